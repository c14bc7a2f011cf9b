/* Memory that runs short at any one request: the parser says so, holds together, and reads the next page as if nothing
 * had been. The linker puts the functions below between the library and the C library's (meson.build). */
#include "base/buffer.h"
#include "check_tree.h"
#include "html/html.h"
#include "support.h"

#include <stdlib.h>

void *__real_malloc(size_t size);
void *__real_calloc(size_t count, size_t size);
void *__real_realloc(void *at, size_t size);
void *__wrap_malloc(size_t size);
void *__wrap_calloc(size_t count, size_t size);
void *__wrap_realloc(void *at, size_t size);

static unsigned requests, refused;

static bool is_refused(void) {
    return ++requests == refused;
}

void *__wrap_malloc(size_t size) {
    return is_refused() ? NULL : __real_malloc(size);
}

void *__wrap_calloc(size_t count, size_t size) {
    return is_refused() ? NULL : __real_calloc(count, size);
}

void *__wrap_realloc(void *at, size_t size) {
    return is_refused() ? NULL : __real_realloc(at, size);
}

/* A page that asks for every kind of memory a parser has, and for more of it as it goes on. */
static void put_page(struct buffer *page) {
    buffer_put_string(page,
                      "<!doctype HTML public 'x'><select><selectedcontent></selectedcontent><option>a<i>b</select>");
    buffer_put_string(page, "<template><template><p>c</template></template><!--d\r\ne-->");
    for (unsigned i = 0; i < 3000; i++) {
        buffer_format(page, "<p Own%u='&eacute;&#233;'>&#233;<B>f<p>g</b><OWN-%u>", i, i);
        buffer_format(page, "<table><u size=%u>h<tr> &amp; i<td>j</u></table><object><s>", i % 60);
    }
    buffer_put_string(page, "<table>");
    for (unsigned i = 0; i < 300; i++) buffer_put_string(page, "k&amp;\r");
}

static uint32_t count_nodes(struct html_parser *parser, const struct buffer *page) {
    const struct html_options options = {.scripting = true};
    const struct html_tree *tree;
    if (html_parse(parser, buffer_text(page), &options, &tree) != COPYDESK_OK) return 0;
    assert_null(check_tree(tree));
    return tree->count;
}

static void survives_each_refusal(void **state) {
    (void)state;
    struct buffer page = {0};
    put_page(&page);
    struct html_parser *const whole = html_parser_new();
    assert_non_null(whole);
    const uint32_t nodes = count_nodes(whole, &page);
    html_parser_free(whole);
    assert_int_not_equal(nodes, 0);
    for (unsigned which = 1;; which++) {
        requests = 0;
        refused = which;
        struct html_parser *const parser = html_parser_new();
        const uint32_t count = parser ? count_nodes(parser, &page) : 0;
        const bool reached = requests >= which;
        refused = 0;
        if (!reached && which == 1) skip(); /* a library of its own is not between */
        if (reached)
            assert_int_equal(count, 0);
        else
            assert_int_equal(count, nodes);
        if (parser) assert_int_equal(count_nodes(parser, &page), nodes);
        html_parser_free(parser);
        if (!reached) break;
    }
    buffer_free(&page);
}

static void survives_a_refusal_in_a_fragment(void **state) {
    (void)state;
    const struct html_options options = {.context = TEXT("template")};
    const struct html_tree *tree;
    for (unsigned which = 1;; which++) {
        requests = 0;
        refused = which;
        struct html_parser *const parser = html_parser_new();
        const bool read = parser && html_parse(parser, TEXT("<td>a"), &options, &tree) == COPYDESK_OK;
        const bool reached = requests >= which;
        refused = 0;
        assert_int_equal(read, !reached);
        html_parser_free(parser);
        if (!reached) break;
    }
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(survives_each_refusal),
        cmocka_unit_test(survives_a_refusal_in_a_fragment),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
