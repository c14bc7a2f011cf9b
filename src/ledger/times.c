/* Times of publication as numbers, so that pages of several zones stand in one order. */
#include "base/calendar.h"
#include "ledger/ledger.h"

/* Two or four digits at `at`, or -1. */
static int digits(textref t, uint32_t at, uint32_t count) {
    int number = 0;
    if (at + count > t.size) return -1;
    for (uint32_t i = at; i < at + count; i++) {
        if (!byte_is_digit(t.at[i])) return -1;
        number = number * 10 + (t.at[i] - '0');
    }
    return number;
}

/* "Z", "+01:00", "-0330" at `at`; seconds east of Greenwich. */
static int64_t zone(textref t, uint32_t at) {
    if (at >= t.size || (t.at[at] != '+' && t.at[at] != '-')) return 0;
    const int hours = digits(t, at + 1, 2);
    const uint32_t minutes_at = at + 3 < t.size && t.at[at + 3] == ':' ? at + 4 : at + 3;
    const int minutes = digits(t, minutes_at, 2);
    const int64_t seconds = (hours < 0 ? 0 : hours) * INT64_C(3600) + (minutes < 0 ? 0 : minutes) * INT64_C(60);
    return t.at[at] == '-' ? -seconds : seconds;
}

bool ledger_parse_time(textref iso, int64_t *seconds, bool *day) {
    const int year = digits(iso, 0, 4), month = digits(iso, 5, 2), date = digits(iso, 8, 2);
    if (year < 0 || month < 1 || month > 12 || date < 1 || date > 31 || iso.at[4] != '-' || iso.at[7] != '-')
        return false;
    *seconds = calendar_day((struct date){year, month, date}) * INT64_C(86400);
    if (day) *day = iso.size == 10;
    if (iso.size == 10) return true;
    const int hour = digits(iso, 11, 2), minute = digits(iso, 14, 2);
    if ((iso.at[10] != 'T' && iso.at[10] != ' ') || hour < 0 || hour > 24 || minute < 0 || minute > 59) return false;
    uint32_t at = 16;
    const int second = at < iso.size && iso.at[at] == ':' ? digits(iso, at + 1, 2) : -1;
    if (second >= 0) at += 3;
    if (at < iso.size && iso.at[at] == '.') at++;
    while (at < iso.size && second >= 0 && byte_is_digit(iso.at[at])) at++;
    *seconds += hour * INT64_C(3600) + minute * INT64_C(60) + (second > 0 ? second : 0) - zone(iso, at);
    return true;
}
