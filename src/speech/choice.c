/* Which candidates are statements: what the two chains found, seen together with what stands around, as a row of
 * numbers for boosted trees. A place is often worth several candidates (said; also said), of which one at most can be
 * right. */
#include "speech/trained.h"

#include <math.h>

enum { NEIGHBOURS = 8, FAR = 40 };

static float logit(float p) {
    float clamped = fmaxf(1e-4f, fminf(p, 1 - 1e-4f));
    return logf(clamped / (1 - clamped));
}

static bool overlap(struct tokens a, struct tokens b) {
    return a.first < b.end && b.first < a.end;
}

static bool holds(struct tokens outer, struct tokens inner) {
    return outer.first <= inner.first && inner.end <= outer.end && !tokens_empty(outer);
}

static float class_or(const struct speech *speech, int64_t token, struct tokens within) {
    return (float)class_within(speech, within, token);
}

struct row {
    float *at;
    uint32_t count;
};

static void put(struct row *row, float value) {
    row->at[row->count++] = value;
}

static void put_cue(const struct speech *speech, const struct trained *trained, const struct candidate *c,
                    struct row *row) {
    struct tokens s = sentence_of(speech, c->cue.first), cue = c->cue;
    const float *likely = trained->likely;
    uint32_t head = argument_head(speech, cue);
    put(row, logit(c->probability));
    put(row, likely[cue.first]);
    put(row, likely[cue.end - 1]);
    put(row, cue.first > s.first ? likely[cue.first - 1] : 0);
    put(row, cue.end < s.end ? likely[cue.end] : 0);
    put(row, (float)(cue.end - cue.first));
    put(row, (float)speech->tokens[cue.first].class);
    put(row, (float)speech->tokens[cue.end - 1].class);
    put(row, (float)speech->tokens[head].class);
    put(row, (float)speech->signs[head].tag);
    put(row, (float)(speech->signs[head].tail2 % 61));
    put(row, class_or(speech, (int64_t)cue.first - 1, s));
    put(row, class_or(speech, (int64_t)cue.first - 2, s));
    put(row, class_or(speech, cue.end, s));
    put(row, class_or(speech, (int64_t)cue.end + 1, s));
    put(row, (float)at_most(cue.first - s.first, FAR));
    put(row, (float)at_most(s.end - cue.end, FAR));
    put(row, speech->tokens[cue.first].quotation != NONE);
    bool negated = false, auxiliary = false;
    for (uint32_t t = cue.first; t < cue.end; t++) {
        enum token_class class = (enum token_class)speech->tokens[t].class;
        negated = negated || class == CLASS_NOT;
        auxiliary = auxiliary || (class >= CLASS_BE && class <= CLASS_MODAL);
    }
    put(row, negated);
    put(row, auxiliary);
}

static void put_source(const struct speech *speech, const struct candidate *c, struct row *row) {
    struct tokens s = sentence_of(speech, c->cue.first), source = c->source;
    bool none = tokens_empty(source);
    bool before = !none && source.end <= c->cue.first;
    uint32_t distance = none ? FAR : before ? c->cue.first - source.end : source.first - c->cue.end;
    unsigned traits = 0;
    for (uint32_t t = source.first; t < source.end && t < source.first + NEIGHBOURS; t++)
        traits |= speech->signs[t].traits;
    put(row, logit(c->sourced));
    put(row, none ? 0 : before ? 1 : 2);
    put(row, (float)at_most(source.end - source.first, FAR));
    put(row, (float)at_most(distance, FAR));
    put(row, none ? -1 : (float)speech->tokens[source.first].class);
    put(row, none ? -1 : (float)speech->tokens[source.end - 1].class);
    put(row, none ? -1 : class_or(speech, (int64_t)source.first - 1, s));
    put(row, none ? -1 : class_or(speech, source.end, s));
    put(row, (float)(traits & 31));
}

