/* Text → the language it is written in.
 *
 * What a page claims of its language is often its template's, not its article's: newspapers in isiZulu and German
 * appear under lang="en". So the text decides, and the claims are a hint: they name the variant (en-GB), decide between
 * languages that a short text could be in, and stand where there is no text.
 *
 *     script     one language's own (Greek, Thai, Hangul, …), Chinese or Japanese: done (scripts.h)
 *     words      trigrams and words weighed for each language of the script (weigh.h), and a claim's weight added
 *     tag        the claim that names the language found; else its code
 */
#ifndef LANGUAGE_LANGUAGE_H
#define LANGUAGE_LANGUAGE_H

#include "base/arena.h"

/* "en_us" → "en-US", "ZH-HANT" → "zh-Hant" (BCP 47, RFC 5646 2.1.1); of "en, fr" the first, of
 * "iw" and "jp" the language that is meant. Absent when `t` is no
 * language tag or names no language (und, mul, zxx). Lives in `arena`. */
textref language_tag(textref t, struct arena *arena);

/* The BCP 47 tag of the language of `text`, valid UTF-8 of a few kilobytes at most: cost is linear in it. `claims` are
 * tags as language_tag makes them, the most trusted first; there may be none. Absent when neither the text nor a claim
 * tells. Returns one of `claims` or static storage. */
textref language_detect(textref text, const textref *claims, uint32_t claim_count);

#endif
