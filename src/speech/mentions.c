/* Entities → mentions, in the order of the text, and whom a pronoun means.
 *
 * Every name and every he and she of the text is linked, not only those that speak: who was spoken of last is whom the
 * next pronoun means (salience.c). */
#include "speech/entities.h"

#include "speech/describe.h"

#include <stdlib.h>

enum { LOOK_BACK = 80, WORDS_PAST = 4, LONGEST_LABEL = 4, TAG = 6, ROLE = 8 };

/* ---- what is said by whom, as far as it matters here --------------------------------------------------------- */

static bool is_said(const struct speech *speech, uint32_t quotation) {
    return quotation != NONE && quotation < speech->quotation_count;
}

static void note_speakers(struct speech *speech) {
    struct entities *entities = speech->entities;
    for (uint32_t i = 0; i < speech->quotation_count; i++) {
        if (!array_grow(&entities->speakers, &entities->speaker_capacity, i, sizeof *entities->speakers)) {
            speech->failed = true;
            return;
        }
        entities->speakers[i] = NONE;
    }
    for (uint32_t d = 0; d < speech->draft_count; d++) {
        const struct draft *draft = &speech->drafts[d];
        if (speech->tokens[draft->cue.first].quotation != NONE) continue;
        for (uint32_t r = 0; r < draft->content_count; r++)
            for (uint32_t t = draft->content[r].first; t < draft->content[r].end; t++) {
                uint32_t quotation = speech->tokens[t].quotation;
                if (!is_said(speech, quotation)) continue;
                if (entities->speakers[quotation] == NONE) entities->speakers[quotation] = d;
                if (speech->quotations[quotation].end > t) t = speech->quotations[quotation].end - 1;
            }
    }
}

static bool clear_spoken(struct speech *speech) {
    struct entities *entities = speech->entities;
    while (entities->spoken_capacity < speech->token_count)
        if (!array_grow(&entities->spoken, &entities->spoken_capacity, entities->spoken_capacity,
                        sizeof *entities->spoken))
            return false;
    for (uint32_t i = 0; i < speech->token_count; i++) entities->spoken[i] = NONE;
    return true;
}

/* Marks the cues, and the heads of the sources: who speaks is the subject of his clause, wherever he stands in it. */
static void note_sources(struct speech *speech) {
    if (!clear_spoken(speech)) {
        speech->failed = true;
        return;
    }
    for (uint32_t d = 0; d < speech->draft_count; d++) {
        struct tokens source = speech->drafts[d].source;
        speech->tokens[speech->drafts[d].core].cues = true;
        if (tokens_empty(source)) continue;
        if (speech->entities->spoken[source.first] == NONE) speech->entities->spoken[source.first] = d;
        uint32_t head = phrase_head(speech, source);
        for (uint32_t i = source.first; i <= head && i < source.first + LOOK_BACK; i++) speech->tokens[i].speaks = true;
    }
}

/* The entity that speaks the quotation, when its source names one. */
static uint32_t speaker_of(const struct speech *speech, uint32_t quotation) {
    if (!is_said(speech, quotation) || speech->entities->speakers[quotation] == NONE) return NONE;
    struct tokens source = speech->drafts[speech->entities->speakers[quotation]].source;
    for (uint32_t i = source.first; i < source.end && i < source.first + LOOK_BACK; i++) {
        if (!is_name_word(speech, i)) continue;
        struct name_run run = entities_run(speech, i, source.end);
        return entities_find(speech, &run);
    }
    return NONE;
}

/* ---- names --------------------------------------------------------------------------------------------------- */

static uint32_t word_key(const struct speech *speech, uint32_t token) {
    return entities_key(token_text(speech, token));
}

static bool begins_sentence(const struct speech *speech, uint32_t token) {
    uint32_t first = sentence_of(speech, token).first;
    while (first < token && speech->tokens[first].class >= CLASS_COMMA) first++;
    return first == token || speech->tokens[token - 1].class == CLASS_OPEN ||
           speech->tokens[token - 1].class == CLASS_COLON;
}

/* Norway-born, Texas-based: of a name, but none. */
static bool is_made_of_name(const struct speech *speech, uint32_t token) {
    textref word = token_text(speech, token);
    for (uint32_t i = word.size; i-- > 1;)
        if (word.at[i] == '-')
            return text_ends(word, TEXT("ed")) || text_ends(word, TEXT("born")) || text_ends(word, TEXT("led")) ||
                   text_ends(word, TEXT("style")) || text_ends(word, TEXT("leaning"));
    return false;
}

