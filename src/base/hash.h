/* FNV-1a (Fowler, Noll, Vo), 32 and 64 bits: for tables whose keys are not chosen by an adversary, or whose chains
 * are bounded by a limit of limits.h. */
#ifndef BASE_HASH_H
#define BASE_HASH_H

#include "base/text.h"

#define HASH_SEED 2166136261u
#define HASH_SEED_64 14695981039346656037u

static inline uint32_t hash_more(uint32_t hash, textref t) {
    for (uint32_t i = 0; i < t.size; i++) hash = (hash ^ (unsigned char)t.at[i]) * 16777619u;
    return hash;
}

static inline uint32_t hash_text(textref t) {
    return hash_more(HASH_SEED, t);
}

static inline uint64_t hash_more_64(uint64_t hash, textref t) {
    for (uint32_t i = 0; i < t.size; i++) hash = (hash ^ (unsigned char)t.at[i]) * 1099511628211u;
    return hash;
}

#endif
