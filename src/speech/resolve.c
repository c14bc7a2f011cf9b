/* Sources → who they are within the article: "Lee", "Mr. Lee", "she", "the minister", "the NYT", "the report".
 *
 *     a name                 its entity (entities.c)
 *     he, she                whom the pronoun was linked to (mentions.c)
 *     who                    the noun before it
 *     I                      the speaker of the quotation around it, of an interview's answer, of a letter
 *     it, they               the body or the group that spoke last
 *     the senator            who is called so elsewhere in the article, else the most salient person
 *     the company            the same among bodies
 *     the report             who made it: named in front of or behind the word, here or elsewhere
 *
 * Where nothing fits, the name stays empty: better unknown than wrong. */
#include "speech/describe.h"
#include "speech/entities.h"
#include "speech/naming.h"
#include "speech/phrases.h"
#include "speech/turns.h"

enum { SPOKE_LAST = 3, ROLES_BACK = 64, CLAUSE_BACK = 24, CONTAINING = 24, INSERTION = 16 };

static const unsigned persons = 1u << COPYDESK_SOURCE_PERSON | 1u << COPYDESK_SOURCE_UNKNOWN;

static bool is_word_of(const struct speech *speech, uint32_t token, const char *const *words, size_t count) {
    for (size_t i = 0; i < count; i++)
        if (token_is(speech, token, words[i])) return true;
    return false;
}

static void copy_identity(struct draft *to, const struct draft *from) {
    to->name = from->name;
    to->role = from->role;
    to->kind = from->kind;
}

/* A name of one to three words that nothing speaks of as a body is a person's. */
static enum copydesk_source_kind kind_of_entity(const struct entity *entity) {
    return entity->kind == COPYDESK_SOURCE_UNKNOWN ? COPYDESK_SOURCE_PERSON : entity->kind;
}

static void name_after(const struct speech *speech, struct draft *draft, uint32_t index) {
    const struct entity *entity = &speech->entities->all[index];
    draft->name = entity->name;
    draft->kind = kind_of_entity(entity);
}

static uint32_t entity_at(const struct speech *speech, uint32_t token) {
    uint32_t mention = mention_at(speech, token);
    return mention == NONE ? NONE : speech->entities->mentions[mention].entity;
}

/* ---- names --------------------------------------------------------------------------------------------------- */

/* "the NYT" → "the New York Times", article and all. */
static void spell_out(const struct speech *speech, struct draft *draft, struct tokens given) {
    bool initials = is_single(given) && speech->tokens[given.first].capitals && !is_single(draft->name);
    if (initials && draft->kind != COPYDESK_SOURCE_PERSON && draft->name.first > 0 &&
        text_is(token_text(speech, draft->name.first - 1), TEXT("the")))
        draft->name.first--;
}

/* The entity that the source itself names: at its name's last word, else at its head. */
static bool from_name(const struct speech *speech, struct draft *draft) {
    struct tokens given = draft->name;
    uint32_t head = tokens_empty(given) ? phrase_head(speech, draft->source) : given.end - 1;
    uint32_t mention = mention_at(speech, head);
    if (mention == NONE || speech->entities->mentions[mention].pronoun) return !tokens_empty(given);
    uint32_t index = speech->entities->mentions[mention].entity;
    const struct entity *entity = &speech->entities->all[index];
    bool body = entity->sure && entity->kind != COPYDESK_SOURCE_PERSON;
    bool titled = draft->kind == COPYDESK_SOURCE_PERSON && !tokens_empty(draft->role) && !body;
    struct tokens own = speech->entities->mentions[mention].tokens;
    bool inside = entity->kind == COPYDESK_SOURCE_PERSON && own.first > given.first && own.end == given.end;
    if (inside && !tokens_empty(given)) { /* House Speaker Ann Lee */
        if (tokens_empty(draft->role)) draft->role = (struct tokens){given.first, own.first};
        name_after(speech, draft, index);
        return true;
    }
    if (!is_single(given) && !tokens_empty(given) && entity->name.end - entity->name.first < given.end - given.first) {
        if (!titled) draft->kind = kind_of_entity(entity);
        return true;
    }
    name_after(speech, draft, index);
    if (titled) draft->kind = COPYDESK_SOURCE_PERSON;
    if (!tokens_empty(given)) spell_out(speech, draft, given);
    return true;
}

