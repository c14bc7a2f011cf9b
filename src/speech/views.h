/* A statement as its neighbours see it: who speaks, of whom, with which words; and what it is like, in numbers. */
#ifndef SPEECH_VIEWS_H
#define SPEECH_VIEWS_H

#include "speech/stems.h"

enum { VIEW_NUMBERS = 80, VIEW_ENTITIES = 16 };

/* A row of numbers for the trees, with what they are called where training asks. */
struct numbers {
    float *values;
    const char **names; /* or NULL */
    uint32_t count;
};

void put_number(struct numbers *numbers, const char *name, float value);

/* Entities without order, each once; those over VIEW_ENTITIES are left out. */
struct entity_list {
    uint32_t entities[VIEW_ENTITIES];
    uint32_t count;
};

bool entity_list_holds(const struct entity_list *list, uint32_t entity);

struct view {
    float numbers[VIEW_NUMBERS]; /* [number_count] what it is like */
    uint32_t number_count;
    struct stems says;          /* of what is said */
    struct stems source, names; /* of the source; of it and the name it stands for */
    struct entity_list named;   /* in what is said */
    struct entity_list meant;   /* the same, pronouns too */
    struct entity_list told;    /* as to whom */
    struct entity_list house;   /* in the source, and whom it means: Lee and Ray, of "Lee spokesman Bo Ray" */
    struct entity_list beside;  /* anywhere in the sentence of the cue */
    struct entity_list quoted;  /* those whose remarks, plan … the sentence names */
    uint32_t entity;            /* that is the source, or NONE */
    int32_t ruled;              /* the draft that it answers by the rules (claims.h), or -1 */
    uint32_t sentence, block;
    bool asks, questions, direct; /* by its stance; by a question mark; begins in quotation marks */
};

/* names[VIEW_NUMBERS], where given, are what the numbers are called. */
void view_read(const struct speech *speech, uint32_t draft, struct view *view, const char **names);

#endif
