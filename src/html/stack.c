/* The stack of open elements (13.2.4.2). */
#include "html/parser.h"

enum html_integration html_integration_of(const struct html_parser *parser, uint32_t node) {
    const struct html_tree *const tree = &parser->tree;
    const enum html_tag tag = (enum html_tag)tree->tag[node];
    if (tree->space[node] == HTML_SPACE_MATHML) {
        switch (tag) {
        case HTML_TAG_MI:
        case HTML_TAG_MO:
        case HTML_TAG_MN:
        case HTML_TAG_MS:
        case HTML_TAG_MTEXT: return INTEGRATION_MATHML_TEXT;
        case HTML_TAG_ANNOTATION_XML: {
            const textref encoding = html_attribute(tree, node, HTML_ATTRIBUTE_ENCODING);
            const bool html =
                text_is_nocase(encoding, TEXT("text/html")) || text_is_nocase(encoding, TEXT("application/xhtml+xml"));
            return html ? INTEGRATION_HTML : INTEGRATION_NONE;
        }
        default: return INTEGRATION_NONE;
        }
    }
    const bool html = tree->space[node] == HTML_SPACE_SVG &&
                      (tag == HTML_TAG_FOREIGNOBJECT || tag == HTML_TAG_DESC || tag == HTML_TAG_TITLE);
    return html ? INTEGRATION_HTML : INTEGRATION_NONE;
}

/* The scopes an element ends, a bit for each. */
static unsigned scopes_ended(const struct html_open *element) {
    const unsigned general = 1u << SCOPE_DEFAULT | 1u << SCOPE_LIST | 1u << SCOPE_BUTTON;
    const unsigned special = 1u << SCOPE_SPECIAL | 1u << SCOPE_SPECIAL_BLOCK;
    const enum html_tag tag = (enum html_tag)element->tag;
    if (element->space != HTML_SPACE_HTML) {
        const bool ends = element->integration != INTEGRATION_NONE || tag == HTML_TAG_ANNOTATION_XML;
        return ends ? general | special : 0;
    }
    const uint8_t properties = html_tag_properties[tag];
    unsigned ended = 1u << SCOPE_FOREIGN;
    if (properties & TAG_SCOPE) ended |= general;
    if (properties & TAG_TABLE_SCOPE) ended |= 1u << SCOPE_TABLE;
    if (properties & TAG_SPECIAL) ended |= special;
    switch (tag) {
    case HTML_TAG_OL:
    case HTML_TAG_UL: return ended | 1u << SCOPE_LIST;
    case HTML_TAG_BUTTON: return ended | 1u << SCOPE_BUTTON;
    case HTML_TAG_ADDRESS:
    case HTML_TAG_DIV:
    case HTML_TAG_P: return ended & ~(1u << SCOPE_SPECIAL_BLOCK);
    default: return ended;
    }
}

/* Where the uppermost of the elements in its slot is kept. */
static uint16_t *top_like(struct html_parser *parser, const struct html_open *element) {
    return element->space == HTML_SPACE_HTML ? &parser->top[element->slot] : &parser->top_foreign[element->slot];
}

/* What an open element knows of those below it. */
static void link_open(struct html_parser *parser, uint32_t index) {
    struct html_open *const element = &parser->open[index];
    if (index > 0)
        memcpy(element->scope, element[-1].scope, sizeof element->scope);
    else
        memset(element->scope, 0, sizeof element->scope);
    const unsigned ended = scopes_ended(element);
    if (ended)
        for (unsigned scope = 0; scope < SCOPE_COUNT; scope++)
            if (ended >> scope & 1) element->scope[scope] = (uint16_t)index;
    uint16_t *const top = top_like(parser, element);
    element->lower = *top;
    *top = (uint16_t)index;
}

static void unlink_open(struct html_parser *parser, const struct html_open *element) {
    *top_like(parser, element) = element->lower;
}

