#include "output/wrap.h"

#include "base/utf8.h"
#include <utf8proc.h>

static uint32_t char_width(uint32_t code) {
    if (code < 0x20 || (code >= 0x7F && code < 0xA0)) return 0;
    if (code < 0x7F) return 1;
    int width = utf8proc_charwidth((utf8proc_int32_t)code);
    return width > 0 ? (uint32_t)width : 0;
}

uint32_t output_width(textref t) {
    uint32_t width = 0;
    for (uint32_t at = 0; at < t.size;) {
        struct utf8_char c = utf8_decode(t, at);
        width += char_width(c.code);
        at += c.size;
    }
    return width;
}

/* Punctuation that must not begin a line (the core of Unicode's UAX 14, class CL, EX, and JIS X 4051). */
static bool is_closing(uint32_t code) {
    utf8proc_category_t category = utf8proc_category((utf8proc_int32_t)code);
    return category == UTF8PROC_CATEGORY_PE || category == UTF8PROC_CATEGORY_PF || category == UTF8PROC_CATEGORY_PO ||
           category == UTF8PROC_CATEGORY_MN || category == UTF8PROC_CATEGORY_MC;
}

static bool is_opening(uint32_t code) {
    utf8proc_category_t category = utf8proc_category((utf8proc_int32_t)code);
    return category == UTF8PROC_CATEGORY_PS || category == UTF8PROC_CATEGORY_PI;
}

/* Whether a line may end between two characters that are no space. Thai, Lao, Khmer and Myanmar break only at words,
 * which takes a dictionary; here they are cut like any other, but never before a combining mark. */
static bool may_break(uint32_t before, uint32_t after) {
    bool unspaced = utf8_is_unspaced(before) || utf8_is_unspaced(after);
    bool wide = char_width(before) == 2 || char_width(after) == 2;
    if (!unspaced && !wide && before != 0x2014) return false;
    return !is_closing(after) && !is_opening(before);
}

/* No-break spaces hold words together. */
static bool is_break_space(uint32_t code) {
    return utf8_is_space(code) && code != 0xA0 && code != 0x202F && code != 0xFEFF;
}

static void skip_spaces(textref *rest) {
    while (rest->size) {
        struct utf8_char c = utf8_decode(*rest, 0);
        if (!is_break_space(c.code)) return;
        *rest = text_slice(*rest, c.size, rest->size);
    }
}

bool output_next_line(textref *rest, uint32_t width, textref *line) {
    skip_spaces(rest);
    if (rest->size == 0) return false;
    uint32_t used = 0, at = 0, previous = ' ';
    uint32_t end = 0; /* of the line, at the last place it may break; 0: none yet */
    while (at < rest->size) {
        struct utf8_char c = utf8_decode(*rest, at);
        if (c.code == '\n') {
            end = at;
            break;
        }
        if (is_break_space(c.code)) {
            if (!is_break_space(previous)) end = at;
        } else if (at && !is_break_space(previous) && may_break(previous, c.code)) {
            end = at;
        }
        uint32_t more = char_width(c.code);
        if (used + more > width && at > 0) break;
        used += more;
        at += c.size;
        previous = c.code;
    }
    if (at == rest->size || end == 0) end = at;
    *line = text_trim(text_slice(*rest, 0, end));
    *rest = text_slice(*rest, end, rest->size);
    return true;
}
