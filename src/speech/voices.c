/* Who speaks in other languages: phrases of the language's table, and the noun phrase that goes with each.
 *
 *     [Ann Lee] sagte, …    „…“, sagte [Ann Lee].    Am Montag sagte [Ann Lee]: „…“    Laut [Polizei] …
 *
 * There is no model: a phrase counts where its speaker is found and something is said beside it. Voices inside
 * quotations are part of what was said. */
#include "speech/finder.h"

enum { MOST_MOVED = 8, SPOKE_LAST = 3 };

static const float probability = 0.7f;

static bool is_auxiliary(enum token_class class) {
    return (class >= CLASS_BE && class <= CLASS_NOT) || class == CLASS_ADVERB || class == CLASS_OBJECT;
}

/* ---- drafts -------------------------------------------------------------------------------------------------- */

struct draft *voices_add_draft(struct speech *speech, struct tokens cue, uint32_t core) {
    struct draft *draft = speech_draft_room(speech);
    if (!draft) return NULL;
    *draft = (struct draft){.cue = cue,
                            .core = core,
                            .cue_class = COPYDESK_CUE_VERB,
                            .score = probability,
                            .antecedent = NONE,
                            .within = NONE,
                            .answers = -1,
                            .days = {1, 0},
                            .settled = true};
    return draft;
}

static struct tokens nobody(const struct finder *finder) {
    return (struct tokens){finder->core.first, finder->core.first};
}

static bool points_back(const struct finder *finder, uint32_t *end) {
    const struct speech *speech = finder->speech;
    uint32_t first = finder->sentence.first;
    if (!(voice_word(speech, first)->signs & SIGN_BACK)) return false;
    const char *at = speech->tongue->back;
    while (*at) {
        at += strspn(at, " ");
        size_t size = strcspn(at, " ");
        if (size && voice_stands(speech, text_of(at, size), first, finder->core.first, end)) return true;
        at += size;
    }
    return false;
}

/* The verb with its auxiliaries, negations and what else stands between them. */
static struct tokens with_auxiliaries(const struct finder *finder) {
    uint32_t first = finder->core.first, adverb = first;
    while (first > finder->sentence.first && is_auxiliary(finder_class(finder, (int64_t)first - 1))) {
        first--;
        if (finder_class(finder, first) != CLASS_ADVERB)
            adverb = first; /* adverbs only where an auxiliary leads them */
    }
    return (struct tokens){adverb, finder->core.end};
}

static bool has_class(const struct speech *speech, struct tokens t, enum token_class class) {
    for (uint32_t i = t.first; i < t.end; i++)
        if (speech->tokens[i].class == class) return true;
    return false;
}

/* Whether what follows the speaker behind a verb lets him be it: …, sagte [Ann Lee] am Montag. */
static bool closes_speaker(const struct finder *finder, uint32_t token) {
    enum token_class class = finder_class(finder, token);
    return finder_ends_clause(finder, token) || class == CLASS_IN || class == CLASS_TIME || class == CLASS_ADVERB ||
           class == CLASS_PREPOSITION || class == CLASS_THAT || class == CLASS_ARTICLE || class == CLASS_OPEN ||
           class == CLASS_LEFT || class == CLASS_FOR || class == CLASS_TO || class == CLASS_AS || class == CLASS_NOT ||
           class == CLASS_OBJECT || (class == CLASS_WORD && finder->speech->tongue->nouns_upper);
}

/* affirme-t-il, a-t-il affirmé: the pronoun behind the verb at `verb`. */
static struct tokens clitic_after(const struct finder *finder, uint32_t verb) {
    bool hyphen =
        finder_class(finder, verb) == CLASS_OTHER && finder->speech->text.at[finder->speech->tokens[verb].begin] == '-';
    return hyphen && finder_class(finder, verb + 1) == CLASS_PRONOUN ? (struct tokens){verb + 1, verb + 2}
                                                                     : nobody(finder);
}

