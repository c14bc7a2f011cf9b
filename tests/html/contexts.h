/* How pages are parsed by tests that take any: one byte chooses scripting and, for fragments, the context element.
 * Seeds of the fuzzer begin with a letter: P and Q are pages without and with scripting, R and S fragments of a body,
 * and so on in the order of the table. */
#ifndef TESTS_HTML_CONTEXTS_H
#define TESTS_HTML_CONTEXTS_H

#include "html/html.h"

static inline struct html_options options_of(uint8_t choice) {
    static const char *const contexts[] = {
        NULL,        "body",      "div",     "table",    "tbody",   "tr",       "td",      "select",
        "template",  "title",     "script",  "frameset", "caption", "colgroup", "svg svg", "svg foreignObject",
        "svg title", "math math", "math mi", "html"};
    const char *const context = contexts[(choice >> 1) % (sizeof contexts / sizeof contexts[0])];
    return (struct html_options){.scripting = choice & 1, .context = context ? text_from(context) : (textref){0}};
}

#endif
