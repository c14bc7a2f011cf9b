/* Lines and their features: one pass over the bytes to split and measure, one over the lines to join, one to pair.
 * Everything here is blind to the language: what is asked of a line is its length, its marks and its letters' case. */
#include "plain/lines.h"

#include "base/hash.h"
#include "base/limits.h"
#include "base/utf8.h"

/* ---- marks ------------------------------------------------------------------------------------------------------- */

/* Sentence_Terminal of the Unicode Character Database for the scripts news is written in. */
bool plain_ends_sentence(uint32_t code) {
    switch (code) {
    case '.':
    case '!':
    case '?':
    case 0x0589: /* Armenian full stop */
    case 0x061F: /* Arabic question mark */
    case 0x06D4: /* Urdu full stop */
    case 0x0964: /* danda */
    case 0x0965:
    case 0x104B: /* Myanmar section */
    case 0x1362: /* Ethiopic full stop */
    case 0x17D4: /* Khmer khan */
    case 0x2026: /* … */
    case 0x203C:
    case 0x203D:
    case 0x3002: /* 。 */
    case 0xFF01: /* ！ */
    case 0xFF0E: /* ． */
    case 0xFF1F: /* ？ */
    case 0xFF61: return true;
    default: return false;
    }
}

static bool parts_clause(uint32_t code) {
    return code == ',' || code == ';' || code == 0x060C || code == 0x061B || code == 0x3001 || code == 0xFF0C ||
           code == 0xFF1B || code == 0xFF64;
}

/* What may stand between a sentence's end and the line's: quotes, brackets, and the marks of notes. */
static bool closes_sentence(uint32_t code) {
    switch (code) {
    case '"':
    case '\'':
    case ')':
    case ']':
    case '*':
    case 0x00BB: /* » */
    case 0x00AB: /* «, which closes in German and Danish */
    case 0x2018:
    case 0x2019:
    case 0x201C: /* “, which closes in German */
    case 0x201D:
    case 0x203A:
    case 0x2039:
    case 0x300D: /* 」 */
    case 0x300F:
    case 0xFF09: return true;
    default: return false;
    }
}

bool plain_leans_back(uint32_t code) {
    return plain_ends_sentence(code) || parts_clause(code) || code == ':' || code == ')' || code == ']' ||
           code == 0x2019 || code == 0x201D || code == 0x00BB || code == 0xFF09;
}

static bool is_bullet(uint32_t code) {
    return code == 0x2022 || code == 0x2023 || code == 0x25CF || code == 0x25AA || code == 0x25E6 || code == 0x00B7 ||
           code == '*' || code == '-' || code == 0x2013 || code == 0x2014;
}

/* ---- one line ---------------------------------------------------------------------------------------------------- */

static void measure_begin(textref t, struct plain_line *line) {
    struct utf8_char first = utf8_decode(t, 0);
    line->closes = plain_leans_back(first.code);
    line->resumes = line->closes || utf8_is_lower(first.code);
    line->bullet = is_bullet(first.code) && first.size < t.size && utf8_is_space(utf8_decode(t, first.size).code);
}

static void measure_end(textref t, struct plain_line *line) {
    uint32_t end = t.size;
    while (end > 0) {
        struct utf8_char last = utf8_decode_before(t, end);
        if (!closes_sentence(last.code) && !utf8_is_space(last.code)) {
            line->sentence = plain_ends_sentence(last.code);
            line->colon = last.code == ':' || last.code == 0xFF1A;
            return;
        }
        end -= last.size;
    }
}

