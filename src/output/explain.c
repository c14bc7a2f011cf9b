/* Why a page was read as it was, as one HTML page: what was found of the page as a whole, its blocks drawn as a strip,
 * then each block in page order, which opens to show what decided.
 *
 * Reasons are given against the page itself: the starting point is the mean of the scores of its blocks, those kept and
 * those dropped counting half each, and a feature's part is how far it moved the block from there (model/reasons.h). So
 * they tell what sets a block apart from the others of its page; what is the same all over the page is in the start. */
#include "output/explain.h"

#include "base/utf8.h"
#include "model/reasons.h"
#include "model/weights.h"
#include "output/escape.h"
#include "output/explain_style.h"
#include "output/feature_words.h"
#include "output/names.h"
#include "output/view.h"

#include <math.h>
#include <stdlib.h>

enum {
    REASONS_SHOWN = 8,
    LONGEST_TEXT = 420, /* bytes of a block's text that are shown */
    LONGEST_LABEL = 40, /* of a class or id */
    PATH_LENGTH = 6,    /* elements, the nearest */
    STRIP_COLUMNS = 400
};

/* A block that is neither plainly kept nor plainly dropped. */
static const float doubtful_from = .1f, doubtful_to = .9f;

struct page {
    const struct copydesk_record *record;
    const struct judgement *judgement;
    const struct html_tree *tree;
    const struct block *blocks;
    uint32_t count; /* blocks */
    struct buffer *out;
    struct reasons reasons;
    double *reason;   /* [features] of the block being written */
    double network;   /* mean of what the network says, the blocks weighed as for the reasons */
    bool *absent;     /* [blocks] kept, and yet not in the record's text */
    uint32_t *likely; /* [blocks] at the first of equal blocks: the one that was in question */
    struct trees trees;
    struct feature_names *names;
    struct arena arena;
};

static void put(struct page *page, const char *markup) {
    buffer_put_string(page->out, markup);
}

static void put_text(struct page *page, textref t) {
    output_put_escaped(page->out, t, &output_html_escapes);
}

static void put_number(struct page *page, uint64_t number) {
    buffer_put_unsigned(page->out, number);
}

/* "−1.20", whatever the locale. */
static void put_fixed(struct page *page, double number, unsigned decimals, bool plus) {
    static const double scales[] = {1, 10, 100, 1000};
    static const double most = 1e15;
    if (!(fabs(number) < most)) number = number < 0 ? -most : most;
    uint64_t scaled = (uint64_t)(fabs(number) * scales[decimals] + .5), scale = (uint64_t)scales[decimals];
    if (scaled && number < 0)
        put(page, "−");
    else if (plus)
        put(page, "+");
    put_number(page, scaled / scale);
    if (decimals) buffer_put_byte(page->out, '.');
    for (uint64_t digit = scale / 10; digit > 0; digit /= 10)
        buffer_put_byte(page->out, (char)('0' + scaled / digit % 10));
}

/* A probability in two digits: ".97"; only what is all but certain is "1.00". */
static void put_share(struct page *page, double share) {
    uint32_t hundredths = share > 0 ? (uint32_t)(share * 100 + .5) : 0;
    put(page, hundredths >= 100 ? "1." : ".");
    buffer_put_byte(page->out, (char)('0' + hundredths / 10 % 10));
    buffer_put_byte(page->out, (char)('0' + hundredths % 10));
}

static void put_bar(struct page *page, double share) {
    put(page, "<span class=\"bar\"><i style=\"--p:");
    put_fixed(page, share * 100, 0, false);
    put(page, "\"></i></span>");
}

static bool is_kept(const struct page *page, uint32_t block) {
    return page->judgement->selection.keep[block];
}

/* ---- the page as a whole ------------------------------------------------------------------------------------------
 */

static void put_field(struct page *page, const char *name, textref value) {
    if (!value.size) return;
    put(page, "<dt>");
    put(page, name);
    put(page, "</dt><dd>");
    put_text(page, value);
    put(page, "</dd>");
}

static void put_authors(struct page *page) {
    for (uint32_t i = 0; i < page->record->author_count; i++) {
        put(page, i ? ", " : "<dt>authors</dt><dd>");
        put_text(page, page->record->authors[i].name);
    }
    if (page->record->author_count) put(page, "</dd>");
}

