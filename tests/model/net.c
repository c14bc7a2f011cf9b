/* The network against its own formula in double precision, on weights and rows made by chance. */
#include "model/net.h"
#include "chance.h"
#include "support.h"

#include <stdlib.h>

/* A small one: odd numbers of features, so that the pairs of the file end in a zero. */
enum { WIDTH = 7, SHARED = 3, INPUTS = WIDTH + SHARED, HIDDEN = 32, LAYERS = 2, MOST_ROWS = 150 };
static const uint32_t dilations[LAYERS_MOST] = {1, 4};
static const float steps[LAYERS] = {.01f, .02f};

struct made {
    uint64_t chance;
    float mean[INPUTS], inverse[INPUTS];
    int16_t enter[INPUTS][HIDDEN], layer[LAYERS][3 * HIDDEN][HIDDEN]; /* by input, then output */
    float enter_scale[HIDDEN], enter_bias[HIDDEN], context[HIDDEN][HIDDEN], context_bias[HIDDEN];
    float scale[LAYERS][HIDDEN], bias[LAYERS][HIDDEN], out[HIDDEN], out_bias;
    float rows[MOST_ROWS * WIDTH], shared[SHARED];
    char *file; /* as train/net.py writes it */
    size_t size;
    struct net net;
};

/* ---- the file ---------------------------------------------------------------------------------------------------- */

static void put(struct made *m, const void *bytes, size_t size) {
    m->file = realloc(m->file, m->size + size);
    assert_non_null(m->file);
    memcpy(m->file + m->size, bytes, size);
    m->size += size;
}

static void put_pairs(struct made *m, const int16_t *weight, size_t inputs) {
    for (size_t k = 0; k < inputs; k += 2)
        for (size_t o = 0; o < HIDDEN; o++) {
            const int16_t pair[2] = {weight[k * HIDDEN + o], k + 1 < inputs ? weight[(k + 1) * HIDDEN + o] : 0};
            put(m, pair, sizeof pair);
        }
}

static void write_file(struct made *m) {
    const uint32_t sizes[] = {WIDTH, SHARED, HIDDEN, LAYERS}, names = 77;
    const float share = .5f;
    put(m, "cdnet001", 8);
    put(m, sizes, sizeof sizes);
    put(m, dilations, sizeof dilations);
    put(m, &names, sizeof names);
    put(m, &share, sizeof share);
    put(m, m->mean, sizeof m->mean);
    put(m, m->inverse, sizeof m->inverse);
    put_pairs(m, m->enter[0], WIDTH);
    put_pairs(m, m->enter[WIDTH], SHARED);
    put(m, m->enter_scale, sizeof m->enter_scale);
    put(m, m->enter_bias, sizeof m->enter_bias);
    put(m, m->context, sizeof m->context);
    put(m, m->context_bias, sizeof m->context_bias);
    for (int l = 0; l < LAYERS; l++) {
        put(m, &steps[l], sizeof steps[l]);
        for (int tap = 0; tap < 3; tap++) put_pairs(m, m->layer[l][tap * HIDDEN], HIDDEN);
        put(m, m->scale[l], sizeof m->scale[l]);
        put(m, m->bias[l], sizeof m->bias[l]);
    }
    put(m, m->out, sizeof m->out);
    put(m, &m->out_bias, sizeof m->out_bias);
}

