/* What a page's markup says of its text: kinds, lists, quotes, tables, code, marks and links. */
#include "article/compose.h"
#include "article/metadata.h"
#include "article/reading.h"
#include "support.h"

struct read {
    struct html_parser *parser;
    struct article_reader *reader;
    struct arena arena, scratch;
    struct article article;
};

/* Memory as pages before leave it. */
static void fill_with_rubbish(struct arena *arena) {
    enum { MUCH = 1 << 16 };
    memset(arena_take(arena, MUCH), 0xa5, MUCH);
    arena_reset(arena);
}

/* Composes every block of the page's body, whatever the models would keep. */
static void compose_with(struct read *read, const char *html, const char *url, bool metadata) {
    const struct html_tree *tree;
    struct reading reading = {0};
    *read = (struct read){.parser = html_parser_new(), .reader = article_reader_new(COPYDESK_FAVOUR_NEITHER)};
    assert_int_equal(article_parse_page(read->parser, text_from(html), &tree), COPYDESK_OK);
    if (metadata)
        assert_int_equal(article_read_metadata(tree, text_from(url), &read->arena, &read->article.meta), COPYDESK_OK);
    assert_int_equal(article_analyse(read->reader, tree, (textref){0}, &read->article.meta, &reading), COPYDESK_OK);
    uint32_t count = reading.blocks->block_count;
    fill_with_rubbish(&read->scratch);
    bool *keep = arena_take(&read->scratch, count + 1);
    float *probability = arena_take_zeroed(&read->scratch, count + 1, sizeof *probability);
    memset(keep, true, count);
    const struct composition composition = {.tree = tree,
                                            .structure = &reading.structure,
                                            .keep = keep,
                                            .probability = probability,
                                            .url = text_from(url),
                                            .arena = &read->arena,
                                            .scratch = &read->scratch};
    if (count) assert_true(compose_article(&composition, &read->article));
}

static void compose_at(struct read *read, const char *html, const char *url) {
    compose_with(read, html, url, false);
}

static void compose(struct read *read, const char *html) {
    compose_at(read, html, "https://example.org/a/b.html");
}

static void close_read(struct read *read) {
    html_parser_free(read->parser);
    article_reader_free(read->reader);
    arena_free(&read->arena);
    arena_free(&read->scratch);
    article_free(&read->article);
}

static void assert_whole(struct read *read, const char *expected) {
    assert_text(buffer_text(&read->article.text), expected);
}

static textref words_of(const struct read *read, struct copydesk_range span) {
    return text_slice(buffer_text(&read->article.text), span.begin, span.end);
}

/* "link(the report) strong(not)", the marks of a block in their order. */
static void assert_marks(struct read *read, uint32_t block, const char *expected) {
    static const char *const names[] = {"link", "strong", "emphasis", "deleted", "sub", "sup", "code"};
    struct buffer shown = {0};
    for (uint32_t i = 0; i < read->article.blocks[block].mark_count; i++) {
        const struct copydesk_mark *mark = &read->article.blocks[block].marks[i];
        textref words = words_of(read, mark->span);
        buffer_format(&shown, "%s%s(%.*s)", i ? " " : "", names[mark->kind], (int)words.size, words.at);
    }
    assert_text(buffer_text(&shown), expected);
    buffer_free(&shown);
}

/* ---- marks --------------------------------------------------------------------------------------------------- */

static void marks_are_ranges_of_the_text(void **state) {
    (void)state;
    struct read read;
    compose(&read, "<p>The <b> dam </b>held, <i>we <strong>were</strong> told</i>: H<sub>2</sub>O, m<sup>2</sup>, "
                   "<code>x = 1</code> and <del>12</del> <ins>13</ins>.</p>");
    assert_whole(&read, "The dam held, we were told: H2O, m2, x = 1 and 12 13.");
    assert_marks(&read, 0, "strong(dam) emphasis(we were told) strong(were) sub(2) sup(2) code(x = 1) deleted(12)");
    close_read(&read);
}

