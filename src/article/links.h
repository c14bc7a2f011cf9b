/* Addresses in a page → addresses anyone can follow, by RFC 3986, section 5.2, and the URL Standard where browsers are
 * more lenient. What is no place to go (javascript:, data:, a scheme unknown) is no link. */
#ifndef ARTICLE_LINKS_H
#define ARTICLE_LINKS_H

#include "base/arena.h"
#include "html/tree.h"

struct links {
    textref base; /* absolute, or absent */
    struct arena *arena;
    uint32_t taken; /* bytes of the arena, up to LIMIT_LINK_MEMORY */
};

/* `address`: of the page; the page's own <base> is resolved against it. Both may be absent. */
void links_begin(struct links *links, const struct html_tree *tree, textref address, struct arena *arena);

/* The absolute form of `href`, or `href` itself, cleaned, where the page has no address and it is relative. Absent when
 * it is no link. Lives in the page's tree or the arena. */
textref links_resolve(struct links *links, textref href);

#endif
