/* Cutting a page into elements and blocks, what the page's structure says of them, and composing them again. */
#include "article/blocks.h"
#include "article/compose.h"
#include "article/features.h"
#include "article/reader.h"
#include "base/buffer.h"
#include "support.h"

#include <stdlib.h>

struct page {
    struct html_parser *parser;
    const struct html_tree *tree;
    struct blocks blocks;
    struct keywords *keywords;
    struct structure structure;
    struct arena arena;
    struct article article;
};

static void open_page(struct page *page, textref source) {
    static const struct measure_sets none;
    const struct html_options options = {.scripting = true};
    *page = (struct page){.parser = html_parser_new(), .keywords = keywords_new()};
    assert_int_equal(html_parse(page->parser, source, &options, &page->tree), COPYDESK_OK);
    assert_int_equal(blocks_find(&page->blocks, page->tree, &none), COPYDESK_OK);
    if (page->blocks.block_count)
        assert_int_equal(structure_find(&page->structure, &page->blocks, page->tree, page->keywords, &page->arena),
                         COPYDESK_OK);
}

static void close_page(struct page *page) {
    html_parser_free(page->parser);
    keywords_free(page->keywords);
    blocks_free(&page->blocks);
    arena_free(&page->arena);
    article_free(&page->article);
}

/* The text of the page when every block is kept. */
static textref compose_all(struct page *page) {
    enum { MOST = 64 };
    bool keep[MOST];
    float probability[MOST];
    for (int i = 0; i < MOST; i++) {
        keep[i] = true;
        probability[i] = 1;
    }
    assert_true(page->blocks.block_count <= MOST);
    const struct composition composition = {.tree = page->tree,
                                            .structure = &page->structure,
                                            .keep = keep,
                                            .probability = probability,
                                            .arena = &page->arena,
                                            .scratch = &page->arena};
    assert_true(compose_article(&composition, &page->article));
    return buffer_text(&page->article.text);
}

static void check_text(const char *html, const char *expected) {
    struct page page;
    open_page(&page, text_from(html));
    assert_text(page.blocks.block_count ? compose_all(&page) : (textref){0}, expected);
    close_page(&page);
}

static void cuts_at_block_level_elements(void **state) {
    (void)state;
    check_text("<div><h1>Dam</h1>Water <b>rose</b>.<p>No one <a href=x>left</a>.</div>",
               "Dam\n\nWater rose.\n\nNo one left.");
    check_text("<x-lead>one</x-lead>two<button>three</button>", "one\n\ntwo\n\nthree");
    check_text("<ul><li>a b<li>c<ul><li>d</ul></ul>", "a b\nc\nd");
}

static void inline_elements_do_not_cut_or_space(void **state) {
    (void)state;
    check_text("<p>un<i>believ</i>able <span>but</span> <em>true</em>", "unbelievable but true");
}

static void two_breaks_cut_and_one_breaks_the_line(void **state) {
    (void)state;
    check_text("<div>one<br>two<br><br>three</div>", "one\ntwo\n\nthree");
}

static void skips_what_readers_do_not_see(void **state) {
    (void)state;
    check_text("<p>a<script>no</script><style>no</style><svg><title>no</title></svg><noscript>no</noscript>"
               "<select><option>no</select><textarea>no</textarea> b",
               "a b");
    check_text("<head><title>no</title></head><body>", "");
}

static void reads_a_page_that_is_all_noscript(void **state) {
    (void)state;
    static const char thread[] =
        "<article><h2>First post</h2><p>The water came up to the second step of the quay in the "
        "night, and nobody had said a word about it beforehand.</p></article>";
    struct buffer html = {0};
    buffer_put_string(&html, "<body><div id=app></div><noscript>");
    for (int i = 0; i < 8; i++) buffer_put_string(&html, thread);
    buffer_put_string(&html, "</noscript><noscript><iframe src=x></iframe></noscript>");
    struct html_parser *parser = html_parser_new();
    const struct html_tree *tree;
    static const struct measure_sets none;
    struct blocks blocks = {0};
    assert_int_equal(article_parse_page(parser, buffer_text(&html), &tree), COPYDESK_OK);
    assert_int_equal(blocks_find(&blocks, tree, &none), COPYDESK_OK);
    assert_int_equal(blocks.block_count, 16);
    blocks_free(&blocks);
    html_parser_free(parser);
    buffer_free(&html);
}

