/* Who says it and what is said, for a cue that is given: a chain over the words around it, each in the source, the
 * content, the cue, or none.
 *
 *     “We won,”  the  minister  said  on  Monday  .  “It  is  done  .  ”
 *      C  C  C    S      S       Q    -     -     -   C   C   C    C  C
 *
 * The states remember whether a source lies behind, since there is one at most (models/attribution.md). */
#include "speech/trained.h"

enum { IN_CUE = 2, SENTENCES_BEFORE = 2, SENTENCES_AFTER = 5, NEAR = 12, PATH = 6 };

/* Windows of a page hold so many places in all; an article's have three a token. */
enum { FIRST_PLACES = 20000, PLACES_A_TOKEN = 8 };

static const float likely_cue = 0.4f;

static const struct sign edge = {.word = 2, .stem = 2, .tail2 = 2, .tail3 = 2, .head = 2, .shape = 2};

static const struct sign *sign_at(const struct speech *speech, int64_t token) {
    return token < 0 || token >= speech->token_count ? &edge : &speech->signs[token];
}

/* ---- the window ---------------------------------------------------------------------------------------------- */

static uint32_t block_of(const struct speech *speech, uint32_t sentence) {
    return speech->sentences[sentence].block;
}

static struct tokens window_of(const struct speech *speech, struct tokens cue) {
    uint32_t before = speech->tokens[cue.first].sentence, after = speech->tokens[cue.end - 1].sentence;
    for (uint32_t k = 0; k < SENTENCES_BEFORE && before > 0; k++) {
        const struct token *first = &speech->tokens[speech->sentences[before].tokens.first];
        uint32_t last = first[-1].quotation;
        bool same_block = block_of(speech, before - 1) == block_of(speech, before);
        bool continued = first->quotation != NONE && speech->quotations[first->quotation].continues == last;
        if (last == NONE || !(same_block || continued)) break;
        before--;
    }
    for (uint32_t k = 0; k < SENTENCES_AFTER && after + 1 < speech->sentence_count; k++) {
        const struct token *next = &speech->tokens[speech->sentences[after + 1].tokens.first];
        if (next->quotation == NONE) break;
        after++;
    }
    struct tokens window = {speech->sentences[before].tokens.first, speech->sentences[after].tokens.end};
    if (cue.first - window.first > WINDOW_BEFORE) window.first = cue.first - WINDOW_BEFORE;
    if (window.end - cue.end > WINDOW_AFTER) window.end = cue.end + WINDOW_AFTER;
    return window;
}

static bool opens_clause(enum token_class class) {
    return (class >= CLASS_WHO && class <= CLASS_IF) || class == CLASS_AND || class == CLASS_OR ||
           class == CLASS_WHEN || class == CLASS_AS || class == CLASS_DASH || class == CLASS_LEFT ||
           class == CLASS_RIGHT;
}

static bool is_finite(enum token_class class) {
    return (class >= CLASS_BE && class <= CLASS_MODAL) || class == CLASS_VERB || class == CLASS_ED;
}

static bool is_mark(enum token_class class) {
    return class == CLASS_OPEN || class == CLASS_CLOSE;
}

static void count_window(struct argument_view *view, const float *likely) {
    const struct token *tokens = view->speech->tokens;
    for (uint32_t i = 0; view->window.first + i < view->window.end; i++) {
        uint32_t token = view->window.first + i;
        enum token_class class = (enum token_class)tokens[token].class;
        bool other = token < view->cue.first || token >= view->cue.end;
        view->likely[i] = likely[token] >= likely_cue && other;
        view->commas[i + 1] = (uint16_t)(view->commas[i] + (class == CLASS_COMMA));
        view->clauses[i + 1] = (uint16_t)(view->clauses[i] + opens_clause(class));
        view->verbs[i + 1] = (uint16_t)(view->verbs[i] + is_finite(class));
        view->marks[i + 1] = (uint16_t)(view->marks[i] + is_mark(class));
        view->cues[i + 1] = (uint16_t)(view->cues[i] + view->likely[i]);
    }
}

