/* The trees that weigh who answers whom (answers.c), with room for the rows of many pairs at once. */
#ifndef SPEECH_ANSWERS_H
#define SPEECH_ANSWERS_H

#include <stddef.h>

struct answerer;

/* `weights` (models/replies.trees) must outlive it. NULL when memory is short or they are no such trees. */
struct answerer *answerer_new(const void *weights, size_t size);
void answerer_free(struct answerer *answerer);

#endif
