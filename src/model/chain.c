#include "model/chain.h"

#include <math.h>
#include <string.h>

/* Beyond it a weight is as good as certain; keeps factors within the range of a float. */
static const float most_weight = 12.0f;

void chain_set_factor(const struct chain_rules *rules, bool first, const float weights[SPARSE_WEIGHTS],
                      uint32_t allowed, chain_factor *factor) {
    float power[SPARSE_WEIGHTS + 1];
    for (int i = 0; i < SPARSE_WEIGHTS; i++) power[i] = expf(fmaxf(-most_weight, fminf(weights[i], most_weight)));
    power[CHAIN_NO_WEIGHT] = 1;
    memset(factor, 0, sizeof *factor);
    const struct chain_step *steps = first ? rules->first : rules->steps;
    uint32_t count = first ? rules->first_count : rules->step_count;
    for (uint32_t i = 0; i < count; i++)
        if (allowed >> steps[i].to & 1)
            (*factor)[steps[i].from][steps[i].to] =
                power[steps[i].weights[0]] * power[steps[i].weights[1]] * power[steps[i].weights[2]];
}

bool chain_run(struct chain *chain) {
    uint32_t n = chain->length, states = chain->states;
    for (uint32_t i = 0; i < n; i++) {
        float sum = 0;
        for (uint32_t s = 0; s < states; s++) {
            float value = 0;
            if (i == 0)
                value = chain->factors[0][0][s];
            else
                for (uint32_t r = 0; r < states; r++) value += chain->ahead[i - 1][r] * chain->factors[i][r][s];
            chain->ahead[i][s] = value;
            sum += value;
        }
        if (!(sum > 0) || !isfinite(sum)) return false;
        chain->sums[i] = sum;
        for (uint32_t s = 0; s < states; s++) chain->ahead[i][s] /= sum;
    }
    for (uint32_t s = 0; n && s < states; s++) chain->back[n - 1][s] = 1;
    for (uint32_t i = n; i-- > 1;)
        for (uint32_t r = 0; r < states; r++) {
            float value = 0;
            for (uint32_t s = 0; s < states; s++) value += chain->factors[i][r][s] * chain->back[i][s];
            chain->back[i - 1][r] = value / chain->sums[i];
        }
    return true;
}

float chain_best(const struct chain *chain, uint8_t *path, chain_state *best, uint8_t *from) {
    uint32_t n = chain->length, states = chain->states;
    if (n == 0) return 0;
    for (uint32_t i = 0; i < n; i++)
        for (uint32_t s = 0; s < states; s++) {
            float value = 0;
            uint8_t via = 0;
            if (i == 0)
                value = chain->factors[0][0][s];
            else
                for (uint32_t r = 0; r < states; r++) {
                    float way = best[i - 1][r] * chain->factors[i][r][s];
                    if (way > value) {
                        value = way;
                        via = (uint8_t)r;
                    }
                }
            best[i][s] = value / chain->sums[i]; /* what all paths sum to, so that the end is a probability */
            from[i * CHAIN_STATES + s] = via;
        }
    uint8_t last = 0;
    for (uint32_t s = 1; s < states; s++)
        if (best[n - 1][s] > best[n - 1][last]) last = (uint8_t)s;
    float probability = best[n - 1][last];
    for (uint32_t i = n; i-- > 0;) {
        path[i] = last;
        last = from[i * CHAIN_STATES + last];
    }
    return probability;
}
