/* What speaks against a description meaning somebody: "the Republican nominee" is nobody whom the text calls a
 * Democrat, "the Ohio senator" none of Utah, "the French president" none of Mexico.
 *
 *     Republican nominee Ann Lee     the party, the place or the nation before the name
 *     Ann Lee, a Democrat            behind it
 *     Ann Lee (D-Utah)               in its tag */
#include "speech/describe.h"

enum { ROLE_BEFORE = 8, ROLE_AFTER = 10, MENTIONS_BACK = 80 };

enum party { NO_PARTY, REPUBLICAN, DEMOCRAT, INDEPENDENT, LABOUR, TORY };

static enum party party_of(const struct speech *speech, uint32_t token) {
    static const struct {
        const char *word;
        enum party party;
    } words[] = {{"republican", REPUBLICAN}, {"gop", REPUBLICAN}, {"democratic", DEMOCRAT},
                 {"democrat", DEMOCRAT},     {"labour", LABOUR},  {"tory", TORY}};
    for (size_t i = 0; speech->tokens[token].upper && i < sizeof words / sizeof *words; i++)
        if (token_is(speech, token, words[i].word)) return words[i].party;
    return NO_PARTY;
}

/* Fla. stands for Florida, N.H. for New Hampshire: its letters, in their order. */
static bool abbreviates(textref tag, textref place) {
    uint32_t at = 0;
    for (uint32_t i = 0; i < tag.size; i++) {
        if (!byte_is_alpha(tag.at[i])) continue;
        if (i == 0 && (place.size == 0 || byte_lower(place.at[0]) != byte_lower(tag.at[0]))) return false;
        while (at < place.size && byte_lower(place.at[at]) != byte_lower(tag.at[i])) at++;
        if (at++ >= place.size) return false;
    }
    return true;
}

/* The tag of "Ann Lee (R-Ohio)", "Ann Lee, D-Fla."; empty where there is none. */
static textref tag_behind(const struct speech *speech, struct tokens name) {
    if (name.end + 1 >= speech->token_count) return (textref){0};
    enum token_class next = (enum token_class)speech->tokens[name.end].class;
    textref tag = token_text(speech, name.end + 1);
    bool party = tag.size > 3 && (tag.at[0] == 'R' || tag.at[0] == 'D' || tag.at[0] == 'I') && tag.at[1] == '-';
    return party && (next == CLASS_LEFT || next == CLASS_COMMA) ? tag : (textref){0};
}

static enum party party_of_tag(textref tag) {
    if (tag.size == 0) return NO_PARTY;
    return tag.at[0] == 'R' ? REPUBLICAN : tag.at[0] == 'D' ? DEMOCRAT : INDEPENDENT;
}

/* French, Polish, Chinese: of the words that describe who is named behind them those of a nation. */
static bool is_nationality(const struct speech *speech, uint32_t token) {
    static const char *const endings[] = {"an", "ish", "ese", "nch", "tch", "eli", "aqi", "ani", "eek", "iss"};
    if (!(senses_at(speech, token) & SENSE_NATION) || party_of(speech, token)) return false;
    for (size_t i = 0; i < sizeof endings / sizeof *endings; i++)
        if (text_ends(token_text(speech, token), text_from(endings[i]))) return true;
    return false;
}

/* What one word of a description tells. */
struct trait {
    enum party party;
    bool place, nation;
    uint32_t token;
};

static bool read_trait(const struct speech *speech, uint32_t token, struct trait *trait) {
    if (!speech->tokens[token].upper) return false;
    *trait = (struct trait){.party = party_of(speech, token),
                            .place = senses_at(speech, token) & SENSE_PLACE,
                            .nation = is_nationality(speech, token),
                            .token = token};
    return trait->party || trait->place || trait->nation;
}

/* 1: the word says the same, -1: another of the kind, 0: nothing of it. */
static int compare(const struct speech *speech, const struct trait *trait, uint32_t token) {
    struct trait other;
    if (!read_trait(speech, token, &other)) return 0;
    bool same = text_is_nocase(token_text(speech, token), token_text(speech, trait->token));
    if (trait->party && other.party) return trait->party == other.party ? 1 : -1;
    if ((trait->place && other.place) || (trait->nation && other.nation)) return same ? 1 : -1;
    return 0;
}

/* What the name's tag says of it, likewise. */
static int compare_tag(const struct speech *speech, const struct trait *trait, textref tag) {
    if (tag.size == 0) return 0;
    if (trait->party) return trait->party == party_of_tag(tag) ? 1 : -1;
    if (!trait->place) return 0;
    return abbreviates(text_slice(tag, 2, tag.size), token_text(speech, trait->token)) ? 1 : -1;
}

/* What the words around the name say of it: those of its role before it, its tag, the insertion behind it. */
static int compare_role(const struct speech *speech, const struct trait *trait, struct tokens name) {
    struct tokens sentence = sentence_of(speech, name.first);
    for (uint32_t i = name.first; i-- > sentence.first && name.first - i <= ROLE_BEFORE;) {
        enum token_class class = (enum token_class)speech->tokens[i].class;
        bool border =
            class == CLASS_AND || class == CLASS_GENITIVE || (class >= CLASS_TO && class <= CLASS_PREPOSITION);
        if (border || ends_role(speech, i)) break;
        int said = compare(speech, trait, i);
        if (said) return said;
        if (class == CLASS_ARTICLE) break;
    }
    int said = compare_tag(speech, trait, tag_behind(speech, name));
    bool of = !said && name.end + 1 < sentence.end &&
              (speech->tokens[name.end].class == CLASS_OF || token_is(speech, name.end, "from"));
    if (of) said = compare(speech, trait, name.end + 1); /* Ann Lee of Ohio */
    if (said || name.end >= sentence.end || speech->tokens[name.end].class != CLASS_COMMA) return said;
    for (uint32_t i = name.end + 1; i < sentence.end && i < name.end + ROLE_AFTER && !ends_role(speech, i); i++)
        if ((said = compare(speech, trait, i)) != 0) return said;
    return 0;
}

/* The next word before `*at` in the description of `noun` that tells something, the noun first. */
static bool next_trait(const struct speech *speech, uint32_t noun, uint32_t *at, struct trait *trait) {
    struct tokens sentence = sentence_of(speech, noun);
    while (*at > sentence.first && noun + 1 - *at <= ROLE_BEFORE) {
        uint32_t i = --*at;
        enum token_class class = (enum token_class)speech->tokens[i].class;
        if (class == CLASS_ARTICLE || class == CLASS_GENITIVE || class >= CLASS_COMMA) return false;
        if (read_trait(speech, i, trait)) return true;
    }
    return false;
}

bool name_fits(const struct speech *speech, struct tokens name, uint32_t noun) {
    struct trait trait;
    for (uint32_t at = noun + 1; next_trait(speech, noun, &at, &trait);)
        if (compare_role(speech, &trait, name) < 0) return false;
    return true;
}

bool entity_fits(const struct speech *speech, uint32_t entity, uint32_t noun) {
    const struct entities *entities = speech->entities;
    struct trait trait;
    for (uint32_t at = noun + 1; next_trait(speech, noun, &at, &trait);) {
        uint32_t end = mentions_before(speech, noun), first = end > MENTIONS_BACK ? end - MENTIONS_BACK : 0;
        int sum = 0;
        for (uint32_t i = first; i < end; i++)
            if (entities->mentions[i].entity == entity && !entities->mentions[i].pronoun)
                sum += compare_role(speech, &trait, entities->mentions[i].tokens);
        if (sum < 0) return false;
    }
    return true;
}
