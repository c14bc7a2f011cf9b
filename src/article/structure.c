#include "article/structure.h"

#include "base/memo.h"

const uint16_t structure_tags[STRUCTURE_TAGS] = {
    HTML_TAG_ARTICLE,    HTML_TAG_MAIN,     HTML_TAG_ASIDE,   HTML_TAG_NAV,    HTML_TAG_FOOTER, HTML_TAG_HEADER,
    HTML_TAG_FORM,       HTML_TAG_SECTION,  HTML_TAG_UL,      HTML_TAG_OL,     HTML_TAG_TABLE,  HTML_TAG_FIGURE,
    HTML_TAG_BLOCKQUOTE, HTML_TAG_DL,       HTML_TAG_DETAILS, HTML_TAG_BUTTON, HTML_TAG_A,      HTML_TAG_LABEL,
    HTML_TAG_DIALOG,     HTML_TAG_TEMPLATE, HTML_TAG_P,       HTML_TAG_LI,     HTML_TAG_H1,     HTML_TAG_H2,
    HTML_TAG_H3,         HTML_TAG_PRE,      HTML_TAG_TD,      HTML_TAG_TR,     HTML_TAG_DIV,    HTML_TAG_SPAN,
    HTML_TAG_FIGCAPTION, HTML_TAG_OTHER,    HTML_TAG_TIME,    HTML_TAG_ADDRESS};

static uint16_t role_bit(textref role) {
    static const struct {
        const char *name;
        uint16_t bit;
    } roles[] = {{"main", 0},    {"navigation", 1}, {"complementary", 2}, {"contentinfo", 3},
                 {"banner", 4},  {"dialog", 5},     {"search", 6},        {"article", 7},
                 {"list", 8},    {"listitem", 8},   {"tabpanel", 9},      {"alert", 10},
                 {"button", 11}, {"menu", 1},       {"menubar", 1},       {"menuitem", 1}};
    for (size_t i = 0; i < sizeof roles / sizeof *roles; i++)
        if (text_is_nocase(role, text_from(roles[i].name))) return (uint16_t)(1u << roles[i].bit);
    return 0;
}

/* ---- first occurrences: a hash table from a key to the first index that had it ------------------------------------
 */

struct firsts {
    uint64_t *keys;  /* 0: free */
    uint32_t *index; /* [mask + 1] */
    uint32_t mask;
};

static bool firsts_make(struct firsts *firsts, uint32_t items, struct arena *arena) {
    uint32_t size = 64;
    while (size < items * 2) size *= 2;
    firsts->mask = size - 1;
    firsts->keys = arena_take_zeroed(arena, size, sizeof *firsts->keys);
    firsts->index = arena_take(arena, (size_t)size * sizeof *firsts->index);
    return firsts->keys && firsts->index;
}

static void firsts_clear(struct firsts *firsts) {
    memset(firsts->keys, 0, ((size_t)firsts->mask + 1) * sizeof *firsts->keys);
}

static uint32_t firsts_put(struct firsts *firsts, uint64_t key, uint32_t index) {
    key = hash_mix(key);
    if (key == 0) key = 1;
    uint32_t slot = (uint32_t)key & firsts->mask;
    while (firsts->keys[slot] && firsts->keys[slot] != key) slot = (slot + 1) & firsts->mask;
    if (!firsts->keys[slot]) {
        firsts->keys[slot] = key;
        firsts->index[slot] = index;
    }
    return firsts->index[slot];
}

/* ---- down: names, tags, roles, paths ----------------------------------------------------------------------------- */

/* What an element's attributes say, gathered in one pass over them. */
struct marks {
    textref class, role;
    uint64_t labels; /* hash of what blocks_labels joins; 0: none of it is there */
};

static struct marks marks_of(const struct html_tree *tree, uint32_t node) {
    struct marks marks = {0};
    const struct html_attribute *attributes = tree->attributes + tree->first[node];
    for (uint32_t i = 0; i < tree->attribute_count[node]; i++) {
        const struct html_attribute *attribute = &attributes[i];
        if (attribute->known == HTML_ATTRIBUTE_CLASS) marks.class = attribute->value;
        if (attribute->known == HTML_ATTRIBUTE_ROLE) marks.role = attribute->value;
        if (attribute->value.size && blocks_is_label(attribute->known))
            marks.labels = hash_wide(marks.labels + attribute->known, attribute->value);
    }
    return marks;
}

