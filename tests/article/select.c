/* The choice of blocks by expected F1. */
#include "article/select.h"
#include "support.h"

#include <math.h>

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

static struct selection choose_for(enum copydesk_favour favour, const struct page *page, const float *probability,
                                   bool *keep) {
    struct arena arena = {0};
    struct selection selection;
    assert_int_equal(select_blocks(&page->structure, probability, favour, &arena, &selection), COPYDESK_OK);
    memcpy(keep, selection.keep, page->found.block_count * sizeof *keep);
    arena_free(&arena);
    return selection;
}

static struct selection choose(const struct page *page, const float *probability, bool *keep) {
    return choose_for(COPYDESK_FAVOUR_NEITHER, page, probability, keep);
}

static void keeps_the_likely_and_drops_the_unlikely(void **state) {
    (void)state;
    struct page page;
    bool keep[MOST];
    make_page(&page, (uint32_t[]){10, 100, 100, 10}, 4);
    choose(&page, (float[]){.05f, .95f, .9f, .1f}, keep);
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
    choose(&page, (float[]){.9f, .4f}, keep);
    assert_true(keep[1]);
    choose(&page, (float[]){.9f, .24f}, keep); /* unless the floor forbids it */
    assert_true(keep[0]);
    assert_false(keep[1]);
}

/* The same doubtful block, of as many words as the sure one: F.5 of .4 and F2 of .4 part ways at it. */
static void a_doubtful_block_is_kept_as_recall_or_precision_is_favoured(void **state) {
    (void)state;
    struct page page;
    bool keep[MOST];
    const float probability[] = {.95f, .4f, .2f};
    make_page(&page, (uint32_t[]){100, 100, 100}, 3);
    choose_for(COPYDESK_FAVOUR_PRECISION, &page, probability, keep);
    assert_true(keep[0] && !keep[1] && !keep[2]);
    choose_for(COPYDESK_FAVOUR_RECALL, &page, probability, keep);
    assert_true(keep[0] && keep[1] && keep[2]);
}

static void whoever_favours_recall_gets_all_that_the_others_get(void **state) {
    (void)state;
    static const enum copydesk_favour wishes[] = {COPYDESK_FAVOUR_PRECISION, COPYDESK_FAVOUR_NEITHER,
                                                  COPYDESK_FAVOUR_RECALL};
    uint32_t seed = 1;
    for (int round = 0; round < 500; round++) {
        struct page page;
        uint32_t words[MOST];
        float probability[MOST];
        bool keep[3][MOST];
        for (int i = 0; i < MOST; i++) {
            seed = seed * 1664525 + 1013904223;
            words[i] = 1 + (seed >> 8) % 90;
            probability[i] = (float)(seed >> 16 & 1023) / 1024;
        }
        make_page(&page, words, MOST);
        for (int w = 0; w < 3; w++) choose_for(wishes[w], &page, probability, keep[w]);
        for (int i = 0; i < MOST; i++) {
            assert_true(keep[1][i] || !keep[0][i]);
            assert_true(keep[2][i] || !keep[1][i]);
        }
    }
}

static void says_what_is_to_be_expected(void **state) {
    (void)state;
    struct page page;
    bool keep[MOST];
    make_page(&page, (uint32_t[]){10, 100, 40}, 3);
    struct selection selection = choose(&page, (float[]){.9f, .8f, .1f}, keep);
    assert_true(selection.words == 150);
    assert_true(fabs(selection.wanted - 93) < 1e-4);
    assert_true(selection.kept == 110);
    assert_true(fabs(selection.right - 89) < 1e-4);
    assert_true(fabs(select_expected_f1(&selection) - 2 * 89. / (110 + 93)) < 1e-6);
    selection = choose(&page, (float[]){0, 0, 0}, keep);
    assert_true(select_expected_f1(&selection) == 0);
}

static void may_keep_nothing(void **state) {
    (void)state;
    struct page page;
    bool keep[MOST];
    make_page(&page, (uint32_t[]){10, 100}, 2);
    choose(&page, (float[]){.1f, .2f}, keep);
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
    choose(&page, (float[]){.8f, .9f, .9f, .9f}, keep);
    assert_false(keep[0]);
    assert_true(keep[1]);
    assert_true(keep[2]); /* under five words repetition means nothing */
    assert_true(keep[3]);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(keeps_the_likely_and_drops_the_unlikely),
        cmocka_unit_test(keeps_a_doubtful_block_that_raises_the_expected_score),
        cmocka_unit_test(a_doubtful_block_is_kept_as_recall_or_precision_is_favoured),
        cmocka_unit_test(whoever_favours_recall_gets_all_that_the_others_get),
        cmocka_unit_test(says_what_is_to_be_expected),
        cmocka_unit_test(may_keep_nothing),
        cmocka_unit_test(keeps_the_likeliest_of_equal_blocks),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
