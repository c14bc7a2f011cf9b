/* How fast a large ledger answers, and how much room it takes.
 *
 *     bench-ledger FILE STATEMENTS
 *
 * Makes a ledger of invented news, where FILE is not there yet, and times `trace` and `search` on it as the commands
 * call them, without the start of the process. Words come by Zipf's law from a vocabulary of made-up ones, names too;
 * stories are carried by few outlets mostly and by very many now and then, each in words of its own. */
#include "base/buffer.h"
#include "base/hash.h"
#include "ledger/trail.h"

#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <time.h>

enum {
    VOCABULARY = 60000,
    COMMON = 100, /* words nobody searches for */
    OUTLETS = 500,
    SPEAKERS = 200000,
    PER_ARTICLE = 13, /* statements */
    OF_STORIES = 3,   /* of them */
    CLAIM_WORDS = 14,
    SENTENCES = 22,  /* without statements, in an article */
    PER_WAVE = 2500, /* articles of which any may carry any of the wave's stories: some five times, up to sixty */
    STORIES = 1500,
    QUERIES = 1000, /* of each kind */
    BATCH = 500     /* articles */
};

/* ---- chance -------------------------------------------------------------------------------------------------- */

struct chance {
    uint64_t state;
};

static uint64_t next(struct chance *chance) { /* splitmix64 (Steele, Lea, Flood) */
    chance->state += 0x9e3779b97f4a7c15u;
    return hash_mix(chance->state);
}

static double share(struct chance *chance) {
    return (double)(next(chance) >> 11) / 9007199254740992.0;
}

static uint32_t below(struct chance *chance, uint32_t limit) {
    return limit ? (uint32_t)(next(chance) % limit) : 0;
}

/* A rank from 0 by Zipf's law: its logarithm is spread evenly. */
static uint32_t zipf(struct chance *chance, uint32_t limit) {
    return (uint32_t)pow((double)limit, share(chance)) - 1;
}

/* ---- words --------------------------------------------------------------------------------------------------- */

static void put_word(struct buffer *out, uint32_t rank, bool capital) {
    static const char onsets[] = "bdfgklmnprstvz", vowels[] = "aeiou";
    const size_t begin = out->size;
    uint64_t bits = hash_mix(rank + 1);
    const uint32_t syllables = rank < 300 ? 1 + rank % 2 : 2 + (uint32_t)(bits >> 60) % 3;
    for (uint32_t i = 0; i < syllables; i++, bits >>= 8) {
        buffer_put_byte(out, onsets[bits % 14]);
        buffer_put_byte(out, vowels[(bits >> 4) % 5]);
        if (bits & 128) buffer_put_byte(out, "nrst"[(bits >> 5) % 4]);
    }
    if (capital && out->size > begin) out->at[begin] = (char)(out->at[begin] - 'a' + 'A');
}

static void put_name(struct buffer *out, uint32_t number) {
    put_word(out, 70000 + number % 900, true);
    buffer_put_byte(out, ' ');
    put_word(out, 80000 + number, true);
}

static void put_words(struct buffer *out, struct chance *chance, uint32_t count) {
    for (uint32_t i = 0; i < count; i++) {
        if (i) buffer_put_byte(out, ' ');
        put_word(out, zipf(chance, VOCABULARY), false);
    }
}

/* ---- stories ------------------------------------------------------------------------------------------------- */

/* The claim of a story as one of its carriers words it: of each word there is a chance that it is left out or another.
 */
static void put_claim(struct buffer *out, uint32_t story, struct chance *own) {
    struct chance words = {story * 7919ull + 17};
    for (uint32_t i = 0; i < CLAIM_WORDS; i++) {
        const uint32_t rank = zipf(&words, VOCABULARY);
        const bool name = i == 0 || i == 6;
        const double kept = share(own);
        if (kept < .12 && !name) continue;
        if (i) buffer_put_byte(out, ' ');
        put_word(out, kept < .2 && !name ? zipf(own, VOCABULARY) : name ? 90000 + rank : rank, name);
    }
}

