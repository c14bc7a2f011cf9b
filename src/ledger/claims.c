#include "ledger/claims.h"

#include "base/hash.h"
#include "ledger/database.h"
#include "ledger/edit.h"
#include "ledger/wording.h"
#include <math.h>
#include <stdlib.h>

/* A term in more statements than this leads to no pairs: it is too common to tell. */
enum { POSTINGS = 64 };

/* Of the weight of the statement that says less, so much must be shared, and so much of that of the one that says more;
 * chosen by reading what they join in PolNeAR (docs/benchmarks.md). */
static const double of_the_shorter = 0.8, of_the_longer = 0.5;
enum {
    TERMS_SHARED = 3,
    VOICES = 8,   /* whose statements with one run of words are compared with the next */
    LONG_RUN = 12 /* words in a row that two people do not say by chance */
};

/* What is being worked out; all of it in `arena`. */
struct finding {
    struct arena arena;
    struct ledger_said *said; /* [count], in order of time */
    struct wording *wordings; /* [count] */
    uint32_t *parents;        /* [count]: the forest of a union-find; a claim is a tree */
    uint32_t *voices;         /* [count], of roots: a hash of who is quoted at length in it; 0: nobody with a name */
    bool *denied;             /* [count]: the statement says of its content that it is not so */
    uint32_t count;
};

/* ---- reading ------------------------------------------------------------------------------------------------- */

/* An act is told with what was done: of "asked Kornhaven for water" the content is the last three words. */
static const char said_sql[] =
    "SELECT s.id, s.article, coalesce(a.published_at, 9223372036854775807), coalesce(b.id, 0), s.content, "
    "s.source, sp.name, s.source_kind, s.stance, o.name, a.published, a.input, coalesce(a.canonical, a.url), "
    "CASE WHEN s.cue IS NOT NULL AND s.stance IN ('asks', 'demands', 'promises') THEN s.cue || ' ' || "
    "coalesce(s.content, '') ELSE s.content END, s.negated, s.mode <> 'indirect' FROM statement s JOIN "
    "article a ON a.id = s.article JOIN page p ON p.id = a.page AND p.latest = a.id LEFT JOIN statement b ON "
    "b.article = s.article AND b.number = s.answers LEFT JOIN speaker sp ON sp.id = s.speaker LEFT JOIN "
    "outlet o ON o.id = a.outlet ORDER BY 3, s.article, s.number";

static void read_said(sqlite3_stmt *row, struct arena *arena, struct ledger_said *said) {
    *said = (struct ledger_said){.id = sqlite3_column_int64(row, 0),
                                 .article = sqlite3_column_int64(row, 1),
                                 .seconds = sqlite3_column_int64(row, 2),
                                 .answers = sqlite3_column_int64(row, 3),
                                 .negated = sqlite3_column_int(row, 14) != 0,
                                 .quotes = sqlite3_column_int(row, 15) != 0};
    textref *const texts[] = {&said->content, &said->source,    &said->speaker, &said->kind, &said->stance,
                              &said->outlet,  &said->published, &said->input,   &said->url,  &said->says};
    for (int i = 0; i < 10; i++) *texts[i] = arena_copy(arena, ledger_column(row, 4 + i));
}

/* An array in the arena would leave its old copies behind as it grows: there is a count first. */
static bool read_all(struct ledger *ledger, struct arena *texts, struct finding *finding) {
    static const char count_sql[] = "SELECT count(*) FROM page p JOIN statement s ON s.article = p.latest";
    int64_t count;
    if (!ledger_execute(ledger, "BEGIN") || !ledger_number(ledger, ledger_prepare(ledger, count_sql), &count))
        return false;
    finding->said = arena_take_zeroed(&finding->arena, (size_t)count + 1, sizeof *finding->said);
    sqlite3_stmt *select = ledger_prepare(ledger, said_sql);
    if (!finding->said) return ledger_fail(ledger, SQLITE_NOMEM);
    while (finding->count < count && ledger_next(ledger, select) == LEDGER_ROW)
        read_said(select, texts, &finding->said[finding->count++]);
    if (select) sqlite3_reset(select);
    return ledger_execute(ledger, "COMMIT");
}

/* "Obama" is "Barack Obama". */
static textref last_word(textref name) {
    uint32_t begin = name.size;
    while (begin && name.at[begin - 1] != ' ') begin--;
    return text_slice(name, begin, name.size);
}

