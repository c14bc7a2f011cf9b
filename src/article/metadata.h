/* Tree → metadata: JSON-LD, Open Graph, meta elements, time elements, visible text, in that order of trust per field.
 */
#ifndef ARTICLE_METADATA_H
#define ARTICLE_METADATA_H

#include "article/article.h"
#include "html/tree.h"

/* Fills `meta` (zeroed before). Texts live in `arena`, the document or static storage. `url`, which may be absent, is
 * the page's address. COPYDESK_OK or COPYDESK_NO_MEMORY; broken JSON-LD is skipped. */
enum copydesk_status article_read_metadata(const struct html_tree *tree, textref url, struct arena *arena,
                                           struct article_metadata *meta);

#endif
