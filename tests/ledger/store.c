/* Filing made-up records: versions, what is one page, batches, and finding them again. */
#include "support.h"

#include "ledger/ledger.h"
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

static char path[] = "/tmp/copydesk-ledger-XXXXXX";

static struct ledger *open_ledger(void) {
    char cause[LEDGER_CAUSE];
    struct ledger *ledger = ledger_open(path, LEDGER_TO_FILE, cause);
    if (!ledger) fail_msg("%s", cause);
    return ledger;
}

static void remove_ledger(void) {
    static const char *const endings[] = {"", "-wal", "-shm"};
    char name[64];
    for (int i = 0; i < 3; i++) {
        snprintf(name, sizeof name, "%s%s", path, endings[i]);
        unlink(name);
    }
}

static int set_up(void **state) {
    memcpy(path + sizeof path - 7, "XXXXXX", 6);
    const int file = mkstemp(path); /* an empty file is an empty ledger */
    if (file < 0) return -1;
    close(file);
    *state = open_ledger();
    return 0;
}

static int tear_down(void **state) {
    ledger_close(*state);
    remove_ledger();
    return 0;
}

static const struct copydesk_range content_span = {4, 30};
static const struct copydesk_via via = {-1, {"The Gull", 8}};

static struct copydesk_statement made_statement(void) {
    return (struct copydesk_statement){
        .source = {.text = TEXT("she")},
        .source_name = TEXT("Ada Quill"),
        .source_kind = COPYDESK_SOURCE_PERSON,
        .cue = {.text = TEXT("denied")},
        .content = {.text = TEXT("the bridge would be closed"), .span = {&content_span, 1}},
        .stance = COPYDESK_DENIES,
        .via = &via,
        .via_count = 1,
        .within = -1,
        .answers = -1};
}

static struct copydesk_record made_record(const char *canonical, const char *text) {
    return (struct copydesk_record){.input = TEXT("page.html"),
                                    .title = TEXT("A bridge"),
                                    .site = TEXT("The Heron"),
                                    .published = TEXT("2026-03-09T06:15:00+01:00"),
                                    .canonical = text_from(canonical),
                                    .text = text_from(text)};
}

static void files_a_page_once(void **state) {
    struct copydesk_record record = made_record("https://heron.example/bridge", "No, the bridge would be closed.");
    const struct copydesk_statement statement = made_statement();
    struct ledger_counts counts;
    record.statements = &statement;
    record.statement_count = 1;
    assert_int_equal(ledger_file(*state, &record, TEXT("/a")), LEDGER_NEW);
    assert_int_equal(ledger_file(*state, &record, TEXT("/b")), LEDGER_UNCHANGED);
    assert_true(ledger_commit(*state));
    assert_int_equal(ledger_file(*state, &record, TEXT("/c")), LEDGER_UNCHANGED);
    assert_true(ledger_count(*state, &counts));
    assert_int_equal(counts.pages, 1);
    assert_int_equal(counts.statements, 1);
    assert_int_equal(counts.speakers, 1);
    assert_int_equal(counts.outlets, 2);
}

static void keeps_every_version(void **state) {
    const struct copydesk_record first = made_record("https://heron.example/bridge", "One."),
                                 second = made_record("https://heron.example/bridge", "Two.");
    struct ledger_counts counts;
    assert_int_equal(ledger_file(*state, &first, TEXT("/a")), LEDGER_NEW);
    assert_int_equal(ledger_file(*state, &second, TEXT("/a")), LEDGER_CHANGED);
    assert_int_equal(ledger_file(*state, &first, TEXT("/a")), LEDGER_CHANGED); /* back again is a change, too */
    assert_int_equal(ledger_file(*state, &first, TEXT("/a")), LEDGER_UNCHANGED);
    assert_true(ledger_count(*state, &counts));
    assert_int_equal(counts.pages, 1);
    assert_int_equal(counts.articles, 3);
}

static void tells_pages_apart(void **state) {
    const struct copydesk_record front = made_record("https://heron.example/", "One."), none = made_record("", "One.");
    assert_int_equal(ledger_file(*state, &front, TEXT("/a")), LEDGER_NEW); /* a front page's address is nobody's */
    assert_int_equal(ledger_file(*state, &front, TEXT("/b")), LEDGER_NEW);
    assert_int_equal(ledger_file(*state, &none, TEXT("/b")), LEDGER_UNCHANGED);
    assert_int_equal(ledger_file(*state, &none, (textref){0}), LEDGER_NEW); /* standard input: by what it says */
    assert_int_equal(ledger_file(*state, &none, (textref){0}), LEDGER_UNCHANGED);
}

