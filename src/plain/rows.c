#include "plain/rows.h"

#include "base/utf8.h"

#include "plain/head.h"
#include "plain/vocabulary.h"

#include <stdio.h>

struct row {
    float *values;
    uint32_t count;
    struct plain_feature_names *names;
};

static void put(struct row *row, const char *name, float value) {
    if (row->names) snprintf(row->names->names[row->count], PLAIN_FEATURE_NAME, "%s", name);
    row->values[row->count++] = value;
}

static void put_at(struct row *row, const char *name, int index, float value) {
    if (row->names) snprintf(row->names->names[row->count], PLAIN_FEATURE_NAME, "%s%+d", name, index);
    row->values[row->count++] = value;
}

static float ratio(float part, float whole) {
    return whole > 0 ? part / whole : 0;
}

/* ---- the view ---------------------------------------------------------------------------------------------------- */

/* Sums over the lines before, so that any run of lines is one subtraction. */
enum sum { SUM_WORDS, SUM_PROSE, SUM_VALUE, SUM_SENTENCES, SUM_REPEATED, SUM_STOPS, SUMS };

static const char *const sum_names[SUMS] = {"words", "prose", "value", "sentences", "repeated", "stops"};

/* What is passed on from line to line. */
struct passed {
    float value;                      /* of the lines passed, each counting less the further it is */
    uint32_t prose, long_prose, copy; /* lines since such a line, FAR when there was none */
};

struct plain_view {
    textref document;
    const struct plain_lines *lines;
    uint32_t n, headline;
    struct copydesk_range stretch;
    float (*sums)[SUMS];          /* [n + 1] */
    struct passed *above, *below; /* [n] */
    struct plain_vocabulary story, title;
};

enum {
    FAR = 200,         /* lines: no distance is greater */
    LONG_WORDS = 25,   /* prose of so many words is rarely a teaser */
    LINE_BYTES = 2048, /* of a line are compared with the story's words */
    STORY_LINES = 60
};

static void sum_line(const struct plain_view *v, uint32_t i) {
    const struct plain_line *line = &v->lines->at[i];
    const float *before = v->sums[i];
    float *after = v->sums[i + 1];
    bool prose = plain_prose_of(line) >= PLAIN_PROSE_LIKELY;
    after[SUM_WORDS] = before[SUM_WORDS] + (float)line->words;
    after[SUM_PROSE] = before[SUM_PROSE] + (prose ? (float)line->words : 0);
    after[SUM_VALUE] = before[SUM_VALUE] + (float)plain_line_value(v->lines, i);
    after[SUM_SENTENCES] = before[SUM_SENTENCES] + line->sentence;
    after[SUM_REPEATED] = before[SUM_REPEATED] + plain_is_repeated(v->lines, i);
    after[SUM_STOPS] = before[SUM_STOPS] + (float)line->stops;
}

static uint32_t step(uint32_t distance, bool here) {
    return here ? 1 : distance < FAR ? distance + 1 : FAR;
}

/* What is passed on beyond line `i`. */
static struct passed pass(const struct plain_view *v, uint32_t i, struct passed passed) {
    const struct plain_line *line = &v->lines->at[i];
    bool prose = plain_prose_of(line) == PLAIN_PROSE;
    passed.value = .85f * passed.value + (float)plain_line_value(v->lines, i);
    passed.prose = step(passed.prose, prose);
    passed.long_prose = step(passed.long_prose, prose && line->words >= LONG_WORDS);
    passed.copy = step(passed.copy, plain_is_repeated(v->lines, i));
    return passed;
}

static void learn(struct plain_view *v, struct plain_vocabulary *vocabulary, uint32_t i) {
    plain_learn_words(vocabulary, utf8_cut(plain_line_text(v->document, &v->lines->at[i]), LINE_BYTES));
}

static float known(const struct plain_view *v, const struct plain_vocabulary *vocabulary, uint32_t i) {
    return plain_known_words(vocabulary, utf8_cut(plain_line_text(v->document, &v->lines->at[i]), LINE_BYTES));
}