static void measure(textref t, struct plain_line *line) {
    measure_begin(t, line);
    measure_end(t, line);
    uint32_t unspaced = 0;
    bool inside = false, stop = false;
    for (uint32_t at = 0; at < t.size;) {
        struct utf8_char c = utf8_decode(t, at);
        at += c.size;
        bool word = utf8_is_word(c.code);
        if (word) {
            line->letters++;
            if (utf8_is_digit(c.code)) line->digits++;
            if (utf8_is_unspaced(c.code)) {
                unspaced++;
                if (stop) line->stops++;
            } else if (!inside) {
                line->words++;
                if (utf8_is_lower(c.code)) line->lower++;
                if (utf8_is_upper(c.code)) line->upper++;
                if (stop) line->stops++;
            }
            stop = false;
        } else if (c.code >= 0x2E80 || !inside || utf8_is_space(c.code) || at == t.size ||
                   utf8_is_space(utf8_decode(t, at).code) || closes_sentence(utf8_decode(t, at).code)) {
            /* a mark between two letters, as in 1.5 or example.com, parts nothing */
            if (parts_clause(c.code) || plain_ends_sentence(c.code)) stop = true;
        }
        inside = word && !utf8_is_unspaced(c.code);
    }
    line->words += (unspaced + 1) / 2;
    line->unspaced = unspaced * 2 > line->letters;
}

/* ---- splitting --------------------------------------------------------------------------------------------------- */

static uint32_t line_end(textref document, uint32_t at) {
    const char *feed = memchr(document.at + at, '\n', document.size - at);
    return feed ? (uint32_t)(feed - document.at) : document.size;
}

static textref trimmed_line(textref document, uint32_t begin, uint32_t end) {
    return text_trim(text_slice(document, begin, end));
}

static uint32_t count_lines(textref document) {
    uint32_t count = 0;
    for (uint32_t at = 0; at < document.size && count <= LIMIT_PLAIN_LINES;) {
        uint32_t end = line_end(document, at);
        if (trimmed_line(document, at, end).size) count++;
        at = end + 1;
    }
    return count;
}

enum copydesk_status plain_split_lines(textref document, struct arena *arena, struct plain_lines *lines) {
    uint32_t total = count_lines(document);
    *lines = (struct plain_lines){.truncated = total > LIMIT_PLAIN_LINES};
    if (lines->truncated) total = LIMIT_PLAIN_LINES;
    if (total == 0) return COPYDESK_OK;
    lines->at = arena_take_zeroed(arena, total, sizeof *lines->at);
    if (!lines->at) return COPYDESK_NO_MEMORY;
    bool blank = true;
    for (uint32_t at = 0; at < document.size && lines->count < total;) {
        uint32_t end = line_end(document, at);
        textref t = trimmed_line(document, at, end);
        at = end + 1;
        if (t.size == 0) {
            blank = true;
            continue;
        }
        struct plain_line *line = &lines->at[lines->count++];
        line->at.begin = (uint32_t)(t.at - document.at);
        line->at.end = line->at.begin + t.size;
        line->after_blank = blank;
        measure(t, line);
        blank = false;
    }
    return COPYDESK_OK;
}

/* ---- joining ----------------------------------------------------------------------------------------------------- */

enum {
    CLAUSE_WORDS = 4, /* so many words, most in lower case, and no end: the begin of a sentence */
    LINK_WORDS = 8    /* a link inside a sentence is not longer than this */
};

static bool breaks_off(const struct plain_line *line) {
    return !line->sentence && !line->colon && line->words >= CLAUSE_WORDS && line->lower > line->upper;
}

/* A line that begins in lower case goes on with what stands before, unless both are items of a list: the line before
 * must begin as sentences do, and one of the two be long enough for a part of one. */
static bool resumes_from(const struct plain_line *next, const struct plain_line *line) {
    if (!next->resumes || line->resumes) return false;
    return line->joined || breaks_off(line) || (next->words >= CLAUSE_WORDS && next->lower > next->upper);
}

/* Whether `next` goes on with the sentence of `line`: it begins in mid-sentence, or it is a name in its middle, with
 * the line after it (`beyond`, which may be NULL) going on in lower case. */
