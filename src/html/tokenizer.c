/* Tokenization (13.2.5): the data state and what text becomes.
 *
 * The whole page is in memory, so that the standard's states become places in the code: a state that only waits for its
 * next byte is a scan for it. Text leaves in runs, each one piece of the tree: a stretch of the source, or what stands
 * for a character reference, a carriage return or a NUL. */
#include "html/parser.h"

static void emit_text(struct html_parser *parser, textref text, uint32_t begin, uint32_t end, bool null) {
    struct html_token *const token = &parser->token;
    token->kind = TOKEN_TEXT;
    token->text = text;
    token->begin = begin;
    token->end = end;
    token->null = null;
    html_process(parser);
}

void html_emit_run(struct html_parser *parser, uint32_t begin, uint32_t end) {
    if (begin < end) emit_text(parser, text_of(parser->source + begin, end - begin), begin, end, false);
}

void html_emit_replacement(struct html_parser *parser, textref text, uint32_t begin, uint32_t end) {
    emit_text(parser, text, begin, end, false);
}

void html_emit_null(struct html_parser *parser, uint32_t at) {
    emit_text(parser, TEXT("\0"), at, at + 1, true);
}

/* A carriage return: before a line feed it is only left out, alone it is one (13.2.3.5). Returns where text goes on. */
static uint32_t read_carriage_return(struct html_parser *parser, uint32_t at) {
    const bool pair = at + 1 < parser->size && parser->source[at + 1] == '\n';
    if (!pair) html_emit_replacement(parser, TEXT("\n"), at, at + 1);
    return at + 1;
}

void html_emit_plain(struct html_parser *parser, uint32_t begin, uint32_t end, bool replace_null) {
    const char *const source = parser->source;
    while (!parser->plain_bytes && !parser->stopped) {
        const uint32_t at = scan_four(parser->scan, source, begin, end, (struct scan_set){'\r', '\0', '\r', '\0'});
        if (at == end) break;
        html_emit_run(parser, begin, at);
        if (source[at] == '\r') {
            begin = read_carriage_return(parser, at);
        } else {
            if (replace_null)
                html_emit_replacement(parser, TEXT("\xEF\xBF\xBD"), at, at + 1);
            else
                html_emit_null(parser, at);
            begin = at + 1;
        }
    }
    html_emit_run(parser, begin, end);
}

/* Whether "<" at `at` begins markup (13.2.5.6, tag open state); otherwise it is text. */
static bool begins_markup(const struct html_parser *parser, uint32_t at) {
    if (at + 1 >= parser->size) return false;
    const char next = parser->source[at + 1];
    if (next == '/') return at + 2 < parser->size;
    return byte_is_alpha(next) || next == '!' || next == '?';
}

/* 13.2.5.7, end tag open state. */
static void read_end_tag(struct html_parser *parser, uint32_t begin) {
    const char next = parser->source[begin + 2];
    if (byte_is_alpha(next))
        html_read_tag(parser, TOKEN_END, begin, begin + 2);
    else if (next == '>')
        parser->at = begin + 3;
    else
        html_read_bogus_comment(parser, begin, begin + 2);
}

static void read_markup(struct html_parser *parser) {
    const uint32_t begin = parser->at;
    switch (parser->source[begin + 1]) {
    case '/': read_end_tag(parser, begin); break;
    case '!': html_read_markup_declaration(parser); break;
    case '?': html_read_bogus_comment(parser, begin, begin + 1); break;
    default: html_read_tag(parser, TOKEN_START, begin, begin + 1); break;
    }
}

/* 13.2.5.1, data state: text up to the next markup. */
static void read_data(struct html_parser *parser) {
    const char *const source = parser->source;
    const uint32_t size = parser->size;
    uint32_t begin = parser->at, at = begin;
    while (!parser->stopped) {
        at = scan_four(parser->scan, source, at, size, (struct scan_set){'<', '&', '\r', '\0'});
        if (at == size) break;
        if (source[at] == '<') {
            if (begins_markup(parser, at)) break;
            at++;
        } else if (source[at] == '&') {
            const struct html_reference reference = html_read_reference(parser, at, size, false);
            if (reference.size) {
                html_emit_run(parser, begin, at);
                html_emit_replacement(parser, reference.text, at, at + reference.size);
                begin = at + reference.size;
            }
            at += reference.size ? reference.size : 1;
        } else if (source[at] == '\r') {
            html_emit_run(parser, begin, at);
            begin = at = read_carriage_return(parser, at);
        } else {
            html_emit_run(parser, begin, at);
            html_emit_null(parser, at);
            begin = ++at;
        }
    }
    html_emit_run(parser, begin, at);
    parser->at = at;
}

void html_tokenize(struct html_parser *parser) {
    while (parser->at < parser->size && !parser->stopped) {
        if (parser->content != CONTENT_DATA) {
            html_read_raw(parser);
            continue;
        }
        if (parser->source[parser->at] != '<' || !begins_markup(parser, parser->at)) read_data(parser);
        if (parser->at < parser->size && !parser->stopped) read_markup(parser);
    }
    if (parser->failed) return;
    parser->stopped = false;
    parser->token = (struct html_token){.kind = TOKEN_EOF, .begin = parser->size, .end = parser->size};
    html_process(parser);
}
