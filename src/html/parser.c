/* The parser: its life, the dispatcher of tokens (13.2.6), and the parts of 13.2.4.1 and 13.4 that set up modes. */
#include "html/parser.h"
#include "base/buffer.h"

#include <stdlib.h>

static html_rules *const mode_rules[MODE_COUNT] = {
    [MODE_INITIAL] = html_initial,
    [MODE_BEFORE_HTML] = html_before_html,
    [MODE_BEFORE_HEAD] = html_before_head,
    [MODE_IN_HEAD] = html_in_head,
    [MODE_IN_HEAD_NOSCRIPT] = html_in_head_noscript,
    [MODE_AFTER_HEAD] = html_after_head,
    [MODE_IN_BODY] = html_in_body,
    [MODE_TEXT] = html_text,
    [MODE_IN_TABLE] = html_in_table,
    [MODE_IN_TABLE_TEXT] = html_in_table_text,
    [MODE_IN_CAPTION] = html_in_caption,
    [MODE_IN_COLUMN_GROUP] = html_in_column_group,
    [MODE_IN_TABLE_BODY] = html_in_table_body,
    [MODE_IN_ROW] = html_in_row,
    [MODE_IN_CELL] = html_in_cell,
    [MODE_IN_TEMPLATE] = html_in_template,
    [MODE_AFTER_BODY] = html_after_body,
    [MODE_IN_FRAMESET] = html_in_frameset,
    [MODE_AFTER_FRAMESET] = html_after_frameset,
    [MODE_AFTER_AFTER_BODY] = html_after_after_body,
    [MODE_AFTER_AFTER_FRAMESET] = html_after_after_frameset,
};

bool html_apply_mode(struct html_parser *parser, struct html_token *token) {
    return mode_rules[parser->mode](parser, token);
}

static const struct html_open *adjusted_current(const struct html_parser *parser) {
    const bool root_of_fragment = parser->fragment && parser->open_count == 1;
    return root_of_fragment ? &parser->context : &parser->open[parser->open_count - 1];
}

/* The tree construction dispatcher: whether the token is judged by the rules for foreign content. */
static bool is_foreign(const struct html_parser *parser, const struct html_token *token) {
    if (parser->open_count == 0) return false;
    const struct html_open *const current = adjusted_current(parser);
    if (current->space == HTML_SPACE_HTML || token->kind == TOKEN_EOF) return false;
    const bool start = token->kind == TOKEN_START;
    if (!start && token->kind != TOKEN_TEXT) return true;
    if (current->integration == INTEGRATION_HTML) return false;
    if (current->integration == INTEGRATION_MATHML_TEXT)
        return start && (token->tag == HTML_TAG_MGLYPH || token->tag == HTML_TAG_MALIGNMARK);
    const bool annotation = current->space == HTML_SPACE_MATHML && current->tag == HTML_TAG_ANNOTATION_XML;
    return !(annotation && start && token->tag == HTML_TAG_SVG);
}

static void dispatch(struct html_parser *parser, struct html_token *token) {
    while (is_foreign(parser, token) ? html_in_foreign(parser, token) : html_apply_mode(parser, token)) continue;
}

/* In these modes white space is no different from other text, or the mode looks for itself. */
static bool takes_whole_text(const struct html_parser *parser) {
    switch (parser->mode) {
    case MODE_IN_BODY:
    case MODE_TEXT:
    case MODE_IN_TABLE:
    case MODE_IN_TABLE_TEXT:
    case MODE_IN_TABLE_BODY:
    case MODE_IN_ROW:
    case MODE_IN_CELL:
    case MODE_IN_CAPTION:
    case MODE_IN_TEMPLATE: return true;
    default: return false;
    }
}

static uint32_t run_size(textref text, bool space) {
    uint32_t size = 0;
    while (size < text.size && byte_is_space(text.at[size]) == space) size++;
    return size;
}

/* Runs of text in modes that treat white space apart are cut where it begins and ends. Only stretches of the source are
 * longer than one character, and these are as long as their place. */
static void dispatch_text(struct html_parser *parser, struct html_token *token) {
    while (token->text.size > 0 && !parser->stopped) {
        if (takes_whole_text(parser) || token->text.size != token->end - token->begin) {
            token->space = run_size(token->text, true) == token->text.size && !token->null;
            dispatch(parser, token);
            return;
        }
        struct html_token part = *token;
        part.space = byte_is_space(token->text.at[0]);
        part.text.size = run_size(token->text, part.space);
        part.end = part.begin + part.text.size;
        token->text = text_slice(token->text, part.text.size, token->text.size);
        token->begin = part.end;
        dispatch(parser, &part);
    }
}

/* The line feed right after <pre>, <listing> and <textarea> is left out. */
static void skip_newline(struct html_token *token) {
    if (token->kind != TOKEN_TEXT || token->text.at[0] != '\n') return;
    const bool verbatim = token->text.size == token->end - token->begin;
    token->text = text_slice(token->text, 1, token->text.size);
    if (verbatim) token->begin++;
}

