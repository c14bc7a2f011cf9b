/* Records as text: one small writer per format, all of one shape. */
#ifndef OUTPUT_OUTPUT_H
#define OUTPUT_OUTPUT_H

#include "base/buffer.h"

/* Each appends the record to `out`; running out of memory sets out->failed. */
void output_text(const struct copydesk_record *record, struct buffer *out);
void output_markdown(const struct copydesk_record *record, struct buffer *out);
void output_json(const struct copydesk_record *record, struct buffer *out);
void output_jsonl(const struct copydesk_record *record, struct buffer *out);
void output_html(const struct copydesk_record *record, struct buffer *out);
void output_terminal(const struct copydesk_record *record, const struct copydesk_style *style, struct buffer *out);

#endif
