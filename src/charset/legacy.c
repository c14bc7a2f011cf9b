/* The legacy encodings, by way of the C library's iconv.
 *
 * iconv stops at what it does not know and differs from the Encoding Standard in a few places; the web needs a
 * decoder that never stops and agrees with browsers. So the single-byte encodings are read from iconv once, as 128
 * characters, mended, and then looked up; the multi-byte ones are converted in runs, and the bytes that iconv
 * refuses become U+FFFD as the standard's decoders would have it. */
#include "base/utf8.h"
#include "charset/encoding.h"

#include <errno.h>
#include <iconv.h>

static const iconv_t no_converter = (iconv_t)-1; /* NOLINT(performance-no-int-to-ptr): as POSIX has it */
static const size_t iconv_failed = (size_t)-1;

/* The C library may lack an encoding (some systems package them apart). Then its ASCII can still be read, which for
 * mark-up and western text is most of it. */
static enum copydesk_status convert_without(textref bytes, struct buffer *out) {
    return errno == ENOMEM ? COPYDESK_NO_MEMORY : charset_convert(charset_encoding_named("UTF-8"), bytes, out);
}

/* ---- single-byte -------------------------------------------------------------------------------------------- */

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
    if (!read_table(encoding, &table)) return convert_without(bytes, out);
    enum copydesk_status status = COPYDESK_OK;
    while (bytes.size > 0 && status == COPYDESK_OK) {
        uint32_t size = bytes.size < block_size ? bytes.size : block_size;
        convert_block(&table, text_slice(bytes, 0, size), out);
        bytes = text_slice(bytes, size, bytes.size);
        status = charset_state(out);
    }
    return status;
}

/* ---- multi-byte --------------------------------------------------------------------------------------------- */

/* Pairs that glibc reads otherwise than the standard's indexes do: in its Big5, among others, the middle dot of foreign
 * names and the full-width tilde; in GB18030 the full-width space as old Chinese software writes it. */
static const struct mended_pair {
    const char *iconv;
    unsigned char lead, trail;
    uint32_t code;
} mended_pairs[] = {
    {"BIG5-HKSCS", 0xA1, 0x45, 0x2027}, {"BIG5-HKSCS", 0xA1, 0x4E, 0xFE51}, {"BIG5-HKSCS", 0xA1, 0xC2, 0x00AF},
    {"BIG5-HKSCS", 0xA1, 0xE3, 0xFF5E}, {"BIG5-HKSCS", 0xA1, 0xF2, 0x2295}, {"BIG5-HKSCS", 0xA1, 0xF3, 0x2299},
    {"BIG5-HKSCS", 0xA2, 0x41, 0x2215}, {"BIG5-HKSCS", 0xA2, 0x42, 0xFE68}, {"BIG5-HKSCS", 0xA2, 0x44, 0xFFE5},
    {"BIG5-HKSCS", 0xA2, 0x46, 0xFFE0}, {"BIG5-HKSCS", 0xA2, 0x47, 0xFFE1}, {"GB18030", 0xA3, 0xA0, 0x3000},
};

/* The mended pairs of one encoding; they stand together in the table. */
struct mended_pairs {
    const struct mended_pair *at;
    size_t count;
};

static struct mended_pairs pairs_of(const struct charset_encoding *encoding) {
    struct mended_pairs pairs = {0};
    for (size_t i = 0; i < sizeof mended_pairs / sizeof *mended_pairs; i++) {
        if (strcmp(mended_pairs[i].iconv, encoding->iconv) != 0) continue;
        if (!pairs.count++) pairs.at = &mended_pairs[i];
    }
    return pairs;
}

static uint32_t mended_code(struct mended_pairs pairs, const char *at) {
    for (size_t i = 0; i < pairs.count; i++)
        if (pairs.at[i].lead == (unsigned char)at[0] && pairs.at[i].trail == (unsigned char)at[1])
            return pairs.at[i].code;
    return 0;
}

/* Bytes before the next mended pair; all of them when there is none. Big5 is made of single bytes and pairs; so, to
 * this walk, is GB18030, whose characters of four bytes are two pairs of another range. */
