/* Flattened text → article.
 *
 * What a naive tool makes of a page is a long run of short lines (menus, labels, teasers) with the story somewhere in
 * it; or a single line. Lines are cut where they hold more than one thing (cut.c) and joined where they are parts of
 * one sentence (lines.c), a model trained on verified pages says which are story (rows.c, story.c), the headline is
 * sought around the begin of the longest run of them (head.c), and what remains becomes blocks here.
 */
#include "plain/head.h"
#include "plain/plain.h"
#include "plain/story.h"

#include "base/utf8.h"
#include "model/weights.h"

#include <stdlib.h>

enum {
    HEADING_WORDS_MIN = 2,
    HEADING_WORDS_MAX = 14,
    LIST_INTRODUCTION = 5, /* words: a shorter line with a colon is a label */
    LIST_ITEMS_MAX = 40,
    LABEL_WORDS = 20 /* longer lines are no labels */
};

/* ---- scraps ------------------------------------------------------------------------------------------------------ */

/* Words that open labels for other stories. Weak evidence: asked only of a short line with a colon. */
static const char *const label_openers[] = {
    "read",  "more",   "see",   "also",    "related", "watch", "listen",  "lesen",  "mehr",    "lire",
    "aussi", "voir",   "leer",  "lea",     "leia",    "leggi", "lees",    "les",    "läs",     "læs",
    "lue",   "czytaj", "čtěte", "citește", "olvassa", "oku",   "читайте", "читать", "чытайце", "διαβάστε"};

static bool is_label(textref t) {
    if (!text_has(t, TEXT(":"))) return false;
    for (size_t i = 0; i < sizeof label_openers / sizeof *label_openers; i++) {
        textref opener = text_from(label_openers[i]);
        if (t.size <= opener.size || utf8_is_word(utf8_decode(t, opener.size).code)) continue;
        if (plain_same_words(text_slice(t, 0, opener.size), opener)) return true;
    }
    return false;
}

/* Lines of a word or two weigh nothing in the model's training, wherever they stand, but they break a story up: a lone
 * word between paragraphs ("Advertisement"), a label for another story, a clock that stands on the page again and
 * again. */
static bool is_scrap(textref document, const struct plain_lines *lines, uint32_t i) {
    const struct plain_line *line = &lines->at[i];
    if (line->border != PLAIN_LINE_BREAK || plain_prose_of(line) != PLAIN_NO_PROSE) return false;
    if (line->digits == line->letters && plain_is_repeated(lines, i)) return true;
    if (line->words > LABEL_WORDS) return false;
    bool above = i == 0 || plain_prose_of(line - 1) == PLAIN_PROSE;
    bool below = i + 1 == lines->count || plain_prose_of(line + 1) == PLAIN_PROSE;
    if (line->words < HEADING_WORDS_MIN && !line->unspaced) return above && below;
    return is_label(plain_line_text(document, line));
}

static void drop_scraps(textref document, const struct plain_lines *lines, struct plain_story *story) {
    for (uint32_t i = 0; i < lines->count; i++)
        if (story->keep[i] && is_scrap(document, lines, i)) story->keep[i] = false;
}

/* ---- blocks ------------------------------------------------------------------------------------------------------ */

/* The lines of the story, the head's left out. */
struct body {
    textref document;
    const struct plain_lines *lines;
    const struct plain_story *story;
    uint32_t items; /* kept since the last line that announced a list, at most LIST_ITEMS_MAX */
};

static uint32_t next_kept(const struct body *body, uint32_t i) {
    while (i < body->lines->count && !body->story->keep[i]) i++;
    return i;
}

static bool is_short(const struct plain_line *line) {
    return line->words >= HEADING_WORDS_MIN && line->words <= HEADING_WORDS_MAX && !line->colon && !line->resumes &&
           line->digits * 2 <= line->letters && plain_prose_of(line) == PLAIN_NO_PROSE;
}

/* A short line over prose. */
static bool is_heading(const struct body *body, uint32_t i) {
    const struct plain_line *line = &body->lines->at[i];
    if (!is_short(line) || i + 1 >= body->lines->count) return false;
    return body->story->keep[i + 1] && plain_prose_of(line + 1) == PLAIN_PROSE;
}

/* Whether the pieces `i` - 1 and `i` of a line, both kept, are one paragraph. */
static bool is_cut_paragraph(const struct body *body, uint32_t i) {
    const struct plain_line *line = &body->lines->at[i];
    switch (line->border) {
    case PLAIN_SENTENCE:
    case PLAIN_SHIFT: return true;
    case PLAIN_CASE: return !is_short(line - 1);
    case PLAIN_LINE_BREAK:
    case PLAIN_SPACES:
    case PLAIN_GLUED: break;
    }
    return false;
}

