/* Which statement another one answers, by rules (claims.c): what the trained stage of answers.c begins with. */
#ifndef SPEECH_CLAIMS_H
#define SPEECH_CLAIMS_H

#include "speech/parts.h"

/* Fills `answers` of all drafts. */
void claims_find(struct speech *speech);

#endif