static void put_tags(struct page *page) {
    for (uint32_t i = 0; i < page->record->tag_count; i++) {
        put(page, i ? " · " : "<dt>tags</dt><dd>");
        put_text(page, page->record->tags[i]);
    }
    if (page->record->tag_count) put(page, "</dd>");
}

static void put_metadata(struct page *page) {
    const struct copydesk_record *record = page->record;
    put(page, "<section class=\"panel\"><h2>Found of the page</h2><dl>");
    put_authors(page);
    put_field(page, "published", record->published);
    put_field(page, "modified", record->modified);
    put_field(page, "site", record->site);
    put_field(page, "section", record->section);
    put_tags(page);
    put_field(page, "language", record->language);
    put_field(page, "charset", record->charset);
    put_field(page, "canonical", record->canonical);
    put_field(page, "image", record->image);
    put_field(page, "licence", record->licence);
    if (record->access != COPYDESK_ACCESS_UNKNOWN)
        put_field(page, "access", record->access == COPYDESK_ACCESS_FREE ? TEXT("free") : TEXT("paywalled"));
    if (record->truncated) put_field(page, "truncated", TEXT("yes: over a limit"));
    for (uint32_t i = 0; i < record->warning_count; i++) put_field(page, "warning", record->warnings[i]);
    put(page, "</dl></section>\n");
}

static void put_kinds(struct page *page) {
    put(page, "<section class=\"panel\"><h2>Kind of page</h2><div class=\"kinds\">");
    for (int kind = 0; kind < ARTICLE_KINDS; kind++) {
        bool best = kind == (int)page->record->kind;
        put(page, best ? "<b>" : "<span>");
        put(page, output_kind_name((enum copydesk_kind)kind));
        put(page, best ? "</b><span class=\"best\">" : "</span><span>");
        put_bar(page, page->judgement->kinds[kind]);
        put(page, "</span><span>");
        put_share(page, page->judgement->kinds[kind]);
        put(page, "</span>");
    }
    put(page, "</div></section>\n");
}

static const char *wish_of(float beta) {
    return beta < 1 ? "precision is favoured" : beta > 1 ? "recall is favoured" : "neither is favoured";
}

static void put_choice(struct page *page) {
    const struct selection *selection = &page->judgement->selection;
    uint32_t kept = 0;
    for (uint32_t i = 0; i < page->count; i++) kept += is_kept(page, i);
    put(page, "<section class=\"panel\"><h2>The choice</h2><div class=\"big\">");
    put_number(page, kept);
    put(page, "<span class=\"soft\"> of ");
    put_number(page, page->count);
    put(page, " blocks</span></div><p>");
    put_fixed(page, selection->kept, 0, false);
    put(page, " of ");
    put_fixed(page, selection->words, 0, false);
    put(page, " words; main text expected in the page: ");
    put_fixed(page, selection->wanted, 0, false);
    put(page, "</p><p>");
    if (selection->kept > 0) {
        put(page, "Blocks from <b>");
        put_share(page, selection->threshold);
        put(page, "</b> up are kept: there the expected score is highest. ");
    }
    put(page, "None under ");
    put_share(page, selection->floor);
    put(page, "; ");
    put(page, wish_of(selection->beta));
    put(page, ".</p><dl><dt>confidence</dt><dd><b>");
    put_share(page, page->record->confidence);
    put(page, "</b></dd><dt>expected F1</dt><dd>");
    put_share(page, select_expected_f1(selection));
    put(page, "</dd></dl></section>\n");
}

/* ---- the strip: the page from left to right, a column for each few blocks -----------------------------------------
 */

static void put_column(struct page *page, uint32_t begin, uint32_t end, uint32_t column) {
    enum { HEIGHT = 100, LEAST = 2 };
    float most = 0;
    uint32_t best = begin;
    for (uint32_t i = begin; i < end; i++)
        if (page->judgement->probability[i] > most) most = page->judgement->probability[best = i];
    uint32_t height = (uint32_t)(most * HEIGHT);
    if (height < LEAST) height = LEAST;
    put(page, is_kept(page, best) ? "<a class=\"k\" href=\"#b" : "<a href=\"#b");
    put_number(page, best);
    put(page, "\"><rect x=\"");
    put_number(page, column);
    put(page, "\" y=\"");
    put_number(page, HEIGHT - height);
    put(page, "\" width=\".85\" height=\"");
    put_number(page, height);
    put(page, "\"/></a>");
}

