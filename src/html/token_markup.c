/* Markup declarations: comments, CDATA sections, DOCTYPEs (13.2.5.41–71). */
#include "html/parser.h"

static bool starts_nocase(const struct html_parser *parser, uint32_t at, textref what) {
    return text_starts_nocase(text_of(parser->source + at, parser->size - at), what);
}

/* The text of a comment as pieces: no text token carries it, so its carriage returns and NULs are resolved here. */
static uint32_t add_pieces(struct html_parser *parser, uint32_t begin, uint32_t end) {
    const char *const source = parser->source;
    struct html_piece *pieces;
    uint32_t first = HTML_NONE, last = HTML_NONE;
    while (begin < end && !parser->failed) {
        uint32_t at = parser->plain_bytes
                          ? end
                          : scan_four(parser->scan, source, begin, end, (struct scan_set){'\r', '\0', '\r', '\0'});
        textref text = text_of(source + begin, at - begin);
        if (at == begin) {
            if (source[at++] == '\0')
                text = TEXT("\xEF\xBF\xBD");
            else if (at < parser->size && source[at] == '\n')
                text = (textref){0};
            else
                text = TEXT("\n");
        }
        if (text.size) {
            const uint32_t piece = html_add_piece(parser, text, begin, at);
            pieces = parser->tree.pieces;
            if (piece == HTML_NONE) break;
            if (first == HTML_NONE)
                first = piece;
            else
                pieces[last].next = piece;
            last = piece;
        }
        begin = at;
    }
    return first;
}

static void emit_comment(struct html_parser *parser, uint32_t begin, uint32_t text, uint32_t text_end, uint32_t end) {
    struct html_token *const token = &parser->token;
    token->kind = TOKEN_COMMENT;
    token->begin = begin;
    token->end = end;
    token->first = add_pieces(parser, text, text_end);
    parser->at = end;
    if (!parser->stopped) html_process(parser);
}

void html_read_bogus_comment(struct html_parser *parser, uint32_t begin, uint32_t text) {
    const uint32_t end = scan_byte(parser->source, text, parser->size, '>');
    emit_comment(parser, begin, text, end, end < parser->size ? end + 1 : end);
}

/* 13.2.5.43–52. `text` is after "<!--". Whatever the states in between, a comment ends at "-->" or "--!>", or at once.
 */
static void read_comment(struct html_parser *parser, uint32_t begin, uint32_t text) {
    const char *const source = parser->source;
    const uint32_t size = parser->size;
    if (text < size && source[text] == '>') {
        emit_comment(parser, begin, text, text, text + 1);
        return;
    }
    if (size - text >= 2 && source[text] == '-' && source[text + 1] == '>') {
        emit_comment(parser, begin, text, text, text + 2);
        return;
    }
    for (uint32_t at = parser->scan->pair(source, text, size, '-'); at < size;
         at = parser->scan->pair(source, at + 1, size, '-')) {
        const uint32_t mark = at + 2 < size && source[at + 2] == '!' ? at + 3 : at + 2;
        if (mark < size && source[mark] == '>') {
            emit_comment(parser, begin, text, at, mark + 1);
            return;
        }
    }
    /* The source ends in it: what could have begun "--!>" is not part of it. */
    uint32_t end = size;
    if (end - text >= 3 && memcmp(source + end - 3, "--!", 3) == 0)
        end -= 3;
    else if (end - text >= 2 && memcmp(source + end - 2, "--", 2) == 0)
        end -= 2;
    else if (end > text && source[end - 1] == '-')
        end--;
    emit_comment(parser, begin, text, end, size);
}

/* 13.2.5.69–71. */
static void read_cdata(struct html_parser *parser, uint32_t text) {
    const char *const source = parser->source;
    const uint32_t size = parser->size;
    uint32_t end = parser->scan->pair(source, text, size, ']');
    while (end < size && !(end + 2 < size && source[end + 2] == '>'))
        end = parser->scan->pair(source, end + 1, size, ']');
    html_emit_plain(parser, text, end, false);
    parser->at = end < size ? end + 3 : size;
}

/* CDATA sections are read in foreign content only. */
static bool in_foreign_content(const struct html_parser *parser) {
    if (parser->open_count == 0) return false;
    if (parser->open_count == 1 && parser->fragment) return parser->context.space != HTML_SPACE_HTML;
    return parser->open[parser->open_count - 1].space != HTML_SPACE_HTML;
}

static uint32_t skip_space(const struct html_parser *parser, uint32_t at) {
    while (at < parser->size && byte_is_space(parser->source[at])) at++;
    return at;
}

