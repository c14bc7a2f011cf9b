#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "base/text.h"
#include "engine/sniff.h"
#include <stdlib.h>

static bool looks(const char *page) {
    return engine_looks_like_html(page, strlen(page));
}

static void test_markup_first(void **state) {
    (void)state;
    assert_true(looks("<!DOCTYPE html><title>x</title>"));
    assert_true(looks("\n\n  <html>"));
    assert_true(looks("\xEF\xBB\xBF<?xml version=\"1.0\"?><html>"));
    assert_true(looks("<!-- saved from -->\n<body>"));
    assert_true(looks("<p>x"));
}

static void test_tags_after_text(void **state) {
    (void)state;
    assert_true(looks("Warning: mysql_connect() in /var/www on line 3\n<html><head><title>x</title>"));
    assert_true(looks("A line <b>of</b> old mark-up<br>and another"));
}

static void test_text(void **state) {
    (void)state;
    assert_false(looks(""));
    assert_false(looks("<"));
    assert_false(looks("The council met on Tuesday."));
    assert_false(looks("Use <div> or <span> for this."));
    assert_false(looks("1 < 2 and a <b, b <c, c <d, d <e"));
    assert_false(looks("<3 you all"));
}

static void test_utf16(void **state) {
    (void)state;
    static const char little[] = "\xFF\xFE<\0h\0t\0m\0l\0>\0", text[] = "\xFE\xFF\0a\0 \0<\0 \0b";
    assert_true(engine_looks_like_html(little, sizeof little - 1));
    assert_false(engine_looks_like_html(text, sizeof text - 1));
}

/* Only the beginning is looked at, and a tag cut by its end is none. */
static void test_window(void **state) {
    (void)state;
    enum { WINDOW = 8192, SIZE = WINDOW + 64 };
    const textref tags = TEXT("<p><p><strong>");
    char *page = malloc(SIZE);
    assert_non_null(page);
    memset(page, 'x', SIZE);
    memcpy(page + WINDOW - tags.size + 1, tags.at, tags.size);
    assert_false(engine_looks_like_html(page, SIZE));
    memcpy(page + WINDOW - tags.size, tags.at, tags.size);
    assert_true(engine_looks_like_html(page, SIZE));
    free(page);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_markup_first), cmocka_unit_test(test_tags_after_text), cmocka_unit_test(test_text),
        cmocka_unit_test(test_utf16),        cmocka_unit_test(test_window),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
