/* Which names the article puts beside a noun: "lawmaker Ann Lee", "Ann Lee, a lawmaker", "the Lee campaign's lawmaker".
 */
#include "speech/describe.h"

enum { MENTIONS_BACK = 160, MENTIONS_AHEAD = 60, ROLE_BEFORE = 8, ROLE_AFTER = 10 };

/* ---- the phrase itself --------------------------------------------------------------------------------------- */

bool is_definite(const struct speech *speech, struct tokens source) {
    static const char *const words[] = {"the", "that", "this", "his", "her", "its", "their"};
    for (size_t i = 0; i < sizeof words / sizeof *words; i++)
        if (token_is(speech, source.first, words[i])) return true;
    return false;
}

bool is_owned(const struct speech *speech, struct tokens source) {
    uint32_t head = phrase_head(speech, source);
    for (uint32_t i = source.first; i <= head; i++)
        if (speech->tokens[i].class == CLASS_GENITIVE || speech->tokens[i].class == CLASS_POSSESSIVE) return true;
    return false;
}

/* A further name behind the noun: "the spokesman for Lee" is not Lee. */
bool is_of_another(const struct speech *speech, struct tokens source, uint32_t noun) {
    if (is_owned(speech, source)) return true;
    bool body = kind_of_noun(speech, noun) != COPYDESK_SOURCE_PERSON;
    for (uint32_t i = source.first; body && i < noun; i++)
        if (mention_at(speech, i) != NONE) return true; /* the Lee team */
    if (noun + 1 < source.end && speech->tokens[noun + 1].class == CLASS_COMMA) return false;
    for (uint32_t i = noun + 1; i < source.end && i <= noun + ROLE_AFTER; i++) {
        enum token_class class = (enum token_class)speech->tokens[i].class;
        if (class == CLASS_ING) return false; /* the group backing Lee */
        uint32_t mention = mention_at(speech, i);
        bool owner = i + 1 < speech->token_count && speech->tokens[i + 1].class == CLASS_GENITIVE;
        bool home = !body && mention != NONE && i == noun + 2 && !owner &&
                    speech->entities->all[speech->entities->mentions[mention].entity].place;
        if (mention != NONE && !home) return true; /* not: the senator from Ohio */
    }
    return false;
}

/* Lee's new form, his finance documents */
uint32_t owner_of(const struct speech *speech, struct tokens source, uint32_t noun) {
    for (uint32_t i = source.first; i < noun; i++) {
        bool owns = speech->tokens[i].class == CLASS_POSSESSIVE || speech->tokens[i + 1].class == CLASS_GENITIVE;
        uint32_t mention = owns ? mention_at(speech, i) : NONE;
        if (mention != NONE) return speech->entities->mentions[mention].entity;
    }
    return NONE;
}

/* ---- names beside the noun ----------------------------------------------------------------------------------- */

static const char *written_out(const struct speech *speech, uint32_t token) {
    static const char *const short_forms[][2] = {{"sen.", "senator"},        {"gov.", "governor"},
                                                 {"rep.", "representative"}, {"gen.", "general"},
                                                 {"prof.", "professor"},     {"dr.", "doctor"}};
    for (size_t i = 0; i < sizeof short_forms / sizeof *short_forms; i++)
        if (token_is(speech, token, short_forms[i][0])) return short_forms[i][1];
    return NULL;
}

/* The vice in "vice president": a part of the office without which it is another; NULL where there is none. */
static const char *rank_before(const struct speech *speech, uint32_t token) {
    static const char *const ranks[] = {"vice", "deputy", "lieutenant", "prime", "lt."};
    for (size_t i = 0; token > 0 && i < sizeof ranks / sizeof *ranks; i++)
        if (token_is(speech, token - 1, ranks[i])) return ranks[i];
    return NULL;
}

/* "The foreign minister" is not the interior minister, but "the minister" may be either. */
static const char *portfolio_before(const struct speech *speech, uint32_t token) {
    static const char *const words[] = {"foreign",   "interior", "defense",  "defence", "finance",  "justice",
                                        "health",    "economy",  "trade",    "labor",   "labour",   "transport",
                                        "education", "energy",   "treasury", "culture", "commerce", "agriculture"};
    for (size_t i = 0; token > 0 && i < sizeof words / sizeof *words; i++)
        if (token_is(speech, token - 1, words[i])) return words[i];
    return NULL;
}

