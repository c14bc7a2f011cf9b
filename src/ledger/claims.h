/* Claims: statements that say the same, whoever says it.
 *
 * Two statements are of one claim when they share a run of seven words (a quotation, however it was cut or punctuated),
 * or when enough of their rarer words agree. By words never when one has a negation, or a denial, that the other has
 * not; not when both have numbers, or both have names, and none is the same; and not when that would put long
 * quotations by different people together.
 *
 * Both ways go by an inverted index, so that time grows with the statements and not with their pairs.
 */
#ifndef LEDGER_CLAIMS_H
#define LEDGER_CLAIMS_H

#include "base/arena.h"
#include "ledger/ledger.h"

struct ledger_said {
    int64_t id, article;
    int64_t seconds; /* of publication; INT64_MAX where unknown */
    int64_t answers; /* id of the statement of its article that it answers; 0: none */
    textref content, source, speaker, kind, stance;
    textref outlet, published, input, url;
    textref says; /* the content, with what was done where the statement is an act */
    bool negated; /* the attribution is: "has not asked" */
    bool quotes;  /* some of it in the speaker's words */
    uint32_t claim;
};

struct ledger_claim {
    uint32_t first, count; /* said[first, first + count), in order of time */
    uint32_t outlets;      /* that carry it; an article without one counts as an outlet */
    uint32_t sources;      /* that are named; all without a name count as one */
    uint32_t answers;      /* statements, of whatever claim, that answer one of these */
};

struct ledger_claims {
    struct arena arena;
    struct ledger_said *said;    /* [said_count], claim by claim */
    struct ledger_claim *claims; /* [claim_count], those with the most outlets first, then those with most statements */
    uint32_t said_count, claim_count;
};

/* Works out the claims of the latest versions of all pages. False on failure; free them in either case. */
bool ledger_find_claims(struct ledger *ledger, struct ledger_claims *claims);
void ledger_claims_free(struct ledger_claims *claims);

#endif
