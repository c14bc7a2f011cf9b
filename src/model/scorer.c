#include "model/scorer.h"

#include <stdbool.h>
#include <stdlib.h>
#include <string.h>

enum { RANKS = 255 }; /* thresholds a column can tell apart; a feature with more has several columns */

/* The thresholds [first, first + count) of a feature, sorted, each once. */
struct column {
    uint32_t feature, first, count;
};

/* A node of a tree, whose sides are numbered as slots are: leaves from 0, nodes from LANE_LEAVES on, within the tree.
 */
struct node {
    uint16_t column;
    uint16_t side[2];
    uint8_t rank; /* rows above this rank go to the second side */
};

/* Ranks of a page's rows in a column: the lowest, and how far above it the highest is. */
struct span {
    uint8_t low, width;
};

/* A node at which rows part. */
struct part {
    uint16_t side[2]; /* what the sides have become */
    uint32_t node;
};

struct scorer {
    const struct trees *trees;
    float *thresholds;
    struct column *columns;
    uint32_t column_count;
    uint32_t *first_column; /* [features] of those that a node tests */
    struct node *nodes;     /* [nodes] of tree after tree */
    /* Of the page: */
    /* Of a tree, by slot: */
    uint16_t now[LANE_SLOTS];    /* what a leaf or a node has become: itself, another leaf, or a step */
    uint16_t number[LANE_SLOTS]; /* of a leaf among those that rows come to; of a step its own */
    uint8_t reached[LANE_SLOTS]; /* 1: rows come there */
    struct part parts[LANE_LEAVES];
    uint8_t order[LANE_LEAVES]; /* of the parts that rows come to */
    float *low, *high;          /* [features] the least and the greatest value */
    struct span *spans;         /* [columns] */
    uint16_t *place;            /* [columns] which of `ranks` holds it, where its rows part */
    uint32_t *parting;          /* [columns] the columns whose rows part, in order */
    uint32_t parting_count;
    struct lane_tree *pruned; /* [trees] */
    struct lane_step *steps;  /* [nodes] */
    float *values;            /* [leaves and LANE_GROUP for every tree] */
    /* Of LANES rows: */
    struct lane_ranks *ranks;  /* [columns] */
    struct lane_leaves *slots; /* [LANE_SLOTS] */
};

/* ---- from the trees, once -----------------------------------------------------------------------------------------
 */

/* How many of the sorted values are less than `value`. */
static uint32_t values_below(const float *values, uint32_t count, float value) {
    uint32_t begin = 0, end = count;
    while (begin < end) {
        const uint32_t middle = (begin + end) / 2;
        if (value > values[middle])
            begin = middle + 1;
        else
            end = middle;
    }
    return begin;
}

static uint32_t rank_of(const struct scorer *s, const struct column *column, float value) {
    return values_below(s->thresholds + column->first, column->count, value);
}

/* Puts `value` in its place among sorted values, unless it is there. Returns how many there are then. */
static uint32_t insert(float *values, uint32_t count, float value) {
    const uint32_t place = values_below(values, count, value);
    if (place < count && values[place] == value) return count;
    memmove(values + place + 1, values + place, (count - place) * sizeof *values);
    values[place] = value;
    return count + 1;
}

/* The thresholds of each feature in order, each once; and the columns they make. */
static bool make_columns(struct scorer *s) {
    const struct trees *const trees = s->trees;
    uint32_t *const begin = calloc(trees->features + (size_t)1, sizeof *begin);
    uint32_t *const count = calloc(trees->features + (size_t)1, sizeof *count);
    s->thresholds = calloc(trees->nodes + (size_t)1, sizeof *s->thresholds);
    s->columns = calloc(trees->nodes + (size_t)1, sizeof *s->columns);
    s->first_column = malloc((trees->features + (size_t)1) * sizeof *s->first_column);
    const bool taken = begin && count && s->thresholds && s->columns && s->first_column;
    for (uint32_t n = 0; taken && n < trees->nodes; n++) begin[trees->feature[n] + 1]++;
    for (uint32_t f = 0; taken && f < trees->features; f++) begin[f + 1] += begin[f];
    for (uint32_t n = 0; taken && n < trees->nodes; n++) {
        const uint32_t f = trees->feature[n];
        count[f] = insert(s->thresholds + begin[f], count[f], trees->threshold[n]);
    }
    for (uint32_t f = 0; taken && f < trees->features; f++) {
        s->first_column[f] = s->column_count;
        for (uint32_t done = 0; done < count[f]; done += RANKS) {
            const uint32_t left = count[f] - done;
            s->columns[s->column_count++] = (struct column){f, begin[f] + done, left < RANKS ? left : RANKS};
        }
    }
    free(begin);
    free(count);
    return taken && s->column_count <= UINT16_MAX;
}

