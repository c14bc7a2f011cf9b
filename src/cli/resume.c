/* Where a folder of shards was left, and how to get there again. */
#include "cli/cli.h"
#include "cli/shards.h"
#include "cli/stop.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

/* ---- the folder ---------------------------------------------------------------------------------------------- */

static bool open_folder(struct shards *shards) {
    const char *path = shards->options->output;
    if (mkdir(path, 0777) != 0 && errno != EEXIST) {
        cli_complain("%s: %s", path, strerror(errno));
        return false;
    }
    shards->folder = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (shards->folder < 0) {
        cli_complain("%s: %s", path, strerror(errno));
        return false;
    }
    shards->lock = openat(shards->folder, ".lock", O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0666);
    if (shards->lock < 0) return shards_fail(shards, ".lock");
    if (flock(shards->lock, LOCK_EX | LOCK_NB) == 0) return true;
    if (errno != EWOULDBLOCK) return shards_fail(shards, ".lock");
    cli_complain("%s: another copydesk is writing there", path);
    return false;
}

/* "part-000012.jsonl", ".jsonl.gz", ".jsonl.zst", ".seen", or the temporary file of one: its number, else -1. */
static long shard_number(const char *name) {
    bool hidden = name[0] == '.';
    if (hidden) name++;
    if (strncmp(name, "part-", 5) != 0 || !byte_is_digit(name[5])) return -1;
    char *end;
    long number = strtol(name + 5, &end, 10);
    static const char *const endings[] = {".jsonl", ".jsonl.gz", ".jsonl.zst", ".seen"};
    for (size_t i = 0; i < sizeof endings / sizeof *endings; i++) {
        size_t size = strlen(endings[i]);
        if (strncmp(end, endings[i], size) == 0 && strcmp(end + size, hidden ? ".tmp" : "") == 0) return number;
    }
    return -1;
}

