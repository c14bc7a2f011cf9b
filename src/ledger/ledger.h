/* The ledger: articles and statements of many pages in one SQLite file.
 *
 *     record ──▶ ledger_file ──▶ ┌────────┐ ──▶ ledger_search ──▶ hits
 *     record ──▶      …          │ ledger │
 *                                └────────┘
 *
 * Filing works in batches: what has been filed since the last commit is there after the next, whole, or not at all,
 * whatever happens in between. A ledger serves one thread at a time; several processes may use one file at once.
 *
 * After a failure the ledger does nothing more: every call fails, and ledger_cause says why the first did.
 */
#ifndef LEDGER_LEDGER_H
#define LEDGER_LEDGER_H

#include "base/text.h"

enum { LEDGER_CAUSE = 256 /* bytes of a cause, NUL included */ };

struct ledger;

enum ledger_purpose {
    LEDGER_TO_FILE,  /* the file is made where there is none */
    LEDGER_TO_SEARCH /* it must be there */
};

/* The ledger at `path`, brought up to this version's tables. NULL on failure; `cause` then says why, for people. Close
 * it with ledger_close. */
struct ledger *ledger_open(const char *path, enum ledger_purpose purpose, char cause[LEDGER_CAUSE]);

/* Forgets what was filed after the last commit. NULL is allowed. */
void ledger_close(struct ledger *ledger);

/* Why the ledger failed; "" while it has not. */
const char *ledger_cause(const struct ledger *ledger);

/* ---- filing ------------------------------------------------------------------------------------------------- */

enum ledger_filed {
    LEDGER_NEW,       /* a page not met before */
    LEDGER_CHANGED,   /* another version of a page; the old one stays */
    LEDGER_UNCHANGED, /* the same article as last time: nothing was done */
    LEDGER_FAILED
};

/* Files one record. Which page it is of is told by its canonical address, else the address it was found at, else
 * `path`, which should be absolute; where all are empty, by what it says. */
enum ledger_filed ledger_file(struct ledger *ledger, const struct copydesk_record *record, textref path);

/* Makes what was filed last. Filing begins the next batch by itself. */
bool ledger_commit(struct ledger *ledger);

/* How many rows there are, for summaries. */
struct ledger_counts {
    uint64_t pages, articles, statements, speakers, outlets;
};
bool ledger_count(struct ledger *ledger, struct ledger_counts *counts);

/* ---- searching ---------------------------------------------------------------------------------------------- */

/* What is asked for; absent texts ask for nothing. Only the latest version of a page is looked at. */
struct ledger_query {
    textref words;           /* all of them; "several words" stand side by side; word* begins a word */
    textref speaker, outlet; /* part of the name */
    textref kind, stance;    /* of the statement's source, of the statement: names as in the record */
    bool since_given, until_given;
    int64_t since, until; /* seconds since 1970, half-open; of the article's time of publication */
    uint32_t limit;
};

/* A statement that fits, or an article in whose text the words stand. Texts live until the callback returns. */
struct ledger_hit {
    int64_t statement; /* its id; 0: the text of the article */
    int64_t article;
    textref title, outlet, published, input, url;
    textref speaker, source, source_kind, role, cue, content, stance, told, mode;
    textref sentence;           /* of the article's text, around the statement or the first of the words */
    struct copydesk_range at;   /* of the content, in the document; empty for a text */
    struct copydesk_range span; /* of the sentence, in the article's text */
};

/* Calls `hit` for each, statements before texts, the best first; it returns false when it wants no more. False on
 * failure. */
bool ledger_search(struct ledger *ledger, const struct ledger_query *query,
                   bool (*hit)(void *context, const struct ledger_hit *hit), void *context);

/* Reads "2026-03-10", "2026-03-10T06:15", "2026-03-10T06:15:00+01:00" and the like, UTC where no zone is given. False
 * where it is no such time. `day` says whether it names a day without a time; may be NULL. */
bool ledger_parse_time(textref iso, int64_t *seconds, bool *day);

#endif