/* A role given once holds for the name's later mentions. */
static void recall_role(struct speech *speech, uint32_t index) {
    struct draft *draft = &speech->drafts[index];
    if (tokens_empty(draft->name) || !tokens_empty(draft->role) || draft->kind != COPYDESK_SOURCE_PERSON) return;
    uint32_t first = index > ROLES_BACK ? index - ROLES_BACK : 0;
    for (uint32_t i = index; i-- > first;) {
        const struct draft *earlier = &speech->drafts[i];
        if (tokens_empty(earlier->name) || tokens_empty(earlier->role)) continue;
        if (earlier->name.first != draft->name.first &&
            !text_is(token_text(speech, earlier->name.end - 1), token_text(speech, draft->name.end - 1)))
            continue;
        draft->role = earlier->role;
        return;
    }
}

/* ---- pronouns ------------------------------------------------------------------------------------------------ */

static bool is_personal(const struct speech *speech, uint32_t token) {
    static const char *const words[] = {"he", "she", "his", "her", "him"};
    return is_word_of(speech, token, words, sizeof words / sizeof *words);
}

static void from_pronoun(struct speech *speech, struct draft *draft) {
    draft->kind = COPYDESK_SOURCE_PERSON;
    uint32_t entity = entity_at(speech, draft->source.first);
    if (entity != NONE) name_after(speech, draft, entity);
    draft->kind = COPYDESK_SOURCE_PERSON;
}

/* "The two said … They added": persons who spoke together. */
static bool is_several(const struct speech *speech, const struct draft *draft) {
    for (uint32_t i = draft->name.first; i < draft->name.end; i++)
        if (speech->tokens[i].class == CLASS_AND && draft->kind == COPYDESK_SOURCE_PERSON) return true;
    return false;
}

/* it, they: who spoke last, of that kind. */
static void from_last_speaker(struct speech *speech, uint32_t index, unsigned kinds) {
    struct draft *draft = &speech->drafts[index];
    uint32_t sentence = speech->tokens[draft->cue.first].sentence;
    for (uint32_t i = index; i-- > 0;) {
        const struct draft *earlier = &speech->drafts[i];
        if (sentence - speech->tokens[earlier->cue.first].sentence > SPOKE_LAST) return;
        bool several = kinds & 1u << COPYDESK_SOURCE_ANONYMOUS && is_several(speech, earlier);
        if (!several && (!(kinds >> earlier->kind & 1) || tokens_empty(earlier->source))) continue;
        if (earlier->source.first == draft->source.first) continue;
        copy_identity(draft, earlier);
        return;
    }
}

/* "Ann Lee and Bo Ray left. They said": no other people in between. */
static bool from_persons(const struct speech *speech, struct draft *draft) {
    struct tokens names = persons_together(speech, draft->source.first, 0, 1);
    if (tokens_empty(names)) return false;
    uint32_t first = mention_at(speech, names.first), last = mention_at(speech, names.end - 1);
    bool here = speech->tokens[names.first].sentence == speech->tokens[draft->source.first].sentence;
    bool subjects = speech->entities->mentions[first].subject || speech->entities->mentions[last].subject ||
                    names.first <= sentence_of(speech, names.first).first + 2; /* House Speaker Ann Lee and */
    if (!here && !subjects) return false;                                      /* an article by Ann Lee and Bo Ray */
    for (uint32_t i = names.end; i < draft->source.first; i++)
        if (kind_of_noun(speech, i) == COPYDESK_SOURCE_ANONYMOUS && speech->tokens[i].class != CLASS_ARTICLE)
            return false;
    draft->name = names;
    draft->kind = COPYDESK_SOURCE_PERSON;
    return true;
}

