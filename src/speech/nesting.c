/* Statements inside others: "Lee said [Berg had denied [that it rained]]". Each stays a statement of its own and knows
 * the nearest one whose content it stands in.
 *
 * Drafts come in the order of their cues, so that those inside a content are a stretch of them. */
#include "speech/parts.h"

enum { MOST_INSIDE = 64 /* drafts looked at in one run of content */ };

static uint32_t first_draft_from(const struct speech *speech, uint32_t token) {
    uint32_t low = 0, high = speech->draft_count;
    while (low < high) {
        uint32_t middle = low + (high - low) / 2;
        if (speech->drafts[middle].cue.first < token)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

bool speech_holds(const struct draft *draft, uint32_t token) {
    for (uint32_t i = 0; i < draft->content_count; i++)
        if (token >= draft->content[i].first && token < draft->content[i].end) return true;
    return false;
}

static uint32_t length_of(const struct draft *draft) {
    uint32_t length = 0;
    for (uint32_t i = 0; i < draft->content_count; i++) length += draft->content[i].end - draft->content[i].first;
    return length;
}

/* Of two that hold it the shorter is the nearer. */
static void nest(struct speech *speech, uint32_t outer, uint32_t inner) {
    struct draft *o = &speech->drafts[outer], *i = &speech->drafts[inner];
    if (outer == inner || speech_holds(i, o->cue.first)) return;
    if (i->within == NONE || length_of(o) < length_of(&speech->drafts[i->within])) i->within = outer;
}

void speech_find_nesting(struct speech *speech) {
    for (uint32_t d = 0; d < speech->draft_count; d++) speech->drafts[d].within = NONE;
    for (uint32_t d = 0; d < speech->draft_count; d++) {
        const struct draft *draft = &speech->drafts[d];
        for (uint32_t r = 0; r < draft->content_count; r++) {
            uint32_t i = first_draft_from(speech, draft->content[r].first);
            for (uint32_t seen = 0; i < speech->draft_count && seen < MOST_INSIDE; i++, seen++) {
                if (speech->drafts[i].cue.first >= draft->content[r].end) break;
                nest(speech, d, i);
            }
        }
    }
}
