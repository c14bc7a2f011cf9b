/* Times HTML parsers side by side over the same pages, which lie in memory as UTF-8. bench/parse.py calls it and makes
 * the tables; alone it serves a profiler:
 *
 *     perf record -e cpu-clock build/bench/bench-parse --only copydesk --rounds 40 FOLDER
 *
 * In every round each parser goes over the pages of one size class before the next class comes, and another parser
 * begins each time, so that what disturbs the machine disturbs all alike. A class of little to read is gone over
 * several times in a row, or the time would be that of filling the caches, and depend on who had the turn before. It
 * writes what it measured as lines of fields with tabs between:
 *
 *     parser    PARSER NAME VERSION                 or, where it cannot be timed:   missing PARSER NAME WHY
 *     class     FOLDER CLASS PAGES BYTES ELEMENTS   elements in our trees
 *     elements  FOLDER PARSER PAGES ELEMENTS        in the trees of a sample of the pages; not timed
 *     time      FOLDER PARSER CLASS ROUND SECONDS CYCLES INSTRUCTIONS   of one pass; 0: not counted
 *
 * Built as a shared module too, of which Python calls main: see parse_host.py. */
#include "base/buffer.h"
#include "charset/charset.h"
#include "counters.h"
#include "input/input.h"
#include "parsers.h"

#include <getopt.h>
#include <stdio.h>
#include <stdlib.h>

static const char help[] =
    "usage: bench-parse [OPTION…] PATH…\n"
    "\n"
    "Times HTML parsers over the pages of each PATH (a folder, a page or an archive).\n"
    "\n"
    "      --rounds N        rounds over all pages (default 9)\n"
    "      --budget SECONDS  a parser that has used up its share of so many seconds a PATH sits rounds out,\n"
    "                        but for the first (default 30)\n"
    "      --every N         take each Nth page only (default 1)\n"
    "      --once            go over each class once a round, however little there is to read (for profiles)\n"
    "      --only NAME       time this parser alone\n"
    "      --lexbor FILE     where lexbor's functions are exported from\n"
    "  -h, --help            this\n";

/* A class holds the pages smaller than its bound, in bytes of UTF-8. parse_report.py names them. */
enum { CLASSES = 5, ELEMENTS_SAMPLE = 16, LEAST_BYTES = 2000000 };
static const uint32_t class_bounds[CLASSES] = {16u << 10, 64u << 10, 256u << 10, 1u << 20, UINT32_MAX};

struct options {
    long rounds, budget, every;
    bool once;
    const char *only, *lexbor;
};

/* ---- the pages --------------------------------------------------------------------------------------------------- */

struct pages {
    struct buffer *all;
    uint32_t count, capacity;
    uint64_t class_bytes[CLASSES];
};

static uint32_t class_of(const struct buffer *page) {
    uint32_t class = 0;
    while (page->size >= class_bounds[class] && class < CLASSES - 1) class ++;
    return class;
}

/* Keeps the page as what every parser is given: UTF-8 without a byte order mark. */
static bool keep_page(struct pages *pages, const struct input_capture *capture, struct buffer *scratch) {
    const textref charset = capture->charset ? text_from(capture->charset) : (textref){0};
    struct charset_result decoded;
    struct buffer page = {0};
    buffer_clear(scratch);
    if (charset_decode(capture->bytes.at, capture->bytes.size, charset, true, scratch, &decoded) != COPYDESK_OK)
        return false;
    buffer_put_text(&page, decoded.document);
    if (page.failed || !page.size || !array_grow(&pages->all, &pages->capacity, pages->count, sizeof *pages->all)) {
        buffer_free(&page);
        return false;
    }
    pages->all[pages->count++] = page;
    pages->class_bytes[class_of(&page)] += page.size;
    return true;
}

static bool is_html(const struct input_capture *capture) {
    return capture->format == COPYDESK_PAGE_HTML || capture->format == COPYDESK_PAGE_AUTO;
}

