/* UTF-8: decoding, encoding, validation and the character classes the desk needs (Unicode data from utf8proc). */
#ifndef BASE_UTF8_H
#define BASE_UTF8_H

#include "base/text.h"

#define UTF8_REPLACEMENT 0xFFFDu

struct utf8_char {
    uint32_t code; /* U+FFFD for a broken sequence */
    uint32_t size; /* bytes taken, at least 1 */
};

/* The character above ASCII that begins at byte `at` (at < t.size); or what is broken there. */
struct utf8_char utf8_decode_more(textref t, uint32_t at);

/* The character that begins at byte `at` (at < t.size). */
static inline struct utf8_char utf8_decode(textref t, uint32_t at) {
    const unsigned char lead = (unsigned char)t.at[at];
    return lead < 0x80 ? (struct utf8_char){lead, 1} : utf8_decode_more(t, at);
}

/* The character that ends at byte `end` (0 < end <= t.size). */
struct utf8_char utf8_decode_before(textref t, uint32_t end);

/* Writes `code` to out[0..4) and returns its size; codes that are no scalar value are written as U+FFFD. */
uint32_t utf8_encode(uint32_t code, char out[4]);

/* The first `limit` bytes of valid `t` at most, up to a whole character. */
textref utf8_cut(textref t, uint32_t limit);

/* Bytes of the longest valid prefix (t.size when all of it is valid UTF-8). */
uint32_t utf8_valid_prefix(textref t);

/* Classes of the characters above ASCII, from the Unicode data. */
bool utf8_is_space_more(uint32_t code);
bool utf8_is_letter_more(uint32_t code);
bool utf8_is_digit_more(uint32_t code);
bool utf8_is_upper_more(uint32_t code);
bool utf8_is_lower_more(uint32_t code);
uint32_t utf8_lower_more(uint32_t code);

/* ASCII white space, no-break and other Unicode spaces, U+200B and U+FEFF. */
static inline bool utf8_is_space(uint32_t code) {
    return code < 0x80 ? code == ' ' || (code >= 9 && code <= 13) : utf8_is_space_more(code);
}
/* Any letter or combining mark. */
static inline bool utf8_is_letter(uint32_t code) {
    return code < 0x80 ? byte_is_alpha((char)code) : utf8_is_letter_more(code);
}
/* Decimal digits of any script. */
static inline bool utf8_is_digit(uint32_t code) {
    return code < 0x80 ? byte_is_digit((char)code) : utf8_is_digit_more(code);
}
static inline bool utf8_is_word(uint32_t code) {
    return utf8_is_letter(code) || utf8_is_digit(code) || code == '_';
}
/* Upper or title case. */
static inline bool utf8_is_upper(uint32_t code) {
    return code < 0x80 ? code >= 'A' && code <= 'Z' : utf8_is_upper_more(code);
}
static inline bool utf8_is_lower(uint32_t code) {
    return code < 0x80 ? code >= 'a' && code <= 'z' : utf8_is_lower_more(code);
}
static inline uint32_t utf8_lower(uint32_t code) {
    return code < 0x80 ? (uint32_t)(unsigned char)byte_lower((char)code) : utf8_lower_more(code);
}
/* Scripts written without spaces between words (Han, kana, Thai, Lao, Khmer, Myanmar). */
bool utf8_is_unspaced(uint32_t code);

/* Words as a reader counts them: runs of word characters; each character of an unspaced script counts as half. */
uint32_t utf8_count_words(textref t);

#endif
