/* The languages beside English, each a table of words and nothing else: tongues/de.c, tongues/fr.c … What is done with
 * them is the same for all (voices.c). Adding a language is adding a table. */
#ifndef SPEECH_TONGUE_H
#define SPEECH_TONGUE_H

#include "speech/lexicon.h"
#include "speech/senses.h"

/* How a phrase tells that somebody speaks. */
enum voice_sort {
    VOICE_NONE,   /* schreibt…vor: with this prefix it tells nothing */
    VOICE_VERB,   /* sagte, dijo, заявил: a finite verb */
    VOICE_PAST,   /* gesagt, déclaré, dicho: behind an auxiliary */
    VOICE_FINAL,  /* wie X mitteilte: only at the end of a clause that "as" opens */
    VOICE_LEADS,  /* laut X, selon X, по словам X: the speaker follows */
    VOICE_CLOSES, /* …, so X: the same, behind what was said only */
    VOICE_TRAILS, /* X zufolge: the speaker precedes */
    VOICE_NOBODY, /* heißt es: the speaker may stand in a phrase behind it, or is not told */
    VOICE_RUMOUR, /* soll … haben: nobody is named */
    VOICE_CITES,  /* unter Berufung auf X, со ссылкой на X: X said it, who cites him carries it */
};

/* Phrases are separated by spaces; "_" joins the words of one, and "…" stands between the words of a verb and what of
 * it comes later in the clause: teilte…mit, wollte…nicht_äußern. */
struct voice_list {
    enum voice_sort sort;
    enum copydesk_stance stance;
    bool whole; /* says by itself what is said: wollte…nicht_äußern */
    const char *phrases;
};

struct tongue {
    const char *code;               /* ISO 639-1 */
    const struct word_list *words;  /* classes, up to one without words */
    const struct sense_list *nouns; /* what nouns tell of who is meant, likewise */
    const struct voice_list *voices;
    const char *back;         /* words that point to the sentence before: das sagte X, об этом сообщил X */
    const char *subjunctive;  /* verbs that only report: sei, habe, könne */
    const char *verb_endings; /* that no noun has, or NULL: dejó, dijeron */
    const char *infinitives;  /* endings of infinitives, or NULL: dit avoir vu */
    bool nouns_upper;         /* every noun has a capital */
    bool verb_second;         /* am Montag sagte X: the subject follows where something else leads */
    bool verb_first;          /* قال X: the subject always follows */
    bool clause_by_comma;     /* er sagte, es sei …: a comma alone opens a clause */
    bool case_endings;        /* its nouns tell by their endings who speaks: two in a row need no preposition */
    bool drops_subject;       /* insistió: the speaker before is meant where none is named */
    bool elides;              /* l'accord, qu'il: two words */
    bool dialogue;            /* a dash at a paragraph's begin opens speech */
    bool place_speaks;        /* в министерстве заявили: a phrase of place may be the speaker */
    bool unspaced;            /* words are not parted by spaces */
    bool joins_and;           /* وقال: "and" is written into the word */
};

/* The table for an ISO 639-1 code, with or without a region: never NULL, since a language without a table has the
 * empty one, by which quotations behind a name and a colon are found. NULL for English and where none is told. */
const struct tongue *tongue_of(textref language);

enum { TONGUE_MOST = 12 };

/* 0 … TONGUE_MOST - 1 */
uint32_t tongue_number(const struct tongue *tongue);

extern const struct tongue tongue_ar, tongue_de, tongue_es, tongue_fr, tongue_it, tongue_ja, tongue_pt, tongue_ru,
    tongue_uk;

#endif
