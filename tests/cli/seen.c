/* Duplicates: what a text's signature keeps of it, how alike two must be, and what is forgotten when memory is full. */
#include "cli/seen.h"
#include "support.h"

#include <math.h>

static struct buffer scratch;

static struct cli_signature signature_of(const char *text, enum cli_dedup wanted) {
    struct cli_signature signature;
    assert_true(cli_signature_of(text_from(text), wanted, &scratch, &signature));
    return signature;
}

static bool same(const char *a, const char *b) {
    struct cli_signature x = signature_of(a, CLI_DEDUP_NEAR), y = signature_of(b, CLI_DEDUP_NEAR);
    assert_int_equal(x.has == y.has && memcmp(x.rows, y.rows, sizeof x.rows) == 0,
                     cli_digest_is(x.digest, y.digest)); /* short texts: neither has rows */
    return cli_digest_is(x.digest, y.digest);
}

static void texts_are_folded(void **state) {
    (void)state;
    assert_true(same("The Bridge, closed.", "  the\n\nbridge — CLOSED"));
    assert_true(same("ÀÉ", "àé"));
    assert_true(same("東京 都", "東京都")); /* a character is a word */
    assert_true(
        cli_digest_is(signature_of("a b", CLI_DEDUP_EXACT).digest, signature_of("a  B!", CLI_DEDUP_NEAR).digest));
    struct cli_signature joined = signature_of("ab", CLI_DEDUP_EXACT), apart = signature_of("a b", CLI_DEDUP_EXACT);
    assert_false(cli_digest_is(joined.digest, apart.digest));
}

static void short_texts_have_no_sketch(void **state) {
    (void)state;
    struct buffer text = {0};
    for (int words = 1; words <= SIGNATURE_MIN_WORDS; words++) {
        buffer_format(&text, "w%d ", words);
        buffer_put_byte(&text, '\0');
        text.size--;
        bool enough = words == SIGNATURE_MIN_WORDS;
        assert_int_equal(signature_of(text.at, CLI_DEDUP_NEAR).has, enough ? CLI_DEDUP_NEAR : CLI_DEDUP_EXACT);
        assert_int_equal(signature_of(text.at, CLI_DEDUP_EXACT).has, CLI_DEDUP_EXACT);
    }
    assert_int_equal(signature_of("— … !", CLI_DEDUP_NEAR).has, CLI_DEDUP_NONE);
    assert_int_equal(signature_of("words", CLI_DEDUP_NONE).has, CLI_DEDUP_NONE);
    buffer_free(&text);
}

static void signatures_are_written_and_read(void **state) {
    (void)state;
    struct cli_signature signature = {.has = CLI_DEDUP_NEAR, .digest = {0x1122334455667788u, 0x99aabbccddeeff00u}},
                         read;
    for (int i = 0; i < SIGNATURE_ROWS; i++) signature.rows[i] = (unsigned char)(200 + i);
    unsigned char bytes[SIGNATURE_BYTES];
    cli_signature_write(&signature, bytes);
    assert_int_equal(bytes[1], 0x88); /* lowest first, on every machine */
    assert_true(cli_signature_read(bytes, &read));
    assert_int_equal(read.has, signature.has);
    assert_true(cli_digest_is(read.digest, signature.digest));
    assert_memory_equal(read.rows, signature.rows, SIGNATURE_ROWS);
    bytes[0] = CLI_DEDUP_NEAR + 1;
    assert_false(cli_signature_read(bytes, &read));
}

/* A text of `words` words by chance, of which the first `shared` are those of every text of this kind. */
static void put_words(struct buffer *text, uint32_t kind, uint32_t number, int words, int shared) {
    buffer_clear(text);
    uint32_t common = kind * 7919u + 1, own = number * 104729u + 3;
    for (int i = 0; i < words; i++) {
        uint32_t *state = i < shared ? &common : &own;
        *state = *state * 1664525u + 1013904223u;
        buffer_format(text, "%x ", *state >> 8);
    }
    buffer_put_byte(text, '\0');
    text->size--;
}

/* The share of agreeing rows estimates the resemblance: the shared runs of four words among all. */
static void rows_estimate_the_resemblance(void **state) {
    (void)state;
    enum { words = 400, run = SIGNATURE_RUN - 1, pairs = 60 };
    struct buffer text = {0};
    for (int shared = 100; shared < words; shared += 100) {
        double agreeing = 0;
        for (uint32_t pair = 0; pair < pairs; pair++) {
            put_words(&text, pair, 2 * pair, words, shared);
            struct cli_signature a = signature_of(text.at, CLI_DEDUP_NEAR);
            put_words(&text, pair, 2 * pair + 1, words, shared);
            struct cli_signature b = signature_of(text.at, CLI_DEDUP_NEAR);
            for (int i = 0; i < SIGNATURE_ROWS; i++) agreeing += a.rows[i] == b.rows[i];
        }
        double common = shared - run, all = 2.0 * (words - run) - common;
        double expected = common / all + (1 - common / all) / 256, found = agreeing / (pairs * SIGNATURE_ROWS);
        assert_true(fabs(found - expected) < 0.03); /* four standard errors */
    }
    buffer_free(&text);
}

