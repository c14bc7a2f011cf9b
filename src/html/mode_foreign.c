/* 13.2.6.5, the rules for foreign content: SVG and MathML. */
#include "html/parser.h"

/* 13.2.6.1: SVG writes some attribute names with capitals, MathML one. */
void html_adjust_foreign_attributes(struct html_parser *parser, const struct html_token *token, enum html_space space) {
    struct html_attribute *const attributes = parser->tree.attributes + token->first;
    for (uint32_t i = 0; i < token->attribute_count; i++) {
        const textref adjusted = html_attribute_adjusted((enum html_attribute_name)attributes[i].known);
        const bool mathml = attributes[i].known == HTML_ATTRIBUTE_DEFINITIONURL;
        if (adjusted.at && mathml == (space == HTML_SPACE_MATHML)) attributes[i].name = adjusted;
    }
}

static bool text(struct html_parser *parser, struct html_token *token) {
    if (token->null)
        token->text = TEXT("\xEF\xBF\xBD");
    else if (parser->frameset_ok && !token->space)
        parser->frameset_ok = false;
    html_insert_text(parser, token);
    return false;
}

/* The start tags that no foreign content may hold: they end it. */
static bool breaks_out(const struct html_parser *parser, const struct html_token *token) {
    switch (token->tag) {
    case HTML_TAG_B:
    case HTML_TAG_BIG:
    case HTML_TAG_BLOCKQUOTE:
    case HTML_TAG_BODY:
    case HTML_TAG_BR:
    case HTML_TAG_CENTER:
    case HTML_TAG_CODE:
    case HTML_TAG_DD:
    case HTML_TAG_DIV:
    case HTML_TAG_DL:
    case HTML_TAG_DT:
    case HTML_TAG_EM:
    case HTML_TAG_EMBED:
    case HTML_TAG_H1:
    case HTML_TAG_H2:
    case HTML_TAG_H3:
    case HTML_TAG_H4:
    case HTML_TAG_H5:
    case HTML_TAG_H6:
    case HTML_TAG_HEAD:
    case HTML_TAG_HR:
    case HTML_TAG_I:
    case HTML_TAG_IMG:
    case HTML_TAG_LI:
    case HTML_TAG_LISTING:
    case HTML_TAG_MENU:
    case HTML_TAG_META:
    case HTML_TAG_NOBR:
    case HTML_TAG_OL:
    case HTML_TAG_P:
    case HTML_TAG_PRE:
    case HTML_TAG_RUBY:
    case HTML_TAG_S:
    case HTML_TAG_SMALL:
    case HTML_TAG_SPAN:
    case HTML_TAG_STRONG:
    case HTML_TAG_STRIKE:
    case HTML_TAG_SUB:
    case HTML_TAG_SUP:
    case HTML_TAG_TABLE:
    case HTML_TAG_TT:
    case HTML_TAG_U:
    case HTML_TAG_UL:
    case HTML_TAG_VAR: return true;
    case HTML_TAG_FONT:
        return html_token_attribute(parser, token, HTML_ATTRIBUTE_COLOR) ||
               html_token_attribute(parser, token, HTML_ATTRIBUTE_FACE) ||
               html_token_attribute(parser, token, HTML_ATTRIBUTE_SIZE);
    default: return false;
    }
}

static bool break_out(struct html_parser *parser, struct html_token *token) {
    while (html_current(parser)->space != HTML_SPACE_HTML && html_current(parser)->integration == INTEGRATION_NONE)
        html_pop(parser);
    return html_apply_mode(parser, token);
}

static bool start(struct html_parser *parser, struct html_token *token) {
    if (breaks_out(parser, token)) return break_out(parser, token);
    const bool root_of_fragment = parser->fragment && parser->open_count == 1;
    const struct html_open *const current = root_of_fragment ? &parser->context : html_current(parser);
    const enum html_space space = (enum html_space)current->space;
    html_adjust_foreign_attributes(parser, token, space);
    html_insert_foreign(parser, token, space);
    return false;
}

/* The standard goes down the stack, element by element, until one has the name or is an HTML element. */
static bool end(struct html_parser *parser, struct html_token *token) {
    if (token->tag == HTML_TAG_BR || token->tag == HTML_TAG_P) return break_out(parser, token);
    const uint32_t html = html_current(parser)->scope[SCOPE_FOREIGN];
    const uint32_t named = html_find_named(parser, token, parser->top_foreign, html + 1);
    if (named == HTML_NONE) return html == 0 && parser->fragment ? false : html_apply_mode(parser, token);
    html_pop_to(parser, named);
    return false;
}

bool html_in_foreign(struct html_parser *parser, struct html_token *token) {
    switch (token->kind) {
    case TOKEN_TEXT: return text(parser, token);
    case TOKEN_START: return start(parser, token);
    case TOKEN_END: return end(parser, token);
    case TOKEN_COMMENT: html_insert_comment(parser, token); return false;
    default: return false;
    }
}
