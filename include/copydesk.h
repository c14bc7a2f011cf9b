/* copydesk: from a web page to the article and its statements.
 *
 * The whole public interface. A program makes one engine per thread, hands it a page, and gets back a record of
 * plain structs:
 *
 *     struct copydesk_engine *engine = copydesk_engine_new(NULL);
 *     const struct copydesk_record *record;
 *     if (copydesk_read(engine, &page, &record) == COPYDESK_OK)
 *         puts_text(record->title);
 *     copydesk_engine_free(engine);
 *
 * Ownership: everything reachable from a record belongs to the engine and lives until the engine's next
 * copydesk_read or its end. Nothing here is freed by the caller but the engine itself.
 *
 * Text is UTF-8, never NUL-terminated; an absent text has size 0. Ranges are half-open byte ranges. A `span` counts in
 * bytes of the record's `text`; an `at` counts in bytes of the UTF-8 document, which is the input itself when that is
 * UTF-8 and its decoded form otherwise.
 */
#ifndef COPYDESK_H
#define COPYDESK_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

#define COPYDESK_VERSION "0.1.0"

/* ---- status ------------------------------------------------------------------------------------------------- */

enum copydesk_status {
    COPYDESK_OK = 0,
    COPYDESK_NO_MEMORY, /* an allocation failed, or a page's memory limit was reached */
    COPYDESK_TOO_LARGE, /* the input is over COPYDESK_MAX_PAGE bytes */
    COPYDESK_NOT_TEXT,  /* the bytes are neither HTML nor text (an image, an executable …) */
    COPYDESK_IO,        /* reading or writing failed; errno says why */
    COPYDESK_BAD_DATA,  /* a compressed or archived input is damaged or truncated */
    COPYDESK_USAGE      /* an argument is out of its range */
};

/* A short English phrase for a status, without a full stop. Never NULL; static storage. */
const char *copydesk_status_text(enum copydesk_status status);

/* The version the library was built as, e.g. "0.1.0". Static storage. */
const char *copydesk_version(void);

/* ---- views -------------------------------------------------------------------------------------------------- */

struct copydesk_text {
    const char *at; /* may be NULL when size is 0 */
    uint32_t size;  /* bytes */
};

struct copydesk_range {
    uint32_t begin, end; /* half-open, bytes */
};

struct copydesk_ranges {
    const struct copydesk_range *at; /* [count], ascending, not overlapping */
    uint32_t count;
};

/* ---- article ------------------------------------------------------------------------------------------------ */

enum copydesk_kind {
    COPYDESK_ARTICLE,
    COPYDESK_FORUM,
    COPYDESK_PRODUCT,
    COPYDESK_LISTING,
    COPYDESK_COLLECTION,
    COPYDESK_DOCUMENTATION,
    COPYDESK_SERVICE
};

/* Whether all may read the whole article. */
enum copydesk_access {
    COPYDESK_ACCESS_UNKNOWN, /* the page does not say */
    COPYDESK_ACCESS_FREE,
    COPYDESK_ACCESS_PAYWALLED /* for subscribers, or free for a number of articles only */
};

enum copydesk_block_kind {
    COPYDESK_PARAGRAPH,
    COPYDESK_HEADING,   /* level: 1–6 */
    COPYDESK_LIST_ITEM, /* level: depth of nesting, from 1 */
    COPYDESK_QUOTE,
    COPYDESK_CODE,      /* white space kept */
    COPYDESK_TABLE_ROW, /* cells separated by U+0009; level 1: a row of header cells */
    COPYDESK_CAPTION
};

/* What a stretch of a block is, by its markup. Of marks over the same words the earlier kind lies outside. */
enum copydesk_mark_kind {
    COPYDESK_MARK_LINK,
    COPYDESK_MARK_STRONG,
    COPYDESK_MARK_EMPHASIS,
    COPYDESK_MARK_DELETED, /* struck out: no longer so */
    COPYDESK_MARK_SUBSCRIPT,
    COPYDESK_MARK_SUPERSCRIPT,
    COPYDESK_MARK_CODE
};

struct copydesk_mark {
    enum copydesk_mark_kind kind;
    struct copydesk_range span; /* in text, inside the block; not empty, no white space at its ends */
    struct copydesk_text href;  /* links: http, https, mailto or tel; relative only where the page has no address */
};

/* A cell of a table row, where the table's grid has it (HTML Standard, 4.9.12). */
struct copydesk_cell {
    struct copydesk_range span; /* in text, inside the row */
    uint32_t column;            /* from 0; cells without text leave a gap before the next */
    uint32_t columns, rows;     /* how many it spans, itself included */
    bool header;
};

struct copydesk_media;

