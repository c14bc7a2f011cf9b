/* Descriptions of documents → who made them: named in front of or behind the word, here or elsewhere; else who spoke
 * last. */
#include "speech/describe.h"

enum { REPORT_BACK = 800, REPORT_AHEAD = 500, MAKER_BEFORE = 4, MAKER_AFTER = 8, SPOKE_LAST = 3 };

static const unsigned makers = 1u << COPYDESK_SOURCE_ORGANISATION | 1u << COPYDESK_SOURCE_OUTLET;

static bool is_maker(const struct speech *speech, uint32_t mention) {
    if (mention == NONE || speech->entities->mentions[mention].pronoun) return false;
    enum copydesk_source_kind kind = speech->entities->all[speech->entities->mentions[mention].entity].kind;
    if (speech->entities->all[speech->entities->mentions[mention].entity].place) return false;
    return kind == COPYDESK_SOURCE_ORGANISATION || kind == COPYDESK_SOURCE_OUTLET;
}

static bool is_making(const struct speech *speech, uint32_t token) {
    static const char *const words[] = {"conducted", "released", "published", "issued",   "commissioned", "wrote",
                                        "produced",  "compiled", "filed",     "prepared", "sponsored",    "sent",
                                        "unveiled",  "launched", "posted",    "aired",    "drafted",      "signed"};
    for (size_t i = 0; i < sizeof words / sizeof *words; i++)
        if (token_is(speech, token, words[i])) return true;
    return false;
}

/* What one person may write or make: the letter, the book; not the poll. */
static bool is_written(const struct speech *speech, uint32_t noun) {
    static const char *const words[] = {"letter", "email", "e-mail", "memo",      "tweet",    "statement",
                                        "speech", "book",  "essay",  "column",    "petition", "video",
                                        "ad",     "note",  "op-ed",  "memoir",    "post",     "article",
                                        "form",   "plan",  "spot",   "commercial"};
    for (size_t i = 0; i < sizeof words / sizeof *words; i++)
        if (token_is(speech, noun, words[i])) return true;
    return false;
}

/* "The Post conducted a poll", "Lee unveiled an ad" */
static uint32_t maker_as_subject(const struct speech *speech, uint32_t noun) {
    struct tokens sentence = sentence_of(speech, noun);
    for (uint32_t i = noun; i-- > sentence.first + 1 && noun - i <= MAKER_AFTER;) {
        if (!is_making(speech, i)) continue;
        uint32_t mention = mention_at(speech, i - 1);
        if (mention == NONE) return NONE;
        uint32_t entity = speech->entities->mentions[mention].entity;
        bool person = speech->entities->all[entity].kind == COPYDESK_SOURCE_PERSON && is_written(speech, noun);
        return person || is_maker(speech, mention) ? entity : NONE;
    }
    return NONE;
}

/* "Harbour Watch wrote in its letter": the body that is the sentence's subject. */
static uint32_t subject_before(const struct speech *speech, uint32_t noun) {
    uint32_t first = sentence_of(speech, noun).first;
    for (uint32_t m = mentions_before(speech, noun); m-- > 0 && speech->entities->mentions[m].tokens.first >= first;)
        if (speech->entities->mentions[m].subject && is_maker(speech, m)) return speech->entities->mentions[m].entity;
    return NONE;
}

/* The institute, where no name follows that it describes: "the institute Harbour Watch" */
static bool is_body_alone(const struct speech *speech, uint32_t noun, uint32_t end) {
    if (speech->tokens[noun].class != CLASS_WORD || kind_of_noun(speech, noun) != COPYDESK_SOURCE_ORGANISATION)
        return false;
    enum token_class next = noun + 1 < end ? (enum token_class)speech->tokens[noun + 1].class : CLASS_EDGE;
    return next != CLASS_WORD && next != CLASS_NAME && next != CLASS_TITLE && next != CLASS_GENITIVE;
}

/* "the Post's new poll", "a poll released by the Post": the maker beside the noun at `noun`, or NONE. */
static uint32_t maker_beside(const struct speech *speech, uint32_t noun) {
    struct tokens sentence = sentence_of(speech, noun);
    for (uint32_t i = noun; i-- > sentence.first && noun - i <= MAKER_BEFORE;) {
        enum token_class class = (enum token_class)speech->tokens[i].class;
        uint32_t mention = mention_at(speech, i);
        bool owner = class == CLASS_GENITIVE;
        if (mention != NONE && class == CLASS_POSSESSIVE && is_written(speech, noun))
            return speech->entities->mentions[mention].entity; /* her first ad */
        if (mention != NONE && !speech->entities->mentions[mention].pronoun) {
            bool person = speech->tokens[i + 1].class == CLASS_GENITIVE;
            struct entity *entity = &speech->entities->all[speech->entities->mentions[mention].entity];
            if (entity->place) continue;
            if (entity->kind == COPYDESK_SOURCE_UNKNOWN && i + 1 == noun)
                return speech->entities->mentions[mention].entity;
            return is_maker(speech, mention) || person ? speech->entities->mentions[mention].entity : NONE;
        }
        if (!owner && (class >= CLASS_COMMA || speech->tokens[i].cues || class == CLASS_ARTICLE ||
                       (class >= CLASS_BE && class <= CLASS_TO)))
            break;
    }
    if (noun > sentence.first && token_is(speech, noun - 1, "its")) {
        uint32_t body = subject_before(speech, noun);
        if (body != NONE) return body;
    }
    bool by = false;
    for (uint32_t i = noun + 1; i < sentence.end && i <= noun + MAKER_AFTER + 2 * by; i++) {
        enum token_class class = (enum token_class)speech->tokens[i].class;
        uint32_t mention = mention_at(speech, i);
        bool named = mention != NONE && !speech->entities->mentions[mention].pronoun &&
                     !speech->entities->all[speech->entities->mentions[mention].entity].place;
        if (by && named) return speech->entities->mentions[mention].entity;
        if (by && token_is(speech, i - 1, "the") && is_body_alone(speech, i, sentence.end))
            return most_salient(speech, noun, makers, GENDER_UNKNOWN, NONE, NULL); /* a survey by the institute */
        by = by || class == CLASS_BY || token_is(speech, i, "from") || (class == CLASS_OF && i == noun + 1);
        bool verb = class == CLASS_VERB || (class >= CLASS_BE && class <= CLASS_NOT) || class == CLASS_THAT ||
                    (speech->tokens[i].cues && !is_making(speech, i));
        if (verb || class >= CLASS_COLON) break;
    }
    return maker_as_subject(speech, noun);
}

