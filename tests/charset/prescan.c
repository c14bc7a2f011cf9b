/* The prescan: cases of our own for each of its rules, then html5lib's encoding cases where COPYDESK_DATA has them. */
#include "charset/encoding.h"
#include "support.h"

#include <stdio.h>
#include <stdlib.h>

static const char *prescan(textref page) {
    const struct charset_encoding *encoding = charset_prescan(page);
    return encoding ? encoding->name : "none";
}

struct example {
    const char *page, *encoding;
};

static void check(const struct example *examples, size_t count) {
    for (size_t i = 0; i < count; i++) {
        const char *got = prescan(text_from(examples[i].page));
        if (strcmp(got, examples[i].encoding) != 0)
            fail_msg("%s: %s instead of %s", examples[i].page, got, examples[i].encoding);
    }
}
#define CHECK(examples) check(examples, sizeof(examples) / sizeof *(examples))

static void reads_the_charset_attribute(void **state) {
    (void)state;
    static const struct example examples[] = {
        {"<meta charset=koi8-r>", "KOI8-R"},
        {"<META CharSet = \"KOI8-R\">", "KOI8-R"},
        {"<meta charset='koi8-r'/>", "KOI8-R"},
        {"<meta/charset=koi8-r>", "KOI8-R"},
        {"<meta\ncharset=\tkoi8-r\n>", "KOI8-R"},
        {"<meta name=x charset=koi8-r>", "KOI8-R"},
        {"<meta name charset=koi8-r>", "KOI8-R"},
        {"<meta =x charset=koi8-r>", "KOI8-R"}, /* a name that begins with "=" */
        {"<meta charset=koi8-r charset=utf-8>", "KOI8-R"},
        {"<meta charset=bogus><meta charset=koi8-r>", "KOI8-R"},
        {"<metacharset=koi8-r>", "none"},
        {"<meta charset>", "none"},
        {"<meta charset=>", "none"},
        {"<meta charset=koi8-r", "none"},
        {"<meta charset=\"koi8-r>", "none"},
        {"<meta charset=\"koi8-r\"", "none"},
        {"<meta charset=bogus charset=koi8-r>", "none"},
        {"< meta charset=koi8-r>", "none"},
    };
    CHECK(examples);
}

static void reads_the_pragma(void **state) {
    (void)state;
    static const struct example examples[] = {
        {"<meta http-equiv=content-type content='text/html; charset=koi8-r'>", "KOI8-R"},
        {"<meta content='text/html; charset=koi8-r' http-equiv=Content-Type>", "KOI8-R"},
        {"<meta http-equiv=content-type content='charset=\"koi8-r\"'>", "KOI8-R"},
        {"<meta http-equiv=content-type content='charset \n= koi8-r;x'>", "KOI8-R"},
        {"<meta http-equiv=content-type content='charset charset=koi8-r'>", "KOI8-R"},
        {"<meta http-equiv=content-type content='xcharset=koi8-r x'>", "KOI8-R"},
        {"<meta http-equiv=content-type content='charset=utf-8' charset=koi8-r>", "KOI8-R"},
        {"<meta charset=koi8-r content='charset=utf-8'>", "KOI8-R"},
        {"<meta content='charset=koi8-r'>", "none"},
        {"<meta http-equiv=refresh content='charset=koi8-r'>", "none"},
        {"<meta http-equiv=content-type content='text/html'>", "none"},
        {"<meta http-equiv=content-type content='charset=\"koi8-r'>", "none"},
        {"<meta http-equiv=content-type content='charset='>", "none"},
        {"<meta http-equiv=content-type content=charset>", "none"},
        {"<meta http-equiv=x http-equiv=content-type content='charset=koi8-r'>", "none"},
        {"<meta charset=bogus http-equiv=content-type content='charset=koi8-r'>", "none"},
    };
    CHECK(examples);
}

static void steps_over_the_rest(void **state) {
    (void)state;
    static const struct example examples[] = {
        {"<!-- <meta charset=utf-8> --><meta charset=koi8-r>", "KOI8-R"},
        {"<!--><meta charset=koi8-r>", "KOI8-R"},
        {"<!---><meta charset=koi8-r>", "KOI8-R"},
        {"<!-- -> <meta charset=utf-8> --><meta charset=koi8-r>", "KOI8-R"},
        {"<!-- <meta charset=koi8-r>", "none"},
        {"<p title='<meta charset=utf-8>'><meta charset=koi8-r>", "KOI8-R"},
        {"<p title=><meta charset=koi8-r>", "KOI8-R"},
        {"</p x='>'><meta charset=koi8-r>", "KOI8-R"},
        {"<!doctype '><meta charset=koi8-r>", "KOI8-R"},
        {"<?php '><meta charset=koi8-r>", "KOI8-R"},
        {"</ <meta charset=utf-8><meta charset=koi8-r>", "KOI8-R"},
        {"<p <meta charset=koi8-r>", "none"},
        {"a < b <meta charset=koi8-r>", "KOI8-R"},
        {"<", "none"},
        {"<!", "none"},
        {"<!-", "none"},
        {"<!--", "none"},
        {"</", "none"},
        {"<meta", "none"},
        {"<meta ", "none"},
        {"", "none"},
    };
    CHECK(examples);
}

