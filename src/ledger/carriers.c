/* Who carried a claim, and on whose word.
 *
 * A carrier is a page that says the claim or a variant of it, or an outlet that such a page has it from. Carriers and
 * their credits are a graph; what hangs on no further credit is a source, and carriers that credit each other a circle.
 */
#include "ledger/graph.h"
#include "ledger/names.h"
#include <stdlib.h>

enum { DAYS_BEFORE = 14 };

void graph_list_add(struct graph_list *list, textref name) {
    for (uint32_t i = 0; i < list->count; i++)
        if (story_same_name(list->at[i], name)) return;
    if (name.size && list->count < GRAPH_NAMES) list->at[list->count++] = name;
}

struct ledger_names graph_list_keep(struct story *story, const struct graph_list *list) {
    textref *kept = arena_take_zeroed(story->arena, list->count + 1, sizeof *kept);
    if (!kept) ledger_fail(story->ledger, SQLITE_NOMEM);
    if (kept) memcpy(kept, list->at, list->count * sizeof *kept);
    return (struct ledger_names){kept, kept ? list->count : 0};
}

textref graph_name_of(const struct graph_node *node) {
    return node->carrier.outlet.size ? node->carrier.outlet : node->carrier.place.input;
}

/* ---- carriers ------------------------------------------------------------------------------------------------ */

static uint32_t add_node(struct graph *graph, textref outlet) {
    if (graph->count == GRAPH_CARRIERS) {
        graph->story->truncated = true;
        return LEDGER_NOBODY;
    }
    struct graph_node *node = &graph->nodes[graph->count];
    *node = (struct graph_node){.carrier = {.outlet = outlet, .named_by = LEDGER_NOBODY},
                                .article = LEDGER_NOBODY,
                                .place_said = LEDGER_NOBODY,
                                .seconds = INT64_MAX,
                                .order = graph->count};
    return graph->count++;
}

static uint32_t add_page(struct graph *graph, uint32_t article) {
    const struct story_article *page = &graph->story->articles[article];
    const uint32_t n = add_node(graph, page->outlet);
    if (n == LEDGER_NOBODY) return n;
    struct graph_node *node = &graph->nodes[n];
    node->article = article;
    node->seconds = page->seconds;
    node->carrier.article = page->id;
    node->carrier.published = page->published;
    node->carrier.place.outlet = page->outlet;
    node->carrier.place.title = page->title;
    node->carrier.place.input = page->input;
    node->carrier.place.url = page->url;
    node->carrier.place.published = page->published;
    return n;
}

static uint32_t page_of(const struct graph *graph, uint32_t article) {
    for (uint32_t n = 0; n < graph->count; n++)
        if (graph->nodes[n].article == article) return n;
    return LEDGER_NOBODY;
}

bool graph_is_carrying(const struct story_said *said) {
    return said->part == STORY_SAME || said->part == STORY_REFERS || said->part == STORY_VARIANT;
}

static bool add_pages(struct graph *graph) {
    for (uint32_t i = 0; i < graph->story->said_count; i++) {
        struct story_said *said = &graph->story->said[i];
        if (!graph_is_carrying(said) || !story_article_of(graph->story, said)) continue;
        uint32_t n = page_of(graph, said->article);
        if (n == LEDGER_NOBODY) n = add_page(graph, said->article);
        if (n == LEDGER_NOBODY) break;
        if (said->part != STORY_VARIANT) graph->nodes[n].same = true;
    }
    return !graph->story->ledger->failed;
}

/* ---- credits ------------------------------------------------------------------------------------------------- */

/* "Two city officials" and "two city officials" are the same here, "officials" and "unnamed officials" too. */
static struct graph_credit *add_credit(struct graph_node *node, textref name, textref kind, bool of_variant) {
    for (uint32_t i = 0; i < node->credit_count; i++)
        if (story_same_name(node->credits[i].name, name)) return &node->credits[i];
    if (node->credit_count == GRAPH_CREDITS) return NULL;
    node->credits[node->credit_count] =
        (struct graph_credit){.name = name, .kind = kind, .from = LEDGER_NOBODY, .of_variant = of_variant};
    return &node->credits[node->credit_count++];
}

