/* Web archives: which records are pages, what of their heads is kept, how they are compressed, and damage. */
#include "base/limits.h"
#include "kit.h"
#include "support.h"

#include <stdio.h>
#include <stdlib.h>

static char *folder;
static struct buffer archive;

static int make_folder(void **state) {
    (void)state;
    folder = kit_folder();
    buffer_clear(&archive);
    return 0;
}

static int remove_folder(void **state) {
    (void)state;
    kit_remove_folder(folder);
    buffer_free(&archive);
    return 0;
}

static const char *read_archive(void) {
    kit_write(kit_path(folder, "a.warc"), buffer_text(&archive));
    return kit_read_one(folder, kit_path(folder, "a.warc"));
}

static const char *html = "HTTP/1.1 200 OK\r\nContent-Type: text/html";

#define assert_archive(expected) assert_string_equal(read_archive(), expected)
#define DATED " captured=2022-03-14T00:37:00Z"

/* ---- which records ------------------------------------------------------------------------------------------ */

static void takes_the_pages(void **state) {
    (void)state;
    kit_record(&archive, "warcinfo", NULL, TEXT("software: a crawler\r\n"));
    kit_record(&archive, "request", "https://a.test/", TEXT("GET / HTTP/1.1\r\n\r\n"));
    size_t first = archive.size;
    kit_response(&archive, "https://a.test/", "HTTP/1.1 200 OK\r\ncontent-type: Text/HTML; Charset=\"koi8-r\"",
                 TEXT("<p>a"));
    size_t second = archive.size;
    kit_response(&archive, "<https://b.test/>", "HTTP/1.0 200\nContent-Type:application/xhtml+xml\nX: y", TEXT("<p>b"));
    kit_response(&archive, "https://c.test/", "HTTP/1.1 404 Not Found\r\nContent-Type: text/html", TEXT("<p>no"));
    kit_response(&archive, "https://d.test/", "HTTP/1.1 200 OK\r\nContent-Type: image/png", TEXT("\x89PNG"));
    kit_response(&archive, "https://e.test/", "HTTP/1.1 200 OK", TEXT("no type"));
    size_t third = archive.size;
    kit_response(&archive, "https://f.test/", "HTTP/2 200 \r\nContent-Type: text/plain", TEXT("text"));
    size_t fourth = archive.size;
    kit_record(&archive, "conversion", "https://g.test/", TEXT("flattened"));
    kit_record(&archive, "metadata", "https://g.test/", TEXT("x: y\r\n"));
    char expected[600];
    snprintf(expected, sizeof expected,
             "page a.warc#%zu html url=https://a.test/" DATED " charset=koi8-r [<p>a]\n"
             "page a.warc#%zu html url=https://b.test/" DATED " [<p>b]\n"
             "page a.warc#%zu flattened url=https://f.test/" DATED " [text]\n"
             "page a.warc#%zu flattened url=https://g.test/" DATED " [flattened]\n",
             first, second, third, fourth);
    assert_archive(expected);
}

static void takes_text_as_it_stands_when_asked(void **state) {
    (void)state;
    kit_record(&archive, "conversion", NULL, TEXT("clean"));
    kit_write(kit_path(folder, "a.wet"), buffer_text(&archive));
    const char *paths[] = {kit_path(folder, "a.wet")};
    assert_string_equal(kit_read(folder, paths, 1, true), "page a.wet#0 plain" DATED " [clean]\n");
}

static void keeps_the_id_of_the_record(void **state) {
    (void)state;
    buffer_put_string(&archive, "WARC/1.1\r\nWARC-Type: conversion\r\nWARC-Record-ID: <urn:uuid:1-2>\r\n"
                                "Content-Length: 3\r\n\r\nabc\r\n\r\n");
    assert_archive("page a.warc#0 flattened id=urn:uuid:1-2 [abc]\n");
}

