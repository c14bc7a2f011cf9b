/* When it was said, as the sentence has it, and the days that may be where the article's own date tells.
 *
 *     Lee said [on Sunday] that …        [Last week], Lee said …        “…,” Lee told Reuters [late Tuesday night].
 *
 * A day of the week is the last one that was no later than the article; a day of a month the last one likewise. Weeks,
 * months and years are all their days, up to the article's where they are not over. What lies ahead of the article has
 * no date: better none than a wrong one. */
#include "base/calendar.h"
#include "speech/parts.h"

enum { FARTHEST = 12, DAYS_A_WEEK = 7, SATURDAY = 5 };

static const struct days undated = {1, 0};

struct time {
    struct tokens tokens; /* empty: none */
    struct days days;
};

static struct time no_time(uint32_t at) {
    return (struct time){{at, at}, undated};
}

static struct time time_of(uint32_t first, uint32_t end, struct days days) {
    return (struct time){{first, end}, days};
}

static struct days one_day(int32_t day) {
    return (struct days){day, day};
}

/* ---- words --------------------------------------------------------------------------------------------------- */

static int32_t weekday_at(const struct speech *speech, uint32_t token) {
    static const char *const names[DAYS_A_WEEK] = {"monday", "tuesday",  "wednesday", "thursday",
                                                   "friday", "saturday", "sunday"};
    for (int32_t i = 0; i < DAYS_A_WEEK; i++)
        if (token_is(speech, token, names[i])) return i;
    return -1;
}

/* 1–12, or 0: words that the lexicon has as times, and "May", by their first three letters. */
static int32_t month_at(const struct speech *speech, uint32_t token) {
    static const char *const names[] = {"jan", "feb", "mar", "apr", "may", "jun",
                                        "jul", "aug", "sep", "oct", "nov", "dec"};
    bool may = text_is(token_text(speech, token), TEXT("May"));
    if (speech->tokens[token].class != CLASS_TIME && !may) return 0;
    if (weekday_at(speech, token) >= 0 || !speech->tokens[token].upper) return 0;
    for (int32_t i = 0; i < 12; i++)
        if (text_starts_nocase(token_text(speech, token), text_from(names[i]))) return i + 1;
    return 0;
}

static bool is_part_of_day(const struct speech *speech, uint32_t token) {
    static const char *const words[] = {"morning", "afternoon", "evening", "night"};
    return token_is_one_of(speech, token, words, sizeof words / sizeof *words);
}

static int32_t number_at(const struct speech *speech, uint32_t token) {
    textref word = token_text(speech, token);
    int32_t value = 0;
    for (uint32_t i = 0; i < word.size; i++) {
        if (!byte_is_digit(word.at[i]) || word.size > 4) return 0;
        value = value * 10 + (word.at[i] - '0');
    }
    return value;
}

/* Monday's vote is no time, nor is a time that "next" begins. */
static bool owns(const struct speech *speech, uint32_t token, uint32_t end) {
    return token < end && speech->tokens[token].class == CLASS_GENITIVE;
}

/* ---- times --------------------------------------------------------------------------------------------------- */

/* The article's day; without one there are words and no dates. */
struct today {
    bool known;
    struct date date;
    int32_t day;
};

static struct today today_of(const struct speech *speech) {
    struct today today = {0};
    today.known = calendar_read(speech->article->meta.published, &today.date);
    if (today.known) today.day = calendar_day(today.date);
    return today;
}

/* Sunday; Tuesday night */
static struct time weekday_time(const struct speech *speech, uint32_t first, uint32_t at, uint32_t end,
                                const struct today *today) {
    int32_t weekday = weekday_at(speech, at);
    uint32_t after = at + 1;
    if (after < end && is_part_of_day(speech, after)) after++;
    if (weekday < 0 || owns(speech, after, end)) return no_time(first);
    int32_t ago = (calendar_weekday(today->day) - weekday + DAYS_A_WEEK) % DAYS_A_WEEK;
    return time_of(first, after, today->known ? one_day(today->day - ago) : undated);
}

