/* Which statements are of one claim: quotations however cut and punctuated, other words, and what must keep them apart.
 */
#include "support.h"

#include "ledger/claims.h"
#include <stdio.h>
#include <stdlib.h>

static struct ledger *open_ledger(void) {
    char cause[LEDGER_CAUSE];
    struct ledger *ledger = ledger_open(":memory:", LEDGER_TO_FILE, cause);
    if (!ledger) fail_msg("%s", cause);
    return ledger;
}

static void file_statement(struct ledger *ledger, uint32_t number, const char *content, enum copydesk_stance stance) {
    char path[32];
    snprintf(path, sizeof path, "/%u", number);
    const struct copydesk_statement statement = {.content = {.text = text_from(content)},
                                                 .mode = COPYDESK_INDIRECT,
                                                 .stance = stance,
                                                 .within = -1,
                                                 .answers = -1};
    const struct copydesk_record record = {
        .input = text_from(path), .text = text_from(content), .statements = &statement, .statement_count = 1};
    assert_int_equal(ledger_file(ledger, &record, text_from(path)), LEDGER_NEW);
}

static bool same_with(const char *a, const char *b, enum copydesk_stance stance) {
    struct ledger *ledger = open_ledger();
    struct ledger_claims claims;
    static const char *const others[] = {"ferries will be cancelled on Sunday evening",
                                         "the museum has lost a painting", "nobody may fish in the northern bay",
                                         "the old school burned down in winter"};
    file_statement(ledger, 0, a, COPYDESK_ASSERTS);
    file_statement(ledger, 1, b, stance);
    for (uint32_t i = 0; i < 4; i++) file_statement(ledger, 2 + i, others[i], COPYDESK_ASSERTS);
    assert_true(ledger_commit(ledger));
    assert_true(ledger_find_claims(ledger, &claims));
    assert_int_equal(claims.said_count, 6);
    const bool same = claims.claim_count == 5;
    if (!same) assert_int_equal(claims.claim_count, 6);
    if (same) assert_int_equal(claims.claims[0].outlets, 2);
    ledger_claims_free(&claims);
    ledger_close(ledger);
    return same;
}

static bool same(const char *a, const char *b) {
    return same_with(a, b, COPYDESK_ASSERTS);
}

static void joins_quotations(void **state) {
    (void)state;
    static const char whole[] = "“We will open the gates before the spring tide comes, and we shall pay for it”";
    assert_true(same(whole, "\"we will open the gates before the spring tide comes ...\""));
    assert_true(same(whole, "that “[we] … open the gates before the spring tide comes, and” so on"));
    assert_true(same(whole, "‘will open the gates before the spring [flood] tide comes’"));
    assert_false(same(whole, "“we will open the gates” some day"));
}

static void joins_other_words(void **state) {
    (void)state;
    assert_true(same("that the harbour authority asked Lowmoor for pumps",
                     "the harbour authority had asked Lowmoor for pumps"));
    assert_true(same("that the council requests pumps and sandbags from Lowmoor",
                     "the council requested sandbags from Lowmoor"));
    assert_false(same("the harbour authority asked Lowmoor for pumps", "the harbour festival will be in Lowmoor"));
}

static void keeps_the_contrary_apart(void **state) {
    (void)state;
    static const char claim[] = "the harbour authority asked Lowmoor for pumps";
    assert_false(same(claim, "the harbour authority never asked Lowmoor for pumps"));
    assert_false(same(claim, "the harbour authority didn’t ask Lowmoor for pumps"));
    assert_false(same_with(claim, claim, COPYDESK_DENIES));
    assert_false(same_with(claim, claim, COPYDESK_DECLINES));
}

static void keeps_numbers_and_names_apart(void **state) {
    (void)state;
    assert_false(
        same("the council ordered 40,000 sandbags from Lowmoor", "the council ordered 60,000 sandbags from Lowmoor"));
    assert_true(same("the council ordered 40,000 sandbags from Lowmoor", "the council ordered sandbags from Lowmoor"));
    assert_false(same("the council ordered sandbags from Lowmoor", "the council ordered sandbags from Highmoor"));
}

