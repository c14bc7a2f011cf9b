#include "base/text.h"

#include "base/utf8.h"

bool text_is_nocase(textref a, textref b) {
    if (a.size != b.size) return false;
    for (uint32_t i = 0; i < a.size; i++)
        if (byte_lower(a.at[i]) != byte_lower(b.at[i])) return false;
    return true;
}

bool text_starts(textref whole, textref prefix) {
    return whole.size >= prefix.size && text_is(text_slice(whole, 0, prefix.size), prefix);
}

bool text_starts_nocase(textref whole, textref prefix) {
    return whole.size >= prefix.size && text_is_nocase(text_slice(whole, 0, prefix.size), prefix);
}

bool text_ends(textref whole, textref suffix) {
    return whole.size >= suffix.size && text_is(text_slice(whole, whole.size - suffix.size, whole.size), suffix);
}

uint32_t text_find(textref whole, textref needle, uint32_t from) {
    if (needle.size == 0 || from > whole.size || whole.size - from < needle.size)
        return needle.size == 0 && from <= whole.size ? from : UINT32_MAX;
    uint32_t last = whole.size - needle.size;
    while (from <= last) {
        const char *hit = memchr(whole.at + from, needle.at[0], last - from + 1);
        if (!hit) return UINT32_MAX;
        from = (uint32_t)(hit - whole.at);
        if (memcmp(hit, needle.at, needle.size) == 0) return from;
        from++;
    }
    return UINT32_MAX;
}

uint32_t text_find_nocase(textref whole, textref needle, uint32_t from) {
    if (whole.size < needle.size) return UINT32_MAX;
    if (needle.size == 0) return from <= whole.size ? from : UINT32_MAX;
    const char first = byte_lower(needle.at[0]);
    for (uint32_t i = from; i <= whole.size - needle.size; i++)
        if (byte_lower(whole.at[i]) == first && text_is_nocase(text_slice(whole, i, i + needle.size), needle)) return i;
    return UINT32_MAX;
}

textref text_trim(textref t) {
    while (t.size > 0) {
        struct utf8_char c = utf8_decode(t, 0);
        if (!utf8_is_space(c.code)) break;
        t = text_slice(t, c.size, t.size);
    }
    while (t.size > 0) {
        struct utf8_char c = utf8_decode_before(t, t.size);
        if (!utf8_is_space(c.code)) break;
        t.size -= c.size;
    }
    return t;
}