/* classes[i]: of the tokens from i to the cue on its side, i itself included. */
static void hash_window(struct argument_view *view) {
    const struct speech *speech = view->speech;
    uint32_t first = view->window.first, classes = 1, words = 1;
    for (uint32_t t = view->cue.first; t-- > first;) {
        view->words_between[t - first] = words;
        classes = classes * 0x9E3779B1u + speech->tokens[t].class + 1;
        words = words * 0x9E3779B1u + speech->signs[t].word;
        view->classes[t - first] = classes;
    }
    classes = words = 1;
    for (uint32_t t = view->cue.end; t < view->window.end; t++) {
        view->words_between[t - first] = words;
        classes = classes * 0x9E3779B1u + speech->tokens[t].class + 1;
        words = words * 0x9E3779B1u + speech->signs[t].word;
        view->classes[t - first] = classes;
    }
}

uint32_t argument_head(const struct speech *speech, struct tokens cue) {
    for (uint32_t i = cue.end; i-- > cue.first;) {
        enum token_class class = (enum token_class)speech->tokens[i].class;
        bool sense = class == CLASS_WORD || class == CLASS_ED || class == CLASS_ING || class == CLASS_VERB ||
                     class == CLASS_NAME;
        if (sense) return i;
    }
    return cue.end - 1;
}

static void look_beside(struct argument_view *view) {
    const struct speech *speech = view->speech;
    struct tokens s = view->sentence, cue = view->cue;
    view->left = class_within(speech, s, (int64_t)cue.first - 1);
    view->left2 = class_within(speech, s, (int64_t)cue.first - 2);
    view->right = class_within(speech, s, cue.end);
    view->right2 = class_within(speech, s, (int64_t)cue.end + 1);
    view->sides = view->left * 64 + view->right;
    view->near_before = view->near_after = NONE;
    for (uint32_t t = cue.first; t-- > view->window.first && cue.first - t <= NEAR && view->near_before == NONE;)
        view->near_before = speech->tokens[t].quotation;
    for (uint32_t t = cue.end; t < view->window.end && t - cue.end < NEAR && view->near_after == NONE; t++)
        view->near_after = speech->tokens[t].quotation;
    bool before = false, after = false;
    for (uint32_t t = s.first > view->window.first ? s.first : view->window.first; t < s.end && t < view->window.end;
         t++) {
        enum token_class class = (enum token_class)speech->tokens[t].class;
        before = before || (t < cue.first && is_mark(class));
        after = after || (t >= cue.end && is_mark(class));
        view->commas_before += t < cue.first && class == CLASS_COMMA;
    }
    view->commas_before = at_most(view->commas_before, 3);
    view->quotes = before * 2u + after + 4u * (speech->tokens[cue.first].quotation != NONE);
    view->next_cue = view->window.end;
    view->previous_cue = view->window.first;
    for (uint32_t t = cue.end; t < view->window.end && view->next_cue == view->window.end; t++)
        if (view->likely[t - view->window.first]) view->next_cue = t;
    for (uint32_t t = cue.first; t-- > view->window.first && view->previous_cue == view->window.first;)
        if (view->likely[t - view->window.first]) view->previous_cue = t;
}

void argument_look(struct argument_view *view, const struct speech *speech, const float *likely, struct tokens cue) {
    view->speech = speech;
    view->cue = cue;
    view->window = window_of(speech, cue);
    view->sentence = sentence_of(speech, cue.first);
    view->head = argument_head(speech, cue);
    view->words = 1;
    view->likely[0] = 0; /* a window is never empty */
    for (uint32_t t = cue.first; t < cue.end; t++) view->words = view->words * 0x9E3779B1u + speech->signs[t].word;
    view->begin = at_most(cue.first - view->sentence.first, 3);
    view->end = at_most(view->sentence.end > cue.end ? view->sentence.end - cue.end : 0, 4);
    view->commas[0] = view->clauses[0] = view->verbs[0] = view->marks[0] = view->cues[0] = 0;
    view->commas_before = 0;
    count_window(view, likely);
    hash_window(view);
    look_beside(view);
}

