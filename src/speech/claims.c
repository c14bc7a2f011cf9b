/* What the rules take a statement to answer.
 *
 * What is answered is looked for among the statements around it: by the words the two share, by who speaks of whom, and
 * by nearness; a speaker whose house has answered before answers the same claim again; and "that", "it", "the reports"
 * point at the nearest statement of somebody else. A speaker who goes on answers what he has begun to answer. */
#include "speech/claims.h"

#include "speech/naming.h"
#include "speech/replies.h"
#include "speech/speakers.h"
#include "speech/stems.h"

enum { WINDOW = 24, MOST_SHARED = 6, NEAR = 3, FAR = 8, GOES_ON = 2 };

static bool is_claim(const struct speech *speech, const struct draft *draft) {
    bool relayed = draft->kind == COPYDESK_SOURCE_OUTLET && draft->cue_class == COPYDESK_CUE_PREPOSITION;
    if (relayed) return false; /* according to the Post, Lee has answered */
    bool replies = draft->stance == COPYDESK_DENIES || draft->stance == COPYDESK_UNAWARE ||
                   draft->stance == COPYDESK_DECLINES || draft->stance == COPYDESK_CONFIRMS;
    return !replies && draft->content_count && draft->source.end > draft->source.first && speech->draft_count;
}

/* ---- what is answered ---------------------------------------------------------------------------------------- */

/* "that", "it", "the reports": the answer points back instead of repeating the claim. */
static bool points_back(const struct speech *speech, const struct draft *draft) {
    struct tokens sentence = sentence_of(speech, draft->cue.first);
    for (uint32_t i = sentence.first; i < sentence.end && i < sentence.first + WINDOW; i++) {
        if (lexicon_at(speech->words, speech->tokens[i].word)->traits & TRAIT_CLAIM) return true;
        if (token_is(speech, i, "that") && i + 1 < sentence.end && speech->tokens[i + 1].class >= CLASS_COMMA)
            return true;
    }
    return false;
}

static bool within(struct tokens inner, const struct draft *outer) {
    for (uint32_t i = 0; i < outer->content_count; i++)
        if (inner.first >= outer->content[i].first && inner.end <= outer->content[i].end) return true;
    return false;
}

static bool may_be_answered(const struct speech *speech, const struct draft *answer, const struct draft *other) {
    if (!is_claim(speech, other) || kindred(speech, answer, other)) return false;
    return !within(answer->cue, other) && !within(other->cue, answer);
}

/* How well `other` fits as what is answered: shared words, who speaks of whom, nearness; what follows fits badly. */
static float fit_of(const struct speech *speech, uint32_t index, uint32_t i, const struct stems *stems) {
    static const float aimed = 1.5F, takes_up = 1.5F, asked = 2, apart = 0.45F, after = 1;
    const struct draft *answer = &speech->drafts[index], *other = &speech->drafts[i];
    struct stems theirs_too = stems_of(speech, other);
    uint32_t named, shared = stems_shared(stems, &theirs_too, &named);
    uint32_t distance = i < index ? index - i : i - index;
    float fit = shared > MOST_SHARED ? MOST_SHARED : (float)shared;
    if (speaks_of(speech, other, answer)) fit += aimed;
    bool of_them = speaks_of(speech, answer, other);
    if (of_them) fit += takes_up;
    bool theirs = of_them && (judges(speech, answer) || takes_up_claim(speech, answer));
    if (theirs) fit += takes_up;
    if (theirs && distance > NEAR) distance = NEAR; /* Lee's accusation: wherever it stands */
    if (other->stance == COPYDESK_ASKS && i < index && distance <= GOES_ON) fit += asked;
    return fit - apart * (float)(distance - 1) - (i > index ? after : 0);
}

