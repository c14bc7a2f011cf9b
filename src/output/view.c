#include "output/view.h"

uint32_t output_first_block(const struct copydesk_record *record) {
    if (record->block_count == 0 || record->blocks[0].kind != COPYDESK_HEADING) return 0;
    return text_is(output_block_text(record, 0), record->title) ? 1 : 0;
}

uint32_t output_group_end(const struct copydesk_record *record, uint32_t first) {
    const struct copydesk_block *block = &record->blocks[first], *next;
    bool list = block->kind == COPYDESK_LIST_ITEM;
    uint32_t end = first + 1;
    if (!list && block->kind != COPYDESK_TABLE_ROW) return end;
    for (; end < record->block_count; end++) {
        next = &record->blocks[end];
        bool inside = list && next->lists > 0 && next->kind != COPYDESK_LIST_ITEM;
        if (next->kind != block->kind && !inside) break;
        if (!inside && next->quotes != block->quotes) break;
    }
    return end;
}

uint32_t output_shared_quotes(const struct copydesk_record *record, uint32_t block) {
    if (block == 0) return 0;
    const struct copydesk_block *this = &record->blocks[block];
    if (this->kind == COPYDESK_QUOTE && !this->continues) return 0;
    uint32_t quotes = output_quotes(this), before = output_quotes(this - 1);
    return quotes < before ? quotes : before;
}

uint32_t output_first_mark(const struct copydesk_mark *marks, uint32_t count, uint32_t begin) {
    uint32_t low = 0, high = count;
    while (low < high) {
        uint32_t middle = low + (high - low) / 2;
        if (marks[middle].span.begin < begin)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

bool output_is_link(textref url) {
    static const char *const schemes[] = {"https://", "http://", "mailto:", "tel:"};
    for (size_t i = 0; i < sizeof schemes / sizeof *schemes; i++)
        if (text_starts_nocase(url, text_from(schemes[i]))) return true;
    for (uint32_t i = 0; i < url.size && url.at[i] != '/' && url.at[i] != '?' && url.at[i] != '#'; i++)
        if (url.at[i] == ':' || (unsigned char)url.at[i] <= 0x20) return false;
    return url.size > 0;
}

const struct copydesk_media *output_next_media(const struct copydesk_record *record, uint32_t from, uint32_t to,
                                               uint32_t *next) {
    while (*next < record->media_count) {
        const struct copydesk_media *media = &record->media[(*next)++];
        if (media->placed && media->before >= from && media->before <= to && output_is_link(media->url)) return media;
    }
    return NULL;
}

bool output_has_caption(const struct copydesk_record *record, const struct copydesk_media *media) {
    return media->before < record->block_count && record->blocks[media->before].media == media;
}

const char *output_media_title(enum copydesk_media_kind kind) {
    switch (kind) {
    case COPYDESK_IMAGE: return "Picture";
    case COPYDESK_VIDEO: return "Video";
    case COPYDESK_AUDIO: return "Audio";
    default: return "Embedded";
    }
}

const struct copydesk_post *output_post_at(const struct copydesk_record *record, uint32_t block, uint32_t *next) {
    const struct copydesk_post *found = NULL;
    for (; *next < record->post_count; ++*next) {
        const struct copydesk_post *post = &record->posts[*next];
        if (post->blocks.begin >= post->blocks.end) continue;
        if (post->blocks.begin > block) break;
        if (block < post->blocks.end) found = post;
    }
    return found;
}

uint32_t output_end_in_post(const struct copydesk_record *record, uint32_t next, uint32_t end) {
    if (next == record->post_count) return end;
    uint32_t begin = record->posts[next].blocks.begin;
    return begin < end ? begin : end;
}

textref output_who(const struct copydesk_statement *statement) {
    return statement->source_name.size ? statement->source_name : statement->source.text;
}

textref output_date(textref iso, char room[64]) {
    uint32_t size = iso.size < 63 ? iso.size : 63;
    if (size) memcpy(room, iso.at, size);
    if (size > 10 && room[10] == 'T') room[10] = ' ';
    return text_of(room, size);
}

static struct copydesk_range trim(textref text, struct copydesk_range span) {
    while (span.begin < span.end && byte_is_space(text.at[span.begin])) span.begin++;
    while (span.end > span.begin && byte_is_space(text.at[span.end - 1])) span.end--;
    return span;
}

bool output_next_cell(struct output_cells *cells, struct copydesk_cell *cell) {
    const struct copydesk_block *row = cells->row;
    if (row->cell_count) {
        if (cells->next == row->cell_count) return false;
        *cell = row->cells[cells->next++];
        return true;
    }
    textref text = cells->record->text;
    if (cells->at > row->span.end || row->span.end > text.size) return false;
    uint32_t end = cells->at;
    while (end < row->span.end && text.at[end] != '\t') end++;
    *cell = (struct copydesk_cell){.span = trim(text, (struct copydesk_range){cells->at, end}),
                                   .column = cells->next++,
                                   .columns = 1,
                                   .rows = 1,
                                   .header = row->level == 1};
    cells->at = end + 1;
    return true;
}

/* Adds a column to those known, in its place. */
static void add_column(struct output_columns *columns, uint32_t column) {
    uint32_t at = columns->count;
    while (at > 0 && columns->at[at - 1] >= column) at--;
    if (at < columns->count && columns->at[at] == column) return;
    if (columns->count == OUTPUT_COLUMNS) return;
    memmove(columns->at + at + 1, columns->at + at, (columns->count - at) * sizeof *columns->at);
    columns->at[at] = column;
    columns->count++;
}

void output_find_columns(const struct copydesk_record *record, uint32_t begin, uint32_t end,
                         struct output_columns *columns) {
    columns->count = 0;
    for (uint32_t i = begin; i < end; i++) {
        struct output_cells cells = output_cells_of(record, i);
        struct copydesk_cell cell;
        while (output_next_cell(&cells, &cell)) add_column(columns, cell.column);
    }
}

uint32_t output_column(const struct output_columns *columns, const struct copydesk_cell *cell, uint32_t least) {
    uint32_t low = 0, high = columns->count;
    while (low < high) {
        uint32_t middle = low + (high - low) / 2;
        if (columns->at[middle] < cell->column)
            low = middle + 1;
        else
            high = middle;
    }
    return low < least ? least : low;
}

uint32_t output_list_depth(const struct output_list *list, const struct copydesk_block *item) {
    uint32_t depth = list->depth;
    while (depth > 0 && list->level[depth - 1] >= item->level) depth--;
    return depth < OUTPUT_LIST_DEPTH ? depth : OUTPUT_LIST_DEPTH - 1;
}

uint32_t output_list_inside(const struct output_list *list, uint8_t lists) {
    uint32_t depth = list->depth;
    while (depth > 1 && list->level[depth - 1] > lists) depth--;
    return depth;
}

uint32_t output_list_count(struct output_list *list, const struct copydesk_block *item) {
    uint32_t depth = output_list_depth(list, item);
    if (depth >= list->depth || list->ordered[depth] != item->ordered) {
        list->count[depth] = 0;
        list->ordered[depth] = item->ordered;
    }
    list->level[depth] = item->level;
    list->depth = depth + 1;
    list->count[depth] = item->number ? item->number : list->count[depth] + 1;
    return list->count[depth];
}

textref output_standfirst(const struct copydesk_record *record) {
    return text_starts(record->text, record->standfirst) ? (textref){0} : record->standfirst;
}
