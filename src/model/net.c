#include "model/net.h"

#include <string.h>

enum {
    TILE = 64,           /* rows whose features are rounded at a time */
    FEATURE_STEPS = 128, /* to a standard deviation */
    FEATURE_MOST = 511   /* four of them */
};

/* ---- the file ---------------------------------------------------------------------------------------------------- */

static size_t even(size_t count) {
    return count + count % 2;
}

bool net_open(struct net *net, const void *bytes, size_t size) {
    struct header {
        char magic[8];
        uint32_t width, shared, hidden, layers, dilation[LAYERS_MOST], names;
        float share;
    } header;
    struct weight_file file = {.at = bytes, .left = size};
    const void *const start = weight_take(&file, 1, sizeof header);
    if (!start) return false;
    memcpy(&header, start, sizeof header);
    if (memcmp(header.magic, "cdnet001", sizeof header.magic) != 0 || header.layers > LAYERS_MOST ||
        header.hidden % PRODUCTS_OUTPUTS != 0 || header.hidden == 0 || header.hidden > 1u << 10 ||
        header.width > 1u << 16 || header.shared > 1u << 16)
        return false;
    const size_t hidden = header.hidden, inputs = header.width + header.shared;
    *net = (struct net){.width = header.width,
                        .shared = header.shared,
                        .hidden = header.hidden,
                        .layers = header.layers,
                        .names = header.names,
                        .share = header.share};
    net->mean = weight_take(&file, inputs, sizeof(float));
    net->inverse = weight_take(&file, inputs, sizeof(float));
    net->rows = weight_take(&file, even(header.width) * hidden, sizeof(int16_t));
    net->page = weight_take(&file, even(header.shared) * hidden, sizeof(int16_t));
    net->scale = weight_take(&file, hidden, sizeof(float));
    net->bias = weight_take(&file, hidden, sizeof(float));
    net->context = weight_take(&file, hidden * hidden, sizeof(float));
    net->context_bias = weight_take(&file, hidden, sizeof(float));
    for (uint32_t l = 0; l < header.layers; l++)
        weight_take_layer(&file, header.hidden, header.dilation[l], &net->layer[l]);
    net->out = weight_take(&file, hidden, sizeof(float));
    const float *const bias = weight_take(&file, 1, sizeof(float));
    if (bias) net->out_bias = *bias;
    return !file.short_of && file.left == 0;
}

/* ---- layers ------------------------------------------------------------------------------------------------------ */

struct pass {
    const struct net *net;
    const struct net_products *products;
    const struct scorer_rows *rows;
    float *h;         /* [count][hidden] */
    int16_t *rounded; /* [count][hidden], or the features of TILE rows */
    int32_t *sums;    /* [count or TILE][hidden] */
    int32_t *page;    /* [hidden] what the page's own features add to each row */
    float *mean;      /* [hidden] */
};

/* Features as the first layer takes them: standardised logarithms. An odd one out is followed by a zero. */
static void round_features(const struct pass *p, const float *features, uint32_t first, uint32_t count, int16_t *out) {
    p->products->round(features, p->net->mean + first, p->net->inverse + first, count, FEATURE_STEPS, FEATURE_MOST,
                       out);
    if (count % 2) out[count] = 0;
}

static void enter_rows(const struct pass *p) {
    const struct net *const net = p->net;
    const uint32_t hidden = net->hidden;
    const size_t stride = even(net->width);
    round_features(p, p->rows->shared, net->width, net->shared, p->rounded);
    memset(p->page, 0, hidden * sizeof *p->page);
    p->products->add(p->rounded, 0, 1, net->page, (uint32_t)even(net->shared), hidden, p->page);
    memset(p->h, 0, p->rows->count * hidden * sizeof *p->h);
    for (size_t begin = 0; begin < p->rows->count; begin += TILE) {
        const size_t count = p->rows->count - begin < TILE ? p->rows->count - begin : TILE;
        for (size_t i = 0; i < count; i++) {
            round_features(p, p->rows->rows + (begin + i) * p->rows->width, 0, net->width, p->rounded + i * stride);
            memcpy(p->sums + i * hidden, p->page, hidden * sizeof *p->sums);
        }
        p->products->add(p->rounded, stride, count, net->rows, (uint32_t)stride, hidden, p->sums);
        p->products->rectify(p->sums, net->scale, net->bias, hidden, count, p->h + begin * hidden);
    }
}

/* Adds to each row what the mean of all rows says. */
static void add_context(const struct pass *p) {
    const struct net *const net = p->net;
    const uint32_t hidden = net->hidden;
    const size_t rows = p->rows->count;
    float said[1u << 10];
    memset(p->mean, 0, hidden * sizeof *p->mean);
    for (size_t row = 0; row < rows; row++)
        for (uint32_t o = 0; o < hidden; o++) p->mean[o] += p->h[row * hidden + o];
    memcpy(said, net->context_bias, hidden * sizeof *said);
    for (uint32_t k = 0; k < hidden; k++) {
        const float mean = p->mean[k] / (float)rows;
        for (uint32_t o = 0; o < hidden; o++) said[o] += mean * net->context[(size_t)k * hidden + o];
    }
    for (size_t row = 0; row < rows; row++)
        for (uint32_t o = 0; o < hidden; o++) p->h[row * hidden + o] += said[o];
}

bool net_sum(const struct net *net, const struct net_products *products, const struct scorer_rows *rows,
             struct arena *scratch, float *sums) {
    const size_t count = rows->count, hidden = net->hidden, widest = even(net->width) + even(net->shared);
    if (count == 0) return true;
    if (count > SIZE_MAX / sizeof(float) / hidden) return false;
    const size_t tile = widest * TILE > count * hidden ? widest * TILE : count * hidden;
    struct pass p = {.net = net,
                     .products = products,
                     .rows = rows,
                     .h = arena_take(scratch, count * hidden * sizeof *p.h),
                     .rounded = arena_take(scratch, tile * sizeof *p.rounded),
                     .sums = arena_take(scratch, (count < TILE ? TILE : count) * hidden * sizeof *p.sums),
                     .page = arena_take(scratch, hidden * sizeof *p.page),
                     .mean = arena_take(scratch, hidden * sizeof *p.mean)};
    if (!p.h || !p.rounded || !p.sums || !p.page || !p.mean) return false;
    enter_rows(&p);
    add_context(&p);
    for (uint32_t l = 0; l < net->layers; l++)
        layer_add(&net->layer[l], products, net->hidden, count, p.h, p.rounded, p.sums);
    for (size_t row = 0; row < count; row++) {
        float sum = net->out_bias;
        for (uint32_t o = 0; o < hidden; o++) sum += p.h[row * hidden + o] * net->out[o];
        sums[row] = sum;
    }
    return true;
}
