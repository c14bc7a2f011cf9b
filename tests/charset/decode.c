/* charset_decode from end to end: whose word counts, what each decoder makes of its bytes, what is refused. */
#include "base/limits.h"
#include "base/utf8.h"
#include "charset/charset.h"
#include "support.h"

#include <stdlib.h>

static struct buffer buffer;

static struct charset_result decode(textref bytes, const char *transport, bool html) {
    struct charset_result result;
    textref label = transport ? text_from(transport) : (textref){0};
    assert_int_equal(charset_decode(bytes.at, bytes.size, label, html, &buffer, &result), COPYDESK_OK);
    assert_int_equal(utf8_valid_prefix(result.document), result.document.size);
    if (result.converted)
        assert_ptr_equal(result.document.at, buffer.at);
    else if (result.document.size)
        assert_ptr_equal(result.document.at, bytes.at + result.skipped);
    return result;
}

static void assert_decoded(textref bytes, const char *transport, const char *name, const char *document) {
    struct charset_result result = decode(bytes, transport, true);
    assert_string_equal(result.name.at, name);
    if (!text_is(result.document, text_from(document)))
        fail_msg("\"%.*s\" instead of \"%s\"", (int)result.document.size, result.document.at, document);
}

static void takes_each_word_in_its_order(void **state) {
    (void)state;
    assert_decoded(TEXT("\xEF\xBB\xBF<meta charset=koi8-r>\xC2\xE0"), "koi8-r", "UTF-8",
                   "<meta charset=koi8-r>\xEF\xBF\xBD\xEF\xBF\xBD");
    assert_decoded(TEXT("<meta charset=koi8-r>\xC1"), "windows-1251", "windows-1251", "<meta charset=koi8-r>Б");
    assert_decoded(TEXT("<meta charset=koi8-r>\xC1"), "bogus", "KOI8-R", "<meta charset=koi8-r>а");
    assert_decoded(TEXT("<meta charset=koi8-r>\xC1"), NULL, "KOI8-R", "<meta charset=koi8-r>а");
    assert_decoded(TEXT("<p>plain"), NULL, "UTF-8", "<p>plain");
    assert_decoded(TEXT("<p>naïve"), NULL, "UTF-8", "<p>naïve");
    assert_decoded(TEXT("<p>plain"), "latin1", "windows-1252", "<p>plain");
    assert_decoded(TEXT(""), NULL, "UTF-8", "");
    assert_decoded(TEXT("\xEF\xBB\xBF"), NULL, "UTF-8", "");
    assert_true(decode(TEXT("<p>caf\xE9"), NULL, true).guessed);
    assert_false(decode(TEXT("<p>caf\xE9"), "latin1", true).guessed);
}

static void looks_for_a_meta_in_html_alone(void **state) {
    (void)state;
    struct charset_result result = decode(TEXT("<meta charset=koi8-r>\xC1"), NULL, false);
    assert_string_not_equal(result.name.at, "KOI8-R");
}

/* What is UTF-8 is read as such whatever legacy encoding is declared; a broken byte or a cut end does not change it. */
static void trusts_valid_utf8(void **state) {
    (void)state;
    assert_decoded(TEXT("<meta charset=iso-8859-1>née"), NULL, "UTF-8", "<meta charset=iso-8859-1>née");
    assert_decoded(TEXT("<p>née"), "iso-8859-1", "UTF-8", "<p>née");
    assert_decoded(TEXT("<p>漢字漢字漢字漢字"), "euc-kr", "UTF-8", "<p>漢字漢字漢字漢字");
    assert_decoded(TEXT("<p>née \xE2\x82"), "iso-8859-1", "UTF-8", "<p>née \xEF\xBF\xBD");
    assert_decoded(TEXT("ääääääääää ääääääääää \xE4 x"), NULL, "UTF-8", "ääääääääää ääääääääää \xEF\xBF\xBD x");
    assert_decoded(TEXT("n\xE9"
                        "e caf\xC3\xA9 na\xEFve"),
                   "latin1", "windows-1252", "née cafÃ© naïve");
    assert_decoded(TEXT("\xC1\xAA\xCD\xA8"), "gbk", "GBK", "联通"); /* famous for passing as UTF-8, nearly */
    assert_decoded(TEXT("\xC4\xA3\xC4\xA3"), "gbk", "GBK", "模模"); /* does pass, but is too little to go by */
}

static void mends_broken_utf8(void **state) {
    (void)state;
    assert_decoded(TEXT("a\xFF"
                        "b"),
                   "utf-8", "UTF-8",
                   "a\xEF\xBF\xBD"
                   "b");
    assert_decoded(TEXT("a\xE2\x82"
                        "b"),
                   "utf-8", "UTF-8",
                   "a\xEF\xBF\xBD"
                   "b"); /* one maximal prefix, one mark */
    assert_decoded(TEXT("\xED\xA0\x80"), "utf-8", "UTF-8", "\xEF\xBF\xBD\xEF\xBF\xBD\xEF\xBF\xBD");
    assert_decoded(TEXT("<meta charset=utf-8>caf\xE9"), NULL, "UTF-8", "<meta charset=utf-8>caf\xEF\xBF\xBD");
}

