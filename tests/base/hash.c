/* The wide hash tells texts apart that differ anywhere, and the memo forgets rather than mistakes. */
#include "base/memo.h"
#include "support.h"

static void tells_texts_apart_that_differ_in_one_byte(void **state) {
    (void)state;
    char bytes[40] = {0};
    for (uint32_t size = 1; size <= sizeof bytes; size++)
        for (uint32_t at = 0; at < size; at++) {
            const uint64_t before = hash_wide(HASH_SEED_64, text_of(bytes, size));
            bytes[at] = (char)0x80;
            assert_true(hash_wide(HASH_SEED_64, text_of(bytes, size)) != before);
            bytes[at] = 0;
            assert_true(hash_wide(HASH_SEED_64, text_of(bytes, size)) == before);
        }
}

static void tells_texts_apart_that_differ_in_size(void **state) {
    (void)state;
    static const char zeros[40];
    uint64_t seen[41];
    for (uint32_t size = 0; size <= 40; size++) {
        seen[size] = hash_wide(HASH_SEED_64, text_of(zeros, size));
        for (uint32_t other = 0; other < size; other++) assert_true(seen[other] != seen[size]);
    }
    assert_true(hash_wide(HASH_SEED_64, (textref){0}) == seen[0]);
    assert_true(hash_wide(1, TEXT("a")) != hash_wide(2, TEXT("a")));
}

static void keeps_what_was_worked_out(void **state) {
    (void)state;
    static struct memo memo;
    uint32_t value = 99;
    assert_false(memo_knows(&memo, 0, &value)); /* an empty slot is no answer for the hash 0 */
    assert_false(memo_knows(&memo, 7, &value));
    assert_int_equal(value, 99);
    assert_int_equal(memo_keep(&memo, 7, 5), 5);
    assert_true(memo_knows(&memo, 7, &value));
    assert_int_equal(value, 5);
    assert_false(memo_knows(&memo, 7 + MEMO_SLOTS, &value)); /* the same slot */
    memo_keep(&memo, 7 + MEMO_SLOTS, 6);
    assert_false(memo_knows(&memo, 7, &value));
    assert_true(memo_knows(&memo, 7 + MEMO_SLOTS, &value));
    assert_int_equal(value, 6);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(tells_texts_apart_that_differ_in_one_byte),
        cmocka_unit_test(tells_texts_apart_that_differ_in_size),
        cmocka_unit_test(keeps_what_was_worked_out),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
