/* 13.2.6.4.7, "in body": text, the end of the body, and start tags. End tags are in mode_body_end.c. */
#include "html/parser.h"

static bool insert(struct html_parser *parser, const struct html_token *token) {
    html_insert_element(parser, token);
    return false;
}

/* Most elements that are not blocks stand within the formatting that is in force. */
static bool insert_inline(struct html_parser *parser, const struct html_token *token) {
    html_reconstruct_formatting(parser);
    return insert(parser, token);
}

/* A block closes the paragraph before it. */
static bool insert_block(struct html_parser *parser, const struct html_token *token) {
    html_close_p(parser);
    return insert(parser, token);
}

static bool insert_formatting(struct html_parser *parser, const struct html_token *token) {
    html_reconstruct_formatting(parser);
    html_push_formatting(parser, html_insert_element(parser, token));
    return false;
}

static bool insert_void(struct html_parser *parser, const struct html_token *token) {
    html_reconstruct_formatting(parser);
    html_insert_void(parser, token);
    parser->frameset_ok = false;
    return false;
}

static bool second_is_body(const struct html_parser *parser) {
    return parser->open_count > 1 && parser->open[1].tag == HTML_TAG_BODY;
}

static bool start_html(struct html_parser *parser, const struct html_token *token) {
    if (html_has_open(parser, HTML_TAG_TEMPLATE)) return false;
    html_add_missing_attributes(parser, parser->open[0].node, token);
    return false;
}

static bool start_body(struct html_parser *parser, const struct html_token *token) {
    if (!second_is_body(parser) || html_has_open(parser, HTML_TAG_TEMPLATE)) return false;
    parser->frameset_ok = false;
    html_add_missing_attributes(parser, parser->open[1].node, token);
    return false;
}

static bool start_frameset(struct html_parser *parser, const struct html_token *token) {
    if (!second_is_body(parser) || !parser->frameset_ok) return false;
    html_detach(parser, parser->open[1].node);
    html_pop_to(parser, 1);
    html_insert_element(parser, token);
    parser->mode = MODE_IN_FRAMESET;
    return false;
}

static bool start_heading(struct html_parser *parser, const struct html_token *token) {
    html_close_p(parser);
    const struct html_open *const current = html_current(parser);
    if (current->space == HTML_SPACE_HTML && (html_tag_properties[current->tag] & TAG_HEADING)) html_pop(parser);
    return insert(parser, token);
}

static bool start_pre(struct html_parser *parser, const struct html_token *token) {
    parser->skip_newline = true;
    parser->frameset_ok = false;
    return insert_block(parser, token);
}

static bool start_form(struct html_parser *parser, const struct html_token *token) {
    const bool in_template = html_has_open(parser, HTML_TAG_TEMPLATE);
    if (parser->form != HTML_NONE && !in_template) return false;
    html_close_p(parser);
    const uint32_t form = html_insert_element(parser, token);
    if (!in_template) parser->form = form;
    return false;
}

static void close_item(struct html_parser *parser, enum html_tag tag) {
    html_imply_ends(parser, tag);
    html_pop_through(parser, tag);
}

/* <li> closes the item before it, <dd> and <dt> either of the two, unless a special element other than address, div and
 * p lies between. */
static bool start_item(struct html_parser *parser, const struct html_token *token, enum html_tag one,
                       enum html_tag other) {
    parser->frameset_ok = false;
    const bool has_one = html_in_scope(parser, one, SCOPE_SPECIAL_BLOCK);
    const bool has_other = html_in_scope(parser, other, SCOPE_SPECIAL_BLOCK);
    if (has_one && (!has_other || parser->top[one] > parser->top[other]))
        close_item(parser, one);
    else if (has_other)
        close_item(parser, other);
    return insert_block(parser, token);
}

static bool start_plaintext(struct html_parser *parser, const struct html_token *token) {
    parser->content = CONTENT_PLAINTEXT;
    return insert_block(parser, token);
}

static bool start_button(struct html_parser *parser, const struct html_token *token) {
    if (html_in_scope(parser, HTML_TAG_BUTTON, SCOPE_DEFAULT)) {
        html_imply_ends(parser, HTML_TAG_OTHER);
        html_pop_through(parser, HTML_TAG_BUTTON);
    }
    parser->frameset_ok = false;
    return insert_inline(parser, token);
}

static bool start_a(struct html_parser *parser, const struct html_token *token) {
    const uint32_t entry = html_find_formatting_tag(parser, HTML_TAG_A);
    if (entry != HTML_NONE) {
        const uint32_t node = parser->formatting[entry].node;
        html_adopt(parser, HTML_TAG_A);
        const uint32_t left = html_find_formatting(parser, node);
        if (left != HTML_NONE) html_remove_formatting(parser, left);
        if (html_node_is_open(parser, node)) html_remove_open(parser, html_find_open(parser, node));
    }
    return insert_formatting(parser, token);
}

