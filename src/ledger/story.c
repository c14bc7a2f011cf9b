#include "ledger/story.h"

#include "base/hash.h"
#include "base/utf8.h"
#include "ledger/names.h"
#include "ledger/sentence.h"
#include <math.h>
#include <stdlib.h>

/* ---- reading statements -------------------------------------------------------------------------------------- */

/* An act is told with who did it: of "the authority asked Kornhaven for water" the content is the last two words. What
 * only says that nothing was said ("wollte sich nicht äußern") is its own content. */
#define SAID_COLUMNS                                                                                                   \
    "SELECT s.id, s.article, s.number, coalesce(s.answers, -1), s.negated, coalesce(s.content, s.cue), CASE WHEN "     \
    "s.cue IS NOT NULL "                                                                                               \
    "AND "                                                                                                             \
    "s.stance IN ('asks', 'demands', 'promises') THEN coalesce(sp.name, s.source, '') || ' ' || s.cue || ' ' || "      \
    "coalesce(s.content, '') ELSE coalesce(s.content, s.cue) END, s.source, sp.name, s.source_kind, s.role, s.cue, "   \
    "s.stance, s.told, "                                                                                               \
    "s.mode, "                                                                                                         \
    "coalesce(json_extract(s.content_span, '$[0][0]'), json_extract(s.cue_span, '$[0][0]')), "                         \
    "coalesce(json_extract(s.content_span, '$[#-1][1]'), json_extract(s.cue_span, '$[#-1][1]')), "                     \
    "json_extract(s.content_at, '$[0][0]'), json_extract(s.content_at, '$[#-1][1]'), (SELECT group_concat(name, "      \
    "char(31)) FROM (SELECT coalesce(o.name, (SELECT t.source FROM statement t WHERE t.article = s.article AND "       \
    "t.number = v.of)) AS name FROM via v LEFT JOIN outlet o ON o.id = v.outlet WHERE v.statement = s.id ORDER BY "    \
    "v.number)) FROM statement s LEFT JOIN speaker sp ON sp.id = s.speaker "

static const char said_by_id[] =
    SAID_COLUMNS "JOIN article a ON a.id = s.article JOIN page p ON p.id = a.page AND p.latest = a.id WHERE s.id = ?";
static const char said_of_article[] = SAID_COLUMNS "WHERE s.article = ? ORDER BY s.number";

static void split_vias(struct story_said *said, textref list) {
    for (uint32_t begin = 0; begin < list.size && said->via_count < STORY_VIAS;) {
        const uint32_t found = text_find(list, TEXT("\x1f"), begin), end = found == UINT32_MAX ? list.size : found;
        if (end > begin) said->via[said->via_count++] = text_slice(list, begin, end);
        begin = end + 1;
    }
}

static bool has_negation(textref content) {
    struct wording_word word;
    for (uint32_t at = 0; wording_next(content, &at, &word);)
        if (word.negation) return true;
    return false;
}

/* Gives each term of a statement its weight, as it is known by now. */
static bool set_weights(struct story *story, struct story_said *said) {
    if (!said->weights) said->weights = arena_take_zeroed(story->arena, said->wording.term_count + 1, sizeof(double));
    if (!said->weights) return ledger_fail(story->ledger, SQLITE_NOMEM);
    for (uint32_t t = 0; t < said->wording.term_count; t++)
        said->weights[t] = story_weight_of(story, said->wording.terms[t]);
    return true;
}

static bool read_said(struct story *story, sqlite3_stmt *row, struct story_said *said) {
    *said = (struct story_said){.id = sqlite3_column_int64(row, 0),
                                .article = LEDGER_NOBODY,
                                .article_id = sqlite3_column_int64(row, 1),
                                .number = sqlite3_column_int64(row, 2),
                                .answers = sqlite3_column_int64(row, 3),
                                .attribution_negated = sqlite3_column_int(row, 4) != 0,
                                .variant = LEDGER_NOBODY};
    textref *const texts[] = {&said->content, &said->says, &said->source, &said->speaker, &said->kind,
                              &said->role,    &said->cue,  &said->stance, &said->told,    &said->mode};
    for (int i = 0; i < 10; i++) *texts[i] = arena_copy(story->arena, ledger_column(row, 5 + i));
    said->span =
        (struct copydesk_range){(uint32_t)sqlite3_column_int64(row, 15), (uint32_t)sqlite3_column_int64(row, 16)};
    said->at =
        (struct copydesk_range){(uint32_t)sqlite3_column_int64(row, 17), (uint32_t)sqlite3_column_int64(row, 18)};
    split_vias(said, arena_copy(story->arena, ledger_column(row, 19)));
    said->negated = has_negation(said->says);
    if (!wording_of(said->says, story->arena, &said->wording)) return ledger_fail(story->ledger, SQLITE_NOMEM);
    return set_weights(story, said);
}

