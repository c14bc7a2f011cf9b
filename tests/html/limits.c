/* The limits of base/limits.h that hold for a tree, at their edges. */
#include "base/buffer.h"
#include "check_tree.h"
#include "html/parser.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>

#include <cmocka.h>

static const struct html_tree *parse(struct html_parser *parser, const struct buffer *page) {
    const struct html_options options = {.scripting = true};
    const struct html_tree *tree;
    assert_int_equal(html_parse(parser, buffer_text(page), &options, &tree), COPYDESK_OK);
    assert_null(check_tree(tree));
    return tree;
}

static void repeat(struct buffer *page, const char *unit, uint32_t count) {
    buffer_clear(page);
    for (uint32_t i = 0; i < count; i++) buffer_put_string(page, unit);
}

static uint32_t depth_of(const struct html_tree *tree, uint32_t node) {
    uint32_t depth = 0;
    for (; node != 0; node = tree->parent[node]) depth++;
    return depth;
}

static void depth(void **state) {
    (void)state;
    const uint32_t html_and_body = 2;
    struct html_parser *const parser = html_parser_new();
    struct buffer page = {0};
    repeat(&page, "<div>", LIMIT_HTML_DEPTH - html_and_body);
    const struct html_tree *tree = parse(parser, &page);
    assert_false(tree->truncated);
    assert_int_equal(depth_of(tree, tree->count - 1), LIMIT_HTML_DEPTH);

    repeat(&page, "<div>", LIMIT_HTML_DEPTH - html_and_body + 3);
    buffer_put_string(&page, "text");
    tree = parse(parser, &page);
    assert_true(tree->truncated);
    assert_int_equal(depth_of(tree, tree->count - 2), LIMIT_HTML_DEPTH);
    assert_int_equal(tree->parent[tree->count - 2], tree->parent[tree->count - 3]);
    assert_int_equal(tree->kind[tree->count - 1], HTML_TEXT);
    buffer_free(&page);
    html_parser_free(parser);
}

static uint32_t count_attributes(struct html_parser *parser, uint32_t written, bool *truncated) {
    struct buffer page = {0};
    buffer_put_string(&page, "<body><p");
    for (uint32_t i = 0; i < written; i++) buffer_format(&page, " a%u=%u a%u", i, i, i / 2);
    buffer_put_string(&page, ">");
    const struct html_tree *const tree = parse(parser, &page);
    *truncated = tree->truncated;
    const uint32_t count = tree->attribute_count[tree->count - 1];
    buffer_free(&page);
    return count;
}

static void attributes(void **state) {
    (void)state;
    struct html_parser *const parser = html_parser_new();
    bool truncated;
    assert_int_equal(count_attributes(parser, LIMIT_HTML_ATTRIBUTES - 1, &truncated), LIMIT_HTML_ATTRIBUTES - 1);
    assert_false(truncated);
    assert_int_equal(count_attributes(parser, LIMIT_HTML_ATTRIBUTES + 9, &truncated), LIMIT_HTML_ATTRIBUTES);
    assert_true(truncated);
    html_parser_free(parser);
}

/* Formatting that is never closed is opened anew in every paragraph, but not without end. */
static void reopened_formatting(void **state) {
    (void)state;
    struct html_parser *const parser = html_parser_new();
    struct buffer page = {0};
    buffer_put_string(&page, "<p>");
    for (uint32_t i = 0; i < 60; i++) buffer_format(&page, "<font size=%u>", i);
    for (uint32_t i = 0; i < 1000; i++) buffer_put_string(&page, "<p>x");
    const struct html_tree *tree = parse(parser, &page);
    assert_false(tree->truncated);
    const uint32_t few = tree->count;
    for (uint32_t i = 0; i < 10000; i++) buffer_put_string(&page, "<p>x");
    tree = parse(parser, &page);
    assert_true(tree->truncated);
    assert_true(tree->count < few + 10000 * 10);
    buffer_free(&page);
    html_parser_free(parser);
}

