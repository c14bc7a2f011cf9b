/* Microdata (HTML Living Standard, section 5), and the pictures and players of the story. */
#include "article/metadata_scene.h"

/* ---- microdata ---------------------------------------------------------------------------------------------- */

static textref item_value(struct scene *scene, uint32_t node) {
    textref value = html_attribute(scene->tree, node, HTML_ATTRIBUTE_CONTENT);
    if (value.size == 0) value = html_attribute(scene->tree, node, HTML_ATTRIBUTE_DATETIME);
    if (value.size == 0) value = scene_line(scene, node);
    return value;
}

/* The itemprop="name" inside itemprop="author", else its text. */
static textref item_name(struct scene *scene, uint32_t node) {
    const struct html_tree *tree = scene->tree;
    uint32_t end = tree->subtree[node] - node > LIMIT_LINE_NODES ? node + LIMIT_LINE_NODES : tree->subtree[node];
    for (uint32_t i = node + 1; i < end; i++)
        if (tree->kind[i] == HTML_ELEMENT &&
            text_is_nocase(html_attribute(tree, i, HTML_ATTRIBUTE_ITEMPROP), TEXT("name")))
            return item_value(scene, i);
    return item_value(scene, node);
}

/* Whether the item that `node` is a property of is a picture, a comment or the like, and not the story. */
static bool is_of_other_item(const struct scene *scene, uint32_t node) {
    const struct html_tree *tree = scene->tree;
    for (uint32_t up = tree->parent[node]; up != HTML_NONE; up = tree->parent[up]) {
        if (tree->kind[up] != HTML_ELEMENT) continue;
        textref type = html_attribute(tree, up, HTML_ATTRIBUTE_ITEMTYPE);
        if (type.size > 0) return metadata_words_in(type) & WORD_OTHER_ITEM;
    }
    return false;
}

void scene_read_item(struct scene *scene, uint32_t node, textref property) {
    struct metadata_claims *claims = scene->claims;
    if (scene->lines == LIMIT_LINES || is_of_other_item(scene, node)) return;
    if (text_is_nocase(property, TEXT("author")) || text_is_nocase(property, TEXT("creator"))) {
        textref name = item_name(scene, node);
        if (name.size <= LONGEST_BYLINE) metadata_claim(claims, FIELD_AUTHOR, ORIGIN_MICRODATA, name);
        if (name.size > 0) scene->byline_position = scene->position;
        return;
    }
    static const struct {
        const char *name;
        enum metadata_field field;
    } properties[] = {
        {"headline", FIELD_TITLE},        {"datePublished", FIELD_PUBLISHED}, {"dateCreated", FIELD_PUBLISHED},
        {"dateModified", FIELD_MODIFIED}, {"articleSection", FIELD_SECTION},  {"alternativeHeadline", FIELD_STANDFIRST},
        {"inLanguage", FIELD_LANGUAGE},   {"license", FIELD_LICENCE},         {"isAccessibleForFree", FIELD_ACCESS}};
    for (size_t i = 0; i < sizeof properties / sizeof *properties; i++)
        if (text_is_nocase(property, text_from(properties[i].name)))
            metadata_claim(claims, properties[i].field, ORIGIN_MICRODATA, item_value(scene, node));
}

/* ---- media -------------------------------------------------------------------------------------------------- */

static textref image_address(const struct html_tree *tree, uint32_t node) {
    static const enum html_attribute_name holders[] = {HTML_ATTRIBUTE_SRC,           HTML_ATTRIBUTE_DATA_SRC,
                                                       HTML_ATTRIBUTE_DATA_LAZY_SRC, HTML_ATTRIBUTE_DATA_ORIGINAL,
                                                       HTML_ATTRIBUTE_SRCSET,        HTML_ATTRIBUTE_DATA_SRCSET};
    for (size_t i = 0; i < sizeof holders / sizeof *holders; i++) {
        textref value = text_trim(html_attribute(tree, node, holders[i]));
        if (value.size == 0 || text_starts_nocase(value, TEXT("data:"))) continue;
        uint32_t end = 0; /* of the first of a srcset */
        while (end < value.size && !byte_is_space(value.at[end])) end++;
        return text_slice(value, 0, end);
    }
    return (textref){0};
}

static void read_figure(struct scene *scene, uint32_t figure) {
    const struct html_tree *tree = scene->tree;
    textref caption = {0}, image = {0};
    if (tree->subtree[figure] - figure > LIMIT_LINE_NODES) return;
    for (uint32_t i = figure + 1; i < tree->subtree[figure]; i++) {
        if (html_is(tree, i, HTML_TAG_FIGCAPTION) && caption.size == 0) caption = scene_line(scene, i);
        if (html_is(tree, i, HTML_TAG_IMG) && image.size == 0) image = image_address(tree, i);
    }
    metadata_add_media(scene->claims, (struct copydesk_media){.kind = COPYDESK_IMAGE, .url = image, .caption = caption},
                       figure);
}

static void read_player(struct scene *scene, uint32_t node, enum copydesk_media_kind kind) {
    const struct html_tree *tree = scene->tree;
    textref url = html_attribute(tree, node, HTML_ATTRIBUTE_SRC);
    if (url.size == 0) url = html_attribute(tree, node, HTML_ATTRIBUTE_DATA_SRC);
    uint32_t end = tree->subtree[node] - node > LIMIT_LINE_NODES ? node + LIMIT_LINE_NODES : tree->subtree[node];
    for (uint32_t i = node + 1; i < end && url.size == 0; i++)
        if (html_is(tree, i, HTML_TAG_SOURCE)) url = html_attribute(tree, i, HTML_ATTRIBUTE_SRC);
    textref title = metadata_clean(html_attribute(tree, node, HTML_ATTRIBUTE_TITLE), scene->claims->arena);
    metadata_add_media(scene->claims, (struct copydesk_media){.kind = kind, .url = url, .caption = title}, node);
}

/* Frames that show something of the story, not a counter or an advertisement: their address says so. */
static bool is_embed(const struct html_tree *tree, uint32_t node) {
    textref url = html_attribute(tree, node, HTML_ATTRIBUTE_SRC);
    if (url.size == 0) url = html_attribute(tree, node, HTML_ATTRIBUTE_DATA_SRC);
    return metadata_words_in(url) & WORD_EMBED;
}

void scene_read_media(struct scene *scene, uint32_t node) {
    if (scene->position + WINDOW_BEFORE < scene->heading_position || scene->claims->media_count == LIMIT_MEDIA) return;
    switch (scene->tree->tag[node]) {
    case HTML_TAG_FIGURE: read_figure(scene, node); break;
    case HTML_TAG_VIDEO: read_player(scene, node, COPYDESK_VIDEO); break;
    case HTML_TAG_AUDIO: read_player(scene, node, COPYDESK_AUDIO); break;
    case HTML_TAG_IFRAME:
        if (is_embed(scene->tree, node)) read_player(scene, node, COPYDESK_EMBED);
        break;
    default: break;
    }
}
