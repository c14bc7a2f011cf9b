/* Hashes for tables whose keys are not chosen by an adversary, or whose chains are bounded by a limit of limits.h:
 * FNV-1a (Fowler, Noll, Vo), 32 and 64 bits, a byte at a time; and one that takes eight bytes at a time, for what is
 * compared within one run only, since it depends on the machine's order of bytes. */
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

static inline uint64_t hash_mix(uint64_t key) { /* the finaliser of MurmurHash3 (Appleby) */
    key = (key ^ key >> 33) * 0xff51afd7ed558ccdu;
    key = (key ^ key >> 33) * 0xc4ceb9fe1a85ec53u;
    return key ^ key >> 33;
}

/* The size is hashed too, so that texts one after another do not run together. */
static inline uint64_t hash_wide(uint64_t hash, textref t) {
    uint64_t eight = 0;
    uint32_t at = 0;
    for (; t.size - at >= sizeof eight; at += sizeof eight) {
        memcpy(&eight, t.at + at, sizeof eight);
        hash = (hash ^ eight) * 0xff51afd7ed558ccdu;
        hash ^= hash >> 32;
    }
    eight = 0;
    if (at < t.size) memcpy(&eight, t.at + at, t.size - at);
    return hash_mix(hash ^ eight ^ (uint64_t)t.size << 56);
}

#endif
