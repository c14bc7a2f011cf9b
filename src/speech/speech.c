/* The floor's front: runs the stages, then turns token ranges into spans of the text and places in the document. */
#include "model/weights.h"
#include "speech/answers.h"
#include "speech/cue_table.h"
#include "speech/entities.h"
#include "speech/parts.h"
#include "speech/trained.h"
#include "speech/voices.h"

#include <stdlib.h>

struct speech *speech_new(void) {
    struct speech *speech = calloc(1, sizeof *speech);
    if (!speech) return NULL;
    speech->lexicon = lexicon_new();
    speech->words = speech->lexicon;
    size_t weights = (size_t)(weights_attribution_end - weights_attribution);
    speech->trained = trained_new(weights_attribution, weights);
    size_t replies = (size_t)(weights_replies_end - weights_replies);
    speech->answerer = answerer_new(weights_replies, replies);
    if (speech->lexicon && speech->trained && speech->answerer) return speech;
    speech_free(speech);
    return NULL;
}

void speech_free(struct speech *speech) {
    if (!speech) return;
    lexicon_free(speech->lexicon);
    for (size_t i = 0; i < TONGUE_MOST; i++) lexicon_free(speech->lexicons[i]);
    free(speech->block_first);
    free(speech->tokens);
    free(speech->sentences);
    free(speech->quotations);
    free(speech->drafts);
    free(speech->carriers);
    entities_free(speech->entities);
    free(speech->signs);
    trained_free(speech->trained);
    answerer_free(speech->answerer);
    free(speech);
}

/* The words of the page's language; those of other languages than English are made when the first page comes. */
static bool choose_words(struct speech *speech, const struct tongue *tongue) {
    speech->tongue = tongue;
    speech->english = tongue == NULL;
    speech->words = speech->lexicon;
    if (!tongue) return true;
    struct lexicon **lexicon = &speech->lexicons[tongue_number(tongue)];
    if (!*lexicon) *lexicon = lexicon_of(tongue);
    speech->words = *lexicon;
    return *lexicon != NULL;
}

static bool begin_page(struct speech *speech, const struct article *article) {
    speech->article = article;
    speech->text = buffer_text(&article->text);
    speech->failed = speech->cut = false;
    speech->token_count = speech->sentence_count = speech->quotation_count = speech->draft_count = 0;
    speech->carrier_count = 0;
    while (speech->block_capacity < article->block_count + 1)
        if (!array_grow(&speech->block_first, &speech->block_capacity, speech->block_capacity,
                        sizeof *speech->block_first))
            return false;
    return choose_words(speech, tongue_of(article->meta.language));
}

bool speech_prepare(struct speech *speech, const struct article *article) {
    if (!begin_page(speech, article)) return false;
    speech_tokenize(speech);
    if (!speech->failed) speech_pair_quotes(speech);
    if (!speech->failed) speech_split_sentences(speech);
    return !speech->failed;
}

struct draft *speech_draft_room(struct speech *speech) {
    if (speech->draft_count >= LIMIT_STATEMENTS) {
        speech->cut = true;
        return NULL;
    }
    if (!array_grow(&speech->drafts, &speech->draft_capacity, speech->draft_count, sizeof *speech->drafts)) {
        speech->failed = true;
        return NULL;
    }
    return &speech->drafts[speech->draft_count++];
}

void speech_drop(struct speech *speech) {
    uint32_t kept = 0;
    for (uint32_t i = 0; i < speech->draft_count; i++) {
        struct draft *draft = &speech->drafts[i];
        /* An antecedent that went passes on its own; number is where the draft went, for those that stay. */
        if (draft->antecedent != NONE) {
            const struct draft *antecedent = &speech->drafts[draft->antecedent];
            draft->antecedent = antecedent->dropped ? NONE : antecedent->number;
        }
        draft->number = kept;
        kept += !draft->dropped;
    }
    uint32_t count = speech->draft_count;
    speech->draft_count = 0;
    for (uint32_t i = 0; i < count; i++)
        if (!speech->drafts[i].dropped) speech->drafts[speech->draft_count++] = speech->drafts[i];
}

/* ---- drafts → statements ------------------------------------------------------------------------------------- */

struct writer {
    struct speech *speech;
    const struct article *article;
    textref document;
    struct arena *arena;
    bool failed;
};

static void *take(struct writer *writer, size_t size) {
    void *taken = size ? arena_take(writer->arena, size) : NULL;
    if (size && !taken) writer->failed = true;
    return taken;
}

static struct copydesk_range bytes_of(const struct writer *writer, struct tokens t) {
    const struct token *tokens = writer->speech->tokens;
    return (struct copydesk_range){tokens[t.first].begin, tokens[t.end - 1].end};
}

