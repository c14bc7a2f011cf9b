/* Dates as pages write them: what is read, what is refused, and that reading stays linear. */
#include "article/dates.h"
#include "article/month_names.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdlib.h>
#include <time.h>

#include <cmocka.h>

static struct arena arena;

struct example {
    const char *language, *text, *expected;
};

static void check(const struct example *examples, size_t count) {
    size_t wrong = 0;
    for (size_t i = 0; i < count; i++) {
        textref date = article_read_date(text_from(examples[i].text), text_from(examples[i].language), &arena, NULL);
        if (text_is(date, text_from(examples[i].expected))) continue;
        print_message("\"%s\" (%s): \"%.*s\" instead of \"%s\"\n", examples[i].text, examples[i].language,
                      (int)date.size, date.at ? date.at : "", examples[i].expected);
        wrong++;
    }
    assert_int_equal(wrong, 0);
}

#define CHECK(examples) check(examples, sizeof(examples) / sizeof *(examples))

static void iso_8601(void **state) {
    (void)state;
    static const struct example examples[] = {
        {"", "2022-03-14", "2022-03-14"},
        {"", "2022-03-14T00:37", "2022-03-14T00:37"},
        {"", "2022-03-14T00:37:05", "2022-03-14T00:37:05"},
        {"", "2022-03-14T00:37:05Z", "2022-03-14T00:37:05Z"},
        {"", "2022-03-14t00:37:05z", "2022-03-14T00:37:05Z"},
        {"", "2022-03-14T00:37:05+00:00", "2022-03-14T00:37:05+00:00"},
        {"", "2022-03-14T00:37:05.123456-05:00", "2022-03-14T00:37:05-05:00"},
        {"", "2022-03-14T00:37:05,5+0530", "2022-03-14T00:37:05+05:30"},
        {"", "2022-03-14T00:37-05", "2022-03-14T00:37-05:00"},
        {"", "2022-03-14T00:37−03:30", "2022-03-14T00:37-03:30"},
        {"", "2022-03-14 00:37:05+0100", "2022-03-14T00:37:05+01:00"},
        {"", "2022-03-14 00:37:05 +0100", "2022-03-14T00:37:05+01:00"},
        {"", "2022-03-14 00:37:05.000000+02", "2022-03-14T00:37:05+02:00"},
        {"", "2022-03-14 00:37:05 UTC", "2022-03-14T00:37:05Z"},
        {"", "20220314T003705Z", "2022-03-14T00:37:05Z"},
        {"", "20220314T0037+0100", "2022-03-14T00:37+01:00"},
        {"", "20220314", "2022-03-14"},
        {"", "20220314003705", "2022-03-14T00:37:05"},
        {"", "  2022-3-4  ", "2022-03-04"},
        {"", "https://news.example/2022/03/14/a-story-of-1999", "2022-03-14"},
        {"", "https://news.example/123456/2022/03/14/9", "2022-03-14"},
        {"", "2022-03-14T25:00:00Z", "2022-03-14"},
        {"", "2022-03-14 10:30-11:00", "2022-03-14T10:30"},
        {"", "2022-03-14T10:30-11:00", "2022-03-14T10:30-11:00"},
    };
    CHECK(examples);
}

static void mail_and_programs(void **state) {
    (void)state;
    static const struct example examples[] = {
        {"", "Mon, 14 Mar 2022 00:37:05 +0100", "2022-03-14T00:37:05+01:00"},
        {"", "Mon, 14 Mar 2022 00:37:05 GMT", "2022-03-14T00:37:05Z"},
        {"", "Mon, 14 Mar 2022 00:37:05 EDT", "2022-03-14T00:37:05-04:00"},
        {"", "Mon Mar 14 00:37:05 2022", "2022-03-14T00:37:05"},
        {"", "Mon Mar 14 00:37:05 CET 2022", "2022-03-14T00:37:05+01:00"},
        {"", "Mon Mar 14 2022 00:37:05 GMT+0100 (CET)", "2022-03-14T00:37:05+01:00"},
        {"", "14-Mar-2022", "2022-03-14"},
        {"", "14-Mar-22", "2022-03-14"},
        {"", "Mar-14-2022", "2022-03-14"},
        {"", "2022-Mar-14", "2022-03-14"},
    };
    CHECK(examples);
}

