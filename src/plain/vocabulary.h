/* The words of the story, to tell its headline from the chrome's lines: a headline says what its story says. */
#ifndef PLAIN_VOCABULARY_H
#define PLAIN_VOCABULARY_H

#include "base/text.h"

/* A set of words by their hashes, as bits: 0 is an empty set. Two words may share a bit; at a few thousand words that
 * is one in twenty. */
struct plain_vocabulary {
    uint64_t bits[1024];
};

void plain_learn_words(struct plain_vocabulary *vocabulary, textref t);

/* The share of the words of `t` that are in the set, 0–1; 0 for a text without words that count. */
float plain_known_words(const struct plain_vocabulary *vocabulary, textref t);

#endif