static void marks_that_say_nothing_are_left_out(void **state) {
    (void)state;
    struct read read;
    compose(&read, "<p><b></b><i> </i>One <b><strong>two</strong></b> <i><br></i>three<b><script>x</script></b>.</p>"
                   "<h2><b>A heading</b> is <em>strong</em></h2>");
    assert_marks(&read, 0, "strong(two)");
    assert_marks(&read, 1, "emphasis(strong)");
    close_read(&read);
}

static void marks_go_over_the_edges_of_blocks(void **state) {
    (void)state;
    struct read read;
    compose(&read, "<div><b>Before <p>one</p><p>two <i>three</p><p>four</i></b> five</p></div>"
                   "<a href=/card><h3>A card</h3><p>with <em>words</em></p></a>");
    assert_marks(&read, 0, "strong(Before)");
    assert_marks(&read, 1, "strong(one)");
    assert_marks(&read, 2, "strong(two three) emphasis(three)");
    assert_marks(&read, 3, "strong(four) emphasis(four)");
    assert_marks(&read, 4, "link(A card)");
    assert_marks(&read, 5, "link(with words) emphasis(words)");
    close_read(&read);
}

static void code_lies_inside_its_link(void **state) {
    (void)state;
    struct read read;
    compose(&read, "<p>Call <code><a href=#open>open</a></code> and <code>f(<a href=#int>int</a>)</code> first.</p>");
    assert_marks(&read, 0, "link(open) code(open) code(f(int)) link(int)");
    close_read(&read);
}

static void breaks_do_not_end_a_mark(void **state) {
    (void)state;
    struct read read;
    compose(&read, "<p><b>One<br>two<br></b>three</p>");
    assert_whole(&read, "One\ntwo\nthree");
    assert_marks(&read, 0, "strong(One\ntwo)");
    close_read(&read);
}

static void marks_nest_to_a_limit(void **state) {
    (void)state;
    struct read read;
    struct buffer page = {0};
    static const char *const tags[] = {"a href=x", "b", "i", "s", "sub", "sup", "code"};
    buffer_put_string(&page, "<p>");
    for (int i = 0; i < 300; i++) buffer_format(&page, "<%s>%d ", tags[i % 7], i);
    buffer_put_string(&page, "<p>the end");
    buffer_put_byte(&page, '\0');
    compose(&read, page.at);
    assert_true(read.article.blocks[0].mark_count >= 7);
    buffer_free(&page);
    close_read(&read);
}

static void marks_stop_at_their_limit(void **state) {
    (void)state;
    struct article article = {0};
    article_begin(&article, COPYDESK_PARAGRAPH, 0, false, 1);
    for (uint32_t i = 0; i < LIMIT_MARKS; i++) {
        article_open_mark(&article, COPYDESK_MARK_STRONG, (textref){0});
        article_append(&article, TEXT("a "), 0, 2);
        article_close_mark(&article);
    }
    assert_false(article.truncated);
    article_open_mark(&article, COPYDESK_MARK_STRONG, (textref){0});
    article_append(&article, TEXT("a"), 0, 1);
    article_end(&article);
    article_settle(&article);
    assert_true(article.truncated);
    assert_int_equal(article.blocks[0].mark_count, LIMIT_MARKS);
    article_free(&article);
}

/* ---- links --------------------------------------------------------------------------------------------------- */

static void assert_link(const char *base, const char *url, const char *href, const char *expected) {
    struct read read;
    struct buffer page = {0};
    buffer_format(&page, "<head>%s</head><p>See <a href=\"%s\">this</a> page.</p>", base, href);
    buffer_put_byte(&page, '\0');
    compose_at(&read, page.at, url);
    const struct copydesk_block *block = &read.article.blocks[0];
    if (!expected) {
        assert_int_equal(block->mark_count, 0);
    } else {
        assert_int_equal(block->mark_count, 1);
        assert_text(block->marks[0].href, expected);
    }
    buffer_free(&page);
    close_read(&read);
}

