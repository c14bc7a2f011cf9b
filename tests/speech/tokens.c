#include "speaking.h"

/* Attributes `text` and checks its tokens, written with a bar between them. */
static void expect_tokens(const char *text, const char *expected) {
    struct speaking s = {0};
    struct buffer got = {0};
    speaking_attribute(&s, text);
    for (uint32_t i = 0; i < s.speech->token_count; i++) {
        if (i) buffer_put_byte(&got, '|');
        buffer_put_text(&got, token_text(s.speech, i));
    }
    assert_text(buffer_text(&got), expected);
    buffer_free(&got);
    speaking_free(&s);
}

static void splits_words_and_marks(void **state) {
    (void)state;
    expect_tokens("She left, then came back.", "She|left|,|then|came|back|.");
    expect_tokens("A well-known (and old) case", "A|well-known|(|and|old|)|case");
}

static void splits_clitics(void **state) {
    (void)state;
    expect_tokens("They don't know Ann's plan", "They|do|n't|know|Ann|'s|plan");
    expect_tokens("He’ll say it’s over", "He|’ll|say|it|’s|over");
    expect_tokens("O'Brien can’t", "O'Brien|ca|n’t");
}

static void keeps_numbers_whole(void **state) {
    (void)state;
    expect_tokens("It cost $1,234.50 at 10:30.", "It|cost|$|1,234.50|at|10:30|.");
    expect_tokens("a 3.5-point lead", "a|3.5-point|lead");
}

static void keeps_the_stop_of_abbreviations(void **state) {
    (void)state;
    expect_tokens("Mr. J. Doe of the U.S. left at 5 p.m. today.", "Mr.|J.|Doe|of|the|U.S.|left|at|5|p.m.|today|.");
    expect_tokens("On Dec. 28 it rained.", "On|Dec.|28|it|rained|.");
}

static void keeps_ellipses_and_dashes(void **state) {
    (void)state;
    expect_tokens("Well... no -- yes — or…", "Well|...|no|--|yes|—|or|…");
}

static void reads_other_scripts(void **state) {
    (void)state;
    expect_tokens("Она сказала: да.", "Она|сказала|:|да|.");
    expect_tokens("他说。", "他说|。");
}

static void classes_follow_case_and_ending(void **state) {
    (void)state;
    struct speaking s = {0};
    speaking_attribute(&s, "The US Lee quickly wanted running it");
    enum token_class expected[] = {CLASS_ARTICLE, CLASS_NAME, CLASS_NAME,   CLASS_ADVERB,
                                   CLASS_ED,      CLASS_ING,  CLASS_PRONOUN};
    for (uint32_t i = 0; i < 7; i++) assert_int_equal(s.speech->tokens[i].class, expected[i]);
    speaking_free(&s);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(splits_words_and_marks),
        cmocka_unit_test(splits_clitics),
        cmocka_unit_test(keeps_numbers_whole),
        cmocka_unit_test(keeps_the_stop_of_abbreviations),
        cmocka_unit_test(keeps_ellipses_and_dashes),
        cmocka_unit_test(reads_other_scripts),
        cmocka_unit_test(classes_follow_case_and_ending),
    };
    return cmocka_run_group_tests_name("speech.tokens", tests, NULL, NULL);
}
