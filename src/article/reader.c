#include "article/reader.h"

#include "article/comments.h"
#include "article/compose.h"
#include "article/confidence.h"
#include "article/metadata.h"
#include "article/reading.h"
#include "article/select.h"
#include "base/limits.h"
#include "model/net.h"
#include "model/scorer.h"
#include "model/weights.h"

#include <math.h>
#include <stdlib.h>

struct article_reader {
    struct keywords *keywords;
    struct trees block_model, kind_model;
    struct scorer *scorer; /* of the block model */
    const struct lanes *lanes;
    struct net network; /* beside the block model */
    const struct net_products *products;
    enum copydesk_favour favour;
    struct blocks blocks;
    struct arena scratch; /* of one page */
    struct judgement judgement;
    bool judged;
    struct article said; /* the text of its posts or comments */
};

struct article_reader *article_reader_new(enum copydesk_favour favour) {
    struct article_reader *reader = calloc(1, sizeof *reader);
    if (!reader) return NULL;
    reader->favour = favour;
    reader->keywords = keywords_new();
    arena_init(&reader->scratch, LIMIT_PAGE_MEMORY);
    bool opened = trees_open(&reader->block_model, weights_blocks, (size_t)(weights_blocks_end - weights_blocks)) &&
                  trees_open(&reader->kind_model, weights_kinds, (size_t)(weights_kinds_end - weights_kinds)) &&
                  net_open(&reader->network, weights_network, (size_t)(weights_network_end - weights_network));
    if (opened) reader->scorer = scorer_new(&reader->block_model);
    reader->lanes = lanes_best();
    reader->products = products_best();
    if (reader->keywords && reader->scorer) return reader;
    article_reader_free(reader);
    return NULL;
}

void article_reader_free(struct article_reader *reader) {
    if (!reader) return;
    keywords_free(reader->keywords);
    scorer_free(reader->scorer);
    blocks_free(&reader->blocks);
    arena_free(&reader->scratch);
    article_free(&reader->said);
    free(reader);
}

enum copydesk_status article_analyse(struct article_reader *reader, const struct html_tree *tree, textref url,
                                     const struct article_metadata *meta, struct reading *reading) {
    arena_reset(&reader->scratch);
    struct measure_sets *sets = arena_take_zeroed(&reader->scratch, 1, sizeof *sets);
    if (!sets) return COPYDESK_NO_MEMORY;
    word_set_add(&sets->title, meta->title);
    word_set_add(&sets->description, meta->standfirst);
    enum copydesk_status status = blocks_find(&reader->blocks, tree, sets);
    if (status != COPYDESK_OK) return status;
    *reading = (struct reading){.blocks = &reader->blocks, .names = reading->names};
    if (reader->blocks.block_count == 0) return COPYDESK_OK;
    status = structure_find(&reading->structure, &reader->blocks, tree, reader->keywords, &reader->scratch);
    if (status != COPYDESK_OK) return status;
    page_find(&reading->page, tree, &reader->blocks, meta, url);
    return features_compute(&reading->structure, &reading->page, &reader->scratch, &reading->rows, reading->names);
}

/* The kind of the page is read from its own features alone. Fills the probabilities of the kinds, as the softmax of the
 * trees' sums, and returns the likeliest. */
static enum copydesk_kind predict_kind(const struct article_reader *reader, const struct feature_rows *rows,
                                       float *kinds) {
    float sums[ARTICLE_KINDS], all = 0;
    int best = 0;
    if (reader->kind_model.outputs != ARTICLE_KINDS || reader->kind_model.features != rows->page_width)
        return COPYDESK_ARTICLE;
    trees_sum(&reader->kind_model, rows->page, sums);
    for (int kind = 1; kind < ARTICLE_KINDS; kind++)
        if (sums[kind] > sums[best]) best = kind;
    for (int kind = 0; kind < ARTICLE_KINDS; kind++) all += kinds[kind] = expf(sums[kind] - sums[best]);
    for (int kind = 0; kind < ARTICLE_KINDS; kind++) kinds[kind] /= all;
    return (enum copydesk_kind)best;
}

/* A standfirst shown above the story is neither clearly text nor clearly not: corpora disagree. Where the model doubts,
 * it is kept, as the verified text of most pages keeps it: of such blocks in wcxb-dev 63 % on articles and 94 % on
 * other pages. */
