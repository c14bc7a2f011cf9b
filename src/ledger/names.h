/* Names of speakers and outlets as keys: one row for "The  Velmar Courier" and "the Velmar Courier". */
#ifndef LEDGER_NAMES_H
#define LEDGER_NAMES_H

#include "ledger/database.h"

/* Appends `name` folded: lower case, English article left out, each run of white space one space. */
void ledger_fold_name(textref name, struct buffer *out);

/* The host of an http address without "www."; absent where there is none. */
textref ledger_host(textref url);

/* The row of a name, made where there is none; 0 for an absent name, or after a failure. */
int64_t ledger_outlet(struct ledger *ledger, textref name);
int64_t ledger_speaker(struct ledger *ledger, textref name, const char *kind);

#endif
