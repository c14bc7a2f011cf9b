/* Which statement another one answers: a denial, a rejoinder, an answer to a question. */
#include "speech/claims.h"

void speech_find_answers(struct speech *speech) {
    claims_find(speech);
}
