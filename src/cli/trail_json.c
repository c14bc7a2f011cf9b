/* The trail as data (docs/trail.schema.json). What is not known is left out. */
#include "cli/trail_formats.h"
#include "output/json_writer.h"

static void put_names(struct output_json_writer *json, const char *key, struct ledger_names names, bool required) {
    if (names.count == 0 && !required) return;
    output_json_key(json, key);
    output_json_open(json, '[');
    for (uint32_t i = 0; i < names.count; i++) output_json_text(json, names.at[i]);
    output_json_close(json, ']');
}

/* The statement with its sentence, and the page it stands on. */
static void put_place(struct output_json_writer *json, const struct ledger_place *place, bool page) {
    if (place->statement) {
        output_json_number(json, "statement", (uint64_t)place->statement);
        output_json_field(json, "content", place->content);
        output_json_field(json, "sentence", place->sentence);
        output_json_key(json, "span");
        output_json_range(json, place->span);
        if (place->at.end) {
            output_json_key(json, "at");
            output_json_range(json, place->at);
        }
    }
    if (!page) return;
    output_json_field(json, "title", place->title);
    output_json_field(json, "input", place->input);
    output_json_field(json, "url", place->url);
}

static void put_source(struct output_json_writer *json, const struct ledger_source *source) {
    output_json_field(json, "who", source->who);
    output_json_field(json, "kind", source->kind);
    output_json_field(json, "told", source->told);
}

static void put_origin(struct output_json_writer *json, const struct ledger_trail *trail) {
    output_json_key(json, "origin");
    output_json_open(json, '{');
    put_source(json, &trail->origin);
    output_json_field(json, "published", trail->origin_place.published);
    put_place(json, &trail->origin_place, true);
    output_json_close(json, '}');
}

static void put_carrier(struct output_json_writer *json, const struct ledger_trail *trail, uint32_t number) {
    const struct ledger_carrier *carrier = &trail->carriers[number];
    output_json_open(json, '{');
    output_json_field(json, "outlet", carrier->outlet);
    output_json_field(json, "published", carrier->published);
    output_json_field(json, "began", carrier->began);
    put_names(json, "credits", carrier->credits, true);
    if (carrier->named_by != LEDGER_NOBODY && carrier->article == 0)
        output_json_number(json, "named_by", (uint64_t)carrier->named_by);
    output_json_flag(json, "by_name", carrier->by_name);
    output_json_flag(json, "variant_only", carrier->variant_only);
    put_names(json, "added", carrier->added, false);
    put_names(json, "dropped", carrier->dropped, false);
    if (carrier->article) output_json_number(json, "article", (uint64_t)carrier->article);
    put_place(json, &carrier->place, true);
    output_json_close(json, '}');
}

static void put_variant(struct output_json_writer *json, const struct ledger_variant *variant) {
    output_json_open(json, '{');
    output_json_field(json, "detail", variant->detail);
    output_json_field(json, "by", variant->by);
    output_json_field(json, "on_the_word_of", variant->on_the_word_of);
    output_json_field(json, "published", variant->published);
    put_names(json, "carried_by", variant->carried_by, true);
    put_names(json, "contradicted_by", variant->contradicted_by, false);
    put_place(json, &variant->place, true);
    output_json_close(json, '}');
}

static void put_answer(struct output_json_writer *json, const struct ledger_answer *answer) {
    output_json_open(json, '{');
    output_json_field(json, "by", answer->by);
    output_json_field(json, "kind", answer->kind);
    output_json_field(json, "role", answer->role);
    output_json_field(json, "to", answer->to);
    output_json_field(json, "stance", answer->stance);
    if (answer->of != LEDGER_NOBODY) output_json_number(json, "variant", (uint64_t)answer->of);
    output_json_field(json, "outlet", answer->place.outlet);
    output_json_field(json, "published", answer->place.published);
    put_names(json, "repeated_by", answer->repeated_by, false);
    put_place(json, &answer->place, true);
    output_json_close(json, '}');
}

static void put_answers(struct output_json_writer *json, const struct ledger_trail *trail, bool confirmations) {
    output_json_key(json, confirmations ? "confirmations" : "answers");
    output_json_open(json, '[');
    for (uint32_t i = 0; i < trail->answer_count; i++)
        if (text_is(trail->answers[i].stance, TEXT("confirms")) == confirmations) put_answer(json, &trail->answers[i]);
    output_json_close(json, ']');
}

static void put_sources(struct output_json_writer *json, const struct ledger_trail *trail) {
    output_json_key(json, "sources");
    output_json_open(json, '[');
    for (uint32_t i = 0; i < trail->source_count; i++) {
        output_json_open(json, '{');
        put_source(json, &trail->sources[i]);
        output_json_close(json, '}');
    }
    output_json_close(json, ']');
    output_json_key(json, "circular");
    output_json_open(json, '[');
    for (uint32_t i = 0; i < trail->circle_count; i++) {
        output_json_open(json, '[');
        for (uint32_t n = 0; n < trail->circles[i].count; n++) output_json_text(json, trail->circles[i].at[n]);
        output_json_close(json, ']');
    }
    output_json_close(json, ']');
}

void cli_write_trail_json(struct buffer *out, const struct ledger_trail *trail) {
    struct output_json_writer json = {.out = out, .indented = true, .empty = true};
    output_json_open(&json, '{');
    output_json_field(&json, "claim", trail->claim);
    output_json_number(&json, "statement", (uint64_t)trail->statement);
    put_origin(&json, trail);
    output_json_field(&json, "first_carrier", trail->first_carrier);
    output_json_key(&json, "carriers");
    output_json_open(&json, '[');
    for (uint32_t i = 0; i < trail->carrier_count; i++) put_carrier(&json, trail, i);
    output_json_close(&json, ']');
    output_json_key(&json, "variants");
    output_json_open(&json, '[');
    for (uint32_t i = 0; i < trail->variant_count; i++) put_variant(&json, &trail->variants[i]);
    output_json_close(&json, ']');
    put_answers(&json, trail, false);
    put_answers(&json, trail, true);
    put_sources(&json, trail);
    output_json_flag(&json, "truncated", trail->truncated);
    output_json_close(&json, '}');
    buffer_put_byte(out, '\n');
}