static void forgets_what_was_not_committed(void **state) {
    const struct copydesk_record record = made_record("", "One.");
    struct ledger_counts counts;
    assert_int_equal(ledger_file(*state, &record, TEXT("/a")), LEDGER_NEW);
    ledger_close(*state);
    *state = open_ledger();
    assert_true(ledger_count(*state, &counts));
    assert_int_equal(counts.pages, 0);
}

struct found {
    uint32_t statements, texts;
};

static bool count_hit(void *context, const struct ledger_hit *hit) {
    struct found *found = context;
    found->statements += hit->statement != 0;
    found->texts += hit->statement == 0;
    assert_text(hit->outlet, "The Heron");
    return true;
}

static struct found search(void *ledger, struct ledger_query query) {
    struct found found = {0};
    query.limit = 100;
    assert_true(ledger_search(ledger, &query, count_hit, &found));
    return found;
}

static void assert_found(struct found found, uint32_t statements, uint32_t texts) {
    assert_int_equal(found.statements, statements);
    assert_int_equal(found.texts, texts);
}

static void searches_by_words_and_filters(void **state) {
    struct copydesk_record record =
        made_record("https://heron.example/bridge", "No, the bridge would be closed. Gulls.");
    const struct copydesk_statement statement = made_statement();
    record.statements = &statement;
    record.statement_count = 1;
    assert_int_equal(ledger_file(*state, &record, TEXT("/a")), LEDGER_NEW);
    assert_found(search(*state, (struct ledger_query){.words = TEXT("BRIDGE closed")}), 1, 0);
    assert_found(search(*state, (struct ledger_query){.words = TEXT("\"bridge closed\"")}), 0, 0);
    assert_found(search(*state, (struct ledger_query){.words = TEXT("\"be closed\" bri*")}), 1, 0);
    assert_found(search(*state, (struct ledger_query){.words = TEXT("gulls")}), 0, 1);
    assert_found(search(*state, (struct ledger_query){.words = TEXT("quill")}), 1, 0);
    assert_found(search(*state, (struct ledger_query){.speaker = TEXT("ada")}), 1, 0);
    assert_found(search(*state, (struct ledger_query){.stance = TEXT("asserts")}), 0, 0);
    assert_found(search(*state, (struct ledger_query){.outlet = TEXT("the heron"), .stance = TEXT("denies")}), 1, 0);
    assert_found(search(*state, (struct ledger_query){.since_given = true, .since = 1773033300}), 1, 0);
    assert_found(search(*state, (struct ledger_query){.until_given = true, .until = 1773033300}), 0, 0);
}

static void takes_any_words(void **state) {
    static const char *const words[] = {"\"",  "\"\"", "*",  "a*",   "AND", "NOT OR", "(",
                                        "x:y", "-",    "^a", "\" a", "–",   "{a b}:c"};
    const struct copydesk_record record = made_record("", "One.");
    assert_int_equal(ledger_file(*state, &record, TEXT("/a")), LEDGER_NEW);
    for (size_t i = 0; i < sizeof words / sizeof *words; i++)
        search(*state, (struct ledger_query){.words = text_from(words[i])});
}

static void finds_only_the_latest(void **state) {
    const struct copydesk_record first = made_record("", "Ferries."), second = made_record("", "Trains.");
    assert_int_equal(ledger_file(*state, &first, TEXT("/a")), LEDGER_NEW);
    assert_int_equal(ledger_file(*state, &second, TEXT("/a")), LEDGER_CHANGED);
    assert_found(search(*state, (struct ledger_query){.words = TEXT("ferries")}), 0, 0);
    assert_found(search(*state, (struct ledger_query){.words = TEXT("trains")}), 0, 1);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup_teardown(files_a_page_once, set_up, tear_down),
        cmocka_unit_test_setup_teardown(keeps_every_version, set_up, tear_down),
        cmocka_unit_test_setup_teardown(tells_pages_apart, set_up, tear_down),
        cmocka_unit_test_setup_teardown(forgets_what_was_not_committed, set_up, tear_down),
        cmocka_unit_test_setup_teardown(searches_by_words_and_filters, set_up, tear_down),
        cmocka_unit_test_setup_teardown(takes_any_words, set_up, tear_down),
        cmocka_unit_test_setup_teardown(finds_only_the_latest, set_up, tear_down),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
