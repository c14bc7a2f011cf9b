/* The main text alone, below its title: for corpora, and for every tool that takes text. */
#include "output/escape.h"
#include "output/output.h"
#include "output/view.h"

void output_text(const struct copydesk_record *record, struct buffer *out) {
    if (record->title.size) {
        output_put_escaped(out, record->title, &output_plain_escapes);
        buffer_put_byte(out, '\n');
    }
    uint32_t first = output_first_block(record);
    if (first >= record->block_count) return;
    if (record->title.size) buffer_put_byte(out, '\n');
    struct copydesk_range rest = {record->blocks[first].span.begin, record->text.size};
    output_put_escaped(out, output_slice(record->text, rest), &output_plain_escapes);
    buffer_put_byte(out, '\n');
}
