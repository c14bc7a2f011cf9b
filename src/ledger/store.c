/* Records into rows.
 *
 * A page is looked up by its address and its latest article's digest compared: the same page read again costs one
 * query. Rows go in by prepared statements inside one transaction a batch. */
#include "base/hash.h"
#include "ledger/names.h"
#include "output/names.h"

/* ---- which page, and whether it changed ---------------------------------------------------------------------- */

/* A site that names its front page as the canonical address of every article would make one page of them all. */
static bool names_one_page(textref url) {
    uint32_t scheme = text_find(url, TEXT("://"), 0);
    uint32_t path = scheme == UINT32_MAX ? UINT32_MAX : text_find(url, TEXT("/"), scheme + 3);
    return path != UINT32_MAX && path + 1 < url.size;
}

static textref key_of(const struct copydesk_record *record, textref path) {
    if (names_one_page(record->canonical)) return record->canonical;
    if (record->url.size) return record->url;
    return path;
}

enum { DIGEST = 16 /* bytes */ };

/* Two FNV-1a hashes of 64 bits from different seeds, the second over the parts in the same order; no defence against
 * forgery is needed, since a page can only collide with its own last version. */
static void digest_of(const struct copydesk_record *record, unsigned char digest[DIGEST]) {
    uint64_t halves[2] = {HASH_SEED_64, hash_mix(HASH_SEED_64)};
    for (int i = 0; i < 2; i++) {
        const textref parts[] = {record->title, record->standfirst, record->published, record->modified, record->text};
        for (size_t p = 0; p < sizeof parts / sizeof *parts; p++)
            halves[i] = hash_more_64(hash_more_64(halves[i], parts[p]), TEXT("\x1f"));
        for (uint32_t a = 0; a < record->author_count; a++)
            halves[i] = hash_more_64(hash_more_64(halves[i], record->authors[a].name), TEXT("\x1f"));
        for (int byte = 0; byte < 8; byte++) digest[i * 8 + byte] = (unsigned char)(halves[i] >> (56 - 8 * byte));
    }
}

struct filing {
    struct ledger *ledger;
    const struct copydesk_record *record;
    unsigned char digest[DIGEST];
    int64_t page, version; /* version: of the article being filed */
    int64_t article;
};

/* The row of the page and its latest version; page 0 where it is new. */
static bool find_page(struct filing *filing, textref key, bool *same) {
    static const char sql[] = "SELECT page.id, version, digest FROM page JOIN article ON article.id = coalesce(latest, "
                              "trashed) WHERE key = ?";
    sqlite3_stmt *find = ledger_prepare(filing->ledger, sql);
    if (!find) return false;
    *same = false;
    ledger_bind_text(find, 1, key);
    enum ledger_step step = ledger_next(filing->ledger, find);
    if (step == LEDGER_ROW) {
        filing->page = sqlite3_column_int64(find, 0);
        filing->version = sqlite3_column_int64(find, 1);
        const void *digest = sqlite3_column_blob(find, 2);
        *same = digest && sqlite3_column_bytes(find, 2) == DIGEST && memcmp(digest, filing->digest, DIGEST) == 0;
        sqlite3_reset(find);
    }
    return step != LEDGER_ERROR;
}

static bool make_page(struct filing *filing, textref key) {
    sqlite3_stmt *insert = ledger_prepare(filing->ledger, "INSERT INTO page (key) VALUES (?)");
    if (!insert) return false;
    ledger_bind_text(insert, 1, key);
    if (!ledger_run(filing->ledger, insert)) return false;
    filing->page = sqlite3_last_insert_rowid(filing->ledger->database);
    return true;
}

/* ---- the article --------------------------------------------------------------------------------------------- */

static void bind_row(sqlite3_stmt *statement, int position, int64_t row) {
    if (row)
        sqlite3_bind_int64(statement, position, row);
    else
        sqlite3_bind_null(statement, position);
}

/* The site the page names, else the host it was found at. */
static int64_t outlet_of(const struct filing *filing) {
    const struct copydesk_record *record = filing->record;
    if (record->site.size) return ledger_outlet(filing->ledger, record->site);
    textref host = ledger_host(record->canonical);
    return ledger_outlet(filing->ledger, host.size ? host : ledger_host(record->url));
}

