/* The article and its statements for a terminal: the page as a galley proof, and below it who said what.
 *
 *     ── page.html ─────────────────────────────────── article · en
 *
 *       Title
 *       Standfirst
 *
 *       By A · date · site
 *
 *       Paragraphs …
 *
 *     ── who said what ─────────────────────────────────────────────
 *
 *       1  Source  cue → to whom · when             kind · how it stands
 *          the words
 *          ↳ on whose word, what it answers
 *
 *     ── comments ──────────────────────────────────────────────────
 *
 * Pages are not trusted: no control character of theirs reaches the terminal. */
#include "base/utf8.h"
#include "output/escape.h"
#include "output/names.h"
#include "output/output.h"
#include "output/view.h"
#include "output/wrap.h"

enum { MARGIN = 2, DEFAULT_WIDTH = 80, MIN_WIDTH = 24, MAX_MEASURE = 100 /* columns of a line that reads well */ };

/* SGR parameters (ECMA-48, 8.3.117). */
static const char plain[] = "", bold[] = "1", dim[] = "2", italic[] = "3", cyan[] = "36", green[] = "32",
                  yellow[] = "33";

struct terminal {
    struct buffer *out;
    const struct copydesk_record *record;
    bool colour;
    uint32_t width;
};

static void put_style(const struct terminal *terminal, const char *style) {
    if (terminal->colour && *style) buffer_format(terminal->out, "\x1b[%sm", style);
}

static void end_style(const struct terminal *terminal, const char *style) {
    if (terminal->colour && *style) buffer_put_string(terminal->out, "\x1b[0m");
}

static void put_spaces(const struct terminal *terminal, uint32_t count) {
    for (uint32_t i = 0; i < count; i++) buffer_put_byte(terminal->out, ' ');
}

static void end_line(const struct terminal *terminal) {
    buffer_put_byte(terminal->out, '\n');
}

static uint32_t count_digits(uint32_t number) {
    uint32_t digits = 1;
    while (number /= 10) digits++;
    return digits;
}

static bool is_control(uint32_t code) {
    return code < 0x20 || (code >= 0x7F && code < 0xA0);
}

/* `t` without its control characters; white space becomes a space. */
static void put_visible(const struct terminal *terminal, textref t) {
    for (uint32_t at = 0; at < t.size;) {
        struct utf8_char c = utf8_decode(t, at);
        char encoded[4];
        if (byte_is_space(t.at[at]))
            buffer_put_byte(terminal->out, ' ');
        else if (!is_control(c.code))
            buffer_put(terminal->out, encoded, utf8_encode(c.code, encoded));
        at += c.size;
    }
}

static void put_styled(const struct terminal *terminal, textref t, const char *style) {
    put_style(terminal, style);
    put_visible(terminal, t);
    end_style(terminal, style);
}

/* Paragraph lines, all but the first indented by `indent`: the caller has put what stands before the first. */
static void put_hanging(const struct terminal *terminal, textref t, uint32_t indent, const char *style) {
    uint32_t width = terminal->width > indent + MARGIN + 8 ? terminal->width - indent - MARGIN : 8;
    textref line;
    for (bool first = true; output_next_line(&t, width, &line); first = false) {
        if (!first) put_spaces(terminal, indent);
        put_styled(terminal, line, style);
        end_line(terminal);
    }
}

static void put_paragraph(const struct terminal *terminal, textref t, uint32_t indent, const char *style) {
    if (t.size == 0) return;
    put_spaces(terminal, indent);
    put_hanging(terminal, t, indent, style);
}

/* "── left ──────── right" over the whole width, either of them possibly absent. */
static void put_rule(const struct terminal *terminal, textref left, textref right) {
    uint32_t taken = 2 + (left.size ? output_width(left) + 2 : 0) + (right.size ? output_width(right) + 1 : 0);
    put_style(terminal, dim);
    buffer_put_string(terminal->out, "──");
    if (left.size) {
        end_style(terminal, dim);
        buffer_put_byte(terminal->out, ' ');
        put_visible(terminal, left);
        buffer_put_byte(terminal->out, ' ');
        put_style(terminal, dim);
    }
    for (uint32_t i = taken; i < terminal->width; i++) buffer_put_string(terminal->out, "─");
    if (right.size) {
        buffer_put_byte(terminal->out, ' ');
        put_visible(terminal, right);
    }
    end_style(terminal, dim);
    end_line(terminal);
}

/* ---- small lines put together -------------------------------------------------------------------------------- */

