/* Bytes into a file, compressed or not. The same bytes, put in the same portions, give the same file. */
#ifndef CLI_COMPRESS_H
#define CLI_COMPRESS_H

#include "base/text.h"

#include <zlib.h>
#include <zstd.h>

enum cli_compress { CLI_COMPRESS_NONE, CLI_COMPRESS_GZIP, CLI_COMPRESS_ZSTD };
extern const char *const cli_compress_names[]; /* by enum cli_compress */

enum { COMPRESS_ROOM = 128 * 1024 };

/* Zeroed storage is one that was not begun. Each call returns false, with errno, when it fails. */
struct cli_compressor {
    enum cli_compress how;
    int file;
    uint64_t taken, written; /* bytes */
    z_stream gzip;
    ZSTD_CCtx *zstd;
    unsigned char *room; /* [COMPRESS_ROOM] */
};

/* Begins to write to `file`, which stays the caller's. Memory is kept from file to file. */
bool cli_compress_begin(struct cli_compressor *compressor, enum cli_compress how, int file);
bool cli_compress_put(struct cli_compressor *compressor, textref bytes);
bool cli_compress_end(struct cli_compressor *compressor);
void cli_compress_free(struct cli_compressor *compressor);

/* All of `bytes` to an open file. */
bool cli_write_all(int file, const void *bytes, size_t size);

#endif