static void put_content(const struct speech *speech, const struct candidate *c, struct row *row) {
    uint32_t count = c->content_count, words = 0, quoted = 0, verbs = 0;
    bool none = count == 0;
    struct tokens first = none ? c->cue : c->content[0], last = none ? c->cue : c->content[count - 1];
    for (uint32_t r = 0; r < count; r++)
        for (uint32_t t = c->content[r].first; t < c->content[r].end; t++) {
            enum token_class class = (enum token_class)speech->tokens[t].class;
            words++;
            quoted += speech->tokens[t].quotation != NONE;
            verbs += (class >= CLASS_BE && class <= CLASS_MODAL) || class == CLASS_VERB || class == CLASS_ED;
        }
    struct tokens all = {0, speech->token_count};
    struct tokens end = sentence_of(speech, last.end - 1);
    put(row, c->path > 0 ? logf(fmaxf(c->path, 1e-6f)) : -20);
    put(row, c->sourced > 0 ? c->path / c->sourced : 0);
    put(row, (float)count);
    put(row, (float)at_most(words, 3 * FAR));
    put(row, words ? (float)quoted / (float)words : 0);
    put(row, (float)at_most(verbs, NEIGHBOURS));
    put(row, none ? 0 : last.end <= c->cue.first ? 1 : first.first >= c->cue.end ? 2 : 3);
    uint32_t distance = first.first >= c->cue.end ? first.first - c->cue.end
                        : c->cue.first > last.end ? c->cue.first - last.end
                                                  : 0;
    put(row, (float)at_most(distance, FAR));
    put(row, (float)speech->tokens[first.first].class);
    put(row, (float)speech->signs[first.first].tag);
    put(row, class_or(speech, (int64_t)first.first - 1, all));
    put(row, (float)speech->tokens[last.end - 1].class);
    put(row, class_or(speech, last.end, all));
    put(row, (float)at_most(end.end - last.end, FAR));
    put(row, (float)(speech->tokens[last.end - 1].sentence - speech->tokens[first.first].sentence));
}

/* What the candidates near by claim: they may stand in this one's way, hold it, or be held by it. */
static void put_others(const struct trained *trained, uint32_t index, struct row *row) {
    const struct candidate *c = &trained->candidates[index];
    float rival = 0, rival_path = 0, rivals = 0, holder = 0, held = 0, in_source = 0, shared = 0, before = 0, after = 0;
    uint32_t first = index > NEIGHBOURS ? index - NEIGHBOURS : 0, end = index + NEIGHBOURS + 1;
    if (end > trained->candidate_count) end = trained->candidate_count;
    for (uint32_t i = first; i < end; i++) {
        const struct candidate *o = &trained->candidates[i];
        if (i == index) continue;
        if (overlap(o->cue, c->cue)) {
            rival = fmaxf(rival, o->probability);
            rival_path = fmaxf(rival_path, o->probability * o->path);
            rivals++;
            continue;
        }
        for (uint32_t r = 0; r < o->content_count; r++)
            if (holds(o->content[r], c->cue)) holder = fmaxf(holder, o->probability);
        for (uint32_t r = 0; r < c->content_count; r++)
            if (holds(c->content[r], o->cue)) held = fmaxf(held, o->probability);
        if (overlap(o->source, c->cue) && !tokens_empty(o->source)) in_source = fmaxf(in_source, o->probability);
        bool same = o->source.first == c->source.first && o->source.end == c->source.end && !tokens_empty(c->source);
        if (same) shared = fmaxf(shared, o->probability);
        if (i < index)
            before = fmaxf(before, o->probability);
        else
            after = fmaxf(after, o->probability);
    }
    put(row, rival);
    put(row, rival_path);
    put(row, rivals);
    put(row, holder);
    put(row, held);
    put(row, in_source);
    put(row, shared);
    put(row, before);
    put(row, after);
}

void choice_put_row(const struct speech *speech, const struct trained *trained, uint32_t index,
                    float values[CHOICE_FEATURES]) {
    struct row row = {values, 0};
    const struct candidate *c = &trained->candidates[index];
    put_cue(speech, trained, c, &row);
    put_source(speech, c, &row);
    put_content(speech, c, &row);
    put_others(trained, index, &row);
}
