#include "parsers.h"

#include "base/utf8.h"
#include "copydesk.h"
#include "html/html.h"

#include <dlfcn.h>
#include <stdio.h>
#include <stdlib.h>
#ifdef BENCH_GUMBO
#include <gumbo.h>
#endif
#ifdef BENCH_LIBXML2
#include <libxml/HTMLparser.h>
#endif

static void miss(struct bench_parser *parser, const char *why) {
    snprintf(parser->missing, sizeof parser->missing, "%s", why);
}

/* ---- ours ------------------------------------------------------------------------------------------------------ */

static const struct html_tree *parse_copydesk(void *state, textref page) {
    const struct html_options options = {.scripting = false};
    const struct html_tree *tree;
    return html_parse(state, page, &options, &tree) == COPYDESK_OK ? tree : NULL;
}

static bool copydesk_parse(void *state, textref page) {
    return parse_copydesk(state, page) != NULL;
}

/* lexbor takes UTF-8 on trust; so do we, after a check that gumbo and libxml2 make as they go. */
static bool copydesk_check_and_parse(void *state, textref page) {
    return utf8_valid_prefix(page) == page.size && copydesk_parse(state, page);
}

static uint64_t copydesk_elements(void *state, textref page) {
    const struct html_tree *const tree = parse_copydesk(state, page);
    uint64_t elements = 0;
    for (uint32_t node = 0; tree && node < tree->count; node++) elements += tree->kind[node] == HTML_ELEMENT;
    return elements;
}

static void copydesk_close(void *state) {
    html_parser_free(state);
}

static void open_copydesk(struct bench_parser *parser, const char *name, bool check) {
    *parser = (struct bench_parser){.name = name,
                                    .state = html_parser_new(),
                                    .parse = check ? copydesk_check_and_parse : copydesk_parse,
                                    .elements = copydesk_elements,
                                    .close = copydesk_close};
    if (!parser->state) miss(parser, "no memory");
}

/* All that the command does with a page but for its statements, which parsers have no likeness of: from bytes to the
 * record's line of JSON. */
static bool copydesk_read_whole(void *state, textref page) {
    const struct copydesk_page input = {.bytes = page.at, .size = page.size, .format = COPYDESK_PAGE_HTML};
    const struct copydesk_record *record;
    struct copydesk_text line;
    return copydesk_read(state, &input, &record) == COPYDESK_OK &&
           copydesk_render(state, record, COPYDESK_FORMAT_JSONL, NULL, &line) == COPYDESK_OK;
}

static void copydesk_close_whole(void *state) {
    copydesk_engine_free(state);
}

static void open_copydesk_whole(struct bench_parser *parser) {
    const struct copydesk_options options = {.no_statements = true};
    *parser = (struct bench_parser){.name = "copydesk, whole reading",
                                    .state = copydesk_engine_new(&options),
                                    .parse = copydesk_read_whole,
                                    .close = copydesk_close_whole};
    if (!parser->state) miss(parser, "no memory");
}

/* ---- lexbor ---------------------------------------------------------------------------------------------------- */

/* As declared in lexbor/html/interfaces/document.h and lexbor/dom/interfaces/node.h. */
enum { LEXBOR_OK = 0, LEXBOR_ELEMENT = 1, LEXBOR_WALK_ON = 0 };
typedef int lexbor_walker(void *node, void *context);
struct lexbor {
    void *library, *document;
    void *(*create)(void);
    unsigned (*parse)(void *document, const unsigned char *html, size_t size); /* cleans the document first */
    void *(*destroy)(void *document);
    void (*walk)(void *root, lexbor_walker *walker, void *context);
    int (*type)(void *node);
};

static bool find_function(void *library, const char *name, void *function) {
    void *const found = dlsym(library, name);
    memcpy(function, &found, sizeof found); /* ISO C has no cast from an object to a function; POSIX says it works */
    return found != NULL;
}

