/* copydesk edit: corrections to a ledger by hand. */
#include "ledger/edit.h"
#include "cli/cli.h"
#include "cli/ledger_options.h"

#include <stdio.h>
#include <stdlib.h>

static const char help[] =
    "usage: copydesk edit [OPTION…] CORRECTION\n"
    "\n"
    "Corrects the ledger. Corrections outlast the next filing, and can be undone one after another.\n"
    "\n"
    "  rename speaker|outlet NAME SHOWN   shows it under another name\n"
    "  merge speaker|outlet NAME INTO     the two are the same\n"
    "  split speaker|outlet NAME          it is one by itself again\n"
    "  merge claim STATEMENT STATEMENT    the two statements, by their numbers, say the same\n"
    "  split claim STATEMENT              it says what no other does\n"
    "  trash PAGE                         takes a page, named by address or path, out of all that is found\n"
    "  restore PAGE                       puts it back\n"
    "  undo                               undoes the last correction that is not undone\n"
    "  log                                lists the corrections, the last first\n"
    "\n"
    "  -l, --ledger FILE     the ledger; otherwise $COPYDESK_LEDGER, or copydesk.ledger here\n"
    "  -h, --help            this\n"
    "\n"
    "Exit status: 0 corrected, 1 there is nothing of that name, it is so already, or the ledger failed,\n"
    "2 the command line is wrong.\n"
    "\n"
    "  copydesk edit merge speaker Marrant 'Ilse Marrant'\n";

struct options {
    const char *ledger;
    char **words; /* [count]: the correction */
    int count;
    bool help;
};

struct request {
    const struct options *options;
    struct ledger *ledger;
};

static textref word(const struct options *options, int number) {
    return text_from(options->words[number]);
}

static enum ledger_kind kind_of(const struct options *options) {
    return strcmp(options->words[1], "outlet") == 0 ? LEDGER_OUTLET : LEDGER_SPEAKER;
}

/* ---- corrections --------------------------------------------------------------------------------------------- */

static enum ledger_edited rename_party(const struct request *request) {
    return ledger_rename(request->ledger, kind_of(request->options), word(request->options, 2),
                         word(request->options, 3));
}

static bool is_of_claims(const struct options *options) {
    return strcmp(options->words[1], "claim") == 0;
}

/* The number of a statement; 0, which none has, for whatever else. */
static int64_t number_of(const struct options *options, int number) {
    char *end;
    const long long id = strtoll(options->words[number], &end, 10);
    return *end == '\0' && id > 0 ? id : 0;
}

static enum ledger_edited merge_parties(const struct request *request) {
    if (is_of_claims(request->options))
        return ledger_merge_claims(request->ledger, number_of(request->options, 2), number_of(request->options, 3));
    return ledger_merge(request->ledger, kind_of(request->options), word(request->options, 2),
                        word(request->options, 3));
}

static enum ledger_edited split_party(const struct request *request) {
    if (is_of_claims(request->options)) return ledger_split_claim(request->ledger, number_of(request->options, 2));
    return ledger_split(request->ledger, kind_of(request->options), word(request->options, 2));
}

/* A path as it was given when the page was filed, or made absolute, as the ledger knows pages without an address. */
static enum ledger_edited move_page(const struct request *request,
                                    enum ledger_edited (*move)(struct ledger *ledger, textref page)) {
    enum ledger_edited outcome = move(request->ledger, word(request->options, 1));
    char *absolute = outcome == LEDGER_NOT_FOUND ? realpath(request->options->words[1], NULL) : NULL;
    if (absolute) outcome = move(request->ledger, text_from(absolute));
    free(absolute);
    return outcome;
}

static enum ledger_edited trash_page(const struct request *request) {
    return move_page(request, ledger_trash);
}

static enum ledger_edited restore_page(const struct request *request) {
    return move_page(request, ledger_restore);
}

static enum ledger_edited undo(const struct request *request) {
    char what[LEDGER_CAUSE];
    const enum ledger_edited outcome = ledger_undo(request->ledger, what);
    if (outcome == LEDGER_EDITED) printf("undone: %s\n", what);
    return outcome;
}

static bool take_edit(void *context, const struct ledger_edit *edit) {
    (void)context;
    return printf("%4lld  %.*s  %.*s%s\n", (long long)edit->number, (int)edit->at.size, edit->at.at,
                  (int)edit->what.size, edit->what.at, edit->undone ? " (undone)" : "") > 0;
}

