/* manifest.jsonl: what a folder of shards was begun with, and how far it is. The first line names the version, the
 * options that change what is written, and the paths; then a line follows for each shard that is finished, and one at
 * the end. A line is appended whole and brought to the disk; what a kill left of one is no line and is cut off. */
#ifndef CLI_MANIFEST_H
#define CLI_MANIFEST_H

#include "cli/digest.h"
#include "cli/options.h"
#include "cli/progress.h"

#define MANIFEST_NAME "manifest.jsonl"

/* How far it is: all since the very beginning. */
struct manifest_state {
    uint32_t shards;
    uint64_t inputs;          /* pages and failures taken from the input */
    struct cli_digest digest; /* of them, one after another */
    struct input_place place; /* behind the last of them */
    struct cli_counts counts;
    bool finished;
};

struct manifest_shard {
    char name[64];
    uint64_t records, bytes, file_bytes; /* bytes before compression, and of the file */
};

/* Appends the first line, or a line of a shard (NULL: of the end), to `line`. */
void manifest_put_head(const struct cli_read_options *options, struct buffer *line);
void manifest_put_state(const struct manifest_state *state, const struct manifest_shard *shard, struct buffer *line);

/* Reads a whole manifest. `visit` sees each shard, and may refuse it. False with a cause for people in `why` when it is
 * none, or was begun with something else than `head`, the first line as it would be written now. */
bool manifest_read(textref content, textref head, struct manifest_state *state,
                   bool (*visit)(void *context, const struct manifest_shard *shard, struct buffer *why), void *context,
                   struct buffer *why);

/* Bytes of `content` that are whole lines. */
size_t manifest_whole_lines(textref content);

#endif
