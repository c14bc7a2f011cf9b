/* Signs of the whole page: what it declares itself to be, what its address says, what it is made of. They tell the
 * kinds of page apart, and the block model sees them too. */
#ifndef ARTICLE_PAGE_H
#define ARTICLE_PAGE_H

#include "article/structure.h"

#define PAGE_TYPES 20u /* schema.org types looked for in JSON-LD and microdata */
#define PAGE_TAGS 18u

struct page_signs {
    float open_graph;        /* og:type: 0 none, 1 article, 2 product, 3 website, 4 other */
    float types[PAGE_TYPES]; /* 0 or 1 */
    float address_depth, address_length, address_date, address_hyphens, address_digits, address_query;
    float address_product, address_collection, address_forum, address_documentation, address_blog;
    float wordpress, discourse;
    float tags[PAGE_TAGS]; /* how many elements */
    float published;       /* the page names a date of publication */
    float authors;
};

extern const char *const page_types[PAGE_TYPES];
extern const uint16_t page_tags[PAGE_TAGS];

struct article_metadata;

/* `url` may be absent: then the canonical address of `meta` is looked at. */
void page_find(struct page_signs *signs, const struct html_tree *tree, const struct blocks *blocks,
               const struct article_metadata *meta, textref url);

#endif