static enum ledger_edited list_edits(const struct request *request) {
    return ledger_each_edit(request->ledger, take_edit, NULL) ? LEDGER_EDITED : LEDGER_EDIT_FAILED;
}

static const struct correction {
    const char *name;
    int words;                /* itself included */
    bool of_party, of_claims; /* its second word may be speaker or outlet, or claim */
    enum ledger_edited (*make)(const struct request *request);
} corrections[] = {{"rename", 4, true, false, rename_party},   {"merge", 4, true, true, merge_parties},
                   {"split", 3, true, true, split_party},      {"trash", 2, false, false, trash_page},
                   {"restore", 2, false, false, restore_page}, {"undo", 1, false, false, undo},
                   {"log", 1, false, false, list_edits}};

enum { CORRECTIONS = sizeof corrections / sizeof *corrections };

/* ---- the command --------------------------------------------------------------------------------------------- */

static const struct correction *find_correction(const char *name) {
    for (int i = 0; i < CORRECTIONS; i++)
        if (strcmp(corrections[i].name, name) == 0) return &corrections[i];
    return NULL;
}

static enum cli_exit edit(const struct options *options) {
    struct ledger *ledger = cli_open_ledger(options->ledger, LEDGER_TO_SEARCH);
    if (!ledger) return CLI_FAILED;
    const struct request request = {options, ledger};
    const enum ledger_edited outcome = find_correction(options->words[0])->make(&request);
    if (outcome == LEDGER_EDIT_FAILED) cli_complain("%s: %s", options->ledger, ledger_cause(ledger));
    if (outcome == LEDGER_NOT_FOUND && strcmp(options->words[0], "undo") == 0)
        cli_complain("%s: there is nothing to undo", options->ledger);
    else if (outcome == LEDGER_NOT_FOUND)
        cli_complain("%s: there is nothing of that name", options->ledger);
    if (outcome == LEDGER_NO_CHANGE) cli_complain("%s: it is so already", options->ledger);
    ledger_close(ledger);
    return outcome == LEDGER_EDITED ? CLI_OK : CLI_FAILED;
}

static bool is_complete(const struct options *options) {
    const struct correction *correction = options->count ? find_correction(options->words[0]) : NULL;
    if (!correction) {
        cli_complain(options->count ? "unknown correction '%s'; see 'copydesk help edit'"
                                    : "no correction%s; see 'copydesk help edit'",
                     options->count ? options->words[0] : "");
        return false;
    }
    const bool party = !correction->of_party || options->count < 2 || strcmp(options->words[1], "speaker") == 0 ||
                       strcmp(options->words[1], "outlet") == 0 || (correction->of_claims && is_of_claims(options));
    if (!party)
        cli_complain("'%s' is neither speaker nor outlet%s", options->words[1],
                     correction->of_claims ? " nor claim" : "");
    if (party && options->count != correction->words)
        cli_complain("'%s' takes %d words; see 'copydesk help edit'", correction->name, correction->words - 1);
    for (int i = 0; party && i < options->count; i++)
        if (options->words[i][0] == '\0') return cli_complain("a name is empty"), false;
    return party && options->count == correction->words;
}

static bool parse(int argc, char **argv, struct options *options) {
    static const struct option known[] = {
        {"ledger", required_argument, NULL, 'l'}, {"help", no_argument, NULL, 'h'}, {NULL, 0, NULL, 0}};
    *options = (struct options){.ledger = NULL};
    opterr = 0;
    for (int option; (option = getopt_long(argc, argv, ":l:h", known, NULL)) != -1;) {
        if (option == '?' || option == ':') return cli_complain_of_option(option, argv);
        if (option == 'l') options->ledger = optarg;
        if (option == 'h') options->help = true;
    }
    options->ledger = cli_ledger_path(options->ledger);
    options->words = argv + optind;
    options->count = argc - optind;
    return options->help || is_complete(options);
}

static enum cli_exit run_edit(int argc, char **argv) {
    struct options options;
    if (!parse(argc, argv, &options)) return CLI_USAGE;
    if (!options.help) return edit(&options);
    fputs(help, stdout);
    return CLI_OK;
}

const struct cli_command cli_edit_command = {
    .name = "edit", .summary = "corrections to the ledger, which can be undone", .help = help, .run = run_edit};
