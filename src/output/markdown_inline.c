#include "output/markdown_inline.h"

#include "base/utf8.h"
#include "output/escape.h"
#include "output/view.h"

/* ---- text ---------------------------------------------------------------------------------------------------- */

static bool is_digit_marker(textref t, uint32_t line, uint32_t at) {
    if (at == line || at - line > 9) return false;
    for (uint32_t i = line; i < at; i++)
        if (!byte_is_digit(t.at[i])) return false;
    return at + 1 == t.size || byte_is_space(t.at[at + 1]);
}

/* Whether byte `at` needs a backslash; `line` is where its line begins. CommonMark 2.4, 4.1–4.6, 5.2, 6.1–6.9. */
static bool is_markup(textref t, uint32_t line, uint32_t at, bool cell) {
    char next = at + 1 < t.size ? t.at[at + 1] : ' ';
    switch (t.at[at]) {
    case '\\':
    case '`':
    case '*':
    case '_':
    case '[':
    case ']':
    case '<':
    case '~': return true;
    case '&': return byte_is_alpha(next) || next == '#';
    case '#': return at == line || t.at[at - 1] == ' ';
    case '|': return cell || at == line;
    case '+':
    case '-':
    case '=':
    case '>': return at == line;
    case ':': return at == line && next == '-';
    case '.':
    case ')': return is_digit_marker(t, line, at);
    default: return false;
    }
}

void markdown_put_break(struct buffer *out, textref prefix, bool blank) {
    buffer_put_byte(out, '\n');
    if (blank) {
        uint32_t size = prefix.size;
        while (size > 0 && prefix.at[size - 1] == ' ') size--;
        buffer_put_text(out, text_slice(prefix, 0, size));
        buffer_put_byte(out, '\n');
    }
    buffer_put_text(out, prefix);
}

/* ---- marks --------------------------------------------------------------------------------------------------- */

enum { DEPTH = 16 }; /* of marks in marks; deeper ones are left out */

struct inline_writer {
    struct buffer *out;
    textref text;  /* the whole block or cell: what is around decides what is markup */
    uint32_t base; /* where it begins in the record's text */
    uint32_t line; /* where the line in hand begins */
    const struct copydesk_mark *marks;
    uint32_t next, count;
    const struct markdown_lines *lines;
    struct {
        uint32_t end; /* in text */
        const char *close;
        textref href;
    } open[DEPTH];
    uint32_t depth;
};

/* One line feed is a hard break, several end the paragraph, but not one that a mark goes over. */
static void put_breaks(struct inline_writer *w, uint32_t count) {
    if (w->lines->cell) {
        buffer_put_string(w->out, "<br>");
    } else if (w->lines->single) {
        buffer_put_byte(w->out, ' ');
    } else if (count > 1 && w->depth == 0) {
        markdown_put_break(w->out, w->lines->prefix, true);
    } else {
        buffer_put_byte(w->out, '\\');
        markdown_put_break(w->out, w->lines->prefix, false);
    }
}

static void put_plain(struct inline_writer *w, uint32_t begin, uint32_t end) {
    output_put_escaped(w->out, text_slice(w->text, begin, end), &output_plain_escapes);
}

static void put_escaped(struct inline_writer *w, uint32_t begin, uint32_t end) {
    textref t = w->text;
    uint32_t run = begin;
    for (uint32_t at = begin; at < end;) {
        bool image = t.at[at] == '!' && at + 1 == end && end < t.size; /* and a link may follow */
        if (t.at[at] == '\n') {
            uint32_t after = at;
            while (after < end && t.at[after] == '\n') after++;
            put_plain(w, run, at);
            put_breaks(w, after - at);
            run = w->line = at = after;
        } else if (image || is_markup(t, w->line, at, w->lines->cell)) {
            put_plain(w, run, at);
            buffer_put_byte(w->out, '\\');
            run = at++;
        } else {
            at++;
        }
    }
    put_plain(w, run, end);
}

static bool is_safe_in_address(char c) {
    return (unsigned char)c > 0x20 && c != 0x7F && !strchr("\"<>\\^`{|}", c);
}

/* "&copy;" would be read as what it stands for. */
static bool is_reference(textref url, uint32_t at) {
    uint32_t end = at + 1;
    while (end < url.size && (byte_is_alpha(url.at[end]) || byte_is_digit(url.at[end]) || url.at[end] == '#')) end++;
    return end > at + 1 && end < url.size && url.at[end] == ';';
}