/* ---- features ------------------------------------------------------------------------------------------------ */

static uint32_t bucket(uint32_t distance) {
    static const uint8_t farther[] = {8, 11, 15, 20, 27, 36, 50};
    if (distance <= 6) return distance;
    uint32_t b = 7;
    for (size_t i = 0; i < sizeof farther && distance > farther[i]; i++) b++;
    return b;
}

/* Where a token stands as seen from the cue. */
struct aspect {
    uint32_t side, gap, near; /* 0 before, 1 after, or IN_CUE; tokens between; in steps that widen */
    uint32_t commas, cues, clauses, verbs, marks;
    uint32_t sentence; /* 3: the cue's; less: before */
    uint32_t quote;    /* bits: quoted, in the cue's quotation, in the near ones */
    uint32_t zone;     /* side and sentence */
    uint32_t block;
};

static uint32_t span_of(const uint16_t *counts, uint32_t first, uint32_t end, uint32_t most) {
    return at_most((uint32_t)(counts[end] - counts[first]), most);
}

static struct aspect aspect_of(const struct argument_view *view, uint32_t token) {
    const struct token *t = &view->speech->tokens[token], *cue = &view->speech->tokens[view->cue.first];
    uint32_t at = token - view->window.first;
    bool in_cue = token >= view->cue.first && token < view->cue.end;
    struct aspect a = {.side = in_cue ? IN_CUE : token >= view->cue.end};
    uint32_t first = a.side ? view->cue.end - view->window.first : at + 1;
    uint32_t end = a.side ? at : view->cue.first - view->window.first;
    if (in_cue) first = end = at;
    a.gap = end - first;
    a.near = bucket(a.gap);
    a.commas = span_of(view->commas, first, end, 4);
    a.cues = span_of(view->cues, first, end, 3);
    a.clauses = span_of(view->clauses, first, end, 4);
    a.verbs = span_of(view->verbs, first, end, 4);
    a.marks = span_of(view->marks, first, end, 4);
    int64_t sentence = (int64_t)t->sentence - cue->sentence;
    a.sentence = (uint32_t)((sentence < -3 ? -3 : sentence > 5 ? 5 : sentence) + 3);
    uint32_t q = t->quotation;
    a.quote =
        q == NONE ? 0 : 1 + 2u * (q == cue->quotation) + 4u * (q == view->near_before) + 8u * (q == view->near_after);
    a.zone = a.side * 16 + a.sentence;
    a.block = view->speech->sentences[t->sentence].block != view->speech->sentences[cue->sentence].block;
    return a;
}