/* The best fit around it; of what follows, no statement that answers itself. */
static int32_t best_claim(const struct speech *speech, uint32_t index, float *best) {
    const struct draft *answer = &speech->drafts[index];
    struct stems stems = stems_of(speech, answer);
    uint32_t first = index > WINDOW ? index - WINDOW : 0;
    uint32_t last = speech->draft_count - index > WINDOW ? index + WINDOW : speech->draft_count;
    if (!may_come_first(speech, answer)) last = index;
    int32_t claim = -1;
    *best = 0;
    for (uint32_t i = first; i < last; i++) {
        if (i == index || !may_be_answered(speech, answer, &speech->drafts[i])) continue;
        if (i > index && answering_of(speech, &speech->drafts[i]) != NO_ANSWER) continue;
        float fit = fit_of(speech, index, i, &stems);
        if (claim >= 0 && fit < *best) continue;
        *best = fit;
        claim = (int32_t)i;
    }
    return claim;
}

static int32_t claim_of_kindred(const struct speech *speech, uint32_t index) {
    uint32_t first = index > WINDOW ? index - WINDOW : 0;
    for (uint32_t i = index; i-- > first;) {
        const struct draft *other = &speech->drafts[i];
        if (other->answers >= 0 && !tokens_empty(other->source) && kindred(speech, &speech->drafts[index], other))
            return other->answers;
    }
    return -1;
}

/* The nearest statement of somebody else; one that speaks of the answering, or asks, within NEAR before the rest. */
static int32_t nearest_claim(const struct speech *speech, uint32_t index, uint32_t reach) {
    const struct draft *answer = &speech->drafts[index];
    uint32_t first = index > reach ? index - reach : 0;
    int32_t nearest = -1;
    for (uint32_t i = index; i-- > first;) {
        const struct draft *other = &speech->drafts[i];
        if (!may_be_answered(speech, answer, other)) continue;
        if (nearest < 0) nearest = (int32_t)i;
        bool aims = speaks_of(speech, other, answer) || other->stance == COPYDESK_ASKS;
        if (aims && index - i <= NEAR) return (int32_t)i;
    }
    return nearest;
}

/* What is said of the answering, or of whom he speaks for, right before: acknowledged where it is not denied. */
static int32_t aimed_claim(const struct speech *speech, uint32_t index) {
    const struct draft *answer = &speech->drafts[index];
    uint32_t first = index > NEAR ? index - NEAR : 0;
    for (uint32_t i = index; i-- > first;) {
        const struct draft *other = &speech->drafts[i];
        bool says = other->content_count && !tokens_empty(other->source) && other->stance != COPYDESK_DECLINES;
        if (says && !kindred(speech, answer, other) && speaks_of(speech, other, answer)) return (int32_t)i;
    }
    return -1;
}

/* The latest statement of whoever is named in `whom`. */
static int32_t latest_of(const struct speech *speech, uint32_t index, struct tokens whom) {
    const struct draft *answer = &speech->drafts[index];
    uint32_t first = index > WINDOW ? index - WINDOW : 0;
    for (uint32_t i = index; i-- > first && !tokens_empty(whom);) {
        const struct draft *other = &speech->drafts[i];
        uint32_t entity = entity_of(speech, other);
        if (entity == NONE || !may_be_answered(speech, answer, other)) continue;
        if (is_named_in(speech, whom, entity)) return (int32_t)i;
    }
    return -1;
}

