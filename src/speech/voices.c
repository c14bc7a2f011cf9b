/* Who speaks in other languages: phrases of the language's table, and the noun phrase that goes with each.
 *
 *     [Ann Lee] sagte, …    „…“, sagte [Ann Lee].    Am Montag sagte [Ann Lee]: „…“    Laut [Polizei] …
 *
 * There is no model: a phrase counts where its speaker is found and something is said beside it. Voices inside
 * quotations are part of what was said. */
#include "speech/voices.h"

enum {
    FARTHEST_REST = 48,
    FARTHEST_GAP = 8,
    LONGEST_LABEL = 10,
    SPOKE_LAST = 3,
    FEWEST_QUOTED = 3,
    FEWEST_OF_SPEECH = 8
};

static const float probability = 0.7f, unsure_probability = 0.5f;

struct finder {
    struct speech *speech;
    struct tokens sentence;
    struct tokens core, rest; /* of the phrase at hand */
    const struct voice *voice;
};

static enum token_class class_at(const struct finder *finder, int64_t token) {
    return class_within(finder->speech, finder->sentence, token);
}

static bool is_auxiliary(enum token_class class) {
    return (class >= CLASS_BE && class <= CLASS_NOT) || class == CLASS_ADVERB || class == CLASS_OBJECT;
}

/* ---- phrases ------------------------------------------------------------------------------------------------- */

