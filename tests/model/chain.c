/* Chains against all their paths, counted one by one. */
#include "support.h"

#include "model/chain.h"

#include <math.h>
#include <string.h>

enum { LENGTH = 5, STATES = 3, PATHS = 243 };

/* Some factors, an impossible step among them. */
static void fill(chain_factor *factors) {
    memset(factors, 0, LENGTH * sizeof *factors);
    unsigned random = 1;
    for (int i = 0; i < LENGTH; i++)
        for (int r = 0; r < STATES; r++)
            for (int s = 0; s < STATES; s++) {
                random = random * 1103515245u + 12345u;
                if (!(r == 0 && s == 2)) factors[i][r][s] = (float)(random >> 16 & 0xff) / 100;
            }
}

static double product(chain_factor *factors, int path) {
    double value = 1;
    for (int i = 0, before = 0; i < LENGTH; i++, path /= STATES) {
        int s = path % STATES;
        value *= (double)factors[i][before][s];
        before = s;
    }
    return value;
}

static void sums_over_all_paths(void **state) {
    (void)state;
    chain_factor factors[LENGTH];
    chain_state ahead[LENGTH], back[LENGTH], best[LENGTH];
    float sums[LENGTH];
    uint8_t path[LENGTH], from[LENGTH * CHAIN_STATES];
    fill(factors);
    double total = 0, most = 0, in[LENGTH][STATES] = {{0}};
    int likeliest = 0;
    for (int p = 0; p < PATHS; p++) {
        double value = product(factors, p);
        total += value;
        if (value > most) {
            most = value;
            likeliest = p;
        }
        for (int i = 0, q = p; i < LENGTH; i++, q /= STATES) in[i][q % STATES] += value;
    }
    struct chain chain = {STATES, LENGTH, factors, ahead, back, sums};
    assert_true(chain_run(&chain));
    for (int i = 0; i < LENGTH; i++)
        for (int s = 0; s < STATES; s++) assert_float_equal(ahead[i][s] * back[i][s], (float)(in[i][s] / total), 1e-5f);
    assert_float_equal(chain_best(&chain, path, best, from), (float)(most / total), 1e-5f);
    for (int i = 0; i < LENGTH; i++, likeliest /= STATES) assert_int_equal(path[i], likeliest % STATES);
}

static void has_no_path_where_none_is_possible(void **state) {
    (void)state;
    chain_factor factors[LENGTH];
    chain_state ahead[LENGTH], back[LENGTH];
    float sums[LENGTH];
    fill(factors);
    memset(factors[2], 0, sizeof factors[2]);
    struct chain chain = {STATES, LENGTH, factors, ahead, back, sums};
    assert_false(chain_run(&chain));
}

static void allows_the_steps_of_its_rules(void **state) {
    (void)state;
    static const struct chain_step first[] = {{0, 1, {2, CHAIN_NO_WEIGHT, CHAIN_NO_WEIGHT}}};
    static const struct chain_step steps[] = {{1, 0, {0, 1, CHAIN_NO_WEIGHT}}, {1, 2, {3, 3, 3}}};
    const struct chain_rules rules = {3, first, 1, steps, 2};
    const float weights[SPARSE_WEIGHTS] = {1, 0.5f, -1, 2};
    chain_factor factor;
    chain_set_factor(&rules, true, weights, ~0u, &factor);
    assert_float_equal(factor[0][1], expf(-1), 1e-5f);
    assert_float_equal(factor[1][0], 0, 0);
    chain_set_factor(&rules, false, weights, 1u << 0, &factor);
    assert_float_equal(factor[1][0], expf(1.5f), 1e-4f);
    assert_float_equal(factor[1][2], 0, 0); /* not allowed here */
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(sums_over_all_paths),
        cmocka_unit_test(has_no_path_where_none_is_possible),
        cmocka_unit_test(allows_the_steps_of_its_rules),
    };
    return cmocka_run_group_tests_name("model.chain", tests, NULL, NULL);
}
