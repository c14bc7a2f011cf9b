/* "00:37", "00:37:05.25Z", "5:30 p.m. EDT", "17h30", "17.30 Uhr", "下午5:30 (UTC+8)". */
#include "article/dates_clock.h"

#include "base/utf8.h"

/* Abbreviated zone names with one fixed offset. RFC 2822 4.3 fixes the North American ones. Names that two parts of the
 * world read differently (IST, BST, AST, ECT) or that change with the season (ET, PT) are left out: no zone then. */
static const struct {
    char name[8];
    int16_t minutes;
} zones[] = {
    {"est", -300}, {"edt", -240},  {"cst", -360},  {"cdt", -300}, {"mst", -420}, {"mdt", -360}, {"pst", -480},
    {"pdt", -420}, {"akst", -540}, {"akdt", -480}, {"hst", -600}, {"brt", -180}, {"art", -180}, {"clt", -240},
    {"wet", 0},    {"west", 60},   {"cet", 60},    {"cest", 120}, {"mez", 60},   {"mesz", 120}, {"eet", 120},
    {"eest", 180}, {"msk", 180},   {"мск", 180},   {"trt", 180},  {"sast", 120}, {"cat", 120},  {"wat", 60},
    {"eat", 180},  {"pkt", 300},   {"npt", 345},   {"wib", 420},  {"ict", 420},  {"wita", 480}, {"hkt", 480},
    {"sgt", 480},  {"myt", 480},   {"pht", 480},   {"awst", 480}, {"wit", 540},  {"jst", 540},  {"kst", 540},
    {"acst", 570}, {"acdt", 630},  {"aest", 600},  {"aedt", 660}, {"nzst", 720}, {"nzdt", 780},
};

enum half { HALF_NONE, HALF_MORNING, HALF_EVENING };

static const struct {
    const char *name;
    enum half half;
} halves_before[] = {
    {"上午", HALF_MORNING}, {"下午", HALF_EVENING}, {"午前", HALF_MORNING}, {"午後", HALF_EVENING},
    {"凌晨", HALF_MORNING}, {"早上", HALF_MORNING}, {"晚上", HALF_EVENING}, {"오전", HALF_MORNING},
    {"오후", HALF_EVENING}, {"清晨", HALF_MORNING}, {"早晨", HALF_MORNING}, {"中午", HALF_EVENING},
    {"晚间", HALF_EVENING}, {"傍晚", HALF_EVENING}, {"晚間", HALF_EVENING},
};

static enum half half_before(textref t, const struct date_token *token, uint32_t *size) {
    if (token->kind != DATE_WORD) return HALF_NONE;
    bool ascii = (unsigned char)t.at[token->begin] < 0x80;
    textref rest = text_slice(t, token->begin, t.size);
    for (size_t i = 0; !ascii && i < sizeof halves_before / sizeof *halves_before; i++) {
        textref name = text_from(halves_before[i].name);
        if (!text_starts(rest, name)) continue;
        *size = name.size;
        return halves_before[i].half;
    }
    /* Korean pages put AM and PM first; "am 3. März" is another word */
    bool capital = t.at[token->begin] == 'A' || t.at[token->begin] == 'P';
    bool morning = date_word_is(token, "am");
    if (!capital || (!morning && !date_word_is(token, "pm"))) return HALF_NONE;
    if (date_token_after(t, token).kind != DATE_NUMBER) return HALF_NONE;
    *size = 2;
    return morning ? HALF_MORNING : HALF_EVENING;
}

bool date_is_half_of_day(textref t, const struct date_token *token) {
    uint32_t size;
    return half_before(t, token, &size) != HALF_NONE;
}

/* "pm", "p.m.", "p. m.", Greek μ.μ., Vietnamese CH, Arabic م after the time. */
static enum half half_after(textref t, uint32_t *end) {
    struct date_token word = date_token_at(t, *end);
    bool morning = date_word_is(&word, "am") || date_word_is(&word, "sa") || date_word_is(&word, "πμ") ||
                   date_word_is(&word, "ص") || date_word_is(&word, "صباحا") || date_word_is(&word, "صباحاً") ||
                   date_word_is(&word, "pg") || date_word_is(&word, "पूर्वाह्न");
    bool evening = date_word_is(&word, "pm") || date_word_is(&word, "ch") || date_word_is(&word, "μμ") ||
                   date_word_is(&word, "م") || date_word_is(&word, "مساء") || date_word_is(&word, "مساءً") ||
                   date_word_is(&word, "ptg") || date_word_is(&word, "अपराह्न");
    if (morning || evening) {
        *end = word.end;
        return morning ? HALF_MORNING : HALF_EVENING;
    }
    bool a = date_word_is(&word, "a") || date_word_is(&word, "π");
    if (!a && !date_word_is(&word, "p") && !date_word_is(&word, "μ")) return HALF_NONE;
    struct date_token stop = date_token_after(t, &word), m = date_token_after(t, &stop);
    if (!date_mark_is(&stop, '.') || (!date_word_is(&m, "m") && !date_word_is(&m, "μ"))) return HALF_NONE;
    struct date_token last = date_token_after(t, &m);
    *end = date_mark_is(&last, '.') ? last.end : m.end;
    return a ? HALF_MORNING : HALF_EVENING;
}

