/* Whose words a stretch of text is where no quotation marks tell: answers of an interview, letters with a signature. */
#ifndef SPEECH_TURNS_H
#define SPEECH_TURNS_H

#include "speech/parts.h"

/* The entity that answers the article's questions ("Q: …", "A: …"), or NONE where there are none. */
uint32_t turns_interviewee(const struct speech *speech);

/* The name of whoever says "I" at `token`; empty where that is the article itself. */
struct tokens turns_speaker(const struct speech *speech, uint32_t token, uint32_t interviewee);

#endif
