/* Who speaks in languages other than English, by rules over their tables of words (tongue.h). */
#ifndef SPEECH_VOICES_H
#define SPEECH_VOICES_H

#include "speech/parts.h"

/* ---- the stages ---- */

void voices_find(struct speech *speech);          /* voices.c         drafts with cue, source, content, told and via */
void voices_find_unspaced(struct speech *speech); /* unspaced.c     the same where words are not parted */
void voices_name(struct speech *speech);          /* voice_names.c    … with names, roles and kinds */
void voices_find_stance(struct speech *speech);   /* voice_names.c    hedges and negation; the cue gave the stance */

/* Where what is said stands to the words that say so. */
enum voice_shape {
    SHAPE_AFTER,    /* X sagte, … */
    SHAPE_BEFORE,   /* …, sagte X[, …] */
    SHAPE_AROUND,   /* laut X …; … soll laut X … */
    SHAPE_SENTENCE, /* Das sagte X: the sentence before */
    SHAPE_NOTHING,  /* X wollte sich nicht äußern */
    SHAPE_RUMOUR,   /* … soll … haben: the clause itself */
    SHAPE_COLON,    /* X: „…“ */
};

/* What is said, and to whom, from the words between (voice_contents.c); marks drafts without a content as dropped. */
void voices_find_contents(struct speech *speech);

/* A new draft with that cue, nothing else known; NULL at a limit or when memory is short. */
struct draft *voices_add_draft(struct speech *speech, struct tokens cue, uint32_t core);

/* ---- noun phrases (voice_phrases.c) ---- */

/* The noun phrase that begins at `first`, with what belongs to it (a spokesman of the police) and not to what was said;
 * empty where none begins. */
struct tokens voice_phrase_after(const struct speech *speech, uint32_t first, uint32_t ceiling);

/* The same with an insertion that tells who it is: Ann Lee, Sprecherin der Polizei. */
struct tokens voice_speaker_after(const struct speech *speech, uint32_t first, uint32_t ceiling);

/* The subject that ends right before `end`, its insertions between commas taken in; empty where none does. */
struct tokens voice_speaker_before(const struct speech *speech, uint32_t floor, uint32_t end);

/* Behind the adverbials that begin at `first`: am Montag, heute, auch. */
uint32_t voice_setting_end(const struct speech *speech, uint32_t first, uint32_t ceiling);

/* Where the clause begins whose word stands before `end`. */
uint32_t voice_clause_begin(const struct speech *speech, uint32_t floor, uint32_t end);

/* Whether the phrase names a paper, a station, an agency. */
bool voice_is_outlet(const struct speech *speech, struct tokens phrase);

/* To whom it was said, with or without the preposition at `first`: der dpa, à l'AFP, gegenüber dem Blatt; empty where
 * it is no paper, unless the preposition tells. */
struct tokens voice_hearer_at(const struct speech *speech, uint32_t first, uint32_t ceiling);

/* Whether `phrase`, words joined by "_", stands at `token`; sets *end behind it. */
bool voice_stands(const struct speech *speech, textref phrase, uint32_t token, uint32_t ceiling, uint32_t *end);

/* Whether a phrase that cites stands at `token` (unter Berufung auf); sets *end behind it. */
bool voice_cites(const struct speech *speech, uint32_t token, uint32_t ceiling, uint32_t *end);

static inline const struct lexicon_word *voice_word(const struct speech *speech, uint32_t token) {
    return lexicon_at(speech->words, speech->tokens[token].word);
}

/* What the noun tells of who is meant, compounds by their last part: enum word_sense. */
unsigned voice_senses(const struct speech *speech, uint32_t token);

static inline bool is_person_noun(const struct speech *speech, uint32_t token) {
    return voice_senses(speech, token) & (SENSE_PERSON | SENSE_TITLE);
}

#endif
