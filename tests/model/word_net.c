/* The network over words against its own formula in double precision, on weights and words made by chance. */
#include "model/word_net.h"
#include "chance.h"
#include "support.h"

#include <stdlib.h>

enum { HIDDEN = 64, WIDTH = 32, LAYERS = 2, ARGUMENT_LAYERS = 1, RELATION_ROWS = 7, MOST_WORDS = 90 };
static const uint32_t rows[WORD_TABLES] = {50, 20, 10, 5, 2, 9, 4}, dilations[LAYERS_MOST] = {1, 3},
                      argument_dilations[LAYERS_MOST] = {2};
static const float steps[LAYERS + 1] = {.01f, .02f, .02f}, view_step = .015f;

struct made {
    uint64_t chance;
    int8_t tables[WORD_TABLES][50][HIDDEN], relations[RELATION_ROWS][WIDTH];
    float table_scale[WORD_TABLES], relation_scale, bias[HIDDEN];
    int16_t layer[LAYERS][3 * HIDDEN][HIDDEN], argument_layer[ARGUMENT_LAYERS][3 * WIDTH][WIDTH];
    float scale[LAYERS][HIDDEN], layer_bias[LAYERS][HIDDEN], argument_scale[WIDTH], argument_layer_bias[WIDTH];
    float cue[WORD_CUE_WEIGHTS][HIDDEN], cue_bias[WORD_CUE_WEIGHTS];
    int16_t view[HIDDEN][2 * WIDTH];
    float view_scale[2 * WIDTH], view_bias[2 * WIDTH];
    float argument[WORD_ARGUMENT_WEIGHTS][WIDTH], argument_bias[WORD_ARGUMENT_WEIGHTS];
    uint32_t words[MOST_WORDS][WORD_TABLES];
    uint16_t related[MOST_WORDS][WORD_RELATIONS];
    char *file; /* as train/word_net.py writes it */
    size_t size;
    struct word_net net;
};

/* ---- the file ---------------------------------------------------------------------------------------------------- */

static void put(struct made *m, const void *bytes, size_t size) {
    m->file = realloc(m->file, m->size + (size + 3) / 4 * 4);
    assert_non_null(m->file);
    memset(m->file + m->size, 0, (size + 3) / 4 * 4);
    memcpy(m->file + m->size, bytes, size);
    m->size += (size + 3) / 4 * 4;
}

static void put_pairs(struct made *m, const int16_t *weight, size_t inputs, size_t outputs) {
    for (size_t k = 0; k < inputs; k += 2)
        for (size_t o = 0; o < outputs; o++) {
            const int16_t pair[2] = {weight[k * outputs + o], weight[(k + 1) * outputs + o]};
            put(m, pair, sizeof pair);
        }
}

static void put_layer(struct made *m, float step, const int16_t *weight, const float *scale, const float *bias,
                      size_t width) {
    put(m, &step, sizeof step);
    for (size_t tap = 0; tap < 3; tap++) put_pairs(m, weight + tap * width * width, width, width);
    put(m, scale, width * sizeof *scale);
    put(m, bias, width * sizeof *bias);
}