static bool is_set_off(const struct speech *speech, uint32_t mention) {
    uint32_t first = speech->entities->mentions[mention].tokens.first;
    if (first == 0) return false;
    enum token_class class = (enum token_class)speech->tokens[first - 1].class;
    return class == CLASS_IN || class == CLASS_PREPOSITION || class == CLASS_OF;
}

static bool is_noun(const struct speech *speech, uint32_t token) {
    const struct token *t = &speech->tokens[token];
    return t->class == CLASS_WORD || (t->class == CLASS_TITLE && !t->upper);
}

/* "Ann Lee, a nurse from York, who": the name that the relative clause goes with, no verb between. */
static void from_relative(const struct speech *speech, struct draft *draft) {
    struct tokens sentence = sentence_of(speech, draft->source.first);
    uint32_t floor =
        draft->source.first > sentence.first + CLAUSE_BACK ? draft->source.first - CLAUSE_BACK : sentence.first;
    uint32_t noun = NONE, verbs = 0;
    for (uint32_t i = draft->source.first; i-- > floor;) {
        enum token_class class = (enum token_class)speech->tokens[i].class;
        uint32_t mention = mention_at(speech, i);
        bool share = class == CLASS_NUMBER || token_is(speech, i, "percent") || token_is(speech, i, "%");
        if (share && noun == NONE && i + 3 > draft->source.first) { /* 60 percent, who; two of them, who */
            draft->kind = COPYDESK_SOURCE_ANONYMOUS;
            return;
        }
        bool owner = i + 1 < sentence.end && speech->tokens[i + 1].class == CLASS_GENITIVE;
        bool modifies = mention != NONE && is_noun(speech, speech->entities->mentions[mention].tokens.end);
        const struct entity *entity = mention == NONE ? NULL : &speech->entities->all[entity_at(speech, i)];
        bool setting = entity && entity->kind == COPYDESK_SOURCE_UNKNOWN && is_single(entity->name) &&
                       is_set_off(speech, mention); /* from York */
        if (entity && !owner && !modifies && !setting && persons >> entity->kind & 1) {
            name_after(speech, draft, entity_at(speech, i));
            return;
        }
        if (noun == NONE && (class == CLASS_WORD || class == CLASS_NAME || class == CLASS_ARTICLE)) noun = i;
        if (noun != NONE && kind_of_noun(speech, noun) == COPYDESK_SOURCE_ANONYMOUS) break;
        verbs += class == CLASS_BE || class == CLASS_VERB ? 1 : class >= CLASS_HAVE && class <= CLASS_NOT ? 2 : 0;
        bool verb = verbs > (noun != NONE && senses_at(speech, noun) & SENSE_PERSON);
        if (verb || class == CLASS_STOP || class == CLASS_SEMICOLON) break;
    }
    draft->kind = noun == NONE ? COPYDESK_SOURCE_PERSON : kind_of_noun(speech, noun);
    if (draft->kind == COPYDESK_SOURCE_PERSON || draft->kind == COPYDESK_SOURCE_UNKNOWN)
        draft->kind = COPYDESK_SOURCE_ANONYMOUS;
}

/* ---- words of the source's own ------------------------------------------------------------------------------- */

/* The "of" in "Secretary of State": one person holds it, and the office's own name follows. */
static bool is_office(const struct speech *speech, struct tokens source, uint32_t of) {
    if (of <= source.first || of + 1 >= source.end || speech->tokens[of].class != CLASS_OF) return false;
    return senses_at(speech, of - 1) & (SENSE_PERSON | SENSE_TITLE) && speech->tokens[of + 1].class == CLASS_NAME &&
           !(senses_at(speech, of + 1) & (SENSE_PERSON | SENSE_TITLE));
}

