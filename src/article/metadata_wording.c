/* One text in other words: how much of it another has, and what an address spells.
 *
 * "/2024/05/02/old-bridge-will-close-on-monday-1234.html": an address is made of the story's first title and keeps it
 * when headlines for readers and for search engines come and go. It witnesses which of a page's titles is the story's
 * own.
 *
 * Addresses write most letters plainly, in ways that differ from language to language (ä is a or ae, ø is o or oe): a
 * letter beyond ASCII is taken to be itself, or any one or two plain letters.
 */
#include "article/metadata_claims.h"
#include "article/metadata_words.h"

#include "base/utf8.h"

enum { FEWEST_WORDS = 4, MOST_WORDS = 64 };

struct words {
    textref at[MOST_WORDS];
    uint32_t count;
};

/* A key is words apart by one space. */
static struct words words_of(textref key) {
    struct words words = {.count = 0};
    for (uint32_t begin = 0, at = 0; at <= key.size && words.count < MOST_WORDS; at++) {
        if (at < key.size && key.at[at] != ' ') continue;
        if (at > begin) words.at[words.count++] = text_slice(key, begin, at);
        begin = at + 1;
    }
    return words;
}

static bool is_plain(char c) {
    return (unsigned char)c < 0x80;
}

/* Whether `slug` spells `word`, letter by letter, with all the places where the letters so far may end. */
static bool spells(textref slug, textref word) {
    uint64_t ends = 1; /* bit n: at byte n of the slug */
    if (text_is(slug, word)) return true;
    if (slug.size >= 64) return false;
    for (uint32_t at = 0; at < word.size && ends != 0;) {
        struct utf8_char c = utf8_decode(word, at);
        uint64_t next = 0;
        for (uint32_t end = 0; end < slug.size; end++) {
            if (!(ends >> end & 1)) continue;
            textref rest = text_slice(slug, end, slug.size);
            if (text_starts(rest, text_slice(word, at, at + c.size))) next |= UINT64_C(1) << (end + c.size);
            if (c.code < 0x80 || !is_plain(rest.at[0])) continue;
            next |= UINT64_C(1) << (end + 1);
            if (rest.size > 1 && is_plain(rest.at[1])) next |= UINT64_C(1) << (end + 2);
        }
        ends = next;
        at += c.size;
    }
    return ends >> slug.size & 1;
}

uint32_t metadata_share(textref key, textref of_key) {
    const struct words part = words_of(key), whole = words_of(of_key);
    if (part.count < FEWEST_WORDS) return 0;
    /* the longest common subsequence, a row at a time */
    uint8_t row[MOST_WORDS + 1] = {0};
    for (uint32_t i = 0; i < part.count; i++) {
        uint8_t diagonal = 0;
        for (uint32_t k = 0; k < whole.count; k++) {
            uint8_t above = row[k + 1];
            if (spells(whole.at[k], part.at[i]))
                row[k + 1] = (uint8_t)(diagonal + 1);
            else if (row[k] > above)
                row[k + 1] = row[k];
            diagonal = above;
        }
    }
    return row[whole.count] * 100u / part.count;
}

static int hex_digit(char c) {
    if (byte_is_digit(c)) return c - '0';
    c = byte_lower(c);
    return c >= 'a' && c <= 'f' ? c - 'a' + 10 : -1;
}

/* RFC 3986 2.1 */
static textref percent_decode(textref t, struct arena *arena) {
    char *out = arena_take(arena, t.size);
    uint32_t size = 0;
    if (!out) return (textref){0};
    for (uint32_t at = 0; at < t.size; at++) {
        int high = t.at[at] == '%' && at + 2 < t.size ? hex_digit(t.at[at + 1]) : -1;
        int low = high >= 0 ? hex_digit(t.at[at + 2]) : -1;
        out[size++] = low >= 0 ? (char)(high * 16 + low) : t.at[at];
        if (low >= 0) at += 2;
    }
    return text_of(out, size);
}

textref metadata_slug(textref url, struct arena *arena) {
    textref host = metadata_host(url), best = {0};
    uint32_t begin = host.size ? (uint32_t)(host.at + host.size - url.at) : 0;
    if (url.size > LIMIT_NAME_BYTES * 4) return (textref){0};
    for (uint32_t at = begin; at <= url.size; at++) {
        bool end = at == url.size || url.at[at] == '/' || url.at[at] == '?' || url.at[at] == '#';
        if (!end) continue;
        if (at - begin > best.size) best = text_slice(url, begin, at);
        begin = at + 1;
        if (at < url.size && url.at[at] != '/') break;
    }
    best = metadata_key(percent_decode(best, arena), arena);
    return words_of(best).count >= FEWEST_WORDS ? best : (textref){0};
}
