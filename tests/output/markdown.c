#include "helpers.h"

static void assert_paragraph(const char *words, const char *markdown) {
    struct copydesk_record record = one_block(COPYDESK_PARAGRAPH, 0, words);
    char expected[512];
    snprintf(expected, sizeof expected, "%s\n", markdown);
    assert_string_equal(written(output_markdown, &record), expected);
}

static void test_text_stays_text(void **state) {
    (void)state;
    assert_paragraph("*not* _this_ `or` [that](x) <b> ~~s~~ a\\b",
                     "\\*not\\* \\_this\\_ \\`or\\` \\[that\\](x) \\<b> \\~\\~s\\~\\~ a\\\\b");
    assert_paragraph("# one", "\\# one");
    assert_paragraph("C# and F#", "C# and F#");
    assert_paragraph("- one", "\\- one");
    assert_paragraph("one - two", "one - two");
    assert_paragraph("+ one", "\\+ one");
    assert_paragraph("> one", "\\> one");
    assert_paragraph("1. one", "1\\. one");
    assert_paragraph("12) one", "12\\) one");
    assert_paragraph("1.5 million", "1.5 million");
    assert_paragraph("In 1. and 2.", "In 1. and 2.");
    assert_paragraph("2024.", "2024\\.");
    assert_paragraph("===", "\\===");
    assert_paragraph("AT&T, &amp; & more", "AT\\&T, \\&amp; & more");
    assert_paragraph("a | b", "a | b");
    assert_paragraph("one\ntwo", "one\\\ntwo");
    assert_paragraph("one\n- two", "one\\\n\\- two");
    assert_paragraph("one\n\ntwo", "one\n\ntwo");
    assert_paragraph("\x1b[31mred\x1b", "\\[31mred");
}

static void test_headings(void **state) {
    (void)state;
    struct copydesk_record record = one_block(COPYDESK_HEADING, 1, "A\nB #");
    assert_string_equal(written(output_markdown, &record), "## A B \\#\n");
    record = one_block(COPYDESK_HEADING, 9, "A");
    assert_string_equal(written(output_markdown, &record), "###### A\n");
}

static void test_title_is_said_once(void **state) {
    (void)state;
    struct copydesk_record record = one_block(COPYDESK_HEADING, 1, "The title");
    record.title = TEXT("The title");
    assert_string_equal(written(output_markdown, &record), "# The title\n");
    assert_string_equal(written(output_text, &record), "The title\n");
}

static void test_code_fences(void **state) {
    (void)state;
    struct copydesk_record record = one_block(COPYDESK_CODE, 0, "```\n*x*\n````");
    assert_string_equal(written(output_markdown, &record), "`````\n```\n*x*\n````\n`````\n");
}

static void test_quotes(void **state) {
    (void)state;
    struct copydesk_record record = one_block(COPYDESK_QUOTE, 0, "one\ntwo\n\nthree");
    assert_string_equal(written(output_markdown, &record), "> one\\\n> two\n>\n> three\n");
}

/* Blocks of one kind from lines: "2o text" is an ordered item of level 2. */
static const char *written_items(enum copydesk_block_kind kind, const char *const *items, uint32_t count) {
    static struct copydesk_block blocks[128];
    static char text[4096];
    uint32_t size = 0;
    for (uint32_t i = 0; i < count; i++) {
        textref words = text_from(items[i] + 2);
        uint32_t begin = i ? size + 1 : 0;
        if (i) text[size] = '\n';
        memcpy(text + begin, words.at, words.size);
        size = begin + words.size;
        blocks[i] = (struct copydesk_block){
            .kind = kind, .level = (uint8_t)(items[i][0] - '0'), .ordered = items[i][1] == 'o', .span = {begin, size}};
    }
    struct copydesk_record record = {.text = text_of(text, size), .blocks = blocks, .block_count = count};
    return written(output_markdown, &record);
}

static void test_lists_nest(void **state) {
    (void)state;
    const char *const items[] = {"1uone", "2ofirst", "2osecond\nline", "3udeep", "2othird", "1utwo", "2ofirst"};
    assert_string_equal(written_items(COPYDESK_LIST_ITEM, items, 7),
                        "- one\n  1. first\n  2. second\\\n     line\n     - deep\n  3. third\n- two\n  1. first\n");
}

