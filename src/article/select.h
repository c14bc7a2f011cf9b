/* Probabilities → which blocks are the main text. */
#ifndef ARTICLE_SELECT_H
#define ARTICLE_SELECT_H

#include "article/structure.h"

/* Chooses blocks so that the expected word F1 is highest: sorted by probability, the prefix that maximises
 * 2 Σ p w over the kept / (Σ w over the kept + Σ p w over all), w = words (Ye et al., "Optimizing F-measures", 2012).
 * Blocks under `floor` are never kept; of equal blocks of 5 words or more only the likeliest is. Fills keep[blocks].
 * COPYDESK_OK or COPYDESK_NO_MEMORY. */
enum copydesk_status select_blocks(const struct structure *structure, const float *probability, float floor,
                                   struct arena *arena, bool *keep);

#endif
