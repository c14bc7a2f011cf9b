/* What a page says of its own encoding: "prescan a byte stream to determine its encoding", HTML standard 13.2.3.2.
 *
 * The standard looks at the first 1024 bytes and lets the parser change its mind when a later <meta> disagrees. We
 * decode before we parse, so the prescan itself looks further: 137 of the 1,831 pages of our development sets declare
 * their encoding only after that, and a scan of this size costs a few microseconds. */
#include "charset/encoding.h"

static const uint32_t prescan_limit = 64 * 1024;

/* The position in the bytes. At the end (`at == bytes.size`) the algorithm gives up wherever it is. */
struct scan {
    textref bytes;
    uint32_t at;
};

static bool at_end(const struct scan *scan) {
    return scan->at >= scan->bytes.size;
}

static char byte_at(const struct scan *scan) {
    return scan->bytes.at[scan->at];
}

static bool looking_at(const struct scan *scan, textref word) {
    return text_starts_nocase(text_slice(scan->bytes, scan->at, scan->bytes.size), word);
}

static void skip_space(struct scan *scan) {
    while (!at_end(scan) && byte_is_space(byte_at(scan))) scan->at++;
}

static void skip_to(struct scan *scan, char byte) {
    const char *hit = at_end(scan) ? NULL : memchr(scan->bytes.at + scan->at, byte, scan->bytes.size - scan->at);
    scan->at = hit ? (uint32_t)(hit - scan->bytes.at) : scan->bytes.size;
}

struct attribute {
    textref name, value;
};

/* The value after "=": quoted, or up to a space or ">". */
static void get_value(struct scan *scan, struct attribute *attribute) {
    skip_space(scan);
    if (at_end(scan)) return;
    char quote = byte_at(scan);
    if (quote == '"' || quote == '\'') {
        uint32_t begin = ++scan->at;
        skip_to(scan, quote);
        attribute->value = text_slice(scan->bytes, begin, scan->at);
        if (!at_end(scan)) scan->at++;
        return;
    }
    uint32_t begin = scan->at;
    while (!at_end(scan) && !byte_is_space(byte_at(scan)) && byte_at(scan) != '>') scan->at++;
    attribute->value = text_slice(scan->bytes, begin, scan->at);
}

static bool ends_name(char byte) {
    return byte_is_space(byte) || byte == '=' || byte == '/' || byte == '>';
}

/* "Get an attribute". False when the tag ends, or the bytes do. */
static bool get_attribute(struct scan *scan, struct attribute *attribute) {
    *attribute = (struct attribute){0};
    while (!at_end(scan) && (byte_is_space(byte_at(scan)) || byte_at(scan) == '/')) scan->at++;
    if (at_end(scan) || byte_at(scan) == '>') return false;

    uint32_t begin = scan->at++; /* a name may begin with "=" */
    while (!at_end(scan) && !ends_name(byte_at(scan))) scan->at++;
    attribute->name = text_slice(scan->bytes, begin, scan->at);

    skip_space(scan);
    if (!at_end(scan) && byte_at(scan) == '=') {
        scan->at++;
        get_value(scan, attribute);
    }
    return !at_end(scan);
}

/* "Extracting a character encoding from a meta element": the charset in a `content` such as "text/html; charset=x". */
static const struct charset_encoding *charset_of_content(textref content) {
    struct scan scan = {content, 0};
    for (;;) {
        uint32_t hit = text_find_nocase(content, TEXT("charset"), scan.at);
        if (hit == UINT32_MAX) return NULL;
        scan.at = hit + TEXT("charset").size;
        skip_space(&scan);
        if (!at_end(&scan) && byte_at(&scan) == '=') break;
    }
    scan.at++;
    skip_space(&scan);
    if (at_end(&scan)) return NULL;
    char quote = byte_at(&scan);
    if (quote == '"' || quote == '\'') {
        uint32_t begin = ++scan.at;
        skip_to(&scan, quote);
        return at_end(&scan) ? NULL : charset_encoding_from_label(text_slice(content, begin, scan.at));
    }
    uint32_t begin = scan.at;
    while (!at_end(&scan) && !byte_is_space(byte_at(&scan)) && byte_at(&scan) != ';') scan.at++;
    return charset_encoding_from_label(text_slice(content, begin, scan.at));
}

/* A declaration read as ASCII cannot be true of UTF-16, and x-user-defined never is. */
static const struct charset_encoding *as_declared(const struct charset_encoding *encoding) {
    if (encoding->kind == CHARSET_UTF_16BE || encoding->kind == CHARSET_UTF_16LE)
        return charset_encoding_named("UTF-8");
    if (encoding->kind == CHARSET_USER_DEFINED) return charset_encoding_named("windows-1252");
    return encoding;
}

/* The attributes of a <meta>, from the byte after its name: the encoding it declares, or NULL. Of attributes of the
 * same name the first counts. */
