/* What is said in other languages: the quotation or clause on the side of the words that say so which the order of
 * words tells (voices.h), and what goes on of it.
 *
 *     „[A. B]“, sagte X. „[C.]“ [Es sei D.]     a quotation, the one behind it, and a sentence that only reports
 *     X sagte am Montag der dpa, [dass …]       behind the hearer and the setting
 *     X wies [die Vorwürfe] zurück              a verb that takes what it denies or demands as its object
 *     [Y soll Z haben.] Das berichtete X        the sentence before
 *     X berichtete unter Berufung auf Y, …      Y said it, X carries it */
#include "speech/contents.h"
#include "speech/voices.h"

enum { FARTHEST_CLAUSE = 18, FARTHEST_CITED = 3, MOST_LOOKED_AT = 16 };

struct place {
    struct speech *speech;
    struct draft *draft;
    uint32_t index; /* of the draft */
    struct tokens sentence;
    uint32_t begin, end; /* the attribution: cue, speaker, hearer and setting */
};

static enum token_class class_at(const struct place *place, int64_t token) {
    return class_within(place->speech, place->sentence, token);
}

static uint32_t begin_of(const struct speech *speech, const struct draft *draft) {
    uint32_t first = draft->cue.first;
    if (draft->antecedent == NONE && !tokens_empty(draft->source) && draft->source.first < first)
        first = draft->source.first;
    struct tokens sentence = sentence_of(speech, draft->cue.first);
    return first < sentence.first ? sentence.first : first;
}

/* Where another takes over behind `start`: …, und Y forderte, … */
static uint32_t limit_from(const struct place *place, uint32_t start) {
    const struct speech *speech = place->speech;
    for (uint32_t i = place->index + 1; i < speech->draft_count && i <= place->index + MOST_LOOKED_AT; i++) {
        const struct draft *other = &speech->drafts[i];
        if (other->cue.first >= place->sentence.end) break;
        uint32_t first = begin_of(speech, other);
        while (first > start &&
               (class_at(place, (int64_t)first - 1) == CLASS_WHAT || class_at(place, (int64_t)first - 1) == CLASS_AS ||
                class_at(place, (int64_t)first - 1) == CLASS_ADVERB))
            first--;
        enum token_class left = class_at(place, (int64_t)first - 1);
        bool parts = left == CLASS_COMMA || left == CLASS_AND || left == CLASS_OR || left == CLASS_SEMICOLON ||
                     left == CLASS_DASH;
        if (first > start && parts) {
            uint32_t limit = first - 1;
            if (limit > start && class_at(place, (int64_t)limit - 1) == CLASS_COMMA) limit--;
            return limit;
        }
    }
    uint32_t end = place->sentence.end;
    while (end > start && speech->tokens[end - 1].class == CLASS_STOP) end--;
    return end;
}

/* Where content before the attribution may begin at the earliest: behind an earlier one of the sentence. */
static uint32_t floor_of(const struct place *place) {
    const struct speech *speech = place->speech;
    uint32_t first = place->sentence.first;
    if (place->index == 0) return first;
    const struct draft *earlier = place->draft - 1;
    if (earlier->cue.first < first || earlier->shape == SHAPE_RUMOUR) return first;
    uint32_t end = earlier->cue.end;
    if (earlier->source.end > end && earlier->source.end < place->begin) end = earlier->source.end;
    for (uint32_t i = end; i < place->begin; i++)
        if (speech->tokens[i].class == CLASS_COMMA && speech->tokens[i].quotation == NONE) return i + 1;
    return end < place->begin ? end : first;
}

/* Speech up to the paragraph's end may go on in the next. */
static void end_of_paragraph(const struct place *place, uint32_t end) {
    struct speech *speech = place->speech;
    uint32_t block = speech->sentences[speech->tokens[end - 1].sentence].block;
    if (end == speech->block_first[block + 1]) content_add_paragraphs(speech, place->draft, block);
}

