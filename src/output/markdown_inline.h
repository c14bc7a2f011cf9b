/* Text and its marks as Markdown inlines: CommonMark 0.30, section 6, with GitHub's strikethrough. Whatever the text
 * holds reads back as text: each character that would be markup where it stands is escaped, and no other. */
#ifndef OUTPUT_MARKDOWN_INLINE_H
#define OUTPUT_MARKDOWN_INLINE_H

#include "base/buffer.h"

/* How the lines of one block go on. */
struct markdown_lines {
    textref prefix; /* before a continued line: "> " of a quote, spaces of a list item */
    bool single;    /* line breaks become spaces: headings, emphasis */
    bool cell;      /* a table's cell: a pipe would end it; line breaks are <br> */
};

/* The whole of `t`, without marks. */
void markdown_put_text(struct buffer *out, textref t, const struct markdown_lines *lines);

/* The part `span` of a record's text with those of marks[count] that lie in it. */
void markdown_put_marked(struct buffer *out, textref text, struct copydesk_range span,
                         const struct copydesk_mark *marks, uint32_t count, const struct markdown_lines *lines);

/* An address between the parentheses of a link. */
void markdown_put_address(struct buffer *out, textref url);

/* A line break and the next line's beginning; `blank`: an empty line between. */
void markdown_put_break(struct buffer *out, textref prefix, bool blank);

#endif
