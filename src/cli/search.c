/* copydesk search: words and filters → statements of the ledger, and articles where no statement has the words. */
#include "cli/cli.h"
#include "cli/ledger_options.h"
#include "output/json_writer.h"
#include "output/names.h"

#include <stdio.h>
#include <stdlib.h>

static const char help[] =
    "usage: copydesk search [OPTION…] [QUERY…]\n"
    "\n"
    "Looks for statements in the ledger, and for articles with the words where no statement of theirs\n"
    "has them. All words must be there; \"words in quotes\" stand side by side; word* begins a word.\n"
    "Case and accents do not count.\n"
    "\n"
    "      --speaker NAME    said by: part of the name, or of how the article puts it\n"
    "      --outlet NAME     in an article of: part of the name\n"
    "      --since TIME      published then or later: 2026-03-10 or 2026-03-10T06:15+01:00\n"
    "      --until TIME      published before, or on that day\n"
    "      --kind KIND       the source is a person, organisation, outlet, document or anonymous\n"
    "      --anonymous       the same as --kind anonymous\n"
    "      --stance STANCE   asserts, denies, confirms, unaware, declines, alleges, accuses, expects, fears,\n"
    "                        promises, demands or asks\n"
    "  -n, --limit N         at most N; otherwise 20\n"
    "      --json            one JSON object a line\n"
    "  -l, --ledger FILE     the ledger; otherwise $COPYDESK_LEDGER, or copydesk.ledger here\n"
    "      --colour WHEN     auto, always or never\n"
    "  -h, --help            this\n"
    "\n"
    "Exit status: 0 something was found, 1 nothing was, or the ledger failed, 2 the command line is\n"
    "wrong.\n"
    "\n"
    "  copydesk search '\"drinking water\"' --since 2026-03-10\n"
    "  copydesk search --speaker marrant --stance denies\n";

static const int64_t day_of_seconds = 86400;

struct options {
    struct ledger_query query;
    struct buffer words;
    const char *ledger;
    bool json, colour, help;
};

/* ---- hits ---------------------------------------------------------------------------------------------------- */

struct writer {
    struct cli_page page;
    bool json, failed;
    uint64_t count;
};

static void write_json(struct buffer *out, const struct ledger_hit *hit) {
    struct output_json_writer json = {.out = out, .empty = true};
    output_json_open(&json, '{');
    if (hit->statement) output_json_number(&json, "statement", (uint64_t)hit->statement);
    output_json_field(&json, "speaker", hit->speaker);
    output_json_field(&json, "role", hit->role);
    output_json_field(&json, "source", hit->source);
    output_json_field(&json, "kind", hit->source_kind);
    output_json_field(&json, "cue", hit->cue);
    output_json_field(&json, "content", hit->content);
    output_json_field(&json, "mode", hit->mode);
    output_json_field(&json, "stance", hit->stance);
    output_json_field(&json, "told", hit->told);
    output_json_field(&json, "sentence", hit->sentence);
    output_json_key(&json, "span");
    output_json_range(&json, hit->span);
    if (hit->at.end) {
        output_json_key(&json, "at");
        output_json_range(&json, hit->at);
    }
    output_json_number(&json, "article", (uint64_t)hit->article);
    output_json_field(&json, "title", hit->title);
    output_json_field(&json, "outlet", hit->outlet);
    output_json_field(&json, "published", hit->published);
    output_json_field(&json, "input", hit->input);
    output_json_field(&json, "url", hit->url);
    output_json_close(&json, '}');
    buffer_put_byte(out, '\n');
}

