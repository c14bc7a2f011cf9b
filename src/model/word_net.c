#include "model/word_net.h"

#include <stdlib.h>
#include <string.h>

enum { WIDEST = 256, VIEW_STEPS = 256 /* to 1 */ };

/* ---- the file ---------------------------------------------------------------------------------------------------- */

static void take_table(struct weight_file *file, uint32_t rows, uint32_t width, struct word_table *table) {
    const float *const scale = weight_take(file, 1, sizeof(float));
    if (scale) *table = (struct word_table){.rows = rows, .scale = *scale};
    table->weight = weight_take(file, rows, width);
}

uint32_t word_net_reach(const struct word_net *net) {
    uint32_t reach = 0;
    for (uint32_t l = 0; l < net->layers; l++)
        reach += net->layer[l].dilation < WORD_REACH ? net->layer[l].dilation : WORD_REACH + 1;
    return reach;
}

bool word_net_open(struct word_net *net, const void *bytes, size_t size) {
    struct header {
        char magic[8];
        uint32_t hidden, width, layers, argument_layers, dilation[LAYERS_MOST], argument_dilation[LAYERS_MOST];
        uint32_t rows[WORD_TABLES], relations;
        float share;
    } header;
    struct weight_file file = {.at = bytes, .left = size};
    const void *const start = weight_take(&file, 1, sizeof header);
    if (!start || (uintptr_t)bytes % 4) return false;
    memcpy(&header, start, sizeof header);
    const uint32_t hidden = header.hidden, width = header.width;
    if (memcmp(header.magic, "cdwords1", sizeof header.magic) != 0 || header.layers > LAYERS_MOST ||
        header.argument_layers > LAYERS_MOST || hidden == 0 || hidden > WIDEST || hidden % PRODUCTS_OUTPUTS != 0 ||
        width == 0 || width > hidden || width % PRODUCTS_OUTPUTS != 0)
        return false;
    *net = (struct word_net){.hidden = hidden,
                             .width = width,
                             .share = header.share,
                             .layers = header.layers,
                             .argument_layers = header.argument_layers};
    for (int t = 0; t < WORD_TABLES; t++) {
        if (header.rows[t] == 0) return false;
        take_table(&file, header.rows[t], hidden, &net->tables[t]);
    }
    net->bias = weight_take(&file, hidden, sizeof(float));
    for (uint32_t l = 0; l < header.layers; l++) weight_take_layer(&file, hidden, header.dilation[l], &net->layer[l]);
    net->cue = weight_take(&file, (size_t)WORD_CUE_WEIGHTS * hidden, sizeof(float));
    net->cue_bias = weight_take(&file, WORD_CUE_WEIGHTS, sizeof(float));
    const float *const step = weight_take(&file, 1, sizeof(float));
    if (step) net->view_step = *step;
    net->view = weight_take(&file, 2 * (size_t)hidden * width, sizeof(int16_t));
    net->view_scale = weight_take(&file, 2 * (size_t)width, sizeof(float));
    net->view_bias = weight_take(&file, 2 * (size_t)width, sizeof(float));
    take_table(&file, header.relations, width, &net->relations);
    for (uint32_t l = 0; l < header.argument_layers; l++)
        weight_take_layer(&file, width, header.argument_dilation[l], &net->argument_layer[l]);
    net->argument = weight_take(&file, (size_t)WORD_ARGUMENT_WEIGHTS * width, sizeof(float));
    net->argument_bias = weight_take(&file, WORD_ARGUMENT_WEIGHTS, sizeof(float));
    return !file.short_of && file.left == 0 && word_net_reach(net) <= WORD_REACH;
}

/* ---- scratch ----------------------------------------------------------------------------------------------------- */

void word_scratch_free(struct word_scratch *scratch) {
    free(scratch->h);
    free(scratch->rounded);
    free(scratch->sums);
    *scratch = (struct word_scratch){0};
}

bool word_scratch_reserve(struct word_scratch *scratch, const struct word_net *net, size_t words) {
    if (words <= scratch->capacity) return true;
    const size_t widest = net->hidden > 2 * net->width ? net->hidden : 2 * net->width, numbers = words * widest;
    word_scratch_free(scratch);
    scratch->h = malloc(numbers * sizeof *scratch->h);
    scratch->rounded = malloc(numbers * sizeof *scratch->rounded);
    scratch->sums = malloc(numbers * sizeof *scratch->sums);
    if (!scratch->h || !scratch->rounded || !scratch->sums) return false;
    scratch->capacity = words;
    return true;
}

/* ---- words ------------------------------------------------------------------------------------------------------- */