/* Nothing of the clause follows: a separable verb's prefix stands last in it. */
static bool ends_clause(const struct finder *finder, uint32_t token) {
    enum token_class class = class_at(finder, token);
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
            if (!ends_clause(finder, i + 1)) continue;
            finder->rest = (struct tokens){i, i + 1};
            return true;
        }
        textref closing = text_slice(rest, joint + 1, rest.size);
        for (uint32_t j = i + 1; j < limit && j <= i + FARTHEST_GAP; j++)
            if (voice_stands(speech, closing, j, limit, &past) && ends_clause(finder, past)) {
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

/* Ann Lee hat am Montag gesagt: the auxiliary that opens the bracket the participle closes, or NONE. */
static uint32_t auxiliary_before(const struct finder *finder, uint32_t begin) {
    for (uint32_t i = finder->core.first; i-- > begin;)
        if (class_at(finder, i) == CLASS_HAVE || class_at(finder, i) == CLASS_BE) return i;
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
    enum token_class before = class_at(finder, (int64_t)finder->core.first - 1);
    if (voice->sort == VOICE_CITES) return false; /* only beside a report: voice_contents.c */
    if (voice->sort == VOICE_CLOSES) return before == CLASS_COMMA || before == CLASS_DASH || before == CLASS_CLOSE;
    uint32_t begin = voice_clause_begin(speech, finder->sentence.first, finder->core.first);
    if (voice->sort == VOICE_PAST) return auxiliary_before(finder, begin) != NONE;
    if (voice->sort == VOICE_FINAL) return ends_clause(finder, finder->core.end) && opens_with_as(finder, begin);
    return true;
}

/* The phrase that begins at `token`: of several the longest. */
static bool match(struct finder *finder, uint32_t token) {
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

/* ---- drafts -------------------------------------------------------------------------------------------------- */

static struct draft *add_draft(struct speech *speech, struct tokens cue, uint32_t core) {
    if (speech->draft_count >= LIMIT_STATEMENTS) {
        speech->cut = true;
        return NULL;
    }
    if (!array_grow(&speech->drafts, &speech->draft_capacity, speech->draft_count, sizeof *speech->drafts)) {
        speech->failed = true;
        return NULL;
    }
    struct draft *draft = &speech->drafts[speech->draft_count++];
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

/* Whether a quotation closes right before `token`, a comma or a dash between. */
static bool follows_quotation(const struct finder *finder, uint32_t token) {
    const struct speech *speech = finder->speech;
    uint32_t at = token;
    for (uint32_t marks = 0; at > 0 && marks < 2 && !speech->tokens[at].line; marks++) {
        enum token_class class = (enum token_class)speech->tokens[at - 1].class;
        if (class != CLASS_COMMA && class != CLASS_DASH) break;
        at--;
    }
    return at > 0 && !speech->tokens[at].line && speech->tokens[at - 1].class == CLASS_CLOSE;
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
    while (first > finder->sentence.first && is_auxiliary(class_at(finder, (int64_t)first - 1))) {
        first--;
        if (class_at(finder, first) != CLASS_ADVERB) adverb = first; /* adverbs only where an auxiliary leads them */
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
    enum token_class class = class_at(finder, token);
    return ends_clause(finder, token) || class == CLASS_IN || class == CLASS_TIME || class == CLASS_ADVERB ||
           class == CLASS_PREPOSITION || class == CLASS_THAT || class == CLASS_ARTICLE || class == CLASS_OPEN ||
           class == CLASS_LEFT || class == CLASS_FOR || class == CLASS_TO || class == CLASS_AS || class == CLASS_NOT ||
           class == CLASS_OBJECT || (class == CLASS_WORD && finder->speech->tongue->nouns_upper);
}

/* affirme-t-il, a-t-il affirmé: the pronoun behind the verb at `verb`. */
static struct tokens clitic_after(const struct finder *finder, uint32_t verb) {
    bool hyphen =
        class_at(finder, verb) == CLASS_OTHER && finder->speech->text.at[finder->speech->tokens[verb].begin] == '-';
    return hyphen && class_at(finder, verb + 1) == CLASS_PRONOUN ? (struct tokens){verb + 1, verb + 2} : nobody(finder);
}

/* a-t-il affirmé: the auxiliary whose pronoun stands right before the participle, or NONE. */
static uint32_t clitic_before(const struct finder *finder, uint32_t first) {
    bool stands = class_at(finder, (int64_t)first - 1) == CLASS_PRONOUN &&
                  class_at(finder, (int64_t)first - 2) == CLASS_OTHER &&
                  class_at(finder, (int64_t)first - 3) == CLASS_HAVE;
    return stands ? first - 3 : NONE;
}

static struct tokens speaker_behind(const struct finder *finder, uint32_t from) {
    const struct speech *speech = finder->speech;
    uint32_t first = voice_setting_end(speech, from, finder->sentence.end);
    struct tokens hearer = voice_hearer_at(speech, first, finder->sentence.end); /* a déclaré à l'AFP [X] */
    if (!tokens_empty(hearer) && class_at(finder, first) != CLASS_ARTICLE && class_at(finder, first) != CLASS_NAME)
        first = voice_setting_end(speech, hearer.end, finder->sentence.end);
    struct tokens speaker = voice_speaker_after(speech, first, finder->sentence.end);
    if (tokens_empty(speaker) && first > from) speaker = voice_speaker_after(speech, from, finder->sentence.end);
    return speaker;
}

/* В министерстве заявили: the place where those are who say so. */
static struct tokens place_before(const struct finder *finder, uint32_t begin, uint32_t end) {
    const struct speech *speech = finder->speech;
    if (!speech->tongue->place_speaks || begin + 1 >= end || class_at(finder, begin) != CLASS_IN) return nobody(finder);
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
    enum token_class left = class_at(finder, (int64_t)first - 1), right = class_at(finder, draft->cue.end);
    bool quoted = follows_quotation(finder, first), sets = left == CLASS_COMMA || left == CLASS_DASH;
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
    enum token_class left = class_at(finder, (int64_t)draft->cue.first - 1);
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
    enum token_class next = class_at(finder, finder->core.end), opener = class_at(finder, begin);
    bool auxiliary = next == CLASS_HAVE || next == CLASS_BE || next == CLASS_MODAL;
    if (auxiliary && ends_clause(finder, finder->core.end + 1)) return true;
    if (!ends_clause(finder, finder->core.end)) return false;
    if (opener == CLASS_WHAT && begin < finder->core.first) return true;
    bool infinitive = text_ends(token_text(finder->speech, finder->core.first), TEXT("en"));
    for (uint32_t i = begin; infinitive && i < finder->core.first; i++)
        if (class_at(finder, i) == CLASS_MODAL) return true;
    return false;
}

/* la denuncia, le rapporte: behind an article it is a noun, unless its ending can only be a verb's (denunció). */
static bool is_noun_here(const struct finder *finder) {
    enum token_class left = class_at(finder, (int64_t)finder->core.first - 1);
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
        aux = auxiliary_before(finder, begin);
        if (aux == NONE || class_at(finder, aux) == CLASS_BE) return; /* wurde … gesagt */
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
                      class_at(finder, (int64_t)finder->core.first - 1) == CLASS_OBJECT &&
                      finder->core.first == begin + 1; /* es droht ein Sturm */
    if (impersonal || is_noun_here(finder)) return;
    struct draft *draft = add_draft(speech, cue, finder->core.first);
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
    struct draft *draft = tokens_empty(speaker) ? NULL : add_draft(speech, finder->core, finder->core.first);
    if (!draft) return;
    draft->source = speaker;
    draft->stance = (enum copydesk_stance)finder->voice->stance;
    draft->shape = begin == finder->sentence.first ? SHAPE_AFTER : SHAPE_BEFORE;
}

/* laut [X], nach Angaben von [X] */
static void take_leading(struct finder *finder) {
    struct speech *speech = finder->speech;
    uint32_t first = finder->core.end;
    if (class_at(finder, first) == CLASS_OF) first++;
    struct tokens speaker = voice_speaker_after(speech, first, finder->sentence.end);
    if (tokens_empty(speaker)) return;
    if (class_at(finder, speaker.end) == CLASS_ARTICLE &&
        speech->tongue->nouns_upper) { /* laut Recherchen der „Zeit“: no hearer */
        struct tokens owner = voice_phrase_after(speech, speaker.end, finder->sentence.end);
        if (!tokens_empty(owner) && voice_is_outlet(speech, owner)) speaker.end = owner.end;
    }
    /* … sind laut Polizei │ von dem Ausfall betroffen: inside a clause "von" goes on with it */
    bool inside = voice_clause_begin(speech, finder->sentence.first, finder->core.first) < finder->core.first;
    for (uint32_t i = speaker.first + 1; inside && speech->tongue->verb_second && i < speaker.end; i++)
        if (class_at(finder, i) == CLASS_OF) speaker.end = i;
    if (finder->voice->sort == VOICE_CLOSES && !closes_speaker(finder, speaker.end)) return;
    struct draft *draft = add_draft(speech, finder->core, finder->core.first);
    if (!draft) return;
    draft->source = speaker;
    draft->cue_class = COPYDESK_CUE_PREPOSITION;
    draft->stance = (enum copydesk_stance)finder->voice->stance;
    bool sets =
        follows_quotation(finder, draft->cue.first) || class_at(finder, (int64_t)draft->cue.first - 1) == CLASS_COMMA;
    draft->shape = sets ? SHAPE_BEFORE : SHAPE_AROUND;
}

/* [X] zufolge */
static void take_trailing(struct finder *finder) {
    struct speech *speech = finder->speech;
    uint32_t begin = voice_clause_begin(speech, finder->sentence.first, finder->core.first);
    struct tokens speaker = {finder->core.first, finder->core.first};
    for (uint32_t i = begin; i < finder->core.first && tokens_empty(speaker); i++) {
        bool verb = speech->tongue->nouns_upper && class_at(finder, i) == CLASS_WORD && !speech->tokens[i].upper;
        if (verb) continue;
        struct tokens phrase = voice_phrase_after(speech, i, finder->core.first);
        if (phrase.end == finder->core.first) speaker = phrase;
    }
    uint32_t adjective = speaker.first; /* spanischen Medienberichten */
    while (!tokens_empty(speaker) && adjective > begin && speaker.first - adjective < 2 &&
           voice_senses(speech, speaker.first) & (SENSE_GROUP | SENSE_BODY | SENSE_DOCUMENT) &&
           class_at(finder, (int64_t)adjective - 1) == CLASS_WORD &&
           text_ends(token_text(speech, adjective - 1), TEXT("en")))
        adjective--;
    if (speech->tongue->nouns_upper) speaker.first = adjective;
    struct draft *draft = tokens_empty(speaker) ? NULL : add_draft(speech, finder->core, finder->core.first);
    if (!draft) return;
    draft->source = speaker;
    draft->cue_class = COPYDESK_CUE_PREPOSITION;
    bool sets = class_at(finder, (int64_t)speaker.first - 1) == CLASS_COMMA;
    draft->shape = sets ? SHAPE_BEFORE : SHAPE_AROUND;
}

/* heißt es in [einer Mitteilung], hieß es */
static void take_nobody(struct finder *finder) {
    struct speech *speech = finder->speech;
    uint32_t begin = voice_clause_begin(speech, finder->sentence.first, finder->core.first), at = finder->core.end;
    at = voice_setting_end(speech, at, finder->sentence.end);
    struct draft *draft = add_draft(speech, finder->core, finder->core.first);
    if (!draft) return;
    draft->source = nobody(finder);
    bool joint = class_at(finder, at) == CLASS_IN || class_at(finder, at) == CLASS_PREPOSITION ||
                 class_at(finder, at) == CLASS_OF;
    if (joint) {
        draft->source = voice_phrase_after(speech, at + 1, finder->sentence.end);
    } else if (begin < finder->core.first &&
               (class_at(finder, begin) == CLASS_IN || class_at(finder, begin) == CLASS_PREPOSITION)) {
        draft->source = voice_phrase_after(speech, begin + 1, finder->core.first);
    }
    bool sets =
        follows_quotation(finder, draft->cue.first) || class_at(finder, (int64_t)draft->cue.first - 1) == CLASS_COMMA;
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
    struct draft *draft = add_draft(speech, finder->core, finder->core.first);
    if (!draft) return;
    draft->source = nobody(finder);
    draft->rest = finder->rest;
    draft->stance = COPYDESK_ALLEGES;
    draft->hedged = true;
    draft->shape = SHAPE_RUMOUR;
}

/* Whether the words before a colon are somebody's: a name, or a noun for one who can speak. */
static bool is_label(const struct speech *speech, struct tokens label, bool quoted) {
    uint32_t names = 0;
    for (uint32_t i = label.first; i < label.end; i++) {
        unsigned senses = quoted ? voice_senses(speech, i) : voice_word(speech, i)->senses;
        if (senses & (SENSE_PERSON | SENSE_GROUP | SENSE_BODY | SENSE_HE | SENSE_SHE)) return true;
        names += speech->tokens[i].class == CLASS_NAME;
    }
    return quoted && (names > 1 || (names == 1 && !speech->tongue->nouns_upper && label.end - label.first < 3));
}

/* A pronoun, a noun for a person, a name. */
static bool is_somebody(const struct speech *speech, struct tokens speaker) {
    if (tokens_empty(speaker)) return false;
    enum token_class class = (enum token_class)speech->tokens[speaker.first].class;
    if (class == CLASS_PRONOUN || class == CLASS_NAME || class == CLASS_TITLE) return true;
    for (uint32_t i = speaker.first; i < speaker.end; i++) {
        bool name = speech->tokens[i].class == CLASS_NAME && !speech->tongue->nouns_upper;
        if (name || voice_senses(speech, i) & (SENSE_PERSON | SENSE_TITLE | SENSE_HE | SENSE_SHE)) return true;
    }
    return false;
}

/* [Ann Lee] bewertet das anders: „…“: a quotation that closes a sentence is its subject's, when that is a person. */
static void take_far_colon(struct finder *finder, uint32_t colon) {
    struct speech *speech = finder->speech;
    uint32_t q = colon + 1 < finder->sentence.end ? speech->tokens[colon + 1].quotation : NONE;
    if (q == NONE || speech->quotations[q].open != colon + 1 || colon - finder->sentence.first > FARTHEST_REST) return;
    if (speech->quotations[q].end - speech->quotations[q].open < FEWEST_OF_SPEECH) return;
    for (uint32_t i = finder->sentence.first; i < colon; i++)
        if (speech->tokens[i].quotation != NONE) return;
    struct tokens speaker = voice_speaker_after(speech, finder->sentence.first, colon);
    if (tokens_empty(speaker) || !is_somebody(speech, speaker)) return;
    if (token_is(speech, speaker.first, "wir") || token_is(speech, speaker.first, "ich")) return; /* the page's own */
    bool bare = speaker.end - speaker.first == 1 && speech->tongue->nouns_upper &&
                speech->tokens[speaker.first].class == CLASS_NAME;
    if (bare && !(voice_senses(speech, speaker.first) & (SENSE_HE | SENSE_SHE | SENSE_PERSON))) return;
    struct draft *draft = add_draft(speech, (struct tokens){colon, colon + 1}, colon);
    if (!draft) return;
    draft->source = speaker;
    draft->cue_class = COPYDESK_CUE_PUNCTUATION;
    draft->shape = SHAPE_COLON;
    draft->score = unsure_probability;
}

/* Ann Lee: „…“, a headline's way; in a heading without marks too. */
static void take_colon(struct finder *finder, uint32_t colon) {
    struct speech *speech = finder->speech;
    uint32_t first = finder->sentence.first;
    if (colon == first || colon + 2 >= finder->sentence.end) return;
    uint32_t block = speech->sentences[speech->tokens[colon].sentence].block;
    bool heading = speech->article->blocks[block].kind == COPYDESK_HEADING;
    bool quoted = class_at(finder, colon + 1) == CLASS_OPEN;
    if (!heading && !quoted) return;
    if (quoted) {
        const struct quotation *q = &speech->quotations[speech->tokens[colon + 1].quotation];
        if (q->end - q->open < FEWEST_QUOTED ||
            (q->end < finder->sentence.end && class_at(finder, q->end) != CLASS_STOP &&
             class_at(finder, q->end) != CLASS_CLOSE))
            return;
    }
    struct tokens label = voice_speaker_after(speech, first, colon);
    if (label.end != colon || colon - first > LONGEST_LABEL) {
        take_far_colon(finder, colon);
        return;
    }
    if (!is_label(speech, label, quoted)) return;
    struct draft *draft = add_draft(speech, (struct tokens){colon, colon + 1}, colon);
    if (!draft) return;
    draft->source = label;
    draft->cue_class = COPYDESK_CUE_PUNCTUATION;
    draft->shape = SHAPE_COLON;
}

/* „…“, knurrte [Ann Lee].: behind a quotation and its comma a word before a speaker who ends the clause is a verb of
 * saying, whatever it says. */
static void take_unknown(struct finder *finder, uint32_t token) {
    struct speech *speech = finder->speech;
    const struct token *t = &speech->tokens[token];
    enum token_class left = class_at(finder, (int64_t)token - 1);
    if (t->class != CLASS_WORD || t->upper || (left != CLASS_COMMA && left != CLASS_DASH && left != CLASS_OBJECT))
        return;
    if (!follows_quotation(finder, left == CLASS_OBJECT ? token - 1 : token)) return; /* se preguntaba */
    struct tokens speaker = voice_speaker_after(speech, token + 1, finder->sentence.end);
    if (!is_somebody(speech, speaker)) return;
    enum token_class next = class_at(finder, speaker.end);
    bool setting = next == CLASS_IN || next == CLASS_PREPOSITION || next == CLASS_TIME || next == CLASS_ADVERB;
    if (!ends_clause(finder, speaker.end) && !setting) return;
    struct draft *draft = add_draft(speech, (struct tokens){token, token + 1}, token);
    if (!draft) return;
    draft->source = speaker;
    draft->shape = SHAPE_BEFORE;
    draft->score = unsure_probability;
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
            take_colon(&finder, i);
            colon = true;
        }
        if (!voice_word(speech, i)->voice) {
            uint32_t before = speech->draft_count;
            take_unknown(&finder, i);
            spoken = spoken || speech->draft_count > before;
            continue;
        }
        if (!match(&finder, i)) continue;
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
        for (; at > first && i - at < FARTHEST_GAP && speech->drafts[at - 1].cue.first > draft.cue.first; at--)
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
