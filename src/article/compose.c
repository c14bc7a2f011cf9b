#include "article/compose.h"

#include "article/inline.h"
#include "article/lists.h"
#include "article/tables.h"

struct composer {
    const struct html_tree *tree;
    const struct structure *structure;
    const struct element *elements;
    struct article *article;
    struct inline_text inline_text;
    struct links links;
    struct lists lists;
    struct tables tables;
    uint32_t row, cell;  /* elements of the table row and cell in hand; UINT32_MAX: none */
    uint32_t code;       /* the pre element in hand */
    uint32_t code_owner; /* node: the block-level element of its last text */
    uint32_t quote;      /* the outermost blockquote around the block before */
    uint32_t last;       /* the block before */
    uint32_t *made;      /* [blocks] of kept ones: how many blocks the article had before this one */
};

static uint16_t tag_of(const struct composer *c, uint32_t element) {
    return c->elements[element].tag;
}

/* The nearest ancestor-or-self with one of two tags, or UINT32_MAX. */
static uint32_t nearest(const struct composer *c, uint32_t element, uint16_t tag, uint16_t or_tag) {
    while (element != UINT32_MAX && tag_of(c, element) != tag && tag_of(c, element) != or_tag)
        element = c->elements[element].parent;
    return element;
}

/* ---- rows ---------------------------------------------------------------------------------------------------- */

static bool has_line_feed(const struct html_tree *tree, const struct block *block) {
    for (uint32_t n = block->begin; n < block->end; n++) {
        if (tree->kind[n] != HTML_TEXT) continue;
        for (uint32_t p = tree->first[n]; p != HTML_NONE; p = tree->pieces[p].next)
            if (text_has(text_trim(html_piece_text(&tree->pieces[p])), TEXT("\n"))) return true;
    }
    return false;
}

/* The cell a block belongs to as part of a row of data; UINT32_MAX where it is read as flow: it stands in no table, or
 * in one that only lays out the page. Of a table whose markup does not say, a row is data when this cell is all text of
 * one block, and short, and not the only one. */
static uint32_t cell_of(struct composer *c, uint32_t block) {
    enum { LONGEST_CELL = 60 };
    const struct block *b = &c->structure->blocks->blocks[block];
    uint32_t cell = nearest(c, b->element, HTML_TAG_TD, HTML_TAG_TH);
    if (cell == UINT32_MAX) return UINT32_MAX;
    uint32_t row = c->elements[cell].parent;
    if (row == UINT32_MAX || tag_of(c, row) != HTML_TAG_TR) return UINT32_MAX;
    if (nearest(c, row, HTML_TAG_PRE, HTML_TAG_PRE) != UINT32_MAX) return UINT32_MAX;
    if (b->preformatted && has_line_feed(c->tree, b)) return UINT32_MAX;
    uint32_t table = nearest(c, row, HTML_TAG_TABLE, HTML_TAG_TABLE);
    if (table != UINT32_MAX && tables_has_data(&c->tables, table)) return cell;
    if (c->structure->sums[cell].blocks > 1 || b->text.words > LONGEST_CELL) return UINT32_MAX;
    return c->structure->sums[row].blocks < 2 ? UINT32_MAX : cell;
}

static uint8_t count_quotes(const struct composer *c, uint32_t element, uint32_t *outermost) {
    uint8_t quotes = 0;
    *outermost = UINT32_MAX;
    for (; element != UINT32_MAX; element = c->elements[element].parent) {
        if (tag_of(c, element) != HTML_TAG_BLOCKQUOTE) continue;
        *outermost = element;
        if (quotes < UINT8_MAX) quotes++;
    }
    return quotes;
}

/* Says of the block in hand what stands around it. */
static void note_surroundings(struct composer *c, uint32_t element) {
    struct copydesk_block *block = article_block(c->article);
    uint32_t quote;
    uint8_t quotes = count_quotes(c, element, &quote);
    if (block) {
        block->quotes = quotes;
        block->lists = lists_inside(&c->lists, element);
        if (quotes && quote == c->quote && block->kind != COPYDESK_LIST_ITEM) block->continues = true;
    }
    c->quote = quote;
}

