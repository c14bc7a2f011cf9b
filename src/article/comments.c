#include "article/comments.h"

#include "article/dates.h"
#include "article/discussion.h"
#include "base/limits.h"

static struct copydesk_range place_of(const struct discussion_page *page, const struct turn *turn) {
    uint32_t node = page->structure->blocks->elements[turn->element].node;
    return (struct copydesk_range){page->tree->source_begin[node], page->tree->source_end[node]};
}

/* ---- what of a comment is its text ---------------------------------------------------------------------------------
 */

struct cut {
    const struct discussion_page *page;
    const struct structure *structure;
    const struct element *elements;
    const struct discussion *discussion;
    uint32_t *turn;  /* [elements] the turn they lie in, UINT32_MAX: none */
    uint8_t *beside; /* [elements] whether they are something beside the text: a byline, buttons; or its text */
};

enum { IN_TEXT_OR_UNKNOWN, BESIDE_TEXT };

static bool says_action(const struct html_tree *tree, uint32_t node) {
    static const char *const words[] = {"reply",  "action",  "tool", "control", "vote", "like", "flag",
                                        "report", "loading", "meta", "expand",  "menu", "score"};
    char room[200];
    textref labels = text_of(room, blocks_labels(tree, node, room, sizeof room));
    for (size_t i = 0; labels.size && i < sizeof words / sizeof *words; i++)
        if (text_has(labels, text_from(words[i]))) return true;
    return false;
}

static bool is_beside(const struct cut *c, uint32_t e) {
    enum {
        BYLINE = 1u << KEYWORD_AUTHOR | 1u << KEYWORD_USER | 1u << KEYWORD_SHARE,
        BODY = 1u << KEYWORD_TEXT | 1u << KEYWORD_CONTENT
    };
    enum { LONGEST_LINE = 8 };
    switch (c->elements[e].tag) {
    case HTML_TAG_BUTTON:
    case HTML_TAG_LABEL:
    case HTML_TAG_NAV:
    case HTML_TAG_TIME:
    case HTML_TAG_FIELDSET: return true;
    case HTML_TAG_FORM: return c->structure->sums[e].longest < LONGEST_LINE; /* the text may stand in one */
    default: break;
    }
    if (c->elements[e].hidden & HIDDEN_ARIA) return true;
    uint32_t names = c->structure->names[e];
    if (names & BODY || c->structure->sums[e].longest >= LONGEST_LINE) return false;
    return names & BYLINE || says_action(c->page->tree, c->elements[e].node);
}

static bool find_turns(struct cut *c) {
    const struct blocks *blocks = c->structure->blocks;
    c->turn = arena_take(c->page->scratch, blocks->element_count * sizeof *c->turn);
    c->beside = arena_take_zeroed(c->page->scratch, blocks->element_count, 1);
    if (!c->turn || !c->beside) return false;
    for (uint32_t e = 0, next = 0; e < blocks->element_count; e++) {
        uint32_t up = c->elements[e].parent;
        if (next < c->discussion->count && c->discussion->turns[next].element == e) {
            c->turn[e] = next++;
            continue;
        }
        c->turn[e] = up == UINT32_MAX ? UINT32_MAX : c->turn[up];
        if (c->turn[e] != UINT32_MAX) c->beside[e] = c->beside[up] || is_beside(c, e);
    }
    return true;
}

static bool holds(const struct block *block, struct copydesk_range nodes) {
    return nodes.begin < nodes.end && block->begin < nodes.end && nodes.begin < block->end;
}

/* A block that holds the name or the time and little else: "Ana 06:51", "Ana says:". */
static bool is_byline(const struct block *block, const struct turn *turn) {
    enum { WORDS_AROUND = 4, WORDS_OF_DATE = 8 };
    uint32_t words = WORDS_AROUND;
    if (!holds(block, turn->author_nodes) && !holds(block, turn->date_nodes)) return false;
    if (holds(block, turn->date_nodes)) words += WORDS_OF_DATE;
    if (holds(block, turn->author_nodes))
        for (uint32_t i = 0; i < turn->author.size; i++) words += i == 0 || byte_is_space(turn->author.at[i - 1]);
    return block->text.words <= words;
}

/* A line that is a time and little else: "#3 · Jun 4, 2024", "Commented Mar 28, 2014 at 15:58". */
static bool is_date_line(const struct cut *c, const struct block *block) {
    enum { MOST_WORDS = 9 };
    char room[120];
    struct copydesk_range used;
    if (block->text.digits < 3 || block->text.words > MOST_WORDS) return false;
    textref text = discussion_text(c->page->tree, block->begin, block->end, room, sizeof room);
    textref date = article_read_date(text, c->page->language, c->page->scratch, &used);
    return date.size && (used.end - used.begin) * 5 >= text.size * 2;
}

