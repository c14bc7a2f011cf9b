/* How a statement shows that it answers another: by its cue, by the stance it takes, by what it takes up. */
#include "speech/replies.h"

#include "speech/stems.h"

enum { WORDS = 60, OPENING = 4, YOURS = 5, LEAD = 5 }; /* tokens that are looked at; sentences of the lead */

static bool starts_with_one_of(textref word, const char *stems) {
    char first = word.size ? byte_lower(*word.at) : '\0';
    for (const char *at = stems; *at;) {
        size_t size = 0;
        while (at[size] && at[size] != ' ') size++;
        if (*at == first && text_starts_nocase(word, text_of(at, size))) return true;
        at += size + (at[size] == ' ');
    }
    return false;
}

static bool cue_has(const struct speech *speech, const struct draft *draft, const char *stems) {
    for (uint32_t i = draft->core; i < draft->cue.end; i++)
        if (starts_with_one_of(token_text(speech, i), stems)) return true;
    return false;
}

/* replied, shot back: somebody is spoken to. */
bool is_rejoinder(const struct speech *speech, const struct draft *draft) {
    if (cue_has(speech, draft, "repli reply respond response retort counter rejoin")) return true;
    for (uint32_t i = draft->core + 1; i < draft->cue.end; i++)
        if (token_is(speech, i, "back") &&
            starts_with_one_of(token_text(speech, i - 1), "shot fired hit pushed walked snapped struck fir"))
            return true;
    return false;
}

/* rebutted, dismissed, defended: cues that say of themselves that something is answered. */
static bool is_reply(const struct speech *speech, const struct draft *draft) {
    return is_rejoinder(speech, draft) || cue_has(speech, draft, "rebut refut defend dismiss disput reject");
}

/* "In response to Lee's remarks, the board said": the words before the cue that say whom it answers; empty where none
 * do. */
struct tokens in_response_to(const struct speech *speech, const struct draft *draft) {
    struct tokens sentence = sentence_of(speech, draft->cue.first);
    for (uint32_t i = sentence.first; i + 1 < draft->cue.first && i < sentence.first + WORDS; i++) {
        bool responds = starts_with_one_of(token_text(speech, i + 1), "response reply answer rebuttal");
        if (responds && token_is(speech, i, "in")) return (struct tokens){i + 1, draft->cue.first};
    }
    return (struct tokens){0, 0};
}

/* "responded to Lee's letter", "did not respond to Lee": the words that name whom; empty where the cue has no "to". */
struct tokens replied_to(const struct speech *speech, const struct draft *draft) {
    bool to = is_rejoinder(speech, draft) && token_is(speech, draft->cue.end - 1, "to");
    return to && draft->content_count ? draft->content[0] : (struct tokens){0, 0};
}

static const char *const judging[] = {"misleading",   "outrageous", "ridiculous", "baseless", "absurd",      "false",
                                      "lie",          "lies",       "inaccurate", "unfair",   "nonsense",    "untrue",
                                      "misrepresent", "unfounded",  "groundless", "distort",  "cherry-pick", NULL};

/* called it misleading, said the report was outrageous */
bool judges(const struct speech *speech, const struct draft *draft) {
    for (uint32_t r = 0; r < draft->content_count; r++)
        for (uint32_t i = draft->content[r].first; i < draft->content[r].end && i < draft->content[r].first + WORDS;
             i++)
            if (starts_with_any(token_text(speech, i), judging)) return true;
    return false;
}

/* the allegations, your letter, that report: what is said takes up what was said before. */
bool takes_up_claim(const struct speech *speech, const struct draft *draft) {
    for (uint32_t r = 0; r < draft->content_count; r++)
        for (uint32_t i = draft->content[r].first; i < draft->content[r].end && i < draft->content[r].first + WORDS;
             i++) {
            bool claim = lexicon_at(speech->words, speech->tokens[i].word)->traits & TRAIT_CLAIM;
            if (claim || token_is(speech, i, "letter") || token_is(speech, i, "criticism")) return true;
        }
    return false;
}

