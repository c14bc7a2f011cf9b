/* The trail of a claim: where it began, who carried it on whose word, how it changed, who answered it.
 *
 *     words, or a statement ──▶ story.c     the statements that may belong to it, by their rarer words
 *                               parts.c     which of them say it, vary it, or answer it
 *                               carriers.c  who had it from whom
 *                               sources.c   the origin, independent sources, circles
 *                               changes.c   how the words changed; variants
 *                               answers.c   positions taken once each
 *
 * What is looked at is bounded by numbers and not by the ledger's size: STORY_… in story.h.
 */
#ifndef LEDGER_TRAIL_H
#define LEDGER_TRAIL_H

#include "base/arena.h"
#include "ledger/ledger.h"

#define LEDGER_NOBODY UINT32_MAX /* an index of nothing */

struct ledger_names {
    const textref *at; /* [count] */
    uint32_t count;
};

/* Where a step is said. */
struct ledger_place {
    int64_t statement; /* its id; 0: nowhere in words, only the page is known */
    textref content, sentence;
    struct copydesk_range span; /* of the sentence, in the article's text */
    struct copydesk_range at;   /* of the content, in the document */
    textref outlet, title, input, url, published;
};

/* Somebody who said it: a page of the ledger, or an outlet that such a page names. */
struct ledger_carrier {
    textref outlet;                     /* absent: the page names none */
    textref published, began;           /* began: where the page was changed after it, `published` is when */
    int64_t article;                    /* 0: no page of it in the ledger */
    bool by_name;                       /* its page is here, and only other pages say that it carries the claim */
    bool variant_only;                  /* it carries a variant, and not the claim */
    uint32_t named_by;                  /* carrier whose page names it, or LEDGER_NOBODY */
    struct ledger_names credits;        /* whom it has it from, nearest first */
    const uint32_t *from;               /* [credits.count]: the carriers these are, or LEDGER_NOBODY */
    struct ledger_names added, dropped; /* against the words of the origin */
    struct ledger_place place;
};

struct ledger_variant {
    textref detail; /* what it adds */
    textref by, on_the_word_of, published;
    struct ledger_names carried_by;      /* others */
    struct ledger_names contradicted_by; /* outlets of pages that say it is not so, without anybody's answer */
    struct ledger_place place;
};

struct ledger_answer {
    textref by, kind, role, to, stance;
    uint32_t of; /* the variant it is about, or LEDGER_NOBODY: the claim */
    struct ledger_names repeated_by;
    struct ledger_place place; /* its first */
};

struct ledger_source {
    textref who, kind, told;
};

struct ledger_trail {
    struct arena arena;
    textref claim;     /* in the words of the origin, where they are known */
    int64_t statement; /* the id that the trail was taken up at; 0: nothing was found */
    struct ledger_source origin;
    struct ledger_place origin_place;
    textref first_carrier;
    struct ledger_carrier *carriers; /* [carrier_count], in order of time */
    struct ledger_variant *variants; /* [variant_count] */
    struct ledger_answer *answers;   /* [answer_count], in order of time; confirmations are those that confirm */
    struct ledger_source *sources;   /* [source_count]: independent ones behind the claim */
    struct ledger_names *circles;    /* [circle_count]: outlets that credit each other */
    uint32_t carrier_count, variant_count, answer_count, source_count, circle_count;
    bool truncated; /* there was more than is looked at */
};

/* Finds the trail of statement `id`, or, where that is 0, of the claim that `words` fit best. Where nothing fits, the
 * trail is empty. False on failure; free the trail in either case. */
bool ledger_find_trail(struct ledger *ledger, int64_t id, textref words, struct ledger_trail *trail);
void ledger_trail_free(struct ledger_trail *trail);

#endif
