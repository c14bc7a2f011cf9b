/* zstd (RFC 8878) as a stream: frames one after another, and the dictionary that a web archive may begin with. */
#include "base/limits.h"
#include "input/stream.h"

#include <stdio.h>
#include <stdlib.h>

static void fail_zstd(struct stream *stream, size_t result) {
    char cause[120];
    snprintf(cause, sizeof cause, "zstd data is damaged: %.80s", ZSTD_getErrorName(result));
    stream_fail(stream, COPYDESK_BAD_DATA, cause);
}

bool stream_start_zstd(struct stream *stream) {
    if (!stream->zstd) stream->zstd = ZSTD_createDCtx();
    if (stream->zstd && !ZSTD_isError(ZSTD_DCtx_reset(stream->zstd, ZSTD_reset_session_and_parameters))) return true;
    stream_fail(stream, COPYDESK_NO_MEMORY, "out of memory");
    return false;
}

/* The decompressor may hold output back when there was no room for it, so it is asked once more after the last byte. */
size_t stream_unzstd(struct stream *stream, unsigned char *to, size_t space) {
    for (;;) {
        bool ended = !stream_need_raw(stream, 1);
        if (ended && !stream->in_member) return 0;
        if (!stream->in_member) stream_begin_member(stream);
        stream->in_member = true;
        ZSTD_inBuffer in = {stream->raw, stream->raw_end, stream->raw_at};
        ZSTD_outBuffer out = {to, space, 0};
        size_t result = ZSTD_decompressStream(stream->zstd, &out, &in);
        stream->raw_at = in.pos;
        if (ZSTD_isError(result))
            fail_zstd(stream, result);
        else if (result == 0)
            stream->in_member = false;
        if (out.pos > 0 || stream->failed) return out.pos;
        if (ended && stream->in_member) {
            stream_fail(stream, COPYDESK_BAD_DATA, "zstd data is truncated");
            stream->truncated = true;
            return 0;
        }
    }
}

bool stream_tries_unzstd(struct stream *stream, unsigned char *scratch) {
    enum { enough = 4096 };
    stream_need_raw(stream, enough);
    textref raw = text_of((const char *)stream->raw + stream->raw_at, stream->raw_end - stream->raw_at);
    if (!text_starts(raw, TEXT("\x28\xB5\x2F\xFD"))) return false;
    ZSTD_DCtx_reset(stream->zstd, ZSTD_reset_session_only); /* the dictionary stays */
    ZSTD_inBuffer in = {raw.at, raw.size, 0};
    ZSTD_outBuffer out = {scratch, enough, 0};
    bool ok = !ZSTD_isError(ZSTD_decompressStream(stream->zstd, &out, &in));
    ZSTD_DCtx_reset(stream->zstd, ZSTD_reset_session_only);
    return ok;
}

/* ---- the dictionary ----------------------------------------------------------------------------------------- */

/* The dictionary may itself be one zstd frame. */
static size_t load(ZSTD_DCtx *context, textref dictionary) {
    if (!text_starts(dictionary, TEXT("\x28\xB5\x2F\xFD")))
        return ZSTD_DCtx_loadDictionary(context, dictionary.at, dictionary.size);
    unsigned long long size = ZSTD_getFrameContentSize(dictionary.at, dictionary.size);
    if (size == ZSTD_CONTENTSIZE_ERROR) size = 0;
    if (size == ZSTD_CONTENTSIZE_UNKNOWN || size > LIMIT_ARCHIVE_DICTIONARY) size = LIMIT_ARCHIVE_DICTIONARY;
    unsigned char *bytes = malloc(size ? size : 1);
    size_t result = bytes ? ZSTD_decompressDCtx(context, bytes, size, dictionary.at, dictionary.size) : (size_t)-1;
    if (!ZSTD_isError(result)) result = ZSTD_DCtx_loadDictionary(context, bytes, result);
    free(bytes);
    return result;
}

static void read_dictionary(struct stream *stream, uint32_t size) {
    struct buffer bytes = {0};
    while (bytes.size < size && stream_need_raw(stream, 1)) {
        size_t left = size - bytes.size, seen = stream->raw_end - stream->raw_at;
        size_t take = left < seen ? left : seen;
        buffer_put(&bytes, stream->raw + stream->raw_at, take);
        stream->raw_at += take;
    }
    if (bytes.failed) {
        stream_fail(stream, COPYDESK_NO_MEMORY, "out of memory");
    } else if (bytes.size < size) {
        stream_fail(stream, COPYDESK_BAD_DATA, "zstd dictionary is truncated");
    } else {
        size_t result = load(stream->zstd, buffer_text(&bytes));
        if (ZSTD_isError(result)) stream_fail(stream, COPYDESK_BAD_DATA, "zstd dictionary is damaged");
    }
    stream->bad_dictionary = stream->failed;
    buffer_free(&bytes);
}

static uint32_t little_endian_32(const unsigned char *at) {
    return at[0] | (uint32_t)at[1] << 8 | (uint32_t)at[2] << 16 | (uint32_t)at[3] << 24;
}

void stream_load_dictionary(struct stream *stream) {
    enum { head = 8 };
    const uint32_t dictionary_frame = 0x184D2A5D;
    if (!stream_start_zstd(stream)) return;
    if (!stream_need_raw(stream, head) || little_endian_32(stream->raw + stream->raw_at) != dictionary_frame) return;
    uint32_t size = little_endian_32(stream->raw + stream->raw_at + 4);
    if (size > LIMIT_ARCHIVE_DICTIONARY) {
        stream_fail(stream, COPYDESK_TOO_LARGE, "zstd dictionary is too large");
        return;
    }
    stream->raw_at += head;
    read_dictionary(stream, size);
}
