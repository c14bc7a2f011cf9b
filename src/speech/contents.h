/* The runs of a statement's content, for all languages. */
#ifndef SPEECH_CONTENTS_H
#define SPEECH_CONTENTS_H

#include "speech/parts.h"

/* Adds the run [first, end) without the marks at its ends; nothing where that leaves nothing or CONTENT_RUNS are there.
 */
void content_add(const struct speech *speech, struct draft *draft, uint32_t first, uint32_t end);

/* The paragraphs behind `block` that are one quotation each and nobody else's: a speech goes on without naming its
 * speaker again. */
void content_add_paragraphs(struct speech *speech, struct draft *draft, uint32_t block);

/* The quotation that begins at `token`, or NONE. */
uint32_t quotation_at(const struct speech *speech, uint32_t token);

/* Where the speech began that quotation `q` goes on from, paragraphs back; `end` is where it is to end. */
uint32_t quotation_begin(const struct speech *speech, uint32_t q, uint32_t end);

/* Where the speech ends that quotation `q` begins, paragraphs ahead. */
uint32_t quotation_end(const struct speech *speech, uint32_t q);

#endif
