#include "helpers.h"

#include "output/wrap.h"

/* The lines that `words` break into, a slash between them. */
static void assert_lines(const char *words, uint32_t width, const char *lines) {
    textref rest = text_from(words), line;
    struct buffer got = {0};
    while (output_next_line(&rest, width, &line)) {
        assert_true(output_width(line) <= width || utf8_decode(line, 0).size == line.size);
        if (got.size) buffer_put_byte(&got, '/');
        buffer_put_text(&got, line);
    }
    buffer_put_byte(&got, '\0');
    assert_string_equal(got.at, lines);
    buffer_free(&got);
}

static void test_lines_break_at_spaces(void **state) {
    (void)state;
    assert_lines("", 10, "");
    assert_lines("   ", 10, "");
    assert_lines("the old bridge", 80, "the old bridge");
    assert_lines("the old bridge", 7, "the old/bridge");
    assert_lines("the old bridge", 8, "the old/bridge");
    assert_lines("the old  bridge ", 6, "the/old/bridge");
    assert_lines("one\ntwo", 10, "one/two");
    assert_lines("abcdefgh", 3, "abc/def/gh");
    assert_lines("a bcdefgh", 3, "a/bcd/efg/h");
    assert_lines("5\xC2\xA0km away", 5, "5\xC2\xA0km/away");
}

static void test_lines_of_wide_characters(void **state) {
    (void)state;
    assert_int_equal(output_width(TEXT("日本")), 4);
    assert_int_equal(output_width(TEXT("e\xCC\x81")), 1);
    assert_int_equal(output_width(TEXT("\x1b[1m")), 3);
    assert_lines("日本語の新聞", 4, "日本/語の/新聞");
    assert_lines("日本語。新聞", 6, "日本/語。新/聞"); /* no full stop at the head of a line */
    assert_lines("日本", 1, "日/本");                  /* wider than the line, and yet it ends */
}

static const char *written_terminal(const struct copydesk_record *record, bool colour, uint32_t width) {
    static struct buffer out;
    buffer_free(&out);
    output_terminal(record, &(struct copydesk_style){colour, width}, &out);
    assert_false(out.failed);
    buffer_put_byte(&out, '\0');
    return out.at ? out.at : "";
}

static void test_every_width_is_kept(void **state) {
    (void)state;
    for (uint32_t width = 24; width < 130; width++) {
        const char *terminal = written_terminal(sample_record(), false, width);
        assert_lacks(terminal, "\x1b");
        for (const char *line = terminal, *end; *line; line = end + 1) {
            end = strchr(line, '\n');
            assert_non_null(end);
            textref t = text_of(line, (size_t)(end - line));
            /* code keeps its lines */
            if (output_width(t) > width && !text_has(t, TEXT("limit <")) && !text_has(t, TEXT("load ="))) {
                fail_msg("%u columns at %u: %.*s", output_width(t), width, (int)t.size, t.at);
            }
        }
    }
}

static void test_statements_are_shown(void **state) {
    (void)state;
    const char *terminal = written_terminal(sample_record(), false, 80);
    assert_holds(terminal, "  1  The harbour office  says                          organisation · indirect\n"
                           "     the old bridge will close on Monday\n");
    assert_holds(terminal, "↳ via the Evening Courier, The harbour office\n");
    assert_holds(terminal, "told → the Evening Courier · on\n     Tuesday\n");
    assert_holds(terminal, "mayor Ana Bratić  said");
    assert_holds(terminal, "↳ answers 2\n");
    assert_holds(terminal, "! charset guessed: windows-1250\n");
}

static void test_quoted_words_are_coloured(void **state) {
    (void)state;
    const char *terminal = written_terminal(sample_record(), true, 80);
    assert_holds(terminal, "its cables were “\x1b[32meaten through\x1b[0m”");
    assert_holds(terminal, "\x1b[1mBridge to close\x1b[0m");
}

static void test_pages_cannot_steer_the_terminal(void **state) {
    (void)state;
    struct copydesk_record record = one_block(COPYDESK_PARAGRAPH, 0,
                                              "a\x1b]0;owned\x07\xC2\x9B"
                                              "31m \xFF z");
    record.title = TEXT("\x1b[2J\x1b[31mtitle");
    record.input = TEXT("\x1b[1m.html");
    const char *terminal = written_terminal(&record, false, 80);
    assert_lacks(terminal, "\x1b");
    assert_lacks(terminal, "\x07");
    assert_lacks(terminal, "\xC2\x9B");
    assert_int_equal(utf8_valid_prefix(text_from(terminal)), strlen(terminal));
}

static void test_small_records(void **state) {
    (void)state;
    struct copydesk_record record = {0};
    assert_non_null(written_terminal(&record, true, 0));
    assert_non_null(written_terminal(&record, true, 1));
    for (int kind = COPYDESK_PARAGRAPH; kind <= COPYDESK_CAPTION; kind++) {
        record = one_block((enum copydesk_block_kind)kind, 0, "x");
        assert_holds(written_terminal(&record, false, 80), "x\n");
    }
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_lines_break_at_spaces),
        cmocka_unit_test(test_lines_of_wide_characters),
        cmocka_unit_test(test_every_width_is_kept),
        cmocka_unit_test(test_statements_are_shown),
        cmocka_unit_test(test_quoted_words_are_coloured),
        cmocka_unit_test(test_pages_cannot_steer_the_terminal),
        cmocka_unit_test(test_small_records),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
