#include "article/features.h"

#include <stdio.h>

struct row {
    float *values;
    uint32_t count;
    struct feature_names *names;
};

static void put(struct row *row, const char *name, float value) {
    if (row->names) snprintf(row->names->names[row->count], sizeof *row->names->names, "%s", name);
    row->values[row->count++] = value;
}

static void put_at(struct row *row, const char *name, int index, float value) {
    if (row->names) snprintf(row->names->names[row->count], sizeof *row->names->names, "%s%d", name, index);
    row->values[row->count++] = value;
}

static float ratio(float part, float whole) {
    return whole > 0 ? part / whole : 0;
}

/* Everything that is computed once for the page and looked at from every block. */
struct view {
    const struct structure *s;
    const struct page_signs *page;
    const struct block *blocks;
    const struct element *elements;
    uint32_t n;
    float *words_before;                    /* [n + 1] */
    float *links_before;                    /* [n + 1] words in links */
    float *long_before;                     /* [n + 1] words in long blocks */
    uint32_t title;                         /* the block that looks most like the title, or UINT32_MAX */
    uint32_t first_long, last_long;         /* blocks of 25 words and more, few links; UINT32_MAX: none */
    float total;                            /* words, at least 1 */
    uint8_t *above_top;                     /* [elements] 1: on the way from the root to `top` */
    uint32_t *repeated_near, *repeated_far; /* [elements] nearest, outermost ancestor-or-self of 3 alike; UINT32_MAX */
};

static float link_density(const struct block *block) {
    return (float)block->text.link / (float)block->text.characters;
}

static uint16_t tag_of(const struct view *v, uint32_t block) {
    return v->elements[v->blocks[block].element].tag;
}

/* Tags as the trees see them: few, ordered so that neighbours are alike. */
static float tag_class(uint16_t tag) {
    switch (tag) {
    case HTML_TAG_P: return 1;
    case HTML_TAG_BLOCKQUOTE: return 2;
    case HTML_TAG_PRE: return 3;
    case HTML_TAG_LI: return 4;
    case HTML_TAG_DT: return 5;
    case HTML_TAG_DD: return 6;
    case HTML_TAG_TD: return 7;
    case HTML_TAG_TH: return 8;
    case HTML_TAG_H1: return 9;
    case HTML_TAG_H2: return 10;
    case HTML_TAG_H3: return 11;
    case HTML_TAG_H4:
    case HTML_TAG_H5:
    case HTML_TAG_H6: return 12;
    case HTML_TAG_FIGCAPTION:
    case HTML_TAG_CAPTION: return 13;
    case HTML_TAG_SUMMARY: return 14;
    case HTML_TAG_SECTION:
    case HTML_TAG_ARTICLE:
    case HTML_TAG_MAIN: return 15;
    case HTML_TAG_DIV: return 16;
    case HTML_TAG_OTHER: return 17;
    case HTML_TAG_SPAN: return 18;
    case HTML_TAG_HEADER: return 19;
    case HTML_TAG_ADDRESS: return 20;
    case HTML_TAG_A: return 21;
    case HTML_TAG_BUTTON: return 22;
    case HTML_TAG_LABEL:
    case HTML_TAG_FORM: return 23;
    case HTML_TAG_ASIDE: return 24;
    case HTML_TAG_NAV: return 25;
    case HTML_TAG_FOOTER: return 26;
    default: return 0;
    }
}

/* ---- the block's own text ------------------------------------------------------------------------------------------
 */

