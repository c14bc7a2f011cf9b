/* The label table against the Encoding Standard: its size, its names, and the labels that surprise people. */
#include "charset/charset.h"
#include "charset/encoding.h"
#include "support.h"

#include <iconv.h>

static void assert_name(const char *label, const char *name) {
    textref got = charset_from_label(text_from(label));
    assert_int_equal(got.size, strlen(name));
    assert_memory_equal(got.at, name, got.size);
}

static void names_what_the_web_means(void **state) {
    (void)state;
    assert_name("latin1", "windows-1252");
    assert_name("iso-8859-1", "windows-1252");
    assert_name("us-ascii", "windows-1252");
    assert_name("iso-8859-9", "windows-1254");
    assert_name("tis-620", "windows-874");
    assert_name("gb2312", "GBK");
    assert_name("gb18030", "gb18030");
    assert_name("ks_c_5601-1987", "EUC-KR");
    assert_name("sjis", "Shift_JIS");
    assert_name("big5-hkscs", "Big5");
    assert_name("unicode-1-1-utf-8", "UTF-8");
    assert_name("utf-16", "UTF-16LE");
    assert_name("unicodefffe", "UTF-16BE");
    assert_name("logical", "ISO-8859-8-I");
    assert_name("visual", "ISO-8859-8");
    assert_name("koi8-ru", "KOI8-U");
    assert_name("hz-gb-2312", "replacement");
    assert_name("x-user-defined", "x-user-defined");
}

static void ignores_case_and_space_around(void **state) {
    (void)state;
    assert_name("UTF-8", "UTF-8");
    assert_name(" \t\r\n\fUtF8\n", "UTF-8");
    assert_name("ISO_8859-1:1987", "windows-1252");
}

static void knows_nothing_else(void **state) {
    (void)state;
    const char *unknown[] = {"",           " ",           "utf",         "utf-88",
                             "utf-8 utf8", "bogus",       "utf-7",       "utf-32",
                             "binary",     "unicode-1-1", "windows-125", "iso8859",
                             "iso 8859-1", "\013utf-8",   "utf-8\v",     "utf-8 x-unicode20utf8"};
    for (size_t i = 0; i < sizeof unknown / sizeof *unknown; i++) {
        if (charset_from_label(text_from(unknown[i])).size) fail_msg("took %s for a label", unknown[i]);
    }
    assert_int_equal(charset_from_label(text_of("utf\0-8", 6)).size, 0);
    assert_int_equal(charset_from_label((textref){0}).size, 0);
}

/* Every name of the standard is a label of itself, and is one that the C library can decode or that we do. */
static void decodes_each_encoding(void **state) {
    (void)state;
    static const char *const names[] = {
        "UTF-8",        "IBM866",       "ISO-8859-2",   "ISO-8859-3",    "ISO-8859-4",     "ISO-8859-5",
        "ISO-8859-6",   "ISO-8859-7",   "ISO-8859-8",   "ISO-8859-8-I",  "ISO-8859-10",    "ISO-8859-13",
        "ISO-8859-14",  "ISO-8859-15",  "ISO-8859-16",  "KOI8-R",        "KOI8-U",         "macintosh",
        "windows-874",  "windows-1250", "windows-1251", "windows-1252",  "windows-1253",   "windows-1254",
        "windows-1255", "windows-1256", "windows-1257", "windows-1258",  "x-mac-cyrillic", "GBK",
        "gb18030",      "Big5",         "EUC-JP",       "ISO-2022-JP",   "Shift_JIS",      "EUC-KR",
        "replacement",  "UTF-16BE",     "UTF-16LE",     "x-user-defined"};
    size_t labels = 0;
    for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
        const struct charset_encoding *encoding = charset_encoding_named(names[i]);
        assert_non_null(encoding);
        assert_string_equal(encoding->name, names[i]);
        for (const char *at = encoding->labels; *at; at++) labels += *at == ' ';
        labels++;
        for (textref left = text_from(encoding->labels); left.size > 0;) {
            const uint32_t space = text_find(left, TEXT(" "), 0), end = space == UINT32_MAX ? left.size : space;
            assert_ptr_equal(charset_encoding_from_label(text_slice(left, 0, end)), encoding); /* no label twice */
            left = end < left.size ? text_slice(left, end + 1, left.size) : (textref){0};
        }
        if (!encoding->iconv) continue;
        iconv_t converter = iconv_open("UTF-8", encoding->iconv);
        if (converter == (iconv_t)-1) /* NOLINT(performance-no-int-to-ptr) */
            fail_msg("iconv does not know %s", encoding->iconv);
        iconv_close(converter);
    }
    assert_int_equal(sizeof names / sizeof *names, 40);
    assert_int_equal(labels, 228);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(names_what_the_web_means),
        cmocka_unit_test(ignores_case_and_space_around),
        cmocka_unit_test(knows_nothing_else),
        cmocka_unit_test(decodes_each_encoding),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