static void bind_required(sqlite3_stmt *statement, int position, textref t) {
    sqlite3_bind_text(statement, position, t.size ? t.at : "", (int)t.size, SQLITE_STATIC);
}

static bool put_article(struct filing *filing) {
    static const char sql[] =
        "INSERT INTO article (page, version, digest, filed, outlet, input, url, canonical, captured, kind, title, "
        "standfirst, published, published_at, modified, language, section, text, confidence) VALUES "
        "(?1, ?2, ?3, strftime('%Y-%m-%dT%H:%M:%SZ'), ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17, "
        "?18)";
    const struct copydesk_record *record = filing->record;
    const int64_t outlet = outlet_of(filing);
    sqlite3_stmt *insert = ledger_prepare(filing->ledger, sql);
    if (!insert) return false;
    int64_t seconds;
    sqlite3_bind_int64(insert, 1, filing->page);
    sqlite3_bind_int64(insert, 2, filing->version);
    sqlite3_bind_blob(insert, 3, filing->digest, DIGEST, SQLITE_STATIC);
    bind_row(insert, 4, outlet);
    bind_required(insert, 5, record->input);
    ledger_bind_text(insert, 6, record->url);
    ledger_bind_text(insert, 7, record->canonical);
    ledger_bind_text(insert, 8, record->captured);
    ledger_bind_string(insert, 9, output_kind_name(record->kind));
    ledger_bind_text(insert, 10, record->title);
    ledger_bind_text(insert, 11, record->standfirst);
    ledger_bind_text(insert, 12, record->published);
    if (ledger_parse_time(record->published, &seconds, NULL))
        sqlite3_bind_int64(insert, 13, seconds);
    else
        sqlite3_bind_null(insert, 13);
    ledger_bind_text(insert, 14, record->modified);
    ledger_bind_text(insert, 15, record->language);
    ledger_bind_text(insert, 16, record->section);
    bind_required(insert, 17, record->text);
    sqlite3_bind_double(insert, 18, (double)record->confidence);
    if (!ledger_run(filing->ledger, insert)) return false;
    filing->article = sqlite3_last_insert_rowid(filing->ledger->database);
    return true;
}

static bool put_authors(const struct filing *filing) {
    sqlite3_stmt *insert = ledger_prepare(filing->ledger, "INSERT INTO author VALUES (?, ?, ?)");
    bool fine = insert != NULL;
    for (uint32_t i = 0; fine && i < filing->record->author_count; i++) {
        sqlite3_bind_int64(insert, 1, filing->article);
        sqlite3_bind_int64(insert, 2, i);
        bind_required(insert, 3, filing->record->authors[i].name);
        fine = ledger_run(filing->ledger, insert);
    }
    return fine;
}

static bool put_blocks(const struct filing *filing) {
    sqlite3_stmt *insert = ledger_prepare(filing->ledger, "INSERT INTO block VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)");
    bool fine = insert != NULL;
    for (uint32_t i = 0; fine && i < filing->record->block_count; i++) {
        const struct copydesk_block *block = &filing->record->blocks[i];
        sqlite3_bind_int64(insert, 1, filing->article);
        sqlite3_bind_int64(insert, 2, i);
        ledger_bind_string(insert, 3, output_block_name(block->kind));
        sqlite3_bind_int64(insert, 4, block->level);
        sqlite3_bind_int64(insert, 5, block->span.begin);
        sqlite3_bind_int64(insert, 6, block->span.end);
        sqlite3_bind_int64(insert, 7, block->at.begin);
        sqlite3_bind_int64(insert, 8, block->at.end);
        sqlite3_bind_double(insert, 9, (double)block->confidence);
        fine = ledger_run(filing->ledger, insert);
    }
    return fine;
}

/* ---- statements ---------------------------------------------------------------------------------------------- */

/* "[[1,5],[9,12]]"; absent where there is no run. */
static void bind_ranges(struct filing *filing, sqlite3_stmt *statement, int position, struct copydesk_ranges ranges) {
    struct buffer *json = &filing->ledger->scratch;
    buffer_clear(json);
    for (uint32_t i = 0; i < ranges.count; i++)
        buffer_format(json, "%s[%u,%u]", i ? "," : "[", ranges.at[i].begin, ranges.at[i].end);
    if (ranges.count) buffer_put_byte(json, ']');
    textref t = buffer_text(json);
    if (t.size)
        sqlite3_bind_text(statement, position, t.at, (int)t.size, SQLITE_TRANSIENT);
    else
        sqlite3_bind_null(statement, position);
}

