/* Flattened texts → what the line model sees of them, or what reading makes of them, for train/lines.py.
 *
 *     train-lines rows ROWS PATH…       writes to the file ROWS the feature rows, float32, line after line, and to
 *                                       standard output one JSON object a text: {"input", "lines": [[begin, end, words,
 *                                       twin] …]}; the first line is {"features": [name …]}
 *     train-lines read WEIGHTS PATH…    reads with the model in the file WEIGHTS; one JSON object a text: {"input",
 *                                       "title", "published", "authors", "text"}
 */
#include "input/input.h"
#include "plain/plain.h"
#include "plain/rows.h"

#include <jansson.h>
#include <stdio.h>
#include <stdlib.h>

struct dump {
    FILE *rows;                  /* NULL when reading */
    struct plain_reader *reader; /* NULL when writing rows */
    struct arena arena;
    struct article article;
    bool named;
};

static json_t *json_text(textref t) {
    return json_stringn(t.at ? t.at : "", t.size);
}

static void print(json_t *object) {
    json_dumpf(object, stdout, JSON_COMPACT);
    putchar('\n');
    json_decref(object);
}

static void print_names(const struct plain_feature_names *names) {
    json_t *all = json_array();
    for (uint32_t i = 0; i < names->count; i++) json_array_append_new(all, json_string(names->names[i]));
    print(json_pack("{s:o}", "features", all));
}

static void dump_text(struct dump *dump, const char *name, textref document) {
    struct plain_lines lines;
    json_t *places = json_array();
    if (plain_find_lines(document, &dump->arena, &lines) != COPYDESK_OK) abort();
    struct plain_view *view = lines.count ? plain_view_new(document, &lines, &dump->arena) : NULL;
    for (uint32_t i = 0; i < lines.count; i++) {
        struct plain_feature_names names;
        float row[PLAIN_FEATURES_MAX];
        const struct plain_line *line = &lines.at[i];
        uint32_t width = plain_put_row(view, i, row, dump->named ? NULL : &names);
        if (!dump->named) print_names(&names);
        dump->named = true;
        fwrite(row, sizeof *row, width, dump->rows);
        json_array_append_new(places,
                              json_pack("[i,i,i,i]", line->at.begin, line->at.end, (int)line->words, (int)line->twin));
    }
    print(json_pack("{s:s,s:o}", "input", name, "lines", places));
}

static void read_text(struct dump *dump, const char *name, textref document) {
    if (plain_read_flattened(dump->reader, document, &dump->arena, &dump->article) != COPYDESK_OK) abort();
    const struct article_metadata *meta = &dump->article.meta;
    json_t *authors = json_array();
    for (uint32_t i = 0; i < meta->author_count; i++)
        json_array_append_new(authors, json_pack("{s:o}", "name", json_text(meta->authors[i].name)));
    print(json_pack("{s:s,s:o,s:o,s:o,s:o}", "input", name, "title", json_text(meta->title), "published",
                    json_text(meta->published), "authors", authors, "text",
                    json_text(buffer_text(&dump->article.text))));
}

/* A reader with the model in the file at `path`, whose bytes are never freed; NULL when there is none. */
static struct plain_reader *open_model(const char *path) {
    FILE *file = fopen(path, "rb");
    if (!file || fseek(file, 0, SEEK_END) != 0) return NULL;
    long size = ftell(file);
    void *bytes = size > 0 ? malloc((size_t)size) : NULL;
    rewind(file);
    bool read = bytes && fread(bytes, 1, (size_t)size, file) == (size_t)size;
    fclose(file);
    return read ? plain_reader_with(bytes, (size_t)size) : NULL;
}

static int dump_paths(struct dump *dump, const char *const *paths, size_t count) {
    struct input_source *source = input_open(paths, count, NULL);
    struct input_capture capture;
    struct input_error error;
    enum input_next next;
    int failed = source ? 0 : 1;
    while (source && (next = input_next_whole(source, &capture, &error)) != INPUT_END) {
        if (next == INPUT_ERROR) {
            fprintf(stderr, "train-lines: %s: %s\n", error.name, error.cause);
            failed = 1;
            continue;
        }
        arena_reset(&dump->arena);
        textref document = text_of((const char *)capture.bytes.at, capture.bytes.size);
        if (dump->rows)
            dump_text(dump, capture.name, document);
        else
            read_text(dump, capture.name, document);
        input_capture_free(&capture);
    }
    if (source) input_close(source);
    return failed;
}

int main(int argc, char **argv) {
    if (argc < 4 || (strcmp(argv[1], "rows") != 0 && strcmp(argv[1], "read") != 0)) {
        fputs("usage: train-lines rows ROWS PATH…\n       train-lines read WEIGHTS PATH…\n", stderr);
        return 2;
    }
    struct dump dump = {0};
    bool reading = strcmp(argv[1], "read") == 0;
    if (reading)
        dump.reader = open_model(argv[2]);
    else
        dump.rows = fopen(argv[2], "wb");
    if (!dump.reader && !dump.rows) {
        fprintf(stderr, "train-lines: %s: cannot be %s\n", argv[2], reading ? "read" : "written");
        return 1;
    }
    int failed = dump_paths(&dump, (const char *const *)argv + 3, (size_t)argc - 3);
    arena_free(&dump.arena);
    article_free(&dump.article);
    plain_reader_free(dump.reader);
    return dump.rows && fclose(dump.rows) != 0 ? 1 : failed;
}
