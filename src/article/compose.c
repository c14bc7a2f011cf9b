#include "article/compose.h"

#include "base/utf8.h"

struct composer {
    const struct html_tree *tree;
    const struct structure *structure;
    const struct element *elements;
    struct article *article;
    uint32_t row; /* element of the table row being composed, UINT32_MAX: none */
};

/* The nearest ancestor-or-self with one of two tags, or UINT32_MAX. */
static uint32_t nearest(const struct composer *c, uint32_t element, uint16_t tag, uint16_t or_tag) {
    while (element != UINT32_MAX && c->elements[element].tag != tag && c->elements[element].tag != or_tag)
        element = c->elements[element].parent;
    return element;
}

static uint8_t list_depth(const struct composer *c, uint32_t element) {
    uint8_t depth = 0;
    for (; element != UINT32_MAX && depth < UINT8_MAX; element = c->elements[element].parent)
        if (c->elements[element].tag == HTML_TAG_UL || c->elements[element].tag == HTML_TAG_OL) depth++;
    return depth ? depth : 1;
}

/* A cell of a table of data, and not of one that only lays out the page: it is all the text of its cell, and short. */
static uint32_t row_of(const struct composer *c, uint32_t block) {
    enum { LONGEST_CELL = 60 };
    const struct block *b = &c->structure->blocks->blocks[block];
    uint32_t cell = nearest(c, b->element, HTML_TAG_TD, HTML_TAG_TH);
    if (cell == UINT32_MAX || c->structure->sums[cell].blocks > 1 || b->text.words > LONGEST_CELL) return UINT32_MAX;
    uint32_t row = c->elements[cell].parent;
    if (row == UINT32_MAX || c->elements[row].tag != HTML_TAG_TR || c->structure->sums[row].blocks < 2)
        return UINT32_MAX;
    return row;
}

struct shape {
    enum copydesk_block_kind kind;
    uint8_t level;
    bool ordered;
};

static struct shape shape_of(const struct composer *c, uint32_t block) {
    enum { LONGEST_HEADING = 40 };
    const struct block *b = &c->structure->blocks->blocks[block];
    for (uint32_t e = b->element; e != UINT32_MAX; e = c->elements[e].parent) {
        uint16_t tag = c->elements[e].tag;
        if (blocks_is_heading(tag) && b->text.words <= LONGEST_HEADING)
            return (struct shape){COPYDESK_HEADING, (uint8_t)(tag - HTML_TAG_H1 + 1), false};
        if (tag == HTML_TAG_PRE) return (struct shape){COPYDESK_CODE, 0, false};
        if (tag == HTML_TAG_FIGCAPTION || tag == HTML_TAG_CAPTION) return (struct shape){COPYDESK_CAPTION, 0, false};
        if (tag == HTML_TAG_BLOCKQUOTE) return (struct shape){COPYDESK_QUOTE, 0, false};
        if (tag == HTML_TAG_LI) {
            uint32_t list = nearest(c, e, HTML_TAG_UL, HTML_TAG_OL);
            bool ordered = list != UINT32_MAX && c->elements[list].tag == HTML_TAG_OL;
            return (struct shape){COPYDESK_LIST_ITEM, list_depth(c, e), ordered};
        }
        if (tag == HTML_TAG_ARTICLE || tag == HTML_TAG_SECTION || tag == HTML_TAG_TABLE) break;
    }
    return (struct shape){COPYDESK_PARAGRAPH, 0, false};
}

static void append_text(struct composer *c, uint32_t block) {
    const struct html_tree *tree = c->tree;
    const struct block *b = &c->structure->blocks->blocks[block];
    for (uint32_t n = blocks_next_text(tree, b->begin, b->end); n < b->end; n = blocks_next_text(tree, n + 1, b->end)) {
        if (tree->kind[n] != HTML_TEXT) {
            article_break(c->article, '\n');
            continue;
        }
        for (uint32_t p = tree->first[n]; p != HTML_NONE; p = tree->pieces[p].next) {
            const struct html_piece *piece = &tree->pieces[p];
            article_append(c->article, html_piece_text(piece), piece->source_begin,
                           piece->source_end - piece->source_begin);
        }
    }
}

static void add_cell(struct composer *c, uint32_t block, uint32_t row, float confidence) {
    if (c->row == row && c->article->open) {
        article_break(c->article, '\t');
    } else {
        uint32_t cell = nearest(c, c->structure->blocks->blocks[block].element, HTML_TAG_TD, HTML_TAG_TH);
        article_begin(c->article, COPYDESK_TABLE_ROW, c->elements[cell].tag == HTML_TAG_TH, false, confidence);
    }
    c->row = row;
    append_text(c, block);
}

static void add_block(struct composer *c, uint32_t block, float confidence) {
    uint32_t row = row_of(c, block);
    if (row != UINT32_MAX) {
        add_cell(c, block, row, confidence);
        return;
    }
    struct shape shape = shape_of(c, block);
    article_begin(c->article, shape.kind, shape.level, shape.ordered, confidence);
    append_text(c, block);
    article_end(c->article);
    c->row = UINT32_MAX;
}

/* A title's text as the block model counts words: equal hashes are equal words in the same order. */
static uint64_t words_hash(textref t) {
    static const struct measure_sets none;
    struct measure measure = {0};
    measure_add(&measure, &none, t, false, false);
    measure_end(&measure, &none);
    return measure.hash;
}

void compose_article(const struct html_tree *tree, const struct structure *structure, const bool *keep,
                     const float *probability, struct article *article) {
    enum { STORY_BEGINS = 40 }; /* words: a block this long is no longer above the story */
    struct composer composer = {tree, structure, structure->blocks->elements, article, UINT32_MAX};
    uint64_t title = words_hash(article->meta.title);
    bool above = true;
    for (uint32_t i = 0; i < structure->blocks->block_count; i++) {
        const struct measure *text = &structure->blocks->blocks[i].text;
        if (!keep[i]) continue;
        if (above && article->meta.title.size && text->hash == title) continue;
        if (text->words >= STORY_BEGINS) above = false;
        add_block(&composer, i, probability[i]);
    }
    article_end(article);
}
