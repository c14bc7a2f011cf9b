/* Reading a finished tree. */
#include "html/tree.h"

textref html_name(const struct html_tree *tree, uint32_t node) {
    if (tree->kind[node] != HTML_ELEMENT && tree->kind[node] != HTML_DOCTYPE) return (textref){0};
    const enum html_tag tag = (enum html_tag)tree->tag[node];
    if (tag == HTML_TAG_OTHER) return tree->attributes[tree->first[node] - 1].name;
    const textref adjusted = html_tag_adjusted(tag);
    return tree->space[node] == HTML_SPACE_SVG && adjusted.at ? adjusted : html_tag_name(tag);
}

static bool holds_code(const struct html_tree *tree, uint32_t node) {
    return tree->kind[node] == HTML_ELEMENT &&
           (tree->tag[node] == HTML_TAG_SCRIPT || tree->tag[node] == HTML_TAG_STYLE);
}

/* The text nodes under a node, in order, script and style elements passed over. */
static uint32_t next_text(const struct html_tree *tree, uint32_t at, uint32_t end) {
    while (at < end && tree->kind[at] != HTML_TEXT) at = holds_code(tree, at) ? tree->subtree[at] : at + 1;
    return at;
}

textref html_text_under(const struct html_tree *tree, uint32_t node, struct arena *arena) {
    const uint32_t end = tree->subtree[node];
    const uint32_t begin = tree->kind[node] == HTML_TEXT ? node : node + 1;
    uint64_t size = 0;
    uint32_t pieces = 0;
    const struct html_piece *only = NULL;
    for (uint32_t text = next_text(tree, begin, end); text < end; text = next_text(tree, text + 1, end)) {
        for (uint32_t i = tree->first[text]; i != HTML_NONE; i = tree->pieces[i].next, pieces++) {
            only = &tree->pieces[i];
            size += only->size;
        }
    }
    if (pieces == 0 || size > UINT32_MAX) return (textref){0};
    if (pieces == 1 && html_is_verbatim(tree, only)) return html_piece_text(only);
    char *const copy = arena_take(arena, (size_t)size);
    if (!copy) return (textref){0};
    char *out = copy;
    for (uint32_t text = next_text(tree, begin, end); text < end; text = next_text(tree, text + 1, end)) {
        for (uint32_t i = tree->first[text]; i != HTML_NONE; i = tree->pieces[i].next) {
            memcpy(out, tree->pieces[i].at, tree->pieces[i].size);
            out += tree->pieces[i].size;
        }
    }
    return text_of(copy, (size_t)size);
}
