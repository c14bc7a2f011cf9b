#include "ledger/export.h"

#include "ledger/database.h"

static const char statements_sql[] =
    "SELECT s.id, s.article, s.hedged, s.negated, coalesce(b.id, 0), s.confidence, sp.name, s.source, s.source_kind, "
    "s.role, s.cue, s.content, s.mode, s.stance, s.told, (SELECT group_concat(name, char(31)) FROM (SELECT "
    "coalesce(o.name, (SELECT t.source FROM statement t WHERE t.article = s.article AND t.number = v.of)) AS name FROM "
    "via v LEFT JOIN outlet o ON o.id = v.outlet WHERE v.statement = s.id ORDER BY v.number)), s.content_at, o.name, "
    "a.published, a.title, a.input, coalesce(a.canonical, a.url), a.language FROM statement s JOIN article a ON a.id = "
    "s.article JOIN page p ON p.id = a.page AND p.latest = a.id LEFT JOIN outlet o ON o.id = a.outlet LEFT JOIN "
    "speaker sp ON sp.id = "
    "s.speaker LEFT JOIN statement b ON b.article = s.article AND b.number = s.answers ORDER BY s.id";

bool ledger_each_statement(struct ledger *ledger, bool (*take)(void *context, const struct ledger_exported *statement),
                           void *context) {
    sqlite3_stmt *select = ledger_prepare(ledger, statements_sql);
    bool wanted = true;
    while (wanted && ledger_next(ledger, select) == LEDGER_ROW) {
        struct ledger_exported row = {.statement = sqlite3_column_int64(select, 0),
                                      .article = sqlite3_column_int64(select, 1),
                                      .hedged = sqlite3_column_int(select, 2) != 0,
                                      .negated = sqlite3_column_int(select, 3) != 0,
                                      .answers = sqlite3_column_int64(select, 4),
                                      .confidence = sqlite3_column_double(select, 5)};
        textref *const texts[] = {&row.speaker,    &row.source,  &row.source_kind, &row.role,  &row.cue,
                                  &row.content,    &row.mode,    &row.stance,      &row.told,  &row.via,
                                  &row.content_at, &row.outlet,  &row.published,   &row.title, &row.input,
                                  &row.url,        &row.language};
        for (int i = 0; i < 17; i++) *texts[i] = ledger_column(select, 6 + i);
        wanted = take(context, &row);
    }
    if (select) sqlite3_reset(select);
    return !ledger->failed;
}

bool ledger_each_party(struct ledger *ledger, bool (*take)(void *context, const struct ledger_party *party),
                       void *context) {
    static const char sql[] = "SELECT 1, id, name, 'outlet' FROM outlet WHERE same_as IS NULL UNION ALL SELECT 0, id, "
                              "name, kind FROM speaker WHERE same_as IS NULL "
                              "ORDER BY 1 DESC, 2";
    sqlite3_stmt *select = ledger_prepare(ledger, sql);
    bool wanted = true;
    while (wanted && ledger_next(ledger, select) == LEDGER_ROW) {
        const struct ledger_party party = {.is_outlet = sqlite3_column_int(select, 0) != 0,
                                           .id = sqlite3_column_int64(select, 1),
                                           .name = ledger_column(select, 2),
                                           .kind = ledger_column(select, 3)};
        wanted = take(context, &party);
    }
    if (select) sqlite3_reset(select);
    return !ledger->failed;
}

bool ledger_each_link(struct ledger *ledger, bool (*take)(void *context, const struct ledger_link *link),
                      void *context) {
    static const char sql[] =
        "SELECT coalesce(o.same_as, o.id), coalesce(sp.same_as, sp.id), 0, count(*) FROM page p JOIN article a ON a.id "
        "= "
        "p.latest JOIN outlet o ON o.id = a.outlet JOIN statement s ON s.article = a.id JOIN speaker sp ON sp.id = "
        "s.speaker GROUP BY 1, 2 UNION ALL "
        "SELECT coalesce(o.same_as, o.id), 0, coalesce(c.same_as, c.id), count(*) FROM page p JOIN article a ON a.id = "
        "p.latest JOIN outlet o ON o.id = a.outlet JOIN statement s ON s.article = a.id JOIN via v ON v.statement = "
        "s.id "
        "JOIN outlet c ON c.id = v.outlet GROUP BY 1, 3 HAVING coalesce(o.same_as, o.id) <> coalesce(c.same_as, c.id) "
        "ORDER BY 1, 2, 3";
    sqlite3_stmt *select = ledger_prepare(ledger, sql);
    bool wanted = true;
    while (wanted && ledger_next(ledger, select) == LEDGER_ROW) {
        const struct ledger_link link = {sqlite3_column_int64(select, 0), sqlite3_column_int64(select, 1),
                                         sqlite3_column_int64(select, 2), (uint64_t)sqlite3_column_int64(select, 3)};
        wanted = take(context, &link);
    }
    if (select) sqlite3_reset(select);
    return !ledger->failed;
}