static void numbers(void **state) {
    (void)state;
    static const struct example examples[] = {
        {"de", "14.03.2022", "2022-03-14"},
        {"de", "14.3.2022, 9:05 Uhr", "2022-03-14T09:05"},
        {"de", "14.03.2022, 17.30 Uhr", "2022-03-14T17:30"},
        {"fi", "14.3.2022 17.30", "2022-03-14T17:30"},
        {"cs", "14. 3. 2022", "2022-03-14"},
        {"fr", "14/03/2022 à 17h30", "2022-03-14T17:30"},
        {"en-GB", "14/03/2022", "2022-03-14"},
        {"en-US", "3/14/2022", "2022-03-14"},
        {"en-GB", "3/14/2022", "2022-03-14"},
        {"en-US", "3/4/2022", "2022-03-04"},
        {"en", "3/4/2022", "2022-03-04"},
        {"en-GB", "3/4/2022", "2022-04-03"},
        {"es", "3/4/2022", "2022-04-03"},
        {"", "3/4/2022", "2022-04-03"},
        {"en-US", "3.4.2022", "2022-04-03"},
        {"en-US", "03-14-2022", "2022-03-14"},
        {"de", "14.03.22", "2022-03-14"},
        {"de", "14.03.98", "1998-03-14"},
        {"zh", "2022年3月14日", "2022-03-14"},
        {"zh", "2022年03月14日 17:30", "2022-03-14T17:30"},
        {"zh", "发布时间：2022年3月14日 星期一 17:30", "2022-03-14T17:30"},
        {"zh", "2022年3月14日下午5:30", "2022-03-14T17:30"},
        {"ja", "2022年3月14日(月) 17時30分", "2022-03-14T17:30"},
        {"ja", "２０２２年３月１４日", "2022-03-14"},
        {"ja", "2022/3/14 17:30", "2022-03-14T17:30"},
        {"ko", "2022년 3월 14일 오후 5:30", "2022-03-14T17:30"},
        {"ko", "입력 2022.03.14. 오전 9:05", "2022-03-14T09:05"},
        {"ko", "2022. 3. 14.", "2022-03-14"},
        {"ar", "١٤/٠٣/٢٠٢٢", "2022-03-14"},
    };
    CHECK(examples);
}

static void english(void **state) {
    (void)state;
    static const struct example examples[] = {
        {"en", "14 Mar, 2022 00:37", "2022-03-14T00:37"},
        {"en", "March 14th, 2022 at 5:30 p.m. EDT", "2022-03-14T17:30-04:00"},
        {"en", "March 14, 2022 5:30 AM ET", "2022-03-14T05:30"},
        {"en", "Mar. 14, 2022, 12:05 a.m.", "2022-03-14T00:05"},
        {"en", "Mar. 14, 2022, 12:05 pm", "2022-03-14T12:05"},
        {"en", "14th of March 2022", "2022-03-14"},
        {"en", "By A. Writer | Published March 14, 2022 | Updated March 15, 2022", "2022-03-14"},
        {"en", "Monday, 14 March 2022 @ 17:30 (GMT+2)", "2022-03-14T17:30+02:00"},
        {"en", "14 March 2022, 5pm", "2022-03-14T17:00"},
        {"en", "17:30 GMT, 14 March 2022", "2022-03-14T17:30Z"},
        {"en", "5:30 pm on Monday, March 14, 2022", "2022-03-14T17:30"},
        {"en", "Sept. 1, 2021", "2021-09-01"},
        {"en", "MAY 2, 2021", "2021-05-02"},
        {"en", "14–15 March 2022", "2022-03-15"},
        {"en", "It began in 2021. March 14, 2022 was the day.", "2022-03-14"},
        {"en", "14 March 2022 17:30 - 18:00", "2022-03-14T17:30"},
        {"en", "Length 12:30 Published 14 March 2022", "2022-03-14"},
    };
    CHECK(examples);
}

