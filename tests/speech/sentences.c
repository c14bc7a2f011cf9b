#include "speaking.h"

/* Attributes `text` and checks its sentences, written with a bar between them. */
static void expect_sentences(const char *text, const char *expected) {
    struct speaking s = {0};
    struct buffer got = {0};
    speaking_attribute(&s, text);
    for (uint32_t i = 0; i < s.speech->sentence_count; i++) {
        struct tokens t = s.speech->sentences[i].tokens;
        if (i) buffer_put_byte(&got, '|');
        buffer_put_text(&got,
                        text_slice(s.speech->text, s.speech->tokens[t.first].begin, s.speech->tokens[t.end - 1].end));
    }
    assert_text(buffer_text(&got), expected);
    buffer_free(&got);
    speaking_free(&s);
}

static void ends_at_stops(void **state) {
    (void)state;
    expect_sentences("It rained. We left! Why? No one knows.", "It rained.|We left!|Why?|No one knows.");
}

static void passes_abbreviations(void **state) {
    (void)state;
    expect_sentences("Mr. Lee met Sen. Ann R. Day. They spoke.", "Mr. Lee met Sen. Ann R. Day.|They spoke.");
    expect_sentences("He lives in the U.S. She does not.", "He lives in the U.S.|She does not.");
    expect_sentences("The U.S. Army came.", "The U.S. Army came.");
    expect_sentences("On Sept. 5 it closed.", "On Sept. 5 it closed.");
}

static void passes_numbers(void **state) {
    (void)state;
    expect_sentences("It rose 3.5 percent to 1.25 euros. Good.", "It rose 3.5 percent to 1.25 euros.|Good.");
}

static void ellipsis_ends_before_a_capital(void **state) {
    (void)state;
    expect_sentences("Well… that is it. So... Then we left.", "Well… that is it.|So...|Then we left.");
}

static void takes_closing_marks_along(void **state) {
    (void)state;
    expect_sentences("“We won.” He left. (She stayed.) It was late.", "“We won.”|He left.|(She stayed.)|It was late.");
}

static void goes_on_in_lower_case_after_a_quotation(void **state) {
    (void)state;
    expect_sentences("“Why now?” she asked. “Why not!” he said.", "“Why now?” she asked.|“Why not!” he said.");
}

static void never_crosses_a_paragraph(void **state) {
    (void)state;
    expect_sentences("No stop here\nNor here", "No stop here|Nor here");
}

static void cuts_endless_sentences(void **state) {
    (void)state;
    struct speaking s = {0};
    struct buffer text = {0};
    for (uint32_t i = 0; i < LIMIT_SENTENCE_TOKENS + 1; i++) buffer_put_string(&text, "word ");
    speaking_attribute_bytes(&s, text.at, text.size);
    assert_int_equal(s.speech->sentence_count, 2);
    speaking_attribute_bytes(&s, text.at, text.size - 5);
    assert_int_equal(s.speech->sentence_count, 1);
    buffer_free(&text);
    speaking_free(&s);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(ends_at_stops),
        cmocka_unit_test(passes_abbreviations),
        cmocka_unit_test(passes_numbers),
        cmocka_unit_test(ellipsis_ends_before_a_capital),
        cmocka_unit_test(takes_closing_marks_along),
        cmocka_unit_test(goes_on_in_lower_case_after_a_quotation),
        cmocka_unit_test(never_crosses_a_paragraph),
        cmocka_unit_test(cuts_endless_sentences),
    };
    return cmocka_run_group_tests_name("speech.sentences", tests, NULL, NULL);
}