/* Panels: elements around the name or the time, on a path on which no turn of the page has a long block. */
static bool mark_panels(struct cut *c) {
    enum { LONGEST_LINE = 12, SUFFICIENT = 3 };
    const struct structure *s = c->structure;
    uint32_t n = s->blocks->element_count, block_count = s->blocks->block_count;
    float *longest = arena_take_zeroed(c->page->scratch, n, sizeof *longest);
    uint8_t *holds_byline = arena_take_zeroed(c->page->scratch, n, 1);
    if (!longest || !holds_byline) return false;
    if (c->discussion->count < SUFFICIENT) return true;
    for (uint32_t e = 0; e < n; e++) {
        float *most = &longest[s->path[e]];
        if (s->sums[e].longest > *most) *most = s->sums[e].longest;
    }
    for (uint32_t b = 0; b < block_count; b++) {
        const struct block *block = &s->blocks->blocks[b];
        uint32_t turn = c->turn[block->element];
        if (turn == UINT32_MAX) continue;
        const struct turn *own = &c->discussion->turns[turn];
        if (!holds(block, own->author_nodes) && !holds(block, own->date_nodes)) continue;
        for (uint32_t e = block->element; e != own->element; e = c->elements[e].parent) holds_byline[e] = 1;
    }
    for (uint32_t e = 1; e < n; e++) {
        if (c->turn[e] == UINT32_MAX || c->discussion->turns[c->turn[e]].element == e) continue;
        bool panel = holds_byline[e] && longest[s->path[e]] < LONGEST_LINE;
        c->beside[e] |= c->beside[c->elements[e].parent] || panel;
    }
    return true;
}

static bool is_said(const struct cut *c, uint32_t b) {
    enum { BUTTON_WORDS = 6, REPEATED_WORDS = 12, OFTEN = 2 };
    const struct block *block = &c->structure->blocks->blocks[b];
    uint32_t turn = c->turn[block->element];
    if (turn == UINT32_MAX || c->beside[block->element]) return false;
    if (is_byline(block, &c->discussion->turns[turn]) || is_date_line(c, block)) return false;
    if (block->text.link == block->text.characters && block->text.words <= BUTTON_WORDS) return false;
    if (block->text.words == 1 && block->text.digits == block->text.characters) return false;
    uint32_t copies = c->structure->duplicates[c->structure->duplicate[b]];
    return block->text.words > REPEATED_WORDS || copies < OFTEN || copies * 2 < c->discussion->count;
}

/* What is said, turn after turn: words of a turn behind one that lies in it are left out, so that the words of each
 * are one stretch. False when a limit cut it. */
static bool mark_said(const struct cut *c, bool *said) {
    uint32_t last = 0, bytes = 0;
    bool whole = true;
    for (uint32_t b = 0; b < c->structure->blocks->block_count; b++) {
        const struct block *block = &c->structure->blocks->blocks[b];
        uint32_t turn = c->turn[block->element];
        said[b] = false;
        if (turn == UINT32_MAX) continue;
        if (turn < last || !is_said(c, b)) continue;
        uint32_t size = c->page->tree->source_end[block->end - 1] - c->page->tree->source_begin[block->begin];
        if (size > LIMIT_COMMENT_BYTES - bytes) {
            whole = false;
            continue;
        }
        bytes += size;
        last = turn;
        said[b] = true;
    }
    return whole;
}

/* ---- blocks to turns -----------------------------------------------------------------------------------------------
 */

/* Of composed blocks, in document order, those of each turn: [begin, end) in ranges[turns]. */
static void share_out(const struct discussion *discussion, const struct discussion_page *page,
                      const struct article *article, struct copydesk_range *ranges) {
    uint32_t next = 0;
    struct copydesk_range place = {0, 0};
    for (uint32_t b = 0; b < article->block_count; b++) {
        uint32_t at = article->blocks[b].at.begin;
        while (next < discussion->count && place_of(page, &discussion->turns[next]).begin <= at) {
            place = place_of(page, &discussion->turns[next]);
            ranges[next++] = (struct copydesk_range){b, b};
        }
        if (next && at < place.end) ranges[next - 1].end = b + 1;
    }
    for (; next < discussion->count; next++)
        ranges[next] = (struct copydesk_range){article->block_count, article->block_count};
}

/* Whether comments are more than `share` of what was taken for main text. */
static bool outweigh(const struct discussion *discussion, const struct discussion_page *page, double share) {
    const struct blocks *blocks = page->structure->blocks;
    double inside = 0, all = 0;
    uint32_t next = 0, end = 0;
    if (discussion->kind != DISCUSSION_COMMENTS) return false;
    for (uint32_t b = 0; b < blocks->block_count; b++) {
        if (!page->keep[b]) continue;
        uint32_t e = blocks->blocks[b].element;
        while (next < discussion->count && discussion->turns[next].element <= e) {
            uint32_t own = blocks->elements[discussion->turns[next++].element].end;
            if (own > end) end = own;
        }
        all += blocks->blocks[b].text.words;
        if (e < end) inside += blocks->blocks[b].text.words;
    }
    return inside > share * all;
}