/* "Your letter", "your remarks": what the one spoken to has said. */
bool takes_up_yours(const struct speech *speech, const struct draft *draft) {
    for (uint32_t r = 0; r < draft->content_count; r++)
        for (uint32_t i = draft->content[r].first; i < draft->content[r].end && i < draft->content[r].first + WORDS;
             i++) {
            if (!token_is(speech, i, "your")) continue;
            for (uint32_t j = i + 1; j < draft->content[r].end && j <= i + YOURS; j++)
                if (token_is(speech, j, "letter") ||
                    lexicon_at(speech->words, speech->tokens[j].word)->traits & TRAIT_CLAIM)
                    return true;
        }
    return false;
}

/* Who asks for a living: what they say in an interview is answered by the next to speak. */
bool is_interviewer(const struct speech *speech, const struct draft *draft) {
    struct tokens parts[] = {draft->source, draft->role};
    for (size_t p = 0; p < 2; p++)
        for (uint32_t i = parts[p].first; i < parts[p].end && i < parts[p].first + WORDS; i++)
            if (starts_with_one_of(token_text(speech, i), "journalist host moderator anchor interviewer reporter"))
                return true;
    return false;
}

/* Said, not done: what was reported or proposed of somebody is no reply. */
bool is_speech(const struct speech *speech, const struct draft *draft) {
    static const char words[] = "sa tell told repl respo answer wr tweet post call insist defend argu note noting add "
                                "expla counter acknowl conced admit repeat declin refus warn shot fired hit explod";
    return draft->cue_class == COPYDESK_CUE_VERB && starts_with_one_of(token_text(speech, draft->core), words);
}

/* said he had never heard of it; not: said that few had heard of it */
static bool is_unaware(const struct speech *speech, const struct draft *draft) {
    if (draft->stance != COPYDESK_UNAWARE || draft->content_count == 0) return false;
    struct tokens content = draft->content[0];
    for (uint32_t i = content.first; i < content.end && i < content.first + OPENING; i++)
        if (speech->tokens[i].class == CLASS_PRONOUN) return true;
    return false;
}

bool is_asked(const struct speech *speech, const struct draft *draft) {
    return draft->content_count && draft->stance == COPYDESK_ASKS &&
           starts_with_one_of(token_text(speech, draft->core), "ask press inquir");
}

/* attacked him for comments made this week: what he says next is what he is attacked for. */
bool quotes_before(const struct speech *speech, const struct draft *accusing) {
    for (uint32_t r = 0; r < accusing->content_count; r++)
        for (uint32_t i = accusing->content[r].first;
             i < accusing->content[r].end && i < accusing->content[r].first + WORDS; i++)
            if (starts_with_one_of(token_text(speech, i), "comment remark saying calling")) return true;
    return false;
}

/* Silence is no answer but to who is named, or to a claim that it takes up: "did not respond to a request for comment"
 * has the writer ask. */
bool is_silence(const struct speech *speech, const struct draft *draft) {
    return draft->stance == COPYDESK_DECLINES || (draft->negated && is_reply(speech, draft));
}

/* a request for comment, for an interview */
bool is_request(const struct speech *speech, const struct draft *draft) {
    for (uint32_t r = 0; r < draft->content_count; r++)
        for (uint32_t i = draft->content[r].first; i < draft->content[r].end && i < draft->content[r].first + WORDS;
             i++)
            if (starts_with_one_of(token_text(speech, i), "request comment inquir")) return true;
    return false;
}

enum answering answering_of(const struct speech *speech, const struct draft *draft) {
    if (is_reply(speech, draft) || !tokens_empty(in_response_to(speech, draft)) || draft->stance == COPYDESK_DENIES ||
        is_unaware(speech, draft))
        return ANSWERS;
    if (draft->kind == COPYDESK_SOURCE_DOCUMENT || draft->cue_class == COPYDESK_CUE_NOUN) return NO_ANSWER;
    if (draft->stance == COPYDESK_CONFIRMS || draft->stance == COPYDESK_DECLINES) return MAY_ANSWER;
    bool takes_up = judges(speech, draft) || takes_up_claim(speech, draft);
    return takes_up && is_speech(speech, draft) ? MAY_ANSWER : NO_ANSWER;
}

/* A denial in the lead may come before what it denies. */
bool may_come_first(const struct speech *speech, const struct draft *answer) {
    if (speech->tokens[answer->cue.first].sentence >= LEAD) return false;
    return answer->stance == COPYDESK_DENIES || answer->stance == COPYDESK_UNAWARE ||
           starts_with_one_of(token_text(speech, answer->cue.end - 1), "disput rebut refut reject deny deni");
}
