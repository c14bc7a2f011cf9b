/* Sources without a name of their own: the senator, the company, the report, two officials. */
#ifndef SPEECH_DESCRIBE_H
#define SPEECH_DESCRIBE_H

#include "speech/entities.h"
#include "speech/naming.h"

/* ---- describe.c ---- */

/* The kind that a noun alone tells. */
enum copydesk_source_kind kind_of_noun(const struct speech *speech, uint32_t noun);

/* Whether the source is a noun's phrase, not a name. */
bool is_description(const struct speech *speech, struct tokens source, struct naming naming);

/* The kind of draft `index`, and the name of whom its source describes where the article tells. */
void describe_source(struct speech *speech, uint32_t index);

/* ---- callings.c ---- */

/* the senator, his spokesman */
bool is_definite(const struct speech *speech, struct tokens source);
/* Lee's spokesman, his spokesman */
bool is_owned(const struct speech *speech, struct tokens source);
/* Whether the phrase has a further name, so that its noun is not whoever that is: the spokesman for Lee. */
bool is_of_another(const struct speech *speech, struct tokens source, uint32_t noun);
/* Whose the noun is, as an entity: Lee's new form, his documents; or NONE. */
uint32_t owner_of(const struct speech *speech, struct tokens source, uint32_t noun);
enum gender gender_of_noun(const struct speech *speech, uint32_t noun);
/* Whether the mention's name stands beside the noun as a word for it: lawmaker Ann Lee; Ann Lee, a lawmaker. */
bool is_called(const struct speech *speech, struct tokens name, uint32_t noun, bool synonyms);
/* Commas, verbs and what joins clauses: what no name's role is made of. */
bool ends_role(const struct speech *speech, uint32_t token);
/* Whether `owner` is named beside `name`: of "Lee's spokesman", Lee in "Bo Ray, a spokesman for Lee". */
bool is_beside(const struct speech *speech, struct tokens name, uint32_t owner);
/* The entity of one of `kinds` (bits 1 << kind) nearest to `token`, before it (`back`) or behind it, that is called by
 * `noun`, and whose (`owner`, or NONE); NONE when nobody is. */
uint32_t called_so(const struct speech *speech, uint32_t token, uint32_t noun, unsigned kinds, bool back,
                   uint32_t owner);
/* Whether one of the entity's mentions before the noun is called by it, or by a synonym. */
bool is_ever_called(const struct speech *speech, uint32_t entity, uint32_t noun);

/* ---- fitting.c ---- */

/* Whether nothing beside the name speaks against the description whose noun is at `noun`: another party, place or
 * nation. */
bool name_fits(const struct speech *speech, struct tokens name, uint32_t noun);
/* The same of the entity's mentions before the noun. */
bool entity_fits(const struct speech *speech, uint32_t entity, uint32_t noun);

/* ---- pairs.c ---- */

/* the two, both men, the pair */
bool means_two(const struct speech *speech, struct tokens source);
/* The names, from the first to the last, of the persons that the source joins by "and"; empty where it does not. */
struct tokens persons_joined_in(const struct speech *speech, struct tokens source);
/* The names, from the first to the last, of the latest persons before `token` that the text joins by "and": `count` of
 * them (0: any number), at most `back` sentences before its own. Empty where there are none. */
struct tokens persons_together(const struct speech *speech, uint32_t token, uint32_t count, uint32_t back);

/* ---- persons.c, bodies.c, documents.c: what the noun at `noun` means in the source of a draft -------------------- */

void describe_person(const struct speech *speech, uint32_t index, uint32_t noun);
void describe_body(const struct speech *speech, struct draft *draft, uint32_t noun);
void describe_document(const struct speech *speech, uint32_t index, uint32_t noun);

static inline enum copydesk_source_kind kind_at(const struct speech *speech, uint32_t mention) {
    return speech->entities->all[speech->entities->mentions[mention].entity].kind;
}

static inline void take_entity(const struct speech *speech, struct draft *draft, uint32_t entity) {
    if (entity != NONE) draft->name = speech->entities->all[entity].name;
}

#endif
