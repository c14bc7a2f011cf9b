/* Texts of metadata: cleaning, comparing, addresses. */
#include "article/metadata_claims.h"

#include "article/metadata_words.h"
#include "base/utf8.h"
#include "html/html.h"

/* ---- cleaning ----------------------------------------------------------------------------------------------- */

/* Where clean text is written: never longer than what it is read from. */
struct output {
    char *at;
    uint32_t size;
    bool space; /* white space is waiting for a word after it */
};

static void put(struct output *out, const char *bytes, uint32_t size) {
    if (out->space && out->size > 0) out->at[out->size++] = ' ';
    out->space = false;
    memcpy(out->at + out->size, bytes, size);
    out->size += size;
}

static void put_code(struct output *out, uint32_t code) {
    char bytes[4];
    if (code < 0x20 || (code >= 0x7F && code < 0xA0)) code = ' ';
    if (utf8_is_space(code)) {
        if (code != 0x200B && code != 0xFEFF) out->space = true;
        return;
    }
    uint32_t size = utf8_encode(code, bytes);
    put(out, bytes, size);
}

/* "&#8217;" or "&#x2019;" at t.at[at]; its size, or 0. */
static uint32_t read_numeric_reference(textref t, uint32_t at, uint32_t *code) {
    uint32_t i = at + 2, base = 10, value = 0;
    if (i < t.size && byte_lower(t.at[i]) == 'x') {
        base = 16;
        i++;
    }
    uint32_t digits = i;
    for (; i < t.size && i < digits + 7; i++) {
        char c = byte_lower(t.at[i]);
        if (byte_is_digit(c))
            value = value * base + (uint32_t)(c - '0');
        else if (base == 16 && c >= 'a' && c <= 'f')
            value = value * base + (uint32_t)(c - 'a') + 10;
        else
            break;
    }
    if (i == digits || i >= t.size || t.at[i] != ';' || value == 0) return 0;
    *code = value;
    return i + 1 - at;
}

enum { LONGEST_ENTITY = 40 };

/* Only references that end in ";": text that was resolved once already may hold a bare "&". */
static uint32_t put_reference(textref t, uint32_t at, struct output *out) {
    uint32_t code;
    if (at + 2 < t.size && t.at[at + 1] == '#') {
        uint32_t size = read_numeric_reference(t, at, &code);
        if (size > 0) put_code(out, code);
        return size;
    }
    uint32_t end = at + 1;
    while (end < t.size && end < at + LONGEST_ENTITY && (byte_is_alpha(t.at[end]) || byte_is_digit(t.at[end]))) end++;
    if (end >= t.size || t.at[end] != ';' || end == at + 1) return 0;
    textref meaning = html_entity_find(text_slice(t, at + 1, end + 1));
    for (uint32_t i = 0; i < meaning.size;) {
        struct utf8_char c = utf8_decode(meaning, i);
        put_code(out, c.code);
        i += c.size;
    }
    return meaning.size > 0 ? end + 1 - at : 0;
}

enum { LONGEST_TAG = 400 };

/* The size of a tag that text is dressed with ("<b>", "</p>", "<a href=…>") at t.at[at], or 0: "<table>" in a title is
 * what the title is about. */
static uint32_t tag_size(textref t, uint32_t at) {
    static const char *const names[] = {"a", "b",     "br",   "div",    "em",  "font", "i", "mark",
                                        "p", "small", "span", "strong", "sub", "sup",  "u"};
    uint32_t begin = at + 1;
    if (begin < t.size && t.at[begin] == '/') begin++;
    uint32_t end = begin;
    while (end < t.size && end < begin + 8 && byte_is_alpha(t.at[end])) end++;
    bool known = false;
    for (size_t i = 0; i < sizeof names / sizeof *names; i++)
        known |= text_is_nocase(text_slice(t, begin, end), text_from(names[i]));
    while (known && end < t.size && end < at + LONGEST_TAG && t.at[end] != '>' && t.at[end] != '<') end++;
    return known && end < t.size && t.at[end] == '>' ? end + 1 - at : 0;
}

