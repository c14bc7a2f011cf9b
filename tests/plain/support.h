/* What the tests of plain/ share: reading a text, and what must hold of every article read. */
#ifndef TESTS_PLAIN_SUPPORT_H
#define TESTS_PLAIN_SUPPORT_H

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "plain/plain.h"

typedef enum copydesk_status plain_reader(textref document, struct arena *arena, struct article *article);

/* Every byte of the text that is no white space stands in a verbatim run, and the document says the same at its place;
 * runs ascend; blocks are the text's parts and their places enclose their runs. */
static inline void check_places(const struct article *article, textref document) {
    uint32_t text = 0;
    for (uint32_t i = 0; i < article->run_count; i++) {
        const struct article_run *run = &article->runs[i];
        for (; text < run->text; text++) assert_true(byte_is_space(article->text.at[text]));
        assert_int_equal(run->size, run->document_size);
        assert_true(run->document + run->size <= document.size);
        assert_memory_equal(article->text.at + run->text, document.at + run->document, run->size);
        text = run->text + run->size;
    }
    assert_int_equal(text, article->text.size);
    uint32_t end = 0;
    for (uint32_t i = 0; i < article->block_count; i++) {
        const struct copydesk_block *block = &article->blocks[i];
        assert_true(block->span.begin >= end && block->span.begin < block->span.end);
        assert_true(block->at.begin < block->at.end && block->at.end <= document.size);
        end = block->span.end;
    }
    assert_true(end == article->text.size);
}

/* Reads `document` twice, into the same article, and checks that both readings are one and that places hold. */
static inline void read_checked(plain_reader *reader, textref document, struct arena *arena, struct article *article) {
    struct article first = {0};
    struct arena first_arena = {0};
    assert_int_equal(reader(document, &first_arena, &first), COPYDESK_OK);
    assert_int_equal(reader(document, arena, article), COPYDESK_OK);
    check_places(article, document);
    assert_int_equal(article->kind, COPYDESK_ARTICLE);
    assert_int_equal(article->text.size, first.text.size);
    if (first.text.size) assert_memory_equal(article->text.at, first.text.at, first.text.size);
    assert_int_equal(article->block_count, first.block_count);
    assert_true(text_is(article->meta.title, first.meta.title));
    assert_true(text_is(article->meta.published, first.meta.published));
    article_free(&first);
    arena_free(&first_arena);
}

static inline void assert_text(textref t, const char *expected) {
    if (!text_is(t, text_from(expected))) fail_msg("“%.*s” is not “%s”", (int)t.size, t.at ? t.at : "", expected);
}

static inline textref block_text(const struct article *article, uint32_t i) {
    assert_true(i < article->block_count);
    return text_slice(buffer_text(&article->text), article->blocks[i].span.begin, article->blocks[i].span.end);
}

#endif
