/* Text on its way out: what a format cannot hold as it stands is replaced, byte by byte, from a table. */
#ifndef OUTPUT_ESCAPE_H
#define OUTPUT_ESCAPE_H

#include "base/buffer.h"

/* replacement[byte]: what is written for an ASCII byte; NULL: the byte itself. */
struct output_escapes {
    const char *replacement[128];
};

extern const struct output_escapes output_json_escapes;  /* RFC 8259, section 7 */
extern const struct output_escapes output_html_escapes;  /* text and quoted attribute values */
extern const struct output_escapes output_plain_escapes; /* control characters but tab and line feed are dropped */

/* Appends `t` with the table's replacements. Sequences that are no UTF-8 become U+FFFD, so that what is written is
 * always valid UTF-8, whatever a file is called or an archive says. */
void output_put_escaped(struct buffer *out, textref t, const struct output_escapes *escapes);

#endif
