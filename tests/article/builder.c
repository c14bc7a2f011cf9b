/* The article builder: folding of white space, places in the document, blocks and their separators. */
#include "article/article.h"
#include "base/limits.h"
#include "support.h"

static void add(struct article *article, enum copydesk_block_kind kind, textref document, uint32_t begin,
                uint32_t end) {
    article_begin(article, kind, 0, false, 1);
    article_append(article, text_slice(document, begin, end), begin, end - begin);
    article_end(article);
}

static void folds_white_space_and_trims_blocks(void **state) {
    (void)state;
    struct article article = {0};
    textref document = TEXT("  The \n\t dam\xC2\xA0held.  ");
    add(&article, COPYDESK_PARAGRAPH, document, 0, document.size);
    assert_text(buffer_text(&article.text), "The dam held.");
    assert_int_equal(article.blocks[0].at.begin, 2);
    assert_int_equal(article.blocks[0].at.end, document.size - 2);
    article_free(&article);
}

static void keeps_white_space_of_code(void **state) {
    (void)state;
    struct article article = {0};
    textref document = TEXT("if (x)\n    y();\n\n");
    add(&article, COPYDESK_CODE, document, 0, document.size);
    assert_text(buffer_text(&article.text), "if (x)\n    y();");
    article_free(&article);
}

static void separates_blocks_by_kind(void **state) {
    (void)state;
    struct article article = {0};
    textref document = TEXT("abcd");
    add(&article, COPYDESK_PARAGRAPH, document, 0, 1);
    add(&article, COPYDESK_LIST_ITEM, document, 1, 2);
    add(&article, COPYDESK_LIST_ITEM, document, 2, 3);
    add(&article, COPYDESK_PARAGRAPH, document, 3, 4);
    assert_text(buffer_text(&article.text), "a\n\nb\nc\n\nd");
    assert_int_equal(article.blocks[2].span.begin, 5);
    article_free(&article);
}

static void drops_blocks_without_text(void **state) {
    (void)state;
    struct article article = {0};
    textref document = TEXT("a \n b");
    add(&article, COPYDESK_PARAGRAPH, document, 0, 1);
    add(&article, COPYDESK_PARAGRAPH, document, 1, 4);
    add(&article, COPYDESK_PARAGRAPH, document, 4, 5);
    assert_int_equal(article.block_count, 2);
    assert_text(buffer_text(&article.text), "a\n\nb");
    article_free(&article);
}

/* A character reference is a replacement: its place is the whole reference. */
static void maps_replacements_to_their_place(void **state) {
    (void)state;
    struct article article = {0};
    struct arena arena = {0};
    textref document = TEXT("A&amp;B <b>C</b> D");
    article_begin(&article, COPYDESK_PARAGRAPH, 0, false, 1);
    article_append(&article, text_slice(document, 0, 1), 0, 1);
    article_append(&article, TEXT("&"), 1, 5);
    article_append(&article, text_slice(document, 6, 8), 6, 2);
    article_append(&article, text_slice(document, 11, 12), 11, 1);
    article_append(&article, text_slice(document, 16, 18), 16, 2);
    article_end(&article);
    assert_text(buffer_text(&article.text), "A&B C D");

    struct copydesk_ranges at = article_places(&article, document, (struct copydesk_range){0, 3}, &arena);
    assert_int_equal(at.count, 1);
    assert_int_equal(at.at[0].begin, 0);
    assert_int_equal(at.at[0].end, 7);

    at = article_places(&article, document, (struct copydesk_range){0, 7}, &arena);
    assert_int_equal(at.count, 3); /* tags stand between them */
    assert_int_equal(at.at[1].begin, 11);
    assert_int_equal(at.at[2].end, 18);

    at = article_places(&article, document, (struct copydesk_range){1, 2}, &arena);
    assert_int_equal(at.at[0].begin, 1);
    assert_int_equal(at.at[0].end, 6);
    arena_free(&arena);
    article_free(&article);
}

static void joins_places_across_white_space(void **state) {
    (void)state;
    struct article article = {0};
    struct arena arena = {0};
    textref document = TEXT("one \n  two");
    add(&article, COPYDESK_PARAGRAPH, document, 0, document.size);
    assert_int_equal(article.run_count, 2);
    struct copydesk_ranges at = article_places(&article, document, (struct copydesk_range){1, 6}, &arena);
    assert_int_equal(at.count, 1);
    assert_int_equal(at.at[0].begin, 1);
    assert_int_equal(at.at[0].end, 9);
    arena_free(&arena);
    article_free(&article);
}

static void breaks_lines_and_cells(void **state) {
    (void)state;
    struct article article = {0};
    article_begin(&article, COPYDESK_TABLE_ROW, 1, false, 1);
    article_append(&article, TEXT("a "), 0, 2);
    article_break(&article, '\t');
    article_append(&article, TEXT(" b"), 2, 2);
    article_break(&article, '\n');
    article_end(&article);
    assert_text(buffer_text(&article.text), "a\tb");
    article_free(&article);
}

static void stops_at_the_limit_of_blocks(void **state) {
    (void)state;
    struct article article = {0};
    textref document = TEXT("a");
    for (uint32_t i = 0; i < LIMIT_BLOCKS; i++) add(&article, COPYDESK_PARAGRAPH, document, 0, 1);
    assert_false(article.truncated);
    add(&article, COPYDESK_PARAGRAPH, document, 0, 1);
    assert_true(article.truncated);
    assert_int_equal(article.block_count, LIMIT_BLOCKS);
    article_clear(&article);
    assert_false(article.truncated);
    assert_int_equal(article.text.size, 0);
    article_free(&article);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(folds_white_space_and_trims_blocks),
        cmocka_unit_test(keeps_white_space_of_code),
        cmocka_unit_test(separates_blocks_by_kind),
        cmocka_unit_test(drops_blocks_without_text),
        cmocka_unit_test(maps_replacements_to_their_place),
        cmocka_unit_test(joins_places_across_white_space),
        cmocka_unit_test(breaks_lines_and_cells),
        cmocka_unit_test(stops_at_the_limit_of_blocks),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
