#include "speaking.h"

static void takes_auxiliaries_along(void **state) {
    (void)state;
    speaking_expect("The ministry has also said that the road will close.", "The ministry", "has also said",
                    "that the road will close");
    speaking_expect("The mayor did not say whether the road will close.", "The mayor", "did not say",
                    "whether the road will close");
}

static void knows_the_classes(void **state) {
    (void)state;
    static const struct {
        const char *text, *cue;
        enum copydesk_cue_class class;
    } cases[] = {
        {"The mayor said the bridge is safe.", "said", COPYDESK_CUE_VERB},
        {"The bridge is safe, according to the mayor.", "according to", COPYDESK_CUE_PREPOSITION},
        {"Nobody believed Brown's claim that the bridge was safe.", "claim", COPYDESK_CUE_NOUN},
        {"Poll: Most people want the bridge.", ":", COPYDESK_CUE_PUNCTUATION},
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct speaking s = {0};
        speaking_attribute(&s, cases[i].text);
        const struct copydesk_statement *found = NULL;
        for (uint32_t j = 0; j < s.count; j++)
            if (s.statements[j].cue_class == cases[i].class) found = &s.statements[j];
        if (!found) fail_msg("no such cue in: %s", cases[i].text);
        assert_true(text_has(found->cue.text, text_from(cases[i].cue)));
        speaking_free(&s);
    }
}

static void finds_none_where_nobody_speaks(void **state) {
    (void)state;
    struct speaking s = {0};
    speaking_attribute(&s, "The river rose by two metres on Monday.\nThe road was closed and the school stood empty.");
    assert_int_equal(s.count, 0);
    speaking_free(&s);
}

static void cues_come_in_order_and_never_overlap(void **state) {
    (void)state;
    struct speaking s = {0};
    speaking_attribute(
        &s, "Ann Lee said the town hopes to reopen the road, adding that she had asked the ministry for help.\n"
            "According to the ministry, “nothing is decided,” the paper reported.");
    assert_true(s.count >= 3);
    for (uint32_t i = 1; i < s.count; i++)
        assert_true(s.statements[i - 1].cue.span.at[0].end <= s.statements[i].cue.span.at[0].begin);
    speaking_free(&s);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(takes_auxiliaries_along),
        cmocka_unit_test(knows_the_classes),
        cmocka_unit_test(finds_none_where_nobody_speaks),
        cmocka_unit_test(cues_come_in_order_and_never_overlap),
    };
    speaking_by_rules();
    return cmocka_run_group_tests_name("speech.cues", tests, NULL, NULL);
}
