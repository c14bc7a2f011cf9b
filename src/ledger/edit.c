/* Every correction is one transaction: it notes what each row was before it changes it. */
#include "ledger/edit.h"

#include "ledger/names.h"
#include <stdio.h>

struct correction {
    struct ledger *ledger;
    int64_t number;
    textref what;
};

static const char *const kinds[] = {"speaker", "outlet"};

/* ---- transactions -------------------------------------------------------------------------------------------- */

static bool begin(struct correction *correction, struct ledger *ledger, textref what) {
    static const char sql[] = "SELECT coalesce(max(number), 0) + 1 FROM edit";
    *correction = (struct correction){.ledger = ledger, .what = what};
    return ledger_execute(ledger, "BEGIN IMMEDIATE") &&
           ledger_number(ledger, ledger_prepare(ledger, sql), &correction->number);
}

/* Whatever the outcome, ends the transaction: what was changed stays only where all of it was. */
static enum ledger_edited end(struct correction *correction, enum ledger_edited outcome) {
    struct ledger *ledger = correction->ledger;
    if (ledger->failed) return LEDGER_EDIT_FAILED;
    if (!ledger_execute(ledger, outcome == LEDGER_EDITED ? "COMMIT" : "ROLLBACK")) return LEDGER_EDIT_FAILED;
    return outcome;
}

/* Notes a row as it is. */
static bool note(const struct correction *correction, const char *kind, int64_t row, textref name, int64_t link) {
    static const char sql[] = "INSERT INTO edit (number, at, what, kind, changed, name_before, link_before) VALUES (?, "
                              "strftime('%Y-%m-%dT%H:%M:%SZ'), ?, ?, ?, ?, nullif(?, 0))";
    sqlite3_stmt *insert = ledger_prepare(correction->ledger, sql);
    if (!insert) return false;
    sqlite3_bind_int64(insert, 1, correction->number);
    ledger_bind_text(insert, 2, correction->what);
    ledger_bind_string(insert, 3, kind);
    sqlite3_bind_int64(insert, 4, row);
    ledger_bind_text(insert, 5, name);
    sqlite3_bind_int64(insert, 6, link);
    return ledger_run(correction->ledger, insert);
}

/* ---- speakers and outlets ------------------------------------------------------------------------------------ */

struct party {
    int64_t id, same_as; /* id 0: there is none; same_as 0: by itself */
    struct buffer name;
};

static void party_free(struct party *party) {
    buffer_free(&party->name);
}

static bool read_party(struct ledger *ledger, sqlite3_stmt *select, struct party *party) {
    party->id = party->same_as = 0;
    buffer_clear(&party->name);
    const enum ledger_step step = ledger_next(ledger, select);
    if (step == LEDGER_ROW) {
        party->id = sqlite3_column_int64(select, 0);
        party->same_as = sqlite3_column_int64(select, 1);
        buffer_put_text(&party->name, ledger_column(select, 2));
        sqlite3_reset(select);
    }
    if (party->name.failed) return ledger_fail(ledger, SQLITE_NOMEM);
    return step != LEDGER_ERROR;
}

static bool find_by_name(struct ledger *ledger, enum ledger_kind kind, textref name, struct party *party) {
    static const char *const sql[] = {"SELECT id, same_as, name FROM speaker WHERE key = ?",
                                      "SELECT id, same_as, name FROM outlet WHERE key = ?"};
    sqlite3_stmt *select = ledger_prepare(ledger, sql[kind]);
    if (!select) return false;
    buffer_clear(&ledger->scratch);
    ledger_fold_name(name, &ledger->scratch);
    ledger_bind_text(select, 1, buffer_text(&ledger->scratch));
    return read_party(ledger, select, party);
}

static bool find_by_id(struct ledger *ledger, enum ledger_kind kind, int64_t id, struct party *party) {
    static const char *const sql[] = {"SELECT id, same_as, name FROM speaker WHERE id = ?",
                                      "SELECT id, same_as, name FROM outlet WHERE id = ?"};
    sqlite3_stmt *select = ledger_prepare(ledger, sql[kind]);
    if (!select) return false;
    sqlite3_bind_int64(select, 1, id);
    return read_party(ledger, select, party);
}

