#include "cli/filter.h"

#include "base/utf8.h"
#include "output/names.h"

/* The next of `list`, which moves behind it; size 0 where two commas meet. */
static textref next_item(const char **list) {
    const char *at = *list;
    size_t size = strcspn(at, ",");
    *list = at[size] ? at + size + 1 : NULL;
    return text_of(at, size);
}

static bool is_tag(textref t) {
    for (uint32_t i = 0; i < t.size; i++)
        if (!byte_is_alpha(t.at[i]) && !byte_is_digit(t.at[i]) && t.at[i] != '-') return false;
    return t.size > 0 && byte_is_alpha(t.at[0]) && t.at[t.size - 1] != '-';
}

bool cli_filter_languages(const char *list, struct cli_filters *filters) {
    filters->languages = list;
    while (list)
        if (!is_tag(next_item(&list))) return false;
    return true;
}

static bool add_kind(textref name, uint32_t *kinds) {
    for (int kind = COPYDESK_ARTICLE; kind <= COPYDESK_SERVICE; kind++) {
        if (!text_is(name, text_from(output_kind_name((enum copydesk_kind)kind)))) continue;
        *kinds |= 1u << kind;
        return true;
    }
    return false;
}

bool cli_filter_kinds(const char *list, struct cli_filters *filters) {
    filters->kind_list = list;
    filters->kinds = 0;
    while (list)
        if (!add_kind(next_item(&list), &filters->kinds)) return false;
    return true;
}

bool cli_filters_any(const struct cli_filters *filters) {
    return filters->languages || filters->kind_list || filters->min_words || filters->only_statements ||
           filters->dedup != CLI_DEDUP_NONE;
}

static bool has_language(const char *list, textref language) {
    while (list) {
        textref tag = next_item(&list);
        if (!text_starts_nocase(language, tag)) continue;
        if (language.size == tag.size || language.at[tag.size] == '-') return true;
    }
    return false;
}

enum cli_verdict cli_filter(const struct cli_filters *filters, const struct copydesk_record *record) {
    if (filters->kind_list && !(filters->kinds >> record->kind & 1)) return CLI_OTHER_KIND;
    if (filters->languages && !has_language(filters->languages, record->language)) return CLI_OTHER_LANGUAGE;
    if (filters->min_words && utf8_count_words(record->text) < filters->min_words) return CLI_SHORT;
    if (filters->only_statements && record->statement_count == 0) return CLI_NO_STATEMENTS;
    return CLI_KEPT;
}

const char *cli_verdict_name(enum cli_verdict verdict) {
    switch (verdict) {
    case CLI_KEPT: return "kept";
    case CLI_OTHER_KIND: return "kind";
    case CLI_OTHER_LANGUAGE: return "language";
    case CLI_SHORT: return "short";
    case CLI_NO_STATEMENTS: return "no_statements";
    case CLI_EXACT_DUPLICATE: return "exact_duplicate";
    case CLI_NEAR_DUPLICATE: return "near_duplicate";
    case CLI_VERDICTS: break;
    }
    return "";
}
