/* How it is said: denied, promised, feared …; whether it is hedged or negated. The cue's word tells; under a plain cue
 * (said, wrote) the content does, where it is nothing but a denial, a demand, a promise or a forecast. */
#include "speech/parts.h"

enum { REQUEST_REACH = 5 }; /* tokens */

struct stance_words {
    enum copydesk_stance stance;
    const char *stems; /* beginnings of words, separated by spaces */
};

static const struct stance_words cues[] = {
    {COPYDESK_DENIES, "deni deny refut rebut reject dismiss disput contradict debunk disavow repudiat dementier "
                      "bestritt bestreit nie nia "
                      "démen desm"},
    {COPYDESK_CONFIRMS, "confirm acknowledg admit admis conced bestätig confirm recon"},
    {COPYDESK_DECLINES, "declin refus"},
    {COPYDESK_ALLEGES, "alleg claim purport insinuat contend contention suspect behaupt"},
    {COPYDESK_ACCUSES,
     "accus blam denounc charg condemn criticis criticiz criticism attack blast slam lambast chid rebuk berat assail "
     "castigat excoriat decri decry bash scold ripped hammer lash"},
    {COPYDESK_EXPECTS, "expect predict forecast anticipat foresee project hope hopes hoping hoped"},
    {COPYDESK_FEARS, "fear worr concern afraid"},
    {COPYDESK_PROMISES, "promis vow pledg commit swore guarantee plan threat intend intent"},
    {COPYDESK_DEMANDS, "demand urg call implor appeal propos push want request press beg plead"},
    {COPYDESK_ASKS, "ask wonder inquir"},
};

static bool has_stem(textref word, const char *stems) {
    for (const char *at = stems; *at;) {
        size_t size = strcspn(at, " ");
        if (word.size >= size && text_starts_nocase(word, text_of(at, size))) return true;
        at += size + (at[size] == ' ');
    }
    return false;
}

/* "called for" and "calls on" demand; "called him a liar" does not. */
static bool calls_name(const struct speech *speech, const struct draft *draft) {
    textref core = token_text(speech, draft->core);
    if (!text_starts_nocase(core, TEXT("call"))) return false;
    uint32_t next = draft->core + 1;
    return next >= speech->token_count || !(token_is(speech, next, "for") || token_is(speech, next, "on"));
}

/* "asked them for help", "asked him to go" demand; "asked whether" asks. */
static bool requests(const struct speech *speech, const struct draft *draft) {
    if (!text_starts_nocase(token_text(speech, draft->core), TEXT("ask")) || draft->content_count == 0) return false;
    struct tokens content = draft->content[0];
    for (uint32_t i = content.first; i < content.end && i < content.first + REQUEST_REACH; i++) {
        enum token_class class = (enum token_class)speech->tokens[i].class;
        if (class == CLASS_IF || class == CLASS_WHAT || class == CLASS_ABOUT || speech->tokens[i].class == CLASS_COMMA)
            return false;
        if (class == CLASS_FOR || class == CLASS_TO) return true;
    }
    return false;
}

/* Cues of several words: took aim at, ruled out, is critical of, looks forward to, raised a question. */
static bool stance_of_phrase(const struct speech *speech, const struct draft *draft, enum copydesk_stance *stance) {
    static const struct {
        enum copydesk_stance stance;
        const char *first, *second;
    } pairs[] = {
        {COPYDESK_ACCUSES, "tak", "aim"},      {COPYDESK_ACCUSES, "took", "aim"},   {COPYDESK_ACCUSES, "took", "shot"},
        {COPYDESK_ACCUSES, "tak", "shot"},     {COPYDESK_ACCUSES, "went", "after"}, {COPYDESK_ACCUSES, "go", "after"},
        {COPYDESK_ACCUSES, "critical", "of"},  {COPYDESK_ACCUSES, "tore", "into"},  {COPYDESK_DENIES, "rul", "out"},
        {COPYDESK_EXPECTS, "look", "forward"}, {COPYDESK_ASKS, "rais", "question"}, {COPYDESK_DENIES, "push", "back"},
        {COPYDESK_DENIES, "hit", "back"},      {COPYDESK_DENIES, "shot", "back"},   {COPYDESK_DENIES, "fir", "back"},
    };
    for (uint32_t i = draft->cue.first; i < draft->cue.end; i++)
        for (size_t p = 0; p < sizeof pairs / sizeof *pairs; p++) {
            if (!has_stem(token_text(speech, i), pairs[p].first)) continue;
            for (uint32_t j = i + 1; j < i + 4 && j < sentence_of(speech, i).end; j++)
                if (has_stem(token_text(speech, j), pairs[p].second)) {
                    *stance = pairs[p].stance;
                    return true;
                }
        }
    return false;
}

