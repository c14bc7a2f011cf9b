#include "article/blocks.h"

#include "base/buffer.h"
#include "base/limits.h"

#include <stdlib.h>

uint32_t blocks_body(const struct html_tree *tree) {
    uint32_t node = 0;
    while (node < tree->count && !html_is(tree, node, HTML_TAG_BODY)) node++;
    return node;
}

bool blocks_skips(const struct html_tree *tree, uint32_t node) {
    if (tree->space[node] != HTML_SPACE_HTML) return true;
    switch (tree->tag[node]) {
    case HTML_TAG_NOSCRIPT:
        return tree->subtree[node] <= node + 2; /* raw text: the page was parsed with scripting on */
    case HTML_TAG_SCRIPT:
    case HTML_TAG_STYLE:
    case HTML_TAG_HEAD:
    case HTML_TAG_SELECT:
    case HTML_TAG_OPTION:
    case HTML_TAG_DATALIST:
    case HTML_TAG_TEXTAREA:
    case HTML_TAG_IFRAME:
    case HTML_TAG_OBJECT:
    case HTML_TAG_EMBED:
    case HTML_TAG_CANVAS:
    case HTML_TAG_VIDEO:
    case HTML_TAG_AUDIO:
    case HTML_TAG_MAP:
    case HTML_TAG_METER:
    case HTML_TAG_PROGRESS:
    case HTML_TAG_TITLE:
    case HTML_TAG_NOEMBED:
    case HTML_TAG_NOFRAMES:
    case HTML_TAG_SOURCE:
    case HTML_TAG_TRACK:
    case HTML_TAG_LINK:
    case HTML_TAG_META:
    case HTML_TAG_INPUT: return true;
    default: return false;
    }
}

uint32_t blocks_next_text(const struct html_tree *tree, uint32_t node, uint32_t end) {
    while (node < end) {
        if (tree->kind[node] == HTML_TEXT || html_is(tree, node, HTML_TAG_BR)) return node;
        bool skipped = tree->kind[node] == HTML_ELEMENT && blocks_skips(tree, node);
        node = skipped ? tree->subtree[node] : node + 1;
    }
    return end;
}

bool blocks_is_block_level(const struct html_tree *tree, uint32_t node) {
    switch (tree->tag[node]) {
    case HTML_TAG_ADDRESS:
    case HTML_TAG_ARTICLE:
    case HTML_TAG_ASIDE:
    case HTML_TAG_BLOCKQUOTE:
    case HTML_TAG_BODY:
    case HTML_TAG_CENTER:
    case HTML_TAG_DD:
    case HTML_TAG_DETAILS:
    case HTML_TAG_DIALOG:
    case HTML_TAG_DIR:
    case HTML_TAG_DIV:
    case HTML_TAG_DL:
    case HTML_TAG_DT:
    case HTML_TAG_FIELDSET:
    case HTML_TAG_FIGCAPTION:
    case HTML_TAG_FIGURE:
    case HTML_TAG_FOOTER:
    case HTML_TAG_FORM:
    case HTML_TAG_FRAMESET:
    case HTML_TAG_H1:
    case HTML_TAG_H2:
    case HTML_TAG_H3:
    case HTML_TAG_H4:
    case HTML_TAG_H5:
    case HTML_TAG_H6:
    case HTML_TAG_HEADER:
    case HTML_TAG_HGROUP:
    case HTML_TAG_HR:
    case HTML_TAG_HTML:
    case HTML_TAG_LEGEND:
    case HTML_TAG_LI:
    case HTML_TAG_MAIN:
    case HTML_TAG_MENU:
    case HTML_TAG_NAV:
    case HTML_TAG_OL:
    case HTML_TAG_P:
    case HTML_TAG_PRE:
    case HTML_TAG_SECTION:
    case HTML_TAG_SUMMARY:
    case HTML_TAG_TABLE:
    case HTML_TAG_TBODY:
    case HTML_TAG_TD:
    case HTML_TAG_TFOOT:
    case HTML_TAG_TH:
    case HTML_TAG_THEAD:
    case HTML_TAG_TR:
    case HTML_TAG_UL:
    case HTML_TAG_CAPTION:
    case HTML_TAG_BUTTON:
    case HTML_TAG_LABEL:
    case HTML_TAG_TEMPLATE:
    case HTML_TAG_SEARCH: return true;
    case HTML_TAG_OTHER: /* a custom element */ return text_has(html_name(tree, node), TEXT("-"));
    default: return false;
    }
}

