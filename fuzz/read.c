/* libFuzzer harness of the whole path: the first byte chooses what the page is taken for, the rest is the page. The
 * record must be consistent, and every format must be written as valid UTF-8. */
#include "base/utf8.h"

#include <stdio.h>
#include <stdlib.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static void require(bool truth, const char *what) {
    if (truth) return;
    fprintf(stderr, "%s\n", what);
    abort();
}

static bool lie_in(struct copydesk_ranges ranges, textref whole) {
    uint32_t end = 0;
    for (uint32_t i = 0; i < ranges.count; i++) {
        const struct copydesk_range range = ranges.at[i];
        if (range.begin < end || range.begin >= range.end || range.end > whole.size) return false;
        end = range.end;
    }
    return true;
}

static void check_part(const struct copydesk_record *record, const struct copydesk_part *part) {
    require(lie_in(part->span, record->text), "a span is not in the text, or out of order");
    uint32_t size = part->span.count ? part->span.count - 1 : 0;
    for (uint32_t i = 0; i < part->span.count; i++) size += part->span.at[i].end - part->span.at[i].begin;
    require(size == part->text.size, "a part's text is not its spans");
    for (uint32_t i = 0; i < part->at.count; i++)
        require(part->at.at[i].begin < part->at.at[i].end && part->at.at[i].end <= record->document.size,
                "a place is not in the document");
}

static void check_statement(const struct copydesk_record *record, const struct copydesk_statement *statement) {
    check_part(record, &statement->source);
    check_part(record, &statement->cue);
    check_part(record, &statement->content);
    check_part(record, &statement->told);
    require(lie_in(statement->quoted, record->text), "a quotation is not in the text, or out of order");
    require(statement->answers < (int32_t)record->statement_count, "an answer to no statement");
    for (uint32_t i = 0; i < statement->via_count; i++)
        require(statement->via[i].statement < (int32_t)record->statement_count, "carried by no statement");
}

static void check_record(const struct copydesk_record *record) {
    uint32_t end = 0;
    for (uint32_t i = 0; i < record->block_count; i++) {
        const struct copydesk_block *block = &record->blocks[i];
        require(block->span.begin >= end && block->span.begin < block->span.end, "blocks overlap or are empty");
        require(block->at.begin < block->at.end && block->at.end <= record->document.size, "a block has no place");
        end = block->span.end;
    }
    require(end == record->text.size, "the text is not its blocks");
    for (uint32_t i = 0; i < record->statement_count; i++) check_statement(record, &record->statements[i]);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
    static struct copydesk_engine *engine; /* kept, so that what one page leaves behind is tested too */
    if (!engine) engine = copydesk_engine_new(NULL);
    if (!engine || size == 0) return 0;
    const struct copydesk_page page = {
        .bytes = data + 1, .size = size - 1, .format = (enum copydesk_page_format)(data[0] % 4)};
    const struct copydesk_record *record;
    if (copydesk_read(engine, &page, &record) != COPYDESK_OK) return 0;
    check_record(record);
    for (int format = COPYDESK_FORMAT_TEXT; format <= COPYDESK_FORMAT_EXPLAIN; format++) {
        const struct copydesk_style style = {.colour = data[0] & 4, .width = data[0] & 8 ? 1 : 80};
        struct copydesk_text out;
        enum copydesk_status status = copydesk_render(engine, record, (enum copydesk_format)format, &style, &out);
        if (status == COPYDESK_USAGE && format == COPYDESK_FORMAT_EXPLAIN) continue; /* not of HTML */
        require(status == COPYDESK_OK, "a record cannot be written");
        require(utf8_valid_prefix(out) == out.size, "what was written is not UTF-8");
    }
    return 0;
}