struct plain_view *plain_view_new(textref document, const struct plain_lines *lines, struct arena *arena) {
    uint32_t n = lines->count;
    struct plain_view *v = arena_take_zeroed(arena, 1, sizeof *v);
    if (!v) return NULL;
    v->document = document;
    v->lines = lines;
    v->n = n;
    v->sums = arena_take(arena, ((size_t)n + 1) * sizeof *v->sums);
    v->above = arena_take(arena, n * sizeof *v->above);
    v->below = arena_take(arena, n * sizeof *v->below);
    if (!v->sums || !v->above || !v->below) return NULL;
    for (int k = 0; k < SUMS; k++) v->sums[0][k] = 0;
    for (uint32_t i = 0; i < n; i++) sum_line(v, i);
    const struct passed none = {0, FAR, FAR, FAR};
    v->above[0] = v->below[n - 1] = none;
    for (uint32_t i = 1; i < n; i++) v->above[i] = pass(v, i - 1, v->above[i - 1]);
    for (uint32_t i = n - 1; i > 0; i--) v->below[i - 1] = pass(v, i, v->below[i]);
    v->stretch = plain_densest_stretch(lines);
    v->headline = plain_find_headline(document, lines, v->stretch, arena);
    for (uint32_t i = v->stretch.begin; i < v->stretch.end && i < v->stretch.begin + STORY_LINES; i++)
        learn(v, &v->story, i);
    if (v->headline != UINT32_MAX) learn(v, &v->title, v->headline);
    return v;
}

/* ---- the features ------------------------------------------------------------------------------------------------ */

static void put_text(struct row *row, const struct plain_line *line) {
    float words = (float)line->words, letters = (float)line->letters;
    put(row, "words", words);
    put(row, "letters", letters);
    put(row, "word_length", ratio(letters, words));
    put(row, "lower", ratio((float)line->lower, words));
    put(row, "upper", ratio((float)line->upper, words));
    put(row, "digits", ratio((float)line->digits, letters));
    put(row, "numbers", (float)line->numbers);
    put(row, "years", (float)line->years);
    put(row, "stops", (float)line->stops);
    put(row, "stops_density", ratio((float)line->stops, words));
    put(row, "shorts", ratio((float)line->shorts, words));
    put(row, "quotes", (float)line->quotes);
    put(row, "odd", ratio((float)line->odd, letters));
    put(row, "odd_marks", (float)line->odd);
    put(row, "ending", (float)line->ending);
    put(row, "sentence", line->sentence);
    put(row, "resumes", line->resumes);
    put(row, "closes", line->closes);
    put(row, "bullet", line->bullet);
    put(row, "joined", line->joined);
    put(row, "unspaced", line->unspaced);
    put(row, "prose", (float)plain_prose_of(line));
}

static void put_layout(struct row *row, const struct plain_view *v, uint32_t i) {
    const struct plain_line *line = &v->lines->at[i], *next = i + 1 < v->n ? line + 1 : NULL;
    uint32_t copies = v->lines->at[line->twin].copies;
    put(row, "value", (float)plain_line_value(v->lines, i));
    put(row, "copies", (float)copies);
    put(row, "copy_before", line->twin < i);
    put(row, "border", (float)line->border);
    put(row, "border_after", next ? (float)next->border : -1);
    put(row, "piece", (float)line->piece);
    put(row, "pieces_left", (float)(line->pieces - line->piece));
    put(row, "whole", (float)line->whole);
    put(row, "blanks", (float)line->blanks);
    put(row, "blanks_after", next ? (float)next->blanks : -1);
    put(row, "indent", (float)line->indent);
    put(row, "indent_after", next ? (float)next->indent - (float)line->indent : 0);
    put(row, "indent_before", i ? (float)line[-1].indent - (float)line->indent : 0);
}

/* `i` - `mark`, no further than FAR. */
static float away(uint32_t i, uint32_t mark) {
    float distance = (float)i - (float)mark;
    return distance > FAR ? FAR : distance < -FAR ? -FAR : distance;
}

