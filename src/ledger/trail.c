#include "ledger/trail.h"

#include "ledger/story.h"

enum { PEERS = 64 /* of the statements that fit the words best, those compared to choose the seed */ };

/* Less of the best score than this does not fit. */
static const double fits = 0.6;

/* Of the statements gathered for some words, the one that most others agree with among those that fit nearly as well as
 * the best; of these the first. Statements that say it is so before those that say it is not. */
static uint32_t choose_seed(struct story *story, const struct wording *words, uint32_t count) {
    double scores[PEERS], best = 0, best_score = 0;
    uint32_t chosen = LEDGER_NOBODY;
    if (count > PEERS) count = PEERS;
    for (uint32_t i = 0; i < count; i++) {
        const struct story_said *said = &story->said[i];
        const struct story_likeness likeness = story_compare(story, &said->wording, words);
        const bool tells = !said->negated && !said->attribution_negated && !text_is(said->stance, TEXT("declines")) &&
                           !text_is(said->stance, TEXT("denies")) && !text_is(said->stance, TEXT("unaware"));
        scores[i] = likeness.shared * (tells ? 1 : 0.5);
        if (scores[i] > best_score) best_score = scores[i];
    }
    for (uint32_t i = 0; i < count; i++) {
        double agreed = scores[i];
        if (scores[i] <= 0 || scores[i] < fits * best_score || story_is_question(story, &story->said[i])) continue;
        for (uint32_t j = 0; j < count; j++) {
            const struct story_likeness likeness =
                story_compare(story, &story->said[i].wording, &story->said[j].wording);
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
    uint32_t first;
    struct wording wording;
    *seed = LEDGER_NOBODY;
    if (id) {
        *seed = story_add(story, id);
        return !story->ledger->failed;
    }
    if (!wording_of(words, story->arena, &wording)) return ledger_fail(story->ledger, SQLITE_NOMEM);
    if (!story_gather(story, words, &first)) return false;
    *seed = choose_seed(story, &wording, story->said_count);
    return true;
}

static bool follow(struct story *story, uint32_t seed, struct ledger_trail *trail) {
    uint32_t first, variants;
    trail->statement = story->said[seed].id;
    trail->claim = story->said[seed].says;
    if (!story_gather(story, story->said[seed].says, &first) || !story_find_parts(story, seed, &variants) ||
        !story_find_carriers(story, seed, variants, trail) || !story_find_answers(story, trail))
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