/* Every cell of a header row is a header. */
static void end_row(struct composer *c) {
    struct article *article = c->article;
    struct copydesk_block *block = article_block(article);
    if (c->row == UINT32_MAX) return;
    c->row = c->cell = UINT32_MAX;
    if (!block) return;
    bool header = article->cell_count > article->block_cell;
    for (uint32_t i = article->block_cell; i < article->cell_count; i++) header = header && article->cells[i].header;
    block->level = header;
}

static void add_cell(struct composer *c, uint32_t block, uint32_t cell, float confidence) {
    const struct block *b = &c->structure->blocks->blocks[block];
    uint32_t row = c->elements[cell].parent;
    if (c->row != row || !article_block(c->article)) {
        end_row(c);
        article_begin(c->article, COPYDESK_TABLE_ROW, 0, false, confidence);
        note_surroundings(c, row);
    }
    if (c->row == row && c->cell == cell) {
        article_break(c->article, '\n');
    } else {
        uint32_t table = nearest(c, row, HTML_TAG_TABLE, HTML_TAG_TABLE);
        article_begin_cell(c->article, table == UINT32_MAX ? (struct copydesk_cell){.columns = 1, .rows = 1}
                                                           : tables_cell(&c->tables, table, cell));
    }
    c->row = row;
    c->cell = cell;
    inline_append(&c->inline_text, b->begin, b->end);
}

/* ---- code ---------------------------------------------------------------------------------------------------- */

/* "python" of class="language-python", "lang-python", "brush: python", "highlight-source-python" and their like. */
static textref language_in(textref class) {
    static const char *const prefixes[] = {"language-", "lang-", "highlight-source-", "brush:", "sourceCode "};
    for (size_t i = 0; i < sizeof prefixes / sizeof *prefixes; i++) {
        textref prefix = text_from(prefixes[i]);
        uint32_t at = text_find_nocase(class, prefix, 0);
        if (at == UINT32_MAX || (at > 0 && !byte_is_space(class.at[at - 1]))) continue;
        uint32_t begin = at + prefix.size, end;
        while (begin < class.size && byte_is_space(class.at[begin])) begin++;
        for (end = begin; end < class.size && !byte_is_space(class.at[end]) && class.at[end] != ';';) end++;
        if (end > begin) return text_slice(class, begin, end);
    }
    return (textref){0};
}

static textref language_at(const struct html_tree *tree, uint32_t node) {
    for (uint32_t i = 0; i < tree->attribute_count[node]; i++) {
        const struct html_attribute *attribute = &tree->attributes[tree->first[node] + i];
        bool named = text_is(attribute->name, TEXT("data-lang")) || text_is(attribute->name, TEXT("data-language"));
        if (named && attribute->value.size) return text_trim(attribute->value);
    }
    return language_in(html_attribute(tree, node, HTML_ATTRIBUTE_CLASS));
}

static bool is_language(textref language) {
    enum { LONGEST_LANGUAGE = 32 };
    for (uint32_t i = 0; i < language.size; i++)
        if (!byte_is_alpha(language.at[i]) && !byte_is_digit(language.at[i]) && !strchr("+#._-", language.at[i]))
            return false;
    return language.size > 0 && language.size <= LONGEST_LANGUAGE;
}

/* It stands on the pre element, on the code element inside, or on a frame around that holds no other text. */
static textref code_language(const struct composer *c, uint32_t pre) {
    enum { FRAMES = 3 };
    textref language = {0};
    uint32_t frame = pre;
    for (int i = 0; i <= FRAMES && frame != UINT32_MAX && language.size == 0; i++) {
        language = language_at(c->tree, c->elements[frame].node);
        frame = c->elements[frame].parent;
        if (frame == UINT32_MAX || c->structure->sums[frame].blocks > c->structure->sums[pre].blocks) break;
    }
    if (language.size == 0 && pre + 1 < c->elements[pre].end && tag_of(c, pre + 1) == HTML_TAG_CODE)
        language = language_at(c->tree, c->elements[pre + 1].node);
    return is_language(language) ? language : (textref){0};
}

/* What stands between two blocks of one pre element. They are two because a line ended there, with or without a line
 * feed to say so, or because the models left out what was between. */
