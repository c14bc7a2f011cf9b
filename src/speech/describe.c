/* Descriptions → whom they mean. The noun tells the kind; the article tells the name: whoever stands beside the same
 * noun elsewhere ("lawmaker Ann Lee … the lawmaker"), or else whom the text has been speaking of. */
#include "speech/describe.h"

#include "speech/entities.h"

enum {
    MENTIONS_BACK = 160,
    MENTIONS_AHEAD = 60,
    ROLE_BEFORE = 8,
    ROLE_AFTER = 10,
    REPORT_BACK = 800,
    REPORT_AHEAD = 500,
    MAKER_BEFORE = 4,
    MAKER_AFTER = 8,
    FIRST_SENTENCES = 5,
    DRAFTS_AHEAD = 4,
    SENTENCES_AHEAD = 6,
    SPOKE_LAST = 3
};

/* ---- kinds --------------------------------------------------------------------------------------------------- */

static bool ends_in(textref word, const char *const *endings, size_t count) {
    for (size_t i = 0; i < count; i++)
        if (text_ends(word, text_from(endings[i]))) return true;
    return false;
}

/* Nouns for several people that no list has: demonstrators, Palestinians, marketers. */
static bool is_plural_of_people(textref word) {
    static const char *const endings[] = {"ers",  "ors",   "ists", "ants",  "ents", "ians",  "icans", "eans", "crats",
                                          "ives", "tives", "men",  "women", "ees",  "goers", "ites",  "bans"};
    return word.size > 5 && ends_in(word, endings, sizeof endings / sizeof *endings);
}

static bool is_singular_of_people(textref word) {
    static const char *const endings[] = {"ist", "ian", "man", "woman", "person", "geon", "eer", "aire"};
    return word.size > 5 && ends_in(word, endings, sizeof endings / sizeof *endings);
}

enum copydesk_source_kind kind_of_noun(const struct speech *speech, uint32_t noun) {
    unsigned senses = senses_at(speech, noun);
    const struct token *t = &speech->tokens[noun];
    textref word = token_text(speech, noun);
    bool paper = token_is(speech, noun, "paper") || token_is(speech, noun, "website");
    if (senses & SENSE_GROUP || t->class == CLASS_ARTICLE) return COPYDESK_SOURCE_ANONYMOUS;
    if (senses & SENSE_OUTLET && (t->upper || paper || !(senses & (SENSE_DOCUMENT | SENSE_PERSON))))
        return COPYDESK_SOURCE_OUTLET;
    if (senses & SENSE_DOCUMENT) return paper ? COPYDESK_SOURCE_OUTLET : COPYDESK_SOURCE_DOCUMENT;
    if (senses & SENSE_PERSON) return COPYDESK_SOURCE_PERSON;
    if (senses & (SENSE_BODY | SENSE_PLACE | SENSE_FIRM)) return COPYDESK_SOURCE_ORGANISATION;
    if (is_plural_of_people(word)) return COPYDESK_SOURCE_ANONYMOUS;
    if (is_singular_of_people(word)) return COPYDESK_SOURCE_PERSON;
    return COPYDESK_SOURCE_UNKNOWN;
}

bool is_description(const struct speech *speech, struct tokens source, struct naming naming) {
    uint32_t head = phrase_head(speech, source), mention = mention_at(speech, head);
    uint32_t words = naming.name.end - naming.name.first;
    if (words > 1 || (words == 1 && (mention != NONE || kind_of_noun(speech, head) == COPYDESK_SOURCE_UNKNOWN)))
        return false;
    return mention == NONE || speech->entities->mentions[mention].pronoun;
}

/* ---- whom the noun stands beside ----------------------------------------------------------------------------- */

static const char *written_out(const struct speech *speech, uint32_t token) {
    static const char *const short_forms[][2] = {{"sen.", "senator"},        {"gov.", "governor"},
                                                 {"rep.", "representative"}, {"gen.", "general"},
                                                 {"prof.", "professor"},     {"dr.", "doctor"}};
    for (size_t i = 0; i < sizeof short_forms / sizeof *short_forms; i++)
        if (token_is(speech, token, short_forms[i][0])) return short_forms[i][1];
    return NULL;
}

