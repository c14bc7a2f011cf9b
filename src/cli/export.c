/* copydesk export: the ledger for other programs. */
#include "ledger/export.h"
#include "cli/cli.h"
#include "cli/ledger_options.h"
#include "ledger/claims.h"
#include "output/escape.h"
#include "output/json_writer.h"

#include <stdio.h>
#include <stdlib.h>

static const char help[] =
    "usage: copydesk export [OPTION…]\n"
    "\n"
    "Writes the ledger to standard output: of each page the latest version.\n"
    "\n"
    "  -f, --format FORMAT   json         a statement with its page, one JSON object a line; this is the default\n"
    "                        csv          the same, a row each, under a row of names (RFC 4180)\n"
    "                        graphml      a graph: outlets and speakers, who quotes and who credits whom, how often\n"
    "                        claimreview  what two outlets or more carry, as schema.org ClaimReview (JSON-LD), a\n"
    "                                     line each, without the rating that only a checker can give\n"
    "  -l, --ledger FILE     the ledger; otherwise $COPYDESK_LEDGER, or copydesk.ledger here\n"
    "  -h, --help            this\n"
    "\n"
    "Exit status: 0 written, 1 the ledger or the writing failed, 2 the command line is wrong.\n"
    "\n"
    "  copydesk export --format csv > statements.csv\n";

enum { FLUSH_AT = 1 << 16 /* bytes gathered before they are written */ };

struct writer {
    struct buffer out;
    bool failed;
};

/* What a callback returns: whether more can be written. */
static bool go_on(struct writer *writer) {
    if (writer->out.size >= FLUSH_AT) writer->failed = !cli_flush(&writer->out);
    return !writer->failed;
}

/* ---- statements ---------------------------------------------------------------------------------------------- */

enum column {
    STATEMENT,
    ARTICLE,
    SPEAKER,
    SOURCE,
    KIND,
    ROLE,
    CUE,
    CONTENT,
    MODE,
    STANCE,
    TOLD,
    VIA,
    HEDGED,
    NEGATED,
    ANSWERS,
    CONFIDENCE,
    AT,
    OUTLET,
    PUBLISHED,
    TITLE,
    INPUT,
    URL,
    COLUMNS
};
static const char *const column_names[COLUMNS] = {"statement", "article", "speaker", "source",     "kind", "role",
                                                  "cue",       "content", "mode",    "stance",     "told", "via",
                                                  "hedged",    "negated", "answers", "confidence", "at",   "outlet",
                                                  "published", "title",   "input",   "url"};

static textref text_column(const struct ledger_exported *row, enum column column) {
    switch (column) {
    case SPEAKER: return row->speaker;
    case SOURCE: return row->source;
    case KIND: return row->source_kind;
    case ROLE: return row->role;
    case CUE: return row->cue;
    case CONTENT: return row->content;
    case MODE: return row->mode;
    case STANCE: return row->stance;
    case TOLD: return row->told;
    case AT: return row->content_at;
    case OUTLET: return row->outlet;
    case PUBLISHED: return row->published;
    case TITLE: return row->title;
    case INPUT: return row->input;
    case URL: return row->url;
    default: return (textref){0};
    }
}

static bool next_name(textref *list, textref *name) {
    if (list->size == 0) return false;
    const uint32_t found = text_find(*list, TEXT("\x1f"), 0), end = found == UINT32_MAX ? list->size : found;
    *name = text_slice(*list, 0, end);
    *list = text_slice(*list, found == UINT32_MAX ? end : end + 1, list->size);
    return true;
}

static void put_json_names(struct output_json_writer *json, const char *key, textref list) {
    textref name;
    if (list.size == 0) return;
    output_json_key(json, key);
    output_json_open(json, '[');
    while (next_name(&list, &name)) output_json_text(json, name);
    output_json_close(json, ']');
}

