/* Lists of features for the trained stages: each kind of feature has a number, counted up as they are put, so that a
 * list is always put in one order. */
#ifndef SPEECH_KEYS_H
#define SPEECH_KEYS_H

#include "model/sparse.h"

enum { MOST_KEYS = 224 };

struct keys {
    uint64_t at[MOST_KEYS];
    uint32_t count, kind;
};

static inline void put3(struct keys *keys, uint32_t a, uint32_t b, uint32_t c) {
    keys->at[keys->count++] = sparse_key(keys->kind++, a, b, c);
}
static inline void put2(struct keys *keys, uint32_t a, uint32_t b) {
    put3(keys, a, b, 0);
}
static inline void put1(struct keys *keys, uint32_t a) {
    put3(keys, a, 0, 0);
}

/* Several small numbers in one: each is below 64. */
static inline uint32_t pack(uint32_t a, uint32_t b, uint32_t c, uint32_t d) {
    return a | b << 6 | c << 12 | d << 18;
}
static inline uint32_t at_most(uint32_t number, uint32_t most) {
    return number < most ? number : most;
}

#endif
