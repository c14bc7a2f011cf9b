/* The list of active formatting elements (13.2.4.3). */
#include "base/buffer.h"
#include "html/parser.h"

/* Entries kept after the last marker. A page that leaves more formatting elements open loses the earliest. */
enum { formatting_limit = 64 };

static bool append(struct html_parser *parser, struct html_formatting entry) {
    if (!array_grow(&parser->formatting, &parser->formatting_capacity, parser->formatting_count, sizeof entry)) {
        parser->failed = parser->stopped = true;
        return false;
    }
    parser->formatting[parser->formatting_count++] = entry;
    return true;
}

void html_push_marker(struct html_parser *parser) {
    append(parser, (struct html_formatting){.node = HTML_NONE});
}

void html_clear_to_marker(struct html_parser *parser) {
    while (parser->formatting_count > 0)
        if (parser->formatting[--parser->formatting_count].node == HTML_NONE) return;
}

void html_remove_formatting(struct html_parser *parser, uint32_t index) {
    parser->formatting_count--;
    memmove(&parser->formatting[index], &parser->formatting[index + 1],
            (parser->formatting_count - index) * sizeof parser->formatting[0]);
}

void html_insert_formatting(struct html_parser *parser, uint32_t index, uint32_t node) {
    if (!append(parser, (struct html_formatting){0})) return;
    memmove(&parser->formatting[index + 1], &parser->formatting[index],
            (parser->formatting_count - 1 - index) * sizeof parser->formatting[0]);
    parser->formatting[index] = (struct html_formatting){.node = node, .tag = (enum html_tag)parser->tree.tag[node]};
}

static bool has_attribute(const struct html_tree *tree, uint32_t node, const struct html_attribute *wanted) {
    const struct html_attribute *const attributes = tree->attributes + tree->first[node];
    for (uint32_t i = 0; i < tree->attribute_count[node]; i++)
        if (attributes[i].known == wanted->known && text_is(attributes[i].name, wanted->name))
            return text_is(attributes[i].value, wanted->value);
    return false;
}

/* Names do not repeat within an element, so that equal counts and one inclusion make the sets equal. */
static bool same_attributes(const struct html_tree *tree, uint32_t a, uint32_t b) {
    if (tree->attribute_count[a] != tree->attribute_count[b]) return false;
    for (uint32_t i = 0; i < tree->attribute_count[a]; i++)
        if (!has_attribute(tree, b, &tree->attributes[tree->first[a] + i])) return false;
    return true;
}

void html_push_formatting(struct html_parser *parser, uint32_t node) {
    enum { noahs_ark = 3 };
    const enum html_tag tag = (enum html_tag)parser->tree.tag[node];
    uint32_t alike = 0, after_marker = 0, earliest_alike = 0;
    uint32_t index = parser->formatting_count;
    for (; index > 0 && parser->formatting[index - 1].node != HTML_NONE; index--, after_marker++) {
        const struct html_formatting *const entry = &parser->formatting[index - 1];
        if (entry->tag != tag || !same_attributes(&parser->tree, entry->node, node)) continue;
        earliest_alike = index - 1;
        alike++;
    }
    if (alike == noahs_ark) {
        html_remove_formatting(parser, earliest_alike);
    } else if (after_marker == formatting_limit) {
        html_remove_formatting(parser, index);
        parser->tree.truncated = true;
    }
    append(parser, (struct html_formatting){.node = node, .tag = tag});
}

uint32_t html_find_formatting(const struct html_parser *parser, uint32_t node) {
    for (uint32_t i = parser->formatting_count; i-- > 0 && parser->formatting[i].node != HTML_NONE;)
        if (parser->formatting[i].node == node) return i;
    return HTML_NONE;
}

uint32_t html_find_formatting_tag(const struct html_parser *parser, enum html_tag tag) {
    for (uint32_t i = parser->formatting_count; i-- > 0 && parser->formatting[i].node != HTML_NONE;)
        if (parser->formatting[i].tag == tag) return i;
    return HTML_NONE;
}

static bool is_marker_or_open(const struct html_parser *parser, uint32_t index) {
    const uint32_t node = parser->formatting[index].node;
    return node == HTML_NONE || html_node_is_open(parser, node);
}

void html_reconstruct_formatting(struct html_parser *parser) {
    uint32_t index = parser->formatting_count;
    while (index > 0 && !is_marker_or_open(parser, index - 1)) index--;
    for (; index < parser->formatting_count; index++) {
        /* Each costs memory that no source byte pays for: past the allowance formatting ends with its element. */
        if (parser->clones_left == 0) {
            parser->formatting_count = index;
            parser->tree.truncated = true;
            return;
        }
        parser->clones_left--;
        parser->formatting[index].node = html_insert_clone(parser, parser->formatting[index].node);
    }
}
