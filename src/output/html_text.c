#include "output/html_text.h"

#include "output/escape.h"
#include "output/view.h"

#include <stdlib.h>

/* Words in quotation marks, and whose they are. */
struct html_quotation {
    struct copydesk_range span; /* in the record's text */
    uint32_t statement;
};

static int compare_quotations(const void *a, const void *b) {
    const struct html_quotation *x = a, *y = b;
    if (x->span.begin != y->span.begin) return x->span.begin < y->span.begin ? -1 : 1;
    return x->statement < y->statement ? -1 : x->statement > y->statement;
}

bool html_text_open(struct html_text *text, const struct copydesk_record *record, struct buffer *out) {
    *text = (struct html_text){.record = record, .out = out};
    size_t count = 0;
    for (uint32_t i = 0; i < record->statement_count; i++) count += record->statements[i].quoted.count;
    if (count == 0) return true;
    text->quotations = malloc(count * sizeof *text->quotations);
    if (!text->quotations) return false;
    for (uint32_t i = 0; i < record->statement_count; i++) {
        const struct copydesk_ranges quoted = record->statements[i].quoted;
        for (uint32_t j = 0; j < quoted.count; j++)
            text->quotations[text->count++] = (struct html_quotation){quoted.at[j], i};
    }
    qsort(text->quotations, text->count, sizeof *text->quotations, compare_quotations);
    return true;
}

void html_text_close(struct html_text *text) {
    free(text->quotations);
    *text = (struct html_text){0};
}

/* ---- elements ------------------------------------------------------------------------------------------------ */

enum { DEPTH = 16 }; /* of marks in marks; deeper ones are left out */

/* The elements open at one place, outermost first. A quotation is outside them all, so that it can begin and end
 * anywhere: they are closed before and opened again after. */
struct open_marks {
    const struct copydesk_mark *at[DEPTH];
    uint32_t count;
};

static const char *const elements[] = {
    [COPYDESK_MARK_LINK] = "a",      [COPYDESK_MARK_STRONG] = "strong", [COPYDESK_MARK_EMPHASIS] = "em",
    [COPYDESK_MARK_DELETED] = "del", [COPYDESK_MARK_SUBSCRIPT] = "sub", [COPYDESK_MARK_SUPERSCRIPT] = "sup",
    [COPYDESK_MARK_CODE] = "code",
};

static bool is_shown(const struct copydesk_mark *mark) {
    if ((size_t)mark->kind >= sizeof elements / sizeof *elements || mark->span.end <= mark->span.begin) return false;
    return mark->kind != COPYDESK_MARK_LINK || output_is_link(mark->href);
}

static void open_element(const struct html_text *text, const struct copydesk_mark *mark) {
    if (mark->kind != COPYDESK_MARK_LINK) {
        buffer_format(text->out, "<%s>", elements[mark->kind]);
        return;
    }
    buffer_put_string(text->out, "<a rel=\"noreferrer\" href=\"");
    output_put_escaped(text->out, mark->href, &output_html_escapes);
    buffer_put_string(text->out, "\">");
}

static void open_elements(const struct html_text *text, const struct open_marks *open) {
    for (uint32_t i = 0; i < open->count; i++) open_element(text, open->at[i]);
}

static void close_elements(const struct html_text *text, const struct open_marks *open) {
    for (uint32_t i = open->count; i-- > 0;) buffer_format(text->out, "</%s>", elements[open->at[i]->kind]);
}

static void open_quotation(const struct html_text *text, const struct html_quotation *quotation) {
    buffer_put_string(text->out, "<mark title=\"");
    output_put_escaped(text->out, output_who(&text->record->statements[quotation->statement]), &output_html_escapes);
    buffer_put_string(text->out, "\">");
}

/* The number lies inside the mark, so that no line breaks before it. */
static void close_quotation(const struct html_text *text, const struct html_quotation *quotation, bool last) {
    uint32_t number = quotation->statement + 1;
    if (last) buffer_format(text->out, "<sup><a href=\"#s%u\">%u</a></sup>", number, number);
    buffer_put_string(text->out, "</mark>");
}

/* ---- the walk ------------------------------------------------------------------------------------------------ */

static void put_lines(const struct html_text *text, uint32_t begin, uint32_t end) {
    textref t = output_slice(text->record->text, (struct copydesk_range){begin, end});
    for (const char *feed; t.size && (feed = memchr(t.at, '\n', t.size));) {
        uint32_t size = (uint32_t)(feed - t.at);
        output_put_escaped(text->out, text_slice(t, 0, size), &output_html_escapes);
        buffer_put_string(text->out, "<br>\n");
        t = text_slice(t, size + 1, t.size);
    }
    output_put_escaped(text->out, t, &output_html_escapes);
}

/* Text [begin, end), in which no quotation begins or ends; *next: the first mark that has not been opened. */
static void put_part(const struct html_text *text, uint32_t begin, uint32_t end, const struct copydesk_mark *marks,
                     uint32_t count, uint32_t *next, struct open_marks *open) {
    for (uint32_t at = begin; at < end;) {
        for (; *next < count && marks[*next].span.begin <= at; ++*next) {
            const struct copydesk_mark *mark = &marks[*next];
            if (mark->span.begin < at || !is_shown(mark) || open->count == DEPTH) continue;
            open_element(text, mark);
            open->at[open->count++] = mark;
        }
        uint32_t stop = end;
        if (*next < count && marks[*next].span.begin < stop) stop = marks[*next].span.begin;
        if (open->count && open->at[open->count - 1]->span.end < stop) stop = open->at[open->count - 1]->span.end;
        put_lines(text, at, stop);
        at = stop;
        while (open->count && open->at[open->count - 1]->span.end <= at)
            buffer_format(text->out, "</%s>", elements[open->at[--open->count]->kind]);
    }
}

void html_text_put(struct html_text *text, struct copydesk_range span, const struct copydesk_mark *marks,
                   uint32_t count) {
    struct open_marks open = {.count = 0};
    uint32_t at = span.begin, mark = output_first_mark(marks, count, span.begin);
    while (text->next < text->count && at < span.end) {
        const struct html_quotation *quotation = &text->quotations[text->next];
        if (quotation->span.end <= at) {
            text->next++;
            continue;
        }
        if (quotation->span.begin >= span.end) break;
        uint32_t begin = quotation->span.begin > at ? quotation->span.begin : at;
        uint32_t end = quotation->span.end < span.end ? quotation->span.end : span.end;
        put_part(text, at, begin, marks, count, &mark, &open);
        close_elements(text, &open);
        open_quotation(text, quotation);
        open_elements(text, &open);
        put_part(text, begin, end, marks, count, &mark, &open);
        close_elements(text, &open);
        close_quotation(text, quotation, end == quotation->span.end);
        open_elements(text, &open);
        at = end;
    }
    put_part(text, at, span.end, marks, count, &mark, &open);
    close_elements(text, &open);
}
