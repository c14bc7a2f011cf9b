/* Where somebody is said to speak: a chain over each sentence, every token outside a cue, at its begin, or further in.
 *
 *     The  ministry  has  also  said  that  …
 *      -      -       B    I     I     -
 *
 * All spans that are a cue with some probability become candidates, overlapping ones too: what they lead to decides. */
#include "speech/trained.h"

enum { REACH = 8, MOST_AUXILIARIES = 6, LONGEST_CUE = 10, LONGEST_LOOKED_UP = 5 };

static const float least_begin = 0.03f, least_span = 0.05f;
static const float far_from_cue = -5; /* the network's weight of a begin; .7 % by it alone */

static const struct sign edge = {.word = 2, .stem = 2, .tail2 = 2, .tail3 = 2, .head = 2, .shape = 2};

static const struct sign *sign_at(const struct speech *speech, int64_t token) {
    return token < 0 || token >= speech->token_count ? &edge : &speech->signs[token];
}

static bool is_auxiliary(enum token_class class) {
    return (class >= CLASS_BE && class <= CLASS_TO) || class == CLASS_ADVERB;
}

/* Tokens from `token` to the next of `class`, within the sentence; REACH when none is near. */
static uint32_t distance_to(const struct speech *speech, struct tokens sentence, uint32_t token, int step,
                            enum token_class class) {
    int64_t at = (int64_t)token + step;
    for (uint32_t d = 0; d < REACH; d++, at += step) {
        if (at < sentence.first || at >= sentence.end) return REACH;
        if (speech->tokens[at].class == class) return d;
    }
    return REACH;
}

struct place {
    uint32_t that, open, closed; /* distances */
    uint32_t begin, end;         /* to the sentence's ends */
    uint32_t quoted, quotes;     /* inside a quotation; the sentence has one */
    int64_t core, outer;         /* the word that auxiliaries lead to; the one before them */
    bool after_speech;           /* the sentence before ends in a quotation */
};

static struct place look_around(const struct speech *speech, struct tokens sentence, uint32_t token) {
    const struct token *tokens = speech->tokens;
    struct place p = {
        .that = distance_to(speech, sentence, token, 1, CLASS_THAT),
        .open = distance_to(speech, sentence, token, 1, CLASS_OPEN),
        .closed = distance_to(speech, sentence, token, -1, CLASS_CLOSE),
        .begin = token - sentence.first,
        .end = sentence.end - token,
        .quoted = tokens[token].quotation != NONE,
        .core = token,
        .outer = (int64_t)token - 1,
        .after_speech =
            sentence.first > 0 && tokens[sentence.first - 1].class == CLASS_CLOSE && !tokens[sentence.first].line,
    };
    p.quotes = p.quoted || p.open < REACH || p.closed < REACH;
    while (p.core + 1 < sentence.end && p.core < token + MOST_AUXILIARIES &&
           is_auxiliary((enum token_class)tokens[p.core].class))
        p.core++;
    while (p.outer >= sentence.first && p.outer + MOST_AUXILIARIES > token &&
           is_auxiliary((enum token_class)tokens[p.outer].class))
        p.outer--;
    if (p.outer < sentence.first) p.outer = -1;
    return p;
}