static bool read_wordings(struct ledger *ledger, struct finding *finding) {
    finding->wordings = arena_take_zeroed(&finding->arena, finding->count + 1, sizeof *finding->wordings);
    finding->parents = arena_take_zeroed(&finding->arena, finding->count + 1, sizeof *finding->parents);
    finding->voices = arena_take_zeroed(&finding->arena, finding->count + 1, sizeof *finding->voices);
    finding->denied = arena_take_zeroed(&finding->arena, finding->count + 1, sizeof *finding->denied);
    if (!finding->wordings || !finding->parents || !finding->voices || !finding->denied)
        return ledger_fail(ledger, SQLITE_NOMEM);
    for (uint32_t i = 0; i < finding->count; i++) {
        const textref stance = finding->said[i].stance;
        struct wording *wording = &finding->wordings[i];
        finding->parents[i] = i;
        if (!wording_of(finding->said[i].says, &finding->arena, wording)) return ledger_fail(ledger, SQLITE_NOMEM);
        const textref speaker = finding->said[i].speaker;
        /* Of a quotation the stance is that of its own words, which are compared anyhow. */
        const bool contrary = text_is(stance, TEXT("denies")) || text_is(stance, TEXT("unaware"));
        finding->denied[i] = (contrary && !finding->said[i].quotes) || finding->said[i].negated;
        if (finding->denied[i]) wording->negated = !wording->negated;
        if (finding->said[i].quotes && wording->run_count && speaker.size)
            finding->voices[i] = hash_text(last_word(speaker)) | 1;
        if (text_is(stance, TEXT("declines"))) wording->run_count = wording->term_count = 0; /* it claims nothing */
    }
    return true;
}

/* ---- the inverted index -------------------------------------------------------------------------------------- */

/* One entry of an index; sorted, those of one key stand together, in order of time. */
struct posting {
    uint64_t key;
    uint32_t said;
};

static int compare_postings(const void *a, const void *b) {
    const struct posting *left = a, *right = b;
    if (left->key != right->key) return left->key < right->key ? -1 : 1;
    return (left->said > right->said) - (left->said < right->said);
}

struct index {
    struct posting *postings; /* [count] */
    size_t count;
};

/* Of each statement the runs, or the terms. */
static bool make_index(struct finding *finding, bool of_runs, struct index *index) {
    size_t room = 0;
    for (uint32_t i = 0; i < finding->count; i++)
        room += of_runs ? finding->wordings[i].run_count : finding->wordings[i].term_count;
    *index = (struct index){.postings = arena_take_zeroed(&finding->arena, room + 1, sizeof *index->postings)};
    if (!index->postings) return false;
    for (uint32_t i = 0; i < finding->count; i++) {
        const struct wording *wording = &finding->wordings[i];
        const uint32_t count = of_runs ? wording->run_count : wording->term_count;
        for (uint32_t k = 0; k < count; k++)
            index->postings[index->count++] = (struct posting){of_runs ? wording->runs[k] : wording->terms[k], i};
    }
    qsort(index->postings, index->count, sizeof *index->postings, compare_postings);
    return true;
}

static size_t end_of_key(const struct index *index, size_t begin) {
    size_t end = begin;
    while (end < index->count && index->postings[end].key == index->postings[begin].key) end++;
    return end;
}

/* ---- the same claim ------------------------------------------------------------------------------------------ */

static uint32_t root_of(uint32_t *parents, uint32_t i) {
    while (parents[i] != i) i = parents[i] = parents[parents[i]];
    return i;
}

static void join(struct finding *finding, uint32_t a, uint32_t b) {
    const uint32_t left = root_of(finding->parents, a), right = root_of(finding->parents, b);
    const uint32_t root = left < right ? left : right, other = left < right ? right : left;
    if (root == other) return;
    finding->parents[other] = root;
    if (finding->voices[root] == 0) finding->voices[root] = finding->voices[other];
}

/* Whether the claims of the two quote different people at length: then other words make no claim of them. */
static bool of_different_voices(const struct finding *finding, uint32_t a, uint32_t b) {
    const uint32_t left = finding->voices[root_of(finding->parents, a)];
    const uint32_t right = finding->voices[root_of(finding->parents, b)];
    return left && right && left != right;
}

/* "to be president of the United States" many say; of different people it is one quotation only where that is half of
 * what one of them is quoted with, or twelve words in a row. */