static void passes_over_other_protocols(void **state) {
    (void)state;
    buffer_put_string(&archive, "WARC/1.1\nWARC-Type: response\nContent-Type: text/dns\nContent-Length: 3\n\nabc\n\n");
    kit_response(&archive, NULL, html, TEXT("x"));
    assert_archive("page a.warc#76 html" DATED " [x]\n");
}

static void reads_archives_without_pages(void **state) {
    (void)state;
    assert_archive(""); /* an empty file */
    kit_record(&archive, "warcinfo", NULL, TEXT("x"));
    assert_archive("");
}

/* ---- bodies ------------------------------------------------------------------------------------------------- */

static void add_body(const char *headers, textref body) {
    char head[500];
    snprintf(head, sizeof head, "%s\r\n%s", html, headers);
    buffer_clear(&archive);
    kit_response(&archive, NULL, head, body);
}

#define assert_body(headers, body, expected)                                                                           \
    do {                                                                                                               \
        add_body(headers, body);                                                                                       \
        assert_archive("page a.warc#0 html" DATED " [" expected "]\n");                                                \
    } while (0)
#define assert_bad_body(headers, body, cause)                                                                          \
    do {                                                                                                               \
        add_body(headers, body);                                                                                       \
        kit_response(&archive, NULL, html, TEXT("next"));                                                              \
        const char *got = read_archive();                                                                              \
        assert_non_null(strstr(got, "error a.warc#0 status=5: " cause "\n"));                                          \
        assert_non_null(strstr(got, " [next]\n"));                                                                     \
    } while (0)

static void joins_chunks(void **state) {
    (void)state;
    const char *chunked = "Transfer-Encoding: chunked";
    assert_body(chunked, TEXT("3\r\n<p>\r\nA\r\n0123456789\r\n0\r\n\r\n"), "<p>0123456789");
    assert_body(chunked, TEXT("3;x=y\r\n<p>\r\n0\r\nTrailer: x\r\n\r\n"), "<p>");
    assert_body(chunked, TEXT("3\n<p>\n1\na\n0\n\n"), "<p>a");
    assert_body(chunked, TEXT("3\r\n<p>\r\n"), "<p>"); /* the end mark is missing */
    assert_body(chunked, TEXT("<p>not chunked"), "<p>not chunked");
    assert_body(chunked, TEXT(""), "");
    assert_body(chunked, TEXT("0\r\n\r\n"), "");
    assert_bad_body(chunked, TEXT("3\r\n<p>\r\n9\r\nabc"), "the chunked body is truncated");
    assert_bad_body(chunked, TEXT("3\r\n<p>\r\nxyz\r\n"), "the chunked body is damaged");
    assert_bad_body(chunked, TEXT("fffffffffffffff\r\n<p>"), "the chunked body is truncated");
    assert_body(chunked, TEXT("ffffffffffffffffff\r\n<p>"), "ffffffffffffffffff\r\n<p>"); /* no size at all */
}

