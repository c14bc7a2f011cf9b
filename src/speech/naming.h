/* What a source's words say of it: a person, an outlet, a document …; its name and its role. */
#ifndef SPEECH_NAMING_H
#define SPEECH_NAMING_H

#include "speech/parts.h"

struct naming {
    struct tokens name; /* "Liu Pengyu"; empty when none is given */
    struct tokens role; /* "Chinese Embassy spokesperson" */
    enum copydesk_source_kind kind;
};

struct naming speech_name_source(const struct speech *speech, struct tokens source);

/* All traits (enum noun_trait) of the words before the phrase's first comma or preposition. */
unsigned phrase_traits(const struct speech *speech, struct tokens phrase);

/* The noun that the phrase is about: the last word before a comma, a preposition or "who". */
uint32_t phrase_head(const struct speech *speech, struct tokens phrase);

#endif
