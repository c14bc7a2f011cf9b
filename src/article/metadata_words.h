/* What class names, ids and addresses tell in words. */
#ifndef ARTICLE_METADATA_WORDS_H
#define ARTICLE_METADATA_WORDS_H

#include "base/hash.h"

#define LIMIT_NAME_BYTES 512u /* of one attribute looked at */

enum metadata_word {
    WORD_AUTHOR = 1 << 0,     /* the element names an author */
    WORD_DATE = 1 << 1,       /* … holds a date */
    WORD_UPDATED = 1 << 2,    /* … holds the date of a change */
    WORD_ASIDE = 1 << 3,      /* … is about other stories, or is no story */
    WORD_STANDFIRST = 1 << 4, /* … holds the standfirst */
    WORD_NAME = 1 << 5,       /* within a byline: the name itself */
    WORD_NO_BYLINE = 1 << 6,  /* with WORD_AUTHOR: something else about the author */
    WORD_PROFILE = 1 << 7,    /* in an address: a person's page */
    WORD_EMBED = 1 << 8,      /* in an address: a player */
    WORD_OTHER_ITEM = 1 << 9, /* in an itemtype: no story */
    WORD_LEAD = 1 << 10       /* the element holds a standfirst, or the first paragraph */
};

#define METADATA_WORD_SLOTS 1024u

struct metadata_word_entry {
    const char *word; /* NULL: an empty slot */
    uint8_t size;
    uint16_t flags; /* enum metadata_word */
};

extern const struct metadata_word_entry metadata_word_table[METADATA_WORD_SLOTS];

/* The flags of all words in `names` ("entry-meta authorName"), which end at marks and before capitals. */
uint32_t metadata_words_in(textref names);

#endif
