/* What is said: the quotation or clause around the cue.
 *
 *     “[A. B],” she said. “[C].”           a quotation before, and the one that goes on after
 *     [X is so], experts say, [and Y].     a sentence the cue is set into
 *     he said [that …], adding …           a clause after, up to where the reporting goes on
 *     he told Reuters on Monday [that …]   the clause may stand off
 *     [X is so], he told Reuters on Monday, rejecting …     the setting is nothing said */
#include "speech/contents.h"

#include "speech/cue_table.h"
#include "speech/phrases.h"

enum { FARTHEST_CLAUSE = 14, FARTHEST_SPEAKER = 12, FARTHEST_BRACKET = 60, NEAR_THAT = 6, SHORT_ADVERBIAL = 6 };

static enum token_class class_at(const struct speech *speech, struct tokens sentence, int64_t token) {
    return class_within(speech, sentence, token);
}

/* Dialogue is opened and closed by dashes and commas, which are no part of it (quotes.c). */
static bool is_quotation_mark(const struct speech *speech, uint32_t token) {
    static const char *const others[] = {"—", "–", "―", "-", ",", ".", "--"};
    for (size_t i = 0; i < sizeof others / sizeof *others; i++)
        if (token_is(speech, token, others[i])) return false;
    return true;
}

void content_add(const struct speech *speech, struct draft *draft, uint32_t first, uint32_t end) {
    while (first < end && (speech->tokens[first].class == CLASS_COMMA || speech->tokens[first].class == CLASS_COLON ||
                           speech->tokens[first].class == CLASS_DASH))
        first++;
    while (end > first &&
           (speech->tokens[end - 1].class == CLASS_COMMA || speech->tokens[end - 1].class == CLASS_DASH ||
            speech->tokens[end - 1].class == CLASS_SEMICOLON || speech->tokens[end - 1].class == CLASS_COLON))
        end--;
    if (first < end && speech->tokens[first].class == CLASS_OPEN && !is_quotation_mark(speech, first)) {
        first++;
        while (first < end && speech->tokens[first].class == CLASS_STOP) first++;
    }
    if (end > first && speech->tokens[end - 1].class == CLASS_CLOSE && !is_quotation_mark(speech, end - 1)) end--;
    if (first >= end || draft->content_count == CONTENT_RUNS) return;
    if (end - first > LIMIT_CONTENT_TOKENS) end = first + LIMIT_CONTENT_TOKENS;
    draft->content[draft->content_count++] = (struct tokens){first, end};
}

/* ---- quotations ---------------------------------------------------------------------------------------------- */

uint32_t quotation_begin(const struct speech *speech, uint32_t q, uint32_t end) {
    while (speech->quotations[q].continues != NONE &&
           end - speech->quotations[speech->quotations[q].continues].open < LIMIT_CONTENT_TOKENS)
        q = speech->quotations[q].continues;
    return speech->quotations[q].open;
}

uint32_t quotation_end(const struct speech *speech, uint32_t q) {
    uint32_t open = speech->quotations[q].open;
    while (speech->quotations[q].continued != NONE &&
           speech->quotations[speech->quotations[q].continued].end - open < LIMIT_CONTENT_TOKENS)
        q = speech->quotations[q].continued;
    return speech->quotations[q].end;
}

uint32_t quotation_at(const struct speech *speech, uint32_t token) {
    if (token >= speech->token_count || speech->tokens[token].quotation == NONE) return NONE;
    uint32_t q = speech->tokens[token].quotation;
    return speech->quotations[q].open == token ? q : NONE;
}

void content_add_paragraphs(struct speech *speech, struct draft *draft, uint32_t block) {
    while (block + 1 < speech->article->block_count && draft->content_count < CONTENT_RUNS) {
        uint32_t first = speech->block_first[block + 1], end = speech->block_first[block + 2];
        uint32_t q = quotation_at(speech, first);
        if (q == NONE || speech->quotations[q].end < end) return;
        uint32_t past = quotation_end(speech, q);
        content_add(speech, draft, first, past);
        block = speech->quotations[speech->tokens[past - 1].quotation].block;
    }
}

/* A mark before a quotation that sets it off: without one it is a title or a phrase (on “This Week”). */
static bool sets_off(const struct speech *speech, uint32_t token) {
    enum token_class class = (enum token_class)speech->tokens[token].class;
    return class == CLASS_COMMA || class == CLASS_STOP || class == CLASS_COLON || class == CLASS_DASH;
}

