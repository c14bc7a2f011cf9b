#include "article/tables.h"

#include "base/limits.h"

enum { TABLE_UNKNOWN, TABLE_PLAIN, TABLE_DATA };

bool tables_begin(struct tables *tables, const struct html_tree *tree, const struct structure *structure,
                  struct arena *arena) {
    *tables = (struct tables){.tree = tree, .structure = structure};
    tables->notes = arena_take_zeroed(arena, structure->blocks->element_count, sizeof *tables->notes);
    tables->rows = arena_take(arena, LIMIT_TABLE_COLUMNS * sizeof *tables->rows);
    return tables->notes && tables->rows;
}

/* A span as HTML reads it: 1 where it is none; more than `most` is `most`. */
static uint32_t read_span(textref value, uint32_t most) {
    uint32_t number = 0, at = 0;
    while (at < value.size && byte_is_space(value.at[at])) at++;
    if (at == value.size || !byte_is_digit(value.at[at])) return 1;
    for (; at < value.size && byte_is_digit(value.at[at]) && number <= most; at++)
        number = number * 10 + (uint32_t)(value.at[at] - '0');
    return number < most ? number : most;
}

static uint32_t columns_of(const struct tables *tables, uint32_t cell) {
    uint32_t node = tables->structure->blocks->elements[cell].node;
    uint32_t columns = read_span(html_attribute(tables->tree, node, HTML_ATTRIBUTE_COLSPAN), 1000);
    return columns ? columns : 1;
}

/* 0, to the end of the table, is more than any table has. */
static uint32_t rows_of(const struct tables *tables, uint32_t cell) {
    uint32_t node = tables->structure->blocks->elements[cell].node;
    return read_span(html_attribute(tables->tree, node, HTML_ATTRIBUTE_ROWSPAN), 65534);
}

/* ---- the survey ---------------------------------------------------------------------------------------------- */

struct survey {
    struct tables *tables;
    uint32_t row, column; /* the row in hand, from 1; where its next cell may stand */
    uint32_t width;       /* columns of tables->rows in use */
    bool headed, laid_out;
};

/* Past the limits cells still count up, one column each, and spans from above are no longer seen. */
static void place_cell(struct survey *survey, uint32_t cell) {
    struct tables *tables = survey->tables;
    uint32_t column = survey->column, rows = rows_of(tables, cell);
    while (column < survey->width && tables->rows[column] >= survey->row && tables->work < LIMIT_TABLE_WORK) {
        column++;
        tables->work++;
    }
    tables->notes[cell] = column + 1;
    uint32_t end = column + (column < LIMIT_TABLE_COLUMNS ? columns_of(tables, cell) : 1),
             last = rows ? survey->row + rows - 1 : UINT32_MAX;
    survey->column = end;
    for (uint32_t i = column; i < end && i < LIMIT_TABLE_COLUMNS && tables->work < LIMIT_TABLE_WORK; i++) {
        while (survey->width <= i) tables->rows[survey->width++] = 0;
        tables->rows[i] = last;
        tables->work++;
    }
}

/* A long cell of several parts is a piece of the page, and the table its frame. */
static void weigh_cell(struct survey *survey, uint32_t cell) {
    enum { LONG_CELL = 60 /* words */, MANY_PARTS = 8 };
    const struct sums *sums = &survey->tables->structure->sums[cell];
    if (sums->blocks > MANY_PARTS || (sums->words > LONG_CELL && sums->blocks > 1)) survey->laid_out = true;
}

static bool is_for_layout(const struct tables *tables, uint32_t table) {
    uint32_t node = tables->structure->blocks->elements[table].node;
    textref role = html_attribute(tables->tree, node, HTML_ATTRIBUTE_ROLE);
    return text_is_nocase(role, TEXT("presentation")) || text_is_nocase(role, TEXT("none"));
}

static void survey_element(struct survey *survey, uint32_t element) {
    uint16_t tag = survey->tables->structure->blocks->elements[element].tag;
    bool has_text = survey->tables->structure->sums[element].blocks > 0;
    if (tag == HTML_TAG_TR) {
        survey->row++;
        survey->column = 0;
    } else if (tag == HTML_TAG_THEAD || tag == HTML_TAG_TBODY || tag == HTML_TAG_TFOOT) {
        survey->width = 0; /* cells end with their row group */
    } else if (tag == HTML_TAG_TD || tag == HTML_TAG_TH) {
        place_cell(survey, element);
        weigh_cell(survey, element);
    }
    if (has_text && (tag == HTML_TAG_TH || tag == HTML_TAG_THEAD || tag == HTML_TAG_CAPTION)) survey->headed = true;
}

static void survey_table(struct tables *tables, uint32_t table) {
    const struct element *elements = tables->structure->blocks->elements;
    struct survey survey = {.tables = tables, .laid_out = is_for_layout(tables, table)};
    for (uint32_t i = table + 1; i < elements[table].end;) {
        if (elements[i].tag == HTML_TAG_TABLE) {
            if (tables->structure->sums[i].blocks > 0) survey.laid_out = true;
            i = elements[i].end;
        } else {
            survey_element(&survey, i++);
        }
    }
    tables->notes[table] = survey.headed && !survey.laid_out ? TABLE_DATA : TABLE_PLAIN;
}

bool tables_has_data(struct tables *tables, uint32_t table) {
    if (tables->notes[table] == TABLE_UNKNOWN) survey_table(tables, table);
    return tables->notes[table] == TABLE_DATA;
}

struct copydesk_cell tables_cell(struct tables *tables, uint32_t table, uint32_t cell) {
    if (tables->notes[table] == TABLE_UNKNOWN) survey_table(tables, table);
    uint32_t rows = rows_of(tables, cell);
    return (struct copydesk_cell){.column = tables->notes[cell] ? tables->notes[cell] - 1 : 0,
                                  .columns = columns_of(tables, cell),
                                  .rows = rows ? rows : 1,
                                  .header = tables->structure->blocks->elements[cell].tag == HTML_TAG_TH};
}
