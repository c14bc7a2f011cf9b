/* Interviews: what stands under a question or behind a name is said by somebody, though no verb says so.
 *
 *     Dr Lind, did your inspectors find cracks [?]      the question's mark is the cue
 *     [Yes. Three, in the eastern wall.]                said by the one person named in full before the first question
 *
 *     LIND [:] [Yes.]                                   names that come again and again before a colon
 *
 * A list of questions that readers ask looks the same; what tells an interview is that somebody is addressed and that
 * the answers say "I" or "we". Marks of type are not asked: text without them must give the same statements. */
#include "speech/contents.h"

enum { FEWEST_QUESTIONS = 3, LONGEST_QUESTION = 80, LONGEST_LABEL = 5, FEWEST_TURNS = 3, MOST_LABELS = 16 };

static const float probability = 0.6f;

static struct tokens block_at(const struct speech *speech, uint32_t block) {
    return (struct tokens){speech->block_first[block], speech->block_first[block + 1]};
}

static bool holds_word(const struct speech *speech, struct tokens t, const char *const *words, size_t count) {
    for (uint32_t i = t.first; i < t.end; i++)
        for (size_t w = 0; w < count; w++)
            if (speech->tokens[i].quotation == NONE && text_is_nocase(token_text(speech, i), text_from(words[w])))
                return true;
    return false;
}

/* Words that address somebody, and by which one speaks of oneself, in the languages that have tables. */
static bool addresses(const struct speech *speech, struct tokens t) {
    static const char *const words[] = {"you",  "your",  "Sie",   "Ihr",   "Ihre", "Ihnen", "du",
                                        "vous", "votre", "usted", "vostè", "lei",  "você",  "вы",
                                        "ваш",  "вас",   "вам",   "ви",    "вас",  "ваша",  "vosotros"};
    return holds_word(speech, t, words, sizeof words / sizeof *words);
}

static bool says_i(const struct speech *speech, struct tokens t) {
    static const char *const words[] = {"I",   "we", "my", "me",  "our",  "us", "ich", "wir", "mir", "mich",
                                        "uns", "je", "j'", "j’",  "nous", "yo", "me",  "nos", "io",  "noi",
                                        "mi",  "ci", "eu", "nós", "я",    "мы", "мне", "ми",  "мені"};
    return holds_word(speech, t, words, sizeof words / sizeof *words);
}

static bool is_question(const struct speech *speech, uint32_t block) {
    struct tokens t = block_at(speech, block);
    if (tokens_empty(t) || t.end - t.first > LONGEST_QUESTION || speech->tokens[t.end - 1].quotation != NONE)
        return false;
    textref last = token_text(speech, t.end - 1);
    return text_is(last, TEXT("?")) || text_is(last, TEXT("؟")) || text_is(last, TEXT("？"));
}

static bool is_answer(const struct speech *speech, uint32_t block) {
    if (block >= speech->article->block_count || is_question(speech, block)) return false;
    struct tokens t = block_at(speech, block);
    enum copydesk_block_kind kind = speech->article->blocks[block].kind;
    return !tokens_empty(t) && kind == COPYDESK_PARAGRAPH && speech->tokens[t.first].quotation == NONE;
}

/* Whether the article is an interview by its questions; sets *first to the first of them. */
static bool is_interview(const struct speech *speech, uint32_t *first) {
    uint32_t questions = 0, addressed = 0, personal = 0;
    for (uint32_t b = 0; b + 1 < speech->article->block_count; b++) {
        if (!is_question(speech, b) || !is_answer(speech, b + 1)) continue;
        if (questions++ == 0) *first = b;
        addressed += addresses(speech, block_at(speech, b));
        personal += says_i(speech, block_at(speech, b + 1));
    }
    return questions >= FEWEST_QUESTIONS && addressed > 0 && 2 * personal >= questions;
}

static bool is_name(const struct speech *speech, uint32_t token) {
    return speech->tokens[token].class == CLASS_NAME && speech->tokens[token].quotation == NONE;
}

static unsigned senses_of(const struct speech *speech, uint32_t token) {
    return lexicon_at(speech->words, speech->tokens[token].word)->senses;
}

/* Who answers: the first full name before the first question that begins with a first name, or whose last word a
 * question calls. */
static struct tokens interviewee(const struct speech *speech, uint32_t first_question) {
    uint32_t limit = speech->block_first[first_question];
    struct tokens question = block_at(speech, first_question);
    for (uint32_t i = 0; i < limit; i++) {
        struct tokens name = {i, i};
        while (name.end < limit && is_name(speech, name.end) && (name.end == i || !speech->tokens[name.end].line))
            name.end++;
        if (name.end - name.first > 1) {
            bool called = senses_of(speech, name.first) & (SENSE_HE | SENSE_SHE);
            for (uint32_t q = question.first; q < question.end; q++)
                called = called || text_is(token_text(speech, q), token_text(speech, name.end - 1));
            if (called) return name;
        }
        if (name.end > i) i = name.end - 1;
    }
    return (struct tokens){0, 0};
}

/* ---- drafts -------------------------------------------------------------------------------------------------- */

static void add_turn(struct speech *speech, struct tokens source, uint32_t cue, uint32_t first, uint32_t end) {
    if (first >= end || speech->failed) return;
    if (speech->draft_count >= LIMIT_STATEMENTS) {
        speech->cut = true;
        return;
    }
    if (!array_grow(&speech->drafts, &speech->draft_capacity, speech->draft_count, sizeof *speech->drafts)) {
        speech->failed = true;
        return;
    }
    struct draft draft = {.source = source,
                          .cue = {cue, cue + 1},
                          .core = cue,
                          .cue_class = COPYDESK_CUE_PUNCTUATION,
                          .score = probability,
                          .antecedent = NONE,
                          .within = NONE,
                          .answers = -1,
                          .days = {1, 0},
                          .settled = true,
                          .verbatim = true};
    content_add(speech, &draft, first, end);
    if (draft.content_count) speech->drafts[speech->draft_count++] = draft;
}