static void links_are_absolute(void **state) {
    (void)state;
    const char *url = "https://example.org/a/b.html?q=1#top";
    assert_link("", url, "http://other.example/x?y#z", "http://other.example/x?y#z");
    assert_link("", url, "//other.example/x", "https://other.example/x");
    assert_link("", url, "/c", "https://example.org/c");
    assert_link("", url, "c?d=../e", "https://example.org/a/c?d=../e");
    assert_link("", url, "../c/./d/", "https://example.org/c/d/");
    assert_link("", url, "../../../c", "https://example.org/c");
    assert_link("", url, "..", "https://example.org/");
    assert_link("", url, "?q=2", "https://example.org/a/b.html?q=2");
    assert_link("", url, "#note", "https://example.org/a/b.html?q=1#note");
    assert_link("", "https://example.org", "c", "https://example.org/c");
    assert_link("", "https://example.org?q", "c", "https://example.org/c");
    assert_link("", url, " /c d\n&quot;<e>\\f ", "https://example.org/c%20d%22%3Ce%3E/f");
    assert_link("", url, "mailto:desk@example.org", "mailto:desk@example.org");
    assert_link("<base href=/docs/>", url, "c", "https://example.org/docs/c");
    assert_link("<base href=https://other.example/d/e><base href=/no>", "", "c", "https://other.example/d/c");
    assert_link("<base href=javascript:x>", url, "c", "https://example.org/a/c");
    assert_link("", "", "/c", "/c");
    assert_link("", "file:///tmp/page.html", "#note", "#note");
}

static void what_leads_nowhere_is_no_link(void **state) {
    (void)state;
    static const char *const hrefs[] = {"javascript:alert(1)",
                                        " JavaScript:alert(1)",
                                        "java\nscript:alert(1)",
                                        "&#1;javascript:x",
                                        "data:text/html,x",
                                        "vbscript:x",
                                        "blob:x",
                                        "",
                                        " ",
                                        "https:example.org",
                                        "view-source:https://example.org"};
    for (size_t i = 0; i < sizeof hrefs / sizeof *hrefs; i++) {
        assert_link("", "https://example.org/", hrefs[i], NULL);
        assert_link("", "", hrefs[i], NULL);
    }
    char longest[LIMIT_LINK_BYTES + 2];
    memset(longest, 'a', sizeof longest);
    longest[sizeof longest - 1] = '\0';
    assert_link("", "", longest, NULL);
    assert_link("", "", longest + 1, longest + 1);
}

/* ---- lists and quotes ---------------------------------------------------------------------------------------- */

static const struct copydesk_block *block_at(const struct read *read, uint32_t block, const char *words) {
    assert_true(block < read->article.block_count);
    assert_text(words_of(read, read->article.blocks[block].span), words);
    return &read->article.blocks[block];
}

static void assert_item(const struct read *read, uint32_t block, const char *words, uint8_t level, uint32_t number) {
    const struct copydesk_block *item = block_at(read, block, words);
    assert_int_equal(item->kind, COPYDESK_LIST_ITEM);
    assert_int_equal(item->level, level);
    assert_int_equal(item->lists, level);
    assert_int_equal(item->number, number);
    assert_int_equal(item->ordered, number > 0);
}

static void lists_have_numbers_and_depth(void **state) {
    (void)state;
    struct read read;
    compose(&read, "<ol start=3><li>c<ul><li>inner<li>more</ul><li>d<li value=9>i<li>j</ol>"
                   "<ol reversed><li>two<li>one</ol><ol><li>again<ol><li>deep</ol></ol><ol start=x><li>first</ol>"
                   "<ol start=-1><li>minus<li>zero<li>plus</ol>");
    assert_item(&read, 0, "c", 1, 3);
    assert_item(&read, 1, "inner", 2, 0);
    assert_item(&read, 2, "more", 2, 0);
    assert_item(&read, 3, "d", 1, 4);
    assert_item(&read, 4, "i", 1, 9);
    assert_item(&read, 5, "j", 1, 10);
    assert_item(&read, 6, "two", 1, 2);
    assert_item(&read, 7, "one", 1, 1);
    assert_item(&read, 8, "again", 1, 1);
    assert_item(&read, 9, "deep", 2, 1);
    assert_item(&read, 10, "first", 1, 1);
    assert_int_equal(block_at(&read, 11, "minus")->number, 0);
    assert_true(block_at(&read, 11, "minus")->ordered);
    assert_item(&read, 13, "plus", 1, 1);
    close_read(&read);
}

