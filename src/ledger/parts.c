/* Which part each statement plays in a claim's story: says it, refers back to it, varies it, says the contrary.
 *
 * What says the same is found from statement to statement, beginning with the seed: by a quotation, by words, or by
 * fewer words where it was published in the same days. In the articles found so, what stands beside the claim is read
 * in its order: "the allegations were picked up by …" refers back to it, and what another outlet is said to have added
 * right after it is a variant. */
#include "base/hash.h"
#include "base/utf8.h"
#include "ledger/edit.h"
#include "ledger/names.h"
#include "ledger/story.h"
#include <stdlib.h>

/* Of the weight of the statement that says less, and of that of the one that says more. All were
 * chosen on the pages of samples/, where the trail is known. */
static const double of_the_shorter = 0.7, of_the_longer = 0.4, of_the_shorter_in_days = 0.6, of_the_contrary = 0.5;
enum {
    TERMS_SHARED = 3,
    ROUNDS = 4,
    COMPARED = 64,
    DAYS = 14,
    BESIDE = 2 /* statements after the claim */,
    VARIANTS_FOLLOWED = 4 /* to other articles */
};

/* Nouns by which news refers back to what somebody said; in byte order. */
static const char *const claim_nouns[] = {"accusation",  "accusations", "allegation", "allegations", "assertion",
                                          "assertions",  "charge",      "charges",    "claim",       "claims",
                                          "information", "news",        "plea",       "pleas",       "report",
                                          "reports",     "request",     "requests",   "rumor",       "rumors",
                                          "rumour",      "rumours",     "story",      "suggestion",  "suggestions"};

static int compare_noun(const void *key, const void *entry) {
    return strcmp(key, *(const char *const *)entry);
}

/* Whether `content` is a claim noun with little before it: "The allegations", "any such request". */
bool story_refers_back(textref content) {
    struct wording_word word;
    uint32_t words = 0, last = LEDGER_NOBODY, end = 0;
    for (uint32_t at = 0; wording_next(content, &at, &word); words++) {
        last = word.begin;
        end = word.end;
    }
    char noun[16] = "";
    if (words == 0 || words > 3 || end - last >= sizeof noun) return false;
    for (uint32_t i = last; i < end; i++) noun[i - last] = byte_lower(content.at[i]);
    return bsearch(noun, claim_nouns, sizeof claim_nouns / sizeof *claim_nouns, sizeof *claim_nouns, compare_noun);
}

/* ---- the same ------------------------------------------------------------------------------------------------ */

static bool is_contrary(const struct story_said *said) {
    return said->negated || text_is(said->stance, TEXT("denies")) || text_is(said->stance, TEXT("unaware"));
}

/* "did the authority ask?" claims nothing, and "has not said whether" tells nothing. */
static bool tells_something(const struct story_said *said) {
    return !said->attribution_negated && !text_is(said->stance, TEXT("declines"));
}

bool story_is_question(struct story *story, struct story_said *said) {
    const struct ledger_place place = story_place(story, said);
    return text_ends(place.sentence, TEXT("?")) && text_is(said->mode, TEXT("indirect"));
}

static bool at_odds(const uint32_t *a, uint32_t a_count, const uint32_t *b, uint32_t b_count) {
    return a_count && b_count && wording_shared(a, a_count, b, b_count) == 0;
}

static bool may_agree(const struct wording *a, const struct wording *b) {
    return !at_odds(a->numbers, a->number_count, b->numbers, b->number_count) &&
           !at_odds(a->names, a->name_count, b->names, b->name_count);
}

static bool shares_run(const struct wording *a, const struct wording *b) {
    for (uint32_t i = 0; i < a->run_count; i++)
        for (uint32_t j = 0; j < b->run_count; j++)
            if (a->runs[i] == b->runs[j]) return true;
    return false;
}

static bool within_days(struct story *story, struct story_said *a, struct story_said *b) {
    const struct story_article *left = story_article_of(story, a), *right = story_article_of(story, b);
    if (!left || !right) return false;
    if (left->seconds == INT64_MAX || right->seconds == INT64_MAX) return left == right;
    const int64_t apart =
        left->seconds > right->seconds ? left->seconds - right->seconds : right->seconds - left->seconds;
    return apart <= (int64_t)DAYS * 24 * 60 * 60;
}

