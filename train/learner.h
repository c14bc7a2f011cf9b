/* Learns the weights of a chain's features by stochastic gradient descent on the negative log likelihood (AdaGrad:
 * Duchi, Hazan and Singer, 2011), a share of the features dropped at random in each step, weights averaged over the
 * last epochs and several runs. Deterministic for a seed. */
#ifndef TRAIN_LEARNER_H
#define TRAIN_LEARNER_H

#include "model/chain.h"

#include <stdio.h>

/* The features that occur often enough, each with a number. */
struct dictionary {
    uint8_t *seen; /* [SKETCH] how often, by the key's low bits: a few rare features share a count */
    uint64_t *keys;
    uint32_t *numbers; /* of keys' slots */
    uint32_t slots, count;
    float *frequency; /* [count] */
    uint64_t *key_of; /* [count] */
};

void dictionary_count(struct dictionary *dictionary, const uint64_t *keys, uint32_t count);

/* Numbers of those keys seen at least `least` times; returns how many were written. */
uint32_t dictionary_number(struct dictionary *dictionary, const uint64_t *keys, uint32_t count, uint32_t least,
                           uint32_t *numbers);

/* Places in a row: a sentence. */
struct instance {
    uint32_t first, length; /* places */
    uint32_t article;       /* whose it is, for folds */
    uint32_t variants;      /* annotators of the article */
    uint32_t gold;          /* in golds: states, one a place, of one annotator after another */
};

struct lesson {
    const struct chain_rules *rules;
    struct dictionary dictionary;
    uint32_t *numbers; /* features of all places */
    uint64_t number_count, number_capacity;
    uint64_t *offsets; /* [place_count + 1] */
    uint32_t place_count, place_capacity;
    struct instance *instances;
    uint32_t instance_count, instance_capacity;
    uint8_t *golds;
    uint32_t gold_count, gold_capacity;
};

struct plan {
    uint32_t epochs, averaged; /* the last so many are averaged */
    uint32_t runs;             /* over the instances in other orders, their weights averaged: one alone is noisy */
    float rate, drop;
    uint32_t buckets; /* of the table */
    uint64_t seed;
};

/* Learns from the instances that `use` lets pass and writes the table (model/sparse.h) to *bytes [*size], malloc'd. */
void lesson_learn(const struct lesson *lesson, const struct plan *plan, bool (*use)(uint32_t article, void *),
                  void *context, const char *name, void **bytes, size_t *size);

void *grown(void *array, uint64_t count, uint64_t *capacity, size_t size);

#endif
