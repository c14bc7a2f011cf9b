#include "helpers.h"

static void test_everything_is_escaped(void **state) {
    (void)state;
    struct copydesk_record record = one_block(COPYDESK_PARAGRAPH, 0, "<script>alert('1 & 2')</script>\x1b");
    record.title = TEXT("</title><b>\"x\"");
    record.site = TEXT("<i>");
    record.canonical = TEXT("https://example.org/?a=1&b=\"><script>");
    record.language = TEXT("en\"><script>");
    record.input = TEXT("<img>");
    const char *html = written(output_html, &record);
    assert_lacks(html, "<script");
    assert_lacks(html, "<img");
    assert_lacks(html, "\x1b");
    assert_lacks(html, "</title><b>");
    assert_holds(html, "&lt;script&gt;alert(&#39;1 &amp; 2&#39;)&lt;/script&gt;</p>");
    assert_holds(html, "href=\"https://example.org/?a=1&amp;b=&quot;&gt;&lt;script&gt;\"");
}

static void test_only_web_addresses_are_links(void **state) {
    (void)state;
    struct copydesk_record record = {.canonical = TEXT("javascript:alert(1)"), .site = TEXT("A site")};
    assert_lacks(written(output_html, &record), "javascript");
    assert_holds(written(output_html, &record), "A site");
}

static void test_quoted_words_are_marked(void **state) {
    (void)state;
    const char *html = written(output_html, sample_record());
    assert_holds(html, "“<mark title=\"Two engineers who asked not to be named\">eaten through"
                       "<sup><a href=\"#s2\">2</a></sup></mark>”.</p>");
    assert_holds(html, "<li id=\"s2\"><p><b>Two engineers who asked not to be named</b> <span class=\"cue\">told → the "
                       "Evening Courier · <time datetime=\"2024-04-30\">on Tuesday</time></span></p>");
    assert_holds(html, "<a href=\"#s2\">answers 2</a>");
}

/* Quotations that overlap or run over a block's end lose no word and nest no mark. */
static void test_marks_that_overlap(void **state) {
    (void)state;
    static const struct copydesk_block blocks[] = {{.kind = COPYDESK_PARAGRAPH, .span = {0, 5}},
                                                   {.kind = COPYDESK_PARAGRAPH, .span = {7, 12}}};
    static const struct copydesk_range first[] = {{2, 9}}, second[] = {{0, 3}, {8, 10}};
    const struct copydesk_statement statements[] = {{.quoted = {first, 1}, .within = -1, .answers = -1},
                                                    {.quoted = {second, 2}, .within = -1, .answers = -1}};
    struct copydesk_record record = {.text = TEXT("abcde\n\nfghij"),
                                     .blocks = blocks,
                                     .block_count = 2,
                                     .statements = statements,
                                     .statement_count = 2};
    const char *html = written(output_html, &record);
    assert_holds(html, "<p id=\"b1\"><mark title=\"\">abc<sup><a href=\"#s2\">2</a></sup></mark>"
                       "<mark title=\"\">de</mark></p>");
    assert_holds(html, "<p id=\"b2\"><mark title=\"\">fg<sup><a href=\"#s1\">1</a></sup></mark>"
                       "<mark title=\"\">h<sup><a href=\"#s2\">2</a></sup></mark>ij</p>");
}

static void test_blocks(void **state) {
    (void)state;
    const char *html = written(output_html, sample_record());
    assert_holds(html,
                 "<ul>\n<li id=\"b3\">The bridge was built in 1931<ul>\n<li id=\"b4\">and repaired twice</li></ul>\n"
                 "</li>\n<li id=\"b5\">It carries 9,000 cars a day</li></ul>\n");
    assert_holds(html, "<tr id=\"b7\"><th>Year</th><th>Cars a day</th></tr>\n<tr id=\"b8\"><td>1931</td><td>400</td>");
    assert_holds(html, "<pre id=\"b10\"><code>load = cars * 1.4\n  limit &lt; 12000 &amp;&amp; ok</code></pre>");
    assert_holds(html, "<time datetime=\"2024-05-02T08:30+02:00\">2024-05-02 08:30+02:00</time>");
}

