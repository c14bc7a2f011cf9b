/* Years and months of other calendars, as pages in their languages still date by them. */
#include "article/dates_calendars.h"

/* Months in the order of the Solar Hijri year; the first six have 31 days, the next five 30. */
static const char *const jalali_months[] = {"فروردین", "اردیبهشت", "خرداد", "تیر", "مرداد", "شهریور",
                                            "مهر",     "آبان",     "آذر",   "دی",  "بهمن",  "اسفند"};

uint32_t date_jalali_month(const struct date_token *token) {
    for (uint32_t i = 0; i < sizeof jalali_months / sizeof *jalali_months; i++)
        if (date_word_is(token, jalali_months[i])) return i + 1;
    return 0;
}

/* Eight leap years in 33: the cycle agrees with the astronomical calendar from 1244 to 1472. */
static bool is_jalali_leap(uint32_t year) {
    static const uint8_t leaps[] = {1, 5, 9, 13, 17, 22, 26, 30};
    for (size_t i = 0; i < sizeof leaps / sizeof *leaps; i++)
        if (year % 33 == leaps[i]) return true;
    return false;
}

static uint32_t days_in_jalali_month(uint32_t year, uint32_t month) {
    if (month <= 6) return 31;
    return month < 12 || is_jalali_leap(year) ? 30 : 29;
}

/* 1 Farvardin 1369 was 21 March 1990, 7384 days after 1 January 1970. */
bool date_jalali_days(uint32_t year, uint32_t month, uint32_t day, uint32_t *days) {
    if (year < FIRST_JALALI_YEAR || year > LAST_JALALI_YEAR || month < 1 || month > 12) return false;
    if (day < 1 || day > days_in_jalali_month(year, month)) return false;
    *days = 7384;
    for (uint32_t y = FIRST_JALALI_YEAR; y < year; y++) *days += is_jalali_leap(y) ? 366 : 365;
    for (uint32_t m = 1; m < month; m++) *days += days_in_jalali_month(year, m);
    *days += day - 1;
    return true;
}

uint32_t date_era_before_first_year(textref t, struct date_token first, uint32_t *end) {
    static const struct {
        const char *name;
        uint32_t before;
    } eras[] = {{"令和", 2018}, {"平成", 1988}, {"民國", 1911}, {"民国", 1911}, {"中華民國", 1911}};
    textref rest = text_slice(t, first.begin, t.size);
    for (size_t i = 0; i < sizeof eras / sizeof *eras; i++) {
        textref name = text_from(eras[i].name);
        if (!text_starts(rest, name)) continue;
        *end = first.begin + name.size;
        return eras[i].before;
    }
    return 0;
}
