/* SQLite under the ledger: opening, statements kept prepared, and one place where what goes wrong is put into words. */
#ifndef LEDGER_DATABASE_H
#define LEDGER_DATABASE_H

#include "base/buffer.h"
#include "ledger/ledger.h"
#include <sqlite3.h>

enum { LEDGER_PREPARED = 48 /* statements kept at most; a test files and searches with all of them */ };

struct ledger_prepared {
    const char *sql; /* the literal itself is the key */
    sqlite3_stmt *statement;
};

struct ledger {
    sqlite3 *database;
    struct ledger_prepared prepared[LEDGER_PREPARED];
    uint32_t prepared_count;
    bool in_batch;
    bool failed;
    char cause[LEDGER_CAUSE];
    struct buffer scratch; /* of the call under way */
};

/* Notes the first failure, in words that fit SQLite's code, and returns false. */
bool ledger_fail(struct ledger *ledger, int code);

/* The statement for `sql`, which must be a literal, ready to be bound; NULL after a failure. */
sqlite3_stmt *ledger_prepare(struct ledger *ledger, const char *sql);

/* Binding is by position, from 1. An absent text is NULL. Texts must live until the statement is reset. */
void ledger_bind_text(sqlite3_stmt *statement, int position, textref t);
void ledger_bind_string(sqlite3_stmt *statement, int position, const char *string); /* "" is NULL */

enum ledger_step { LEDGER_ROW, LEDGER_DONE, LEDGER_ERROR };

/* The next row. At the end and on failure the statement is reset. */
enum ledger_step ledger_next(struct ledger *ledger, sqlite3_stmt *statement);

/* Runs a statement that gives no rows. */
bool ledger_run(struct ledger *ledger, sqlite3_stmt *statement);

/* Runs one that gives at most one number; 0 where it gives none. */
bool ledger_number(struct ledger *ledger, sqlite3_stmt *statement, int64_t *number);

bool ledger_execute(struct ledger *ledger, const char *sql);

/* A column of the present row; lives until the next step. */
textref ledger_column(sqlite3_stmt *statement, int column);

#endif
