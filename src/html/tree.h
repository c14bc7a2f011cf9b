/* The document tree: parallel arrays indexed by 32-bit node ids in document order.
 *
 *     id            0         1      2      3      4      5     …
 *     kind       document   html   head   title  "Hi"   body
 *     parent      NONE        0      1      2      3      1
 *     subtree       n         n      5      5      5      n        id after the last descendant
 *
 * The children of `node` are the ids in (node, subtree[node]) whose parent it is: the first is node + 1, the next after
 * c is subtree[c]. One loop over the ids sees the document in order, and a loop backwards sees every child before its
 * parent, so features are sums over two linear passes.
 *
 * A text node is a chain of pieces. A piece is either verbatim, a stretch of the source itself (nothing is copied), or
 * a replacement: what a character reference, a carriage return or a NUL stands for. So every byte of text knows its
 * place in the source.
 */
#ifndef HTML_TREE_H
#define HTML_TREE_H

#include "base/arena.h"
#include "html/names.h" /* enum html_tag, enum html_attribute_name: generated */

#define HTML_NONE UINT32_MAX

enum html_node_kind { HTML_DOCUMENT, HTML_DOCTYPE, HTML_ELEMENT, HTML_TEXT, HTML_COMMENT };
enum html_space { HTML_SPACE_HTML, HTML_SPACE_SVG, HTML_SPACE_MATHML };

struct html_piece {
    const char *at; /* in the source when verbatim, else in the arena or static storage */
    uint32_t size;
    uint32_t source_begin, source_end; /* what it stands for; as long as the text when verbatim */
    uint32_t next;                     /* the next piece of the same node, or HTML_NONE */
};

static inline textref html_piece_text(const struct html_piece *piece) {
    return (textref){piece->at, piece->size};
}

struct html_attribute {
    textref name;   /* lower case in HTML */
    textref value;  /* character references resolved */
    uint16_t known; /* enum html_attribute_name; HTML_ATTRIBUTE_OTHER when not in the table */
};

struct html_tree {
    textref source; /* the UTF-8 document */

    uint32_t count;            /* nodes; every array below is [count] */
    uint8_t *kind;             /* enum html_node_kind */
    uint8_t *space;            /* enum html_space, of elements */
    uint16_t *tag;             /* enum html_tag, of elements; HTML_TAG_OTHER: ask html_name() */
    uint32_t *parent;          /* HTML_NONE for node 0 */
    uint32_t *subtree;         /* id after the last descendant */
    uint32_t *source_begin;    /* element: of its start tag's "<"; text: of its first piece; HTML_NONE when implied */
    uint32_t *source_end;      /* element: after its end tag, or after its content when none; text: of its last piece */
    uint32_t *first;           /* element, doctype: first attribute; text, comment: first piece; else HTML_NONE */
    uint16_t *attribute_count; /* of elements; of a doctype: its "public" and "system" identifiers, where it has them */

    struct html_piece *pieces;
    uint32_t piece_count;
    struct html_attribute *attributes;
    uint32_t attribute_total;

    bool quirks;    /* the document is in quirks mode */
    bool truncated; /* a limit of base/limits.h cut it */
};

/* Whether a piece is a stretch of the source, and not what stands for one. */
static inline bool html_is_verbatim(const struct html_tree *tree, const struct html_piece *piece) {
    return piece->at == tree->source.at + piece->source_begin;
}

/* The tag name of an element (lower case; SVG names adjusted), the name of a doctype. Names that are not in the table
 * of names.h stand in the attribute just before the node's first. */
textref html_name(const struct html_tree *tree, uint32_t node);

/* The value of a known attribute; at == NULL when the element has none (an empty value has at != NULL). */
static inline textref html_attribute(const struct html_tree *tree, uint32_t node, enum html_attribute_name name) {
    if (tree->kind[node] != HTML_ELEMENT) return (textref){0};
    const struct html_attribute *const attributes = tree->attributes + tree->first[node];
    for (uint32_t i = 0; i < tree->attribute_count[node]; i++)
        if (attributes[i].known == (uint16_t)name) return attributes[i].value;
    return (textref){0};
}

static inline bool html_is(const struct html_tree *tree, uint32_t node, enum html_tag tag) {
    return tree->kind[node] == HTML_ELEMENT && tree->tag[node] == (uint16_t)tag && tree->space[node] == HTML_SPACE_HTML;
}

/* All the text under `node`, copied into `arena` and not normalised (script and style content included when `node` is
 * such an element, left out otherwise). A single verbatim piece is returned in place, without a copy. */
textref html_text_under(const struct html_tree *tree, uint32_t node, struct arena *arena);

#endif
