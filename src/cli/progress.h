/* A line on standard error that says how long work is getting on. */
#ifndef CLI_PROGRESS_H
#define CLI_PROGRESS_H

#include "cli/filter.h"

struct cli_counts {
    uint64_t pages, failed;
    uint64_t passed_over;            /* responses in archives that are no pages */
    uint64_t verdicts[CLI_VERDICTS]; /* what became of the pages */
    uint64_t bytes, all_bytes;       /* of the inputs; all_bytes 0: not known */
};

struct cli_progress {
    bool enabled, drawn;
    double began, last;      /* seconds of a clock that only goes forward */
    uint64_t pages0, bytes0; /* counted before it began; no part of the rates */
};

/* Drawn only when `wanted` and standard error is a terminal. */
void cli_progress_begin(struct cli_progress *progress, bool wanted);

/* Begins anew after work that an earlier run did, which the rates and the time left do not count. */
void cli_progress_resume(struct cli_progress *progress, const struct cli_counts *counts);

/* Draws anew, at most ten times a second and not before the work has taken half a second. */
void cli_progress_update(struct cli_progress *progress, const struct cli_counts *counts);

/* Takes the line away, so that something else may be printed. */
void cli_progress_clear(struct cli_progress *progress);

/* Takes it away for good; a line with the sums stays when one had been drawn. */
void cli_progress_end(struct cli_progress *progress, const struct cli_counts *counts);

#endif
