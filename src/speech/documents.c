/* Descriptions of documents → who made them: named in front of or behind the word, here or elsewhere; else who spoke
 * last. */
#include "speech/describe.h"

enum {
    REPORT_BACK = 800,
    REPORT_AHEAD = 500,
    MAKER_BEFORE = 4,
    MAKER_AFTER = 8,
    MAKER_FAR = 14,
    SPOKE_LAST = 3,
    WROTE_LAST = 5,
    DRAFTS_BACK = 12,
    SENTENCE = 120
};

static const unsigned makers = 1u << COPYDESK_SOURCE_ORGANISATION | 1u << COPYDESK_SOURCE_OUTLET;

/* What no one person makes. */
static bool is_poll(const struct speech *speech, uint32_t noun) {
    return token_is(speech, noun, "poll") || token_is(speech, noun, "polls") || token_is(speech, noun, "polling") ||
           token_is(speech, noun, "survey") || token_is(speech, noun, "surveys");
}

static bool is_maker(const struct speech *speech, uint32_t mention) {
    if (mention == NONE || speech->entities->mentions[mention].pronoun) return false;
    enum copydesk_source_kind kind = kind_at(speech, mention);
    if (speech->entities->all[speech->entities->mentions[mention].entity].place) return false;
    uint32_t last = speech->entities->mentions[mention].tokens.end - 1;
    if (kind == COPYDESK_SOURCE_DOCUMENT) return is_poll(speech, last); /* the Harbour Poll: named itself */
    return kind == COPYDESK_SOURCE_ORGANISATION || kind == COPYDESK_SOURCE_OUTLET;
}

static bool is_making(const struct speech *speech, uint32_t token) {
    static const char *const words[] = {
        "conducted",  "released", "published",  "issued",    "commissioned", "wrote",       "produced", "compiled",
        "filed",      "prepared", "sponsored",  "sent",      "unveiled",     "launched",    "posted",   "aired",
        "drafted",    "signed",   "releases",   "unveils",   "launches",     "airs",        "air",      "ran",
        "running",    "airing",   "releasing",  "launching", "publishes",    "issues",      "releases", "emailed",
        "introduced", "written",  "circulated", "penned",    "authored",     "distributed", "tweeted"};
    for (size_t i = 0; i < sizeof words / sizeof *words; i++)
        if (token_is(speech, token, words[i])) return true;
    return false;
}

/* What one person may write or make: the letter, the book; not the poll. */
static bool is_written(const struct speech *speech, uint32_t noun) {
    static const char *const words[] = {
        "letter",    "email",   "e-mail",     "memo",    "tweet", "statement",  "speech",   "book",
        "essay",     "column",  "petition",   "video",   "ad",    "note",       "op-ed",    "memoir",
        "post",      "article", "form",       "plan",    "spot",  "commercial", "lawsuit",  "suit",
        "complaint", "photo",   "photograph", "picture", "clip",  "message",    "manifesto"};
    for (size_t i = 0; i < sizeof words / sizeof *words; i++)
        if (token_is(speech, noun, words[i])) return true;
    return false;
}

/* The institute, where no name follows that it describes: "the institute Harbour Watch" */
static bool is_body_alone(const struct speech *speech, uint32_t noun, uint32_t end) {
    if (speech->tokens[noun].class != CLASS_WORD || kind_of_noun(speech, noun) != COPYDESK_SOURCE_ORGANISATION)
        return false;
    enum token_class next = noun + 1 < end ? (enum token_class)speech->tokens[noun + 1].class : CLASS_EDGE;
    return next != CLASS_WORD && next != CLASS_NAME && next != CLASS_TITLE && next != CLASS_GENITIVE;
}

