/* Calendars other than the Gregorian: the Solar Hijri one of Iran, the eras of Japan and Taiwan. (The Buddhist era of
 * Thailand differs by a number only: dates.c.) */
#ifndef ARTICLE_DATES_CALENDARS_H
#define ARTICLE_DATES_CALENDARS_H

#include "article/dates_tokens.h"

enum { FIRST_JALALI_YEAR = 1369, LAST_JALALI_YEAR = 1470 };

/* The month of the Solar Hijri year, 1–12, that a word names; 0: none. */
uint32_t date_jalali_month(const struct date_token *token);

/* Days since 1970-01-01 of a day of the Solar Hijri calendar; false when there is no such day. */
bool date_jalali_days(uint32_t year, uint32_t month, uint32_t day, uint32_t *days);

/* When an era's name begins at `first`: the Gregorian year before its first one, and in *end the byte after the name. 0
 * when there is none. */
uint32_t date_era_before_first_year(textref t, struct date_token first, uint32_t *end);

#endif
