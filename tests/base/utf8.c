/* UTF-8 against the Unicode Standard: table 3-7 (well-formed sequences), section 3.9 (one U+FFFD for each maximal
 * subpart), and the character classes and word counts that the desk builds on. */
#include "base/utf8.h"
#include "support.h"

#include <stdlib.h>

/* ---- decoding ----------------------------------------------------------------------------------------------- */

static void decodes_what_it_encodes(void **state) {
    (void)state;
    for (uint32_t code = 0; code <= 0x10FFFF; code++) {
        if (code >= 0xD800 && code <= 0xDFFF) continue;
        char bytes[4];
        uint32_t size = utf8_encode(code, bytes);
        struct utf8_char c = utf8_decode(text_of(bytes, size), 0);
        struct utf8_char before = utf8_decode_before(text_of(bytes, size), size);
        bool right = c.code == code && c.size == size && before.code == code && before.size == size;
        if (!right || utf8_valid_prefix(text_of(bytes, size)) != size) fail_msg("U+%04X does not come back", code);
    }
}

static void encodes_no_surrogates(void **state) {
    (void)state;
    const uint32_t codes[] = {0xD800, 0xDFFF, 0x110000, UINT32_MAX};
    for (size_t i = 0; i < sizeof codes / sizeof *codes; i++) {
        char bytes[4];
        assert_text(text_of(bytes, utf8_encode(codes[i], bytes)), "\xEF\xBF\xBD");
    }
}

static void cuts_to_whole_characters(void **state) {
    (void)state;
    const textref t = TEXT("a\xC3\xA9\xF0\x9F\x8C\x89"); /* one byte, two, four */
    static const uint32_t sizes[] = {0, 1, 1, 3, 3, 3, 3, 7, 7};
    for (uint32_t limit = 0; limit < sizeof sizes / sizeof *sizes; limit++)
        assert_int_equal(utf8_cut(t, limit).size, sizes[limit]);
    assert_int_equal(utf8_cut((textref){0}, 0).size, 0);
}

/* Whether two or four bytes are well-formed by the rows of table 3-7, written out once more and as plainly as it is. */
static bool in_row(const unsigned char *b, const unsigned char (*row)[2], size_t size) {
    for (size_t i = 0; i < size; i++)
        if (b[i] < row[i][0] || b[i] > row[i][1]) return false;
    return true;
}

static uint32_t well_formed_size(const unsigned char *b, uint32_t left) {
    static const struct {
        uint32_t size;
        unsigned char range[4][2];
    } rows[] = {
        {1, {{0x00, 0x7F}}},
        {2, {{0xC2, 0xDF}, {0x80, 0xBF}}},
        {3, {{0xE0, 0xE0}, {0xA0, 0xBF}, {0x80, 0xBF}}},
        {3, {{0xE1, 0xEC}, {0x80, 0xBF}, {0x80, 0xBF}}},
        {3, {{0xED, 0xED}, {0x80, 0x9F}, {0x80, 0xBF}}},
        {3, {{0xEE, 0xEF}, {0x80, 0xBF}, {0x80, 0xBF}}},
        {4, {{0xF0, 0xF0}, {0x90, 0xBF}, {0x80, 0xBF}, {0x80, 0xBF}}},
        {4, {{0xF1, 0xF3}, {0x80, 0xBF}, {0x80, 0xBF}, {0x80, 0xBF}}},
        {4, {{0xF4, 0xF4}, {0x80, 0x8F}, {0x80, 0xBF}, {0x80, 0xBF}}},
    };
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++)
        if (rows[i].size <= left && in_row(b, rows[i].range, rows[i].size)) return rows[i].size;
    return 0;
}

