/* The command line of `copydesk read`. */
#ifndef CLI_OPTIONS_H
#define CLI_OPTIONS_H

#include "cli/compress.h"
#include "cli/filter.h"

enum { CLI_MAX_JOBS = 256 };

struct cli_read_options {
    enum copydesk_format format;
    struct copydesk_style style;
    enum copydesk_favour favour;
    bool plain, no_statements, quiet, help;
    uint32_t jobs;
    const char *output; /* NULL: standard output */
    struct cli_filters filters;
    bool folder; /* the output is one of shards; what follows is for it */
    bool restart;
    enum cli_compress compress;
    uint64_t shard_size;      /* bytes, before compression */
    const char *const *paths; /* [path_count], in argv */
    size_t path_count;
    const char *path_list; /* a file with more of them; NULL: none */
};

/* Reads argv, and settles what is not given: the format and colour from what standard output is, the jobs from the
 * machine. False when it makes no sense; standard error then says why. */
bool cli_parse_read(int argc, char **argv, struct cli_read_options *options);

#endif
