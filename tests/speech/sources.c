#include "speaking.h"

static void before_the_cue(void **state) {
    (void)state;
    speaking_expect("The mayor of York said the bridge is safe.", "The mayor of York", "said", "the bridge is safe");
    speaking_expect("On Tuesday, several residents said they saw smoke.", "several residents", "said",
                    "they saw smoke");
    speaking_expect("After the storm the union members and leaders said they would strike.", NULL, "said",
                    "they would strike");
    speaking_expect("He and Brown said they would strike.", "He and Brown", "said", "they would strike");
}

static void with_its_insertions(void **state) {
    (void)state;
    speaking_expect("Ann Lee, a nurse from York, said the ward was full.", "Ann Lee, a nurse from York,", "said",
                    "the ward was full");
    speaking_expect("Ann Lee, head of nursing at the clinic, a charity, said the ward was full.",
                    "Ann Lee, head of nursing at the clinic, a charity,", "said", "the ward was full");
    speaking_expect("Ann Lee, however, said the ward was full.", "Ann Lee", "said", "the ward was full");
    speaking_expect("Sen. Ann Lee (R-Ohio) said the ward was full.", "Sen. Ann Lee (R-Ohio)", "said",
                    "the ward was full");
}

static void after_an_inverted_cue(void **state) {
    (void)state;
    speaking_expect("“The ward was full,” said Ann Lee.", "Ann Lee", "said", "“The ward was full,”");
    speaking_expect("“The ward was full,” said Ann Lee, a nurse from York.", "Ann Lee, a nurse from York", "said",
                    "“The ward was full,”");
    speaking_expect("The ward was full, said the nurse.", "the nurse", "said", "The ward was full");
}

static void before_the_cue_after_a_quotation(void **state) {
    (void)state;
    speaking_expect("“The ward was full,” Ann Lee, a nurse, told the council.", "Ann Lee, a nurse,", "told",
                    "“The ward was full,”");
    speaking_expect("“Is it full?” she asked.", "she", "asked", "“Is it full?”");
}

static void inside_a_quotation(void **state) {
    (void)state;
    speaking_expect("“The ward,” Ann Lee said, “was full.”", "Ann Lee", "said", "“The ward,” “was full.”");
}

static void after_a_preposition(void **state) {
    (void)state;
    speaking_expect("The ward was full, according to a report by the clinic.", "a report by the clinic", "according to",
                    "The ward was full");
    speaking_expect("According to the clinic, the ward was full.", "the clinic", "According to", "the ward was full");
}

static void shared_with_an_earlier_cue(void **state) {
    (void)state;
    speaking_expect("Ann Lee said the ward was full, adding that two more had opened.", "Ann Lee", "adding",
                    "that two more had opened");
    speaking_expect("Ann Lee told reporters the ward was full and said that two more had opened.", "Ann Lee", "said",
                    "that two more had opened");
    speaking_expect("The clinic says Ann Lee fears a shortage, noting that winter is near.", "The clinic", "noting",
                    "that winter is near");
}

static void the_owner_of_a_noun(void **state) {
    (void)state;
    speaking_expect("Nobody believed Brown's claim that the ward was empty.", "Brown", "claim",
                    "that the ward was empty");
}

static void a_relative_pronoun(void **state) {
    (void)state;
    speaking_expect("They met Ann Lee, who said that the ward was full.", "who", "said", "that the ward was full");
}

static void capitals_are_no_pronoun(void **state) {
    (void)state;
    speaking_expect("The embassy in the US says it has heard nothing.", "The embassy in the US", "says",
                    "it has heard nothing");
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(before_the_cue),
        cmocka_unit_test(with_its_insertions),
        cmocka_unit_test(after_an_inverted_cue),
        cmocka_unit_test(before_the_cue_after_a_quotation),
        cmocka_unit_test(inside_a_quotation),
        cmocka_unit_test(after_a_preposition),
        cmocka_unit_test(shared_with_an_earlier_cue),
        cmocka_unit_test(the_owner_of_a_noun),
        cmocka_unit_test(a_relative_pronoun),
        cmocka_unit_test(capitals_are_no_pronoun),
    };
    speaking_by_rules();
    return cmocka_run_group_tests_name("speech.sources", tests, NULL, NULL);
}
