/* Whom a pronoun means: the most salient of the last sentences.
 *
 * Mentions count more the nearer they stand, more as a clause's subject, less inside a quotation that the pronoun is
 * not in (the weights follow Lappin and Leass, "An Algorithm for Pronominal Anaphora Resolution", 1994, in kind; their
 * values were set on train/annotations). Sentences that are quoted whole are no step away: whoever speaks goes on to
 * be "she" behind them, however long she spoke. And who says something further, "he added", is first of all who spoke
 * in the sentence before, and whom it was about. (How much that counts was set on the pronouns of PolNeAR's training
 * articles whose gender leaves one person only, with the gender kept back.) */
#include "speech/entities.h"

#include "speech/describe.h"

enum { LOOK_BACK = 80, SENTENCES_BACK = 12, CANDIDATES = 24, CONTENT_LOOKED_AT = 200, HEARER = 4 };

bool salience_note_lines(struct speech *speech) {
    struct entities *entities = speech->entities;
    while (entities->line_capacity < speech->sentence_count)
        if (!array_grow(&entities->lines, &entities->line_capacity, entities->line_capacity, sizeof *entities->lines))
            return false;
    uint32_t line = 0;
    for (uint32_t i = 0; i < speech->sentence_count; i++) {
        struct tokens sentence = speech->sentences[i].tokens;
        uint32_t quotation = tokens_empty(sentence) ? NONE : speech->tokens[sentence.first].quotation;
        bool quoted = quotation != NONE && speech->tokens[sentence.end - 1].quotation == quotation;
        entities->lines[i] = line;
        line += !quoted;
    }
    return true;
}

/* Sentences from the mention to `token`, as the narrator counts them; inside a quotation, all of them. */
static uint32_t distance_to(const struct speech *speech, const struct mention *mention, uint32_t token) {
    uint32_t from = speech->tokens[mention->tokens.first].sentence, to = speech->tokens[token].sentence;
    if (speech->tokens[token].quotation != NONE) return to - from;
    return speech->entities->lines[to] - speech->entities->lines[from];
}

struct candidate {
    uint32_t entity;
    float weight;
};

static float weight_of(const struct speech *speech, const struct mention *mention, uint32_t token, uint32_t distance) {
    static const float fade = 0.5F, subject = 1.9F, elsewhere = 0.35F;
    float weight = mention->subject ? subject : 1;
    uint32_t quotation = speech->tokens[mention->tokens.first].quotation;
    if (quotation != NONE && quotation != speech->tokens[token].quotation) weight *= elsewhere;
    for (uint32_t i = 0; i < distance; i++) weight *= fade;
    return weight;
}

static bool may_be(const struct entity *entity, unsigned kinds, enum gender gender) {
    if (entity->place && !(kinds & PLACES_TOO)) return false;
    if (gender != GENDER_UNKNOWN && entity->gender != GENDER_UNKNOWN && entity->gender != gender) return false;
    return kinds >> entity->kind & 1;
}

/* A word that nothing tells to be a person's name hardly is one: a town, an app, a month. A full name more likely is,
 * and one that speaks. */
static float likely_person(const struct entity *entity) {
    if (entity->kind != COPYDESK_SOURCE_UNKNOWN) return 1;
    if (is_single(entity->name)) return entity->speaks ? 0.6F : 0.25F;
    return entity->speaks ? 0.9F : 0.6F;
}

/* Whether the first words of the content have the entity's last name; not those that the narrator puts before the
 * source: "Lee was late, she said". */
static bool is_named_in(const struct speech *speech, const struct draft *said, const struct entity *entity) {
    textref last = token_text(speech, entity->name.end - 1);
    uint32_t looked = 0;
    for (uint32_t r = 0; r < said->content_count; r++)
        for (uint32_t i = said->content[r].first; i < said->content[r].end; i++) {
            if (looked++ == CONTENT_LOOKED_AT) return false;
            bool own = speech->tokens[i].quotation == NONE && i < said->source.first;
            if (!own && is_name_word(speech, i) && text_is(token_text(speech, i), last)) return true;
        }
    return false;
}

/* "he told Lee": whoever is named right behind the cue is spoken to. */
static bool is_told(const struct speech *speech, const struct draft *said, const struct entity *entity) {
    textref last = token_text(speech, entity->name.end - 1);
    for (uint32_t i = said->cue.end; i < speech->token_count && i < said->cue.end + HEARER; i++) {
        if (speech->tokens[i].class >= CLASS_COMMA) break;
        if (is_name_word(speech, i) && text_is(token_text(speech, i), last)) return true;
    }
    return false;
}

