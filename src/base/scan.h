/* Scanning many bytes at a time, by the widest means the machine has.
 *
 * Text between two tags is short, so a search begins with one inlined block of what the compiler may always use (SSE2
 * on x86-64, NEON on arm64, else plain C) and only goes through the table of a path when nothing was found there. A
 * path is chosen once, by scan_best(), and kept by whoever scans; tests take each path the machine has and compare. */
#ifndef BASE_SCAN_H
#define BASE_SCAN_H

#include "base/text.h"

/* Defining SCAN_PORTABLE_ONLY leaves plain C alone, which a test does. */
#if defined __SSE2__ && !defined SCAN_PORTABLE_ONLY
#define SCAN_HAS_SSE2 1
#include <emmintrin.h>
#elif defined __ARM_NEON && defined __aarch64__ && !defined SCAN_PORTABLE_ONLY
#define SCAN_HAS_NEON 1
#include <arm_neon.h>
#endif

enum scan_path { SCAN_PORTABLE, SCAN_SSE2, SCAN_AVX2, SCAN_NEON, SCAN_PATHS };

/* Four bytes to look for; one may be given more than once. */
struct scan_set {
    char a, b, c, d;
};

struct scan {
    const char *name;
    /* The first byte of [at, end) that is in `set`, or `end`. */
    uint32_t (*four)(const char *source, uint32_t at, uint32_t end, struct scan_set set);
    /* The first of two bytes `both` side by side in [at, end), or `end`. */
    uint32_t (*pair)(const char *source, uint32_t at, uint32_t end, char both);
    /* How many bytes of `text` are well-formed UTF-8. */
    uint32_t (*valid)(textref text);
};

/* The functions of a path, or NULL where this machine has not got it. */
const struct scan *scan_of(enum scan_path path);
/* The widest path of this machine. */
const struct scan *scan_best(void);

enum { SCAN_BLOCK = 16 };

static inline bool scan_holds(struct scan_set set, char byte) {
    return byte == set.a || byte == set.b || byte == set.c || byte == set.d;
}

/* Where in the 16 bytes at `at` the first byte of `set` is, or SCAN_BLOCK. */
static inline uint32_t scan_block(const char *at, struct scan_set set) {
#if SCAN_HAS_SSE2
    const __m128i block = _mm_loadu_si128((const __m128i *)(const void *)at);
    const __m128i ab =
        _mm_or_si128(_mm_cmpeq_epi8(block, _mm_set1_epi8(set.a)), _mm_cmpeq_epi8(block, _mm_set1_epi8(set.b)));
    const __m128i cd =
        _mm_or_si128(_mm_cmpeq_epi8(block, _mm_set1_epi8(set.c)), _mm_cmpeq_epi8(block, _mm_set1_epi8(set.d)));
    const unsigned mask = (unsigned)_mm_movemask_epi8(_mm_or_si128(ab, cd));
    return mask ? (uint32_t)__builtin_ctz(mask) : SCAN_BLOCK;
#elif SCAN_HAS_NEON
    const uint8x16_t block = vld1q_u8((const uint8_t *)at);
    const uint8x16_t ab =
        vorrq_u8(vceqq_u8(block, vdupq_n_u8((uint8_t)set.a)), vceqq_u8(block, vdupq_n_u8((uint8_t)set.b)));
    const uint8x16_t cd =
        vorrq_u8(vceqq_u8(block, vdupq_n_u8((uint8_t)set.c)), vceqq_u8(block, vdupq_n_u8((uint8_t)set.d)));
    /* Half of each byte of the mask: 64 bits, four a byte. */
    const uint8x8_t halves = vshrn_n_u16(vreinterpretq_u16_u8(vorrq_u8(ab, cd)), 4);
    const uint64_t mask = vget_lane_u64(vreinterpret_u64_u8(halves), 0);
    return mask ? (uint32_t)__builtin_ctzll(mask) / 4 : SCAN_BLOCK;
#else
    uint32_t i = 0;
    while (i < SCAN_BLOCK && !scan_holds(set, at[i])) i++;
    return i;
#endif
}

/* The first byte of [at, end) that is in `set`, or `end`. */
static inline uint32_t scan_four(const struct scan *scan, const char *source, uint32_t at, uint32_t end,
                                 struct scan_set set) {
    if (end - at >= SCAN_BLOCK) {
        const uint32_t found = scan_block(source + at, set);
        if (found < SCAN_BLOCK) return at + found;
        return scan->four(source, at + SCAN_BLOCK, end, set);
    }
    while (at < end && !scan_holds(set, source[at])) at++;
    return at;
}

/* The first `byte` in [at, end), or `end`. The C library's search is as wide as the machine. */
static inline uint32_t scan_byte(const char *source, uint32_t at, uint32_t end, char byte) {
    const char *const found = at < end ? memchr(source + at, byte, end - at) : NULL;
    return found ? (uint32_t)(found - source) : end;
}

#endif
