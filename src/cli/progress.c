#include "cli/progress.h"

#include <stdio.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

static const double first_drawn_after = 0.5, drawn_every = 0.1; /* seconds */
enum { BAR = 24, LINE = 256 };

static double now(void) {
    struct timespec time;
    clock_gettime(CLOCK_MONOTONIC, &time);
    return (double)time.tv_sec + (double)time.tv_nsec / 1e9;
}

void cli_progress_begin(struct cli_progress *progress, bool wanted) {
    *progress = (struct cli_progress){.enabled = wanted && isatty(STDERR_FILENO), .began = now()};
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

static void put_bar(char line[LINE], double share) {
    int full = (int)(share * BAR);
    for (int i = 0; i < BAR; i++) strcat(line, i < full ? "━" : "─");
    sprintf(line + strlen(line), " %3d%%  ", (int)(share * 100));
}

static void put_counts(char line[LINE], const struct cli_counts *counts, double seconds) {
    char room[32];
    double pages_a_second = (double)counts->pages / seconds, megabytes_a_second = (double)counts->bytes / seconds / 1e6;
    sprintf(line + strlen(line), "%s pages", grouped(counts->pages, room));
    sprintf(line + strlen(line), "  %s/s", grouped((uint64_t)pages_a_second, room));
    sprintf(line + strlen(line), "  %.1f MB/s", megabytes_a_second);
    if (counts->failed) sprintf(line + strlen(line), "  %s failed", grouped(counts->failed, room));
}

static void put_time(char line[LINE], double seconds, const char *after) {
    unsigned long whole = (unsigned long)seconds;
    sprintf(line + strlen(line), "  %lu:%02lu%s", whole / 60, whole % 60, after);
}

void cli_progress_update(struct cli_progress *progress, const struct cli_counts *counts) {
    if (!progress->enabled) return;
    double time = now(), seconds = time - progress->began;
    if (seconds < first_drawn_after || time - progress->last < drawn_every) return;
    char line[LINE] = "";
    double share = counts->all_bytes ? (double)counts->bytes / (double)counts->all_bytes : 0;
    if (share > 1) share = 1;
    if (counts->all_bytes) put_bar(line, share);
    put_counts(line, counts, seconds);
    if (share > 0.01) put_time(line, seconds / share - seconds, " left");
    fprintf(stderr, "\r%s\x1b[K", line);
    fflush(stderr);
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
    char line[LINE] = "";
    double seconds = now() - progress->began;
    cli_progress_clear(progress);
    put_counts(line, counts, seconds);
    put_time(line, seconds, "");
    fprintf(stderr, "%s\n", line);
}