/* a-t-il affirmé: the auxiliary whose pronoun stands right before the participle, or NONE. */
static uint32_t clitic_before(const struct finder *finder, uint32_t first) {
    bool stands = finder_class(finder, (int64_t)first - 1) == CLASS_PRONOUN &&
                  finder_class(finder, (int64_t)first - 2) == CLASS_OTHER &&
                  finder_class(finder, (int64_t)first - 3) == CLASS_HAVE;
    return stands ? first - 3 : NONE;
}

static struct tokens speaker_behind(const struct finder *finder, uint32_t from) {
    const struct speech *speech = finder->speech;
    uint32_t first = voice_setting_end(speech, from, finder->sentence.end);
    struct tokens hearer = voice_hearer_at(speech, first, finder->sentence.end); /* a déclaré à l'AFP [X] */
    if (!tokens_empty(hearer) && finder_class(finder, first) != CLASS_ARTICLE &&
        finder_class(finder, first) != CLASS_NAME)
        first = voice_setting_end(speech, hearer.end, finder->sentence.end);
    struct tokens speaker = voice_speaker_after(speech, first, finder->sentence.end);
    if (tokens_empty(speaker) && first > from) speaker = voice_speaker_after(speech, from, finder->sentence.end);
    return speaker;
}

/* В министерстве заявили: the place where those are who say so. */
static struct tokens place_before(const struct finder *finder, uint32_t begin, uint32_t end) {
    const struct speech *speech = finder->speech;
    if (!speech->tongue->place_speaks || begin + 1 >= end || finder_class(finder, begin) != CLASS_IN)
        return nobody(finder);
    struct tokens place = voice_phrase_after(speech, begin + 1, end);
    return tokens_empty(place) ? nobody(finder) : (struct tokens){begin, place.end};
}

static bool leads_in(enum token_class class) {
    return class == CLASS_AS || class == CLASS_WHAT;
}

/* Fills in the source, and where the content is to be sought. */
static void find_speaker(struct finder *finder, struct draft *draft) {
    struct speech *speech = finder->speech;
    uint32_t first = draft->cue.first, begin = voice_clause_begin(speech, finder->sentence.first, first), back = 0;
    enum token_class left = finder_class(finder, (int64_t)first - 1), right = finder_class(finder, draft->cue.end);
    bool quoted = finder_follows_quotation(finder, first), sets = left == CLASS_COMMA || left == CLASS_DASH;
    struct tokens clitic = clitic_after(finder, draft->cue.end);
    draft->shape = SHAPE_AFTER;
    if (points_back(finder, &back) && voice_setting_end(speech, back, first) == first) {
        draft->source = speaker_behind(finder, draft->cue.end);
        draft->shape = SHAPE_SENTENCE;
    } else if (!tokens_empty(clitic)) {
        draft->source = clitic;
        draft->shape = quoted || sets ? SHAPE_BEFORE : SHAPE_AFTER;
    } else if (speech->tongue->verb_first) {
        draft->source = speaker_behind(finder, draft->cue.end);
        if (tokens_empty(draft->source)) draft->source = voice_speaker_before(speech, finder->sentence.first, first);
    } else if (quoted) {
        draft->source = speaker_behind(finder, draft->cue.end);
        draft->shape = SHAPE_BEFORE;
    } else if (leads_in(left) && !speech->tongue->clause_by_comma) { /* según confirmó X, как сообщил X */
        draft->source = speaker_behind(finder, draft->cue.end);
        draft->shape = first == finder->sentence.first + 1 ? SHAPE_AROUND : SHAPE_BEFORE;
    } else {
        struct tokens before = voice_speaker_before(speech, finder->sentence.first, first);
        struct tokens after = speaker_behind(finder, draft->cue.end);
        bool opens = right == CLASS_COMMA || right == CLASS_COLON || right == CLASS_THAT || right == CLASS_OPEN ||
                     right == CLASS_EDGE;
        bool behind =
            !opens && !tokens_empty(after) && closes_speaker(finder, after.end) && !voice_is_outlet(speech, after);
        bool pronoun = speech->tongue->verb_second && right == CLASS_PRONOUN; /* das Gewicht schätzt [er] */
        bool inverted = pronoun || (behind && (sets || tokens_empty(before)));
        if (sets && !tokens_empty(before) && left == CLASS_COMMA && before.first > finder->sentence.first && !behind)
            inverted = false;
        if (!inverted && tokens_empty(before) && !opens && !tokens_empty(after))
            inverted = closes_speaker(finder, after.end);
        draft->source = inverted ? after : before;
        if (inverted && sets) draft->shape = SHAPE_BEFORE;
        if (tokens_empty(draft->source)) draft->source = place_before(finder, begin, first);
    }
}

