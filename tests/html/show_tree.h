/* Parsing for tests, and a tree written as markup in which nothing is implied: <b>x</b>, "(svg)" and "(math)" before
 * the names of other spaces. */
#ifndef TESTS_HTML_SHOW_TREE_H
#define TESTS_HTML_SHOW_TREE_H

#include "base/buffer.h"
#include "html/html.h"

static inline void show_attributes(struct buffer *out, const struct html_tree *tree, uint32_t node) {
    for (uint32_t i = 0; i < tree->attribute_count[node]; i++) {
        const struct html_attribute *const attribute = &tree->attributes[tree->first[node] + i];
        buffer_put_byte(out, ' ');
        buffer_put_text(out, attribute->name);
        if (attribute->value.size == 0) continue;
        buffer_put_byte(out, '=');
        buffer_put_text(out, attribute->value);
    }
}

static inline void show_pieces(struct buffer *out, const struct html_tree *tree, uint32_t node) {
    for (uint32_t i = tree->first[node]; i != HTML_NONE; i = tree->pieces[i].next)
        buffer_put_text(out, html_piece_text(&tree->pieces[i]));
}

static inline void show_open(struct buffer *out, const struct html_tree *tree, uint32_t node) {
    static const char *const spaces[] = {"", "(svg)", "(math)"};
    switch (tree->kind[node]) {
    case HTML_DOCTYPE:
        buffer_put_string(out, "<!");
        buffer_put_text(out, html_name(tree, node));
        show_attributes(out, tree, node);
        buffer_put_byte(out, '>');
        break;
    case HTML_ELEMENT:
        buffer_put_byte(out, '<');
        buffer_put_string(out, spaces[tree->space[node]]);
        buffer_put_text(out, html_name(tree, node));
        show_attributes(out, tree, node);
        buffer_put_byte(out, '>');
        break;
    case HTML_COMMENT:
        buffer_put_string(out, "<!--");
        show_pieces(out, tree, node);
        buffer_put_string(out, "-->");
        break;
    case HTML_TEXT: show_pieces(out, tree, node); break;
    default: break;
    }
}

static inline void show_close(struct buffer *out, const struct html_tree *tree, uint32_t node) {
    if (tree->kind[node] != HTML_ELEMENT) return;
    buffer_put_string(out, "</");
    buffer_put_text(out, html_name(tree, node));
    buffer_put_byte(out, '>');
}

static inline void show_tree(struct buffer *out, const struct html_tree *tree) {
    for (uint32_t node = 1, open = 0; node < tree->count; node++) {
        for (; open != tree->parent[node]; open = tree->parent[open]) show_close(out, tree, open);
        show_open(out, tree, open = node);
        if (node + 1 == tree->count)
            for (; open != 0; open = tree->parent[open]) show_close(out, tree, open);
    }
    buffer_put_byte(out, '\0');
}

#endif
