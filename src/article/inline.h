/* A block's text with its marks, into the block that the article has in hand. */
#ifndef ARTICLE_INLINE_H
#define ARTICLE_INLINE_H

#include "article/article.h"
#include "article/blocks.h"
#include "article/links.h"

struct inline_text {
    const struct html_tree *tree;
    struct article *article;
    struct links *links;
};

/* The text of nodes [begin, end), the marks of the elements around and in it. */
void inline_append(const struct inline_text *text, uint32_t begin, uint32_t end);

/* The same as it stands, without marks: code. Where another block-level element begins or ends and no line feed stands,
 * one is put, or a tab between the cells of one row; `owner` is the block-level element of the text before, HTML_NONE
 * at the beginning, and is kept up to date. */
void inline_append_code(const struct inline_text *text, uint32_t begin, uint32_t end, uint32_t *owner);

#endif