void html_process(struct html_parser *parser) {
    struct html_token *const token = &parser->token;
    if (parser->observe) {
        parser->observe(parser->observer, parser, token);
        return;
    }
    if (!html_reserve(parser)) return;
    if (parser->skip_newline) {
        parser->skip_newline = false;
        skip_newline(token);
    }
    if (token->kind == TOKEN_TEXT)
        dispatch_text(parser, token);
    else
        dispatch(parser, token);
}

/* 13.2.4.1, reset the insertion mode appropriately. */
static bool mode_of(const struct html_parser *parser, enum html_tag tag, bool last, enum html_mode *mode) {
    switch (tag) {
    case HTML_TAG_TD:
    case HTML_TAG_TH: *mode = MODE_IN_CELL; return !last;
    case HTML_TAG_TR: *mode = MODE_IN_ROW; return true;
    case HTML_TAG_TBODY:
    case HTML_TAG_THEAD:
    case HTML_TAG_TFOOT: *mode = MODE_IN_TABLE_BODY; return true;
    case HTML_TAG_CAPTION: *mode = MODE_IN_CAPTION; return true;
    case HTML_TAG_COLGROUP: *mode = MODE_IN_COLUMN_GROUP; return true;
    case HTML_TAG_TABLE: *mode = MODE_IN_TABLE; return true;
    case HTML_TAG_TEMPLATE:
        if (parser->template_count == 0) return false;
        *mode = parser->template_modes[parser->template_count - 1];
        return true;
    case HTML_TAG_HEAD: *mode = MODE_IN_HEAD; return !last;
    case HTML_TAG_BODY: *mode = MODE_IN_BODY; return true;
    case HTML_TAG_FRAMESET: *mode = MODE_IN_FRAMESET; return true;
    case HTML_TAG_HTML: *mode = parser->head == HTML_NONE ? MODE_BEFORE_HEAD : MODE_AFTER_HEAD; return true;
    default: return false;
    }
}

void html_reset_mode(struct html_parser *parser) {
    for (uint32_t i = parser->open_count; i-- > 0;) {
        const bool last = i == 0;
        const struct html_open *const element = last && parser->fragment ? &parser->context : &parser->open[i];
        if (element->space != HTML_SPACE_HTML) continue;
        if (mode_of(parser, (enum html_tag)element->tag, last, &parser->mode)) return;
    }
    parser->mode = MODE_IN_BODY;
}

void html_parser_free(struct html_parser *parser) {
    if (!parser) return;
    struct html_tree *const tree = &parser->tree;
    free(tree->kind);
    free(tree->space);
    free(tree->tag);
    free(tree->parent);
    free(tree->subtree);
    free(tree->source_begin);
    free(tree->source_end);
    free(tree->first);
    free(tree->attribute_count);
    free(tree->pieces);
    free(tree->attributes);
    free(parser->is_open);
    free(parser->previous);
    free(parser->first_child);
    free(parser->formatting);
    free(parser->template_modes);
    free(parser->table_text);
    free(parser->copies);
    arena_free(&parser->arena);
    free(parser);
}

struct html_parser *html_parser_new(void) {
    struct html_parser *const parser = calloc(1, sizeof *parser);
    if (!parser) return NULL;
    arena_init(&parser->arena, LIMIT_PAGE_MEMORY);
    parser->node_limit = LIMIT_HTML_NODES;
    parser->scan = scan_best();
    /* Elements without attributes point into the array too: it must be one. */
    struct html_tree *const tree = &parser->tree;
    if (array_grow(&tree->attributes, &parser->attribute_capacity, 0, sizeof *tree->attributes) &&
        array_grow(&tree->pieces, &parser->piece_capacity, 0, sizeof *tree->pieces))
        return parser;
    html_parser_free(parser);
    return NULL;
}

static void begin(struct html_parser *parser, textref source, bool scripting) {
    /* Elements made without a tag of their own: more than any honest page asks for, and a bounded share of memory. */
    enum { clones_of_any_page = 65536, bytes_a_clone = 16 };
    struct html_tree *const tree = &parser->tree;
    arena_reset(&parser->arena);
    tree->source = source;
    tree->count = tree->piece_count = tree->attribute_total = 0;
    tree->quirks = tree->truncated = false;
    parser->source = source.at;
    parser->size = source.size;
    parser->at = 0;
    parser->content = CONTENT_DATA;
    parser->raw_name = (textref){0};
    parser->plain_bytes =
        source.size == 0 || (!memchr(source.at, '\r', source.size) && !memchr(source.at, '\0', source.size));
    parser->token = (struct html_token){0};
    parser->mode = parser->original_mode = MODE_INITIAL;
    parser->scripting = scripting;
    parser->frameset_ok = true;
    parser->foster_parenting = parser->skip_newline = parser->stopped = parser->failed = parser->fragment = false;
    parser->linked = parser->selectedcontent = false;
    parser->head = parser->form = HTML_NONE;
    parser->open_count = parser->formatting_count = parser->template_count = parser->table_text_count = 0;
    parser->attributes_taken = 0;
    parser->clones_left = clones_of_any_page + source.size / bytes_a_clone;
    memset(parser->top, 0xFF, sizeof parser->top);
    memset(parser->top_foreign, 0xFF, sizeof parser->top_foreign);
}