/* Counts the shards from number `from` on, and deletes them (`remove`). -1 after a complaint. */
static long stray_shards(struct shards *shards, uint32_t from, bool remove) {
    int copy = openat(shards->folder, ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    DIR *folder = copy < 0 ? NULL : fdopendir(copy);
    long count = 0;
    if (!folder) {
        if (copy >= 0) close(copy);
        shards_fail(shards, "");
        return -1;
    }
    for (const struct dirent *entry; (entry = readdir(folder)) != NULL;) {
        long number = shard_number(entry->d_name);
        bool temporary =
            strcmp(entry->d_name, "." MANIFEST_NAME ".tmp") == 0 || (number >= 0 && entry->d_name[0] == '.');
        bool stray = number >= (long)from;
        count += stray && !temporary;
        if (remove && (stray || temporary) && unlinkat(shards->folder, entry->d_name, 0) != 0) {
            shards_fail(shards, entry->d_name);
            count = -1;
            break;
        }
    }
    closedir(folder);
    return count;
}

/* All of a file of the folder. `*found` false, and true returned, where there is none. */
static bool read_file(struct shards *shards, const char *name, struct buffer *content, bool *found) {
    int file = openat(shards->folder, name, O_RDONLY | O_CLOEXEC);
    *found = file >= 0;
    if (file < 0) return errno == ENOENT || shards_fail(shards, name);
    ssize_t got = 1;
    while (got > 0 && buffer_reserve(content, 65536)) {
        got = read(file, content->at + content->size, 65536);
        if (got > 0) content->size += (size_t)got;
    }
    if (content->failed) errno = ENOMEM;
    bool ok = got == 0 || shards_fail(shards, name);
    close(file);
    return ok;
}

/* ---- what was written before --------------------------------------------------------------------------------- */

static bool remember(struct shards *shards, const struct manifest_shard *shard, struct buffer *why) {
    struct buffer bytes = {0};
    char name[64];
    bool found;
    shards_name(shards, shards->state.shards - 1, true, name);
    bool ok = read_file(shards, name, &bytes, &found) && found && bytes.size == shard->records * SIGNATURE_BYTES;
    for (size_t at = 0; ok && at < bytes.size; at += SIGNATURE_BYTES) {
        struct cli_signature signature;
        ok = cli_signature_read((const unsigned char *)bytes.at + at, &signature);
        if (ok) cli_seen_add(shards->seen, &signature);
    }
    if (!ok) buffer_format(why, "%s is missing or damaged", name);
    buffer_free(&bytes);
    return ok;
}

static bool check_shard(void *context, const struct manifest_shard *shard, struct buffer *why) {
    struct shards *shards = context;
    struct stat about;
    if (fstatat(shards->folder, shard->name, &about, 0) != 0 || (uint64_t)about.st_size != shard->file_bytes) {
        buffer_format(why, "%s is missing or of another size than " MANIFEST_NAME " says", shard->name);
        return false;
    }
    return !shards->seen || remember(shards, shard, why);
}

static bool begin_anew(struct shards *shards, textref head) {
    if (!shards->options->restart && stray_shards(shards, 0, false) != 0) {
        if (!shards->failed)
            cli_complain("%s: holds shards without a " MANIFEST_NAME "; --restart deletes them",
                         shards->options->output);
        return false;
    }
    if (unlinkat(shards->folder, MANIFEST_NAME, 0) != 0 && errno != ENOENT) return shards_fail(shards, MANIFEST_NAME);
    return stray_shards(shards, 0, true) >= 0 && shards_write_file(shards, MANIFEST_NAME, head.at, head.size);
}

static bool go_on(struct shards *shards, textref content, textref head) {
    struct buffer why = {0};
    bool ok = manifest_read(content, head, &shards->state, check_shard, shards, &why);
    if (!ok && !shards->failed)
        cli_complain("%s: %.*s; --restart deletes what is there and begins anew", shards->options->output,
                     (int)why.size, why.at);
    buffer_free(&why);
    size_t whole = manifest_whole_lines(content);
    if (ok && whole < content.size) {
        int file = openat(shards->folder, MANIFEST_NAME, O_WRONLY | O_CLOEXEC);
        if (file < 0 || ftruncate(file, (off_t)whole) != 0) ok = shards_fail(shards, MANIFEST_NAME);
        if (file >= 0) close(file);
    }
    return ok && stray_shards(shards, shards->state.shards, true) >= 0;
}

bool shards_open(struct shards *shards, const struct cli_read_options *options) {
    *shards = (struct shards){.options = options, .folder = -1, .lock = -1, .file = -1};
    if (!open_folder(shards)) return false;
    if (options->filters.dedup != CLI_DEDUP_NONE) {
        shards->seen = cli_seen_new(options->filters.dedup);
        errno = ENOMEM;
        if (!shards->seen) return shards_fail(shards, "");
    }
    struct buffer content = {0}, head = {0};
    bool found, ok = read_file(shards, MANIFEST_NAME, &content, &found);
    manifest_put_head(options, &head);
    if (head.failed) cli_complain("out of memory");
    if (ok && !head.failed)
        ok = found && !options->restart ? go_on(shards, buffer_text(&content), buffer_text(&head))
                                        : begin_anew(shards, buffer_text(&head));
    ok = ok && !head.failed;
    buffer_free(&content);
    buffer_free(&head);
    return ok;
}

/* ---- what was read before ------------------------------------------------------------------------------------ */

/* By taking the pages again and comparing their digest. */
static bool read_again(struct shards *shards, struct input_source *source) {
    struct cli_digest digest = {0};
    for (uint64_t i = 0; i < shards->state.inputs; i++) {
        struct input_capture capture;
        struct input_error error;
        enum input_next next = input_next(source, &capture, &error);
        if (next == INPUT_END) break;
        digest = cli_digest_then(digest,
                                 next == INPUT_CAPTURE ? cli_digest_capture(&capture) : cli_digest_failure(error.name));
        if (next == INPUT_CAPTURE) input_capture_free(&capture);
        if (!cli_stop_asked()) continue;
        shards->stopped = true;
        return false;
    }
    if (cli_digest_is(digest, shards->state.digest)) return true;
    cli_complain("%s: the pages that were read before have changed; --restart deletes what is there and begins anew",
                 shards->options->output);
    return false;
}

bool shards_skip(struct shards *shards, struct input_source *source) {
    const struct input_place *place = &shards->state.place;
    if (shards->state.inputs == 0 || input_seek(source, place)) return true;
    if (!shards->options->quiet)
        cli_complain("%s: what was read before is taken from the input again: %s", shards->options->output,
                     place->known ? "files have changed, or their times"
                                  : "there is no way straight to where it ended");
    return read_again(shards, source);
}