/* …, sagte X. „[C.]“: the next sentence when it is a quotation and no other's. */
static uint32_t add_next_quotation(const struct place *place) {
    struct speech *speech = place->speech;
    uint32_t open = place->sentence.end, q = quotation_at(speech, open);
    if (q == NONE || speech->tokens[open].line ||
        speech->quotations[q].block != speech->sentences[speech->tokens[open - 1].sentence].block)
        return open;
    uint32_t end = quotation_end(speech, q);
    struct tokens last = sentence_of(speech, end - 1);
    bool alone = end >= last.end || (end + 1 == last.end && speech->tokens[end].class == CLASS_STOP);
    if (!alone) return open;
    content_add(speech, place->draft, open, end);
    return last.end;
}

/* ---- hearers and those cited --------------------------------------------------------------------------------- */

/* sagte X [der dpa]; a déclaré X à [l'AFP] */
static uint32_t read_hearer(const struct place *place, uint32_t at) {
    struct tokens hearer = voice_hearer_at(place->speech, at, place->sentence.end);
    if (tokens_empty(hearer)) return at;
    if (tokens_empty(place->draft->told)) place->draft->told = hearer;
    return hearer.end;
}

/* The phrase that cites, within a few tokens from `at`, a comma let pass; sets *end behind it. */
static bool cites_at(const struct place *place, uint32_t at, uint32_t *end) {
    const struct speech *speech = place->speech;
    for (uint32_t i = at; i < place->sentence.end && i < at + FARTHEST_CITED; i++) {
        if (speech->tokens[i].quotation != NONE) return false;
        if (voice_cites(speech, i, place->sentence.end, end)) return true;
        if (speech->tokens[i].class != CLASS_COMMA && speech->tokens[i].class != CLASS_TIME &&
            speech->tokens[i].class != CLASS_IN)
            return false;
    }
    return false;
}

/* der „Velmar Courier“ → Velmar Courier */
static struct tokens bare_name(const struct speech *speech, struct tokens phrase) {
    for (uint32_t i = phrase.first; i < phrase.end; i++) {
        uint32_t q = quotation_at(speech, i);
        if (q != NONE && speech->quotations[q].close != NONE && speech->quotations[q].close < phrase.end)
            return (struct tokens){i + 1, speech->quotations[q].close};
    }
    while (phrase.first + 1 < phrase.end && speech->tokens[phrase.first].class == CLASS_ARTICLE) phrase.first++;
    return phrase;
}

static uint32_t read_cited(const struct place *place, uint32_t at) {
    struct speech *speech = place->speech;
    struct draft *draft = place->draft;
    uint32_t first;
    if (tokens_empty(draft->source) || !cites_at(place, at, &first)) return at;
    if (class_at(place, first) == CLASS_OF) first++;
    struct tokens cited = voice_phrase_after(speech, first, place->sentence.end);
    if (tokens_empty(cited)) return at;
    speech_add_carrier(speech, draft, bare_name(speech, draft->source));
    draft->source = cited;
    draft->antecedent = NONE;
    uint32_t end = cited.end;
    return class_at(place, end) == CLASS_COMMA && class_at(place, end + 1) != CLASS_THAT ? end + 1 : end;
}

static struct place place_of(struct speech *speech, uint32_t index) {
    struct draft *draft = &speech->drafts[index];
    struct place place = {speech,        draft, index, sentence_of(speech, draft->cue.first), begin_of(speech, draft),
                          draft->cue.end};
    bool follows = !tokens_empty(draft->source) && draft->antecedent == NONE && draft->source.first >= place.end;
    if (follows) { /* a déclaré à [l'AFP] X */
        uint32_t at = voice_setting_end(speech, place.end, draft->source.first);
        if (voice_hearer_at(speech, at, place.sentence.end).end <= draft->source.first) read_hearer(&place, at);
    }
    if (follows) place.end = draft->source.end;
    bool plain = draft->stance == COPYDESK_ASSERTS;
    if (!tokens_empty(draft->rest) && draft->rest.end > place.end && draft->shape != SHAPE_RUMOUR && plain) {
        uint32_t before = voice_setting_end(speech, place.end, draft->rest.first);
        read_hearer(&place, before);
        place.end = draft->rest.end;
    }
    uint32_t past = voice_setting_end(speech, place.end, place.sentence.end);
    past = voice_setting_end(speech, read_hearer(&place, past), place.sentence.end);
    past = voice_setting_end(speech, read_cited(&place, past), place.sentence.end);
    if (past > place.end) place.end = past;
    return place;
}

