#include "learner.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

enum { SKETCH = 1 << 27, MOST_FEATURES = 256, MOST_PLACES = 1200 };

static void *must(void *memory) {
    if (memory) return memory;
    fputs("train-attribution: out of memory\n", stderr);
    exit(1);
}

void *grown(void *array, uint64_t count, uint64_t *capacity, size_t size) {
    if (count <= *capacity) return array;
    *capacity = count * 2;
    return must(realloc(array, *capacity * size));
}

/* ---- the dictionary ------------------------------------------------------------------------------------------ */

void dictionary_count(struct dictionary *d, const uint64_t *keys, uint32_t count) {
    if (!d->seen) d->seen = must(calloc(SKETCH, 1));
    for (uint32_t i = 0; i < count; i++) {
        uint8_t *seen = &d->seen[keys[i] & (SKETCH - 1)];
        if (*seen < UINT8_MAX) ++*seen;
    }
}

static uint32_t slot_of(const struct dictionary *d, uint64_t key) {
    uint32_t at = (uint32_t)(key >> 20) & (d->slots - 1);
    while (d->numbers[at] != UINT32_MAX && d->keys[at] != key) at = (at + 1) & (d->slots - 1);
    return at;
}

static void enlarge(struct dictionary *d) {
    d->slots = d->slots ? d->slots * 2 : 1u << 20;
    free(d->keys);
    free(d->numbers);
    d->keys = must(malloc(d->slots * sizeof *d->keys));
    d->numbers = must(malloc(d->slots * sizeof *d->numbers));
    memset(d->numbers, 0xff, d->slots * sizeof *d->numbers);
    d->key_of = must(realloc(d->key_of, d->slots / 2 * sizeof *d->key_of));
    d->frequency = must(realloc(d->frequency, d->slots / 2 * sizeof *d->frequency));
    for (uint32_t i = 0; i < d->count; i++) {
        uint32_t at = slot_of(d, d->key_of[i]);
        d->keys[at] = d->key_of[i];
        d->numbers[at] = i;
    }
}

uint32_t dictionary_number(struct dictionary *d, const uint64_t *keys, uint32_t count, uint32_t least,
                           uint32_t *numbers) {
    uint32_t written = 0;
    for (uint32_t i = 0; i < count; i++) {
        if (d->seen[keys[i] & (SKETCH - 1)] < least) continue;
        if (d->count >= d->slots / 2) enlarge(d);
        uint32_t at = slot_of(d, keys[i]);
        if (d->numbers[at] == UINT32_MAX) {
            d->keys[at] = d->key_of[d->count] = keys[i];
            d->frequency[d->count] = 0;
            d->numbers[at] = d->count++;
        }
        d->frequency[d->numbers[at]]++;
        numbers[written++] = d->numbers[at];
    }
    return written;
}

/* ---- gradient descent ---------------------------------------------------------------------------------------- */

typedef float row[SPARSE_WEIGHTS];

struct learner {
    const struct lesson *lesson;
    const struct plan *plan;
    row *weights, *squares, *sums;
    uint64_t random;
    chain_factor factors[MOST_PLACES];
    chain_state ahead[MOST_PLACES], back[MOST_PLACES];
    float scale[MOST_PLACES];
    row given[MOST_PLACES], gradient[MOST_PLACES];
    uint32_t kept[MOST_PLACES][MOST_FEATURES], kept_count[MOST_PLACES];
};

static uint64_t next_random(struct learner *l) {
    l->random ^= l->random << 13;
    l->random ^= l->random >> 7;
    l->random ^= l->random << 17;
    return l->random;
}

static void add_weights(struct learner *l, const struct instance *instance) {
    const struct lesson *lesson = l->lesson;
    uint64_t dropped = (uint64_t)(l->plan->drop * 65536);
    float kept_scale = 1 / (1 - l->plan->drop);
    for (uint32_t i = 0; i < instance->length; i++) {
        uint64_t begin = lesson->offsets[instance->first + i], end = lesson->offsets[instance->first + i + 1];
        uint32_t kept = 0;
        float total[SPARSE_WEIGHTS] = {0};
        uint64_t bits = 0;
        for (uint64_t k = begin; k < end; k++) {
            if ((k - begin) % 4 == 0) bits = next_random(l);
            bool drop = (bits & 0xffff) < dropped;
            bits >>= 16;
            if (drop) continue;
            uint32_t number = lesson->numbers[k];
            l->kept[i][kept++] = number;
            for (int w = 0; w < SPARSE_WEIGHTS; w++) total[w] += l->weights[number][w];
        }
        l->kept_count[i] = kept;
        for (int w = 0; w < SPARSE_WEIGHTS; w++) l->given[i][w] = total[w] * kept_scale;
    }
}