/* A line of a few parts, cut at its capacity: no name of a page's choosing grows it. */
struct note {
    char at[1024];
    uint32_t size;
};

static void note_add(struct note *note, textref t) {
    if (t.size > sizeof note->at - note->size) return;
    if (t.size) memcpy(note->at + note->size, t.at, t.size);
    note->size += t.size;
}

/* A part, after a separator when it is not the first. */
static void note_part(struct note *note, const char *separator, const char *before, textref t) {
    if (t.size == 0) return;
    if (note->size) note_add(note, text_from(separator));
    note_add(note, text_from(before));
    note_add(note, t);
}

static textref note_text(const struct note *note) {
    return text_of(note->at, note->size);
}

/* ---- the article --------------------------------------------------------------------------------------------- */

static void put_opening_rule(const struct terminal *terminal) {
    const struct copydesk_record *record = terminal->record;
    struct note note = {.size = 0};
    note_part(&note, " · ", "", text_from(output_kind_name(record->kind)));
    note_part(&note, " · ", "", record->language);
    uint32_t room = terminal->width - 8, taken = output_width(note_text(&note));
    textref name = record->input;
    room = room > taken ? room - taken : 8;
    /* of a long path the end says most */
    for (uint32_t width = output_width(name); width > room;) {
        struct utf8_char c = utf8_decode(name, 0);
        width -= output_width(text_slice(name, 0, c.size));
        name = text_slice(name, c.size, name.size);
    }
    put_rule(terminal, name, note_text(&note));
}

static void put_front(const struct terminal *terminal) {
    const struct copydesk_record *record = terminal->record;
    struct note note = {.size = 0};
    for (uint32_t i = 0; i < record->author_count; i++) note_part(&note, ", ", i ? "" : "By ", record->authors[i].name);
    char room[64];
    note_part(&note, " · ", "", output_date(record->published, room));
    note_part(&note, " · ", "", record->site);
    note_part(&note, " · ", "", record->section);
    if (record->title.size || output_standfirst(record).size) {
        end_line(terminal);
        put_paragraph(terminal, record->title, MARGIN, bold);
        put_paragraph(terminal, output_standfirst(record), MARGIN, italic);
    }
    if (note.size == 0) return;
    end_line(terminal);
    put_paragraph(terminal, note_text(&note), MARGIN, dim);
}

enum { MAX_COLUMNS = 12, COLUMN_GAP = 2 };

/* The widths of a table's columns; false when it does not fit side by side. */
static bool measure_table(const struct terminal *terminal, uint32_t begin, uint32_t end,
                          const struct output_columns *columns, uint32_t widths[MAX_COLUMNS]) {
    uint32_t all = 0;
    memset(widths, 0, MAX_COLUMNS * sizeof *widths);
    if (columns->count > MAX_COLUMNS) return false;
    for (uint32_t i = begin; i < end; i++) {
        struct output_cells cells = output_cells_of(terminal->record, i);
        struct copydesk_cell cell;
        for (uint32_t least = 0; output_next_cell(&cells, &cell);) {
            uint32_t column = output_column(columns, &cell, least);
            uint32_t width = output_width(output_slice(terminal->record->text, cell.span));
            if (column >= MAX_COLUMNS) return false;
            if (width > widths[column]) widths[column] = width;
            least = column + 1;
        }
    }
    for (uint32_t j = 0; j < columns->count; j++) {
        if (widths[j] > terminal->width) return false;
        all += widths[j] + COLUMN_GAP;
    }
    return all <= terminal->width - MARGIN;
}

static void put_row(const struct terminal *terminal, uint32_t row, const struct output_columns *columns,
                    const uint32_t *widths) {
    struct output_cells cells = output_cells_of(terminal->record, row);
    struct copydesk_cell cell;
    put_spaces(terminal, MARGIN);
    uint32_t column = 0, gap = 0; /* gap: spaces due before the next cell */
    while (output_next_cell(&cells, &cell)) {
        textref words = output_slice(terminal->record->text, cell.span);
        for (uint32_t at = output_column(columns, &cell, column); column < at; column++)
            gap += widths[column] + COLUMN_GAP;
        put_spaces(terminal, gap);
        put_styled(terminal, words, cell.header ? bold : plain);
        gap = widths[column++] + COLUMN_GAP - output_width(words);
    }
    end_line(terminal);
}