/* ---- sorts of phrases ---------------------------------------------------------------------------------------- */

/* The latest speaker of the sentence goes on: …, und fügte hinzu, … */
static void share_speaker(struct finder *finder, uint32_t index) {
    struct speech *speech = finder->speech;
    struct draft *draft = &speech->drafts[index];
    if (!tokens_empty(draft->source) || index == 0) return;
    const struct draft *earlier = draft - 1;
    enum token_class left = finder_class(finder, (int64_t)draft->cue.first - 1);
    bool joins = left == CLASS_AND || left == CLASS_OR || left == CLASS_COMMA;
    if (speech->tongue->drops_subject && !tokens_empty(earlier->source)) {
        const struct sentence *sentences = speech->sentences;
        uint32_t here = speech->tokens[draft->cue.first].sentence, there = speech->tokens[earlier->cue.first].sentence;
        bool near = sentences[here].block == sentences[there].block && here - there <= SPOKE_LAST;
        if (near) {
            draft->source = earlier->source;
            draft->antecedent = index - 1;
        }
        return;
    }
    if (!joins || earlier->cue.first < finder->sentence.first || tokens_empty(earlier->source)) return;
    draft->source = earlier->source;
    draft->antecedent = index - 1;
}

/* …, was er erwartet hatte; das lässt sich erklären: a verb at the end of its clause, where others open it. */
static bool is_subordinate(const struct finder *finder, uint32_t begin) {
    enum token_class next = finder_class(finder, finder->core.end), opener = finder_class(finder, begin);
    bool auxiliary = next == CLASS_HAVE || next == CLASS_BE || next == CLASS_MODAL;
    if (auxiliary && finder_ends_clause(finder, finder->core.end + 1)) return true;
    if (!finder_ends_clause(finder, finder->core.end)) return false;
    if (opener == CLASS_WHAT && begin < finder->core.first) return true;
    bool infinitive = text_ends(token_text(finder->speech, finder->core.first), TEXT("en"));
    for (uint32_t i = begin; infinitive && i < finder->core.first; i++)
        if (finder_class(finder, i) == CLASS_MODAL) return true;
    return false;
}

/* la denuncia, le rapporte: behind an article it is a noun, unless its ending can only be a verb's (denunció). */
static bool is_noun_here(const struct finder *finder) {
    enum token_class left = finder_class(finder, (int64_t)finder->core.first - 1);
    bool noun = left == CLASS_ARTICLE || left == CLASS_POSSESSIVE || left == CLASS_OF;
    return noun && finder->voice->sort == VOICE_VERB && !finder->speech->tongue->verb_second &&
           !finder->speech->tongue->case_endings &&
           !text_ends(token_text(finder->speech, finder->core.first), TEXT("ó"));
}

