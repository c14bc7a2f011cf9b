/* Descriptions of persons → whom they mean: whoever is called so elsewhere ("lawmaker Ann Lee … the lawmaker"), or else
 * whom the text has been speaking of; of "a lawmaker" in the lead, who is named next. */
#include "speech/describe.h"

enum { FIRST_SENTENCES = 5, DRAFTS_AHEAD = 4, SENTENCES_AHEAD = 6 };

static const unsigned persons = 1u << COPYDESK_SOURCE_PERSON | 1u << COPYDESK_SOURCE_UNKNOWN;

/* Delayed identification: "A lawmaker called for it. … Ann Lee said": the next to speak who has a full name that was
 * not met before, and no role of his own. */
static uint32_t named_later(const struct speech *speech, uint32_t index) {
    uint32_t sentence = speech->tokens[speech->drafts[index].cue.first].sentence;
    for (uint32_t i = index + 1; i < speech->draft_count && i <= index + DRAFTS_AHEAD; i++) {
        const struct draft *later = &speech->drafts[i];
        if (tokens_empty(later->source)) continue;
        if (speech->tokens[later->cue.first].sentence - sentence > SENTENCES_AHEAD) return NONE;
        struct naming naming = speech_name_source(speech, later->source);
        if (naming.name.end - naming.name.first < 2) continue;
        uint32_t mention = mention_at(speech, naming.name.end - 1);
        if (mention == NONE || !tokens_empty(naming.role)) return NONE;
        uint32_t entity = speech->entities->mentions[mention].entity;
        if (speech->entities->all[entity].first_mention < mention) return NONE;
        return speech->entities->all[entity].kind == COPYDESK_SOURCE_PERSON ? entity : NONE;
    }
    return NONE;
}

/* Nouns that tell of nobody in particular who it is, even after "the". */
static bool is_anybody(const struct speech *speech, uint32_t noun) {
    static const char *const words[] = {"man",     "woman",   "person",   "source",    "official",
                                        "aide",    "insider", "voter",    "resident",  "witness",
                                        "student", "worker",  "employee", "protester", "fan",
                                        "boy",     "girl",    "reader",   "observer",  "interviewer"};
    for (size_t i = 0; i < sizeof words / sizeof *words; i++)
        if (token_is(speech, noun, words[i])) return true;
    return false;
}

void describe_person(const struct speech *speech, uint32_t index, uint32_t noun) {
    struct draft *draft = &speech->drafts[index];
    uint32_t token = draft->source.first;
    bool definite = is_definite(speech, draft->source);
    bool early = speech->tokens[token].sentence < FIRST_SENTENCES;
    uint32_t owner = owner_of(speech, draft->source, noun);
    bool owned = owner != NONE, both = definite || owned;
    uint32_t found = both ? called_so(speech, token, noun, persons, true, owner) : NONE;
    if (found == NONE && (both || (early && !is_owned(speech, draft->source))))
        found = called_so(speech, draft->source.end, noun, persons, false, owner);
    if (found == NONE && !definite && !owned) found = named_later(speech, index);
    bool anybody = is_anybody(speech, noun);
    if (found == NONE && definite && !anybody && !is_of_another(speech, draft->source, noun)) {
        /* Of the sentences before; what stands in this one sets the scene: in an interview with Lee, the candidate said
         */
        found =
            most_salient(speech, sentence_of(speech, token).first, persons, gender_of_noun(speech, noun), NONE, draft);
        if (found == NONE) found = most_salient(speech, token, persons, gender_of_noun(speech, noun), NONE, draft);
    }
    if (speech->tokens[token].class == CLASS_ARTICLE && token_is(speech, token, "another")) found = NONE;
    take_entity(speech, draft, found);
    bool known = found != NONE || (definite && !anybody) || is_owned(speech, draft->source);
    draft->kind = known ? COPYDESK_SOURCE_PERSON : COPYDESK_SOURCE_ANONYMOUS;
}