/* ---- the shapes ---------------------------------------------------------------------------------------------- */

static bool is_mark(enum token_class class) {
    return class == CLASS_COMMA || class == CLASS_DASH || class == CLASS_STOP || class == CLASS_COLON;
}

static void add_from(const struct place *place, uint32_t start) {
    struct speech *speech = place->speech;
    uint32_t q = quotation_at(speech, start), end = limit_from(place, start);
    if (q != NONE) {
        uint32_t close = quotation_end(speech, q);
        enum token_class next = close < end ? class_at(place, close) : CLASS_STOP;
        if (next == CLASS_STOP || next == CLASS_COMMA || next == CLASS_SEMICOLON || next == CLASS_DASH || close >= end)
            end = close;
    } else if (end > start && speech->tokens[end - 1].quotation != NONE) {
        uint32_t close =
            quotation_end(speech, speech->tokens[end - 1].quotation); /* it may run on beyond the sentence */
        if (close > end) end = close;
    }
    content_add(speech, place->draft, start, end);
    if (q != NONE && place->draft->content_count) {
        uint32_t last = place->draft->content[place->draft->content_count - 1].end;
        if (last < speech->token_count && speech->tokens[last].class == CLASS_STOP) last++;
        end_of_paragraph(place, last);
    }
}

/* dit [avoir abattu l'arbre] */
static bool is_infinitive(const struct speech *speech, uint32_t token) {
    const struct token *t = &speech->tokens[token];
    if (t->upper ||
        (t->class != CLASS_WORD && t->class != CLASS_HAVE && t->class != CLASS_BE && t->class != CLASS_MODAL))
        return false;
    for (const char *at = speech->tongue->infinitives; at && *at;) {
        size_t size = strcspn(at, " ");
        textref word = token_text(speech, token);
        if (word.size > size + 1 && text_ends(word, text_of(at, size))) return true;
        at += size + (at[size] == ' ');
    }
    return false;
}

/* Where the clause begins that the attribution leads in, NONE where none does. */
static uint32_t opening_behind(const struct place *place) {
    const struct speech *speech = place->speech;
    bool takes_object = place->draft->stance != COPYDESK_ASSERTS;
    for (uint32_t i = place->end; i < place->sentence.end && i < place->end + FARTHEST_CLAUSE; i++) {
        enum token_class class = class_at(place, i), next = class_at(place, (int64_t)i + 1);
        if (class == CLASS_STOP || class == CLASS_SEMICOLON) break;
        if (class == CLASS_COLON) return i + 1;
        if (class == CLASS_THAT && takes_object && i > place->end && !speech->tongue->clause_by_comma)
            break; /* a relative */
        if (class == CLASS_THAT || class == CLASS_IF || (class == CLASS_WHAT && i == place->end))
            return class == CLASS_THAT && next == CLASS_OPEN ? i + 1 : i;
        if (class == CLASS_OPEN) {
            bool apart = i == place->end || is_mark(class_at(place, (int64_t)i - 1));
            return apart || takes_object ? (apart ? i : place->end) : place->end;
        }
        if (class != CLASS_COMMA) continue;
        uint32_t setting = voice_setting_end(speech, i + 1, place->sentence.end); /* , اليوم, أن */
        if (setting > i + 1 && class_at(place, setting) == CLASS_COMMA) {
            i = setting - 1;
            continue;
        }
        if (next == CLASS_THAT && class_at(place, (int64_t)i + 2) == CLASS_OPEN) return i + 2;
        if (next == CLASS_THAT || next == CLASS_IF || next == CLASS_WHAT || next == CLASS_OPEN) return i + 1;
        if (i == place->end && speech->tongue->clause_by_comma && next != CLASS_AND && next != CLASS_OR &&
            next != CLASS_WHEN)
            return i + 1;
        if (next == CLASS_AND || next == CLASS_OR) break;
        if (!speech->tongue->clause_by_comma && i == place->end && next != CLASS_ADVERB) break;
    }
    if (place->end < place->sentence.end && is_infinitive(speech, place->end)) return place->end;
    bool object = takes_object && place->end < place->sentence.end && !is_mark(class_at(place, place->end)) &&
                  class_at(place, place->end) != CLASS_AND;
    return object ? place->end : NONE;
}