static void put_json_column(struct output_json_writer *json, const struct ledger_exported *row, enum column column) {
    const char *const key = column_names[column];
    switch (column) {
    case STATEMENT: output_json_number(json, key, (uint64_t)row->statement); return;
    case ARTICLE: output_json_number(json, key, (uint64_t)row->article); return;
    case VIA: put_json_names(json, key, row->via); return;
    case HEDGED: output_json_flag(json, key, row->hedged); return;
    case NEGATED: output_json_flag(json, key, row->negated); return;
    case ANSWERS:
        if (row->answers) output_json_number(json, key, (uint64_t)row->answers);
        return;
    case CONFIDENCE:
        output_json_key(json, key);
        output_json_share(json, (float)row->confidence);
        return;
    case AT:
        if (row->content_at.size == 0) return;
        output_json_key(json, key);
        output_json_raw(json, row->content_at);
        return;
    default: output_json_field(json, key, text_column(row, column));
    }
}

static bool take_json(void *context, const struct ledger_exported *row) {
    struct writer *writer = context;
    struct output_json_writer json = {.out = &writer->out, .empty = true};
    output_json_open(&json, '{');
    for (enum column column = 0; column < COLUMNS; column++) put_json_column(&json, row, column);
    output_json_close(&json, '}');
    buffer_put_byte(&writer->out, '\n');
    return go_on(writer);
}

/* RFC 4180: quoted where a comma, a quotation mark or a line break asks for it. What a spreadsheet would take for a
 * formula begins with an apostrophe (https://owasp.org/www-community/attacks/CSV_Injection). */
static void put_cell(struct buffer *out, textref t) {
    bool quoted = false;
    const bool formula = t.size && strchr("=+-@\t\r", t.at[0]) != NULL;
    for (uint32_t i = 0; i < t.size; i++) quoted = quoted || strchr(",\"\n\r", t.at[i]) != NULL;
    if (quoted) buffer_put_byte(out, '"');
    if (formula) buffer_put_byte(out, '\'');
    for (uint32_t i = 0; i < t.size; i++) {
        if (t.at[i] == '"') buffer_put_byte(out, '"');
        if (t.at[i] != '\0') buffer_put_byte(out, t.at[i]);
    }
    if (quoted) buffer_put_byte(out, '"');
}

static void put_vias(struct buffer *out, textref list) {
    struct buffer names = {0};
    textref name;
    while (next_name(&list, &name)) {
        buffer_put_string(&names, names.size ? "; " : "");
        buffer_put_text(&names, name);
    }
    put_cell(out, buffer_text(&names));
    if (names.failed) out->failed = true;
    buffer_free(&names);
}

static void put_csv_column(struct buffer *out, const struct ledger_exported *row, enum column column) {
    switch (column) {
    case STATEMENT: buffer_put_unsigned(out, (uint64_t)row->statement); return;
    case ARTICLE: buffer_put_unsigned(out, (uint64_t)row->article); return;
    case VIA: put_vias(out, row->via); return;
    case HEDGED: buffer_put_string(out, row->hedged ? "true" : "false"); return;
    case NEGATED: buffer_put_string(out, row->negated ? "true" : "false"); return;
    case ANSWERS:
        if (row->answers) buffer_put_unsigned(out, (uint64_t)row->answers);
        return;
    case CONFIDENCE:
        buffer_format(out, "%u.%03u", (unsigned)row->confidence, (unsigned)(row->confidence * 1000 + .5) % 1000);
        return;
    default: put_cell(out, text_column(row, column));
    }
}

static bool take_csv(void *context, const struct ledger_exported *row) {
    struct writer *writer = context;
    for (enum column column = 0; column < COLUMNS; column++) {
        if (column) buffer_put_byte(&writer->out, ',');
        put_csv_column(&writer->out, row, column);
    }
    buffer_put_string(&writer->out, "\r\n");
    return go_on(writer);
}

static bool write_csv(struct ledger *ledger, struct writer *writer) {
    for (enum column column = 0; column < COLUMNS; column++)
        buffer_format(&writer->out, "%s%s", column ? "," : "", column_names[column]);
    buffer_put_string(&writer->out, "\r\n");
    return ledger_each_statement(ledger, take_csv, writer);
}

