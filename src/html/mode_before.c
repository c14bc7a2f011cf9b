/* 13.2.6.4.1–3: "initial", "before html", "before head": up to the head, most of which pages leave out. */
#include "html/parser.h"

/* 13.2.6.4.1 */
static bool doctype(struct html_parser *parser, const struct html_token *token) {
    struct html_tree *const tree = &parser->tree;
    const uint32_t node = html_make_node(parser, HTML_DOCTYPE);
    tree->source_begin[node] = token->begin;
    tree->source_end[node] = token->end;
    tree->first[node] = token->first;
    tree->attribute_count[node] = token->attribute_count;
    parser->attributes_taken = tree->attribute_total;
    html_attach(parser, node, (struct html_place){0, HTML_NONE});
    tree->quirks = html_doctype_is_quirks(parser, token);
    parser->mode = MODE_BEFORE_HTML;
    return false;
}

bool html_initial(struct html_parser *parser, struct html_token *token) {
    if (token->kind == TOKEN_TEXT && token->space) return false;
    if (token->kind == TOKEN_DOCTYPE) return doctype(parser, token);
    if (token->kind == TOKEN_COMMENT) {
        html_append_comment(parser, token, 0);
        return false;
    }
    parser->tree.quirks = true;
    parser->mode = MODE_BEFORE_HTML;
    return true;
}

/* The end tags that stand for the start tags left out before them; all others are ignored here. */
static bool is_ignored_end(const struct html_token *token) {
    return token->kind == TOKEN_END && token->tag != HTML_TAG_HEAD && token->tag != HTML_TAG_BODY &&
           token->tag != HTML_TAG_HTML && token->tag != HTML_TAG_BR;
}

/* 13.2.6.4.2 */
bool html_before_html(struct html_parser *parser, struct html_token *token) {
    if (token->kind == TOKEN_DOCTYPE || is_ignored_end(token)) return false;
    if (token->kind == TOKEN_TEXT && token->space) return false;
    if (token->kind == TOKEN_COMMENT) {
        html_append_comment(parser, token, 0);
        return false;
    }
    parser->mode = MODE_BEFORE_HEAD;
    if (token->kind == TOKEN_START && token->tag == HTML_TAG_HTML) {
        html_insert_element(parser, token);
        return false;
    }
    html_insert_implied(parser, HTML_TAG_HTML);
    return true;
}

/* 13.2.6.4.3 */
bool html_before_head(struct html_parser *parser, struct html_token *token) {
    if (token->kind == TOKEN_DOCTYPE || is_ignored_end(token)) return false;
    if (token->kind == TOKEN_TEXT && token->space) return false;
    if (token->kind == TOKEN_COMMENT) {
        html_insert_comment(parser, token);
        return false;
    }
    if (token->kind == TOKEN_START && token->tag == HTML_TAG_HTML) return html_in_body(parser, token);
    parser->mode = MODE_IN_HEAD;
    if (token->kind == TOKEN_START && token->tag == HTML_TAG_HEAD) {
        parser->head = html_insert_element(parser, token);
        return false;
    }
    parser->head = html_insert_implied(parser, HTML_TAG_HEAD);
    return true;
}
