/* The words the rules know: closed classes (articles, pronouns, auxiliaries …), what a noun names (a person, a
 * document, an outlet …), and the first words of the cue table's entries. */
#ifndef SPEECH_LEXICON_H
#define SPEECH_LEXICON_H

#include "base/text.h"

/* A token's class: what the rules and the cue scorer see of it. train/cues.py knows these by their numbers. */
enum token_class {
    CLASS_EDGE, /* beyond the sentence */
    CLASS_WORD,
    CLASS_NAME, /* a word with a capital */
    CLASS_ARTICLE,
    CLASS_POSSESSIVE, /* his, her, their */
    CLASS_PRONOUN,    /* he, she, they … as a subject */
    CLASS_OBJECT,     /* him, them … */
    CLASS_WHO,
    CLASS_WHICH,
    CLASS_THAT,
    CLASS_WHAT, /* what, how, why, where */
    CLASS_IF,   /* if, whether */
    CLASS_BE,
    CLASS_HAVE,
    CLASS_DO,
    CLASS_MODAL,
    CLASS_NOT,
    CLASS_TO,
    CLASS_OF,
    CLASS_IN, /* in, at, on */
    CLASS_FOR,
    CLASS_AS,
    CLASS_BY,
    CLASS_ABOUT,
    CLASS_PREPOSITION, /* the others */
    CLASS_AND,
    CLASS_OR,   /* or, but */
    CLASS_WHEN, /* subordinating: when, because, while … */
    CLASS_ADVERB,
    CLASS_TIME, /* Monday, yesterday, week */
    CLASS_NUMBER,
    CLASS_ED,
    CLASS_ING,
    CLASS_VERB,     /* frequent finite verbs that no ending tells */
    CLASS_TITLE,    /* Mr., Sen., President */
    CLASS_GENITIVE, /* 's, or an apostrophe after s */
    CLASS_COMMA,
    CLASS_COLON,
    CLASS_SEMICOLON,
    CLASS_DASH,
    CLASS_STOP, /* . ! ? … */
    CLASS_OPEN, /* quotation marks, once paired */
    CLASS_CLOSE,
    CLASS_LEFT, /* brackets */
    CLASS_RIGHT,
    CLASS_OTHER,
    CLASS_COUNT
};

enum noun_trait {                         /* bits */
                  TRAIT_PERSON = 1,       /* spokesman, officials, minister */
                  TRAIT_ORGANISATION = 2, /* ministry, company, police */
                  TRAIT_OUTLET = 4,       /* Reuters, newspaper, Times */
                  TRAIT_DOCUMENT = 8,     /* report, poll, letter */
                  TRAIT_VAGUE = 16,       /* sources, officials, unnamed: whoever it is is not named */
                  TRAIT_CLAIM = 32,       /* claim, report, allegation: a statement itself */
                  TRAIT_FOREIGN = 64,     /* its class holds only in texts that are not English */
                  TRAIT_ABBREVIATION = 128
};

/* Words of one class, separated by spaces. */
struct word_list {
    enum token_class class;
    unsigned traits;
    const char *words;
};

enum word_sign {                       /* bits, of other languages' words (tongue.h) */
                 SIGN_BACK = 1,        /* begins a phrase that points to the sentence before */
                 SIGN_SUBJUNCTIVE = 2, /* a verb that only reports */
};

struct lexicon_word {
    textref text; /* lower case; static storage */
    uint8_t class;
    uint8_t traits;
    uint8_t signs;                   /* enum word_sign */
    uint16_t voice;                  /* its first phrase in the table of another language (lexicon_voice), or 0 */
    uint16_t senses;                 /* enum word_sense (senses.h) */
    uint16_t cue_first, cue_count;   /* entries of the cue table that begin with it */
    uint16_t more_first, more_count; /* entries of cue_more that do */
};

struct lexicon;
struct tongue;

struct lexicon *lexicon_new(void); /* English; NULL when memory is short */
struct lexicon *lexicon_of(const struct tongue *tongue);
void lexicon_free(struct lexicon *lexicon);

/* The number of `word`; 0 where it is not known. In English ASCII letters are without case and words over 32 bytes
 * never known; in other languages all letters are, ’ is ', and Arabic vowel signs do not count. */
uint16_t lexicon_find(const struct lexicon *lexicon, textref word);

/* Number 0 is the unknown word. */
const struct lexicon_word *lexicon_at(const struct lexicon *lexicon, uint16_t number);

/* A phrase by which somebody speaks in another language. */
struct voice {
    textref phrase, rest; /* words joined by "_"; what comes later in the clause, or empty */
    uint8_t sort;         /* enum voice_sort (tongue.h) */
    uint8_t stance;       /* enum copydesk_stance */
    bool whole;
    uint16_t next; /* another phrase that begins with the same word, or 0 */
};

/* The phrase `number` > 0. */
const struct voice *lexicon_voice(const struct lexicon *lexicon, uint16_t number);

#endif