static void test_list_levels_that_skip(void **state) {
    (void)state;
    const char *const items[] = {"5uone", "9otwo", "9othree", "1ufour"};
    assert_string_equal(written_items(COPYDESK_LIST_ITEM, items, 4), "- one\n  1. two\n  2. three\n- four\n");
    const char *steep[40];
    char words[40][3];
    for (int i = 0; i < 40; i++) {
        memcpy(words[i], (char[]){(char)('1' + i), 'u', 0}, 3);
        steep[i] = words[i];
    }
    assert_non_null(written_items(COPYDESK_LIST_ITEM, steep, 40)); /* deeper than OUTPUT_LIST_DEPTH */
}

static void test_tables(void **state) {
    (void)state;
    const char *const headed[] = {"1uYear\tCars", "0u1931\t4|0\textra", "0u2021"};
    assert_string_equal(written_items(COPYDESK_TABLE_ROW, headed, 3),
                        "| Year | Cars |  |\n| --- | --- | --- |\n| 1931 | 4\\|0 | extra |\n| 2021 |  |  |\n");
    const char *const bare[] = {"0ua\tb"};
    assert_string_equal(written_items(COPYDESK_TABLE_ROW, bare, 1), "|  |  |\n| --- | --- |\n| a | b |\n");
}

/* A paragraph with marks as "kind begin end href" tells. */
static const char *written_marks(enum copydesk_block_kind kind, const char *words, const struct copydesk_mark *marks,
                                 uint32_t count) {
    struct copydesk_record record = one_block(kind, 0, words);
    struct copydesk_block block = record.blocks[0];
    block.marks = marks;
    block.mark_count = count;
    record.blocks = &block;
    return written(output_markdown, &record);
}

#define LINK(begin, end, url)                                                                                          \
    {                                                                                                                  \
        COPYDESK_MARK_LINK, {begin, end}, {                                                                            \
            url, sizeof(url) - 1                                                                                       \
        }                                                                                                              \
    }
#define MARK(which, begin, end)                                                                                        \
    {                                                                                                                  \
        .kind = COPYDESK_MARK_##which, .span = { begin, end }                                                          \
    }
#define assert_marked(words, markdown, ...)                                                                            \
    do {                                                                                                               \
        const struct copydesk_mark marks[] = {__VA_ARGS__};                                                            \
        assert_string_equal(written_marks(COPYDESK_PARAGRAPH, words, marks, sizeof marks / sizeof *marks),             \
                            markdown "\n");                                                                            \
    } while (0)

static void test_marks(void **state) {
    (void)state;
    assert_marked("one two three", "one **two** _three_", MARK(STRONG, 4, 7), MARK(EMPHASIS, 8, 13));
    assert_marked("one two three", "one **two _three_**", MARK(STRONG, 4, 13), MARK(EMPHASIS, 8, 13));
    assert_marked("one two", "**_one_ two**", MARK(STRONG, 0, 7), MARK(EMPHASIS, 0, 3));
    assert_marked("H2O, m2, old", "H<sub>2</sub>O, m<sup>2</sup>, ~~old~~", MARK(SUBSCRIPT, 1, 2),
                  MARK(SUPERSCRIPT, 6, 7), MARK(DELETED, 9, 12));
    assert_marked("a*b* c", "**a\\*b\\*** c", MARK(STRONG, 0, 4));
    assert_marked("one\ntwo", "**one\\\ntwo**", MARK(STRONG, 0, 7));
}

/* Where delimiters would be text, CommonMark takes the HTML. */
static void test_marks_inside_words(void **state) {
    (void)state;
    assert_marked("unbelievable", "un<em>believ</em>able", MARK(EMPHASIS, 2, 8));
    assert_marked("unbelievable", "un**believ**able", MARK(STRONG, 2, 8));
    assert_marked("a(b)c", "a<strong>(b)</strong>c", MARK(STRONG, 1, 4));
    assert_marked("ab", "**a**<strong>b</strong>", MARK(STRONG, 0, 1), MARK(STRONG, 1, 2));
    assert_marked("ab", "`a`<code>b</code>", MARK(CODE, 0, 1), MARK(CODE, 1, 2));
}

