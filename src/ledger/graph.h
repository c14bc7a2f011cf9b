/* Carriers of a claim and their credits as a graph. Internal to the trail: carriers.c makes it, sources.c finds what
 * lies at its ends, changes.c how the words changed along it. */
#ifndef LEDGER_GRAPH_H
#define LEDGER_GRAPH_H

#include "ledger/story.h"

enum { GRAPH_CARRIERS = 512, GRAPH_CREDITS = 16, GRAPH_NAMES = 32 };

struct graph_credit {
    textref name, kind;
    uint32_t from; /* carrier, or LEDGER_NOBODY */
    bool of_variant;
};

struct graph_node {
    struct ledger_carrier carrier;
    struct graph_credit credits[GRAPH_CREDITS];
    uint32_t credit_count;
    uint32_t article;    /* of the story; LEDGER_NOBODY: named only */
    uint32_t place_said; /* the statement shown */
    int64_t seconds;     /* INT64_MAX: unknown */
    uint32_t order;      /* in which it was made */
    bool referred_to;    /* named as one who picked the claim up, with nothing of its own */
    bool same;           /* carries the claim itself */
};

struct graph {
    struct story *story;
    struct graph_node *nodes; /* [count] */
    uint32_t count, seed;
};

/* Names, each once. */
struct graph_list {
    textref at[GRAPH_NAMES];
    uint32_t count;
};

void graph_list_add(struct graph_list *list, textref name);
struct ledger_names graph_list_keep(struct story *story, const struct graph_list *list);

textref graph_name_of(const struct graph_node *node); /* its outlet, else its page */

bool graph_is_carrying(const struct story_said *said); /* it says the claim, refers to it, or varies it */

/* The rest asks for nodes in order of time. */

/* The statement that each page is shown by. */
void graph_choose_places(struct graph *graph);
/* What each carrier's words added to those of the origin, and dropped. */
void graph_compare_words(struct graph *graph, uint32_t origin);
bool graph_find_variants(struct graph *graph, uint32_t variants, struct ledger_trail *trail);

/* Independent sources, circles and the origin. */
bool graph_find_sources(struct graph *graph, struct ledger_trail *trail);
bool graph_find_circles(struct graph *graph, struct ledger_trail *trail);
void graph_find_origin(struct graph *graph, struct ledger_trail *trail);

#endif
