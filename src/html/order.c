/* The order of nodes. Nodes are numbered as they are made, which is document order for as long as each one goes to the
 * end of an element that is still the last at its level. Foster parenting, the adoption agency and content after
 * </head> or </body> break that. From the first such node on, siblings are linked, and at the end one pass over the
 * links numbers the nodes anew.
 *
 *     tree.subtree  next sibling, HTML_NONE after the last
 *     previous      previous sibling; the first child's is the last child
 *     first_child   of a text node: its last piece
 */
#include "html/parser.h"

static uint32_t last_child(const struct html_parser *parser, uint32_t parent) {
    const uint32_t first = parser->first_child[parent];
    return first == HTML_NONE ? HTML_NONE : parser->previous[first];
}

static void append_link(struct html_parser *parser, uint32_t node, uint32_t parent) {
    const uint32_t first = parser->first_child[parent];
    parser->tree.subtree[node] = HTML_NONE;
    if (first == HTML_NONE) {
        parser->first_child[parent] = node;
        parser->previous[node] = node;
        return;
    }
    const uint32_t last = parser->previous[first];
    parser->tree.subtree[last] = node;
    parser->previous[node] = last;
    parser->previous[first] = node;
}

static void insert_link(struct html_parser *parser, uint32_t node, struct html_place place) {
    if (place.before == HTML_NONE) {
        append_link(parser, node, place.parent);
        return;
    }
    const uint32_t before = place.before, previous = parser->previous[before];
    parser->previous[node] = previous;
    parser->tree.subtree[node] = before;
    parser->previous[before] = node;
    if (parser->first_child[place.parent] == before)
        parser->first_child[place.parent] = node;
    else
        parser->tree.subtree[previous] = node;
}

static uint32_t last_piece(const struct html_tree *tree, uint32_t text) {
    uint32_t piece = tree->first[text];
    while (tree->pieces[piece].next != HTML_NONE) piece = tree->pieces[piece].next;
    return piece;
}

bool html_link(struct html_parser *parser) {
    struct html_tree *const tree = &parser->tree;
    if (parser->linked) return true;
    if (!html_reserve_links(parser)) return false;
    parser->linked = true;
    for (uint32_t node = 0; node < tree->count; node++)
        parser->first_child[node] = parser->previous[node] = tree->subtree[node] = HTML_NONE;
    for (uint32_t node = 0; node < tree->count; node++) {
        if (tree->parent[node] != HTML_NONE) append_link(parser, node, tree->parent[node]);
        if (tree->kind[node] == HTML_TEXT) parser->first_child[node] = last_piece(tree, node);
    }
    return true;
}

/* Whether `parent` is the last node or one of its ancestors: then a new node at its end is last in the document. The
 * climb costs no more than the descent did that it undoes. */
static bool is_on_last_path(const struct html_tree *tree, uint32_t parent, uint32_t last) {
    while (last != parent && last != HTML_NONE && last > parent) last = tree->parent[last];
    return last == parent;
}

void html_attach(struct html_parser *parser, uint32_t node, struct html_place place) {
    struct html_tree *const tree = &parser->tree;
    if (!parser->linked) {
        const bool in_order =
            place.before == HTML_NONE && node == tree->count - 1 && is_on_last_path(tree, place.parent, node - 1);
        if (!in_order && !html_link(parser)) return;
    }
    tree->parent[node] = place.parent;
    if (parser->linked) insert_link(parser, node, place);
}

void html_detach(struct html_parser *parser, uint32_t node) {
    struct html_tree *const tree = &parser->tree;
    const uint32_t parent = tree->parent[node];
    if (parent == HTML_NONE || !html_link(parser)) return;
    const uint32_t next = tree->subtree[node], previous = parser->previous[node];
    if (parser->first_child[parent] == node)
        parser->first_child[parent] = next;
    else
        tree->subtree[previous] = next;
    if (next != HTML_NONE)
        parser->previous[next] = previous;
    else if (parser->first_child[parent] != HTML_NONE)
        parser->previous[parser->first_child[parent]] = previous;
    tree->parent[node] = HTML_NONE;
}

