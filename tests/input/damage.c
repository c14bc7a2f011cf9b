/* Damaged archives. What must hold whatever the damage, and wherever it is: each record that is whole is given, in its
 * order and as it was; the damage is named once; nothing is given that is not a record. */
#define _GNU_SOURCE /* memmem */
#include "base/limits.h"
#include "kit.h"
#include "support.h"

#include <stdio.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>
#include <zstd.h>

enum { RECORDS = 7 };
enum packed { PLAIN, GZIP, ZSTD, PACKINGS };

/* An archive, and where in it each record (or its member or frame) begins and ends. */
struct sample {
    struct buffer bytes;
    size_t begins[RECORDS + 1];
};

static char *folder;
static uint32_t chance;

static uint32_t next_chance(uint32_t below) {
    chance = chance * 1664525u + 1013904223u;
    return (uint32_t)((uint64_t)chance * below >> 32);
}

static int make_folder(void **state) {
    (void)state;
    folder = kit_folder();
    chance = 1;
    return 0;
}

static int remove_folder(void **state) {
    (void)state;
    kit_remove_folder(folder);
    return 0;
}

/* Page `number`: its number, then text that no packing makes small. */
static void put_page(struct buffer *out, uint32_t number) {
    buffer_format(out, "<p>page %u:", number);
    uint32_t state = number + 1;
    for (uint32_t i = 0; i < 100; i++) buffer_format(out, " %x", (state = state * 1664525u + 1013904223u) >> 8);
}

static void put_record(struct buffer *out, uint32_t number) {
    struct buffer page = {0};
    put_page(&page, number);
    kit_response(out, "https://a.test/", "HTTP/1.1 200 OK\r\nContent-Type: text/html", buffer_text(&page));
    buffer_free(&page);
}

/* With a check sum, as the zstd command writes; without one, damage may go unseen. */
static void put_zstd(struct buffer *out, textref bytes) {
    ZSTD_CCtx *context = ZSTD_createCCtx();
    size_t room = ZSTD_compressBound(bytes.size);
    assert_true(context && buffer_reserve(out, room));
    ZSTD_CCtx_setParameter(context, ZSTD_c_checksumFlag, 1);
    size_t size = ZSTD_compress2(context, out->at + out->size, room, bytes.at, bytes.size);
    assert_false(ZSTD_isError(size));
    out->size += size;
    ZSTD_freeCCtx(context);
}

static void put_packed(struct buffer *out, enum packed packed, textref bytes) {
    switch (packed) {
    case GZIP: kit_gzip(out, bytes); break;
    case ZSTD: put_zstd(out, bytes); break;
    default: buffer_put_text(out, bytes);
    }
}

static void make_sample(struct sample *sample, enum packed packed) {
    struct buffer record = {0};
    *sample = (struct sample){0};
    for (uint32_t i = 0; i < RECORDS; i++) {
        buffer_clear(&record);
        put_record(&record, i);
        put_packed(&sample->bytes, packed, buffer_text(&record));
        sample->begins[i + 1] = sample->bytes.size;
    }
    buffer_free(&record);
}

/* ---- what was read ------------------------------------------------------------------------------------------- */

struct found {
    bool pages[RECORDS];
    uint32_t errors;
    char cause[160];
    uint64_t offset;
};

static void note_page(struct found *found, const struct input_capture *capture, uint32_t *after) {
    unsigned number = RECORDS;
    char begin[16] = {0};
    memcpy(begin, capture->bytes.at, capture->bytes.size < 15 ? capture->bytes.size : 15);
    assert_int_equal(sscanf(begin, "<p>page %u:", &number), 1);
    assert_true(number < RECORDS && number >= *after);
    *after = number + 1;
    struct buffer page = {0};
    put_page(&page, number);
    assert_true(text_is(buffer_text(&page), buffer_text(&capture->bytes)));
    buffer_free(&page);
    found->pages[number] = true;
}

