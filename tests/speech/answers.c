#include "speaking.h"

#include "model/trees.h"
#include "model/weights.h"
#include "speech/answers.h"
#include "speech/exchanges.h"

#include <stdlib.h>

enum { FAR = 12 }; /* statements: no answer looks further */

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

static void what_was_said_of_a_plan_is_answered(void **state) {
    (void)state;
    expect_answer("Harbour news of the day.\nTom Berg said on Monday that the pier should be closed.\n"
                  "Ann Lee criticized Berg’s plan, saying it would ruin the port.",
                  "criticized", "said");
    expect_answer("Harbour news of the day.\nAnn Lee claimed on Monday that the pier had cost forty million dollars.\n"
                  "However, the Harbour Times found that the pier had cost four million dollars.",
                  "found", "claimed");
    expect_answer("Harbour news of the day.\nTom Berg said the ferry had never been late.\n"
                  "“The weather is fine,” Ann Lee wrote.",
                  "wrote", NULL);
}

enum { EXCHANGES = 200 };

/* Two talk, for longer than the rows of one batch last: everywhere the same is answered. */
static void an_exchange_of_words(void **state) {
    (void)state;
    static const char words[] = "“You never came to the pier,” Ann Lee said.\n"
                                "“I was there on Monday,” Tom Berg insisted.\n";
    struct speaking s = {0};
    char *text = malloc(EXCHANGES * (sizeof words - 1) + 1);
    assert_non_null(text);
    for (size_t i = 0; i < EXCHANGES; i++) memcpy(text + i * (sizeof words - 1), words, sizeof words);
    speaking_attribute(&s, text);
    assert_int_equal(s.count, 2 * EXCHANGES);
    int32_t back = s.statements[EXCHANGES + 1].answers - (EXCHANGES + 1);
    assert_int_equal(back, -1);
    for (int32_t i = 2 * FAR + 1; i < 2 * EXCHANGES - 2 * FAR; i += 2)
        assert_int_equal(s.statements[i].answers, i + back);
    free(text);
    speaking_free(&s);
}

static void take_width(struct speech *speech, const struct exchange *exchange, void *context) {
    (void)speech;
    if (exchange->claim != NONE) *(uint32_t *)context = exchange->count;
}

/* The trees were made of rows as they are now. */
static void the_rows_are_those_of_the_trees(void **state) {
    (void)state;
    struct speaking s = {0};
    struct trees trees;
    struct exchange_names names = {.own_count = 0};
    uint32_t width = 0;
    speaking_attribute(&s, "Ann Lee said the pier is old.\nTom Berg said it is sound.");
    exchanges_each(s.speech, take_width, &width, &names);
    assert_true(trees_open(&trees, weights_replies, (size_t)(weights_replies_end - weights_replies)));
    assert_int_equal(width, trees.features);
    assert_int_equal(2 * names.own_count + names.pair_count, width);
    assert_true(width <= EXCHANGE_NUMBERS && names.own_count <= VIEW_NUMBERS);
    speaking_free(&s);
}

static void trees_that_are_none(void **state) {
    (void)state;
    assert_null(answerer_new("no trees", 8));
    answerer_free(NULL);
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
        cmocka_unit_test(what_was_said_of_a_plan_is_answered),
        cmocka_unit_test(an_exchange_of_words),
        cmocka_unit_test(the_rows_are_those_of_the_trees),
        cmocka_unit_test(trees_that_are_none),
    };
    return cmocka_run_group_tests_name("speech.answers", tests, NULL, NULL);
}
