/* libFuzzer harness of the HTML parser: the first byte chooses the options, the rest is the page. Whatever it holds,
 * the tree must be one (tests/html/check_tree.h). Bytes that are no UTF-8 are cut off, as html_parse requires. */
#include "html/html.h"
#include "../tests/html/check_tree.h"
#include "base/utf8.h"

#include <stdio.h>
#include <stdlib.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static const char *const contexts[] = {
    NULL,        "body",      "div",     "table",    "tbody",   "tr",       "td",      "select",
    "template",  "title",     "script",  "frameset", "caption", "colgroup", "svg svg", "svg foreignObject",
    "svg title", "math math", "math mi", "html"};

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
    static struct html_parser *parser; /* kept, so that what one page leaves behind is tested too */
    if (!parser) parser = html_parser_new();
    if (!parser || size == 0) return 0;
    const char *const context = contexts[(data[0] >> 1) % (sizeof contexts / sizeof contexts[0])];
    const struct html_options options = {.scripting = data[0] & 1,
                                         .context = context ? text_from(context) : (textref){0}};
    textref source = text_of((const char *)data + 1, size - 1);
    source.size = utf8_valid_prefix(source);
    const struct html_tree *tree;
    if (html_parse(parser, source, &options, &tree) != COPYDESK_OK) return 0;
    const char *const wrong = check_tree(tree);
    if (wrong) {
        fprintf(stderr, "%s\n", wrong);
        abort();
    }
    struct arena arena = {0};
    html_text_under(tree, 0, &arena);
    arena_free(&arena);
    return 0;
}