/* ---- the graph ----------------------------------------------------------------------------------------------- */

static const char graph_head[] = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
                                 "<graphml xmlns=\"http://graphml.graphdrawing.org/xmlns\">\n"
                                 "<key id=\"name\" for=\"node\" attr.name=\"name\" attr.type=\"string\"/>\n"
                                 "<key id=\"kind\" for=\"node\" attr.name=\"kind\" attr.type=\"string\"/>\n"
                                 "<key id=\"relation\" for=\"edge\" attr.name=\"relation\" attr.type=\"string\"/>\n"
                                 "<key id=\"statements\" for=\"edge\" attr.name=\"statements\" attr.type=\"int\"/>\n"
                                 "<graph edgedefault=\"directed\">\n";

static bool take_party(void *context, const struct ledger_party *party) {
    struct writer *writer = context;
    buffer_format(&writer->out, "<node id=\"%c%lld\"><data key=\"name\">", party->is_outlet ? 'o' : 's',
                  (long long)party->id);
    output_put_escaped(&writer->out, party->name, &output_html_escapes);
    buffer_put_string(&writer->out, "</data>");
    if (party->kind.size) buffer_put_string(&writer->out, "<data key=\"kind\">");
    output_put_escaped(&writer->out, party->kind, &output_html_escapes);
    buffer_put_string(&writer->out, party->kind.size ? "</data></node>\n" : "</node>\n");
    return go_on(writer);
}

static bool take_link(void *context, const struct ledger_link *link) {
    struct writer *writer = context;
    const bool quotes = link->speaker != 0;
    buffer_format(
        &writer->out,
        "<edge source=\"o%lld\" target=\"%c%lld\"><data key=\"relation\">%s</data><data key=\"statements\">%llu"
        "</data></edge>\n",
        (long long)link->outlet, quotes ? 's' : 'o', (long long)(quotes ? link->speaker : link->credits),
        quotes ? "quotes" : "credits", (unsigned long long)link->count);
    return go_on(writer);
}

static bool write_graph(struct ledger *ledger, struct writer *writer) {
    buffer_put_string(&writer->out, graph_head);
    const bool fine =
        ledger_each_party(ledger, take_party, writer) && !writer->failed && ledger_each_link(ledger, take_link, writer);
    buffer_put_string(&writer->out, "</graph>\n</graphml>\n");
    return fine;
}

/* ---- ClaimReview --------------------------------------------------------------------------------------------- */

static void put_thing(struct output_json_writer *json, const char *key, const char *type, textref name) {
    output_json_key(json, key);
    output_json_open(json, '{');
    output_json_field(json, "@type", text_from(type));
    output_json_field(json, "name", name);
    output_json_close(json, '}');
}

static void put_appearance(struct output_json_writer *json, const struct ledger_said *said) {
    output_json_open(json, '{');
    output_json_field(json, "@type", TEXT("NewsArticle"));
    output_json_field(json, "url", said->url);
    output_json_field(json, "datePublished", said->published);
    if (said->outlet.size) put_thing(json, "publisher", "Organization", said->outlet);
    output_json_close(json, '}');
}

/* https://schema.org/ClaimReview: reviewRating is left to whoever checks the claim. */
static void put_claim_review(struct buffer *out, const struct ledger_claims *claims, const struct ledger_claim *claim) {
    const struct ledger_said *first = &claims->said[claim->first];
    struct output_json_writer json = {.out = out, .empty = true};
    output_json_open(&json, '{');
    output_json_field(&json, "@context", TEXT("https://schema.org"));
    output_json_field(&json, "@type", TEXT("ClaimReview"));
    output_json_field(&json, "claimReviewed", first->content);
    output_json_key(&json, "itemReviewed");
    output_json_open(&json, '{');
    output_json_field(&json, "@type", TEXT("Claim"));
    const bool person = text_is(first->kind, TEXT("person"));
    if (first->speaker.size || first->source.size)
        put_thing(&json, "author", person ? "Person" : "Organization",
                  first->speaker.size ? first->speaker : first->source);
    output_json_field(&json, "datePublished", first->published);
    output_json_key(&json, "firstAppearance");
    put_appearance(&json, first);
    output_json_key(&json, "appearance");
    output_json_open(&json, '[');
    for (uint32_t i = 1; i < claim->count; i++) put_appearance(&json, first + i);
    output_json_close(&json, ']');
    output_json_close(&json, '}');
    output_json_close(&json, '}');
    buffer_put_byte(out, '\n');
}

