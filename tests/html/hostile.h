/* Pages made to exhaust a parser: each pattern is repeated to any size. The test holds their memory and their work to
 * what the input pays for; bench/growth.c times them. */
#ifndef TESTS_HTML_HOSTILE_H
#define TESTS_HTML_HOSTILE_H

#include "base/buffer.h"
#include "html/parser.h"

struct pattern {
    const char *name, *head, *unit; /* head once, then unit again and again */
};

static const struct pattern hostile_patterns[] = {
    {"nested div", "", "<div>"},
    {"nested a", "", "<a>"},
    {"nested b", "", "<b>"},
    {"nested table", "", "<table>"},
    {"nested cells", "", "<table><td>"},
    {"nested font", "", "<font size=1><font size=2>"},
    {"nested font with attributes", "", "<font size=1 color=red face=a NUMBER>"},
    {"nested table with attributes", "", "<table class=a id=b width=1 NUMBER>"},
    {"nested everything", "", "<div><a href=x><b><table><tr><td><font size=1>"},
    {"nested template", "", "<template>"},
    {"nested template, parts of tables", "", "<template><td>x<template><tr>"},
    {"templates with formatting", "", "<template><b></template>x"},
    {"nested span", "", "<span>"},
    {"nested ul li", "", "<ul><li>"},
    {"nested button", "", "<button>"},
    {"nested object", "", "<object>"},
    {"nested select", "", "<select>"},
    {"nested form", "", "<form><div></form>"},
    {"nested svg", "", "<svg>"},
    {"nested foreign object", "", "<svg><foreignObject>"},
    {"nested math", "", "<math><mi>"},
    {"unknown tags", "", "<x>"},
    {"unknown tags with an attribute", "", "<x a>"},
    {"text and elements", "", "a<b>"},
    {"text and br", "", "a<br>"},
    {"paragraphs", "", "<p>"},
    {"end of p", "", "</p>"},
    {"end of br", "", "</br>"},
    {"end of unknown", "<y>", "</x>"},
    {"end of unknown in deep spans", "SPANS", "</x>"},
    {"li in deep spans", "SPANS", "<li>"},
    {"p under a deep button", "<p><button>SPANS", "<p>"},
    {"unclosed formatting", "", "<b><i><u>x"},
    {"unclosed formatting in blocks", "", "<p><b><i><u>x</p>"},
    {"unclosed formatting, paragraphs", "<b><i><u><s><em><tt><big><small><code><strong>", "<p>x"},
    {"unlike formatting, paragraphs", "UNLIKE", "<p>x"},
    {"unlike formatting, cells", "<table>UNLIKE", "<td>x"},
    {"misnested b p", "", "<b><p>x</b>"},
    {"misnested a div", "", "<a><div>x"},
    {"misnested deep", "UNLIKE", "<div></a><a>"},
    {"adoption far down", "<b>SPANS", "<div></b><b>"},
    {"adoption of many children", "<b><p>", "x<br>"},
    {"closed formatting around many", "", "<b><i><p>x<br></b></i>"},
    {"nobr", "", "<nobr><div>"},
    {"a in a table", "<table>", "<a>x"},
    {"text in a table", "<table>", "x<tr>"},
    {"space and text in a table", "<table><tr>", " <!---->x"},
    {"references in a table", "<table>", "&amp;"},
    {"elements in a table", "<table><tr>", "<i>x"},
    {"foreign end tags", "<svg>GROUPS", "</x>"},
    {"known foreign end tags", "<svg>GROUPS", "</path>"},
    {"end of unknown in deep unknown", "UNKNOWN", "</y>"},
    {"end of unknown in deep unknown svg", "<svg>UNKNOWN", "</y>"},
    {"svg to html and back", "", "<svg><p>"},
    {"svg and math in turn", "", "<svg><desc><math><mi>"},
    {"annotations", "<math>", "<annotation-xml><svg></svg><annotation-xml encoding=text/html><p></p></annotation-xml>"},
    {"font that ends svg", "", "<svg><font color=x>"},
    {"named references", "", "&amp;"},
    {"short references", "", "&lt"},
    {"numeric references", "", "&#9"},
    {"wide references", "", "&#x10FFFF;"},
    {"no references", "", "&"},
    {"almost references", "", "&CounterClockwiseContourIntegra "},
    {"references in an attribute", "<p title='", "&amp;"},
    {"references in attributes", "", "<p a='&amp;&lt&copy=' b=&gt;>"},
    {"less-than", "", "<"},
    {"less-than and slash", "", "</"},
    {"less-than and bang", "", "<!"},
    {"empty end tags", "", "</>"},
    {"comments", "", "<!---->"},
    {"one long comment", "<!--", "a comment without an end "},
    {"one long comment of tags", "<!--", "<!-- a > -- b "},
    {"open comment of dashes", "<!--", "-"},
    {"open comment of marks", "<!--", "--!"},
    {"bogus comments", "", "<?>"},
    {"doctypes", "", "<!doctype>"},
    {"doctype identifiers", "", "<!doctype html public '' ''>"},
    {"carriage returns", "", "\r"},
    {"lines", "", "\r\n"},
    {"attributes", "<p", " a"},
    {"unlike attributes", "<p", "NUMBER"},
    {"unlike attributes of many", "", "<p NUMBER a b=1 c='2' d>"},
    {"capital attributes", "<p", " AB"},
    {"attribute in capitals", "", "<P AB>"},
    {"attributes without space", "<p", " a='b'c=d"},
    {"open attribute", "<p a='", "x"},
    {"equals signs", "<p ", "="},
    {"slashes", "<p ", "/"},
    {"html attributes", "", "<html NUMBER>"},
    {"body attributes", "<body>", "<body NUMBER>"},
    {"script ends that are none", "<script>", "</scrip"},
    {"script comments", "<script>", "<!--<script></script>-->"},
    {"title ends that are none", "<title>", "</titl"},
    {"textarea", "", "<textarea>\n</textarea>"},
    {"cdata", "<svg>", "<![CDATA[x]]>"},
    {"cdata brackets", "<svg><![CDATA[", "]"},
    {"framesets", "<frameset>", "<frameset>x "},
    {"options", "<select>", "<option><optgroup>"},
    {"selects that show a choice", "", "<select><button><selectedcontent></button><option>x</select>"},
    {"choices in a select", "<select><button><selectedcontent></button>", "<option selected><b>x"},
    {"a choice of many elements", "<select><button><selectedcontent></button><option selected>", "<i></i>x"},
    {"ruby", "<ruby>", "<rb><rt><rtc><rp>"},
    {"head after head", "<head></head>", "<meta>"},
    {"text after body", "<body></body>", "x</body><!---->"},
    {"headings", "", "<h1></h2><h3>"},
    {"markers", "", "<object><b></object>"},
    {"captions", "<table>", "<caption><b>"},
    {"columns", "<table>", "<col>x"},
    {"plaintext", "<plaintext>", "<p>&amp;"},
    {"one long name", "<", "x"},
    {"one long attribute name", "<p ", "X"},
};

