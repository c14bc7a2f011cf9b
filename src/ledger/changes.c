/* How a claim changed on its way: what each carrier's words add and drop, and variants with those who carry them. */
#include "ledger/graph.h"

enum { PHRASES = 6 /* added or dropped that are told */ };

/* Runs of words of `content` that `other` lacks; words that say little do not part them, nor stand at their ends. */
static struct ledger_names phrases_without(struct story *story, textref content, const struct wording *other) {
    struct graph_list phrases = {.count = 0};
    struct wording_word word;
    uint32_t begin = LEDGER_NOBODY, end = 0;
    for (uint32_t at = 0; wording_next(content, &at, &word);) {
        if (word.term == 0) continue;
        const bool shared = wording_shared(&word.term, 1, other->terms, other->term_count) > 0;
        if (!shared && begin == LEDGER_NOBODY) begin = word.begin;
        if (!shared) end = word.end;
        if (!shared || begin == LEDGER_NOBODY) continue;
        if (phrases.count < PHRASES) graph_list_add(&phrases, text_slice(content, begin, end));
        begin = LEDGER_NOBODY;
    }
    if (begin != LEDGER_NOBODY && phrases.count < PHRASES) graph_list_add(&phrases, text_slice(content, begin, end));
    return graph_list_keep(story, &phrases);
}

void graph_compare_words(struct graph *graph, uint32_t origin) {
    const struct story_said *first = &graph->story->said[origin];
    for (uint32_t n = 0; n < graph->count; n++) {
        struct graph_node *node = &graph->nodes[n];
        if (node->place_said == LEDGER_NOBODY || node->place_said == origin) continue;
        const struct story_said *said = &graph->story->said[node->place_said];
        if (said->part == STORY_REFERS) continue;
        node->carrier.added = phrases_without(graph->story, said->content, &first->wording);
        if (said->part == STORY_SAME)
            node->carrier.dropped = phrases_without(graph->story, first->content, &said->wording);
    }
}

/* The statement a page is shown by: of those that say the claim, and of them of those that say on whose word, the one
 * nearest to the seed. */
void graph_choose_places(struct graph *graph) {
    struct story *story = graph->story;
    for (uint32_t n = 0; n < graph->count; n++) {
        struct graph_node *node = &graph->nodes[n];
        const double by_part = 1000; /* more than any likeness */
        double best = -1;
        for (uint32_t i = 0; node->article != LEDGER_NOBODY && i < story->said_count; i++) {
            const struct story_said *said = &story->said[i];
            if (said->article != node->article || !graph_is_carrying(said)) continue;
            double near = story_compare(said, &story->said[graph->seed]).shared;
            if (said->part == STORY_SAME) near += said->via_count ? 2 * by_part : by_part;
            if (near <= best) continue;
            best = near;
            node->place_said = i;
        }
        if (node->place_said != LEDGER_NOBODY) node->carrier.place = story_place(story, &story->said[node->place_said]);
    }
}

/* ---- variants ------------------------------------------------------------------------------------------------ */

/* What most of a variant's statements add. */
static textref detail_of(struct story *story, uint32_t seed, uint32_t variant) {
    textref phrases[GRAPH_NAMES];
    uint32_t counts[GRAPH_NAMES], count = 0, best = 0;
    for (uint32_t i = 0; i < story->said_count; i++) {
        const struct story_said *said = &story->said[i];
        if (said->part != STORY_VARIANT || said->variant != variant) continue;
        const struct ledger_names added = phrases_without(story, said->content, &story->said[seed].wording);
        for (uint32_t a = 0; a < added.count; a++) {
            uint32_t p = 0;
            while (p < count && !text_is_nocase(phrases[p], added.at[a])) p++;
            if (p == GRAPH_NAMES) continue;
            if (p == count) phrases[count++] = added.at[a], counts[p] = 0;
            counts[p]++;
        }
    }
    for (uint32_t p = 1; p < count; p++)
        if (counts[p] > counts[best] || (counts[p] == counts[best] && phrases[p].size > phrases[best].size)) best = p;
    return count ? phrases[best] : (textref){0};
}

/* "attributed that to a port employee", right after the variant. */
static textref word_of(const struct story *story, const struct story_said *said) {
    const uint32_t next = story_numbered(story, said->article, said->number + 1);
    if (next == LEDGER_NOBODY || !text_starts_nocase(story->said[next].cue, TEXT("attribut"))) return (textref){0};
    const textref content = story->said[next].content;
    const uint32_t to = text_find(content, TEXT("to "), 0);
    return to == UINT32_MAX || to > 8 ? (textref){0} : text_slice(content, to + 3, content.size);
}

static bool page_has_variant(const struct story *story, uint32_t article, uint32_t variant, enum story_part part,
                             uint32_t *which) {
    for (uint32_t i = 0; i < story->said_count; i++) {
        *which = i;
        if (story->said[i].article == article && story->said[i].part == part && story->said[i].variant == variant)
            return true;
    }
    return false;
}

/* Whom the variant goes back to among the carriers: along the credits of the first page that has it. */
static uint32_t teller_of_variant(const struct graph *graph, uint32_t page, const struct story_said *said) {
    const textref teller = said->via_count ? said->via[0] : said->speaker.size ? said->speaker : said->source;
    for (uint32_t c = 0; c < graph->nodes[page].credit_count; c++)
        if (story_same_name(graph->nodes[page].credits[c].name, teller)) return graph->nodes[page].credits[c].from;
    return page;
}

static bool find_variant(struct graph *graph, uint32_t v, struct ledger_variant *variant) {
    struct story *story = graph->story;
    struct graph_list carried = {.count = 0}, contradicted = {.count = 0};
    uint32_t which, by = LEDGER_NOBODY;
    *variant = (struct ledger_variant){.detail = detail_of(story, graph->seed, v)};
    for (uint32_t n = 0; n < graph->count; n++) {
        if (graph->nodes[n].article == LEDGER_NOBODY) continue;
        if (!page_has_variant(story, graph->nodes[n].article, v, STORY_VARIANT, &which)) continue;
        if (by == LEDGER_NOBODY) {
            by = teller_of_variant(graph, n, &story->said[which]);
            variant->place = story_place(story, &story->said[which]);
        }
        if (variant->on_the_word_of.size == 0) variant->on_the_word_of = word_of(story, &story->said[which]);
        if (n != by) graph_list_add(&carried, graph_name_of(&graph->nodes[n]));
    }
    if (by == LEDGER_NOBODY) return false;
    variant->by = graph_name_of(&graph->nodes[by]);
    variant->published = graph->nodes[by].carrier.published;
    for (uint32_t i = 0; i < story->said_count; i++) {
        struct story_said *said = &story->said[i];
        if (said->part != STORY_CONTRARY || said->variant != v || !said->attribution_negated) continue;
        const struct story_article *article = story_article_of(story, said);
        if (article) graph_list_add(&contradicted, article->outlet.size ? article->outlet : article->input);
    }
    variant->carried_by = graph_list_keep(story, &carried);
    variant->contradicted_by = graph_list_keep(story, &contradicted);
    return true;
}

bool graph_find_variants(struct graph *graph, uint32_t variants, struct ledger_trail *trail) {
    trail->variants = arena_take_zeroed(graph->story->arena, variants + 1, sizeof *trail->variants);
    if (!trail->variants) return ledger_fail(graph->story->ledger, SQLITE_NOMEM);
    for (uint32_t v = 0; v < variants; v++) find_variant(graph, v, &trail->variants[v]);
    trail->variant_count = variants;
    return !graph->story->ledger->failed;
}