static void mends_what_cannot_be(void **state) {
    (void)state;
    static const struct example examples[] = {
        {"<meta charset=utf-16>", "UTF-8"},
        {"<meta charset=utf-16be>", "UTF-8"},
        {"<meta charset=x-user-defined>", "windows-1252"},
        {"<?xml version='1.0' encoding='koi8-r'?>", "KOI8-R"},
        {"<?xml encoding = \"UTF-16\"?>", "UTF-8"},
        {"<?xml encoding='koi8-r'?><meta charset=euc-jp>", "EUC-JP"},
        {"<?xml encoding=koi8-r?>", "none"},
        {"<?xml encoding='koi8-r>", "none"},
        {" <?xml encoding='koi8-r'?>", "none"},
        {"<?xml version='1.0'?>", "none"},
        {"<?xml encoding 'koi8-r'?>", "none"},
        {"<?xml encoding", "none"},
        {"<?xml encoding=?>", "none"},
        {"<?xml encoding='bogus'?>", "none"},
        {"<?xml ?> encoding='koi8-r'", "none"},
        {"<?xml encoding='x-user-defined'?>", "windows-1252"},
        {"<?XML encoding='koi8-r'?>", "none"},
    };
    CHECK(examples);
    assert_string_equal(prescan(text_of("<\0?\0x\0m\0l\0", 10)), "UTF-16LE");
    assert_string_equal(prescan(text_of("\0<\0?\0x\0m\0l", 10)), "UTF-16BE");
}

/* A NUL is a byte like any other, and the last byte of the bytes given is the last that is looked at. */
static void stays_in_its_bytes(void **state) {
    (void)state;
    assert_string_equal(prescan(text_of("<meta x\0y charset=koi8-r>", 25)), "KOI8-R");
    static const char page[] = "<!-- x --><p a='b' c><meta http-equiv='Content-Type' content='a; charset=\"koi8-r\" '>";
    for (uint32_t size = 0; size < sizeof page - 1; size++) {
        char *copy = malloc(size + 1); /* a heap block of its own, so that the sanitizer sees a step too far */
        memcpy(copy, page, size);
        copy = realloc(copy, size ? size : 1);
        assert_string_equal(prescan(text_of(copy, size)), "none");
        free(copy);
    }
    assert_string_equal(prescan(TEXT(page)), "KOI8-R");
}

/* The prescan looks at the first 64 KiB, and a declaration must end there. */
static void looks_no_further_than_its_limit(void **state) {
    (void)state;
    static const char meta[] = "<meta charset=koi8-r>";
    enum { limit = 64 * 1024, size = sizeof meta - 1 };
    static char page[limit + size + 1];
    memset(page, ' ', sizeof page);
    memcpy(page + limit - size, meta, size);
    assert_string_equal(prescan(text_of(page, sizeof page)), "KOI8-R");
    memset(page, ' ', sizeof page);
    memcpy(page + limit - size + 1, meta, size);
    assert_string_equal(prescan(text_of(page, sizeof page)), "none");
}

/* ---- html5lib ----------------------------------------------------------------------------------------------- */

/* A file of cases: "#data\n" page "\n#encoding\n" label "\n", again and again. */
static unsigned run_file(const char *folder, const char *name, unsigned *failed) {
    char path[4096];
    snprintf(path, sizeof path, "%s/html5lib-tests/encoding/%s", folder, name);
    FILE *file = fopen(path, "rb");
    if (!file) return 0;
    static char bytes[1 << 20];
    textref left = text_of(bytes, fread(bytes, 1, sizeof bytes, file));
    fclose(file);
    unsigned count = 0;
    while (text_starts(left, TEXT("#data\n"))) {
        uint32_t mark = text_find(left, TEXT("\n#encoding\n"), 0);
        assert_int_not_equal(mark, UINT32_MAX);
        textref page = text_slice(left, 6, mark), rest = text_slice(left, mark + 11, left.size);
        uint32_t end = text_find(rest, TEXT("\n"), 0);
        textref label = end == UINT32_MAX ? rest : text_slice(rest, 0, end);
        const struct charset_encoding *wanted = charset_encoding_from_label(label), *got = charset_prescan(page);
        if (text_starts(page, TEXT("\xEF\xBB\xBF"))) got = charset_encoding_named("UTF-8"); /* a step before this one */
        if (!got) got = charset_encoding_named("windows-1252");                             /* the cases' default */
        count++;
        if (got != wanted) {
            print_error("%s, case %u: %s instead of %.*s\n%.*s\n", name, count, got->name, (int)label.size, label.at,
                        (int)page.size, page.at);
            (*failed)++;
        }
        uint32_t next = text_find(rest, TEXT("#data\n"), 0);
        left = next == UINT32_MAX ? (textref){0} : text_slice(rest, next, rest.size);
    }
    return count;
}

static void passes_html5lib(void **state) {
    (void)state;
    const char *folder = getenv("COPYDESK_DATA");
    if (!folder) {
        print_message("COPYDESK_DATA is not set: html5lib's encoding cases are left out\n");
        skip();
    }
    unsigned failed = 0, count = 0;
    count += run_file(folder, "tests1.dat", &failed);
    count += run_file(folder, "tests2.dat", &failed);
    count += run_file(folder, "test-yahoo-jp.dat", &failed);
    print_message("html5lib encoding: %u of %u\n", count - failed, count);
    assert_int_equal(failed, 0);
    assert_int_not_equal(count, 0);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(reads_the_charset_attribute),
        cmocka_unit_test(reads_the_pragma),
        cmocka_unit_test(steps_over_the_rest),
        cmocka_unit_test(mends_what_cannot_be),
        cmocka_unit_test(stays_in_its_bytes),
        cmocka_unit_test(looks_no_further_than_its_limit),
        cmocka_unit_test(passes_html5lib),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
