/* Sparse linear weights, evaluated where they lie: a table from features to a few numbers each. A feature is a 64-bit
 * key mixed from what it says (sparse_key); many features of a text are in no table and add nothing.
 *
 *     header    magic "cdsparse", buckets (uint32), scale (float), zeros to 64 bytes
 *     bucket    [buckets] {uint16 tags[8], int8 weights[8][6]}    tag 0: empty
 *
 * A feature is in the bucket its key says or nowhere, so that looking it up touches one line of the cache. Sixteen bits
 * of tag confuse one absent feature in ten thousand, which the others outvote. Weights are in units of `scale`.
 * Little-endian, 8-byte aligned. Written by train/learner.c. */
#ifndef MODEL_SPARSE_H
#define MODEL_SPARSE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

enum { SPARSE_WEIGHTS = 6, SPARSE_BUCKET = 8, SPARSE_HEADER = 64 };

struct sparse_bucket { /* 64 bytes */
    uint16_t tags[SPARSE_BUCKET];
    int8_t weights[SPARSE_BUCKET][SPARSE_WEIGHTS];
};

struct sparse {
    const struct sparse_bucket *buckets;
    uint32_t count;
    float scale;
};

/* Points `sparse` into `bytes`, which must outlive it and be 8-byte aligned. False when they are no such table. */
bool sparse_open(struct sparse *sparse, const void *bytes, size_t size);

/* The key of a feature: the number of its kind and what it says. Inline, as a text has hundreds a word. */
static inline uint64_t sparse_key(uint32_t kind, uint32_t a, uint32_t b, uint32_t c) {
    uint64_t key = (uint64_t)kind * 0x9E3779B97F4A7C15u + (uint64_t)a * 0xD6E8FEB86659FD93u +
                   (uint64_t)b * 0xA0761D6478BD642Fu + (uint64_t)c * 0x8EBC6AF09C88C6E3u;
    key = (key ^ key >> 32) * 0xE7037ED1A0B428DBu;
    return key ^ key >> 29;
}

/* Adds to sums[6] the weights of keys[0 … count), times the scale. */
void sparse_sum(const struct sparse *sparse, const uint64_t *keys, uint32_t count, float *sums);

/* The bucket of a key, and its tag there: what a builder of tables shares with the reader. */
static inline uint32_t sparse_bucket_of(uint64_t key, uint32_t buckets) {
    return (uint32_t)((key >> 32) * buckets >> 32);
}
static inline uint16_t sparse_tag_of(uint64_t key) {
    return (uint16_t)(key & 0xffff ? key & 0xffff : 1);
}

#endif
