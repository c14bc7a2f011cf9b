#include "model/lanes.h"

/* Loops over LANES whose bounds the compiler knows and whose arrays do not overlap: it turns them into vectors. */

static void bounds(const float *rows, size_t count, uint32_t width, float *restrict low, float *restrict high) {
    for (uint32_t f = 0; f < width; f++) low[f] = high[f] = lane_number(rows[f]);
    for (const float *row = rows + width; row < rows + count * width; row += width)
        for (uint32_t f = 0; f < width; f++) {
            const float x = lane_number(row[f]);
            low[f] = x < low[f] ? x : low[f];
            high[f] = x > high[f] ? x : high[f];
        }
}

static void rank(const float x[restrict LANES], const float *thresholds, uint32_t count, uint32_t base,
                 struct lane_ranks *ranks) {
    int32_t above[LANES];
    for (int i = 0; i < LANES; i++) above[i] = (int32_t)base + INT8_MIN;
    for (uint32_t t = 0; t < count; t++)
        for (int i = 0; i < LANES; i++) above[i] += x[i] > thresholds[t];
    for (int i = 0; i < LANES; i++) ranks->of[i] = (int8_t)above[i];
}

static void choose(const int8_t *restrict ranks, int8_t rank, const uint8_t *restrict low, const uint8_t *restrict high,
                   uint8_t *restrict chosen) {
    for (int i = 0; i < LANES; i++) {
        const uint8_t lower = (uint8_t) - (ranks[i] < rank); /* all bits or none */
        chosen[i] = (uint8_t)((low[i] & lower) | (high[i] & ~lower));
    }
}

static void add(const struct lane_program *program, const struct lane_ranks *columns, struct lane_leaves *slots,
                float sums[LANES]) {
    for (uint32_t t = 0; t < program->tree_count; t++) {
        const struct lane_tree tree = program->trees[t];
        const struct lane_step *const steps = program->steps + tree.step;
        const float *const values = program->values + tree.leaf;
        for (uint32_t s = tree.steps; s-- > 0;)
            choose(columns[steps[s].column].of, steps[s].rank, slots[steps[s].side[0]].of, slots[steps[s].side[1]].of,
                   slots[LANE_LEAVES + steps[s].number].of);
        const uint8_t *const leaf = slots[tree.result].of;
        for (int i = 0; i < LANES; i++) sums[i] += values[leaf[i]];
    }
}

const struct lanes lanes_portable = {"portable", bounds, rank, add};

const struct lanes *lanes_best(void) {
    const struct lanes *const avx2 = lanes_avx2();
    return avx2 ? avx2 : &lanes_portable;
}