static void read_pages(const char *path, long every, struct pages *pages) {
    const struct input_options options = {0};
    struct input_source *const source = input_open(&path, 1, &options);
    struct input_capture capture;
    struct input_error error;
    struct buffer scratch = {0};
    enum input_next next;
    for (long seen = 0; source && (next = input_next_whole(source, &capture, &error)) != INPUT_END;) {
        if (next == INPUT_ERROR) {
            fprintf(stderr, "bench-parse: %s: %s\n", error.name, error.cause);
            continue;
        }
        if (is_html(&capture) && seen++ % every == 0 && !keep_page(pages, &capture, &scratch))
            fprintf(stderr, "bench-parse: %s: left out: it is empty or no text\n", capture.name);
        input_capture_free(&capture);
    }
    input_close(source);
    buffer_free(&scratch);
}

static void free_pages(struct pages *pages) {
    for (uint32_t i = 0; i < pages->count; i++) buffer_free(&pages->all[i]);
    free(pages->all);
}

/* ---- timing ------------------------------------------------------------------------------------------------------ */

struct run {
    const struct options *options;
    const struct counters *counters;
    struct bench_parser parsers[BENCH_PARSERS];
    int folder; /* its number, for the lines written */
    struct pages pages;
};

static bool is_timed(const struct run *run, int parser) {
    const struct bench_parser *const it = &run->parsers[parser];
    return !it->missing[0] && (!run->options->only || strcmp(run->options->only, it->name) == 0);
}

static uint64_t passes_over(const struct run *run, uint32_t class) {
    const uint64_t bytes = run->pages.class_bytes[class];
    return bytes && !run->options->once ? 1 + LEAST_BYTES / bytes : 1;
}

/* A page that a parser refuses is a figure of its own, named and not hidden in the time. */
static uint32_t parse_class(const struct run *run, const struct bench_parser *parser, uint32_t class) {
    uint32_t failed = 0;
    for (uint32_t i = 0; i < run->pages.count; i++)
        if (class_of(&run->pages.all[i]) == class)
            failed += !parser->parse(parser->state, buffer_text(&run->pages.all[i]));
    return failed;
}

static double time_class(const struct run *run, int parser, uint32_t class, long round) {
    const uint64_t passes = passes_over(run, class);
    uint32_t failed = 0;
    const struct cost begin = counters_read(run->counters);
    for (uint64_t pass = 0; pass < passes; pass++) failed = parse_class(run, &run->parsers[parser], class);
    const struct cost cost = cost_between(begin, counters_read(run->counters));
    printf("time\t%d\t%d\t%u\t%ld\t%.9f\t%.0f\t%.0f\n", run->folder, parser, class, round,
           cost.seconds / (double)passes, (double)cost.cycles / (double)passes,
           (double)cost.instructions / (double)passes);
    if (failed && round == 0)
        fprintf(stderr, "bench-parse: %s gave up on %u pages\n", run->parsers[parser].name, failed);
    return cost.seconds;
}

static void time_rounds(const struct run *run) {
    double spent[BENCH_PARSERS] = {0};
    for (long round = 0; round < run->options->rounds; round++) {
        const double share = (double)run->options->budget * (double)round / (double)run->options->rounds;
        bool takes_part[BENCH_PARSERS];
        for (int i = 0; i < BENCH_PARSERS; i++) takes_part[i] = is_timed(run, i) && spent[i] <= share;
        for (uint32_t class = 0; class < CLASSES; class ++) {
            for (int turn = 0; turn < BENCH_PARSERS; turn++) {
                const int parser = (int)((round + class + turn) % BENCH_PARSERS);
                if (takes_part[parser]) spent[parser] += time_class(run, parser, class, round);
            }
        }
    }
}

/* That the parsers do the same work; it also warms them up. */
static void count_elements(const struct run *run) {
    for (int i = 0; i < BENCH_PARSERS; i++) {
        const struct bench_parser *const parser = &run->parsers[i];
        uint64_t elements = 0;
        uint32_t pages = 0;
        if (!is_timed(run, i) || !parser->elements) continue;
        for (uint32_t page = 0; page < run->pages.count; page += ELEMENTS_SAMPLE, pages++)
            elements += parser->elements(parser->state, buffer_text(&run->pages.all[page]));
        printf("elements\t%d\t%d\t%u\t%llu\n", run->folder, i, pages, (unsigned long long)elements);
    }
}

