/* JSON-LD as pages write it: which node is the page's, what can be mended, what must not hurt. */
#include "metadata_page.h"

#include <stdio.h>

#include "article/metadata_json.h"

/* The metadata of a page whose one script holds `json`. */
static struct article_metadata read_json(const char *json) {
    struct buffer page = {0};
    buffer_put_string(&page, "<script type='application/ld+json'>");
    buffer_put_string(&page, json);
    buffer_put_string(&page, "</script>");
    /* the tree refers to the page, the metadata do not refer to the script */
    struct article_metadata meta = read_page_at(buffer_text(&page), (textref){0});
    buffer_free(&page);
    return meta;
}

static void one_article(void **state) {
    (void)state;
    struct article_metadata meta = read_json(
        "{\"@context\":\"https://schema.org\",\"@type\":\"NewsArticle\",\"headline\":\"Ferries &amp; tugs\","
        "\"description\":\"A day <b>at</b> sea.\",\"datePublished\":\"2022-03-14T00:37:05.123Z\","
        "\"dateModified\":\"2022-03-15\",\"author\":[{\"@type\":\"Person\",\"name\":\"Ana Tyr\"},\"Bo Lund\"],"
        "\"publisher\":{\"@type\":\"Organization\",\"name\":\"The Harbour Post\"},\"articleSection\":[\"Transport\"],"
        "\"keywords\":[\"ferries\",\"tugs\"],\"inLanguage\":\"en-gb\",\"license\":\"https://cc.example/by\","
        "\"image\":{\"@type\":\"ImageObject\",\"url\":\"https://post.example/f.jpg\"}}");
    assert_text(meta.title, "Ferries & tugs");
    assert_text(meta.standfirst, "A day at sea.");
    assert_text(meta.published, "2022-03-14T00:37:05Z");
    assert_text(meta.modified, "2022-03-15");
    assert_authors(meta, "Ana Tyr; Bo Lund");
    assert_text(meta.site, "The Harbour Post");
    assert_text(meta.section, "Transport");
    assert_int_equal(meta.tag_count, 2);
    assert_text(meta.language, "en-GB");
    assert_text(meta.licence, "https://cc.example/by");
    assert_text(meta.image, "https://post.example/f.jpg");
}

static void access(void **state) {
    (void)state;
    static const struct {
        const char *value;
        enum copydesk_access access;
    } cases[] = {{"true", COPYDESK_ACCESS_FREE},
                 {"false", COPYDESK_ACCESS_PAYWALLED},
                 {"\"True\"", COPYDESK_ACCESS_FREE},
                 {"\"False\"", COPYDESK_ACCESS_PAYWALLED},
                 {"\"http://schema.org/False\"", COPYDESK_ACCESS_PAYWALLED},
                 {"[false]", COPYDESK_ACCESS_PAYWALLED},
                 {"\"perhaps\"", COPYDESK_ACCESS_UNKNOWN},
                 {"null", COPYDESK_ACCESS_UNKNOWN}};
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        char json[256];
        snprintf(json, sizeof json,
                 "{\"@type\":\"NewsArticle\",\"headline\":\"Ferries sail\",\"isAccessibleForFree\":%s,\"hasPart\":"
                 "{\"@type\":\"WebPageElement\",\"isAccessibleForFree\":true}}",
                 cases[i].value);
        assert_int_equal(read_json(json).access, cases[i].access);
    }
}

static void section_of_crumbs(void **state) {
    (void)state;
    static const struct {
        const char *crumbs, *section;
    } cases[] = {
        {"{\"position\":1,\"name\":\"Home\"},{\"position\":2,\"item\":{\"@id\":\"/t\",\"name\":\"Transport\"}}",
         "Transport"},
        {"{\"name\":\"Home\"},{\"name\":\"Transport\"},{\"name\":\"Ferries sail again\"}", "Transport"},
        {"{\"name\":\"Home\"},{\"name\":\"Transport\"},{\"name\":\"This page\"}", "Transport"},
        {"{\"name\":\"Home\"},{\"name\":\"Ferries sail again\"}", ""},
        {"{\"name\":\"Home\"}", ""},
        {"", ""},
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        char page[512];
        snprintf(page, sizeof page,
                 "<h1>Ferries sail again</h1><script type='application/ld+json'>{\"@type\":\"BreadcrumbList\","
                 "\"itemListElement\":[%s]}</script>",
                 cases[i].crumbs);
        assert_text(read_page(page).section, cases[i].section);
    }
}

