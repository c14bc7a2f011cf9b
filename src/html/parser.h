/* What the files of the parser share: the token, the parser's state, and the table of contents of the folder.
 *
 *     tokenizer.c  token_tag.c  token_raw.c  token_markup.c  reference.c    13.2.5, tokenization
 *     parser.c                                                              13.2.6, the dispatcher of tokens
 *     mode_*.c                                                              13.2.6.4 and 5, insertion modes
 *     stack.c  formatting.c  adoption.c                                     13.2.4, open and formatting elements
 *     insert.c  order.c                                                     13.2.6.1, nodes and their order
 *     selectedcontent.c                                                     4.10.17, the copy of the chosen option
 *
 * A token lives in the parser and is complete when the tree builder sees it: text comes as runs (one piece each), tags
 * with all their attributes, which already lie where the tree wants them.
 */
#ifndef HTML_PARSER_H
#define HTML_PARSER_H

#include "base/limits.h"
#include "base/scan.h"
#include "html/html.h"

enum html_token_kind { TOKEN_TEXT, TOKEN_START, TOKEN_END, TOKEN_COMMENT, TOKEN_DOCTYPE, TOKEN_EOF };

struct html_token {
    enum html_token_kind kind;
    enum html_tag tag;        /* of tags */
    textref name;             /* of tags that are not in the table, and of doctypes */
    textref text;             /* of text */
    uint32_t begin, end;      /* in the source */
    uint32_t first;           /* tag, doctype: first attribute; comment: first piece or HTML_NONE */
    uint16_t attribute_count; /* tag, doctype */
    bool self_closing;        /* tag */
    bool space;               /* text: only white space; set where the mode asks for it (see html_process) */
    bool null;                /* text: one U+0000, which each mode judges for itself */
    bool force_quirks;        /* doctype */
};

/* Which state reads what follows (13.2.5.1–5). */
enum html_content { CONTENT_DATA, CONTENT_RCDATA, CONTENT_RAWTEXT, CONTENT_SCRIPT, CONTENT_PLAINTEXT };

enum html_mode {
    MODE_INITIAL,
    MODE_BEFORE_HTML,
    MODE_BEFORE_HEAD,
    MODE_IN_HEAD,
    MODE_IN_HEAD_NOSCRIPT,
    MODE_AFTER_HEAD,
    MODE_IN_BODY,
    MODE_TEXT,
    MODE_IN_TABLE,
    MODE_IN_TABLE_TEXT,
    MODE_IN_CAPTION,
    MODE_IN_COLUMN_GROUP,
    MODE_IN_TABLE_BODY,
    MODE_IN_ROW,
    MODE_IN_CELL,
    MODE_IN_TEMPLATE,
    MODE_AFTER_BODY,
    MODE_IN_FRAMESET,
    MODE_AFTER_FRAMESET,
    MODE_AFTER_AFTER_BODY,
    MODE_AFTER_AFTER_FRAMESET,
    MODE_COUNT
};

/* Properties of tags (13.1.2, 13.2.4.2, 13.2.6.3), one bit each. */
enum {
    TAG_SPECIAL = 1 << 0,
    TAG_SCOPE = 1 << 1,             /* ends every scope but the table's */
    TAG_TABLE_SCOPE = 1 << 2,       /* ends the table scope */
    TAG_IMPLIED_END = 1 << 3,       /* closed by "generate implied end tags" */
    TAG_IMPLIED_END_TABLE = 1 << 4, /* and these by "generate all implied end tags thoroughly" */
    TAG_HEADING = 1 << 5,
    TAG_TABLE_PART = 1 << 6, /* table, tbody, tfoot, thead, tr: misplaced content goes before the table */
    TAG_FORMATTING = 1 << 7,
};
extern const uint8_t html_tag_properties[HTML_TAG_COUNT];

/* What ends the search for an open element (13.2.4.2). */
enum html_scope {
    SCOPE_DEFAULT,
    SCOPE_LIST,
    SCOPE_BUTTON,
    SCOPE_TABLE,
    SCOPE_SPECIAL,       /* the nearest special element, for "any other end tag" */
    SCOPE_SPECIAL_BLOCK, /* the same but for address, div and p, for the start tags li, dd and dt */
    SCOPE_FOREIGN,       /* the nearest HTML element, for end tags in foreign content */
    SCOPE_COUNT
};

