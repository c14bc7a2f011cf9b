#include "speaking.h"

static void expect_told(const char *text, const char *cue, const char *told) {
    struct speaking s = {0};
    speaking_attribute(&s, text);
    const struct copydesk_statement *statement = NULL;
    for (uint32_t i = 0; i < s.count && !statement; i++)
        if (text_starts(s.statements[i].cue.text, text_from(cue))) statement = &s.statements[i];
    if (!statement) fail_msg("no statement of “%s” in: %s", cue, text);
    assert_text(statement->told.text, told);
    speaking_free(&s);
}

static void the_object_of_told(void **state) {
    (void)state;
    expect_told("Ann Lee told Reuters on Sunday that the ward was full.", "told", "Reuters");
    expect_told("Ann Lee told The Daily Post in a call that the ward was full.", "told", "The Daily Post");
    expect_told("“The ward was full,” Ann Lee told reporters.", "told", "reporters");
    expect_told("Ann Lee told him the ward was full.", "told", "him");
}

static void the_hearer_of_an_occasion(void **state) {
    (void)state;
    expect_told("“The ward was full,” Ann Lee said in an interview with the BBC.", "said", "the BBC");
    expect_told("In an interview with the BBC, Ann Lee said the ward was full.", "said", "the BBC");
    expect_told("Ann Lee said in a letter to the council that the ward was full.", "said", "the council");
}

static void the_platform(void **state) {
    (void)state;
    expect_told("“The ward was full,” Ann Lee wrote on Twitter.", "wrote", "Twitter");
    expect_told("“The ward was full,” Ann Lee wrote on X on Sunday.", "wrote", "X");
}

static void the_object_of_other_verbs(void **state) {
    (void)state;
    expect_told("Ann Lee urged voters to reject the plan.", "urged", "voters");
    expect_told("Ann Lee asked Tom Berg whether the ward was full.", "asked", "Tom Berg");
    expect_told("Ann Lee acknowledged to the Daily Post that the ward was full.", "acknowledged", "the Daily Post");
}

static void a_programme(void **state) {
    (void)state;
    expect_told("“The ward was full,” Ann Lee said on CNN's Meet the Nation.", "said", "CNN's Meet the Nation");
    expect_told("“The ward was full,” Ann Lee said on “Meet the Nation.”", "said", "Meet the Nation");
    expect_told("“The ward was full,” Ann Lee said in an interview Tuesday with the BBC.", "said", "the BBC");
    expect_told("Ann Lee told CNN's Tom Berg that the ward was full.", "told", "CNN's Tom Berg");
}

static void nobody_when_none_is_named(void **state) {
    (void)state;
    expect_told("Ann Lee said in a statement on Monday that the ward was full.", "said", "");
    expect_told("Ann Lee said the ward was full.", "said", "");
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_object_of_told), cmocka_unit_test(the_hearer_of_an_occasion),
        cmocka_unit_test(the_platform),       cmocka_unit_test(the_object_of_other_verbs),
        cmocka_unit_test(a_programme),        cmocka_unit_test(nobody_when_none_is_named),
    };
    return cmocka_run_group_tests_name("speech.told", tests, NULL, NULL);
}
