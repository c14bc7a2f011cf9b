/* The marks and cells of the block that is being built.
 *
 * Both are opened before it is known where their text begins: white space is folded, and a space that is still pending
 * belongs to neither. So they begin with the first text that is appended, and end without the white space before their
 * close. Marks are opened in the order of the document, outer before inner, and that is how they lie in the array. */
#include "article/marks.h"

static const uint32_t not_yet = UINT32_MAX;

void marks_begin_here(struct article *article) {
    uint32_t here = (uint32_t)article->text.size;
    uint32_t open = article->open_count < LIMIT_MARK_DEPTH ? article->open_count : LIMIT_MARK_DEPTH;
    for (uint32_t i = 0; i < open; i++) {
        if (article->open_marks[i] == not_yet) continue;
        struct copydesk_mark *mark = &article->marks[article->open_marks[i]];
        if (mark->span.begin == not_yet) mark->span.begin = here;
    }
    if (article->cell_open && article->cells[article->cell_count - 1].span.begin == not_yet)
        article->cells[article->cell_count - 1].span.begin = here;
    article->begin_pending = false;
}

static bool is_open(const struct article *article, enum copydesk_mark_kind kind) {
    for (uint32_t i = 0; i < article->open_count; i++)
        if (article->open_marks[i] != not_yet && article->marks[article->open_marks[i]].kind == kind) return true;
    return false;
}

/* Whether there is room for one more mark. */
static bool make_room(struct article *article) {
    if (article->mark_count >= LIMIT_MARKS) {
        article->truncated = true;
        return false;
    }
    if (array_grow(&article->marks, &article->mark_capacity, article->mark_count, sizeof *article->marks)) return true;
    article->text.failed = true;
    return false;
}

void article_open_mark(struct article *article, enum copydesk_mark_kind kind, textref href) {
    uint32_t depth = article->open_count;
    if (!article->open) return;
    if (depth < LIMIT_MARK_DEPTH) {
        article->open_marks[depth] = not_yet;
        if (!is_open(article, kind) && make_room(article)) {
            article->open_marks[depth] = article->mark_count;
            article->marks[article->mark_count++] =
                (struct copydesk_mark){.kind = kind, .span = {not_yet, not_yet}, .href = href};
            article->begin_pending = true;
        }
    }
    article->open_count++;
}

/* Where what began at `begin` ends when it ends now: breaks at its end are not its own. */
static uint32_t end_now(const struct article *article, uint32_t begin) {
    uint32_t end = (uint32_t)article->text.size;
    while (end > begin && byte_is_space(article->text.at[end - 1])) end--;
    return end;
}

/* A mark without text is the last in the array: what was opened after it had no text either, and is gone. */
void article_close_mark(struct article *article) {
    if (article->open_count == 0 || --article->open_count >= LIMIT_MARK_DEPTH) return;
    uint32_t index = article->open_marks[article->open_count];
    if (index == not_yet) return;
    struct copydesk_mark *mark = &article->marks[index];
    if (mark->span.begin != not_yet) mark->span.end = end_now(article, mark->span.begin);
    if (mark->span.begin == not_yet || mark->span.end == mark->span.begin) article->mark_count = index;
}

static void end_cell(struct article *article) {
    if (!article->cell_open) return;
    article->cell_open = false;
    struct copydesk_cell *cell = &article->cells[article->cell_count - 1];
    if (cell->span.begin != not_yet) cell->span.end = end_now(article, cell->span.begin);
    if (cell->span.begin == not_yet || cell->span.end == cell->span.begin) article->cell_count--;
}

void article_begin_cell(struct article *article, struct copydesk_cell cell) {
    if (!article->open) return;
    end_cell(article);
    if (article->cell_count > article->block_cell) article_break(article, '\t');
    if (!array_grow(&article->cells, &article->cell_capacity, article->cell_count, sizeof *article->cells)) {
        article->text.failed = true;
        return;
    }
    cell.span = (struct copydesk_range){not_yet, not_yet};
    article->cells[article->cell_count++] = cell;
    article->cell_open = article->begin_pending = true;
}

static bool is_same_span(struct copydesk_range a, struct copydesk_range b) {
    return a.begin == b.begin && a.end == b.end;
}

/* Of a link in code and code in a link, over the same words, every writer can show the second. Runs of such marks are
 * short: each has a kind of its own. */
static void order_marks(struct article *article) {
    struct copydesk_mark *marks = article->marks;
    for (uint32_t i = article->block_mark + 1; i < article->mark_count; i++)
        for (uint32_t j = i; j > article->block_mark && is_same_span(marks[j - 1].span, marks[j].span) &&
                             marks[j - 1].kind > marks[j].kind;
             j--) {
            struct copydesk_mark outer = marks[j - 1];
            marks[j - 1] = marks[j];
            marks[j] = outer;
        }
}

void marks_end(struct article *article) {
    while (article->open_count > 0) article_close_mark(article);
    end_cell(article);
    order_marks(article);
    article->begin_pending = false;
}

void article_settle(struct article *article) {
    uint32_t mark = 0, cell = 0;
    for (uint32_t i = 0; i < article->block_count; i++) {
        struct copydesk_block *block = &article->blocks[i];
        block->marks = block->mark_count ? article->marks + mark : NULL;
        block->cells = block->cell_count ? article->cells + cell : NULL;
        mark += block->mark_count;
        cell += block->cell_count;
    }
}
