/* Which statements may answer which, and what may tell that they do, in numbers: of either (views.h), and of the two
 * together. The trees of models/replies.trees weigh them (answers.c); train/replies.py learns from the same rows. */
#ifndef SPEECH_EXCHANGES_H
#define SPEECH_EXCHANGES_H

#include "speech/views.h"

enum {
    EXCHANGE_BACK = 10, /* how many statements before an answer, and behind it, its claim is looked for among */
    EXCHANGE_AHEAD = 6,
    EXCHANGE_NUMBERS = 2 * VIEW_NUMBERS + 48
};

struct exchange {
    uint32_t answer, claim; /* drafts; claim NONE: the answer has no more */
    const float *row;       /* [count]: the answer's numbers, the claim's, the pair's; the last two are left 0 */
    uint32_t count;
    bool goes_on; /* the answerer spoke right before: what that answers belongs into the last two */
};

/* What the numbers of a row are called, for training. */
struct exchange_names {
    const char *own[VIEW_NUMBERS], *pair[EXCHANGE_NUMBERS];
    uint32_t own_count, pair_count;
};

typedef void take_exchange(struct speech *speech, const struct exchange *exchange, void *context);

/* Calls `take` with every statement that each may answer, answer after answer, and once more behind the last of each
 * that may answer any. `answers` of the drafts must be the rules' (claims.h) when it begins, and may be changed as the
 * pairs are taken. `names` may be NULL. */
void exchanges_each(struct speech *speech, take_exchange *take, void *context, struct exchange_names *names);

#endif
