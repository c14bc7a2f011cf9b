/* The trained stages' front: the file of weights, the scratch memory, and which candidates become statements.
 *
 *     attribution.bin   header   magic "cdattrib", sizes of the four parts (uint32), threshold (float), 0
 *                       parts    groups (signs.h), cues (model/sparse.h), choice (model/trees.h), words
 *                                (model/word_net.h), each from a multiple of 8 bytes
 *
 * Little-endian, 8-byte aligned. Written by train/attribution.py. */
#include "speech/trained.h"

#include <math.h>
#include <stdlib.h>

enum { HEADER = 32, PARTS = 4 };

static size_t padded(size_t size) {
    return (size + 7) / 8 * 8;
}

bool attribution_open(struct attribution_model *model, const void *bytes, size_t size) {
    uint32_t header[HEADER / 4];
    if (size < HEADER || (uintptr_t)bytes % 8 || memcmp(bytes, "cdattrib", 8) != 0) return false;
    memcpy(header, bytes, sizeof header);
    const unsigned char *part[PARTS], *at = (const unsigned char *)bytes + HEADER;
    size_t left = size - HEADER;
    for (int i = 0; i < PARTS; i++) {
        size_t takes = padded(header[2 + i]);
        if (takes > left) return false;
        part[i] = at;
        at += takes;
        left -= takes;
    }
    memcpy(&model->threshold, &header[2 + PARTS], sizeof model->threshold);
    return left == 0 && groups_open(&model->groups, part[0], header[2]) &&
           sparse_open(&model->cues, part[1], header[3]) && trees_open(&model->choice, part[2], header[4]) &&
           model->choice.features == CHOICE_FEATURES && model->choice.outputs == 1 &&
           word_net_open(&model->words, part[3], header[5]) && model->words.relations.rows == ARGUMENT_RELATION_ROWS;
}

struct trained *trained_new(const void *weights, size_t size) {
    struct trained *trained = calloc(1, sizeof *trained);
    if (!trained) return NULL;
    trained->model = &trained->own;
    trained->products = products_best();
    if (attribution_open(&trained->own, weights, size)) return trained;
    free(trained);
    return NULL;
}

void trained_free(struct trained *trained) {
    if (!trained) return;
    free(trained->candidates);
    free(trained->likely);
    free(trained->cue_weights);
    free(trained->views);
    word_scratch_free(&trained->scratch);
    free(trained->factors);
    free(trained->ahead);
    free(trained->back);
    free(trained->best);
    free(trained->sums);
    free(trained->path);
    free(trained->from);
    free(trained);
}

bool trained_reserve(struct trained *trained, uint32_t length) {
    if (length <= trained->length_capacity) return true;
    struct {
        void *array;
        size_t size;
    } arrays[] = {{&trained->factors, sizeof *trained->factors},
                  {&trained->ahead, sizeof *trained->ahead},
                  {&trained->back, sizeof *trained->back},
                  {&trained->best, sizeof *trained->best},
                  {&trained->sums, sizeof *trained->sums},
                  {&trained->path, sizeof *trained->path},
                  {&trained->from, CHAIN_STATES}};
    for (size_t i = 0; i < sizeof arrays / sizeof *arrays; i++) {
        void *old, *grown;
        memcpy(&old, arrays[i].array, sizeof old);
        grown = realloc(old, length * arrays[i].size);
        if (!grown) return false;
        memcpy(arrays[i].array, &grown, sizeof grown);
    }
    trained->length_capacity = length;
    return true;
}

static void weigh_candidates(const struct speech *speech, struct trained *trained) {
    for (uint32_t i = 0; i < trained->candidate_count; i++) {
        float row[CHOICE_FEATURES], sum;
        choice_put_row(speech, trained, i, row);
        trees_sum(&trained->model->choice, row, &sum);
        trained->candidates[i].chosen = trained->candidates[i].path > 0 ? trees_probability(sum) : 0;
    }
}

static bool overlaps(const struct candidate *a, const struct candidate *b) {
    return a->cue.first < b->cue.end && b->cue.first < a->cue.end;
}

/* Whether a candidate that overlaps this one is better: of equals the earlier. */
static bool is_outdone(const struct trained *trained, uint32_t index) {
    const struct candidate *c = &trained->candidates[index];
    uint32_t first = index > CANDIDATE_REACH ? index - CANDIDATE_REACH : 0;
    for (uint32_t i = first; i < trained->candidate_count && i <= index + CANDIDATE_REACH; i++) {
        const struct candidate *o = &trained->candidates[i];
        if (i != index && overlaps(o, c) && (o->chosen > c->chosen || (o->chosen == c->chosen && i < index)))
            return true;
    }
    return false;
}

/* Keeps the likely candidates that no better one overlaps. */
static void choose(struct trained *trained) {
    uint32_t kept = 0;
    for (uint32_t i = 0; i < trained->candidate_count; i++)
        trained->candidates[i].kept =
            trained->candidates[i].chosen >= trained->model->threshold && !is_outdone(trained, i);
    for (uint32_t i = 0; i < trained->candidate_count; i++) {
        const struct candidate *last = kept ? &trained->candidates[kept - 1] : NULL;
        if (!trained->candidates[i].kept || (last && overlaps(last, &trained->candidates[i]))) continue;
        trained->candidates[kept++] = trained->candidates[i];
    }
    trained->candidate_count = kept;
}

void trained_find(struct speech *speech, struct trained *trained) {
    trained->candidate_count = 0;
    speech_read_signs(speech, &trained->model->groups);
    if (!speech->failed) cue_find_candidates(speech, trained);
    if (!speech->failed) argument_find(speech, trained);
    if (speech->failed) return;
    weigh_candidates(speech, trained);
    choose(trained);
}
