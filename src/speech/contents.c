/* What is said: the quotation or clause around the cue.
 *
 *     “[A. B],” she said. “[C].”           a quotation before, and the one that goes on after
 *     [X is so], experts say, [and Y].     a sentence the cue is set into
 *     he said [that …], adding …           a clause after, up to where the reporting goes on
 *     he told Reuters on Monday [that …]   the clause may stand off */
#include "speech/cue_table.h"
#include "speech/phrases.h"

enum { FARTHEST_CLAUSE = 14, MOST_CONTENT = 4096 };

static enum token_class class_at(const struct speech *speech, struct tokens sentence, int64_t token) {
    return class_within(speech, sentence, token);
}

static void add_run(struct speech *speech, struct draft *draft, uint32_t first, uint32_t end) {
    while (first < end && (speech->tokens[first].class == CLASS_COMMA || speech->tokens[first].class == CLASS_COLON ||
                           speech->tokens[first].class == CLASS_DASH))
        first++;
    while (end > first && (speech->tokens[end - 1].class == CLASS_COMMA || speech->tokens[end - 1].class == CLASS_DASH ||
                           speech->tokens[end - 1].class == CLASS_SEMICOLON || speech->tokens[end - 1].class == CLASS_COLON))
        end--;
    if (first >= end || draft->content_count == CONTENT_RUNS) return;
    if (end - first > MOST_CONTENT) end = first + MOST_CONTENT;
    draft->content[draft->content_count++] = (struct tokens){first, end};
}

/* ---- quotations ---------------------------------------------------------------------------------------------- */

/* Where the speech began that quotation `q` goes on from, paragraphs back. */
static uint32_t speech_begin(const struct speech *speech, uint32_t q, uint32_t end) {
    while (speech->quotations[q].continues != NONE &&
           end - speech->quotations[speech->quotations[q].continues].open < MOST_CONTENT)
        q = speech->quotations[q].continues;
    return speech->quotations[q].open;
}

static uint32_t speech_end(const struct speech *speech, uint32_t q) {
    uint32_t open = speech->quotations[q].open;
    while (speech->quotations[q].continued != NONE &&
           speech->quotations[speech->quotations[q].continued].end - open < MOST_CONTENT)
        q = speech->quotations[q].continued;
    return speech->quotations[q].end;
}

/* The quotation that begins at `token` and holds more than a phrase, or NONE. */
static uint32_t quotation_at(const struct speech *speech, uint32_t token) {
    if (token >= speech->token_count || speech->tokens[token].quotation == NONE) return NONE;
    uint32_t q = speech->tokens[token].quotation;
    return speech->quotations[q].open == token ? q : NONE;
}

/* What follows an attribution that closed a quotation: “…,” she said, “…” or “…,” she said. “…” */
static void add_continuation(struct speech *speech, struct tokens sentence, struct draft *draft, uint32_t after) {
    uint32_t open = after;
    while (open < sentence.end && speech->tokens[open].class != CLASS_OPEN && speech->tokens[open].class != CLASS_STOP) open++;
    if (open < sentence.end && speech->tokens[open].class == CLASS_STOP) open++;
    uint32_t q = quotation_at(speech, open);
    if (q == NONE || speech->tokens[open].line) return;
    bool glued = open > sentence.first && open < sentence.end && speech->tokens[open - 1].class != CLASS_COMMA &&
                 speech->tokens[open - 1].class != CLASS_STOP && speech->tokens[open - 1].class != CLASS_COLON &&
                 speech->tokens[open - 1].class != CLASS_DASH;
    if (glued) return;
    uint32_t end = speech_end(speech, q);
    /* “C,” said somebody else: then it is that one's. */
    add_run(speech, draft, open, end);
}

/* ---- clause ends --------------------------------------------------------------------------------------------- */

