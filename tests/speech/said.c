#include "speaking.h"

static void expect_said(const char *published, const char *text, const char *said, const char *date) {
    struct speaking s = {.published = text_from(published)};
    speaking_attribute(&s, text);
    assert_true(s.count >= 1);
    const struct copydesk_statement *statement = &s.statements[0];
    if (!text_is(statement->said.text, text_from(said)) || !text_is(statement->said_date, text_from(date)))
        fail_msg("“%.*s”, %.*s of: %s", (int)statement->said.text.size, statement->said.text.at,
                 (int)statement->said_date.size, statement->said_date.at, text);
    speaking_free(&s);
}

/* 2024-05-02 was a Thursday. */
static void days_of_the_week(void **state) {
    (void)state;
    expect_said("2024-05-02", "Ann Lee said on Sunday that the ward was full.", "on Sunday", "2024-04-28");
    expect_said("2024-05-02", "Ann Lee said Thursday that the ward was full.", "Thursday", "2024-05-02");
    expect_said("2024-05-02", "Ann Lee said Friday that the ward was full.", "Friday", "2024-04-26");
    expect_said("2024-05-02T08:30", "On Monday, Ann Lee said the ward was full.", "On Monday", "2024-04-29");
    expect_said("2024-05-02", "“The ward was full,” Ann Lee told Reuters late Tuesday night.", "late Tuesday night",
                "2024-04-30");
    expect_said("2024-05-02", "“The ward was full,” said Ann Lee on Wednesday.", "on Wednesday", "2024-05-01");
    expect_said("2024-03-01", "Ann Lee said on Thursday that the ward was full.", "on Thursday", "2024-02-29");
    expect_said("2023-01-01", "Ann Lee said on Saturday that the ward was full.", "on Saturday", "2022-12-31");
}

static void other_times(void **state) {
    (void)state;
    expect_said("2024-05-02", "Ann Lee said yesterday that the ward was full.", "yesterday", "2024-05-01");
    expect_said("2024-05-02", "Ann Lee said last week that the ward was full.", "last week", "2024-04-22/2024-04-28");
    expect_said("2024-05-02", "Earlier this week, Ann Lee said the ward was full.", "Earlier this week",
                "2024-04-29/2024-05-02");
    expect_said("2024-01-02", "Ann Lee said last month that the ward was full.", "last month", "2023-12-01/2023-12-31");
    expect_said("2024-05-02", "Ann Lee, a nurse, said last year that the ward was full.", "last year",
                "2023-01-01/2023-12-31");
    expect_said("2024-05-02", "Ann Lee said last weekend that the ward was full.", "last weekend",
                "2024-04-27/2024-04-28");
    expect_said("2024-05-02", "Ann Lee said last night that the ward was full.", "last night", "2024-05-01");
    expect_said("2024-05-02", "Ann Lee said next week that the ward was full.", "next week", "");
    expect_said("2024-05-02", "Ann Lee said on March 9 that the ward was full.", "on March 9", "2024-03-09");
    expect_said("2024-05-02", "Ann Lee, a nurse, said on May 9 that the ward was full.", "on May 9", "2023-05-09");
    expect_said("", "On March 9, 1961, Ann Lee said the ward was full.", "On March 9, 1961", "1961-03-09");
}

static void no_date_or_no_time(void **state) {
    (void)state;
    expect_said("", "Ann Lee said on Sunday that the ward was full.", "on Sunday", "");
    expect_said("2024-13-02", "Ann Lee said on Sunday that the ward was full.", "on Sunday", "");
    expect_said("2024", "Ann Lee said on Sunday that the ward was full.", "on Sunday", "");
    expect_said("2024-05-02", "Ann Lee said the ward was full on Sunday.", "", "");
    expect_said("2024-05-02", "Ann Lee said that Sunday's visit was short.", "", "");
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(days_of_the_week),
        cmocka_unit_test(other_times),
        cmocka_unit_test(no_date_or_no_time),
    };
    return cmocka_run_group_tests_name("speech.said", tests, NULL, NULL);
}
