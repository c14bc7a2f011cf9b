#include "output/view.h"

uint32_t output_first_block(const struct copydesk_record *record) {
    if (record->block_count == 0 || record->blocks[0].kind != COPYDESK_HEADING) return 0;
    return text_is(output_block_text(record, 0), record->title) ? 1 : 0;
}

uint32_t output_group_end(const struct copydesk_record *record, uint32_t first) {
    enum copydesk_block_kind kind = record->blocks[first].kind;
    uint32_t end = first + 1;
    if (kind != COPYDESK_LIST_ITEM && kind != COPYDESK_TABLE_ROW) return end;
    while (end < record->block_count && record->blocks[end].kind == kind) end++;
    return end;
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

bool output_next_cell(textref *rest, bool *more, textref *cell) {
    if (!*more) return false;
    const char *tab = rest->size ? memchr(rest->at, '\t', rest->size) : NULL;
    uint32_t size = tab ? (uint32_t)(tab - rest->at) : rest->size;
    *cell = text_trim(text_of(rest->at, size));
    *more = tab != NULL;
    if (tab) *rest = text_slice(*rest, size + 1, rest->size);
    return true;
}

uint32_t output_list_depth(const struct output_list *list, const struct copydesk_block *item) {
    uint32_t depth = item->level ? item->level - 1u : 0;
    if (depth > list->depth) depth = list->depth;
    return depth < OUTPUT_LIST_DEPTH ? depth : OUTPUT_LIST_DEPTH - 1;
}

uint32_t output_list_count(struct output_list *list, const struct copydesk_block *item) {
    uint32_t depth = output_list_depth(list, item);
    if (depth >= list->depth || list->ordered[depth] != item->ordered) {
        list->count[depth] = 0;
        list->ordered[depth] = item->ordered;
    }
    list->depth = depth + 1;
    return ++list->count[depth];
}

textref output_standfirst(const struct copydesk_record *record) {
    return text_starts(record->text, record->standfirst) ? (textref){0} : record->standfirst;
}
