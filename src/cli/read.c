/* copydesk read: pages → records. */
#include "cli/cli.h"
#include "cli/pool.h"

#include <errno.h>
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
    "      --plain           take text files as article text as it stands: drop nothing\n"
    "      --favour WHAT     in HTML pages, where text may or may not belong to the article:\n"
    "                        precision leaves it out, recall keeps it\n"
    "      --no-statements   leave out who says what\n"
    "  -j, --jobs N          read N pages at once; otherwise as many as there are processors.\n"
    "                        The output is the same, in the order of the inputs, whatever N\n"
    "  -o, --output FILE     write there instead of standard output\n"
    "      --colour WHEN     auto, always or never\n"
    "  -q, --quiet           no progress on standard error\n"
    "  -h, --help            this\n"
    "\n"
    "Exit status: 0 all inputs were read, 1 some failed (standard error names each), 2 the command\n"
    "line is wrong.\n"
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

static bool write_page(void *context, textref rendered) {
    struct output *output = context;
    if (output->single && output->pages) return refuse_second(output);
    if (output->pages++ && fputs(output->separator, output->file) == EOF) return fail_to_write(output);
    if (fwrite(rendered.at, 1, rendered.size, output->file) != rendered.size) return fail_to_write(output);
    if (output->flushed && fflush(output->file) != 0) return fail_to_write(output);
    return true;
}

static void report_failure(void *context, textref message) {
    struct output *output = context;
    cli_progress_clear(&output->progress);
    cli_complain("%.*s", (int)message.size, message.at);
}

static void report_progress(void *context, const struct cli_counts *counts) {
    struct output *output = context;
    cli_progress_update(&output->progress, counts);
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

static enum cli_exit read_all(const struct cli_read_options *options, struct input_source *source) {
    struct output output;
    struct cli_counts counts;
    if (!open_output(options, &output)) return CLI_FAILED;
    const struct cli_sink sink = {&output, write_page, report_failure, report_progress};
    bool run = cli_pool_run(source, options, &sink, &counts);
    if (!run) cli_complain("no thread could be started");
    cli_progress_end(&output.progress, &counts);
    close_output(&output);
    bool nothing = run && !output.failed && counts.pages + counts.failed == 0;
    if (nothing) cli_complain("%s: no pages found", options->paths[0]);
    return run && !output.failed && !nothing && counts.failed == 0 ? CLI_OK : CLI_FAILED;
}

static enum cli_exit run_read(int argc, char **argv) {
    struct cli_read_options options;
    if (!cli_parse_read(argc, argv, &options)) return CLI_USAGE;
    if (options.help) {
        fputs(help, stdout);
        return CLI_OK;
    }
    const struct input_options input = {.plain = options.plain, .measure = !options.quiet && isatty(STDERR_FILENO)};
    struct input_source *source = input_open(options.paths, options.path_count, &input);
    if (!source) {
        cli_complain("out of memory");
        return CLI_FAILED;
    }
    enum cli_exit status = read_all(&options, source);
    input_close(source);
    return status;
}

const struct cli_command cli_read_command = {
    .name = "read", .summary = "pages in, articles and statements out", .help = help, .run = run_read};
