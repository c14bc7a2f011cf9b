/* Character references (13.2.5.72–80). */
#include "base/utf8.h"
#include "html/parser.h"

static bool is_alphanumeric(char c) {
    return byte_is_alpha(c) || byte_is_digit(c);
}

/* What windows-1252 has at the codes 0x80–0x9F, which pages still write as numbers (13.2.5.80). */
static uint32_t replace_control(uint32_t code) {
    static const uint16_t windows_1252[32] = {0x20AC, 0,      0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021,
                                              0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0,      0x017D, 0,
                                              0,      0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
                                              0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0,      0x017E, 0x0178};
    if (code == 0) return UTF8_REPLACEMENT;
    if (code >= 0x80 && code < 0xA0 && windows_1252[code - 0x80]) return windows_1252[code - 0x80];
    return code;
}

static int digit_value(char c, bool hexadecimal) {
    if (byte_is_digit(c)) return c - '0';
    const char lower = byte_lower(c);
    return hexadecimal && lower >= 'a' && lower <= 'f' ? lower - 'a' + 10 : -1;
}

/* A code as text: ASCII stands in static storage, since a page may consist of such references. */
static textref code_text(struct html_parser *parser, uint32_t code) {
    static const char ascii[] = "\x00\x01\x02\x03\x04\x05\x06\x07\x08\t\n\x0b\x0c\r\x0e\x0f\x10\x11\x12\x13\x14\x15"
                                "\x16\x17\x18\x19\x1a\x1b\x1c\x1d\x1e\x1f !\"#$%&'()*+,-./0123456789:;<=>?@"
                                "ABCDEFGHIJKLMNOPQRSTUVWXYZ[\\]^_`abcdefghijklmnopqrstuvwxyz{|}~\x7f";
    if (code < 0x80) return (textref){ascii + code, 1};
    char encoded[4];
    const uint32_t size = utf8_encode(code, encoded);
    const textref text = arena_copy(&parser->arena, (textref){encoded, size});
    if (text.size == 0) parser->failed = true;
    return text;
}

static struct html_reference read_numeric(struct html_parser *parser, uint32_t begin, uint32_t end) {
    const char *const source = parser->source;
    uint32_t at = begin + 2;
    const bool hexadecimal = at < end && byte_lower(source[at]) == 'x';
    if (hexadecimal) at++;
    const uint32_t digits = at;
    uint32_t code = 0;
    for (int digit; at < end && (digit = digit_value(source[at], hexadecimal)) >= 0; at++)
        if (code < 0x110000) code = code * (hexadecimal ? 16 : 10) + (uint32_t)digit;
    if (at == digits) return (struct html_reference){0};
    if (at < end && source[at] == ';') at++;
    return (struct html_reference){code_text(parser, replace_control(code)), at - begin};
}

/* The longest name that is a prefix of what follows "&". Names consist of letters and digits; one that ends in ";" can
 * therefore only be the whole run of them, and the few that may lack it, "&nbsp" or "&copy", have at most six. */
static struct html_reference read_named(const struct html_parser *parser, uint32_t begin, uint32_t end,
                                        bool in_attribute) {
    enum { longest_name = 32, longest_without_semicolon = 6 };
    const char *const source = parser->source;
    const uint32_t name = begin + 1;
    uint32_t run = 0;
    while (run <= longest_name && name + run < end && is_alphanumeric(source[name + run])) run++;
    if (name + run < end && source[name + run] == ';') {
        const textref text = html_entity_find(text_of(source + name, run + 1));
        if (text.at) return (struct html_reference){text, run + 2};
    }
    for (uint32_t size = run < longest_without_semicolon ? run : longest_without_semicolon; size >= 2; size--) {
        const textref text = html_entity_find(text_of(source + name, size));
        if (!text.at) continue;
        const char next = name + size < end ? source[name + size] : '\0';
        if (in_attribute && (next == '=' || is_alphanumeric(next))) break; /* "?a=b&copy=1" is no sign */
        return (struct html_reference){text, size + 1};
    }
    return (struct html_reference){0};
}

struct html_reference html_read_reference(struct html_parser *parser, uint32_t at, uint32_t end, bool in_attribute) {
    if (end - at < 2) return (struct html_reference){0};
    const char next = parser->source[at + 1];
    if (next == '#') return read_numeric(parser, at, end);
    if (is_alphanumeric(next)) return read_named(parser, at, end, in_attribute);
    return (struct html_reference){0};
}