/* Foreign elements inside which HTML rules hold (13.2.6). */
enum html_integration { INTEGRATION_NONE, INTEGRATION_MATHML_TEXT, INTEGRATION_HTML };

/* Where open elements of a name are found: a tag's slot is the tag, names outside the table share some more. */
enum { SLOTS_OF_OTHERS = 256, SLOT_COUNT = HTML_TAG_COUNT + SLOTS_OF_OTHERS };

static inline uint16_t html_slot_of(enum html_tag tag, textref name) {
    if (tag != HTML_TAG_OTHER) return (uint16_t)tag;
    return (uint16_t)(HTML_TAG_COUNT + (html_name_key(name) * 0x9E3779B97F4A7C15u >> 56) % SLOTS_OF_OTHERS);
}

/* An open element knows the nearest ends of every scope at or below it and the next one below with its tag, so that
 * "has an element in scope" is one comparison however deep the stack is. */
struct html_open {
    uint32_t node;
    uint16_t tag;
    uint8_t space;
    uint8_t integration;
    uint16_t slot;               /* html_slot_of its name */
    uint16_t lower;              /* the next lower open element in its slot, HTML or foreign as it is, or NOT_OPEN */
    uint16_t scope[SCOPE_COUNT]; /* index of the nearest element, from here down, that ends this scope */
};
#define NOT_OPEN UINT16_MAX

struct html_formatting {
    uint32_t node; /* HTML_NONE: a marker */
    enum html_tag tag;
};

/* A chosen option whose content, the nodes after it up to `end`, is copied into a <selectedcontent>. */
struct html_copy {
    uint32_t face, option, end;
};

struct html_parser {
    struct html_tree tree;
    struct html_token token;
    struct arena arena; /* strings of the tree that are not in the source */

    /* Tokenizer. */
    const char *source; /* tree.source.at */
    uint32_t at, size;
    const struct scan *scan; /* how this machine searches; tests choose another way */
    enum html_content content;
    textref raw_name; /* the name whose end tag ends RCDATA, RAWTEXT or script data */
    bool plain_bytes; /* the source has neither a carriage return nor a NUL */
    void (*observe)(void *observer, const struct html_parser *parser, const struct html_token *token); /* tests */
    void *observer;

    /* Tree builder. */
    enum html_mode mode, original_mode;
    bool scripting, frameset_ok, foster_parenting, skip_newline, stopped, failed, fragment;
    uint32_t head, form; /* the element pointers, or HTML_NONE */
    struct html_open context;
    struct html_open open[LIMIT_HTML_DEPTH];
    uint32_t open_count;
    uint16_t top[SLOT_COUNT];         /* index of the uppermost open HTML element in a slot, or NOT_OPEN */
    uint16_t top_foreign[SLOT_COUNT]; /* the same of SVG and MathML elements */
    struct html_formatting *formatting;
    uint32_t formatting_count, formatting_capacity;
    enum html_mode *template_modes;
    uint32_t template_count, template_capacity;
    struct html_token *table_text; /* the pending table character tokens */
    uint32_t table_text_count, table_text_capacity;
    uint32_t clones_left; /* nodes that may still be made without a place of their own in the source */
    bool selectedcontent; /* the page has one */
    struct html_copy *copies;
    uint32_t copy_count, copy_capacity;

    /* Nodes. Appended in document order for as long as the page allows; from the first one that is not, `linked`, the
     * order is in sibling links: tree.subtree holds the next sibling, and the two arrays here the rest. */
    bool *is_open; /* the node is on the stack */
    bool linked;
    uint32_t *previous;        /* previous sibling; of a first child: the last child */
    uint32_t *first_child;     /* of a text: its last piece */
    uint32_t text_tail;        /* last piece of the last node, when that is a text */
    uint32_t attributes_taken; /* attributes that belong to nodes; those after it to the current token */
    uint32_t node_limit;       /* LIMIT_HTML_NODES; tests lower it */
    uint32_t node_capacity, link_capacity, piece_capacity, attribute_capacity;
};

