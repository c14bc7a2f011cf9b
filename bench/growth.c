/* Times html_parse on the pages of tests/html/hostile.h at growing sizes.
 *
 *     build/bench/bench-growth [LARGEST-MIB [PART-OF-A-NAME]]    64 and all where left out
 *
 * prints a line a pattern, as a row of a Markdown table: MB/s at each size, then for the largest page the bytes of
 * resident memory that reading took for each byte of it, and whether a limit cut it. */
#include "../tests/html/hostile.h"

#include <stdio.h>
#include <stdlib.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

static double now(void) {
    struct timespec time;
    clock_gettime(CLOCK_MONOTONIC, &time);
    return (double)time.tv_sec + (double)time.tv_nsec / 1e9;
}

/* MB/s: the best of as many rounds as a tenth of a second takes, at least two; 0 when memory is short. A large page is
 * read once by a parser that has its memory, so that what is timed is reading and not the kernel's clearing of pages.
 */
static double rate_of(struct html_parser *parser, textref page) {
    const struct html_options options = {.scripting = true};
    const struct html_tree *tree;
    double best = 1e9, spent = 0;
    for (unsigned round = 0; round < 2 || (spent < 0.1 && round < 1000); round++) {
        const double start = now();
        if (html_parse(parser, page, &options, &tree) != COPYDESK_OK) return 0;
        const double seconds = now() - start;
        spent += seconds;
        if (seconds < best) best = seconds;
    }
    return (double)page.size / 1e6 / best;
}

/* The most memory that this process has had resident, in bytes. */
static double most_resident(void) {
    struct rusage usage;
    getrusage(RUSAGE_SELF, &usage);
    return (double)usage.ru_maxrss * 1024;
}

enum { SIZES = 5 };
static const size_t sizes[SIZES] = {1 << 10, 32 << 10, 1 << 20, 16 << 20, 64 << 20};
static const char *const size_names[SIZES] = {"1 KiB", "32 KiB", "1 MiB", "16 MiB", "64 MiB"};

static void print_head(size_t largest) {
    printf("| pattern |");
    for (size_t i = 0; i < SIZES && sizes[i] <= largest; i++) printf(" %s |", size_names[i]);
    printf(" bytes a byte | |\n|---|");
    for (size_t i = 0; i < SIZES && sizes[i] <= largest; i++) printf("--:|");
    puts("--:|---|");
}

static bool run_pattern(const struct pattern *pattern, size_t largest) {
    struct buffer page = {0};
    struct html_parser *const parser = html_parser_new();
    const double before = most_resident();
    bool done = parser != NULL;
    printf("| %s |", pattern->name);
    for (size_t i = 0; i < SIZES && sizes[i] <= largest && done; i++) {
        put_hostile(&page, pattern, sizes[i]);
        const double rate = page.failed ? 0 : rate_of(parser, buffer_text(&page));
        done = rate > 0;
        printf(" %.1f |", rate);
        fflush(stdout);
    }
    if (done)
        printf(" %.1f |%s\n", (most_resident() - before - (double)page.size) / (double)page.size,
               parser->tree.truncated ? " cut |" : " |");
    buffer_free(&page);
    html_parser_free(parser);
    return done;
}

/* Each pattern has a process of its own, whose memory is its own. */
static bool run_alone(const struct pattern *pattern, size_t largest) {
    int status = 0;
    fflush(stdout);
    const pid_t child = fork();
    if (child == 0) {
        const bool done = run_pattern(pattern, largest);
        fflush(stdout);
        _exit(done ? EXIT_SUCCESS : EXIT_FAILURE);
    }
    return child > 0 && waitpid(child, &status, 0) == child && status == 0;
}

int main(int count, char **arguments) {
    const size_t largest = (count > 1 ? strtoul(arguments[1], NULL, 10) : 64) << 20;
    print_head(largest);
    for (size_t i = 0; i < hostile_count; i++) {
        if (count > 2 && !strstr(hostile_patterns[i].name, arguments[2])) continue;
        if (!run_alone(&hostile_patterns[i], largest)) return EXIT_FAILURE;
    }
    return EXIT_SUCCESS;
}
