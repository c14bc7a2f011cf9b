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
 * heads, in the stream's window; the others are passed over without a copy.
 *
 * Nothing but its length says where a record ends, so a wrong length, like any damage, takes the records behind it
 * along. Hence a look at what follows each record: line ends and the next head, or nothing. Where something else does,
 * the stream is led back behind the head of the record in doubt, and the next whole head from there on is where reading
 * goes on; where the data cannot be unpacked, in the next member or frame that can. */
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

void warc_open(struct warc *warc, struct stream *stream, const char *path, bool plain, bool unsound) {
    *warc = (struct warc){.stream = stream, .path = path, .plain = plain, .unsound = unsound};
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
    textref url, date, id;
    bool is_http; /* of a response: by HTTP, and not of the DNS, say */
    uint64_t length;
    bool has_type, has_length;
    bool broken; /* another record's head begins inside this one */
};

/* Some writers put the address in angle brackets, as the grammar of WARC 1.0 has it. */
static textref without_brackets(textref url) {
    bool has = url.size >= 2 && url.at[0] == '<' && url.at[url.size - 1] == '>';
    return has ? text_slice(url, 1, url.size - 1) : url;
}

static struct record read_record_head(textref head) {
    struct record record = {0};
    textref name, value;
    for (uint32_t lines = 0; head_next(&head, &name, &value); lines++) {
        if (text_is_nocase(name, TEXT("warc-type"))) {
            record.broken |= record.has_type;
            record.has_type = value.size > 0;
            if (text_is_nocase(value, TEXT("response"))) record.type = RECORD_RESPONSE;
            if (text_is_nocase(value, TEXT("conversion"))) record.type = RECORD_CONVERSION;
        } else if (text_is_nocase(name, TEXT("warc-target-uri"))) {
            record.url = without_brackets(value);
        } else if (text_is_nocase(name, TEXT("warc-record-id"))) {
            record.id = without_brackets(value);
        } else if (text_is_nocase(name, TEXT("warc-date"))) {
            record.date = value;
        } else if (text_is_nocase(name, TEXT("content-type"))) {
            record.is_http = text_starts_nocase(value, TEXT("application/http"));
        } else if (text_is_nocase(name, TEXT("content-length"))) {
            record.has_length = head_number(value, &record.length);
        } else if (name.size == 0 && text_find(value, TEXT("WARC/1."), lines == 0 && value.size > 0) != UINT32_MAX) {
            record.broken = true;
        }
    }
    return record;
}

/* Shows the head that the next bytes begin with, within `limit` bytes; false when it does not end there, or (`alone`)
 * not before the next one begins. The window grows only as far as the head does, so that the stream can tell where the
 * next record's member begins. */
static bool show_head(struct stream *stream, uint64_t limit, bool alone, textref *head) {
    if (limit > LIMIT_ARCHIVE_HEAD) limit = LIMIT_ARCHIVE_HEAD;
    const textref another = TEXT("\nWARC/1.");
    uint32_t seen = 0;
    while (seen < limit) {
        textref bytes = stream_peek(stream, seen + 1);
        if (bytes.size <= seen) return false;
        if (bytes.size > limit) bytes.size = (uint32_t)limit;
        uint32_t next = alone ? text_find(bytes, another, seen > another.size ? seen - another.size : 0) : UINT32_MAX;
        if (next != UINT32_MAX) bytes.size = next + 1;
        head->at = bytes.at;
        head->size = head_size(bytes, seen);
        if (head->size > 0) return true;
        if (next != UINT32_MAX) return false;
        seen = bytes.size;
    }
    return false;
}

/* How many line ends were passed over. */
static uint64_t skip_line_ends(struct stream *stream) {
    uint64_t feeds = 0;
    for (;;) {
        textref seen = stream_peek(stream, 1);
        uint32_t ends = 0;
        for (; ends < seen.size && (seen.at[ends] == '\r' || seen.at[ends] == '\n'); ends++)
            feeds += seen.at[ends] == '\n';
        stream_skip(stream, ends);
        if (ends < seen.size || seen.size == 0) return feeds;
    }
}

/* "WARC/1.0" and a line end: what no page is likely to have just so. */
static bool is_version_line(textref bytes) {
    enum { digit = 7, end = 8 };
    return text_starts(bytes, TEXT("WARC/1.")) && bytes.size > end && byte_is_digit(bytes.at[digit]) &&
           byte_is_space(bytes.at[end]);
}

/* Whether the next bytes are a whole head that says what a record needs. They are looked at no further than to the next
 * head, so that a search over many beginnings of heads looks at each byte once or twice. */
