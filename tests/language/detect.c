/* What a page claims against what its text says. */
#include "base/buffer.h"
#include "language/language.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdlib.h>

#include <cmocka.h>

static const char german[] =
    "Der Rat beschloss am Dienstag, die alte Brücke zu schließen. Die Bürgermeisterin sagte, die "
    "Arbeiten würden zwei Jahre dauern, und einen anderen Weg gebe es nicht.";

#define assert_detected(expected, text, ...)                                                                           \
    assert_detected_at(expected, text_from(text), (const char *const[]){__VA_ARGS__, NULL}, __LINE__)

static void assert_detected_at(const char *expected, textref text, const char *const *claims, int line) {
    textref tags[8];
    uint32_t count = 0;
    for (; claims[count]; count++) tags[count] = text_from(claims[count]);
    textref found = language_detect(text, tags, count);
    if (text_is(found, text_from(expected))) return;
    print_message("\"%.*s\" instead of \"%s\"\n", (int)found.size, found.at ? found.at : "", expected);
    _fail(__FILE__, line);
}

static void test_text_overrules_the_template(void **state) {
    (void)state;
    assert_detected("de", german, "en");
    assert_detected("de", german, "en-US", "en-GB", "fr");
    assert_detected("ja", "市議会は火曜日、古い橋を閉鎖することを決めた。", "en");
    assert_detected("ru", "Во вторник совет решил закрыть старый мост, и никто не возражал.", "en-US");
    assert_detected("en", "The council decided on Tuesday to close the old bridge, and nobody objected.", "de-DE");
}

static void test_a_claim_that_is_right_gives_the_variant(void **state) {
    (void)state;
    assert_detected("de-AT", german, "de-AT");
    assert_detected("de-CH", german, "en", "de-CH");
    assert_detected("en-GB", "The council decided on Tuesday to close the old bridge.", "en-GB", "en");
    assert_detected("nb-NO", "Rådet bestemte tirsdag at den gamle broen skal stenges, og hun vet ikke hvorfor.",
                    "nb-NO");
    assert_detected("fil", "Nagpasya ang konseho noong Martes na isara ang lumang tulay.", "fil");
}

/* Where two languages share nearly every word, the page knows better. */
static void test_a_claim_decides_between_neighbours(void **state) {
    (void)state;
    static const char shared[] = "Grad je zatvorio stari most. Radovi su počeli u petak.";
    assert_detected("hr", shared, "hr");
    assert_detected("bs-BA", shared, "bs-BA");
    assert_detected("sr", shared, "sr");
    assert_detected("sr-Latn", shared, "sr-Cyrl");
    assert_detected("id", "Jembatan lama ditutup dua tahun.", "id");
    assert_detected("ms", "Jembatan lama ditutup dua tahun.", "ms");
    assert_detected("da", "Den gamle bro er lukket", "da");
    assert_detected("no", "Den gamle bro er lukket", "no");
}

static void test_a_language_that_is_not_weighed_is_believed(void **state) {
    (void)state;
    assert_detected("lb", "De Gemengerot huet en Dënschdeg decidéiert, déi al Bréck zouzemaachen.", "lb");
    assert_detected("fo", "Ráðið avgjørdi týsdagin at lata tað gomlu brúgvina aftur.", "fo");
    assert_detected("ti", "ቤት ምኽሪ ነቲ ኣረጊት ድልድል ክዕጾ ወሲኑ።", "ti");
    assert_detected("uz-Cyrl", "Кенгаш сешанба куни эски кўприкни ёпишга қарор қилди.", "uz-Cyrl");
    assert_detected("sv", "Rådet beslutade på tisdagen att stänga den gamla bron eftersom den inte längre är säker.",
                    "se");
    assert_detected("de", german, "fo"); /* but not against two whole sentences */
}