static void items_and_quotes_go_on(void **state) {
    (void)state;
    struct read read;
    compose(&read,
            "<ul><li><p>One.</p><pre>code</pre><ul><li>inner</ul><p>Still one.</p><li>Two.</ul>"
            "<blockquote><p>First.</p><p>Second.</p><blockquote>Inner.</blockquote><ul><li>Listed.</ul></blockquote>"
            "<blockquote>Another.</blockquote><p>After.</p>");
    assert_false(block_at(&read, 0, "One.")->continues);
    assert_int_equal(block_at(&read, 1, "code")->lists, 1);
    assert_false(block_at(&read, 2, "inner")->continues);
    assert_true(block_at(&read, 3, "Still one.")->continues);
    assert_false(block_at(&read, 4, "Two.")->continues);
    assert_false(block_at(&read, 5, "First.")->continues);
    assert_true(block_at(&read, 6, "Second.")->continues);
    assert_int_equal(block_at(&read, 7, "Inner.")->quotes, 2);
    assert_true(block_at(&read, 7, "Inner.")->continues);
    assert_int_equal(block_at(&read, 8, "Listed.")->quotes, 1);
    assert_false(block_at(&read, 9, "Another.")->continues);
    assert_int_equal(block_at(&read, 10, "After.")->quotes, 0);
    close_read(&read);
    compose(
        &read,
        "<ul><li><h3>First</h3><p>One.</p><h4>More</h4><li><h3>Second</h3><ol><li>a<pre>b</pre></ol><pre>c</pre></ul>"
        "<h3>After</h3>");
    assert_int_equal(block_at(&read, 0, "First")->lists, 0);
    assert_int_equal(block_at(&read, 2, "More")->lists, 1);
    assert_int_equal(block_at(&read, 3, "Second")->lists, 0);
    assert_int_equal(block_at(&read, 5, "b")->lists, 2);
    assert_int_equal(block_at(&read, 6, "c")->lists, 0);
    assert_int_equal(block_at(&read, 7, "After")->lists, 0);
    close_read(&read);
}

/* ---- tables -------------------------------------------------------------------------------------------------- */

/* "a@0 b@1+2/3 *c*@3": words, column, columns and rows spanned, header. */
static void assert_row(const struct read *read, uint32_t block, const char *expected) {
    struct buffer shown = {0};
    assert_true(block < read->article.block_count);
    const struct copydesk_block *row = &read->article.blocks[block];
    assert_int_equal(row->kind, COPYDESK_TABLE_ROW);
    for (uint32_t i = 0; i < row->cell_count; i++) {
        const struct copydesk_cell *cell = &row->cells[i];
        textref words = words_of(read, cell->span);
        const char *star = cell->header ? "*" : "";
        buffer_format(&shown, "%s%s%.*s%s@%u", i ? " " : "", star, (int)words.size, words.at, star, cell->column);
        if (cell->columns > 1) buffer_format(&shown, "+%u", cell->columns);
        if (cell->rows > 1) buffer_format(&shown, "/%u", cell->rows);
    }
    assert_text(buffer_text(&shown), expected);
    buffer_free(&shown);
}

static void cells_keep_their_columns(void **state) {
    (void)state;
    struct read read;
    compose(&read, "<table><thead><tr><th rowspan=2>Port<th colspan=2>Tide<th></th><tr><th>High<th>Low</thead>"
                   "<tr><td>Quay<td>4<td>1<td>x<tr><td>Pier<td><td>2<tr><td colspan=4>No tide elsewhere</table>");
    assert_row(&read, 0, "*Port*@0/2 *Tide*@1+2");
    assert_row(&read, 1, "*High*@1 *Low*@2");
    assert_row(&read, 2, "Quay@0 4@1 1@2 x@3");
    assert_row(&read, 3, "Pier@0 2@2");
    assert_row(&read, 4, "No tide elsewhere@0+4");
    assert_int_equal(read.article.blocks[0].level, 1);
    assert_int_equal(read.article.blocks[2].level, 0);
    assert_whole(&read, "Port\tTide\nHigh\tLow\nQuay\t4\t1\tx\nPier\t2\nNo tide elsewhere");
    close_read(&read);
}