static bool says_the_same(struct story *story, struct story_said *a, struct story_said *b, uint32_t terms) {
    if (shares_run(&a->wording, &b->wording)) return true;
    if (!may_agree(&a->wording, &b->wording)) return false;
    if (wording_shared(a->wording.terms, a->wording.term_count, b->wording.terms, b->wording.term_count) < terms)
        return false;
    const struct story_likeness likeness = story_compare(a, b);
    if (likeness.shared >= of_the_shorter * likeness.less && likeness.shared >= of_the_longer * likeness.more)
        return true;
    return likeness.shared >= of_the_shorter_in_days * likeness.less && within_days(story, a, b);
}

/* ---- by hand ------------------------------------------------------------------------------------------------- */

static bool put_apart(void *context, int64_t id, int64_t other) {
    struct story *story = context;
    for (uint32_t i = 0; other == 0 && i < story->said_count; i++)
        if (story->said[i].id == id) story->said[i].apart = true;
    return true;
}

static bool says_the_claim(const struct story *story, int64_t id) {
    for (uint32_t i = 0; i < story->said_count; i++)
        if (story->said[i].id == id) return story->said[i].part == STORY_SAME;
    return false;
}

/* What was put together with one that says the claim says it too. */
static bool put_together(void *context, int64_t id, int64_t other) {
    struct story *story = context;
    if (other == 0 || says_the_claim(story, id) == says_the_claim(story, other)) return true;
    const uint32_t said = story_add(story, says_the_claim(story, id) ? other : id);
    if (said != LEDGER_NOBODY) story->said[said].part = STORY_SAME;
    return !story->ledger->failed;
}

/* One round: what says the same as any statement that has `part` by now joins it. */
static bool join_same(struct story *story, enum story_part part, bool contrary, uint32_t terms, bool *grown) {
    uint32_t compared[COMPARED], count = 0;
    *grown = false;
    for (uint32_t i = 0; i < story->said_count && count < COMPARED; i++)
        if (story->said[i].part == part) compared[count++] = i;
    for (uint32_t i = 0; i < story->said_count; i++) {
        struct story_said *said = &story->said[i];
        if (said->part != STORY_NONE || said->apart || is_contrary(said) != contrary || !tells_something(said))
            continue;
        uint32_t c = 0;
        while (c < count && !says_the_same(story, said, &story->said[compared[c]], terms)) c++;
        if (c == count || story_is_question(story, said)) continue;
        said->part = part;
        said->variant = story->said[compared[c]].variant;
        *grown = true;
    }
    return !story->ledger->failed;
}

static bool complete_articles(struct story *story) {
    for (uint32_t i = 0; i < story->said_count; i++) {
        if (story->said[i].part == STORY_NONE) continue;
        const struct story_article *article = story_article_of(story, &story->said[i]);
        if (article && !story_complete(story, story->said[i].article)) return false;
    }
    return !story->ledger->failed;
}

/* ---- beside it ----------------------------------------------------------------------------------------------- */

struct place_in_order {
    uint32_t said, article;
    int64_t number;
};

static int compare_places(const void *a, const void *b) {
    const struct place_in_order *left = a, *right = b;
    if (left->article != right->article) return left->article < right->article ? -1 : 1;
    return (left->number > right->number) - (left->number < right->number);
}

/* The statements of whole articles, article by article in their order. */
static struct place_in_order *in_order(const struct story *story, uint32_t *count) {
    struct place_in_order *places = arena_take_zeroed(story->arena, story->said_count + 1, sizeof *places);
    *count = 0;
    for (uint32_t i = 0; places && i < story->said_count; i++)
        if (story->said[i].article != LEDGER_NOBODY)
            places[(*count)++] = (struct place_in_order){i, story->said[i].article, story->said[i].number};
    if (places) qsort(places, *count, sizeof *places, compare_places);
    return places;
}

/* Who tells it to the page: the outlet it came by, else its source. */
static textref teller_of(const struct story_said *said) {
    return said->via_count ? said->via[0] : said->speaker.size ? said->speaker : said->source;
}

