/* Why trees give a row the sum they give it: what each feature added to it or took from it, after Saabas, "Interpreting
 * random forests" (2014).
 *
 *            mean 1.0
 *           /        \            a row that goes left, then right, comes out at 5 = 1 + (−2) + 6:
 *        −1.0         …           the split at the root took 2, the split below gave 6
 *        /  \
 *      −3   [5]
 *
 * The mean of a node is that of the rows that reach it, not of its leaves: reasons are always given against some other
 * rows. Here these are the caller's, each with its weight. */
#ifndef MODEL_REASONS_H
#define MODEL_REASONS_H

#include "model/scorer.h"

/* Of a model with one output. */
struct reasons {
    const struct trees *trees;
    struct scorer_rows rows;
    double *mean; /* [nodes] valid where some row passed */
    double base;  /* the mean sum of all rows: what a row without any reasons comes out at */
};

/* Measures the means over the rows, which must outlive it, each weighing weight[count] > 0. `mean` and `passed` have
 * room for trees->nodes; `passed` is scratch. rows->count > 0. */
void reasons_measure(struct reasons *reasons, const struct trees *trees, const struct scorer_rows *rows,
                     const double *weight, double *mean, double *passed);

/* reason[features]: what each feature adds for one of the rows. base + Σ reason is the row's sum, rounding aside. */
void reasons_of(const struct reasons *reasons, size_t row, double *reason);

#endif
