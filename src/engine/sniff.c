#include "engine/sniff.h"

#include "base/text.h"

enum {
    WINDOW = 8192,  /* bytes looked at, from the first that is no white space */
    ENOUGH_TAGS = 3 /* of them in the window make it HTML */
};

/* The first bytes without NULs, so that UTF-16 reads as ASCII does, and without a byte order mark and leading space. */
static textref first_bytes(const unsigned char *bytes, size_t size, char window[WINDOW]) {
    static const unsigned char marks[] = {0xEF, 0xBB, 0xBF, 0xFE, 0xFF};
    uint32_t count = 0;
    for (size_t i = 0; i < size && count < WINDOW; i++) {
        char byte = (char)bytes[i];
        bool skipped = byte == '\0' || (count == 0 && (byte_is_space(byte) || (i < 3 && memchr(marks, bytes[i], 5))));
        if (!skipped) window[count++] = byte;
    }
    return text_of(window, count);
}

/* Whether `t` begins with a start or end tag of an element that makes up pages. */
static bool is_tag(textref t) {
    static const char *const names[] = {"html", "head", "body", "title",  "meta",    "link", "script", "style", "div",
                                        "p",    "a",    "span", "br",     "img",     "ul",   "ol",     "li",    "table",
                                        "tr",   "td",   "h1",   "h2",     "h3",      "nav",  "main",   "b",     "i",
                                        "form", "em",   "font", "center", "article", "pre",  "strong", "header"};
    uint32_t begin = t.size > 1 && t.at[1] == '/' ? 2 : 1, end = begin;
    while (end < t.size && (byte_is_alpha(t.at[end]) || byte_is_digit(t.at[end]))) end++;
    if (end == t.size || !(byte_is_space(t.at[end]) || t.at[end] == '>' || t.at[end] == '/')) return false;
    for (size_t i = 0; i < sizeof names / sizeof *names; i++)
        if (text_is_nocase(text_slice(t, begin, end), text_from(names[i]))) return true;
    return false;
}

bool engine_looks_like_html(const void *bytes, size_t size) {
    char window[WINDOW];
    textref t = first_bytes(bytes, size, window);
    if (t.size > 1 && t.at[0] == '<' && (byte_is_alpha(t.at[1]) || t.at[1] == '!' || t.at[1] == '?')) return true;
    uint32_t tags = 0;
    for (uint32_t i = 0; i < t.size && tags < ENOUGH_TAGS; i++)
        if (t.at[i] == '<' && is_tag(text_slice(t, i, t.size))) tags++;
    return tags == ENOUGH_TAGS;
}