static bool put_via(const struct filing *filing, int64_t id, const struct copydesk_statement *statement) {
    for (uint32_t i = 0; i < statement->via_count; i++) {
        const struct copydesk_via *via = &statement->via[i];
        const int64_t outlet = ledger_outlet(filing->ledger, via->name);
        sqlite3_stmt *insert = ledger_prepare(filing->ledger, "INSERT INTO via VALUES (?, ?, ?, ?)");
        if (!insert) return false;
        sqlite3_bind_int64(insert, 1, id);
        sqlite3_bind_int64(insert, 2, i);
        bind_row(insert, 3, outlet);
        if (via->statement >= 0)
            sqlite3_bind_int64(insert, 4, via->statement);
        else
            sqlite3_bind_null(insert, 4);
        if (!ledger_run(filing->ledger, insert)) return false;
    }
    return true;
}

static bool index_statement(const struct filing *filing, int64_t id, const struct copydesk_statement *statement) {
    static const char sql[] = "INSERT INTO statement_text (rowid, speaker, source, content) VALUES (?, ?, ?, ?)";
    sqlite3_stmt *insert = ledger_prepare(filing->ledger, sql);
    if (!insert) return false;
    sqlite3_bind_int64(insert, 1, id);
    ledger_bind_text(insert, 2, statement->source_name);
    ledger_bind_text(insert, 3, statement->source.text);
    ledger_bind_text(insert, 4, statement->content.text);
    return ledger_run(filing->ledger, insert);
}

static void bind_statement(struct filing *filing, sqlite3_stmt *insert, const struct copydesk_statement *statement) {
    ledger_bind_text(insert, 4, statement->source.text);
    ledger_bind_string(insert, 5, output_source_name(statement->source_kind));
    ledger_bind_text(insert, 6, statement->source_role);
    ledger_bind_text(insert, 7, statement->cue.text);
    ledger_bind_string(insert, 8, output_cue_name(statement->cue_class));
    ledger_bind_text(insert, 9, statement->content.text);
    ledger_bind_string(insert, 10, output_mode_name(statement->mode));
    ledger_bind_string(insert, 11, output_stance_name(statement->stance));
    sqlite3_bind_int64(insert, 12, statement->hedged);
    sqlite3_bind_int64(insert, 13, statement->negated);
    ledger_bind_text(insert, 14, statement->told.text);
    if (statement->answers >= 0)
        sqlite3_bind_int64(insert, 15, statement->answers);
    else
        sqlite3_bind_null(insert, 15);
    sqlite3_bind_double(insert, 16, (double)statement->confidence);
    bind_ranges(filing, insert, 17, statement->source.span);
    bind_ranges(filing, insert, 18, statement->source.at);
    bind_ranges(filing, insert, 19, statement->cue.span);
    bind_ranges(filing, insert, 20, statement->cue.at);
    bind_ranges(filing, insert, 21, statement->content.span);
    bind_ranges(filing, insert, 22, statement->content.at);
    bind_ranges(filing, insert, 23, statement->quoted);
}

static bool put_statement(struct filing *filing, uint32_t number) {
    static const char sql[] = "INSERT INTO statement (article, number, speaker, source, source_kind, role, cue, "
                              "cue_class, content, mode, stance, "
                              "hedged, negated, told, answers, confidence, source_span, source_at, cue_span, cue_at, "
                              "content_span, content_at, "
                              "quoted) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
    const struct copydesk_statement *statement = &filing->record->statements[number];
    const char *kind = output_source_name(statement->source_kind);
    const int64_t speaker = ledger_speaker(filing->ledger, statement->source_name, kind);
    sqlite3_stmt *insert = ledger_prepare(filing->ledger, sql);
    if (!insert) return false;
    sqlite3_bind_int64(insert, 1, filing->article);
    sqlite3_bind_int64(insert, 2, number);
    bind_row(insert, 3, speaker);
    bind_statement(filing, insert, statement);
    if (!ledger_run(filing->ledger, insert)) return false;
    const int64_t id = sqlite3_last_insert_rowid(filing->ledger->database);
    return put_via(filing, id, statement) && index_statement(filing, id, statement);
}

