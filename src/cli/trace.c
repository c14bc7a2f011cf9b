/* copydesk trace: the trail of a claim through the ledger. */
#include "cli/cli.h"
#include "cli/trail_formats.h"

#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

static const char help[] =
    "usage: copydesk trace [OPTION…] WORDS… | STATEMENT\n"
    "\n"
    "Follows a claim through the ledger: whom it comes from, who carried it and on whose word, how it\n"
    "changed on the way, who answered it, and how many independent sources stand behind it. The claim is\n"
    "the one that the words fit best, or that of a statement, whose number 'copydesk search' shows.\n"
    "\n"
    "  -f, --format FORMAT   terminal, json, svg or html; otherwise terminal on a terminal, else json\n"
    "  -l, --ledger FILE     the ledger; otherwise $COPYDESK_LEDGER, or copydesk.ledger here\n"
    "      --colour WHEN     auto, always or never\n"
    "  -h, --help            this\n"
    "\n"
    "Exit status: 0 there is a trail, 1 nothing fits, or the ledger failed, 2 the command line is wrong.\n"
    "\n"
    "  copydesk trace asked Kornhaven for drinking water\n"
    "  copydesk trace --format svg 12 > trail.svg\n";

enum format { TERMINAL, JSON, SVG, HTML };

struct options {
    const char *ledger;
    struct buffer words;
    int64_t statement;
    enum format format;
    bool colour, help;
};

static void write_trail(const struct options *options, const struct ledger_trail *trail, struct buffer *out) {
    const struct cli_page page = {out, options->colour, cli_terminal_width()};
    switch (options->format) {
    case TERMINAL: cli_write_trail_tree(&page, trail); return;
    case JSON: cli_write_trail_json(out, trail); return;
    case SVG: cli_write_trail_svg(out, trail); return;
    case HTML: cli_write_trail_html(out, trail); return;
    }
}

static enum cli_exit trace(const struct options *options) {
    struct ledger *ledger = cli_open_ledger(options->ledger, LEDGER_TO_SEARCH);
    if (!ledger) return CLI_FAILED;
    struct ledger_trail trail;
    struct buffer out = {0};
    const bool found = ledger_find_trail(ledger, options->statement, buffer_text(&options->words), &trail);
    bool fine = found && trail.statement;
    if (!found)
        cli_complain("%s: %s", options->ledger, ledger_cause(ledger));
    else if (!fine && options->statement)
        cli_complain("%s: there is no statement %lld of a latest version", options->ledger,
                     (long long)options->statement);
    else if (!fine)
        cli_complain("%s: no statement fits these words", options->ledger);
    if (fine) write_trail(options, &trail, &out);
    if (fine && !cli_flush(&out)) {
        cli_complain_of_output();
        fine = false;
    }
    buffer_free(&out);
    ledger_trail_free(&trail);
    ledger_close(ledger);
    return fine ? CLI_OK : CLI_FAILED;
}

/* ---- the command line ---------------------------------------------------------------------------------------- */

static bool parse_format(const char *name, enum format *format) {
    static const char *const names[] = {"terminal", "json", "svg", "html"};
    for (int i = 0; i < 4; i++) {
        *format = (enum format)i;
        if (strcmp(name, names[i]) == 0) return true;
    }
    cli_complain("unknown format '%s'; one of terminal, json, svg, html", name);
    return false;
}

static bool parse_option(int option, struct options *options) {
    switch (option) {
    case 'f': return parse_format(optarg, &options->format);
    case 'l': options->ledger = optarg; return true;
    case 'c': return cli_parse_colour(optarg, &options->colour);
    case 'h': options->help = true; return true;
    default: return false;
    }
}

/* One number is a statement; whatever else, words. */
static void read_arguments(int argc, char **argv, struct options *options) {
    char *end = argv[optind];
    if (argc - optind == 1 && byte_is_digit(*end)) options->statement = strtoll(argv[optind], &end, 10);
    if (*end) options->statement = 0;
    cli_join(argc, argv, optind, &options->words);
}

static bool parse(int argc, char **argv, struct options *options) {
    static const struct option known[] = {
        {"format", required_argument, NULL, 'f'}, {"ledger", required_argument, NULL, 'l'},
        {"colour", required_argument, NULL, 'c'}, {"color", required_argument, NULL, 'c'},
        {"help", no_argument, NULL, 'h'},         {NULL, 0, NULL, 0}};
    *options = (struct options){.format = isatty(STDOUT_FILENO) ? TERMINAL : JSON, .colour = cli_wants_colour()};
    opterr = 0;
    for (int option; (option = getopt_long(argc, argv, ":f:l:h", known, NULL)) != -1;) {
        if (option == '?' || option == ':') return cli_complain_of_option(option, argv);
        if (!parse_option(option, options)) return false;
    }
    options->ledger = cli_ledger_path(options->ledger);
    if (options->help) return true;
    if (optind < argc) read_arguments(argc, argv, options);
    if (options->statement || buffer_text(&options->words).size) return true;
    cli_complain("nothing to follow: words, or the number of a statement; see 'copydesk help trace'");
    return false;
}

static enum cli_exit run_trace(int argc, char **argv) {
    struct options options;
    enum cli_exit status = CLI_USAGE;
    if (parse(argc, argv, &options)) status = options.help ? CLI_OK : trace(&options);
    if (status == CLI_OK && options.help) fputs(help, stdout);
    buffer_free(&options.words);
    return status;
}

const struct cli_command cli_trace_command = {.name = "trace",
                                              .summary = "where a claim comes from, who carried it, who answered",
                                              .help = help,
                                              .run = run_trace};
