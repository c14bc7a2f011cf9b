/* JSON's punctuation (RFC 8259), indented or on one line, so that json.c only says what a record holds.
 *
 * A value follows a key inside an object, and another value inside an array; commas and line breaks come by
 * themselves. Ranges stay on one line. */
#ifndef OUTPUT_JSON_WRITER_H
#define OUTPUT_JSON_WRITER_H

#include "base/buffer.h"

struct output_json_writer {
    struct buffer *out;
    bool indented;
    uint32_t depth; /* open objects and arrays */
    bool empty;     /* nothing yet in the innermost one */
    bool keyed;     /* a key has been written and its value is due */
};

void output_json_open(struct output_json_writer *json, char bracket);
void output_json_close(struct output_json_writer *json, char bracket);
void output_json_key(struct output_json_writer *json, const char *key);

void output_json_text(struct output_json_writer *json, textref t);
void output_json_unsigned(struct output_json_writer *json, uint64_t number);
void output_json_bool(struct output_json_writer *json, bool truth);
/* A key and its text; nothing where the text is absent. */
void output_json_field(struct output_json_writer *json, const char *key, textref t);
void output_json_number(struct output_json_writer *json, const char *key, uint64_t number);
/* A key and true; nothing where it is not. */
void output_json_flag(struct output_json_writer *json, const char *key, bool truth);
/* 0–1 in at most three decimals, whatever the locale; what is no number is 0. */
void output_json_share(struct output_json_writer *json, float share);
void output_json_raw(struct output_json_writer *json, textref t);                     /* a value that is JSON already */
void output_json_range(struct output_json_writer *json, struct copydesk_range range); /* [begin, end] */
void output_json_ranges(struct output_json_writer *json, struct copydesk_ranges ranges); /* [[begin, end], …] */

#endif