static void decodes_single_bytes(void **state) {
    (void)state;
    assert_decoded(TEXT("\x80\x81\x93\xE9"), "latin1", "windows-1252", "€\xC2\x81“é");
    assert_decoded(TEXT("\xA1\xF1 x \xB9"), "iso-8859-2", "ISO-8859-2", "Ąń x š");
    assert_decoded(TEXT("\xF0\xD2\xC9\xD7\xC5\xD4"), "koi8-r", "KOI8-R", "Привет");
    assert_decoded(TEXT("\xAE\xBE"), "koi8-u", "KOI8-U", "ўЎ");
    assert_decoded(TEXT("\xC6\xF0"), "macintosh", "macintosh", "∆\xEF\xA3\xBF");
    assert_decoded(TEXT("\xFF"), "x-mac-cyrillic", "x-mac-cyrillic", "€");
    assert_decoded(TEXT("\xE9\xCA"), "windows-1255", "windows-1255", "י\xD6\xBA"); /* letter and point, not combined */
    assert_decoded(TEXT("a\xCC"
                        "b"),
                   "windows-1258", "windows-1258",
                   "a\xCC\x80"
                   "b");
    assert_decoded(TEXT("\x80\x81\xA1\xFC\xDB"), "windows-874", "windows-874", "€\xC2\x81ก\xEF\xBF\xBD\xEF\xBF\xBD");
    assert_decoded(TEXT("\xA1\xA5"), "iso-8859-6", "ISO-8859-6", "\xEF\xBF\xBD\xEF\xBF\xBD"); /* undefined there */
    assert_decoded(TEXT("a\x80\xFF"), "x-user-defined", "x-user-defined", "a\xEF\x9E\x80\xEF\x9F\xBF");
}

static void decodes_multi_bytes(void **state) {
    (void)state;
    assert_decoded(TEXT("\x82\xA0\x87\x40\x5C"), "shift_jis", "Shift_JIS", "あ①\\");
    assert_decoded(TEXT("\xA4\xA2\xAD\xA1\xA1\xC1\x8E\xB1"), "euc-jp", "EUC-JP", "あ①～ｱ");
    assert_decoded(TEXT("\x1B$B$\"\x1B(B."), "iso-2022-jp", "ISO-2022-JP", "あ.");
    assert_decoded(TEXT("\xB0\xA1\x81\x41"), "euc-kr", "EUC-KR", "가갂");
    assert_decoded(TEXT("\xD6\xD0\x80\xCE\xC4\xA3\xA0"), "gb2312", "GBK", "中€文\xE3\x80\x80");
    assert_decoded(TEXT("\x81\x30\x81\x30\xD6\xD0"), "gb18030", "gb18030", "\xC2\x80中");
    assert_decoded(TEXT("\xA4\xA4\xA1\x45\xA1\xE3<"), "big5", "Big5", "中‧～<");
}

/* A broken character is one U+FFFD and never swallows the mark-up after it. */
static void steps_over_broken_characters(void **state) {
    (void)state;
    assert_decoded(TEXT("\xB0\xA1\xFE<p>\xB0\xA1"), "euc-kr", "EUC-KR", "가\xEF\xBF\xBD<p>가");
    assert_decoded(TEXT("\x82<p>\x82\xA0"), "shift_jis", "Shift_JIS", "\xEF\xBF\xBD<p>あ");
    assert_decoded(TEXT("\xA4\xA2\xA4"), "euc-jp", "EUC-JP", "あ\xEF\xBF\xBD");
    assert_decoded(TEXT("\xA4<b>"), "big5", "Big5", "\xEF\xBF\xBD<b>");
    assert_decoded(TEXT("\xFF<b>\xFF"), "gbk", "GBK", "\xEF\xBF\xBD<b>\xEF\xBF\xBD");
}

static void refuses_to_decode_replacement(void **state) {
    (void)state;
    assert_decoded(TEXT("~{<:Ky2;~}"), "hz-gb-2312", "replacement", "\xEF\xBF\xBD");
}

static void decodes_utf16(void **state) {
    (void)state;
    assert_decoded(text_of("\xFF\xFE"
                           "a\0\xE9\0",
                           6),
                   NULL, "UTF-16LE", "aé");
    assert_decoded(text_of("\xFE\xFF\0a\xD8\x3D\xDE\x00", 8), NULL, "UTF-16BE", "a😀");
    assert_decoded(text_of("\xFE\xFF\xD8\x3D\0a\xDE\x00\0", 9), NULL, "UTF-16BE",
                   "\xEF\xBF\xBD"
                   "a\xEF\xBF\xBD\xEF\xBF\xBD");
    assert_decoded(text_of("<\0p\0>\0a\0b\0c\0", 12), NULL, "UTF-16LE", "<p>abc");
    assert_decoded(text_of("\0<\0p\0>\0a\0b\0c", 12), NULL, "UTF-16BE", "<p>abc");
    assert_decoded(text_of("<\0p\0>\0", 6), "utf-16", "UTF-16LE", "<p>");
    assert_decoded(TEXT("<p>not at all"), "utf-16", "UTF-8", "<p>not at all");
}