static void unpacks_bodies(void **state) {
    (void)state;
    struct buffer packed = {0}, twice = {0};
    kit_gzip(&packed, TEXT("<p>packed"));
    assert_body("Content-Encoding: gzip", buffer_text(&packed), "<p>packed");
    assert_body("content-encoding: X-GZIP", buffer_text(&packed), "<p>packed");
    assert_body("Content-Encoding: gzip", TEXT("<p>unpacked before it was archived"),
                "<p>unpacked before it was archived");
    assert_bad_body("Content-Encoding: gzip", text_of(packed.at, packed.size - 3), "gzip data is truncated");
    kit_zstd(&twice, buffer_text(&packed), (textref){0});
    assert_body("Content-Encoding: gzip, zstd", buffer_text(&twice), "<p>packed");
    buffer_clear(&packed);
    kit_deflate(&packed, TEXT("<p>deflated"), true);
    assert_body("Content-Encoding: deflate", buffer_text(&packed), "<p>deflated");
    assert_bad_body("Content-Encoding: deflate", text_of(packed.at, packed.size - 3), "deflate data is truncated");
    buffer_clear(&packed);
    kit_deflate(&packed, TEXT("<p>deflated"), false);
    assert_body("Content-Encoding: deflate", buffer_text(&packed), "<p>deflated");
    assert_body("Content-Encoding: deflate", TEXT(" <p>not packed"), " <p>not packed");
    assert_body("Content-Encoding: identity", TEXT("<p>x"), "<p>x");
    assert_body("Content-Encoding: br", TEXT("\n<p>decoded by the crawler"), "\n<p>decoded by the crawler");
    const textref brotli = TEXT("\x1b\x23\0\0\xc4\x29\x47\xda\x3c\xc0\x96\x41\x2b\xff\x5e\xb2\x70\x53\xce\x86\xce"
                                "\x79\x44\x67\x25");
    assert_body("Content-Encoding: br", brotli, "<p>br packed, packed, packed, packed");
    assert_bad_body("Content-Encoding: br", text_of(brotli.at, brotli.size - 1), "brotli data is truncated");
    buffer_clear(&packed);
    kit_gzip(&packed, brotli);
    assert_body("Content-Encoding: br, gzip", buffer_text(&packed), "<p>br packed, packed, packed, packed");
    assert_bad_body("Content-Encoding: pack200", TEXT("\x8b\x02\x80<p>x"),
                    "the body has a content encoding that is not known");
    assert_bad_body("Content-Encoding: gzip", TEXT("\x01\x02\x80<p>x"), "the body is not encoded as its head says");
    assert_body("Content-Encoding: gzip\r\nContent-Length: 3", TEXT("words, not packed"), "words, not packed");
    buffer_free(&packed);
    buffer_free(&twice);
}

/* ---- compression -------------------------------------------------------------------------------------------- */

/* A record a member: the name is where the member begins. All in one: how far in it the record lies. */
static void names_the_member_of_each_record(void **state) {
    (void)state;
    struct buffer record = {0}, members = {0}, all = {0}, one = {0};
    char expected[2][800] = {{0}};
    for (unsigned i = 0; i < 20; i++) {
        buffer_clear(&record);
        char body[16];
        snprintf(body, sizeof body, "<p>%u", i);
        if (i % 2)
            kit_record(&record, "request", NULL, TEXT("GET / HTTP/1.1\r\n\r\n"));
        else
            kit_response(&record, NULL, html, text_from(body));
        for (int kind = 0; kind < 2 && i % 2 == 0; kind++) {
            size_t end = strlen(expected[kind]), offset = kind == 0 ? members.size : all.size;
            const char *form =
                kind == 0 || i == 0 ? "page a.warc#%zu html" DATED " [%s]\n" : "page a.warc#0+%zu html" DATED " [%s]\n";
            snprintf(expected[kind] + end, sizeof expected[kind] - end, form, offset, body);
        }
        kit_gzip(&members, buffer_text(&record));
        buffer_put_text(&all, buffer_text(&record));
    }
    kit_gzip(&one, buffer_text(&all));
    buffer_put_text(&archive, buffer_text(&members));
    assert_archive(expected[0]);
    buffer_clear(&archive);
    buffer_put_text(&archive, buffer_text(&one));
    assert_archive(expected[1]);
    buffer_free(&record), buffer_free(&members), buffer_free(&all), buffer_free(&one);
}

static void put_little_endian(struct buffer *out, uint32_t number) {
    for (int i = 0; i < 4; i++) buffer_put_byte(out, (char)(number >> 8 * i));
}