/* The place of an id among the known ones: that of its statement, or a free one. */
static uint32_t *place_of(const struct story *story, int64_t id) {
    uint32_t at = (uint32_t)hash_mix((uint64_t)id) % STORY_KNOWN;
    while (story->known[at] && story->said[story->known[at] - 1].id != id) at = (at + 1) % STORY_KNOWN;
    return &story->known[at];
}

/* Adds the rows of a query, those that are there already left out. */
static bool add_rows(struct story *story, const char *sql, int64_t bound) {
    sqlite3_stmt *select = ledger_prepare(story->ledger, sql);
    if (!select) return false;
    sqlite3_bind_int64(select, 1, bound);
    while (ledger_next(story->ledger, select) == LEDGER_ROW) {
        uint32_t *place = place_of(story, sqlite3_column_int64(select, 0));
        if (*place) continue;
        if (story->said_count == STORY_SAID) {
            story->truncated = true;
            sqlite3_reset(select);
            return true;
        }
        if (!read_said(story, select, &story->said[story->said_count])) return false;
        *place = ++story->said_count;
    }
    return !story->ledger->failed;
}

uint32_t story_add(struct story *story, int64_t id) {
    const uint32_t before = story->said_count, known = *place_of(story, id);
    if (known) return known - 1;
    return add_rows(story, said_by_id, id) && story->said_count > before ? before : LEDGER_NOBODY;
}

bool story_begin(struct story *story, struct ledger *ledger, struct arena *arena) {
    int64_t statements;
    *story = (struct story){.ledger = ledger, .arena = arena};
    story->said = arena_take_zeroed(arena, STORY_SAID, sizeof *story->said);
    story->articles = arena_take_zeroed(arena, STORY_ARTICLES, sizeof *story->articles);
    story->known = arena_take_zeroed(arena, STORY_KNOWN, sizeof *story->known);
    if (!story->said || !story->articles || !story->known) return ledger_fail(ledger, SQLITE_NOMEM);
    if (!ledger_number(ledger, ledger_prepare(ledger, "SELECT max(id) FROM statement"), &statements)) return false;
    story->statements = (double)statements;
    return true;
}

/* ---- articles ------------------------------------------------------------------------------------------------ */

static const char article_sql[] =
    "SELECT o.name, a.published, a.modified, a.title, a.input, coalesce(a.canonical, a.url), a.text, "
    "coalesce(a.published_at, 9223372036854775807) FROM article a LEFT JOIN outlet o ON o.id = a.outlet WHERE a.id = ?";

static bool read_article(struct story *story, int64_t id) {
    struct story_article *article = &story->articles[story->article_count];
    sqlite3_stmt *select = ledger_prepare(story->ledger, article_sql);
    if (!select) return false;
    sqlite3_bind_int64(select, 1, id);
    if (ledger_next(story->ledger, select) != LEDGER_ROW) return false;
    *article =
        (struct story_article){.id = id, .seconds = sqlite3_column_int64(select, 7), .modified_seconds = INT64_MAX};
    textref *const texts[] = {&article->outlet, &article->published, &article->modified, &article->title,
                              &article->input,  &article->url,       &article->text};
    for (int i = 0; i < 7; i++) *texts[i] = arena_copy(story->arena, ledger_column(select, i));
    if (!ledger_parse_time(article->modified, &article->modified_seconds, NULL)) article->modified_seconds = INT64_MAX;
    sqlite3_reset(select);
    story->article_count++;
    return true;
}

