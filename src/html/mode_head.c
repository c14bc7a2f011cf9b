/* 13.2.6.4.4–6 and 13.2.6.4.8: "in head", "in head noscript", "after head", and "text", which their elements lead to.
 */
#include "base/buffer.h"
#include "html/parser.h"

/* 13.2.6.2, elements that hold only text. */
void html_read_raw_text(struct html_parser *parser, struct html_token *token, enum html_content content) {
    html_insert_element(parser, token);
    parser->raw_name = html_tag_name(token->tag);
    parser->content = content;
    parser->original_mode = parser->mode;
    parser->mode = MODE_TEXT;
}

static void start_template(struct html_parser *parser, const struct html_token *token) {
    html_insert_element(parser, token);
    html_push_marker(parser);
    parser->frameset_ok = false;
    parser->mode = MODE_IN_TEMPLATE;
    if (!array_grow(&parser->template_modes, &parser->template_capacity, parser->template_count,
                    sizeof *parser->template_modes)) {
        parser->failed = parser->stopped = true;
        return;
    }
    parser->template_modes[parser->template_count++] = MODE_IN_TEMPLATE;
}

static void end_template(struct html_parser *parser) {
    if (!html_has_open(parser, HTML_TAG_TEMPLATE)) return;
    html_imply_ends_thoroughly(parser);
    html_pop_through(parser, HTML_TAG_TEMPLATE);
    html_clear_to_marker(parser);
    if (parser->template_count > 0) parser->template_count--;
    html_reset_mode(parser);
}

static bool leave_head(struct html_parser *parser) {
    html_pop(parser);
    parser->mode = MODE_AFTER_HEAD;
    return true;
}

static bool in_head_start(struct html_parser *parser, struct html_token *token) {
    switch (token->tag) {
    case HTML_TAG_HTML: return html_in_body(parser, token);
    case HTML_TAG_BASE:
    case HTML_TAG_BASEFONT:
    case HTML_TAG_BGSOUND:
    case HTML_TAG_LINK:
    case HTML_TAG_META: html_insert_void(parser, token); return false;
    case HTML_TAG_TITLE: html_read_raw_text(parser, token, CONTENT_RCDATA); return false;
    case HTML_TAG_NOFRAMES:
    case HTML_TAG_STYLE: html_read_raw_text(parser, token, CONTENT_RAWTEXT); return false;
    case HTML_TAG_NOSCRIPT:
        if (parser->scripting) {
            html_read_raw_text(parser, token, CONTENT_RAWTEXT);
        } else {
            html_insert_element(parser, token);
            parser->mode = MODE_IN_HEAD_NOSCRIPT;
        }
        return false;
    case HTML_TAG_SCRIPT: html_read_raw_text(parser, token, CONTENT_SCRIPT); return false;
    case HTML_TAG_TEMPLATE: start_template(parser, token); return false;
    case HTML_TAG_HEAD: return false;
    default: return leave_head(parser);
    }
}

static bool in_head_end(struct html_parser *parser, struct html_token *token) {
    switch (token->tag) {
    case HTML_TAG_HEAD:
        html_pop(parser);
        parser->mode = MODE_AFTER_HEAD;
        return false;
    case HTML_TAG_BODY:
    case HTML_TAG_HTML:
    case HTML_TAG_BR: return leave_head(parser);
    case HTML_TAG_TEMPLATE: end_template(parser); return false;
    default: return false;
    }
}

/* 13.2.6.4.4 */
bool html_in_head(struct html_parser *parser, struct html_token *token) {
    switch (token->kind) {
    case TOKEN_TEXT:
        if (!token->space) return leave_head(parser);
        html_insert_text(parser, token);
        return false;
    case TOKEN_COMMENT: html_insert_comment(parser, token); return false;
    case TOKEN_DOCTYPE: return false;
    case TOKEN_START: return in_head_start(parser, token);
    case TOKEN_END: return in_head_end(parser, token);
    default: return leave_head(parser);
    }
}

static bool leave_noscript(struct html_parser *parser) {
    html_pop(parser);
    parser->mode = MODE_IN_HEAD;
    return true;
}