/* What follows an attribution that closed a quotation: “…,” she said, “…” or “…,” she said. “…” Returns its end, or
 * `after` when nothing follows. */
static uint32_t add_continuation(struct speech *speech, struct tokens sentence, struct draft *draft, uint32_t after) {
    for (uint32_t open = after; open <= sentence.end && open < speech->token_count; open++) {
        uint32_t q = quotation_at(speech, open);
        if (q == NONE) continue;
        if (speech->tokens[open].line) return after;
        if (open > after && !sets_off(speech, open - 1)) continue;
        uint32_t end = quotation_end(speech, q);
        content_add(speech, draft, open, end);
        return end;
    }
    return after;
}

/* ---- clause ends --------------------------------------------------------------------------------------------- */

/* Whether a later draft takes over at `token` (its cue, or the speaker before it, begins there). `next` is the first
 * draft whose cue begins at or after `token`. */
static bool other_takes_over(const struct speech *speech, uint32_t next, uint32_t token) {
    for (uint32_t i = next; i < speech->draft_count && speech->drafts[i].cue.first < token + FARTHEST_SPEAKER; i++) {
        const struct draft *other = &speech->drafts[i];
        if (other->cue.first == token) return true;
        if (!tokens_empty(other->source) && other->source.first == token && other->source.end <= other->cue.first)
            return true;
    }
    return false;
}

/* Cues that govern a clause even without "that". */
static bool governs_clause(const struct speech *speech, uint32_t core) {
    static const char *const stems[] = {
        "sa",        "told",   "tell",    "add",    "writ",  "wrote",  "not",    "argu",   "believ", "think",
        "thought",   "claim",  "suggest", "report", "found", "find",   "show",   "expla",  "insist", "predict",
        "conclu",    "acknow", "announc", "state",  "warn",  "indic",  "reveal", "admit",  "conced", "assert",
        "mainta",    "know",   "knew",    "hope",   "fear",  "feel",   "felt",   "declar", "estim",  "mean",
        "according", "tweet",  "learn",   "assum",  "figur", "contend"};
    textref word = token_text(speech, core);
    for (size_t i = 0; i < sizeof stems / sizeof *stems; i++)
        if (text_starts_nocase(word, text_from(stems[i]))) return true;
    return false;
}

static bool is_clause_opener(enum token_class class) {
    return class == CLASS_THAT || class == CLASS_IF || class == CLASS_WHAT || class == CLASS_PRONOUN ||
           class == CLASS_OPEN || class == CLASS_TO;
}

/* A clause has a verb; what a cue like "endorsed" takes is a noun phrase. */
static bool has_finite_verb(const struct speech *speech, uint32_t first, uint32_t end) {
    for (uint32_t i = first; i < end && i < first + FARTHEST_CLAUSE; i++) {
        enum token_class class = (enum token_class)speech->tokens[i].class;
        if (class == CLASS_COMMA || class == CLASS_WHO || class == CLASS_WHICH || class == CLASS_WHEN ||
            class == CLASS_TO)
            return false;
        if ((class >= CLASS_BE && class <= CLASS_MODAL) || class == CLASS_VERB || class == CLASS_PRONOUN) return true;
    }
    return false;
}

/* A clause on its way from its first token to its end. */
struct clause {
    uint32_t next;  /* the first draft whose cue begins at or after the token at hand */
    uint32_t limit; /* it cannot reach farther */
    bool has_verb;  /* else a noun phrase, which ends at a comma */
    bool relative;  /* its speaker is "who": the next comma ends the relative clause */
};

/* and said, but added: a conjunction before a draft that shares an earlier one's speaker. */
static bool conjoins_draft(const struct speech *speech, const struct clause *clause, uint32_t token) {
    uint32_t follow = token + 1;
    while (follow < clause->limit && speech->tokens[follow].class == CLASS_ADVERB) follow++;
    const struct draft *next = &speech->drafts[clause->next];
    return clause->next < speech->draft_count && next->antecedent != NONE && next->cue.first <= follow;
}

