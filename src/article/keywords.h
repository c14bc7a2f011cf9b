/* What the names that authors give to elements (class, id, itemprop) say of them: groups of keywords, found all at once
 * by the automaton of Aho and Corasick, "Efficient string matching: an aid to bibliographic search" (1975). */
#ifndef ARTICLE_KEYWORDS_H
#define ARTICLE_KEYWORDS_H

#include "base/text.h"

enum keyword_group {
    KEYWORD_ARTICLE,
    KEYWORD_CONTENT,
    KEYWORD_TEXT,
    KEYWORD_POST,
    KEYWORD_NAV,
    KEYWORD_FOOT,
    KEYWORD_SIDE,
    KEYWORD_RELATED,
    KEYWORD_SHARE,
    KEYWORD_COMMENT,
    KEYWORD_PROMO,
    KEYWORD_COOKIE,
    KEYWORD_AUTHOR,
    KEYWORD_META,
    KEYWORD_HEADER,
    KEYWORD_CAPTION,
    KEYWORD_PRODUCT,
    KEYWORD_REVIEW,
    KEYWORD_CARD,
    KEYWORD_CAROUSEL,
    KEYWORD_CODE,
    KEYWORD_FAQ,
    KEYWORD_USER,
    KEYWORD_SEARCH,
    KEYWORD_HIDDEN,
    KEYWORD_CONTENTS,
    KEYWORD_GROUPS, /* the model sees those above; those below tell of comments and who wrote them */
    KEYWORD_ANY_COMMENT = KEYWORD_GROUPS,
    KEYWORD_USER_NAME,
    KEYWORD_SOMEBODY,
    KEYWORD_NO_NAME,
    KEYWORD_OTHER_DATE,
    KEYWORD_ALL_GROUPS
};

struct keywords;

struct keywords *keywords_new(void); /* NULL when memory is short */
void keywords_free(struct keywords *keywords);

/* The groups of which a keyword occurs in `labels` (lower case), as a set of bits 1 << enum keyword_group, those that
 * the model does not see included. */
uint32_t keywords_find(const struct keywords *keywords, textref labels);

#endif
