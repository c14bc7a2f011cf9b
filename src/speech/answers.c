/* Which statement another one answers: a denial, a rejoinder, an answer to a question.
 *
 * What is answered is looked for among the statements around it: by the words the two share, by who speaks of whom, and
 * by nearness; a speaker whose house has answered before answers the same claim again; and "that", "it", "the reports"
 * point at the nearest statement of somebody else. A speaker who goes on answers what he has begun to answer. */
#include "speech/entities.h"
#include "speech/naming.h"

enum {
    WINDOW = 24,
    MOST_SHARED = 6,
    MOST_WORDS = 32,
    STEM = 6,
    SHORTEST_WORD = 4,
    FARTHEST = 60,
    NEAR = 3,
    GOES_ON = 2
};

struct word_set {
    textref words[MOST_WORDS]; /* stems, views of the text */
    uint32_t count;
};

static bool carries_meaning(const struct token *t) {
    return (t->class == CLASS_WORD || t->class == CLASS_NAME || t->class == CLASS_ED || t->class == CLASS_ING ||
            t->class == CLASS_VERB || t->class == CLASS_NUMBER) &&
           t->end - t->begin >= SHORTEST_WORD;
}

static textref stem_of(const struct speech *speech, uint32_t token) {
    textref word = token_text(speech, token);
    if (word.size > STEM) word.size = STEM;
    return word;
}

static bool has_stem(const struct word_set *set, textref stem) {
    for (uint32_t i = 0; i < set->count; i++)
        if (text_is_nocase(set->words[i], stem)) return true;
    return false;
}

static void collect(const struct speech *speech, struct tokens t, struct word_set *set) {
    for (uint32_t i = t.first; i < t.end && i < t.first + FARTHEST && set->count < MOST_WORDS; i++) {
        if (!carries_meaning(&speech->tokens[i])) continue;
        textref stem = stem_of(speech, i);
        if (!has_stem(set, stem)) set->words[set->count++] = stem;
    }
}

static struct word_set words_of(const struct speech *speech, const struct draft *draft) {
    struct word_set set = {.count = 0};
    for (uint32_t i = 0; i < draft->content_count; i++) collect(speech, draft->content[i], &set);
    return set;
}

static uint32_t shared_words(const struct speech *speech, const struct word_set *set, const struct draft *other) {
    struct word_set theirs = words_of(speech, other);
    uint32_t shared = 0;
    for (uint32_t i = 0; i < theirs.count; i++) shared += has_stem(set, theirs.words[i]);
    return shared;
}

/* ---- which statements answer --------------------------------------------------------------------------------- */

static bool starts_with_one_of(textref word, const char *stems) {
    for (const char *at = stems; *at;) {
        size_t size = strcspn(at, " ");
        if (text_starts_nocase(word, text_of(at, size))) return true;
        at += size + (at[size] == ' ');
    }
    return false;
}

/* replied, shot back, rebutted, defended: cues that say of themselves that something is answered. */
static bool is_reply(const struct speech *speech, const struct draft *draft) {
    static const char words[] =
        "repli reply respond response rebut retort refut counter rejoin defend dismiss disput reject";
    for (uint32_t i = draft->core; i < draft->cue.end; i++) {
        if (starts_with_one_of(token_text(speech, i), words)) return true;
        bool back = token_is(speech, i, "back") && i > draft->core;
        if (back && starts_with_one_of(token_text(speech, i - 1), "shot fired hit pushed walked snapped struck fir"))
            return true;
    }
    return false;
}

/* called it misleading, said the report was outrageous */
static bool judges(const struct speech *speech, const struct draft *draft) {
    for (uint32_t r = 0; r < draft->content_count; r++)
        for (uint32_t i = draft->content[r].first; i < draft->content[r].end && i < draft->content[r].first + FARTHEST;
             i++)
            if (starts_with_one_of(
                    token_text(speech, i),
                    "misleading outrageous ridiculous baseless absurd false lie lies inaccurate unfair nonsense "
                    "untrue misrepresent unfounded groundless distort cherry-pick"))
                return true;
    return false;
}

