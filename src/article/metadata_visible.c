/* What a reader sees around the headline: who wrote it and when, and the pictures and players of the story; and
 * microdata, which says it in attributes. One pass in document order; parts of the page that are about other stories
 * (navigation, asides, related stories, comments) are passed over whole.
 */
#include "article/metadata_scene.h"

#include "article/dates.h"
#include "base/utf8.h"

enum { LONGEST_DATE_TEXT = 160, SHORTEST_STANDFIRST = 40, LONGEST_STANDFIRST = 700 };

/* ---- regions ------------------------------------------------------------------------------------------------ */

static bool is_label(uint16_t attribute) {
    switch (attribute) {
    case HTML_ATTRIBUTE_CLASS:
    case HTML_ATTRIBUTE_ID:
    case HTML_ATTRIBUTE_DATA_TESTID:
    case HTML_ATTRIBUTE_DATA_COMPONENT:
    case HTML_ATTRIBUTE_DATA_QA: return true;
    default: return false;
    }
}

uint32_t scene_words(const struct html_tree *tree, uint32_t node) {
    uint32_t flags = 0;
    const struct html_attribute *attributes = tree->attributes + tree->first[node];
    for (uint32_t i = 0; i < tree->attribute_count[node]; i++)
        if (is_label(attributes[i].known)) flags |= metadata_words_in(attributes[i].value);
    return flags;
}

uint32_t scene_known_words(struct scene *scene, uint32_t node) {
    const struct html_tree *tree = scene->tree;
    const struct html_attribute *attributes = tree->attributes + tree->first[node];
    uint32_t flags = 0;
    for (uint32_t i = 0; i < tree->attribute_count[node]; i++) {
        uint32_t words;
        if (!is_label(attributes[i].known)) continue;
        const uint64_t hash = hash_wide(HASH_SEED_64, attributes[i].value);
        if (!memo_knows(&scene->words, hash, &words))
            words = memo_keep(&scene->words, hash, metadata_words_in(attributes[i].value));
        flags |= words;
    }
    return flags;
}

textref scene_line(struct scene *scene, uint32_t node) {
    if (scene->tree->subtree[node] - node > LIMIT_LINE_NODES || scene->lines == LIMIT_LINES) return (textref){0};
    scene->lines++;
    return metadata_text_under(scene->tree, node, scene->claims->arena);
}

static bool is_code(const struct html_tree *tree, uint32_t node) {
    if (tree->space[node] != HTML_SPACE_HTML) return true;
    switch (tree->tag[node]) {
    case HTML_TAG_SCRIPT:
    case HTML_TAG_STYLE:
    case HTML_TAG_TEMPLATE:
    case HTML_TAG_NOSCRIPT:
    case HTML_TAG_HEAD:
    case HTML_TAG_SELECT: return true;
    default: return false;
    }
}

static uint32_t text_size(const struct html_tree *tree, uint32_t node) {
    uint32_t size = 0;
    for (uint32_t p = tree->first[node]; p != HTML_NONE; p = tree->pieces[p].next) size += tree->pieces[p].size;
    textref first = tree->first[node] == HTML_NONE ? (textref){0} : html_piece_text(&tree->pieces[tree->first[node]]);
    return size == first.size ? text_trim(first).size : size;
}

/* An aside by the headline with a line or two is a byline as some pages mark it up. */
static bool is_short_near(const struct scene *scene, uint32_t node) {
    uint32_t size = 0;
    if (!scene_in_window(scene, TEXT_WINDOW_AFTER)) return false;
    if (scene->tree->subtree[node] - node > LIMIT_LINE_NODES) return false;
    for (uint32_t i = node; i < scene->tree->subtree[node] && size <= LONGEST_BYLINE; i++)
        if (scene->tree->kind[i] == HTML_TEXT && !is_code(scene->tree, scene->tree->parent[i]))
            size += text_size(scene->tree, i);
    return size <= LONGEST_BYLINE;
}

