/* What an element's place in its page says: the names and tags above it, how often its like repeats, how much text and
 * of what sort lies under it. Computed for all elements in one pass down and one pass up. */
#ifndef ARTICLE_STRUCTURE_H
#define ARTICLE_STRUCTURE_H

#include "article/blocks.h"
#include "article/keywords.h"
#include "base/arena.h"

/* Ancestors worth knowing the distance to. */
#define STRUCTURE_TAGS 34u
extern const uint16_t structure_tags[STRUCTURE_TAGS]; /* enum html_tag */

#define STRUCTURE_ROLES 12u
#define STRUCTURE_FAR 15u /* distances are cut here */

/* Sums over the blocks under an element. */
struct sums {
    float words, link_words, paragraph_words, commas, long_words; /* long: blocks of 15 words or more, few links */
    float blocks, long_blocks, prices, headings;
    float longest;        /* words of the longest block */
    uint32_t first, last; /* block indices; first > last: none */
};

struct likeness {
    float count, words, link_words; /* over the blocks whose path is alike */
};

struct structure {
    const struct blocks *blocks;
    const struct keywords *keywords;
    uint8_t (*keyword)[KEYWORD_GROUPS]; /* [elements] distance to the nearest ancestor-or-self with such a name */
    uint8_t (*tag)[STRUCTURE_TAGS];     /* [elements] the same for tags */
    uint16_t *roles;                    /* [elements] bits: ARIA roles above */
    uint32_t *names;                    /* [elements] keyword groups of the element itself */
    struct sums *sums;                  /* [elements] */
    uint32_t *alike;                    /* [elements] siblings with the same tag and first class, itself included */
    uint32_t *alike_first;              /* [elements] the first of them */
    float *alike_words;                 /* [elements] words of all of them; valid at alike_first */
    uint32_t *alike_index;              /* [elements] its number among them */
    uint32_t *path, *tag_path;          /* [elements] first element of the same path of tags and classes; of tags */
    struct likeness *path_sums, *tag_path_sums; /* [elements] valid at the first of its path */
    uint32_t *duplicate;                        /* [blocks] first block with the same words */
    uint32_t *duplicates, *last_duplicate;      /* [blocks] valid at the first: how many, the last */
    uint32_t top;      /* element that scores best as container of prose, by Readability's rule */
    uint32_t majority; /* deepest element that holds 60 % of the long blocks' words */
};

/* All arrays lie in `arena`. COPYDESK_OK or COPYDESK_NO_MEMORY. */
enum copydesk_status structure_find(struct structure *structure, const struct blocks *blocks,
                                    const struct html_tree *tree, const struct keywords *keywords, struct arena *arena);

#endif
