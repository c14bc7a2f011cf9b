#include "output/json_writer.h"

#include "output/escape.h"

static void break_line(struct output_json_writer *json) {
    if (!json->indented) return;
    buffer_put_byte(json->out, '\n');
    for (uint32_t i = 0; i < json->depth; i++) buffer_put_string(json->out, "  ");
}

/* What stands before a key, or before a value of an array. */
static void separate(struct output_json_writer *json) {
    if (json->keyed) {
        json->keyed = false;
        return;
    }
    if (!json->empty) buffer_put_byte(json->out, ',');
    if (json->depth) break_line(json);
    json->empty = false;
}

void output_json_open(struct output_json_writer *json, char bracket) {
    separate(json);
    buffer_put_byte(json->out, bracket);
    json->depth++;
    json->empty = true;
}

void output_json_close(struct output_json_writer *json, char bracket) {
    json->depth--;
    if (!json->empty) break_line(json);
    buffer_put_byte(json->out, bracket);
    json->empty = false;
}

void output_json_key(struct output_json_writer *json, const char *key) {
    separate(json);
    buffer_put_byte(json->out, '"');
    buffer_put_string(json->out, key);
    buffer_put_string(json->out, json->indented ? "\": " : "\":");
    json->keyed = true;
}

void output_json_text(struct output_json_writer *json, textref t) {
    separate(json);
    buffer_put_byte(json->out, '"');
    output_put_escaped(json->out, t, &output_json_escapes);
    buffer_put_byte(json->out, '"');
}

void output_json_unsigned(struct output_json_writer *json, uint64_t number) {
    separate(json);
    buffer_put_unsigned(json->out, number);
}

void output_json_field(struct output_json_writer *json, const char *key, textref t) {
    if (t.size == 0) return;
    output_json_key(json, key);
    output_json_text(json, t);
}

void output_json_number(struct output_json_writer *json, const char *key, uint64_t number) {
    output_json_key(json, key);
    output_json_unsigned(json, number);
}

void output_json_flag(struct output_json_writer *json, const char *key, bool truth) {
    if (!truth) return;
    output_json_key(json, key);
    output_json_bool(json, true);
}

void output_json_bool(struct output_json_writer *json, bool truth) {
    separate(json);
    buffer_put_string(json->out, truth ? "true" : "false");
}

void output_json_share(struct output_json_writer *json, float share) {
    separate(json);
    uint32_t thousandths = share >= 1 ? 1000 : share > 0 ? (uint32_t)(share * 1000 + 0.5f) : 0;
    buffer_put_unsigned(json->out, thousandths / 1000);
    uint32_t rest = thousandths % 1000;
    if (rest == 0) return;
    char digits[] = {'.', (char)('0' + rest / 100), (char)('0' + rest / 10 % 10), (char)('0' + rest % 10)};
    size_t size = sizeof digits;
    while (digits[size - 1] == '0') size--;
    buffer_put(json->out, digits, size);
}

void output_json_raw(struct output_json_writer *json, textref t) {
    separate(json);
    buffer_put_text(json->out, t);
}

static void put_range(struct output_json_writer *json, struct copydesk_range range) {
    buffer_put_byte(json->out, '[');
    buffer_put_unsigned(json->out, range.begin);
    buffer_put_string(json->out, json->indented ? ", " : ",");
    buffer_put_unsigned(json->out, range.end);
    buffer_put_byte(json->out, ']');
}

void output_json_range(struct output_json_writer *json, struct copydesk_range range) {
    separate(json);
    put_range(json, range);
}

void output_json_ranges(struct output_json_writer *json, struct copydesk_ranges ranges) {
    separate(json);
    buffer_put_byte(json->out, '[');
    for (uint32_t i = 0; i < ranges.count; i++) {
        if (i) buffer_put_string(json->out, json->indented ? ", " : ",");
        put_range(json, ranges.at[i]);
    }
    buffer_put_byte(json->out, ']');
}