static void put_place(struct row *row, const struct plain_view *v, uint32_t i) {
    const float *before = v->sums[i], *all = v->sums[v->n];
    put(row, "line_place", ratio((float)i, (float)v->n));
    put(row, "word_place", ratio(before[SUM_WORDS], all[SUM_WORDS]));
    put(row, "prose_place", ratio(before[SUM_PROSE], all[SUM_PROSE]));
    put(row, "from_begin", away(i, 0));
    put(row, "from_end", away(v->n, i));
    put(row, "stretch_begin", away(i, v->stretch.begin));
    put(row, "stretch_end", away(i, v->stretch.end));
    put(row, "in_stretch", i >= v->stretch.begin && i < v->stretch.end);
    put(row, "known", known(v, &v->story, i));
    put(row, "headline", v->headline == UINT32_MAX ? 2 * FAR : away(i, v->headline));
    put(row, "headline_known", known(v, &v->title, i));
}

static void put_passed(struct row *row, int side, const struct passed *passed) {
    put_at(row, "value_passed", side, passed->value);
    put_at(row, "to_prose", side, (float)passed->prose);
    put_at(row, "to_long", side, (float)passed->long_prose);
    put_at(row, "to_copy", side, (float)passed->copy);
}

enum { NEIGHBOURS = 3 };

static void put_neighbour(struct row *row, const struct plain_view *v, uint32_t i, int offset) {
    uint32_t at = (uint32_t)((int64_t)i + offset);
    const struct plain_line *line = at < v->n ? &v->lines->at[at] : NULL; /* wraps below 0 */
    put_at(row, "words", offset, line ? (float)line->words : -1);
    put_at(row, "lower", offset, line ? ratio((float)line->lower, (float)line->words) : -1);
    put_at(row, "digits", offset, line ? ratio((float)line->digits, (float)line->letters) : -1);
    put_at(row, "stops", offset, line ? (float)line->stops : -1);
    put_at(row, "ending", offset, line ? (float)line->ending : -1);
    put_at(row, "copies", offset, line ? (float)v->lines->at[line->twin].copies : -1);
}

/* Sums over the lines [begin, end). */
static void put_window(struct row *row, const struct plain_view *v, int name, uint32_t begin, uint32_t end) {
    for (int k = 0; k < SUMS; k++) put_at(row, sum_names[k], name, v->sums[end][k] - v->sums[begin][k]);
}

static void put_windows(struct row *row, const struct plain_view *v, uint32_t i) {
    static const uint32_t sizes[] = {4, 12, 40};
    for (size_t k = 0; k < sizeof sizes / sizeof *sizes; k++) {
        uint32_t size = sizes[k], left = v->n - i - 1;
        put_window(row, v, -(int)size, i > size ? i - size : 0, i);
        put_window(row, v, (int)size, i + 1, i + 1 + (left < size ? left : size));
    }
}

static void put_document(struct row *row, const struct plain_view *v) {
    const float *all = v->sums[v->n], *begin = v->sums[v->stretch.begin], *end = v->sums[v->stretch.end];
    put(row, "doc_lines", (float)v->n);
    put(row, "doc_words", all[SUM_WORDS]);
    put(row, "doc_line_words", ratio(all[SUM_WORDS], (float)v->n));
    put(row, "doc_prose", ratio(all[SUM_PROSE], all[SUM_WORDS]));
    put(row, "doc_sentences", ratio(all[SUM_SENTENCES], (float)v->n));
    put(row, "doc_repeated", ratio(all[SUM_REPEATED], (float)v->n));
    put(row, "stretch_words", end[SUM_WORDS] - begin[SUM_WORDS]);
    put(row, "stretch_lines", (float)(v->stretch.end - v->stretch.begin));
    put(row, "stretch_share", ratio(end[SUM_PROSE] - begin[SUM_PROSE], all[SUM_PROSE]));
}

uint32_t plain_put_row(const struct plain_view *v, uint32_t i, float *values, struct plain_feature_names *names) {
    struct row row = {.values = values, .names = names};
    put_text(&row, &v->lines->at[i]);
    put_layout(&row, v, i);
    put_place(&row, v, i);
    put_passed(&row, -1, &v->above[i]);
    put_passed(&row, 1, &v->below[i]);
    for (int offset = -NEIGHBOURS; offset <= NEIGHBOURS; offset++)
        if (offset) put_neighbour(&row, v, i, offset);
    put_windows(&row, v, i);
    put_document(&row, v);
    if (names) names->count = row.count;
    return row.count;
}