/* R-Ohio, D-N.Y. */
static bool is_party_tag(textref word) {
    bool party = word.size > 3 && (word.at[0] == 'R' || word.at[0] == 'D' || word.at[0] == 'I');
    return party && word.at[1] == '-' && word.at[2] >= 'A' && word.at[2] <= 'Z';
}

/* A word that has its capital only because it begins the sentence, or that names nobody: Hours, Voters, Reports. */
static bool is_common(const struct speech *speech, uint32_t token) {
    unsigned senses = senses_at(speech, token);
    if (is_made_of_name(speech, token) || is_party_tag(token_text(speech, token))) return true;
    if (is_first_name(senses) || senses & SENSE_PLACE) return false;
    if (senses & SENSE_FIRM) return false;
    if (senses & (SENSE_PERSON | SENSE_GROUP | SENSE_DOCUMENT | SENSE_NATION | SENSE_TITLE)) return true;
    const struct lexicon_word *word = lexicon_at(speech->words, speech->tokens[token].word);
    if (senses & SENSE_BODY && !(word->traits & TRAIT_ORGANISATION)) return true; /* a PAC */
    bool known = word->class == CLASS_NAME;                                       /* Reuters */
    if (known) return false;
    if (senses & (SENSE_BODY | SENSE_OUTLET) && !speech->tokens[token].capitals)
        return !(senses & SENSE_OUTLET) || !speech->entities->inside[word_key(speech, token)];
    return begins_sentence(speech, token) && !speech->entities->inside[word_key(speech, token)];
}

/* "ABSTRACT.", "FULL TEXT": a label over what follows, which names nobody. */
static bool is_label(const struct speech *speech, struct tokens sentence) {
    if (sentence.end - sentence.first > LONGEST_LABEL) return false;
    for (uint32_t i = sentence.first; i < sentence.end; i++) {
        const struct token *t = &speech->tokens[i];
        bool named = senses_at(speech, i) & ~(unsigned)SENSE_DOCUMENT;
        if (t->class < CLASS_COMMA && (!t->capitals || named)) return false;
    }
    return true;
}

/* A headline's "Ann Lee": a source of two words, the second of which the text has as a name. */
static bool is_title_source(const struct speech *speech, uint32_t token, uint32_t end) {
    if (end - token != 2 || !speech->entities->inside[word_key(speech, token + 1)]) return false;
    uint32_t draft = speech->entities->spoken[token];
    return draft != NONE && speech->drafts[draft].source.end == end && !senses_at(speech, token) &&
           !senses_at(speech, token + 1);
}

static void note_capitals(const struct speech *speech, struct tokens sentence) {
    for (uint32_t i = sentence.first; i < sentence.end; i++)
        if (is_name_word(speech, i) && !begins_sentence(speech, i)) speech->entities->inside[word_key(speech, i)] = 1;
}

/* A capital that may be the sentence's own: no first name, and met nowhere else as a name. */
static bool may_only_begin(const struct speech *speech, uint32_t token) {
    return begins_sentence(speech, token) && !speech->entities->inside[word_key(speech, token)] &&
           !is_first_name(senses_at(speech, token));
}

/* "Absent Lee", where Ann Lee is known. */
static bool is_known_without(const struct speech *speech, const struct name_run *run, const struct name_run *rest) {
    uint32_t found = entities_find(speech, rest);
    if (found == NONE || entities_find(speech, run) != NONE) return false;
    const struct entity *entity = &speech->entities->all[found];
    return entity->kind == COPYDESK_SOURCE_PERSON && !is_single(entity->name);
}

/* "Asked Ann Lee": the word that only begins the sentence is no part of the name. */
static struct name_run run_at(const struct speech *speech, uint32_t token, uint32_t end) {
    struct name_run run = entities_run(speech, token, end);
    uint32_t words = run.whole.end - run.whole.first;
    if (words < 2 || run.name.first > token || !may_only_begin(speech, token)) return run;
    bool given = is_first_name(senses_at(speech, token + 1)) || senses_at(speech, token + 1) & SENSE_TITLE;
    struct name_run rest = entities_run(speech, token + 1, end);
    bool known = words == 2 && !senses_at(speech, token) && is_known_without(speech, &run, &rest);
    return given || known ? rest : run;
}

