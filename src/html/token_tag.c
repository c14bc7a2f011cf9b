/* Tags and their attributes (13.2.5.8 and 13.2.5.32–40). Attributes are written where the tree wants them; the next tag
 * writes over them when no element took them. */
#include "base/buffer.h"
#include "html/parser.h"

/* What ends a name, and what in it must be replaced. */
enum { ENDS_TAG_NAME = 1, ENDS_ATTRIBUTE_NAME = 2, CHANGES = 4 };

/* clang-format off */
static const uint8_t name_bytes[256] = {
    ['\t'] = ENDS_TAG_NAME | ENDS_ATTRIBUTE_NAME,
    ['\n'] = ENDS_TAG_NAME | ENDS_ATTRIBUTE_NAME,
    ['\f'] = ENDS_TAG_NAME | ENDS_ATTRIBUTE_NAME,
    ['\r'] = ENDS_TAG_NAME | ENDS_ATTRIBUTE_NAME,
    [' '] = ENDS_TAG_NAME | ENDS_ATTRIBUTE_NAME,
    ['/'] = ENDS_TAG_NAME | ENDS_ATTRIBUTE_NAME,
    ['>'] = ENDS_TAG_NAME | ENDS_ATTRIBUTE_NAME,
    ['='] = ENDS_ATTRIBUTE_NAME,
    ['\0'] = CHANGES,
    ['A'] = CHANGES, ['B'] = CHANGES, ['C'] = CHANGES, ['D'] = CHANGES, ['E'] = CHANGES, ['F'] = CHANGES,
    ['G'] = CHANGES, ['H'] = CHANGES, ['I'] = CHANGES, ['J'] = CHANGES, ['K'] = CHANGES, ['L'] = CHANGES,
    ['M'] = CHANGES, ['N'] = CHANGES, ['O'] = CHANGES, ['P'] = CHANGES, ['Q'] = CHANGES, ['R'] = CHANGES,
    ['S'] = CHANGES, ['T'] = CHANGES, ['U'] = CHANGES, ['V'] = CHANGES, ['W'] = CHANGES, ['X'] = CHANGES,
    ['Y'] = CHANGES, ['Z'] = CHANGES,
};
/* clang-format on */

/* Bytes of a text in which NUL becomes U+FFFD. */
static uint32_t size_with_nulls_replaced(textref text) {
    uint32_t size = text.size;
    for (uint32_t i = 0; i < text.size; i++) size += text.at[i] == '\0' ? 2 : 0;
    return size;
}

/* A name in lower case, NUL replaced, in the arena. */
static textref lower_name(struct html_parser *parser, textref name) {
    const uint32_t size = size_with_nulls_replaced(name);
    char *const lower = arena_take(&parser->arena, size);
    if (!lower) {
        parser->failed = parser->stopped = true;
        return (textref){0};
    }
    char *out = lower;
    for (uint32_t i = 0; i < name.size; i++) {
        if (name.at[i] == '\0')
            out = (char *)memcpy(out, "\xEF\xBF\xBD", 3) + 3;
        else
            *out++ = byte_lower(name.at[i]);
    }
    return (textref){lower, size};
}

/* Short names, the only ones the tables hold, are lowered here, so that "<DIV" costs no memory. */
enum { longest_known = 32 };

static textref lower_short(textref name, char lower[longest_known]) {
    for (uint32_t i = 0; i < name.size; i++) lower[i] = byte_lower(name.at[i]);
    return (textref){lower, name.size};
}

struct name {
    textref text;
    bool changes; /* holds an upper-case letter or a NUL */
};

static inline struct name scan_name(const struct html_parser *parser, uint32_t at, uint8_t ends) {
    const char *const source = parser->source;
    uint8_t seen = 0;
    uint32_t end = at;
    for (; end < parser->size; end++) {
        const uint8_t byte = name_bytes[(unsigned char)source[end]];
        if (byte & ends) break;
        seen |= byte;
    }
    return (struct name){text_of(source + at, end - at), (seen & CHANGES) != 0};
}

bool html_add_attribute(struct html_parser *parser, struct html_attribute attribute) {
    struct html_tree *const tree = &parser->tree;
    if (tree->attribute_total == parser->attribute_capacity &&
        !array_grow(&tree->attributes, &parser->attribute_capacity, tree->attribute_total, sizeof attribute)) {
        parser->failed = parser->stopped = true;
        return false;
    }
    tree->attributes[tree->attribute_total++] = attribute;
    return true;
}

/* The value in [begin, end) with character references, carriage returns and NULs resolved. */
static textref resolve_value(struct html_parser *parser, uint32_t begin, uint32_t end) {
    const char *const source = parser->source;
    uint32_t at = scan_four(parser->scan, source, begin, end, (struct scan_set){'&', '\r', '\0', '\0'});
    if (at == end) return text_of(source + begin, end - begin);

    /* A NUL grows to three bytes; of the references only "&nGt;" and "&nLt;" grow, from five to six. */
    const size_t size = end - begin;
    char *const value = arena_take(&parser->arena, parser->plain_bytes ? size + size / 4 : size * 3);
    if (!value) {
        parser->failed = parser->stopped = true;
        return (textref){0};
    }
    char *out = value;
    while (at < end) {
        memcpy(out, source + begin, at - begin);
        out += at - begin;
        begin = at + 1;
        if (source[at] == '\0') {
            out = (char *)memcpy(out, "\xEF\xBF\xBD", 3) + 3;
        } else if (source[at] == '\r') {
            if (begin == end || source[begin] != '\n') *out++ = '\n';
        } else {
            const struct html_reference reference = html_read_reference(parser, at, end, true);
            if (reference.size == 0)
                *out++ = '&';
            else
                out = (char *)memcpy(out, reference.text.at, reference.text.size) + reference.text.size;
            begin = at + (reference.size ? reference.size : 1);
        }
        at = scan_four(parser->scan, source, begin, end, (struct scan_set){'&', '\r', '\0', '\0'});
    }
    memcpy(out, source + begin, end - begin);
    out += end - begin;
    return text_of(value, (size_t)(out - value));
}

