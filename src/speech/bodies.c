/* Descriptions of bodies and papers → which they mean: the institute, the company, his campaign. */
#include "speech/describe.h"

enum { MENTIONS_BACK = 160, NOUN_BACK = 800 };

/* The latest body whose name has the noun: the institute → Public Policy Institute. */
static uint32_t named_so(const struct speech *speech, uint32_t token, textref noun) {
    const struct entities *entities = speech->entities;
    uint32_t end = mentions_before(speech, token), first = end > MENTIONS_BACK ? end - MENTIONS_BACK : 0;
    for (uint32_t i = end; i-- > first;) {
        const struct entity *entity = &entities->all[entities->mentions[i].entity];
        if (entity->kind != COPYDESK_SOURCE_ORGANISATION && entity->kind != COPYDESK_SOURCE_OUTLET) continue;
        for (uint32_t t = entity->name.first; t < entity->name.end; t++)
            if (text_is_nocase(token_text(speech, t), noun)) return entities->mentions[i].entity;
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

void describe_body(const struct speech *speech, struct draft *draft, uint32_t noun) {
    unsigned kinds = 1u << draft->kind | 1u << COPYDESK_SOURCE_ORGANISATION;
    if (draft->kind == COPYDESK_SOURCE_ORGANISATION) kinds |= 1u << COPYDESK_SOURCE_UNKNOWN;
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
    if (!is_definite(speech, draft->source) || is_of_another(speech, draft->source, noun)) return;
    bool state =
        token_is(speech, noun, "country") || token_is(speech, noun, "state") || token_is(speech, noun, "government");
    if (state) kinds |= PLACES_TOO;
    uint32_t found = named_so(speech, draft->source.first, token_text(speech, noun));
    if (found == NONE && is_generic(speech, noun))
        found = most_salient(speech, draft->source.first, kinds, GENDER_UNKNOWN, NONE, draft);
    take_entity(speech, draft, found);
    if (found == NONE || speech->entities->all[found].kind != COPYDESK_SOURCE_UNKNOWN) return;
    speech->entities->all[found].kind = draft->kind;
    speech->entities->all[found].sure = true;
}
