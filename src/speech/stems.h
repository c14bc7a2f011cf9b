/* What a statement's words are about: the stems of those that carry meaning, to be compared with another's. */
#ifndef SPEECH_STEMS_H
#define SPEECH_STEMS_H

#include "speech/parts.h"

enum { STEMS_MOST = 32, STEMS_FARTHEST = 60 }; /* of one statement; tokens of a run that are looked at */

struct stems {
    uint64_t words[STEMS_MOST]; /* the first bytes of a word each, lower case */
    uint64_t marks;             /* bits of the stems that may be there */
    uint32_t names;             /* bit i: words[i] stood with a capital */
    uint32_t count;
};

/* Whether the token is a word of more than grammar: long enough, and of an open class. */
bool carries_meaning(const struct token *token);

uint64_t stem_of(const struct speech *speech, uint32_t token);
bool stems_hold(const struct stems *stems, uint64_t stem);

/* Adds those of `t`; what is over STEMS_MOST or STEMS_FARTHEST is left out. */
void stems_add(const struct speech *speech, struct tokens t, struct stems *stems);
/* Those of what the draft says. */
struct stems stems_of(const struct speech *speech, const struct draft *draft);

/* Whether the word begins with one of the stems, the last of which is NULL; ASCII letters without case. */
bool starts_with_any(textref word, const char *const *stems);

/* How many the two share; *names: how many of them are names. */
uint32_t stems_shared(const struct stems *a, const struct stems *b, uint32_t *names);

#endif