/* "Ilse Marrant  told → Tidewire  denies" */
static void put_who(const struct cli_page *page, const struct ledger_hit *hit) {
    cli_put(page, hit->speaker.size ? hit->speaker : hit->source.size ? hit->source : TEXT("(no source named)"), "1");
    buffer_put_string(page->out, "  ");
    cli_put(page, hit->cue, "");
    if (hit->told.size) {
        buffer_put_string(page->out, " → ");
        cli_put(page, hit->told, "");
    }
    if (!text_is(hit->stance, TEXT("asserts"))) {
        buffer_put_string(page->out, "  ");
        cli_put(page, hit->stance, "33");
    }
    if (text_is(hit->source_kind, TEXT("anonymous"))) {
        buffer_put_string(page->out, "  ");
        cli_put(page, TEXT("anonymous"), "2");
    }
    buffer_put_byte(page->out, '\n');
}

static void put_separated(struct buffer *line, textref t) {
    if (t.size == 0) return;
    if (line->size) buffer_put_string(line, " · ");
    buffer_put_text(line, t);
}

/* "Tidewire · 2026-03-10 · title", then where it stands. */
static void put_where(const struct cli_page *page, const struct ledger_hit *hit) {
    struct buffer line = {0};
    put_separated(&line, hit->outlet);
    put_separated(&line, hit->published.size > 16 ? text_slice(hit->published, 0, 16) : hit->published);
    put_separated(&line, hit->title);
    cli_put_wrapped(page, buffer_text(&line), 6, "36");
    buffer_clear(&line);
    buffer_put_text(&line, hit->input);
    if (hit->at.end) buffer_format(&line, ", bytes %u–%u", hit->at.begin, hit->at.end);
    if (hit->statement) buffer_format(&line, " · statement %lld", (long long)hit->statement);
    cli_put_wrapped(page, buffer_text(&line), 6, "2");
    if (line.failed) page->out->failed = true;
    buffer_free(&line);
}

static void write_hit(const struct cli_page *page, uint64_t number, const struct ledger_hit *hit) {
    buffer_format(page->out, "%4llu  ", (unsigned long long)number);
    if (hit->statement)
        put_who(page, hit);
    else
        buffer_put_string(page->out, "in the text\n");
    cli_put_wrapped(page, hit->sentence, 6, "");
    put_where(page, hit);
    buffer_put_byte(page->out, '\n');
}

static bool take_hit(void *context, const struct ledger_hit *hit) {
    struct writer *writer = context;
    writer->count++;
    if (writer->json)
        write_json(writer->page.out, hit);
    else
        write_hit(&writer->page, writer->count, hit);
    writer->failed = !cli_flush(writer->page.out);
    return !writer->failed;
}

/* ---- the command line ---------------------------------------------------------------------------------------- */

static bool is_kind(textref name) {
    for (int kind = COPYDESK_SOURCE_PERSON; kind <= COPYDESK_SOURCE_ANONYMOUS; kind++)
        if (text_is(name, text_from(output_source_name((enum copydesk_source_kind)kind)))) return true;
    return false;
}

static bool is_stance(textref name) {
    for (int stance = COPYDESK_ASSERTS; stance <= COPYDESK_ASKS; stance++)
        if (text_is(name, text_from(output_stance_name((enum copydesk_stance)stance)))) return true;
    return false;
}

static bool parse_name(const char *what, const char *given, bool (*known)(textref), textref *name) {
    *name = text_from(given);
    if (known(*name)) return true;
    cli_complain("unknown %s '%s'; see 'copydesk help search'", what, given);
    return false;
}

/* `whole_day`: a day without a time means its end. */
static bool parse_time(const char *given, bool whole_day, int64_t *seconds, bool *is_given) {
    bool day;
    *is_given = ledger_parse_time(text_from(given), seconds, &day);
    if (*is_given && day && whole_day) *seconds += day_of_seconds;
    if (!*is_given) cli_complain("'%s' is no time; as 2026-03-10 or 2026-03-10T06:15+01:00", given);
    return *is_given;
}

static bool parse_limit(const char *digits, uint32_t *limit) {
    char *end;
    const long number = strtol(digits, &end, 10);
    const bool fine = *digits >= '0' && *digits <= '9' && *end == '\0' && number >= 1 && number <= INT32_MAX;
    if (fine) *limit = (uint32_t)number;
    if (!fine) cli_complain("'%s' is no limit; from 1 on", digits);
    return fine;
}