static void write_file(struct made *m) {
    const uint32_t sizes[] = {HIDDEN, WIDTH, LAYERS, ARGUMENT_LAYERS}, relation_rows = RELATION_ROWS;
    const float share = .5f;
    put(m, "cdwords1", 8);
    put(m, sizes, sizeof sizes);
    put(m, dilations, sizeof dilations);
    put(m, argument_dilations, sizeof argument_dilations);
    put(m, rows, sizeof rows);
    put(m, &relation_rows, sizeof relation_rows);
    put(m, &share, sizeof share);
    for (int t = 0; t < WORD_TABLES; t++) {
        put(m, &m->table_scale[t], sizeof m->table_scale[t]);
        put(m, m->tables[t], (size_t)rows[t] * HIDDEN);
    }
    put(m, m->bias, sizeof m->bias);
    for (int l = 0; l < LAYERS; l++) put_layer(m, steps[l], m->layer[l][0], m->scale[l], m->layer_bias[l], HIDDEN);
    put(m, m->cue, sizeof m->cue);
    put(m, m->cue_bias, sizeof m->cue_bias);
    put(m, &view_step, sizeof view_step);
    put_pairs(m, m->view[0], HIDDEN, 2 * (size_t)WIDTH);
    put(m, m->view_scale, sizeof m->view_scale);
    put(m, m->view_bias, sizeof m->view_bias);
    put(m, &m->relation_scale, sizeof m->relation_scale);
    put(m, m->relations, sizeof m->relations);
    put_layer(m, steps[LAYERS], m->argument_layer[0][0], m->argument_scale, m->argument_layer_bias, WIDTH);
    put(m, m->argument, sizeof m->argument);
    put(m, m->argument_bias, sizeof m->argument_bias);
}

static struct made *make(uint64_t seed) {
    struct made *m = calloc(1, sizeof *m);
    assert_non_null(m);
    m->chance = seed;
    for (size_t i = 0; i < sizeof m->tables; i++) ((int8_t *)m->tables)[i] = (int8_t)chance(&m->chance, 127);
    for (size_t i = 0; i < sizeof m->relations; i++) ((int8_t *)m->relations)[i] = (int8_t)chance(&m->chance, 127);
    fill(&m->chance, m->table_scale, WORD_TABLES, .01, .005);
    fill(&m->chance, &m->relation_scale, 1, .01, .005);
    fill(&m->chance, m->bias, HIDDEN, 0, .5);
    fill_weights(&m->chance, m->layer[0][0], (size_t)LAYERS * 3 * HIDDEN * HIDDEN);
    fill_weights(&m->chance, m->argument_layer[0][0], (size_t)ARGUMENT_LAYERS * 3 * WIDTH * WIDTH);
    fill(&m->chance, m->scale[0], LAYERS * HIDDEN, 2e-7, 1e-7);
    fill(&m->chance, m->layer_bias[0], LAYERS * HIDDEN, 0, .5);
    fill(&m->chance, m->argument_scale, WIDTH, 2e-7, 1e-7);
    fill(&m->chance, m->argument_layer_bias, WIDTH, 0, .5);
    fill(&m->chance, m->cue[0], WORD_CUE_WEIGHTS * HIDDEN, 0, .3);
    fill(&m->chance, m->cue_bias, WORD_CUE_WEIGHTS, 0, 1);
    fill_weights(&m->chance, m->view[0], (size_t)HIDDEN * 2 * WIDTH);
    fill(&m->chance, m->view_scale, 2 * (size_t)WIDTH, 2e-7, 1e-7);
    fill(&m->chance, m->view_bias, 2 * (size_t)WIDTH, 0, .5);
    fill(&m->chance, m->argument[0], WORD_ARGUMENT_WEIGHTS * WIDTH, 0, .3);
    fill(&m->chance, m->argument_bias, WORD_ARGUMENT_WEIGHTS, 0, 1);
    for (int i = 0; i < MOST_WORDS; i++) {
        for (int t = 0; t < WORD_TABLES; t++) m->words[i][t] = (uint32_t)(chance(&m->chance, 1e6) + 1e6);
        for (int r = 0; r < WORD_RELATIONS; r++)
            m->related[i][r] = (uint16_t)((chance(&m->chance, 1) + 1) / 2 * RELATION_ROWS);
    }
    write_file(m);
    assert_true(word_net_open(&m->net, m->file, m->size));
    return m;
}

static void unmake(struct made *m) {
    free(m->file);
    free(m);
}

/* ---- the formula ------------------------------------------------------------------------------------------------- */

