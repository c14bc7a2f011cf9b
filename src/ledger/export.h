/* Everything a ledger says, row by row: for other programs. Only the latest version of each page is told. */
#ifndef LEDGER_EXPORT_H
#define LEDGER_EXPORT_H

#include "ledger/ledger.h"

/* One statement with its page. Texts live until the callback returns; what is unknown is absent. */
struct ledger_exported {
    int64_t statement, article;
    textref speaker, source, source_kind, role, cue, content, mode, stance, told;
    textref via; /* names, nearest first, with U+001F between them */
    bool hedged, negated;
    int64_t answers; /* a statement; 0: none */
    double confidence;
    textref content_at; /* [[begin, end], …] in the document */
    textref outlet, published, title, input, url, language;
};

/* An edge of the graph of who has what from whom. */
struct ledger_link {
    int64_t outlet;  /* whose pages */
    int64_t speaker; /* quote this speaker, or */
    int64_t credits; /* credit this outlet */
    uint64_t count;  /* in so many statements */
};

/* A node of it. */
struct ledger_party {
    int64_t id;
    bool is_outlet; /* else a speaker; both count their ids from 1 */
    textref name, kind;
};

/* Each calls back for every row in the order of ids; the callback returns false when it wants no more. False on
 * failure. */
bool ledger_each_statement(struct ledger *ledger, bool (*take)(void *context, const struct ledger_exported *statement),
                           void *context);
bool ledger_each_party(struct ledger *ledger, bool (*take)(void *context, const struct ledger_party *party),
                       void *context);
bool ledger_each_link(struct ledger *ledger, bool (*take)(void *context, const struct ledger_link *link),
                      void *context);

#endif
