/* What the tests of this floor share: an article built from paragraphs, attributed, and looked at as text. */
#ifndef TESTS_SPEECH_SPEAKING_H
#define TESTS_SPEECH_SPEAKING_H

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>

#include <cmocka.h>

#include "article/article.h"
#include "speech/parts.h"

struct speaking {
    struct speech *speech;
    struct article article;
    struct arena arena;
    textref document, language, site, published;
    struct copydesk_statement *statements;
    uint32_t count;
};

/* A line of `text` is a paragraph. Runs the whole attribution; fails the test when it fails. */
void speaking_attribute(struct speaking *s, const char *text);
void speaking_attribute_bytes(struct speaking *s, const char *bytes, size_t size);
void speaking_free(struct speaking *s);

/* From now on by the rules alone, as in headings and other languages: the trained stages are left out. */
void speaking_by_rules(void);

/* The first statement whose cue's text is `cue`; fails the test when there is none. */
const struct copydesk_statement *speaking_by(const struct speaking *s, const char *cue);

/* Attributes `text` and checks the statement of `cue`; a NULL is not checked. */
void speaking_expect(const char *text, const char *source, const char *cue, const char *content);

void assert_text(textref got, const char *expected);

#endif