/* "The former minister of ports and union leader Ann Lee": the name stands last, behind the noun for its bearer. */
static bool ends_in_person(const struct speech *speech, struct draft *draft) {
    uint32_t end = draft->source.end;
    if (!tokens_empty(draft->name) && !(is_single(draft->name) && draft->kind != COPYDESK_SOURCE_PERSON)) return false;
    if (speech->tokens[end - 1].class == CLASS_RIGHT) /* Ann Lee (R-Ohio) */
        while (end > draft->source.first + 1 && speech->tokens[end - 1].class != CLASS_LEFT) end--;
    if (end > draft->source.first + 1 && speech->tokens[end - 1].class == CLASS_LEFT) end--;
    uint32_t mention = mention_at(speech, end - 1);
    if (mention == NONE) return false;
    const struct mention *m = &speech->entities->mentions[mention];
    if (m->pronoun || m->tokens.first <= draft->source.first) return false;
    uint32_t before = m->tokens.first - 1;
    for (uint32_t i = before; i > draft->source.first; i--) {
        enum token_class class = (enum token_class)speech->tokens[i].class;
        if (class == CLASS_AND) break;
        bool lower =
            !speech->tokens[draft->source.first].upper || speech->tokens[draft->source.first].class == CLASS_ARTICLE;
        bool office = class == CLASS_OF && is_office(speech, draft->source, i);
        if (lower && class >= CLASS_TO && class <= CLASS_PREPOSITION && !office)
            return false; /* a spokesman for candidate Ann Lee */
    }
    bool of = before > draft->source.first + 1 && is_office(speech, draft->source, before - 1);
    bool title = speech->tokens[before].class == CLASS_TITLE || of;
    if (!(title || senses_at(speech, before) & SENSE_PERSON) || !(persons >> speech->entities->all[m->entity].kind & 1))
        return false;
    draft->role = (struct tokens){draft->source.first, m->tokens.first};
    if (speech->tokens[draft->role.first].class == CLASS_ARTICLE) draft->role.first++;
    name_after(speech, draft, m->entity);
    return true;
}

/* Words with capitals that name nobody: Republicans, the Ohio Democrat, a PAC. */
static bool is_no_name(const struct speech *speech, struct tokens name) {
    if (tokens_empty(name) || mention_at(speech, name.end - 1) != NONE) return false;
    struct tokens sentence = sentence_of(speech, name.first);
    bool begins = name.first == sentence.first && !speech->tokens[name.first].capitals;
    bool noun = speech->tokens[name.first].word || text_ends(token_text(speech, name.first), TEXT("s"));
    if (is_single(name) && begins && noun && !is_title_case(speech, sentence)) return true; /* Audiences */
    enum copydesk_source_kind kind = kind_of_noun(speech, name.end - 1);
    if (entities_run(speech, name.first, name.end).common) return true;
    if (kind == COPYDESK_SOURCE_PERSON || kind == COPYDESK_SOURCE_ANONYMOUS) return true;
    return is_single(name) && kind != COPYDESK_SOURCE_UNKNOWN;
}

static bool is_role_word(enum token_class class) {
    return class == CLASS_WORD || class == CLASS_NAME || class == CLASS_TITLE || class == CLASS_ARTICLE ||
           class == CLASS_POSSESSIVE;
}

/* Ann Lee, 40; Ann Lee of York; Ann Lee (R-Ohio) */
static bool is_behind_name(enum token_class class) {
    return class == CLASS_COMMA || class == CLASS_OF || class == CLASS_IN || class == CLASS_LEFT;
}

/* The person whom the insertion behind `comma` names, with nothing but a role before the name. */
static uint32_t person_inserted(const struct speech *speech, struct tokens source, uint32_t comma) {
    for (uint32_t i = comma + 1; i < source.end && i < comma + CLAUSE_BACK; i++) {
        uint32_t mention = mention_at(speech, i);
        if (mention == NONE || speech->entities->mentions[mention].pronoun) {
            if (!is_role_word((enum token_class)speech->tokens[i].class)) return NONE;
            continue;
        }
        struct tokens name = speech->entities->mentions[mention].tokens;
        uint32_t entity = speech->entities->mentions[mention].entity;
        bool whole = speech->entities->all[entity].kind == COPYDESK_SOURCE_PERSON || !is_single(name);
        bool last = name.end >= source.end || is_behind_name((enum token_class)speech->tokens[name.end].class);
        if (last) return whole && persons >> speech->entities->all[entity].kind & 1 ? entity : NONE;
        i = name.end - 1; /* longtime Lee aide Bo Ray */
    }
    return NONE;
}

