/* Sources without a name of their own: the senator, the company, the report, two officials. */
#ifndef SPEECH_DESCRIBE_H
#define SPEECH_DESCRIBE_H

#include "speech/naming.h"

/* The kind that a noun alone tells. */
enum copydesk_source_kind kind_of_noun(const struct speech *speech, uint32_t noun);

/* Whether the source is a noun's phrase, not a name. */
bool is_description(const struct speech *speech, struct tokens source, struct naming naming);

/* The kind of draft `index`, and the name of whom its source describes where the article tells. */
void describe_source(struct speech *speech, uint32_t index);

#endif
