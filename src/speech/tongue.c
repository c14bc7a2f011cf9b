#include "speech/tongue.h"

#include <assert.h>

static const struct word_list no_words[] = {{0}};
static const struct sense_list no_nouns[] = {{0}};
static const struct voice_list no_voices[] = {{0}};

static const struct tongue tongue_other = {
    .code = "", .words = no_words, .nouns = no_nouns, .voices = no_voices, .back = "", .subjunctive = ""};

enum { TONGUES = 10 };

static const struct tongue *const tongues[TONGUES] = {&tongue_other, &tongue_de, &tongue_fr, &tongue_es, &tongue_it,
                                                      &tongue_pt,    &tongue_ru, &tongue_uk, &tongue_ar, &tongue_ja};

static_assert((int)TONGUES <= (int)TONGUE_MOST, "every tongue has a number");

const struct tongue *tongue_of(textref language) {
    if (language.size < 2 || text_starts_nocase(language, TEXT("en"))) return NULL;
    bool code = language.size == 2 || !byte_is_alpha(language.at[2]);
    for (size_t i = 1; code && i < TONGUES; i++)
        if (text_is_nocase(text_slice(language, 0, 2), text_from(tongues[i]->code))) return tongues[i];
    return &tongue_other;
}

uint32_t tongue_number(const struct tongue *tongue) {
    uint32_t number = 0;
    while (number + 1 < TONGUES && tongues[number] != tongue) number++;
    return number;
}
