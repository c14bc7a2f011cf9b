/* The lines that are kept are those that maximise the expected word F1 of the page, given that each is main text with
 * its probability and independently of the others: all above some threshold, which is so found page by page (Jansche,
 * "A maximum expected utility framework for binary sequence labeling", ACL 2007, in its simplest case). */
#include "plain/story.h"

#include "plain/rows.h"

/* Below this probability no line is kept, whatever it would add to the expected score. Chosen by train/lines.py. */
static const float least_probability = .3f;

enum { STORY_WORDS = 8 }; /* fewer are no story */

enum {
    BINS = 512,    /* thresholds that are tried */
    ROWS = 8192,   /* computed and summed at a time */
    COPY_WORDS = 5 /* of equal lines of so many words one is kept */
};

static enum copydesk_status score_lines(textref document, const struct plain_lines *lines,
                                        const struct plain_model *model, struct arena *arena, float *probability) {
    uint32_t width = model->trees.features, n = lines->count;
    const struct plain_view *view = plain_view_new(document, lines, arena);
    float *rows = arena_take(arena, ((size_t)(n < ROWS ? n : ROWS) * width + PLAIN_FEATURES_MAX) * sizeof *rows);
    if (!view || !rows) return COPYDESK_NO_MEMORY;
    for (uint32_t begin = 0; begin < n; begin += ROWS) {
        uint32_t count = n - begin < ROWS ? n - begin : ROWS;
        for (uint32_t k = 0; k < count; k++)
            if (plain_put_row(view, begin + k, rows + (size_t)k * width, NULL) != width) return COPYDESK_BAD_DATA;
        const struct scorer_rows part = {.rows = rows, .count = count, .width = width};
        scorer_sum(model->scorer, model->lanes, &part, probability + begin);
    }
    for (uint32_t i = 0; i < n; i++) probability[i] = trees_probability(probability[i]);
    return COPYDESK_OK;
}

/* The likeliest of equal lines, the first of those that are equally likely, stands for all. */
static enum copydesk_status drop_copies(const struct plain_lines *lines, struct arena *arena, float *probability) {
    uint32_t *best = arena_take(arena, lines->count * sizeof *best);
    if (!best) return COPYDESK_NO_MEMORY;
    for (uint32_t i = 0; i < lines->count; i++) {
        uint32_t twin = lines->at[i].twin;
        if (twin == i || probability[i] > probability[best[twin]]) best[twin] = i;
    }
    for (uint32_t i = 0; i < lines->count; i++)
        if (lines->at[i].words >= COPY_WORDS && best[lines->at[i].twin] != i) probability[i] = 0;
    return COPYDESK_OK;
}

static uint32_t bin_of(float probability) {
    uint32_t bin = (uint32_t)(probability * BINS);
    return bin < BINS ? bin : BINS - 1;
}

/* The bin down to which lines are kept; BINS when none is. */
static uint32_t best_threshold(const struct plain_lines *lines, const float *probability) {
    double words[BINS] = {0}, right[BINS] = {0}, all = 0, kept = 0, sure = 0, most = 0;
    for (uint32_t i = 0; i < lines->count; i++) {
        uint32_t bin = bin_of(probability[i]);
        words[bin] += lines->at[i].words;
        right[bin] += (double)probability[i] * lines->at[i].words;
        all += (double)probability[i] * lines->at[i].words;
    }
    uint32_t best = BINS;
    for (uint32_t bin = BINS; bin-- > bin_of(least_probability);) {
        kept += words[bin];
        sure += right[bin];
        double f1 = 2 * sure / (kept + all + 1e-9);
        if (words[bin] == 0 || f1 < most) continue;
        most = f1;
        best = bin;
    }
    return best;
}

/* A text of a sentence or two is like none that the model has seen; where it keeps nothing to speak of, the prose of
 * the densest stretch is all there is. */
static void keep_stretch(const struct plain_lines *lines, bool *keep) {
    struct copydesk_range stretch = plain_densest_stretch(lines);
    for (uint32_t i = 0; i < lines->count; i++)
        keep[i] = i >= stretch.begin && i < stretch.end && lines->at[i].twin == i &&
                  plain_prose_of(&lines->at[i]) != PLAIN_NO_PROSE;
}

enum copydesk_status plain_find_story(textref document, const struct plain_lines *lines,
                                      const struct plain_model *model, struct arena *arena, struct plain_story *story) {
    story->probability = arena_take_zeroed(arena, lines->count + 1, sizeof *story->probability);
    story->keep = arena_take_zeroed(arena, lines->count + 1, sizeof *story->keep);
    if (!story->probability || !story->keep) return COPYDESK_NO_MEMORY;
    if (lines->count == 0) return COPYDESK_OK;
    enum copydesk_status status = score_lines(document, lines, model, arena, story->probability);
    if (status == COPYDESK_OK) status = drop_copies(lines, arena, story->probability);
    if (status != COPYDESK_OK) return status;
    uint32_t threshold = best_threshold(lines, story->probability);
    uint32_t words = 0;
    for (uint32_t i = 0; i < lines->count; i++) {
        story->keep[i] = bin_of(story->probability[i]) >= threshold;
        if (story->keep[i]) words += lines->at[i].words;
    }
    if (words < STORY_WORDS) keep_stretch(lines, story->keep);
    return COPYDESK_OK;
}

struct copydesk_range plain_main_run(const struct plain_lines *lines, const struct plain_story *story) {
    const float line_cost = 1; /* words: a run is not held together by little across much chrome */
    struct copydesk_range best = {0, 0};
    double most = 0, sum = 0;
    uint32_t begin = 0;
    for (uint32_t i = 0; i < lines->count; i++) {
        double words = lines->at[i].words + 1.0;
        if (sum <= 0) {
            sum = 0;
            begin = i;
        }
        sum += story->keep[i] ? words : -(words + line_cost) / 2;
        if (sum <= most || !story->keep[i]) continue;
        most = sum;
        best = (struct copydesk_range){begin, i + 1};
    }
    while (best.begin < best.end && !story->keep[best.begin]) best.begin++;
    return best;
}
