/* A trail, written in each of its formats; docs/trail.md describes them. */
#ifndef CLI_TRAIL_FORMATS_H
#define CLI_TRAIL_FORMATS_H

#include "cli/ledger_options.h"
#include "ledger/trail.h"

void cli_write_trail_json(struct buffer *out, const struct ledger_trail *trail);          /* one object, indented */
void cli_write_trail_tree(const struct cli_page *page, const struct ledger_trail *trail); /* for a terminal */
void cli_write_trail_svg(struct buffer *out, const struct ledger_trail *trail);           /* a picture by itself */
void cli_write_trail_html(struct buffer *out, const struct ledger_trail *trail);          /* picture and sentences */

#endif