static struct found read_path(const char *path) {
    struct found found = {0};
    struct input_source *source = input_open(&path, 1, NULL);
    uint32_t after = 0;
    for (;;) {
        struct input_capture capture;
        struct input_error error;
        enum input_next next = input_next(source, &capture, &error);
        if (next == INPUT_END) break;
        if (next == INPUT_CAPTURE) note_page(&found, &capture, &after);
        input_capture_free(&capture);
        if (next != INPUT_ERROR) continue;
        if (found.errors++ == 0) memcpy(found.cause, error.cause, sizeof found.cause);
        if (found.errors == 1) found.offset = error.offset;
        assert_true(found.errors < 100);
    }
    input_close(source);
    return found;
}

static struct found read_bytes(const struct buffer *bytes, enum packed packed) {
    static const char *const names[] = {"a.warc", "a.warc.gz", "a.warc.zst"};
    kit_write(kit_path(folder, names[packed]), buffer_text(bytes));
    return read_path(kit_path(folder, names[packed]));
}

/* The same through a pipe, in which nothing can be sought. */
static struct found read_through_pipe(const struct buffer *bytes, enum packed packed) {
    static const char *const names[] = {"pipe.warc", "pipe.warc.gz", "pipe.warc.zst"};
    const char *path = kit_path(folder, names[packed]);
    if (access(path, F_OK) != 0) assert_int_equal(mkfifo(path, 0600), 0);
    kit_write(kit_path(folder, "bytes"), buffer_text(bytes));
    char command[9000];
    snprintf(command, sizeof command, "cat '%s' > '%s' &", kit_path(folder, "bytes"), path);
    assert_int_equal(system(command), 0);
    return read_path(path);
}

/* All but [first, last) were given, and there was one failure. */
static void assert_lost(const struct found *found, size_t first, size_t last, uint32_t errors) {
    for (size_t i = 0; i < RECORDS; i++) {
        bool expected = i < first || i >= last;
        if (found->pages[i] != expected) printf("page %zu, damage to [%zu, %zu): %s\n", i, first, last, found->cause);
        assert_int_equal(found->pages[i], expected);
    }
    if (found->errors != errors) printf("damage to [%zu, %zu): %s\n", first, last, found->cause);
    assert_int_equal(found->errors, errors);
}

static void splice(struct buffer *out, const struct buffer *bytes, size_t at, size_t without, textref with) {
    buffer_clear(out);
    buffer_put(out, bytes->at, at);
    buffer_put_text(out, with);
    buffer_put(out, bytes->at + at + without, bytes->size - at - without);
}

/* ---- kinds of damage ----------------------------------------------------------------------------------------- */

static const char garbage[] =
    "\r\n\x1F\x8B\x08 WARC/ what \x28\xB5\x2F\xFD nobody\x1F\x8B\x08\0 WARC/1.0 wrote\xFF\0\n";

static void passes_over_garbage(void **state) {
    (void)state;
    struct buffer damaged = {0};
    for (enum packed packed = PLAIN; packed < PACKINGS; packed++) {
        struct sample sample;
        make_sample(&sample, packed);
        for (size_t i = 0; i <= RECORDS; i++)
            for (size_t from = 0; from < sizeof garbage - 2; from++) {
                if (i == 0 && strncmp(garbage + from, "WARC/", 5) == 0) continue; /* says it is not packed */
                splice(&damaged, &sample.bytes, sample.begins[i], 0, text_of(garbage + from, sizeof garbage - from));
                struct found found = read_bytes(&damaged, packed);
                assert_lost(&found, 0, 0, 1);
                if (from || i % 3) continue;
                found = read_through_pipe(&damaged, packed);
                assert_lost(&found, 0, 0, 1);
            }
        buffer_free(&sample.bytes);
    }
    buffer_free(&damaged);
}