static struct made *make(uint64_t seed) {
    struct made *m = calloc(1, sizeof *m);
    assert_non_null(m);
    m->chance = seed;
    fill(&m->chance, m->mean, INPUTS, 0, 2);
    fill(&m->chance, m->inverse, INPUTS, 1, .5);
    fill_weights(&m->chance, m->enter[0], INPUTS * HIDDEN);
    fill_weights(&m->chance, m->layer[0][0], (size_t)LAYERS * 3 * HIDDEN * HIDDEN);
    fill(&m->chance, m->enter_scale, HIDDEN, 1e-6, 5e-7);
    fill(&m->chance, m->enter_bias, HIDDEN, 0, 1);
    fill(&m->chance, m->context[0], HIDDEN * HIDDEN, 0, .2);
    fill(&m->chance, m->context_bias, HIDDEN, 0, .5);
    fill(&m->chance, m->scale[0], LAYERS * HIDDEN, 2e-7, 1e-7);
    fill(&m->chance, m->bias[0], LAYERS * HIDDEN, 0, .5);
    fill(&m->chance, m->out, HIDDEN, 0, .5);
    m->out_bias = .25f;
    fill(&m->chance, m->rows, MOST_ROWS * WIDTH, 0, 40);
    fill(&m->chance, m->shared, SHARED, 0, 40);
    write_file(m);
    assert_true(net_open(&m->net, m->file, m->size));
    return m;
}

static void unmake(struct made *m) {
    free(m->file);
    free(m);
}

/* ---- the formula ------------------------------------------------------------------------------------------------- */

static double entered(const struct made *m, const float *row, size_t o) {
    double sum = 0;
    for (size_t f = 0; f < INPUTS; f++) {
        const double x = f < WIDTH ? row[f] : m->shared[f - WIDTH];
        sum += step(((double)products_log((float)x) - (double)m->mean[f]) * (double)m->inverse[f] * 128, 511) *
               m->enter[f][o];
    }
    return rectified(sum * (double)m->enter_scale[o] + (double)m->enter_bias[o]);
}

static void add_context(const struct made *m, double (*h)[HIDDEN], size_t rows) {
    double mean[HIDDEN] = {0}, said[HIDDEN];
    for (size_t i = 0; i < rows; i++)
        for (size_t o = 0; o < HIDDEN; o++) mean[o] += h[i][o] / (double)rows;
    for (size_t o = 0; o < HIDDEN; o++) {
        said[o] = (double)m->context_bias[o];
        for (size_t k = 0; k < HIDDEN; k++) said[o] += mean[k] * (double)m->context[k][o];
    }
    for (size_t i = 0; i < rows; i++)
        for (size_t o = 0; o < HIDDEN; o++) h[i][o] += said[o];
}

static double three_rows(const struct made *m, int l, double (*h)[HIDDEN], size_t rows, size_t i, size_t o) {
    double sum = 0;
    for (int tap = 0; tap < 3; tap++) {
        const int64_t at = (int64_t)i + (tap - 1) * (int64_t)dilations[l];
        if (at < 0 || at >= (int64_t)rows) continue;
        for (size_t k = 0; k < HIDDEN; k++)
            sum += step(h[at][k] / (double)steps[l], 2047) * m->layer[l][(size_t)tap * HIDDEN + k][o];
    }
    return rectified(sum * (double)m->scale[l][o] + (double)m->bias[l][o]);
}

static void reckon(const struct made *m, size_t rows, double *sums) {
    static double h[MOST_ROWS][HIDDEN], before[MOST_ROWS][HIDDEN];
    for (size_t i = 0; i < rows; i++)
        for (size_t o = 0; o < HIDDEN; o++) h[i][o] = entered(m, m->rows + i * WIDTH, o);
    add_context(m, h, rows);
    for (int l = 0; l < LAYERS; l++) {
        memcpy(before, h, sizeof h);
        for (size_t i = 0; i < rows; i++)
            for (size_t o = 0; o < HIDDEN; o++) h[i][o] += three_rows(m, l, before, rows, i, o);
    }
    for (size_t i = 0; i < rows; i++) {
        sums[i] = (double)m->out_bias;
        for (size_t o = 0; o < HIDDEN; o++) sums[i] += h[i][o] * (double)m->out[o];
    }
}

/* ---- tests ------------------------------------------------------------------------------------------------------- */

static void sum(const struct made *m, const struct net_products *products, size_t rows, float *sums) {
    struct arena scratch = {0};
    const struct scorer_rows all = {.rows = m->rows, .count = rows, .width = WIDTH, .shared = m->shared};
    assert_true(net_sum(&m->net, products, &all, &scratch, sums));
    arena_free(&scratch);
}

