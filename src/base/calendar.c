#include "base/calendar.h"

/* Years that begin in March have their leap day last, and 400 of them are always as long (Howard Hinnant, "chrono-
 * Compatible Low-Level Date Algorithms"). */
enum { YEARS = 400, DAYS = 146097, EPOCH = 719468 /* days from 0000-03-01 to 1970-01-01 */ };

static int32_t floor_div(int32_t value, int32_t by) {
    return (value >= 0 ? value : value - by + 1) / by;
}

static bool is_leap(int32_t year) {
    return (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
}

int32_t calendar_days_in_month(int32_t year, int32_t month) {
    static const int32_t days[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    return days[month - 1] + (month == 2 && is_leap(year));
}

int32_t calendar_day(struct date date) {
    const int32_t shifted = date.month > 2 ? date.year : date.year - 1;
    const int32_t era = floor_div(shifted, YEARS), year = shifted - era * YEARS;
    const int32_t of_year = (153 * (date.month > 2 ? date.month - 3 : date.month + 9) + 2) / 5 + date.day - 1;
    return era * DAYS + year * 365 + year / 4 - year / 100 + of_year - EPOCH;
}

struct date calendar_date(int32_t day) {
    const int32_t era = floor_div(day + EPOCH, DAYS), of_era = day + EPOCH - era * DAYS;
    const int32_t year = (of_era - of_era / 1460 + of_era / 36524 - of_era / 146096) / 365;
    const int32_t of_year = of_era - (365 * year + year / 4 - year / 100), shifted = (5 * of_year + 2) / 153;
    const int32_t month = shifted < 10 ? shifted + 3 : shifted - 9;
    return (struct date){year + era * YEARS + (month <= 2), month, of_year - (153 * shifted + 2) / 5 + 1};
}

int32_t calendar_weekday(int32_t day) {
    enum { THURSDAY = 3 /* which the first day was */, WEEK = 7 };
    return ((day + THURSDAY) % WEEK + WEEK) % WEEK;
}

static bool read_number(textref t, uint32_t begin, uint32_t end, int32_t *value) {
    *value = 0;
    for (uint32_t i = begin; i < end; i++) {
        if (i >= t.size || !byte_is_digit(t.at[i])) return false;
        *value = *value * 10 + (t.at[i] - '0');
    }
    return true;
}

bool calendar_read(textref t, struct date *out) {
    if (!read_number(t, 0, 4, &out->year) || !read_number(t, 5, 7, &out->month) || !read_number(t, 8, 10, &out->day))
        return false;
    return t.at[4] == '-' && t.at[7] == '-' && out->year >= 1 && out->month >= 1 && out->month <= 12 && out->day >= 1 &&
           out->day <= calendar_days_in_month(out->year, out->month);
}

static void write_number(char *end, int32_t value, int digits) {
    for (int i = 1; i <= digits; i++, value /= 10) end[-i] = (char)('0' + value % 10);
}

void calendar_write(int32_t day, char out[CALENDAR_SIZE]) {
    struct date date = calendar_date(day);
    write_number(out + 4, date.year < 0 ? 0 : date.year, 4);
    write_number(out + 7, date.month, 2);
    write_number(out + 10, date.day, 2);
    out[4] = out[7] = '-';
}