static void languages(void **state) {
    (void)state;
    static const struct example examples[] = {
        {"de", "Montag, 14. März 2022 um 17:30 Uhr", "2022-03-14T17:30"},
        {"de", "14.Mär.2022", "2022-03-14"},
        {"de-AT", "14. Jänner 2022", "2022-01-14"},
        {"fr", "lundi 1er août 2022 à 17 h 30", "2022-08-01T17:30"},
        {"fr", "14 fevrier 2022", "2022-02-14"},
        {"fr", "14 fe\xCC\x81vr. 2022", "2022-02-14"},
        {"es", "14 de marzo de 2022 a las 17:30", "2022-03-14T17:30"},
        {"es", "14 ene 2022", "2022-01-14"},
        {"ca", "14 de març del 2022", "2022-03-14"},
        {"it", "14 marzo 2022 alle ore 17.30", "2022-03-14T17:30"},
        {"pt", "14 de março de 2022 às 17h30", "2022-03-14T17:30"},
        {"nl", "14 maart 2022 om 17.30 uur", "2022-03-14T17:30"},
        {"da", "14. marts 2022 kl. 17.30", "2022-03-14T17:30"},
        {"sv", "14 mars 2022 kl 17.30", "2022-03-14T17:30"},
        {"no", "14. desember 2022", "2022-12-14"},
        {"is", "14. júní 2022", "2022-06-14"},
        {"fi", "14. maaliskuuta 2022 klo 17.30", "2022-03-14T17:30"},
        {"et", "14. märts 2022", "2022-03-14"},
        {"lt", "2022 m. kovo 14 d. 17:30", "2022-03-14T17:30"},
        {"pl", "14 marca 2022, 17:30", "2022-03-14T17:30"},
        {"pl", "14 marca 2022, godz. 17:30", "2022-03-14T17:30"},
        {"cs", "14. března 2022 v 17:30", "2022-03-14T17:30"},
        {"pl", "14 listopada 2022", "2022-11-14"},
        {"hr", "14. listopada 2022.", "2022-10-14"},
        {"sk", "14. októbra 2022", "2022-10-14"},
        {"sl", "14. avgust 2022", "2022-08-14"},
        {"hu", "2022. március 14. 17:30", "2022-03-14T17:30"},
        {"ro", "14 martie 2022, ora 17:30", "2022-03-14T17:30"},
        {"sr", "14. март 2022. 17:30", "2022-03-14T17:30"},
        {"ru", "14 марта 2022 года в 17:30 МСК", "2022-03-14T17:30+03:00"},
        {"ru", "14 МАЯ 2022", "2022-05-14"},
        {"uk", "14 березня 2022, 17:30", "2022-03-14T17:30"},
        {"bg", "14 март 2022 г.", "2022-03-14"},
        {"el", "14 Μαρτίου 2022, 5:30 μ.μ.", "2022-03-14T17:30"},
        {"el", "14 ΜΑΪΟΥ 2022", "2022-05-14"},
        {"tr", "14 Ağustos 2022 saat 17:30", "2022-08-14T17:30"},
        {"tr", "14 KASIM 2022", "2022-11-14"},
        {"id", "Senin, 14 Agustus 2022 pukul 17.30 WIB", "2022-08-14T17:30+07:00"},
        {"ms", "14 Ogos 2022", "2022-08-14"},
        {"vi", "Thứ hai, ngày 14 tháng 3 năm 2022", "2022-03-14"},
        {"vi", "14 Tháng Mười Một, 2022", "2022-11-14"},
        {"ar", "14 مارس 2022", "2022-03-14"},
        {"ar", "١٤ كانون الثاني ٢٠٢٢", "2022-01-14"},
        {"fa", "14 مارس 2022", "2022-03-14"},
        {"he", "14 במרץ 2022", "2022-03-14"},
        {"hi", "14 मार्च 2022", "2022-03-14"},
        {"bn", "১৪ মার্চ ২০২২", "2022-03-14"},
        {"th", "14 มี.ค. 2565", "2022-03-14"},
        {"th", "14 มีนาคม พ.ศ. 2565 17:30 น.", "2022-03-14T17:30"},
        {"ka", "14 მარტი 2022", "2022-03-14"},
        {"ka", "14 მარ. 2022", "2022-03-14"},
        {"lv", "2022. gada 14. marts, 17:30", "2022-03-14T17:30"},
        {"kk", "2022 ж. 14 наурыз", "2022-03-14"},
        {"ky", "2022-ж., 14-март", "2022-03-14"},
        {"hy", "14 մարտի, 2022 թ., 17:30", "2022-03-14T17:30"},
        {"hr", "14. lip 2022.", "2022-06-14"},
        {"pl", "14 lip 2022", "2022-07-14"},
        {"eu", "2022ko martxoaren 14a", "2022-03-14"},
        {"sq", "14 shk 2022", "2022-02-14"},
        {"uz", "14-sentabr, 2022", "2022-09-14"},
        {"ar", "تم نشره الجمعة 24 نيسان / أبريل 2020 09:22 مساءً", "2020-04-24T21:22"},
        {"ar", "14 آذار (مارس) 2022", "2022-03-14"},
        {"he", "14 בינו׳ 2022", "2022-01-14"},
        {"hi", "14 जन॰ 2022", "2022-01-14"},
        {"ml", "2022, മാർച്ച് 14", "2022-03-14"},
        {"kn", "ಮಾರ್ಚ್ 14, 2022", "2022-03-14"},
        {"pa", "14 ਮਾਰਚ 2022", "2022-03-14"},
        {"si", "2022 අප්‍රේල් 14", "2022-04-14"},
        {"km", "14 មីនា 2022", "2022-03-14"},
        {"lo", "14 ມີນາ 2022", "2022-03-14"},
        {"my", "၂၀၂၂ ဇန်နဝါရီ ၁၄", "2022-01-14"},
        {"am", "14 ማርች 2022", "2022-03-14"},
        {"zu", "Januwari 14, 2022", "2022-01-14"},
        {"ko", "2022. 3. 14. PM 5:30", "2022-03-14T17:30"},
        {"zh-TW", "2022年3月14日 中午12:30", "2022-03-14T12:30"},
        {"ms", "14 Mac 2022 5:30 PTG", "2022-03-14T17:30"},
    };
    CHECK(examples);
}

