#include "article/inline.h"

enum { NO_MARK = -1 };

/* What an element marks its text as. HTML Standard, 4.5 (text-level semantics), and elements long out of it. */
static int mark_of(const struct html_tree *tree, uint32_t node) {
    if (tree->kind[node] != HTML_ELEMENT || tree->space[node] != HTML_SPACE_HTML) return NO_MARK;
    switch (tree->tag[node]) {
    case HTML_TAG_A: return COPYDESK_MARK_LINK;
    case HTML_TAG_B:
    case HTML_TAG_STRONG: return COPYDESK_MARK_STRONG;
    case HTML_TAG_EM:
    case HTML_TAG_I:
    case HTML_TAG_CITE:
    case HTML_TAG_DFN:
    case HTML_TAG_VAR: return COPYDESK_MARK_EMPHASIS;
    case HTML_TAG_DEL:
    case HTML_TAG_S:
    case HTML_TAG_STRIKE: return COPYDESK_MARK_DELETED;
    case HTML_TAG_SUB: return COPYDESK_MARK_SUBSCRIPT;
    case HTML_TAG_SUP: return COPYDESK_MARK_SUPERSCRIPT;
    case HTML_TAG_CODE:
    case HTML_TAG_KBD:
    case HTML_TAG_SAMP:
    case HTML_TAG_TT: return COPYDESK_MARK_CODE;
    default: return NO_MARK;
    }
}

/* The elements whose marks are open, innermost last. */
struct open_elements {
    uint32_t node[LIMIT_MARK_DEPTH];
    uint32_t count;
};

static void open_element(const struct inline_text *text, struct open_elements *open, uint32_t node) {
    int kind = mark_of(text->tree, node);
    if (kind == NO_MARK || open->count == LIMIT_MARK_DEPTH) return;
    textref href = {0};
    if (kind == COPYDESK_MARK_LINK) {
        href = links_resolve(text->links, html_attribute(text->tree, node, HTML_ATTRIBUTE_HREF));
        if (href.size == 0) return;
    }
    /* a heading is strong as it is */
    if (kind == COPYDESK_MARK_STRONG && article_block(text->article)->kind == COPYDESK_HEADING) return;
    article_open_mark(text->article, (enum copydesk_mark_kind)kind, href);
    open->node[open->count++] = node;
}

static void close_elements(const struct inline_text *text, struct open_elements *open, uint32_t node) {
    while (open->count > 0 && text->tree->subtree[open->node[open->count - 1]] <= node) {
        article_close_mark(text->article);
        open->count--;
    }
}

/* A block begins at its first text; what it stands in was opened before. */
static void open_around(const struct inline_text *text, struct open_elements *open, uint32_t node) {
    uint32_t around[LIMIT_MARK_DEPTH], count = 0;
    for (uint32_t up = text->tree->parent[node]; up != HTML_NONE; up = text->tree->parent[up])
        if (mark_of(text->tree, up) != NO_MARK && count < LIMIT_MARK_DEPTH) around[count++] = up;
    while (count > 0) open_element(text, open, around[--count]);
}

static void append_pieces(const struct inline_text *text, uint32_t node) {
    const struct html_tree *tree = text->tree;
    for (uint32_t p = tree->first[node]; p != HTML_NONE; p = tree->pieces[p].next) {
        const struct html_piece *piece = &tree->pieces[p];
        article_append(text->article, html_piece_text(piece), piece->source_begin,
                       piece->source_end - piece->source_begin);
    }
}

/* A text, or a line break. */
static void append_node(const struct inline_text *text, uint32_t node) {
    if (text->tree->kind[node] == HTML_TEXT)
        append_pieces(text, node);
    else
        article_break(text->article, '\n');
}

void inline_append(const struct inline_text *text, uint32_t begin, uint32_t end) {
    const struct html_tree *tree = text->tree;
    struct open_elements open = {.count = 0};
    if (!article_block(text->article)) return;
    open_around(text, &open, begin);
    for (uint32_t node = begin; node < end;) {
        close_elements(text, &open, node);
        if (tree->kind[node] == HTML_TEXT || html_is(tree, node, HTML_TAG_BR)) {
            append_node(text, node++);
        } else if (tree->kind[node] == HTML_ELEMENT && blocks_skips(tree, node)) {
            node = tree->subtree[node];
        } else {
            open_element(text, &open, node++);
        }
    }
    while (open.count-- > 0) article_close_mark(text->article);
}

static uint32_t owner_of(const struct html_tree *tree, uint32_t node) {
    uint32_t up = tree->parent[node];
    while (up != HTML_NONE && tree->kind[up] == HTML_ELEMENT && !blocks_is_block_level(tree, up)) up = tree->parent[up];
    return up;
}

static uint32_t row_of(const struct html_tree *tree, uint32_t owner) {
    bool cell = html_is(tree, owner, HTML_TAG_TD) || html_is(tree, owner, HTML_TAG_TH);
    return cell ? tree->parent[owner] : HTML_NONE;
}

static void break_code(const struct inline_text *text, uint32_t before, uint32_t owner) {
    const struct buffer *whole = &text->article->text;
    bool same_row = row_of(text->tree, owner) != HTML_NONE && row_of(text->tree, owner) == row_of(text->tree, before);
    if (same_row)
        article_break(text->article, '\t');
    else if (whole->size && whole->at[whole->size - 1] != '\n')
        article_break(text->article, '\n');
}

void inline_append_code(const struct inline_text *text, uint32_t begin, uint32_t end, uint32_t *owner) {
    for (uint32_t node = blocks_next_text(text->tree, begin, end); node < end;
         node = blocks_next_text(text->tree, node + 1, end)) {
        uint32_t now = owner_of(text->tree, node);
        if (*owner != HTML_NONE && now != *owner) break_code(text, *owner, now);
        append_node(text, node);
        *owner = now;
    }
}
