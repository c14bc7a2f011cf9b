#include "cli/progress.h"

#include "base/buffer.h"
#include <stdio.h>
#include <time.h>
#include <unistd.h>

static const double first_drawn_after = 0.5, drawn_every = 0.1; /* seconds */
enum { BAR = 24 /* columns */ };

static double now(void) {
    struct timespec time;
    clock_gettime(CLOCK_MONOTONIC, &time);
    return (double)time.tv_sec + (double)time.tv_nsec / 1e9;
}

void cli_progress_begin(struct cli_progress *progress, bool wanted) {
    *progress = (struct cli_progress){.enabled = wanted && isatty(STDERR_FILENO), .began = now()};
}

void cli_progress_resume(struct cli_progress *progress, const struct cli_counts *counts) {
    progress->began = now();
    progress->pages0 = counts->pages;
    progress->bytes0 = counts->bytes;
}

/* "12,345" */
static const char *grouped(uint64_t number, char room[32]) {
    char *at = room + 31;
    *at = '\0';
    for (int digits = 0; number || digits == 0; digits++, number /= 10) {
        if (digits && digits % 3 == 0) *--at = ',';
        *--at = (char)('0' + number % 10);
    }
    return at;
}

static void put_bar(struct buffer *line, double share) {
    int full = (int)(share * BAR);
    for (int i = 0; i < BAR; i++) buffer_put_string(line, i < full ? "━" : "─");
    buffer_format(line, " %3d%%  ", (int)(share * 100));
}

static void put_counts(struct buffer *line, const struct cli_progress *progress, const struct cli_counts *counts,
                       double seconds) {
    double pages = (double)(counts->pages - progress->pages0), bytes = (double)(counts->bytes - progress->bytes0);
    char room[32];
    buffer_format(line, "%s pages", grouped(counts->pages, room));
    buffer_format(line, "  %s/s", grouped((uint64_t)(pages / seconds), room));
    buffer_format(line, "  %.1f MB/s", bytes / seconds / 1e6);
    if (counts->failed) buffer_format(line, "  %s failed", grouped(counts->failed, room));
}

static void put_time(struct buffer *line, double seconds, const char *after) {
    unsigned long whole = (unsigned long)seconds;
    buffer_format(line, "  %lu:%02lu%s", whole / 60, whole % 60, after);
}

/* `before` and `after` move the cursor. A line that memory is short for is not shown. */
static void show(struct buffer *line, const char *before, const char *after) {
    if (!line->failed) fprintf(stderr, "%s%.*s%s", before, (int)line->size, line->at, after);
    fflush(stderr);
    buffer_free(line);
}

void cli_progress_update(struct cli_progress *progress, const struct cli_counts *counts) {
    if (!progress->enabled) return;
    double time = now(), seconds = time - progress->began;
    if (seconds < first_drawn_after || time - progress->last < drawn_every) return;
    struct buffer line = {0};
    double share = counts->all_bytes ? (double)counts->bytes / (double)counts->all_bytes : 0;
    if (share > 1) share = 1;
    if (counts->all_bytes) put_bar(&line, share);
    put_counts(&line, progress, counts, seconds);
    double done = (double)(counts->bytes - progress->bytes0), left = (double)counts->all_bytes - (double)counts->bytes;
    if (share > 0.01 && done > 0 && left >= 0) put_time(&line, seconds * left / done, " left");
    show(&line, "\r", "\x1b[K");
    progress->last = time;
    progress->drawn = true;
}

void cli_progress_clear(struct cli_progress *progress) {
    if (!progress->drawn || progress->last == 0) return;
    fputs("\r\x1b[K", stderr);
    fflush(stderr);
    progress->last = 0;
}

void cli_progress_end(struct cli_progress *progress, const struct cli_counts *counts) {
    if (!progress->drawn) return;
    struct buffer line = {0};
    double seconds = now() - progress->began;
    cli_progress_clear(progress);
    put_counts(&line, progress, counts, seconds);
    put_time(&line, seconds, "");
    show(&line, "", "\n");
}