/* The places of all runs, in one array; runs ascend, and so do their places in nearly every document. */
static struct copydesk_ranges places_of(struct writer *writer, struct copydesk_ranges span) {
    if (span.count == 1) return article_places(writer->article, writer->document, span.at[0], writer->arena);
    struct copydesk_ranges parts[CONTENT_RUNS];
    uint32_t count = 0;
    for (uint32_t i = 0; i < span.count && i < CONTENT_RUNS; i++) {
        parts[i] = article_places(writer->article, writer->document, span.at[i], writer->arena);
        count += parts[i].count;
    }
    struct copydesk_range *at = take(writer, count * sizeof *at);
    if (!at) return (struct copydesk_ranges){0};
    uint32_t filled = 0;
    for (uint32_t i = 0; i < span.count && i < CONTENT_RUNS; i++)
        for (uint32_t j = 0; j < parts[i].count; j++) at[filled++] = parts[i].at[j];
    return (struct copydesk_ranges){at, filled};
}

/* One run is a view of the article's text; several are joined in the arena. */
static textref joined_text(struct writer *writer, struct copydesk_ranges span) {
    textref text = writer->speech->text;
    if (span.count == 1) return text_slice(text, span.at[0].begin, span.at[0].end);
    uint32_t size = span.count - 1;
    for (uint32_t i = 0; i < span.count; i++) size += span.at[i].end - span.at[i].begin;
    char *joined = take(writer, size);
    if (!joined) return (textref){0};
    uint32_t filled = 0;
    for (uint32_t i = 0; i < span.count; i++) {
        if (i) joined[filled++] = ' ';
        uint32_t run = span.at[i].end - span.at[i].begin;
        memcpy(joined + filled, text.at + span.at[i].begin, run);
        filled += run;
    }
    return (textref){joined, filled};
}

static struct copydesk_part part_of(struct writer *writer, const struct tokens *runs, uint32_t count) {
    struct copydesk_part part = {0};
    if (count == 0 || tokens_empty(runs[0])) return part;
    struct copydesk_range *span = take(writer, count * sizeof *span);
    if (!span) return part;
    for (uint32_t i = 0; i < count; i++) span[i] = bytes_of(writer, runs[i]);
    part.span = (struct copydesk_ranges){span, count};
    part.at = places_of(writer, part.span);
    part.text = joined_text(writer, part.span);
    return part;
}

static textref text_of_tokens(struct writer *writer, struct tokens t) {
    if (tokens_empty(t)) return (textref){0};
    struct copydesk_range range = bytes_of(writer, t);
    return text_slice(writer->speech->text, range.begin, range.end);
}

/* The inside of `quotation` as far as it lies in `run`, its marks left out; empty where it does not. */
static struct tokens quoted_in(const struct quotation *quotation, struct tokens run) {
    struct tokens inside = {quotation->open + 1, quotation->close == NONE ? quotation->end : quotation->close};
    if (inside.first < run.first) inside.first = run.first;
    if (inside.end > run.end) inside.end = run.end;
    return inside;
}

