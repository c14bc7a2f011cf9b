/* Tree → elements and blocks: what of the page is text at all, cut at block-level boundaries.
 *
 *     <div><h1>Dam</h1>Water <b>rose</b>.<p>No one <a>left</a>.</div>
 *
 *     elements   0 div   1 h1   2 b   3 p   4 a            (visible elements, in document order)
 *     blocks     h1 "Dam" · div "Water rose." · p "No one left."
 *
 * A block is an interval of node ids: the text nodes in it, less the subtrees that hold no text for readers (script,
 * style, svg …), are its text. Nothing is copied.
 */
#ifndef ARTICLE_BLOCKS_H
#define ARTICLE_BLOCKS_H

#include "article/measure.h"
#include "html/tree.h"

enum element_hidden { HIDDEN_STYLE = 1, HIDDEN_ARIA = 2 };

struct element {
    uint32_t node;   /* in the tree */
    uint32_t parent; /* element index; UINT32_MAX for the first */
    uint32_t end;    /* element index after its last descendant */
    uint16_t tag;    /* enum html_tag */
    uint16_t depth;
    uint8_t hidden; /* enum element_hidden, inherited */
    bool is_block;
};

struct block {
    uint32_t element;    /* nearest block-level element */
    uint32_t begin, end; /* node ids */
    uint16_t inline_tag; /* of the element the first text stands in */
    bool preformatted;
    uint32_t links, images; /* links in it; images since the block before */
    struct measure text;
};

struct blocks {
    struct element *elements;
    uint32_t element_count, element_capacity;
    struct block *blocks;
    uint32_t block_count, block_capacity;
    uint32_t tag_counts[HTML_TAG_COUNT]; /* of visible elements */
    bool truncated;
};

/* Keeps its memory between pages; zeroed storage is empty. COPYDESK_OK or COPYDESK_NO_MEMORY. */
enum copydesk_status blocks_find(struct blocks *blocks, const struct html_tree *tree, const struct measure_sets *sets);
void blocks_free(struct blocks *blocks);

/* The body element, or tree->count when there is none (a frameset). */
uint32_t blocks_body(const struct html_tree *tree);

/* Whether the subtree of an element holds no text for readers. */
bool blocks_skips(const struct html_tree *tree, uint32_t node);

/* Whether an HTML element begins and ends a block. */
bool blocks_is_block_level(const struct html_tree *tree, uint32_t node);

/* The next node from `node` on, before `end`, that a block's text is made of: a text or a br; subtrees without text for
 * readers are passed over. `end` when there is none. */
uint32_t blocks_next_text(const struct html_tree *tree, uint32_t node, uint32_t end);

static inline bool blocks_is_heading(uint16_t tag) {
    return tag >= HTML_TAG_H1 && tag <= HTML_TAG_H6;
}

/* Whether blocks_labels takes the attribute (enum html_attribute_name). */
static inline bool blocks_is_label(uint16_t attribute) {
    return attribute == HTML_ATTRIBUTE_CLASS || attribute == HTML_ATTRIBUTE_ID ||
           attribute == HTML_ATTRIBUTE_ITEMPROP || attribute == HTML_ATTRIBUTE_DATA_TESTID ||
           attribute == HTML_ATTRIBUTE_DATA_COMPONENT;
}

/* "class id itemprop data-testid" of an element, joined by spaces, cut to `room` bytes. Returns its size. */
uint32_t blocks_labels(const struct html_tree *tree, uint32_t node, char *out, uint32_t room);

#endif
