#include "model/products.h"

#include <string.h>
#ifdef __SSE2__
#include <immintrin.h>
#endif

/* ---- numbers without branches, so that the compiler makes vectors of the loops that they stand in ---------------- */

#define INLINE static inline __attribute__((always_inline))

static const uint32_t sign_bit = 0x80000000;

INLINE uint32_t bits_of(float x) {
    uint32_t bits;
    memcpy(&bits, &x, sizeof bits);
    return bits;
}

INLINE float of_bits(uint32_t bits) {
    float x;
    memcpy(&x, &bits, sizeof x);
    return x;
}

INLINE float logarithm(float x) {
    const uint32_t own = bits_of(x), one = 0x3f800000;
    const float magnitude = of_bits(own & ~sign_bit) + 1;
    /* the exponent, and what the fraction adds to it */
    const float positive = (float)(int32_t)(bits_of(magnitude) - one) * 0x1p-23f;
    return of_bits(bits_of(positive) | (own & sign_bit));
}

float products_log(float x) {
    return logarithm(x);
}

/* To the nearest whole number, halves away from 0, cut at ±most. Logarithms are under 129 and what stands between
 * layers is far from 2^31 steps (train/net.py measures them), so that every x is within an int32_t. */
INLINE int16_t rounded(float x, int32_t most) {
    int32_t whole = (int32_t)(x + of_bits(bits_of(.5f) | (bits_of(x) & sign_bit)));
    whole = whole > most ? most : whole;
    whole = whole < -most ? -most : whole;
    return (int16_t)whole;
}

INLINE void round_all(const float *restrict x, const float *restrict mean, const float *restrict inverse,
                      uint32_t count, float steps, int32_t most, int16_t *restrict out) {
    for (uint32_t i = 0; i < count; i++) out[i] = rounded((logarithm(x[i]) - mean[i]) * inverse[i] * steps, most);
}

INLINE void step_all(const float *restrict x, size_t count, float inverse, int32_t most, int16_t *restrict out) {
    for (size_t i = 0; i < count; i++) out[i] = rounded(x[i] * inverse, most);
}

INLINE void rectify_all(const int32_t *restrict sums, const float *restrict scale, const float *restrict bias,
                        uint32_t outputs, size_t rows, float *restrict h) {
    for (size_t row = 0; row < rows; row++, sums += outputs, h += outputs)
        for (uint32_t o = 0; o < outputs; o++) {
            const uint32_t x = bits_of((float)sums[o] * scale[o] + bias[o]);
            h[o] += of_bits(x & ~(0 - (x >> 31))); /* nothing where the sign is set */
        }
}

/* ---- plain C ----------------------------------------------------------------------------------------------------- */

static void add(const int16_t *in, size_t stride, size_t rows, const int16_t *weight, uint32_t inputs, uint32_t outputs,
                int32_t *sums) {
    for (size_t row = 0; row < rows; row++, in += stride, sums += outputs)
        for (uint32_t k = 0; k < inputs; k += 2) {
            const int16_t *const pairs = weight + (size_t)k * outputs;
            const int32_t first = in[k], second = in[k + 1];
            for (uint32_t o = 0; o < outputs; o++) sums[o] += first * pairs[2 * o] + second * pairs[2 * o + 1];
        }
}

static void round_plain(const float *x, const float *mean, const float *inverse, uint32_t count, float steps,
                        int32_t most, int16_t *out) {
    round_all(x, mean, inverse, count, steps, most, out);
}

static void step(const float *x, size_t count, float inverse, int32_t most, int16_t *out) {
    step_all(x, count, inverse, most, out);
}

static void rectify(const int32_t *sums, const float *scale, const float *bias, uint32_t outputs, size_t rows,
                    float *h) {
    rectify_all(sums, scale, bias, outputs, rows, h);
}

const struct net_products products_portable = {"portable", add, round_plain, step, rectify};

const struct net_products *products_best(void) {
    const struct net_products *const avx2 = products_avx2();
    return avx2 ? avx2 : &products_portable;
}

/* ---- AVX2 -------------------------------------------------------------------------------------------------------- */

#ifdef __SSE2__

#define AVX2 __attribute__((target("avx2")))

enum { LANES_32 = 8, VECTORS = PRODUCTS_OUTPUTS / LANES_32, ROWS = 2 };

/* Two numbers of the input, next to each other as the weights are. */
AVX2 static inline __m256i pair(const int16_t *in) {
    int32_t both;
    memcpy(&both, in, sizeof both);
    return _mm256_set1_epi32(both);
}

AVX2 static inline __m256i load(const void *at) {
    return _mm256_loadu_si256(at);
}

/* A few rows and PRODUCTS_OUTPUTS outputs: of ROWS as many sums as stay in registers beside weights that are loaded
 * once. */
AVX2 INLINE void add_rows(const int16_t *in, size_t stride, const int rows, const int16_t *weight, uint32_t inputs,
                          uint32_t outputs, int32_t *sums) {
    __m256i sum[ROWS][VECTORS];
    for (int row = 0; row < rows; row++)
        for (int v = 0; v < VECTORS; v++) sum[row][v] = load(sums + (size_t)row * outputs + v * LANES_32);
    for (uint32_t k = 0; k < inputs; k += 2, weight += (size_t)2 * outputs) {
        __m256i both[ROWS];
        for (int row = 0; row < rows; row++) both[row] = pair(in + (size_t)row * stride + k);
        for (int v = 0; v < VECTORS; v++) {
            const __m256i w = load(weight + v * 2 * LANES_32);
            for (int row = 0; row < rows; row++)
                sum[row][v] = _mm256_add_epi32(sum[row][v], _mm256_madd_epi16(both[row], w));
        }
    }
    for (int row = 0; row < rows; row++)
        for (int v = 0; v < VECTORS; v++)
            _mm256_storeu_si256((void *)(sums + (size_t)row * outputs + v * LANES_32), sum[row][v]);
}

AVX2 static void add_avx2(const int16_t *in, size_t stride, size_t rows, const int16_t *weight, uint32_t inputs,
                          uint32_t outputs, int32_t *sums) {
    size_t row = 0;
    for (; row + ROWS <= rows; row += ROWS)
        for (uint32_t o = 0; o < outputs; o += PRODUCTS_OUTPUTS)
            add_rows(in + row * stride, stride, ROWS, weight + (size_t)2 * o, inputs, outputs,
                     sums + row * outputs + o);
    for (; row < rows; row++)
        for (uint32_t o = 0; o < outputs; o += PRODUCTS_OUTPUTS)
            add_rows(in + row * stride, stride, 1, weight + (size_t)2 * o, inputs, outputs, sums + row * outputs + o);
}

AVX2 static void round_avx2(const float *x, const float *mean, const float *inverse, uint32_t count, float steps,
                            int32_t most, int16_t *out) {
    round_all(x, mean, inverse, count, steps, most, out);
}

AVX2 static void step_avx2(const float *x, size_t count, float inverse, int32_t most, int16_t *out) {
    step_all(x, count, inverse, most, out);
}

AVX2 static void rectify_avx2(const int32_t *sums, const float *scale, const float *bias, uint32_t outputs, size_t rows,
                              float *h) {
    rectify_all(sums, scale, bias, outputs, rows, h);
}

static const struct net_products avx2 = {"AVX2", add_avx2, round_avx2, step_avx2, rectify_avx2};

const struct net_products *products_avx2(void) {
    return __builtin_cpu_supports("avx2") ? &avx2 : NULL;
}

#else

const struct net_products *products_avx2(void) {
    return NULL;
}

#endif