static const struct charset_encoding *read_meta(struct scan *scan) {
    enum { PRAGMA_UNKNOWN, PRAGMA_NEEDED, PRAGMA_NOT_NEEDED } need = PRAGMA_UNKNOWN;
    bool pragma = false, seen_pragma = false, seen_content = false, seen_charset = false;
    const struct charset_encoding *encoding = NULL;
    struct attribute attribute;
    while (get_attribute(scan, &attribute)) {
        if (text_is_nocase(attribute.name, TEXT("http-equiv")) && !seen_pragma) {
            seen_pragma = true;
            pragma = text_is_nocase(attribute.value, TEXT("content-type"));
        } else if (text_is_nocase(attribute.name, TEXT("content")) && !seen_content) {
            seen_content = true;
            if (need != PRAGMA_UNKNOWN) continue;
            encoding = charset_of_content(attribute.value);
            if (encoding) need = PRAGMA_NEEDED;
        } else if (text_is_nocase(attribute.name, TEXT("charset")) && !seen_charset) {
            seen_charset = true;
            encoding = charset_encoding_from_label(attribute.value);
            need = PRAGMA_NOT_NEEDED;
        }
    }
    if (at_end(scan) || need == PRAGMA_UNKNOWN || (need == PRAGMA_NEEDED && !pragma) || !encoding) return NULL;
    return as_declared(encoding);
}

/* "Get an XML encoding": that of an XML declaration which the bytes begin with. */
static const struct charset_encoding *xml_encoding(textref bytes) {
    struct scan scan = {bytes, 0};
    if (!text_starts(bytes, TEXT("<?xml"))) return NULL;
    skip_to(&scan, '>');
    if (at_end(&scan)) return NULL;
    scan.bytes.size = scan.at;
    uint32_t hit = text_find(scan.bytes, TEXT("encoding"), 0);
    if (hit == UINT32_MAX) return NULL;
    scan.at = hit + TEXT("encoding").size;
    skip_space(&scan);
    if (at_end(&scan) || byte_at(&scan) != '=') return NULL;
    scan.at++;
    skip_space(&scan);
    if (at_end(&scan) || (byte_at(&scan) != '"' && byte_at(&scan) != '\'')) return NULL;
    char quote = byte_at(&scan);
    uint32_t begin = ++scan.at;
    skip_to(&scan, quote);
    if (at_end(&scan)) return NULL;
    const struct charset_encoding *encoding = charset_encoding_from_label(text_slice(bytes, begin, scan.at));
    return encoding ? as_declared(encoding) : NULL;
}

/* Past a comment that begins here: its "--" may be that of "<!--" itself, as in "<!-->". */
static void skip_comment(struct scan *scan) {
    uint32_t begin = scan->at;
    for (scan->at += 2; !at_end(scan); scan->at++) {
        skip_to(scan, '>');
        if (at_end(scan)) return;
        if (scan->at - begin >= 4 && scan->bytes.at[scan->at - 1] == '-' && scan->bytes.at[scan->at - 2] == '-') return;
    }
}

static bool is_tag(const struct scan *scan) {
    uint32_t at = scan->at + 1;
    if (at < scan->bytes.size && scan->bytes.at[at] == '/') at++;
    return at < scan->bytes.size && byte_is_alpha(scan->bytes.at[at]);
}

static bool is_meta(const struct scan *scan) {
    uint32_t after = scan->at + TEXT("<meta").size;
    return looking_at(scan, TEXT("<meta")) && after < scan->bytes.size &&
           (byte_is_space(scan->bytes.at[after]) || scan->bytes.at[after] == '/');
}

static void skip_tag(struct scan *scan) {
    while (!at_end(scan) && !byte_is_space(byte_at(scan)) && byte_at(scan) != '>') scan->at++;
    struct attribute attribute;
    while (get_attribute(scan, &attribute)) {
    }
}

const struct charset_encoding *charset_prescan(textref bytes) {
    if (bytes.size > prescan_limit) bytes.size = prescan_limit;
    if (text_starts(bytes, text_of("<\0?\0x\0", 6))) return charset_encoding_named("UTF-16LE");
    if (text_starts(bytes, text_of("\0<\0?\0x", 6))) return charset_encoding_named("UTF-16BE");

    struct scan scan = {bytes, 0};
    for (; !at_end(&scan); scan.at++) {
        skip_to(&scan, '<');
        if (looking_at(&scan, TEXT("<!--"))) {
            skip_comment(&scan);
        } else if (is_meta(&scan)) {
            scan.at += TEXT("<meta").size;
            const struct charset_encoding *encoding = read_meta(&scan);
            if (encoding) return encoding;
        } else if (is_tag(&scan)) {
            skip_tag(&scan);
        } else if (looking_at(&scan, TEXT("<!")) || looking_at(&scan, TEXT("</")) || looking_at(&scan, TEXT("<?"))) {
            skip_to(&scan, '>');
        }
    }
    return xml_encoding(bytes);
}
