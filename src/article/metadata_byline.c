/* Bylines by the headline: elements whose class or rel says that they name an author, and lines that begin with "By".
 */
#include "article/metadata_scene.h"

#include "article/dates.h"
#include "base/utf8.h"

/* The names are what is linked to people's pages inside a byline, when anything is: "By <a>Ana Tyr</a>, in Paris". */
static bool claim_linked_names(struct scene *scene, uint32_t node) {
    const struct html_tree *tree = scene->tree;
    bool found = false;
    for (uint32_t i = node; i < tree->subtree[node]; i++) {
        if (!html_is(tree, i, HTML_TAG_A)) continue;
        uint32_t words = metadata_words_in(html_attribute(tree, i, HTML_ATTRIBUTE_HREF)) |
                         metadata_words_in(html_attribute(tree, i, HTML_ATTRIBUTE_REL));
        textref text = words & WORD_PROFILE ? scene_line(scene, i) : (textref){0};
        if (text.size == 0 || text.size > LONGEST_BYLINE) continue;
        metadata_claim(scene->claims, FIELD_AUTHOR, ORIGIN_BYLINE, text);
        found = true;
    }
    return found;
}

/* An element whose class says that it holds a name: "author-name". */
static uint32_t find_name_inside(struct scene *scene, uint32_t node) {
    const struct html_tree *tree = scene->tree;
    for (uint32_t i = node; i < tree->subtree[node]; i++)
        if (tree->kind[i] == HTML_ELEMENT && (scene_known_words(scene, i) & WORD_NAME)) return i;
    return node;
}

static bool is_byline(const struct html_tree *tree, uint32_t node, uint32_t words) {
    textref rel = html_attribute(tree, node, HTML_ATTRIBUTE_REL);
    return ((words & WORD_AUTHOR) && !(words & WORD_NO_BYLINE)) || (metadata_words_in(rel) & WORD_AUTHOR);
}

/* A byline inside a byline is the more exact one. */
static bool holds_byline(struct scene *scene, uint32_t node) {
    const struct html_tree *tree = scene->tree;
    for (uint32_t i = node + 1; i < tree->subtree[node]; i++)
        if (tree->kind[i] == HTML_ELEMENT && tree->subtree[i] > i + 1 &&
            is_byline(tree, i, scene_known_words(scene, i)))
            return true;
    return false;
}

/* "Ana Tyr | 14 March 2022": the name ends where the date begins; "14 March 2022 · Ana Tyr": and begins where it ends.
 */
static textref cut_at_date(const struct scene *scene, textref text) {
    struct copydesk_range used;
    textref date = article_read_date(text, scene->language, scene->claims->arena, &used);
    if (date.size == 0) return text;
    bool date_first = text_trim(text_slice(text, 0, used.begin)).size == 0;
    return date_first ? text_slice(text, used.end, text.size) : text_slice(text, 0, used.begin);
}

enum { MOST_IDEOGRAPHS = 24 };

/* Where words have no spaces the line soon says more than a name: "書いた人 …, 専門・関心分野 …". */
static bool is_about_author(textref text) {
    uint32_t unspaced = 0;
    for (uint32_t at = 0; at < text.size;) {
        struct utf8_char c = utf8_decode(text, at);
        unspaced += utf8_is_unspaced(c.code);
        at += c.size;
    }
    return unspaced > MOST_IDEOGRAPHS;
}

void scene_read_byline(struct scene *scene, uint32_t node, uint32_t words) {
    const struct html_tree *tree = scene->tree;
    if (node < scene->byline_end || scene_contains(tree, node, scene->heading) || !is_byline(tree, node, words)) return;
    bool near = scene_in_window(scene, WINDOW_AFTER);
    if (!near && !(scene_contains(tree, scene->article, node) && scene->byline_position == UINT32_MAX)) return;
    if (scene->byline_position != UINT32_MAX && scene->position > scene->byline_position + LONGEST_BYLINE) return;
    textref text = scene_line(scene, node);
    if (text.size == 0 || text.size > LONGEST_BYLINE || holds_byline(scene, node) || is_about_author(text)) return;
    if (scene->byline_position == UINT32_MAX) scene->byline_position = scene->position;
    scene->byline_end = tree->subtree[node];
    if (claim_linked_names(scene, node)) return;
    uint32_t inner = find_name_inside(scene, node);
    if (inner != node) {
        text = scene_line(scene, inner);
        scene->byline_end = tree->subtree[inner];
    }
    metadata_claim(scene->claims, FIELD_AUTHOR, near ? ORIGIN_BYLINE : ORIGIN_TEXT, cut_at_date(scene, text));
}

