#include "article/discussion.h"

#include "base/hash.h"
#include "base/limits.h"

#include <math.h>

enum { LONG_BLOCK = 15, LONGEST_HEADING = 8, RICH = 5 }; /* words */

/* Elements of one name: the same tag and the same id but for its number, class, or type. */
struct group {
    uint64_t key;
    uint32_t first;         /* element */
    uint32_t members, good; /* those with text; those that have what a turn has */
    uint32_t rich;          /* good ones with more words than a line about the author has */
    uint32_t outer_end;     /* while they are counted: end of the last one that lies in no other */
    float words;            /* of the good ones */
    bool numbered, typed, named;
};

struct search {
    const struct discussion_page *page;
    const struct structure *structure;
    const struct element *elements;
    uint32_t element_count;
    uint8_t *marks, *among;             /* [elements] enum turn_mark; whether it lies among comments */
    uint32_t *dates, *authors;          /* [elements + 1] how many elements before have the mark */
    float *kept;                        /* [blocks + 1] words of kept blocks before */
    uint32_t story;                     /* first kept long block, or UINT32_MAX */
    struct group *groups;               /* [group_count] */
    uint32_t group_count, *slots, mask; /* slots[mask + 1]: 1 + group, 0: free */
};

/* ---- marks, counted --------------------------------------------------------------------------------------------- */

static bool has_date(const struct search *s, uint32_t e) {
    return s->dates[s->elements[e].end] > s->dates[e];
}

static bool has_author(const struct search *s, uint32_t e) {
    return s->authors[s->elements[e].end] > s->authors[e];
}

static bool holds_story(const struct search *s, uint32_t e) {
    const struct sums *sums = &s->structure->sums[e];
    return s->story != UINT32_MAX && sums->first <= s->story && s->story <= sums->last;
}

static bool take_arrays(struct search *s) {
    struct arena *arena = s->page->scratch;
    return (s->marks = arena_take(arena, s->element_count)) &&
           (s->among = arena_take_zeroed(arena, s->element_count, 1)) &&
           (s->dates = arena_take_zeroed(arena, s->element_count + 1, sizeof *s->dates)) &&
           (s->authors = arena_take_zeroed(arena, s->element_count + 1, sizeof *s->authors)) &&
           (s->kept = arena_take_zeroed(arena, s->structure->blocks->block_count + 1, sizeof *s->kept));
}

static void find_story(struct search *s) {
    const struct blocks *blocks = s->structure->blocks;
    s->story = UINT32_MAX;
    for (uint32_t b = 0; b < blocks->block_count; b++) {
        bool keep = s->page->keep[b];
        s->kept[b + 1] = s->kept[b] + (keep ? (float)blocks->blocks[b].text.words : 0);
        if (keep && s->story == UINT32_MAX && blocks->blocks[b].text.words >= LONG_BLOCK) s->story = b;
    }
}

static void count_marks(struct search *s) {
    discussion_mark_bylines(s->page, s->page->thread ? NULL : s->among, s->marks);
    for (uint32_t e = 0; e < s->element_count; e++) {
        s->dates[e + 1] = s->dates[e] + ((s->marks[e] & MARK_DATE) != 0);
        s->authors[e + 1] = s->authors[e] + ((s->marks[e] & MARK_AUTHOR) != 0);
    }
}

/* ---- where comments stand --------------------------------------------------------------------------------------- */

/* The element that a comments heading heads: its parent, or further up while nothing but the heading is in it. */
static uint32_t headed_by(const struct search *s, uint32_t heading) {
    uint32_t e = s->elements[heading].parent;
    while (e != UINT32_MAX && s->structure->sums[e].blocks <= s->structure->sums[heading].blocks + 1)
        e = s->elements[e].parent;
    return e;
}

static bool is_typed_comment(uint8_t marks) {
    return marks & MARK_TYPED && !(marks & (MARK_OPENING | MARK_ANSWER));
}

