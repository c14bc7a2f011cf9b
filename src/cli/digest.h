/* 128-bit digests: SipHash-2-4 with 128 bits of output and a fixed key (Aumasson and Bernstein, "SipHash: a fast
 * short-input PRF", 2012). They tell texts and inputs apart, the same on every machine, and keep no secrets. */
#ifndef CLI_DIGEST_H
#define CLI_DIGEST_H

#include "input/input.h"

struct cli_digest {
    uint64_t low, high;
};

struct cli_digest cli_digest_of(const void *bytes, size_t size);

static inline bool cli_digest_is(struct cli_digest a, struct cli_digest b) {
    return a.low == b.low && a.high == b.high;
}

/* Of a sequence: what came so far, then `next`. Begins with a zeroed digest. */
struct cli_digest cli_digest_then(struct cli_digest so_far, struct cli_digest next);

/* Of a page as the input gave it, its name included; and of an input that failed. */
struct cli_digest cli_digest_capture(const struct input_capture *capture);
struct cli_digest cli_digest_failure(const char *name);

/* As 32 hexadecimal digits and a NUL; and back, false when it is not that. */
void cli_digest_write(struct cli_digest digest, char out[33]);
bool cli_digest_read(const char *digits, struct cli_digest *digest);

#endif
