/* Noun phrases of other languages: no parser, only which classes of words may stand inside one and what ends it.
 *
 *     [der Sprecher der Polizei] am Montag        a setting is no part of it
 *     [ein Mitarbeiter des Amts] dem Tagblatt     nor is a hearer, which a new article opens
 *     [le ministre de l'Intérieur] à l'AFP
 *     [депутатка міської ради Генріке Соол]       nouns with case endings follow one another
 *     [die namentlich nicht genannten Beamten]    between an article and its noun anything may stand */
#include "speech/voices.h"

enum {
    LONGEST = 24,
    LONGEST_NAME = 7,
    LONGEST_BRACKET = 8,
    LONGEST_COMPOUND = 60,
    SHORTEST_PART = 4,
    LONGEST_INSERTION = 24,
    MOST_INSERTIONS = 3,
    FARTHEST = 48
};

static enum token_class class_at(const struct speech *speech, uint32_t token) {
    return token < speech->token_count ? (enum token_class)speech->tokens[token].class : CLASS_EDGE;
}

static bool is_determiner(enum token_class class) {
    return class == CLASS_ARTICLE || class == CLASS_POSSESSIVE || class == CLASS_NUMBER;
}

static bool is_joint(enum token_class class) {
    return class == CLASS_OF || class == CLASS_FOR || class == CLASS_PREPOSITION || class == CLASS_IN;
}

bool voice_stands(const struct speech *speech, textref phrase, uint32_t token, uint32_t ceiling, uint32_t *end) {
    uint32_t at = 0;
    while (at < phrase.size) {
        uint32_t joint = text_find(phrase, TEXT("_"), at);
        textref word = text_slice(phrase, at, joint == UINT32_MAX ? phrase.size : joint);
        if (token >= ceiling || !text_is(voice_word(speech, token)->text, word)) return false;
        token++;
        at += word.size + 1;
    }
    *end = token;
    return phrase.size > 0;
}

/* Polizeisprecherin, US-Behörden, des Ministeriums: what the last part of a compound tells, its case ending aside. */
static unsigned senses_of_compound(const struct speech *speech, textref word) {
    static const char *const endings[] = {"", "s", "es", "n", "en"};
    for (uint32_t at = 0; at + SHORTEST_PART <= word.size; at++) {
        if (byte_is_continuation(word.at[at])) continue;
        for (size_t i = 0; i < sizeof endings / sizeof *endings; i++) {
            textref ending = text_from(endings[i]);
            if (word.size < at + SHORTEST_PART + ending.size || !text_ends(word, ending)) continue;
            unsigned senses =
                lexicon_at(speech->words, lexicon_find(speech->words, text_slice(word, at, word.size - ending.size)))
                    ->senses;
            senses &= SENSE_PERSON | SENSE_TITLE | SENSE_GROUP | SENSE_BODY | SENSE_DOCUMENT;
            if (senses) return senses;
        }
    }
    return 0;
}

unsigned voice_senses(const struct speech *speech, uint32_t token) {
    unsigned senses = voice_word(speech, token)->senses;
    textref word = token_text(speech, token);
    if (senses || !speech->tongue->nouns_upper || !speech->tokens[token].upper || word.size > LONGEST_COMPOUND)
        return senses;
    return senses_of_compound(speech, word);
}

bool voice_cites(const struct speech *speech, uint32_t token, uint32_t ceiling, uint32_t *end) {
    for (uint16_t v = voice_word(speech, token)->voice; v;) {
        const struct voice *voice = lexicon_voice(speech->words, v);
        if (voice->sort == VOICE_CITES && voice_stands(speech, voice->phrase, token, ceiling, end)) return true;
        v = voice->next;
    }
    return false;
}

bool voice_is_outlet(const struct speech *speech, struct tokens phrase) {
    for (uint32_t i = phrase.first; i < phrase.end; i++)
        if (voice_senses(speech, i) & SENSE_OUTLET) return true;
    return false;
}