static void put_text(struct row *row, const struct view *v, uint32_t i) {
    const struct block *block = &v->blocks[i];
    const struct measure *t = &block->text;
    float words = (float)t->words, characters = (float)t->characters;
    put(row, "tag", tag_class(tag_of(v, i)));
    put(row, "inline", tag_class(block->inline_tag));
    put(row, "words", words);
    put(row, "characters", characters);
    put(row, "word_length", ratio(characters, words));
    put(row, "link_density", link_density(block));
    put(row, "links", (float)block->links);
    put(row, "bold", ratio((float)t->bold, characters));
    put(row, "images", (float)block->images);
    put(row, "commas", (float)t->commas);
    put(row, "comma_density", ratio((float)t->commas, words));
    put(row, "first", t->first);
    put(row, "last", t->last);
    put(row, "uppers", ratio((float)t->uppers, characters));
    put(row, "digits", ratio((float)t->digits, characters));
    put(row, "capitalised", ratio((float)t->capitalised, words));
    put(row, "symbols", ratio((float)t->symbols, characters));
    put(row, "unspaced", ratio((float)t->unspaced, characters));
    put(row, "lines", (float)t->lines);
    put(row, "preformatted", block->preformatted);
    put(row, "currency", (float)t->currency);
    put(row, "copyright", (float)t->copyright);
    put(row, "at_signs", (float)t->at_signs);
    put(row, "bars", (float)t->bars);
    put(row, "title_share", ratio((float)t->title_words, words));
    put(row, "title_words", (float)t->title_words);
    put(row, "description", ratio((float)t->description_words, words));
    uint32_t first = v->s->duplicate[i];
    put(row, "copies", (float)v->s->duplicates[first]);
    put(row, "copy_before", first < i);
    put(row, "copy_after", v->s->last_duplicate[first] > i);
    put(row, "copy_words", v->s->duplicates[first] > 1 ? (words < 50 ? words : 50) : 0);
}

/* ---- what stands above it -------------------------------------------------------------------------------------------
 */

enum { CHAIN = 8 };

/* The block's ancestors, those that hold the same blocks as their child counted once (the outermost of them). */
static uint32_t chain_of(const struct view *v, uint32_t element, uint32_t chain[CHAIN]) {
    uint32_t length = 0;
    float held = -1;
    for (uint32_t e = element; e != UINT32_MAX; e = v->elements[e].parent) {
        float blocks = v->s->sums[e].blocks;
        if (length == 0 || blocks != held) {
            if (length == CHAIN) break;
            chain[length++] = e;
        } else {
            chain[length - 1] = e;
        }
        held = blocks;
    }
    return length;
}

static void put_names(struct row *row, const struct view *v, uint32_t e) {
    put(row, "depth", v->elements[e].depth);
    put(row, "hidden", v->elements[e].hidden);
    for (uint32_t t = 0; t < STRUCTURE_TAGS; t++) put_at(row, "tag_above", (int)t, v->s->tag[e][t]);
    for (uint32_t r = 0; r < STRUCTURE_ROLES; r++) put_at(row, "role", (int)r, (float)(v->s->roles[e] >> r & 1));
    for (uint32_t g = 0; g < KEYWORD_GROUPS; g++) put_at(row, "name", (int)g, v->s->keyword[e][g]);
    static const uint32_t boiler = 1u << KEYWORD_NAV | 1u << KEYWORD_FOOT | 1u << KEYWORD_SIDE | 1u << KEYWORD_RELATED |
                                   1u << KEYWORD_SHARE | 1u << KEYWORD_PROMO | 1u << KEYWORD_COOKIE |
                                   1u << KEYWORD_COMMENT | 1u << KEYWORD_HIDDEN;
    static const uint32_t prose =
        1u << KEYWORD_ARTICLE | 1u << KEYWORD_CONTENT | 1u << KEYWORD_TEXT | 1u << KEYWORD_POST;
    int against = 0, in_favour = 0, level = 0;
    for (uint32_t a = e; a != UINT32_MAX && level < 14; a = v->elements[a].parent, level++) {
        if (v->s->names[a] == 0) continue;
        against += __builtin_popcount(v->s->names[a] & boiler);
        in_favour += __builtin_popcount(v->s->names[a] & prose);
    }
    put(row, "names_against", (float)against);
    put(row, "names_for", (float)in_favour);
}

