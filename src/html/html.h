/* UTF-8 → tree, by the WHATWG HTML Living Standard, section 13.2 (parsing HTML documents). */
#ifndef HTML_HTML_H
#define HTML_HTML_H

#include "html/tree.h"

struct html_parser;

/* A parser keeps its memory between pages. NULL when memory is short. */
struct html_parser *html_parser_new(void);
void html_parser_free(struct html_parser *parser);

struct html_options {
    bool scripting;  /* the scripting flag: noscript holds text, not elements. Reading sets it. */
    textref context; /* fragment parsing: the context element's name ("svg path" for a foreign one); absent: a page */
};

/* Parses `source`, which must be valid UTF-8 without a byte order mark and at most LIMIT_PAGE_BYTES; it is not copied
 * and must outlive the tree. *tree belongs to the parser and lives until its next parse. Never fails on content:
 * COPYDESK_OK or COPYDESK_NO_MEMORY. */
enum copydesk_status html_parse(struct html_parser *parser, textref source, const struct html_options *options,
                                const struct html_tree **tree);

/* What a named character reference stands for, its ";" included in the name ("amp;"); absent when unknown. */
textref html_entity_find(textref name);

#endif
