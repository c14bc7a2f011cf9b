/* The manifest: what is written is read back, whatever a kill left of it, and anything else is refused with its cause.
 */
#include "cli/manifest.h"
#include "support.h"

#include <stdio.h>

static const struct cli_read_options usual = {.compress = CLI_COMPRESS_ZSTD, .shard_size = 1 << 20};

static struct manifest_state state_of(uint32_t shards) {
    struct manifest_state state = {.shards = shards, .inputs = 10u * shards, .digest = {shards, 7}};
    state.counts.pages = 9u * shards;
    state.counts.failed = shards;
    state.counts.passed_over = 3u * shards;
    for (int i = 0; i < CLI_VERDICTS; i++) state.counts.verdicts[i] = shards + (uint64_t)i;
    state.place = (struct input_place){.known = true, .steps = shards, .print = 0xfedcba9876543210u - shards};
    if (shards == 2)
        state.place.inside = true, state.place.member = 5000, state.place.begins = 70, state.place.position = 90;
    return state;
}

static void put_manifest(struct buffer *out, uint32_t shards, bool finished) {
    buffer_clear(out);
    manifest_put_head(&usual, out);
    for (uint32_t i = 1; i <= shards; i++) {
        struct manifest_state state = state_of(i);
        struct manifest_shard shard = {.records = i, .bytes = 100, .file_bytes = 50};
        snprintf(shard.name, sizeof shard.name, "part-%06u.jsonl.zst", i - 1);
        manifest_put_state(&state, &shard, out);
    }
    struct manifest_state end = state_of(shards);
    end.finished = true;
    if (finished) manifest_put_state(&end, NULL, out);
}

static bool count_shard(void *context, const struct manifest_shard *shard, struct buffer *why) {
    (void)why;
    uint32_t *count = context;
    assert_int_equal(shard->records, ++*count);
    assert_int_equal(shard->bytes, 100);
    assert_int_equal(shard->file_bytes, 50);
    return true;
}

/* Reads it with the head of `options`; returns the cause of a refusal, or "". */
static const char *read_as(textref content, const struct cli_read_options *options, struct manifest_state *state) {
    static char cause[200];
    struct buffer head = {0}, why = {0};
    uint32_t count = 0;
    manifest_put_head(options, &head);
    bool ok = manifest_read(content, buffer_text(&head), state, count_shard, &count, &why);
    assert_int_equal(ok, why.size == 0);
    if (ok) assert_int_equal(state->shards, count);
    snprintf(cause, sizeof cause, "%.*s", (int)why.size, why.size ? why.at : "");
    buffer_free(&head), buffer_free(&why);
    return cause;
}

static void assert_state(const struct manifest_state *state, uint32_t shards) {
    struct manifest_state expected = state_of(shards);
    if (shards == 0) expected = (struct manifest_state){0};
    assert_int_equal(state->shards, shards);
    assert_int_equal(state->inputs, expected.inputs);
    assert_true(cli_digest_is(state->digest, expected.digest));
    assert_int_equal(state->counts.pages, expected.counts.pages);
    assert_int_equal(state->counts.failed, expected.counts.failed);
    assert_int_equal(state->counts.passed_over, expected.counts.passed_over);
    assert_memory_equal(state->counts.verdicts, expected.counts.verdicts, sizeof expected.counts.verdicts);
    if (state->finished) return;
    assert_int_equal(state->place.known, expected.place.known);
    assert_int_equal(state->place.steps, expected.place.steps);
    assert_true(state->place.print == expected.place.print);
    assert_int_equal(state->place.inside, expected.place.inside);
    assert_int_equal(state->place.member, expected.place.member);
    assert_int_equal(state->place.begins, expected.place.begins);
    assert_int_equal(state->place.position, expected.place.position);
}

