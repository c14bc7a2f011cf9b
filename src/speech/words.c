/* The network over the words of the page (model/word_net.h), stretch by stretch: what it says of a word depends on few
 * words around it, so that a page of any length takes little memory beside what is kept of each token. */
#include "speech/trained.h"

#include <stdlib.h>

enum { STRETCH = 256, MOST = STRETCH + 2 * WORD_REACH };

void word_put_signs(const struct speech *speech, uint32_t token, uint32_t signs[WORD_TABLES]) {
    const struct sign *sign = &speech->signs[token];
    signs[0] = sign->stem;
    signs[1] = sign->tail3;
    signs[2] = sign->shape;
    signs[3] = speech->tokens[token].class;
    signs[4] = speech->tokens[token].quotation != NONE;
    signs[5] = sign->group;
    signs[6] = sign->traits;
}

static bool reserve(const struct speech *speech, struct trained *trained) {
    const struct word_net *net = &trained->model->words;
    const size_t view = 2 * (size_t)net->width * sizeof *trained->views;
    while (trained->cue_capacity < speech->token_count)
        if (!array_grow(&trained->cue_weights, &trained->cue_capacity, trained->cue_capacity,
                        sizeof *trained->cue_weights))
            return false;
    while (trained->view_capacity < speech->token_count)
        if (!array_grow(&trained->views, &trained->view_capacity, trained->view_capacity, view)) return false;
    return word_scratch_reserve(&trained->scratch, net, MOST);
}

void words_read(struct speech *speech, struct trained *trained) {
    if (trained->model->words.share == 0) return; /* training, before there is a network */
    if (!reserve(speech, trained)) {
        speech->failed = true;
        return;
    }
    const struct word_net *net = &trained->model->words;
    const uint32_t reach = word_net_reach(net), count = speech->token_count;
    uint32_t words[MOST][WORD_TABLES];
    for (uint32_t begin = 0; begin < count; begin += STRETCH) {
        uint32_t end = count - begin < STRETCH ? count : begin + STRETCH;
        uint32_t first = begin < reach ? 0 : begin - reach, last = count - end < reach ? count : end + reach;
        for (uint32_t t = first; t < last; t++) word_put_signs(speech, t, words[t - first]);
        word_net_read(net, trained->products, &trained->scratch, (const uint32_t(*)[WORD_TABLES])words, last - first,
                      begin - first, end - first, trained->cue_weights + begin,
                      trained->views + (size_t)begin * 2 * net->width);
    }
}
