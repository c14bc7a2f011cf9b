/* 13.2.6.4.9–12: "in table", "in table text", "in caption", "in column group". */
#include "base/buffer.h"
#include "html/parser.h"

/* Clears the stack back to a table context. */
static void clear_to_table(struct html_parser *parser) {
    for (;;) {
        const struct html_open *const current = html_current(parser);
        const bool context = current->tag == HTML_TAG_TABLE || current->tag == HTML_TAG_TEMPLATE;
        if (parser->open_count == 1 || (context && current->space == HTML_SPACE_HTML)) return;
        html_pop(parser);
    }
}

/* What does not belong in a table goes before it. */
static bool foster(struct html_parser *parser, struct html_token *token) {
    parser->foster_parenting = true;
    const bool again = html_in_body(parser, token);
    parser->foster_parenting = false;
    return again;
}

static bool insert_in(struct html_parser *parser, const struct html_token *token, enum html_mode mode) {
    clear_to_table(parser);
    html_insert_element(parser, token);
    parser->mode = mode;
    return false;
}

static bool imply_in(struct html_parser *parser, enum html_tag tag, enum html_mode mode) {
    clear_to_table(parser);
    html_insert_implied(parser, tag);
    parser->mode = mode;
    return true;
}

static bool end_table(struct html_parser *parser) {
    if (!html_in_scope(parser, HTML_TAG_TABLE, SCOPE_TABLE)) return false;
    html_pop_through(parser, HTML_TAG_TABLE);
    html_reset_mode(parser);
    return true;
}

static bool start_input(struct html_parser *parser, struct html_token *token) {
    const struct html_attribute *const type = html_token_attribute(parser, token, HTML_ATTRIBUTE_TYPE);
    if (!type || !text_is_nocase(type->value, TEXT("hidden"))) return foster(parser, token);
    html_insert_void(parser, token);
    return false;
}

static bool start_form(struct html_parser *parser, struct html_token *token) {
    if (html_has_open(parser, HTML_TAG_TEMPLATE) || parser->form != HTML_NONE) return false;
    parser->form = html_insert_void(parser, token);
    return false;
}

static bool in_table_start(struct html_parser *parser, struct html_token *token) {
    switch (token->tag) {
    case HTML_TAG_CAPTION:
        clear_to_table(parser);
        html_push_marker(parser);
        return insert_in(parser, token, MODE_IN_CAPTION);
    case HTML_TAG_COLGROUP: return insert_in(parser, token, MODE_IN_COLUMN_GROUP);
    case HTML_TAG_COL: return imply_in(parser, HTML_TAG_COLGROUP, MODE_IN_COLUMN_GROUP);
    case HTML_TAG_TBODY:
    case HTML_TAG_TFOOT:
    case HTML_TAG_THEAD: return insert_in(parser, token, MODE_IN_TABLE_BODY);
    case HTML_TAG_TD:
    case HTML_TAG_TH:
    case HTML_TAG_TR: return imply_in(parser, HTML_TAG_TBODY, MODE_IN_TABLE_BODY);
    case HTML_TAG_TABLE: return end_table(parser);
    case HTML_TAG_STYLE:
    case HTML_TAG_SCRIPT:
    case HTML_TAG_TEMPLATE: return html_in_head(parser, token);
    case HTML_TAG_INPUT: return start_input(parser, token);
    case HTML_TAG_FORM: return start_form(parser, token);
    default: return foster(parser, token);
    }
}

static bool in_table_end(struct html_parser *parser, struct html_token *token) {
    switch (token->tag) {
    case HTML_TAG_TABLE: end_table(parser); return false;
    case HTML_TAG_BODY:
    case HTML_TAG_CAPTION:
    case HTML_TAG_COL:
    case HTML_TAG_COLGROUP:
    case HTML_TAG_HTML:
    case HTML_TAG_TBODY:
    case HTML_TAG_TD:
    case HTML_TAG_TFOOT:
    case HTML_TAG_TH:
    case HTML_TAG_THEAD:
    case HTML_TAG_TR: return false;
    case HTML_TAG_TEMPLATE: return html_in_head(parser, token);
    default: return foster(parser, token);
    }
}

static bool in_table_characters(struct html_parser *parser, struct html_token *token) {
    const struct html_open *const current = html_current(parser);
    const bool part = (html_tag_properties[current->tag] & TAG_TABLE_PART) || current->tag == HTML_TAG_TEMPLATE;
    if (current->space != HTML_SPACE_HTML || !part) return foster(parser, token);
    parser->table_text_count = 0;
    parser->original_mode = parser->mode;
    parser->mode = MODE_IN_TABLE_TEXT;
    return true;
}

