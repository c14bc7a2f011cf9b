/* Whose "I" it is where no quotation marks tell: that of an interview's answers and of letters.
 *
 *     Q: Is the pier old?            the answers are by whom the introduction speaks of most
 *     A: I think so.
 *
 *     LEE: I think so.               who is named before the colon
 *
 *     I think the pier is old.       a letter, by whom it is signed below
 *     Ann Lee.
 *     York.
 *
 *     Ann Lee is a nurse in York.    the author, where the article's last lines say who that is
 *
 * In the article's own voice "I" is nobody else whom the text names. */
#include "speech/turns.h"

#include "speech/entities.h"

enum {
    BLOCKS_BACK = 64,
    LETTER = 12,
    LONGEST_NAME = 4,
    LONGEST_PLACE = 5,
    PERSONS = 24,
    LAST_BLOCKS = 3,
    LONGEST_LINE = 60
};

static struct tokens block_at(const struct speech *speech, uint32_t block) {
    return (struct tokens){speech->block_first[block], speech->block_first[block + 1]};
}

static uint32_t block_of(const struct speech *speech, uint32_t token) {
    return speech->sentences[speech->tokens[token].sentence].block;
}

/* ---- interviews ---------------------------------------------------------------------------------------------- */

/* "Q:", "A." */
static bool is_turn(const struct speech *speech, struct tokens block, const char *letter) {
    if (block.first + 2 >= block.end) return false;
    enum token_class next = (enum token_class)speech->tokens[block.first + 1].class;
    return token_is(speech, block.first, letter) && (next == CLASS_COLON || next == CLASS_STOP);
}

/* "Q: Is it old?", and "QIs it old?" where a page lost what stood between. */
static bool is_question(const struct speech *speech, struct tokens block) {
    if (is_turn(speech, block, "Q")) return true;
    textref word = tokens_empty(block) ? (textref){0} : token_text(speech, block.first);
    return word.size > 2 && word.at[0] == 'Q' && word.at[1] >= 'A' && word.at[1] <= 'Z' &&
           byte_lower(word.at[2]) == word.at[2];
}

/* The entity in "Lee: …", or NONE. */
static uint32_t labelled(const struct speech *speech, struct tokens block) {
    uint32_t mention = tokens_empty(block) ? NONE : mention_at(speech, block.first);
    if (mention == NONE || speech->entities->mentions[mention].pronoun) return NONE;
    uint32_t end = speech->entities->mentions[mention].tokens.end, entity = speech->entities->mentions[mention].entity;
    bool colon = end < block.end && speech->tokens[end].class == CLASS_COLON;
    return colon && speech->entities->all[entity].kind == COPYDESK_SOURCE_PERSON ? entity : NONE;
}

/* Of the persons before `end`, whom the text names or means most often; of several, the first. */
static uint32_t most_named(const struct speech *speech, uint32_t end) {
    const struct entities *entities = speech->entities;
    uint32_t persons[PERSONS], counts[PERSONS] = {0}, count = 0, best = 0;
    for (uint32_t i = 0; i < entities->mention_count && entities->mentions[i].tokens.first < end; i++) {
        uint32_t entity = entities->mentions[i].entity, p = 0;
        if (entities->all[entity].kind != COPYDESK_SOURCE_PERSON) continue;
        while (p < count && persons[p] != entity) p++;
        if (p == PERSONS) continue;
        if (p == count) persons[count++] = entity;
        if (++counts[p] > counts[best]) best = p;
    }
    return count ? persons[best] : NONE;
}

uint32_t turns_interviewee(const struct speech *speech) {
    for (uint32_t b = 0; b < speech->article->block_count; b++)
        if (is_question(speech, block_at(speech, b))) return most_named(speech, speech->block_first[b]);
    return NONE;
}

/* The entity whose turn `block` belongs to: that of the nearest label above it. */
static uint32_t turn_of(const struct speech *speech, uint32_t block, uint32_t interviewee) {
    for (uint32_t b = block + 1; b-- > 0 && block - b < BLOCKS_BACK;) {
        struct tokens at = block_at(speech, b);
        if (is_question(speech, at)) return NONE;
        if (is_turn(speech, at, "A")) return interviewee;
        uint32_t entity = b == block ? labelled(speech, at) : NONE;
        if (entity != NONE) return entity;
    }
    return NONE;
}

/* ---- letters ------------------------------------------------------------------------------------------------- */

static bool all_names(const struct speech *speech, struct tokens t) {
    for (uint32_t i = t.first; i < t.end; i++)
        if (!is_name_word(speech, i)) return false;
    return !tokens_empty(t);
}

/* A block that is nothing but a person's name; empty where it is not. */
static struct tokens signature(const struct speech *speech, uint32_t block) {
    struct tokens name = block_at(speech, block);
    if (!tokens_empty(name) && speech->tokens[name.end - 1].class == CLASS_STOP) name.end--;
    uint32_t words = name.end - name.first;
    if (tokens_empty(name) || words < 2 || words > LONGEST_NAME || !all_names(speech, name))
        return (struct tokens){0, 0};
    uint32_t mention = mention_at(speech, name.first);
    uint32_t kind = mention == NONE ? COPYDESK_SOURCE_UNKNOWN
                                    : speech->entities->all[speech->entities->mentions[mention].entity].kind;
    if (kind != COPYDESK_SOURCE_PERSON && kind != COPYDESK_SOURCE_UNKNOWN) return (struct tokens){0, 0};
    bool place = block + 1 < speech->article->block_count;
    place = place && speech->block_first[block + 2] - speech->block_first[block + 1] <= LONGEST_PLACE;
    return place || is_first_name(senses_at(speech, name.first)) ? name : (struct tokens){0, 0};
}

/* The signature below the letter that `block` is of. */
static struct tokens signed_below(const struct speech *speech, uint32_t block) {
    for (uint32_t b = block + 1; b < speech->article->block_count && b <= block + LETTER; b++) {
        struct tokens name = signature(speech, b);
        if (!tokens_empty(name)) return name;
    }
    return (struct tokens){0, 0};
}

/* "Ann Lee is a nurse in York.": the last lines say who wrote the article, whom it has not named before. */
static struct tokens author(const struct speech *speech) {
    uint32_t count = speech->article->block_count, first = count > LAST_BLOCKS ? count - LAST_BLOCKS : 0;
    for (uint32_t b = count; b-- > first;) {
        struct tokens block = block_at(speech, b);
        while (!tokens_empty(block) && speech->tokens[block.first].class == CLASS_TITLE) block.first++;
        uint32_t mention = tokens_empty(block) ? NONE : mention_at(speech, block.first);
        if (mention == NONE || block.end - block.first > LONGEST_LINE) continue;
        struct tokens name = speech->entities->mentions[mention].tokens;
        const struct entity *entity = &speech->entities->all[speech->entities->mentions[mention].entity];
        bool new = entity->first_mention == mention && entity->kind == COPYDESK_SOURCE_PERSON && !is_single(name);
        if (new &&name.end < block.end) return name;
    }
    return (struct tokens){0, 0};
}

struct tokens turns_speaker(const struct speech *speech, uint32_t token, uint32_t interviewee) {
    if (speech->tokens[token].quotation != NONE) return (struct tokens){0, 0};
    uint32_t entity = turn_of(speech, block_of(speech, token), interviewee);
    if (entity != NONE) return speech->entities->all[entity].name;
    struct tokens name = signed_below(speech, block_of(speech, token));
    return tokens_empty(name) ? author(speech) : name;
}
