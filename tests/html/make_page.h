/* Pages out of chance, for tests and the fuzzer: mostly tags where they belong, so that a page gets deep into tables,
 * selects, templates, SVG and MathML, and now and then one where it does not. The same seed makes the same page. */
#ifndef TESTS_HTML_MAKE_PAGE_H
#define TESTS_HTML_MAKE_PAGE_H

#include "base/buffer.h"

enum { maker_depth = 48 };

struct maker {
    struct buffer *out;
    uint64_t state;                /* of the random numbers; not 0 */
    unsigned disorder;             /* of 16 tags, how many come from anywhere */
    const char *open[maker_depth]; /* tags left open, as far as the maker knows */
    uint32_t depth;
};

/* xorshift64* (Marsaglia 2003, Vigna 2016): a number below `below`, which is not 0. */
static inline uint32_t maker_random(struct maker *maker, uint32_t below) {
    maker->state ^= maker->state >> 12;
    maker->state ^= maker->state << 25;
    maker->state ^= maker->state >> 27;
    return (uint32_t)((maker->state * 2685821657736338717u) >> 33) % below;
}

static inline bool maker_chance(struct maker *maker, uint32_t of_16) {
    return maker_random(maker, 16) < of_16;
}

/* One word of a list that is separated by spaces; static storage keeps the words apart by NULs. */
static inline const char *maker_pick(struct maker *maker, const char *const *words) {
    uint32_t count = 0;
    while (words[count]) count++;
    return words[maker_random(maker, count)];
}

static const char *const maker_flow[] = {
    "div",  "p",       "p",      "ul",     "ol",     "dl",         "li",     "dd",      "dt",       "h1",     "h2",
    "h3",   "section", "main",   "pre",    "form",   "blockquote", "table",  "table",   "table",    "button", "select",
    "ruby", "object",  "svg",    "svg",    "math",   "template",   "figure", "listing", "fieldset", "span",   "x-y",
    "hr",   "br",      "img",    "input",  "script", "style",      "xmp",    "iframe",  "noembed",  "a",      "b",
    "i",    "em",      "strong", "font",   "code",   "nobr",       "u",      "tt",      "noscript", "label",  "address",
    "nav",  "article", "center", "applet", "area",   "wbr",        "embed",  "keygen",  "textarea", "title",  "param",
    "meta", "link",    "image",  "video",  "source", "summary",    "dialog", "search",  "marquee",  "menu",   NULL};
static const char *const maker_any[] = {"a",
                                        "b",
                                        "i",
                                        "font",
                                        "nobr",
                                        "p",
                                        "div",
                                        "table",
                                        "tbody",
                                        "thead",
                                        "tr",
                                        "td",
                                        "th",
                                        "caption",
                                        "col",
                                        "colgroup",
                                        "select",
                                        "option",
                                        "svg",
                                        "math",
                                        "mi",
                                        "mo",
                                        "desc",
                                        "title",
                                        "template",
                                        "foreignObject",
                                        "annotation-xml",
                                        "mglyph",
                                        "html",
                                        "head",
                                        "body",
                                        "frameset",
                                        "frame",
                                        "form",
                                        "li",
                                        "dd",
                                        "h4",
                                        "button",
                                        "rp",
                                        "rt",
                                        "rtc",
                                        "ruby",
                                        "script",
                                        "style",
                                        "textarea",
                                        "pre",
                                        "object",
                                        "noscript",
                                        "noframes",
                                        "input",
                                        "hr",
                                        "optgroup",
                                        "plaintext",
                                        "q",
                                        "br",
                                        "sarcasm",
                                        "span",
                                        "mtext",
                                        "isindex",
                                        "base",
                                        "malignmark",
                                        "selectedcontent",
                                        "details",
                                        "bgsound",
                                        "big",
                                        "s",
                                        "basefont",
                                        "command",
                                        "small",
                                        "strike",
                                        "marquee",
                                        "applet",
                                        NULL};
