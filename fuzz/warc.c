/* Fuzzes the reading of one file of any kind: a page, plain, gzip or zstd; a web archive, plain or compressed. It must
 * come to its end, with captures whole and errors that say what is wrong. */
#define _GNU_SOURCE /* memfd_create: a file that is in memory alone */
#include "base/limits.h"
#include "input/input.h"

#include <stdio.h>
#include <stdlib.h>
#include <sys/mman.h>
#include <unistd.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static void require(bool ok) {
    if (!ok) abort();
}

static void read_all(struct input_source *source) {
    for (;;) {
        struct input_capture capture;
        struct input_error error;
        switch (input_next(source, &capture, &error)) {
        case INPUT_CAPTURE:
            require(capture.name && capture.bytes.size <= LIMIT_PAGE_BYTES && !capture.bytes.failed);
            input_capture_free(&capture);
            break;
        case INPUT_ERROR: require(error.name && error.cause[0] && error.status != COPYDESK_OK); break;
        case INPUT_END: return;
        }
    }
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
    int file = memfd_create("input", 0);
    require(file >= 0);
    require(write(file, data, size) == (ssize_t)size);
    char path[64];
    snprintf(path, sizeof path, "/proc/self/fd/%d", file);
    const char *paths[] = {path};
    struct input_source *source = input_open(paths, 1, NULL);
    require(source != NULL);
    read_all(source);
    uint64_t done, all;
    input_progress(source, &done, &all);
    require(done == size && all == size);
    input_close(source);
    close(file);
    return 0;
}
