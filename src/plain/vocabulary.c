/* What counts as a word: four letters or more, so that most articles and prepositions do not count, whatever the
 * language. In scripts without spaces, each pair of neighbouring characters. */
#include "plain/vocabulary.h"

#include "base/hash.h"
#include "base/utf8.h"

enum { WORD_LETTERS = 4 };

/* The next word of `t` at or after *at as a hash; false at the end. */
static bool next_word(textref t, uint32_t *at, uint32_t *hash) {
    uint32_t letters = 0, before = 0;
    *hash = HASH_SEED;
    while (*at < t.size) {
        struct utf8_char c = utf8_decode(t, *at);
        *at += c.size;
        bool unspaced = utf8_is_unspaced(c.code);
        if (unspaced && before) {
            *hash = before * 31 + c.code;
            *at -= c.size; /* it begins the next pair too */
            return true;
        }
        before = unspaced ? c.code : 0;
        if (!unspaced && utf8_is_word(c.code)) {
            uint32_t lower = utf8_lower(c.code);
            *hash = hash_more(*hash, text_of((const char *)&lower, sizeof lower));
            letters++;
            continue;
        }
        if (letters >= WORD_LETTERS) return true;
        letters = 0;
        *hash = HASH_SEED;
    }
    return letters >= WORD_LETTERS;
}

static uint32_t bit_of(uint32_t hash) {
    return (hash ^ hash >> 16) & 0xFFFF;
}

void plain_learn_words(struct plain_vocabulary *vocabulary, textref t) {
    uint32_t hash;
    for (uint32_t at = 0; next_word(t, &at, &hash);)
        vocabulary->bits[bit_of(hash) / 64] |= (uint64_t)1 << bit_of(hash) % 64;
}

float plain_known_words(const struct plain_vocabulary *vocabulary, textref t) {
    uint32_t words = 0, known = 0, hash;
    for (uint32_t at = 0; next_word(t, &at, &hash); words++)
        if (vocabulary->bits[bit_of(hash) / 64] & (uint64_t)1 << bit_of(hash) % 64) known++;
    return words ? (float)known / (float)words : 0;
}