static uint64_t first_class_hash(textref class) {
    uint32_t begin = 0, end;
    while (begin < class.size && byte_is_space(class.at[begin])) begin++;
    for (end = begin; end < class.size && !byte_is_space(class.at[end]);) end++;
    return hash_wide(HASH_SEED_64, text_slice(class, begin, end));
}

/* One step further from all of what is above. */
static void inherit(uint8_t *restrict own, const uint8_t *restrict above, uint32_t count) {
    for (uint32_t i = 0; i < count; i++) {
        const uint8_t next = (uint8_t)(above[i] + 1);
        own[i] = next < STRUCTURE_FAR ? next : STRUCTURE_FAR;
    }
}

struct paths {
    uint64_t *path, *tag_path, *sibling; /* [elements] hashes */
};

/* The walk down, and what it looks up. */
struct descent {
    const struct html_tree *tree;
    const struct keywords *keywords;
    struct memo names;                 /* keyword groups of labels seen before */
    uint8_t tag_place[HTML_TAG_COUNT]; /* place in structure_tags; STRUCTURE_TAGS: in none */
};

static uint32_t names_of(struct descent *descent, uint32_t node, uint64_t labels) {
    uint32_t names = 0;
    char text[300];
    if (labels == 0 || memo_knows(&descent->names, labels, &names)) return names;
    const uint32_t size = blocks_labels(descent->tree, node, text, sizeof text);
    return memo_keep(&descent->names, labels, keywords_find(descent->keywords, text_of(text, size)));
}

enum { MODEL_GROUPS = (1u << KEYWORD_GROUPS) - 1 };

static void start_at_root(struct structure *s, struct paths *paths, const struct marks *marks, uint16_t tag) {
    memset(s->keyword[0], STRUCTURE_FAR, KEYWORD_GROUPS);
    memset(s->tag[0], STRUCTURE_FAR, STRUCTURE_TAGS);
    const uint64_t name = first_class_hash(marks->class) * 31 + tag;
    s->roles[0] = 0;
    s->names[0] = 0;
    paths->path[0] = hash_mix(name) + name;
    paths->tag_path[0] = hash_mix(tag) + 1;
    paths->sibling[0] = hash_mix(name) + UINT32_MAX;
}

static void go_down(struct structure *s, struct descent *descent, struct paths *paths) {
    const struct blocks *blocks = s->blocks;
    for (uint32_t e = 0; e < blocks->element_count; e++) {
        const struct element *element = &blocks->elements[e];
        const struct marks marks = marks_of(descent->tree, element->node);
        const uint32_t up = element->parent;
        if (up == UINT32_MAX) {
            start_at_root(s, paths, &marks, element->tag);
        } else {
            inherit(s->keyword[e], s->keyword[up], KEYWORD_GROUPS);
            inherit(s->tag[e], s->tag[up], STRUCTURE_TAGS);
            s->roles[e] = s->roles[up];
            s->names[e] = names_of(descent, element->node, marks.labels);
            for (uint32_t left = s->names[e] & MODEL_GROUPS; left; left &= left - 1)
                s->keyword[e][__builtin_ctz(left)] = 0;
            const uint64_t name = first_class_hash(marks.class) * 31 + element->tag;
            paths->path[e] = hash_mix(paths->path[up] ^ name) + name;
            paths->tag_path[e] = hash_mix(paths->tag_path[up] + element->tag) + 1;
            paths->sibling[e] = hash_mix(name) + up;
        }
        if (descent->tag_place[element->tag] < STRUCTURE_TAGS) s->tag[e][descent->tag_place[element->tag]] = 0;
        if (marks.role.size) s->roles[e] |= role_bit(marks.role);
    }
}

/* ---- up: sums ------------------------------------------------------------------------------------------------------
 */