static void a_row_with_one_header_is_no_header_row(void **state) {
    (void)state;
    struct read read;
    compose(&read, "<table><tr><th>Length<td>40 m<tr><th>Built<td>1931</table>");
    assert_row(&read, 0, "*Length*@0 40 m@1");
    assert_int_equal(read.article.blocks[0].level, 0);
    close_read(&read);
}

static void cells_of_data_may_have_parts(void **state) {
    (void)state;
    struct read read;
    compose(&read, "<table><tr><th>Option<th>Meaning<tr><td><code>-q</code><td><p>Quiet.</p><p>Says <b>nothing</b>.</p>"
                   "<tr><td><pre>-v</pre><td><ul><li>Loud<li>Louder</ul></table>");
    assert_row(&read, 1, "-q@0 Quiet.\nSays nothing.@1");
    assert_row(&read, 2, "-v@0 Loud\nLouder@1");
    assert_marks(&read, 1, "code(-q) strong(nothing)");
    close_read(&read);
}

static void tables_for_layout_are_read_as_flow(void **state) {
    (void)state;
    struct read read;
    compose(&read,
            "<table role=presentation><tr><th>Menu</th></tr><tr><td><p>The first paragraph.</p><p>The second.</p>"
            "<table><tr><th>Year<th>Cars<tr><td>1931<td>400</table></td></tr></table>"
            "<table><tr><td><h2>Heading</h2><p>Words.</p><table><tr><td>One<td>Two</table></table>");
    static const enum copydesk_block_kind kinds[] = {COPYDESK_PARAGRAPH, COPYDESK_PARAGRAPH, COPYDESK_PARAGRAPH,
                                                     COPYDESK_TABLE_ROW, COPYDESK_TABLE_ROW, COPYDESK_HEADING,
                                                     COPYDESK_PARAGRAPH, COPYDESK_TABLE_ROW};
    assert_int_equal(read.article.block_count, 8);
    for (uint32_t i = 0; i < 8; i++) assert_int_equal(read.article.blocks[i].kind, kinds[i]);
    assert_row(&read, 4, "1931@0 400@1");
    assert_row(&read, 7, "One@0 Two@1");
    close_read(&read);
}

static void spans_without_sense_are_bounded(void **state) {
    (void)state;
    struct read read;
    compose(&read, "<table><tr><th colspan=1000000000>a<th colspan=-2 rowspan=99999999999>b<th colspan=0>c"
                   "<th rowspan=0>d<tr><td>e<td>f</table>");
    assert_row(&read, 0, "*a*@0+1000 *b*@1000/65534 *c*@1001 *d*@1002");
    assert_row(&read, 1, "e@0 f@1");
    close_read(&read);
}

static void tables_without_measure_stay_cheap(void **state) {
    (void)state;
    struct read read;
    struct buffer page = {0};
    buffer_put_string(&page, "<table><tr><th colspan=1000 rowspan=0>a<th>b");
    for (int i = 0; i < 40000; i++) buffer_put_string(&page, "<tr><td colspan=1000 rowspan=65534>c");
    buffer_put_byte(&page, '\0');
    compose(&read, page.at);
    assert_int_equal(read.article.block_count, 40001);
    buffer_clear(&page);
    buffer_put_string(&page, "<table><tr><th>a");
    for (int i = 0; i < 60000; i++) buffer_put_string(&page, "<td rowspan=2>b");
    buffer_put_byte(&page, '\0');
    close_read(&read);
    compose(&read, page.at);
    assert_int_equal(read.article.blocks[0].cell_count, 60001);
    buffer_free(&page);
    close_read(&read);
}

/* ---- code ---------------------------------------------------------------------------------------------------- */