/* Whether a draft after `index` takes over at `token` (its cue, or the speaker before it, begins there). */
static bool other_takes_over(const struct speech *speech, uint32_t index, uint32_t token) {
    for (uint32_t i = index + 1; i < speech->draft_count && speech->drafts[i].cue.first < token + 12; i++) {
        const struct draft *next = &speech->drafts[i];
        if (next->cue.first == token) return true;
        if (!tokens_empty(next->source) && next->source.first == token && next->source.end <= next->cue.first) return true;
    }
    return false;
}

static bool is_clause_opener(enum token_class class) {
    return class == CLASS_THAT || class == CLASS_IF || class == CLASS_WHAT || class == CLASS_PRONOUN || class == CLASS_OPEN ||
           class == CLASS_TO;
}

/* A clause has a verb; what a cue like "endorsed" takes is a noun phrase. */
static bool has_finite_verb(const struct speech *speech, uint32_t first, uint32_t end) {
    for (uint32_t i = first; i < end && i < first + FARTHEST_CLAUSE; i++) {
        enum token_class class = (enum token_class)speech->tokens[i].class;
        if (class == CLASS_COMMA || class == CLASS_WHO || class == CLASS_WHICH || class == CLASS_WHEN || class == CLASS_TO)
            return false;
        if ((class >= CLASS_BE && class <= CLASS_MODAL) || class == CLASS_VERB || class == CLASS_PRONOUN) return true;
    }
    return false;
}

static uint32_t skip_quotation(const struct speech *speech, uint32_t token, uint32_t *end) {
    uint32_t q = speech->tokens[token].quotation;
    uint32_t past = speech_end(speech, q);
    if (past > *end) *end = past;
    return past;
}

/* Whether the content ends before `token`, a mark or conjunction. */
static bool ends_clause(const struct speech *speech, uint32_t index, uint32_t token, uint32_t end, bool clause, bool relative) {
    enum token_class class = (enum token_class)speech->tokens[token].class;
    enum token_class next = token + 1 < end ? (enum token_class)speech->tokens[token + 1].class : CLASS_EDGE;
    if (class == CLASS_SEMICOLON) return true;
    if (other_takes_over(speech, index, token) && speech->tokens[speech->drafts[index + 1].core].class != CLASS_TO)
        if (token_is(speech, token, "according")) return true;
    if (class == CLASS_AND || class == CLASS_OR || class == CLASS_WHEN) {
        uint32_t follow = token + 1;
        while (follow < end && speech->tokens[follow].class == CLASS_ADVERB) follow++;
        bool shared = index + 1 < speech->draft_count && speech->drafts[index + 1].antecedent != NONE;
        if (class == CLASS_WHEN) return !clause;
        return shared && speech->drafts[index + 1].cue.first <= follow && speech->drafts[index + 1].core >= token;
    }
    if (class != CLASS_COMMA) return false;
    if (relative || !clause) return true;
    uint32_t follow = token + 1;
    if (next == CLASS_AND || next == CLASS_OR || next == CLASS_WHEN) follow++;
    if (next == CLASS_WHEN || next == CLASS_OR) return true;
    if (next == CLASS_ING) return true;
    return follow < end && other_takes_over(speech, index, follow);
}

/* The content from `first`, within the sentence and with the quotations it runs into. */
static void add_clause(struct speech *speech, struct tokens sentence, uint32_t index, uint32_t first) {
    struct draft *draft = &speech->drafts[index];
    uint32_t limit = sentence.end, q = speech->tokens[draft->cue.first].quotation;
    bool quoted = q != NONE && first < speech->quotations[q].end;
    if (quoted) {
        uint32_t close = speech->quotations[q].close == NONE ? speech->quotations[q].end : speech->quotations[q].close;
        if (close < limit) limit = close;
    }
    enum token_class opener = class_at(speech, sentence, first);
    bool clause = opener == CLASS_OPEN || (is_clause_opener(opener) && opener != CLASS_TO) || has_finite_verb(speech, first, limit);
    bool relative = !tokens_empty(draft->source) && draft->source.end - draft->source.first == 1 &&
                    (speech->tokens[draft->source.first].class == CLASS_WHO ||
                     speech->tokens[draft->source.first].class == CLASS_WHICH);
    uint32_t end = first;
    while (end < limit) {
        const struct token *t = &speech->tokens[end];
        if (!quoted && t->class == CLASS_OPEN && t->quotation != NONE && speech->quotations[t->quotation].open == end) {
            uint32_t past = skip_quotation(speech, end, &limit);
            end = past;
            if (past > sentence.end) limit = past;
            if (past >= sentence.end) break;
            continue;
        }
        if (t->class == CLASS_STOP && end + 1 >= sentence.end) break;
        if (end > first && ends_clause(speech, index, end, limit, clause, relative)) break;
        end++;
    }
    add_run(speech, draft, first, end);
}

