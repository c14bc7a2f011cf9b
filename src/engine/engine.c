/* One page through all the floors.
 *
 *     bytes ─charset─▶ UTF-8 document ─html─▶ tree ─article─▶ article ─speech─▶ statements ─▶ record
 *                                    └────────plain─────────▶
 *
 * The engine owns one of everything that keeps memory between pages; from the second page of a size on it allocates
 * nothing, only jansson and iconv do for themselves. What a record points to lies in the document, the article, or the
 * arena, which is reset for each page. */
#include "article/confidence.h"
#include "article/reader.h"
#include "base/limits.h"
#include "base/utf8.h"
#include "charset/charset.h"
#include "engine/sniff.h"
#include "html/html.h"
#include "output/explain.h"
#include "output/output.h"
#include "plain/plain.h"
#include "speech/speech.h"

#include <stdlib.h>

enum { MAX_WARNINGS = 4 };

struct copydesk_engine {
    struct copydesk_options options;
    struct html_parser *parser;
    struct article_reader *reader;
    struct plain_reader *plain;
    struct speech *speech;
    struct arena arena;
    struct buffer decoded, rendered;
    struct article article;
    struct copydesk_record record;
    bool html, judged; /* the page read last is HTML; the article reader has read it */
    struct copydesk_text warnings[MAX_WARNINGS];
};

struct copydesk_engine *copydesk_engine_new(const struct copydesk_options *options) {
    if (options && options->favour > COPYDESK_FAVOUR_RECALL) return NULL;
    struct copydesk_engine *engine = calloc(1, sizeof *engine);
    if (!engine) return NULL;
    if (options) engine->options = *options;
    arena_init(&engine->arena, LIMIT_PAGE_MEMORY);
    engine->parser = html_parser_new();
    engine->reader = article_reader_new(engine->options.favour);
    engine->plain = plain_reader_new();
    engine->speech = engine->options.no_statements ? NULL : speech_new();
    if (engine->parser && engine->reader && engine->plain && (engine->speech || engine->options.no_statements))
        return engine;
    copydesk_engine_free(engine);
    return NULL;
}

void copydesk_engine_free(struct copydesk_engine *engine) {
    if (!engine) return;
    html_parser_free(engine->parser);
    article_reader_free(engine->reader);
    plain_reader_free(engine->plain);
    speech_free(engine->speech);
    arena_free(&engine->arena);
    buffer_free(&engine->decoded);
    buffer_free(&engine->rendered);
    article_free(&engine->article);
    free(engine);
}

/* ---- warnings ------------------------------------------------------------------------------------------------ */

/* A warning that memory is too short for is dropped: the record is worth more. */
static void warn(struct copydesk_engine *engine, textref before, textref what, textref after) {
    if (engine->record.warning_count == MAX_WARNINGS) return;
    uint32_t size = before.size + what.size + after.size;
    char *warning = arena_take(&engine->arena, size);
    if (!warning) return;
    memcpy(warning, before.at, before.size);
    if (what.size) memcpy(warning + before.size, what.at, what.size);
    if (after.size) memcpy(warning + before.size + what.size, after.at, after.size);
    engine->warnings[engine->record.warning_count++] = text_of(warning, size);
}

static void warn_of_charset(struct copydesk_engine *engine, const struct charset_result *decoded) {
    if (!decoded->converted) return;
    if (decoded->guessed) warn(engine, TEXT("charset guessed: "), decoded->name, (textref){0});
    if (text_has(decoded->document, TEXT("\xEF\xBF\xBD")))
        warn(engine, TEXT("bytes that are not "), decoded->name, TEXT(" were replaced by U+FFFD"));
}

/* ---- reading ------------------------------------------------------------------------------------------------- */

static enum copydesk_status read_html(struct copydesk_engine *engine, textref document, textref url) {
    const struct html_tree *tree;
    enum copydesk_status status = article_parse_page(engine->parser, document, &tree);
    if (status != COPYDESK_OK) return status;
    engine->judged = true;
    return article_read_page(engine->reader, tree, url, &engine->arena, &engine->article);
}

static enum copydesk_status read_article(struct copydesk_engine *engine, textref document,
                                         const struct copydesk_page *page, bool html) {
    enum copydesk_status status;
    if (html)
        status = read_html(engine, document, page->url);
    else if (page->format == COPYDESK_PAGE_PLAIN)
        status = plain_read_article(document, &engine->arena, &engine->article);
    else
        status = plain_read_flattened(engine->plain, document, &engine->arena, &engine->article);
    if (status == COPYDESK_OK && engine->article.text.failed) return COPYDESK_NO_MEMORY;
    if (status == COPYDESK_OK) article_find_language(&engine->article);
    return status;
}

/* Places count from the first byte of the input; the floors count from the first byte after its byte order mark. */
static void shift_places(struct article *article, uint32_t skipped) {
    for (uint32_t i = 0; i < article->run_count; i++) article->runs[i].document += skipped;
    for (uint32_t i = 0; i < article->block_count; i++) {
        article->blocks[i].at.begin += skipped;
        article->blocks[i].at.end += skipped;
    }
    for (uint32_t i = 0; i < article->comment_count; i++) {
        article->comments[i].at.begin += skipped;
        article->comments[i].at.end += skipped;
    }
    for (uint32_t i = 0; i < article->post_count; i++) {
        article->posts[i].at.begin += skipped;
        article->posts[i].at.end += skipped;
    }
}

static enum copydesk_status attribute(struct copydesk_engine *engine) {
    static const struct copydesk_statement none; /* looked for and not found: not NULL */
    struct copydesk_record *record = &engine->record;
    struct copydesk_statement *statements = NULL;
    if (engine->options.no_statements) return COPYDESK_OK;
    enum copydesk_status status = speech_attribute(engine->speech, &engine->article, record->document, &engine->arena,
                                                   &statements, &record->statement_count);
    record->statements = record->statement_count ? statements : &none;
    if (speech_truncated(engine->speech)) engine->article.truncated = true;
    return status;
}