static const char *const maker_in_table[] = {"tbody",    "tbody", "thead",    "tfoot", "caption",
                                             "colgroup", "tr",    "template", "style", NULL};
static const char *const maker_in_body_part[] = {"tr", "tr", "tr", "script", "template", "td", NULL};
static const char *const maker_in_row[] = {"td", "td", "th", "td", "template", NULL};
static const char *const maker_in_columns[] = {"col", "col", "template", NULL};
static const char *const maker_in_template[] = {"tr", "td",       "tbody", "caption", "col", "colgroup", "div", "p",
                                                "b",  "template", "style", "title",   "svg", "table",    NULL};
static const char *const maker_in_select[] = {"option", "option", "optgroup", "hr", "button", "div", "script", NULL};
static const char *const maker_in_list[] = {"li", "li", "li", "script", "template", NULL};
static const char *const maker_in_terms[] = {"dt", "dd", "dt", "dd", "div", NULL};
static const char *const maker_in_ruby[] = {"rb", "rt", "rtc", "rp", "b", NULL};
static const char *const maker_in_svg[] = {"g",    "path",   "g",     "foreignObject",  "desc", "title", "a",
                                           "font", "script", "style", "linearGradient", "svg",  "text",  "image",
                                           "x-y",  "tr",     NULL};
static const char *const maker_in_math[] = {"mi",   "mo",    "mn",         "ms",  "mtext", "mrow", "annotation-xml",
                                            "math", "mfrac", "malignmark", "x-y", "svg",   NULL};
static const char *const maker_in_frames[] = {"frame", "frame", "frameset", "noframes", NULL};
static const char *const maker_in_head[] = {"title",    "meta",     "link",     "style",   "script",   "base",
                                            "noscript", "template", "basefont", "bgsound", "noframes", NULL};

static inline bool maker_in(const struct maker *maker, const char *tag) {
    return maker->depth > 0 && strcmp(maker->open[maker->depth - 1], tag) == 0;
}

static inline const char *const *maker_expected(const struct maker *maker) {
    static const struct {
        const char *parent;
        const char *const *children;
    } content[] = {
        {"table", maker_in_table},
        {"tbody", maker_in_body_part},
        {"thead", maker_in_body_part},
        {"tfoot", maker_in_body_part},
        {"tr", maker_in_row},
        {"colgroup", maker_in_columns},
        {"template", maker_in_template},
        {"select", maker_in_select},
        {"optgroup", maker_in_select},
        {"ul", maker_in_list},
        {"ol", maker_in_list},
        {"menu", maker_in_list},
        {"dl", maker_in_terms},
        {"ruby", maker_in_ruby},
        {"svg", maker_in_svg},
        {"g", maker_in_svg},
        {"path", maker_in_svg},
        {"math", maker_in_math},
        {"mrow", maker_in_math},
        {"mfrac", maker_in_math},
        {"annotation-xml", maker_in_math},
        {"frameset", maker_in_frames},
        {"head", maker_in_head},
    };
    for (size_t i = 0; i < sizeof content / sizeof content[0]; i++)
        if (maker_in(maker, content[i].parent)) return content[i].children;
    return maker_flow;
}

static inline bool maker_is(const char *tag, const char *const *tags) {
    for (; *tags; tags++)
        if (strcmp(tag, *tags) == 0) return true;
    return false;
}