/* A piece is missing; what comes after it follows at once. */
static void finds_the_record_after_one_cut_short(void **state) {
    (void)state;
    struct buffer damaged = {0};
    for (enum packed packed = PLAIN; packed < PACKINGS; packed++) {
        struct sample sample;
        make_sample(&sample, packed);
        for (size_t i = 0; i < RECORDS; i++) {
            size_t begin = sample.begins[i], size = sample.begins[i + 1] - begin;
            /* of a plain record the line ends behind it may be missing: it is whole without them */
            size_t last = packed == PLAIN ? size - 4 : size;
            for (size_t kept = 1; kept < last; kept += 1 + next_chance(50)) {
                splice(&damaged, &sample.bytes, begin + kept, size - kept, (textref){0});
                struct found found = read_bytes(&damaged, packed);
                /* at the end of the file only the check sum may be missing, which is told, and the page is there */
                bool sum_only = i + 1 == RECORDS && packed != PLAIN && kept + 12 > size && found.pages[i];
                assert_lost(&found, sum_only ? i + 1 : i, i + 1, 1);
                if (sum_only || next_chance(100)) continue;
                found = read_through_pipe(&damaged, packed);
                assert_lost(&found, i, i + 1, 1);
            }
        }
        buffer_free(&sample.bytes);
    }
    buffer_free(&damaged);
}

/* The record that a byte lies in. */
static size_t record_at(const struct sample *sample, size_t at) {
    size_t i = 0;
    while (sample->begins[i + 1] <= at) i++;
    return i;
}

static void passes_over_zeros(void **state) {
    (void)state;
    struct buffer damaged = {0};
    for (enum packed packed = GZIP; packed < PACKINGS; packed++) {
        struct sample sample;
        make_sample(&sample, packed);
        for (int n = 0; n < 200; n++) {
            size_t size = 64 + next_chance(n % 2 ? 200 : 2000);
            size_t at = n < 20 ? 0 : next_chance((uint32_t)(sample.bytes.size - size));
            if (n % 20 == 5) at = sample.bytes.size - size;
            buffer_clear(&damaged);
            buffer_put(&damaged, sample.bytes.at, sample.bytes.size);
            memset(damaged.at + at, 0, size);
            struct found found = n % 50 ? read_bytes(&damaged, packed) : read_through_pipe(&damaged, packed);
            while (sample.bytes.at[at] == 0) at++, size--; /* a gzip member ends in zeros */
            size_t first = record_at(&sample, at), last = record_at(&sample, at + size - 1) + 1;
            enum { trailer = 12 }; /* the page may be all there but for what says that it is */
            if (at + trailer > sample.begins[first + 1] && found.pages[first]) first++;
            assert_lost(&found, first, last, 1);
        }
        buffer_free(&sample.bytes);
    }
    buffer_free(&damaged);
}

/* A byte that is flipped may do no harm. Where it does, only its own record is lost. */
static void survives_flipped_bytes(void **state) {
    (void)state;
    struct buffer damaged = {0};
    for (enum packed packed = PLAIN; packed < ZSTD; packed++) {
        struct sample sample;
        make_sample(&sample, packed);
        for (size_t at = 0; at < sample.bytes.size; at += 1 + next_chance(12)) {
            size_t i = record_at(&sample, at), inner = at - sample.begins[i];
            struct buffer head = {0};
            buffer_put(&head, sample.bytes.at + sample.begins[i], sample.begins[i + 1] - sample.begins[i]);
            const char *body = memmem(head.at, head.size, "<p>page", 7);
            bool in_body = packed == PLAIN && body && inner >= (size_t)(body - head.at);
            buffer_free(&head);
            if (in_body) continue; /* nothing tells that it was flipped */
            buffer_clear(&damaged);
            buffer_put(&damaged, sample.bytes.at, sample.bytes.size);
            damaged.at[at] = (char)(damaged.at[at] ^ 1 << next_chance(8));
            /* a head that says another type or length, but in keeping with what follows, is one; its page differs */
            const struct found found = read_bytes(&damaged, packed);
            for (size_t other = 0; other < RECORDS; other++)
                if (other != i) assert_true(found.pages[other]);
            assert_true(found.errors <= 1);
            if (packed == GZIP && !found.pages[i]) assert_int_equal(found.errors, 1);
        }
        buffer_free(&sample.bytes);
    }
    buffer_free(&damaged);
}