static enum copydesk_stance stance_of_cue(const struct speech *speech, const struct draft *draft) {
    enum copydesk_stance of_phrase;
    textref core = token_text(speech, draft->core);
    if (stance_of_phrase(speech, draft, &of_phrase)) return of_phrase;
    if (calls_name(speech, draft)) return COPYDESK_ASSERTS;
    bool question = text_starts_nocase(core, TEXT("question"));
    if (question && draft->cue_class == COPYDESK_CUE_NOUN) return COPYDESK_ASKS;
    if (requests(speech, draft)) return COPYDESK_DEMANDS;
    for (size_t i = 0; i < sizeof cues / sizeof *cues; i++)
        if (has_stem(core, cues[i].stems)) return cues[i].stance;
    return COPYDESK_ASSERTS;
}

struct pattern {
    enum copydesk_stance stance;
    const char *words; /* one after another, each a stem; * stands for up to three words */
};

static const struct pattern patterns[] = {
    {COPYDESK_UNAWARE, "no information"}, {COPYDESK_UNAWARE, "no knowledge"},   {COPYDESK_UNAWARE, "not * aware"},
    {COPYDESK_UNAWARE, "n't * aware"},    {COPYDESK_UNAWARE, "n’t * aware"},    {COPYDESK_UNAWARE, "unaware"},
    {COPYDESK_UNAWARE, "never * hear"},   {COPYDESK_UNAWARE, "not heard"},      {COPYDESK_UNAWARE, "n't heard"},
    {COPYDESK_UNAWARE, "n’t heard"},      {COPYDESK_UNAWARE, "not * know"},     {COPYDESK_UNAWARE, "n't * know"},
    {COPYDESK_UNAWARE, "n’t * know"},     {COPYDESK_UNAWARE, "knew nothing"},   {COPYDESK_UNAWARE, "know nothing"},
    {COPYDESK_UNAWARE, "knows nothing"},  {COPYDESK_UNAWARE, "not * familiar"}, {COPYDESK_UNAWARE, "no idea"},
    {COPYDESK_DENIES, "not true"},        {COPYDESK_DENIES, "n't true"},        {COPYDESK_DENIES, "n’t true"},
    {COPYDESK_DENIES, "is false"},        {COPYDESK_DENIES, "was false"},       {COPYDESK_DENIES, "are false"},
    {COPYDESK_DENIES, "were false"},      {COPYDESK_DENIES, "baseless"},        {COPYDESK_DENIES, "groundless"},
    {COPYDESK_DENIES, "untrue"},          {COPYDESK_DENIES, "fake news"},       {COPYDESK_DENIES, "never happened"},
    {COPYDESK_DENIES, "made * up"},       {COPYDESK_DENIES, "made up"},         {COPYDESK_DENIES, "a lie"},
    {COPYDESK_DENIES, "boldfaced lie"},   {COPYDESK_DENIES, "outright lie"},    {COPYDESK_DENIES, "total lie"},
};

enum { GAP = 3, PATTERN_REACH = 12, MODAL_REACH = 9 };

/* Whether the pattern begins at `token`. */
static bool matches(const struct speech *speech, const char *pattern, uint32_t token, uint32_t end) {
    bool gap = false;
    for (const char *at = pattern; *at;) {
        size_t size = strcspn(at, " ");
        textref stem = text_of(at, size);
        at += size + (at[size] == ' ');
        if (text_is(stem, TEXT("*"))) {
            gap = true;
            continue;
        }
        uint32_t reach = token + (gap ? GAP : 0);
        while (token < end && token < reach && !text_starts_nocase(token_text(speech, token), stem)) token++;
        if (token >= end || !text_starts_nocase(token_text(speech, token), stem)) return false;
        token++;
        gap = false;
    }
    return true;
}

static bool stance_of_content(const struct speech *speech, const struct draft *draft, enum copydesk_stance *stance) {
    if (draft->content_count == 0) return false;
    struct tokens content = draft->content[0];
    for (uint32_t i = content.first; i < content.end && i < content.first + PATTERN_REACH; i++)
        for (size_t p = 0; p < sizeof patterns / sizeof *patterns; p++)
            if (matches(speech, patterns[p].words, i, content.end)) {
                *stance = patterns[p].stance;
                return true;
            }
    return false;
}

static uint32_t skip_opening(const struct speech *speech, struct tokens content) {
    uint32_t first = content.first;
    while (first < content.end &&
           (speech->tokens[first].class >= CLASS_COMMA || speech->tokens[first].class == CLASS_THAT))
        first++;
    return first;
}

/* "No, …": the answer to what was said before. */
static bool is_no(const struct speech *speech, struct tokens content) {
    uint32_t first = skip_opening(speech, content);
    if (first >= content.end || !token_is(speech, first, "no")) return false;
    return first + 1 >= content.end || speech->tokens[first + 1].class >= CLASS_COMMA;
}

