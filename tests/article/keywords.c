/* Keyword groups in class names. */
#include "article/keywords.h"
#include "support.h"

static uint32_t found(const char *labels) {
    struct keywords *keywords = keywords_new();
    assert_non_null(keywords);
    uint32_t groups = keywords_find(keywords, text_from(labels));
    keywords_free(keywords);
    return groups;
}

static void finds_keywords_inside_names(void **state) {
    (void)state;
    assert_int_equal(found("leftnavigation"), 1u << KEYWORD_NAV);
    assert_true(found("site-footer") & 1u << KEYWORD_FOOT);
    assert_true(found("entry-content") & 1u << KEYWORD_ARTICLE);
    assert_true(found("entry-content") & 1u << KEYWORD_CONTENT);
    assert_int_equal(found("x y z"), 0);
    assert_int_equal(found(""), 0);
}

static void a_hyphen_is_the_edge_of_a_word(void **state) {
    (void)state;
    assert_true(found("ad") & 1u << KEYWORD_PROMO);
    assert_true(found("top ad-slot") & 1u << KEYWORD_PROMO);
    assert_false(found("reading") & 1u << KEYWORD_PROMO);
    assert_false(found("adapt") & 1u << KEYWORD_PROMO);
    assert_true(found("read-more") & 1u << KEYWORD_RELATED);
    assert_false(found("sophomore") & 1u << KEYWORD_RELATED);
}

static void a_keyword_inside_another_is_found_too(void **state) {
    (void)state;
    uint32_t groups = found("postcontent");
    assert_true(groups & 1u << KEYWORD_ARTICLE);
    assert_true(groups & 1u << KEYWORD_POST);
    assert_true(groups & 1u << KEYWORD_CONTENT);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(finds_keywords_inside_names),
        cmocka_unit_test(a_hyphen_is_the_edge_of_a_word),
        cmocka_unit_test(a_keyword_inside_another_is_found_too),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
