/* copydesk read: pages → records. */
#include "cli/cli.h"
#include "cli/paths.h"
#include "cli/shards.h"
#include "cli/stop.h"

#include <errno.h>
#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

static const char help[] =
    "usage: copydesk read [OPTION…] PATH…\n"
    "\n"
    "Reads pages and writes, for each, the article and its statements.\n"
    "\n"
    "PATH is a page (.html .htm .xhtml .txt, each also .gz or .zst), a web archive (.warc, .wet,\n"
    "each also .gz; .warc.zst), a folder of them, or '-' for standard input. A .txt is taken for a page\n"
    "that some other tool has flattened: its menus and captions are sorted out like a page's.\n"
    "\n"
    "  -f, --format FORMAT   text, markdown, json, jsonl, html, terminal or explain;\n"
    "                        otherwise terminal on a terminal, and jsonl in a pipe or a file\n"
    "      --explain         one HTML page as a picture: each of its blocks, kept or dropped, with what\n"
    "                        decided (the format 'explain')\n"
    "      --paths FILE      read also the paths that FILE lists, a line each, or '-': standard input\n"
    "      --plain           take text files as article text as it stands: drop nothing\n"
    "      --favour WHAT     in HTML pages, where text may or may not belong to the article:\n"
    "                        precision leaves it out, recall keeps it\n"
    "      --no-statements   leave out who says what\n"
    "  -j, --jobs N          read N pages at once; otherwise as many as there are processors.\n"
    "                        The output is the same, in the order of the inputs, whatever N\n"
    "  -o, --output FILE     write there instead of standard output\n"
    "  -o, --output DIR      write shards there, JSON lines; the same command goes on where a run was\n"
    "                        stopped or killed. A folder, a name that ends in /, or any name with:\n"
    "      --compress HOW    none, gzip or zstd (without the option: zstd)\n"
    "      --shard-size SIZE of JSON lines in a shard, as in 64M or 1G (128M)\n"
    "      --restart         delete what is there and begin anew\n"
    "      --kind LIST       keep these only, of article, forum, product, listing, collection,\n"
    "                        documentation and service\n"
    "      --language LIST   keep these only, as in en,de-AT; en stands for en-GB too\n"
    "      --min-words N     keep what has as many words of main text\n"
    "      --only-statements keep pages in which somebody says something\n"
    "      --dedup[=exact]   leave out main text that came before, the same or nearly; =exact: the same\n"
    "      --colour WHEN     auto, always or never\n"
    "  -q, --quiet           no progress on standard error\n"
    "  -h, --help            this\n"
    "\n"
    "Exit status: 0 all inputs were read, 1 some failed (standard error names each), 2 the command\n"
    "line is wrong, 3 SIGINT or SIGTERM stopped it and the output is a folder: the same command goes on.\n"
    "\n"
    "  copydesk read page.html\n"
    "  copydesk read --format markdown page.html > page.md\n"
    "  copydesk read --explain page.html > why.html\n"
    "  copydesk read pages/ crawl.warc.gz > records.jsonl\n"
    "  curl -s https://example.org/ | copydesk read -\n";

struct output {
    FILE *file;
    const char *name;
    const char *separator; /* between two pages */
    bool flushed;          /* each page is wanted as soon as it is there */
    bool single;           /* the format holds one page */
    bool failed;
    uint64_t pages;
    struct cli_seen *seen; /* NULL: duplicates are not looked for */
    struct cli_progress progress;
};

/* Text and Markdown say nowhere where a page ends: a form feed, as between printed pages, and a rule. */
static const char *separator_of(enum copydesk_format format) {
    switch (format) {
    case COPYDESK_FORMAT_TEXT: return "\f\n";
    case COPYDESK_FORMAT_MARKDOWN: return "\n---\n\n";
    default: return "";
    }
}

static bool fail_to_write(struct output *output) {
    int error = errno;
    cli_progress_clear(&output->progress);
    if (!output->failed) cli_complain("%s: %s", output->name, strerror(error));
    output->failed = true;
    return false;
}

