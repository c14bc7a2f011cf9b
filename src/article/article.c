#include "article/article.h"

#include "article/marks.h"
#include "base/utf8.h"

#include <stdlib.h>

void article_clear(struct article *article) {
    struct article kept = *article;
    *article = (struct article){.text = kept.text,
                                .blocks = kept.blocks,
                                .block_capacity = kept.block_capacity,
                                .runs = kept.runs,
                                .run_capacity = kept.run_capacity,
                                .marks = kept.marks,
                                .mark_capacity = kept.mark_capacity,
                                .cells = kept.cells,
                                .cell_capacity = kept.cell_capacity};
    buffer_clear(&article->text);
}

void article_free(struct article *article) {
    buffer_free(&article->text);
    free(article->blocks);
    free(article->runs);
    free(article->marks);
    free(article->cells);
    *article = (struct article){0};
}

static struct copydesk_block *last_block(struct article *article) {
    return &article->blocks[article->block_count - 1];
}

static bool is_tight(enum copydesk_block_kind kind) {
    return kind == COPYDESK_LIST_ITEM || kind == COPYDESK_TABLE_ROW;
}

/* Items of one list and rows of one table follow one another line by line; everything else is set apart. */
static void put_separator(struct article *article, enum copydesk_block_kind kind) {
    if (article->block_count == 0) return;
    bool tight = is_tight(kind) && last_block(article)->kind == kind;
    buffer_put_string(&article->text, tight ? "\n" : "\n\n");
}

void article_begin(struct article *article, enum copydesk_block_kind kind, uint8_t level, bool ordered,
                   float confidence) {
    if (article->open) article_end(article);
    if (article->block_count >= LIMIT_BLOCKS) {
        article->truncated = true;
        return;
    }
    if (!array_grow(&article->blocks, &article->block_capacity, article->block_count, sizeof *article->blocks)) {
        article->text.failed = true;
        return;
    }
    put_separator(article, kind);
    uint32_t begin = (uint32_t)article->text.size;
    article->blocks[article->block_count++] = (struct copydesk_block){
        .kind = kind, .level = level, .ordered = ordered, .span = {begin, begin}, .confidence = confidence};
    article->open = true;
    article->space_pending = false;
    article->block_mark = article->mark_count;
    article->block_cell = article->cell_count;
}

struct copydesk_block *article_block(struct article *article) {
    return article->open ? last_block(article) : NULL;
}

static bool block_is_empty(struct article *article) {
    return article->text.size == last_block(article)->span.begin;
}

static void add_run(struct article *article, textref t, uint32_t document, uint32_t document_size) {
    uint32_t text = (uint32_t)article->text.size;
    if (article->begin_pending) marks_begin_here(article);
    buffer_put_text(&article->text, t);
    struct article_run *last = article->run_count ? &article->runs[article->run_count - 1] : NULL;
    bool verbatim = t.size == document_size;
    if (last && verbatim && last->size == last->document_size && last->text + last->size == text &&
        last->document + last->document_size == document) {
        last->size += t.size;
        last->document_size += t.size;
        return;
    }
    if (!array_grow(&article->runs, &article->run_capacity, article->run_count, sizeof *article->runs)) {
        article->text.failed = true;
        return;
    }
    article->runs[article->run_count++] = (struct article_run){text, t.size, document, document_size};
}

static void flush_space(struct article *article) {
    if (article->space_pending && !block_is_empty(article)) {
        char last = article->text.at[article->text.size - 1];
        if (last != '\n' && last != '\t') buffer_put_byte(&article->text, ' ');
    }
    article->space_pending = false;
}

static void append_folded(struct article *article, textref t, uint32_t document) {
    uint32_t at = 0;
    while (at < t.size) {
        struct utf8_char c = utf8_decode(t, at);
        if (utf8_is_space(c.code)) {
            /* U+200B and U+FEFF are no space to a reader: they vanish without one. */
            if (c.code != 0x200B && c.code != 0xFEFF) article->space_pending = true;
            at += c.size;
            continue;
        }
        uint32_t end = at;
        while (end < t.size) {
            unsigned char lead = (unsigned char)t.at[end];
            if (lead > 0x20 && lead < 0x80) {
                end++;
                continue;
            }
            c = utf8_decode(t, end);
            /* one plain space between words is part of the run, so that most blocks are a single run */
            if (lead == ' ' && end + 1 < t.size) {
                struct utf8_char next = utf8_decode(t, end + 1);
                if (!utf8_is_space(next.code)) {
                    end += 1 + next.size;
                    continue;
                }
            }
            if (utf8_is_space(c.code)) break;
            end += c.size;
        }
        flush_space(article);
        add_run(article, text_slice(t, at, end), document + at, end - at);
        at = end;
    }
}

