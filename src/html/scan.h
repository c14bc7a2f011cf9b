/* Finding the next byte that matters, sixteen at a time where SSE2 is at hand. Each function returns `end` when there
 * is none in [at, end). */
#ifndef HTML_SCAN_H
#define HTML_SCAN_H

#include "base/text.h"

#ifdef __SSE2__
#include <emmintrin.h>

/* A bit for each of the 16 bytes at `at` that is one of the four. */
static inline unsigned scan_mask(const char *at, char a, char b, char c, char d) {
    const __m128i block = _mm_loadu_si128((const __m128i *)(const void *)at);
    const __m128i ab = _mm_or_si128(_mm_cmpeq_epi8(block, _mm_set1_epi8(a)), _mm_cmpeq_epi8(block, _mm_set1_epi8(b)));
    const __m128i cd = _mm_or_si128(_mm_cmpeq_epi8(block, _mm_set1_epi8(c)), _mm_cmpeq_epi8(block, _mm_set1_epi8(d)));
    return (unsigned)_mm_movemask_epi8(_mm_or_si128(ab, cd));
}
#endif

/* The first byte that is one of four. */
static inline uint32_t scan_four(const char *source, uint32_t at, uint32_t end, char a, char b, char c, char d) {
#ifdef __SSE2__
    for (; end - at >= 16; at += 16) {
        const unsigned mask = scan_mask(source + at, a, b, c, d);
        if (mask) return at + (uint32_t)__builtin_ctz(mask);
    }
#endif
    for (; at < end; at++) {
        const char byte = source[at];
        if (byte == a || byte == b || byte == c || byte == d) return at;
    }
    return end;
}

/* The first of two equal bytes side by side. */
static inline uint32_t scan_pair(const char *source, uint32_t at, uint32_t end, char both) {
#ifdef __SSE2__
    for (; end - at >= 17; at += 16) {
        const __m128i wanted = _mm_set1_epi8(both);
        const __m128i one = _mm_loadu_si128((const __m128i *)(const void *)(source + at));
        const __m128i two = _mm_loadu_si128((const __m128i *)(const void *)(source + at + 1));
        const unsigned mask =
            (unsigned)_mm_movemask_epi8(_mm_and_si128(_mm_cmpeq_epi8(one, wanted), _mm_cmpeq_epi8(two, wanted)));
        if (mask) return at + (uint32_t)__builtin_ctz(mask);
    }
#endif
    for (; end - at >= 2; at++)
        if (source[at] == both && source[at + 1] == both) return at;
    return end;
}

static inline uint32_t scan_byte(const char *source, uint32_t at, uint32_t end, char byte) {
    const char *found = at < end ? memchr(source + at, byte, end - at) : NULL;
    return found ? (uint32_t)(found - source) : end;
}

#endif
