/* Article → statements: who says what, in which words, to whom, on whose word. */
#ifndef SPEECH_SPEECH_H
#define SPEECH_SPEECH_H

#include "article/article.h"

struct speech; /* scratch memory, kept between pages */

struct speech *speech_new(void); /* NULL when memory is short */
void speech_free(struct speech *speech);

/* Finds the statements of `article` (its text, blocks and metadata), in the order of their cues. `document` is the
 * UTF-8 document that the article's runs point into. *statements [*count] and all they reach live in `arena` (texts may
 * point into the article's text or static storage). COPYDESK_OK or COPYDESK_NO_MEMORY. */
enum copydesk_status speech_attribute(struct speech *speech, const struct article *article, textref document,
                                      struct arena *arena, struct copydesk_statement **statements, uint32_t *count);

/* Whether a limit on words, statements or memory was met in the last article: what lies behind it was passed over. */
bool speech_truncated(const struct speech *speech);

#endif