/* A comment of which nothing is left is none; a post still has its place in the thread. */
static bool make_post(const struct discussion_page *page, const struct turn *turn, struct copydesk_range range,
                      const struct article *said, struct copydesk_post *post) {
    *post = (struct copydesk_post){
        .author = turn->author, .published = turn->published, .at = place_of(page, turn), .level = turn->level};
    if (range.begin == range.end) return false;
    const struct copydesk_block *first = &said->blocks[range.begin], *last = &said->blocks[range.end - 1];
    post->text = text_slice(buffer_text(&said->text), first->span.begin, last->span.end);
    post->at = (struct copydesk_range){first->at.begin, last->at.end};
    return true;
}

/* Nothing of any comment is main text. */
static void drop_comments(const struct cut *c, bool *keep) {
    for (uint32_t b = 0; b < c->structure->blocks->block_count; b++)
        if (c->turn[c->structure->blocks->blocks[b].element] != UINT32_MAX) keep[b] = false;
}

static enum copydesk_status take_texts(const struct discussion *discussion, const struct discussion_page *page,
                                       const struct composition *of, bool *keep, struct article *said,
                                       struct article *article) {
    struct cut c = {page, page->structure, page->structure->blocks->elements, discussion, NULL, NULL};
    bool *marked = arena_take(page->scratch, page->structure->blocks->block_count * sizeof *marked);
    struct copydesk_range *ranges = arena_take_zeroed(page->scratch, discussion->count, sizeof *ranges);
    struct copydesk_post *posts = arena_take(page->arena, discussion->count * sizeof *posts);
    if (!marked || !ranges || !posts || !find_turns(&c) || !mark_panels(&c)) return COPYDESK_NO_MEMORY;
    bool whole = mark_said(&c, marked), comments = discussion->kind == DISCUSSION_COMMENTS;
    struct composition texts = *of;
    texts.keep = marked;
    if (!compose_article(&texts, said) || said->text.failed) return COPYDESK_NO_MEMORY;
    if (!whole || discussion->truncated || said->truncated) article->truncated = true;
    share_out(discussion, page, said, ranges);
    uint32_t count = 0;
    for (uint32_t i = 0; i < discussion->count; i++)
        if (make_post(page, &discussion->turns[i], ranges[i], said, &posts[count]) || !comments) count++;
    if (comments) {
        drop_comments(&c, keep);
        article->comments = posts;
        article->comment_count = count;
    } else {
        article->posts = posts;
        article->post_count = count;
    }
    return COPYDESK_OK;
}

/* Which blocks of the main text stand in which post. */
static enum copydesk_status find_blocks(const struct discussion *discussion, const struct discussion_page *page,
                                        struct article *article) {
    struct copydesk_range *ranges = arena_take_zeroed(page->scratch, discussion->count, sizeof *ranges);
    if (!ranges) return COPYDESK_NO_MEMORY;
    share_out(discussion, page, article, ranges);
    for (uint32_t i = 0; i < article->post_count; i++) article->posts[i].blocks = ranges[i];
    return COPYDESK_OK;
}

/* ---- the whole -----------------------------------------------------------------------------------------------------
 */

static bool is_thread(enum copydesk_kind kind, const struct page_signs *signs) {
    if (kind == COPYDESK_FORUM) return true;
    for (uint32_t i = 0; i < PAGE_TYPES; i++)
        if (signs->types[i] > 0 &&
            (strcmp(page_types[i], "discussionforumposting") == 0 || strcmp(page_types[i], "qapage") == 0))
            return true;
    return false;
}

/* On a forum's page without posts the turns are comments after all; on a page that has little beside its comments they
 * are a thread. */
static enum copydesk_status find_discussion(struct discussion *discussion, struct discussion_page *page,
                                            enum copydesk_kind kind) {
    bool story = kind != COPYDESK_LISTING && kind != COPYDESK_COLLECTION;
    enum copydesk_status status = discussion_find(discussion, page);
    if (status == COPYDESK_OK && page->thread && discussion->kind == DISCUSSION_NONE) {
        page->thread = false;
        status = discussion_find(discussion, page);
    }
    if (status != COPYDESK_OK || !outweigh(discussion, page, story ? .5 : .25)) return status;
    page->thread = true;
    return discussion_find(discussion, page);
}

enum copydesk_status comments_compose(const struct composition *of, const struct page_signs *signs, bool *keep,
                                      struct article *said, struct article *article) {
    struct discussion_page page = {.tree = of->tree,
                                   .structure = of->structure,
                                   .keep = keep,
                                   .thread = is_thread(article->kind, signs),
                                   .language = article->meta.language,
                                   .scratch = of->scratch,
                                   .arena = of->arena};
    struct discussion discussion;
    article_clear(said);
    enum copydesk_status status = find_discussion(&discussion, &page, article->kind);
    if (status == COPYDESK_OK && discussion.kind != DISCUSSION_NONE)
        status = take_texts(&discussion, &page, of, keep, said, article);
    if (status != COPYDESK_OK) return status;
    if (!compose_article(of, article) || article->text.failed) return COPYDESK_NO_MEMORY;
    return article->post_count ? find_blocks(&discussion, &page, article) : COPYDESK_OK;
}