/* „Velmar Courier“, «Таймс»: a name in quotation marks; its end, or `open` where it is speech. */
static uint32_t quoted_name_end(const struct speech *speech, uint32_t open, uint32_t ceiling) {
    if (speech->tokens[open].quotation == NONE) return open;
    const struct quotation *q = &speech->quotations[speech->tokens[open].quotation];
    bool short_name = q->open == open && q->close != NONE && q->end - open <= LONGEST_NAME && q->end <= ceiling;
    if (!short_name || open + 1 >= q->close) return open;
    for (uint32_t i = open + 1; i < q->close; i++)
        if (class_at(speech, i) >= CLASS_COMMA) return open;
    bool caseless = (unsigned char)token_text(speech, open + 1).at[0] >= 0xD8; /* scripts without capitals */
    return speech->tokens[open + 1].upper || caseless ? q->end : open;
}

static uint32_t bracket_end(const struct speech *speech, uint32_t open, uint32_t ceiling) {
    for (uint32_t i = open + 1; i < ceiling && i <= open + LONGEST_BRACKET; i++)
        if (class_at(speech, i) == CLASS_RIGHT) return i + 1;
    return open;
}

/* dejó, dijeron: endings that only verbs have. */
static bool ends_as_verb(const struct speech *speech, textref word) {
    enum { SHORTEST = 4 };
    for (const char *at = speech->tongue->verb_endings; at && *at;) {
        size_t size = strcspn(at, " ");
        if (word.size >= SHORTEST && word.size > size && text_ends(word, text_of(at, size))) return true;
        at += size + (at[size] == ' ');
    }
    return false;
}

/* Verbs end a phrase, unless it still waits for its noun. */
static bool speaks(const struct speech *speech, uint32_t token) {
    const struct token *t = &speech->tokens[token];
    if (speech->tongue->nouns_upper && t->upper) return false;
    for (uint16_t v = voice_word(speech, token)->voice; v;) {
        const struct voice *voice = lexicon_voice(speech->words, v);
        if (voice->sort == VOICE_VERB || voice->sort == VOICE_PAST || voice->sort == VOICE_TRAILS) return true;
        v = voice->next;
    }
    return t->class == CLASS_WORD && !t->upper && ends_as_verb(speech, token_text(speech, token));
}

/* A phrase on its way: what has been read of it. */
struct phrase {
    const struct speech *speech;
    uint32_t first, ceiling;
    uint32_t end;  /* behind its last noun; `first` while there is none */
    bool open;     /* waits for a noun: an article or a preposition stands before */
    bool named;    /* ends in a name */
    bool person;   /* has a noun for somebody */
    bool indirect; /* the noun that is waited for is a preposition's */
};

/* der Polizei: the genitive that belongs to the noun before; the article of an outlet opens a hearer. */
static bool article_attaches(const struct phrase *phrase, uint32_t token) {
    const struct speech *speech = phrase->speech;
    static const char *const genitive[] = {"der",   "des",    "einer",  "eines",   "seiner",   "seines", "ihrer",
                                           "ihres", "dieser", "dieses", "unserer", "mehrerer", "deren"};
    if (!speech->tongue->verb_second || phrase->named) return false;
    bool fits = false;
    for (size_t i = 0; i < sizeof genitive / sizeof *genitive; i++) fits = fits || token_is(speech, token, genitive[i]);
    struct tokens rest = {token + 1, token + 4 < phrase->ceiling ? token + 4 : phrase->ceiling};
    return fits && !voice_is_outlet(speech, rest);
}

static bool joint_attaches(const struct phrase *phrase, uint32_t token) {
    const struct speech *speech = phrase->speech;
    enum token_class class = class_at(speech, token), next = class_at(speech, token + 1);
    if (token + 1 >= phrase->ceiling || next == CLASS_TIME || next >= CLASS_COMMA || next == CLASS_OBJECT) return false;
    if (class == CLASS_OF) return true;
    struct tokens rest = {token + 1, token + 3 < phrase->ceiling ? token + 3 : phrase->ceiling};
    bool adverbial = speech->tongue->nouns_upper && next == CLASS_WORD && !speech->tokens[token + 1].upper &&
                     class_at(speech, token + 2) != CLASS_NAME &&
                     class_at(speech, token + 2) != CLASS_WORD; /* unter anderem */
    if (adverbial) return false;
    if (class == CLASS_FOR && speech->tongue->nouns_upper) return true; /* die Bundesagentur für Arbeit */
    if (phrase->named || next == CLASS_PRONOUN || voice_is_outlet(speech, rest)) return false;
    return class == CLASS_FOR || (class == CLASS_PREPOSITION && !speech->tongue->case_endings && phrase->person) ||
           (class == CLASS_IN && speech->tongue->verb_first);
}

