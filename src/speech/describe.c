/* Descriptions → whom they mean. The noun tells the kind, and by it who looks further: persons.c, bodies.c,
 * documents.c. */
#include "speech/describe.h"

enum { TWO_BACK = 10 };

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

/* Of "fact-checker" those of "checker": the last part of a compound tells what it is; of "editor-in-chief" the first.
 */
static unsigned senses_of_compound(const struct speech *speech, textref word) {
    uint32_t joint = text_find(word, TEXT("-in-"), 0), first = 0, end = joint;
    if (joint == UINT32_MAX) {
        first = end = word.size;
        while (first > 0 && word.at[first - 1] != '-') first--;
        if (first <= 1) return 0;
    }
    uint16_t found = lexicon_find(speech->words, text_slice(word, first, end));
    return lexicon_at(speech->words, found)->senses & ~(unsigned)(SENSE_HE | SENSE_SHE);
}

/* News organizations, a television station */
static bool reports_news(const struct speech *speech, uint32_t noun) {
    static const char *const words[] = {"news", "television", "tv", "radio", "media", "broadcast", "cable"};
    for (size_t i = 0; noun > 0 && i < sizeof words / sizeof *words; i++)
        if (token_is(speech, noun - 1, words[i]) && !speech->tokens[noun - 1].upper) return true;
    return false;
}