static void add_block(struct sums *sums, const struct block *block, uint32_t index, uint16_t tag) {
    float words = (float)block->text.words, link = (float)block->text.link / (float)block->text.characters;
    sums->words += words;
    sums->link_words += words * link;
    sums->commas += (float)block->text.commas;
    sums->blocks++;
    if (tag == HTML_TAG_P) sums->paragraph_words += words;
    if (words >= 15 && link < .4f) {
        sums->long_words += words;
        sums->long_blocks++;
    }
    if (block->text.currency && words < 40) sums->prices++;
    if (blocks_is_heading(tag)) sums->headings++;
    if (words > sums->longest) sums->longest = words;
    if (index < sums->first) sums->first = index;
    if (sums->first == index || index > sums->last) sums->last = index;
}

static void add_sums(struct sums *up, const struct sums *own) {
    up->words += own->words;
    up->link_words += own->link_words;
    up->paragraph_words += own->paragraph_words;
    up->commas += own->commas;
    up->long_words += own->long_words;
    up->blocks += own->blocks;
    up->long_blocks += own->long_blocks;
    up->prices += own->prices;
    up->headings += own->headings;
    if (own->longest > up->longest) up->longest = own->longest;
    if (own->first > own->last) return;
    if (up->first > up->last || own->first < up->first) {
        if (up->first > up->last) up->last = own->last;
        up->first = own->first;
    }
    if (own->last > up->last) up->last = own->last;
}

static void go_up(struct structure *s) {
    const struct blocks *blocks = s->blocks;
    for (uint32_t e = 0; e < blocks->element_count; e++) s->sums[e] = (struct sums){.first = UINT32_MAX};
    for (uint32_t b = 0; b < blocks->block_count; b++) {
        uint32_t e = blocks->blocks[b].element;
        add_block(&s->sums[e], &blocks->blocks[b], b, blocks->elements[e].tag);
    }
}

/* Readability's idea (Arc90, 2009): a block lends its score to its parent, less to each ancestor further up, and
 * containers full of links lose theirs. */
static enum copydesk_status find_top(struct structure *s, struct arena *arena) {
    const struct blocks *blocks = s->blocks;
    float *score = arena_take_zeroed(arena, blocks->element_count, sizeof *score);
    if (!score) return COPYDESK_NO_MEMORY;
    for (uint32_t e = 0; e < blocks->element_count; e++) {
        const struct sums *own = &s->sums[e];
        if (own->long_words <= 0) continue;
        float lent = own->long_words + 3 * own->commas, weight = 1;
        score[e] += lent * .5f;
        uint32_t up = blocks->elements[e].parent;
        for (int level = 0; level < 4 && up != UINT32_MAX; level++, up = blocks->elements[up].parent) {
            score[up] += lent * weight;
            weight *= .6f;
        }
    }
    for (uint32_t e = blocks->element_count; e-- > 1;) add_sums(&s->sums[blocks->elements[e].parent], &s->sums[e]);
    float best = -1;
    for (uint32_t e = 0; e < blocks->element_count; e++) {
        const struct sums *sums = &s->sums[e];
        float prose = score[e] * (1 - (sums->words > 0 ? sums->link_words / sums->words : 0));
        if (prose > best) {
            best = prose;
            s->top = e;
        }
        if (sums->long_words >= .6f * s->sums[0].long_words &&
            blocks->elements[e].depth >= blocks->elements[s->majority].depth)
            s->majority = e;
    }
    return COPYDESK_OK;
}

/* ---- likeness: siblings, paths, duplicates -------------------------------------------------------------------------
 */

static void find_siblings(struct structure *s, struct firsts *firsts, const struct paths *paths) {
    const struct blocks *blocks = s->blocks;
    firsts_clear(firsts);
    for (uint32_t e = 0; e < blocks->element_count; e++) {
        s->alike[e] = 0;
        s->alike_words[e] = 0;
        s->alike_index[e] = 0;
        s->alike_first[e] = e;
        if (s->sums[e].blocks <= 0) continue;
        uint32_t first = firsts_put(firsts, paths->sibling[e], e);
        s->alike_first[e] = first;
        s->alike_index[e] = s->alike[first]++;
        s->alike_words[first] += s->sums[e].words;
    }
    for (uint32_t e = 0; e < blocks->element_count; e++) s->alike[e] = s->alike[s->alike_first[e]];
}