/* Takes the token into the phrase; false where it ends before. */
static bool take(struct phrase *phrase, uint32_t *token) {
    const struct speech *speech = phrase->speech;
    uint32_t i = *token, past = i + 1;
    bool noun = phrase->end > phrase->first;
    enum token_class class = class_at(speech, i);
    bool upper = speech->tokens[i].upper;
    if (voice_cites(speech, i, phrase->ceiling, &past)) return false;
    past = i + 1;
    if (class == CLASS_OPEN) {
        past = quoted_name_end(speech, i, phrase->ceiling);
        if (past == i || (i > phrase->first && !noun && !phrase->open)) return false;
        phrase->open = false;
        phrase->end = past;
    } else if (class == CLASS_LEFT) {
        past = noun && !phrase->open ? bracket_end(speech, i, phrase->ceiling) : i;
        if (past == i) return false;
        phrase->end = past;
    } else if (is_determiner(class)) {
        if (noun && !phrase->open && !article_attaches(phrase, i)) return false;
        phrase->open = true;
    } else if (is_joint(class)) {
        bool adjective = phrase->open && speech->tongue->nouns_upper; /* der in Berlin lebende Autor */
        if (!adjective && (!noun || phrase->open || !joint_attaches(phrase, i))) return false;
        phrase->open = true;
        phrase->named = false;
    } else if (class == CLASS_AND) {
        enum token_class next = class_at(speech, i + 1);
        bool goes_on = noun && i + 1 < phrase->ceiling && !speaks(speech, i + 1) &&
                       (next == CLASS_NAME || next == CLASS_TITLE || next == CLASS_ARTICLE ||
                        (next == CLASS_WORD && !speech->tongue->nouns_upper));
        if (!goes_on && !phrase->open) return false;
        phrase->open = true;
    } else if (class == CLASS_NAME || class == CLASS_TITLE) {
        phrase->open = false;
        phrase->person = phrase->person || voice_senses(speech, i) & (SENSE_PERSON | SENSE_GROUP | SENSE_TITLE);
        phrase->named = class == CLASS_NAME && !(voice_senses(speech, i) & (SENSE_PERSON | SENSE_BODY | SENSE_GROUP));
        if (speech->tongue->nouns_upper && !(phrase->end == i && phrase->named) &&
            !(voice_word(speech, i)->senses & (SENSE_HE | SENSE_SHE)))
            phrase->named = false;
        phrase->end = past;
    } else if (class == CLASS_WORD && !upper && noun && phrase->end == i && class_at(speech, i - 1) == CLASS_NAME &&
               class_at(speech, i + 1) == CLASS_NAME && i + 1 < phrase->ceiling &&
               speech->tokens[i].end - speech->tokens[i].begin <= 3) {
        phrase->open = true; /* Pieter de Boer */
    } else if (class == CLASS_WORD) {
        if (speaks(speech, i)) return false;
        if (speech->tongue->nouns_upper && !upper && !(voice_word(speech, i)->senses & SENSE_OUTLET)) {
            enum token_class next = class_at(speech, i + 1);
            bool leads = !noun && i == phrase->first && (next == CLASS_NAME || next == CLASS_WORD);
            if (!phrase->open && !leads) return false;
            phrase->open = true;
        } else {
            phrase->open = phrase->named = false;
            phrase->person = phrase->person || voice_senses(speech, i) & (SENSE_PERSON | SENSE_GROUP);
            phrase->end = past;
        }
    } else if (class == CLASS_TIME && phrase->open && i > phrase->first && class_at(speech, i - 1) == CLASS_NUMBER) {
        phrase->open = true; /* der 37 Jahre alte Spieler */
    } else if (class == CLASS_GENITIVE || class == CLASS_OTHER) {
        if (!noun || phrase->open) return false;
        phrase->end = past;
    } else if (class == CLASS_ADVERB || class == CLASS_NOT) {
        bool relative = class == CLASS_NOT && noun && speech->tongue->verb_first; /* مسؤولين لم تسمهم */
        if (!phrase->open && !relative) return false;
    } else if (class == CLASS_COMMA) {
        bool adjectives =
            phrase->open && speech->tongue->nouns_upper && i > phrase->first && class_at(speech, i - 1) == CLASS_WORD;
        if (!adjectives) return false;
    } else {
        return false;
    }
    *token = past;
    return true;
}

