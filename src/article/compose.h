/* Kept blocks → the article's text: what kind of block each is, where lines break, how cells make rows, what of it is a
 * link or emphasised. */
#ifndef ARTICLE_COMPOSE_H
#define ARTICLE_COMPOSE_H

#include "article/article.h"
#include "article/structure.h"

struct composition {
    const struct html_tree *tree;
    const struct structure *structure;
    const bool *keep;         /* [blocks] */
    const float *probability; /* [blocks] their confidence */
    textref url;           /* of the page; may be absent: then its canonical one is what links are resolved against */
    struct arena *arena;   /* of the record: addresses live in it */
    struct arena *scratch; /* of the page */
};

/* Appends the kept blocks to `article`. A block that repeats the title above the story is left out: the title has its
 * own field. False when memory is short. */
bool compose_article(const struct composition *composition, struct article *article);

#endif
