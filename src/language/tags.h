/* BCP 47 tags, in the form that language_tag gives them. */
#ifndef LANGUAGE_TAGS_H
#define LANGUAGE_TAGS_H

#include "base/text.h"

/* The language without script, region and variants: "zh-Hant-HK" → "zh". */
textref tag_primary(textref tag);

/* Whether a subtag after the first is `subtag`, in the same case. */
bool tag_has(textref tag, textref subtag);
bool tag_has_script(textref tag);

/* The code by which the language goes here, where pages use another too: "nb-NO" → "no", "prs" → "fa" (CLDR,
 * supplementalMetadata: languageAlias). */
textref tag_language(textref tag);

#endif
