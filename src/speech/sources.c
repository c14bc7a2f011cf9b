/* Who speaks: the noun phrase before the cue, after it, or the subject it shares with an earlier cue.
 *
 *     [Ann Lee, a nurse,] said …           before, its insertions taken along
 *     “…,” said [Ann Lee].                 after a cue that closes what was said
 *     according to [the ministry]          after a preposition
 *     [Lee]'s claim that …                 the owner of a noun
 *     [Lee] said …, adding that …          the earlier cue's */
#include "speech/cue_table.h"
#include "speech/phrases.h"

enum { MOST_LOOKED_AT = 32 };

static enum token_class class_at(const struct speech *speech, struct tokens sentence, int64_t token) {
    return class_within(speech, sentence, token);
}

static bool is_line_end(const struct speech *speech, struct tokens sentence, uint32_t token) {
    return class_at(speech, sentence, token) == CLASS_STOP || token >= sentence.end;
}

/* Cues that name their speaker behind them: according to X, criticism from X, criticised by X. */
static bool speaker_follows(const struct speech *speech, const struct draft *draft) {
    uint32_t last = draft->cue.end - 1;
    enum token_class class = (enum token_class)speech->tokens[last].class;
    if (class == CLASS_BY || token_is(speech, last, "from")) return true;
    if (token_is(speech, draft->core, "according") || token_is(speech, draft->core, "per")) return true;
    return draft->cue_class == COPYDESK_CUE_PREPOSITION && draft->core == last && draft->cue.first == draft->core &&
           class_at(speech, sentence_of(speech, last), (int64_t)draft->core - 1) == CLASS_EDGE;
}

/* said X: the cue follows a quotation or a comma, and a name or a noun, not a sentence, follows it. */
static bool is_inverted(const struct speech *speech, struct tokens sentence, const struct draft *draft) {
    enum token_class before = class_at(speech, sentence, (int64_t)draft->cue.first - 1);
    enum token_class after = class_at(speech, sentence, draft->cue.end);
    bool closes =
        before == CLASS_CLOSE || before == CLASS_COMMA ||
        (before == CLASS_EDGE && draft->cue.first > 0 && speech->tokens[draft->cue.first - 1].class == CLASS_CLOSE);
    bool verb = draft->cue_class == COPYDESK_CUE_VERB && speech->tokens[draft->core].class != CLASS_ING;
    bool named = after == CLASS_NAME || after == CLASS_TITLE || after == CLASS_ARTICLE || after == CLASS_POSSESSIVE ||
                 after == CLASS_PRONOUN || after == CLASS_WORD || after == CLASS_NUMBER;
    if (!closes || !verb || !named) return false;
    if (speech_tells(speech, draft->cue.end - 1)) return false;
    if (before != CLASS_COMMA) return true;
    struct tokens subject = phrase_with_insertions(speech, sentence.first, draft->cue.first);
    enum token_class left = class_at(speech, sentence, (int64_t)subject.first - 1);
    if (!tokens_empty(subject) && (left == CLASS_EDGE || left == CLASS_CLOSE)) return false;
    struct tokens phrase = phrase_after(speech, draft->cue.end, sentence.end);
    return !tokens_empty(phrase) &&
           (is_line_end(speech, sentence, phrase.end) || class_at(speech, sentence, phrase.end) == CLASS_COMMA);
}

static struct tokens owner_before(const struct speech *speech, struct tokens sentence, const struct draft *draft) {
    uint32_t first = draft->cue.first;
    enum token_class left = class_at(speech, sentence, (int64_t)first - 1);
    if (left == CLASS_POSSESSIVE) return (struct tokens){first - 1, first};
    if (left == CLASS_GENITIVE) return phrase_before(speech, sentence.first, first - 1);
    return (struct tokens){first, first};
}

/* Whether the draft stands in the clause that an earlier cue of its sentence governs: no comma parts them. */
static bool is_nested(const struct speech *speech, uint32_t index) {
    const struct draft *draft = &speech->drafts[index], *earlier = draft - 1;
    if (index == 0 || speech->tokens[earlier->cue.first].sentence != speech->tokens[draft->cue.first].sentence)
        return false;
    uint32_t first = draft->source.first < draft->cue.first ? draft->source.first : draft->cue.first;
    if (first <= earlier->cue.end) return earlier->nested || first == earlier->cue.end;
    for (uint32_t i = first; i-- > earlier->cue.end;) {
        enum token_class class = (enum token_class)speech->tokens[i].class;
        if (class == CLASS_COMMA || class == CLASS_SEMICOLON || class == CLASS_DASH || class == CLASS_CLOSE)
            return false;
    }
    return true;
}

/* The latest earlier draft of the sentence with a speaker. A participle or a verb after a comma goes on with the main
 * clause ("Lee said she fears …, adding that …"), so that drafts inside another's clause are passed over. */
