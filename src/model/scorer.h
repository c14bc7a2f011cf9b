/* All rows of a page against boosted trees at once.
 *
 *     rows      floats                     what the features say of each row
 *     ranks     one byte a row, a column   how many of the trees' thresholds for the feature are less
 *     program   a few steps a tree         the tree without the nodes that all rows of the page pass alike
 *     slots     one byte a row, a step     which leaf a row comes to below that node
 *
 * A comparison with a threshold is a comparison of ranks, and those are bytes: one instruction compares sixteen or
 * thirty-two rows. A tree is then not walked but worked out from its leaves up: each node takes, for every row, the
 * leaf from its left or its right side. That does the work of all nodes where a walk does that of one path, so the tree
 * is first cut down to the nodes at which the rows of this page part; two thirds of them have none. Ranks as in
 * QuickScorer (Lucchese et al., SIGIR 2015) and V-QuickScorer (SIGIR 2016); the sums are those of trees_sum to the last
 * bit, since the same leaves are added in the same order. */
#ifndef MODEL_SCORER_H
#define MODEL_SCORER_H

#include "model/lanes.h"
#include "model/trees.h"

struct scorer;

/* For trees of one output; they must outlive it. NULL when memory is short or there are several outputs. */
struct scorer *scorer_new(const struct trees *trees);
void scorer_free(struct scorer *scorer);

/* The rows of a page: the features of each, then those that are the same for all, together as many as the trees have.
 */
struct scorer_rows {
    const float *rows; /* [count][width] */
    size_t count;
    uint32_t width;
    const float *shared; /* [features - width]; may be NULL when that is none */
};

/* sums[count]: what trees_sum gives for each row. Any numbers will do, NaN too, which is above no threshold. */
void scorer_sum(struct scorer *scorer, const struct lanes *lanes, const struct scorer_rows *rows, float *sums);

#endif
