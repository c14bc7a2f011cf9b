/* UTF-8: decoding, encoding, validation and the character classes the desk needs (Unicode data from utf8proc). */
#ifndef BASE_UTF8_H
#define BASE_UTF8_H

#include "base/text.h"

#define UTF8_REPLACEMENT 0xFFFDu

struct utf8_char {
    uint32_t code; /* U+FFFD for a broken sequence */
    uint32_t size; /* bytes taken, at least 1 */
};

/* The character that begins at byte `at` (at < t.size). */
struct utf8_char utf8_decode(textref t, uint32_t at);

/* The character that ends at byte `end` (0 < end <= t.size). */
struct utf8_char utf8_decode_before(textref t, uint32_t end);

/* Writes `code` to out[0..4) and returns its size; codes that are no scalar value are written as U+FFFD. */
uint32_t utf8_encode(uint32_t code, char out[4]);

/* The first `limit` bytes of valid `t` at most, up to a whole character. */
textref utf8_cut(textref t, uint32_t limit);

/* Bytes of the longest valid prefix (t.size when all of it is valid UTF-8). */
uint32_t utf8_valid_prefix(textref t);

/* ASCII white space, no-break and other Unicode spaces, U+200B and U+FEFF. */
bool utf8_is_space(uint32_t code);
bool utf8_is_letter(uint32_t code); /* any letter or combining mark */
bool utf8_is_digit(uint32_t code);  /* decimal digits of any script */
static inline bool utf8_is_word(uint32_t code) {
    return utf8_is_letter(code) || utf8_is_digit(code) || code == '_';
}
bool utf8_is_upper(uint32_t code); /* upper or title case */
bool utf8_is_lower(uint32_t code);
uint32_t utf8_lower(uint32_t code);
/* Scripts written without spaces between words (Han, kana, Thai, Lao, Khmer, Myanmar). */
bool utf8_is_unspaced(uint32_t code);

/* Words as a reader counts them: runs of word characters; each character of an unspaced script counts as half. */
uint32_t utf8_count_words(textref t);

#endif
