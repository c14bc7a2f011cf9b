/* The head of a flattened story.
 *
 *     Menu                      ┐
 *     14 Mar, 2022 00:37        │  lines around the begin of the body: the headline is the one that is long enough,
 *     Headline                  │  near, said twice (as picture caption, as page title) and no sentence
 *     Standfirst                │
 *     Headline                  ┘  what stands between its first and last place belongs to the head
 *     First paragraph …
 */
#include "plain/head.h"

#include "article/dates.h"
#include "base/utf8.h"
#include "plain/vocabulary.h"

/* ---- labels ------------------------------------------------------------------------------------------------------ */

enum {
    LABEL_WORDS = 20 /* lines that name a date or an author are short */
};

bool plain_is_label(const struct plain_line *line) {
    return line->words <= LABEL_WORDS && plain_prose_of(line) != PLAIN_PROSE;
}

/* ---- seams ------------------------------------------------------------------------------------------------------- */

/* The end of the piece of `t` that begins at `begin`: a seam or the end. *next is where the piece after it begins, and
 * *apart whether a space goes between them. */
static uint32_t piece_end(textref t, uint32_t begin, uint32_t *next, bool *apart) {
    const char *feed = memchr(t.at + begin, '\n', t.size - begin);
    uint32_t end = feed ? (uint32_t)(feed - t.at) : t.size;
    for (*next = end; *next < t.size && byte_is_space(t.at[*next]);) ++*next;
    *apart = *next < t.size && !plain_leans_back(utf8_decode(t, *next).code);
    return end;
}

void plain_append(textref document, struct copydesk_range at, struct article *article) {
    textref t = text_slice(document, at.begin, at.end);
    for (uint32_t begin = 0, next; begin < t.size; begin = next) {
        bool apart;
        uint32_t end = piece_end(t, begin, &next, &apart);
        article_append(article, text_slice(t, begin, end), at.begin + begin, end - begin);
        if (apart) article_append(article, TEXT(" "), at.begin + end, 1);
    }
}

textref plain_fold(textref t, struct arena *arena) {
    if (!text_has(t, TEXT("\n"))) return t;
    char *folded = arena_take(arena, t.size);
    if (!folded) return (textref){0};
    uint32_t size = 0;
    for (uint32_t begin = 0, next; begin < t.size; begin = next) {
        bool apart;
        uint32_t end = piece_end(t, begin, &next, &apart);
        textref piece = text_trim(text_slice(t, begin, end));
        if (piece.size) memcpy(folded + size, piece.at, piece.size);
        size += piece.size;
        if (apart) folded[size++] = ' ';
    }
    return text_of(folded, size);
}

/* ---- headline ---------------------------------------------------------------------------------------------------- */

enum {
    REACH_ABOVE = 400, /* lines above the body that may hold the headline */
    REACH_NEAR = 32,   /* beyond this many, distance says no more */
    REACH_BELOW = 12,  /* … inside it, where the standfirst was taken for its begin */
    PAGE_TITLE = 4,    /* the page's own title, when the tool kept it, is among its first lines */
    HEADLINE_WORDS_MIN = 3,
    HEADLINE_WORDS_MAX = 36,
    HEADLINE_WORDS_SURE = 4, /* said twice or page title proves nothing of shorter ones */
    PAGE_TITLE_BYTES = 1024, /* a longer first line is no page title */
    HEAD_PROSE_MAX = 3       /* more prose than this above a line: it is no headline */
};

/* Points, tuned by hand on flattened news pages, with and without the page's title among their lines. */
enum {
    POINTS_PAGE_TITLE = 40,
    POINTS_SHARED = 40, /* when the story uses all of its words */
    POINTS_TWICE = 12,
    POINTS_WORD = 2,        /* each, up to eight */
    POINTS_LINES_AWAY = -1, /* every four lines */
    POINTS_DATE = -20,
    POINTS_SENTENCE = -14,
    POINTS_CLAUSES = -4,
    POINTS_RESUMES = -8,
    POINTS_COLON = -8,
    POINTS_ENOUGH = 2
};

static bool begins_or_ends(textref whole, textref part) {
    return part.size <= whole.size && (text_starts(whole, part) || text_ends(whole, part));
}

