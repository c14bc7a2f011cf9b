/* What a scorer does to many rows side by side, by the widest means the machine has. */
#ifndef MODEL_LANES_H
#define MODEL_LANES_H

#include <math.h>
#include <stddef.h>
#include <stdint.h>

enum { LANES = 64 }; /* rows side by side */

/* One byte a row. Ranks lie 128 lower than they are, because signed bytes are what SSE2 and AVX2 compare. */
struct lane_ranks {
    int8_t of[LANES];
};
struct lane_leaves {
    uint8_t of[LANES];
};

/* Slots are numbered: below, the leaf of this number for every row; from here on, what steps came to. */
enum { LANE_LEAVES = 256, LANE_SLOTS = LANE_LEAVES + LANE_LEAVES - 1 };

/* A node at which rows part. */
struct lane_step {
    uint16_t column;
    uint16_t side[2]; /* slots: a row of a lower rank takes the first, others the second */
    uint8_t number;   /* of the slot, less LANE_LEAVES, that takes the result */
    int8_t rank;      /* less 128, as the ranks are */
};

/* A tree: its steps, each before those it takes from, and the values of the leaves that rows come to. */
struct lane_tree {
    uint32_t step, steps;
    uint32_t leaf, leaves;
    uint32_t result; /* slot of the leaf that a row comes to */
};

enum { LANE_GROUP = 8 }; /* the values of a tree's leaves are followed by room up to a multiple of this */

struct lane_program {
    const struct lane_tree *trees;
    uint32_t tree_count;
    const struct lane_step *steps;
    const float *values;
};

/* NaN is above no threshold, and so is this, which can be compared. */
static inline float lane_number(float x) {
    return x > -INFINITY ? x : -INFINITY;
}

struct lanes {
    const char *name;
    /* The least and the greatest of each of `width` numbers in `count` rows, at least one; NaN counts as -infinity. */
    void (*bounds)(const float *rows, size_t count, uint32_t width, float *low, float *high);
    /* ranks = base + how many of thresholds[count] are less than x[], less 128; NaN is above none. */
    void (*rank)(const float x[LANES], const float *thresholds, uint32_t count, uint32_t base,
                 struct lane_ranks *ranks);
    /* Adds to each row's sum the value of the leaf it comes to, tree after tree. slots[LANE_SLOTS]: the leaves' are
     * filled, the others are scratch. */
    void (*add)(const struct lane_program *program, const struct lane_ranks *columns, struct lane_leaves *slots,
                float sums[LANES]);
};

/* Plain C, which every machine has; the compiler makes SSE2 or NEON of it. */
extern const struct lanes lanes_portable;
/* AVX2, or NULL where this machine has not got it. */
const struct lanes *lanes_avx2(void);
/* The widest of this machine. */
const struct lanes *lanes_best(void);

#endif
