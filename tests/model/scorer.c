/* The scorer against a plain walk of the trees: on trees and rows made by chance, equal to the last bit. */
#include "model/scorer.h"
#include "model/weights.h"
#include "support.h"

#include <math.h>
#include <stdlib.h>

/* A file of trees as train/trees.py writes it. */
enum { FEATURES = 12, WIDTH = 8, TREES = 40, NODES = TREES * (TREES_LEAVES - 1), LEAVES = TREES * TREES_LEAVES };

struct forest {
    uint64_t chance;
    uint32_t trees, nodes, leaves;
    int32_t root[TREES], child[NODES][2];
    uint32_t feature[NODES];
    float threshold[NODES], value[LEAVES];
    uint32_t words[8 + 1 + 2 * TREES + 4 * NODES + LEAVES]; /* the file */
    struct trees opened;
};

static uint32_t chance(struct forest *f, uint32_t below) { /* Knuth's MMIX generator */
    f->chance = f->chance * 6364136223846793005u + 1442695040888963407u;
    return (uint32_t)((f->chance >> 33) % below);
}

/* Numbers that meet often, and those at which comparisons go wrong. */
static float any_number(struct forest *f) {
    static const float edges[] = {0, -0.f, INFINITY, -INFINITY, 3.4028235e38f, -3.4028235e38f, 1e-45f, -1e-45f};
    const uint32_t kind = chance(f, 20);
    if (kind < sizeof edges / sizeof *edges) return edges[kind];
    const float whole = (float)chance(f, 700) - 350;
    return kind < 14 ? whole : kind < 17 ? nextafterf(whole, 1e9f) : whole / 16;
}

static int32_t leaf(struct forest *f) {
    f->value[f->leaves] = (float)chance(f, 20001) / 7 - 1000;
    return ~(int32_t)f->leaves++;
}

/* A tree with `leaves` leaves; `to_the_right`: a chain of them. Recursion is bounded: the leaves are few. */
static int32_t grow(struct forest *f, uint32_t leaves, bool to_the_right) {
    if (leaves == 1) return leaf(f);
    const uint32_t node = f->nodes++, left = to_the_right ? 1 : 1 + chance(f, leaves - 1);
    f->feature[node] = chance(f, 2) ? 0 : chance(f, FEATURES); /* the first has more thresholds than a byte tells */
    f->threshold[node] = any_number(f);
    f->child[node][0] = grow(f, left, to_the_right);
    f->child[node][1] = grow(f, leaves - left, to_the_right);
    return (int32_t)node;
}

static void *put(void *at, const void *bytes, size_t size) {
    memcpy(at, bytes, size);
    return (char *)at + size;
}

static void open_forest(struct forest *f) {
    const float bias = .375f;
    const uint32_t output[TREES] = {0};
    const uint32_t sizes[] = {FEATURES, 1, f->trees, f->nodes, f->leaves, 0};
    void *at = put(f->words, "cdtrees1", 8);
    at = put(at, sizes, sizeof sizes);
    at = put(at, &bias, sizeof bias);
    at = put(at, f->root, f->trees * sizeof *f->root);
    at = put(at, output, f->trees * sizeof *output);
    at = put(at, f->feature, f->nodes * sizeof *f->feature);
    at = put(at, f->threshold, f->nodes * sizeof *f->threshold);
    at = put(at, f->child, f->nodes * sizeof *f->child);
    at = put(at, f->value, f->leaves * sizeof *f->value);
    assert_true(trees_open(&f->opened, f->words, (size_t)((char *)at - (char *)f->words)));
}

/* Small trees, single leaves, and trees as large as they may be. */
static struct forest *new_forest(uint64_t seed) {
    struct forest *const f = calloc(1, sizeof *f);
    assert_non_null(f);
    f->chance = seed;
    for (; f->trees < TREES; f->trees++) {
        const bool largest = f->trees % 16 == 5;
        const uint32_t leaves = largest ? TREES_LEAVES : 1 + chance(f, f->trees % 3 ? 34 : 9);
        f->root[f->trees] = grow(f, leaves, largest && seed % 2);
    }
    open_forest(f);
    return f;
}

static bool same_bits(float a, float b) {
    uint32_t bits[2];
    memcpy(&bits[0], &a, sizeof a);
    memcpy(&bits[1], &b, sizeof b);
    return bits[0] == bits[1];
}

