/* The parts the stages of attribution hand to one another, and the stages in their order.
 *
 *     text      Mr. Lee told Reuters on Sunday that he “had never heard of that”.
 *     tokens    Mr.│Lee│told│Reuters│on│Sunday│that│he│“│had│never│heard│of│that│”│.
 *     drafts    source [0,2)  cue [2,3)  told [3,4)  content [6,15)
 *
 * Every stage works on token numbers; only the last one (speech.c) turns them into bytes. All arrays live in
 * `struct speech` and keep their memory between pages. Ranges are half-open.
 */
#ifndef SPEECH_PARTS_H
#define SPEECH_PARTS_H

#include "base/limits.h"
#include "speech/lexicon.h"
#include "speech/speech.h"
#include "speech/tongue.h"

#define NONE UINT32_MAX

struct token {
    uint32_t begin, end; /* bytes of the article's text */
    uint32_t quotation;  /* outermost quotation it stands in or delimits, or NONE */
    uint32_t sentence;   /* index */
    uint16_t word;       /* index into the lexicon, 0: not in it */
    uint8_t class;       /* enum token_class */
    bool space : 1;      /* white space or a block's begin stands before it */
    bool line : 1;       /* first of its line */
    bool upper : 1;      /* begins with an upper-case letter */
    bool capitals : 1;   /* all its letters are upper case, two or more */
    bool speaks : 1;     /* belongs to the head of a statement's source */
    bool cues : 1;       /* carries the sense of a statement's cue */
};

struct tokens { /* [first, end) */
    uint32_t first, end;
};

struct sentence {
    struct tokens tokens;
    uint32_t block;
};

struct quotation {
    uint32_t open, close; /* its marks' tokens; close == NONE: runs to `end` */
    uint32_t end;         /* one past its last token, the mark included */
    uint32_t block;
    uint32_t continues; /* the quotation it continues from the paragraph before, or NONE */
    uint32_t continued; /* the quotation of the next paragraph that continues it, or NONE */
};

enum { CONTENT_RUNS = 6 };

struct entities; /* entities.h */
struct sign;     /* signs.h */
struct trained;  /* trained.h */
struct answerer; /* answers.h */

/* Days since 1970-01-01, both included; none where the last is before the first. */
struct days {
    int32_t first, last;
};

/* Who carried a statement to this page. */
struct carrier {
    struct tokens name;
    uint32_t draft; /* that says so, or NONE */
};

struct draft {
    struct tokens source, cue, told, said, name, role;
    struct tokens rest;                  /* what of the cue stands apart: teilte … [mit]; mostly empty */
    uint32_t core;                       /* the cue's first token that is no auxiliary */
    struct tokens content[CONTENT_RUNS]; /* ascending */
    uint32_t content_count;
    uint32_t carriers, carrier_count; /* in speech->carriers */
    uint32_t antecedent;              /* the earlier draft whose source is meant, or NONE */
    uint32_t number;                  /* scratch of speech_drop */
    uint32_t within;                  /* the draft whose content it stands in, or NONE */
    int32_t answers;                  /* draft or -1 */
    enum copydesk_source_kind kind;
    enum copydesk_cue_class cue_class;
    enum copydesk_stance stance;
    uint8_t shape; /* enum voice_shape (voices.h): in other languages, where what is said stands */
    float score;   /* of the cue, 0–1 */
    bool hedged, negated, dropped;
    bool settled;     /* the trained stages found its source and content: the rules leave them */
    bool nested;      /* stands in an earlier cue's clause */
    bool only_cites;  /* worth keeping only where it hands over a report (via.c) */
    bool relays;      /* its sources carried what others said */
    bool verbatim;    /* all of it in the speaker's words, though without marks: an interview's answer */
    bool elsewhere;   /* said on an occasion of its own: in a letter, on Twitter */
    struct days days; /* when it was said */
};

struct speech {
    const struct lexicon *words;           /* of the page at hand */
    struct lexicon *lexicon;               /* English */
    struct lexicon *lexicons[TONGUE_MOST]; /* of other languages, made when first wanted */
    const struct tongue *tongue;           /* of the page at hand; NULL: English */

    const struct article *article; /* of the page at hand */
    textref text;

    bool english;
    uint32_t *block_first; /* [block_count + 1] first token of each block */
    uint32_t block_capacity;

    struct token *tokens;
    uint32_t token_count, token_capacity;
    struct sentence *sentences;
    uint32_t sentence_count, sentence_capacity;
    struct quotation *quotations;
    uint32_t quotation_count, quotation_capacity;
    struct draft *drafts;
    uint32_t draft_count, draft_capacity;
    struct carrier *carriers;
    uint32_t carrier_count, carrier_capacity;
    struct entities *entities;
    struct sign *signs; /* [token_count] where the trained stages are at work */
    uint32_t sign_capacity;
    struct trained *trained;
    struct answerer *answerer; /* answers.h; NULL: rules alone tell who answers whom */
    bool failed;               /* memory was short */
    bool cut;                  /* a limit was met: something was passed over */
};

