#include "speech/views.h"

#include "speech/replies.h"
#include "speech/speakers.h"

enum { WORDS = 60, OPENING = 12, OWNED = 5, FARTHEST_SENTENCE = 60, LONGEST = 100 };

/* Nouns for what is said, or for what is done by saying it. */
static const char *const utterances[] = {
    "comment",    "remark",    "claim",       "critici",  "plan",      "propos",     "idea",     "call",
    "stance",     "position",  "decision",    "argument", "notion",    "suggestion", "attack",   "accusation",
    "allegation", "report",    "question",    "letter",   "tweet",     "statement",  "rhetoric", "offer",
    "demand",     "assertion", "charge",      "rebuke",   "narrative", "lawsuit",    "ruling",   "request",
    "speech",     "words",     "assessment",  "concern",  "complaint", "contention", "attempt",  "policy",
    "warning",    "threat",    "description", "analysis", "insult",    "jab",        "view",     NULL};

static const char *const spokesmen[] = {"spokes", "campaign", "aide", "adviser", "lawyer", "office", NULL};
static const char *const asked[] = {"asked", "pressed", "pushed", "questioned", NULL};

enum { CUE_STEMS = 56 };

static const struct {
    const char *name, *stems[CUE_STEMS]; /* of words of the cue; the last is NULL */
} cues[] = {
    {"reacts",
     {"critici",    "slam",  "blast",  "rip",    "mock",   "attack",     "condemn", "denounc", "hit",  "laugh",
      "shrug",      "brush", "disput", "reject", "rebuff", "spurn",      "dismiss", "defend",  "fir",  "shot",
      "lash",       "rail",  "needl",  "chid",   "scold",  "object",     "oppos",   "tak",     "took", "disagre",
      "contradict", "push",  "pull",   "walk",   "react",  "fact-check", "deem",    "debunk"}},
    {"agrees", {"agree", "echo", "prais", "applaud", "welcom", "concur", "second", "acknowl", "admit", "conced"}},
    {"goes on", {"continu", "add", "went", "conclud", "elaborat", "reiterat", "repeat"}},
    {"says", {"said", "say", "told", "tell", "tweet", "wrote", "writ"}},
    {"argues", {"jok", "quip", "insist", "maintain", "counter", "argu", "contend", "interject", "contradict"}},
};

static const struct {
    const char *name, *words; /* the first word of what is said */
} openings[] = {
    {"opens yes", "yes yeah yep no nope absolutely sure certainly exactly right true not never correct definitely of"},
    {"opens well", "well oh look listen ok okay hey wow thanks thank sorry"},
    {"opens but", "but and so because"},
    {"opens that", "that this it these those such there"},
    {"opens he", "he she they his her their"},
};

/* ---- words ----------------------------------------------------------------------------------------------------- */

/* Whether it is one of the words, separated by spaces. */
static bool is_one_of(textref word, const char *words) {
    char first = word.size ? byte_lower(*word.at) : '\0';
    for (const char *at = words; *at;) {
        size_t size = 0;
        while (at[size] && at[size] != ' ') size++;
        if (*at == first && text_is_nocase(word, text_of(at, size))) return true;
        at += size + (at[size] == ' ');
    }
    return false;
}

static bool has_any(const struct speech *speech, struct tokens t, const char *const *stems) {
    for (uint32_t i = t.first; i < t.end && i < t.first + WORDS; i++)
        if (starts_with_any(token_text(speech, i), stems)) return true;
    return false;
}

static uint32_t first_word(const struct speech *speech, struct tokens t) {
    uint32_t i = t.first;
    while (i < t.end && speech->tokens[i].class >= CLASS_COMMA) i++;
    return i;
}

/* ---- entities -------------------------------------------------------------------------------------------------- */

bool entity_list_holds(const struct entity_list *list, uint32_t entity) {
    for (uint32_t i = 0; i < list->count; i++)
        if (list->entities[i] == entity) return true;
    return false;
}

static void note(struct entity_list *list, uint32_t entity) {
    if (list->count < VIEW_ENTITIES && !entity_list_holds(list, entity)) list->entities[list->count++] = entity;
}

