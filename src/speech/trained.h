/* Attribution as trained (English): cues by a chain over each sentence, the source and the content of every likely cue
 * by a chain over the words around it, and boosted trees that weigh the two together. What a step of a chain weighs, a
 * network over the words says; for cues it is the mean of that and of what features of the place say (a table).
 * models/attribution.md is the card; train/attribution.py makes the weights.
 *
 *     signs of the tokens → network → cue candidates → source and content of each → the likely ones, none overlapping
 */
#ifndef SPEECH_TRAINED_H
#define SPEECH_TRAINED_H

#include "model/chain.h"
#include "model/sparse.h"
#include "model/trees.h"
#include "model/word_net.h"
#include "speech/keys.h"
#include "speech/signs.h"

/* The weights, as one file holds them one after another (trained.c draws it). */
struct attribution_model {
    struct groups groups;
    struct word_net words;
    struct sparse cues;
    struct trees choice;
    float threshold; /* a candidate is a statement from this probability on */
};

/* A place where a cue may stand, with what was found around it. */
struct candidate {
    struct tokens cue;
    float probability;                   /* of the cue, by the chain of its sentence */
    struct tokens source;                /* empty: none */
    struct tokens content[CONTENT_RUNS]; /* ascending */
    uint32_t content_count;
    float path;    /* probability of this source and content, by the chain around the cue */
    float sourced; /* of the source alone */
    float chosen;  /* of being a statement, by the trees */
    bool kept;
};

/* How many words around a cue are looked at. */
enum { WINDOW_BEFORE = 150, WINDOW_AFTER = 250, WINDOW = WINDOW_BEFORE + WINDOW_AFTER + 16 };

/* Scratch memory, kept between pages. */
struct trained {
    struct attribution_model own;
    const struct attribution_model *model; /* training points it elsewhere */
    struct candidate *candidates;          /* ascending by first token */
    uint32_t candidate_count, candidate_capacity;
    float *likely; /* [token_capacity] the probability that a token belongs to a cue */
    uint32_t likely_capacity;

    /* What the network says of each token, [token_capacity] */
    float (*cue_weights)[WORD_CUE_WEIGHTS];
    int16_t *views; /* [2 · width] */
    uint32_t cue_capacity, view_capacity;
    float argument_weights[WINDOW][WORD_ARGUMENT_WEIGHTS];
    struct word_scratch scratch;
    const struct net_products *products;

    chain_factor *factors;
    chain_state *ahead, *back, *best;
    float *sums;
    uint8_t *path, *from;
    uint32_t length_capacity; /* of the six */
};

/* ---- the network (words.c) ----------------------------------------------------------------------------------- */

/* What the network sees of a token. */
void word_put_signs(const struct speech *speech, uint32_t token, uint32_t signs[WORD_TABLES]);

/* Reads all tokens; sets speech->failed when memory is short. */
void words_read(struct speech *speech, struct trained *trained);

/* ---- cues (cue_chain.c) -------------------------------------------------------------------------------------- */

enum { CUE_OUTSIDE, CUE_BEGINS, CUE_GOES_ON, CUE_STATES };

/* What the weights of a cue feature at a token are for. */
enum cue_weight {
    CUE_WEIGHT_BEGIN,  /* a cue begins here */
    CUE_WEIGHT_SECOND, /* it goes on, in its second token */
    CUE_WEIGHT_ON,     /* it goes on, in a later one */
    CUE_WEIGHT_END     /* it ended with the token before */
};

void cue_put_keys(const struct speech *speech, struct tokens sentence, uint32_t token, struct keys *keys);
extern const struct chain_rules cue_rules;

/* Finds the candidates of the page, source and content still empty. */
void cue_find_candidates(struct speech *speech, struct trained *trained);

/* ---- sources and contents (argument_chain.c) ---------------------------------------------------------------- */

/* Which part of a statement a token is. */
enum argument_label { LABEL_NONE, LABEL_CONTENT, LABEL_CUE, LABEL_SOURCE };

/* States of the chain: the label, and whether the source (one at most) lies behind. */
enum argument_state {
    STATE_NONE,
    STATE_CONTENT,
    STATE_CUE,
    STATE_SOURCE,
    STATE_NONE_AFTER,
    STATE_CONTENT_AFTER,
    STATE_CUE_AFTER
};

enum argument_weight {
    ARGUMENT_WEIGHT_SOURCE,
    ARGUMENT_WEIGHT_CONTENT,
    ARGUMENT_WEIGHT_SOURCE_BEGIN,
    ARGUMENT_WEIGHT_SOURCE_END, /* the token before was its last */
    ARGUMENT_WEIGHT_CONTENT_BEGIN,
    ARGUMENT_WEIGHT_CONTENT_END
};

/* The words around a cue, and what is counted there. */
struct argument_view {
    const struct speech *speech;
    struct tokens cue, window;
    uint32_t near_before, near_after; /* quotations close by, or NONE */
    /* Counts over window tokens before place i. */
    uint16_t commas[WINDOW + 1], clauses[WINDOW + 1], verbs[WINDOW + 1], marks[WINDOW + 1], cues[WINDOW + 1];
};

void argument_look(struct argument_view *view, const struct speech *speech, const float *likely, struct tokens cue);
extern const struct chain_rules argument_rules;

/* Where a token stands as seen from the cue, as numbers of six small tables laid end to end, 192 rows each. */
enum { ARGUMENT_RELATIONS = WORD_RELATIONS, ARGUMENT_RELATION_ROWS = ARGUMENT_RELATIONS * 192 };
void argument_put_relations(const struct argument_view *view, uint32_t token, uint16_t relations[ARGUMENT_RELATIONS]);

/* The states a token may be in: those of the cue inside it, the others elsewhere. */
uint32_t argument_allowed(struct tokens cue, uint32_t token);

/* The label of a state. */
enum argument_label argument_label_of(enum argument_state state);

/* The cue's last word that is no auxiliary, preposition or mark. */
uint32_t argument_head(const struct speech *speech, struct tokens cue);

/* Finds source and content of every candidate. */
void argument_find(struct speech *speech, struct trained *trained);

/* ---- the choice (choice.c) ---------------------------------------------------------------------------------- */

enum { CHOICE_FEATURES = 53 };

/* What the trees see of a candidate. */
void choice_put_row(const struct speech *speech, const struct trained *trained, uint32_t index,
                    float values[CHOICE_FEATURES]);

/* ---- the front (trained.c) ----------------------------------------------------------------------------------- */

enum { CANDIDATE_REACH = 16 }; /* candidates so far apart in their order do not overlap, hostile texts apart */

/* Points `model` into `bytes`, which must outlive it and be 8-byte aligned. False when they are no such file. */
bool attribution_open(struct attribution_model *model, const void *bytes, size_t size);

/* NULL when memory is short, or `weights`, which must outlive it, are none. */
struct trained *trained_new(const void *weights, size_t size);
void trained_free(struct trained *trained);

/* Leaves the candidates that are statements, none overlapping; sets speech->failed when memory is short. */
void trained_find(struct speech *speech, struct trained *trained);

/* ---- shared -------------------------------------------------------------------------------------------------- */

/* Room for chains of `length`; false when memory is short. */
bool trained_reserve(struct trained *trained, uint32_t length);

#endif
