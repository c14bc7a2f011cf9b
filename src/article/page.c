#include "article/page.h"

#include "article/article.h"

const char *const page_types[PAGE_TYPES] = {
    "article",       "newsarticle",   "blogposting", "product",     "faqpage",      "discussionforumposting",
    "qapage",        "itemlist",      "recipe",      "techarticle", "organization", "collectionpage",
    "service",       "review",        "howto",       "event",       "videoobject",  "softwareapplication",
    "localbusiness", "breadcrumblist"};

const uint16_t page_tags[PAGE_TAGS] = {
    HTML_TAG_ARTICLE, HTML_TAG_H1,      HTML_TAG_H2,     HTML_TAG_H3,         HTML_TAG_PRE,    HTML_TAG_TABLE,
    HTML_TAG_TIME,    HTML_TAG_FORM,    HTML_TAG_MAIN,   HTML_TAG_LI,         HTML_TAG_P,      HTML_TAG_DETAILS,
    HTML_TAG_DL,      HTML_TAG_SECTION, HTML_TAG_FIGURE, HTML_TAG_BLOCKQUOTE, HTML_TAG_BUTTON, HTML_TAG_CODE};

static void note_type(struct page_signs *signs, textref name) {
    for (uint32_t i = 0; i < PAGE_TYPES; i++)
        if (text_is_nocase(name, text_from(page_types[i]))) signs->types[i] = 1;
}

/* The values of "@type" in JSON-LD, found without parsing it, so that broken JSON counts too. */
static void scan_json(struct page_signs *signs, textref json) {
    for (uint32_t at = text_find(json, TEXT("\"@type\""), 0); at != UINT32_MAX;
         at = text_find(json, TEXT("\"@type\""), at)) {
        at += 7;
        uint32_t end = at;
        while (end < json.size && json.at[end] != ',' && json.at[end] != '}' && json.at[end] != ']') end++;
        for (uint32_t begin = at; begin < end;) {
            while (begin < end && !byte_is_alpha(json.at[begin])) begin++;
            uint32_t stop = begin;
            while (stop < end && byte_is_alpha(json.at[stop])) stop++;
            note_type(signs, text_slice(json, begin, stop));
            begin = stop;
        }
        if (end < json.size && json.at[end] == ',') end++;
        at = end;
    }
}

static textref raw_text(const struct html_tree *tree, uint32_t node) {
    if (node + 1 >= tree->subtree[node] || tree->kind[node + 1] != HTML_TEXT) return (textref){0};
    return html_piece_text(&tree->pieces[tree->first[node + 1]]);
}

static void look_at_meta(struct page_signs *signs, const struct html_tree *tree, uint32_t node) {
    textref content = html_attribute(tree, node, HTML_ATTRIBUTE_CONTENT);
    if (text_is_nocase(html_attribute(tree, node, HTML_ATTRIBUTE_PROPERTY), TEXT("og:type"))) {
        signs->open_graph = text_find_nocase(content, TEXT("article"), 0) != UINT32_MAX   ? 1
                            : text_find_nocase(content, TEXT("product"), 0) != UINT32_MAX ? 2
                            : text_find_nocase(content, TEXT("website"), 0) != UINT32_MAX ? 3
                                                                                          : 4;
    } else if (text_is_nocase(html_attribute(tree, node, HTML_ATTRIBUTE_NAME), TEXT("generator"))) {
        if (text_find_nocase(content, TEXT("wordpress"), 0) != UINT32_MAX) signs->wordpress = 1;
        if (text_find_nocase(content, TEXT("discourse"), 0) != UINT32_MAX) signs->discourse = 1;
    }
}

static void look_at_tree(struct page_signs *signs, const struct html_tree *tree) {
    for (uint32_t node = 0; node < tree->count; node++) {
        if (tree->kind[node] != HTML_ELEMENT || tree->space[node] != HTML_SPACE_HTML) continue;
        if (tree->tag[node] == HTML_TAG_META) {
            look_at_meta(signs, tree, node);
        } else if (tree->tag[node] == HTML_TAG_SCRIPT) {
            textref type = html_attribute(tree, node, HTML_ATTRIBUTE_TYPE);
            if (text_starts_nocase(type, TEXT("application/ld+json"))) scan_json(signs, raw_text(tree, node));
        } else {
            textref type = html_attribute(tree, node, HTML_ATTRIBUTE_ITEMTYPE);
            uint32_t slash = type.size;
            while (slash > 0 && type.at[slash - 1] != '/') slash--;
            if (type.size) note_type(signs, text_slice(type, slash, type.size));
        }
    }
}

/* ---- the address ---------------------------------------------------------------------------------------------------
 */

/* Whether one of `words` (separated by spaces) stands in `t`; a word that begins and ends with "/" is a whole segment.
 */
static bool has_word(textref t, const char *words) {
    for (const char *word = words; *word;) {
        size_t size = strcspn(word, " ");
        if (text_find_nocase(t, text_of(word, size), 0) != UINT32_MAX) return true;
        word += size + (word[size] == ' ');
    }
    return false;
}

static bool has_year(textref path) {
    for (uint32_t i = 0; i + 5 < path.size; i++)
        if (path.at[i] == '/' && path.at[i + 1] == '2' && path.at[i + 2] == '0' && byte_is_digit(path.at[i + 3]) &&
            byte_is_digit(path.at[i + 4]) && !byte_is_digit(path.at[i + 5]))
            return true;
    return false;
}

static void look_at_address(struct page_signs *signs, textref url) {
    uint32_t host = text_find(url, TEXT("://"), 0), path = 0, end = 0;
    if (host == UINT32_MAX) return;
    host += 3;
    for (path = host; path < url.size && url.at[path] != '/' && url.at[path] != '?';) path++;
    for (end = path; end < url.size && url.at[end] != '?' && url.at[end] != '#';) end++;
    signs->address_query = end < url.size && url.at[end] == '?';
    textref route = text_slice(url, path, end), whole = text_slice(url, host, end);
    signs->address_length = (float)route.size;
    bool inside = false;
    for (uint32_t i = 0; i < route.size; i++) {
        if (route.at[i] == '/') {
            if (i + 1 < route.size) signs->address_hyphens = signs->address_digits = 0;
            inside = false;
            continue;
        }
        if (!inside) signs->address_depth++;
        inside = true;
        if (route.at[i] == '-') signs->address_hyphens++;
        if (byte_is_digit(route.at[i])) signs->address_digits++;
    }
    signs->address_date = has_year(route);
    signs->address_product = has_word(route, "/product/ /products/ /p/ /dp/ /item/ /itm/ /shop/ /ip/ /app/");
    signs->address_collection =
        has_word(route, "/collection /categor /c/ /b/ /browse /shop /search /tag /list /director "
                        "/top /best /all");
    signs->address_forum = has_word(whole, "forum thread topic /t/ question discussion community viewtopic comments");
    signs->address_documentation = has_word(whole, "docs /doc documentation reference guide manual wiki help tutorial "
                                                   "api learn");
    signs->address_blog = has_word(whole, "blog news article story post");
}

void page_find(struct page_signs *signs, const struct html_tree *tree, const struct blocks *blocks,
               const struct article_metadata *meta, textref url) {
    *signs = (struct page_signs){0};
    look_at_tree(signs, tree);
    look_at_address(signs, url.size ? url : meta->canonical);
    for (uint32_t i = 0; i < PAGE_TAGS; i++) signs->tags[i] = (float)blocks->tag_counts[page_tags[i]];
    signs->published = meta->published.size > 0;
    signs->authors = (float)meta->author_count;
}
