/* Files, folders and compressed files, as a user's disk has them. */
#include "base/limits.h"
#include "kit.h"
#include "support.h"

#include <stdio.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

static char *folder;

static int make_folder(void **state) {
    (void)state;
    folder = kit_folder();
    return 0;
}

static int remove_folder(void **state) {
    (void)state;
    kit_remove_folder(folder);
    return 0;
}

static const char *path(const char *name) {
    return kit_path(folder, name);
}

static void write_file(const char *name, const char *content) {
    kit_write(path(name), text_from(content));
}

static void write_gzip(const char *name, const char *content) {
    struct buffer packed = {0};
    kit_gzip(&packed, text_from(content));
    kit_write(path(name), buffer_text(&packed));
    buffer_free(&packed);
}

static void write_zstd(const char *name, const char *content) {
    struct buffer packed = {0};
    kit_zstd(&packed, text_from(content), (textref){0});
    kit_write(path(name), buffer_text(&packed));
    buffer_free(&packed);
}

#define assert_reads(name, expected) assert_string_equal(kit_read_one(folder, path(name)), expected)

/* ---- files -------------------------------------------------------------------------------------------------- */

static void reads_files_by_their_names(void **state) {
    (void)state;
    write_file("a.html", "<p>a");
    write_file("b.TXT", "b");
    write_file("c.dat", "c");
    write_file("empty.html", "");
    assert_reads("a.html", "page a.html html [<p>a]\n");
    assert_reads("b.TXT", "page b.TXT flattened [b]\n");
    assert_reads("c.dat", "page c.dat auto [c]\n");
    assert_reads("empty.html", "page empty.html html []\n");
    const char *paths[] = {path("a.html"), path("b.TXT"), path("c.dat")};
    assert_string_equal(kit_read(folder, paths, 3, true),
                        "page a.html html [<p>a]\npage b.TXT plain [b]\npage c.dat plain [c]\n");
}

static void tells_compression_by_the_bytes(void **state) {
    (void)state;
    write_gzip("a.html.gz", "<p>a");
    write_zstd("b.htm.zst", "<p>b");
    write_gzip("really-gzip.html", "<p>c");
    write_file("not-gzip.txt.gz", "plain after all");
    write_gzip("empty.txt.gz", "");
    write_zstd("empty.txt.zst", "");
    assert_reads("a.html.gz", "page a.html.gz html [<p>a]\n");
    assert_reads("b.htm.zst", "page b.htm.zst html [<p>b]\n");
    assert_reads("really-gzip.html", "page really-gzip.html html [<p>c]\n");
    assert_reads("not-gzip.txt.gz", "page not-gzip.txt.gz flattened [plain after all]\n");
    assert_reads("empty.txt.gz", "page empty.txt.gz flattened []\n");
    assert_reads("empty.txt.zst", "page empty.txt.zst flattened []\n");
}

static void joins_members_and_frames(void **state) {
    (void)state;
    struct buffer packed = {0};
    kit_gzip(&packed, TEXT("one "));
    kit_gzip(&packed, TEXT(""));
    kit_gzip(&packed, TEXT("two"));
    kit_write(path("members.txt"), buffer_text(&packed));
    assert_reads("members.txt", "page members.txt flattened [one two]\n");
    buffer_put(&packed, "\0\0\0", 3); /* padding, as tapes leave it */
    kit_write(path("members.txt"), buffer_text(&packed));
    assert_reads("members.txt", "page members.txt flattened [one two]\n");
    buffer_clear(&packed);
    kit_zstd(&packed, TEXT("one "), (textref){0});
    buffer_put(&packed, "\x50\x2A\x4D\x18\x03\0\0\0abc", 11); /* a skippable frame */
    kit_zstd(&packed, TEXT("two"), (textref){0});
    kit_write(path("frames.txt"), buffer_text(&packed));
    assert_reads("frames.txt", "page frames.txt flattened [one two]\n");
    buffer_free(&packed);
}

/* Every way of cutting a compressed page short is a failure, and the next input follows. */
static void refuses_a_page_cut_off(void **state) {
    (void)state;
    write_file("next.txt", "next");
    struct buffer packed = {0};
    for (int kind = 0; kind < 2; kind++) {
        buffer_clear(&packed);
        if (kind == 0)
            kit_gzip(&packed, TEXT("a page that will not be whole"));
        else
            kit_zstd(&packed, TEXT("a page that will not be whole"), (textref){0});
        const char *paths[] = {path("cut"), path("next.txt")};
        char expected[200];
        snprintf(expected, sizeof expected,
                 "error cut status=%d: %s data is truncated\npage next.txt flattened [next]\n", COPYDESK_BAD_DATA,
                 kind == 0 ? "gzip" : "zstd");
        for (uint32_t size = 4; size < packed.size; size++) {
            kit_write(paths[0], text_of(packed.at, size));
            assert_string_equal(kit_read(folder, paths, 2, false), expected);
        }
    }
    buffer_free(&packed);
}

