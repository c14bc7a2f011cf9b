/* What stands above a flattened story: headline, standfirst, date, byline. */
#ifndef PLAIN_HEAD_H
#define PLAIN_HEAD_H

#include "article/article.h"
#include "plain/stretch.h"

/* Whether the line is short enough to name a date or an author, and no prose. */
bool plain_is_label(const struct plain_line *line);

/* The text after "By" on line `i`, or the line after it when nothing else is on this one; absent without a "By". */
textref plain_signed_text(textref document, const struct plain_lines *lines, uint32_t i);

/* Fills authors of `meta` from the first of the lines `head` that is signed. COPYDESK_OK or COPYDESK_NO_MEMORY. */
enum copydesk_status plain_read_byline(textref document, const struct plain_lines *lines, struct copydesk_range head,
                                       struct arena *arena, struct article_metadata *meta);

/* The first place of the headline among the lines around the begin of `body`, or UINT32_MAX. */
uint32_t plain_find_headline(textref document, const struct plain_lines *lines, struct copydesk_range body,
                             struct arena *arena);

struct plain_head {
    uint32_t headline, standfirst; /* lines, UINT32_MAX when there is none */
};

/* Fills title, standfirst, published and authors of `meta` from the lines around the begin of `body`, and moves that
 * begin past what belongs to the head. COPYDESK_OK or COPYDESK_NO_MEMORY. */
enum copydesk_status plain_read_head(textref document, const struct plain_lines *lines, struct copydesk_range *body,
                                     struct arena *arena, struct article_metadata *meta, struct plain_head *found);

/* Appends the document's `at` to the open block: the seams of joined lines become one space, or none before a mark that
 * leans on what stands before. */
void plain_append(textref document, struct copydesk_range at, struct article *article);

/* `t` with its seams so folded: itself when it has none, else a copy in `arena`; absent when memory is short. */
textref plain_fold(textref t, struct arena *arena);

#endif
