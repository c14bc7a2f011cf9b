#include "cli/manifest.h"

#include "output/escape.h"
#include <inttypes.h>
#include <jansson.h>

/* ---- writing ------------------------------------------------------------------------------------------------- */

static void put_string(struct buffer *line, const char *string) {
    buffer_put_byte(line, '"');
    output_put_escaped(line, text_from(string), &output_json_escapes);
    buffer_put_byte(line, '"');
}

static void put_option(struct buffer *line, const char *name, const char *value) {
    if (!value) return;
    buffer_format(line, ",\"%s\":", name);
    put_string(line, value);
}

static void put_number_option(struct buffer *line, const char *name, uint64_t value) {
    char digits[24];
    snprintf(digits, sizeof digits, "%" PRIu64, value);
    put_option(line, name, value ? digits : NULL);
}

/* Names may be no UTF-8, and only the first ones are written out: the digest tells all lists of them apart. */
static void put_paths(struct buffer *line, const struct cli_read_options *options) {
    enum { shown = 1000 };
    struct cli_digest all = {0};
    char digits[33];
    buffer_put_string(line, "},\"paths\":[");
    for (size_t i = 0; i < options->path_count; i++) {
        const char *path = options->paths[i];
        if (i && i < shown) buffer_put_byte(line, ',');
        if (i < shown) put_string(line, path);
        all = cli_digest_then(all, cli_digest_of(path, strlen(path)));
    }
    cli_digest_write(all, digits);
    buffer_format(line, "],\"paths_digest\":\"%s\"}\n", digits);
}

void manifest_put_head(const struct cli_read_options *options, struct buffer *line) {
    static const char *const dedups[] = {NULL, "exact", "near"}, *const favours[] = {NULL, "precision", "recall"};
    const struct cli_filters *filters = &options->filters;
    buffer_format(line, "{\"copydesk\":\"%s\",\"options\":{\"format\":\"jsonl\"", copydesk_version());
    put_option(line, "compress", cli_compress_names[options->compress]);
    put_number_option(line, "shard-size", options->shard_size);
    put_option(line, "plain", options->plain ? "yes" : NULL);
    put_option(line, "no-statements", options->no_statements ? "yes" : NULL);
    put_option(line, "favour", favours[options->favour]);
    put_option(line, "language", filters->languages);
    put_option(line, "kind", filters->kind_list);
    put_number_option(line, "min-words", filters->min_words);
    put_option(line, "only-statements", filters->only_statements ? "yes" : NULL);
    put_option(line, "dedup", dedups[filters->dedup]);
    put_paths(line, options);
}

static void put_place(const struct input_place *place, struct buffer *line) {
    if (!place->known) return;
    buffer_format(line, ",\"place\":{\"files\":%" PRIu64 ",\"print\":\"%016" PRIx64 "\"", place->steps, place->print);
    if (place->inside)
        buffer_format(line, ",\"member\":%" PRIu64 ",\"begins\":%" PRIu64 ",\"position\":%" PRIu64, place->member,
                      place->begins, place->position);
    buffer_put_byte(line, '}');
}

void manifest_put_state(const struct manifest_state *state, const struct manifest_shard *shard, struct buffer *line) {
    char digits[33];
    cli_digest_write(state->digest, digits);
    if (shard)
        buffer_format(line, "{\"shard\":\"%s\",\"records\":%" PRIu64 ",\"bytes\":%" PRIu64 ",\"file_bytes\":%" PRIu64,
                      shard->name, shard->records, shard->bytes, shard->file_bytes);
    else
        buffer_put_string(line, "{\"finished\":true");
    buffer_format(line, ",\"inputs\":%" PRIu64 ",\"digest\":\"%s\",\"pages\":%" PRIu64 ",\"failed\":%" PRIu64,
                  state->inputs, digits, state->counts.pages, state->counts.failed);
    buffer_format(line, ",\"passed_over\":%" PRIu64, state->counts.passed_over);
    for (int i = 0; i < CLI_VERDICTS; i++)
        buffer_format(line, ",\"%s\":%" PRIu64, cli_verdict_name((enum cli_verdict)i), state->counts.verdicts[i]);
    if (!state->finished) put_place(&state->place, line);
    buffer_put_string(line, "}\n");
}

/* ---- reading ------------------------------------------------------------------------------------------------- */

size_t manifest_whole_lines(textref content) {
    size_t size = content.size;
    while (size && content.at[size - 1] != '\n') size--;
    return size;
}

