/* Making nodes and putting them in their place (13.2.6.1). */
#include "base/buffer.h"
#include "html/parser.h"

#include <stdlib.h>

/* More nodes than one token can make: it reopens at most as many formatting elements as the list holds after a marker,
 * or runs the adoption agency's loop eight times with five clones each. */
enum { nodes_of_a_token = 256 };

static bool resize(void *items, uint32_t count, size_t size) {
    void *old;
    memcpy(&old, items, sizeof old);
    void *const grown = realloc(old, count * size);
    if (!grown) return false;
    memcpy(items, &grown, sizeof grown);
    return true;
}

static bool grow_nodes(struct html_parser *parser) {
    struct html_tree *const tree = &parser->tree;
    uint32_t capacity = parser->node_capacity ? parser->node_capacity * 2 : 4096;
    if (capacity > parser->node_limit) capacity = parser->node_limit;
    const bool grown =
        resize(&parser->is_open, capacity, sizeof *parser->is_open) &&
        resize(&tree->kind, capacity, sizeof *tree->kind) && resize(&tree->space, capacity, sizeof *tree->space) &&
        resize(&tree->tag, capacity, sizeof *tree->tag) && resize(&tree->parent, capacity, sizeof *tree->parent) &&
        resize(&tree->subtree, capacity, sizeof *tree->subtree) &&
        resize(&tree->source_begin, capacity, sizeof *tree->source_begin) &&
        resize(&tree->source_end, capacity, sizeof *tree->source_end) &&
        resize(&tree->first, capacity, sizeof *tree->first) &&
        resize(&tree->attribute_count, capacity, sizeof *tree->attribute_count);
    if (grown) parser->node_capacity = capacity;
    return grown;
}

bool html_reserve_links(struct html_parser *parser) {
    if (parser->link_capacity == parser->node_capacity) return true;
    const bool grown = resize(&parser->previous, parser->node_capacity, sizeof *parser->previous) &&
                       resize(&parser->first_child, parser->node_capacity, sizeof *parser->first_child);
    if (grown)
        parser->link_capacity = parser->node_capacity;
    else
        parser->failed = parser->stopped = true;
    return grown;
}

bool html_reserve_nodes(struct html_parser *parser, uint32_t more) {
    while (parser->tree.count + more > parser->node_capacity && parser->node_capacity < parser->node_limit) {
        if (grow_nodes(parser)) continue;
        parser->failed = parser->stopped = true;
        return false;
    }
    return !parser->linked || html_reserve_links(parser);
}

/* The end of the source makes but a few nodes: at the limit there is room for them. */
bool html_reserve(struct html_parser *parser) {
    const uint32_t count = parser->tree.count;
    if (count + nodes_of_a_token <= parser->node_capacity) return true;
    if (count + 2 * nodes_of_a_token > parser->node_limit && parser->token.kind != TOKEN_EOF) {
        parser->tree.truncated = parser->stopped = true;
        return false;
    }
    return html_reserve_nodes(parser, nodes_of_a_token);
}

uint32_t html_make_node(struct html_parser *parser, enum html_node_kind kind) {
    struct html_tree *const tree = &parser->tree;
    const uint32_t node = tree->count++;
    parser->is_open[node] = false;
    tree->kind[node] = (uint8_t)kind;
    tree->space[node] = HTML_SPACE_HTML;
    tree->tag[node] = HTML_TAG_OTHER;
    tree->parent[node] = HTML_NONE;
    tree->source_begin[node] = HTML_NONE;
    tree->source_end[node] = HTML_NONE;
    tree->first[node] = HTML_NONE;
    tree->attribute_count[node] = 0;
    if (parser->linked) parser->first_child[node] = parser->previous[node] = tree->subtree[node] = HTML_NONE;
    return node;
}

/* The appropriate place for inserting a node. What a table may not hold goes before the table (foster parenting). */
struct html_place html_place_for(struct html_parser *parser, uint32_t target) {
    const struct html_tree *const tree = &parser->tree;
    const struct html_place inside = {target, HTML_NONE};
    if (!parser->foster_parenting || tree->space[target] != HTML_SPACE_HTML ||
        !(html_tag_properties[tree->tag[target]] & TAG_TABLE_PART))
        return inside;
    const uint16_t table = parser->top[HTML_TAG_TABLE], template = parser->top[HTML_TAG_TEMPLATE];
    if (template != NOT_OPEN && (table == NOT_OPEN || template > table))
        return (struct html_place){parser->open[template].node, HTML_NONE};
    if (table == NOT_OPEN) return (struct html_place){parser->open[0].node, HTML_NONE};
    const uint32_t node = parser->open[table].node;
    return (struct html_place){tree->parent[node], node}; /* only a script could have taken it out of the tree */
}