/* First all full names: what a short one means is looked up among them. Those whose first word may only begin the
 * sentence come after the sure ones. */
static void read_full_names(struct speech *speech, struct tokens sentence, bool sure) {
    for (uint32_t i = sentence.first; i < sentence.end && !speech->failed;) {
        if (!is_name_word(speech, i)) {
            i++;
            continue;
        }
        struct name_run run = run_at(speech, i, sentence.end);
        bool whole = run.name.end - run.name.first > 1 && !run.common;
        if (whole && (!sure || !may_only_begin(speech, run.name.first))) entities_take(speech, &run);
        i = run.whole.end > i ? run.whole.end : i + 1;
    }
}

static bool is_verbal(enum token_class class) {
    return (class >= CLASS_BE && class <= CLASS_NOT) || class == CLASS_VERB || class == CLASS_ED;
}

/* Behind "(R-Ohio)" or ", D-Ohio,", where such a tag follows at `token`; else `token`. */
static uint32_t behind_tag(const struct speech *speech, struct tokens sentence, uint32_t token) {
    enum token_class opens = class_within(speech, sentence, token);
    if (opens != CLASS_LEFT &&
        !(opens == CLASS_COMMA && token + 1 < sentence.end && is_party_tag(token_text(speech, token + 1))))
        return token;
    enum token_class closes = opens == CLASS_LEFT ? CLASS_RIGHT : CLASS_COMMA;
    for (uint32_t i = token + 1; i < sentence.end && i <= token + TAG; i++)
        if (speech->tokens[i].class == closes) return i + 1;
    return token;
}

/* What stands before the role in front of a name: "Former secretary of state Ann Lee" begins its clause. */
static enum token_class before_role(const struct speech *speech, struct tokens sentence, uint32_t name) {
    enum token_class class = class_within(speech, sentence, (int64_t)name - 1);
    for (int64_t i = (int64_t)name - 1; i >= (int64_t)name - ROLE; i--) {
        class = class_within(speech, sentence, i);
        if (class != CLASS_WORD && class != CLASS_NAME && class != CLASS_TITLE && class != CLASS_ARTICLE &&
            class != CLASS_OF)
            break;
    }
    return class;
}

/* The subject of a clause: a verb follows, after an adverb or an insertion, and no preposition stands before; or "who"
 * does. */
static bool is_subject(const struct speech *speech, struct tokens whole) {
    struct tokens sentence = sentence_of(speech, whole.first);
    uint32_t end = behind_tag(speech, sentence, whole.end);
    enum token_class left = class_within(speech, sentence, (int64_t)whole.first - 1);
    enum token_class right = class_within(speech, sentence, end);
    bool relative =
        right == CLASS_WHO || (right == CLASS_COMMA && class_within(speech, sentence, end + 1) == CLASS_WHO);
    if (relative) return true;
    if (left >= CLASS_TO && left <= CLASS_PREPOSITION && left != CLASS_AS) return false;
    if (right == CLASS_GENITIVE) return false;
    if (speech->tokens[whole.first].speaks || speech->tokens[whole.end - 1].speaks) return true;
    if (right == CLASS_COMMA) {
        enum token_class next = class_within(speech, sentence, end + 1);
        bool insertion = next == CLASS_WHO || next == CLASS_ARTICLE || next == CLASS_NUMBER;
        enum token_class before = before_role(speech, sentence, whole.first);
        return before == CLASS_EDGE || before == CLASS_CLOSE || (before == CLASS_COMMA && insertion);
    }
    for (uint32_t i = end; i < sentence.end && i < end + WORDS_PAST; i++) {
        enum token_class class = (enum token_class)speech->tokens[i].class;
        if (is_verbal(class)) return true;
        if (token_is(speech, i, "himself") || token_is(speech, i, "herself")) continue;
        if (class != CLASS_ADVERB) return class == CLASS_WORD && left == CLASS_EDGE;
    }
    return false;
}

static void add_mention(struct speech *speech, struct tokens tokens, struct tokens whole, uint32_t entity,
                        bool pronoun) {
    struct entities *entities = speech->entities;
    if (!array_grow(&entities->mentions, &entities->mention_capacity, entities->mention_count,
                    sizeof *entities->mentions)) {
        speech->failed = true;
        return;
    }
    struct entity *of = &entities->all[entity];
    if (of->first_mention == NONE) of->first_mention = entities->mention_count;
    of->mentioned = entities->mention_count;
    bool subject = is_subject(speech, whole);
    of->subject = of->subject || subject;
    entities->mentions[entities->mention_count++] = (struct mention){tokens, entity, pronoun, subject};
}

