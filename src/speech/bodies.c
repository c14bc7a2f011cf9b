/* Descriptions of bodies and papers → which they mean: the institute, the company, his campaign. */
#include "speech/describe.h"

enum {
    MENTIONS_BACK = 160,
    MENTIONS_AHEAD = 60,
    NOUN_BACK = 800,
    INSERTION = 10,
    FIRST_SENTENCES = 5,
    LINES_AHEAD = 3,
    ENTITIES_LOOKED_AT = 256
};

static const unsigned bodies =
    1u << COPYDESK_SOURCE_ORGANISATION | 1u << COPYDESK_SOURCE_OUTLET | 1u << COPYDESK_SOURCE_UNKNOWN;

static uint32_t sentence_at(const struct speech *speech, const struct draft *draft) {
    return speech->tokens[draft->source.first].sentence;
}

static bool has_word(const struct speech *speech, struct tokens name, textref word) {
    for (uint32_t i = name.first; i < name.end; i++)
        if (text_is_nocase(token_text(speech, i), word)) return true;
    return false;
}

enum { SYNONYMS = 6 };

/* Whether the name has another word for such a body: the school → Harbour University. */
static bool has_synonym(const struct speech *speech, struct tokens name, textref noun) {
    static const char *const sets[][SYNONYMS] = {
        {"school", "university", "college", "academy", "institute"},
        {"commission", "committee", "board", "panel", "council"},
        {"foundation", "fund", "charity", "federation", "trust"},
        {"union", "association", "federation", "brotherhood", "guild"},
        {"center", "centre", "institute", "foundation"},
    };
    for (size_t i = 0; i < sizeof sets / sizeof *sets; i++) {
        bool in_set = false, in_name = false;
        for (size_t j = 0; j < SYNONYMS && sets[i][j]; j++) {
            in_set = in_set || text_is_nocase(noun, text_from(sets[i][j]));
            in_name = in_name || has_word(speech, name, text_from(sets[i][j]));
        }
        if (in_set && in_name) return true;
    }
    return false;
}

/* The latest body whose name has the noun: the institute → Public Policy Institute; or a synonym of it. */
static uint32_t named_so(const struct speech *speech, uint32_t token, textref noun, bool synonyms) {
    const struct entities *entities = speech->entities;
    uint32_t end = mentions_before(speech, token), first = end > MENTIONS_BACK ? end - MENTIONS_BACK : 0;
    for (uint32_t i = end; i-- > first;) {
        const struct entity *entity = &entities->all[entities->mentions[i].entity];
        if (entity->kind != COPYDESK_SOURCE_ORGANISATION && entity->kind != COPYDESK_SOURCE_OUTLET) continue;
        bool white = text_is_nocase(noun, TEXT("house")) && has_word(speech, entity->name, TEXT("white"));
        if (white) continue; /* the House is another */
        if (synonyms ? has_synonym(speech, entity->name, noun) : has_word(speech, entity->name, noun))
            return entities->mentions[i].entity;
    }
    return NONE;
}

/* "Norway's central bank" → Bank of Norway: the body whose name has both words. */
static uint32_t named_after(const struct speech *speech, textref noun, uint32_t owner) {
    const struct entities *entities = speech->entities;
    textref whose = token_text(speech, entities->all[owner].name.end - 1);
    for (uint32_t i = 0; i < entities->count && i < ENTITIES_LOOKED_AT; i++) {
        const struct entity *entity = &entities->all[i];
        if (entity->kind == COPYDESK_SOURCE_PERSON || is_single(entity->name)) continue;
        if (has_word(speech, entity->name, noun) && has_word(speech, entity->name, whose)) return i;
    }
    return NONE;
}

/* Nouns that may mean any body just named; a campaign, a team or several groups are somebody's. */
static bool is_generic(const struct speech *speech, uint32_t noun) {
    static const char *const owned[] = {"campaign", "party", "team",       "office", "administration", "board", "unit",
                                        "division", "house", "convention", "caucus", "staff",          "side",  "camp"};
    textref word = token_text(speech, noun);
    if (text_ends(word, TEXT("s")) && !text_ends(word, TEXT("ss"))) return false;
    return !token_is_one_of(speech, noun, owned, sizeof owned / sizeof *owned);
}

