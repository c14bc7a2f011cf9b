/* What the commands on a ledger have in common: which ledger, and how to write on this terminal. */
#ifndef CLI_LEDGER_OPTIONS_H
#define CLI_LEDGER_OPTIONS_H

#include "base/buffer.h"
#include "ledger/ledger.h"
#include <getopt.h>

/* The path given, else $COPYDESK_LEDGER, else "copydesk.ledger" in the working directory. */
const char *cli_ledger_path(const char *given);

/* Opens it, or complains: "PATH: cause". */
struct ledger *cli_open_ledger(const char *path, enum ledger_purpose purpose);

/* getopt's '?' and ':' in our words. Returns false. */
bool cli_complain_of_option(int result, char **argv);

/* The arguments argv[from], … up to argv[argc], with spaces between them. */
void cli_join(int argc, char **argv, int from, struct buffer *words);

/* "auto", "always" or "never" into whether standard output gets colour; false after a complaint. */
bool cli_parse_colour(const char *when, bool *colour);
/* What "auto" gives. */
bool cli_wants_colour(void);
uint32_t cli_terminal_width(void); /* 80 where nothing says */

/* A page on a terminal or in a file: lines of `out`. */
struct cli_page {
    struct buffer *out;
    bool colour;
    uint32_t width;
};

/* `t` on one line, control characters left out, in an ANSI style ("1", "2;3", "" for none). */
void cli_put(const struct cli_page *page, textref t, const char *style);
/* `t` wrapped, each line after `indent` spaces. */
void cli_put_wrapped(const struct cli_page *page, textref t, uint32_t indent, const char *style);

/* Writes and empties the buffer; false when standard output fails, or memory did. */
bool cli_flush(struct buffer *out);
/* Complains that it failed, once: main says no more of it. */
void cli_complain_of_output(void);

#endif
