#include "cli/options.h"

#include "base/buffer.h"
#include "cli/cli.h"
#include <getopt.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/stat.h>
#include <unistd.h>

enum { USUAL_SHARD_SIZE = 128 << 20 };

enum colour { COLOUR_AUTO, COLOUR_ALWAYS, COLOUR_NEVER };

/* What was asked for; -1: not said. */
struct asked {
    int format, colour, compress;
};

static const char *const format_names[] = {
    [COPYDESK_FORMAT_TEXT] = "text",       [COPYDESK_FORMAT_MARKDOWN] = "markdown",
    [COPYDESK_FORMAT_JSON] = "json",       [COPYDESK_FORMAT_JSONL] = "jsonl",
    [COPYDESK_FORMAT_HTML] = "html",       [COPYDESK_FORMAT_TERMINAL] = "terminal",
    [COPYDESK_FORMAT_EXPLAIN] = "explain",
};
static const char *const colour_names[] = {"auto", "always", "never"};
static const char *const favour_names[] = {"precision", "recall"}; /* from COPYDESK_FAVOUR_PRECISION on */

/* The number of `name` among `names`, or -1 after a complaint that lists them. */
static int choose(const char *what, const char *name, const char *const *names, size_t count) {
    struct buffer list = {0};
    for (size_t i = 0; i < count; i++) {
        if (strcmp(names[i], name) == 0) {
            buffer_free(&list);
            return (int)i;
        }
        buffer_put_string(&list, i ? ", " : "");
        buffer_put_string(&list, names[i]);
    }
    cli_complain("unknown %s '%s'; one of %.*s", what, name, (int)list.size, list.at);
    buffer_free(&list);
    return -1;
}

static bool parse_jobs(const char *digits, uint32_t *jobs) {
    char *end;
    long number = strtol(digits, &end, 10);
    if (*digits >= '0' && *digits <= '9' && *end == '\0' && number >= 1 && number <= CLI_MAX_JOBS) {
        *jobs = (uint32_t)number;
        return true;
    }
    cli_complain("'%s' is no number of jobs; from 1 to %d", digits, CLI_MAX_JOBS);
    return false;
}

static bool parse_favour(const char *name, enum copydesk_favour *favour) {
    int chosen = choose("favour", name, favour_names, sizeof favour_names / sizeof *favour_names);
    if (chosen >= 0) *favour = (enum copydesk_favour)(COPYDESK_FAVOUR_PRECISION + chosen);
    return chosen >= 0;
}

static bool parse_min_words(const char *digits, uint32_t *words) {
    char *end;
    unsigned long number = strtoul(digits, &end, 10);
    if (byte_is_digit(*digits) && *end == '\0' && number >= 1 && number <= UINT32_MAX) {
        *words = (uint32_t)number;
        return true;
    }
    cli_complain("'%s' is no number of words", digits);
    return false;
}

/* "65536", "64K", "128M", "2G": powers of 1024. */
static bool parse_size(const char *given, uint64_t *size) {
    static const char units[] = "KMG";
    char *end;
    unsigned long long number = strtoull(given, &end, 10);
    const char *unit = *end ? strchr(units, *end) : NULL;
    int shift = unit ? 10 * (int)(unit - units + 1) : 0;
    if (byte_is_digit(*given) && !end[unit ? 1 : 0] && number >= 1 && number <= (1ull << 40) >> shift) {
        *size = (uint64_t)number << shift;
        return true;
    }
    cli_complain("'%s' is no size of a shard; bytes, or with K, M or G, as in 128M", given);
    return false;
}

static bool parse_filter(int option, struct cli_filters *filters) {
    switch (option) {
    case 'L':
        if (cli_filter_languages(optarg, filters)) return true;
        cli_complain("'%s' is no list of languages; as in en,de-AT", optarg);
        return false;
    case 'K':
        if (cli_filter_kinds(optarg, filters)) return true;
        cli_complain(
            "'%s' is no list of kinds; of article, forum, product, listing, collection, documentation, service",
            optarg);
        return false;
    case 'W': return parse_min_words(optarg, &filters->min_words);
    case 'S': filters->only_statements = true; return true;
    case 'D':
        filters->dedup = optarg && strcmp(optarg, "exact") == 0 ? CLI_DEDUP_EXACT : CLI_DEDUP_NEAR;
        if (!optarg || filters->dedup == CLI_DEDUP_EXACT || strcmp(optarg, "near") == 0) return true;
        cli_complain("unknown dedup '%s'; one of exact, near", optarg);
        return false;
    default: return false;
    }
}

static bool parse_option(int option, struct cli_read_options *options, struct asked *asked) {
    switch (option) {
    case 'f':
        asked->format = choose("format", optarg, format_names, sizeof format_names / sizeof *format_names);
        return asked->format >= 0;
    case 'c':
        asked->colour = choose("colour", optarg, colour_names, sizeof colour_names / sizeof *colour_names);
        return asked->colour >= 0;
    case 'v': return parse_favour(optarg, &options->favour);
    case 'j': return parse_jobs(optarg, &options->jobs);
    case 'e': asked->format = COPYDESK_FORMAT_EXPLAIN; return true;
    case 'o': options->output = optarg; return true;
    case 'p': options->plain = true; return true;
    case 's': options->no_statements = true; return true;
    case 'q': options->quiet = true; return true;
    case 'h': options->help = true; return true;
    case 'z': asked->compress = choose("compression", optarg, cli_compress_names, 3); return asked->compress >= 0;
    case 'Z': return parse_size(optarg, &options->shard_size);
    case 'R': options->restart = true; return true;
    case 'P': options->path_list = optarg; return true;
    default: return parse_filter(option, &options->filters);
    }
}