static bool cuts_open_formatting(struct html_parser *parser, uint32_t elements) {
    struct buffer page = {0};
    for (uint32_t i = 0; i < elements; i++) buffer_format(&page, "<font size=%u>", i);
    const bool truncated = parse(parser, &page)->truncated;
    buffer_free(&page);
    return truncated;
}

static void open_formatting(void **state) {
    (void)state;
    const uint32_t kept = 64;
    struct html_parser *const parser = html_parser_new();
    assert_false(cuts_open_formatting(parser, kept));
    assert_true(cuts_open_formatting(parser, kept + 1));
    html_parser_free(parser);
}

/* 65,536 elements may be made without a tag, and one more for each 16 bytes. The agency takes four at a time. */
static void adoptions(void **state) {
    (void)state;
    const uint32_t any_page = 65536, at_a_time = 4, bytes = 16, bytes_each = 16;
    const uint32_t most = any_page * bytes_each / (at_a_time * bytes_each - bytes);
    struct html_parser *const parser = html_parser_new();
    struct buffer page = {0};
    repeat(&page, "<b><p>x</b></p>\n", most - 1);
    assert_false(parse(parser, &page)->truncated);
    repeat(&page, "<b><p>x</b></p>\n", most + 2);
    assert_true(parse(parser, &page)->truncated);
    buffer_free(&page);
    html_parser_free(parser);
}

static const struct html_tree *parse_select(struct html_parser *parser, struct buffer *page, uint32_t nodes) {
    buffer_clear(page);
    buffer_put_string(page, "<select><selectedcontent></selectedcontent><option>");
    for (uint32_t i = 0; i < nodes; i++) buffer_put_string(page, "<br>");
    return parse(parser, page);
}

/* A copy is made whole or not at all. */
static void copied_options(void **state) {
    (void)state;
    const uint32_t around = 7, few = 80000, many = 100000;
    struct html_parser *const parser = html_parser_new();
    struct buffer page = {0};
    const struct html_tree *tree = parse_select(parser, &page, few);
    assert_false(tree->truncated);
    assert_int_equal(tree->count, around + 2 * few);
    tree = parse_select(parser, &page, many);
    assert_true(tree->truncated);
    assert_int_equal(tree->count, around + many);
    html_parser_free(parser);

    struct html_parser *const small = html_parser_new();
    small->node_limit = few + few / 2;
    tree = parse_select(small, &page, few);
    assert_true(tree->truncated);
    assert_int_equal(tree->count, around + few);
    buffer_free(&page);
    html_parser_free(small);
}

static void nodes(void **state) {
    (void)state;
    const uint32_t limit = 100000, slack = 1000;
    struct html_parser *const parser = html_parser_new();
    struct buffer page = {0};
    assert_int_equal(parser->node_limit, LIMIT_HTML_NODES);
    parser->node_limit = limit;
    repeat(&page, "<p>", limit - slack);
    assert_false(parse(parser, &page)->truncated);
    repeat(&page, "<p>", limit);
    const struct html_tree *const tree = parse(parser, &page);
    assert_true(tree->truncated);
    assert_in_range(tree->count, limit - slack, limit);
    buffer_free(&page);
    html_parser_free(parser);
}

/* The second page takes no memory that the first did not. */
static void keeps_memory(void **state) {
    (void)state;
    struct html_parser *const parser = html_parser_new();
    struct buffer page = {0};
    repeat(&page, "<table><a title='&amp;'>x<p>y</a><tr>", 2000);
    const struct html_tree first = *parse(parser, &page);
    const struct html_tree second = *parse(parser, &page);
    assert_int_equal(first.count, second.count);
    assert_ptr_equal(first.kind, second.kind);
    assert_ptr_equal(first.pieces, second.pieces);
    assert_ptr_equal(first.attributes, second.attributes);
    buffer_free(&page);
    html_parser_free(parser);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(depth),           cmocka_unit_test(attributes),   cmocka_unit_test(reopened_formatting),
        cmocka_unit_test(open_formatting), cmocka_unit_test(adoptions),    cmocka_unit_test(copied_options),
        cmocka_unit_test(nodes),           cmocka_unit_test(keeps_memory),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