static void content_after(const struct place *place) {
    struct speech *speech = place->speech;
    struct draft *draft = place->draft;
    bool apart = !tokens_empty(draft->rest) && draft->rest.first >= place->end;
    if (apart && draft->rest.first > place->end) { /* wies [die Vorwürfe] zurück */
        content_add(speech, draft, place->end, draft->rest.first);
        uint32_t past = draft->rest.end;
        if (class_at(place, past) == CLASS_COMMA || class_at(place, past) == CLASS_COLON) {
            struct place behind = *place;
            behind.end = past;
            draft->content_count = 0;
            uint32_t start = opening_behind(&behind);
            if (start != NONE && start > past) add_from(&behind, start);
            if (draft->content_count == 0) content_add(speech, draft, place->end, draft->rest.first);
        }
        return;
    }
    struct place behind = *place;
    if (apart) behind.end = draft->rest.end;
    uint32_t start = opening_behind(&behind);
    if (start != NONE && start < place->sentence.end) {
        add_from(&behind, start);
        return;
    }
    uint32_t behind_source = draft->source.end; /* В управлінні [від коментарів] відмовилися */
    if (draft->stance != COPYDESK_ASSERTS && draft->antecedent == NONE && !tokens_empty(draft->source) &&
        behind_source < draft->cue.first) {
        content_add(speech, draft, behind_source, draft->cue.first);
        return;
    }
    uint32_t q = quotation_at(speech, place->sentence.end); /* X sagte: │ „…“ */
    bool colon = class_at(place, (int64_t)place->sentence.end - 1) == CLASS_COLON;
    if (q == NONE || !colon) return;
    uint32_t end = quotation_end(speech, q);
    content_add(speech, draft, place->sentence.end, end);
    end_of_paragraph(place, end);
}

static void content_before(const struct place *place) {
    struct speech *speech = place->speech;
    uint32_t end = place->begin, first = floor_of(place);
    enum token_class word = class_at(place, (int64_t)end - 1);
    if (word == CLASS_WHAT || word == CLASS_AS) end--; /* , wie X mitteilte */
    uint32_t at = end;
    while (at > 0 && (speech->tokens[at - 1].class == CLASS_COMMA || speech->tokens[at - 1].class == CLASS_DASH)) at--;
    bool quoted = at > 0 && speech->tokens[at - 1].class == CLASS_CLOSE;
    if (quoted) {
        uint32_t begin = quotation_begin(speech, speech->tokens[at - 1].quotation, at);
        if (begin < first || first >= at) first = begin;
    }
    content_add(speech, place->draft, first, end);
    uint32_t mark = place->end;
    bool goes_on = class_at(place, mark) == CLASS_COMMA || class_at(place, mark) == CLASS_DASH ||
                   class_at(place, mark) == CLASS_COLON;
    while (is_mark(class_at(place, mark)) && class_at(place, mark) != CLASS_STOP) mark++;
    uint32_t q = goes_on || mark == place->end ? quotation_at(speech, mark) : NONE;
    enum token_class next = class_at(place, mark);
    uint32_t past = place->sentence.end;
    if (q != NONE && mark < place->sentence.end) {
        past = quotation_end(speech, q);
        content_add(speech, place->draft, mark, past);
        if (past < speech->token_count && speech->tokens[past].class == CLASS_STOP) past++;
    } else if (goes_on && class_at(place, place->end) == CLASS_COMMA && !quoted && next != CLASS_AND &&
               next != CLASS_OR && next != CLASS_WHEN && next != CLASS_WHO && next != CLASS_EDGE) {
        content_add(speech, place->draft, mark, limit_from(place, mark));
    } else if (quoted && class_at(place, place->end) == CLASS_COLON) {
        content_add(speech, place->draft, mark, limit_from(place, mark));
    } else if (quoted) {
        past = add_next_quotation(place);
    }
    if (quoted) end_of_paragraph(place, past);
}

