/* A file as a stream of bytes, decompressed as it is read: whatever its size, two fixed buffers hold all of it that
 * is in memory.
 *
 *     file ──read──▶ [ raw: 64 KiB ] ──inflate / zstd──▶ [ window: 256 KiB ] ──▶ peek, skip
 *
 * Compression is told by the first bytes, not by the name. A gzip file may have many members and a zstd file many
 * frames, one after another; web archives give each record its own, so the stream knows where the last one began. */
#ifndef INPUT_STREAM_H
#define INPUT_STREAM_H

#include "input/error.h"

#include <zlib.h>
#include <zstd.h>

enum stream_codec { STREAM_PLAIN, STREAM_GZIP, STREAM_ZSTD };

enum { STREAM_RAW = 64 * 1024, STREAM_WINDOW = 256 * 1024 };

/* A place where a member or frame begins; of a plain file its start. */
struct stream_place {
    uint64_t offset;   /* in the file */
    uint64_t position; /* in the decompressed data */
};

struct stream {
    int file;
    enum stream_codec codec;

    unsigned char *raw; /* [STREAM_RAW]; [raw_at, raw_end) is yet to be decompressed */
    size_t raw_at, raw_end;
    uint64_t raw_read; /* bytes of the file read so far: the file offset of raw_end */
    bool raw_ended;

    unsigned char *window; /* [STREAM_WINDOW]; [window_at, window_end) is yet to be taken */
    size_t window_at, window_end;
    uint64_t position; /* of window_at in the decompressed data */

    bool in_member;                 /* a gzip member or zstd frame is open */
    struct stream_place here, next; /* the last place at or before `position`, and one after it when has_next */
    bool has_next;

    bool failed; /* what was decompressed before the failure can still be taken */
    struct input_error failure;

    z_stream inflater; /* kept from file to file */
    bool has_inflater;
    ZSTD_DCtx *zstd; /* kept from file to file */
};

/* Zeroed storage is a closed stream. Begins to read `file`, an open descriptor that the stream closes in its time;
 * false, with *error, when its first bytes cannot be read. */
bool stream_open(struct stream *stream, int file, struct input_error *error);

/* Closes the file; buffers and decompressors are kept for the next. */
void stream_close(struct stream *stream);

/* Closes it, and frees all it holds. */
void stream_free(struct stream *stream);

/* A view of the next bytes, at least `want` (at most STREAM_WINDOW) of them unless the data ends or fails first; then
 * stream->failed tells which. Valid until the next peek. */
textref stream_peek(struct stream *stream, size_t want);

/* The same, decompressing no more than asked: for a look at what is in the stream. */
textref stream_sniff(struct stream *stream, size_t want);

/* Takes `size` bytes of what the last peek showed. */
void stream_skip(struct stream *stream, size_t size);

/* Appends the next `size` bytes to `out` (NULL: passes over them). False when there are fewer, or memory is short
 * (out->failed). */
bool stream_take(struct stream *stream, uint64_t size, struct buffer *out);

/* Bytes of the file that were decompressed so far. */
uint64_t stream_offset(const struct stream *stream);

/* The nearest known member or frame at or before the next byte. */
struct stream_place stream_place(struct stream *stream);

/* What a decompressor does, for stream.c: reads from raw, writes `space` bytes at most to `to`, and returns how many it
 * wrote. 0: the data ended, or stream->failed. Each returns early where a member ends. */
size_t stream_inflate(struct stream *stream, unsigned char *to, size_t space);
size_t stream_unzstd(struct stream *stream, unsigned char *to, size_t space);

/* For these: makes `want` raw bytes visible unless the file ends first (false); notes that a member begins at the next
 * raw byte, and that the stream failed there. */
bool stream_need_raw(struct stream *stream, size_t want);
void stream_begin_member(struct stream *stream);
void stream_fail(struct stream *stream, enum copydesk_status status, const char *cause);

/* A dictionary in a zstd file's first frame (Zstandard Compression for WARC Files 1.0): loads and passes over it. */
void stream_load_dictionary(struct stream *stream);

#endif
