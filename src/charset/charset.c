/* Bytes → UTF-8: which encoding, and by whose word.
 *
 *     byte order mark  >  is it text?  >  transport  >  the page's own <meta>  >  what the bytes look like
 *
 * This is the order of the HTML standard (13.2.3.2) with one exception. Bytes that are well-formed UTF-8 and not
 * plain ASCII are read as UTF-8 even where a legacy encoding is declared: pages are moved, cached and re-saved by
 * tools that convert the bytes and leave the declaration. Of the 1,831 pages of our development sets 15 declare a
 * legacy encoding: 3 are ASCII, and 12 are UTF-8 and, read as declared, would be full of "Ã©". The other way round,
 * text of a legacy encoding is hardly ever UTF-8 by chance: each of its characters above ASCII would have to stand in
 * a run of two to four bytes of just the right ranges. What declares itself UTF-8 is always read so, its broken bytes
 * as U+FFFD, as browsers do. */
#include "charset/charset.h"

#include "base/limits.h"
#include "base/utf8.h"
#include "charset/encoding.h"

/* ---- is it UTF-8? ------------------------------------------------------------------------------------------- */

struct utf8_survey {
    bool ascii, valid;
    uint32_t characters; /* well-formed ones above ASCII */
    uint32_t broken;     /* sequences that are not well-formed; one cut off by the end of the bytes does not count */
};

/* Counts until it is sure: at `enough` characters when nothing is broken, else when the sample is full. */
static struct utf8_survey survey_utf8(textref bytes, uint32_t enough) {
    enum { sample = 8192 };
    uint32_t at = charset_ascii_prefix(bytes), valid = utf8_valid_prefix(bytes);
    struct utf8_survey survey = {.ascii = at == bytes.size, .valid = valid == bytes.size};
    uint32_t wanted = survey.valid ? enough : sample;
    while (at < bytes.size && survey.characters + survey.broken < wanted) {
        struct utf8_char c = utf8_decode(bytes, at);
        unsigned char lead = (unsigned char)bytes.at[at];
        bool broken = c.code == UTF8_REPLACEMENT && !(c.size == 3 && lead == 0xEF); /* U+FFFD itself may stand there */
        bool cut_off = at + c.size == bytes.size && lead >= 0xC2;
        survey.characters += !broken;
        survey.broken += broken && !cut_off;
        at += c.size;
        at += charset_ascii_prefix(text_slice(bytes, at, bytes.size));
    }
    return survey;
}

/* A page put together from several sources may hold a few foreign bytes and be UTF-8 all the same; in text of
 * another encoding nearly all sequences are broken. */
static bool looks_utf8(const struct utf8_survey *survey, uint32_t enough) {
    enum { good_for_each_broken = 20 };
    return survey->valid ? survey->ascii || survey->characters >= enough
                         : survey->characters >= enough && survey->characters / good_for_each_broken >= survey->broken;
}

/* Two Chinese characters in GBK can pass for UTF-8 (about one in fifty pairs does); a handful in a row cannot. */
static uint32_t enough_characters(const struct charset_encoding *declared) {
    enum { for_single_byte = 1, for_multi_byte = 8 };
    return declared && declared->kind == CHARSET_MULTI_BYTE ? for_multi_byte : for_single_byte;
}

/* ---- which encoding ----------------------------------------------------------------------------------------- */

struct order_mark {
    textref bytes;
    const char *encoding;
};

static const struct order_mark *find_order_mark(textref bytes) {
    static const struct order_mark marks[] = {
        {{"\xEF\xBB\xBF", 3}, "UTF-8"}, {{"\xFE\xFF", 2}, "UTF-16BE"}, {{"\xFF\xFE", 2}, "UTF-16LE"}};
    for (size_t i = 0; i < sizeof marks / sizeof *marks; i++)
        if (text_starts(bytes, marks[i].bytes)) return &marks[i];
    return NULL;
}

static bool is_utf16(const struct charset_encoding *encoding) {
    return encoding && (encoding->kind == CHARSET_UTF_16BE || encoding->kind == CHARSET_UTF_16LE);
}

static const struct charset_encoding *declared_encoding(textref bytes, textref transport, bool html) {
    const struct charset_encoding *declared = transport.size ? charset_encoding_from_label(transport) : NULL;
    if (!declared && html) declared = charset_prescan(bytes);
    if (is_utf16(declared) && !memchr(bytes.at, 0, bytes.size)) return NULL; /* no UTF-16 text is without a NUL */
    return declared ? declared : charset_utf16_by_pattern(bytes);
}

static const struct charset_encoding *choose_encoding(textref bytes, const struct charset_encoding *declared) {
    if (declared && (declared->kind == CHARSET_UTF_8 || is_utf16(declared))) return declared;
    uint32_t enough = enough_characters(declared);
    struct utf8_survey survey = survey_utf8(bytes, enough);
    if (declared && survey.ascii) return declared;
    if (looks_utf8(&survey, enough)) return charset_encoding_named("UTF-8");
    return declared ? declared : charset_guess(bytes);
}

/* ---- decoding ----------------------------------------------------------------------------------------------- */

/* Whether the bytes are UTF-8 as they lie there. */
static bool needs_no_conversion(const struct charset_encoding *encoding, textref bytes) {
    switch (encoding->kind) {
    case CHARSET_UTF_8: return utf8_valid_prefix(bytes) == bytes.size;
    case CHARSET_SINGLE_BYTE:
    case CHARSET_MULTI_BYTE:
    case CHARSET_USER_DEFINED: return charset_ascii_prefix(bytes) == bytes.size;
    default: return bytes.size == 0;
    }
}

static enum copydesk_status decode_as(const struct charset_encoding *encoding, textref bytes, struct buffer *buffer,
                                      struct charset_result *result) {
    result->name = text_from(encoding->name);
    if (needs_no_conversion(encoding, bytes)) {
        result->document = bytes;
        return COPYDESK_OK;
    }
    buffer_clear(buffer);
    enum copydesk_status status = charset_convert(encoding, bytes, buffer);
    if (status != COPYDESK_OK) return status;
    result->converted = true;
    result->skipped = 0;
    result->document = buffer_text(buffer);
    return COPYDESK_OK;
}

enum copydesk_status charset_decode(const void *bytes, size_t size, textref transport, bool html, struct buffer *buffer,
                                    struct charset_result *result) {
    *result = (struct charset_result){0};
    if (size > LIMIT_PAGE_BYTES) return COPYDESK_TOO_LARGE;
    textref page = size ? text_of(bytes, size) : TEXT("");

    const struct order_mark *mark = find_order_mark(page);
    if (mark) {
        result->skipped = mark->bytes.size;
        return decode_as(charset_encoding_named(mark->encoding), text_slice(page, mark->bytes.size, page.size), buffer,
                         result);
    }
    const struct charset_encoding *declared = declared_encoding(page, transport, html);
    if (!is_utf16(declared) && charset_is_binary(page)) return COPYDESK_NOT_TEXT;
    result->guessed = !declared;
    return decode_as(choose_encoding(page, declared), page, buffer, result);
}
