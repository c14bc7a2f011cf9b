/* ISO-2022-JP (Encoding Standard, 12.2.1): everything is below 0x80, and escape sequences say what it means. A state of
 * the standard's decoder that only waits for its next byte is here the place where that byte is read. */
#include "base/utf8.h"
#include "charset/encoding.h"

enum mode { ASCII, ROMAN, KATAKANA, KANJI };

struct decoding {
    struct charset_index *index;
    struct buffer *out;
    enum mode mode;
    bool just_escaped; /* one escape sequence after another is an error: it may hide markup */
};

/* What an escape sequence sets; false when it is none of them. */
static bool read_escape(textref bytes, enum mode *mode) {
    static const struct {
        textref sequence;
        enum mode mode;
    } escapes[] = {{{"\x1B(B", 3}, ASCII},
                   {{"\x1B(J", 3}, ROMAN},
                   {{"\x1B(I", 3}, KATAKANA},
                   {{"\x1B$@", 3}, KANJI},
                   {{"\x1B$B", 3}, KANJI}};
    for (size_t i = 0; i < sizeof escapes / sizeof *escapes; i++) {
        if (!text_starts(bytes, escapes[i].sequence)) continue;
        *mode = escapes[i].mode;
        return true;
    }
    return false;
}

/* The first byte of a pair; its second is taken whatever it is, but for an escape. */
static uint32_t read_pair(struct decoding *decoding, textref bytes) {
    enum { first = 0x21, last = 0x7E };
    const unsigned lead = (unsigned char)bytes.at[0], trail = bytes.size > 1 ? (unsigned char)bytes.at[1] : 0x1Bu;
    const bool is_lead = lead >= first && lead <= last, is_trail = trail >= first && trail <= last;
    if (!is_lead || !is_trail || !charset_put_jis(decoding->index, lead - first, trail - first))
        charset_put(decoding->out, UTF8_REPLACEMENT);
    return is_lead && trail != 0x1B ? 2 : 1;
}

static uint32_t single_code(enum mode mode, unsigned byte) {
    enum { first_katakana = 0xFF61 };
    if (mode == KATAKANA) return byte >= 0x21 && byte <= 0x5F ? first_katakana + byte - 0x21 : UTF8_REPLACEMENT;
    if (byte >= 0x80 || byte == 0x0E || byte == 0x0F || byte == 0x1B) return UTF8_REPLACEMENT;
    if (mode == ROMAN && byte == 0x5C) return 0xA5;
    if (mode == ROMAN && byte == 0x7E) return 0x203E;
    return byte;
}

/* One character or escape sequence; returns how many bytes it took. */
static uint32_t decode_one(struct decoding *decoding, textref bytes) {
    const unsigned char byte = (unsigned char)bytes.at[0];
    if (byte == 0x1B && read_escape(bytes, &decoding->mode)) {
        if (decoding->just_escaped) charset_put(decoding->out, UTF8_REPLACEMENT);
        decoding->just_escaped = true;
        return 3;
    }
    decoding->just_escaped = false;
    if (byte != 0x1B && decoding->mode == KANJI) return read_pair(decoding, bytes);
    charset_put(decoding->out, byte == 0x1B ? UTF8_REPLACEMENT : single_code(decoding->mode, byte));
    return 1;
}

enum copydesk_status charset_decode_iso_2022_jp(struct charset_index *index, textref bytes, struct buffer *out) {
    struct decoding decoding = {.index = index, .out = out, .mode = ASCII};
    enum { bytes_a_look = 4096 };
    enum copydesk_status status = COPYDESK_OK;
    for (uint32_t at = 0, looked = 0; at < bytes.size && status == COPYDESK_OK;) {
        at += decode_one(&decoding, text_slice(bytes, at, bytes.size));
        if (at - looked < bytes_a_look) continue;
        status = charset_state(out);
        looked = at;
    }
    return status == COPYDESK_OK ? charset_state(out) : status;
}
