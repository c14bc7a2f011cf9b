#include "speaking.h"

static void a_clause_up_to_the_sentence_end(void **state) {
    (void)state;
    speaking_expect("The minister said on Monday that the tax will rise.", "The minister", "said",
                    "that the tax will rise");
    speaking_expect("The minister said last week that the tax will rise.", "The minister", "said",
                    "that the tax will rise");
    speaking_expect("The minister said, for instance, that the tax will rise.", "The minister", "said",
                    "that the tax will rise");
}

static void a_clause_up_to_the_next_cue(void **state) {
    (void)state;
    speaking_expect("The minister said the tax will rise, while the union said it will strike.", "The minister", "said",
                    "the tax will rise");
    speaking_expect("The minister said the tax will rise, adding that it hurts.", "The minister", "said",
                    "the tax will rise");
}

static void a_quotation_and_what_goes_on_after(void **state) {
    (void)state;
    speaking_expect("“It hurts,” the minister said. “We know that.”", "the minister", "said",
                    "“It hurts,” “We know that.”");
    speaking_expect("“It hurts,” the minister said on “This Week” on Sunday. “We know that.”", "the minister", "said",
                    "“It hurts,” “We know that.”");
    speaking_expect("It was “a heavy blow,” the minister said.", "the minister", "said", "It was “a heavy blow,”");
}

static void a_quotation_over_paragraphs(void **state) {
    (void)state;
    speaking_expect("“It hurts.\n“We know that,” the minister said.", "the minister", "said",
                    "“It hurts.\n\n“We know that,”");
    speaking_expect("The minister said: “It hurts.\n“We know that.”\nThen it rained.", "The minister", "said",
                    "“It hurts.\n\n“We know that.”");
    speaking_expect("“It hurts,” said the minister.\n“We know that.”", "the minister", "said",
                    "“It hurts,” “We know that.”");
}

static void a_quotation_of_several_sentences(void **state) {
    (void)state;
    speaking_expect("The minister said: “It hurts. We know that. It will pass.” Then it rained.", "The minister",
                    "said", "“It hurts. We know that. It will pass.”");
}

static void a_sentence_around(void **state) {
    (void)state;
    speaking_expect("The tax, experts say, will rise.", "experts", "say", "The tax will rise");
    speaking_expect("In 2008, the minister said, the tax rose.", "the minister", "said", "the tax rose");
}

static void a_setting_is_no_content(void **state) {
    (void)state;
    speaking_expect("The ferry has not been sold, a pilot told the Post on Friday, dismissing the rumours.", "a pilot",
                    "told", "The ferry has not been sold");
    speaking_expect("The ferry will sail in May, Ann Lee told the Post in an interview.", "Ann Lee", "told",
                    "The ferry will sail in May");
    speaking_expect("The ferry will sail, Ann Lee told the Post two days later.", "Ann Lee", "told",
                    "The ferry will sail");
    speaking_expect("The ferry, Ann Lee told the Post on Friday, will sail.", "Ann Lee", "told", "The ferry will sail");
    speaking_expect("Ann Lee told the Post on Friday that the ferry will sail.", "Ann Lee", "told",
                    "that the ferry will sail");
    struct speaking s = {0};
    speaking_attribute(&s, "The ferry will sail, Ann Lee told the Post two days later.");
    assert_text(speaking_by(&s, "told")->told.text, "the Post");
    speaking_attribute(&s, "Ann Lee told the Post on Friday.");
    assert_int_equal(s.count, 0);
    speaking_free(&s);
}

static void tells_direct_from_mixed(void **state) {
    (void)state;
    struct speaking s = {0};
    speaking_attribute(
        &s, "“It hurts,” the minister said.\nThe union claimed it was “a heavy blow”.\nExperts added that it rained.");
    assert_int_equal(speaking_by(&s, "said")->mode, COPYDESK_DIRECT);
    assert_int_equal(speaking_by(&s, "claimed")->mode, COPYDESK_MIXED);
    assert_int_equal(speaking_by(&s, "added")->mode, COPYDESK_INDIRECT);
    const struct copydesk_statement *mixed = speaking_by(&s, "claimed");
    assert_int_equal(mixed->quoted.count, 1);
    textref text = buffer_text(&s.article.text);
    assert_text(text_slice(text, mixed->quoted.at[0].begin, mixed->quoted.at[0].end), "a heavy blow");
    assert_int_equal(speaking_by(&s, "added")->quoted.count, 0);
    speaking_free(&s);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_clause_up_to_the_sentence_end),
        cmocka_unit_test(a_clause_up_to_the_next_cue),
        cmocka_unit_test(a_quotation_and_what_goes_on_after),
        cmocka_unit_test(a_quotation_over_paragraphs),
        cmocka_unit_test(a_quotation_of_several_sentences),
        cmocka_unit_test(a_sentence_around),
        cmocka_unit_test(a_setting_is_no_content),
        cmocka_unit_test(tells_direct_from_mixed),
    };
    speaking_by_rules();
    return cmocka_run_group_tests_name("speech.contents", tests, NULL, NULL);
}