static void put_position(const struct argument_view *v, const struct aspect *a, struct keys *k) {
    const struct sign *head = &v->speech->signs[v->head];
    uint32_t z = a->zone, zq = a->zone | a->quote << 8, zqs = zq | v->quotes << 16;
    uint32_t stem = head->stem, tail = head->tail2;
    put1(k, z);
    put2(k, z, v->sides);
    put1(k, zq);
    put1(k, zqs);
    put2(k, zq, v->sides);
    put2(k, a->side, a->near);
    put3(k, a->side, a->near, v->sides);
    put2(k, z, a->commas);
    put3(k, z, a->commas, v->sides);
    put2(k, z, pack(a->cues, a->commas, 0, 0));
    put3(k, zq, a->cues, v->sides);
    put2(k, z, pack(a->clauses, a->commas, 0, 0));
    put2(k, z, pack(a->verbs, a->commas, 0, 0));
    put2(k, zq, a->marks);
    put3(k, zq, a->marks, v->sides);
    put2(k, zq, a->block);

    put3(k, z, stem, a->commas);
    put3(k, a->side, stem, a->near);
    put2(k, zq, stem);
    put3(k, z, v->words, a->commas);
    put3(k, z, v->speech->signs[v->cue.first].word, v->right);
    put3(k, z, v->speech->signs[v->cue.end - 1].word, v->right);
    put3(k, z, stem, v->sides);
    put3(k, z, v->words, v->sides);
    put3(k, z, tail, v->sides);
    put3(k, a->side | a->near << 8, tail, v->sides);
    put3(k, z, stem, pack(a->clauses, a->verbs, 0, 0));
    put3(k, z, tail, pack(a->verbs, a->commas, 0, 0));
    put3(k, z, head->group, v->sides);
    put3(k, z, head->group, a->commas);

    put3(k, zqs, v->sides, v->begin);
    put3(k, z | a->commas << 16, v->sides, pack(v->quotes, v->begin, 0, 0));
    put2(k, zq, pack(v->begin, v->end, 0, 0));
    put2(k, z, pack(v->begin, v->end, a->commas, 0));
    put3(k, z, v->sides, v->left2);
    put3(k, z, v->sides, v->right2);
    put3(k, z, sign_at(v->speech, v->cue.end)->word, v->speech->signs[v->cue.end - 1].word);
    put3(k, z, sign_at(v->speech, (int64_t)v->cue.first - 1)->word, v->speech->signs[v->cue.first].word);
    put3(k, z | a->commas << 16, sign_at(v->speech, v->cue.end)->word, v->speech->signs[v->cue.end - 1].word);
    put3(k, z | a->commas << 16, sign_at(v->speech, (int64_t)v->cue.first - 1)->word,
         v->speech->signs[v->cue.first].word);
    put3(k, z, pack(v->commas_before, a->commas, 0, 0), v->sides);
}