static bool is_in_page_title(textref document, const struct plain_lines *lines, uint32_t i) {
    textref t = plain_line_text(document, &lines->at[i]);
    for (uint32_t k = 0; k < PAGE_TITLE && k < i; k++)
        if (begins_or_ends(plain_line_text(document, &lines->at[k]), t)) return true;
    return false;
}

/* Where a headline is sought, and what the story says. */
struct headline_search {
    textref document;
    const struct plain_lines *lines;
    uint32_t begin; /* of the body */
    struct plain_vocabulary story;
    struct arena *arena;
};

static const float SHARED_MIN = 0.3f; /* a line that is said twice and shares less is the chrome's */

enum { STORY_LINES = 40, STORY_LINE_BYTES = 4096 }; /* so much of the story tells what it is about */

static void learn_story(struct headline_search *search, struct copydesk_range body) {
    for (uint32_t i = body.begin; i < body.end && i < body.begin + STORY_LINES; i++) {
        textref t = plain_line_text(search->document, &search->lines->at[i]);
        if (t.size > STORY_LINE_BYTES) t.size = STORY_LINE_BYTES;
        if (plain_prose_of(&search->lines->at[i]) != PLAIN_NO_PROSE) plain_learn_words(&search->story, t);
    }
}

/* What its marks and shape say against a line. */
static int32_t shape_points(const struct plain_line *line) {
    int32_t points = 0;
    if (line->sentence) points += plain_prose_of(line) == PLAIN_PROSE ? POINTS_SENTENCE : POINTS_CLAUSES;
    if (plain_prose_of(line) == PLAIN_PROSE_LIKELY) points += POINTS_CLAUSES;
    if (line->resumes) points += POINTS_RESUMES;
    if (line->colon) points += POINTS_COLON;
    return points;
}

static bool may_be_headline(const struct plain_line *line) {
    return line->words >= HEADLINE_WORDS_MIN && line->words <= HEADLINE_WORDS_MAX && !line->bullet &&
           line->digits * 2 <= line->letters;
}

static int32_t headline_points(const struct headline_search *search, uint32_t i) {
    const struct plain_line *line = &search->lines->at[i];
    if (!may_be_headline(line)) return 0;
    textref t = plain_line_text(search->document, line);
    float shared = plain_known_words(&search->story, t);
    bool sure = line->words >= HEADLINE_WORDS_SURE;
    bool named = sure && is_in_page_title(search->document, search->lines, i);
    bool twice = sure && search->lines->at[line->twin].copies > 1 && shared >= SHARED_MIN;
    if (i >= search->begin && !named && !twice) return 0; /* a heading */
    if (plain_signed_text(search->document, search->lines, i).size) return 0;
    uint32_t away = i < search->begin ? search->begin - i : (i - search->begin) * 2;
    int32_t points = (int32_t)((away < REACH_NEAR ? away : REACH_NEAR) / 4) * POINTS_LINES_AWAY;
    points += (int32_t)(line->words < 8 ? line->words : 8) * POINTS_WORD + shape_points(line);
    points += (int32_t)(shared * POINTS_SHARED);
    if (named) points += POINTS_PAGE_TITLE;
    if (twice) points += POINTS_TWICE;
    if (line->digits && article_read_date(t, (textref){0}, search->arena, NULL).size) points += POINTS_DATE;
    return points;
}

static struct copydesk_range head_window(const struct plain_lines *lines, struct copydesk_range body) {
    uint32_t begin = body.begin > REACH_ABOVE ? body.begin - REACH_ABOVE : 0;
    uint32_t end = body.begin, prose = 0;
    for (; end < body.end && end < body.begin + REACH_BELOW && prose <= HEAD_PROSE_MAX; end++)
        prose += plain_prose_of(&lines->at[end]) == PLAIN_PROSE;
    return (struct copydesk_range){begin, end};
}

/* The first place of the headline in `window`, or window.end when no line is good enough. */
static uint32_t find_headline(const struct headline_search *search, struct copydesk_range window) {
    const struct plain_lines *lines = search->lines;
    uint32_t best = window.end;
    int32_t best_points = POINTS_ENOUGH;
    for (uint32_t i = window.begin; i < window.end; i++) {
        int32_t points = headline_points(search, i);
        if (points <= best_points) continue;
        best_points = points;
        best = i;
    }
    for (uint32_t i = window.begin; i < best; i++)
        if (best < window.end && lines->at[i].twin == lines->at[best].twin) return i;
    return best;
}

