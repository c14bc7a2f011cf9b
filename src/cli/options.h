/* The command line of `copydesk read`. */
#ifndef CLI_OPTIONS_H
#define CLI_OPTIONS_H

#include <copydesk.h>

enum { CLI_MAX_JOBS = 256 };

struct cli_read_options {
    enum copydesk_format format;
    struct copydesk_style style;
    enum copydesk_favour favour;
    bool plain, no_statements, quiet, help;
    uint32_t jobs;
    const char *output;       /* NULL: standard output */
    const char *const *paths; /* [path_count], in argv */
    size_t path_count;
};

/* Reads argv, and settles what is not given: the format and colour from what standard output is, the jobs from the
 * machine. False when it makes no sense; standard error then says why. */
bool cli_parse_read(int argc, char **argv, struct cli_read_options *options);

#endif
