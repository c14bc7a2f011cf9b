#include "language/language.h"

#include "language/tags.h"

static bool names_no_language(textref tag) {
    textref primary = tag_primary(tag);
    return text_is(primary, TEXT("und")) || text_is(primary, TEXT("mul")) || text_is(primary, TEXT("zxx")) ||
           text_is(primary, TEXT("mis"));
}

/* Codes that were withdrawn, and countries' that are no language's but often stand for one: the same size. */
static void correct_primary(char *tag, uint32_t size) {
    static const char right[][2][3] = {{"iw", "he"}, {"in", "id"}, {"ji", "yi"}, {"cn", "zh"}, {"cz", "cs"},
                                       {"dk", "da"}, {"gr", "el"}, {"jp", "ja"}, {"ua", "uk"}};
    for (size_t i = 0; size == 2 && i < sizeof right / sizeof *right; i++) {
        if (memcmp(tag, right[i][0], 2) != 0) continue;
        memcpy(tag, right[i][1], 2);
        return;
    }
}

textref language_tag(textref t, struct arena *arena) {
    if (t.size < 2 || t.size > 35) return (textref){0};
    char *out = arena_take(arena, t.size);
    if (!out) return (textref){0};
    uint32_t begin = 0, subtags = 0, size = t.size;
    for (uint32_t i = 0; i <= t.size; i++) {
        bool end = i == t.size || t.at[i] == '-' || t.at[i] == '_' || t.at[i] == '.' || t.at[i] == ',';
        if (!end) {
            if (!byte_is_alpha(t.at[i]) && !byte_is_digit(t.at[i])) return (textref){0};
            out[i] = byte_lower(t.at[i]);
            continue;
        }
        uint32_t length = i - begin;
        if (subtags == 0 && (length < 2 || length > 3)) return (textref){0};
        if (length == 0 || length > 8) return (textref){0};
        if (subtags > 0 && length == 2)
            for (uint32_t k = begin; k < i; k++) out[k] = (char)(byte_is_alpha(out[k]) ? out[k] - 32 : out[k]);
        if (subtags > 0 && length == 4 && byte_is_alpha(out[begin])) out[begin] = (char)(out[begin] - 32);
        subtags++;
        begin = i + 1;
        if (i < t.size && (t.at[i] == '.' || t.at[i] == ',')) { /* "en_US.UTF-8", "en, fr" */
            size = i;
            break;
        }
        if (i < t.size) out[i] = '-';
    }
    textref tag = text_of(out, size);
    correct_primary(out, tag_primary(tag).size);
    return names_no_language(tag) ? (textref){0} : tag;
}

textref tag_primary(textref tag) {
    uint32_t hyphen = text_find(tag, TEXT("-"), 0);
    return hyphen == UINT32_MAX ? tag : text_slice(tag, 0, hyphen);
}

bool tag_has(textref tag, textref subtag) {
    for (uint32_t at = text_find(tag, subtag, 1); at != UINT32_MAX; at = text_find(tag, subtag, at + 1)) {
        uint32_t end = at + subtag.size;
        if (tag.at[at - 1] == '-' && (end == tag.size || tag.at[end] == '-')) return true;
    }
    return false;
}

bool tag_has_script(textref tag) {
    uint32_t begin = tag_primary(tag).size + 1;
    return begin + 4 <= tag.size && (begin + 4 == tag.size || tag.at[begin + 4] == '-') &&
           !byte_is_digit(tag.at[begin]);
}

textref tag_language(textref tag) {
    static const char *const aliases[][2] = {{"nb", "no"},  {"fil", "tl"}, {"cmn", "zh"}, {"prs", "fa"},
                                             {"arb", "ar"}, {"ku", "ckb"}, {"mo", "ro"}};
    textref primary = tag_primary(tag);
    for (size_t i = 0; i < sizeof aliases / sizeof *aliases; i++)
        if (text_is(primary, text_from(aliases[i][0]))) return text_from(aliases[i][1]);
    return primary;
}