static void join_code(struct composer *c, uint32_t block) {
    const struct block *blocks = c->structure->blocks->blocks, *before = &blocks[c->last];
    const struct buffer *text = &c->article->text;
    size_t size = text->size;
    if (c->last + 1 == block) inline_append_code(&c->inline_text, before->end, blocks[block].begin, &c->code_owner);
    bool broken = text->size > size && memchr(text->at + size, '\n', text->size - size);
    if (broken || before->element != blocks[block].element) return; /* elements of their own break by themselves */
    article_break(c->article, '\n');
}

/* Lines in elements of their own are blocks to the models; here they are one again, with what has no words between. */
static void add_code(struct composer *c, uint32_t block, uint32_t pre, float confidence) {
    const struct block *b = &c->structure->blocks->blocks[block];
    if (c->code != pre || !article_block(c->article)) {
        article_begin(c->article, COPYDESK_CODE, 0, false, confidence);
        if (article_block(c->article)) article_block(c->article)->language = code_language(c, pre);
        note_surroundings(c, pre);
        c->code_owner = HTML_NONE;
    } else {
        join_code(c, block);
    }
    c->code = pre;
    inline_append_code(&c->inline_text, b->begin, b->end, &c->code_owner);
}

/* ---- flow ---------------------------------------------------------------------------------------------------- */

struct shape {
    enum copydesk_block_kind kind;
    uint8_t level;
    uint32_t element; /* that makes it so */
};

static struct shape shape_of(const struct composer *c, uint32_t block) {
    enum { LONGEST_HEADING = 40 };
    const struct block *b = &c->structure->blocks->blocks[block];
    for (uint32_t e = b->element; e != UINT32_MAX; e = c->elements[e].parent) {
        uint16_t tag = tag_of(c, e);
        if (blocks_is_heading(tag) && b->text.words <= LONGEST_HEADING)
            return (struct shape){COPYDESK_HEADING, (uint8_t)(tag - HTML_TAG_H1 + 1), e};
        if (tag == HTML_TAG_PRE) return (struct shape){COPYDESK_CODE, 0, e};
        if (tag == HTML_TAG_FIGCAPTION || tag == HTML_TAG_CAPTION) return (struct shape){COPYDESK_CAPTION, 0, e};
        if (tag == HTML_TAG_BLOCKQUOTE) return (struct shape){COPYDESK_QUOTE, 0, e};
        if (tag == HTML_TAG_LI) return (struct shape){COPYDESK_LIST_ITEM, 0, e};
        if (tag == HTML_TAG_ARTICLE || tag == HTML_TAG_SECTION) break;
        if (tag == HTML_TAG_TABLE && !b->preformatted) break;
    }
    return (struct shape){COPYDESK_PARAGRAPH, 0, b->element};
}

static void add_flow(struct composer *c, uint32_t block, struct shape shape, float confidence) {
    const struct block *b = &c->structure->blocks->blocks[block];
    struct list_item item = {0};
    if (shape.kind == COPYDESK_LIST_ITEM) {
        item = lists_item(&c->lists, shape.element);
        shape.level = item.depth;
    }
    article_begin(c->article, shape.kind, shape.level, item.ordered, confidence);
    note_surroundings(c, b->element);
    struct copydesk_block *made = article_block(c->article);
    if (made && shape.kind == COPYDESK_LIST_ITEM) {
        made->lists = item.depth;
        made->continues = item.continues;
        made->number = item.number;
    }
    inline_append(&c->inline_text, b->begin, b->end);
    article_end(c->article);
}

static void add_block(struct composer *c, uint32_t block, float confidence) {
    uint32_t cell = cell_of(c, block);
    struct shape shape = shape_of(c, block);
    if (cell != UINT32_MAX) {
        c->code = UINT32_MAX;
        add_cell(c, block, cell, confidence);
    } else {
        end_row(c);
        if (shape.kind == COPYDESK_CODE)
            add_code(c, block, shape.element, confidence);
        else
            add_flow(c, block, shape, confidence);
    }
    c->last = block;
}

/* ---- media --------------------------------------------------------------------------------------------------- */

/* Where in the article what stands at `node` goes: before the block made of the first kept block after it. */
static uint32_t place_of(const struct composer *c, const bool *keep, uint32_t node) {
    const struct blocks *blocks = c->structure->blocks;
    uint32_t low = 0, high = blocks->block_count;
    while (low < high) {
        uint32_t middle = low + (high - low) / 2;
        if (blocks->blocks[middle].begin < node)
            low = middle + 1;
        else
            high = middle;
    }
    while (low < blocks->block_count && !keep[low]) low++;
    return low < blocks->block_count ? c->made[low] : c->article->block_count;
}

