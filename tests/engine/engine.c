#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "base/buffer.h"
#include "base/limits.h"
#include "base/text.h"
#include <stdlib.h>
#include <string.h>

static const char page_source[] =
    "<!doctype html><html lang=en><title>Bridge to close</title><body><article><h1>Bridge to close</h1>\n"
    "<p>The harbour office says the old bridge will close on Monday, for at least a year, and ferries will carry "
    "cars.\n"
    "<p>About 9,000 cars cross the river every day; the bridge was built in 1931 and repaired twice &amp; more.\n"
    "</article>";

static struct copydesk_page page_of(const char *bytes, size_t size) {
    return (struct copydesk_page){.input = TEXT("a page"), .bytes = bytes, .size = size};
}

static struct copydesk_page html_page(void) {
    return page_of(page_source, sizeof page_source - 1);
}

static int make_engine(void **state) {
    *state = copydesk_engine_new(NULL);
    return *state ? 0 : -1;
}

static int free_engine(void **state) {
    copydesk_engine_free(*state);
    return 0;
}

static const struct copydesk_record *read_page(struct copydesk_engine *engine, const struct copydesk_page *page) {
    const struct copydesk_record *record = NULL;
    assert_int_equal(copydesk_read(engine, page, &record), COPYDESK_OK);
    assert_non_null(record);
    return record;
}

static void assert_warns(const struct copydesk_record *record, const char *words) {
    for (uint32_t i = 0; i < record->warning_count; i++)
        if (text_has(record->warnings[i], text_from(words))) return;
    fail_msg("no warning says: %s", words);
}

static void test_a_page(void **state) {
    struct copydesk_page page = html_page();
    page.url = TEXT("https://example.org/");
    page.captured = TEXT("2024-05-02T10:00:00Z");
    const struct copydesk_record *record = read_page(*state, &page);
    assert_true(text_is(record->input, TEXT("a page")));
    assert_true(text_is(record->url, page.url));
    assert_true(text_is(record->captured, page.captured));
    assert_true(text_is(record->charset, TEXT("UTF-8")));
    assert_true(text_is(record->title, TEXT("Bridge to close")));
    assert_true(text_has(record->text, TEXT("repaired twice & more.")));
    assert_ptr_equal(record->document.at, page_source);
    assert_non_null(record->statements);
    assert_false(record->truncated);
    assert_int_equal(record->warning_count, 0);
}

/* What the record holds of the page's description is its own. */
static void test_names_are_copied(void **state) {
    char name[] = "name", url[] = "https://example.org/";
    struct copydesk_page page = html_page();
    page.input = text_from(name);
    page.url = text_from(url);
    const struct copydesk_record *record = read_page(*state, &page);
    memset(name, 'x', sizeof name - 1);
    memset(url, 'x', sizeof url - 1);
    assert_true(text_is(record->input, TEXT("name")));
    assert_true(text_is(record->url, TEXT("https://example.org/")));
}

static void test_places_count_the_byte_order_mark(void **state) {
    static char marked[sizeof page_source + 3] = "\xEF\xBB\xBF";
    memcpy(marked + 3, page_source, sizeof page_source);
    struct copydesk_page page = page_of(marked, sizeof marked - 1);
    const struct copydesk_record *record = read_page(*state, &page);
    assert_ptr_equal(record->document.at, marked);
    assert_int_equal(record->document.size, sizeof page_source + 2);
    assert_true(record->block_count > 0);
    for (uint32_t i = 0; i < record->block_count; i++) {
        const struct copydesk_block *block = &record->blocks[i];
        assert_memory_equal(record->text.at + block->span.begin, marked + block->at.begin, 5);
    }
    for (uint32_t i = 0; i < record->statement_count; i++) {
        const struct copydesk_part *cue = &record->statements[i].cue;
        if (cue->at.count == 0) continue;
        struct copydesk_range at = cue->at.at[0], span = cue->span.at[0];
        assert_memory_equal(record->text.at + span.begin, marked + at.begin, at.end - at.begin);
    }
}