static bool at_record(struct stream *stream) {
    enum { version_line = 9 };
    textref head;
    if (!is_version_line(stream_peek(stream, version_line)) || !show_head(stream, UINT64_MAX, true, &head))
        return false;
    struct record record = read_record_head(head);
    return record.has_type && record.has_length && !record.broken;
}

/* ---- names and copies --------------------------------------------------------------------------------------- */

/* "path#offset", the place in the file where the record's own gzip member or zstd frame begins, as indexes of archives
 * give it; or "path#offset+bytes" for a record further on in a member. */
static bool name_record(struct warc *warc) {
    struct stream_place place = stream_place(warc->stream);
    uint64_t inner = warc->stream->position - place.position;
    warc->place = place;
    warc->begin = warc->content = warc->stream->position;
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
    capture->record_id = copy_text(record->id, &ok);
    capture->offset = warc->offset;
    return ok;
}

/* ---- contents ----------------------------------------------------------------------------------------------- */

enum outcome { OUTCOME_CAPTURE, OUTCOME_FAILURE, OUTCOME_NO_PAGE };

static enum outcome fail_memory(struct input_error *error) {
    input_fail_memory(error);
    return OUTCOME_FAILURE;
}

/* A record has a member or frame of its own as a rule. Where another record begins with the next, it is no part of this
 * one, whatever its length says. */
static bool at_next_member(struct warc *warc) {
    struct stream *stream = warc->stream;
    struct stream_place place = stream_place(stream);
    bool own = warc->place.position == warc->begin && place.position > warc->begin;
    return stream->codec != STREAM_PLAIN && own && place.position == stream->position && at_record(stream);
}

/* The next `remaining` bytes, to `out` (NULL: nowhere). False when the archive has fewer, or memory is short. */
static bool take_rest(struct warc *warc, struct buffer *out) {
    struct stream *stream = warc->stream;
    if (stream->codec == STREAM_PLAIN && stream->position + warc->remaining > stream->size) return false;
    while (warc->remaining > 0 && !at_next_member(warc)) {
        textref seen = stream_peek(stream, 1);
        if (seen.size == 0) return false;
        uint64_t size = seen.size < warc->remaining ? seen.size : warc->remaining;
        stream_place(stream);
        if (stream->has_next && stream->next.position - stream->position < size)
            size = stream->next.position - stream->position;
        if (!stream_take(stream, size, out)) return false;
        warc->remaining -= size;
    }
    return warc->remaining == 0;
}

/* The rest of the record into the capture. */
static enum outcome take_content(struct warc *warc, struct input_capture *capture, struct input_error *error) {
    if (warc->remaining > LIMIT_PAGE_BYTES) {
        input_fail_large(error);
        return OUTCOME_FAILURE;
    }
    enum { usual = 1 << 20 }; /* a length may lie; what comes says how much it is */
    buffer_reserve(&capture->bytes, warc->remaining < usual ? (size_t)warc->remaining : usual);
    if (take_rest(warc, &capture->bytes)) return OUTCOME_CAPTURE;
    if (capture->bytes.failed) return fail_memory(error);
    return OUTCOME_NO_PAGE; /* the record ends early, which its ending tells better */
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

static enum outcome read_response(struct warc *warc, struct input_capture *capture, struct input_error *error) {
    textref bytes;
    if (!show_head(warc->stream, warc->remaining, false, &bytes)) {
        input_fail(error, COPYDESK_BAD_DATA, stream_offset(warc->stream), "the HTTP head has no end");
        return OUTCOME_FAILURE;
    }
    struct http_head head = http_read_head(bytes);
    const uint32_t ok_status = 200;
    if (head.status != ok_status || !(is_html(head.type) || is_text(head.type))) return OUTCOME_NO_PAGE;

    bool ok = true;
    capture->format = is_html(head.type) ? COPYDESK_PAGE_HTML : text_format(warc);
    capture->charset = copy_text(head.charset, &ok);
    capture->codings = head.codings;
    if (!ok) return fail_memory(error);
    stream_skip(warc->stream, bytes.size);
    warc->remaining -= bytes.size;

