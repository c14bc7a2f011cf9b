#include "model/trees.h"

#include <math.h>
#include <string.h>

enum { HEADER_WORDS = 8 }; /* the magic takes two */

/* Whether a tree lies in preorder from *node and *leaf on, as train/trees.py writes it: then no two branches meet, and
 * none leads out of bounds or in circles. Leaves both behind the tree. */
static bool pass(const struct trees *trees, int32_t root, uint32_t *node, uint32_t *leaf) {
    int32_t waiting[TREES_LEAVES]; /* the right sides of the nodes above */
    uint32_t count = 0, first = *leaf;
    waiting[count++] = root;
    while (count > 0) {
        const int32_t at = waiting[--count];
        if (at < 0) {
            if ((uint32_t)~at != *leaf || *leaf >= trees->leaves || *leaf - first >= TREES_LEAVES) return false;
            ++*leaf;
        } else {
            if ((uint32_t)at != *node || *node >= trees->nodes || count + 2 > TREES_LEAVES) return false;
            waiting[count++] = trees->child[at][1];
            waiting[count++] = trees->child[at][0];
            ++*node;
        }
    }
    return true;
}

bool trees_open(struct trees *trees, const void *bytes, size_t size) {
    if (size < HEADER_WORDS * 4 || (uintptr_t)bytes % 4 || memcmp(bytes, "cdtrees1", 8) != 0) return false;
    const uint32_t *words = bytes;
    *trees = (struct trees){.features = words[2],
                            .outputs = words[3],
                            .trees = words[4],
                            .nodes = words[5],
                            .leaves = words[6],
                            .names = words[7]};
    uint64_t need = HEADER_WORDS + (uint64_t)trees->outputs + 2 * (uint64_t)trees->trees + 4 * (uint64_t)trees->nodes +
                    trees->leaves;
    if (need * 4 != size) return false;
    const uint32_t *at = words + HEADER_WORDS;
    trees->bias = (const float *)(const void *)at;
    at += trees->outputs;
    trees->root = (const int32_t *)(const void *)at;
    at += trees->trees;
    trees->output = at;
    at += trees->trees;
    trees->feature = at;
    at += trees->nodes;
    trees->threshold = (const float *)(const void *)at;
    at += trees->nodes;
    trees->child = (const int32_t(*)[2])(const void *)at;
    at += 2 * (size_t)trees->nodes;
    trees->value = (const float *)(const void *)at;
    for (uint32_t n = 0; n < trees->nodes; n++)
        if (trees->feature[n] >= trees->features || isnan(trees->threshold[n])) return false;
    uint32_t node = 0, leaf = 0;
    for (uint32_t t = 0; t < trees->trees; t++)
        if (trees->output[t] >= trees->outputs || !pass(trees, trees->root[t], &node, &leaf)) return false;
    return node == trees->nodes && leaf == trees->leaves;
}

static float leaf_of(const struct trees *trees, int32_t root, const float *x) {
    int32_t at = root;
    while (at >= 0) at = trees->child[at][x[trees->feature[at]] > trees->threshold[at]];
    return trees->value[~at];
}

void trees_sum(const struct trees *trees, const float *x, float *sums) {
    for (uint32_t o = 0; o < trees->outputs; o++) sums[o] = trees->bias[o];
    for (uint32_t t = 0; t < trees->trees; t++) sums[trees->output[t]] += leaf_of(trees, trees->root[t], x);
}

float trees_probability(float sum) {
    return 1 / (1 + expf(-sum));
}
