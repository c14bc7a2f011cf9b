/* A small convolutional network over the rows of a page, which sees of each block what the trees see, and what stands
 * around it.
 *
 *     row i−8 … row i+8     features of the blocks, in the order of the page
 *          │                one layer for each row by itself, and the mean of all rows of the page
 *          ▼
 *     h(i−d) h(i) h(i+d)    layers, each over three rows that stand d apart, d = 1, 2, 4, 8; each adds to the one
 * before │ ▼ log-odds of row i
 *
 * Dilated convolutions as in WaveNet (van den Oord et al., 2016), residual connections as in He et al. (2016). The
 * products are of 16-bit integers and their sums exact, so that every machine comes to the same numbers whatever order
 * it adds in; between the layers numbers are floats, and rounded again to steps of the layer's own.
 *
 *     header     magic "cdnet001", width, shared, hidden, layers, dilation[8], hash of the feature names, share
 *     mean       float [inputs]              of a feature, after its logarithm (products_log); inputs = width + shared
 *     inverse    float [inputs]              1 / its standard deviation
 *     rows       int16 [⌈width/2⌉][hidden][2]
 *     page       int16 [⌈shared/2⌉][hidden][2]
 *     scale      float [hidden]              what 1 in a sum of products stands for
 *     bias       float [hidden]
 *     context    float [hidden][hidden]      from the mean of all rows; by input, then output
 *     bias       float [hidden]
 *     layer…     float step; int16 [3][hidden/2][hidden][2]; float scale [hidden], bias [hidden]
 *     out        float [hidden], float bias
 *
 * Little-endian, 4-byte aligned. Written by train/net.py. */
#ifndef MODEL_NET_H
#define MODEL_NET_H

#include "base/arena.h"
#include "model/layers.h"
#include "model/scorer.h"

struct net {
    uint32_t width, shared, hidden, names; /* names: hash of the feature names */
    float share;                           /* of the network in a mean with the trees */
    const float *mean, *inverse;
    const int16_t *rows, *page;
    const float *scale, *bias;
    const float *context, *context_bias;
    uint32_t layers;
    struct layer layer[LAYERS_MOST];
    const float *out;
    float out_bias;
};

/* Points `net` into `bytes`, which must outlive it and be 4-byte aligned. False when they are no such file, or cut
 * short. */
bool net_open(struct net *net, const void *bytes, size_t size);

/* sums[count]: the log-odds of each row, in the order of the page. False when `scratch` is short of memory. Any numbers
 * will do in the rows, NaN too. */
bool net_sum(const struct net *net, const struct net_products *products, const struct scorer_rows *rows,
             struct arena *scratch, float *sums);

#endif