static uint32_t make_element(struct html_parser *parser, enum html_tag tag, enum html_space space) {
    const uint32_t node = html_make_node(parser, HTML_ELEMENT);
    parser->tree.tag[node] = (uint16_t)tag;
    parser->tree.space[node] = (uint8_t)space;
    parser->tree.first[node] = 0;
    return node;
}

static uint32_t make_for_token(struct html_parser *parser, const struct html_token *token, enum html_space space) {
    struct html_tree *const tree = &parser->tree;
    const uint32_t node = make_element(parser, token->tag, space);
    tree->source_begin[node] = token->begin;
    tree->first[node] = token->first;
    tree->attribute_count[node] = token->attribute_count;
    parser->attributes_taken = tree->attribute_total;
    return node;
}

/* A full stack loses its uppermost element, so that what is deeper becomes a child of the last allowed. */
static void make_room_on_stack(struct html_parser *parser) {
    if (parser->open_count < LIMIT_HTML_DEPTH) return;
    html_pop(parser);
    parser->tree.truncated = true;
}

static struct html_place place_here(struct html_parser *parser) {
    return html_place_for(parser, html_current(parser)->node);
}

static uint32_t insert_and_push(struct html_parser *parser, uint32_t node) {
    if (parser->open_count > 0) {
        make_room_on_stack(parser);
        html_attach(parser, node, place_here(parser));
    } else {
        html_attach(parser, node, (struct html_place){0, HTML_NONE}); /* html, in the document */
    }
    html_push(parser, node);
    return node;
}

uint32_t html_insert_element(struct html_parser *parser, const struct html_token *token) {
    return insert_and_push(parser, make_for_token(parser, token, HTML_SPACE_HTML));
}

/* An element that is popped at once. */
uint32_t html_insert_void(struct html_parser *parser, const struct html_token *token) {
    const uint32_t node = make_for_token(parser, token, HTML_SPACE_HTML);
    parser->tree.source_end[node] = token->end;
    html_attach(parser, node, place_here(parser));
    return node;
}

uint32_t html_insert_foreign(struct html_parser *parser, const struct html_token *token, enum html_space space) {
    const uint32_t node = make_for_token(parser, token, space);
    if (!token->self_closing) return insert_and_push(parser, node);
    parser->tree.source_end[node] = token->end;
    html_attach(parser, node, place_here(parser));
    return node;
}

uint32_t html_insert_implied(struct html_parser *parser, enum html_tag tag) {
    return insert_and_push(parser, make_element(parser, tag, HTML_SPACE_HTML));
}

uint32_t html_clone(struct html_parser *parser, uint32_t node) {
    struct html_tree *const tree = &parser->tree;
    const uint32_t clone = make_element(parser, (enum html_tag)tree->tag[node], (enum html_space)tree->space[node]);
    tree->first[clone] = tree->first[node];
    tree->attribute_count[clone] = tree->attribute_count[node];
    return clone;
}

uint32_t html_insert_clone(struct html_parser *parser, uint32_t node) {
    return insert_and_push(parser, html_clone(parser, node));
}

uint32_t html_add_piece(struct html_parser *parser, textref text, uint32_t begin, uint32_t end) {
    struct html_tree *const tree = &parser->tree;
    if (!array_grow(&tree->pieces, &parser->piece_capacity, tree->piece_count, sizeof *tree->pieces)) {
        parser->failed = parser->stopped = true;
        return HTML_NONE;
    }
    tree->pieces[tree->piece_count] = (struct html_piece){text.at, text.size, begin, end, HTML_NONE};
    return tree->piece_count++;
}