struct tokens voice_phrase_after(const struct speech *speech, uint32_t first, uint32_t ceiling) {
    struct phrase phrase = {.speech = speech, .first = first, .ceiling = ceiling, .end = first};
    if (first >= ceiling) return (struct tokens){first, first};
    enum token_class class = class_at(speech, first);
    if (class == CLASS_PRONOUN) return (struct tokens){first, first + 1};
    for (uint32_t i = first; i < ceiling && i - first < LONGEST;)
        if (!take(&phrase, &i)) break;
    return (struct tokens){first, phrase.end};
}

static bool has_verb(const struct speech *speech, uint32_t first, uint32_t end) {
    for (uint32_t i = first; i < end; i++) {
        enum token_class class = class_at(speech, i);
        if ((class >= CLASS_BE && class <= CLASS_NOT) || class == CLASS_PRONOUN || class == CLASS_OBJECT ||
            speaks(speech, i) || (!speech->tokens[i].upper && voice_word(speech, i)->signs & SIGN_SUBJUNCTIVE))
            return true;
    }
    return false;
}

static bool is_person_noun_in(const struct speech *speech, struct tokens t) {
    for (uint32_t i = t.first; i < t.end; i++)
        if (is_person_noun(speech, i)) return true;
    return false;
}

struct tokens voice_speaker_after(const struct speech *speech, uint32_t first, uint32_t ceiling) {
    struct tokens phrase = voice_phrase_after(speech, first, ceiling);
    uint32_t comma = phrase.end;
    if (tokens_empty(phrase) || comma + 1 >= ceiling || class_at(speech, comma) != CLASS_COMMA) return phrase;
    if (class_at(speech, phrase.first) == CLASS_PRONOUN) return phrase;
    uint32_t noun = comma + 1;
    while (noun < ceiling && noun < comma + 4 &&
           (is_determiner(class_at(speech, noun)) ||
            (class_at(speech, noun) == CLASS_WORD && speech->tongue->nouns_upper && !is_person_noun(speech, noun))))
        noun++;
    uint32_t names = comma + 1;
    while (names < ceiling && class_at(speech, names) == CLASS_NAME) names++;
    bool named = names > comma + 2 && is_person_noun_in(speech, phrase) &&
                 (names >= ceiling || class_at(speech, names) == CLASS_COMMA || class_at(speech, names) == CLASS_STOP);
    if (named) return (struct tokens){first, names};
    if (noun >= ceiling || !is_person_noun(speech, noun)) return phrase;
    uint32_t end = noun + 1;
    while (end < ceiling && end < comma + LONGEST_INSERTION) {
        enum token_class class = class_at(speech, end);
        if (class == CLASS_COMMA || class == CLASS_STOP || class == CLASS_COLON || class == CLASS_CLOSE ||
            class == CLASS_DASH || class == CLASS_OPEN)
            break;
        end++;
    }
    bool closed = end >= ceiling || (class_at(speech, end) != CLASS_OPEN && end < comma + LONGEST_INSERTION);
    return closed && !has_verb(speech, comma + 1, end) ? (struct tokens){first, end} : phrase;
}

static bool bounds_clause(enum token_class class) {
    return class == CLASS_COMMA || class == CLASS_SEMICOLON || class == CLASS_COLON || class == CLASS_DASH ||
           class == CLASS_STOP || class == CLASS_OPEN || class == CLASS_CLOSE || class == CLASS_THAT ||
           class == CLASS_WHEN || class == CLASS_IF || class == CLASS_WHO || class == CLASS_WHICH ||
           class == CLASS_LEFT || class == CLASS_RIGHT;
}

uint32_t voice_clause_begin(const struct speech *speech, uint32_t floor, uint32_t end) {
    uint32_t first = end;
    while (first > floor && end - first < FARTHEST) {
        enum token_class class = class_at(speech, first - 1);
        if (class == CLASS_CLOSE) { /* a name in quotation marks is no border */
            uint32_t open = speech->quotations[speech->tokens[first - 1].quotation].open;
            if (open < floor || quoted_name_end(speech, open, end) != first) break;
            first = open;
            continue;
        }
        if (bounds_clause(class)) break;
        first--;
    }
    return first;
}

