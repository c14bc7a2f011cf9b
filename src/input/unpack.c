#include "input/unpack.h"

#include "base/limits.h"

#include <brotli/decode.h>
#include <string.h>
#include <zlib.h>

void unpacker_free(struct unpacker *unpacker) {
    libdeflate_free_decompressor(unpacker->deflate);
    ZSTD_freeDCtx(unpacker->zstd);
    buffer_free(&unpacker->packed);
    *unpacker = (struct unpacker){0};
}

/* ---- room for the result ------------------------------------------------------------------------------------ */

/* Makes room for about `wanted` more bytes, the limit permitting, and says for how many there is room now. */
static size_t make_room(struct buffer *out, size_t wanted) {
    if (out->size >= LIMIT_PAGE_BYTES) return 0;
    size_t allowed = LIMIT_PAGE_BYTES - out->size;
    if (wanted > allowed) wanted = allowed;
    if (!buffer_reserve(out, wanted)) return 0;
    size_t room = out->capacity - out->size;
    return room < allowed ? room : allowed;
}

static bool fail_room(const struct buffer *out, struct input_error *error) {
    if (out->failed)
        input_fail_memory(error);
    else
        input_fail_large(error);
    return false;
}

/* ---- deflate ------------------------------------------------------------------------------------------------ */

enum wrapper { WRAPPER_GZIP, WRAPPER_ZLIB, WRAPPER_NONE };

static enum libdeflate_result decompress(struct libdeflate_decompressor *deflate, enum wrapper wrapper, textref in,
                                         void *out, size_t room, size_t *used, size_t *made) {
    switch (wrapper) {
    case WRAPPER_GZIP: return libdeflate_gzip_decompress_ex(deflate, in.at, in.size, out, room, used, made);
    case WRAPPER_ZLIB: return libdeflate_zlib_decompress_ex(deflate, in.at, in.size, out, room, used, made);
    case WRAPPER_NONE: break;
    }
    return libdeflate_deflate_decompress_ex(deflate, in.at, in.size, out, room, used, made);
}

/* libdeflate says that data is bad, but neither where nor whether it is only cut off; zlib, slower, can tell. */
static bool fail_deflate(textref in, uint64_t offset, enum wrapper wrapper, struct input_error *error) {
    const char *name = wrapper == WRAPPER_GZIP ? "gzip" : "deflate";
    const int window_bits[] = {[WRAPPER_GZIP] = 15 + 16, [WRAPPER_ZLIB] = 15, [WRAPPER_NONE] = -15};
    z_stream z = {.next_in = (Bytef *)in.at, .avail_in = in.size}; /* zlib's type; it does not write there */
    if (inflateInit2(&z, window_bits[wrapper]) != Z_OK) {
        input_fail_memory(error);
        return false;
    }
    unsigned char ignored[16 * 1024];
    int status = Z_OK;
    while (status == Z_OK) {
        z.next_out = ignored;
        z.avail_out = sizeof ignored;
        status = inflate(&z, Z_NO_FLUSH);
    }
    uint64_t at = offset + (in.size - z.avail_in);
    if (status == Z_BUF_ERROR)
        input_fail(error, COPYDESK_BAD_DATA, at, "%s data is truncated", name);
    else if (z.msg)
        input_fail(error, COPYDESK_BAD_DATA, at, "%s data is damaged: %s", name, z.msg);
    else
        input_fail(error, COPYDESK_BAD_DATA, at, "%s data is damaged", name);
    inflateEnd(&z);
    return false;
}

/* One member. `expected`: a guess at its size. When it does not fit it is begun again with twice the room, so that the
 * work stays in proportion to the result. *used: its compressed size. */
static bool unpack_member(struct unpacker *unpacker, enum wrapper wrapper, textref in, uint64_t offset, size_t expected,
                          struct buffer *out, size_t *used, struct input_error *error) {
    for (size_t wanted = expected;; wanted *= 2) {
        size_t room = make_room(out, wanted), made = 0;
        if (out->failed) return fail_room(out, error);
        switch (decompress(unpacker->deflate, wrapper, in, out->at + out->size, room, used, &made)) {
        case LIBDEFLATE_SUCCESS: out->size += made; return true;
        case LIBDEFLATE_INSUFFICIENT_SPACE: break;
        default: return fail_deflate(in, offset, wrapper, error);
        }
        if (room == LIMIT_PAGE_BYTES - out->size) return fail_room(out, error);
        if (wanted < room) wanted = room;
    }
}

/* A gzip file ends in the size of its last member's content, modulo 2^32; of the usual file with one member that is
 * all. Anyone can write anything there, so it counts only where deflate could reach it. */
static size_t expected_size(textref in, enum wrapper wrapper) {
    enum { least = 4096, usual_ratio = 5 };
    size_t guess = (size_t)in.size * usual_ratio;
    if (wrapper == WRAPPER_GZIP && in.size > 8) {
        const unsigned char *end = (const unsigned char *)in.at + in.size;
        uint32_t stated = end[-4] | (uint32_t)end[-3] << 8 | (uint32_t)end[-2] << 16 | (uint32_t)end[-1] << 24;
        if (stated / LIMIT_INPUT_RATIO <= in.size) guess = stated;
    }
    return guess < least ? least : guess;
}