struct story_article *story_article_of(struct story *story, struct story_said *said) {
    if (said->article != LEDGER_NOBODY) return &story->articles[said->article];
    uint32_t a = 0;
    while (a < story->article_count && story->articles[a].id != said->article_id) a++;
    if (a == STORY_ARTICLES) story->truncated = true;
    if (a == STORY_ARTICLES || (a == story->article_count && !read_article(story, said->article_id))) return NULL;
    said->article = a;
    return &story->articles[a];
}

bool story_complete(struct story *story, uint32_t article) {
    if (story->articles[article].whole) return true;
    const uint32_t before = story->said_count;
    if (!add_rows(story, said_of_article, story->articles[article].id)) return false;
    for (uint32_t i = before; i < story->said_count; i++) story->said[i].article = article;
    for (uint32_t i = 0; i < before; i++)
        if (story->said[i].article_id == story->articles[article].id) story->said[i].article = article;
    return story->articles[article].whole = true;
}

uint32_t story_numbered(const struct story *story, uint32_t article, int64_t number) {
    for (uint32_t i = 0; i < story->said_count; i++)
        if (story->said[i].article == article && story->said[i].number == number) return i;
    return LEDGER_NOBODY;
}

struct ledger_place story_place(struct story *story, struct story_said *said) {
    struct ledger_place place = {.statement = said->id, .content = said->content, .at = said->at};
    const struct story_article *article = story_article_of(story, said);
    if (!article) return place;
    place.span = ledger_sentence(article->text, said->span);
    place.sentence = text_slice(article->text, place.span.begin, place.span.end);
    place.outlet = article->outlet;
    place.title = article->title;
    place.input = article->input;
    place.url = article->url;
    place.published = article->published;
    return place;
}

/* ---- statements with the same words -------------------------------------------------------------------------- */

struct candidate {
    int64_t id;
    double score;
    uint32_t terms; /* shared */
};

static int compare_ids(const void *a, const void *b) {
    const struct candidate *left = a, *right = b;
    return (left->id > right->id) - (left->id < right->id);
}

static int compare_scores(const void *a, const void *b) {
    const struct candidate *left = a, *right = b;
    if (left->score != right->score) return left->score > right->score ? -1 : 1;
    return compare_ids(a, b);
}

static int compare_weights(const void *a, const void *b) {
    const struct story_weight *left = a, *right = b;
    return (left->term > right->term) - (left->term < right->term);
}

/* The statements that have a word in any of its forms; *count is STORY_POSTINGS + 1 where they are too many. */
static bool look_up(struct story *story, textref word, struct candidate *found, uint32_t *count) {
    static const char sql[] = "SELECT rowid FROM statement_text WHERE statement_text MATCH ? LIMIT ?";
    struct buffer *forms = &story->ledger->scratch;
    sqlite3_stmt *select = ledger_prepare(story->ledger, sql);
    if (!select) return false;
    wording_put_forms(word, forms);
    ledger_bind_text(select, 1, buffer_text(forms));
    sqlite3_bind_int(select, 2, STORY_POSTINGS + 1);
    *count = 0;
    while (ledger_next(story->ledger, select) == LEDGER_ROW) found[(*count)++].id = sqlite3_column_int64(select, 0);
    return !story->ledger->failed;
}

enum {
    TOGETHER = 4,    /* words that are looked up together where each alone is too common */
    ENOUGH_TERMS = 4 /* rare words of which a candidate must have two */
};

/* Of the best score, what a statement must have that could be of the same claim. */
static const double may_fit = 0.6;

struct gathering {
    struct candidate *found; /* [count] */
    uint32_t count;
    uint32_t terms;                           /* that they were looked up by */
    struct story_weight weights[STORY_TERMS]; /* of the terms of the content, from the whole ledger */
    uint32_t weight_count;
};

