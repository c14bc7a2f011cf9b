/* The names that the record's enums go by in every format, as docs/record.schema.json lists them. Static storage; an
 * empty string for a value outside the enum, and for what is unknown. */
#ifndef OUTPUT_NAMES_H
#define OUTPUT_NAMES_H

#include <copydesk.h>

const char *output_kind_name(enum copydesk_kind kind);
const char *output_block_name(enum copydesk_block_kind kind);
const char *output_mark_name(enum copydesk_mark_kind kind);
const char *output_media_name(enum copydesk_media_kind kind);
const char *output_source_name(enum copydesk_source_kind kind);
const char *output_cue_name(enum copydesk_cue_class class);
const char *output_mode_name(enum copydesk_mode mode);
const char *output_stance_name(enum copydesk_stance stance);

#endif