/* 13.2.6.4.9 */
bool html_in_table(struct html_parser *parser, struct html_token *token) {
    switch (token->kind) {
    case TOKEN_TEXT: return in_table_characters(parser, token);
    case TOKEN_COMMENT: html_insert_comment(parser, token); return false;
    case TOKEN_DOCTYPE: return false;
    case TOKEN_START: return in_table_start(parser, token);
    case TOKEN_END: return in_table_end(parser, token);
    default: return html_in_body(parser, token);
    }
}

static void flush_table_text(struct html_parser *parser) {
    bool space = true;
    for (uint32_t i = 0; i < parser->table_text_count; i++) space = space && parser->table_text[i].space;
    for (uint32_t i = 0; i < parser->table_text_count; i++) {
        struct html_token *const token = &parser->table_text[i];
        if (space)
            html_insert_text(parser, token);
        else
            foster(parser, token);
    }
    parser->table_text_count = 0;
}

/* 13.2.6.4.10: text in a table waits until it is known whether it is only white space. */
bool html_in_table_text(struct html_parser *parser, struct html_token *token) {
    if (token->kind != TOKEN_TEXT) {
        flush_table_text(parser);
        parser->mode = parser->original_mode;
        return true;
    }
    if (token->null) return false;
    if (!array_grow(&parser->table_text, &parser->table_text_capacity, parser->table_text_count, sizeof *token)) {
        parser->failed = parser->stopped = true;
        return false;
    }
    parser->table_text[parser->table_text_count++] = *token;
    return false;
}

static bool end_caption(struct html_parser *parser) {
    if (!html_in_scope(parser, HTML_TAG_CAPTION, SCOPE_TABLE)) return false;
    html_imply_ends(parser, HTML_TAG_OTHER);
    html_pop_through(parser, HTML_TAG_CAPTION);
    html_clear_to_marker(parser);
    parser->mode = MODE_IN_TABLE;
    return true;
}

/* 13.2.6.4.11 */
bool html_in_caption(struct html_parser *parser, struct html_token *token) {
    const bool start = token->kind == TOKEN_START;
    if (!start && token->kind != TOKEN_END) return html_in_body(parser, token);
    switch (token->tag) {
    case HTML_TAG_CAPTION:
        if (start) return end_caption(parser);
        end_caption(parser);
        return false;
    case HTML_TAG_TABLE: return start ? html_in_body(parser, token) : end_caption(parser);
    case HTML_TAG_COL:
    case HTML_TAG_COLGROUP:
    case HTML_TAG_TBODY:
    case HTML_TAG_TD:
    case HTML_TAG_TFOOT:
    case HTML_TAG_TH:
    case HTML_TAG_THEAD:
    case HTML_TAG_TR: return start ? end_caption(parser) : false;
    case HTML_TAG_BODY:
    case HTML_TAG_HTML: return start ? html_in_body(parser, token) : false;
    default: return html_in_body(parser, token);
    }
}

static bool leave_column_group(struct html_parser *parser) {
    if (!html_current_is(parser, HTML_TAG_COLGROUP)) return false;
    html_pop(parser);
    parser->mode = MODE_IN_TABLE;
    return true;
}

static bool in_column_group_start(struct html_parser *parser, struct html_token *token) {
    switch (token->tag) {
    case HTML_TAG_HTML: return html_in_body(parser, token);
    case HTML_TAG_COL: html_insert_void(parser, token); return false;
    case HTML_TAG_TEMPLATE: return html_in_head(parser, token);
    default: return leave_column_group(parser);
    }
}

static bool in_column_group_end(struct html_parser *parser, struct html_token *token) {
    switch (token->tag) {
    case HTML_TAG_COLGROUP: leave_column_group(parser); return false;
    case HTML_TAG_COL: return false;
    case HTML_TAG_TEMPLATE: return html_in_head(parser, token);
    default: return leave_column_group(parser);
    }
}

/* 13.2.6.4.12 */
bool html_in_column_group(struct html_parser *parser, struct html_token *token) {
    switch (token->kind) {
    case TOKEN_TEXT:
        if (!token->space) return leave_column_group(parser);
        html_insert_text(parser, token);
        return false;
    case TOKEN_COMMENT: html_insert_comment(parser, token); return false;
    case TOKEN_DOCTYPE: return false;
    case TOKEN_START: return in_column_group_start(parser, token);
    case TOKEN_END: return in_column_group_end(parser, token);
    default: return html_in_body(parser, token);
    }
}