static bool same_noun(const struct speech *speech, uint32_t token, textref noun) {
    if (text_is_nocase(token_text(speech, token), noun)) return true;
    const char *whole = written_out(speech, token);
    if (!whole) return false;
    if (text_is(text_from(whole), TEXT("representative")) && text_starts_nocase(noun, TEXT("congress"))) return true;
    return text_is_nocase(text_from(whole), noun);
}

/* Whether the noun stands in the words before the name, or in the insertion behind it. */
static bool is_called(const struct speech *speech, struct tokens name, textref noun) {
    struct tokens sentence = sentence_of(speech, name.first);
    for (uint32_t i = name.first; i-- > sentence.first && name.first - i <= ROLE_BEFORE;) {
        enum token_class class = (enum token_class)speech->tokens[i].class;
        bool border = class >= CLASS_COMMA || speech->tokens[i].cues || (class >= CLASS_BE && class <= CLASS_NOT) ||
                      class == CLASS_VERB || class == CLASS_GENITIVE || class == CLASS_AND || class == CLASS_BY;
        bool object = i + 1 == name.first && (class == CLASS_ED || class == CLASS_ING); /* called Ann Lee */
        if (border || object) break;
        if (same_noun(speech, i, noun)) return true;
        if (class == CLASS_ARTICLE) break;
    }
    if (name.end >= sentence.end) return false;
    enum token_class next = (enum token_class)speech->tokens[name.end].class;
    if (next != CLASS_COMMA && next != CLASS_BE) return false;
    for (uint32_t i = name.end + 1; i < sentence.end && i <= name.end + ROLE_AFTER; i++) {
        enum token_class class = (enum token_class)speech->tokens[i].class;
        if (class >= CLASS_COMMA || class == CLASS_WHO) break;
        if (same_noun(speech, i, noun)) return true;
    }
    return false;
}

static bool is_kind(const struct entity *entity, unsigned kinds) {
    return kinds >> entity->kind & 1;
}

static enum gender gender_of_noun(const struct speech *speech, uint32_t noun) {
    unsigned senses = senses_at(speech, noun);
    bool he = senses & SENSE_HE, she = senses & SENSE_SHE;
    return he == she ? GENDER_UNKNOWN : he ? GENDER_HE : GENDER_SHE;
}

static bool genders_fit(enum gender a, enum gender b) {
    return a == GENDER_UNKNOWN || b == GENDER_UNKNOWN || a == b;
}

/* Whether whoever owns the noun ("Lee's spokesman") is named beside `name` as well. */
static bool beside_owner(const struct speech *speech, struct tokens name, uint32_t owner) {
    if (owner == NONE) return true;
    textref word = token_text(speech, speech->entities->all[owner].name.end - 1);
    struct tokens sentence = sentence_of(speech, name.first);
    uint32_t first = name.first > sentence.first + ROLE_BEFORE ? name.first - ROLE_BEFORE : sentence.first;
    for (uint32_t i = first; i < sentence.end && i < name.end + ROLE_AFTER; i++)
        if ((i < name.first || i >= name.end) && text_is_nocase(token_text(speech, i), word)) return true;
    return false;
}

/* "The Republican nominee" is nobody whom the text calls the Democratic nominee, nor "the Ohio senator" one of Utah. */
static bool fits_description(const struct speech *speech, struct tokens name, uint32_t noun) {
    struct tokens sentence = sentence_of(speech, noun);
    for (uint32_t i = noun; i-- > sentence.first && noun - i <= ROLE_BEFORE;) {
        enum token_class class = (enum token_class)speech->tokens[i].class;
        if (class == CLASS_ARTICLE || class == CLASS_GENITIVE || class >= CLASS_COMMA) break;
        unsigned tells = speech->tokens[i].upper ? senses_at(speech, i) & (SENSE_NATION | SENSE_PLACE) : 0;
        if (!tells || is_called(speech, name, token_text(speech, i))) continue;
        uint32_t first = name.first > ROLE_BEFORE ? name.first - ROLE_BEFORE : 0;
        for (uint32_t t = first; t < name.first; t++) /* another of the kind stands there */
            if (speech->tokens[t].upper && senses_at(speech, t) & tells &&
                speech->tokens[t].sentence == speech->tokens[name.first].sentence)
                return false;
    }
    return true;
}

