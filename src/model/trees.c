#include "model/trees.h"

#include <math.h>
#include <string.h>

enum { HEADER_WORDS = 8 }; /* the magic takes two */

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
    for (uint32_t t = 0; t < trees->trees; t++) {
        int64_t root = trees->root[t];
        if (root >= (int64_t)trees->nodes || -root > (int64_t)trees->leaves) return false;
        if (trees->output[t] >= trees->outputs) return false;
    }
    for (uint32_t n = 0; n < trees->nodes; n++) {
        if (trees->feature[n] >= trees->features) return false;
        for (int side = 0; side < 2; side++) { /* children come after their parent: no circles */
            int64_t child = trees->child[n][side];
            if (child >= (int64_t)trees->nodes || -child > (int64_t)trees->leaves) return false;
            if (child >= 0 && child <= (int64_t)n) return false;
        }
    }
    return true;
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

/* Four rows walk down a tree side by side: a step of one waits for memory while the others take theirs. */
static void add_four(const struct trees *trees, int32_t root, const float *rows, float *sums) {
    const float *x[4];
    int32_t at[4];
    for (int i = 0; i < 4; i++) {
        x[i] = rows + (size_t)i * trees->features;
        at[i] = root;
    }
    while ((at[0] & at[1] & at[2] & at[3]) >= 0) /* until all are leaves */
        for (int i = 0; i < 4; i++) {
            int32_t node = at[i] < 0 ? 0 : at[i];
            int32_t next = trees->child[node][x[i][trees->feature[node]] > trees->threshold[node]];
            at[i] = at[i] < 0 ? at[i] : next;
        }
    for (int i = 0; i < 4; i++) sums[i] += trees->value[~at[i]];
}

void trees_sum_rows(const struct trees *trees, const float *rows, size_t count, float *sums) {
    enum { NEAR = 16 }; /* rows that stay in the nearest cache while the trees stream past */
    for (size_t i = 0; i < count; i++) sums[i] = trees->bias[0];
    for (size_t begin = 0; begin < count; begin += NEAR) {
        size_t end = count - begin < NEAR ? count : begin + NEAR;
        for (uint32_t t = 0; t < trees->trees; t++) {
            size_t i = begin;
            for (; i + 4 <= end; i += 4) add_four(trees, trees->root[t], rows + i * trees->features, sums + i);
            for (; i < end; i++) sums[i] += leaf_of(trees, trees->root[t], rows + i * trees->features);
        }
    }
}

float trees_probability(float sum) {
    return 1 / (1 + expf(-sum));
}
