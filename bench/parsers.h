/* The parsers that bench/parse.c times, behind one face. All get the same UTF-8, build their own tree of it, with
 * scripting off as gumbo and lexbor have it, and let go of the tree in the time that is measured. */
#ifndef BENCH_PARSERS_H
#define BENCH_PARSERS_H

#include "base/text.h"

#define NOT_COUNTED UINT64_MAX

struct bench_parser {
    const char *name;
    char version[64];
    char missing[160]; /* why it cannot be timed; empty when it can */
    void *state;
    bool (*parse)(void *state, textref page); /* false: it failed on this page */
    uint64_t (*elements)(void *state,
                         textref page); /* parses, and counts the tree's elements; NULL: there is no tree */
    void (*close)(void *state);
};

enum { BENCH_PARSERS = 7 };

/* `lexbor`: a shared object that exports lexbor's functions and can be loaded into this process, or NULL. The first
 * parser is ours. */
void bench_parsers_open(struct bench_parser parsers[BENCH_PARSERS], const char *lexbor);
void bench_parsers_close(struct bench_parser parsers[BENCH_PARSERS]);

#endif
