/* Times of publication as numbers, and names as keys. */
#include "support.h"

#include "ledger/names.h"

static void assert_time(const char *iso, int64_t expected) {
    int64_t seconds = -1;
    assert_true(ledger_parse_time(text_from(iso), &seconds, NULL));
    assert_int_equal(seconds, expected);
}

static void reads_times_of_every_shape(void **state) {
    (void)state;
    assert_time("1970-01-01", 0);
    assert_time("2000-02-29", 951782400);
    assert_time("2026-03-09T06:15:00+01:00", 1773033300);
    assert_time("2026-03-09T06:15+0100", 1773033300);
    assert_time("2026-03-09T05:15:00Z", 1773033300);
    assert_time("2026-03-09T05:15:00.250Z", 1773033300);
    assert_time("2026-03-09T01:45-03:30", 1773033300);
    assert_time("1969-12-31T23:59:59", -1);
}

static void refuses_what_is_no_time(void **state) {
    (void)state;
    static const char *const wrong[] = {"",           "2026",      "2026-3-9",    "2026-13-01",    "2026-00-10",
                                        "2026-03-32", "yesterday", "2026-03-09T", "2026-03-09T06", "2026-03-09T25:00",
                                        "2026/03/09"};
    int64_t seconds;
    for (size_t i = 0; i < sizeof wrong / sizeof *wrong; i++)
        assert_false(ledger_parse_time(text_from(wrong[i]), &seconds, NULL));
}

static void tells_a_day_from_a_time(void **state) {
    (void)state;
    int64_t seconds;
    bool day = false;
    assert_true(ledger_parse_time(TEXT("2026-03-09"), &seconds, &day));
    assert_true(day);
    assert_true(ledger_parse_time(TEXT("2026-03-09T00:00"), &seconds, &day));
    assert_false(day);
}

static void assert_folded(const char *name, const char *expected) {
    struct buffer key = {0};
    ledger_fold_name(text_from(name), &key);
    assert_text(buffer_text(&key), expected);
    buffer_free(&key);
}

static void folds_names(void **state) {
    (void)state;
    assert_folded("The  Velmar\u00a0Courier ", "velmar courier");
    assert_folded("the", "the");
    assert_folded("O\u2019Hara", "o'hara");
    assert_folded("ЗОРЯ", "зоря");
    assert_folded("", "");
    assert_folded("\xff\xfe", "\ufffd\ufffd");
}

static void finds_hosts(void **state) {
    (void)state;
    assert_text(ledger_host(TEXT("https://www.quay.example/a?b")), "quay.example");
    assert_text(ledger_host(TEXT("http://quay.example")), "quay.example");
    assert_text(ledger_host(TEXT("quay.example/a")), "");
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(reads_times_of_every_shape),
        cmocka_unit_test(refuses_what_is_no_time),
        cmocka_unit_test(tells_a_day_from_a_time),
        cmocka_unit_test(folds_names),
        cmocka_unit_test(finds_hosts),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
