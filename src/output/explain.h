/* Why a page was read as it was: all its blocks, kept and dropped, with what decided. */
#ifndef OUTPUT_EXPLAIN_H
#define OUTPUT_EXPLAIN_H

#include "article/reading.h"
#include "base/buffer.h"

/* Appends a self-contained HTML page: no script, nothing fetched, all text of the page escaped. `judgement` and the
 * tree it was made of must be those of `record`. Running out of memory sets out->failed. */
void output_explain(const struct copydesk_record *record, const struct judgement *judgement, struct buffer *out);

#endif
