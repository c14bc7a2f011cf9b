/* The trail on a terminal: a tree of who had the claim from whom, then variants, answers and sources.
 *
 *     Two city officials
 *     ├─ The Velmar Courier  2026-03-09T06:15
 *     │    …sentence…
 *     │  ├─ Sound Dispatch  2026-03-09T14:20
 */
#include "cli/trail_formats.h"
#include "output/wrap.h"

enum { LEVELS = 24, CARRIERS_SHOWN = 512 /* more carriers than a trail has */, AT_ROOT = CARRIERS_SHOWN };

struct tree {
    const struct cli_page *page;
    const struct ledger_trail *trail;
    uint32_t parents[CARRIERS_SHOWN], depths[CARRIERS_SHOWN];
    bool last[LEVELS]; /* whether the branch at this level has no later sibling */
};

static void put(const struct tree *tree, textref t, const char *style) {
    cli_put(tree->page, t, style);
}

/* ---- lines --------------------------------------------------------------------------------------------------- */

/* The lines down to a branch; `branch`: the line ends in it. */
static void put_branches(const struct tree *tree, uint32_t depth, bool branch) {
    for (uint32_t level = 0; level < depth; level++) {
        const bool end = branch && level + 1 == depth;
        put(tree, text_from(end ? (tree->last[level] ? "└─ " : "├─ ") : (tree->last[level] ? "   " : "│  ")), "2");
    }
}

static void put_lines(const struct tree *tree, textref t, uint32_t depth, const char *style) {
    const uint32_t indent = 3 * depth + 2;
    const uint32_t width = tree->page->width > indent + 14 ? tree->page->width - indent - 2 : 12;
    textref line;
    while (output_next_line(&t, width, &line)) {
        put_branches(tree, depth, false);
        buffer_put_string(tree->page->out, "  ");
        put(tree, line, style);
        buffer_put_byte(tree->page->out, '\n');
    }
}

static textref minute_of(textref published) {
    return published.size > 16 ? text_slice(published, 0, 16) : published;
}

static void name_place(struct buffer *line, const struct ledger_place *place) {
    buffer_clear(line);
    buffer_put_text(line, place->input);
    if (place->at.end) buffer_format(line, ", bytes %u–%u", place->at.begin, place->at.end);
    if (place->statement) buffer_format(line, " · statement %lld", (long long)place->statement);
}

static void put_list(struct buffer *line, const char *before, struct ledger_names names) {
    if (names.count == 0) return;
    if (line->size) buffer_put_string(line, " · ");
    buffer_put_string(line, before);
    for (uint32_t i = 0; i < names.count; i++) {
        buffer_put_string(line, i ? ", " : "");
        buffer_put_text(line, names.at[i]);
    }
}

/* ---- the tree ------------------------------------------------------------------------------------------------ */

/* A carrier hangs on the first it credits among those before it; one too deep, beside that. */
static void hang(struct tree *tree, uint32_t number) {
    const struct ledger_carrier *carrier = &tree->trail->carriers[number];
    uint32_t c = 0;
    while (c < carrier->credits.count && carrier->from[c] >= number) c++;
    uint32_t parent = c < carrier->credits.count ? carrier->from[c] : AT_ROOT;
    if (parent != AT_ROOT && tree->depths[parent] + 2 >= LEVELS) parent = tree->parents[parent];
    tree->parents[number] = parent;
    tree->depths[number] = parent == AT_ROOT ? 0 : tree->depths[parent] + 1;
}

static uint32_t next_child(const struct tree *tree, uint32_t parent, uint32_t from) {
    while (from < tree->trail->carrier_count && tree->parents[from] != parent) from++;
    return from;
}

static void put_carrier(const struct tree *tree, uint32_t number, uint32_t depth) {
    const struct ledger_carrier *carrier = &tree->trail->carriers[number];
    struct buffer line = {0};
    put_branches(tree, depth, true);
    put(tree, carrier->outlet.size ? carrier->outlet : carrier->place.input, carrier->variant_only ? "33" : "1");
    buffer_put_string(tree->page->out, "  ");
    put(tree, carrier->published.size ? minute_of(carrier->published) : TEXT("no page here"), "36");
    if (carrier->by_name) put(tree, TEXT("  by what others say"), "2");
    buffer_put_byte(tree->page->out, '\n');
    if (carrier->article && carrier->place.statement) put_lines(tree, carrier->place.sentence, depth, "");
    put_list(&line, "credits ", carrier->credits);
    put_list(&line, "adds ", carrier->added);
    if (line.size) put_lines(tree, buffer_text(&line), depth, "32");
    name_place(&line, &carrier->place);
    if (carrier->article) put_lines(tree, buffer_text(&line), depth, "2");
    if (line.failed) tree->page->out->failed = true;
    buffer_free(&line);
}