/* "One delegate, party chairwoman Ann Lee,", "One of his advisers, Ann Lee,", "the nurse who heard it, Ann Lee,". */
static bool from_insertion(struct speech *speech, struct draft *draft) {
    uint32_t head = phrase_head(speech, draft->source);
    if (text_ends(token_text(speech, head), TEXT("s"))) return false; /* rivals, Ann Lee and Bo Ray */
    for (uint32_t i = head + 1; i < draft->source.end && i < head + INSERTION; i++) {
        uint32_t entity = speech->tokens[i].class == CLASS_COMMA ? person_inserted(speech, draft->source, i) : NONE;
        if (entity == NONE) continue;
        draft->role = (struct tokens){draft->source.first, i};
        if (speech->tokens[draft->role.first].class == CLASS_ARTICLE) draft->role.first++;
        name_after(speech, draft, entity);
        return true;
    }
    return false;
}

/* "Lee and Ray", "the nurse Ann Lee and the baker Bo Ray": not "a spokesman for Lee and Ray". */
static bool from_several(const struct speech *speech, struct draft *draft) {
    struct tokens names = persons_joined_in(speech, draft->source);
    if (tokens_empty(names)) return false;
    for (uint32_t i = draft->source.first; i < names.first; i++) {
        enum token_class class = (enum token_class)speech->tokens[i].class;
        bool office = class == CLASS_OF && is_office(speech, draft->source, i);
        if ((class >= CLASS_TO && class <= CLASS_PREPOSITION && !office) || class >= CLASS_COMMA) return false;
    }
    draft->name = names;
    draft->kind = COPYDESK_SOURCE_PERSON;
    return true;
}

/* "Lee and her advisers", "she and other members": the person named first stands for them. */
static bool from_first_of_several(const struct speech *speech, struct draft *draft) {
    uint32_t mention = mention_at(speech, draft->source.first);
    if (mention == NONE) return false;
    const struct mention *m = &speech->entities->mentions[mention];
    uint32_t joint = m->tokens.end;
    if (joint + 1 >= draft->source.end || speech->tokens[joint].class != CLASS_AND) return false;
    if (speech->entities->all[m->entity].kind != COPYDESK_SOURCE_PERSON) return false;
    uint32_t head = phrase_head(speech, (struct tokens){joint + 1, draft->source.end});
    enum copydesk_source_kind kind = kind_of_noun(speech, head);
    bool people = kind == COPYDESK_SOURCE_ANONYMOUS || kind == COPYDESK_SOURCE_PERSON;
    if (mention_at(speech, head) != NONE || !people) return false;
    name_after(speech, draft, m->entity);
    return true;
}

static void from_words(struct speech *speech, uint32_t index) {
    struct draft *draft = &speech->drafts[index];
    if (from_several(speech, draft) || from_first_of_several(speech, draft)) return;
    struct naming naming = speech_name_source(speech, draft->source);
    draft->name = naming.name;
    draft->role = naming.role;
    draft->kind = naming.kind;
    if (is_no_name(speech, naming.name)) draft->name = draft->role = (struct tokens){0, 0};
    if (ends_in_person(speech, draft)) return;
    naming.name = draft->name;
    bool described = is_description(speech, draft->source, naming);
    if (described && from_insertion(speech, draft)) return;
    if (described)
        describe_source(speech, index);
    else
        from_name(speech, draft);
    if (draft->kind == COPYDESK_SOURCE_ANONYMOUS) draft->name = (struct tokens){0, 0};
    recall_role(speech, index);
}

/* ---- further pronouns --------------------------------------------------------------------------------------- */

/* The body that the sentence, or one of those `back` before it, is about: its subject, or whose the subject at its
 * start is. */
