/* Mending and parsing of JSON. One pass copies the script into the arena and mends on the way; a stack of brackets
 * bounds the depth, which bounds the recursion of the parser, and closes what a truncated script left open. */
#include "article/metadata_json.h"

#include "article/metadata_claims.h"

struct mender {
    textref in;
    char *out; /* [3 * in.size + LIMIT_JSON_DEPTH + 8]: ":," becomes ":null," */
    uint32_t at, size;
    char open[LIMIT_JSON_DEPTH]; /* '{' or '[' */
    uint32_t depth;
    bool too_deep;
};

static char peek(const struct mender *m, uint32_t ahead) {
    return m->at + ahead < m->in.size ? m->in.at[m->at + ahead] : '\0';
}

static void put(struct mender *m, char byte) {
    m->out[m->size++] = byte;
}

static bool looking_at(const struct mender *m, textref what) {
    return text_starts(text_slice(m->in, m->at, m->in.size), what);
}

/* ---- strings ------------------------------------------------------------------------------------------------ */

static uint32_t skip_space(textref t, uint32_t at) {
    while (at < t.size && byte_is_space(t.at[at])) at++;
    return at;
}

static bool begins_value(textref t, uint32_t at) {
    if (at >= t.size) return true;
    if (strchr("\"{[]},-/", t.at[at]) || byte_is_digit(t.at[at])) return true;
    textref rest = text_slice(t, at, t.size);
    return text_starts(rest, TEXT("true")) || text_starts(rest, TEXT("false")) || text_starts(rest, TEXT("null"));
}

/* A name and its colon: "author" : */
static bool begins_member(textref t, uint32_t at) {
    if (at >= t.size || t.at[at] != '"') return false;
    uint32_t end = at + 1;
    while (end < t.size && (byte_is_alpha(t.at[end]) || t.at[end] == '@' || t.at[end] == ':')) end++;
    if (end == at + 1 || end >= t.size || t.at[end] != '"') return false;
    end = skip_space(t, end + 1);
    return end < t.size && t.at[end] == ':';
}

/* Whether the quote at `at` ends its string: then a comma and a new value, a colon, or a bracket follow. In valid JSON
 * that always holds; a bare quote inside a string is told by it. */
static bool quote_ends_string(textref t, uint32_t at) {
    uint32_t next = skip_space(t, at + 1);
    if (next >= t.size || t.at[next] == '}' || t.at[next] == ']' || t.at[next] == ':') return true;
    if (begins_member(t, next)) return true; /* the comma is missing */
    if (t.at[next] == '/') return next + 1 < t.size && (t.at[next + 1] == '/' || t.at[next + 1] == '*');
    return t.at[next] == ',' && begins_value(t, skip_space(t, next + 1));
}

static int hex_value(char c) {
    c = byte_lower(c);
    if (byte_is_digit(c)) return c - '0';
    return c >= 'a' && c <= 'f' ? c - 'a' + 10 : -1;
}

/* The code unit of "\uXXXX" at `at`, or -1. */
static int32_t code_unit(textref t, uint32_t at) {
    if (at + 6 > t.size || t.at[at] != '\\' || t.at[at + 1] != 'u') return -1;
    int32_t value = 0;
    for (uint32_t i = at + 2; i < at + 6; i++) {
        int digit = hex_value(t.at[i]);
        if (digit < 0) return -1;
        value = value * 16 + digit;
    }
    return value;
}

static void copy(struct mender *m, uint32_t count) {
    for (uint32_t i = 0; i < count; i++) put(m, m->in.at[m->at++]);
}

/* "\u…": as it stands when sound, else a space for NUL and lone halves of surrogate pairs. */
static void mend_unicode_escape(struct mender *m) {
    int32_t unit = code_unit(m->in, m->at);
    if (unit < 0) {
        m->at++; /* the backslash alone is dropped */
        return;
    }
    bool high = unit >= 0xD800 && unit < 0xDC00, low = unit >= 0xDC00 && unit < 0xE000;
    int32_t second = high ? code_unit(m->in, m->at + 6) : -1;
    if (high && second >= 0xDC00 && second < 0xE000) {
        copy(m, 12);
    } else if (high || low || unit == 0) {
        put(m, ' ');
        m->at += 6;
    } else {
        copy(m, 6);
    }
}

static void mend_string(struct mender *m) {
    put(m, '"');
    m->at++;
    while (m->at < m->in.size) {
        char c = peek(m, 0);
        if (c == '\\') {
            if (peek(m, 1) == 'u') {
                mend_unicode_escape(m);
            } else if (peek(m, 1) != '\0' && strchr("\"\\/bfnrt", peek(m, 1))) {
                copy(m, 2);
            } else {
                m->at++;
            }
        } else if (c == '"') {
            bool ends = quote_ends_string(m->in, m->at);
            m->at++;
            if (ends) break;
            put(m, '\\');
            put(m, '"');
        } else {
            put(m, (unsigned char)c < 0x20 ? ' ' : c);
            m->at++;
        }
    }
    put(m, '"');
}

/* ---- between strings ---------------------------------------------------------------------------------------- */

static void skip_to(struct mender *m, textref what) {
    uint32_t found = text_find(m->in, what, m->at);
    m->at = found == UINT32_MAX ? m->in.size : found + what.size;
}