void markdown_put_address(struct buffer *out, textref url) {
    static const char digits[] = "0123456789ABCDEF";
    for (uint32_t i = 0; i < url.size; i++) {
        char c = url.at[i];
        if (!is_safe_in_address(c)) {
            const char encoded[3] = {'%', digits[(unsigned char)c >> 4], digits[c & 15]};
            buffer_put(out, encoded, 3);
            continue;
        }
        if (c == '(' || c == ')' || (c == '&' && is_reference(url, i))) buffer_put_byte(out, '\\');
        buffer_put_byte(out, c);
    }
}

/* ---- delimiters ---------------------------------------------------------------------------------------------- */

/* What a character is to the rules of delimiter runs (CommonMark 6.2). What we cannot tell is what fits least. */
enum flank { FLANK_SPACE, FLANK_PUNCTUATION, FLANK_WORD, FLANK_OTHER };

static enum flank flank_of(uint32_t code) {
    if (utf8_is_space(code)) return FLANK_SPACE;
    if (utf8_is_letter(code) || utf8_is_digit(code)) return FLANK_WORD;
    return code < 0x80 ? FLANK_PUNCTUATION : FLANK_OTHER;
}

static enum flank flank_at(textref t, uint32_t at) {
    return at < t.size ? flank_of(utf8_decode(t, at).code) : FLANK_SPACE;
}

static enum flank flank_before(textref t, uint32_t at) {
    return at > 0 ? flank_of(utf8_decode_before(t, at).code) : FLANK_SPACE;
}

static bool sets_apart(enum flank flank) {
    return flank == FLANK_SPACE || flank == FLANK_PUNCTUATION;
}

/* Whether a run of delimiters around [begin, end) opens and closes; `strict`: underscores, which do not inside words.
 * Other marks that begin or end at the same place stand there as punctuation. */
static bool can_delimit(const struct inline_writer *w, uint32_t begin, uint32_t end, bool strict) {
    bool under = w->depth > 0 && w->open[w->depth - 1].end == end;
    bool begins = w->next < w->count && w->marks[w->next].span.begin == begin + w->base;
    bool ends = false;
    for (uint32_t i = w->next; i < w->count && w->marks[i].span.begin < end + w->base && !ends; i++)
        ends = w->marks[i].span.end == end + w->base;
    char last = w->out->size ? w->out->at[w->out->size - 1] : ' ';
    enum flank before = begin > 0 && flank_of((unsigned char)last) == FLANK_PUNCTUATION ? FLANK_PUNCTUATION
                                                                                        : flank_before(w->text, begin);
    enum flank after = under ? FLANK_PUNCTUATION : flank_at(w->text, end);
    if (strict && !(sets_apart(before) && sets_apart(after))) return false;
    bool opens = (!begins && flank_at(w->text, begin) == FLANK_WORD) || sets_apart(before);
    bool closes = (!ends && flank_before(w->text, end) == FLANK_WORD) || sets_apart(after);
    return opens && closes;
}

static const struct delimiter {
    const char *markdown;     /* NULL: none */
    const char *open, *close; /* HTML: CommonMark takes it where its own delimiters would be text */
} delimiters[] = {
    [COPYDESK_MARK_LINK] = {"", "", ""},
    [COPYDESK_MARK_STRONG] = {"**", "<strong>", "</strong>"},
    [COPYDESK_MARK_EMPHASIS] = {"_", "<em>", "</em>"},
    [COPYDESK_MARK_DELETED] = {"~~", "<del>", "</del>"},
    [COPYDESK_MARK_SUBSCRIPT] = {NULL, "<sub>", "</sub>"},
    [COPYDESK_MARK_SUPERSCRIPT] = {NULL, "<sup>", "</sup>"},
    [COPYDESK_MARK_CODE] = {NULL, "<code>", "</code>"},
};

static bool out_ends_in(const struct inline_writer *w, char byte) {
    return w->out->size > 0 && w->out->at[w->out->size - 1] == byte;
}

/* ---- code spans ---------------------------------------------------------------------------------------------- */

