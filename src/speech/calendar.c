#include "speech/calendar.h"

static const int32_t days_before_epoch = 1969 * 365 + 1969 / 4 - 1969 / 100 + 1969 / 400; /* from year 1 on */

static bool is_leap(int32_t year) {
    return (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
}

int32_t calendar_days_in_month(int32_t year, int32_t month) {
    static const int32_t days[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    return days[month - 1] + (month == 2 && is_leap(year));
}

static int32_t day_of_new_year(int32_t year) {
    int32_t past = year - 1;
    return past * 365 + past / 4 - past / 100 + past / 400 - days_before_epoch;
}

int32_t calendar_day(struct date date) {
    int32_t day = day_of_new_year(date.year) + date.day - 1;
    for (int32_t month = 1; month < date.month; month++) day += calendar_days_in_month(date.year, month);
    return day;
}

struct date calendar_date(int32_t day) {
    struct date date = {1 + (day + days_before_epoch) / 366, 1, 1}; /* never too late a year: stepped up to it */
    while (day_of_new_year(date.year + 1) <= day) date.year++;
    int32_t left = day - day_of_new_year(date.year);
    for (int32_t size; left >= (size = calendar_days_in_month(date.year, date.month)); date.month++) left -= size;
    date.day = left + 1;
    return date;
}

int32_t calendar_weekday(int32_t day) {
    enum { EPOCH = 3 /* a Thursday */, DAYS = 7 };
    return ((day + EPOCH) % DAYS + DAYS) % DAYS;
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
    write_number(out + 4, date.year, 4);
    write_number(out + 7, date.month, 2);
    write_number(out + 10, date.day, 2);
    out[4] = out[7] = '-';
}
