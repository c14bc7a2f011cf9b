/* Where somebody is said to speak: candidates from the cue table, scored by a linear model of their surroundings.
 *
 *     The ministry │ has also │ said │ that …
 *                    outer      core   after: THAT
 *
 * A cue takes its auxiliaries, negations and adverbs along ("has also said", "did not say"), as PolNeAR's guidelines
 * have it. The score adds weights of the phrase itself, of what stands around it, and of both together; the weights
 * are learned by train/cues.py. Of overlapping candidates the better one stays. */
#include "speech/cue_table.h"
#include "speech/parts.h"
#include "speech/trained.h"

#include <math.h>

static const uint8_t before_groups[CLASS_COUNT] = {
    [CLASS_EDGE] = 0,     [CLASS_STOP] = 0,      [CLASS_OTHER] = 0,  [CLASS_PRONOUN] = 1,      [CLASS_WHO] = 1,
    [CLASS_WHICH] = 1,    [CLASS_THAT] = 1,      [CLASS_NAME] = 2,   [CLASS_TITLE] = 2,        [CLASS_RIGHT] = 2,
    [CLASS_WORD] = 3,     [CLASS_NUMBER] = 3,    [CLASS_ED] = 3,     [CLASS_ING] = 3,          [CLASS_VERB] = 3,
    [CLASS_OBJECT] = 3,   [CLASS_BE] = 4,        [CLASS_HAVE] = 4,   [CLASS_DO] = 4,           [CLASS_MODAL] = 4,
    [CLASS_NOT] = 4,      [CLASS_ADVERB] = 5,    [CLASS_TIME] = 5,   [CLASS_ARTICLE] = 6,      [CLASS_POSSESSIVE] = 6,
    [CLASS_GENITIVE] = 6, [CLASS_AND] = 7,       [CLASS_OR] = 7,     [CLASS_WHEN] = 7,         [CLASS_COMMA] = 8,
    [CLASS_COLON] = 8,    [CLASS_SEMICOLON] = 8, [CLASS_DASH] = 8,   [CLASS_OPEN] = 9,         [CLASS_CLOSE] = 9,
    [CLASS_LEFT] = 9,     [CLASS_TO] = 10,       [CLASS_OF] = 11,    [CLASS_IN] = 11,          [CLASS_FOR] = 11,
    [CLASS_AS] = 11,      [CLASS_BY] = 11,       [CLASS_ABOUT] = 11, [CLASS_PREPOSITION] = 11, [CLASS_WHAT] = 7,
    [CLASS_IF] = 7,
};

static const uint8_t after_groups[CLASS_COUNT] = {
    [CLASS_EDGE] = 0,   [CLASS_STOP] = 0,        [CLASS_OTHER] = 0,  [CLASS_THAT] = 1,      [CLASS_OPEN] = 2,
    [CLASS_COMMA] = 3,  [CLASS_COLON] = 3,       [CLASS_DASH] = 3,   [CLASS_SEMICOLON] = 3, [CLASS_CLOSE] = 3,
    [CLASS_LEFT] = 3,   [CLASS_RIGHT] = 3,       [CLASS_TO] = 4,     [CLASS_ARTICLE] = 5,   [CLASS_POSSESSIVE] = 5,
    [CLASS_NUMBER] = 5, [CLASS_PRONOUN] = 6,     [CLASS_OBJECT] = 6, [CLASS_NAME] = 7,      [CLASS_TITLE] = 7,
    [CLASS_WORD] = 8,   [CLASS_ED] = 8,          [CLASS_ING] = 8,    [CLASS_VERB] = 8,      [CLASS_GENITIVE] = 8,
    [CLASS_OF] = 9,     [CLASS_IN] = 9,          [CLASS_FOR] = 9,    [CLASS_AS] = 9,        [CLASS_BY] = 9,
    [CLASS_ABOUT] = 9,  [CLASS_PREPOSITION] = 9, [CLASS_WHAT] = 10,  [CLASS_IF] = 10,       [CLASS_WHO] = 10,
    [CLASS_WHICH] = 10, [CLASS_BE] = 11,         [CLASS_HAVE] = 11,  [CLASS_DO] = 11,       [CLASS_MODAL] = 11,
    [CLASS_NOT] = 11,   [CLASS_AND] = 11,        [CLASS_OR] = 11,    [CLASS_WHEN] = 11,     [CLASS_ADVERB] = 11,
    [CLASS_TIME] = 11,
};

