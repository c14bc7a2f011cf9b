#include "cli/ledger_options.h"

#include "base/utf8.h"
#include "cli/cli.h"
#include "output/wrap.h"
#include <stdio.h>
#include <stdlib.h>
#include <sys/ioctl.h>
#include <unistd.h>

const char *cli_ledger_path(const char *given) {
    const char *set = getenv("COPYDESK_LEDGER");
    return given ? given : set && *set ? set : "copydesk.ledger";
}

struct ledger *cli_open_ledger(const char *path, enum ledger_purpose purpose) {
    char cause[LEDGER_CAUSE];
    struct ledger *ledger = ledger_open(path, purpose, cause);
    if (!ledger) cli_complain("%s: %s", path, cause);
    return ledger;
}

bool cli_complain_of_option(int result, char **argv) {
    const char *given = argv[optind - 1];
    const char letter[] = {'-', (char)optopt, '\0'};
    const char *name = given[0] == '-' && given[1] == '-' ? given : optopt ? letter : given;
    cli_complain("%s '%s'%s; see 'copydesk help %s'", result == ':' ? "option" : "unknown option", name,
                 result == ':' ? " needs a value" : "", argv[0]);
    return false;
}

/* ---- the terminal -------------------------------------------------------------------------------------------- */

bool cli_wants_colour(void) {
    const char *no_colour = getenv("NO_COLOR"), *kind = getenv("TERM");
    return isatty(STDOUT_FILENO) && !(no_colour && *no_colour) && kind && strcmp(kind, "dumb") != 0;
}

void cli_join(int argc, char **argv, int from, struct buffer *words) {
    for (int i = from; i < argc; i++) {
        buffer_put_string(words, i > from ? " " : "");
        buffer_put_string(words, argv[i]);
    }
}

bool cli_parse_colour(const char *when, bool *colour) {
    *colour = strcmp(when, "always") == 0 || (strcmp(when, "auto") == 0 && cli_wants_colour());
    if (*colour || strcmp(when, "auto") == 0 || strcmp(when, "never") == 0) return true;
    cli_complain("unknown colour '%s'; one of auto, always, never", when);
    return false;
}

uint32_t cli_terminal_width(void) {
    struct winsize size;
    if (ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col >= 20) return size.ws_col;
    const char *columns = getenv("COLUMNS");
    const long width = columns ? strtol(columns, NULL, 10) : 0;
    return width >= 20 && width < 10000 ? (uint32_t)width : 80;
}

/* ---- writing ------------------------------------------------------------------------------------------------- */

static void put_visible(struct buffer *out, textref t) {
    for (uint32_t at = 0; at < t.size;) {
        struct utf8_char c = utf8_decode(t, at);
        char encoded[4];
        at += c.size;
        if (c.code == '\n' || c.code == '\t' || c.code == '\r')
            buffer_put_byte(out, ' ');
        else if (c.code >= 0x20 && !(c.code >= 0x7F && c.code < 0xA0))
            buffer_put(out, encoded, utf8_encode(c.code, encoded));
    }
}

void cli_put(const struct cli_page *page, textref t, const char *style) {
    const bool styled = page->colour && *style && t.size;
    if (styled) buffer_format(page->out, "\x1b[%sm", style);
    put_visible(page->out, t);
    if (styled) buffer_put_string(page->out, "\x1b[0m");
}

void cli_put_wrapped(const struct cli_page *page, textref t, uint32_t indent, const char *style) {
    const uint32_t width = page->width > indent + 12 ? page->width - indent - 2 : 10;
    textref line;
    while (output_next_line(&t, width, &line)) {
        for (uint32_t i = 0; i < indent; i++) buffer_put_byte(page->out, ' ');
        cli_put(page, line, style);
        buffer_put_byte(page->out, '\n');
    }
}

bool cli_flush(struct buffer *out) {
    const bool fine = !out->failed && fwrite(out->at, 1, out->size, stdout) == out->size;
    buffer_clear(out);
    return fine;
}

void cli_complain_of_output(void) {
    cli_complain("standard output: cannot be written");
    clearerr(stdout);
}
