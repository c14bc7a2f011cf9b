/* Linear chains: a sequence of n places, each in one of a few states, whose probability is proportional to the product
 * of one factor a step (Lafferty, McCallum and Pereira, 2001: conditional random fields).
 *
 *     state      -    r    s    …         factor[0][0][s]   of beginning in s
 *     place           0    1    …         factor[i][r][s]   of going from r at i - 1 to s at i; 0: never
 */
#ifndef MODEL_CHAIN_H
#define MODEL_CHAIN_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "model/sparse.h"

enum { CHAIN_STATES = 7, CHAIN_STEP_WEIGHTS = 3, CHAIN_NO_WEIGHT = SPARSE_WEIGHTS };

typedef float chain_factor[CHAIN_STATES][CHAIN_STATES]; /* [from][to] */
typedef float chain_state[CHAIN_STATES];

/* A step that a chain may take, and the weights of its place's features that speak for it; the others are impossible.
 */
struct chain_step {
    uint8_t from, to;
    uint8_t weights[CHAIN_STEP_WEIGHTS]; /* CHAIN_NO_WEIGHT where there are fewer */
};

struct chain_rules {
    uint32_t states;
    const struct chain_step *first; /* of the first place; from is 0 */
    uint32_t first_count;
    const struct chain_step *steps; /* of all others */
    uint32_t step_count;
};

/* The factor of a place: of each step to a state in the set `allowed`, e to the sum of its weights. */
void chain_set_factor(const struct chain_rules *rules, bool first, const float weights[SPARSE_WEIGHTS],
                      uint32_t allowed, chain_factor *factor);

/* Sums over all paths, each place's scaled to 1 so that nothing runs out of range: `ahead` of all ways to come to a
 * state, `back` of all ways to go on from it. ahead[i][s] * back[i][s] is the probability of being in s at i. */
struct chain {
    uint32_t states;
    uint32_t length;
    chain_factor *factors;     /* [length] */
    chain_state *ahead, *back; /* [length] */
    float *sums;               /* [length] what ahead summed to before it was scaled */
};

/* Fills ahead, back and sums. False when no path has a probability. */
bool chain_run(struct chain *chain);

/* The likeliest path into states[length], by the factors; `best` [length] and `from` [length * CHAIN_STATES] are
 * scratch. Returns its probability (chain_run's sums must be filled), 0 where there is none. */
float chain_best(const struct chain *chain, uint8_t *states, chain_state *best, uint8_t *from);

#endif
