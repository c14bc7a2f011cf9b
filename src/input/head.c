#include "input/head.h"

/* Lines end in CR LF, or in LF alone where a tool was careless. */
uint32_t head_size(textref bytes, uint32_t from) {
    enum { longest_end = 3 };
    uint32_t at = from > longest_end ? from - longest_end : 0;
    for (;;) {
        const char *feed = at < bytes.size ? memchr(bytes.at + at, '\n', bytes.size - at) : NULL;
        if (!feed) return 0;
        at = (uint32_t)(feed - bytes.at) + 1;
        textref after = text_slice(bytes, at, bytes.size);
        if (text_starts(after, TEXT("\n"))) return at + 1;
        if (text_starts(after, TEXT("\r\n"))) return at + 2;
    }
}

textref head_trim(textref t) {
    while (t.size > 0 && byte_is_space(t.at[0])) t = text_slice(t, 1, t.size);
    while (t.size > 0 && byte_is_space(t.at[t.size - 1])) t.size--;
    return t;
}

static textref take_line(textref *head) {
    uint32_t end = text_find(*head, TEXT("\n"), 0);
    textref line = *head;
    if (end == UINT32_MAX) {
        *head = (textref){0};
        return line;
    }
    line.size = end;
    *head = text_slice(*head, end + 1, head->size);
    return line;
}

bool head_next(textref *head, textref *name, textref *value) {
    if (head->size == 0) return false;
    textref line = take_line(head);
    bool continues = text_starts(line, TEXT(" ")) || text_starts(line, TEXT("\t"));
    uint32_t colon = continues ? UINT32_MAX : text_find(line, TEXT(":"), 0);
    *name = colon == UINT32_MAX ? (textref){0} : head_trim(text_slice(line, 0, colon));
    *value = head_trim(colon == UINT32_MAX ? line : text_slice(line, colon + 1, line.size));
    return true;
}

static textref take_parameter(textref *rest) {
    uint32_t end = text_find(*rest, TEXT(";"), 0);
    textref parameter = end == UINT32_MAX ? *rest : text_slice(*rest, 0, end);
    *rest = end == UINT32_MAX ? (textref){0} : text_slice(*rest, end + 1, rest->size);
    return parameter;
}

static textref unquote(textref t) {
    if (t.size == 0 || (t.at[0] != '"' && t.at[0] != '\'')) return t;
    const char *end = memchr(t.at + 1, t.at[0], t.size - 1);
    return end ? text_of(t.at + 1, (size_t)(end - t.at) - 1) : text_slice(t, 1, t.size);
}

textref head_parameter(textref value, textref name) {
    take_parameter(&value);
    while (value.size > 0) {
        textref parameter = take_parameter(&value);
        uint32_t equals = text_find(parameter, TEXT("="), 0);
        if (equals == UINT32_MAX || !text_is_nocase(head_trim(text_slice(parameter, 0, equals)), name)) continue;
        return unquote(head_trim(text_slice(parameter, equals + 1, parameter.size)));
    }
    return (textref){0};
}

bool head_number(textref t, uint64_t *number) {
    enum { longest = 18 }; /* digits that cannot overflow */
    *number = 0;
    if (t.size == 0 || t.size > longest) return false;
    for (uint32_t i = 0; i < t.size; i++) {
        if (!byte_is_digit(t.at[i])) return false;
        *number = *number * 10 + (uint64_t)(t.at[i] - '0');
    }
    return true;
}