static bool hides(textref style) {
    uint32_t at = text_find_nocase(style, TEXT("display"), 0);
    while (at != UINT32_MAX) {
        uint32_t i = at + 7;
        while (i < style.size && byte_is_space(style.at[i])) i++;
        if (i < style.size && style.at[i] == ':') {
            i++;
            while (i < style.size && byte_is_space(style.at[i])) i++;
            if (text_starts_nocase(text_slice(style, i, style.size), TEXT("none"))) return true;
        }
        at = text_find_nocase(style, TEXT("display"), at + 7);
    }
    return false;
}

static uint8_t hidden_of(const struct html_tree *tree, uint32_t node) {
    const struct html_attribute *attributes = tree->attributes + tree->first[node];
    bool streamed = false, hidden = false, styled = false, aria = false;
    for (uint32_t i = 0; i < tree->attribute_count[node]; i++) {
        textref value = attributes[i].value;
        switch (attributes[i].known) {
        /* React streams finished parts into hidden elements named "S:n" and moves them into place by script. */
        case HTML_ATTRIBUTE_ID: streamed = text_starts(value, TEXT("S:")); break;
        case HTML_ATTRIBUTE_HIDDEN: hidden = true; break;
        case HTML_ATTRIBUTE_STYLE: styled = hides(value); break;
        case HTML_ATTRIBUTE_ARIA_HIDDEN: aria = text_is(value, TEXT("true")); break;
        default: break;
        }
    }
    return (uint8_t)((styled || (hidden && !streamed) ? HIDDEN_STYLE : 0) | (aria ? HIDDEN_ARIA : 0));
}

uint32_t blocks_labels(const struct html_tree *tree, uint32_t node, char *out, uint32_t room) {
    static const enum html_attribute_name names[] = {HTML_ATTRIBUTE_CLASS, HTML_ATTRIBUTE_ID, HTML_ATTRIBUTE_ITEMPROP,
                                                     HTML_ATTRIBUTE_DATA_TESTID, HTML_ATTRIBUTE_DATA_COMPONENT};
    uint32_t size = 0;
    for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
        textref value = html_attribute(tree, node, names[i]);
        if (value.size == 0 || size + 1 >= room) continue;
        if (size) out[size++] = ' ';
        uint32_t take = value.size < room - size ? value.size : room - size;
        for (uint32_t j = 0; j < take; j++) out[size + j] = byte_lower(value.at[j]);
        size += take;
    }
    return size;
}

/* ---- the walk ------------------------------------------------------------------------------------------------ */

struct walk {
    struct blocks *out;
    const struct html_tree *tree;
    const struct measure_sets *sets;
    uint32_t current;                    /* element, UINT32_MAX before the first */
    uint32_t owner;                      /* nearest block-level element */
    uint32_t links, bolds, preformatted; /* open ones */
    uint32_t breaks, images, started_links;
    struct block block; /* being built */
    bool begun;
    bool failed, stopped; /* out of memory; at LIMIT_ELEMENTS */
};

static void flush(struct walk *walk) {
    struct blocks *out = walk->out;
    walk->breaks = 0;
    if (!walk->begun) return;
    walk->begun = false;
    measure_end(&walk->block.text, walk->sets);
    if (walk->block.text.words == 0) return;
    if (out->block_count >= LIMIT_BLOCKS) {
        out->truncated = true;
        return;
    }
    if (!array_grow(&out->blocks, &out->block_capacity, out->block_count, sizeof *out->blocks)) {
        walk->failed = true;
        return;
    }
    walk->block.images = walk->images;
    walk->block.links = walk->started_links;
    walk->images = walk->started_links = 0;
    out->blocks[out->block_count++] = walk->block;
}

