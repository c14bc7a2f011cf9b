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

static uint64_t text_in_noscript(const struct html_tree *tree, uint32_t begin, uint32_t end) {
    uint64_t text = 0;
    for (uint32_t node = begin; node < end;) {
        bool noscript = html_is(tree, node, HTML_TAG_NOSCRIPT);
        if (noscript && node + 1 < tree->subtree[node]) text += text_of_node(tree, node + 1);
        bool passed = noscript || (tree->kind[node] == HTML_ELEMENT && blocks_skips(tree, node));
        node = passed ? tree->subtree[node] : node + 1;
    }
    return text;
}

static uint64_t text_outside(const struct html_tree *tree, uint32_t begin, uint32_t end) {
    uint64_t text = 0;
    for (uint32_t n = blocks_next_text(tree, begin, end); n < end; n = blocks_next_text(tree, n + 1, end))
        if (tree->kind[n] == HTML_TEXT) text += text_of_node(tree, n);
    return text;
}

static bool is_in_noscript(const struct html_tree *tree) {
    enum { LEAST = 400, TIMES = 3 }; /* bytes of text; how much more than outside */
    uint32_t body = blocks_body(tree);
    if (body == tree->count) return false;
    uint64_t within = text_in_noscript(tree, body + 1, tree->subtree[body]);
    return within >= LEAST && within > TIMES * text_outside(tree, body + 1, tree->subtree[body]);
}

enum copydesk_status article_parse_page(struct html_parser *parser, textref document, const struct html_tree **tree) {
    struct html_options options = {.scripting = true};
    enum copydesk_status status = html_parse(parser, document, &options, tree);
    if (status != COPYDESK_OK || !is_in_noscript(*tree)) return status;
    options.scripting = false;
    return html_parse(parser, document, &options, tree);
}
