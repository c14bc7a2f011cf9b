#define _XOPEN_SOURCE 700 /* for nftw */

#include "kit.h"

#include "input/unpack.h"

#include <ftw.h>
#include <libdeflate.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>
#include <zstd.h>

static void require(bool ok, const char *what) {
    if (ok) return;
    perror(what);
    abort();
}

char *kit_folder(void) {
    char *folder = strdup("/tmp/copydesk-test-XXXXXX");
    require(folder && mkdtemp(folder), "mkdtemp");
    return folder;
}

static int remove_entry(const char *path, const struct stat *about, int kind, struct FTW *place) {
    (void)about, (void)kind, (void)place;
    return remove(path);
}

void kit_remove_folder(char *folder) {
    require(nftw(folder, remove_entry, 16, FTW_DEPTH | FTW_PHYS) == 0, "nftw");
    free(folder);
}

const char *kit_path(const char *folder, const char *name) {
    static char paths[8][4096];
    static unsigned next;
    char *path = paths[next++ % 8];
    snprintf(path, sizeof paths[0], "%s/%s", folder, name);
    return path;
}

void kit_write(const char *path, textref bytes) {
    FILE *file = fopen(path, "wb");
    require(file != NULL, path);
    require(bytes.size == 0 || fwrite(bytes.at, 1, bytes.size, file) == bytes.size, path);
    require(fclose(file) == 0, path);
}

typedef size_t compress_function(struct libdeflate_compressor *, const void *, size_t, void *, size_t);

static void compress_with(struct buffer *out, textref bytes, compress_function *compress) {
    struct libdeflate_compressor *compressor = libdeflate_alloc_compressor(6);
    size_t room = libdeflate_gzip_compress_bound(compressor, bytes.size);
    require(buffer_reserve(out, room), "buffer_reserve");
    out->size += compress(compressor, bytes.at, bytes.size, out->at + out->size, room);
    libdeflate_free_compressor(compressor);
}

void kit_gzip(struct buffer *out, textref bytes) {
    compress_with(out, bytes, libdeflate_gzip_compress);
}

void kit_deflate(struct buffer *out, textref bytes, bool wrapped) {
    compress_with(out, bytes, wrapped ? libdeflate_zlib_compress : libdeflate_deflate_compress);
}

void kit_zstd(struct buffer *out, textref bytes, textref dictionary) {
    ZSTD_CCtx *context = ZSTD_createCCtx();
    size_t room = ZSTD_compressBound(bytes.size);
    require(context && buffer_reserve(out, room), "zstd");
    size_t size = ZSTD_compress_usingDict(context, out->at + out->size, room, bytes.at, bytes.size, dictionary.at,
                                          dictionary.size, 3);
    require(!ZSTD_isError(size), "zstd");
    out->size += size;
    ZSTD_freeCCtx(context);
}

void kit_record(struct buffer *out, const char *type, const char *url, textref content) {
    buffer_format(out, "WARC/1.0\r\nWARC-Type: %s\r\nWARC-Date: 2022-03-14T00:37:00Z\r\n", type);
    if (url) buffer_format(out, "WARC-Target-URI: %s\r\n", url);
    const char *media = strcmp(type, "response") == 0 ? "application/http; msgtype=response" : "text/plain";
    buffer_format(out, "Content-Type: %s\r\nContent-Length: %u\r\n\r\n", media, content.size);
    buffer_put_text(out, content);
    buffer_put_string(out, "\r\n\r\n");
}

void kit_response(struct buffer *out, const char *url, const char *head, textref body) {
    struct buffer content = {0};
    buffer_format(&content, "%s\r\n\r\n", head);
    buffer_put_text(&content, body);
    kit_record(out, "response", url, buffer_text(&content));
    buffer_free(&content);
}

/* ---- reading ------------------------------------------------------------------------------------------------ */

static const char *without(const char *folder, const char *name) {
    size_t size = strlen(folder);
    if (strncmp(name, folder, size) != 0) return name;
    return name[size] == '/' ? name + size + 1 : name + size;
}

static void describe_capture(struct buffer *out, const char *folder, const struct input_capture *capture) {
    static const char *const formats[] = {"auto", "html", "flattened", "plain"};
    buffer_format(out, "page %s %s", without(folder, capture->name), formats[capture->format]);
    if (capture->url) buffer_format(out, " url=%s", capture->url);
    if (capture->captured) buffer_format(out, " captured=%s", capture->captured);
    if (capture->record_id) buffer_format(out, " id=%s", capture->record_id);
    if (capture->charset) buffer_format(out, " charset=%s", capture->charset);
    if (capture->bytes.size > 60)
        buffer_format(out, " %zu bytes\n", capture->bytes.size);
    else
        buffer_format(out, " [%.*s]\n", (int)capture->bytes.size, capture->bytes.size ? capture->bytes.at : "");
}

const char *kit_read(const char *folder, const char *const *paths, size_t count, bool plain) {
    static struct buffer out;
    buffer_clear(&out);
    const struct input_options options = {.plain = plain, .measure = true};
    struct input_source *source = input_open(paths, count, &options);
    struct unpacker unpacker = {0};
    require(source != NULL, "input_open");
    for (;;) {
        struct input_capture capture;
        struct input_error error;
        enum input_next next = input_next(source, &capture, &error);
        if (next == INPUT_END) break;
        bool whole = next == INPUT_CAPTURE && input_unpack(&capture, &unpacker, &error);
        if (whole) {
            describe_capture(&out, folder, &capture);
        } else {
            buffer_format(&out, "error %s status=%d: %s\n", without(folder, error.name), (int)error.status,
                          error.cause);
        }
        if (next == INPUT_CAPTURE) input_capture_free(&capture);
    }
    unpacker_free(&unpacker);
    uint64_t done, all;
    input_progress(source, &done, &all);
    if (all > 0 && done != all) buffer_format(&out, "progress stops at %d of %d\n", (int)done, (int)all);
    input_close(source);
    buffer_put_byte(&out, '\0');
    return out.at;
}

const char *kit_read_one(const char *folder, const char *path) {
    return kit_read(folder, &path, 1, false);
}