static bool unpack_deflate(struct unpacker *unpacker, enum wrapper wrapper, textref in, struct buffer *out,
                           struct input_error *error) {
    if (!unpacker->deflate) unpacker->deflate = libdeflate_alloc_decompressor();
    if (!unpacker->deflate) {
        input_fail_memory(error);
        return false;
    }
    size_t expected = expected_size(in, wrapper);
    uint32_t at = 0;
    do {
        size_t used = 0;
        textref rest = text_slice(in, at, in.size);
        if (!unpack_member(unpacker, wrapper, rest, at, expected, out, &used, error)) return false;
        at += (uint32_t)used;
    } while (wrapper == WRAPPER_GZIP && text_starts(text_slice(in, at, in.size), TEXT("\x1F\x8B")));
    return true;
}

/* RFC 1950, section 2.2: the compression method is 8, and the first two bytes as a number are a multiple of 31. */
static bool has_zlib_head(textref in) {
    if (in.size < 2) return false;
    unsigned first = (unsigned char)in.at[0], second = (unsigned char)in.at[1];
    return (first & 0x0F) == 8 && (first << 8 | second) % 31 == 0;
}

/* ---- zstd --------------------------------------------------------------------------------------------------- */

static bool unpack_zstd(struct unpacker *unpacker, textref bytes, struct buffer *out, struct input_error *error) {
    enum { step = 64 * 1024 };
    if (!unpacker->zstd) unpacker->zstd = ZSTD_createDCtx();
    if (!unpacker->zstd) {
        input_fail_memory(error);
        return false;
    }
    ZSTD_DCtx_reset(unpacker->zstd, ZSTD_reset_session_only);
    ZSTD_inBuffer in = {bytes.at, bytes.size, 0};
    size_t result = 0;
    for (;;) {
        size_t room = make_room(out, step);
        if (room == 0) return fail_room(out, error);
        ZSTD_outBuffer to = {out->at + out->size, room, 0};
        result = ZSTD_decompressStream(unpacker->zstd, &to, &in);
        out->size += to.pos;
        if (ZSTD_isError(result)) {
            input_fail(error, COPYDESK_BAD_DATA, in.pos, "zstd data is damaged: %s", ZSTD_getErrorName(result));
            return false;
        }
        if (in.pos == in.size && (result == 0 || to.pos < room)) break;
    }
    if (result != 0) input_fail(error, COPYDESK_BAD_DATA, in.pos, "zstd data is truncated");
    return result == 0;
}

/* ---- brotli ------------------------------------------------------------------------------------------------- */

static bool run_brotli(BrotliDecoderState *brotli, textref bytes, struct buffer *out, struct input_error *error) {
    enum { step = 64 * 1024 };
    const uint8_t *in = (const uint8_t *)bytes.at;
    size_t left = bytes.size;
    for (;;) {
        size_t room = make_room(out, step);
        if (room == 0) return fail_room(out, error);
        uint8_t *to = (uint8_t *)out->at + out->size;
        size_t before = room;
        BrotliDecoderResult result = BrotliDecoderDecompressStream(brotli, &left, &in, &room, &to, NULL);
        out->size += before - room;
        switch (result) {
        case BROTLI_DECODER_RESULT_SUCCESS: return true;
        case BROTLI_DECODER_RESULT_NEEDS_MORE_OUTPUT: break;
        case BROTLI_DECODER_RESULT_NEEDS_MORE_INPUT:
            input_fail(error, COPYDESK_BAD_DATA, bytes.size, "brotli data is truncated");
            return false;
        case BROTLI_DECODER_RESULT_ERROR:
            input_fail(error, COPYDESK_BAD_DATA, bytes.size - left, "brotli data is damaged: %s",
                       BrotliDecoderErrorString(BrotliDecoderGetErrorCode(brotli)));
            return false;
        }
    }
}

/* The library cannot begin anew with a decoder that was used. */
static bool unpack_brotli(textref bytes, struct buffer *out, struct input_error *error) {
    BrotliDecoderState *brotli = BrotliDecoderCreateInstance(NULL, NULL, NULL);
    if (!brotli) {
        input_fail_memory(error);
        return false;
    }
    bool ok = run_brotli(brotli, bytes, out, error);
    BrotliDecoderDestroyInstance(brotli);
    return ok;
}

bool unpack_in_place(struct unpacker *unpacker, enum packing packing, struct buffer *bytes, struct input_error *error) {
    struct buffer packed = *bytes; /* the two change places: what was unpacked last time is the room of this time */
    *bytes = unpacker->packed;
    unpacker->packed = packed;
    buffer_clear(bytes);
    return unpack(unpacker, packing, buffer_text(&unpacker->packed), bytes, error);
}

bool unpack(struct unpacker *unpacker, enum packing packing, textref bytes, struct buffer *out,
            struct input_error *error) {
    switch (packing) {
    case PACKING_GZIP: return unpack_deflate(unpacker, WRAPPER_GZIP, bytes, out, error);
    case PACKING_DEFLATE:
        return unpack_deflate(unpacker, has_zlib_head(bytes) ? WRAPPER_ZLIB : WRAPPER_NONE, bytes, out, error);
    case PACKING_BROTLI: return unpack_brotli(bytes, out, error);
    case PACKING_ZSTD: break;
    }
    return unpack_zstd(unpacker, bytes, out, error);
}