static void find_among(struct search *s) {
    const struct blocks *blocks = s->structure->blocks;
    for (uint32_t b = s->story == UINT32_MAX ? 0 : s->story; b < blocks->block_count; b++) {
        const struct block *block = &blocks->blocks[b];
        if (!blocks_is_heading(s->elements[block->element].tag) || block->text.words > LONGEST_HEADING) continue;
        char room[160];
        if (!discussion_is_heading(discussion_text(s->page->tree, block->begin, block->end, room, sizeof room)))
            continue;
        uint32_t e = headed_by(s, block->element);
        if (e != UINT32_MAX && e > 0 && !holds_story(s, e)) s->among[e] = 1;
    }
    for (uint32_t e = 1; e < s->element_count; e++) {
        if (s->marks[e] & MARK_NAMED && holds_story(s, e)) s->marks[e] &= (uint8_t)~MARK_NAMED;
        uint32_t up = s->elements[e].parent;
        s->among[e] |= s->among[up] || s->marks[e] & MARK_NAMED;
        if (is_typed_comment(s->marks[e])) s->among[e] = 1;
        if (s->marks[e] & MARK_FORM || s->elements[e].tag == HTML_TAG_NAV) s->among[e] = 0;
    }
}

/* ---- groups ------------------------------------------------------------------------------------------------------ */

enum { KEYS = 3 };

struct keys {
    uint64_t at[KEYS];
    bool numbered[KEYS], typed[KEYS];
    uint32_t count;
};

static textref first_token(textref t) {
    uint32_t begin = 0, end;
    while (begin < t.size && byte_is_space(t.at[begin])) begin++;
    for (end = begin; end < t.size && !byte_is_space(t.at[end]);) end++;
    return text_slice(t, begin, end);
}

static uint64_t hash_without_digits(uint64_t hash, textref t) {
    for (uint32_t i = 0; i < t.size; i++)
        if (!byte_is_digit(t.at[i])) hash = hash_more_64(hash, text_slice(t, i, i + 1));
    return hash;
}

static void add_key(struct keys *keys, uint64_t key, bool numbered, bool typed) {
    keys->numbered[keys->count] = numbered;
    keys->typed[keys->count] = typed;
    keys->at[keys->count++] = key ? key : 1;
}

/* The names under which an element may be one of many. Without class and id it is what it is in its parent. */
static struct keys keys_of(const struct search *s, uint32_t e) {
    const struct html_tree *tree = s->page->tree;
    uint32_t node = s->elements[e].node;
    struct keys keys = {.count = 0};
    uint64_t tag = (HASH_SEED_64 ^ s->elements[e].tag) * 1099511628211u;
    textref class = first_token(html_attribute(tree, node, HTML_ATTRIBUTE_CLASS));
    textref id = html_attribute(tree, node, HTML_ATTRIBUTE_ID);
    uint32_t digit = 0;
    while (digit < id.size && !byte_is_digit(id.at[digit])) digit++;
    if (digit < id.size) add_key(&keys, hash_more_64(tag + 1, text_slice(id, 0, digit)), true, false);
    if (class.size) {
        add_key(&keys, hash_without_digits(tag + 2, class), false, false);
    } else if (s->elements[e].parent != UINT32_MAX) {
        uint32_t up = s->elements[s->elements[e].parent].node;
        textref above = first_token(html_attribute(tree, up, HTML_ATTRIBUTE_CLASS));
        add_key(&keys, hash_without_digits(tag + 3 + tree->tag[up], above), false, false);
    }
    if (s->marks[e] & MARK_TYPED) add_key(&keys, HASH_SEED_64, false, true);
    return keys;
}

static uint64_t spread(uint64_t key) { /* the finaliser of MurmurHash3 (Appleby) */
    key = (key ^ key >> 33) * 0xff51afd7ed558ccdu;
    key = (key ^ key >> 33) * 0xc4ceb9fe1a85ec53u;
    return key ^ key >> 33;
}

/* The slot of a key: its group's, or the free one where it would go. */
static uint32_t *slot_of(const struct search *s, uint64_t key) {
    uint32_t slot = (uint32_t)spread(key) & s->mask;
    while (s->slots[slot] && s->groups[s->slots[slot] - 1].key != key) slot = (slot + 1) & s->mask;
    return &s->slots[slot];
}

