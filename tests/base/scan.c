/* Every path of base/scan.h against a byte-by-byte search written here, at every alignment and length that could tell
 * them apart. */
#include "base/scan.h"
#include "base/utf8.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdlib.h>

#include <cmocka.h>

enum { LONGEST = 150 };

static uint32_t random_state = 1;
static uint32_t random_below(uint32_t limit) {
    random_state = random_state * 1664525u + 1013904223u;
    return (random_state >> 8) % limit;
}

static uint32_t slow_four(const char *source, uint32_t at, uint32_t end, struct scan_set set) {
    while (at < end && source[at] != set.a && source[at] != set.b && source[at] != set.c && source[at] != set.d) at++;
    return at;
}

static uint32_t slow_pair(const char *source, uint32_t at, uint32_t end, char both) {
    for (; at + 1 < end; at++)
        if (source[at] == both && source[at + 1] == both) return at;
    return end;
}

/* By decoding, character by character. */
static uint32_t slow_valid(textref text) {
    uint32_t at = 0;
    while (at < text.size) {
        const struct utf8_char c = utf8_decode(text, at);
        if (c.code == UTF8_REPLACEMENT && !(c.size == 3 && memcmp(text.at + at, "\xEF\xBF\xBD", 3) == 0)) break;
        at += c.size;
    }
    return at;
}

static void check_searches(const struct scan *scan, const char *source, uint32_t at, uint32_t end) {
    const struct scan_set set = {'<', '&', '\r', '\0'};
    assert_int_equal(scan->four(source, at, end, set), slow_four(source, at, end, set));
    assert_int_equal(scan_four(scan, source, at, end, set), slow_four(source, at, end, set));
    assert_int_equal(scan->pair(source, at, end, '-'), slow_pair(source, at, end, '-'));
}

/* The byte searched for at each place of a text of each length, from each beginning; and just outside it. */
static void finds_each_place(void **state) {
    (void)state;
    static const char wanted[] = {'<', '&', '\r', '\0', '-'};
    for (int path = 0; path < SCAN_PATHS; path++) {
        const struct scan *const scan = scan_of((enum scan_path)path);
        if (!scan) continue;
        for (uint32_t end = 0; end <= LONGEST; end++) {
            char *const source = malloc(LONGEST + 2); /* its own, so that a sanitizer sees a byte too many */
            memset(source, 'x', LONGEST + 2);
            check_searches(scan, source, end / 3, end);
            for (uint32_t place = 0; place <= end; place++) {
                source[place] = wanted[place % sizeof wanted];
                source[place + 1] = wanted[place % sizeof wanted];
                check_searches(scan, source, 0, end);
                check_searches(scan, source, place < 5 ? place : place - 5, end);
                source[place] = source[place + 1] = 'x';
            }
            free(source);
        }
    }
}

static void never_reads_past_the_end(void **state) {
    (void)state;
    for (int path = 0; path < SCAN_PATHS; path++) {
        const struct scan *const scan = scan_of((enum scan_path)path);
        for (uint32_t size = 1; scan && size <= LONGEST; size++) {
            char *const source = malloc(size);
            memset(source, 'x', size);
            source[size - 1] = '-';
            assert_int_equal(scan->pair(source, 0, size, '-'), size);
            assert_int_equal(scan_four(scan, source, 0, size, (struct scan_set){'<', '<', '<', '<'}), size);
            assert_int_equal(scan->valid(text_of(source, size)), size);
            free(source);
        }
    }
}

/* All four bytes of a sequence are tried around the places where a sequence is decided, across a block's edge. */
static void knows_every_sequence(void **state) {
    (void)state;
    static const unsigned char edges[] = {0x00, 0x41, 0x7F, 0x80, 0x8F, 0x90, 0x9F, 0xA0, 0xBF, 0xC0, 0xC1, 0xC2, 0xDF,
                                          0xE0, 0xE1, 0xEC, 0xED, 0xEE, 0xEF, 0xF0, 0xF1, 0xF3, 0xF4, 0xF5, 0xF8, 0xFF};
    enum { EDGES = sizeof edges };
    for (uint32_t each = 0; each < EDGES * EDGES * EDGES * EDGES; each++) {
        const uint32_t place = 28 + each % 5; /* its bytes lie on both sides of 32 */
        char source[96];
        memset(source, 'x', sizeof source);
        uint32_t rest = each;
        for (uint32_t i = 0; i < 4; i++, rest /= EDGES) source[place + i] = (char)edges[rest % EDGES];
        const textref text = text_of(source, sizeof source);
        const uint32_t expected = slow_valid(text);
        for (int path = 0; path < SCAN_PATHS; path++) {
            const struct scan *const scan = scan_of((enum scan_path)path);
            if (scan && scan->valid(text) != expected) fail_msg("%s: %08x at %u", scan->name, each, place);
        }
    }
}

/* Text of many scripts, cut anywhere and with a byte changed anywhere. */
static void finds_the_first_wrong_byte(void **state) {
    (void)state;
    for (int round = 0; round < 20000; round++) {
        char source[LONGEST + 4];
        uint32_t size = 0;
        while (size < LONGEST) {
            static const uint32_t above[] = {0x80, 0x80, 0x800, 0x10000, 0x110000};
            size += utf8_encode(random_below(above[random_below(5)]), source + size);
        }
        size -= random_below(LONGEST);
        if (size && random_below(3)) source[random_below(size)] = (char)random_below(256);
        const textref text = text_of(source, size);
        for (int path = 0; path < SCAN_PATHS; path++) {
            const struct scan *const scan = scan_of((enum scan_path)path);
            if (scan) assert_int_equal(scan->valid(text), slow_valid(text));
        }
    }
}

static void best_is_one_of_them(void **state) {
    (void)state;
    bool found = false;
    for (int path = 0; path < SCAN_PATHS; path++) found |= scan_of((enum scan_path)path) == scan_best();
    assert_true(found);
    assert_non_null(scan_of(SCAN_PORTABLE));
    print_message("scanning with %s\n", scan_best()->name);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(finds_each_place),     cmocka_unit_test(never_reads_past_the_end),
        cmocka_unit_test(knows_every_sequence), cmocka_unit_test(finds_the_first_wrong_byte),
        cmocka_unit_test(best_is_one_of_them),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