static bool start_nobr(struct html_parser *parser, const struct html_token *token) {
    html_reconstruct_formatting(parser);
    if (html_in_scope(parser, HTML_TAG_NOBR, SCOPE_DEFAULT)) html_adopt(parser, HTML_TAG_NOBR);
    return insert_formatting(parser, token);
}

static bool start_object(struct html_parser *parser, const struct html_token *token) {
    insert_inline(parser, token);
    html_push_marker(parser);
    parser->frameset_ok = false;
    return false;
}

static bool start_table(struct html_parser *parser, const struct html_token *token) {
    if (!parser->tree.quirks) html_close_p(parser);
    insert(parser, token);
    parser->frameset_ok = false;
    parser->mode = MODE_IN_TABLE;
    return false;
}

static bool in_fragment_of_select(const struct html_parser *parser) {
    return parser->fragment && parser->context.space == HTML_SPACE_HTML && parser->context.tag == HTML_TAG_SELECT;
}

static bool start_input(struct html_parser *parser, const struct html_token *token) {
    if (in_fragment_of_select(parser)) return false;
    if (html_in_scope(parser, HTML_TAG_SELECT, SCOPE_DEFAULT)) html_pop_through(parser, HTML_TAG_SELECT);
    html_reconstruct_formatting(parser);
    html_insert_void(parser, token);
    const struct html_attribute *const type = html_token_attribute(parser, token, HTML_ATTRIBUTE_TYPE);
    if (!type || !text_is_nocase(type->value, TEXT("hidden"))) parser->frameset_ok = false;
    return false;
}

static bool start_hr(struct html_parser *parser, const struct html_token *token) {
    html_close_p(parser);
    if (html_in_scope(parser, HTML_TAG_SELECT, SCOPE_DEFAULT)) html_imply_ends(parser, HTML_TAG_OTHER);
    html_insert_void(parser, token);
    parser->frameset_ok = false;
    return false;
}

static bool start_textarea(struct html_parser *parser, struct html_token *token) {
    html_read_raw_text(parser, token, CONTENT_RCDATA);
    parser->skip_newline = true;
    parser->frameset_ok = false;
    return false;
}

static bool start_raw(struct html_parser *parser, struct html_token *token) {
    html_read_raw_text(parser, token, CONTENT_RAWTEXT);
    return false;
}

static bool start_xmp(struct html_parser *parser, struct html_token *token) {
    html_close_p(parser);
    html_reconstruct_formatting(parser);
    parser->frameset_ok = false;
    return start_raw(parser, token);
}

static bool start_iframe(struct html_parser *parser, struct html_token *token) {
    parser->frameset_ok = false;
    return start_raw(parser, token);
}

static bool start_select(struct html_parser *parser, const struct html_token *token) {
    if (in_fragment_of_select(parser)) return false;
    if (html_in_scope(parser, HTML_TAG_SELECT, SCOPE_DEFAULT)) {
        html_pop_through(parser, HTML_TAG_SELECT);
        return false;
    }
    parser->frameset_ok = false;
    return insert_inline(parser, token);
}

static bool start_option(struct html_parser *parser, const struct html_token *token, enum html_tag except) {
    if (html_in_scope(parser, HTML_TAG_SELECT, SCOPE_DEFAULT))
        html_imply_ends(parser, except);
    else if (html_current_is(parser, HTML_TAG_OPTION))
        html_pop(parser);
    return insert_inline(parser, token);
}

static bool start_selectedcontent(struct html_parser *parser, const struct html_token *token) {
    parser->selectedcontent = true;
    return insert_inline(parser, token);
}

static bool start_ruby_part(struct html_parser *parser, const struct html_token *token, enum html_tag except) {
    if (html_in_scope(parser, HTML_TAG_RUBY, SCOPE_DEFAULT)) html_imply_ends(parser, except);
    return insert(parser, token);
}

static bool start_foreign(struct html_parser *parser, struct html_token *token, enum html_space space) {
    html_reconstruct_formatting(parser);
    html_adjust_foreign_attributes(parser, token, space);
    html_insert_foreign(parser, token, space);
    return false;
}

