/* Text → tokens: words, numbers, marks, each with the class the later stages go by.
 *
 * Contractions and genitives are split (do│n't, Trump│'s) because a cue or a source may end there; abbreviations and
 * initials keep their full stop (Mr., U.S., J.), so that it is no sentence's end. */
#include "base/utf8.h"
#include "speech/parts.h"

static char byte_at(textref t, uint32_t at) {
    return at < t.size ? t.at[at] : '\0';
}

static bool starts_at(textref t, uint32_t at, const char *prefix) {
    size_t size = strlen(prefix);
    return t.size - at >= size && memcmp(t.at + at, prefix, size) == 0;
}

static bool is_plain_letter(char c) {
    return byte_is_alpha(c) || byte_is_digit(c);
}

/* Bytes of the letter, digit or combining mark at `at`; 0 when something else stands there. */
static uint32_t word_char(textref t, uint32_t at) {
    if (at >= t.size) return 0;
    if ((unsigned char)t.at[at] < 0x80) return is_plain_letter(t.at[at]) || t.at[at] == '_';
    struct utf8_char c = utf8_decode(t, at);
    return utf8_is_letter(c.code) || utf8_is_digit(c.code) ? c.size : 0;
}

/* Bytes of an apostrophe at `at`: ' or ’. */
static uint32_t apostrophe(textref t, uint32_t at) {
    if (at >= t.size) return 0;
    if (t.at[at] == '\'') return 1;
    return starts_at(t, at, "’") ? 3 : 0;
}

/* End of the run of word characters from `at`, hyphens between letters and points and commas between digits taken in.
 */
static uint32_t run_end(textref t, uint32_t at, uint32_t end) {
    while (at < end) {
        uint32_t size = word_char(t, at);
        if (size) {
            at += size;
            continue;
        }
        char c = t.at[at], next = byte_at(t, at + 1);
        bool joins = at + 1 < end && word_char(t, at + 1) && c == '-';
        bool groups =
            (c == '.' || c == ',' || c == ':') && byte_is_digit(next) && at > 0 && byte_is_digit(t.at[at - 1]);
        if (!joins && !groups) break;
        at++;
    }
    return at;
}

/* Whether the apostrophe at `at` begins a clitic of its own ('s, 're, 'll …); sets *end to where that ends. */
static bool clitic(textref t, uint32_t at, uint32_t limit, uint32_t *end) {
    static const char *const clitics[] = {"s", "re", "ve", "ll", "d", "m"};
    uint32_t mark = apostrophe(t, at);
    if (!mark) return false;
    for (size_t i = 0; i < sizeof clitics / sizeof *clitics; i++) {
        uint32_t size = (uint32_t)strlen(clitics[i]), after = at + mark + size;
        if (after > limit || !text_is_nocase(text_slice(t, at + mark, after), text_of(clitics[i], size))) continue;
        if (after < limit && word_char(t, after)) continue;
        *end = after;
        return true;
    }
    return false;
}

/* affirme│-t-│il, dit│-│elle: bytes of the hyphens at `at` before a pronoun, 0 where there are none. */
static uint32_t inversion(textref t, uint32_t at) {
    static const char *const pronouns[] = {"il", "elle", "on", "ils", "elles", "je", "nous"};
    if (byte_at(t, at) != '-') return 0;
    uint32_t size = starts_at(t, at, "-t-") ? 3 : 1;
    for (size_t i = 0; i < sizeof pronouns / sizeof *pronouns; i++) {
        uint32_t end = at + size + (uint32_t)strlen(pronouns[i]);
        if (starts_at(t, at + size, pronouns[i]) && !(end < t.size && (word_char(t, end) || t.at[end] == '-')))
            return size;
    }
    return 0;
}

static uint32_t inverted_end(textref t, uint32_t begin, uint32_t end) {
    for (uint32_t at = begin + 1; at < end; at++)
        if (inversion(t, at)) return at;
    return end;
}

/* A word from `begin`: contractions end it before the clitic (or before the n of n't). */
static uint32_t word_end(const struct speech *speech, uint32_t begin, uint32_t limit) {
    textref t = speech->text;
    bool elides = speech->tongue && speech->tongue->elides;
    uint32_t end = run_end(t, begin, limit), after;
    if (elides) end = inverted_end(t, begin, end);
    while (end < limit) {
        uint32_t mark = apostrophe(t, end);
        if (!mark || clitic(t, end, limit, &after)) break;
        uint32_t next = end + mark;
        bool negated = end > begin + 1 && byte_lower(t.at[end - 1]) == 'n' && next < limit &&
                       byte_lower(t.at[next]) == 't' && !(next + 1 < limit && word_char(t, next + 1));
        if (negated) return end - 1;
        if (next >= limit || !word_char(t, next)) break;
        if (elides && lexicon_find(speech->words, text_slice(t, begin, next))) return next; /* l'│accord */
        end = run_end(t, next, limit);                                                      /* O'Brien */
        if (elides) end = inverted_end(t, begin, end);
    }
    return end;
}

