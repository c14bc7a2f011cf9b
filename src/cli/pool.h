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
#include "cli/signature.h"

/* A page that was read, or that failed. */
struct cli_page {
    bool failed;
    textref text;                   /* rendered, where the verdict is to keep it; of a failure "PATH: cause" */
    enum cli_verdict verdict;       /* of the page by itself */
    struct cli_signature signature; /* of a page to be kept, where duplicates are looked for */
    struct cli_digest input;        /* of what was read, where the output is a folder */
    struct input_place place;       /* behind it, where the output is a folder */
    uint64_t passed_over;           /* responses without a page, since the one before */
};

/* Called from the calling thread, in the order of the pages. False ends the work. */
struct cli_sink {
    void *context;
    bool (*page)(void *context, const struct cli_page *page, struct cli_counts *counts);
    bool (*progress)(void *context, const struct cli_counts *counts); /* now and then */
};

/* Reads every page of the source with options->jobs engines. `counts` goes on from what it holds; which
 * verdicts there were is counted by the sink. False when no thread could be started. */
bool cli_pool_run(struct input_source *source, const struct cli_read_options *options, const struct cli_sink *sink,
                  struct cli_counts *counts);

#endif
