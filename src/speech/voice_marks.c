/* Speakers whom marks tell, no word of a table: a name before a colon, a person before a quotation that closes the
 * sentence, and whoever stands with an unknown verb behind one. */
#include "speech/finder.h"

enum { FARTHEST_COLON = 48, LONGEST_LABEL = 10, FEWEST_QUOTED = 3, FEWEST_OF_SPEECH = 8 };

static const float unsure_probability = 0.5f;

bool finder_follows_quotation(const struct finder *finder, uint32_t token) {
    const struct speech *speech = finder->speech;
    uint32_t at = token;
    for (uint32_t marks = 0; at > 0 && marks < 2 && !speech->tokens[at].line; marks++) {
        enum token_class class = (enum token_class)speech->tokens[at - 1].class;
        if (class != CLASS_COMMA && class != CLASS_DASH) break;
        at--;
    }
    return at > 0 && !speech->tokens[at].line && speech->tokens[at - 1].class == CLASS_CLOSE;
}

/* Whether the words before a colon are somebody's: a name, or a noun for one who can speak. */
static bool is_label(const struct speech *speech, struct tokens label, bool quoted) {
    uint32_t names = 0;
    for (uint32_t i = label.first; i < label.end; i++) {
        unsigned senses = quoted ? voice_senses(speech, i) : voice_word(speech, i)->senses;
        if (senses & (SENSE_PERSON | SENSE_GROUP | SENSE_BODY | SENSE_HE | SENSE_SHE)) return true;
        names += speech->tokens[i].class == CLASS_NAME;
    }
    return quoted && (names > 1 || (names == 1 && !speech->tongue->nouns_upper && label.end - label.first < 3));
}

/* A pronoun, a noun for a person, a name. */
static bool is_somebody(const struct speech *speech, struct tokens speaker) {
    if (tokens_empty(speaker)) return false;
    enum token_class class = (enum token_class)speech->tokens[speaker.first].class;
    if (class == CLASS_PRONOUN || class == CLASS_NAME || class == CLASS_TITLE) return true;
    for (uint32_t i = speaker.first; i < speaker.end; i++) {
        bool name = speech->tokens[i].class == CLASS_NAME && !speech->tongue->nouns_upper;
        if (name || voice_senses(speech, i) & (SENSE_PERSON | SENSE_TITLE | SENSE_HE | SENSE_SHE)) return true;
    }
    return false;
}

/* [Ann Lee] bewertet das anders: „…“: a quotation that closes a sentence is its subject's, when that is a person. */
static void take_far_colon(struct finder *finder, uint32_t colon) {
    struct speech *speech = finder->speech;
    uint32_t q = colon + 1 < finder->sentence.end ? speech->tokens[colon + 1].quotation : NONE;
    if (q == NONE || speech->quotations[q].open != colon + 1 || colon - finder->sentence.first > FARTHEST_COLON) return;
    if (speech->quotations[q].end - speech->quotations[q].open < FEWEST_OF_SPEECH) return;
    for (uint32_t i = finder->sentence.first; i < colon; i++)
        if (speech->tokens[i].quotation != NONE) return;
    struct tokens speaker = voice_speaker_after(speech, finder->sentence.first, colon);
    if (tokens_empty(speaker) || !is_somebody(speech, speaker)) return;
    if (token_is(speech, speaker.first, "wir") || token_is(speech, speaker.first, "ich")) return; /* the page's own */
    bool bare = speaker.end - speaker.first == 1 && speech->tongue->nouns_upper &&
                speech->tokens[speaker.first].class == CLASS_NAME;
    if (bare && !(voice_senses(speech, speaker.first) & (SENSE_HE | SENSE_SHE | SENSE_PERSON))) return;
    struct draft *draft = voices_add_draft(speech, (struct tokens){colon, colon + 1}, colon);
    if (!draft) return;
    draft->source = speaker;
    draft->cue_class = COPYDESK_CUE_PUNCTUATION;
    draft->shape = SHAPE_COLON;
    draft->score = unsure_probability;
}

/* Ann Lee: „…“, a headline's way; in a heading without marks too. */
void finder_take_colon(struct finder *finder, uint32_t colon) {
    struct speech *speech = finder->speech;
    uint32_t first = finder->sentence.first;
    if (colon == first || colon + 2 >= finder->sentence.end) return;
    uint32_t block = speech->sentences[speech->tokens[colon].sentence].block;
    bool heading = speech->article->blocks[block].kind == COPYDESK_HEADING;
    bool quoted = finder_class(finder, colon + 1) == CLASS_OPEN;
    if (!heading && !quoted) return;
    if (quoted) {
        const struct quotation *q = &speech->quotations[speech->tokens[colon + 1].quotation];
        if (q->end - q->open < FEWEST_QUOTED ||
            (q->end < finder->sentence.end && finder_class(finder, q->end) != CLASS_STOP &&
             finder_class(finder, q->end) != CLASS_CLOSE))
            return;
    }
    struct tokens label = voice_speaker_after(speech, first, colon);
    if (label.end != colon || colon - first > LONGEST_LABEL) {
        take_far_colon(finder, colon);
        return;
    }
    if (!is_label(speech, label, quoted)) return;
    struct draft *draft = voices_add_draft(speech, (struct tokens){colon, colon + 1}, colon);
    if (!draft) return;
    draft->source = label;
    draft->cue_class = COPYDESK_CUE_PUNCTUATION;
    draft->shape = SHAPE_COLON;
}

/* „…“, knurrte [Ann Lee].: behind a quotation and its comma a word before a speaker who ends the clause is a verb of
 * saying, whatever it says. */
void finder_take_unknown(struct finder *finder, uint32_t token) {
    struct speech *speech = finder->speech;
    const struct token *t = &speech->tokens[token];
    enum token_class left = finder_class(finder, (int64_t)token - 1);
    if (t->class != CLASS_WORD || t->upper || (left != CLASS_COMMA && left != CLASS_DASH && left != CLASS_OBJECT))
        return;
    if (!finder_follows_quotation(finder, left == CLASS_OBJECT ? token - 1 : token)) return; /* se preguntaba */
    struct tokens speaker = voice_speaker_after(speech, token + 1, finder->sentence.end);
    if (!is_somebody(speech, speaker)) return;
    enum token_class next = finder_class(finder, speaker.end);
    bool setting = next == CLASS_IN || next == CLASS_PREPOSITION || next == CLASS_TIME || next == CLASS_ADVERB;
    if (!finder_ends_clause(finder, speaker.end) && !setting) return;
    struct draft *draft = voices_add_draft(speech, (struct tokens){token, token + 1}, token);
    if (!draft) return;
    draft->source = speaker;
    draft->shape = SHAPE_BEFORE;
    draft->score = unsure_probability;
}
