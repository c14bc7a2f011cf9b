#include "ledger/trail.h"

#include "ledger/story.h"

/* Less of the best score than this does not fit. */
static const double fits = 0.6;

static double weight_shared(const struct story_said *said, const struct wording *words) {
    double shared = 0;
    for (uint32_t t = 0; t < said->wording.term_count; t++)
        if (wording_shared(&said->wording.terms[t], 1, words->terms, words->term_count)) shared += said->weights[t];
    return shared;
}

/* Of the statements gathered for some words, the one that most others agree with among those that fit nearly as well as
 * the best; of these the first. Statements that say it is so before those that say it is not. */
static uint32_t choose_seed(struct story *story, const struct wording *words, uint32_t count) {
    double scores[STORY_PEERS], best = 0, best_score = 0;
    uint32_t chosen = LEDGER_NOBODY;
    if (count > STORY_PEERS) count = STORY_PEERS;
    for (uint32_t i = 0; i < count; i++) {
        const struct story_said *said = &story->said[i];
        const bool tells = !said->negated && !said->attribution_negated && !text_is(said->stance, TEXT("declines")) &&
                           !text_is(said->stance, TEXT("denies")) && !text_is(said->stance, TEXT("unaware"));
        scores[i] = weight_shared(said, words) * (tells ? 1 : 0.5);
        if (scores[i] > best_score) best_score = scores[i];
    }
    for (uint32_t i = 0; i < count; i++) {
        double agreed = scores[i];
        if (scores[i] <= 0 || scores[i] < fits * best_score || story_is_question(story, &story->said[i])) continue;
        for (uint32_t j = 0; j < count; j++) {
            const struct story_likeness likeness = story_compare(&story->said[i], &story->said[j]);
            if (j != i && story->said[i].article_id != story->said[j].article_id && likeness.terms >= 3 &&
                likeness.shared >= fits * likeness.less)
                agreed += best_score / 8;
        }
        if (agreed <= best) continue;
        best = agreed;
        chosen = i;
    }
    return chosen;
}

static bool find_seed(struct story *story, int64_t id, textref words, uint32_t *seed) {
    struct wording wording;
    *seed = LEDGER_NOBODY;
    if (id) {
        *seed = story_add(story, id);
        return !story->ledger->failed;
    }
    if (!wording_of(words, story->arena, &wording)) return ledger_fail(story->ledger, SQLITE_NOMEM);
    if (!story_gather(story, words, STORY_PEERS, true)) return false;
    *seed = choose_seed(story, &wording, story->said_count);
    return true;
}

static bool follow(struct story *story, uint32_t seed, struct ledger_trail *trail) {
    uint32_t variants;
    trail->statement = story->said[seed].id;
    trail->claim = story->said[seed].says;
    if (!story_gather(story, story->said[seed].says, STORY_CANDIDATES, true) ||
        !story_find_parts(story, seed, &variants) || !story_find_carriers(story, seed, variants, trail) ||
        !story_find_answers(story, trail))
        return false;
    trail->truncated = story->truncated;
    return true;
}

bool ledger_find_trail(struct ledger *ledger, int64_t id, textref words, struct ledger_trail *trail) {
    struct story story;
    uint32_t seed;
    *trail = (struct ledger_trail){.statement = 0};
    if (!ledger_execute(ledger, "BEGIN")) return false;
    bool fine = story_begin(&story, ledger, &trail->arena) && find_seed(&story, id, words, &seed);
    if (fine && seed != LEDGER_NOBODY) fine = follow(&story, seed, trail);
    return ledger_execute(ledger, "COMMIT") && fine;
}

void ledger_trail_free(struct ledger_trail *trail) {
    arena_free(&trail->arena);
}
