/* What words tell of who is meant, beside their class: lists that lexicon.c takes up. */
#ifndef SPEECH_SENSES_H
#define SPEECH_SENSES_H

#include <stddef.h>

enum word_sense {                       /* bits */
                  SENSE_HE = 1,         /* a first name of men; a word only said of men */
                  SENSE_SHE = 2,        /* both bits: of either */
                  SENSE_TITLE = 4,      /* may stand before a person's name: Mr., Senator, editor */
                  SENSE_PERSON = 8,     /* a noun for one person */
                  SENSE_GROUP = 16,     /* persons nobody names: voters, officials, many */
                  SENSE_BODY = 32,      /* company, ministry; the last word of a body's name: Inc., Fund */
                  SENSE_OUTLET = 64,    /* CNN, newspaper; the last word of an outlet's name: Times */
                  SENSE_DOCUMENT = 128, /* report, poll, letter */
                  SENSE_PLACE = 256,    /* a country, a state, a seat of government: a body when it speaks */
                  SENSE_NATION = 512,   /* describes who is named behind it: French, Republican, former */
                  SENSE_FIRM = 1024,    /* a body of one word that looks like a surname: Gallup, Facebook */
};

struct sense_list {
    unsigned senses;
    const char *words; /* separated by spaces, lower case */
};

const struct sense_list *sense_lists(size_t *count);

#endif
