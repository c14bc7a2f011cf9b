#include "base/utf8.h"
#include "base/scan.h"

#include <utf8proc.h>

/* Decoding follows the Unicode Standard, table 3-7: well-formed sequences only; a broken one yields U+FFFD for its
 * maximal valid prefix, as the WHATWG Encoding Standard does. */
struct utf8_char utf8_decode_more(textref t, uint32_t at) {
    const unsigned char *p = (const unsigned char *)t.at + at;
    uint32_t left = t.size - at, lead = p[0];
    uint32_t need, code, low = 0x80, high = 0xBF;
    if (lead >= 0xC2 && lead <= 0xDF) {
        need = 1;
        code = lead & 0x1F;
    } else if (lead >= 0xE0 && lead <= 0xEF) {
        need = 2;
        code = lead & 0x0F;
        if (lead == 0xE0) low = 0xA0;
        if (lead == 0xED) high = 0x9F;
    } else if (lead >= 0xF0 && lead <= 0xF4) {
        need = 3;
        code = lead & 0x07;
        if (lead == 0xF0) low = 0x90;
        if (lead == 0xF4) high = 0x8F;
    } else {
        return (struct utf8_char){UTF8_REPLACEMENT, 1};
    }
    for (uint32_t i = 1; i <= need; i++) {
        if (i >= left || p[i] < low || p[i] > high) return (struct utf8_char){UTF8_REPLACEMENT, i};
        code = code << 6 | (p[i] & 0x3F);
        low = 0x80;
        high = 0xBF;
    }
    return (struct utf8_char){code, need + 1};
}

struct utf8_char utf8_decode_before(textref t, uint32_t end) {
    uint32_t at = end - 1;
    while (at > 0 && end - at < 4 && byte_is_continuation(t.at[at])) at--;
    struct utf8_char c = utf8_decode(text_slice(t, 0, end), at);
    if (at + c.size == end) return c;
    return (struct utf8_char){UTF8_REPLACEMENT, 1};
}

textref utf8_cut(textref t, uint32_t limit) {
    if (t.size <= limit) return t;
    while (limit > 0 && byte_is_continuation(t.at[limit])) limit--;
    return text_slice(t, 0, limit);
}

uint32_t utf8_encode(uint32_t code, char out[4]) {
    if (code > 0x10FFFF || (code >= 0xD800 && code <= 0xDFFF)) code = UTF8_REPLACEMENT;
    if (code < 0x80) {
        out[0] = (char)code;
        return 1;
    }
    if (code < 0x800) {
        out[0] = (char)(0xC0 | code >> 6);
        out[1] = (char)(0x80 | (code & 0x3F));
        return 2;
    }
    if (code < 0x10000) {
        out[0] = (char)(0xE0 | code >> 12);
        out[1] = (char)(0x80 | (code >> 6 & 0x3F));
        out[2] = (char)(0x80 | (code & 0x3F));
        return 3;
    }
    out[0] = (char)(0xF0 | code >> 18);
    out[1] = (char)(0x80 | (code >> 12 & 0x3F));
    out[2] = (char)(0x80 | (code >> 6 & 0x3F));
    out[3] = (char)(0x80 | (code & 0x3F));
    return 4;
}

uint32_t utf8_valid_prefix(textref t) {
    return scan_best()->valid(t);
}

bool utf8_is_space_more(uint32_t code) {
    return code == 0x85 || code == 0xA0 || code == 0x1680 || (code >= 0x2000 && code <= 0x200B) || code == 0x2028 ||
           code == 0x2029 || code == 0x202F || code == 0x205F || code == 0x3000 || code == 0xFEFF;
}

static utf8proc_category_t category(uint32_t code) {
    return utf8proc_category((utf8proc_int32_t)code);
}

bool utf8_is_letter_more(uint32_t code) {
    utf8proc_category_t c = category(code);
    return (c >= UTF8PROC_CATEGORY_LU && c <= UTF8PROC_CATEGORY_ME) || c == UTF8PROC_CATEGORY_NL;
}

bool utf8_is_digit_more(uint32_t code) {
    return category(code) == UTF8PROC_CATEGORY_ND;
}

bool utf8_is_upper_more(uint32_t code) {
    utf8proc_category_t c = category(code);
    return c == UTF8PROC_CATEGORY_LU || c == UTF8PROC_CATEGORY_LT;
}

bool utf8_is_lower_more(uint32_t code) {
    return category(code) == UTF8PROC_CATEGORY_LL;
}

uint32_t utf8_lower_more(uint32_t code) {
    return (uint32_t)utf8proc_tolower((utf8proc_int32_t)code);
}

bool utf8_is_unspaced(uint32_t code) {
    return (code >= 0x0E00 && code <= 0x0EFF) || (code >= 0x1000 && code <= 0x109F) ||
           (code >= 0x1780 && code <= 0x17FF) || (code >= 0x3040 && code <= 0x30FF) ||
           (code >= 0x3400 && code <= 0x9FFF) || (code >= 0xF900 && code <= 0xFAFF) ||
           (code >= 0x20000 && code <= 0x3FFFF);
}

uint32_t utf8_count_words(textref t) {
    uint32_t words = 0, unspaced = 0;
    bool inside = false;
    for (uint32_t at = 0; at < t.size;) {
        struct utf8_char c = utf8_decode(t, at);
        at += c.size;
        bool word = utf8_is_word(c.code);
        if (word && utf8_is_unspaced(c.code)) {
            unspaced++;
            word = false;
        } else if (word && !inside) {
            words++;
        }
        inside = word;
    }
    return words + (unspaced + 1) / 2;
}
