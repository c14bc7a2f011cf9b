/* Decoders that need no tables: UTF-8 with broken bytes, UTF-16, x-user-defined and the standard's "replacement".
 *
 * A decoder works through its input in blocks, so that the room it asks for ahead of writing stays small however
 * large the page is, and the page's limit is noticed soon after it is passed. */
#include "base/limits.h"
#include "base/utf8.h"
#include "charset/encoding.h"

static const uint32_t block_bytes = 64 * 1024;

uint32_t charset_ascii_prefix(textref bytes) {
    uint32_t at = 0;
    uint64_t word;
    for (; bytes.size - at >= sizeof word; at += sizeof word) {
        memcpy(&word, bytes.at + at, sizeof word);
        if (word & 0x8080808080808080u) break;
    }
    while (at < bytes.size && (unsigned char)bytes.at[at] < 0x80) at++;
    return at;
}

void charset_put(struct buffer *out, uint32_t code) {
    char bytes[4];
    buffer_put(out, bytes, utf8_encode(code, bytes));
}

enum copydesk_status charset_state(const struct buffer *out) {
    if (out->failed) return COPYDESK_NO_MEMORY;
    return out->size > LIMIT_PAGE_BYTES ? COPYDESK_TOO_LARGE : COPYDESK_OK;
}

/* Valid runs are copied whole; each broken sequence between them is one U+FFFD. */
static enum copydesk_status convert_utf8(textref bytes, struct buffer *out) {
    enum copydesk_status status = COPYDESK_OK;
    while (bytes.size > 0 && status == COPYDESK_OK) {
        uint32_t valid = utf8_valid_prefix(bytes);
        buffer_put(out, bytes.at, valid);
        bytes = text_slice(bytes, valid, bytes.size);
        if (bytes.size > 0) {
            charset_put(out, UTF8_REPLACEMENT);
            bytes = text_slice(bytes, utf8_decode(bytes, 0).size, bytes.size);
        }
        status = charset_state(out);
    }
    return status;
}

/* Encoding Standard 14.2: a lone surrogate, and half a code unit at the end, are U+FFFD. */
static enum copydesk_status convert_utf16(textref bytes, bool big_endian, struct buffer *out) {
    enum copydesk_status status = COPYDESK_OK;
    uint32_t lead = 0;
    for (uint32_t at = 0; at + 1 < bytes.size && status == COPYDESK_OK; at += 2) {
        uint32_t first = (unsigned char)bytes.at[at], second = (unsigned char)bytes.at[at + 1];
        uint32_t unit = big_endian ? first << 8 | second : second << 8 | first;
        bool low = unit >= 0xDC00 && unit <= 0xDFFF;
        if (lead && low) {
            charset_put(out, 0x10000 + ((lead - 0xD800) << 10) + (unit - 0xDC00));
            lead = 0;
            continue;
        }
        if (lead) charset_put(out, UTF8_REPLACEMENT);
        lead = unit >= 0xD800 && unit <= 0xDBFF ? unit : 0;
        if (!lead) charset_put(out, unit); /* a lone low surrogate is encoded as U+FFFD */
        if (at % block_bytes == 0) status = charset_state(out);
    }
    if (lead || bytes.size % 2) charset_put(out, UTF8_REPLACEMENT);
    return status == COPYDESK_OK ? charset_state(out) : status;
}

/* Encoding Standard 14.5: the upper half is in the private use area, from U+F780. */
static enum copydesk_status convert_user_defined(textref bytes, struct buffer *out) {
    enum copydesk_status status = COPYDESK_OK;
    for (uint32_t at = 0; at < bytes.size && status == COPYDESK_OK; at++) {
        unsigned char byte = (unsigned char)bytes.at[at];
        charset_put(out, byte < 0x80 ? byte : 0xF700u + byte);
        if (at % block_bytes == 0) status = charset_state(out);
    }
    return status == COPYDESK_OK ? charset_state(out) : status;
}

/* Encoding Standard 14.1: encodings that cannot be decoded safely yield one U+FFFD and nothing else. */
static enum copydesk_status convert_replacement(textref bytes, struct buffer *out) {
    if (bytes.size > 0) charset_put(out, UTF8_REPLACEMENT);
    return charset_state(out);
}

enum copydesk_status charset_convert(const struct charset_encoding *encoding, textref bytes, struct buffer *out) {
    switch (encoding->kind) {
    case CHARSET_UTF_8: return convert_utf8(bytes, out);
    case CHARSET_UTF_16BE: return convert_utf16(bytes, true, out);
    case CHARSET_UTF_16LE: return convert_utf16(bytes, false, out);
    case CHARSET_SINGLE_BYTE: return charset_convert_single_byte(encoding, bytes, out);
    case CHARSET_MULTI_BYTE:
    case CHARSET_ISO_2022_JP: return charset_convert_multi_byte(encoding, bytes, out);
    case CHARSET_USER_DEFINED: return convert_user_defined(bytes, out);
    case CHARSET_REPLACEMENT: break;
    }
    return convert_replacement(bytes, out);
}
