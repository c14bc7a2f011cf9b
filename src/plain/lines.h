/* Lines of text and what can be seen of each without knowing its language.
 *
 *     document   Home⏎Menu⏎⏎Citing officials, the⏎Courier⏎reported it.⏎
 *     lines      Home  Menu  Citing officials, the Courier reported it.
 *
 * A tool that breaks the line at every element tears sentences apart at their links; plain_join_lines sews them up. A
 * line is a range of the document, so that whatever is kept of it keeps its place.
 */
#ifndef PLAIN_LINES_H
#define PLAIN_LINES_H

#include "base/arena.h"

struct plain_line {
    struct copydesk_range at; /* in the document, trimmed, never empty; line feeds within are seams of a join */
    uint32_t words;           /* as utf8_count_words counts */
    uint32_t lower;           /* words that begin with a lower-case letter */
    uint32_t upper;           /* … with an upper-case letter */
    uint32_t letters;         /* characters that are letters or digits */
    uint32_t digits;          /* … digits */
    uint32_t stops;           /* marks inside that part clauses or sentences: , ; . ! ? and their kin */
    uint32_t twin;            /* the first line of the same words, itself when it is the first */
    uint32_t copies;          /* lines of the same words, itself included; of the first such line only */
    bool after_blank;         /* a blank line, or the document's begin, stands before */
    bool sentence;            /* ends as a sentence does */
    bool colon;               /* ends in a colon */
    bool resumes;             /* begins as no sentence does: in lower case or with a closing mark */
    bool closes;              /* begins with a mark that leans on what stands before: , . ) ” */
    bool joined;              /* has seams */
    bool bullet;              /* begins with a list's mark: • – * - */
    bool unspaced;            /* mostly of a script that has no spaces between words */
};

struct plain_lines {
    struct plain_line *at;
    uint32_t count;
    bool truncated; /* lines over LIMIT_PLAIN_LINES were left out */
};

/* The lines of `document` that are not blank, in `arena`. COPYDESK_OK or COPYDESK_NO_MEMORY. */
enum copydesk_status plain_split_lines(textref document, struct arena *arena, struct plain_lines *lines);

/* Joins lines that are parts of one sentence, in place. */
void plain_join_lines(struct plain_lines *lines);

/* Fills `twin` and `copies`: lines compare by their letters and digits, without case. */
enum copydesk_status plain_find_twins(textref document, struct arena *arena, struct plain_lines *lines);

/* Whether two texts say the same letters and digits, without case. */
bool plain_same_words(textref a, textref b);

/* Whether `code` ends a sentence in some script. */
bool plain_ends_sentence(uint32_t code);

/* Whether no space stands before `code`: a comma, a full stop, a closing bracket or quote. */
bool plain_leans_back(uint32_t code);

static inline textref plain_line_text(textref document, const struct plain_line *line) {
    return text_slice(document, line->at.begin, line->at.end);
}

#endif
