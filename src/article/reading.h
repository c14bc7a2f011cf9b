/* A page as the models see it: what article_read_page decides from, opened to training and to tests. */
#ifndef ARTICLE_READING_H
#define ARTICLE_READING_H

#include "article/features.h"
#include "article/reader.h"
#include "article/select.h"

struct reading {
    const struct blocks *blocks;
    struct structure structure;
    struct page_signs page;
    struct feature_rows rows;
    struct feature_names *names; /* filled when not NULL */
};

/* Everything up to the models. `reading` is zeroed but for `names`; it lives until the reader's next page. COPYDESK_OK
 * or COPYDESK_NO_MEMORY; a page without blocks has no rows. */
enum copydesk_status article_analyse(struct article_reader *reader, const struct html_tree *tree, textref url,
                                     const struct article_metadata *meta, struct reading *reading);

enum { ARTICLE_KINDS = COPYDESK_SERVICE + 1 };

/* What was decided of a page, and on which numbers. */
struct judgement {
    const struct html_tree *tree; /* the page; it outlives the judgement only as long as its parser keeps it */
    struct reading reading;
    float *network;     /* [blocks] what the network says: log-odds */
    float share;        /* of the network in the score; the rest is the trees' */
    float *score;       /* [blocks] both together: log-odds */
    float *probability; /* [blocks] */
    struct selection selection;
    float kinds[ARTICLE_KINDS]; /* probabilities */
};

/* Of the page read last; NULL where it had no blocks, or none was read. Lives until the reader's next page. */
const struct judgement *article_judgement(const struct article_reader *reader);

#endif
