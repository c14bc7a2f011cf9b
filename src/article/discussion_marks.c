#include "article/discussion.h"

#include "article/dates.h"
#include "article/metadata_scene.h"
#include "base/utf8.h"

enum { LONGEST_LABELLED = 40, LONGEST_DATED = 16 }; /* words */

textref discussion_text(const struct html_tree *tree, uint32_t begin, uint32_t end, char *out, uint32_t room) {
    uint32_t size = 0;
    bool space = false;
    for (uint32_t n = blocks_next_text(tree, begin, end); n < end; n = blocks_next_text(tree, n + 1, end)) {
        if (tree->kind[n] != HTML_TEXT) {
            space = true;
            continue;
        }
        for (uint32_t p = tree->first[n]; p != HTML_NONE; p = tree->pieces[p].next) {
            textref t = html_piece_text(&tree->pieces[p]);
            for (uint32_t at = 0; at < t.size;) {
                struct utf8_char c = utf8_decode(t, at);
                if (size + c.size + 1 > room) return text_of(out, size);
                if (utf8_is_space(c.code)) {
                    space = true;
                } else {
                    if (space && size) out[size++] = ' ';
                    space = false;
                    memcpy(out + size, t.at + at, c.size);
                    size += c.size;
                }
                at += c.size;
            }
        }
    }
    return text_of(out, size);
}

/* ---- words for comments ---------------------------------------------------------------------------------------- */

static bool has_word(const textref *names, const char *word) {
    return text_find_nocase(names[0], text_from(word), 0) != UINT32_MAX ||
           text_find_nocase(names[1], text_from(word), 0) != UINT32_MAX;
}

bool discussion_is_heading(textref text) {
    static const char *const words[] = {
        "comment",    "kommentar", "comentari", "comentári",  "commenti",   "reactie",    "reacties",   "kommentti",
        "kommentit",  "komentarz", "komentář",  "komentár",   "komentar",   "kommentaar", "komentaras", "komentār",
        "hozzászól",  "yorum",     "коммент",   "комент",     "каментар",   "σχόλι",      "تعليق",      "نظر",
        "تبصر",       "תגוב",      "टिप्पणी",    "মন্তব্য",      "கருத்து",     "ความคิดเห็น",  "bình luận",  "评论",
        "評論",       "留言",      "コメント",  "댓글",       "discussion", "responses",  "replies",    "thoughts on",
        "athugasemd", "ummæli",    "iruzkin",   "comentaris", "şərh",       "კომენტარ",   "մեկնաբան"};
    char lower[160];
    uint32_t size = 0;
    for (uint32_t at = 0; at < text.size && size + 4 <= sizeof lower;) {
        struct utf8_char c = utf8_decode(text, at);
        size += utf8_encode(utf8_lower(c.code), lower + size);
        at += c.size;
    }
    for (size_t i = 0; i < sizeof words / sizeof *words; i++)
        if (text_has(text_of(lower, size), text_from(words[i]))) return true;
    return false;
}

/* ---- types ------------------------------------------------------------------------------------------------------ */

static uint8_t type_marks(textref type) {
    uint32_t slash = type.size;
    while (slash > 0 && type.at[slash - 1] != '/') slash--;
    textref name = text_slice(type, slash, type.size);
    if (name.size == 0) return 0;
    if (text_is_nocase(name, TEXT("DiscussionForumPosting")) || text_is_nocase(name, TEXT("SocialMediaPosting")) ||
        text_is_nocase(name, TEXT("Question")))
        return MARK_TYPED | MARK_OPENING;
    if (text_is_nocase(name, TEXT("Answer"))) return MARK_TYPED | MARK_ANSWER;
    return text_is_nocase(name, TEXT("Comment")) || text_is_nocase(name, TEXT("UserComments")) ? MARK_TYPED : 0;
}

/* ---- names and times -------------------------------------------------------------------------------------------- */

static bool is_date_property(textref property) {
    return text_starts(property, TEXT("date")) || text_is(property, TEXT("commentTime")) ||
           text_is(property, TEXT("uploadDate"));
}

static bool is_author_property(textref property) {
    return text_is(property, TEXT("author")) || text_is(property, TEXT("creator"));
}

