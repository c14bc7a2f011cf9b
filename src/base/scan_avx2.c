/* Thirty-two bytes at a time, on the x86-64 machines that can (asked at run time). */
#include "base/scan_paths.h"

#if SCAN_HAS_SSE2
#include <immintrin.h>

#define AVX2 __attribute__((target("avx2")))
enum { BLOCK = 32 };

AVX2 static inline __m256i load(const char *at) {
    return _mm256_loadu_si256((const __m256i *)(const void *)at);
}

AVX2 static inline __m256i is(__m256i block, char byte) {
    return _mm256_cmpeq_epi8(block, _mm256_set1_epi8(byte));
}

AVX2 static uint32_t four(const char *source, uint32_t at, uint32_t end, struct scan_set set) {
    for (; end - at >= BLOCK; at += BLOCK) {
        const __m256i block = load(source + at);
        const __m256i ab = _mm256_or_si256(is(block, set.a), is(block, set.b));
        const __m256i cd = _mm256_or_si256(is(block, set.c), is(block, set.d));
        const unsigned mask = (unsigned)_mm256_movemask_epi8(_mm256_or_si256(ab, cd));
        if (mask) return at + (uint32_t)__builtin_ctz(mask);
    }
    return scan_four_portable(source, at, end, set);
}

AVX2 static uint32_t pair(const char *source, uint32_t at, uint32_t end, char both) {
    for (; end - at >= BLOCK + 1; at += BLOCK) {
        const __m256i two = _mm256_and_si256(is(load(source + at), both), is(load(source + at + 1), both));
        const unsigned mask = (unsigned)_mm256_movemask_epi8(two);
        if (mask) return at + (uint32_t)__builtin_ctz(mask);
    }
    return scan_pair_portable(source, at, end, both);
}

/* UTF-8 by three table look-ups a byte (Keiser and Lemire, "Validating UTF-8 In Less Than One Instruction Per Byte",
 * Software: Practice and Experience 51(5), 2021). A byte and the one before it, by their halves, each name the errors
 * they could be part of; what all three name has happened. */
enum {
    TOO_SHORT = 1 << 0, /* a lead and then no continuation */
    TOO_LONG = 1 << 1,  /* ASCII and then a continuation */
    LONG_3 = 1 << 2,    /* E0 80–9F: two bytes would do */
    TOO_LARGE = 1 << 3, /* F4 90 and above */
    SURROGATE = 1 << 4, /* ED A0–BF */
    LONG_2 = 1 << 5,    /* C0, C1 */
    LONG_4 = 1 << 6,    /* F0 80–8F; and F5 and above with 80–8F */
    TWO_AFTER = 1 << 7, /* two continuations: right only as the third or fourth byte of a character */
    ANY = TOO_SHORT | TOO_LONG | TWO_AFTER
};

AVX2 static inline __m256i table(const uint8_t entries[16]) {
    return _mm256_broadcastsi128_si256(_mm_loadu_si128((const __m128i *)(const void *)entries));
}

AVX2 static inline __m256i high_half(__m256i block) {
    return _mm256_and_si256(_mm256_srli_epi16(block, 4), _mm256_set1_epi8(0x0F));
}

