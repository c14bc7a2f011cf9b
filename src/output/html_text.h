/* The article's text as HTML: what its markup said of it, and the quoted words of its statements, each with the number
 * of the statement. The two cross as they like; the elements written never do. */
#ifndef OUTPUT_HTML_TEXT_H
#define OUTPUT_HTML_TEXT_H

#include "base/buffer.h"

struct html_quotation;

struct html_text {
    const struct copydesk_record *record;
    struct buffer *out;
    struct html_quotation *quotations; /* [count], ascending */
    uint32_t count;
    uint32_t next; /* the first that does not end before what is being written */
};

/* Gathers the quotations of the record; false when memory is short. To be closed. */
bool html_text_open(struct html_text *text, const struct copydesk_record *record, struct buffer *out);
void html_text_close(struct html_text *text);

/* The text `span`, with those of marks[count] that lie in it. Asked in the order of the text. A quotation may go on in
 * the next block; of quotations that overlap, the first keeps the words they share. */
void html_text_put(struct html_text *text, struct copydesk_range span, const struct copydesk_mark *marks,
                   uint32_t count);

#endif
