/* Who speaks where words are not parted by spaces: every character is a token, particles tell what is what, and the
 * verb stands last.
 *
 *     [水道局の広報担当]は同通信社に対し、[「手紙は存在しない」]と述べた。     speaker は … content と verb
 *     [水道局]は１０日、[…とする報道]を否定した。                             speaker は … content を verb
 *     [警察]によると、[けが人はいない]。                                      speaker によると content
 *     [地元紙]は、[職員]の話として、[…]と報じた。                             職員 said it, 地元紙 carries it
 *     …。[通信社]が伝えた。                                                   通信社 carries the sentence before */
#include "speech/contents.h"
#include "speech/voices.h"

enum { LONGEST_SETTING = 16, LONGEST_SPEAKER = 48, LONGEST_CARRIED = 24, LONGEST_VERB = 12, FEWEST_QUOTED = 8 };

static bool is_char(const struct speech *speech, struct tokens t, int64_t token, const char *text) {
    return token >= t.first && token < t.end && text_is(token_text(speech, (uint32_t)token), text_from(text));
}

static enum token_class class_at(const struct speech *speech, struct tokens t, int64_t token) {
    return class_within(speech, t, token);
}

/* How many tokens from `token` on `phrase` covers, 0 where it does not stand there. */
static uint32_t stands(const struct speech *speech, struct tokens sentence, textref phrase, uint32_t token) {
    uint32_t begin = speech->tokens[token].begin, count = 0;
    if (speech->text.size - begin < phrase.size) return 0;
    if (memcmp(speech->text.at + begin, phrase.at, phrase.size) != 0) return 0;
    while (token + count < sentence.end && speech->tokens[token + count].begin < begin + phrase.size) count++;
    return speech->tokens[token + count - 1].end == begin + phrase.size ? count : 0;
}

/* The longest phrase at `token`, NULL where none stands; *count tokens. */
static const struct voice *voice_at(const struct speech *speech, struct tokens sentence, uint32_t token,
                                    uint32_t *count) {
    const struct voice *best = NULL;
    *count = 0;
    for (uint16_t v = voice_word(speech, token)->voice; v; v = lexicon_voice(speech->words, v)->next) {
        const struct voice *voice = lexicon_voice(speech->words, v);
        uint32_t covers = stands(speech, sentence, voice->phrase, token);
        if (covers <= *count) continue;
        *count = covers;
        best = voice;
    }
    return best;
}

static bool is_hiragana(const struct speech *speech, uint32_t token) {
    textref t = token_text(speech, token); /* U+3041 … U+309F: E3 81 81 … E3 82 9F */
    return t.size == 3 && (unsigned char)t.at[0] == 0xE3 &&
           ((unsigned char)t.at[1] == 0x81 || ((unsigned char)t.at[1] == 0x82 && (unsigned char)t.at[2] < 0xA0));
}

/* The particle that marks the speaker, outside quotations, before `end`: NONE where there is none. Behind another
 * syllable of the same script it is likely part of a word, but behind さん (Mr.) and ら (the plural) it is none. */
static uint32_t topic_before(const struct speech *speech, struct tokens sentence, uint32_t end, const char *particle) {
    for (uint32_t i = sentence.first + 1; i < end; i++) {
        if (speech->tokens[i].quotation != NONE || !is_char(speech, sentence, i, particle)) continue;
        bool after_word = !is_hiragana(speech, i - 1) || is_char(speech, sentence, (int64_t)i - 1, "ん") ||
                          is_char(speech, sentence, (int64_t)i - 1, "ら");
        if (after_word && class_at(speech, sentence, (int64_t)i - 1) != CLASS_COMMA) return i;
    }
    return NONE;
}

/* The phrase that ends at `end`, back to a comma, an unquoted stop or the sentence's begin. */
static struct tokens phrase_to(const struct speech *speech, struct tokens sentence, uint32_t end) {
    uint32_t first = end;
    while (first > sentence.first && end - first < LONGEST_SPEAKER) {
        enum token_class class = class_at(speech, sentence, (int64_t)first - 1);
        if ((class == CLASS_COMMA || class == CLASS_STOP) && speech->tokens[first - 1].quotation == NONE) break;
        first--;
    }
    return (struct tokens){first, end};
}

/* Behind the settings from `first` on: １０日、記者会見で、記者団に対し、 */
static uint32_t behind_settings(const struct speech *speech, struct tokens sentence, uint32_t first, uint32_t end) {
    static const char *const endings[] = {"日", "時", "分", "夜", "朝", "後", "月", "年", "で", "し", "に"};
    for (;;) {
        uint32_t comma = first;
        while (comma < end && comma - first < LONGEST_SETTING &&
               !(class_at(speech, sentence, comma) == CLASS_COMMA && speech->tokens[comma].quotation == NONE) &&
               class_at(speech, sentence, comma) != CLASS_OPEN)
            comma++;
        if (comma >= end || class_at(speech, sentence, comma) != CLASS_COMMA) return first;
        bool setting = comma == first;
        for (size_t i = 0; i < sizeof endings / sizeof *endings && !setting; i++)
            setting = is_char(speech, sentence, (int64_t)comma - 1, endings[i]);
        if (!setting) return first;
        first = comma + 1;
    }
}

