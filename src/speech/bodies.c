/* Descriptions of bodies and papers → which they mean: the institute, the company, his campaign. */
#include "speech/describe.h"

enum { MENTIONS_BACK = 160, MENTIONS_AHEAD = 60, NOUN_BACK = 800, INSERTION = 10, FIRST_SENTENCES = 5 };

static const unsigned bodies =
    1u << COPYDESK_SOURCE_ORGANISATION | 1u << COPYDESK_SOURCE_OUTLET | 1u << COPYDESK_SOURCE_UNKNOWN;

static bool has_word(const struct speech *speech, struct tokens name, textref word) {
    for (uint32_t i = name.first; i < name.end; i++)
        if (text_is_nocase(token_text(speech, i), word)) return true;
    return false;
}

/* The latest body whose name has the noun: the institute → Public Policy Institute. */
static uint32_t named_so(const struct speech *speech, uint32_t token, textref noun) {
    const struct entities *entities = speech->entities;
    uint32_t end = mentions_before(speech, token), first = end > MENTIONS_BACK ? end - MENTIONS_BACK : 0;
    for (uint32_t i = end; i-- > first;) {
        const struct entity *entity = &entities->all[entities->mentions[i].entity];
        if (entity->kind != COPYDESK_SOURCE_ORGANISATION && entity->kind != COPYDESK_SOURCE_OUTLET) continue;
        if (has_word(speech, entity->name, noun)) return entities->mentions[i].entity;
    }
    return NONE;
}

/* Nouns that may mean any body just named; a campaign, a team or several groups are somebody's. */
static bool is_generic(const struct speech *speech, uint32_t noun) {
    static const char *const owned[] = {"campaign", "party", "team",       "office", "administration", "board", "unit",
                                        "division", "house", "convention", "caucus", "staff",          "side"};
    textref word = token_text(speech, noun);
    if (text_ends(word, TEXT("s")) && !text_ends(word, TEXT("ss"))) return false;
    for (size_t i = 0; i < sizeof owned / sizeof *owned; i++)
        if (token_is(speech, noun, owned[i])) return false;
    return true;
}

/* "the campaign", "his campaign": where the text says whose, "the Lee campaign", the nearest such words before. */
static struct tokens owned_before(const struct speech *speech, uint32_t noun, uint32_t owner) {
    textref word = token_text(speech, noun);
    uint32_t floor = noun > NOUN_BACK ? noun - NOUN_BACK : 1;
    for (uint32_t i = noun; i-- > floor;) {
        if (!text_is_nocase(token_text(speech, i), word)) continue;
        uint32_t before = i - 1;
        if (speech->tokens[before].class == CLASS_GENITIVE && before > 0) before--;
        uint32_t mention = mention_at(speech, before);
        if (mention == NONE || speech->entities->mentions[mention].pronoun) continue;
        if (owner != NONE && speech->entities->mentions[mention].entity != owner) continue;
        return (struct tokens){speech->entities->mentions[mention].tokens.first, i + 1};
    }
    return (struct tokens){0, 0};
}

/* The media, the press: no paper in particular. */
static bool is_press(const struct speech *speech, uint32_t noun) {
    return token_is(speech, noun, "media") || token_is(speech, noun, "press");
}

/* Whether the noun stands right beside the body's name: the group Harbour Watch; the group, Harbour Watch; Harbour
 * Watch, a group that. */
static bool is_introduced_as(const struct speech *speech, struct tokens name, textref noun) {
    struct tokens sentence = sentence_of(speech, name.first);
    uint32_t before = name.first;
    if (before > sentence.first + 1 && speech->tokens[before - 1].class == CLASS_COMMA) before--;
    if (before > sentence.first && text_is_nocase(token_text(speech, before - 1), noun)) return true;
    if (name.end + 2 >= sentence.end || speech->tokens[name.end].class != CLASS_COMMA) return false;
    if (speech->tokens[name.end + 1].class != CLASS_ARTICLE) return false;
    for (uint32_t i = name.end + 2; i < sentence.end && i < name.end + INSERTION; i++) {
        enum token_class class = (enum token_class)speech->tokens[i].class;
        bool border = class >= CLASS_COMMA || (class >= CLASS_WHO && class <= CLASS_OR) || class == CLASS_VERB;
        if (border) return false;
        if (text_is_nocase(token_text(speech, i), noun)) return true;
    }
    return false;
}

