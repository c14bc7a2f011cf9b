/* Lines: what is measured of them, which are joined, which are twins. */
#include "support.h"

#include "base/limits.h"
#include "plain/lines.h"

#include <stdlib.h>

static struct plain_lines split(const char *document, struct arena *arena) {
    struct plain_lines lines;
    assert_int_equal(plain_split_lines(text_from(document), false, arena, &lines), COPYDESK_OK);
    return lines;
}

static void splits_at_line_feeds_and_trims(void **state) {
    (void)state;
    const char *document = "\n  one \r\n\n\ttwo three\n   \nfour";
    struct arena arena = {0};
    struct plain_lines lines = split(document, &arena);
    assert_int_equal(lines.count, 3);
    assert_text(plain_line_text(text_from(document), &lines.at[0]), "one");
    assert_text(plain_line_text(text_from(document), &lines.at[1]), "two three");
    assert_text(plain_line_text(text_from(document), &lines.at[2]), "four");
    assert_true(lines.at[0].after_blank && lines.at[1].after_blank && lines.at[2].after_blank);
    assert_false(split("a\nb", &arena).at[1].after_blank);
    assert_int_equal(split("", &arena).count, 0);
    assert_int_equal(split(" \n\t\n\xC2\xA0\n", &arena).count, 0);
    arena_free(&arena);
}

static void measures_a_line(void **state) {
    (void)state;
    struct arena arena = {0};
    struct plain_line line = split("The mayor, Piet Aldersen, paid 3,500 for it.", &arena).at[0];
    assert_int_equal(line.words, 9);
    assert_int_equal(line.upper, 3);
    assert_int_equal(line.lower, 4);
    assert_int_equal(line.digits, 4);
    assert_int_equal(line.stops, 2); /* the comma in 3,500 parts nothing */
    assert_true(line.sentence);
    assert_false(line.resumes);
    arena_free(&arena);
}

static void knows_the_ends_of_sentences(void **state) {
    (void)state;
    static const char *const ends[] = {"He left.",     "He left.”",    "„Er ging.“", "Left?",    "(He left.)",
                                       "彼は去った。", "「去った。」", "هل ذهب؟",    "He left…", "वह गया।"};
    static const char *const others[] = {"He left", "He left:", "He left,", "“He left”", "", "0:00"};
    struct arena arena = {0};
    for (size_t i = 0; i < sizeof ends / sizeof *ends; i++) assert_true(split(ends[i], &arena).at[0].sentence);
    for (size_t i = 0; i < sizeof others / sizeof *others; i++) {
        struct plain_lines lines = split(others[i], &arena);
        assert_true(lines.count == 0 || !lines.at[0].sentence);
    }
    arena_free(&arena);
}

static void joins_what_links_tore_apart(void **state) {
    (void)state;
    static const struct {
        const char *document;
        uint32_t lines;
    } cases[] = {
        {"Citing unnamed officials, the\nVelmar Courier\nreported on Monday.", 1},
        {"Citing unnamed officials, the\n\nVelmar Courier\nreported on Monday that it was so.", 2},
        {"It was first reported by\nthe Courier\n, a newspaper.", 1},
        {"Home\nHarbour\nSport", 3},
        {"She said so.\nHe did not.", 2},
        {"These were asked for:\nwater\nships", 3},
        {"Fares rise\n• Ships are few\n• crews are fewer", 3},
    };
    struct arena arena = {0};
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct plain_lines lines = split(cases[i].document, &arena);
        plain_join_lines(&lines);
        assert_int_equal(lines.count, cases[i].lines);
    }
    arena_free(&arena);
}

static void twins_say_the_same_words(void **state) {
    (void)state;
    const char *document = "Fog holds the ferries\nsomething else\nFOG holds — the ferries!\nFog holds the ferry";
    struct arena arena = {0};
    struct plain_lines lines = split(document, &arena);
    assert_int_equal(plain_find_twins(text_from(document), &arena, &lines), COPYDESK_OK);
    assert_int_equal(lines.at[0].copies, 2);
    assert_int_equal(lines.at[2].twin, 0);
    assert_int_equal(lines.at[1].copies, 1);
    assert_int_equal(lines.at[3].twin, 3);
    arena_free(&arena);
}

static void stops_at_its_limit(void **state) {
    (void)state;
    for (uint32_t over = 0; over <= 1; over++) {
        uint32_t count = LIMIT_PLAIN_LINES + over;
        char *bytes = malloc((size_t)count * 2);
        assert_non_null(bytes);
        for (uint32_t i = 0; i < count; i++) memcpy(bytes + (size_t)i * 2, "a\n", 2);
        struct arena arena = {0};
        struct plain_lines lines;
        assert_int_equal(plain_split_lines(text_of(bytes, (size_t)count * 2), false, &arena, &lines), COPYDESK_OK);
        assert_int_equal(lines.count, LIMIT_PLAIN_LINES);
        assert_int_equal(lines.truncated, over == 1);
        arena_free(&arena);
        free(bytes);
    }
}

static void reports_short_memory(void **state) {
    (void)state;
    struct arena arena;
    arena_init(&arena, 16);
    struct plain_lines lines;
    assert_int_equal(plain_split_lines(TEXT("one\ntwo\nthree"), false, &arena, &lines), COPYDESK_NO_MEMORY);
    arena_free(&arena);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(splits_at_line_feeds_and_trims), cmocka_unit_test(measures_a_line),
        cmocka_unit_test(knows_the_ends_of_sentences),    cmocka_unit_test(joins_what_links_tore_apart),
        cmocka_unit_test(twins_say_the_same_words),       cmocka_unit_test(stops_at_its_limit),
        cmocka_unit_test(reports_short_memory),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
