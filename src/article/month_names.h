/* The names of the months in the languages of train/month_names.py. */
#ifndef ARTICLE_MONTH_NAMES_H
#define ARTICLE_MONTH_NAMES_H

#include <stdbool.h>
#include <stdint.h>

struct month_name {
    const char *name; /* lower case, NFC, words apart by one space, no abbreviating stop */
    uint8_t size;     /* bytes */
    uint8_t month;    /* 1–12; 0: not a name by itself */
    bool more;        /* longer names begin with this one and a space */
};

extern const struct month_name month_names[]; /* [month_name_count], ascending by bytes */
extern const uint32_t month_name_count;

#endif