/* Backticks around, more than stand together inside, and a space where they would touch one (CommonMark 6.1). */
static void put_code(struct inline_writer *w, uint32_t begin, uint32_t end) {
    textref code = text_slice(w->text, begin, end);
    uint32_t longest = 0, run = 0;
    for (uint32_t i = 0; i < code.size; i++) {
        run = code.at[i] == '`' ? run + 1 : 0;
        if (run > longest) longest = run;
    }
    bool apart = code.at[0] == '`' || code.at[code.size - 1] == '`';
    for (uint32_t i = 0; i <= longest; i++) buffer_put_byte(w->out, '`');
    if (apart) buffer_put_byte(w->out, ' ');
    uint32_t from = 0;
    for (uint32_t i = 0; i < code.size; i++) {
        bool pipe = code.at[i] == '|' && w->lines->cell;
        if (code.at[i] != '\n' && !pipe) continue;
        output_put_escaped(w->out, text_slice(code, from, i), &output_plain_escapes);
        buffer_put_string(w->out, pipe ? "\\|" : " ");
        from = i + 1;
    }
    output_put_escaped(w->out, text_slice(code, from, code.size), &output_plain_escapes);
    if (apart) buffer_put_byte(w->out, ' ');
    for (uint32_t i = 0; i <= longest; i++) buffer_put_byte(w->out, '`');
}

/* A code span holds no other mark, and no backtick may stand before it. */
static bool is_code_span(const struct inline_writer *w, const struct copydesk_mark *mark) {
    return mark->kind == COPYDESK_MARK_CODE && !out_ends_in(w, '`') && mark->span.end <= w->base + w->text.size;
}

/* ---- the walk ------------------------------------------------------------------------------------------------ */

static void open_mark(struct inline_writer *w, const struct copydesk_mark *mark) {
    if (w->depth == DEPTH || (size_t)mark->kind >= sizeof delimiters / sizeof *delimiters) return;
    if (mark->kind == COPYDESK_MARK_LINK && !output_is_link(mark->href)) return;
    const struct delimiter *delimiter = &delimiters[mark->kind];
    uint32_t begin = mark->span.begin - w->base, end = mark->span.end - w->base;
    if (end > w->text.size) end = w->text.size;
    const char *open = delimiter->open, *close = delimiter->close;
    if (mark->kind == COPYDESK_MARK_LINK) {
        open = "[";
        close = "](";
    } else if (delimiter->markdown && !out_ends_in(w, delimiter->markdown[0]) &&
               can_delimit(w, begin, end, mark->kind == COPYDESK_MARK_EMPHASIS)) {
        open = close = delimiter->markdown;
    }
    buffer_put_string(w->out, open);
    w->open[w->depth].end = end;
    w->open[w->depth].close = close;
    w->open[w->depth++].href = mark->href;
}

static void close_marks(struct inline_writer *w, uint32_t at) {
    for (; w->depth > 0 && w->open[w->depth - 1].end <= at; w->depth--) {
        buffer_put_string(w->out, w->open[w->depth - 1].close);
        if (w->open[w->depth - 1].close[0] != ']') continue;
        markdown_put_address(w->out, w->open[w->depth - 1].href);
        buffer_put_byte(w->out, ')');
    }
}

/* Opens what begins at `at`; returns where to go on: at the end of a code span, if there is one. */
static uint32_t open_marks(struct inline_writer *w, uint32_t at) {
    while (w->next < w->count && w->marks[w->next].span.begin <= at + w->base) {
        const struct copydesk_mark *mark = &w->marks[w->next++];
        if (mark->span.begin < at + w->base || mark->span.end <= mark->span.begin) continue;
        if (!is_code_span(w, mark)) {
            open_mark(w, mark);
            continue;
        }
        put_code(w, at, mark->span.end - w->base);
        return mark->span.end - w->base;
    }
    return at;
}

void markdown_put_marked(struct buffer *out, textref text, struct copydesk_range span,
                         const struct copydesk_mark *marks, uint32_t count, const struct markdown_lines *lines) {
    struct inline_writer w = {.out = out,
                              .text = output_slice(text, span),
                              .base = span.begin,
                              .marks = marks,
                              .count = count,
                              .lines = lines};
    w.next = output_first_mark(marks, count, span.begin);
    for (uint32_t at = 0; at < w.text.size;) {
        uint32_t after = open_marks(&w, at), end = w.text.size;
        if (after == at) {
            if (w.depth > 0 && w.open[w.depth - 1].end < end) end = w.open[w.depth - 1].end;
            if (w.next < w.count && w.marks[w.next].span.begin - w.base < end)
                end = w.marks[w.next].span.begin - w.base;
            put_escaped(&w, at, end);
            after = end;
        }
        close_marks(&w, after);
        at = after;
    }
    close_marks(&w, UINT32_MAX);
}

void markdown_put_text(struct buffer *out, textref t, const struct markdown_lines *lines) {
    markdown_put_marked(out, t, (struct copydesk_range){0, t.size}, NULL, 0, lines);
}
