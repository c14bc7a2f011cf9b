/* To whom it was said, when the sentence tells:
 *
 *     told [Reuters] that …       said in an interview with [the BBC]      wrote on [X]     said in a letter to [the
 * court] urged [voters] to …         called on [the court] to …               said on [CNN's “Inside”] acknowledged to
 * [the Post] that …                                    [Lee] was asked about … */
#include "speech/entities.h"
#include "speech/phrases.h"

enum { FARTHEST_TOLD = 14, FARTHEST_HEARER = 12 };

bool speech_tells(const struct speech *speech, uint32_t token) {
    static const char *const words[] = {"told",     "tell",    "tells",  "telling",
                                        "informed", "assured", "warned", "reminded"};
    return token_is_one_of(speech, token, words, sizeof words / sizeof *words);
}

/* Verbs that may have a hearer as their object: asked him what …, urged voters to … */
static bool addresses(const struct speech *speech, uint32_t token) {
    static const char *const words[] = {"asked",       "asks",     "ask",       "asking",    "urged",      "urges",
                                        "urge",        "urging",   "pushed",    "pushes",    "pushing",    "push",
                                        "pressed",     "presses",  "implored",  "begged",    "invited",    "ordered",
                                        "advised",     "reminded", "convinced", "persuaded", "encouraged", "encourages",
                                        "encouraging", "thanked"};
    return token_is_one_of(speech, token, words, sizeof words / sizeof *words);
}

/* Occasions of speech that have a hearer: an interview with, a letter to. */
static bool is_occasion(const struct speech *speech, uint32_t token) {
    static const char *const words[] = {"interview", "conversation", "letter",  "email",      "e-mail",
                                        "speech",    "statement",    "message", "memo",       "note",
                                        "remarks",   "testimony",    "talk",    "appearance", "congratulations"};
    return token_is_one_of(speech, token, words, sizeof words / sizeof *words);
}

static bool is_outlet_at(const struct speech *speech, uint32_t token) {
    uint32_t mention = mention_at(speech, token);
    if (mention == NONE || speech->entities->mentions[mention].pronoun) return false;
    return speech->entities->all[speech->entities->mentions[mention].entity].kind == COPYDESK_SOURCE_OUTLET;
}