static bool load_lexbor(struct lexbor *lexbor, const char *path) {
    lexbor->library = dlopen(path, RTLD_LAZY | RTLD_LOCAL);
    return lexbor->library && find_function(lexbor->library, "lxb_html_document_create", &lexbor->create) &&
           find_function(lexbor->library, "lxb_html_document_parse", &lexbor->parse) &&
           find_function(lexbor->library, "lxb_html_document_destroy", &lexbor->destroy) &&
           find_function(lexbor->library, "lxb_dom_node_simple_walk", &lexbor->walk) &&
           find_function(lexbor->library, "lxb_dom_node_type_noi", &lexbor->type) &&
           (lexbor->document = lexbor->create()) != NULL;
}

static bool lexbor_parse(void *state, textref page) {
    struct lexbor *const lexbor = state;
    return lexbor->parse(lexbor->document, (const unsigned char *)page.at, page.size) == LEXBOR_OK;
}

struct lexbor_count {
    const struct lexbor *lexbor;
    uint64_t elements;
};

static int count_lexbor_node(void *node, void *context) {
    struct lexbor_count *const count = context;
    count->elements += count->lexbor->type(node) == LEXBOR_ELEMENT;
    return LEXBOR_WALK_ON;
}

static uint64_t lexbor_elements(void *state, textref page) {
    struct lexbor *const lexbor = state;
    struct lexbor_count count = {.lexbor = lexbor};
    if (lexbor_parse(state, page)) lexbor->walk(lexbor->document, count_lexbor_node, &count);
    return count.elements;
}

static void lexbor_close(void *state) {
    struct lexbor *const lexbor = state;
    if (lexbor->document) lexbor->destroy(lexbor->document);
    if (lexbor->library) dlclose(lexbor->library);
    free(lexbor);
}

static void open_lexbor(struct bench_parser *parser, const char *path) {
    *parser = (struct bench_parser){
        .name = "lexbor", .parse = lexbor_parse, .elements = lexbor_elements, .close = lexbor_close};
    if (!path) {
        miss(parser, "no --lexbor was given");
        return;
    }
    struct lexbor *const lexbor = parser->state = calloc(1, sizeof *lexbor);
    if (lexbor && load_lexbor(lexbor, path)) return;
    const char *const why = dlerror();
    miss(parser, why ? why : "no memory");
}

/* ---- gumbo ----------------------------------------------------------------------------------------------------- */

#ifdef BENCH_GUMBO
static GumboOptions gumbo_options(void) {
    GumboOptions options = kGumboDefaultOptions;
    options.max_errors = 0; /* the errors are kept otherwise, and nobody else keeps theirs */
    return options;
}

static bool gumbo_parse_page(void *state, textref page) {
    const GumboOptions options = gumbo_options();
    GumboOutput *const output = gumbo_parse_with_options(&options, page.at, page.size);
    (void)state;
    if (output) gumbo_destroy_output(&options, output);
    return output != NULL;
}

static const GumboVector *gumbo_children(const GumboNode *node) {
    switch (node->type) {
    case GUMBO_NODE_DOCUMENT: return &node->v.document.children;
    case GUMBO_NODE_ELEMENT:
    case GUMBO_NODE_TEMPLATE: return &node->v.element.children;
    default: return NULL;
    }
}

/* The node after `node` in document order: its first child, or the next sibling of the nearest that has one. */
static const GumboNode *gumbo_after(const GumboNode *node) {
    const GumboVector *const children = gumbo_children(node);
    if (children && children->length) return children->data[0];
    for (; node->parent; node = node->parent) {
        const GumboVector *const siblings = gumbo_children(node->parent);
        if (node->index_within_parent + 1 < siblings->length) return siblings->data[node->index_within_parent + 1];
    }
    return NULL;
}

static uint64_t gumbo_elements(void *state, textref page) {
    const GumboOptions options = gumbo_options();
    GumboOutput *const output = gumbo_parse_with_options(&options, page.at, page.size);
    uint64_t elements = 0;
    (void)state;
    if (!output) return 0;
    for (const GumboNode *node = output->document; node; node = gumbo_after(node))
        elements += node->type == GUMBO_NODE_ELEMENT || node->type == GUMBO_NODE_TEMPLATE;
    gumbo_destroy_output(&options, output);
    return elements;
}

