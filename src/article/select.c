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

enum copydesk_status select_blocks(const struct structure *structure, const float *probability, float floor,
                                   struct arena *arena, bool *keep) {
    uint32_t n = structure->blocks->block_count, count = 0, best = 0;
    const struct block *blocks = structure->blocks->blocks;
    struct candidate *order = arena_take(arena, n * sizeof *order);
    bool *taken = arena_take_zeroed(arena, n, sizeof *taken);
    if (!order || !taken) return COPYDESK_NO_MEMORY;
    for (uint32_t i = 0; i < n; i++) {
        order[i] = (struct candidate){probability[i], i};
        keep[i] = false;
    }
    qsort(order, n, sizeof *order, compare);
    double all = 0, right = 0, kept = 0, most = 0;
    for (uint32_t i = 0; i < n; i++) {
        if (is_copy(structure, order[i].block, taken)) continue;
        order[count++] = order[i];
        all += order[i].probability * (double)blocks[order[i].block].text.words;
    }
    for (uint32_t i = 0; i < count && order[i].probability >= floor; i++) {
        double words = blocks[order[i].block].text.words;
        right += order[i].probability * words;
        kept += words;
        double f1 = 2 * right / (kept + all);
        if (f1 >= most) {
            most = f1;
            best = i + 1;
        }
    }
    for (uint32_t i = 0; i < best; i++) keep[order[i].block] = true;
    return COPYDESK_OK;
}