static void put_containers(struct row *row, const struct view *v, uint32_t e) {
    uint32_t chain[CHAIN] = {e}, length = chain_of(v, e, chain);
    put(row, "chain", (float)length);
    static const uint32_t levels[] = {0, 1, 2, 3, 4, 6};
    for (size_t l = 0; l < sizeof levels / sizeof *levels; l++) {
        uint32_t a = chain[levels[l] < length ? levels[l] : length - 1];
        const struct sums *sums = &v->s->sums[a];
        int level = (int)levels[l];
        put_at(row, "share_", level, sums->words / v->total);
        put_at(row, "links_", level, ratio(sums->link_words, sums->words));
        put_at(row, "mean_", level, ratio(sums->words, sums->blocks));
        put_at(row, "paragraphs_", level, ratio(sums->paragraph_words, sums->words));
        put_at(row, "blocks_", level, sums->blocks);
        put_at(row, "long_", level, ratio(sums->long_words, sums->words));
        put_at(row, "alike_", level, (float)v->s->alike[a]);
    }
    uint32_t most = 0;
    for (uint32_t l = 0; l < length && l < 6; l++)
        if (v->s->alike[chain[l]] > most) most = v->s->alike[chain[l]];
    put(row, "alike_most", (float)most);
}

static bool is_under(const struct view *v, uint32_t e, uint32_t above) {
    return e >= above && e < v->elements[above].end;
}

static void put_place_in_prose(struct row *row, const struct view *v, uint32_t e) {
    uint32_t top = v->s->top;
    put(row, "in_top", is_under(v, e, top));
    put(row, "in_majority", is_under(v, e, v->s->majority));
    int away = 0;
    uint32_t a = e;
    while (a != UINT32_MAX && !v->above_top[a]) {
        a = v->elements[a].parent;
        away++;
    }
    put(row, "away_from_top", (float)away);
    put(row, "below_top", a == UINT32_MAX ? 99 : (float)(v->elements[top].depth - v->elements[a].depth));
    put(row, "share_of_common", a == UINT32_MAX ? 0 : v->s->sums[a].words / v->total);
    put(row, "side_of_top", is_under(v, e, top) ? 0 : e < top ? -1 : 1);
}

static void put_path(struct row *row, const char *name, const struct view *v, const struct likeness *like) {
    char label[24];
    struct {
        const char *what;
        float value;
    } items[] = {{"_count", like->count},
                 {"_share", like->words / v->total},
                 {"_mean", ratio(like->words, like->count)},
                 {"_links", ratio(like->link_words, like->words)}};
    for (size_t i = 0; i < sizeof items / sizeof *items; i++) {
        if (row->names) snprintf(label, sizeof label, "%s%s", name, items[i].what);
        put(row, label, items[i].value);
    }
}

static void put_repetition(struct row *row, int which, const struct view *v, uint32_t e, uint32_t repeated) {
    if (repeated == UINT32_MAX) {
        for (int i = 0; i < 11; i++) put_at(row, "repeat", which * 20 + i, -1);
        return;
    }
    const struct sums *sums = &v->s->sums[repeated];
    uint32_t first = v->s->alike_first[repeated];
    float count = (float)v->s->alike[repeated];
    float values[11] = {count,
                        v->s->alike_words[first] / count,
                        v->s->alike_words[first] / v->total,
                        ratio(sums->link_words, sums->words),
                        (float)v->s->alike_index[repeated],
                        (float)v->s->alike_index[repeated] / count,
                        sums->prices,
                        sums->headings,
                        (float)(v->elements[e].depth - v->elements[repeated].depth),
                        sums->blocks,
                        sums->longest};
    for (int i = 0; i < 11; i++) put_at(row, "repeat", which * 20 + i, values[i]);
}

static void put_parent(struct row *row, const struct view *v, uint32_t i) {
    const struct block *block = &v->blocks[i];
    uint32_t e = block->element, up = v->elements[e].parent == UINT32_MAX ? e : v->elements[e].parent;
    const struct sums *parent = &v->s->sums[up], *own = &v->s->sums[e];
    put(row, "parent_words", parent->words);
    put(row, "parent_longest", parent->longest);
    put(row, "parent_relative", ratio((float)block->text.words, parent->longest));
    put(row, "parent_blocks", parent->blocks);
    put(row, "parent_links", ratio(parent->link_words, parent->words));
    put(row, "parent_place", ratio((float)(i - parent->first), (float)(parent->last - parent->first)));
    put(row, "own_place", (float)(i - own->first));
    put(row, "own_blocks", (float)(own->last - own->first));
}

