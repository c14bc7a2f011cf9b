/* Words and filters into SQL, rows into hits with the sentence they stand in. */
#include "ledger/names.h"
#include "ledger/sentence.h"

/* ---- what is asked ------------------------------------------------------------------------------------------- */

/* One phrase of the index's language (https://www.sqlite.org/fts5.html#fts5_phrases); quotes keep its operators out. */
static void put_phrase(struct buffer *out, textref phrase, bool begins) {
    buffer_put_string(out, out->size ? " \"" : "\"");
    for (uint32_t i = 0; i < phrase.size; i++)
        if (phrase.at[i] != '"' && phrase.at[i] != '\0') buffer_put_byte(out, phrase.at[i]);
    buffer_put_string(out, begins ? "\"*" : "\"");
}

/* Words, and "phrases in quotes", as one expression that asks for all of them. */
static void put_expression(struct buffer *out, textref words) {
    for (uint32_t at = 0; at < words.size;) {
        if (byte_is_space(words.at[at])) {
            at++;
            continue;
        }
        const bool quoted = words.at[at] == '"';
        uint32_t begin = quoted ? ++at : at;
        while (at < words.size && (quoted ? words.at[at] != '"' : !byte_is_space(words.at[at]))) at++;
        uint32_t end = at;
        at += quoted && at < words.size;
        const bool begins = at < words.size + !quoted && end > begin + 1 && words.at[end - 1] == '*';
        if (end > begin) put_phrase(out, text_slice(words, begin, begins ? end - 1 : end), begins);
    }
}

static const char statement_columns[] =
    "SELECT s.id, a.id, a.title, o.name, a.published, a.input, coalesce(a.canonical, a.url), sp.name, s.source, "
    "s.source_kind, s.role, s.cue, s.content, s.stance, s.told, s.mode, a.text, "
    "coalesce(json_extract(s.content_span, '$[0][0]'), json_extract(s.cue_span, '$[0][0]')), "
    "coalesce(json_extract(s.content_span, '$[#-1][1]'), json_extract(s.cue_span, '$[#-1][1]')), "
    "json_extract(s.content_at, '$[0][0]'), json_extract(s.content_at, '$[#-1][1]') ";

static const char article_joins[] =
    "JOIN page p ON p.id = a.page AND p.latest = a.id LEFT JOIN outlet o ON o.id = a.outlet ";

static const char article_filters[] =
    "(?3 IS NULL OR instr(o.key, ?3) OR instr(lower(o.name), ?3)) AND (?6 IS NULL OR a.published_at >= ?6) AND "
    "(?7 IS NULL OR a.published_at < ?7) ";

static const char statement_filters[] =
    "(?2 IS NULL OR instr(coalesce((SELECT key FROM speaker WHERE id = sp.same_as), sp.key), ?2) OR "
    "instr(lower(sp.name), ?2) OR instr(lower(s.source), ?2)) AND (?4 IS NULL OR s.source_kind = ?4) AND "
    "(?5 IS NULL OR s.stance = ?5) AND ";

static bool has_filters(const struct ledger_query *query) {
    return query->speaker.size + query->outlet.size + query->kind.size + query->stance.size > 0 || query->since_given ||
           query->until_given;
}

/* The ids of the best, as a table of their own: only their rows are read in full. `all`: whatever matches will do; of
 * very many those filed last are ranked, so that a common word takes no longer than it must. */
static void put_best_statements(struct buffer *sql, bool all) {
    buffer_put_string(sql, "WITH best (id, score) AS (SELECT ");
    if (all) {
        buffer_put_string(
            sql, "rowid, score FROM (SELECT rowid, rank AS score FROM statement_text WHERE statement_text MATCH ?1 "
                 "ORDER BY rowid DESC LIMIT 8192) ORDER BY score, rowid LIMIT ?8) ");
        return;
    }
    buffer_put_string(sql, "s.id, bm25(statement_text) FROM statement_text JOIN statement s ON s.id = "
                           "statement_text.rowid JOIN article a ON a.id = s.article LEFT JOIN speaker sp ON sp.id = "
                           "s.speaker ");
    buffer_put_string(sql, article_joins);
    buffer_put_string(sql, "WHERE statement_text MATCH ?1 AND ");
    buffer_put_string(sql, statement_filters);
    buffer_put_string(sql, article_filters);
    buffer_put_string(sql, "ORDER BY 2, 1 LIMIT ?8) ");
}

