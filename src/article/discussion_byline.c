/* Who wrote a turn, and when. Candidates are ranked by how plainly the page says what they are; of equals the first in
 * the turn counts. */
#include "article/discussion.h"

#include "article/dates.h"
#include "article/metadata_scene.h"
#include "base/utf8.h"

enum { LONGEST_NAME = 80, MOST_NAME_WORDS = 6, SURELY_NAME = 3, LONGEST_DATE = 100, MOST_NODES = 64 };

enum name_rank {
    NAME_IS_PROPERTY, /* schema.org says so, or an attribute */
    NAME_IS_LABELLED, /* its class means "user name" */
    NAME_IS_LINK,     /* within an author's element: a link … */
    NAME_STANDS_OUT,  /* … or a heading, bold text */
    NAME_IS_ALL,      /* all the text of an author's element */
    NAME_IS_PROFILE,  /* a link to a person's page */
    NAME_COMES_FIRST, /* bold or linked text before anything else */
    NAME_NONE
};

enum date_rank { DATE_IS_PROPERTY, DATE_IS_TIME, DATE_IS_NUMBER, DATE_IS_LABELLED, DATE_IS_TEXT, DATE_NONE };

struct reading_turn {
    const struct discussion_page *page;
    const struct html_tree *tree;
    struct turn *turn;
    uint32_t begin; /* its node */
    enum name_rank name;
    enum date_rank date;
    uint32_t author_end, typed_end; /* the author's element in hand ends here; the one that schema.org names */
    uint32_t no_name_end, no_date_end;
    bool text_seen;              /* more than a name and a time could be */
    uint32_t before, before_end; /* the text before the one in hand */
};

/* ---- words of labels --------------------------------------------------------------------------------------------- */

static bool has_any(textref labels, const char *const *words, size_t count) {
    for (size_t i = 0; i < count; i++)
        if (text_has(labels, text_from(words[i]))) return true;
    return false;
}

/* What the names of an element tell, as bits 1 << enum keyword_group. */
static uint32_t groups_of(const struct reading_turn *r, uint32_t node) {
    char room[300];
    textref labels = text_of(room, blocks_labels(r->tree, node, room, sizeof room));
    if (labels.size == 0) return 0;
    uint32_t groups = keywords_find(r->page->structure->keywords, labels);
    if (groups & 1u << KEYWORD_NO_NAME && text_has(labels, TEXT("noavatar"))) groups &= ~(1u << KEYWORD_NO_NAME);
    return groups;
}

/* Whether words before a date, in lower case, say that it is not the turn's. */
static bool says_other_date(const struct reading_turn *r, textref words) {
    static const char *const others[] = {"dołączył", "üyelik", "kayıt", "регистрац", "зарегистр",
                                         "注册",     "註冊",   "登録",  "가입"};
    return words.size && (keywords_find(r->page->structure->keywords, words) & 1u << KEYWORD_OTHER_DATE ||
                          has_any(words, others, sizeof others / sizeof *others));
}

/* ---- names ------------------------------------------------------------------------------------------------------- */

static uint32_t count_words(textref t) {
    uint32_t words = 0;
    for (uint32_t i = 0; i < t.size; i++) words += !byte_is_space(t.at[i]) && (i == 0 || byte_is_space(t.at[i - 1]));
    return words;
}

static bool has_letter(textref t) {
    for (uint32_t at = 0; at < t.size;) {
        struct utf8_char c = utf8_decode(t, at);
        if (utf8_is_letter(c.code)) return true;
        at += c.size;
    }
    return false;
}

/* "Ana Tyr says" */
static textref drop_says(textref t) {
    static const char *const words[] = {" says", " said", " wrote", " writes",  " dice",  " dijo",  " disse",
                                        " diz",  " dit",  " sagt",  " schrieb", " skrev", " пишет", " schreef"};
    for (size_t i = 0; i < sizeof words / sizeof *words; i++)
        if (text_ends(t, text_from(words[i]))) return text_trim(text_slice(t, 0, t.size - (uint32_t)strlen(words[i])));
    return t;
}

