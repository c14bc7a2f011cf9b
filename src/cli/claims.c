/* copydesk claims: what the ledger's statements say in common, and who says it. */
#include "ledger/claims.h"
#include "cli/cli.h"
#include "cli/ledger_options.h"
#include "output/json_writer.h"

#include <stdio.h>
#include <stdlib.h>

static const char help[] =
    "usage: copydesk claims [OPTION…]\n"
    "\n"
    "Puts statements of the ledger that say the same together, and lists these claims, those that most\n"
    "outlets carry first. The same is said by a quotation, whole or cut, and by other words where enough\n"
    "of the rarer ones agree; never where names or numbers differ, or one side has a negation.\n"
    "\n"
    "      --most-carried    claims that two outlets or more carry; this is how it is without an option\n"
    "      --single-sourced  of these, the ones with one source: everywhere the same, or none with a name\n"
    "      --answered        claims, carried however little, that a statement answers\n"
    "      --all             every claim, also those that are one statement\n"
    "  -n, --limit N         at most N; otherwise 20\n"
    "      --json            one JSON object a line\n"
    "  -l, --ledger FILE     the ledger; otherwise $COPYDESK_LEDGER, or copydesk.ledger here\n"
    "      --colour WHEN     auto, always or never\n"
    "  -h, --help            this\n"
    "\n"
    "Exit status: 0 there are such claims, 1 there are none, or the ledger failed, 2 the command line\n"
    "is wrong.\n"
    "\n"
    "  copydesk claims --single-sourced\n";

enum {
    STATEMENTS_SHOWN = 12, /* of a claim on a terminal */
    ENOUGH = 60            /* bytes that make a sentence, mostly */
};

enum which { MOST_CARRIED, SINGLE_SOURCED, ANSWERED, ALL };

struct options {
    const char *ledger;
    enum which which;
    uint32_t limit;
    bool json, colour, help;
};

static bool is_wanted(const struct ledger_claim *claim, enum which which) {
    switch (which) {
    case MOST_CARRIED: return claim->outlets > 1;
    case SINGLE_SOURCED: return claim->outlets > 1 && claim->sources == 1;
    case ANSWERED: return claim->answers > 0;
    default: return true;
    }
}

/* The first that is nearly as long as any, so that a claim is shown as it was first put, by a whole sentence. */
static textref words_of(const struct ledger_claims *claims, const struct ledger_claim *claim) {
    const struct ledger_said *said = &claims->said[claim->first];
    uint32_t longest = 0, first = 0;
    for (uint32_t i = 0; i < claim->count; i++)
        if (said[i].content.size > longest) longest = said[i].content.size;
    if (longest > ENOUGH) longest = ENOUGH;
    while (first + 1 < claim->count && said[first].content.size < longest) first++;
    return said[first].content;
}

/* ---- on a terminal ------------------------------------------------------------------------------------------- */

static void put_count(struct buffer *out, uint32_t count, const char *one, const char *many) {
    buffer_format(out, "%u %s", count, count == 1 ? one : many);
}

static void put_said(const struct cli_page *page, const struct ledger_said *said) {
    struct buffer line = {0};
    const textref when = said->published.size > 16 ? text_slice(said->published, 0, 16) : said->published;
    buffer_put_text(&line, when.size ? when : TEXT("no date"));
    buffer_put_string(&line, "  ");
    buffer_put_text(&line, said->outlet.size ? said->outlet : said->input);
    buffer_put_string(&line, ": ");
    buffer_put_text(&line, said->speaker.size  ? said->speaker
                           : said->source.size ? said->source
                                               : TEXT("(no source named)"));
    if (!text_is(said->stance, TEXT("asserts")))
        buffer_format(&line, ", %.*s", (int)said->stance.size, said->stance.at);
    buffer_format(&line, " · statement %lld", (long long)said->id);
    cli_put_wrapped(page, buffer_text(&line), 6, "2");
    if (line.failed) page->out->failed = true;
    buffer_free(&line);
}

static void write_claim(const struct cli_page *page, const struct ledger_claims *claims,
                        const struct ledger_claim *claim, uint32_t number) {
    buffer_format(page->out, "%4u  ", number);
    put_count(page->out, claim->outlets, "outlet", "outlets");
    buffer_put_string(page->out, " · ");
    put_count(page->out, claim->count, "statement", "statements");
    buffer_put_string(page->out, " · ");
    put_count(page->out, claim->sources, "source", "sources");
    if (claim->answers) buffer_put_string(page->out, " · ");
    if (claim->answers) put_count(page->out, claim->answers, "answer", "answers");
    buffer_put_byte(page->out, '\n');
    cli_put_wrapped(page, words_of(claims, claim), 6, "1");
    for (uint32_t i = 0; i < claim->count && i < STATEMENTS_SHOWN; i++) put_said(page, &claims->said[claim->first + i]);
    if (claim->count > STATEMENTS_SHOWN)
        buffer_format(page->out, "      and %u more\n", claim->count - STATEMENTS_SHOWN);
    buffer_put_byte(page->out, '\n');
}