static struct draft *add_draft(struct speech *speech, struct tokens cue, const struct voice *voice) {
    struct draft *draft = voices_add_draft(speech, cue, cue.first);
    if (draft) draft->stance = (enum copydesk_stance)voice->stance;
    return draft;
}

/* 職員の話として、: the phrase that is cited between `first` and `end`; sets *behind to where the content begins. */
static struct tokens cited_in(const struct speech *speech, struct tokens sentence, uint32_t first, uint32_t end,
                              uint32_t *behind) {
    for (uint32_t i = first; i < end; i++) {
        uint32_t count;
        if (speech->tokens[i].quotation != NONE || !voice_word(speech, i)->voice) continue;
        const struct voice *voice = voice_at(speech, sentence, i, &count);
        if (!voice || voice->sort != VOICE_CITES) continue;
        struct tokens cited = phrase_to(speech, (struct tokens){first, sentence.end}, i);
        *behind = i + count;
        if (class_at(speech, sentence, *behind) == CLASS_COMMA) ++*behind;
        return cited;
    }
    return (struct tokens){first, first};
}

/* A verb before a noun or before と belongs to what is told: …を求めたとする報道 */
static bool closes_clause(const struct speech *speech, struct tokens sentence, uint32_t token) {
    enum token_class class = class_at(speech, sentence, token);
    return class == CLASS_EDGE || class == CLASS_STOP || class == CLASS_COMMA || class == CLASS_CLOSE ||
           class == CLASS_RIGHT || is_char(speech, sentence, token, "が");
}

/* …と述べた, …を否定した */
static void take_verb(struct speech *speech, struct tokens sentence, struct tokens cue, const struct voice *voice) {
    uint32_t particle = cue.first - 1;
    bool quotes = is_char(speech, sentence, particle, "と"), object = is_char(speech, sentence, particle, "を");
    if (cue.first <= sentence.first + 1 || !(quotes || (object && voice->stance != COPYDESK_ASSERTS))) return;
    if (!closes_clause(speech, sentence, cue.end)) return;
    uint32_t topic = topic_before(speech, sentence, particle, "は");
    if (topic == NONE) topic = topic_before(speech, sentence, particle, "が");
    bool closes = class_at(speech, sentence, (int64_t)particle - 1) == CLASS_CLOSE;
    if (topic == NONE && !closes) return;
    uint32_t open = closes ? speech->quotations[speech->tokens[particle - 1].quotation].open : NONE;
    if (closes && open > sentence.first && is_char(speech, sentence, (int64_t)open - 1, "は")) topic = open - 1;
    struct draft *draft = add_draft(speech, cue, voice);
    if (!draft) return;
    uint32_t first = topic == NONE ? sentence.first : topic + 1, behind = first;
    draft->source = topic == NONE ? (struct tokens){cue.first, cue.first} : phrase_to(speech, sentence, topic);
    struct tokens cited = cited_in(speech, sentence, first, particle, &behind);
    if (!tokens_empty(cited)) {
        cited.first = behind_settings(speech, sentence, cited.first, cited.end);
        speech_add_carrier(speech, draft, draft->source);
        draft->source = cited;
    }
    if (closes) {
        uint32_t q = speech->tokens[particle - 1].quotation;
        content_add(speech, draft, quotation_begin(speech, q, particle), particle);
    } else {
        content_add(speech, draft, behind_settings(speech, sentence, behind, particle), particle);
    }
    draft->dropped = draft->content_count == 0;
}

/* 「…」と憤る。: whatever closes a sentence behind a quotation and と tells that it was said, but for とした, という,
 * となる. */