/* Names of one wording of the claim: how many of them `text` has. */
static uint32_t names_in(textref claim, textref text) {
    struct wording_word word;
    uint32_t found = 0;
    for (uint32_t at = 0; wording_next(claim, &at, &word);) {
        const char first = claim.at[word.begin];
        if (word.term && word.begin && first >= 'A' && first <= 'Z')
            found += text_find(text, text_slice(claim, word.begin, word.end), 0) != UINT32_MAX;
    }
    return found;
}

static bool is_about_the_claim(const struct story *story, textref text) {
    for (uint32_t i = 0; i < story->said_count; i++)
        if (story->said[i].part == STORY_SAME && names_in(story->said[i].says, text) >= 2) return true;
    return false;
}

/* The page an outlet is credited for, where it is in the ledger though what it says was not understood: its last
 * before, in some days, that has two of the claim's names. */
static uint32_t find_unread_page(struct graph *graph, textref outlet, int64_t before) {
    static const char sql[] =
        "SELECT a.id FROM article a JOIN outlet o ON o.id = a.outlet JOIN page p ON p.id = a.page AND p.latest = a.id "
        "WHERE o.key = ?1 AND a.published_at BETWEEN ?2 AND ?3 ORDER BY a.published_at DESC LIMIT 8";
    struct story *story = graph->story;
    struct buffer *key = &story->ledger->scratch;
    sqlite3_stmt *select = ledger_prepare(story->ledger, sql);
    int64_t ids[8];
    uint32_t count = 0;
    if (!select || before == INT64_MAX) return LEDGER_NOBODY;
    buffer_clear(key);
    ledger_fold_name(story_bare_name(outlet), key);
    ledger_bind_text(select, 1, buffer_text(key));
    sqlite3_bind_int64(select, 2, before - (int64_t)DAYS_BEFORE * 24 * 60 * 60);
    sqlite3_bind_int64(select, 3, before);
    while (ledger_next(story->ledger, select) == LEDGER_ROW) ids[count++] = sqlite3_column_int64(select, 0);
    for (uint32_t i = 0; i < count; i++) {
        struct story_said any = {.article = LEDGER_NOBODY, .article_id = ids[i]};
        const struct story_article *article = story_article_of(story, &any);
        if (!article) return LEDGER_NOBODY;
        if (page_of(graph, any.article) == LEDGER_NOBODY && is_about_the_claim(story, article->text))
            return any.article;
    }
    return LEDGER_NOBODY;
}

/* The carrier that `outlet` is, for the page that credits it: its last page before that one, else any, else one that is
 * made. */
static uint32_t carrier_of(struct graph *graph, textref outlet, uint32_t by) {
    uint32_t best = LEDGER_NOBODY;
    for (uint32_t n = 0; n < graph->count; n++) {
        if (n == by || !story_same_name(graph->nodes[n].carrier.outlet, outlet)) continue;
        if (best == LEDGER_NOBODY) best = n;
        if (graph->nodes[n].seconds <= graph->nodes[by].seconds && graph->nodes[n].seconds > graph->nodes[best].seconds)
            best = n;
    }
    if (best != LEDGER_NOBODY) return best;
    const uint32_t unread = find_unread_page(graph, outlet, graph->nodes[by].seconds);
    best = unread == LEDGER_NOBODY ? add_node(graph, story_bare_name(outlet)) : add_page(graph, unread);
    if (best == LEDGER_NOBODY) return best;
    graph->nodes[best].carrier.named_by = by;
    graph->nodes[best].carrier.by_name = unread != LEDGER_NOBODY;
    return best;
}

/* An outlet that is known only from other pages has its credits from them. */
static bool is_known_from_others(const struct graph_node *node) {
    return node->carrier.article == 0;
}