static void print_classes(const struct run *run) {
    const struct bench_parser *const ours = &run->parsers[0];
    uint32_t count[CLASSES] = {0};
    uint64_t elements[CLASSES] = {0};
    for (uint32_t i = 0; i < run->pages.count; i++) {
        const uint32_t class = class_of(&run->pages.all[i]);
        count[class]++;
        elements[class] += ours->elements(ours->state, buffer_text(&run->pages.all[i]));
    }
    for (uint32_t class = 0; class < CLASSES; class ++)
        printf("class\t%d\t%u\t%u\t%llu\t%llu\n", run->folder, class, count[class],
               (unsigned long long)run->pages.class_bytes[class], (unsigned long long)elements[class]);
}

static bool time_folder(struct run *run, const char *path, int folder) {
    run->folder = folder;
    run->pages = (struct pages){0};
    read_pages(path, run->options->every, &run->pages);
    const bool any = run->pages.count > 0;
    if (any) {
        print_classes(run);
        count_elements(run);
        time_rounds(run);
    } else {
        fprintf(stderr, "bench-parse: %s: no HTML pages\n", path);
    }
    free_pages(&run->pages);
    return any;
}

static bool run_all(const struct options *options, char **paths, int count) {
    struct counters counters;
    counters_open(&counters);
    struct run run = {.options = options, .counters = &counters};
    bench_parsers_open(run.parsers, options->lexbor);
    bool done = true, any = false;
    for (int i = 0; i < BENCH_PARSERS; i++) {
        const struct bench_parser *const it = &run.parsers[i];
        const bool missing = it->missing[0] != '\0';
        printf("%s\t%d\t%s\t%s\n", missing ? "missing" : "parser", i, it->name, missing ? it->missing : it->version);
        any = any || is_timed(&run, i);
    }
    if (!any) fprintf(stderr, "bench-parse: no parser '%s' that can be timed\n", options->only);
    for (int i = 0; i < count && any && done; i++) done = time_folder(&run, paths[i], i);
    bench_parsers_close(run.parsers);
    counters_close(&counters);
    return any && done && fflush(stdout) == 0;
}

/* ---- the command line -------------------------------------------------------------------------------------------- */

static bool parse_number(const char *digits, long *number) {
    char *end;
    *number = strtol(digits, &end, 10);
    if (*digits >= '0' && *digits <= '9' && *end == '\0' && *number >= 1 && *number <= 1000000) return true;
    fprintf(stderr, "bench-parse: '%s' is no number from 1 to 1000000\n", digits);
    return false;
}

int main(int argc, char **argv) {
    static const struct option names[] = {
        {"rounds", required_argument, NULL, 'r'}, {"budget", required_argument, NULL, 'b'},
        {"every", required_argument, NULL, 'e'},  {"only", required_argument, NULL, 'o'},
        {"lexbor", required_argument, NULL, 'l'}, {"once", no_argument, NULL, '1'},
        {"help", no_argument, NULL, 'h'},         {NULL, 0, NULL, 0},
    };
    struct options options = {.rounds = 9, .budget = 30, .every = 1};
    bool right = true;
    for (int name; right && (name = getopt_long(argc, argv, "h", names, NULL)) != -1;) {
        switch (name) {
        case 'r': right = parse_number(optarg, &options.rounds); break;
        case 'b': right = parse_number(optarg, &options.budget); break;
        case 'e': right = parse_number(optarg, &options.every); break;
        case '1': options.once = true; break;
        case 'o': options.only = optarg; break;
        case 'l': options.lexbor = optarg; break;
        case 'h': fputs(help, stdout); return 0;
        default: right = false;
        }
    }
    if (right && optind == argc) {
        fprintf(stderr, "bench-parse: no PATH was given\n");
        right = false;
    }
    if (!right) {
        fputs(help, stderr);
        return 2;
    }
    return run_all(&options, argv + optind, argc - optind) ? 0 : 1;
}