/* getopt's own two complaints, in our words. */
static bool complain_of_option(int result, char **argv) {
    const char *given = argv[optind - 1];
    char letter[] = {'-', (char)optopt, '\0'};
    const char *name = given[0] == '-' && given[1] == '-' ? given : optopt ? letter : given;
    if (result == ':')
        cli_complain("option '%s' needs a value; see 'copydesk help read'", name);
    else
        cli_complain("unknown option '%s'; see 'copydesk help read'", name);
    return false;
}

/* ---- what is not said ---------------------------------------------------------------------------------------- */

static bool wants_colour(int asked, bool terminal) {
    const char *no_colour = getenv("NO_COLOR"), *kind = getenv("TERM");
    if (asked == COLOUR_ALWAYS) return true;
    if (asked == COLOUR_NEVER || !terminal) return false;
    return !(no_colour && *no_colour) && kind && strcmp(kind, "dumb") != 0;
}

static uint32_t terminal_width(bool terminal) {
    struct winsize size;
    if (terminal && ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col > 0) return size.ws_col;
    const char *columns = getenv("COLUMNS");
    long width = columns ? strtol(columns, NULL, 10) : 0;
    return width > 0 && width < 10000 ? (uint32_t)width : 0;
}

static bool names_folder(const char *path) {
    struct stat about;
    size_t size = strlen(path);
    return (size && path[size - 1] == '/') || (stat(path, &about) == 0 && S_ISDIR(about.st_mode));
}

/* A folder takes shards, and only a folder does. */
static bool settle_folder(struct cli_read_options *options, const struct asked *asked) {
    bool wanted = asked->compress >= 0 || options->shard_size || options->restart;
    options->folder = options->output && (wanted || names_folder(options->output));
    options->compress = asked->compress >= 0 ? (enum cli_compress)asked->compress : CLI_COMPRESS_ZSTD;
    if (!options->shard_size) options->shard_size = USUAL_SHARD_SIZE;
    if (wanted && !options->output) {
        cli_complain("--compress, --shard-size and --restart are for a folder; say which: --output DIR");
        return false;
    }
    if (options->folder && options->format != COPYDESK_FORMAT_JSONL) {
        cli_complain("a folder takes the format jsonl only");
        return false;
    }
    if (!options->filters.only_statements || !options->no_statements) return true;
    cli_complain("--only-statements and --no-statements leave nothing");
    return false;
}

static void settle(struct cli_read_options *options, const struct asked *asked) {
    bool terminal = !options->output && isatty(STDOUT_FILENO);
    enum copydesk_format usual = terminal ? COPYDESK_FORMAT_TERMINAL : COPYDESK_FORMAT_JSONL;
    options->format = asked->format >= 0 ? (enum copydesk_format)asked->format : usual;
    options->style.colour = wants_colour(asked->colour, terminal);
    options->style.width = terminal_width(terminal);
    if (options->jobs) return;
    long cores = sysconf(_SC_NPROCESSORS_ONLN);
    options->jobs = cores < 1 ? 1 : cores > CLI_MAX_JOBS ? CLI_MAX_JOBS : (uint32_t)cores;
}

bool cli_parse_read(int argc, char **argv, struct cli_read_options *options) {
    static const struct option known[] = {{"format", required_argument, NULL, 'f'},
                                          {"plain", no_argument, NULL, 'p'},
                                          {"no-statements", no_argument, NULL, 's'},
                                          {"jobs", required_argument, NULL, 'j'},
                                          {"output", required_argument, NULL, 'o'},
                                          {"quiet", no_argument, NULL, 'q'},
                                          {"colour", required_argument, NULL, 'c'},
                                          {"color", required_argument, NULL, 'c'},
                                          {"explain", no_argument, NULL, 'e'},
                                          {"favour", required_argument, NULL, 'v'},
                                          {"favor", required_argument, NULL, 'v'},
                                          {"language", required_argument, NULL, 'L'},
                                          {"kind", required_argument, NULL, 'K'},
                                          {"min-words", required_argument, NULL, 'W'},
                                          {"only-statements", no_argument, NULL, 'S'},
                                          {"dedup", optional_argument, NULL, 'D'},
                                          {"compress", required_argument, NULL, 'z'},
                                          {"shard-size", required_argument, NULL, 'Z'},
                                          {"restart", no_argument, NULL, 'R'},
                                          {"paths", required_argument, NULL, 'P'},
                                          {"help", no_argument, NULL, 'h'},
                                          {NULL, 0, NULL, 0}};
    struct asked asked = {-1, COLOUR_AUTO, -1};
    *options = (struct cli_read_options){0};
    opterr = 0;
    for (int option; (option = getopt_long(argc, argv, ":f:j:o:qh", known, NULL)) != -1;) {
        if (option == '?' || option == ':') return complain_of_option(option, argv);
        if (!parse_option(option, options, &asked)) return false;
    }
    options->paths = (const char *const *)(argv + optind);
    options->path_count = (size_t)(argc - optind);
    if (options->path_count == 0 && !options->path_list && !options->help) {
        cli_complain("no PATH given; '-' reads standard input; see 'copydesk help read'");
        return false;
    }
    settle(options, &asked);
    if (!options->help && !settle_folder(options, &asked)) return false;
    if (options->format == COPYDESK_FORMAT_EXPLAIN && options->path_count > 1) {
        cli_complain("one page at a time can be explained, and %zu were given", options->path_count);
        return false;
    }
    return true;
}
