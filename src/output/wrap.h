/* Text in columns of a terminal: how wide it is, and where its lines break. */
#ifndef OUTPUT_WRAP_H
#define OUTPUT_WRAP_H

#include "base/text.h"

/* Columns that `t` takes; control characters take none. */
uint32_t output_width(textref t);

/* Takes the next line of at most `width` columns (at least 1) off `rest`; false when none is left. Lines break at a
 * line feed, at spaces, and between characters of scripts written without them; a word wider than the line is cut. A
 * line holds no space at its ends. */
bool output_next_line(textref *rest, uint32_t width, textref *line);

#endif
