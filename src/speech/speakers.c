#include "speech/speakers.h"

#include "speech/stems.h"

enum { HOUSE = 3 }; /* names in a source that say for whom it speaks */

static textref source_text(const struct speech *speech, const struct draft *draft) {
    return text_slice(speech->text, speech->tokens[draft->source.first].begin,
                      speech->tokens[draft->source.end - 1].end);
}

uint32_t entity_of(const struct speech *speech, const struct draft *draft) {
    if (tokens_empty(draft->name)) return NONE;
    uint32_t mention = mention_at(speech, draft->name.end - 1);
    return mention == NONE ? NONE : speech->entities->mentions[mention].entity;
}

bool same_speaker(const struct speech *speech, const struct draft *a, const struct draft *b) {
    if (tokens_empty(a->source) || tokens_empty(b->source)) return true;
    uint32_t one = entity_of(speech, a), two = entity_of(speech, b);
    if (one != NONE || two != NONE) return one == two;
    return text_is_nocase(source_text(speech, a), source_text(speech, b));
}

/* The same speaker, or two of one house: their sources share a name. */
bool kindred(const struct speech *speech, const struct draft *a, const struct draft *b) {
    if (same_speaker(speech, a, b)) return true;
    struct stems names = {.count = 0};
    stems_add(speech, a->source, &names);
    stems_add(speech, a->name, &names);
    uint32_t end = b->source.end - b->source.first > STEMS_MOST ? b->source.first + STEMS_MOST : b->source.end;
    for (uint32_t i = b->source.first; i < end; i++)
        if (carries_meaning(&speech->tokens[i]) && speech->tokens[i].upper && stems_hold(&names, stem_of(speech, i)))
            return true;
    return false;
}

bool is_named_in(const struct speech *speech, struct tokens t, uint32_t entity) {
    uint32_t m = mentions_before(speech, t.first), seen = 0;
    for (; m < speech->entities->mention_count && speech->entities->mentions[m].tokens.first < t.end; m++)
        if (speech->entities->mentions[m].entity == entity || seen++ > STEMS_FARTHEST) return seen <= STEMS_FARTHEST;
    return false;
}

/* In what is said, or as to whom. */
bool names_entity(const struct speech *speech, const struct draft *draft, uint32_t entity) {
    for (uint32_t r = 0; r < draft->content_count; r++)
        if (is_named_in(speech, draft->content[r], entity)) return true;
    return is_named_in(speech, draft->told, entity);
}

/* Whether what `draft` says speaks of whoever `of` is, or speaks for: Lee, of "Lee spokesman Bo Ray". */
bool speaks_of(const struct speech *speech, const struct draft *draft, const struct draft *of) {
    uint32_t entity = entity_of(speech, of);
    if (entity != NONE && names_entity(speech, draft, entity)) return true;
    uint32_t m = mentions_before(speech, of->source.first), seen = 0;
    for (; m < speech->entities->mention_count && seen < HOUSE; m++, seen++) {
        const struct mention *mention = &speech->entities->mentions[m];
        if (mention->tokens.first >= of->source.end) break;
        if (!mention->pronoun && mention->entity != entity && names_entity(speech, draft, mention->entity)) return true;
    }
    return false;
}
