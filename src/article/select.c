#include "article/select.h"

#include <stdlib.h>

struct candidate {
    float probability;
    uint32_t block;
};

/* Likeliest first; of equals the earlier in the page, so that the order never depends on the sort. */
static int compare(const void *left, const void *right) {
    const struct candidate *a = left, *b = right;
    if (a->probability != b->probability) return a->probability < b->probability ? 1 : -1;
    return a->block < b->block ? -1 : a->block > b->block;
}

/* Marks in `keep`, at the first of equal blocks, whether one of them was already taken. */
static bool is_copy(const struct structure *s, uint32_t block, bool *taken) {
    enum { SHORTEST = 5 };
    uint32_t first = s->duplicate[block];
    if (s->blocks->blocks[block].text.words < SHORTEST || s->duplicates[first] < 2) return false;
    bool before = taken[first];
    taken[first] = true;
    return before;
}

/* ---- the one knob ------------------------------------------------------------------------------------------------ */

/* The figures in docs/favour.md, and how they were measured: train/favour.py. */
float select_beta(enum copydesk_favour favour) {
    switch (favour) {
    case COPYDESK_FAVOUR_PRECISION: return .5f;
    case COPYDESK_FAVOUR_RECALL: return 2;
    default: return 1;
    }
}

/* On a page whose best F-beta is F, the blocks worth keeping are those of F / (1 + β²) and more. Where F is low that
 * would let in nearly everything, so no page is taken for worse than this one. Chosen at β = 1: a floor of .25 beats .3
 * and .5 on wcxb-dev (.883, .882 and .866), cross-validated by train/blocks.py. */
static const float worst_page = .5f;

float select_floor(float beta) {
    return worst_page / (1 + beta * beta);
}

/* ---- the choice -------------------------------------------------------------------------------------------------- */

/* Sorts the blocks that are no copies to the front of `order`, likeliest first; returns how many they are. */
static uint32_t sort_candidates(const struct structure *structure, const float *probability, struct candidate *order,
                                bool *taken, struct selection *selection) {
    uint32_t n = structure->blocks->block_count, count = 0;
    for (uint32_t i = 0; i < n; i++) order[i] = (struct candidate){probability[i], i};
    qsort(order, n, sizeof *order, compare);
    for (uint32_t i = 0; i < n; i++) {
        uint32_t block = order[i].block;
        selection->copy[block] = is_copy(structure, block, taken);
        if (selection->copy[block]) continue;
        double words = structure->blocks->blocks[block].text.words;
        selection->words += words;
        selection->wanted += order[i].probability * words;
        order[count++] = order[i];
    }
    return count;
}

enum copydesk_status select_blocks(const struct structure *structure, const float *probability,
                                   enum copydesk_favour favour, struct arena *arena, struct selection *selection) {
    uint32_t n = structure->blocks->block_count, best = 0;
    float beta = select_beta(favour);
    *selection = (struct selection){.beta = beta,
                                    .floor = select_floor(beta),
                                    .threshold = 2,
                                    .keep = arena_take_zeroed(arena, n, sizeof(bool)),
                                    .copy = arena_take_zeroed(arena, n, sizeof(bool))};
    struct candidate *order = arena_take(arena, n * sizeof *order);
    bool *taken = arena_take_zeroed(arena, n, sizeof *taken);
    if (!selection->keep || !selection->copy || !order || !taken) return COPYDESK_NO_MEMORY;
    uint32_t count = sort_candidates(structure, probability, order, taken, selection);
    double right = 0, kept = 0, most = 0;
    for (uint32_t i = 0; i < count && order[i].probability >= selection->floor; i++) {
        double words = structure->blocks->blocks[order[i].block].text.words;
        right += order[i].probability * words;
        kept += words;
        double score = right / (kept + (double)(beta * beta) * selection->wanted);
        if (!(score >= most)) continue; /* a block without words alone is 0 / 0 */
        most = score;
        best = i + 1;
        selection->threshold = order[i].probability;
        selection->right = right;
        selection->kept = kept;
    }
    for (uint32_t i = 0; i < best; i++) selection->keep[order[i].block] = true;
    return COPYDESK_OK;
}

double select_expected_f1(const struct selection *selection) {
    double sum = selection->kept + selection->wanted;
    return sum > 0 ? 2 * selection->right / sum : 0;
}