static void other_calendars(void **state) {
    (void)state;
    static const struct example examples[] = {
        {"fa", "۱ فروردین ۱۴۰۰", "2021-03-21"},
        {"fa", "شنبه ۳۰ اسفند ۱۳۹۹ ساعت ۱۷:۳۰", "2021-03-20T17:30"},
        {"fa", "30 اسفند 1403", "2025-03-20"},
        {"fa", "1 فروردین 1404", "2025-03-21"},
        {"fa", "1 فروردین 1375", "1996-03-20"},
        {"fa", "30 اسفند 1400", ""}, /* no leap year */
        {"fa", "31 مهر 1400", ""},
        {"fa", "1399/07/20", "2020-10-11"},
        {"", "۱۳۹۹/۰۷/۲۰", "2020-10-11"},
        {"en", "1399/07/20", ""},
        {"fa", "2020/10/11", "2020-10-11"},
        {"fa", "1471/01/01", ""}, /* after the last year that is read */
        {"ja", "令和4年3月14日", "2022-03-14"},
        {"ja", "令和元年5月1日", "2019-05-01"},
        {"ja", "平成30年3月14日", "2018-03-14"},
        {"zh-TW", "民國111年3月14日", "2022-03-14"},
        {"zh-TW", "中華民國111年3月14日", "2022-03-14"},
        {"ja", "令和時代", ""},
    };
    CHECK(examples);
}

static void short_years(void **state) {
    (void)state;
    static const struct example examples[] = {
        {"en-US", "3/4/22", "2022-03-04"},
        {"en-US", "3/4/22, 7:05 AM", "2022-03-04T07:05"},
        {"en-GB", "14/3/22", "2022-03-14"},
        {"en", "in 3/4/22 of all cases", ""},
        {"en", "3/4/22 of all cases", ""},
        {"en", "2.4.22", ""},
        {"en", "2022-03-14T23:15:0Z", "2022-03-14T23:15:00Z"},
    };
    CHECK(examples);
}

static void no_dates(void **state) {
    (void)state;
    static const struct example examples[] = {
        {"en", "", ""},
        {"en", "30 February 2022", ""},
        {"en", "2022-02-30", ""},
        {"en", "29.02.2023", ""},
        {"en", "29.02.2024", "2024-02-29"},
        {"en", "29.02.2100", ""},
        {"en", "2022-13-01", ""},
        {"en", "14 March 1989", ""},
        {"en", "14 March 2101", ""},
        {"en", "1990-01-01", "1990-01-01"},
        {"en", "2100-12-31", "2100-12-31"},
        {"en", "March 2022", ""},
        {"en", "14 March", ""},
        {"en", "version 1.14.03.2022", ""},
        {"en", "v2.3.2022", ""},
        {"en", "tel. 030/12/2022/3", ""},
        {"en", "0:00 27:38", ""},
        {"en", "99999999999999999999999999", ""},
        {"en", "20221399", ""},
        {"en", "the mayor, 14, 2022", ""},
    };
    CHECK(examples);
}