static void compare(const struct trees *trees, const struct lanes *lanes, struct scorer *scorer, const float *rows,
                    size_t count, uint32_t width, const float *shared) {
    float *const sums = malloc((count + 1) * sizeof *sums), *const row = malloc(trees->features * sizeof *row);
    assert_true(sums && row);
    scorer_sum(scorer, lanes, &(struct scorer_rows){rows, count, width, shared}, sums);
    memcpy(row + width, shared, (trees->features - width) * sizeof *row);
    for (size_t i = 0; i < count; i++) {
        float expected;
        memcpy(row, rows + i * width, width * sizeof *row);
        trees_sum(trees, row, &expected);
        assert_true(same_bits(sums[i], expected));
    }
    free(sums);
    free(row);
}

/* Each path that this machine has. */
static size_t paths(const struct lanes *found[2]) {
    found[0] = &lanes_portable;
    found[1] = lanes_avx2();
    return found[1] ? 2 : 1;
}

static void sums_as_a_plain_walk_does(void **state) {
    (void)state;
    static const size_t counts[] = {0, 1, 8, 9, 63, 64, 65, 128, 300};
    const struct lanes *found[2];
    const size_t path_count = paths(found);
    for (uint64_t seed = 1; seed <= 12; seed++) {
        struct forest *const f = new_forest(seed);
        struct scorer *const scorer = scorer_new(&f->opened);
        assert_non_null(scorer);
        for (size_t c = 0; c < sizeof counts / sizeof *counts; c++) {
            float rows[300][WIDTH], shared[FEATURES - WIDTH];
            for (size_t i = 0; i < counts[c]; i++)
                for (int j = 0; j < WIDTH; j++)
                    rows[i][j] = j == 1 && i ? rows[0][1] : chance(f, 9) == 0 ? NAN : any_number(f);
            for (int j = 0; j < FEATURES - WIDTH; j++) shared[j] = j == 2 ? NAN : any_number(f);
            for (size_t p = 0; p < path_count; p++)
                compare(&f->opened, found[p], scorer, rows[0], counts[c], WIDTH, shared);
        }
        scorer_free(scorer);
        free(f);
    }
}

/* Every threshold and its neighbours: a row on each side of each comparison, features with many thresholds among them.
 */
static void parts_rows_exactly_at_thresholds(void **state) {
    (void)state;
    const struct lanes *found[2];
    const size_t path_count = paths(found);
    struct forest *const f = new_forest(99);
    struct scorer *const scorer = scorer_new(&f->opened);
    assert_non_null(scorer);
    const float shared[FEATURES - WIDTH] = {1, 2, 3, 4};
    for (uint32_t begin = 0; begin + 100 <= f->nodes; begin += 100) {
        float rows[300][WIDTH] = {{0}};
        for (uint32_t n = 0; n < 100; n++) {
            const float at = f->threshold[begin + n];
            for (int j = 0; j < WIDTH; j++) {
                rows[3 * n][j] = nextafterf(at, -INFINITY);
                rows[3 * n + 1][j] = at;
                rows[3 * n + 2][j] = nextafterf(at, INFINITY);
            }
        }
        for (size_t p = 0; p < path_count; p++) compare(&f->opened, found[p], scorer, rows[0], 300, WIDTH, shared);
    }
    scorer_free(scorer);
    free(f);
}

/* The weights of the project, on rows about their thresholds. */
static void sums_with_the_weights_of_the_project(void **state) {
    (void)state;
    enum { ROWS = 150 };
    const struct lanes *found[2];
    const size_t path_count = paths(found);
    struct forest f = {.chance = 7}; /* for its chance alone */
    struct trees trees;
    assert_true(trees_open(&trees, weights_blocks, (size_t)(weights_blocks_end - weights_blocks)));
    struct scorer *const scorer = scorer_new(&trees);
    float *const rows = calloc(ROWS * trees.features, sizeof *rows);
    assert_true(scorer && rows);
    for (int turn = 0; turn < 40; turn++) {
        const uint32_t n = chance(&f, trees.nodes), row = chance(&f, ROWS);
        for (uint32_t i = 0; i < trees.nodes; i += 1 + chance(&f, 40)) {
            const uint32_t node = (n + i) % trees.nodes;
            rows[(row + i) % ROWS * trees.features + trees.feature[node]] = trees.threshold[node];
        }
        for (size_t p = 0; p < path_count; p++) compare(&trees, found[p], scorer, rows, ROWS, trees.features, rows);
    }
    free(rows);
    scorer_free(scorer);
}

static void refuses_trees_of_several_outputs(void **state) {
    (void)state;
    struct trees trees;
    assert_true(trees_open(&trees, weights_kinds, (size_t)(weights_kinds_end - weights_kinds)));
    assert_null(scorer_new(&trees));
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(sums_as_a_plain_walk_does),
        cmocka_unit_test(parts_rows_exactly_at_thresholds),
        cmocka_unit_test(sums_with_the_weights_of_the_project),
        cmocka_unit_test(refuses_trees_of_several_outputs),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
