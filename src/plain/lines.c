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

bool plain_closes_sentence(uint32_t code) {
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

static enum plain_ending ending_of(textref t, uint32_t end, uint32_t code) {
    if (code == 0x2026 || text_ends(text_slice(t, 0, end), TEXT(".."))) return PLAIN_ENDS_OPEN;
    if (code == '?' || code == 0xFF1F || code == 0x061F) return PLAIN_ENDS_ASKING;
    if (code == '!' || code == 0xFF01) return PLAIN_ENDS_CALLING;
    if (code == ':' || code == 0xFF1A) return PLAIN_ENDS_COLON;
    if (plain_ends_sentence(code)) return PLAIN_ENDS_FULL;
    if (parts_clause(code)) return PLAIN_ENDS_COMMA;
    return utf8_is_word(code) ? PLAIN_ENDS_BARE : PLAIN_ENDS_OTHERWISE;
}

static void measure_end(textref t, struct plain_line *line) {
    uint32_t end = t.size;
    line->ending = PLAIN_ENDS_OTHERWISE;
    while (end > 0) {
        struct utf8_char last = utf8_decode_before(t, end);
        if (!plain_closes_sentence(last.code) && !utf8_is_space(last.code)) {
            line->ending = ending_of(t, end, last.code);
            line->sentence = plain_ends_sentence(last.code);
            line->colon = line->ending == PLAIN_ENDS_COLON;
            return;
        }
        end -= last.size;
    }
}

/* What a pass over a line's characters remembers. */
struct run {
    uint32_t letters;  /* of the word it is in */
    uint32_t digits;   /* of the number it is in, at most 5 count */
    uint32_t number;   /* its value */
    uint32_t unspaced; /* characters of scripts without spaces */
    bool small;        /* that word begins in lower case */
    bool stop;         /* a mark that parts clauses stands before, and no word since */
};

static void end_word(struct run *run, struct plain_line *line) {
    enum { SHORT_LETTERS = 3 };
    if (run->letters && run->letters <= SHORT_LETTERS && run->small) line->shorts++;
    run->letters = 0;
}

static void end_number(struct run *run, struct plain_line *line) {
    if (run->digits) line->numbers++;
    if (run->digits == 4 && run->number >= 1900 && run->number < 2100) line->years++;
    run->digits = run->number = 0;
}

static void measure_word_char(uint32_t code, struct run *run, struct plain_line *line) {
    bool digit = utf8_is_digit(code), unspaced = utf8_is_unspaced(code);
    line->letters++;
    if (digit) {
        line->digits++;
        if (run->digits < 5) run->digits++;
        if (run->digits < 5 && code < 0x80) run->number = run->number * 10 + (code - '0');
    } else {
        end_number(run, line);
    }
    if (unspaced) {
        end_word(run, line);
        run->unspaced++;
    } else if (run->letters++ == 0) {
        run->small = utf8_is_lower(code);
        line->words++;
        if (run->small) line->lower++;
        if (utf8_is_upper(code)) line->upper++;
    }
    if (run->stop && (unspaced || run->letters == 1)) line->stops++;
    run->stop = false;
}

static bool is_quote(uint32_t code) {
    return code == '"' || (code >= 0x201C && code <= 0x201F) || code == 0x00AB || code == 0x00BB || code == 0x300C ||
           code == 0x300D;
}

static void measure_mark(uint32_t code, struct plain_line *line) {
    if (is_quote(code)) {
        line->quotes++;
        return;
    }
    bool plain = plain_leans_back(code) || code == '\'' || code == '-' || code == '(' || code == '%' || code == '$' ||
                 code == 0x2013 || code == 0x2014 || code == 0x2018 || code == 0xFF08;
    if (!plain && !utf8_is_space(code)) line->odd++;
}

static void measure(textref t, struct plain_line *line) {
    measure_begin(t, line);
    measure_end(t, line);
    struct run run = {0};
    bool inside = false;
    for (uint32_t at = 0; at < t.size;) {
        struct utf8_char c = utf8_decode(t, at);
        at += c.size;
        bool word = utf8_is_word(c.code);
        if (word) {
            measure_word_char(c.code, &run, line);
        } else {
            end_word(&run, line);
            end_number(&run, line);
            measure_mark(c.code, line);
            /* a mark between two letters, as in 1.5 or example.com, parts nothing */
            if ((parts_clause(c.code) || plain_ends_sentence(c.code)) &&
                (c.code >= 0x2E80 || !inside || at == t.size || utf8_is_space(utf8_decode(t, at).code) ||
                 plain_closes_sentence(utf8_decode(t, at).code)))
                run.stop = true;
        }
        inside = word && !utf8_is_unspaced(c.code);
    }
    end_word(&run, line);
    end_number(&run, line);
    line->words += (run.unspaced + 1) / 2;
    line->unspaced = run.unspaced * 2 > line->letters;
}

/* ---- splitting --------------------------------------------------------------------------------------------------- */

static uint32_t line_end(textref document, uint32_t at) {
    const char *feed = memchr(document.at + at, '\n', document.size - at);
    return feed ? (uint32_t)(feed - document.at) : document.size;
}

static bool grow(struct plain_lines *lines, struct arena *arena) {
    enum { FIRST = 256 };
    uint32_t capacity = lines->capacity ? lines->capacity * 2 : FIRST;
    struct plain_line *at = arena_take(arena, capacity * sizeof *at);
    if (!at) return false;
    if (lines->count) memcpy(at, lines->at, lines->count * sizeof *at);
    lines->at = at;
    lines->capacity = capacity;
    return true;
}

/* Appends `t` when it is not blank. */
static enum copydesk_status append_line(textref document, textref t, const struct plain_line *like, struct arena *arena,
                                        struct plain_lines *lines) {
    t = text_trim(t);
    if (t.size == 0) return COPYDESK_OK;
    if (lines->count == LIMIT_PLAIN_LINES) {
        lines->truncated = true;
        return COPYDESK_OK;
    }
    if (lines->count == lines->capacity && !grow(lines, arena)) return COPYDESK_NO_MEMORY;
    struct plain_line *line = &lines->at[lines->count++];
    *line = *like;
    line->at.begin = (uint32_t)(t.at - document.at);
    line->at.end = line->at.begin + t.size;
    measure(t, line);
    return COPYDESK_OK;
}

static enum copydesk_status append_pieces(textref document, textref t, const struct plain_line *like,
                                          struct arena *arena, struct plain_lines *lines) {
    struct plain_cutter cutter;
    struct copydesk_range at;
    struct plain_line piece = *like;
    uint32_t first = lines->count;
    plain_cut_begin(&cutter, t);
    while (!lines->truncated && plain_cut_next(&cutter, &at, &piece.border)) {
        enum copydesk_status status = append_line(document, text_slice(t, at.begin, at.end), &piece, arena, lines);
        if (status) return status;
        piece.after_blank = false;
        piece.blanks = 0;
    }
    for (uint32_t i = first; i < lines->count; i++) {
        lines->at[i].piece = i - first;
        lines->at[i].pieces = lines->count - first;
    }
    return COPYDESK_OK;
}

enum copydesk_status plain_split_lines(textref document, bool cut, struct arena *arena, struct plain_lines *lines) {
    *lines = (struct plain_lines){0};
    struct plain_line like = {.after_blank = true, .pieces = 1};
    for (uint32_t at = 0; at < document.size && !lines->truncated;) {
        uint32_t end = line_end(document, at);
        textref t = text_trim(text_slice(document, at, end));
        if (t.size == 0) {
            like.after_blank = true;
            like.blanks++;
        } else {
            like.whole = t.size;
            like.indent = (uint32_t)(t.at - document.at) - at;
            enum copydesk_status status =
                cut ? append_pieces(document, t, &like, arena, lines) : append_line(document, t, &like, arena, lines);
            if (status) return status;
            like.after_blank = false;
            like.blanks = 0;
        }
        at = end + 1;
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
    if (next->after_blank || next->bullet || next->border != PLAIN_LINE_BREAK) return false;
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
    line->shorts += next->shorts;
    line->numbers += next->numbers;
    line->years += next->years;
    line->quotes += next->quotes;
    line->odd += next->odd;
    line->ending = next->ending;
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

enum copydesk_status plain_find_lines(textref document, struct arena *arena, struct plain_lines *lines) {
    enum copydesk_status status = plain_split_lines(document, true, arena, lines);
    if (status != COPYDESK_OK) return status;
    plain_join_lines(lines);
    return plain_find_twins(document, arena, lines);
}
