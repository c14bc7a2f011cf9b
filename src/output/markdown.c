/* The article as Markdown: CommonMark 0.30, and GitHub's pipe tables. Whatever the text holds, it reads back as text:
 * each character that would be markup where it stands is escaped, and no other. */
#include "output/escape.h"
#include "output/output.h"
#include "output/view.h"

/* How the lines of one block go on. */
struct lines {
    uint32_t indent; /* spaces before a continued line: the content offset of a list item */
    bool quote;      /* "> " before a continued line */
    bool single;     /* line breaks become spaces: headings, cells, emphasis */
    bool cell;       /* a pipe would end it */
};

static bool is_digit_marker(textref t, uint32_t line, uint32_t at) {
    if (at == line || at - line > 9) return false;
    for (uint32_t i = line; i < at; i++)
        if (!byte_is_digit(t.at[i])) return false;
    return at + 1 == t.size || byte_is_space(t.at[at + 1]);
}

/* Whether byte `at` needs a backslash; `line` is where its line begins. CommonMark 2.4, 4.1–4.6, 5.2, 6.1–6.9. */
static bool is_markup(textref t, uint32_t line, uint32_t at, bool cell) {
    char next = at + 1 < t.size ? t.at[at + 1] : ' ';
    switch (t.at[at]) {
    case '\\':
    case '`':
    case '*':
    case '_':
    case '[':
    case ']':
    case '<':
    case '~': return true;
    case '&': return byte_is_alpha(next) || next == '#';
    case '#': return at == line || t.at[at - 1] == ' ';
    case '|': return cell || at == line;
    case '+':
    case '-':
    case '=':
    case '>': return at == line;
    case ':': return at == line && next == '-';
    case '.':
    case ')': return is_digit_marker(t, line, at);
    default: return false;
    }
}

static void start_line(struct buffer *out, const struct lines *lines) {
    for (uint32_t i = 0; i < lines->indent; i++) buffer_put_byte(out, ' ');
    if (lines->quote) buffer_put_string(out, "> ");
}

/* One line feed is a hard break, several end the paragraph. */
static void put_break(struct buffer *out, const struct lines *lines, uint32_t count) {
    if (lines->single) {
        buffer_put_byte(out, ' ');
        return;
    }
    if (count == 1) {
        buffer_put_string(out, "\\\n");
    } else {
        buffer_put_string(out, lines->quote ? "\n>\n" : "\n\n");
    }
    start_line(out, lines);
}

static void put_inline(struct buffer *out, textref t, const struct lines *lines) {
    uint32_t run = 0, line = 0;
    for (uint32_t at = 0; at < t.size;) {
        if (t.at[at] == '\n') {
            uint32_t end = at;
            while (end < t.size && t.at[end] == '\n') end++;
            output_put_escaped(out, text_slice(t, run, at), &output_plain_escapes);
            put_break(out, lines, end - at);
            run = line = at = end;
        } else if (is_markup(t, line, at, lines->cell)) {
            output_put_escaped(out, text_slice(t, run, at), &output_plain_escapes);
            buffer_put_byte(out, '\\');
            run = at++;
        } else {
            at++;
        }
    }
    output_put_escaped(out, text_slice(t, run, t.size), &output_plain_escapes);
}

static const struct lines one_line = {.single = true};

static void put_emphasis(struct buffer *out, textref t) {
    buffer_put_byte(out, '*');
    put_inline(out, t, &one_line);
    buffer_put_byte(out, '*');
}

/* ---- blocks -------------------------------------------------------------------------------------------------- */

static void put_heading(struct buffer *out, textref t, uint8_t level) {
    uint32_t depth = level < 2 ? 2 : level > 6 ? 6 : level;
    for (uint32_t i = 0; i < depth; i++) buffer_put_byte(out, '#');
    buffer_put_byte(out, ' ');
    put_inline(out, t, &one_line);
    buffer_put_byte(out, '\n');
}

/* A fence longer than any run of backticks inside. */
static void put_code(struct buffer *out, textref t) {
    uint32_t fence = 3, run = 0;
    for (uint32_t i = 0; i < t.size; i++) {
        run = t.at[i] == '`' ? run + 1 : 0;
        if (run >= fence) fence = run + 1;
    }
    for (uint32_t i = 0; i < fence; i++) buffer_put_byte(out, '`');
    buffer_put_byte(out, '\n');
    output_put_escaped(out, t, &output_plain_escapes);
    buffer_put_byte(out, '\n');
    for (uint32_t i = 0; i < fence; i++) buffer_put_byte(out, '`');
    buffer_put_byte(out, '\n');
}

