/* Dates as pages write them. */
#ifndef ARTICLE_DATES_H
#define ARTICLE_DATES_H

#include "base/arena.h"

/* The first date in `t` as ISO 8601 in `arena`: "2022-03-14", "2022-03-14T00:37", "2022-03-14T00:37:05+01:00"; the zone
 * only when `t` gives one. Reads ISO 8601, RFC 2822, numeric dates and month names of the languages in dates.c.
 * `language` (BCP 47, may be absent) settles 3/4/2022. Absent when there is no date; *used, when not NULL, is the byte
 * range of `t` that it stands in. */
textref article_read_date(textref t, textref language, struct arena *arena, struct copydesk_range *used);

#endif