static void reads_zstd_with_a_dictionary(void **state) {
    (void)state;
    const textref dictionary = TEXT("WARC/1.0\r\nWARC-Type: response\r\nWARC-Date: HTTP/1.1 200 OK\r\nContent-Type: "
                                    "text/html\r\n\r\n<p>some words of every page");
    struct buffer record = {0}, packed = {0};
    kit_response(&record, NULL, html, TEXT("<p>some words of every page"));
    for (int kind = 0; kind < 3; kind++) { /* no dictionary, one as it stands, one packed itself */
        buffer_clear(&archive);
        buffer_clear(&packed);
        if (kind == 2) kit_zstd(&packed, dictionary, (textref){0});
        textref stored = kind == 2 ? buffer_text(&packed) : dictionary;
        if (kind > 0) {
            put_little_endian(&archive, 0x184D2A5D);
            put_little_endian(&archive, stored.size);
            buffer_put_text(&archive, stored);
        }
        size_t begin = archive.size;
        kit_zstd(&archive, buffer_text(&record), kind > 0 ? dictionary : (textref){0});
        size_t second = archive.size;
        kit_zstd(&archive, buffer_text(&record), kind > 0 ? dictionary : (textref){0});
        char expected[400];
        snprintf(expected, sizeof expected,
                 "page a.warc#%zu html" DATED " [<p>some words of every page]\n"
                 "page a.warc#%zu html" DATED " [<p>some words of every page]\n",
                 begin, second);
        assert_archive(expected);
    }
    put_little_endian((buffer_clear(&archive), &archive), 0x184D2A5D);
    put_little_endian(&archive, LIMIT_ARCHIVE_DICTIONARY + 1);
    assert_archive("error a.warc status=2: zstd dictionary is too large\n");
    put_little_endian((buffer_clear(&archive), &archive), 0x184D2A5D);
    put_little_endian(&archive, 100);
    assert_archive("error a.warc status=5: zstd dictionary is truncated\n");
    buffer_free(&record);
    buffer_free(&packed);
}

/* ---- limits and damage -------------------------------------------------------------------------------------- */

static void passes_over_a_record_beyond_the_limit(void **state) {
    (void)state;
    struct buffer record = {0};
    size_t size = (size_t)LIMIT_PAGE_BYTES + 1;
    char *spaces = malloc(size);
    assert_non_null(spaces);
    memset(spaces, ' ', size);
    kit_response(&record, NULL, html, text_of(spaces, size));
    kit_gzip(&archive, buffer_text(&record));
    free(spaces);
    buffer_clear(&record);
    kit_response(&record, NULL, html, TEXT("next"));
    kit_gzip(&archive, buffer_text(&record));
    const char *got = read_archive();
    assert_non_null(strstr(got, "error a.warc#0 status=2: the page is larger than 256 MiB\n"));
    assert_non_null(strstr(got, " [next]\n"));
    buffer_free(&record);
}

static void names_damage(void **state) {
    (void)state;
    static const struct {
        const char *archive, *error;
    } damaged[] = {
        {"hello", "is no web archive: it does not begin with a WARC record"},
        {"WARC/1.0", "the head of a WARC record has no end"},
        {"WARC/1.0\r\nContent-Length: 5\r\n", "the head of a WARC record has no end"},
        {"WARC/1.0\r\nWARC-Type: response\r\n\r\n", "a WARC record does not give its length"},
        {"WARC/1.0\r\nContent-Length: -5\r\n\r\n", "a WARC record does not give its length"},
        {"WARC/1.0\r\nContent-Length: 5\r\n\r\nabc", "the archive ends in the middle of a record"},
        {"WARC/1.0\r\nContent-Length: 999999999999999999\r\n\r\nabc", "the archive ends in the middle of a record"},
        {"WARC/1.0\r\nContent-Length: 9999999999999999999\r\n\r\nabc", "a WARC record does not give its length"},
        {"WARC/1.0\r\nContent-Length: 2\r\n\r\nabc\r\n\r\n", "no WARC record begins where one should"},
    };
    for (size_t i = 0; i < sizeof damaged / sizeof *damaged; i++) {
        char expected[200];
        snprintf(expected, sizeof expected, "error a.warc status=5: %s\n", damaged[i].error);
        buffer_clear(&archive);
        buffer_put_string(&archive, damaged[i].archive);
        assert_archive(expected);
    }
}

