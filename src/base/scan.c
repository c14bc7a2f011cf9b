#include "base/scan.h"
#include "base/scan_paths.h"

/* Plain C: what every path ends with, and what every path is tested against. */

uint32_t scan_four_portable(const char *source, uint32_t at, uint32_t end, struct scan_set set) {
    while (at < end && !scan_holds(set, source[at])) at++;
    return at;
}

uint32_t scan_pair_portable(const char *source, uint32_t at, uint32_t end, char both) {
    for (; end - at >= 2; at++)
        if (source[at] == both && source[at + 1] == both) return at;
    return end;
}

/* Size of the well-formed sequence above ASCII that begins at p[0], of p[0..left), or 0: the Unicode Standard's table
 * 3-7 by its rows. */
static uint32_t sequence_size(const unsigned char *p, uint32_t left) {
    if (p[0] >= 0xC2 && p[0] <= 0xDF) return left >= 2 && byte_is_continuation((char)p[1]) ? 2 : 0;
    if (p[0] >= 0xE0 && p[0] <= 0xEF) {
        if (left < 3 || !byte_is_continuation((char)p[1]) || !byte_is_continuation((char)p[2])) return 0;
        const bool too_small = p[0] == 0xE0 && p[1] < 0xA0, surrogate = p[0] == 0xED && p[1] > 0x9F;
        return too_small || surrogate ? 0 : 3;
    }
    if (p[0] >= 0xF0 && p[0] <= 0xF4) {
        if (left < 4 || !byte_is_continuation((char)p[1]) || !byte_is_continuation((char)p[2]) ||
            !byte_is_continuation((char)p[3]))
            return 0;
        const bool too_small = p[0] == 0xF0 && p[1] < 0x90, too_large = p[0] == 0xF4 && p[1] > 0x8F;
        return too_small || too_large ? 0 : 4;
    }
    return 0;
}

uint32_t scan_valid_from(textref text, uint32_t at) {
    const unsigned char *const p = (const unsigned char *)text.at;
    while (at < text.size) {
        if (p[at] >= 0x80) {
            const uint32_t size = sequence_size(p + at, text.size - at);
            if (size == 0) return at;
            at += size;
            continue;
        }
        for (uint64_t eight; text.size - at >= sizeof eight; at += sizeof eight) {
            memcpy(&eight, p + at, sizeof eight);
            if (eight & 0x8080808080808080u) break;
        }
        while (at < text.size && p[at] < 0x80) at++;
    }
    return at;
}

static uint32_t valid_portable(textref text) {
    return scan_valid_from(text, 0);
}

static const struct scan portable = {"portable", scan_four_portable, scan_pair_portable, valid_portable};

/* Sixteen bytes at a time: what the machine always has. */
#if SCAN_HAS_SSE2 || SCAN_HAS_NEON

static uint32_t four_of_16(const char *source, uint32_t at, uint32_t end, struct scan_set set) {
    for (; end - at >= SCAN_BLOCK; at += SCAN_BLOCK) {
        const uint32_t found = scan_block(source + at, set);
        if (found < SCAN_BLOCK) return at + found;
    }
    return scan_four_portable(source, at, end, set);
}

/* The byte alone is searched for first: dashes and brackets are rare enough. */
static uint32_t pair_of_16(const char *source, uint32_t at, uint32_t end, char both) {
    while (end - at > SCAN_BLOCK) {
        const uint32_t found = scan_block(source + at, (struct scan_set){both, both, both, both});
        at += found;
        if (found == SCAN_BLOCK) continue;
        if (source[at + 1] == both) return at;
        at++;
    }
    return scan_pair_portable(source, at, end, both);
}

#if SCAN_HAS_SSE2
static const struct scan sse2 = {"SSE2", four_of_16, pair_of_16, valid_portable};
#else
static const struct scan neon = {"NEON", four_of_16, pair_of_16, valid_portable};
#endif
#endif

const struct scan *scan_of(enum scan_path path) {
    switch (path) {
    case SCAN_PORTABLE: return &portable;
#if SCAN_HAS_SSE2
    case SCAN_SSE2: return &sse2;
    case SCAN_AVX2: return __builtin_cpu_supports("avx2") ? &scan_avx2 : NULL;
#elif SCAN_HAS_NEON
    case SCAN_NEON: return &neon;
#endif
    default: return NULL;
    }
}

const struct scan *scan_best(void) {
    for (int path = SCAN_PATHS - 1; path > SCAN_PORTABLE; path--) {
        const struct scan *const scan = scan_of((enum scan_path)path);
        if (scan) return scan;
    }
    return &portable;
}
