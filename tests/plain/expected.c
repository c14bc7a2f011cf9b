/* A flattened page is read as its expectation says (samples/README.md describes the form).
 *
 * usage: expected SAMPLES_DIR. The sample of this project is always read; the page of the
 * development data when COPYDESK_DATA names its folder.
 */
#include "support.h"

#include <jansson.h>
#include <stdio.h>
#include <stdlib.h>

static const char *samples;
static struct plain_reader *reader;

static enum copydesk_status read_flattened(textref document, struct arena *arena, struct article *article) {
    return plain_read_flattened(reader, document, arena, article);
}

static char *slurp(const char *path, size_t *size) {
    FILE *file = fopen(path, "rb");
    if (!file) fail_msg("cannot open %s", path);
    assert_int_equal(fseek(file, 0, SEEK_END), 0);
    long end = ftell(file);
    assert_true(end >= 0);
    rewind(file);
    char *bytes = malloc((size_t)end + 1);
    assert_non_null(bytes);
    *size = fread(bytes, 1, (size_t)end, file);
    fclose(file);
    return bytes;
}

static const char *field(const json_t *expected, const char *name) {
    const char *value = json_string_value(json_object_get(expected, name));
    return value ? value : "";
}

static uint32_t count_paragraphs(const struct article *article) {
    uint32_t count = 0;
    for (uint32_t i = 0; i < article->block_count; i++) count += article->blocks[i].kind == COPYDESK_PARAGRAPH;
    return count;
}

static void check_page(const char *page, const char *json) {
    size_t size;
    char *bytes = slurp(page, &size);
    json_error_t error;
    json_t *expected = json_load_file(json, 0, &error);
    if (!expected) fail_msg("%s: %s", json, error.text);

    struct arena arena = {0};
    struct article article = {0};
    read_checked(read_flattened, text_of(bytes, size), &arena, &article);
    textref text = buffer_text(&article.text);
    assert_text(article.meta.title, field(expected, "title"));
    assert_text(article.meta.standfirst, field(expected, "standfirst"));
    assert_text(article.meta.published, field(expected, "published"));
    assert_true(text_starts(text, text_from(field(expected, "first_words"))));
    assert_true(text_ends(text, text_from(field(expected, "last_words"))));
    assert_int_equal(count_paragraphs(&article), json_integer_value(json_object_get(expected, "paragraphs")));
    assert_int_equal(article.block_count, count_paragraphs(&article));
    assert_false(text_has(text, article.meta.title));
    size_t index;
    json_t *words;
    json_array_foreach(json_object_get(expected, "must_not_contain"), index, words) {
        if (text_has(text, text_from(json_string_value(words)))) fail_msg("kept: %s", json_string_value(words));
    }
    article_free(&article);
    arena_free(&arena);
    json_decref(expected);
    free(bytes);
}

static void reads_the_sample(void **state) {
    (void)state;
    char page[4096], json[4096];
    snprintf(page, sizeof page, "%s/northern-coast-flattened.txt", samples);
    snprintf(json, sizeof json, "%s/expected/northern-coast-flattened.json", samples);
    check_page(page, json);
}

static void reads_the_development_page(void **state) {
    (void)state;
    const char *data = getenv("COPYDESK_DATA");
    if (!data) {
        print_message("COPYDESK_DATA is not set: the development page is not read\n");
        skip();
    }
    char page[4096], json[4096];
    snprintf(page, sizeof page, "%s/rt-page/flattened.txt", data);
    snprintf(json, sizeof json, "%s/rt-page/expected.json", data);
    check_page(page, json);
}

int main(int argc, char **argv) {
    if (argc != 2) return 2;
    samples = argv[1];
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(reads_the_sample),
        cmocka_unit_test(reads_the_development_page),
    };
    reader = plain_reader_new();
    int failed = reader ? cmocka_run_group_tests(tests, NULL, NULL) : 1;
    plain_reader_free(reader);
    return failed;
}
