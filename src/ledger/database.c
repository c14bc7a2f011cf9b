#include "ledger/database.h"

#include <stdio.h>
#include <stdlib.h>
#include <time.h>

/* "cpdk": says of an SQLite file that it is a ledger (https://www.sqlite.org/pragma.html#pragma_application_id). */
static const int application = 0x6370646b;

extern const char ledger_schema_1[]; /* schema.sql */
extern const char ledger_schema_2[]; /* schema-2.sql */
extern const char ledger_schema_3[]; /* schema-3.sql */

/* schemas[n] makes version n + 1 of the tables out of version n. */
static const char *const schemas[] = {ledger_schema_1, ledger_schema_2, ledger_schema_3};
enum { LATEST = sizeof schemas / sizeof *schemas };

static const int wait_at_most = 60 * 1000, wait_between = 10; /* milliseconds, for another process */

/* ---- failures ------------------------------------------------------------------------------------------------ */

static const char *in_words(int code) {
    switch (code & 0xFF) {
    case SQLITE_FULL: return "the disk is full";
    case SQLITE_READONLY: return "it, or its folder, may only be read";
    case SQLITE_CANTOPEN: return "it cannot be opened; its folder must be there and let files be made in it";
    case SQLITE_NOTADB: return "this is no ledger, and no SQLite file at all";
    case SQLITE_CORRUPT: return "the ledger is damaged";
    case SQLITE_BUSY:
    case SQLITE_LOCKED: return "another process has been writing to it for a minute; try again later";
    case SQLITE_NOMEM: return "out of memory";
    case SQLITE_IOERR: return "reading or writing it failed";
    case SQLITE_TOOBIG: return "an article is too large to be filed";
    default: return NULL;
    }
}

static bool fail_with(struct ledger *ledger, const char *cause) {
    if (!ledger->failed) snprintf(ledger->cause, sizeof ledger->cause, "%s", cause);
    ledger->failed = true;
    return false;
}

bool ledger_fail(struct ledger *ledger, int code) {
    const char *words = in_words(code);
    return fail_with(ledger, words ? words : ledger->database ? sqlite3_errmsg(ledger->database) : "out of memory");
}

const char *ledger_cause(const struct ledger *ledger) {
    return ledger->cause;
}

/* ---- statements ---------------------------------------------------------------------------------------------- */

sqlite3_stmt *ledger_prepare(struct ledger *ledger, const char *sql) {
    if (ledger->failed) return NULL;
    for (uint32_t i = 0; i < ledger->prepared_count; i++)
        if (ledger->prepared[i].sql == sql) return ledger->prepared[i].statement;
    if (ledger->prepared_count == LEDGER_PREPARED) {
        fail_with(ledger, "too many kinds of statements");
        return NULL;
    }
    sqlite3_stmt *statement;
    int code = sqlite3_prepare_v3(ledger->database, sql, -1, SQLITE_PREPARE_PERSISTENT, &statement, NULL);
    if (code != SQLITE_OK) {
        ledger_fail(ledger, code);
        return NULL;
    }
    ledger->prepared[ledger->prepared_count++] = (struct ledger_prepared){sql, statement};
    return statement;
}

void ledger_bind_text(sqlite3_stmt *statement, int position, textref t) {
    if (t.size)
        sqlite3_bind_text(statement, position, t.at, (int)t.size, SQLITE_STATIC);
    else
        sqlite3_bind_null(statement, position);
}

void ledger_bind_string(sqlite3_stmt *statement, int position, const char *string) {
    ledger_bind_text(statement, position, text_from(string));
}

enum ledger_step ledger_next(struct ledger *ledger, sqlite3_stmt *statement) {
    if (ledger->failed || !statement) return LEDGER_ERROR;
    int code = sqlite3_step(statement);
    if (code == SQLITE_ROW) return LEDGER_ROW;
    if (code != SQLITE_DONE) ledger_fail(ledger, code);
    sqlite3_reset(statement);
    return code == SQLITE_DONE ? LEDGER_DONE : LEDGER_ERROR;
}

bool ledger_run(struct ledger *ledger, sqlite3_stmt *statement) {
    return ledger_next(ledger, statement) == LEDGER_DONE;
}

bool ledger_number(struct ledger *ledger, sqlite3_stmt *statement, int64_t *number) {
    enum ledger_step step = ledger_next(ledger, statement);
    *number = step == LEDGER_ROW ? sqlite3_column_int64(statement, 0) : 0;
    if (step == LEDGER_ROW) sqlite3_reset(statement);
    return step != LEDGER_ERROR;
}

bool ledger_execute(struct ledger *ledger, const char *sql) {
    if (ledger->failed) return false;
    int code = sqlite3_exec(ledger->database, sql, NULL, NULL, NULL);
    return code == SQLITE_OK || ledger_fail(ledger, code);
}

textref ledger_column(sqlite3_stmt *statement, int column) {
    const unsigned char *at = sqlite3_column_text(statement, column);
    return at ? text_of((const char *)at, (size_t)sqlite3_column_bytes(statement, column)) : (textref){0};
}