static void drops_blocks_without_words(void **state) {
    (void)state;
    check_text("<p>…</p><p> | </p><p>word</p>", "word");
}

static void knows_what_is_hidden(void **state) {
    (void)state;
    struct page page;
    open_page(&page, TEXT("<p style='color:red; display : none'>a<div hidden><p>b</div><div hidden id=S:1>c</div>"
                          "<p aria-hidden=true>d<p>e"));
    const uint8_t expected[] = {HIDDEN_STYLE, HIDDEN_STYLE, 0, HIDDEN_ARIA, 0};
    assert_int_equal(page.blocks.block_count, 5);
    for (int i = 0; i < 5; i++)
        assert_int_equal(page.blocks.elements[page.blocks.blocks[i].element].hidden, expected[i]);
    close_page(&page);
}

static void measures_links_and_images(void **state) {
    (void)state;
    struct page page;
    open_page(&page, TEXT("<img><p>four<a href=x>link</a></p><a href=y><p>all</p></a>"));
    assert_int_equal(page.blocks.blocks[0].text.link, 4);
    assert_int_equal(page.blocks.blocks[0].text.characters, 8);
    assert_int_equal(page.blocks.blocks[0].images, 1);
    assert_int_equal(page.blocks.blocks[1].text.link, 3);
    assert_int_equal(page.blocks.blocks[1].images, 0);
    close_page(&page);
}

static void gives_blocks_their_kind(void **state) {
    (void)state;
    struct page page;
    open_page(&page, TEXT("<h2>Head</h2><p>Para</p><ol><li>One<ul><li><p>Two</p></ul></ol><blockquote><p>Said</p>"
                          "</blockquote><pre>x  y\n z</pre><figure><figcaption>Seen</figcaption></figure>"
                          "<table><tr><th>H1<th>H2<tr><td>a<td>b</table>"));
    assert_text(compose_all(&page), "Head\n\nPara\n\nOne\nTwo\n\nSaid\n\nx  y\n z\n\nSeen\n\nH1\tH2\na\tb");
    static const struct {
        enum copydesk_block_kind kind;
        uint8_t level;
        bool ordered;
    } expected[] = {{COPYDESK_HEADING, 2, false},   {COPYDESK_PARAGRAPH, 0, false}, {COPYDESK_LIST_ITEM, 1, true},
                    {COPYDESK_LIST_ITEM, 2, false}, {COPYDESK_QUOTE, 0, false},     {COPYDESK_CODE, 0, false},
                    {COPYDESK_CAPTION, 0, false},   {COPYDESK_TABLE_ROW, 1, false}, {COPYDESK_TABLE_ROW, 0, false}};
    assert_int_equal(page.article.block_count, sizeof expected / sizeof *expected);
    for (uint32_t i = 0; i < page.article.block_count; i++) {
        assert_int_equal(page.article.blocks[i].kind, expected[i].kind);
        assert_int_equal(page.article.blocks[i].level, expected[i].level);
        assert_int_equal(page.article.blocks[i].ordered, expected[i].ordered);
    }
    close_page(&page);
}

static void a_table_that_lays_out_the_page_has_no_rows(void **state) {
    (void)state;
    check_text("<table><tr><td>menu<td><p>First of two.</p><p>Second.</p></table>", "menu\n\nFirst of two.\n\nSecond.");
}

static void leaves_out_the_title_above_the_story(void **state) {
    (void)state;
    struct page page;
    open_page(&page, TEXT("<h1>The <i>dam</i> holds</h1><p>The story.</p>"));
    page.article.meta.title = TEXT("THE DAM HOLDS");
    assert_text(compose_all(&page), "The story.");
    close_page(&page);
}

