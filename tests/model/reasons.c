/* What features add to a sum: by hand on a small tree, and the sum of it all on the trained weights. */
#include "model/reasons.h"
#include "model/weights.h"
#include "support.h"

#include <math.h>
#include <stdlib.h>

/* x0 <= 1 ? (x1 <= 2 ? 10 : 20) : 30, and a single leaf of 5; bias .5 */
static const float bias[] = {.5f}, threshold[] = {1, 2}, value[] = {10, 20, 30, 5};
static const int32_t root[] = {0, ~3}, child[][2] = {{1, ~2}, {~0, ~1}};
static const uint32_t output[] = {0, 0}, feature[] = {0, 1};
static const struct trees small = {.features = 2,
                                   .outputs = 1,
                                   .trees = 2,
                                   .nodes = 2,
                                   .leaves = 4,
                                   .bias = bias,
                                   .root = root,
                                   .output = output,
                                   .feature = feature,
                                   .threshold = threshold,
                                   .child = child,
                                   .value = value};

static void each_split_is_put_to_its_feature(void **state) {
    (void)state;
    static const float rows[][2] = {{0, 0}, {0, 9}, {9, 0}};
    static const double weight[] = {1, 1, 2};
    struct reasons reasons;
    double mean[2], passed[2], reason[2];
    reasons_measure(&reasons, &small, &(struct scorer_rows){rows[0], 3, 2, NULL}, weight, mean, passed);
    assert_true(fabs(reasons.base - (5.5 + (10 + 20 + 2 * 30) / 4.)) < 1e-9);
    assert_true(fabs(mean[0] - 22.5) < 1e-9 && fabs(mean[1] - 15) < 1e-9);
    reasons_of(&reasons, 1, reason);
    assert_true(fabs(reason[0] + 7.5) < 1e-9 && fabs(reason[1] - 5) < 1e-9);
    reasons_of(&reasons, 2, reason);
    assert_true(fabs(reason[0] - 7.5) < 1e-9 && fabs(reason[1]) < 1e-9);
}

/* A row alone has no reasons: it is what it is measured against. */
static void a_single_row_is_its_own_base(void **state) {
    (void)state;
    static const float row[] = {0}, shared[] = {9};
    struct reasons reasons;
    double mean[2], passed[2], reason[2];
    reasons_measure(&reasons, &small, &(struct scorer_rows){row, 1, 1, shared}, (double[]){.1}, mean, passed);
    reasons_of(&reasons, 0, reason);
    assert_true(fabs(reasons.base - 25.5) < 1e-9);
    assert_true(fabs(reason[0]) < 1e-9 && fabs(reason[1]) < 1e-9);
}

static void base_and_reasons_add_up_to_the_sum(void **state) {
    (void)state;
    enum { ROWS = 40 };
    struct trees trees;
    struct reasons reasons;
    assert_true(trees_open(&trees, weights_blocks, (size_t)(weights_blocks_end - weights_blocks)));
    float *rows = calloc(ROWS * (size_t)trees.features, sizeof *rows);
    double *mean = calloc(trees.nodes, sizeof *mean), *passed = calloc(trees.nodes, sizeof *passed);
    double *reason = calloc(trees.features, sizeof *reason), weight[ROWS];
    assert_true(rows && mean && passed && reason);
    uint32_t seed = 7;
    for (size_t i = 0; i < ROWS * (size_t)trees.features; i++) {
        seed = seed * 1664525 + 1013904223;
        rows[i] = (float)(seed >> 8) / (float)(1 << 19) - 2; /* −2 to 30 */
    }
    for (int i = 0; i < ROWS; i++) weight[i] = 1 + i % 3;
    reasons_measure(&reasons, &trees, &(struct scorer_rows){rows, ROWS, trees.features, NULL}, weight, mean, passed);
    for (int i = 0; i < ROWS; i++) {
        float expected;
        reasons_of(&reasons, (size_t)i, reason);
        trees_sum(&trees, rows + (size_t)i * trees.features, &expected);
        double sum = reasons.base;
        for (uint32_t f = 0; f < trees.features; f++) sum += reason[f];
        assert_true(fabs(sum - (double)expected) < 1e-3);
    }
    free(rows);
    free(mean);
    free(passed);
    free(reason);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(each_split_is_put_to_its_feature),
        cmocka_unit_test(a_single_row_is_its_own_base),
        cmocka_unit_test(base_and_reasons_add_up_to_the_sum),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