static void test_other_charsets(void **state) {
    static const char latin[] =
        "<!doctype html><meta charset=iso-8859-1><title>Caf\xE9</title><p>Caf\xE9 of the old port, "
        "where the council met on Tuesday evening for three hours.";
    struct copydesk_page page = page_of(latin, sizeof latin - 1);
    const struct copydesk_record *record = read_page(*state, &page);
    assert_true(text_is(record->charset, TEXT("windows-1252")));
    assert_true(text_is(record->title, TEXT("Caf\xC3\xA9")));
    assert_true(record->document.at != latin && text_has(record->document, TEXT("Caf\xC3\xA9 of")));
}

static void test_broken_bytes(void **state) {
    static const char broken[] = "<!doctype html><meta charset=utf-8><p>The council \xFF met on Tuesday evening.";
    struct copydesk_page page = page_of(broken, sizeof broken - 1);
    assert_warns(read_page(*state, &page), "replaced by U+FFFD");
}

static void test_empty_pages(void **state) {
    static const char *const pages[] = {"", " \n\t ", "\xEF\xBB\xBF"};
    for (size_t i = 0; i < 3; i++) {
        for (int format = COPYDESK_PAGE_AUTO; format <= COPYDESK_PAGE_PLAIN; format++) {
            struct copydesk_page page = page_of(pages[i], strlen(pages[i]));
            page.format = (enum copydesk_page_format)format;
            const struct copydesk_record *record = read_page(*state, &page);
            assert_int_equal(record->text.size, 0);
            assert_int_equal(record->block_count, 0);
            assert_warns(record, "the page is empty");
        }
    }
    struct copydesk_page none = {0};
    assert_warns(read_page(*state, &none), "the page is empty");
}

static void test_page_without_text(void **state) {
    static const char source[] = "<!doctype html><html><body><img src=a.png>";
    struct copydesk_page page = page_of(source, sizeof source - 1);
    assert_warns(read_page(*state, &page), "no main text");
}

static void test_plain_text_keeps_tags(void **state) {
    static const char source[] = "<b>The council met on Tuesday.</b>\n\nIt said no.\n";
    struct copydesk_page page = page_of(source, sizeof source - 1);
    page.format = COPYDESK_PAGE_PLAIN;
    assert_true(text_has(read_page(*state, &page)->text, TEXT("<b>The council")));
}

static void test_refusals(void **state) {
    static const char picture[] = "\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\0\0\0\0\0\0\0\0\0";
    const struct copydesk_record *record;
    struct copydesk_page page = page_of(picture, sizeof picture - 1);
    assert_int_equal(copydesk_read(*state, &page, &record), COPYDESK_NOT_TEXT);
    assert_null(record);
    page = page_of(picture, (size_t)LIMIT_PAGE_BYTES + 1); /* refused before a byte is looked at */
    assert_int_equal(copydesk_read(*state, &page, &record), COPYDESK_TOO_LARGE);
    page = page_of(NULL, 1);
    assert_int_equal(copydesk_read(*state, &page, &record), COPYDESK_USAGE);
    page = html_page();
    page.format = (enum copydesk_page_format)(COPYDESK_PAGE_PLAIN + 1);
    assert_int_equal(copydesk_read(*state, &page, &record), COPYDESK_USAGE);
    assert_int_equal(copydesk_read(NULL, &page, &record), COPYDESK_USAGE);
    assert_int_equal(copydesk_read(*state, NULL, &record), COPYDESK_USAGE);
    assert_int_equal(copydesk_read(*state, &page, NULL), COPYDESK_USAGE);
    /* and reading goes on */
    page = html_page();
    assert_true(read_page(*state, &page)->text.size > 0);
}

static void test_no_statements(void **state) {
    (void)state;
    struct copydesk_engine *engine = copydesk_engine_new(&(struct copydesk_options){.no_statements = true});
    struct copydesk_page page = html_page();
    const struct copydesk_record *record = read_page(engine, &page);
    assert_null(record->statements);
    assert_int_equal(record->statement_count, 0);
    copydesk_engine_free(engine);
    copydesk_engine_free(NULL);
}

static char *rendered(struct copydesk_engine *engine, const struct copydesk_page *page) {
    struct copydesk_text out;
    const struct copydesk_record *record = read_page(engine, page);
    assert_int_equal(copydesk_render(engine, record, COPYDESK_FORMAT_JSONL, NULL, &out), COPYDESK_OK);
    char *copy = malloc(out.size + 1);
    assert_non_null(copy);
    memcpy(copy, out.at, out.size);
    copy[out.size] = '\0';
    return copy;
}

