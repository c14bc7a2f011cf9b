/* Views of UTF-8 text: comparison, search and trimming. A view owns nothing. */
#ifndef BASE_TEXT_H
#define BASE_TEXT_H

#include <copydesk.h>
#include <string.h>

typedef struct copydesk_text textref;

/* A view of a string literal. */
#define TEXT(literal) ((textref){(literal), (uint32_t)(sizeof(literal) - 1)})

static inline textref text_of(const char *at, size_t size) {
    return (textref){at, (uint32_t)size};
}

/* A view of a NUL-terminated string. */
static inline textref text_from(const char *string) {
    return text_of(string, strlen(string));
}

/* The view [begin, end) of `whole`; the caller guarantees begin <= end <= whole.size. An absent text has no address to
 * add to, not even 0 (C17, 6.5.6). */
static inline textref text_slice(textref whole, uint32_t begin, uint32_t end) {
    return (textref){begin ? whole.at + begin : whole.at, end - begin};
}

static inline bool text_is(textref a, textref b) {
    return a.size == b.size && (a.size == 0 || memcmp(a.at, b.at, a.size) == 0);
}

/* ASCII letters compare without case; other bytes exactly. */
bool text_is_nocase(textref a, textref b);
bool text_starts(textref whole, textref prefix);
bool text_starts_nocase(textref whole, textref prefix);
bool text_ends(textref whole, textref suffix);

/* Byte offset of the first occurrence of `needle` at or after `from`, or UINT32_MAX. */
uint32_t text_find(textref whole, textref needle, uint32_t from);
/* The same, ASCII letters without case. */
uint32_t text_find_nocase(textref whole, textref needle, uint32_t from);

static inline bool text_has(textref whole, textref needle) {
    return text_find(whole, needle, 0) != UINT32_MAX;
}

/* ASCII white space as HTML defines it (tab, LF, FF, CR, space). */
static inline bool byte_is_space(char c) {
    return c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f';
}
static inline bool byte_is_digit(char c) {
    return c >= '0' && c <= '9';
}
static inline bool byte_is_alpha(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}
static inline bool byte_is_ascii(char c) {
    return (unsigned char)c < 0x80;
}
/* Whether a byte of UTF-8 goes on a character that another byte began. */
static inline bool byte_is_continuation(char c) {
    return ((unsigned char)c & 0xC0) == 0x80;
}
static inline char byte_lower(char c) {
    return (char)(c >= 'A' && c <= 'Z' ? c + ('a' - 'A') : c);
}

/* Without ASCII white space, U+00A0 and other Unicode spaces (and U+200B, U+FEFF) at both ends. */
textref text_trim(textref t);

#endif