static void code_keeps_its_space_and_names_its_language(void **state) {
    (void)state;
    static const struct {
        const char *page, *language;
    } cases[] = {{"<pre><code class='hljs language-c'>if (x)\n\n    y();</code></pre>", "c"},
                 {"<pre class='brush: python; gutter'>if (x)\n\n    y();</pre>", "python"},
                 {"<div class='highlight-source-shell'><pre>if (x)\n\n    y();</pre></div>", "shell"},
                 {"<pre data-lang=c++>if (x)\n\n    y();</pre>", "c++"},
                 {"<pre class='lang-\"><b>'>if (x)\n\n    y();</pre>", ""},
                 {"<div class=language-c><p>Words.</p><pre>if (x)\n\n    y();</pre></div>", ""}};
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct read read;
        compose(&read, cases[i].page);
        const struct copydesk_block *code = block_at(&read, read.article.block_count - 1, "if (x)\n\n    y();");
        assert_int_equal(code->kind, COPYDESK_CODE);
        assert_text(code->language, cases[i].language);
        close_read(&read);
    }
}

/* Lines in elements of their own are one piece of code, its lines without letters too. */
static void code_in_parts_is_one_block(void **state) {
    (void)state;
    struct read read;
    compose(&read, "<pre><div>if (x) {</div><div>    y();</div><div>}</div><div>z();</div></pre><pre>other</pre>"
                   "<pre><table><tr><td>1<td>a = b<tr><td>2<td>c = d</table></pre><pre>e<br><br>f</pre>"
                   "<pre>g<div> </div>h<p>i</p></pre>");
    const struct copydesk_block *code = block_at(&read, 0, "if (x) {\n    y();\n}\nz();");
    assert_int_equal(code->kind, COPYDESK_CODE);
    block_at(&read, 1, "other");
    block_at(&read, 2, "1\ta = b\n2\tc = d");
    block_at(&read, 3, "e\n\nf");
    block_at(&read, 4, "g\n \nh\ni");
    close_read(&read);
}

/* ---- media --------------------------------------------------------------------------------------------------- */

static void media_stand_where_the_page_shows_them(void **state) {
    (void)state;
    struct read read;
    compose_with(
        &read,
        "<script type=application/ld+json>{\"@type\":\"VideoObject\",\"name\":\"Tide\",\"duration\":\"PT1M5S\","
        "\"embedUrl\":\"https://www.youtube.com/embed/abc\"}</script>"
        "<script type=application/ld+json>{\"@type\":\"AudioObject\",\"contentUrl\":\"https://example.org/n.mp3\"}"
        "</script><article><h1>The ferry returns to the quay</h1>"
        "<p>The night ferry will sail again from Monday, three months after a storm tore its ramp away.</p>"
        "<figure><img src=/one.jpg><figcaption>The ferry at dusk</figcaption></figure>"
        "<p>Repairs took longer than planned because the steel had to come from abroad, the office said.</p>"
        "<figure><figcaption>The ramp</figcaption><div><img src=/two.jpg></div></figure>"
        "<iframe src='//www.youtube.com/embed/abc?rel=0'></iframe>"
        "<p>Tickets can be bought from Sunday, and islanders travel free of charge for a week.</p>"
        "<figure><img src=/three.jpg></figure></article>",
        "https://example.org/a", true);
    const struct copydesk_media *media = read.article.meta.media;
    static const struct {
        const char *url, *caption;
        enum copydesk_media_kind kind;
        uint32_t before;
    } expected[] = {{"https://www.youtube.com/embed/abc", "Tide", COPYDESK_VIDEO, 4},
                    {"https://example.org/n.mp3", "", COPYDESK_AUDIO, UINT32_MAX},
                    {"https://example.org/one.jpg", "The ferry at dusk", COPYDESK_IMAGE, 1},
                    {"https://example.org/two.jpg", "The ramp", COPYDESK_IMAGE, 3},
                    {"https://example.org/three.jpg", "", COPYDESK_IMAGE, 5}};
    assert_int_equal(read.article.block_count, 5);
    assert_int_equal(read.article.meta.media_count, 5);
    for (uint32_t i = 0; i < 5; i++) {
        assert_text(media[i].url, expected[i].url);
        assert_text(media[i].caption, expected[i].caption);
        assert_int_equal(media[i].kind, expected[i].kind);
        assert_int_equal(media[i].placed, expected[i].before != UINT32_MAX);
        if (media[i].placed) assert_int_equal(media[i].before, expected[i].before);
    }
    assert_int_equal(media[0].duration, 65);
    assert_ptr_equal(read.article.blocks[1].media, &media[2]);
    assert_ptr_equal(read.article.blocks[3].media, &media[3]);
    assert_null(read.article.blocks[0].media);
    close_read(&read);
}

