/* HTML or text? For pages that come without a name or a type. */
#ifndef ENGINE_SNIFF_H
#define ENGINE_SNIFF_H

#include <stdbool.h>
#include <stddef.h>

/* Whether `bytes`, not yet decoded, begin like an HTML document: with markup, or with several of HTML's own tags among
 * their first few thousand characters. Text that mentions a tag or two stays text. */
bool engine_looks_like_html(const void *bytes, size_t size);

#endif
