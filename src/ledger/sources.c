/* What lies at the ends of the credits: independent sources, the origin, and circles that have no end. */
#include "ledger/graph.h"

/* Marks all that node `n` has the claim from, itself too; `of_variants` counts credits for variants. */
static void reach(const struct graph *graph, uint32_t n, bool of_variants, bool *reached, uint32_t *stack) {
    uint32_t depth = 0;
    memset(reached, 0, graph->count * sizeof *reached);
    reached[n] = true;
    stack[depth++] = n;
    while (depth) {
        const struct graph_node *node = &graph->nodes[stack[--depth]];
        for (uint32_t c = 0; c < node->credit_count; c++) {
            const uint32_t from = node->credits[c].from;
            if (from == LEDGER_NOBODY || reached[from] || (node->credits[c].of_variant && !of_variants)) continue;
            reached[from] = true;
            stack[depth++] = from;
        }
    }
}

static bool has_source(const struct ledger_trail *trail, textref who, textref told) {
    for (uint32_t i = 0; i < trail->source_count; i++)
        if (story_same_name(trail->sources[i].who, who) &&
            (!text_is(trail->sources[i].kind, TEXT("anonymous")) || text_is(trail->sources[i].told, told)))
            return true;
    return false;
}

static void add_source(struct ledger_trail *trail, textref who, textref kind, textref told) {
    if (!has_source(trail, who, told)) trail->sources[trail->source_count++] = (struct ledger_source){who, kind, told};
}

/* What nothing stands behind but itself: named and unnamed sources, and carriers that credit nobody. */
bool graph_find_sources(struct graph *graph, struct ledger_trail *trail) {
    trail->sources =
        arena_take_zeroed(graph->story->arena, (size_t)graph->count * GRAPH_CREDITS + 1, sizeof *trail->sources);
    if (!trail->sources) return ledger_fail(graph->story->ledger, SQLITE_NOMEM);
    for (uint32_t n = 0; n < graph->count; n++) {
        const struct graph_node *node = &graph->nodes[n];
        bool credits = false;
        for (uint32_t c = 0; c < node->credit_count; c++) {
            const struct graph_credit *credit = &node->credits[c];
            credits = credits || !credit->of_variant;
            if (node->same && credit->from == LEDGER_NOBODY && !credit->of_variant)
                add_source(trail, credit->name, credit->kind, graph_name_of(node));
        }
        if (node->same && !credits && !node->referred_to)
            add_source(trail, graph_name_of(node), TEXT("outlet"), (textref){0});
    }
    return true;
}

/* From the earliest carrier of the claim to whom it credits first, and so on. */
void graph_find_origin(struct graph *graph, struct ledger_trail *trail) {
    bool passed[GRAPH_CARRIERS] = {false};
    uint32_t n = 0;
    while (n + 1 < graph->count && !graph->nodes[n].same) n++;
    for (;;) {
        const struct graph_node *node = &graph->nodes[n];
        uint32_t c = 0;
        passed[n] = true;
        while (c < node->credit_count && node->credits[c].of_variant) c++;
        if (c < node->credit_count && node->credits[c].from != LEDGER_NOBODY && !passed[node->credits[c].from]) {
            n = node->credits[c].from;
            continue;
        }
        trail->first_carrier = graph_name_of(node);
        if (c < node->credit_count && node->credits[c].from == LEDGER_NOBODY)
            trail->origin = (struct ledger_source){node->credits[c].name, node->credits[c].kind, graph_name_of(node)};
        else
            trail->origin = (struct ledger_source){graph_name_of(node), TEXT("outlet"), (textref){0}};
        trail->origin_place = node->carrier.place;
        if (node->place_said != LEDGER_NOBODY && graph->story->said[node->place_said].part == STORY_SAME)
            trail->claim = graph->story->said[node->place_said].says;
        return;
    }
}

bool graph_find_circles(struct graph *graph, struct ledger_trail *trail) {
    struct arena *arena = graph->story->arena;
    const uint32_t count = graph->count;
    bool *reached = arena_take_zeroed(arena, (size_t)count * count + 1, sizeof *reached);
    bool *told = arena_take_zeroed(arena, count + 1, sizeof *told);
    uint32_t *stack = arena_take_zeroed(arena, count + 1, sizeof *stack);
    trail->circles = arena_take_zeroed(arena, count + 1, sizeof *trail->circles);
    if (!reached || !told || !stack || !trail->circles) return ledger_fail(graph->story->ledger, SQLITE_NOMEM);
    for (uint32_t n = 0; n < count; n++) reach(graph, n, true, reached + (size_t)n * count, stack);
    for (uint32_t n = 0; n < count; n++) {
        struct graph_list circle = {.count = 0};
        for (uint32_t other = n; other < count && !told[n]; other++) {
            if (!reached[(size_t)n * count + other] || !reached[(size_t)other * count + n]) continue;
            graph_list_add(&circle, graph_name_of(&graph->nodes[other]));
            if (other != n) told[other] = true;
        }
        if (circle.count > 1) trail->circles[trail->circle_count++] = graph_list_keep(graph->story, &circle);
    }
    /* A circle that credits nobody outside it stands for one source. */
    for (uint32_t i = 0; i < trail->circle_count && trail->source_count == 0; i++)
        add_source(trail, trail->circles[i].at[0], TEXT("outlet"), (textref){0});
    return true;
}
