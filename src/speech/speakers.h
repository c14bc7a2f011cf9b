/* Who speaks, whether two are one or of one house, and who speaks of whom. */
#ifndef SPEECH_SPEAKERS_H
#define SPEECH_SPEAKERS_H

#include "speech/entities.h"
#include "speech/parts.h"

/* The entity that the draft's source is, or NONE. */
uint32_t entity_of(const struct speech *speech, const struct draft *draft);

/* One speaker; whoever is missing is anybody. */
bool same_speaker(const struct speech *speech, const struct draft *a, const struct draft *b);
/* The same speaker, or two of one house: their sources share a name. */
bool kindred(const struct speech *speech, const struct draft *a, const struct draft *b);

bool is_named_in(const struct speech *speech, struct tokens t, uint32_t entity);
/* Whether the draft names the entity, in what is said, or as to whom. */
bool names_entity(const struct speech *speech, const struct draft *draft, uint32_t entity);
/* Whether what `draft` says speaks of whoever `of` is, or speaks for: Lee, of "Lee spokesman Bo Ray". */
bool speaks_of(const struct speech *speech, const struct draft *draft, const struct draft *of);

#endif
