/* Bytes → UTF-8, by the WHATWG Encoding Standard and the HTML standard's encoding sniffing (13.2.3). */
#ifndef CHARSET_CHARSET_H
#define CHARSET_CHARSET_H

#include "base/buffer.h"

struct charset_result {
    textref name;     /* WHATWG name ("windows-1252", "UTF-8" …); static storage */
    textref document; /* the input's own bytes when they are valid UTF-8 (after a BOM), else in the buffer */
    uint32_t skipped; /* bytes of the input before `document` when it is the input's own (a BOM: 3), else 0 */
    bool converted;   /* document lies in the buffer */
    bool guessed;     /* nothing was declared */
};

/* Finds the encoding (BOM, `transport`, meta prescan when `html`, valid UTF-8, then a guess) and decodes `bytes`.
 * Broken bytes become U+FFFD. `buffer` is scratch kept between pages. COPYDESK_NO_MEMORY, COPYDESK_TOO_LARGE, or
 * COPYDESK_NOT_TEXT when the bytes are plainly no text (a known binary signature, or many NULs outside UTF-16). */
enum copydesk_status charset_decode(const void *bytes, size_t size, textref transport, bool html, struct buffer *buffer,
                                    struct charset_result *result);

/* The encoding's name for a label of the Encoding Standard ("latin1" → "windows-1252"), absent when unknown. */
textref charset_from_label(textref label);

#endif