static void says_where_the_date_stands(void **state) {
    (void)state;
    struct copydesk_range used;
    textref t = TEXT("Posted on March 14, 2022 at 17:30 UTC by hand");
    article_read_date(t, TEXT("en"), &arena, &used);
    textref where = text_slice(t, used.begin, used.end);
    assert_true(text_is(where, TEXT("March 14, 2022 at 17:30 UTC")));
}

static void unix_times(void **state) {
    (void)state;
    assert_true(text_is(article_read_unix_time(TEXT("1647218225"), &arena), TEXT("2022-03-14T00:37:05Z")));
    assert_true(text_is(article_read_unix_time(TEXT(" 1647218225000 "), &arena), TEXT("2022-03-14T00:37:05Z")));
    assert_true(text_is(article_read_unix_time(TEXT("951782400"), &arena), TEXT("2000-02-29T00:00:00Z")));
    assert_int_equal(article_read_unix_time(TEXT("20220314"), &arena).size, 0);
    assert_int_equal(article_read_unix_time(TEXT("16472182x5"), &arena).size, 0);
    assert_int_equal(article_read_unix_time(TEXT("9999999999999"), &arena).size, 0);
    assert_int_equal(article_read_unix_time(TEXT("100000000"), &arena).size, 0);
}

static void durations(void **state) {
    (void)state;
    assert_int_equal(article_read_duration(TEXT("PT1H2M3S")), 3723);
    assert_int_equal(article_read_duration(TEXT("PT27M38.9S")), 1658);
    assert_int_equal(article_read_duration(TEXT("P1DT1H")), 90000);
    assert_int_equal(article_read_duration(TEXT("P0Y0M0DT0H1M5S")), 65);
    assert_int_equal(article_read_duration(TEXT("27:38")), 1658);
    assert_int_equal(article_read_duration(TEXT("1:27:38")), 5258);
    assert_int_equal(article_read_duration(TEXT("P1M")), 0);
    assert_int_equal(article_read_duration(TEXT("PT99999999999999999999S")), 0);
    assert_int_equal(article_read_duration(TEXT("")), 0);
    assert_int_equal(article_read_duration(TEXT("soon")), 0);
}

static void month_names_are_sorted(void **state) {
    (void)state;
    for (uint32_t i = 0; i < month_name_count; i++) {
        assert_int_equal(month_names[i].size, strlen(month_names[i].name));
        assert_true(month_names[i].month <= 12);
        if (i > 0) assert_true(strcmp(month_names[i - 1].name, month_names[i].name) < 0);
    }
}

/* Text made of beginnings of dates: twenty times the text takes at most some forty times as long. */
static double seconds_for(const char *piece, size_t size) {
    char *text = malloc(size);
    assert_non_null(text);
    size_t length = strlen(piece);
    for (size_t i = 0; i < size; i++) text[i] = piece[i % length];
    clock_t begin = clock();
    article_read_date(text_of(text, size), TEXT("en"), &arena, NULL);
    double seconds = (double)(clock() - begin) / CLOCKS_PER_SEC;
    free(text);
    return seconds;
}

static void stays_linear(void **state) {
    (void)state;
    static const char *const pieces[] = {"1 ",     " ", "5:30 pm on ", "march 14 march ", "2022-", "14. 3. ",
                                         "tháng ", "1", "a",           "\xFF\xC3"};
    for (size_t i = 0; i < sizeof pieces / sizeof *pieces; i++) {
        double small = seconds_for(pieces[i], 50000), large = seconds_for(pieces[i], 1000000);
        assert_true(large < 40 * small + 0.2);
    }
}

static int free_arena(void **state) {
    (void)state;
    arena_free(&arena);
    return 0;
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(iso_8601),
        cmocka_unit_test(mail_and_programs),
        cmocka_unit_test(numbers),
        cmocka_unit_test(english),
        cmocka_unit_test(languages),
        cmocka_unit_test(other_calendars),
        cmocka_unit_test(short_years),
        cmocka_unit_test(no_dates),
        cmocka_unit_test(says_where_the_date_stands),
        cmocka_unit_test(unix_times),
        cmocka_unit_test(durations),
        cmocka_unit_test(month_names_are_sorted),
        cmocka_unit_test(stays_linear),
    };
    return cmocka_run_group_tests(tests, NULL, free_arena);
}
