/* The byline: "By" in one of many languages, and then nothing but names. The word is weak evidence; that the rest looks
 * like names, and all of it, is what decides. */
#include "plain/head.h"

#include "base/utf8.h"

enum { AUTHORS_MAX = 8, NAME_WORDS_MAX = 5 };

/* "By" in the languages that sign so. Weak evidence: what follows must look like names. */
static const char *const by_words[] = {"by", "von",   "par",    "por",    "di",         "door",  "av",    "af",
                                       "od", "autor", "autora", "auteur", "författare", "автор", "текст", "szerző"};
static const char *const and_words[] = {"and", "und", "et", "y", "e", "en", "och", "og", "i", "і", "и", "ja", "és"};

static bool is_word_of(textref word, const char *const *list, size_t count) {
    for (size_t i = 0; i < count; i++)
        if (plain_same_words(word, text_from(list[i]))) return true;
    return false;
}

/* The word at `*at`, its marks left out; *at moves behind it and *comma says whether a comma or "&" follows. */
static textref next_word(textref t, uint32_t *at, bool *comma) {
    *comma = false;
    while (*at < t.size && !utf8_is_letter(utf8_decode(t, *at).code)) {
        char c = t.at[*at];
        if (c == ',' || c == '&' || c == ';' || c == '|' || c == '/') *comma = true;
        *at += utf8_decode(t, *at).size;
    }
    uint32_t begin = *at;
    while (*at < t.size) {
        struct utf8_char c = utf8_decode(t, *at);
        if (!utf8_is_word(c.code) && c.code != '-' && c.code != '.' && c.code != '\'' && c.code != 0x2019) break;
        *at += c.size;
    }
    return text_slice(t, begin, *at);
}

struct names {
    struct copydesk_author *at;
    uint32_t count;
    struct copydesk_range open; /* of the name being read, in the line's text */
    uint32_t words, lower;
};

static bool close_name(textref t, struct names *names) {
    if (names->words == 0) return true;
    bool fits = names->words >= 2 && names->words <= NAME_WORDS_MAX && names->lower < names->words - 1;
    if (!fits || names->count == AUTHORS_MAX) return false;
    names->at[names->count++].name = text_trim(text_slice(t, names->open.begin, names->open.end));
    names->words = names->lower = 0;
    return true;
}

/* Reads `t` as names parted by commas and the like; false when it is anything else. */
static bool read_names(textref t, struct names *names) {
    for (uint32_t at = 0; at < t.size;) {
        bool comma;
        textref word = next_word(t, &at, &comma);
        if (word.size == 0) break;
        bool joint = is_word_of(word, and_words, sizeof and_words / sizeof *and_words);
        if ((comma || joint) && !close_name(t, names)) return names->count > 0 && comma;
        if (joint) continue;
        uint32_t begin = (uint32_t)(word.at - t.at);
        if (names->words == 0) names->open.begin = begin;
        names->open.end = begin + word.size;
        names->words++;
        if (utf8_is_lower(utf8_decode(word, 0).code)) names->lower++;
        for (uint32_t i = 0; i < word.size; i++)
            if (byte_is_digit(word.at[i])) return false;
    }
    return close_name(t, names) && names->count > 0;
}

textref plain_signed_text(textref document, const struct plain_lines *lines, uint32_t i) {
    if (!plain_is_label(&lines->at[i])) return (textref){0};
    textref t = plain_line_text(document, &lines->at[i]);
    uint32_t at = 0;
    bool comma;
    textref word = next_word(t, &at, &comma);
    if (!is_word_of(word, by_words, sizeof by_words / sizeof *by_words)) return (textref){0};
    textref rest = text_trim(text_slice(t, at, t.size));
    if (text_starts(rest, TEXT(":"))) rest = text_trim(text_slice(rest, 1, rest.size));
    if (rest.size == 0 && i + 1 < lines->count) return plain_line_text(document, &lines->at[i + 1]);
    return rest;
}

enum copydesk_status plain_read_byline(textref document, const struct plain_lines *lines, struct copydesk_range head,
                                       struct arena *arena, struct article_metadata *meta) {
    for (uint32_t i = head.begin; i < head.end; i++) {
        textref t = plain_signed_text(document, lines, i);
        if (t.size == 0) continue;
        struct names names = {.at = arena_take_zeroed(arena, AUTHORS_MAX, sizeof *names.at)};
        if (!names.at) return COPYDESK_NO_MEMORY;
        if (!read_names(t, &names)) continue;
        for (uint32_t k = 0; k < names.count; k++) names.at[k].name = plain_fold(names.at[k].name, arena);
        meta->authors = names.at;
        meta->author_count = names.count;
        return COPYDESK_OK;
    }
    return COPYDESK_OK;
}