struct part {
    struct copydesk_range content, source;
    uint32_t speaker;
    bool anonymous, via;
};

struct article {
    struct buffer text, title, site, url, published;
    struct part parts[PER_ARTICLE];
    struct buffer names[PER_ARTICLE]; /* the speakers' */
    struct copydesk_statement statements[PER_ARTICLE];
    struct copydesk_block blocks[PER_ARTICLE + SENTENCES];
    struct copydesk_range contents[PER_ARTICLE], sources[PER_ARTICLE];
    struct copydesk_via vias[PER_ARTICLE];
    struct buffer via_names[PER_ARTICLE];
    uint32_t block_count;
};

static void end_block(struct article *article, size_t begin) {
    struct copydesk_block *block = &article->blocks[article->block_count++];
    *block = (struct copydesk_block){.span = {(uint32_t)begin, (uint32_t)article->text.size}, .confidence = 1};
    block->at = block->span;
    buffer_put_string(&article->text, "\n\n");
}

static void put_outlet(struct buffer *out, uint32_t outlet) {
    put_word(out, 60000 + outlet, true);
    buffer_put_string(out, outlet % 3 ? " Post" : " Times");
}

static void add_statement(struct article *article, uint32_t number, uint32_t story, struct chance *chance) {
    struct part *part = &article->parts[number];
    const size_t begin = article->text.size;
    part->anonymous = share(chance) < .25;
    part->via = share(chance) < .3;
    part->speaker = zipf(chance, SPEAKERS);
    buffer_clear(&article->names[number]);
    buffer_clear(&article->via_names[number]);
    put_name(&article->names[number], part->speaker);
    put_outlet(&article->via_names[number], zipf(chance, OUTLETS));
    if (part->anonymous)
        buffer_put_string(&article->text, "two officials");
    else
        buffer_put_text(&article->text, buffer_text(&article->names[number]));
    part->source = (struct copydesk_range){(uint32_t)begin, (uint32_t)article->text.size};
    buffer_put_string(&article->text, " said ");
    part->content.begin = (uint32_t)article->text.size;
    if (story)
        put_claim(&article->text, story, chance);
    else
        put_words(&article->text, chance, 8 + below(chance, 16));
    part->content.end = (uint32_t)article->text.size;
    buffer_put_byte(&article->text, '.');
    end_block(article, begin);
}

static textref text_at(const struct article *article, struct copydesk_range range) {
    return text_of(article->text.at + range.begin, range.end - range.begin);
}

static void describe_statements(struct article *article) {
    for (uint32_t i = 0; i < PER_ARTICLE; i++) {
        const struct part *part = &article->parts[i];
        article->contents[i] = part->content;
        article->sources[i] = part->source;
        article->vias[i] = (struct copydesk_via){-1, buffer_text(&article->via_names[i])};
        const struct copydesk_ranges content = {&article->contents[i], 1}, source = {&article->sources[i], 1};
        article->statements[i] = (struct copydesk_statement){
            .source = {text_at(article, part->source), source, source},
            .source_name = part->anonymous ? (textref){0} : buffer_text(&article->names[i]),
            .source_kind = part->anonymous ? COPYDESK_SOURCE_ANONYMOUS : COPYDESK_SOURCE_PERSON,
            .cue = {.text = TEXT("said")},
            .content = {text_at(article, part->content), content, content},
            .mode = COPYDESK_INDIRECT,
            .via = &article->vias[i],
            .via_count = part->via,
            .answers = -1,
            .confidence = .8f};
    }
}