/* Those mentioned in `t`: by name, and by pronouns as well where `meant` is given. */
static void note_mentions(const struct speech *speech, struct tokens t, struct entity_list *named,
                          struct entity_list *meant) {
    const struct entities *entities = speech->entities;
    uint32_t seen = 0;
    for (uint32_t m = mentions_before(speech, t.first); m < entities->mention_count && seen < WORDS; m++, seen++) {
        const struct mention *mention = &entities->mentions[m];
        if (mention->tokens.first >= t.end) break;
        if (mention->tokens.first < t.first) continue;
        if (meant) note(meant, mention->entity);
        if (!mention->pronoun) note(named, mention->entity);
    }
}

/* "Lee's remarks", "his plan". */
static void note_quoted(const struct speech *speech, struct tokens sentence, struct entity_list *quoted) {
    const struct entities *entities = speech->entities;
    uint32_t seen = 0;
    for (uint32_t m = mentions_before(speech, sentence.first); m < entities->mention_count && seen < WORDS;
         m++, seen++) {
        const struct mention *mention = &entities->mentions[m];
        uint32_t next = mention->tokens.end;
        if (mention->tokens.first >= sentence.end) break;
        if (mention->tokens.first < sentence.first || next >= sentence.end) continue;
        bool owns = mention->pronoun ? speech->tokens[next - 1].class == CLASS_POSSESSIVE
                                     : speech->tokens[next].class == CLASS_GENITIVE;
        struct tokens owned = {next, next + OWNED < sentence.end ? next + OWNED : sentence.end};
        if (owns && has_any(speech, owned, utterances)) note(quoted, mention->entity);
    }
}

/* ---- numbers --------------------------------------------------------------------------------------------------- */

void put_number(struct numbers *numbers, const char *name, float value) {
    if (numbers->names) numbers->names[numbers->count] = name;
    numbers->values[numbers->count++] = value;
}

static void put_kind(struct numbers *out, const struct draft *draft) {
    static const char *const kinds[] = {"unknown", "person", "organisation", "outlet", "document", "anonymous"};
    static const char *const stances[] = {"asserts", "denies",  "confirms", "unaware",  "declines", "alleges",
                                          "accuses", "expects", "fears",    "promises", "demands",  "asks"};
    static const char *const classes[] = {"verb", "noun", "preposition", "punctuation"};
    for (int i = 0; i < (int)(sizeof kinds / sizeof *kinds); i++) put_number(out, kinds[i], (int)draft->kind == i);
    for (int i = 0; i < (int)(sizeof stances / sizeof *stances); i++)
        put_number(out, stances[i], (int)draft->stance == i);
    for (int i = 1; i < (int)(sizeof classes / sizeof *classes); i++)
        put_number(out, classes[i], (int)draft->cue_class == i);
    put_number(out, "negated", draft->negated);
    put_number(out, "told", !tokens_empty(draft->told));
    put_number(out, "within", draft->within != NONE);
    put_number(out, "sourceless", tokens_empty(draft->source));
}

static void put_reply(struct numbers *out, const struct speech *speech, const struct draft *draft) {
    put_number(out, "answering", (float)answering_of(speech, draft));
    put_number(out, "rejoinder", is_rejoinder(speech, draft));
    put_number(out, "judges", judges(speech, draft));
    put_number(out, "takes up a claim", takes_up_claim(speech, draft));
    put_number(out, "speech", is_speech(speech, draft));
    put_number(out, "interviewer", is_interviewer(speech, draft));
    put_number(out, "in response", !tokens_empty(in_response_to(speech, draft)));
    put_number(out, "quotes before", quotes_before(speech, draft));
    put_number(out, "silence", is_silence(speech, draft));
    put_number(out, "pronoun", is_single(draft->source) && speech->tokens[draft->source.first].class == CLASS_PRONOUN);
    put_number(out, "spokesman", has_any(speech, draft->source, spokesmen));
    for (size_t i = 0; i < sizeof cues / sizeof *cues; i++)
        put_number(out, cues[i].name, has_any(speech, draft->cue, cues[i].stems));
}

