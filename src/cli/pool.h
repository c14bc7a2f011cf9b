/* Pages through N engines at once, and out in the order they came in.
 *
 *     source ─▶ worker 0 ─▶ ┌─┬─┬─┬─┬─┬─┐
 *               worker 1 ─▶ │ │ │█│ │ │ │ ring of slots ─▶ the caller, slot by slot
 *               …           └─┴─┴─┴─┴─┴─┘
 *
 * A worker takes the next page of the source and the next slot together, so a page's slot is its place in the order. It
 * waits when the ring is full: memory does not grow with the number of pages, however slow one page or the caller is.
 */
#ifndef CLI_POOL_H
#define CLI_POOL_H

#include "base/buffer.h"
#include "cli/options.h"
#include "cli/progress.h"
#include "input/input.h"

struct cli_sink {
    void *context;
    /* Called from the calling thread, in the order of the pages. False ends the work. */
    bool (*page)(void *context, textref rendered);
    void (*failure)(void *context, textref message);                  /* "PATH: cause" */
    void (*progress)(void *context, const struct cli_counts *counts); /* now and then */
};

/* Reads every page of the source with options->jobs engines. `counts` holds the sums. False when no thread could be
 * started. */
bool cli_pool_run(struct input_source *source, const struct cli_read_options *options, const struct cli_sink *sink,
                  struct cli_counts *counts);

#endif