static uint32_t called_so(const struct speech *speech, uint32_t token, uint32_t noun, bool back, uint32_t owner) {
    static const unsigned kinds = 1u << COPYDESK_SOURCE_PERSON | 1u << COPYDESK_SOURCE_UNKNOWN;
    const struct entities *entities = speech->entities;
    textref word = token_text(speech, noun);
    enum gender gender = gender_of_noun(speech, noun);
    uint32_t middle = mentions_before(speech, token);
    uint32_t first = middle > MENTIONS_BACK ? middle - MENTIONS_BACK : 0;
    uint32_t last =
        entities->mention_count - middle > MENTIONS_AHEAD ? middle + MENTIONS_AHEAD : entities->mention_count;
    for (uint32_t n = 0; n < (back ? middle - first : last - middle); n++) {
        const struct mention *mention = &entities->mentions[back ? middle - 1 - n : middle + n];
        const struct entity *entity = &entities->all[mention->entity];
        if (mention->pronoun || !is_kind(entity, kinds) || !genders_fit(entity->gender, gender)) continue;
        if (mention->entity == owner || !is_called(speech, mention->tokens, word)) continue;
        if (!fits_description(speech, mention->tokens, noun)) continue;
        if (beside_owner(speech, mention->tokens, owner)) return mention->entity;
    }
    return NONE;
}

/* ---- descriptions of persons and of bodies ------------------------------------------------------------------- */

static bool is_definite(const struct speech *speech, struct tokens source) {
    static const char *const words[] = {"the", "that", "this", "his", "her", "its", "their"};
    for (size_t i = 0; i < sizeof words / sizeof *words; i++)
        if (token_is(speech, source.first, words[i])) return true;
    return false;
}

static bool is_owned(const struct speech *speech, struct tokens source) {
    uint32_t head = phrase_head(speech, source);
    for (uint32_t i = source.first; i <= head; i++)
        if (speech->tokens[i].class == CLASS_GENITIVE || speech->tokens[i].class == CLASS_POSSESSIVE) return true;
    return false;
}

/* A further name behind the noun: "the spokesman for Lee" is not Lee. */
static bool is_of_another(const struct speech *speech, struct tokens source, uint32_t noun) {
    if (is_owned(speech, source)) return true;
    bool body = kind_of_noun(speech, noun) != COPYDESK_SOURCE_PERSON;
    for (uint32_t i = source.first; body && i < noun; i++)
        if (mention_at(speech, i) != NONE) return true; /* the Lee team */
    if (noun + 1 < source.end && speech->tokens[noun + 1].class == CLASS_COMMA) return false;
    for (uint32_t i = noun + 1; i < source.end && i <= noun + ROLE_AFTER; i++)
        if (mention_at(speech, i) != NONE) return true;
    return false;
}

/* The last noun of a known kind before one of which nothing is known: "a poll taken last". */
static uint32_t known_noun(const struct speech *speech, uint32_t first, uint32_t noun) {
    for (uint32_t i = noun; i-- > first;) {
        bool common = !speech->tokens[i].upper && speech->tokens[i].class == CLASS_WORD;
        if (common && kind_of_noun(speech, i)) return i;
        if (speech->tokens[i].class == CLASS_GENITIVE) break;
    }
    return noun;
}

/* The source's noun: not the participle behind it ("disclosures filed"), nor what only counts ("hundreds of voters").
 */
