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
#include "plain/cut.h"

/* How a line ends; marks that close a quote or bracket do not count. */
enum plain_ending {
    PLAIN_ENDS_BARE, /* in a letter or digit */
    PLAIN_ENDS_FULL, /* with a full stop of some script */
    PLAIN_ENDS_ASKING,
    PLAIN_ENDS_CALLING, /* ! */
    PLAIN_ENDS_OPEN,    /* … or ... */
    PLAIN_ENDS_COLON,
    PLAIN_ENDS_COMMA,
    PLAIN_ENDS_OTHERWISE
};

struct plain_line {
    struct copydesk_range at; /* in the document, trimmed, never empty; line feeds within are seams of a join */
    uint32_t words;           /* as utf8_count_words counts */
    uint32_t lower;           /* words that begin with a lower-case letter */
    uint32_t upper;           /* … with an upper-case letter */
    uint32_t letters;         /* characters that are letters or digits */
    uint32_t digits;          /* … digits */
    uint32_t stops;           /* marks inside that part clauses or sentences: , ; . ! ? and their kin */
    uint32_t shorts;          /* words in lower case of three letters or fewer */
    uint32_t numbers;         /* runs of digits */
    uint32_t years;           /* … that may be years */
    uint32_t quotes;          /* marks that quote */
    uint32_t odd;             /* marks that prose has no use for: | © / # and their kin */
    uint32_t whole;           /* bytes of the line that it is a piece of, its own when it is whole */
    uint32_t piece, pieces;   /* which of how many pieces of that line */
    uint32_t blanks;          /* blank lines before */
    uint32_t indent;          /* white space before, in bytes */
    uint32_t twin;            /* the first line of the same words, itself when it is the first */
    uint32_t copies;          /* lines of the same words, itself included; of the first such line only */
    enum plain_border border; /* what stands before */
    enum plain_ending ending;
    bool after_blank; /* a blank line, or the document's begin, stands before */
    bool sentence;    /* ends as a sentence does */
    bool colon;       /* ends in a colon */
    bool resumes;     /* begins as no sentence does: in lower case or with a closing mark */
    bool closes;      /* begins with a mark that leans on what stands before: , . ) ” */
    bool joined;      /* has seams */
    bool bullet;      /* begins with a list's mark: • – * - */
    bool unspaced;    /* mostly of a script that has no spaces between words */
};

struct plain_lines {
    struct plain_line *at;
    uint32_t count;
    uint32_t capacity;
    bool truncated; /* lines over LIMIT_PLAIN_LINES were left out */
};

/* The lines of `document` that are not blank, in `arena`; with `cut`, the pieces that plain/cut.h finds in them.
 * COPYDESK_OK or COPYDESK_NO_MEMORY. */
enum copydesk_status plain_split_lines(textref document, bool cut, struct arena *arena, struct plain_lines *lines);

/* Joins lines that are parts of one sentence, in place. */
void plain_join_lines(struct plain_lines *lines);

/* Fills `twin` and `copies`: lines compare by their letters and digits, without case. */
enum copydesk_status plain_find_twins(textref document, struct arena *arena, struct plain_lines *lines);

/* The three in order: what a flattened page is read from. */
enum copydesk_status plain_find_lines(textref document, struct arena *arena, struct plain_lines *lines);

/* Whether two texts say the same letters and digits, without case. */
bool plain_same_words(textref a, textref b);

/* Whether `code` ends a sentence in some script. */
bool plain_ends_sentence(uint32_t code);

/* Whether `code` may stand between a sentence's end and the line's: quotes, brackets, the marks of notes. */
bool plain_closes_sentence(uint32_t code);

/* Whether no space stands before `code`: a comma, a full stop, a closing bracket or quote. */
bool plain_leans_back(uint32_t code);

static inline textref plain_line_text(textref document, const struct plain_line *line) {
    return text_slice(document, line->at.begin, line->at.end);
}

#endif