static bool refuse_second(struct output *output) {
    cli_progress_clear(&output->progress);
    cli_complain("one page at a time can be explained; the first was, and there are more");
    output->failed = true;
    return false;
}

static bool write_text(struct output *output, textref text) {
    if (output->single && output->pages) return refuse_second(output);
    if (output->pages++ && fputs(output->separator, output->file) == EOF) return fail_to_write(output);
    if (fwrite(text.at, 1, text.size, output->file) != text.size) return fail_to_write(output);
    if (output->flushed && fflush(output->file) != 0) return fail_to_write(output);
    return true;
}

static bool write_page(void *context, const struct cli_page *page, struct cli_counts *counts) {
    struct output *output = context;
    if (page->failed) {
        cli_progress_clear(&output->progress);
        cli_complain("%.*s", (int)page->text.size, page->text.at);
        return true;
    }
    enum cli_verdict verdict = page->verdict;
    if (verdict == CLI_KEPT && output->seen) verdict = cli_seen_judge(output->seen, &page->signature);
    counts->verdicts[verdict]++;
    return verdict != CLI_KEPT || write_text(output, page->text);
}

static bool report_progress(void *context, const struct cli_counts *counts) {
    struct output *output = context;
    cli_progress_update(&output->progress, counts);
    return true;
}

static bool open_output(const struct cli_read_options *options, struct output *output) {
    *output = (struct output){.file = stdout,
                              .name = "standard output",
                              .separator = separator_of(options->format),
                              .single = options->format == COPYDESK_FORMAT_EXPLAIN};
    if (options->output) {
        output->name = options->output;
        output->file = fopen(options->output, "wb");
        if (!output->file) return fail_to_write(output);
    }
    bool terminal = isatty(fileno(output->file));
    output->flushed = terminal;
    cli_progress_begin(&output->progress, !options->quiet && !terminal);
    return true;
}

/* A failure is reported once: standard output forgets it. */
static void close_output(struct output *output) {
    if (!output->failed && fflush(output->file) != 0) fail_to_write(output);
    if (output->file == stdout) {
        if (output->failed) clearerr(stdout);
    } else if (fclose(output->file) != 0 && !output->failed) {
        fail_to_write(output);
    }
}

/* What was passed over, and what the filters did, in a line on standard error. */
static void sum_up(const struct cli_read_options *options, const struct cli_counts *counts) {
    static const char *const left[CLI_VERDICTS] = {
        [CLI_OTHER_KIND] = "of another kind",
        [CLI_OTHER_LANGUAGE] = "in another language",
        [CLI_SHORT] = "too short",
        [CLI_NO_STATEMENTS] = "without statements",
        [CLI_EXACT_DUPLICATE] = "exact duplicates",
        [CLI_NEAR_DUPLICATE] = "near duplicates",
    };
    struct buffer line = {0};
    bool all_kept = !cli_filters_any(&options->filters) && counts->passed_over == 0;
    if (options->quiet || (!options->folder && all_kept)) return;
    buffer_format(&line, "%" PRIu64 " pages read, %" PRIu64 " kept", counts->pages, counts->verdicts[CLI_KEPT]);
    for (int i = CLI_KEPT + 1; i < CLI_VERDICTS; i++)
        if (counts->verdicts[i]) buffer_format(&line, ", %" PRIu64 " %s", counts->verdicts[i], left[i]);
    if (counts->failed) buffer_format(&line, ", %" PRIu64 " failed", counts->failed);
    if (counts->passed_over)
        buffer_format(&line, "; %" PRIu64 " responses without a page passed over", counts->passed_over);
    if (!line.failed) cli_complain("%.*s", (int)line.size, line.at);
    buffer_free(&line);
}

static bool none_found(const struct cli_read_options *options, const struct cli_counts *counts) {
    if (counts->pages + counts->failed) return false;
    cli_complain("%s: no pages found", options->paths[0]);
    return true;
}

