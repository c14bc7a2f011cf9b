/* Fuzzes charset_decode: whatever the bytes and whatever is said of them, the document is valid UTF-8, and the input's
 * own bytes where it says so. The first byte picks what the transport says and whether a <meta> is looked for. */
#include "charset/charset.h"
#include "base/utf8.h"

#include <stdlib.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static void require(bool ok) {
    if (!ok) abort();
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
    static const char *const labels[] = {
        "",          "utf-8",       "latin1", "windows-1255",   "big5",       "euc-jp",
        "shift_jis", "iso-2022-jp", "euc-kr", "gb18030",        "utf-16le",   "utf-16be",
        "hz",        "hz-gb-2312",  "bogus",  "x-user-defined", "windows-874"};
    static struct buffer buffer;
    if (size == 0) return 0;
    bool html = data[0] & 1;
    const char *label = labels[(data[0] >> 1) % (sizeof labels / sizeof *labels)];
    const char *bytes = (const char *)data + 1;
    size--;

    struct charset_result result;
    enum copydesk_status status = charset_decode(bytes, size, text_from(label), html, &buffer, &result);
    if (status != COPYDESK_OK) {
        require(status == COPYDESK_NOT_TEXT || status == COPYDESK_NO_MEMORY);
        return 0;
    }
    require(utf8_valid_prefix(result.document) == result.document.size);
    require(text_is(charset_from_label(result.name), result.name));
    if (!result.converted) require(result.skipped + result.document.size == size);
    if (!result.converted && size > 0) require(result.document.at == bytes + result.skipped);
    return 0;
}
