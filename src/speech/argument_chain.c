/* Who says it and what is said, for a cue that is given: a chain over the words around it, each in the source, the
 * content, the cue, or none.
 *
 *     “We won,”  the  minister  said  on  Monday  .  “It  is  done  .  ”
 *      C  C  C    S      S       Q    -     -     -   C   C   C    C  C
 *
 * The states remember whether a source lies behind, since there is one at most (models/attribution.md). */
#include "speech/trained.h"

enum { IN_CUE = 2, SENTENCES_BEFORE = 2, SENTENCES_AFTER = 5, NEAR = 12 };

/* Windows of a page hold so many places in all; an article's have three a token. */
enum { FIRST_PLACES = 20000, PLACES_A_TOKEN = 8 };

static const float likely_cue = 0.4f;

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
        view->commas[i + 1] = (uint16_t)(view->commas[i] + (class == CLASS_COMMA));
        view->clauses[i + 1] = (uint16_t)(view->clauses[i] + opens_clause(class));
        view->verbs[i + 1] = (uint16_t)(view->verbs[i] + is_finite(class));
        view->marks[i + 1] = (uint16_t)(view->marks[i] + is_mark(class));
        view->cues[i + 1] = (uint16_t)(view->cues[i] + (likely[token] >= likely_cue && other));
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

static uint32_t quotation_near(const struct speech *speech, struct tokens where, bool backwards) {
    for (uint32_t i = 0; i < NEAR && where.first + i < where.end; i++) {
        uint32_t quotation = speech->tokens[backwards ? where.end - 1 - i : where.first + i].quotation;
        if (quotation != NONE) return quotation;
    }
    return NONE;
}

void argument_look(struct argument_view *view, const struct speech *speech, const float *likely, struct tokens cue) {
    view->speech = speech;
    view->cue = cue;
    view->window = window_of(speech, cue);
    view->commas[0] = view->clauses[0] = view->verbs[0] = view->marks[0] = view->cues[0] = 0;
    count_window(view, likely);
    view->near_before = quotation_near(speech, (struct tokens){view->window.first, cue.first}, true);
    view->near_after = quotation_near(speech, (struct tokens){cue.end, view->window.end}, false);
}

/* ---- where a token stands ------------------------------------------------------------------------------------- */

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
    a.block = view->speech->sentences[t->sentence].block != view->speech->sentences[cue->sentence].block;
    return a;
}

void argument_put_relations(const struct argument_view *view, uint32_t token, uint16_t relations[ARGUMENT_RELATIONS]) {
    struct aspect a = aspect_of(view, token);
    uint32_t numbers[ARGUMENT_RELATIONS] = {
        a.near, a.sentence, a.quote, a.commas * 8 + a.cues, a.clauses * 8 + a.verbs, a.block * 8 + a.marks};
    for (uint32_t i = 0; i < ARGUMENT_RELATIONS; i++) relations[i] = (uint16_t)((i * 3 + a.side) * 64 + numbers[i]);
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

/* What the network says of each word of the window. */
static void weigh_window(struct trained *trained, const struct argument_view *view) {
    const struct word_net *net = &trained->model->words;
    const struct tokens window = view->window, cue = view->cue;
    uint16_t relations[WINDOW][ARGUMENT_RELATIONS];
    for (uint32_t t = window.first; t < window.end; t++) argument_put_relations(view, t, relations[t - window.first]);
    word_net_look(net, trained->products, &trained->scratch, trained->views + (size_t)window.first * 2 * net->width,
                  window.end - window.first, cue.first - window.first, cue.end - window.first,
                  (const uint16_t(*)[WORD_RELATIONS])relations, trained->argument_weights);
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
    weigh_window(trained, &view);
    for (uint32_t i = 0; i < chain.length; i++)
        chain_set_factor(&argument_rules, i == 0, trained->argument_weights[i],
                         argument_allowed(candidate->cue, view.window.first + i), &trained->factors[i]);
    if (!chain_run(&chain)) return chain.length;
    candidate->path = chain_best(&chain, trained->path, trained->best, trained->from);
    read_path(candidate, trained, view.window);
    candidate->sourced = source_probability(candidate, &chain, view.window.first);
    return chain.length;
}

void argument_find(struct speech *speech, struct trained *trained) {
    if (!trained_reserve(trained, WINDOW) || !word_scratch_reserve(&trained->scratch, &trained->model->words, WINDOW)) {
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
