/* Attributes plain text files (a paragraph a line, as they stand) and prints what shared scorers and train/cues.py
 * read:
 *
 *     attribute_plain FILE…                one JSON line a file: input, statements with places in bytes of the file
 *     attribute_plain --candidates FILE…   one line a cue candidate: file number, byte range, and its features
 *     attribute_plain --time N FILE…       reads everything N times and prints tokens a second */
#include "article/article.h"
#include "speech/cue_table.h"
#include "speech/parts.h"

#include <stdio.h>
#include <stdlib.h>
#include <time.h>

static bool read_file(const char *path, struct buffer *bytes) {
    FILE *file = fopen(path, "rb");
    if (!file) return false;
    buffer_clear(bytes);
    char chunk[65536];
    for (size_t got; (got = fread(chunk, 1, sizeof chunk, file)) > 0;) buffer_put(bytes, chunk, got);
    bool good = !ferror(file) && !bytes->failed;
    fclose(file);
    return good;
}

static void build_article(struct article *article, textref document) {
    article_clear(article);
    for (uint32_t at = 0; at < document.size;) {
        uint32_t end = text_find(document, TEXT("\n"), at);
        if (end == UINT32_MAX) end = document.size;
        article_begin(article, COPYDESK_PARAGRAPH, 0, false, 1);
        article_append(article, text_slice(document, at, end), at, end - at);
        article_end(article);
        at = end + 1;
    }
}

static void print_string(textref t) {
    putchar('"');
    for (uint32_t i = 0; i < t.size; i++) {
        unsigned char c = (unsigned char)t.at[i];
        if (c == '"' || c == '\\')
            printf("\\%c", c);
        else if (c < 0x20)
            printf("\\u%04x", c);
        else
            putchar(c);
    }
    putchar('"');
}

static void print_part(const char *name, const struct copydesk_part *part) {
    printf("\"%s\": {\"text\": ", name);
    print_string(part->text);
    printf(", \"at\": [");
    for (uint32_t i = 0; i < part->at.count; i++)
        printf("%s[%u, %u]", i ? ", " : "", part->at.at[i].begin, part->at.at[i].end);
    printf("]}, ");
}

static void print_statement(const struct copydesk_statement *s) {
    static const char *const kinds[] = {"unknown", "person", "organisation", "outlet", "document", "anonymous"};
    static const char *const modes[] = {"direct", "indirect", "mixed"};
    static const char *const stances[] = {"asserts", "denies",  "confirms", "unaware",  "declines", "alleges",
                                          "accuses", "expects", "fears",    "promises", "demands",  "asks"};
    printf("{");
    print_part("source", &s->source);
    print_part("cue", &s->cue);
    print_part("content", &s->content);
    print_part("told", &s->told);
    printf("\"name\": ");
    print_string(s->source_name);
    printf(", \"role\": ");
    print_string(s->source_role);
    printf(", \"kind\": \"%s\", \"mode\": \"%s\", \"stance\": \"%s\", \"via\": [", kinds[s->source_kind],
           modes[s->mode], stances[s->stance]);
    for (uint32_t i = 0; i < s->via_count; i++) {
        if (i) printf(", ");
        print_string(s->via[i].name);
    }
    printf("], \"answers\": %d, \"hedged\": %d, \"negated\": %d, \"confidence\": %.3f}", s->answers, s->hedged,
           s->negated, (double)s->confidence);
}

static void print_statements(const char *path, const struct copydesk_statement *statements, uint32_t count) {
    printf("{\"input\": ");
    print_string(text_from(path));
    printf(", \"statements\": [");
    for (uint32_t i = 0; i < count; i++) {
        if (i) printf(", ");
        print_statement(&statements[i]);
    }
    printf("]}\n");
}

struct candidate_context {
    textref document;
    struct arena *arena;
    int file;
};

static void print_candidate(struct speech *speech, const struct cue_features *f, void *context) {
    struct candidate_context *c = context;
    struct copydesk_range span = {speech->tokens[f->cue.first].begin, speech->tokens[f->cue.end - 1].end};
    struct copydesk_ranges at = article_places(speech->article, c->document, span, c->arena);
    if (at.count == 0) return;
    printf("%d %u %u %u %u %u %u %u %u %u %u %u\n", c->file, at.at[0].begin, at.at[at.count - 1].end, f->entry,
           f->before, f->before_2, f->outer, f->after, f->after_2, f->before_group, f->after_group, f->state);
}

int main(int argc, char **argv) {
    bool candidates = argc > 1 && strcmp(argv[1], "--candidates") == 0;
    int rounds = argc > 2 && strcmp(argv[1], "--time") == 0 ? atoi(argv[2]) : 0;
    struct speech *speech = speech_new();
    struct buffer bytes = {0};
    struct article article = {0};
    struct arena arena;
    arena_init(&arena, 0);
    double tokens = 0, seconds = 0;
    for (int i = rounds ? 3 : candidates ? 2 : 1; speech && i < argc; i++) {
        if (!read_file(argv[i], &bytes)) {
            fprintf(stderr, "attribute_plain: cannot read %s\n", argv[i]);
            return 1;
        }
        textref document = buffer_text(&bytes);
        build_article(&article, document);
        struct copydesk_statement *statements;
        uint32_t count;
        struct timespec begin, end;
        clock_gettime(CLOCK_MONOTONIC, &begin);
        for (int round = 0; round < (rounds ? rounds : 1); round++) {
            arena_reset(&arena);
            if (speech_attribute(speech, &article, document, &arena, &statements, &count) != COPYDESK_OK) return 1;
            tokens += speech->token_count;
        }
        clock_gettime(CLOCK_MONOTONIC, &end);
        seconds += (double)(end.tv_sec - begin.tv_sec) + 1e-9 * (double)(end.tv_nsec - begin.tv_nsec);
        struct candidate_context context = {document, &arena, i - 2};
        if (candidates)
            speech_each_candidate(speech, print_candidate, &context);
        else if (!rounds)
            print_statements(argv[i], statements, count);
    }
    if (rounds) printf("%.0f tokens, %.3f s, %.2f M tokens/s\n", tokens, seconds, tokens / seconds * 1e-6);
    buffer_free(&bytes);
    article_free(&article);
    arena_free(&arena);
    speech_free(speech);
    return 0;
}