/* January 5; January 5, 2016 */
static struct time month_time(const struct speech *speech, uint32_t first, uint32_t at, uint32_t end,
                              const struct today *today) {
    struct date date = {0, month_at(speech, at), at + 1 < end ? number_at(speech, at + 1) : 0};
    if (!date.month || date.day < 1 || date.day > 31) return no_time(first);
    uint32_t after = at + 2;
    if (at + 3 < end && speech->tokens[after].class == CLASS_COMMA) date.year = number_at(speech, at + 3);
    bool told = date.year >= 1000;
    if (told) after = at + 4;
    if (!told && !today->known) return time_of(first, after, undated);
    const struct date *now = &today->date;
    if (!told) date.year = now->year - (date.month > now->month || (date.month == now->month && date.day > now->day));
    bool exists = date.year > 0 && date.day <= calendar_days_in_month(date.year, date.month);
    return time_of(first, after, exists ? one_day(calendar_day(date)) : undated);
}

/* yesterday, today */
static struct time near_time(const struct speech *speech, uint32_t first, uint32_t end, const struct today *today) {
    static const char *const words[] = {"yesterday", "today", "tonight"};
    if (!token_is_one_of(speech, first, words, sizeof words / sizeof *words) || owns(speech, first + 1, end))
        return no_time(first);
    int32_t ago = token_is(speech, first, "yesterday") ? 1 : 0;
    return time_of(first, first + 1, today->known ? one_day(today->day - ago) : undated);
}

static struct days month_of(const struct date *now, bool last) {
    struct date date = {now->year, now->month - last, 1};
    if (date.month == 0) date = (struct date){now->year - 1, 12, 1};
    int32_t first = calendar_day(date);
    return (struct days){first, first + calendar_days_in_month(date.year, date.month) - 1};
}

static struct days year_of(const struct date *now, bool last) {
    int32_t year = now->year - last;
    return (struct days){calendar_day((struct date){year, 1, 1}), calendar_day((struct date){year, 12, 31})};
}

static struct days week_of(int32_t today, bool last) {
    int32_t monday = today - calendar_weekday(today) - (last ? DAYS_A_WEEK : 0);
    return (struct days){monday, monday + DAYS_A_WEEK - 1};
}

/* The days of "last `unit`" or "this `unit`"; of the one at hand those up to the article's. */
static struct days days_of_unit(const struct speech *speech, uint32_t unit, bool last, const struct today *today) {
    if (!today->known || today->date.year < 2) return undated;
    struct days days = undated;
    if (token_is(speech, unit, "week")) days = week_of(today->day, last);
    if (token_is(speech, unit, "month")) days = month_of(&today->date, last);
    if (token_is(speech, unit, "year")) days = year_of(&today->date, last);
    if (token_is(speech, unit, "weekend")) {
        days = week_of(today->day, last);
        days.first += SATURDAY;
    }
    if (is_part_of_day(speech, unit)) days = one_day(today->day - last);
    if (days.last > today->day) days.last = today->day;
    return days;
}

/* last week, earlier this month, this morning; next week and last Tuesday without days */
static struct time unit_time(const struct speech *speech, uint32_t first, uint32_t end, const struct today *today) {
    static const char *const units[] = {"week", "month", "year", "weekend", "morning", "afternoon", "evening", "night"};
    uint32_t at = first;
    if (token_is(speech, at, "earlier") || token_is(speech, at, "later")) at++;
    if (at + 1 >= end) return no_time(first);
    bool last = token_is(speech, at, "last"), this = token_is(speech, at, "this");
    if (!last && !this && (at > first || !token_is(speech, at, "next"))) return no_time(first);
    bool unit = token_is_one_of(speech, at + 1, units, sizeof units / sizeof *units);
    if (!unit && weekday_at(speech, at + 1) < 0 && !month_at(speech, at + 1)) return no_time(first);
    if (owns(speech, at + 2, end)) return no_time(first);
    return time_of(first, at + 2, last || this ? days_of_unit(speech, at + 1, last, today) : undated);
}