/* The name in `t`: persons and agencies as a byline's are told, else a user's name as it stands. */
static textref name_in(const struct reading_turn *r, textref t, enum name_rank rank) {
    while (t.size && strchr(":,;|·-", t.at[t.size - 1])) t = text_trim(text_slice(t, 0, t.size - 1));
    t = drop_says(t);
    if (t.size == 0 || t.size > LONGEST_NAME || count_words(t) > MOST_NAME_WORDS || t.at[0] == '#') return (textref){0};
    if (rank >= NAME_IS_LINK) {
        struct copydesk_author author;
        uint32_t count = 0;
        if (article_read_date(t, r->page->language, r->page->scratch, NULL).size) return (textref){0};
        metadata_add_authors(t, false, &author, &count, 1, r->page->scratch);
        if (count) return author.name;
        if (count_words(t) > 2) return (textref){0};
    }
    bool named = has_letter(t) || (rank <= NAME_IS_LABELLED && t.size > 2);
    return named ? t : (textref){0};
}

static void take_name(struct reading_turn *r, enum name_rank rank, textref text, uint32_t begin, uint32_t end) {
    if (rank >= r->name) return;
    textref name = name_in(r, metadata_clean(text, r->page->scratch), rank);
    if (name.size == 0) return;
    r->turn->author = arena_copy(r->page->arena, name);
    r->turn->author_nodes = (struct copydesk_range){begin, end};
    r->name = rank;
}

static void take_name_under(struct reading_turn *r, enum name_rank rank, uint32_t node) {
    uint32_t end = r->tree->subtree[node];
    if (rank >= r->name || end - node > MOST_NODES || end == node + 1) return;
    textref text = metadata_text_under(r->tree, node, r->page->scratch);
    uint32_t first = blocks_next_text(r->tree, node, end);
    while (first < end && r->tree->kind[first] != HTML_TEXT) first = blocks_next_text(r->tree, first + 1, end);
    if (count_words(text) > SURELY_NAME &&
        first < end) /* "Ana Tyr 5 months ago": the name is in an element of its own */
        text = html_text_under(r->tree, first, r->page->scratch);
    take_name(r, rank, text, node, end);
}

static bool stands_out(const struct html_tree *tree, uint32_t node) {
    switch (tree->tag[node]) {
    case HTML_TAG_B:
    case HTML_TAG_STRONG:
    case HTML_TAG_CITE:
    case HTML_TAG_DT:
    case HTML_TAG_H2:
    case HTML_TAG_H3:
    case HTML_TAG_H4:
    case HTML_TAG_H5:
    case HTML_TAG_H6: return true;
    default: return false;
    }
}