void html_move_children(struct html_parser *parser, uint32_t from, uint32_t to) {
    if (!html_link(parser)) return;
    const uint32_t first = parser->first_child[from];
    for (uint32_t child = first; child != HTML_NONE; child = parser->tree.subtree[child])
        parser->tree.parent[child] = to;
    parser->first_child[to] = first;
    parser->first_child[from] = HTML_NONE;
}

uint32_t html_node_before(struct html_parser *parser, struct html_place place) {
    const struct html_tree *const tree = &parser->tree;
    const uint32_t last = tree->count - 1;
    if (!parser->linked) {
        if (place.before == HTML_NONE && tree->parent[last] == place.parent) return last;
        if (place.before == HTML_NONE && is_on_last_path(tree, place.parent, last)) return HTML_NONE;
        if (!html_link(parser)) return HTML_NONE;
    }
    if (place.before == HTML_NONE) return last_child(parser, place.parent);
    return parser->first_child[place.parent] == place.before ? HTML_NONE : parser->previous[place.before];
}

/* Numbers the nodes in document order: parser->previous becomes old id → new id (HTML_NONE when no longer in the tree).
 * Returns how many there are. */
static uint32_t number(struct html_parser *parser) {
    struct html_tree *const tree = &parser->tree;
    const uint32_t *const next = tree->subtree;
    for (uint32_t node = 0; node < tree->count; node++) parser->previous[node] = HTML_NONE;
    uint32_t count = 0, node = 0;
    for (;;) {
        parser->previous[node] = count++;
        const uint32_t child = tree->kind[node] == HTML_TEXT ? HTML_NONE : parser->first_child[node];
        if (child != HTML_NONE) {
            node = child;
            continue;
        }
        while (node != 0 && next[node] == HTML_NONE) node = tree->parent[node];
        if (node == 0) return count;
        node = next[node];
    }
}

/* Puts the items of an array in their new places; `spare` becomes the array, and the array the spare. */
static void permute_32(const struct html_parser *parser, uint32_t **items, uint32_t **spare) {
    for (uint32_t node = 0; node < parser->tree.count; node++)
        if (parser->previous[node] != HTML_NONE) (*spare)[parser->previous[node]] = (*items)[node];
    uint32_t *const swapped = *items;
    *items = *spare;
    *spare = swapped;
}

static void permute_16(const struct html_parser *parser, uint16_t *items, uint32_t *spare) {
    for (uint32_t node = 0; node < parser->tree.count; node++)
        if (parser->previous[node] != HTML_NONE) spare[parser->previous[node]] = items[node];
    for (uint32_t node = 0; node < parser->tree.count; node++) items[node] = (uint16_t)spare[node];
}

static void permute_8(const struct html_parser *parser, uint8_t *items, uint32_t *spare) {
    for (uint32_t node = 0; node < parser->tree.count; node++)
        if (parser->previous[node] != HTML_NONE) spare[parser->previous[node]] = items[node];
    for (uint32_t node = 0; node < parser->tree.count; node++) items[node] = (uint8_t)spare[node];
}

static void renumber(struct html_parser *parser) {
    struct html_tree *const tree = &parser->tree;
    const uint32_t count = number(parser);
    for (uint32_t node = 1; node < tree->count; node++)
        if (parser->previous[node] != HTML_NONE) tree->parent[node] = parser->previous[tree->parent[node]];
    permute_8(parser, tree->kind, parser->first_child);
    permute_8(parser, tree->space, parser->first_child);
    permute_16(parser, tree->tag, parser->first_child);
    permute_16(parser, tree->attribute_count, parser->first_child);
    permute_32(parser, &tree->parent, &parser->first_child);
    permute_32(parser, &tree->source_begin, &parser->first_child);
    permute_32(parser, &tree->source_end, &parser->first_child);
    permute_32(parser, &tree->first, &parser->first_child);
    tree->count = count;
}

bool html_finish_order(struct html_parser *parser) {
    struct html_tree *const tree = &parser->tree;
    if (parser->failed) return false;
    if (parser->linked) renumber(parser);
    for (uint32_t node = 0; node < tree->count; node++) tree->subtree[node] = node + 1;
    for (uint32_t node = tree->count; node-- > 1;) {
        const uint32_t parent = tree->parent[node];
        if (tree->subtree[parent] < tree->subtree[node]) tree->subtree[parent] = tree->subtree[node];
    }
    return true;
}
