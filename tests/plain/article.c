/* Text that is an article as it stands: every paragraph is kept, wrapped lines are one paragraph. */
#include "support.h"

#include "base/limits.h"

#include <stdlib.h>

static struct arena arena;
static struct article article;

static void read_text(const char *document) {
    arena_reset(&arena);
    read_checked(plain_read_article, text_from(document), &arena, &article);
}

static void paragraphs_stand_between_blank_lines(void **state) {
    (void)state;
    read_text(
        "Fog holds the ferries.\n\nThe first ferry left at nine.\n\n\"Nobody saw the pier,\" the captain said.\n");
    assert_text(article.meta.title, "Fog holds the ferries.");
    assert_text(buffer_text(&article.text), "Fog holds the ferries.\n\nThe first ferry left at nine.\n\n"
                                            "\"Nobody saw the pier,\" the captain said.");
    assert_int_equal(article.blocks[0].kind, COPYDESK_HEADING);
    assert_int_equal(article.blocks[1].kind, COPYDESK_PARAGRAPH);
    assert_int_equal(article.meta.language.size, 0);
}

static void a_line_is_a_paragraph(void **state) {
    (void)state;
    read_text("The first ferry left at nine because of the fog over the sound.\nNobody minded.\n"
              "The captain said that the fog would be back on the next day, and probably on the day after that.");
    assert_int_equal(article.block_count, 3);
    assert_int_equal(article.meta.title.size, 0);
}

static void wrapped_lines_are_one_paragraph(void **state) {
    (void)state;
    read_text("Fog holds the ferries\n\n"
              "The first ferry of the day left Port Velmar at\n"
              "nine in the morning, two hours late, because of\n"
              "fog over the sound.\n\n"
              "The captain said that the fog would be back on\n"
              "the next day. Nobody on the pier had doubted it\n"
              "for a moment.\n");
    assert_int_equal(article.block_count, 3);
    assert_text(block_text(&article, 1),
                "The first ferry of the day left Port Velmar at nine in the morning, two hours "
                "late, because of fog over the sound.");
    assert_text(article.meta.title, "Fog holds the ferries");
}

static void short_lines_that_had_room_are_not_wrapped(void **state) {
    (void)state;
    read_text(
        "On the pier\nstood a crane\nand nobody knew\nwhose crane it was, or whose pier, or whose sea it stood in");
    assert_int_equal(article.block_count, 4);
}

static void empty_texts_are_empty_articles(void **state) {
    (void)state;
    static const char *const empty[] = {"", "\n", " \n\t \n", "\xEF\xBB\xBF\n"};
    for (size_t i = 0; i < sizeof empty / sizeof *empty; i++) {
        read_text(empty[i]);
        assert_int_equal(article.block_count, 0);
        assert_int_equal(article.meta.title.size, 0);
    }
}

static void too_many_paragraphs_are_cut(void **state) {
    (void)state;
    uint32_t count = LIMIT_BLOCKS + 1;
    char *bytes = malloc((size_t)count * 3);
    assert_non_null(bytes);
    for (uint32_t i = 0; i < count; i++) memcpy(bytes + (size_t)i * 3, "a\n\n", 3);
    arena_reset(&arena);
    assert_int_equal(plain_read_article(text_of(bytes, (size_t)count * 3), &arena, &article), COPYDESK_OK);
    assert_true(article.truncated);
    assert_int_equal(article.block_count, LIMIT_BLOCKS);
    free(bytes);
}

static int tear_down(void **state) {
    (void)state;
    article_free(&article);
    arena_free(&arena);
    return 0;
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(paragraphs_stand_between_blank_lines),
        cmocka_unit_test(a_line_is_a_paragraph),
        cmocka_unit_test(wrapped_lines_are_one_paragraph),
        cmocka_unit_test(short_lines_that_had_room_are_not_wrapped),
        cmocka_unit_test(empty_texts_are_empty_articles),
        cmocka_unit_test(too_many_paragraphs_are_cut),
    };
    return cmocka_run_group_tests(tests, NULL, tear_down);
}