/* Words that texts use in turn for those around a candidate. */
static bool is_camp(const struct speech *speech, uint32_t token) {
    static const char *const words[] = {"campaign", "camp", "team"};
    return token_is_one_of(speech, token, words, sizeof words / sizeof *words);
}

/* The mention of whom `noun` belongs to by the words right before it: Lee's campaign, the Lee campaign, her campaign.
 */
static uint32_t owner_beside(const struct speech *speech, uint32_t noun) {
    uint32_t before = noun - 1;
    if (before > 0 && token_is(speech, before, "editorial")) before--;
    if (speech->tokens[before].class == CLASS_GENITIVE && before > 0) before--;
    return mention_at(speech, before);
}

/* "the campaign", "his campaign": where the text says whose, "the Lee campaign", the nearest such words before; of
 * "her campaign" whose that is. */
static struct tokens owned_before(const struct speech *speech, uint32_t noun, uint32_t owner) {
    textref word = token_text(speech, noun);
    uint32_t floor = noun > NOUN_BACK ? noun - NOUN_BACK : 1, hers = NONE;
    for (uint32_t i = noun; i-- > floor;) {
        if (!text_is_nocase(token_text(speech, i), word) && !(is_camp(speech, noun) && is_camp(speech, i))) continue;
        uint32_t mention = owner_beside(speech, i);
        if (mention == NONE) continue;
        const struct mention *m = &speech->entities->mentions[mention];
        if (m->tokens.end > i && token_is(speech, noun, "house")) continue; /* the White House is no House */
        if (owner != NONE && m->entity != owner) continue;
        if (hers != NONE && m->entity != hers) continue;
        if (!m->pronoun) return (struct tokens){m->tokens.first, i + 1};
        if (owner == NONE && hers == NONE) hers = m->entity;
    }
    return hers == NONE ? (struct tokens){0, 0} : speech->entities->all[hers].name;
}

/* The media, the press: no paper in particular. */
static bool is_press(const struct speech *speech, uint32_t noun) {
    return token_is(speech, noun, "media") || token_is(speech, noun, "press");
}

/* Whether the noun stands right beside the body's name: the group Harbour Watch; the group, Harbour Watch; Harbour
 * Watch, a group that. */
static bool is_introduced_as(const struct speech *speech, struct tokens name, textref noun) {
    struct tokens sentence = sentence_of(speech, name.first);
    uint32_t before = name.first;
    if (before > sentence.first + 1 && speech->tokens[before - 1].class == CLASS_COMMA) before--;
    if (before > sentence.first && text_is_nocase(token_text(speech, before - 1), noun)) return true;
    if (name.end + 2 >= sentence.end || speech->tokens[name.end].class != CLASS_COMMA) return false;
    if (speech->tokens[name.end + 1].class != CLASS_ARTICLE) return false;
    for (uint32_t i = name.end + 2; i < sentence.end && i < name.end + INSERTION; i++) {
        enum token_class class = (enum token_class)speech->tokens[i].class;
        bool border = class >= CLASS_COMMA || (class >= CLASS_WHO && class <= CLASS_OR) || class == CLASS_VERB;
        if (border) return false;
        if (text_is_nocase(token_text(speech, i), noun)) return true;
    }
    return false;
}

/* "A group backs Lee … Harbour Watch, a group that", "a fund backs Lee … the Harbour Fund": the body that the text so
 * names for the first time behind the draft. */
static uint32_t introduced_later(const struct speech *speech, const struct draft *draft, textref noun) {
    const struct entities *entities = speech->entities;
    uint32_t first = mentions_before(speech, draft->source.end);
    uint32_t end = entities->mention_count - first > MENTIONS_AHEAD ? first + MENTIONS_AHEAD : entities->mention_count;
    for (uint32_t i = first; i < end; i++) {
        const struct mention *mention = &entities->mentions[i];
        const struct entity *entity = &entities->all[mention->entity];
        if (mention->pronoun || entity->place || entity->first_mention < first || !(bodies >> entity->kind & 1))
            continue;
        if (has_word(speech, entity->name, noun) || is_introduced_as(speech, mention->tokens, noun))
            return mention->entity;
    }
    return NONE;
}