/* Of "the authority asked Kornhaven for water" the authority is whom the claim is about, and not who tells it. */
static bool is_subject(const struct graph *graph, const struct story_said *said, textref who) {
    const struct wording *claim = &graph->story->said[graph->seed].wording;
    struct wording_word word;
    if (text_is(said->says, said->content)) return false;
    for (uint32_t at = 0; wording_next(who, &at, &word);)
        if (word.term && !wording_shared(&word.term, 1, claim->terms, claim->term_count)) return false;
    return true;
}

/* The chain by which a statement came: each credits the next, the last the source. */
static void credit_chain(struct graph *graph, uint32_t page, uint32_t s) {
    const struct story_said *said = &graph->story->said[s];
    const bool variant = said->part == STORY_VARIANT;
    uint32_t at = page;
    for (uint32_t v = 0; v < said->via_count && at != LEDGER_NOBODY; v++) {
        struct graph_credit *credit = add_credit(&graph->nodes[at], said->via[v], TEXT("outlet"), variant);
        if (!credit || story_same_name(said->via[v], graph->nodes[at].carrier.outlet)) return;
        const uint32_t next = credit->from != LEDGER_NOBODY ? credit->from : carrier_of(graph, said->via[v], at);
        credit->from = next;
        if (next == LEDGER_NOBODY) return;
        struct graph_node *node = &graph->nodes[next];
        node->same = node->same || !variant;
        if (node->place_said == LEDGER_NOBODY && node->article == LEDGER_NOBODY) node->place_said = s;
        if (!is_known_from_others(node)) return;
        at = next;
    }
    if (at == LEDGER_NOBODY || (said->speaker.size == 0 && story_is_pronoun(said->source))) return;
    const textref who = said->speaker.size ? said->speaker : said->source;
    if (story_same_name(who, graph->nodes[at].carrier.outlet) || is_subject(graph, said, who)) return;
    struct graph_credit *credit = add_credit(&graph->nodes[at], who, said->kind, variant);
    if (!credit || said->via_count || !story_told_by_outlet(graph->story, said)) return;
    credit->kind = TEXT("outlet");
    if (credit->from == LEDGER_NOBODY) credit->from = carrier_of(graph, who, at);
    if (credit->from == LEDGER_NOBODY) return;
    struct graph_node *node = &graph->nodes[credit->from];
    node->same = node->same || !variant;
    if (node->place_said == LEDGER_NOBODY && node->article == LEDGER_NOBODY) node->place_said = s;
}

/* "were also picked up by A, B and C": each carries it. */
static void credit_all(struct graph *graph, uint32_t page, uint32_t s) {
    const struct story_said *said = &graph->story->said[s];
    for (uint32_t v = 0; v < said->via_count; v++) {
        struct graph_credit *credit = add_credit(&graph->nodes[page], said->via[v], TEXT("outlet"), false);
        if (!credit) return;
        if (credit->from == LEDGER_NOBODY) credit->from = carrier_of(graph, said->via[v], page);
        if (credit->from == LEDGER_NOBODY) continue;
        struct graph_node *node = &graph->nodes[credit->from];
        node->same = true;
        if (is_known_from_others(node) && node->place_said == LEDGER_NOBODY) node->place_said = s;
        if (is_known_from_others(node)) node->referred_to = true;
    }
}

struct in_turn {
    uint32_t said, article;
    int64_t number;
};

static int compare_turns(const void *a, const void *b) {
    const struct in_turn *left = a, *right = b;
    if (left->article != right->article) return left->article < right->article ? -1 : 1;
    return (left->number > right->number) - (left->number < right->number);
}

static bool read_credits(struct graph *graph) {
    struct story *story = graph->story;
    struct in_turn *turns = arena_take_zeroed(story->arena, story->said_count + 1, sizeof *turns);
    uint32_t count = 0;
    if (!turns) return ledger_fail(story->ledger, SQLITE_NOMEM);
    for (uint32_t i = 0; i < story->said_count; i++)
        if (graph_is_carrying(&story->said[i]))
            turns[count++] = (struct in_turn){i, story->said[i].article, story->said[i].number};
    qsort(turns, count, sizeof *turns, compare_turns);
    for (uint32_t i = 0; i < count; i++) {
        const struct story_said *said = &story->said[turns[i].said];
        const uint32_t page = page_of(graph, said->article);
        if (page == LEDGER_NOBODY) continue;
        if (said->part == STORY_REFERS && said->via_count)
            credit_all(graph, page, turns[i].said);
        else
            credit_chain(graph, page, turns[i].said);
    }
    return !story->ledger->failed;
}

