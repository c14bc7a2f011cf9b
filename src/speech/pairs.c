/* Several persons at once: whom "the two", "both men", "the pair" and "they" mean.
 *
 *     Ann Lee and Bo Ray left. The two said …               Ann Lee and Bo Ray
 *     Ann Lee, a nurse, and Bo Ray left. They said …        the same, with what stands between
 *
 * The name is the text's own words for all of them, from the first one's name to the last one's. */
#include "speech/describe.h"

enum { ROLE = 8, INSERTION = 24, MOST_TOGETHER = 6, TOKENS_BACK = 400 };

/* The person whose name ends at `token`, as a mention; NONE where nobody's does. */
static uint32_t person_at(const struct speech *speech, uint32_t token) {
    uint32_t mention = mention_at(speech, token);
    if (mention == NONE || speech->entities->mentions[mention].pronoun) return NONE;
    const struct mention *m = &speech->entities->mentions[mention];
    const struct entity *entity = &speech->entities->all[m->entity];
    bool unknown = entity->kind == COPYDESK_SOURCE_UNKNOWN && !is_single(entity->name);
    if (entity->kind != COPYDESK_SOURCE_PERSON && !unknown) return NONE;
    bool owner = m->tokens.end < speech->token_count && speech->tokens[m->tokens.end].class == CLASS_GENITIVE;
    return owner ? NONE : mention;
}

static bool is_role_word(const struct speech *speech, uint32_t token) {
    enum token_class class = (enum token_class)speech->tokens[token].class;
    return class == CLASS_WORD || class == CLASS_NAME || class == CLASS_TITLE || class == CLASS_ARTICLE ||
           class == CLASS_POSSESSIVE || class == CLASS_OF || class == CLASS_GENITIVE;
}

/* "and [senior adviser] Bo Ray" */
static uint32_t person_behind(const struct speech *speech, uint32_t joint, uint32_t ceiling) {
    for (uint32_t i = joint + 1; i < ceiling && i <= joint + ROLE; i++) {
        uint32_t mention = person_at(speech, i);
        if (mention != NONE) return mention;
        if (!is_role_word(speech, i)) return NONE;
    }
    return NONE;
}

/* "Ann Lee and", "Ann Lee of Ohio and", "Ann Lee, a nurse who is ill, and", "adviser Ann Lee, and" */
static uint32_t person_before(const struct speech *speech, uint32_t joint, uint32_t floor) {
    if (joint == floor) return NONE;
    uint32_t end = joint - 1;
    if (speech->tokens[end].class != CLASS_COMMA) {
        uint32_t named = person_at(speech, end), home = end; /* Ann Lee of New Jersey */
        if (named != NONE) return named;
        while (home > floor && speech->tokens[home].upper && end - home < ROLE) home--;
        return person_at(speech, speech->tokens[home].class == CLASS_OF && home > floor ? home - 1 : end);
    }
    for (uint32_t i = end; i-- > floor && end - i <= INSERTION;) {
        uint32_t mention = person_at(speech, i);
        bool set_off = i + 1 == end || speech->tokens[i + 1].class == CLASS_COMMA;
        if (mention != NONE) return set_off ? mention : NONE;
        if (speech->tokens[i].class == CLASS_STOP || speech->tokens[i].class == CLASS_AND) return NONE;
    }
    return NONE;
}

/* Of "Ann Lee, Bo Ray and Jo Tal" the first; `count` is how many there are from there to `mention`. */
static uint32_t first_of_list(const struct speech *speech, uint32_t mention, uint32_t floor, uint32_t *count) {
    while (*count < MOST_TOGETHER) {
        uint32_t comma = speech->entities->mentions[mention].tokens.first;
        while (comma > floor && is_role_word(speech, comma - 1)) comma--;
        if (comma < floor + 2 || speech->tokens[comma - 1].class != CLASS_COMMA) break;
        uint32_t before = person_at(speech, comma - 2);
        if (before == NONE) break;
        mention = before;
        ++*count;
    }
    return mention;
}

/* The last persons of [floor, ceiling) that "and" joins; their number, or 0. */
static uint32_t joined(const struct speech *speech, uint32_t floor, uint32_t ceiling, struct tokens *names) {
    for (uint32_t i = ceiling; i-- > floor;) {
        if (speech->tokens[i].class != CLASS_AND) continue;
        uint32_t right = person_behind(speech, i, ceiling), left = person_before(speech, i, floor), count = 2;
        if (right == NONE || left == NONE) continue;
        const struct mention *mentions = speech->entities->mentions;
        if (mentions[right].entity == mentions[left].entity) continue;
        left = first_of_list(speech, left, floor, &count);
        *names = (struct tokens){mentions[left].tokens.first, mentions[right].tokens.end};
        return count;
    }
    return 0;
}

struct tokens persons_together(const struct speech *speech, uint32_t token, uint32_t count, uint32_t back) {
    struct tokens names;
    uint32_t sentence = speech->tokens[token].sentence, ceiling = token;
    for (uint32_t n = 0; n <= back && n <= sentence && token - ceiling < TOKENS_BACK; n++) {
        uint32_t floor = speech->sentences[sentence - n].tokens.first;
        uint32_t found = joined(speech, floor, ceiling, &names);
        if (found && (!count || found == count)) return names;
        ceiling = floor;
    }
    return (struct tokens){0, 0};
}

struct tokens persons_joined_in(const struct speech *speech, struct tokens source) {
    struct tokens names = {0, 0};
    return joined(speech, source.first, source.end, &names) ? names : (struct tokens){0, 0};
}

bool means_two(const struct speech *speech, struct tokens source) {
    static const char *const nouns[] = {"men",     "women",     "candidates", "rivals",      "senators", "contenders",
                                        "leaders", "opponents", "nominees",   "politicians", "friends",  "lawmakers"};
    uint32_t next = source.first + 1;
    bool the = token_is(speech, source.first, "the") && next < source.end;
    bool pair = the && (token_is(speech, next, "pair") || token_is(speech, next, "duo"));
    bool two = the && token_is(speech, next, "two");
    if (!pair && !two && !token_is(speech, source.first, "both")) return false;
    uint32_t noun = source.first + 1 + (the && !pair);
    if (noun >= source.end) return true;
    if (pair) return next + 1 == source.end;
    for (size_t i = 0; i < sizeof nouns / sizeof *nouns; i++)
        if (noun + 1 == source.end && token_is(speech, noun, nouns[i])) return true;
    return false;
}
