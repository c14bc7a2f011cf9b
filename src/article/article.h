/* The article: metadata and blocks of text, each byte of which knows its place in the page.
 *
 *     text    The council met on Tuesday.⏎⏎It said "no".
 *     blocks  [0, 27) paragraph            [29, 42) paragraph
 *     runs    text 0 ← document 812, 11 bytes;  text 11 ← document 830, 16 bytes; …
 *
 * A run is verbatim (size == document_size: byte i of the text is byte i of the document) or a replacement (a character
 * reference). Between runs lie the bytes that have no place: folded white space and the breaks between blocks.
 */
#ifndef ARTICLE_ARTICLE_H
#define ARTICLE_ARTICLE_H

#include "base/arena.h"
#include "base/buffer.h"
#include "base/limits.h"

struct article_run {
    uint32_t text, size;              /* in the article's text */
    uint32_t document, document_size; /* in the document */
};

enum { ARTICLE_CLAIMED_LANGUAGES = 4 };

/* What a page says of itself. Texts live in the page's arena, the document, or static storage. */
struct article_metadata {
    textref title, standfirst;
    struct copydesk_author *authors;
    uint32_t author_count;
    textref published, modified; /* ISO 8601 */
    textref site, section, language, canonical, image, licence;
    enum copydesk_access access;
    textref *tags;
    uint32_t tag_count;
    struct copydesk_media *media;
    uint32_t *media_nodes; /* [media_count] of the tree; UINT32_MAX: only the page's data name it */
    uint32_t media_count;
    textref claimed_languages[ARTICLE_CLAIMED_LANGUAGES]; /* BCP 47, the most trusted first */
    uint32_t claimed_language_count;
};

struct article {
    enum copydesk_kind kind;
    float confidence; /* as in the record */
    struct article_metadata meta;
    struct buffer text;
    struct copydesk_block *blocks;
    uint32_t block_count, block_capacity;
    struct article_run *runs; /* ascending in text */
    uint32_t run_count, run_capacity;
    struct copydesk_mark *marks; /* of all blocks, one after another */
    uint32_t mark_count, mark_capacity;
    struct copydesk_cell *cells; /* the same */
    uint32_t cell_count, cell_capacity;
    struct copydesk_post *posts, *comments; /* in the page's arena, their texts in memory of the reader */
    uint32_t post_count, comment_count;
    bool truncated;

    /* while a block is being built */
    bool space_pending, open;
    uint32_t block_mark, block_cell;       /* the first of the block */
    uint32_t open_marks[LIMIT_MARK_DEPTH]; /* index in marks; UINT32_MAX: opened, but it adds nothing */
    uint32_t open_count;                   /* may be over the limit */
    bool begin_pending;                    /* a mark or a cell is open that has no text yet */
    bool cell_open;
};

/* Forgets the page and keeps the memory. Zeroed storage is an empty article. */
void article_clear(struct article *article);
void article_free(struct article *article);

/* Building, in document order: begin, then append and break, then end. A block that received no text disappears.
 * Running out of memory sets text.failed; over LIMIT_BLOCKS sets `truncated` and drops the block. */
void article_begin(struct article *article, enum copydesk_block_kind kind, uint8_t level, bool ordered,
                   float confidence);
/* Appends `t`, which stands at [document, document + document_size). White space is folded to one space and trimmed at
 * the block's ends, except in COPYDESK_CODE. document_size == t.size means the text is verbatim. */
void article_append(struct article *article, textref t, uint32_t document, uint32_t document_size);
/* A separator without a place in the page: '\n' for a line break, '\t' between cells. Swallows white space around. */
void article_break(struct article *article, char separator);
void article_end(struct article *article);

/* The block in hand, to say more of it; NULL when none is open. */
struct copydesk_block *article_block(struct article *article);

/* What is appended until the mark is closed carries it. Marks nest; one of a kind that is open already adds nothing,
 * and one without text disappears. The block's end closes what is open. `href`: of links. */
void article_open_mark(struct article *article, enum copydesk_mark_kind kind, textref href);
void article_close_mark(struct article *article);

/* Begins the next cell of a table row, setting it apart from the one before; its span is filled in. */
void article_begin_cell(struct article *article, struct copydesk_cell cell);

/* Gives every block its marks and cells. To be called when no block is going to be added: until then the arrays move.
 */
void article_settle(struct article *article);

/* Sets meta.language from the text, the claimed languages a hint; absent where neither tells. Code is passed over. */
void article_find_language(struct article *article);

/* The places in the document of text [span.begin, span.end), as ranges in `arena`: neighbouring runs are one range when
 * nothing or only white space lies between them in the document. */
struct copydesk_ranges article_places(const struct article *article, textref document, struct copydesk_range span,
                                      struct arena *arena);

#endif