static struct html_open describe(struct html_parser *parser, uint32_t node) {
    const struct html_tree *const tree = &parser->tree;
    parser->is_open[node] = true;
    const enum html_tag tag = (enum html_tag)tree->tag[node];
    const textref name = tag == HTML_TAG_OTHER ? html_name(tree, node) : (textref){0};
    return (struct html_open){.node = node,
                              .tag = (uint16_t)tag,
                              .slot = html_slot_of(tag, name),
                              .space = tree->space[node],
                              .integration = (uint8_t)html_integration_of(parser, node)};
}

void html_push(struct html_parser *parser, uint32_t node) {
    parser->open[parser->open_count] = describe(parser, node);
    link_open(parser, parser->open_count);
    parser->open_count++;
}

/* Where an element that now closes ends: after the end tag when it is its own, else before the token that closes it. */
static uint32_t end_of(const struct html_parser *parser, const struct html_open *element) {
    const struct html_token *const token = &parser->token;
    const bool own = token->kind == TOKEN_END && (uint16_t)token->tag == element->tag &&
                     (token->tag != HTML_TAG_OTHER || text_is(token->name, html_name(&parser->tree, element->node)));
    return own ? token->end : token->begin;
}

static void close_node(struct html_parser *parser, const struct html_open *element) {
    struct html_tree *const tree = &parser->tree;
    parser->is_open[element->node] = false;
    if (tree->source_end[element->node] == HTML_NONE) tree->source_end[element->node] = end_of(parser, element);
}

void html_pop(struct html_parser *parser) {
    const struct html_open *const element = &parser->open[--parser->open_count];
    unlink_open(parser, element);
    close_node(parser, element);
}

void html_pop_to(struct html_parser *parser, uint32_t count) {
    while (parser->open_count > count) html_pop(parser);
}

void html_pop_through(struct html_parser *parser, enum html_tag tag) {
    html_pop_to(parser, parser->top[tag]);
}

/* Changes in the middle are rare: what lies above is taken off, moved, and put back. */
static void unlink_from(struct html_parser *parser, uint32_t index) {
    for (uint32_t i = parser->open_count; i-- > index;) unlink_open(parser, &parser->open[i]);
}

static void relink_from(struct html_parser *parser, uint32_t index) {
    for (uint32_t i = index; i < parser->open_count; i++) link_open(parser, i);
}

void html_remove_open(struct html_parser *parser, uint32_t index) {
    unlink_from(parser, index);
    close_node(parser, &parser->open[index]);
    parser->open_count--;
    memmove(&parser->open[index], &parser->open[index + 1], (parser->open_count - index) * sizeof parser->open[0]);
    relink_from(parser, index);
}

/* The caller has removed an element before: there is room. */
void html_insert_open(struct html_parser *parser, uint32_t index, uint32_t node) {
    unlink_from(parser, index);
    memmove(&parser->open[index + 1], &parser->open[index], (parser->open_count - index) * sizeof parser->open[0]);
    parser->open_count++;
    parser->open[index] = describe(parser, node);
    relink_from(parser, index);
}

void html_replace_open(struct html_parser *parser, uint32_t index, uint32_t node) {
    unlink_from(parser, index);
    close_node(parser, &parser->open[index]);
    parser->open[index] = describe(parser, node);
    relink_from(parser, index);
}

uint32_t html_find_open(const struct html_parser *parser, uint32_t node) {
    uint32_t index = parser->open_count - 1;
    while (parser->open[index].node != node) index--;
    return index;
}

static bool current_has(struct html_parser *parser, uint8_t properties) {
    const struct html_open *const current = html_current(parser);
    return current->space == HTML_SPACE_HTML && (html_tag_properties[current->tag] & properties) != 0;
}

void html_imply_ends(struct html_parser *parser, enum html_tag except) {
    while (current_has(parser, TAG_IMPLIED_END) && html_current(parser)->tag != (uint16_t)except) html_pop(parser);
}

void html_imply_ends_thoroughly(struct html_parser *parser) {
    while (current_has(parser, TAG_IMPLIED_END | TAG_IMPLIED_END_TABLE)) html_pop(parser);
}

void html_close_p(struct html_parser *parser) {
    if (html_in_scope(parser, HTML_TAG_P, SCOPE_BUTTON)) html_pop_through(parser, HTML_TAG_P);
}