/* An outlet has a page in the ledger; what pages only name as one may be anybody. */
static bool is_outlet(struct story *story, textref name) {
    static const char sql[] =
        "SELECT 1 FROM outlet o WHERE key = ? AND EXISTS (SELECT 1 FROM article WHERE outlet = o.id)";
    struct buffer *key = &story->ledger->scratch;
    sqlite3_stmt *select = ledger_prepare(story->ledger, sql);
    int64_t found = 0;
    if (!select) return false;
    buffer_clear(key);
    ledger_fold_name(story_bare_name(name), key);
    ledger_bind_text(select, 1, buffer_text(key));
    ledger_number(story->ledger, select, &found);
    return found != 0;
}

bool story_told_by_outlet(struct story *story, const struct story_said *said) {
    return said->via_count || text_is(said->kind, TEXT("outlet")) || is_outlet(story, teller_of(said));
}

static bool has_term(const struct wording *wording, uint32_t term) {
    return wording_shared(&term, 1, wording->terms, wording->term_count) > 0;
}

/* Terms of `said` that the claim has and that are no names; and how many are shared in all. */
static uint32_t common_terms(const struct story *story, const struct story_said *said, uint32_t seed, uint32_t *all) {
    const struct wording *claim = &story->said[seed].wording;
    uint32_t common = 0;
    *all = 0;
    for (uint32_t i = 0; i < said->wording.term_count; i++) {
        const uint32_t term = said->wording.terms[i];
        if (!has_term(claim, term)) continue;
        const bool name = wording_shared(&term, 1, claim->names, claim->name_count) ||
                          wording_shared(&term, 1, said->wording.names, said->wording.name_count);
        common += !name;
        ++*all;
    }
    return common;
}

/* "its sources declined to discuss …" tells nothing new of the claim. */
static bool tells_a_refusal(textref content) {
    static const char *const words[] = {" declin", " refus"};
    for (int i = 0; i < 2; i++)
        if (text_find_nocase(content, text_from(words[i]), 0) != UINT32_MAX) return true;
    return false;
}

static bool varies(struct story *story, const struct story_said *said, uint32_t seed, const struct story_said *before) {
    uint32_t all;
    if (said->part != STORY_NONE || said->apart || is_contrary(said) || !tells_something(said) ||
        tells_a_refusal(said->content))
        return false;
    if (said->content.size == 0 || story_refers_back(said->content)) return false;
    if (common_terms(story, said, seed, &all) == 0 || !story_told_by_outlet(story, said)) return false;
    return !story_same_name(teller_of(said), teller_of(before)) &&
           !story_same_name(teller_of(said), story->articles[said->article].outlet);
}

/* Not by whoever tells the claim itself on this page: those go on telling it. */
static bool tells_the_claim(const struct story *story, const struct place_in_order *places, uint32_t count,
                            textref teller) {
    for (uint32_t i = 0; i < count; i++) {
        const struct story_said *said = &story->said[places[i].said];
        if (said->part == STORY_SAME && story_same_name(teller_of(said), teller)) return true;
    }
    return false;
}

static void read_beside(struct story *story, const struct place_in_order *places, uint32_t count, uint32_t seed) {
    const struct story_said *last = NULL;
    for (uint32_t i = 0; i < count; i++) {
        struct story_said *said = &story->said[places[i].said];
        if (said->part == STORY_NONE && last && story_refers_back(said->content) && !is_contrary(said) &&
            tells_something(said) && story_told_by_outlet(story, said))
            said->part = STORY_REFERS;
        else if (last && said->number - last->number <= BESIDE && varies(story, said, seed, last) &&
                 !tells_the_claim(story, places, count, teller_of(said)))
            said->part = STORY_VARIANT;
        if (said->part == STORY_SAME || said->part == STORY_REFERS || said->part == STORY_VARIANT) last = said;
    }
}

static bool find_beside(struct story *story, uint32_t seed) {
    uint32_t count;
    const struct place_in_order *places = in_order(story, &count);
    if (!places) return ledger_fail(story->ledger, SQLITE_NOMEM);
    for (uint32_t begin = 0, end; begin < count; begin = end) {
        for (end = begin + 1; end < count && places[end].article == places[begin].article;) end++;
        read_beside(story, places + begin, end - begin, seed);
    }
    return !story->ledger->failed;
}

/* ---- variants ------------------------------------------------------------------------------------------------ */