/* Every first byte with every second, and third and fourth bytes at the edges of their ranges. */
static void keeps_to_table_3_7(void **state) {
    (void)state;
    static const unsigned char edges[] = {0x00, 0x7F, 0x80, 0x8F, 0x90, 0x9F, 0xA0, 0xBF, 0xC0, 0xFF};
    enum { edge_count = sizeof edges };
    for (unsigned lead = 0; lead < 256; lead++)
        for (unsigned second = 0; second < 256; second++)
            for (unsigned rest = 0; rest < edge_count * edge_count; rest++) {
                const unsigned char bytes[4] = {(unsigned char)lead, (unsigned char)second, edges[rest / edge_count],
                                                edges[rest % edge_count]};
                textref t = text_of((const char *)bytes, 4);
                uint32_t size = well_formed_size(bytes, 4);
                struct utf8_char c = utf8_decode(t, 0);
                bool valid = c.code != UTF8_REPLACEMENT || memcmp(bytes, "\xEF\xBF\xBD", 3) == 0;
                if (valid != (size > 0) || (valid && c.size != size))
                    fail_msg("%02X %02X %02X %02X is decoded wrongly", bytes[0], bytes[1], bytes[2], bytes[3]);
                if ((utf8_valid_prefix(t) > 0) != (size > 0))
                    fail_msg("%02X %02X %02X %02X is validated wrongly", bytes[0], bytes[1], bytes[2], bytes[3]);
            }
}

/* How many U+FFFD a run of bytes yields: the standard's own example (table 3-8), and its kin. */
static void replaces_maximal_subparts(void **state) {
    (void)state;
    static const struct {
        textref bytes;
        uint32_t sizes[8];
    } examples[] = {
        {{"\xC0\xAF\xE0\x80\xBF", 5}, {1, 1, 1, 1, 1}},
        {{"\xED\xA0\x80", 3}, {1, 1, 1}},
        {{"\xF4\x91\x92\x93", 4}, {1, 1, 1, 1}},
        {{"\xF0\x80\x80", 3}, {1, 1, 1}},
        {{"\xE1\x80\xE2\xF0\x91\x92\xF1\xBF", 8}, {2, 1, 3, 2}},
        {{"\xF5\xFF", 2}, {1, 1}},
    };
    for (size_t i = 0; i < sizeof examples / sizeof *examples; i++) {
        textref t = examples[i].bytes;
        uint32_t at = 0;
        for (size_t n = 0; at < t.size; n++) {
            struct utf8_char c = utf8_decode(t, at);
            assert_int_equal(c.code, UTF8_REPLACEMENT);
            assert_int_equal(c.size, examples[i].sizes[n]);
            at += c.size;
        }
    }
}

static void steps_back_over_what_it_steps_over(void **state) {
    (void)state;
    textref t = TEXT("aé漢😀");
    uint32_t at = t.size;
    const uint32_t codes[] = {0x1F600, 0x6F22, 0xE9, 'a'};
    for (size_t i = 0; i < 4; i++) {
        struct utf8_char c = utf8_decode_before(t, at);
        assert_int_equal(c.code, codes[i]);
        at -= c.size;
    }
    assert_int_equal(at, 0);
    assert_int_equal(utf8_decode_before(TEXT("\x80\x80\x80\x80\x80"), 5).size, 1);
    assert_int_equal(utf8_decode_before(TEXT("\xE2\x82"), 2).code, UTF8_REPLACEMENT);
}

/* ---- validation --------------------------------------------------------------------------------------------- */

/* A broken byte at each place, so that the eight-byte steps over ASCII cannot miss it or find it too early; in blocks
 * of their own size, so that a sanitizer sees a step beyond them. */
static void finds_the_first_broken_byte(void **state) {
    (void)state;
    for (uint32_t size = 0; size <= 40; size++)
        for (uint32_t broken = 0; broken <= size; broken++) {
            char *bytes = malloc(size ? size : 1);
            assert_non_null(bytes);
            memset(bytes, 'a', size);
            if (broken < size) bytes[broken] = '\x80';
            assert_int_equal(utf8_valid_prefix(text_of(bytes, size)), broken);
            free(bytes);
        }
}

static void refuses_a_sequence_cut_off(void **state) {
    (void)state;
    textref t = TEXT("ascii before, then é漢😀");
    const uint32_t ends[] = {19, 21, 24, 28};
    for (uint32_t size = 0; size <= t.size; size++) {
        uint32_t valid = size < ends[0] ? size : 0;
        for (size_t i = 0; i < 4; i++)
            if (ends[i] <= size) valid = ends[i];
        assert_int_equal(utf8_valid_prefix(text_slice(t, 0, size)), valid);
    }
}

/* ---- classes and words -------------------------------------------------------------------------------------- */

