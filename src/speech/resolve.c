/* Sources → who they are within the article: "Lee", "Mr. Lee", "she", "the minister", "the NYT", "the report".
 *
 * Full names met in the text so far are kept under their last word and their initials; a source looks its name up among
 * them, latest first. A pronoun takes the latest person who spoke, when nothing speaks against it (a Ms. is no "he").
 * Where nothing fits, the name stays empty: better unknown than wrong. */
#include "base/hash.h"
#include "speech/naming.h"

#include <stdlib.h>

enum { PRONOUN_REACH = 4, REPORT_REACH = 3, LONGEST_NAME = 6 };

struct mentions { /* the latest full name under a key, direct mapped: a collision forgets the older one */
    struct tokens by_last[SPEECH_MENTIONS], by_initials[SPEECH_MENTIONS];
};

enum gender { GENDER_UNKNOWN, GENDER_HE, GENDER_SHE };

struct person { /* the latest speaker */
    uint32_t draft, sentence;
    enum gender gender;
};

/* ---- names in the text --------------------------------------------------------------------------------------- */

static uint32_t key_of(textref t) {
    return hash_text(t) & (SPEECH_MENTIONS - 1);
}

static bool is_name_word(const struct speech *speech, uint32_t token) {
    const struct token *t = &speech->tokens[token];
    return t->class == CLASS_NAME || (t->class == CLASS_TITLE && t->upper && t->end - t->begin > 4);
}

static uint32_t initials_key(const struct speech *speech, struct tokens name) {
    char initials[LONGEST_NAME];
    uint32_t size = 0;
    for (uint32_t i = name.first; i < name.end; i++)
        if (speech->tokens[i].upper && size < LONGEST_NAME) initials[size++] = speech->text.at[speech->tokens[i].begin];
    return key_of(text_of(initials, size));
}

static bool initials_are(const struct speech *speech, struct tokens name, textref initials) {
    uint32_t size = 0;
    for (uint32_t i = name.first; i < name.end; i++) {
        if (!speech->tokens[i].upper) continue;
        if (size == initials.size || speech->text.at[speech->tokens[i].begin] != initials.at[size]) return false;
        size++;
    }
    return size == initials.size;
}

/* Notes the run of names that begins at `first`; returns its end. "the" before an outlet's name belongs to it. */
static uint32_t note_name(const struct speech *speech, struct mentions *mentions, uint32_t first, uint32_t ceiling) {
    uint32_t end = first + 1;
    while (end < ceiling && end - first < LONGEST_NAME) {
        bool joint = speech->tokens[end].class == CLASS_OF && end + 1 < ceiling && is_name_word(speech, end + 1);
        if (!is_name_word(speech, end) && !joint) break;
        end++;
    }
    struct tokens name = {first, end};
    if (end - first < 2) return end;
    if (end - first > 2) mentions->by_initials[initials_key(speech, name)] = name;
    while (name.first + 2 < name.end && speech->tokens[name.first].class == CLASS_TITLE) name.first++;
    mentions->by_last[key_of(token_text(speech, end - 1))] = name;
    return end;
}

/* Notes the names of the text up to token `end`. */
static uint32_t note_names(const struct speech *speech, struct mentions *mentions, uint32_t from, uint32_t end) {
    while (from < end)
        from = is_name_word(speech, from) ? note_name(speech, mentions, from, speech->token_count) : from + 1;
    return from;
}

/* ---- one source ---------------------------------------------------------------------------------------------- */

static enum gender gender_of(const struct speech *speech, struct tokens source) {
    static const char *const he[] = {"he", "his", "him", "mr.", "mr", "spokesman", "chairman", "congressman", "king"};
    static const char *const she[] = {"she", "her",         "mrs.",       "ms.",          "mrs",
                                      "ms",  "spokeswoman", "chairwoman", "congresswoman"};
    uint32_t end = source.end - source.first > LONGEST_NAME ? source.first + LONGEST_NAME : source.end;
    for (uint32_t i = source.first; i < end; i++) {
        for (size_t w = 0; w < sizeof he / sizeof *he; w++)
            if (token_is(speech, i, he[w])) return GENDER_HE;
        for (size_t w = 0; w < sizeof she / sizeof *she; w++)
            if (token_is(speech, i, she[w])) return GENDER_SHE;
    }
    return GENDER_UNKNOWN;
}