/* ---- as data ------------------------------------------------------------------------------------------------- */

static void put_said_json(struct output_json_writer *json, const struct ledger_said *said) {
    output_json_open(json, '{');
    output_json_number(json, "statement", (uint64_t)said->id);
    output_json_field(json, "speaker", said->speaker);
    output_json_field(json, "source", said->source);
    output_json_field(json, "kind", said->kind);
    output_json_field(json, "stance", said->stance);
    output_json_field(json, "content", said->content);
    output_json_field(json, "outlet", said->outlet);
    output_json_field(json, "published", said->published);
    output_json_field(json, "input", said->input);
    output_json_close(json, '}');
}

static void write_json(struct buffer *out, const struct ledger_claims *claims, const struct ledger_claim *claim) {
    struct output_json_writer json = {.out = out, .empty = true};
    output_json_open(&json, '{');
    output_json_field(&json, "claim", words_of(claims, claim));
    output_json_number(&json, "outlets", claim->outlets);
    output_json_number(&json, "sources", claim->sources);
    output_json_number(&json, "answers", claim->answers);
    output_json_key(&json, "statements");
    output_json_open(&json, '[');
    for (uint32_t i = 0; i < claim->count; i++) put_said_json(&json, &claims->said[claim->first + i]);
    output_json_close(&json, ']');
    output_json_close(&json, '}');
    buffer_put_byte(out, '\n');
}

/* ---- the command --------------------------------------------------------------------------------------------- */

static bool write_claims(const struct options *options, const struct ledger_claims *claims, uint32_t *written) {
    struct buffer out = {0};
    const struct cli_page page = {&out, options->colour, cli_terminal_width()};
    bool fine = true;
    for (uint32_t i = 0; fine && i < claims->claim_count && *written < options->limit; i++) {
        const struct ledger_claim *claim = &claims->claims[i];
        if (!is_wanted(claim, options->which)) continue;
        ++*written;
        if (options->json)
            write_json(&out, claims, claim);
        else
            write_claim(&page, claims, claim, *written);
        fine = cli_flush(&out);
    }
    buffer_free(&out);
    return fine;
}

static enum cli_exit list_claims(const struct options *options) {
    struct ledger *ledger = cli_open_ledger(options->ledger, LEDGER_TO_SEARCH);
    if (!ledger) return CLI_FAILED;
    struct ledger_claims claims;
    uint32_t written = 0;
    const bool found = ledger_find_claims(ledger, &claims), fine = found && write_claims(options, &claims, &written);
    if (!found) cli_complain("%s: %s", options->ledger, ledger_cause(ledger));
    if (found && !fine) cli_complain_of_output();
    if (fine && written == 0) cli_complain("%s: no such claims", options->ledger);
    ledger_claims_free(&claims);
    ledger_close(ledger);
    return fine && written ? CLI_OK : CLI_FAILED;
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
    switch (option) {
    case 'm': options->which = MOST_CARRIED; return true;
    case 's': options->which = SINGLE_SOURCED; return true;
    case 'w': options->which = ANSWERED; return true;
    case 'a': options->which = ALL; return true;
    case 'n': return parse_limit(optarg, &options->limit);
    case 'l': options->ledger = optarg; return true;
    case 'j': options->json = true; return true;
    case 'c': return cli_parse_colour(optarg, &options->colour);
    case 'h': options->help = true; return true;
    default: return false;
    }
}

static bool parse(int argc, char **argv, struct options *options) {
    static const struct option known[] = {{"most-carried", no_argument, NULL, 'm'},
                                          {"single-sourced", no_argument, NULL, 's'},
                                          {"answered", no_argument, NULL, 'w'},
                                          {"all", no_argument, NULL, 'a'},
                                          {"limit", required_argument, NULL, 'n'},
                                          {"ledger", required_argument, NULL, 'l'},
                                          {"json", no_argument, NULL, 'j'},
                                          {"colour", required_argument, NULL, 'c'},
                                          {"color", required_argument, NULL, 'c'},
                                          {"help", no_argument, NULL, 'h'},
                                          {NULL, 0, NULL, 0}};
    *options = (struct options){.limit = 20, .colour = cli_wants_colour()};
    opterr = 0;
    for (int option; (option = getopt_long(argc, argv, ":n:l:h", known, NULL)) != -1;) {
        if (option == '?' || option == ':') return cli_complain_of_option(option, argv);
        if (!parse_option(option, options)) return false;
    }
    options->ledger = cli_ledger_path(options->ledger);
    if (optind == argc || options->help) return true;
    cli_complain("unknown argument '%s'; see 'copydesk help claims'", argv[optind]);
    return false;
}

static enum cli_exit run_claims(int argc, char **argv) {
    struct options options;
    if (!parse(argc, argv, &options)) return CLI_USAGE;
    if (!options.help) return list_claims(&options);
    fputs(help, stdout);
    return CLI_OK;
}

const struct cli_command cli_claims_command = {
    .name = "claims", .summary = "what the ledger's statements say in common", .help = help, .run = run_claims};