/* Comments and the wrappers of XHTML times: <!-- -->, <![CDATA[ ]]>, with or without comments around them. */
static bool skip_comment(struct mender *m) {
    static const char *const marks[] = {"<![CDATA[", "]]>", "<!--", "-->"};
    for (size_t i = 0; i < sizeof marks / sizeof *marks; i++) {
        if (!looking_at(m, text_from(marks[i]))) continue;
        m->at += (uint32_t)strlen(marks[i]);
        return true;
    }
    if (looking_at(m, TEXT("/*"))) {
        m->at += 2;
        /* a wrapper inside the comment is no reason to end later */
        skip_to(m, TEXT("*/"));
        return true;
    }
    if (looking_at(m, TEXT("//"))) {
        while (m->at < m->in.size && peek(m, 0) != '\n' && !looking_at(m, TEXT("]]>")) &&
               !looking_at(m, TEXT("<![CDATA[")))
            m->at++;
        return true;
    }
    return false;
}

static void drop_trailing_comma(struct mender *m) {
    uint32_t size = m->size;
    while (size > 0 && byte_is_space(m->out[size - 1])) size--;
    if (size > 0 && m->out[size - 1] == ',') m->size = size - 1;
}

static void open_bracket(struct mender *m, char bracket) {
    if (m->depth == LIMIT_JSON_DEPTH) {
        m->too_deep = true;
        return;
    }
    m->open[m->depth++] = bracket;
    put(m, bracket);
}

static char closing(char bracket) {
    return bracket == '{' ? '}' : ']';
}

static void close_bracket(struct mender *m, char bracket) {
    if (m->depth == 0 || closing(m->open[m->depth - 1]) != bracket) return;
    drop_trailing_comma(m);
    m->depth--;
    put(m, bracket);
}

static char last_byte(const struct mender *m) {
    uint32_t size = m->size;
    while (size > 0 && byte_is_space(m->out[size - 1])) size--;
    return size > 0 ? m->out[size - 1] : '\0';
}

/* A value behind a value: between them a comma was forgotten. */
static void put_missing_comma(struct mender *m) {
    char last = last_byte(m);
    if (m->depth > 0 && last != '\0' && strchr("\"}]", last)) put(m, ',');
}

/* A name without a value: a template had nothing to fill in. */
static void put_missing_value(struct mender *m) {
    if (last_byte(m) != ':') return;
    for (const char *byte = "null"; *byte; byte++) put(m, *byte);
}

/* Names that JavaScript has and JSON has not. */
static bool skip_nothing(struct mender *m) {
    static const char *const names[] = {"undefined", "NaN"};
    for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
        if (!looking_at(m, text_from(names[i]))) continue;
        m->at += (uint32_t)strlen(names[i]);
        return true;
    }
    return false;
}

static void put_comma(struct mender *m) {
    drop_trailing_comma(m);
    if (m->depth > 0 && m->size > 0 && !strchr("{[", m->out[m->size - 1])) put(m, ',');
}

static void mend(struct mender *m) {
    while (m->at < m->in.size && !m->too_deep) {
        char c = peek(m, 0);
        if (c == '"') {
            put_missing_comma(m);
            mend_string(m);
            continue;
        }
        if (skip_comment(m) || skip_nothing(m)) continue;
        m->at++;
        if (c == '}' || c == ']' || c == ',') put_missing_value(m);
        if (c == '{' || c == '[') {
            put_missing_comma(m);
            open_bracket(m, c);
        } else if (c == '}' || c == ']') {
            close_bracket(m, c);
        } else if (c == ',') {
            put_comma(m);
        } else if (c != ';' && c != '\0') {
            put(m, c);
        }
    }
    put_missing_value(m);
    while (m->depth > 0) {
        drop_trailing_comma(m);
        put(m, closing(m->open[--m->depth]));
    }
}

/* ---- parsing ------------------------------------------------------------------------------------------------ */

/* A script that was escaped as a whole: {&quot;@context&quot;: … */
static textref unescape(textref script, struct arena *arena) {
    uint32_t quote = text_find(text_slice(script, 0, script.size < 64 ? script.size : 64), TEXT("&quot;"), 0);
    if (quote == UINT32_MAX || memchr(script.at, '"', quote)) return script;
    char *out = arena_take(arena, script.size);
    if (!out) return (textref){0};
    uint32_t size = 0;
    for (uint32_t at = 0; at < script.size;) {
        bool quoted = script.at[at] == '&' && text_starts(text_slice(script, at, script.size), TEXT("&quot;"));
        out[size++] = quoted ? '"' : script.at[at];
        at += quoted ? 6 : 1;
    }
    return text_of(out, size);
}

uint32_t metadata_parse_json(textref script, json_t **roots, uint32_t capacity, struct arena *arena) {
    if (script.size == 0 || script.size > LIMIT_JSON_BYTES) return 0;
    script = unescape(script, arena);
    struct mender m = {.in = script, .out = arena_take(arena, (size_t)script.size * 3 + LIMIT_JSON_DEPTH + 8)};
    if (!m.out) return 0;
    mend(&m);
    if (m.too_deep) return 0;
    uint32_t count = 0;
    if (capacity > LIMIT_JSON_ROOTS) capacity = LIMIT_JSON_ROOTS;
    for (uint32_t at = 0; at < m.size && count < capacity;) {
        if (m.out[at] != '{' && m.out[at] != '[') {
            at++;
            continue;
        }
        json_error_t error;
        json_t *root = json_loadb(m.out + at, m.size - at, JSON_DISABLE_EOF_CHECK, &error);
        if (!root) break;
        roots[count++] = root;
        if (error.position <= 0) break;
        at += (uint32_t)error.position;
    }
    return count;
}
