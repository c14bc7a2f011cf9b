/* Trails through invented ledgers: who has a claim from whom, circles, independent sources, answers, and what must stay
 * out. */
#include "support.h"

#include "ledger/trail.h"
#include <stdio.h>
#include <stdlib.h>
#include <time.h>

static const char claim[] = "the harbour authority asked Lowmoor for forty pumps";

static struct ledger *open_ledger(void) {
    char cause[LEDGER_CAUSE];
    struct ledger *ledger = ledger_open(":memory:", LEDGER_TO_FILE, cause);
    if (!ledger) fail_msg("%s", cause);
    return ledger;
}

/* One page with one statement: `source` told it, or `via` did on the source's word. */
struct page {
    const char *outlet, *published, *source, *via, *content;
    enum copydesk_source_kind kind;
    enum copydesk_stance stance;
};

static void file_page(struct ledger *ledger, const struct page *page) {
    char path[160];
    snprintf(path, sizeof path, "/%s/%s", page->outlet, page->published);
    const struct copydesk_via via = {.statement = -1, .name = text_from(page->via ? page->via : "")};
    struct copydesk_range range = {0, (uint32_t)strlen(page->content)};
    const struct copydesk_ranges ranges = {&range, 1};
    const struct copydesk_statement statement = {
        .source = {.text = text_from(page->source)},
        .source_name = text_from(page->kind == COPYDESK_SOURCE_ANONYMOUS ? "" : page->source),
        .source_kind = page->kind,
        .cue = {.text = TEXT("said")},
        .content = {.text = text_from(page->content), .span = ranges, .at = ranges},
        .via = &via,
        .via_count = page->via ? 1 : 0,
        .stance = page->stance,
        .answers = -1};
    const struct copydesk_record record = {.input = text_from(path),
                                           .site = text_from(page->outlet),
                                           .published = text_from(page->published),
                                           .text = text_from(page->content),
                                           .statements = &statement,
                                           .statement_count = 1};
    assert_int_equal(ledger_file(ledger, &record, text_from(path)), LEDGER_NEW);
}

static void file_pages(struct ledger *ledger, const struct page *pages, uint32_t count) {
    for (uint32_t i = 0; i < count; i++) file_page(ledger, &pages[i]);
    static const struct page others[] = {
        {"Ember", "2026-04-01", "a baker", NULL, "the museum has lost a painting by an old master",
         COPYDESK_SOURCE_ANONYMOUS, COPYDESK_ASSERTS},
        {"Ember", "2026-04-02", "a diver", NULL, "the old school burned down in winter", COPYDESK_SOURCE_ANONYMOUS,
         COPYDESK_ASSERTS}};
    for (uint32_t i = 0; i < 2; i++) file_page(ledger, &others[i]);
    assert_true(ledger_commit(ledger));
}

static void find(struct ledger *ledger, struct ledger_trail *trail) {
    assert_true(ledger_find_trail(ledger, 0, TEXT("harbour authority asked Lowmoor for pumps"), trail));
    assert_true(trail->statement != 0);
}

static void collapses_carriers_onto_one_source(void **state) {
    (void)state;
    static const struct page pages[] = {
        {"Alder Post", "2026-03-01", "two clerks", NULL, claim, COPYDESK_SOURCE_ANONYMOUS, COPYDESK_ASSERTS},
        {"Birch Times", "2026-03-02", "two clerks", "the Alder Post", claim, COPYDESK_SOURCE_ANONYMOUS,
         COPYDESK_ASSERTS},
        {"Cedar News", "2026-03-03", "unnamed clerks", "Birch Times", claim, COPYDESK_SOURCE_ANONYMOUS,
         COPYDESK_ASSERTS}};
    struct ledger *ledger = open_ledger();
    struct ledger_trail trail;
    file_pages(ledger, pages, 3);
    find(ledger, &trail);
    assert_int_equal(trail.carrier_count, 3);
    assert_int_equal(trail.source_count, 1);
    assert_text(trail.origin.who, "two clerks");
    assert_text(trail.origin.told, "Alder Post");
    assert_text(trail.first_carrier, "Alder Post");
    assert_int_equal(trail.carriers[2].from[0], 1);
    assert_int_equal(trail.circle_count, 0);
    ledger_trail_free(&trail);
    ledger_close(ledger);
}

