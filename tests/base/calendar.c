#include "base/calendar.h"
#include "support.h"

static void every_day_comes_back(void **state) {
    (void)state;
    struct date before = {0};
    int32_t first = calendar_day((struct date){1, 1, 1}), last = calendar_day((struct date){9999, 12, 31});
    for (int32_t day = first; day <= last; day++) {
        struct date date = calendar_date(day);
        bool next_day = date.year == before.year && date.month == before.month && date.day == before.day + 1;
        if (!next_day) assert_int_equal(date.day, 1);
        assert_int_equal(calendar_day(date), day);
        before = date;
    }
    assert_int_equal(last - first, 3652058);
}

static void days_known_from_elsewhere(void **state) {
    (void)state;
    char written[CALENDAR_SIZE];
    assert_int_equal(calendar_day((struct date){1970, 1, 1}), 0);
    assert_int_equal(calendar_day((struct date){2000, 3, 1}), 11017);
    assert_int_equal(calendar_day((struct date){0, 3, 1}), -719468);
    assert_int_equal(calendar_day((struct date){0, 1, 1}), -719528);
    assert_int_equal(calendar_day((struct date){2023, 2, 31}), calendar_day((struct date){2023, 3, 3}));
    assert_int_equal(calendar_weekday(0), 3);
    assert_int_equal(calendar_weekday(-4), 6);
    calendar_write(-1, written);
    assert_text(text_of(written, sizeof written), "1969-12-31");
}

static void dates_that_are_none(void **state) {
    (void)state;
    static const char *const none[] = {"",           "2024",       "2024-05",    "2024-13-01", "2024-00-01",
                                       "2023-02-29", "2024-02-30", "2024/02/03", "0000-01-01", "2024-1-01"};
    struct date date;
    for (size_t i = 0; i < sizeof none / sizeof *none; i++) assert_false(calendar_read(text_from(none[i]), &date));
    assert_true(calendar_read(TEXT("2024-02-29T23:00:00Z"), &date));
    assert_int_equal(date.day, 29);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(every_day_comes_back),
        cmocka_unit_test(days_known_from_elsewhere),
        cmocka_unit_test(dates_that_are_none),
    };
    return cmocka_run_group_tests_name("base.calendar", tests, NULL, NULL);
}
