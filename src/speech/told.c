/* To whom it was said, when the sentence tells:
 *
 *     told [Reuters] that …     said in an interview with [the BBC]     wrote on [X]     said in a letter to [the
 * court] */
#include "speech/phrases.h"

enum { FARTHEST_TOLD = 14 };

static bool is_one_of(const struct speech *speech, uint32_t token, const char *const *words, size_t count) {
    for (size_t i = 0; i < count; i++)
        if (token_is(speech, token, words[i])) return true;
    return false;
}

bool speech_tells(const struct speech *speech, uint32_t token) {
    static const char *const words[] = {"told",     "tell",    "tells",  "telling",
                                        "informed", "assured", "warned", "reminded"};
    return is_one_of(speech, token, words, sizeof words / sizeof *words);
}

/* Occasions of speech that have a hearer: an interview with, a letter to. */
static bool is_occasion(const struct speech *speech, uint32_t token) {
    static const char *const words[] = {"interview", "conversation", "letter",  "email", "e-mail",
                                        "speech",    "statement",    "message", "memo",  "note",
                                        "remarks",   "testimony",    "talk"};
    return is_one_of(speech, token, words, sizeof words / sizeof *words);
}

static bool is_platform(const struct speech *speech, uint32_t token) {
    static const char *const words[] = {"Twitter", "Facebook", "X",      "Telegram", "Instagram", "Weibo",
                                        "YouTube", "LinkedIn", "TikTok", "Threads",  "Mastodon",  "Bluesky"};
    if (!speech->tokens[token].upper) return false;
    if (is_one_of(speech, token, words, sizeof words / sizeof *words)) return true;
    return lexicon_at(speech->words, speech->tokens[token].word)->traits & TRAIT_OUTLET;
}

/* The noun phrase at `first` without the prepositional phrases that may follow; of-phrases stay. */
struct tokens speech_hearer(const struct speech *speech, uint32_t first, uint32_t ceiling) {
    struct tokens phrase = phrase_after(speech, first, ceiling);
    bool time = phrase.end < ceiling && speech->tokens[phrase.end].class == CLASS_TIME;
    if (time && phrase.end - phrase.first > 1 && speech->tokens[phrase.end - 1].class == CLASS_NUMBER)
        phrase.end--; /* told the paper two days later */
    for (uint32_t i = phrase.first; i < phrase.end; i++) {
        enum token_class class = (enum token_class)speech->tokens[i].class;
        if (class != CLASS_IN && class != CLASS_FOR && class != CLASS_PREPOSITION && class != CLASS_ABOUT) continue;
        phrase.end = i;
        break;
    }
    return phrase;
}

/* An occasion's hearer between `first` and `end`; empty when none is named. */
static struct tokens hearer_of_occasion(const struct speech *speech, uint32_t first, uint32_t end) {
    for (uint32_t i = first; i + 1 < end; i++) {
        bool occasion = is_occasion(speech, i), platform = token_is(speech, i, "on") && is_platform(speech, i + 1);
        if (platform) return speech_hearer(speech, i + 1, end);
        if (!occasion) continue;
        bool hears = token_is(speech, i + 1, "with") || token_is(speech, i + 1, "to") || token_is(speech, i + 1, "on");
        if (hears && i + 2 < end && speech->tokens[i + 2].class != CLASS_TIME) return speech_hearer(speech, i + 2, end);
    }
    return (struct tokens){end, end};
}

/* Where the words around the cue end that are not content: its content's begin, or the sentence's end. */
static uint32_t told_limit(const struct draft *draft, struct tokens sentence, uint32_t after) {
    uint32_t limit = sentence.end - after > FARTHEST_TOLD ? after + FARTHEST_TOLD : sentence.end;
    for (uint32_t i = 0; i < draft->content_count; i++)
        if (draft->content[i].first >= after && draft->content[i].first < limit) limit = draft->content[i].first;
    return limit;
}

static void find_told(const struct speech *speech, struct draft *draft) {
    struct tokens sentence = sentence_of(speech, draft->cue.first);
    draft->told = (struct tokens){draft->cue.end, draft->cue.end};
    if (draft->cue_class != COPYDESK_CUE_VERB) return;
    uint32_t after = draft->cue.end;
    if (draft->source.first >= after && draft->source.end <= sentence.end && !tokens_empty(draft->source))
        after = draft->source.end;
    uint32_t limit = told_limit(draft, sentence, after);
    if (speech_tells(speech, draft->cue.end - 1)) {
        draft->told = speech_hearer(speech, after, limit);
        return;
    }
    /* A cue may have taken its occasion along: wrote on Twitter. */
    uint32_t first = draft->cue.end - draft->core > 1 && after == draft->cue.end ? draft->core + 1 : after;
    draft->told = hearer_of_occasion(speech, first, limit);
    if (tokens_empty(draft->told) && !tokens_empty(draft->source) && draft->antecedent == NONE &&
        draft->source.first < draft->cue.first && draft->source.first >= sentence.first &&
        (draft->content_count == 0 || draft->content[0].first > draft->source.first))
        draft->told = hearer_of_occasion(speech, sentence.first, draft->source.first);
}

void speech_find_told(struct speech *speech) {
    for (uint32_t i = 0; i < speech->draft_count; i++) find_told(speech, &speech->drafts[i]);
}
