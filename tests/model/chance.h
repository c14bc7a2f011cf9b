/* Weights and numbers by chance, the same in every run, and what the networks' formulas share. */
#ifndef TESTS_MODEL_CHANCE_H
#define TESTS_MODEL_CHANCE_H

#include <math.h>
#include <stddef.h>
#include <stdint.h>

/* Knuth's MMIX generator; in [-most, most). */
static inline double chance(uint64_t *state, double most) {
    *state = *state * 6364136223846793005u + 1442695040888963407u;
    return ((double)(*state >> 33) / (double)(1u << 31) * 2 - 1) * most;
}

static inline void fill(uint64_t *state, float *values, size_t count, double middle, double most) {
    for (size_t i = 0; i < count; i++) values[i] = (float)(middle + chance(state, most));
}

static inline void fill_weights(uint64_t *state, int16_t *values, size_t count) {
    for (size_t i = 0; i < count; i++) values[i] = (int16_t)chance(state, 9000);
}

/* To the nearest whole number, cut at ±most. */
static inline double step(double x, double most) {
    return floor(fabs(x) > most ? most : fabs(x) + .5) * (x < 0 ? -1 : 1);
}

static inline double rectified(double x) {
    return x > 0 ? x : 0;
}

#endif