/* "Yes. …" to a question */
static bool is_yes(const struct speech *speech, const struct draft *draft) {
    if (!draft->verbatim || draft->content_count == 0) return false;
    uint32_t first = skip_opening(speech, draft->content[0]);
    return first < draft->content[0].end && token_is(speech, first, "yes");
}

static bool is_personal(const struct speech *speech, uint32_t token) {
    static const char *const words[] = {"I", "we", "he", "she", "they"};
    for (size_t i = 0; i < sizeof words / sizeof *words; i++)
        if (token_is(speech, token, words[i])) return true;
    return false;
}

/* Futures and duties of the content's first clause: "[they] would vote" promises, "it will close" expects, "the port
 * must close" demands. "He would" of the speaker himself only where the pronoun fits, "I" and "we" always. */
static enum copydesk_stance stance_of_modal(const struct speech *speech, const struct draft *draft) {
    struct tokens content = draft->content[0];
    uint32_t first = skip_opening(speech, content);
    for (uint32_t i = first; i < content.end && i < first + MODAL_REACH; i++) {
        enum token_class class = (enum token_class)speech->tokens[i].class;
        if (class == CLASS_COMMA || class == CLASS_WHO || class == CLASS_WHICH || class == CLASS_WHEN ||
            class == CLASS_IF || class == CLASS_STOP || class == CLASS_THAT)
            break;
        bool duty = token_is(speech, i, "should") || token_is(speech, i, "must");
        if (duty && i > first) return COPYDESK_DEMANDS;
        bool will = token_is(speech, i, "will") || token_is(speech, i, "'ll") || token_is(speech, i, "’ll") ||
                    token_is(speech, i, "wo");
        bool would = token_is(speech, i, "would");
        if (!will && !would) continue;
        if (i == first + 1 && is_personal(speech, first)) return COPYDESK_PROMISES;
        return will && i > first ? COPYDESK_EXPECTS : COPYDESK_ASSERTS;
    }
    return COPYDESK_ASSERTS;
}

static bool has_negation(const struct speech *speech, struct tokens t) {
    for (uint32_t i = t.first; i < t.end; i++)
        if (speech->tokens[i].class == CLASS_NOT) return true;
    return false;
}

/* did not respond, would not comment, could not be reached */
static bool is_silence(const struct speech *speech, const struct draft *draft) {
    return has_negation(speech, draft->cue) &&
           has_stem(token_text(speech, draft->core),
                    "respond comment repl answer return confirm disclos discuss specif elaborat");
}

static bool is_hedge(const struct speech *speech, uint32_t token) {
    static const char *const words[] = {"may",    "might",     "could",      "perhaps",    "possibly",    "probably",
                                        "likely", "allegedly", "reportedly", "apparently", "purportedly", "seemingly"};
    for (size_t i = 0; i < sizeof words / sizeof *words; i++)
        if (token_is(speech, token, words[i])) return true;
    return false;
}

static bool has_hedge(const struct speech *speech, struct tokens t) {
    for (uint32_t i = t.first; i < t.end && i < t.first + PATTERN_REACH; i++)
        if (is_hedge(speech, i)) return true;
    return false;
}

/* Cues that only say that something was said. */
static bool is_plain(const struct speech *speech, const struct draft *draft) {
    return has_stem(token_text(speech, draft->core),
                    "said say told tell wrot writ add tweet suggest not repl respond argu reiterat");
}

static void find_stance(const struct speech *speech, struct draft *draft) {
    bool refused = has_negation(speech, draft->cue);
    draft->stance = stance_of_cue(speech, draft);
    enum copydesk_stance of_content;
    bool plain =
        draft->stance == COPYDESK_ASSERTS || draft->stance == COPYDESK_ALLEGES || draft->stance == COPYDESK_DEMANDS;
    if (is_silence(speech, draft))
        draft->stance = COPYDESK_DECLINES;
    else if (plain && !refused && stance_of_content(speech, draft, &of_content))
        draft->stance = of_content;
    else if (is_yes(speech, draft))
        draft->stance = COPYDESK_CONFIRMS;
    else if (draft->stance == COPYDESK_ASSERTS && draft->content_count && is_no(speech, draft->content[0]))
        draft->stance = COPYDESK_DENIES;
    else if (draft->stance == COPYDESK_ASSERTS && draft->content_count && !refused && is_plain(speech, draft))
        draft->stance = stance_of_modal(speech, draft);
    draft->hedged = has_hedge(speech, draft->cue);
    draft->negated = refused && draft->stance != COPYDESK_DECLINES;
    if (draft->content_count == 0) return;
    draft->hedged = draft->hedged || has_hedge(speech, draft->content[0]);
}

void speech_find_stance(struct speech *speech) {
    for (uint32_t i = 0; i < speech->draft_count; i++) find_stance(speech, &speech->drafts[i]);
}