static bool is_two_digits(const struct date_token *token) {
    return token->kind == DATE_NUMBER && token->digits == 2 && !token->spaced;
}

static bool is_colon(const struct date_token *token) {
    return date_mark_is(token, ':') || date_mark_is(token, 0xFF1A);
}

static bool is_stop(const struct date_token *token) {
    return date_mark_is(token, '.');
}

/* ":05" and its fraction, which is dropped: no page means to be read to the millisecond. */
static void read_seconds(textref t, struct date_clock *clock, uint32_t *end,
                         bool (*is_separator)(const struct date_token *)) {
    struct date_token mark = date_token_at(t, *end), number = date_token_after(t, &mark);
    /* one digit too: "23:15:0Z" */
    bool digits = number.kind == DATE_NUMBER && number.digits <= 2 && !number.spaced;
    if (!is_separator(&mark) || mark.spaced || !digits || number.value > 59) return;
    if (number.digits == 1 && is_separator == is_stop) return;
    clock->second = number.value;
    clock->has_second = true;
    *end = number.end;
    mark = date_token_after(t, &number);
    number = date_token_after(t, &mark);
    bool point = date_mark_is(&mark, '.') || date_mark_is(&mark, ',');
    if (point && !mark.spaced && number.kind == DATE_NUMBER && !number.spaced) *end = number.end;
}

/* A minute after ":" or, where a time is expected, after "." (but not 14.03.2022). */
static bool read_minutes(textref t, struct date_token mark, enum date_clock_place place, struct date_clock *clock,
                         uint32_t *end) {
    bool colon = is_colon(&mark), stop = is_stop(&mark) && place != DATE_CLOCK_LOOSE;
    struct date_token number = date_token_after(t, &mark);
    if ((!colon && !stop) || mark.spaced || !is_two_digits(&number) || number.value > 59) return false;
    clock->minute = number.value;
    *end = number.end;
    read_seconds(t, clock, end, colon ? is_colon : is_stop);
    if (!stop) return true;
    struct date_token more = date_token_at(t, *end), digits = date_token_after(t, &more);
    return !(is_stop(&more) && !more.spaced && digits.kind == DATE_NUMBER && !digits.spaced);
}

static bool is_hour_word(const struct date_token *word) {
    return date_word_is(word, "h") || date_word_is(word, "時") || date_word_is(word, "时") ||
           date_word_is(word, "点") || date_word_is(word, "點") || date_word_is(word, "시");
}

static bool is_full_hour_word(const struct date_token *word) {
    return date_word_is(word, "uhr") || date_word_is(word, "uur") || date_word_is(word, "hrs");
}

/* "17h30", "17 h 30", "17時30分05秒", "17h", "17 Uhr". */
static bool read_worded(textref t, struct date_token word, struct date_clock *clock, uint32_t *end) {
    if (!is_hour_word(&word)) {
        if (!is_full_hour_word(&word)) return false;
        *end = word.end;
        return true;
    }
    *end = word.end;
    struct date_token number = date_token_after(t, &word);
    if (number.kind != DATE_NUMBER || number.digits > 2 || number.value > 59) return true;
    struct date_token unit = date_token_after(t, &number);
    bool minutes = date_word_is(&unit, "分") || date_word_is(&unit, "분");
    if (!minutes && number.digits != 2) return true;
    clock->minute = number.value;
    *end = minutes ? unit.end : number.end;
    return true;
}

/* ISO 8601 basic format: 0037 and 003705 after the "T". */
static bool read_packed(textref t, struct date_token first, struct date_clock *clock, uint32_t *end) {
    uint32_t value = first.value;
    if (first.digits == 6) {
        clock->second = value % 100;
        clock->has_second = true;
        value /= 100;
    } else if (first.digits != 4) {
        return false;
    }
    clock->hour = value / 100;
    clock->minute = value % 100;
    *end = first.end;
    struct date_token point = date_token_after(t, &first), digits = date_token_after(t, &point);
    if (is_stop(&point) && digits.kind == DATE_NUMBER && !digits.spaced) *end = digits.end;
    return true;
}

