#include "cli/seen.h"

#include "base/hash.h"
#include <stdlib.h>

enum {
    DIGEST_BUCKETS = 1 << 19,
    DIGESTS = 8, /* a bucket */
    SKETCHES = 1 << 19,
    BANDS = 16,
    BAND_ROWS = SIGNATURE_ROWS / BANDS,
    BAND_BUCKETS = 1 << 17,
    BAND_PLACES = 4 /* a bucket */
};

struct digest_bucket {
    struct cli_digest at[DIGESTS]; /* newest first; zero: none */
};

struct band_bucket {
    uint32_t at[BAND_PLACES]; /* numbers of kept texts, newest first; 0: none */
};

struct sketch_rows {
    unsigned char at[SIGNATURE_ROWS];
};

struct cli_seen {
    struct digest_bucket *digests; /* [DIGEST_BUCKETS] */
    struct sketch_rows *sketches;  /* [SKETCHES]; NULL where only the same text counts */
    struct band_bucket *bands;     /* [BANDS * BAND_BUCKETS] */
    uint32_t newest;               /* number of the last sketch, from 1; after the greatest, from 1 again */
};

struct cli_seen *cli_seen_new(enum cli_dedup dedup) {
    struct cli_seen *seen = calloc(1, sizeof *seen);
    if (!seen) return NULL;
    bool near = dedup == CLI_DEDUP_NEAR;
    seen->digests = calloc(DIGEST_BUCKETS, sizeof *seen->digests);
    if (near) seen->sketches = calloc(SKETCHES, sizeof *seen->sketches);
    if (near) seen->bands = calloc((size_t)BANDS * BAND_BUCKETS, sizeof *seen->bands);
    if (seen->digests && (!near || (seen->sketches && seen->bands))) return seen;
    cli_seen_free(seen);
    return NULL;
}

void cli_seen_free(struct cli_seen *seen) {
    if (!seen) return;
    free(seen->digests);
    free(seen->sketches);
    free(seen->bands);
    free(seen);
}

/* ---- the same text ------------------------------------------------------------------------------------------- */

static struct digest_bucket *digest_bucket(struct cli_seen *seen, struct cli_digest digest) {
    return &seen->digests[digest.low % DIGEST_BUCKETS];
}

static bool has_digest(struct cli_seen *seen, struct cli_digest digest) {
    const struct digest_bucket *bucket = digest_bucket(seen, digest);
    for (int i = 0; i < DIGESTS; i++)
        if (cli_digest_is(bucket->at[i], digest)) return true;
    return false;
}

static void add_digest(struct cli_seen *seen, struct cli_digest digest) {
    struct digest_bucket *bucket = digest_bucket(seen, digest);
    memmove(bucket->at + 1, bucket->at, sizeof bucket->at - sizeof *bucket->at);
    bucket->at[0] = digest;
}

/* ---- nearly the same ----------------------------------------------------------------------------------------- */

static struct band_bucket *band_bucket(struct cli_seen *seen, const unsigned char *rows, uint32_t band) {
    uint64_t key = band + 1;
    for (uint32_t i = 0; i < BAND_ROWS; i++) key = key << 8 | rows[band * BAND_ROWS + i];
    return &seen->bands[band * BAND_BUCKETS + hash_mix(key) % BAND_BUCKETS];
}

static bool agree(const unsigned char *a, const unsigned char *b) {
    int rows = 0;
    for (int i = 0; i < SIGNATURE_ROWS; i++) rows += a[i] == b[i];
    return rows >= SEEN_AGREEING_ROWS;
}

static bool has_near(struct cli_seen *seen, const unsigned char *rows) {
    for (uint32_t band = 0; band < BANDS; band++) {
        const struct band_bucket *bucket = band_bucket(seen, rows, band);
        for (int i = 0; i < BAND_PLACES && bucket->at[i]; i++) {
            uint32_t age = seen->newest - bucket->at[i];
            if (age < SKETCHES && agree(rows, seen->sketches[bucket->at[i] % SKETCHES].at)) return true;
        }
    }
    return false;
}

static void add_near(struct cli_seen *seen, const unsigned char *rows) {
    if (++seen->newest == 0) seen->newest = 1;
    memcpy(seen->sketches[seen->newest % SKETCHES].at, rows, SIGNATURE_ROWS);
    for (uint32_t band = 0; band < BANDS; band++) {
        struct band_bucket *bucket = band_bucket(seen, rows, band);
        memmove(bucket->at + 1, bucket->at, sizeof bucket->at - sizeof *bucket->at);
        bucket->at[0] = seen->newest;
    }
}

/* ---- both ---------------------------------------------------------------------------------------------------- */

void cli_seen_add(struct cli_seen *seen, const struct cli_signature *signature) {
    if (signature->has == CLI_DEDUP_NONE) return;
    add_digest(seen, signature->digest);
    if (seen->sketches && signature->has == CLI_DEDUP_NEAR) add_near(seen, signature->rows);
}

enum cli_verdict cli_seen_judge(struct cli_seen *seen, const struct cli_signature *signature) {
    if (signature->has == CLI_DEDUP_NONE) return CLI_KEPT;
    if (has_digest(seen, signature->digest)) return CLI_EXACT_DUPLICATE;
    if (seen->sketches && signature->has == CLI_DEDUP_NEAR && has_near(seen, signature->rows))
        return CLI_NEAR_DUPLICATE;
    cli_seen_add(seen, signature);
    return CLI_KEPT;
}