static inline void maker_put_text(struct maker *maker) {
    static const char *const words[] = {"text",
                                        " ",
                                        "\n",
                                        "a b",
                                        "\t\n ",
                                        "x",
                                        "&amp;",
                                        "&lt;",
                                        "&nbsp;",
                                        "&notit;",
                                        "&#128;",
                                        "&#0;",
                                        "&#x80;",
                                        "&#1114112;",
                                        "\xC3\xA9",
                                        "\xC2\xA0",
                                        "&",
                                        "<",
                                        ">",
                                        "\"",
                                        "]]>",
                                        "--",
                                        "&copy",
                                        "\r\n",
                                        "\r",
                                        "&#x1F600;",
                                        "\f",
                                        "&nGt;",
                                        "'",
                                        "=",
                                        "a<b",
                                        "&#",
                                        "&x;",
                                        "\xE2\x80\x94",
                                        "0123456789abcdef0123456789abcdef",
                                        "&frac12;",
                                        "<!",
                                        "&NotEqualTilde;",
                                        NULL};
    do {
        buffer_put_string(maker->out, maker_pick(maker, words));
        if (maker->disorder > 4 && maker_random(maker, 64) == 0) buffer_put_byte(maker->out, '\0');
        if (maker->disorder > 4 && maker_random(maker, 64) == 0) buffer_put_string(maker->out, "&#13;");
    } while (maker_chance(maker, 6));
}

static inline void maker_put_comment(struct maker *maker) {
    static const char *const comments[] = {
        "<!---->",      "<!-- x -->", "<!-->", "<!--->",    "<!----->",    "<!--a--!>",     "<!--a--b-->",
        "<?x?>",        "</ x>",      "<!x>",  "<!--<!-->", "<!--\n\r-->", "<![CDATA[x]]>", "<![CDATA[ <b> ]] > ]]>",
        "<!doctype x>", "</>",        NULL};
    buffer_put_string(maker->out, maker_pick(maker, comments));
}

static inline void maker_put_attributes(struct maker *maker) {
    static const char *const attributes[] = {" a",
                                             " a=b",
                                             " b='x&amp;y\"z'",
                                             " A=\"'&quot;<>\"",
                                             " class=c",
                                             " id=i",
                                             " type=hidden",
                                             " type=text",
                                             " type=HIDDEN",
                                             " encoding=text/html",
                                             " encoding='application/xhtml+xml'",
                                             " color=red",
                                             " face",
                                             " size=1",
                                             " viewBox='0 0 1 1'",
                                             " definitionURL=x",
                                             " xlink:href=#",
                                             " xml:lang=en",
                                             " href='?a=b&copy=1&lt'",
                                             " =x",
                                             " \"=''",
                                             " a\"b=1",
                                             " <=2",
                                             " value=\"\xC2\xA0&nbsp;\"",
                                             "/",
                                             " / x",
                                             " x=&#10;",
                                             " title='\r\n'",
                                             " selected",
                                             " checked = yes",
                                             "\nv\t=\f1",
                                             NULL};
    while (maker_chance(maker, 4)) buffer_put_string(maker->out, maker_pick(maker, attributes));
}

static inline void maker_push(struct maker *maker, const char *tag) {
    if (maker->depth == maker_depth) maker->depth = 0;
    maker->open[maker->depth++] = tag;
}

/* The content of an element that holds only text, and mostly its end tag. */
static inline void maker_put_raw(struct maker *maker, const char *tag) {
    static const char *const texts[] = {"",      "x",    "\n",    "\nx",      "<b>",       "&amp;",
                                        "</x>",  "<!--", "-->",   "<script>", "</script ", "<!--<script>x</script>-->",
                                        "a < b", "\r\n", "</scr", "</",       "&#10;",     NULL};
    while (maker_chance(maker, 8)) buffer_put_string(maker->out, maker_pick(maker, texts));
    if (maker_random(maker, 40) > 0) buffer_format(maker->out, "</%s>", tag);
}

static inline void maker_put_start(struct maker *maker) {
    static const char *const empty[] = {"area",     "base",    "br",     "col",   "embed", "hr",    "img",
                                        "input",    "link",    "meta",   "frame", "wbr",   "param", "keygen",
                                        "basefont", "bgsound", "source", "image", NULL};
    static const char *const raw[] = {"title",  "textarea", "style",    "script", "xmp",
                                      "iframe", "noembed",  "noframes", NULL};
    const bool stray = maker_chance(maker, maker->disorder);
    const char *const tag = maker_pick(maker, stray ? maker_any : maker_expected(maker));
    const bool foreign = maker_expected(maker) == maker_in_svg || maker_expected(maker) == maker_in_math;
    buffer_put_byte(maker->out, '<');
    buffer_put_string(maker->out, tag);
    maker_put_attributes(maker);
    if (foreign && maker_chance(maker, 5)) {
        buffer_put_string(maker->out, "/>");
        return;
    }
    buffer_put_byte(maker->out, '>');
    if (maker_is(tag, raw) && !foreign)
        maker_put_raw(maker, tag);
    else if (!maker_is(tag, empty))
        maker_push(maker, tag);
}