uint32_t voice_setting_end(const struct speech *speech, uint32_t first, uint32_t ceiling) {
    uint32_t at = first;
    while (at < ceiling && at - first < LONGEST) {
        enum token_class class = class_at(speech, at), next = at + 1 < ceiling ? class_at(speech, at + 1) : CLASS_EDGE;
        uint32_t past = at;
        if (class == CLASS_ADVERB || class == CLASS_TIME || class == CLASS_OBJECT || class == CLASS_NOT) {
            past = at + 1;
        } else if (class == CLASS_NUMBER && next == CLASS_TIME) {
            past = at + 2;
        } else if (class == CLASS_IN || class == CLASS_PREPOSITION || class == CLASS_ARTICLE) {
            uint32_t time = at + 1;
            while (time < ceiling && time < at + 4 &&
                   (is_determiner(class_at(speech, time)) || class_at(speech, time) == CLASS_WORD ||
                    (class_at(speech, time) == CLASS_STOP && class_at(speech, time - 1) == CLASS_NUMBER)))
                time++;
            if (time < ceiling && class_at(speech, time) == CLASS_TIME)
                past = time + 1;
            else if (class == CLASS_IN && next == CLASS_NAME && at + 2 < ceiling &&
                     is_determiner(class_at(speech, at + 2)))
                past = at + 2; /* in Berlin der Minister */
        }
        if (past == at) break;
        at = past;
    }
    return at;
}

/* Berg, die ansonsten …: an article behind a comma that no noun can follow is a pronoun. */
static bool is_relative(const struct speech *speech, uint32_t first) {
    if (!speech->tongue->nouns_upper || class_at(speech, first) != CLASS_ARTICLE || first == 0 ||
        class_at(speech, first - 1) != CLASS_COMMA)
        return false;
    enum token_class next = class_at(speech, first + 1);
    return next == CLASS_ADVERB || is_joint(next) || next == CLASS_OBJECT || next == CLASS_POSSESSIVE ||
           next == CLASS_ARTICLE || next == CLASS_NOT;
}

/* The subject [first, end), when the words from `first` on are one noun phrase, adverbs behind it aside. */
static struct tokens whole_phrase(const struct speech *speech, uint32_t first, uint32_t end) {
    struct tokens phrase = voice_phrase_after(speech, first, end);
    if (is_relative(speech, first)) return (struct tokens){end, end};
    if (!tokens_empty(phrase) && voice_setting_end(speech, phrase.end, end) == end) return phrase;
    return (struct tokens){end, end};
}

/* Words that may lead a clause before its subject. */
static uint32_t skip_links(const struct speech *speech, uint32_t first, uint32_t end) {
    while (first < end) {
        enum token_class class = class_at(speech, first);
        bool tense = speech->tongue->verb_first && (class == CLASS_BE || class == CLASS_MODAL); /* كانت X قد ذكرت */
        if (class != CLASS_AND && class != CLASS_OR && class != CLASS_ADVERB && class != CLASS_TIME && !tense) break;
        first++;
    }
    return first;
}