/* A page reads the same whatever the engine has read before. */
static void test_pages_leave_no_trace(void **state) {
    static const char text[] = "Menu\n\nThe council\n\nThe council met on Tuesday. It said “no”.\n";
    struct copydesk_page page = html_page(), other = page_of(text, sizeof text - 1);
    char *first = rendered(*state, &page);
    free(rendered(*state, &other));
    char *again = rendered(*state, &page);
    assert_string_equal(first, again);
    free(first);
    free(again);
}

static void test_rendering(void **state) {
    struct copydesk_page page = html_page();
    const struct copydesk_record *record = read_page(*state, &page);
    struct copydesk_text out;
    for (int format = COPYDESK_FORMAT_TEXT; format <= COPYDESK_FORMAT_EXPLAIN; format++) {
        assert_int_equal(copydesk_render(*state, record, (enum copydesk_format)format, NULL, &out), COPYDESK_OK);
        assert_true(text_has(out, TEXT("Bridge to close")));
        assert_int_equal(out.at[out.size - 1], '\n');
    }
    assert_int_equal(copydesk_render(*state, record, (enum copydesk_format)(COPYDESK_FORMAT_EXPLAIN + 1), NULL, &out),
                     COPYDESK_USAGE);
    assert_int_equal(out.size, 0);
    assert_int_equal(copydesk_render(*state, NULL, COPYDESK_FORMAT_TEXT, NULL, &out), COPYDESK_USAGE);
}

static void test_options_out_of_range(void **state) {
    (void)state;
    const struct copydesk_options options = {.favour = (enum copydesk_favour)(COPYDESK_FAVOUR_RECALL + 1)};
    assert_null(copydesk_engine_new(&options));
}

static void test_status_texts(void **state) {
    (void)state;
    for (int status = COPYDESK_OK; status <= COPYDESK_USAGE + 1; status++)
        assert_true(strlen(copydesk_status_text((enum copydesk_status)status)) > 0);
    assert_string_equal(copydesk_version(), COPYDESK_VERSION);
}

/* The text decides, under a template's claim and without one; code says nothing of a language. */
static void test_language(void **state) {
    static const char german[] =
        "Der Rat beschloss am Dienstag, die alte Brücke zu schließen, und einen anderen Weg über "
        "den Fluss gibt es nicht, sagte die Bürgermeisterin auf der Sitzung.";
    struct buffer page = {0};
    buffer_put_string(&page, "<!doctype html><html lang=en><title>Brücke zu</title><article><h1>Brücke zu</h1>"
                             "<pre>return the value of this and that, for all of the words</pre>");
    for (int i = 0; i < 3; i++) {
        buffer_put_string(&page, "<p>");
        buffer_put_string(&page, german);
    }
    struct copydesk_page html = page_of(page.at, page.size);
    assert_true(text_is(read_page(*state, &html)->language, TEXT("de")));
    buffer_free(&page);
    struct copydesk_page plain = page_of(german, sizeof german - 1);
    plain.format = COPYDESK_PAGE_PLAIN;
    assert_true(text_is(read_page(*state, &plain)->language, TEXT("de")));
    plain.format = COPYDESK_PAGE_FLATTENED;
    assert_true(text_is(read_page(*state, &plain)->language, TEXT("de")));
    struct copydesk_page numbers = page_of("12 13 14", 8);
    numbers.format = COPYDESK_PAGE_PLAIN;
    assert_true(read_page(*state, &numbers)->language.size == 0);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_a_page),
        cmocka_unit_test(test_names_are_copied),
        cmocka_unit_test(test_places_count_the_byte_order_mark),
        cmocka_unit_test(test_other_charsets),
        cmocka_unit_test(test_broken_bytes),
        cmocka_unit_test(test_empty_pages),
        cmocka_unit_test(test_page_without_text),
        cmocka_unit_test(test_plain_text_keeps_tags),
        cmocka_unit_test(test_refusals),
        cmocka_unit_test(test_language),
        cmocka_unit_test(test_no_statements),
        cmocka_unit_test(test_pages_leave_no_trace),
        cmocka_unit_test(test_rendering),
        cmocka_unit_test(test_options_out_of_range),
        cmocka_unit_test(test_status_texts),
    };
    return cmocka_run_group_tests(tests, make_engine, free_engine);
}
