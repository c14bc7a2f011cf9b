/* 13.2.6.4.13–15: "in table body", "in row", "in cell". */
#include "html/parser.h"

static bool is_any(const struct html_open *element, enum html_tag a, enum html_tag b, enum html_tag c) {
    return element->space == HTML_SPACE_HTML &&
           (element->tag == (uint16_t)a || element->tag == (uint16_t)b || element->tag == (uint16_t)c);
}

static void clear_to_body(struct html_parser *parser) {
    while (parser->open_count > 1 && !html_current_is(parser, HTML_TAG_TEMPLATE) &&
           !is_any(html_current(parser), HTML_TAG_TBODY, HTML_TAG_TFOOT, HTML_TAG_THEAD))
        html_pop(parser);
}

static void clear_to_row(struct html_parser *parser) {
    while (parser->open_count > 1 && !is_any(html_current(parser), HTML_TAG_TR, HTML_TAG_TEMPLATE, HTML_TAG_TR))
        html_pop(parser);
}

/* Below the stack's root nothing can be popped: in a fragment the context stands for it. */
static void pop_part(struct html_parser *parser) {
    if (parser->open_count > 1) html_pop(parser);
}

static bool leave_body(struct html_parser *parser) {
    clear_to_body(parser);
    pop_part(parser);
    parser->mode = MODE_IN_TABLE;
    return true;
}

static bool leave_any_body(struct html_parser *parser) {
    const bool open = html_in_scope(parser, HTML_TAG_TBODY, SCOPE_TABLE) ||
                      html_in_scope(parser, HTML_TAG_THEAD, SCOPE_TABLE) ||
                      html_in_scope(parser, HTML_TAG_TFOOT, SCOPE_TABLE);
    return open ? leave_body(parser) : false;
}

static bool in_body_part_start(struct html_parser *parser, struct html_token *token) {
    switch (token->tag) {
    case HTML_TAG_TR:
        clear_to_body(parser);
        html_insert_element(parser, token);
        parser->mode = MODE_IN_ROW;
        return false;
    case HTML_TAG_TH:
    case HTML_TAG_TD:
        clear_to_body(parser);
        html_insert_implied(parser, HTML_TAG_TR);
        parser->mode = MODE_IN_ROW;
        return true;
    case HTML_TAG_CAPTION:
    case HTML_TAG_COL:
    case HTML_TAG_COLGROUP:
    case HTML_TAG_TBODY:
    case HTML_TAG_TFOOT:
    case HTML_TAG_THEAD: return leave_any_body(parser);
    default: return html_in_table(parser, token);
    }
}

/* 13.2.6.4.13 */
bool html_in_table_body(struct html_parser *parser, struct html_token *token) {
    if (token->kind == TOKEN_START) return in_body_part_start(parser, token);
    if (token->kind != TOKEN_END) return html_in_table(parser, token);
    switch (token->tag) {
    case HTML_TAG_TBODY:
    case HTML_TAG_TFOOT:
    case HTML_TAG_THEAD:
        if (html_in_scope(parser, token->tag, SCOPE_TABLE)) leave_body(parser);
        return false;
    case HTML_TAG_TABLE: return leave_any_body(parser);
    case HTML_TAG_BODY:
    case HTML_TAG_CAPTION:
    case HTML_TAG_COL:
    case HTML_TAG_COLGROUP:
    case HTML_TAG_HTML:
    case HTML_TAG_TD:
    case HTML_TAG_TH:
    case HTML_TAG_TR: return false;
    default: return html_in_table(parser, token);
    }
}

static bool leave_row(struct html_parser *parser) {
    if (!html_in_scope(parser, HTML_TAG_TR, SCOPE_TABLE)) return false;
    clear_to_row(parser);
    pop_part(parser);
    parser->mode = MODE_IN_TABLE_BODY;
    return true;
}

static bool in_row_start(struct html_parser *parser, struct html_token *token) {
    switch (token->tag) {
    case HTML_TAG_TH:
    case HTML_TAG_TD:
        clear_to_row(parser);
        html_insert_element(parser, token);
        parser->mode = MODE_IN_CELL;
        html_push_marker(parser);
        return false;
    case HTML_TAG_CAPTION:
    case HTML_TAG_COL:
    case HTML_TAG_COLGROUP:
    case HTML_TAG_TBODY:
    case HTML_TAG_TFOOT:
    case HTML_TAG_THEAD:
    case HTML_TAG_TR: return leave_row(parser);
    default: return html_in_table(parser, token);
    }
}

/* 13.2.6.4.14 */
bool html_in_row(struct html_parser *parser, struct html_token *token) {
    if (token->kind == TOKEN_START) return in_row_start(parser, token);
    if (token->kind != TOKEN_END) return html_in_table(parser, token);
    switch (token->tag) {
    case HTML_TAG_TR: leave_row(parser); return false;
    case HTML_TAG_TABLE: return leave_row(parser);
    case HTML_TAG_TBODY:
    case HTML_TAG_TFOOT:
    case HTML_TAG_THEAD: return html_in_scope(parser, token->tag, SCOPE_TABLE) ? leave_row(parser) : false;
    case HTML_TAG_BODY:
    case HTML_TAG_CAPTION:
    case HTML_TAG_COL:
    case HTML_TAG_COLGROUP:
    case HTML_TAG_HTML:
    case HTML_TAG_TD:
    case HTML_TAG_TH: return false;
    default: return html_in_table(parser, token);
    }
}

static bool end_cell(struct html_parser *parser, enum html_tag tag) {
    if (!html_in_scope(parser, tag, SCOPE_TABLE)) return false;
    html_imply_ends(parser, HTML_TAG_OTHER);
    html_pop_through(parser, tag);
    html_clear_to_marker(parser);
    parser->mode = MODE_IN_ROW;
    return true;
}

/* "Close the cell": at most one of the two is in table scope. */
static bool close_cell(struct html_parser *parser) {
    return end_cell(parser, HTML_TAG_TD) || end_cell(parser, HTML_TAG_TH);
}

static bool in_cell_start(struct html_parser *parser, struct html_token *token) {
    switch (token->tag) {
    case HTML_TAG_CAPTION:
    case HTML_TAG_COL:
    case HTML_TAG_COLGROUP:
    case HTML_TAG_TBODY:
    case HTML_TAG_TD:
    case HTML_TAG_TFOOT:
    case HTML_TAG_TH:
    case HTML_TAG_THEAD:
    case HTML_TAG_TR: return close_cell(parser);
    default: return html_in_body(parser, token);
    }
}

/* 13.2.6.4.15 */
bool html_in_cell(struct html_parser *parser, struct html_token *token) {
    if (token->kind == TOKEN_START) return in_cell_start(parser, token);
    if (token->kind != TOKEN_END) return html_in_body(parser, token);
    switch (token->tag) {
    case HTML_TAG_TD:
    case HTML_TAG_TH: end_cell(parser, token->tag); return false;
    case HTML_TAG_BODY:
    case HTML_TAG_CAPTION:
    case HTML_TAG_COL:
    case HTML_TAG_COLGROUP:
    case HTML_TAG_HTML: return false;
    case HTML_TAG_TABLE:
    case HTML_TAG_TBODY:
    case HTML_TAG_TFOOT:
    case HTML_TAG_THEAD:
    case HTML_TAG_TR: return html_in_scope(parser, token->tag, SCOPE_TABLE) ? close_cell(parser) : false;
    default: return html_in_body(parser, token);
    }
}