static void put_words(const struct speech *speech, uint32_t token, struct keys *k) {
    const struct sign *t = sign_at(speech, token), *m1 = sign_at(speech, (int64_t)token - 1),
                      *m2 = sign_at(speech, (int64_t)token - 2), *m3 = sign_at(speech, (int64_t)token - 3),
                      *p1 = sign_at(speech, (int64_t)token + 1), *p2 = sign_at(speech, (int64_t)token + 2),
                      *p3 = sign_at(speech, (int64_t)token + 3);
    put1(k, 0);
    put1(k, t->word);
    put1(k, m1->word);
    put1(k, p1->word);
    put1(k, m2->word);
    put1(k, p2->word);
    put1(k, m3->word);
    put1(k, p3->word);
    put2(k, m1->word, t->word);
    put2(k, t->word, p1->word);
    put2(k, m2->word, m1->word);
    put2(k, p1->word, p2->word);
    put3(k, m1->word, t->word, p1->word);
    put3(k, m2->word, m1->word, t->word);
    put3(k, t->word, p1->word, p2->word);
    put1(k, t->tail3);
    put1(k, t->tail2);
    put1(k, t->head);
    put1(k, t->shape);
    put1(k, m1->tail3);
    put1(k, p1->tail3);
    put1(k, m1->shape);
    put1(k, p1->shape);
    put2(k, m1->shape, t->tail2);
    put2(k, t->tail3, p1->word);
    put2(k, m1->word, t->tail3);
    put2(k, t->tail2, p1->tail2);
    put2(k, m1->tail2, t->tail2);
    put3(k, m1->tail2, t->tail2, p1->tail2);

    put1(k, t->stem);
    put1(k, m1->stem);
    put1(k, p1->stem);
    put2(k, t->stem, t->tail2);
    put2(k, t->stem, p1->word);
    put2(k, t->stem, m1->word);
    put2(k, t->stem, p1->tag);
    put2(k, t->stem, m1->tag);
    put3(k, t->stem, m1->tag, p1->tag);
    put3(k, t->stem, p1->tag, p2->tag);
    put3(k, t->stem, m1->tag, m2->tag);
    put3(k, t->stem, m1->traits, p1->traits);

    put1(k, t->tag);
    put1(k, m1->tag);
    put1(k, p1->tag);
    put1(k, m2->tag);
    put1(k, p2->tag);
    put2(k, m1->tag, t->tag);
    put2(k, t->tag, p1->tag);
    put3(k, m1->tag, t->tag, p1->tag);
    put3(k, t->tag, p1->tag, p2->tag);
    put3(k, m2->tag, m1->tag, t->tag);
    put3(k, m1->word, t->tag, p1->word);
    put3(k, m1->tag, t->tag, p1->word);
    put3(k, pack(m1->traits & 31, p1->traits & 31, 0, 0), t->tag, 0);
    put1(k, t->group);
    put1(k, m1->group);
    put1(k, p1->group);
    put2(k, m1->group, t->group);
    put2(k, t->group, p1->group);
    put3(k, t->group, m1->tag, p1->tag);
    put2(k, t->group, p1->word);
    put2(k, t->group, m1->word);
    put3(k, t->group, t->tail2, p1->tag);
}

static void put_place(const struct speech *speech, struct tokens sentence, uint32_t token, const struct place *p,
                      struct keys *k) {
    const struct sign *t = sign_at(speech, token), *m1 = sign_at(speech, (int64_t)token - 1),
                      *p1 = sign_at(speech, (int64_t)token + 1);
    uint32_t around = pack(token > 0 && speech->tokens[token - 1].quotation != NONE, p->quoted,
                           token + 1 < speech->token_count && speech->tokens[token + 1].quotation != NONE, 0);
    put2(k, p->quoted, p->quotes);
    put1(k, around);
    put2(k, t->stem, p->quoted);
    put2(k, t->stem, p->quotes);
    put2(k, p->that, t->tail2);
    put2(k, t->stem, at_most(p->that, 3));
    put2(k, p->open, t->tail2);
    put2(k, t->stem, p->open);
    put2(k, p->closed, t->tail2);
    put2(k, t->stem, p->closed);
    put3(k, t->tag, p->open, p->closed);
    put2(k, t->tag, p->that);
    put2(k, at_most(p->begin, 5), t->tail2);
    put2(k, at_most(p->end, 5), t->tail2);
    put2(k, t->stem, at_most(p->begin, 4));
    put2(k, t->stem, at_most(p->end, 3));
    put3(k, m1->shape, t->stem, p1->shape);
    put3(k, m1->shape, p1->shape, t->tail2);
    put2(k, speech->signs[sentence.first].word, t->stem);
    put2(k, p->after_speech, t->tail2);
    put2(k, p->after_speech, t->stem);
    put3(k, t->word, p1->word, p->quoted);
    put3(k, m1->mark, t->stem, p1->mark);
    put3(k, m1->mark, t->tag, p1->mark);
    put3(k, pack(m1->mark, p1->mark, p->quoted, at_most(p->begin, 3)), t->group, 0);
}

