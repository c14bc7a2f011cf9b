/* Pages made to exhaust a parser: each pattern, repeated to a size, must yield a sound tree in time and memory that
 * grow with the input and no faster. COPYDESK_HOSTILE_MIB asks for sizes other than half a MiB. */
#include "base/buffer.h"
#include "check_tree.h"
#include "html/parser.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdio.h>
#include <stdlib.h>
#include <time.h>

#include <cmocka.h>

static const struct pattern {
    const char *name, *head, *unit; /* head once, then unit again and again */
} patterns[] = {
    {"nested div", "", "<div>"},
    {"nested a", "", "<a>"},
    {"nested b", "", "<b>"},
    {"nested table", "", "<table>"},
    {"nested cells", "", "<table><td>"},
    {"nested font", "", "<font size=1><font size=2>"},
    {"nested template", "", "<template>"},
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
    {"svg to html and back", "", "<svg><p>"},
    {"named references", "", "&amp;"},
    {"short references", "", "&lt"},
    {"numeric references", "", "&#9"},
    {"wide references", "", "&#x10FFFF;"},
    {"no references", "", "&"},
    {"almost references", "", "&CounterClockwiseContourIntegra "},
    {"references in an attribute", "<p title='", "&amp;"},
    {"less-than", "", "<"},
    {"less-than and slash", "", "</"},
    {"less-than and bang", "", "<!"},
    {"empty end tags", "", "</>"},
    {"comments", "", "<!---->"},
    {"open comment of dashes", "<!--", "-"},
    {"open comment of marks", "<!--", "--!"},
    {"bogus comments", "", "<?>"},
    {"doctypes", "", "<!doctype>"},
    {"doctype identifiers", "", "<!doctype html public '' ''>"},
    {"carriage returns", "", "\r"},
    {"lines", "", "\r\n"},
    {"attributes", "<p", " a"},
    {"unlike attributes", "<p", "NUMBER"},
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

static void put_unit(struct buffer *out, const char *unit, unsigned number) {
    const char *const mark = strstr(unit, "NUMBER");
    if (!mark) {
        buffer_put_string(out, unit);
        return;
    }
    buffer_put(out, unit, (size_t)(mark - unit));
    buffer_format(out, " n%u", number);
    buffer_put_string(out, mark + 6);
}

static void put_head(struct buffer *out, const char *head) {
    for (; *head; head++) {
        if (strncmp(head, "SPANS", 5) == 0) {
            for (unsigned i = 0; i < LIMIT_HTML_DEPTH - 8; i++) buffer_put_string(out, "<span>");
            head += 4;
        } else if (strncmp(head, "GROUPS", 6) == 0) {
            for (unsigned i = 0; i < LIMIT_HTML_DEPTH - 8; i++) buffer_put_string(out, "<g>");
            head += 5;
        } else if (strncmp(head, "UNLIKE", 6) == 0) {
            for (unsigned i = 0; i < 200; i++) buffer_format(out, "<font size=%u>", i);
            head += 5;
        } else {
            buffer_put_byte(out, *head);
        }
    }
}

/* Bytes of memory in use by the parser for its page. */
static size_t memory_in_use(const struct html_parser *parser) {
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

static double now(void) {
    struct timespec time;
    clock_gettime(CLOCK_MONOTONIC, &time);
    return (double)time.tv_sec + (double)time.tv_nsec / 1e9;
}

static void run_pattern(const struct pattern *pattern, size_t size, bool report) {
    /* A page may cost this much, and each of its bytes that much more. */
    const double constant = 3e6, bytes_a_byte = 24;
    struct html_parser *const parser = html_parser_new();
    struct buffer page = {0};
    const struct html_options options = {.scripting = true};
    const struct html_tree *tree;
    assert_non_null(parser);
    put_head(&page, pattern->head);
    for (unsigned i = 0; page.size < size; i++) put_unit(&page, pattern->unit, i);
    const double start = now();
    assert_int_equal(html_parse(parser, buffer_text(&page), &options, &tree), COPYDESK_OK);
    const double seconds = now() - start;
    const size_t memory = memory_in_use(parser);
    const char *const wrong = check_tree(tree);
    if (report)
        printf("%-34s %7.1f MB/s %6.2f s %6.1f bytes a byte, %u nodes%s\n", pattern->name,
               (double)page.size / 1e6 / seconds, seconds, (double)memory / (double)page.size, tree->count,
               tree->truncated ? ", truncated" : "");
    if (wrong) fail_msg("%s: %s", pattern->name, wrong);
    if ((double)memory > constant + bytes_a_byte * (double)page.size)
        fail_msg("%s: %zu bytes for %zu", pattern->name, memory, page.size);
    buffer_free(&page);
    html_parser_free(parser);
}

static void stays_linear(void **state) {
    (void)state;
    const char *const asked = getenv("COPYDESK_HOSTILE_MIB"), *const only = getenv("COPYDESK_HOSTILE_ONLY");
    const size_t size = asked ? strtoul(asked, NULL, 10) << 20 : 1 << 19;
    for (size_t i = 0; i < sizeof patterns / sizeof patterns[0]; i++)
        if (!only || strstr(patterns[i].name, only)) run_pattern(&patterns[i], size, asked != NULL);
}

int main(void) {
    const struct CMUnitTest tests[] = {cmocka_unit_test(stays_linear)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
