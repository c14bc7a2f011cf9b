#include "speaking.h"

static int32_t index_of(const struct speaking *s, const char *cue) {
    return (int32_t)(speaking_by(s, cue) - s->statements);
}

static void each_knows_what_it_stands_in(void **state) {
    (void)state;
    struct speaking s = {0};
    speaking_attribute(&s,
                       "Ann Lee said that Tom Berg had denied that the port will close.\nThe mayor said it rained.");
    assert_int_equal(speaking_by(&s, "said")->within, -1);
    assert_int_equal(speaking_by(&s, "had denied")->within, index_of(&s, "said"));
    assert_int_equal(s.statements[s.count - 1].within, -1);
    speaking_free(&s);
}

static void the_nearest_of_several(void **state) {
    (void)state;
    struct speaking s = {0};
    speaking_attribute(&s, "Ann Lee said that Tom Berg had claimed that the mayor promised that the port will close.");
    assert_int_equal(speaking_by(&s, "had claimed")->within, index_of(&s, "said"));
    assert_int_equal(speaking_by(&s, "promised")->within, index_of(&s, "had claimed"));
    speaking_free(&s);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(each_knows_what_it_stands_in),
        cmocka_unit_test(the_nearest_of_several),
    };
    return cmocka_run_group_tests_name("speech.nesting", tests, NULL, NULL);
}
