#include "cli/signature.h"

#include "base/hash.h"
#include "base/utf8.h"

struct sketch {
    uint32_t least[SIGNATURE_ROWS];
    uint64_t factors[SIGNATURE_ROWS], addends[SIGNATURE_ROWS];
    uint64_t words[SIGNATURE_RUN]; /* hashes of the last ones */
    uint32_t word_count;
};

static void sketch_init(struct sketch *sketch) {
    *sketch = (struct sketch){0};
    for (uint32_t i = 0; i < SIGNATURE_ROWS; i++) {
        sketch->least[i] = UINT32_MAX;
        sketch->factors[i] = hash_mix(2 * (uint64_t)i + 1) | 1;
        sketch->addends[i] = hash_mix(2 * (uint64_t)i + 2);
    }
}

static void add_run(struct sketch *sketch) {
    uint64_t run = 0;
    for (uint32_t i = 0; i < SIGNATURE_RUN; i++)
        run = hash_mix(run ^ sketch->words[(sketch->word_count + i) % SIGNATURE_RUN]);
    for (uint32_t i = 0; i < SIGNATURE_ROWS; i++) {
        uint32_t rank = (uint32_t)((run * sketch->factors[i] + sketch->addends[i]) >> 32);
        if (rank < sketch->least[i]) sketch->least[i] = rank;
    }
}

static void add_word(struct sketch *sketch, textref word) {
    sketch->words[sketch->word_count++ % SIGNATURE_RUN] = hash_more_64(HASH_SEED_64, word);
    if (sketch->word_count >= SIGNATURE_RUN) add_run(sketch);
}

/* Appends the word that begins at `at`, folded, and returns where it ends. A character of a script without spaces is
 * a word by itself. */
static uint32_t fold_word(textref text, uint32_t at, struct buffer *folded) {
    while (at < text.size) {
        struct utf8_char c = utf8_decode(text, at);
        if (!utf8_is_letter(c.code) && !utf8_is_digit(c.code)) break;
        char lower[4];
        buffer_put(folded, lower, utf8_encode(utf8_lower(c.code), lower));
        at += c.size;
        if (utf8_is_unspaced(c.code)) break;
    }
    return at;
}

bool cli_signature_of(textref text, enum cli_dedup wanted, struct buffer *scratch, struct cli_signature *signature) {
    struct sketch sketch;
    *signature = (struct cli_signature){0};
    if (wanted == CLI_DEDUP_NONE) return true;
    sketch_init(&sketch);
    buffer_clear(scratch);
    for (uint32_t at = 0; at < text.size;) {
        size_t begin = scratch->size;
        uint32_t end = fold_word(text, at, scratch);
        if (end == at) {
            at += utf8_decode(text, at).size;
            continue;
        }
        if (scratch->failed) return false;
        if (wanted == CLI_DEDUP_NEAR) add_word(&sketch, text_of(scratch->at + begin, scratch->size - begin));
        buffer_put_byte(scratch, ' ');
        at = end;
    }
    if (scratch->failed) return false;
    if (scratch->size == 0) return true;
    signature->has = sketch.word_count >= SIGNATURE_MIN_WORDS ? CLI_DEDUP_NEAR : CLI_DEDUP_EXACT;
    signature->digest = cli_digest_of(scratch->at, scratch->size);
    for (uint32_t i = 0; i < SIGNATURE_ROWS && signature->has == CLI_DEDUP_NEAR; i++)
        signature->rows[i] = (unsigned char)hash_mix(sketch.least[i]);
    return true;
}

void cli_signature_write(const struct cli_signature *signature, unsigned char *out) {
    *out++ = (unsigned char)signature->has;
    for (int i = 0; i < 8; i++) *out++ = (unsigned char)(signature->digest.low >> (8 * i));
    for (int i = 0; i < 8; i++) *out++ = (unsigned char)(signature->digest.high >> (8 * i));
    memcpy(out, signature->rows, SIGNATURE_ROWS);
}

bool cli_signature_read(const unsigned char *bytes, struct cli_signature *signature) {
    *signature = (struct cli_signature){.has = (enum cli_dedup)bytes[0]};
    if (bytes[0] > CLI_DEDUP_NEAR) return false;
    for (int i = 0; i < 8; i++) {
        signature->digest.low |= (uint64_t)bytes[1 + i] << (8 * i);
        signature->digest.high |= (uint64_t)bytes[9 + i] << (8 * i);
    }
    memcpy(signature->rows, bytes + 17, SIGNATURE_ROWS);
    return true;
}