static uint32_t noun_of(const struct speech *speech, struct tokens source) {
    uint32_t noun = phrase_head(speech, source);
    if (speech->tokens[noun].class == CLASS_ED && noun > source.first && kind_of_noun(speech, noun - 1))
        return noun - 1;
    for (uint32_t i = source.first + 1; i < noun; i++) /* voters leaving the hall */
        if (speech->tokens[i].class == CLASS_ING && senses_at(speech, i - 1) & SENSE_GROUP) return i - 1;
    bool counts = noun + 1 < source.end && speech->tokens[noun + 1].class == CLASS_OF && !kind_of_noun(speech, noun);
    if (!counts) return kind_of_noun(speech, noun) ? noun : known_noun(speech, source.first, noun);
    uint32_t next = phrase_head(speech, (struct tokens){noun + 2, source.end});
    return next < source.end && kind_of_noun(speech, next) ? next : noun;
}

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

static void take_entity(const struct speech *speech, struct draft *draft, uint32_t entity) {
    if (entity != NONE) draft->name = speech->entities->all[entity].name;
}

/* Lee's new form, his finance documents */
static uint32_t owner_of(const struct speech *speech, struct tokens source, uint32_t noun) {
    for (uint32_t i = source.first; i < noun; i++) {
        bool owns = speech->tokens[i].class == CLASS_POSSESSIVE || speech->tokens[i + 1].class == CLASS_GENITIVE;
        uint32_t mention = owns ? mention_at(speech, i) : NONE;
        if (mention != NONE) return speech->entities->mentions[mention].entity;
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

static void describe_person(const struct speech *speech, uint32_t index, uint32_t noun) {
    static const unsigned kinds = 1u << COPYDESK_SOURCE_PERSON | 1u << COPYDESK_SOURCE_UNKNOWN;
    struct draft *draft = &speech->drafts[index];
    uint32_t token = draft->source.first;
    bool definite = is_definite(speech, draft->source);
    bool early = speech->tokens[token].sentence < FIRST_SENTENCES;
    uint32_t owner = owner_of(speech, draft->source, noun);
    bool owned = owner != NONE, both = definite || owned;
    uint32_t found = both ? called_so(speech, token, noun, true, owner) : NONE;
    if (found == NONE && (both || (early && !is_owned(speech, draft->source))))
        found = called_so(speech, draft->source.end, noun, false, owner);
    if (found == NONE && !definite && !owned) found = named_later(speech, index);
    bool anybody = is_anybody(speech, noun);
    if (found == NONE && definite && !anybody && !is_of_another(speech, draft->source, noun)) {
        /* Of the sentences before; what stands in this one sets the scene: in an interview with Lee, the candidate said
         */
        found =
            most_salient(speech, sentence_of(speech, token).first, kinds, gender_of_noun(speech, noun), NONE, draft);
        if (found == NONE) found = most_salient(speech, token, kinds, gender_of_noun(speech, noun), NONE, draft);
    }
    if (speech->tokens[token].class == CLASS_ARTICLE && token_is(speech, token, "another")) found = NONE;
    take_entity(speech, draft, found);
    bool known = found != NONE || (definite && !anybody) || is_owned(speech, draft->source);
    draft->kind = known ? COPYDESK_SOURCE_PERSON : COPYDESK_SOURCE_ANONYMOUS;
}

/* The latest body whose name has the noun: the institute → Public Policy Institute. */
static uint32_t named_so(const struct speech *speech, uint32_t token, textref noun) {
    const struct entities *entities = speech->entities;
    uint32_t end = mentions_before(speech, token), first = end > MENTIONS_BACK ? end - MENTIONS_BACK : 0;
    for (uint32_t i = end; i-- > first;) {
        const struct entity *entity = &entities->all[entities->mentions[i].entity];
        if (entity->kind != COPYDESK_SOURCE_ORGANISATION && entity->kind != COPYDESK_SOURCE_OUTLET) continue;
        for (uint32_t t = entity->name.first; t < entity->name.end; t++)
            if (text_is_nocase(token_text(speech, t), noun)) return entities->mentions[i].entity;
    }
    return NONE;
}

/* Nouns that may mean any body just named; a campaign, a team or several groups are somebody's. */
static bool is_generic(const struct speech *speech, uint32_t noun) {
    static const char *const owned[] = {"campaign", "party", "team",       "office", "administration", "board", "unit",
                                        "division", "house", "convention", "caucus", "staff",          "side"};
    textref word = token_text(speech, noun);
    if (text_ends(word, TEXT("s")) && !text_ends(word, TEXT("ss"))) return false;
    for (size_t i = 0; i < sizeof owned / sizeof *owned; i++)
        if (token_is(speech, noun, owned[i])) return false;
    return true;
}

/* "the campaign", "his campaign": where the text says whose, "the Lee campaign", the nearest such words before. */
static struct tokens owned_before(const struct speech *speech, uint32_t noun, uint32_t owner) {
    textref word = token_text(speech, noun);
    uint32_t floor = noun > REPORT_BACK ? noun - REPORT_BACK : 1;
    for (uint32_t i = noun; i-- > floor;) {
        if (!text_is_nocase(token_text(speech, i), word)) continue;
        uint32_t before = i - 1;
        if (speech->tokens[before].class == CLASS_GENITIVE && before > 0) before--;
        uint32_t mention = mention_at(speech, before);
        if (mention == NONE || speech->entities->mentions[mention].pronoun) continue;
        if (owner != NONE && speech->entities->mentions[mention].entity != owner) continue;
        return (struct tokens){speech->entities->mentions[mention].tokens.first, i + 1};
    }
    return (struct tokens){0, 0};
}

static void describe_body(const struct speech *speech, struct draft *draft, uint32_t noun) {
    unsigned kinds = 1u << draft->kind | 1u << COPYDESK_SOURCE_ORGANISATION;
    if (draft->kind == COPYDESK_SOURCE_ORGANISATION) kinds |= 1u << COPYDESK_SOURCE_UNKNOWN;
    uint32_t owner = owner_of(speech, draft->source, noun);
    if (owner != NONE && speech->entities->all[owner].kind == COPYDESK_SOURCE_OUTLET) {
        draft->kind = COPYDESK_SOURCE_OUTLET; /* the Post's investigative unit */
        take_entity(speech, draft, owner);
    }
    bool possessive = speech->tokens[draft->source.first].class == CLASS_POSSESSIVE;
    if (!is_generic(speech, noun) && draft->source.end - draft->source.first == 2 &&
        is_definite(speech, draft->source)) {
        if (!possessive || owner != NONE) draft->name = owned_before(speech, noun, owner);
        return;
    }
    if (!is_definite(speech, draft->source) || is_of_another(speech, draft->source, noun)) return;
    bool state =
        token_is(speech, noun, "country") || token_is(speech, noun, "state") || token_is(speech, noun, "government");
    if (state) kinds |= PLACES_TOO;
    uint32_t found = named_so(speech, draft->source.first, token_text(speech, noun));
    if (found == NONE && is_generic(speech, noun))
        found = most_salient(speech, draft->source.first, kinds, GENDER_UNKNOWN, NONE, draft);
    take_entity(speech, draft, found);
    if (found == NONE || speech->entities->all[found].kind != COPYDESK_SOURCE_UNKNOWN) return;
    speech->entities->all[found].kind = draft->kind;
    speech->entities->all[found].sure = true;
}

/* ---- who made a document ------------------------------------------------------------------------------------- */

static bool is_maker(const struct speech *speech, uint32_t mention) {
    if (mention == NONE || speech->entities->mentions[mention].pronoun) return false;
    enum copydesk_source_kind kind = speech->entities->all[speech->entities->mentions[mention].entity].kind;
    if (speech->entities->all[speech->entities->mentions[mention].entity].place) return false;
    return kind == COPYDESK_SOURCE_ORGANISATION || kind == COPYDESK_SOURCE_OUTLET;
}

static bool is_making(const struct speech *speech, uint32_t token) {
    static const char *const words[] = {"conducted", "released", "published", "issued",   "commissioned", "wrote",
                                        "produced",  "compiled", "filed",     "prepared", "sponsored",    "sent"};
    for (size_t i = 0; i < sizeof words / sizeof *words; i++)
        if (token_is(speech, token, words[i])) return true;
    return false;
}

/* "The Post conducted a poll" */
static uint32_t maker_as_subject(const struct speech *speech, uint32_t noun) {
    struct tokens sentence = sentence_of(speech, noun);
    for (uint32_t i = noun; i-- > sentence.first + 1 && noun - i <= MAKER_AFTER;) {
        if (!is_making(speech, i)) continue;
        uint32_t mention = mention_at(speech, i - 1);
        return is_maker(speech, mention) ? speech->entities->mentions[mention].entity : NONE;
    }
    return NONE;
}

/* "the Post's new poll", "a poll released by the Post": the maker beside the noun at `noun`, or NONE. */
static uint32_t maker_beside(const struct speech *speech, uint32_t noun) {
    struct tokens sentence = sentence_of(speech, noun);
    for (uint32_t i = noun; i-- > sentence.first && noun - i <= MAKER_BEFORE;) {
        enum token_class class = (enum token_class)speech->tokens[i].class;
        uint32_t mention = mention_at(speech, i);
        bool owner = class == CLASS_GENITIVE;
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
    bool by = false;
    for (uint32_t i = noun + 1; i < sentence.end && i <= noun + MAKER_AFTER + 2 * by; i++) {
        enum token_class class = (enum token_class)speech->tokens[i].class;
        uint32_t mention = mention_at(speech, i);
        bool named = mention != NONE && !speech->entities->mentions[mention].pronoun &&
                     !speech->entities->all[speech->entities->mentions[mention].entity].place;
        if (by && named) return speech->entities->mentions[mention].entity;
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

static void describe_document(const struct speech *speech, uint32_t index, uint32_t noun) {
    struct draft *draft = &speech->drafts[index];
    uint32_t maker = owner_of(speech, draft->source, noun);
    if (maker == NONE) maker = maker_beside(speech, noun);
    bool several = text_ends(token_text(speech, noun), TEXT("s")) && !is_definite(speech, draft->source);
    if (maker == NONE && !several) maker = maker_elsewhere(speech, noun);
    take_entity(speech, draft, maker);
    if (maker == NONE && is_definite(speech, draft->source) && !is_sent(speech, noun))
        draft->name = spoke_before(speech, index);
}

void describe_source(struct speech *speech, uint32_t index) {
    struct draft *draft = &speech->drafts[index];
    uint32_t noun = noun_of(speech, draft->source);
    bool vague = phrase_traits(speech, draft->source) & TRAIT_VAGUE;
    draft->kind = kind_of_noun(speech, noun);
    if (vague && draft->kind != COPYDESK_SOURCE_DOCUMENT) {
        draft->kind = COPYDESK_SOURCE_ANONYMOUS;
        return;
    }
    bool number = speech->tokens[draft->source.first].class == CLASS_NUMBER;
    bool share = speech->tokens[noun].class == CLASS_NUMBER ||
                 token_is(speech, noun, "%"); /* two in three, 56 percent of those asked */
    if (share || (number && draft->kind == COPYDESK_SOURCE_PERSON)) {
        draft->kind = COPYDESK_SOURCE_ANONYMOUS;
        return;
    }
    switch (draft->kind) {
    case COPYDESK_SOURCE_PERSON: describe_person(speech, index, noun); break;
    case COPYDESK_SOURCE_ORGANISATION:
    case COPYDESK_SOURCE_OUTLET: describe_body(speech, draft, noun); break;
    case COPYDESK_SOURCE_DOCUMENT: describe_document(speech, index, noun); break;
    case COPYDESK_SOURCE_ANONYMOUS:
    case COPYDESK_SOURCE_UNKNOWN: break;
    }
}