/* tokenizer.c: reads the source and hands each token to html_process. */
void html_tokenize(struct html_parser *parser);
/* For tests: the tokens of `source` alone, to parser->observe, from a given state on. */
void html_tokenize_from(struct html_parser *parser, textref source, enum html_content content, textref last_start_tag,
                        bool foreign);
void html_emit_run(struct html_parser *parser, uint32_t begin, uint32_t end);
void html_emit_replacement(struct html_parser *parser, textref text, uint32_t begin, uint32_t end);
void html_emit_null(struct html_parser *parser, uint32_t at);
/* Emits [begin, end) with line breaks normalised and, where `replace_null`, NUL replaced by U+FFFD. */
void html_emit_plain(struct html_parser *parser, uint32_t begin, uint32_t end, bool replace_null);

/* token_tag.c: the tag whose name begins at `at`; false when the source ends inside it. */
bool html_read_tag(struct html_parser *parser, enum html_token_kind kind, uint32_t begin, uint32_t at);
bool html_add_attribute(struct html_parser *parser, struct html_attribute attribute);

/* token_raw.c: RCDATA, RAWTEXT, script data, PLAINTEXT up to and with the end tag. */
void html_read_raw(struct html_parser *parser);

/* token_markup.c: what begins with "<!", "<?" or "</" and is no tag. */
void html_read_markup_declaration(struct html_parser *parser);
void html_read_bogus_comment(struct html_parser *parser, uint32_t begin, uint32_t text);

/* reference.c: the character reference at `at`, which holds "&"; size 0 when there is none. The text is in static
 * storage or in the arena. */
struct html_reference {
    textref text;
    uint32_t size; /* source bytes taken */
};
struct html_reference html_read_reference(struct html_parser *parser, uint32_t at, uint32_t end, bool in_attribute);

/* parser.c: the dispatcher. A rule returns true when its token is to be processed again in the mode now set. */
typedef bool html_rules(struct html_parser *parser, struct html_token *token);
void html_process(struct html_parser *parser);
void html_reset_mode(struct html_parser *parser);
bool html_apply_mode(struct html_parser *parser, struct html_token *token);

html_rules html_initial, html_before_html, html_before_head;
html_rules html_in_head, html_in_head_noscript, html_after_head, html_text;
html_rules html_in_body, html_in_body_start, html_in_body_end;
html_rules html_in_table, html_in_table_text, html_in_caption, html_in_column_group;
html_rules html_in_table_body, html_in_row, html_in_cell;
html_rules html_in_template;
html_rules html_after_body, html_after_after_body;
html_rules html_in_frameset, html_after_frameset, html_after_after_frameset;
html_rules html_in_foreign;
void html_read_raw_text(struct html_parser *parser, struct html_token *token, enum html_content content);

/* mode_foreign.c */
void html_adjust_foreign_attributes(struct html_parser *parser, const struct html_token *token, enum html_space space);

/* doctype.c */
bool html_doctype_is_quirks(const struct html_parser *parser, const struct html_token *token);

/* stack.c: the stack of open elements. */
void html_push(struct html_parser *parser, uint32_t node);
void html_pop(struct html_parser *parser);
void html_pop_to(struct html_parser *parser, uint32_t count);
void html_pop_through(struct html_parser *parser, enum html_tag tag); /* the uppermost `tag`, which is open */
void html_remove_open(struct html_parser *parser, uint32_t index);
void html_insert_open(struct html_parser *parser, uint32_t index, uint32_t node);
void html_replace_open(struct html_parser *parser, uint32_t index, uint32_t node);
uint32_t html_find_open(const struct html_parser *parser, uint32_t node); /* its index; the node is open */
void html_imply_ends(struct html_parser *parser, enum html_tag except);
void html_imply_ends_thoroughly(struct html_parser *parser);
void html_close_p(struct html_parser *parser); /* when one is in button scope */
enum html_integration html_integration_of(const struct html_parser *parser, uint32_t node);