static enum cli_verdict judge(struct cli_seen *seen, const char *text, enum cli_dedup dedup) {
    struct cli_signature signature = signature_of(text, dedup);
    return cli_seen_judge(seen, &signature);
}

/* Signatures that agree in so many rows, wherever these are. */
static void the_threshold_is_exact(void **state) {
    (void)state;
    for (int agreeing = SEEN_AGREEING_ROWS - 1; agreeing <= SEEN_AGREEING_ROWS; agreeing++)
        for (int spread = 0; spread < 8; spread++) {
            struct cli_seen *seen = cli_seen_new(CLI_DEDUP_NEAR);
            assert_non_null(seen);
            struct cli_signature a = {.has = CLI_DEDUP_NEAR, .digest = {1, 1}},
                                 b = {.has = CLI_DEDUP_NEAR, .digest = {2, 2}};
            int differ = SIGNATURE_ROWS - agreeing;
            for (int i = 0; i < differ; i++) b.rows[(spread + i * (1 + spread % 5)) % SIGNATURE_ROWS] = 9;
            assert_int_equal(cli_seen_judge(seen, &a), CLI_KEPT);
            assert_int_equal(cli_seen_judge(seen, &b), agreeing < SEEN_AGREEING_ROWS ? CLI_KEPT : CLI_NEAR_DUPLICATE);
            cli_seen_free(seen);
        }
}

static void the_first_is_kept(void **state) {
    (void)state;
    struct buffer text = {0};
    struct cli_seen *seen = cli_seen_new(CLI_DEDUP_NEAR);
    put_words(&text, 1, 1, 300, 0);
    assert_int_equal(judge(seen, text.at, CLI_DEDUP_NEAR), CLI_KEPT);
    assert_int_equal(judge(seen, text.at, CLI_DEDUP_NEAR), CLI_EXACT_DUPLICATE);
    text.at[text.size - 1] = 'x'; /* a longer last word */
    assert_int_equal(judge(seen, text.at, CLI_DEDUP_NEAR), CLI_NEAR_DUPLICATE);
    put_words(&text, 1, 2, 300, 0);
    assert_int_equal(judge(seen, text.at, CLI_DEDUP_NEAR), CLI_KEPT);
    assert_int_equal(judge(seen, "", CLI_DEDUP_NEAR), CLI_KEPT);
    assert_int_equal(judge(seen, "", CLI_DEDUP_NEAR), CLI_KEPT);
    cli_seen_free(seen);
    seen = cli_seen_new(CLI_DEDUP_EXACT);
    assert_int_equal(judge(seen, text.at, CLI_DEDUP_EXACT), CLI_KEPT);
    text.at[text.size - 1] = 'x';
    assert_int_equal(judge(seen, text.at, CLI_DEDUP_EXACT), CLI_KEPT);
    cli_seen_free(seen);
    buffer_free(&text);
}

/* More than there is room for: the newest are known, the oldest are not, and nothing else is called a duplicate. */
static void the_oldest_are_forgotten(void **state) {
    (void)state;
    enum { many = 6 << 20, last = 1 << 20 };
    struct cli_seen *seen = cli_seen_new(CLI_DEDUP_EXACT);
    struct cli_signature signature = {.has = CLI_DEDUP_EXACT};
    for (uint64_t i = 0; i < many; i++) {
        signature.digest = cli_digest_of(&i, sizeof i);
        assert_int_equal(cli_seen_judge(seen, &signature), CLI_KEPT);
    }
    unsigned known[2] = {0};
    for (uint64_t i = 0; i < last; i += 64) {
        uint64_t ends[2] = {many - 1 - i, i};
        for (int end = 0; end < 2; end++) {
            signature.digest = cli_digest_of(&ends[end], sizeof ends[end]);
            known[end] += cli_seen_judge(seen, &signature) == CLI_EXACT_DUPLICATE;
        }
    }
    assert_true(known[0] > last / 64 * 99 / 100); /* a sixth of them was added since: few have fallen out */
    assert_true(known[1] < last / 64 / 5);        /* five sixths were: 8 places a bucket, 12 came */
    cli_seen_free(seen);
}

static int free_scratch(void **state) {
    (void)state;
    buffer_free(&scratch);
    return 0;
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(texts_are_folded),
        cmocka_unit_test(short_texts_have_no_sketch),
        cmocka_unit_test(signatures_are_written_and_read),
        cmocka_unit_test(rows_estimate_the_resemblance),
        cmocka_unit_test(the_threshold_is_exact),
        cmocka_unit_test(the_first_is_kept),
        cmocka_unit_test(the_oldest_are_forgotten),
    };
    return cmocka_run_group_tests(tests, NULL, free_scratch);
}
