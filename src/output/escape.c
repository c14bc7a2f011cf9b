#include "output/escape.h"

#include "base/utf8.h"

const struct output_escapes output_json_escapes = {{
    [0] = "\\u0000",  [1] = "\\u0001",  [2] = "\\u0002",  [3] = "\\u0003",  [4] = "\\u0004",  [5] = "\\u0005",
    [6] = "\\u0006",  [7] = "\\u0007",  [8] = "\\b",      [9] = "\\t",      [10] = "\\n",     [11] = "\\u000b",
    [12] = "\\f",     [13] = "\\r",     [14] = "\\u000e", [15] = "\\u000f", [16] = "\\u0010", [17] = "\\u0011",
    [18] = "\\u0012", [19] = "\\u0013", [20] = "\\u0014", [21] = "\\u0015", [22] = "\\u0016", [23] = "\\u0017",
    [24] = "\\u0018", [25] = "\\u0019", [26] = "\\u001a", [27] = "\\u001b", [28] = "\\u001c", [29] = "\\u001d",
    [30] = "\\u001e", [31] = "\\u001f", ['"'] = "\\\"",   ['\\'] = "\\\\",
}};

const struct output_escapes output_plain_escapes = {{
    [0] = "",  [1] = "",  [2] = "",  [3] = "",  [4] = "",  [5] = "",  [6] = "",   [7] = "",
    [8] = "",  [11] = "", [12] = "", [13] = "", [14] = "", [15] = "", [16] = "",  [17] = "",
    [18] = "", [19] = "", [20] = "", [21] = "", [22] = "", [23] = "", [24] = "",  [25] = "",
    [26] = "", [27] = "", [28] = "", [29] = "", [30] = "", [31] = "", [127] = "",
}};

const struct output_escapes output_html_escapes = {{
    [0] = "",   [1] = "",        [2] = "",       [3] = "",       [4] = "",         [5] = "",
    [6] = "",   [7] = "",        [8] = "",       [11] = "",      [12] = "",        [13] = "",
    [14] = "",  [15] = "",       [16] = "",      [17] = "",      [18] = "",        [19] = "",
    [20] = "",  [21] = "",       [22] = "",      [23] = "",      [24] = "",        [25] = "",
    [26] = "",  [27] = "",       [28] = "",      [29] = "",      [30] = "",        [31] = "",
    [127] = "", ['&'] = "&amp;", ['<'] = "&lt;", ['>'] = "&gt;", ['"'] = "&quot;", ['\''] = "&#39;",
}};

/* The end of the run from `at` on that is written as it stands. `valid`: all of `t` is known to be UTF-8. */
static uint32_t plain_run(textref t, uint32_t at, const struct output_escapes *escapes, bool valid) {
    while (at < t.size) {
        unsigned char byte = (unsigned char)t.at[at];
        if (byte < 0x80) {
            if (escapes->replacement[byte]) break;
        } else if (!valid) {
            break;
        }
        at++;
    }
    return at;
}

void output_put_escaped(struct buffer *out, textref t, const struct output_escapes *escapes) {
    bool valid = utf8_valid_prefix(t) == t.size;
    for (uint32_t at = 0; at < t.size;) {
        uint32_t end = plain_run(t, at, escapes, valid);
        buffer_put(out, t.at + at, end - at);
        at = end;
        if (at == t.size) break;
        unsigned char byte = (unsigned char)t.at[at];
        if (byte < 0x80) {
            buffer_put_string(out, escapes->replacement[byte]);
            at++;
            continue;
        }
        struct utf8_char c = utf8_decode(t, at);
        char encoded[4];
        buffer_put(out, encoded, utf8_encode(c.code, encoded));
        at += c.size;
    }
}