/* "Headline | Outlet" in the document's first line: its longest part, absent when that is no headline. */
static textref page_title(textref document, const struct plain_lines *lines) {
    static const char *const separators[] = {" | ", " - ", " – ", " — ", " · ", " • ", " :: ", " » ", "｜"};
    textref rest = plain_line_text(document, &lines->at[0]), best = {0};
    if (rest.size > PAGE_TITLE_BYTES) return (textref){0};
    while (rest.size) {
        uint32_t end = rest.size, after = rest.size;
        for (size_t i = 0; i < sizeof separators / sizeof *separators; i++) {
            textref separator = text_from(separators[i]);
            uint32_t at = text_find(text_slice(rest, 0, end), separator, 0);
            if (at == UINT32_MAX) continue;
            end = at;
            after = at + separator.size;
        }
        textref part = text_trim(text_slice(rest, 0, end));
        if (part.size > best.size) best = part;
        if (after == rest.size && end == rest.size && best.size == rest.size) return (textref){0};
        rest = text_slice(rest, after, rest.size);
    }
    uint32_t words = utf8_count_words(best);
    return words >= HEADLINE_WORDS_SURE && words <= HEADLINE_WORDS_MAX ? best : (textref){0};
}

uint32_t plain_find_headline(textref document, const struct plain_lines *lines, struct copydesk_range body,
                             struct arena *arena) {
    if (body.begin >= body.end) return UINT32_MAX;
    struct copydesk_range window = head_window(lines, body);
    struct headline_search search = {.document = document, .lines = lines, .begin = body.begin, .arena = arena};
    learn_story(&search, body);
    uint32_t headline = find_headline(&search, window);
    return headline < window.end ? headline : UINT32_MAX;
}

static uint32_t last_place(const struct plain_lines *lines, uint32_t headline, struct copydesk_range window) {
    uint32_t last = headline;
    for (uint32_t i = headline + 1; i < window.end; i++)
        if (lines->at[i].twin == lines->at[headline].twin) last = i;
    return last;
}

/* ---- date -------------------------------------------------------------------------------------------------------- */

/* The date on line `i`; its time may stand alone on the line after. */
static textref date_on(textref document, const struct plain_lines *lines, uint32_t i, struct arena *arena) {
    const struct plain_line *line = &lines->at[i];
    if (!plain_is_label(line) || line->digits == 0) return (textref){0};
    struct copydesk_range at = line->at;
    if (i + 1 < lines->count) {
        const struct plain_line *next = &lines->at[i + 1];
        if (next->digits * 2 > next->letters && next->letters <= 6) at.end = next->at.end;
    }
    return article_read_date(text_slice(document, at.begin, at.end), (textref){0}, arena, NULL);
}

/* The date of the nearest line to `from` in [from, end) or, when end < from, in [end, from). */
static textref nearest_date(textref document, const struct plain_lines *lines, uint32_t from, uint32_t end,
                            struct arena *arena) {
    textref date = {0};
    for (uint32_t i = from; i < end && date.size == 0; i++) date = date_on(document, lines, i, arena);
    for (uint32_t i = from; i > end && date.size == 0; i--) date = date_on(document, lines, i - 1, arena);
    return date;
}

enum {
    LABELS_ABOVE = 8, /* lines above the headline that may name the date */
    LABELS_BELOW = 3, /* lines of the body that may still name the author or date */
    DATES_ABOVE = 30, /* lines above the body, when there is no date by the headline */
    DATES_BELOW = 12, /* … of the body and below it */
    TAIL_BYTES = 200  /* of the piece before the body, on a line that holds the whole page */
};

/* The last date in the tail of the piece before the body: a page without lines has no labels. */
static textref date_in_tail(textref document, const struct plain_lines *lines, uint32_t body, struct arena *arena) {
    textref date = {0};
    if (body == 0 || lines->at[body].border == PLAIN_LINE_BREAK) return date;
    textref t = plain_line_text(document, &lines->at[body - 1]);
    uint32_t at = t.size > TAIL_BYTES ? t.size - TAIL_BYTES : 0;
    for (struct copydesk_range used; at < t.size; at += used.end) {
        textref next = article_read_date(text_slice(t, at, t.size), (textref){0}, arena, &used);
        if (next.size == 0 || used.end == 0) break;
        date = next;
    }
    return date;
}

