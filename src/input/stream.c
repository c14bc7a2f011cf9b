#include "input/stream.h"

#include "base/buffer.h"

#include <errno.h>
#include <stdlib.h>
#include <unistd.h>

/* ---- the file ----------------------------------------------------------------------------------------------- */

/* Reads more behind raw_end. False at the end of the file and on failure. */
static bool read_raw(struct stream *stream) {
    while (!stream->raw_ended && stream->raw_end < STREAM_RAW) {
        ssize_t size = read(stream->file, stream->raw + stream->raw_end, STREAM_RAW - stream->raw_end);
        if (size > 0) {
            stream->raw_end += (size_t)size;
            stream->raw_read += (uint64_t)size;
            return true;
        }
        if (size < 0 && errno == EINTR) continue;
        stream->raw_ended = true;
        if (size == 0) return false;
        stream->failed = true;
        input_fail_system(&stream->failure, errno, stream->raw_read);
    }
    return false;
}

bool stream_need_raw(struct stream *stream, size_t want) {
    if (stream->raw_end - stream->raw_at >= want) return true;
    memmove(stream->raw, stream->raw + stream->raw_at, stream->raw_end - stream->raw_at);
    stream->raw_end -= stream->raw_at;
    stream->raw_at = 0;
    while (stream->raw_end < want)
        if (!read_raw(stream)) return false;
    return true;
}

uint64_t stream_offset(const struct stream *stream) {
    return stream->raw_read - (stream->raw_end - stream->raw_at);
}

void stream_fail(struct stream *stream, enum copydesk_status status, const char *cause) {
    if (stream->failed) return; /* the file itself failed; that is the cause */
    stream->failed = true;
    input_fail(&stream->failure, status, stream_offset(stream), "%s", cause);
}

/* ---- opening ------------------------------------------------------------------------------------------------ */

static enum stream_codec codec_of(const unsigned char *raw, size_t size) {
    if (size >= 2 && raw[0] == 0x1F && raw[1] == 0x8B) return STREAM_GZIP;
    if (size >= 4 && memcmp(raw, "\x28\xB5\x2F\xFD", 4) == 0) return STREAM_ZSTD;
    /* a skippable frame, RFC 8878 section 3.1.2: 0x184D2A50 to 0x184D2A5F, little-endian */
    if (size >= 4 && raw[0] >> 4 == 5 && memcmp(raw + 1, "\x2A\x4D\x18", 3) == 0) return STREAM_ZSTD;
    return STREAM_PLAIN;
}

static bool has_buffers(struct stream *stream) {
    if (!stream->raw) stream->raw = malloc(STREAM_RAW);
    if (!stream->window) stream->window = malloc(STREAM_WINDOW);
    return stream->raw && stream->window;
}

bool stream_open(struct stream *stream, int file, struct input_error *error) {
    struct stream kept = *stream;
    *stream = (struct stream){
        .file = file,
        .raw = kept.raw,
        .window = kept.window,
        .inflater = kept.inflater,
        .has_inflater = kept.has_inflater,
        .zstd = kept.zstd,
    };
    if (!has_buffers(stream)) {
        input_fail_memory(error);
        stream_close(stream);
        return false;
    }
    while (read_raw(stream)) {
    } /* as much as there is room for: see input_read_page */
    if (stream->failed) {
        *error = stream->failure;
        stream_close(stream);
        return false;
    }
    stream->codec = codec_of(stream->raw, stream->raw_end);
    if (stream->codec == STREAM_ZSTD) stream_load_dictionary(stream);
    return true;
}

void stream_close(struct stream *stream) {
    if (stream->file > STDIN_FILENO) close(stream->file);
    stream->file = -1;
    stream->raw_read = stream->raw_at = stream->raw_end = 0;
}

void stream_free(struct stream *stream) {
    stream_close(stream);
    free(stream->raw);
    free(stream->window);
    if (stream->has_inflater) inflateEnd(&stream->inflater);
    ZSTD_freeDCtx(stream->zstd);
    *stream = (struct stream){.file = -1};
}

/* ---- the window --------------------------------------------------------------------------------------------- */

static size_t copy_raw(struct stream *stream, unsigned char *to, size_t space) {
    if (!stream_need_raw(stream, 1)) return 0;
    size_t size = stream->raw_end - stream->raw_at;
    if (size > space) size = space;
    memcpy(to, stream->raw + stream->raw_at, size);
    stream->raw_at += size;
    return size;
}

/* Decompresses up to `space` bytes more behind window_end. False when there is no more. */
static bool fill_window(struct stream *stream, size_t space) {
    unsigned char *to = stream->window + stream->window_end;
    size_t size = 0;
    if (stream->failed || space == 0) return false;
    switch (stream->codec) {
    case STREAM_PLAIN: size = copy_raw(stream, to, space); break;
    case STREAM_GZIP: size = stream_inflate(stream, to, space); break;
    case STREAM_ZSTD: size = stream_unzstd(stream, to, space); break;
    }
    stream->window_end += size;
    return size > 0;
}

/* `ahead`: how far the window may be filled when it has to be. */
static textref show(struct stream *stream, size_t want, size_t ahead) {
    if (stream->window_end - stream->window_at < want) {
        memmove(stream->window, stream->window + stream->window_at, stream->window_end - stream->window_at);
        stream->window_end -= stream->window_at;
        stream->window_at = 0;
        while (stream->window_end < want && fill_window(stream, ahead - stream->window_end)) {
        }
    }
    return text_of((const char *)stream->window + stream->window_at, stream->window_end - stream->window_at);
}

textref stream_peek(struct stream *stream, size_t want) {
    return show(stream, want, STREAM_WINDOW);
}

textref stream_sniff(struct stream *stream, size_t want) {
    return show(stream, want, want);
}

void stream_skip(struct stream *stream, size_t size) {
    stream->window_at += size;
    stream->position += size;
}

bool stream_take(struct stream *stream, uint64_t size, struct buffer *out) {
    while (size > 0) {
        textref seen = stream_peek(stream, 1);
        if (seen.size == 0) return false;
        if (seen.size > size) seen.size = (uint32_t)size;
        if (out) buffer_put_text(out, seen);
        if (out && out->failed) return false;
        stream_skip(stream, seen.size);
        size -= seen.size;
    }
    return true;
}

/* ---- members and frames ------------------------------------------------------------------------------------- */

/* Two places are remembered: the last that `position` has reached, and the first beyond it. A third is forgotten, so
 * that a window full of tiny members costs nothing; a place further back still serves, by the bytes after it. */
static void pass_places(struct stream *stream) {
    if (!stream->has_next || stream->next.position > stream->position) return;
    stream->here = stream->next;
    stream->has_next = false;
}

void stream_begin_member(struct stream *stream) {
    pass_places(stream);
    uint64_t position = stream->position + (stream->window_end - stream->window_at);
    if (stream->has_next && stream->next.position != position) return;
    stream->next = (struct stream_place){stream_offset(stream), position};
    stream->has_next = true;
}

struct stream_place stream_place(struct stream *stream) {
    pass_places(stream);
    return stream->here;
}
