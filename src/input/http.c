#include "input/http.h"

#include "base/limits.h"

/* ---- the head ----------------------------------------------------------------------------------------------- */

/* "HTTP/1.1 200 OK" */
static uint32_t read_status(textref line) {
    if (!text_starts_nocase(line, TEXT("HTTP/"))) return 0;
    uint32_t space = text_find(line, TEXT(" "), 0);
    if (space == UINT32_MAX) return 0;
    textref rest = head_trim(text_slice(line, space, line.size));
    uint64_t status = 0;
    if (rest.size < 3 || (rest.size > 3 && byte_is_digit(rest.at[3]))) return 0;
    return head_number(text_slice(rest, 0, 3), &status) ? (uint32_t)status : 0;
}

/* The part of a list before its first comma or semicolon. */
static textref first_item(textref list) {
    uint32_t end = 0;
    while (end < list.size && list.at[end] != ',' && list.at[end] != ';') end++;
    return head_trim(text_slice(list, 0, end));
}

static void add_coding(struct input_codings *codings, textref name) {
    static const struct {
        textref name;
        enum packing packing;
    } known[] = {
        {{"gzip", 4}, PACKING_GZIP}, {{"x-gzip", 6}, PACKING_GZIP}, {{"deflate", 7}, PACKING_DEFLATE},
        {{"zstd", 4}, PACKING_ZSTD}, {{"br", 2}, PACKING_BROTLI},
    };
    if (name.size == 0 || text_is_nocase(name, TEXT("identity"))) return;
    for (size_t i = 0; i < sizeof known / sizeof *known; i++) {
        if (!text_is_nocase(name, known[i].name) || codings->count == INPUT_CODINGS) continue;
        codings->at[codings->count++] = known[i].packing;
        return;
    }
    codings->unknown = true;
}

static void read_codings(struct input_codings *codings, textref list) {
    while (list.size > 0) {
        uint32_t comma = text_find(list, TEXT(","), 0);
        textref item = comma == UINT32_MAX ? list : text_slice(list, 0, comma);
        list = comma == UINT32_MAX ? (textref){0} : text_slice(list, comma + 1, list.size);
        add_coding(codings, head_trim(item));
    }
}

struct http_head http_read_head(textref bytes) {
    struct http_head head = {.codings.http = true};
    textref name, value;
    if (!head_next(&bytes, &name, &value)) return head;
    head.status = read_status(value);
    while (head_next(&bytes, &name, &value)) {
        if (text_is_nocase(name, TEXT("content-type"))) {
            head.type = first_item(value);
            head.charset = head_parameter(value, TEXT("charset"));
        } else if (text_is_nocase(name, TEXT("transfer-encoding"))) {
            head.codings.chunked = text_find_nocase(value, TEXT("chunked"), 0) != UINT32_MAX;
        } else if (text_is_nocase(name, TEXT("content-encoding"))) {
            read_codings(&head.codings, value);
        }
    }
    return head;
}

/* ---- chunks ------------------------------------------------------------------------------------------------- */

static int hex_value(char byte) {
    if (byte_is_digit(byte)) return byte - '0';
    byte = byte_lower(byte);
    return byte >= 'a' && byte <= 'f' ? byte - 'a' + 10 : -1;
}

/* A chunk's size line, RFC 9112 section 7.1: hexadecimal digits, then perhaps extensions, which nobody uses. Moves *at
 * behind the line. */
static bool read_chunk_size(textref body, uint32_t *at, uint64_t *size) {
    uint32_t begin = *at, end = text_find(body, TEXT("\n"), begin);
    if (end == UINT32_MAX) end = body.size;
    enum { longest = 15 };
    *size = 0;
    uint32_t digits = 0;
    for (; begin + digits < end && digits <= longest; digits++) {
        int value = hex_value(body.at[begin + digits]);
        if (value < 0) break;
        *size = *size << 4 | (uint64_t)value;
    }
    if (digits == 0 || digits > longest) return false;
    textref rest = head_trim(text_slice(body, begin + digits, end));
    if (rest.size > 0 && rest.at[0] != ';') return false;
    *at = end < body.size ? end + 1 : end;
    return true;
}

static uint32_t skip_line_end(textref body, uint32_t at) {
    if (at < body.size && body.at[at] == '\r') at++;
    if (at < body.size && body.at[at] == '\n') at++;
    return at;
}

/* Moves the chunks together. A body that ends after a whole chunk has lost only its end mark, and is taken. */
static bool undo_chunks(struct buffer *buffer, struct input_error *error) {
    textref body = buffer_text(buffer);
    uint32_t at = 0, to = 0;
    while (at < body.size) {
        uint64_t size = 0;
        uint32_t line = at;
        if (!read_chunk_size(body, &at, &size)) {
            if (line == 0) return true; /* it was decoded before it was archived */
            input_fail(error, COPYDESK_BAD_DATA, INPUT_NO_OFFSET, "the chunked body is damaged");
            return false;
        }
        if (size == 0) break;
        if (size > body.size - at) {
            input_fail(error, COPYDESK_BAD_DATA, INPUT_NO_OFFSET, "the chunked body is truncated");
            return false;
        }
        memmove(buffer->at + to, body.at + at, (size_t)size);
        to += (uint32_t)size;
        at = skip_line_end(body, at + (uint32_t)size);
    }
    buffer->size = to;
    return true;
}

/* ---- content codings ---------------------------------------------------------------------------------------- */

static bool looks_like_markup(textref body) {
    if (text_starts(body, TEXT("\xEF\xBB\xBF"))) body = text_slice(body, 3, body.size);
    body = head_trim(body);
    return body.size > 0 && body.at[0] == '<';
}

static bool looks_packed(enum packing packing, textref body) {
    switch (packing) {
    case PACKING_GZIP: return text_starts(body, TEXT("\x1F\x8B"));
    case PACKING_ZSTD: return text_starts(body, TEXT("\x28\xB5\x2F\xFD"));
    case PACKING_DEFLATE:
    case PACKING_BROTLI: break;
    }
    return body.size > 0 && !looks_like_markup(body); /* these have no mark of their own */
}

/* Without the control characters that packed data has soon. */
static bool looks_like_text(textref body) {
    enum { enough = 1024 };
    for (uint32_t i = 0; i < body.size && i < enough; i++)
        if ((unsigned char)body.at[i] < ' ' && !byte_is_space(body.at[i]) && body.at[i] != 0x1B) return false;
    return true;
}

bool http_decode_body(const struct input_codings *codings, struct unpacker *unpacker, struct buffer *body,
                      struct input_error *error) {
    if (codings->chunked && !undo_chunks(body, error)) return false;
    if (codings->unknown && body->size > 0 && !looks_like_markup(buffer_text(body))) {
        input_fail(error, COPYDESK_BAD_DATA, INPUT_NO_OFFSET, "the body has a content encoding that is not known");
        return false;
    }
    for (uint32_t i = codings->count; i-- > 0;) {
        textref bytes = buffer_text(body);
        if (!looks_packed(codings->at[i], bytes)) {
            if (looks_like_markup(bytes) || looks_like_text(bytes)) continue;
            input_fail(error, COPYDESK_BAD_DATA, INPUT_NO_OFFSET, "the body is not encoded as its head says");
            return false;
        }
        if (!unpack_in_place(unpacker, codings->at[i], body, error)) return false;
    }
    return true;
}