/* The end of the block that begins with line `i`. */
static uint32_t block_end(const struct body *body, uint32_t i) {
    uint32_t end = i + 1;
    while (end < body->lines->count && body->story->keep[end] && is_cut_paragraph(body, end)) end++;
    return end;
}

static enum copydesk_block_kind kind_of(struct body *body, uint32_t begin, uint32_t end) {
    const struct plain_line *line = &body->lines->at[begin];
    enum plain_prose prose = plain_prose_of(line);
    bool listed = body->items < LIST_ITEMS_MAX && prose == PLAIN_NO_PROSE;
    bool announces = body->lines->at[end - 1].colon && line->words >= LIST_INTRODUCTION;
    body->items = announces ? 0 : prose != PLAIN_NO_PROSE ? LIST_ITEMS_MAX : body->items + listed;
    if (line->bullet || listed) return COPYDESK_LIST_ITEM;
    return end == begin + 1 && is_heading(body, begin) ? COPYDESK_HEADING : COPYDESK_PARAGRAPH;
}

/* The model's probability, each line counting by its words. */
static float confidence_of(const struct body *body, uint32_t begin, uint32_t end) {
    double sum = 0, words = 0;
    for (uint32_t i = begin; i < end; i++) {
        double weight = body->lines->at[i].words + 1.0;
        sum += weight * (double)body->story->probability[i];
        words += weight;
    }
    return (float)(sum / words);
}

static void append_body(struct body *body, struct article *article) {
    for (uint32_t i = next_kept(body, 0), end; i < body->lines->count; i = next_kept(body, end)) {
        end = block_end(body, i);
        enum copydesk_block_kind kind = kind_of(body, i, end);
        uint8_t level = kind == COPYDESK_HEADING ? 2 : kind == COPYDESK_LIST_ITEM ? 1 : 0;
        article_begin(article, kind, level, false, confidence_of(body, i, end));
        struct copydesk_range at = {body->lines->at[i].at.begin, body->lines->at[end - 1].at.end};
        plain_append(body->document, at, article);
        article_end(article);
    }
}

/* ---- reading ----------------------------------------------------------------------------------------------------- */

/* The headline and its copies, the standfirst, and what read_head took from the body's begin are no text. */
static void drop_head(const struct plain_lines *lines, const struct plain_head *head, struct copydesk_range taken,
                      struct plain_story *story) {
    for (uint32_t i = taken.begin; i < taken.end; i++) story->keep[i] = false;
    if (head->standfirst != UINT32_MAX) story->keep[head->standfirst] = false;
    if (head->headline == UINT32_MAX) return;
    for (uint32_t i = 0; i < lines->count; i++)
        if (lines->at[i].twin == lines->at[head->headline].twin) story->keep[i] = false;
}

struct plain_reader {
    struct plain_model model;
};

struct plain_reader *plain_reader_with(const void *weights, size_t size) {
    struct plain_reader *reader = calloc(1, sizeof *reader);
    if (!reader) return NULL;
    if (trees_open(&reader->model.trees, weights, size)) reader->model.scorer = scorer_new(&reader->model.trees);
    reader->model.lanes = lanes_best();
    if (reader->model.scorer) return reader;
    plain_reader_free(reader);
    return NULL;
}

struct plain_reader *plain_reader_new(void) {
    return plain_reader_with(weights_lines, (size_t)(weights_lines_end - weights_lines));
}

void plain_reader_free(struct plain_reader *reader) {
    if (!reader) return;
    scorer_free(reader->model.scorer);
    free(reader);
}

enum copydesk_status plain_read_flattened(struct plain_reader *reader, textref document, struct arena *arena,
                                          struct article *article) {
    article_clear(article);
    struct plain_lines lines;
    struct plain_story story;
    struct plain_head head;
    enum copydesk_status status = plain_find_lines(document, arena, &lines);
    if (status == COPYDESK_OK) status = plain_find_story(document, &lines, &reader->model, arena, &story);
    if (status != COPYDESK_OK) return status;
    drop_scraps(document, &lines, &story);
    struct copydesk_range run = plain_main_run(&lines, &story), rest = run;
    status = plain_read_head(document, &lines, &rest, arena, &article->meta, &head);
    if (status != COPYDESK_OK) return status;
    drop_head(&lines, &head, (struct copydesk_range){run.begin, rest.begin}, &story);
    struct body body = {.document = document, .lines = &lines, .story = &story, .items = LIST_ITEMS_MAX};
    append_body(&body, article);
    article->truncated = article->truncated || lines.truncated;
    article->kind = COPYDESK_ARTICLE;
    return article->text.failed ? COPYDESK_NO_MEMORY : COPYDESK_OK;
}