static void fill_factors(struct learner *l, const struct instance *instance) {
    for (uint32_t i = 0; i < instance->length; i++)
        chain_set_factor(l->lesson->rules, i == 0, l->given[i], ~0u, &l->factors[i]);
}

/* What the weights of each place are expected to add, less what they add on the true path. */
static void differentiate(struct learner *l, const struct instance *instance, const uint8_t *gold) {
    const struct chain_rules *rules = l->lesson->rules;
    for (uint32_t i = 0; i < instance->length; i++) {
        const struct chain_step *steps = i ? rules->steps : rules->first;
        uint32_t count = i ? rules->step_count : rules->first_count;
        float expected[SPARSE_WEIGHTS + 1] = {0};
        for (uint32_t k = 0; k < count; k++) {
            float p = (i ? l->ahead[i - 1][steps[k].from] : 1) * l->factors[i][steps[k].from][steps[k].to] *
                      l->back[i][steps[k].to] / l->scale[i];
            if (steps[k].to == gold[i] && (i == 0 || steps[k].from == gold[i - 1])) p -= 1;
            for (int w = 0; w < CHAIN_STEP_WEIGHTS; w++) expected[steps[k].weights[w]] += p;
        }
        memcpy(l->gradient[i], expected, sizeof l->gradient[i]);
    }
}

static void descend(struct learner *l, const struct instance *instance) {
    const float least = 1e-3f;
    for (uint32_t i = 0; i < instance->length; i++) {
        float most = 0;
        for (int w = 0; w < SPARSE_WEIGHTS; w++) most = fmaxf(most, fabsf(l->gradient[i][w]));
        if (most < least) continue;
        float g[SPARSE_WEIGHTS], square[SPARSE_WEIGHTS];
        for (int w = 0; w < SPARSE_WEIGHTS; w++) {
            g[w] = l->gradient[i][w];
            square[w] = g[w] * g[w];
            g[w] *= l->plan->rate;
        }
        for (uint32_t k = 0; k < l->kept_count[i]; k++) {
            uint32_t number = l->kept[i][k];
            float *squares = l->squares[number], *weights = l->weights[number];
            for (int w = 0; w < SPARSE_WEIGHTS; w++) {
                squares[w] += square[w];
                weights[w] -= g[w] / sqrtf(squares[w] + 1e-6f);
            }
        }
    }
}

static double learn_instance(struct learner *l, const struct instance *instance, uint32_t epoch) {
    const uint8_t *gold = l->lesson->golds + instance->gold + (size_t)(epoch % instance->variants) * instance->length;
    add_weights(l, instance);
    fill_factors(l, instance);
    struct chain chain = {l->lesson->rules->states, instance->length, l->factors, l->ahead, l->back, l->scale};
    if (!chain_run(&chain)) return 0;
    differentiate(l, instance, gold);
    descend(l, instance);
    double loss = 0;
    for (uint32_t i = 0; i < instance->length; i++) {
        float factor = l->factors[i][i ? gold[i - 1] : 0][gold[i]];
        loss += log((double)l->scale[i]) - log(factor > 1e-30f ? (double)factor : 1e-30);
    }
    return loss;
}

/* ---- the table ----------------------------------------------------------------------------------------------- */

struct ranked {
    float weight;
    uint32_t number;
};

static int by_weight(const void *a, const void *b) {
    const struct ranked *x = a, *y = b;
    if (x->weight != y->weight) return x->weight < y->weight ? 1 : -1;
    return x->number < y->number ? -1 : 1;
}

static const float unit = 1 / 32.0f;

static int8_t rounded(float weight) {
    float steps = roundf(weight / unit);
    return (int8_t)(steps > 127 ? 127 : steps < -127 ? -127 : steps);
}

