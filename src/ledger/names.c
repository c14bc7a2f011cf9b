#include "ledger/names.h"

#include "base/utf8.h"

void ledger_fold_name(textref name, struct buffer *out) {
    name = text_trim(name);
    if (name.size > 4 && text_starts_nocase(name, TEXT("the "))) name = text_trim(text_slice(name, 4, name.size));
    bool space = false;
    for (uint32_t at = 0; at < name.size;) {
        struct utf8_char c = utf8_decode(name, at);
        char lower[4];
        at += c.size;
        if (utf8_is_space(c.code)) {
            if (!space) buffer_put_byte(out, ' ');
        } else {
            buffer_put(out, lower, utf8_encode(c.code == 0x2019 ? '\'' : utf8_lower(c.code), lower));
        }
        space = utf8_is_space(c.code);
    }
}

textref ledger_host(textref url) {
    uint32_t scheme = text_find(url, TEXT("://"), 0);
    if (scheme == UINT32_MAX) return (textref){0};
    textref host = text_slice(url, scheme + 3, url.size);
    uint32_t end = 0;
    while (end < host.size && host.at[end] != '/' && host.at[end] != '?' && host.at[end] != '#') end++;
    host = text_slice(host, 0, end);
    return text_starts_nocase(host, TEXT("www.")) ? text_slice(host, 4, host.size) : host;
}

/* `find` gives the id for a key; `make` takes key, name and kind. */
static int64_t row_of(struct ledger *ledger, textref name, const char *kind, const char *find, const char *make) {
    buffer_clear(&ledger->scratch);
    ledger_fold_name(name, &ledger->scratch);
    textref key = buffer_text(&ledger->scratch);
    if (key.size == 0) return 0;
    int64_t id = 0;
    sqlite3_stmt *statement = ledger_prepare(ledger, find);
    if (!statement) return 0;
    ledger_bind_text(statement, 1, key);
    if (!ledger_number(ledger, statement, &id) || id) return id;
    statement = ledger_prepare(ledger, make);
    if (!statement) return 0;
    ledger_bind_text(statement, 1, key);
    ledger_bind_text(statement, 2, name);
    if (kind) ledger_bind_string(statement, 3, kind);
    return ledger_run(ledger, statement) ? sqlite3_last_insert_rowid(ledger->database) : 0;
}

int64_t ledger_outlet(struct ledger *ledger, textref name) {
    static const char find[] = "SELECT id FROM outlet WHERE key = ?";
    static const char make[] = "INSERT INTO outlet (key, name) VALUES (?, ?)";
    return row_of(ledger, name, NULL, find, make);
}

int64_t ledger_speaker(struct ledger *ledger, textref name, const char *kind) {
    static const char find[] = "SELECT id FROM speaker WHERE key = ?";
    static const char make[] = "INSERT INTO speaker (key, name, kind) VALUES (?, ?, ?)";
    return row_of(ledger, name, kind, find, make);
}
