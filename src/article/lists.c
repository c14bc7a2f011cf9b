#include "article/lists.h"

void lists_begin(struct lists *lists, const struct html_tree *tree, const struct element *elements) {
    lists->tree = tree;
    lists->elements = elements;
    for (uint32_t i = 0; i <= LISTS_DEPTH; i++) lists->at[i].list = lists->at[i].item = UINT32_MAX;
}

static bool is_list(uint16_t tag) {
    return tag == HTML_TAG_UL || tag == HTML_TAG_OL || tag == HTML_TAG_MENU || tag == HTML_TAG_DIR;
}

static uint8_t depth_of(const struct lists *lists, uint32_t element) {
    uint8_t depth = 0;
    for (; element != UINT32_MAX && depth < UINT8_MAX; element = lists->elements[element].parent)
        depth = (uint8_t)(depth + is_list(lists->elements[element].tag));
    return depth;
}

/* "-3" and the like; false when it is no number, or a very long one. */
static bool read_integer(textref value, int64_t *number) {
    uint32_t at = 0;
    while (at < value.size && byte_is_space(value.at[at])) at++;
    bool negative = at < value.size && value.at[at] == '-';
    if (at < value.size && (value.at[at] == '-' || value.at[at] == '+')) at++;
    uint32_t begin = at;
    int64_t sum = 0;
    for (; at < value.size && byte_is_digit(value.at[at]) && at - begin < 9; at++)
        sum = sum * 10 + (value.at[at] - '0');
    *number = negative ? -sum : sum;
    return at > begin && (at == value.size || !byte_is_digit(value.at[at]));
}

static textref attribute(const struct lists *lists, uint32_t element, enum html_attribute_name name) {
    return html_attribute(lists->tree, lists->elements[element].node, name);
}

static int64_t count_items(const struct lists *lists, uint32_t list) {
    int64_t count = 0;
    for (uint32_t i = list + 1; i < lists->elements[list].end; i = lists->elements[i].end)
        count += lists->elements[i].tag == HTML_TAG_LI;
    return count;
}

/* What the first item would have, less one step. */
static int64_t first_number(const struct lists *lists, uint32_t list, int64_t step) {
    int64_t start;
    if (!read_integer(attribute(lists, list, HTML_ATTRIBUTE_START), &start))
        start = step > 0 ? 1 : count_items(lists, list);
    return start - step;
}

/* Goes on from the item last seen at this depth, so that a list is walked once. */
static int64_t number_of(struct lists *lists, uint32_t list, uint32_t item, uint32_t depth) {
    int64_t step = attribute(lists, list, HTML_ATTRIBUTE_REVERSED).at ? -1 : 1, number, given;
    bool known = lists->at[depth].list == list;
    uint32_t from = known ? lists->elements[lists->at[depth].item].end : list + 1;
    number = known ? lists->at[depth].number : first_number(lists, list, step);
    for (uint32_t i = from; i <= item; i = lists->elements[i].end) {
        if (lists->elements[i].tag != HTML_TAG_LI) continue;
        number = read_integer(attribute(lists, i, HTML_ATTRIBUTE_VALUE), &given) ? given : number + step;
    }
    return number;
}

struct list_item lists_item(struct lists *lists, uint32_t item) {
    uint32_t list = lists->elements[item].parent;
    uint8_t depth = depth_of(lists, item);
    while (list != UINT32_MAX && !is_list(lists->elements[list].tag)) list = lists->elements[list].parent;
    struct list_item found = {.depth = depth ? depth : 1};
    found.ordered = list != UINT32_MAX && lists->elements[list].tag == HTML_TAG_OL;
    if (list == UINT32_MAX || depth > LISTS_DEPTH) return found;
    found.continues = lists->at[depth].item == item;
    bool child = lists->elements[item].parent == list;
    if (!found.continues) {
        int64_t number = found.ordered && child ? number_of(lists, list, item, depth) : 0;
        lists->at[depth].list = found.ordered && child ? list : UINT32_MAX;
        lists->at[depth].item = item;
        lists->at[depth].number = number;
    }
    int64_t number = lists->at[depth].number;
    if (found.ordered && number > 0 && number <= UINT32_MAX) found.number = (uint32_t)number;
    return found;
}

uint8_t lists_inside(const struct lists *lists, uint32_t element) {
    uint8_t depth = depth_of(lists, element);
    for (; element != UINT32_MAX && depth > 0; element = lists->elements[element].parent) {
        if (depth <= LISTS_DEPTH && lists->at[depth].item == element) return depth;
        if (is_list(lists->elements[element].tag)) depth--;
    }
    return 0;
}