/* the allegations, your letter, that report: what is said takes up what was said before. */
static bool takes_up_claim(const struct speech *speech, const struct draft *draft) {
    for (uint32_t r = 0; r < draft->content_count; r++)
        for (uint32_t i = draft->content[r].first; i < draft->content[r].end && i < draft->content[r].first + FARTHEST;
             i++) {
            bool claim = lexicon_at(speech->words, speech->tokens[i].word)->traits & TRAIT_CLAIM;
            if (claim || token_is(speech, i, "letter") || token_is(speech, i, "criticism")) return true;
        }
    return false;
}

/* Who asks for a living: what they say in an interview is answered by the next to speak. */
static bool is_interviewer(const struct speech *speech, const struct draft *draft) {
    struct tokens parts[] = {draft->source, draft->role};
    for (size_t p = 0; p < 2; p++)
        for (uint32_t i = parts[p].first; i < parts[p].end && i < parts[p].first + MOST_WORDS; i++)
            if (starts_with_one_of(token_text(speech, i), "journalist host moderator anchor interviewer reporter"))
                return true;
    return false;
}

/* The classes of answers, from those that surely are one. */
enum answering { NO_ANSWER, MAY_ANSWER, ANSWERS };

static enum answering answering_of(const struct speech *speech, const struct draft *draft) {
    if (is_reply(speech, draft) || draft->stance == COPYDESK_DENIES || draft->stance == COPYDESK_UNAWARE)
        return ANSWERS;
    if (draft->kind == COPYDESK_SOURCE_OUTLET || draft->kind == COPYDESK_SOURCE_DOCUMENT) return NO_ANSWER;
    if (draft->stance == COPYDESK_CONFIRMS || draft->stance == COPYDESK_DECLINES || judges(speech, draft) ||
        takes_up_claim(speech, draft))
        return MAY_ANSWER;
    return NO_ANSWER;
}

static bool is_claim(const struct speech *speech, const struct draft *draft) {
    bool replies = draft->stance == COPYDESK_DENIES || draft->stance == COPYDESK_UNAWARE ||
                   draft->stance == COPYDESK_DECLINES || draft->stance == COPYDESK_CONFIRMS;
    return !replies && draft->content_count && draft->source.end > draft->source.first && speech->draft_count;
}

/* ---- who speaks ---------------------------------------------------------------------------------------------- */

static textref source_text(const struct speech *speech, const struct draft *draft) {
    return text_slice(speech->text, speech->tokens[draft->source.first].begin,
                      speech->tokens[draft->source.end - 1].end);
}

static uint32_t entity_of(const struct speech *speech, const struct draft *draft) {
    if (tokens_empty(draft->name)) return NONE;
    uint32_t mention = mention_at(speech, draft->name.end - 1);
    return mention == NONE ? NONE : speech->entities->mentions[mention].entity;
}

static bool same_speaker(const struct speech *speech, const struct draft *a, const struct draft *b) {
    if (tokens_empty(a->source) || tokens_empty(b->source)) return true;
    uint32_t one = entity_of(speech, a), two = entity_of(speech, b);
    if (one != NONE || two != NONE) return one == two;
    return text_is_nocase(source_text(speech, a), source_text(speech, b));
}

/* The same speaker, or two of one house: their sources share a name. */
static bool kindred(const struct speech *speech, const struct draft *a, const struct draft *b) {
    if (same_speaker(speech, a, b)) return true;
    struct word_set names = {.count = 0};
    collect(speech, a->source, &names);
    collect(speech, a->name, &names);
    uint32_t end = b->source.end - b->source.first > MOST_WORDS ? b->source.first + MOST_WORDS : b->source.end;
    for (uint32_t i = b->source.first; i < end; i++)
        if (carries_meaning(&speech->tokens[i]) && speech->tokens[i].upper && has_stem(&names, stem_of(speech, i)))
            return true;
    return false;
}

