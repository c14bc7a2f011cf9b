/* Records into a folder, shard after shard, so that a kill at any moment loses no record and doubles none.
 *
 *     .part-000007.jsonl.zst.tmp ─▶ part-000007.jsonl.zst ─▶ a line of manifest.jsonl
 *          written, fsync            rename, fsync            append, fsync
 *
 * What the manifest lists is there and whole. A later run goes on in the input behind the last page that is listed.
 * Where it cannot go there straight (a pipe), or the names, sizes or times of the files before are not what they were,
 * it takes their pages again, without reading them, and checks that they are the same. What was written but not listed
 * is written again. Where duplicates are looked for, part-000007.seen keeps the signatures of the shard's records, from
 * which the later run knows what the first one had seen. */
#ifndef CLI_SHARDS_H
#define CLI_SHARDS_H

#include "cli/compress.h"
#include "cli/manifest.h"
#include "cli/pool.h"
#include "cli/seen.h"

struct shards {
    const struct cli_read_options *options;
    int folder, lock; /* descriptors */
    struct manifest_state state;
    struct cli_seen *seen; /* NULL: duplicates are not looked for */
    struct cli_progress progress;

    int file; /* of the shard in hand; -1: none is begun */
    struct manifest_shard shard;
    struct cli_compressor compressor;
    struct buffer signatures; /* of its records */
    bool failed, stopped;
};

/* Opens the folder (making it), locks it, and finds out how far it is. False after a complaint. shards_close is
 * called either way. */
bool shards_open(struct shards *shards, const struct cli_read_options *options);

/* Passes over what was read before. False after a complaint, or when it was stopped. */
bool shards_skip(struct shards *shards, struct input_source *source);

/* The sink of cli_pool_run: takes a page; publishes when the shard is full or the run is to stop. */
bool shards_page(void *context, const struct cli_page *page, struct cli_counts *counts);
bool shards_progress(void *context, const struct cli_counts *counts);

/* Publishes the last shard and the manifest's last line, after the last page. */
bool shards_finish(struct shards *shards, const struct cli_counts *counts);
void shards_close(struct shards *shards);

/* For these: the name of a shard, or of its signatures; a complaint that names a file of the folder, with errno. */
void shards_name(const struct shards *shards, uint32_t number, bool signatures, char name[64]);
bool shards_fail(struct shards *shards, const char *name);

/* Makes a file of the folder appear whole, with these bytes, or not at all. */
bool shards_write_file(struct shards *shards, const char *name, const void *bytes, size_t size);

#endif
