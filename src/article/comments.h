/* A page's discussion put where it belongs: comments beside the article, posts as ranges of its blocks. */
#ifndef ARTICLE_COMMENTS_H
#define ARTICLE_COMMENTS_H

#include "article/compose.h"
#include "article/page.h"

/* compose_article, with what the page's people say kept apart: fills article->posts or article->comments, whose texts
 * are composed into `said`, which must live as long as they. Of comments nothing is main text: they are unmarked in
 * keep[blocks], which is of->keep. COPYDESK_OK or COPYDESK_NO_MEMORY. */
enum copydesk_status comments_compose(const struct composition *of, const struct page_signs *signs, bool *keep,
                                      struct article *said, struct article *article);

#endif