/* A page whose statements were not understood credits the carriers it names. */
static void credit_by_name(struct graph *graph, uint32_t n) {
    const textref text = graph->story->articles[graph->nodes[n].article].text;
    for (uint32_t other = 0; other < graph->count; other++) {
        const struct graph_node *node = &graph->nodes[other];
        if (other == n || !node->same || node->carrier.outlet.size == 0) continue;
        if (node->seconds != INT64_MAX && node->seconds > graph->nodes[n].seconds) continue;
        if (story_same_name(node->carrier.outlet, graph->nodes[n].carrier.outlet)) continue;
        if (text_find(text, story_bare_name(node->carrier.outlet), 0) == UINT32_MAX) continue;
        struct graph_credit *credit = add_credit(&graph->nodes[n], node->carrier.outlet, TEXT("outlet"), false);
        if (credit) credit->from = other;
        graph->nodes[n].same = true;
    }
}

/* ---- time ---------------------------------------------------------------------------------------------------- */

/* Whether the page says something that was told to, or came by, a carrier whose page is later than its own. */
static bool knows_of_later(const struct graph *graph, uint32_t n, const struct story_said *said) {
    for (uint32_t other = 0; other < graph->count; other++) {
        const struct graph_node *node = &graph->nodes[other];
        if (other == n || node->seconds == INT64_MAX || node->seconds <= graph->nodes[n].seconds) continue;
        if (story_same_name(node->carrier.outlet, said->told)) return true;
        for (uint32_t v = 0; v < said->via_count; v++)
            if (story_same_name(node->carrier.outlet, said->via[v])) return true;
    }
    return false;
}

/* A page that knows of what was published after it, and that was changed later, said so when it was changed. */
static void move_live_pages(struct graph *graph) {
    const struct story *story = graph->story;
    for (uint32_t n = 0; n < graph->count; n++) {
        struct graph_node *node = &graph->nodes[n];
        if (node->article == LEDGER_NOBODY) continue;
        const struct story_article *article = &story->articles[node->article];
        if (article->modified_seconds == INT64_MAX || article->modified_seconds <= article->seconds) continue;
        uint32_t i = 0;
        while (i < story->said_count &&
               (story->said[i].article != node->article || !knows_of_later(graph, n, &story->said[i])))
            i++;
        if (i == story->said_count) continue;
        node->carrier.began = article->published;
        node->carrier.published = article->modified;
        node->seconds = article->modified_seconds;
    }
}

/* Where an outlet that is only named belongs: before the page that names it. */
static const struct graph_node *anchor_of(const struct graph *graph, const struct graph_node *node) {
    for (uint32_t steps = 0;
         steps < GRAPH_CARRIERS && is_known_from_others(node) && node->carrier.named_by != LEDGER_NOBODY; steps++)
        node = &graph->nodes[node->carrier.named_by];
    return node;
}

struct ranked {
    int64_t seconds;
    uint32_t anchor, named, node; /* named: 0 for outlets before their page */
};

static int compare_ranked(const void *a, const void *b) {
    const struct ranked *left = a, *right = b;
    if (left->seconds != right->seconds) return left->seconds < right->seconds ? -1 : 1;
    if (left->anchor != right->anchor) return left->anchor < right->anchor ? -1 : 1;
    if (left->named != right->named) return left->named < right->named ? -1 : 1;
    return (left->node > right->node) - (left->node < right->node);
}

static uint32_t moved(const uint32_t *places, uint32_t n) {
    return n == LEDGER_NOBODY ? n : places[n];
}

