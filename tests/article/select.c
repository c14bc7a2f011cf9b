/* The choice of blocks by expected F1. */
#include "article/select.h"
#include "support.h"

enum { MOST = 8 };

struct page {
    struct block blocks[MOST];
    struct blocks found;
    uint32_t duplicate[MOST], duplicates[MOST], last[MOST];
    struct structure structure;
};

/* A page of n blocks with so many words each, none the copy of another. */
static void make_page(struct page *page, const uint32_t *words, uint32_t n) {
    *page = (struct page){0};
    for (uint32_t i = 0; i < n; i++) {
        page->blocks[i].text.words = words[i];
        page->duplicate[i] = i;
        page->duplicates[i] = 1;
        page->last[i] = i;
    }
    page->found = (struct blocks){.blocks = page->blocks, .block_count = n};
    page->structure = (struct structure){.blocks = &page->found,
                                         .duplicate = page->duplicate,
                                         .duplicates = page->duplicates,
                                         .last_duplicate = page->last};
}

static void choose(const struct page *page, const float *probability, float floor, bool *keep) {
    struct arena arena = {0};
    assert_int_equal(select_blocks(&page->structure, probability, floor, &arena, keep), COPYDESK_OK);
    arena_free(&arena);
}

static void keeps_the_likely_and_drops_the_unlikely(void **state) {
    (void)state;
    struct page page;
    bool keep[MOST];
    make_page(&page, (uint32_t[]){10, 100, 100, 10}, 4);
    choose(&page, (float[]){.05f, .95f, .9f, .1f}, .3f, keep);
    assert_false(keep[0]);
    assert_true(keep[1]);
    assert_true(keep[2]);
    assert_false(keep[3]);
}

/* 2 (.9·10) / (10 + 49) = .31; with the doubtful block 2 (.9·10 + .4·100) / (110 + 49) = .62: better to keep it. */
static void keeps_a_doubtful_block_that_raises_the_expected_score(void **state) {
    (void)state;
    struct page page;
    bool keep[MOST];
    make_page(&page, (uint32_t[]){10, 100}, 2);
    choose(&page, (float[]){.9f, .4f}, .3f, keep);
    assert_true(keep[1]);
    choose(&page, (float[]){.9f, .4f}, .5f, keep); /* unless the floor forbids it */
    assert_true(keep[0]);
    assert_false(keep[1]);
}

static void may_keep_nothing(void **state) {
    (void)state;
    struct page page;
    bool keep[MOST];
    make_page(&page, (uint32_t[]){10, 100}, 2);
    choose(&page, (float[]){.1f, .2f}, .3f, keep);
    assert_false(keep[0] || keep[1]);
}

static void keeps_the_likeliest_of_equal_blocks(void **state) {
    (void)state;
    struct page page;
    bool keep[MOST];
    make_page(&page, (uint32_t[]){20, 20, 4, 4}, 4);
    page.duplicate[1] = 0;
    page.duplicates[0] = 2;
    page.duplicate[3] = 2;
    page.duplicates[2] = 2;
    choose(&page, (float[]){.8f, .9f, .9f, .9f}, .3f, keep);
    assert_false(keep[0]);
    assert_true(keep[1]);
    assert_true(keep[2]); /* under five words repetition means nothing */
    assert_true(keep[3]);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(keeps_the_likely_and_drops_the_unlikely),
        cmocka_unit_test(keeps_a_doubtful_block_that_raises_the_expected_score),
        cmocka_unit_test(may_keep_nothing),
        cmocka_unit_test(keeps_the_likeliest_of_equal_blocks),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