/* Whether `t` begins with `opening` (lower case); *size is then what it takes in `t`. */
static bool begins_with(textref t, textref opening, uint32_t *size) {
    uint32_t at = 0;
    for (uint32_t i = 0; i < opening.size;) {
        if (at >= t.size) return false;
        struct utf8_char a = utf8_decode(t, at), b = utf8_decode(opening, i);
        if (utf8_lower(a.code) != b.code) return false;
        at += a.size;
        i += b.size;
    }
    *size = at;
    return true;
}

/* "By", "Written by:", "Von" at the beginning of a text; its size, or 0. */
static uint32_t opening_size(textref t) {
    static const char *const openings[] = {
        "written by", "posted by", "story by",  "words by", "article by", "reported by", "published by", "by",
        "von",        "par",       "por",       "door",     "av",         "af",          "di",           "text",
        "texte",      "text von",  "texte par", "author",   "autor",      "автор",       "текст",        "oleh"};
    for (size_t i = 0; i < sizeof openings / sizeof *openings; i++) {
        uint32_t size;
        if (!begins_with(t, text_from(openings[i]), &size)) continue;
        if (size < t.size && t.at[size] == ':') return size + 1;
        if (size == t.size || byte_is_space(t.at[size])) return size;
    }
    return 0;
}

static bool begins_with_capital(textref t) {
    t = text_trim(t);
    return t.size > 0 && !utf8_is_lower(utf8_decode(t, 0).code) && utf8_is_letter(utf8_decode(t, 0).code);
}

/* A line by the headline that says it in words: "By Ana Tyr", the names perhaps in elements of their own. */
void scene_read_text_byline(struct scene *scene, uint32_t node, textref text) {
    const struct html_tree *tree = scene->tree;
    if (node < scene->byline_end) return;
    uint32_t opening = opening_size(text), line = tree->parent[node];
    if (opening == 0) return;
    textref whole = scene_line(scene, line);
    if (text_is(whole, text) && opening == text.size && line != 0) {
        line = tree->parent[line];
        whole = scene_line(scene, line);
    }
    uint32_t begin = text_find(whole, text, 0);
    if (begin == UINT32_MAX || whole.size - begin > LONGEST_BYLINE) return;
    whole = text_slice(whole, begin + opening, whole.size);
    if (!begins_with_capital(whole)) return;
    scene->byline_end = tree->subtree[line];
    if (scene->byline_position == UINT32_MAX) scene->byline_position = scene->position;
    if (!claim_linked_names(scene, line))
        metadata_claim(scene->claims, FIELD_AUTHOR, ORIGIN_TEXT, cut_at_date(scene, whole));
}

static bool holds_control(const struct html_tree *tree, uint32_t node) {
    for (uint32_t i = node + 1; i < tree->subtree[node]; i++)
        if (html_is(tree, i, HTML_TAG_A) || html_is(tree, i, HTML_TAG_BUTTON)) return true;
    return false;
}

/* A paragraph that is a name and nothing else, right under the headline, signs the story. */
void scene_read_signature(struct scene *scene, uint32_t node) {
    if (node < scene->byline_end || scene->heading == HTML_NONE || node < scene->heading) return;
    textref text = scene_line(scene, node);
    if (text.size > 0 && !holds_control(scene->tree, node) && metadata_is_names(text))
        metadata_claim(scene->claims, FIELD_AUTHOR, ORIGIN_NAMES, text);
}
