/* Pages → what the block model sees of them, for train/blocks.py.
 *
 *     train-dump ROWS PATH…    writes to the file ROWS the feature rows, float32, block after block, and to standard
 *                              output one JSON object a page: {"input", "url", "title", "blocks": [text …]}; the first
 *                              line is {"features": [name …], "page": [name …]}
 */
#include "article/metadata.h"
#include "article/reading.h"
#include "charset/charset.h"
#include "html/html.h"
#include "input/input.h"

#include <jansson.h>
#include <stdio.h>
#include <stdlib.h>

struct dump {
    FILE *rows;
    struct html_parser *parser;
    struct article_reader *reader;
    struct arena arena;
    struct buffer decoded;
    struct feature_names names;
    bool named;
};

static json_t *json_text(textref t) {
    return json_stringn(t.at ? t.at : "", t.size);
}

static json_t *block_text(const struct html_tree *tree, const struct block *block) {
    struct buffer text = {0};
    for (uint32_t n = blocks_next_text(tree, block->begin, block->end); n < block->end;
         n = blocks_next_text(tree, n + 1, block->end)) {
        if (tree->kind[n] != HTML_TEXT)
            buffer_put_byte(&text, '\n');
        else
            for (uint32_t p = tree->first[n]; p != HTML_NONE; p = tree->pieces[p].next)
                buffer_put_text(&text, html_piece_text(&tree->pieces[p]));
    }
    json_t *value = json_text(buffer_text(&text));
    buffer_free(&text);
    return value;
}

static void print(json_t *object) {
    json_dumpf(object, stdout, JSON_COMPACT);
    putchar('\n');
    json_decref(object);
}

static void print_names(const struct feature_names *names) {
    json_t *all = json_array();
    for (uint32_t i = 0; i < names->count; i++) json_array_append_new(all, json_string(names->names[i]));
    print(json_pack("{s:o}", "features", all));
}

static void dump_page(struct dump *dump, const struct input_capture *capture) {
    struct charset_result charset;
    const struct html_tree *tree;
    arena_reset(&dump->arena);
    if (charset_decode(capture->bytes.at, capture->bytes.size, (textref){0}, true, &dump->decoded, &charset) !=
            COPYDESK_OK ||
        article_parse_page(dump->parser, charset.document, &tree) != COPYDESK_OK) {
        fprintf(stderr, "train-dump: %s: cannot be read\n", capture->name);
        return;
    }
    struct article_metadata meta = {0};
    struct reading reading = {.names = dump->named ? NULL : &dump->names};
    article_read_metadata(tree, (textref){0}, &dump->arena, &meta);
    if (article_analyse(dump->reader, tree, (textref){0}, &meta, &reading) != COPYDESK_OK) abort();
    if (!dump->named && reading.rows.values) {
        dump->named = true;
        print_names(&dump->names);
    }
    json_t *texts = json_array();
    for (uint32_t i = 0; i < reading.blocks->block_count; i++)
        json_array_append_new(texts, block_text(tree, &reading.blocks->blocks[i]));
    const struct feature_rows *rows = &reading.rows;
    for (uint32_t i = 0; i < reading.blocks->block_count; i++) {
        fwrite(rows->values + (size_t)i * rows->width, sizeof(float), rows->width, dump->rows);
        fwrite(rows->page, sizeof(float), rows->page_width, dump->rows);
    }
    print(json_pack("{s:s,s:o,s:o,s:o}", "input", capture->name, "url", json_text(meta.canonical), "title",
                    json_text(meta.title), "blocks", texts));
}

int main(int argc, char **argv) {
    if (argc < 3) {
        fputs("usage: train-dump ROWS PATH…\n", stderr);
        return 2;
    }
    struct dump dump = {.rows = fopen(argv[1], "wb"),
                        .parser = html_parser_new(),
                        .reader = article_reader_new(COPYDESK_FAVOUR_NEITHER)};
    struct input_source *source = input_open((const char *const *)argv + 2, (size_t)argc - 2, NULL);
    if (!dump.rows || !dump.parser || !dump.reader || !source) {
        fprintf(stderr, "train-dump: %s: cannot be written, or memory is short\n", argv[1]);
        return 1;
    }
    struct input_capture capture;
    struct input_error error;
    enum input_next next;
    int failed = 0;
    while ((next = input_next_whole(source, &capture, &error)) != INPUT_END) {
        if (next == INPUT_ERROR) {
            fprintf(stderr, "train-dump: %s: %s\n", error.name, error.cause);
            failed = 1;
            continue;
        }
        dump_page(&dump, &capture);
        input_capture_free(&capture);
    }
    input_close(source);
    html_parser_free(dump.parser);
    article_reader_free(dump.reader);
    arena_free(&dump.arena);
    buffer_free(&dump.decoded);
    return fclose(dump.rows) == 0 ? failed : 1;
}