static void counts_sources_that_stand_alone(void **state) {
    (void)state;
    static const struct page pages[] = {
        {"Alder Post", "2026-03-01", "two clerks", NULL, claim, COPYDESK_SOURCE_ANONYMOUS, COPYDESK_ASSERTS},
        {"Birch Times", "2026-03-02", "Ada Moor", NULL, claim, COPYDESK_SOURCE_PERSON, COPYDESK_ASSERTS},
        {"Cedar News", "2026-03-03", "Ada Moor", NULL, claim, COPYDESK_SOURCE_PERSON, COPYDESK_ASSERTS}};
    struct ledger *ledger = open_ledger();
    struct ledger_trail trail;
    file_pages(ledger, pages, 3);
    find(ledger, &trail);
    assert_int_equal(trail.source_count, 2);
    ledger_trail_free(&trail);
    ledger_close(ledger);
}

/* Nobody but each other: it is said, and it counts as one at most. */
static void tells_circles(void **state) {
    (void)state;
    static const struct page pages[] = {
        {"Alder Post", "2026-03-01", "clerks", "Cedar News", claim, COPYDESK_SOURCE_ANONYMOUS, COPYDESK_ASSERTS},
        {"Birch Times", "2026-03-02", "clerks", "Alder Post", claim, COPYDESK_SOURCE_ANONYMOUS, COPYDESK_ASSERTS},
        {"Cedar News", "2026-03-03", "clerks", "Birch Times", claim, COPYDESK_SOURCE_ANONYMOUS, COPYDESK_ASSERTS}};
    struct ledger *ledger = open_ledger();
    struct ledger_trail trail;
    file_pages(ledger, pages, 3);
    find(ledger, &trail);
    assert_int_equal(trail.circle_count, 1);
    assert_int_equal(trail.circles[0].count, 3);
    assert_int_equal(trail.source_count, 1);
    ledger_trail_free(&trail);
    ledger_close(ledger);
}

static void puts_outlets_without_a_page_before_who_names_them(void **state) {
    (void)state;
    static const struct page page = {"Birch Times",    "2026-03-02", "two clerks",
                                     "the Alder Post", claim,        COPYDESK_SOURCE_ANONYMOUS,
                                     COPYDESK_ASSERTS};
    struct ledger *ledger = open_ledger();
    struct ledger_trail trail;
    file_pages(ledger, &page, 1);
    find(ledger, &trail);
    assert_int_equal(trail.carrier_count, 2);
    assert_text(trail.carriers[0].outlet, "Alder Post");
    assert_int_equal(trail.carriers[0].article, 0);
    assert_int_equal(trail.carriers[0].named_by, 1);
    assert_text(trail.origin.who, "two clerks");
    assert_text(trail.origin.told, "Alder Post");
    ledger_trail_free(&trail);
    ledger_close(ledger);
}

