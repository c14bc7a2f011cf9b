#include "model/layers.h"

#include <string.h>

void layer_add(const struct layer *layer, const struct net_products *products, uint32_t hidden, size_t rows, float *h,
               int16_t *rounded, int32_t *sums) {
    const size_t apart = layer->dilation < rows ? layer->dilation : rows, taps = (size_t)hidden * hidden;
    products->step(h, rows * hidden, 1 / layer->step, LAYERS_HIDDEN_MOST, rounded);
    memset(sums, 0, rows * hidden * sizeof *sums);
    products->add(rounded, hidden, rows - apart, layer->weight, hidden, hidden, sums + apart * hidden);
    products->add(rounded, hidden, rows, layer->weight + taps, hidden, hidden, sums);
    products->add(rounded + apart * hidden, hidden, rows - apart, layer->weight + 2 * taps, hidden, hidden, sums);
    products->rectify(sums, layer->scale, layer->bias, hidden, rows, h);
}

const void *weight_take(struct weight_file *file, size_t count, size_t size) {
    const void *const at = file->at;
    if (file->short_of || count > file->left / size) {
        file->short_of = true;
        return NULL;
    }
    file->at += count * size;
    file->left -= count * size;
    return at;
}

void weight_take_layer(struct weight_file *file, uint32_t hidden, uint32_t dilation, struct layer *layer) {
    *layer = (struct layer){.dilation = dilation};
    const float *const step = weight_take(file, 1, sizeof(float));
    if (step) layer->step = *step;
    layer->weight = weight_take(file, 3 * (size_t)hidden * hidden, sizeof(int16_t));
    layer->scale = weight_take(file, hidden, sizeof(float));
    layer->bias = weight_take(file, hidden, sizeof(float));
}
