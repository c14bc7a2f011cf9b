/* Finds a date in a text by trying, at each number and word, the few shapes that dates have:
 *
 *     2022-03-14  2022/3/14  2022. 3. 14.  2022年3月14日     year first
 *     14.03.2022  14/03/2022  3/14/2022                      numbers, the order by impossibility, then by language
 *     14 Mar, 2022  14. března 2022  14 de marzo de 2022     day, month's name, year
 *     March 14th, 2022  Mon Mar 14 00:37:05 2022             month's name, day, year
 *     2022. március 14.  2022. gada 14. marts                year, month's name and day in either order
 *     ۲۳ اسفند ۱۴۰۰  令和4年3月14日  14 มี.ค. 2565               other calendars (dates_calendars.c)
 *     20220314  20220314T003705Z                             packed (ISO 8601 basic format)
 *
 * and then, beside it, for a time of day (dates_clock.c). Each try looks at a bounded number of tokens.
 */
#include "article/dates.h"

#include "article/dates_calendars.h"
#include "article/dates_clock.h"
#include "article/dates_tokens.h"
#include "base/utf8.h"

#include <stdio.h>

enum { FIRST_YEAR = 1990, LAST_YEAR = 2100 };

struct date {
    uint32_t year, month, day;
    bool iso; /* written with hyphens or packed: a "T" and a zone may follow */
    bool has_clock;
    struct date_clock clock;
    struct copydesk_range used;
};

/* ---- the calendar ------------------------------------------------------------------------------------------- */