static bool parse_option(int option, struct options *options) {
    struct ledger_query *query = &options->query;
    switch (option) {
    case 'l': options->ledger = optarg; return true;
    case 's': query->speaker = text_from(optarg); return true;
    case 'o': query->outlet = text_from(optarg); return true;
    case 'f': return parse_time(optarg, false, &query->since, &query->since_given);
    case 'u': return parse_time(optarg, true, &query->until, &query->until_given);
    case 'k': return parse_name("kind", optarg, is_kind, &query->kind);
    case 'a': query->kind = TEXT("anonymous"); return true;
    case 't': return parse_name("stance", optarg, is_stance, &query->stance);
    case 'n': return parse_limit(optarg, &query->limit);
    case 'j': options->json = true; return true;
    case 'c': return cli_parse_colour(optarg, &options->colour);
    case 'h': options->help = true; return true;
    default: return false;
    }
}

static bool asks_for_nothing(const struct ledger_query *query) {
    return query->words.size + query->speaker.size + query->outlet.size + query->kind.size + query->stance.size == 0 &&
           !query->since_given && !query->until_given;
}

static bool parse(int argc, char **argv, struct options *options) {
    static const struct option known[] = {
        {"ledger", required_argument, NULL, 'l'}, {"speaker", required_argument, NULL, 's'},
        {"outlet", required_argument, NULL, 'o'}, {"since", required_argument, NULL, 'f'},
        {"until", required_argument, NULL, 'u'},  {"kind", required_argument, NULL, 'k'},
        {"anonymous", no_argument, NULL, 'a'},    {"stance", required_argument, NULL, 't'},
        {"limit", required_argument, NULL, 'n'},  {"json", no_argument, NULL, 'j'},
        {"colour", required_argument, NULL, 'c'}, {"color", required_argument, NULL, 'c'},
        {"help", no_argument, NULL, 'h'},         {NULL, 0, NULL, 0}};
    *options = (struct options){.query.limit = 20, .colour = cli_wants_colour()};
    opterr = 0;
    for (int option; (option = getopt_long(argc, argv, ":l:n:h", known, NULL)) != -1;) {
        if (option == '?' || option == ':') return cli_complain_of_option(option, argv);
        if (!parse_option(option, options)) return false;
    }
    cli_join(argc, argv, optind, &options->words);
    options->query.words = buffer_text(&options->words);
    options->ledger = cli_ledger_path(options->ledger);
    if (options->help || !asks_for_nothing(&options->query)) return true;
    cli_complain("nothing to look for; see 'copydesk help search'");
    return false;
}

static enum cli_exit search(const struct options *options) {
    struct ledger *ledger = cli_open_ledger(options->ledger, LEDGER_TO_SEARCH);
    if (!ledger) return CLI_FAILED;
    struct buffer out = {0};
    struct writer writer = {.page = {&out, options->colour, cli_terminal_width()}, .json = options->json};
    const bool fine = ledger_search(ledger, &options->query, take_hit, &writer);
    if (!fine) cli_complain("%s: %s", options->ledger, ledger_cause(ledger));
    if (writer.failed) cli_complain_of_output();
    if (fine && writer.count == 0) cli_complain("%s: nothing found", options->ledger);
    buffer_free(&out);
    ledger_close(ledger);
    return fine && !writer.failed && writer.count ? CLI_OK : CLI_FAILED;
}

static enum cli_exit run_search(int argc, char **argv) {
    struct options options;
    enum cli_exit status = CLI_USAGE;
    if (parse(argc, argv, &options)) status = options.help ? CLI_OK : search(&options);
    if (status == CLI_OK && options.help) fputs(help, stdout);
    buffer_free(&options.words);
    return status;
}

const struct cli_command cli_search_command = {
    .name = "search", .summary = "who said what, in the ledger", .help = help, .run = run_search};
