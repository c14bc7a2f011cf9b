#include "speech/exchanges.h"

#include "speech/speakers.h"

enum {
    AROUND = 2, /* statements before and behind the pair that tell whether only two talk */
    SEEN = EXCHANGE_BACK + EXCHANGE_AHEAD + 2 * AROUND + 1,
    STEM_SLOTS = 2048,
    SLOT_SHIFT = 53 /* 64 bits less those of STEM_SLOTS */
};

struct exchanges {
    struct speech *speech;
    struct view views[SEEN];   /* of draft d at d % SEEN */
    uint32_t same[SEEN];       /* bit e % SEEN: drafts d and e have one speaker */
    uint16_t used[STEM_SLOTS]; /* how many statements hold a stem of the slot */
    float highest;             /* of them, with another's */
    float row[EXCHANGE_NUMBERS];
    struct exchange_names *names;
};

static const struct view *view_of(const struct exchanges *x, uint32_t draft) {
    return &x->views[draft % SEEN];
}

static bool one_speaker(const struct exchanges *x, uint32_t a, uint32_t b) {
    return x->same[a % SEEN] >> b % SEEN & 1;
}

/* ---- words ----------------------------------------------------------------------------------------------------- */

static uint32_t slot_of(uint64_t stem) {
    return (uint32_t)(stem * UINT64_C(0x9E3779B97F4A7C15) >> SLOT_SHIFT);
}

static void count_stems(struct exchanges *x) {
    for (uint32_t d = 0; d < x->speech->draft_count; d++) {
        struct stems stems = stems_of(x->speech, &x->speech->drafts[d]);
        for (uint32_t i = 0; i < stems.count; i++) {
            uint16_t *used = &x->used[slot_of(stems.words[i])];
            if (*used < UINT16_MAX) ++*used;
        }
    }
}

/* A stem that two statements of the page hold and no other counts 1, one that four hold a half. */
static float rarity_of(const struct exchanges *x, const struct view *a, const struct view *b, float *rarest) {
    float sum = 0;
    *rarest = 0;
    if (!(a->says.marks & b->says.marks)) return 0;
    for (uint32_t i = 0; i < a->says.count; i++) {
        if (!stems_hold(&b->says, a->says.words[i])) continue;
        float rare = 2 / (float)x->used[slot_of(a->says.words[i])];
        sum += rare;
        if (rare > *rarest) *rarest = rare;
    }
    return sum;
}

static void put_words(struct numbers *out, const struct exchanges *x, const struct view *from, const struct view *to) {
    uint32_t names, shared = stems_shared(&from->says, &to->says, &names);
    float rarest, rarity = rarity_of(x, from, to, &rarest);
    put_number(out, "words shared", (float)(shared - names));
    put_number(out, "names shared", (float)names);
    put_number(out, "share of the answer", (float)shared / (float)(from->says.count + 1));
    put_number(out, "share of the claim", (float)shared / (float)(to->says.count + 1));
    put_number(out, "rarity", rarity);
    put_number(out, "rarest", rarest);
    put_number(out, "rarity below the highest", x->highest - rarity);
}

/* ---- who speaks of whom ---------------------------------------------------------------------------------------- */

static bool of_house(const struct view *speaking, const struct view *of) {
    for (uint32_t i = 0; i < of->house.count; i++)
        if (entity_list_holds(&speaking->meant, of->house.entities[i])) return true;
    return false;
}

static bool holds(const struct entity_list *list, uint32_t entity) {
    return entity != NONE && entity_list_holds(list, entity);
}

static void put_speakers(struct numbers *out, const struct view *from, const struct view *to) {
    uint32_t named, shared = stems_shared(&to->source, &from->names, &named);
    put_number(out, "kindred", shared > 0 && named > 0);
    put_number(out, "names the claimer", holds(&from->named, to->entity));
    put_number(out, "means the claimer", holds(&from->meant, to->entity));
    put_number(out, "tells the claimer", holds(&from->told, to->entity));
    put_number(out, "sentence names the claimer", holds(&from->beside, to->entity));
    put_number(out, "the claimer's words", holds(&from->quoted, to->entity));
    put_number(out, "of the claimer's house", of_house(from, to));
    put_number(out, "claim names the answerer", holds(&to->named, from->entity));
    put_number(out, "claim means the answerer", holds(&to->meant, from->entity));
    put_number(out, "claim tells the answerer", holds(&to->told, from->entity));
    put_number(out, "claim of the answerer's house", of_house(to, from));
}

