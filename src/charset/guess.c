/* What bytes look like when nobody says: UTF-16 by its NULs, the legacy encodings by uchardet's statistics. */
#include "charset/encoding.h"

#include <uchardet.h>

/* In UTF-16 every ASCII character has a NUL beside it, always on the same side. Half of a sample full of mark-up
 * and spaces is far over this share; in other text NULs do not occur. */
const struct charset_encoding *charset_utf16_by_pattern(textref bytes) {
    enum { sample = 1024, at_least = 4, one_in = 8 };
    uint32_t pairs = (bytes.size < sample ? bytes.size : sample) / 2, nuls[2] = {0, 0};
    for (uint32_t i = 0; i < pairs; i++) {
        nuls[0] += bytes.at[2 * i] == 0;
        nuls[1] += bytes.at[2 * i + 1] == 0;
    }
    if (nuls[1] >= at_least && nuls[1] > pairs / one_in && nuls[0] <= nuls[1] / 64)
        return charset_encoding_named("UTF-16LE");
    if (nuls[0] >= at_least && nuls[0] > pairs / one_in && nuls[1] <= nuls[0] / 64)
        return charset_encoding_named("UTF-16BE");
    return NULL;
}

/* uchardet names some encodings that the web does not have, and one (HZ) that the Encoding Standard refuses to
 * decode; then the standard's own default for western pages stands. */
static const struct charset_encoding *encoding_of_guess(const char *name) {
    const struct charset_encoding *encoding = charset_encoding_from_label(text_from(name));
    if (!encoding && strcmp(name, "UHC") == 0) encoding = charset_encoding_named("EUC-KR");
    if (!encoding || encoding->kind == CHARSET_REPLACEMENT || encoding->kind == CHARSET_UTF_8)
        encoding = charset_encoding_named("windows-1252");
    return encoding;
}

const struct charset_encoding *charset_guess(textref bytes) {
    enum { sample = 256 * 1024 };
    uint32_t begin = charset_ascii_prefix(bytes); /* what comes before tells nothing */
    textref telling = text_slice(bytes, begin, bytes.size - begin > sample ? begin + sample : bytes.size);
    const struct charset_encoding *encoding = charset_encoding_named("windows-1252");
    uchardet_t detector = uchardet_new();
    if (!detector) return encoding;
    if (uchardet_handle_data(detector, telling.at, telling.size) == 0) {
        uchardet_data_end(detector);
        encoding = encoding_of_guess(uchardet_get_charset(detector));
    }
    uchardet_delete(detector);
    return encoding;
}