static void look_for_name(struct reading_turn *r, uint32_t node, uint32_t groups) {
    const struct html_tree *tree = r->tree;
    textref property = html_attribute(tree, node, HTML_ATTRIBUTE_ITEMPROP);
    textref data = html_attribute(tree, node, HTML_ATTRIBUTE_DATA_AUTHOR);
    if (data.size == 0) data = html_attribute(tree, node, HTML_ATTRIBUTE_DATA_AUTHOR_NAME);
    if (data.size) take_name(r, NAME_IS_PROPERTY, data, node, node);
    bool author_property = text_is(property, TEXT("author")) || text_is(property, TEXT("creator"));
    bool user_name = groups & 1u << KEYWORD_USER_NAME;
    if (author_property || groups & 1u << KEYWORD_SOMEBODY) r->author_end = tree->subtree[node];
    if (author_property) r->typed_end = tree->subtree[node];
    if (groups & 1u << KEYWORD_NO_NAME && !author_property && !user_name) r->no_name_end = tree->subtree[node];
    if (node < r->no_name_end && !user_name && !author_property && node >= r->typed_end) return;
    bool link = html_is(tree, node, HTML_TAG_A);
    if (node < r->typed_end &&
        (text_is(property, TEXT("name")) || (author_property && tree->subtree[node] == node + 2))) {
        textref content = html_attribute(tree, node, HTML_ATTRIBUTE_CONTENT);
        if (content.size)
            take_name(r, NAME_IS_PROPERTY, content, node, node);
        else
            take_name_under(r, NAME_IS_PROPERTY, node);
    }
    if (user_name) take_name_under(r, NAME_IS_LABELLED, node);
    if (node < r->author_end) {
        if (link) take_name_under(r, NAME_IS_LINK, node);
        if (stands_out(tree, node)) take_name_under(r, NAME_STANDS_OUT, node);
        if (r->author_end == tree->subtree[node]) take_name_under(r, NAME_IS_ALL, node);
    }
    if (link && discussion_is_profile_link(tree, node)) take_name_under(r, NAME_IS_PROFILE, node);
    if (!r->text_seen && (link || stands_out(tree, node))) take_name_under(r, NAME_COMES_FIRST, node);
}

/* ---- times ------------------------------------------------------------------------------------------------------- */

/* Whether the words before a date, in its text or the text before, say that it is not the turn's. */
static bool says_other_before(const struct reading_turn *r, textref start) {
    char room[LONGEST_DATE];
    textref before = discussion_text(r->tree, r->before, r->before_end, room, sizeof room);
    for (uint32_t i = 0; i < before.size; i++) room[i] = byte_lower(room[i]);
    if (says_other_date(r, text_of(room, before.size))) return true;
    uint32_t size = start.size < sizeof room ? start.size : sizeof room;
    for (uint32_t i = 0; i < size; i++) room[i] = byte_lower(start.at[i]);
    return says_other_date(r, text_of(room, size));
}

static bool take_date(struct reading_turn *r, enum date_rank rank, textref text, uint32_t begin, uint32_t end) {
    if (rank >= r->date || text.size == 0) return false;
    struct copydesk_range used = {0, 0};
    textref date = article_read_date(text, r->page->language, r->page->arena, &used);
    if (date.size == 0 && rank <= DATE_IS_NUMBER) date = article_read_unix_time(text, r->page->arena);
    if (date.size == 0) return false;
    if (rank == DATE_IS_TEXT && says_other_before(r, text_slice(text, 0, used.begin))) return false;
    r->turn->published = date;
    r->turn->date_nodes = (struct copydesk_range){begin, end};
    r->date = rank;
    return true;
}

static void take_date_under(struct reading_turn *r, enum date_rank rank, uint32_t node) {
    uint32_t end = r->tree->subtree[node];
    if (rank >= r->date || end - node > MOST_NODES || end == node + 1) return;
    textref text = metadata_text_under(r->tree, node, r->page->scratch);
    if (text.size <= LONGEST_DATE) take_date(r, rank, text, node, end);
}

