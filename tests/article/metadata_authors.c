/* From what stands where an author belongs to people and agencies. */
#include "metadata_page.h"

#include "article/metadata_claims.h"

static void check(const char *text, bool inverted, const char *expected) {
    struct copydesk_author authors[8];
    struct article_metadata meta = {.authors = authors};
    metadata_add_authors(text_from(text), inverted, authors, &meta.author_count, 8, &arena);
    assert_authors(meta, expected);
}

static void openings(void **state) {
    (void)state;
    check("By Ana Tyr", false, "Ana Tyr");
    check("BY ANA TYR", false, "ANA TYR");
    check("Written by: Ana Tyr", false, "Ana Tyr");
    check("von Ana Tyr", false, "Ana Tyr");
    check("Texte : Ana Tyr", false, "Ana Tyr");
    check("記者：田中太郎", false, "田中太郎");
    check("Автор: Анна Тир", false, "Анна Тир");
    check("By", false, "");
}

static void lists(void **state) {
    (void)state;
    check("Ana Tyr and Bo Lund", false, "Ana Tyr; Bo Lund");
    check("Ana Tyr, Bo Lund & Cy Marr", false, "Ana Tyr; Bo Lund; Cy Marr");
    check("Ana Tyr, Bo Lund, and Cy Marr", false, "Ana Tyr; Bo Lund; Cy Marr");
    check("Ana Tyr und Bo Lund, dpa", false, "Ana Tyr; Bo Lund; dpa");
    check("Ana Tyr og Bo Lund", false, "Ana Tyr; Bo Lund");
    check("Ana Tyr y Bo Lund", false, "Ana Tyr; Bo Lund");
    check("José Ortega y Gasset", false, "José Ortega y Gasset");
    check("Ana Tyr/Bo Lund", false, "Ana Tyr; Bo Lund");
    check("田中太郎、佐藤花子", false, "田中太郎; 佐藤花子");
    check("Ana Tyr, ana tyr, Bo Lund", false, "Ana Tyr; Bo Lund");
    check("Jean-Luc d'Arc", false, "Jean-Luc d'Arc");
}

static void no_job_titles(void **state) {
    (void)state;
    check("Ana Tyr, Senior Reporter", false, "Ana Tyr");
    check("Ana Tyr Senior Reporter", false, "Ana Tyr");
    check("Ana Tyr | Harbour correspondent", false, "Ana Tyr");
    check("Ana Tyr, Redakteurin", false, "Ana Tyr");
    check("Ana Tyr, MD, Ph.D.", false, "Ana Tyr");
    check("Staff writer", false, "Staff writer");
    check("Ana Tyr in Paris", false, "Ana Tyr");
    check("Ana Tyr for the Harbour Post", false, "Ana Tyr");
}

static void no_names(void **state) {
    (void)state;
    check("https://social.example/ana", false, "");
    check("@anatyr", false, "");
    check("ana@post.example", false, "");
    check("ana-tyr", false, "");
    check("e-paper", false, "e-paper");
    check("admin", false, "");
    check("14 March 2022", false, "");
    check("5 min read", false, "");
    check("20 Minuten", false, "20 Minuten");
    check("{{author.name}}", false, "");
    check("The harbour is closed until all the ferries have been made safe again by the crews", false, "");
    check("", false, "");
}

static void nothing_but_names(void **state) {
    (void)state;
    static const char *const names[] = {"Ana Tyr", "ANA TYR", "Ana Tyr/Bo Lund", "By Ana Tyr and Bo Lund",
                                        "Ana van der Tyr"};
    for (size_t i = 0; i < sizeof names / sizeof *names; i++) assert_true(metadata_is_names(text_from(names[i])));
    static const char *const others[] = {"",
                                         "Ana",
                                         "ferries sail again",
                                         "Ferries sail again",
                                         "Share Post.",
                                         "Ana Tyr, Harbour Reporter",
                                         "Ana Tyr, Bo Lund, Cy Marr, Di Oss",
                                         "Ana Tyr, 14 March",
                                         "Ana Maria Luisa Carla Tyr"};
    for (size_t i = 0; i < sizeof others / sizeof *others; i++) assert_false(metadata_is_names(text_from(others[i])));
}

static void inverted_names(void **state) {
    (void)state;
    check("Tyr, Ana", true, "Ana Tyr");
    check("van der Berg, Ana", true, "Ana van der Berg");
    check("Ana Tyr", true, "Ana Tyr");
    check("Tyr, Ana", false, "Tyr; Ana");
}

static void persons(void **state) {
    (void)state;
    assert_true(metadata_is_person(TEXT("Ana Tyr")));
    assert_true(metadata_is_person(TEXT("Ana van der Tyr")));
    assert_true(metadata_is_person(TEXT("田中太郎")));
    assert_true(metadata_is_person(TEXT("dpa")));
    assert_false(metadata_is_person(TEXT("Ana")));
    assert_false(metadata_is_person(TEXT("3 min")));
    assert_false(metadata_is_person(TEXT("a long line of words that names nobody")));
    assert_false(metadata_is_person(TEXT("")));
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(openings),          cmocka_unit_test(lists),          cmocka_unit_test(no_job_titles),
        cmocka_unit_test(no_names),          cmocka_unit_test(inverted_names), cmocka_unit_test(persons),
        cmocka_unit_test(nothing_but_names),
    };
    return cmocka_run_group_tests(tests, set_up, tear_down);
}
