/* The time of day and the zone of a date. */
#ifndef ARTICLE_DATES_CLOCK_H
#define ARTICLE_DATES_CLOCK_H

#include "article/dates_tokens.h"

struct date_clock {
    uint32_t hour, minute, second;
    bool has_second, has_zone;
    bool zulu;    /* the zone is written Z, UTC or GMT */
    int32_t zone; /* minutes east of Greenwich */
};

/* How sure the text before already makes us that a time follows. */
enum date_clock_place {
    DATE_CLOCK_LOOSE, /* anywhere: only 17:30 and what names itself (5 pm, 17h30, 17 Uhr, 17時30分) */
    DATE_CLOCK_TIED,  /* after a date: 17.30 too */
    DATE_CLOCK_ISO    /* after a date's "T": 173005 too, and -0530 is a zone, not a range */
};

/* Reads the time that begins at `first`, with its zone. *end is then the byte after it. */
bool date_read_clock(textref t, struct date_token first, enum date_clock_place place, struct date_clock *clock,
                     uint32_t *end);

/* Whether a word or pair of ideographs before the hour says the half of the day (下午5:30). */
bool date_is_half_of_day(textref t, const struct date_token *token);

#endif