static float words_of(const struct search *s, uint32_t e) {
    const struct sums *sums = &s->structure->sums[e];
    float words = sums->words - sums->link_words;
    return s->page->thread ? s->kept[sums->last + 1] - s->kept[sums->first] + words * .1f : words;
}

/* Whether an element has what a turn has. */
static bool is_good(const struct search *s, uint32_t e) {
    if (s->structure->sums[e].blocks <= 0 || s->elements[e].tag == HTML_TAG_BODY || words_of(s, e) < 1) return false;
    if (s->marks[e] & MARK_FORM) return false;
    bool date = has_date(s, e), author = has_author(s, e), typed = s->marks[e] & MARK_TYPED;
    if (s->page->thread) return (date && author) || (typed && (date || author));
    if (s->elements[e].tag == HTML_TAG_MAIN || holds_story(s, e)) return false;
    if (typed) return is_typed_comment(s->marks[e]) && (date || author);
    return s->among[e] && (date || (author && s->marks[e] & MARK_NAMED));
}

static void count_good(struct search *s, uint32_t e) {
    struct keys keys = keys_of(s, e);
    for (uint32_t k = 0; k < keys.count; k++) {
        uint32_t *slot = slot_of(s, keys.at[k]);
        if (*slot == 0) {
            s->groups[s->group_count++] = (struct group){
                .key = keys.at[k], .first = e, .numbered = keys.numbered[k], .typed = keys.typed[k], .named = true};
            *slot = s->group_count;
        }
        struct group *group = &s->groups[*slot - 1];
        group->good++;
        group->rich += words_of(s, e) >= RICH;
        group->named &= (s->marks[e] & MARK_NAMED) != 0;
        if (e < group->outer_end) continue;
        group->outer_end = s->elements[e].end;
        group->words += words_of(s, e);
    }
}

static bool find_groups(struct search *s, uint32_t *good, uint32_t good_count) {
    uint32_t size = 64;
    while (size < good_count * KEYS * 2) size *= 2;
    s->mask = size - 1;
    s->slots = arena_take_zeroed(s->page->scratch, size, sizeof *s->slots);
    s->groups = arena_take(s->page->scratch, ((size_t)good_count * KEYS + 1) * sizeof *s->groups);
    if (!s->slots || !s->groups) return false;
    for (uint32_t i = 0; i < good_count; i++) count_good(s, good[i]);
    for (uint32_t e = 0; e < s->element_count; e++) {
        if (s->structure->sums[e].blocks <= 0) continue;
        struct keys keys = keys_of(s, e);
        for (uint32_t k = 0; k < keys.count; k++) {
            uint32_t slot = *slot_of(s, keys.at[k]);
            if (slot) s->groups[slot - 1].members++;
        }
    }
    return true;
}

/* One element alone is a turn only where its type says so, or its number among comments. */
static bool is_enough(const struct search *s, const struct group *group) {
    if (group->good * 2 < group->members) return false;
    if (group->good >= 2) return true;
    if (group->typed) return true;
    return !s->page->thread && group->numbered && group->named && has_author(s, group->first) &&
           has_date(s, group->first);
}

/* Many members and much of the words: n members that share w words are worth √(n·w). Wrappers of single turns have
 * both alike, and the outermost, which comes first, is taken. */
static const struct group *choose(const struct search *s) {
    const struct group *best = NULL;
    float most = 0;
    for (uint32_t g = 0; g < s->group_count; g++) {
        const struct group *group = &s->groups[g];
        float worth = sqrtf((float)(group->rich + 1) * group->words);
        if (!is_enough(s, group)) continue;
        if (worth > most || (best && worth >= most && group->first < best->first)) {
            most = worth;
            best = group;
        }
    }
    return best;
}

/* ---- turns ------------------------------------------------------------------------------------------------------- */

static bool is_member(const struct search *s, const struct group *group, uint32_t e) {
    struct keys keys = keys_of(s, e);
    for (uint32_t k = 0; k < keys.count; k++)
        if (keys.at[k] == group->key) return true;
    return false;
}