/* ---- where it stands in the page ------------------------------------------------------------------------------------
 */

static void put_position(struct row *row, const struct view *v, uint32_t i) {
    float n = (float)v->n, at = (float)i, long_total = v->long_before[v->n];
    put(row, "position", at / n);
    put(row, "word_position", v->words_before[i] / v->total);
    put(row, "index", at);
    put(row, "index_from_end", n - at);
    bool titled = v->title != UINT32_MAX, has_long = v->first_long != UINT32_MAX;
    put(row, "from_title", titled ? at - (float)v->title : -999);
    put(row, "words_from_title", titled ? v->words_before[i] - v->words_before[v->title] : -9999);
    put(row, "is_title", titled && v->title == i);
    put(row, "from_first_long", has_long ? at - (float)v->first_long : -999);
    put(row, "from_last_long", has_long ? at - (float)v->last_long : -999);
    put(row, "long_before", ratio(v->long_before[i], long_total));
    put(row, "long_after", ratio(long_total - v->long_before[i + 1], long_total));
    put(row, "long_words_before", v->long_before[i]);
    put(row, "long_words_after", long_total - v->long_before[i + 1]);
}

static void put_neighbours(struct row *row, const struct view *v, uint32_t i) {
    uint32_t e = v->blocks[i].element;
    for (int d = -3; d <= 3; d++) {
        if (d == 0) continue;
        int64_t j = (int64_t)i + d;
        bool there = j >= 0 && j < (int64_t)v->n;
        const struct block *other = there ? &v->blocks[j] : NULL;
        int label = d + 3;
        put_at(row, "near_words", label, there ? (float)other->text.words : -1);
        put_at(row, "near_links", label, there ? link_density(other) : -1);
        put_at(row, "near_tag", label, there ? tag_class(tag_of(v, (uint32_t)j)) : -1);
        if (d < -2 || d > 2) continue;
        put_at(row, "near_path", label, there ? v->s->path[other->element] == v->s->path[e] : -1);
        put_at(row, "near_parent", label, there ? v->elements[other->element].parent == v->elements[e].parent : -1);
        put_at(row, "near_commas", label, there ? (float)other->text.commas : -1);
        put_at(row, "near_last", label, there ? other->text.last : -1);
    }
    static const uint32_t windows[] = {3, 8, 20};
    for (size_t w = 0; w < sizeof windows / sizeof *windows; w++) {
        uint32_t reach = windows[w], low = i > reach ? i - reach : 0,
                 high = i + reach + 1 < v->n ? i + reach + 1 : v->n;
        float words = v->words_before[high] - v->words_before[low];
        int label = (int)reach;
        put_at(row, "window", label, words / (float)(high - low));
        put_at(row, "window_links", label, ratio(v->links_before[high] - v->links_before[low], words));
        put_at(row, "window_before", label, ratio(v->words_before[i] - v->words_before[low], (float)(i - low)));
        put_at(row, "window_after", label,
               ratio(v->words_before[high] - v->words_before[i + 1], (float)(high - i - 1)));
    }
}

/* ---- headings and marks passed on the way
 * ---------------------------------------------------------------------------- */

struct passed {
    uint32_t heading, second_headings, headings; /* last heading's block */
    uint32_t heading_level, heading_words;
    int64_t comment, related, author, share; /* last block under such a name, -1: none */
};

static void pass(struct passed *passed, const struct view *v, uint32_t i) {
    uint32_t e = v->blocks[i].element;
    uint16_t tag = v->elements[e].tag;
    if (blocks_is_heading(tag)) {
        passed->heading = i;
        passed->headings++;
        passed->second_headings += tag == HTML_TAG_H2;
        passed->heading_level = (uint32_t)(tag - HTML_TAG_H1 + 1);
        passed->heading_words = v->blocks[i].text.words;
    }
    const uint8_t *keyword = v->s->keyword[e];
    if (keyword[KEYWORD_COMMENT] < STRUCTURE_FAR) passed->comment = i;
    if (keyword[KEYWORD_RELATED] < STRUCTURE_FAR) passed->related = i;
    if (keyword[KEYWORD_AUTHOR] < STRUCTURE_FAR) passed->author = i;
    if (keyword[KEYWORD_SHARE] < STRUCTURE_FAR) passed->share = i;
}

