#include "article/measure.h"

#include "base/hash.h"
#include "base/utf8.h"

static const uint64_t hash_prime = 1099511628211u;

static bool set_has(const struct word_set *set, uint64_t hash) {
    if (set->count == 0) return false;
    for (uint32_t slot = hash % WORD_SET_SLOTS; set->slots[slot]; slot = (slot + 1) % WORD_SET_SLOTS)
        if (set->slots[slot] == hash) return true;
    return false;
}

static void set_put(struct word_set *set, uint64_t hash) {
    if (set->count >= WORD_SET_SLOTS / 2 || set_has(set, hash)) return;
    uint32_t slot = hash % WORD_SET_SLOTS;
    while (set->slots[slot]) slot = (slot + 1) % WORD_SET_SLOTS;
    set->slots[slot] = hash;
    set->count++;
}

void word_set_add(struct word_set *set, textref t) {
    uint64_t hash = HASH_SEED_64;
    bool inside = false;
    for (uint32_t at = 0; at <= t.size;) {
        struct utf8_char c = at < t.size ? utf8_decode(t, at) : (struct utf8_char){' ', 1};
        at += c.size;
        if (utf8_is_word(c.code)) {
            hash = (hash ^ utf8_lower(c.code)) * hash_prime;
            inside = true;
        } else if (inside) {
            set_put(set, hash);
            hash = HASH_SEED_64;
            inside = false;
        }
    }
}

static inline void end_word(struct measure *m, const struct measure_sets *sets) {
    if (m->word_size == 0) return;
    m->words++;
    if (set_has(&sets->title, m->word)) m->title_words++;
    if (set_has(&sets->description, m->word)) m->description_words++;
    m->hash = (m->hash ^ m->word) * hash_prime;
    m->word_size = 0;
}

static enum edge edge_of(uint32_t code) {
    if (utf8_is_upper(code)) return EDGE_UPPER;
    if (utf8_is_letter(code)) return EDGE_LOWER;
    if (utf8_is_digit(code)) return EDGE_DIGIT;
    switch (code) {
    case '.':
    case '!':
    case '?':
    case 0x2026:
    case 0x3002:
    case 0xFF01:
    case 0xFF1F:
    case 0x06D4:
    case 0x061F:
    case 0x0964: return EDGE_STOP;
    case ':':
    case 0xFF1A: return EDGE_COLON;
    case '"':
    case '\'':
    case ')':
    case ']':
    case 0x201D:
    case 0x2019:
    case 0x201C:
    case 0xBB:
    case 0xAB:
    case 0x300D:
    case 0xFF09: return EDGE_CLOSE;
    default: return EDGE_OTHER;
    }
}

static void count_sign(struct measure *m, uint32_t code) {
    switch (code) {
    case ',':
    case '.':
    case 0xFF0C:
    case 0x3002:
    case 0x3001:
    case 0x060C: m->commas++; break;
    case '$':
    case 0x20AC:
    case 0xA3:
    case 0xA5: m->currency++; break;
    case 0xA9:
    case 0xAE: m->copyright++; break;
    case '@': m->at_signs++; break;
    case '|':
    case 0x203A:
    case 0xBB:
    case 0x2022:
    case 0xB7: m->bars++; break;
    default: break;
    }
    m->symbols++;
}

static void add_word_character(struct measure *m, const struct measure_sets *sets, uint32_t code) {
    if (code >= 0x0E00 && utf8_is_unspaced(code)) {
        end_word(m, sets);
        m->unspaced++;
        m->hash = (m->hash ^ code) * hash_prime;
        if (m->halves++ & 1) m->words++;
        return;
    }
    if (m->word_size++ == 0) {
        m->word = HASH_SEED_64;
        if (utf8_is_upper(code)) m->capitalised++;
    }
    m->word = (m->word ^ utf8_lower(code)) * hash_prime;
}

/* What the measure asks of an ASCII byte. */
enum { WORD = 1, DIGIT = 2, UPPER = 4 };

