/* What was worked out for a text, to be found again by the text's hash_wide: pages give many elements the same class.
 *
 * Each hash has one slot and takes it from the hash before, so that there is nothing to grow and nothing to search. */
#ifndef BASE_MEMO_H
#define BASE_MEMO_H

#include "base/hash.h"

enum { MEMO_SLOTS = 512 };

/* Zeroed storage knows nothing. */
struct memo {
    uint64_t keys[MEMO_SLOTS];
    uint32_t values[MEMO_SLOTS];
};

/* Whether the value for `hash` is known; then *value is it. */
static inline bool memo_knows(const struct memo *memo, uint64_t hash, uint32_t *value) {
    const uint32_t slot = hash % MEMO_SLOTS;
    if (memo->keys[slot] != hash || hash == 0) return false;
    *value = memo->values[slot];
    return true;
}

static inline uint32_t memo_keep(struct memo *memo, uint64_t hash, uint32_t value) {
    memo->keys[hash % MEMO_SLOTS] = hash;
    return memo->values[hash % MEMO_SLOTS] = value;
}

#endif