/* "A group wants it gone … Harbour Watch will air an ad": the next body that the text names for the first time, as the
 * subject of one of the next sentences. */
static uint32_t named_next(const struct speech *speech, const struct draft *draft) {
    const struct entities *entities = speech->entities;
    uint32_t first = mentions_before(speech, draft->source.end), line = entities->lines[sentence_at(speech, draft)];
    for (uint32_t i = first; i < entities->mention_count && i < first + MENTIONS_AHEAD; i++) {
        const struct mention *mention = &entities->mentions[i];
        const struct entity *entity = &entities->all[mention->entity];
        uint32_t at = speech->tokens[mention->tokens.first].sentence;
        if (entities->lines[at] - line > LINES_AHEAD) return NONE;
        bool begins = mention->tokens.first <= sentence_of(speech, mention->tokens.first).first + 1;
        if (at == sentence_at(speech, draft) || !begins || !mention->subject || entity->place) continue;
        bool body = entity->kind == COPYDESK_SOURCE_ORGANISATION || entity->kind == COPYDESK_SOURCE_UNKNOWN;
        return body && entity->first_mention == i && !is_single(entity->name) ? mention->entity : NONE;
    }
    return NONE;
}

/* Of the lead only, and of one body: "a group of rabbis" has no name. */
static bool may_be_introduced(const struct speech *speech, struct tokens source, uint32_t noun) {
    if (speech->tokens[noun].sentence >= FIRST_SENTENCES || noun != phrase_head(speech, source)) return false;
    if (speech->tokens[noun].upper && !speech->tokens[noun].capitals) return false;
    if (noun + 1 < source.end && speech->tokens[noun + 1].class == CLASS_OF) return false;
    return is_generic(speech, noun) && !is_owned(speech, source);
}

static bool is_paper(const struct speech *speech, uint32_t noun) {
    static const char *const words[] = {"newspaper",   "paper",   "magazine", "website", "site",
                                        "outlet",      "station", "channel",  "network", "broadcaster",
                                        "publication", "tabloid", "daily",    "weekly",  "blog"};
    return token_is_one_of(speech, noun, words, sizeof words / sizeof *words);
}

/* Nouns for any body at all, whatever describes them: the watchdog group. */
static bool is_any_group(const struct speech *speech, uint32_t noun) {
    static const char *const words[] = {"group", "agency", "company", "firm", "organization", "organisation", "giant"};
    return token_is_one_of(speech, noun, words, sizeof words / sizeof *words);
}

/* Nouns by which a text goes on with whichever body it has been speaking of; a ministry or a museum has the word in its
 * name, or is told apart by it. */
static bool is_carried_on(const struct speech *speech, uint32_t noun) {
    static const char *const words[] = {
        "corporation", "retailer",     "outfit",  "nonprofit", "non-profit", "watchdog",   "business", "maker",
        "carrier",     "automaker",    "chain",   "startup",   "lender",     "insurer",    "bureau",   "bank",
        "club",        "manufacturer", "service", "operator",  "utility",    "think-tank", "brand",    "carmaker",
        "chipmaker",   "drugmaker",    "airline", "pac",       "charity",    "department", "body",     "team"};
    return is_any_group(speech, noun) || is_paper(speech, noun) ||
           token_is_one_of(speech, noun, words, sizeof words / sizeof *words);
}

/* "The Harbour Sun tabloid", "the HW group": the name right before a noun that only says what it is. */
static uint32_t named_before_noun(const struct speech *speech, struct tokens source, uint32_t noun) {
    uint32_t mention = noun > source.first ? mention_at(speech, noun - 1) : NONE;
    if (mention == NONE || speech->entities->mentions[mention].tokens.first < source.first) return NONE;
    if (!is_paper(speech, noun) && !is_any_group(speech, noun)) return NONE;
    const struct entity *entity = &speech->entities->all[speech->entities->mentions[mention].entity];
    if (speech->entities->mentions[mention].pronoun || entity->place || entity->kind == COPYDESK_SOURCE_PERSON)
        return NONE;
    return speech->entities->mentions[mention].entity;
}

