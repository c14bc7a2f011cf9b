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

/* The end of the group that `first` opens: list items of one list, rows of one table, or `first` alone. */
uint32_t output_group_end(const struct copydesk_record *record, uint32_t first);

/* Who a statement is from: its resolved name, else its source's words, else an absent text. */
textref output_who(const struct copydesk_statement *statement);

/* "2022-03-14T00:37+01:00" for readers: a space for the T. At most 63 bytes into `room`. */
textref output_date(textref iso, char room[64]);

/* Cells of a table row: takes the next one off `rest`; false when there is none left. `rest` starts as the row's text,
 * with *more = true. */
bool output_next_cell(textref *rest, bool *more, textref *cell);

/* The numbers of list items, counted anew in every list and at every depth. */
#define OUTPUT_LIST_DEPTH 16u
struct output_list {
    uint32_t count[OUTPUT_LIST_DEPTH];
    bool ordered[OUTPUT_LIST_DEPTH];
    uint32_t depth; /* open levels */
};

/* The depth of an item, from 0, at most one more than what is open. */
uint32_t output_list_depth(const struct output_list *list, const struct copydesk_block *item);

/* Counts the item and returns its number, from 1. */
uint32_t output_list_count(struct output_list *list, const struct copydesk_block *item);

/* The standfirst where it is to be shown: absent when the text itself begins with it. */
textref output_standfirst(const struct copydesk_record *record);

#endif