static bool set_party(struct ledger *ledger, enum ledger_kind kind, int64_t id, textref name, int64_t same_as) {
    static const char *const sql[] = {"UPDATE speaker SET name = ?, same_as = nullif(?, 0) WHERE id = ?",
                                      "UPDATE outlet SET name = ?, same_as = nullif(?, 0) WHERE id = ?"};
    sqlite3_stmt *update = ledger_prepare(ledger, sql[kind]);
    if (!update) return false;
    ledger_bind_text(update, 1, name);
    sqlite3_bind_int64(update, 2, same_as);
    sqlite3_bind_int64(update, 3, id);
    return ledger_run(ledger, update);
}

static bool change(const struct correction *correction, enum ledger_kind kind, int64_t id, textref name,
                   int64_t same_as) {
    struct party before = {.id = 0};
    const bool fine = find_by_id(correction->ledger, kind, id, &before) &&
                      note(correction, kinds[kind], id, buffer_text(&before.name), before.same_as) &&
                      set_party(correction->ledger, kind, id, name, same_as);
    party_free(&before);
    return fine;
}

/* The same to those that are the same as `head`: one after another, since a change moves them out of this query. */
static bool change_followers(const struct correction *correction, enum ledger_kind kind, int64_t head, textref name,
                             int64_t same_as) {
    static const char *const sql[] = {"SELECT id FROM speaker WHERE same_as = ? AND id > ? ORDER BY id LIMIT 1",
                                      "SELECT id FROM outlet WHERE same_as = ? AND id > ? ORDER BY id LIMIT 1"};
    for (int64_t id = 0;;) {
        sqlite3_stmt *select = ledger_prepare(correction->ledger, sql[kind]);
        if (!select) return false;
        sqlite3_bind_int64(select, 1, head);
        sqlite3_bind_int64(select, 2, id);
        if (!ledger_number(correction->ledger, select, &id)) return false;
        if (id == 0) return true;
        if (!change(correction, kind, id, name, same_as)) return false;
    }
}

static void describe(struct buffer *what, const char *action, enum ledger_kind kind, textref name, const char *word,
                     textref other) {
    buffer_format(what, "%s %s ", action, kinds[kind]);
    buffer_put_text(what, name);
    if (other.size) buffer_format(what, " %s ", word);
    buffer_put_text(what, other);
}

enum ledger_edited ledger_rename(struct ledger *ledger, enum ledger_kind kind, textref name, textref shown) {
    struct correction correction;
    struct party party = {.id = 0};
    struct buffer what = {0};
    enum ledger_edited outcome = LEDGER_EDITED;
    describe(&what, "rename", kind, name, "to", shown);
    if (begin(&correction, ledger, buffer_text(&what)) && find_by_name(ledger, kind, name, &party)) {
        const int64_t head = party.same_as ? party.same_as : party.id;
        if (party.id == 0)
            outcome = LEDGER_NOT_FOUND;
        else if (text_is(buffer_text(&party.name), shown))
            outcome = LEDGER_NO_CHANGE;
        else if (change(&correction, kind, head, shown, 0))
            change_followers(&correction, kind, head, shown, head);
    }
    outcome = end(&correction, outcome);
    party_free(&party);
    buffer_free(&what);
    return outcome;
}

enum ledger_edited ledger_merge(struct ledger *ledger, enum ledger_kind kind, textref name, textref into) {
    struct correction correction;
    struct party party = {.id = 0}, other = {.id = 0};
    struct buffer what = {0};
    enum ledger_edited outcome = LEDGER_EDITED;
    describe(&what, "merge", kind, name, "into", into);
    if (begin(&correction, ledger, buffer_text(&what)) && find_by_name(ledger, kind, name, &party) &&
        find_by_name(ledger, kind, into, &other)) {
        const int64_t from = party.same_as ? party.same_as : party.id, head = other.same_as ? other.same_as : other.id;
        if (from == 0 || head == 0)
            outcome = LEDGER_NOT_FOUND;
        else if (from == head)
            outcome = LEDGER_NO_CHANGE;
        else if (change_followers(&correction, kind, from, buffer_text(&other.name), head))
            change(&correction, kind, from, buffer_text(&other.name), head);
    }
    outcome = end(&correction, outcome);
    party_free(&party);
    party_free(&other);
    buffer_free(&what);
    return outcome;
}