/* "The Norwegian government", "the police union": words of its own tell which, so that it is not just any body. */
static bool is_told_apart(const struct speech *speech, struct tokens source, uint32_t noun) {
    for (uint32_t i = source.first + 1; i < noun; i++) {
        unsigned senses = senses_at(speech, i);
        bool body = senses & (SENSE_BODY | SENSE_PERSON | SENSE_GROUP) && !is_any_group(speech, noun);
        if (speech->tokens[i].upper || body) return true;
    }
    return false;
}

/* "The oil giant Harbour Oil … the company": the only body of the last sentence that a noun for it introduces. */
static uint32_t introduced_before(const struct speech *speech, uint32_t token, unsigned kinds) {
    const struct entities *entities = speech->entities;
    uint32_t sentence = speech->tokens[token].sentence, found = NONE;
    for (uint32_t i = mentions_before(speech, token); i-- > 0;) {
        const struct mention *mention = &entities->mentions[i];
        uint32_t at = mention->tokens.first, kind = entities->all[mention->entity].kind;
        if (sentence - speech->tokens[at].sentence > 1) break;
        if (mention->pronoun || at == 0 || speech->tokens[at].sentence == sentence || !(kinds >> kind & 1)) continue;
        if (speech->tokens[at - 1].upper || !(senses_at(speech, at - 1) & (SENSE_BODY | SENSE_OUTLET))) continue;
        if (found != NONE && found != mention->entity) return NONE;
        found = mention->entity;
    }
    return found;
}

static uint32_t last_paper(const struct speech *speech, uint32_t token) {
    return most_salient(speech, token, 1u << COPYDESK_SOURCE_OUTLET, GENDER_UNKNOWN, NONE, NULL);
}

/* "the campaign", "her team", "the editorial board": whose it is, where the text says so elsewhere. */
static bool is_somebodys(const struct speech *speech, struct tokens source, uint32_t noun) {
    bool alone = noun == source.first + 1 || (noun == source.first + 2 && token_is(speech, noun - 1, "editorial"));
    return alone && !is_generic(speech, noun) && is_definite(speech, source);
}

static void describe_owned(const struct speech *speech, struct draft *draft, uint32_t noun, uint32_t owner) {
    bool possessive = speech->tokens[draft->source.first].class == CLASS_POSSESSIVE;
    if (!possessive || owner != NONE) draft->name = owned_before(speech, noun, owner);
    if (tokens_empty(draft->name) && token_is(speech, noun - 1, "editorial"))
        take_entity(speech, draft, last_paper(speech, draft->source.first));
    uint32_t mention = tokens_empty(draft->name) ? NONE : mention_at(speech, draft->name.first);
    if (mention != NONE && kind_at(speech, mention) == COPYDESK_SOURCE_OUTLET)
        draft->kind = COPYDESK_SOURCE_OUTLET;                                       /* the Post editorial board */
    if (possessive && tokens_empty(draft->name)) take_entity(speech, draft, owner); /* his campaign: Lee's */
}

/* "a group": in the lead, which the text names next. */
static void describe_new(const struct speech *speech, struct draft *draft, uint32_t noun) {
    if (!may_be_introduced(speech, draft->source, noun)) return;
    uint32_t later = introduced_later(speech, draft, token_text(speech, noun));
    take_entity(speech, draft, later == NONE ? named_next(speech, draft) : later);
}

static bool is_state(const struct speech *speech, uint32_t noun) {
    static const char *const words[] = {"country", "state", "regime", "kingdom", "nation", "republic"};
    return token_is_one_of(speech, noun, words, sizeof words / sizeof *words);
}

/* "the country": the state that the text has been speaking of; no town, and no other body. */
static uint32_t last_state(const struct speech *speech, uint32_t token) {
    unsigned kinds = 1u << COPYDESK_SOURCE_ORGANISATION | PLACES_TOO;
    uint32_t found = most_salient(speech, token, kinds, GENDER_UNKNOWN, NONE, NULL);
    if (found == NONE || !speech->entities->all[found].place) return NONE;
    struct tokens name = speech->entities->all[found].name;
    return is_single(name) && !(senses_at(speech, name.first) & SENSE_PLACE) ? NONE : found;
}