static void open_gumbo(struct bench_parser *parser) {
    *parser = (struct bench_parser){
        .name = "gumbo", .version = BENCH_GUMBO, .parse = gumbo_parse_page, .elements = gumbo_elements};
}
#else
static void open_gumbo(struct bench_parser *parser) {
    *parser = (struct bench_parser){.name = "gumbo"};
    miss(parser, "built without it: libgumbo-dev was not there");
}
#endif

/* ---- libxml2 --------------------------------------------------------------------------------------------------- */

#ifdef BENCH_LIBXML2
static htmlDocPtr parse_libxml2(void *state, textref page) {
    const int options = HTML_PARSE_RECOVER | HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING | HTML_PARSE_NONET;
    return htmlCtxtReadMemory(state, page.at, (int)page.size, NULL, "UTF-8", options);
}

static bool libxml2_parse(void *state, textref page) {
    const htmlDocPtr document = parse_libxml2(state, page);
    xmlFreeDoc(document);
    return document != NULL;
}

static const xmlNode *libxml2_after(const xmlNode *node) {
    if (node->type == XML_ELEMENT_NODE && node->children) return node->children;
    while (!node->next && node->parent && node->parent->type == XML_ELEMENT_NODE) node = node->parent;
    return node->next;
}

static uint64_t libxml2_elements(void *state, textref page) {
    const htmlDocPtr document = parse_libxml2(state, page);
    uint64_t elements = 0;
    if (!document) return 0;
    for (const xmlNode *node = document->children; node; node = libxml2_after(node))
        elements += node->type == XML_ELEMENT_NODE;
    xmlFreeDoc(document);
    return elements;
}

static void libxml2_close(void *state) {
    htmlFreeParserCtxt(state);
    xmlCleanupParser();
}

static void open_libxml2(struct bench_parser *parser) {
    *parser = (struct bench_parser){.name = "libxml2",
                                    .version = LIBXML_DOTTED_VERSION,
                                    .state = htmlNewParserCtxt(),
                                    .parse = libxml2_parse,
                                    .elements = libxml2_elements,
                                    .close = libxml2_close};
    if (!parser->state) miss(parser, "no memory");
}
#else
static void open_libxml2(struct bench_parser *parser) {
    *parser = (struct bench_parser){.name = "libxml2"};
    miss(parser, "built without it: libxml2-dev was not there");
}
#endif

/* ---- the floor ------------------------------------------------------------------------------------------------- */

/* What it costs to look at every byte and stop at every "<": no parser can be faster that does no more than that. */
static bool memchr_parse(void *state, textref page) {
    uint64_t *const found = state;
    const char *const end = page.at + page.size;
    for (const char *at = page.at; (at = memchr(at, '<', (size_t)(end - at))); at++) ++*found;
    return true;
}

static void open_memchr(struct bench_parser *parser) {
    *parser = (struct bench_parser){
        .name = "memchr for <", .state = calloc(1, sizeof(uint64_t)), .parse = memchr_parse, .close = free};
    if (!parser->state) miss(parser, "no memory");
}

/* ---- all of them ----------------------------------------------------------------------------------------------- */

void bench_parsers_open(struct bench_parser parsers[BENCH_PARSERS], const char *lexbor) {
    open_copydesk(&parsers[0], "copydesk", false);
    open_lexbor(&parsers[1], lexbor);
    open_gumbo(&parsers[2]);
    open_libxml2(&parsers[3]);
    /* Not right after the other of ours, whose code would still be in the caches. */
    open_copydesk(&parsers[4], "copydesk, UTF-8 checked", true);
    open_memchr(&parsers[5]);
    open_copydesk_whole(&parsers[6]);
}

void bench_parsers_close(struct bench_parser parsers[BENCH_PARSERS]) {
    for (int i = 0; i < BENCH_PARSERS; i++)
        if (parsers[i].state && parsers[i].close) parsers[i].close(parsers[i].state);
}