static void put_token(const struct argument_view *v, uint32_t token, const struct aspect *a, struct keys *k) {
    const struct sign *t = sign_at(v->speech, token), *m1 = sign_at(v->speech, (int64_t)token - 1),
                      *m2 = sign_at(v->speech, (int64_t)token - 2), *p1 = sign_at(v->speech, (int64_t)token + 1),
                      *p2 = sign_at(v->speech, (int64_t)token + 2);
    const struct sign *head = &v->speech->signs[v->head];
    uint32_t side = a->side, near = side | a->near << 4, gap = side | at_most(a->gap, 6) << 4;
    uint32_t commas = side | a->commas << 4, sq = side | a->quote << 4;
    bool first = v->speech->tokens[token].class != CLASS_EDGE &&
                 v->speech->sentences[v->speech->tokens[token].sentence].tokens.first == token;
    put2(k, side, t->word);
    put2(k, side, m1->word);
    put2(k, side, p1->word);
    put2(k, sq, t->word);
    put2(k, a->zone, t->tag);
    put2(k, side, t->shape);
    put2(k, near, t->tag);
    put2(k, near, t->shape);
    put2(k, gap, t->word);
    put2(k, commas, t->word);
    put3(k, side, m1->word, t->word);
    put3(k, side, t->word, p1->word);
    put3(k, side, m1->tag, t->tag);
    put3(k, side, t->tag, p1->tag);
    put3(k, side | m1->tag << 4, t->tag, p1->tag);
    put3(k, side | m2->tag << 4, m1->tag, t->tag);
    put3(k, side | p2->tag << 4, t->tag, p1->tag);
    put3(k, near, t->traits, t->shape);
    put3(k, commas, t->tag, v->sides);
    put2(k, gap, t->tail3);
    put2(k, side, t->group);
    put2(k, near, t->group);
    put3(k, commas, t->group, m1->tag);
    put3(k, side, t->tag, v->sides);
    put3(k, gap, t->tag, v->sides);
    put3(k, near, t->tag, pack(a->verbs, a->commas, 0, 0));
    put3(k, sq, t->tag, a->commas);
    put3(k, side, head->stem, t->word);
    put3(k, gap, head->stem, t->tag);
    put3(k, side | a->verbs << 4, t->tag, pack(a->clauses, a->commas, 0, 0));
    put3(k, a->zone, first, t->shape);
    put3(k, side | at_most(v->begin, 3) << 4, t->tag, v->quotes);

    /* what changes between the token before and this one */
    uint32_t edge_of = side | (uint32_t)first << 4 | a->sentence << 5;
    uint32_t step = m1->mark | t->mark << 8;
    put3(k, edge_of, step, a->quote);
    put3(k, edge_of, step, v->sides);
    put3(k, edge_of, a->commas, v->sides);
    put3(k, commas, m1->word, t->word);
    put3(k, commas, t->mark, v->sides);
    put3(k, commas, m1->mark, v->sides);
    put3(k, commas, t->mark | m1->mark << 8, head->stem);
    put3(k, side, m1->mark | p1->tag << 8, t->word);
    put3(k, side, m1->word, t->tag | p1->tag << 8);
    put3(k, side, m1->mark | t->mark << 8 | a->quote << 16, p1->word);
    put3(k, side, t->mark | m1->mark << 8, p1->tag | p2->tag << 8);
    put3(k, side | m1->word << 4, t->word, p1->word);
    put3(k, side, m2->word, m1->word ^ t->word * 3);
    put3(k, side, t->word, p1->word ^ p2->word * 3);
    put3(k, side, m1->tag | t->tag << 8, p1->tag | p2->tag << 8);
    put3(k, side, m2->tag | m1->tag << 8, t->tag | p1->tag << 8);
    put3(k, gap, head->stem, v->sides);
    put3(k, gap, head->tail2, t->tag | m1->tag << 8);
    put3(k, gap, v->words, t->tag);
    uint32_t sentence_end = v->speech->sentences[v->speech->tokens[token].sentence].tokens.end - token;
    put3(k, edge_of, at_most(sentence_end, 3), t->mark);
    put3(k, edge_of, at_most(sentence_end, 3), v->sides);
    uint32_t at = token - v->window.first;
    uint32_t cue_before = at ? v->likely[at - 1] : 0, cue_here = v->likely[at];
    put2(k, side, cue_here * 2u + cue_before);
    uint32_t to_next = side ? (v->next_cue >= token ? at_most(v->next_cue - token, 8) : 9)
                            : (v->previous_cue <= token ? at_most(token - v->previous_cue, 8) : 9);
    put3(k, side, to_next, t->mark);
    put3(k, side, to_next, t->word);
    put3(k, side | to_next << 4, t->word, m1->word);
    put3(k, side | to_next << 4, t->tag, m1->tag);
    put3(k, side, side ? token >= v->next_cue : token <= v->previous_cue, a->quote | a->commas << 8);
    put3(k, side | a->verbs << 4, t->word, m1->word);
    put3(k, side | a->verbs << 4, t->tag, m1->tag);
}

/* The way from the cue to the token, when it is short. */
static void put_path(const struct argument_view *v, uint32_t token, const struct aspect *a, struct keys *k) {
    if (a->side == IN_CUE || a->gap > PATH || a->sentence != 3) return;
    const struct sign *head = &v->speech->signs[v->head], *t = sign_at(v->speech, token);
    uint32_t at = token - v->window.first, classes = v->classes[at];
    put2(k, a->side, classes);
    put3(k, a->side, classes, t->tag);
    put3(k, a->side, classes, v->sides);
    put3(k, a->side, classes, head->stem);
    put3(k, a->side, classes, head->tail2);
    put3(k, a->side, v->words_between[at], t->word);
    put3(k, a->side, v->words_between[at], t->tag);
}

void argument_put_keys(const struct argument_view *view, uint32_t token, struct keys *keys) {
    keys->count = keys->kind = 0;
    struct aspect aspect = aspect_of(view, token);
    put_position(view, &aspect, keys);
    put_token(view, token, &aspect, keys);
    put_path(view, token, &aspect, keys);
}

