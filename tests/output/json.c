#include "helpers.h"

#include <jansson.h>
#include <math.h>

static void test_least_record(void **state) {
    (void)state;
    struct copydesk_record record = {.kind = COPYDESK_FORUM};
    assert_string_equal(written(output_jsonl, &record),
                        "{\"kind\":\"forum\",\"text\":\"\",\"blocks\":[],\"truncated\":false}\n");
    assert_string_equal(written(output_json, &record),
                        "{\n  \"kind\": \"forum\",\n  \"text\": \"\",\n  \"blocks\": [],\n  \"truncated\": false\n}\n");
}

static void test_confidence_of_the_page(void **state) {
    (void)state;
    struct copydesk_record record = {.kind = COPYDESK_FORUM, .confidence = .8126f};
    assert_holds(written(output_jsonl, &record), "{\"kind\":\"forum\",\"confidence\":0.813,\"text\"");
}

static void test_no_statements_are_not_none(void **state) {
    (void)state;
    static const struct copydesk_statement none;
    struct copydesk_record record = {.statements = &none};
    assert_holds(written(output_jsonl, &record), "\"statements\":[]");
}

static void test_strings_are_escaped(void **state) {
    (void)state;
    struct copydesk_record record = one_block(COPYDESK_CODE, 0, "a\"b\\c\n\t\x01\x7F/\xE2\x80\xA8");
    record.input = TEXT("caf\xE9.html"); /* a file's name need not be UTF-8 */
    const char *json = written(output_jsonl, &record);
    assert_holds(json, "\"a\\\"b\\\\c\\n\\t\\u0001\x7F/\xE2\x80\xA8\"");
    assert_holds(json, "\"caf\xEF\xBF\xBD.html\"");
    assert_int_equal(strchr(json, '\n') - json, (long)strlen(json) - 1);
}

static void test_confidence(void **state) {
    (void)state;
    const struct {
        float share;
        const char *json;
    } cases[] = {{0, "0"},           {1, "1"},     {0.5f, "0.5"},  {0.25f, "0.25"}, {0.9731f, "0.973"},
                 {0.9999f, "1"},     {-1, "0"},    {2, "1"},       {NAN, "0"},      {0.05f, "0.05"},
                 {0.0049f, "0.005"}, {1e-9f, "0"}, {INFINITY, "1"}};
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct copydesk_record record = one_block(COPYDESK_QUOTE, 0, "x");
        struct copydesk_block block = record.blocks[0];
        block.confidence = cases[i].share;
        record.blocks = &block;
        char expected[64];
        snprintf(expected, sizeof expected, "\"at\":[0,0],\"confidence\":%s}]", cases[i].json);
        assert_holds(written(output_jsonl, &record), expected);
    }
}

static void test_statements(void **state) {
    (void)state;
    const char *json = written(output_jsonl, sample_record());
    assert_holds(json, "{\"source\":{\"text\":\"The harbour office\",\"span\":[[0,18]],\"at\":[[4,22]],"
                       "\"kind\":\"organisation\"},\"cue\":{\"text\":\"says\",\"span\":[[19,23]],\"at\":[[23,27]],"
                       "\"class\":\"verb\"},\"content\":{\"text\":\"the old bridge will close on Monday\","
                       "\"span\":[[24,59]],\"at\":[[28,63]]},\"mode\":\"indirect\",\"stance\":\"asserts\","
                       "\"hedged\":false,\"negated\":false,\"confidence\":0.5}");
    assert_holds(json, "\"via\":[\"the Evening Courier\",0]");
    assert_holds(json, "\"name\":\"Ana Bratić\",\"role\":\"mayor\",\"kind\":\"person\"");
    assert_holds(json, "\"said\":{\"text\":\"on Tuesday\",");
    assert_holds(json, ",\"date\":\"2024-04-30\"}");
    assert_holds(json, "\"answers\":1,");
}

static void test_structure(void **state) {
    (void)state;
    static const struct copydesk_mark marks[] = {{COPYDESK_MARK_LINK, {0, 3}, {"https://example.org/\"", 21}},
                                                 {.kind = COPYDESK_MARK_CODE, .span = {0, 3}}};
    static const struct copydesk_cell cells[] = {{{0, 3}, 1, 1, 1, false}, {{4, 7}, 2, 3, 2, true}};
    static const struct copydesk_media media[] = {{.kind = COPYDESK_EMBED, .url = {"u", 1}},
                                                  {.kind = COPYDESK_IMAGE, .url = {"v", 1}, .placed = true}};
    struct copydesk_block blocks[] = {
        {.kind = COPYDESK_TABLE_ROW, .span = {0, 7}, .marks = marks, .mark_count = 2, .cells = cells, .cell_count = 2},
        {.kind = COPYDESK_LIST_ITEM,
         .level = 2,
         .lists = 2,
         .ordered = true,
         .number = 7,
         .continues = true,
         .quotes = 1},
        {.kind = COPYDESK_CODE, .lists = 1, .language = {"c", 1}},
        {.kind = COPYDESK_CAPTION, .media = &media[1]}};
    struct copydesk_record record = {
        .text = TEXT("abc\tdef"), .blocks = blocks, .block_count = 4, .media = media, .media_count = 2};
    const char *json = written(output_jsonl, &record);
    assert_holds(json, "\"marks\":[{\"kind\":\"link\",\"span\":[0,3],\"href\":\"https://example.org/\\\"\"},"
                       "{\"kind\":\"code\",\"span\":[0,3]}]");
    assert_holds(json, "\"cells\":[{\"span\":[0,3],\"column\":1},"
                       "{\"span\":[4,7],\"column\":2,\"columns\":3,\"rows\":2,\"header\":true}]}");
    assert_holds(json,
                 "{\"kind\":\"list_item\",\"level\":2,\"ordered\":true,\"number\":7,\"quotes\":1,\"continues\":true,");
    assert_holds(json, "{\"kind\":\"code\",\"lists\":1,\"language\":\"c\",");
    assert_holds(json, "\"confidence\":0,\"media\":1}");
    assert_holds(json, "{\"kind\":\"image\",\"url\":\"v\",\"before\":0}");
}

/* Both forms are the same value, and a parser that is not ours reads them. */
static void test_forms_agree(void **state) {
    (void)state;
    json_error_t error;
    json_t *line = json_loads(written(output_jsonl, sample_record()), 0, &error);
    assert_non_null(line);
    json_t *indented = json_loads(written(output_json, sample_record()), 0, &error);
    assert_non_null(indented);
    assert_true(json_equal(line, indented));
    assert_int_equal(json_array_size(json_object_get(line, "blocks")), 11);
    assert_string_equal(json_string_value(json_object_get(line, "published")), "2024-05-02T08:30+02:00");
    json_decref(line);
    json_decref(indented);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_least_record),
        cmocka_unit_test(test_confidence_of_the_page),
        cmocka_unit_test(test_no_statements_are_not_none),
        cmocka_unit_test(test_strings_are_escaped),
        cmocka_unit_test(test_confidence),
        cmocka_unit_test(test_statements),
        cmocka_unit_test(test_structure),
        cmocka_unit_test(test_forms_agree),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
