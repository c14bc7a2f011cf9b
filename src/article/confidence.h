/* How well a page was read, as far as can be told without knowing better. models/confidence.md is the card. */
#ifndef ARTICLE_CONFIDENCE_H
#define ARTICLE_CONFIDENCE_H

#include "article/select.h"

/* The word F1 to be expected of what was kept, over 0 and under 1, fitted to the real F1 of pages; `article` is the
 * probability that the page is one. `selection` may be NULL, for a page without blocks: then, and where nothing was
 * kept, it is how often nothing is right. */
float article_confidence(const struct selection *selection, float article);

#endif