/* Lengthens the last piece when the text goes on from it in the source. */
static bool extend_piece(struct html_parser *parser, uint32_t index, const struct html_token *token) {
    struct html_piece *const piece = &parser->tree.pieces[index];
    const bool verbatim = token->text.at == parser->source + token->begin;
    if (!verbatim || piece->source_end != token->begin || piece->at + piece->size != token->text.at) return false;
    piece->size += token->text.size;
    piece->source_end = token->end;
    return true;
}

static uint32_t *text_tail(struct html_parser *parser, uint32_t node) {
    return parser->linked ? &parser->first_child[node] : &parser->text_tail;
}

void html_insert_text(struct html_parser *parser, const struct html_token *token) {
    struct html_tree *const tree = &parser->tree;
    const struct html_place place = place_here(parser);
    const uint32_t before = html_node_before(parser, place);
    const bool joins = before != HTML_NONE && tree->kind[before] == HTML_TEXT;
    if (joins && extend_piece(parser, *text_tail(parser, before), token)) {
        tree->source_end[before] = token->end;
        return;
    }
    const uint32_t piece = html_add_piece(parser, token->text, token->begin, token->end);
    if (piece == HTML_NONE) return;
    uint32_t node = before;
    if (joins) {
        tree->pieces[*text_tail(parser, node)].next = piece;
    } else {
        node = html_make_node(parser, HTML_TEXT);
        tree->first[node] = piece;
        tree->source_begin[node] = token->begin;
        html_attach(parser, node, place);
    }
    *text_tail(parser, node) = piece;
    tree->source_end[node] = token->end;
}

static uint32_t make_comment(struct html_parser *parser, const struct html_token *token) {
    const uint32_t node = html_make_node(parser, HTML_COMMENT);
    parser->tree.first[node] = token->first;
    parser->tree.source_begin[node] = token->begin;
    parser->tree.source_end[node] = token->end;
    return node;
}

void html_insert_comment(struct html_parser *parser, const struct html_token *token) {
    html_attach(parser, make_comment(parser, token), place_here(parser));
}

void html_append_comment(struct html_parser *parser, const struct html_token *token, uint32_t parent) {
    html_attach(parser, make_comment(parser, token), (struct html_place){parent, HTML_NONE});
}

const struct html_attribute *html_token_attribute(const struct html_parser *parser, const struct html_token *token,
                                                  enum html_attribute_name name) {
    const struct html_attribute *const attributes = parser->tree.attributes + token->first;
    for (uint32_t i = 0; i < token->attribute_count; i++)
        if (attributes[i].known == (uint16_t)name) return &attributes[i];
    return NULL;
}

static bool has_name(const struct html_tree *tree, uint32_t node, const struct html_attribute *attribute) {
    const struct html_attribute *const own = tree->attributes + tree->first[node];
    for (uint32_t i = 0; i < tree->attribute_count[node]; i++)
        if (own[i].known == attribute->known && text_is(own[i].name, attribute->name)) return true;
    return false;
}

static bool lacks_any(const struct html_tree *tree, uint32_t node, const struct html_token *token) {
    for (uint32_t i = 0; i < token->attribute_count; i++)
        if (!has_name(tree, node, &tree->attributes[token->first + i])) return true;
    return false;
}

/* A second <html> or <body> tag adds the attributes the element lacks. An element's attributes stand together, so that
 * they are copied behind the token's; that happens no more often than an element may have attributes. */
void html_add_missing_attributes(struct html_parser *parser, uint32_t node, const struct html_token *token) {
    struct html_tree *const tree = &parser->tree;
    if (tree->attribute_count[node] == LIMIT_HTML_ATTRIBUTES || !lacks_any(tree, node, token)) return;
    const uint32_t copies = tree->attribute_total;
    for (uint32_t i = 0; i < tree->attribute_count[node]; i++)
        if (!html_add_attribute(parser, tree->attributes[tree->first[node] + i])) return;
    for (uint32_t i = 0; i < token->attribute_count; i++) {
        const struct html_attribute attribute = tree->attributes[token->first + i];
        if (has_name(tree, node, &attribute) || tree->attribute_total - copies == LIMIT_HTML_ATTRIBUTES) continue;
        if (!html_add_attribute(parser, attribute)) return;
    }
    tree->first[node] = copies;
    tree->attribute_count[node] = (uint16_t)(tree->attribute_total - copies);
    parser->attributes_taken = tree->attribute_total;
}