static void put_statement_query(struct buffer *sql, bool words, bool all) {
    if (words) put_best_statements(sql, all);
    buffer_put_string(sql, statement_columns);
    buffer_put_string(sql, words ? "FROM best JOIN statement s ON s.id = best.id " : "FROM statement s ");
    buffer_put_string(sql, "JOIN article a ON a.id = s.article LEFT JOIN speaker sp ON sp.id = s.speaker ");
    buffer_put_string(sql, article_joins);
    buffer_put_string(sql, "WHERE ");
    buffer_put_string(sql, statement_filters);
    buffer_put_string(sql, article_filters);
    buffer_put_string(sql, words ? "ORDER BY best.score, a.published_at, s.id LIMIT ?8"
                                 : "ORDER BY a.published_at, s.id LIMIT ?8");
}

/* Articles of which a statement was found already are left out. The marks of highlight() say where the words stand; it
 * is asked for of the best only. */
static void put_text_query(struct buffer *sql) {
    buffer_put_string(sql, "WITH best (id, score) AS (SELECT a.id, bm25(article_text, 4, 2, 1) FROM article_text JOIN "
                           "article a ON a.id = article_text.rowid ");
    buffer_put_string(sql, article_joins);
    buffer_put_string(sql, "WHERE article_text MATCH ?1 AND ?2 IS NULL AND ?4 IS NULL AND ?5 IS NULL AND "
                           "a.id NOT IN (SELECT s.article FROM statement_text JOIN statement s ON s.id = "
                           "statement_text.rowid WHERE statement_text MATCH ?1) AND ");
    buffer_put_string(sql, article_filters);
    buffer_put_string(sql, "ORDER BY 2, a.published_at LIMIT ?8) "
                           "SELECT 0, a.id, a.title, o.name, a.published, a.input, coalesce(a.canonical, a.url), "
                           "highlight(article_text, 2, char(2), char(3)), a.text FROM best CROSS JOIN article_text ON "
                           "article_text.rowid = best.id JOIN article a ON a.id = best.id LEFT JOIN outlet o ON o.id = "
                           "a.outlet WHERE article_text MATCH ?1 ORDER BY best.score, a.published_at");
}

/* Whether every article is the latest of its page: then there are as many of the ones as of the others, and none in the
 * trash. */
static bool has_no_versions(struct ledger *ledger) {
    static const char sql[] =
        "SELECT coalesce((SELECT max(id) FROM article) = (SELECT max(id) FROM page) AND NOT EXISTS "
        "(SELECT 1 FROM page WHERE trashed IS NOT NULL), 0)";
    int64_t same;
    return ledger_number(ledger, ledger_prepare(ledger, sql), &same) && same;
}

/* The texts of a query as the index and the keys want them. */
struct asked {
    const struct ledger_query *query;
    struct buffer words, speaker, outlet;
};

static void bind_query(sqlite3_stmt *statement, const struct asked *asked, uint32_t limit) {
    ledger_bind_text(statement, 1, buffer_text(&asked->words));
    ledger_bind_text(statement, 2, buffer_text(&asked->speaker));
    ledger_bind_text(statement, 3, buffer_text(&asked->outlet));
    ledger_bind_text(statement, 4, asked->query->kind);
    ledger_bind_text(statement, 5, asked->query->stance);
    if (asked->query->since_given) sqlite3_bind_int64(statement, 6, asked->query->since);
    if (asked->query->until_given) sqlite3_bind_int64(statement, 7, asked->query->until);
    sqlite3_bind_int64(statement, 8, limit);
}

/* ---- rows into hits ------------------------------------------------------------------------------------------ */