static bool use_half(enum half half, struct date_clock *clock) {
    if (half == HALF_NONE || clock->hour > 12) return true;
    if (clock->hour == 0) return half == HALF_MORNING;
    clock->hour = clock->hour % 12 + (half == HALF_EVENING ? 12 : 0);
    return true;
}

static bool is_minus(const struct date_token *token) {
    return date_mark_is(token, '-') || date_mark_is(token, 0x2212);
}

/* "+01:00", "-0530", "+2"; `bare` allows the last. */
static bool read_offset(textref t, struct date_token sign, bool bare, struct date_clock *clock, uint32_t *end) {
    struct date_token number = date_token_after(t, &sign);
    if ((!date_mark_is(&sign, '+') && !is_minus(&sign)) || number.kind != DATE_NUMBER || number.spaced) return false;
    struct date_token colon = date_token_after(t, &number), more = date_token_after(t, &colon);
    uint32_t hours = number.value, minutes = 0, last = number.end;
    if (number.digits == 4) {
        minutes = hours % 100;
        hours /= 100;
    } else if (number.digits <= 2 && is_colon(&colon) && !colon.spaced && is_two_digits(&more)) {
        minutes = more.value;
        last = more.end;
    } else if (number.digits > 2 || (!bare && number.digits != 2)) {
        return false;
    }
    if (hours > 14 || minutes > 59) return false;
    clock->has_zone = true;
    clock->zone = (int32_t)(hours * 60 + minutes) * (is_minus(&sign) ? -1 : 1);
    *end = last;
    return true;
}

static bool read_zone_name(textref t, struct date_token word, struct date_clock *clock, uint32_t *end) {
    if (date_word_is(&word, "utc") || date_word_is(&word, "gmt")) {
        *end = word.end;
        struct date_token sign = date_token_after(t, &word);
        if (read_offset(t, sign, true, clock, end)) return true;
        clock->has_zone = clock->zulu = true;
        return true;
    }
    for (size_t i = 0; i < sizeof zones / sizeof *zones; i++) {
        if (!date_word_is(&word, zones[i].name)) continue;
        clock->has_zone = true;
        clock->zone = zones[i].minutes;
        *end = word.end;
        return true;
    }
    return false;
}

/* "17:30 - 18:00" is a range, "17:30-05:00" after an ISO date or with seconds is a zone. */
static bool sign_may_begin_zone(textref t, const struct date_token *sign, enum date_clock_place place,
                                const struct date_clock *clock) {
    if (!is_minus(sign)) return true;
    if (place == DATE_CLOCK_ISO || (clock->has_second && !sign->spaced)) return true;
    return date_token_after(t, sign).digits == 4;
}

static void read_zone(textref t, enum date_clock_place place, struct date_clock *clock, uint32_t *end) {
    struct date_token token = date_token_at(t, *end);
    if (date_word_is(&token, "z") && !token.spaced) {
        clock->has_zone = clock->zulu = true;
        *end = token.end;
        return;
    }
    if (token.kind == DATE_WORD && (is_full_hour_word(&token) || date_word_is(&token, "h"))) {
        *end = token.end;
        token = date_token_after(t, &token);
    }
    bool opened = date_mark_is(&token, '(');
    if (opened) token = date_token_after(t, &token);
    uint32_t after = token.end;
    bool found = token.kind == DATE_WORD ? read_zone_name(t, token, clock, &after)
                                         : sign_may_begin_zone(t, &token, place, clock) &&
                                               read_offset(t, token, place == DATE_CLOCK_ISO, clock, &after);
    if (!found) return;
    *end = after;
    token = date_token_at(t, after);
    if (opened && date_mark_is(&token, ')')) *end = token.end;
}

bool date_read_clock(textref t, struct date_token first, enum date_clock_place place, struct date_clock *clock,
                     uint32_t *end) {
    *clock = (struct date_clock){0};
    uint32_t size = 0;
    enum half half = half_before(t, &first, &size);
    if (half != HALF_NONE) first = date_token_at(t, first.begin + size);
    if (first.kind != DATE_NUMBER) return false;
    if (place == DATE_CLOCK_ISO && first.digits > 2) {
        if (!read_packed(t, first, clock, end)) return false;
    } else {
        if (first.digits > 2) return false;
        clock->hour = first.value;
        *end = first.end;
        struct date_token next = date_token_after(t, &first);
        bool exact = read_minutes(t, next, place, clock, end) || read_worded(t, next, clock, end);
        if (!exact) *end = first.end;
        if (half == HALF_NONE) half = half_after(t, end);
        if (!exact && (half == HALF_NONE || clock->hour > 12)) {
            if (place != DATE_CLOCK_ISO) return false;
        }
    }
    if (!use_half(half, clock) || clock->hour > 23 || clock->minute > 59 || clock->second > 59) return false;
    read_zone(t, place, clock, end);
    return true;
}
