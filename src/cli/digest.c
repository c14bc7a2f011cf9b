#include "cli/digest.h"

#include <stdio.h>
#include <stdlib.h>

struct sip {
    uint64_t v0, v1, v2, v3;
};

static uint64_t rotate(uint64_t x, int bits) {
    return x << bits | x >> (64 - bits);
}

static void rounds(struct sip *s, int count) {
    for (int i = 0; i < count; i++) {
        s->v0 += s->v1;
        s->v1 = rotate(s->v1, 13) ^ s->v0;
        s->v0 = rotate(s->v0, 32);
        s->v2 += s->v3;
        s->v3 = rotate(s->v3, 16) ^ s->v2;
        s->v0 += s->v3;
        s->v3 = rotate(s->v3, 21) ^ s->v0;
        s->v2 += s->v1;
        s->v1 = rotate(s->v1, 17) ^ s->v2;
        s->v2 = rotate(s->v2, 32);
    }
}

static void take(struct sip *s, uint64_t word) {
    s->v3 ^= word;
    rounds(s, 2);
    s->v0 ^= word;
}

/* `size` (at most 8) bytes, the first one lowest, whatever the machine's order. */
static uint64_t little_endian(const unsigned char *at, size_t size) {
    uint64_t word = 0;
    for (size_t i = 0; i < size; i++) word |= (uint64_t)at[i] << (8 * i);
    return word;
}

struct cli_digest cli_digest_of(const void *bytes, size_t size) {
    const uint64_t k0 = 0x0706050403020100u, k1 = 0x0f0e0d0c0b0a0908u; /* the key of the paper's test vectors */
    struct sip s = {k0 ^ 0x736f6d6570736575u, k1 ^ 0x646f72616e646f6du ^ 0xee, k0 ^ 0x6c7967656e657261u,
                    k1 ^ 0x7465646279746573u};
    const unsigned char *at = bytes;
    size_t whole = size - size % 8;
    for (size_t i = 0; i < whole; i += 8) take(&s, little_endian(at + i, 8));
    uint64_t rest = size > whole ? little_endian(at + whole, size - whole) : 0;
    take(&s, (uint64_t)size << 56 | rest);
    struct cli_digest digest;
    s.v2 ^= 0xee;
    rounds(&s, 4);
    digest.low = s.v0 ^ s.v1 ^ s.v2 ^ s.v3;
    s.v1 ^= 0xdd;
    rounds(&s, 4);
    digest.high = s.v0 ^ s.v1 ^ s.v2 ^ s.v3;
    return digest;
}

static void put_word(unsigned char *at, uint64_t word) {
    for (int i = 0; i < 8; i++) at[i] = (unsigned char)(word >> (8 * i));
}

struct cli_digest cli_digest_then(struct cli_digest so_far, struct cli_digest next) {
    unsigned char both[32];
    put_word(both, so_far.low);
    put_word(both + 8, so_far.high);
    put_word(both + 16, next.low);
    put_word(both + 24, next.high);
    return cli_digest_of(both, sizeof both);
}

struct cli_digest cli_digest_capture(const struct input_capture *capture) {
    return cli_digest_then(cli_digest_of(capture->name, strlen(capture->name)),
                           cli_digest_of(capture->bytes.at, capture->bytes.size));
}

struct cli_digest cli_digest_failure(const char *name) {
    return cli_digest_of(name, name ? strlen(name) : 0);
}

void cli_digest_write(struct cli_digest digest, char out[33]) {
    snprintf(out, 33, "%016llx%016llx", (unsigned long long)digest.high, (unsigned long long)digest.low);
}

bool cli_digest_read(const char *digits, struct cli_digest *digest) {
    if (!digits || strlen(digits) != 32 || strspn(digits, "0123456789abcdef") != 32) return false;
    char high[17] = {0};
    memcpy(high, digits, 16);
    digest->high = strtoull(high, NULL, 16);
    digest->low = strtoull(digits + 16, NULL, 16);
    return true;
}
