/* Rendering into a string that a test can compare. */
#ifndef TESTS_OUTPUT_HELPERS_H
#define TESTS_OUTPUT_HELPERS_H

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>

#include <cmocka.h>

#include "base/utf8.h"
#include "output/output.h"
#include "sample.h"

/* NUL-terminated; valid until the next call; checked to be valid UTF-8. */
static inline const char *written(void (*write)(const struct copydesk_record *, struct buffer *),
                                  const struct copydesk_record *record) {
    static struct buffer out;
    buffer_free(&out);
    write(record, &out);
    assert_false(out.failed);
    textref t = buffer_text(&out);
    assert_int_equal(utf8_valid_prefix(t), t.size);
    buffer_put_byte(&out, '\0');
    return out.at ? out.at : "";
}

/* A record of one block. */
static inline struct copydesk_record one_block(enum copydesk_block_kind kind, uint8_t level, const char *words) {
    static struct copydesk_block block;
    block = (struct copydesk_block){.kind = kind, .level = level, .span = {0, (uint32_t)strlen(words)}};
    return (struct copydesk_record){.text = text_from(words), .blocks = &block, .block_count = 1};
}

static inline void assert_found(const char *whole, const char *words, bool expected) {
    if ((strstr(whole, words) != NULL) == expected) return;
    print_error("%s: %s\n", expected ? "not found" : "found", words);
    fputs(whole, stderr);
    fail();
}

static inline void assert_holds(const char *whole, const char *words) {
    assert_found(whole, words, true);
}

static inline void assert_lacks(const char *whole, const char *words) {
    assert_found(whole, words, false);
}

#endif
