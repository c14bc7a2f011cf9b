/* What of a text is weighed: the trigrams of its words, and the words. Training sees a text through the same function
 * (train/language_features.c). */
#ifndef LANGUAGE_FEATURES_H
#define LANGUAGE_FEATURES_H

#include "language/scripts.h"

enum { LANGUAGE_FEATURES_MAX = 4096 };

/* Fills hashes[0..LANGUAGE_FEATURES_MAX) with the features of those words of `t` that stand in `script`; returns how
 * many there are. The low bits of a hash are the number of its row in the model. */
uint32_t language_features(textref t, enum script script, uint32_t *hashes);

#endif
