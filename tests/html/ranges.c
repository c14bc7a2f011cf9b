/* Every text knows its place in the source: pieces and ranges of nodes. */
#include "check_tree.h"
#include "html/html.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>

#include <cmocka.h>

struct page {
    struct html_parser *parser;
    const struct html_tree *tree;
};

static struct page parse(textref source) {
    const struct html_options options = {.scripting = true};
    struct page page = {.parser = html_parser_new()};
    assert_non_null(page.parser);
    assert_int_equal(html_parse(page.parser, source, &options, &page.tree), COPYDESK_OK);
    assert_null(check_tree(page.tree));
    return page;
}

static uint32_t find(const struct html_tree *tree, enum html_node_kind kind, enum html_tag tag) {
    for (uint32_t node = 0; node < tree->count; node++)
        if (tree->kind[node] == kind && (kind != HTML_ELEMENT || tree->tag[node] == tag)) return node;
    fail();
    return HTML_NONE;
}

struct expected_piece {
    textref text;
    uint32_t begin, end;
};

static void check_text(textref source, const struct expected_piece *expected, size_t count) {
    const struct page page = parse(source);
    uint32_t piece = page.tree->first[find(page.tree, HTML_TEXT, HTML_TAG_OTHER)];
    for (size_t i = 0; i < count; i++, piece = page.tree->pieces[piece].next) {
        assert_int_not_equal(piece, HTML_NONE);
        const struct html_piece *const got = &page.tree->pieces[piece];
        assert_true(text_is(html_piece_text(got), expected[i].text));
        assert_int_equal(got->source_begin, expected[i].begin);
        assert_int_equal(got->source_end, expected[i].end);
    }
    assert_int_equal(piece, HTML_NONE);
    html_parser_free(page.parser);
}
#define CHECK_TEXT(source, ...)                                                                                        \
    check_text(TEXT(source), (const struct expected_piece[]){__VA_ARGS__},                                             \
               sizeof((const struct expected_piece[]){__VA_ARGS__}) / sizeof(struct expected_piece))

static void text_is_pieces(void **state) {
    (void)state;
    CHECK_TEXT("<p>abc</p>", {TEXT("abc"), 3, 6});
    CHECK_TEXT("<p>a<c & d", {TEXT("a"), 3, 4});
    CHECK_TEXT("<p>a < b & c", {TEXT("a < b & c"), 3, 12});
    CHECK_TEXT("<p>a&amp;b", {TEXT("a"), 3, 4}, {TEXT("&"), 4, 9}, {TEXT("b"), 9, 10});
    CHECK_TEXT("<p>&#65;&eacute;", {TEXT("A"), 3, 8}, {TEXT("\xC3\xA9"), 8, 16});
    CHECK_TEXT("<p>&notit;", {TEXT("\xC2\xAC"), 3, 7}, {TEXT("it;"), 7, 10});
    CHECK_TEXT("<p>a\r\nb", {TEXT("a"), 3, 4}, {TEXT("\nb"), 5, 7});
    CHECK_TEXT("<p>a\rb", {TEXT("a"), 3, 4}, {TEXT("\n"), 4, 5}, {TEXT("b"), 5, 6});
    CHECK_TEXT("<p>a\0b", {TEXT("a"), 3, 4}, {TEXT("b"), 5, 6});
    CHECK_TEXT("<p><svg>a\0b", {TEXT("a"), 8, 9}, {TEXT("\xEF\xBF\xBD"), 9, 10}, {TEXT("b"), 10, 11});
    CHECK_TEXT("<title>a\0&lt;\r\n</title>", {TEXT("a"), 7, 8}, {TEXT("\xEF\xBF\xBD"), 8, 9}, {TEXT("<"), 9, 13},
               {TEXT("\n"), 14, 15});
    CHECK_TEXT("<script>a\rb</script>", {TEXT("a"), 8, 9}, {TEXT("\n"), 9, 10}, {TEXT("b"), 10, 11});
    CHECK_TEXT("<pre>\n\na", {TEXT("\na"), 6, 8});
    CHECK_TEXT("<pre>\r\n\r\na", {TEXT("\na"), 8, 10});
    CHECK_TEXT("<pre>\ra", {TEXT("a"), 6, 7});
    CHECK_TEXT("<p>\xC3\xA9\xE2\x82\xAC", {TEXT("\xC3\xA9\xE2\x82\xAC"), 3, 8});
}

static void text_joins_over_what_is_ignored(void **state) {
    (void)state;
    CHECK_TEXT("<p>a</x>b", {TEXT("a"), 3, 4}, {TEXT("b"), 8, 9});
    CHECK_TEXT("<p>a<td>b", {TEXT("a"), 3, 4}, {TEXT("b"), 8, 9});
    CHECK_TEXT("a<table>b<tr>c", {TEXT("a"), 0, 1}, {TEXT("b"), 8, 9}, {TEXT("c"), 13, 14});
    CHECK_TEXT("<body>a</body><!---->b", {TEXT("a"), 6, 7}, {TEXT("b"), 21, 22});
}