enum { SYNONYMS = 10 };

/* Nouns that texts use in turn for one person. */
static bool are_synonyms(const struct speech *speech, uint32_t one, uint32_t two) {
    static const char *const sets[][SYNONYMS] = {
        {"candidate", "nominee", "front-runner", "frontrunner", "hopeful", "contender"},
        {"senator", "sen.", "lawmaker", "congressman", "congresswoman", "representative", "rep.", "legislator"},
        {"businessman", "billionaire", "mogul", "tycoon", "magnate", "developer", "entrepreneur", "businesswoman"},
        {"surgeon", "neurosurgeon", "doctor", "physician"},
        {"actor", "actress", "star"},
        {"writer", "author", "novelist"},
    };
    for (size_t i = 0; i < sizeof sets / sizeof *sets; i++) {
        bool has_one = false, has_two = false;
        for (size_t j = 0; j < SYNONYMS && sets[i][j]; j++) {
            has_one = has_one || token_is(speech, one, sets[i][j]);
            has_two = has_two || token_is(speech, two, sets[i][j]);
        }
        if (has_one && has_two) return true;
    }
    return false;
}

static bool same_noun(const struct speech *speech, uint32_t token, uint32_t noun, bool synonyms) {
    const char *rank = rank_before(speech, token), *other = rank_before(speech, noun);
    if (rank != other) return false; /* both from one table */
    const char *portfolio = portfolio_before(speech, token), *another = portfolio_before(speech, noun);
    if (portfolio && another && portfolio != another) return false;
    if (synonyms && are_synonyms(speech, token, noun)) return true;
    textref word = token_text(speech, noun);
    if (text_is_nocase(token_text(speech, token), word)) return true;
    const char *whole = written_out(speech, token);
    if (!whole) return false;
    if (text_is(text_from(whole), TEXT("representative")) && text_starts_nocase(word, TEXT("congress"))) return true;
    return text_is_nocase(text_from(whole), word);
}

bool ends_role(const struct speech *speech, uint32_t token) {
    enum token_class class = (enum token_class)speech->tokens[token].class;
    return class >= CLASS_COMMA || class == CLASS_WHO || class == CLASS_THAT || class == CLASS_VERB ||
           (class >= CLASS_BE && class <= CLASS_NOT) || speech->tokens[token].cues;
}

/* "her husband, Bo Ray"; "the spokesman for York, Bo Ray,": the name between commas behind its noun. */
static bool is_inserted_behind(const struct speech *speech, struct tokens name, uint32_t noun, bool synonyms) {
    struct tokens sentence = sentence_of(speech, name.first);
    if (name.first < sentence.first + 2 || speech->tokens[name.first - 1].class != CLASS_COMMA) return false;
    if (same_noun(speech, name.first - 2, noun, synonyms)) return true;
    bool closed = name.end < sentence.end && speech->tokens[name.end].class == CLASS_COMMA;
    for (uint32_t i = name.first - 1; closed && i-- > sentence.first && name.first - i <= ROLE_BEFORE;) {
        if (same_noun(speech, i, noun, synonyms)) return true;
        if (ends_role(speech, i)) break;
    }
    return false;
}

/* A whole name of a person's: what stands before it is said of him. */
static bool is_another_person(const struct speech *speech, uint32_t token) {
    uint32_t mention = mention_at(speech, token);
    if (mention == NONE || is_single(speech->entities->mentions[mention].tokens)) return false;
    return kind_at(speech, mention) == COPYDESK_SOURCE_PERSON;
}

