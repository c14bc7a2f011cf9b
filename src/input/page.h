/* A file that is one page. */
#ifndef INPUT_PAGE_H
#define INPUT_PAGE_H

#include "input/stream.h"
#include "input/unpack.h"

/* Appends the whole of an opened stream, from its next byte, to `out`: the page, decompressed. False with *error when
 * it cannot be read whole, or is over LIMIT_PAGE_BYTES: half a page is no page. */
bool input_read_page(struct stream *stream, struct unpacker *unpacker, struct buffer *out, struct input_error *error);

/* What a file name says its content is: the ending before .gz and .zst, in any case. */
enum input_name { INPUT_NAME_UNKNOWN, INPUT_NAME_HTML, INPUT_NAME_TEXT, INPUT_NAME_ARCHIVE };
enum input_name input_name_of(const char *path);

#endif
