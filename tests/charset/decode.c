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

/* Where the C library's tables are not the standard's: duplicates for Hong Kong, control pictures and the euro sign in
 * Big5; vertical forms in GB18030, which has them twice; the standard's one index for all Japanese encodings. */
static void follows_the_indexes(void **state) {
    (void)state;
    assert_decoded(TEXT("\x8E\x69\xA3\xE1\xA3\xC0\xFE\xDD\xA1\x5A"), "big5", "Big5", "箸€␀砉╴");
    assert_decoded(TEXT("\x88\x62\x88\xA5\x87\x40"), "big5", "Big5", "Ê̄ê̌䏰");
    assert_decoded(TEXT("\xA6\xD9\x84\x31\x82\x36\x82\x35\x90\x37\xFE\x59\xFE\x51"), "gb18030", "gb18030",
                   "︐︐龴龴\xEE\xA0\x96");
    assert_decoded(TEXT("\x84\x31\xA4\x39\x90\x30\x81\x30\xE3\x32\x9A\x35"), "gb18030", "gb18030",
                   "\xEF\xBF\xBF𐀀\xF4\x8F\xBF\xBF");
    assert_decoded(TEXT("\xF9\xA1\xAD\xE2\x8F\xB0\xA1\x8F\xA2\xB7\x8E\xDF"), "euc-jp", "EUC-JP", "纊№丂～ﾟ");
    assert_decoded(TEXT("\xED\x40\xFA\x4A\xF0\x40\x80\xA1\xDF"), "shift_jis", "Shift_JIS", "纊Ⅰ\xEE\x80\x80\xC2\x80｡ﾟ");
    assert_decoded(TEXT("\xA2\xE6\xC8\xFE\x8C\x63"), "euc-kr", "EUC-KR", "€힝똠");
}

#define BAD "\xEF\xBF\xBD"

/* A broken character is one U+FFFD and never swallows the mark-up after it. */
static void steps_over_broken_characters(void **state) {
    (void)state;
    assert_decoded(TEXT("\xB0\xA1\xFE<p>\xB0\xA1"), "euc-kr", "EUC-KR", "가" BAD "<p>가");
    assert_decoded(TEXT("\xC9\xA1\xA1\x40\x80\xFF<"), "euc-kr", "EUC-KR", BAD BAD "@" BAD BAD "<");
    assert_decoded(TEXT("\xA1"), "euc-kr", "EUC-KR", BAD);
    assert_decoded(TEXT("\x82<p>\x82\xA0"), "shift_jis", "Shift_JIS", BAD "<p>あ");
    assert_decoded(TEXT("\xA0\xFD\xFF\x81\xFD\x82\x7F\x85\x9F<\x81"), "shift_jis", "Shift_JIS",
                   BAD BAD BAD BAD BAD "\x7F" BAD "<" BAD);
    assert_decoded(TEXT("\xA4\xA2\xA4"), "euc-jp", "EUC-JP", "あ" BAD);
    assert_decoded(TEXT("\x80\xA0\xFF\x8E<\x8E\xE0\xA4<\xA9\xA1<"), "euc-jp", "EUC-JP",
                   BAD BAD BAD BAD "<" BAD BAD "<" BAD "<");
    assert_decoded(TEXT("\x8F<\x8F\xB0<\x8F\xB0\x80\x8F\xF5\xA1<\x8F\xB0"), "euc-jp", "EUC-JP",
                   BAD "<" BAD "<" BAD BAD "<" BAD);
    assert_decoded(TEXT("\x8F"), "euc-jp", "EUC-JP", BAD);
    assert_decoded(TEXT("\xA4<b>"), "big5", "Big5", BAD "<b>");
    assert_decoded(TEXT("\x80\xFF\x81\x41\xA4\x80<\xA4"), "big5", "Big5", BAD BAD BAD "A" BAD "<" BAD);
    assert_decoded(TEXT("\xFF<b>\xFF"), "gbk", "GBK", BAD "<b>" BAD);
    assert_decoded(TEXT("\x81<\x81\xFF<\xA1\x40\x81\x7F<\x81"), "gb18030", "gb18030",
                   BAD "<" BAD "<\xEE\x93\x86" BAD "\x7F<" BAD);
    assert_decoded(TEXT("\x81\x30<\x81\x30\x81<\x84\x31\xA5\x30<\x81\x30\x81"), "gb18030", "gb18030",
                   BAD "0<" BAD "0" BAD "<" BAD "<" BAD);
    assert_decoded(TEXT("<\x81\x30"), "gb18030", "gb18030", "<" BAD);
}