static bool has_time_attribute(const struct html_tree *tree, uint32_t node) {
    return html_attribute(tree, node, HTML_ATTRIBUTE_DATETIME).at ||
           html_attribute(tree, node, HTML_ATTRIBUTE_DATA_TIME).at ||
           html_attribute(tree, node, HTML_ATTRIBUTE_DATA_TIMESTAMP).at ||
           html_attribute(tree, node, HTML_ATTRIBUTE_DATA_DATETIME).at;
}

bool discussion_is_profile_link(const struct html_tree *tree, uint32_t node) {
    textref href = html_attribute(tree, node, HTML_ATTRIBUTE_HREF);
    if (text_has(href, TEXT("/u/")) || text_has(href, TEXT("/~"))) return true;
    return href.size > 0 && href.size <= LIMIT_NAME_BYTES && metadata_words_in(href) & WORD_PROFILE;
}

/* Labels longer than this say nothing of comments. */
enum { LONGEST_LABELS = 300 };

static uint8_t name_marks(const struct discussion_page *page, uint32_t e) {
    const struct html_tree *tree = page->tree;
    const struct element *element = &page->structure->blocks->elements[e];
    if (element->tag == HTML_TAG_FORM) return MARK_FORM;
    if (tree->attribute_count[element->node] == 0) return 0;
    uint8_t marks = type_marks(html_attribute(tree, element->node, HTML_ATTRIBUTE_ITEMTYPE));
    if (element->tag == HTML_TAG_BODY || element->tag == HTML_TAG_MAIN) return marks;
    if (!(page->structure->names[e] & 1u << KEYWORD_ANY_COMMENT)) return marks;
    const textref names[] = {html_attribute(tree, element->node, HTML_ATTRIBUTE_CLASS),
                             html_attribute(tree, element->node, HTML_ATTRIBUTE_ID)};
    if (names[0].size > LONGEST_LABELS || names[1].size > LONGEST_LABELS) return marks;
    if (has_word(names, "form") || has_word(names, "respond") || has_word(names, "recent")) return marks | MARK_FORM;
    bool review = page->structure->names[e] & 1u << KEYWORD_REVIEW;
    return review ? marks : marks | MARK_NAMED;
}

void discussion_mark_names(const struct discussion_page *page, uint8_t *marks) {
    for (uint32_t e = 0; e < page->structure->blocks->element_count; e++) marks[e] = name_marks(page, e);
}

static uint8_t byline_marks(const struct discussion_page *page, uint32_t e) {
    enum { USER = 1u << KEYWORD_AUTHOR | 1u << KEYWORD_USER };
    const struct html_tree *tree = page->tree;
    const struct element *element = &page->structure->blocks->elements[e];
    uint32_t node = element->node;
    uint8_t marks = element->tag == HTML_TAG_TIME ? MARK_DATE : 0;
    if (tree->attribute_count[node] == 0) return marks;
    textref property = html_attribute(tree, node, HTML_ATTRIBUTE_ITEMPROP);
    bool short_text = page->structure->sums[e].words <= LONGEST_LABELLED;
    if (has_time_attribute(tree, node) || is_date_property(property)) marks |= MARK_DATE;
    if (short_text && !(marks & MARK_DATE) && scene_words(tree, node) & WORD_DATE) marks |= MARK_DATE;
    if (is_author_property(property) || page->structure->names[e] & USER ||
        html_attribute(tree, node, HTML_ATTRIBUTE_DATA_AUTHOR).size)
        marks |= MARK_AUTHOR;
    if (element->tag == HTML_TAG_A && !(marks & MARK_AUTHOR) && discussion_is_profile_link(tree, node))
        marks |= MARK_AUTHOR;
    return marks;
}

void discussion_mark_bylines(const struct discussion_page *page, const uint8_t *among, uint8_t *marks) {
    const struct blocks *blocks = page->structure->blocks;
    for (uint32_t e = 0; e < blocks->element_count; e++)
        if (!among || among[e]) marks[e] |= byline_marks(page, e);
    /* times that nothing but their form tells: "30th March 2025, 16:26" */
    for (uint32_t b = 0; b < blocks->block_count; b++) {
        const struct block *block = &blocks->blocks[b];
        if (among && !among[block->element]) continue;
        if (block->text.digits < 3 || block->text.words > LONGEST_DATED || marks[block->element] & MARK_DATE) continue;
        char room[200];
        textref text = discussion_text(page->tree, block->begin, block->end, room, sizeof room);
        if (article_read_date(text, page->language, page->scratch, NULL).size) marks[block->element] |= MARK_DATE;
    }
}