struct copydesk_block {
    enum copydesk_block_kind kind;
    uint8_t level;   /* 0 where the kind has none */
    uint8_t quotes;  /* block quotes around it */
    uint8_t lists;   /* depth of the list item it stands in, begun by a block before or, a list item, by itself */
    bool ordered;    /* list items: of a numbered list */
    bool continues;  /* it goes on the list item, or the block quote, that a block before it began */
    uint32_t number; /* ordered list items: the number the page shows; 0: unknown */
    struct copydesk_range span;        /* in text */
    struct copydesk_range at;          /* in the document: from its first byte of text to its last */
    float confidence;                  /* 0–1: that the block is main text */
    struct copydesk_text language;     /* code: as its markup names it, "python" */
    const struct copydesk_mark *marks; /* [mark_count], outer before inner, ascending; nested, never crossing */
    uint32_t mark_count;
    const struct copydesk_cell *cells; /* table rows: [cell_count]; none where the page was no HTML */
    uint32_t cell_count;
    const struct copydesk_media *media; /* captions: what it is the caption of, one of the record's; or NULL */
};

struct copydesk_author {
    struct copydesk_text name;
};

/* A post of a forum's thread, or a comment on the article: its text without its byline and buttons. */
struct copydesk_post {
    struct copydesk_text author, published; /* empty where the page does not say; published: ISO 8601 */
    struct copydesk_text text;              /* blocks joined as in the record's text, which it is no part of */
    struct copydesk_range at;               /* in the document: from its first byte of text to its last */
    struct copydesk_range blocks;           /* of a post: indices of the record's blocks that stand in it */
    uint32_t level;                         /* 0: to the thread or the article; 1: a reply to such a one; and so on */
};

enum copydesk_media_kind { COPYDESK_IMAGE, COPYDESK_VIDEO, COPYDESK_AUDIO, COPYDESK_EMBED };

struct copydesk_media {
    enum copydesk_media_kind kind;
    struct copydesk_text url, caption;
    uint32_t duration; /* seconds; 0 where unknown */
    bool placed;       /* it stands in the main text: before block number `before` (block_count: after the last) */
    uint32_t before;
};

/* ---- statements --------------------------------------------------------------------------------------------- */

/* A stretch of the article. `span` and `at` may have several runs; both empty: the part is absent. */
struct copydesk_part {
    struct copydesk_text text;   /* its runs joined by one space */
    struct copydesk_ranges span; /* in the record's text */
    struct copydesk_ranges at;   /* in the document */
};

enum copydesk_source_kind {
    COPYDESK_SOURCE_UNKNOWN,
    COPYDESK_SOURCE_PERSON,
    COPYDESK_SOURCE_ORGANISATION,
    COPYDESK_SOURCE_OUTLET,
    COPYDESK_SOURCE_DOCUMENT,
    COPYDESK_SOURCE_ANONYMOUS
};

enum copydesk_cue_class {
    COPYDESK_CUE_VERB,        /* said, told, according */
    COPYDESK_CUE_NOUN,        /* the claim that */
    COPYDESK_CUE_PREPOSITION, /* according to, per */
    COPYDESK_CUE_PUNCTUATION  /* a headline's colon, a dash, a quotation that stands alone */
};

enum copydesk_mode { COPYDESK_DIRECT, COPYDESK_INDIRECT, COPYDESK_MIXED };

enum copydesk_stance {
    COPYDESK_ASSERTS,
    COPYDESK_DENIES,
    COPYDESK_CONFIRMS,
    COPYDESK_UNAWARE,
    COPYDESK_DECLINES,
    COPYDESK_ALLEGES,
    COPYDESK_ACCUSES,
    COPYDESK_EXPECTS,
    COPYDESK_FEARS,
    COPYDESK_PROMISES,
    COPYDESK_DEMANDS,
    COPYDESK_ASKS
};

/* One link of the chain by which a statement reached this page: either another statement's source or an outlet. */
struct copydesk_via {
    int32_t statement;         /* the outlet's own, as index into the record's statements, or -1 */
    struct copydesk_text name; /* the outlet as named in the text */
};

struct copydesk_statement {
    struct copydesk_part source;
    struct copydesk_text source_name; /* resolved within the article; empty where uncertain */
    struct copydesk_text source_role; /* "Chinese Foreign Minister"; empty where none is given */
    enum copydesk_source_kind source_kind;

    struct copydesk_part cue;
    enum copydesk_cue_class cue_class;

    struct copydesk_part content;
    struct copydesk_ranges quoted; /* what of the content stands in quotation marks, in text, marks excluded */
    enum copydesk_mode mode;
    enum copydesk_stance stance;
    bool hedged, negated;

    struct copydesk_part told; /* to whom it was said */
    struct copydesk_part said; /* when, as the sentence has it: "on Sunday" */
    struct copydesk_text
        said_date;                  /* that day, "2024-05-02", or the first and last that
                                     * it may be, "2024-04-22/2024-04-28"; empty where the article's date does not tell */
    const struct copydesk_via *via; /* [via_count], nearest to this page first */
    uint32_t via_count;
    int32_t within;   /* index of the statement whose content it stands in, or -1 */
    int32_t answers;  /* index of the statement it answers, or -1 */
    float confidence; /* 0–1 */
};

/* ---- record ------------------------------------------------------------------------------------------------- */

