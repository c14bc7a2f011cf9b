/* Which phrase of a language's table stands at a place, and whether it is used there as its sort asks. */
#include "speech/finder.h"

enum { FARTHEST_REST = 48, FARTHEST_GAP = 8 };

bool finder_ends_clause(const struct finder *finder, uint32_t token) {
    enum token_class class = finder_class(finder, token);
    return class == CLASS_EDGE || class == CLASS_STOP || class == CLASS_COMMA || class == CLASS_COLON ||
           class == CLASS_SEMICOLON || class == CLASS_DASH || class == CLASS_AND || class == CLASS_OR ||
           class == CLASS_CLOSE;
}

/* The rest of the phrase: its words in order, with gaps, the last one at the clause's end. */
static bool find_rest(struct finder *finder, const struct voice *voice) {
    textref rest = voice->rest;
    uint32_t first = finder->core.end;
    const struct speech *speech = finder->speech;
    uint32_t limit = finder->sentence.end - first > FARTHEST_REST ? first + FARTHEST_REST : finder->sentence.end;
    uint32_t joint = text_find(rest, TEXT("_"), 0), past;
    textref opening = text_slice(rest, 0, joint == UINT32_MAX ? rest.size : joint);
    for (uint32_t i = first; i < limit; i++) {
        if (speech->tokens[i].class == CLASS_BE && voice->sort == VOICE_VERB) return false; /* another clause */
        if (speech->tokens[i].quotation != NONE || !text_is(voice_word(speech, i)->text, opening)) continue;
        if (joint == UINT32_MAX) {
            if (!finder_ends_clause(finder, i + 1)) continue;
            finder->rest = (struct tokens){i, i + 1};
            return true;
        }
        textref closing = text_slice(rest, joint + 1, rest.size);
        for (uint32_t j = i + 1; j < limit && j <= i + FARTHEST_GAP; j++)
            if (voice_stands(speech, closing, j, limit, &past) && finder_ends_clause(finder, past)) {
                finder->rest = (struct tokens){i, past};
                return true;
            }
    }
    return false;
}

static bool opens_with_as(const struct finder *finder, uint32_t begin) {
    return begin < finder->core.first &&
           (finder->speech->tokens[begin].class == CLASS_WHAT || finder->speech->tokens[begin].class == CLASS_AS);
}

uint32_t finder_auxiliary(const struct finder *finder, uint32_t begin) {
    for (uint32_t i = finder->core.first; i-- > begin;)
        if (finder_class(finder, i) == CLASS_HAVE || finder_class(finder, i) == CLASS_BE) return i;
    return NONE;
}

/* Whether the phrase is used here as its sort asks. */
static bool fits(struct finder *finder, const struct voice *voice) {
    const struct speech *speech = finder->speech;
    const struct token *first = &speech->tokens[finder->core.first];
    bool verb = voice->sort == VOICE_NONE || voice->sort == VOICE_VERB || voice->sort == VOICE_PAST ||
                voice->sort == VOICE_FINAL;
    if (verb && speech->tongue->nouns_upper && first->upper && finder->core.first > finder->sentence.first)
        return false;
    finder->rest = (struct tokens){finder->core.end, finder->core.end};
    if (voice->rest.size && !find_rest(finder, voice)) return false;
    enum token_class before = finder_class(finder, (int64_t)finder->core.first - 1);
    if (voice->sort == VOICE_CITES) return false; /* only beside a report: voice_contents.c */
    if (voice->sort == VOICE_CLOSES) return before == CLASS_COMMA || before == CLASS_DASH || before == CLASS_CLOSE;
    uint32_t begin = voice_clause_begin(speech, finder->sentence.first, finder->core.first);
    if (voice->sort == VOICE_PAST) return finder_auxiliary(finder, begin) != NONE;
    if (voice->sort == VOICE_FINAL) return finder_ends_clause(finder, finder->core.end) && opens_with_as(finder, begin);
    return true;
}

bool finder_match(struct finder *finder, uint32_t token) {
    const struct speech *speech = finder->speech;
    uint32_t best = 0;
    for (uint16_t v = voice_word(speech, token)->voice; v;) {
        const struct voice *voice = lexicon_voice(speech->words, v);
        v = voice->next;
        uint32_t end;
        if (!voice_stands(speech, voice->phrase, token, finder->sentence.end, &end)) continue;
        struct tokens core = finder->core, rest = finder->rest;
        finder->core = (struct tokens){token, end};
        uint32_t weight = voice->phrase.size + voice->rest.size +
                          (voice->sort == VOICE_FINAL || voice->sort == VOICE_PAST ? 2 : 0) + 1;
        if (weight > best && fits(finder, voice)) {
            best = weight;
            finder->voice = voice;
        } else {
            finder->core = core;
            finder->rest = rest;
        }
    }
    return best > 0;
}
