#include "speaking.h"

static void expect_identity(const char *text, const char *cue, const char *name, const char *role,
                            enum copydesk_source_kind kind) {
    struct speaking s = {0};
    speaking_attribute(&s, text);
    const struct copydesk_statement *statement = speaking_by(&s, cue);
    assert_text(statement->source_name, name);
    assert_text(statement->source_role, role);
    assert_int_equal(statement->source_kind, kind);
    speaking_free(&s);
}

static void splits_role_and_name(void **state) {
    (void)state;
    expect_identity("City council spokesperson Ann Lee said the port will close.", "said", "Ann Lee",
                    "City council spokesperson", COPYDESK_SOURCE_PERSON);
    expect_identity("Dutch Foreign Minister Jan Smit said the port will close.", "said", "Jan Smit",
                    "Dutch Foreign Minister", COPYDESK_SOURCE_PERSON);
    expect_identity("Ann Lee, 57, a nurse from York, said the port will close.", "said", "Ann Lee", "nurse from York",
                    COPYDESK_SOURCE_PERSON);
    expect_identity("A spokesman for the port, Jan Smit, said the port will close.", "said", "Jan Smit",
                    "spokesman for the port", COPYDESK_SOURCE_PERSON);
    expect_identity("Mr. Smit said the port will close.", "said", "Smit", "", COPYDESK_SOURCE_PERSON);
}

static void tells_the_kinds(void **state) {
    (void)state;
    expect_identity("The Ministry of Transport said the port will close.", "said", "Ministry of Transport", "",
                    COPYDESK_SOURCE_ORGANISATION);
    expect_identity("Two officials said the port will close.", "said", "", "", COPYDESK_SOURCE_ANONYMOUS);
    expect_identity("The report found that the port will close.", "found", "", "", COPYDESK_SOURCE_DOCUMENT);
    expect_identity("Reuters reported that the port will close.", "reported", "Reuters", "", COPYDESK_SOURCE_OUTLET);
    expect_identity("The New Harbour Times reported that the port will close.", "reported", "New Harbour Times", "",
                    COPYDESK_SOURCE_OUTLET);
}

static void last_names_and_pronouns(void **state) {
    (void)state;
    static const char text[] = "Harbour director Ann Lee said the port will close.\n“It is old,” Lee added.\n"
                               "“It leaks,” she argued.";
    expect_identity(text, "added", "Ann Lee", "Harbour director", COPYDESK_SOURCE_PERSON);
    expect_identity(text, "argued", "Ann Lee", "Harbour director", COPYDESK_SOURCE_PERSON);
}

static void a_name_met_outside_of_any_source(void **state) {
    (void)state;
    expect_identity("The port hired Ann Lee in 2019.\n“It is old,” Lee said.", "said", "Ann Lee", "",
                    COPYDESK_SOURCE_PERSON);
}

static void a_pronoun_that_does_not_fit(void **state) {
    (void)state;
    expect_identity("Mrs. Lee said the port will close.\n“It is old,” he argued.", "argued", "", "",
                    COPYDESK_SOURCE_PERSON);
}

static void the_role_alone(void **state) {
    (void)state;
    expect_identity(
        "Transport minister Jan Smit said the port will close.\nThe union objects.\nThe minister added that it is old.",
        "added", "Jan Smit", "Transport minister", COPYDESK_SOURCE_PERSON);
}

static void initials(void **state) {
    (void)state;
    expect_identity("The story ran in the New Harbour Times.\nThe NHT said that the port will close.", "said",
                    "the New Harbour Times", "", COPYDESK_SOURCE_OUTLET);
}

static void the_report_of_an_outlet(void **state) {
    (void)state;
    expect_identity("Citing unnamed officials, the Harbour Times reported that the port will close. "
                    "The report added that it is old.",
                    "added", "the Harbour Times", "", COPYDESK_SOURCE_DOCUMENT);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(splits_role_and_name),
        cmocka_unit_test(tells_the_kinds),
        cmocka_unit_test(last_names_and_pronouns),
        cmocka_unit_test(a_name_met_outside_of_any_source),
        cmocka_unit_test(a_pronoun_that_does_not_fit),
        cmocka_unit_test(the_role_alone),
        cmocka_unit_test(initials),
        cmocka_unit_test(the_report_of_an_outlet),
    };
    return cmocka_run_group_tests_name("speech.resolve", tests, NULL, NULL);
}