/* Stories come and go: those of an article are of its days, the early ones the most carried. */
static void invent(struct article *article, uint32_t number, struct chance *chance) {
    buffer_clear(&article->text);
    buffer_clear(&article->title);
    buffer_clear(&article->site);
    buffer_clear(&article->url);
    buffer_clear(&article->published);
    article->block_count = 0;
    put_words(&article->title, chance, 9);
    const uint32_t outlet = zipf(chance, OUTLETS);
    put_outlet(&article->site, outlet);
    buffer_format(&article->url, "https://%u.example/%u", outlet, number);
    buffer_format(&article->published, "2026-%02u-%02uT%02u:%02u:00Z", 1 + number / 2500 % 12, 1 + number / 90 % 28,
                  number % 24, number % 60);
    const uint32_t first = number / PER_WAVE * STORIES + 1;
    for (uint32_t i = 0; i < PER_ARTICLE; i++) {
        add_statement(article, i, i < OF_STORIES ? first + (uint32_t)(STORIES * pow(share(chance), 1.5)) : 0, chance);
        const uint32_t sentences = SENTENCES / PER_ARTICLE + (i < SENTENCES % PER_ARTICLE);
        for (uint32_t s = 0; s < sentences; s++) {
            const size_t begin = article->text.size;
            put_words(&article->text, chance, 10 + below(chance, 15));
            buffer_put_byte(&article->text, '.');
            end_block(article, begin);
        }
    }
    describe_statements(article);
}

static double seconds_now(void) {
    struct timespec now;
    clock_gettime(CLOCK_MONOTONIC, &now);
    return (double)now.tv_sec + (double)now.tv_nsec / 1e9;
}

static bool make_ledger(const char *path, uint32_t statements) {
    char cause[LEDGER_CAUSE];
    struct ledger *ledger = ledger_open(path, LEDGER_TO_FILE, cause);
    if (!ledger) return fprintf(stderr, "%s: %s\n", path, cause), false;
    static struct article article;
    struct chance chance = {2026};
    const uint32_t articles = (statements + PER_ARTICLE - 1) / PER_ARTICLE;
    double filing = 0;
    uint64_t bytes = 0;
    bool fine = true;
    for (uint32_t i = 0; fine && i < articles; i++) {
        invent(&article, i, &chance);
        const struct copydesk_record record = {.input = buffer_text(&article.url),
                                               .url = buffer_text(&article.url),
                                               .title = buffer_text(&article.title),
                                               .site = buffer_text(&article.site),
                                               .published = buffer_text(&article.published),
                                               .language = TEXT("en"),
                                               .text = buffer_text(&article.text),
                                               .blocks = article.blocks,
                                               .block_count = article.block_count,
                                               .statements = article.statements,
                                               .statement_count = PER_ARTICLE};
        bytes += article.text.size;
        const double begin = seconds_now();
        fine = ledger_file(ledger, &record, record.input) != LEDGER_FAILED && (i % BATCH || ledger_commit(ledger));
        filing += seconds_now() - begin;
    }
    const double begin = seconds_now();
    fine = fine && ledger_commit(ledger);
    filing += seconds_now() - begin;
    if (!fine) fprintf(stderr, "%s: %s\n", path, ledger_cause(ledger));
    printf("filed %u articles of %.1f MB of text: %.0f articles/s\n", articles, (double)bytes / 1e6, articles / filing);
    ledger_close(ledger);
    return fine;
}

/* ---- timing -------------------------------------------------------------------------------------------------- */

static int compare_times(const void *a, const void *b) {
    const double left = *(const double *)a, right = *(const double *)b;
    return (left > right) - (left < right);
}

static void report(const char *what, double *times, uint32_t count) {
    qsort(times, count, sizeof *times, compare_times);
    printf("%-22s p50 %6.1f ms   p99 %6.1f ms   max %6.1f ms\n", what, times[count / 2] * 1e3,
           times[(uint64_t)count * 99 / 100] * 1e3, times[count - 1] * 1e3);
}

static bool take_hit(void *context, const struct ledger_hit *hit) {
    (void)hit;
    ++*(uint32_t *)context;
    return true;
}

