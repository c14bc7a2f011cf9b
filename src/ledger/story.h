/* What a trail is found in: the statements and articles that may belong to one claim, read from the ledger. Internal to
 * the trail (trail.h). */
#ifndef LEDGER_STORY_H
#define LEDGER_STORY_H

#include "ledger/database.h"
#include "ledger/trail.h"
#include "ledger/wording.h"

enum {
    STORY_SAID = 4096,    /* statements looked at */
    STORY_ARTICLES = 512, /* articles they are of */
    STORY_KNOWN = 2 * STORY_SAID,
    STORY_CANDIDATES = 256, /* statements that one content is compared with */
    STORY_PEERS = 64,       /* for words, and for a variant */
    STORY_TERMS = 24,       /* of a content, that statements are looked up by */
    STORY_POSTINGS = 500,   /* a term of more statements is too common to look them up by */
    STORY_VIAS = 4
};

enum story_part {
    STORY_NONE,
    STORY_SAME,    /* says the claim */
    STORY_REFERS,  /* "the allegations were picked up" */
    STORY_VARIANT, /* says it otherwise */
    STORY_CONTRARY /* says that it, or a variant, is not so */
};

struct story_said {
    int64_t id;
    uint32_t article;                    /* index of the story's articles, or LEDGER_NOBODY while that is not read */
    int64_t article_id, number, answers; /* answers: a number of the same article; -1: none */
    textref content;
    textref says; /* the content, with who did what where the statement is an act: "X asked Y for Z" */
    textref source, speaker, kind, role, cue, stance, told, mode;
    textref via[STORY_VIAS];
    uint32_t via_count;
    bool attribution_negated; /* "has not said" */
    bool negated;             /* a negation stands in what it says */
    struct wording wording;   /* of `says` */
    double *weights;          /* [wording.term_count]: of each term */
    struct copydesk_range span, at;
    bool apart; /* put apart by hand: it says what no other does */
    enum story_part part;
    uint32_t variant; /* which, of a variant or an answer to one; else LEDGER_NOBODY */
};

struct story_article {
    int64_t id, seconds, modified_seconds; /* INT64_MAX: unknown */
    textref outlet, published, modified, title, input, url, text;
    bool whole; /* all its statements are in the story */
};

struct story_weight {
    uint32_t term;
    double weight;
};

struct story {
    struct ledger *ledger;
    struct arena *arena;
    struct story_said *said; /* [said_count] */
    struct story_article *articles;
    struct story_weight *weights; /* [weight_count], ascending by term */
    uint32_t *known;              /* [STORY_KNOWN]: said by a hash of its id, plus 1; 0: none */
    uint32_t said_count, article_count, weight_count;
    double statements; /* in the ledger */
    bool truncated;
};

/* How much two statements share, in weight: log of how rare each term is. */
struct story_likeness {
    uint32_t terms;
    double shared, less, more; /* less: of the one that says less */
};

bool story_begin(struct story *story, struct ledger *ledger, struct arena *arena);

/* Adds statement `id`; its index, or LEDGER_NOBODY where there is none or memory is short. */
uint32_t story_add(struct story *story, int64_t id);

/* Adds the statements that share rare words with `content`, at most `most`, those with the rarest first. `weigh`: the
 * content decides anew what each word weighs. */
bool story_gather(struct story *story, textref content, uint32_t most, bool weigh);

/* The article of a statement, read when it is first asked for; NULL when memory is short. */
struct story_article *story_article_of(struct story *story, struct story_said *said);

/* Adds the other statements of an article. */
bool story_complete(struct story *story, uint32_t article);

struct story_likeness story_compare(const struct story_said *a, const struct story_said *b);
double story_weight_of(const struct story *story, uint32_t term);

/* Whether two names are of the same: without articles and quotation marks, "the Courier" for "The Velmar Courier". */
bool story_same_name(textref a, textref b);
bool story_is_question(struct story *story, struct story_said *said);

/* Whether an outlet tells it to the page. */
bool story_told_by_outlet(struct story *story, const struct story_said *said);
bool story_refers_back(textref content); /* "The allegations", "any such request" */

bool story_is_pronoun(textref source); /* "it", "which": without a name they tell nobody anything; so does nothing */

/* `name` without article and quotation marks. */
textref story_bare_name(textref name);

/* Index of the statement of the same article with this number, or LEDGER_NOBODY. */
uint32_t story_numbered(const struct story *story, uint32_t article, int64_t number);

struct ledger_place story_place(struct story *story, struct story_said *said);

/* The parts (parts.c), then what is made of them. */
bool story_find_parts(struct story *story, uint32_t seed, uint32_t *variant_count);
bool story_find_carriers(struct story *story, uint32_t seed, uint32_t variant_count, struct ledger_trail *trail);
bool story_find_answers(struct story *story, struct ledger_trail *trail);

#endif
