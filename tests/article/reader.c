/* Reading whole pages with the trained weights, and that the weights belong to the features computed. */
#include "article/reading.h"
#include "base/hash.h"
#include "model/net.h"
#include "model/trees.h"
#include "model/weights.h"
#include "support.h"

struct read {
    struct html_parser *parser;
    struct article_reader *reader;
    struct arena arena;
    struct article article;
};

static void read_page(struct read *read, const char *html) {
    const struct html_tree *tree;
    *read = (struct read){.parser = html_parser_new(), .reader = article_reader_new(COPYDESK_FAVOUR_NEITHER)};
    assert_int_equal(article_parse_page(read->parser, text_from(html), &tree), COPYDESK_OK);
    assert_int_equal(article_read_page(read->reader, tree, (textref){0}, &read->arena, &read->article), COPYDESK_OK);
}

static void close_read(struct read *read) {
    html_parser_free(read->parser);
    article_reader_free(read->reader);
    arena_free(&read->arena);
    article_free(&read->article);
}

static const char story[] =
    "<!doctype html><html lang=en><head><title>Ferry returns | The Quay</title>"
    "<meta property=og:title content='Ferry returns'><meta property=og:type content=article></head><body>"
    "<nav class=menu><ul><li><a href=/a>News</a><li><a href=/b>Tides</a><li><a href=/c>Harbour</a></ul></nav>"
    "<article class=story><h1>Ferry returns</h1><div class=article-body>"
    "<p>The night ferry will sail again from Monday, three months after a storm tore its ramp away, the harbour office "
    "said on Friday.</p>"
    "<p>Repairs took longer than planned because the steel had to come from abroad, and because divers found a second "
    "crack below the waterline.</p>"
    "<p>Tickets can be bought from Sunday. The first crossing leaves at a quarter past ten, and the company has "
    "promised "
    "to carry islanders free of charge for a week.</p></div></article>"
    "<aside class='related teaser'><h3>Read also</h3><ul><li><a href=/d>Seal pups on the pier</a><li><a href=/e>New "
    "bell for "
    "the tower</a></ul></aside><footer class=footer><p>© The Quay. All rights reserved. <a "
    "href=/p>Privacy</a></p></footer>"
    "<div class=cookie-banner><p>We use cookies to improve your visit.</p><button>Accept</button></div></body></html>";

static void keeps_the_story_and_nothing_else(void **state) {
    (void)state;
    struct read read;
    read_page(&read, story);
    textref text = buffer_text(&read.article.text);
    assert_int_equal(read.article.block_count, 3);
    assert_true(text_starts(text, TEXT("The night ferry will sail again")));
    assert_true(text_ends(text, TEXT("free of charge for a week.")));
    assert_false(text_has(text, TEXT("cookies")) || text_has(text, TEXT("Seal")) || text_has(text, TEXT("Tides")));
    assert_int_equal(read.article.kind, COPYDESK_ARTICLE);
    assert_text(read.article.meta.title, "Ferry returns");
    for (uint32_t i = 0; i < 3; i++) assert_true(read.article.blocks[i].confidence > .5f);
    close_read(&read);
}

static void reads_pages_without_text(void **state) {
    (void)state;
    static const char *const pages[] = {"", "<html>", "<frameset><frame src=x></frameset>", "<script>x</script>",
                                        "<p>&nbsp;…"};
    for (size_t i = 0; i < sizeof pages / sizeof *pages; i++) {
        struct read read;
        read_page(&read, pages[i]);
        assert_int_equal(read.article.block_count, 0);
        close_read(&read);
    }
}

static void a_page_leaves_nothing_to_the_next(void **state) {
    (void)state;
    struct read read, again;
    const struct html_tree *tree;
    read_page(&read, story);
    read_page(&again,
              "<h1>Other</h1><p>Other words, of another page, that must leave no trace at all behind them.</p>");
    assert_int_equal(article_parse_page(again.parser, text_from(story), &tree), COPYDESK_OK);
    assert_int_equal(article_read_page(again.reader, tree, (textref){0}, &again.arena, &again.article), COPYDESK_OK);
    assert_true(text_is(buffer_text(&read.article.text), buffer_text(&again.article.text)));
    assert_memory_equal(read.article.blocks, again.article.blocks,
                        read.article.block_count * sizeof *read.article.blocks);
    close_read(&read);
    close_read(&again);
}

static uint32_t hash_of(const struct feature_names *names, uint32_t first) {
    uint32_t hash = HASH_SEED;
    for (uint32_t i = first; i < names->count; i++)
        hash = hash_more(hash_more(hash, text_from(names->names[i])), TEXT("\n"));
    return hash;
}

/* When this fails, src/article/features.c has changed and train/blocks.py must be run again. */
static void the_weights_belong_to_the_features(void **state) {
    (void)state;
    static struct feature_names names;
    struct read read;
    struct trees blocks, kinds;
    struct net network;
    const struct html_tree *tree;
    read_page(&read, story);
    assert_int_equal(article_parse_page(read.parser, text_from(story), &tree), COPYDESK_OK);
    struct reading reading = {.names = &names};
    assert_int_equal(article_analyse(read.reader, tree, (textref){0}, &read.article.meta, &reading), COPYDESK_OK);
    assert_true(trees_open(&blocks, weights_blocks, (size_t)(weights_blocks_end - weights_blocks)));
    assert_true(trees_open(&kinds, weights_kinds, (size_t)(weights_kinds_end - weights_kinds)));
    assert_true(net_open(&network, weights_network, (size_t)(weights_network_end - weights_network)));
    assert_int_equal(blocks.features, names.count);
    assert_int_equal(network.width + network.shared, names.count);
    assert_int_equal(network.names, hash_of(&names, 0));
    assert_int_equal(blocks.names, hash_of(&names, 0));
    assert_int_equal(kinds.names, hash_of(&names, names.count - kinds.features));
    close_read(&read);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(keeps_the_story_and_nothing_else),
        cmocka_unit_test(reads_pages_without_text),
        cmocka_unit_test(a_page_leaves_nothing_to_the_next),
        cmocka_unit_test(the_weights_belong_to_the_features),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