/* Bits of cue_features.state. */
enum cue_state {
    STATE_QUOTED,          /* stands inside a quotation */
    STATE_SENTENCE_QUOTES, /* its sentence has a quotation */
    STATE_QUOTE_BEFORE,    /* a quotation closes within a few tokens before */
    STATE_QUOTE_AFTER,     /* one opens within a few tokens after */
    STATE_FIRST,           /* first of its sentence */
    STATE_AUXILIARY,       /* has auxiliaries before */
    STATE_BE,              /* the nearest of them is a form of be */
    STATE_HEADING,         /* in a heading, or in the article's first block */
    STATE_CAPITAL,         /* its first word has a capital */
    STATE_LAST,            /* last of its sentence */
    STATE_COMMA_SPEECH,    /* a comma before, a sentence's end after: … , he said. */
    STATE_PREVIOUS_QUOTED, /* the sentence before ends in a quotation */
    STATE_NEXT_QUOTED,     /* the sentence after begins with one */
    STATE_PRONOUN_AFTER,   /* "that he", "he" follows */
    STATE_SHORT            /* a sentence of less than eight tokens */
};

static const float scale = 16.0f, fixed_probability = 0.7f, least_probability = 0.01f;
static const int32_t sure_score = 24;

enum { NEAR = 8, MOST_AUXILIARIES = 6, SHORT_SENTENCE = 8 };

static bool is_auxiliary(enum token_class class) {
    return (class >= CLASS_BE && class <= CLASS_TO) || class == CLASS_ADVERB;
}

static uint32_t with_auxiliaries(const struct speech *speech, uint32_t core, uint32_t floor) {
    uint32_t first = core;
    while (first > floor && core - first < MOST_AUXILIARIES &&
           is_auxiliary((enum token_class)speech->tokens[first - 1].class))
        first--;
    return first;
}

/* How many tokens from `token` the phrase covers; 0 where it does not stand there. */
static uint32_t match_phrase(const struct speech *speech, const char *phrase, uint32_t token, uint32_t end) {
    uint32_t count = 0;
    for (const char *at = phrase; *at;) {
        size_t size = strcspn(at, " ");
        if (token + count >= end || !text_is_nocase(token_text(speech, token + count), text_of(at, size))) return 0;
        count++;
        at += size + (at[size] == ' ');
    }
    return count;
}

static bool quote_within(const struct speech *speech, struct tokens range, enum token_class class) {
    for (uint32_t i = range.first; i < range.end; i++)
        if (speech->tokens[i].class == class) return true;
    return false;
}

static uint32_t bit(enum cue_state state, bool set) {
    return set ? 1u << state : 0;
}

/* What a sentence tells to all its candidates; computed once a sentence. */
static uint32_t sentence_state(const struct speech *speech, uint32_t index) {
    const struct sentence *sentence = &speech->sentences[index];
    struct tokens s = sentence->tokens;
    bool previous = s.first > 0 && speech->tokens[s.first - 1].class == CLASS_CLOSE;
    bool next = s.end < speech->token_count && speech->tokens[s.end].class == CLASS_OPEN;
    bool heading = speech->article->blocks[sentence->block].kind == COPYDESK_HEADING || sentence->block == 0;
    return bit(STATE_SENTENCE_QUOTES, quote_within(speech, s, CLASS_OPEN) || quote_within(speech, s, CLASS_CLOSE)) |
           bit(STATE_HEADING, heading) | bit(STATE_PREVIOUS_QUOTED, previous) | bit(STATE_NEXT_QUOTED, next) |
           bit(STATE_SHORT, s.end - s.first < SHORT_SENTENCE);
}

static struct cue_features describe(const struct speech *speech, struct tokens sentence, uint32_t state,
                                    struct tokens core) {
    const struct token *tokens = speech->tokens;
    struct cue_features f = {.core = core, .cue = {with_auxiliaries(speech, core.first, sentence.first), core.end}};
    int64_t first = core.first, end = core.end;
    f.before = (uint8_t)class_within(speech, sentence, first - 1);
    f.before_2 = (uint8_t)class_within(speech, sentence, first - 2);
    f.outer = (uint8_t)class_within(speech, sentence, (int64_t)f.cue.first - 1);
    f.after = (uint8_t)class_within(speech, sentence, end);
    f.after_2 = (uint8_t)class_within(speech, sentence, end + 1);
    f.before_group = before_groups[f.before];
    f.after_group = after_groups[f.after];
    struct tokens near_before = {core.first - sentence.first > NEAR ? core.first - NEAR : sentence.first, core.first};
    struct tokens near_after = {core.end, sentence.end - core.end > NEAR ? core.end + NEAR : sentence.end};
    bool ends = f.after == CLASS_STOP || f.after == CLASS_EDGE;
    f.state =
        state | bit(STATE_QUOTED, tokens[core.first].quotation != NONE) |
        bit(STATE_QUOTE_BEFORE, quote_within(speech, near_before, CLASS_CLOSE)) |
        bit(STATE_QUOTE_AFTER, quote_within(speech, near_after, CLASS_OPEN)) | bit(STATE_FIRST, f.outer == CLASS_EDGE) |
        bit(STATE_AUXILIARY, f.cue.first < core.first) | bit(STATE_BE, f.before == CLASS_BE) |
        bit(STATE_CAPITAL, tokens[core.first].upper) | bit(STATE_LAST, ends) |
        bit(STATE_COMMA_SPEECH, ends && quote_within(speech, near_before, CLASS_COMMA)) |
        bit(STATE_PRONOUN_AFTER, f.after == CLASS_PRONOUN || (f.after == CLASS_THAT && f.after_2 == CLASS_PRONOUN));
    return f;
}

