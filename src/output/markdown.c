/* The article as Markdown: CommonMark 0.30, and GitHub's pipe tables and strikethrough. */
#include "output/escape.h"
#include "output/markdown_inline.h"
#include "output/output.h"
#include "output/view.h"

enum { MOST_QUOTES = 16 };

static const struct markdown_lines one_line = {.single = true};

static void put_emphasis(struct buffer *out, textref t) {
    buffer_put_byte(out, '*');
    markdown_put_text(out, t, &one_line);
    buffer_put_byte(out, '*');
}

/* ---- blocks -------------------------------------------------------------------------------------------------- */

/* What every line of a block begins with: quotes, and the spaces of the list item it stands in. */
struct prefix {
    char at[2 * MOST_QUOTES + 512];
    uint32_t size;
};

static void add_quotes(struct prefix *prefix, uint32_t count) {
    for (uint32_t i = 0; i < count && i < MOST_QUOTES && prefix->size + 2 <= sizeof prefix->at; i++) {
        prefix->at[prefix->size++] = '>';
        prefix->at[prefix->size++] = ' ';
    }
}

static void add_spaces(struct prefix *prefix, uint32_t count) {
    for (uint32_t i = 0; i < count && prefix->size < sizeof prefix->at; i++) prefix->at[prefix->size++] = ' ';
}

static textref prefix_text(const struct prefix *prefix) {
    return text_of(prefix->at, prefix->size);
}

struct writer {
    struct buffer *out;
    const struct copydesk_record *record;
};

static void put_block_text(const struct writer *w, uint32_t block, const struct markdown_lines *lines) {
    const struct copydesk_block *b = &w->record->blocks[block];
    markdown_put_marked(w->out, w->record->text, b->span, b->marks, b->mark_count, lines);
}

static void put_heading(const struct writer *w, uint32_t block) {
    uint32_t level = w->record->blocks[block].level, depth = level < 2 ? 2 : level > 6 ? 6 : level;
    for (uint32_t i = 0; i < depth; i++) buffer_put_byte(w->out, '#');
    buffer_put_byte(w->out, ' ');
    put_block_text(w, block, &one_line);
    buffer_put_byte(w->out, '\n');
}

static void put_fence(const struct writer *w, uint32_t size) {
    for (uint32_t i = 0; i < size; i++) buffer_put_byte(w->out, '`');
}

/* The name of a language as an info string; it is a name, or nothing. */
static void put_language(const struct writer *w, textref language) {
    for (uint32_t i = 0; i < language.size; i++)
        if (!byte_is_alpha(language.at[i]) && !byte_is_digit(language.at[i]) && !strchr("+#._-", language.at[i]))
            return;
    buffer_put_text(w->out, language);
}

/* A fence longer than any run of backticks inside. */
static void put_code(const struct writer *w, uint32_t block, textref prefix) {
    textref t = output_block_text(w->record, block);
    uint32_t fence = 3, run = 0;
    for (uint32_t i = 0; i < t.size; i++) {
        run = t.at[i] == '`' ? run + 1 : 0;
        if (run >= fence) fence = run + 1;
    }
    put_fence(w, fence);
    put_language(w, w->record->blocks[block].language);
    for (bool more = true; more;) {
        const char *feed = t.size ? memchr(t.at, '\n', t.size) : NULL;
        uint32_t size = feed ? (uint32_t)(feed - t.at) : t.size;
        markdown_put_break(w->out, prefix, false);
        output_put_escaped(w->out, text_slice(t, 0, size), &output_plain_escapes);
        more = feed != NULL;
        if (more) t = text_slice(t, size + 1, t.size);
    }
    markdown_put_break(w->out, prefix, false);
    put_fence(w, fence);
    buffer_put_byte(w->out, '\n');
}

/* ---- tables -------------------------------------------------------------------------------------------------- */

static void put_gap(const struct writer *w, uint32_t count) {
    for (uint32_t i = 0; i < count; i++) buffer_put_string(w->out, "  |");
}

