/* Cues that the training text cannot teach: how papers carry one another, and the commonest verbs of other languages.
 * Their weights are set by hand: sure enough to be taken beside a quotation, a clause, or a name. */
#include "speech/cue_table.h"

/* Ascending by first word. */
const struct fixed_cue cue_more[] = {
    {"affirme", false, true},    {"affirmé", false, true},     {"afirma", false, true},
    {"afirmó", false, true},     {"agregó", false, true},      {"ajouté", false, true},
    {"ajoute", false, true},     {"añadió", false, true},      {"annonce", false, true},
    {"annoncé", false, true},    {"anunció", false, true},     {"aseguró", false, true},
    {"assure", false, true},     {"assuré", false, true},      {"behauptet", false, true},
    {"behauptete", false, true}, {"berichtet", false, true},   {"berichtete", false, true},
    {"bestätigt", false, true},  {"bestätigte", false, true},  {"betont", false, true},
    {"betonte", false, true},    {"carried by", true, false},  {"confirmé", false, true},
    {"confirmó", false, true},   {"déclare", false, true},     {"déclaré", false, true},
    {"declaró", false, true},    {"dementiert", false, true},  {"dementierte", false, true},
    {"dice", false, true},       {"dijo", false, true},        {"dit", false, true},
    {"echoed by", true, false},  {"erklärt", false, true},     {"erklärte", false, true},
    {"explicó", false, true},    {"expliqué", false, true},    {"explique", false, true},
    {"fordert", false, true},    {"forderte", false, true},    {"indicó", false, true},
    {"indiqué", false, true},    {"laut", false, true},        {"meint", false, true},
    {"meinte", false, true},     {"negó", false, true},        {"picked up by", true, false},
    {"relayed by", true, false}, {"repeated by", true, false}, {"republished by", true, false},
    {"sagt", false, true},       {"sagte", false, true},       {"schreibt", false, true},
    {"schrieb", false, true},    {"según", false, true},       {"selon", false, true},
    {"señaló", false, true},     {"souligné", false, true},    {"teilte", false, true},
    {"zufolge", false, true},
};
const uint16_t cue_more_count = sizeof cue_more / sizeof *cue_more;
