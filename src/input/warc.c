/* A record is a head, its content, and two line ends:
 *
 *     WARC/1.0                             ┐
 *     WARC-Type: response                  │
 *     WARC-Target-URI: https://…           │ head
 *     Content-Length: 5120                 │
 *                                          ┘
 *     HTTP/1.1 200 OK                      ┐
 *     Content-Type: text/html              │ content: of a response, an HTTP head and body;
 *                                          │ of a conversion (WET files), the text
 *     <!doctype html>…                     ┘
 *
 * Most records are not pages: requests, metadata, redirects, images. Whether a record is one is seen from its two
 * heads, in the stream's window; the others are passed over without a copy. */
#include "input/warc.h"

#include "base/limits.h"
#include "input/http.h"

#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>

static const textref version = {"WARC/", 5};

bool warc_is_archive(struct stream *stream) {
    return text_starts(stream_sniff(stream, version.size), version);
}

void warc_open(struct warc *warc, struct stream *stream, const char *path, bool plain) {
    *warc = (struct warc){.stream = stream, .path = path, .plain = plain};
}

void warc_close(struct warc *warc) {
    free(warc->name);
    *warc = (struct warc){.ended = true};
}

/* ---- the record's head -------------------------------------------------------------------------------------- */

enum record_type { RECORD_OTHER, RECORD_RESPONSE, RECORD_CONVERSION };

/* Texts lie in the stream's window, until the next peek. */
struct record {
    enum record_type type;
    textref url, date;
    bool is_http; /* of a response: by HTTP, and not of the DNS, say */
    uint64_t length;
    bool has_length;
};

/* Some writers put the address in angle brackets, as the grammar of WARC 1.0 has it. */
static textref without_brackets(textref url) {
    bool has = url.size >= 2 && url.at[0] == '<' && url.at[url.size - 1] == '>';
    return has ? text_slice(url, 1, url.size - 1) : url;
}

static struct record read_record_head(textref head) {
    struct record record = {0};
    textref name, value;
    while (head_next(&head, &name, &value)) {
        if (text_is_nocase(name, TEXT("warc-type"))) {
            if (text_is_nocase(value, TEXT("response"))) record.type = RECORD_RESPONSE;
            if (text_is_nocase(value, TEXT("conversion"))) record.type = RECORD_CONVERSION;
        } else if (text_is_nocase(name, TEXT("warc-target-uri"))) {
            record.url = without_brackets(value);
        } else if (text_is_nocase(name, TEXT("warc-date"))) {
            record.date = value;
        } else if (text_is_nocase(name, TEXT("content-type"))) {
            record.is_http = text_starts_nocase(value, TEXT("application/http"));
        } else if (text_is_nocase(name, TEXT("content-length"))) {
            record.has_length = head_number(value, &record.length);
        }
    }
    return record;
}

/* Shows the head that the next bytes begin with, within `limit` bytes; false when it does not end there. The window
 * grows only as far as the head does, so that the stream can tell where the next record's member begins. */
static bool show_head(struct stream *stream, uint64_t limit, textref *head) {
    if (limit > LIMIT_ARCHIVE_HEAD) limit = LIMIT_ARCHIVE_HEAD;
    uint32_t seen = 0;
    while (seen < limit) {
        textref bytes = stream_peek(stream, seen + 1);
        if (bytes.size <= seen) return false;
        if (bytes.size > limit) bytes.size = (uint32_t)limit;
        head->at = bytes.at;
        head->size = head_size(bytes, seen);
        if (head->size > 0) return true;
        seen = bytes.size;
    }
    return false;
}

static bool skip_line_ends(struct stream *stream) {
    for (;;) {
        textref seen = stream_peek(stream, 1);
        uint32_t ends = 0;
        while (ends < seen.size && (seen.at[ends] == '\r' || seen.at[ends] == '\n')) ends++;
        stream_skip(stream, ends);
        if (ends < seen.size || seen.size == 0) return seen.size > 0;
    }
}

