/* Tokens → sentences. A sentence ends at a stop that is no part of an abbreviation (tokens.c keeps those in the word),
 * takes the closing marks after it along, and never reaches over a block's or a line's end
 * or LIMIT_SENTENCE_TOKENS.
 *
 *     “We won.” He left.      two: a closing quotation mark may follow the stop
 *     “Why?” she asked.       one: it goes on in lower case
 *     He lives in the U.S. A  two: an abbreviation may end a sentence when a sentence's word follows */
#include "base/utf8.h"
#include "speech/parts.h"

static void add_sentence(struct speech *speech, uint32_t block, struct tokens tokens) {
    if (tokens_empty(tokens) || speech->failed) return;
    if (!array_grow(&speech->sentences, &speech->sentence_capacity, speech->sentence_count,
                    sizeof *speech->sentences)) {
        speech->failed = true;
        return;
    }
    for (uint32_t i = tokens.first; i < tokens.end; i++) speech->tokens[i].sentence = speech->sentence_count;
    speech->sentences[speech->sentence_count++] = (struct sentence){tokens, block};
}

static bool is_closing(enum token_class class) {
    return class == CLASS_CLOSE || class == CLASS_RIGHT || class == CLASS_STOP;
}

/* A word that begins sentences and follows no abbreviation inside one: The, He, In … */
static bool begins_sentence(const struct speech *speech, uint32_t token) {
    const struct token *t = &speech->tokens[token];
    return t->upper && t->class != CLASS_NAME && t->class != CLASS_TITLE && t->class != CLASS_TIME &&
           t->class != CLASS_WORD && t->class != CLASS_AND && t->class != CLASS_OF;
}

/* U.S., Inc., p.m. before a word that begins sentences; never a title or an initial. */
static bool abbreviation_ends(const struct speech *speech, uint32_t token, uint32_t end) {
    const struct token *t = &speech->tokens[token];
    if (t->class == CLASS_TITLE || t->end - t->begin <= 2 || speech->text.at[t->end - 1] != '.') return false;
    return t->class < CLASS_COMMA && token + 1 < end && begins_sentence(speech, token + 1);
}

static bool continues_after(const struct speech *speech, uint32_t next, bool closed) {
    const struct token *t = &speech->tokens[next];
    if (t->class >= CLASS_COMMA && t->class <= CLASS_DASH) return true;
    if (t->class == CLASS_OPEN || t->class == CLASS_LEFT || t->class == CLASS_NUMBER || t->class == CLASS_OTHER)
        return false;
    textref text = text_slice(speech->text, t->begin, t->end);
    bool lower = text.at[0] >= 'a' && text.at[0] <= 'z';
    if (speech->tongue) lower = utf8_is_lower(utf8_decode(text, 0).code);
    return lower && (closed || t->space);
}

/* am 3. März, im 20. Jahrhundert: a short number's full stop, where nouns have capitals and nothing else tells. */
static bool is_ordinal(const struct speech *speech, uint32_t stop, uint32_t begin) {
    if (!speech->tongue || !speech->tongue->nouns_upper || stop == begin) return false;
    const struct token *number = &speech->tokens[stop - 1];
    return number->class == CLASS_NUMBER && number->end - number->begin <= 2 && !speech->tokens[stop].space;
}

/* 「行く。戻る」と述べた: where words are not parted, the verb that says so closes the sentence. */
static bool goes_on_quoted(const struct speech *speech, uint32_t stop) {
    uint32_t q = speech->tokens[stop].quotation;
    return q != NONE && speech->quotations[q].close != NONE && stop < speech->quotations[q].close;
}

static void split_block(struct speech *speech, uint32_t block) {
    uint32_t end = speech->block_first[block + 1], begin = speech->block_first[block];
    bool unspaced = speech->tongue && speech->tongue->unspaced;
    for (uint32_t i = begin; i < end; i++) {
        if (i > begin && (speech->tokens[i].line || i - begin >= LIMIT_SENTENCE_TOKENS)) {
            add_sentence(speech, block, (struct tokens){begin, i});
            begin = i;
        }
        bool stop = speech->tokens[i].class == CLASS_STOP && !is_ordinal(speech, i, begin) &&
                    !(unspaced && goes_on_quoted(speech, i));
        if (!stop && !abbreviation_ends(speech, i, end)) continue;
        uint32_t last = i + 1;
        bool closed = false;
        while (stop && last < end && is_closing((enum token_class)speech->tokens[last].class) &&
               !speech->tokens[last].line) {
            closed = closed || speech->tokens[last].class == CLASS_CLOSE;
            last++;
        }
        bool glued = stop && !(unspaced && speech->text.at[speech->tokens[i].begin] != '.') && last < end && !closed &&
                     !speech->tokens[last].space && speech->tokens[last].class < CLASS_COMMA &&
                     !speech->tokens[last].upper;
        if (last < end && (glued || continues_after(speech, last, closed))) {
            i = last - 1;
            continue;
        }
        add_sentence(speech, block, (struct tokens){begin, last});
        begin = last;
        i = last - 1;
    }
    add_sentence(speech, block, (struct tokens){begin, end});
}

void speech_split_sentences(struct speech *speech) {
    speech->sentence_count = 0;
    for (uint32_t i = 0; i < speech->article->block_count; i++) split_block(speech, i);
}
