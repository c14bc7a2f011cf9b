/* Which records are wanted: by their kind, language, length and statements, one record by itself. */
#ifndef CLI_FILTER_H
#define CLI_FILTER_H

#include <copydesk.h>

/* What became of a page that was read. The first filter that leaves it out, in this order, is the one counted. */
enum cli_verdict {
    CLI_KEPT,
    CLI_OTHER_KIND,
    CLI_OTHER_LANGUAGE,
    CLI_SHORT,
    CLI_NO_STATEMENTS,
    CLI_EXACT_DUPLICATE, /* these two are told in the order of the inputs: see seen.h */
    CLI_NEAR_DUPLICATE,
    CLI_VERDICTS
};

enum cli_dedup { CLI_DEDUP_NONE, CLI_DEDUP_EXACT, CLI_DEDUP_NEAR /* and exact */ };

struct cli_filters {
    const char *languages; /* language tags, separated by commas; NULL: all */
    const char *kind_list; /* as it was given; NULL: all */
    uint32_t kinds;        /* bit n: kind n is wanted */
    uint32_t min_words;
    bool only_statements;
    enum cli_dedup dedup;
};

/* Read a list that the user gave; false when it is none. A tag stands for all that begin with it: en for en-GB
 * (RFC 4647, 3.3.1). */
bool cli_filter_languages(const char *list, struct cli_filters *filters);
bool cli_filter_kinds(const char *list, struct cli_filters *filters);

bool cli_filters_any(const struct cli_filters *filters);

enum cli_verdict cli_filter(const struct cli_filters *filters, const struct copydesk_record *record);

/* What the manifest calls the verdict: "kept", "kind" … Static storage. */
const char *cli_verdict_name(enum cli_verdict verdict);

#endif
