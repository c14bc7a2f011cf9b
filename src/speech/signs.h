/* What the trained stages see of a token: its word, stem, ends, shape and place, each as a number that features are
 * mixed from. Computed once a page. */
#ifndef SPEECH_SIGNS_H
#define SPEECH_SIGNS_H

#include "speech/parts.h"

struct sign {
    uint32_t word;         /* hash of the word in lower case; numbers by their length, quotation marks by their side */
    uint32_t stem;         /* hash of the word without its inflection */
    uint32_t tail2, tail3; /* hashes of its last bytes */
    uint32_t head;         /* hash of its first four bytes */
    uint32_t shape;        /* hash of its capitals, small letters, digits and marks, runs shortened */
    uint32_t tag;          /* its class; for open classes its coarse group, if it has one */
    uint32_t group;        /* its fine group of words that stand among the same words; 0: none */
    uint32_t traits;       /* enum noun_trait */
    uint32_t mark;         /* its class for marks, else 0 */
};

/* Groups of words: a table from the hash of a word to its groups, made by train/attribution.py.
 *
 *     header  magic "cdgroups", slots, 0
 *     slot    [slots] {uint32 word, uint8 fine, uint8 coarse, uint16 0}    fine 0: empty */
struct group_slot {
    uint32_t word;
    uint8_t fine, coarse;
    uint16_t unused;
};

struct groups {
    const struct group_slot *slots;
    uint32_t count;
};

enum { GROUPS_HEADER = 16 };

/* Points `groups` into `bytes`, which must outlive it and be 4-byte aligned. False when they are no such table. */
bool groups_open(struct groups *groups, const void *bytes, size_t size);

/* The signs of all tokens into speech->signs[token_count]; sets speech->failed when memory is short. */
void speech_read_signs(struct speech *speech, const struct groups *groups);

/* The hash that stands for a word in signs and groups. */
uint32_t sign_of_word(textref word);

#endif
