/* Who answered a claim, and how.
 *
 * A denial is a position: it counts once for who takes it, and for an organisation and its spokespeople together,
 * however often it is repeated. A refusal to comment is something that happens: it counts once for each outlet that
 * asked. */
#include "ledger/sentence.h"
#include "ledger/story.h"
#include <stdlib.h>

struct answer {
    struct ledger_answer answer;
    uint32_t said;
    textref repeated[32];
    uint32_t repeated_count;
};

enum { NEAR = 6 /* statements from one that says the claim */ };

/* Of its words that are no names, what an answer must share with what it answers. */
static const double of_its_words = 0.25;

static bool is_declining(const struct story_said *said) {
    return text_is(said->stance, TEXT("declines"));
}

static bool is_explicit(const struct story_said *said) {
    return is_declining(said) || text_is(said->stance, TEXT("denies")) || text_is(said->stance, TEXT("unaware")) ||
           text_is(said->stance, TEXT("confirms"));
}

static bool is_spokesperson(const struct story_said *said) {
    return text_find_nocase(said->role, TEXT("spokes"), 0) != UINT32_MAX ||
           text_find_nocase(said->source, TEXT("spokes"), 0) != UINT32_MAX;
}

static bool in_one_sentence(const struct story *story, const struct story_said *a, const struct story_said *b) {
    const textref text = story->articles[a->article].text;
    const struct copydesk_range left = ledger_sentence(text, a->span), right = ledger_sentence(text, b->span);
    return left.begin < right.end && right.begin < left.end;
}

/* "The authority has asked nobody for water, its spokesperson told Tidewire": the answer is the spokesperson's. */
static bool has_spokesperson(const struct story *story, const struct story_said *said) {
    if (!text_is(said->kind, TEXT("organisation"))) return false;
    for (uint32_t i = 0; i < story->said_count; i++) {
        const struct story_said *other = &story->said[i];
        if (other->article == said->article && other != said && is_spokesperson(other) &&
            in_one_sentence(story, said, other))
            return true;
    }
    return false;
}

/* A page's own words, and those of other outlets, are not answers. */
static bool may_answer(struct story *story, struct story_said *said) {
    const struct story_article *article = story_article_of(story, said);
    const textref who = said->speaker.size ? said->speaker : said->source;
    if (!article || (said->speaker.size == 0 && story_is_pronoun(said->source)) || text_is(said->kind, TEXT("outlet")))
        return false;
    if (said->via_count == 0 && story_told_by_outlet(story, said)) return false;
    if (has_spokesperson(story, said)) return false;
    return !story_same_name(who, article->outlet);
}

/* Whether the page says the claim, or a variant, a few statements before or after. */
static bool is_near(const struct story *story, const struct story_said *said) {
    for (uint32_t i = 0; i < story->said_count; i++) {
        const struct story_said *other = &story->said[i];
        const int64_t apart =
            other->number > said->number ? other->number - said->number : said->number - other->number;
        if (other->article == said->article && other->part != STORY_NONE && apart <= NEAR) return true;
    }
    return false;
}

/* The statement that `said` answers by what the page says, where that is of the trail. */
static const struct story_said *answered(const struct story *story, const struct story_said *said) {
    if (said->answers < 0 || said->article == LEDGER_NOBODY) return NULL;
    const uint32_t to = story_numbered(story, said->article, said->answers);
    return to != LEDGER_NOBODY && story->said[to].part != STORY_NONE ? &story->said[to] : NULL;
}

/* How much of its words that are no names `said` shares with the claim, or a variant: of their number; *variant is the
 * closer one. */
static double touches(const struct story *story, const struct story_said *said, uint32_t *variant) {
    double best = 0;
    *variant = LEDGER_NOBODY;
    for (uint32_t i = 0; i < story->said_count; i++) {
        const struct story_said *other = &story->said[i];
        uint32_t shared = 0, all = 0;
        if (other->part != STORY_SAME && other->part != STORY_VARIANT) continue;
        for (uint32_t t = 0; t < said->wording.term_count; t++) {
            const uint32_t term = said->wording.terms[t];
            if (wording_shared(&term, 1, other->wording.names, other->wording.name_count) ||
                wording_shared(&term, 1, said->wording.names, said->wording.name_count))
                continue;
            all++;
            shared += wording_shared(&term, 1, other->wording.terms, other->wording.term_count);
        }
        if (shared == 0 || shared <= best * all) continue;
        best = (double)shared / all;
        *variant = other->variant;
    }
    return best;
}