struct copydesk_record {
    struct copydesk_text input;     /* as the caller named it */
    struct copydesk_text url;       /* of the capture, as the caller or the archive gives it */
    struct copydesk_text captured;  /* ISO 8601 */
    struct copydesk_text record_id; /* of the archive's record, "urn:uuid:…" */
    struct copydesk_text charset;   /* WHATWG name, as decoded */
    enum copydesk_kind kind;
    float confidence; /* 0–1: the word F1 to be expected of `text`; 0 where unknown, for text that is no HTML */

    struct copydesk_text title, standfirst;
    const struct copydesk_author *authors;
    uint32_t author_count;
    struct copydesk_text published, modified; /* ISO 8601, with the zone the page gives, else none */
    struct copydesk_text language; /* BCP 47, of the text: as the page claims it where that agrees, "de-AT" */
    struct copydesk_text site, section, canonical, image, licence;
    enum copydesk_access access;
    const struct copydesk_text *tags;
    uint32_t tag_count;
    const struct copydesk_media *media;
    uint32_t media_count;

    struct copydesk_text text; /* main text, blocks joined by blank lines ("\n\n"; list items and rows by "\n") */
    const struct copydesk_block *blocks;
    uint32_t block_count;
    const struct copydesk_post *posts; /* of a forum's page, in its order */
    uint32_t post_count;
    const struct copydesk_post *comments; /* on the article, in the page's order */
    uint32_t comment_count;
    const struct copydesk_statement *statements; /* NULL when they were not looked for; not NULL when none was found */
    uint32_t statement_count;

    bool truncated; /* a limit of src/base/limits.h cut the page */
    const struct copydesk_text *warnings;
    uint32_t warning_count;

    struct copydesk_text document; /* the UTF-8 document that every `at` counts in */
};

/* ---- reading ------------------------------------------------------------------------------------------------ */

enum copydesk_page_format {
    COPYDESK_PAGE_AUTO, /* HTML when it looks like HTML, else flattened text */
    COPYDESK_PAGE_HTML,
    COPYDESK_PAGE_FLATTENED, /* text another tool made of a page, its chrome in the lines */
    COPYDESK_PAGE_PLAIN      /* article text as it stands: no cleaning */
};

struct copydesk_page {
    struct copydesk_text input; /* how the record names it; may be empty */
    const void *bytes;          /* the page, undecoded; must live until the record is no longer used */
    size_t size;
    enum copydesk_page_format format;
    struct copydesk_text url;       /* optional */
    struct copydesk_text captured;  /* optional, ISO 8601 */
    struct copydesk_text record_id; /* optional: of the archive's record */
    struct copydesk_text charset;   /* optional: what the transport said */
};

/* What to do where a block of an HTML page may or may not be main text. docs/favour.md says what each gives. */
enum copydesk_favour {
    COPYDESK_FAVOUR_NEITHER,
    COPYDESK_FAVOUR_PRECISION, /* rather leave out main text than keep anything else */
    COPYDESK_FAVOUR_RECALL     /* rather keep something else than leave out main text */
};

struct copydesk_options {
    bool no_statements; /* leave the statements out */
    enum copydesk_favour favour;
};

struct copydesk_engine;

/* A new engine, or NULL when memory is short or an option out of range. `options` is copied; NULL means the defaults.
 * One engine serves one thread at a time. Free it with copydesk_engine_free. */
struct copydesk_engine *copydesk_engine_new(const struct copydesk_options *options);

/* Frees the engine and every record it gave. NULL is allowed. */
void copydesk_engine_free(struct copydesk_engine *engine);

/* Reads one page. On COPYDESK_OK, *record is valid until the engine's next call of copydesk_read. On any other status
 * *record is NULL. A page over a limit is not an error: its record is flagged `truncated`. */
enum copydesk_status copydesk_read(struct copydesk_engine *engine, const struct copydesk_page *page,
                                   const struct copydesk_record **record);

/* ---- writing ------------------------------------------------------------------------------------------------ */

enum copydesk_format {
    COPYDESK_FORMAT_TEXT,
    COPYDESK_FORMAT_MARKDOWN,
    COPYDESK_FORMAT_JSON,  /* indented, one object */
    COPYDESK_FORMAT_JSONL, /* one line, ends in "\n" */
    COPYDESK_FORMAT_HTML,  /* a self-contained page */
    COPYDESK_FORMAT_TERMINAL,
    COPYDESK_FORMAT_EXPLAIN /* a self-contained page: every block of the page, kept or dropped, and what decided */
};

struct copydesk_style {
    bool colour;    /* terminal: use ANSI colour */
    uint32_t width; /* terminal: columns to wrap at; 0: 80 */
};

/* Renders a record in one of the formats. COPYDESK_FORMAT_EXPLAIN is for the record that the engine's last
 * copydesk_read gave, and that of an HTML page; otherwise it is COPYDESK_USAGE. *out belongs to the engine and lives
 * until its next copydesk_render or copydesk_read. `style` may be NULL; only the terminal format looks at it. */
enum copydesk_status copydesk_render(struct copydesk_engine *engine, const struct copydesk_record *record,
                                     enum copydesk_format format, const struct copydesk_style *style,
                                     struct copydesk_text *out);

#ifdef __cplusplus
}
#endif

#endif