static void put_list(struct buffer *out, const struct copydesk_record *record, uint32_t begin, uint32_t end) {
    struct output_list list = {0};
    uint32_t offset[OUTPUT_LIST_DEPTH + 1] = {0}; /* where the content of the item above each depth begins */
    for (uint32_t i = begin; i < end; i++) {
        const struct copydesk_block *item = &record->blocks[i];
        uint32_t depth = output_list_depth(&list, item), number = output_list_count(&list, item);
        for (uint32_t j = 0; j < offset[depth]; j++) buffer_put_byte(out, ' ');
        size_t marker = out->size;
        if (item->ordered) {
            buffer_put_unsigned(out, number);
            buffer_put_byte(out, '.');
        } else {
            buffer_put_byte(out, '-');
        }
        buffer_put_byte(out, ' ');
        offset[depth + 1] = offset[depth] + (uint32_t)(out->size - marker);
        put_inline(out, output_block_text(record, i), &(struct lines){.indent = offset[depth + 1]});
        buffer_put_byte(out, '\n');
    }
}

static uint32_t count_cells(textref row) {
    uint32_t cells = 1;
    for (uint32_t i = 0; i < row.size; i++) cells += row.at[i] == '\t';
    return cells;
}

/* A row of `columns` cells; `row` may hold fewer. */
static void put_row(struct buffer *out, textref row, uint32_t columns) {
    bool more = true;
    textref cell;
    buffer_put_byte(out, '|');
    for (uint32_t i = 0; i < columns; i++) {
        buffer_put_byte(out, ' ');
        if (output_next_cell(&row, &more, &cell)) put_inline(out, cell, &(struct lines){.single = true, .cell = true});
        buffer_put_string(out, " |");
    }
    buffer_put_byte(out, '\n');
}

/* Pipe tables must have a header row: an empty one where the page gives none. */
static void put_table(struct buffer *out, const struct copydesk_record *record, uint32_t begin, uint32_t end) {
    uint32_t columns = 1;
    for (uint32_t i = begin; i < end; i++) {
        uint32_t cells = count_cells(output_block_text(record, i));
        if (cells > columns) columns = cells;
    }
    bool headed = record->blocks[begin].level == 1;
    put_row(out, headed ? output_block_text(record, begin) : (textref){0}, columns);
    buffer_put_byte(out, '|');
    for (uint32_t i = 0; i < columns; i++) buffer_put_string(out, " --- |");
    buffer_put_byte(out, '\n');
    for (uint32_t i = begin + headed; i < end; i++) put_row(out, output_block_text(record, i), columns);
}

static void put_group(struct buffer *out, const struct copydesk_record *record, uint32_t begin, uint32_t end) {
    const struct copydesk_block *block = &record->blocks[begin];
    textref t = output_block_text(record, begin);
    switch (block->kind) {
    case COPYDESK_HEADING: put_heading(out, t, block->level); return;
    case COPYDESK_LIST_ITEM: put_list(out, record, begin, end); return;
    case COPYDESK_TABLE_ROW: put_table(out, record, begin, end); return;
    case COPYDESK_CODE: put_code(out, t); return;
    case COPYDESK_QUOTE:
        buffer_put_string(out, "> ");
        put_inline(out, t, &(struct lines){.quote = true});
        break;
    case COPYDESK_CAPTION: put_emphasis(out, t); break;
    case COPYDESK_PARAGRAPH: put_inline(out, t, &(struct lines){0}); break;
    }
    buffer_put_byte(out, '\n');
}

/* ---- the front ----------------------------------------------------------------------------------------------- */

/* By A, B · date · site */
static void put_byline(struct buffer *out, const struct copydesk_record *record) {
    size_t begin = out->size;
    for (uint32_t i = 0; i < record->author_count; i++) {
        buffer_put_string(out, i ? ", " : "By ");
        put_inline(out, record->authors[i].name, &one_line);
    }
    if (record->published.size) {
        char room[64];
        if (out->size > begin) buffer_put_string(out, " · ");
        put_inline(out, output_date(record->published, room), &one_line);
    }
    if (record->site.size) {
        if (out->size > begin) buffer_put_string(out, " · ");
        put_inline(out, record->site, &one_line);
    }
    if (out->size > begin) buffer_put_byte(out, '\n');
}

static void put_front(struct buffer *out, const struct copydesk_record *record) {
    if (record->title.size) {
        buffer_put_string(out, "# ");
        put_inline(out, record->title, &one_line);
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

void output_markdown(const struct copydesk_record *record, struct buffer *out) {
    size_t begin = out->size;
    put_front(out, record);
    for (uint32_t i = output_first_block(record), end; i < record->block_count; i = end) {
        end = output_group_end(record, i);
        if (out->size > begin) buffer_put_byte(out, '\n');
        put_group(out, record, i, end);
    }
}
