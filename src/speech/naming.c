#include "speech/naming.h"

#include "speech/phrases.h"

static unsigned traits_of(const struct speech *speech, uint32_t token) {
    return lexicon_at(speech->words, speech->tokens[token].word)->traits;
}

static bool is_name(const struct speech *speech, uint32_t token) {
    enum token_class class = (enum token_class)speech->tokens[token].class;
    return class == CLASS_NAME || (class == CLASS_TITLE && speech->tokens[token].upper);
}

/* Mr. and Ms. are no role. */
static bool is_address(const struct speech *speech, uint32_t token) {
    static const char *const words[] = {"mr.", "mrs.", "ms.", "mr", "mrs", "ms", "miss"};
    for (size_t i = 0; i < sizeof words / sizeof *words; i++)
        if (token_is(speech, token, words[i])) return true;
    return false;
}

/* "a group backing Lee", "voters leaving the hall": a participle with an object of its own, behind a noun. */
static bool begins_clause(const struct speech *speech, struct tokens phrase, uint32_t token) {
    if (speech->tokens[token].class != CLASS_ING || token + 1 >= phrase.end || token <= phrase.first + 1) return false;
    enum token_class next = (enum token_class)speech->tokens[token + 1].class;
    enum token_class before = (enum token_class)speech->tokens[token - 1].class;
    bool object = next == CLASS_NAME || next == CLASS_TITLE || next == CLASS_ARTICLE || next == CLASS_POSSESSIVE;
    return object && (before == CLASS_WORD || before == CLASS_NAME);
}

static uint32_t base_end(const struct speech *speech, struct tokens phrase) {
    uint32_t end = phrase.first;
    while (end < phrase.end) {
        enum token_class class = (enum token_class)speech->tokens[end].class;
        bool border = class == CLASS_COMMA || class == CLASS_WHO || class == CLASS_WHICH || class == CLASS_THAT ||
                      (class >= CLASS_OF && class <= CLASS_PREPOSITION) || class == CLASS_TO || class == CLASS_LEFT ||
                      class == CLASS_DASH;
        bool inside = end > phrase.first && speech->tokens[end - 1].class == CLASS_ARTICLE; /* an outside group */
        border = border && !(inside && class == CLASS_PREPOSITION);
        if ((border || begins_clause(speech, phrase, end)) && end > phrase.first) break;
        end++;
    }
    return end;
}

uint32_t phrase_head(const struct speech *speech, struct tokens phrase) {
    uint32_t end = base_end(speech, phrase);
    return end > phrase.first ? end - 1 : phrase.first;
}

unsigned phrase_traits(const struct speech *speech, struct tokens phrase) {
    unsigned traits = 0;
    uint32_t end = base_end(speech, phrase);
    for (uint32_t i = phrase.first; i < end; i++) traits |= traits_of(speech, i);
    return traits;
}

static struct tokens without_article(const struct speech *speech, struct tokens t) {
    if (!tokens_empty(t) && speech->tokens[t.first].class == CLASS_ARTICLE) t.first++;
    return t;
}

static struct tokens next_insertion(const struct speech *speech, struct tokens source, uint32_t after) {
    uint32_t first = after;
    while (first < source.end && speech->tokens[first].class != CLASS_COMMA) first++;
    first++;
    uint32_t end = first;
    while (end < source.end && speech->tokens[end].class != CLASS_COMMA) end++;
    return first < end ? (struct tokens){first, end} : (struct tokens){source.end, source.end};
}

static bool all_names(const struct speech *speech, struct tokens t) {
    for (uint32_t i = t.first; i < t.end; i++)
        if (!is_name(speech, i)) return false;
    return !tokens_empty(t);
}

static bool is_age(const struct speech *speech, struct tokens t) {
    return t.end - t.first == 1 && speech->tokens[t.first].class == CLASS_NUMBER;
}

/* The role in "Ann Lee, 57, a nurse from York": the first insertion that is a noun phrase of lower case. */
static struct tokens role_from_insertions(const struct speech *speech, struct tokens source, uint32_t after) {
    struct tokens insertion = next_insertion(speech, source, after);
    if (is_age(speech, insertion)) insertion = next_insertion(speech, source, insertion.end);
    if (tokens_empty(insertion)) return insertion;
    enum token_class class = (enum token_class)speech->tokens[insertion.first].class;
    bool noun = class == CLASS_ARTICLE || class == CLASS_POSSESSIVE || phrase_material(class);
    bool person = phrase_traits(speech, insertion) & TRAIT_PERSON || class == CLASS_ARTICLE;
    return noun && person ? without_article(speech, insertion) : (struct tokens){source.end, source.end};
}

/* Splits "Chinese Embassy spokesperson Liu Pengyu" at its last word that names a role. */
static void split_base(const struct speech *speech, struct tokens base, struct naming *naming) {
    uint32_t name = base.end;
    while (name > base.first && is_name(speech, name - 1) && !(traits_of(speech, name - 1) & TRAIT_PERSON)) name--;
    if (name == base.end) return;
    bool role = name > base.first && traits_of(speech, name - 1) & TRAIT_PERSON;
    bool described =
        name > base.first && base.end - name > 1 && speech->tokens[name - 1].class == CLASS_WORD; /* ally Ann Lee */
    role = role || described;
    bool owned = name > base.first && speech->tokens[name - 1].class == CLASS_GENITIVE;
    bool article = name > base.first && speech->tokens[name - 1].class == CLASS_ARTICLE;
    bool short_name = article && (speech->tokens[name].capitals || traits_of(speech, name) & TRAIT_OUTLET);
    if (role || owned || short_name || name == base.first || base.end - name > 1)
        naming->name = (struct tokens){name, base.end};
    if (!role) return;
    struct tokens before = without_article(speech, (struct tokens){base.first, name});
    if (!(before.end - before.first == 1 && is_address(speech, before.first))) naming->role = before;
    naming->kind = COPYDESK_SOURCE_PERSON;
}

