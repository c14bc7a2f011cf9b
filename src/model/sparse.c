#include "model/sparse.h"

#include <string.h>

bool sparse_open(struct sparse *sparse, const void *bytes, size_t size) {
    uint32_t header[4];
    if (size < SPARSE_HEADER || (uintptr_t)bytes % 8 || memcmp(bytes, "cdsparse", 8) != 0) return false;
    memcpy(header, bytes, sizeof header);
    sparse->count = header[2];
    memcpy(&sparse->scale, &header[3], sizeof sparse->scale);
    sparse->buckets = (const struct sparse_bucket *)(const void *)((const char *)bytes + SPARSE_HEADER);
    return sparse->count > 0 && size == SPARSE_HEADER + (uint64_t)sparse->count * sizeof(struct sparse_bucket);
}

/* Which of four 16-bit lanes is `tag`, 0 … 3; 4 when none is. The lowest lane that the subtraction flags is always one
 * that is zero; those above may be flagged by its borrow. */
static uint32_t lane_of(const uint16_t *tags, uint16_t tag) {
    const uint64_t ones = 0x0001000100010001u, tops = 0x8000800080008000u;
    uint64_t lanes;
    memcpy(&lanes, tags, sizeof lanes);
    lanes ^= ones * tag;
    uint64_t zero = (lanes - ones) & ~lanes & tops;
    return zero ? (uint32_t)__builtin_ctzll(zero) / 16 : 4;
}

void sparse_sum(const struct sparse *sparse, const uint64_t *keys, uint32_t count, float *sums) {
    int32_t total[SPARSE_WEIGHTS] = {0};
    for (uint32_t k = 0; k < count; k++) /* so that the buckets come from memory side by side */
        __builtin_prefetch(&sparse->buckets[sparse_bucket_of(keys[k], sparse->count)]);
    for (uint32_t k = 0; k < count; k++) {
        const struct sparse_bucket *bucket = &sparse->buckets[sparse_bucket_of(keys[k], sparse->count)];
        uint16_t tag = sparse_tag_of(keys[k]);
        uint32_t lane = lane_of(bucket->tags, tag);
        if (lane == 4) lane += lane_of(bucket->tags + 4, tag);
        if (lane == SPARSE_BUCKET) continue;
        for (int i = 0; i < SPARSE_WEIGHTS; i++) total[i] += bucket->weights[lane][i];
    }
    for (int i = 0; i < SPARSE_WEIGHTS; i++) sums[i] += sparse->scale * (float)total[i];
}