/* "There is no letter", where the claim speaks of a letter. */
static bool denies_a_thing(const struct story *story, const struct story_said *said) {
    struct wording_word word;
    uint32_t since = 3;
    for (uint32_t at = 0; wording_next(said->content, &at, &word); since++) {
        if (word.negation) since = 0;
        if (word.term == 0 || word.negation || since > 2) continue;
        for (uint32_t i = 0; i < story->said_count; i++)
            if (story->said[i].article == said->article && story->said[i].part != STORY_CONTRARY &&
                &story->said[i] != said && story->said[i].part != STORY_NONE &&
                wording_shared(&word.term, 1, story->said[i].wording.terms, story->said[i].wording.term_count))
                return true;
    }
    return false;
}

static bool declines_to_comment(const struct story_said *said) {
    return is_declining(said) &&
           (said->wording.term_count <= 1 || text_starts_nocase(said->content, TEXT("to comment")));
}

/* Whether `said` answers the claim or a variant; the stance it takes in `stance`. */
static bool answers(struct story *story, struct story_said *said, uint32_t *variant, textref *stance) {
    *variant = said->variant;
    *stance = said->stance;
    if (said->part == STORY_SAME || said->part == STORY_REFERS || said->part == STORY_VARIANT) return false;
    if (!may_answer(story, said)) return false;
    const struct story_said *to = answered(story, said);
    if (to) *variant = to->variant;
    if (is_explicit(said) && (to || said->part == STORY_CONTRARY)) return true;
    if (said->attribution_negated && !is_explicit(said)) return false;
    const bool near = is_near(story, said);
    if (is_explicit(said)) {
        if (!near) return false;
        const double touched = touches(story, said, variant);
        return (touched >= of_its_words || story_refers_back(said->content) || declines_to_comment(said));
    }
    if (!said->negated || (said->part != STORY_CONTRARY && !(near && denies_a_thing(story, said)))) return false;
    *stance = TEXT("denies");
    return true;
}

/* ---- once each ----------------------------------------------------------------------------------------------- */

static textref last_word(textref name) {
    uint32_t begin = name.size;
    while (begin && name.at[begin - 1] != ' ') begin--;
    return text_slice(name, begin, name.size);
}

static bool mentions(textref text, textref name) {
    const textref word = last_word(story_bare_name(name));
    return word.size > 3 && text_find_nocase(text, word, 0) != UINT32_MAX;
}

static bool same_person(const struct story_said *a, const struct story_said *b) {
    const textref left = a->speaker.size ? a->speaker : a->source, right = b->speaker.size ? b->speaker : b->source;
    return story_same_name(left, right);
}

static bool is_the_same(const struct story *story, const struct answer *before, const struct story_said *said,
                        const struct ledger_answer *answer) {
    const struct story_said *first = &story->said[before->said];
    if (before->answer.of != answer->of || !text_is(before->answer.stance, answer->stance)) return false;
    if (!same_person(first, said)) return false;
    return !is_declining(said) || story_same_name(before->answer.to, answer->to) || first->article == said->article;
}

static void repeat(struct answer *answer, textref outlet) {
    for (uint32_t i = 0; i < answer->repeated_count; i++)
        if (story_same_name(answer->repeated[i], outlet)) return;
    if (story_same_name(answer->answer.place.outlet, outlet) || outlet.size == 0) return;
    if (answer->repeated_count < 32) answer->repeated[answer->repeated_count++] = outlet;
}

/* The more of a name the better: "Ilse Marrant" before "a spokesperson", "a spokesperson for the Water Authority"
 * before "the Water Authority". */
static bool names_better(const struct story_said *said, const struct story_said *than) {
    const bool person = text_is(said->kind, TEXT("person")), other = text_is(than->kind, TEXT("person"));
    if (person != other) return person;
    if (said->told.size && than->told.size == 0 && said->article == than->article) return true;
    return said->speaker.size == 0 && than->speaker.size && mentions(said->source, than->speaker);
}

/* Who it was said to: as the page says, in the outlet's full name; else the page itself, unless it has it from others.
 */
static textref hearer_of(struct story *story, struct story_said *said, const struct ledger_trail *trail) {
    const struct story_article *article = story_article_of(story, said);
    const textref named = said->told.size ? said->told : said->via_count ? said->via[0] : (textref){0};
    if (named.size == 0 || story_same_name(named, article->outlet)) return article->outlet;
    for (uint32_t c = 0; c < trail->carrier_count; c++)
        if (story_same_name(named, trail->carriers[c].outlet)) return trail->carriers[c].outlet;
    return story_bare_name(named);
}

