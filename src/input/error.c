#include "input/error.h"

#include "base/limits.h"

#include <errno.h>
#include <stdarg.h>
#include <stdio.h>
#include <string.h>

void input_fail(struct input_error *error, enum copydesk_status status, uint64_t offset, const char *format, ...) {
    error->status = status;
    error->offset = offset;
    va_list arguments;
    va_start(arguments, format);
    vsnprintf(error->cause, sizeof error->cause, format, arguments);
    va_end(arguments);
}

void input_fail_system(struct input_error *error, int number, uint64_t offset) {
    char words[sizeof error->cause];
    if (strerror_r(number, words, sizeof words) != 0) snprintf(words, sizeof words, "system error %d", number);
    input_fail(error, number == ENOMEM ? COPYDESK_NO_MEMORY : COPYDESK_IO, offset, "%s", words);
}

void input_fail_memory(struct input_error *error) {
    input_fail(error, COPYDESK_NO_MEMORY, INPUT_NO_OFFSET, "out of memory");
}

void input_fail_large(struct input_error *error) {
    input_fail(error, COPYDESK_TOO_LARGE, INPUT_NO_OFFSET, "the page is larger than %u MiB", LIMIT_PAGE_BYTES >> 20);
}
