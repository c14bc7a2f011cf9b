/* Flattened text → article.
 *
 * What a naive tool makes of a page is a long run of short lines (menus, labels, teasers) with the story somewhere in
 * it. Each line gets a value, positive for prose and negative for the rest, and the story is the stretch of lines of
 * the greatest sum: maximum subsequence segmentation (Pasternack and Roth, "Extracting article text from the web with
 * maximum subsequence segmentation", WWW 2009), on lines in place of tokens, with values that ask for length, marks and
 * case only. Then the headline is sought around the stretch's begin, and what is no prose inside it is a heading or
 * goes.
 */
#include "plain/head.h"
#include "plain/plain.h"

#include "base/utf8.h"

/* ---- which stretch ----------------------------------------------------------------------------------------------- */

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

static bool is_repeated(const struct plain_lines *lines, uint32_t i) {
    return lines->at[lines->at[i].twin].copies > 1;
}

static bool is_running(const struct plain_lines *lines, uint32_t i) {
    return i < lines->count && plain_prose_of(&lines->at[i]) >= PLAIN_PROSE_LIKELY;
}

/* Lists of other stories go title, sentence, title, sentence. A title said twice is this story's own. */
static bool is_teaser(const struct plain_lines *lines, uint32_t i) {
    if (i == 0 || is_repeated(lines, i - 1) || lines->at[i - 1].words < TITLE_WORDS) return false;
    return lines->at[i].words <= TEASER_WORDS && !is_running(lines, i - 1) && !is_running(lines, i + 1);
}

static int32_t line_value(const struct plain_lines *lines, uint32_t i) {
    const struct plain_line *line = &lines->at[i];
    enum plain_prose prose = plain_prose_of(line);
    if (is_repeated(lines, i) && (line->twin != i || prose != PLAIN_PROSE)) return VALUE_REPEATED;
    int32_t words = line->words < VALUE_CAP ? (int32_t)line->words : VALUE_CAP;
    switch (prose) {
    case PLAIN_PROSE: return is_teaser(lines, i) ? VALUE_TEASER : words;
    case PLAIN_PROSE_LIKELY: return words / LIKELY_SHARE;
    case PLAIN_PROSE_SHORT: return VALUE_SENTENCE;
    case PLAIN_NO_PROSE: break;
    }
    return line->words >= TITLE_WORDS ? VALUE_TITLE : VALUE_SCRAP;
}

static struct copydesk_range densest_stretch(const struct plain_lines *lines) {
    struct copydesk_range best = {0, 0};
    int64_t best_sum = 0, sum = 0;
    uint32_t begin = 0;
    for (uint32_t i = 0; i < lines->count; i++) {
        if (sum <= 0) {
            sum = 0;
            begin = i;
        }
        sum += line_value(lines, i);
        if (sum > best_sum) {
            best_sum = sum;
            best = (struct copydesk_range){begin, i + 1};
        }
    }
    return best;
}

/* ---- what of it -------------------------------------------------------------------------------------------------- */

enum {
    HEADING_WORDS_MIN = 2,
    HEADING_WORDS_MAX = 14,
    LIST_INTRODUCTION = 5, /* words: a shorter line with a colon is a label */
    LIST_ITEMS_MAX = 40
};

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

static bool is_heading(textref document, const struct plain_lines *lines, uint32_t i, struct copydesk_range body) {
    const struct plain_line *line = &lines->at[i];
    if (i == body.begin || i + 1 >= body.end || is_repeated(lines, i)) return false;
    if (line->colon || line->resumes || line->digits * 2 > line->letters) return false;
    if (line->words < HEADING_WORDS_MIN || line->words > HEADING_WORDS_MAX) return false;
    if (plain_prose_of(line - 1) == PLAIN_NO_PROSE || plain_prose_of(line + 1) != PLAIN_PROSE) return false;
    return !is_label(plain_line_text(document, line));
}

static void append_block(textref document, const struct plain_line *line, enum copydesk_block_kind kind,
                         float confidence, struct article *article) {
    uint8_t level = kind == COPYDESK_HEADING ? 2 : kind == COPYDESK_LIST_ITEM ? 1 : 0;
    article_begin(article, kind, level, false, confidence);
    plain_append(document, line->at, article);
    article_end(article);
}

/* The lines of the body in order: prose is kept, a short line over prose is a heading, what follows a line with a colon
 * is its list, and the rest (clocks, labels, captions, promotions) goes. */
static void append_body(textref document, const struct plain_lines *lines, struct copydesk_range body,
                        struct article *article) {
    uint32_t items = LIST_ITEMS_MAX; /* so many since the last line that announced a list */
    for (uint32_t i = body.begin; i < body.end; i++) {
        const struct plain_line *line = &lines->at[i];
        if (line->twin != i && line->twin >= body.begin) continue;
        enum plain_prose prose = plain_prose_of(line);
        if (prose != PLAIN_NO_PROSE) items = LIST_ITEMS_MAX;
        bool announces = line->colon && line->words >= LIST_INTRODUCTION;
        if (prose == PLAIN_PROSE)
            append_block(document, line, line->bullet ? COPYDESK_LIST_ITEM : COPYDESK_PARAGRAPH, 0.9f, article);
        else if (is_repeated(lines, i))
            continue;
        else if (prose != PLAIN_NO_PROSE)
            append_block(document, line, COPYDESK_PARAGRAPH, 0.6f, article);
        else if (items < LIST_ITEMS_MAX)
            append_block(document, line, COPYDESK_LIST_ITEM, 0.6f, article);
        else if (is_heading(document, lines, i, body))
            append_block(document, line, COPYDESK_HEADING, 0.6f, article);
        items = announces ? 0 : items < LIST_ITEMS_MAX ? items + 1 : items;
    }
}

enum copydesk_status plain_read_flattened(textref document, struct arena *arena, struct article *article) {
    article_clear(article);
    struct plain_lines lines;
    enum copydesk_status status = plain_split_lines(document, arena, &lines);
    if (status) return status;
    article->truncated = lines.truncated;
    plain_join_lines(&lines);
    status = plain_find_twins(document, arena, &lines);
    if (status) return status;
    struct copydesk_range body = densest_stretch(&lines);
    status = plain_read_head(document, &lines, &body, arena, &article->meta);
    if (status) return status;
    append_body(document, &lines, body, article);
    article->kind = COPYDESK_ARTICLE;
    return article->text.failed ? COPYDESK_NO_MEMORY : COPYDESK_OK;
}