/* laut X …; … soll laut X …: the sentence without the attribution. */
static void content_around(const struct place *place) {
    struct speech *speech = place->speech;
    uint32_t first = floor_of(place), begin = place->begin, end = place->end;
    if (begin > first &&
        (class_at(place, (int64_t)begin - 1) == CLASS_AS || class_at(place, (int64_t)begin - 1) == CLASS_WHAT))
        begin--;
    while (first < begin && (class_at(place, first) == CLASS_AND || class_at(place, first) == CLASS_OR ||
                             class_at(place, first) == CLASS_ADVERB))
        first++;
    if (first < begin) content_add(speech, place->draft, first, begin);
    if (class_at(place, end) == CLASS_COMMA) end++;
    uint32_t limit = limit_from(place, end);
    if (end < limit) content_add(speech, place->draft, end, limit);
    struct draft *draft = place->draft;
    if (draft->content_count == 1 && draft->content[0].end <= begin &&
        draft->content[0].end - draft->content[0].first < 2)
        draft->content_count = 0;
}

/* The sentence before, which need not say again that it is only told. */
static void content_sentence(const struct place *place) {
    struct speech *speech = place->speech;
    uint32_t sentence = speech->tokens[place->draft->cue.first].sentence;
    if (sentence == 0) return;
    const struct sentence *before = &speech->sentences[sentence - 1];
    if (before->block + 1 < speech->sentences[sentence].block) return;
    if (speech->article->blocks[before->block].kind == COPYDESK_HEADING) return;
    content_add(speech, place->draft, before->tokens.first, before->tokens.end);
    for (uint32_t i = place->index; i-- > 0;) {
        struct draft *earlier = &speech->drafts[i];
        if (speech->tokens[earlier->cue.first].sentence + 1 < sentence) break;
        if (earlier->shape != SHAPE_RUMOUR) continue;
        earlier->dropped = true;
        place->draft->hedged = true;
        place->draft->stance = COPYDESK_ALLEGES;
    }
}

static void find_content(struct speech *speech, uint32_t index) {
    struct place place = place_of(speech, index);
    struct draft *draft = place.draft;
    switch (draft->shape) {
    case SHAPE_AFTER: content_after(&place); break;
    case SHAPE_BEFORE: content_before(&place); break;
    case SHAPE_AROUND: content_around(&place); break;
    case SHAPE_SENTENCE: content_sentence(&place); break;
    case SHAPE_COLON: add_from(&place, draft->cue.end); break;
    case SHAPE_RUMOUR:
        content_add(speech, draft, voice_clause_begin(speech, place.sentence.first, draft->cue.first), draft->rest.end);
        break;
    default: break;
    }
    bool named =
        !tokens_empty(draft->source) || draft->shape == SHAPE_RUMOUR || draft->cue_class == COPYDESK_CUE_PREPOSITION;
    bool quoted = draft->shape == SHAPE_BEFORE && draft->content_count &&
                  speech->tokens[draft->content[0].first].quotation != NONE;
    draft->dropped =
        draft->dropped || (draft->content_count == 0 && draft->shape != SHAPE_NOTHING) || !(named || quoted);
}

