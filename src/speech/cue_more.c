/* Cues that the training text cannot teach: how papers carry one another. Their weights are set by hand: sure enough to
 * be taken beside a quotation, a clause, or a name. */
#include "speech/cue_table.h"

/* Ascending by first word. */
const struct fixed_cue cue_more[] = {
    {"carried by", true}, {"echoed by", true},   {"picked up by", true},
    {"relayed by", true}, {"repeated by", true}, {"republished by", true},
};
const uint16_t cue_more_count = sizeof cue_more / sizeof *cue_more;
