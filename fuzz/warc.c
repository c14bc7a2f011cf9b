/* Fuzzes the reading of one file of any kind: a page, plain, gzip or zstd; a web archive, plain or compressed, and
 * taken for one by its name alone. It must come to its end, with captures whole and errors that say what is wrong; and
 * what cannot be sought in, a pipe, must give the same as the file; and a reading that goes on from a place, the same
 * as the one that came there. */
#define _GNU_SOURCE /* memfd_create: a file that is in memory alone */
#include "base/hash.h"
#include "base/limits.h"
#include "input/unpack.h"

#include <stdio.h>
#include <stdlib.h>
#include <sys/mman.h>
#include <unistd.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

/* What a reading gave, for comparison. */
struct given {
    uint64_t hash;
    uint32_t pages, errors;
};

static void require(bool ok) {
    if (!ok) abort();
}

/* The path is that of this reading alone; what stands behind it is the place in an archive. */
static textref place_of(const char *name) {
    const char *mark = strrchr(name, '#');
    return text_from(mark ? mark : "");
}

static void take_page(struct given *given, struct input_capture *capture, struct unpacker *unpacker) {
    struct input_error error;
    require(capture->name && capture->bytes.size <= LIMIT_PAGE_BYTES && !capture->bytes.failed);
    bool ok = input_unpack(capture, unpacker, &error);
    require(ok || (error.name && error.cause[0] && error.status != COPYDESK_OK));
    require(capture->bytes.size <= LIMIT_PAGE_BYTES);
    given->pages++;
    given->hash = hash_wide(given->hash, place_of(capture->name));
    if (ok) given->hash = hash_wide(given->hash, buffer_text(&capture->bytes));
}

static struct given read_all(struct input_source *source) {
    struct given given = {0};
    struct unpacker unpacker = {0};
    uint64_t done = 0, all, before = 0;
    for (enum input_next next = INPUT_ERROR; next != INPUT_END;) {
        struct input_capture capture;
        struct input_error error;
        next = input_next(source, &capture, &error);
        if (next == INPUT_CAPTURE) take_page(&given, &capture, &unpacker);
        if (next == INPUT_ERROR) require(error.name && error.cause[0] && error.status != COPYDESK_OK);
        given.errors += next == INPUT_ERROR;
        input_capture_free(&capture);
        input_progress(source, &done, &all);
        require(done >= before);
        before = done;
    }
    unpacker_free(&unpacker);
    return given;
}

/* Two readings from behind the first `events` pages and failures on. */
static void read_from_a_place(const char *path, uint32_t events) {
    struct input_source *source = input_open(&path, 1, NULL), *other = input_open(&path, 1, NULL);
    require(source && other);
    for (; events > 0; events--) {
        struct input_capture capture;
        struct input_error error;
        if (input_next(source, &capture, &error) == INPUT_CAPTURE) input_capture_free(&capture);
    }
    const struct input_place place = input_place(source);
    if (input_seek(other, &place)) {
        struct given a = read_all(source), b = read_all(other);
        require(a.pages == b.pages && a.errors == b.errors && a.hash == b.hash);
    } else {
        require(!place.known);
    }
    input_close(source);
    input_close(other);
}

static struct given read_path(const char *path, size_t size) {
    struct input_source *source = input_open(&path, 1, NULL);
    uint64_t done, all;
    require(source != NULL);
    struct given given = read_all(source);
    input_progress(source, &done, &all);
    require(all == 0 ? done <= size : done == size && all == size); /* a pipe may be left before its end */
    input_close(source);
    return given;
}

static struct given read_file(const uint8_t *data, size_t size, const char *name) {
    int file = memfd_create("input", 0);
    char path[64], link[96];
    require(file >= 0 && write(file, data, size) == (ssize_t)size);
    snprintf(path, sizeof path, "/proc/self/fd/%d", file);
    snprintf(link, sizeof link, "/tmp/copydesk-fuzz-%d%s", (int)getpid(), name);
    if (*name) require(symlink(path, link) == 0);
    struct given given = read_path(*name ? link : path, size);
    if (size > 0 && given.pages > 0)
        read_from_a_place(*name ? link : path, data[size - 1] % (given.pages + given.errors) + 1);
    if (*name) unlink(link);
    close(file);
    return given;
}

static struct given read_pipe(const uint8_t *data, size_t size) {
    int ends[2];
    char path[64];
    require(pipe(ends) == 0);
    require(write(ends[1], data, size) == (ssize_t)size);
    close(ends[1]);
    snprintf(path, sizeof path, "/proc/self/fd/%d", ends[0]);
    struct given given = read_path(path, size);
    close(ends[0]);
    return given;
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
    enum { pipe_holds = 65536 };
    struct given file = read_file(data, size, "");
    read_file(data, size, ".warc.gz");
    read_file(data, size, ".warc.zst");
    if (size == 0 || size > pipe_holds) return 0;
    struct given piped = read_pipe(data, size);
    require(piped.pages == file.pages && piped.errors == file.errors && piped.hash == file.hash);
    return 0;
}