static bool tag_separates(textref t, uint32_t at) {
    return text_starts_nocase(text_slice(t, at, t.size), TEXT("<br")) ||
           text_starts_nocase(text_slice(t, at, t.size), TEXT("<p")) ||
           text_starts_nocase(text_slice(t, at, t.size), TEXT("</p"));
}

static textref clean_once(textref t, struct arena *arena) {
    struct output out = {.at = arena_take(arena, t.size)};
    if (!out.at) return (textref){0};
    for (uint32_t at = 0; at < t.size;) {
        uint32_t special = 0;
        if (t.at[at] == '&') special = put_reference(t, at, &out);
        if (t.at[at] == '<') {
            special = tag_size(t, at);
            if (special > 0 && tag_separates(t, at)) out.space = true;
        }
        if (special > 0) {
            at += special;
            continue;
        }
        struct utf8_char c = utf8_decode(t, at);
        put_code(&out, c.code);
        at += c.size;
    }
    return text_of(out.at, out.size);
}

/* Whether cleaning would change `t`, already trimmed. */
static bool is_clean(textref t) {
    bool space = false;
    for (uint32_t at = 0; at < t.size;) {
        unsigned char byte = (unsigned char)t.at[at];
        if (byte > 0x20 && byte < 0x7F) {
            if (byte == '&' || byte == '<') return false;
            space = false;
            at++;
            continue;
        }
        struct utf8_char c = utf8_decode(t, at);
        if (c.code < 0x20 || (c.code >= 0x7F && c.code < 0xA0) || c.code == UTF8_REPLACEMENT) return false;
        bool is_space = utf8_is_space(c.code);
        if (is_space && (space || c.code != ' ')) return false;
        space = is_space;
        at += c.size;
    }
    return true;
}

textref metadata_clean(textref t, struct arena *arena) {
    t = text_trim(utf8_cut(text_trim(t), LIMIT_CLAIM_BYTES));
    for (int times = 0; times < 3 && !is_clean(t); times++) {
        textref cleaned = clean_once(t, arena);
        if (text_is(cleaned, t)) break;
        t = cleaned;
    }
    return t;
}

/* ---- comparing ---------------------------------------------------------------------------------------------- */

static textref make_key(textref t, bool spaces, struct arena *arena) {
    /* lower case may take more bytes than upper case: at most three for two (U+0130 and its kind) */
    struct output out = {.at = arena_take(arena, (size_t)t.size * 2 + 4)};
    if (!out.at) return (textref){0};
    for (uint32_t at = 0; at < t.size;) {
        struct utf8_char c = utf8_decode(t, at);
        at += c.size;
        if (!utf8_is_word(c.code)) {
            /* an apostrophe is no end of a word, and is written in many ways */
            if (spaces && c.code != '\'' && c.code != 0x2019 && c.code != 0xAD) out.space = true;
            continue;
        }
        char bytes[4];
        uint32_t size = utf8_encode(utf8_lower(c.code), bytes);
        put(&out, bytes, size);
    }
    return text_of(out.at, out.size);
}

textref metadata_key(textref t, struct arena *arena) {
    return make_key(t, true, arena);
}

textref metadata_squeeze(textref t, struct arena *arena) {
    return make_key(t, false, arena);
}

/* ---- words in names ----------------------------------------------------------------------------------------- */

static uint32_t flags_of(textref word, uint32_t hash) {
    for (uint32_t slot = hash % METADATA_WORD_SLOTS; metadata_word_table[slot].word;
         slot = (slot + 1) % METADATA_WORD_SLOTS) {
        const struct metadata_word_entry *entry = &metadata_word_table[slot];
        if (entry->size == word.size && memcmp(entry->word, word.at, word.size) == 0) return entry->flags;
    }
    return 0;
}

enum { LONGEST_WORD = 24 };