static uint32_t topic_before(const struct speech *speech, const struct draft *draft, unsigned kinds, uint32_t back) {
    const struct entities *entities = speech->entities;
    uint32_t token = draft->source.first, sentence = speech->tokens[token].sentence;
    for (uint32_t i = mentions_before(speech, token); i-- > 0;) {
        struct tokens name = entities->mentions[i].tokens;
        const struct entity *entity = &entities->all[entities->mentions[i].entity];
        if (sentence - speech->tokens[name.first].sentence > back) return NONE;
        if (entity->place || !(kinds >> entity->kind & 1) || speech_holds(draft, name.first)) continue;
        bool begins = name.first <= sentence_of(speech, name.first).first + 1;
        bool owner = begins && name.end < token && speech->tokens[name.end].class == CLASS_GENITIVE;
        if (entities->mentions[i].subject || owner) return entities->mentions[i].entity;
    }
    return NONE;
}

/* "The board's way is another: it", "The board slept when it": the body that the sentence itself is about. */
static void from_topic(const struct speech *speech, struct draft *draft, unsigned bodies) {
    uint32_t topic = topic_before(speech, draft, bodies, 0);
    if (topic != NONE) name_after(speech, draft, topic);
}

/* it: failing a speaker, the body that the text has been speaking of; of another body only the kind. */
static void from_last_body(const struct speech *speech, struct draft *draft, unsigned bodies) {
    uint32_t topic = topic_before(speech, draft, bodies, 1);
    uint32_t found =
        topic == NONE ? most_salient(speech, draft->source.first, bodies, GENDER_UNKNOWN, NONE, draft) : topic;
    if (found == NONE) return;
    if (topic != NONE) draft->name = speech->entities->all[topic].name;
    draft->kind = speech->entities->all[found].kind;
}

/* "a report that says", "the Post, which reported": the noun right before, as if it were the source. */
static void from_noun_before(struct speech *speech, uint32_t index) {
    struct draft *draft = &speech->drafts[index];
    struct tokens sentence = sentence_of(speech, draft->source.first), pronoun = draft->source;
    uint32_t end = pronoun.first;
    if (end > sentence.first && speech->tokens[end - 1].class == CLASS_COMMA) end--;
    if (end <= sentence.first) return;
    struct tokens noun = phrase_before(speech, sentence.first, end);
    if (tokens_empty(noun) || speech->tokens[noun.first].class == CLASS_PRONOUN) return;
    draft->source = noun;
    from_words(speech, index);
    draft->source = pronoun;
    if (draft->kind == COPYDESK_SOURCE_PERSON && tokens_empty(draft->name)) draft->kind = COPYDESK_SOURCE_UNKNOWN;
}

static bool contains(const struct draft *draft, uint32_t token) {
    for (uint32_t i = 0; i < draft->content_count; i++)
        if (token >= draft->content[i].first && token < draft->content[i].end) return true;
    return false;
}

/* I: who says the words around. */
static void from_speaker(struct speech *speech, uint32_t index, bool we) {
    struct draft *draft = &speech->drafts[index];
    uint32_t first = index > CONTAINING ? index - CONTAINING : 0;
    uint32_t last = speech->draft_count - index > CONTAINING ? index + CONTAINING : speech->draft_count;
    for (uint32_t i = first; i < last; i++) {
        const struct draft *outer = &speech->drafts[i];
        if (i == index || !contains(outer, draft->source.first) || outer->source.first == draft->source.first) continue;
        bool body = outer->kind == COPYDESK_SOURCE_ORGANISATION || outer->kind == COPYDESK_SOURCE_ANONYMOUS;
        if (we && !body) continue;
        copy_identity(draft, outer);
        return;
    }
}

/* ---- one source ---------------------------------------------------------------------------------------------- */

enum reference { A_NAME, HE_OR_SHE, WHO, WHICH, IT, THEY, I_MYSELF, WE, NOBODY };

static enum reference reference_of(const struct speech *speech, struct tokens source) {
    if (tokens_empty(source)) return NOBODY;
    uint32_t first = source.first;
    enum token_class class = (enum token_class)speech->tokens[first].class;
    if (class == CLASS_WHO) return WHO;
    if (!is_single(source)) return A_NAME;
    if (is_personal(speech, first)) return HE_OR_SHE;
    if (token_is(speech, first, "it") || token_is(speech, first, "its")) return IT;
    if (token_is(speech, first, "they") || token_is(speech, first, "their") || token_is(speech, first, "them"))
        return THEY;
    if (token_is(speech, first, "I") || token_is(speech, first, "my")) return I_MYSELF;
    if (token_is(speech, first, "we") || token_is(speech, first, "our") || token_is(speech, first, "us")) return WE;
    if (class == CLASS_THAT || token_is(speech, first, "which")) return WHICH;
    if (token_is(speech, first, "you") || token_is(speech, first, "this")) return NOBODY;
    return A_NAME;
}

