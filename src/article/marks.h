/* What article.c asks of marks and cells while it builds a block; article.h declares what others ask. */
#ifndef ARTICLE_MARKS_H
#define ARTICLE_MARKS_H

#include "article/article.h"

/* Text is about to be appended: what is open and has none begins here. */
void marks_begin_here(struct article *article);

/* The block ends: closes its marks and its cell, and puts marks over the same words in the order of their kinds. */
void marks_end(struct article *article);

#endif