static void gives_what_its_formula_says(void **state) {
    static const size_t counts[] = {1, 2, 3, 5, 64, 65, 129, MOST_ROWS};
    (void)state;
    for (uint64_t seed = 1; seed <= 5; seed++) {
        struct made *m = make(seed);
        for (size_t c = 0; c < sizeof counts / sizeof *counts; c++) {
            float got[MOST_ROWS];
            double expected[MOST_ROWS], least = 1e9, most = -1e9;
            sum(m, products_best(), counts[c], got);
            reckon(m, counts[c], expected);
            for (size_t i = 0; i < counts[c]; i++) {
                /* a number on the border between two steps may fall on either side */
                assert_true(fabs((double)got[i] - expected[i]) < .02 + .002 * fabs(expected[i]));
                least = expected[i] < least ? expected[i] : least;
                most = expected[i] > most ? expected[i] : most;
            }
            if (counts[c] > 60) assert_true(most - least > 1); /* or the test would say little */
        }
        unmake(m);
    }
}

static void is_the_same_by_all_means(void **state) {
    (void)state;
    if (!products_avx2()) skip();
    struct made *m = make(9);
    float one[MOST_ROWS], other[MOST_ROWS];
    for (size_t rows = 1; rows <= MOST_ROWS; rows += 7) {
        sum(m, &products_portable, rows, one);
        sum(m, products_avx2(), rows, other);
        assert_memory_equal(one, other, rows * sizeof *one);
    }
    unmake(m);
}

static void any_number_will_do(void **state) {
    static const float edges[] = {NAN, INFINITY, -INFINITY, 3.4028235e38f, -3.4028235e38f, 1e-45f, -0.f};
    (void)state;
    struct made *m = make(4);
    for (size_t i = 0; i < MOST_ROWS * WIDTH; i++) m->rows[i] = edges[i % (sizeof edges / sizeof *edges)];
    for (size_t i = 0; i < SHARED; i++) m->shared[i] = edges[i];
    float sums[MOST_ROWS];
    sum(m, products_best(), MOST_ROWS, sums);
    for (size_t i = 0; i < MOST_ROWS; i++) assert_true(isfinite(sums[i]));
    unmake(m);
}

static void logarithms_keep_their_sign(void **state) {
    (void)state;
    assert_true(products_log(0) == 0 && products_log(1) == 1 && products_log(3) == 2 && products_log(-7) == -3);
    assert_true(products_log(2) > 1.4f && products_log(2) < 1.6f);
    assert_true(products_log(INFINITY) == 128 && products_log(-INFINITY) == -128);
}

static void a_damaged_file_is_refused(void **state) {
    (void)state;
    struct made *m = make(2);
    struct net net;
    for (size_t size = 0; size < m->size; size += 41) assert_false(net_open(&net, m->file, size));
    put(m, "more", 4);
    assert_false(net_open(&net, m->file, m->size));
    m->file[0] = 'x';
    assert_false(net_open(&net, m->file, m->size - 4));
    unmake(m);
}

static void short_memory_is_told(void **state) {
    (void)state;
    struct made *m = make(3);
    struct arena scratch;
    arena_init(&scratch, 1 << 12);
    float sums[MOST_ROWS];
    const struct scorer_rows all = {.rows = m->rows, .count = MOST_ROWS, .width = WIDTH, .shared = m->shared};
    assert_false(net_sum(&m->net, products_best(), &all, &scratch, sums));
    arena_free(&scratch);
    unmake(m);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(gives_what_its_formula_says), cmocka_unit_test(is_the_same_by_all_means),
        cmocka_unit_test(any_number_will_do),          cmocka_unit_test(logarithms_keep_their_sign),
        cmocka_unit_test(a_damaged_file_is_refused),   cmocka_unit_test(short_memory_is_told),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
