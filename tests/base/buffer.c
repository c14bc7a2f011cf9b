/* Buffers: what is appended is there, a failure sticks and leaves what was there before, arrays keep their items. */
#include "base/buffer.h"
#include "support.h"

#include <stdlib.h>

static void appends_everything(void **state) {
    (void)state;
    struct buffer buffer = {0};
    buffer_put_string(&buffer, "a=");
    buffer_put_unsigned(&buffer, 0);
    buffer_put_byte(&buffer, ' ');
    buffer_put_unsigned(&buffer, UINT64_MAX);
    buffer_put_text(&buffer, TEXT(" é"));
    buffer_put_text(&buffer, (textref){0});
    buffer_put(&buffer, NULL, 0);
    buffer_format(&buffer, " %d-%s", -5, "x");
    buffer_format(&buffer, "%s", "");
    assert_text(buffer_text(&buffer), "a=0 18446744073709551615 é -5-x");
    assert_false(buffer.failed);
    buffer_free(&buffer);
}

static void grows_and_keeps_its_memory(void **state) {
    (void)state;
    struct buffer buffer = {0};
    for (unsigned i = 0; i < 100000; i++) buffer_put_byte(&buffer, (char)i);
    assert_int_equal(buffer.size, 100000);
    for (unsigned i = 0; i < 100000; i++) assert_int_equal(buffer.at[i], (char)i);
    const char *at = buffer.at;
    size_t capacity = buffer.capacity;
    buffer_clear(&buffer);
    assert_int_equal(buffer_text(&buffer).size, 0);
    buffer_put_string(&buffer, "again");
    assert_ptr_equal(buffer.at, at);
    assert_int_equal(buffer.capacity, capacity);
    buffer_free(&buffer);
    assert_null(buffer.at);
}

static void formats_long_text(void **state) {
    (void)state;
    struct buffer buffer = {0};
    char *words = malloc(10001);
    assert_non_null(words);
    memset(words, 'w', 10000);
    words[10000] = '\0';
    buffer_put_string(&buffer, "<");
    buffer_format(&buffer, "%s>", words);
    assert_int_equal(buffer.size, 10002);
    assert_int_equal(buffer.at[10001], '>');
    free(words);
    buffer_free(&buffer);
}

static void remembers_a_failure(void **state) {
    (void)state;
    struct buffer buffer = {0};
    buffer_put_string(&buffer, "before");
    assert_false(buffer_reserve(&buffer, SIZE_MAX));
    assert_true(buffer.failed);
    buffer_put_string(&buffer, "after");
    buffer_format(&buffer, "%d", 1);
    assert_text(buffer_text(&buffer), "before");
    buffer_clear(&buffer);
    buffer_put_string(&buffer, "again");
    assert_text(buffer_text(&buffer), "again");
    assert_false(buffer_reserve(&buffer, SIZE_MAX / 2 + 2)); /* doubling would overflow */
    buffer_free(&buffer);
}

static void grows_arrays(void **state) {
    (void)state;
    uint64_t *items = NULL;
    uint32_t capacity = 0;
    for (uint32_t count = 0; count < 10000; count++) {
        assert_true(array_grow(&items, &capacity, count, sizeof *items));
        assert_true(count < capacity);
        items[count] = count;
    }
    for (uint32_t i = 0; i < 10000; i++) assert_int_equal(items[i], i);
    free(items);
    char *none = NULL;
    uint32_t full = UINT32_MAX;
    assert_false(array_grow(&none, &full, UINT32_MAX, 1));
    assert_null(none);
    assert_int_equal(full, UINT32_MAX);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(appends_everything), cmocka_unit_test(grows_and_keeps_its_memory),
        cmocka_unit_test(formats_long_text),  cmocka_unit_test(remembers_a_failure),
        cmocka_unit_test(grows_arrays),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