static bool in_noscript_start(struct html_parser *parser, struct html_token *token) {
    switch (token->tag) {
    case HTML_TAG_HTML: return html_in_body(parser, token);
    case HTML_TAG_BASEFONT:
    case HTML_TAG_BGSOUND:
    case HTML_TAG_LINK:
    case HTML_TAG_META:
    case HTML_TAG_NOFRAMES:
    case HTML_TAG_STYLE: return html_in_head(parser, token);
    case HTML_TAG_HEAD:
    case HTML_TAG_NOSCRIPT: return false;
    default: return leave_noscript(parser);
    }
}

/* 13.2.6.4.5 */
bool html_in_head_noscript(struct html_parser *parser, struct html_token *token) {
    switch (token->kind) {
    case TOKEN_TEXT: return token->space ? html_in_head(parser, token) : leave_noscript(parser);
    case TOKEN_COMMENT: return html_in_head(parser, token);
    case TOKEN_DOCTYPE: return false;
    case TOKEN_START: return in_noscript_start(parser, token);
    case TOKEN_END:
        if (token->tag == HTML_TAG_NOSCRIPT) leave_noscript(parser);
        return token->tag == HTML_TAG_BR ? leave_noscript(parser) : false;
    default: return leave_noscript(parser);
    }
}

static bool imply_body(struct html_parser *parser) {
    html_insert_implied(parser, HTML_TAG_BODY);
    parser->mode = MODE_IN_BODY;
    return true;
}

/* What belongs in the head and comes after it goes there all the same. */
static bool return_to_head(struct html_parser *parser, struct html_token *token) {
    const uint32_t head = parser->head, index = parser->open_count;
    html_push(parser, head);
    html_in_head(parser, token);
    if (html_node_is_open(parser, head)) html_remove_open(parser, index);
    return false;
}

static bool after_head_start(struct html_parser *parser, struct html_token *token) {
    switch (token->tag) {
    case HTML_TAG_HTML: return html_in_body(parser, token);
    case HTML_TAG_BODY:
        html_insert_element(parser, token);
        parser->frameset_ok = false;
        parser->mode = MODE_IN_BODY;
        return false;
    case HTML_TAG_FRAMESET:
        html_insert_element(parser, token);
        parser->mode = MODE_IN_FRAMESET;
        return false;
    case HTML_TAG_BASE:
    case HTML_TAG_BASEFONT:
    case HTML_TAG_BGSOUND:
    case HTML_TAG_LINK:
    case HTML_TAG_META:
    case HTML_TAG_NOFRAMES:
    case HTML_TAG_SCRIPT:
    case HTML_TAG_STYLE:
    case HTML_TAG_TEMPLATE:
    case HTML_TAG_TITLE: return return_to_head(parser, token);
    case HTML_TAG_HEAD: return false;
    default: return imply_body(parser);
    }
}

static bool after_head_end(struct html_parser *parser, struct html_token *token) {
    switch (token->tag) {
    case HTML_TAG_TEMPLATE: return html_in_head(parser, token);
    case HTML_TAG_BODY:
    case HTML_TAG_HTML:
    case HTML_TAG_BR: return imply_body(parser);
    default: return false;
    }
}

/* 13.2.6.4.6 */
bool html_after_head(struct html_parser *parser, struct html_token *token) {
    switch (token->kind) {
    case TOKEN_TEXT:
        if (!token->space) return imply_body(parser);
        html_insert_text(parser, token);
        return false;
    case TOKEN_COMMENT: html_insert_comment(parser, token); return false;
    case TOKEN_DOCTYPE: return false;
    case TOKEN_START: return after_head_start(parser, token);
    case TOKEN_END: return after_head_end(parser, token);
    default: return imply_body(parser);
    }
}

/* 13.2.6.4.8: the tokenizer reads only text here, and at most one end tag. */
bool html_text(struct html_parser *parser, struct html_token *token) {
    if (token->kind == TOKEN_TEXT) {
        html_insert_text(parser, token);
        return false;
    }
    html_pop(parser);
    parser->mode = parser->original_mode;
    return token->kind == TOKEN_EOF;
}
