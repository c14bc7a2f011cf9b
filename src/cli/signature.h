/* What two texts are compared by, instead of the texts: a digest for the same text, and a sketch for nearly the same.
 *
 * A text is folded first: its words in lower case with one space between, everything else dropped. The sketch is
 * MinHash (Broder, "On the resemblance and containment of documents", 1997) over runs of four words: of each of 64
 * random orders of all runs, the text's first. Two texts agree in a row with the probability that they share a run,
 * their resemblance. Of each row a byte is kept (Li and König, "b-Bit Minwise Hashing", 2010), which two other texts
 * agree in by chance once in 256 times. */
#ifndef CLI_SIGNATURE_H
#define CLI_SIGNATURE_H

#include "cli/digest.h"
#include "cli/filter.h"

enum {
    SIGNATURE_ROWS = 64,
    SIGNATURE_RUN = 4,        /* words */
    SIGNATURE_MIN_WORDS = 24, /* a shorter text has no sketch: one changed word would be a fifth of its runs */
    SIGNATURE_BYTES = 1 + 16 + SIGNATURE_ROWS
};

/* A text without words has none of them, and is nobody's duplicate. */
struct cli_signature {
    enum cli_dedup has; /* the digest, or also the sketch */
    struct cli_digest digest;
    unsigned char rows[SIGNATURE_ROWS];
};

/* `scratch` is overwritten. False when memory is short. */
bool cli_signature_of(textref text, enum cli_dedup wanted, struct buffer *scratch, struct cli_signature *signature);

/* In SIGNATURE_BYTES bytes, and back; false when they are none. */
void cli_signature_write(const struct cli_signature *signature, unsigned char *out);
bool cli_signature_read(const unsigned char *bytes, struct cli_signature *signature);

#endif