/* Returns the row's width. A row is filled up to OUTPUT_COLUMNS: the cells that are missing then are none. */
static void put_row(const struct writer *w, uint32_t block, const struct output_columns *columns) {
    const struct copydesk_block *row = &w->record->blocks[block];
    struct output_cells cells = output_cells_of(w->record, block);
    struct copydesk_cell cell;
    uint32_t column = 0;
    buffer_put_byte(w->out, '|');
    while (output_next_cell(&cells, &cell)) {
        uint32_t at = output_column(columns, &cell, column);
        put_gap(w, at - column);
        buffer_put_byte(w->out, ' ');
        markdown_put_marked(w->out, w->record->text, cell.span, row->marks, row->mark_count,
                            &(struct markdown_lines){.cell = true});
        buffer_put_string(w->out, " |");
        column = at + 1;
    }
    if (column < columns->count) put_gap(w, columns->count - column);
    buffer_put_byte(w->out, '\n');
}

static uint32_t table_width(const struct copydesk_record *record, uint32_t begin, uint32_t end,
                            const struct output_columns *columns) {
    uint32_t width = columns->count;
    for (uint32_t i = begin; i < end; i++) {
        struct output_cells cells = output_cells_of(record, i);
        struct copydesk_cell cell;
        uint32_t column = 0;
        while (output_next_cell(&cells, &cell)) column = output_column(columns, &cell, column) + 1;
        if (column > width) width = column;
    }
    return width;
}

/* Pipe tables must have a header row: an empty one where the page gives none. */
static void put_table(const struct writer *w, uint32_t begin, uint32_t end, textref prefix) {
    struct output_columns columns;
    output_find_columns(w->record, begin, end, &columns);
    uint32_t width = table_width(w->record, begin, end, &columns);
    bool headed = w->record->blocks[begin].level == 1;
    if (headed) {
        put_row(w, begin, &columns);
    } else {
        buffer_put_byte(w->out, '|');
        put_gap(w, width);
        buffer_put_byte(w->out, '\n');
    }
    buffer_put_text(w->out, prefix);
    buffer_put_byte(w->out, '|');
    for (uint32_t i = 0; i < width; i++) buffer_put_string(w->out, " --- |");
    buffer_put_byte(w->out, '\n');
    for (uint32_t i = begin + headed; i < end; i++) {
        buffer_put_text(w->out, prefix);
        put_row(w, i, &columns);
    }
}

/* ---- lists --------------------------------------------------------------------------------------------------- */

/* A block that is no list item; its first line's prefix has been put. */
static void put_block(const struct writer *w, uint32_t begin, uint32_t end, textref prefix) {
    switch (w->record->blocks[begin].kind) {
    case COPYDESK_HEADING: put_heading(w, begin); return;
    case COPYDESK_TABLE_ROW: put_table(w, begin, end, prefix); return;
    case COPYDESK_CODE: put_code(w, begin, prefix); return;
    case COPYDESK_CAPTION:
        buffer_put_byte(w->out, '*');
        put_block_text(w, begin, &one_line);
        buffer_put_byte(w->out, '*');
        break;
    case COPYDESK_QUOTE:
    case COPYDESK_LIST_ITEM:
    case COPYDESK_PARAGRAPH: put_block_text(w, begin, &(struct markdown_lines){.prefix = prefix}); break;
    }
    buffer_put_byte(w->out, '\n');
}

struct list_writer {
    struct output_list list;
    uint32_t offset[OUTPUT_LIST_DEPTH + 1]; /* where the content of the item above each depth begins */
    uint32_t last[OUTPUT_LIST_DEPTH];       /* number of the item before */
    bool bracket[OUTPUT_LIST_DEPTH];        /* ")" after numbers: where they start anew, so does the list */
};

/* Past nine digits a number is no marker (CommonMark 5.2). */
static void put_marker(const struct writer *w, struct list_writer *list, uint32_t depth, uint32_t number,
                       bool ordered) {
    enum { LARGEST = 999999999 };
    size_t begin = w->out->size;
    if (ordered) {
        if (number <= list->last[depth] && list->last[depth] > 0) list->bracket[depth] = !list->bracket[depth];
        buffer_put_unsigned(w->out, number <= LARGEST ? number : LARGEST);
        buffer_put_byte(w->out, list->bracket[depth] ? ')' : '.');
    } else {
        buffer_put_byte(w->out, '-');
    }
    buffer_put_byte(w->out, ' ');
    list->last[depth] = ordered ? number : 0;
    for (uint32_t i = depth + 1; i < OUTPUT_LIST_DEPTH; i++) list->last[i] = 0;
    list->offset[depth + 1] = list->offset[depth] + (uint32_t)(w->out->size - begin);
}