/* Where a table is too wide, the cells of a row stand below its first. */
static void put_table(const struct terminal *terminal, uint32_t begin, uint32_t end) {
    uint32_t widths[MAX_COLUMNS];
    struct output_columns columns;
    output_find_columns(terminal->record, begin, end, &columns);
    bool aligned = measure_table(terminal, begin, end, &columns, widths);
    for (uint32_t i = begin; i < end; i++) {
        if (aligned) {
            put_row(terminal, i, &columns, widths);
            continue;
        }
        struct output_cells cells = output_cells_of(terminal->record, i);
        struct copydesk_cell cell;
        for (uint32_t indent = MARGIN; output_next_cell(&cells, &cell); indent = 2 * MARGIN)
            put_paragraph(terminal, output_slice(terminal->record->text, cell.span), indent,
                          cell.header ? bold : plain);
    }
}

static void put_code(const struct terminal *terminal, textref t) {
    for (bool more = true; more;) {
        const char *feed = t.size ? memchr(t.at, '\n', t.size) : NULL;
        uint32_t size = feed ? (uint32_t)(feed - t.at) : t.size;
        put_spaces(terminal, MARGIN + 2);
        put_styled(terminal, text_of(t.at, size), cyan);
        end_line(terminal);
        more = feed != NULL;
        if (more) t = text_slice(t, size + 1, t.size);
    }
}

static void put_quote(const struct terminal *terminal, textref t) {
    textref line;
    while (output_next_line(&t, terminal->width - 2 * MARGIN - 2, &line)) {
        put_spaces(terminal, MARGIN);
        put_styled(terminal, TEXT("│ "), dim);
        put_styled(terminal, line, italic);
        end_line(terminal);
    }
}

static void put_flow(const struct terminal *terminal, uint32_t begin, uint32_t end) {
    textref t = output_block_text(terminal->record, begin);
    switch (terminal->record->blocks[begin].kind) {
    case COPYDESK_LIST_ITEM:
    case COPYDESK_PARAGRAPH: put_paragraph(terminal, t, MARGIN, plain); break;
    case COPYDESK_HEADING: put_paragraph(terminal, t, MARGIN, bold); break;
    case COPYDESK_QUOTE: put_quote(terminal, t); break;
    case COPYDESK_CODE: put_code(terminal, t); break;
    case COPYDESK_TABLE_ROW: put_table(terminal, begin, end); break;
    case COPYDESK_CAPTION: put_paragraph(terminal, t, MARGIN, dim); break;
    }
}

/* Returns where the item's text begins. */
static uint32_t put_marker(const struct terminal *terminal, const struct copydesk_block *item, uint32_t indent,
                           uint32_t number) {
    put_spaces(terminal, indent);
    put_style(terminal, dim);
    if (item->ordered) {
        buffer_put_unsigned(terminal->out, number);
        buffer_put_byte(terminal->out, '.');
        indent += count_digits(number) + 2;
    } else {
        buffer_put_string(terminal->out, "•");
        indent += 2;
    }
    end_style(terminal, dim);
    buffer_put_byte(terminal->out, ' ');
    return indent;
}

static void put_list(const struct terminal *terminal, uint32_t begin, uint32_t end) {
    struct output_list list = {0};
    uint32_t text = MARGIN; /* where the text of the item in hand begins */
    for (uint32_t i = begin, next; i < end; i = next) {
        const struct copydesk_block *item = &terminal->record->blocks[i];
        next = i + 1;
        if (item->kind == COPYDESK_LIST_ITEM && (!item->continues || i == begin)) {
            uint32_t depth = output_list_depth(&list, item), number = output_list_count(&list, item);
            text = put_marker(terminal, item, MARGIN + 2 * depth, number);
            put_hanging(terminal, output_block_text(terminal->record, i), text, plain);
        } else if (item->kind == COPYDESK_LIST_ITEM) {
            put_paragraph(terminal, output_block_text(terminal->record, i), text, plain);
        } else {
            while (item->kind == COPYDESK_TABLE_ROW && next < end &&
                   terminal->record->blocks[next].kind == COPYDESK_TABLE_ROW)
                next++;
            put_flow(terminal, i, next);
        }
    }
}

static void put_group(const struct terminal *terminal, uint32_t begin, uint32_t end) {
    if (terminal->record->blocks[begin].kind == COPYDESK_LIST_ITEM)
        put_list(terminal, begin, end);
    else
        put_flow(terminal, begin, end);
}

/* ---- the statements ------------------------------------------------------------------------------------------ */

/* The source's words where they hold the name ("spokesperson Liu Pengyu"), else the name they stand for ("he"). */
static textref shown_source(const struct copydesk_statement *statement) {
    textref words = statement->source.text, name = statement->source_name;
    if (name.size == 0 || text_has(words, name)) return words;
    return name;
}