/* How many claims two people's quotations make. */
static uint32_t claims_of(const char *one, const char *says, const char *other, const char *says_too) {
    struct ledger *ledger = open_ledger();
    struct ledger_claims claims;
    const char *const names[] = {one, other}, *const contents[] = {says, says_too};
    for (uint32_t i = 0; i < 2; i++) {
        const textref path = text_from(i ? "/1" : "/0");
        const struct copydesk_statement statement = {
            .content = {.text = text_from(contents[i])}, .source_name = text_from(names[i]), .answers = -1};
        const struct copydesk_record record = {
            .input = path, .text = text_from(contents[i]), .statements = &statement, .statement_count = 1};
        assert_int_equal(ledger_file(ledger, &record, path), LEDGER_NEW);
    }
    assert_true(ledger_commit(ledger));
    assert_true(ledger_find_claims(ledger, &claims));
    const uint32_t count = claims.claim_count;
    ledger_claims_free(&claims);
    ledger_close(ledger);
    return count;
}

/* Seven words in a row may be a stock phrase; those of one person are that person's. */
static void keeps_speakers_apart(void **state) {
    (void)state;
    static const char one[] =
        "“I will be the first keeper of the northern light to cook, and my soup is very good indeed”";
    static const char other[] =
        "“Nobody should be the first keeper of the northern light but my brother, who can swim and row”";
    assert_int_equal(claims_of("Ada Moor", one, "Bo Lind", other), 2);
    assert_int_equal(claims_of("Ada Moor", one, "Moor", other), 1);
    assert_int_equal(claims_of("Ada Moor", one, "Bo Lind", one), 1);
    assert_int_equal(claims_of("Ada Moor", one, "Bo Lind", "“the first keeper of the northern light to cook”"), 1);
}

/* Where a quotation was cut off does not make it another, whatever stood behind the cut. */
static void joins_quotations_with_and_without_a_negation(void **state) {
    (void)state;
    assert_true(same("“We will open the gates before the spring tide comes”",
                     "“We will open the gates before the spring tide comes, and not after it”"));
}

/* What only names a thing says nothing of it. */
static void takes_no_name_for_a_claim(void **state) {
    (void)state;
    assert_false(same("the Lowmoor Harbour Improvement Act", "he supports the Lowmoor Harbour Improvement Act"));
}

/* A claim that all carry must not be compared pair by pair. */
static void takes_many_statements(void **state) {
    (void)state;
    enum { MANY = 20000 };
    struct ledger *ledger = open_ledger();
    struct ledger_claims claims;
    char content[128];
    for (uint32_t i = 0; i < MANY; i++) {
        snprintf(content, sizeof content, "the keeper of the lighthouse has seen number %u sail by in thick fog",
                 i % 10);
        file_statement(ledger, i, content, COPYDESK_ASSERTS);
    }
    assert_true(ledger_commit(ledger));
    assert_true(ledger_find_claims(ledger, &claims));
    assert_int_equal(claims.said_count, MANY);
    assert_int_equal(claims.claims[0].count, MANY);
    ledger_claims_free(&claims);
    ledger_close(ledger);
}

static void finds_none_in_an_empty_ledger(void **state) {
    (void)state;
    struct ledger *ledger = open_ledger();
    struct ledger_claims claims;
    assert_true(ledger_find_claims(ledger, &claims));
    assert_int_equal(claims.claim_count, 0);
    ledger_claims_free(&claims);
    ledger_close(ledger);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(joins_quotations),
        cmocka_unit_test(joins_other_words),
        cmocka_unit_test(keeps_the_contrary_apart),
        cmocka_unit_test(keeps_numbers_and_names_apart),
        cmocka_unit_test(takes_no_name_for_a_claim),
        cmocka_unit_test(keeps_speakers_apart),
        cmocka_unit_test(joins_quotations_with_and_without_a_negation),
        cmocka_unit_test(takes_many_statements),
        cmocka_unit_test(finds_none_in_an_empty_ledger),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