static bool is_platform(const struct speech *speech, uint32_t token) {
    static const char *const words[] = {"Twitter", "Facebook", "X",      "Telegram", "Instagram", "Weibo",
                                        "YouTube", "LinkedIn", "TikTok", "Threads",  "Mastodon",  "Bluesky"};
    if (!speech->tokens[token].upper) return false;
    if (token_is_one_of(speech, token, words, sizeof words / sizeof *words)) return true;
    return lexicon_at(speech->words, speech->tokens[token].word)->traits & TRAIT_OUTLET || is_outlet_at(speech, token);
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

/* A programme: CNN's “Inside Politics”, its marks left out, or NBC's Meet the Press. */
static struct tokens programme(const struct speech *speech, uint32_t first, uint32_t ceiling) {
    struct tokens hearer = speech_hearer(speech, first, ceiling);
    uint32_t end = hearer.end;
    if (end > first && end < ceiling && speech->tokens[end].class == CLASS_GENITIVE) end++;
    bool owner = end > first && speech->tokens[end - 1].class == CLASS_GENITIVE;
    if (owner && end < ceiling && speech->tokens[end].class == CLASS_OPEN) {
        uint32_t last = end + 1;
        while (last < ceiling && last < end + FARTHEST_HEARER && speech->tokens[last].class != CLASS_CLOSE &&
               speech->tokens[last].class != CLASS_COMMA)
            last++;
        return (struct tokens){first, last};
    }
    while (end > first && end < ceiling && end - first < FARTHEST_HEARER && is_name_word(speech, end - 1)) {
        uint32_t next = end; /* Meet the Press, Face the Nation */
        while (next < ceiling && speech->tokens[next].class == CLASS_ARTICLE) next++;
        if (next == end || next >= ceiling || !is_name_word(speech, next)) break;
        end = next + 1;
    }
    return (struct tokens){first, end};
}

/* An occasion's hearer between `first` and `end`; empty when none is named. */
static struct tokens hearer_of_occasion(const struct speech *speech, uint32_t first, uint32_t end, uint32_t ceiling) {
    for (uint32_t i = first; i + 1 < end; i++) {
        bool occasion = is_occasion(speech, i);
        if (token_is(speech, i, "on")) {
            uint32_t at = i + 1;
            if (at + 1 < ceiling && speech->tokens[at].class == CLASS_ARTICLE) at++;
            if (at < ceiling && is_platform(speech, at)) return programme(speech, i + 1, ceiling);
        }
        if (token_is(speech, i, "on") && i + 2 < ceiling && speech->tokens[i + 1].class == CLASS_OPEN &&
            speech->tokens[i + 2].upper) {
            struct tokens title = {i + 2, i + 3}; /* on “Meet the Press” */
            while (title.end < ceiling && title.end - title.first < FARTHEST_HEARER / 2 &&
                   speech->tokens[title.end].class < CLASS_COMMA)
                title.end++;
            if (title.end < ceiling && speech->tokens[title.end].class >= CLASS_COMMA) return title;
        }
        if (!occasion) continue;
        while (i + 3 < end &&
               (speech->tokens[i + 1].class == CLASS_TIME || speech->tokens[i + 1].class == CLASS_ADVERB ||
                (speech->tokens[i + 1].class == CLASS_IN && speech->tokens[i + 2].class == CLASS_TIME)))
            i++;
        bool hears = token_is(speech, i + 1, "with") || token_is(speech, i + 1, "to") || token_is(speech, i + 1, "on");
        if (hears && i + 2 < end && speech->tokens[i + 2].class != CLASS_TIME) return programme(speech, i + 2, ceiling);
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

static bool opens_clause(const struct speech *speech, uint32_t token) {
    enum token_class class = (enum token_class)speech->tokens[token].class;
    return class == CLASS_TO || class == CLASS_THAT || class == CLASS_IF || class == CLASS_WHAT ||
           class == CLASS_ABOUT || class == CLASS_WHO || class == CLASS_FOR;
}

/* urged [voters] to …, called on [the court] to …, admitted to [the Post] that …: the object, where a clause follows;
 * it may count as content. */
static struct tokens hearer_of_verb(const struct speech *speech, const struct draft *draft, struct tokens sentence) {
    uint32_t after = draft->cue.end, last = draft->cue.end - 1;
    bool calls_on = token_is(speech, last, "on") && last > draft->cue.first &&
                    text_starts_nocase(token_text(speech, last - 1), TEXT("call"));
    bool to = after < sentence.end && token_is(speech, after, "to") && !addresses(speech, last);
    if (!calls_on && !to && !addresses(speech, last)) return (struct tokens){after, after};
    if (to) after++;
    struct tokens hearer = speech_hearer(speech, after, sentence.end);
    if (tokens_empty(hearer) || hearer.end >= sentence.end) return (struct tokens){after, after};
    if (to && !(speech->tokens[hearer.end].class == CLASS_THAT && mention_at(speech, hearer.end - 1) != NONE))
        return (struct tokens){after, after};
    if (!to && !opens_clause(speech, hearer.end) && !(calls_on)) return (struct tokens){after, after};
    return hearer;
}

/* [Lee] was asked whether … */
static struct tokens hearer_of_passive(const struct speech *speech, const struct draft *draft, struct tokens sentence) {
    bool asked = token_is(speech, draft->core, "asked"), be = false;
    for (uint32_t i = draft->cue.first; i < draft->core; i++) be = be || speech->tokens[i].class == CLASS_BE;
    if (!asked || !be || !tokens_empty(draft->source)) return (struct tokens){draft->cue.end, draft->cue.end};
    return phrase_before(speech, sentence.first, draft->cue.first);
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
        if (!tokens_empty(draft->told) && is_outlet_at(speech, draft->told.first))
            draft->told = programme(speech, after, sentence.end);
        if (!tokens_empty(draft->told)) return;
    }
    draft->told = hearer_of_verb(speech, draft, sentence);
    if (tokens_empty(draft->told)) draft->told = hearer_of_passive(speech, draft, sentence);
    if (!tokens_empty(draft->told)) return;
    /* A cue may have taken its occasion along: wrote on Twitter. */
    uint32_t first = draft->cue.end - draft->core > 1 && after == draft->cue.end ? draft->core + 1 : after;
    draft->told = hearer_of_occasion(speech, first, limit, sentence.end);
    bool leads = !tokens_empty(draft->source) && draft->antecedent == NONE && draft->source.first < draft->cue.first &&
                 draft->source.first >= sentence.first &&
                 (draft->content_count == 0 || draft->content[0].first > draft->source.first);
    if (tokens_empty(draft->told) && leads)
        draft->told = hearer_of_occasion(speech, sentence.first, draft->source.first, draft->source.first);
    draft->elsewhere = !tokens_empty(draft->told);
}

void speech_find_told(struct speech *speech) {
    for (uint32_t i = 0; i < speech->draft_count; i++) find_told(speech, &speech->drafts[i]);
}
