/* What the networks share: layers over rows that stand some way apart, and the reading of weights from a file.
 *
 *     h(i−d) h(i) h(i+d)     h(i) += max(0, W · these three + bias); beyond the ends there is nothing to add
 *
 * Dilated convolutions as in WaveNet (van den Oord et al., 2016), residual connections as in He et al. (2016). Products
 * are of 16-bit integers and their sums exact, so that every machine comes to the same numbers; between layers numbers
 * are floats, and rounded again to steps of the layer's own. Weights from train/integers.py. */
#ifndef MODEL_LAYERS_H
#define MODEL_LAYERS_H

#include "model/products.h"

#include <stdbool.h>

/* LAYERS_HIDDEN_MOST: of a rounded number between layers, with which sums stay within 32 bits (train/integers.py). */
enum { LAYERS_MOST = 8, LAYERS_HIDDEN_MOST = 2047 };

struct layer {
    uint32_t dilation;         /* rows */
    float step;                /* what 1 in its input, rounded, stands for */
    const int16_t *weight;     /* [3][hidden / 2][hidden][2] */
    const float *scale, *bias; /* [hidden] scale: what 1 in a sum of products stands for */
};

/* Adds a layer to h[rows][hidden]; `rounded` and `sums` [rows][hidden] are scratch. */
void layer_add(const struct layer *layer, const struct net_products *products, uint32_t hidden, size_t rows, float *h,
               int16_t *rounded, int32_t *sums);

/* A file of weights, read from its begin. */
struct weight_file {
    const unsigned char *at;
    size_t left;
    bool short_of;
};

/* The next `count` items of `size` bytes; NULL, and file->short_of set, where the file has not got them. */
const void *weight_take(struct weight_file *file, size_t count, size_t size);

/* The next layer: float step; int16 weight, float scale, bias as above. */
void weight_take_layer(struct weight_file *file, uint32_t hidden, uint32_t dilation, struct layer *layer);

#endif