/* The verb that auxiliaries lead to, and what stands before and after the two. */
static void put_group(const struct speech *speech, uint32_t token, const struct place *p, struct keys *k) {
    const struct sign *t = sign_at(speech, token), *core = sign_at(speech, p->core), *outer = sign_at(speech, p->outer),
                      *outer2 = p->outer < 0 ? &edge : sign_at(speech, p->outer - 1),
                      *after = sign_at(speech, p->core + 1), *after2 = sign_at(speech, p->core + 2);
    uint32_t ahead = (uint32_t)(p->core - token), behind = token - (uint32_t)(p->outer + 1);
    if (p->outer < 0) behind = MOST_AUXILIARIES + 1;
    uint32_t where = pack(ahead, at_most(behind, 7), 0, 0);
    put2(k, ahead > 0, core->stem);
    put2(k, where, core->stem);
    put3(k, ahead > 0, core->stem, outer->tag);
    put3(k, ahead > 0, core->stem, after->tag);
    put3(k, ahead > 0, core->stem, after->word);
    put3(k, where, core->tag, outer->tag);
    put3(k, where, core->tag, after->tag);
    put3(k, ahead > 0, core->group, outer->tag);
    put3(k, ahead > 0, core->group, after->tag);
    put3(k, pack(ahead > 0, outer->traits & 31, 0, 0), core->stem, 0);
    put3(k, pack(ahead > 0, outer->traits & 31, 0, 0), core->group, after->tag);
    put3(k, ahead > 0, core->stem, outer->word);
    put3(k, pack(ahead > 0, p->quoted, at_most(p->that, 2), at_most(p->open, 2)), core->stem, 0);
    put3(k, t->word, core->stem, ahead);
    put3(k, outer2->tag, outer->tag, core->stem);
    put3(k, core->stem, after->tag, after2->tag);
    put3(k, core->group, after->tag | after2->tag << 8 | (uint32_t)(ahead > 0) << 16, outer->tag);
}

void cue_put_keys(const struct speech *speech, struct tokens sentence, uint32_t token, struct keys *keys) {
    keys->count = keys->kind = 0;
    struct place place = look_around(speech, sentence, token);
    put_words(speech, token, keys);
    put_place(speech, sentence, token, &place, keys);
    put_group(speech, token, &place, keys);
}

enum { NO = CHAIN_NO_WEIGHT };

static const struct chain_step first_steps[] = {{0, CUE_OUTSIDE, {NO, NO, NO}},
                                                {0, CUE_BEGINS, {CUE_WEIGHT_BEGIN, NO, NO}}};

static const struct chain_step steps[] = {
    {CUE_OUTSIDE, CUE_OUTSIDE, {NO, NO, NO}},
    {CUE_OUTSIDE, CUE_BEGINS, {CUE_WEIGHT_BEGIN, NO, NO}},
    {CUE_BEGINS, CUE_OUTSIDE, {CUE_WEIGHT_END, NO, NO}},
    {CUE_BEGINS, CUE_BEGINS, {CUE_WEIGHT_END, CUE_WEIGHT_BEGIN, NO}},
    {CUE_BEGINS, CUE_GOES_ON, {CUE_WEIGHT_SECOND, NO, NO}},
    {CUE_GOES_ON, CUE_OUTSIDE, {CUE_WEIGHT_END, NO, NO}},
    {CUE_GOES_ON, CUE_BEGINS, {CUE_WEIGHT_END, CUE_WEIGHT_BEGIN, NO}},
    {CUE_GOES_ON, CUE_GOES_ON, {CUE_WEIGHT_ON, NO, NO}},
};

const struct chain_rules cue_rules = {.states = CUE_STATES,
                                      .first = first_steps,
                                      .first_count = sizeof first_steps / sizeof *first_steps,
                                      .steps = steps,
                                      .step_count = sizeof steps / sizeof *steps};

static void add_candidate(struct speech *speech, struct trained *trained, struct tokens cue, float probability) {
    if (trained->candidate_count >= LIMIT_CANDIDATES) {
        speech->cut = true;
        return;
    }
    if (!array_grow(&trained->candidates, &trained->candidate_capacity, trained->candidate_count,
                    sizeof *trained->candidates)) {
        speech->failed = true;
        return;
    }
    trained->candidates[trained->candidate_count++] = (struct candidate){.cue = cue, .probability = probability};
}