static void put_passed(struct row *row, const struct view *v, uint32_t i, const struct passed *passed) {
    bool any = passed->headings > 0;
    put(row, "from_heading", any ? (float)(i - passed->heading) : 999);
    put(row, "heading_level", (float)passed->heading_level);
    put(row, "heading_words", (float)passed->heading_words);
    put(row, "words_from_heading", v->words_before[i] - (any ? v->words_before[passed->heading] : 0));
    put(row, "headings", (float)passed->headings);
    put(row, "second_headings", (float)passed->second_headings);
    put(row, "from_comment", passed->comment < 0 ? -1 : (float)(i - passed->comment));
    put(row, "from_related", passed->related < 0 ? -1 : (float)(i - passed->related));
    put(row, "from_author", passed->author < 0 ? -1 : (float)(i - passed->author));
    put(row, "from_share", passed->share < 0 ? -1 : (float)(i - passed->share));
}

/* ---- the page
 * ---------------------------------------------------------------------------------------------------------- */

static void put_page(struct row *row, const struct view *v) {
    const struct sums *all = &v->s->sums[0];
    const struct page_signs *page = v->page;
    put(row, "page_words", v->total);
    put(row, "page_blocks", (float)v->n);
    put(row, "page_links", all->link_words / v->total);
    put(row, "page_paragraphs", all->paragraph_words / v->total);
    put(row, "page_long", all->long_words / v->total);
    put(row, "page_long_blocks", all->long_blocks);
    put(row, "page_prices", all->prices);
    put(row, "page_headings", ratio(all->headings, (float)v->n));
    put(row, "page_mean", v->total / (float)v->n);
    put(row, "page_top", v->s->sums[v->s->top].words / v->total);
    put(row, "page_majority", v->s->sums[v->s->majority].words / v->total);
    put(row, "page_elements", (float)v->s->blocks->element_count);
    for (uint32_t i = 0; i < PAGE_TAGS; i++) put_at(row, "page_tag", (int)i, page->tags[i]);
    for (uint32_t i = 0; i < PAGE_TYPES; i++) put_at(row, "page_type", (int)i, page->types[i]);
    put(row, "open_graph", page->open_graph);
    put(row, "address_depth", page->address_depth);
    put(row, "address_length", page->address_length);
    put(row, "address_date", page->address_date);
    put(row, "address_hyphens", page->address_hyphens);
    put(row, "address_digits", page->address_digits);
    put(row, "address_query", page->address_query);
    put(row, "address_product", page->address_product);
    put(row, "address_collection", page->address_collection);
    put(row, "address_forum", page->address_forum);
    put(row, "address_docs", page->address_documentation);
    put(row, "address_blog", page->address_blog);
    put(row, "wordpress", page->wordpress);
    put(row, "discourse", page->discourse);
    put(row, "published", page->published);
    put(row, "authors", page->authors);
}

/* ---- the rows
 * ------------------------------------------------------------------------------------------------------------ */

/* The heading that shares most words with the title: of h1 any, of others one that shares two words in five. */
static uint32_t find_title(const struct view *v) {
    uint32_t best = UINT32_MAX;
    float most = -1;
    for (uint32_t i = 0; i < v->n; i++) {
        uint16_t tag = tag_of(v, i);
        const struct measure *t = &v->blocks[i].text;
        if (tag != HTML_TAG_H1 && tag != HTML_TAG_H2) continue;
        float share = ratio((float)t->title_words, (float)t->words) - 1.f / (float)(t->words + 1);
        if (tag == HTML_TAG_H1) share += .3f;
        if ((tag == HTML_TAG_H1 || share > .4f) && share > most) {
            most = share;
            best = i;
        }
    }
    return best;
}

