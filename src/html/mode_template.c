/* 13.2.6.4.16, "in template". A template's content is its children in this tree. */
#include "html/parser.h"

static bool become(struct html_parser *parser, enum html_mode mode) {
    if (parser->template_count > 0) parser->template_modes[parser->template_count - 1] = mode;
    parser->mode = mode;
    return true;
}

static bool in_template_start(struct html_parser *parser, struct html_token *token) {
    switch (token->tag) {
    case HTML_TAG_BASE:
    case HTML_TAG_BASEFONT:
    case HTML_TAG_BGSOUND:
    case HTML_TAG_LINK:
    case HTML_TAG_META:
    case HTML_TAG_NOFRAMES:
    case HTML_TAG_SCRIPT:
    case HTML_TAG_STYLE:
    case HTML_TAG_TEMPLATE:
    case HTML_TAG_TITLE: return html_in_head(parser, token);
    case HTML_TAG_CAPTION:
    case HTML_TAG_COLGROUP:
    case HTML_TAG_TBODY:
    case HTML_TAG_TFOOT:
    case HTML_TAG_THEAD: return become(parser, MODE_IN_TABLE);
    case HTML_TAG_COL: return become(parser, MODE_IN_COLUMN_GROUP);
    case HTML_TAG_TR: return become(parser, MODE_IN_TABLE_BODY);
    case HTML_TAG_TD:
    case HTML_TAG_TH: return become(parser, MODE_IN_ROW);
    default: return become(parser, MODE_IN_BODY);
    }
}

static bool end_of_file(struct html_parser *parser) {
    if (!html_has_open(parser, HTML_TAG_TEMPLATE)) return false;
    html_pop_through(parser, HTML_TAG_TEMPLATE);
    html_clear_to_marker(parser);
    if (parser->template_count > 0) parser->template_count--;
    html_reset_mode(parser);
    return true;
}

bool html_in_template(struct html_parser *parser, struct html_token *token) {
    switch (token->kind) {
    case TOKEN_START: return in_template_start(parser, token);
    case TOKEN_END: return token->tag == HTML_TAG_TEMPLATE ? html_in_head(parser, token) : false;
    case TOKEN_EOF: return end_of_file(parser);
    default: return html_in_body(parser, token);
    }
}