/* The text of a DOCTYPE's part, which the tree keeps as an attribute's name or value. */
static textref doctype_text(struct html_parser *parser, uint32_t begin, uint32_t end, bool lower) {
    const char *const source = parser->source;
    char *const copy = arena_take(&parser->arena, (size_t)(end - begin) * 3 + 1);
    if (!copy) {
        parser->failed = parser->stopped = true;
        return (textref){0};
    }
    char *out = copy;
    for (uint32_t at = begin; at < end; at++) {
        if (source[at] == '\0')
            out = (char *)memcpy(out, "\xEF\xBF\xBD", 3) + 3;
        else if (source[at] != '\r')
            *out++ = lower ? byte_lower(source[at]) : source[at];
        else if (at + 1 >= end || source[at + 1] != '\n')
            *out++ = '\n';
    }
    return text_of(copy, (size_t)(out - copy));
}

/* A quoted identifier at *at: it is kept as the attribute `name`. False when it is missing or broken. */
static bool read_identifier(struct html_parser *parser, uint32_t *at, textref name) {
    const char *const source = parser->source;
    if (*at >= parser->size || (source[*at] != '"' && source[*at] != '\'')) return false;
    const uint32_t begin = *at + 1;
    uint32_t end = begin;
    while (end < parser->size && source[end] != source[*at] && source[end] != '>') end++;
    const struct html_attribute identifier = {.name = name, .value = doctype_text(parser, begin, end, false)};
    if (html_add_attribute(parser, identifier)) parser->token.attribute_count++;
    const bool closed = end < parser->size && source[end] != '>';
    *at = closed ? end + 1 : end;
    return closed;
}

/* 13.2.5.56–68, what follows the name: false when it forces quirks. */
static bool read_identifiers(struct html_parser *parser, uint32_t at) {
    const char *const source = parser->source;
    at = skip_space(parser, at);
    if (at >= parser->size) return false;
    if (source[at] == '>') return true;
    const bool is_public = starts_nocase(parser, at, TEXT("public"));
    if (!is_public && !starts_nocase(parser, at, TEXT("system"))) return false;
    at = skip_space(parser, at + 6);
    if (is_public) {
        if (!read_identifier(parser, &at, TEXT("public"))) return false;
        at = skip_space(parser, at);
        if (at < parser->size && source[at] == '>') return true;
    }
    if (!read_identifier(parser, &at, TEXT("system"))) return false;
    /* Whatever else stands there is ignored, without forcing quirks (13.2.5.67). */
    return skip_space(parser, at) < parser->size;
}

/* 13.2.5.53–68. `at` is after "<!doctype". */
static void read_doctype(struct html_parser *parser, uint32_t begin, uint32_t at) {
    const char *const source = parser->source;
    struct html_token *const token = &parser->token;
    parser->tree.attribute_total = parser->attributes_taken;
    token->kind = TOKEN_DOCTYPE;
    token->tag = HTML_TAG_OTHER;
    token->begin = begin;
    token->attribute_count = 0;
    at = skip_space(parser, at);
    uint32_t name_end = at;
    while (name_end < parser->size && !byte_is_space(source[name_end]) && source[name_end] != '>') name_end++;
    token->name = doctype_text(parser, at, name_end, true);
    html_add_attribute(parser, (struct html_attribute){.name = token->name});
    token->first = parser->tree.attribute_total;
    token->force_quirks = name_end == at || !read_identifiers(parser, name_end);
    parser->at = name_end;
}

/* A DOCTYPE ends at the first ">" after its name, one inside a quoted identifier included. */
static void finish_doctype(struct html_parser *parser) {
    const uint32_t end = scan_byte(parser->source, parser->at, parser->size, '>');
    parser->at = parser->token.end = end < parser->size ? end + 1 : end;
    if (!parser->stopped) html_process(parser);
}

/* 13.2.5.42. */
void html_read_markup_declaration(struct html_parser *parser) {
    const uint32_t begin = parser->at, at = begin + 2;
    const textref rest = text_of(parser->source + at, parser->size - at);
    if (text_starts(rest, TEXT("--"))) {
        read_comment(parser, begin, at + 2);
    } else if (text_starts_nocase(rest, TEXT("doctype"))) {
        read_doctype(parser, begin, at + 7);
        finish_doctype(parser);
    } else if (text_starts(rest, TEXT("[CDATA[")) && in_foreign_content(parser)) {
        read_cdata(parser, at + 7);
    } else {
        html_read_bogus_comment(parser, begin, at);
    }
}
