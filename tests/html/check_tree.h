/* What holds for every tree, whatever the page: the tests and the fuzzer ask it. */
#ifndef TESTS_HTML_CHECK_TREE_H
#define TESTS_HTML_CHECK_TREE_H

#include "html/tree.h"

/* The climb from one node to its successor's parent undoes a descent: linear over the tree. */
static inline bool is_within(const struct html_tree *tree, uint32_t node, uint32_t ancestor) {
    while (node != ancestor && node != HTML_NONE) node = tree->parent[node];
    return node == ancestor;
}

static inline const char *check_structure(const struct html_tree *tree) {
    if (tree->count == 0 || tree->kind[0] != HTML_DOCUMENT) return "node 0 is no document";
    if (tree->parent[0] != HTML_NONE || tree->subtree[0] != tree->count) return "the document does not hold everything";
    for (uint32_t node = 1; node < tree->count; node++) {
        const uint32_t parent = tree->parent[node];
        if (parent >= node) return "a node stands before its parent";
        if (tree->kind[parent] != HTML_ELEMENT && parent != 0) return "a parent is no element";
        if (tree->subtree[node] <= node || tree->subtree[node] > tree->subtree[parent]) return "subtrees do not nest";
        if (!is_within(tree, node - 1, parent)) return "a subtree has a gap";
    }
    return NULL;
}

static inline const char *check_pieces(const struct html_tree *tree, uint32_t node) {
    uint32_t steps = 0;
    for (uint32_t i = tree->first[node]; i != HTML_NONE; i = tree->pieces[i].next) {
        if (i >= tree->piece_count || steps++ > tree->piece_count) return "a chain of pieces leads nowhere";
        const struct html_piece *const piece = &tree->pieces[i];
        if (piece->size == 0) return "a piece is empty";
        if (piece->source_begin >= piece->source_end || piece->source_end > tree->source.size)
            return "a piece is not in the source";
        const bool inside = piece->at >= tree->source.at && piece->at < tree->source.at + tree->source.size;
        if (inside != html_is_verbatim(tree, piece)) return "a piece lies elsewhere than it says";
        if (inside && piece->size != piece->source_end - piece->source_begin)
            return "a verbatim piece changes its size";
        if (piece->next == HTML_NONE && piece->source_end != tree->source_end[node] && tree->kind[node] == HTML_TEXT)
            return "a text does not end with its last piece";
    }
    if (tree->kind[node] != HTML_TEXT) return NULL;
    if (steps == 0) return "a text has no piece";
    return tree->source_begin[node] == tree->pieces[tree->first[node]].source_begin
               ? NULL
               : "a text does not begin with its first piece";
}

static inline const char *check_element(const struct html_tree *tree, uint32_t node) {
    if (tree->tag[node] >= HTML_TAG_COUNT || tree->space[node] > HTML_SPACE_MATHML) return "no such tag";
    if (tree->first[node] > tree->attribute_total ||
        tree->attribute_count[node] > tree->attribute_total - tree->first[node])
        return "attributes out of range";
    if (html_name(tree, node).size == 0) return "an element has no name";
    for (uint32_t i = 0; i < tree->attribute_count[node]; i++) {
        const struct html_attribute *const attribute = &tree->attributes[tree->first[node] + i];
        if (attribute->name.size == 0) return "an attribute has no name";
        if (!attribute->value.at || attribute->known >= HTML_ATTRIBUTE_COUNT) return "an attribute is broken";
    }
    if (tree->source_end[node] > tree->source.size) return "an element has no end";
    const uint32_t begin = tree->source_begin[node];
    if (begin == HTML_NONE) return NULL;
    if (begin >= tree->source_end[node]) return "an element ends before it begins";
    return tree->source.at[begin] == '<' ? NULL : "an element does not begin with its tag";
}

/* NULL when all holds, else what does not. */
static inline const char *check_tree(const struct html_tree *tree) {
    const char *wrong = check_structure(tree);
    for (uint32_t node = 1; node < tree->count && !wrong; node++) {
        if (tree->kind[node] == HTML_ELEMENT)
            wrong = check_element(tree, node);
        else if (tree->kind[node] == HTML_TEXT || tree->kind[node] == HTML_COMMENT)
            wrong = check_pieces(tree, node);
    }
    return wrong;
}

#endif
