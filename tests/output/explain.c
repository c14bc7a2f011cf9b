/* The page about how a page was read: every block once, parts that add up, nothing of the page that is not escaped. */
#include "article/features.h"
#include "article/reading.h"
#include "base/buffer.h"
#include "output/feature_words.h"
#include "support.h"

#include <math.h>
#include <stdio.h>
#include <stdlib.h>

struct explained {
    struct copydesk_engine *engine;
    const struct copydesk_record *record;
    char *html;
};

static struct explained explain(const char *bytes, size_t size, enum copydesk_page_format format) {
    struct explained e = {.engine = copydesk_engine_new(&(struct copydesk_options){.no_statements = true})};
    const struct copydesk_page page = {.input = TEXT("page"), .bytes = bytes, .size = size, .format = format};
    struct copydesk_text out;
    assert_non_null(e.engine);
    assert_int_equal(copydesk_read(e.engine, &page, &e.record), COPYDESK_OK);
    assert_int_equal(copydesk_render(e.engine, e.record, COPYDESK_FORMAT_EXPLAIN, NULL, &out), COPYDESK_OK);
    e.html = malloc(out.size + 1);
    assert_non_null(e.html);
    memcpy(e.html, out.at, out.size);
    e.html[out.size] = '\0';
    assert_int_equal(strlen(e.html), out.size);
    return e;
}

static void end(struct explained *e) {
    copydesk_engine_free(e->engine);
    free(e->html);
}

static uint32_t count(const char *whole, const char *words) {
    uint32_t found = 0;
    for (const char *at = whole; (at = strstr(at, words)); at++) found++;
    return found;
}

static const char story[] =
    "<!doctype html><title>Ferry returns | The Quay</title><meta property=og:title content='Ferry returns'>"
    "<nav class=menu><ul><li><a href=/a>News desk</a><li><a href=/b>Tides table</a></ul></nav>"
    "<article class=story><h1>Ferry returns</h1><div class=article-body>"
    "<p>The night ferry will sail again from Monday, three months after a storm tore its ramp away, the harbour "
    "said.</p>"
    "<p>Repairs took longer than planned because the steel had to come from abroad, and divers found a second "
    "crack.</p>"
    "<p>Tickets can be bought from Sunday. The first crossing leaves at ten, free of charge for a "
    "week.</p></div></article>"
    "<div class=note>Send the news desk a note about this page today.</div>"
    "<div class=note hidden>Send the news desk a note about this page today.</div>"
    "<footer class=footer><p>All rights reserved.</p></footer>";

static void every_block_stands_there_once(void **state) {
    (void)state;
    struct explained e = explain(story, sizeof story - 1, COPYDESK_PAGE_HTML);
    static const char *const blocks[] = {"News desk",           "Tides table",           "The night ferry will",
                                         "Repairs took longer", "Tickets can be bought", "All rights reserved."};
    for (size_t i = 0; i < sizeof blocks / sizeof *blocks; i++) assert_int_equal(count(e.html, blocks[i]), 1);
    uint32_t all = count(e.html, "<details class=\"block");
    assert_int_equal(all, 9);
    for (uint32_t i = 0; i < all; i++) {
        char id[32];
        snprintf(id, sizeof id, " id=\"b%u\"", i);
        assert_int_equal(count(e.html, id), 1);
    }
    assert_int_equal(count(e.html, "<summary>"), all);
    assert_int_equal(count(e.html, "<tr class=\"sum\">"), all);
    assert_int_equal(count(e.html, "<details class=\"block k"), 3 + (strstr(e.html, "left to its own field") != NULL));
    assert_int_equal(count(e.html, "same words as "), 1);
    assert_non_null(strstr(e.html, "div.article-body › p"));
    assert_non_null(strstr(e.html, "<b>article</b>"));
    end(&e);
}

/* The number at `at`, which is written with a sign of its own. */
static double number_at(const char *at) {
    if (strncmp(at, "−", strlen("−")) == 0) return -strtod(at + strlen("−"), NULL);
    return strtod(at, NULL);
}

static void the_parts_shown_add_up_to_the_score(void **state) {
    (void)state;
    struct explained e = explain(story, sizeof story - 1, COPYDESK_PAGE_HTML);
    uint32_t tables = 0;
    for (char *at = strstr(e.html, "<table>"); at; at = strstr(at, "<table>")) {
        char *stop = strstr(at, "</table>");
        double sum = 0, last = 0;
        *stop = '\0';
        for (char *row = strstr(at, "<tr"); row; row = strstr(row + 1, "<tr")) {
            const char *cell = row;
            for (int i = 0; i < 3; i++) cell = strstr(cell, "<td>") + strlen("<td>");
            last = number_at(cell);
            sum += last;
        }
        assert_true(fabs(sum - 2 * last) < .06); /* ten numbers, each rounded to hundredths */
        tables++;
        at = stop + 1;
    }
    assert_int_equal(tables, 9);
    end(&e);
}