/* The time whose words begin at `first`. */
static struct time time_at(const struct speech *speech, uint32_t first, uint32_t end, const struct today *today) {
    uint32_t at = first;
    if (token_is(speech, at, "on")) at++;
    while (at < end && (token_is(speech, at, "late") || token_is(speech, at, "early"))) at++;
    if (at >= end) return no_time(first);
    struct time time = weekday_time(speech, first, at, end, today);
    if (tokens_empty(time.tokens)) time = month_time(speech, first, at, end, today);
    if (tokens_empty(time.tokens) && at == first) time = near_time(speech, first, end, today);
    if (tokens_empty(time.tokens) && at == first) time = unit_time(speech, first, end, today);
    return time;
}

/* ---- one statement ------------------------------------------------------------------------------------------- */

/* The first time from `first` on that is neither quoted nor content; a comma ends the search. */
static struct time first_time(const struct speech *speech, const struct draft *draft, uint32_t first, uint32_t end,
                              const struct today *today) {
    for (uint32_t i = first; i < end && i < first + FARTHEST; i++) {
        enum token_class class = (enum token_class)speech->tokens[i].class;
        if (speech_holds(draft, i) || speech->tokens[i].quotation != NONE || class == CLASS_STOP || class == CLASS_WHEN)
            break;
        struct time time = time_at(speech, i, end, today);
        if (!tokens_empty(time.tokens)) return time;
        if (class == CLASS_COMMA) break;
    }
    return no_time(first);
}

static bool lies_ahead(const struct speech *speech, const struct draft *draft) {
    for (uint32_t i = draft->cue.first; i < draft->cue.end; i++)
        if (speech->tokens[i].class == CLASS_MODAL || speech->tokens[i].class == CLASS_TO) return true;
    return false;
}

/* Behind the cue, behind a source that follows it, behind the hearer, between source and cue, and before the source. */
static struct time time_of_draft(const struct speech *speech, const struct draft *draft, const struct today *today) {
    struct tokens sentence = sentence_of(speech, draft->cue.first), source = draft->source, told = draft->told;
    bool here = !tokens_empty(source) && draft->antecedent == NONE && source.first >= sentence.first &&
                source.end <= sentence.end;
    struct tokens places[] = {
        {draft->core + 1, sentence.end},
        {here && source.first >= draft->cue.end ? source.end : sentence.end, sentence.end},
        {!tokens_empty(told) && told.first > draft->core ? told.end : sentence.end, sentence.end},
        {here && source.end < draft->cue.first ? source.end : draft->cue.first, draft->cue.first},
        {sentence.first, here && source.first < draft->cue.first ? source.first : sentence.first},
    };
    for (size_t i = 0; i < sizeof places / sizeof *places; i++) {
        struct time time = first_time(speech, draft, places[i].first, places[i].end, today);
        if (!tokens_empty(time.tokens)) return time;
    }
    return no_time(sentence.first);
}

void speech_find_said(struct speech *speech) {
    struct today today = today_of(speech);
    for (uint32_t i = 0; i < speech->draft_count; i++) {
        struct draft *draft = &speech->drafts[i];
        struct time time = time_of_draft(speech, draft, &today);
        draft->said = time.tokens;
        draft->days = lies_ahead(speech, draft) ? undated : time.days;
    }
}

uint32_t speech_write_days(struct days days, char out[SPEECH_DAYS_SIZE]) {
    calendar_write(days.first, out);
    if (days.first == days.last) return CALENDAR_SIZE;
    out[CALENDAR_SIZE] = '/';
    calendar_write(days.last, out + CALENDAR_SIZE + 1);
    return SPEECH_DAYS_SIZE;
}