/* What a party was called before it was merged. */
static bool own_name(struct ledger *ledger, enum ledger_kind kind, int64_t id, struct buffer *name) {
    static const char sql[] =
        "SELECT name_before FROM edit WHERE kind = ? AND changed = ? AND link_before IS NULL ORDER "
        "BY id DESC LIMIT 1";
    sqlite3_stmt *select = ledger_prepare(ledger, sql);
    if (!select) return false;
    ledger_bind_string(select, 1, kinds[kind]);
    sqlite3_bind_int64(select, 2, id);
    const enum ledger_step step = ledger_next(ledger, select);
    buffer_clear(name);
    if (step == LEDGER_ROW) buffer_put_text(name, ledger_column(select, 0));
    if (step == LEDGER_ROW) sqlite3_reset(select);
    return step != LEDGER_ERROR;
}

enum ledger_edited ledger_split(struct ledger *ledger, enum ledger_kind kind, textref name) {
    struct correction correction;
    struct party party = {.id = 0};
    struct buffer what = {0};
    enum ledger_edited outcome = LEDGER_EDITED;
    describe(&what, "split", kind, name, "", (textref){0});
    if (begin(&correction, ledger, buffer_text(&what)) && find_by_name(ledger, kind, name, &party)) {
        if (party.id == 0)
            outcome = LEDGER_NOT_FOUND;
        else if (party.same_as == 0)
            outcome = LEDGER_NO_CHANGE;
        else
            (void)(own_name(ledger, kind, party.id, &party.name) &&
                   change(&correction, kind, party.id, party.name.size ? buffer_text(&party.name) : name, 0));
    }
    outcome = end(&correction, outcome);
    party_free(&party);
    buffer_free(&what);
    return outcome;
}

/* ---- claims -------------------------------------------------------------------------------------------------- */

/* Whether there is a statement `id` of a latest version that says anything. */
static bool is_statement(struct ledger *ledger, int64_t id, bool *found) {
    static const char sql[] =
        "SELECT 1 FROM statement s JOIN article a ON a.id = s.article JOIN page p ON p.id = a.page AND "
        "p.latest = a.id WHERE s.id = ? AND s.content IS NOT NULL";
    int64_t one;
    sqlite3_stmt *select = ledger_prepare(ledger, sql);
    if (!select) return false;
    sqlite3_bind_int64(select, 1, id);
    if (!ledger_number(ledger, select, &one)) return false;
    *found = one != 0;
    return true;
}

static bool put_claim_edit(const struct correction *correction, int64_t id, int64_t other) {
    static const char sql[] = "INSERT INTO claim_edit (page, content, other_page, other_content) SELECT a.page, "
                              "s.content, b.page, t.content FROM "
                              "statement s JOIN article a ON a.id = s.article LEFT JOIN statement t ON t.id = ?2 LEFT "
                              "JOIN article b ON b.id = "
                              "t.article WHERE s.id = ?1";
    sqlite3_stmt *insert = ledger_prepare(correction->ledger, sql);
    if (!insert) return false;
    sqlite3_bind_int64(insert, 1, id);
    sqlite3_bind_int64(insert, 2, other);
    return ledger_run(correction->ledger, insert) &&
           note(correction, "claim", sqlite3_last_insert_rowid(correction->ledger->database), (textref){0}, 0);
}