static int32_t score(const struct cue_features *f) {
    const struct cue_entry *entry = &cue_table[f->entry];
    const struct cue_shared *shared = &cue_shared;
    int32_t sum = entry->bias + entry->before[f->before_group] + entry->after[f->after_group] +
                  shared->before[f->before] + shared->before_2[f->before_2] + shared->outer[f->outer] +
                  shared->after[f->after] + shared->after_2[f->after_2] +
                  shared->around[f->before_group][f->after_group];
    for (uint32_t i = 0; i < CUE_STATE; i++)
        if (f->state >> i & 1) sum += shared->state[i];
    return sum;
}

static enum copydesk_cue_class class_of_cue(const struct speech *speech, struct tokens core) {
    const struct token *first = &speech->tokens[core.first], *last = &speech->tokens[core.end - 1];
    if (first->class >= CLASS_COMMA) return COPYDESK_CUE_PUNCTUATION;
    bool preposition = (last->class >= CLASS_OF && last->class <= CLASS_PREPOSITION) || last->class == CLASS_TO;
    if (token_is(speech, core.first, "according") || (preposition && core.end - core.first == 1))
        return COPYDESK_CUE_PREPOSITION;
    if (core.first > 0) {
        enum token_class before = (enum token_class)first[-1].class;
        bool noun = before == CLASS_ARTICLE || before == CLASS_POSSESSIVE || before == CLASS_GENITIVE;
        if (noun && first->class != CLASS_ING) return COPYDESK_CUE_NOUN;
    }
    return COPYDESK_CUE_VERB;
}

/* Room for a draft whose cue is `cue`: a new one, or the overlapping one that scored less; NULL when it is not worth
 * it. */
static struct draft *room_for(struct speech *speech, struct tokens cue, float probability) {
    struct draft *last = speech->draft_count ? &speech->drafts[speech->draft_count - 1] : NULL;
    if (last && last->cue.end > cue.first) return last->score >= probability ? NULL : last;
    return speech_draft_room(speech);
}

static struct draft new_draft(const struct speech *speech, struct tokens core, struct tokens cue, float probability) {
    return (struct draft){.cue = cue,
                          .core = core.first,
                          .cue_class = class_of_cue(speech, core),
                          .score = probability,
                          .antecedent = NONE,
                          .answers = -1};
}

static void take_candidate(struct speech *speech, const struct cue_features *f, void *context) {
    (void)context;
    int32_t sum = score(f);
    if (sum < cue_threshold) return;
    float probability = 1.0f / (1.0f + expf(-(float)sum / scale));
    struct draft *draft = room_for(speech, f->cue, probability);
    if (draft) *draft = new_draft(speech, f->core, f->cue, probability);
}

/* Cues set by hand: relays without their "by", which stays with the carriers. */
static void take_fixed(struct speech *speech, struct tokens sentence, uint32_t token) {
    const struct lexicon_word *word = lexicon_at(speech->words, speech->tokens[token].word);
    for (uint16_t i = word->more_first; i < word->more_first + word->more_count; i++) {
        uint32_t count = match_phrase(speech, cue_more[i].phrase, token, sentence.end);
        if (!count) continue;
        struct tokens core = {token, token + count - cue_more[i].relays};
        struct tokens cue = {with_auxiliaries(speech, token, sentence.first), core.end};
        struct draft *draft = room_for(speech, cue, fixed_probability);
        if (!draft) return;
        *draft = new_draft(speech, core, cue, fixed_probability);
        draft->relays = cue_more[i].relays;
    }
}

struct taker {
    void (*take)(struct speech *, const struct cue_features *, void *);
    void *context;
};