/* "A group backs Lee … Harbour Watch, a group that", "a fund backs Lee … the Harbour Fund": the body that the text so
 * names for the first time behind the draft. */
static uint32_t introduced_later(const struct speech *speech, const struct draft *draft, textref noun) {
    const struct entities *entities = speech->entities;
    uint32_t first = mentions_before(speech, draft->source.end);
    uint32_t end = entities->mention_count - first > MENTIONS_AHEAD ? first + MENTIONS_AHEAD : entities->mention_count;
    for (uint32_t i = first; i < end; i++) {
        const struct mention *mention = &entities->mentions[i];
        const struct entity *entity = &entities->all[mention->entity];
        if (mention->pronoun || entity->place || entity->first_mention < first || !(bodies >> entity->kind & 1))
            continue;
        if (has_word(speech, entity->name, noun) || is_introduced_as(speech, mention->tokens, noun))
            return mention->entity;
    }
    return NONE;
}

/* Of the lead only, and of one body: "a group of rabbis" has no name. */
static bool may_be_introduced(const struct speech *speech, struct tokens source, uint32_t noun) {
    if (speech->tokens[noun].sentence >= FIRST_SENTENCES || noun != phrase_head(speech, source)) return false;
    if (noun + 1 < source.end && speech->tokens[noun + 1].class == CLASS_OF) return false;
    return is_generic(speech, noun) && !is_owned(speech, source);
}

void describe_body(const struct speech *speech, struct draft *draft, uint32_t noun) {
    unsigned kinds = 1u << draft->kind;
    if (draft->kind == COPYDESK_SOURCE_ORGANISATION) kinds |= 1u << COPYDESK_SOURCE_UNKNOWN;
    if (is_press(speech, noun)) return;
    textref word = token_text(speech, noun);
    uint32_t owner = owner_of(speech, draft->source, noun);
    if (owner != NONE && speech->entities->all[owner].kind == COPYDESK_SOURCE_OUTLET) {
        draft->kind = COPYDESK_SOURCE_OUTLET; /* the Post's investigative unit */
        take_entity(speech, draft, owner);
    }
    bool possessive = speech->tokens[draft->source.first].class == CLASS_POSSESSIVE;
    if (!is_generic(speech, noun) && draft->source.end - draft->source.first == 2 &&
        is_definite(speech, draft->source)) {
        if (!possessive || owner != NONE) draft->name = owned_before(speech, noun, owner);
        return;
    }
    if (!is_definite(speech, draft->source)) {
        if (may_be_introduced(speech, draft->source, noun))
            take_entity(speech, draft, introduced_later(speech, draft, word));
        return;
    }
    if (is_of_another(speech, draft->source, noun)) return;
    bool state =
        token_is(speech, noun, "country") || token_is(speech, noun, "state") || token_is(speech, noun, "government");
    if (state) kinds |= PLACES_TOO;
    uint32_t found = named_so(speech, draft->source.first, word);
    bool backing = noun + 1 < draft->source.end && speech->tokens[noun + 1].class == CLASS_ING; /* whoever */
    if (found == NONE && is_generic(speech, noun) && !backing)
        found = most_salient(speech, draft->source.first, kinds, GENDER_UNKNOWN, NONE, draft);
    if (found == NONE) found = introduced_later(speech, draft, word);
    take_entity(speech, draft, found);
    if (found == NONE || speech->entities->all[found].kind != COPYDESK_SOURCE_UNKNOWN) return;
    speech->entities->all[found].kind = draft->kind;
    speech->entities->all[found].sure = true;
}