/* Of a content whose words are all common: the statements that have its first few common words together. */
static bool look_up_together(struct story *story, textref content, struct gathering *gathering) {
    static const char sql[] = "SELECT rowid FROM statement_text WHERE statement_text MATCH ? LIMIT ?";
    struct buffer all = {0}, forms = {0};
    struct wording_word word;
    uint32_t words = 0;
    for (uint32_t at = 0; words < TOGETHER && wording_next(content, &at, &word);) {
        if (word.term == 0) continue;
        wording_put_forms(text_slice(content, word.begin, word.end), &forms);
        buffer_put_string(&all, words++ ? " AND (" : "(");
        buffer_put_text(&all, buffer_text(&forms));
        buffer_put_byte(&all, ')');
    }
    sqlite3_stmt *select = words && !all.failed && !forms.failed ? ledger_prepare(story->ledger, sql) : NULL;
    if (select) {
        sqlite3_bind_text(select, 1, all.at, (int)all.size, SQLITE_TRANSIENT);
        sqlite3_bind_int(select, 2, STORY_POSTINGS);
        while (ledger_next(story->ledger, select) == LEDGER_ROW)
            gathering->found[gathering->count++] = (struct candidate){sqlite3_column_int64(select, 0), 1, 1};
    }
    buffer_free(&all);
    buffer_free(&forms);
    return !story->ledger->failed;
}

static double rarity(const struct story *story, double with_it) {
    return log((story->statements + 1) / (with_it > 1 ? with_it : 1)) + 0.1;
}

static bool look_up_terms(struct story *story, textref content, struct gathering *gathering) {
    struct wording_word word;
    uint32_t commons = 0;
    for (uint32_t at = 0; gathering->weight_count < STORY_TERMS && wording_next(content, &at, &word);) {
        uint32_t count, t = 0;
        while (t < gathering->weight_count && gathering->weights[t].term != word.term) t++;
        if (word.term == 0 || t < gathering->weight_count) continue;
        struct candidate *found = gathering->found + gathering->count;
        if (!look_up(story, text_slice(content, word.begin, word.end), found, &count)) return false;
        const bool common = count > STORY_POSTINGS;
        const double weight = common ? rarity(story, count) / 2 : rarity(story, count);
        gathering->weights[gathering->weight_count++] = (struct story_weight){word.term, weight};
        for (uint32_t i = 0; i < count; i++) found[i] = (struct candidate){found[i].id, weight, 1};
        if (common) commons++;
        if (common) continue;
        gathering->count += count;
        gathering->terms++;
    }
    return gathering->count > 1 || commons == 0 || look_up_together(story, content, gathering);
}

/* Each statement once, with the weight of all the terms it shares; the best first. Where there are terms enough, one
 * alone makes no likeness. */
static void rank(struct gathering *gathering) {
    uint32_t kept = 0;
    qsort(gathering->found, gathering->count, sizeof *gathering->found, compare_ids);
    for (uint32_t i = 0, end; i < gathering->count; i = end) {
        struct candidate sum = gathering->found[i];
        for (end = i + 1; end < gathering->count && gathering->found[end].id == sum.id; end++) {
            sum.score += gathering->found[end].score;
            sum.terms++;
        }
        if (sum.terms > 1 || gathering->terms < ENOUGH_TERMS) gathering->found[kept++] = sum;
    }
    gathering->count = kept;
    qsort(gathering->found, kept, sizeof *gathering->found, compare_scores);
}

/* Weights of all terms met: those looked up from the ledger, others from how many of the story's statements have them.
 */
static bool weigh_terms(struct story *story, const struct gathering *gathering) {
    uint32_t room = STORY_TERMS + story->weight_count, count = 0, kept = 0;
    for (uint32_t i = 0; i < story->said_count; i++) room += story->said[i].wording.term_count;
    struct story_weight *all = arena_take_zeroed(story->arena, room + 1, sizeof *all);
    if (!all) return ledger_fail(story->ledger, SQLITE_NOMEM);
    for (uint32_t i = 0; i < story->said_count; i++)
        for (uint32_t t = 0; t < story->said[i].wording.term_count; t++)
            all[count++] = (struct story_weight){story->said[i].wording.terms[t], 1};
    qsort(all, count, sizeof *all, compare_weights);
    for (uint32_t i = 0; i < count; i++) {
        if (kept && all[kept - 1].term == all[i].term)
            all[kept - 1].weight += 1;
        else
            all[kept++] = all[i];
    }
    const double scale = story->said_count > 1 ? log(story->statements + 1) / log(story->said_count + 1.0) : 1;
    for (uint32_t i = 0; i < kept; i++) all[i].weight = log((story->said_count + 1.0) / all[i].weight) * scale + 0.1;
    for (uint32_t i = 0; i < gathering->weight_count; i++) {
        struct story_weight *known = bsearch(&gathering->weights[i], all, kept, sizeof *all, compare_weights);
        if (known) known->weight = gathering->weights[i].weight;
    }
    story->weights = all;
    story->weight_count = kept;
    for (uint32_t i = 0; i < story->said_count; i++)
        if (!set_weights(story, &story->said[i])) return false;
    return true;
}

