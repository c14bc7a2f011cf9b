/* 13.2.6.4.7, "in body": end tags. */
#include "html/parser.h"

static bool end_body(struct html_parser *parser, bool again) {
    if (!html_in_scope(parser, HTML_TAG_BODY, SCOPE_DEFAULT)) return false;
    /* The body stays open: what follows it still goes into it, and then moves this end. */
    parser->tree.source_end[parser->open[parser->top[HTML_TAG_BODY]].node] =
        again ? parser->token.begin : parser->token.end;
    parser->mode = MODE_AFTER_BODY;
    return again;
}

static bool end_block(struct html_parser *parser, enum html_tag tag) {
    if (!html_in_scope(parser, tag, SCOPE_DEFAULT)) return false;
    html_imply_ends(parser, HTML_TAG_OTHER);
    html_pop_through(parser, tag);
    return false;
}

static bool end_form(struct html_parser *parser) {
    if (html_has_open(parser, HTML_TAG_TEMPLATE)) return end_block(parser, HTML_TAG_FORM);
    const uint32_t form = parser->form;
    parser->form = HTML_NONE;
    if (form == HTML_NONE || !html_node_is_open(parser, form)) return false;
    if (html_find_open(parser, form) < html_current(parser)->scope[SCOPE_DEFAULT]) return false;
    html_imply_ends(parser, HTML_TAG_OTHER);
    html_remove_open(parser, html_find_open(parser, form));
    return false;
}

static bool end_p(struct html_parser *parser) {
    if (!html_in_scope(parser, HTML_TAG_P, SCOPE_BUTTON)) html_insert_implied(parser, HTML_TAG_P);
    html_pop_through(parser, HTML_TAG_P);
    return false;
}

static bool end_item(struct html_parser *parser, enum html_tag tag, enum html_scope scope) {
    if (!html_in_scope(parser, tag, scope)) return false;
    html_imply_ends(parser, tag);
    html_pop_through(parser, tag);
    return false;
}

/* Any heading's end tag closes the uppermost heading, of whatever level. */
static bool end_heading(struct html_parser *parser) {
    static const enum html_tag headings[] = {HTML_TAG_H1, HTML_TAG_H2, HTML_TAG_H3,
                                             HTML_TAG_H4, HTML_TAG_H5, HTML_TAG_H6};
    enum html_tag uppermost = HTML_TAG_OTHER;
    for (size_t i = 0; i < sizeof headings / sizeof headings[0]; i++) {
        if (!html_in_scope(parser, headings[i], SCOPE_DEFAULT)) continue;
        if (uppermost == HTML_TAG_OTHER || parser->top[headings[i]] > parser->top[uppermost]) uppermost = headings[i];
    }
    if (uppermost != HTML_TAG_OTHER) end_block(parser, uppermost);
    return false;
}

static bool end_object(struct html_parser *parser, enum html_tag tag) {
    if (!html_in_scope(parser, tag, SCOPE_DEFAULT)) return false;
    end_block(parser, tag);
    html_clear_to_marker(parser);
    return false;
}

/* "Any other end tag": nothing where a special element comes first. */
static bool end_other(struct html_parser *parser, const struct html_token *token) {
    const uint32_t lowest = html_current(parser)->scope[SCOPE_SPECIAL];
    const uint32_t index = html_find_named(parser, token, parser->top, lowest);
    if (index == HTML_NONE) return false;
    if (token->tag != HTML_TAG_OTHER)
        html_imply_ends(parser, token->tag);
    else
        html_imply_ends(parser, HTML_TAG_OTHER);
    if (parser->open_count > index) html_pop_to(parser, index);
    return false;
}

static bool end_formatting(struct html_parser *parser, const struct html_token *token) {
    return html_adopt(parser, token->tag) ? false : end_other(parser, token);
}

/* </br> is read as <br>; the attributes of an end tag are not kept. */
static bool end_br(struct html_parser *parser, struct html_token *token) {
    struct html_token br = *token;
    br.kind = TOKEN_START;
    return html_in_body_start(parser, &br);
}

bool html_in_body_end(struct html_parser *parser, struct html_token *token) {
    switch (token->tag) {
    case HTML_TAG_TEMPLATE: return html_in_head(parser, token);
    case HTML_TAG_BODY: return end_body(parser, false);
    case HTML_TAG_HTML: return end_body(parser, true);
    case HTML_TAG_ADDRESS:
    case HTML_TAG_ARTICLE:
    case HTML_TAG_ASIDE:
    case HTML_TAG_BLOCKQUOTE:
    case HTML_TAG_BUTTON:
    case HTML_TAG_CENTER:
    case HTML_TAG_DETAILS:
    case HTML_TAG_DIALOG:
    case HTML_TAG_DIR:
    case HTML_TAG_DIV:
    case HTML_TAG_DL:
    case HTML_TAG_FIELDSET:
    case HTML_TAG_FIGCAPTION:
    case HTML_TAG_FIGURE:
    case HTML_TAG_FOOTER:
    case HTML_TAG_HEADER:
    case HTML_TAG_HGROUP:
    case HTML_TAG_LISTING:
    case HTML_TAG_MAIN:
    case HTML_TAG_MENU:
    case HTML_TAG_NAV:
    case HTML_TAG_OL:
    case HTML_TAG_PRE:
    case HTML_TAG_SEARCH:
    case HTML_TAG_SECTION:
    case HTML_TAG_SELECT:
    case HTML_TAG_SUMMARY:
    case HTML_TAG_UL: return end_block(parser, token->tag);
    case HTML_TAG_FORM: return end_form(parser);
    case HTML_TAG_P: return end_p(parser);
    case HTML_TAG_LI: return end_item(parser, HTML_TAG_LI, SCOPE_LIST);
    case HTML_TAG_DD:
    case HTML_TAG_DT: return end_item(parser, token->tag, SCOPE_DEFAULT);
    case HTML_TAG_H1:
    case HTML_TAG_H2:
    case HTML_TAG_H3:
    case HTML_TAG_H4:
    case HTML_TAG_H5:
    case HTML_TAG_H6: return end_heading(parser);
    case HTML_TAG_A:
    case HTML_TAG_B:
    case HTML_TAG_BIG:
    case HTML_TAG_CODE:
    case HTML_TAG_EM:
    case HTML_TAG_FONT:
    case HTML_TAG_I:
    case HTML_TAG_NOBR:
    case HTML_TAG_S:
    case HTML_TAG_SMALL:
    case HTML_TAG_STRIKE:
    case HTML_TAG_STRONG:
    case HTML_TAG_TT:
    case HTML_TAG_U: return end_formatting(parser, token);
    case HTML_TAG_APPLET:
    case HTML_TAG_MARQUEE:
    case HTML_TAG_OBJECT: return end_object(parser, token->tag);
    case HTML_TAG_BR: return end_br(parser, token);
    default: return end_other(parser, token);
    }
}
