/* Probabilities → which blocks are the main text. */
#ifndef ARTICLE_SELECT_H
#define ARTICLE_SELECT_H

#include "article/structure.h"

/* What was chosen, and how good the probabilities say it is. w: words, p: probability. */
struct selection {
    float beta;      /* recall counts beta times as much as precision */
    float floor;     /* no block below it is kept */
    float threshold; /* blocks from it up are kept, but copies; over 1 where none is */
    bool *keep;      /* [blocks] */
    bool *copy;      /* [blocks] not in question: a likelier block has the same words */
    double words;    /* Σ w over all blocks but copies */
    double wanted;   /* Σ p w over the same: the main text expected in the page */
    double kept;     /* Σ w over the blocks kept */
    double right;    /* Σ p w over the blocks kept */
};

/* The beta of a wish, 1 where there is none; and the floor that goes with it. */
float select_beta(enum copydesk_favour favour);
float select_floor(float beta);

/* Chooses blocks so that the expected word F-beta is highest: sorted by probability, the prefix that maximises
 * (1 + β²) Σ p w over the kept / (Σ w over the kept + β² Σ p w over all), w = words (Ye et al., "Optimizing
 * F-measures", 2012). Blocks under the floor are never kept; of equal blocks of 5 words or more only the likeliest is.
 * Fills *selection; its arrays lie in `arena`. COPYDESK_OK or COPYDESK_NO_MEMORY. */
enum copydesk_status select_blocks(const struct structure *structure, const float *probability,
                                   enum copydesk_favour favour, struct arena *arena, struct selection *selection);

/* 2 right / (kept + wanted): the word F1 to be expected of what is kept; 0 where nothing is. */
double select_expected_f1(const struct selection *selection);

#endif