/* In title case every word has a capital: only what is known from elsewhere is a name there. */
static uint32_t mention_in_title(struct speech *speech, uint32_t token, uint32_t end) {
    uint32_t longest = token + 1;
    while (longest < end && is_name_word(speech, longest) && longest - token < WORDS_PAST) longest++;
    for (uint32_t e = longest; e > token; e--) {
        struct name_run run = entities_run(speech, token, e);
        if (run.whole.end != e || (e - token == 1 && is_common(speech, token))) continue;
        uint32_t found = entities_find(speech, &run);
        bool met = e - token == 2 && speech->entities->inside[word_key(speech, token + 1)];
        bool given = met && run.kind == COPYDESK_SOURCE_PERSON && is_first_name(senses_at(speech, token));
        given = given || is_title_source(speech, token, e);
        if (found == NONE && (given || run.kind == COPYDESK_SOURCE_OUTLET)) found = entities_take(speech, &run);
        if (found == NONE) continue;
        add_mention(speech, run.name, run.whole, found, false);
        return e;
    }
    if (senses_at(speech, token) || token + 1 >= end) return token + 1;
    struct name_run run = entities_run(speech, token, token + 1);
    if (token == sentence_of(speech, token).first && !is_common(speech, token)) {
        uint32_t entity = entities_take(speech, &run);
        if (entity != NONE) add_mention(speech, run.name, run.whole, entity, false);
    }
    return token + 1;
}

/* "Playing Field, a talent agency": the noun behind the name tells the kind. */
static void apposition(const struct speech *speech, struct name_run *run, uint32_t end) {
    uint32_t comma = run->whole.end;
    if (run->sure || comma + 2 >= end || speech->tokens[comma].class != CLASS_COMMA) return;
    if (!token_is(speech, comma + 1, "a") && !token_is(speech, comma + 1, "an") && !token_is(speech, comma + 1, "the"))
        return;
    uint32_t noun = phrase_head(speech, (struct tokens){comma + 1, end});
    enum copydesk_source_kind kind = kind_of_noun(speech, noun);
    if (kind == COPYDESK_SOURCE_UNKNOWN || kind == COPYDESK_SOURCE_ANONYMOUS) return;
    run->kind = kind;
    run->sure = true;
}

/* "Zorah Quent, a spokeswoman for York", "his wife, Zorah Quent": what the noun beside the name tells of the gender. */
static enum gender gender_beside(const struct speech *speech, const struct name_run *run, uint32_t end) {
    uint32_t comma = run->whole.end, noun = NONE;
    struct tokens sentence = sentence_of(speech, run->whole.first);
    bool behind =
        comma + 2 < end && speech->tokens[comma].class == CLASS_COMMA &&
        (speech->tokens[comma + 1].class == CLASS_ARTICLE || speech->tokens[comma + 1].class == CLASS_POSSESSIVE);
    bool before = run->whole.first >= sentence.first + 2 && speech->tokens[run->whole.first - 1].class == CLASS_COMMA;
    if (behind)
        noun = phrase_head(speech, (struct tokens){comma + 1, end});
    else if (before)
        noun = run->whole.first - 2;
    return noun == NONE || speech->tokens[noun].upper ? GENDER_UNKNOWN : gender_of_noun(speech, noun);
}

/* "German" of Bo German, where no noun follows that it describes. */
static bool is_surname(const struct speech *speech, const struct name_run *run, uint32_t entity) {
    if (entity == NONE || tokens_empty(run->name)) return false;
    struct tokens name = speech->entities->all[entity].name;
    enum token_class next = class_within(speech, sentence_of(speech, run->name.first), run->whole.end);
    return name.end - name.first > 1 && is_first_name(senses_at(speech, name.first)) && next != CLASS_WORD &&
           next != CLASS_NAME && next != CLASS_ING;
}

