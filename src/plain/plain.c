/* Text that is an article as it stands: nothing is dropped, only the paragraphs are found.
 *
 * A line is a paragraph, unless the text was wrapped to a width. Whether it was shows in its breaks: wrapping breaks a
 * line only where the next word would not have fitted. Where nearly every break inside a run of lines is of that sort,
 * those breaks are spaces; the others remain breaks.
 */
#include "plain/plain.h"

#include "base/limits.h"
#include "base/utf8.h"
#include "plain/lines.h"

enum {
    TITLE_WORDS = 25,     /* a first line of more is no title */
    WRAP_WIDTH_MAX = 120, /* characters: nobody wraps wider */
    WRAP_BREAKS_MIN = 2,  /* fewer breaks prove nothing */
    WRAP_SHARE = 90       /* per cent of the breaks that must be forced */
};

/* Characters of `t`: bytes that do not continue one. */
static uint32_t count_characters(textref t) {
    uint32_t count = 0;
    for (uint32_t i = 0; i < t.size; i++) count += !byte_is_continuation(t.at[i]);
    return count;
}

static textref first_word(textref t) {
    uint32_t end = 0;
    while (end < t.size && !byte_is_space(t.at[end])) end++;
    return text_slice(t, 0, end);
}

static uint32_t longest_line(textref document, const struct plain_lines *lines) {
    uint32_t longest = 0;
    for (uint32_t i = 0; i < lines->count; i++) {
        uint32_t size = count_characters(plain_line_text(document, &lines->at[i]));
        if (size > longest) longest = size;
    }
    return longest;
}

/* Whether the break before line `i` had to be made: the line's first word did not fit on the line before. */
static bool break_is_forced(textref document, const struct plain_lines *lines, uint32_t i, uint32_t width) {
    const struct plain_line *before = &lines->at[i - 1], *line = &lines->at[i];
    if (line->after_blank) return false;
    return count_characters(plain_line_text(document, before)) + 1 +
               count_characters(first_word(plain_line_text(document, line))) >
           width;
}

/* The width the text was wrapped to, or 0 when it was not. */
static uint32_t find_wrap_width(textref document, const struct plain_lines *lines) {
    uint32_t width = longest_line(document, lines);
    if (width > WRAP_WIDTH_MAX) return 0;
    uint32_t breaks = 0, forced = 0;
    for (uint32_t i = 1; i < lines->count; i++) {
        if (lines->at[i].after_blank) continue;
        breaks++;
        if (break_is_forced(document, lines, i, width)) forced++;
    }
    bool wrapped = breaks >= WRAP_BREAKS_MIN && (uint64_t)forced * 100 >= (uint64_t)breaks * WRAP_SHARE;
    return wrapped ? width : 0;
}

static bool begins_with_title(const struct plain_lines *lines) {
    return lines->count > 1 && lines->at[0].words <= TITLE_WORDS && lines->at[1].after_blank;
}

static void append_range(textref document, struct copydesk_range at, struct article *article) {
    article_append(article, text_slice(document, at.begin, at.end), at.begin, at.end - at.begin);
}

enum copydesk_status plain_read_article(textref document, struct arena *arena, struct article *article) {
    article_clear(article);
    struct plain_lines lines;
    enum copydesk_status status = plain_split_lines(document, false, arena, &lines);
    if (status) return status;
    article->kind = COPYDESK_ARTICLE;
    article->truncated = lines.truncated;
    bool titled = begins_with_title(&lines);
    if (titled) article->meta.title = plain_line_text(document, &lines.at[0]);
    uint32_t width = find_wrap_width(document, &lines);
    for (uint32_t i = 0; i < lines.count;) {
        struct copydesk_range at = lines.at[i].at;
        bool heading = titled && i == 0;
        for (i++; i < lines.count && width && break_is_forced(document, &lines, i, width); i++)
            at.end = lines.at[i].at.end;
        article_begin(article, heading ? COPYDESK_HEADING : COPYDESK_PARAGRAPH, heading ? 1 : 0, false, 1);
        append_range(document, at, article);
        article_end(article);
    }
    return article->text.failed ? COPYDESK_NO_MEMORY : COPYDESK_OK;
}
