/* The sentence around a stretch of an article's text, to be shown with it. */
#ifndef LEDGER_SENTENCE_H
#define LEDGER_SENTENCE_H

#include "base/text.h"

/* The sentence, or the sentences, that `part` of `text` stands in; a part beyond the text is cut to it. Looked for some
 * hundred bytes to each side at most. */
struct copydesk_range ledger_sentence(textref text, struct copydesk_range part);

#endif