/* The context element of a fragment, described as if it were open. */
static struct html_open describe_context(textref context) {
    struct html_open element = {.space = HTML_SPACE_HTML, .lower = NOT_OPEN};
    if (text_starts(context, TEXT("svg ")))
        element.space = HTML_SPACE_SVG;
    else if (text_starts(context, TEXT("math ")))
        element.space = HTML_SPACE_MATHML;
    if (element.space == HTML_SPACE_SVG) context = text_slice(context, 4, context.size);
    if (element.space == HTML_SPACE_MATHML) context = text_slice(context, 5, context.size);
    char lower[32];
    if (context.size == 0 || context.size > sizeof lower) return element;
    for (uint32_t i = 0; i < context.size; i++) lower[i] = byte_lower(context.at[i]);
    element.tag = (uint16_t)html_tag_find((textref){lower, context.size});
    return element;
}

/* 13.4: the state in which the tokenizer begins within an element. */
static enum html_content content_in(const struct html_parser *parser, enum html_tag tag) {
    switch (tag) {
    case HTML_TAG_TITLE:
    case HTML_TAG_TEXTAREA: return CONTENT_RCDATA;
    case HTML_TAG_STYLE:
    case HTML_TAG_XMP:
    case HTML_TAG_IFRAME:
    case HTML_TAG_NOEMBED:
    case HTML_TAG_NOFRAMES: return CONTENT_RAWTEXT;
    case HTML_TAG_SCRIPT: return CONTENT_SCRIPT;
    case HTML_TAG_NOSCRIPT: return parser->scripting ? CONTENT_RAWTEXT : CONTENT_DATA;
    case HTML_TAG_PLAINTEXT: return CONTENT_PLAINTEXT;
    default: return CONTENT_DATA;
    }
}

/* 13.4, parsing HTML fragments. The tree is document, html, and the fragment's nodes under html. */
static bool begin_fragment(struct html_parser *parser, textref context) {
    static const enum html_mode template_mode = MODE_IN_TEMPLATE;
    parser->fragment = true;
    parser->context = describe_context(context);
    const enum html_tag tag = (enum html_tag)parser->context.tag;
    if (parser->context.space == HTML_SPACE_HTML) parser->content = content_in(parser, tag);
    html_insert_implied(parser, HTML_TAG_HTML);
    if (parser->context.space == HTML_SPACE_HTML && tag == HTML_TAG_TEMPLATE) {
        if (!array_grow(&parser->template_modes, &parser->template_capacity, 0, sizeof template_mode)) return false;
        parser->template_modes[parser->template_count++] = template_mode;
    }
    /* Its integration is asked of a node: lend it one for the while. */
    parser->tree.tag[0] = parser->context.tag;
    parser->tree.space[0] = parser->context.space;
    parser->context.integration = (uint8_t)html_integration_of(parser, 0);
    parser->tree.tag[0] = HTML_TAG_OTHER;
    parser->tree.space[0] = HTML_SPACE_HTML;
    html_reset_mode(parser);
    if (parser->context.space == HTML_SPACE_HTML && tag == HTML_TAG_FORM) parser->form = 0;
    return true;
}

enum copydesk_status html_parse(struct html_parser *parser, textref source, const struct html_options *options,
                                const struct html_tree **tree) {
    begin(parser, source, options->scripting);
    if (!html_reserve(parser)) return COPYDESK_NO_MEMORY;
    const uint32_t document = html_make_node(parser, HTML_DOCUMENT);
    parser->tree.source_begin[document] = 0;
    parser->tree.source_end[document] = source.size;
    if (options->context.at && !begin_fragment(parser, options->context)) return COPYDESK_NO_MEMORY;
    html_tokenize(parser);
    html_pop_to(parser, 0);
    if (!html_finish_order(parser) || !html_fill_selectedcontent(parser)) return COPYDESK_NO_MEMORY;
    *tree = &parser->tree;
    return COPYDESK_OK;
}

void html_tokenize_from(struct html_parser *parser, textref source, enum html_content content, textref last_start_tag,
                        bool foreign) {
    begin(parser, source, true);
    parser->content = content;
    parser->raw_name = last_start_tag;
    parser->fragment = foreign;
    parser->open_count = foreign;
    parser->context = (struct html_open){.space = HTML_SPACE_SVG};
    html_tokenize(parser);
}