static void tells_answers_and_keeps_others_out(void **state) {
    (void)state;
    static const struct page pages[] = {
        {"Alder Post", "2026-03-01", "two clerks", NULL, claim, COPYDESK_SOURCE_ANONYMOUS, COPYDESK_ASSERTS},
        {"Birch Times", "2026-03-02", "Ada Moor", NULL, "the harbour authority has not asked Lowmoor for pumps",
         COPYDESK_SOURCE_PERSON, COPYDESK_ASSERTS},
        {"Cedar News", "2026-03-03", "Ada Moor", NULL, "the harbour authority never asked Lowmoor for pumps",
         COPYDESK_SOURCE_PERSON, COPYDESK_ASSERTS},
        {"Cedar News", "2026-03-04", "Bo Lind", NULL, "the harbour authority asked Highmoor for pumps",
         COPYDESK_SOURCE_PERSON, COPYDESK_ASSERTS},
        {"Cedar News", "2027-03-04", "Bo Lind", NULL, "the harbour authority bought pumps", COPYDESK_SOURCE_PERSON,
         COPYDESK_ASSERTS}};
    struct ledger *ledger = open_ledger();
    struct ledger_trail trail;
    file_pages(ledger, pages, 5);
    find(ledger, &trail);
    assert_int_equal(trail.carrier_count, 1);
    assert_int_equal(trail.answer_count, 1);
    assert_text(trail.answers[0].by, "Ada Moor");
    assert_text(trail.answers[0].stance, "denies");
    assert_text(trail.answers[0].to, "Birch Times");
    assert_int_equal(trail.answers[0].repeated_by.count, 1);
    assert_text(trail.answers[0].repeated_by.at[0], "Cedar News");
    ledger_trail_free(&trail);
    ledger_close(ledger);
}

/* On a page that carries the claim, not every denial is of it. */
static void tells_answers_from_other_denials(void **state) {
    (void)state;
    static const char *const contents[] = {claim, "that the ferry to Highmoor had been late", "the request"};
    static const char *const names[] = {"", "Bo Lind", "Ada Moor"};
    struct copydesk_statement statements[3];
    for (uint32_t i = 0; i < 3; i++)
        statements[i] =
            (struct copydesk_statement){.source = {.text = text_from(i ? names[i] : "two clerks")},
                                        .source_name = text_from(names[i]),
                                        .source_kind = i ? COPYDESK_SOURCE_PERSON : COPYDESK_SOURCE_ANONYMOUS,
                                        .cue = {.text = i ? TEXT("denied") : TEXT("said")},
                                        .content = {.text = text_from(contents[i])},
                                        .mode = COPYDESK_INDIRECT,
                                        .stance = i ? COPYDESK_DENIES : COPYDESK_ASSERTS,
                                        .answers = -1};
    const struct copydesk_record record = {.input = TEXT("/alder"),
                                           .site = TEXT("Alder Post"),
                                           .published = TEXT("2026-03-01"),
                                           .text = TEXT("some text"),
                                           .statements = statements,
                                           .statement_count = 3};
    struct ledger *ledger = open_ledger();
    struct ledger_trail trail;
    assert_int_equal(ledger_file(ledger, &record, TEXT("/alder")), LEDGER_NEW);
    file_pages(ledger, NULL, 0);
    find(ledger, &trail);
    assert_int_equal(trail.answer_count, 1);
    assert_text(trail.answers[0].by, "Ada Moor");
    ledger_trail_free(&trail);
    ledger_close(ledger);
}

static void tells_what_was_added_and_dropped(void **state) {
    (void)state;
    static const struct page pages[] = {
        {"Alder Post", "2026-03-01", "two clerks", NULL, claim, COPYDESK_SOURCE_ANONYMOUS, COPYDESK_ASSERTS},
        {"Birch Times", "2026-03-02", "Ada Moor", NULL, "the harbour authority asked Lowmoor for pumps and sandbags",
         COPYDESK_SOURCE_PERSON, COPYDESK_ASSERTS}};
    struct ledger *ledger = open_ledger();
    struct ledger_trail trail;
    file_pages(ledger, pages, 2);
    assert_true(ledger_find_trail(ledger, 1, (textref){0}, &trail));
    assert_int_equal(trail.carrier_count, 2);
    assert_int_equal(trail.carriers[1].added.count, 1);
    assert_text(trail.carriers[1].added.at[0], "sandbags");
    assert_int_equal(trail.carriers[1].dropped.count, 1);
    assert_text(trail.carriers[1].dropped.at[0], "forty");
    ledger_trail_free(&trail);
    ledger_close(ledger);
}