/* "Lee's" of "Lee's view" is Lee, and so is Lee herself. */
static struct tokens without_genitive(const struct speech *speech, struct tokens source) {
    static const char *const words[] = {"himself", "herself", "itself", "themselves"};
    if (source.end > source.first + 1 && is_word_of(speech, source.end - 1, words, sizeof words / sizeof *words))
        source.end--;
    if (source.end > source.first + 1 && speech->tokens[source.end - 1].class == CLASS_GENITIVE) source.end--;
    return source;
}

static void resolve(struct speech *speech, uint32_t index) {
    static const unsigned bodies =
        1u << COPYDESK_SOURCE_ORGANISATION | 1u << COPYDESK_SOURCE_OUTLET | 1u << COPYDESK_SOURCE_DOCUMENT;
    static const unsigned groups =
        1u << COPYDESK_SOURCE_ORGANISATION | 1u << COPYDESK_SOURCE_OUTLET | 1u << COPYDESK_SOURCE_ANONYMOUS;
    struct draft *draft = &speech->drafts[index];
    draft->name = draft->role = (struct tokens){0, 0};
    draft->kind = COPYDESK_SOURCE_UNKNOWN;
    if (draft->antecedent != NONE && draft->antecedent < index) {
        copy_identity(draft, &speech->drafts[draft->antecedent]);
        return;
    }
    if (draft->relays) {
        draft->kind = COPYDESK_SOURCE_OUTLET;
        return;
    }
    switch (reference_of(speech, draft->source)) {
    case HE_OR_SHE: from_pronoun(speech, draft); break;
    case WHO: from_relative(speech, draft); break;
    case WHICH: from_noun_before(speech, index); break;
    case IT:
        from_topic(speech, draft, bodies);
        if (draft->kind == COPYDESK_SOURCE_UNKNOWN) from_last_speaker(speech, index, bodies);
        if (draft->kind == COPYDESK_SOURCE_UNKNOWN) from_last_body(speech, draft, bodies);
        break;
    case THEY:
        draft->kind = COPYDESK_SOURCE_ANONYMOUS;
        if (!from_persons(speech, draft)) from_last_speaker(speech, index, groups);
        break;
    case A_NAME: {
        struct tokens whole = draft->source;
        draft->source = without_genitive(speech, whole);
        from_words(speech, index);
        draft->source = whole;
        break;
    }
    case I_MYSELF:
    case WE:
    case NOBODY: break;
    }
    if (draft->kind == COPYDESK_SOURCE_PERSON) recall_role(speech, index);
}

static void resolve_inside(struct speech *speech, uint32_t index, uint32_t interviewee) {
    struct draft *draft = &speech->drafts[index];
    enum reference reference = reference_of(speech, draft->source);
    if (draft->relays || (draft->antecedent != NONE && draft->antecedent < index)) return;
    if (reference != I_MYSELF && reference != WE) return;
    if (reference == I_MYSELF) draft->kind = COPYDESK_SOURCE_PERSON;
    from_speaker(speech, index, reference == WE);
    if (tokens_empty(draft->name)) draft->name = turns_speaker(speech, draft->source.first, interviewee);
    if (!tokens_empty(draft->name) && draft->kind == COPYDESK_SOURCE_UNKNOWN) draft->kind = COPYDESK_SOURCE_PERSON;
}

void speech_resolve(struct speech *speech) {
    for (uint32_t i = 0; i < speech->draft_count && !speech->failed; i++) resolve(speech, i);
    uint32_t interviewee = turns_interviewee(speech);
    for (uint32_t i = 0; i < speech->draft_count && !speech->failed; i++) resolve_inside(speech, i, interviewee);
}
