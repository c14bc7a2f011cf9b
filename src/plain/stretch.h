/* The stretch of lines that is most likely the story: a first guess, which needs no model. */
#ifndef PLAIN_STRETCH_H
#define PLAIN_STRETCH_H

#include "plain/lines.h"

enum plain_prose {
    PLAIN_NO_PROSE,     /* a title, a label, a menu's item, a number */
    PLAIN_PROSE_SHORT,  /* a sentence of a few words */
    PLAIN_PROSE_LIKELY, /* long and with clauses, but without an end */
    PLAIN_PROSE         /* a sentence or several */
};

enum plain_prose plain_prose_of(const struct plain_line *line);

/* Whether a line of the same words stands elsewhere. */
static inline bool plain_is_repeated(const struct plain_lines *lines, uint32_t i) {
    return lines->at[lines->at[i].twin].copies > 1;
}

/* What line `i` says for (> 0) or against (< 0) being story. */
int32_t plain_line_value(const struct plain_lines *lines, uint32_t i);

/* The lines [begin, end) of the greatest sum of values; empty when no line has any. */
struct copydesk_range plain_densest_stretch(const struct plain_lines *lines);

#endif