/* Of whom it is, not by whom: a poll of voters, a photo of Lee. */
static bool is_of_its_subject(const struct speech *speech, uint32_t noun) {
    static const char *const words[] = {"poll",       "polls", "survey", "surveys", "photo",   "photos",
                                        "photograph", "video", "videos", "footage", "picture", "transcript"};
    for (size_t i = 0; i < sizeof words / sizeof *words; i++)
        if (token_is(speech, noun, words[i])) return true;
    return false;
}

/* Where it is shown, not who made it: a TV ad. */
static bool is_medium(const struct speech *speech, uint32_t token) {
    static const char *const words[] = {"tv",     "television", "radio",   "web",     "internet",
                                        "online", "facebook",   "twitter", "youtube", "instagram",
                                        "cable",  "print",      "snapchat"};
    for (size_t i = 0; i < sizeof words / sizeof *words; i++)
        if (token_is(speech, token, words[i])) return true;
    return false;
}

/* The last word of the subject before the verb: of "the group is also running". */
static uint32_t subject_end(const struct speech *speech, uint32_t verb, uint32_t floor) {
    uint32_t i = verb - 1;
    while (i > floor) {
        enum token_class class = (enum token_class)speech->tokens[i].class;
        if (class != CLASS_ADVERB && !(class >= CLASS_BE && class <= CLASS_MODAL)) break;
        i--;
    }
    return i;
}

/* "Harbour Watch, founded by Ann Lee, will air": the name that begins the sentence, an insertion behind it. */
static uint32_t subject_at_start(const struct speech *speech, struct tokens sentence, uint32_t end) {
    uint32_t mention = mention_at(speech, sentence.first);
    if (mention == NONE || speech->tokens[end].class != CLASS_COMMA) return NONE;
    uint32_t behind = speech->entities->mentions[mention].tokens.end;
    return behind < end && speech->tokens[behind].class == CLASS_COMMA ? mention : NONE;
}

/* "Lee's campaign sent an email", "her campaign sent": whose the subject that ends at `end` is. */
static uint32_t owner_of_subject(const struct speech *speech, struct tokens sentence, uint32_t end) {
    if (end <= sentence.first || speech->tokens[end].class != CLASS_WORD) return NONE;
    uint32_t before = end - 1;
    bool genitive = speech->tokens[before].class == CLASS_GENITIVE && before > sentence.first;
    if (genitive) before--;
    if (!genitive && speech->tokens[before].class != CLASS_POSSESSIVE && !speech->tokens[before].upper) return NONE;
    return mention_at(speech, before);
}

