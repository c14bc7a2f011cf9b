/* The arena's promises: alignment, no overlap, its limit, and no new memory for the second page. */
#include "base/arena.h"
#include "support.h"

#include <stdalign.h>

static void gives_aligned_separate_memory(void **state) {
    (void)state;
    struct arena arena = {0};
    enum { count = 2000 };
    unsigned char *taken[count];
    for (size_t i = 0; i < count; i++) {
        taken[i] = arena_take(&arena, i);
        assert_non_null(taken[i]);
        assert_int_equal((uintptr_t)taken[i] % alignof(max_align_t), 0);
        memset(taken[i], (int)(i % 251), i);
    }
    for (size_t i = 0; i < count; i++)
        for (size_t k = 0; k < i; k++) assert_int_equal(taken[i][k], i % 251);
    arena_free(&arena);
}

static void gives_one_page_after_another_without_growing(void **state) {
    (void)state;
    struct arena arena = {0};
    size_t held = 0;
    for (int page = 0; page < 5; page++) {
        for (size_t i = 0; i < 300; i++) assert_non_null(arena_take(&arena, i * 100));
        assert_non_null(arena_take(&arena, 3000000));
        if (page == 0) held = arena.held;
        assert_int_equal(arena.held, held);
        arena_reset(&arena);
    }
    arena_free(&arena);
    assert_int_equal(arena.held, 0);
    assert_non_null(arena_take(&arena, 1)); /* and can be used again */
    arena_free(&arena);
}

static void keeps_to_its_limit(void **state) {
    (void)state;
    struct arena arena;
    arena_init(&arena, 1 << 20);
    assert_null(arena_take(&arena, (1 << 20) + 1));
    assert_non_null(arena_take(&arena, 1 << 20));
    assert_null(arena_take(&arena, 1));
    assert_true(arena.held <= arena.limit);
    arena_reset(&arena);
    assert_non_null(arena_take(&arena, 1000));
    arena_free(&arena);
    assert_int_equal(arena.limit, 1 << 20);
}

static void fills_up_to_its_limit(void **state) {
    (void)state;
    struct arena arena;
    arena_init(&arena, 1 << 20);
    size_t taken = 0;
    while (arena_take(&arena, 1024)) taken += 1024;
    assert_true(arena.held <= arena.limit);
    assert_true(taken >= arena.limit / 2);
    arena_free(&arena);
}

static void refuses_sizes_that_overflow(void **state) {
    (void)state;
    struct arena arena = {0};
    assert_null(arena_take(&arena, SIZE_MAX));
    assert_null(arena_take_zeroed(&arena, SIZE_MAX / 2, 4));
    assert_null(arena_take_zeroed(&arena, 4, SIZE_MAX / 2));
    assert_non_null(arena_take_zeroed(&arena, 0, 8));
    assert_non_null(arena_take_zeroed(&arena, 8, 0));
    arena_free(&arena);
}

static void zeroes_memory_used_before(void **state) {
    (void)state;
    struct arena arena = {0};
    memset(arena_take(&arena, 4096), 0xFF, 4096);
    arena_reset(&arena);
    const unsigned char *zeroed = arena_take_zeroed(&arena, 512, 8);
    for (size_t i = 0; i < 4096; i++) assert_int_equal(zeroed[i], 0);
    arena_free(&arena);
}

static void copies_text(void **state) {
    (void)state;
    struct arena arena = {0};
    char bytes[] = "abc";
    textref copy = arena_copy(&arena, text_of(bytes, 3));
    bytes[0] = 'x';
    assert_text(copy, "abc");
    assert_int_equal(arena_copy(&arena, (textref){0}).size, 0);
    arena_free(&arena);
    arena_init(&arena, 16);
    assert_int_equal(arena_copy(&arena, TEXT("longer than sixteen bytes")).size, 0);
    arena_free(&arena);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(gives_aligned_separate_memory),
        cmocka_unit_test(gives_one_page_after_another_without_growing),
        cmocka_unit_test(keeps_to_its_limit),
        cmocka_unit_test(fills_up_to_its_limit),
        cmocka_unit_test(refuses_sizes_that_overflow),
        cmocka_unit_test(zeroes_memory_used_before),
        cmocka_unit_test(copies_text),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
