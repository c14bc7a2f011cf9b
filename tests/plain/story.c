/* The line model sees what it was trained on, and its probabilities decide what is kept. */
#include "support.h"

#include "base/hash.h"
#include "model/weights.h"
#include "plain/rows.h"
#include "plain/story.h"

#include <math.h>

static struct arena arena;

static const char page[] = "Home\nHarbour\nSport\n"
                           "Fog holds the ferries\n"
                           "The first ferry of the day left Holm at nine in the morning, two hours late.\n"
                           "Nobody minded, the captain said, and poured the tea that the cook had made for him.\n"
                           "Share\nTweet\nHome\nHarbour\nSport\n";

static struct plain_lines lines_of(const char *document) {
    struct plain_lines lines;
    arena_reset(&arena);
    assert_int_equal(plain_find_lines(text_from(document), &arena, &lines), COPYDESK_OK);
    return lines;
}

static void the_model_fits_the_features(void **state) {
    (void)state;
    struct trees model;
    struct plain_feature_names names = {.count = 0};
    float row[PLAIN_FEATURES_MAX];
    struct plain_lines lines = lines_of(page);
    struct plain_view *view = plain_view_new(text_from(page), &lines, &arena);
    assert_non_null(view);
    assert_true(trees_open(&model, weights_lines, (size_t)(weights_lines_end - weights_lines)));
    assert_int_equal(plain_put_row(view, 0, row, &names), model.features);
    uint32_t hash = HASH_SEED;
    for (uint32_t i = 0; i < names.count; i++) {
        for (uint32_t k = 0; k < i; k++) assert_string_not_equal(names.names[k], names.names[i]);
        hash = hash_more(hash_more(hash, text_from(names.names[i])), TEXT("\n"));
    }
    if (hash != model.names) fail_msg("the features have changed: run train/lines.py --write");
}

static void features_are_finite(void **state) {
    (void)state;
    static const char *const pages[] = {page, "a", "…", "12\n\n\n13", "\xE3\x80\x82\n\xE3\x80\x82", "A. B. C."};
    for (size_t k = 0; k < sizeof pages / sizeof *pages; k++) {
        struct plain_lines lines = lines_of(pages[k]);
        struct plain_view *view = plain_view_new(text_from(pages[k]), &lines, &arena);
        assert_non_null(view);
        for (uint32_t i = 0; i < lines.count; i++) {
            float row[PLAIN_FEATURES_MAX];
            uint32_t width = plain_put_row(view, i, row, NULL);
            for (uint32_t f = 0; f < width; f++) assert_true(isfinite(row[f]));
        }
    }
}

/* One tree on the first feature, the words: up to four are chrome, more are story. */
static void long_lines_are_kept_by_a_model_of_length(void **state) {
    (void)state;
    static const float bias = 0, threshold = 4, values[] = {-6, 6};
    static const int32_t root = 0, child[][2] = {{~0, ~1}};
    static const uint32_t zero = 0;
    struct trees trees = {.outputs = 1, .trees = 1, .nodes = 1, .leaves = 2, .bias = &bias, .root = &root};
    trees.output = trees.feature = &zero;
    trees.threshold = &threshold;
    trees.child = child;
    trees.value = values;
    struct plain_lines lines = lines_of(page);
    struct plain_story story;
    float row[PLAIN_FEATURES_MAX];
    trees.features = plain_put_row(plain_view_new(text_from(page), &lines, &arena), 0, row, NULL);
    const struct plain_model model = {trees, scorer_new(&trees), lanes_best()};
    assert_non_null(model.scorer);
    assert_int_equal(plain_find_story(text_from(page), &lines, &model, &arena, &story), COPYDESK_OK);
    for (uint32_t i = 0; i < lines.count; i++) {
        assert_int_equal(story.keep[i], lines.at[i].words > 4);
        assert_true(fabsf(story.probability[i] - (story.keep[i] ? .9975f : .0025f)) < .001f);
    }
    struct copydesk_range run = plain_main_run(&lines, &story);
    assert_int_equal(run.begin, 4);
    assert_int_equal(run.end, 6);
    scorer_free(model.scorer);
}

static void a_model_of_other_features_is_refused(void **state) {
    (void)state;
    const struct plain_model model = {.trees = {.features = 3, .outputs = 1}};
    struct plain_lines lines = lines_of(page);
    struct plain_story story;
    assert_int_equal(plain_find_story(text_from(page), &lines, &model, &arena, &story), COPYDESK_BAD_DATA);
}

static int tear_down(void **state) {
    (void)state;
    arena_free(&arena);
    return 0;
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_model_fits_the_features),
        cmocka_unit_test(features_are_finite),
        cmocka_unit_test(long_lines_are_kept_by_a_model_of_length),
        cmocka_unit_test(a_model_of_other_features_is_refused),
    };
    return cmocka_run_group_tests(tests, NULL, tear_down);
}
