#include "model/scorer.h"

#include <math.h>
#include <stdbool.h>
#include <stdlib.h>
#include <string.h>

enum { RANKS = 255 }; /* thresholds a column can tell apart; a feature with more has several columns */

/* The thresholds [first, first + count) of a feature, sorted, each once. */
struct column {
    uint32_t feature, first, count;
};

/* What a node of the trees compares. */
struct test {
    uint16_t column;
    uint8_t rank; /* rows of this rank and above go right */
};

/* Ranks of a page's rows in a column. */
struct span {
    uint8_t low, high;
};

struct scorer {
    const struct trees *trees;
    float *thresholds;
    struct column *columns;
    uint32_t column_count;
    uint32_t *first_column; /* [features] of those that a node tests */
    struct test *tests;     /* [nodes] */
    /* Of the page: */
    float *low, *high;  /* [features] the least and the greatest value */
    struct span *spans; /* [columns] */
    uint16_t *place;    /* [columns] which of `ranks` holds it, where its rows part */
    uint32_t *parting;  /* [columns] the columns whose rows part, in order */
    uint32_t parting_count;
    struct lane_tree *pruned; /* [trees] */
    struct lane_step *steps;  /* [nodes] */
    float *values;            /* [leaves and LANE_GROUP - 1 for every tree] */
    /* Of LANES rows: */
    struct lane_ranks *ranks;  /* [columns] */
    struct lane_leaves *slots; /* [LANE_SLOTS] */
};

/* ---- from the trees, once -----------------------------------------------------------------------------------------
 */

struct threshold {
    float value;
    uint32_t feature;
};

static int compare(const void *left, const void *right) {
    const struct threshold *const a = left, *const b = right;
    if (a->feature != b->feature) return a->feature < b->feature ? -1 : 1;
    return a->value < b->value ? -1 : a->value > b->value;
}

/* All thresholds by feature and size, each once; and the columns they make. */
static bool make_columns(struct scorer *s) {
    const struct trees *const trees = s->trees;
    const size_t nodes = trees->nodes + (size_t)1;
    struct threshold *const all = malloc(nodes * sizeof *all);
    s->thresholds = malloc(nodes * sizeof *s->thresholds);
    s->columns = malloc(nodes * sizeof *s->columns);
    s->first_column = malloc((trees->features + (size_t)1) * sizeof *s->first_column);
    const bool taken = all && s->thresholds && s->columns && s->first_column;
    uint32_t kept = 0;
    if (taken) {
        for (uint32_t n = 0; n < trees->nodes; n++) all[n] = (struct threshold){trees->threshold[n], trees->feature[n]};
        qsort(all, trees->nodes, sizeof *all, compare);
    }
    for (uint32_t n = 0; taken && n < trees->nodes; n++) {
        const bool same_feature = n > 0 && all[n].feature == all[n - 1].feature;
        if (same_feature && all[n].value == all[n - 1].value) continue;
        if (!same_feature) s->first_column[all[n].feature] = s->column_count;
        if (!same_feature || s->columns[s->column_count - 1].count == RANKS)
            s->columns[s->column_count++] = (struct column){all[n].feature, kept, 0};
        s->columns[s->column_count - 1].count++;
        s->thresholds[kept++] = all[n].value;
    }
    free(all);
    return taken && s->column_count <= UINT16_MAX;
}

/* How many of a column's thresholds are less than `value`. */
static uint32_t rank_of(const struct scorer *s, const struct column *column, float value) {
    const float *const thresholds = s->thresholds + column->first;
    uint32_t begin = 0, end = column->count;
    while (begin < end) {
        const uint32_t middle = (begin + end) / 2;
        if (value > thresholds[middle])
            begin = middle + 1;
        else
            end = middle;
    }
    return begin;
}

static void make_tests(struct scorer *s) {
    const struct trees *const trees = s->trees;
    for (uint32_t n = 0; n < trees->nodes; n++) {
        uint32_t column = s->first_column[trees->feature[n]];
        uint32_t rank = rank_of(s, &s->columns[column], trees->threshold[n]);
        while (rank == RANKS) rank = rank_of(s, &s->columns[++column], trees->threshold[n]);
        s->tests[n] = (struct test){(uint16_t)column, (uint8_t)(rank + 1)};
    }
}