static bool goes_on(const struct plain_line *line, const struct plain_line *next, const struct plain_line *beyond) {
    if (next->after_blank || next->bullet) return false;
    if (next->closes) return true;
    if (line->sentence || line->colon) return false;
    if (resumes_from(next, line)) return true;
    if (!breaks_off(line) || next->resumes || next->words > LINK_WORDS) return false;
    if (next->sentence) return line->stops > 0 && next->words < CLAUSE_WORDS;
    return beyond && !beyond->after_blank && beyond->resumes && beyond->lower > beyond->upper;
}

static void join(struct plain_line *line, const struct plain_line *next) {
    line->joined = true;
    line->at.end = next->at.end;
    line->words += next->words;
    line->lower += next->lower;
    line->upper += next->upper;
    line->letters += next->letters;
    line->digits += next->digits;
    line->stops += next->stops + (next->closes ? 1 : 0);
    line->sentence = next->sentence;
    line->colon = next->colon;
}

void plain_join_lines(struct plain_lines *lines) {
    uint32_t kept = 0;
    for (uint32_t i = 0; i < lines->count; i++) {
        struct plain_line *last = kept ? &lines->at[kept - 1] : NULL;
        const struct plain_line *beyond = i + 1 < lines->count ? &lines->at[i + 1] : NULL;
        if (last && goes_on(last, &lines->at[i], beyond))
            join(last, &lines->at[i]);
        else
            lines->at[kept++] = lines->at[i];
    }
    lines->count = kept;
}

/* ---- twins ------------------------------------------------------------------------------------------------------- */

enum { TWIN_PROBES = 32 }; /* a line that finds no place within so many counts as unlike any other */

/* Letters and digits only, in lower case: marks, spaces and case do not tell two lines apart. */
static uint32_t hash_words(textref t) {
    uint32_t hash = HASH_SEED;
    for (uint32_t at = 0; at < t.size;) {
        struct utf8_char c = utf8_decode(t, at);
        at += c.size;
        if (!utf8_is_word(c.code)) continue;
        uint32_t code = utf8_lower(c.code);
        hash = hash_more(hash, text_of((const char *)&code, sizeof code));
    }
    return hash;
}

static bool next_word_char(textref t, uint32_t *at, uint32_t *code) {
    while (*at < t.size) {
        struct utf8_char c = utf8_decode(t, *at);
        *at += c.size;
        if (!utf8_is_word(c.code)) continue;
        *code = utf8_lower(c.code);
        return true;
    }
    return false;
}

bool plain_same_words(textref a, textref b) {
    uint32_t at_a = 0, at_b = 0, code_a = 0, code_b = 0;
    for (;;) {
        bool more_a = next_word_char(a, &at_a, &code_a), more_b = next_word_char(b, &at_b, &code_b);
        if (more_a != more_b) return false;
        if (!more_a) return true;
        if (code_a != code_b) return false;
    }
}

struct twin_slot {
    uint32_t hash, line; /* line: its index + 1; 0: a free slot */
};

enum copydesk_status plain_find_twins(textref document, struct arena *arena, struct plain_lines *lines) {
    uint32_t size = 16;
    while (size < lines->count * 2) size *= 2;
    struct twin_slot *slots = arena_take_zeroed(arena, size, sizeof *slots);
    if (!slots) return COPYDESK_NO_MEMORY;
    for (uint32_t i = 0; i < lines->count; i++) {
        struct plain_line *line = &lines->at[i];
        textref t = plain_line_text(document, line);
        uint32_t hash = hash_words(t);
        line->twin = i;
        line->copies = 1;
        for (uint32_t probe = 0; probe < TWIN_PROBES; probe++) {
            struct twin_slot *slot = &slots[(hash + probe) & (size - 1)];
            if (slot->line == 0) {
                *slot = (struct twin_slot){hash, i + 1};
                break;
            }
            if (slot->hash != hash || !plain_same_words(t, plain_line_text(document, &lines->at[slot->line - 1])))
                continue;
            line->twin = slot->line - 1;
            lines->at[line->twin].copies++;
            break;
        }
    }
    return COPYDESK_OK;
}
