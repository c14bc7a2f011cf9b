/* The record as JSON, as docs/record.schema.json has it: what is unknown is left out. */
#include "output/json_writer.h"
#include "output/names.h"
#include "output/output.h"

static void put_name(struct output_json_writer *json, const char *key, const char *name) {
    output_json_field(json, key, text_from(name));
}

/* 0, which is what is unknown or usual, is left out. */
static void put_number(struct output_json_writer *json, const char *key, uint32_t number) {
    if (number == 0) return;
    output_json_number(json, key, number);
}

static void put_texts(struct output_json_writer *json, const char *key, const textref *texts, uint32_t count) {
    if (count == 0) return;
    output_json_key(json, key);
    output_json_open(json, '[');
    for (uint32_t i = 0; i < count; i++) output_json_text(json, texts[i]);
    output_json_close(json, ']');
}

static void put_authors(struct output_json_writer *json, const struct copydesk_record *record) {
    if (record->author_count == 0) return;
    output_json_key(json, "authors");
    output_json_open(json, '[');
    for (uint32_t i = 0; i < record->author_count; i++) {
        output_json_open(json, '{');
        output_json_key(json, "name");
        output_json_text(json, record->authors[i].name);
        output_json_close(json, '}');
    }
    output_json_close(json, ']');
}

static void put_media(struct output_json_writer *json, const struct copydesk_record *record) {
    if (record->media_count == 0) return;
    output_json_key(json, "media");
    output_json_open(json, '[');
    for (uint32_t i = 0; i < record->media_count; i++) {
        const struct copydesk_media *media = &record->media[i];
        output_json_open(json, '{');
        put_name(json, "kind", output_media_name(media->kind));
        output_json_field(json, "url", media->url);
        output_json_field(json, "caption", media->caption);
        put_number(json, "duration", media->duration);
        if (media->placed) {
            output_json_number(json, "before", media->before);
        }
        output_json_close(json, '}');
    }
    output_json_close(json, ']');
}

static void put_metadata(struct output_json_writer *json, const struct copydesk_record *record) {
    output_json_field(json, "input", record->input);
    output_json_field(json, "url", record->url);
    output_json_field(json, "captured", record->captured);
    output_json_field(json, "record_id", record->record_id);
    output_json_field(json, "charset", record->charset);
    put_name(json, "kind", output_kind_name(record->kind));
    if (record->confidence > 0) {
        output_json_key(json, "confidence");
        output_json_share(json, record->confidence);
    }
    output_json_field(json, "title", record->title);
    output_json_field(json, "standfirst", record->standfirst);
    put_authors(json, record);
    output_json_field(json, "published", record->published);
    output_json_field(json, "modified", record->modified);
    output_json_field(json, "site", record->site);
    output_json_field(json, "section", record->section);
    output_json_field(json, "language", record->language);
    output_json_field(json, "canonical", record->canonical);
    output_json_field(json, "image", record->image);
    put_texts(json, "tags", record->tags, record->tag_count);
    output_json_field(json, "licence", record->licence);
    if (record->access != COPYDESK_ACCESS_UNKNOWN) {
        output_json_key(json, "paywalled");
        output_json_bool(json, record->access == COPYDESK_ACCESS_PAYWALLED);
    }
    put_media(json, record);
}

static void put_marks(struct output_json_writer *json, const struct copydesk_block *block) {
    if (block->mark_count == 0) return;
    output_json_key(json, "marks");
    output_json_open(json, '[');
    for (uint32_t i = 0; i < block->mark_count; i++) {
        const struct copydesk_mark *mark = &block->marks[i];
        output_json_open(json, '{');
        put_name(json, "kind", output_mark_name(mark->kind));
        output_json_key(json, "span");
        output_json_range(json, mark->span);
        output_json_field(json, "href", mark->href);
        output_json_close(json, '}');
    }
    output_json_close(json, ']');
}

static void put_cells(struct output_json_writer *json, const struct copydesk_block *block) {
    if (block->cell_count == 0) return;
    output_json_key(json, "cells");
    output_json_open(json, '[');
    for (uint32_t i = 0; i < block->cell_count; i++) {
        const struct copydesk_cell *cell = &block->cells[i];
        output_json_open(json, '{');
        output_json_key(json, "span");
        output_json_range(json, cell->span);
        output_json_number(json, "column", cell->column);
        put_number(json, "columns", cell->columns > 1 ? cell->columns : 0);
        put_number(json, "rows", cell->rows > 1 ? cell->rows : 0);
        output_json_flag(json, "header", cell->header);
        output_json_close(json, '}');
    }
    output_json_close(json, ']');
}

static void put_block(struct output_json_writer *json, const struct copydesk_record *record,
                      const struct copydesk_block *block) {
    output_json_open(json, '{');
    put_name(json, "kind", output_block_name(block->kind));
    put_number(json, "level", block->level);
    output_json_flag(json, "ordered", block->ordered);
    put_number(json, "number", block->number);
    put_number(json, "quotes", block->quotes);
    put_number(json, "lists", block->kind == COPYDESK_LIST_ITEM ? 0 : block->lists);
    output_json_flag(json, "continues", block->continues);
    output_json_field(json, "language", block->language);
    output_json_key(json, "span");
    output_json_range(json, block->span);
    output_json_key(json, "at");
    output_json_range(json, block->at);
    output_json_key(json, "confidence");
    output_json_share(json, block->confidence);
    put_marks(json, block);
    put_cells(json, block);
    if (block->media) {
        output_json_number(json, "media", (uint32_t)(block->media - record->media));
    }
    output_json_close(json, '}');
}