/* The post that opens a thread is often marked up unlike the replies: the outermost element before the first of them
 * that holds most of the kept words there, a name and a time. */
static uint32_t find_opening(const struct search *s, uint32_t first) {
    const struct blocks *blocks = s->structure->blocks;
    uint32_t longest = UINT32_MAX, until = s->structure->sums[first].first;
    for (uint32_t b = 0; b < until; b++) {
        const struct block *block = &blocks->blocks[b];
        if (!s->page->keep[b] || blocks_is_heading(s->elements[block->element].tag)) continue;
        if (longest == UINT32_MAX || block->text.words > blocks->blocks[longest].text.words) longest = b;
    }
    if (longest == UINT32_MAX) return UINT32_MAX;
    uint32_t e = blocks->blocks[longest].element;
    if (first < s->elements[e].end) return UINT32_MAX;
    for (uint32_t up = s->elements[e].parent; up != UINT32_MAX && s->elements[up].end <= first;
         up = s->elements[up].parent)
        e = up;
    return has_date(s, e) && has_author(s, e) ? e : UINT32_MAX;
}

/* Whether an element of the same name around a turn only wraps it: no name, no time before it. */
static bool is_wrapper(const struct search *s, uint32_t outer, uint32_t e) {
    return e < s->elements[outer].end && s->dates[e] == s->dates[outer] && s->authors[e] == s->authors[outer];
}

static enum copydesk_status take_turns(const struct search *s, const struct group *group, const uint32_t *good,
                                       uint32_t good_count, struct discussion *discussion) {
    uint32_t count = group->good + 1;
    if (group->good > LIMIT_TURNS) discussion->truncated = true;
    if (count > LIMIT_TURNS) count = LIMIT_TURNS;
    discussion->turns = arena_take_zeroed(s->page->scratch, count, sizeof *discussion->turns);
    uint32_t *open = arena_take(s->page->scratch, count * sizeof *open), depth = 0; /* ends of the turns around */
    if (!discussion->turns || !open) return COPYDESK_NO_MEMORY;
    uint32_t opening = s->page->thread && !group->typed ? find_opening(s, group->first) : UINT32_MAX;
    if (opening != UINT32_MAX) discussion->turns[discussion->count++].element = opening;
    for (uint32_t i = 0; i < good_count && discussion->count < count; i++) {
        uint32_t e = good[i];
        if (!is_member(s, group, e)) continue;
        while (depth && open[depth - 1] <= e) depth--;
        if (depth && is_wrapper(s, discussion->turns[discussion->count - 1].element, e)) {
            discussion->count--;
            depth--;
        }
        struct turn *turn = &discussion->turns[discussion->count++];
        *turn = (struct turn){.element = e, .level = (uint16_t)depth};
        if (!(s->marks[e] & MARK_OPENING)) open[depth++] = s->elements[e].end;
    }
    return COPYDESK_OK;
}

/* "depth-2", "level_3": the level that a flat list writes in its class; UINT32_MAX when it does not. */
static uint32_t written_level(const struct html_tree *tree, uint32_t node) {
    static const char *const words[] = {"depth", "level", "indent"};
    textref class = html_attribute(tree, node, HTML_ATTRIBUTE_CLASS);
    textref own = html_attribute(tree, node, HTML_ATTRIBUTE_ARIA_LEVEL);
    if (own.size == 1 && byte_is_digit(own.at[0])) return (uint32_t)(own.at[0] - '0');
    for (size_t w = 0; w < sizeof words / sizeof *words; w++) {
        uint32_t at = text_find_nocase(class, text_from(words[w]), 0);
        if (at == UINT32_MAX) continue;
        at += (uint32_t)strlen(words[w]);
        while (at < class.size && (class.at[at] == '-' || class.at[at] == '_')) at++;
        if (at >= class.size || !byte_is_digit(class.at[at])) continue;
        uint32_t level = (uint32_t)(class.at[at] - '0');
        if (at + 1 < class.size && byte_is_digit(class.at[at + 1]))
            level = level * 10 + (uint32_t)(class.at[at + 1] - '0');
        return level;
    }
    return UINT32_MAX;
}