/* The entries of the cue table that stand at a token. */
static void each_entry(struct speech *speech, struct tokens sentence, uint32_t state, uint32_t token,
                       struct taker taker) {
    const struct lexicon_word *word = lexicon_at(speech->words, speech->tokens[token].word);
    for (uint16_t entry = word->cue_first; entry < word->cue_first + word->cue_count; entry++) {
        uint32_t count = match_phrase(speech, cue_table[entry].phrase, token, sentence.end);
        if (!count) continue;
        struct cue_features features = describe(speech, sentence, state, (struct tokens){token, token + count});
        features.entry = entry;
        taker.take(speech, &features, taker.context);
    }
}

void speech_each_candidate(struct speech *speech, void (*take)(struct speech *, const struct cue_features *, void *),
                           void *context) {
    for (uint32_t s = 0; s < speech->sentence_count; s++) {
        struct tokens sentence = speech->sentences[s].tokens;
        uint32_t state = sentence_state(speech, s);
        for (uint32_t i = sentence.first; i < sentence.end; i++)
            each_entry(speech, sentence, state, i, (struct taker){take, context});
    }
}

/* A participle that hands a report over to those it cites (via.c), where the trained stages saw no cue of its own. */
static void take_citing(struct speech *speech, uint32_t token) {
    struct tokens cue = {token, token + 1};
    struct draft *draft = room_for(speech, cue, least_probability);
    if (!draft) return;
    *draft = new_draft(speech, cue, cue, least_probability);
    draft->only_cites = true;
}

/* The cue without the auxiliaries, negations and adverbs it takes along. */
static struct tokens core_of(const struct speech *speech, struct tokens cue) {
    struct tokens core = cue;
    while (core.first + 1 < core.end && is_auxiliary((enum token_class)speech->tokens[core.first].class)) core.first++;
    return core;
}

static void take_found(struct speech *speech, const struct candidate *found) {
    struct draft *draft = room_for(speech, found->cue, found->chosen);
    if (!draft) return;
    *draft = new_draft(speech, core_of(speech, found->cue), found->cue, found->chosen);
    draft->settled = found->content_count > 0; /* else the rules look for what was not found */
    draft->source = found->source;
    draft->content_count = found->content_count;
    memcpy(draft->content, found->content, sizeof draft->content);
}

/* A cue of the table that is surer than most, where the trained stages found none. */
static void take_sure(struct speech *speech, const struct cue_features *f, void *context) {
    const struct candidate *next = context;
    int32_t sum = score(f);
    if (sum < sure_score) return;
    const struct draft *last = speech->draft_count ? &speech->drafts[speech->draft_count - 1] : NULL;
    if (last && last->settled && last->cue.end > f->cue.first) return;
    if (next && next->cue.first < f->cue.end) return;
    take_candidate(speech, f, NULL);
}

/* What stands in a sentence by the rules. */
static void take_ruled(struct speech *speech, uint32_t index) {
    struct tokens sentence = speech->sentences[index].tokens;
    uint32_t state = sentence_state(speech, index);
    for (uint32_t i = sentence.first; i < sentence.end; i++) {
        each_entry(speech, sentence, state, i, (struct taker){take_candidate, NULL});
        take_fixed(speech, sentence, i);
    }
}

/* What the trained stages found in a sentence, from candidate `next` on, and what they do not know: relays, citations,
 * and the surest cues of the table. Returns the first candidate beyond the sentence. */
static uint32_t take_trained(struct speech *speech, uint32_t index, uint32_t next) {
    const struct trained *trained = speech->trained;
    struct tokens sentence = speech->sentences[index].tokens;
    uint32_t state = sentence_state(speech, index);
    for (uint32_t i = sentence.first; i < sentence.end; i++) {
        if (next < trained->candidate_count && trained->candidates[next].cue.first == i)
            take_found(speech, &trained->candidates[next++]);
        struct candidate *ahead = next < trained->candidate_count ? &trained->candidates[next] : NULL;
        each_entry(speech, sentence, state, i, (struct taker){take_sure, ahead});
        take_fixed(speech, sentence, i);
        if (speech_cites(speech, i)) take_citing(speech, i);
    }
    return next;
}

static bool is_heading(const struct speech *speech, uint32_t sentence) {
    return speech->article->blocks[speech->sentences[sentence].block].kind == COPYDESK_HEADING;
}

void speech_find_cues(struct speech *speech) {
    speech->draft_count = speech->carrier_count = 0;
    const struct trained *trained = speech->english ? speech->trained : NULL;
    if (trained) trained_find(speech, speech->trained);
    uint32_t next = 0;
    for (uint32_t s = 0; s < speech->sentence_count && !speech->failed; s++) {
        if (trained && !is_heading(speech, s)) {
            next = take_trained(speech, s, next);
            continue;
        }
        take_ruled(speech, s);
        uint32_t end = speech->sentences[s].tokens.end;
        while (trained && next < trained->candidate_count && trained->candidates[next].cue.first < end) next++;
    }
}
