/* 13.2.6.4.17 and 13.2.6.4.20: "after body" and "after after body". */
#include "html/parser.h"

/* What follows the end of the body still belongs to it, and the body ends later. */
static bool return_to_body(struct html_parser *parser) {
    if (html_has_open(parser, HTML_TAG_BODY))
        parser->tree.source_end[parser->open[parser->top[HTML_TAG_BODY]].node] = HTML_NONE;
    parser->mode = MODE_IN_BODY;
    return true;
}

bool html_after_body(struct html_parser *parser, struct html_token *token) {
    switch (token->kind) {
    case TOKEN_TEXT: return token->space ? html_in_body(parser, token) : return_to_body(parser);
    case TOKEN_COMMENT: html_append_comment(parser, token, parser->open[0].node); return false;
    case TOKEN_DOCTYPE:
    case TOKEN_EOF: return false;
    case TOKEN_START: return token->tag == HTML_TAG_HTML ? html_in_body(parser, token) : return_to_body(parser);
    default: break;
    }
    if (token->tag != HTML_TAG_HTML) return return_to_body(parser);
    if (parser->fragment) return false;
    parser->tree.source_end[parser->open[0].node] = token->end;
    parser->mode = MODE_AFTER_AFTER_BODY;
    return false;
}

bool html_after_after_body(struct html_parser *parser, struct html_token *token) {
    switch (token->kind) {
    case TOKEN_COMMENT: html_append_comment(parser, token, 0); return false;
    case TOKEN_DOCTYPE: return html_in_body(parser, token);
    case TOKEN_EOF: return false;
    case TOKEN_TEXT:
        if (token->space) return html_in_body(parser, token);
        break;
    case TOKEN_START:
        if (token->tag == HTML_TAG_HTML) return html_in_body(parser, token);
        break;
    default: break;
    }
    parser->tree.source_end[parser->open[0].node] = HTML_NONE;
    return return_to_body(parser);
}