/* Everything is below 0x80, and escape sequences say what it means. */
static void follows_escape_sequences(void **state) {
    (void)state;
    static const char name[] = "ISO-2022-JP";
    assert_decoded(TEXT("a\x1B(J\\~b\x1B(B\\~"), name, name, "a¥‾b\\~");
    assert_decoded(TEXT("\x1B(I\x21\x5F\x60\x1B(Bb"), name, name, "｡ﾟ" BAD "b");
    assert_decoded(TEXT("\x1B$@$\"\x1B$B-!y!\x1B(B."), name, name, "あ①纊.");
    assert_decoded(TEXT("\x1B$B$\"$"), name, name, "あ" BAD);
    assert_decoded(TEXT("\x1B$B$\n$\"\n\x29\x21$\x1B(B<"), name, name, BAD "あ" BAD BAD BAD "<");
    assert_decoded(TEXT("a\x1Bxb\x1B$xc\x1B"), name, name, "a" BAD "xb" BAD "$xc" BAD);
    assert_decoded(TEXT("a\x0E\x0F\xE9\x1B(J\x0E"), name, name, "a" BAD BAD BAD BAD);
    assert_decoded(TEXT("\x1B(J\x1B(Ba\x1B(B\x1B$B\x1B(Bb"), name, name, BAD "a" BAD BAD "b");
}

/* `unit` again and again is `expected` as often: a decoder works in blocks, and none of their ends may show. */
static void assert_repeated(const char *unit, const char *label, const char *expected) {
    enum { times = 30000 };
    struct buffer page = {0};
    for (unsigned i = 0; i < times; i++) buffer_put_string(&page, unit);
    const struct charset_result result = decode(buffer_text(&page), label, true);
    assert_int_equal(result.document.size, times * strlen(expected));
    for (uint32_t at = 0; at < result.document.size; at += (uint32_t)strlen(expected))
        assert_memory_equal(result.document.at + at, expected, strlen(expected));
    buffer_free(&page);
}

static void decodes_long_texts(void **state) {
    (void)state;
    assert_repeated("\xD6\xD0 \x81 ", "gbk", "中 " BAD " ");
    assert_repeated("a\x1B$B$\"\x1B(B", "iso-2022-jp", "aあ");
    assert_repeated("\xE9t\xE9", "latin1", "été");
    assert_repeated("a\x80", "x-user-defined", "a\xEF\x9E\x80");
    assert_repeated("a\xE9", "utf-8", "a" BAD);
}

static void refuses_to_decode_replacement(void **state) {
    (void)state;
    static const char *const labels[] = {"replacement",     "hz-gb-2312",  "iso-2022-cn",
                                         "iso-2022-cn-ext", "iso-2022-kr", "csiso2022kr"};
    for (size_t i = 0; i < sizeof labels / sizeof *labels; i++)
        assert_decoded(TEXT("~{<:Ky2;~}"), labels[i], "replacement", "\xEF\xBF\xBD");
    assert_decoded(TEXT(""), "iso-2022-kr", "replacement", "");
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
    assert_decoded(text_of("\0<\0p\0>", 6), "unicodefffe", "UTF-16BE", "<p>");
    assert_decoded(TEXT("\xFF\xFE"), NULL, "UTF-16LE", "");
    assert_decoded(TEXT("\xFE\xFF"), "utf-8", "UTF-16BE", "");
    assert_decoded(TEXT("\xFF\xFE<"), NULL, "UTF-16LE", "\xEF\xBF\xBD");
    assert_decoded(text_of("\xFF\xFE\x3D\xD8\x3D\xD8\x00\xDE\x3D\xD8", 10), NULL, "UTF-16LE",
                   "\xEF\xBF\xBD😀\xEF\xBF\xBD");
    /* A mark in the middle is a character like any other. */
    assert_decoded(text_of("\xFF\xFE\xFF\xFE", 4), NULL, "UTF-16LE", "\xEF\xBB\xBF");
    assert_decoded(TEXT("\xEF\xBB\xBF\xEF\xBB\xBF"), NULL, "UTF-8", "\xEF\xBB\xBF");
}

static void guesses_legacy_text(void **state) {
    (void)state;
    assert_decoded(TEXT("<p>caf\xE9 na\xEFve"), NULL, "windows-1252", "<p>café naïve");
    assert_decoded(TEXT("\x81\x81"), NULL, "windows-1252", "\xC2\x81\xC2\x81"); /* like nothing */
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
        cmocka_unit_test(follows_the_indexes),
        cmocka_unit_test(steps_over_broken_characters),
        cmocka_unit_test(follows_escape_sequences),
        cmocka_unit_test(decodes_long_texts),
        cmocka_unit_test(refuses_to_decode_replacement),
        cmocka_unit_test(decodes_utf16),
        cmocka_unit_test(guesses_legacy_text),
        cmocka_unit_test(refuses_what_is_no_text),
        cmocka_unit_test(keeps_to_the_limit),
    };
    return cmocka_run_group_tests(tests, NULL, free_buffer);
}
