/* Which statement another one answers: a denial, a rejoinder, an answer to a question.
 *
 * First by rules (claims.c), in every language; where they know from a statement itself that it answers, they have the
 * last word. Of the others in English boosted trees weigh every statement that each may answer (exchanges.c), what the
 * rules say among what they see, and the likeliest is answered, if it is likely enough: models/replies.md is the card.
 *
 *     pairs      (3, 1) (3, 2) │ (5, 2) (5, 3) (5, 4) │ …      answer and claim, answer after answer
 *     rows       one each; three where the answerer spoke right before: answering nothing, the same, another
 *     sums       of all rows at once; then answer after answer takes its likeliest claim
 */
#include "speech/answers.h"

#include "model/scorer.h"
#include "speech/claims.h"
#include "speech/exchanges.h"
#include "speech/replies.h"

#include <stdlib.h>

enum { ROWS = 256, PENDING = 2 * ROWS };

/* What the answerer's statement right before answers; the last two numbers of a row. */
enum state { STATE_NOTHING, STATE_SAME, STATE_ANOTHER, STATES };

struct pair {
    uint32_t answer, claim; /* claim NONE: behind the last of the answer */
    uint32_t row;           /* its first */
    bool goes_on;           /* it has a row for each state */
};

struct answerer {
    struct trees trees;
    struct scorer *scorer;
    const struct lanes *lanes;
    float *rows; /* [ROWS][features] */
    float sums[ROWS];
    struct pair pairs[PENDING];
    uint32_t row_count, pair_count;
    float best; /* sum of the answer at hand's likeliest claim */
    uint32_t likeliest;
};

struct answerer *answerer_new(const void *weights, size_t size) {
    struct answerer *answerer = calloc(1, sizeof *answerer);
    if (!answerer) return NULL;
    answerer->lanes = lanes_best();
    uint32_t width = trees_open(&answerer->trees, weights, size) ? answerer->trees.features : 0;
    if (width > STATES && width <= EXCHANGE_NUMBERS) {
        answerer->scorer = scorer_new(&answerer->trees);
        answerer->rows = calloc((size_t)ROWS * width, sizeof(float));
    }
    if (answerer->scorer && answerer->rows) return answerer;
    answerer_free(answerer);
    return NULL;
}

void answerer_free(struct answerer *answerer) {
    if (!answerer) return;
    scorer_free(answerer->scorer);
    free(answerer->rows);
    free(answerer);
}

/* ---- rows ------------------------------------------------------------------------------------------------------ */

static void add_row(struct answerer *answerer, const float *row, enum state state) {
    uint32_t width = answerer->trees.features;
    float *copy = answerer->rows + (size_t)answerer->row_count++ * width;
    memcpy(copy, row, width * sizeof *copy);
    copy[width - 2] = state == STATE_SAME;
    copy[width - 1] = state == STATE_ANOTHER;
}

static void add_pair(struct answerer *answerer, const struct exchange *exchange) {
    struct pair *pair = &answerer->pairs[answerer->pair_count++];
    *pair = (struct pair){exchange->answer, exchange->claim, answerer->row_count, exchange->goes_on};
    if (exchange->claim == NONE) return;
    add_row(answerer, exchange->row, STATE_NOTHING);
    for (int state = STATE_SAME; exchange->goes_on && state < STATES; state++)
        add_row(answerer, exchange->row, (enum state)state);
}

/* ---- choices --------------------------------------------------------------------------------------------------- */

static enum state state_of(const struct speech *speech, const struct pair *pair) {
    int32_t before = pair->goes_on ? speech->drafts[pair->answer - 1].answers : -1;
    return before < 0 ? STATE_NOTHING : before == (int32_t)pair->claim ? STATE_SAME : STATE_ANOTHER;
}

static void settle(struct speech *speech, struct draft *answer) {
    struct answerer *answerer = speech->answerer;
    bool sure = answer->answers >= 0 && answering_of(speech, answer) == ANSWERS;
    if (!sure) answer->answers = answerer->likeliest == NONE ? -1 : (int32_t)answerer->likeliest;
    answerer->likeliest = NONE;
    answerer->best = 0;
}

static void choose(struct speech *speech) {
    struct answerer *answerer = speech->answerer;
    const struct scorer_rows rows = {
        .rows = answerer->rows, .count = answerer->row_count, .width = answerer->trees.features};
    if (rows.count) scorer_sum(answerer->scorer, answerer->lanes, &rows, answerer->sums);
    for (uint32_t i = 0; i < answerer->pair_count; i++) {
        const struct pair *pair = &answerer->pairs[i];
        if (pair->claim == NONE) {
            settle(speech, &speech->drafts[pair->answer]);
            continue;
        }
        float sum = answerer->sums[pair->row + state_of(speech, pair)];
        if (sum <= answerer->best) continue;
        answerer->best = sum;
        answerer->likeliest = pair->claim;
    }
    answerer->row_count = answerer->pair_count = 0;
}

static void take(struct speech *speech, const struct exchange *exchange, void *context) {
    struct answerer *answerer = context;
    add_pair(answerer, exchange);
    if (answerer->row_count + STATES > ROWS || answerer->pair_count == PENDING) choose(speech);
}

void speech_find_answers(struct speech *speech) {
    struct answerer *answerer = speech->answerer;
    claims_find(speech);
    if (!speech->english || !answerer) return;
    answerer->row_count = answerer->pair_count = 0;
    answerer->likeliest = NONE;
    answerer->best = 0;
    exchanges_each(speech, take, answerer, NULL);
    choose(speech);
}
