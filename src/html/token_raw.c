/* RCDATA, RAWTEXT, script data and PLAINTEXT (13.2.5.2–5, 13.2.5.9–31): text up to the end tag of its element. */
#include "html/parser.h"

/* Whether `name` stands at `at` and a tag name ends after it. */
static bool is_tag_name(const struct html_parser *parser, uint32_t at, textref name) {
    const char *const source = parser->source;
    if (parser->size - at <= name.size) return false;
    for (uint32_t i = 0; i < name.size; i++)
        if (byte_lower(source[at + i]) != name.at[i]) return false;
    const char next = source[at + name.size];
    return byte_is_space(next) || next == '/' || next == '>';
}

/* Whether the appropriate end tag begins at `at`, which holds "<". */
static bool is_end_tag(const struct html_parser *parser, uint32_t at) {
    return parser->raw_name.size && at + 2 < parser->size && parser->source[at + 1] == '/' &&
           is_tag_name(parser, at + 2, parser->raw_name);
}

static uint32_t find_end_tag(const struct html_parser *parser, uint32_t at) {
    for (;; at++) {
        at = scan_byte(parser->source, at, parser->size, '<');
        if (at == parser->size || is_end_tag(parser, at)) return at;
    }
}

static bool starts(const struct html_parser *parser, uint32_t at, textref what) {
    return parser->size - at >= what.size && memcmp(parser->source + at, what.at, what.size) == 0;
}

/* 13.2.5.4 and 13.2.5.15–31. In "<!--" a script may write "</script>" inside "<script>": escaped text, and within it
 * double escaped text, end at "-->". */
static uint32_t find_script_end(const struct html_parser *parser, uint32_t at) {
    enum { PLAIN, ESCAPED, DOUBLE_ESCAPED } state = PLAIN;
    const char *const source = parser->source;
    const uint32_t size = parser->size;
    for (;;) {
        at = state == PLAIN ? scan_byte(source, at, size, '<')
                            : scan_four(parser->scan, source, at, size, (struct scan_set){'<', '-', '<', '-'});
        if (at == size) return size;
        if (source[at] == '-') {
            if (starts(parser, at, TEXT("-->"))) state = PLAIN;
        } else if (state == PLAIN) {
            if (is_end_tag(parser, at)) return at;
            if (starts(parser, at, TEXT("<!--"))) state = ESCAPED; /* the dashes of "<!-->" end it too */
        } else if (state == ESCAPED) {
            if (is_end_tag(parser, at)) return at;
            if (is_tag_name(parser, at + 1, TEXT("script"))) state = DOUBLE_ESCAPED;
        } else if (at + 2 < size && source[at + 1] == '/' && is_tag_name(parser, at + 2, TEXT("script"))) {
            state = ESCAPED;
        }
        at++;
    }
}

static void emit_rcdata(struct html_parser *parser, uint32_t begin, uint32_t end) {
    const char *const source = parser->source;
    uint32_t at = begin;
    while (!parser->stopped && (at = scan_byte(source, at, end, '&')) < end) {
        const struct html_reference reference = html_read_reference(parser, at, end, false);
        if (reference.size) {
            html_emit_plain(parser, begin, at, true);
            html_emit_replacement(parser, reference.text, at, at + reference.size);
            begin = at + reference.size;
        }
        at += reference.size ? reference.size : 1;
    }
    html_emit_plain(parser, begin, end, true);
}

void html_read_raw(struct html_parser *parser) {
    const uint32_t begin = parser->at;
    uint32_t end = parser->size;
    if (parser->content == CONTENT_SCRIPT)
        end = find_script_end(parser, begin);
    else if (parser->content != CONTENT_PLAINTEXT)
        end = find_end_tag(parser, begin);

    if (parser->content == CONTENT_RCDATA)
        emit_rcdata(parser, begin, end);
    else
        html_emit_plain(parser, begin, end, true);

    parser->at = end;
    parser->content = CONTENT_DATA;
    if (end < parser->size && !parser->stopped) html_read_tag(parser, TOKEN_END, end, end + 2);
}
