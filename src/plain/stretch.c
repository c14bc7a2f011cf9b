/* Each line gets a value, positive for prose and negative for the rest, and the story is the stretch of lines of the
 * greatest sum: maximum subsequence segmentation (Pasternack and Roth, "Extracting article text from the web with
 * maximum subsequence segmentation", WWW 2009), on lines in place of tokens, with values that ask for length, marks and
 * case only. */
#include "plain/stretch.h"

enum {
    PROSE_WORDS = 8, /* a sentence of so many is prose */
    LIKELY_WORDS = 14,
    SHORT_WORDS = 3
};

enum plain_prose plain_prose_of(const struct plain_line *line) {
    if (line->lower < line->upper) return PLAIN_NO_PROSE; /* titles capitalise; scripts without case have neither */
    if (line->sentence && line->words >= PROSE_WORDS) return PLAIN_PROSE;
    if (line->stops > 0 && line->words >= LIKELY_WORDS) return PLAIN_PROSE_LIKELY;
    if (line->sentence && line->words >= SHORT_WORDS) return PLAIN_PROSE_SHORT;
    if (line->colon && line->words >= PROSE_WORDS) return PLAIN_PROSE_SHORT;
    return PLAIN_NO_PROSE;
}

/* Tuned by hand for body F1 on flattened news pages, each flattened in three ways. The words of a line are its value
 * when it is prose. */
enum {
    VALUE_CAP = 100,     /* one long line is no more proof than this */
    VALUE_SENTENCE = 3,  /* a short sentence: an answer, a line of dialogue */
    VALUE_TEASER = 1,    /* a sentence by itself under a title */
    VALUE_TITLE = -7,    /* some words without an end: a teaser, a label, a heading */
    VALUE_SCRAP = -4,    /* a word or two, a number */
    VALUE_REPEATED = -8, /* stands elsewhere too: a menu, a caption, a promotion */
    LIKELY_SHARE = 3,    /* a third of the words count where a line is only likely prose */
    TEASER_WORDS = 30,   /* longer sentences are no teasers */
    TITLE_WORDS = 3      /* fewer words are no title */
};

static bool is_running(const struct plain_lines *lines, uint32_t i) {
    return i < lines->count && plain_prose_of(&lines->at[i]) >= PLAIN_PROSE_LIKELY;
}

/* Lists of other stories go title, sentence, title, sentence. A title said twice is this story's own. */
static bool is_teaser(const struct plain_lines *lines, uint32_t i) {
    if (i == 0 || plain_is_repeated(lines, i - 1) || lines->at[i - 1].words < TITLE_WORDS) return false;
    return lines->at[i].words <= TEASER_WORDS && !is_running(lines, i - 1) && !is_running(lines, i + 1);
}

int32_t plain_line_value(const struct plain_lines *lines, uint32_t i) {
    const struct plain_line *line = &lines->at[i];
    enum plain_prose prose = plain_prose_of(line);
    if (plain_is_repeated(lines, i) && (line->twin != i || prose != PLAIN_PROSE)) return VALUE_REPEATED;
    int32_t words = line->words < VALUE_CAP ? (int32_t)line->words : VALUE_CAP;
    switch (prose) {
    case PLAIN_PROSE: return is_teaser(lines, i) ? VALUE_TEASER : words;
    case PLAIN_PROSE_LIKELY: return words / LIKELY_SHARE;
    case PLAIN_PROSE_SHORT: return VALUE_SENTENCE;
    case PLAIN_NO_PROSE: break;
    }
    return line->words >= TITLE_WORDS ? VALUE_TITLE : VALUE_SCRAP;
}

struct copydesk_range plain_densest_stretch(const struct plain_lines *lines) {
    struct copydesk_range best = {0, 0};
    int64_t best_sum = 0, sum = 0;
    uint32_t begin = 0;
    for (uint32_t i = 0; i < lines->count; i++) {
        if (sum <= 0) {
            sum = 0;
            begin = i;
        }
        sum += plain_line_value(lines, i);
        if (sum > best_sum) {
            best_sum = sum;
            best = (struct copydesk_range){begin, i + 1};
        }
    }
    return best;
}
