#include "cli/shards.h"

#include "cli/cli.h"
#include "cli/stop.h"
#include <errno.h>
#include <fcntl.h>
#include <inttypes.h>
#include <stdio.h>
#include <unistd.h>

void shards_name(const struct shards *shards, uint32_t number, bool signatures, char name[64]) {
    static const char *const endings[] = {".jsonl", ".jsonl.gz", ".jsonl.zst"};
    snprintf(name, 64, "part-%06" PRIu32 "%s", number, signatures ? ".seen" : endings[shards->options->compress]);
}

static void temporary_name(const char *name, char temporary[80]) {
    snprintf(temporary, 80, ".%s.tmp", name);
}

bool shards_fail(struct shards *shards, const char *name) {
    int error = errno;
    cli_progress_clear(&shards->progress);
    if (!shards->failed) cli_complain("%s/%s: %s", shards->options->output, name, strerror(error));
    shards->failed = true;
    return false;
}

/* Brings a written file to the disk under its name. Closes it. */
static bool settle_file(struct shards *shards, int file, const char *name) {
    char temporary[80];
    temporary_name(name, temporary);
    bool ok = fsync(file) == 0;
    int error = errno;
    if (close(file) != 0 && ok) {
        ok = false;
        error = errno;
    }
    errno = error;
    if (ok && renameat(shards->folder, temporary, shards->folder, name) == 0 && fsync(shards->folder) == 0) return true;
    shards_fail(shards, name);
    unlinkat(shards->folder, temporary, 0);
    return false;
}

static int create_file(struct shards *shards, const char *name) {
    char temporary[80];
    temporary_name(name, temporary);
    int file = openat(shards->folder, temporary, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC | O_NOFOLLOW, 0666);
    if (file < 0) shards_fail(shards, name);
    return file;
}

static bool give_up_file(struct shards *shards, int file, const char *name) {
    char temporary[80];
    shards_fail(shards, name);
    temporary_name(name, temporary);
    close(file);
    unlinkat(shards->folder, temporary, 0);
    return false;
}

bool shards_write_file(struct shards *shards, const char *name, const void *bytes, size_t size) {
    int file = create_file(shards, name);
    if (file < 0) return false;
    if (!cli_write_all(file, bytes, size)) return give_up_file(shards, file, name);
    return settle_file(shards, file, name);
}

/* ---- the shard in hand --------------------------------------------------------------------------------------- */

static bool begin_shard(struct shards *shards) {
    shards->shard = (struct manifest_shard){0};
    shards_name(shards, shards->state.shards, false, shards->shard.name);
    shards->file = create_file(shards, shards->shard.name);
    if (shards->file < 0) return false;
    if (cli_compress_begin(&shards->compressor, shards->options->compress, shards->file)) return true;
    int file = shards->file;
    shards->file = -1;
    return give_up_file(shards, file, shards->shard.name);
}

static bool put_record(struct shards *shards, const struct cli_page *page) {
    if (shards->file < 0 && !begin_shard(shards)) return false;
    if (!cli_compress_put(&shards->compressor, page->text)) {
        int file = shards->file;
        shards->file = -1;
        return give_up_file(shards, file, shards->shard.name);
    }
    shards->shard.records++;
    if (!shards->seen) return true;
    unsigned char bytes[SIGNATURE_BYTES];
    cli_signature_write(&page->signature, bytes);
    buffer_put(&shards->signatures, bytes, sizeof bytes);
    errno = ENOMEM;
    return !shards->signatures.failed || shards_fail(shards, shards->shard.name);
}

/* A line that could not be appended whole is taken back. */
static bool append_line(struct shards *shards, const struct manifest_shard *shard) {
    struct buffer line = {0};
    manifest_put_state(&shards->state, shard, &line);
    int file = openat(shards->folder, MANIFEST_NAME, O_WRONLY | O_APPEND | O_CLOEXEC);
    off_t size = file < 0 ? -1 : lseek(file, 0, SEEK_END);
    errno = line.failed ? ENOMEM : errno;
    bool ok = size >= 0 && !line.failed && cli_write_all(file, line.at, line.size) && fsync(file) == 0;
    if (!ok) shards_fail(shards, MANIFEST_NAME);
    if (!ok && size >= 0 && ftruncate(file, size) != 0) cli_complain("%s: cut short", MANIFEST_NAME);
    if (file >= 0) close(file);
    buffer_free(&line);
    return ok;
}

/* Whole under its name, then in the manifest; or gone. */
static bool publish(struct shards *shards, const struct cli_counts *counts) {
    if (shards->file < 0) return true;
    int file = shards->file;
    struct manifest_shard *shard = &shards->shard;
    char seen[64];
    shards->file = -1;
    if (!cli_compress_end(&shards->compressor)) return give_up_file(shards, file, shard->name);
    shard->bytes = shards->compressor.taken;
    shard->file_bytes = shards->compressor.written;
    shards_name(shards, shards->state.shards, true, seen);
    if (shards->seen && !shards_write_file(shards, seen, shards->signatures.at, shards->signatures.size))
        return give_up_file(shards, file, shard->name);
    buffer_clear(&shards->signatures);
    if (!settle_file(shards, file, shard->name)) return false;
    shards->state.shards++;
    shards->state.counts = *counts;
    if (append_line(shards, shard)) return true;
    unlinkat(shards->folder, shard->name, 0);
    return false;
}

/* ---- the sink ------------------------------------------------------------------------------------------------ */

static bool stop(struct shards *shards, const struct cli_counts *counts) {
    shards->stopped = true;
    if (!publish(shards, counts)) return false;
    cli_progress_clear(&shards->progress);
    cli_complain("stopped; what was read is in %s, and the same command goes on from there", shards->options->output);
    return false;
}

bool shards_page(void *context, const struct cli_page *page, struct cli_counts *counts) {
    struct shards *shards = context;
    shards->state.inputs++;
    shards->state.place = page->place;
    shards->state.digest = cli_digest_then(shards->state.digest, page->input);
    if (page->failed) {
        cli_progress_clear(&shards->progress);
        cli_complain("%.*s", (int)page->text.size, page->text.at);
    } else {
        enum cli_verdict verdict = page->verdict;
        if (verdict == CLI_KEPT && shards->seen) verdict = cli_seen_judge(shards->seen, &page->signature);
        counts->verdicts[verdict]++;
        if (verdict == CLI_KEPT && !put_record(shards, page)) return false;
    }
    bool full = shards->file >= 0 && shards->compressor.taken >= shards->options->shard_size;
    if (full && !publish(shards, counts)) return false;
    return cli_stop_asked() ? stop(shards, counts) : true;
}

bool shards_progress(void *context, const struct cli_counts *counts) {
    struct shards *shards = context;
    if (cli_stop_asked()) return stop(shards, counts);
    cli_progress_update(&shards->progress, counts);
    return true;
}

bool shards_finish(struct shards *shards, const struct cli_counts *counts) {
    if (!publish(shards, counts)) return false;
    shards->state.counts = *counts;
    shards->state.finished = true;
    return append_line(shards, NULL);
}

void shards_close(struct shards *shards) {
    char temporary[80];
    if (shards->file >= 0) {
        temporary_name(shards->shard.name, temporary);
        unlinkat(shards->folder, temporary, 0);
        close(shards->file);
    }
    cli_compress_free(&shards->compressor);
    buffer_free(&shards->signatures);
    cli_seen_free(shards->seen);
    if (shards->folder >= 0) close(shards->folder);
    if (shards->lock >= 0) close(shards->lock);
}