static bool is_duplicate(const struct html_parser *parser, const struct html_attribute *added) {
    const struct html_attribute *const end = parser->tree.attributes + parser->tree.attribute_total;
    const struct html_attribute *one = parser->tree.attributes + parser->token.first;
    for (; one < end; one++) {
        if (one->known != added->known) continue;
        if (added->known != HTML_ATTRIBUTE_OTHER || text_is(one->name, added->name)) return true;
    }
    return false;
}

/* Known names are the table's own text, so that an attribute in capitals costs no memory. */
static void name_attribute(struct html_parser *parser, struct html_attribute *attribute, struct name name) {
    char lower[longest_known];
    textref text = name.text;
    if (name.changes && text.size <= longest_known) text = lower_short(text, lower);
    attribute->known = (uint16_t)html_attribute_find(text);
    if (attribute->known != HTML_ATTRIBUTE_OTHER)
        attribute->name = html_attribute_name_text((enum html_attribute_name)attribute->known);
    else
        attribute->name = name.changes ? lower_name(parser, name.text) : name.text;
}

static void keep_attribute(struct html_parser *parser, struct name name, uint32_t value_begin, uint32_t value_end) {
    struct html_token *const token = &parser->token;
    if (token->kind != TOKEN_START && !parser->observe) return;
    if (token->attribute_count == LIMIT_HTML_ATTRIBUTES) {
        parser->tree.truncated = true;
        return;
    }
    struct html_attribute attribute = {0};
    name_attribute(parser, &attribute, name);
    if (is_duplicate(parser, &attribute)) return;
    attribute.value = resolve_value(parser, value_begin, value_end);
    if (html_add_attribute(parser, attribute)) token->attribute_count++;
}

static inline uint32_t skip_space(const struct html_parser *parser, uint32_t at) {
    while (at < parser->size && byte_is_space(parser->source[at])) at++;
    return at;
}

/* 13.2.5.37–39: the value that begins at `at`, after "=" and white space. Returns where the tag goes on. */
static uint32_t read_value(struct html_parser *parser, struct name name, uint32_t at) {
    const char *const source = parser->source;
    const uint32_t size = parser->size;
    if (at >= size) return size;
    const char quote = source[at];
    if (quote == '"' || quote == '\'') {
        const uint32_t end = scan_byte(source, at + 1, size, quote);
        if (end == size) return size;
        keep_attribute(parser, name, at + 1, end);
        return end + 1;
    }
    uint32_t end = at;
    while (end < size && !byte_is_space(source[end]) && source[end] != '>') end++;
    if (end < size) keep_attribute(parser, name, at, end);
    return end;
}

/* 13.2.5.32–40: attributes up to ">". Returns the byte after it, or 0 when the source ends before. */
static uint32_t read_attributes(struct html_parser *parser, uint32_t at) {
    const char *const source = parser->source;
    const uint32_t size = parser->size;
    struct html_token *const token = &parser->token;
    while (!parser->stopped) {
        at = skip_space(parser, at);
        if (at >= size) return 0;
        if (source[at] == '>') return at + 1;
        if (source[at] == '/') {
            at++;
            if (at < size && source[at] == '>') {
                token->self_closing = true;
                return at + 1;
            }
            continue;
        }
        /* "=" may begin a name (13.2.5.32). */
        struct name name = scan_name(parser, at + (source[at] == '='), ENDS_ATTRIBUTE_NAME);
        if (source[at] == '=') name.text = text_of(name.text.at - 1, name.text.size + 1);
        const uint32_t name_end = at + name.text.size;
        at = skip_space(parser, name_end);
        if (at >= size) return 0;
        if (source[at] != '=') {
            keep_attribute(parser, name, name_end, name_end);
            continue;
        }
        at = skip_space(parser, at + 1);
        if (at < size && source[at] == '>')
            keep_attribute(parser, name, at, at);
        else
            at = read_value(parser, name, at);
    }
    return 0;
}

static void name_tag(struct html_parser *parser, struct name name) {
    struct html_token *const token = &parser->token;
    char lower[longest_known];
    textref text = name.text;
    if (name.changes && text.size <= longest_known) text = lower_short(text, lower);
    token->tag = html_tag_find(text);
    token->name = (textref){0};
    if (token->tag != HTML_TAG_OTHER) return;
    token->name = name.changes ? lower_name(parser, name.text) : name.text;
    html_add_attribute(parser, (struct html_attribute){.name = token->name});
}

bool html_read_tag(struct html_parser *parser, enum html_token_kind kind, uint32_t begin, uint32_t at) {
    struct html_token *const token = &parser->token;
    parser->tree.attribute_total = parser->attributes_taken;
    token->kind = kind;
    token->begin = begin;
    token->self_closing = false;
    token->attribute_count = 0;
    const struct name name = scan_name(parser, at, ENDS_TAG_NAME);
    name_tag(parser, name);
    token->first = parser->tree.attribute_total;
    at += name.text.size;
    const bool bare = at < parser->size && parser->source[at] == '>';
    token->end = bare ? at + 1 : read_attributes(parser, at);
    if (token->end == 0) {
        parser->at = parser->size;
        return false;
    }
    parser->at = token->end;
    if (!parser->stopped) html_process(parser);
    return true;
}