static bool is_about_others(const struct scene *scene, uint32_t node, uint32_t words) {
    const struct html_tree *tree = scene->tree;
    if (scene_contains(tree, node, scene->heading)) return false;
    switch (tree->tag[node]) {
    case HTML_TAG_NAV:
    case HTML_TAG_FORM: return true;
    case HTML_TAG_FOOTER: return !scene_contains(tree, scene->article, node); /* an article's own may hold its byline */
    case HTML_TAG_ASIDE: return !is_short_near(scene, node);
    case HTML_TAG_ARTICLE: return scene->article != HTML_NONE;
    case HTML_TAG_BODY:
    case HTML_TAG_HTML:
    case HTML_TAG_MAIN: return false;
    default: return words & WORD_ASIDE;
    }
}

/* ---- dates -------------------------------------------------------------------------------------------------- */

/* What a date is the date of, by the words before it. */
enum moment { MOMENT_PUBLISHED, MOMENT_MODIFIED, MOMENT_OTHER };

static bool has_any(textref t, const char *const *words, size_t count) {
    for (size_t i = 0; i < count; i++)
        if (text_find_nocase(t, text_from(words[i]), 0) != UINT32_MAX) return true;
    return false;
}

static textref tail(textref t, uint32_t size) {
    if (t.size <= size) return t;
    uint32_t begin = t.size - size;
    while (begin < t.size && byte_is_continuation(t.at[begin])) begin++;
    return text_slice(t, begin, t.size);
}

enum { WORDS_BEFORE = 40 }; /* bytes of text looked at before a date */

static enum moment moment_after(textref before) {
    /* beginnings of words for "updated" */
    static const char *const modified[] = {
        "updat",      "modif",    "aktualis",    "mis à jour", "mise à jour", "actualiz",   "atualiz",  "aggiorn",
        "bijgewerkt", "oppdater", "opdater",     "uppdater",   "обновл",      "изменен",    "güncelle", "更新",
        "修改",       "수정",     "ažur",        "aktuali",    "zaktual",     "päivitetty", "frissít",  "ενημερ",
        "diperbarui", "cập nhật", "last edited", "revised",    "stand:"};
    static const char *const other[] = {
        "joined",        "member since", "registered",    "expires", "copyright",    "©", "born", "beigetreten",
        "mitglied seit", "registriert",  "membre depuis", "inscrit", "miembro desde"};
    before = tail(before, WORDS_BEFORE);
    if (has_any(before, other, sizeof other / sizeof *other)) return MOMENT_OTHER;
    return has_any(before, modified, sizeof modified / sizeof *modified) ? MOMENT_MODIFIED : MOMENT_PUBLISHED;
}

static void claim_moment(struct scene *scene, textref date, enum moment moment, enum metadata_origin origin) {
    if (moment == MOMENT_OTHER) return;
    metadata_claim(scene->claims, moment == MOMENT_MODIFIED ? FIELD_MODIFIED : FIELD_PUBLISHED, origin, date);
}

/* Claims a date that stands in `t`, and a second one behind it ("Published … Updated …"). `moment` is what the first is
 * taken for unless words in `t` say otherwise. */
static void claim_dates(struct scene *scene, textref t, enum moment moment, enum metadata_origin origin) {
    for (int i = 0; i < 2; i++) {
        struct copydesk_range used;
        textref date = article_read_date(t, scene->language, scene->claims->arena, &used);
        if (date.size == 0) return;
        enum moment said = moment_after(text_slice(t, 0, used.begin));
        claim_moment(scene, date, said == MOMENT_PUBLISHED ? moment : said, origin);
        t = text_slice(t, used.end, t.size);
        moment = MOMENT_PUBLISHED;
    }
}

static void read_time(struct scene *scene, uint32_t node, uint32_t words) {
    struct arena *arena = scene->claims->arena;
    textref value = html_attribute(scene->tree, node, HTML_ATTRIBUTE_DATETIME), text = scene_line(scene, node);
    enum moment moment = words & WORD_UPDATED ? MOMENT_MODIFIED : moment_after(scene->before);
    textref date = article_read_date(value, scene->language, arena, NULL);
    if (date.size == 0 && value.size > 0) date = article_read_unix_time(value, arena);
    if (date.size > 0)
        claim_moment(scene, date, moment == MOMENT_PUBLISHED ? moment_after(text) : moment, ORIGIN_TIME);
    else
        claim_dates(scene, text, moment, ORIGIN_TIME);
}

