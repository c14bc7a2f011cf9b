/* <selectedcontent>: the face of a <select>, a copy of the option that is chosen (HTML standard, 4.10.10 and 4.10.17).
 *
 *     <select><button><selectedcontent></selectedcontent></button><option>x<option selected>y</select>
 *                     <selectedcontent>y</selectedcontent>
 *
 * The standard makes the copy whenever an option is popped off the stack of open elements, and again for each one that
 * is chosen later. Without scripts only the last copy remains, so that all are made at the end, each once: a page is
 * read in linear time whatever its options hold. The rules allow no more: a <selectedcontent> within an option, another
 * <selectedcontent> or a second <select> stays as it is written, so that no copy is ever copied.
 *
 * A copied element is one without a tag of its own, as those are that the adoption agency makes: its range has no
 * begin. A copied text shares its pieces with the text it was copied from and so names the same place; a reader who
 * counts text must pass over <selectedcontent>, or over <select> as a whole, as ours do. */
#include "base/buffer.h"
#include "html/parser.h"

static bool has_attribute(const struct html_tree *tree, uint32_t node, enum html_attribute_name name) {
    return html_attribute(tree, node, name).at != NULL;
}

/* Whether the select shows one option at a time (4.10.7, display size): then the first is chosen where none says so.
 * Its size counts when it is a number, whatever follows that. */
static bool shows_one(const struct html_tree *tree, uint32_t select) {
    const textref size = html_attribute(tree, select, HTML_ATTRIBUTE_SIZE);
    uint32_t at = 0;
    while (at < size.size && byte_is_space(size.at[at])) at++;
    if (at < size.size && size.at[at] == '+') at++;
    const uint32_t digits = at;
    uint32_t number = 0;
    for (; at < size.size && byte_is_digit(size.at[at]); at++)
        if (number < 10) number = number * 10 + (uint32_t)(size.at[at] - '0');
    return at == digits || number == 1;
}

/* What is known of a select's content while it is read in order. Each `until` is the end of the last element of its
 * kind that began: what stands before it is inside one. */
struct content {
    bool seen_face;
    uint32_t face;            /* the first <selectedcontent>, HTML_NONE where it may not be filled */
    uint32_t first, chosen;   /* the first option that is not disabled; the last that says it is selected */
    uint32_t no_face_until;   /* a <selectedcontent> in here is not filled */
    uint32_t no_option_until; /* an option in here is not the select's */
    uint32_t group_until, disabled_until;
};

static void raise_to(uint32_t *until, uint32_t end) {
    if (*until < end) *until = end;
}

static void read_option(const struct html_tree *tree, struct content *content, uint32_t node) {
    if (node < content->no_option_until) return;
    const bool disabled = node < content->disabled_until || has_attribute(tree, node, HTML_ATTRIBUTE_DISABLED);
    if (has_attribute(tree, node, HTML_ATTRIBUTE_SELECTED)) content->chosen = node;
    if (!disabled && content->first == HTML_NONE) content->first = node;
}

static void read_group(const struct html_tree *tree, struct content *content, uint32_t node) {
    const uint32_t end = tree->subtree[node];
    if (node < content->group_until) raise_to(&content->no_option_until, end); /* a group in a group has none */
    raise_to(&content->group_until, end);
    if (has_attribute(tree, node, HTML_ATTRIBUTE_DISABLED)) raise_to(&content->disabled_until, end);
}

static void read_face(struct content *content, uint32_t node) {
    if (!content->seen_face && node >= content->no_face_until) content->face = node;
    content->seen_face = true;
}

