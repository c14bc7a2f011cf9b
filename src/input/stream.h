/* A file as a stream of bytes, decompressed as it is read: whatever its size, two fixed buffers hold all of it that
 * is in memory.
 *
 *     file ──read──▶ [ raw: 64 KiB ] ──inflate / zstd──▶ [ window: 256 KiB ] ──▶ peek, skip
 *
 * Compression is told by the first bytes, not by the name. A gzip file may have many members and a zstd file many
 * frames, one after another; web archives give each record its own, so the stream knows where the last one began.
 *
 * A stream can be led back: to a place read before, and behind damage to the next member or frame that unpacks. Files
 * are sought in for that. What cannot be sought in (a pipe) is kept from the place given to stream_keep on, up to
 * LIMIT_ARCHIVE_REPLAY bytes, in the raw buffer, which grows for it. */
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

    unsigned char *raw; /* [raw_capacity]; [raw_at, raw_end) is yet to be decompressed */
    size_t raw_at, raw_end, raw_capacity;
    size_t raw_keep;   /* [raw_keep, raw_at) is kept for a way back; SIZE_MAX: nothing is */
    uint64_t raw_read; /* bytes of the file read so far: the file offset of raw_end */
    bool raw_ended;
    bool seekable;
    int64_t base;     /* where in the file the stream begins, when it is seekable */
    uint64_t size;    /* of the file from there on; UINT64_MAX: not known */
    uint64_t reread;  /* bytes that were gone back over so far */
    uint64_t reached; /* the offset of the furthest byte that was gone back from */

    unsigned char *window; /* [STREAM_WINDOW]; [window_at, window_end) is yet to be taken */
    size_t window_at, window_end;
    uint64_t position; /* of window_at in the decompressed data */

    bool in_member;                 /* a gzip member or zstd frame is open */
    struct stream_place here, next; /* the last place at or before `position`, and one after it when has_next */
    bool has_next;
    bool forgot_place; /* one was passed over, so that another reading from here on may know of more */

    uint64_t member;     /* offset of the last member or frame begun, or of what should have been one */
    bool bad_dictionary; /* it failed before the first frame */
    bool truncated;      /* it failed because the file ends */
    bool failed;         /* what was decompressed before the failure can still be taken */
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

/* ---- the way back ------------------------------------------------------------------------------------------- */

/* From the member or frame at `offset` on (of a plain file: the byte) the data may be wanted again. */
void stream_keep(struct stream *stream, uint64_t offset);

/* Goes to `position`, which lies behind `place`. False, nothing changed, when that can no longer be had, or when
 * too much was read again already (LIMIT_ARCHIVE_REREADS); false too when it can no longer be read (stream->failed). */
bool stream_return(struct stream *stream, struct stream_place place, uint64_t position);

/* After damage (stream->failed): goes on at the next member or frame that can be unpacked at least in its beginning,
 * from the byte after the damaged one's first byte on. False when there is none, or the failure is no damage. */
bool stream_resume(struct stream *stream);

/* Whether the file is packed as its first bytes say: its first member or frame can be unpacked in its beginning, or
 * would be but that it ends. Only before anything was taken; takes nothing. */
bool stream_begins_well(struct stream *stream);

/* Takes the file for packed so, whatever its first bytes are, and begins anew. Only before anything was taken. */
void stream_assume(struct stream *stream, enum stream_codec codec);

/* What a decompressor does, for stream.c: reads from raw, writes `space` bytes at most to `to`, and returns how many it
 * wrote. 0: the data ended, or stream->failed. Each returns early where a member ends. */
size_t stream_inflate(struct stream *stream, unsigned char *to, size_t space);
size_t stream_unzstd(struct stream *stream, unsigned char *to, size_t space);

/* Whether the raw bytes begin a member or frame that unpacks; takes none of them. `scratch` has STREAM_WINDOW bytes. */
bool stream_tries_inflate(struct stream *stream, unsigned char *scratch);
bool stream_tries_unzstd(struct stream *stream, unsigned char *scratch);

/* For these: makes `want` raw bytes visible unless the file ends first (false); notes that a member begins at the next
 * raw byte, and that the stream failed there. */
bool stream_need_raw(struct stream *stream, size_t want);
void stream_begin_member(struct stream *stream);
void stream_fail(struct stream *stream, enum copydesk_status status, const char *cause);

/* A dictionary in a zstd file's first frame (Zstandard Compression for WARC Files 1.0): loads and passes over it. */
void stream_load_dictionary(struct stream *stream);

/* A zstd decompressor without the dictionary of the file before; false when memory is short (stream->failed). */
bool stream_start_zstd(struct stream *stream);

#endif