static void read_dated(struct scene *scene, uint32_t node, uint32_t words) {
    textref text = scene_line(scene, node);
    if (text.size == 0 || text.size > LONGEST_DATE_TEXT) return;
    claim_dates(scene, text, words & WORD_UPDATED ? MOMENT_MODIFIED : MOMENT_PUBLISHED, ORIGIN_BYLINE);
}

/* ---- the pass ----------------------------------------------------------------------------------------------- */

static void read_text(struct scene *scene, uint32_t node) {
    uint32_t size = text_size(scene->tree, node);
    if (size == 0) return;
    bool near = scene_in_window(scene, WINDOW_AFTER) && size <= LONGEST_DATE_TEXT;
    textref previous = scene->before;
    scene->before = near ? metadata_text_under(scene->tree, node, scene->claims->arena) : (textref){0};
    if (near && scene_in_window(scene, TEXT_WINDOW_AFTER) && !scene_contains(scene->tree, scene->heading, node)) {
        claim_dates(scene, scene->before, moment_after(previous), ORIGIN_TEXT);
        scene_read_text_byline(scene, node, scene->before);
    }
    scene->position += size;
}

static void read_standfirst(struct scene *scene, uint32_t node, enum metadata_origin origin) {
    if (scene->heading == HTML_NONE || node < scene->heading || !scene_in_window(scene, TEXT_WINDOW_AFTER)) return;
    textref text = scene_line(scene, node);
    if (text.size < SHORTEST_STANDFIRST || text.size > LONGEST_STANDFIRST) return;
    metadata_claim(scene->claims, FIELD_STANDFIRST, origin, text);
}

/* Returns where to go on: node + 1, or the end of its subtree. */
static uint32_t read_element(struct scene *scene, uint32_t node) {
    const struct html_tree *tree = scene->tree;
    if (is_code(tree, node)) return tree->subtree[node];
    uint32_t words = scene_known_words(scene, node);
    if (is_about_others(scene, node, words)) return tree->subtree[node];
    textref property = html_attribute(tree, node, HTML_ATTRIBUTE_ITEMPROP);
    if (property.size > 0) scene_read_item(scene, node, property);
    scene_read_media(scene, node);
    scene_read_byline(scene, node, words);
    if (!scene_in_window(scene, WINDOW_AFTER)) return node + 1;
    if (html_is(tree, node, HTML_TAG_P) && scene_in_window(scene, TEXT_WINDOW_AFTER)) scene_read_signature(scene, node);
    if (html_is(tree, node, HTML_TAG_TIME))
        read_time(scene, node, words);
    else if (words & WORD_DATE)
        read_dated(scene, node, words);
    /* a byline often holds its date, with the time of a forum's post */
    if (words & WORD_AUTHOR && !(words & WORD_DATE)) read_dated(scene, node, words);
    if (words & (WORD_STANDFIRST | WORD_LEAD))
        read_standfirst(scene, node, words & WORD_STANDFIRST ? ORIGIN_BYLINE : ORIGIN_TEXT);
    return node + 1;
}

static void find_heading(struct scene *scene) {
    const struct html_tree *tree = scene->tree;
    if (scene->heading == HTML_NONE) return;
    for (uint32_t up = tree->parent[scene->heading]; up != HTML_NONE; up = tree->parent[up])
        if (html_is(tree, up, HTML_TAG_ARTICLE)) scene->article = up;
    for (uint32_t node = 0; node < scene->heading;) {
        if (tree->kind[node] == HTML_ELEMENT &&
            (is_code(tree, node) || is_about_others(scene, node, scene_known_words(scene, node)))) {
            node = tree->subtree[node];
            continue;
        }
        if (tree->kind[node] == HTML_TEXT) scene->heading_position += text_size(tree, node);
        node++;
    }
}

void metadata_read_visible(struct metadata_claims *claims, uint32_t heading, textref language) {
    struct scene scene = {.claims = claims,
                          .tree = claims->tree,
                          .heading = heading,
                          .article = HTML_NONE,
                          .byline_position = UINT32_MAX,
                          .language = language};
    find_heading(&scene);
    for (uint32_t node = 0; node < claims->tree->count;) {
        if (claims->tree->kind[node] == HTML_ELEMENT) {
            node = read_element(&scene, node);
            continue;
        }
        if (claims->tree->kind[node] == HTML_TEXT) read_text(&scene, node);
        node++;
    }
}