static void put_posts(struct output_json_writer *json, const char *key, const struct copydesk_post *posts,
                      uint32_t count) {
    if (count == 0) return;
    output_json_key(json, key);
    output_json_open(json, '[');
    for (uint32_t i = 0; i < count; i++) {
        output_json_open(json, '{');
        output_json_field(json, "author", posts[i].author);
        output_json_field(json, "published", posts[i].published);
        if (posts[i].level) {
            output_json_number(json, "level", posts[i].level);
        }
        output_json_field(json, "text", posts[i].text);
        output_json_key(json, "at");
        output_json_range(json, posts[i].at);
        if (posts[i].blocks.begin < posts[i].blocks.end) {
            output_json_key(json, "blocks");
            output_json_range(json, posts[i].blocks);
        }
        output_json_close(json, '}');
    }
    output_json_close(json, ']');
}

static bool is_present(const struct copydesk_part *part) {
    return part->text.size || part->span.count || part->at.count;
}

static void put_place(struct output_json_writer *json, const struct copydesk_part *part) {
    if (!is_present(part)) return;
    output_json_key(json, "text");
    output_json_text(json, part->text);
    output_json_key(json, "span");
    output_json_ranges(json, part->span);
    output_json_key(json, "at");
    output_json_ranges(json, part->at);
}

static void put_source(struct output_json_writer *json, const struct copydesk_statement *statement) {
    const char *kind = output_source_name(statement->source_kind);
    if (!is_present(&statement->source) && !statement->source_name.size && !statement->source_role.size && !*kind)
        return;
    output_json_key(json, "source");
    output_json_open(json, '{');
    put_place(json, &statement->source);
    output_json_field(json, "name", statement->source_name);
    output_json_field(json, "role", statement->source_role);
    put_name(json, "kind", kind);
    output_json_close(json, '}');
}

static void put_cue(struct output_json_writer *json, const struct copydesk_statement *statement) {
    if (!is_present(&statement->cue)) return;
    output_json_key(json, "cue");
    output_json_open(json, '{');
    put_place(json, &statement->cue);
    put_name(json, "class", output_cue_name(statement->cue_class));
    output_json_close(json, '}');
}

static void put_part(struct output_json_writer *json, const char *key, const struct copydesk_part *part) {
    if (!is_present(part)) return;
    output_json_key(json, key);
    output_json_open(json, '{');
    put_place(json, part);
    output_json_close(json, '}');
}

/* The chain: the number of another statement, or an outlet as the text names it. */
static void put_via(struct output_json_writer *json, const struct copydesk_statement *statement) {
    if (statement->via_count == 0) return;
    output_json_key(json, "via");
    output_json_open(json, '[');
    for (uint32_t i = 0; i < statement->via_count; i++) {
        const struct copydesk_via *via = &statement->via[i];
        if (via->statement >= 0)
            output_json_unsigned(json, (uint32_t)via->statement);
        else
            output_json_text(json, via->name);
    }
    output_json_close(json, ']');
}

static void put_said(struct output_json_writer *json, const struct copydesk_statement *statement) {
    if (statement->said.text.size == 0) return;
    output_json_key(json, "said");
    output_json_open(json, '{');
    put_place(json, &statement->said);
    output_json_field(json, "date", statement->said_date);
    output_json_close(json, '}');
}

static void put_statement(struct output_json_writer *json, const struct copydesk_statement *statement) {
    output_json_open(json, '{');
    put_source(json, statement);
    put_cue(json, statement);
    put_part(json, "content", &statement->content);
    if (statement->quoted.count) {
        output_json_key(json, "quoted");
        output_json_ranges(json, statement->quoted);
    }
    put_name(json, "mode", output_mode_name(statement->mode));
    put_name(json, "stance", output_stance_name(statement->stance));
    output_json_key(json, "hedged");
    output_json_bool(json, statement->hedged);
    output_json_key(json, "negated");
    output_json_bool(json, statement->negated);
    put_part(json, "told", &statement->told);
    put_said(json, statement);
    put_via(json, statement);
    if (statement->within >= 0) {
        output_json_number(json, "within", (uint32_t)statement->within);
    }
    if (statement->answers >= 0) {
        output_json_number(json, "answers", (uint32_t)statement->answers);
    }
    output_json_key(json, "confidence");
    output_json_share(json, statement->confidence);
    output_json_close(json, '}');
}

static void put_record(struct output_json_writer *json, const struct copydesk_record *record) {
    output_json_open(json, '{');
    put_metadata(json, record);
    output_json_key(json, "text");
    output_json_text(json, record->text);
    output_json_key(json, "blocks");
    output_json_open(json, '[');
    for (uint32_t i = 0; i < record->block_count; i++) put_block(json, record, &record->blocks[i]);
    output_json_close(json, ']');
    put_posts(json, "posts", record->posts, record->post_count);
    put_posts(json, "comments", record->comments, record->comment_count);
    if (record->statements) {
        output_json_key(json, "statements");
        output_json_open(json, '[');
        for (uint32_t i = 0; i < record->statement_count; i++) put_statement(json, &record->statements[i]);
        output_json_close(json, ']');
    }
    output_json_key(json, "truncated");
    output_json_bool(json, record->truncated);
    put_texts(json, "warnings", record->warnings, record->warning_count);
    output_json_close(json, '}');
    buffer_put_byte(json->out, '\n');
}

void output_json(const struct copydesk_record *record, struct buffer *out) {
    put_record(&(struct output_json_writer){.out = out, .indented = true, .empty = true}, record);
}

void output_jsonl(const struct copydesk_record *record, struct buffer *out) {
    put_record(&(struct output_json_writer){.out = out, .empty = true}, record);
}
