/* What can be counted of a stretch of text in one pass, without knowing its language. */
#ifndef ARTICLE_MEASURE_H
#define ARTICLE_MEASURE_H

#include "base/text.h"

/* Hashes of the words of a title or a description, to be found again in blocks. */
#define WORD_SET_SLOTS 512u
struct word_set {
    uint64_t slots[WORD_SET_SLOTS]; /* open addressing; 0: free */
    uint32_t count;
};

/* Adds the words of `t`; beyond half of the slots further words are left out. */
void word_set_add(struct word_set *set, textref t);

/* Classes of the first and last character of a block. */
enum edge { EDGE_NONE, EDGE_UPPER, EDGE_LOWER, EDGE_DIGIT, EDGE_STOP, EDGE_COLON, EDGE_CLOSE, EDGE_OTHER };

struct measure {
    uint32_t words;      /* runs of word characters; each two characters of an unspaced script are one */
    uint32_t characters; /* without white space */
    uint32_t link, bold; /* characters inside links, inside bold */
    uint32_t commas;     /* commas and full stops of any script */
    uint32_t digits, uppers, symbols, capitalised, unspaced, lines;
    uint32_t currency, copyright, at_signs, bars; /* signs: $ € £ ¥; © ®; @; | › » • · */
    uint32_t title_words, description_words;      /* words that the title, the description has too */
    uint8_t first, last;                          /* enum edge */
    uint64_t hash;                                /* of the words, in order, without case */

    uint64_t word;      /* hash of the word being read */
    uint32_t word_size; /* its characters so far */
    uint32_t halves;    /* characters of unspaced scripts not yet counted as a word */
};

struct measure_sets {
    struct word_set title, description;
};

/* Adds `t`, which continues the text before it without a gap. */
void measure_add(struct measure *measure, const struct measure_sets *sets, textref t, bool link, bool bold);
/* A line break within the block. */
void measure_line(struct measure *measure, const struct measure_sets *sets);
/* Closes the last word. */
void measure_end(struct measure *measure, const struct measure_sets *sets);

#endif