/* Which errors end in `block`; `before` is the block before it. */
AVX2 static inline __m256i errors(__m256i block, __m256i before) {
    static const uint8_t first_high[16] = {TOO_LONG,
                                           TOO_LONG,
                                           TOO_LONG,
                                           TOO_LONG,
                                           TOO_LONG,
                                           TOO_LONG,
                                           TOO_LONG,
                                           TOO_LONG,
                                           TWO_AFTER,
                                           TWO_AFTER,
                                           TWO_AFTER,
                                           TWO_AFTER,
                                           TOO_SHORT | LONG_2,
                                           TOO_SHORT,
                                           TOO_SHORT | LONG_3 | SURROGATE,
                                           TOO_SHORT | TOO_LARGE | LONG_4};
    static const uint8_t first_low[16] = {ANY | LONG_2 | LONG_3 | LONG_4,
                                          ANY | LONG_2,
                                          ANY,
                                          ANY,
                                          ANY | TOO_LARGE,
                                          ANY | TOO_LARGE | LONG_4,
                                          ANY | TOO_LARGE | LONG_4,
                                          ANY | TOO_LARGE | LONG_4,
                                          ANY | TOO_LARGE | LONG_4,
                                          ANY | TOO_LARGE | LONG_4,
                                          ANY | TOO_LARGE | LONG_4,
                                          ANY | TOO_LARGE | LONG_4,
                                          ANY | TOO_LARGE | LONG_4,
                                          ANY | TOO_LARGE | LONG_4 | SURROGATE,
                                          ANY | TOO_LARGE | LONG_4,
                                          ANY | TOO_LARGE | LONG_4};
    enum { AFTER = TOO_LONG | LONG_2 | TWO_AFTER };
    static const uint8_t second_high[16] = {TOO_SHORT,
                                            TOO_SHORT,
                                            TOO_SHORT,
                                            TOO_SHORT,
                                            TOO_SHORT,
                                            TOO_SHORT,
                                            TOO_SHORT,
                                            TOO_SHORT,
                                            AFTER | LONG_3 | LONG_4,
                                            AFTER | LONG_3 | TOO_LARGE,
                                            AFTER | SURROGATE | TOO_LARGE,
                                            AFTER | SURROGATE | TOO_LARGE,
                                            TOO_SHORT,
                                            TOO_SHORT,
                                            TOO_SHORT,
                                            TOO_SHORT};
    const __m256i seam = _mm256_permute2x128_si256(before, block, 0x21);
    const __m256i one_back = _mm256_alignr_epi8(block, seam, 15);
    const __m256i two_back = _mm256_alignr_epi8(block, seam, 14);
    const __m256i three_back = _mm256_alignr_epi8(block, seam, 13);

    const __m256i low = _mm256_and_si256(one_back, _mm256_set1_epi8(0x0F));
    __m256i named = _mm256_shuffle_epi8(table(first_high), high_half(one_back));
    named = _mm256_and_si256(named, _mm256_shuffle_epi8(table(first_low), low));
    named = _mm256_and_si256(named, _mm256_shuffle_epi8(table(second_high), high_half(block)));

    /* The top bit is set where a third or fourth byte must stand, which is where two continuations are right. */
    const __m256i third = _mm256_subs_epu8(two_back, _mm256_set1_epi8((char)(0xE0 - 0x80)));
    const __m256i fourth = _mm256_subs_epu8(three_back, _mm256_set1_epi8((char)(0xF0 - 0x80)));
    const __m256i must = _mm256_and_si256(_mm256_or_si256(third, fourth), _mm256_set1_epi8((char)0x80));
    return _mm256_xor_si256(must, named);
}

/* Where the last character that begins before `at` does: what a block's end may have cut. */
static uint32_t character_before(textref text, uint32_t at) {
    for (uint32_t back = 1; back <= 4 && back <= at; back++)
        if (!byte_is_continuation(text.at[at - back])) return at - back;
    return at;
}

AVX2 static uint32_t valid(textref text) {
    __m256i before = _mm256_setzero_si256();
    bool ascii_before = true;
    uint32_t at = 0;
    for (; text.size - at >= BLOCK; at += BLOCK) {
        const __m256i block = load(text.at + at);
        const bool ascii = _mm256_movemask_epi8(block) == 0;
        if (!ascii || !ascii_before) {
            const __m256i wrong = errors(block, before);
            if (!_mm256_testz_si256(wrong, wrong)) break;
        }
        before = block;
        ascii_before = ascii;
    }
    return scan_valid_from(text, character_before(text, at));
}

const struct scan scan_avx2 = {"AVX2", four, pair, valid};

#else
typedef int scan_avx2_is_for_x86_64; /* ISO C wants a declaration in every file */
#endif