/* n't as the rest of a contraction that word_end cut. */
static uint32_t negation_end(textref t, uint32_t at, uint32_t limit) {
    if (at == 0 || at >= limit || byte_lower(t.at[at]) != 'n' || !word_char(t, at - 1)) return 0;
    uint32_t mark = apostrophe(t, at + 1);
    return mark && at + 1 + mark < limit && byte_lower(t.at[at + 1 + mark]) == 't' ? at + 2 + mark : 0;
}

/* Whether the full stop at `stop` belongs to the word before it: an initial, letters between points, or a known
 * abbreviation. */
static bool keeps_stop(const struct speech *speech, uint32_t begin, uint32_t stop) {
    textref word = text_slice(speech->text, begin, stop);
    if (word.size == 1) return word.at[0] >= 'A' && word.at[0] <= 'Z' && word.at[0] != 'I';
    if (word.size > 12) return false;
    if (word.at[word.size - 2] == '.' && byte_is_alpha(word.at[word.size - 1])) return true;
    textref whole = text_slice(speech->text, begin, stop + 1);
    return lexicon_at(speech->words, lexicon_find(speech->words, whole))->traits & TRAIT_ABBREVIATION;
}

/* Letters between points: U.S., p.m., Ph.D. */
static uint32_t dotted_end(const struct speech *speech, uint32_t begin, uint32_t end, uint32_t limit) {
    textref t = speech->text;
    while (end < limit && t.at[end] == '.' && end > begin && byte_is_alpha(t.at[end - 1])) {
        bool single = end == begin + 1 || t.at[end - 2] == '.';
        bool more = end + 1 < limit && byte_is_alpha(t.at[end + 1]);
        bool next_single = more && !(end + 2 < limit && word_char(t, end + 2));
        if ((single || end - begin == 2) && next_single)
            end += 2;
        else
            break;
    }
    if (end < limit && t.at[end] == '.' && keeps_stop(speech, begin, end)) end++;
    return end;
}

static bool has_suffix(textref word, const char *suffix) {
    size_t size = strlen(suffix);
    return word.size > size + 1 && memcmp(word.at + word.size - size, suffix, size) == 0;
}

static enum token_class class_of_word(const struct speech *speech, const struct token *token) {
    textref word = text_slice(speech->text, token->begin, token->end);
    const struct lexicon_word *known = lexicon_at(speech->words, token->word);
    bool shouted = token->capitals && (known->class == CLASS_OBJECT || known->class == CLASS_WHO); /* US, WHO */
    bool month = token->upper && text_is(word, TEXT("May"));
    if (shouted || month) return CLASS_NAME;
    bool foreign = known->traits & TRAIT_FOREIGN && speech->english;
    if (token->word && known->class != CLASS_EDGE && !foreign && !(known->class == CLASS_WORD && token->upper))
        return (enum token_class)known->class;
    if (byte_is_digit(word.at[0])) return CLASS_NUMBER;
    if (token->upper) return CLASS_NAME;
    if (speech->tongue) return CLASS_WORD; /* English endings */
    if (has_suffix(word, "ly")) return CLASS_ADVERB;
    if (has_suffix(word, "ing")) return CLASS_ING;
    if (has_suffix(word, "ed")) return CLASS_ED;
    return CLASS_WORD;
}

static bool is_capitals(textref word) {
    uint32_t letters = 0;
    for (uint32_t i = 0; i < word.size; i++) {
        if (word.at[i] >= 'a' && word.at[i] <= 'z') return false;
        letters += byte_is_alpha(word.at[i]);
    }
    return letters > 1;
}

struct mark {
    const char *text;
    enum token_class class;
};

/* Marks of more than one byte first where one is the other's prefix. Quotation marks are CLASS_OTHER until paired. */
static const struct mark marks[] = {
    {"...", CLASS_STOP}, {"--", CLASS_DASH},     {"''", CLASS_OTHER}, {"``", CLASS_OTHER}, {",", CLASS_COMMA},
    {":", CLASS_COLON},  {";", CLASS_SEMICOLON}, {".", CLASS_STOP},   {"!", CLASS_STOP},   {"?", CLASS_STOP},
    {"-", CLASS_DASH},   {"(", CLASS_LEFT},      {")", CLASS_RIGHT},  {"[", CLASS_LEFT},   {"]", CLASS_RIGHT},
    {"…", CLASS_STOP},   {"–", CLASS_DASH},      {"—", CLASS_DASH},   {"―", CLASS_DASH},   {"。", CLASS_STOP},
    {"！", CLASS_STOP},  {"？", CLASS_STOP},     {"，", CLASS_COMMA}, {"：", CLASS_COLON}, {"、", CLASS_COMMA},
    {"،", CLASS_COMMA},  {"؛", CLASS_SEMICOLON}, {"؟", CLASS_STOP},   {"¿", CLASS_LEFT},   {"¡", CLASS_LEFT},
};

static uint32_t mark_end(textref t, uint32_t at, enum token_class *class) {
    *class = CLASS_OTHER;
    for (size_t i = 0; i < sizeof marks / sizeof *marks; i++) {
        if (t.at[at] != marks[i].text[0] || !starts_at(t, at, marks[i].text)) continue;
        *class = marks[i].class;
        return at + (uint32_t)strlen(marks[i].text);
    }
    return at + utf8_decode(t, at).size;
}