static void put_strip(struct page *page) {
    uint32_t columns = page->count < STRIP_COLUMNS ? page->count : STRIP_COLUMNS;
    put(page, "<section class=\"panel\"><h2>Probability of main text, from the page's top to its end</h2>"
              "<svg class=\"strip\" preserveAspectRatio=\"none\" viewBox=\"0 0 ");
    put_number(page, columns);
    put(page, " 100\" role=\"img\" aria-label=\"Probability of each block\">\n");
    for (uint32_t c = 0; c < columns; c++) {
        uint32_t begin = (uint32_t)((uint64_t)c * page->count / columns);
        uint32_t end = (uint32_t)(((uint64_t)c + 1) * page->count / columns);
        put_column(page, begin, end, c);
    }
    double line =
        page->judgement->selection.kept > 0 ? page->judgement->selection.threshold : page->judgement->selection.floor;
    put(page, "<line x1=\"0\" x2=\"");
    put_number(page, columns);
    put(page, "\" y1=\"");
    put_fixed(page, 100 - 100 * line, 0, false);
    put(page, "\" y2=\"");
    put_fixed(page, 100 - 100 * line, 0, false);
    put(page, "\"/></svg></section>\n");
}

/* ---- a block: its line --------------------------------------------------------------------------------------------
 */

/* The block's text with its white space folded, cut to what is shown. */
static void put_words(struct page *page, const struct block *block) {
    const struct html_tree *tree = page->tree;
    char text[LONGEST_TEXT];
    uint32_t size = 0;
    bool space = false, cut = false;
    for (uint32_t n = blocks_next_text(tree, block->begin, block->end); n < block->end && !cut;
         n = blocks_next_text(tree, n + 1, block->end)) {
        if (tree->kind[n] != HTML_TEXT) {
            space = true;
            continue;
        }
        for (uint32_t p = tree->first[n]; p != HTML_NONE && !cut; p = tree->pieces[p].next) {
            textref piece = html_piece_text(&tree->pieces[p]);
            for (uint32_t i = 0; i < piece.size && !cut; i++) {
                bool is_space = byte_is_space(piece.at[i]);
                cut = size + 2 > LONGEST_TEXT;
                if (!is_space && !cut && space && size) text[size++] = ' ';
                if (!is_space && !cut) text[size++] = piece.at[i];
                space = is_space;
            }
        }
    }
    textref shown = text_of(text, size);
    put_text(page, cut ? text_slice(shown, 0, utf8_valid_prefix(shown)) : shown);
    if (cut) put(page, " …");
}

static void put_chip(struct page *page, const char *words) {
    put(page, "<span class=\"chip\">");
    put(page, words);
    put(page, "</span>");
}

/* A block kept that only repeats the title above the story is not in the text. */
static bool is_left_to_title(const struct page *page, uint32_t i) {
    const struct measure *text = &page->blocks[i].text;
    return page->absent[i] && text->title_words >= text->words;
}

/* What a block is besides its score. */
static void put_chips(struct page *page, uint32_t i) {
    const struct judgement *judgement = page->judgement;
    const struct element *element = &judgement->reading.blocks->elements[page->blocks[i].element];
    if (judgement->selection.copy[i]) {
        put(page, "<span class=\"chip\">same words as ");
        put_number(page, page->likely[judgement->reading.structure.duplicate[i]]);
        put(page, "</span>");
    }
    if (is_kept(page, i) && judgement->probability[i] < judgement->selection.threshold) put_chip(page, "standfirst");
    if (is_left_to_title(page, i)) put_chip(page, "the title: left to its own field");
    if (!is_kept(page, i) && !judgement->selection.copy[i] &&
        judgement->probability[i] >= judgement->selection.threshold)
        put_chip(page, "a comment: kept apart");
    if (element->hidden) put_chip(page, "hidden");
}

