/* Times html_parse alone on folders of pages (.html or .html.gz), which are inflated first.
 *
 *     build/bench/bench-parse FOLDER…        prints a line a folder: pages, MB, the best and the median of the rounds
 */
#include "base/buffer.h"
#include "html/html.h"

#include <dirent.h>
#include <stdio.h>
#include <stdlib.h>
#include <time.h>
#include <zlib.h>

enum { rounds = 9 };

struct pages {
    struct buffer *all;
    uint32_t count, capacity;
    size_t bytes;
};

static bool read_page(const char *path, struct buffer *page) {
    char block[65536];
    gzFile const file = gzopen(path, "rb"); /* reads plain files too */
    if (!file) return false;
    for (int got; (got = gzread(file, block, sizeof block)) > 0;) buffer_put(page, block, (size_t)got);
    gzclose(file);
    return page->size > 0 && !page->failed;
}

static bool read_folder(const char *folder, struct pages *pages) {
    DIR *const directory = opendir(folder);
    if (!directory) return false;
    for (const struct dirent *entry; (entry = readdir(directory));) {
        char path[4096];
        if (!strstr(entry->d_name, ".htm")) continue;
        snprintf(path, sizeof path, "%s/%s", folder, entry->d_name);
        if (!array_grow(&pages->all, &pages->capacity, pages->count, sizeof *pages->all)) break;
        struct buffer *const page = &pages->all[pages->count];
        *page = (struct buffer){0};
        if (!read_page(path, page)) continue;
        pages->bytes += page->size;
        pages->count++;
    }
    closedir(directory);
    return pages->count > 0;
}

static double now(void) {
    struct timespec time;
    clock_gettime(CLOCK_MONOTONIC, &time);
    return (double)time.tv_sec + (double)time.tv_nsec / 1e9;
}

static int compare(const void *a, const void *b) {
    const double x = *(const double *)a, y = *(const double *)b;
    return (x > y) - (x < y);
}

static int time_folder(struct html_parser *parser, const char *folder) {
    struct pages pages = {0};
    if (!read_folder(folder, &pages)) {
        fprintf(stderr, "%s: no pages\n", folder);
        return 1;
    }
    const struct html_options options = {.scripting = true};
    double seconds[rounds];
    uint64_t nodes = 0;
    for (int round = 0; round < rounds; round++) {
        const double start = now();
        nodes = 0;
        for (uint32_t i = 0; i < pages.count; i++) {
            const struct html_tree *tree;
            if (html_parse(parser, buffer_text(&pages.all[i]), &options, &tree) != COPYDESK_OK) return 1;
            nodes += tree->count;
        }
        seconds[round] = now() - start;
    }
    qsort(seconds, rounds, sizeof seconds[0], compare);
    const double megabytes = (double)pages.bytes / 1e6;
    printf("%s: %u pages, %.1f MB, %.2f million nodes; best %.0f MB/s, median %.0f MB/s\n", folder, pages.count,
           megabytes, (double)nodes / 1e6, megabytes / seconds[0], megabytes / seconds[rounds / 2]);
    for (uint32_t i = 0; i < pages.count; i++) buffer_free(&pages.all[i]);
    free(pages.all);
    return 0;
}

int main(int argc, char **argv) {
    struct html_parser *const parser = html_parser_new();
    int failed = parser && argc > 1 ? 0 : 2;
    for (int i = 1; i < argc && !failed; i++) failed = time_folder(parser, argv[i]);
    html_parser_free(parser);
    return failed;
}
