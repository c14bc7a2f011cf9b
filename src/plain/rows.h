/* Lines → feature rows: what the line model sees of a line. One list, here, serves both training (which reads it
 * through train/dump_lines) and reading, so that they cannot disagree. Nothing in it knows a language. */
#ifndef PLAIN_ROWS_H
#define PLAIN_ROWS_H

#include "plain/stretch.h"

enum { PLAIN_FEATURES_MAX = 192, PLAIN_FEATURE_NAME = 24 };

struct plain_feature_names {
    char names[PLAIN_FEATURES_MAX][PLAIN_FEATURE_NAME];
    uint32_t count;
};

/* Everything that is computed once for the text and looked at from every line. */
struct plain_view;

/* In `arena`, valid as long as `lines` and `document`; NULL when memory is short. `lines` has at least one line. */
struct plain_view *plain_view_new(textref document, const struct plain_lines *lines, struct arena *arena);

/* Writes the row of line `i` to row[PLAIN_FEATURES_MAX] and returns its width; `names` may be NULL. */
uint32_t plain_put_row(const struct plain_view *view, uint32_t i, float *row, struct plain_feature_names *names);

#endif