/* "Harbour Holdings CEO Ann Lee", "FBI Director Ann Lee": the body whose office it is, named in front. */
static void mention_office(struct speech *speech, const struct name_run *run) {
    uint32_t title = run->whole.first;
    while (title < run->name.first && !(senses_at(speech, title) & (SENSE_TITLE | SENSE_PERSON))) title++;
    if (title == run->whole.first || title >= run->name.first) return;
    struct name_run body = entities_run(speech, run->whole.first, title);
    bool sure = body.sure && !body.place && !body.common && body.whole.end == title;
    bool of_body = body.kind == COPYDESK_SOURCE_ORGANISATION || body.kind == COPYDESK_SOURCE_OUTLET;
    bool common =
        is_single(body.name) && !speech->tokens[body.name.first].capitals && is_common(speech, body.name.first);
    if (!sure || !of_body || common) return;
    uint32_t entity = entities_take(speech, &body);
    if (entity != NONE) add_mention(speech, body.name, body.whole, entity, false);
}

static uint32_t mention_name(struct speech *speech, uint32_t token, uint32_t end) {
    struct name_run run = run_at(speech, token, end);
    if (tokens_empty(run.name)) return token + 1;
    if (run.common) return run.whole.end;
    bool single = run.name.end - run.name.first == 1;
    unsigned traits = lexicon_at(speech->words, speech->tokens[run.name.first].word)->traits;
    if (single && traits & TRAIT_ABBREVIATION && !senses_at(speech, run.name.first)) return run.whole.end; /* (Ky.) */
    uint32_t entity = entities_find(speech, &run);
    /* told to be a name by what is around it */
    bool told = run.titled || (run.sure && !senses_at(speech, run.name.first));
    if (single && is_common(speech, run.name.first) && !told && entity == NONE) return run.whole.end;
    if (single && senses_at(speech, run.name.first) & (SENSE_GROUP | SENSE_NATION) &&
        !is_first_name(senses_at(speech, run.name.first)) && !is_surname(speech, &run, entity))
        return run.whole.end;
    apposition(speech, &run, end);
    bool setting = single && entity == NONE && run.kind == COPYDESK_SOURCE_UNKNOWN && token > 0 &&
                   token_is(speech, token - 1, "in");
    if (setting) { /* in Port Velmar: a place, as far as can be seen */
        run.kind = COPYDESK_SOURCE_ORGANISATION;
        run.place = true;
    }
    if (run.kind == COPYDESK_SOURCE_PERSON) mention_office(speech, &run);
    bool person = run.kind == COPYDESK_SOURCE_PERSON || run.kind == COPYDESK_SOURCE_UNKNOWN;
    if (person && run.gender == GENDER_UNKNOWN) run.gender = gender_beside(speech, &run, end);
    entity = entities_take(speech, &run);
    if (entity != NONE) add_mention(speech, run.name, run.whole, entity, false);
    return run.whole.end;
}

/* ---- pronouns ------------------------------------------------------------------------------------------------ */

static enum gender gender_of_pronoun(const struct speech *speech, uint32_t token) {
    static const char *const he[] = {"he", "his", "him", "himself"}, *const she[] = {"she", "her", "herself", "hers"};
    const struct token *t = &speech->tokens[token];
    if (t->class != CLASS_PRONOUN && t->class != CLASS_OBJECT && t->class != CLASS_POSSESSIVE) return GENDER_UNKNOWN;
    for (size_t i = 0; i < 4; i++) {
        if (token_is(speech, token, he[i])) return GENDER_HE;
        if (token_is(speech, token, she[i])) return GENDER_SHE;
    }
    return GENDER_UNKNOWN;
}

/* Whom "him" cannot mean: the subject of its own clause. */
static uint32_t subject_of_clause(const struct speech *speech, uint32_t token) {
    const struct entities *entities = speech->entities;
    if (!token_is(speech, token, "him") || entities->mention_count == 0) return NONE;
    const struct mention *mention = &entities->mentions[entities->mention_count - 1];
    if (!mention->subject || speech->tokens[mention->tokens.first].sentence != speech->tokens[token].sentence)
        return NONE;
    for (uint32_t i = mention->tokens.end; i < token; i++) {
        enum token_class class = (enum token_class)speech->tokens[i].class;
        if (class >= CLASS_COMMA || class == CLASS_THAT || class == CLASS_WHEN || class == CLASS_WHO) return NONE;
    }
    return mention->entity;
}