bool html_in_body_start(struct html_parser *parser, struct html_token *token) {
    switch (token->tag) {
    case HTML_TAG_HTML: return start_html(parser, token);
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
    case HTML_TAG_BODY: return start_body(parser, token);
    case HTML_TAG_FRAMESET: return start_frameset(parser, token);
    case HTML_TAG_ADDRESS:
    case HTML_TAG_ARTICLE:
    case HTML_TAG_ASIDE:
    case HTML_TAG_BLOCKQUOTE:
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
    case HTML_TAG_MAIN:
    case HTML_TAG_MENU:
    case HTML_TAG_NAV:
    case HTML_TAG_OL:
    case HTML_TAG_P:
    case HTML_TAG_SEARCH:
    case HTML_TAG_SECTION:
    case HTML_TAG_SUMMARY:
    case HTML_TAG_UL: return insert_block(parser, token);
    case HTML_TAG_H1:
    case HTML_TAG_H2:
    case HTML_TAG_H3:
    case HTML_TAG_H4:
    case HTML_TAG_H5:
    case HTML_TAG_H6: return start_heading(parser, token);
    case HTML_TAG_PRE:
    case HTML_TAG_LISTING: return start_pre(parser, token);
    case HTML_TAG_FORM: return start_form(parser, token);
    case HTML_TAG_LI: return start_item(parser, token, HTML_TAG_LI, HTML_TAG_LI);
    case HTML_TAG_DD:
    case HTML_TAG_DT: return start_item(parser, token, HTML_TAG_DD, HTML_TAG_DT);
    case HTML_TAG_PLAINTEXT: return start_plaintext(parser, token);
    case HTML_TAG_BUTTON: return start_button(parser, token);
    case HTML_TAG_A: return start_a(parser, token);
    case HTML_TAG_B:
    case HTML_TAG_BIG:
    case HTML_TAG_CODE:
    case HTML_TAG_EM:
    case HTML_TAG_FONT:
    case HTML_TAG_I:
    case HTML_TAG_S:
    case HTML_TAG_SMALL:
    case HTML_TAG_STRIKE:
    case HTML_TAG_STRONG:
    case HTML_TAG_TT:
    case HTML_TAG_U: return insert_formatting(parser, token);
    case HTML_TAG_NOBR: return start_nobr(parser, token);
    case HTML_TAG_APPLET:
    case HTML_TAG_MARQUEE:
    case HTML_TAG_OBJECT: return start_object(parser, token);
    case HTML_TAG_TABLE: return start_table(parser, token);
    case HTML_TAG_IMAGE: token->tag = HTML_TAG_IMG; return insert_void(parser, token);
    case HTML_TAG_AREA:
    case HTML_TAG_BR:
    case HTML_TAG_EMBED:
    case HTML_TAG_IMG:
    case HTML_TAG_KEYGEN:
    case HTML_TAG_WBR: return insert_void(parser, token);
    case HTML_TAG_INPUT: return start_input(parser, token);
    case HTML_TAG_PARAM:
    case HTML_TAG_SOURCE:
    case HTML_TAG_TRACK: html_insert_void(parser, token); return false;
    case HTML_TAG_HR: return start_hr(parser, token);
    case HTML_TAG_TEXTAREA: return start_textarea(parser, token);
    case HTML_TAG_XMP: return start_xmp(parser, token);
    case HTML_TAG_IFRAME: return start_iframe(parser, token);
    case HTML_TAG_NOEMBED: return start_raw(parser, token);
    case HTML_TAG_NOSCRIPT: return parser->scripting ? start_raw(parser, token) : insert_inline(parser, token);
    case HTML_TAG_SELECT: return start_select(parser, token);
    case HTML_TAG_OPTION: return start_option(parser, token, HTML_TAG_OPTGROUP);
    case HTML_TAG_OPTGROUP: return start_option(parser, token, HTML_TAG_OTHER);
    case HTML_TAG_SELECTEDCONTENT: return start_selectedcontent(parser, token);
    case HTML_TAG_RB:
    case HTML_TAG_RTC: return start_ruby_part(parser, token, HTML_TAG_OTHER);
    case HTML_TAG_RP:
    case HTML_TAG_RT: return start_ruby_part(parser, token, HTML_TAG_RTC);
    case HTML_TAG_MATH: return start_foreign(parser, token, HTML_SPACE_MATHML);
    case HTML_TAG_SVG: return start_foreign(parser, token, HTML_SPACE_SVG);
    case HTML_TAG_CAPTION:
    case HTML_TAG_COL:
    case HTML_TAG_COLGROUP:
    case HTML_TAG_FRAME:
    case HTML_TAG_HEAD:
    case HTML_TAG_TBODY:
    case HTML_TAG_TD:
    case HTML_TAG_TFOOT:
    case HTML_TAG_TH:
    case HTML_TAG_THEAD:
    case HTML_TAG_TR: return false;
    default: return insert_inline(parser, token);
    }
}

static bool is_space(textref text) {
    uint32_t size = 0;
    while (size < text.size && byte_is_space(text.at[size])) size++;
    return size == text.size;
}

static bool text(struct html_parser *parser, const struct html_token *token) {
    if (token->null) return false;
    html_reconstruct_formatting(parser);
    html_insert_text(parser, token);
    if (parser->frameset_ok && !is_space(token->text)) parser->frameset_ok = false;
    return false;
}

bool html_in_body(struct html_parser *parser, struct html_token *token) {
    switch (token->kind) {
    case TOKEN_TEXT: return text(parser, token);
    case TOKEN_START: return html_in_body_start(parser, token);
    case TOKEN_END: return html_in_body_end(parser, token);
    case TOKEN_COMMENT: html_insert_comment(parser, token); return false;
    case TOKEN_DOCTYPE: return false;
    default: return parser->template_count > 0 ? html_in_template(parser, token) : false;
    }
}
