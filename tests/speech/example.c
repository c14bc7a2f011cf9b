/* The founding example, read from COPYDESK_DATA/rt-page: each statement of expected.json, every field given there. */
#include "speaking.h"

#include <jansson.h>
#include <stdio.h>
#include <stdlib.h>

enum { WANTED = 10 }; /* statements that must be right in every field, of ten */

static const char *const kinds[] = {"unknown", "person", "organisation", "outlet", "document", "anonymous"};
static const char *const modes[] = {"direct", "indirect", "mixed"};
static const char *const stances[] = {"asserts", "denies",  "confirms", "unaware",  "declines", "alleges",
                                      "accuses", "expects", "fears",    "promises", "demands",  "asks"};

static bool read_file(const char *folder, const char *name, struct buffer *bytes) {
    char path[4096];
    snprintf(path, sizeof path, "%s/rt-page/%s", folder, name);
    FILE *file = fopen(path, "rb");
    if (!file) return false;
    char chunk[4096];
    for (size_t got; (got = fread(chunk, 1, sizeof chunk, file)) > 0;) buffer_put(bytes, chunk, got);
    fclose(file);
    return true;
}

/* A field that is not given is right. */
static bool field_is(const json_t *expected, const char *field, textref got) {
    const char *text = json_string_value(json_object_get(expected, field));
    return !text || text_is(got, text_from(text));
}

/* The clause without its "that"; it may go on past what is expected ("… in Ukraine"). */
static bool content_is(const json_t *expected, textref got) {
    const char *text = json_string_value(json_object_get(expected, "content"));
    if (text_starts(got, TEXT("that "))) got = text_slice(got, 5, got.size);
    return !text || text_starts(got, text_from(text));
}

static bool via_is(const json_t *expected, const struct copydesk_statement *s) {
    const json_t *via = json_object_get(expected, "via");
    if (!via) via = json_object_get(expected, "carriers_of_the_claim");
    if (!via) return true;
    if (json_array_size(via) != s->via_count) return false;
    for (uint32_t i = 0; i < s->via_count; i++)
        if (!text_is(s->via[i].name, text_from(json_string_value(json_array_get(via, i))))) return false;
    return true;
}

static bool cue_is(const json_t *expected, textref got) {
    const char *cue = json_string_value(json_object_get(expected, "cue"));
    return text_ends(got, text_from(cue));
}

static bool is_the_claim(const struct speaking *s, int32_t index) {
    return index >= 0 && text_is(s->statements[index].source.text, TEXT("unnamed US officials"));
}

static bool matches(const struct speaking *s, const json_t *expected, const struct copydesk_statement *got) {
    bool named = json_object_get(expected, "resolves_to") != NULL;
    return cue_is(expected, got->cue.text) && field_is(expected, "source", got->source.text) &&
           content_is(expected, got->content.text) && field_is(expected, "name", got->source_name) &&
           (!named || field_is(expected, "resolves_to", got->source_name)) &&
           field_is(expected, "role", got->source_role) &&
           field_is(expected, "kind", text_from(kinds[got->source_kind])) &&
           field_is(expected, "told", got->told.text) && field_is(expected, "mode", text_from(modes[got->mode])) &&
           field_is(expected, "stance", text_from(stances[got->stance])) && via_is(expected, got) &&
           (!json_object_get(expected, "answers") || is_the_claim(s, got->answers));
}

static void yields_what_is_expected(void **state) {
    (void)state;
    const char *folder = getenv("COPYDESK_DATA");
    struct buffer page = {0}, truth = {0};
    if (!folder || !read_file(folder, "flattened.txt", &page) || !read_file(folder, "expected.json", &truth)) {
        print_message("COPYDESK_DATA with rt-page/ is not there\n");
        skip();
    }
    json_t *expected = json_loadb(truth.at, truth.size, 0, NULL);
    textref whole = buffer_text(&page);
    const char *first = json_string_value(json_object_get(expected, "first_words"));
    const char *last = json_string_value(json_object_get(expected, "last_words"));
    uint32_t begin = text_find(whole, text_from(first), 0), end = text_find(whole, text_from(last), 0);
    assert_true(begin < end && end < whole.size);
    struct speaking s = {0};
    speaking_attribute_bytes(&s, whole.at + begin, end + strlen(last) - begin);
    size_t right = 0, index;
    json_t *statement;
    json_array_foreach(json_object_get(expected, "statements"), index, statement) {
        bool found = false;
        for (uint32_t i = 0; i < s.count && !found; i++) found = matches(&s, statement, &s.statements[i]);
        if (!found) print_message("statement %zu is not right\n", index);
        right += found;
    }
    assert_true(right >= WANTED);
    json_decref(expected);
    buffer_free(&page);
    buffer_free(&truth);
    speaking_free(&s);
}

int main(void) {
    const struct CMUnitTest tests[] = {cmocka_unit_test(yields_what_is_expected)};
    return cmocka_run_group_tests_name("speech.example", tests, NULL, NULL);
}