static void take_verb(struct finder *finder) {
    struct speech *speech = finder->speech;
    struct tokens cue = with_auxiliaries(finder), rest = finder->rest;
    uint32_t begin = voice_clause_begin(speech, finder->sentence.first, cue.first), aux = NONE;
    struct tokens inside = {cue.first, finder->core.first};
    bool has = has_class(speech, inside, CLASS_HAVE), be = has_class(speech, inside, CLASS_BE);
    uint32_t clitic = clitic_before(finder, cue.first);
    if (clitic != NONE) {
        cue = (struct tokens){clitic, clitic + 1};
        rest = finder->core;
    } else if (finder->voice->sort == VOICE_PAST && !has && !be) {
        aux = finder_auxiliary(finder, begin);
        if (aux == NONE || finder_class(finder, aux) == CLASS_BE) return; /* wurde … gesagt */
        rest = finder->core;
        cue = with_auxiliaries(&(struct finder){speech, finder->sentence, {aux, aux + 1}, rest, finder->voice});
    } else if (be && !has_class(speech, inside, CLASS_OBJECT)) {
        return;
    }
    if (speech->tongue->verb_second && is_subordinate(finder, begin)) return;
    /* will gesagt haben, sagen wollen: another's word about a word */
    if (finder->voice->sort == VOICE_VERB &&
        has_class(speech, (struct tokens){cue.first, finder->core.first}, CLASS_MODAL) &&
        !speech->tongue->clause_by_comma && !speech->tongue->verb_first)
        return;
    bool impersonal = speech->tongue->verb_second &&
                      finder_class(finder, (int64_t)finder->core.first - 1) == CLASS_OBJECT &&
                      finder->core.first == begin + 1; /* es droht ein Sturm */
    if (impersonal || is_noun_here(finder)) return;
    struct draft *draft = voices_add_draft(speech, cue, finder->core.first);
    if (!draft) return;
    draft->rest = rest;
    draft->stance = (enum copydesk_stance)finder->voice->stance;
    find_speaker(finder, draft);
    /* Ann Lee hat gesagt: the speaker must not take the participle in */
    if (!tokens_empty(rest) && !tokens_empty(draft->source) && draft->source.first < rest.first &&
        draft->source.end > rest.first && draft->source.first >= cue.end)
        draft->source.end = rest.first;
    if (finder->voice->whole) {
        draft->shape = SHAPE_NOTHING;
        if (draft->source.first < cue.first || tokens_empty(draft->source)) {
            draft->cue.end = rest.end;
            draft->rest = (struct tokens){rest.end, rest.end};
        }
    }
    share_speaker(finder, speech->draft_count - 1);
}

/* wie [X] mitteilte */
static void take_final(struct finder *finder) {
    struct speech *speech = finder->speech;
    uint32_t begin = voice_clause_begin(speech, finder->sentence.first, finder->core.first);
    struct tokens speaker =
        voice_speaker_after(speech, voice_setting_end(speech, begin + 1, finder->core.first), finder->core.first);
    struct draft *draft = tokens_empty(speaker) ? NULL : voices_add_draft(speech, finder->core, finder->core.first);
    if (!draft) return;
    draft->source = speaker;
    draft->stance = (enum copydesk_stance)finder->voice->stance;
    draft->shape = begin == finder->sentence.first ? SHAPE_AFTER : SHAPE_BEFORE;
}

/* selon la saison, según el tamaño: in Romance languages the word also means "depending on", where what follows it is
 * nobody and nothing that can tell; only at a sentence's begin it is given the benefit. */
static bool is_measure(const struct finder *finder, struct tokens speaker) {
    const struct speech *speech = finder->speech;
    if (speech->tongue->nouns_upper || speech->tongue->case_endings || speech->tongue->verb_first) return false;
    for (uint32_t i = speaker.first; i < speaker.end; i++) {
        enum token_class class = (enum token_class)speech->tokens[i].class;
        if (class == CLASS_NAME || class == CLASS_TITLE || class == CLASS_PRONOUN || voice_senses(speech, i))
            return false;
    }
    bool leads = finder->core.first == finder->sentence.first && finder_class(finder, speaker.end) == CLASS_COMMA;
    return !leads || finder_class(finder, speaker.first) == CLASS_POSSESSIVE;
}