static void take_questions(struct speech *speech) {
    uint32_t first = 0;
    if (!is_interview(speech, &first)) return;
    struct tokens source = interviewee(speech, first);
    if (tokens_empty(source)) return;
    for (uint32_t b = first; b + 1 < speech->article->block_count; b++) {
        if (!is_question(speech, b) || !is_answer(speech, b + 1)) continue;
        struct tokens answer = block_at(speech, b + 1);
        add_turn(speech, source, speech->block_first[b + 1] - 1, answer.first, answer.end);
    }
}

/* ---- labels -------------------------------------------------------------------------------------------------- */

/* The words before a colon at a paragraph's begin, when all of them may be of a name; empty otherwise. */
static struct tokens label_of(const struct speech *speech, uint32_t block) {
    struct tokens t = block_at(speech, block), none = {t.first, t.first};
    if (speech->article->blocks[block].kind != COPYDESK_PARAGRAPH) return none;
    for (uint32_t i = t.first; i < t.end && i <= t.first + LONGEST_LABEL; i++) {
        enum token_class class = (enum token_class)speech->tokens[i].class;
        if (class == CLASS_COLON) return i + 1 < t.end ? (struct tokens){t.first, i} : none;
        if (class != CLASS_NAME && class != CLASS_TITLE) return none;
    }
    return none;
}

static textref text_between(const struct speech *speech, struct tokens t) {
    return text_slice(speech->text, speech->tokens[t.first].begin, speech->tokens[t.end - 1].end);
}

struct labels {
    textref text[MOST_LABELS];
    uint32_t turns[MOST_LABELS], count;
};

static uint32_t find_label(const struct labels *labels, textref text) {
    for (uint32_t i = 0; i < labels->count; i++)
        if (text_is(labels->text[i], text)) return i;
    return NONE;
}

/* Two names at least, one of which comes several times: a label once is a heading ("Hamburg: …"). */
static bool are_turns(const struct labels *labels) {
    uint32_t turns = 0, again = 0;
    for (uint32_t i = 0; i < labels->count; i++) {
        turns += labels->turns[i];
        again += labels->turns[i] > 1;
    }
    return labels->count > 1 && again > 0 && turns >= FEWEST_TURNS;
}

static bool has_cue_at(const struct speech *speech, uint32_t count, uint32_t token) {
    uint32_t low = 0, high = count;
    while (low < high) {
        uint32_t middle = low + (high - low) / 2;
        if (speech->drafts[middle].cue.end <= token)
            low = middle + 1;
        else
            high = middle;
    }
    return low < count && speech->drafts[low].cue.first <= token;
}

static void take_labels(struct speech *speech) {
    struct labels labels = {.count = 0};
    for (uint32_t b = 0; b < speech->article->block_count; b++) {
        struct tokens label = label_of(speech, b);
        if (tokens_empty(label)) continue;
        uint32_t known = find_label(&labels, text_between(speech, label));
        if (known == NONE && labels.count == MOST_LABELS) return; /* a list of terms */
        if (known == NONE) labels.text[known = labels.count++] = text_between(speech, label);
        labels.turns[known]++;
    }
    if (!are_turns(&labels)) return;
    uint32_t found = speech->draft_count;
    for (uint32_t b = 0; b < speech->article->block_count; b++) {
        struct tokens label = label_of(speech, b), whole = block_at(speech, b);
        if (tokens_empty(label) || has_cue_at(speech, found, label.end)) continue;
        uint32_t known = find_label(&labels, text_between(speech, label));
        if (known != NONE && labels.turns[known] > 1) add_turn(speech, label, label.end, label.end + 1, whole.end);
    }
}

/* ---- order --------------------------------------------------------------------------------------------------- */

/* Where the drafts before `first` go to once those behind it are put among them; antecedents go along. */
static void renumber(struct speech *speech, uint32_t first) {
    struct draft *drafts = speech->drafts;
    uint32_t new = first;
    for (uint32_t i = 0; i < first; i++) {
        while (new < speech->draft_count && drafts[new].cue.first < drafts[i].cue.first) new ++;
        drafts[i].number = i + new - first;
    }
    for (uint32_t i = 0; i < first; i++)
        if (drafts[i].antecedent != NONE) drafts[i].antecedent = drafts[drafts[i].antecedent].number;
}

/* Puts the drafts from `first` on, which ascend, among those before, which do too. */
static void merge(struct speech *speech, uint32_t first) {
    uint32_t count = speech->draft_count, added = count - first;
    if (added == 0 || first == 0) return;
    renumber(speech, first);
    for (uint32_t i = 0; i < added; i++) /* room behind for a copy of the new ones */
        if (!array_grow(&speech->drafts, &speech->draft_capacity, count + i, sizeof *speech->drafts)) {
            speech->failed = true;
            return;
        }
    struct draft *drafts = speech->drafts, *copy = drafts + count;
    memcpy(copy, drafts + first, added * sizeof *drafts);
    for (uint32_t to = count, old = first, new = added; new > 0;) {
        bool takes_old = old > 0 && drafts[old - 1].cue.first > copy[new - 1].cue.first;
        drafts[--to] = takes_old ? drafts[--old] : copy[--new];
    }
}

void speech_find_replies(struct speech *speech) {
    uint32_t found = speech->draft_count;
    take_questions(speech);
    if (speech->draft_count == found) take_labels(speech);
    if (!speech->failed) merge(speech, found);
}
