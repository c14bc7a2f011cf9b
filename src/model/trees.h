/* Boosted regression trees, evaluated where they lie: the weights are one block of memory (a file of models/, linked
 * into the library), read in place.
 *
 *     header     magic "cdtrees1", features, outputs, trees, nodes, leaves, hash of the feature names
 *     bias       float  [outputs]     added to each output's sum
 *     root       int32  [trees]       >= 0: a node; < 0: leaf ~root
 *     output     uint32 [trees]       which output a tree adds to
 *     feature    uint32 [nodes]
 *     threshold  float  [nodes]       x <= threshold goes left
 *     child      int32  [nodes][2]    left, right; >= 0: a node; < 0: leaf ~child
 *     value      float  [leaves]
 *
 * Little-endian, 4-byte aligned; the nodes and the leaves of a tree lie in preorder, tree after tree. Written by
 * train/trees.py.
 */
#ifndef MODEL_TREES_H
#define MODEL_TREES_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

enum { TREES_LEAVES = 256 }; /* of one tree, at most */

struct trees {
    uint32_t features, outputs, trees, nodes, leaves, names; /* names: hash of the feature names */
    const float *bias;
    const int32_t *root;
    const uint32_t *output;
    const uint32_t *feature;
    const float *threshold;
    const int32_t (*child)[2];
    const float *value;
};

/* Points `trees` into `bytes`, which must outlive it and be 4-byte aligned. False when they are no such file, cut
 * short, or not laid out as drawn. */
bool trees_open(struct trees *trees, const void *bytes, size_t size);

/* The number after the last node of tree `t`, whose first node, if it has any, is `first`. Its leaves are one more. */
static inline uint32_t trees_end(const struct trees *trees, uint32_t t, uint32_t first) {
    if (trees->root[t] < 0) return first;
    while (++t < trees->trees)
        if (trees->root[t] >= 0) return (uint32_t)trees->root[t];
    return trees->nodes;
}

/* sums[outputs] for one row x[features]: what the leaves reached add up to, the bias included. */
void trees_sum(const struct trees *trees, const float *x, float *sums);

/* 1 / (1 + e^-x) */
float trees_probability(float sum);

#endif
