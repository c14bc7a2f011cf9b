/* A tree as HTML, by the standard's fragment serialisation algorithm (13.3). Parsing that again yields the same tree
 * where survives.h finds nothing against it. */
#ifndef TESTS_HTML_SERIALISE_H
#define TESTS_HTML_SERIALISE_H

#include "base/buffer.h"
#include "html/html.h"

/* Whether an element holds its text as it is written, without character references. */
static inline bool holds_literal_text(enum html_tag tag, bool scripting) {
    switch (tag) {
    case HTML_TAG_STYLE:
    case HTML_TAG_SCRIPT:
    case HTML_TAG_XMP:
    case HTML_TAG_IFRAME:
    case HTML_TAG_NOEMBED:
    case HTML_TAG_NOFRAMES:
    case HTML_TAG_PLAINTEXT: return true;
    case HTML_TAG_NOSCRIPT: return scripting;
    default: return false;
    }
}

static inline bool has_no_end_tag(const struct html_tree *tree, uint32_t node) {
    static const enum html_tag tags[] = {
        HTML_TAG_AREA, HTML_TAG_BASE,  HTML_TAG_BR,    HTML_TAG_COL,      HTML_TAG_EMBED,   HTML_TAG_HR,
        HTML_TAG_IMG,  HTML_TAG_INPUT, HTML_TAG_LINK,  HTML_TAG_META,     HTML_TAG_SOURCE,  HTML_TAG_TRACK,
        HTML_TAG_WBR,  HTML_TAG_PARAM, HTML_TAG_FRAME, HTML_TAG_BASEFONT, HTML_TAG_BGSOUND, HTML_TAG_KEYGEN,
    };
    for (size_t i = 0; i < sizeof tags / sizeof tags[0]; i++)
        if (html_is(tree, node, tags[i])) return true;
    return false;
}

/* Bytes of `text` that go into `out` as they are; the next one, if any, as *reference. */
static inline uint32_t plain_size(textref text, bool attribute, const char **reference, uint32_t *taken) {
    for (uint32_t i = 0; i < text.size; i++) {
        const char byte = text.at[i];
        *taken = 1;
        *reference = NULL;
        if (byte == '&') *reference = "&amp;";
        if (byte == '<') *reference = "&lt;";
        if (byte == '>') *reference = "&gt;";
        if (byte == '"' && attribute) *reference = "&quot;";
        if (byte == '\xC2' && i + 1 < text.size && text.at[i + 1] == '\xA0') {
            *reference = "&nbsp;";
            *taken = 2;
        }
        if (*reference) return i;
    }
    return text.size;
}

/* "Escaping a string" (13.3). */
static inline void put_escaped(struct buffer *out, textref text, bool attribute) {
    const char *reference = NULL;
    uint32_t taken = 0;
    for (;;) {
        const uint32_t plain = plain_size(text, attribute, &reference, &taken);
        buffer_put(out, text.at, plain);
        if (plain == text.size) return;
        buffer_put_string(out, reference);
        text = text_slice(text, plain + taken, text.size);
    }
}

static inline void serialise_start(struct buffer *out, const struct html_tree *tree, uint32_t node) {
    buffer_put_byte(out, '<');
    buffer_put_text(out, html_name(tree, node));
    for (uint32_t i = 0; i < tree->attribute_count[node]; i++) {
        const struct html_attribute *const attribute = &tree->attributes[tree->first[node] + i];
        buffer_put_byte(out, ' ');
        buffer_put_text(out, attribute->name);
        buffer_put_string(out, "=\"");
        put_escaped(out, attribute->value, true);
        buffer_put_byte(out, '"');
    }
    buffer_put_byte(out, '>');
}

static inline void serialise_end(struct buffer *out, const struct html_tree *tree, uint32_t node) {
    if (tree->kind[node] != HTML_ELEMENT || has_no_end_tag(tree, node)) return;
    buffer_put_string(out, "</");
    buffer_put_text(out, html_name(tree, node));
    buffer_put_byte(out, '>');
}

/* A piece of a text is escaped by itself: no U+00A0 is cut in two, since pieces are whole characters. */
static inline void serialise_pieces(struct buffer *out, const struct html_tree *tree, uint32_t node, bool literal) {
    for (uint32_t i = tree->first[node]; i != HTML_NONE; i = tree->pieces[i].next) {
        const textref text = html_piece_text(&tree->pieces[i]);
        if (literal)
            buffer_put_text(out, text);
        else
            put_escaped(out, text, false);
    }
}

static inline void serialise_node(struct buffer *out, const struct html_tree *tree, uint32_t node, bool literal) {
    switch (tree->kind[node]) {
    case HTML_DOCTYPE:
        buffer_put_string(out, "<!DOCTYPE ");
        buffer_put_text(out, html_name(tree, node));
        buffer_put_byte(out, '>');
        break;
    case HTML_ELEMENT: serialise_start(out, tree, node); break;
    case HTML_COMMENT:
        buffer_put_string(out, "<!--");
        serialise_pieces(out, tree, node, true);
        buffer_put_string(out, "-->");
        break;
    case HTML_TEXT: serialise_pieces(out, tree, node, literal); break;
    default: break;
    }
}

/* The tag of an element; of a fragment's root, that of the context element. */
static inline enum html_tag html_tag_of(const struct html_tree *tree, const struct html_options *options,
                                        uint32_t node) {
    if (tree->kind[node] != HTML_ELEMENT || tree->space[node] != HTML_SPACE_HTML) return HTML_TAG_OTHER;
    return node == 1 && options->context.at ? html_tag_find(options->context) : (enum html_tag)tree->tag[node];
}

/* The children of the document, or of a fragment's root. The options are those that the tree was parsed with. */
static inline void serialise(struct buffer *out, const struct html_tree *tree, const struct html_options *options) {
    const uint32_t root = options->context.at ? 1 : 0;
    for (uint32_t node = root + 1, open = root; node < tree->count; node++) {
        const uint32_t parent = tree->parent[node];
        for (; open != parent; open = tree->parent[open]) serialise_end(out, tree, open);
        serialise_node(out, tree, node, holds_literal_text(html_tag_of(tree, options, parent), options->scripting));
        open = node;
        if (node + 1 == tree->count)
            for (; open != root; open = tree->parent[open]) serialise_end(out, tree, open);
    }
}

#endif