/* The subject of the clause whose verb stands at `end`, the clause being the words from `first` on. */
static struct tokens subject_in(const struct speech *speech, uint32_t first, uint32_t end) {
    struct tokens none = {end, end};
    uint32_t begin = skip_links(speech, first, end);
    if (begin >= end) return none;
    struct tokens phrase = whole_phrase(speech, begin, end);
    if (!tokens_empty(phrase)) return phrase;
    for (uint32_t i = end; i-- > begin;) { /* X fuhr weg und [Y] sagte */
        if (class_at(speech, i) != CLASS_AND && class_at(speech, i) != CLASS_OR) continue;
        phrase = whole_phrase(speech, i + 1, end);
        if (!tokens_empty(phrase)) return phrase;
    }
    enum token_class class = class_at(speech, begin);
    bool opens = class == CLASS_ARTICLE || class == CLASS_POSSESSIVE || class == CLASS_NAME || class == CLASS_TITLE;
    if (opens && voice_setting_end(speech, begin, end) < end && end - begin <= LONGEST &&
        !has_verb(speech, begin, end) && !speech->tongue->nouns_upper) {
        phrase = voice_phrase_after(speech, begin, end);
        class = class_at(speech, phrase.end); /* la madre durante la entrevista; la Comisión la [rechazó] */
        bool apart = class == CLASS_IN || class == CLASS_PREPOSITION || class == CLASS_ARTICLE || class == CLASS_ADVERB;
        return !tokens_empty(phrase) && apart ? phrase : (struct tokens){begin, end};
    }
    class = class_at(speech, end - 1); /* [Y] kam und sagte */
    if (class == CLASS_AND || class == CLASS_OR) {
        phrase = voice_phrase_after(speech, begin, end - 1);
        if (!tokens_empty(phrase)) return phrase;
    }
    if (speech->tongue->verb_second) return none;
    /* A setting without a comma: Ce lundi le ministre a dit */
    uint32_t setting = voice_setting_end(speech, begin, end);
    return setting > begin ? whole_phrase(speech, setting, end) : none;
}

struct tokens voice_speaker_before(const struct speech *speech, uint32_t floor, uint32_t end) {
    if (end <= floor) return (struct tokens){end, end};
    enum token_class last = class_at(speech, end - 1);
    if (last == CLASS_PRONOUN || last == CLASS_WHO) return (struct tokens){end - 1, end};
    if ((last == CLASS_AND || last == CLASS_OR) && end - floor > 1) { /* [Y] kam „gern“ und sagte */
        struct tokens subject = voice_phrase_after(speech, skip_links(speech, floor, end - 1), end - 1);
        if (!tokens_empty(subject) && subject.end < end - 1) return subject;
    }
    if (last != CLASS_COMMA && last != CLASS_DASH)
        return subject_in(speech, voice_clause_begin(speech, floor, end), end);
    uint32_t seen = 0; /* [Ann Lee, Sprecherin der Polizei,] sagte */
    for (uint32_t i = end - 1; i-- > floor && seen < MOST_INSERTIONS && end - i < LONGEST_INSERTION;) {
        enum token_class class = class_at(speech, i);
        if (class == CLASS_STOP || class == CLASS_COLON || class == CLASS_SEMICOLON) break;
        if (class != last) continue;
        seen++;
        uint32_t begin = voice_clause_begin(speech, floor, i);
        uint32_t first = skip_links(speech, begin, i);
        struct tokens phrase = whole_phrase(speech, first, i);
        if (tokens_empty(phrase) || phrase.end != i) continue;
        struct tokens insertion = {i + 1, end};
        bool relative = speech->tongue->nouns_upper && class_at(speech, i + 1) == CLASS_ARTICLE &&
                        !is_person_noun_in(speech, insertion); /* die Linie, der die Fähren gehören, */
        return relative ? phrase : (struct tokens){first, end};
    }
    return (struct tokens){end, end};
}

struct tokens voice_hearer_at(const struct speech *speech, uint32_t first, uint32_t ceiling) {
    struct tokens none = {first, first};
    if (first >= ceiling) return none;
    enum token_class class = class_at(speech, first);
    bool to = class == CLASS_TO, about = class == CLASS_ABOUT; /* gegenüber; zu */
    bool joint = to || about || class == CLASS_IN || class == CLASS_PREPOSITION || class == CLASS_FOR;
    if (!joint && class != CLASS_ARTICLE && class != CLASS_NAME) return none;
    struct tokens hearer = voice_phrase_after(speech, first + joint, ceiling);
    for (uint32_t i = hearer.first + 1; i < hearer.end; i++) /* à l'AFP │ Paul Renaud */
        if (voice_senses(speech, i) & (SENSE_HE | SENSE_SHE | SENSE_PERSON) &&
            voice_is_outlet(speech, (struct tokens){hearer.first, i}))
            hearer.end = i;
    bool people = about && !tokens_empty(hearer) && voice_senses(speech, hearer.first) & SENSE_GROUP;
    if (tokens_empty(hearer) || !(to || people || voice_is_outlet(speech, hearer))) return none;
    if (to && speech->tongue->verb_first) hearer.first = first; /* لوكالة: "to the agency" is one word */
    return hearer;
}
