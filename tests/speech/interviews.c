/* Interviews: answers below questions, and names before colons. */
#include "speaking.h"

static const char interview[] = "Ada Holm has run the ferry office for six years.\n"
                                "Ms Holm, did your boats leak?\n"
                                "Yes. Two of them did, and I said so.\n"
                                "And were they repaired?\n"
                                "We had no money for that.\n"
                                "Is the crossing safe?\n"
                                "I would cross it with my children.";

static void answers_follow_questions(void **state) {
    (void)state;
    struct speaking s = {0};
    speaking_attribute(&s, interview);
    uint32_t answers = 0;
    for (uint32_t i = 0; i < s.count; i++) {
        const struct copydesk_statement *statement = &s.statements[i];
        if (i) assert_true(s.statements[i - 1].cue.span.at[0].begin < statement->cue.span.at[0].begin);
        if (!text_is(statement->cue.text, TEXT("?"))) continue;
        assert_text(statement->source.text, "Ada Holm");
        assert_text(statement->source_name, "Ada Holm");
        assert_int_equal(statement->mode, COPYDESK_DIRECT);
        if (answers == 0) assert_text(statement->content.text, "Yes. Two of them did, and I said so.");
        if (answers == 0) assert_int_equal(statement->stance, COPYDESK_CONFIRMS);
        answers++;
    }
    assert_int_equal(answers, 3);
    speaking_free(&s);
}

static uint32_t count_cues(const char *language, const char *text, const char *cue) {
    struct speaking s = {.language = text_from(language)};
    speaking_attribute(&s, text);
    uint32_t count = 0;
    for (uint32_t i = 0; i < s.count; i++) count += text_is(s.statements[i].cue.text, text_from(cue));
    speaking_free(&s);
    return count;
}

static void holds_in_other_languages(void **state) {
    (void)state;
    assert_int_equal(count_cues("de",
                                "Petra Holm leitet den Hafen.\nFrau Holm, leckten Ihre Boote?\nJa, ich sah es.\n"
                                "Und dann?\nWir hatten kein Geld.\nIst es sicher?\nIch fahre selbst mit.",
                                "?"),
                     3);
}

static void readers_questions_are_none(void **state) {
    (void)state;
    assert_int_equal(count_cues("en",
                                "Ada Holm wrote this guide.\nHow do you reach the island?\nBy boat, twice a day.\n"
                                "What does it cost?\nSix crowns.\nIs it open in winter?\nOnly at weekends.",
                                "?"),
                     0);
    assert_int_equal(count_cues("en", "Ada Holm came.\nDid you leak?\nI did.", "?"), 0);
}

static void names_before_colons(void **state) {
    (void)state;
    static const char text[] = "HOLM: The boats leak.\nBERG: All of them?\nHOLM: Two of them.\nBERG: Then close it.";
    assert_int_equal(count_cues("en", text, ":"), 4);
    struct speaking s = {0};
    speaking_attribute(&s, text);
    const struct copydesk_statement *first = speaking_by(&s, ":");
    assert_text(first->source.text, "HOLM");
    assert_text(first->content.text, "The boats leak.");
    speaking_free(&s);
    assert_int_equal(count_cues("de", "Hamburg: Sonne.\nBerlin: Regen.\nKöln: Wind.", ":"), 0);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(answers_follow_questions),
        cmocka_unit_test(holds_in_other_languages),
        cmocka_unit_test(readers_questions_are_none),
        cmocka_unit_test(names_before_colons),
    };
    return cmocka_run_group_tests_name("speech.interviews", tests, NULL, NULL);
}
