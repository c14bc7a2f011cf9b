#include "article/links.h"

#include "article/blocks.h"
#include "base/limits.h"

/* ---- cleaning ------------------------------------------------------------------------------------------------ */

static bool is_control(char c) {
    return (unsigned char)c <= 0x20 || c == 0x7F;
}

/* What may not stand in an address as it is. Characters beyond ASCII stay: they read better, and all software takes
 * them. */
static bool is_unsafe(char c) {
    return is_control(c) || strchr("\"<>\\^`{|}", c) != NULL;
}

static char *take(struct links *links, uint32_t size) {
    if (size > LIMIT_LINK_MEMORY - links->taken) return NULL;
    links->taken += size;
    return arena_take(links->arena, size);
}

/* Without tabs and line ends, as browsers read it; a backslash in the path is a slash; the rest percent-encoded. */
static textref encode(struct links *links, textref href) {
    static const char digits[] = "0123456789ABCDEF";
    char *out = take(links, 3 * href.size);
    if (!out) return (textref){0};
    uint32_t size = 0;
    bool path = true;
    for (uint32_t i = 0; i < href.size; i++) {
        char c = href.at[i];
        if (c == '\t' || c == '\n' || c == '\r') continue;
        if (c == '?' || c == '#') path = false;
        if (!is_unsafe(c)) {
            out[size++] = c;
        } else if (c == '\\' && path) {
            out[size++] = '/';
        } else {
            out[size++] = '%';
            out[size++] = digits[(unsigned char)c >> 4];
            out[size++] = digits[c & 15];
        }
    }
    return text_of(out, size);
}

static textref clean(struct links *links, textref href) {
    uint32_t begin = 0, end = href.size;
    while (begin < end && is_control(href.at[begin])) begin++;
    while (end > begin && is_control(href.at[end - 1])) end--;
    href = text_slice(href, begin, end);
    if (href.size > LIMIT_LINK_BYTES) return (textref){0};
    for (uint32_t i = 0; i < href.size; i++)
        if (is_unsafe(href.at[i])) return encode(links, href);
    return href;
}

/* ---- resolving ----------------------------------------------------------------------------------------------- */

static uint32_t find_any(textref t, const char *bytes, uint32_t from) {
    while (from < t.size && (t.at[from] == '\0' || !strchr(bytes, t.at[from]))) from++;
    return from;
}

static bool is_web(textref url) {
    return text_starts_nocase(url, TEXT("https://")) || text_starts_nocase(url, TEXT("http://"));
}

static bool is_contact(textref url) {
    return text_starts_nocase(url, TEXT("mailto:")) || text_starts_nocase(url, TEXT("tel:"));
}

/* A colon before the first slash ends a scheme. */
static bool has_scheme(textref url) {
    return text_find(text_slice(url, 0, find_any(url, "/?#", 0)), TEXT(":"), 0) != UINT32_MAX;
}

static uint32_t back_to_slash(const char *out, uint32_t root, uint32_t size) {
    while (size > root && out[size - 1] != '/') size--;
    return size;
}

/* RFC 3986, 5.2.4, over out[root..size), which begins with a slash: "." segments go, ".." take the one before along. */
static uint32_t remove_dots(char *out, uint32_t root, uint32_t size) {
    uint32_t to = root, from = root;
    while (from < size) {
        uint32_t end = from + 1; /* the segment: its slash, and up to the next */
        while (end < size && out[end] != '/') end++;
        uint32_t length = end - from - 1;
        bool one = length == 1 && out[from + 1] == '.';
        bool two = length == 2 && out[from + 1] == '.' && out[from + 2] == '.';
        if (two) {
            to = back_to_slash(out, root, to);
            if (to > root) to--;
        }
        if (one || two) {
            if (end == size) out[to++] = '/';
        } else {
            memmove(out + to, out + from, end - from);
            to += end - from;
        }
        from = end;
    }
    return to;
}

/* `head`, then `href`, whose path is what stands before its query; the path of the whole begins at `root`. */
static textref join(struct links *links, textref head, textref href, uint32_t root) {
    bool slash = head.size == root && !text_starts(href, TEXT("/")); /* http://host and a relative path */
    uint32_t path = find_any(href, "?#", 0);
    char *out = take(links, head.size + slash + href.size + 1);
    if (!out) return (textref){0};
    memcpy(out, head.at, head.size);
    uint32_t size = head.size;
    if (slash) out[size++] = '/';
    if (path) memcpy(out + size, href.at, path);
    size = remove_dots(out, root, size + path);
    if (path < href.size) memcpy(out + size, href.at + path, href.size - path);
    return text_of(out, size + href.size - path);
}

static textref append(struct links *links, textref head, textref href) {
    char *out = take(links, head.size + href.size);
    if (!out) return (textref){0};
    if (head.size) memcpy(out, head.at, head.size);
    memcpy(out + head.size, href.at, href.size);
    return text_of(out, head.size + href.size);
}

textref links_resolve(struct links *links, textref href) {
    href = clean(links, href);
    if (href.size == 0 || is_web(href) || is_contact(href)) return href;
    if (has_scheme(href)) return (textref){0};
    textref base = links->base;
    uint32_t scheme = base.size ? text_find(base, TEXT("://"), 0) + 1 : 0;
    if (text_starts(href, TEXT("//")))
        return append(links, base.size ? text_slice(base, 0, scheme) : TEXT("https:"), href);
    if (base.size == 0) return href;
    uint32_t root = find_any(base, "/?#", scheme + 2), query = find_any(base, "?#", root);
    if (href.at[0] == '#') return append(links, text_slice(base, 0, find_any(base, "#", root)), href);
    if (href.at[0] == '?') return append(links, text_slice(base, 0, query), href);
    uint32_t folder = href.at[0] == '/' ? root : back_to_slash(base.at, root, query);
    return join(links, text_slice(base, 0, folder), href, root);
}

void links_begin(struct links *links, const struct html_tree *tree, textref address, struct arena *arena) {
    *links = (struct links){.arena = arena};
    if (is_web(address) && address.size <= LIMIT_LINK_BYTES) links->base = clean(links, address);
    uint32_t body = blocks_body(tree);
    for (uint32_t node = 0; node < body; node++) {
        if (!html_is(tree, node, HTML_TAG_BASE)) continue;
        textref base = links_resolve(links, html_attribute(tree, node, HTML_ATTRIBUTE_HREF));
        if (is_web(base)) links->base = base;
        return;
    }
}