/* "the institute", "the company": by its name, or by what the text has been speaking of; NONE where nothing fits. */
static uint32_t body_meant(const struct speech *speech, const struct draft *draft, uint32_t noun) {
    uint32_t token = draft->source.first;
    textref word = token_text(speech, noun);
    unsigned kinds = 1u << draft->kind;
    if (draft->kind == COPYDESK_SOURCE_ORGANISATION) kinds |= 1u << COPYDESK_SOURCE_UNKNOWN;
    uint32_t found = named_so(speech, token, word, false);
    bool apart = is_told_apart(speech, draft->source, noun);
    if (found == NONE && !apart) found = named_so(speech, token, word, true);
    bool backing = noun + 1 < draft->source.end && speech->tokens[noun + 1].class == CLASS_ING; /* whoever */
    bool any = is_carried_on(speech, noun) && !backing && !apart;
    if (found == NONE && !backing && !apart && is_state(speech, noun)) return last_state(speech, token);
    if (found == NONE && any && is_paper(speech, noun))
        found = most_salient(speech, token, 1u << COPYDESK_SOURCE_OUTLET, GENDER_UNKNOWN, NONE, draft);
    if (found == NONE && any) found = introduced_before(speech, token, kinds);
    if (found == NONE && any) found = most_salient(speech, token, kinds, GENDER_UNKNOWN, NONE, draft);
    if (found == NONE && any && is_any_group(speech, noun)) found = last_paper(speech, token);
    return found == NONE ? introduced_later(speech, draft, word) : found;
}

/* "the Lee campaign", "Lee's office": a name of its own, by whose it is; empty: none. */
static struct tokens name_by_owner(const struct speech *speech, struct tokens source, uint32_t noun) {
    const struct tokens none = {0, 0};
    if (noun == source.first || noun + 1 != source.end || is_generic(speech, noun) || speech->tokens[noun].upper)
        return none;
    uint32_t mention = owner_beside(speech, noun);
    if (mention == NONE || speech->entities->mentions[mention].pronoun) return none;
    uint32_t first = speech->entities->mentions[mention].tokens.first;
    return first >= source.first ? (struct tokens){first, noun + 1} : none;
}

/* "the paper's editorial board" */
static bool is_papers(const struct speech *speech, struct tokens source, uint32_t noun) {
    for (uint32_t i = source.first; i + 1 < noun; i++)
        if (speech->tokens[i + 1].class == CLASS_GENITIVE) return is_paper(speech, i);
    return false;
}

void describe_body(const struct speech *speech, struct draft *draft, uint32_t noun) {
    if (is_press(speech, noun)) return;
    uint32_t owner = owner_of(speech, draft->source, noun);
    uint32_t named = named_before_noun(speech, draft->source, noun);
    if (named != NONE) {
        take_entity(speech, draft, named);
        return;
    }
    if (owner == NONE && is_papers(speech, draft->source, noun)) owner = last_paper(speech, draft->source.first);
    if (owner != NONE && speech->entities->all[owner].kind == COPYDESK_SOURCE_OUTLET) {
        draft->kind = COPYDESK_SOURCE_OUTLET; /* the Post's investigative unit */
        take_entity(speech, draft, owner);
    }
    if (owner != NONE && speech->entities->all[owner].place)
        take_entity(speech, draft, named_after(speech, token_text(speech, noun), owner));
    if (is_somebodys(speech, draft->source, noun)) {
        describe_owned(speech, draft, noun, owner);
        return;
    }
    struct tokens owned = name_by_owner(speech, draft->source, noun);
    if (!tokens_empty(owned)) {
        draft->name = owned;
        return;
    }
    if (!is_definite(speech, draft->source)) {
        describe_new(speech, draft, noun);
        return;
    }
    if (is_of_another(speech, draft->source, noun)) return;
    uint32_t found = body_meant(speech, draft, noun);
    take_entity(speech, draft, found);
    if (found != NONE && is_paper(speech, noun)) draft->kind = COPYDESK_SOURCE_OUTLET;
    if (found == NONE || speech->entities->all[found].kind != COPYDESK_SOURCE_UNKNOWN) return;
    speech->entities->all[found].kind = draft->kind;
    speech->entities->all[found].sure = true;
}