/* ---- where they stand ------------------------------------------------------------------------------------------ */

static uint32_t apart(uint32_t a, uint32_t b) {
    return a > b ? a - b : b - a;
}

static void put_between(struct numbers *out, const struct exchanges *x, uint32_t a, uint32_t c) {
    uint32_t low = c < a ? c : a, high = c < a ? a : c, own = 0, theirs = 0, others = 0, turns = 0;
    for (uint32_t i = low + 1; i < high; i++) {
        bool is_own = one_speaker(x, i, a), is_theirs = one_speaker(x, i, c);
        own += is_own;
        theirs += is_theirs;
        others += !is_own && !is_theirs;
        turns += !is_own && (i == low + 1 || !one_speaker(x, i, i - 1));
    }
    put_number(out, "own between", (float)own);
    put_number(out, "theirs between", (float)theirs);
    put_number(out, "others between", (float)others);
    put_number(out, "turns between", c < a ? (float)turns : 0);
}

/* The share of the statements around the two that are one or the other's. */
static float share_of_two(const struct exchanges *x, uint32_t a, uint32_t c) {
    uint32_t low = c < a ? c : a, high = c < a ? a : c, both = 0, all = 0;
    uint32_t first = low > AROUND ? low - AROUND : 0;
    for (uint32_t i = first; i < x->speech->draft_count && i <= high + AROUND; i++, all++)
        both += one_speaker(x, i, a) || one_speaker(x, i, c);
    return (float)both / (float)all;
}

static void put_places(struct numbers *out, const struct exchanges *x, uint32_t a, uint32_t c) {
    const struct view *from = view_of(x, a), *to = view_of(x, c);
    uint32_t count = x->speech->draft_count;
    put_number(out, "before", c < a);
    put_number(out, "distance", (float)apart(a, c));
    put_number(out, "sentences", (float)apart(from->sentence, to->sentence));
    put_number(out, "blocks", (float)apart(from->block, to->block));
    put_number(out, "one block", from->block == to->block);
    put_number(out, "one sentence", from->sentence == to->sentence);
    put_between(out, x, a, c);
    put_number(out, "two talk", share_of_two(x, a, c));
    put_number(out, "their last", c + 1 >= count || !one_speaker(x, c, c + 1));
    put_number(out, "they go on", a + 1 < count && one_speaker(x, c, a + 1));
    put_number(out, "own before", a > 0 && one_speaker(x, a, a - 1));
    put_number(out, "own before the claim", c > 0 && one_speaker(x, a, c - 1));
    put_number(out, "place", (float)a / (float)count);
    put_number(out, "statements", (float)count);
    put_number(out, "asked here", to->asks && from->sentence == to->sentence);
    put_number(out, "asked nearby", (to->asks || to->questions) && apart(a, c) <= AROUND);
    put_number(out, "both direct", from->direct && to->direct);
}

/* What the rules say; and room for what is decided of what the answerer said right before. */
static void put_rules(struct numbers *out, const struct exchanges *x, uint32_t a, uint32_t c) {
    int32_t ruled = view_of(x, a)->ruled, theirs = view_of(x, c)->ruled;
    bool seen = theirs >= 0 && apart((uint32_t)theirs, a) <= EXCHANGE_AHEAD;
    put_number(out, "the rules say", ruled == (int32_t)c);
    put_number(out, "the rules say another", ruled >= 0 && ruled != (int32_t)c);
    put_number(out, "claim answers own", seen && one_speaker(x, (uint32_t)theirs, a));
    put_number(out, "own before answers the same", 0);
    put_number(out, "own before answers another", 0);
}

/* ---- all of them ----------------------------------------------------------------------------------------------- */

