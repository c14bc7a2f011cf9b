#include "article/confidence.h"

#include "article/confidence_weights.h"

#include <assert.h>
#include <math.h>

enum { EXPECTED_PRECISION, EXPECTED_RECALL, SHARE_KEPT, ARTICLE, TERMS };
static_assert(sizeof confidence_weights / sizeof *confidence_weights == TERMS, "the weights are of other terms");

/* ln(p / (1 - p)), p taken no nearer to 0 and 1 than in train/confidence.py. */
static float logit(double p) {
    static const double cut = .01;
    double within = p < cut ? cut : p > 1 - cut ? 1 - cut : p;
    return (float)log(within / (1 - within));
}

float article_confidence(const struct selection *selection, float article) {
    if (!selection || !(selection->kept > 0) || !(selection->wanted > 0)) return confidence_of_nothing;
    const float terms[TERMS] = {[EXPECTED_PRECISION] = logit(selection->right / selection->kept),
                                [EXPECTED_RECALL] = logit(selection->right / selection->wanted),
                                [SHARE_KEPT] = (float)(selection->kept / selection->words),
                                [ARTICLE] = article};
    float sum = confidence_bias;
    for (int i = 0; i < TERMS; i++) sum += confidence_weights[i] * terms[i];
    return 1 / (1 + expf(-sum));
}
