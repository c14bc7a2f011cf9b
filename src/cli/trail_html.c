/* The trail as a page: the picture, and under it every step with its sentence and its place. */
#include "cli/trail_formats.h"
#include "output/escape.h"

static const char head[] = "<!doctype html>\n<html lang=\"en\"><meta charset=\"utf-8\"><meta name=\"viewport\" "
                           "content=\"width=device-width\">\n"
                           "<style>:root{color-scheme:light dark}body{font:16px/1.5 "
                           "system-ui,sans-serif;max-width:60rem;margin:2rem auto;padding:0 "
                           "1rem}svg{width:100%;height:auto}li{margin:.8rem 0}blockquote{margin:.2rem "
                           "0;padding-left:.8rem;border-left:3px solid "
                           "#8888}small{opacity:.75}h2{font-size:1.1rem;margin-top:2rem}</style>\n<title>";

static void put(struct buffer *out, textref t) {
    output_put_escaped(out, t, &output_html_escapes);
}

static void put_names(struct buffer *out, const char *before, struct ledger_names names) {
    for (uint32_t i = 0; i < names.count; i++) {
        buffer_put_string(out, i ? ", " : before);
        put(out, names.at[i]);
    }
}

/* An address that may be followed: http and https only, whatever a page gives for its own. */
static bool may_link(textref url) {
    return text_starts_nocase(url, TEXT("http://")) || text_starts_nocase(url, TEXT("https://"));
}

static void put_place(struct buffer *out, const struct ledger_place *place) {
    if (place->statement) buffer_put_string(out, "<blockquote>");
    if (place->statement) put(out, place->sentence);
    if (place->statement) buffer_put_string(out, "</blockquote>");
    buffer_put_string(out, "<small>");
    if (may_link(place->url)) {
        buffer_put_string(out, "<a href=\"");
        put(out, place->url);
        buffer_put_string(out, "\">");
    }
    put(out, place->title.size ? place->title : place->input);
    if (may_link(place->url)) buffer_put_string(out, "</a>");
    if (place->at.end) buffer_format(out, " · bytes %u–%u", place->at.begin, place->at.end);
    if (place->statement) buffer_format(out, " · statement %lld", (long long)place->statement);
    buffer_put_string(out, "</small>");
}

static void put_carrier(struct buffer *out, const struct ledger_carrier *carrier) {
    buffer_put_string(out, "<li><b>");
    put(out, carrier->outlet.size ? carrier->outlet : carrier->place.input);
    buffer_put_string(out, "</b> ");
    put(out, carrier->published);
    put_names(out, " · credits ", carrier->credits);
    put_names(out, " · adds ", carrier->added);
    put_names(out, " · drops ", carrier->dropped);
    if (carrier->article) put_place(out, &carrier->place);
    buffer_put_string(out, "</li>\n");
}

static void put_variant(struct buffer *out, const struct ledger_variant *variant) {
    buffer_put_string(out, "<li><b>");
    put(out, variant->detail);
    buffer_put_string(out, "</b>, by ");
    put(out, variant->by);
    if (variant->on_the_word_of.size) buffer_put_string(out, ", on the word of ");
    put(out, variant->on_the_word_of);
    put_names(out, " · carried by ", variant->carried_by);
    put_names(out, " · contradicted by ", variant->contradicted_by);
    put_place(out, &variant->place);
    buffer_put_string(out, "</li>\n");
}

static void put_answer(struct buffer *out, const struct ledger_answer *answer) {
    buffer_put_string(out, "<li><b>");
    put(out, answer->by);
    buffer_put_string(out, "</b> ");
    put(out, answer->stance);
    if (answer->to.size) buffer_put_string(out, " → ");
    put(out, answer->to);
    buffer_put_string(out, " ");
    put(out, answer->place.published);
    put_names(out, " · repeated by ", answer->repeated_by);
    put_place(out, &answer->place);
    buffer_put_string(out, "</li>\n");
}

static void put_sources(struct buffer *out, const struct ledger_trail *trail) {
    buffer_format(out, "<h2>Independent sources: %u</h2>\n<ul>\n", trail->source_count);
    for (uint32_t i = 0; i < trail->source_count; i++) {
        buffer_put_string(out, "<li>");
        put(out, trail->sources[i].who);
        if (trail->sources[i].told.size) buffer_put_string(out, ", told ");
        put(out, trail->sources[i].told);
        buffer_put_string(out, "</li>\n");
    }
    buffer_put_string(out, "</ul>\n");
    for (uint32_t i = 0; i < trail->circle_count; i++) {
        put_names(out, "<p>Circular credit: ", trail->circles[i]);
        buffer_put_string(out, "</p>\n");
    }
}

void cli_write_trail_html(struct buffer *out, const struct ledger_trail *trail) {
    buffer_put_string(out, head);
    put(out, trail->claim);
    buffer_put_string(out, "</title>\n<h1>");
    put(out, trail->claim);
    buffer_put_string(out, "</h1>\n");
    cli_write_trail_svg(out, trail);
    buffer_put_string(out, "<h2>Carriers</h2>\n<ol>\n");
    for (uint32_t i = 0; i < trail->carrier_count; i++) put_carrier(out, &trail->carriers[i]);
    buffer_put_string(out, "</ol>\n");
    if (trail->variant_count) buffer_put_string(out, "<h2>Variants</h2>\n<ul>\n");
    for (uint32_t i = 0; i < trail->variant_count; i++) put_variant(out, &trail->variants[i]);
    if (trail->variant_count) buffer_put_string(out, "</ul>\n");
    if (trail->answer_count) buffer_put_string(out, "<h2>Answers</h2>\n<ul>\n");
    for (uint32_t i = 0; i < trail->answer_count; i++) put_answer(out, &trail->answers[i]);
    if (trail->answer_count) buffer_put_string(out, "</ul>\n");
    put_sources(out, trail);
    buffer_put_string(out, "</html>\n");
}