/* Marks and quotations cross: elements are closed and opened again, and never do. */
static void test_marks(void **state) {
    (void)state;
    static const struct copydesk_mark marks[] = {{COPYDESK_MARK_LINK, {2, 8}, {"https://example.org/?\"<&", 24}},
                                                 {.kind = COPYDESK_MARK_STRONG, .span = {2, 5}},
                                                 {COPYDESK_MARK_LINK, {9, 10}, {"javascript:x", 12}}};
    static const struct copydesk_block blocks[] = {
        {.kind = COPYDESK_PARAGRAPH, .span = {0, 10}, .marks = marks, .mark_count = 3}};
    static const struct copydesk_range quoted[] = {{4, 9}};
    const struct copydesk_statement statement = {.quoted = {quoted, 1}, .within = -1, .answers = -1};
    struct copydesk_record record = {.text = TEXT("abcdefghij"), .blocks = blocks, .block_count = 1};
    assert_holds(
        written(output_html, &record),
        "<p id=\"b1\">ab<a rel=\"noreferrer\" href=\"https://example.org/?&quot;&lt;&amp;\"><strong>cde</strong>"
        "fgh</a>ij</p>");
    record.statements = &statement;
    record.statement_count = 1;
    const char *html = written(output_html, &record);
    assert_holds(html, "<strong>cd</strong></a><mark title=\"\"><a rel=\"noreferrer\"");
    assert_holds(html, "<strong>e</strong>fgh</a>i<sup><a href=\"#s1\">1</a></sup></mark>j</p>");
    assert_lacks(html, "javascript");
}

static void test_lists_and_quotes(void **state) {
    (void)state;
    static const struct copydesk_block blocks[] = {
        {.kind = COPYDESK_LIST_ITEM, .level = 1, .lists = 1, .ordered = true, .number = 3, .span = {0, 1}},
        {.kind = COPYDESK_CODE, .lists = 1, .language = {"c\"", 2}, .span = {1, 2}},
        {.kind = COPYDESK_LIST_ITEM, .level = 1, .lists = 1, .continues = true, .span = {2, 3}},
        {.kind = COPYDESK_LIST_ITEM, .level = 1, .lists = 1, .ordered = true, .number = 4, .span = {3, 4}},
        {.kind = COPYDESK_LIST_ITEM, .level = 1, .lists = 1, .ordered = true, .number = 9, .span = {4, 5}},
        {.kind = COPYDESK_QUOTE, .quotes = 1, .span = {5, 6}},
        {.kind = COPYDESK_QUOTE, .quotes = 1, .continues = true, .span = {6, 7}},
        {.kind = COPYDESK_QUOTE, .span = {7, 8}}};
    struct copydesk_record record = {.text = TEXT("abcdefgh"), .blocks = blocks, .block_count = 8};
    assert_holds(written(output_html, &record),
                 "<ol>\n<li id=\"b1\" value=\"3\">a<pre id=\"b2\"><code class=\"language-c&quot;\">b</code></pre>\n"
                 "<p id=\"b3\">c</p>\n</li>\n<li id=\"b4\">d</li>\n<li id=\"b5\" value=\"9\">e</li></ol>\n"
                 "<blockquote>\n<p id=\"b6\">f</p>\n<p id=\"b7\">g</p>\n</blockquote>\n<blockquote>\n"
                 "<p id=\"b8\">h</p>\n</blockquote>\n");
}

static void test_empty_record(void **state) {
    (void)state;
    struct copydesk_record record = {0};
    assert_holds(written(output_html, &record), "<title>Untitled</title>");
    assert_string_equal(written(output_text, &record), "");
    assert_string_equal(written(output_markdown, &record), "");
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_everything_is_escaped),
        cmocka_unit_test(test_only_web_addresses_are_links),
        cmocka_unit_test(test_quoted_words_are_marked),
        cmocka_unit_test(test_marks_that_overlap),
        cmocka_unit_test(test_blocks),
        cmocka_unit_test(test_marks),
        cmocka_unit_test(test_lists_and_quotes),
        cmocka_unit_test(test_empty_record),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
