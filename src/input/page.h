/* A file that is one page. */
#ifndef INPUT_PAGE_H
#define INPUT_PAGE_H

#include "input/stream.h"

/* Takes the whole of an opened stream, from its next byte, into the capture: the page, or, of a gzip file, what is yet
 * to be unpacked. False with *error when it cannot be read whole, or is over LIMIT_PAGE_BYTES: half a page is no page.
 */
bool input_read_page(struct stream *stream, struct input_capture *capture, struct input_error *error);

/* What a file name says its content is: the ending before .gz and .zst, in any case. */
enum input_name { INPUT_NAME_UNKNOWN, INPUT_NAME_HTML, INPUT_NAME_TEXT, INPUT_NAME_ARCHIVE };
enum input_name input_name_of(const char *path);

#endif
