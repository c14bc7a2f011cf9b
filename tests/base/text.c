/* Views: comparison, search and trimming, at the edges of the text. */
#include "base/text.h"
#include "support.h"

static void compares(void **state) {
    (void)state;
    assert_true(text_is(TEXT("abc"), TEXT("abc")));
    assert_false(text_is(TEXT("abc"), TEXT("abC")));
    assert_false(text_is(TEXT("abc"), TEXT("ab")));
    assert_true(text_is((textref){0}, TEXT("")));
    assert_true(text_is_nocase(TEXT("aBc-É"), TEXT("AbC-É")));
    assert_false(text_is_nocase(TEXT("é"), TEXT("É"))); /* ASCII alone */
    assert_false(text_is_nocase(TEXT("@"), TEXT("`"))); /* neighbours of A and a */
    assert_false(text_is_nocase(TEXT("["), TEXT("{")));
}

static void finds_ends(void **state) {
    (void)state;
    textref whole = TEXT("Content-Type");
    assert_true(text_starts(whole, TEXT("Content")) && text_starts(whole, whole) && text_starts(whole, TEXT("")));
    assert_false(text_starts(whole, TEXT("content")) || text_starts(TEXT("C"), whole));
    assert_true(text_starts_nocase(whole, TEXT("CONTENT-")));
    assert_true(text_ends(whole, TEXT("Type")) && text_ends(whole, whole) && text_ends(whole, TEXT("")));
    assert_false(text_ends(whole, TEXT("type")) || text_ends(TEXT("e"), whole));
    assert_true(text_starts((textref){0}, (textref){0}) && text_ends((textref){0}, (textref){0}));
}

static void searches(void **state) {
    (void)state;
    textref whole = TEXT("ababac");
    assert_int_equal(text_find(whole, TEXT("aba"), 0), 0);
    assert_int_equal(text_find(whole, TEXT("aba"), 1), 2);
    assert_int_equal(text_find(whole, TEXT("aba"), 3), UINT32_MAX);
    assert_int_equal(text_find(whole, TEXT("c"), 5), 5);
    assert_int_equal(text_find(whole, TEXT("c"), 6), UINT32_MAX);
    assert_int_equal(text_find(whole, TEXT("c"), 7), UINT32_MAX);
    assert_int_equal(text_find(whole, TEXT("ababacx"), 0), UINT32_MAX);
    assert_int_equal(text_find(whole, TEXT(""), 6), 6);
    assert_int_equal(text_find((textref){0}, TEXT("a"), 0), UINT32_MAX);
    assert_true(text_has(whole, TEXT("bac")));
    assert_int_equal(text_find_nocase(TEXT("xCHARSET"), TEXT("charset"), 0), 1);
    assert_int_equal(text_find_nocase(TEXT("xCHARSET"), TEXT("charset"), 2), UINT32_MAX);
    assert_int_equal(text_find_nocase(TEXT("x"), TEXT("charset"), 0), UINT32_MAX);
    assert_int_equal(text_find_nocase(TEXT("abc"), TEXT("c"), 9), UINT32_MAX);
}

static void trims(void **state) {
    (void)state;
    assert_text(text_trim(TEXT("  a b\n")), "a b");
    assert_text(text_trim(TEXT("\xC2\xA0\xE2\x80\x8B\xEF\xBB\xBFx\xE3\x80\x80\xC2\x85")), "x");
    assert_text(text_trim(TEXT(" \t\r\n\f\v\xC2\xA0")), "");
    assert_text(text_trim(TEXT("")), "");
    assert_text(text_trim((textref){0}), "");
    assert_text(text_trim(TEXT(" \xFFx\x80 ")), "\xFFx\x80");
    assert_text(text_trim(TEXT("\xA0")), "\xA0"); /* half of a no-break space is none */
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(compares),
        cmocka_unit_test(finds_ends),
        cmocka_unit_test(searches),
        cmocka_unit_test(trims),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