/* ---- where it stands ----------------------------------------------------------------------------------------- */

/* Where the clause begins that the cue governs, adverbials and the person told left out. */
static uint32_t clause_start(const struct speech *speech, struct tokens sentence, const struct draft *draft) {
    uint32_t after = draft->cue.end;
    if (draft->source.first >= after) after = draft->source.end;
    enum token_class class = class_at(speech, sentence, after);
    bool told = speech_tells(speech, draft->cue.end - 1);
    bool adverbial = class == CLASS_IN || class == CLASS_TIME || class == CLASS_ADVERB || class == CLASS_PREPOSITION ||
                     class == CLASS_COMMA || class == CLASS_TO || class == CLASS_WHEN;
    if (told || (adverbial && class != CLASS_TO)) {
        bool skipped = false;
        uint32_t commas = class == CLASS_COMMA ? 2 : 1; /* , for instance, that */
        for (uint32_t i = after; i < sentence.end && i < after + FARTHEST_CLAUSE; i++) {
            enum token_class at = (enum token_class)speech->tokens[i].class;
            if (at == CLASS_THAT || (at == CLASS_OPEN && (class_at(speech, sentence, (int64_t)i - 1) == CLASS_COMMA || i == after)))
                return i;
            if (at == CLASS_COLON) return i + 1;
            if (told && (at == CLASS_IF || at == CLASS_WHAT || at == CLASS_PRONOUN || (at == CLASS_TO && i > after)))
                return i;
            if (at == CLASS_COMMA && commas) commas--;
            if (at == CLASS_STOP || (at == CLASS_COMMA && skipped && !told && !commas)) break;
            skipped = true;
        }
    }
    if (told) {
        struct tokens told_to = phrase_after(speech, after, sentence.end);
        return tokens_empty(told_to) ? after : told_to.end;
    }
    return after;
}

/* The attribution begins here: the speaker if it stands before the cue in this sentence, else the cue. */
static struct tokens attribution_of(const struct draft *draft) {
    struct tokens whole = draft->cue;
    if (tokens_empty(draft->source) || draft->antecedent != NONE) return whole;
    if (draft->source.first < whole.first) whole.first = draft->source.first;
    if (draft->source.end > whole.end) whole.end = draft->source.end;
    return whole;
}

/* A sentence or quotation that the attribution closes: …, he said. */
static bool content_precedes(const struct speech *speech, struct tokens sentence, const struct draft *draft, struct tokens whole) {
    enum token_class before = class_at(speech, sentence, (int64_t)whole.first - 1);
    enum token_class after = class_at(speech, sentence, whole.end);
    if (before == CLASS_CLOSE) return after != CLASS_THAT;
    if (before == CLASS_EDGE)
        return whole.first > 0 && speech->tokens[whole.first - 1].class == CLASS_CLOSE &&
               !speech->tokens[whole.first].line && (after == CLASS_STOP || after == CLASS_EDGE || after == CLASS_COMMA);
    if (before == CLASS_COMMA || after == CLASS_COMMA) {
        uint32_t start = clause_start(speech, sentence, draft);
        enum token_class opener = class_at(speech, sentence, start);
        if (start > whole.end && (opener == CLASS_THAT || opener == CLASS_OPEN)) return false;
    }
    return before == CLASS_COMMA && (after == CLASS_STOP || after == CLASS_EDGE || after == CLASS_COMMA ||
                                     after == CLASS_TIME || after == CLASS_IN || after == CLASS_CLOSE);
}