/* Whether the content ends before `token`, a mark or conjunction. */
static bool ends_clause(const struct speech *speech, const struct clause *clause, uint32_t token) {
    enum token_class class = (enum token_class)speech->tokens[token].class;
    if (class == CLASS_SEMICOLON) return true;
    if (token_is(speech, token, "according") && other_takes_over(speech, clause->next, token)) return true;
    if (class == CLASS_AND || class == CLASS_OR) return conjoins_draft(speech, clause, token);
    if (class != CLASS_COMMA) return false;
    if (clause->relative || !clause->has_verb) return true;
    enum token_class next = token + 1 < clause->limit ? (enum token_class)speech->tokens[token + 1].class : CLASS_EDGE;
    uint32_t follow = token + 1;
    if (next == CLASS_AND || next == CLASS_OR || next == CLASS_WHEN) follow++;
    return follow < clause->limit && other_takes_over(speech, clause->next, follow);
}

static bool is_relative(const struct speech *speech, struct tokens source) {
    if (source.end - source.first != 1) return false;
    enum token_class class = (enum token_class)speech->tokens[source.first].class;
    return class == CLASS_WHO || class == CLASS_WHICH;
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
    bool opens = is_clause_opener(opener) && opener != CLASS_TO;
    struct clause clause = {
        .next = index + 1,
        .limit = limit,
        .has_verb = opens || governs_clause(speech, draft->core) || has_finite_verb(speech, first, limit),
        .relative = is_relative(speech, draft->source),
    };
    uint32_t end = first;
    while (end < clause.limit) {
        const struct token *t = &speech->tokens[end];
        if (!quoted && quotation_at(speech, end) != NONE) {
            end = quotation_end(speech, t->quotation);
            if (end >= sentence.end) break;
            continue;
        }
        if (t->class == CLASS_STOP && end + 1 >= sentence.end) break;
        while (clause.next < speech->draft_count && speech->drafts[clause.next].cue.first < end) clause.next++;
        if (end > first && ends_clause(speech, &clause, end)) break;
        end++;
    }
    content_add(speech, draft, first, end);
}

/* ---- where it stands ----------------------------------------------------------------------------------------- */

/* Where the attribution ends: behind the cue, the speaker, the person told, and the setting (on Monday). */
static uint32_t attribution_end(const struct speech *speech, struct tokens sentence, const struct draft *draft) {
    uint32_t after = draft->cue.end;
    if (draft->source.first >= after) after = draft->source.end;
    if (after >= sentence.end) return after;
    if (speech_tells(speech, draft->cue.end - 1)) {
        struct tokens hearer = speech_hearer(speech, after, sentence.end);
        if (!tokens_empty(hearer)) after = hearer.end;
    }
    return phrase_setting_end(speech, after, sentence.end);
}

/* reported on Monday, citing two officials, [that …]: where the content begins behind the parenthesis whose first comma
 * is `comma`, or NONE. Only behind "citing" does a clause without "that" follow: other participles may have commas. */
static uint32_t behind_parenthesis(const struct speech *speech, struct tokens sentence, uint32_t comma) {
    if (class_at(speech, sentence, comma) != CLASS_COMMA || class_at(speech, sentence, comma + 1) != CLASS_ING)
        return NONE;
    bool cites = speech_cites(speech, comma + 1);
    for (uint32_t i = comma + 2; i + 1 < sentence.end && i < comma + FARTHEST_BRACKET; i++) {
        enum token_class class = (enum token_class)speech->tokens[i].class;
        enum token_class next = (enum token_class)speech->tokens[i + 1].class;
        if (class == CLASS_STOP || class == CLASS_OPEN || class == CLASS_SEMICOLON) return NONE;
        if (class != CLASS_COMMA) continue;
        if (next == CLASS_THAT || next == CLASS_OPEN) return i + 1;
        bool clause = next != CLASS_AND && next != CLASS_OR && next != CLASS_WHEN && next != CLASS_AS;
        if (cites && clause && has_finite_verb(speech, i + 1, sentence.end)) return i + 1;
    }
    return NONE;
}

