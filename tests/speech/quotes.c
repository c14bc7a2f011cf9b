#include "speaking.h"

/* Attributes `text` and checks its quotations, marks included, written with a bar between them. */
static void expect_quotations(const char *text, const char *expected) {
    struct speaking s = {0};
    struct buffer got = {0};
    speaking_attribute(&s, text);
    for (uint32_t i = 0; i < s.speech->quotation_count; i++) {
        const struct quotation *q = &s.speech->quotations[i];
        if (i) buffer_put_byte(&got, '|');
        buffer_put_text(&got,
                        text_slice(s.speech->text, s.speech->tokens[q->open].begin, s.speech->tokens[q->end - 1].end));
    }
    assert_text(buffer_text(&got), expected);
    buffer_free(&got);
    speaking_free(&s);
}

static void pairs_every_style(void **state) {
    (void)state;
    expect_quotations("He said “yes” and “no”.", "“yes”|“no”");
    expect_quotations("He said \"yes\" and \"no\".", "\"yes\"|\"no\"");
    expect_quotations("He said ‘yes’ twice.", "‘yes’");
    expect_quotations("Er sagte „ja“ und „nein“.", "„ja“|„nein“");
    expect_quotations("Er sagte »ja«.", "»ja«");
    expect_quotations("Il a dit « oui » hier.", "« oui »");
    expect_quotations("Dijo «sí».", "«sí»");
    expect_quotations("She said ''yes'' again.", "''yes''");
    expect_quotations("她说「好」。", "「好」");
}

static void keeps_the_outermost(void **state) {
    (void)state;
    expect_quotations("“He said ‘no’ to me,” she said.", "“He said ‘no’ to me,”");
    expect_quotations("'She called it \"odd\" today,' he said.", "'She called it \"odd\" today,'");
}

static void leaves_apostrophes_alone(void **state) {
    (void)state;
    expect_quotations("The voters' choice in the '90s isn't ours.", "");
    expect_quotations("It’s the Democrats’ plan.", "");
    expect_quotations("‘It’s ours,’ he said.", "‘It’s ours,’");
}

static void an_unclosed_one_runs_to_the_paragraph_end(void **state) {
    (void)state;
    expect_quotations("He said: “We go on.\nNext.", "“We go on.");
}

static void a_reopened_one_goes_on(void **state) {
    (void)state;
    struct speaking s = {0};
    speaking_attribute(&s, "“First part.\n“Second part.\n“Third part,” said Ann Lee.");
    assert_int_equal(s.speech->quotation_count, 3);
    assert_int_equal(s.speech->quotations[2].continues, 1);
    assert_int_equal(s.speech->quotations[1].continues, 0);
    assert_int_equal(s.speech->quotations[0].continued, 1);
    assert_int_equal(s.speech->quotations[0].continues, NONE);
    speaking_free(&s);
}

static void a_closed_one_does_not(void **state) {
    (void)state;
    struct speaking s = {0};
    speaking_attribute(&s, "“First.”\n“Second.”");
    assert_int_equal(s.speech->quotation_count, 2);
    assert_int_equal(s.speech->quotations[1].continues, NONE);
    speaking_free(&s);
}

static void tolerates_wrong_marks(void **state) {
    (void)state;
    expect_quotations("”We go,” he said.", "”We go,”");
    expect_quotations("“We go,\" he said.", "“We go,\"");
    expect_quotations("He is 6'2\" tall.", "");
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(pairs_every_style),        cmocka_unit_test(keeps_the_outermost),
        cmocka_unit_test(leaves_apostrophes_alone), cmocka_unit_test(an_unclosed_one_runs_to_the_paragraph_end),
        cmocka_unit_test(a_reopened_one_goes_on),   cmocka_unit_test(a_closed_one_does_not),
        cmocka_unit_test(tolerates_wrong_marks),
    };
    return cmocka_run_group_tests_name("speech.quotes", tests, NULL, NULL);
}
