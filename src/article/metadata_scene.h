/* The visible page around its headline, as the files that read it share it.
 *
 * A position is the number of bytes of visible text before a node: the byline stands within some hundred bytes of the
 * headline on the page, whatever the markup between them weighs.
 */
#ifndef ARTICLE_METADATA_SCENE_H
#define ARTICLE_METADATA_SCENE_H

#include "article/metadata_claims.h"
#include "article/metadata_words.h"
#include "base/memo.h"

enum {
    WINDOW_BEFORE = 400,     /* bytes of text before the headline in which bylines and dates are looked for */
    WINDOW_AFTER = 2500,     /* and after it */
    TEXT_WINDOW_AFTER = 700, /* the same for what only its place and words tell */
    LONGEST_BYLINE = 240,    /* bytes; a longer element holds the byline, it is none */
};

#define LIMIT_LINE_NODES 256u /* an element with more nodes inside is no byline, no date, no figure */
#define LIMIT_LINES 2048u     /* elements whose text is read around one headline */

struct scene {
    struct metadata_claims *claims;
    const struct html_tree *tree;
    textref language;          /* for dates */
    uint32_t heading;          /* or HTML_NONE */
    uint32_t heading_position; /* 0 without a heading */
    uint32_t article;          /* the article element around the heading, or HTML_NONE */
    uint32_t position;         /* of the node in hand */
    textref before;            /* the last text seen, for "Updated:" before a time element */
    uint32_t byline_position;  /* of the first byline; UINT32_MAX: none yet */
    uint32_t byline_end;       /* the node after the byline in hand */
    uint32_t lines;            /* read so far */
    struct memo words;         /* scene_words of labels seen before */
};

static inline bool scene_contains(const struct html_tree *tree, uint32_t node, uint32_t inner) {
    return inner != HTML_NONE && node <= inner && inner < tree->subtree[node];
}

static inline bool scene_in_window(const struct scene *scene, uint32_t after) {
    return scene->position + WINDOW_BEFORE >= scene->heading_position &&
           scene->position <= scene->heading_position + after;
}

/* The text of a short element; absent when it is not short or too many were read. metadata_visible.c */
textref scene_line(struct scene *scene, uint32_t node);

/* enum metadata_word of an element's class, id and test names. metadata_words.h */
uint32_t scene_words(const struct html_tree *tree, uint32_t node);
/* The same, looked up where the scene has met the labels before. */
uint32_t scene_known_words(struct scene *scene, uint32_t node);

/* metadata_byline.c: an element with `words`; a text; a paragraph. */
void scene_read_byline(struct scene *scene, uint32_t node, uint32_t words);
void scene_read_text_byline(struct scene *scene, uint32_t node, textref text);
void scene_read_signature(struct scene *scene, uint32_t node);

/* metadata_items.c: itemprop `property`; figures and players. */
void scene_read_item(struct scene *scene, uint32_t node, textref property);
void scene_read_media(struct scene *scene, uint32_t node);

#endif
