#include "speaking.h"

#include "speech/trained.h"

static bool by_rules;

void speaking_by_rules(void) {
    by_rules = true;
}

static void build(struct article *article, textref document) {
    article_clear(article);
    for (uint32_t at = 0; at < document.size;) {
        uint32_t end = text_find(document, TEXT("\n"), at);
        if (end == UINT32_MAX) end = document.size;
        article_begin(article, COPYDESK_PARAGRAPH, 0, false, 1);
        article_append(article, text_slice(document, at, end), at, end - at);
        article_end(article);
        at = end + 1;
    }
}

/* Every part's span and place, sliced back, are its text; every index points somewhere. */
static void check_part(const struct speaking *s, const struct copydesk_part *part) {
    textref text = buffer_text(&s->article.text);
    assert_int_equal(part->span.count == 0, part->text.size == 0);
    if (part->span.count == 0) return;
    assert_true(part->at.count >= 1);
    uint32_t at = 0;
    for (uint32_t i = 0; i < part->span.count; i++) {
        struct copydesk_range span = part->span.at[i];
        assert_true(span.begin < span.end && span.end <= text.size);
        if (i) assert_true(part->span.at[i - 1].end <= span.begin);
        assert_true(
            text_is(text_slice(text, span.begin, span.end), text_slice(part->text, at, at + span.end - span.begin)));
        at += span.end - span.begin + 1;
    }
    assert_int_equal(at, part->text.size + 1);
    assert_true(part->at.at[0].begin < s->document.size);
    assert_int_equal(s->document.at[part->at.at[0].begin], part->text.at[0]);
    assert_int_equal(s->document.at[part->at.at[part->at.count - 1].end - 1], part->text.at[part->text.size - 1]);
}

static void check_statement(const struct speaking *s, const struct copydesk_statement *statement) {
    check_part(s, &statement->source);
    check_part(s, &statement->cue);
    check_part(s, &statement->content);
    check_part(s, &statement->told);
    check_part(s, &statement->said);
    assert_true(statement->cue.span.count == 1 || statement->cue.span.count == 2);
    assert_true(statement->content.span.count >= 1 || statement->stance == COPYDESK_DECLINES);
    assert_true(statement->within >= -1 && statement->within < (int32_t)s->count);
    assert_true(statement->answers >= -1 && statement->answers < (int32_t)s->count);
    assert_true(statement->confidence >= 0 && statement->confidence <= 1);
    for (uint32_t i = 0; i < statement->quoted.count; i++)
        assert_true(statement->quoted.at[i].begin < statement->quoted.at[i].end);
}

void speaking_attribute_bytes(struct speaking *s, const char *bytes, size_t size) {
    if (!s->speech) s->speech = speech_new();
    assert_non_null(s->speech);
    if (by_rules) {
        trained_free(s->speech->trained);
        s->speech->trained = NULL;
    }
    s->document = text_of(bytes, size);
    build(&s->article, s->document);
    s->article.meta.language = s->language;
    s->article.meta.site = s->site;
    s->article.meta.published = s->published;
    arena_reset(&s->arena);
    enum copydesk_status status =
        speech_attribute(s->speech, &s->article, s->document, &s->arena, &s->statements, &s->count);
    assert_int_equal(status, COPYDESK_OK);
    assert_true(s->count <= LIMIT_STATEMENTS);
    for (uint32_t i = 0; i < s->count; i++) check_statement(s, &s->statements[i]);
}

void speaking_attribute(struct speaking *s, const char *text) {
    speaking_attribute_bytes(s, text, strlen(text));
}

void speaking_free(struct speaking *s) {
    speech_free(s->speech);
    article_free(&s->article);
    arena_free(&s->arena);
    *s = (struct speaking){0};
}

void assert_text(textref got, const char *expected) {
    if (!text_is(got, text_from(expected))) fail_msg("expected “%s”, got “%.*s”", expected, (int)got.size, got.at);
}

const struct copydesk_statement *speaking_by(const struct speaking *s, const char *cue) {
    for (uint32_t i = 0; i < s->count; i++)
        if (text_is(s->statements[i].cue.text, text_from(cue))) return &s->statements[i];
    fail_msg("no statement with the cue “%s”", cue);
    return NULL;
}

void speaking_expect(const char *text, const char *source, const char *cue, const char *content) {
    struct speaking s = {0};
    speaking_attribute(&s, text);
    const struct copydesk_statement *statement = speaking_by(&s, cue);
    if (source) assert_text(statement->source.text, source);
    if (content) assert_text(statement->content.text, content);
    speaking_free(&s);
}