/* laut [X], nach Angaben von [X] */
static void take_leading(struct finder *finder) {
    struct speech *speech = finder->speech;
    uint32_t first = finder->core.end;
    if (finder_class(finder, first) == CLASS_OF) first++;
    struct tokens speaker = voice_speaker_after(speech, first, finder->sentence.end);
    if (tokens_empty(speaker) || is_measure(finder, speaker)) return;
    if (finder_class(finder, speaker.end) == CLASS_ARTICLE &&
        speech->tongue->nouns_upper) { /* laut Recherchen der „Zeit“: no hearer */
        struct tokens owner = voice_phrase_after(speech, speaker.end, finder->sentence.end);
        if (!tokens_empty(owner) && voice_is_outlet(speech, owner)) speaker.end = owner.end;
    }
    /* … sind laut Polizei │ von dem Ausfall betroffen: inside a clause "von" goes on with it */
    bool inside = voice_clause_begin(speech, finder->sentence.first, finder->core.first) < finder->core.first;
    for (uint32_t i = speaker.first + 1; inside && speech->tongue->verb_second && i < speaker.end; i++)
        if (finder_class(finder, i) == CLASS_OF) speaker.end = i;
    if (finder->voice->sort == VOICE_CLOSES && !closes_speaker(finder, speaker.end)) return;
    struct draft *draft = voices_add_draft(speech, finder->core, finder->core.first);
    if (!draft) return;
    draft->source = speaker;
    draft->cue_class = COPYDESK_CUE_PREPOSITION;
    draft->stance = (enum copydesk_stance)finder->voice->stance;
    bool sets = finder_follows_quotation(finder, draft->cue.first) ||
                finder_class(finder, (int64_t)draft->cue.first - 1) == CLASS_COMMA;
    draft->shape = sets ? SHAPE_BEFORE : SHAPE_AROUND;
}

/* [X] zufolge */
static void take_trailing(struct finder *finder) {
    struct speech *speech = finder->speech;
    uint32_t begin = voice_clause_begin(speech, finder->sentence.first, finder->core.first);
    struct tokens speaker = {finder->core.first, finder->core.first};
    for (uint32_t i = begin; i < finder->core.first && tokens_empty(speaker); i++) {
        bool verb = speech->tongue->nouns_upper && finder_class(finder, i) == CLASS_WORD && !speech->tokens[i].upper;
        if (verb) continue;
        struct tokens phrase = voice_phrase_after(speech, i, finder->core.first);
        if (phrase.end == finder->core.first) speaker = phrase;
    }
    uint32_t adjective = speaker.first; /* spanischen Medienberichten */
    while (!tokens_empty(speaker) && adjective > begin && speaker.first - adjective < 2 &&
           voice_senses(speech, speaker.first) & (SENSE_GROUP | SENSE_BODY | SENSE_DOCUMENT) &&
           finder_class(finder, (int64_t)adjective - 1) == CLASS_WORD &&
           text_ends(token_text(speech, adjective - 1), TEXT("en")))
        adjective--;
    if (speech->tongue->nouns_upper) speaker.first = adjective;
    struct draft *draft = tokens_empty(speaker) ? NULL : voices_add_draft(speech, finder->core, finder->core.first);
    if (!draft) return;
    draft->source = speaker;
    draft->cue_class = COPYDESK_CUE_PREPOSITION;
    bool sets = finder_class(finder, (int64_t)speaker.first - 1) == CLASS_COMMA;
    draft->shape = sets ? SHAPE_BEFORE : SHAPE_AROUND;
}

/* heißt es in [einer Mitteilung], hieß es */
static void take_nobody(struct finder *finder) {
    struct speech *speech = finder->speech;
    uint32_t begin = voice_clause_begin(speech, finder->sentence.first, finder->core.first), at = finder->core.end;
    at = voice_setting_end(speech, at, finder->sentence.end);
    struct draft *draft = voices_add_draft(speech, finder->core, finder->core.first);
    if (!draft) return;
    draft->source = nobody(finder);
    bool joint = finder_class(finder, at) == CLASS_IN || finder_class(finder, at) == CLASS_PREPOSITION ||
                 finder_class(finder, at) == CLASS_OF;
    if (joint) {
        draft->source = voice_phrase_after(speech, at + 1, finder->sentence.end);
    } else if (begin < finder->core.first &&
               (finder_class(finder, begin) == CLASS_IN || finder_class(finder, begin) == CLASS_PREPOSITION)) {
        draft->source = voice_phrase_after(speech, begin + 1, finder->core.first);
    }
    bool sets = finder_follows_quotation(finder, draft->cue.first) ||
                finder_class(finder, (int64_t)draft->cue.first - 1) == CLASS_COMMA;
    draft->shape = sets ? SHAPE_BEFORE : SHAPE_AFTER;
}

