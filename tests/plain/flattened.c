/* Flattened pages: the story is found among the chrome, in any script, and nothing makes the reader stumble. */
#include "support.h"

#include <stdlib.h>

static struct arena arena;
static struct article article;
static struct plain_reader *reader;

static enum copydesk_status read_with_reader(textref document, struct arena *memory, struct article *into) {
    return plain_read_flattened(reader, document, memory, into);
}

static void read_bytes(const char *bytes, size_t size) {
    arena_reset(&arena);
    read_checked(read_with_reader, text_of(bytes, size), &arena, &article);
}

static void read_text(const char *document) {
    read_bytes(document, strlen(document));
}

static bool has(const char *words) {
    return text_has(buffer_text(&article.text), text_from(words));
}

static const char story[] =
    "Fog holds the ferries | Holm Daily\n"
    "Home\nHarbour\nSport\nSubscribe\nSign in\n"
    "12 May 2031 06:40\n"
    "Fog holds the ferries\n"
    "Passengers waited for two hours before the first boat could leave\n"
    "By Ada Quill and Jon van Oort\n"
    "Fog holds the ferries\n"
    "The first ferry of the day left Holm at nine in the morning, two hours late, because of fog over the sound.\n"
    "Advertisement\n"
    "“We could not see the pier we were standing on,” the captain, Birger Lund, told the\n"
    "Holm Daily\n"
    ", and added that he had heard it creak.\n"
    "A pier without an end\n"
    "The harbour office said that the fog would be back on Tuesday, and that nobody should blame the office for it.\n"
    "It had put up a sign about the pier in March, and again in April, when the first sign could not be found.\n"
    "Read more: Five songs about fog\n"
    "Passengers had been given tea, soup and, towards the end, the captain’s own sandwiches.\n"
    "By ten the fog was gone, and so was the queue, but the teapots stood on the pier until the evening.\n"
    "0:00\n27:38\n"
    "Share\nTweet\n"
    "Trending\n"
    "Goats return to the island\n"
    "A bell rings under water\n"
    "Who pays for empty ferries\n"
    "Home\nHarbour\nSport\n";

static void finds_the_story(void **state) {
    (void)state;
    read_text(story);
    assert_text(article.meta.title, "Fog holds the ferries");
    assert_text(article.meta.standfirst, "Passengers waited for two hours before the first boat could leave");
    assert_text(article.meta.published, "2031-05-12T06:40");
    assert_int_equal(article.meta.author_count, 2);
    assert_text(article.meta.authors[0].name, "Ada Quill");
    assert_text(article.meta.authors[1].name, "Jon van Oort");
    assert_int_equal(article.block_count, 7);
    assert_true(text_starts(block_text(&article, 0), TEXT("The first ferry of the day")));
    assert_int_equal(article.blocks[2].kind, COPYDESK_HEADING);
    assert_text(block_text(&article, 2), "A pier without an end");
    assert_true(text_ends(block_text(&article, 6), TEXT("until the evening.")));
}

static void sews_sentences_together(void **state) {
    (void)state;
    read_text(story);
    assert_true(has("told the Holm Daily, and added that"));
}

static void drops_the_chrome(void **state) {
    (void)state;
    static const char *const chrome[] = {"Subscribe", "Advertisement", "Read more", "27:38",
                                         "Trending",  "Goats",         "Quill",     "Fog holds"};
    read_text(story);
    for (size_t i = 0; i < sizeof chrome / sizeof *chrome; i++)
        if (has(chrome[i])) fail_msg("kept: %s", chrome[i]);
}

static void a_sprite_read_out_is_no_prose(void **state) {
    (void)state;
    char page[8192] = "icon anchoricon bookmarkicon camera";
    for (int i = 0; i < 200; i++) strcat(page, "icon arrow upicon mail");
    strcat(page, "\nThe pier is closed\nThe pier was closed on Monday, the harbour office said in a short note.\n");
    read_text(page);
    assert_text(article.meta.title, "The pier is closed");
    assert_int_equal(article.block_count, 1);
}

static void keeps_a_list_that_was_announced(void **state) {
    (void)state;
    read_text("The captain went on board with everything he needed for a long day in the fog at sea.\n"
              "He had brought the following things with him:\n"
              "a lamp\na whistle\nthree loaves of bread\n"
              "None of it was of any use, he said, because the boat stayed where it was until the evening.\n"
              "By then the passengers had eaten the bread, and one of them had learned to whistle.\n");
    assert_int_equal(article.block_count, 7);
    for (uint32_t i = 2; i < 5; i++) assert_int_equal(article.blocks[i].kind, COPYDESK_LIST_ITEM);
}

