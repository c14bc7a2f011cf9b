/* The work of a network (model/net.h), by the widest means the machine has: products of 16-bit integers, and the
 * rounding between them. */
#ifndef MODEL_PRODUCTS_H
#define MODEL_PRODUCTS_H

#include <stddef.h>
#include <stdint.h>

enum { PRODUCTS_OUTPUTS = 32 }; /* outputs are a multiple of this */

/* All of these come to the same numbers by all means, to the last bit. */
struct net_products {
    const char *name;
    /* sums[rows][outputs] += of each row Σ in[row][k] · weight[k / 2][output][k % 2], k < inputs. `in` has `stride`
     * numbers a row; inputs are even. No sum may leave 32 bits. */
    void (*add)(const int16_t *in, size_t stride, size_t rows, const int16_t *weight, uint32_t inputs, uint32_t outputs,
                int32_t *sums);
    /* out[count] = (log x − mean) · inverse, in steps of which `steps` make 1, cut at ±most; see products_log. */
    void (*round)(const float *x, const float *mean, const float *inverse, uint32_t count, float steps, int32_t most,
                  int16_t *out);
    /* out[count] = x · inverse, to the nearest whole number, cut at ±most. */
    void (*step)(const float *x, size_t count, float inverse, int32_t most, int16_t *out);
    /* h[rows][outputs] += max(0, sums · scale + bias) */
    void (*rectify)(const int32_t *sums, const float *scale, const float *bias, uint32_t outputs, size_t rows,
                    float *h);
};

/* Plain C, which every machine has. */
extern const struct net_products products_portable;
/* AVX2, or NULL where this machine has not got it. */
const struct net_products *products_avx2(void);
/* The widest of this machine. */
const struct net_products *products_best(void);

/* The logarithm of 1 + |x|, base 2, with the sign of x, straight between powers of 2. Finite for any x. */
float products_log(float x);

#endif