/* Below the headline first, then above it, then around the body's begin, then below its end, nearest first. */
static textref find_date(textref document, const struct plain_lines *lines, uint32_t headline,
                         struct copydesk_range body, struct arena *arena) {
    uint32_t below = body.begin + LABELS_BELOW < body.end ? body.begin + LABELS_BELOW : body.end;
    textref date = nearest_date(document, lines, headline, below, arena);
    if (!date.size)
        date = nearest_date(document, lines, headline, headline > LABELS_ABOVE ? headline - LABELS_ABOVE : 0, arena);
    if (!date.size) date = date_in_tail(document, lines, body.begin, arena);
    if (!date.size)
        date =
            nearest_date(document, lines, body.begin, body.begin > DATES_ABOVE ? body.begin - DATES_ABOVE : 0, arena);
    below = body.begin + DATES_BELOW < lines->count ? body.begin + DATES_BELOW : lines->count;
    if (!date.size) date = nearest_date(document, lines, body.begin, below, arena);
    below = body.end + DATES_BELOW < lines->count ? body.end + DATES_BELOW : lines->count;
    if (!date.size) date = nearest_date(document, lines, body.end, below, arena);
    return date;
}

/* ---- standfirst -------------------------------------------------------------------------------------------------- */

enum { STANDFIRST_WORDS_MIN = 6, STANDFIRST_WORDS_MAX = 80 };

static bool may_be_standfirst(const struct plain_line *line) {
    return line->words >= STANDFIRST_WORDS_MIN && line->words <= STANDFIRST_WORDS_MAX && !line->colon &&
           line->lower >= line->upper && line->digits * 3 < line->letters;
}

/* The line under the headline, when something that is no prose parts it from the body. */
static uint32_t find_standfirst(const struct plain_lines *lines, uint32_t headline, struct copydesk_range *body) {
    uint32_t under = headline + 1;
    while (under < lines->count && lines->at[under].twin == lines->at[headline].twin) under++;
    if (under >= body->end || !may_be_standfirst(&lines->at[under])) return UINT32_MAX;
    if (under < body->begin) return under;
    uint32_t next = under + 1;
    while (next < body->end && plain_prose_of(&lines->at[next]) == PLAIN_NO_PROSE) next++;
    if (next == under + 1 || next == body->end) return UINT32_MAX;
    body->begin = next;
    return under;
}

/* ---- the head ---------------------------------------------------------------------------------------------------- */

/* The date and the byline are no text, also where they look like a sentence. */
static void skip_labels(textref document, const struct plain_lines *lines, struct copydesk_range *body,
                        struct arena *arena) {
    uint32_t end = body->end < body->begin + LABELS_BELOW ? body->end : body->begin + LABELS_BELOW;
    while (body->begin < end &&
           (plain_signed_text(document, lines, body->begin).size || date_on(document, lines, body->begin, arena).size))
        body->begin++;
}

enum copydesk_status plain_read_head(textref document, const struct plain_lines *lines, struct copydesk_range *body,
                                     struct arena *arena, struct article_metadata *meta, struct plain_head *found) {
    *found = (struct plain_head){UINT32_MAX, UINT32_MAX};
    if (body->begin >= body->end) return COPYDESK_OK;
    uint32_t headline = plain_find_headline(document, lines, *body, arena);
    bool shown = headline != UINT32_MAX;
    if (!shown || !is_in_page_title(document, lines, headline)) meta->title = page_title(document, lines);
    if (!shown) return COPYDESK_OK;
    if (meta->title.size == 0) meta->title = plain_fold(plain_line_text(document, &lines->at[headline]), arena);
    uint32_t last = last_place(lines, headline, head_window(lines, *body));
    if (last >= body->begin) body->begin = last + 1;
    found->headline = headline;
    found->standfirst = find_standfirst(lines, headline, body);
    if (found->standfirst != UINT32_MAX)
        meta->standfirst = plain_fold(plain_line_text(document, &lines->at[found->standfirst]), arena);
    meta->published = find_date(document, lines, headline, *body, arena);
    uint32_t head_end = body->begin + LABELS_BELOW < body->end ? body->begin + LABELS_BELOW : body->end;
    skip_labels(document, lines, body, arena);
    return plain_read_byline(document, lines, (struct copydesk_range){headline, head_end}, arena, meta);
}