static bool is_quotation(const struct finding *finding, uint32_t a, uint32_t b) {
    const struct wording *left = &finding->wordings[a], *right = &finding->wordings[b];
    const uint32_t less = left->run_count < right->run_count ? left->run_count : right->run_count;
    uint32_t shared = 0;
    if (!of_different_voices(finding, a, b)) return true;
    for (uint32_t i = 0; i < left->run_count; i++)
        for (uint32_t j = 0; j < right->run_count; j++) shared += left->runs[i] == right->runs[j];
    return 2 * shared >= less || shared > LONG_RUN - WORDING_RUN;
}

/* The last statements with a run, at most one a voice. */
struct lasts {
    uint32_t said[VOICES], count;
};

static void join_to_last(struct finding *finding, struct lasts *lasts, uint32_t said) {
    bool kept = false;
    for (uint32_t i = 0; i < lasts->count; i++) {
        if (!is_quotation(finding, lasts->said[i], said)) continue;
        join(finding, lasts->said[i], said);
        lasts->said[i] = said;
        kept = true;
    }
    if (!kept && lasts->count < VOICES) lasts->said[lasts->count++] = said;
}

/* Each statement with those before it that have the same run, and of which it says the same: that it is so, or not. A
 * negation in the run is in both; one beside it only tells how much was quoted. */
static void join_quotations(struct finding *finding, const struct index *runs) {
    for (size_t begin = 0, end; begin < runs->count; begin = end) {
        struct lasts lasts[2] = {{.count = 0}, {.count = 0}}; /* by denied */
        end = end_of_key(runs, begin);
        for (size_t i = begin; i < end; i++) {
            const uint32_t said = runs->postings[i].said;
            join_to_last(finding, &lasts[finding->denied[said]], said);
        }
    }
}

