/* Quotation marks → quotations.
 *
 * A mark is read by its shape (“ opens, » may do either) and by the white space around it, so that straight marks,
 * „low“ and “high” pairs, «…» and »…« need no setting of the language. Marks that are left open at a paragraph's end:
 *
 *     double, the next paragraph begins with the same mark    the quotation goes on there (the printer's convention)
 *     double                                                  it runs to the paragraph's end
 *     single                                                  it was an apostrophe
 *
 * Only the outermost quotations are kept; what is quoted inside them is part of what was said. */
#include "speech/parts.h"

enum style {
    STYLE_NONE,
    STYLE_STRAIGHT,
    STYLE_DOUBLED,
    STYLE_CURLY,
    STYLE_LOW,
    STYLE_GUILLEMET,
    STYLE_SINGLE,
    STYLE_CORNER
};
enum side { SIDE_EITHER, SIDE_OPENS, SIDE_CLOSES };

struct mark {
    const char *text;
    enum style style;
    enum side side;
};

static const struct mark marks[] = {
    {"\"", STYLE_STRAIGHT, SIDE_EITHER}, {"''", STYLE_DOUBLED, SIDE_EITHER},  {"``", STYLE_DOUBLED, SIDE_OPENS},
    {"“", STYLE_CURLY, SIDE_OPENS},      {"”", STYLE_CURLY, SIDE_CLOSES},     {"„", STYLE_LOW, SIDE_OPENS},
    {"«", STYLE_GUILLEMET, SIDE_EITHER}, {"»", STYLE_GUILLEMET, SIDE_EITHER}, {"‘", STYLE_SINGLE, SIDE_OPENS},
    {"’", STYLE_SINGLE, SIDE_CLOSES},    {"'", STYLE_SINGLE, SIDE_EITHER},    {"‚", STYLE_SINGLE, SIDE_OPENS},
    {"‹", STYLE_SINGLE, SIDE_EITHER},    {"›", STYLE_SINGLE, SIDE_EITHER},    {"「", STYLE_CORNER, SIDE_OPENS},
    {"」", STYLE_CORNER, SIDE_CLOSES},   {"『", STYLE_CORNER, SIDE_OPENS},    {"』", STYLE_CORNER, SIDE_CLOSES},
};

enum { DEEPEST = 8 };

struct open_mark {
    enum style style;
    uint32_t token;
};

struct pairing {
    struct speech *speech;
    struct tokens block;
    uint32_t block_index;
    struct open_mark open[DEEPEST];
    uint32_t depth;
};

static const struct mark *mark_at(const struct speech *speech, uint32_t token) {
    if (speech->tokens[token].class != CLASS_OTHER) return NULL;
    textref t = token_text(speech, token);
    for (size_t i = 0; i < sizeof marks / sizeof *marks; i++)
        if (t.at[0] == marks[i].text[0] && text_is(t, text_from(marks[i].text))) return &marks[i];
    return NULL;
}

static bool is_opening_punctuation(enum token_class class) {
    return class == CLASS_LEFT || class == CLASS_DASH || class == CLASS_OPEN;
}

/* Something stands to the right without a space, and nothing but space, a bracket or a dash to the left. */
static bool stands_as_opening(const struct pairing *pairing, uint32_t token) {
    const struct token *tokens = pairing->speech->tokens;
    bool free_left = token == pairing->block.first || tokens[token].space ||
                     is_opening_punctuation((enum token_class)tokens[token - 1].class);
    return free_left && token + 1 < pairing->block.end && !tokens[token + 1].space;
}

static bool stands_as_closing(const struct pairing *pairing, uint32_t token) {
    return token > pairing->block.first && !pairing->speech->tokens[token].space;
}

/* An apostrophe that ends a quotation has no word glued to its right. */
static bool word_follows(const struct pairing *pairing, uint32_t token) {
    const struct token *next = &pairing->speech->tokens[token + 1];
    return token + 1 < pairing->block.end && !next->space && next->class < CLASS_COMMA;
}

/* « closes what » opened and the other way round, never what it opened itself. */
static bool opened_by_same(const struct pairing *pairing, uint32_t position, uint32_t token) {
    return text_is(token_text(pairing->speech, pairing->open[position].token), token_text(pairing->speech, token));
}

/* The position in the stack, plus 1, of the innermost open mark that a closing mark of `style` closes; 0: none. */
static uint32_t closes(const struct pairing *pairing, uint32_t token, enum style style, enum side side) {
    for (uint32_t i = pairing->depth; i-- > 0;) {
        enum style open = pairing->open[i].style;
        if (style == STYLE_GUILLEMET && open == style && opened_by_same(pairing, i, token)) continue;
        if (open == style && !(style == STYLE_CURLY && side == SIDE_OPENS)) return i + 1;
        if (open == STYLE_LOW && style == STYLE_CURLY) return i + 1;
        /* Editors mix them: “… " and "… ”. */
        bool doubles = (open == STYLE_CURLY || open == STYLE_STRAIGHT || open == STYLE_DOUBLED) &&
                       (style == STYLE_CURLY || style == STYLE_STRAIGHT || style == STYLE_DOUBLED);
        if (doubles && side != SIDE_OPENS) return i + 1;
    }
    return 0;
}

