/* Which lines are the story: the line model's probabilities, and the choice that they make for. */
#ifndef PLAIN_STORY_H
#define PLAIN_STORY_H

#include "model/scorer.h"
#include "plain/lines.h"

/* The line model, and what evaluates it. */
struct plain_model {
    struct trees trees;
    struct scorer *scorer;
    const struct lanes *lanes;
};

struct plain_story {
    float *probability; /* [lines] that a line is main text */
    bool *keep;         /* [lines] */
};

/* Reads the lines with `model`. Arrays live in `arena`. COPYDESK_OK, COPYDESK_NO_MEMORY, or COPYDESK_BAD_DATA when its
 * features are not those of rows.h. */
enum copydesk_status plain_find_story(textref document, const struct plain_lines *lines,
                                      const struct plain_model *model, struct arena *arena, struct plain_story *story);

/* The lines [begin, end) that hold most of the story in one run; empty when nothing was kept. */
struct copydesk_range plain_main_run(const struct plain_lines *lines, const struct plain_story *story);

#endif