/* ---- the chain ----------------------------------------------------------------------------------------------- */

enum argument_label argument_label_of(enum argument_state state) {
    return state <= STATE_SOURCE ? (enum argument_label)state : (enum argument_label)(state - STATE_NONE_AFTER);
}

/* The weights by their first letters, to keep the table narrow. */
enum {
    NO = CHAIN_NO_WEIGHT,
    S_IN = ARGUMENT_WEIGHT_SOURCE,
    C_IN = ARGUMENT_WEIGHT_CONTENT,
    S_BEGIN = ARGUMENT_WEIGHT_SOURCE_BEGIN,
    S_END = ARGUMENT_WEIGHT_SOURCE_END,
    C_BEGIN = ARGUMENT_WEIGHT_CONTENT_BEGIN,
    C_END = ARGUMENT_WEIGHT_CONTENT_END
};

static const struct chain_step first_steps[] = {
    {0, STATE_NONE, {NO, NO, NO}},
    {0, STATE_CONTENT, {C_IN, C_BEGIN, NO}},
    {0, STATE_CUE, {NO, NO, NO}},
    {0, STATE_SOURCE, {S_IN, S_BEGIN, NO}},
};

static const struct chain_step steps[] = {
    {STATE_NONE, STATE_NONE, {NO, NO, NO}},
    {STATE_NONE, STATE_CONTENT, {C_IN, C_BEGIN, NO}},
    {STATE_NONE, STATE_CUE, {NO, NO, NO}},
    {STATE_NONE, STATE_SOURCE, {S_IN, S_BEGIN, NO}},
    {STATE_CONTENT, STATE_NONE, {C_END, NO, NO}},
    {STATE_CONTENT, STATE_CONTENT, {C_IN, NO, NO}},
    {STATE_CONTENT, STATE_CUE, {C_END, NO, NO}},
    {STATE_CONTENT, STATE_SOURCE, {C_END, S_IN, S_BEGIN}},
    {STATE_CUE, STATE_NONE, {NO, NO, NO}},
    {STATE_CUE, STATE_CONTENT, {C_IN, C_BEGIN, NO}},
    {STATE_CUE, STATE_CUE, {NO, NO, NO}},
    {STATE_CUE, STATE_SOURCE, {S_IN, S_BEGIN, NO}},
    {STATE_SOURCE, STATE_SOURCE, {S_IN, NO, NO}},
    {STATE_SOURCE, STATE_NONE_AFTER, {S_END, NO, NO}},
    {STATE_SOURCE, STATE_CONTENT_AFTER, {S_END, C_IN, C_BEGIN}},
    {STATE_SOURCE, STATE_CUE_AFTER, {S_END, NO, NO}},
    {STATE_NONE_AFTER, STATE_NONE_AFTER, {NO, NO, NO}},
    {STATE_NONE_AFTER, STATE_CONTENT_AFTER, {C_IN, C_BEGIN, NO}},
    {STATE_NONE_AFTER, STATE_CUE_AFTER, {NO, NO, NO}},
    {STATE_CONTENT_AFTER, STATE_NONE_AFTER, {C_END, NO, NO}},
    {STATE_CONTENT_AFTER, STATE_CONTENT_AFTER, {C_IN, NO, NO}},
    {STATE_CONTENT_AFTER, STATE_CUE_AFTER, {C_END, NO, NO}},
    {STATE_CUE_AFTER, STATE_NONE_AFTER, {NO, NO, NO}},
    {STATE_CUE_AFTER, STATE_CONTENT_AFTER, {C_IN, C_BEGIN, NO}},
    {STATE_CUE_AFTER, STATE_CUE_AFTER, {NO, NO, NO}},
};

const struct chain_rules argument_rules = {.states = CHAIN_STATES,
                                           .first = first_steps,
                                           .first_count = sizeof first_steps / sizeof *first_steps,
                                           .steps = steps,
                                           .step_count = sizeof steps / sizeof *steps};