bool story_gather(struct story *story, textref content, uint32_t most, bool weigh) {
    struct gathering gathering = {0};
    gathering.found = arena_take(story->arena, (size_t)STORY_TERMS * (STORY_POSTINGS + 1) * sizeof *gathering.found);
    if (!gathering.found) return ledger_fail(story->ledger, SQLITE_NOMEM);
    if (!look_up_terms(story, content, &gathering)) return false;
    rank(&gathering);
    if (gathering.count > most && gathering.found[most].score >= may_fit * gathering.found->score)
        story->truncated = true;
    for (uint32_t i = 0; i < gathering.count && i < most; i++) {
        story_add(story, gathering.found[i].id);
        if (story->ledger->failed) return false;
    }
    return !weigh || weigh_terms(story, &gathering);
}

double story_weight_of(const struct story *story, uint32_t term) {
    const struct story_weight key = {.term = term};
    if (story->weight_count == 0) return log(story->statements + 1);
    const struct story_weight *found =
        bsearch(&key, story->weights, story->weight_count, sizeof *story->weights, compare_weights);
    return found ? found->weight : log(story->statements + 1);
}

struct story_likeness story_compare(const struct story_said *a, const struct story_said *b) {
    const struct wording *left = &a->wording, *right = &b->wording;
    struct story_likeness likeness = {0};
    double left_sum = 0, right_sum = 0;
    for (uint32_t i = 0, j = 0; i < left->term_count || j < right->term_count;) {
        const bool take_left = j == right->term_count || (i < left->term_count && left->terms[i] <= right->terms[j]);
        const bool take_right = i == left->term_count || (j < right->term_count && right->terms[j] <= left->terms[i]);
        if (take_left && take_right) likeness.terms++;
        if (take_left && take_right) likeness.shared += a->weights[i];
        if (take_left) left_sum += a->weights[i++];
        if (take_right) right_sum += b->weights[j++];
    }
    likeness.less = left_sum < right_sum ? left_sum : right_sum;
    likeness.more = left_sum < right_sum ? right_sum : left_sum;
    return likeness;
}

/* ---- names --------------------------------------------------------------------------------------------------- */

textref story_bare_name(textref name) {
    static const char *const around[] = {"„", "“", "”", "«", "»", "\"", "‘", "’"};
    name = text_trim(name);
    for (size_t i = 0; i < 2 * (sizeof around / sizeof *around); i++) {
        const textref mark = text_from(around[i / 2]);
        if (text_starts_nocase(name, TEXT("the "))) name = text_slice(name, 4, name.size);
        if (text_starts(name, mark)) name = text_slice(name, mark.size, name.size);
        if (text_ends(name, mark)) name = text_slice(name, 0, name.size - mark.size);
    }
    return text_trim(name);
}

enum { SHORT_NAME = 5 /* bytes of a last word that may stand for a name */ };

bool story_same_name(textref a, textref b) {
    a = story_bare_name(a);
    b = story_bare_name(b);
    if (a.size == 0 || b.size == 0) return false;
    if (a.size < b.size) {
        const textref swap = a;
        a = b;
        b = swap;
    }
    if (a.size == b.size) return text_is_nocase(a, b);
    return b.size >= SHORT_NAME && a.at[a.size - b.size - 1] == ' ' &&
           text_is_nocase(text_slice(a, a.size - b.size, a.size), b);
}

bool story_is_pronoun(textref source) {
    static const char *const pronouns[] = {"it",   "he",    "she", "they", "who", "which", "that",
                                           "this", "these", "we",  "i",    "you", "one"};
    for (size_t i = 0; i < sizeof pronouns / sizeof *pronouns; i++)
        if (text_is_nocase(source, text_from(pronouns[i]))) return true;
    return source.size == 0;
}
