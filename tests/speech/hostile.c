/* Texts nobody would write: they must cost no more than their size, and yield well-formed statements or none. */
#include "speaking.h"

#include <time.h>

enum { SMALL = 1 << 14, TIMES = 8, LARGE = SMALL * TIMES };

/* A text eight times as long may take three times what is fair, and this much more, in seconds: a release build takes
 * a tenth of it under sanitizers on a busy machine. What grows with the square takes eight times what is fair. */
static const double unfair = 3, slack = 0.5;

static double attribute_repeated(struct speaking *s, const char *unit, size_t size) {
    struct buffer text = {0};
    size_t unit_size = strlen(unit);
    while (text.size + unit_size <= size) buffer_put(&text, unit, unit_size);
    clock_t begin = clock();
    speaking_attribute_bytes(s, text.at, text.size);
    double seconds = (double)(clock() - begin) / CLOCKS_PER_SEC;
    buffer_free(&text);
    return seconds;
}

static void survive(struct speaking *s, const char *unit) {
    double small = attribute_repeated(s, unit, SMALL), large = attribute_repeated(s, unit, LARGE);
    if (large > unfair * TIMES * small + slack) fail_msg("%.2f s, then %.2f s for “%s”", small, large, unit);
}

static void repeated_units(void **state) {
    (void)state;
    static const char *const units[] = {
        "a",
        "\"",
        "“",
        "'",
        "“a” ",
        "\" \" ",
        "''",
        "‘",
        ". ",
        "said ",
        "he said ",
        "“a,” he said. ",
        "said that ",
        ", said, ",
        "according to ",
        "A. ",
        "«",
        "(",
        "(a ",
        "the ",
        "of ",
        "and ",
        "Lee, ",
        "he said he said “",
        "“\n",
        "“a\n",
        "“a”\n",
        "he said “a\n",
        "\n",
        "\xff\xfe",
        "\xe2\x80",
        "n't",
        "U.S.",
        "a-",
        "1,",
        "Lee told Lee, a Lee, who said, ",
        "denied that it ",
        "not ",
        "citing the ",
        "picked up by a, b and ",
        "\xe4\xbb\x96\xe8\xaf\xb4",
        "he said, “",
        "A B.\nB, you?\nI did.\n",
        "A: a\nB: b\n",
        "… ",
    };
    struct speaking s = {0};
    for (size_t i = 0; i < sizeof units / sizeof *units; i++) survive(&s, units[i]);
    speaking_free(&s);
}

static void repeated_units_of_other_languages(void **state) {
    (void)state;
    static const struct {
        const char *language, *unit;
    } units[] = {
        {"de", "sagte "},
        {"de", "„a“, sagte A, "},
        {"de", "teilte A, "},
        {"de", "soll a haben, "},
        {"de", "nach Angaben der "},
        {"de", "der A der "},
        {"de", "A sagte: \n"},
        {"de", "unter Berufung auf "},
        {"de", "Donaudampfschifffahrtsgesellschaftssprecherinnen "},
        {"de", "Er sei da. "},
        {"de", "A sagte, er sei da. "},
        {"de", "3. "},
        {"fr", "a-t-il "},
        {"fr", "« a, dit-il. b, "},
        {"fr", "l'd'l'"},
        {"fr", "-t-il-t-il"},
        {"es", "— a —dijo "},
        {"ru", "«а, — сказал "},
        {"ru", "сказал, "},
        {"uk", "в заявили "},
        {"ar", "وقال "},
        {"ja", "と述べた"},
        {"ja", "は「a。」と述べた"},
        {"ja", "の話として"},
        {"sv", "A: ”a a a” "},
    };
    struct speaking s = {0};
    for (size_t i = 0; i < sizeof units / sizeof *units; i++) {
        s.language = text_from(units[i].language);
        survive(&s, units[i].unit);
    }
    speaking_free(&s);
}

static void empty_and_tiny(void **state) {
    (void)state;
    static const char *const texts[] = {"",         "a",          "“",      "said", ":",   "he said",      "said.",
                                        "“”",       "“” said",    "citing", "’s",   "n't", "according to", "told",
                                        "he said:", "he said: “", "—",      "― Ann"};
    struct speaking s = {0};
    for (size_t i = 0; i < sizeof texts / sizeof *texts; i++) speaking_attribute(&s, texts[i]);
    speaking_free(&s);
}

static void stops_at_the_statement_limit(void **state) {
    (void)state;
    struct speaking s = {0};
    struct buffer text = {0};
    for (uint32_t i = 0; i < LIMIT_STATEMENTS + 5; i++) buffer_put_string(&text, "Ann Lee said it is old. ");
    speaking_attribute_bytes(&s, text.at, text.size);
    assert_int_equal(s.count, LIMIT_STATEMENTS);
    assert_true(speech_truncated(s.speech));
    speaking_attribute(&s, "Ann Lee said it is old.");
    assert_int_equal(s.count, 1);
    assert_false(speech_truncated(s.speech));
    buffer_free(&text);
    speaking_free(&s);
}

/* In German, where no weights are added up: the tokens are counted before. */
static void stops_at_the_token_limit(void **state) {
    (void)state;
    struct speaking s = {.language = TEXT("de")};
    struct buffer text = {0};
    for (uint32_t i = 0; i < LIMIT_SPEECH_TOKENS + 10; i++) buffer_put_string(&text, "a ");
    speaking_attribute_bytes(&s, text.at, text.size);
    assert_int_equal(s.speech->token_count, LIMIT_SPEECH_TOKENS);
    assert_true(speech_truncated(s.speech));
    buffer_free(&text);
    speaking_free(&s);
}

static void notes_a_content_that_was_cut(void **state) {
    (void)state;
    struct speaking s = {.language = TEXT("de")};
    struct buffer text = {0};
    buffer_put_string(&text, "„");
    for (uint32_t i = 0; i < LIMIT_CONTENT_TOKENS; i++) buffer_put_string(&text, "Es ist alt. ");
    buffer_put_string(&text, "“, sagte Ann Lee.");
    speaking_attribute_bytes(&s, text.at, text.size);
    assert_true(s.count >= 1);
    assert_true(speech_truncated(s.speech));
    buffer_free(&text);
    speaking_free(&s);
}

/* The scratch memory of the first page serves the second. */
static void the_second_page_takes_no_new_memory(void **state) {
    (void)state;
    static const char text[] = "“It is old,” Ann Lee, a nurse, said. “It leaks.”\nThe port denied that.";
    struct speaking s = {0};
    speaking_attribute(&s, text);
    const struct token *tokens = s.speech->tokens;
    const struct draft *drafts = s.speech->drafts;
    size_t held = s.arena.held;
    speaking_attribute(&s, text);
    assert_ptr_equal(s.speech->tokens, tokens);
    assert_ptr_equal(s.speech->drafts, drafts);
    assert_int_equal(s.arena.held, held);
    speaking_free(&s);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(repeated_units),
        cmocka_unit_test(repeated_units_of_other_languages),
        cmocka_unit_test(empty_and_tiny),
        cmocka_unit_test(stops_at_the_statement_limit),
        cmocka_unit_test(stops_at_the_token_limit),
        cmocka_unit_test(notes_a_content_that_was_cut),
        cmocka_unit_test(the_second_page_takes_no_new_memory),
    };
    return cmocka_run_group_tests_name("speech.hostile", tests, NULL, NULL);
}
