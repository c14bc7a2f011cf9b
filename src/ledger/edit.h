/* Corrections by hand, each of which can be undone: names, what is the same as what, and a trash for pages. */
#ifndef LEDGER_EDIT_H
#define LEDGER_EDIT_H

#include "ledger/ledger.h"

enum ledger_kind { LEDGER_SPEAKER, LEDGER_OUTLET };

enum ledger_edited {
    LEDGER_EDITED,
    LEDGER_NOT_FOUND, /* nothing of that name, or nothing to undo */
    LEDGER_NO_CHANGE, /* it is so already */
    LEDGER_EDIT_FAILED
};

/* Shows `name` as `shown` from now on. */
enum ledger_edited ledger_rename(struct ledger *ledger, enum ledger_kind kind, textref name, textref shown);

/* What is filed under `name` is the same as `into`, with all that was the same as `name` before. */
enum ledger_edited ledger_merge(struct ledger *ledger, enum ledger_kind kind, textref name, textref into);

/* `name` is one by itself again. */
enum ledger_edited ledger_split(struct ledger *ledger, enum ledger_kind kind, textref name);

/* Statements `id` and `other` say the same, whatever their words; and `id` says what no other does. Both last as long
 * as their pages say so in these words. */
enum ledger_edited ledger_merge_claims(struct ledger *ledger, int64_t id, int64_t other);
enum ledger_edited ledger_split_claim(struct ledger *ledger, int64_t id);

/* Calls back for each of these that stands, with the statements that the pages have now; other 0: `id` is apart. */
bool ledger_each_claim_edit(struct ledger *ledger, bool (*take)(void *context, int64_t id, int64_t other),
                            void *context);

/* Takes a page, named by its address or its path, out of all that is found, or puts it back. It stays where it is when
 * it is filed again. */
enum ledger_edited ledger_trash(struct ledger *ledger, textref page);
enum ledger_edited ledger_restore(struct ledger *ledger, textref page);

/* Undoes the last correction that is not undone; `what` [LEDGER_CAUSE] tells which it was. */
enum ledger_edited ledger_undo(struct ledger *ledger, char what[LEDGER_CAUSE]);

/* Calls back for each correction, the last first. False on failure. */
struct ledger_edit {
    int64_t number;
    textref at, what;
    bool undone;
};
bool ledger_each_edit(struct ledger *ledger, bool (*take)(void *context, const struct ledger_edit *edit),
                      void *context);

#endif