void article_append(struct article *article, textref t, uint32_t document, uint32_t document_size) {
    if (!article->open || t.size == 0 || article->text.failed) return;
    bool verbatim = t.size == document_size;
    if (last_block(article)->kind == COPYDESK_CODE) {
        add_run(article, t, document, document_size);
    } else if (verbatim) {
        append_folded(article, t, document);
    } else if (text_trim(t).size == 0) {
        article->space_pending = true;
    } else {
        flush_space(article);
        add_run(article, t, document, document_size);
    }
}

static void trim_end(struct article *article) {
    uint32_t floor = last_block(article)->span.begin;
    while (article->text.size > floor && byte_is_space(article->text.at[article->text.size - 1])) {
        article->text.size--;
        struct article_run *last = article->run_count ? &article->runs[article->run_count - 1] : NULL;
        if (!last || last->text + last->size <= article->text.size) continue;
        if (last->size == last->document_size) last->document_size--;
        if (--last->size == 0) article->run_count--;
    }
}

void article_break(struct article *article, char separator) {
    if (!article->open || article->text.failed) return;
    article->space_pending = false;
    bool code = last_block(article)->kind == COPYDESK_CODE;
    if (!code && (block_is_empty(article) && separator != '\t')) return;
    buffer_put_byte(&article->text, separator);
}

/* The document range that a block's text came from: its first run's begin to its last run's end. */
static struct copydesk_range block_place(const struct article *article, uint32_t begin) {
    struct copydesk_range at = {UINT32_MAX, 0};
    for (uint32_t i = article->run_count; i-- > 0 && article->runs[i].text >= begin;) {
        const struct article_run *run = &article->runs[i];
        if (run->document < at.begin) at.begin = run->document;
        if (run->document + run->document_size > at.end) at.end = run->document + run->document_size;
    }
    return at;
}

void article_end(struct article *article) {
    if (!article->open) return;
    marks_end(article);
    article->open = false;
    article->space_pending = false;
    struct copydesk_block *block = last_block(article);
    trim_end(article);
    if (article->text.size == block->span.begin) {
        article->block_count--;
        article->text.size = article->block_count ? last_block(article)->span.end : 0;
        return;
    }
    block->span.end = (uint32_t)article->text.size;
    block->mark_count = article->mark_count - article->block_mark;
    block->cell_count = article->cell_count - article->block_cell;
    block->at = block_place(article, block->span.begin);
}

static bool only_space_between(textref document, uint32_t begin, uint32_t end) {
    return begin <= end && text_trim(text_slice(document, begin, end)).size == 0;
}

/* The first run that ends after `text`, by bisection. */
static uint32_t run_after(const struct article *article, uint32_t text) {
    uint32_t low = 0, high = article->run_count;
    while (low < high) {
        uint32_t middle = low + (high - low) / 2;
        if (article->runs[middle].text + article->runs[middle].size <= text)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

static struct copydesk_range run_part(const struct article_run *run, struct copydesk_range span) {
    if (run->size != run->document_size)
        return (struct copydesk_range){run->document, run->document + run->document_size};
    uint32_t skip = span.begin > run->text ? span.begin - run->text : 0;
    uint32_t end = run->text + run->size < span.end ? run->size : span.end - run->text;
    return (struct copydesk_range){run->document + skip, run->document + end};
}

struct copydesk_ranges article_places(const struct article *article, textref document, struct copydesk_range span,
                                      struct arena *arena) {
    uint32_t first = run_after(article, span.begin), last = first;
    while (last < article->run_count && article->runs[last].text < span.end) last++;
    struct copydesk_range *at = arena_take(arena, (last - first) * sizeof *at);
    if (!at) return (struct copydesk_ranges){0};
    uint32_t count = 0;
    for (uint32_t i = first; i < last; i++) {
        struct copydesk_range part = run_part(&article->runs[i], span);
        if (count && only_space_between(document, at[count - 1].end, part.begin))
            at[count - 1].end = part.end;
        else
            at[count++] = part;
    }
    return (struct copydesk_ranges){at, count};
}