static const uint8_t classes[128] = {
    ['0'] = WORD | DIGIT, ['1'] = WORD | DIGIT, ['2'] = WORD | DIGIT, ['3'] = WORD | DIGIT, ['4'] = WORD | DIGIT,
    ['5'] = WORD | DIGIT, ['6'] = WORD | DIGIT, ['7'] = WORD | DIGIT, ['8'] = WORD | DIGIT, ['9'] = WORD | DIGIT,
    ['A'] = WORD | UPPER, ['B'] = WORD | UPPER, ['C'] = WORD | UPPER, ['D'] = WORD | UPPER, ['E'] = WORD | UPPER,
    ['F'] = WORD | UPPER, ['G'] = WORD | UPPER, ['H'] = WORD | UPPER, ['I'] = WORD | UPPER, ['J'] = WORD | UPPER,
    ['K'] = WORD | UPPER, ['L'] = WORD | UPPER, ['M'] = WORD | UPPER, ['N'] = WORD | UPPER, ['O'] = WORD | UPPER,
    ['P'] = WORD | UPPER, ['Q'] = WORD | UPPER, ['R'] = WORD | UPPER, ['S'] = WORD | UPPER, ['T'] = WORD | UPPER,
    ['U'] = WORD | UPPER, ['V'] = WORD | UPPER, ['W'] = WORD | UPPER, ['X'] = WORD | UPPER, ['Y'] = WORD | UPPER,
    ['Z'] = WORD | UPPER, ['_'] = WORD,         ['a'] = WORD,         ['b'] = WORD,         ['c'] = WORD,
    ['d'] = WORD,         ['e'] = WORD,         ['f'] = WORD,         ['g'] = WORD,         ['h'] = WORD,
    ['i'] = WORD,         ['j'] = WORD,         ['k'] = WORD,         ['l'] = WORD,         ['m'] = WORD,
    ['n'] = WORD,         ['o'] = WORD,         ['p'] = WORD,         ['q'] = WORD,         ['r'] = WORD,
    ['s'] = WORD,         ['t'] = WORD,         ['u'] = WORD,         ['v'] = WORD,         ['w'] = WORD,
    ['x'] = WORD,         ['y'] = WORD,         ['z'] = WORD};

static uint8_t class_of(char byte) {
    return byte_is_ascii(byte) ? classes[(unsigned char)byte] : 0;
}

/* The word characters of ASCII at t[at], of which there is one at least: most of most texts. Returns their end. */
static uint32_t add_plain_word(struct measure *m, textref t, uint32_t at) {
    const uint32_t begin = at;
    uint64_t word = m->word_size ? m->word : HASH_SEED_64;
    uint32_t uppers = 0, digits = 0;
    if (m->word_size == 0) m->capitalised += class_of(t.at[at]) & UPPER ? 1 : 0;
    for (uint8_t class; at < t.size && (class = class_of(t.at[at])) != 0; at++) {
        uppers += class / UPPER;
        digits += class / DIGIT & 1;
        word = (word ^ ((unsigned char)t.at[at] | (class & UPPER ? 0x20u : 0))) * hash_prime;
    }
    m->word = word;
    m->word_size += at - begin;
    m->characters += at - begin;
    m->uppers += uppers;
    m->digits += digits;
    return at;
}

/* Any other character but white space. */
static void add_character(struct measure *m, const struct measure_sets *sets, uint32_t code) {
    m->characters++;
    if (utf8_is_digit(code)) m->digits++;
    if (utf8_is_word(code)) {
        if (utf8_is_upper(code)) m->uppers++;
        add_word_character(m, sets, code);
    } else {
        end_word(m, sets);
        count_sign(m, code);
    }
}

void measure_add(struct measure *m, const struct measure_sets *sets, textref t, bool link, bool bold) {
    uint32_t before = m->characters, last = 0;
    for (uint32_t at = 0; at < t.size;) {
        const struct utf8_char c = utf8_decode(t, at);
        if (utf8_is_space(c.code)) {
            end_word(m, sets);
            at += c.size;
            continue;
        }
        if (m->characters == 0) m->first = (uint8_t)edge_of(c.code);
        last = c.code;
        if (class_of(t.at[at]) & WORD) {
            at = add_plain_word(m, t, at);
            last = (unsigned char)t.at[at - 1];
        } else {
            add_character(m, sets, c.code);
            at += c.size;
        }
    }
    if (last) m->last = (uint8_t)edge_of(last);
    if (link) m->link += m->characters - before;
    if (bold) m->bold += m->characters - before;
}

void measure_line(struct measure *m, const struct measure_sets *sets) {
    end_word(m, sets);
    m->lines++;
}

void measure_end(struct measure *m, const struct measure_sets *sets) {
    end_word(m, sets);
    if (m->halves & 1) m->words++;
    m->halves = 0;
}