/* An archive cut off anywhere gives the pages before the cut, one failure, and then the next input. */
static void survives_a_cut_anywhere(void **state) {
    (void)state;
    struct buffer packed = {0}, record = {0};
    for (unsigned i = 0; i < 3; i++) {
        buffer_clear(&record);
        kit_response(&record, NULL, html, TEXT("<p>whole"));
        buffer_put_text(&packed, buffer_text(&record));
        if (i == 0) kit_gzip(&archive, buffer_text(&record));
    }
    kit_write(kit_path(folder, "next.txt"), TEXT("next"));
    const char *paths[] = {kit_path(folder, "a.warc"), kit_path(folder, "next.txt")};
    for (uint32_t size = 1; size < packed.size; size++) {
        kit_write(paths[0], text_of(packed.at, size));
        const char *got = kit_read(folder, paths, 2, false);
        unsigned pages = 0, errors = 0;
        for (const char *at = got; (at = strstr(at, "[<p>whole]")); at++) pages++;
        for (const char *at = got; (at = strstr(at, "error ")); at++) errors++;
        size_t one = packed.size / 3;
        size_t whole = size / one + (size % one >= one - 4 ? 1 : 0); /* the line ends after a record may be missing */
        assert_int_equal(pages, whole);
        assert_int_equal(errors, size % one > 0 && size % one < one - 4);
        assert_non_null(strstr(got, "page next.txt flattened [next]\n"));
    }
    for (uint32_t size = 2; size < archive.size; size++) {
        kit_write(paths[0], text_of(archive.at, size));
        const char *got = kit_read(folder, paths, 2, false);
        assert_non_null(strstr(got, "error a.warc status=5: gzip data is truncated\n"));
        assert_non_null(strstr(got, "page next.txt flattened [next]\n"));
    }
    buffer_free(&packed);
    buffer_free(&record);
}

static void bounds_the_heads(void **state) {
    (void)state;
    struct buffer head = {0};
    buffer_put_string(&head, html);
    buffer_put_string(&head, "\r\nX: ");
    while (head.size < LIMIT_ARCHIVE_HEAD - 4) buffer_put_byte(&head, 'x');
    for (int over = 0; over < 2; over++) {
        if (over) buffer_put_byte(&head, 'x');
        struct buffer ended = {0};
        buffer_put_text(&ended, buffer_text(&head));
        buffer_put_byte(&ended, '\0');
        buffer_clear(&archive);
        kit_response(&archive, NULL, ended.at, TEXT("<p>x"));
        assert_archive(over ? "error a.warc#0 status=5: the HTTP head has no end\n"
                            : "page a.warc#0 html" DATED " [<p>x]\n");
        buffer_free(&ended);
    }
    buffer_clear(&archive);
    buffer_put_string(&archive, "WARC/1.0\r\nX: ");
    while (archive.size < LIMIT_ARCHIVE_HEAD) buffer_put_byte(&archive, 'x');
    buffer_put_string(&archive, "\r\nContent-Length: 0\r\n\r\n");
    assert_archive("error a.warc status=5: the head of a WARC record has no end\n");
    buffer_free(&head);
}

#define test_in_folder(name) cmocka_unit_test_setup_teardown(name, make_folder, remove_folder)

int main(void) {
    const struct CMUnitTest tests[] = {
        test_in_folder(takes_the_pages),
        test_in_folder(takes_text_as_it_stands_when_asked),
        test_in_folder(keeps_the_id_of_the_record),
        test_in_folder(passes_over_other_protocols),
        test_in_folder(reads_archives_without_pages),
        test_in_folder(joins_chunks),
        test_in_folder(unpacks_bodies),
        test_in_folder(names_the_member_of_each_record),
        test_in_folder(reads_zstd_with_a_dictionary),
        test_in_folder(passes_over_a_record_beyond_the_limit),
        test_in_folder(names_damage),
        test_in_folder(survives_a_cut_anywhere),
        test_in_folder(bounds_the_heads),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
