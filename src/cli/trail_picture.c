/* The trail as a picture: time runs to the right, each carrier and each answer has a row of its own, and a line comes
 * down from whom it credits. One SVG file, nothing fetched, no script, readable on light and on dark. */
#include "base/calendar.h"
#include "cli/trail_formats.h"
#include "output/escape.h"
#include "output/wrap.h"

enum {
    WIDTH = 960,
    MARGIN = 24,
    LEFT = 56, /* where time begins and ends */
    RIGHT = 936,
    TOP = 96,
    ROW = 30,
    LABEL = 44, /* columns of a name, and of the claim, that are shown */
    CLAIM = 100
};

static const char style_sheet[] =
    "svg{color-scheme:light dark;font:13px "
    "system-ui,sans-serif;--ink:#1d1c1a;--soft:#6b675f;--line:#b9b3a6;--paper:#fdfcf9;"
    "--origin:#6d3fa0;--carrier:#1f5fa8;--variant:#b26a00;--denial:#b3261e;--confirmation:#22733a}"
    "@media(prefers-color-scheme:dark){svg{--ink:#eae7e0;--soft:#a39e93;--line:#57534b;--paper:#191815;--origin:#"
    "c9a3f5;"
    "--carrier:#8fbdf2;--variant:#f0b357;--denial:#ff8f86;--confirmation:#7fd698}}"
    "text{fill:var(--ink);stroke:var(--paper);stroke-width:4px;paint-order:stroke}.soft{fill:var(--soft);font-size:"
    "11px}.name{font-weight:600}.grid{stroke:var(--line);"
    "stroke-width:.5;stroke-dasharray:2 "
    "4}.credit{fill:none;stroke:var(--line);stroke-width:1.5}.of-variant{stroke:var(--variant);"
    "stroke-dasharray:4 3}.origin{fill:var(--origin)}.carrier{fill:var(--carrier)}.variant{fill:var(--variant)}"
    ".denies,.unaware,.declines{fill:var(--denial)}.declines{fill:none;stroke:var(--denial);stroke-width:2}"
    ".confirms{fill:var(--confirmation)}.named{fill:var(--paper);stroke:var(--carrier);stroke-width:2}";

/* One row: a carrier, or an answer. */
struct row {
    const struct ledger_carrier *carrier;
    const struct ledger_answer *answer;
    int64_t seconds; /* INT64_MAX: unknown */
    uint32_t number; /* of the carrier; answers after carriers of the same time */
    double x, y;
};

struct picture {
    struct buffer *out;
    const struct ledger_trail *trail;
    struct row *rows; /* [count], in order of time */
    uint32_t *row_of; /* [carriers]: the row of each */
    uint32_t count;
    int64_t first, last; /* seconds; first < last */
};

/* ---- time ---------------------------------------------------------------------------------------------------- */

static int64_t seconds_of(textref published) {
    int64_t seconds;
    return ledger_parse_time(published, &seconds, NULL) ? seconds : INT64_MAX;
}

static void find_span(struct picture *picture) {
    picture->first = INT64_MAX;
    picture->last = INT64_MIN;
    for (uint32_t i = 0; i < picture->count; i++) {
        const int64_t seconds = picture->rows[i].seconds;
        if (seconds == INT64_MAX) continue;
        if (seconds < picture->first) picture->first = seconds;
        if (seconds > picture->last) picture->last = seconds;
    }
    if (picture->first > picture->last) picture->first = picture->last = 0;
    if (picture->last - picture->first < 3600) picture->last = picture->first + 3600;
}

static double x_of(const struct picture *picture, int64_t seconds) {
    if (seconds == INT64_MAX) return LEFT;
    return LEFT + (double)(seconds - picture->first) / (double)(picture->last - picture->first) * (RIGHT - LEFT);
}

static void put_day(struct buffer *out, int64_t days) {
    char day[CALENDAR_SIZE];
    calendar_write((int32_t)days, day);
    buffer_put(out, day, sizeof day);
}

/* A line and a label at each day, or each few, or each few hours. */
static void put_axis(const struct picture *picture, double bottom) {
    static const int64_t steps[] = {900,    3600,   10800,   21600,    43200,    86400,
                                    172800, 604800, 2592000, 31536000, 315360000};
    size_t s = 0;
    while (s + 1 < sizeof steps / sizeof *steps && (picture->last - picture->first) / steps[s] > 8) s++;
    const int64_t step = steps[s];
    for (int64_t at = (picture->first + step - 1) / step * step; at <= picture->last; at += step) {
        const double x = x_of(picture, at);
        buffer_format(picture->out,
                      "<path class=\"grid\" d=\"M%.1f %d V%.1f\"/><text class=\"soft\" x=\"%.1f\" y=\"%d\">", x,
                      TOP - 24, bottom, x + 3, TOP - 16);
        if (step < 86400 && at % 86400)
            buffer_format(picture->out, "%02d:%02d", (int)(at % 86400 / 3600), (int)(at % 3600 / 60));
        else
            put_day(picture->out, at / 86400);
        buffer_put_string(picture->out, "</text>\n");
    }
}

