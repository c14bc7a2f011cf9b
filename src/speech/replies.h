/* What statements that answer others have of their own: their cues, their stances, the words that take a claim up. */
#ifndef SPEECH_REPLIES_H
#define SPEECH_REPLIES_H

#include "speech/parts.h"

/* The classes of answers, from those that surely are one. */
enum answering { NO_ANSWER, MAY_ANSWER, ANSWERS };

enum answering answering_of(const struct speech *speech, const struct draft *draft);

/* Whether what it answers may stand behind it: a denial in the lead. */
bool may_come_first(const struct speech *speech, const struct draft *answer);

/* replied, shot back: somebody is spoken to. */
bool is_rejoinder(const struct speech *speech, const struct draft *draft);
/* said, told, replied: what was reported or proposed of somebody is no speech. */
bool is_speech(const struct speech *speech, const struct draft *draft);
/* A question, with or without whoever asks. */
bool is_asked(const struct speech *speech, const struct draft *draft);
/* A host, a moderator: what they say in an interview is answered by the next to speak. */
bool is_interviewer(const struct speech *speech, const struct draft *draft);
/* Declined, did not respond. */
bool is_silence(const struct speech *speech, const struct draft *draft);
/* It speaks of a request for comment. */
bool is_request(const struct speech *speech, const struct draft *draft);
/* called it misleading */
bool judges(const struct speech *speech, const struct draft *draft);
/* the allegations, that report */
bool takes_up_claim(const struct speech *speech, const struct draft *draft);
/* your letter, your remarks */
bool takes_up_yours(const struct speech *speech, const struct draft *draft);
/* attacked him for comments: what he says next is what he is attacked for */
bool quotes_before(const struct speech *speech, const struct draft *accusing);

/* The words that name who is answered, "in response to Lee" before the cue, "replied to Lee" behind it; or none. */
struct tokens in_response_to(const struct speech *speech, const struct draft *draft);
struct tokens replied_to(const struct speech *speech, const struct draft *draft);

#endif