/* The "and" of "the Fish and Boat Administration", the genitive of "Norway's Parliament" */
static bool joins_names(const struct speech *speech, struct tokens base, uint32_t token) {
    bool joint = speech->tokens[token].class == CLASS_AND || speech->tokens[token].class == CLASS_GENITIVE;
    return joint && token > base.first && is_name(speech, token - 1);
}

/* The Ministry of Transport: a body's name goes on over "of". */
static void name_body(const struct speech *speech, struct tokens source, struct tokens base, struct naming *naming) {
    if (tokens_empty(base) || !is_name(speech, base.end - 1)) return;
    if (!(traits_of(speech, base.end - 1) & (TRAIT_ORGANISATION | TRAIT_OUTLET))) return;
    uint32_t end = base.end;
    while (end + 1 < source.end && speech->tokens[end].class == CLASS_OF && is_name(speech, end + 1)) {
        end += 2;
        while (end < source.end && is_name(speech, end)) end++;
    }
    uint32_t first = base.end - 1; /* an online University of York, the rights group the Harbour League */
    while (first > base.first && (is_name(speech, first - 1) || joins_names(speech, base, first - 1))) first--;
    naming->name = (struct tokens){first, end};
}

static enum copydesk_source_kind kind_of_base(const struct speech *speech, struct tokens base, unsigned traits) {
    unsigned head = traits_of(speech, base.end - 1);
    if (traits & TRAIT_VAGUE) return COPYDESK_SOURCE_ANONYMOUS;
    if (head & TRAIT_OUTLET)
        return head & TRAIT_DOCUMENT && !speech->tokens[base.end - 1].upper ? COPYDESK_SOURCE_DOCUMENT
                                                                            : COPYDESK_SOURCE_OUTLET;
    if (head & TRAIT_DOCUMENT) return COPYDESK_SOURCE_DOCUMENT;
    if (head & TRAIT_PERSON) return COPYDESK_SOURCE_PERSON;
    if ((head | traits) & TRAIT_ORGANISATION) return COPYDESK_SOURCE_ORGANISATION;
    return COPYDESK_SOURCE_UNKNOWN;
}

/* A name alone: two or three words are a person's; an article before, or capitals, tell an organisation. */
static enum copydesk_source_kind kind_of_name(const struct speech *speech, struct tokens base, struct tokens name) {
    uint32_t words = name.end - name.first;
    if (speech->tokens[base.first].class == CLASS_ARTICLE || speech->tokens[name.end - 1].capitals)
        return COPYDESK_SOURCE_ORGANISATION;
    return words == 2 || words == 3 ? COPYDESK_SOURCE_PERSON : COPYDESK_SOURCE_UNKNOWN;
}

struct naming speech_name_source(const struct speech *speech, struct tokens source) {
    struct naming naming = {.name = {source.end, source.end}, .role = {source.end, source.end}};
    if (tokens_empty(source)) return naming;
    struct tokens base = {source.first, base_end(speech, source)};
    enum token_class first = (enum token_class)speech->tokens[source.first].class;
    if (first == CLASS_PRONOUN || first == CLASS_WHO || first == CLASS_POSSESSIVE) {
        bool person = token_is(speech, source.first, "he") || token_is(speech, source.first, "she") ||
                      first == CLASS_WHO || token_is(speech, source.first, "his");
        if (source.end - source.first == 1) {
            naming.kind = person ? COPYDESK_SOURCE_PERSON : COPYDESK_SOURCE_UNKNOWN;
            return naming;
        }
    }
    split_base(speech, base, &naming);
    unsigned traits = phrase_traits(speech, source);
    if (naming.kind == COPYDESK_SOURCE_UNKNOWN) name_body(speech, source, base, &naming);
    if (naming.kind == COPYDESK_SOURCE_UNKNOWN) naming.kind = kind_of_base(speech, base, traits);
    if (naming.kind == COPYDESK_SOURCE_UNKNOWN && !tokens_empty(naming.name))
        naming.kind = kind_of_name(speech, base, naming.name);
    struct tokens insertion = next_insertion(speech, source, base.end);
    if (tokens_empty(naming.name) && naming.kind == COPYDESK_SOURCE_PERSON && all_names(speech, insertion)) {
        naming.name = insertion; /* a spokesman for X, Ann Lee, */
        naming.role = without_article(speech, (struct tokens){source.first, insertion.first - 1});
    } else if (!tokens_empty(naming.name) && tokens_empty(naming.role) &&
               (naming.kind == COPYDESK_SOURCE_PERSON || naming.kind == COPYDESK_SOURCE_UNKNOWN)) {
        naming.role = role_from_insertions(speech, source, base.end);
        if (!tokens_empty(naming.role)) naming.kind = COPYDESK_SOURCE_PERSON;
    }
    while (!tokens_empty(naming.name) && speech->tokens[naming.name.first].class == CLASS_TITLE) naming.name.first++;
    if (naming.kind == COPYDESK_SOURCE_DOCUMENT || naming.kind == COPYDESK_SOURCE_ANONYMOUS)
        naming.name = (struct tokens){source.end, source.end};
    return naming;
}
