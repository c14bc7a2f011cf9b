/* The turns of a discussion on a page: the posts of a thread, or the comments below an article.
 *
 *     <ol class=comments>                            turn   level   author   published
 *       <li id=c7><b>Ana</b> <time …>…</time>        0      0       Ana      2026-03-09T06:51
 *         <p>Well said.
 *         <ul><li id=c9><b>Bo</b> <time …>…</time>   1      1       Bo       2026-03-09T07:20
 *           <p>Is it?</ul>
 *
 * A turn is told by structure: elements of one name that repeat, each with a name and a time and words of its own.
 * schema.org's types and the names that authors give to elements only say what sort of discussion it is.
 */
#ifndef ARTICLE_DISCUSSION_H
#define ARTICLE_DISCUSSION_H

#include "article/structure.h"

enum discussion_kind { DISCUSSION_NONE, DISCUSSION_POSTS, DISCUSSION_COMMENTS };

struct turn {
    uint32_t element; /* of struct blocks; its subtree, less the turns inside it, is the turn */
    uint16_t level;   /* turns above it */
    textref author, published;
    struct copydesk_range author_nodes, date_nodes; /* what they were read from; empty: from no visible text */
};

struct discussion {
    enum discussion_kind kind;
    struct turn *turns; /* [count], in document order */
    uint32_t count;
    bool truncated;
};

struct discussion_page {
    const struct html_tree *tree;
    const struct structure *structure;
    const bool *keep;              /* [blocks] taken for main text */
    bool thread;                   /* the page is one of a forum: its turns are posts */
    textref language;              /* for dates */
    struct arena *scratch, *arena; /* of this call; of authors and dates */
};

/* Finds the turns; none is no error. Linear in the page. COPYDESK_OK or COPYDESK_NO_MEMORY. */
enum copydesk_status discussion_find(struct discussion *discussion, const struct discussion_page *page);

/* ---- discussion_marks.c: what in a page tells of a turn -------------------------------------------------------- */

enum turn_mark {
    MARK_DATE = 1 << 0,    /* the element holds a time */
    MARK_AUTHOR = 1 << 1,  /* … a name, a portrait, a link to a person's page */
    MARK_NAMED = 1 << 2,   /* its class or id is a word for comments */
    MARK_TYPED = 1 << 3,   /* schema.org: a comment, an answer, a posting */
    MARK_OPENING = 1 << 4, /* schema.org: a question, a posting */
    MARK_ANSWER = 1 << 6,  /* schema.org: an answer, which may be one to a frequent question */
    MARK_FORM = 1 << 5     /* where comments are written, or those on other articles are listed */
};

/* marks[elements]: enum turn_mark. The first sets what names and types say, the second adds dates and authors, within
 * the elements of among[elements] where that is not NULL. */
void discussion_mark_names(const struct discussion_page *page, uint8_t *marks);
void discussion_mark_bylines(const struct discussion_page *page, const uint8_t *among, uint8_t *marks);

/* Whether a link leads to a person's page, by its address. */
bool discussion_is_profile_link(const struct html_tree *tree, uint32_t node);

/* Whether a heading says "Comments" in one of the languages known here. */
bool discussion_is_heading(textref text);

/* ---- discussion_byline.c --------------------------------------------------------------------------------------- */

/* Reads author and time of the turn whose nodes are [begin, end), the subtrees of the `inner` nodes left out
 * (inner[inner_count], ascending). */
void discussion_read_byline(const struct discussion_page *page, struct turn *turn, uint32_t begin, uint32_t end,
                            const uint32_t *inner, uint32_t inner_count);

/* The text of the nodes [begin, end), folded, cut to `room` bytes. */
textref discussion_text(const struct html_tree *tree, uint32_t begin, uint32_t end, char *out, uint32_t room);

#endif