/* ---- text ---------------------------------------------------------------------------------------------------- */

static void put_text(struct buffer *out, textref t) {
    output_put_escaped(out, t, &output_html_escapes);
}

/* What fits of a name, on one line. */
static void put_short(struct buffer *out, textref t, uint32_t columns) {
    textref line = {0}, rest = t;
    if (!output_next_line(&rest, columns, &line)) return;
    put_text(out, line);
    if (rest.size) buffer_put_string(out, "…");
}

static textref minute_of(textref published) {
    return published.size > 16 ? text_slice(published, 0, 16) : published;
}

static textref name_of(const struct ledger_carrier *carrier) {
    if (carrier->outlet.size) return carrier->outlet;
    textref input = carrier->place.input;
    for (uint32_t at = input.size; at; at--)
        if (input.at[at - 1] == '/') return text_slice(input, at, input.size);
    return input;
}

/* A name and what is soft beside it, to that side of the mark where there is room. */
static void put_label(const struct picture *picture, const struct row *row, textref name, textref soft, textref when) {
    const bool left = row->x > (LEFT + RIGHT) / 2.0;
    buffer_format(picture->out, "<text x=\"%.1f\" y=\"%.1f\"%s><tspan class=\"name\">", row->x + (left ? -10 : 10),
                  row->y + 4, left ? " text-anchor=\"end\"" : "");
    put_short(picture->out, name, LABEL);
    buffer_put_string(picture->out, "</tspan><tspan class=\"soft\" dx=\"6\">");
    put_text(picture->out, soft);
    if (soft.size && when.size) buffer_put_string(picture->out, " · ");
    put_text(picture->out, minute_of(when));
    buffer_put_string(picture->out, "</tspan></text>\n");
}

/* ---- rows ---------------------------------------------------------------------------------------------------- */

static void put_credits(const struct picture *picture, const struct row *row) {
    const struct ledger_carrier *carrier = row->carrier;
    for (uint32_t c = 0; carrier && c < carrier->credits.count; c++) {
        if (carrier->from[c] == LEDGER_NOBODY) continue;
        const struct row *from = &picture->rows[picture->row_of[carrier->from[c]]];
        const bool variant = carrier->variant_only;
        buffer_format(picture->out, "<path class=\"credit%s\" d=\"M%.1f %.1f C%.1f %.1f %.1f %.1f %.1f %.1f\"/>\n",
                      variant ? " of-variant" : "", from->x, from->y, from->x, row->y, from->x, row->y, row->x, row->y);
    }
}

static void put_carrier(const struct picture *picture, const struct row *row) {
    const struct ledger_carrier *carrier = row->carrier;
    const char *kind = carrier->variant_only ? "variant" : carrier->article ? "carrier" : "named";
    buffer_put_string(picture->out, "<g><title>");
    put_text(picture->out, carrier->place.statement ? carrier->place.sentence : carrier->place.title);
    buffer_format(picture->out, "</title><circle class=\"%s\" cx=\"%.1f\" cy=\"%.1f\" r=\"6\"/>", kind, row->x, row->y);
    put_label(picture, row, name_of(carrier), (textref){0}, carrier->published);
    buffer_put_string(picture->out, "</g>\n");
}

static void put_answer(const struct picture *picture, const struct row *row) {
    const struct ledger_answer *answer = row->answer;
    buffer_put_string(picture->out, "<g><title>");
    put_text(picture->out, answer->place.sentence);
    buffer_put_string(picture->out, "</title><rect class=\"");
    put_text(picture->out, answer->stance);
    buffer_format(picture->out, "\" x=\"%.1f\" y=\"%.1f\" width=\"10\" height=\"10\"/>", row->x - 5, row->y - 5);
    put_label(picture, row, answer->by, answer->stance, answer->place.published);
    buffer_put_string(picture->out, "</g>\n");
}