static void refuses_damaged_data(void **state) {
    (void)state;
    struct buffer packed = {0};
    kit_gzip(&packed, TEXT("a page whose check sum will not be right"));
    packed.at[packed.size - 6] ^= 1;
    kit_write(path("damaged.txt.gz"), buffer_text(&packed));
    assert_reads("damaged.txt.gz", "error damaged.txt.gz status=5: gzip data is damaged: incorrect data check\n");
    buffer_clear(&packed);
    kit_zstd(&packed, TEXT("x"), (textref){0});
    packed.at[4] ^= 0x08; /* a reserved bit of the frame header */
    kit_write(path("damaged.txt.zst"), buffer_text(&packed));
    const char *got = kit_read_one(folder, path("damaged.txt.zst"));
    assert_non_null(strstr(got, "error damaged.txt.zst status=5: zstd data is damaged: "));
    buffer_free(&packed);
}

/* 300 MiB of zeros, in 300 kB of gzip or a few kB of zstd. */
static void refuses_what_expands_beyond_the_limit(void **state) {
    (void)state;
    size_t size = (size_t)LIMIT_PAGE_BYTES + (1 << 20);
    char *zeros = calloc(size, 1);
    assert_non_null(zeros);
    struct buffer packed = {0};
    kit_gzip(&packed, text_of(zeros, size));
    kit_write(path("bomb.html.gz"), buffer_text(&packed));
    assert_reads("bomb.html.gz", "error bomb.html.gz status=2: the page is larger than 256 MiB\n");
    buffer_clear(&packed);
    kit_zstd(&packed, text_of(zeros, size), (textref){0});
    kit_write(path("bomb.html.zst"), buffer_text(&packed));
    assert_reads("bomb.html.zst", "error bomb.html.zst status=2: the page is larger than 256 MiB\n");
    buffer_clear(&packed);
    kit_gzip(&packed, text_of(zeros, LIMIT_PAGE_BYTES)); /* exactly the limit */
    kit_write(path("large.html.gz"), buffer_text(&packed));
    assert_reads("large.html.gz", "page large.html.gz html 268435456 bytes\n");
    buffer_free(&packed);
    free(zeros);
    assert_int_equal(truncate((write_file("sparse.html", ""), path("sparse.html")), (off_t)1 << 40), 0);
    assert_reads("sparse.html", "error sparse.html status=2: the page is larger than 256 MiB\n");
}

/* A page of more than the stream's buffers hold, so that all the seams are crossed. */
static void reads_pages_larger_than_the_buffers(void **state) {
    (void)state;
    struct buffer page = {0}, packed = {0};
    uint32_t random = 1;
    while (page.size < 3000000) buffer_format(&page, "<p>%u\n", random = random * 1664525u + 1013904223u);
    for (int kind = 0; kind < 3; kind++) {
        buffer_clear(&packed);
        if (kind == 0) buffer_put_text(&packed, buffer_text(&page));
        if (kind == 1) kit_gzip(&packed, buffer_text(&page));
        if (kind == 2) kit_zstd(&packed, buffer_text(&page), (textref){0});
        kit_write(path("large.html"), buffer_text(&packed));
        const char *paths[] = {path("large.html")};
        struct input_source *source = input_open(paths, 1, NULL);
        struct input_capture capture;
        struct input_error error;
        assert_int_equal(input_next_whole(source, &capture, &error), INPUT_CAPTURE);
        assert_int_equal(capture.bytes.size, page.size);
        assert_memory_equal(capture.bytes.at, page.at, page.size);
        input_capture_free(&capture);
        assert_int_equal(input_next(source, &capture, &error), INPUT_END);
        input_close(source);
    }
    buffer_free(&page);
    buffer_free(&packed);
}

static void names_what_cannot_be_read(void **state) {
    (void)state;
    assert_reads("absent.html", "error absent.html status=4: No such file or directory\n");
    assert_string_equal(kit_read_one(folder, ""), "error  status=4: No such file or directory\n");
    write_file("locked.html", "x");
    chmod(path("locked.html"), 0);
    if (geteuid() != 0) assert_reads("locked.html", "error locked.html status=4: Permission denied\n");
    assert_string_equal(kit_read(folder, NULL, 0, false), "");
}

static void reads_standard_input(void **state) {
    (void)state;
    write_gzip("stdin", "<p>from a pipe");
    int kept = dup(STDIN_FILENO);
    assert_non_null(freopen(path("stdin"), "rb", stdin));
    assert_string_equal(kit_read_one(folder, "-"), "page - auto [<p>from a pipe]\n");
    assert_non_null(freopen(path("stdin"), "rb", stdin));
    const char *paths[] = {"-"};
    assert_string_equal(kit_read(folder, paths, 1, true), "page - plain [<p>from a pipe]\n");
    dup2(kept, STDIN_FILENO);
    close(kept);
}