static bool take_memory(struct scorer *s) {
    const size_t trees = s->trees->trees, nodes = s->trees->nodes, leaves = s->trees->leaves;
    const size_t features = s->trees->features, columns = s->column_count + (size_t)1;
    return (s->tests = malloc((nodes + 1) * sizeof *s->tests)) && (s->low = malloc((features + 1) * sizeof *s->low)) &&
           (s->high = malloc((features + 1) * sizeof *s->high)) && (s->spans = malloc(columns * sizeof *s->spans)) &&
           (s->place = malloc(columns * sizeof *s->place)) && (s->parting = malloc(columns * sizeof *s->parting)) &&
           (s->pruned = malloc((trees + 1) * sizeof *s->pruned)) &&
           (s->steps = malloc((nodes + 1) * sizeof *s->steps)) &&
           (s->values = calloc(leaves + trees * (LANE_GROUP - 1) + 1, sizeof *s->values)) &&
           (s->ranks = aligned_alloc(LANES, columns * sizeof *s->ranks)) &&
           (s->slots = aligned_alloc(LANES, LANE_SLOTS * sizeof *s->slots));
}

struct scorer *scorer_new(const struct trees *trees) {
    if (trees->outputs != 1) return NULL;
    struct scorer *const s = calloc(1, sizeof *s);
    if (!s) return NULL;
    s->trees = trees;
    if (!make_columns(s) || !take_memory(s)) {
        scorer_free(s);
        return NULL;
    }
    make_tests(s);
    for (int leaf = 0; leaf < LANE_LEAVES; leaf++) memset(&s->slots[leaf], leaf, sizeof *s->slots);
    return s;
}

void scorer_free(struct scorer *s) {
    if (!s) return;
    free(s->thresholds);
    free(s->columns);
    free(s->first_column);
    free(s->tests);
    free(s->low);
    free(s->high);
    free(s->spans);
    free(s->place);
    free(s->parting);
    free(s->pruned);
    free(s->steps);
    free(s->values);
    free(s->ranks);
    free(s->slots);
    free(s);
}

/* ---- for a page ---------------------------------------------------------------------------------------------------
 */

/* NaN is above no threshold, and so is this, which can be compared. */
static float comparable(float x) {
    return x > -INFINITY ? x : -INFINITY;
}

static void find_bounds(struct scorer *s, const struct scorer_rows *rows) {
    float *const low = s->low, *const high = s->high;
    for (uint32_t f = 0; f < rows->width; f++) low[f] = high[f] = comparable(rows->rows[f]);
    for (size_t i = 1; i < rows->count; i++) {
        const float *const row = rows->rows + i * rows->width;
        for (uint32_t f = 0; f < rows->width; f++) {
            const float x = comparable(row[f]);
            low[f] = x < low[f] ? x : low[f];
            high[f] = x > high[f] ? x : high[f];
        }
    }
    for (uint32_t f = rows->width; f < s->trees->features; f++)
        low[f] = high[f] = comparable(rows->shared[f - rows->width]);
}

/* In which columns do rows part, and between which ranks? */
static void find_spans(struct scorer *s) {
    s->parting_count = 0;
    for (uint32_t c = 0; c < s->column_count; c++) {
        const struct column *const column = &s->columns[c];
        const float low = s->low[column->feature], high = s->high[column->feature];
        struct span *const span = &s->spans[c];
        span->low = span->high = (uint8_t)rank_of(s, column, low);
        if (high > low) span->high = (uint8_t)rank_of(s, column, high);
        if (span->low == span->high) continue;
        s->place[c] = (uint16_t)s->parting_count;
        s->parting[s->parting_count++] = c;
    }
}

/* From a node or leaf down to the first node at which rows part, or the leaf to which all go. */
static int32_t settle(const struct scorer *s, int32_t at) {
    while (at >= 0) {
        const struct test test = s->tests[at];
        const struct span span = s->spans[test.column];
        if (span.low < test.rank && test.rank <= span.high) break;
        at = s->trees->child[at][span.low >= test.rank];
    }
    return at;
}

