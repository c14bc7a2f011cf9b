/* Text → article, for pages that are no longer HTML. */
#ifndef PLAIN_PLAIN_H
#define PLAIN_PLAIN_H

#include "article/article.h"

struct plain_reader; /* the line model and what evaluates it, kept between texts */

/* With the model of models/, or with another for cross-validation: `weights` must outlive the reader. NULL when memory
 * is short or they are no model. */
struct plain_reader *plain_reader_new(void);
struct plain_reader *plain_reader_with(const void *weights, size_t size);
void plain_reader_free(struct plain_reader *reader);

/* Text that another tool made of a page: finds title, standfirst, date, headings and paragraphs among the chrome's
 * lines. `document` is valid UTF-8. Fills `article` (cleared before); metadata texts live in `arena` or the document.
 */
enum copydesk_status plain_read_flattened(struct plain_reader *reader, textref document, struct arena *arena,
                                          struct article *article);

/* Text that is an article as it stands: every line or blank-line-separated paragraph is a block, nothing is dropped;
 * the first short line before a blank line is taken as the title too and stays in the text as a heading. */
enum copydesk_status plain_read_article(textref document, struct arena *arena, struct article *article);

#endif