static void reads_a_pipe_named_outright(void **state) {
    (void)state;
    assert_int_equal(mkfifo(path("pipe"), 0600), 0);
    char command[9000];
    snprintf(command, sizeof command, "printf '<p>piped' > '%s' &", path("pipe"));
    assert_int_equal(system(command), 0);
    assert_reads("pipe", "page pipe auto [<p>piped]\n");
}

/* ---- folders ------------------------------------------------------------------------------------------------ */

static void walks_folders_in_byte_order(void **state) {
    (void)state;
    mkdir(path("b"), 0700);
    mkdir(path("b/deep"), 0700);
    mkdir(path(".hidden"), 0700);
    write_file("a.txt", "1");
    write_file("b/deep/x.htm", "2");
    write_file("b/z.xhtml", "3");
    write_file("c.txt", "5");
    write_file("\xC3\xA4.html", "6");
    write_gzip("b.html.gz", "4");
    write_file("no.png", "x");
    write_file(".hidden/y.html", "x");
    write_file(".html", "x");
    assert_string_equal(kit_read_one(folder, folder), "page a.txt flattened [1]\n"
                                                      "page b/deep/x.htm html [2]\n"
                                                      "page b/z.xhtml html [3]\n"
                                                      "page b.html.gz html [4]\n"
                                                      "page c.txt flattened [5]\n"
                                                      "page \xC3\xA4.html html [6]\n");
    assert_string_equal(kit_read_one(folder, path("b/")), "page b/deep/x.htm html [2]\npage b/z.xhtml html [3]\n");
}

static void survives_links_and_pipes(void **state) {
    (void)state;
    mkdir(path("sub"), 0700);
    write_file("page.txt", "page");
    assert_int_equal(symlink("..", path("sub/up")), 0);
    assert_int_equal(symlink("../sub", path("sub/self.html")), 0);
    assert_int_equal(symlink("page.txt", path("link.txt")), 0);
    assert_int_equal(symlink("nowhere", path("broken.html")), 0);
    assert_int_equal(symlink("loop.html", path("loop.html")), 0);
    assert_int_equal(mkfifo(path("pipe.html"), 0600), 0);
    assert_int_equal(symlink("pipe.html", path("pipe-link.html")), 0);
    assert_string_equal(kit_read_one(folder, folder), "error broken.html status=4: No such file or directory\n"
                                                      "page link.txt flattened [page]\n"
                                                      "error loop.html status=4: Too many levels of symbolic links\n"
                                                      "page page.txt flattened [page]\n");
}

static void names_folders_without_pages(void **state) {
    (void)state;
    mkdir(path("empty"), 0700);
    mkdir(path("deep"), 0700);
    mkdir(path("deep/deeper"), 0700);
    write_file("deep/deeper/no.png", "x");
    assert_reads("empty", "error empty status=4: is a directory without pages\n");
    assert_reads("deep", "error deep status=4: is a directory without pages\n");
    write_file("next.txt", "next");
    const char *paths[] = {path("empty"), path("next.txt"), path("empty")};
    assert_string_equal(kit_read(folder, paths, 3, false), "error empty status=4: is a directory without pages\n"
                                                           "page next.txt flattened [next]\n"
                                                           "error empty status=4: is a directory without pages\n");
}

static void walks_deep_folders(void **state) {
    (void)state;
    struct buffer deep = {0};
    buffer_put_string(&deep, folder);
    for (int i = 0; i < 200; i++) {
        buffer_put(&deep, "/d", 3);
        deep.size--;
        assert_int_equal(mkdir(deep.at, 0700), 0);
    }
    buffer_put(&deep, "/x.txt", 7);
    kit_write(deep.at, TEXT("deep"));
    const char *got = kit_read_one(folder, folder);
    assert_non_null(strstr(got, "/d/x.txt flattened [deep]\n"));
    buffer_free(&deep);
}

#define test_in_folder(name) cmocka_unit_test_setup_teardown(name, make_folder, remove_folder)

int main(void) {
    const struct CMUnitTest tests[] = {
        test_in_folder(reads_files_by_their_names),
        test_in_folder(tells_compression_by_the_bytes),
        test_in_folder(joins_members_and_frames),
        test_in_folder(refuses_a_page_cut_off),
        test_in_folder(refuses_damaged_data),
        test_in_folder(refuses_what_expands_beyond_the_limit),
        test_in_folder(reads_pages_larger_than_the_buffers),
        test_in_folder(names_what_cannot_be_read),
        test_in_folder(reads_standard_input),
        test_in_folder(reads_a_pipe_named_outright),
        test_in_folder(walks_folders_in_byte_order),
        test_in_folder(survives_links_and_pipes),
        test_in_folder(names_folders_without_pages),
        test_in_folder(walks_deep_folders),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