static void media_before_the_title_stand_before_the_story(void **state) {
    (void)state;
    struct read read;
    compose_with(
        &read,
        "<title>The bridge opens</title><body><main><video src=a.mp4></video><h1>The bridge opens</h1>"
        "<p>Cars crossed the new bridge over the slow brown river this morning for the first time."
        "<p>Before them came the ferries, which have carried people and sheep across since the old days.</main>",
        "https://example.org/", true);
    assert_int_equal(read.article.meta.media_count, 1);
    assert_true(read.article.meta.media[0].placed);
    assert_int_equal(read.article.meta.media[0].before, 0);
    close_read(&read);
}

/* ---- hostile ------------------------------------------------------------------------------------------------- */

static void lists_without_bottom(void **state) {
    (void)state;
    struct read read;
    struct buffer page = {0};
    for (int i = 0; i < 10000; i++) buffer_put_string(&page, "<ol start=99999999999><li>a<li value=-5>b");
    buffer_put_byte(&page, '\0');
    compose(&read, page.at);
    assert_true(read.article.block_count >= 20000);
    buffer_clear(&page);
    for (int i = 0; i < 10000; i++) buffer_put_string(&page, "<blockquote><b><a href=x>c");
    buffer_put_byte(&page, '\0');
    close_read(&read);
    compose(&read, page.at);
    assert_true(read.article.blocks[read.article.block_count - 1].quotes > 100);
    buffer_free(&page);
    close_read(&read);
}

static void long_lists_are_walked_once(void **state) {
    (void)state;
    struct read read;
    struct buffer page = {0};
    buffer_put_string(&page, "<ol>");
    for (int i = 0; i < 30000; i++) buffer_put_string(&page, "<li>a<ol reversed><li>b</ol>");
    buffer_put_byte(&page, '\0');
    compose(&read, page.at);
    assert_int_equal(read.article.blocks[59998].number, 30000);
    buffer_free(&page);
    close_read(&read);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(marks_are_ranges_of_the_text),
        cmocka_unit_test(marks_that_say_nothing_are_left_out),
        cmocka_unit_test(marks_go_over_the_edges_of_blocks),
        cmocka_unit_test(code_lies_inside_its_link),
        cmocka_unit_test(breaks_do_not_end_a_mark),
        cmocka_unit_test(marks_nest_to_a_limit),
        cmocka_unit_test(marks_stop_at_their_limit),
        cmocka_unit_test(links_are_absolute),
        cmocka_unit_test(what_leads_nowhere_is_no_link),
        cmocka_unit_test(lists_have_numbers_and_depth),
        cmocka_unit_test(items_and_quotes_go_on),
        cmocka_unit_test(cells_keep_their_columns),
        cmocka_unit_test(a_row_with_one_header_is_no_header_row),
        cmocka_unit_test(cells_of_data_may_have_parts),
        cmocka_unit_test(tables_for_layout_are_read_as_flow),
        cmocka_unit_test(spans_without_sense_are_bounded),
        cmocka_unit_test(tables_without_measure_stay_cheap),
        cmocka_unit_test(code_keeps_its_space_and_names_its_language),
        cmocka_unit_test(code_in_parts_is_one_block),
        cmocka_unit_test(media_stand_where_the_page_shows_them),
        cmocka_unit_test(media_before_the_title_stand_before_the_story),
        cmocka_unit_test(lists_without_bottom),
        cmocka_unit_test(long_lists_are_walked_once),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