/* "person · unaware · hedged" */
static void note_kind(struct note *note, const struct copydesk_statement *statement) {
    note_part(note, " · ", "", text_from(output_source_name(statement->source_kind)));
    if (statement->stance == COPYDESK_ASSERTS)
        note_part(note, " · ", "", text_from(output_mode_name(statement->mode)));
    else
        note_part(note, " · ", "", text_from(output_stance_name(statement->stance)));
    if (statement->negated) note_part(note, " · ", "", TEXT("negated"));
    if (statement->hedged) note_part(note, " · ", "", TEXT("hedged"));
}

/* "1  Source  cue → to whom · when      kind", the kind on a line of its own where there is no room. */
static void put_head(const struct terminal *terminal, const struct copydesk_statement *statement, uint32_t indent) {
    textref who = shown_source(statement), cue = statement->cue.text, told = statement->told.text;
    textref said = statement->said.text;
    if (who.size == 0) who = TEXT("(no source named)");
    struct note kind = {.size = 0};
    note_kind(&kind, statement);
    uint32_t taken = indent + output_width(who) + (cue.size ? 2 + output_width(cue) : 0) +
                     (told.size ? 3 + output_width(told) : 0) + (said.size ? 3 + output_width(said) : 0);
    uint32_t right = output_width(note_text(&kind)) + MARGIN;
    if (taken + 2 + right > terminal->width) {
        struct note line = {.size = 0};
        note_part(&line, "", "", who);
        note_part(&line, "  ", "", cue);
        note_part(&line, " ", "→ ", told);
        note_part(&line, " · ", "", said);
        put_hanging(terminal, note_text(&line), indent, bold);
        put_paragraph(terminal, note_text(&kind), indent, dim);
        return;
    }
    put_styled(terminal, who, bold);
    if (cue.size) put_spaces(terminal, 2);
    put_styled(terminal, cue, cyan);
    if (told.size) buffer_put_string(terminal->out, " → ");
    put_visible(terminal, told);
    if (said.size) buffer_put_string(terminal->out, " · ");
    put_visible(terminal, said);
    put_spaces(terminal, terminal->width - right - taken);
    put_styled(terminal, note_text(&kind), dim);
    end_line(terminal);
}

/* Where a byte of a part's text stands in the article: `run` begins at byte `offset` of the part. */
struct place {
    const struct copydesk_statement *statement;
    uint32_t run, offset, quoted;
};

/* Whether byte `at` of the content is in quotation marks. Asked with ascending `at`, it is one walk over the runs. */
static bool is_quoted(struct place *place, uint32_t at) {
    const struct copydesk_ranges runs = place->statement->content.span, quoted = place->statement->quoted;
    while (place->run < runs.count) {
        uint32_t size = runs.at[place->run].end - runs.at[place->run].begin;
        if (at < place->offset + size) break;
        place->offset += size + 1; /* the space that joins two runs */
        place->run++;
    }
    if (place->run == runs.count || at < place->offset) return false;
    uint32_t text = runs.at[place->run].begin + (at - place->offset);
    while (place->quoted < quoted.count && quoted.at[place->quoted].end <= text) place->quoted++;
    return place->quoted < quoted.count && quoted.at[place->quoted].begin <= text;
}

/* One line of the content, its quoted words in colour. */
static void put_content_line(const struct terminal *terminal, struct place *place, textref content, textref line) {
    uint32_t base = (uint32_t)(line.at - content.at), begin = 0;
    bool quoted = false;
    for (uint32_t at = 0; at < line.size; at += utf8_decode(line, at).size) {
        bool now = is_quoted(place, base + at);
        if (now == quoted) continue;
        put_styled(terminal, text_slice(line, begin, at), quoted ? green : plain);
        begin = at;
        quoted = now;
    }
    put_styled(terminal, text_slice(line, begin, line.size), quoted ? green : plain);
    end_line(terminal);
}

static void put_content(const struct terminal *terminal, const struct copydesk_statement *statement, uint32_t indent) {
    textref content = statement->content.text, rest = content, line;
    struct place place = {.statement = statement};
    uint32_t width = terminal->width > indent + MARGIN + 8 ? terminal->width - indent - MARGIN : 8;
    while (output_next_line(&rest, width, &line)) {
        put_spaces(terminal, indent);
        put_content_line(terminal, &place, content, line);
    }
}