/* … soll … gebeten haben: a participle stands before the infinitive, else it is a plan. */
static void take_rumour(struct finder *finder) {
    struct speech *speech = finder->speech;
    uint32_t participle = finder->rest.first - 1;
    textref word = token_text(speech, participle);
    bool participates = participle >= finder->core.end && word.size > 4 && !speech->tokens[participle].upper &&
                        (text_ends(word, TEXT("t")) || text_ends(word, TEXT("en")));
    if (!participates) return;
    struct draft *draft = voices_add_draft(speech, finder->core, finder->core.first);
    if (!draft) return;
    draft->source = nobody(finder);
    draft->rest = finder->rest;
    draft->stance = COPYDESK_ALLEGES;
    draft->hedged = true;
    draft->shape = SHAPE_RUMOUR;
}

static void take(struct finder *finder) {
    switch (finder->voice->sort) {
    case VOICE_VERB:
    case VOICE_PAST: take_verb(finder); break;
    case VOICE_FINAL: take_final(finder); break;
    case VOICE_LEADS:
    case VOICE_CLOSES: take_leading(finder); break;
    case VOICE_TRAILS: take_trailing(finder); break;
    case VOICE_NOBODY: take_nobody(finder); break;
    case VOICE_RUMOUR: take_rumour(finder); break;
    default: break;
    }
}

static void find_in_sentence(struct speech *speech, struct tokens sentence) {
    struct finder finder = {.speech = speech, .sentence = sentence};
    bool spoken = false, colon = false;
    for (uint32_t i = sentence.first; i < sentence.end && !speech->failed; i++) {
        if (speech->tokens[i].quotation != NONE) continue;
        if (speech->tokens[i].class == CLASS_COLON && !spoken && !colon) {
            finder_take_colon(&finder, i);
            colon = true;
        }
        if (!voice_word(speech, i)->voice) {
            uint32_t before = speech->draft_count;
            finder_take_unknown(&finder, i);
            spoken = spoken || speech->draft_count > before;
            continue;
        }
        if (!finder_match(&finder, i)) continue;
        uint32_t before = speech->draft_count;
        take(&finder);
        spoken = spoken || speech->draft_count > before;
        i = finder.core.end - 1;
    }
}

/* An auxiliary before its participle may stand before a phrase found earlier: drafts ascend by their cues. */
static void put_in_order(struct speech *speech, uint32_t first) {
    for (uint32_t i = first + 1; i < speech->draft_count; i++) {
        struct draft draft = speech->drafts[i];
        uint32_t at = i;
        for (; at > first && i - at < MOST_MOVED && speech->drafts[at - 1].cue.first > draft.cue.first; at--)
            speech->drafts[at] = speech->drafts[at - 1];
        speech->drafts[at] = draft;
    }
    for (uint32_t i = first; i < speech->draft_count; i++)
        if (speech->drafts[i].antecedent != NONE && speech->drafts[i].antecedent >= i)
            speech->drafts[i].antecedent = NONE;
}

void voices_find(struct speech *speech) {
    speech->draft_count = speech->carrier_count = 0;
    if (speech->tongue->unspaced) {
        voices_find_unspaced(speech);
        return;
    }
    for (uint32_t s = 0; s < speech->sentence_count && !speech->failed; s++) {
        uint32_t first = speech->draft_count;
        find_in_sentence(speech, speech->sentences[s].tokens);
        put_in_order(speech, first);
    }
    if (!speech->failed) voices_find_contents(speech);
    if (!speech->failed) speech_drop(speech);
}