/* Writes the steps and leaves of a tree; returns how many of each. The steps' own nodes wait in `nodes`. */
static struct lane_tree prune(const struct scorer *s, int32_t root, struct lane_step *steps, float *values) {
    int32_t nodes[LANE_SLOTS - LANE_LEAVES + 1];
    struct lane_tree tree = {0};
    root = settle(s, root);
    if (root < 0) {
        values[tree.leaves++] = s->trees->value[~root];
        return tree;
    }
    nodes[tree.steps++] = root;
    for (uint32_t i = 0; i < tree.steps; i++) {
        const struct test test = s->tests[nodes[i]];
        const int32_t *const child = s->trees->child[nodes[i]];
        steps[i].column = s->place[test.column];
        steps[i].rank = (int8_t)(test.rank + INT8_MIN);
        for (int side = 0; side < 2; side++) {
            const int32_t below = settle(s, child[side]);
            if (below < 0) {
                steps[i].side[side] = (uint16_t)tree.leaves;
                values[tree.leaves++] = s->trees->value[~below];
            } else {
                steps[i].side[side] = (uint16_t)(LANE_LEAVES + tree.steps);
                nodes[tree.steps++] = below;
            }
        }
    }
    return tree;
}

static struct lane_program make_program(struct scorer *s) {
    uint32_t step = 0, leaf = 0;
    for (uint32_t t = 0; t < s->trees->trees; t++) {
        struct lane_tree *const tree = &s->pruned[t];
        *tree = prune(s, s->trees->root[t], s->steps + step, s->values + leaf);
        tree->step = step;
        tree->leaf = leaf;
        step += tree->steps;
        leaf += (tree->leaves + LANE_GROUP - 1) / LANE_GROUP * LANE_GROUP;
    }
    return (struct lane_program){s->pruned, s->trees->trees, s->steps, s->values};
}

/* ---- for LANES rows -----------------------------------------------------------------------------------------------
 */

static void rank_rows(struct scorer *s, const struct lanes *lanes, const struct scorer_rows *rows, size_t begin,
                      size_t count) {
    float x[LANES] = {0};
    for (uint32_t p = 0; p < s->parting_count; p++) {
        const uint32_t c = s->parting[p];
        const struct column *const column = &s->columns[c];
        const struct span span = s->spans[c];
        const float *value = rows->rows + begin * rows->width + column->feature;
        for (size_t i = 0; i < count; i++, value += rows->width) x[i] = comparable(*value);
        lanes->rank(x, s->thresholds + column->first + span.low, (uint32_t)(span.high - span.low), span.low,
                    &s->ranks[p]);
    }
}

/* A page of few rows is not worth a program: so many rows are walked down the trees as fast as one is written. */
enum { FEW = 8 };

static void walk(struct scorer *s, const struct scorer_rows *rows, float *sums) {
    float *const row = s->low;
    memcpy(row + rows->width, rows->shared, (s->trees->features - rows->width) * sizeof *row);
    for (size_t i = 0; i < rows->count; i++) {
        memcpy(row, rows->rows + i * rows->width, rows->width * sizeof *row);
        trees_sum(s->trees, row, &sums[i]);
    }
}

void scorer_sum(struct scorer *s, const struct lanes *lanes, const struct scorer_rows *rows, float *sums) {
    if (rows->count <= FEW) {
        walk(s, rows, sums);
        return;
    }
    find_bounds(s, rows);
    find_spans(s);
    const struct lane_program program = make_program(s);
    for (size_t begin = 0; begin < rows->count; begin += LANES) {
        const size_t count = rows->count - begin < LANES ? rows->count - begin : LANES;
        float lane_sums[LANES];
        for (int i = 0; i < LANES; i++) lane_sums[i] = s->trees->bias[0];
        rank_rows(s, lanes, rows, begin, count);
        lanes->add(&program, s->ranks, s->slots, lane_sums);
        memcpy(sums + begin, lane_sums, count * sizeof *sums);
    }
}
