/* Noun phrases by their borders: no parser, only what classes of words can stand inside one. */
#ifndef SPEECH_PHRASES_H
#define SPEECH_PHRASES_H

#include "speech/parts.h"

/* The noun phrase that ends at `end` (exclusive), not reaching before `floor`; empty when none does. Prepositional
 * phrases and coordinations belong to it when they begin the clause: "[a spokesman for the party] said", but
 * "he won the state and [Clinton] said". A pronoun is a phrase of its own. */
struct tokens phrase_before(const struct speech *speech, uint32_t floor, uint32_t end);

/* The same with the insertions between commas that may follow it: "[Ann Lee, a nurse from York,] said". The result ends
 * at `end`, the last comma included. */
struct tokens phrase_with_insertions(const struct speech *speech, uint32_t floor, uint32_t end);

/* The noun phrase that begins at `first`, without what follows its first comma; empty when none does. */
struct tokens phrase_after(const struct speech *speech, uint32_t first, uint32_t ceiling);

/* The same with its insertions, up to the sentence's end, a quotation, or an adverbial (on Monday, when asked …). */
struct tokens phrase_after_with_insertions(const struct speech *speech, uint32_t first, uint32_t ceiling);

/* A list of noun phrases: the Post, CNN, and other papers. */
struct tokens phrase_list_after(const struct speech *speech, uint32_t first, uint32_t ceiling);

/* Where an adverbial begins that tells when or where it was said: on Monday, in an interview, after …, last week. */
bool phrase_begins_adverbial(const struct speech *speech, uint32_t token, uint32_t ceiling);

/* Where the adverbials that begin at `first` end: on Tuesday, in an interview with the paper, two days later; `first`
 * when none does. They tell the setting of what was said, never what was said. */
uint32_t phrase_setting_end(const struct speech *speech, uint32_t first, uint32_t ceiling);

/* Whether words of this class may stand inside a noun phrase. */
bool phrase_material(enum token_class class);

#endif
