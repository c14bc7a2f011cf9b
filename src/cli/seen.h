/* Which texts were kept so far, in memory that does not grow: the last 4 million or so by digest, the last half million
 * by sketch; the oldest are forgotten. Asked in the order of the inputs, it answers the same whatever ran at once.
 *
 *     digests   [524288 buckets][8]        a digest's bucket is by its low bits; the oldest in it falls out
 *     sketches  [524288]                   a ring, the n-th kept text at n % 524288
 *     bands     [16][131072 buckets][4]    n of the texts that have these four rows of the sketch
 *
 * Texts are near duplicates when 52 of their 64 rows agree. Then at most 12 rows differ and at least 4 of the 16 bands
 * of four rows agree whole, so that the bands miss none but what fell out of all four buckets. docs/crawl.md has the
 * probability of 52 agreeing rows for each resemblance. */
#ifndef CLI_SEEN_H
#define CLI_SEEN_H

#include "cli/signature.h"

enum { SEEN_AGREEING_ROWS = 52 };

struct cli_seen;

/* 128 MiB that become real as they are used; 64 MiB with CLI_DEDUP_EXACT. NULL when memory is short. */
struct cli_seen *cli_seen_new(enum cli_dedup dedup);
void cli_seen_free(struct cli_seen *seen);

/* Whether the text is new (CLI_KEPT) or a duplicate. A new one is remembered. */
enum cli_verdict cli_seen_judge(struct cli_seen *seen, const struct cli_signature *signature);

/* Remembers a text that was kept before. */
void cli_seen_add(struct cli_seen *seen, const struct cli_signature *signature);

#endif