static void read_element(const struct html_tree *tree, struct content *content, uint32_t node) {
    switch (tree->tag[node]) {
    case HTML_TAG_SELECTEDCONTENT: read_face(content, node); break;
    case HTML_TAG_OPTGROUP: read_group(tree, content, node); break;
    case HTML_TAG_DATALIST: raise_to(&content->no_option_until, tree->subtree[node]); break;
    case HTML_TAG_OPTION:
        read_option(tree, content, node);
        raise_to(&content->no_option_until, tree->subtree[node]);
        raise_to(&content->no_face_until, tree->subtree[node]);
        break;
    case HTML_TAG_SELECT:
    case HTML_TAG_TEMPLATE:
        raise_to(&content->no_option_until, tree->subtree[node]);
        raise_to(&content->no_face_until, tree->subtree[node]);
        break;
    default: break;
    }
}

/* What is copied where, in ids of the tree as it is parsed. False: nothing. */
static bool choose(const struct html_tree *tree, uint32_t select, struct html_copy *copy) {
    struct content content = {.face = HTML_NONE, .first = HTML_NONE, .chosen = HTML_NONE};
    if (has_attribute(tree, select, HTML_ATTRIBUTE_MULTIPLE)) return false;
    for (uint32_t node = select + 1; node < tree->subtree[select]; node++)
        if (tree->kind[node] == HTML_ELEMENT && tree->space[node] == HTML_SPACE_HTML)
            read_element(tree, &content, node);
    if (content.chosen == HTML_NONE && shows_one(tree, select)) content.chosen = content.first;
    if (content.face == HTML_NONE || content.chosen == HTML_NONE) return false;
    *copy = (struct html_copy){content.face, content.chosen, tree->subtree[content.chosen]};
    return true;
}

/* A select within a select has no say: its options may be the outer one's face. */
static bool choose_all(struct html_parser *parser) {
    const struct html_tree *const tree = &parser->tree;
    parser->copy_count = 0;
    for (uint32_t node = 0; node < tree->count;) {
        struct html_copy copy;
        const bool select = html_is(tree, node, HTML_TAG_SELECT);
        if (select && choose(tree, node, &copy)) {
            if (!array_grow(&parser->copies, &parser->copy_capacity, parser->copy_count, sizeof copy)) return false;
            parser->copies[parser->copy_count++] = copy;
        }
        node = select ? tree->subtree[node] : node + 1;
    }
    return true;
}

static uint32_t copy_node(struct html_parser *parser, uint32_t node) {
    struct html_tree *const tree = &parser->tree;
    if (tree->kind[node] == HTML_ELEMENT) {
        const uint32_t clone = html_clone(parser, node);
        tree->source_end[clone] = tree->source_end[node];
        return clone;
    }
    const uint32_t clone = html_make_node(parser, (enum html_node_kind)tree->kind[node]);
    tree->first[clone] = tree->first[node];
    tree->source_begin[clone] = tree->source_begin[node];
    tree->source_end[clone] = tree->source_end[node];
    return clone;
}

/* The copies are made in the order of the originals, so that each one's parent is found by counting. */
static void make_copy(struct html_parser *parser, struct html_copy copy) {
    const uint32_t base = parser->tree.count, original = copy.option + 1;
    parser->first_child[copy.face] = HTML_NONE;
    for (uint32_t node = original; node < copy.end; node++) {
        const uint32_t parent = parser->tree.parent[node];
        const uint32_t place = parent == copy.option ? copy.face : base + (parent - original);
        html_attach(parser, copy_node(parser, node), (struct html_place){place, HTML_NONE});
    }
}

bool html_fill_selectedcontent(struct html_parser *parser) {
    if (!parser->selectedcontent) return true;
    if (!choose_all(parser)) return false;
    if (parser->copy_count == 0) return true;
    parser->linked = false; /* the nodes have been numbered, and may be moved anew */
    if (!html_link(parser)) return false;
    for (uint32_t i = 0; i < parser->copy_count; i++) {
        const uint32_t size = parser->copies[i].end - parser->copies[i].option - 1;
        if (size > parser->clones_left || size > parser->node_limit - parser->tree.count) {
            parser->tree.truncated = true;
            continue;
        }
        if (!html_reserve_nodes(parser, size)) return false;
        parser->clones_left -= size;
        make_copy(parser, parser->copies[i]);
    }
    return html_finish_order(parser);
}