static uint32_t run_before(struct mended_pairs pairs, textref bytes) {
    if (pairs.count == 0) return bytes.size;
    uint32_t at = 0;
    while (at < bytes.size) {
        bool pair = (unsigned char)bytes.at[at] > 0x80 && at + 1 < bytes.size;
        if (pair && mended_code(pairs, bytes.at + at)) return at;
        at += pair ? 2 : 1;
    }
    return at;
}

/* One conversion under way. */
struct conversion {
    iconv_t converter;
    bool shifts;      /* bytes below 0x80 may be halves of characters */
    uint32_t code_80; /* of the byte 0x80, where iconv has none */
    struct buffer *out;
};

/* How many bytes one error takes: the standard's decoders take a lead byte and its trail together, but give an
 * ASCII trail back, lest a broken character swallow a "<". */
static size_t broken_size(const struct conversion *conversion, const char *at, size_t left) {
    bool lead = (unsigned char)at[0] > 0x80 && (unsigned char)at[0] < 0xFF;
    return !conversion->shifts && lead && left > 1 && (unsigned char)at[1] >= 0x80 ? 2 : 1;
}

/* Some converters hold a letter back, in case a mark to combine with it follows. */
static enum copydesk_status flush(struct conversion *conversion) {
    enum { room = 16 };
    struct buffer *out = conversion->out;
    if (!buffer_reserve(out, room)) return COPYDESK_NO_MEMORY;
    char *to = out->at + out->size;
    size_t space = out->capacity - out->size;
    iconv(conversion->converter, NULL, NULL, &to, &space);
    out->size = out->capacity - space;
    return charset_state(out);
}

/* Converts `bytes` whole, in steps of what there is room for. */
static enum copydesk_status convert_run(struct conversion *conversion, textref bytes) {
    enum { room = 64 * 1024 };
    struct buffer *out = conversion->out;
    char *from = (char *)bytes.at; /* iconv's type; it does not write there */
    size_t left = bytes.size;
    while (left > 0) {
        if (!buffer_reserve(out, room)) return COPYDESK_NO_MEMORY;
        char *to = out->at + out->size;
        size_t space = out->capacity - out->size;
        size_t result = iconv(conversion->converter, &from, &left, &to, &space);
        int cause = errno;
        out->size = out->capacity - space;
        if (result == iconv_failed && cause != E2BIG) {
            size_t broken = cause == EINVAL ? left : broken_size(conversion, from, left);
            charset_put(out, from[0] == '\x80' ? conversion->code_80 : UTF8_REPLACEMENT);
            from += broken;
            left -= broken;
        }
        enum copydesk_status status = charset_state(out);
        if (status != COPYDESK_OK) return status;
    }
    return flush(conversion);
}

enum copydesk_status charset_convert_multi_byte(const struct charset_encoding *encoding, textref bytes,
                                                struct buffer *out) {
    bool chinese = strcmp(encoding->iconv, "GB18030") == 0; /* where 0x80 is the euro sign, Encoding Standard 10.2.1 */
    struct conversion conversion = {
        .converter = iconv_open("UTF-8", encoding->iconv),
        .shifts = encoding->kind == CHARSET_ISO_2022_JP,
        .code_80 = chinese ? 0x20AC : UTF8_REPLACEMENT,
        .out = out,
    };
    if (conversion.converter == no_converter) return convert_without(bytes, out);
    struct mended_pairs pairs = pairs_of(encoding);
    enum copydesk_status status = COPYDESK_OK;
    while (bytes.size > 0 && status == COPYDESK_OK) {
        uint32_t run = run_before(pairs, bytes);
        status = convert_run(&conversion, text_slice(bytes, 0, run));
        bytes = text_slice(bytes, run, bytes.size);
        if (bytes.size == 0) break;
        charset_put(out, mended_code(pairs, bytes.at));
        bytes = text_slice(bytes, 2, bytes.size);
    }
    iconv_close(conversion.converter);
    return status == COPYDESK_OK ? charset_state(out) : status;
}