static bool sort_by_time(struct graph *graph) {
    struct arena *arena = graph->story->arena;
    struct ranked *ranked = arena_take_zeroed(arena, graph->count + 1, sizeof *ranked);
    uint32_t *places = arena_take_zeroed(arena, graph->count + 1, sizeof *places);
    struct graph_node *sorted = arena_take_zeroed(arena, graph->count + 1, sizeof *sorted);
    if (!ranked || !places || !sorted) return ledger_fail(graph->story->ledger, SQLITE_NOMEM);
    for (uint32_t n = 0; n < graph->count; n++) {
        const struct graph_node *anchor = anchor_of(graph, &graph->nodes[n]);
        ranked[n] = (struct ranked){anchor->seconds, (uint32_t)(anchor - graph->nodes), anchor == &graph->nodes[n], n};
    }
    qsort(ranked, graph->count, sizeof *ranked, compare_ranked);
    for (uint32_t i = 0; i < graph->count; i++) places[ranked[i].node] = i;
    for (uint32_t i = 0; i < graph->count; i++) {
        sorted[i] = graph->nodes[ranked[i].node];
        sorted[i].carrier.named_by = moved(places, sorted[i].carrier.named_by);
        for (uint32_t c = 0; c < sorted[i].credit_count; c++)
            sorted[i].credits[c].from = moved(places, sorted[i].credits[c].from);
    }
    graph->nodes = sorted;
    return true;
}

/* ---- the whole ----------------------------------------------------------------------------------------------- */

static bool keep_carriers(struct graph *graph, struct ledger_trail *trail) {
    struct arena *arena = graph->story->arena;
    trail->carriers = arena_take_zeroed(arena, graph->count + 1, sizeof *trail->carriers);
    if (!trail->carriers) return ledger_fail(graph->story->ledger, SQLITE_NOMEM);
    for (uint32_t n = 0; n < graph->count; n++) {
        struct graph_node *node = &graph->nodes[n];
        textref *names = arena_take_zeroed(arena, node->credit_count + 1, sizeof *names);
        uint32_t *from = arena_take_zeroed(arena, node->credit_count + 1, sizeof *from);
        if (!names || !from) return ledger_fail(graph->story->ledger, SQLITE_NOMEM);
        for (uint32_t c = 0; c < node->credit_count; c++) {
            from[c] = node->credits[c].from;
            names[c] = from[c] == LEDGER_NOBODY ? node->credits[c].name : graph_name_of(&graph->nodes[from[c]]);
        }
        node->carrier.credits = (struct ledger_names){names, node->credit_count};
        node->carrier.from = from;
        node->carrier.variant_only = !node->same;
        trail->carriers[n] = node->carrier;
    }
    trail->carrier_count = graph->count;
    return true;
}

static uint32_t said_of(const struct story *story, int64_t id, uint32_t otherwise) {
    for (uint32_t i = 0; i < story->said_count; i++)
        if (story->said[i].id == id) return i;
    return otherwise;
}

bool story_find_carriers(struct story *story, uint32_t seed, uint32_t variants, struct ledger_trail *trail) {
    struct graph graph = {.story = story, .seed = seed};
    graph.nodes = arena_take_zeroed(story->arena, GRAPH_CARRIERS, sizeof *graph.nodes);
    if (!graph.nodes) return ledger_fail(story->ledger, SQLITE_NOMEM);
    if (!add_pages(&graph) || !read_credits(&graph)) return false;
    for (uint32_t n = 0; n < graph.count; n++)
        if (graph.nodes[n].carrier.by_name) credit_by_name(&graph, n);
    move_live_pages(&graph);
    if (!sort_by_time(&graph)) return false;
    graph_choose_places(&graph);
    if (!graph_find_sources(&graph, trail) || !graph_find_circles(&graph, trail)) return false;
    graph_find_origin(&graph, trail);
    graph_compare_words(&graph, said_of(story, trail->origin_place.statement, seed));
    return keep_carriers(&graph, trail) && graph_find_variants(&graph, variants, trail);
}