/* Adds the quotation, dropping those found inside it. */
static void add_quotation(struct pairing *pairing, uint32_t open, uint32_t close, uint32_t end) {
    struct speech *speech = pairing->speech;
    while (speech->quotation_count && speech->quotations[speech->quotation_count - 1].open > open)
        speech->quotation_count--;
    if (!array_grow(&speech->quotations, &speech->quotation_capacity, speech->quotation_count,
                    sizeof *speech->quotations)) {
        speech->failed = true;
        return;
    }
    speech->quotations[speech->quotation_count++] = (struct quotation){
        .open = open, .close = close, .end = end, .block = pairing->block_index, .continues = NONE, .continued = NONE};
    speech->tokens[open].class = CLASS_OPEN;
    if (close != NONE) speech->tokens[close].class = CLASS_CLOSE;
}

static void open_at(struct pairing *pairing, uint32_t token, enum style style) {
    if (pairing->depth == DEEPEST) return;
    pairing->open[pairing->depth++] = (struct open_mark){style, token};
}

static void close_at(struct pairing *pairing, uint32_t token, uint32_t position) {
    pairing->depth = position - 1;
    add_quotation(pairing, pairing->open[position - 1].token, token, token + 1);
}

/* A double mark opens again before it was closed: the first one had lost its partner. */
static void reopen_at(struct pairing *pairing, uint32_t token, uint32_t position, enum style style) {
    pairing->depth = position - 1;
    add_quotation(pairing, pairing->open[position - 1].token, NONE, token);
    open_at(pairing, token, style);
}

static void read_double(struct pairing *pairing, uint32_t token, const struct mark *mark) {
    bool opening = stands_as_opening(pairing, token), closing = stands_as_closing(pairing, token);
    uint32_t position = closes(pairing, token, mark->style, mark->side);
    bool low_closes = mark->style == STYLE_CURLY && position && pairing->open[position - 1].style == STYLE_LOW;
    if (position &&
        (mark->side == SIDE_CLOSES || low_closes || mark->style == STYLE_GUILLEMET || closing || !opening)) {
        close_at(pairing, token, position);
    } else if (mark->side == SIDE_CLOSES) {
        if (opening) open_at(pairing, token, mark->style); /* a ” where a “ was meant */
    } else if (opening || mark->side == SIDE_OPENS || (mark->style == STYLE_GUILLEMET && !closing)) {
        uint32_t same = pairing->depth;
        while (same && pairing->open[same - 1].style != mark->style) same--;
        if (same && mark->style != STYLE_CORNER)
            reopen_at(pairing, token, same, mark->style);
        else
            open_at(pairing, token, mark->style);
    }
}

static void read_single(struct pairing *pairing, uint32_t token, const struct mark *mark) {
    struct token *tokens = pairing->speech->tokens;
    bool opening = stands_as_opening(pairing, token), closing = stands_as_closing(pairing, token);
    uint32_t position = mark->side == SIDE_OPENS ? 0 : closes(pairing, token, STYLE_SINGLE, SIDE_CLOSES);
    bool digits = token + 1 < pairing->block.end && tokens[token + 1].class == CLASS_NUMBER;
    if (position && pairing->open[position - 1].style == STYLE_SINGLE && closing && !word_follows(pairing, token))
        close_at(pairing, token, position);
    else if (mark->side != SIDE_CLOSES && opening && !digits)
        open_at(pairing, token, STYLE_SINGLE);
    else if (closing && tokens[token - 1].class < CLASS_COMMA)
        tokens[token].class = CLASS_GENITIVE;
}

/* Marks still open at the block's end: single ones were apostrophes, the outermost double one runs to the end. */
static void end_block(struct pairing *pairing) {
    for (uint32_t i = 0; i < pairing->depth; i++) {
        if (pairing->open[i].style == STYLE_SINGLE) continue;
        add_quotation(pairing, pairing->open[i].token, NONE, pairing->block.end);
        break;
    }
    pairing->depth = 0;
}

static void pair_block(struct speech *speech, uint32_t block) {
    struct pairing pairing = {
        .speech = speech, .block = {speech->block_first[block], speech->block_first[block + 1]}, .block_index = block};
    for (uint32_t i = pairing.block.first; i < pairing.block.end && !speech->failed; i++) {
        const struct mark *mark = mark_at(speech, i);
        if (!mark) continue;
        if (mark->style == STYLE_SINGLE)
            read_single(&pairing, i, mark);
        else
            read_double(&pairing, i, mark);
    }
    end_block(&pairing);
}

/* An open quotation at a block's end and one that begins the next block are one speech. */
static void link_paragraphs(struct speech *speech) {
    for (uint32_t i = 1; i < speech->quotation_count; i++) {
        struct quotation *before = &speech->quotations[i - 1], *after = &speech->quotations[i];
        bool runs_out = before->close == NONE && before->end == speech->block_first[before->block + 1];
        if (!runs_out || after->block != before->block + 1 || after->open != speech->block_first[after->block])
            continue;
        if (!text_is(token_text(speech, before->open), token_text(speech, after->open))) continue;
        before->continued = i;
        after->continues = i - 1;
    }
}

void speech_pair_quotes(struct speech *speech) {
    speech->quotation_count = 0;
    for (uint32_t i = 0; i < speech->article->block_count && !speech->failed; i++) pair_block(speech, i);
    link_paragraphs(speech);
    for (uint32_t i = 0; i < speech->quotation_count; i++)
        for (uint32_t t = speech->quotations[i].open; t < speech->quotations[i].end; t++)
            speech->tokens[t].quotation = i;
}
