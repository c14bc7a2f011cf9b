/* Thirty-two rows an instruction where they are bytes, eight where they are floats. */
#include "model/lanes.h"

#ifdef __SSE2__
#include <immintrin.h>

#define AVX2 __attribute__((target("avx2")))

AVX2 static inline __m256i load(const void *at) {
    return _mm256_loadu_si256(at);
}

/* Of NaN and -infinity the instruction for the maximum takes the second, which is -infinity. */
AVX2 static void bounds(const float *rows, size_t count, uint32_t width, float *low, float *high) {
    enum { FLOATS = 8, VECTORS = 4 };
    const __m256 least = _mm256_set1_ps(-INFINITY);
    uint32_t f = 0;
    for (; f + FLOATS * VECTORS <= width; f += FLOATS * VECTORS) {
        __m256 lows[VECTORS], highs[VECTORS];
        for (int v = 0; v < VECTORS; v++)
            lows[v] = highs[v] = _mm256_max_ps(_mm256_loadu_ps(rows + f + FLOATS * v), least);
        for (size_t i = 1; i < count; i++)
            for (int v = 0; v < VECTORS; v++) {
                const __m256 x = _mm256_max_ps(_mm256_loadu_ps(rows + i * width + f + FLOATS * v), least);
                lows[v] = _mm256_min_ps(lows[v], x);
                highs[v] = _mm256_max_ps(highs[v], x);
            }
        for (int v = 0; v < VECTORS; v++) {
            _mm256_storeu_ps(low + f + FLOATS * v, lows[v]);
            _mm256_storeu_ps(high + f + FLOATS * v, highs[v]);
        }
    }
    for (; f < width; f++) {
        low[f] = high[f] = lane_number(rows[f]);
        for (size_t i = 1; i < count; i++) {
            const float x = lane_number(rows[i * width + f]);
            low[f] = x < low[f] ? x : low[f];
            high[f] = x > high[f] ? x : high[f];
        }
    }
}

/* Thirty-two rows at a time: with their counts and the threshold that is as much as stays in registers and hides the
 * comparisons' latency. Four vectors of counts make one of bytes. */
AVX2 static void rank(const float x[LANES], const float *thresholds, uint32_t count, uint32_t base,
                      struct lane_ranks *ranks) {
    enum { FLOATS = 8, VECTORS = 4 };
    for (int begin = 0; begin < LANES; begin += FLOATS * VECTORS) {
        __m256 values[VECTORS];
        __m256i above[VECTORS];
        for (int v = 0; v < VECTORS; v++) {
            values[v] = _mm256_loadu_ps(x + begin + FLOATS * v);
            above[v] = _mm256_set1_epi32((int)base + INT8_MIN);
        }
        for (uint32_t t = 0; t < count; t++) {
            const __m256 threshold = _mm256_broadcast_ss(thresholds + t);
            for (int v = 0; v < VECTORS; v++)
                above[v] =
                    _mm256_sub_epi32(above[v], _mm256_castps_si256(_mm256_cmp_ps(values[v], threshold, _CMP_GT_OQ)));
        }
        /* Packing works on halves of a register, so that the fours come out as 0 2 4 6 1 3 5 7. */
        const __m256i packed =
            _mm256_packs_epi16(_mm256_packs_epi32(above[0], above[1]), _mm256_packs_epi32(above[2], above[3]));
        const __m256i in_order = _mm256_permutevar8x32_epi32(packed, _mm256_setr_epi32(0, 4, 1, 5, 2, 6, 3, 7));
        _mm256_storeu_si256((void *)(ranks->of + begin), in_order);
    }
}

AVX2 static inline void choose(const int8_t *ranks, __m256i rank, const uint8_t *low, const uint8_t *high,
                               uint8_t *chosen) {
    const __m256i lower = _mm256_cmpgt_epi8(rank, load(ranks));
    _mm256_storeu_si256((void *)chosen, _mm256_blendv_epi8(load(high), load(low), lower));
}

/* The values of eight leaves are looked up by one permutation; of more, by one for each eight. */
AVX2 static inline void add_leaves(const uint8_t *leaves, const float *values, uint32_t count, float *sums) {
    for (int begin = 0; begin < LANES; begin += LANE_GROUP) {
        const __m256i leaf = _mm256_cvtepu8_epi32(_mm_loadl_epi64((const void *)(leaves + begin)));
        __m256 value = _mm256_permutevar8x32_ps(_mm256_loadu_ps(values), leaf);
        for (uint32_t group = LANE_GROUP; group < count; group += LANE_GROUP) {
            const __m256i further = _mm256_cmpgt_epi32(leaf, _mm256_set1_epi32((int)group - 1));
            const __m256 other = _mm256_permutevar8x32_ps(_mm256_loadu_ps(values + group), leaf);
            value = _mm256_blendv_ps(value, other, _mm256_castsi256_ps(further));
        }
        _mm256_storeu_ps(sums + begin, _mm256_add_ps(_mm256_loadu_ps(sums + begin), value));
    }
}

AVX2 static void add(const struct lane_program *program, const struct lane_ranks *columns, struct lane_leaves *slots,
                     float sums[LANES]) {
    enum { BYTES = 32 };
    for (uint32_t t = 0; t < program->tree_count; t++) {
        const struct lane_tree tree = program->trees[t];
        const struct lane_step *const steps = program->steps + tree.step;
        for (uint32_t s = tree.steps; s-- > 0;) {
            const struct lane_step step = steps[s];
            const __m256i rank = _mm256_set1_epi8(step.rank);
            for (int i = 0; i < LANES; i += BYTES)
                choose(columns[step.column].of + i, rank, slots[step.side[0]].of + i, slots[step.side[1]].of + i,
                       slots[LANE_LEAVES + step.number].of + i);
        }
        add_leaves(slots[tree.result].of, program->values + tree.leaf, tree.leaves, sums);
    }
}

static const struct lanes avx2 = {"AVX2", bounds, rank, add};

const struct lanes *lanes_avx2(void) {
    return __builtin_cpu_supports("avx2") ? &avx2 : NULL;
}

#else

const struct lanes *lanes_avx2(void) {
    return NULL;
}

#endif