uint32_t argument_allowed(struct tokens cue, uint32_t token) {
    const uint32_t in_cue = 1u << STATE_CUE | 1u << STATE_CUE_AFTER;
    return token >= cue.first && token < cue.end ? in_cue : ~in_cue;
}

static void read_path(struct candidate *candidate, const struct trained *trained, struct tokens window) {
    for (uint32_t i = 0, length = window.end - window.first; i < length;) {
        enum argument_label label = argument_label_of((enum argument_state)trained->path[i]);
        uint32_t j = i + 1;
        while (j < length && argument_label_of((enum argument_state)trained->path[j]) == label) j++;
        struct tokens run = {window.first + i, window.first + j};
        if (label == LABEL_SOURCE) candidate->source = run;
        if (label == LABEL_CONTENT && candidate->content_count < CONTENT_RUNS)
            candidate->content[candidate->content_count++] = run;
        i = j;
    }
}

/* The probability of exactly this source, whatever the content: of none, that no state lies behind one at the end. */
static float source_probability(const struct candidate *candidate, const struct chain *chain, uint32_t first) {
    uint32_t last = chain->length - 1;
    const float *end = chain->ahead[last];
    if (tokens_empty(candidate->source)) return end[STATE_NONE] + end[STATE_CONTENT] + end[STATE_CUE];
    uint32_t begin = candidate->source.first - first, stop = candidate->source.end - first;
    float going = 0;
    if (begin == 0)
        going = chain->ahead[0][STATE_SOURCE];
    else
        for (uint32_t r = 0; r < STATE_SOURCE; r++)
            going += chain->ahead[begin - 1][r] * chain->factors[begin][r][STATE_SOURCE] / chain->sums[begin];
    for (uint32_t i = begin + 1; i < stop; i++) going *= chain->factors[i][STATE_SOURCE][STATE_SOURCE] / chain->sums[i];
    if (stop > last) return going;
    float stops = 0;
    for (uint32_t s = STATE_NONE_AFTER; s <= STATE_CUE_AFTER; s++)
        stops += chain->factors[stop][STATE_SOURCE][s] * chain->back[stop][s] / chain->sums[stop];
    return going * stops;
}

/* Returns the places looked at. */
static uint32_t find_arguments(const struct speech *speech, struct trained *trained, struct candidate *candidate) {
    struct argument_view view;
    argument_look(&view, speech, trained->likely, candidate->cue);
    struct chain chain = {.states = CHAIN_STATES,
                          .length = view.window.end - view.window.first,
                          .factors = trained->factors,
                          .ahead = trained->ahead,
                          .back = trained->back,
                          .sums = trained->sums};
    struct keys keys;
    for (uint32_t i = 0; i < chain.length; i++) {
        uint32_t token = view.window.first + i;
        float weights[SPARSE_WEIGHTS] = {0};
        argument_put_keys(&view, token, &keys);
        sparse_sum(&trained->model->arguments, keys.at, keys.count, weights);
        chain_set_factor(&argument_rules, i == 0, weights, argument_allowed(candidate->cue, token),
                         &trained->factors[i]);
    }
    if (!chain_run(&chain)) return chain.length;
    candidate->path = chain_best(&chain, trained->path, trained->best, trained->from);
    read_path(candidate, trained, view.window);
    candidate->sourced = source_probability(candidate, &chain, view.window.first);
    return chain.length;
}

void argument_find(struct speech *speech, struct trained *trained) {
    if (!trained_reserve(trained, WINDOW)) {
        speech->failed = true;
        return;
    }
    uint64_t budget = FIRST_PLACES + (uint64_t)PLACES_A_TOKEN * speech->token_count;
    for (uint32_t i = 0; i < trained->candidate_count; i++) {
        uint32_t places = find_arguments(speech, trained, &trained->candidates[i]);
        if (places > budget) { /* a hostile text: the rest stay without content, and are no statements */
            speech->cut = true;
            return;
        }
        budget -= places;
    }
}
