/* Digests: the vectors of the algorithm's authors, and what tells sequences and inputs apart. */
#include "cli/digest.h"
#include "support.h"

static void assert_digest(struct cli_digest digest, const char *expected) {
    char digits[33];
    cli_digest_write(digest, digits);
    assert_string_equal(digits, expected);
}

/* Three of vectors_sip128 of the reference implementation: key 00 … 0f, message 00 01 02 …
 * They are given there as bytes, lowest first. */
static void gives_the_vectors(void **state) {
    (void)state;
    unsigned char message[64];
    for (unsigned i = 0; i < sizeof message; i++) message[i] = (unsigned char)i;
    assert_digest(cli_digest_of(message, 0), "930255c71472f66de6a825ba047f81a3");
    assert_digest(cli_digest_of(message, 1), "45fc229b1159763444af996bd8c187da");
    assert_digest(cli_digest_of(message, 15), "d9c3cf970fec087e11a8b03399e99354");
}

static void tells_every_byte_and_length_apart(void **state) {
    (void)state;
    unsigned char bytes[40] = {0};
    for (unsigned size = 0; size + 1 < sizeof bytes; size++) {
        struct cli_digest digest = cli_digest_of(bytes, size);
        assert_false(cli_digest_is(digest, cli_digest_of(bytes, size + 1)));
        for (unsigned i = 0; i < size; i++) {
            bytes[i] = 1;
            assert_false(cli_digest_is(digest, cli_digest_of(bytes, size)));
            bytes[i] = 0;
        }
    }
}

static void a_sequence_has_an_order(void **state) {
    (void)state;
    const struct cli_digest a = cli_digest_of("a", 1), b = cli_digest_of("b", 1), none = {0};
    struct cli_digest ab = cli_digest_then(cli_digest_then(none, a), b);
    assert_false(cli_digest_is(ab, cli_digest_then(cli_digest_then(none, b), a)));
    assert_false(cli_digest_is(ab, cli_digest_then(none, b)));
    assert_true(cli_digest_is(ab, cli_digest_then(cli_digest_then(none, a), b)));
}

static void a_page_is_its_name_and_its_bytes(void **state) {
    (void)state;
    char one[] = "one", two[] = "two", bytes[] = "bytes";
    struct input_capture capture = {.name = one, .bytes = {.at = bytes, .size = 5}};
    struct cli_digest digest = cli_digest_capture(&capture);
    capture.name = two;
    assert_false(cli_digest_is(digest, cli_digest_capture(&capture)));
    capture.name = one;
    capture.bytes.size = 4;
    assert_false(cli_digest_is(digest, cli_digest_capture(&capture)));
    capture.bytes.size = 5;
    assert_true(cli_digest_is(digest, cli_digest_capture(&capture)));
    assert_false(cli_digest_is(digest, cli_digest_failure(one)));
    assert_true(cli_digest_is(cli_digest_failure(NULL), cli_digest_of("", 0)));
}

static void is_written_and_read(void **state) {
    (void)state;
    struct cli_digest digest = {0x0123456789abcdefu, 0xfedcba9876543210u}, read;
    char digits[33];
    cli_digest_write(digest, digits);
    assert_string_equal(digits, "fedcba98765432100123456789abcdef");
    assert_true(cli_digest_read(digits, &read));
    assert_true(cli_digest_is(digest, read));
    assert_false(cli_digest_read(NULL, &read));
    assert_false(cli_digest_read("", &read));
    assert_false(cli_digest_read("fedcba98765432100123456789abcde", &read));
    assert_false(cli_digest_read("fedcba98765432100123456789abcdeg", &read));
    assert_false(cli_digest_read("fedcba98765432100123456789abcdef0", &read));
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(gives_the_vectors),       cmocka_unit_test(tells_every_byte_and_length_apart),
        cmocka_unit_test(a_sequence_has_an_order), cmocka_unit_test(a_page_is_its_name_and_its_bytes),
        cmocka_unit_test(is_written_and_read),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