/* Whether what `draft` says speaks of whoever `of` is. */
static bool speaks_of(const struct speech *speech, const struct draft *draft, const struct draft *of) {
    uint32_t entity = entity_of(speech, of);
    if (entity == NONE) return false;
    for (uint32_t r = 0; r < draft->content_count; r++) {
        struct tokens run = draft->content[r];
        uint32_t m = mentions_before(speech, run.first), seen = 0;
        for (; m < speech->entities->mention_count && speech->entities->mentions[m].tokens.first < run.end; m++)
            if (speech->entities->mentions[m].entity == entity || seen++ > FARTHEST) return seen <= FARTHEST;
    }
    return false;
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
static float fit_of(const struct speech *speech, uint32_t index, uint32_t i, const struct word_set *set) {
    static const float aimed = 1.5F, takes_up = 1.5F, asked = 2, apart = 0.45F, after = 1;
    const struct draft *answer = &speech->drafts[index], *other = &speech->drafts[i];
    uint32_t shared = shared_words(speech, set, other), distance = i < index ? index - i : i - index;
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

/* What follows is answered only where the answer surely is one: the lead gives it before the claim. */
static int32_t best_claim(const struct speech *speech, uint32_t index, bool sure, float *best) {
    const struct draft *answer = &speech->drafts[index];
    struct word_set set = words_of(speech, answer);
    uint32_t first = index > WINDOW ? index - WINDOW : 0;
    uint32_t last = !sure ? index : speech->draft_count - index > WINDOW ? index + WINDOW : speech->draft_count;
    int32_t claim = -1;
    *best = 0;
    for (uint32_t i = first; i < last; i++) {
        if (i == index || !may_be_answered(speech, answer, &speech->drafts[i])) continue;
        float fit = fit_of(speech, index, i, &set);
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

/* Said, not done: what was reported or proposed of somebody is no reply. */
static bool is_speech(const struct speech *speech, const struct draft *draft) {
    static const char words[] = "sa tell told repl respo answer wr tweet post call insist defend argu note noting add "
                                "expla counter acknowl conced admit repeat declin refus warn shot fired hit explod";
    return draft->cue_class == COPYDESK_CUE_VERB && starts_with_one_of(token_text(speech, draft->core), words);
}

/* Right behind a question, or behind what accuses him, somebody speaks. */
static int32_t exchange(const struct speech *speech, uint32_t index) {
    const struct draft *answer = &speech->drafts[index];
    if (tokens_empty(answer->source) || speech->tokens[answer->source.first].class == CLASS_WHO) return -1;
    bool speaks = answer->kind == COPYDESK_SOURCE_PERSON || answer->kind == COPYDESK_SOURCE_ORGANISATION ||
                  answer->kind == COPYDESK_SOURCE_ANONYMOUS;
    if (!speaks || is_interviewer(speech, answer)) return -1;
    uint32_t first = index > GOES_ON ? index - GOES_ON : 0;
    for (uint32_t i = index; i-- > first;) {
        const struct draft *other = &speech->drafts[i];
        if (i + 1 == index && other->stance == COPYDESK_ASKS && tokens_empty(other->source) && other->content_count)
            return (int32_t)i; /* Asked about that, Lee said … */
        if (tokens_empty(other->source) || !may_be_answered(speech, answer, other)) continue;
        if (i + 1 == index && (other->stance == COPYDESK_ASKS || is_interviewer(speech, other))) return (int32_t)i;
        bool accuses = other->stance == COPYDESK_ACCUSES || other->stance == COPYDESK_ALLEGES || judges(speech, other);
        if (accuses && is_speech(speech, answer) && answer->stance != COPYDESK_ACCUSES &&
            speaks_of(speech, other, answer))
            return (int32_t)i;
    }
    return -1;
}

static void find_answer(struct speech *speech, uint32_t index) {
    struct draft *draft = &speech->drafts[index];
    enum answering answering = answering_of(speech, draft);
    int32_t exchanged = exchange(speech, index);
    /* Asked about the claim, Lee denied it: the claim is answered rather than the question. */
    bool only_asked = exchanged >= 0 && tokens_empty(speech->drafts[exchanged].source) && answering == ANSWERS;
    if (answering == NO_ANSWER || (exchanged >= 0 && !only_asked)) {
        draft->answers = exchanged;
        return;
    }
    static const float enough_to_reply = 1, enough = 3;
    float fit;
    int32_t claim = best_claim(speech, index, answering == ANSWERS, &fit);
    if (fit < (answering == ANSWERS ? enough_to_reply : enough)) {
        int32_t before = claim_of_kindred(speech, index);
        bool points = points_back(speech, draft);
        if (before >= 0 && points)
            claim = before;
        else if (answering == ANSWERS)
            claim = points ? nearest_claim(speech, index, WINDOW) : -1;
        else
            claim = -1;
    }
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

void speech_find_answers(struct speech *speech) {
    for (uint32_t i = 0; i < speech->draft_count; i++) find_answer(speech, i);
    for (uint32_t i = speech->draft_count; i-- > 0;) go_on(speech, i);
}