static struct node make_node(const struct scorer *s, uint32_t n) {
    const struct trees *const trees = s->trees;
    uint32_t column = s->first_column[trees->feature[n]];
    uint32_t rank = rank_of(s, &s->columns[column], trees->threshold[n]);
    while (rank == RANKS) rank = rank_of(s, &s->columns[++column], trees->threshold[n]);
    return (struct node){.column = (uint16_t)column, .rank = (uint8_t)rank};
}

/* The nodes of each tree by level, so that neighbours do not wait for each other when they are worked out. */
static void make_nodes(struct scorer *s) {
    const struct trees *const trees = s->trees;
    uint32_t first = 0, leaf = 0; /* of the tree in hand */
    for (uint32_t t = 0; t < trees->trees; t++) {
        const uint32_t count = trees_end(trees, t, first) - first;
        struct node *const nodes = s->nodes + first;
        uint32_t queue[LANE_SLOTS - LANE_LEAVES] = {first}, queued = 1;
        for (uint32_t i = 0; i < count; i++) {
            nodes[i] = make_node(s, queue[i]);
            for (int side = 0; side < 2; side++) {
                const int32_t child = trees->child[queue[i]][side];
                nodes[i].side[side] = (uint16_t)(child < 0 ? (uint32_t)~child - leaf : LANE_LEAVES + queued);
                if (child >= 0) queue[queued++] = (uint32_t)child;
            }
        }
        leaf += count + 1;
        first += count;
    }
}

static bool take_memory(struct scorer *s) {
    const size_t trees = s->trees->trees, nodes = s->trees->nodes, leaves = s->trees->leaves;
    const size_t features = s->trees->features, columns = s->column_count + (size_t)1;
    return (s->nodes = malloc((nodes + 1) * sizeof *s->nodes)) && (s->low = malloc((features + 1) * sizeof *s->low)) &&
           (s->high = malloc((features + 1) * sizeof *s->high)) && (s->spans = malloc(columns * sizeof *s->spans)) &&
           (s->place = malloc(columns * sizeof *s->place)) && (s->parting = malloc(columns * sizeof *s->parting)) &&
           (s->pruned = malloc((trees + 1) * sizeof *s->pruned)) &&
           (s->steps = malloc((nodes + 1) * sizeof *s->steps)) &&
           (s->values = calloc(leaves + trees * LANE_GROUP + 1, sizeof *s->values)) &&
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
    make_nodes(s);
    for (int leaf = 0; leaf < LANE_LEAVES; leaf++) {
        memset(&s->slots[leaf], leaf, sizeof *s->slots);
        s->now[leaf] = (uint16_t)leaf;
    }
    for (int slot = LANE_LEAVES; slot < LANE_SLOTS; slot++) s->number[slot] = (uint16_t)slot;
    return s;
}

