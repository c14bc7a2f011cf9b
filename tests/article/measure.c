/* Counting what stands in a text, in one pass and in any script. */
#include "article/measure.h"
#include "support.h"

#include <stdio.h>

static struct measure measure_of(const char *string) {
    static const struct measure_sets none;
    struct measure measure = {0};
    measure_add(&measure, &none, text_from(string), false, false);
    measure_end(&measure, &none);
    return measure;
}

static void counts_words_of_spaced_scripts(void **state) {
    (void)state;
    assert_int_equal(measure_of("").words, 0);
    assert_int_equal(measure_of(" ... — ").words, 0);
    assert_int_equal(measure_of("The dam held, they said.").words, 5);
    assert_int_equal(measure_of("Гребля встояла").words, 2);
    assert_int_equal(measure_of("well-kept").words, 2);
}

static void counts_two_characters_of_unspaced_scripts_as_a_word(void **state) {
    (void)state;
    assert_int_equal(measure_of("東京都").words, 2);
    assert_int_equal(measure_of("東京dam都庁").words, 3);
    assert_int_equal(measure_of("東京").unspaced, 2);
}

static void a_word_goes_on_across_pieces(void **state) {
    (void)state;
    static const struct measure_sets none;
    struct measure measure = {0};
    measure_add(&measure, &none, TEXT("He"), false, true);
    measure_add(&measure, &none, TEXT("llo wor"), true, false);
    measure_add(&measure, &none, TEXT("ld"), false, false);
    measure_end(&measure, &none);
    assert_int_equal(measure.words, 2);
    assert_int_equal(measure.bold, 2);
    assert_int_equal(measure.link, 6);
    assert_int_equal(measure.hash, measure_of("hello WORLD").hash);
}

/* ASCII words are counted by another path than the rest: cutting them in pieces of one byte takes it apart. */
static void counts_the_same_in_pieces_as_whole(void **state) {
    (void)state;
    static const struct measure_sets none;
    static const char text[] = "  Foo_9 bar-BAZ 12, x@Y.z [a] \t9Lives _ `q` {~}\x7f!\n";
    const struct measure whole = measure_of(text);
    struct measure pieces = {0};
    for (const char *at = text; *at; at++) measure_add(&pieces, &none, text_of(at, 1), false, false);
    measure_end(&pieces, &none);
    pieces.last = whole.last; /* of the last piece that is not blank */
    assert_memory_equal(&pieces, &whole, offsetof(struct measure, word));
    assert_int_equal(whole.words, 11);
    assert_int_equal(whole.characters, 38);
    assert_int_equal(whole.digits, 4);
    assert_int_equal(whole.uppers, 6);
    assert_int_equal(whole.capitalised, 3);
    assert_int_equal(whole.symbols, 13);
    assert_int_equal(whole.last, EDGE_STOP);
}

static void a_line_break_ends_a_word(void **state) {
    (void)state;
    static const struct measure_sets none;
    struct measure measure = {0};
    measure_add(&measure, &none, TEXT("a"), false, false);
    measure_line(&measure, &none);
    measure_add(&measure, &none, TEXT("b"), false, false);
    measure_end(&measure, &none);
    assert_int_equal(measure.words, 2);
    assert_int_equal(measure.lines, 1);
}

static void knows_edges_and_signs(void **state) {
    (void)state;
    struct measure m = measure_of("Price: $5 © @home.");
    assert_int_equal(m.first, EDGE_UPPER);
    assert_int_equal(m.last, EDGE_STOP);
    assert_int_equal(m.currency, 1);
    assert_int_equal(m.copyright, 1);
    assert_int_equal(m.at_signs, 1);
    assert_int_equal(m.digits, 1);
    assert_int_equal(measure_of("said.”").last, EDGE_CLOSE);
    assert_int_equal(measure_of("終わり。").last, EDGE_STOP);
}

static void finds_words_of_the_title(void **state) {
    (void)state;
    struct measure_sets sets = {0};
    word_set_add(&sets.title, TEXT("Dam holds, Mayor says"));
    word_set_add(&sets.description, TEXT("The dam"));
    struct measure m = {0};
    measure_add(&m, &sets, TEXT("the mayor praised the dam"), false, false);
    measure_end(&m, &sets);
    assert_int_equal(m.title_words, 2);
    assert_int_equal(m.description_words, 3);
}

static void a_word_set_fills_up_without_harm(void **state) {
    (void)state;
    static struct word_set set;
    char word[16];
    for (int i = 0; i < 10000; i++) {
        snprintf(word, sizeof word, "w%d", i);
        word_set_add(&set, text_from(word));
    }
    assert_int_equal(set.count, WORD_SET_SLOTS / 2);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(counts_words_of_spaced_scripts),
        cmocka_unit_test(counts_two_characters_of_unspaced_scripts_as_a_word),
        cmocka_unit_test(a_word_goes_on_across_pieces),
        cmocka_unit_test(counts_the_same_in_pieces_as_whole),
        cmocka_unit_test(a_line_break_ends_a_word),
        cmocka_unit_test(knows_edges_and_signs),
        cmocka_unit_test(finds_words_of_the_title),
        cmocka_unit_test(a_word_set_fills_up_without_harm),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