/* ---- opening ------------------------------------------------------------------------------------------------- */

/* SQLite's own handler backs off to a tenth of a second, and would seldom find the gap between two batches. */
static int wait_a_little(void *context, int tries) {
    (void)context;
    if (tries >= wait_at_most / wait_between) return 0;
    const struct timespec pause = {.tv_nsec = (long)wait_between * 1000 * 1000};
    nanosleep(&pause, NULL);
    return 1;
}

/* Changing to WAL does not wait for others by itself. */
static bool use_write_ahead_log(struct ledger *ledger) {
    int code = SQLITE_BUSY;
    for (int tries = 0; code == SQLITE_BUSY && wait_a_little(NULL, tries); tries++)
        code = sqlite3_exec(ledger->database, "PRAGMA journal_mode = WAL", NULL, NULL, NULL);
    return code == SQLITE_OK || ledger_fail(ledger, code);
}

/* Whether this file may be used, and which version of the tables it has; 0: it is empty. */
static bool read_version(struct ledger *ledger, int64_t *version) {
    int64_t marked, tables;
    if (!ledger_number(ledger, ledger_prepare(ledger, "PRAGMA user_version"), version) ||
        !ledger_number(ledger, ledger_prepare(ledger, "PRAGMA application_id"), &marked) ||
        !ledger_number(ledger, ledger_prepare(ledger, "SELECT count(*) FROM sqlite_schema"), &tables))
        return false;
    if (marked != application && (*version || marked || tables))
        return fail_with(ledger, "this is an SQLite file, but no ledger");
    if (*version <= LATEST) return true;
    char cause[LEDGER_CAUSE];
    snprintf(cause, sizeof cause,
             "a newer copydesk wrote this ledger: its tables are version %lld, and this one knows %d",
             (long long)*version, (int)LATEST);
    return fail_with(ledger, cause);
}

/* All in one transaction: a ledger has either the old tables or the new ones. Another process may have been faster. */
static bool migrate(struct ledger *ledger) {
    int64_t version;
    if (!read_version(ledger, &version)) return false;
    if (version == LATEST) return true;
    if (!ledger_execute(ledger, "BEGIN IMMEDIATE") || !read_version(ledger, &version)) return false;
    for (; version < LATEST; version++)
        if (!ledger_execute(ledger, schemas[version])) return false;
    char mark[96];
    snprintf(mark, sizeof mark, "PRAGMA application_id = %d; PRAGMA user_version = %d; COMMIT", application,
             (int)LATEST);
    return ledger_execute(ledger, mark);
}

/* In WAL mode NORMAL syncs at checkpoints: what a crash of the machine can take is the last batches, never the file. */
static const char settings[] = "PRAGMA synchronous = NORMAL;"
                               "PRAGMA foreign_keys = ON;"
                               "PRAGMA temp_store = MEMORY;"
                               "PRAGMA cache_size = -65536;"; /* KiB */

/* Who only reads sees the file where the system has it cached, without copies. */
static const char settings_to_search[] = "PRAGMA mmap_size = 2147418112;"; /* bytes: what SQLite allows at most */

static bool set_up(struct ledger *ledger, const char *path, enum ledger_purpose purpose) {
    const int flags = SQLITE_OPEN_READWRITE | (purpose == LEDGER_TO_FILE ? SQLITE_OPEN_CREATE : 0);
    int code = sqlite3_open_v2(path, &ledger->database, flags, NULL);
    if (code == SQLITE_CANTOPEN && purpose == LEDGER_TO_SEARCH)
        return fail_with(ledger, "there is no ledger here that can be opened; 'copydesk file' makes one");
    if (code != SQLITE_OK) return ledger_fail(ledger, code);
    sqlite3_busy_handler(ledger->database, wait_a_little, NULL);
    int64_t version;
    if (!read_version(ledger, &version)) return false;
    if (purpose == LEDGER_TO_FILE && sqlite3_db_readonly(ledger->database, "main"))
        return ledger_fail(ledger, SQLITE_READONLY);
    if (purpose == LEDGER_TO_FILE && !use_write_ahead_log(ledger)) return false;
    if (purpose == LEDGER_TO_SEARCH && !ledger_execute(ledger, settings_to_search)) return false;
    return ledger_execute(ledger, settings) && migrate(ledger);
}

struct ledger *ledger_open(const char *path, enum ledger_purpose purpose, char cause[LEDGER_CAUSE]) {
    struct ledger *ledger = calloc(1, sizeof *ledger);
    cause[0] = '\0';
    if (ledger && set_up(ledger, path, purpose)) return ledger;
    snprintf(cause, LEDGER_CAUSE, "%s", ledger ? ledger->cause : "out of memory");
    ledger_close(ledger);
    return NULL;
}

void ledger_close(struct ledger *ledger) {
    if (!ledger) return;
    for (uint32_t i = 0; i < ledger->prepared_count; i++) sqlite3_finalize(ledger->prepared[i].statement);
    sqlite3_close(ledger->database);
    buffer_free(&ledger->scratch);
    free(ledger);
}