/* Gives each variant a number; those that say the same get the same one. */
static uint32_t number_variants(struct story *story) {
    uint32_t variants = 0;
    for (uint32_t i = 0; i < story->said_count; i++) {
        struct story_said *said = &story->said[i];
        if (said->part != STORY_VARIANT) continue;
        for (uint32_t j = 0; j < i && said->variant == LEDGER_NOBODY; j++)
            if (story->said[j].part == STORY_VARIANT && says_the_same(story, said, &story->said[j], 2))
                said->variant = story->said[j].variant;
        if (said->variant == LEDGER_NOBODY) said->variant = variants++;
    }
    return variants;
}

/* "reported that it did", after "the letter does not mention tank vessels". */
static bool is_pro_verb(textref content) {
    static const char *const pronouns[] = {"it ", "they ", "he ", "she "};
    if (text_starts_nocase(content, TEXT("that "))) content = text_slice(content, 5, content.size);
    for (int i = 0; i < 4; i++)
        if (text_starts_nocase(content, text_from(pronouns[i])))
            return content.size <= 10 && text_find(content, TEXT(" "), (uint32_t)strlen(pronouns[i])) == UINT32_MAX;
    return false;
}

static void find_pro_verbs(struct story *story) {
    for (uint32_t i = 0; i < story->said_count; i++) {
        struct story_said *said = &story->said[i];
        if (said->part != STORY_NONE || said->article == LEDGER_NOBODY || !is_pro_verb(said->content)) continue;
        const uint32_t before = story_numbered(story, said->article, said->number - 1);
        if (before == LEDGER_NOBODY || story->said[before].variant == LEDGER_NOBODY) continue;
        said->part = STORY_VARIANT;
        said->variant = story->said[before].variant;
    }
}

/* What says that the claim, or a variant, is not so, or declines to say whether it is. */
static void find_contrary(struct story *story, bool contrary) {
    uint32_t compared[COMPARED], count = 0;
    for (uint32_t i = 0; i < story->said_count && count < COMPARED; i++)
        if (story->said[i].part == STORY_SAME || story->said[i].part == STORY_VARIANT) compared[count++] = i;
    for (uint32_t i = 0; i < story->said_count; i++) {
        struct story_said *said = &story->said[i];
        if (said->part != STORY_NONE || (is_contrary(said) == contrary && tells_something(said))) continue;
        double best = 0;
        for (uint32_t c = 0; c < count; c++) {
            struct story_said *other = &story->said[compared[c]];
            if (!may_agree(&said->wording, &other->wording)) continue;
            const struct story_likeness likeness = story_compare(said, other);
            const double share = likeness.less > 0 ? likeness.shared / likeness.less : 0;
            if (likeness.terms < 2 || share < of_the_contrary || share <= best || !within_days(story, said, other))
                continue;
            best = share;
            said->part = STORY_CONTRARY;
            said->variant = other->variant;
        }
    }
}

static bool find_variants(struct story *story, bool contrary, uint32_t *variants) {
    *variants = number_variants(story);
    for (uint32_t v = 0; v < *variants && v < VARIANTS_FOLLOWED; v++) {
        uint32_t i = 0;
        while (story->said[i].part != STORY_VARIANT || story->said[i].variant != v) i++;
        bool grown;
        if (!story_gather(story, story->said[i].content, STORY_PEERS, false) ||
            !join_same(story, STORY_VARIANT, contrary, 2, &grown))
            return false;
    }
    return true;
}

bool story_find_parts(struct story *story, uint32_t seed, uint32_t *variants) {
    const bool contrary = is_contrary(&story->said[seed]);
    bool grown = true;
    story->said[seed].part = STORY_SAME;
    if (!ledger_each_claim_edit(story->ledger, put_apart, story)) return false;
    for (int round = 0; round < ROUNDS && grown && !story->said[seed].apart; round++)
        if (!join_same(story, STORY_SAME, contrary, TERMS_SHARED, &grown) ||
            !ledger_each_claim_edit(story->ledger, put_together, story))
            return false;
    if (!complete_articles(story) || !ledger_each_claim_edit(story->ledger, put_apart, story)) return false;
    if (!story->said[seed].apart && !join_same(story, STORY_SAME, contrary, TERMS_SHARED, &grown)) return false;
    if (!find_beside(story, seed) || !find_variants(story, contrary, variants) || !complete_articles(story))
        return false;
    find_contrary(story, contrary);
    if (!complete_articles(story)) return false;
    find_contrary(story, contrary);
    find_pro_verbs(story);
    return !story->ledger->failed;
}