static bool is_single(struct tokens t) {
    return t.end - t.first == 1;
}

/* "Lee" → "Ann Lee", met before. */
static bool from_last_name(const struct speech *speech, const struct mentions *mentions, struct draft *draft) {
    if (!is_single(draft->name)) return false;
    textref last = token_text(speech, draft->name.first);
    struct tokens full = mentions->by_last[key_of(last)];
    if (tokens_empty(full) || full.end > draft->name.first || !text_is(token_text(speech, full.end - 1), last))
        return false;
    draft->name = full;
    if (draft->kind == COPYDESK_SOURCE_UNKNOWN) draft->kind = speech_name_source(speech, full).kind;
    return true;
}

/* "the NYT" → "the New York Times". */
static bool from_initials(const struct speech *speech, const struct mentions *mentions, struct draft *draft) {
    if (!is_single(draft->name) || !speech->tokens[draft->name.first].capitals) return false;
    textref initials = token_text(speech, draft->name.first);
    struct tokens full = mentions->by_initials[key_of(initials)];
    if (tokens_empty(full) || full.end > draft->name.first || !initials_are(speech, full, initials)) return false;
    enum copydesk_source_kind kind = speech_name_source(speech, full).kind;
    draft->kind = kind == COPYDESK_SOURCE_OUTLET ? kind : COPYDESK_SOURCE_ORGANISATION;
    if (full.first > 0 && token_is(speech, full.first - 1, "the")) full.first--;
    draft->name = full;
    return true;
}

static bool is_person_pronoun(const struct speech *speech, struct tokens source) {
    if (!is_single(source)) return false;
    static const char *const words[] = {"he", "she", "his", "her", "him"};
    for (size_t i = 0; i < sizeof words / sizeof *words; i++)
        if (token_is(speech, source.first, words[i])) return true;
    return false;
}

static void copy_identity(struct draft *to, const struct draft *from) {
    to->name = from->name;
    to->role = from->role;
    to->kind = from->kind;
}

static void from_pronoun(struct speech *speech, struct draft *draft, struct person *person) {
    enum gender gender = gender_of(speech, draft->source);
    uint32_t sentence = speech->tokens[draft->cue.first].sentence;
    if (person->draft == NONE || sentence - person->sentence > PRONOUN_REACH) return;
    if (person->gender != GENDER_UNKNOWN && gender != GENDER_UNKNOWN && person->gender != gender) return;
    copy_identity(draft, &speech->drafts[person->draft]);
    person->gender = gender;
}

/* "the minister", "the spokeswoman": the latest speaker whose role has that word. */
static void from_role(struct speech *speech, uint32_t index) {
    struct draft *draft = &speech->drafts[index];
    textref head = token_text(speech, phrase_head(speech, draft->source));
    uint32_t first = index > 64 ? index - 64 : 0;
    for (uint32_t i = index; i-- > first;) {
        const struct draft *earlier = &speech->drafts[i];
        for (uint32_t t = earlier->role.first; t < earlier->role.end; t++)
            if (text_is_nocase(token_text(speech, t), head)) {
                copy_identity(draft, earlier);
                return;
            }
    }
}

/* "the report", "the newspaper": the latest outlet that spoke or carried, a few sentences back. */
static void from_report(struct speech *speech, uint32_t index) {
    struct draft *draft = &speech->drafts[index];
    uint32_t sentence = speech->tokens[draft->cue.first].sentence;
    for (uint32_t i = index; i-- > 0;) {
        const struct draft *earlier = &speech->drafts[i];
        if (sentence - speech->tokens[earlier->cue.first].sentence > REPORT_REACH) return;
        struct tokens outlet = earlier->carrier_count && !earlier->relays ? speech->carriers[earlier->carriers]
                               : earlier->kind == COPYDESK_SOURCE_OUTLET && !tokens_empty(earlier->name)
                                   ? earlier->name
                                   : (struct tokens){0};
        if (tokens_empty(outlet)) continue;
        draft->name = outlet;
        return;
    }
}

