/* The article → a sample of its words → its language. A kilobyte is enough, and all that there is time for: weighing it
 * takes a fiftieth of the time of reading a page. */
#include "language/language.h"
#include "article/article.h"
#include "base/utf8.h"

enum {
    SAMPLE = 1200,     /* bytes: two hundred words of English */
    SAMPLE_SHORT = 300 /* with less text than this, title and standfirst are asked too */
};

struct sample {
    char text[SAMPLE];
    uint32_t size;
};

/* As much of `t` as there is room for, up to a whole character, and a space. */
static void add(struct sample *sample, textref t) {
    if (sample->size == SAMPLE) return;
    t = utf8_cut(t, SAMPLE - sample->size - 1);
    if (t.size == 0) return;
    memcpy(sample->text + sample->size, t.at, t.size);
    sample->size += t.size;
    sample->text[sample->size++] = ' ';
}

void article_find_language(struct article *article) {
    struct sample sample = {.size = 0};
    textref text = buffer_text(&article->text);
    for (uint32_t i = 0; i < article->block_count && sample.size < SAMPLE; i++) {
        const struct copydesk_block *block = &article->blocks[i];
        if (block->kind != COPYDESK_CODE) add(&sample, text_slice(text, block->span.begin, block->span.end));
    }
    struct article_metadata *meta = &article->meta;
    if (sample.size < SAMPLE_SHORT) {
        add(&sample, meta->title);
        add(&sample, meta->standfirst);
    }
    meta->language =
        language_detect(text_of(sample.text, sample.size), meta->claimed_languages, meta->claimed_language_count);
}
