#include "input/page.h"

#include "base/limits.h"

#include <sys/stat.h>

enum input_name input_name_of(const char *path) {
    static const struct {
        textref ending;
        enum input_name name;
    } endings[] = {
        {{".html", 5}, INPUT_NAME_HTML}, {{".htm", 4}, INPUT_NAME_HTML},     {{".xhtml", 6}, INPUT_NAME_HTML},
        {{".txt", 4}, INPUT_NAME_TEXT},  {{".warc", 5}, INPUT_NAME_ARCHIVE}, {{".wet", 4}, INPUT_NAME_ARCHIVE},
    };
    textref name = text_from(path);
    const textref packings[] = {TEXT(".gz"), TEXT(".zst")};
    for (size_t i = 0; i < sizeof packings / sizeof *packings; i++) {
        if (name.size < packings[i].size) continue;
        textref ending = text_slice(name, name.size - packings[i].size, name.size);
        if (!text_is_nocase(ending, packings[i])) continue;
        name.size -= packings[i].size;
        break;
    }
    for (size_t i = 0; i < sizeof endings / sizeof *endings; i++) {
        if (name.size <= endings[i].ending.size) continue;
        textref ending = text_slice(name, name.size - endings[i].ending.size, name.size);
        if (text_is_nocase(ending, endings[i].ending)) return endings[i].name;
    }
    return INPUT_NAME_UNKNOWN;
}

static bool fail(const struct stream *stream, const struct buffer *out, struct input_error *error) {
    if (out->failed)
        input_fail_memory(error);
    else if (stream->failed)
        *error = stream->failure;
    else
        input_fail_large(error);
    return false;
}

/* A file's size is looked at before its bytes: one over the limit costs nothing. (Its size compressed, when it is; what
 * deflate or zstd could not make smaller than the limit is over it all the more.) Pipes have none. */
static bool is_too_large(const struct stream *stream, struct buffer *out) {
    struct stat about;
    if (fstat(stream->file, &about) != 0 || !S_ISREG(about.st_mode)) return false;
    if (about.st_size > (off_t)LIMIT_PAGE_BYTES) return true;
    if (stream->codec == STREAM_PLAIN) buffer_reserve(out, (size_t)about.st_size);
    return false;
}

/* From the window, piece by piece. */
static bool read_decompressed(struct stream *stream, struct buffer *out, struct input_error *error) {
    for (;;) {
        textref seen = stream_peek(stream, 1);
        if (seen.size == 0) break;
        if (out->size + seen.size > LIMIT_PAGE_BYTES) return fail(stream, out, error);
        buffer_put_text(out, seen);
        if (out->failed) return fail(stream, out, error);
        stream_skip(stream, seen.size);
    }
    return stream->failed ? fail(stream, out, error) : true;
}

/* While the first bytes of a gzip file are all that was read of it, the file can still be had whole. */
static bool is_at_its_start(const struct stream *stream) {
    return stream->raw_read == stream->raw_end;
}

/* As it is, to be unpacked whole. */
static bool read_packed(struct stream *stream, struct buffer *packed, struct input_error *error) {
    stream->raw_at = 0;
    while (stream_need_raw(stream, 1)) {
        size_t seen = stream->raw_end - stream->raw_at;
        if (packed->size + seen > LIMIT_PAGE_BYTES) return fail(stream, packed, error);
        buffer_put(packed, stream->raw + stream->raw_at, seen);
        if (packed->failed) return fail(stream, packed, error);
        stream->raw_at = stream->raw_end;
    }
    return !stream->failed || fail(stream, packed, error);
}

bool input_read_page(struct stream *stream, struct input_capture *capture, struct input_error *error) {
    if (is_too_large(stream, &capture->bytes)) {
        input_fail_large(error);
        return false;
    }
    if (stream->codec != STREAM_GZIP || !is_at_its_start(stream))
        return read_decompressed(stream, &capture->bytes, error);
    capture->codings = (struct input_codings){.at = {PACKING_GZIP}, .count = 1};
    return read_packed(stream, &capture->bytes, error);
}