/* The first posting whose key is `key` or more. */
static size_t lower_bound(const struct index *index, uint64_t key) {
    size_t low = 0, high = index->count;
    while (low < high) {
        const size_t middle = low + (high - low) / 2;
        if (index->postings[middle].key < key)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

/* Rarity of a term: log(statements / statements with it); *first and *end say which those are. */
static double rarity(const struct finding *finding, const struct index *terms, uint32_t term, size_t *first,
                     size_t *end) {
    *first = lower_bound(terms, term);
    *end = lower_bound(terms, (uint64_t)term + 1);
    return log((double)(finding->count + 1) / (double)(*end - *first ? *end - *first : 1));
}

static bool at_odds(const uint32_t *a, uint32_t a_count, const uint32_t *b, uint32_t b_count) {
    return a_count && b_count && wording_shared(a, a_count, b, b_count) == 0;
}

static bool may_agree(const struct wording *a, const struct wording *b) {
    return a->clause && b->clause && a->negated == b->negated &&
           !at_odds(a->numbers, a->number_count, b->numbers, b->number_count) &&
           !at_odds(a->names, a->name_count, b->names, b->name_count) &&
           wording_shared(a->terms, a->term_count, b->terms, b->term_count) >= TERMS_SHARED;
}

static double weight_shared(const struct finding *finding, const double *weights, uint32_t a,
                            const struct wording *other) {
    const struct wording *wording = &finding->wordings[a];
    double shared = 0;
    for (uint32_t i = 0; i < wording->term_count; i++)
        if (wording_shared(&wording->terms[i], 1, other->terms, other->term_count)) shared += weights[i];
    return shared;
}

/* How much a statement weighs: the rarities of all its terms. `weights` [WORDING_WORDS] gets each. */
static double weigh(const struct finding *finding, const struct index *terms, uint32_t said, double *weights) {
    double sum = 0;
    size_t first, end;
    for (uint32_t i = 0; i < finding->wordings[said].term_count; i++)
        sum += weights[i] = rarity(finding, terms, finding->wordings[said].terms[i], &first, &end);
    return sum;
}

/* Compares statement `a` with those before it that share a rare term with it, each once. */
static void join_paraphrases_of(struct finding *finding, const struct index *terms, uint32_t a, const double *sums,
                                uint32_t *seen) {
    const struct wording *wording = &finding->wordings[a];
    double weights[WORDING_WORDS];
    weigh(finding, terms, a, weights);
    for (uint32_t t = 0; t < wording->term_count; t++) {
        size_t first, end;
        rarity(finding, terms, wording->terms[t], &first, &end);
        if (end - first > POSTINGS) continue;
        for (size_t i = first; i < end && terms->postings[i].said < a; i++) {
            const uint32_t b = terms->postings[i].said;
            if (seen[b] == a || !may_agree(wording, &finding->wordings[b])) continue;
            seen[b] = a;
            const double shared = weight_shared(finding, weights, a, &finding->wordings[b]);
            const double less = sums[a] < sums[b] ? sums[a] : sums[b], more = sums[a] < sums[b] ? sums[b] : sums[a];
            if (shared >= of_the_shorter * less && shared >= of_the_longer * more &&
                !of_different_voices(finding, a, b))
                join(finding, a, b);
        }
    }
}

static bool join_paraphrases(struct finding *finding, const struct index *terms) {
    double *sums = arena_take_zeroed(&finding->arena, finding->count + 1, sizeof *sums), weights[WORDING_WORDS];
    uint32_t *seen = arena_take_zeroed(&finding->arena, finding->count + 1, sizeof *seen);
    if (!sums || !seen) return false;
    for (uint32_t i = 0; i < finding->count; i++) sums[i] = weigh(finding, terms, i, weights);
    for (uint32_t i = 1; i < finding->count; i++) join_paraphrases_of(finding, terms, i, sums, seen);
    return true;
}

/* ---- by hand ------------------------------------------------------------------------------------------------- */

struct numbered {
    int64_t id;
    uint32_t said;
};

static int compare_numbered(const void *a, const void *b) {
    const struct numbered *left = a, *right = b;
    return (left->id > right->id) - (left->id < right->id);
}

/* The statements in the order of their ids. */
struct by_id {
    struct finding *finding;
    struct numbered *all;
    bool merging; /* else those apart are looked for */
};

static uint32_t find_said(const struct by_id *by_id, int64_t id) {
    const struct numbered key = {.id = id};
    const struct numbered *found =
        bsearch(&key, by_id->all, by_id->finding->count, sizeof *by_id->all, compare_numbered);
    return found ? found->said : UINT32_MAX;
}

static bool take_edit(void *context, int64_t id, int64_t other) {
    const struct by_id *by_id = context;
    const uint32_t said = find_said(by_id, id), same = other ? find_said(by_id, other) : UINT32_MAX;
    if (by_id->merging && said != UINT32_MAX && same != UINT32_MAX) join(by_id->finding, said, same);
    if (!by_id->merging && said != UINT32_MAX && other == 0)
        by_id->finding->wordings[said].run_count = by_id->finding->wordings[said].term_count = 0;
    return true;
}

/* What was put apart has no words to be compared by; what was put together is joined whatever its words. */
static bool apply_edits(struct ledger *ledger, struct finding *finding, bool merging) {
    struct by_id by_id = {.finding = finding, .merging = merging};
    by_id.all = arena_take_zeroed(&finding->arena, finding->count + 1, sizeof *by_id.all);
    if (!by_id.all) return ledger_fail(ledger, SQLITE_NOMEM);
    for (uint32_t i = 0; i < finding->count; i++) by_id.all[i] = (struct numbered){finding->said[i].id, i};
    qsort(by_id.all, finding->count, sizeof *by_id.all, compare_numbered);
    return ledger_each_claim_edit(ledger, take_edit, &by_id);
}

/* ---- claim by claim ------------------------------------------------------------------------------------------ */

static int compare_claims(const void *a, const void *b) {
    const struct ledger_claim *left = a, *right = b;
    if (left->outlets != right->outlets) return left->outlets > right->outlets ? -1 : 1;
    if (left->count != right->count) return left->count > right->count ? -1 : 1;
    return (left->first > right->first) - (left->first < right->first);
}

static int compare_said(const void *a, const void *b) {
    const struct ledger_said *left = a, *right = b;
    if (left->claim != right->claim) return left->claim < right->claim ? -1 : 1;
    if (left->seconds != right->seconds) return left->seconds < right->seconds ? -1 : 1;
    return (left->id > right->id) - (left->id < right->id);
}

static bool is_anonymous(const struct ledger_said *said) {
    return said->speaker.size == 0;
}

/* Whether one before it in the claim is of the same outlet, or the same article where that has none. */
static bool same_outlet(const struct ledger_said *a, const struct ledger_said *b) {
    return a->outlet.size ? text_is(a->outlet, b->outlet) : a->article == b->article;
}

static bool same_source(const struct ledger_said *a, const struct ledger_said *b) {
    return is_anonymous(a) ? is_anonymous(b) : text_is(a->speaker, b->speaker);
}

enum { DISTINCT = 256 /* statements of a claim that outlets and sources are counted among */ };

static uint32_t count_distinct(const struct ledger_said *said, uint32_t count,
                               bool (*same)(const struct ledger_said *, const struct ledger_said *)) {
    uint32_t distinct[DISTINCT], found = 0;
    for (uint32_t i = 0; i < count && found < DISTINCT; i++) {
        uint32_t d = 0;
        while (d < found && !same(&said[i], &said[distinct[d]])) d++;
        if (d == found) distinct[found++] = i;
    }
    return found;
}

static int compare_ids(const void *a, const void *b) {
    const int64_t left = *(const int64_t *)a, right = *(const int64_t *)b;
    return (left > right) - (left < right);
}

static uint32_t count_answers(const struct ledger_claims *claims, const struct ledger_claim *claim,
                              const int64_t *answered, uint32_t answered_count) {
    uint32_t answers = 0;
    for (uint32_t i = claim->first; i < claim->first + claim->count; i++) {
        const int64_t *found = bsearch(&claims->said[i].id, answered, answered_count, sizeof *answered, compare_ids);
        if (!found) continue;
        while (found > answered && found[-1] == *found) found--;
        for (; found < answered + answered_count && *found == claims->said[i].id; found++) answers++;
    }
    return answers;
}

/* The statements sorted by claim, and for each claim its counts. */
static bool lay_out(struct finding *finding, struct ledger_claims *claims) {
    const uint32_t count = finding->count;
    claims->said = arena_take_zeroed(&claims->arena, count + 1, sizeof *claims->said);
    claims->claims = arena_take_zeroed(&claims->arena, count + 1, sizeof *claims->claims);
    int64_t *answered = arena_take_zeroed(&finding->arena, count + 1, sizeof *answered);
    uint32_t answered_count = 0;
    if (!claims->said || !claims->claims || !answered) return false;
    for (uint32_t i = 0; i < count; i++) {
        claims->said[i] = finding->said[i];
        claims->said[i].claim = root_of(finding->parents, i);
        if (finding->said[i].answers) answered[answered_count++] = finding->said[i].answers;
    }
    claims->said_count = count;
    qsort(claims->said, count, sizeof *claims->said, compare_said);
    qsort(answered, answered_count, sizeof *answered, compare_ids);
    for (uint32_t first = 0, end; first < count; first = end) {
        struct ledger_claim *claim = &claims->claims[claims->claim_count++];
        for (end = first + 1; end < count && claims->said[end].claim == claims->said[first].claim;) end++;
        *claim = (struct ledger_claim){.first = first, .count = end - first};
        claim->outlets = count_distinct(&claims->said[first], claim->count, same_outlet);
        claim->sources = count_distinct(&claims->said[first], claim->count, same_source);
        claim->answers = count_answers(claims, claim, answered, answered_count);
    }
    qsort(claims->claims, claims->claim_count, sizeof *claims->claims, compare_claims);
    for (uint32_t c = 0; c < claims->claim_count; c++)
        for (uint32_t i = 0; i < claims->claims[c].count; i++) claims->said[claims->claims[c].first + i].claim = c;
    return true;
}

bool ledger_find_claims(struct ledger *ledger, struct ledger_claims *claims) {
    struct finding finding = {.said = NULL};
    struct index runs, terms;
    *claims = (struct ledger_claims){.said = NULL};
    bool fine = read_all(ledger, &claims->arena, &finding) && read_wordings(ledger, &finding) &&
                apply_edits(ledger, &finding, false);
    if (fine) {
        fine = make_index(&finding, true, &runs) && make_index(&finding, false, &terms);
        if (fine) join_quotations(&finding, &runs);
        fine = fine && join_paraphrases(&finding, &terms) && apply_edits(ledger, &finding, true) &&
               lay_out(&finding, claims);
        if (!fine) ledger_fail(ledger, SQLITE_NOMEM);
    }
    arena_free(&finding.arena);
    return fine;
}

void ledger_claims_free(struct ledger_claims *claims) {
    arena_free(&claims->arena);
}
