/* Where a line that holds more than one thing can be cut.
 *
 *     Sign inFog holds the ferriesBy Ada Quill12 May 2031The first ferry left at nine. Nobody minded.Share this
 *            │                    │           │          │                          ╵               │
 *
 * A tool that strips tags and leaves nothing in their place glues the last word of a line to the first of the next, and
 * one that folds all white space leaves the whole page on one line. Long lines are cut where words were glued; enormous
 * ones at the ends of sentences too, and where the case of the words turns from a menu's to a story's. What is kept on
 * both sides of a cut is put together again.
 */
#ifndef PLAIN_CUT_H
#define PLAIN_CUT_H

#include "base/text.h"

/* What stands before a piece. */
enum plain_border {
    PLAIN_LINE_BREAK,
    PLAIN_SPACES,   /* more white space than between words */
    PLAIN_SENTENCE, /* the end of a sentence, or of the longest piece there may be, and a space */
    PLAIN_GLUED,    /* the end of a sentence, and no space */
    PLAIN_CASE,     /* a capital or a number on the heels of a small letter */
    PLAIN_SHIFT     /* inside a sentence: here the share of capitals changes */
};

struct plain_cutter {
    textref line;
    uint32_t at;              /* where the next piece begins */
    uint32_t sentence, inner; /* the end of the sentence that `at` is in, and a cut before it, the same if none */
    enum plain_border border; /* before `at` */
    enum plain_border beyond; /* behind that sentence */
    uint32_t turns;           /* cuts made inside it */
};

void plain_cut_begin(struct plain_cutter *cutter, textref line);

/* The next piece as a range of the line, what stands before it in *border; false when there is none. Pieces follow each
 * other without a gap. The whole takes time linear in the line. */
bool plain_cut_next(struct plain_cutter *cutter, struct copydesk_range *piece, enum plain_border *border);

#endif
