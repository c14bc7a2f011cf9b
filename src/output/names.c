#include "output/names.h"

/* `value` arrives unsigned, so that a negative one is out of range too. */
static const char *name_of(const char *const *names, size_t count, unsigned value) {
    return value < count ? names[value] : "";
}

const char *output_kind_name(enum copydesk_kind kind) {
    static const char *const names[] = {
        [COPYDESK_ARTICLE] = "article",       [COPYDESK_FORUM] = "forum",
        [COPYDESK_PRODUCT] = "product",       [COPYDESK_LISTING] = "listing",
        [COPYDESK_COLLECTION] = "collection", [COPYDESK_DOCUMENTATION] = "documentation",
        [COPYDESK_SERVICE] = "service",
    };
    return name_of(names, sizeof names / sizeof *names, (unsigned)kind);
}

const char *output_block_name(enum copydesk_block_kind kind) {
    static const char *const names[] = {
        [COPYDESK_PARAGRAPH] = "paragraph", [COPYDESK_HEADING] = "heading", [COPYDESK_LIST_ITEM] = "list_item",
        [COPYDESK_QUOTE] = "quote",         [COPYDESK_CODE] = "code",       [COPYDESK_TABLE_ROW] = "table_row",
        [COPYDESK_CAPTION] = "caption",
    };
    return name_of(names, sizeof names / sizeof *names, (unsigned)kind);
}

const char *output_mark_name(enum copydesk_mark_kind kind) {
    static const char *const names[] = {
        [COPYDESK_MARK_LINK] = "link",           [COPYDESK_MARK_STRONG] = "strong",
        [COPYDESK_MARK_EMPHASIS] = "emphasis",   [COPYDESK_MARK_DELETED] = "deleted",
        [COPYDESK_MARK_SUBSCRIPT] = "subscript", [COPYDESK_MARK_SUPERSCRIPT] = "superscript",
        [COPYDESK_MARK_CODE] = "code",
    };
    return name_of(names, sizeof names / sizeof *names, (unsigned)kind);
}

const char *output_media_name(enum copydesk_media_kind kind) {
    static const char *const names[] = {
        [COPYDESK_IMAGE] = "image",
        [COPYDESK_VIDEO] = "video",
        [COPYDESK_AUDIO] = "audio",
        [COPYDESK_EMBED] = "embed",
    };
    return name_of(names, sizeof names / sizeof *names, (unsigned)kind);
}

const char *output_source_name(enum copydesk_source_kind kind) {
    static const char *const names[] = {
        [COPYDESK_SOURCE_UNKNOWN] = "",
        [COPYDESK_SOURCE_PERSON] = "person",
        [COPYDESK_SOURCE_ORGANISATION] = "organisation",
        [COPYDESK_SOURCE_OUTLET] = "outlet",
        [COPYDESK_SOURCE_DOCUMENT] = "document",
        [COPYDESK_SOURCE_ANONYMOUS] = "anonymous",
    };
    return name_of(names, sizeof names / sizeof *names, (unsigned)kind);
}

const char *output_cue_name(enum copydesk_cue_class class) {
    static const char *const names[] = {
        [COPYDESK_CUE_VERB] = "verb",
        [COPYDESK_CUE_NOUN] = "noun",
        [COPYDESK_CUE_PREPOSITION] = "preposition",
        [COPYDESK_CUE_PUNCTUATION] = "punctuation",
    };
    return name_of(names, sizeof names / sizeof *names, (unsigned)class);
}

const char *output_mode_name(enum copydesk_mode mode) {
    static const char *const names[] = {
        [COPYDESK_DIRECT] = "direct",
        [COPYDESK_INDIRECT] = "indirect",
        [COPYDESK_MIXED] = "mixed",
    };
    return name_of(names, sizeof names / sizeof *names, (unsigned)mode);
}

const char *output_stance_name(enum copydesk_stance stance) {
    static const char *const names[] = {
        [COPYDESK_ASSERTS] = "asserts",   [COPYDESK_DENIES] = "denies",     [COPYDESK_CONFIRMS] = "confirms",
        [COPYDESK_UNAWARE] = "unaware",   [COPYDESK_DECLINES] = "declines", [COPYDESK_ALLEGES] = "alleges",
        [COPYDESK_ACCUSES] = "accuses",   [COPYDESK_EXPECTS] = "expects",   [COPYDESK_FEARS] = "fears",
        [COPYDESK_PROMISES] = "promises", [COPYDESK_DEMANDS] = "demands",   [COPYDESK_ASKS] = "asks",
    };
    return name_of(names, sizeof names / sizeof *names, (unsigned)stance);
}
