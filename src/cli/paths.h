/* --paths: a list of paths in a file, or on standard input, for more inputs than a command line holds. */
#ifndef CLI_PATHS_H
#define CLI_PATHS_H

#include "base/buffer.h"

struct cli_paths {
    const char **at; /* [count], the given ones first */
    size_t count;
    struct buffer text; /* that they lie in */
};

/* Reads `list` ("-": standard input): a path a line, or, where it has a NUL, a path up to each NUL, as find -print0
 * writes them. Empty ones are passed over. `given` [given_count] come first and outlive `paths`. False after a
 * complaint. cli_paths_free is called either way. */
bool cli_paths_read(const char *list, const char *const *given, size_t given_count, struct cli_paths *paths);
void cli_paths_free(struct cli_paths *paths);

#endif
