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
        if (mention_at(speech, i) != NONE) return true;
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

static bool same_noun(const struct speech *speech, uint32_t token, textref noun) {
    if (text_is_nocase(token_text(speech, token), noun)) return true;
    const char *whole = written_out(speech, token);
    if (!whole) return false;
    if (text_is(text_from(whole), TEXT("representative")) && text_starts_nocase(noun, TEXT("congress"))) return true;
    return text_is_nocase(text_from(whole), noun);
}

/* Whether the noun stands in the words before the name, or in the insertion behind it. */
bool is_called(const struct speech *speech, struct tokens name, textref noun) {
    struct tokens sentence = sentence_of(speech, name.first);
    for (uint32_t i = name.first; i-- > sentence.first && name.first - i <= ROLE_BEFORE;) {
        enum token_class class = (enum token_class)speech->tokens[i].class;
        bool border = class >= CLASS_COMMA || speech->tokens[i].cues || (class >= CLASS_BE && class <= CLASS_NOT) ||
                      class == CLASS_VERB || class == CLASS_GENITIVE || class == CLASS_AND || class == CLASS_BY;
        bool object = i + 1 == name.first && (class == CLASS_ED || class == CLASS_ING); /* called Ann Lee */
        if (border || object) break;
        if (same_noun(speech, i, noun)) return true;
        if (class == CLASS_ARTICLE) break;
    }
    if (name.end >= sentence.end) return false;
    enum token_class next = (enum token_class)speech->tokens[name.end].class;
    if (next != CLASS_COMMA && next != CLASS_BE) return false;
    for (uint32_t i = name.end + 1; i < sentence.end && i <= name.end + ROLE_AFTER; i++) {
        enum token_class class = (enum token_class)speech->tokens[i].class;
        if (class >= CLASS_COMMA || class == CLASS_WHO) break;
        if (same_noun(speech, i, noun)) return true;
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
    uint32_t first = name.first > sentence.first + ROLE_BEFORE ? name.first - ROLE_BEFORE : sentence.first;
    for (uint32_t i = first; i < sentence.end && i < name.end + ROLE_AFTER; i++)
        if ((i < name.first || i >= name.end) && text_is_nocase(token_text(speech, i), word)) return true;
    return false;
}

/* "The Republican nominee" is nobody whom the text calls the Democratic nominee, nor "the Ohio senator" one of Utah. */
static bool fits_description(const struct speech *speech, struct tokens name, uint32_t noun) {
    struct tokens sentence = sentence_of(speech, noun);
    for (uint32_t i = noun; i-- > sentence.first && noun - i <= ROLE_BEFORE;) {
        enum token_class class = (enum token_class)speech->tokens[i].class;
        if (class == CLASS_ARTICLE || class == CLASS_GENITIVE || class >= CLASS_COMMA) break;
        unsigned tells = speech->tokens[i].upper ? senses_at(speech, i) & (SENSE_NATION | SENSE_PLACE) : 0;
        if (!tells || is_called(speech, name, token_text(speech, i))) continue;
        uint32_t first = name.first > ROLE_BEFORE ? name.first - ROLE_BEFORE : 0;
        for (uint32_t t = first; t < name.first; t++) /* another of the kind stands there */
            if (speech->tokens[t].upper && senses_at(speech, t) & tells &&
                speech->tokens[t].sentence == speech->tokens[name.first].sentence)
                return false;
    }
    return true;
}

uint32_t called_so(const struct speech *speech, uint32_t token, uint32_t noun, unsigned kinds, bool back,
                   uint32_t owner) {
    const struct entities *entities = speech->entities;
    textref word = token_text(speech, noun);
    enum gender gender = gender_of_noun(speech, noun);
    uint32_t middle = mentions_before(speech, token);
    uint32_t first = middle > MENTIONS_BACK ? middle - MENTIONS_BACK : 0;
    uint32_t last =
        entities->mention_count - middle > MENTIONS_AHEAD ? middle + MENTIONS_AHEAD : entities->mention_count;
    for (uint32_t n = 0; n < (back ? middle - first : last - middle); n++) {
        const struct mention *mention = &entities->mentions[back ? middle - 1 - n : middle + n];
        const struct entity *entity = &entities->all[mention->entity];
        if (mention->pronoun || !is_kind(entity, kinds) || !genders_fit(entity->gender, gender)) continue;
        if (mention->entity == owner || !is_called(speech, mention->tokens, word)) continue;
        if (!fits_description(speech, mention->tokens, noun)) continue;
        if (owner == NONE || is_beside(speech, mention->tokens, owner)) return mention->entity;
    }
    return NONE;
}
