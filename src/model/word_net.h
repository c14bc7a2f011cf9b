/* A small convolutional network over the words of a text, which says of each how likely a cue begins, goes on and ends
 * there, and of the words around a cue, whether they are its source or content. What it says are weights for the steps
 * of chains (model/chain.h).
 *
 *     stem ──┐
 *     tail ──┤
 *     shape ─┤                        one vector each, from tables that these number; their sum
 *     class ─┼──▶ h(i−d) h(i) h(i+d)  layers over the words in order, d = 1, 2, 4 (model/layers.h)
 *     quoted ┤          │
 *     group ─┤          ├──▶ cue weights of word i
 *     traits ┘          ▼
 *     seen(i) + asked(cue) + relations(i, cue)    words around one cue; the mean over the cue's words asks
 *                      │                          where i stands as seen from it: one vector each
 *                      ▼
 *     y(i−d) y(i) y(i+d)             layers over these words in order
 *                      └──▶ argument weights of word i
 *
 *     header     magic "cdwords1", hidden, width, layers, argument layers, dilation[8], argument dilation[8],
 *                rows[7] of the tables, relation rows, share
 *     tables     seven of float scale; int8 [rows][hidden]
 *     bias       float [hidden]
 *     layers     as model/layers.h takes them
 *     cue        float [4][hidden], bias [4]
 *     view       int16 [hidden/2][2 · width][2]; float scale [2 · width], bias [2 · width]    seen, asked
 *                float step              of h as it enters the view
 *     relations  float scale; int8 [relation rows][width]
 *     layers     as above, over [width]
 *     argument   float [6][width], bias [6]
 *
 * Each part is padded to a multiple of 4 bytes. Little-endian, 4-byte aligned. Written by train/word_net.py. */
#ifndef MODEL_WORD_NET_H
#define MODEL_WORD_NET_H

#include "model/layers.h"

enum { WORD_TABLES = 7, WORD_CUE_WEIGHTS = 4, WORD_ARGUMENT_WEIGHTS = 6, WORD_RELATIONS = 6, WORD_REACH = 64 };

struct word_table {
    uint32_t rows;
    float scale;
    const int8_t *weight;
};

struct word_net {
    uint32_t hidden, width; /* multiples of PRODUCTS_OUTPUTS */
    float share;            /* of the network in a mean with other weights */
    struct word_table tables[WORD_TABLES], relations;
    const float *bias;
    uint32_t layers, argument_layers;
    struct layer layer[LAYERS_MOST], argument_layer[LAYERS_MOST];
    const float *cue, *cue_bias, *argument, *argument_bias;
    const int16_t *view;
    const float *view_scale, *view_bias;
    float view_step;
};

/* Points `net` into `bytes`, which must outlive it and be 4-byte aligned. False when they are no such file. */
bool word_net_open(struct word_net *net, const void *bytes, size_t size);

/* Words before and after one that what is said of it depends on: WORD_REACH at most. */
uint32_t word_net_reach(const struct word_net *net);

/* Scratch for up to so many words at once; zeroed storage is a valid empty one. */
struct word_scratch {
    size_t capacity; /* words */
    float *h;
    int16_t *rounded;
    int32_t *sums;
};

bool word_scratch_reserve(struct word_scratch *scratch, const struct word_net *net, size_t words);
void word_scratch_free(struct word_scratch *scratch);

/* Reads a stretch of words, each seven numbers, and writes of those from `first` up to `end` the weights for cues,
 * [end − first][4], and how others may see them, [end − first][2 · width], in steps of WORD_VIEW_STEP. The stretch
 * should reach word_net_reach beyond both, but for the text's own ends. */
void word_net_read(const struct word_net *net, const struct net_products *products, struct word_scratch *scratch,
                   const uint32_t (*words)[WORD_TABLES], size_t count, size_t first, size_t end,
                   float (*cues)[WORD_CUE_WEIGHTS], int16_t *views);

/* The weights for arguments, [count][6], of the words in a window around a cue, [cue, cue_end) of them: `views` as
 * word_net_read wrote them, `relations` rows of the relations' table. */
void word_net_look(const struct word_net *net, const struct net_products *products, struct word_scratch *scratch,
                   const int16_t *views, size_t count, size_t cue, size_t cue_end,
                   const uint16_t (*relations)[WORD_RELATIONS], float (*arguments)[WORD_ARGUMENT_WEIGHTS]);

#endif