static inline void maker_put_end(struct maker *maker) {
    if (maker_chance(maker, maker->disorder) || maker->depth == 0) {
        const bool known = maker->depth > 0 && maker_chance(maker, 10);
        buffer_format(maker->out, "</%s>",
                      known ? maker->open[maker_random(maker, maker->depth)] : maker_pick(maker, maker_any));
        return;
    }
    buffer_format(maker->out, "</%s>", maker->open[--maker->depth]);
}

static inline void maker_put(struct maker *maker) {
    static const char *const no_text[] = {"table", "tbody", "thead",    "tfoot",    "tr", "colgroup",
                                          "head",  "html",  "frameset", "template", NULL};
    const bool text = maker->depth == 0 || !maker_is(maker->open[maker->depth - 1], no_text);
    const uint32_t kind = maker_random(maker, 32);
    if (kind < 12)
        maker_put_start(maker);
    else if (kind < 21 + maker->depth / 8)
        maker_put_end(maker);
    else if (kind < 23)
        maker_put_comment(maker);
    else if (text || maker_chance(maker, maker->disorder))
        maker_put_text(maker);
    else if (kind < 28)
        buffer_put_string(maker->out, "\n ");
}

static inline void maker_put_head(struct maker *maker) {
    static const char *const doctypes[] = {"<!DOCTYPE html>", "<!doctype HTML PUBLIC '-//W3C//DTD HTML 3.2//' 'x'>",
                                           "<!DOCTYPE x>", "<!DOCTYPE>", NULL};
    if (maker_chance(maker, 12))
        buffer_put_string(maker->out, maker_chance(maker, 11) ? doctypes[0] : maker_pick(maker, doctypes));
    if (maker_chance(maker, 3)) maker_put_comment(maker);
    if (maker_chance(maker, 6)) buffer_put_string(maker->out, "<html lang=en>");
    if (maker_chance(maker, 3)) buffer_put_string(maker->out, "<!--h-->\n");
    if (!maker_chance(maker, 5)) return;
    buffer_put_string(maker->out, "<head>");
    maker_push(maker, "head");
    for (uint32_t left = maker_random(maker, 8); left > 0; left--) maker_put(maker);
    buffer_put_string(maker->out, "</head>\n");
    maker->depth = 0;
    if (maker_random(maker, 24) == 0) {
        buffer_put_string(maker->out, "<frameset>");
        maker_push(maker, "frameset");
    }
}

/* Ends a page, sometimes in the middle of things. */
static inline void maker_finish(struct maker *maker) {
    static const char *const ends[] = {"</body>", "</html>", "<!--e-->", "</body></html>\n", "x", NULL};
    if (maker_chance(maker, 12))
        while (maker->depth > 0) buffer_format(maker->out, "</%s>", maker->open[--maker->depth]);
    while (maker_chance(maker, 8)) buffer_put_string(maker->out, maker_pick(maker, ends));
}

/* A page of about `parts` tags and texts, or a fragment of one; appended to `out`. */
static inline void make_page(struct buffer *out, uint64_t seed, unsigned disorder, uint32_t parts, bool fragment) {
    struct maker maker = {.out = out, .state = seed * 0x9E3779B97F4A7C15u | 1, .disorder = disorder};
    if (!fragment) maker_put_head(&maker);
    for (; parts > 0; parts--) maker_put(&maker);
    maker_finish(&maker);
}

#endif
