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

static void append(struct speech *speech, struct quotation quotation) {
    if (!array_grow(&speech->quotations, &speech->quotation_capacity, speech->quotation_count,
                    sizeof *speech->quotations)) {
        speech->failed = true;
        return;
    }
    quotation.continues = quotation.continued = NONE;
    speech->quotations[speech->quotation_count++] = quotation;
    speech->tokens[quotation.open].class = CLASS_OPEN;
    if (quotation.close != NONE) speech->tokens[quotation.close].class = CLASS_CLOSE;
}

/* Adds the quotation, dropping those found inside it. */
static void add_quotation(struct pairing *pairing, uint32_t open, uint32_t close, uint32_t end) {
    struct speech *speech = pairing->speech;
    while (speech->quotation_count && speech->quotations[speech->quotation_count - 1].open > open)
        speech->quotation_count--;
    append(speech, (struct quotation){.open = open, .close = close, .end = end, .block = pairing->block_index});
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

/* ---- dialogue ------------------------------------------------------------------------------------------------ */

static bool says(const struct speech *speech, uint32_t token) {
    const struct lexicon_word *word = lexicon_at(speech->words, speech->tokens[token].word);
    for (uint16_t v = word->voice; v; v = lexicon_voice(speech->words, v)->next) {
        uint8_t sort = lexicon_voice(speech->words, v)->sort;
        if (sort == VOICE_VERB || sort == VOICE_PAST) return true;
    }
    return false;
}

/* —No lo sé —dijo Ana—. Mañana…: a dash that opens a paragraph opens speech; one before a verb of saying closes it, and
 * the next opens it again. */
static void read_dialogue(struct pairing *pairing) {
    enum { SAYS_WITHIN = 3 };
    struct speech *speech = pairing->speech;
    struct tokens block = pairing->block;
    uint32_t open = block.first;
    bool speaking = true, told = false;
    if (tokens_empty(block) || speech->tokens[block.first].class != CLASS_DASH) return;
    for (uint32_t i = block.first + 1; i + 1 < block.end && !speech->failed; i++) {
        if (speech->tokens[i].class != CLASS_DASH) continue;
        bool verb = false;
        for (uint32_t v = i + 1; v < block.end && v <= i + SAYS_WITHIN; v++) verb = verb || says(speech, v);
        if (speaking && verb) {
            add_quotation(pairing, open, i, i + 1);
            speaking = false;
            told = true;
        } else if (!speaking) {
            open = i;
            speaking = true;
        }
    }
    if (speaking && told && open + 1 < block.end && !speech->failed) add_quotation(pairing, open, NONE, block.end);
}

/* « C'est fini, affirme-t-il. On attend. » │ «Мы остаемся, — сказал Петров, — до весны»: where the aside that begins
 * behind the mark at `mark` ends, the mark there included; `mark` where none begins. */
static uint32_t aside_end(const struct speech *speech, uint32_t mark, uint32_t limit) {
    enum { LONGEST_ASIDE = 16 };
    uint32_t first = mark + 1;
    bool dash = speech->tokens[mark].class == CLASS_DASH;
    if (first < limit && speech->tokens[first].class == CLASS_DASH) {
        dash = true;
        first++;
    }
    bool inverts = first + 2 < limit && speech->tokens[first + 1].class == CLASS_OTHER &&
                   speech->tokens[first + 2].class == CLASS_PRONOUN;
    if (first >= limit || !(dash || inverts)) return mark;
    if (!says(speech, first) && !(inverts && first + 3 < limit && says(speech, first + 3))) return mark;
    for (uint32_t i = first + 1; i < limit && i <= first + LONGEST_ASIDE; i++) {
        enum token_class class = (enum token_class)speech->tokens[i].class;
        bool ends = dash ? class == CLASS_DASH : class == CLASS_COMMA || class == CLASS_STOP;
        if (ends) return i + 1;
    }
    return mark;
}

/* Parts the block's quotations, from `first` on, around the asides in them. */
static void part_asides(struct pairing *pairing, uint32_t first) {
    struct speech *speech = pairing->speech;
    uint32_t count = speech->quotation_count;
    for (uint32_t q = first; q < count && !speech->failed; q++) {
        struct quotation whole = speech->quotations[q];
        uint32_t open = whole.open, limit = whole.close == NONE ? whole.end : whole.close;
        for (uint32_t i = open + 2; i < limit; i++) {
            enum token_class class = (enum token_class)speech->tokens[i].class;
            if (class != CLASS_COMMA && class != CLASS_DASH) continue;
            uint32_t end = aside_end(speech, i, limit);
            if (end == i || end >= limit) continue;
            append(speech, (struct quotation){.open = open, .close = i, .end = i + 1, .block = whole.block});
            open = end - 1;
            i = end;
        }
        append(speech, (struct quotation){.open = open, .close = whole.close, .end = whole.end, .block = whole.block});
    }
    if (speech->failed) return;
    uint32_t parted = speech->quotation_count - count;
    memmove(&speech->quotations[first], &speech->quotations[count], parted * sizeof *speech->quotations);
    speech->quotation_count = first + parted;
}

static void pair_block(struct speech *speech, uint32_t block) {
    uint32_t before = speech->quotation_count;
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
    if (!speech->tongue || !speech->tongue->dialogue || speech->failed) return;
    if (speech->quotation_count == before)
        read_dialogue(&pairing);
    else
        part_asides(&pairing, before);
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