static void knows_letters_and_digits(void **state) {
    (void)state;
    const uint32_t letters[] = {'a', 'Z', 0xE9, 0x416, 0x5D0, 0x639, 0x905, 0x3042, 0x6F22, 0xAC00, 0x301, 0x2160};
    for (size_t i = 0; i < sizeof letters / sizeof *letters; i++) assert_true(utf8_is_letter(letters[i]));
    const uint32_t digits[] = {'0', '9', 0x663, 0x967, 0xFF15};
    for (size_t i = 0; i < sizeof digits / sizeof *digits; i++) assert_true(utf8_is_digit(digits[i]));
    const uint32_t others[] = {0, ' ', '-', '\'', 0xA0, 0xBD, 0x2019, 0x201C, 0x3002, 0xFFFD, 0x1F600, 0x10FFFF};
    for (size_t i = 0; i < sizeof others / sizeof *others; i++) assert_false(utf8_is_word(others[i]));
    assert_true(utf8_is_word('_'));
}

static void changes_case(void **state) {
    (void)state;
    assert_true(utf8_is_upper('A') && utf8_is_upper(0xC9) && utf8_is_upper(0x416) && utf8_is_upper(0x1C5));
    assert_true(utf8_is_lower('a') && utf8_is_lower(0xDF) && utf8_is_lower(0x436));
    assert_false(utf8_is_upper('1') || utf8_is_lower('1') || utf8_is_upper(0x6F22) || utf8_is_lower(0x6F22));
    assert_int_equal(utf8_lower('A'), 'a');
    assert_int_equal(utf8_lower(0x130), 'i'); /* Turkish capital I with dot */
    assert_int_equal(utf8_lower(0x416), 0x436);
    assert_int_equal(utf8_lower(0x6F22), 0x6F22);
}

static void knows_spaces(void **state) {
    (void)state;
    const uint32_t spaces[] = {' ',    '\t',   '\n',   '\v',   '\f',   '\r',   0x85,  0xA0,
                               0x1680, 0x2003, 0x200B, 0x2028, 0x202F, 0x3000, 0xFEFF};
    for (size_t i = 0; i < sizeof spaces / sizeof *spaces; i++) assert_true(utf8_is_space(spaces[i]));
    const uint32_t others[] = {0, 8, 14, 0x1F, 'a', 0x200C, 0x200D, 0x2060, 0xAD};
    for (size_t i = 0; i < sizeof others / sizeof *others; i++) assert_false(utf8_is_space(others[i]));
}

static void counts_words(void **state) {
    (void)state;
    static const struct {
        const char *text;
        uint32_t words;
    } examples[] = {
        {"", 0},
        {"  \n ", 0},
        {"… — !", 0},
        {"one", 1},
        {" one,two  three\n", 3},
        {"naïve café", 2},
        {"Президент заявил", 2},
        {"2022-03-14", 3},
        {"snake_case is one", 3},
        {"漢字漢字", 2}, /* half a word each */
        {"漢字漢", 2},   /* rounded up */
        {"ภาษาไทย", 4},
        {"PDF漢字2枚", 4},  /* PDF, 2, and three halves */
        {"한국어 뉴스", 2}, /* Korean has spaces */
        {"a\xFF"
         "b",
         2},
    };
    for (size_t i = 0; i < sizeof examples / sizeof *examples; i++)
        if (utf8_count_words(text_from(examples[i].text)) != examples[i].words)
            fail_msg("\"%s\": %u words", examples[i].text, utf8_count_words(text_from(examples[i].text)));
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(decodes_what_it_encodes),
        cmocka_unit_test(encodes_no_surrogates),
        cmocka_unit_test(cuts_to_whole_characters),
        cmocka_unit_test(keeps_to_table_3_7),
        cmocka_unit_test(replaces_maximal_subparts),
        cmocka_unit_test(steps_back_over_what_it_steps_over),
        cmocka_unit_test(finds_the_first_broken_byte),
        cmocka_unit_test(refuses_a_sequence_cut_off),
        cmocka_unit_test(knows_letters_and_digits),
        cmocka_unit_test(changes_case),
        cmocka_unit_test(knows_spaces),
        cmocka_unit_test(counts_words),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
