#include "language/weigh.h"

#include "language/features.h"
#include "model/weights.h"

#include <assert.h>
#include <math.h>

struct model {
    uint32_t script, languages, lanes, rows;
    float scale;
    uint32_t codes, weights; /* offsets in the file */
    unsigned char padding[36];
};
static_assert(sizeof(struct model) == 64, "as train/languages.py packs it");

enum { FILE_HEAD = 16 };

static const signed char no_weights[WEIGH_LANGUAGES_MAX];

static uint32_t model_count(void) {
    uint32_t count;
    memcpy(&count, weights_languages + 8, sizeof count);
    return count;
}

static struct model model_at(uint32_t i) {
    struct model model;
    memcpy(&model, weights_languages + FILE_HEAD + i * sizeof model, sizeof model);
    return model;
}

static textref code_of(const struct model *model, uint32_t language) {
    const char *code = (const char *)weights_languages + model->codes + (size_t)language * 8;
    return text_of(code, strnlen(code, 8));
}

/* Adds up the rows `hashes` point to. Four rows of weights up to 31 fit eight bits; sixty-four of those sums fit
 * sixteen: it is additions of bytes, which a processor does sixteen at a time, that take the time here. */
static void add_rows(const struct model *model, const uint32_t *hashes, uint32_t count, int32_t *sums) {
    enum { ROWS_A_SUM = 256 };
    const signed char *weights = (const signed char *)weights_languages + model->weights;
    const uint32_t mask = model->rows - 1, lanes = model->lanes;
    int16_t some[WEIGH_LANGUAGES_MAX] = {0};
    for (uint32_t i = 0; i < count; i += 4) {
        const signed char *rows[4];
        for (uint32_t r = 0; r < 4; r++)
            rows[r] = i + r < count ? weights + (size_t)(hashes[i + r] & mask) * lanes : no_weights;
        for (uint32_t k = 0; k < lanes; k++)
            some[k] = (int16_t)(some[k] + (signed char)(rows[0][k] + rows[1][k] + rows[2][k] + rows[3][k]));
        if ((i + 4) % ROWS_A_SUM && i + 4 < count) continue;
        for (uint32_t k = 0; k < lanes; k++) {
            sums[k] += some[k];
            some[k] = 0;
        }
    }
}

uint32_t weigh_languages(textref t, enum script script, struct weighed_language *languages) {
    uint32_t m = 0;
    while (m < model_count() && model_at(m).script != (uint32_t)script) m++;
    if (m == model_count()) return 0;
    const struct model model = model_at(m);
    uint32_t hashes[LANGUAGE_FEATURES_MAX], count = language_features(t, script, hashes);
    if (count == 0) return 0;
    int32_t sums[WEIGH_LANGUAGES_MAX] = {0};
    add_rows(&model, hashes, count, sums);
    float scale = model.scale / sqrtf((float)count);
    for (uint32_t i = 0; i < model.languages; i++)
        languages[i] = (struct weighed_language){code_of(&model, i), scale * (float)sums[i]};
    return model.languages;
}

bool weigh_knows(textref code) {
    for (uint32_t m = 0; m < model_count(); m++) {
        const struct model model = model_at(m);
        for (uint32_t i = 0; i < model.languages; i++)
            if (text_is(code_of(&model, i), code)) return true;
    }
    return false;
}