/* More than is looked at: what there is stays within its bounds, and says so. */
static void takes_a_claim_that_all_carry(void **state) {
    (void)state;
    enum { MANY = 3000 };
    struct ledger *ledger = open_ledger();
    struct ledger_trail trail;
    char outlet[32];
    for (uint32_t i = 0; i < MANY; i++) {
        snprintf(outlet, sizeof outlet, "Outlet %u", i);
        const struct page page = {
            outlet,          "2026-03-01", "two clerks", i % 3 ? "Outlet 0" : NULL, claim, COPYDESK_SOURCE_ANONYMOUS,
            COPYDESK_ASSERTS};
        file_page(ledger, &page);
    }
    assert_true(ledger_commit(ledger));
    assert_true(ledger_find_trail(ledger, 17, (textref){0}, &trail));
    assert_true(trail.carrier_count > 100 && trail.carrier_count <= 512);
    assert_true(trail.truncated);
    ledger_trail_free(&trail);
    ledger_close(ledger);
}

static bool count_hit(void *context, const struct ledger_hit *hit) {
    (void)hit;
    ++*(uint32_t *)context;
    return true;
}

/* A look-up must not go through all pages: of these that would take minutes. */
static void stays_quick(void **state) {
    (void)state;
    enum { MANY = 20000, QUERIES = 20, SECONDS = 5 };
    struct ledger *ledger = open_ledger();
    char outlet[32], content[96];
    for (uint32_t i = 0; i < MANY; i++) {
        snprintf(outlet, sizeof outlet, "Outlet %u", i);
        snprintf(content, sizeof content, "the keeper of lighthouse %u saw ship %u go down near rock %u", i / 4, i % 97,
                 i);
        const struct page page = {outlet,          "2026-03-01", "a keeper", NULL, content, COPYDESK_SOURCE_ANONYMOUS,
                                  COPYDESK_ASSERTS};
        file_page(ledger, &page);
    }
    assert_true(ledger_commit(ledger));
    const clock_t begin = clock();
    uint32_t hits = 0;
    for (uint32_t i = 0; i < QUERIES; i++) {
        struct ledger_trail trail;
        const struct ledger_query query = {.words = TEXT("keeper"), .limit = 20};
        assert_true(ledger_search(ledger, &query, count_hit, &hits));
        assert_true(ledger_find_trail(ledger, 1 + i * 900, (textref){0}, &trail));
        assert_true(trail.carrier_count > 0);
        ledger_trail_free(&trail);
    }
    assert_int_equal(hits, 20 * QUERIES);
    assert_true(clock() - begin < (clock_t)SECONDS * CLOCKS_PER_SEC);
    ledger_close(ledger);
}

static void finds_nothing(void **state) {
    (void)state;
    static const char *const queries[] = {"", "the of and", "\"", "zeppelin", "\xff\xfe", "* OR (NEAR", "a\x01b"};
    struct ledger *ledger = open_ledger();
    struct ledger_trail trail;
    for (int filled = 0; filled < 2; filled++) {
        for (size_t i = 0; i < sizeof queries / sizeof *queries; i++) {
            assert_true(ledger_find_trail(ledger, 0, text_from(queries[i]), &trail));
            assert_int_equal(trail.statement, 0);
            ledger_trail_free(&trail);
        }
        assert_true(ledger_find_trail(ledger, 77, (textref){0}, &trail));
        assert_int_equal(trail.statement, 0);
        ledger_trail_free(&trail);
        if (!filled) file_pages(ledger, NULL, 0);
    }
    ledger_close(ledger);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(collapses_carriers_onto_one_source),
        cmocka_unit_test(counts_sources_that_stand_alone),
        cmocka_unit_test(tells_circles),
        cmocka_unit_test(puts_outlets_without_a_page_before_who_names_them),
        cmocka_unit_test(tells_answers_and_keeps_others_out),
        cmocka_unit_test(tells_answers_from_other_denials),
        cmocka_unit_test(tells_what_was_added_and_dropped),
        cmocka_unit_test(takes_a_claim_that_all_carry),
        cmocka_unit_test(stays_quick),
        cmocka_unit_test(finds_nothing),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
