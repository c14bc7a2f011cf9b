#include "input/stream.h"

#include "base/limits.h"

#include <errno.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

/* ---- the file ----------------------------------------------------------------------------------------------- */

/* Reads more behind raw_end. False at the end of the file and on failure. */
static bool read_raw(struct stream *stream) {
    while (!stream->raw_ended && stream->raw_end < stream->raw_capacity) {
        ssize_t size = read(stream->file, stream->raw + stream->raw_end, stream->raw_capacity - stream->raw_end);
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

/* Moves what is still wanted to the front of the raw buffer. */
static void move_raw(struct stream *stream) {
    size_t from = stream->raw_keep < stream->raw_at ? stream->raw_keep : stream->raw_at;
    memmove(stream->raw, stream->raw + from, stream->raw_end - from);
    stream->raw_end -= from;
    stream->raw_at -= from;
    if (stream->raw_keep != SIZE_MAX) stream->raw_keep -= from;
}

/* Room for at least one byte more, though much is kept; what is kept gives way when it is too much. */
static void grow_raw(struct stream *stream) {
    size_t capacity = stream->raw_capacity < STREAM_RAW ? STREAM_RAW : stream->raw_capacity * 2;
    unsigned char *raw = capacity <= LIMIT_ARCHIVE_REPLAY ? realloc(stream->raw, capacity) : NULL;
    if (raw) {
        stream->raw = raw;
        stream->raw_capacity = capacity;
    } else {
        stream->raw_keep = SIZE_MAX;
        move_raw(stream);
    }
}

bool stream_need_raw(struct stream *stream, size_t want) {
    while (stream->raw_end - stream->raw_at < want) {
        if (stream->raw_keep == SIZE_MAX || stream->raw_end == stream->raw_capacity) move_raw(stream);
        if (stream->raw_end == stream->raw_capacity) grow_raw(stream);
        if (!read_raw(stream)) return false;
    }
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
    if (!stream->raw) {
        stream->raw = malloc(STREAM_RAW);
        stream->raw_capacity = STREAM_RAW;
    }
    if (!stream->window) stream->window = malloc(STREAM_WINDOW);
    return stream->raw && stream->window;
}

/* Standard input may be a file of which another program has read the beginning. */
static void find_size(struct stream *stream) {
    struct stat about;
    stream->size = UINT64_MAX;
    if (fstat(stream->file, &about) != 0 || !S_ISREG(about.st_mode)) return;
    off_t base = lseek(stream->file, 0, SEEK_CUR);
    stream->seekable = base >= 0;
    if (base < 0 || about.st_size < base) return;
    stream->base = base;
    stream->size = (uint64_t)(about.st_size - base);
}

bool stream_open(struct stream *stream, int file, struct input_error *error) {
    struct stream kept = *stream;
    *stream = (struct stream){
        .file = file,
        .raw = kept.raw,
        .raw_capacity = kept.raw_capacity,
        .raw_keep = SIZE_MAX,
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
    find_size(stream);
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
    stream->reached = 0;
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
    stream->member = stream_offset(stream);
    pass_places(stream);
    uint64_t position = stream->position + (stream->window_end - stream->window_at);
    if (stream->has_next && stream->next.position != position) {
        stream->forgot_place = true;
        return;
    }
    stream->next = (struct stream_place){stream_offset(stream), position};
    stream->has_next = true;
}

struct stream_place stream_place(struct stream *stream) {
    pass_places(stream);
    return stream->here;
}

/* ---- the way back ------------------------------------------------------------------------------------------- */

void stream_keep(struct stream *stream, uint64_t offset) {
    uint64_t first = stream->raw_read - stream->raw_end;
    bool wanted = !stream->seekable && offset >= first && offset <= stream->raw_read;
    stream->raw_keep = wanted ? (size_t)(offset - first) : SIZE_MAX;
}

/* Whoever makes an archive could have each of its records lead to the end and back again. A way back costs at least
 * `least`, however short it is, and a whole buffer more when the file must be read for it. */
static bool may_reread(struct stream *stream, uint64_t offset, bool in_buffer) {
    enum { least = 1024 };
    uint64_t now = stream_offset(stream), back = now > offset + least ? now - offset : least;
    if (!in_buffer) back += STREAM_RAW;
    if (stream->reread + back > LIMIT_ARCHIVE_REPLAY + LIMIT_ARCHIVE_REREADS * now) return false;
    stream->reread += back;
    return true;
}

/* Makes the byte at `offset` the next raw one. */
static bool go_back(struct stream *stream, uint64_t offset) {
    uint64_t first = stream->raw_read - stream->raw_end;
    bool in_buffer = offset >= first && offset <= stream->raw_read;
    if ((!in_buffer && !stream->seekable) || !may_reread(stream, offset, in_buffer)) return false;
    if (stream_offset(stream) > stream->reached) stream->reached = stream_offset(stream);
    if (in_buffer) {
        stream->raw_at = (size_t)(offset - first);
        return true;
    }
    if (lseek(stream->file, (off_t)(stream->base + (int64_t)offset), SEEK_SET) < 0) return false;
    stream->raw_at = stream->raw_end = 0;
    stream->raw_keep = SIZE_MAX;
    stream->raw_read = offset;
    stream->raw_ended = false;
    return true;
}

/* Nothing is decompressed yet of what comes next, which begins at `place`. */
static void start_at(struct stream *stream, struct stream_place place) {
    stream->window_at = stream->window_end = 0;
    stream->position = place.position;
    stream->here = place;
    stream->has_next = stream->in_member = stream->failed = stream->truncated = false;
    if (stream->codec == STREAM_ZSTD) ZSTD_DCtx_reset(stream->zstd, ZSTD_reset_session_only);
}

bool stream_return(struct stream *stream, struct stream_place place, uint64_t position) {
    if (stream->failed && stream->failure.status != COPYDESK_BAD_DATA) return false;
    if (stream->codec == STREAM_PLAIN) {
        if (!go_back(stream, position)) return false;
        start_at(stream, (struct stream_place){0, position});
        stream->here.position = 0;
        return true;
    }
    if (!go_back(stream, place.offset)) return false;
    start_at(stream, place);
    return stream_take(stream, position - place.position, NULL);
}

static bool tries(struct stream *stream) {
    switch (stream->codec) {
    case STREAM_GZIP: return stream_tries_inflate(stream, stream->window);
    case STREAM_ZSTD: return stream_tries_unzstd(stream, stream->window);
    case STREAM_PLAIN: break;
    }
    return false;
}

/* A member cut off swallows the beginning of the next before it fails: so the search begins where it began. */
bool stream_resume(struct stream *stream) {
    if (!stream->failed || stream->failure.status != COPYDESK_BAD_DATA || stream->codec == STREAM_PLAIN) return false;
    uint64_t position = stream->position + (stream->window_end - stream->window_at);
    int magic = stream->codec == STREAM_GZIP ? 0x1F : 0x28;
    go_back(stream, stream->member + 1);
    stream->failed = false;
    stream_keep(stream, stream_offset(stream));
    while (stream_need_raw(stream, 1)) {
        size_t left = stream->raw_end - stream->raw_at;
        const unsigned char *found = memchr(stream->raw + stream->raw_at, magic, left);
        stream->raw_at += found ? (size_t)(found - (stream->raw + stream->raw_at)) : left;
        if (found && tries(stream)) {
            start_at(stream, (struct stream_place){stream_offset(stream), position});
            stream_keep(stream, stream_offset(stream));
            return true;
        }
        if (stream->failed) return false;
        if (found) stream->raw_at++;
        stream_keep(stream, stream_offset(stream));
    }
    return false;
}

bool stream_begins_well(struct stream *stream) {
    bool damaged =
        stream->failed && stream->failure.status == COPYDESK_BAD_DATA && !stream->truncated && !stream->bad_dictionary;
    return stream->codec != STREAM_PLAIN && (!damaged || stream->window_end > 0);
}

void stream_assume(struct stream *stream, enum stream_codec codec) {
    stream->codec = codec;
    stream->raw_at = 0;
    if (codec != STREAM_ZSTD || stream_start_zstd(stream)) start_at(stream, (struct stream_place){0});
}
