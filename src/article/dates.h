/* Dates as pages write them. */
#ifndef ARTICLE_DATES_H
#define ARTICLE_DATES_H

#include "base/arena.h"

/* The first date in `t` as ISO 8601 in `arena`: "2022-03-14", "2022-03-14T00:37", "2022-03-14T00:37:05+01:00"; the zone
 * only when `t` gives one. Reads ISO 8601, RFC 2822, numeric dates and month names of the languages in
 * train/month_names.py, the calendars of dates_calendars.h, of the years 1990–2100. `language` (BCP 47, may be absent)
 * settles 3/4/2022. Absent when there is no date or memory is short; *used, when not NULL, is the byte range of `t`
 * that it stands in. Linear in t.size. */
textref article_read_date(textref t, textref language, struct arena *arena, struct copydesk_range *used);

/* Unix time, in seconds (9 or 10 digits) or milliseconds (12 or 13), as ISO 8601 in UTC. For fields known to hold one:
 * absent when `t` is anything else. */
textref article_read_unix_time(textref t, struct arena *arena);

/* Seconds of an ISO 8601 duration ("PT1H2M3.5S", "P1DT2H") or a clock ("27:38", "1:27:38"); 0 when `t` is neither. */
uint32_t article_read_duration(textref t);

#endif
