/* Pages that are all noscript: some forums send an empty shell to browsers that run scripts and the whole thread inside
 * <noscript> to the others. Reading parses with scripting on, since elsewhere noscript holds trackers and frames that
 * swallow what follows them; for such shells it has to be parsed again with scripting off. */
#include "article/blocks.h"
#include "article/reader.h"

/* Bytes that are neither in tags nor white space. */
static uint32_t text_outside_tags(textref raw) {
    uint32_t text = 0;
    bool inside = false;
    for (uint32_t i = 0; i < raw.size; i++) {
        if (raw.at[i] == '<')
            inside = true;
        else if (raw.at[i] == '>')
            inside = false;
        else if (!inside && !byte_is_space(raw.at[i]))
            text++;
    }
    return text;
}

static uint32_t text_of_node(const struct html_tree *tree, uint32_t node) {
    uint32_t text = 0;
    for (uint32_t p = tree->first[node]; p != HTML_NONE; p = tree->pieces[p].next)
        text += text_outside_tags(html_piece_text(&tree->pieces[p]));
    return text;
}

static bool is_in_noscript(const struct html_tree *tree) {
    enum { LEAST = 400, TIMES = 3 }; /* bytes of text; how much more than outside */
    uint64_t outside = 0, within = 0;
    uint32_t body = 0;
    while (body < tree->count && !html_is(tree, body, HTML_TAG_BODY)) body++;
    if (body == tree->count) return false;
    for (uint32_t node = body + 1; node < tree->subtree[body];) {
        if (html_is(tree, node, HTML_TAG_NOSCRIPT) && node + 1 < tree->subtree[node]) {
            within += text_of_node(tree, node + 1);
            node = tree->subtree[node];
        } else if (tree->kind[node] == HTML_ELEMENT && blocks_skips(tree, node)) {
            node = tree->subtree[node];
        } else {
            if (tree->kind[node] == HTML_TEXT) outside += text_of_node(tree, node);
            node++;
        }
    }
    return within >= LEAST && within > TIMES * outside;
}

enum copydesk_status article_parse_page(struct html_parser *parser, textref document, const struct html_tree **tree) {
    struct html_options options = {.scripting = true};
    enum copydesk_status status = html_parse(parser, document, &options, tree);
    if (status != COPYDESK_OK || !is_in_noscript(*tree)) return status;
    options.scripting = false;
    return html_parse(parser, document, &options, tree);
}