static void find_written_levels(const struct search *s, struct discussion *discussion) {
    uint32_t least = UINT32_MAX;
    bool answers = false;
    for (uint32_t i = 0; i < discussion->count; i++)
        answers |= (s->marks[discussion->turns[i].element] & MARK_ANSWER) != 0;
    for (uint32_t i = 0; i < discussion->count && answers; i++) { /* comments on the question */
        uint8_t marks = s->marks[discussion->turns[i].element];
        if (discussion->turns[i].level == 0 && is_typed_comment(marks)) discussion->turns[i].level = 1;
    }
    for (uint32_t i = 0; i < discussion->count; i++) {
        if (discussion->turns[i].level) return;
        uint32_t level = written_level(s->page->tree, s->elements[discussion->turns[i].element].node);
        if (level < least) least = level;
    }
    for (uint32_t i = 0; i < discussion->count && least != UINT32_MAX; i++) {
        uint32_t level = written_level(s->page->tree, s->elements[discussion->turns[i].element].node);
        if (level != UINT32_MAX) discussion->turns[i].level = (uint16_t)(level - least);
    }
}

static enum copydesk_status read_bylines(const struct search *s, struct discussion *discussion) {
    uint32_t *nodes = arena_take(s->page->scratch, discussion->count * sizeof *nodes);
    if (!nodes) return COPYDESK_NO_MEMORY;
    for (uint32_t i = 0; i < discussion->count; i++) nodes[i] = s->elements[discussion->turns[i].element].node;
    for (uint32_t i = 0; i < discussion->count; i++)
        discussion_read_byline(s->page, &discussion->turns[i], nodes[i], s->page->tree->subtree[nodes[i]],
                               nodes + i + 1, discussion->count - i - 1);
    return COPYDESK_OK;
}

/* Teasers have times too; what people say is signed. */
static bool is_signed(const struct discussion *discussion, const struct group *group, bool thread) {
    uint32_t names = 0;
    for (uint32_t i = 0; i < discussion->count; i++) names += discussion->turns[i].author.size > 0;
    return group->typed || thread || names * 2 >= discussion->count;
}

/* Whether looking closer is worth it: most pages have neither posts nor comments. */
static bool is_likely(const struct search *s) {
    if (s->page->thread) return true;
    for (uint32_t e = 1; e < s->element_count; e++)
        if (s->among[e]) return true;
    return false;
}

enum copydesk_status discussion_find(struct discussion *discussion, const struct discussion_page *page) {
    *discussion = (struct discussion){.kind = DISCUSSION_NONE};
    struct search s = {.page = page,
                       .structure = page->structure,
                       .elements = page->structure->blocks->elements,
                       .element_count = page->structure->blocks->element_count};
    if (s.element_count == 0) return COPYDESK_OK;
    if (!take_arrays(&s)) return COPYDESK_NO_MEMORY;
    discussion_mark_names(page, s.marks);
    find_story(&s);
    if (!page->thread) find_among(&s);
    if (!is_likely(&s)) return COPYDESK_OK;
    count_marks(&s);
    uint32_t *good = arena_take(page->scratch, s.element_count * sizeof *good), good_count = 0;
    if (!good) return COPYDESK_NO_MEMORY;
    for (uint32_t e = 0; e < s.element_count; e++) {
        if (!is_good(&s, e)) continue;
        if (good_count == LIMIT_TURN_CANDIDATES) {
            discussion->truncated = true;
            break;
        }
        good[good_count++] = e;
    }
    if (good_count == 0) return COPYDESK_OK;
    if (!find_groups(&s, good, good_count)) return COPYDESK_NO_MEMORY;
    const struct group *group = choose(&s);
    if (!group) return COPYDESK_OK;
    enum copydesk_status status = take_turns(&s, group, good, good_count, discussion);
    if (status != COPYDESK_OK) return status;
    find_written_levels(&s, discussion);
    status = read_bylines(&s, discussion);
    if (status == COPYDESK_OK && is_signed(discussion, group, page->thread))
        discussion->kind = page->thread ? DISCUSSION_POSTS : DISCUSSION_COMMENTS;
    return status;
}