/* Adds a layer to h[count][width]. */
static void add_layer(double *h, size_t count, size_t width, size_t apart, float by, const int16_t *weight,
                      const float *scale, const float *bias) {
    static double before[MOST_WORDS * HIDDEN];
    memcpy(before, h, count * width * sizeof *h);
    for (size_t i = 0; i < count; i++)
        for (size_t o = 0; o < width; o++) {
            double sum = 0;
            for (size_t tap = 0; tap < 3; tap++) {
                const int64_t at = (int64_t)i + ((int64_t)tap - 1) * (int64_t)apart;
                if (at < 0 || at >= (int64_t)count) continue;
                for (size_t k = 0; k < width; k++)
                    sum +=
                        step(before[(size_t)at * width + k] / (double)by, 2047) * weight[(tap * width + k) * width + o];
            }
            h[i * width + o] += rectified(sum * (double)scale[o] + (double)bias[o]);
        }
}

static double weighed(const float *weight, float bias, const double *h, size_t width) {
    double sum = (double)bias;
    for (size_t k = 0; k < width; k++) sum += (double)weight[k] * h[k];
    return sum;
}

static void reckon_cues(const struct made *m, size_t count, double *h, double (*cues)[WORD_CUE_WEIGHTS]) {
    for (size_t i = 0; i < count; i++)
        for (size_t o = 0; o < HIDDEN; o++) {
            double sum = (double)m->bias[o];
            for (int t = 0; t < WORD_TABLES; t++)
                sum +=
                    (double)m->table_scale[t] * ((const int8_t *)m->tables[t])[m->words[i][t] % rows[t] * HIDDEN + o];
            h[i * HIDDEN + o] = sum;
        }
    for (int l = 0; l < LAYERS; l++)
        add_layer(h, count, HIDDEN, dilations[l], steps[l], m->layer[l][0], m->scale[l], m->layer_bias[l]);
    for (size_t i = 0; i < count; i++)
        for (int w = 0; w < WORD_CUE_WEIGHTS; w++)
            cues[i][w] = weighed(m->cue[w], m->cue_bias[w], h + i * HIDDEN, HIDDEN);
}

static double viewed(const struct made *m, const double *h, size_t i, size_t o) {
    double sum = 0;
    for (size_t k = 0; k < HIDDEN; k++) sum += step(h[i * HIDDEN + k] / (double)view_step, 2047) * m->view[k][o];
    return sum * (double)m->view_scale[o] + (double)m->view_bias[o];
}

static void reckon_arguments(const struct made *m, size_t count, size_t cue, size_t cue_end, const double *h,
                             double (*arguments)[WORD_ARGUMENT_WEIGHTS]) {
    static double y[MOST_WORDS * WIDTH];
    for (size_t o = 0; o < WIDTH; o++) {
        double asked = 0;
        for (size_t i = cue; i < cue_end; i++) asked += viewed(m, h, i, WIDTH + o) / (double)(cue_end - cue);
        for (size_t i = 0; i < count; i++) {
            double sum = viewed(m, h, i, o) + asked;
            for (int r = 0; r < WORD_RELATIONS; r++)
                sum += (double)m->relation_scale * m->relations[m->related[i][r]][o];
            y[i * WIDTH + o] = rectified(sum);
        }
    }
    add_layer(y, count, WIDTH, argument_dilations[0], steps[LAYERS], m->argument_layer[0][0], m->argument_scale,
              m->argument_layer_bias);
    for (size_t i = 0; i < count; i++)
        for (int w = 0; w < WORD_ARGUMENT_WEIGHTS; w++)
            arguments[i][w] = weighed(m->argument[w], m->argument_bias[w], y + i * WIDTH, WIDTH);
}

/* ---- tests ------------------------------------------------------------------------------------------------------- */

struct said {
    float cues[MOST_WORDS][WORD_CUE_WEIGHTS], arguments[MOST_WORDS][WORD_ARGUMENT_WEIGHTS];
    int16_t views[MOST_WORDS * 2 * WIDTH];
};