/* Nach Angaben von X soll …: X is who says so. */
static void drop_told_rumours(struct speech *speech) {
    for (uint32_t i = 0; i < speech->draft_count; i++) {
        struct draft *draft = &speech->drafts[i];
        if (draft->shape != SHAPE_RUMOUR) continue;
        uint32_t sentence = speech->tokens[draft->cue.first].sentence;
        for (uint32_t j = i > 1 ? i - 2 : 0; j < i + 3 && j < speech->draft_count; j++) {
            struct draft *other = &speech->drafts[j];
            bool tells = j != i && !other->dropped && other->shape != SHAPE_RUMOUR &&
                         speech->tokens[other->cue.first].sentence == sentence;
            if (tells) other->hedged = draft->dropped = true;
        }
    }
}

/* ---- reports that go on -------------------------------------------------------------------------------------- */

/* Es sei …: a sentence whose verb only reports, and in which nobody else speaks. */
static bool only_reports(const struct speech *speech, struct tokens sentence) {
    bool reports = false;
    for (uint32_t i = sentence.first; i < sentence.end; i++) {
        const struct token *t = &speech->tokens[i];
        if (t->quotation != NONE) continue;
        if (token_is(speech, i, "ich")) return false;
        reports = reports || (!t->upper && voice_word(speech, i)->signs & SIGN_SUBJUNCTIVE);
    }
    return reports;
}

static void go_on(struct speech *speech, uint32_t index) {
    struct draft *draft = &speech->drafts[index];
    uint32_t sentence = speech->tokens[draft->cue.first].sentence, block = speech->sentences[sentence].block;
    uint32_t next = index + 1, reach = draft->content_count ? draft->content[draft->content_count - 1].end : 0;
    for (uint32_t s = sentence + 1; s < speech->sentence_count && draft->content_count < CONTENT_RUNS; s++) {
        struct tokens t = speech->sentences[s].tokens;
        if (speech->sentences[s].block != block) return;
        if (t.first < reach) continue;
        if (next < speech->draft_count && speech->drafts[next].cue.first < t.end) return;
        uint32_t q = quotation_at(speech, t.first);
        bool quoted = q != NONE && !speech->tokens[t.first].line && speech->quotations[q].block == block;
        if (quoted) { /* „[B.]“: quoted whole, and nobody else's */
            uint32_t end = quotation_end(speech, q);
            struct tokens last = sentence_of(speech, end - 1);
            quoted = end >= last.end || (end + 1 == last.end && speech->tokens[end].class == CLASS_STOP);
            if (quoted && !(next < speech->draft_count && speech->drafts[next].cue.first < last.end)) {
                content_add(speech, draft, t.first, end);
                reach = end;
                continue;
            }
            return;
        }
        if (!only_reports(speech, t)) return;
        content_add(speech, draft, t.first, t.end);
    }
}

void voices_find_contents(struct speech *speech) {
    for (uint32_t i = 0; i < speech->draft_count && !speech->failed; i++) find_content(speech, i);
    drop_told_rumours(speech);
    speech_drop(speech);
    for (uint32_t i = 0; i < speech->draft_count; i++) {
        const struct draft *draft = &speech->drafts[i];
        if (draft->content_count && draft->shape != SHAPE_RUMOUR && draft->shape != SHAPE_COLON) go_on(speech, i);
    }
    for (uint32_t i = 0; i < speech->draft_count; i++)
        for (uint32_t r = 0; r < speech->drafts[i].content_count; r++) {
            struct tokens run = speech->drafts[i].content[r];
            speech->cut = speech->cut || run.end - run.first == LIMIT_CONTENT_TOKENS;
        }
}
