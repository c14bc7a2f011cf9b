/* Who and what the article names, and every place where it does.
 *
 *     names     Donald J. Trump│Mr. Trump│Trump│the Associated Press│AP
 *     entities  0: Donald J. Trump, person, he      1: Associated Press, outlet
 *     mentions  the places of 0 and 1 in the text, pronouns among them, in order
 *
 * Names are read from the whole article before anything is linked, so that a headline's "Trump" finds the full name
 * that the text gives below it. */
#ifndef SPEECH_ENTITIES_H
#define SPEECH_ENTITIES_H

#include "speech/parts.h"
#include "speech/senses.h"

enum { ENTITY_KEYS = 4096, ENTITY_MOST = 16384 };

enum gender { GENDER_UNKNOWN, GENDER_HE, GENDER_SHE };

struct entity {
    struct tokens name; /* the fullest form, titles aside */
    enum copydesk_source_kind kind;
    enum gender gender;
    bool sure;                                    /* of the kind: a title, a first name or a body's word tells it */
    bool place;                                   /* a country, a town */
    bool speaks;                                  /* named as the source of a statement */
    uint32_t first_mention;                       /* or NONE */
    uint32_t mentioned;                           /* the latest mention so far, or NONE */
    bool subject;                                 /* of one of them so far */
    uint32_t next_last, next_first, next_initial; /* of the same key: entity + 1, or 0 */
};

struct mention {
    struct tokens tokens; /* titles aside */
    uint32_t entity;
    bool pronoun;
    bool subject; /* of its clause, as far as can be seen */
};

struct entities {
    struct entity *all;
    uint32_t count, capacity;
    struct mention *mentions;
    uint32_t mention_count, mention_capacity;
    uint32_t *speakers; /* [quotation_count] the draft that says it, or NONE */
    uint32_t speaker_capacity;
    uint32_t *spoken; /* [token_count] the draft whose source begins here, or NONE */
    uint32_t spoken_capacity;
    uint32_t *lines; /* [sentence_count] how many sentences before it are not quoted whole */
    uint32_t line_capacity;
    uint32_t by_last[ENTITY_KEYS], by_first[ENTITY_KEYS], by_initial[ENTITY_KEYS]; /* entity + 1, latest first */
    uint8_t inside[ENTITY_KEYS]; /* words met with a capital inside sentences, by key */
};

/* What one run of names says by itself. */
struct name_run {
    struct tokens whole, name; /* with titles, and without */
    enum copydesk_source_kind kind;
    enum gender gender;
    bool titled, sure, place;
    bool common; /* no name at all: its last word is a noun for people */
};

static inline bool genders_fit(enum gender a, enum gender b) {
    return a == GENDER_UNKNOWN || b == GENDER_UNKNOWN || a == b;
}

/* ---- entities.c ---- */

/* The slot of a word in the tables of names, without case. */
uint32_t entities_key(textref word);
unsigned senses_at(const struct speech *speech, uint32_t token);
bool is_name_word(const struct speech *speech, uint32_t token);
bool is_first_name(unsigned senses);
struct name_run entities_run(const struct speech *speech, uint32_t first, uint32_t ceiling);
/* The entity that the run names, NONE when it is not known. */
uint32_t entities_find(const struct speech *speech, const struct name_run *run);
/* The same, made when it is new; NONE at ENTITY_MOST or when memory is short (speech->failed). */
uint32_t entities_take(struct speech *speech, const struct name_run *run);
/* Whether most words of the sentence have a capital: a headline in title case. */
bool is_title_case(const struct speech *speech, struct tokens sentence);

/* ---- mentions.c ---- */

void entities_free(struct entities *entities);

/* The mention that holds `token`, or NONE. */
uint32_t mention_at(const struct speech *speech, uint32_t token);
/* The latest mention that begins before `token`: the first number to look back from; 0 when none does. */
uint32_t mentions_before(const struct speech *speech, uint32_t token);

/* ---- salience.c ---- */

/* Fills `lines`; false when memory is short. */
bool salience_note_lines(struct speech *speech);

enum { PLACES_TOO = 1 << 30 }; /* in `kinds`: a country may be meant as well */

/* Whom a pronoun or a description at `token` means: the most salient entity before it of one of `kinds` (bits 1 <<
 * kind) and the gender; `except` is never taken, nor whom the content of `said` (or NULL) names: nobody says of himself
 * by name. NONE when nobody fits. */
uint32_t most_salient(const struct speech *speech, uint32_t token, unsigned kinds, enum gender gender, uint32_t except,
                      const struct draft *said);
/* The same of whom the description with its noun at `noun` may mean. */
uint32_t most_salient_fitting(const struct speech *speech, uint32_t token, unsigned kinds, enum gender gender,
                              const struct draft *said, uint32_t noun);

#endif