static bool number(const json_t *line, const char *key, uint64_t *value) {
    const json_t *found = json_object_get(line, key);
    *value = (uint64_t)json_integer_value(found);
    return json_is_integer(found) && json_integer_value(found) >= 0;
}

/* A place that makes no sense is one that is not known: what was read before is read again. */
static struct input_place read_place(const json_t *object) {
    struct input_place place = {.inside = json_object_get(object, "member") != NULL};
    const char *print = json_string_value(json_object_get(object, "print"));
    place.known = print && sscanf(print, "%16" SCNx64, &place.print) == 1 && number(object, "files", &place.steps);
    if (place.inside)
        place.known = place.known && number(object, "member", &place.member) &&
                      number(object, "begins", &place.begins) && number(object, "position", &place.position) &&
                      place.begins <= place.position;
    return place;
}

static bool read_state(const json_t *line, struct manifest_state *state) {
    bool ok = number(line, "inputs", &state->inputs) && number(line, "pages", &state->counts.pages) &&
              number(line, "failed", &state->counts.failed) &&
              number(line, "passed_over", &state->counts.passed_over) &&
              cli_digest_read(json_string_value(json_object_get(line, "digest")), &state->digest);
    for (int i = 0; i < CLI_VERDICTS && ok; i++)
        ok = number(line, cli_verdict_name((enum cli_verdict)i), &state->counts.verdicts[i]);
    state->place = read_place(json_object_get(line, "place"));
    state->finished = json_is_true(json_object_get(line, "finished"));
    return ok;
}

static bool read_shard(const json_t *line, struct manifest_shard *shard) {
    const char *name = json_string_value(json_object_get(line, "shard"));
    if (!name || strlen(name) >= sizeof shard->name || strchr(name, '/')) return false;
    memcpy(shard->name, name, strlen(name) + 1);
    return number(line, "records", &shard->records) && number(line, "bytes", &shard->bytes) &&
           number(line, "file_bytes", &shard->file_bytes);
}

/* Says which option it is that another value was given for. */
static void explain_head(const json_t *was, const json_t *is, struct buffer *why) {
    const char *version = json_string_value(json_object_get(was, "copydesk"));
    const json_t *old = json_object_get(was, "options"), *new = json_object_get(is, "options");
    static const char *const names[] = {"compress", "shard-size", "plain",     "no-statements",   "favour",
                                        "language", "kind",       "min-words", "only-statements", "dedup"};
    if (!version || strcmp(version, COPYDESK_VERSION) != 0) {
        buffer_format(why, "was begun by copydesk %s", version ? version : "of another kind");
        return;
    }
    for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
        const char *a = json_string_value(json_object_get(old, names[i]));
        const char *b = json_string_value(json_object_get(new, names[i]));
        if (a == b || (a && b && strcmp(a, b) == 0)) continue;
        buffer_format(why, "was begun %s --%s", a ? "with" : "without", names[i]);
        if (a && strcmp(a, "yes") != 0) buffer_format(why, " %s", a);
        return;
    }
    buffer_put_string(why, "was begun with other paths");
}

static bool check_head(textref line, textref head, struct buffer *why) {
    if (text_is(line, head)) return true;
    json_t *was = json_loadb(line.at, line.size, 0, NULL), *is = json_loadb(head.at, head.size, 0, NULL);
    if (json_is_object(was))
        explain_head(was, is, why);
    else
        buffer_put_string(why, MANIFEST_NAME " is damaged");
    json_decref(was);
    json_decref(is);
    return false;
}

bool manifest_read(textref content, textref head, struct manifest_state *state,
                   bool (*visit)(void *context, const struct manifest_shard *shard, struct buffer *why), void *context,
                   struct buffer *why) {
    content.size = (uint32_t)manifest_whole_lines(content);
    *state = (struct manifest_state){0};
    for (uint32_t at = 0, end; at < content.size; at = end) {
        end = text_find(content, TEXT("\n"), at) + 1;
        textref text = text_slice(content, at, end);
        if (at == 0) {
            if (!check_head(text, head, why)) return false;
            continue;
        }
        json_t *line = json_loadb(text.at, text.size, 0, NULL);
        struct manifest_shard shard;
        bool ok = line && read_state(line, state) && (state->finished || read_shard(line, &shard));
        json_decref(line);
        if (!ok) {
            buffer_put_string(why, MANIFEST_NAME " is damaged");
            return false;
        }
        if (state->finished) break;
        state->shards++;
        if (!visit(context, &shard, why)) return false;
    }
    return true;
}
