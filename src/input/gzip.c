/* gzip (RFC 1952) as a stream: members one after another, inflated by zlib. */
#include "input/stream.h"

#include <stdio.h>
#include <string.h>

/* windowBits for inflateInit2: the largest window, a gzip wrapper expected. */
static const int gzip_window = 15 + 16;

static bool start_inflater(struct stream *stream) {
    int status = stream->has_inflater ? inflateReset2(&stream->inflater, gzip_window)
                                      : inflateInit2(&stream->inflater, gzip_window);
    if (status == Z_OK)
        stream->has_inflater = true;
    else
        stream_fail(stream, COPYDESK_NO_MEMORY, "out of memory");
    return status == Z_OK;
}

/* Tapes and some servers pad a file with zeros; they are no damage. */
static bool skip_padding(struct stream *stream) {
    while (stream_need_raw(stream, 1)) {
        if (stream->raw[stream->raw_at] != 0) return true;
        stream->raw_at++;
    }
    return false;
}

/* At the start of a member, or at the end of the data (false). */
static bool begin_member(struct stream *stream) {
    bool first = stream_offset(stream) == 0;
    if (!first && !skip_padding(stream)) return false;
    stream->member = stream_offset(stream);
    if (!stream_need_raw(stream, 2) || stream->raw[stream->raw_at] != 0x1F || stream->raw[stream->raw_at + 1] != 0x8B) {
        stream_fail(stream, COPYDESK_BAD_DATA, "gzip data is followed by other data");
        return false;
    }
    stream_begin_member(stream);
    stream->in_member = start_inflater(stream);
    return stream->in_member;
}

static void fail_inflate(struct stream *stream, int status) {
    if (status == Z_MEM_ERROR) {
        stream_fail(stream, COPYDESK_NO_MEMORY, "out of memory");
        return;
    }
    char cause[80] = "gzip data is damaged";
    if (stream->inflater.msg) snprintf(cause, sizeof cause, "gzip data is damaged: %.50s", stream->inflater.msg);
    stream_fail(stream, COPYDESK_BAD_DATA, cause);
}

size_t stream_inflate(struct stream *stream, unsigned char *to, size_t space) {
    z_stream *z = &stream->inflater;
    for (;;) {
        if (!stream->in_member && !begin_member(stream)) return 0;
        if (!stream_need_raw(stream, 1)) {
            stream_fail(stream, COPYDESK_BAD_DATA, "gzip data is truncated");
            stream->truncated = true;
            return 0;
        }
        z->next_in = stream->raw + stream->raw_at;
        z->avail_in = (uInt)(stream->raw_end - stream->raw_at);
        z->next_out = to;
        z->avail_out = (uInt)space;
        int status = inflate(z, Z_NO_FLUSH);
        stream->raw_at = stream->raw_end - z->avail_in;
        size_t size = space - z->avail_out;
        if (status == Z_STREAM_END)
            stream->in_member = false;
        else if (status != Z_OK && status != Z_BUF_ERROR)
            fail_inflate(stream, status);
        if (size > 0 || stream->failed) return size;
    }
}

/* Three bytes are soon found in any data, so what begins like a member must also give its first bytes. The flags are
 * RFC 1952, section 2.3.1: the upper three bits are reserved. */
bool stream_tries_inflate(struct stream *stream, unsigned char *scratch) {
    enum { flags = 3, reserved = 0xE0, enough_raw = 1024, enough = 64 };
    stream_need_raw(stream, enough_raw);
    const unsigned char *raw = stream->raw + stream->raw_at;
    size_t size = stream->raw_end - stream->raw_at;
    if (size <= flags || memcmp(raw, "\x1F\x8B\x08", flags) != 0 || raw[flags] & reserved) return false;
    if (!start_inflater(stream)) return false;
    z_stream *z = &stream->inflater;
    z->next_in = stream->raw + stream->raw_at;
    z->avail_in = size < enough_raw ? (uInt)size : enough_raw;
    z->next_out = scratch;
    z->avail_out = enough;
    int status = inflate(z, Z_NO_FLUSH);
    return status == Z_STREAM_END || (status == Z_OK && z->avail_out < enough);
}