/* Cut off at every byte: as many shards as there are whole lines. */
static void reads_what_a_kill_left(void **state) {
    (void)state;
    struct buffer manifest = {0};
    put_manifest(&manifest, 3, true);
    for (uint32_t size = 0; size <= manifest.size; size++) {
        textref left = text_slice(buffer_text(&manifest), 0, size);
        struct manifest_state read;
        assert_string_equal(read_as(left, &usual, &read), "");
        uint32_t lines = 0;
        for (uint32_t i = 0; i < size; i++) lines += left.at[i] == '\n';
        assert_int_equal(read.finished, lines == 5);
        assert_state(&read, lines < 2 ? 0 : lines > 4 ? 3 : lines - 1);
        size_t whole = manifest_whole_lines(left);
        assert_true(whole <= size && (whole == 0 || left.at[whole - 1] == '\n'));
        assert_true(!memchr(left.at + whole, '\n', size - whole));
    }
    buffer_free(&manifest);
}

static void refuses_other_options(void **state) {
    (void)state;
    struct buffer manifest = {0};
    struct manifest_state read;
    put_manifest(&manifest, 1, false);
    struct cli_read_options other = usual;
    other.compress = CLI_COMPRESS_GZIP;
    assert_string_equal(read_as(buffer_text(&manifest), &other, &read), "was begun with --compress zstd");
    other = usual;
    other.filters.min_words = 5;
    assert_string_equal(read_as(buffer_text(&manifest), &other, &read), "was begun without --min-words");
    other = usual;
    other.no_statements = true;
    assert_string_equal(read_as(buffer_text(&manifest), &other, &read), "was begun without --no-statements");
    other = usual;
    const char *paths[] = {"a"};
    other.paths = paths;
    other.path_count = 1;
    assert_string_equal(read_as(buffer_text(&manifest), &other, &read), "was begun with other paths");
    other = usual;
    other.jobs = 7; /* may differ */
    assert_string_equal(read_as(buffer_text(&manifest), &other, &read), "");
    buffer_free(&manifest);
}

/* Paths that only differ behind those that are written out, or in bytes that are no UTF-8. */
static void tells_long_lists_and_odd_names_apart(void **state) {
    (void)state;
    enum { count = 3000 };
    const char *paths[count], *first[] = {"a\xff"}, *second[] = {"a\xfe"};
    for (int i = 0; i < count; i++) paths[i] = "x";
    struct cli_read_options options = usual;
    struct buffer a = {0}, b = {0};
    options.paths = paths;
    options.path_count = count;
    manifest_put_head(&options, &a);
    assert_true(a.size < 8192);
    paths[count - 1] = "y";
    manifest_put_head(&options, &b);
    assert_false(text_is(buffer_text(&a), buffer_text(&b)));
    buffer_clear(&a), buffer_clear(&b);
    options.path_count = 1;
    options.paths = first;
    manifest_put_head(&options, &a);
    options.paths = second;
    manifest_put_head(&options, &b);
    assert_false(text_is(buffer_text(&a), buffer_text(&b)));
    buffer_free(&a), buffer_free(&b);
}

static bool accept(void *context, const struct manifest_shard *shard, struct buffer *why) {
    (void)context, (void)why;
    assert_true(strlen(shard->name) < sizeof shard->name && !strchr(shard->name, '/'));
    return true;
}

/* Any byte changed: a refusal that says why, or a state; and never a name that leads out of the folder. */
static void survives_damage(void **state) {
    (void)state;
    static const char others[] = {'\0', '"', '}', '\n', '-', '/', '9', (char)0xff};
    struct buffer manifest = {0}, head = {0}, why = {0};
    put_manifest(&manifest, 2, false);
    manifest_put_head(&usual, &head);
    for (uint32_t i = 0; i < manifest.size; i++) {
        char was = manifest.at[i];
        for (size_t k = 0; k < sizeof others; k++) {
            struct manifest_state read;
            buffer_clear(&why);
            manifest.at[i] = others[k];
            bool ok = manifest_read(buffer_text(&manifest), buffer_text(&head), &read, accept, NULL, &why);
            assert_int_equal(ok, why.size == 0);
            if (ok && read.place.known && read.place.inside) assert_true(read.place.begins <= read.place.position);
        }
        manifest.at[i] = was;
    }
    buffer_free(&manifest), buffer_free(&head), buffer_free(&why);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(reads_what_a_kill_left),
        cmocka_unit_test(refuses_other_options),
        cmocka_unit_test(tells_long_lists_and_odd_names_apart),
        cmocka_unit_test(survives_damage),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
