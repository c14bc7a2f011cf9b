#include "language/language.h"
#include "language/scripts.h"
#include "language/tags.h"
#include "language/weigh.h"

#include <math.h>

/* Tried on sentences and groups of five that taught nothing, without a claim, with the right one and with "en"
 * (models/languages.md). */
static const float claim_weight = 3;   /* what the most trusted claim adds to its language's score, a logit */
static const float other_claim = 1.5f; /* and every other claim */
static const float least_sure = .4f;   /* under this probability no language is named that no claim names */
static const float very_sure = .97f;   /* from here on a claim of a language that cannot be weighed is overruled */

/* Whether `languages`, codes separated by spaces, has the language of a claim. */
static bool is_listed(const char *languages, textref claim) {
    textref code = tag_language(claim);
    for (const char *at = languages; *at; at += strspn(at, " ")) {
        size_t size = strcspn(at, " ");
        if (text_is(text_of(at, size), code)) return true;
        at += size;
    }
    return false;
}

/* ---- Chinese ------------------------------------------------------------------------------------------------- */

enum { ORTHOGRAPHY_SURE = 3 }; /* characters of one orthography, and so many times those of the other */

/* "Hans" or "Hant", absent where the characters do not tell. */
static textref orthography(const struct script_shares *shares) {
    if (shares->simplified >= ORTHOGRAPHY_SURE && shares->simplified > ORTHOGRAPHY_SURE * shares->traditional)
        return TEXT("Hans");
    if (shares->traditional >= ORTHOGRAPHY_SURE && shares->traditional > ORTHOGRAPHY_SURE * shares->simplified)
        return TEXT("Hant");
    return (textref){0};
}

/* The orthography of a region; absent for a tag that names neither script nor a region with one. */
static textref claimed_orthography(textref tag) {
    if (tag_has(tag, TEXT("Hans")) || tag_has(tag, TEXT("CN")) || tag_has(tag, TEXT("SG"))) return TEXT("Hans");
    if (tag_has(tag, TEXT("Hant")) || tag_has(tag, TEXT("TW")) || tag_has(tag, TEXT("HK")) || tag_has(tag, TEXT("MO")))
        return TEXT("Hant");
    return (textref){0};
}

/* A heading of Japanese may do without kana. */
static bool may_be_japanese(const struct script_shares *shares, const textref *claims, uint32_t claim_count) {
    enum { HEADING = 20 * 3 }; /* twenty Han characters */
    return claim_count > 0 && shares->weight[SCRIPT_HAN] < HEADING && text_is(tag_language(claims[0]), TEXT("ja"));
}

static textref name_han(const struct script_shares *shares, const textref *claims, uint32_t claim_count) {
    if (may_be_japanese(shares, claims, claim_count)) return claims[0];
    const char *chinese = script_languages(SCRIPT_HAN);
    textref written = orthography(shares), claimed = {0};
    for (uint32_t i = 0; i < claim_count && claimed.size == 0; i++) {
        if (!is_listed(chinese, claims[i])) continue;
        textref region = claimed_orthography(claims[i]);
        if (written.size == 0 || text_is(region, written)) claimed = claims[i];
    }
    if (claimed.size > 0) return claimed;
    if (written.size == 0) return TEXT("zh");
    return text_is(written, TEXT("Hans")) ? TEXT("zh-Hans") : TEXT("zh-Hant");
}

/* ---- one language's own script --------------------------------------------------------------------------------- */

/* A claim of one of the script's languages, else the commonest of them. */
static textref name_by_script(const char *languages, const textref *claims, uint32_t claim_count) {
    for (uint32_t i = 0; i < claim_count; i++)
        if (is_listed(languages, claims[i])) return claims[i];
    return text_of(languages, strcspn(languages, " "));
}

/* ---- languages that share a script ----------------------------------------------------------------------------- */

static bool add_claim(struct weighed_language *languages, uint32_t count, textref claim, float weight) {
    bool known = false;
    textref code = tag_language(claim);
    for (uint32_t i = 0; i < count; i++) {
        if (!text_is(tag_primary(languages[i].code), code)) continue;
        languages[i].score += weight;
        known = true;
    }
    return known;
}

/* Whether a claimed language may be written in this script although it is not weighed there: any that nothing here
 * knows, and those that go by an alphabet here and another there. */
static bool may_be_strange(textref claim) {
    textref code = tag_language(claim);
    if (is_listed("az bs kk ckb ky mn pa tg tk tt uz", claim)) return true;
    if (weigh_knows(code)) return false;
    for (int script = 0; script < SCRIPT_COUNT; script++)
        if (is_listed(script_languages((enum script)script), claim)) return false;
    return true;
}

static uint32_t best_of(const struct weighed_language *languages, uint32_t count) {
    uint32_t best = 0;
    for (uint32_t i = 1; i < count; i++)
        if (languages[i].score > languages[best].score) best = i;
    return best;
}

/* The softmax of one among all. */
static float probability(const struct weighed_language *languages, uint32_t count, uint32_t which) {
    float sum = 0;
    for (uint32_t i = 0; i < count; i++) sum += expf(languages[i].score - languages[which].score);
    return 1 / sum;
}

/* The claim that names the language, unless it names another script; else its code. */
static textref name_as_claimed(textref code, enum script script, const textref *claims, uint32_t claim_count) {
    for (uint32_t i = 0; i < claim_count; i++) {
        if (!text_is(tag_language(claims[i]), tag_primary(code))) continue;
        if (!tag_has_script(claims[i]) || tag_has(claims[i], script_subtag(script))) return claims[i];
    }
    return code;
}

static textref name_by_words(textref text, enum script script, const textref *claims, uint32_t claim_count) {
    struct weighed_language languages[WEIGH_LANGUAGES_MAX];
    uint32_t count = weigh_languages(text, script, languages);
    if (count == 0) return claim_count ? claims[0] : (textref){0};
    textref strange = {0}; /* a claim of a language that is not among them */
    for (uint32_t i = 0; i < claim_count; i++) {
        bool known = add_claim(languages, count, claims[i], i == 0 ? claim_weight : other_claim);
        if (!known && i == 0 && may_be_strange(claims[i])) strange = claims[i];
    }
    uint32_t best = best_of(languages, count);
    float sure = probability(languages, count, best);
    if (strange.size > 0 && sure < very_sure) return strange;
    textref code = languages[best].code, name = name_as_claimed(code, script, claims, claim_count);
    return sure < least_sure && name.at == code.at ? (textref){0} : name;
}

/* ---- the whole -------------------------------------------------------------------------------------------------- */

textref language_detect(textref text, const textref *claims, uint32_t claim_count) {
    struct script_shares shares = scripts_measure(text);
    enum script script = scripts_main(&shares);
    if (script == SCRIPT_NONE) return claim_count ? claims[0] : (textref){0};
    if (script == SCRIPT_HAN) return name_han(&shares, claims, claim_count);
    const char *own = script_languages(script);
    if (*own) return name_by_script(own, claims, claim_count);
    return name_by_words(text, script, claims, claim_count);
}