static void test_code_spans(void **state) {
    (void)state;
    assert_marked("see a*b_c now", "see `a*b_c` now", MARK(CODE, 4, 9));
    assert_marked("see `` now", "see ``` `` ``` now", MARK(CODE, 4, 6));
    assert_marked("a\nb", "`a b`", MARK(CODE, 0, 3));
    assert_marked("f(int)", "`f(int)`", MARK(CODE, 0, 6), LINK(2, 5, "https://example.org/"));
    assert_marked("open", "[`open`](https://example.org/)", LINK(0, 4, "https://example.org/"), MARK(CODE, 0, 4));
    const struct copydesk_mark marks[] = {MARK(CODE, 0, 3)};
    assert_holds(written_marks(COPYDESK_TABLE_ROW, "a|b\tc", marks, 1), "| `a\\|b` | c |");
}

static void test_links(void **state) {
    (void)state;
    assert_marked("read this", "read [this](https://example.org/a)", LINK(5, 9, "https://example.org/a"));
    assert_marked("a [b] c", "[a \\[b\\] c](https://example.org/a_\\(b\\)%20%22%3Cc%3E)",
                  LINK(0, 7, "https://example.org/a_(b) \"<c>"));
    assert_marked("x", "[x](https://example.org/?a=1&b=\\&lt;)", LINK(0, 1, "https://example.org/?a=1&b=&lt;"));
    assert_marked("Look! here", "Look\\![ here](/x)", LINK(5, 10, "/x"));
    assert_marked("x", "x", LINK(0, 1, "javascript:alert(1)"));
    assert_marked("x", "x", LINK(0, 1, " javascript:alert(1)"));
    assert_marked("x", "x", LINK(0, 1, "java\nscript:alert(1)"));
    assert_marked("x", "x", LINK(0, 1, "data:text/html,x"));
    assert_marked("x", "[x](mailto:a@example.org)", LINK(0, 1, "mailto:a@example.org"));
}

/* What stands in a list item lies under it; what goes on a quote stays in it. */
static void test_nesting(void **state) {
    (void)state;
    static const char text[] = "One.\n\ncode\nmore\n\nStill one.\n\nTwo.\n\nSaid.\n\nMore.\n\nOther.";
    static const struct copydesk_block blocks[] = {
        {.kind = COPYDESK_LIST_ITEM, .level = 2, .lists = 2, .ordered = true, .number = 7, .span = {0, 4}},
        {.kind = COPYDESK_CODE, .lists = 2, .language = {"c", 1}, .span = {6, 15}},
        {.kind = COPYDESK_LIST_ITEM, .level = 2, .lists = 2, .continues = true, .span = {17, 27}},
        {.kind = COPYDESK_LIST_ITEM, .level = 2, .lists = 2, .ordered = true, .number = 8, .span = {29, 33}},
        {.kind = COPYDESK_QUOTE, .quotes = 1, .span = {35, 40}},
        {.kind = COPYDESK_QUOTE, .quotes = 2, .continues = true, .span = {42, 47}},
        {.kind = COPYDESK_QUOTE, .quotes = 1, .span = {49, 55}}};
    struct copydesk_record record = {.text = TEXT(text), .blocks = blocks, .block_count = 7};
    assert_string_equal(written(output_markdown, &record), "7. One.\n\n   ```c\n   code\n   more\n   ```\n\n   Still "
                                                           "one.\n8. Two.\n\n> Said.\n>\n> > More.\n\n> Other.\n");
}