static void graphs_and_references(void **state) {
    (void)state;
    struct article_metadata meta = read_json(
        "{\"@graph\":[{\"@type\":\"WebSite\",\"@id\":\"#s\",\"name\":\"The Harbour Post\"},"
        "{\"@type\":\"Article\",\"headline\":\"Ferries sail\",\"author\":{\"@id\":\"#p\"},"
        "\"datePublished\":\"2022-03-14\"},{\"@type\":\"Person\",\"@id\":\"#p\",\"name\":\"Ana Tyr\"},"
        "{\"@type\":\"WebPage\",\"name\":\"Ferries sail - The Harbour Post\",\"datePublished\":\"2022-03-13\"}]}");
    assert_text(meta.title, "Ferries sail");
    assert_text(meta.published, "2022-03-14");
    assert_authors(meta, "Ana Tyr");
    assert_text(meta.site, "The Harbour Post");
    /* a reference to itself, and one to nothing */
    assert_authors(read_json("{\"@type\":\"Article\",\"author\":{\"@id\":\"#p\"}}"), "");
    assert_authors(
        read_json("[{\"@type\":\"Article\",\"author\":{\"@id\":\"#p\"}},{\"@id\":\"#p\",\"@type\":\"Person\","
                  "\"name\":{\"@id\":\"#p\"}}]"),
        "");
    /* the article inside the page */
    assert_text(read_json("{\"@type\":\"WebPage\",\"mainEntity\":{\"@type\":\"NewsArticle\",\"headline\":\"Ferries\","
                          "\"datePublished\":\"2022-03-14\"}}")
                    .published,
                "2022-03-14");
}

static void the_pages_own_article(void **state) {
    (void)state;
    static const char page[] = "<h1>Ferries sail again today</h1><script type='application/ld+json'>"
                               "[{\"@type\":\"NewsArticle\",\"headline\":\"Another "
                               "story\",\"datePublished\":\"2020-01-01\",\"author\":\"X Y\"},"
                               "{\"@type\":\"NewsArticle\",\"headline\":\"Ferries sail again "
                               "today\",\"datePublished\":\"2022-03-14\"}]</script>";
    assert_text(read_page(page).published, "2022-03-14");
    /* comments, reviews and lists hold other things */
    struct article_metadata meta = read_json(
        "{\"@type\":\"Product\",\"name\":\"Rain barrel\",\"review\":[{\"@type\":\"Review\",\"author\":\"A B\","
        "\"datePublished\":\"2020-01-01\"}]}");
    assert_text(meta.title, "Rain barrel");
    assert_text(meta.published, "");
    assert_authors(meta, "");
    assert_text(
        read_json("{\"@type\":\"ItemList\",\"itemListElement\":[{\"@type\":\"NewsArticle\",\"headline\":\"One\","
                  "\"datePublished\":\"2020-01-01\"}]}")
            .published,
        "");
    /* the questions of a list of questions are no titles */
    assert_text(read_page("<h1>Ferries</h1><script type='application/ld+json'>{\"@type\":\"FAQPage\",\"mainEntity\":["
                          "{\"@type\":\"Question\",\"name\":\"When do they sail?\"}]}</script>")
                    .title,
                "Ferries");
}

static void mended_json(void **state) {
    (void)state;
    static const char *const broken[] = {
        "{\"@type\":\"Article\",\"headline\":\"Ferries\",}",
        "{\"@type\":\"Article\",,\"headline\":\"Ferries\"}",
        "<!-- {\"@type\":\"Article\",\"headline\":\"Ferries\"} -->",
        "//<![CDATA[\n{\"@type\":\"Article\",\"headline\":\"Ferries\"}\n//]]>",
        "/*<![CDATA[*/{\"@type\":\"Article\",\"headline\":\"Ferries\"}/*]]>*/",
        "/* news */ {\"@type\":\"Article\", // story\n\"headline\":\"Ferries\"};",
        "{\"@type\":\"Article\",\"headline\":\"\nFerries\t\n\"}",
        "{&quot;@type&quot;:&quot;Article&quot;,&quot;headline&quot;:&quot;Ferries&quot;}",
        "{\"@type\":\"Article\",\"headline\":\"Ferries\",\"description\":\"cut short in the mid",
        "{\"@type\":\"Article\",\"keywords\":[\"a\",\"b\",],\"headline\":\"Ferries\"",
        "{\"@type\":\"WebSite\"}{\"@type\":\"Article\",\"headline\":\"Ferries\"}",
        "{\"@type\":\"WebSite\"},\n{\"@type\":\"Article\",\"headline\":\"Ferries\"}",
        "{\"@type\":\"Article\",\"headline\":\"Ferries\\u0000\\ud800\"}",
        "{\"@type\":\"Article\",\"headline\":\"Ferries\"]}",
        "{\"@type\":\"Article\" \"url\":\"x\"\n\"headline\":\"Ferries\"}",
        "[{\"@type\":\"WebSite\"} {\"@type\":\"Article\",\"headline\":\"Ferries\"}]",
        "{\"@type\":\"Article\",\"wordCount\": ,\"headline\":\"Ferries\",\"image\":}",
        "{\"@type\":\"Article\",\"headline\":\"Ferries\",\"image\":",
        "{\"@type\":\"Article\",\"wordCount\":undefined,\"size\":NaN,\"headline\":\"Ferries\"}",
        "{\"@type\":\"Article\",\"url\":\"http:\\/\\/x\\'y\",\"headline\":\"Ferries\"}",
    };
    for (size_t i = 0; i < sizeof broken / sizeof *broken; i++) {
        struct article_metadata meta = read_json(broken[i]);
        if (!text_is(meta.title, TEXT("Ferries"))) print_message("not mended: %s\n", broken[i]);
        assert_true(text_is(meta.title, TEXT("Ferries")));
    }
    assert_text(read_json("{\"@type\":\"Article\",\"headline\":\"The \"big\" ferry\",\"name\":1}").title,
                "The \"big\" ferry");
    assert_text(read_json("{\"@type\":\"Article\",\"headline\":\"Caf\\u00e9 \\ud83d\\udea2\"}").title, "Café 🚢");
}