static void elements_span_their_tags(void **state) {
    (void)state;
    static const struct {
        const char *page;
        enum html_tag tag;
        uint32_t begin, end;
    } cases[] = {
        {"<p>a</p>b", HTML_TAG_P, 0, 8},
        {"<p>a<p>b", HTML_TAG_P, 0, 4},
        {"<p>a", HTML_TAG_P, 0, 4},
        {"<div><p>a</div >b", HTML_TAG_DIV, 0, 16},
        {"<div><p>a</div>b", HTML_TAG_P, 5, 9},
        {"a<br/>b", HTML_TAG_BR, 1, 6},
        {"a<img src=x>b", HTML_TAG_IMG, 1, 12},
        {"<b>a<i>b</b>c", HTML_TAG_B, 0, 12},
        {"<b>a<i>b</b>c", HTML_TAG_I, 4, 8},
        {"<script>a</script>b", HTML_TAG_SCRIPT, 0, 18},
        {"<svg><g/>a</svg>b", HTML_TAG_SVG, 0, 16},
        {"<svg><g/>a</svg>b", HTML_TAG_G, 5, 9},
        {"<x-y>a</x-y>b", HTML_TAG_OTHER, 0, 12},
        {"<ul><li>a<li>b</ul>", HTML_TAG_LI, 4, 9},
        {"<table><td>a</table>b", HTML_TAG_TD, 7, 12},
        {"<body>a</body> ", HTML_TAG_BODY, 0, 14},
        {"<body>a</body>b", HTML_TAG_BODY, 0, 15},
        {"<html>a</html> ", HTML_TAG_HTML, 0, 14},
        {"<p>a<form>b</p>", HTML_TAG_FORM, 4, 15},
    };
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        const struct page page = parse(text_from(cases[i].page));
        const uint32_t node = find(page.tree, HTML_ELEMENT, cases[i].tag);
        assert_int_equal(page.tree->source_begin[node], cases[i].begin);
        assert_int_equal(page.tree->source_end[node], cases[i].end);
        html_parser_free(page.parser);
    }
}

static void implied_elements_have_no_begin(void **state) {
    (void)state;
    const struct page page = parse(TEXT("<table><td>a"));
    assert_int_equal(page.tree->source_begin[find(page.tree, HTML_ELEMENT, HTML_TAG_HEAD)], HTML_NONE);
    assert_int_equal(page.tree->source_begin[find(page.tree, HTML_ELEMENT, HTML_TAG_TBODY)], HTML_NONE);
    assert_int_equal(page.tree->source_begin[find(page.tree, HTML_ELEMENT, HTML_TAG_TD)], 7);
    html_parser_free(page.parser);
}

static void comments_keep_their_text(void **state) {
    (void)state;
    const struct page page = parse(TEXT("<!--a\r\nb\0-->"));
    const uint32_t node = find(page.tree, HTML_COMMENT, HTML_TAG_OTHER);
    assert_int_equal(page.tree->source_begin[node], 0);
    assert_int_equal(page.tree->source_end[node], 12);
    const struct html_piece *const first = &page.tree->pieces[page.tree->first[node]];
    assert_int_equal(first->source_begin, 4);
    assert_true(text_is(html_piece_text(first), TEXT("a")));
    assert_true(text_is(html_piece_text(&page.tree->pieces[first->next]), TEXT("\nb")));
    html_parser_free(page.parser);
}

static void reads_attributes(void **state) {
    (void)state;
    const struct page page = parse(TEXT("<a HREF='x?a=1&amp;b=2&copy=3' title=\"\r\n\" hidden data-q=1>"));
    const uint32_t node = find(page.tree, HTML_ELEMENT, HTML_TAG_A);
    assert_true(text_is(html_attribute(page.tree, node, HTML_ATTRIBUTE_HREF), TEXT("x?a=1&b=2&copy=3")));
    assert_true(text_is(html_attribute(page.tree, node, HTML_ATTRIBUTE_TITLE), TEXT("\n")));
    assert_non_null(html_attribute(page.tree, node, HTML_ATTRIBUTE_HIDDEN).at);
    assert_int_equal(html_attribute(page.tree, node, HTML_ATTRIBUTE_HIDDEN).size, 0);
    assert_null(html_attribute(page.tree, node, HTML_ATTRIBUTE_ID).at);
    assert_int_equal(page.tree->attribute_count[node], 4);
    html_parser_free(page.parser);
}

static void gathers_text(void **state) {
    (void)state;
    struct arena arena = {0};
    const struct page page = parse(TEXT("<div>a<p>b&amp;c</p><script>d</script>e</div><i>f</i>"));
    const struct html_tree *const tree = page.tree;
    assert_true(text_is(html_text_under(tree, find(tree, HTML_ELEMENT, HTML_TAG_DIV), &arena), TEXT("ab&ce")));
    assert_true(text_is(html_text_under(tree, find(tree, HTML_ELEMENT, HTML_TAG_SCRIPT), &arena), TEXT("d")));
    const textref in_place = html_text_under(tree, find(tree, HTML_ELEMENT, HTML_TAG_I), &arena);
    assert_true(text_is(in_place, TEXT("f")));
    assert_ptr_equal(in_place.at, tree->source.at + tree->source.size - 5);
    assert_int_equal(html_text_under(tree, find(tree, HTML_ELEMENT, HTML_TAG_HEAD), &arena).size, 0);
    arena_free(&arena);
    html_parser_free(page.parser);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(text_is_pieces),
        cmocka_unit_test(text_joins_over_what_is_ignored),
        cmocka_unit_test(elements_span_their_tags),
        cmocka_unit_test(implied_elements_have_no_begin),
        cmocka_unit_test(comments_keep_their_text),
        cmocka_unit_test(reads_attributes),
        cmocka_unit_test(gathers_text),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