/* ---- names and copies --------------------------------------------------------------------------------------- */

/* "path#offset", the place in the file where the record's own gzip member or zstd frame begins, as indexes of archives
 * give it; or "path#offset+bytes" for a record further on in a member. */
static bool name_record(struct warc *warc) {
    struct stream_place place = stream_place(warc->stream);
    uint64_t inner = warc->stream->position - place.position;
    warc->offset = warc->stream->codec == STREAM_PLAIN ? inner : place.offset;
    enum { numbers = 48 };
    size_t room = strlen(warc->path) + numbers;
    free(warc->name);
    warc->name = malloc(room);
    if (!warc->name) return false;
    if (warc->stream->codec == STREAM_PLAIN || inner == 0)
        snprintf(warc->name, room, "%s#%" PRIu64, warc->path, warc->offset);
    else
        snprintf(warc->name, room, "%s#%" PRIu64 "+%" PRIu64, warc->path, warc->offset, inner);
    return true;
}

/* A NUL-terminated copy; NULL for an absent text. *ok turns false when memory is short. */
static char *copy_text(textref t, bool *ok) {
    if (t.size == 0) return NULL;
    char *copy = malloc((size_t)t.size + 1);
    if (!copy) {
        *ok = false;
        return NULL;
    }
    memcpy(copy, t.at, t.size);
    copy[t.size] = '\0';
    return copy;
}

static bool copy_record(const struct warc *warc, const struct record *record, struct input_capture *capture) {
    bool ok = true;
    capture->name = copy_text(text_from(warc->name), &ok);
    capture->url = copy_text(record->url, &ok);
    capture->captured = copy_text(record->date, &ok);
    return ok;
}

/* ---- contents ----------------------------------------------------------------------------------------------- */

enum outcome { OUTCOME_CAPTURE, OUTCOME_FAILURE, OUTCOME_NO_PAGE };

static enum outcome fail_memory(struct input_error *error) {
    input_fail_memory(error);
    return OUTCOME_FAILURE;
}

/* The rest of the record into the capture. */
static enum outcome take_content(struct warc *warc, struct input_capture *capture, struct input_error *error) {
    if (warc->remaining > LIMIT_PAGE_BYTES) {
        input_fail_large(error);
        return OUTCOME_FAILURE;
    }
    uint64_t before = warc->stream->position;
    bool whole = buffer_reserve(&capture->bytes, (size_t)warc->remaining) &&
                 stream_take(warc->stream, warc->remaining, &capture->bytes);
    warc->remaining -= warc->stream->position - before;
    if (whole) return OUTCOME_CAPTURE;
    if (capture->bytes.failed) return fail_memory(error);
    return OUTCOME_NO_PAGE; /* the archive ends here, which pass_over tells better */
}

static bool is_html(textref type) {
    return text_is_nocase(type, TEXT("text/html")) || text_is_nocase(type, TEXT("application/xhtml+xml"));
}

static bool is_text(textref type) {
    return text_is_nocase(type, TEXT("text/plain"));
}

static enum copydesk_page_format text_format(const struct warc *warc) {
    return warc->plain ? COPYDESK_PAGE_PLAIN : COPYDESK_PAGE_FLATTENED;
}

static enum outcome read_response(struct warc *warc, struct unpacker *unpacker, struct input_capture *capture,
                                  struct input_error *error) {
    textref bytes;
    if (!show_head(warc->stream, warc->remaining, &bytes)) {
        input_fail(error, COPYDESK_BAD_DATA, stream_offset(warc->stream), "the HTTP head has no end");
        return OUTCOME_FAILURE;
    }
    struct http_head head = http_read_head(bytes);
    const uint32_t ok_status = 200;
    if (head.status != ok_status || !(is_html(head.type) || is_text(head.type))) return OUTCOME_NO_PAGE;

    bool ok = true;
    capture->format = is_html(head.type) ? COPYDESK_PAGE_HTML : text_format(warc);
    capture->charset = copy_text(head.charset, &ok);
    if (!ok) return fail_memory(error);
    stream_skip(warc->stream, bytes.size);
    warc->remaining -= bytes.size;

    enum outcome outcome = take_content(warc, capture, error);
    if (outcome != OUTCOME_CAPTURE) return outcome;
    return http_decode_body(&head, unpacker, &capture->bytes, error) ? OUTCOME_CAPTURE : OUTCOME_FAILURE;
}

