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
    const char *const items[] = {"5uone", "9otwo", "1uthree"};
    assert_string_equal(written_items(COPYDESK_LIST_ITEM, items, 3), "- one\n  1. two\n- three\n");
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
        cmocka_unit_test(test_front),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