/* ---- lengths that lie ---------------------------------------------------------------------------------------- */

static void put_lying_record(struct buffer *out, const char *length) {
    struct buffer record = {0};
    put_record(&record, 0);
    const char *at = memmem(record.at, record.size, "Content-Length: ", 16);
    assert_non_null(at);
    size_t begin = (size_t)(at - record.at) + 16, end = begin;
    while (record.at[end] != '\r') end++;
    splice(out, &record, begin, end - begin, text_from(length));
    buffer_free(&record);
}

static void does_not_believe_lengths(void **state) {
    (void)state;
    static const char *const lengths[] = {
        "",
        "0",
        "1",
        "-1",
        "x",
        "40",
        "900",
        "2000",
        "2500",
        "4000",
        "4096",
        "6000",
        "100000000",
        "1000000000",
        "999999999999999999",
        "5000",
        "9000000",
        "268435456",
        "18446744073709551615",
        "1152921504606846976",
    };
    struct buffer damaged = {0}, record = {0}, packed_record = {0};
    for (enum packed packed = PLAIN; packed < PACKINGS; packed++) {
        struct sample sample;
        make_sample(&sample, packed);
        for (size_t kind = 0; kind < sizeof lengths / sizeof *lengths; kind++)
            for (size_t i = 0; i < RECORDS; i++) {
                buffer_clear(&record), buffer_clear(&packed_record);
                put_lying_record(&record, lengths[kind]);
                put_packed(&packed_record, packed, buffer_text(&record));
                splice(&damaged, &sample.bytes, sample.begins[i], sample.begins[i + 1] - sample.begins[i],
                       buffer_text(&packed_record));
                struct found found = read_bytes(&damaged, packed);
                assert_lost(&found, i, i + 1, 1);
                if ((kind + i) % 10) continue;
                found = read_through_pipe(&damaged, packed);
                assert_lost(&found, i, i + 1, 1);
            }
        buffer_free(&sample.bytes);
    }
    buffer_free(&damaged), buffer_free(&record), buffer_free(&packed_record);
}

/* Archives whose only member holds all records: what is behind the damage cannot be unpacked, what is before it is
 * given; a length that lies there costs its own record alone. */
static void reads_one_member_up_to_its_damage(void **state) {
    (void)state;
    struct sample sample;
    struct buffer one = {0}, damaged = {0}, lying = {0};
    make_sample(&sample, PLAIN);
    put_lying_record(&lying, "3000");
    for (size_t i = 0; i < RECORDS; i++) {
        buffer_clear(&one);
        splice(&damaged, &sample.bytes, sample.begins[i], sample.begins[i + 1] - sample.begins[i], buffer_text(&lying));
        kit_gzip(&one, buffer_text(&damaged));
        struct found found = read_bytes(&one, GZIP);
        assert_lost(&found, i, i + 1, 1);
    }
    buffer_clear(&one);
    kit_gzip(&one, buffer_text(&sample.bytes));
    one.size -= 40;
    struct found found = read_bytes(&one, GZIP);
    assert_lost(&found, RECORDS - 1, RECORDS, 1);
    assert_string_equal(found.cause, "gzip data is truncated");
    buffer_free(&sample.bytes), buffer_free(&one), buffer_free(&damaged), buffer_free(&lying);
}

