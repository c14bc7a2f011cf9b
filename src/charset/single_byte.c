/* The single-byte encodings, by way of the C library's iconv: each is read from it once a page, as 128 characters,
 * mended where it differs from the Encoding Standard, and then looked up. */
#include "base/utf8.h"
#include "charset/encoding.h"

#include <errno.h>
#include <iconv.h>

static const iconv_t no_converter = (iconv_t)-1; /* NOLINT(performance-no-int-to-ptr): as POSIX has it */
static const size_t iconv_failed = (size_t)-1;

enum copydesk_status charset_convert_without(textref bytes, struct buffer *out) {
    return errno == ENOMEM ? COPYDESK_NO_MEMORY : charset_convert(charset_encoding_named("UTF-8"), bytes, out);
}

struct byte_table {
    struct {
        char bytes[4];
        uint32_t size;
    } of[256]; /* of[b]: the character of byte b, as UTF-8 */
};

static void set_byte(struct byte_table *table, unsigned byte, uint32_t code) {
    table->of[byte].size = utf8_encode(code, table->of[byte].bytes);
}

/* Where the tables of glibc's iconv differ from the standard's indexes; found by comparing all 28 of them. */
static const struct {
    const char *encoding;
    unsigned char byte;
    uint32_t code;
} mended[] = {
    {"KOI8-U", 0xAE, 0x045E},    {"KOI8-U", 0xBE, 0x040E},       {"macintosh", 0xC6, 0x2206},
    {"macintosh", 0xF0, 0xF8FF}, {"windows-1255", 0xCA, 0x05BA}, {"x-mac-cyrillic", 0xFF, 0x20AC},
};

/* A byte without a character: 0x80–0x9F are the control characters of the same number (so a windows page's 0x81 is
 * U+0081), others U+FFFD. This holds of every index of the standard but ISO-8859 ones, which define all of 0x80–0x9F.
 */
static void read_byte(iconv_t converter, unsigned byte, struct byte_table *table) {
    char in = (char)byte, out[16];
    char *from = &in, *to = out;
    size_t in_left = 1, out_left = sizeof out;
    iconv(converter, NULL, NULL, NULL, NULL);
    size_t result = iconv(converter, &from, &in_left, &to, &out_left);
    if (result != iconv_failed)
        iconv(converter, NULL, NULL, &to, &out_left); /* some hold a letter back to combine it */
    uint32_t size = (uint32_t)(sizeof out - out_left);
    uint32_t code = byte < 0xA0 ? byte : UTF8_REPLACEMENT;
    if (result != iconv_failed && size > 0) code = utf8_decode(text_of(out, size), 0).code;
    set_byte(table, byte, code);
}

static bool read_table(const struct charset_encoding *encoding, struct byte_table *table) {
    iconv_t converter = iconv_open("UTF-8", encoding->iconv);
    if (converter == no_converter) return false;
    for (unsigned byte = 0; byte < 0x80; byte++) set_byte(table, byte, byte);
    for (unsigned byte = 0x80; byte <= 0xFF; byte++) read_byte(converter, byte, table);
    iconv_close(converter);
    for (size_t i = 0; i < sizeof mended / sizeof *mended; i++)
        if (strcmp(mended[i].encoding, encoding->name) == 0) set_byte(table, mended[i].byte, mended[i].code);
    return true;
}

static void convert_block(const struct byte_table *table, textref block, struct buffer *out) {
    enum { widest = sizeof table->of->bytes };
    if (!buffer_reserve(out, (size_t)block.size * widest)) return;
    char *to = out->at + out->size;
    for (uint32_t i = 0; i < block.size; i++) {
        unsigned byte = (unsigned char)block.at[i];
        memcpy(to, table->of[byte].bytes, widest);
        to += table->of[byte].size;
    }
    out->size = (size_t)(to - out->at);
}

enum copydesk_status charset_convert_single_byte(const struct charset_encoding *encoding, textref bytes,
                                                 struct buffer *out) {
    enum { block_size = 64 * 1024 };
    struct byte_table table;
    if (!read_table(encoding, &table)) return charset_convert_without(bytes, out);
    enum copydesk_status status = COPYDESK_OK;
    while (bytes.size > 0 && status == COPYDESK_OK) {
        uint32_t size = bytes.size < block_size ? bytes.size : block_size;
        convert_block(&table, text_slice(bytes, 0, size), out);
        bytes = text_slice(bytes, size, bytes.size);
        status = charset_state(out);
    }
    return status;
}
