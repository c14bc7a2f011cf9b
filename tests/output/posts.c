/* Posts above their blocks and comments below the article, in every format; a page's own text never becomes markup. */
#include "helpers.h"

/* A thread of two list items, the second a reply; and a comment. */
static struct copydesk_record thread(void) {
    static const struct copydesk_block blocks[] = {
        {.kind = COPYDESK_LIST_ITEM, .level = 1, .lists = 1, .span = {0, 3}},
        {.kind = COPYDESK_LIST_ITEM, .level = 1, .lists = 1, .span = {4, 7}}};
    static const struct copydesk_post posts[] = {{.author = {"*Ana*", 5}, .text = {"One", 3}, .blocks = {0, 1}},
                                                 {.author = {"gone", 4}, .at = {9, 9}, .blocks = {1, 1}},
                                                 {.author = {"<b>", 3},
                                                  .published = {"2026-03-09T06:51", 16},
                                                  .text = {"two", 3},
                                                  .blocks = {1, 2},
                                                  .level = 1}};
    static const struct copydesk_post comments[] = {
        {.author = {"Bo\x1b[2J", 6}, .text = {"<script>\n# no", 13}, .at = {20, 33}},
        {.text = {"unsigned", 8}, .at = {40, 48}, .level = 2}};
    return (struct copydesk_record){.text = TEXT("One\ntwo"),
                                    .blocks = blocks,
                                    .block_count = 2,
                                    .posts = posts,
                                    .post_count = 3,
                                    .comments = comments,
                                    .comment_count = 2};
}

static void test_markdown(void **state) {
    (void)state;
    struct copydesk_record record = thread();
    assert_string_equal(written(output_markdown, &record),
                        "**\\*Ana\\***\n\n- One\n\n↳ **\\<b>** · 2026-03-09 06:51\n\n- two\n\n"
                        "## Comments\n\n**Bo\\[2J**\n\n\\<script>\\\n\\# no\n\nunsigned\n");
}

static void test_html(void **state) {
    (void)state;
    struct copydesk_record record = thread();
    const char *html = written(output_html, &record);
    assert_holds(html, "<p class=\"byline post\"><b>*Ana*</b></p>\n<ul>\n<li id=\"b1\">One</li></ul>\n");
    assert_holds(html, "<p class=\"byline post\">↳ <b>&lt;b&gt;</b> · <time datetime=\"2026-03-09T06:51\">");
    assert_holds(html, "<details class=\"comments\"><summary>Comments: 2</summary>");
    assert_holds(html, "<p>&lt;script&gt;\n# no</p>");
    assert_lacks(html, "gone");
}

static void write_terminal(const struct copydesk_record *record, struct buffer *out) {
    output_terminal(record, &(struct copydesk_style){.width = 40}, out);
}

static void test_terminal(void **state) {
    (void)state;
    struct copydesk_record record = thread();
    const char *terminal = written(write_terminal, &record);
    assert_holds(terminal, "\n  *Ana*\n");
    assert_holds(terminal, "\n  ↳ <b> · 2026-03-09 06:51\n");
    assert_holds(terminal, "── comments ─");
    assert_lacks(terminal, "\x1b[2J");
    assert_lacks(terminal, "gone");
}

static void test_text_is_the_main_text_alone(void **state) {
    (void)state;
    struct copydesk_record record = thread();
    assert_string_equal(written(output_text, &record), "One\ntwo\n");
}

static void test_json(void **state) {
    (void)state;
    struct copydesk_record record = thread();
    const char *json = written(output_jsonl, &record);
    assert_holds(json, "\"posts\":[{\"author\":\"*Ana*\",\"text\":\"One\",\"at\":[0,0],\"blocks\":[0,1]},"
                       "{\"author\":\"gone\",\"at\":[9,9]},"
                       "{\"author\":\"<b>\",\"published\":\"2026-03-09T06:51\",\"level\":1,\"text\":\"two\"");
    assert_holds(json, "\"comments\":[{\"author\":\"Bo\\u001b[2J\"");
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_markdown), cmocka_unit_test(test_html),
        cmocka_unit_test(test_terminal), cmocka_unit_test(test_text_is_the_main_text_alone),
        cmocka_unit_test(test_json),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