/* Words that are said of one document in turn: a study, the report. */
static bool may_be_same_document(const struct speech *speech, uint32_t token, textref noun) {
    textref word = token_text(speech, token);
    if (noun.size > 1 && noun.at[noun.size - 1] == 's') noun.size--;
    return text_starts_nocase(word, noun) && word.size <= noun.size + 1;
}

static uint32_t maker_elsewhere(const struct speech *speech, uint32_t noun) {
    textref word = token_text(speech, noun);
    uint32_t floor = noun > REPORT_BACK ? noun - REPORT_BACK : 0;
    for (uint32_t i = noun; i-- > floor;) {
        if (!may_be_same_document(speech, i, word)) continue;
        uint32_t maker = maker_beside(speech, i);
        if (maker != NONE) return maker;
    }
    uint32_t ceiling = speech->token_count - noun > REPORT_AHEAD ? noun + REPORT_AHEAD : speech->token_count;
    for (uint32_t i = noun + 1; i < ceiling; i++) {
        if (!may_be_same_document(speech, i, word)) continue;
        uint32_t maker = maker_beside(speech, i);
        if (maker != NONE) return maker;
    }
    return NONE;
}

/* The latest outlet that spoke or carried what others said, a few sentences back; else the latest body. */
static struct tokens spoke_before(const struct speech *speech, uint32_t index) {
    uint32_t sentence = speech->tokens[speech->drafts[index].cue.first].sentence;
    struct tokens body = {0, 0};
    for (uint32_t i = index; i-- > 0;) {
        const struct draft *earlier = &speech->drafts[i];
        if (sentence - speech->tokens[earlier->cue.first].sentence > SPOKE_LAST) break;
        if (earlier->carrier_count && !earlier->relays) return speech->carriers[earlier->carriers].name;
        if (earlier->kind == COPYDESK_SOURCE_OUTLET && !tokens_empty(earlier->name)) return earlier->name;
        uint32_t mention = tokens_empty(earlier->name) ? NONE : mention_at(speech, earlier->name.first);
        if (mention != NONE && speech->entities->all[speech->entities->mentions[mention].entity].place) continue;
        bool maker = earlier->kind == COPYDESK_SOURCE_ORGANISATION || earlier->kind == COPYDESK_SOURCE_DOCUMENT;
        if (maker && tokens_empty(body)) body = earlier->name;
    }
    return body;
}

/* What is not made by whoever reports it: the letter, the lawsuit. */
static bool is_sent(const struct speech *speech, uint32_t noun) {
    static const char *const words[] = {"letter",     "letters", "email",  "emails", "e-mail",  "message", "note",
                                        "lawsuit",    "suit",    "tweet",  "law",    "bill",    "memo",    "complaint",
                                        "indictment", "order",   "treaty", "video",  "footage", "contract"};
    for (size_t i = 0; i < sizeof words / sizeof *words; i++)
        if (token_is(speech, noun, words[i])) return true;
    return false;
}

/* "the Lee ad", "the Lee memo": whose name is part of the document's. */
static uint32_t named_before(const struct speech *speech, struct tokens source, uint32_t noun) {
    uint32_t mention = noun > source.first ? mention_at(speech, noun - 1) : NONE;
    if (mention == NONE || speech->entities->mentions[mention].tokens.first < source.first) return NONE;
    const struct entity *entity = &speech->entities->all[speech->entities->mentions[mention].entity];
    return entity->kind == COPYDESK_SOURCE_PERSON && !speech->entities->mentions[mention].pronoun
               ? speech->entities->mentions[mention].entity
               : NONE;
}

void describe_document(const struct speech *speech, uint32_t index, uint32_t noun) {
    struct draft *draft = &speech->drafts[index];
    uint32_t maker = owner_of(speech, draft->source, noun);
    if (maker == NONE) maker = maker_beside(speech, noun);
    if (maker == NONE) maker = named_before(speech, draft->source, noun);
    bool several = text_ends(token_text(speech, noun), TEXT("s")) && !is_definite(speech, draft->source);
    if (maker == NONE && !several) maker = maker_elsewhere(speech, noun);
    take_entity(speech, draft, maker);
    if (maker == NONE && is_definite(speech, draft->source) && !is_sent(speech, noun))
        draft->name = spoke_before(speech, index);
}
