/* 13.2.6.4.18, 13.2.6.4.19 and 13.2.6.4.21: "in frameset", "after frameset", "after after frameset". */
#include "html/parser.h"

static void end_frameset(struct html_parser *parser) {
    if (parser->open_count == 1) return;
    html_pop(parser);
    if (!parser->fragment && !html_current_is(parser, HTML_TAG_FRAMESET)) parser->mode = MODE_AFTER_FRAMESET;
}

static bool in_frameset_start(struct html_parser *parser, struct html_token *token) {
    switch (token->tag) {
    case HTML_TAG_HTML: return html_in_body(parser, token);
    case HTML_TAG_FRAMESET: html_insert_element(parser, token); return false;
    case HTML_TAG_FRAME: html_insert_void(parser, token); return false;
    case HTML_TAG_NOFRAMES: return html_in_head(parser, token);
    default: return false;
    }
}

bool html_in_frameset(struct html_parser *parser, struct html_token *token) {
    switch (token->kind) {
    case TOKEN_TEXT:
        if (token->space) html_insert_text(parser, token);
        return false;
    case TOKEN_COMMENT: html_insert_comment(parser, token); return false;
    case TOKEN_START: return in_frameset_start(parser, token);
    case TOKEN_END:
        if (token->tag == HTML_TAG_FRAMESET) end_frameset(parser);
        return false;
    default: return false;
    }
}

bool html_after_frameset(struct html_parser *parser, struct html_token *token) {
    switch (token->kind) {
    case TOKEN_TEXT:
        if (token->space) html_insert_text(parser, token);
        return false;
    case TOKEN_COMMENT: html_insert_comment(parser, token); return false;
    case TOKEN_START:
        if (token->tag == HTML_TAG_HTML) return html_in_body(parser, token);
        return token->tag == HTML_TAG_NOFRAMES ? html_in_head(parser, token) : false;
    case TOKEN_END:
        if (token->tag == HTML_TAG_HTML) parser->mode = MODE_AFTER_AFTER_FRAMESET;
        return false;
    default: return false;
    }
}

bool html_after_after_frameset(struct html_parser *parser, struct html_token *token) {
    switch (token->kind) {
    case TOKEN_COMMENT: html_append_comment(parser, token, 0); return false;
    case TOKEN_TEXT: return token->space ? html_in_body(parser, token) : false;
    case TOKEN_START:
        if (token->tag == HTML_TAG_HTML) return html_in_body(parser, token);
        return token->tag == HTML_TAG_NOFRAMES ? html_in_head(parser, token) : false;
    default: return false;
    }
}
