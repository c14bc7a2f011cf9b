/* Lists: which item a block stands in, whether it begins it, and the number the page shows before it (HTML Standard,
 * 4.4.8). Asked in the order of the document. */
#ifndef ARTICLE_LISTS_H
#define ARTICLE_LISTS_H

#include "article/blocks.h"

enum { LISTS_DEPTH = 64 }; /* deeper items have no number, and begin anew with every block */

struct lists {
    const struct html_tree *tree;
    const struct element *elements;
    struct {
        uint32_t list, item; /* elements; UINT32_MAX: none */
        int64_t number;      /* of item */
    } at[LISTS_DEPTH + 1];   /* [depth], from 1: the item last seen */
};

struct list_item {
    uint8_t depth; /* lists around it, its own included */
    bool ordered;
    bool continues;  /* a block before it stands in the same item */
    uint32_t number; /* of an ordered one; 0: none that can be said */
};

void lists_begin(struct lists *lists, const struct html_tree *tree, const struct element *elements);

/* Looks at the li element that a block stands in. */
struct list_item lists_item(struct lists *lists, uint32_t item);

/* The depth of the innermost list item around an element that a block before has begun; 0: none. */
uint8_t lists_inside(const struct lists *lists, uint32_t element);

#endif
