/* Tree → article: blocks, their features, the model that keeps or drops them, the page's kind, its metadata. */
#ifndef ARTICLE_READER_H
#define ARTICLE_READER_H

#include "article/article.h"
#include "html/html.h"

struct article_reader; /* scratch memory, kept between pages */

struct article_reader *article_reader_new(enum copydesk_favour favour); /* NULL when memory is short */
void article_reader_free(struct article_reader *reader);

/* Reads the article out of `tree` into `article` (cleared before), metadata included. `url` may be absent. Texts of the
 * metadata live in `arena`, the document or static storage. COPYDESK_OK or COPYDESK_NO_MEMORY. */
enum copydesk_status article_read_page(struct article_reader *reader, const struct html_tree *tree, textref url,
                                       struct arena *arena, struct article *article);

/* Parses a page as reading wants it: with scripting on, unless nearly all of its text lies inside <noscript>. Otherwise
 * as html_parse. */
enum copydesk_status article_parse_page(struct html_parser *parser, textref document, const struct html_tree **tree);

#endif
