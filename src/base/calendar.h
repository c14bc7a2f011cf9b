/* Days of the Gregorian calendar as numbers: counted from 1970-01-01, which is 0. */
#ifndef BASE_CALENDAR_H
#define BASE_CALENDAR_H

#include "base/text.h"

struct date {
    int32_t year, month, day; /* month and day from 1 */
};

int32_t calendar_days_in_month(int32_t year, int32_t month);
/* A day past the end of its month is one of the next. */
int32_t calendar_day(struct date date);
struct date calendar_date(int32_t day);

/* 0: Monday. */
int32_t calendar_weekday(int32_t day);

/* Reads a date that begins with YYYY-MM-DD; false when `t` does not, or there is no such day. */
bool calendar_read(textref t, struct date *out);

enum { CALENDAR_SIZE = 10 };
/* YYYY-MM-DD, of the years 0 to 9999. */
void calendar_write(int32_t day, char out[CALENDAR_SIZE]);

#endif
