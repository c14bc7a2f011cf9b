/* How sure the reader is of a page: more of what it is sure of is never less. */
#include "article/confidence.h"
#include "support.h"

#include <math.h>

static struct selection selection(double words, double wanted, double kept, double right) {
    return (struct selection){.words = words, .wanted = wanted, .kept = kept, .right = right};
}

static void a_sure_page_is_surer_than_a_doubtful_one(void **state) {
    (void)state;
    struct selection sure = selection(1000, 502, 500, 495), doubtful = selection(1000, 400, 500, 250),
                     incomplete = selection(1000, 900, 500, 495);
    assert_true(article_confidence(&sure, 1) > .95f);
    assert_true(article_confidence(&doubtful, 1) < .8f);
    assert_true(article_confidence(&incomplete, 1) < article_confidence(&sure, 1));
    assert_true(article_confidence(&sure, 0) < article_confidence(&sure, 1));
}

static void lies_between_0_and_1_at_the_edges(void **state) {
    (void)state;
    const struct selection edges[] = {selection(1, 1, 1, 1), selection(1e9, 1e9, 1e9, 1e9),
                                      selection(10, 1e-9, 10, 1e-9), selection(10, 5, 1e-9, 0),
                                      selection(10, 10, 10, 0)};
    for (size_t i = 0; i < sizeof edges / sizeof *edges; i++)
        for (int article = 0; article <= 1; article++) {
            float confidence = article_confidence(&edges[i], (float)article);
            assert_true(confidence > 0 && confidence < 1);
        }
}

/* Where nothing was kept there is nothing to judge by, whatever the page. */
static void nothing_has_one_confidence(void **state) {
    (void)state;
    struct selection nothing = selection(1000, 3, 0, 0), wordless = selection(0, 0, 0, 0);
    float confidence = article_confidence(NULL, 0);
    assert_true(confidence > .3f && confidence < .9f);
    assert_true(article_confidence(&nothing, 1) == confidence);
    assert_true(article_confidence(&wordless, .5f) == confidence);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_sure_page_is_surer_than_a_doubtful_one),
        cmocka_unit_test(lies_between_0_and_1_at_the_edges),
        cmocka_unit_test(nothing_has_one_confidence),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
