/* The words of a story, and how many of them a line shares. */
#include "support.h"

#include "plain/vocabulary.h"

static float shared(const char *story, const char *line) {
    struct plain_vocabulary vocabulary = {0};
    plain_learn_words(&vocabulary, text_from(story));
    return plain_known_words(&vocabulary, text_from(line));
}

static void a_headline_shares_the_words_of_its_story(void **state) {
    (void)state;
    const char *story = "The first ferry left Holm two hours late, because of fog over the sound.";
    assert_true(shared(story, "FERRY left late in the fog") == 1);
    assert_true(shared(story, "Ferry prices rise again") < 0.5f);
    assert_true(shared(story, "Privacy settings") == 0);
}

static void short_words_do_not_count(void **state) {
    (void)state;
    assert_true(shared("It is as it is in the end.", "It is the end") == 0);
    assert_true(shared("", "Something") == 0);
    assert_true(shared("Something", "") == 0);
}

static void pairs_count_where_no_spaces_do(void **state) {
    (void)state;
    const char *story = "始発の船は霧のため遅れて港を出た。";
    assert_true(shared(story, "霧のため遅れて") == 1);
    assert_true(shared(story, "天気予報") == 0);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_headline_shares_the_words_of_its_story),
        cmocka_unit_test(short_words_do_not_count),
        cmocka_unit_test(pairs_count_where_no_spaces_do),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
