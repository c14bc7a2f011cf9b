/* A C library that lacks an encoding, or the memory for it: the linker puts the function below before its iconv_open
 * (meson.build). */
#include "charset/charset.h"
#include "support.h"

#include <errno.h>
#include <iconv.h>

iconv_t __wrap_iconv_open(const char *to, const char *from);

static int cause;
static unsigned calls;

iconv_t __wrap_iconv_open(const char *to, const char *from) {
    (void)to;
    (void)from;
    calls++;
    errno = cause;
    return (iconv_t)-1; /* NOLINT(performance-no-int-to-ptr): as POSIX has it */
}

static const char *const labels[] = {"latin1", "gbk", "euc-jp", "iso-2022-jp"};
enum { label_count = sizeof labels / sizeof *labels };

static enum copydesk_status decode(const char *label, struct buffer *buffer, struct charset_result *result) {
    const textref page = TEXT("<p>\xB0\xA1 x");
    const enum copydesk_status status = charset_decode(page.at, page.size, text_from(label), true, buffer, result);
    if (calls == 0) skip(); /* a library of its own is not behind it */
    return status;
}

/* What is ASCII can still be read. */
static void reads_ascii_of_what_is_missing(void **state) {
    (void)state;
    struct buffer buffer = {0};
    struct charset_result result;
    cause = EINVAL;
    for (size_t i = 0; i < label_count; i++) {
        assert_int_equal(decode(labels[i], &buffer, &result), COPYDESK_OK);
        assert_text(result.document, "<p>\xEF\xBF\xBD\xEF\xBF\xBD x");
    }
    buffer_free(&buffer);
}

static void says_when_memory_is_short(void **state) {
    (void)state;
    struct buffer buffer = {0};
    struct charset_result result;
    cause = ENOMEM;
    for (size_t i = 0; i < label_count; i++) assert_int_equal(decode(labels[i], &buffer, &result), COPYDESK_NO_MEMORY);
    buffer_free(&buffer);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(reads_ascii_of_what_is_missing),
        cmocka_unit_test(says_when_memory_is_short),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