/* The caption that stands in the figure of a medium, or UINT32_MAX. */
static uint32_t caption_of(const struct composer *c, uint32_t node, uint32_t place) {
    const struct html_tree *tree = c->tree;
    const struct article *article = c->article;
    uint32_t figure = node;
    while (figure != HTML_NONE && !html_is(tree, figure, HTML_TAG_FIGURE)) figure = tree->parent[figure];
    if (figure == HTML_NONE) return UINT32_MAX;
    uint32_t begin = place > 0 ? place - 1 : 0; /* it may stand above */
    for (uint32_t i = begin; i < article->block_count && i <= place; i++) {
        const struct copydesk_block *block = &article->blocks[i];
        bool inside = block->at.begin >= tree->source_begin[figure] && block->at.end <= tree->source_end[figure];
        if (block->kind == COPYDESK_CAPTION && inside && !block->media) return i;
    }
    return UINT32_MAX;
}

/* Media that stand in the part of the page that holds most of the text are placed in it; the caption that is part of
 * the text says whose it is. */
static void place_media(struct composer *c, const bool *keep) {
    struct article *article = c->article;
    const struct article_metadata *meta = &article->meta;
    uint32_t whole = c->elements[c->structure->majority].node;
    if (article->block_count == 0) return;
    for (uint32_t i = 0; i < meta->media_count; i++) {
        struct copydesk_media *media = &meta->media[i];
        uint32_t node = meta->media_nodes[i];
        if (node == HTML_NONE || node < whole || node >= c->tree->subtree[whole]) continue;
        media->placed = true;
        media->before = place_of(c, keep, node);
        uint32_t caption = caption_of(c, node, media->before);
        if (caption == UINT32_MAX) continue;
        struct copydesk_block *block = &article->blocks[caption];
        block->media = media;
        media->before = caption;
        textref words = text_slice(buffer_text(&article->text), block->span.begin, block->span.end);
        if (media->caption.size == 0 || media->kind != COPYDESK_IMAGE)
            media->caption = arena_copy(c->links.arena, words);
    }
}

/* ---- the whole ----------------------------------------------------------------------------------------------- */

/* A title's text as the block model counts words: equal hashes are equal words in the same order. */
static uint64_t words_hash(textref t) {
    static const struct measure_sets none;
    struct measure measure = {0};
    measure_add(&measure, &none, t, false, false);
    measure_end(&measure, &none);
    return measure.hash;
}

static bool begin(struct composer *c, const struct composition *of, struct article *article) {
    *c = (struct composer){.tree = of->tree,
                           .structure = of->structure,
                           .elements = of->structure->blocks->elements,
                           .article = article,
                           .inline_text = {of->tree, article, &c->links},
                           .row = UINT32_MAX,
                           .cell = UINT32_MAX,
                           .code = UINT32_MAX,
                           .quote = UINT32_MAX};
    links_begin(&c->links, of->tree, of->url.size ? of->url : article->meta.canonical, of->arena);
    lists_begin(&c->lists, of->tree, c->elements);
    c->made = arena_take(of->scratch, of->structure->blocks->block_count * sizeof *c->made);
    return c->made && tables_begin(&c->tables, of->tree, of->structure, of->scratch);
}

bool compose_article(const struct composition *composition, struct article *article) {
    enum { STORY_BEGINS = 40 }; /* words: a block this long is no longer above the story */
    const struct blocks *blocks = composition->structure->blocks;
    struct composer composer;
    if (!begin(&composer, composition, article)) return false;
    uint64_t title = words_hash(article->meta.title);
    bool above = true;
    for (uint32_t i = 0; i < blocks->block_count; i++) {
        const struct measure *text = &blocks->blocks[i].text;
        if (!composition->keep[i]) continue;
        composer.made[i] = article->block_count;
        if (above && article->meta.title.size && text->hash == title) continue;
        if (text->words >= STORY_BEGINS) above = false;
        add_block(&composer, i, composition->probability[i]);
    }
    end_row(&composer);
    article_end(article);
    article_settle(article);
    place_media(&composer, composition->keep);
    return true;
}
