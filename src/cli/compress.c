#include "cli/compress.h"

#include <errno.h>
#include <stdlib.h>
#include <unistd.h>

const char *const cli_compress_names[] = {"none", "gzip", "zstd"};

enum { GZIP_LEVEL = 6, GZIP_WINDOW = 15 + 16 /* with gzip's head, which tells no time */, GZIP_MEMORY = 8 };
enum { ZSTD_LEVEL = 3 };

bool cli_write_all(int file, const void *bytes, size_t size) {
    const char *at = bytes;
    while (size) {
        ssize_t wrote = write(file, at, size);
        if (wrote < 0 && errno == EINTR) continue;
        if (wrote < 0) return false;
        at += wrote;
        size -= (size_t)wrote;
    }
    return true;
}

static bool no_memory(void) {
    errno = ENOMEM;
    return false;
}

bool cli_compress_begin(struct cli_compressor *compressor, enum cli_compress how, int file) {
    compressor->how = how;
    compressor->file = file;
    compressor->taken = compressor->written = 0;
    if (how == CLI_COMPRESS_NONE) return true;
    bool fresh = !compressor->room;
    if (fresh) compressor->room = malloc(COMPRESS_ROOM);
    if (!compressor->room) return no_memory();
    if (how == CLI_COMPRESS_GZIP) {
        int status = fresh ? deflateInit2(&compressor->gzip, GZIP_LEVEL, Z_DEFLATED, GZIP_WINDOW, GZIP_MEMORY,
                                          Z_DEFAULT_STRATEGY)
                           : deflateReset(&compressor->gzip);
        return status == Z_OK || no_memory();
    }
    if (!compressor->zstd) compressor->zstd = ZSTD_createCCtx();
    if (!compressor->zstd) return no_memory();
    ZSTD_CCtx_reset(compressor->zstd, ZSTD_reset_session_only);
    ZSTD_CCtx_setParameter(compressor->zstd, ZSTD_c_compressionLevel, ZSTD_LEVEL);
    ZSTD_CCtx_setParameter(compressor->zstd, ZSTD_c_checksumFlag, 1);
    return true;
}

static bool write_room(struct cli_compressor *compressor, size_t size) {
    compressor->written += size;
    return cli_write_all(compressor->file, compressor->room, size);
}

static bool put_gzip(struct cli_compressor *compressor, textref bytes, bool end) {
    z_stream *gzip = &compressor->gzip;
    gzip->next_in = (z_const Bytef *)bytes.at;
    gzip->avail_in = bytes.size;
    for (;;) {
        gzip->next_out = compressor->room;
        gzip->avail_out = COMPRESS_ROOM;
        int status = deflate(gzip, end ? Z_FINISH : Z_NO_FLUSH);
        size_t made = COMPRESS_ROOM - gzip->avail_out;
        if (status == Z_STREAM_ERROR) return no_memory();
        if (!write_room(compressor, made)) return false;
        if (end ? status == Z_STREAM_END : gzip->avail_out > 0) return true;
    }
}

static bool put_zstd(struct cli_compressor *compressor, textref bytes, bool end) {
    ZSTD_inBuffer in = {bytes.at, bytes.size, 0};
    for (;;) {
        ZSTD_outBuffer out = {compressor->room, COMPRESS_ROOM, 0};
        size_t left = ZSTD_compressStream2(compressor->zstd, &out, &in, end ? ZSTD_e_end : ZSTD_e_continue);
        if (ZSTD_isError(left)) return no_memory();
        if (!write_room(compressor, out.pos)) return false;
        if (end ? left == 0 : in.pos == in.size) return true;
    }
}

static bool put(struct cli_compressor *compressor, textref bytes, bool end) {
    switch (compressor->how) {
    case CLI_COMPRESS_GZIP: return put_gzip(compressor, bytes, end);
    case CLI_COMPRESS_ZSTD: return put_zstd(compressor, bytes, end);
    case CLI_COMPRESS_NONE: break;
    }
    compressor->written += bytes.size;
    return cli_write_all(compressor->file, bytes.at, bytes.size);
}

bool cli_compress_put(struct cli_compressor *compressor, textref bytes) {
    compressor->taken += bytes.size;
    return put(compressor, bytes, false);
}

bool cli_compress_end(struct cli_compressor *compressor) {
    return put(compressor, TEXT(""), true);
}

void cli_compress_free(struct cli_compressor *compressor) {
    if (compressor->room && compressor->how == CLI_COMPRESS_GZIP) deflateEnd(&compressor->gzip);
    ZSTD_freeCCtx(compressor->zstd);
    free(compressor->room);
}