static void find_paths(struct structure *s, struct firsts *firsts, const uint64_t *hashes, uint32_t *path,
                       struct likeness *sums) {
    const struct blocks *blocks = s->blocks;
    firsts_clear(firsts);
    for (uint32_t e = 0; e < blocks->element_count; e++) {
        path[e] = firsts_put(firsts, hashes[e], e);
        sums[e] = (struct likeness){0};
    }
    for (uint32_t b = 0; b < blocks->block_count; b++) {
        const struct measure *text = &blocks->blocks[b].text;
        struct likeness *like = &sums[path[blocks->blocks[b].element]];
        like->count++;
        like->words += (float)text->words;
        like->link_words += (float)text->words * (float)text->link / (float)text->characters;
    }
}

static void find_duplicates(struct structure *s, struct firsts *firsts) {
    const struct blocks *blocks = s->blocks;
    firsts_clear(firsts);
    for (uint32_t b = 0; b < blocks->block_count; b++) {
        uint32_t first = s->duplicate[b] = firsts_put(firsts, blocks->blocks[b].text.hash, b);
        if (first == b) s->duplicates[b] = 0;
        s->duplicates[first]++;
        s->last_duplicate[first] = b;
    }
}

static bool take_arrays(struct structure *s, struct paths *paths, struct arena *arena) {
    size_t n = s->blocks->element_count, blocks = s->blocks->block_count;
    return (s->keyword = arena_take(arena, n * sizeof *s->keyword)) &&
           (s->tag = arena_take(arena, n * sizeof *s->tag)) && (s->roles = arena_take(arena, n * sizeof *s->roles)) &&
           (s->names = arena_take(arena, n * sizeof *s->names)) && (s->sums = arena_take(arena, n * sizeof *s->sums)) &&
           (s->alike = arena_take(arena, n * sizeof *s->alike)) &&
           (s->alike_first = arena_take(arena, n * sizeof *s->alike_first)) &&
           (s->alike_words = arena_take(arena, n * sizeof *s->alike_words)) &&
           (s->alike_index = arena_take(arena, n * sizeof *s->alike_index)) &&
           (s->path = arena_take(arena, n * sizeof *s->path)) &&
           (s->tag_path = arena_take(arena, n * sizeof *s->tag_path)) &&
           (s->path_sums = arena_take(arena, n * sizeof *s->path_sums)) &&
           (s->tag_path_sums = arena_take(arena, n * sizeof *s->tag_path_sums)) &&
           (s->duplicate = arena_take(arena, blocks * sizeof *s->duplicate)) &&
           (s->duplicates = arena_take(arena, blocks * sizeof *s->duplicates)) &&
           (s->last_duplicate = arena_take(arena, blocks * sizeof *s->last_duplicate)) &&
           (paths->path = arena_take(arena, n * sizeof *paths->path)) &&
           (paths->tag_path = arena_take(arena, n * sizeof *paths->tag_path)) &&
           (paths->sibling = arena_take(arena, n * sizeof *paths->sibling));
}

enum copydesk_status structure_find(struct structure *structure, const struct blocks *blocks,
                                    const struct html_tree *tree, const struct keywords *keywords,
                                    struct arena *arena) {
    *structure = (struct structure){.blocks = blocks, .keywords = keywords};
    struct paths paths;
    struct firsts firsts;
    uint32_t items = blocks->element_count > blocks->block_count ? blocks->element_count : blocks->block_count;
    if (!take_arrays(structure, &paths, arena) || !firsts_make(&firsts, items, arena)) return COPYDESK_NO_MEMORY;
    struct descent descent = {.tree = tree, .keywords = keywords};
    memset(descent.tag_place, STRUCTURE_TAGS, sizeof descent.tag_place);
    for (uint32_t t = 0; t < STRUCTURE_TAGS; t++) descent.tag_place[structure_tags[t]] = (uint8_t)t;
    go_down(structure, &descent, &paths);
    go_up(structure);
    if (find_top(structure, arena) != COPYDESK_OK) return COPYDESK_NO_MEMORY;
    find_siblings(structure, &firsts, &paths);
    find_paths(structure, &firsts, paths.path, structure->path, structure->path_sums);
    find_paths(structure, &firsts, paths.tag_path, structure->tag_path, structure->tag_path_sums);
    find_duplicates(structure, &firsts);
    return COPYDESK_OK;
}
