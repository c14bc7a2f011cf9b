/* The lookup of known names. */
#include "html/names.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>

#include <cmocka.h>

static void finds_every_tag(void **state) {
    (void)state;
    for (enum html_tag tag = 1; tag < HTML_TAG_COUNT; tag++) assert_int_equal(html_tag_find(html_tag_name(tag)), tag);
}

static void finds_every_attribute(void **state) {
    (void)state;
    for (enum html_attribute_name name = 1; name < HTML_ATTRIBUTE_COUNT; name++)
        assert_int_equal(html_attribute_find(html_attribute_name_text(name)), name);
}

static void knows_no_other(void **state) {
    (void)state;
    const char *const names[] = {"", "x", "aa", "dib", "DIV", "divv", "div\xC3\xA9", "sectiom", "annotation_xml"};
    for (size_t i = 0; i < sizeof names / sizeof names[0]; i++)
        assert_int_equal(html_tag_find(text_from(names[i])), HTML_TAG_OTHER);
    assert_int_equal(html_attribute_find(TEXT("data-")), HTML_ATTRIBUTE_OTHER);
}

static void adjusts_names(void **state) {
    (void)state;
    assert_true(text_is(html_tag_adjusted(HTML_TAG_FOREIGNOBJECT), TEXT("foreignObject")));
    assert_true(text_is(html_attribute_adjusted(HTML_ATTRIBUTE_VIEWBOX), TEXT("viewBox")));
    assert_int_equal(html_tag_adjusted(HTML_TAG_DIV).size, 0);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(finds_every_tag),
        cmocka_unit_test(finds_every_attribute),
        cmocka_unit_test(knows_no_other),
        cmocka_unit_test(adjusts_names),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
