/* The trained stages: what they find in made-up sentences, as training computed it and as a reader would say it. */
#include "speaking.h"

#include "speech/trained.h"

#include "trained_scores.h"

#include <math.h>

/* Weights, features and trees give here what they gave in training; the trees' sums are LightGBM's own. */
static void scores_are_those_of_training(void **state) {
    (void)state;
    struct speaking s = {0};
    speaking_attribute(&s, sentences);
    struct trained *trained = s.speech->trained;
    cue_find_candidates(s.speech, trained);
    argument_find(s.speech, trained);
    size_t count = sizeof expected / sizeof *expected;
    assert_int_equal(trained->candidate_count, count);
    for (uint32_t i = 0; i < count; i++) {
        const struct candidate *c = &trained->candidates[i];
        float row[CHOICE_FEATURES], sum;
        choice_put_row(s.speech, trained, i, row);
        trees_sum(&trained->model->choice, row, &sum);
        assert_int_equal(s.speech->tokens[c->cue.first].begin, expected[i].begin);
        assert_int_equal(s.speech->tokens[c->cue.end - 1].end, expected[i].end);
        assert_float_equal(logf(c->probability / (1 - c->probability)), expected[i].log_odds, 0.01f);
        assert_float_equal(trees_probability(sum), expected[i].chosen, 0.001f);
    }
    speaking_free(&s);
}

static void assert_near(float got, float wanted) { /* in training numbers are not rounded */
    assert_float_equal(got, wanted, .15f + .03f * fabsf(wanted));
}

static void the_network_says_what_it_said_in_training(void **state) {
    (void)state;
    struct speaking s = {0};
    speaking_attribute(&s, sentences);
    struct trained *trained = s.speech->trained;
    const struct word_net *net = &trained->model->words;
    assert_int_equal(s.speech->token_count, sizeof cue_weights / sizeof *cue_weights);
    for (uint32_t t = 0; t < s.speech->token_count; t++)
        for (int w = 0; w < WORD_CUE_WEIGHTS; w++) assert_near(trained->cue_weights[t][w], cue_weights[t][w]);

    struct argument_view view;
    memset(trained->likely, 0, s.speech->token_count * sizeof *trained->likely);
    argument_look(&view, s.speech, trained->likely, (struct tokens){told, told + 1});
    uint32_t count = view.window.end - view.window.first;
    assert_int_equal(count, sizeof argument_weights / sizeof *argument_weights);
    uint16_t relations[WINDOW][ARGUMENT_RELATIONS];
    float got[WINDOW][WORD_ARGUMENT_WEIGHTS];
    for (uint32_t i = 0; i < count; i++) argument_put_relations(&view, view.window.first + i, relations[i]);
    word_net_look(net, trained->products, &trained->scratch,
                  trained->views + (size_t)view.window.first * 2 * net->width, count, told - view.window.first,
                  told + 1 - view.window.first, (const uint16_t(*)[WORD_RELATIONS])relations, got);
    for (uint32_t i = 0; i < count; i++)
        for (int w = 0; w < WORD_ARGUMENT_WEIGHTS; w++) assert_near(got[i][w], argument_weights[i][w]);
    speaking_free(&s);
}

static void finds_source_cue_and_content(void **state) {
    (void)state;
    speaking_expect("The ministry has also said that the road will close in May.", "The ministry", "has also said",
                    "that the road will close in May");
    speaking_expect("“It is old,” Ann Lee, a nurse from York, said on Sunday.", "Ann Lee, a nurse from York,", "said",
                    "“It is old,”");
    speaking_expect("The road will close in May, according to the ministry.", "the ministry", "according to",
                    "The road will close in May");
}

static void ends_where_the_speaker_goes_on(void **state) {
    (void)state;
    speaking_expect(
        "Spokesperson Ann Lee told Reuters later on Sunday that she “had never heard of that,” and said the ward "
        "was “as quiet as ever.”",
        "Spokesperson Ann Lee", "told", "that she “had never heard of that,”");
}

static void who_is_spoken_of_says_nothing(void **state) {
    (void)state;
    speaking_expect("The minister has been accused of knowing that the bridge was unsafe.", NULL,
                    "has been accused of knowing", "that the bridge was unsafe");
    speaking_expect("Residents were worried that the road would close.", "Residents", "were worried",
                    "that the road would close");
}

static void goes_back_to_where_a_quotation_began(void **state) {
    (void)state;
    struct speaking s = {0};
    speaking_attribute(&s, "“The bridge is old and it hurts to look at it.\n“We know that,” Ann Lee said.");
    const struct copydesk_statement *said = speaking_by(&s, "said");
    assert_true(text_starts(said->content.text, TEXT("“The bridge is old")));
    speaking_free(&s);
}

static void headings_and_other_languages_keep_the_rules(void **state) {
    (void)state;
    struct speaking s = {.language = TEXT("de")};
    speaking_attribute(&s, "„Wir bleiben“, sagte Anna Lehmann.");
    assert_int_equal(s.count, 1);
    assert_text(s.statements[0].source.text, "Anna Lehmann");
    speaking_free(&s);
}

static void candidates_never_overlap_once_chosen(void **state) {
    (void)state;
    struct speaking s = {0};
    speaking_attribute(&s, sentences);
    for (uint32_t i = 1; i < s.count; i++)
        assert_true(s.statements[i - 1].cue.span.at[0].end <= s.statements[i].cue.span.at[0].begin);
    assert_true(s.count >= 4);
    speaking_free(&s);
}

static void the_second_page_takes_no_new_memory(void **state) {
    (void)state;
    struct speaking s = {0};
    speaking_attribute(&s, sentences);
    const struct trained *trained = s.speech->trained;
    const struct candidate *candidates = trained->candidates;
    const struct sign *signs = s.speech->signs;
    const float *likely = trained->likely;
    chain_factor *factors = trained->factors;
    speaking_attribute(&s, sentences);
    assert_ptr_equal(trained->candidates, candidates);
    assert_ptr_equal(s.speech->signs, signs);
    assert_ptr_equal(trained->likely, likely);
    assert_ptr_equal(trained->factors, factors);
    speaking_free(&s);
}

static void refuses_other_weights(void **state) {
    (void)state;
    static _Alignas(8) unsigned char bytes[64] = "cdattrib";
    assert_null(trained_new(bytes, sizeof bytes));
    assert_null(trained_new(bytes, 8));
}

static void a_cue_that_begins_the_text(void **state) {
    (void)state;
    struct speaking s = {0};
    speaking_attribute(&s, "According to a national Harbour Poll taken last week, the pier is old.");
    assert_text(speaking_by(&s, "According to")->source.text, "a national Harbour Poll taken last week");
    speaking_free(&s);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(scores_are_those_of_training),
        cmocka_unit_test(the_network_says_what_it_said_in_training),
        cmocka_unit_test(finds_source_cue_and_content),
        cmocka_unit_test(ends_where_the_speaker_goes_on),
        cmocka_unit_test(who_is_spoken_of_says_nothing),
        cmocka_unit_test(goes_back_to_where_a_quotation_began),
        cmocka_unit_test(headings_and_other_languages_keep_the_rules),
        cmocka_unit_test(candidates_never_overlap_once_chosen),
        cmocka_unit_test(the_second_page_takes_no_new_memory),
        cmocka_unit_test(a_cue_that_begins_the_text),
        cmocka_unit_test(refuses_other_weights),
    };
    return cmocka_run_group_tests_name("speech.trained", tests, NULL, NULL);
}