static bool write_claim_reviews(struct ledger *ledger, struct writer *writer) {
    struct ledger_claims claims;
    const bool fine = ledger_find_claims(ledger, &claims);
    for (uint32_t i = 0; fine && i < claims.claim_count && claims.claims[i].outlets > 1; i++) {
        put_claim_review(&writer->out, &claims, &claims.claims[i]);
        if (!go_on(writer)) break;
    }
    ledger_claims_free(&claims);
    return fine;
}

/* ---- the command --------------------------------------------------------------------------------------------- */

static bool write_json(struct ledger *ledger, struct writer *writer) {
    return ledger_each_statement(ledger, take_json, writer);
}

static const struct {
    const char *name;
    bool (*write)(struct ledger *ledger, struct writer *writer);
} formats[] = {
    {"json", write_json}, {"csv", write_csv}, {"graphml", write_graph}, {"claimreview", write_claim_reviews}};

enum { FORMATS = sizeof formats / sizeof *formats };

struct options {
    const char *ledger;
    int format;
    bool help;
};

static enum cli_exit export_ledger(const struct options *options) {
    struct ledger *ledger = cli_open_ledger(options->ledger, LEDGER_TO_SEARCH);
    if (!ledger) return CLI_FAILED;
    struct writer writer = {.failed = false};
    const bool fine = formats[options->format].write(ledger, &writer);
    if (!fine) cli_complain("%s: %s", options->ledger, ledger_cause(ledger));
    if (fine && !writer.failed) writer.failed = !cli_flush(&writer.out);
    if (writer.failed) cli_complain_of_output();
    buffer_free(&writer.out);
    ledger_close(ledger);
    return fine && !writer.failed ? CLI_OK : CLI_FAILED;
}

static bool parse_format(const char *name, int *format) {
    for (*format = 0; *format < FORMATS; ++*format)
        if (strcmp(name, formats[*format].name) == 0) return true;
    cli_complain("unknown format '%s'; one of json, csv, graphml, claimreview", name);
    return false;
}

static bool parse_option(int option, struct options *options) {
    switch (option) {
    case 'f': return parse_format(optarg, &options->format);
    case 'l': options->ledger = optarg; return true;
    case 'h': options->help = true; return true;
    default: return false;
    }
}

static bool parse(int argc, char **argv, struct options *options) {
    static const struct option known[] = {{"format", required_argument, NULL, 'f'},
                                          {"ledger", required_argument, NULL, 'l'},
                                          {"help", no_argument, NULL, 'h'},
                                          {NULL, 0, NULL, 0}};
    *options = (struct options){.format = 0};
    opterr = 0;
    for (int option; (option = getopt_long(argc, argv, ":f:l:h", known, NULL)) != -1;) {
        if (option == '?' || option == ':') return cli_complain_of_option(option, argv);
        if (!parse_option(option, options)) return false;
    }
    options->ledger = cli_ledger_path(options->ledger);
    if (optind == argc || options->help) return true;
    cli_complain("unknown argument '%s'; see 'copydesk help export'", argv[optind]);
    return false;
}

static enum cli_exit run_export(int argc, char **argv) {
    struct options options;
    if (!parse(argc, argv, &options)) return CLI_USAGE;
    if (!options.help) return export_ledger(&options);
    fputs(help, stdout);
    return CLI_OK;
}

const struct cli_command cli_export_command = {
    .name = "export", .summary = "the ledger for other programs", .help = help, .run = run_export};