static void add_token(struct speech *speech, struct token token) {
    if (!array_grow(&speech->tokens, &speech->token_capacity, speech->token_count, sizeof token))
        speech->failed = true;
    else
        speech->tokens[speech->token_count++] = token;
}

/* One character of a script without spaces; of others a run, up to where such a script begins: 0 where neither. */
static uint32_t unspaced_end(textref t, uint32_t begin, uint32_t limit) {
    uint32_t at = begin;
    while (at < limit && word_char(t, at)) {
        struct utf8_char c = utf8_decode(t, at);
        if (utf8_is_unspaced(c.code) || (c.code >= 0x3000 && c.code < 0x3100)) return at == begin ? at + c.size : at;
        at += c.size;
    }
    return at > begin ? at : 0;
}

static uint32_t read_word(struct speech *speech, struct token *token, uint32_t limit) {
    textref t = speech->text;
    uint32_t end = negation_end(t, token->begin, limit);
    if (speech->tongue && speech->tongue->unspaced) end = unspaced_end(t, token->begin, limit);
    if (!end) end = dotted_end(speech, token->begin, word_end(speech, token->begin, limit), limit);
    while (speech->tongue && end > token->begin && end + 1 < limit && t.at[end] == '.' && t.at[end + 1] >= 'a' &&
           t.at[end + 1] <= 'z' && word_char(t, end - 1))
        end = run_end(t, end + 1, limit); /* example.org */
    token->end = end;
    token->word = lexicon_find(speech->words, text_slice(t, token->begin, end));
    if (speech->tongue && speech->tongue->joins_and && !token->word && starts_at(t, token->begin, "و"))
        token->word = lexicon_find(speech->words, text_slice(t, token->begin + 2, end));
    char first = t.at[token->begin];
    token->upper =
        (unsigned char)first < 0x80 ? first >= 'A' && first <= 'Z' : utf8_is_upper(utf8_decode(t, token->begin).code);
    token->capitals = token->upper && is_capitals(text_slice(t, token->begin, end));
    token->class = (uint8_t)class_of_word(speech, token);
    return end;
}

/* 's after a pronoun, that, what or there is a verb (is, has); after anything else a genitive. */
static enum token_class class_of_clitic(const struct speech *speech, textref clitic_text) {
    char last = byte_lower(clitic_text.at[clitic_text.size - 1]);
    if (last != 's')
        return last == 'e' && byte_lower(clitic_text.at[clitic_text.size - 2]) == 'v' ? CLASS_HAVE
               : last == 'l' || last == 'd'                                           ? CLASS_MODAL
                                                                                      : CLASS_BE;
    if (speech->token_count == 0) return CLASS_GENITIVE;
    switch (speech->tokens[speech->token_count - 1].class) {
    case CLASS_PRONOUN:
    case CLASS_THAT:
    case CLASS_WHAT:
    case CLASS_WHO:
    case CLASS_ADVERB: return CLASS_BE;
    default: return CLASS_GENITIVE;
    }
}

static void tokenize_block(struct speech *speech, struct copydesk_range block) {
    textref t = speech->text;
    bool space = true, line = true;
    for (uint32_t at = block.begin; at < block.end && speech->token_count < LIMIT_SPEECH_TOKENS && !speech->failed;) {
        struct utf8_char c = utf8_decode(t, at);
        if (utf8_is_space(c.code)) {
            line = line || c.code == '\n' || c.code == '\t';
            space = true;
            at += c.size;
            continue;
        }
        struct token token = {.begin = at, .quotation = NONE, .space = space, .line = line};
        uint32_t after;
        enum token_class class;
        if (word_char(t, at)) {
            at = read_word(speech, &token, block.end);
        } else if (!space && speech->tongue && speech->tongue->elides && inversion(t, at)) {
            token.end = at = at + inversion(t, at);
            token.class = CLASS_OTHER;
        } else if (!space && at > block.begin && clitic(t, at, block.end, &after)) {
            token.end = at = after;
            token.word = lexicon_find(speech->words, text_slice(t, token.begin, after));
            token.class = (uint8_t)class_of_clitic(speech, text_slice(t, token.begin, after));
        } else {
            token.end = at = mark_end(t, at, &class);
            if (token.end > block.end) token.end = at = block.end;
            token.class = (uint8_t) class;
            token.word = lexicon_find(speech->words, text_slice(t, token.begin, token.end));
        }
        add_token(speech, token);
        space = line = false;
    }
}

void speech_tokenize(struct speech *speech) {
    const struct article *article = speech->article;
    speech->token_count = 0;
    for (uint32_t i = 0; i < article->block_count; i++) {
        speech->block_first[i] = speech->token_count;
        tokenize_block(speech, article->blocks[i].span);
    }
    speech->block_first[article->block_count] = speech->token_count;
    speech->cut = speech->cut || speech->token_count == LIMIT_SPEECH_TOKENS;
}
