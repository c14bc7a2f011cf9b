/* What every test program needs: cmocka with its headers, and comparison of views. */
#ifndef TESTS_SUPPORT_H
#define TESTS_SUPPORT_H

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "base/text.h"

/* Fails the test unless `t` is the string `expected`, and shows both. */
#define assert_text(t, expected) assert_text_at((t), (expected), __FILE__, __LINE__)

static inline void assert_text_at(textref t, const char *expected, const char *file, int line) {
    if (text_is(t, text_from(expected))) return;
    print_error("got      \"%.*s\"\nexpected \"%s\"\n", (int)t.size, t.at ? t.at : "", expected);
    _fail(file, line);
}

#endif
