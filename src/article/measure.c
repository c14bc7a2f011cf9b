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

static void end_word(struct measure *m, const struct measure_sets *sets) {
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

void measure_add(struct measure *m, const struct measure_sets *sets, textref t, bool link, bool bold) {
    uint32_t before = m->characters, last = 0;
    for (uint32_t at = 0; at < t.size;) {
        unsigned char lead = (unsigned char)t.at[at];
        struct utf8_char c = lead < 0x80 ? (struct utf8_char){lead, 1} : utf8_decode(t, at);
        at += c.size;
        if (utf8_is_space(c.code)) {
            end_word(m, sets);
            continue;
        }
        if (m->characters++ == 0) m->first = (uint8_t)edge_of(c.code);
        last = c.code;
        if (utf8_is_digit(c.code)) m->digits++;
        if (utf8_is_word(c.code)) {
            if (utf8_is_upper(c.code)) m->uppers++;
            add_word_character(m, sets, c.code);
        } else {
            end_word(m, sets);
            count_sign(m, c.code);
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