static void put_line(struct page *page, uint32_t i) {
    const struct block *block = &page->blocks[i];
    put(page, "<summary><span class=\"no\">");
    put_number(page, i);
    put(page, "</span><span class=\"score\">");
    put(page, is_kept(page, i) ? "✓ " : "– ");
    put_share(page, page->judgement->probability[i]);
    put_bar(page, page->judgement->probability[i]);
    put(page, "</span><span class=\"words\"><code>");
    put_text(page, html_name(page->tree, page->judgement->reading.blocks->elements[block->element].node));
    put(page, "</code>");
    put_words(page, block);
    put_chips(page, i);
    put(page, "</span></summary>");
}

/* ---- a block: its reasons ------------------------------------------------------------------------------------------
 */

static void put_label(struct page *page, char sign, textref label) {
    uint32_t begin = 0, end;
    while (begin < label.size && byte_is_space(label.at[begin])) begin++;
    for (end = begin; end < label.size && !byte_is_space(label.at[end]);) end++;
    if (begin == end) return;
    buffer_put_byte(page->out, sign);
    put_text(page, utf8_cut(text_slice(label, begin, end), LONGEST_LABEL));
}

/* div.story › p */
static void put_path(struct page *page, uint32_t block) {
    const struct element *elements = page->judgement->reading.blocks->elements;
    uint32_t path[PATH_LENGTH], length = 0, e = page->blocks[block].element;
    for (; e != UINT32_MAX && length < PATH_LENGTH; e = elements[e].parent) path[length++] = e;
    put(page, "<p class=\"path\"><code>");
    if (e != UINT32_MAX) put(page, "… › ");
    while (length > 0) {
        uint32_t node = elements[path[--length]].node;
        put_text(page, html_name(page->tree, node));
        put_label(page, '#', html_attribute(page->tree, node, HTML_ATTRIBUTE_ID));
        put_label(page, '.', html_attribute(page->tree, node, HTML_ATTRIBUTE_CLASS));
        if (length) put(page, " › ");
    }
    put(page, "</code></p>");
}

static void put_row(struct page *page, const char *class, const char *name, double part) {
    put(page, "<tr class=\"");
    put(page, class);
    put(page, "\"><td>");
    put(page, name);
    put(page, "</td><td></td><td>");
    put_fixed(page, part, 2, true);
    put(page, "</td><td></td></tr>");
}

static void put_reason(struct page *page, uint32_t feature, float value) {
    enum { FULL = 50 }; /* per cent of the bar's half for a part of 1 */
    double part = page->reason[feature], width = fabs(part) * FULL;
    put(page, "<tr><td><code>");
    put(page, page->names->names[feature]);
    put(page, "</code> <small>");
    struct buffer words = {0};
    if (output_put_feature_words(page->names->names[feature], &words)) put_text(page, buffer_text(&words));
    buffer_free(&words);
    put(page, "</small></td><td>");
    put_fixed(page, value, value == floorf(value) ? 0 : 2, false);
    put(page, "</td><td>");
    put_fixed(page, part, 2, true);
    put(page, "</td><td class=\"way\"><i");
    put(page, part < 0 ? " class=\"minus\" style=\"--w:" : " style=\"--w:");
    put_fixed(page, width < 100 ? width : 100, 0, false);
    put(page, "\"></i></td></tr>");
}

/* The features with the largest parts, the largest first; returns how many have one at all. */
static uint32_t choose_reasons(const struct page *page, uint32_t shown[REASONS_SHOWN]) {
    static const double least = .005;
    uint32_t count = 0;
    for (uint32_t f = 0; f < page->trees.features; f++) {
        double part = fabs(page->reason[f]);
        if (part < least || (count == REASONS_SHOWN && part <= fabs(page->reason[shown[count - 1]]))) continue;
        if (count < REASONS_SHOWN) count++;
        uint32_t at = count - 1;
        for (; at > 0 && fabs(page->reason[shown[at - 1]]) < part; at--) shown[at] = shown[at - 1];
        shown[at] = f;
    }
    return count;
}

static float value_of(const struct feature_rows *rows, uint32_t block, uint32_t feature) {
    return feature < rows->width ? rows->values[(size_t)block * rows->width + feature]
                                 : rows->page[feature - rows->width];
}