static void test_chinese_is_named_by_its_characters(void **state) {
    (void)state;
    static const char simplified[] = "市议会星期二决定关闭旧桥。市长说，维修工作将需要两年时间。";
    static const char traditional[] = "市議會星期二決定關閉舊橋。市長說，維修工作將需要兩年時間。";
    assert_detected("zh-CN", simplified, "zh-CN");
    assert_detected("zh-Hans", simplified, "zh");
    assert_detected("zh-Hans", simplified, "zh-TW");
    assert_detected("zh-TW", traditional, "zh-TW");
    assert_detected("zh-Hant", traditional, "zh-CN");
    assert_detected("yue-HK", traditional, "yue-HK");
    assert_detected("zh", "山水", "en");
    assert_detected("ja", "東京都議会選挙", "ja");
}

static void test_nothing_to_go_by(void **state) {
    (void)state;
    assert_true(language_detect((textref){0}, NULL, 0).size == 0);
    assert_true(language_detect(TEXT("12.50 – 13.75 (2024) * * *"), NULL, 0).size == 0);
    assert_true(language_detect(TEXT("\xEF\xBF\xBD\xEF\xBF\xBD \x01\x02\x7F 😀"), NULL, 0).size == 0);
    assert_true(language_detect(TEXT("XR-200"), NULL, 0).size == 0);
    assert_detected("fr", "", "fr");
    assert_detected("fr", "12.50 €", "fr");
    assert_detected("en", "Sennheiser HD 800S $1,999", "en");
}

/* A few words of another language do not turn an article. */
static void test_most_of_a_text_decides(void **state) {
    (void)state;
    struct buffer text = {0};
    buffer_put_string(&text, "“Nobody in the room used the word crisis.” ");
    for (int i = 0; i < 3; i++) buffer_put_string(&text, german);
    textref found = language_detect(buffer_text(&text), NULL, 0);
    assert_true(text_is(found, TEXT("de")));
    buffer_free(&text);
    assert_detected("ko", "시의회는 The Courier 기자에게 오래된 다리를 폐쇄하기로 결정했다고 말했다.", "en");
}

/* Words and texts longer than any array here. */
static void test_long_texts(void **state) {
    (void)state;
    struct buffer text = {0};
    for (int i = 0; i < 100000; i++) buffer_put_string(&text, i % 7 ? "ab" : "ß");
    language_detect(buffer_text(&text), NULL, 0);
    buffer_clear(&text);
    for (int i = 0; i < 200; i++) buffer_put_string(&text, german);
    assert_true(text_is(language_detect(buffer_text(&text), NULL, 0), TEXT("de")));
    buffer_free(&text);
}

static void assert_tag(const char *claim, const char *expected) {
    struct arena arena;
    arena_init(&arena, 1u << 20);
    textref tag = language_tag(text_from(claim), &arena);
    if (!text_is(tag, text_from(expected))) fail_msg("%s: %.*s", claim, (int)tag.size, tag.at ? tag.at : "");
    arena_free(&arena);
}

static void test_tags(void **state) {
    (void)state;
    assert_tag("en_us", "en-US");
    assert_tag("ZH-HANT-hk", "zh-Hant-HK");
    assert_tag("en_US.UTF-8", "en-US");
    assert_tag("de, fr", "de");
    assert_tag("es-419", "es-419");
    assert_tag("iw-IL", "he-IL");
    assert_tag("jp", "ja"); /* a country's */
    assert_tag("cz_CZ", "cs-CZ");
    assert_tag("und", "");
    assert_tag("mul", "");
    assert_tag("x-default", "");
    assert_tag("English", "");
    assert_tag("e", "");
    assert_tag("de--AT", "");
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_text_overrules_the_template),
        cmocka_unit_test(test_a_claim_that_is_right_gives_the_variant),
        cmocka_unit_test(test_a_claim_decides_between_neighbours),
        cmocka_unit_test(test_a_language_that_is_not_weighed_is_believed),
        cmocka_unit_test(test_chinese_is_named_by_its_characters),
        cmocka_unit_test(test_nothing_to_go_by),
        cmocka_unit_test(test_most_of_a_text_decides),
        cmocka_unit_test(test_long_texts),
        cmocka_unit_test(test_tags),
    };
    return cmocka_run_group_tests_name("language.detect", tests, NULL, NULL);
}