static void put_item(const struct writer *w, struct list_writer *list, uint32_t block, const struct prefix *around) {
    const struct copydesk_block *item = &w->record->blocks[block];
    struct prefix prefix = *around;
    uint32_t depth = output_list_depth(&list->list, item), number = output_list_count(&list->list, item);
    add_spaces(&prefix, list->offset[depth]);
    buffer_put_text(w->out, prefix_text(&prefix));
    put_marker(w, list, depth, number, item->ordered);
    add_spaces(&prefix, list->offset[depth + 1] - list->offset[depth]);
    put_block(w, block, block + 1, prefix_text(&prefix));
}

/* What goes on an item, or stands in it, lies where its content does. */
static void put_in_item(const struct writer *w, struct list_writer *list, uint32_t begin, uint32_t end,
                        const struct prefix *around) {
    const struct copydesk_block *block = &w->record->blocks[begin];
    struct prefix prefix = *around;
    add_spaces(&prefix, list->offset[output_list_inside(&list->list, block->lists)]);
    if (block->quotes > w->record->blocks[begin - 1].quotes || block->kind == COPYDESK_QUOTE) add_quotes(&prefix, 1);
    textref line = prefix_text(&prefix);
    buffer_put_text(w->out, text_slice(line, 0, around->size ? around->size - 1 : 0));
    markdown_put_break(w->out, line, false);
    put_block(w, begin, end, line);
}

static uint32_t rows_end(const struct copydesk_record *record, uint32_t begin, uint32_t end) {
    uint32_t i = begin + 1;
    while (record->blocks[begin].kind == COPYDESK_TABLE_ROW && i < end && record->blocks[i].kind == COPYDESK_TABLE_ROW)
        i++;
    return i;
}

static void put_list(const struct writer *w, uint32_t begin, uint32_t end, const struct prefix *around) {
    struct list_writer list = {.offset = {0}};
    for (uint32_t i = begin, next; i < end; i = next) {
        const struct copydesk_block *block = &w->record->blocks[i];
        next = rows_end(w->record, i, end);
        bool item = block->kind == COPYDESK_LIST_ITEM && (!block->continues || i == begin);
        if (item) {
            put_item(w, &list, i, around);
        } else {
            put_in_item(w, &list, i, next, around);
        }
    }
}

/* ---- the front ----------------------------------------------------------------------------------------------- */

/* By A, B · date · site */
static void put_byline(struct buffer *out, const struct copydesk_record *record) {
    size_t begin = out->size;
    for (uint32_t i = 0; i < record->author_count; i++) {
        buffer_put_string(out, i ? ", " : "By ");
        markdown_put_text(out, record->authors[i].name, &one_line);
    }
    if (record->published.size) {
        char room[64];
        if (out->size > begin) buffer_put_string(out, " · ");
        markdown_put_text(out, output_date(record->published, room), &one_line);
    }
    if (record->site.size) {
        if (out->size > begin) buffer_put_string(out, " · ");
        markdown_put_text(out, record->site, &one_line);
    }
    if (out->size > begin) buffer_put_byte(out, '\n');
}

static void put_front(struct buffer *out, const struct copydesk_record *record) {
    if (record->title.size) {
        buffer_put_string(out, "# ");
        markdown_put_text(out, record->title, &one_line);
        buffer_put_byte(out, '\n');
    }
    if (output_standfirst(record).size) {
        if (record->title.size) buffer_put_byte(out, '\n');
        put_emphasis(out, output_standfirst(record));
        buffer_put_byte(out, '\n');
    }
    if (!record->author_count && !record->published.size && !record->site.size) return;
    if (record->title.size || output_standfirst(record).size) buffer_put_byte(out, '\n');
    put_byline(out, record);
}

/* ---- the whole ----------------------------------------------------------------------------------------------- */

