#include "speaking.h"

static int32_t index_of(const struct speaking *s, const char *cue) {
    return (int32_t)(speaking_by(s, cue) - s->statements);
}

static void a_denial_answers_the_claim_it_repeats(void **state) {
    (void)state;
    struct speaking s = {0};
    speaking_attribute(&s, "The union claimed that the port dismissed forty workers.\nIt rained.\n"
                           "The port denied that any workers were dismissed.");
    assert_int_equal(speaking_by(&s, "denied")->answers, index_of(&s, "claimed"));
    assert_int_equal(speaking_by(&s, "claimed")->answers, -1);
    speaking_free(&s);
}

static void the_answer_may_come_first(void **state) {
    (void)state;
    struct speaking s = {0};
    speaking_attribute(&s, "The port says it has no information about dismissed workers.\n"
                           "The union claimed that the port dismissed forty workers.");
    assert_int_equal(speaking_by(&s, "says")->answers, index_of(&s, "claimed"));
    speaking_free(&s);
}

static void one_house_answers_one_claim(void **state) {
    (void)state;
    struct speaking s = {0};
    speaking_attribute(
        &s, "The Harbour Board denied that any workers were dismissed.\n"
            "The union claimed that the port dismissed forty workers.\n"
            "Asked about the reports, Harbour Board spokesman Jan Smit told Reuters he had never heard of that.");
    assert_int_equal(speaking_by(&s, "told")->answers, index_of(&s, "claimed"));
    speaking_free(&s);
}

static void nothing_to_answer(void **state) {
    (void)state;
    struct speaking s = {0};
    speaking_attribute(&s, "The port denied that any workers were dismissed.\nThe mayor said the weather is fine.");
    assert_int_equal(speaking_by(&s, "denied")->answers, -1);
    speaking_free(&s);
}

static void a_rejoinder_answers_what_was_said_of_the_speaker(void **state) {
    (void)state;
    struct speaking s = {0};
    speaking_attribute(&s, "Ann Lee accused Tom Berg of hiding the plan.\n“Ann Lee is wrong,” Tom Berg said.\n"
                           "“The weather is fine,” Jan Smit added.");
    assert_int_equal(speaking_by(&s, "said")->answers, index_of(&s, "accused"));
    assert_int_equal(speaking_by(&s, "added")->answers, -1);
    speaking_free(&s);
}

static void an_interviewer_is_answered(void **state) {
    (void)state;
    struct speaking s = {0};
    speaking_attribute(&s, "Host Ann Lee said the ferry is unsafe.\n“Come and see,” Tom Berg insisted.");
    assert_int_equal(speaking_by(&s, "insisted")->answers, index_of(&s, "said"));
    speaking_free(&s);
}

static void a_question_is_answered(void **state) {
    (void)state;
    struct speaking s = {0};
    speaking_attribute(&s, "The mayor asked whether the ferry is safe.\n“Come and see,” Tom Berg replied.");
    assert_int_equal(speaking_by(&s, "replied")->answers, index_of(&s, "asked"));
    speaking_free(&s);
}

static void what_is_judged_is_answered(void **state) {
    (void)state;
    struct speaking s = {0};
    speaking_attribute(&s,
                       "The union said that the ferry report of Tom Berg is misleading.\nTom Berg said it is sound.\n"
                       "The Harbour Times reported that the weather is fine.");
    assert_int_equal(s.count, 3);
    assert_int_equal(s.statements[1].answers, 0);
    assert_int_equal(s.statements[2].answers, -1);
    speaking_free(&s);
}

/* Two pages of other voices between do not make Tom Berg's accusation another's. */
static void the_accusation_of_somebody_named(void **state) {
    (void)state;
    struct speaking s = {0};
    speaking_attribute(
        &s, "Tom Berg claimed that the port hid the plan.\nAnn Lee said it rained.\nThe mayor said it snowed."
            "\nJan Smit said the sun shone.\nThe bishop said it froze.\nThe baker said it thawed.\n"
            "The port rejected Tom Berg's accusation.");
    assert_int_equal(speaking_by(&s, "rejected")->answers, index_of(&s, "claimed"));
    speaking_free(&s);
}

/* Which statement, by its cue, the one with `cue` answers; NULL: none. */
static void expect_answer(const char *text, const char *cue, const char *answered) {
    struct speaking s = {0};
    speaking_attribute(&s, text);
    int32_t wanted = answered ? index_of(&s, answered) : -1;
    assert_int_equal(speaking_by(&s, cue)->answers, wanted);
    speaking_free(&s);
}

static void whoever_is_named_is_answered(void **state) {
    (void)state;
    expect_answer("Ann Lee argued that the pier is old.\nThe mayor slept.\n"
                  "In response to Lee’s remarks, the port board said the pier is safe.",
                  "said", "argued");
    expect_answer("Ann Lee told the Harbour Board that she would stay away unless the pier closed.\n"
                  "“No,” replied Tom Berg, president of the Harbour Board.",
                  "replied", "told");
    expect_answer("Tom Berg argued that the pier is old.\n“Your remarks hurt the port,” Ann Lee wrote.", "wrote",
                  "argued");
}

static void a_spokesman_answers_for_his_house(void **state) {
    (void)state;
    expect_answer("Tom Berg said Ann Lee just made it up.\nLee spokesman Jan Smit acknowledged that she misspoke.",
                  "acknowledged", "said");
}

static void what_is_no_exchange(void **state) {
    (void)state;
    /* what he is attacked for follows */
    expect_answer("Tom Berg attacked Ann Lee for comments made this week.\n“The pier must go,” Lee said.", "said",
                  NULL);
    /* nobody has asked */
    expect_answer("The board wonders whether Tom Berg will stay.\nTom Berg said the weather is fine.", "said", NULL);
    expect_answer("Tom Berg said the pier is old.\nThe Harbour Board declined a request for comment on the report.",
                  "declined", NULL);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_denial_answers_the_claim_it_repeats),
        cmocka_unit_test(the_answer_may_come_first),
        cmocka_unit_test(one_house_answers_one_claim),
        cmocka_unit_test(nothing_to_answer),
        cmocka_unit_test(a_rejoinder_answers_what_was_said_of_the_speaker),
        cmocka_unit_test(an_interviewer_is_answered),
        cmocka_unit_test(a_question_is_answered),
        cmocka_unit_test(what_is_judged_is_answered),
        cmocka_unit_test(the_accusation_of_somebody_named),
        cmocka_unit_test(whoever_is_named_is_answered),
        cmocka_unit_test(a_spokesman_answers_for_his_house),
        cmocka_unit_test(what_is_no_exchange),
    };
    return cmocka_run_group_tests_name("speech.answers", tests, NULL, NULL);
}