static enum cli_exit read_to_stream(const struct cli_read_options *options, struct input_source *source) {
    struct output output;
    struct cli_counts counts = {0};
    if (!open_output(options, &output)) return CLI_FAILED;
    bool dedup = options->filters.dedup != CLI_DEDUP_NONE;
    if (dedup) output.seen = cli_seen_new(options->filters.dedup);
    const struct cli_sink sink = {&output, write_page, report_progress};
    bool memory = !dedup || output.seen, run = memory && cli_pool_run(source, options, &sink, &counts);
    if (!run) cli_complain(memory ? "no thread could be started" : "out of memory");
    cli_progress_end(&output.progress, &counts);
    close_output(&output);
    cli_seen_free(output.seen);
    if (!run || output.failed || none_found(options, &counts)) return CLI_FAILED;
    sum_up(options, &counts);
    return counts.failed == 0 ? CLI_OK : CLI_FAILED;
}

/* The folder is open, and how far it is known. */
static enum cli_exit fill_folder(const struct cli_read_options *options, struct input_source *source,
                                 struct shards *shards) {
    struct cli_counts counts = shards->state.counts;
    const struct cli_sink sink = {shards, shards_page, shards_progress};
    if (!shards_skip(shards, source)) return shards->stopped ? CLI_STOPPED : CLI_FAILED;
    cli_progress_begin(&shards->progress, !options->quiet);
    input_progress(source, &counts.bytes, &counts.all_bytes);
    cli_progress_resume(&shards->progress, &counts);
    bool run = cli_pool_run(source, options, &sink, &counts);
    if (!run) cli_complain("no thread could be started");
    cli_progress_end(&shards->progress, &counts);
    if (!run || shards->failed) return CLI_FAILED;
    if (shards->stopped) return CLI_STOPPED;
    if (!shards_finish(shards, &counts) || none_found(options, &counts)) return CLI_FAILED;
    sum_up(options, &counts);
    return counts.failed == 0 ? CLI_OK : CLI_FAILED;
}

static enum cli_exit read_to_folder(const struct cli_read_options *options, struct input_source *source) {
    struct shards shards;
    enum cli_exit status = CLI_FAILED;
    cli_stop_listen();
    if (shards_open(&shards, options)) {
        const struct manifest_state *state = &shards.state;
        if (state->finished) {
            if (!options->quiet) cli_complain("%s: all was read before", options->output);
            status = state->counts.failed == 0 ? CLI_OK : CLI_FAILED;
        } else {
            status = fill_folder(options, source, &shards);
        }
    }
    shards_close(&shards);
    return status;
}

static enum cli_exit read_paths(const struct cli_read_options *options) {
    const struct input_options input = {.plain = options->plain, .measure = !options->quiet && isatty(STDERR_FILENO)};
    struct input_source *source = input_open(options->paths, options->path_count, &input);
    if (!source) {
        cli_complain("out of memory");
        return CLI_FAILED;
    }
    enum cli_exit status = options->folder ? read_to_folder(options, source) : read_to_stream(options, source);
    input_close(source);
    return status;
}

static enum cli_exit run_read(int argc, char **argv) {
    struct cli_read_options options;
    if (!cli_parse_read(argc, argv, &options)) return CLI_USAGE;
    if (options.help) {
        fputs(help, stdout);
        return CLI_OK;
    }
    if (!options.path_list) return read_paths(&options);
    struct cli_paths paths;
    enum cli_exit status = CLI_FAILED;
    if (cli_paths_read(options.path_list, options.paths, options.path_count, &paths)) {
        options.paths = paths.at;
        options.path_count = paths.count;
        status = read_paths(&options);
    }
    cli_paths_free(&paths);
    return status;
}

const struct cli_command cli_read_command = {
    .name = "read", .summary = "pages in, articles and statements out", .help = help, .run = run_read};
