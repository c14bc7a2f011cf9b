/* The features of src/article/features.c in words, for people. */
#ifndef OUTPUT_FEATURE_WORDS_H
#define OUTPUT_FEATURE_WORDS_H

#include "base/buffer.h"

/* Appends what a feature measures, as plain text: "share of links in its characters". False, and nothing, for a name
 * that is not known. */
bool output_put_feature_words(const char *name, struct buffer *out);

#endif