/* What the network says when it reads `stretch` words at a time. */
static void say(const struct made *m, const struct net_products *products, size_t count, size_t stretch, size_t cue,
                size_t cue_end, struct said *said) {
    struct word_scratch scratch = {0};
    assert_true(word_scratch_reserve(&scratch, &m->net, MOST_WORDS));
    const size_t reach = word_net_reach(&m->net);
    for (size_t begin = 0; begin < count; begin += stretch) {
        const size_t end = count - begin < stretch ? count : begin + stretch, first = begin < reach ? 0 : begin - reach,
                     last = count - end < reach ? count : end + reach;
        word_net_read(&m->net, products, &scratch, m->words + first, last - first, begin - first, end - first,
                      said->cues + begin, said->views + begin * 2 * WIDTH);
    }
    word_net_look(&m->net, products, &scratch, said->views, count, cue, cue_end, m->related, said->arguments);
    word_scratch_free(&scratch);
}

static bool near(float got, double expected) { /* a number on the border between two steps may fall on either side */
    return fabs((double)got - expected) < .04 + .004 * fabs(expected);
}

static void gives_what_its_formula_says(void **state) {
    static const size_t counts[] = {1, 2, 7, MOST_WORDS};
    static double h[MOST_WORDS * HIDDEN], cues[MOST_WORDS][WORD_CUE_WEIGHTS],
        arguments[MOST_WORDS][WORD_ARGUMENT_WEIGHTS];
    static struct said said;
    (void)state;
    for (uint64_t seed = 1; seed <= 4; seed++) {
        struct made *m = make(seed);
        for (size_t c = 0; c < sizeof counts / sizeof *counts; c++) {
            const size_t count = counts[c], cue = count / 2, cue_end = cue + (count > 4 ? 2 : 1);
            double least = 1e9, most = -1e9;
            say(m, products_best(), count, MOST_WORDS, cue, cue_end, &said);
            reckon_cues(m, count, h, cues);
            reckon_arguments(m, count, cue, cue_end, h, arguments);
            for (size_t i = 0; i < count; i++) {
                for (int w = 0; w < WORD_CUE_WEIGHTS; w++) assert_true(near(said.cues[i][w], cues[i][w]));
                for (int w = 0; w < WORD_ARGUMENT_WEIGHTS; w++)
                    assert_true(near(said.arguments[i][w], arguments[i][w]));
                least = fmin(least, arguments[i][0]);
                most = fmax(most, arguments[i][0]);
            }
            if (count == MOST_WORDS) assert_true(most - least > .5); /* or the test would say little */
        }
        unmake(m);
    }
}

static void is_the_same_by_all_means_and_in_stretches(void **state) {
    static struct said whole, other;
    (void)state;
    struct made *m = make(9);
    say(m, &products_portable, MOST_WORDS, MOST_WORDS, 40, 43, &whole);
    say(m, products_best(), MOST_WORDS, MOST_WORDS, 40, 43, &other);
    assert_memory_equal(&whole, &other, sizeof whole);
    static const size_t stretches[] = {1, 5, 16, 64};
    for (size_t s = 0; s < sizeof stretches / sizeof *stretches; s++) {
        say(m, products_best(), MOST_WORDS, stretches[s], 40, 43, &other);
        assert_memory_equal(&whole, &other, sizeof whole);
    }
    unmake(m);
}

static void refuses_what_is_no_network(void **state) {
    (void)state;
    struct made *m = make(1);
    struct word_net net;
    for (size_t size = 0; size < m->size; size += 97) assert_false(word_net_open(&net, m->file, size));
    assert_false(word_net_open(&net, m->file, m->size - 4));
    m->file[0] = 'x';
    assert_false(word_net_open(&net, m->file, m->size));
    m->file[0] = 'c';
    const uint32_t hidden = HIDDEN + 1;
    memcpy(m->file + 8, &hidden, sizeof hidden);
    assert_false(word_net_open(&net, m->file, m->size));
    unmake(m);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(gives_what_its_formula_says),
        cmocka_unit_test(is_the_same_by_all_means_and_in_stretches),
        cmocka_unit_test(refuses_what_is_no_network),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