/* The quotation at or after `token`. */
static uint32_t quotation_from(const struct speech *speech, uint32_t token) {
    uint32_t low = 0, high = speech->quotation_count;
    while (low < high) {
        uint32_t middle = low + (high - low) / 2;
        if (speech->quotations[middle].end <= token)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

static uint32_t count_quoted(const struct speech *speech, const struct draft *draft, struct tokens *out) {
    uint32_t count = 0;
    for (uint32_t r = 0; r < draft->content_count; r++) {
        struct tokens run = draft->content[r];
        for (uint32_t q = quotation_from(speech, run.first);
             q < speech->quotation_count && speech->quotations[q].open < run.end; q++) {
            struct tokens inside = quoted_in(&speech->quotations[q], run);
            if (tokens_empty(inside)) continue;
            if (out) out[count] = inside;
            count++;
        }
    }
    return count;
}

static struct copydesk_ranges quoted_ranges(struct writer *writer, const struct draft *draft) {
    uint32_t count = count_quoted(writer->speech, draft, NULL);
    struct tokens *inside = take(writer, count * sizeof *inside);
    struct copydesk_range *ranges = take(writer, count * sizeof *ranges);
    if (!inside || !ranges) return (struct copydesk_ranges){0};
    count_quoted(writer->speech, draft, inside);
    for (uint32_t i = 0; i < count; i++) ranges[i] = bytes_of(writer, inside[i]);
    return (struct copydesk_ranges){ranges, count};
}

/* Direct: all words of the content are quoted; mixed: some are. */
static enum copydesk_mode mode_of(const struct speech *speech, const struct draft *draft) {
    if (draft->verbatim) return COPYDESK_DIRECT;
    uint32_t quoted = 0, words = 0;
    for (uint32_t r = 0; r < draft->content_count; r++)
        for (uint32_t i = draft->content[r].first; i < draft->content[r].end; i++) {
            if (speech->tokens[i].class >= CLASS_COMMA) continue;
            words++;
            quoted += speech->tokens[i].quotation != NONE;
        }
    return quoted == 0 ? COPYDESK_INDIRECT : quoted == words ? COPYDESK_DIRECT : COPYDESK_MIXED;
}

static const struct copydesk_via *via_of(struct writer *writer, const struct draft *draft) {
    struct copydesk_via *via = take(writer, draft->carrier_count * sizeof *via);
    if (!via) return NULL;
    for (uint32_t i = 0; i < draft->carrier_count; i++) {
        struct carrier carrier = writer->speech->carriers[draft->carriers + i];
        int32_t statement = carrier.draft == NONE ? -1 : (int32_t)carrier.draft;
        via[i] = (struct copydesk_via){statement, text_of_tokens(writer, carrier.name)};
    }
    return via;
}

static textref days_of(struct writer *writer, struct days days) {
    char *written = days.first <= days.last ? take(writer, SPEECH_DAYS_SIZE) : NULL;
    return written ? text_of(written, speech_write_days(days, written)) : (textref){0};
}

static struct copydesk_statement statement_of(struct writer *writer, const struct draft *draft) {
    struct tokens cue[] = {draft->cue, draft->rest};
    struct copydesk_statement s = {.source = part_of(writer, &draft->source, 1),
                                   .source_name = text_of_tokens(writer, draft->name),
                                   .source_role = text_of_tokens(writer, draft->role),
                                   .source_kind = draft->kind,
                                   .cue = part_of(writer, cue, tokens_empty(draft->rest) ? 1 : 2),
                                   .cue_class = draft->cue_class,
                                   .content = part_of(writer, draft->content, draft->content_count),
                                   .mode = mode_of(writer->speech, draft),
                                   .stance = draft->stance,
                                   .hedged = draft->hedged,
                                   .negated = draft->negated,
                                   .told = part_of(writer, &draft->told, 1),
                                   .said = part_of(writer, &draft->said, 1),
                                   .said_date = days_of(writer, draft->days),
                                   .within = draft->within == NONE ? -1 : (int32_t)draft->within,
                                   .answers = draft->answers,
                                   .confidence = draft->score};
    s.quoted = quoted_ranges(writer, draft);
    s.via = via_of(writer, draft);
    s.via_count = s.via ? draft->carrier_count : 0;
    return s;
}

/* Numbers of statements that memory did not suffice for. */
static void forget_unwritten(struct copydesk_statement *statement, uint32_t written) {
    if (statement->answers >= (int32_t)written) statement->answers = -1;
    if (statement->within >= (int32_t)written) statement->within = -1;
    for (uint32_t i = 0; i < statement->via_count; i++)
        if (statement->via[i].statement >= (int32_t)written) statement->via_count = i;
}

/* Writes until LIMIT_STATEMENT_MEMORY is used: only a hostile page gets there. */
static enum copydesk_status write_statements(struct writer *writer, struct copydesk_statement **statements,
                                             uint32_t *count) {
    const struct speech *speech = writer->speech;
    if (speech->draft_count == 0) return COPYDESK_OK;
    size_t held = writer->arena->held;
    struct copydesk_statement *out = take(writer, speech->draft_count * sizeof *out);
    uint32_t written = 0;
    while (written < speech->draft_count && !writer->failed && writer->arena->held - held < LIMIT_STATEMENT_MEMORY) {
        out[written] = statement_of(writer, &speech->drafts[written]);
        written++;
    }
    if (writer->failed) return COPYDESK_NO_MEMORY;
    for (uint32_t i = 0; i < written; i++) forget_unwritten(&out[i], written);
    writer->speech->cut = writer->speech->cut || written < speech->draft_count;
    *statements = out;
    *count = written;
    return COPYDESK_OK;
}

enum copydesk_status speech_attribute(struct speech *speech, const struct article *article, textref document,
                                      struct arena *arena, struct copydesk_statement **statements, uint32_t *count) {
    static void (*const english[])(struct speech *) = {
        speech_find_cues,       speech_find_sources,
        speech_find_contents,   speech_find_replies,
        speech_find_mentions,   speech_find_told,
        speech_find_said,       speech_find_via,
        speech_find_nesting,    speech_resolve,
        speech_find_interviews, speech_find_stance,
        speech_find_answers,    NULL,
    };
    static void (*const others[])(struct speech *) = {
        voices_find, speech_find_replies, speech_find_mentions, speech_find_nesting,
        voices_name, voices_find_stance,  speech_find_answers,  NULL,
    };
    *statements = NULL;
    *count = 0;
    if (!speech_prepare(speech, article)) return COPYDESK_NO_MEMORY;
    void (*const *stages)(struct speech *) = speech->tongue ? others : english;
    for (size_t i = 0; stages[i] && !speech->failed; i++) stages[i](speech);
    if (speech->failed) return COPYDESK_NO_MEMORY;
    struct writer writer = {.speech = speech, .article = article, .document = document, .arena = arena};
    return write_statements(&writer, statements, count);
}

bool speech_truncated(const struct speech *speech) {
    return speech->cut;
}