/* Right behind a question, or behind what accuses him, somebody speaks. */
static int32_t exchange(const struct speech *speech, uint32_t index) {
    const struct draft *answer = &speech->drafts[index];
    if (tokens_empty(answer->source) || speech->tokens[answer->source.first].class == CLASS_WHO) return -1;
    bool speaks = answer->kind != COPYDESK_SOURCE_DOCUMENT && answer->kind != COPYDESK_SOURCE_UNKNOWN;
    if (!speaks || answer->stance == COPYDESK_ASKS || answer->cue_class == COPYDESK_CUE_NOUN ||
        is_interviewer(speech, answer))
        return -1;
    uint32_t first = index > GOES_ON ? index - GOES_ON : 0;
    for (uint32_t i = index; i-- > first;) {
        const struct draft *other = &speech->drafts[i];
        if (i + 1 == index && tokens_empty(other->source) && is_asked(speech, other))
            return (int32_t)i; /* Asked about that, Lee said … */
        if (tokens_empty(other->source) || !may_be_answered(speech, answer, other)) continue;
        bool interviews = is_interviewer(speech, other) && is_speech(speech, other);
        bool asks = is_asked(speech, other) && other->kind != COPYDESK_SOURCE_DOCUMENT;
        bool replies = is_speech(speech, answer) && answer->kind != COPYDESK_SOURCE_OUTLET;
        if (i + 1 == index && (asks || interviews) && replies) return (int32_t)i;
        uint32_t entity = entity_of(speech, answer);
        bool judged = entity != NONE && judges(speech, other) && names_entity(speech, other, entity);
        bool accuses = other->stance == COPYDESK_ACCUSES || other->stance == COPYDESK_ALLEGES || judged;
        if (accuses && is_speech(speech, answer) && answer->stance != COPYDESK_ACCUSES &&
            speaks_of(speech, other, answer) && !quotes_before(speech, other))
            return (int32_t)i;
    }
    return -1;
}

static int32_t find_claim(const struct speech *speech, uint32_t index, enum answering answering) {
    static const float enough_to_reply = 1, enough = 3.5F;
    const struct draft *draft = &speech->drafts[index];
    int32_t named = latest_of(speech, index, in_response_to(speech, draft));
    if (named < 0) named = latest_of(speech, index, replied_to(speech, draft));
    if (named >= 0) return named;
    if (is_silence(speech, draft) && (!takes_up_claim(speech, draft) || is_request(speech, draft))) return -1;
    float fit;
    int32_t claim = best_claim(speech, index, &fit);
    if (fit >= (answering == ANSWERS ? enough_to_reply : enough)) return claim;
    int32_t before = claim_of_kindred(speech, index);
    bool points = points_back(speech, draft);
    if (before >= 0 && points && (int32_t)index - before <= (answering == ANSWERS ? FAR : NEAR)) return before;
    if (answering == ANSWERS) return points || is_rejoinder(speech, draft) ? nearest_claim(speech, index, WINDOW) : -1;
    if (takes_up_yours(speech, draft)) return nearest_claim(speech, index, FAR);
    return draft->stance == COPYDESK_CONFIRMS ? aimed_claim(speech, index) : -1;
}

static void find_answer(struct speech *speech, uint32_t index) {
    struct draft *draft = &speech->drafts[index];
    enum answering answering = answering_of(speech, draft);
    int32_t exchanged = exchange(speech, index);
    /* Asked about the claim, Lee denied it: the claim is answered rather than the question. */
    bool only_asked = exchanged >= 0 && tokens_empty(speech->drafts[exchanged].source) && answering == ANSWERS;
    int32_t claim =
        answering == NO_ANSWER || (exchanged >= 0 && !only_asked) ? -1 : find_claim(speech, index, answering);
    draft->answers = claim >= 0 ? claim : exchanged;
}

/* What the answering speaker says on, right behind it, answers the same; what he says after that need not. */
static void go_on(struct speech *speech, uint32_t index) {
    struct draft *draft = &speech->drafts[index];
    if (index == 0 || draft->answers >= 0 || tokens_empty(draft->source)) return;
    const struct draft *before = &speech->drafts[index - 1];
    if (before->answers < 0 || tokens_empty(before->source) || !same_speaker(speech, draft, before)) return;
    uint32_t apart = speech->tokens[draft->cue.first].sentence - speech->tokens[before->cue.first].sentence;
    if (apart <= GOES_ON && before->answers != (int32_t)index) draft->answers = before->answers;
}

void claims_find(struct speech *speech) {
    for (uint32_t i = 0; i < speech->draft_count; i++) find_answer(speech, i);
    for (uint32_t i = speech->draft_count; i-- > 0;) go_on(speech, i);
}