/* Where the clause begins that the cue governs, adverbials and the person told left out. */
static uint32_t clause_start(const struct speech *speech, struct tokens sentence, const struct draft *draft) {
    uint32_t after = draft->cue.end;
    if (draft->source.first >= after) after = draft->source.end;
    enum token_class class = class_at(speech, sentence, after);
    bool told = speech_tells(speech, draft->cue.end - 1);
    if (governs_clause(speech, draft->core)) {
        uint32_t behind = behind_parenthesis(speech, sentence, attribution_end(speech, sentence, draft));
        if (behind != NONE) return behind;
    }
    for (uint32_t i = after; i < sentence.end && i < after + NEAR_THAT; i++) {
        enum token_class at = (enum token_class)speech->tokens[i].class;
        if (at == CLASS_THAT && i > after && governs_clause(speech, draft->core)) return i;
        if ((at >= CLASS_BE && at <= CLASS_TO) || at == CLASS_VERB || at == CLASS_ED || at == CLASS_PRONOUN ||
            at >= CLASS_COMMA)
            break;
    }
    bool adverbial = class == CLASS_IN || class == CLASS_TIME || class == CLASS_ADVERB || class == CLASS_PREPOSITION ||
                     class == CLASS_COMMA || class == CLASS_TO || class == CLASS_WHEN;
    if (told || (adverbial && class != CLASS_TO)) {
        uint32_t commas = class == CLASS_COMMA ? 2 : 0; /* , for instance, that */
        for (uint32_t i = after; i < sentence.end && i < after + FARTHEST_CLAUSE; i++) {
            enum token_class at = (enum token_class)speech->tokens[i].class;
            if (at == CLASS_THAT ||
                (at == CLASS_OPEN && (class_at(speech, sentence, (int64_t)i - 1) == CLASS_COMMA || i == after)))
                return i;
            if (at == CLASS_COLON) return i + 1;
            if (told && (at == CLASS_IF || at == CLASS_WHAT || at == CLASS_PRONOUN || (at == CLASS_TO && i > after)))
                return i;
            if (at == CLASS_STOP || (at == CLASS_COMMA && !told && commas-- == 0)) break;
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

/* Whether nothing that could be content follows an attribution before a mark of this class. */
static bool is_closed(enum token_class class) {
    return class == CLASS_STOP || class == CLASS_EDGE || class == CLASS_COMMA || class == CLASS_CLOSE;
}

/* A sentence or quotation that the attribution closes: …, he said. */
static bool content_precedes(const struct speech *speech, struct tokens sentence, const struct draft *draft,
                             struct tokens whole) {
    enum token_class before = class_at(speech, sentence, (int64_t)whole.first - 1);
    enum token_class after = class_at(speech, sentence, whole.end);
    if (before == CLASS_CLOSE) return after != CLASS_THAT;
    if (before == CLASS_EDGE)
        return whole.first > 0 && speech->tokens[whole.first - 1].class == CLASS_CLOSE &&
               !speech->tokens[whole.first].line &&
               (after == CLASS_STOP || after == CLASS_EDGE || after == CLASS_COMMA);
    if (before == CLASS_COMMA || after == CLASS_COMMA) {
        uint32_t start = clause_start(speech, sentence, draft);
        enum token_class opener = class_at(speech, sentence, start);
        if (start > whole.end && (opener == CLASS_THAT || opener == CLASS_OPEN)) return false;
    }
    if (before != CLASS_COMMA) return false;
    return after == CLASS_TIME || after == CLASS_IN ||
           is_closed(class_at(speech, sentence, attribution_end(speech, sentence, draft)));
}

/* But …, So …, Still, …: links to the sentence before, not what was said. */
static bool is_lead_in(const struct speech *speech, uint32_t token) {
    enum token_class class = (enum token_class)speech->tokens[token].class;
    return class == CLASS_OR || class == CLASS_AND || class == CLASS_COMMA || token_is(speech, token, "so") ||
           token_is(speech, token, "still") || token_is(speech, token, "even");
}

/* (…, according to X): what stands in the same bracket. */
static uint32_t bracket_before(const struct speech *speech, uint32_t first, uint32_t end) {
    for (uint32_t i = end; i-- > first && end - i < FARTHEST_BRACKET;) {
        if (speech->tokens[i].class == CLASS_RIGHT) return first;
        if (speech->tokens[i].class == CLASS_LEFT) return i + 1;
    }
    return first;
}

/* When `end` ends a paragraph, the speech may go on in the next. */
static void end_of_paragraph(struct speech *speech, struct draft *draft, uint32_t end) {
    uint32_t block = speech->sentences[speech->tokens[end - 1].sentence].block;
    if (end == speech->block_first[block + 1]) content_add_paragraphs(speech, draft, block);
}

/* In 2008, Lee said, …: a short adverbial before the attribution is the reporter's. */
static bool is_adverbial(const struct speech *speech, const struct draft *draft) {
    if (draft->content_count == 0) return false;
    struct tokens run = draft->content[0];
    enum token_class class = (enum token_class)speech->tokens[run.first].class;
    bool opens = class == CLASS_IN || class == CLASS_FOR || class == CLASS_PREPOSITION || class == CLASS_ADVERB ||
                 class == CLASS_OR || class == CLASS_AND || class == CLASS_AS;
    return opens && run.end - run.first <= SHORT_ADVERBIAL && !has_finite_verb(speech, run.first, run.end);
}

/* Whether it is not the sentence that goes on behind the comma at `comma`, but the reporting: she said, adding that …;
 * she told the paper on Monday, rejecting …. */
static bool reporting_goes_on(const struct speech *speech, struct tokens sentence, uint32_t index, uint32_t comma) {
    enum token_class next = class_at(speech, sentence, comma + 1);
    if (next == CLASS_ING && other_takes_over(speech, index + 1, comma + 1)) return true;
    bool setting = comma > attribution_of(&speech->drafts[index]).end;
    return setting && (next == CLASS_ING || next == CLASS_AS || next == CLASS_WHEN || next == CLASS_WHO);
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
        uint32_t begin = quotation_begin(speech, q, end);
        if (begin < first || first >= end) first = begin;
    }
    while (first < end && q == NONE && is_lead_in(speech, first)) first++;
    first = bracket_before(speech, first, end);
    content_add(speech, draft, first, end);
    uint32_t past = whole.end;
    if (draft->cue_class == COPYDESK_CUE_VERB) past = attribution_end(speech, sentence, draft);
    bool goes_on = class_at(speech, sentence, past) == CLASS_COMMA;
    if (q != NONE && inside == NONE) {
        uint32_t after = add_continuation(speech, sentence, draft, whole.end);
        enum token_class next = class_at(speech, sentence, past + 1);
        bool reported =
            next == CLASS_ING || next == CLASS_AND || next == CLASS_OR || next == CLASS_WHEN || next == CLASS_WHO;
        if (after == whole.end && goes_on && !reported)
            add_clause(speech, sentence, index, past + 1);
        else
            end_of_paragraph(speech, draft, after < sentence.end ? sentence.end : after);
    } else if (goes_on) {
        if (is_adverbial(speech, draft)) draft->content_count = 0;
        if (!reporting_goes_on(speech, sentence, index, past)) add_clause(speech, sentence, index, past + 1);
    }
}

/* according to X, …: the sentence around. */
static void content_around(struct speech *speech, struct tokens sentence, uint32_t index, struct tokens whole) {
    struct draft *draft = &speech->drafts[index];
    enum token_class before = class_at(speech, sentence, (int64_t)whole.first - 1);
    uint32_t end = sentence.end;
    while (end > whole.end && speech->tokens[end - 1].class == CLASS_STOP) end--;
    if (before == CLASS_EDGE || whole.first <= sentence.first + 1) {
        content_add(speech, draft, whole.end, end);
        return;
    }
    content_before(speech, sentence, index, whole);
}

static void find_content(struct speech *speech, uint32_t index) {
    struct draft *draft = &speech->drafts[index];
    draft->content_count = 0;
    struct tokens sentence = sentence_of(speech, draft->cue.first);
    struct tokens whole = attribution_of(draft);
    enum token_class core = (enum token_class)speech->tokens[draft->core].class;
    if (draft->relays) {
        struct tokens subject = phrase_before(speech, sentence.first, draft->cue.first);
        content_add(speech, draft, subject.first, subject.end);
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
            content_add(speech, draft, subject.first, subject.end);
        }
        enum token_class left = class_at(speech, sentence, (int64_t)whole.first - 1);
        uint32_t start = clause_start(speech, sentence, draft);
        enum token_class opener = class_at(speech, sentence, start);
        bool gap = (opener >= CLASS_BE && opener <= CLASS_NOT) || opener == CLASS_VERB; /* that he hopes [] can help */
        /* "which" may be the subject of a passive cue, and then is there already */
        bool taken = draft->content_count > 0 && draft->content[draft->content_count - 1].end >= whole.first;
        if (!taken && (left == CLASS_WHAT || left == CLASS_WHICH || (left == CLASS_THAT && gap)))
            content_add(speech, draft, whole.first - 1, whole.first);
        uint32_t past = attribution_end(speech, sentence, draft);
        bool setting = !tokens_empty(draft->source) && start < past &&
                       phrase_begins_adverbial(speech, start, sentence.end) && governs_clause(speech, draft->core) &&
                       class_at(speech, sentence, past) == CLASS_STOP;
        bool ends = setting || start >= sentence.end || class_at(speech, sentence, start) == CLASS_STOP ||
                    (class_at(speech, sentence, start) == CLASS_COLON && start + 1 >= sentence.end);
        uint32_t next = quotation_at(speech, sentence.end);
        if (!ends)
            add_clause(speech, sentence, index, start);
        else if (!passive && next != NONE)
            content_add(speech, draft, sentence.end, quotation_end(speech, next));
    }
    draft->dropped = draft->content_count == 0 && !draft->only_cites;
}

/* denied that inspectors │ had found …: a clause that another cue cut off before its verb. */
static bool is_cut_short(const struct speech *speech, const struct draft *draft) {
    struct tokens run = draft->content[draft->content_count - 1];
    if (draft->content_count != 1 || speech->tokens[run.first].class != CLASS_THAT || run.end >= speech->token_count)
        return false;
    for (uint32_t i = run.first + 1; i < run.end; i++) {
        enum token_class class = (enum token_class)speech->tokens[i].class;
        if ((class >= CLASS_BE && class <= CLASS_MODAL) || class == CLASS_VERB || class == CLASS_ED) return false;
    }
    enum token_class next = (enum token_class)speech->tokens[run.end].class;
    return (next >= CLASS_BE && next <= CLASS_MODAL) || next == CLASS_VERB;
}

/* Whether draft `next` is what the speaker of draft `index` does next, its cue at `token`: Lee told us so and │ said …
 */
static bool goes_on(const struct speech *speech, uint32_t index, uint32_t next, uint32_t token) {
    if (next >= speech->draft_count || speech->drafts[next].cue.first != token) return false;
    struct tokens source = speech->drafts[index].source, other = speech->drafts[next].source;
    return !tokens_empty(source) && source.first == other.first && source.end <= speech->drafts[index].cue.first;
}

/* …, while the union said it will strike: where another takes over behind a comma, or the speaker goes on behind "and",
 * the run's end. */
static uint32_t end_at_other(const struct speech *speech, uint32_t index, struct tokens run) {
    uint32_t next = index + 1;
    for (uint32_t i = run.first; i + 2 < run.end; i++) {
        while (next < speech->draft_count && speech->drafts[next].cue.first < i) next++;
        if (speech->tokens[i].class == CLASS_AND && i > run.first && goes_on(speech, index, next, i + 1))
            return speech->tokens[i - 1].class == CLASS_COMMA ? i - 1 : i;
        if (speech->tokens[i].class != CLASS_COMMA || speech->tokens[i].quotation != NONE) continue;
        enum token_class class = (enum token_class)speech->tokens[i + 1].class;
        bool links = class == CLASS_WHEN || class == CLASS_AND || class == CLASS_OR;
        if (links && other_takes_over(speech, next, i + 2)) return i;
    }
    return run.end;
}

/* A content found by the trained stages: without marks at its runs' ends, and from where a quotation over several
 * paragraphs begins, to where another takes over. */
static void tidy_content(const struct speech *speech, uint32_t index) {
    struct draft *draft = &speech->drafts[index], found = *draft;
    draft->content_count = 0;
    for (uint32_t r = 0; r < found.content_count; r++) {
        struct tokens run = found.content[r];
        uint32_t q = quotation_at(speech, run.first);
        if (r == 0 && q != NONE) run.first = quotation_begin(speech, q, run.end);
        if (q != NONE && run.end == speech->quotations[q].end) run.end = quotation_end(speech, q);
        if (run.first >= draft->cue.end) run.end = end_at_other(speech, index, run);
        if (r + 1 < found.content_count && run.end > found.content[r + 1].first) run.end = found.content[r].end;
        content_add(speech, draft, run.first, run.end);
    }
    draft->dropped = draft->content_count == 0;
}

static void note_cuts(struct speech *speech) {
    for (uint32_t i = 0; i < speech->draft_count; i++)
        for (uint32_t r = 0; r < speech->drafts[i].content_count; r++) {
            struct tokens run = speech->drafts[i].content[r];
            speech->cut = speech->cut || run.end - run.first == LIMIT_CONTENT_TOKENS;
        }
}

void speech_find_contents(struct speech *speech) {
    for (uint32_t i = 0; i < speech->draft_count; i++)
        if (speech->drafts[i].settled && !is_cut_short(speech, &speech->drafts[i]))
            tidy_content(speech, i);
        else
            find_content(speech, i);
    note_cuts(speech);
    speech_drop(speech);
}
