/* What a statement's content says, as sets of hashed words that can be compared. */
#ifndef LEDGER_WORDING_H
#define LEDGER_WORDING_H

#include "base/arena.h"
#include "base/buffer.h"

enum {
    WORDING_RUN = 7,    /* words in a row that make a quotation */
    WORDING_WORDS = 256 /* looked at in one content */
};

struct wording {
    uint64_t *runs;    /* [run_count]: hashes of each seven words in a row; so many that 32 bits would collide */
    uint32_t *terms;   /* [term_count], ascending: hashes of stems of words that carry meaning, each once */
    uint32_t *names;   /* [name_count], ascending: of those, the ones with a capital inside a sentence */
    uint32_t *numbers; /* [number_count], ascending: the ones with digits */
    uint32_t run_count, term_count, name_count, number_count;
    bool negated;
    bool clause; /* it tells that something is so, as far as its small words show; else it may only name a thing */
};

/* Quotation marks, dashes and ellipses are no words, and what stands in [brackets] is not the speaker's. Of the
 * content, at most WORDING_WORDS words count. False when memory is short. */
bool wording_of(textref content, struct arena *arena, struct wording *wording);

/* One word of a content. */
struct wording_word {
    uint32_t begin, end; /* bytes of the content */
    uint32_t term;       /* as in terms; 0: it says little */
    bool negation;
};

/* The next word from *at on, which moves behind it; false at the end. */
bool wording_next(textref content, uint32_t *at, struct wording_word *word);

/* Forms of a word that the same term stands for, to look it up in an index of words: itself, its endings, and the
 * words that mean the same. Each is appended to `out` in quotation marks, with " OR " between them. */
void wording_put_forms(textref word, struct buffer *out);

/* How many of two ascending lists are the same. */
uint32_t wording_shared(const uint32_t *a, uint32_t a_count, const uint32_t *b, uint32_t b_count);

#endif
