/* The encodings of the Encoding Standard and the decoders behind them: what charset.c is made of. */
#ifndef CHARSET_ENCODING_H
#define CHARSET_ENCODING_H

#include "base/buffer.h"

enum charset_kind {
    CHARSET_UTF_8,
    CHARSET_UTF_16BE,
    CHARSET_UTF_16LE,
    CHARSET_SINGLE_BYTE,
    CHARSET_MULTI_BYTE,
    CHARSET_ISO_2022_JP, /* multi-byte too, but its bytes below 0x80 are not all ASCII */
    CHARSET_REPLACEMENT,
    CHARSET_USER_DEFINED
};

struct charset_encoding {
    const char *name; /* as the standard writes it */
    enum charset_kind kind;
    const char *iconv;  /* the C library's name for the nearest of its encodings; NULL where we decode by hand */
    const char *labels; /* lower case, separated by one space */
};

/* The encoding of a label, white space around it and the case of ASCII letters ignored; NULL when there is none. */
const struct charset_encoding *charset_encoding_from_label(textref label);

/* The encoding of one of the names above, which are labels too; never NULL for the names the standard lists. */
const struct charset_encoding *charset_encoding_named(const char *name);

/* What a page says of itself in its first bytes (HTML standard, 13.2.3.2); NULL when it says nothing usable. */
const struct charset_encoding *charset_prescan(textref bytes);

/* The encoding that bytes which are not UTF-8, and which nobody declared, look most like. Never NULL. */
const struct charset_encoding *charset_guess(textref bytes);

/* UTF-16 recognised by the NULs that its Latin letters and mark-up are full of; NULL when it is not there. */
const struct charset_encoding *charset_utf16_by_pattern(textref bytes);

/* Whether the bytes are plainly no text: the signature of a known binary format, or too many control bytes. */
bool charset_is_binary(textref bytes);

/* Appends `bytes` as UTF-8. What the encoding leaves undefined becomes U+FFFD. COPYDESK_OK, COPYDESK_NO_MEMORY, or
 * COPYDESK_TOO_LARGE when the result would be over LIMIT_PAGE_BYTES. */
enum copydesk_status charset_convert(const struct charset_encoding *encoding, textref bytes, struct buffer *out);

/* One decoder each; the same contract. */
enum copydesk_status charset_convert_single_byte(const struct charset_encoding *encoding, textref bytes,
                                                 struct buffer *out);
enum copydesk_status charset_convert_multi_byte(const struct charset_encoding *encoding, textref bytes,
                                                struct buffer *out);

/* The C library may lack an encoding (some systems package them apart). Then its ASCII can still be read, which for
 * mark-up and western text is most of it. To be called with the errno of iconv_open. */
enum copydesk_status charset_convert_without(textref bytes, struct buffer *out);

/* What a multi-byte decoder takes its characters from. Appends that of a row and a cell of JIS X 0208, both from 0;
 * false when there is none. */
struct charset_index;
bool charset_put_jis(struct charset_index *index, unsigned row, unsigned cell);
enum copydesk_status charset_decode_iso_2022_jp(struct charset_index *index, textref bytes, struct buffer *out);

/* For the decoders: appends one character; says whether what was written so far is within memory and the limit. */
void charset_put(struct buffer *out, uint32_t code);
enum copydesk_status charset_state(const struct buffer *out);

/* Bytes below 0x80 at the start of `bytes`. */
uint32_t charset_ascii_prefix(textref bytes);

#endif
