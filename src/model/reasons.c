#include "model/reasons.h"

#include <string.h>

/* Where a row goes on from a node. */
static int32_t next_of(const struct reasons *reasons, int32_t node, size_t row) {
    const struct scorer_rows *rows = &reasons->rows;
    const struct trees *trees = reasons->trees;
    uint32_t feature = trees->feature[node];
    float x = feature < rows->width ? rows->rows[row * rows->width + feature] : rows->shared[feature - rows->width];
    return trees->child[node][x > trees->threshold[node]];
}

/* Adds a row's way down one tree. */
static void pass(struct reasons *reasons, int32_t root, size_t row, double weight, double *passed) {
    int32_t at = root;
    while (at >= 0) at = next_of(reasons, at, row);
    double leaf = reasons->trees->value[~at];
    reasons->base += weight * leaf;
    for (at = root; at >= 0; at = next_of(reasons, at, row)) {
        reasons->mean[at] += weight * leaf;
        passed[at] += weight;
    }
}

void reasons_measure(struct reasons *reasons, const struct trees *trees, const struct scorer_rows *rows,
                     const double *weight, double *mean, double *passed) {
    enum { NEAR = 16 }; /* rows that stay in the nearest cache while the trees stream past */
    *reasons = (struct reasons){trees, *rows, mean, 0};
    memset(mean, 0, trees->nodes * sizeof *mean);
    memset(passed, 0, trees->nodes * sizeof *passed);
    double all = 0;
    for (size_t i = 0; i < rows->count; i++) all += weight[i];
    for (size_t begin = 0; begin < rows->count; begin += NEAR) {
        size_t end = rows->count - begin < NEAR ? rows->count : begin + NEAR;
        for (uint32_t t = 0; t < trees->trees; t++)
            for (size_t i = begin; i < end; i++) pass(reasons, trees->root[t], i, weight[i], passed);
    }
    reasons->base = trees->bias[0] + reasons->base / all;
    for (uint32_t n = 0; n < trees->nodes; n++)
        if (passed[n] > 0) mean[n] /= passed[n];
}

void reasons_of(const struct reasons *reasons, size_t row, double *reason) {
    const struct trees *trees = reasons->trees;
    for (uint32_t f = 0; f < trees->features; f++) reason[f] = 0;
    for (uint32_t t = 0; t < trees->trees; t++)
        for (int32_t at = trees->root[t], next; at >= 0; at = next) {
            next = next_of(reasons, at, row);
            double there = next >= 0 ? reasons->mean[next] : (double)trees->value[~next];
            reason[trees->feature[at]] += there - reasons->mean[at];
        }
}