static uint32_t earlier_speaker(const struct speech *speech, uint32_t draft, bool main_clause) {
    uint32_t sentence = speech->tokens[speech->drafts[draft].cue.first].sentence;
    bool quoted = speech->tokens[speech->drafts[draft].cue.first].quotation != NONE;
    uint32_t first = draft > MOST_LOOKED_AT ? draft - MOST_LOOKED_AT : 0;
    for (uint32_t i = draft; i-- > first;) {
        const struct draft *earlier = &speech->drafts[i];
        if (speech->tokens[earlier->cue.first].sentence != sentence) break;
        if ((speech->tokens[earlier->cue.first].quotation != NONE) != quoted) continue;
        if (tokens_empty(earlier->source) || (main_clause && earlier->nested)) continue;
        return i;
    }
    return NONE;
}

/* The phrase with the apposition or relative clause between commas that follows it. */
static struct tokens with_insertion(const struct speech *speech, struct tokens phrase, uint32_t end) {
    uint32_t comma = phrase.end;
    if (tokens_empty(phrase) || comma + 1 >= end || speech->tokens[comma].class != CLASS_COMMA) return phrase;
    enum token_class class = (enum token_class)speech->tokens[comma + 1].class;
    if (class != CLASS_WHO && class != CLASS_ARTICLE && class != CLASS_NUMBER) return phrase;
    for (uint32_t i = comma + 1; i + 1 < end && i < comma + MOST_LOOKED_AT; i++)
        if (speech->tokens[i].class == CLASS_COMMA) return (struct tokens){phrase.first, i + 1};
    return phrase;
}

/* The sentence's first noun phrase before `end`: its subject, when adverbials have their comma. */
static struct tokens subject_before(const struct speech *speech, struct tokens sentence, uint32_t end) {
    uint32_t first = sentence.first;
    while (first < end) {
        enum token_class class = (enum token_class)speech->tokens[first].class;
        if (class == CLASS_OR || class == CLASS_AND || class == CLASS_OPEN || class == CLASS_CLOSE ||
            class == CLASS_ADVERB)
            first++;
        else
            break;
    }
    enum token_class class = class_at(speech, sentence, first);
    bool adverbial = class == CLASS_IN || class == CLASS_WHEN || class == CLASS_AS || class == CLASS_FOR ||
                     class == CLASS_PREPOSITION || class == CLASS_TIME || class == CLASS_ING || class == CLASS_ED;
    if (adverbial) {
        while (first < end && speech->tokens[first].class != CLASS_COMMA) first++;
        first++;
    }
    return first < end ? with_insertion(speech, phrase_after(speech, first, end), end) : (struct tokens){end, end};
}

static bool shares_subject(enum token_class left) {
    return left == CLASS_COMMA || left == CLASS_AND || left == CLASS_OR || left == CLASS_WHEN || left == CLASS_BY ||
           left == CLASS_PREPOSITION || left == CLASS_IN || left == CLASS_DASH || left == CLASS_OBJECT;
}

static void share_subject(struct speech *speech, struct tokens sentence, uint32_t index) {
    struct draft *draft = &speech->drafts[index];
    enum token_class left = class_at(speech, sentence, (int64_t)draft->cue.first - 1);
    bool comma = left == CLASS_COMMA || ((left == CLASS_AND || left == CLASS_OR) &&
                                         class_at(speech, sentence, (int64_t)draft->cue.first - 2) == CLASS_COMMA);
    draft->antecedent = earlier_speaker(speech, index, comma);
    if (draft->antecedent != NONE)
        draft->source = speech->drafts[draft->antecedent].source;
    else
        draft->source = subject_before(speech, sentence, draft->cue.first);
}

/* A dash after a quotation, or a headline's colon. */
static void punctuation_source(struct speech *speech, struct tokens sentence, struct draft *draft) {
    if (speech->tokens[draft->core].class == CLASS_COLON) {
        draft->source = phrase_before(speech, sentence.first, draft->cue.first);
        return;
    }
    uint32_t end = sentence.end;
    while (end > draft->cue.end && speech->tokens[end - 1].class == CLASS_STOP) end--;
    draft->source = (struct tokens){draft->cue.end, end};
}

/* Participles that are adjectives: who is worried has the worry. */
static bool is_feeling(const struct speech *speech, uint32_t token) {
    static const char *const words[] = {
        "worried",      "concerned",  "upset",     "convinced", "thrilled",   "shocked",   "outraged",
        "impressed",    "inclined",   "divided",   "split",     "focused",    "poised",    "enamored",
        "disappointed", "excited",    "pleased",   "committed", "determined", "opposed",   "interested",
        "prepared",     "satisfied",  "scared",    "surprised", "frustrated", "terrified", "alarmed",
        "delighted",    "encouraged", "persuaded", "dedicated", "relieved",   "puzzled",   "horrified",
        "appalled",     "incensed",   "angered",   "stunned",   "troubled",   "dismayed",  "reminded"};
    return token_is_one_of(speech, token, words, sizeof words / sizeof *words);
}

