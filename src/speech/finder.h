/* What the parts of the search for voices hand to one another (voices.c, voice_match.c, voice_marks.c). */
#ifndef SPEECH_FINDER_H
#define SPEECH_FINDER_H

#include "speech/voices.h"

/* A sentence, and the phrase of the language's table at hand. */
struct finder {
    struct speech *speech;
    struct tokens sentence;
    struct tokens core, rest; /* of the phrase at hand */
    const struct voice *voice;
};

static inline enum token_class finder_class(const struct finder *finder, int64_t token) {
    return class_within(finder->speech, finder->sentence, token);
}

/* ---- voice_match.c ---- */

/* The phrase of the table that begins at `token`, of several the longest, where it is used as its sort asks. */
bool finder_match(struct finder *finder, uint32_t token);

/* Whether nothing of the clause follows from `token` on: a separable verb's prefix stands last in it. */
bool finder_ends_clause(const struct finder *finder, uint32_t token);

/* Ann Lee hat am Montag gesagt: the auxiliary that opens the bracket the participle closes, from `begin` on, or NONE.
 */
uint32_t finder_auxiliary(const struct finder *finder, uint32_t begin);

/* ---- voice_marks.c ---- */

/* Whether a quotation closes right before `token`, a comma or a dash between. */
bool finder_follows_quotation(const struct finder *finder, uint32_t token);

/* Who stands before the colon at `colon`, and a verb behind a quotation that no table has, at `token`: adds the draft
 * where somebody does. */
void finder_take_colon(struct finder *finder, uint32_t colon);
void finder_take_unknown(struct finder *finder, uint32_t token);

#endif