/* A few words of some story's claim, none of the commonest. */
static void put_query(struct buffer *out, struct chance *chance, uint32_t words, uint32_t articles) {
    struct chance claim = {
        (below(chance, articles / PER_WAVE + 1) * STORIES + 1 + below(chance, STORIES / 4)) * 7919ull + 17};
    buffer_clear(out);
    for (uint32_t i = 0, put = 0; i < CLAIM_WORDS && put < words; i++) {
        const uint32_t rank = zipf(&claim, VOCABULARY);
        if (rank < COMMON || i == 0 || i == 6) continue;
        if (put++) buffer_put_byte(out, ' ');
        put_word(out, rank, false);
    }
}

struct timing {
    struct ledger *ledger;
    struct chance chance;
    struct buffer words;
    double times[QUERIES];
    uint32_t articles, statements;
    uint64_t carriers, hits;
};

static bool time_trails(struct timing *timing, bool by_words) {
    bool fine = true;
    for (uint32_t i = 0; fine && i < QUERIES; i++) {
        struct ledger_trail trail;
        const int64_t id = by_words ? 0 : 1 + below(&timing->chance, timing->statements);
        put_query(&timing->words, &timing->chance, 6, timing->articles);
        const double begin = seconds_now();
        fine = ledger_find_trail(timing->ledger, id, buffer_text(&timing->words), &trail);
        timing->times[i] = seconds_now() - begin;
        timing->carriers += trail.carrier_count;
        ledger_trail_free(&trail);
    }
    report(by_words ? "trace WORDS (6)" : "trace STATEMENT", timing->times, QUERIES);
    return fine;
}

static bool time_searches(struct timing *timing, uint32_t words) {
    bool fine = true;
    char what[32];
    for (uint32_t i = 0; fine && i < QUERIES; i++) {
        uint32_t found = 0;
        put_query(&timing->words, &timing->chance, words, timing->articles);
        const struct ledger_query query = {.words = buffer_text(&timing->words), .limit = 20};
        const double begin = seconds_now();
        fine = ledger_search(timing->ledger, &query, take_hit, &found);
        timing->times[i] = seconds_now() - begin;
        timing->hits += found;
    }
    snprintf(what, sizeof what, "search WORDS (%u)", words);
    report(what, timing->times, QUERIES);
    return fine;
}

static bool time_queries(const char *path) {
    static struct timing timing = {.chance = {42}};
    char cause[LEDGER_CAUSE];
    struct ledger_counts counts;
    timing.ledger = ledger_open(path, LEDGER_TO_SEARCH, cause);
    if (!timing.ledger) return fprintf(stderr, "%s: %s\n", path, cause), false;
    bool fine = ledger_count(timing.ledger, &counts);
    timing.articles = (uint32_t)counts.articles;
    timing.statements = (uint32_t)counts.statements;
    fine = fine && time_trails(&timing, false) && time_trails(&timing, true);
    for (uint32_t words = 1; words <= 3; words++) fine = fine && time_searches(&timing, words);
    if (fine)
        printf("%llu statements; %.1f carriers a trail, %.1f hits a search\n", (unsigned long long)counts.statements,
               (double)timing.carriers / (2.0 * QUERIES), (double)timing.hits / (3.0 * QUERIES));
    if (!fine) fprintf(stderr, "%s: %s\n", path, ledger_cause(timing.ledger));
    buffer_free(&timing.words);
    ledger_close(timing.ledger);
    return fine;
}

int main(int argc, char **argv) {
    struct stat status;
    const uint32_t statements = argc == 3 ? (uint32_t)strtoul(argv[2], NULL, 10) : 0;
    if (statements == 0) return fprintf(stderr, "usage: bench-ledger FILE STATEMENTS\n"), 2;
    if (stat(argv[1], &status) != 0 && !make_ledger(argv[1], statements)) return 1;
    if (stat(argv[1], &status) != 0) return 1;
    printf("%.1f MB on disk\n", (double)status.st_size / 1e6);
    return time_queries(argv[1]) ? 0 : 1;
}