static void every_byte_has_its_place(void **state) {
    (void)state;
    static const char html[] = "<p>A &amp; B<br>C&nbsp;<b>D</b>\r\n e</p>";
    struct page page;
    open_page(&page, TEXT(html));
    assert_text(compose_all(&page), "A & B\nC D e");
    struct copydesk_ranges at =
        article_places(&page.article, page.tree->source, page.article.blocks[0].span, &page.arena);
    struct buffer joined = {0};
    for (uint32_t i = 0; i < at.count; i++) buffer_put(&joined, html + at.at[i].begin, at.at[i].end - at.at[i].begin);
    assert_text(buffer_text(&joined), "A &amp; BCDe");
    buffer_free(&joined);
    close_page(&page);
}

static void finds_the_container_of_prose(void **state) {
    (void)state;
    struct page page;
    open_page(&page,
              TEXT("<div><a href=1>one</a></div><div id=s>"
                   "<p>The water rose all night, and by the morning of the next day the lower town stood in it.</p>"
                   "<p>No one was hurt, the mayor said, and the dam, which is old, had held against all fears.</p>"
                   "</div><ul><li>a<li>b<li>c</ul>"));
    const struct element *top = &page.blocks.elements[page.structure.top];
    assert_text(html_attribute(page.tree, top->node, HTML_ATTRIBUTE_ID), "s");
    uint32_t item = page.blocks.blocks[3].element;
    assert_int_equal(page.structure.alike[item], 3);
    assert_int_equal(page.structure.keyword[item][KEYWORD_NAV], STRUCTURE_FAR);
    close_page(&page);
}

static void counts_copies_of_blocks(void **state) {
    (void)state;
    struct page page;
    open_page(&page, TEXT("<p>Read this.</p><p>Other</p><p>READ THIS</p>"));
    assert_int_equal(page.structure.duplicate[2], 0);
    assert_int_equal(page.structure.duplicates[0], 2);
    assert_int_equal(page.structure.last_duplicate[0], 2);
    assert_int_equal(page.structure.duplicates[1], 1);
    close_page(&page);
}

/* Rows are finite numbers and as wide for one block as for many. */
static void computes_rows_for_any_page(void **state) {
    (void)state;
    static const char *const pages[] = {"x", "<p>a<p>b", "<table><tr><td>1<td>2</table><h1>t</h1>",
                                        "<a href=#><a href=#><a href=#>deep</a>"};
    uint32_t width = 0;
    for (size_t i = 0; i < sizeof pages / sizeof *pages; i++) {
        struct page page;
        struct page_signs signs;
        struct feature_rows rows;
        static struct feature_names names;
        open_page(&page, text_from(pages[i]));
        page_find(&signs, page.tree, &page.blocks, &page.article.meta, TEXT("https://x.example/2026/a-b?c"));
        assert_int_equal(features_compute(&page.structure, &signs, &page.arena, &rows, &names), COPYDESK_OK);
        if (i == 0) width = rows.width;
        assert_int_equal(rows.width, width);
        assert_int_equal(names.count, width + rows.page_width);
        assert_true(names.count < FEATURES_MAX);
        for (size_t j = 0; j < (size_t)page.blocks.block_count * width; j++)
            assert_true(rows.values[j] - rows.values[j] == 0);
        for (size_t j = 0; j < rows.page_width; j++) assert_true(rows.page[j] - rows.page[j] == 0);
        close_page(&page);
    }
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(cuts_at_block_level_elements),
        cmocka_unit_test(inline_elements_do_not_cut_or_space),
        cmocka_unit_test(two_breaks_cut_and_one_breaks_the_line),
        cmocka_unit_test(skips_what_readers_do_not_see),
        cmocka_unit_test(reads_a_page_that_is_all_noscript),
        cmocka_unit_test(drops_blocks_without_words),
        cmocka_unit_test(knows_what_is_hidden),
        cmocka_unit_test(measures_links_and_images),
        cmocka_unit_test(gives_blocks_their_kind),
        cmocka_unit_test(a_table_that_lays_out_the_page_has_no_rows),
        cmocka_unit_test(leaves_out_the_title_above_the_story),
        cmocka_unit_test(every_byte_has_its_place),
        cmocka_unit_test(finds_the_container_of_prose),
        cmocka_unit_test(counts_copies_of_blocks),
        cmocka_unit_test(computes_rows_for_any_page),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