    return take_content(warc, capture, error);
}

static enum outcome read_conversion(struct warc *warc, struct input_capture *capture, struct input_error *error) {
    capture->format = text_format(warc);
    return take_content(warc, capture, error);
}

/* What the record is, and its page where it is one. */
static enum outcome read_record(struct warc *warc, const struct record *record, struct input_capture *capture,
                                struct input_error *error) {
    switch (record->type) {
    case RECORD_RESPONSE: return record->is_http ? read_response(warc, capture, error) : OUTCOME_NO_PAGE;
    case RECORD_CONVERSION: return read_conversion(warc, capture, error);
    case RECORD_OTHER: break;
    }
    return OUTCOME_NO_PAGE;
}

/* ---- damage ------------------------------------------------------------------------------------------------- */

/* Moves to the next whole head of a record, over whatever lies before it. */
static bool find_record(struct stream *stream) {
    enum { magic = 7 };
    uint32_t want = magic;
    for (;;) {
        textref seen = stream_peek(stream, want);
        uint32_t found = text_find(seen, TEXT("WARC/1."), 0);
        if (found != UINT32_MAX) {
            stream_skip(stream, found);
            if (at_record(stream)) return true;
            stream_skip(stream, 1);
        } else if (seen.size >= magic) {
            stream_skip(stream, seen.size - (magic - 1));
        } else if (!stream_resume(stream)) {
            return false;
        } else {
            continue;
        }
    }
}

/* Reads on behind damage: from the next record after `position`, which lies behind warc->place, or from where the
 * stream stands when that cannot be had again. `error` says what is wrong; where reading goes on is added. */
static void pass_damage(struct warc *warc, uint64_t position, struct input_error *error) {
    error->name = NULL;
    struct stream *stream = warc->stream;
    if (position < stream->position) stream_return(stream, warc->place, position);
    if (!find_record(stream)) {
        warc->ended = true;
        return;
    }
    struct stream_place place = stream_place(stream);
    uint64_t offset = stream->codec == STREAM_PLAIN ? stream->position : place.offset;
    size_t size = strlen(error->cause);
    snprintf(error->cause + size, sizeof error->cause - size, "; the next record is at byte %" PRIu64, offset);
}

/* What is wrong: the stream's own failure, or what the caller found. False when it is nothing that could be passed. */
static bool explain(struct warc *warc, uint64_t offset, const char *cause, struct input_error *error) {
    if (warc->stream->failed)
        *error = warc->stream->failure;
    else
        input_fail(error, COPYDESK_BAD_DATA, offset, "%s", cause);
    error->name = NULL;
    if (error->status != COPYDESK_BAD_DATA) warc->ended = true;
    return !warc->ended;
}

static enum input_next give_damage(struct warc *warc, uint64_t offset, uint64_t position, const char *cause,
                                   struct input_error *error) {
    if (explain(warc, offset, cause, error)) pass_damage(warc, position, error);
    return INPUT_ERROR;
}

/* ---- where a record ends ------------------------------------------------------------------------------------ */

enum ending {
    ENDING_SOUND,
    ENDING_EARLY, /* its content is not all there, or not sound */
    ENDING_LENGTH /* something else than a record follows, and so close that the length must be wrong */
};

static bool in_its_member(struct warc *warc) {
    return warc->stream->codec != STREAM_PLAIN && stream_place(warc->stream).offset == warc->place.offset;
}

/* Whether the rest of the member that holds the record alone is damaged: then its content is in doubt too. */
static bool member_fails(struct warc *warc) {
    struct stream *stream = warc->stream;
    if (warc->place.position != warc->begin) return false;
    while (in_its_member(warc)) {
        textref seen = stream_peek(stream, 1);
        bool last = stream->has_next && stream->next.position - stream->position <= seen.size;
        if (last || seen.size == 0) break;
        stream_skip(stream, seen.size);
    }
    return in_its_member(warc) && stream->failed && !stream->truncated && stream->member == warc->place.offset;
}

/* Of an archive that goes on after this record in a way that it should not: finds the next record. One that lies inside
 * this one shows that this one's length is wrong. Else this one is sound if the two line ends follow that
 * should, and the damage is kept for later. */
static enum ending doubt(struct warc *warc, bool ended_well, struct input_error *error) {
    uint64_t end = warc->stream->position, offset = warc->stream->codec == STREAM_PLAIN ? end : warc->offset;
    bool unsound = member_fails(warc);
    explain(warc, offset, "no WARC record begins where one should", error);
    if (!warc->ended) pass_damage(warc, warc->content, error);
    if (unsound || !ended_well || (!warc->ended && warc->stream->position < end)) {
        if (!unsound) error->offset = warc->offset;
        return ENDING_LENGTH;
    }
    warc->damage = *error;
    warc->has_damage = true;
    return ENDING_SOUND;
}

/* Looks at what follows the record. An error is filled in where that is damage. */
static enum ending end_record(struct warc *warc, struct input_error *error) {
    struct stream *stream = warc->stream;
    if (!take_rest(warc, NULL)) {
        const char *cause = at_next_member(warc) ? "a WARC record is longer than the member it lies in"
                                                 : "the archive ends in the middle of a record";
        give_damage(warc, warc->offset, warc->content, cause, error);
        return ENDING_EARLY;
    }
    bool ended_well = skip_line_ends(stream) > 1;
    textref seen = stream_peek(stream, version.size);
    if (seen.size == 0) {
        /* the check sum, if any, of what was just read says that it is not what was written */
        bool unsound = in_its_member(warc) && stream->failed && !stream->truncated;
        if (!unsound || stream->member != warc->place.offset) return ENDING_SOUND;
        give_damage(warc, warc->offset, stream->position, "", error);
        return ENDING_EARLY;
    }
    return text_starts(seen, version) ? ENDING_SOUND : doubt(warc, ended_well, error);
}

/* ---- the archive -------------------------------------------------------------------------------------------- */

/* Moves to the next record's content: INPUT_CAPTURE when there is one, with what the capture says of its record. */
static enum input_next next_record(struct warc *warc, struct record *record, struct input_capture *capture,
                                   struct input_error *error) {
    struct stream *stream = warc->stream;
    skip_line_ends(stream);
    if (!name_record(warc)) {
        warc->ended = true;
        input_fail_memory(error);
        return INPUT_ERROR;
    }
    stream_keep(stream, stream->codec == STREAM_PLAIN ? stream->position : warc->place.offset);
    textref head = stream_peek(stream, version.size);
    if (head.size == 0 && !stream->failed) {
        warc->ended = true;
        return INPUT_END;
    }
    uint64_t behind = warc->begin + 1;
    if (!text_starts(head, version))
        return give_damage(warc, warc->offset, warc->begin, "no WARC record begins where one should", error);
    if (!show_head(stream, UINT64_MAX, false, &head))
        return give_damage(warc, warc->offset, behind, "the head of a WARC record has no end", error);
    *record = read_record_head(head);
    if (record->broken) return give_damage(warc, warc->offset, behind, "the head of a WARC record breaks off", error);
    if (!record->has_length)
        return give_damage(warc, warc->offset, behind, "a WARC record does not give its length", error);
    if (record->type != RECORD_OTHER && !copy_record(warc, record, capture)) {
        warc->ended = true;
        input_fail_memory(error);
        return INPUT_ERROR;
    }
    stream_skip(stream, head.size);
    warc->content = stream->position;
    warc->remaining = record->length;
    return INPUT_CAPTURE;
}

/* The next record whole: what it holds, or what is wrong with it. */
static enum input_next take_record(struct warc *warc, struct input_capture *capture, enum outcome *outcome,
                                   struct input_error *error) {
    struct record record = {0};
    enum input_next next = next_record(warc, &record, capture, error);
    if (next != INPUT_CAPTURE) return next;
    *outcome = read_record(warc, &record, capture, error);
    struct input_error damage = {0};
    if (end_record(warc, &damage) != ENDING_SOUND) {
        *error = damage;
        return INPUT_ERROR;
    }
    if (*outcome == OUTCOME_FAILURE && warc->has_damage) {
        warc->has_damage = false; /* the two are one */
        *error = warc->damage;
        return INPUT_ERROR;
    }
    if (*outcome == OUTCOME_FAILURE) {
        error->name = warc->name;
        error->offset = warc->offset;
        return INPUT_ERROR;
    }
    if (*outcome == OUTCOME_NO_PAGE && record.type == RECORD_RESPONSE) warc->passed_over++;
    return INPUT_CAPTURE;
}

/* Looks for the first record of what is no archive by its beginning. */
static enum input_next begin_unsound(struct warc *warc, struct input_error *error) {
    warc->unsound = false;
    bool failed = warc->stream->failed;
    give_damage(warc, 0, 0, "no WARC record begins where one should", error);
    if (warc->ended && !failed)
        input_fail(error, COPYDESK_BAD_DATA, 0, "is no web archive: it does not begin with a WARC record");
    return INPUT_ERROR;
}

enum input_next warc_next(struct warc *warc, struct input_capture *capture, struct input_error *error) {
    *capture = (struct input_capture){0};
    if (warc->unsound) return begin_unsound(warc, error);
    if (warc->has_damage) {
        *error = warc->damage;
        warc->has_damage = false;
        return INPUT_ERROR;
    }
    while (!warc->ended) {
        enum outcome outcome = OUTCOME_NO_PAGE;
        enum input_next next = take_record(warc, capture, &outcome, error);
        if (next == INPUT_CAPTURE && outcome == OUTCOME_CAPTURE) return INPUT_CAPTURE;
        input_capture_free(capture);
        if (next != INPUT_CAPTURE) return next;
        if (warc->has_damage) return warc_next(warc, capture, error);
    }
    return INPUT_END;
}

bool warc_seek(struct warc *warc, struct stream_place place, uint64_t position) {
    warc->unsound = false; /* the other reading has told */
    return stream_return(warc->stream, place, position);
}