static enum ledger_edited edit_claim(struct ledger *ledger, int64_t id, int64_t other) {
    struct correction correction;
    char what[64];
    bool found = false, other_found = true;
    if (other)
        snprintf(what, sizeof what, "merge claim %lld into %lld", (long long)id, (long long)other);
    else
        snprintf(what, sizeof what, "split claim %lld", (long long)id);
    enum ledger_edited outcome = LEDGER_EDITED;
    if (begin(&correction, ledger, text_from(what)) && is_statement(ledger, id, &found) &&
        (other == 0 || is_statement(ledger, other, &other_found))) {
        if (!found || !other_found)
            outcome = LEDGER_NOT_FOUND;
        else if (id == other)
            outcome = LEDGER_NO_CHANGE;
        else
            put_claim_edit(&correction, id, other);
    }
    return end(&correction, outcome);
}

enum ledger_edited ledger_merge_claims(struct ledger *ledger, int64_t id, int64_t other) {
    return other ? edit_claim(ledger, id, other) : LEDGER_NOT_FOUND;
}

enum ledger_edited ledger_split_claim(struct ledger *ledger, int64_t id) {
    return edit_claim(ledger, id, 0);
}

bool ledger_each_claim_edit(struct ledger *ledger, bool (*take)(void *context, int64_t id, int64_t other),
                            void *context) {
    static const char sql[] =
        "SELECT s.id, coalesce(t.id, 0) FROM claim_edit e JOIN page p ON p.id = e.page JOIN statement s ON s.article = "
        "p.latest AND s.content = e.content LEFT JOIN page q ON q.id = e.other_page LEFT JOIN statement t ON t.article "
        "= "
        "q.latest AND t.content = e.other_content WHERE NOT e.undone AND (e.other_page IS NULL OR t.id NOT NULL)";
    sqlite3_stmt *select = ledger_prepare(ledger, sql);
    bool wanted = true;
    while (wanted && ledger_next(ledger, select) == LEDGER_ROW)
        wanted = take(context, sqlite3_column_int64(select, 0), sqlite3_column_int64(select, 1));
    if (select) sqlite3_reset(select);
    return !ledger->failed;
}

static bool undo_claim_edit(struct ledger *ledger, int64_t id) {
    sqlite3_stmt *update = ledger_prepare(ledger, "UPDATE claim_edit SET undone = 1 WHERE id = ?");
    if (!update) return false;
    sqlite3_bind_int64(update, 1, id);
    return ledger_run(ledger, update);
}

/* ---- pages --------------------------------------------------------------------------------------------------- */

static bool move_page(struct ledger *ledger, int64_t id, bool to_trash) {
    static const char away[] = "UPDATE page SET trashed = latest, latest = NULL WHERE id = ? AND trashed IS NULL";
    static const char back[] = "UPDATE page SET latest = trashed, trashed = NULL WHERE id = ? AND trashed IS NOT NULL";
    sqlite3_stmt *update = ledger_prepare(ledger, to_trash ? away : back);
    if (!update) return false;
    sqlite3_bind_int64(update, 1, id);
    return ledger_run(ledger, update);
}

/* By its key, or by the path it was read from. */
static bool find_page(struct ledger *ledger, textref name, int64_t *id, bool *trashed) {
    static const char sql[] =
        "SELECT id, trashed IS NOT NULL FROM page WHERE key = ?1 UNION ALL SELECT p.id, p.trashed IS "
        "NOT NULL FROM article a JOIN page p ON p.id = a.page WHERE a.input = ?1 LIMIT 1";
    sqlite3_stmt *select = ledger_prepare(ledger, sql);
    if (!select) return false;
    ledger_bind_text(select, 1, name);
    const enum ledger_step step = ledger_next(ledger, select);
    *id = step == LEDGER_ROW ? sqlite3_column_int64(select, 0) : 0;
    *trashed = step == LEDGER_ROW && sqlite3_column_int(select, 1) != 0;
    if (step == LEDGER_ROW) sqlite3_reset(select);
    return step != LEDGER_ERROR;
}

