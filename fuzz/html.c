/* libFuzzer harness of the HTML parser: the first byte chooses the options, the rest is the page. Whatever it holds,
 * everything in tests/html/round_trip.h must hold of its tree. A byte that is no UTF-8, which html_parse does not take,
 * becomes "?". Half of the mutations are libFuzzer's own; the others take a page apart at its tags. */
#include "../tests/html/contexts.h"
#include "../tests/html/make_page.h"
#include "../tests/html/round_trip.h"
#include "base/utf8.h"

#include <stdio.h>
#include <stdlib.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);
size_t LLVMFuzzerCustomMutator(uint8_t *data, size_t size, size_t most, unsigned seed);
size_t LLVMFuzzerMutate(uint8_t *data, size_t size, size_t most);

static textref valid_page(struct buffer *page, const uint8_t *data, size_t size) {
    buffer_clear(page);
    buffer_put(page, data, size);
    if (page->failed) return (textref){0};
    const textref whole = buffer_text(page);
    for (uint32_t at = 0; (at += utf8_valid_prefix(text_slice(whole, at, whole.size))) < whole.size; at++)
        page->at[at] = '?';
    return whole;
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
    static struct round_trip trip;
    static struct buffer copy;
    if (size == 0 || (!trip.one && !round_trip_begin(&trip))) return 0;
    const struct html_options options = options_of(data[0]);
    const textref page = valid_page(&copy, data + 1, size - 1);
    const char *const wrong = check_page(&trip, page, &options);
    if (wrong) {
        fprintf(stderr, "%s\n", wrong);
        abort();
    }
    struct arena arena = {0};
    html_text_under(&trip.one->tree, 0, &arena);
    arena_free(&arena);
    return 0;
}

/* Where a part begins: at "<", after ">", or where text begins to be a character reference. */
static bool begins_part(textref page, uint32_t at) {
    return at == 0 || at == page.size || page.at[at] == '<' || page.at[at - 1] == '>' || page.at[at] == '&';
}

/* The beginning of a part at or after a random byte. */
static uint32_t random_cut(struct maker *maker, textref page) {
    uint32_t at = maker_random(maker, page.size + 1);
    while (!begins_part(page, at)) at++;
    return at;
}

/* Two cuts not far from each other. */
static void random_parts(struct maker *maker, textref page, uint32_t *begin, uint32_t *end) {
    *begin = *end = random_cut(maker, page);
    for (uint32_t parts = 1 + maker_random(maker, 6); parts > 0 && *end < page.size; parts--) do
            (*end)++;
        while (!begins_part(page, *end));
}

/* Writes the page anew with one change at its tags. */
static void change_parts(struct maker *maker, textref page) {
    struct buffer *const out = maker->out;
    uint32_t begin, end;
    random_parts(maker, page, &begin, &end);
    const textref before = text_slice(page, 0, begin), parts = text_slice(page, begin, end);
    const textref after = text_slice(page, end, page.size);
    buffer_put_text(out, before);
    switch (maker_random(maker, 6)) {
    case 0: break; /* leaves them out */
    case 1:        /* doubles them */
        buffer_put_text(out, parts);
        buffer_put_text(out, parts);
        break;
    case 2: /* moves them on */
    {
        const uint32_t cut = random_cut(maker, after);
        buffer_put_text(out, text_slice(after, 0, cut));
        buffer_put_text(out, parts);
        buffer_put_text(out, text_slice(after, cut, after.size));
        return;
    }
    case 3: /* puts an element around them */
    {
        const char *const tag = maker_pick(maker, maker_any);
        buffer_format(out, "<%s>", tag);
        buffer_put_text(out, parts);
        buffer_format(out, "</%s>", tag);
        break;
    }
    default: /* puts new ones before them */
        for (uint32_t count = 1 + maker_random(maker, 8); count > 0; count--) maker_put(maker);
        buffer_put_text(out, parts);
        break;
    }
    buffer_put_text(out, after);
}

size_t LLVMFuzzerCustomMutator(uint8_t *data, size_t size, size_t most, unsigned seed) {
    static struct buffer out;
    struct maker maker = {.out = &out, .state = seed * 0x9E3779B97F4A7C15u | 1, .disorder = seed / 7 % 9};
    if (size == 0 || maker_chance(&maker, 8)) return LLVMFuzzerMutate(data, size, most);
    buffer_clear(&out);
    buffer_put(&out, data, 1);
    change_parts(&maker, text_of((const char *)data + 1, size - 1));
    if (out.failed || out.size > most) return LLVMFuzzerMutate(data, size, most);
    memcpy(data, out.at, out.size);
    return out.size;
}