static void add_row(const struct word_table *table, uint32_t row, uint32_t width, float *h) {
    const int8_t *const weight = table->weight + (size_t)row * width;
    for (uint32_t o = 0; o < width; o++) h[o] += table->scale * (float)weight[o];
}

/* outputs[i] = weight[i] · h + bias[i] */
static void weigh(const float *weight, const float *bias, uint32_t outputs, const float *h, uint32_t width,
                  float *out) {
    for (uint32_t i = 0; i < outputs; i++, weight += width) {
        float sum[8] = {0};
        for (uint32_t k = 0; k < width; k += 8)
            for (uint32_t j = 0; j < 8; j++) sum[j] += weight[k + j] * h[k + j];
        out[i] = bias[i] + ((sum[0] + sum[4]) + (sum[1] + sum[5])) + ((sum[2] + sum[6]) + (sum[3] + sum[7]));
    }
}

static void view_words(const struct word_net *net, const struct net_products *products,
                       const struct word_scratch *scratch, size_t first, size_t count, int16_t *views) {
    const uint32_t outputs = 2 * net->width;
    products->step(scratch->h + first * net->hidden, count * net->hidden, 1 / net->view_step, LAYERS_HIDDEN_MOST,
                   scratch->rounded);
    memset(scratch->sums, 0, count * outputs * sizeof *scratch->sums);
    products->add(scratch->rounded, net->hidden, count, net->view, net->hidden, outputs, scratch->sums);
    float seen[2 * WIDEST];
    for (size_t i = 0; i < count; i++) {
        for (uint32_t o = 0; o < outputs; o++)
            seen[o] = (float)scratch->sums[i * outputs + o] * net->view_scale[o] + net->view_bias[o];
        products->step(seen, outputs, VIEW_STEPS, INT16_MAX, views + i * outputs);
    }
}

void word_net_read(const struct word_net *net, const struct net_products *products, struct word_scratch *scratch,
                   const uint32_t (*words)[WORD_TABLES], size_t count, size_t first, size_t end,
                   float (*cues)[WORD_CUE_WEIGHTS], int16_t *views) {
    const uint32_t hidden = net->hidden;
    for (size_t i = 0; i < count; i++) {
        float *const h = scratch->h + i * hidden;
        memcpy(h, net->bias, hidden * sizeof *h);
        for (int t = 0; t < WORD_TABLES; t++) add_row(&net->tables[t], words[i][t] % net->tables[t].rows, hidden, h);
    }
    for (uint32_t l = 0; l < net->layers; l++)
        layer_add(&net->layer[l], products, hidden, count, scratch->h, scratch->rounded, scratch->sums);
    for (size_t i = first; i < end; i++)
        weigh(net->cue, net->cue_bias, WORD_CUE_WEIGHTS, scratch->h + i * hidden, hidden, cues[i - first]);
    view_words(net, products, scratch, first, end - first, views);
}

/* ---- arguments --------------------------------------------------------------------------------------------------- */

/* What the cue asks: the mean over its words. */
static void ask(const struct word_net *net, const int16_t *views, size_t cue, size_t cue_end, float *asked) {
    const uint32_t width = net->width;
    memset(asked, 0, width * sizeof *asked);
    for (size_t i = cue; i < cue_end; i++)
        for (uint32_t o = 0; o < width; o++) asked[o] += (float)views[i * 2 * width + width + o];
    for (uint32_t o = 0; o < width; o++) asked[o] /= (float)(cue_end - cue) * VIEW_STEPS;
}

void word_net_look(const struct word_net *net, const struct net_products *products, struct word_scratch *scratch,
                   const int16_t *views, size_t count, size_t cue, size_t cue_end,
                   const uint16_t (*relations)[WORD_RELATIONS], float (*arguments)[WORD_ARGUMENT_WEIGHTS]) {
    const uint32_t width = net->width;
    float asked[WIDEST];
    ask(net, views, cue, cue_end, asked);
    for (size_t i = 0; i < count; i++) {
        float *const y = scratch->h + i * width;
        const int16_t *const seen = views + i * 2 * width;
        for (uint32_t o = 0; o < width; o++) y[o] = (float)seen[o] / VIEW_STEPS + asked[o];
        for (int r = 0; r < WORD_RELATIONS; r++) add_row(&net->relations, relations[i][r], width, y);
        for (uint32_t o = 0; o < width; o++) y[o] = y[o] > 0 ? y[o] : 0;
    }
    for (uint32_t l = 0; l < net->argument_layers; l++)
        layer_add(&net->argument_layer[l], products, width, count, scratch->h, scratch->rounded, scratch->sums);
    for (size_t i = 0; i < count; i++)
        weigh(net->argument, net->argument_bias, WORD_ARGUMENT_WEIGHTS, scratch->h + i * width, width, arguments[i]);
}