static void put_content(struct numbers *out, const struct speech *speech, const struct draft *draft,
                        const struct view *view) {
    float yours = 0, ours = 0, nots = 0, said = 0;
    uint32_t length = 0;
    for (uint32_t r = 0; r < draft->content_count; r++) {
        struct tokens run = draft->content[r];
        length += run.end - run.first;
        for (uint32_t i = run.first; i < run.end && i < run.first + WORDS; i++) {
            textref word = token_text(speech, i);
            yours += is_one_of(word, "you your yours");
            ours += is_one_of(word, "i my me we our us");
            nots += speech->tokens[i].class == CLASS_NOT || is_one_of(word, "no never nothing none wrong");
            said += i < run.first + OPENING && starts_with_any(word, utterances);
        }
    }
    struct tokens run = draft->content_count ? draft->content[0] : (struct tokens){0, 0};
    uint32_t first = first_word(speech, run);
    textref opening = first < run.end ? token_text(speech, first) : (textref){0};
    for (size_t i = 0; i < sizeof openings / sizeof *openings; i++)
        put_number(out, openings[i].name, opening.size && is_one_of(opening, openings[i].words));
    put_number(out, "you", yours);
    put_number(out, "I", ours);
    put_number(out, "not", nots);
    put_number(out, "utterance", said);
    put_number(out, "question mark", view->questions);
    put_number(out, "direct", view->direct);
    put_number(out, "length", length > LONGEST ? LONGEST : (float)length);
}

static void put_place(struct numbers *out, const struct speech *speech, const struct draft *draft,
                      const struct view *view) {
    struct tokens sentence = sentence_of(speech, draft->cue.first);
    uint32_t first = first_word(speech, sentence);
    struct tokens before = {sentence.first, draft->cue.first}, after = {draft->cue.first + 1, draft->cue.end + 4};
    if (after.end > sentence.end) after.end = sentence.end;
    put_number(out, "but",
               first < sentence.end &&
                   is_one_of(token_text(speech, first), "but however yet still nevertheless instead although though "
                                                        "while despite"));
    put_number(out, "asked before", has_any(speech, before, asked));
    put_number(out, "asked after", has_any(speech, after, asked));
    put_number(out, "sentence", view->sentence > FARTHEST_SENTENCE ? FARTHEST_SENTENCE : (float)view->sentence);
    put_number(out, "headline", view->block == 0);
    put_number(out, "ruled", view->ruled >= 0);
}

/* ---- a view ---------------------------------------------------------------------------------------------------- */

static bool has_question_mark(const struct speech *speech, const struct draft *draft) {
    for (uint32_t r = 0; r < draft->content_count; r++)
        for (uint32_t i = draft->content[r].first; i < draft->content[r].end && i < draft->content[r].first + WORDS;
             i++)
            if (text_is(token_text(speech, i), TEXT("?"))) return true;
    return false;
}

static bool begins_quoted(const struct speech *speech, const struct draft *draft) {
    if (draft->content_count == 0) return false;
    uint32_t first = first_word(speech, draft->content[0]);
    return first < draft->content[0].end && speech->tokens[first].quotation != NONE;
}

void view_read(const struct speech *speech, uint32_t d, struct view *view, const char **names) {
    const struct draft *draft = &speech->drafts[d];
    const struct token *cue = &speech->tokens[draft->cue.first];
    struct tokens sentence = sentence_of(speech, draft->cue.first);
    *view = (struct view){.entity = entity_of(speech, draft),
                          .ruled = draft->answers,
                          .sentence = cue->sentence,
                          .block = speech->sentences[cue->sentence].block,
                          .says = stems_of(speech, draft),
                          .asks = draft->stance == COPYDESK_ASKS,
                          .questions = has_question_mark(speech, draft),
                          .direct = begins_quoted(speech, draft)};
    stems_add(speech, draft->source, &view->source);
    view->names = view->source;
    stems_add(speech, draft->name, &view->names);
    for (uint32_t r = 0; r < draft->content_count; r++)
        note_mentions(speech, draft->content[r], &view->named, &view->meant);
    note_mentions(speech, draft->told, &view->told, &view->told);
    if (view->entity != NONE) note(&view->house, view->entity);
    note_mentions(speech, draft->source, &view->house, NULL);
    note_mentions(speech, sentence, &view->beside, &view->beside);
    note_quoted(speech, sentence, &view->quoted);
    struct numbers out = {.values = view->numbers, .names = names};
    put_kind(&out, draft);
    put_reply(&out, speech, draft);
    put_content(&out, speech, draft, view);
    put_place(&out, speech, draft, view);
    view->number_count = out.count;
}