static enum ledger_edited put_page(struct ledger *ledger, textref name, bool to_trash) {
    struct correction correction;
    struct buffer what = {0};
    int64_t id = 0;
    bool trashed;
    enum ledger_edited outcome = LEDGER_EDITED;
    buffer_put_string(&what, to_trash ? "trash " : "restore ");
    buffer_put_text(&what, name);
    if (begin(&correction, ledger, buffer_text(&what)) && find_page(ledger, name, &id, &trashed)) {
        if (id == 0)
            outcome = LEDGER_NOT_FOUND;
        else if (trashed == to_trash)
            outcome = LEDGER_NO_CHANGE;
        else if (note(&correction, "page", id, (textref){0}, trashed))
            move_page(ledger, id, to_trash);
    }
    outcome = end(&correction, outcome);
    buffer_free(&what);
    return outcome;
}

enum ledger_edited ledger_trash(struct ledger *ledger, textref page) {
    return put_page(ledger, page, true);
}

enum ledger_edited ledger_restore(struct ledger *ledger, textref page) {
    return put_page(ledger, page, false);
}

/* ---- undoing ------------------------------------------------------------------------------------------------- */

/* The rows of a correction in the order opposite to that in which they were changed. */
static bool put_back(struct ledger *ledger, int64_t number) {
    static const char sql[] =
        "SELECT kind, changed, name_before, coalesce(link_before, 0) FROM edit WHERE number = ? ORDER BY id DESC";
    sqlite3_stmt *select = ledger_prepare(ledger, sql);
    if (!select) return false;
    sqlite3_bind_int64(select, 1, number);
    bool fine = true;
    while (fine && ledger_next(ledger, select) == LEDGER_ROW) {
        const textref kind = ledger_column(select, 0);
        const int64_t row = sqlite3_column_int64(select, 1), link = sqlite3_column_int64(select, 3);
        if (text_is(kind, TEXT("page")))
            fine = move_page(ledger, row, link != 0);
        else if (text_is(kind, TEXT("claim")))
            fine = undo_claim_edit(ledger, row);
        else
            fine = set_party(ledger, text_is(kind, TEXT("outlet")) ? LEDGER_OUTLET : LEDGER_SPEAKER, row,
                             ledger_column(select, 2), link);
    }
    sqlite3_reset(select);
    return fine && !ledger->failed;
}

enum ledger_edited ledger_undo(struct ledger *ledger, char what[LEDGER_CAUSE]) {
    static const char last[] = "SELECT number, what FROM edit WHERE NOT undone ORDER BY number DESC LIMIT 1";
    static const char mark[] = "UPDATE edit SET undone = 1 WHERE number = ?";
    struct correction correction;
    int64_t number = 0;
    if (!begin(&correction, ledger, (textref){0})) return LEDGER_EDIT_FAILED;
    sqlite3_stmt *select = ledger_prepare(ledger, last), *update = ledger_prepare(ledger, mark);
    if (select && ledger_next(ledger, select) == LEDGER_ROW) {
        const textref words = ledger_column(select, 1);
        number = sqlite3_column_int64(select, 0);
        snprintf(what, LEDGER_CAUSE, "%.*s", (int)words.size, words.at);
        sqlite3_reset(select);
    }
    if (number && update && put_back(ledger, number)) {
        sqlite3_bind_int64(update, 1, number);
        ledger_run(ledger, update);
    }
    return end(&correction, number ? LEDGER_EDITED : LEDGER_NOT_FOUND);
}

bool ledger_each_edit(struct ledger *ledger, bool (*take)(void *context, const struct ledger_edit *edit),
                      void *context) {
    static const char sql[] = "SELECT number, at, what, undone FROM edit GROUP BY number ORDER BY number DESC";
    sqlite3_stmt *select = ledger_prepare(ledger, sql);
    bool wanted = true;
    while (wanted && ledger_next(ledger, select) == LEDGER_ROW) {
        const struct ledger_edit edit = {.number = sqlite3_column_int64(select, 0),
                                         .at = ledger_column(select, 1),
                                         .what = ledger_column(select, 2),
                                         .undone = sqlite3_column_int(select, 3) != 0};
        wanted = take(context, &edit);
    }
    if (select) sqlite3_reset(select);
    return !ledger->failed;
}