static bool is_definite(const struct speech *speech, struct tokens source) {
    if (tokens_empty(source)) return false;
    bool article = token_is(speech, source.first, "the") || token_is(speech, source.first, "that") ||
                   token_is(speech, source.first, "this") || token_is(speech, source.first, "its");
    return article && source.end - source.first <= 3;
}

static void note_person(struct person *person, const struct speech *speech, uint32_t index) {
    const struct draft *draft = &speech->drafts[index];
    bool named = !tokens_empty(draft->name) && draft->kind == COPYDESK_SOURCE_PERSON;
    if (!named || tokens_empty(draft->source) || is_person_pronoun(speech, draft->source)) {
        if (named) person->sentence = speech->tokens[draft->cue.first].sentence;
        return;
    }
    bool same = person->draft != NONE && text_is(token_text(speech, speech->drafts[person->draft].name.end - 1),
                                                 token_text(speech, draft->name.end - 1));
    enum gender gender = gender_of(speech, draft->source);
    *person = (struct person){index, speech->tokens[draft->cue.first].sentence,
                              gender == GENDER_UNKNOWN && same ? person->gender : gender};
}

/* A role given once holds for the name's later mentions. */
static void recall_role(struct speech *speech, uint32_t index) {
    struct draft *draft = &speech->drafts[index];
    if (tokens_empty(draft->name) || !tokens_empty(draft->role)) return;
    uint32_t first = index > 64 ? index - 64 : 0;
    for (uint32_t i = index; i-- > first;) {
        const struct draft *earlier = &speech->drafts[i];
        if (tokens_empty(earlier->name) || tokens_empty(earlier->role)) continue;
        if (!text_is(token_text(speech, earlier->name.end - 1), token_text(speech, draft->name.end - 1))) continue;
        draft->role = earlier->role;
        draft->kind = earlier->kind;
        return;
    }
}

static void resolve(struct speech *speech, const struct mentions *mentions, uint32_t index, struct person *person) {
    struct draft *draft = &speech->drafts[index];
    if (draft->antecedent != NONE && draft->antecedent < index) {
        copy_identity(draft, &speech->drafts[draft->antecedent]);
        return;
    }
    struct naming naming = speech_name_source(speech, draft->source);
    draft->name = naming.name;
    draft->role = naming.role;
    draft->kind = naming.kind;
    if (draft->relays) {
        draft->kind = COPYDESK_SOURCE_OUTLET;
        draft->name = (struct tokens){0, 0};
    } else if (is_person_pronoun(speech, draft->source)) {
        from_pronoun(speech, draft, person);
    } else if (!tokens_empty(draft->name)) {
        if (!from_initials(speech, mentions, draft)) from_last_name(speech, mentions, draft);
        recall_role(speech, index);
    } else if (is_definite(speech, draft->source)) {
        unsigned traits = phrase_traits(speech, draft->source);
        if (traits & TRAIT_PERSON)
            from_role(speech, index);
        else if (traits & (TRAIT_DOCUMENT | TRAIT_OUTLET))
            from_report(speech, index);
    }
    note_person(person, speech, index);
}

void speech_resolve(struct speech *speech) {
    if (!speech->mentions) speech->mentions = malloc(sizeof *speech->mentions);
    if (!speech->mentions) {
        speech->failed = true;
        return;
    }
    memset(speech->mentions, 0, sizeof *speech->mentions);
    struct person person = {.draft = NONE};
    uint32_t noted = 0;
    for (uint32_t i = 0; i < speech->draft_count; i++) {
        uint32_t until = speech->drafts[i].cue.first;
        if (noted < until) noted = note_names(speech, speech->mentions, noted, until);
        resolve(speech, speech->mentions, i, &person);
    }
}
