/* Articles → what may tell which statement answers which (src/speech/exchanges.h), for train/replies.py.
 *
 *     train-replies ROWS TEXT…    writes to the file ROWS float32 [pairs][features], and to standard output one JSON
 *                                 object a text: {"input", "cues": [[begin, end] in bytes …], "ruled": [statement or
 *                                 -1 …], "pairs": [[answer, claim] …]}; the last line is {"features": [name …]}
 */
#include "plain/plain.h"
#include "speech/claims.h"
#include "speech/exchanges.h"

#include <jansson.h>
#include <stdio.h>
#include <stdlib.h>

struct dump {
    FILE *rows;
    json_t *pairs;
};

static void fail(const char *what) {
    fprintf(stderr, "train-replies: %s\n", what);
    exit(1);
}

static void read_file(const char *path, struct buffer *bytes) {
    FILE *file = fopen(path, "rb");
    char chunk[65536];
    if (!file) fail(path);
    bytes->size = 0;
    for (size_t got; (got = fread(chunk, 1, sizeof chunk, file)) > 0;) buffer_put(bytes, chunk, got);
    if (ferror(file) || bytes->failed) fail(path);
    fclose(file);
}

static void print(json_t *object) {
    json_dumpf(object, stdout, JSON_COMPACT);
    putchar('\n');
    json_decref(object);
}

static void take(struct speech *speech, const struct exchange *exchange, void *context) {
    struct dump *dump = context;
    (void)speech;
    if (exchange->claim == NONE) return;
    fwrite(exchange->row, sizeof(float), exchange->count, dump->rows);
    json_array_append_new(dump->pairs, json_pack("[ii]", (int)exchange->answer, (int)exchange->claim));
}

static void print_names(const struct exchange_names *names) {
    json_t *all = json_array();
    for (uint32_t i = 0; i < names->own_count; i++)
        json_array_append_new(all, json_sprintf("answer: %s", names->own[i]));
    for (uint32_t i = 0; i < names->own_count; i++)
        json_array_append_new(all, json_sprintf("claim: %s", names->own[i]));
    for (uint32_t i = 0; i < names->pair_count; i++) json_array_append_new(all, json_string(names->pair[i]));
    print(json_pack("{s:o}", "features", all));
}

static void dump_text(struct speech *speech, const char *path, textref document, FILE *rows,
                      struct exchange_names *names) {
    struct arena arena;
    struct article article = {0};
    struct copydesk_statement *statements;
    uint32_t count;
    arena_init(&arena, 0);
    if (plain_read_article(document, &arena, &article) != COPYDESK_OK) fail(path);
    article_find_language(&article);
    if (speech_attribute(speech, &article, document, &arena, &statements, &count) != COPYDESK_OK) fail(path);
    json_t *cues = json_array(), *ruled = json_array();
    claims_find(speech);
    for (uint32_t i = 0; i < count; i++) {
        struct copydesk_ranges at = statements[i].cue.at;
        json_array_append_new(cues, json_pack("[ii]", (int)at.at[0].begin, (int)at.at[at.count - 1].end));
        json_array_append_new(ruled, json_integer(speech->drafts[i].answers));
    }
    struct dump dump = {rows, json_array()};
    exchanges_each(speech, take, &dump, names);
    print(json_pack("{s:s, s:o, s:o, s:o}", "input", path, "cues", cues, "ruled", ruled, "pairs", dump.pairs));
    article_free(&article);
    arena_free(&arena);
}

int main(int argc, char **argv) {
    if (argc < 3) fail("usage: train-replies ROWS TEXT…");
    FILE *rows = fopen(argv[1], "wb");
    struct speech *speech = speech_new();
    struct buffer bytes = {0};
    if (!rows || !speech) fail(argv[1]);
    struct exchange_names names = {.own_count = 0};
    for (int i = 2; i < argc; i++) {
        read_file(argv[i], &bytes);
        dump_text(speech, argv[i], buffer_text(&bytes), rows, &names);
    }
    print_names(&names);
    speech_free(speech);
    buffer_free(&bytes);
    if (fclose(rows) != 0) fail(argv[1]);
    return 0;
}
