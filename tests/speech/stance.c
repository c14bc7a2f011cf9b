#include "speaking.h"

static void each_stance(void **state) {
    (void)state;
    static const struct {
        const char *text, *cue;
        enum copydesk_stance stance;
    } cases[] = {
        {"The port said it is old.", "said", COPYDESK_ASSERTS},
        {"The port denied that it is old.", "denied", COPYDESK_DENIES},
        {"The port said the reports were false.", "said", COPYDESK_DENIES},
        {"The port confirmed that it is old.", "confirmed", COPYDESK_CONFIRMS},
        {"The port said it had no information about a closure.", "said", COPYDESK_UNAWARE},
        {"The harbour master told Reuters he had never heard of that.", "told", COPYDESK_UNAWARE},
        {"The harbour master said she was not aware of any plan.", "said", COPYDESK_UNAWARE},
        {"The port declined to comment.", "declined", COPYDESK_DECLINES},
        {"The union claimed that the port is old.", "claimed", COPYDESK_ALLEGES},
        {"The union accused the port of hiding the plan.", "accused", COPYDESK_ACCUSES},
        {"Analysts predicted that the port will close.", "predicted", COPYDESK_EXPECTS},
        {"Residents fear that the port will close.", "fear", COPYDESK_FEARS},
        {"The mayor promised that the port will stay.", "promised", COPYDESK_PROMISES},
        {"The mayor called for a new port.", "called for", COPYDESK_DEMANDS},
        {"The mayor asked whether the port is old.", "asked", COPYDESK_ASKS},
        {"The mayor asked the ministry for help.", "asked", COPYDESK_DEMANDS},
        {"The union criticized the port for hiding the plan.", "criticized", COPYDESK_ACCUSES},
        {"The mayor proposed a new port.", "proposed", COPYDESK_DEMANDS},
        {"The mayor called the port a disgrace.", "called", COPYDESK_ASSERTS},
        {"The mayor said the port should close.", "said", COPYDESK_DEMANDS},
        {"The mayor said she would sell the port.", "said", COPYDESK_PROMISES},
        {"The mayor said the port will close.", "said", COPYDESK_EXPECTS},
        {"“No,” the mayor replied.", "replied", COPYDESK_DENIES},
        {"“They made it up,” the mayor said.", "said", COPYDESK_DENIES},
        {"The mayor plans to sell the port.", "plans", COPYDESK_PROMISES},
        {"The mayor warned that the port is old.", "warned", COPYDESK_ASSERTS},
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct speaking s = {0};
        speaking_attribute(&s, cases[i].text);
        const struct copydesk_statement *statement = speaking_by(&s, cases[i].cue);
        if (statement->stance != cases[i].stance) fail_msg("stance %d of: %s", (int)statement->stance, cases[i].text);
        speaking_free(&s);
    }
}

static void hedges_and_negations(void **state) {
    (void)state;
    struct speaking s = {0};
    speaking_attribute(&s, "The mayor said the port may close.\nThe union added that the port will not close.\n"
                           "The paper reported that the port will close.");
    assert_true(speaking_by(&s, "said")->hedged);
    assert_false(speaking_by(&s, "said")->negated);
    assert_false(speaking_by(&s, "added")->negated); /* what is said is, not that it was said */
    assert_false(speaking_by(&s, "added")->hedged);
    assert_false(speaking_by(&s, "reported")->hedged || speaking_by(&s, "reported")->negated);
    speaking_free(&s);
    speaking_attribute(&s, "The mayor did not say that the port will close.");
    assert_true(s.count == 1 && s.statements[0].negated);
    speaking_free(&s);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(each_stance),
        cmocka_unit_test(hedges_and_negations),
    };
    return cmocka_run_group_tests_name("speech.stance", tests, NULL, NULL);
}
