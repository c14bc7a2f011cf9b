/* The cue lexicon: words and short phrases that may introduce or close what somebody says, with what the training
 * text tells of each. The table in cue_table.c is written by train/cues.py; models/cues.md is its card. */
#ifndef SPEECH_CUE_TABLE_H
#define SPEECH_CUE_TABLE_H

#include <stdbool.h>
#include <stdint.h>

/* What stands before and after a cue, coarsely (cues.c says which classes fall into which). */
enum { CUE_BEFORE = 12, CUE_AFTER = 12, CUE_STATE = 24, CUE_CLASSES = 46 };

/* A score is a sum of weights in units of 1/16; its logistic is the probability that the phrase is a cue here. */
struct cue_entry {
    const char *phrase; /* lower case, words separated by one space; ascending */
    int8_t bias;
    int8_t before[CUE_BEFORE];
    int8_t after[CUE_AFTER];
};

extern const struct cue_entry cue_table[];
extern const uint16_t cue_table_count;

/* Weights that all entries share, by token class (enum token_class). */
struct cue_shared {
    int8_t before[CUE_CLASSES], before_2[CUE_CLASSES]; /* tokens before the phrase */
    int8_t outer[CUE_CLASSES];                         /* before its auxiliaries and adverbs */
    int8_t after[CUE_CLASSES], after_2[CUE_CLASSES];
    int8_t around[CUE_BEFORE][CUE_AFTER];
    int8_t state[CUE_STATE];
};

extern const struct cue_shared cue_shared;

/* At or above this score (1/16) a phrase is taken for a cue. */
extern const int16_t cue_threshold;

/* Cues that the training text cannot teach (cue_more.c). */
struct fixed_cue {
    const char *phrase;
    bool relays; /* says who carried a claim; its sources follow */
};

extern const struct fixed_cue cue_more[];
extern const uint16_t cue_more_count;

#endif