static void look_for_date(struct reading_turn *r, uint32_t node, uint32_t groups) {
    static const enum html_attribute_name numbers[] = {HTML_ATTRIBUTE_DATA_TIME, HTML_ATTRIBUTE_DATA_TIMESTAMP,
                                                       HTML_ATTRIBUTE_DATA_DATETIME, HTML_ATTRIBUTE_DATA_DATE};
    const struct html_tree *tree = r->tree;
    uint32_t end = tree->subtree[node];
    if (groups & 1u << KEYWORD_OTHER_DATE || html_is(tree, node, HTML_TAG_BLOCKQUOTE)) r->no_date_end = end;
    if (node < r->no_date_end) return;
    textref property = html_attribute(tree, node, HTML_ATTRIBUTE_ITEMPROP);
    textref datetime = html_attribute(tree, node, HTML_ATTRIBUTE_DATETIME);
    textref title = html_attribute(tree, node, HTML_ATTRIBUTE_TITLE);
    bool time = html_is(tree, node, HTML_TAG_TIME);
    if (text_has(property, TEXT("datePublished")) || text_has(property, TEXT("dateCreated")) ||
        text_has(property, TEXT("commentTime"))) {
        textref content = html_attribute(tree, node, HTML_ATTRIBUTE_CONTENT);
        if (!take_date(r, DATE_IS_PROPERTY, datetime.size ? datetime : content, node, end))
            take_date_under(r, DATE_IS_PROPERTY, node);
    }
    if (time && !take_date(r, DATE_IS_TIME, datetime, node, end) && !take_date(r, DATE_IS_TIME, title, node, end))
        take_date_under(r, DATE_IS_TIME, node);
    for (size_t i = 0; i < sizeof numbers / sizeof *numbers; i++)
        take_date(r, DATE_IS_NUMBER, html_attribute(tree, node, numbers[i]), node, end);
    if (title.size && title.size <= LONGEST_DATE && r->date > DATE_IS_NUMBER && end - node <= MOST_NODES)
        if (scene_words(tree, node) & WORD_DATE || html_is(tree, node, HTML_TAG_SPAN) ||
            html_is(tree, node, HTML_TAG_A))
            take_date(r, DATE_IS_NUMBER, title, node, end);
    if (r->date > DATE_IS_LABELLED && node != r->begin && scene_words(tree, node) & WORD_DATE)
        take_date_under(r, DATE_IS_LABELLED, node);
}

static void look_at_text(struct reading_turn *r, uint32_t node) {
    enum { A_NAME = 60 };
    const struct html_tree *tree = r->tree;
    uint32_t size = 0, digits = 0;
    for (uint32_t p = tree->first[node]; p != HTML_NONE; p = tree->pieces[p].next) {
        textref t = html_piece_text(&tree->pieces[p]);
        size += text_trim(t).size;
        for (uint32_t i = 0; i < t.size && i < LONGEST_DATE; i++) digits += byte_is_digit(t.at[i]);
    }
    if (size > A_NAME) r->text_seen = true;
    if (digits < 3 || node < r->no_date_end || size > LONGEST_DATE || r->date <= DATE_IS_TEXT) return;
    char room[LONGEST_DATE * 2];
    textref text = discussion_text(tree, node, node + 1, room, sizeof room);
    if (text.size < LONGEST_DATE) take_date(r, DATE_IS_TEXT, text, node, node + 1);
}

void discussion_read_byline(const struct discussion_page *page, struct turn *turn, uint32_t begin, uint32_t end,
                            const uint32_t *inner, uint32_t inner_count) {
    const struct html_tree *tree = page->tree;
    struct reading_turn r = {
        .page = page, .tree = tree, .turn = turn, .begin = begin, .name = NAME_NONE, .date = DATE_NONE};
    for (uint32_t node = begin, i = 0; node < end;) {
        while (i < inner_count && inner[i] < node) i++;
        if (i < inner_count && inner[i] == node) {
            node = tree->subtree[node];
            continue;
        }
        if (tree->kind[node] == HTML_TEXT) {
            look_at_text(&r, node);
            if (tree->first[node] != HTML_NONE && text_trim(html_piece_text(&tree->pieces[tree->first[node]])).size) {
                r.before = node;
                r.before_end = node + 1;
            }
            node++;
            continue;
        }
        bool meta = html_is(tree, node, HTML_TAG_META);
        if (tree->kind[node] != HTML_ELEMENT || (!meta && blocks_skips(tree, node))) {
            node = tree->kind[node] == HTML_ELEMENT ? tree->subtree[node] : node + 1;
            continue;
        }
        /* the names of the turn itself are about the turn */
        const uint32_t groups = node == begin ? 0 : groups_of(&r, node);
        look_for_name(&r, node, groups);
        look_for_date(&r, node, groups);
        node++;
    }
}