static void see(struct exchanges *x, uint32_t draft) {
    const struct draft *drafts = x->speech->drafts;
    uint32_t slot = draft % SEEN, first = draft >= SEEN ? draft - SEEN + 1 : 0;
    view_read(x->speech, draft, &x->views[slot], x->names ? x->names->own : NULL);
    for (uint32_t i = 0; i < SEEN; i++) x->same[i] &= ~(UINT32_C(1) << slot);
    x->same[slot] = UINT32_C(1) << slot;
    for (uint32_t d = first; d < draft; d++) {
        if (!same_speaker(x->speech, &drafts[d], &drafts[draft])) continue;
        x->same[slot] |= UINT32_C(1) << d % SEEN;
        x->same[d % SEEN] |= UINT32_C(1) << slot;
    }
}

static bool stands_in(const struct draft *inner, const struct draft *outer) {
    for (uint32_t i = 0; i < outer->content_count; i++)
        if (inner->cue.first >= outer->content[i].first && inner->cue.end <= outer->content[i].end) return true;
    return false;
}

/* Somebody speaks, not only somebody's paper. */
static bool may_answer(const struct draft *draft) {
    return !tokens_empty(draft->source) && draft->kind != COPYDESK_SOURCE_DOCUMENT &&
           draft->cue_class != COPYDESK_CUE_PREPOSITION;
}

/* What somebody else says, or a question of nobody's. */
static bool may_be_claim(const struct exchanges *x, uint32_t a, uint32_t c) {
    const struct draft *answer = &x->speech->drafts[a], *claim = &x->speech->drafts[c];
    if (claim->cue_class == COPYDESK_CUE_PREPOSITION || stands_in(answer, claim) || stands_in(claim, answer))
        return false;
    return tokens_empty(claim->source) ? claim->stance == COPYDESK_ASKS : !one_speaker(x, a, c);
}

static void fill_row(struct exchanges *x, uint32_t a, uint32_t c, struct exchange *exchange) {
    const struct view *from = view_of(x, a), *to = view_of(x, c);
    uint32_t own = from->number_count;
    memcpy(x->row, from->numbers, own * sizeof *x->row);
    memcpy(x->row + own, to->numbers, own * sizeof *x->row);
    struct numbers out = {.values = x->row + 2 * (size_t)own, .names = x->names ? x->names->pair : NULL};
    put_places(&out, x, a, c);
    put_speakers(&out, from, to);
    put_words(&out, x, from, to);
    put_rules(&out, x, a, c);
    *exchange = (struct exchange){a, c, x->row, 2 * own + out.count, a > 0 && one_speaker(x, a, a - 1)};
    if (!x->names) return;
    x->names->own_count = own;
    x->names->pair_count = out.count;
}

static void find_highest(struct exchanges *x, uint32_t a, uint32_t first, uint32_t end) {
    x->highest = 0;
    for (uint32_t c = first; c < end; c++) {
        float rarest, rarity = c == a || one_speaker(x, a, c) ? 0 : rarity_of(x, view_of(x, a), view_of(x, c), &rarest);
        if (rarity > x->highest) x->highest = rarity;
    }
}

void exchanges_each(struct speech *speech, take_exchange *take, void *context, struct exchange_names *names) {
    struct exchanges x = {.speech = speech, .names = names};
    struct exchange exchange;
    uint32_t seen = 0, count = speech->draft_count;
    count_stems(&x);
    for (uint32_t a = 0; a < count; a++) {
        for (; seen < count && seen <= a + EXCHANGE_AHEAD + AROUND; seen++) see(&x, seen);
        uint32_t first = a > EXCHANGE_BACK ? a - EXCHANGE_BACK : 0;
        uint32_t end = count - a > EXCHANGE_AHEAD ? a + EXCHANGE_AHEAD + 1 : count;
        if (!may_answer(&speech->drafts[a])) continue;
        find_highest(&x, a, first, end);
        bool taken = false;
        for (uint32_t c = first; c < end; c++) {
            if (c == a || !may_be_claim(&x, a, c)) continue;
            fill_row(&x, a, c, &exchange);
            take(speech, &exchange, context);
            taken = true;
        }
        if (taken) take(speech, &(struct exchange){.answer = a, .claim = NONE}, context);
    }
}
