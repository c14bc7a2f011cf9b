/* Descriptions of persons → whom they mean: whoever is called so elsewhere ("lawmaker Ann Lee … the lawmaker"), or else
 * whom the text has been speaking of; of "a lawmaker" in the lead, who is named next. */
#include "speech/describe.h"

enum { FIRST_SENTENCES = 5, MENTIONS_AHEAD = 60, LINES_AHEAD = 5, PERSONS_LOOKED_AT = 256 };

static const unsigned persons = 1u << COPYDESK_SOURCE_PERSON | 1u << COPYDESK_SOURCE_UNKNOWN;

static bool says_something(const struct speech *speech, struct tokens name) {
    if (speech->tokens[name.first].speaks) return true;
    return name.end < speech->token_count && lexicon_at(speech->words, speech->tokens[name.end].word)->cue_count;
}

static bool has_title(const struct speech *speech, struct tokens name) {
    if (name.first == 0) return false;
    return speech->tokens[name.first - 1].class == CLASS_TITLE || senses_at(speech, name.first - 1) & SENSE_PERSON;
}

/* Ann Lee, a nurse: she is introduced to the reader. */
static bool has_insertion(const struct speech *speech, struct tokens name) {
    return name.end + 1 < speech->token_count && speech->tokens[name.end].class == CLASS_COMMA &&
           speech->tokens[name.end + 1].class != CLASS_AND;
}

/* Delayed identification: "A lawmaker called for it. … Ann Lee said": the next person with a full name that was not met
 * before, the subject of a sentence behind the draft's who speaks there; in the lead she may be introduced, elsewhere
 * she has no role of another's. Of "Lee's aide", only where Lee is named beside her. */
static uint32_t named_later(const struct speech *speech, const struct draft *draft, uint32_t noun, uint32_t owner) {
    const struct entities *entities = speech->entities;
    uint32_t sentence = speech->tokens[draft->cue.first].sentence;
    uint32_t first = mentions_before(speech, draft->source.end);
    for (uint32_t i = first; i < entities->mention_count && i < first + MENTIONS_AHEAD; i++) {
        const struct mention *mention = &entities->mentions[i];
        const struct entity *entity = &entities->all[mention->entity];
        uint32_t at = speech->tokens[mention->tokens.first].sentence;
        if (entities->lines[at] - entities->lines[sentence] > LINES_AHEAD) return NONE;
        if (at == sentence || mention->pronoun || entity->first_mention != i) continue;
        if (entity->kind != COPYDESK_SOURCE_PERSON || is_single(mention->tokens) || !mention->subject) continue;
        if (!genders_fit(entity->gender, gender_of_noun(speech, noun))) return NONE;
        if (owner != NONE) return is_beside(speech, mention->tokens, owner) ? mention->entity : NONE;
        bool inserted = has_insertion(speech, mention->tokens), says = says_something(speech, mention->tokens);
        bool lead = speech->tokens[noun].sentence < FIRST_SENTENCES;
        if (!inserted && !says) continue;
        bool role =
            has_title(speech, mention->tokens) || (inserted && !token_is(speech, mention->tokens.end + 1, "who"));
        bool named = lead || !role;
        return named ? mention->entity : NONE;
    }
    return NONE;
}

/* Nouns that tell of nobody in particular who it is, even after "the". */
static bool is_anybody(const struct speech *speech, uint32_t noun) {
    static const char *const words[] = {
        "guy",      "heckler",   "caller", "impostor", "attendee", "commenter", "man",      "woman",      "person",
        "source",   "official",  "aide",   "insider",  "voter",    "resident",  "witness",  "student",    "worker",
        "employee", "protester", "fan",    "boy",      "girl",     "reader",    "observer", "interviewer"};
    for (size_t i = 0; i < sizeof words / sizeof *words; i++)
        if (token_is(speech, noun, words[i])) return true;
    return false;
}

/* Of one person whom nothing but the noun tells: a lawmaker, Lee's aide; not the spokesman for Lee, nor another. */
static bool may_be_named_later(const struct speech *speech, struct tokens source, uint32_t noun) {
    bool another = token_is(speech, source.first, "another") || token_is(speech, source.first, "neither");
    return !another && noun == phrase_head(speech, source) && !text_ends(token_text(speech, noun), TEXT("s"));
}