static void test_columns(void **state) {
    (void)state;
    static const char text[] = "Port\tTide\nHigh\tLow\nQuay\t4\t1\nPier\t2\n3";
    static const struct copydesk_cell first[] = {{{0, 4}, 0, 1, 2, true}, {{5, 9}, 1, 1000, 1, true}},
                                      second[] = {{{10, 14}, 1, 1, 1, true}, {{15, 18}, 900, 1, 1, true}},
                                      third[] = {{{19, 23}, 0, 1, 1, false},
                                                 {{24, 25}, 1, 1, 1, false},
                                                 {{26, 27}, 900, 1, 1, false}},
                                      fourth[] = {{{28, 32}, 0, 1, 1, false}, {{33, 36}, 900, 1, 1, false}};
    static const struct copydesk_block blocks[] = {
        {.kind = COPYDESK_TABLE_ROW, .level = 1, .span = {0, 9}, .cells = first, .cell_count = 2},
        {.kind = COPYDESK_TABLE_ROW, .level = 1, .span = {10, 18}, .cells = second, .cell_count = 2},
        {.kind = COPYDESK_TABLE_ROW, .span = {19, 27}, .cells = third, .cell_count = 3},
        {.kind = COPYDESK_TABLE_ROW, .span = {28, 36}, .cells = fourth, .cell_count = 2}};
    struct copydesk_record record = {.text = TEXT(text), .blocks = blocks, .block_count = 4};
    assert_string_equal(
        written(output_markdown, &record),
        "| Port | Tide |  |\n| --- | --- | --- |\n|  | High | Low |\n| Quay | 4 | 1 |\n| Pier |  | 2<br>3 |\n");
    assert_holds(written(output_html, &record), "<th>Port</th><th colspan=\"2\">Tide</th></tr>");
    assert_holds(written(output_html, &record), "<td>Pier</td><td></td><td>2<br>\n3</td></tr>");
}

static void test_media(void **state) {
    (void)state;
    static const struct copydesk_media media[] = {
        {.kind = COPYDESK_IMAGE,
         .url = {"https://example.org/a(1).jpg", 28},
         .placed = true,
         .before = 1,
         .caption = {"Seen", 4}},
        {.kind = COPYDESK_IMAGE, .url = {"/b.jpg", 6}, .placed = true, .before = 2, .caption = {"A [b] *c*", 9}},
        {.kind = COPYDESK_VIDEO, .url = {"/v", 2}, .placed = true, .before = 3, .caption = {"Tide", 4}},
        {.kind = COPYDESK_AUDIO, .url = {"/n", 2}},
        {.kind = COPYDESK_EMBED, .url = {"javascript:x", 12}, .placed = true, .before = 0}};
    static const struct copydesk_block blocks[] = {{.kind = COPYDESK_QUOTE, .quotes = 1, .span = {0, 1}},
                                                   {.kind = COPYDESK_CAPTION, .span = {1, 5}, .media = &media[0]},
                                                   {.kind = COPYDESK_PARAGRAPH, .span = {5, 6}}};
    struct copydesk_record record = {
        .text = TEXT("xSeeny"), .blocks = blocks, .block_count = 3, .media = media, .media_count = 5};
    assert_string_equal(written(output_markdown, &record),
                        "> x\n\n![](https://example.org/a\\(1\\).jpg)\n\n*Seen*\n\n![A \\[b\\] "
                        "\\*c\\*](/b.jpg)\n\ny\n\n[Video: Tide](/v)\n");
    const char *html = written(output_html, &record);
    assert_holds(
        html, "<p class=\"media\"><a rel=\"noreferrer\" href=\"/b.jpg\">Picture</a> A [b] *c*</p>\n<p id=\"b3\">y</p>");
    assert_holds(html, "<p class=\"media\"><a rel=\"noreferrer\" href=\"/v\">Video</a> Tide</p>\n</article>");
    assert_lacks(html, "javascript");
}

static void test_front(void **state) {
    (void)state;
    const char *markdown = written(output_markdown, sample_record());
    const char *front = "# Bridge to close\n\n*Cables at fault, engineers say*\n\n"
                        "By Mira Holt, J. Okafor · 2024-05-02 08:30+02:00 · Harbour News\n\nThe harbour office says";
    assert_int_equal(strncmp(markdown, front, strlen(front)), 0);
    assert_holds(markdown, "\n\n*The bridge at dusk*\n");
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_text_stays_text),
        cmocka_unit_test(test_headings),
        cmocka_unit_test(test_title_is_said_once),
        cmocka_unit_test(test_code_fences),
        cmocka_unit_test(test_quotes),
        cmocka_unit_test(test_lists_nest),
        cmocka_unit_test(test_list_levels_that_skip),
        cmocka_unit_test(test_tables),
        cmocka_unit_test(test_marks),
        cmocka_unit_test(test_marks_inside_words),
        cmocka_unit_test(test_code_spans),
        cmocka_unit_test(test_links),
        cmocka_unit_test(test_nesting),
        cmocka_unit_test(test_columns),
        cmocka_unit_test(test_media),
        cmocka_unit_test(test_front),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