enum copydesk_source_kind kind_of_noun(const struct speech *speech, uint32_t noun) {
    unsigned senses = senses_at(speech, noun);
    const struct token *t = &speech->tokens[noun];
    textref word = token_text(speech, noun);
    bool paper = token_is(speech, noun, "paper") || token_is(speech, noun, "website");
    if (text_ends(word, TEXT("-year-old"))) return COPYDESK_SOURCE_PERSON;
    if (!senses && !t->upper) senses = senses_of_compound(speech, word);
    bool kin = !t->upper && (token_is(speech, noun, "brothers") || token_is(speech, noun, "sons")); /* of no firm */
    if (senses & SENSE_GROUP || t->class == CLASS_ARTICLE || kin) return COPYDESK_SOURCE_ANONYMOUS;
    if (senses & SENSE_OUTLET && (t->upper || paper || !(senses & (SENSE_DOCUMENT | SENSE_PERSON))))
        return COPYDESK_SOURCE_OUTLET;
    if (senses & SENSE_DOCUMENT) return paper ? COPYDESK_SOURCE_OUTLET : COPYDESK_SOURCE_DOCUMENT;
    if (senses & SENSE_PERSON) return COPYDESK_SOURCE_PERSON;
    if (senses & SENSE_BODY && reports_news(speech, noun)) return COPYDESK_SOURCE_OUTLET;
    if (senses & (SENSE_BODY | SENSE_PLACE | SENSE_FIRM)) return COPYDESK_SOURCE_ORGANISATION;
    bool people = t->upper && senses & SENSE_NATION && (text_ends(word, TEXT("ese")) || text_ends(word, TEXT("sh")));
    if (is_plural_of_people(word) || people) return COPYDESK_SOURCE_ANONYMOUS; /* the British */
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

/* ---- the noun ----------------------------------------------------------------------------------------------- */

/* The last noun of a known kind before one of which nothing is known: "a poll taken last". */
static uint32_t known_noun(const struct speech *speech, uint32_t first, uint32_t noun) {
    for (uint32_t i = noun; i-- > first;) {
        enum token_class class = (enum token_class)speech->tokens[i].class;
        bool begins = i == sentence_of(speech, i).first && kind_of_noun(speech, i) != COPYDESK_SOURCE_PERSON;
        bool common = class == CLASS_WORD && (!speech->tokens[i].upper || begins); /* Polls there */
        bool poll = class == CLASS_NAME && senses_at(speech, i) & SENSE_DOCUMENT;  /* a Harbour Poll taken */
        if ((common || poll) && kind_of_noun(speech, i)) return i;
        if (class == CLASS_GENITIVE) break;
    }
    return noun;
}

/* "The party and some experts": of two nouns with words of their own before them the first. NONE where it is one. */
static uint32_t first_of_two(const struct speech *speech, struct tokens source, uint32_t head) {
    for (uint32_t i = source.first + 1; i < head; i++) {
        if (speech->tokens[i].class != CLASS_AND || !kind_of_noun(speech, i - 1)) continue;
        enum token_class next = (enum token_class)speech->tokens[i + 1].class;
        bool another = next == CLASS_ARTICLE || next == CLASS_POSSESSIVE || token_is(speech, i + 1, "much") ||
                       kind_of_noun(speech, i + 1) == COPYDESK_SOURCE_ANONYMOUS;
        return another ? i - 1 : NONE;
    }
    return NONE;
}

/* What is counted: of "a batch of [emails released this week]", "a trio of [governors seeking to win]" the noun. */
static uint32_t counted(const struct speech *speech, struct tokens rest) {
    uint32_t noun = phrase_head(speech, rest);
    for (uint32_t i = rest.first + 1; i <= noun && i < rest.end; i++) {
        enum token_class class = (enum token_class)speech->tokens[i].class;
        if ((class == CLASS_ED || class == CLASS_ING) && kind_of_noun(speech, i - 1)) return i - 1;
    }
    return noun;
}

/* The source's noun: not the participle behind it ("disclosures filed"), nor what only counts ("hundreds of voters").
 */
static uint32_t noun_of(const struct speech *speech, struct tokens source) {
    uint32_t noun = phrase_head(speech, source), first = first_of_two(speech, source, noun);
    if (first != NONE) return first;
    while (noun > source.first && speech->tokens[noun].class == CLASS_ADVERB && !kind_of_noun(speech, noun))
        noun--;                                                                              /* 56 percent now */
    bool participle = speech->tokens[noun].class == CLASS_ED && !kind_of_noun(speech, noun); /* not: the op-ed */
    if (participle && noun > source.first && kind_of_noun(speech, noun - 1)) return noun - 1;
    for (uint32_t i = source.first + 1; i <= noun; i++) /* voters leaving the hall */
        if (speech->tokens[i].class == CLASS_ING && senses_at(speech, i - 1) & SENSE_GROUP) return i - 1;
    bool counts = noun + 1 < source.end && speech->tokens[noun + 1].class == CLASS_OF && !kind_of_noun(speech, noun);
    if (!counts) return kind_of_noun(speech, noun) ? noun : known_noun(speech, source.first, noun);
    uint32_t next = counted(speech, (struct tokens){noun + 2, source.end});
    return next < source.end && kind_of_noun(speech, next) ? next : noun;
}

/* ---- whom it stands beside ----------------------------------------------------------------------------------- */

/* "Ann Lee, a nurse backing …", "Harbour Watch, a group that": the name right before, across a comma. The cue goes on
 * in the description's own clause: a participle, or the "that" that the description stands for. */
static uint32_t in_apposition_to(const struct speech *speech, struct tokens source, enum copydesk_source_kind kind) {
    if (source.first < 2 || speech->tokens[source.first].class != CLASS_ARTICLE) return NONE;
    if (speech->tokens[source.first - 1].class != CLASS_COMMA || source.end >= speech->token_count) return NONE;
    uint32_t mention = mention_at(speech, source.first - 2);
    if (mention == NONE || speech->entities->mentions[mention].pronoun) return NONE;
    enum token_class next = (enum token_class)speech->tokens[source.end].class;
    if (next != CLASS_ING && next != CLASS_ED && next != CLASS_WHO && next != CLASS_THAT && next != CLASS_WHICH)
        return NONE;
    uint32_t before = speech->entities->mentions[mention].tokens.first;
    enum token_class left = before > 0 ? (enum token_class)speech->tokens[before - 1].class : CLASS_EDGE;
    if (next == CLASS_ED && left >= CLASS_TO && left <= CLASS_PREPOSITION)
        return NONE; /* asked by Lee, a nurse denied */
    uint32_t found = speech->entities->mentions[mention].entity;
    const struct entity *entity = &speech->entities->all[found];
    if (entity->place || entity->kind == COPYDESK_SOURCE_UNKNOWN) return entity->place ? NONE : found;
    bool person = kind == COPYDESK_SOURCE_PERSON || kind == COPYDESK_SOURCE_ANONYMOUS;
    return person == (entity->kind == COPYDESK_SOURCE_PERSON) ? found : NONE;
}

/* "Experts like Ann Lee", "critics, including the economist Ann Lee": persons with a name after all. */
static bool names_examples(const struct speech *speech, struct tokens source) {
    bool example = false;
    for (uint32_t i = phrase_head(speech, source) + 1; i < source.end; i++) {
        enum token_class class = (enum token_class)speech->tokens[i].class;
        if (class == CLASS_DASH || class == CLASS_WHO) return false;
        example = example || token_is(speech, i, "including") || token_is(speech, i, "like") ||
                  (class == CLASS_AS && token_is(speech, i - 1, "such"));
        uint32_t mention = example ? mention_at(speech, i) : NONE;
        if (mention == NONE || speech->entities->mentions[mention].pronoun) continue;
        if (speech->entities->all[speech->entities->mentions[mention].entity].kind == COPYDESK_SOURCE_PERSON)
            return true;
    }
    return false;
}

/* What somebody has said or thinks, as if it spoke itself: Lee's remarks, Lee's mind. */
static bool is_own_word(const struct speech *speech, uint32_t noun) {
    static const char *const words[] = {"mind",     "view",     "views",    "opinion",   "eyes",     "words",
                                        "remarks",  "remark",   "comments", "comment",   "answer",   "answers",
                                        "response", "rhetoric", "argument", "arguments", "position", "stance"};
    for (size_t i = 0; i < sizeof words / sizeof *words; i++)
        if (token_is(speech, noun, words[i])) return true;
    return false;
}

/* Party figures, top figures: people, not numbers. */
static bool is_figures(const struct speech *speech, struct tokens source, uint32_t noun) {
    static const char *const words[] = {"party",     "establishment", "top",       "senior", "leading",
                                        "political", "public",        "religious", "key",    "prominent"};
    if (!token_is(speech, noun, "figures") || noun == source.first) return false;
    for (size_t i = 0; i < sizeof words / sizeof *words; i++)
        if (token_is(speech, noun - 1, words[i])) return true;
    return false;
}

/* "the two", "both men": by their names where the text joins them; true where that says it all. */
static bool describe_two(const struct speech *speech, struct draft *draft) {
    if (!means_two(speech, draft->source)) return false;
    draft->name = persons_together(speech, draft->source.first, 2, TWO_BACK);
    bool both = token_is(speech, draft->source.first, "both");
    if (both && tokens_empty(draft->name)) return false;
    draft->kind = COPYDESK_SOURCE_PERSON;
    return true;
}

/* "Lee's view" is Lee. */
static bool describe_own_word(const struct speech *speech, struct draft *draft, uint32_t noun) {
    uint32_t owner = is_own_word(speech, noun) ? owner_of(speech, draft->source, noun) : NONE;
    if (owner == NONE) return false;
    take_entity(speech, draft, owner);
    draft->kind = speech->entities->all[owner].kind;
    return true;
}

/* A third, nearly half, most: of whoever was asked. */
static bool is_fraction(const struct speech *speech, struct tokens source, uint32_t noun) {
    static const char *const words[] = {"third", "quarter", "half", "fifth", "thirds", "quarters"};
    return noun > source.first && token_is_one_of(speech, noun, words, sizeof words / sizeof *words);
}

/* Two in three, 56 percent of those asked, two nurses: no one person. */
static bool is_counted(const struct speech *speech, const struct draft *draft, uint32_t noun) {
    if (is_fraction(speech, draft->source, noun)) return true;
    bool aged = text_ends(token_text(speech, noun), TEXT("-year-old"));
    bool share = (speech->tokens[noun].class == CLASS_NUMBER && !aged) || token_is(speech, noun, "%");
    bool number = speech->tokens[draft->source.first].class == CLASS_NUMBER;
    return share || (number && draft->kind == COPYDESK_SOURCE_PERSON);
}

/* "The official", where the text has an official by name: not just anybody. */
static bool is_known_by(const struct speech *speech, struct tokens source, uint32_t noun) {
    const unsigned person = 1u << COPYDESK_SOURCE_PERSON;
    if (kind_of_noun(speech, noun) != COPYDESK_SOURCE_PERSON || token_is(speech, source.first, "another")) return false;
    if (speech->tokens[noun].sentence == 0) return called_so(speech, source.end, noun, person, false, NONE) != NONE;
    return is_definite(speech, source) && called_so(speech, source.first, noun, person, true, NONE) != NONE;
}

/* "A group of liberal nurses": the nurses. */
static bool is_group_of_people(const struct speech *speech, struct tokens source, uint32_t noun) {
    if (!token_is(speech, noun, "group") || noun + 2 >= source.end || speech->tokens[noun + 1].class != CLASS_OF)
        return false;
    uint32_t people = phrase_head(speech, (struct tokens){noun + 2, source.end});
    return kind_of_noun(speech, people) == COPYDESK_SOURCE_ANONYMOUS;
}

/* The kind, as the words of the source tell it. */
static enum copydesk_source_kind kind_of_source(const struct speech *speech, const struct draft *draft, uint32_t noun) {
    bool vague = phrase_traits(speech, draft->source) & TRAIT_VAGUE && !is_known_by(speech, draft->source, noun);
    bool figures = is_figures(speech, draft->source, noun);
    enum copydesk_source_kind kind = figures ? COPYDESK_SOURCE_ANONYMOUS : kind_of_noun(speech, noun);
    if (is_group_of_people(speech, draft->source, noun)) kind = COPYDESK_SOURCE_ANONYMOUS;
    bool people = kind == COPYDESK_SOURCE_ANONYMOUS || (vague && kind != COPYDESK_SOURCE_DOCUMENT);
    if (!people) return kind;
    return names_examples(speech, draft->source) ? COPYDESK_SOURCE_PERSON : COPYDESK_SOURCE_ANONYMOUS;
}

void describe_source(struct speech *speech, uint32_t index) {
    struct draft *draft = &speech->drafts[index];
    uint32_t noun = noun_of(speech, draft->source);
    if (describe_two(speech, draft) || describe_own_word(speech, draft, noun)) return;
    draft->kind = kind_of_source(speech, draft, noun);
    if (draft->kind == COPYDESK_SOURCE_PERSON && names_examples(speech, draft->source)) return;
    if (is_counted(speech, draft, noun)) draft->kind = COPYDESK_SOURCE_ANONYMOUS;
    uint32_t beside = draft->kind ? in_apposition_to(speech, draft->source, draft->kind) : NONE;
    if (beside != NONE) {
        take_entity(speech, draft, beside);
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
