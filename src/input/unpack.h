/* Compressed data that lies in memory whole → what it was: pages in files of their own, and the bodies of HTTP
 * responses. libdeflate does this at twice zlib's speed, which is why pages do not go through stream.h. */
#ifndef INPUT_UNPACK_H
#define INPUT_UNPACK_H

#include "input/error.h"

#include <libdeflate.h>
#include <zstd.h>

enum packing {
    PACKING_GZIP,    /* RFC 1952; what follows the last member is ignored, as gzip itself does */
    PACKING_DEFLATE, /* HTTP's "deflate": RFC 1950, or, from servers that took the name at its word, RFC 1951 */
    PACKING_ZSTD,    /* RFC 8878 */
    PACKING_BROTLI   /* RFC 7932 */
};

/* Decompressors kept from page to page. Zeroed storage is one not yet used. */
struct unpacker {
    struct libdeflate_decompressor *deflate;
    ZSTD_DCtx *zstd;
    struct buffer packed; /* for callers: where the compressed bytes may lie */
};

void unpacker_free(struct unpacker *unpacker);

/* Appends to `out` (which must not hold `bytes`) what `bytes` were before they were packed. False with *error when they
 * are damaged or cut off, over LIMIT_PAGE_BYTES, or memory is short; `out` never grows beyond that limit. */
bool unpack(struct unpacker *unpacker, enum packing packing, textref bytes, struct buffer *out,
            struct input_error *error);

#endif
