/* Which statement a denial, a confirmation or a refusal to speak answers.
 *
 * The claim is looked for among the statements around it, by the words they share; a speaker whose house has answered
 * before answers the same claim again; and "that", "it", "the reports" point at the nearest statement of somebody else.
 */
#include "speech/naming.h"

enum { WINDOW = 40, MOST_WORDS = 32, STEM = 6, SHORTEST_WORD = 4, FARTHEST = 60 };

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

static bool is_answer(const struct draft *draft) {
    return draft->stance == COPYDESK_DENIES || draft->stance == COPYDESK_UNAWARE ||
           draft->stance == COPYDESK_DECLINES || draft->stance == COPYDESK_CONFIRMS;
}

static textref source_text(const struct speech *speech, const struct draft *draft) {
    return text_slice(speech->text, speech->tokens[draft->source.first].begin,
                      speech->tokens[draft->source.end - 1].end);
}

/* The same speaker, or two of one house: their sources share a name. */
static bool kindred(const struct speech *speech, const struct draft *a, const struct draft *b) {
    struct word_set names = {.count = 0};
    collect(speech, a->source, &names);
    uint32_t end = b->source.end - b->source.first > MOST_WORDS ? b->source.first + MOST_WORDS : b->source.end;
    for (uint32_t i = b->source.first; i < end; i++)
        if (carries_meaning(&speech->tokens[i]) && speech->tokens[i].upper && has_stem(&names, stem_of(speech, i)))
            return true;
    return tokens_empty(a->source) || tokens_empty(b->source) ||
           text_is_nocase(source_text(speech, a), source_text(speech, b));
}

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

static int32_t best_claim(const struct speech *speech, uint32_t index, uint32_t *best) {
    const struct draft *answer = &speech->drafts[index];
    struct word_set set = words_of(speech, answer);
    uint32_t first = index > WINDOW ? index - WINDOW : 0;
    uint32_t last = speech->draft_count - index > WINDOW ? index + WINDOW : speech->draft_count;
    int32_t claim = -1;
    *best = 0;
    for (uint32_t i = first; i < last; i++) {
        const struct draft *other = &speech->drafts[i];
        if (i == index || is_answer(other) || kindred(speech, answer, other)) continue;
        if (within(answer->cue, other) || within(other->cue, answer)) continue;
        uint32_t shared = shared_words(speech, &set, other);
        if (shared <= *best) continue;
        *best = shared;
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

static int32_t nearest_claim(const struct speech *speech, uint32_t index) {
    uint32_t first = index > WINDOW ? index - WINDOW : 0;
    for (uint32_t i = index; i-- > first;) {
        const struct draft *other = &speech->drafts[i];
        if (!is_answer(other) && !kindred(speech, &speech->drafts[index], other) && other->content_count)
            return (int32_t)i;
    }
    return -1;
}

static void find_answer(struct speech *speech, uint32_t index) {
    struct draft *draft = &speech->drafts[index];
    if (!is_answer(draft)) return;
    uint32_t shared;
    int32_t claim = best_claim(speech, index, &shared);
    if (shared < 2) {
        int32_t before = claim_of_kindred(speech, index);
        bool points = points_back(speech, draft);
        if (before >= 0 && points)
            claim = before;
        else if (!points)
            claim = -1;
        else if (claim < 0)
            claim = nearest_claim(speech, index);
    }
    draft->answers = claim;
}

void speech_find_answers(struct speech *speech) {
    for (uint32_t i = 0; i < speech->draft_count; i++) find_answer(speech, i);
}
