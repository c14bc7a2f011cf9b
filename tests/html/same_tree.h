/* Whether two trees are the same: node by node where they were read from different sources, and byte by byte of all
 * arrays where the same source was read twice. */
#ifndef TESTS_HTML_SAME_TREE_H
#define TESTS_HTML_SAME_TREE_H

#include "html/tree.h"

/* Walks the text of a node across its pieces. */
struct text_walk {
    const struct html_tree *tree;
    uint32_t piece, at;
};

static inline textref text_rest(struct text_walk *walk) {
    if (walk->piece == HTML_NONE) return (textref){0};
    const struct html_piece *const piece = &walk->tree->pieces[walk->piece];
    return text_slice(html_piece_text(piece), walk->at, piece->size);
}

static inline void text_advance(struct text_walk *walk, uint32_t size) {
    walk->at += size;
    if (walk->at < walk->tree->pieces[walk->piece].size) return;
    walk->piece = walk->tree->pieces[walk->piece].next;
    walk->at = 0;
}

static inline bool same_text(const struct html_tree *a, uint32_t node_a, const struct html_tree *b, uint32_t node_b) {
    struct text_walk one = {a, a->first[node_a], 0}, two = {b, b->first[node_b], 0};
    for (;;) {
        const textref left = text_rest(&one), right = text_rest(&two);
        const uint32_t size = left.size < right.size ? left.size : right.size;
        if (size == 0) return left.size == right.size;
        if (memcmp(left.at, right.at, size) != 0) return false;
        text_advance(&one, size);
        text_advance(&two, size);
    }
}

static inline bool same_attribute_list(const struct html_tree *a, const struct html_tree *b, uint32_t node) {
    if (a->attribute_count[node] != b->attribute_count[node]) return false;
    for (uint32_t i = 0; i < a->attribute_count[node]; i++) {
        const struct html_attribute *const one = &a->attributes[a->first[node] + i];
        const struct html_attribute *const two = &b->attributes[b->first[node] + i];
        if (one->known != two->known || !text_is(one->name, two->name) || !text_is(one->value, two->value))
            return false;
    }
    return true;
}

/* NULL, or what differs: names, attributes, text and order. What the serialisation does not hold (the identifiers of a
 * doctype, the attributes of a fragment's root) is not compared, nor are places. */
static inline const char *differs(const struct html_tree *a, const struct html_tree *b, bool fragment) {
    if (a->count != b->count) return "the number of nodes";
    for (uint32_t node = 0; node < a->count; node++) {
        if (a->kind[node] != b->kind[node]) return "the kind of a node";
        if (a->parent[node] != b->parent[node] || a->subtree[node] != b->subtree[node]) return "the place of a node";
        const bool named = a->kind[node] == HTML_ELEMENT || a->kind[node] == HTML_DOCTYPE;
        if (named && (a->tag[node] != b->tag[node] || a->space[node] != b->space[node])) return "the tag of an element";
        if (named && !text_is(html_name(a, node), html_name(b, node))) return "a name";
        const bool root = fragment && node == 1;
        if (a->kind[node] == HTML_ELEMENT && !root && !same_attribute_list(a, b, node)) return "attributes";
        const bool text = a->kind[node] == HTML_TEXT || a->kind[node] == HTML_COMMENT;
        if (text && !same_text(a, node, b, node)) return "a text";
    }
    return NULL;
}

static inline bool same_piece(const struct html_tree *a, const struct html_tree *b, uint32_t index) {
    const struct html_piece *const one = &a->pieces[index], *const two = &b->pieces[index];
    return one->source_begin == two->source_begin && one->source_end == two->source_end && one->next == two->next &&
           text_is(html_piece_text(one), html_piece_text(two)) && html_is_verbatim(a, one) == html_is_verbatim(b, two);
}

static inline bool same_bytes(const void *a, const void *b, size_t size) {
    return size == 0 || memcmp(a, b, size) == 0;
}

/* NULL, or what differs between two readings of one source: nothing may. */
static inline const char *differs_at_all(const struct html_tree *a, const struct html_tree *b) {
    const size_t count = a->count;
    if (a->count != b->count) return "the number of nodes";
    if (a->piece_count != b->piece_count) return "the number of pieces";
    if (a->attribute_total != b->attribute_total) return "the number of attributes";
    if (a->quirks != b->quirks || a->truncated != b->truncated) return "quirks or truncation";
    if (!same_bytes(a->kind, b->kind, count * sizeof *a->kind)) return "the kind of a node";
    if (!same_bytes(a->space, b->space, count * sizeof *a->space)) return "the space of an element";
    if (!same_bytes(a->tag, b->tag, count * sizeof *a->tag)) return "the tag of an element";
    if (!same_bytes(a->parent, b->parent, count * sizeof *a->parent)) return "the parent of a node";
    if (!same_bytes(a->subtree, b->subtree, count * sizeof *a->subtree)) return "the subtree of a node";
    if (!same_bytes(a->source_begin, b->source_begin, count * sizeof *a->source_begin)) return "where a node begins";
    if (!same_bytes(a->source_end, b->source_end, count * sizeof *a->source_end)) return "where a node ends";
    if (!same_bytes(a->first, b->first, count * sizeof *a->first)) return "the first piece or attribute of a node";
    if (!same_bytes(a->attribute_count, b->attribute_count, count * sizeof *a->attribute_count))
        return "the number of an element's attributes";
    for (uint32_t i = 0; i < a->piece_count; i++)
        if (!same_piece(a, b, i)) return "a piece";
    for (uint32_t node = 0; node < a->count; node++)
        if (a->kind[node] == HTML_ELEMENT || a->kind[node] == HTML_DOCTYPE)
            if (!text_is(html_name(a, node), html_name(b, node)) || !same_attribute_list(a, b, node))
                return "a name or attributes";
    return NULL;
}

#endif