/* The spans that begin at place i of the sentence: the probability of one is that of beginning there, times that of
 * going on to its last token, times that of stopping there. */
static void add_spans(struct speech *speech, struct trained *trained, const struct chain *chain, uint32_t i,
                      uint32_t first) {
    float going = chain->ahead[i][CUE_BEGINS];
    uint8_t state = CUE_BEGINS;
    for (uint32_t j = i + 1; j <= chain->length && j <= i + LONGEST_CUE; j++) {
        float stops = going;
        if (j < chain->length) {
            const float *from = chain->factors[j][state];
            stops *= (from[CUE_OUTSIDE] * chain->back[j][CUE_OUTSIDE] + from[CUE_BEGINS] * chain->back[j][CUE_BEGINS]) /
                     chain->sums[j];
        }
        if (stops >= least_span) add_candidate(speech, trained, (struct tokens){first + i, first + j}, stops);
        if (j == chain->length) break;
        going *= chain->factors[j][state][CUE_GOES_ON] / chain->sums[j];
        state = CUE_GOES_ON;
        if (going * chain->back[j][state] < least_span) break;
    }
}

/* The mean of what the network and the table say; where the network is sure that no cue is near, it alone: looking up
 * a token's features takes longer than all else that is done about it. */
static void weigh_token(const struct speech *speech, const struct trained *trained, struct tokens sentence,
                        uint32_t token, bool look_up, float weights[SPARSE_WEIGHTS]) {
    const float share = look_up ? trained->model->words.share : 1;
    if (look_up) {
        struct keys keys;
        cue_put_keys(speech, sentence, token, &keys);
        sparse_sum(&trained->model->cues, keys.at, keys.count, weights);
    }
    for (int w = 0; w < WORD_CUE_WEIGHTS && share > 0; w++)
        weights[w] += share * (trained->cue_weights[token][w] - weights[w]);
}

static void find_in_sentence(struct speech *speech, struct trained *trained, struct tokens sentence) {
    struct chain chain = {.states = CUE_STATES,
                          .length = sentence.end - sentence.first,
                          .factors = trained->factors,
                          .ahead = trained->ahead,
                          .back = trained->back,
                          .sums = trained->sums};
    for (uint32_t i = 0, since = LONGEST_LOOKED_UP; i < chain.length; i++) {
        float weights[SPARSE_WEIGHTS] = {0};
        const uint32_t token = sentence.first + i;
        const float *said = trained->model->words.share > 0 ? trained->cue_weights[token] : NULL;
        since = !said || said[CUE_WEIGHT_BEGIN] > far_from_cue ? 0 : since + 1;
        weigh_token(speech, trained, sentence, token, since < LONGEST_LOOKED_UP, weights);
        chain_set_factor(&cue_rules, i == 0, weights, ~0u, &trained->factors[i]);
    }
    bool found = chain_run(&chain);
    for (uint32_t i = 0; i < chain.length; i++) {
        float begins = found ? chain.ahead[i][CUE_BEGINS] * chain.back[i][CUE_BEGINS] : 0;
        float inside = found ? chain.ahead[i][CUE_GOES_ON] * chain.back[i][CUE_GOES_ON] : 0;
        trained->likely[sentence.first + i] = begins + inside;
        if (begins >= least_begin) add_spans(speech, trained, &chain, i, sentence.first);
    }
}

void cue_find_candidates(struct speech *speech, struct trained *trained) {
    trained->candidate_count = 0;
    while (trained->likely_capacity < speech->token_count)
        if (!array_grow(&trained->likely, &trained->likely_capacity, trained->likely_capacity,
                        sizeof *trained->likely)) {
            speech->failed = true;
            return;
        }
    words_read(speech, trained);
    for (uint32_t s = 0; s < speech->sentence_count && !speech->failed; s++) {
        struct tokens sentence = speech->sentences[s].tokens;
        if (!trained_reserve(trained, sentence.end - sentence.first)) {
            speech->failed = true;
            return;
        }
        find_in_sentence(speech, trained, sentence);
    }
}
