/* What the writers for people share: the record looked at as a page to be read. */
#ifndef OUTPUT_VIEW_H
#define OUTPUT_VIEW_H

#include "base/buffer.h"

/* The text of a range; an absent one when the range does not lie in `whole`. */
static inline textref output_slice(textref whole, struct copydesk_range range) {
    if (range.begin > range.end || range.end > whole.size) return (textref){0};
    return text_slice(whole, range.begin, range.end);
}

static inline textref output_block_text(const struct copydesk_record *record, uint32_t block) {
    return output_slice(record->text, record->blocks[block].span);
}

/* The first block to show below the title: 1 when block 0 is the title once more, else 0. */
uint32_t output_first_block(const struct copydesk_record *record);

/* Walking the blocks in order, from *next = 0: the post whose first shown block is `block`, NULL when there is none. */
const struct copydesk_post *output_post_at(const struct copydesk_record *record, uint32_t block, uint32_t *next);

/* `end`, or the first block of posts[next] where that comes before: a group does not go on in another post. */
uint32_t output_end_in_post(const struct copydesk_record *record, uint32_t next, uint32_t end);

/* The end of the group that `first` opens: the items of a list with what stands in them, the rows of one table, or
 * `first` alone. */
uint32_t output_group_end(const struct copydesk_record *record, uint32_t first);

/* Block quotes around a block; a quote stands in one at least. */
static inline uint32_t output_quotes(const struct copydesk_block *block) {
    return block->kind == COPYDESK_QUOTE && block->quotes == 0 ? 1 : block->quotes;
}

/* How many of them the block shares with the one before it. */
uint32_t output_shared_quotes(const struct copydesk_record *record, uint32_t block);

/* The first of marks[count] that begins at `begin` or after, by bisection. */
uint32_t output_first_mark(const struct copydesk_mark *marks, uint32_t count, uint32_t begin);

/* Whether an address may be shown as a link: of the web, a mail or a telephone, or relative. A page may name any
 * scheme, `javascript:` among them. */
bool output_is_link(textref url);

/* The next medium after `*next` (which starts at 0) that stands after block `from` - 1 and before, or at, block `to`;
 * NULL: none. */
const struct copydesk_media *output_next_media(const struct copydesk_record *record, uint32_t from, uint32_t to,
                                               uint32_t *next);

/* Whether a caption in the text says what a medium shows. */
bool output_has_caption(const struct copydesk_record *record, const struct copydesk_media *media);

/* "Picture", "Video" … for readers. */
const char *output_media_title(enum copydesk_media_kind kind);

/* Who a statement is from: its resolved name, else its source's words, else an absent text. */
textref output_who(const struct copydesk_statement *statement);

/* "2022-03-14T00:37+01:00" for readers: a space for the T. At most 63 bytes into `room`. */
textref output_date(textref iso, char room[64]);

/* The cells of a table row, one after another: those it lists, else what tabs set apart, a column each. */
struct output_cells {
    const struct copydesk_record *record;
    const struct copydesk_block *row;
    uint32_t next, at; /* cell; where it begins */
};
bool output_next_cell(struct output_cells *cells, struct copydesk_cell *cell);

static inline struct output_cells output_cells_of(const struct copydesk_record *record, uint32_t row) {
    return (struct output_cells){record, &record->blocks[row], 0, record->blocks[row].span.begin};
}

/* The columns of a table in which a cell begins, numbered without gaps: a column that only wide cells fill is none to a
 * reader. Past OUTPUT_COLUMNS each cell has the column after the one before. */
#define OUTPUT_COLUMNS 64u
struct output_columns {
    uint32_t count;
    uint32_t at[OUTPUT_COLUMNS]; /* ascending: grid columns */
};

void output_find_columns(const struct copydesk_record *record, uint32_t begin, uint32_t end,
                         struct output_columns *columns);

/* The number of the column a cell stands in; at least `least`. */
uint32_t output_column(const struct output_columns *columns, const struct copydesk_cell *cell, uint32_t least);

/* The numbers of list items, counted anew in every list and at every depth. */
#define OUTPUT_LIST_DEPTH 16u
struct output_list {
    uint32_t count[OUTPUT_LIST_DEPTH];
    bool ordered[OUTPUT_LIST_DEPTH];
    uint8_t level[OUTPUT_LIST_DEPTH]; /* of the items open, ascending: a list may begin at any, and skip some */
    uint32_t depth;                   /* open levels */
};

/* The depth of an item, from 0: the open items of a lower level, which it stands in. */
uint32_t output_list_depth(const struct output_list *list, const struct copydesk_block *item);

/* How many items are open around what stands in one of level `lists`; at least one where any is. */
uint32_t output_list_inside(const struct output_list *list, uint8_t lists);

/* Counts the item and returns its number, the page's own where that is known; it may be 0. */
uint32_t output_list_count(struct output_list *list, const struct copydesk_block *item);

/* The standfirst where it is to be shown: absent when the text itself begins with it. */
textref output_standfirst(const struct copydesk_record *record);

#endif
