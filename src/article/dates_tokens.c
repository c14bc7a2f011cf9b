/* Numbers, words and marks, and the months among the words. */
#include "article/dates_tokens.h"

#include "article/month_names.h"
#include "base/utf8.h"

/* Zeros of the decimal digits that news pages use (Unicode, general category Nd). */
static const uint32_t digit_zeros[] = {
    '0',    /* ASCII */
    0x0660, /* Arabic-Indic */
    0x06F0, /* Persian, Urdu */
    0x0966, /* Devanagari */
    0x09E6, /* Bengali */
    0x0A66, /* Gurmukhi */
    0x0AE6, /* Gujarati */
    0x0B66, /* Oriya */
    0x0BE6, /* Tamil */
    0x0C66, /* Telugu */
    0x0CE6, /* Kannada */
    0x0D66, /* Malayalam */
    0x0E50, /* Thai */
    0x0ED0, /* Lao */
    0x1040, /* Myanmar */
    0x17E0, /* Khmer */
    0xFF10, /* full width */
};

/* 0–9, or -1. */
static int digit_value(uint32_t code) {
    for (size_t i = 0; i < sizeof digit_zeros / sizeof *digit_zeros; i++)
        if (code - digit_zeros[i] < 10) return (int)(code - digit_zeros[i]);
    return -1;
}

static bool is_combining_accent(uint32_t code) {
    return code >= 0x300 && code < 0x370;
}

/* Marks of direction and joining that stand inside Arabic, Hebrew and Hindi dates and mean nothing to us. */
static bool is_invisible(uint32_t code) {
    return code == 0xAD || (code >= 0x200B && code <= 0x200F) || (code >= 0x202A && code <= 0x202E) ||
           (code >= 0x2060 && code <= 0x2069);
}

/* Thai, Lao, Burmese, Khmer: written without spaces, but not a word a letter as Chinese is. */
static bool is_southeast(uint32_t code) {
    return (code >= 0x0E00 && code < 0x0F00) || (code >= 0x1000 && code < 0x10A0) || (code >= 0x1780 && code < 0x1800);
}

static void read_number(textref t, struct date_token *token) {
    while (token->end < t.size) {
        struct utf8_char c = utf8_decode(t, token->end);
        int digit = digit_value(c.code);
        if (digit < 0) break;
        uint64_t value = (uint64_t)token->value * 10 + (uint64_t)digit;
        token->value = value < UINT32_MAX ? (uint32_t)value : UINT32_MAX;
        token->digits++;
        token->end += c.size;
    }
}

static void add_letter(struct date_token *token, uint32_t code, bool *fits) {
    char bytes[4];
    uint32_t size = utf8_encode(utf8_lower(code), bytes);
    if (token->size + size > DATE_WORD_BYTES) *fits = false;
    if (!*fits) return;
    memcpy(token->lower + token->size, bytes, size);
    token->size += size;
}

/* Thai and Lao abbreviate months with stops inside the word: "ม.ค." */
static bool stop_inside(textref t, uint32_t at) {
    return at + 1 < t.size && t.at[at] == '.' && is_southeast(utf8_decode(t, at + 1).code);
}

static void read_word(textref t, struct date_token *token) {
    bool fits = true, southeast = false;
    while (token->end < t.size) {
        struct utf8_char c = utf8_decode(t, token->end);
        bool letter = utf8_is_letter(c.code) || is_invisible(c.code);
        bool alone = !is_southeast(c.code) && utf8_is_unspaced(c.code);
        if (!letter && !(southeast && stop_inside(t, token->end))) break;
        if (alone && token->end > token->begin) break;
        if (!is_combining_accent(c.code) && !is_invisible(c.code)) add_letter(token, c.code, &fits);
        southeast = is_southeast(c.code) || c.code == '.';
        token->end += c.size;
        if (alone) break;
    }
    if (!fits) token->size = 0;
}

struct date_token date_token_at(textref t, uint32_t at) {
    struct date_token token = {.kind = DATE_END};
    struct utf8_char c = {0, 0};
    while (at < t.size) {
        c = utf8_decode(t, at);
        bool space = utf8_is_space(c.code);
        if (!space && !is_invisible(c.code)) break;
        token.spaced |= space;
        at += c.size;
    }
    token.begin = token.end = at;
    if (at >= t.size) return token;
    if (digit_value(c.code) >= 0) {
        token.kind = DATE_NUMBER;
        read_number(t, &token);
    } else if (utf8_is_letter(c.code)) {
        token.kind = DATE_WORD;
        read_word(t, &token);
    } else {
        token.kind = DATE_MARK;
        token.value = c.code;
        token.end += c.size;
    }
    return token;
}

bool date_word_is(const struct date_token *token, const char *word) {
    return token->kind == DATE_WORD && text_is(text_of(token->lower, token->size), text_from(word));
}

static int compare_name(textref name, const struct month_name *entry) {
    uint32_t common = name.size < entry->size ? name.size : entry->size;
    int order = memcmp(name.at, entry->name, common);
    if (order != 0) return order;
    return name.size < entry->size ? -1 : name.size > entry->size;
}

static const struct month_name *find_name(textref name) {
    uint32_t low = 0, high = month_name_count;
    while (low < high) {
        uint32_t middle = low + (high - low) / 2;
        int order = compare_name(name, &month_names[middle]);
        if (order == 0) return &month_names[middle];
        if (order < 0)
            high = middle;
        else
            low = middle + 1;
    }
    return NULL;
}

/* "listopad" is October in Croatian and November in Polish, Czech and Ukrainian; "lip" and "srp" are July and August
 * there, and a month earlier in Croatian. */
static uint32_t month_of(const struct month_name *entry, textref language) {
    if (!text_starts(language, TEXT("hr")) && !text_starts(language, TEXT("bs"))) return entry->month;
    bool october = strncmp(entry->name, "listopad", 8) == 0 || strcmp(entry->name, "lis") == 0;
    bool summer = strcmp(entry->name, "lip") == 0 || strcmp(entry->name, "srp") == 0;
    return october || summer ? entry->month - 1u : entry->month;
}

uint32_t date_month(textref t, struct date_token *token, textref language) {
    if (token->kind != DATE_WORD || token->size == 0) return 0;
    char name[3 * DATE_WORD_BYTES];
    uint32_t size = token->size, month = 0;
    memcpy(name, token->lower, size);
    struct date_token last = *token;
    for (int words = 1; words <= 3; words++) {
        const struct month_name *entry = find_name(text_of(name, size));
        if (entry && entry->month) {
            month = month_of(entry, language);
            *token = last;
        }
        if (!entry || !entry->more) break;
        last = date_token_after(t, &last);
        bool number = last.kind == DATE_NUMBER && last.end - last.begin <= 2;
        if (!number && (last.kind != DATE_WORD || last.size == 0)) break;
        name[size++] = ' ';
        const char *word = number ? t.at + last.begin : last.lower;
        uint32_t word_size = number ? last.end - last.begin : last.size;
        if (size + word_size > sizeof name) break;
        memcpy(name + size, word, word_size);
        size += word_size;
    }
    return month;
}