static bool is_passive(const struct speech *speech, const struct draft *draft) {
    bool be = false;
    for (uint32_t i = draft->cue.first; i < draft->core; i++) be = be || speech->tokens[i].class == CLASS_BE;
    enum token_class core = (enum token_class)speech->tokens[draft->core].class;
    return be && !is_feeling(speech, draft->core) &&
           (core == CLASS_ED || core == CLASS_VERB || token_is(speech, draft->core, "known") ||
            token_is(speech, draft->core, "seen"));
}

static bool seems(const struct speech *speech, uint32_t token) {
    static const char *const words[] = {"seems",     "seem",       "seemed",     "appears",   "appear", "appeared",
                                        "seemingly", "apparently", "reportedly", "allegedly", "likely"};
    return token_is_one_of(speech, token, words, sizeof words / sizeof *words);
}

/* According to [X, a professor], …: up to the first comma, or the second when the first begins an apposition. */
static struct tokens leading_speaker(const struct speech *speech, uint32_t first, uint32_t ceiling) {
    uint32_t comma = first;
    while (comma < ceiling && comma < first + MOST_LOOKED_AT && speech->tokens[comma].class != CLASS_COMMA) comma++;
    bool apposition =
        comma + 1 < ceiling && (token_is(speech, comma + 1, "a") || token_is(speech, comma + 1, "an") ||
                                token_is(speech, comma + 1, "who") || token_is(speech, comma + 1, "which"));
    if (!apposition) return phrase_after_with_insertions(speech, first, comma < ceiling ? comma : ceiling);
    uint32_t second = comma + 1;
    while (second < ceiling && second < comma + MOST_LOOKED_AT && speech->tokens[second].class != CLASS_COMMA) second++;
    return (struct tokens){first, second};
}

/* Declaring that …, [Lee] left; After talking about it, [Lee] left: the subject of the clause that follows. */
static struct tokens subject_after(const struct speech *speech, struct tokens sentence, uint32_t first) {
    for (uint32_t i = first; i + 1 < sentence.end && i < first + 2 * MOST_LOOKED_AT; i++) {
        if (speech->tokens[i].class != CLASS_COMMA || speech->tokens[i].quotation != NONE) continue;
        struct tokens phrase = phrase_after(speech, i + 1, sentence.end);
        enum token_class next = class_at(speech, sentence, phrase.end);
        bool verb =
            (next >= CLASS_BE && next <= CLASS_NOT) || next == CLASS_VERB || next == CLASS_ED || next == CLASS_ADVERB;
        if (!tokens_empty(phrase) && verb) return phrase;
    }
    return (struct tokens){first, first};
}

static void find_source(struct speech *speech, uint32_t index) {
    struct draft *draft = &speech->drafts[index];
    struct tokens sentence = sentence_of(speech, draft->cue.first);
    uint32_t first = draft->cue.first;
    enum token_class left = class_at(speech, sentence, (int64_t)first - 1);
    draft->source = (struct tokens){first, first};
    if (draft->relays) {
        draft->source = phrase_list_after(speech, draft->cue.end + 1, sentence.end);
    } else if (draft->cue_class == COPYDESK_CUE_PUNCTUATION) {
        punctuation_source(speech, sentence, draft);
    } else if (speaker_follows(speech, draft)) {
        bool leads = left == CLASS_EDGE;
        draft->source = leads ? leading_speaker(speech, draft->cue.end, sentence.end)
                              : phrase_after_with_insertions(speech, draft->cue.end, sentence.end);
    } else if (class_at(speech, sentence, draft->cue.end) == CLASS_BY &&
               speech->tokens[draft->core].class != CLASS_ING) {
        draft->source = phrase_after(speech, draft->cue.end + 1, sentence.end);
    } else if (seems(speech, draft->core) || is_passive(speech, draft)) {
        return;
    } else if (is_inverted(speech, sentence, draft)) {
        draft->source = phrase_after_with_insertions(speech, draft->cue.end, sentence.end);
    } else if (left == CLASS_POSSESSIVE || left == CLASS_GENITIVE) {
        draft->source = owner_before(speech, sentence, draft);
    } else {
        struct tokens phrase = phrase_with_insertions(speech, sentence.first, first);
        bool participle = speech->tokens[draft->core].class == CLASS_ING && draft->core == first;
        bool leads = participle &&
                     (left == CLASS_EDGE || class_at(speech, sentence, (int64_t)first - 2) == CLASS_EDGE) &&
                     left != CLASS_NAME;
        if (leads) phrase = subject_after(speech, sentence, draft->cue.end);
        if (!tokens_empty(phrase) && !(participle && left == CLASS_COMMA))
            draft->source = phrase;
        else if (shares_subject(left) || participle)
            share_subject(speech, sentence, index);
    }
}

