#include "speaking.h"

static void citing_hands_the_word_over(void **state) {
    (void)state;
    static const char *const texts[] = {
        "Citing unnamed officials, the Harbour Times reported on Monday that the port will close.",
        "The Harbour Times reported on Monday that the port will close, citing unnamed officials.",
    };
    for (size_t i = 0; i < 2; i++) {
        struct speaking s = {0};
        speaking_attribute(&s, texts[i]);
        const struct copydesk_statement *report = speaking_by(&s, "reported");
        assert_text(report->source.text, "unnamed officials");
        assert_int_equal(report->source_kind, COPYDESK_SOURCE_ANONYMOUS);
        assert_text(report->content.text, "that the port will close");
        assert_int_equal(report->via_count, 1);
        assert_text(report->via[0].name, i ? "The Harbour Times" : "the Harbour Times");
        assert_int_equal(report->via[0].statement, -1);
        speaking_free(&s);
    }
}

static void citing_between_the_cue_and_what_is_said(void **state) {
    (void)state;
    static const struct {
        const char *text, *source, *content;
    } cases[] = {
        {"The Harbour Times reported on Friday, citing three unnamed officials, that the ferry had been sold.",
         "three unnamed officials", "that the ferry had been sold"},
        {"The Harbour Times reported late on Friday, citing Ann Lee, a pilot from York, that the ferry had been sold.",
         "Ann Lee, a pilot from York", "that the ferry had been sold"},
        {"The Harbour Times reported, citing port officials, the ferry had been sold.", "port officials",
         "the ferry had been sold"},
        {"The Harbour Times reported, quoting a spokesman for the port, “the ferry is sold”.",
         "a spokesman for the port", "“the ferry is sold”"},
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct speaking s = {0};
        speaking_attribute(&s, cases[i].text);
        const struct copydesk_statement *report = speaking_by(&s, "reported");
        assert_text(report->source.text, cases[i].source);
        assert_text(report->content.text, cases[i].content);
        assert_int_equal(report->via_count, 1);
        assert_text(report->via[0].name, "The Harbour Times");
        if (i == 0) assert_int_equal(report->source_kind, COPYDESK_SOURCE_ANONYMOUS);
        speaking_free(&s);
    }
    speaking_expect("The Harbour Times reported, citing a letter, that the ferry had been sold.", "The Harbour Times",
                    "reported", "that the ferry had been sold");
}

static void citing_a_reason_does_not(void **state) {
    (void)state;
    struct speaking s = {0};
    speaking_attribute(&s, "The Harbour Times reported that the port will close, citing the need to save money.");
    assert_text(speaking_by(&s, "reported")->source.text, "The Harbour Times");
    assert_int_equal(speaking_by(&s, "reported")->via_count, 0);
    speaking_free(&s);
}

static void a_speaker_who_cites_stays_the_speaker(void **state) {
    (void)state;
    struct speaking s = {0};
    speaking_attribute(&s, "Ann Lee said the port will close, citing unnamed officials.");
    assert_text(speaking_by(&s, "said")->source.text, "Ann Lee");
    speaking_free(&s);
}

static void carriers_of_a_claim(void **state) {
    (void)state;
    struct speaking s = {0};
    speaking_attribute(&s, "The allegations were also picked up by the Daily Post, CNN, and other outlets.");
    const struct copydesk_statement *relay = speaking_by(&s, "were also picked up");
    assert_text(relay->content.text, "The allegations");
    assert_int_equal(relay->via_count, 3);
    assert_text(relay->via[0].name, "the Daily Post");
    assert_text(relay->via[1].name, "CNN");
    assert_text(relay->via[2].name, "other outlets");
    assert_int_equal(relay->source_kind, COPYDESK_SOURCE_OUTLET);
    speaking_free(&s);
}

static void expect_via(struct speaking *s, const char *cue, const char *outlet) {
    const struct copydesk_statement *statement = speaking_by(s, cue);
    assert_int_equal(statement->via_count, outlet ? 1 : 0);
    if (outlet) assert_text(statement->via[0].name, outlet);
}

static void an_interview_elsewhere(void **state) {
    (void)state;
    struct speaking s = {0};
    speaking_attribute(&s, "Ann Lee told the Harbour Times that the port will close. “It is old,” she added.\n"
                           "Tom Berg insisted that it is new.\n“It leaks,” Lee tweeted.");
    expect_via(&s, "told", "the Harbour Times");
    expect_via(&s, "added", "the Harbour Times");
    expect_via(&s, "insisted", NULL);
    expect_via(&s, "tweeted", NULL);
    speaking_attribute(&s, "Ann Lee told reporters that the port will close.");
    expect_via(&s, "told", NULL);
    speaking_free(&s);
}

static void the_page_s_own_paper_carries_nothing(void **state) {
    (void)state;
    struct speaking s = {.site = TEXT("Harbour Times")};
    speaking_attribute(&s, "Ann Lee told the Harbour Times that the port will close.");
    expect_via(&s, "told", NULL);
    speaking_free(&s);
}

static void a_report_within_a_report(void **state) {
    (void)state;
    struct speaking s = {0};
    speaking_attribute(&s, "Ann Lee said the port will close, according to the Harbour Times.");
    expect_via(&s, "said", "the Harbour Times");
    const struct copydesk_statement *report = speaking_by(&s, "according to");
    assert_ptr_equal(&s.statements[speaking_by(&s, "said")->via[0].statement], report);
    speaking_free(&s);
}

static void a_paper_without_a_statement_is_only_named(void **state) {
    (void)state;
    struct speaking s = {0};
    speaking_attribute(&s, "Ann Lee told the Harbour Times that the port will close.");
    assert_int_equal(speaking_by(&s, "told")->via[0].statement, -1);
    speaking_free(&s);
}

static void relative_clauses_cite(void **state) {
    (void)state;
    struct speaking s = {0};
    speaking_attribute(&s, "The pier is closed, reported the Morning Post, which cited two unnamed officials.");
    const struct copydesk_statement *statement = speaking_by(&s, "reported");
    assert_text(statement->source.text, "two unnamed officials");
    assert_int_equal(statement->via_count, 1);
    assert_text(statement->via[0].name, "the Morning Post");
    speaking_attribute(
        &s, "The Morning Post reported on Monday that the pier is closed, citing two officials it did not name.");
    assert_text(speaking_by(&s, "reported")->source.text, "two officials it did not name");
    speaking_free(&s);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(relative_clauses_cite),
        cmocka_unit_test(citing_hands_the_word_over),
        cmocka_unit_test(citing_between_the_cue_and_what_is_said),
        cmocka_unit_test(citing_a_reason_does_not),
        cmocka_unit_test(a_speaker_who_cites_stays_the_speaker),
        cmocka_unit_test(carriers_of_a_claim),
        cmocka_unit_test(an_interview_elsewhere),
        cmocka_unit_test(the_page_s_own_paper_carries_nothing),
        cmocka_unit_test(a_report_within_a_report),
        cmocka_unit_test(a_paper_without_a_statement_is_only_named),
    };
    return cmocka_run_group_tests_name("speech.via", tests, NULL, NULL);
}