static void needs_no_spaces_and_no_case(void **state) {
    (void)state;
    read_text("ホーム\n天気\nスポーツ\n霧で船が遅れる\n"
              "島へ向かう始発の船は月曜日の朝、濃い霧のため二時間遅れて港を出た。\n"
              "船長は「桟橋も見えなかった」と本紙に語り、霧は火曜日にも出ると述べた。\n"
              "港の事務所は三月に桟橋の看板を立てたが、霧の中で見つからず、四月にもう一枚を立てたという。\n"
              "乗客にはお茶とスープが配られ、最後には船長が自分の昼食まで分けたが、誰も文句を言わなかった。\n"
              "シェア\n会社案内\n");
    assert_text(article.meta.title, "霧で船が遅れる");
    assert_true(article.block_count >= 3); /* of four: the model has seen few pages in such scripts */
    assert_true(has("看板") && !has("会社案内"));
    read_text("الرئيسية\nرياضة\nالضباب يؤخر العبارات في الميناء\n"
              "غادرت العبارة الأولى الميناء في التاسعة صباحا، متأخرة ساعتين بسبب ضباب كثيف فوق المضيق.\n"
              "وقال القبطان إن الضباب سيعود يوم الثلاثاء، وإن أحدا لم ير الرصيف الذي كان يقف عليه.\nمشاركة\n");
    assert_text(article.meta.title, "الضباب يؤخر العبارات في الميناء");
    assert_int_equal(article.block_count, 2);
}

static void menus_alone_are_no_story(void **state) {
    (void)state;
    static const char *const pages[] = {"", "\n\n", "Home\nNews\nSport\n", "0:00\n27:38\n0:00\n29:4", "…\n—\n|\n"};
    for (size_t i = 0; i < sizeof pages / sizeof *pages; i++) {
        read_text(pages[i]);
        assert_int_equal(article.block_count, 0);
        assert_int_equal(article.meta.standfirst.size, 0);
    }
}

/* Cut anywhere, the page is read without a stumble; cuts inside a character leave broken UTF-8. */
static void any_part_of_a_page_is_read(void **state) {
    (void)state;
    for (size_t size = 0; size < sizeof story; size += 7) {
        read_bytes(story, size);
        read_bytes(story + size, sizeof story - 1 - size);
    }
}

/* 64 MiB of a pattern, read once. */
static void read_huge(const char *pattern, char *bytes, size_t size) {
    size_t period = strlen(pattern);
    for (size_t i = 0; i < size; i++) bytes[i] = pattern[i % period];
    arena_reset(&arena);
    assert_int_equal(plain_read_flattened(reader, text_of(bytes, size), &arena, &article), COPYDESK_OK);
    check_places(&article, text_of(bytes, size));
}

static void huge_inputs_are_read(void **state) {
    (void)state;
    const size_t size = 64u << 20;
    char *bytes = malloc(size);
    assert_non_null(bytes);
    read_huge("\n", bytes, size);
    assert_int_equal(article.block_count, 0);
    read_huge("a word, ", bytes, size); /* one line */
    assert_true(article.block_count <= 1);
    read_huge("0:00\n", bytes, size);
    assert_true(article.truncated);
    assert_int_equal(article.block_count, 0);
    read_huge("lower case and no end\n", bytes, size); /* joins without end */
    assert_true(article.truncated);
    free(bytes);
}

static int set_up(void **state) {
    (void)state;
    reader = plain_reader_new();
    return reader ? 0 : -1;
}

static int tear_down(void **state) {
    (void)state;
    article_free(&article);
    plain_reader_free(reader);
    arena_free(&arena);
    return 0;
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(finds_the_story),
        cmocka_unit_test(sews_sentences_together),
        cmocka_unit_test(drops_the_chrome),
        cmocka_unit_test(a_sprite_read_out_is_no_prose),
        cmocka_unit_test(keeps_a_list_that_was_announced),
        cmocka_unit_test(needs_no_spaces_and_no_case),
        cmocka_unit_test(menus_alone_are_no_story),
        cmocka_unit_test(any_part_of_a_page_is_read),
        cmocka_unit_test(huge_inputs_are_read),
    };
    return cmocka_run_group_tests(tests, set_up, tear_down);
}