/* A page may show or hold an archive: it is one page. */
static void keeps_archives_inside_records_whole(void **state) {
    (void)state;
    struct buffer inner = {0}, archive = {0}, packed = {0};
    kit_response(&inner, NULL, "HTTP/1.1 200 OK\r\nContent-Type: text/html", TEXT("<p>inner"));
    put_record(&archive, 0);
    kit_response(&archive, NULL, "HTTP/1.1 200 OK\r\nContent-Type: application/warc", buffer_text(&inner));
    put_record(&archive, 1);
    struct found found = read_bytes(&archive, PLAIN);
    assert_lost(&found, 2, RECORDS, 0);
    kit_gzip(&packed, buffer_text(&archive));
    found = read_bytes(&packed, GZIP);
    assert_lost(&found, 2, RECORDS, 0);
    buffer_free(&inner), buffer_free(&archive), buffer_free(&packed);
}

/* ---- what is said -------------------------------------------------------------------------------------------- */

static void says_where_and_why(void **state) {
    (void)state;
    struct sample sample;
    struct buffer damaged = {0};
    char cause[160];
    make_sample(&sample, GZIP);
    splice(&damaged, &sample.bytes, sample.begins[2], 0, TEXT("xyz"));
    struct found found = read_bytes(&damaged, GZIP);
    snprintf(cause, sizeof cause, "gzip data is followed by other data; the next record is at byte %zu",
             sample.begins[2] + 3);
    assert_string_equal(found.cause, cause);
    assert_int_equal(found.offset, sample.begins[2]);
    buffer_free(&sample.bytes);
    make_sample(&sample, PLAIN);
    splice(&damaged, &sample.bytes, sample.begins[2], 0, TEXT("xyz"));
    found = read_bytes(&damaged, PLAIN);
    snprintf(cause, sizeof cause, "no WARC record begins where one should; the next record is at byte %zu",
             sample.begins[2] + 3);
    assert_string_equal(found.cause, cause);
    assert_int_equal(found.offset, sample.begins[2]);
    buffer_free(&sample.bytes), buffer_free(&damaged);
}

/* ---- hostile archives ---------------------------------------------------------------------------------------- */

/* Members in members, each of which runs to the end of the file before it fails, and records that all claim the rest
 * of it: read in a time that is in proportion to their size. */
static void reads_hostile_archives_in_time(void **state) {
    (void)state;
    enum { size = 4 << 20 };
    struct buffer bytes = {0};
    while (bytes.size < size) {
        static const char member[] =
            "\x1F\x8B\x08\0\0\0\0\0\0\x03\0\x20\0\xDF\xFFWARC/1.0\r\nWARC-Type: x\r\nxxxxxxxxx";
        buffer_put(&bytes, member, sizeof member - 1);
    }
    kit_write(kit_path(folder, "a.warc.gz"), buffer_text(&bytes));
    struct found found = read_path(kit_path(folder, "a.warc.gz"));
    assert_int_equal(found.errors, 1);
    buffer_clear(&bytes);
    while (bytes.size < size) buffer_put_string(&bytes, "WARC/1.0\r\nWARC-Type: x\r\n");
    kit_write(kit_path(folder, "a.warc"), buffer_text(&bytes));
    found = read_path(kit_path(folder, "a.warc"));
    assert_int_equal(found.errors, 1);
    buffer_free(&bytes);
}

#define test_in_folder(name) cmocka_unit_test_setup_teardown(name, make_folder, remove_folder)

int main(void) {
    const struct CMUnitTest tests[] = {
        test_in_folder(passes_over_garbage),
        test_in_folder(finds_the_record_after_one_cut_short),
        test_in_folder(passes_over_zeros),
        test_in_folder(survives_flipped_bytes),
        test_in_folder(does_not_believe_lengths),
        test_in_folder(reads_one_member_up_to_its_damage),
        test_in_folder(keeps_archives_inside_records_whole),
        test_in_folder(says_where_and_why),
        test_in_folder(reads_hostile_archives_in_time),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