static enum outcome read_conversion(struct warc *warc, struct input_capture *capture, struct input_error *error) {
    capture->format = text_format(warc);
    return take_content(warc, capture, error);
}

/* What the record is, and its page where it is one. */
static enum outcome read_record(struct warc *warc, const struct record *record, struct unpacker *unpacker,
                                struct input_capture *capture, struct input_error *error) {
    switch (record->type) {
    case RECORD_RESPONSE: return record->is_http ? read_response(warc, unpacker, capture, error) : OUTCOME_NO_PAGE;
    case RECORD_CONVERSION: return read_conversion(warc, capture, error);
    case RECORD_OTHER: break;
    }
    return OUTCOME_NO_PAGE;
}

/* ---- the archive -------------------------------------------------------------------------------------------- */

/* The archive cannot be read further: by the stream's own failure, or for what the caller found. */
static enum input_next fail_archive(struct warc *warc, struct input_error *error, const char *cause) {
    warc->ended = true;
    if (warc->stream->failed)
        *error = warc->stream->failure;
    else if (cause)
        input_fail(error, COPYDESK_BAD_DATA, stream_offset(warc->stream), "%s", cause);
    else
        input_fail_memory(error);
    error->name = NULL;
    return INPUT_ERROR;
}

/* Moves to the next record's content: INPUT_CAPTURE when there is one, with what the capture says of its record. */
static enum input_next next_record(struct warc *warc, struct record *record, struct input_capture *capture,
                                   struct input_error *error) {
    if (!skip_line_ends(warc->stream)) {
        warc->ended = true;
        return warc->stream->failed ? fail_archive(warc, error, NULL) : INPUT_END;
    }
    if (!name_record(warc)) return fail_archive(warc, error, NULL);
    textref head;
    if (!text_starts(stream_peek(warc->stream, version.size), version))
        return fail_archive(warc, error, "no WARC record begins where one should");
    if (!show_head(warc->stream, UINT64_MAX, &head))
        return fail_archive(warc, error, "the head of a WARC record has no end");
    *record = read_record_head(head);
    if (!record->has_length) return fail_archive(warc, error, "a WARC record does not give its length");
    if (record->type != RECORD_OTHER && !copy_record(warc, record, capture)) return fail_archive(warc, error, NULL);
    stream_skip(warc->stream, head.size);
    warc->remaining = record->length;
    return INPUT_CAPTURE;
}

static bool pass_over(struct warc *warc) {
    uint64_t size = warc->remaining;
    warc->remaining = 0;
    return stream_take(warc->stream, size, NULL);
}

enum input_next warc_next(struct warc *warc, struct unpacker *unpacker, struct input_capture *capture,
                          struct input_error *error) {
    while (!warc->ended) {
        struct record record;
        *capture = (struct input_capture){0};
        enum input_next next = next_record(warc, &record, capture, error);
        enum outcome outcome =
            next == INPUT_CAPTURE ? read_record(warc, &record, unpacker, capture, error) : OUTCOME_NO_PAGE;
        if (outcome == OUTCOME_CAPTURE) return INPUT_CAPTURE;
        input_capture_free(capture);
        if (next != INPUT_CAPTURE) return next;
        if (!pass_over(warc)) return fail_archive(warc, error, "the archive ends in the middle of a record");
        if (outcome == OUTCOME_FAILURE) {
            error->name = warc->name;
            error->offset = warc->offset;
            return INPUT_ERROR;
        }
    }
    return INPUT_END;
}