/* The parts of the features in the score: the trees' log-odds are but a share of it. */
static void find_reasons(struct page *page, uint32_t block) {
    reasons_of(&page->reasons, block, page->reason);
    for (uint32_t f = 0; f < page->trees.features; f++) page->reason[f] *= 1 - (double)page->judgement->share;
}

static void put_reasons(struct page *page, uint32_t block) {
    const struct judgement *judgement = page->judgement;
    const struct feature_rows *rows = &judgement->reading.rows;
    uint32_t shown[REASONS_SHOWN];
    find_reasons(page, block);
    uint32_t count = choose_reasons(page, shown);
    double share = (double)judgement->share, start = (1 - share) * page->reasons.base + share * page->network;
    double network = share * ((double)judgement->network[block] - page->network);
    double rest = (double)judgement->score[block] - start - network;
    put(page, "<div class=\"why\">");
    put_path(page, block);
    put(page, "<table>");
    put_row(page, "rest", "the page's kept and dropped blocks, half each", start);
    put_row(page, "rest", "the network, which sees the blocks around too", network);
    for (uint32_t i = 0; i < count; i++) {
        put_reason(page, shown[i], value_of(rows, block, shown[i]));
        rest -= page->reason[shown[i]];
    }
    put_row(page, "rest", "all other features", rest);
    put_row(page, "sum", "score, in log-odds", judgement->score[block]);
    put(page, "</table></div>");
}

static void put_block(struct page *page, uint32_t i) {
    float probability = page->judgement->probability[i];
    bool sure = probability < doubtful_from || probability > doubtful_to;
    put(page, is_kept(page, i) ? "<details class=\"block k" : "<details class=\"block d");
    put(page, sure ? " sure\" id=\"b" : "\" id=\"b");
    put_number(page, i);
    put(page, "\">");
    put_line(page, i);
    put_reasons(page, i);
    put(page, "</details>\n");
}

/* ---- the whole -----------------------------------------------------------------------------------------------------
 */

static void put_head(struct page *page) {
    const struct copydesk_record *record = page->record;
    textref title = record->title.size ? record->title : TEXT("Untitled");
    put(page, "<!doctype html>\n<html lang=\"en\"><head><meta charset=\"utf-8\">\n"
              "<meta name=\"viewport\" content=\"width=device-width,initial-scale=1\">\n"
              "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none';style-src 'unsafe-inline'\">\n"
              "<title>Explained: ");
    put_text(page, title);
    put(page, "</title>\n<style>\n");
    for (const char *const *part = output_explain_style; *part; part++) put(page, *part);
    put(page, "</style></head>\n<body><header><div class=\"input\">");
    put_text(page, record->input);
    put(page, "</div><h1 dir=\"auto\">");
    put_text(page, title);
    put(page, "</h1>");
    if (record->standfirst.size) put(page, "<p class=\"standfirst\" dir=\"auto\">");
    put_text(page, record->standfirst);
    put(page, record->standfirst.size ? "</p>\n" : "\n");
}

static void put_filter(struct page *page) {
    put(page, "</header>\n<nav><div><span class=\"soft\">Show</span>"
              "<input type=\"radio\" name=\"only\" id=\"all\" checked><label for=\"all\">all</label>"
              "<input type=\"radio\" name=\"only\" id=\"only-kept\"><label for=\"only-kept\">✓ kept</label>"
              "<input type=\"radio\" name=\"only\" id=\"only-dropped\"><label for=\"only-dropped\">– dropped</label>"
              "<input type=\"radio\" name=\"only\" id=\"only-doubtful\"><label for=\"only-doubtful\">"
              "doubtful, .10 to .90</label></div></nav>\n<main>\n");
}

/* What the blocks weigh as the page against which reasons are given; and who is the likeliest of its equals. */
static void weigh_blocks(struct page *page, double *weight) {
    uint32_t kept = 0;
    for (uint32_t i = 0; i < page->count; i++) kept += is_kept(page, i);
    for (uint32_t i = 0; i < page->count; i++) {
        weight[i] = 1 / (double)(is_kept(page, i) ? kept : page->count - kept);
        if (!page->judgement->selection.copy[i]) page->likely[page->judgement->reading.structure.duplicate[i]] = i;
    }
}

