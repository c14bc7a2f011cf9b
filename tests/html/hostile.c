/* The pages of hostile.h: each must yield a sound tree, in memory that its bytes pay for and in work that grows with
 * them and no faster.
 *
 * Work is counted, not timed. The parser is compiled once more for this test so that each stretch of code without a
 * branch calls __sanitizer_cov_trace_pc; what the C library does for it is counted by the bytes it is asked to look at.
 * The counts are the same on every run of a machine. COPYDESK_HOSTILE_KIB asks for pages larger than 512 KiB and shows
 * the counts; bench/growth.c has the times. */
#include "hostile.h"
#include "check_tree.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdio.h>
#include <stdlib.h>

#include <cmocka.h>

static uint64_t steps;

enum { BYTES_A_STEP = 16 };

/* Called by the code under test; the linker sends the library calls of the parser here (meson.build). */
void __sanitizer_cov_trace_pc(void);
void *__wrap_memchr(const void *at, int byte, size_t size);
void *__wrap_memcpy(void *to, const void *from, size_t size);
void *__wrap_memmove(void *to, const void *from, size_t size);
int __wrap_memcmp(const void *a, const void *b, size_t size);
void *__real_memchr(const void *at, int byte, size_t size);
void *__real_memcpy(void *to, const void *from, size_t size);
void *__real_memmove(void *to, const void *from, size_t size);
int __real_memcmp(const void *a, const void *b, size_t size);

void __sanitizer_cov_trace_pc(void) {
    steps++;
}

void *__wrap_memchr(const void *at, int byte, size_t size) {
    void *const found = __real_memchr(at, byte, size);
    steps += (found ? (size_t)((const char *)found - (const char *)at) : size) / BYTES_A_STEP;
    return found;
}

void *__wrap_memcpy(void *to, const void *from, size_t size) {
    steps += size / BYTES_A_STEP;
    return __real_memcpy(to, from, size);
}

void *__wrap_memmove(void *to, const void *from, size_t size) {
    steps += size / BYTES_A_STEP;
    return __real_memmove(to, from, size);
}

int __wrap_memcmp(const void *a, const void *b, size_t size) {
    steps += size / BYTES_A_STEP;
    return __real_memcmp(a, b, size);
}

/* Reads a page of `size` bytes; returns the steps that took. */
static uint64_t read_page(const struct pattern *pattern, size_t size, bool show) {
    const struct html_options options = {.scripting = true};
    const struct html_tree *tree;
    struct html_parser *const parser = html_parser_new();
    struct buffer page = {0};
    assert_non_null(parser);
    put_hostile(&page, pattern, size);
    steps = 0;
    assert_int_equal(html_parse(parser, buffer_text(&page), &options, &tree), COPYDESK_OK);
    const uint64_t taken = steps;
    const size_t memory = memory_in_use(parser);
    const char *const wrong = check_tree(tree);
    if (show)
        printf("%-36s %8zu bytes %7.1f steps a byte %6.1f bytes a byte\n", pattern->name, page.size,
               (double)taken / (double)page.size, (double)memory / (double)page.size);
    if (wrong) fail_msg("%s: %s", pattern->name, wrong);
    if ((double)memory > hostile_constant + hostile_bytes_a_byte * (double)page.size)
        fail_msg("%s: %zu bytes for %zu", pattern->name, memory, page.size);
    buffer_free(&page);
    html_parser_free(parser);
    return taken;
}

static void stays_linear(void **state) {
    (void)state;
    /* The costliest pattern takes 110 steps a byte: what a limit bounds, the search through 64 formatting elements for
     * one, may cost that much and no more. A page of several kinds of content may grow a little unevenly. */
    enum { times_larger = 8 };
    const double unevenness = 1.1, most_steps_a_byte = 150;
    const char *const asked = getenv("COPYDESK_HOSTILE_KIB");
    const size_t size = asked ? strtoul(asked, NULL, 10) << 10 : 1 << 19;
    for (size_t i = 0; i < hostile_count; i++) {
        const struct pattern *const pattern = &hostile_patterns[i];
        const double small = (double)read_page(pattern, size / times_larger, asked != NULL);
        const double large = (double)read_page(pattern, size, asked != NULL);
        if (large > small * times_larger * unevenness)
            fail_msg("%s: %.1f times the work for %d times the page", pattern->name, large / small, times_larger);
        if (large > most_steps_a_byte * (double)size)
            fail_msg("%s: %.1f steps a byte", pattern->name, large / (double)size);
    }
}

int main(void) {
    const struct CMUnitTest tests[] = {cmocka_unit_test(stays_linear)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