static void beyond_mending(void **state) {
    (void)state;
    static const char *const broken[] = {"",     "{",  "nonsense",    "{\"a\" \"b\"}", "[[[[",
                                         "}}}}", "\"", "{\"@type\":", "null"};
    for (size_t i = 0; i < sizeof broken / sizeof *broken; i++) assert_text(read_json(broken[i]).title, "");
    /* one broken script does not spoil another */
    assert_text(read_page("<script type='application/ld+json'>{\"a\" \"b\"}</script><script type='application/ld+json'>"
                          "{\"@type\":\"Article\",\"headline\":\"Ferries\"}</script>")
                    .title,
                "Ferries");
}

static uint32_t count_roots(textref script) {
    json_t *roots[LIMIT_JSON_ROOTS];
    uint32_t count = metadata_parse_json(script, roots, LIMIT_JSON_ROOTS, &arena);
    for (uint32_t i = 0; i < count; i++) json_decref(roots[i]);
    return count;
}

static void limits(void **state) {
    (void)state;
    struct buffer script = {0};
    for (uint32_t i = 0; i < LIMIT_JSON_DEPTH; i++) buffer_put_byte(&script, '[');
    assert_int_equal(count_roots(buffer_text(&script)), 1);
    buffer_put_byte(&script, '[');
    assert_int_equal(count_roots(buffer_text(&script)), 0);

    buffer_clear(&script);
    for (uint32_t i = 0; i < LIMIT_JSON_ROOTS + 1; i++) buffer_put_string(&script, "{}");
    assert_int_equal(count_roots(buffer_text(&script)), LIMIT_JSON_ROOTS);

    buffer_clear(&script);
    buffer_put_string(&script, "[\"");
    while (script.size < LIMIT_JSON_BYTES - 2) buffer_put_byte(&script, 'a');
    buffer_put_string(&script, "\"]");
    assert_int_equal(count_roots(buffer_text(&script)), 1);
    buffer_put_byte(&script, ' ');
    assert_int_equal(count_roots(buffer_text(&script)), 0);
    buffer_free(&script);
}

/* A script of `count` times `piece` after `head`. */
static void survives(const char *head, const char *piece, size_t count) {
    struct buffer json = {0};
    buffer_put_string(&json, head);
    for (size_t i = 0; i < count; i++) buffer_put_string(&json, piece);
    buffer_put_byte(&json, '\0');
    assert_false(json.failed);
    read_json(json.at);
    buffer_free(&json);
}

static void hostile_json(void **state) {
    (void)state;
    survives("", "[", 1000000);
    survives("", "{\"a\":", 500000);
    survives("[", "{},", 300000);
    survives("[", "{\"@type\":\"Article\",\"author\":{\"@id\":\"#x\"}},", 40000);
    survives("{\"@type\":\"Article\",\"author\":[", "[", 50);
    survives("{\"@type\":\"Article\",\"author\":[", "\"A B\",", 100000);
    survives("{\"@type\":\"Article\",\"keywords\":\"", "a,", 1000000);
    survives("{\"@type\":\"Article\",\"headline\":\"", "\" ", 300000);
    survives("{\"@type\":\"Article\",\"headline\":\"", "\\", 300000);
    survives("{\"@type\":\"Article\",\"headline\":\"", "x", 50u << 20);
    survives("{", ":,", 500000);
    survives("{", ":}{", 500000);
    survives("[", "\"\" ", 300000);
    survives("[", "\" \"a", 300000);
    survives("/*", "/*", 300000);
    survives("{", "\"a\":{\"@type\":[\"Article\",\"Article\"]},", 50000);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(one_article),           cmocka_unit_test(access),
        cmocka_unit_test(section_of_crumbs),     cmocka_unit_test(graphs_and_references),
        cmocka_unit_test(the_pages_own_article), cmocka_unit_test(mended_json),
        cmocka_unit_test(beyond_mending),        cmocka_unit_test(limits),
        cmocka_unit_test(hostile_json),
    };
    return cmocka_run_group_tests(tests, set_up, tear_down);
}
