/* The tree evaluator: sums by hand, and files that must be refused. */
#include "model/trees.h"
#include "model/weights.h"
#include "support.h"

#include <math.h>

/* Two trees over two features, one output:
 *     x0 <= 1 ? (x1 <= 2 ? 10 : 20) : 30        and a single leaf of 5; bias .5 */
struct file {
    char magic[8];
    uint32_t features, outputs, trees, nodes, leaves, names;
    float bias[1];
    int32_t root[2];
    uint32_t output[2];
    uint32_t feature[2];
    float threshold[2];
    int32_t child[2][2];
    float value[4];
};

static struct file file(void) {
    return (struct file){.magic = {'c', 'd', 't', 'r', 'e', 'e', 's', '1'},
                         .features = 2,
                         .outputs = 1,
                         .trees = 2,
                         .nodes = 2,
                         .leaves = 4,
                         .bias = {.5f},
                         .root = {0, ~3},
                         .feature = {0, 1},
                         .threshold = {1, 2},
                         .child = {{1, ~2}, {~0, ~1}},
                         .value = {10, 20, 30, 5}};
}

static float sum_of(const struct file *f, float x0, float x1) {
    struct trees trees;
    float sum;
    assert_true(trees_open(&trees, f, sizeof *f));
    trees_sum(&trees, (float[]){x0, x1}, &sum);
    return sum;
}

static void sums_the_leaves_reached(void **state) {
    (void)state;
    struct file f = file();
    assert_true(sum_of(&f, 1, 2) == 15.5f);
    assert_true(sum_of(&f, 1, 2.5f) == 25.5f);
    assert_true(sum_of(&f, 1.5f, 0) == 35.5f);
}

static void refuses_damaged_files(void **state) {
    (void)state;
    struct trees trees;
    struct file f = file();
    assert_false(trees_open(&trees, &f, sizeof f - 4));
    assert_false(trees_open(&trees, &f, 0));
    f.magic[7] = '2';
    assert_false(trees_open(&trees, &f, sizeof f));
    f = file();
    f.feature[1] = 2; /* no such feature */
    assert_false(trees_open(&trees, &f, sizeof f));
    f = file();
    f.threshold[0] = NAN; /* which no number is above, nor below */
    assert_false(trees_open(&trees, &f, sizeof f));
    f = file();
    f.child[0][1] = ~1; /* two branches meet */
    assert_false(trees_open(&trees, &f, sizeof f));
    f = file();
    f.child[1][0] = 0; /* a circle */
    assert_false(trees_open(&trees, &f, sizeof f));
    f = file();
    f.child[1][0] = ~4; /* no such leaf */
    assert_false(trees_open(&trees, &f, sizeof f));
    f = file();
    f.root[0] = 2; /* no such node */
    assert_false(trees_open(&trees, &f, sizeof f));
    f = file();
    f.output[0] = 1; /* no such output */
    assert_false(trees_open(&trees, &f, sizeof f));
    f = file();
    f.nodes = UINT32_MAX; /* sizes that overflow */
    assert_false(trees_open(&trees, &f, sizeof f));
}

static void the_weights_of_the_project_are_sound(void **state) {
    (void)state;
    struct trees trees;
    assert_true(trees_open(&trees, weights_blocks, (size_t)(weights_blocks_end - weights_blocks)));
    assert_int_equal(trees.outputs, 1);
    assert_true(trees_open(&trees, weights_kinds, (size_t)(weights_kinds_end - weights_kinds)));
    assert_int_equal(trees.outputs, 7);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(sums_the_leaves_reached),
        cmocka_unit_test(refuses_damaged_files),
        cmocka_unit_test(the_weights_of_the_project_are_sound),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