uint32_t metadata_words_in(textref names) {
    uint32_t flags = 0, size = names.size < LIMIT_NAME_BYTES ? names.size : LIMIT_NAME_BYTES;
    char word[LONGEST_WORD];
    for (uint32_t at = 0; at < size;) {
        uint32_t length = 0, hash = HASH_SEED;
        bool lower = false;
        for (; at < size && (byte_is_alpha(names.at[at]) || byte_is_digit(names.at[at])); at++) {
            char c = byte_lower(names.at[at]);
            bool upper = c != names.at[at];
            if (lower && upper) break;
            lower = !upper;
            if (length < LONGEST_WORD) word[length] = c;
            hash = (hash ^ (unsigned char)c) * 16777619u;
            length++;
        }
        if (length == 0)
            at++;
        else if (length <= LONGEST_WORD)
            flags |= flags_of(text_of(word, length), hash);
    }
    return flags;
}

/* ---- text of the tree --------------------------------------------------------------------------------------- */

static bool is_inline(const struct html_tree *tree, uint32_t node) {
    switch (tree->tag[node]) {
    case HTML_TAG_A:
    case HTML_TAG_ABBR:
    case HTML_TAG_B:
    case HTML_TAG_BDI:
    case HTML_TAG_BDO:
    case HTML_TAG_CITE:
    case HTML_TAG_CODE:
    case HTML_TAG_EM:
    case HTML_TAG_FONT:
    case HTML_TAG_I:
    case HTML_TAG_MARK:
    case HTML_TAG_Q:
    case HTML_TAG_S:
    case HTML_TAG_SMALL:
    case HTML_TAG_STRONG:
    case HTML_TAG_SUB:
    case HTML_TAG_SUP:
    case HTML_TAG_U:
    case HTML_TAG_WBR: return true;
    default: return false;
    }
}

static bool is_unread(const struct html_tree *tree, uint32_t node) {
    if (tree->space[node] != HTML_SPACE_HTML) return true;
    switch (tree->tag[node]) {
    case HTML_TAG_SCRIPT:
    case HTML_TAG_STYLE:
    case HTML_TAG_NOSCRIPT:
    case HTML_TAG_TEMPLATE:
    case HTML_TAG_BUTTON:
    case HTML_TAG_SELECT: return true;
    default: return false;
    }
}

static bool is_closing_mark(textref t) {
    return t.size > 0 && strchr(":,.;!?)]", t.at[0]) != NULL && t.at[0] != '\0';
}

/* What stands between two texts. */
enum gap {
    GAP_NONE,
    GAP_SPAN, /* the edge of a span: a space unless it falls inside a word */
    GAP_BLOCK /* the edge of anything that is not inline */
};

struct gatherer {
    const struct html_tree *tree;
    char *out; /* NULL: only measures */
    uint32_t size;
    enum gap gap;
    char last; /* byte written */
};

/* Adds a piece; false when the limit is reached. */
static bool gather_piece(struct gatherer *g, textref t) {
    if (t.size == 0) return true;
    if (g->size + t.size + 1 > LIMIT_CLAIM_BYTES) return false;
    bool inside_word = g->gap == GAP_SPAN && byte_is_alpha(g->last) && t.at[0] >= 'a' && t.at[0] <= 'z';
    if (g->gap != GAP_NONE && !inside_word && !is_closing_mark(t)) {
        if (g->out) g->out[g->size] = ' ';
        g->size++;
    }
    g->gap = GAP_NONE;
    if (g->out) memcpy(g->out + g->size, t.at, t.size);
    g->size += t.size;
    g->last = t.at[t.size - 1];
    return true;
}

static void open_gap(struct gatherer *g, uint32_t node) {
    enum gap gap = html_is(g->tree, node, HTML_TAG_SPAN) ? GAP_SPAN : GAP_BLOCK;
    if (gap > g->gap) g->gap = gap;
}

/* Walks the text under `node`. Ends of elements are not visited: the end of the widest open element that is not inline
 * is remembered instead. */