/* Above the first carrier who tells the claim: whom it goes back to. */
static void put_origin(const struct picture *picture) {
    const struct ledger_trail *trail = picture->trail;
    if (text_is(trail->origin.kind, TEXT("outlet")) || picture->count == 0) return;
    uint32_t c = 0;
    while (c + 1 < trail->carrier_count && !text_is(name_of(&trail->carriers[c]), trail->first_carrier)) c++;
    const struct row *first = &picture->rows[picture->row_of[c]], row = {.x = first->x, .y = TOP + 20};
    buffer_format(picture->out, "<path class=\"credit\" d=\"M%.1f %.1f V%.1f\"/>", row.x, row.y, first->y);
    buffer_format(picture->out, "<path class=\"origin\" d=\"M%.1f %.1f l7 7 l-7 7 l-7 -7 z\"/>", row.x, row.y - 7);
    put_label(picture, &row, trail->origin.who, trail->origin.kind, (textref){0});
}

static void put_head(const struct picture *picture, double height) {
    const struct ledger_trail *trail = picture->trail;
    buffer_format(
        picture->out,
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %.0f\" role=\"img\" aria-labelledby=\"claim\">\n"
        "<style>%s</style>\n<rect width=\"%d\" height=\"%.0f\" style=\"fill:var(--paper)\"/>\n<title id=\"claim\">",
        WIDTH, height, style_sheet, WIDTH, height);
    put_text(picture->out, trail->claim);
    buffer_format(picture->out, "</title>\n<text class=\"name\" x=\"%d\" y=\"26\" style=\"font-size:15px\">", MARGIN);
    put_short(picture->out, trail->claim, CLAIM);
    buffer_format(picture->out, "</text>\n<text class=\"soft\" x=\"%d\" y=\"46\">%u independent source%s, first ",
                  MARGIN, trail->source_count, trail->source_count == 1 ? "" : "s");
    put_text(picture->out, trail->origin.who);
    for (uint32_t v = 0; v < trail->variant_count; v++) {
        buffer_put_string(picture->out, v ? ", " : " · added on the way: ");
        put_text(picture->out, trail->variants[v].detail);
    }
    buffer_put_string(picture->out, "</text>\n");
}

/* ---- the picture --------------------------------------------------------------------------------------------- */

/* Carriers are in order of time, and so are answers: one list of both. */
static void lay_rows(struct picture *picture) {
    const struct ledger_trail *trail = picture->trail;
    uint32_t c = 0, a = 0;
    while (c < trail->carrier_count || a < trail->answer_count) {
        const int64_t carried = c < trail->carrier_count ? seconds_of(trail->carriers[c].published) : INT64_MAX;
        const int64_t answered = a < trail->answer_count ? seconds_of(trail->answers[a].place.published) : INT64_MAX;
        const bool undated = c < trail->carrier_count && trail->carriers[c].published.size == 0;
        const bool carrier = c < trail->carrier_count && (undated || a == trail->answer_count || carried <= answered);
        struct row *row = &picture->rows[picture->count];
        if (carrier) picture->row_of[c] = picture->count;
        *row = carrier ? (struct row){.carrier = &trail->carriers[c++], .seconds = carried}
                       : (struct row){.answer = &trail->answers[a++], .seconds = answered};
        row->y = TOP + 20 + ROW * (double)++picture->count; /* the first line is the origin's */
    }
}

/* A named outlet without a page stands a little before the page that names it. */
static void place_rows(struct picture *picture) {
    find_span(picture);
    for (uint32_t i = picture->count; i-- > 0;) {
        struct row *row = &picture->rows[i];
        row->x = x_of(picture, row->seconds);
        if (!row->carrier || row->carrier->article || row->carrier->named_by == LEDGER_NOBODY) continue;
        row->x = picture->rows[picture->row_of[row->carrier->named_by]].x - 20;
    }
}

void cli_write_trail_svg(struct buffer *out, const struct ledger_trail *trail) {
    struct arena arena = {0};
    struct picture picture = {.out = out, .trail = trail};
    picture.rows = arena_take_zeroed(&arena, trail->carrier_count + trail->answer_count + 1, sizeof *picture.rows);
    picture.row_of = arena_take_zeroed(&arena, trail->carrier_count + 1, sizeof *picture.row_of);
    if (picture.rows && picture.row_of) {
        lay_rows(&picture);
        place_rows(&picture);
        const double height = TOP + 20 + ROW * (double)(picture.count + 1) + 10;
        put_head(&picture, height);
        put_axis(&picture, height - 10);
        for (uint32_t i = 0; i < picture.count; i++) put_credits(&picture, &picture.rows[i]);
        put_origin(&picture);
        for (uint32_t i = 0; i < picture.count; i++)
            (picture.rows[i].carrier ? put_carrier : put_answer)(&picture, &picture.rows[i]);
        buffer_put_string(out, "</svg>\n");
    } else {
        out->failed = true;
    }
    arena_free(&arena);
}