/* "The Post conducted a poll", "Lee unveiled an ad", "the group is running ads" */
static uint32_t maker_as_subject(const struct speech *speech, uint32_t noun) {
    struct tokens sentence = sentence_of(speech, noun);
    for (uint32_t i = noun; i-- > sentence.first + 1 && noun - i <= MAKER_AFTER;) {
        if (!is_making(speech, i)) continue;
        uint32_t end = subject_end(speech, i, sentence.first), mention = mention_at(speech, end);
        if (mention == NONE) mention = subject_at_start(speech, sentence, end);
        if (mention == NONE) mention = owner_of_subject(speech, sentence, end);
        bool the = end > sentence.first && token_is(speech, end - 1, "the");
        if (mention == NONE && the && is_body_alone(speech, end, i))
            return most_salient(speech, end, makers, GENDER_UNKNOWN, NONE, NULL);
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

/* "In a poll of sailors, the Harbour Institute found": the subject that follows. */
static uint32_t speaker_in(const struct speech *speech, uint32_t noun) {
    struct tokens sentence = sentence_of(speech, noun);
    bool leads = token_is(speech, sentence.first, "in") && noun - sentence.first <= MAKER_AFTER;
    uint32_t first = mentions_before(speech, noun);
    for (uint32_t i = first; leads && i < speech->entities->mention_count && i < first + MAKER_AFTER; i++) {
        const struct mention *mention = &speech->entities->mentions[i];
        if (mention->tokens.first >= sentence.end) break;
        bool person = kind_at(speech, i) == COPYDESK_SOURCE_PERSON && is_written(speech, noun);
        if (mention->subject && (person || is_maker(speech, i))) return mention->entity;
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
        if (mention != NONE && class == CLASS_POSSESSIVE && is_written(speech, noun))
            return speech->entities->mentions[mention].entity; /* her first ad */
        if (mention != NONE && !speech->entities->mentions[mention].pronoun) {
            bool person = speech->tokens[i + 1].class == CLASS_GENITIVE;
            struct entity *entity = &speech->entities->all[speech->entities->mentions[mention].entity];
            if (entity->place || is_medium(speech, i)) continue;
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
    bool by = false, made = false;
    for (uint32_t i = noun + 1; i < sentence.end && i <= noun + (made ? MAKER_FAR : MAKER_AFTER) + 2 * by; i++) {
        enum token_class class = (enum token_class)speech->tokens[i].class;
        uint32_t mention = mention_at(speech, i);
        bool named = mention != NONE && !speech->entities->mentions[mention].pronoun &&
                     !speech->entities->all[speech->entities->mentions[mention].entity].place;
        bool poll = named && kind_at(speech, mention) == COPYDESK_SOURCE_PERSON && is_poll(speech, noun);
        if (by && named && !poll) return speech->entities->mentions[mention].entity;
        if (by && token_is(speech, i - 1, "the") && is_body_alone(speech, i, sentence.end))
            return most_salient(speech, noun, makers, GENDER_UNKNOWN, NONE, NULL); /* a survey by the institute */
        bool carried = named && i > noun + 1 && speech->tokens[noun + 1].class == CLASS_IN; /* an article in the Post */
        if (carried && kind_at(speech, mention) == COPYDESK_SOURCE_OUTLET)
            return speech->entities->mentions[mention].entity;
        by = (by && class != CLASS_TO) || class == CLASS_BY || token_is(speech, i, "from"); /* sent to Lee by Ray */
        by = by || (class == CLASS_OF && i == noun + 1 && !is_of_its_subject(speech, noun));
        made = made || is_making(speech, i);
        bool passive = class == CLASS_BE && i + 1 < sentence.end && is_making(speech, i + 1); /* was sent by */
        bool made_so = passive || is_making(speech, i);
        bool verb =
            (class == CLASS_VERB || (class >= CLASS_BE && class <= CLASS_NOT) || speech->tokens[i].cues) && !made_so;
        verb = verb || class == CLASS_THAT;
        if (verb || class >= CLASS_COLON) break;
    }
    uint32_t speaker = speaker_in(speech, noun);
    return speaker == NONE ? maker_as_subject(speech, noun) : speaker;
}

enum { SYNONYMS = 8 };

/* Nouns that texts use in turn for one document. */
static bool are_synonyms(textref one, textref two) {
    static const char *const sets[][SYNONYMS] = {
        {"ad", "spot", "commercial", "video"},
        {"letter", "missive", "memo", "memorandum"},
        {"report", "study", "analysis", "research"},
        {"email", "e-mail", "message", "note"},
        {"poll", "survey", "polling"},
        {"lawsuit", "motion", "suit", "complaint"},
        {"article", "story", "piece", "column", "editorial", "op-ed", "essay"},
        {"tweet", "post", "message"},
        {"bill", "legislation", "measure"},
    };
    for (size_t i = 0; i < sizeof sets / sizeof *sets; i++) {
        bool has_one = false, has_two = false;
        for (size_t j = 0; j < SYNONYMS && sets[i][j]; j++) {
            has_one = has_one || text_is_nocase(one, text_from(sets[i][j]));
            has_two = has_two || text_is_nocase(two, text_from(sets[i][j]));
        }
        if (has_one && has_two) return true;
    }
    return false;
}

/* Words that are said of one document in turn: a study, the study; with `synonyms`, a study, the report. */
static bool may_be_same_document(const struct speech *speech, uint32_t token, textref noun, bool synonyms) {
    textref word = token_text(speech, token);
    if (synonyms) return are_synonyms(word, noun);
    if (noun.size > 1 && noun.at[noun.size - 1] == 's') noun.size--;
    return text_starts_nocase(word, noun) && word.size <= noun.size + 1;
}

/* The maker beside the nearest such noun before, else behind. */
static uint32_t maker_beside_another(const struct speech *speech, uint32_t noun, bool synonyms, bool new) {
    textref word = token_text(speech, noun);
    uint32_t floor = noun > REPORT_BACK ? noun - REPORT_BACK : 0;
    for (uint32_t i = noun; !new &&i-- > floor;) {
        if (!may_be_same_document(speech, i, word, synonyms)) continue;
        uint32_t maker = maker_beside(speech, i);
        if (maker != NONE) return maker;
    }
    uint32_t ceiling = speech->token_count - noun > REPORT_AHEAD ? noun + REPORT_AHEAD : speech->token_count;
    for (uint32_t i = noun + 1; i < ceiling; i++) {
        if (!may_be_same_document(speech, i, word, synonyms)) continue;
        uint32_t maker = maker_beside(speech, i);
        if (maker != NONE) return maker;
    }
    return NONE;
}

/* "Ann Lee sued the port … The lawsuit": who sued. */
static uint32_t who_sued(const struct speech *speech, uint32_t noun) {
    if (!token_is(speech, noun, "lawsuit") && !token_is(speech, noun, "suit") && !token_is(speech, noun, "complaint"))
        return NONE;
    uint32_t floor = noun > REPORT_BACK ? noun - REPORT_BACK : 0;
    for (uint32_t i = noun; i-- > floor + 1;) {
        if (!token_is(speech, i, "sued") && !token_is(speech, i, "suing") && !token_is(speech, i, "sues")) continue;
        struct tokens sentence = sentence_of(speech, i);
        uint32_t end = subject_end(speech, i, sentence.first), mention = mention_at(speech, end);
        if (mention == NONE) mention = owner_of_subject(speech, sentence, end);
        if (mention != NONE) return speech->entities->mentions[mention].entity;
    }
    return NONE;
}

/* Of "a poll", which the text has not spoken of (`new`), only behind. */
static uint32_t maker_elsewhere(const struct speech *speech, uint32_t noun, bool new) {
    uint32_t maker = maker_beside_another(speech, noun, false, new);
    if (maker == NONE) maker = maker_beside_another(speech, noun, true, new);
    return maker == NONE ? who_sued(speech, noun) : maker;
}

/* What somebody writes to speak in it. */
static bool is_letter(const struct speech *speech, uint32_t noun) {
    static const char *const words[] = {"letter", "email", "e-mail", "memo",  "statement", "note",    "op-ed",
                                        "column", "essay", "post",   "tweet", "message",   "release", "editorial"};
    for (size_t i = 0; i < sizeof words / sizeof *words; i++)
        if (token_is(speech, noun, words[i])) return true;
    return false;
}

/* Whether `draft` was written as such a document: "Lee said in a letter"; "Lee emailed supporters", of an email. */
static bool is_written_as(const struct speech *speech, const struct draft *draft, uint32_t noun) {
    textref word = token_text(speech, noun);
    if (!is_letter(speech, noun)) return false;
    if (text_starts_nocase(token_text(speech, draft->core), word)) return true;
    struct tokens sentence = sentence_of(speech, draft->cue.first);
    for (uint32_t i = sentence.first + 1; i < sentence.end && i < sentence.first + SENTENCE; i++) {
        textref other = token_text(speech, i);
        bool verb = text_starts_nocase(other, word) && text_ends(other, TEXT("ed")); /* emailed, telling them that */
        if (verb && other.size <= word.size + 2) return true;
        if (i == noun || !text_is_nocase(token_text(speech, i), word)) continue;
        for (uint32_t before = i; before-- > sentence.first && i - before <= MAKER_BEFORE;)
            if (token_is(speech, before, "in") || token_is(speech, before, "on") || is_making(speech, before))
                return true; /* said in a letter; sent a letter saying */
    }
    return false;
}

/* Who spoke: by name, or a body by the words that tell it apart: the Lee campaign. */
static struct tokens name_or_source(const struct speech *speech, const struct draft *draft) {
    struct tokens source = draft->source;
    if (!tokens_empty(draft->name) || draft->kind != COPYDESK_SOURCE_ORGANISATION || tokens_empty(source))
        return draft->name;
    if (speech->tokens[source.first].class == CLASS_ARTICLE) source.first++;
    source.end = phrase_head(speech, draft->source) + 1;
    bool named = source.first < source.end && mention_at(speech, source.first) != NONE;
    return named && speech->tokens[source.first].upper ? source : draft->name;
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
        if (maker && tokens_empty(body)) body = name_or_source(speech, earlier);
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

/* What a parliament passes, whoever is named beside it. */
static bool is_law(const struct speech *speech, uint32_t noun) {
    static const char *const words[] = {"law", "laws", "bill", "legislation", "measure", "amendment", "act", "rules"};
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

/* The latest draft that was written as the document at `noun`, or NONE. */
static uint32_t written_before(const struct speech *speech, uint32_t index, uint32_t noun) {
    uint32_t sentence = speech->tokens[noun].sentence;
    for (uint32_t i = index; i-- > 0 && index - i <= DRAFTS_BACK;) {
        const struct draft *earlier = &speech->drafts[i];
        if (sentence - speech->tokens[earlier->cue.first].sentence > WROTE_LAST) break;
        if (tokens_empty(earlier->source) || earlier->source.first == speech->drafts[index].source.first) continue;
        if (is_written_as(speech, earlier, noun)) return i;
    }
    return NONE;
}

/* "the group's emails": the body that the text has been speaking of. */
static uint32_t described_owner(const struct speech *speech, struct tokens source, uint32_t noun) {
    for (uint32_t i = source.first + 1; i + 1 < noun; i++)
        if (token_is(speech, i - 1, "the") && speech->tokens[i + 1].class == CLASS_GENITIVE)
            return is_body_alone(speech, i, i + 1) ? most_salient(speech, i, makers, GENDER_UNKNOWN, NONE, NULL) : NONE;
    return NONE;
}

/* "a poll", "recent polling": another than that of which the text has spoken. */
static bool is_new(const struct speech *speech, struct tokens source) {
    if (token_is(speech, source.first, "recent")) return true;
    return token_is(speech, source.first, "a") || token_is(speech, source.first, "an") ||
           token_is(speech, source.first, "another");
}

void describe_document(const struct speech *speech, uint32_t index, uint32_t noun) {
    struct draft *draft = &speech->drafts[index];
    uint32_t maker = owner_of(speech, draft->source, noun);
    if (maker == NONE) maker = described_owner(speech, draft->source, noun);
    if (maker == NONE) maker = maker_beside(speech, noun);
    if (maker == NONE) maker = named_before(speech, draft->source, noun);
    bool definite = is_definite(speech, draft->source);
    uint32_t written = maker == NONE && definite ? written_before(speech, index, noun) : NONE;
    if (written != NONE) {
        draft->name = name_or_source(speech, &speech->drafts[written]);
        return;
    }
    bool several = text_ends(token_text(speech, noun), TEXT("s")) && !definite;
    bool new = is_new(speech, draft->source);
    if (maker == NONE && !several) {
        maker = maker_elsewhere(speech, noun, new);
        bool body = maker != NONE && speech->entities->all[maker].kind != COPYDESK_SOURCE_PERSON;
        if (body && is_law(speech, noun)) maker = NONE;
    }
    take_entity(speech, draft, maker);
    if (maker == NONE && definite && !is_sent(speech, noun)) draft->name = spoke_before(speech, index);
}