/* A picture as an image, anything else as a link, each a paragraph of its own. */
static void put_media(const struct writer *w, const struct copydesk_media *media, textref prefix) {
    bool image = media->kind == COPYDESK_IMAGE, captioned = output_has_caption(w->record, media);
    buffer_put_text(w->out, prefix);
    buffer_put_string(w->out, image ? "![" : "[");
    if (!image) buffer_put_string(w->out, output_media_title(media->kind));
    if (!captioned && media->caption.size) {
        if (!image) buffer_put_string(w->out, ": ");
        markdown_put_text(w->out, media->caption, &one_line);
    }
    buffer_put_string(w->out, "](");
    markdown_put_address(w->out, media->url);
    buffer_put_string(w->out, ")\n");
}

/* What stands between the last group, which ended before block `from`, and block `to`. */
static void put_media_before(const struct writer *w, uint32_t from, uint32_t to, bool *begun) {
    struct prefix prefix = {.size = 0};
    uint32_t next = 0;
    const struct copydesk_media *media;
    if (to > 0 && to < w->record->block_count) add_quotes(&prefix, output_shared_quotes(w->record, to));
    while ((media = output_next_media(w->record, from, to, &next))) {
        if (*begun) {
            buffer_put_text(w->out, text_slice(prefix_text(&prefix), 0, prefix.size ? prefix.size - 1 : 0));
            buffer_put_byte(w->out, '\n');
        }
        put_media(w, media, prefix_text(&prefix));
        *begun = true;
    }
}

/* A blank line goes between groups; between two of one block quote it is a line of the quote. */
static void put_group(const struct writer *w, uint32_t begin, uint32_t end, bool first) {
    const struct copydesk_block *block = &w->record->blocks[begin];
    struct prefix prefix = {.size = 0};
    if (!first) {
        struct prefix shared = {.size = 0};
        add_quotes(&shared, output_shared_quotes(w->record, begin));
        if (shared.size) shared.size--;
        buffer_put_text(w->out, prefix_text(&shared));
        buffer_put_byte(w->out, '\n');
    }
    add_quotes(&prefix, output_quotes(block));
    if (block->kind == COPYDESK_LIST_ITEM) {
        put_list(w, begin, end, &prefix);
        return;
    }
    buffer_put_text(w->out, prefix_text(&prefix));
    put_block(w, begin, end, prefix_text(&prefix));
}

/* ↳ **A** · date */
static void put_signature(struct buffer *out, const struct copydesk_post *post) {
    char room[64];
    if (post->author.size == 0 && post->published.size == 0) return;
    if (post->level) buffer_put_string(out, "↳ ");
    if (post->author.size) {
        buffer_put_string(out, "**");
        markdown_put_text(out, post->author, &one_line);
        buffer_put_string(out, post->published.size ? "** · " : "**");
    }
    markdown_put_text(out, output_date(post->published, room), &one_line);
    buffer_put_byte(out, '\n');
}

static void put_comments(struct buffer *out, const struct copydesk_record *record, size_t begin) {
    for (uint32_t i = 0; i < record->comment_count; i++) {
        const struct copydesk_post *comment = &record->comments[i];
        if (out->size > begin) buffer_put_byte(out, '\n');
        if (i == 0) buffer_put_string(out, "## Comments\n\n");
        put_signature(out, comment);
        if (comment->author.size || comment->published.size) buffer_put_byte(out, '\n');
        markdown_put_text(out, comment->text, &(struct markdown_lines){.single = false});
        buffer_put_byte(out, '\n');
    }
}

void output_markdown(const struct copydesk_record *record, struct buffer *out) {
    const struct writer w = {out, record};
    size_t begin = out->size;
    put_front(out, record);
    bool begun = out->size > begin;
    uint32_t from = 0;
    for (uint32_t i = output_first_block(record), post = 0, end; i < record->block_count; i = end) {
        const struct copydesk_post *opened = output_post_at(record, i, &post);
        bool signed_post = opened && (opened->author.size || opened->published.size);
        end = output_end_in_post(record, post, output_group_end(record, i));
        if (signed_post) {
            if (begun) buffer_put_byte(out, '\n');
            put_signature(out, opened);
            buffer_put_byte(out, '\n');
            begun = false; /* the blank line is written */
        }
        put_media_before(&w, from, i, &begun);
        put_group(&w, i, end, !begun);
        begun = true;
        from = i + 1;
    }
    put_media_before(&w, from, record->block_count, &begun);
    put_comments(out, record, begin);
}