/* "within 3", counted from one */
static void note_number(struct note *note, const char *before, int32_t index) {
    char number[16];
    uint32_t at = sizeof number, left = (uint32_t)index + 1;
    if (index < 0) return;
    do number[--at] = (char)('0' + left % 10);
    while (left /= 10);
    note_part(note, " · ", before, text_of(number + at, sizeof number - at));
}

/* "↳ via CNN, the Post · within 3 · answers 2" */
static void put_links(const struct terminal *terminal, const struct copydesk_statement *statement, uint32_t indent) {
    struct note note = {.size = 0};
    for (uint32_t i = 0; i < statement->via_count; i++) {
        const struct copydesk_via *via = &statement->via[i];
        bool known = via->statement >= 0 && (uint32_t)via->statement < terminal->record->statement_count;
        textref name = known ? output_who(&terminal->record->statements[via->statement]) : via->name;
        note_part(&note, ", ", i ? "" : "via ", name);
    }
    note_number(&note, "within ", statement->within);
    note_number(&note, "answers ", statement->answers);
    if (note.size == 0) return;
    put_spaces(terminal, indent);
    put_styled(terminal, TEXT("↳ "), dim);
    put_hanging(terminal, note_text(&note), indent + 2, dim);
}

static void put_statements(const struct terminal *terminal) {
    const struct copydesk_record *record = terminal->record;
    uint32_t digits = count_digits(record->statement_count), indent = MARGIN + digits + 2;
    end_line(terminal);
    put_rule(terminal, TEXT("who said what"), (textref){0});
    for (uint32_t i = 0; i < record->statement_count; i++) {
        const struct copydesk_statement *statement = &record->statements[i];
        end_line(terminal);
        put_spaces(terminal, MARGIN + digits - count_digits(i + 1));
        put_style(terminal, dim);
        buffer_put_unsigned(terminal->out, i + 1);
        end_style(terminal, dim);
        put_spaces(terminal, 2);
        put_head(terminal, statement, indent);
        put_content(terminal, statement, indent);
        put_links(terminal, statement, indent);
    }
}

/* ---- posts and comments -------------------------------------------------------------------------------------- */

static void put_signature(const struct terminal *terminal, const struct copydesk_post *post, uint32_t indent) {
    struct note note = {.size = 0};
    char room[64];
    note_part(&note, " · ", "", post->author);
    note_part(&note, " · ", "", output_date(post->published, room));
    if (note.size == 0) return;
    put_spaces(terminal, indent);
    if (post->level) put_styled(terminal, TEXT("↳ "), dim);
    put_hanging(terminal, note_text(&note), indent + (post->level ? 2 : 0), cyan);
}

static void put_comments(const struct terminal *terminal) {
    enum { STEP = 2, DEEPEST = 4 };
    const struct copydesk_record *record = terminal->record;
    end_line(terminal);
    put_rule(terminal, TEXT("comments"), (textref){0});
    for (uint32_t i = 0; i < record->comment_count; i++) {
        const struct copydesk_post *comment = &record->comments[i];
        uint32_t indent = MARGIN + STEP * (comment->level < DEEPEST ? comment->level : DEEPEST);
        end_line(terminal);
        put_signature(terminal, comment, indent);
        put_paragraph(terminal, comment->text, indent, plain);
    }
}

void output_terminal(const struct copydesk_record *record, const struct copydesk_style *style, struct buffer *out) {
    uint32_t width = style && style->width ? style->width : DEFAULT_WIDTH;
    if (width < MIN_WIDTH) width = MIN_WIDTH;
    if (width > MAX_MEASURE) width = MAX_MEASURE;
    const struct terminal terminal = {out, record, style && style->colour, width};
    put_opening_rule(&terminal);
    put_front(&terminal);
    for (uint32_t i = output_first_block(record), post = 0, end; i < record->block_count; i = end) {
        const struct copydesk_post *opened = output_post_at(record, i, &post);
        end = output_end_in_post(record, post, output_group_end(record, i));
        end_line(&terminal);
        if (opened) put_signature(&terminal, opened, MARGIN);
        put_group(&terminal, i, end);
    }
    if (record->statement_count) put_statements(&terminal);
    if (record->comment_count) put_comments(&terminal);
    if (record->warning_count) end_line(&terminal);
    for (uint32_t i = 0; i < record->warning_count; i++) {
        put_spaces(&terminal, MARGIN);
        put_styled(&terminal, TEXT("! "), yellow);
        put_hanging(&terminal, record->warnings[i], MARGIN + 2, yellow);
    }
    end_line(&terminal);
}