/* Whether the noun stands in the words before the name, or in the insertion behind it. */
bool is_called(const struct speech *speech, struct tokens name, uint32_t noun, bool synonyms) {
    struct tokens sentence = sentence_of(speech, name.first);
    if (is_inserted_behind(speech, name, noun, synonyms)) return true;
    for (uint32_t i = name.first; i-- > sentence.first && name.first - i <= ROLE_BEFORE;) {
        enum token_class class = (enum token_class)speech->tokens[i].class;
        if (i + 1 == name.first && class >= CLASS_OF && class <= CLASS_PREPOSITION) break; /* the mayor of York */
        bool border = class >= CLASS_COMMA || speech->tokens[i].cues || (class >= CLASS_BE && class <= CLASS_NOT) ||
                      class == CLASS_VERB || class == CLASS_GENITIVE || class == CLASS_AND || class == CLASS_BY;
        bool object = i + 1 == name.first && (class == CLASS_ED || class == CLASS_ING); /* called Ann Lee */
        if (border || object || is_another_person(speech, i)) break;
        if (same_noun(speech, i, noun, synonyms)) return true;
        if (class == CLASS_ARTICLE) break;
    }
    if (name.end >= sentence.end) return false;
    enum token_class next = (enum token_class)speech->tokens[name.end].class;
    if (next != CLASS_COMMA && next != CLASS_BE) return false;
    for (uint32_t i = name.end + 1; i < sentence.end && i <= name.end + ROLE_AFTER; i++) {
        enum token_class class = (enum token_class)speech->tokens[i].class;
        if (class >= CLASS_COMMA || class == CLASS_WHO) break;
        if (same_noun(speech, i, noun, synonyms)) return true;
    }
    return false;
}

static bool is_kind(const struct entity *entity, unsigned kinds) {
    return kinds >> entity->kind & 1;
}

enum gender gender_of_noun(const struct speech *speech, uint32_t noun) {
    unsigned senses = senses_at(speech, noun);
    bool he = senses & SENSE_HE, she = senses & SENSE_SHE;
    return he == she ? GENDER_UNKNOWN : he ? GENDER_HE : GENDER_SHE;
}

bool is_beside(const struct speech *speech, struct tokens name, uint32_t owner) {
    textref word = token_text(speech, speech->entities->all[owner].name.end - 1);
    struct tokens sentence = sentence_of(speech, name.first);
    uint32_t floor = name.first > sentence.first + ROLE_BEFORE ? name.first - ROLE_BEFORE : sentence.first;
    for (uint32_t i = name.first; i-- > floor;) { /* Lee's aide Bo Ray; Lee's aide, Bo Ray; her aide, Bo Ray */
        uint32_t mention = speech->tokens[i].class == CLASS_POSSESSIVE ? mention_at(speech, i) : NONE;
        if (mention != NONE && speech->entities->mentions[mention].entity == owner) return true;
        if (text_is_nocase(token_text(speech, i), word)) return true;
        bool comma = i + 1 == name.first && speech->tokens[i].class == CLASS_COMMA;
        if (!comma && ends_role(speech, i)) break;
    }
    if (name.end >= sentence.end || speech->tokens[name.end].class != CLASS_COMMA) return false;
    for (uint32_t i = name.end + 1; i < sentence.end && i < name.end + ROLE_AFTER; i++) { /* Bo Ray, an aide to Lee */
        if (text_is_nocase(token_text(speech, i), word)) return true;
        if (ends_role(speech, i)) break;
    }
    return false;
}

uint32_t called_so(const struct speech *speech, uint32_t token, uint32_t noun, unsigned kinds, bool back,
                   uint32_t owner) {
    const struct entities *entities = speech->entities;
    enum gender gender = gender_of_noun(speech, noun);
    uint32_t middle = mentions_before(speech, token);
    uint32_t first = middle > MENTIONS_BACK ? middle - MENTIONS_BACK : 0;
    uint32_t last =
        entities->mention_count - middle > MENTIONS_AHEAD ? middle + MENTIONS_AHEAD : entities->mention_count;
    for (uint32_t n = 0; n < (back ? middle - first : last - middle); n++) {
        const struct mention *mention = &entities->mentions[back ? middle - 1 - n : middle + n];
        const struct entity *entity = &entities->all[mention->entity];
        if (mention->pronoun || !is_kind(entity, kinds) || !genders_fit(entity->gender, gender)) continue;
        if (mention->entity == owner || !is_called(speech, mention->tokens, noun, false)) continue;
        if (!name_fits(speech, mention->tokens, noun)) continue;
        if (owner == NONE || is_beside(speech, mention->tokens, owner)) return mention->entity;
    }
    return NONE;
}

bool is_ever_called(const struct speech *speech, uint32_t entity, uint32_t noun) {
    const struct entities *entities = speech->entities;
    uint32_t end = mentions_before(speech, noun), first = end > MENTIONS_BACK ? end - MENTIONS_BACK : 0;
    for (uint32_t i = first; i < end; i++) {
        const struct mention *mention = &entities->mentions[i];
        if (mention->entity == entity && !mention->pronoun && is_called(speech, mention->tokens, noun, true))
            return true;
    }
    return false;
}