static void describe(struct story *story, struct story_said *said, const struct ledger_trail *trail,
                     struct ledger_answer *answer) {
    answer->by = said->speaker.size ? said->speaker : said->source;
    answer->kind = said->kind;
    if (said->role.size) answer->role = said->role;
    answer->to = hearer_of(story, said, trail);
}

/* The carrier that an article is, where its time is that of a later change; else NULL. */
static const struct ledger_carrier *moved_carrier(const struct ledger_trail *trail,
                                                  const struct story_article *article) {
    for (uint32_t c = 0; c < trail->carrier_count; c++)
        if (trail->carriers[c].article == article->id && trail->carriers[c].began.size) return &trail->carriers[c];
    return NULL;
}

static void add_answer(struct story *story, const struct ledger_trail *trail, uint32_t s, struct answer *all,
                       uint32_t *count) {
    struct story_said *said = &story->said[s];
    struct ledger_answer answer = {.of = LEDGER_NOBODY};
    if (!answers(story, said, &answer.of, &answer.stance)) return;
    describe(story, said, trail, &answer);
    answer.place = story_place(story, said);
    const struct ledger_carrier *moved = moved_carrier(trail, &story->articles[said->article]);
    if (moved) answer.place.published = moved->published;
    for (uint32_t i = 0; i < *count; i++) {
        if (!is_the_same(story, &all[i], said, &answer)) continue;
        const struct story_said *first = &story->said[all[i].said];
        if (first->article == said->article && names_better(said, first)) {
            answer.repeated_by = all[i].answer.repeated_by;
            all[i].answer = answer;
            all[i].said = s;
        } else if (names_better(said, first)) {
            all[i].answer.by = answer.by;
            all[i].answer.role = answer.role;
            all[i].answer.kind = answer.kind;
        }
        if (all[i].answer.role.size == 0) all[i].answer.role = answer.role;
        repeat(&all[i], answer.place.outlet.size ? answer.place.outlet : answer.place.input);
        return;
    }
    all[*count] = (struct answer){.answer = answer, .said = s};
    ++*count;
}

/* ---- in order of time ---------------------------------------------------------------------------------------- */

struct timed {
    int64_t seconds, number;
    uint32_t article, said;
};

static int compare_timed(const void *a, const void *b) {
    const struct timed *left = a, *right = b;
    if (left->seconds != right->seconds) return left->seconds < right->seconds ? -1 : 1;
    if (left->article != right->article) return left->article < right->article ? -1 : 1;
    return (left->number > right->number) - (left->number < right->number);
}

bool story_find_answers(struct story *story, struct ledger_trail *trail) {
    struct timed *timed = arena_take_zeroed(story->arena, story->said_count + 1, sizeof *timed);
    struct answer *all = arena_take_zeroed(story->arena, story->said_count + 1, sizeof *all);
    uint32_t count = 0, answer_count = 0;
    if (!timed || !all) return ledger_fail(story->ledger, SQLITE_NOMEM);
    for (uint32_t i = 0; i < story->said_count; i++) {
        const struct story_said *said = &story->said[i];
        if (said->article == LEDGER_NOBODY) continue;
        const struct story_article *article = &story->articles[said->article];
        timed[count++] = (struct timed){moved_carrier(trail, article) ? article->modified_seconds : article->seconds,
                                        said->number, said->article, i};
    }
    qsort(timed, count, sizeof *timed, compare_timed);
    for (uint32_t i = 0; i < count; i++) add_answer(story, trail, timed[i].said, all, &answer_count);
    trail->answers = arena_take_zeroed(story->arena, answer_count + 1, sizeof *trail->answers);
    if (!trail->answers) return ledger_fail(story->ledger, SQLITE_NOMEM);
    for (uint32_t i = 0; i < answer_count; i++) {
        textref *names = arena_take_zeroed(story->arena, all[i].repeated_count + 1, sizeof *names);
        if (!names) return ledger_fail(story->ledger, SQLITE_NOMEM);
        memcpy(names, all[i].repeated, all[i].repeated_count * sizeof *names);
        trail->answers[i] = all[i].answer;
        trail->answers[i].repeated_by = (struct ledger_names){names, all[i].repeated_count};
    }
    trail->answer_count = answer_count;
    return !story->ledger->failed;
}