static void put_tree(struct tree *tree) {
    uint32_t path[LEVELS], depth = 0; /* path[level]: the carrier being shown at that level */
    uint32_t next = next_child(tree, AT_ROOT, 0);
    for (;;) {
        if (next < tree->trail->carrier_count) {
            const uint32_t parent = depth ? path[depth - 1] : AT_ROOT;
            tree->last[depth] = next_child(tree, parent, next + 1) == tree->trail->carrier_count;
            path[depth] = next;
            put_carrier(tree, next, depth + 1);
            depth++;
            next = next_child(tree, path[depth - 1], next + 1);
            continue;
        }
        if (depth == 0) return;
        const uint32_t done = path[--depth];
        next = next_child(tree, depth ? path[depth - 1] : AT_ROOT, done + 1);
    }
}

/* ---- the rest ------------------------------------------------------------------------------------------------ */

static void put_heading(const struct tree *tree, const char *heading) {
    buffer_put_byte(tree->page->out, '\n');
    put(tree, text_from(heading), "1;36");
    buffer_put_byte(tree->page->out, '\n');
}

static void put_variant(const struct tree *tree, const struct ledger_variant *variant) {
    struct buffer line = {0};
    buffer_put_string(tree->page->out, "  ");
    put(tree, variant->detail.size ? variant->detail : TEXT("in other words"), "33");
    buffer_put_byte(tree->page->out, '\n');
    buffer_put_string(&line, "by ");
    buffer_put_text(&line, variant->by);
    if (variant->on_the_word_of.size) buffer_put_string(&line, ", on the word of ");
    buffer_put_text(&line, variant->on_the_word_of);
    put_list(&line, "carried by ", variant->carried_by);
    put_list(&line, "contradicted by ", variant->contradicted_by);
    cli_put_wrapped(tree->page, buffer_text(&line), 4, "");
    cli_put_wrapped(tree->page, variant->place.sentence, 4, "2");
    if (line.failed) tree->page->out->failed = true;
    buffer_free(&line);
}

static void put_answer(const struct tree *tree, const struct ledger_answer *answer) {
    struct buffer line = {0};
    buffer_put_string(tree->page->out, "  ");
    put(tree, answer->by, "1");
    buffer_put_string(tree->page->out, "  ");
    put(tree, answer->stance, text_is(answer->stance, TEXT("confirms")) ? "32" : "31");
    if (answer->to.size) buffer_put_string(tree->page->out, " → ");
    put(tree, answer->to, "");
    buffer_put_string(tree->page->out, "  ");
    put(tree, minute_of(answer->place.published), "36");
    if (answer->of != LEDGER_NOBODY) buffer_put_string(&line, "of the variant: ");
    if (answer->of != LEDGER_NOBODY) buffer_put_text(&line, tree->trail->variants[answer->of].detail);
    put_list(&line, "repeated by ", answer->repeated_by);
    buffer_put_byte(tree->page->out, '\n');
    if (line.size) cli_put_wrapped(tree->page, buffer_text(&line), 4, "32");
    cli_put_wrapped(tree->page, answer->place.sentence, 4, "");
    name_place(&line, &answer->place);
    cli_put_wrapped(tree->page, buffer_text(&line), 4, "2");
    if (line.failed) tree->page->out->failed = true;
    buffer_free(&line);
}

static void put_sources(const struct tree *tree) {
    const struct ledger_trail *trail = tree->trail;
    struct buffer line = {0};
    buffer_format(&line, "%u independent source%s: ", trail->source_count, trail->source_count == 1 ? "" : "s");
    for (uint32_t i = 0; i < trail->source_count; i++) {
        buffer_put_string(&line, i ? "; " : "");
        buffer_put_text(&line, trail->sources[i].who);
        if (trail->sources[i].told.size) buffer_put_string(&line, " (");
        buffer_put_text(&line, trail->sources[i].told);
        if (trail->sources[i].told.size) buffer_put_string(&line, ")");
    }
    buffer_put_byte(tree->page->out, '\n');
    cli_put_wrapped(tree->page, buffer_text(&line), 0, "1");
    for (uint32_t i = 0; i < trail->circle_count; i++) {
        buffer_clear(&line);
        put_list(&line, "circular credit: ", trail->circles[i]);
        cli_put_wrapped(tree->page, buffer_text(&line), 0, "31");
    }
    if (line.failed) tree->page->out->failed = true;
    buffer_free(&line);
}

void cli_write_trail_tree(const struct cli_page *page, const struct ledger_trail *trail) {
    struct tree tree = {.page = page, .trail = trail};
    for (uint32_t i = 0; i < trail->carrier_count; i++) hang(&tree, i);
    cli_put_wrapped(page, trail->claim, 0, "1");
    buffer_put_byte(page->out, '\n');
    put(&tree, trail->origin.who, "1;35");
    buffer_put_string(page->out, "  ");
    put(&tree, trail->origin.kind, "2");
    buffer_put_byte(page->out, '\n');
    put_tree(&tree);
    if (trail->variant_count) put_heading(&tree, "variants");
    for (uint32_t i = 0; i < trail->variant_count; i++) put_variant(&tree, &trail->variants[i]);
    if (trail->answer_count) put_heading(&tree, "answers");
    for (uint32_t i = 0; i < trail->answer_count; i++) put_answer(&tree, &trail->answers[i]);
    put_sources(&tree);
    if (trail->truncated) cli_put_wrapped(page, TEXT("There is more than is looked at; this is a part."), 0, "2");
}
