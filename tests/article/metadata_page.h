/* Reads the metadata of a page given as a string, for the tests of metadata. */
#ifndef TESTS_METADATA_PAGE_H
#define TESTS_METADATA_PAGE_H

#include "article/metadata.h"
#include "html/html.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdlib.h>

#include <cmocka.h>

static struct html_parser *parser;
static struct arena arena;

/* What it returns lives until the next call. */
static inline struct article_metadata read_page_at(textref page, textref url) {
    const struct html_options options = {.scripting = true};
    const struct html_tree *tree;
    struct article_metadata meta = {0};
    arena_reset(&arena);
    assert_int_equal(html_parse(parser, page, &options, &tree), COPYDESK_OK);
    assert_int_equal(article_read_metadata(tree, url, &arena, &meta), COPYDESK_OK);
    return meta;
}

static inline struct article_metadata read_page(const char *page) {
    return read_page_at(text_from(page), (textref){0});
}

#define assert_text(text, expected) assert_text_at(text, expected, __FILE__, __LINE__)

static inline void assert_text_at(textref text, const char *expected, const char *file, int line) {
    if (text_is(text, text_from(expected))) return;
    print_message("\"%.*s\" instead of \"%s\"\n", (int)text.size, text.at ? text.at : "", expected);
    _fail(file, line);
}

/* `expected`: the names, joined by "; ". */
static inline void assert_authors_at(struct article_metadata meta, const char *expected, const char *file, int line) {
    struct buffer joined = {0};
    for (uint32_t i = 0; i < meta.author_count; i++) {
        if (i > 0) buffer_put_string(&joined, "; ");
        buffer_put_text(&joined, meta.authors[i].name);
    }
    assert_text_at(buffer_text(&joined), expected, file, line);
    buffer_free(&joined);
}

#define assert_authors(meta, expected) assert_authors_at(meta, expected, __FILE__, __LINE__)

static inline int set_up(void **state) {
    (void)state;
    parser = html_parser_new();
    return parser ? 0 : -1;
}

static inline int tear_down(void **state) {
    (void)state;
    html_parser_free(parser);
    arena_free(&arena);
    return 0;
}

#endif