/* "Mark Lee's wife", where one Ann Lee is named: who else has that last name. NONE where several do. */
static uint32_t relative_of(const struct speech *speech, uint32_t noun, uint32_t owner) {
    static const char *const words[] = {"wife",   "husband", "son",     "daughter", "father",
                                        "mother", "sister",  "brother", "spouse",   "widow",
                                        "uncle",  "aunt",    "niece",   "nephew",   "cousin"};
    if (!token_is_one_of(speech, noun, words, sizeof words / sizeof *words)) return NONE;
    const struct entities *entities = speech->entities;
    textref last = token_text(speech, entities->all[owner].name.end - 1);
    uint32_t found = NONE;
    for (uint32_t i = 0; i < entities->count && i < PERSONS_LOOKED_AT; i++) {
        const struct entity *entity = &entities->all[i];
        if (i == owner || entity->kind != COPYDESK_SOURCE_PERSON || is_single(entity->name)) continue;
        if (!text_is(token_text(speech, entity->name.end - 1), last)) continue;
        if (!genders_fit(entity->gender, gender_of_noun(speech, noun))) continue;
        if (found != NONE) return NONE;
        found = i;
    }
    return found;
}

/* Who only speaks for another, and whom the text does not follow. */
static bool serves(const struct speech *speech, uint32_t noun) {
    static const char *const words[] = {"spokesman", "spokeswoman", "spokesperson", "aide",          "adviser",
                                        "advisor",   "strategist",  "assistant",    "reporter",      "interviewer",
                                        "host",      "moderator",   "anchor",       "correspondent", "physician"};
    return token_is_one_of(speech, noun, words, sizeof words / sizeof *words);
}

/* Whoever is called so, before or behind; a relative of the owner's; or who is named next. */
static uint32_t person_called(const struct speech *speech, const struct draft *draft, uint32_t noun, uint32_t owner) {
    uint32_t token = draft->source.first;
    bool definite = is_definite(speech, draft->source), owned = owner != NONE, both = definite || owned;
    bool early = speech->tokens[token].sentence < FIRST_SENTENCES;
    uint32_t found = both ? called_so(speech, token, noun, persons, true, owner) : NONE;
    if (found == NONE && (both || (early && !is_owned(speech, draft->source))))
        found = called_so(speech, draft->source.end, noun, persons, false, owner);
    if (found == NONE && owned) found = relative_of(speech, noun, owner);
    if (found == NONE && (!definite || owned) && may_be_named_later(speech, draft->source, noun))
        found = named_later(speech, draft, noun, owner);
    return found;
}

/* Whom the text has been speaking of. What stands in the description's own sentence sets the scene ("in an interview
 * with Lee, the candidate said"), so that the sentences before come first; not where it begins with a quotation. */
static uint32_t person_spoken_of(const struct speech *speech, const struct draft *draft, uint32_t noun) {
    uint32_t token = draft->source.first, first = sentence_of(speech, token).first;
    bool quoted = speech->tokens[first].quotation != speech->tokens[token].quotation;
    enum gender gender = gender_of_noun(speech, noun);
    uint32_t found = most_salient_fitting(speech, quoted ? token : first, persons, gender, draft, noun);
    return found == NONE ? most_salient_fitting(speech, token, persons, gender, draft, noun) : found;
}

void describe_person(const struct speech *speech, uint32_t index, uint32_t noun) {
    struct draft *draft = &speech->drafts[index];
    uint32_t token = draft->source.first, found = NONE;
    bool definite = is_definite(speech, draft->source), anybody = is_anybody(speech, noun);
    if (!token_is(speech, token, "another"))
        found = person_called(speech, draft, noun, owner_of(speech, draft->source, noun));
    bool followed = definite && !anybody && !serves(speech, noun) && !token_is(speech, token, "this");
    if (found == NONE && followed && !is_of_another(speech, draft->source, noun))
        found = person_spoken_of(speech, draft, noun);
    take_entity(speech, draft, found);
    bool known = found != NONE || (definite && !anybody) || is_owned(speech, draft->source);
    draft->kind = known ? COPYDESK_SOURCE_PERSON : COPYDESK_SOURCE_ANONYMOUS;
}