static void read_article(sqlite3_stmt *row, struct ledger_hit *hit) {
    *hit = (struct ledger_hit){.statement = sqlite3_column_int64(row, 0),
                               .article = sqlite3_column_int64(row, 1),
                               .title = ledger_column(row, 2),
                               .outlet = ledger_column(row, 3),
                               .published = ledger_column(row, 4),
                               .input = ledger_column(row, 5),
                               .url = ledger_column(row, 6)};
}

static void set_sentence(struct ledger_hit *hit, textref text, struct copydesk_range part) {
    hit->span = ledger_sentence(text, part);
    hit->sentence = text_slice(text, hit->span.begin, hit->span.end);
}

static void read_statement(sqlite3_stmt *row, struct ledger_hit *hit) {
    read_article(row, hit);
    hit->speaker = ledger_column(row, 7);
    hit->source = ledger_column(row, 8);
    hit->source_kind = ledger_column(row, 9);
    hit->role = ledger_column(row, 10);
    hit->cue = ledger_column(row, 11);
    hit->content = ledger_column(row, 12);
    hit->stance = ledger_column(row, 13);
    hit->told = ledger_column(row, 14);
    hit->mode = ledger_column(row, 15);
    const struct copydesk_range part = {(uint32_t)sqlite3_column_int64(row, 17),
                                        (uint32_t)sqlite3_column_int64(row, 18)};
    set_sentence(hit, ledger_column(row, 16), part);
    hit->at = (struct copydesk_range){(uint32_t)sqlite3_column_int64(row, 19), (uint32_t)sqlite3_column_int64(row, 20)};
}

/* Up to the first mark the highlighted text is the text itself. */
static void read_text(sqlite3_stmt *row, struct ledger_hit *hit) {
    read_article(row, hit);
    const uint32_t mark = text_find(ledger_column(row, 7), TEXT("\x02"), 0);
    const uint32_t begin = mark == UINT32_MAX ? 0 : mark;
    set_sentence(hit, ledger_column(row, 8), (struct copydesk_range){begin, begin});
}

/* ---- the search ---------------------------------------------------------------------------------------------- */

/* Runs one query; `wanted` counts down and is 0 when no more is wanted. */
static bool run_query(struct ledger *ledger, const struct buffer *sql, const struct asked *asked, uint32_t *wanted,
                      void (*read_row)(sqlite3_stmt *, struct ledger_hit *),
                      bool (*hit)(void *context, const struct ledger_hit *hit), void *context) {
    sqlite3_stmt *statement;
    if (sql->failed) return ledger_fail(ledger, SQLITE_NOMEM);
    int code = sqlite3_prepare_v2(ledger->database, sql->at, (int)sql->size, &statement, NULL);
    if (code != SQLITE_OK) return ledger_fail(ledger, code);
    bind_query(statement, asked, *wanted);
    while (*wanted && ledger_next(ledger, statement) == LEDGER_ROW) {
        struct ledger_hit found;
        read_row(statement, &found);
        *wanted = hit(context, &found) ? *wanted - 1 : 0;
    }
    sqlite3_finalize(statement);
    return !ledger->failed;
}

bool ledger_search(struct ledger *ledger, const struct ledger_query *query,
                   bool (*hit)(void *context, const struct ledger_hit *hit), void *context) {
    struct asked asked = {.query = query};
    struct buffer sql = {0};
    uint32_t wanted = query->limit;
    put_expression(&asked.words, query->words);
    ledger_fold_name(query->speaker, &asked.speaker);
    ledger_fold_name(query->outlet, &asked.outlet);
    const bool words = asked.words.size > 0;
    put_statement_query(&sql, words, !has_filters(query) && has_no_versions(ledger));
    bool fine = !asked.words.failed && !asked.speaker.failed && !asked.outlet.failed;
    fine = fine ? run_query(ledger, &sql, &asked, &wanted, read_statement, hit, context)
                : ledger_fail(ledger, SQLITE_NOMEM);
    if (fine && words && wanted) {
        buffer_clear(&sql);
        put_text_query(&sql);
        fine = run_query(ledger, &sql, &asked, &wanted, read_text, hit, context);
    }
    buffer_free(&sql);
    buffer_free(&asked.words);
    buffer_free(&asked.speaker);
    buffer_free(&asked.outlet);
    return fine;
}