enum { hostile_count = sizeof hostile_patterns / sizeof hostile_patterns[0] };

static inline void put_unit(struct buffer *out, const char *unit, unsigned number) {
    const char *const mark = strstr(unit, "NUMBER");
    if (!mark) {
        buffer_put_string(out, unit);
        return;
    }
    buffer_put(out, unit, (size_t)(mark - unit));
    buffer_format(out, " n%u", number);
    buffer_put_string(out, mark + 6);
}

static inline void put_head(struct buffer *out, const char *head) {
    for (; *head; head++) {
        if (strncmp(head, "SPANS", 5) == 0) {
            for (unsigned i = 0; i < LIMIT_HTML_DEPTH - 8; i++) buffer_put_string(out, "<span>");
            head += 4;
        } else if (strncmp(head, "GROUPS", 6) == 0) {
            for (unsigned i = 0; i < LIMIT_HTML_DEPTH - 8; i++) buffer_put_string(out, "<g>");
            head += 5;
        } else if (strncmp(head, "UNKNOWN", 7) == 0) {
            for (unsigned i = 0; i < LIMIT_HTML_DEPTH - 8; i++) buffer_put_string(out, "<x>");
            head += 6;
        } else if (strncmp(head, "UNLIKE", 6) == 0) {
            for (unsigned i = 0; i < 200; i++) buffer_format(out, "<font size=%u>", i);
            head += 5;
        } else {
            buffer_put_byte(out, *head);
        }
    }
}

/* Bytes of memory in use by the parser for its page. */
static inline size_t memory_in_use(const struct html_parser *parser) {
    const struct html_tree *const tree = &parser->tree;
    size_t node = sizeof *tree->kind + sizeof *tree->space + sizeof *tree->tag + sizeof *tree->parent +
                  sizeof *tree->subtree + sizeof *tree->source_begin + sizeof *tree->source_end + sizeof *tree->first +
                  sizeof *tree->attribute_count + sizeof *parser->is_open;
    if (parser->linked) node += sizeof *parser->previous + sizeof *parser->first_child;
    return tree->count * node + tree->piece_count * sizeof *tree->pieces +
           tree->attribute_total * sizeof *tree->attributes + parser->formatting_capacity * sizeof *parser->formatting +
           parser->template_capacity * sizeof *parser->template_modes +
           parser->table_text_capacity * sizeof *parser->table_text + parser->arena.held;
}

/* A page of at least `size` bytes. */
static inline void put_hostile(struct buffer *page, const struct pattern *pattern, size_t size) {
    buffer_clear(page);
    put_head(page, pattern->head);
    for (unsigned i = 0; page->size < size; i++) put_unit(page, pattern->unit, i);
}

/* What a page may cost: this much, and each of its bytes that much more. */
static const double hostile_constant = 3e6, hostile_bytes_a_byte = 24;

#endif