static uint32_t gather(const struct html_tree *tree, uint32_t node, char *out) {
    struct gatherer g = {.tree = tree, .out = out};
    uint32_t block = HTML_NONE;
    uint32_t end = tree->subtree[node] - node > LIMIT_CLAIM_NODES ? node + LIMIT_CLAIM_NODES : tree->subtree[node];
    for (uint32_t i = node + (tree->kind[node] == HTML_TEXT ? 0 : 1); i < end; i++) {
        if (block != HTML_NONE && i >= tree->subtree[block]) {
            open_gap(&g, block);
            block = HTML_NONE;
        }
        if (tree->kind[i] == HTML_ELEMENT) {
            if (is_unread(tree, i)) {
                i = tree->subtree[i] - 1;
            } else if (!is_inline(tree, i)) {
                open_gap(&g, i);
                if (block == HTML_NONE || tree->subtree[i] > tree->subtree[block]) block = i;
            }
            continue;
        }
        if (tree->kind[i] != HTML_TEXT) continue;
        for (uint32_t p = tree->first[i]; p != HTML_NONE; p = tree->pieces[p].next)
            if (!gather_piece(&g, html_piece_text(&tree->pieces[p]))) return g.size;
    }
    return g.size;
}

textref metadata_text_under(const struct html_tree *tree, uint32_t node, struct arena *arena) {
    uint32_t size = gather(tree, node, NULL);
    char *text = size ? arena_take(arena, size) : NULL;
    if (!text) return (textref){0};
    gather(tree, node, text);
    return metadata_clean(text_of(text, size), arena);
}

/* ---- addresses ---------------------------------------------------------------------------------------------- */

static uint32_t scheme_size(textref url) {
    if (text_starts_nocase(url, TEXT("https://"))) return 8;
    if (text_starts_nocase(url, TEXT("http://"))) return 7;
    return 0;
}

static uint32_t find_any(textref t, const char *bytes, uint32_t from) {
    while (from < t.size && !(t.at[from] != '\0' && strchr(bytes, t.at[from]))) from++;
    return from;
}

textref metadata_host(textref url) {
    uint32_t begin = scheme_size(url);
    if (begin == 0) return (textref){0};
    textref host = text_slice(url, begin, find_any(url, "/?#:", begin));
    return text_starts_nocase(host, TEXT("www.")) ? text_slice(host, 4, host.size) : host;
}

static textref join(textref a, textref b, struct arena *arena) {
    char *at = arena_take(arena, (size_t)a.size + b.size);
    if (!at) return (textref){0};
    if (a.size) memcpy(at, a.at, a.size);
    if (b.size) memcpy(at + a.size, b.at, b.size);
    return text_of(at, (size_t)a.size + b.size);
}

textref metadata_resolve(textref url, textref base, struct arena *arena) {
    url = text_trim(url);
    if (url.size == 0 || url.size > LIMIT_CLAIM_BYTES || url.at[0] == '#') return (textref){0};
    if (find_any(url, " <>\"\n\t", 0) < url.size) return (textref){0};
    if (scheme_size(url)) return url;
    if (text_find(text_slice(url, 0, find_any(url, "/?#", 0)), TEXT(":"), 0) != UINT32_MAX)
        return (textref){0}; /* data:, javascript:, mailto: … */
    uint32_t scheme = scheme_size(base);
    if (text_starts(url, TEXT("//"))) {
        textref https = scheme == 7 ? TEXT("http:") : TEXT("https:");
        return join(https, url, arena);
    }
    if (scheme == 0) return url;
    uint32_t root = find_any(base, "/?#", scheme);
    if (url.at[0] == '/') return join(text_slice(base, 0, root), url, arena);
    uint32_t path_end = find_any(base, "?#", root), directory = path_end;
    while (directory > root && base.at[directory - 1] != '/') directory--;
    textref folder = text_slice(base, 0, directory);
    if (directory == root) folder = join(folder, TEXT("/"), arena);
    return join(folder, url, arena);
}