static void content_before(struct speech *speech, struct tokens sentence, uint32_t index, struct tokens whole) {
    struct draft *draft = &speech->drafts[index];
    uint32_t end = whole.first, first = sentence.first;
    uint32_t q = speech->tokens[end - 1].class == CLASS_CLOSE ? speech->tokens[end - 1].quotation
                 : end > 1                                    ? speech->tokens[end - 2].quotation
                                                              : NONE;
    uint32_t inside = speech->tokens[draft->cue.first].quotation;
    if (inside != NONE) {
        if (speech->quotations[inside].open + 1 > first) first = speech->quotations[inside].open + 1;
    } else if (q != NONE) {
        uint32_t begin = speech_begin(speech, q, end);
        if (begin < first || first >= end) first = begin;
    }
    while (first < end && (speech->tokens[first].class == CLASS_OR || speech->tokens[first].class == CLASS_AND) && q == NONE)
        first++;
    add_run(speech, draft, first, end);
    if (q != NONE && inside == NONE)
        add_continuation(speech, sentence, draft, whole.end);
    else if (class_at(speech, sentence, whole.end) == CLASS_COMMA)
        add_clause(speech, sentence, index, whole.end + 1);
}

/* according to X, …: the sentence around. */
static void content_around(struct speech *speech, struct tokens sentence, uint32_t index, struct tokens whole) {
    struct draft *draft = &speech->drafts[index];
    enum token_class before = class_at(speech, sentence, (int64_t)whole.first - 1);
    uint32_t end = sentence.end;
    while (end > whole.end && speech->tokens[end - 1].class == CLASS_STOP) end--;
    if (before == CLASS_EDGE || whole.first <= sentence.first + 1) {
        add_run(speech, draft, whole.end, end);
        return;
    }
    content_before(speech, sentence, index, whole);
}

static void find_content(struct speech *speech, uint32_t index) {
    struct draft *draft = &speech->drafts[index];
    struct tokens sentence = sentence_of(speech, draft->cue.first);
    struct tokens whole = attribution_of(draft);
    enum token_class core = (enum token_class)speech->tokens[draft->core].class;
    if (draft->relays) {
        struct tokens subject = phrase_before(speech, sentence.first, draft->cue.first);
        add_run(speech, draft, subject.first, subject.end);
    } else if (draft->cue_class == COPYDESK_CUE_PUNCTUATION && core != CLASS_COLON) {
        content_before(speech, sentence, index, whole);
    } else if (draft->cue_class == COPYDESK_CUE_PREPOSITION && token_is(speech, draft->core, "according")) {
        content_around(speech, sentence, index, whole);
    } else if (content_precedes(speech, sentence, draft, whole)) {
        content_before(speech, sentence, index, whole);
    } else {
        bool passive = tokens_empty(draft->source) && draft->cue_class == COPYDESK_CUE_VERB;
        if (passive) {
            struct tokens subject = phrase_with_insertions(speech, sentence.first, draft->cue.first);
            add_run(speech, draft, subject.first, subject.end);
        }
        uint32_t start = clause_start(speech, sentence, draft);
        bool ends = start >= sentence.end || class_at(speech, sentence, start) == CLASS_STOP ||
                    (class_at(speech, sentence, start) == CLASS_COLON && start + 1 >= sentence.end);
        uint32_t next = quotation_at(speech, sentence.end);
        if (!ends)
            add_clause(speech, sentence, index, start);
        else if (!passive && next != NONE)
            add_run(speech, draft, sentence.end, speech_end(speech, next));
    }
    draft->dropped = draft->content_count == 0;
}

void speech_find_contents(struct speech *speech) {
    for (uint32_t i = 0; i < speech->draft_count; i++) find_content(speech, i);
    speech_drop(speech);
}