static bool take_unknown(struct speech *speech, struct tokens sentence, uint32_t particle, uint32_t *end) {
    static const char *const others[] = {"し", "い", "す", "な", "は", "の", "も", "、", "さ"};
    uint32_t first = particle + 1, past = first;
    if (!is_char(speech, sentence, particle, "と") || class_at(speech, sentence, (int64_t)particle - 1) != CLASS_CLOSE)
        return false;
    const struct quotation *q = &speech->quotations[speech->tokens[particle - 1].quotation];
    for (size_t i = 0; i < sizeof others / sizeof *others; i++)
        if (is_char(speech, sentence, first, others[i])) return false;
    while (past < sentence.end && past - first < LONGEST_VERB && class_at(speech, sentence, past) < CLASS_COMMA) past++;
    if (past == first || q->end - q->open < FEWEST_QUOTED ||
        (past < sentence.end && class_at(speech, sentence, past) != CLASS_STOP))
        return false;
    uint32_t topic = topic_before(speech, sentence, q->open, "は");
    if (topic == NONE) topic = topic_before(speech, sentence, q->open, "が");
    static const struct voice plain = {.stance = COPYDESK_ASSERTS};
    struct draft *draft = add_draft(speech, (struct tokens){first, past}, &plain);
    if (!draft) return true;
    draft->source = topic == NONE ? (struct tokens){first, first} : phrase_to(speech, sentence, topic);
    content_add(speech, draft, quotation_begin(speech, speech->tokens[particle - 1].quotation, particle), particle);
    *end = past;
    return true;
}

/* 「…」と語る。: who spoke in the sentence before speaks on. */
static void share_speaker(struct speech *speech, uint32_t index) {
    struct draft *draft = &speech->drafts[index];
    if (index == 0 || !tokens_empty(draft->source)) return;
    const struct draft *earlier = draft - 1;
    const struct sentence *here = &speech->sentences[speech->tokens[draft->cue.first].sentence];
    const struct sentence *there = &speech->sentences[speech->tokens[earlier->cue.first].sentence];
    if (tokens_empty(earlier->source) || here->block != there->block) return;
    draft->source = earlier->source;
    draft->antecedent = index - 1;
}

/* 警察によると、… */
static void take_leading(struct speech *speech, struct tokens sentence, struct tokens cue, const struct voice *voice) {
    struct tokens speaker = phrase_to(speech, sentence, cue.first);
    uint32_t first = cue.end, end = sentence.end;
    if (class_at(speech, sentence, first) == CLASS_COMMA) first++;
    while (end > first && speech->tokens[end - 1].class == CLASS_STOP) end--;
    if (end >= first + 3 && is_char(speech, sentence, (int64_t)end - 3, "と") &&
        is_char(speech, sentence, (int64_t)end - 2, "い") && is_char(speech, sentence, (int64_t)end - 1, "う"))
        end -= 3;
    struct draft *draft = tokens_empty(speaker) || first >= end ? NULL : add_draft(speech, cue, voice);
    if (!draft) return;
    draft->source = speaker;
    draft->cue_class = COPYDESK_CUE_PREPOSITION;
    content_add(speech, draft, first, end);
    draft->dropped = draft->content_count == 0;
}

/* 通信社が伝えた。: a sentence of its own, whose speaker carries what the one before says. */
static bool carries(struct speech *speech, struct tokens sentence, struct tokens cue) {
    bool alone = cue.first > sentence.first + 1 && cue.first - sentence.first < LONGEST_CARRIED &&
                 is_char(speech, sentence, (int64_t)cue.first - 1, "が") &&
                 (cue.end >= sentence.end || class_at(speech, sentence, cue.end) == CLASS_STOP);
    if (!alone || speech->draft_count == 0) return false;
    struct draft *before = &speech->drafts[speech->draft_count - 1];
    if (before->carrier_count || speech->tokens[before->cue.first].sentence + 1 != speech->tokens[cue.first].sentence)
        return false;
    return speech_add_carrier(speech, before, (struct tokens){sentence.first, cue.first - 1});
}

static void find_in_sentence(struct speech *speech, struct tokens sentence) {
    for (uint32_t i = sentence.first; i < sentence.end && !speech->failed; i++) {
        uint32_t count, before = speech->draft_count, end = i + 1;
        if (speech->tokens[i].quotation != NONE) continue;
        const struct voice *voice = voice_word(speech, i)->voice ? voice_at(speech, sentence, i, &count) : NULL;
        if (!voice) {
            bool known =
                i + 1 < sentence.end && voice_word(speech, i + 1)->voice && voice_at(speech, sentence, i + 1, &count);
            if (!known && take_unknown(speech, sentence, i, &end) && speech->draft_count > before) {
                share_speaker(speech, before);
                i = end - 1;
            }
            continue;
        }
        struct tokens cue = {i, i + count};
        if (voice->sort == VOICE_LEADS)
            take_leading(speech, sentence, cue, voice);
        else if (voice->sort == VOICE_VERB && !carries(speech, sentence, cue))
            take_verb(speech, sentence, cue, voice);
        if (speech->draft_count > before) share_speaker(speech, before);
        i = cue.end - 1;
    }
}

void voices_find_unspaced(struct speech *speech) {
    for (uint32_t s = 0; s < speech->sentence_count && !speech->failed; s++)
        find_in_sentence(speech, speech->sentences[s].tokens);
    if (!speech->failed) speech_drop(speech);
}