static void add_text(struct walk *walk, uint32_t node) {
    const struct html_tree *tree = walk->tree;
    uint32_t before = walk->block.text.characters;
    if (!walk->begun) {
        walk->block = (struct block){.element = walk->owner, .begin = node, .end = node};
        before = 0;
    }
    for (uint32_t p = tree->first[node]; p != HTML_NONE; p = tree->pieces[p].next)
        measure_add(&walk->block.text, walk->sets, html_piece_text(&tree->pieces[p]), walk->links > 0, walk->bolds > 0);
    if (walk->block.text.characters == before) return;
    if (!walk->begun) {
        walk->begun = true;
        walk->block.inline_tag = walk->out->elements[walk->current].tag;
        walk->block.preformatted = walk->preformatted > 0;
    }
    walk->block.end = node + 1;
    walk->breaks = 0;
}

static void count_open(struct walk *walk, uint16_t tag, uint32_t change) {
    if (tag == HTML_TAG_A) walk->links += change;
    if (tag == HTML_TAG_B || tag == HTML_TAG_STRONG) walk->bolds += change;
    if (tag == HTML_TAG_PRE) walk->preformatted += change;
}

static void leave(struct walk *walk) {
    struct element *element = &walk->out->elements[walk->current];
    element->end = walk->out->element_count;
    if (element->is_block) {
        flush(walk);
        uint32_t up = element->parent;
        while (up != UINT32_MAX && !walk->out->elements[up].is_block) up = walk->out->elements[up].parent;
        walk->owner = up;
    }
    count_open(walk, element->tag, UINT32_MAX);
    walk->current = element->parent;
}

static void enter(struct walk *walk, uint32_t node) {
    struct blocks *out = walk->out;
    if (out->element_count >= LIMIT_ELEMENTS) {
        out->truncated = walk->stopped = true;
        return;
    }
    if (!array_grow(&out->elements, &out->element_capacity, out->element_count, sizeof *out->elements)) {
        walk->failed = true;
        return;
    }
    const struct element *parent = walk->current == UINT32_MAX ? NULL : &out->elements[walk->current];
    uint32_t index = out->element_count++;
    struct element *element = &out->elements[index];
    *element = (struct element){.node = node,
                                .parent = walk->current,
                                .tag = walk->tree->tag[node],
                                .depth = (uint16_t)(parent ? parent->depth + 1 : 0),
                                .hidden = (uint8_t)((parent ? parent->hidden : 0) | hidden_of(walk->tree, node)),
                                .is_block = !parent || blocks_is_block_level(walk->tree, node)};
    out->tag_counts[element->tag]++;
    walk->current = index;
    if (element->is_block) {
        flush(walk);
        walk->owner = index;
    }
    count_open(walk, element->tag, 1);
    if (element->tag == HTML_TAG_A) walk->started_links++;
}

static void add_break(struct walk *walk) {
    if (++walk->breaks >= 2)
        flush(walk);
    else if (walk->begun)
        measure_line(&walk->block.text, walk->sets);
}

enum copydesk_status blocks_find(struct blocks *blocks, const struct html_tree *tree, const struct measure_sets *sets) {
    blocks->element_count = blocks->block_count = 0;
    blocks->truncated = false;
    memset(blocks->tag_counts, 0, sizeof blocks->tag_counts);
    struct walk walk = {.out = blocks, .tree = tree, .sets = sets, .current = UINT32_MAX, .owner = UINT32_MAX};
    uint32_t root = blocks_body(tree);
    if (root >= tree->count) return COPYDESK_OK;
    enter(&walk, root);
    uint32_t last = tree->subtree[root];
    for (uint32_t node = root + 1; node < last && !walk.failed && !walk.stopped;) {
        while (node >= tree->subtree[blocks->elements[walk.current].node]) leave(&walk);
        if (tree->kind[node] == HTML_TEXT) {
            add_text(&walk, node++);
        } else if (tree->kind[node] != HTML_ELEMENT) {
            node++;
        } else if (html_is(tree, node, HTML_TAG_BR)) {
            add_break(&walk);
            node++;
        } else if (html_is(tree, node, HTML_TAG_IMG)) {
            walk.images++;
            node++;
        } else if (blocks_skips(tree, node)) {
            node = tree->subtree[node];
        } else {
            enter(&walk, node++);
        }
    }
    while (walk.current != UINT32_MAX && !walk.failed) leave(&walk);
    return walk.failed ? COPYDESK_NO_MEMORY : COPYDESK_OK;
}

void blocks_free(struct blocks *blocks) {
    free(blocks->elements);
    free(blocks->blocks);
    *blocks = (struct blocks){0};
}