static bool put_statements(struct filing *filing) {
    bool fine = true;
    for (uint32_t i = 0; fine && i < filing->record->statement_count; i++) fine = put_statement(filing, i);
    return fine;
}

/* ---- the whole ----------------------------------------------------------------------------------------------- */

static bool index_article(const struct filing *filing) {
    static const char sql[] = "INSERT INTO article_text (rowid, title, standfirst, text) VALUES (?, ?, ?, ?)";
    sqlite3_stmt *insert = ledger_prepare(filing->ledger, sql);
    if (!insert) return false;
    sqlite3_bind_int64(insert, 1, filing->article);
    ledger_bind_text(insert, 2, filing->record->title);
    ledger_bind_text(insert, 3, filing->record->standfirst);
    ledger_bind_text(insert, 4, filing->record->text);
    return ledger_run(filing->ledger, insert);
}

/* A page in the trash stays there. */
static bool make_latest(const struct filing *filing) {
    static const char sql[] = "UPDATE page SET latest = iif(trashed IS NULL, ?1, NULL), trashed = iif(trashed IS NULL, "
                              "NULL, ?1) WHERE id = ?2";
    sqlite3_stmt *update = ledger_prepare(filing->ledger, sql);
    if (!update) return false;
    sqlite3_bind_int64(update, 1, filing->article);
    sqlite3_bind_int64(update, 2, filing->page);
    return ledger_run(filing->ledger, update);
}

/* The lock for writing is taken at once: a batch that read first could no longer get it once another process wrote. */
static bool begin_batch(struct ledger *ledger) {
    if (!ledger->in_batch) ledger->in_batch = ledger_execute(ledger, "BEGIN IMMEDIATE");
    return ledger->in_batch && !ledger->failed;
}

bool ledger_commit(struct ledger *ledger) {
    if (ledger->failed || !ledger->in_batch) return !ledger->failed;
    ledger->in_batch = false;
    return ledger_execute(ledger, "COMMIT");
}

enum ledger_filed ledger_file(struct ledger *ledger, const struct copydesk_record *record, textref path) {
    struct filing filing = {.ledger = ledger, .record = record};
    bool same;
    digest_of(record, filing.digest);
    char by_content[2 * DIGEST + sizeof "text:"] = "text:";
    for (int i = 0; i < DIGEST; i++) {
        by_content[5 + 2 * i] = "0123456789abcdef"[filing.digest[i] >> 4];
        by_content[6 + 2 * i] = "0123456789abcdef"[filing.digest[i] & 15];
    }
    textref key = key_of(record, path);
    if (key.size == 0) key = text_from(by_content);
    if (!begin_batch(ledger) || !find_page(&filing, key, &same)) return LEDGER_FAILED;
    if (same) return LEDGER_UNCHANGED;
    const bool known = filing.page != 0;
    filing.version++;
    const bool done = (known || make_page(&filing, key)) && put_article(&filing) && put_authors(&filing) &&
                      put_blocks(&filing) && put_statements(&filing) && index_article(&filing) && make_latest(&filing);
    if (!done) return LEDGER_FAILED;
    return known ? LEDGER_CHANGED : LEDGER_NEW;
}

bool ledger_count(struct ledger *ledger, struct ledger_counts *counts) {
    static const char sql[] =
        "SELECT (SELECT count(*) FROM page), (SELECT count(*) FROM article), (SELECT count(*) FROM "
        "statement), (SELECT count(*) FROM speaker), (SELECT count(*) FROM outlet)";
    sqlite3_stmt *select = ledger_prepare(ledger, sql);
    *counts = (struct ledger_counts){0};
    if (ledger_next(ledger, select) != LEDGER_ROW) return false;
    counts->pages = (uint64_t)sqlite3_column_int64(select, 0);
    counts->articles = (uint64_t)sqlite3_column_int64(select, 1);
    counts->statements = (uint64_t)sqlite3_column_int64(select, 2);
    counts->speakers = (uint64_t)sqlite3_column_int64(select, 3);
    counts->outlets = (uint64_t)sqlite3_column_int64(select, 4);
    sqlite3_reset(select);
    return true;
}