static void keep_standfirst(const struct blocks *blocks, const float *probability, const struct selection *selection) {
    enum { SHORTEST = 12, STORY = 15 }; /* words */
    for (uint32_t i = 0; i < blocks->block_count; i++) {
        const struct measure *text = &blocks->blocks[i].text;
        if (selection->keep[i] && text->words >= STORY) return;
        bool repeats = text->words >= SHORTEST && text->description_words * 10 >= text->words * 9;
        if (repeats && probability[i] >= selection->floor && text->link * 5 < text->characters)
            selection->keep[i] = true;
    }
}

/* What trees and network think of each block, and what becomes of it: a weighted mean of log-odds. */
static enum copydesk_status score_blocks(struct article_reader *reader) {
    struct judgement *judgement = &reader->judgement;
    const struct feature_rows *rows = &judgement->reading.rows;
    const struct scorer_rows scored = {rows->values, reader->blocks.block_count, rows->width, rows->page};
    if (reader->block_model.features != rows->width + rows->page_width || reader->network.width != rows->width ||
        reader->network.shared != rows->page_width)
        return COPYDESK_BAD_DATA;
    judgement->network = arena_take(&reader->scratch, scored.count * sizeof *judgement->network);
    judgement->score = arena_take(&reader->scratch, scored.count * sizeof *judgement->score);
    judgement->probability = arena_take(&reader->scratch, scored.count * sizeof *judgement->probability);
    if (!judgement->network || !judgement->score || !judgement->probability ||
        !net_sum(&reader->network, reader->products, &scored, &reader->scratch, judgement->network))
        return COPYDESK_NO_MEMORY;
    scorer_sum(reader->scorer, reader->lanes, &scored, judgement->score);
    judgement->share = reader->network.share;
    for (size_t i = 0; i < scored.count; i++) {
        float trees = judgement->score[i] * (1 - judgement->share);
        judgement->score[i] = trees + judgement->network[i] * judgement->share;
        judgement->probability[i] = trees_probability(judgement->score[i]);
    }
    return COPYDESK_OK;
}

/* From the rows to the blocks that are kept. */
static enum copydesk_status judge(struct article_reader *reader, enum copydesk_kind *kind) {
    struct judgement *judgement = &reader->judgement;
    enum copydesk_status status = score_blocks(reader);
    if (status != COPYDESK_OK) return status;
    *kind = predict_kind(reader, &judgement->reading.rows, judgement->kinds);
    status = select_blocks(&judgement->reading.structure, judgement->probability, reader->favour, &reader->scratch,
                           &judgement->selection);
    if (status != COPYDESK_OK) return status;
    keep_standfirst(&reader->blocks, judgement->probability, &judgement->selection);
    reader->judged = true;
    return COPYDESK_OK;
}

enum copydesk_status article_read_page(struct article_reader *reader, const struct html_tree *tree, textref url,
                                       struct arena *arena, struct article *article) {
    struct judgement *judgement = &reader->judgement;
    article_clear(article);
    *judgement = (struct judgement){.tree = tree};
    reader->judged = false;
    enum copydesk_status status = article_read_metadata(tree, url, arena, &article->meta);
    if (status != COPYDESK_OK) return status;
    status = article_analyse(reader, tree, url, &article->meta, &judgement->reading);
    if (status != COPYDESK_OK) return status;
    article->truncated = tree->truncated || reader->blocks.truncated;
    article->confidence = article_confidence(NULL, 0);
    if (reader->blocks.block_count == 0) return COPYDESK_OK;
    status = judge(reader, &article->kind);
    if (status != COPYDESK_OK) return status;
    article->confidence = article_confidence(&judgement->selection, judgement->kinds[COPYDESK_ARTICLE]);
    const struct composition composition = {.tree = tree,
                                            .structure = &judgement->reading.structure,
                                            .keep = judgement->selection.keep,
                                            .probability = judgement->probability,
                                            .url = url,
                                            .arena = arena,
                                            .scratch = &reader->scratch};
    return comments_compose(&composition, &judgement->reading.page, judgement->selection.keep, &reader->said, article);
}

const struct judgement *article_judgement(const struct article_reader *reader) {
    return reader->judged ? &reader->judgement : NULL;
}
