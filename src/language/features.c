#include "language/features.h"

#include "base/utf8.h"

enum { WORD_MAX = 24 }; /* letters; a longer word goes on as the next */

#define BOUNDARY 0u /* stands before the first and after the last letter of a word */

/* The multiplier of a linear congruential generator (Steele and Vigna 2021), by which each letter is mixed in. */
static uint32_t mix(uint32_t hash, uint32_t code) {
    hash = (hash ^ code) * 0x915F77F5u;
    return hash ^ hash >> 15;
}

/* Those of one word, `letters` with a boundary at both ends. */
static uint32_t add_word(const uint32_t *letters, uint32_t size, uint32_t *hashes, uint32_t count) {
    enum { TRIGRAM = 3, WORD = 4 };
    if (count + size > LANGUAGE_FEATURES_MAX) return count;
    for (uint32_t i = 0; i + 2 < size; i++)
        hashes[count++] = mix(mix(mix(TRIGRAM, letters[i]), letters[i + 1]), letters[i + 2]);
    uint32_t word = WORD;
    for (uint32_t i = 0; i < size; i++) word = mix(word, letters[i]);
    hashes[count++] = word;
    return count;
}

/* Lower case by the rules that hold for every script in use here; the rest comes from Unicode's tables. */
static uint32_t lower(uint32_t code) {
    if (code < 0x80) return (uint32_t)(unsigned char)byte_lower((char)code);
    if (code >= 0xC0 && code <= 0xDE) return code + 32;
    if (code >= 0xDF && code <= 0xFF) return code;
    if (code >= 0x410 && code <= 0x42F) return code + 32;
    if (code >= 0x430 && code <= 0x45F) return code;
    return utf8_lower(code);
}

uint32_t language_features(textref t, enum script script, uint32_t *hashes) {
    uint32_t letters[WORD_MAX + 2] = {BOUNDARY}, size = 1, count = 0;
    for (uint32_t at = 0; at < t.size;) {
        struct utf8_char c = utf8_decode(t, at);
        at += c.size;
        bool letter = script_of(c.code) == script;
        if (letter) letters[size++] = lower(c.code);
        if (size > 1 && (!letter || size == WORD_MAX + 1 || at == t.size)) {
            letters[size] = BOUNDARY;
            count = add_word(letters, size + 1, hashes, count);
            size = 1;
        }
    }
    return count;
}