static uint32_t days_in_month(uint32_t year, uint32_t month) {
    static const uint8_t days[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    bool leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
    return days[month - 1] + (uint32_t)(leap && month == 2);
}

/* Sets the date when there is such a day. Years of the Buddhist era (Thailand) are 543 ahead. */
static bool set_date(struct date *date, uint32_t year, uint32_t month, uint32_t day) {
    if (year >= FIRST_YEAR + 543 && year <= LAST_YEAR + 543) year -= 543;
    if (year < FIRST_YEAR || year > LAST_YEAR || month < 1 || month > 12) return false;
    if (day < 1 || day > days_in_month(year, month)) return false;
    date->year = year;
    date->month = month;
    date->day = day;
    return true;
}

/* Days since 1970-01-01 to a date of the Gregorian calendar, counted year by year: the range is a century. */
static struct date date_of_days(uint32_t days) {
    struct date date = {.year = 1970, .month = 1};
    for (uint32_t length; days >= (length = 337 + days_in_month(date.year, 2)); date.year++) days -= length;
    for (uint32_t length; days >= (length = days_in_month(date.year, date.month)); date.month++) days -= length;
    date.day = days + 1;
    return date;
}

/* A day of Iran's calendar. */
static bool set_jalali(struct date *date, uint32_t year, uint32_t month, uint32_t day) {
    uint32_t days;
    if (!date_jalali_days(year, month, day, &days)) return false;
    const struct date found = date_of_days(days);
    return set_date(date, found.year, found.month, found.day);
}

static bool is_year(const struct date_token *token) {
    return token->kind == DATE_NUMBER && token->digits == 4;
}

static bool is_small(const struct date_token *token) {
    return token->kind == DATE_NUMBER && token->digits <= 2;
}

/* Two digits stand for 1990–2049. */
static uint32_t full_year(uint32_t two_digits) {
    return two_digits < 50 ? 2000 + two_digits : 1900 + two_digits;
}

/* ---- words that may stand inside a date --------------------------------------------------------------------- */

static bool word_among(const struct date_token *token, const char *const *words, size_t count) {
    for (size_t i = 0; i < count; i++)
        if (date_word_is(token, words[i])) return true;
    return false;
}

static bool mark_among(const struct date_token *token, const char *marks) {
    return token->kind == DATE_MARK && token->value < 0x80 && strchr(marks, (int)token->value) != NULL;
}

static bool is_ordinal(const struct date_token *token) {
    static const char *const words[] = {"st", "nd", "rd", "th", "er", "e", "º", "ª", "°", "a", "ste", "de"};
    return word_among(token, words, sizeof words / sizeof *words) || date_mark_is(token, 0xB0);
}

/* "14th of", "14 de", "14.", "14-"; "March,", "marzo de", "tháng 3 năm", "มีนาคม พ.ศ." */
static bool is_joint(const struct date_token *token) {
    static const char *const words[] = {"de", "del", "of", "di", "năm", "nam",  "พ.ศ",  "ค.ศ",   "m",
                                        "d",  "the", "en", "г",  "թ",   "gada", "жылы", "жылғы", "ko"};
    return mark_among(token, ".,-/'") || date_mark_is(token, 0x2019) || date_mark_is(token, 0x60C) ||
           date_mark_is(token, 0x5F3) || date_mark_is(token, 0x970) || /* Hebrew's and Hindi's abbreviating stops */
           is_ordinal(token) || word_among(token, words, sizeof words / sizeof *words);
}

/* The next token that is not a joint, at most three tokens on. */
static struct date_token after_joints(textref t, const struct date_token *token) {
    struct date_token next = date_token_after(t, token);
    for (int i = 0; i < 3 && is_joint(&next); i++) next = date_token_after(t, &next);
    return next;
}

/* ---- the shapes --------------------------------------------------------------------------------------------- */

static bool is_unit(const struct date_token *token, const char *ideograph, const char *hangul) {
    if (token->kind != DATE_WORD) return false;
    return date_word_is(token, ideograph) || text_starts(text_of(token->lower, token->size), text_from(hangul));
}

/* "年3月14日" behind a year. */
static bool read_units(textref t, uint32_t year, struct date_token unit, struct date *date) {
    struct date_token month = date_token_after(t, &unit);
    if (!is_unit(&unit, "年", "년") || !is_small(&month)) return false;
    unit = date_token_after(t, &month);
    struct date_token day = date_token_after(t, &unit);
    if (!is_unit(&unit, "月", "월") || !is_small(&day)) return false;
    if (!set_date(date, year, month.value, day.value)) return false;
    unit = date_token_after(t, &day);
    date->used.end = is_unit(&unit, "日", "일") || is_unit(&unit, "号", "일") ? unit.end : day.end;
    return true;
}

/* 2022年3月14日, 2022년 3월 14일 */
static bool read_with_units(textref t, const struct date_token *year, struct date *date) {
    return read_units(t, year->value, date_token_after(t, year), date);
}

/* 令和4年3月14日, 民國111年3月14日; 元年 is an era's first year. */
static bool read_era(textref t, struct date_token first, struct date *date) {
    if (!utf8_is_unspaced(utf8_decode(t, first.begin).code)) return false;
    uint32_t end, before = date_era_before_first_year(t, first, &end);
    if (before == 0) return false;
    struct date_token year = date_token_at(t, end);
    bool first_year = date_word_is(&year, "元");
    if (!first_year && (year.kind != DATE_NUMBER || year.digits > 3)) return false;
    return read_units(t, before + (first_year ? 1 : year.value), date_token_after(t, &year), date);
}

/* 1400/12/23 is read by Iran's calendar in Persian and in Persian digits. */
static bool is_persian(textref t, const struct date_token *number, textref language) {
    return text_starts_nocase(language, TEXT("fa")) || (unsigned char)t.at[number->begin] >= 0x80;
}

/* 2022-03-14, 2022/3/14, 2022.03.14, 2022. 3. 14. */
static bool read_year_numbers(textref t, const struct date_token *year, textref language, struct date *date) {
    struct date_token mark = date_token_after(t, year), month = date_token_after(t, &mark);
    struct date_token again = date_token_after(t, &month), day = date_token_after(t, &again);
    if (!mark_among(&mark, "-/.") || !is_small(&month) || !is_small(&day)) return false;
    if (again.kind != DATE_MARK || again.value != mark.value || mark.spaced || again.spaced) return false;
    if (mark.value != '.' && (month.spaced || day.spaced)) return false;
    bool jalali = is_persian(t, year, language) && set_jalali(date, year->value, month.value, day.value);
    if (!jalali && !set_date(date, year->value, month.value, day.value)) return false;
    date->iso = mark.value == '-';
    date->used.end = day.end;
    return true;
}

/* 2022. március 14., 2022 m. kovo 14 d.; but not the end of one sentence and "March 14, 2022" of the next. */
static bool read_year_name(textref t, const struct date_token *year, textref language, struct date *date) {
    struct date_token name = after_joints(t, year);
    uint32_t month = date_month(t, &name, language);
    if (month == 0) return false;
    struct date_token day = after_joints(t, &name);
    if (!is_small(&day) || !set_date(date, year->value, month, day.value)) return false;
    struct date_token other = after_joints(t, &day), unused = other;
    if (is_year(&other) || date_month(t, &unused, language)) return false;
    date->used.end = day.end;
    return true;
}

/* 2022. gada 14. marts, 2022 ж. 14 наурыз, 2022-ж., 14-март */
static bool read_year_day(textref t, const struct date_token *year, textref language, struct date *date) {
    static const char *const words[] = {"gada", "ж", "жылы", "жылғы", "жылдын", "оны", "թ"};
    struct date_token word = date_token_after(t, year);
    if (mark_among(&word, ".-")) word = date_token_after(t, &word);
    if (!word_among(&word, words, sizeof words / sizeof *words)) return false;
    struct date_token day = after_joints(t, &word), name = after_joints(t, &day);
    uint32_t month = is_small(&day) ? date_month(t, &name, language) : 0;
    date->used.end = name.end;
    return month > 0 && set_date(date, year->value, month, day.value);
}

static uint32_t digits_at(textref t, uint32_t begin, uint32_t count) {
    uint32_t value = 0;
    for (uint32_t i = begin; i < begin + count; i++) value = value * 10 + (uint32_t)(t.at[i] - '0');
    return value;
}

/* 20220314, 202203140037, 20220314003705 */
static bool read_packed(textref t, const struct date_token *token, struct date *date) {
    uint32_t size = token->end - token->begin;
    if (size != token->digits || !byte_is_digit(t.at[token->begin])) return false;
    if (size != 8 && size != 12 && size != 14) return false;
    if (!set_date(date, digits_at(t, token->begin, 4), digits_at(t, token->begin + 4, 2),
                  digits_at(t, token->begin + 6, 2)))
        return false;
    date->iso = true;
    date->used.end = token->end;
    if (size == 8) return true;
    date->clock = (struct date_clock){.hour = digits_at(t, token->begin + 8, 2),
                                      .minute = digits_at(t, token->begin + 10, 2),
                                      .second = size == 14 ? digits_at(t, token->begin + 12, 2) : 0,
                                      .has_second = size == 14};
    date->has_clock = date->clock.hour < 24 && date->clock.minute < 60 && date->clock.second < 60;
    return date->has_clock;
}

/* Whether 3/4/2022 is the fourth of March: in the United States and the Philippines, and in English that does not say
 * where it is from. With stops the day is first everywhere. */
static bool month_comes_first(uint32_t mark, textref language) {
    if (mark == '.') return false;
    return text_is_nocase(language, TEXT("en")) || text_is_nocase(language, TEXT("en-US")) ||
           text_is_nocase(language, TEXT("en_US")) || text_is_nocase(language, TEXT("en-PH")) ||
           text_starts_nocase(language, TEXT("fil"));
}

/* Whether a date that is the whole text, or all of it but a time: 3/14/22 may be anything elsewhere. */
static bool stands_alone(textref t, const struct date_token *first, const struct date_token *last) {
    struct date_token next = date_token_after(t, last);
    bool comma = date_mark_is(&next, ',');
    if (comma) next = date_token_after(t, &next);
    return first->begin == 0 && (next.kind == DATE_END || (next.kind == DATE_NUMBER && next.spaced));
}

/* 14.03.2022, 14. 3. 2022, 14/03/2022, 3/14/2022, 14.03.22 */
static bool read_numbers(textref t, const struct date_token *first, textref language, struct date *date) {
    struct date_token mark = date_token_after(t, first), second = date_token_after(t, &mark);
    struct date_token again = date_token_after(t, &second), year = date_token_after(t, &again);
    if (!mark_among(&mark, "-/.") || !is_small(&second) || year.kind != DATE_NUMBER) return false;
    if (again.kind != DATE_MARK || again.value != mark.value || mark.spaced || again.spaced) return false;
    if (mark.value != '.' && (second.spaced || year.spaced)) return false;
    bool padded = first->digits == 2 && second.digits == 2;
    bool short_year = year.digits == 2 && !second.spaced && !year.spaced &&
                      (padded || (mark.value == '/' && stands_alone(t, first, &year)));
    if (year.digits != 4 && !short_year) return false;
    struct date_token after = date_token_after(t, &year), digits = date_token_after(t, &after);
    if (after.kind == DATE_MARK && after.value == mark.value && !after.spaced && digits.kind == DATE_NUMBER &&
        !digits.spaced)
        return false;
    uint32_t y = short_year ? full_year(year.value) : year.value, a = first->value, b = second.value;
    date->used.end = year.end;
    if (month_comes_first(mark.value, language)) return set_date(date, y, a, b) || set_date(date, y, b, a);
    return set_date(date, y, b, a) || (mark.value != '.' && set_date(date, y, a, b));
}

/* Arabic pages name a month twice: "آذار / مارس", "آذار (مارس)". *name becomes the last of it. */
static void skip_other_name(textref t, struct date_token *name, uint32_t month, textref language) {
    struct date_token mark = date_token_after(t, name), other = date_token_after(t, &mark);
    if (!mark_among(&mark, "/(-") || date_month(t, &other, language) != month) return;
    struct date_token close = date_token_after(t, &other);
    *name = date_mark_is(&mark, '(') && date_mark_is(&close, ')') ? close : other;
}

/* 14 Mar, 2022; 14 de marzo de 2022; 14-Mar-22; ngày 14 tháng 3 năm 2022 */
static bool read_day_name(textref t, const struct date_token *day, textref language, struct date *date) {
    struct date_token name = after_joints(t, day);
    uint32_t month = date_month(t, &name, language);
    if (month == 0) return false;
    skip_other_name(t, &name, month, language);
    struct date_token joint = date_token_after(t, &name), year = after_joints(t, &name);
    bool tied = mark_among(&joint, "-/'") || date_mark_is(&joint, 0x2019);
    bool short_year = tied && year.kind == DATE_NUMBER && year.digits == 2 && !year.spaced;
    if (!is_year(&year) && !short_year) return false;
    date->used.end = year.end;
    return set_date(date, short_year ? full_year(year.value) : year.value, month, day->value);
}

/* ۲۳ اسفند ۱۴۰۰ */
static bool read_day_jalali(textref t, const struct date_token *day, struct date *date) {
    struct date_token name = after_joints(t, day);
    uint32_t month = date_jalali_month(&name);
    if (month == 0) return false;
    struct date_token year = after_joints(t, &name);
    date->used.end = year.end;
    return is_year(&year) && set_jalali(date, year.value, month, day->value);
}

/* March 14th, 2022; Mon Mar 14 00:37:05 CET 2022 (asctime, and `date`) */
static bool read_name_day(textref t, struct date_token name, textref language, struct date *date) {
    uint32_t month = date_month(t, &name, language);
    if (month == 0) return false;
    struct date_token day = after_joints(t, &name);
    if (!is_small(&day)) return false;
    struct date_token next = after_joints(t, &day);
    if (is_year(&next)) {
        date->used.end = next.end;
        return set_date(date, next.value, month, day.value);
    }
    uint32_t end;
    if (!date_read_clock(t, next, DATE_CLOCK_LOOSE, &date->clock, &end)) return false;
    next = date_token_at(t, end);
    if (next.kind == DATE_WORD) next = date_token_after(t, &next);
    date->has_clock = is_year(&next);
    date->used.end = next.end;
    return date->has_clock && set_date(date, next.value, month, day.value);
}

static bool read_day(textref t, struct date_token first, textref language, struct date *date) {
    *date = (struct date){.used = {first.begin, 0}};
    if (first.kind == DATE_WORD) return read_name_day(t, first, language, date) || read_era(t, first, date);
    if (first.kind != DATE_NUMBER) return false;
    if (is_year(&first))
        return read_year_numbers(t, &first, language, date) || read_with_units(t, &first, date) ||
               read_year_name(t, &first, language, date) || read_year_day(t, &first, language, date);
    if (is_small(&first))
        return read_numbers(t, &first, language, date) || read_day_name(t, &first, language, date) ||
               read_day_jalali(t, &first, date);
    return read_packed(t, &first, date);
}

/* ---- the time beside it ------------------------------------------------------------------------------------- */

/* What may stand between a date and its time, in either order. */
static bool is_bridge(const struct date_token *token) {
    static const char *const words[] = {
        "at",  "um",    "a",    "à",    "as",     "às",   "las",   "la",    "alle", "ore", "ora",  "kl",
        "klo", "kello", "o",    "u",    "om",     "ob",   "в",     "о",     "у",    "г",   "года", "году",
        "р",   "року",  "god",  "г.",   "godine", "saat", "saati", "pukul", "jam",  "lúc", "luc",  "στις",
        "v",   "ve",    "godz", "the",  "on",     "den",  "vom",   "uhr",   "h",    "hrs", "น",    "เวลา",
        "d",   "星",    "期",   "周",   "週",     "一",   "二",    "三",    "四",   "五",  "六",   "日",
        "से",   "બજે",    "बजे",   "ساعت", "الساعة", "թ",    "at",    "gada"};
    static const uint32_t marks[] = {0x2013, 0x2014, 0xB7, 0x2022, 0x3001, 0xFF0C, 0x60C, 0xFF08, 0xFF09, 0x2219};
    if (mark_among(token, ",-|@/:;.()")) return true;
    for (size_t i = 0; i < sizeof marks / sizeof *marks; i++)
        if (date_mark_is(token, marks[i])) return true;
    return word_among(token, words, sizeof words / sizeof *words);
}

static void read_clock_after(textref t, struct date *date) {
    struct date_token token = date_token_at(t, date->used.end);
    enum date_clock_place place = DATE_CLOCK_TIED;
    if (date->iso && !token.spaced && date_word_is(&token, "t")) {
        place = DATE_CLOCK_ISO;
        token = date_token_after(t, &token);
    }
    bool inside = false; /* a bracket: (Mon), (月) */
    for (int i = 0; i < 6 && token.kind != DATE_NUMBER && !date_is_half_of_day(t, &token); i++) {
        if (token.kind == DATE_END || (!is_bridge(&token) && !inside)) return;
        if (date_mark_is(&token, '(') || date_mark_is(&token, 0xFF08)) inside = true;
        if (date_mark_is(&token, ')') || date_mark_is(&token, 0xFF09)) inside = false;
        token = date_token_after(t, &token);
    }
    uint32_t end;
    date->has_clock = date_read_clock(t, token, place, &date->clock, &end);
    if (date->has_clock) date->used.end = end;
}

/* "00:37, 14 Mar 2022", "5:30 pm on Monday, March 14, 2022" */
static bool read_clock_first(textref t, struct date_token first, textref language, struct date *date) {
    struct date_clock clock;
    uint32_t end;
    if (!date_read_clock(t, first, DATE_CLOCK_LOOSE, &clock, &end)) return false;
    struct date_token token = date_token_at(t, end);
    bool stranger = false;
    for (int i = 0; i < 5; i++) {
        if (read_day(t, token, language, date)) {
            read_clock_after(t, date);
            if (!date->has_clock) date->clock = clock;
            date->has_clock = true;
            date->used.begin = first.begin;
            return true;
        }
        if (token.kind == DATE_END || token.kind == DATE_NUMBER) return false;
        struct date_token next = date_token_after(t, &token);
        if (!is_bridge(&token)) {
            if (stranger || !date_mark_is(&next, ',')) return false;
            stranger = true;
        }
        token = next;
    }
    return false;
}

/* ---- the search --------------------------------------------------------------------------------------------- */

/* No date begins inside a word ("v2.3.2022") or another number ("1.14.03.2022"). */
static bool may_begin(textref t, const struct date_token *token) {
    if (token->begin == 0 || token->spaced) return true;
    struct utf8_char before = utf8_decode_before(t, token->begin);
    if (utf8_is_letter(before.code)) return utf8_is_unspaced(before.code) || token->kind == DATE_WORD;
    if (token->kind != DATE_NUMBER || token->begin < 2 || before.code >= 0x80) return true;
    bool joins = before.code == '.' || before.code == '-' || (before.code == '/' && token->digits < 4);
    return !(joins && byte_is_digit(t.at[token->begin - 2]));
}

static bool read_at(textref t, struct date_token token, textref language, struct date *date) {
    if (token.kind != DATE_NUMBER && token.kind != DATE_WORD) return false;
    if (!may_begin(t, &token)) return false;
    if (read_day(t, token, language, date)) {
        if (!date->has_clock) {
            read_clock_after(t, date);
        }
        return true;
    }
    bool clock = is_small(&token) || date_is_half_of_day(t, &token);
    return clock && read_clock_first(t, token, language, date);
}

static textref write_date(const struct date *date, struct arena *arena) {
    char out[64];
    const struct date_clock *clock = &date->clock;
    int size = snprintf(out, sizeof out, "%04u-%02u-%02u", date->year, date->month, date->day);
    if (date->has_clock) size += snprintf(out + size, 16, "T%02u:%02u", clock->hour, clock->minute);
    if (date->has_clock && clock->has_second) size += snprintf(out + size, 16, ":%02u", clock->second);
    if (date->has_clock && clock->has_zone) {
        uint32_t minutes = (uint32_t)(clock->zone < 0 ? -clock->zone : clock->zone);
        if (clock->zulu)
            size += snprintf(out + size, 16, "Z");
        else
            size += snprintf(out + size, 16, "%c%02u:%02u", clock->zone < 0 ? '-' : '+', minutes / 60, minutes % 60);
    }
    return arena_copy(arena, text_of(out, (size_t)size));
}

/* Whether `t` may hold a digit: most texts that are looked at hold none, and are done with. Beyond ASCII the digits of
 * dates_tokens.c begin with one of five bytes. */
static bool may_hold_digit(textref t) {
    for (uint32_t i = 0; i < t.size; i++) {
        unsigned char byte = (unsigned char)t.at[i];
        if (byte_is_digit(t.at[i])) return true;
        if (byte == 0xD9 || byte == 0xDB || byte == 0xE0 || byte == 0xE1 || byte == 0xEF) return true;
    }
    return false;
}

textref article_read_date(textref t, textref language, struct arena *arena, struct copydesk_range *used) {
    if (!may_hold_digit(t)) return (textref){0};
    struct date_token token = date_token_at(t, 0);
    while (token.kind != DATE_END) {
        struct date date;
        if (read_at(t, token, language, &date)) {
            if (used) *used = date.used;
            return write_date(&date, arena);
        }
        token = date_token_after(t, &token);
    }
    return (textref){0};
}

/* ---- Unix times and durations ------------------------------------------------------------------------------- */

textref article_read_unix_time(textref t, struct arena *arena) {
    t = text_trim(t);
    bool milliseconds = t.size == 12 || t.size == 13;
    if (t.size != 9 && t.size != 10 && !milliseconds) return (textref){0};
    uint64_t seconds = 0;
    for (uint32_t i = 0; i < t.size; i++) {
        if (!byte_is_digit(t.at[i])) return (textref){0};
        seconds = seconds * 10 + (uint64_t)(t.at[i] - '0');
    }
    if (milliseconds) seconds /= 1000;
    struct date date = date_of_days((uint32_t)(seconds / 86400));
    if (date.year < FIRST_YEAR || date.year > LAST_YEAR) return (textref){0};
    uint32_t rest = (uint32_t)(seconds % 86400);
    date.has_clock = true;
    date.clock = (struct date_clock){.hour = rest / 3600,
                                     .minute = rest / 60 % 60,
                                     .second = rest % 60,
                                     .has_second = true,
                                     .has_zone = true,
                                     .zulu = true};
    return write_date(&date, arena);
}

static uint32_t seconds_of_unit(char unit, bool time) {
    switch (unit) {
    case 'W': return 7 * 86400;
    case 'D': return 86400;
    case 'H': return 3600;
    case 'M': return time ? 60 : 0; /* months have no length in seconds */
    case 'S': return 1;
    default: return 0;
    }
}

static uint32_t read_iso_duration(textref t) {
    uint64_t total = 0, value = 0;
    bool time = false, fraction = false;
    for (uint32_t i = 1; i < t.size; i++) {
        char c = t.at[i];
        if (byte_is_digit(c)) {
            if (!fraction) value = value * 10 + (uint64_t)(c - '0');
            if (value > UINT32_MAX) return 0;
            continue;
        }
        if (c == '.' || c == ',') {
            fraction = true;
            continue;
        }
        if (c == 'T') {
            time = true;
            continue;
        }
        uint32_t unit = seconds_of_unit(c, time);
        if (unit == 0 && value > 0) return 0;
        total += value * unit;
        if (total > UINT32_MAX) return 0;
        value = 0;
        fraction = false;
    }
    return (uint32_t)total;
}

uint32_t article_read_duration(textref t) {
    t = text_trim(t);
    if (t.size > 32) return 0;
    if (text_starts(t, TEXT("P"))) return read_iso_duration(t);
    uint64_t total = 0, value = 0;
    uint32_t colons = 0, digits = 0;
    for (uint32_t i = 0; i < t.size; i++) {
        if (byte_is_digit(t.at[i]) && digits < 4) {
            value = value * 10 + (uint64_t)(t.at[i] - '0');
            digits++;
        } else if (t.at[i] == ':' && digits > 0 && colons < 2) {
            total = (total + value) * 60;
            value = digits = 0;
            colons++;
        } else {
            return 0;
        }
    }
    return colons > 0 && digits == 2 && value < 60 ? (uint32_t)(total + value) : 0;
}
