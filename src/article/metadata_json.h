/* JSON as it stands in pages: broken in a few ways that can be mended. */
#ifndef ARTICLE_METADATA_JSON_H
#define ARTICLE_METADATA_JSON_H

#include "base/arena.h"

#include <jansson.h>

#define LIMIT_JSON_BYTES (4u << 20) /* of one script; a larger one is not read */
#define LIMIT_JSON_DEPTH 64u        /* deeper JSON is not read */
#define LIMIT_JSON_ROOTS 64u        /* values in one script */

/* The values in `script`, at most `capacity`, to be given back with json_decref. Broken JSON is mended where its
 * meaning is plain: comment and CDATA wrappers, comments, commas too many and too few, missing values, raw line breaks
 * and quotes in strings, escaped quotes of HTML, a missing end. What stays broken yields nothing. */
uint32_t metadata_parse_json(textref script, json_t **roots, uint32_t capacity, struct arena *arena);

#endif
