/* Long lines are cut where words were glued, enormous ones at sentences; pieces follow each other without a gap. */
#include "support.h"

#include "base/limits.h"
#include "plain/lines.h"

#include <stdlib.h>

enum { PIECES = 64 };

static struct copydesk_range pieces[PIECES];
static enum plain_border borders[PIECES];

/* Cuts `line` and checks that the pieces cover it; returns how many there are. */
static uint32_t cut(textref line) {
    struct plain_cutter cutter;
    struct copydesk_range piece;
    enum plain_border border;
    uint32_t count = 0, end = 0;
    plain_cut_begin(&cutter, line);
    while (plain_cut_next(&cutter, &piece, &border)) {
        assert_true(piece.begin == end && piece.end > piece.begin);
        end = piece.end;
        if (count < PIECES) {
            pieces[count] = piece;
            borders[count] = border;
        }
        count++;
    }
    assert_int_equal(end, line.size);
    return count;
}

static void assert_piece(textref line, uint32_t i, enum plain_border border, const char *expected) {
    assert_int_equal(borders[i], border);
    assert_text(text_trim(text_slice(line, pieces[i].begin, pieces[i].end)), expected);
}

static void short_lines_are_whole(void **state) {
    (void)state;
    assert_int_equal(cut(TEXT("Sign inFog holds the ferriesBy Ada Quill12 May 2031")), 1);
    assert_int_equal(cut(TEXT("")), 0);
}

static void glued_words_part(void **state) {
    (void)state;
    const textref line =
        TEXT("Sign inFog holds the ferriesThe first ferry of the day left Holm at nine in the morning, two "
             "hours late.Nobody on eBay or in the U.S. minded (so the captain said)   Share this");
    assert_int_equal(cut(line), 5);
    assert_piece(line, 0, PLAIN_LINE_BREAK, "Sign in");
    assert_piece(line, 1, PLAIN_CASE, "Fog holds the ferries");
    assert_piece(line, 2, PLAIN_CASE, "The first ferry of the day left Holm at nine in the morning, two hours late.");
    assert_piece(line, 3, PLAIN_GLUED, "Nobody on eBay or in the U.S. minded (so the captain said)");
    assert_piece(line, 4, PLAIN_SPACES, "Share this");
}

static void enormous_lines_part_at_sentences_and_turns(void **state) {
    (void)state;
    static const char sentence[] = "The first ferry of the day left the harbour at nine in the morning. ";
    char line[2048] = "Home Harbour Sport Weather Ferries Goats ";
    for (int i = 0; i < 15; i++) strcat(line, sentence);
    strcat(line, "It was late by then and the fog had gone Share Tweet Mail Print Home Harbour Contact Imprint");
    textref t = text_from(line);
    assert_int_equal(cut(t), 18);
    assert_piece(t, 0, PLAIN_LINE_BREAK, "Home Harbour Sport Weather Ferries Goats");
    assert_piece(t, 1, PLAIN_SHIFT, "The first ferry of the day left the harbour at nine in the morning.");
    for (uint32_t i = 2; i <= 15; i++) assert_int_equal(borders[i], PLAIN_SENTENCE);
}

static void scripts_without_spaces_part_at_sentences(void **state) {
    (void)state;
    char line[4096] = "";
    for (int i = 0; i < 20; i++) strcat(line, "島へ向かう始発の船は月曜日の朝二時間遅れて港を出た。");
    assert_int_equal(cut(text_from(line)), 20);
}

/* The work is bounded by the line, whatever it says: 16 MiB of the worst that is known takes no time to speak of. */
static void hostile_lines_are_cut(void **state) {
    (void)state;
    static const char *const patterns[] = {"a",    "A",  "a word, ",     "aaA", "Home home ",
                                           "He. ", "..", "\xE2\x80\x9D", "\0"};
    const size_t size = 16u << 20;
    char *line = malloc(size);
    assert_non_null(line);
    for (size_t k = 0; k < sizeof patterns / sizeof *patterns; k++) {
        size_t period = strlen(patterns[k]) ? strlen(patterns[k]) : 1;
        for (size_t i = 0; i < size; i++) line[i] = patterns[k][i % period];
        assert_true(cut(text_of(line, size)) >= 1);
    }
    free(line);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(short_lines_are_whole),
        cmocka_unit_test(glued_words_part),
        cmocka_unit_test(enormous_lines_part_at_sentences_and_turns),
        cmocka_unit_test(scripts_without_spaces_part_at_sentences),
        cmocka_unit_test(hostile_lines_are_cut),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
