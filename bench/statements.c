/* Times reading article text to statements, as a program does it: copydesk_read, one engine, one article after another,
 * which lie in memory. bench/statements.py runs it beside its peers and says when.
 *
 *     bench-statements LIST          paths of articles as plain text, one a line
 *
 * prints "ready"; then, for every line that it is given on standard input, "pass SECONDS CLOCK TOKENS": what reading
 * them all once took of the processor and by the clock, and how many words and marks attribution sees in them. The
 * first pass, which grows the engine's memory, is not timed. */
#include "base/buffer.h"
#include "counters.h"
#include "plain/plain.h"
#include "speech/parts.h"

#include <stdio.h>
#include <stdlib.h>
#include <time.h>

/* A few articles are read many times over for one figure, or the clock's grain would show. */
static const double least_seconds = 0.5;

/* ---- the articles ------------------------------------------------------------------------------------------------ */

struct articles {
    struct buffer *all;
    uint32_t count, capacity;
};

static bool read_file(const char *path, struct buffer *out) {
    char part[1 << 14];
    FILE *const file = fopen(path, "rb");
    if (!file) return false;
    for (size_t size; (size = fread(part, 1, sizeof part, file)) > 0;)
        buffer_put_text(out, text_of(part, (uint32_t)size));
    const bool whole = !ferror(file) && !out->failed;
    fclose(file);
    return whole;
}

static bool keep_article(struct articles *articles, const char *path) {
    struct buffer text = {0};
    if (read_file(path, &text) &&
        array_grow(&articles->all, &articles->capacity, articles->count, sizeof *articles->all)) {
        articles->all[articles->count++] = text;
        return true;
    }
    perror(path);
    buffer_free(&text);
    return false;
}

static bool read_list(const char *list, struct articles *articles) {
    FILE *const file = fopen(list, "r");
    char *path = NULL;
    size_t room = 0;
    bool right = file != NULL;
    if (!file) perror(list);
    for (ssize_t size; right && (size = getline(&path, &room, file)) > 0;) {
        if (path[size - 1] == '\n') path[size - 1] = '\0';
        right = keep_article(articles, path);
    }
    free(path);
    if (file) fclose(file);
    return right;
}

static void free_articles(struct articles *articles) {
    for (uint32_t i = 0; i < articles->count; i++) buffer_free(&articles->all[i]);
    free(articles->all);
}

/* ---- tokens ------------------------------------------------------------------------------------------------------ */

static uint32_t tokens_of(struct speech *speech, struct arena *arena, struct article *article, textref text) {
    arena_reset(arena);
    article_clear(article);
    if (plain_read_article(text, arena, article) != COPYDESK_OK) return 0;
    article_find_language(article);
    return speech_prepare(speech, article) ? speech->token_count : 0;
}

static uint64_t count_tokens(const struct articles *articles) {
    struct speech *const speech = speech_new();
    struct article article = {0};
    struct arena arena;
    uint64_t tokens = 0;
    arena_init(&arena, LIMIT_PAGE_MEMORY);
    for (uint32_t i = 0; speech && i < articles->count; i++)
        tokens += tokens_of(speech, &arena, &article, buffer_text(&articles->all[i]));
    arena_free(&arena);
    article_free(&article);
    speech_free(speech);
    return tokens;
}

/* ---- timing ------------------------------------------------------------------------------------------------------ */

static double clock_now(void) {
    struct timespec time;
    clock_gettime(CLOCK_MONOTONIC, &time);
    return (double)time.tv_sec + (double)time.tv_nsec / 1e9;
}

static bool read_once(struct copydesk_engine *engine, const struct articles *articles) {
    const struct copydesk_record *record;
    for (uint32_t i = 0; i < articles->count; i++) {
        const textref text = buffer_text(&articles->all[i]);
        const struct copydesk_page page = {.bytes = text.at, .size = text.size, .format = COPYDESK_PAGE_PLAIN};
        if (copydesk_read(engine, &page, &record) != COPYDESK_OK) return false;
    }
    return true;
}

static bool time_pass(struct copydesk_engine *engine, const struct articles *articles, uint64_t tokens) {
    const struct counters counters = {-1, -1}; /* the time alone */
    const double clock = clock_now();
    const struct cost begin = counters_read(&counters);
    double seconds = 0;
    uint32_t passes = 0;
    for (; seconds < least_seconds; passes++) {
        if (!read_once(engine, articles)) return false;
        seconds = cost_between(begin, counters_read(&counters)).seconds;
    }
    printf("pass %.6f %.6f %llu\n", seconds / passes, (clock_now() - clock) / passes, (unsigned long long)tokens);
    return fflush(stdout) == 0;
}

static bool serve(const struct articles *articles) {
    struct copydesk_engine *const engine = copydesk_engine_new(NULL);
    bool right = engine && read_once(engine, articles);
    const uint64_t tokens = count_tokens(articles);
    if (right) puts("ready");
    fflush(stdout);
    for (char order[16]; right && fgets(order, sizeof order, stdin);) right = time_pass(engine, articles, tokens);
    if (!right) fputs("bench-statements: an article could not be read\n", stderr);
    copydesk_engine_free(engine);
    return right;
}

int main(int argc, char **argv) {
    struct articles articles = {0};
    if (argc != 2) {
        fputs("usage: bench-statements LIST\n", stderr);
        return 2;
    }
    bool right = read_list(argv[1], &articles);
    if (right && articles.count == 0) {
        fprintf(stderr, "bench-statements: %s names no article\n", argv[1]);
        right = false;
    }
    right = right && serve(&articles);
    free_articles(&articles);
    return right ? EXIT_SUCCESS : EXIT_FAILURE;
}