/* Takes up an article and does the first three stages; false when memory is short. */
bool speech_prepare(struct speech *speech, const struct article *article);

/* ---- the stages, in order ------------------------------------------------------------------------------------ */

void speech_tokenize(struct speech *speech);        /* tokens.c     text → tokens and their classes */
void speech_pair_quotes(struct speech *speech);     /* quotes.c     → quotations */
void speech_split_sentences(struct speech *speech); /* sentences.c  → sentences */
void speech_find_cues(struct speech *speech);       /* cues.c       → drafts with a cue */
void speech_find_sources(struct speech *speech);    /* sources.c    … with a source */
void speech_find_contents(struct speech *speech);   /* contents.c   … with a content; drops those without */
void speech_find_replies(struct speech *speech);    /* interviews.c … and those that no verb tells */
void speech_find_mentions(struct speech *speech);   /* mentions.c   every place where somebody is named */
void speech_find_told(struct speech *speech);       /* told.c       to whom */
void speech_find_said(struct speech *speech);       /* said.c       when */
void speech_find_via(struct speech *speech);        /* via.c        on whose word, carried by whom */
void speech_find_nesting(struct speech *speech);    /* nesting.c    which stand in which */
void speech_resolve(struct speech *speech);         /* resolve.c    names, roles and kinds of the sources */
void speech_find_interviews(struct speech *speech); /* via.c        the papers it was said to */
void speech_find_stance(struct speech *speech);     /* stance.c     stance, hedges, negation */
void speech_find_answers(struct speech *speech);    /* answers.c    which statement a denial answers */

/* ---- cue candidates (cues.c): what training sees and the scorer judges ------------------------------------- */

struct cue_features {
    uint16_t entry;                    /* of the cue table */
    uint8_t before, before_2, outer;   /* enum token_class */
    uint8_t after, after_2;            /* enum token_class */
    uint8_t before_group, after_group; /* coarse, < CUE_BEFORE and < CUE_AFTER */
    uint32_t state;                    /* CUE_STATE bits */
    struct tokens core, cue;           /* the entry's words; with auxiliaries and adverbs before them */
};

/* Calls `take` with every place where an entry of the cue table stands, in the order of the text. */
void speech_each_candidate(struct speech *speech, void (*take)(struct speech *, const struct cue_features *, void *),
                           void *context);

/* Room for one more draft, the last; NULL when there are too many, or memory is short: then `cut` or `failed` is set.
 */
struct draft *speech_draft_room(struct speech *speech);

/* Forgets the drafts marked `dropped`, and keeps the others' antecedents right. */
void speech_drop(struct speech *speech);

/* A day as YYYY-MM-DD, several as the first and the last with a slash between (ISO 8601). Gives the size. */
enum { SPEECH_DAYS_SIZE = 21 };
uint32_t speech_write_days(struct days days, char out[SPEECH_DAYS_SIZE]);

/* Notes that `name` carried the draft to this page; all of a draft's carriers are noted one after another. */
bool speech_add_carrier(struct speech *speech, struct draft *draft, struct tokens name);

/* Whether the token is of what the draft's source says. */
bool speech_holds(const struct draft *draft, uint32_t token);

/* Whether the word governs a hearer: told, warned. */
bool speech_tells(const struct speech *speech, uint32_t token);

/* To whom, when the hearer begins at `first`: a noun phrase without the setting behind it. */
struct tokens speech_hearer(const struct speech *speech, uint32_t first, uint32_t ceiling);

/* Whether the word names on whose word something is reported: citing, quoting. */
bool speech_cites(const struct speech *speech, uint32_t token);

/* ---- shared views -------------------------------------------------------------------------------------------- */

static inline textref token_text(const struct speech *speech, uint32_t token) {
    return text_slice(speech->text, speech->tokens[token].begin, speech->tokens[token].end);
}

/* The class of a token, or CLASS_EDGE outside `within`. */
static inline enum token_class class_within(const struct speech *speech, struct tokens within, int64_t token) {
    return token < within.first || token >= within.end ? CLASS_EDGE : (enum token_class)speech->tokens[token].class;
}

static inline struct tokens sentence_of(const struct speech *speech, uint32_t token) {
    return speech->sentences[speech->tokens[token].sentence].tokens;
}

static inline bool tokens_empty(struct tokens t) {
    return t.first >= t.end;
}

static inline bool is_single(struct tokens t) {
    return t.end - t.first == 1;
}

/* Whether the token's text is `word`, ASCII letters without case. */
static inline bool token_is(const struct speech *speech, uint32_t token, const char *word) {
    return text_is_nocase(token_text(speech, token), text_from(word));
}

/* The same for any of `count` words. */
static inline bool token_is_one_of(const struct speech *speech, uint32_t token, const char *const *words,
                                   size_t count) {
    for (size_t i = 0; i < count; i++)
        if (token_is(speech, token, words[i])) return true;
    return false;
}

#endif
