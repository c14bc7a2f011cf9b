/* Tables: which hold data and which only lay out the page, and where in its grid each cell stands (HTML Standard,
 * 4.9.12). A table is surveyed once, when its first cell is asked for; tables inside it are not its cells. */
#ifndef ARTICLE_TABLES_H
#define ARTICLE_TABLES_H

#include "article/structure.h"

struct tables {
    const struct html_tree *tree;
    const struct structure *structure;
    uint32_t *notes; /* [elements] of a table: what it is; of a cell: its column + 1; 0: not surveyed */
    uint32_t *rows;  /* [LIMIT_TABLE_COLUMNS] the row up to which a cell above fills the column */
    uint32_t work;   /* columns looked at, up to LIMIT_TABLE_WORK */
};

/* The arrays lie in `arena`; false when memory is short. */
bool tables_begin(struct tables *tables, const struct html_tree *tree, const struct structure *structure,
                  struct arena *arena);

/* Whether a table element says by its markup that it holds data: it has header cells or a caption, and its cells are
 * short. Other tables may still, and their rows must speak for themselves. */
bool tables_has_data(struct tables *tables, uint32_t table);

/* A cell of a table (its td or th element), without its span. */
struct copydesk_cell tables_cell(struct tables *tables, uint32_t table, uint32_t cell);

#endif