static bool prepare(struct view *v, struct arena *arena) {
    uint32_t elements = v->s->blocks->element_count;
    v->words_before = arena_take_zeroed(arena, v->n + 1, sizeof(float));
    v->links_before = arena_take_zeroed(arena, v->n + 1, sizeof(float));
    v->long_before = arena_take_zeroed(arena, v->n + 1, sizeof(float));
    v->above_top = arena_take_zeroed(arena, elements, 1);
    v->repeated_near = arena_take(arena, elements * sizeof(uint32_t));
    v->repeated_far = arena_take(arena, elements * sizeof(uint32_t));
    if (!v->words_before || !v->links_before || !v->long_before || !v->above_top || !v->repeated_near ||
        !v->repeated_far)
        return false;
    v->first_long = v->last_long = UINT32_MAX;
    for (uint32_t i = 0; i < v->n; i++) {
        float words = (float)v->blocks[i].text.words, density = link_density(&v->blocks[i]);
        v->words_before[i + 1] = v->words_before[i] + words;
        v->links_before[i + 1] = v->links_before[i] + words * density;
        v->long_before[i + 1] = v->long_before[i] + (words >= 15 && density < .4f ? words : 0);
        if (words < 25 || density >= .3f) continue;
        if (v->first_long == UINT32_MAX) v->first_long = i;
        v->last_long = i;
    }
    v->total = v->words_before[v->n] > 1 ? v->words_before[v->n] : 1;
    v->title = find_title(v);
    for (uint32_t e = v->s->top; e != UINT32_MAX; e = v->elements[e].parent) v->above_top[e] = 1;
    for (uint32_t e = 0; e < elements; e++) {
        uint32_t up = v->elements[e].parent;
        bool repeated = v->s->alike[e] >= 3 && v->elements[e].tag != HTML_TAG_P;
        uint32_t far = up == UINT32_MAX ? UINT32_MAX : v->repeated_far[up];
        v->repeated_far[e] = far == UINT32_MAX && repeated ? e : far;
        v->repeated_near[e] = repeated ? e : up == UINT32_MAX ? UINT32_MAX : v->repeated_near[up];
    }
    return true;
}

static void put_row(struct row *row, const struct view *v, uint32_t i, const struct passed *passed) {
    uint32_t e = v->blocks[i].element;
    put_text(row, v, i);
    put_names(row, v, e);
    put_containers(row, v, e);
    put_place_in_prose(row, v, e);
    put_path(row, "path", v, &v->s->path_sums[v->s->path[e]]);
    put_path(row, "tags", v, &v->s->tag_path_sums[v->s->tag_path[e]]);
    put_repetition(row, 0, v, e, v->repeated_near[e]);
    put_repetition(row, 1, v, e, v->repeated_far[e]);
    put_parent(row, v, i);
    put_position(row, v, i);
    put_neighbours(row, v, i);
    put_passed(row, v, i, passed);
}

enum copydesk_status features_compute(const struct structure *structure, const struct page_signs *page,
                                      struct arena *arena, struct feature_rows *rows, struct feature_names *names) {
    struct view view = {.s = structure,
                        .page = page,
                        .blocks = structure->blocks->blocks,
                        .elements = structure->blocks->elements,
                        .n = structure->blocks->block_count};
    *rows = (struct feature_rows){0};
    if (view.n == 0) return COPYDESK_OK;
    float *first = arena_take(arena, FEATURES_MAX * sizeof *first);
    if (!first || !prepare(&view, arena)) return COPYDESK_NO_MEMORY;
    struct passed passed = {.comment = -1, .related = -1, .author = -1, .share = -1};
    struct row row = {.values = first, .names = names};
    pass(&passed, &view, 0);
    put_row(&row, &view, 0, &passed);
    rows->width = row.count;
    rows->page = first + row.count;
    put_page(&row, &view);
    rows->page_width = row.count - rows->width;
    if (names) names->count = row.count;
    rows->values = arena_take(arena, (size_t)view.n * rows->width * sizeof *rows->values);
    if (!rows->values) return COPYDESK_NO_MEMORY;
    memcpy(rows->values, first, rows->width * sizeof *first);
    for (uint32_t i = 1; i < view.n; i++) {
        pass(&passed, &view, i);
        row = (struct row){.values = rows->values + (size_t)i * rows->width};
        put_row(&row, &view, i, &passed);
    }
    return COPYDESK_OK;
}
