/* The adoption agency algorithm (13.2.6.4.7), for misnested formatting elements: "<b>1<p>2</b>3" →
 * <b>1</b><p><b>2</b>3. The steps are numbered as in the standard. */
#include "html/parser.h"

/* Index of the lowest special element above `formatting`, or HTML_NONE. */
static uint32_t find_furthest_block(const struct html_parser *parser, uint32_t formatting) {
    uint32_t found = HTML_NONE, index = parser->open_count - 1;
    for (;;) {
        index = parser->open[index].scope[SCOPE_SPECIAL];
        if (index <= formatting) return found;
        found = index--;
    }
}

/* Step 13: carries `last` up through the formatting elements between the block and the formatting element, cloning the
 * nearest three of them. Returns the uppermost clone, and where in the list the new element belongs. */
static uint32_t climb(struct html_parser *parser, uint32_t formatting_node, uint32_t block, uint32_t *bookmark) {
    enum { kept_in_list = 3 };
    const uint32_t block_node = parser->open[block].node;
    uint32_t last = block_node, index = block;
    for (unsigned counter = 1;; counter++) {
        index--;
        const uint32_t node = parser->open[index].node;
        if (node == formatting_node) return last;
        uint32_t entry = html_find_formatting(parser, node);
        if (counter > kept_in_list && entry != HTML_NONE) {
            html_remove_formatting(parser, entry);
            if (entry < *bookmark) (*bookmark)--;
            entry = HTML_NONE;
        }
        if (entry == HTML_NONE) {
            html_remove_open(parser, index);
            continue;
        }
        const uint32_t clone = html_clone(parser, node);
        parser->formatting[entry].node = clone;
        html_replace_open(parser, index, clone);
        if (last == block_node) *bookmark = entry + 1;
        html_detach(parser, last);
        html_attach(parser, last, (struct html_place){clone, HTML_NONE});
        last = clone;
    }
}

/* Steps 9–19: the block leaves the formatting element. */
static void reparent(struct html_parser *parser, uint32_t entry, uint32_t formatting, uint32_t block) {
    const uint32_t formatting_node = parser->open[formatting].node;
    const uint32_t ancestor = parser->open[formatting - 1].node;
    const uint32_t block_node = parser->open[block].node;
    uint32_t bookmark = entry;
    const uint32_t last = climb(parser, formatting_node, block, &bookmark);

    html_detach(parser, last);
    html_attach(parser, last, html_place_for(parser, ancestor));

    const uint32_t clone = html_clone(parser, formatting_node);
    html_move_children(parser, block_node, clone);
    html_attach(parser, clone, (struct html_place){block_node, HTML_NONE});

    entry = html_find_formatting(parser, formatting_node);
    html_remove_formatting(parser, entry);
    html_insert_formatting(parser, bookmark > entry ? bookmark - 1 : bookmark, clone);
    html_remove_open(parser, formatting);
    html_insert_open(parser, html_find_open(parser, block_node) + 1, clone);
}

/* Steps 4.3–4.8. False: as "any other end tag". *again: the outer loop goes on. */
static bool adopt_once(struct html_parser *parser, enum html_tag tag, bool *again) {
    enum { clones_at_most = 4 };
    *again = false;
    const uint32_t entry = html_find_formatting_tag(parser, tag);
    if (entry == HTML_NONE) return false;
    const uint32_t node = parser->formatting[entry].node;
    if (!html_node_is_open(parser, node)) {
        html_remove_formatting(parser, entry);
        return true;
    }
    const uint32_t formatting = html_find_open(parser, node);
    if (formatting < html_current(parser)->scope[SCOPE_DEFAULT]) return true;
    const uint32_t block = find_furthest_block(parser, formatting);
    if (block == HTML_NONE) {
        html_pop_to(parser, formatting);
        html_remove_formatting(parser, entry);
        return true;
    }
    if (parser->clones_left < clones_at_most) {
        parser->tree.truncated = true;
        return true;
    }
    parser->clones_left -= clones_at_most;
    reparent(parser, entry, formatting, block);
    *again = true;
    return true;
}

bool html_adopt(struct html_parser *parser, enum html_tag tag) {
    enum { outer_loops = 8 };
    if (html_current_is(parser, tag) && html_find_formatting(parser, html_current(parser)->node) == HTML_NONE) {
        html_pop(parser);
        return true;
    }
    bool again = true;
    for (unsigned i = 0; i < outer_loops && again && !parser->failed; i++)
        if (!adopt_once(parser, tag, &again)) return false;
    return true;
}