/* Whether the mention stands in the pronoun's own sentence, in the narrator's words. */
static bool is_in_sentence(const struct speech *speech, const struct mention *mention, uint32_t token) {
    const struct token *t = &speech->tokens[mention->tokens.first];
    return t->sentence == speech->tokens[token].sentence && t->quotation == NONE;
}

/* "Lee said Ray was late, and he": the clause goes on with the subject of the sentence, not with Ray. */
static bool is_joined_to(const struct speech *speech, uint32_t mention, uint32_t token) {
    const struct mention *m = &speech->entities->mentions[mention];
    uint32_t sentence = speech->tokens[token].sentence;
    if (token == 0 || !m->subject || speech->tokens[m->tokens.first].sentence != sentence) return false;
    enum token_class before = (enum token_class)speech->tokens[token - 1].class;
    bool joint = before == CLASS_AND || before == CLASS_OR;
    if (!joint || speech->entities->all[m->entity].kind == COPYDESK_SOURCE_UNKNOWN) return false;
    return mention == 0 || speech->tokens[m[-1].tokens.first].sentence != sentence;
}

/* Who may go on speaking: the subject of the narrator's last sentence, its first name above all, and who spoke in it.
 */
static float goes_on(const struct speech *speech, uint32_t mention, uint32_t distance) {
    static const float topic = 3, spoke = 3;
    const struct mention *m = &speech->entities->mentions[mention];
    const struct token *t = &speech->tokens[m->tokens.first];
    if (!m->subject || distance > 1 || t->quotation != NONE) return 1;
    const struct mention *before = mention ? m - 1 : NULL;
    bool first = !before || speech->tokens[before->tokens.first].sentence != t->sentence;
    return (distance == 1 && first ? topic : 1) * (t->speaks ? spoke : 1);
}

/* The most salient, `noun` (or NONE) being that of the description that must fit. */
static uint32_t search(const struct speech *speech, uint32_t token, unsigned kinds, enum gender gender, uint32_t except,
                       const struct draft *said, uint32_t noun) {
    const struct entities *entities = speech->entities;
    struct candidate candidates[CANDIDATES];
    uint32_t count = 0, best = NONE;
    static const float called = 3, joined = 3, likely_body = 0.4F; /* of a name that nothing tells the kind of */
    bool speaks_on = said && speech->tokens[token].quotation == NONE;
    uint32_t end = mentions_before(speech, token), first = end > LOOK_BACK ? end - LOOK_BACK : 0;
    for (uint32_t i = end; i-- > first;) {
        const struct mention *mention = &entities->mentions[i];
        uint32_t distance = distance_to(speech, mention, token);
        if (distance > SENTENCES_BACK) break;
        const struct entity *entity = &entities->all[mention->entity];
        if (mention->entity == except || !may_be(entity, kinds, gender)) continue;
        speaks_on = speaks_on && !is_in_sentence(speech, mention, token);
        uint32_t c = 0;
        while (c < count && candidates[c].entity != mention->entity) c++;
        if (c == CANDIDATES) continue;
        if (c == count) candidates[count++] = (struct candidate){mention->entity, 0};
        float weight = weight_of(speech, mention, token, distance);
        if (is_joined_to(speech, i, token)) weight *= joined;
        candidates[c].weight += speaks_on ? weight * goes_on(speech, i, distance) : weight;
    }
    float most = 0;
    for (uint32_t c = 0; c < count; c++) {
        const struct entity *entity = &entities->all[candidates[c].entity];
        float weight = candidates[c].weight;
        if (gender != GENDER_UNKNOWN && entity->gender == GENDER_UNKNOWN) weight *= 0.7F;
        if (kinds & 1u << COPYDESK_SOURCE_PERSON)
            weight *= likely_person(entity);
        else if (entity->kind == COPYDESK_SOURCE_UNKNOWN)
            weight *= likely_body;
        if (noun != NONE && is_ever_called(speech, candidates[c].entity, noun)) weight *= called;
        if (weight <= most || (said && (is_named_in(speech, said, entity) || is_told(speech, said, entity)))) continue;
        if (noun != NONE && !entity_fits(speech, candidates[c].entity, noun)) continue;
        most = weight;
        best = candidates[c].entity;
    }
    return best;
}

uint32_t most_salient(const struct speech *speech, uint32_t token, unsigned kinds, enum gender gender, uint32_t except,
                      const struct draft *said) {
    return search(speech, token, kinds, gender, except, said, NONE);
}

uint32_t most_salient_fitting(const struct speech *speech, uint32_t token, unsigned kinds, enum gender gender,
                              const struct draft *said, uint32_t noun) {
    return search(speech, token, kinds, gender, NONE, said, noun);
}