static void what_the_page_says_is_escaped(void **state) {
    (void)state;
    static const char page[] =
        "<title>&lt;/title&gt;&lt;script&gt;alert(1)&lt;/script&gt;</title><meta name=description content='\"><img "
        "src=x>'>"
        "<meta name=author content='<img onerror=x>'><link rel=canonical href='https://a.example/\"><script>'>"
        "<div id='x\"><script>' class=\"a'><img/onload=y>\"><x\"y<z>odd</x\"y<z>"
        "<p>&lt;script&gt;alert(2)&lt;/script&gt; &lt;/details&gt; \x1b \xff\xc0 and words to make a block of "
        "it</p></div>"
        "<p style='x:expression(1)'>&amp;lt;script&amp;gt;</p>";
    struct explained e = explain(page, sizeof page - 1, COPYDESK_PAGE_HTML);
    static const char *const never[] = {"<script", "<img", "onerror=x>",          "expression(",
                                        "<x\"",    "\x1b", "http-equiv=\"refresh"};
    for (size_t i = 0; i < sizeof never / sizeof *never; i++) assert_null(strstr(e.html, never[i]));
    assert_non_null(strstr(e.html, "&lt;script&gt;alert(2)&lt;/script&gt; &lt;/details&gt;"));
    assert_int_equal(count(e.html, "<details"), count(e.html, "</details>"));
    assert_null(strstr(e.html, "href=\"h"));
    end(&e);
}

static void pages_without_blocks_are_explained_too(void **state) {
    (void)state;
    static const char *const pages[] = {"", "<frameset><frame src=x></frameset>", "<script>x</script>"};
    for (size_t i = 0; i < sizeof pages / sizeof *pages; i++) {
        struct explained e = explain(pages[i], strlen(pages[i]), COPYDESK_PAGE_HTML);
        assert_non_null(strstr(e.html, "No text for readers"));
        assert_null(strstr(e.html, "<details"));
        end(&e);
    }
}

/* Long texts are cut to whole characters, and a page of many blocks is drawn in no more columns than fit. */
static void large_pages_are_cut_to_what_can_be_shown(void **state) {
    (void)state;
    enum { BLOCKS = 3000, CHARACTERS = 5000 };
    struct buffer page = {0};
    buffer_put_string(&page, "<p>");
    for (int i = 0; i < CHARACTERS; i++) buffer_put_string(&page, "ж");
    for (int i = 0; i < BLOCKS; i++) buffer_format(&page, "<p>Number %d of the words", i);
    struct explained e = explain(page.at, page.size, COPYDESK_PAGE_HTML);
    assert_int_equal(count(e.html, "<details"), BLOCKS + 1);
    assert_int_equal(count(e.html, "<rect"), 400);
    assert_int_equal(count(e.html, "ж …"), 1);
    assert_null(strstr(e.html, "\xEF\xBF\xBD"));
    end(&e);
    buffer_free(&page);
}

static void only_the_last_html_page_can_be_explained(void **state) {
    (void)state;
    struct copydesk_engine *engine = copydesk_engine_new(NULL);
    const struct copydesk_page text = {.bytes = "The council met.", .size = 16, .format = COPYDESK_PAGE_FLATTENED};
    const struct copydesk_page html = {.bytes = story, .size = sizeof story - 1, .format = COPYDESK_PAGE_HTML};
    const struct copydesk_record *record;
    struct copydesk_text out;
    assert_int_equal(copydesk_read(engine, &html, &record), COPYDESK_OK);
    struct copydesk_record copy = *record;
    assert_int_equal(copydesk_render(engine, &copy, COPYDESK_FORMAT_EXPLAIN, NULL, &out), COPYDESK_USAGE);
    assert_int_equal(copydesk_render(engine, record, COPYDESK_FORMAT_EXPLAIN, NULL, &out), COPYDESK_OK);
    assert_int_equal(copydesk_read(engine, &text, &record), COPYDESK_OK);
    assert_int_equal(copydesk_render(engine, record, COPYDESK_FORMAT_EXPLAIN, NULL, &out), COPYDESK_USAGE);
    copydesk_engine_free(engine);
}

/* Whoever adds a feature says in feature_words.c what it is. Those of the page alone are no reasons of a block's. */
static void every_feature_of_a_block_has_words(void **state) {
    (void)state;
    static struct feature_names names;
    struct html_parser *parser = html_parser_new();
    struct article_reader *reader = article_reader_new(COPYDESK_FAVOUR_NEITHER);
    const struct html_tree *tree;
    struct reading reading = {.names = &names};
    assert_int_equal(article_parse_page(parser, text_from(story), &tree), COPYDESK_OK);
    assert_int_equal(article_analyse(reader, tree, (textref){0}, &(struct article_metadata){0}, &reading), COPYDESK_OK);
    struct buffer words = {0};
    uint32_t told = 0;
    for (; told < names.count && strcmp(names.names[told], "page_words") != 0; told++)
        if (!output_put_feature_words(names.names[told], &words)) fail_msg("no words for %s", names.names[told]);
    assert_true(told > 200 && told < names.count);
    assert_false(output_put_feature_words("role99", &words));
    assert_false(output_put_feature_words("repeat99999999999999999999", &words));
    assert_false(output_put_feature_words("", &words));
    buffer_free(&words);
    html_parser_free(parser);
    article_reader_free(reader);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(every_block_stands_there_once),
        cmocka_unit_test(the_parts_shown_add_up_to_the_score),
        cmocka_unit_test(what_the_page_says_is_escaped),
        cmocka_unit_test(pages_without_blocks_are_explained_too),
        cmocka_unit_test(large_pages_are_cut_to_what_can_be_shown),
        cmocka_unit_test(only_the_last_html_page_can_be_explained),
        cmocka_unit_test(every_feature_of_a_block_has_words),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