static void mention_pronoun(struct speech *speech, uint32_t token, enum gender gender) {
    unsigned kinds = 1u << COPYDESK_SOURCE_PERSON | 1u << COPYDESK_SOURCE_UNKNOWN;
    uint32_t except = speaker_of(speech, speech->tokens[token].quotation);
    if (except == NONE) except = subject_of_clause(speech, token);
    uint32_t draft = speech->entities->spoken[token];
    const struct draft *said = draft == NONE ? NULL : &speech->drafts[draft];
    if (said && speech->tokens[token].class == CLASS_POSSESSIVE && !is_single(said->source)) said = NULL; /* his aide */
    uint32_t found = most_salient(speech, token, kinds, gender, except, said);
    if (found == NONE) return;
    struct entity *entity = &speech->entities->all[found];
    if (entity->kind == COPYDESK_SOURCE_UNKNOWN) entity->kind = COPYDESK_SOURCE_PERSON;
    if (entity->gender == GENDER_UNKNOWN) entity->gender = gender;
    add_mention(speech, (struct tokens){token, token + 1}, (struct tokens){token, token + 1}, found, true);
}

static void read_mentions(struct speech *speech, struct tokens sentence, bool title) {
    for (uint32_t i = sentence.first; i < sentence.end && !speech->failed;) {
        enum gender gender = gender_of_pronoun(speech, i);
        if (gender != GENDER_UNKNOWN) mention_pronoun(speech, i, gender);
        if (is_name_word(speech, i))
            i = title ? mention_in_title(speech, i, sentence.end) : mention_name(speech, i, sentence.end);
        else
            i++;
    }
}

/* Who is named as a source, anywhere in the article. */
static void note_named_speakers(struct speech *speech) {
    for (uint32_t d = 0; d < speech->draft_count; d++) {
        struct tokens source = speech->drafts[d].source;
        uint32_t first = source.first;
        while (first < source.end && first < source.first + LOOK_BACK && !is_name_word(speech, first)) first++;
        if (first >= source.end || !is_name_word(speech, first)) continue;
        struct name_run run = run_at(speech, first, source.end);
        uint32_t entity = entities_find(speech, &run);
        if (entity != NONE) speech->entities->all[entity].speaks = true;
    }
}

/* ---- all of it ----------------------------------------------------------------------------------------------- */

uint32_t mentions_before(const struct speech *speech, uint32_t token) {
    const struct entities *entities = speech->entities;
    uint32_t low = 0, high = entities->mention_count;
    while (low < high) {
        uint32_t middle = low + (high - low) / 2;
        if (entities->mentions[middle].tokens.first < token)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

uint32_t mention_at(const struct speech *speech, uint32_t token) {
    uint32_t next = mentions_before(speech, token + 1);
    return next > 0 && speech->entities->mentions[next - 1].tokens.end > token ? next - 1 : NONE;
}

void speech_find_mentions(struct speech *speech) {
    if (!speech->entities) speech->entities = calloc(1, sizeof *speech->entities);
    struct entities *entities = speech->entities;
    if (!entities) {
        speech->failed = true;
        return;
    }
    entities->count = entities->mention_count = 0;
    memset(entities->by_last, 0, sizeof entities->by_last);
    memset(entities->by_first, 0, sizeof entities->by_first);
    memset(entities->by_initial, 0, sizeof entities->by_initial);
    memset(entities->inside, 0, sizeof entities->inside);
    note_speakers(speech);
    note_sources(speech);
    if (!salience_note_lines(speech)) {
        speech->failed = true;
        return;
    }
    for (uint32_t i = 0; i < speech->sentence_count; i++)
        if (!is_title_case(speech, speech->sentences[i].tokens)) note_capitals(speech, speech->sentences[i].tokens);
    for (uint32_t i = 0; i < 2 * speech->sentence_count && !speech->failed; i++) {
        struct tokens sentence = speech->sentences[i % speech->sentence_count].tokens;
        if (!is_title_case(speech, sentence) && !is_label(speech, sentence))
            read_full_names(speech, sentence, i < speech->sentence_count);
    }
    note_named_speakers(speech);
    for (uint32_t i = 0; i < speech->sentence_count && !speech->failed; i++) {
        struct tokens sentence = speech->sentences[i].tokens;
        if (!is_label(speech, sentence)) read_mentions(speech, sentence, is_title_case(speech, sentence));
    }
}

void entities_free(struct entities *entities) {
    if (!entities) return;
    free(entities->all);
    free(entities->mentions);
    free(entities->speakers);
    free(entities->spoken);
    free(entities->lines);
    free(entities);
}