void scorer_free(struct scorer *s) {
    if (!s) return;
    free(s->thresholds);
    free(s->columns);
    free(s->first_column);
    free(s->nodes);
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

/* In which columns do rows part, and between which ranks? */
static void find_spans(struct scorer *s) {
    s->parting_count = 0;
    for (uint32_t c = 0; c < s->column_count; c++) {
        const struct column *const column = &s->columns[c];
        const float low = s->low[column->feature], high = s->high[column->feature];
        struct span *const span = &s->spans[c];
        const uint32_t lowest = rank_of(s, column, low), highest = high > low ? rank_of(s, column, high) : lowest;
        *span = (struct span){(uint8_t)lowest, (uint8_t)(highest - lowest)};
        if (span->width == 0) continue;
        s->place[c] = (uint16_t)s->parting_count;
        s->parting[s->parting_count++] = c;
    }
}

/* `first` when `which`, without a branch, which compilers make of a conditional where they may. */
static uint32_t either(bool which, uint32_t first, uint32_t second) {
    return second ^ ((first ^ second) & (0 - (uint32_t)which));
}

/* A tree's nodes become parts where rows part, and elsewhere what the side that all rows take has become. Works from
 * the last node up, so that the sides come first. There is no branch in it: it would be guessed wrong too often.
 * Returns how many parts there are, those under sides that no row takes included. */
static uint32_t fold(struct scorer *s, const struct node *nodes, uint32_t count) {
    const struct span *const spans = s->spans;
    struct part *const parts = s->parts;
    uint16_t *const now = s->now;
    uint32_t made = 0;
    for (uint32_t n = count; n-- > 0;) {
        const struct span span = spans[nodes[n].column];
        const uint16_t low = now[nodes[n].side[0]], high = now[nodes[n].side[1]];
        const int32_t above = nodes[n].rank - span.low; /* < 0: all rows are; >= width: none is */
        parts[made] = (struct part){{low, high}, n};
        const uint32_t side = either(above < 0, high, low);
        const bool here = (uint32_t)above < span.width;
        now[LANE_LEAVES + n] = (uint16_t)either(here, LANE_LEAVES + made, side);
        made += here;
    }
    return made;
}

/* Writes the steps and the leaves of a tree that rows come to; returns how many of each. */
static struct lane_tree prune(struct scorer *s, const struct node *nodes, uint32_t count, const float *values,
                              struct lane_step *steps, float *kept) {
    struct part *const parts = s->parts;
    uint8_t *const order = s->order, *const reached = s->reached;
    uint16_t *const number = s->number;
    struct lane_tree tree = {0};
    const uint32_t made = fold(s, nodes, count), root = s->now[count ? LANE_LEAVES : 0];
    memset(reached, 0, count + 1);
    memset(reached + LANE_LEAVES, 0, made);
    reached[root] = 1;
    for (uint32_t p = made; p-- > 0;) { /* a part comes after its sides */
        const uint8_t here = reached[LANE_LEAVES + p];
        order[tree.steps] = (uint8_t)p;
        tree.steps += here;
        reached[parts[p].side[0]] |= here;
        reached[parts[p].side[1]] |= here;
    }
    for (uint32_t leaf = 0; leaf <= count; leaf++) {
        kept[tree.leaves] = values[leaf];
        number[leaf] = (uint16_t)tree.leaves;
        tree.leaves += reached[leaf];
    }
    for (uint32_t i = 0; i < tree.steps; i++) {
        const struct part *const part = &parts[order[i]];
        const struct node *const node = &nodes[part->node];
        steps[i] = (struct lane_step){.column = s->place[node->column],
                                      .side = {number[part->side[0]], number[part->side[1]]},
                                      .number = order[i],
                                      .rank = (int8_t)(node->rank + 1 + INT8_MIN)};
    }
    tree.result = number[root];
    return tree;
}

static struct lane_program make_program(struct scorer *s) {
    const struct trees *const trees = s->trees;
    uint32_t step = 0, kept = 0, first = 0, leaf = 0;
    for (uint32_t t = 0; t < trees->trees; t++) {
        const uint32_t count = trees_end(trees, t, first) - first;
        struct lane_tree *const tree = &s->pruned[t];
        *tree = prune(s, s->nodes + first, count, trees->value + leaf, s->steps + step, s->values + kept);
        tree->step = step;
        tree->leaf = kept;
        step += tree->steps;
        kept += (tree->leaves + LANE_GROUP - 1) / LANE_GROUP * LANE_GROUP;
        first += count;
        leaf += count + 1;
    }
    return (struct lane_program){s->pruned, trees->trees, s->steps, s->values};
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
        for (size_t i = 0; i < count; i++, value += rows->width) x[i] = *value;
        lanes->rank(x, s->thresholds + column->first + span.low, span.width, span.low, &s->ranks[p]);
    }
}

/* A page of few rows is not worth a program: so many rows are walked down the trees as fast as one is written. */
enum { FEW = 8 };

static void walk(struct scorer *s, const struct scorer_rows *rows, float *sums) {
    float *const row = s->low;
    for (uint32_t f = rows->width; f < s->trees->features; f++) row[f] = rows->shared[f - rows->width];
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
    lanes->bounds(rows->rows, rows->count, rows->width, s->low, s->high);
    for (uint32_t f = rows->width; f < s->trees->features; f++)
        s->low[f] = s->high[f] = lane_number(rows->shared[f - rows->width]);
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