static void write_table(const struct learner *l, void **bytes, size_t *size) {
    const struct dictionary *d = &l->lesson->dictionary;
    struct ranked *order = must(malloc(d->count * sizeof *order));
    uint32_t worth = 0;
    for (uint32_t i = 0; i < d->count; i++) {
        float sum = 0;
        int8_t most = 0;
        for (int w = 0; w < SPARSE_WEIGHTS; w++) {
            sum += l->sums[i][w] * l->sums[i][w];
            int8_t r = rounded(l->sums[i][w]);
            most = (int8_t)(abs(r) > most ? abs(r) : most);
        }
        if (most) order[worth++] = (struct ranked){sum * sqrtf(d->frequency[i]), i};
    }
    qsort(order, worth, sizeof *order, by_weight);
    uint32_t buckets = l->plan->buckets, kept = 0;
    *size = SPARSE_HEADER + (size_t)buckets * sizeof(struct sparse_bucket);
    *bytes = must(calloc(1, *size));
    memcpy(*bytes, "cdsparse", 8);
    memcpy((char *)*bytes + 8, &buckets, sizeof buckets);
    memcpy((char *)*bytes + 12, &unit, sizeof unit);
    struct sparse_bucket *table = (struct sparse_bucket *)(void *)((char *)*bytes + SPARSE_HEADER);
    for (uint32_t i = 0; i < worth; i++) { /* the weightiest first; those whose bucket is full are left out */
        uint64_t key = d->key_of[order[i].number];
        struct sparse_bucket *bucket = &table[sparse_bucket_of(key, buckets)];
        uint32_t lane = 0;
        while (lane < SPARSE_BUCKET && bucket->tags[lane]) lane++;
        if (lane == SPARSE_BUCKET) continue;
        kept++;
        bucket->tags[lane] = sparse_tag_of(key);
        for (int w = 0; w < SPARSE_WEIGHTS; w++) bucket->weights[lane][w] = rounded(l->sums[order[i].number][w]);
    }
    fprintf(stderr, "%u of %u features kept\n", kept, worth);
    free(order);
}

/* One run's weights, their share added to the sums. */
static void learn_once(struct learner *l, uint32_t *order, uint32_t used, const char *name) {
    const struct plan *plan = l->plan;
    size_t count = l->lesson->dictionary.count;
    float share = 1 / (float)(plan->averaged * plan->runs);
    memset(l->weights, 0, count * sizeof(row));
    memset(l->squares, 0, count * sizeof(row));
    time_t begun = time(NULL);
    for (uint32_t epoch = 0; epoch < plan->epochs; epoch++) {
        for (uint32_t i = used; i-- > 1;) {
            uint32_t j = (uint32_t)(next_random(l) % (i + 1)), other = order[i];
            order[i] = order[j];
            order[j] = other;
        }
        double loss = 0;
        for (uint32_t i = 0; i < used; i++) loss += learn_instance(l, &l->lesson->instances[order[i]], epoch);
        if (epoch + plan->averaged >= plan->epochs)
            for (size_t i = 0; i < count; i++)
                for (int w = 0; w < SPARSE_WEIGHTS; w++) l->sums[i][w] += l->weights[i][w] * share;
        fprintf(stderr, "%s: epoch %u, loss %.0f, %ld s\n", name, epoch + 1, loss, (long)(time(NULL) - begun));
    }
}

void lesson_learn(const struct lesson *lesson, const struct plan *plan, bool (*use)(uint32_t article, void *),
                  void *context, const char *name, void **bytes, size_t *size) {
    struct learner *l = must(calloc(1, sizeof *l));
    size_t count = lesson->dictionary.count;
    *l = (struct learner){.lesson = lesson, .plan = plan, .random = plan->seed};
    l->weights = must(calloc(count, sizeof(row)));
    l->squares = must(calloc(count, sizeof(row)));
    l->sums = must(calloc(count, sizeof(row)));
    uint32_t *order = must(malloc(lesson->instance_count * sizeof *order)), used = 0;
    for (uint32_t i = 0; i < lesson->instance_count; i++)
        if (use(lesson->instances[i].article, context)) order[used++] = i;
    for (uint32_t run = 0; run < plan->runs; run++) learn_once(l, order, used, name);
    write_table(l, bytes, size);
    free(order);
    free(l->weights);
    free(l->squares);
    free(l->sums);
    free(l);
}
