/* Kept blocks → the article's text: what kind of block each is, where lines break, how cells make rows. */
#ifndef ARTICLE_COMPOSE_H
#define ARTICLE_COMPOSE_H

#include "article/article.h"
#include "article/structure.h"

/* Appends the blocks of `structure` marked in keep[blocks] to `article`, with probability[blocks] as their confidence.
 * A block that repeats the title above the story is left out: the title has its own field. */
void compose_article(const struct html_tree *tree, const struct structure *structure, const bool *keep,
                     const float *probability, struct article *article);

#endif