static inline struct html_open *html_current(struct html_parser *parser) {
    return &parser->open[parser->open_count - 1];
}
static inline bool html_current_is(struct html_parser *parser, enum html_tag tag) {
    const struct html_open *current = html_current(parser);
    return current->tag == (uint16_t)tag && current->space == HTML_SPACE_HTML;
}
static inline bool html_has_open(const struct html_parser *parser, enum html_tag tag) {
    return parser->top[tag] != NOT_OPEN;
}
static inline bool html_in_scope(const struct html_parser *parser, enum html_tag tag, enum html_scope scope) {
    const uint16_t index = parser->top[tag];
    return index != NOT_OPEN && index >= parser->open[parser->open_count - 1].scope[scope];
}
/* Index of the uppermost element that an end tag names, from `top` of its slot down to `lowest`; else HTML_NONE. */
static inline uint32_t html_find_named(const struct html_parser *parser, const struct html_token *token,
                                       const uint16_t *top, uint32_t lowest) {
    const bool other = token->tag == HTML_TAG_OTHER;
    uint32_t i = top[html_slot_of(token->tag, token->name)];
    for (; i != NOT_OPEN && i >= lowest; i = parser->open[i].lower)
        if (!other || text_is(html_name(&parser->tree, parser->open[i].node), token->name)) return i;
    return HTML_NONE;
}
static inline bool html_node_is_open(const struct html_parser *parser, uint32_t node) {
    return parser->is_open[node];
}

/* formatting.c: the list of active formatting elements. */
void html_push_formatting(struct html_parser *parser, uint32_t node);
void html_push_marker(struct html_parser *parser);
void html_clear_to_marker(struct html_parser *parser);
void html_reconstruct_formatting(struct html_parser *parser);
uint32_t html_find_formatting(const struct html_parser *parser, uint32_t node);         /* or HTML_NONE */
uint32_t html_find_formatting_tag(const struct html_parser *parser, enum html_tag tag); /* after the last marker */
void html_remove_formatting(struct html_parser *parser, uint32_t index);
void html_insert_formatting(struct html_parser *parser, uint32_t index, uint32_t node);

/* adoption.c: the adoption agency algorithm; false when the token is to be handled as "any other end tag". */
bool html_adopt(struct html_parser *parser, enum html_tag tag);

/* insert.c: making nodes and putting them in their place. */
struct html_place {
    uint32_t parent, before; /* before == HTML_NONE: at the end of parent */
};
bool html_reserve(struct html_parser *parser); /* room for all the nodes of one more token; false: stop reading */
bool html_reserve_nodes(struct html_parser *parser, uint32_t more); /* node_limit must allow them */
bool html_reserve_links(struct html_parser *parser);
struct html_place html_place_for(struct html_parser *parser, uint32_t target);
uint32_t html_make_node(struct html_parser *parser, enum html_node_kind kind);
uint32_t html_clone(struct html_parser *parser, uint32_t node);
uint32_t html_insert_element(struct html_parser *parser, const struct html_token *token);
uint32_t html_insert_void(struct html_parser *parser, const struct html_token *token);
uint32_t html_insert_foreign(struct html_parser *parser, const struct html_token *token, enum html_space space);
uint32_t html_insert_implied(struct html_parser *parser, enum html_tag tag);
uint32_t html_insert_clone(struct html_parser *parser, uint32_t node);
void html_insert_text(struct html_parser *parser, const struct html_token *token);
void html_insert_comment(struct html_parser *parser, const struct html_token *token);
void html_append_comment(struct html_parser *parser, const struct html_token *token, uint32_t parent);
void html_add_missing_attributes(struct html_parser *parser, uint32_t node, const struct html_token *token);
const struct html_attribute *html_token_attribute(const struct html_parser *parser, const struct html_token *token,
                                                  enum html_attribute_name name);
uint32_t html_add_piece(struct html_parser *parser, textref text, uint32_t begin, uint32_t end);

/* order.c: sibling links, and the way back to document order. */
void html_attach(struct html_parser *parser, uint32_t node, struct html_place place);
void html_detach(struct html_parser *parser, uint32_t node);
void html_move_children(struct html_parser *parser, uint32_t from, uint32_t to);
bool html_link(struct html_parser *parser); /* starts the links; false when memory is short */
/* The sibling after which a node put at `place` would stand; HTML_NONE when there is none, or where it is an element.
 */
uint32_t html_node_before(struct html_parser *parser, struct html_place place);
bool html_finish_order(struct html_parser *parser);

/* selectedcontent.c: after html_finish_order; false when memory is short. */
bool html_fill_selectedcontent(struct html_parser *parser);

#endif