/* Two cues that share a source where it stands: the later goes by the earlier's identity. */
static void find_antecedent(struct speech *speech, uint32_t index) {
    struct draft *draft = &speech->drafts[index];
    uint32_t first = index > MOST_LOOKED_AT ? index - MOST_LOOKED_AT : 0;
    for (uint32_t i = index; !tokens_empty(draft->source) && i-- > first;) {
        struct tokens source = speech->drafts[i].source;
        if (source.first != draft->source.first || source.end != draft->source.end) continue;
        draft->antecedent = i;
        return;
    }
}

/* "Ann Lee (D-York" goes on to the bracket's end. */
static struct tokens with_bracket(const struct speech *speech, struct tokens source) {
    enum { BRACKET_LEFT = 5 };
    if (tokens_empty(source)) return source;
    int open = 0;
    for (uint32_t i = source.first; i < source.end; i++) {
        enum token_class class = (enum token_class)speech->tokens[i].class;
        open += class == CLASS_LEFT ? 1 : class == CLASS_RIGHT ? -1 : 0;
    }
    struct tokens sentence = sentence_of(speech, source.end - 1);
    for (uint32_t i = source.end; open == 1 && i < sentence.end && i < source.end + BRACKET_LEFT; i++)
        if (speech->tokens[i].class == CLASS_RIGHT) return (struct tokens){source.first, i + 1};
    return source;
}

/* The trained stages read "Lee has not asked York for help" now and then as they read "Lee is expected to ask":
 * nobody's words about Lee. A verb in the active voice has its subject for a source. */
static void take_subject(const struct speech *speech, struct draft *draft) {
    bool around = tokens_empty(draft->source) && draft->content_count > 1 &&
                  draft->content[0].end == draft->cue.first && draft->content[1].first >= draft->cue.end;
    if (!around || draft->cue_class != COPYDESK_CUE_VERB || is_passive(speech, draft) || seems(speech, draft->core))
        return;
    draft->source = draft->content[0];
    draft->content_count--;
    memmove(draft->content, draft->content + 1, draft->content_count * sizeof *draft->content);
}

/* Whether what stands behind a passive cue is who does it: has been criticized by [Lee]; not: being asked, [Lee] left.
 */
static bool names_doer(const struct speech *speech, const struct draft *draft) {
    uint32_t first = draft->source.first;
    return first >= draft->cue.end &&
           (speech->tokens[first - 1].class == CLASS_BY || speech->tokens[first].class == CLASS_BY);
}

/* What the trained stages leave of a speaker's insertions, as the rules would have them: Ann Lee, a nurse, said takes
 * the closing comma; Ann Lee, who has served for years, said takes the clause; a semicolon ends another's sentence. Lee
 * has been criticized: by others. */
static void tidy_source(const struct speech *speech, struct draft *draft) {
    struct tokens source = draft->source;
    uint32_t comma = draft->cue.first - 1;
    for (uint32_t i = source.first; i < source.end; i++)
        if (speech->tokens[i].class == CLASS_SEMICOLON && i + 1 < source.end) source.first = i + 1;
    bool inside = false;
    for (uint32_t i = source.first; i < source.end; i++) inside = inside || speech->tokens[i].class == CLASS_COMMA;
    bool before = !tokens_empty(source) && source.end <= draft->cue.first;
    bool closes = before && source.end <= comma && speech->tokens[comma].class == CLASS_COMMA;
    if (closes && source.end == comma && inside) source.end++;
    enum token_class next =
        closes && source.end + 1 < comma ? (enum token_class)speech->tokens[source.end + 1].class : CLASS_EDGE;
    bool clause =
        closes && speech->tokens[source.end].class == CLASS_COMMA && (next == CLASS_WHO || next == CLASS_WHICH);
    if (clause && comma - source.end < MOST_LOOKED_AT) source.end = comma + 1;
    if (!tokens_empty(source) && !names_doer(speech, draft) && is_passive(speech, draft)) source.end = source.first;
    draft->source = with_bracket(speech, source);
}

void speech_find_sources(struct speech *speech) {
    for (uint32_t i = 0; i < speech->draft_count; i++) {
        if (speech->drafts[i].settled) {
            take_subject(speech, &speech->drafts[i]);
            tidy_source(speech, &speech->drafts[i]);
            find_antecedent(speech, i);
        } else {
            find_source(speech, i);
        }
        speech->drafts[i].nested = is_nested(speech, i);
    }
}