static void fill_record(struct copydesk_record *record, const struct article *article) {
    const struct article_metadata *meta = &article->meta;
    record->kind = article->kind;
    record->confidence = article->confidence;
    record->title = meta->title;
    record->standfirst = meta->standfirst;
    record->authors = meta->authors;
    record->author_count = meta->author_count;
    record->published = meta->published;
    record->modified = meta->modified;
    record->site = meta->site;
    record->section = meta->section;
    record->language = meta->language;
    record->canonical = meta->canonical;
    record->image = meta->image;
    record->licence = meta->licence;
    record->access = meta->access;
    record->tags = meta->tags;
    record->tag_count = meta->tag_count;
    record->media = meta->media;
    record->media_count = meta->media_count;
    record->text = buffer_text(&article->text);
    record->blocks = article->blocks;
    record->block_count = article->block_count;
    record->posts = article->posts;
    record->post_count = article->post_count;
    record->comments = article->comments;
    record->comment_count = article->comment_count;
    record->truncated = article->truncated;
}

static enum copydesk_status read_document(struct copydesk_engine *engine, const struct copydesk_page *page,
                                          const struct charset_result *decoded, bool html) {
    enum copydesk_status status = read_article(engine, decoded->document, page, html);
    if (status != COPYDESK_OK) return status;
    shift_places(&engine->article, decoded->skipped);
    status = attribute(engine);
    fill_record(&engine->record, &engine->article);
    if (engine->record.truncated)
        warn(engine, TEXT("the page is over a limit and was cut"), (textref){0}, (textref){0});
    if (engine->record.text.size == 0) warn(engine, TEXT("no main text was found"), (textref){0}, (textref){0});
    return status;
}

static enum copydesk_status read_page(struct copydesk_engine *engine, const struct copydesk_page *page) {
    struct copydesk_record *record = &engine->record;
    struct charset_result decoded = {0};
    bool html = page->format == COPYDESK_PAGE_HTML ||
                (page->format == COPYDESK_PAGE_AUTO && engine_looks_like_html(page->bytes, page->size));
    engine->html = html;
    engine->judged = false;
    enum copydesk_status status =
        charset_decode(page->bytes, page->size, page->charset, html, &engine->decoded, &decoded);
    if (status != COPYDESK_OK) return status;
    record->charset = decoded.name;
    record->document = decoded.converted ? decoded.document : text_of(page->bytes, page->size);
    warn_of_charset(engine, &decoded);
    if (text_trim(decoded.document).size == 0) {
        warn(engine, TEXT("the page is empty"), (textref){0}, (textref){0});
        record->confidence = article_confidence(NULL, 0);
        return attribute(engine);
    }
    return read_document(engine, page, &decoded, html);
}

enum copydesk_status copydesk_read(struct copydesk_engine *engine, const struct copydesk_page *page,
                                   const struct copydesk_record **record) {
    if (!record) return COPYDESK_USAGE;
    *record = NULL;
    if (!engine || !page || (page->size && !page->bytes) || page->format > COPYDESK_PAGE_PLAIN) return COPYDESK_USAGE;
    if (page->size > LIMIT_PAGE_BYTES) return COPYDESK_TOO_LARGE;
    arena_reset(&engine->arena);
    article_clear(&engine->article);
    engine->record = (struct copydesk_record){.input = arena_copy(&engine->arena, page->input),
                                              .url = arena_copy(&engine->arena, page->url),
                                              .captured = arena_copy(&engine->arena, page->captured),
                                              .record_id = arena_copy(&engine->arena, page->record_id),
                                              .warnings = engine->warnings};
    enum copydesk_status status = read_page(engine, page);
    if (status == COPYDESK_OK) *record = &engine->record;
    return status;
}

/* ---- writing ------------------------------------------------------------------------------------------------- */

static enum copydesk_status explain(struct copydesk_engine *engine, const struct copydesk_record *record) {
    if (record != &engine->record || !engine->html) return COPYDESK_USAGE;
    output_explain(record, engine->judged ? article_judgement(engine->reader) : NULL, &engine->rendered);
    return COPYDESK_OK;
}

enum copydesk_status copydesk_render(struct copydesk_engine *engine, const struct copydesk_record *record,
                                     enum copydesk_format format, const struct copydesk_style *style,
                                     struct copydesk_text *out) {
    if (!engine || !record || !out) return COPYDESK_USAGE;
    *out = (struct copydesk_text){0};
    struct buffer *rendered = &engine->rendered;
    buffer_clear(rendered);
    enum copydesk_status status = COPYDESK_OK;
    switch (format) {
    case COPYDESK_FORMAT_TEXT: output_text(record, rendered); break;
    case COPYDESK_FORMAT_MARKDOWN: output_markdown(record, rendered); break;
    case COPYDESK_FORMAT_JSON: output_json(record, rendered); break;
    case COPYDESK_FORMAT_JSONL: output_jsonl(record, rendered); break;
    case COPYDESK_FORMAT_HTML: output_html(record, rendered); break;
    case COPYDESK_FORMAT_TERMINAL: output_terminal(record, style, rendered); break;
    case COPYDESK_FORMAT_EXPLAIN: status = explain(engine, record); break;
    default: return COPYDESK_USAGE;
    }
    if (status != COPYDESK_OK) return status;
    if (rendered->failed) return COPYDESK_NO_MEMORY;
    if (rendered->size > UINT32_MAX) return COPYDESK_TOO_LARGE;
    *out = buffer_text(rendered);
    return COPYDESK_OK;
}