static void guesses_legacy_text(void **state) {
    (void)state;
    assert_decoded(TEXT("<p>caf\xE9 na\xEFve"), NULL, "windows-1252", "<p>café naïve");
    /* "Шумел камыш, деревья гнулись, а ночка тёмная была; одна возлюбленная пара …" as windows-1251 */
    struct charset_result result = decode(
        TEXT("\xD8\xF3\xEC\xE5\xEB \xEA\xE0\xEC\xFB\xF8, \xE4\xE5\xF0\xE5\xE2\xFC\xFF \xE3\xED\xF3\xEB\xE8\xF1\xFC, "
             "\xE0 \xED\xEE\xF7\xEA\xE0 \xF2\xB8\xEC\xED\xE0\xFF \xE1\xFB\xEB\xE0; \xEE\xE4\xED\xE0 "
             "\xE2\xEE\xE7\xEB\xFE\xE1\xEB\xE5\xED\xED\xE0\xFF \xEF\xE0\xF0\xE0 \xE2\xF1\xFE \xED\xEE\xF7\xFC "
             "\xE3\xF3\xEB\xFF\xEB\xE0 \xE4\xEE \xF3\xF2\xF0\xE0."),
        NULL, false);
    assert_string_equal(result.name.at, "windows-1251");
    assert_true(result.guessed);
    assert_true(text_starts(result.document, TEXT("Шумел камыш")));
}

static void refuses_what_is_no_text(void **state) {
    (void)state;
    const textref binary[] = {
        TEXT("\x89PNG\r\n\x1A\n rest"),
        TEXT("\xFF\xD8\xFF\xE0 rest"),
        TEXT("GIF89a rest"),
        TEXT("%PDF-1.7 rest"),
        TEXT("PK\3\4 rest"),
        TEXT("\x7F"
             "ELF rest"),
        TEXT("\x1F\x8B\x08 rest"),
        TEXT("\x28\xB5\x2F\xFD rest"),
        TEXT("RIFF\1\2\3\4WEBPVP8 "),
        TEXT("\0\0\0\x18"
             "ftypmp42"),
        TEXT("ID3\3 rest"),
        TEXT("OggS rest"),
        TEXT("\xCA\xFE\xBA\xBE rest"),
        TEXT("a\0\0\0\1\2b"),
    };
    struct charset_result result;
    for (size_t i = 0; i < sizeof binary / sizeof *binary; i++)
        if (charset_decode(binary[i].at, binary[i].size, (textref){0}, true, &buffer, &result) != COPYDESK_NOT_TEXT)
            fail_msg("binary example %zu passed for text", i);
    decode(TEXT("RIFF and raff are words"), NULL, true);
    decode(text_of("a page with one\0 stray NUL in it is still a page", 48), NULL, true);
}

static void keeps_to_the_limit(void **state) {
    (void)state;
    struct charset_result result;
    size_t size = LIMIT_PAGE_BYTES;
    char *large = malloc(size + 1);
    assert_non_null(large);
    memset(large, 'a', size + 1);
    assert_int_equal(charset_decode(large, size + 1, (textref){0}, true, &buffer, &result), COPYDESK_TOO_LARGE);
    assert_int_equal(charset_decode(large, size, (textref){0}, true, &buffer, &result), COPYDESK_OK);
    assert_int_equal(result.document.size, size);
    memset(large, '\xE9', size / 2 + 1); /* two bytes each when decoded */
    assert_int_equal(charset_decode(large, size, TEXT("latin1"), true, &buffer, &result), COPYDESK_TOO_LARGE);
    free(large);
    buffer_free(&buffer);
}

static int free_buffer(void **state) {
    (void)state;
    buffer_free(&buffer);
    return 0;
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(takes_each_word_in_its_order),
        cmocka_unit_test(looks_for_a_meta_in_html_alone),
        cmocka_unit_test(trusts_valid_utf8),
        cmocka_unit_test(mends_broken_utf8),
        cmocka_unit_test(decodes_single_bytes),
        cmocka_unit_test(decodes_multi_bytes),
        cmocka_unit_test(steps_over_broken_characters),
        cmocka_unit_test(refuses_to_decode_replacement),
        cmocka_unit_test(decodes_utf16),
        cmocka_unit_test(guesses_legacy_text),
        cmocka_unit_test(refuses_what_is_no_text),
        cmocka_unit_test(keeps_to_the_limit),
    };
    return cmocka_run_group_tests(tests, NULL, free_buffer);
}