/* From the first byte of a block's text in the document to its last. */
static struct copydesk_range place_of(const struct page *page, const struct block *block) {
    const struct html_tree *tree = page->tree;
    uint32_t skipped = text_starts(page->record->document, TEXT("\xEF\xBB\xBF")) ? 3 : 0;
    struct copydesk_range place = {UINT32_MAX, 0};
    for (uint32_t n = blocks_next_text(tree, block->begin, block->end); n < block->end;
         n = blocks_next_text(tree, n + 1, block->end)) {
        if (tree->kind[n] != HTML_TEXT) continue;
        if (place.begin == UINT32_MAX) place.begin = tree->source_begin[n] + skipped;
        place.end = tree->source_end[n] + skipped;
    }
    return place;
}

/* Both the page's blocks and the record's stand in the order of the page. */
static void find_absent(struct page *page) {
    const struct copydesk_record *record = page->record;
    uint32_t next = 0;
    for (uint32_t i = 0; i < page->count; i++) {
        if (!is_kept(page, i)) continue;
        struct copydesk_range place = place_of(page, &page->blocks[i]);
        while (next < record->block_count && record->blocks[next].at.end <= place.begin) next++;
        page->absent[i] = next == record->block_count || record->blocks[next].at.begin >= place.end;
    }
}

static bool prepare(struct page *page) {
    const struct reading *reading = &page->judgement->reading;
    struct feature_rows rows;
    struct arena *arena = &page->arena;
    struct trees *trees = &page->trees;
    if (!trees_open(trees, weights_blocks, (size_t)(weights_blocks_end - weights_blocks))) return false;
    page->names = arena_take_zeroed(arena, 1, sizeof *page->names);
    page->reason = arena_take(arena, trees->features * sizeof *page->reason);
    page->likely = arena_take_zeroed(arena, page->count, sizeof *page->likely);
    page->absent = arena_take_zeroed(arena, page->count, sizeof *page->absent);
    double *weight = arena_take(arena, page->count * sizeof *weight);
    double *mean = arena_take(arena, trees->nodes * sizeof *mean);
    double *passed = arena_take(arena, trees->nodes * sizeof *passed);
    if (!page->names || !page->reason || !page->likely || !page->absent || !weight || !mean || !passed) return false;
    if (features_compute(&reading->structure, &reading->page, arena, &rows, page->names) != COPYDESK_OK) return false;
    find_absent(page);
    weigh_blocks(page, weight);
    const struct feature_rows *own = &reading->rows;
    const struct scorer_rows scored = {own->values, page->count, own->width, own->page};
    reasons_measure(&page->reasons, trees, &scored, weight, mean, passed);
    double all = 0;
    for (uint32_t i = 0; i < page->count; i++) {
        page->network += weight[i] * (double)page->judgement->network[i];
        all += weight[i];
    }
    page->network /= all;
    return true;
}

static void put_page(struct page *page) {
    put_head(page);
    if (!page->judgement) {
        put(page, "<p>No text for readers was found in this page.</p><div class=\"panels\">");
        put_metadata(page);
        put(page, "</div></header></body></html>\n");
        return;
    }
    put(page, "<div class=\"panels\">");
    put_choice(page);
    put_kinds(page);
    put_metadata(page);
    put(page, "</div>\n");
    put_strip(page);
    put_filter(page);
    for (uint32_t i = 0; i < page->count; i++) put_block(page, i);
    put(page,
        "</main>\n<footer>Each block opens to show what moved its score away from the page's average; docs/explain.md "
        "says how that is reckoned.</footer></body></html>\n");
}

void output_explain(const struct copydesk_record *record, const struct judgement *judgement, struct buffer *out) {
    struct page page = {.record = record, .judgement = judgement, .out = out};
    if (judgement) {
        page.tree = judgement->tree;
        page.blocks = judgement->reading.blocks->blocks;
        page.count = judgement->reading.blocks->block_count;
    }
    if (!judgement || prepare(&page))
        put_page(&page);
    else
        out->failed = true;
    arena_free(&page.arena);
}
