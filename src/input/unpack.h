/* Compressed data that lies in memory whole → what it was: pages in files of their own, and the bodies of HTTP
 * responses. libdeflate does this at twice zlib's speed, which is why pages do not go through stream.h. */
#ifndef INPUT_UNPACK_H
#define INPUT_UNPACK_H

#include "input/error.h"

#include <libdeflate.h>
#include <zstd.h>

/* Decompressors kept from page to page. Zeroed storage is one not yet used. */
struct unpacker {
    struct libdeflate_decompressor *deflate;
    ZSTD_DCtx *zstd;
    struct buffer packed; /* what unpack_in_place unpacked last */
};

void unpacker_free(struct unpacker *unpacker);

/* Appends to `out` (which must not hold `bytes`) what `bytes` were before they were packed. False with *error when they
 * are damaged or cut off, over LIMIT_PAGE_BYTES, or memory is short; `out` never grows beyond that limit. */
bool unpack(struct unpacker *unpacker, enum packing packing, textref bytes, struct buffer *out,
            struct input_error *error);

/* The same, where `bytes` are replaced by what they were. */
bool unpack_in_place(struct unpacker *unpacker, enum packing packing, struct buffer *bytes, struct input_error *error);

#endif
