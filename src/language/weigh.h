/* How well the words of a text fit each language of its script: a softmax regression over trigrams and words
 * (features.h), fitted by train/languages.py. The weights are one block of memory, linked into the library and read in
 * place:
 *
 *     header     magic "cdlangs1", uint32 models, uint32 0
 *     models     64 bytes a model: uint32 script, languages, lanes, rows; float scale; uint32 codes, weights (offsets)
 *     codes      char [languages][8]     BCP 47, for each model
 *     weights    int8 [rows][lanes]      for each model; lanes: languages, rounded up to 16; times `scale`
 *
 * Little-endian, weights 64-byte aligned. A feature's row is its hash modulo the rows, which are a power of two.
 */
#ifndef LANGUAGE_WEIGH_H
#define LANGUAGE_WEIGH_H

#include "language/scripts.h"

enum { WEIGH_LANGUAGES_MAX = 64 };

struct weighed_language {
    textref code; /* static storage */
    float score;  /* a logit: the probabilities are the softmax of all */
};

/* Fills languages[0..WEIGH_LANGUAGES_MAX) with those that are told apart in `script`; returns how many there are: 0 for
 * a script of one language (script_languages), or without a word in it. */
uint32_t weigh_languages(textref t, enum script script, struct weighed_language *languages);

/* Whether a language, by its primary subtag, is weighed in any script. */
bool weigh_knows(textref code);

#endif
