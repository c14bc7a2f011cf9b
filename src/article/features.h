/* Blocks → feature rows: what the model sees of a block. One list, here, serves both training (which reads it through
 * train/dump) and reading, so that they cannot disagree. Nothing in it knows a language. */
#ifndef ARTICLE_FEATURES_H
#define ARTICLE_FEATURES_H

#include "article/page.h"
#include "article/structure.h"

#define FEATURES_MAX 384u

/* The names of the features, in their order; *count of them. Static storage after the first row was written. */
struct feature_names {
    char names[FEATURES_MAX][24];
    uint32_t count;
};

struct feature_rows {
    float *values; /* [blocks][width] of each block, in the arena given */
    float *page;   /* [page_width] of the page: they end every row */
    uint32_t width, page_width;
};

/* Computes the rows of all blocks. `names` may be NULL. COPYDESK_OK or COPYDESK_NO_MEMORY. */
enum copydesk_status features_compute(const struct structure *structure, const struct page_signs *page,
                                      struct arena *arena, struct feature_rows *rows, struct feature_names *names);

#endif
