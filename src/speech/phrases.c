#include "speech/phrases.h"

bool phrase_material(enum token_class class) {
    return class == CLASS_WORD || class == CLASS_NAME || class == CLASS_TITLE || class == CLASS_NUMBER ||
           class == CLASS_ED || class == CLASS_ING || class == CLASS_GENITIVE || class == CLASS_OTHER;
}

static bool is_determiner(enum token_class class) {
    return class == CLASS_ARTICLE || class == CLASS_POSSESSIVE;
}

static bool is_noun(enum token_class class) {
    return class == CLASS_WORD || class == CLASS_NAME || class == CLASS_TITLE || class == CLASS_NUMBER;
}

static bool is_preposition(enum token_class class) {
    return class == CLASS_IN || class == CLASS_FOR || class == CLASS_PREPOSITION || class == CLASS_ABOUT;
}

static bool is_verb(enum token_class class) {
    return (class >= CLASS_BE && class <= CLASS_NOT) || class == CLASS_VERB || class == CLASS_ED ||
           class == CLASS_ING || class == CLASS_TO;
}

enum { LONGEST_PHRASE = 40, MOST_INSERTIONS = 5, LONGEST_INSERTION = 60, LONGEST_BRACKET = 8, LONGEST_TIME = 6 };

struct walk {
    const struct speech *speech;
    uint32_t floor;
    enum token_class left; /* what stops the phrase */
};

static enum token_class class_at(const struct walk *walk, uint32_t end) {
    if (end <= walk->floor) return CLASS_EDGE;
    return (enum token_class)walk->speech->tokens[end - 1].class;
}

static bool is_proper(const struct speech *speech, uint32_t token) {
    return speech->tokens[token].class == CLASS_NAME || speech->tokens[token].class == CLASS_TITLE;
}

/* Where the short bracket that ends at `end` opens: Ann Lee (R-Ohio); `end` itself when it is none. */
static uint32_t bracket_begin(const struct walk *walk, uint32_t end) {
    for (uint32_t i = end; i > walk->floor && end - i < LONGEST_BRACKET; i--)
        if (walk->speech->tokens[i - 1].class == CLASS_LEFT) return i - 1;
    return end;
}

/* One determiner with its nouns, of-phrases taken in; returns where it begins. */
static uint32_t base_phrase(const struct walk *walk, uint32_t end) {
    uint32_t first = end;
    while (first > walk->floor && end - first < LONGEST_PHRASE) {
        enum token_class class = class_at(walk, first);
        bool after_noun = first < end;
        if (phrase_material(class)) {
            if (class == CLASS_OTHER && !after_noun) break;
            if (class == CLASS_ED && after_noun && is_proper(walk->speech, first) &&
                !is_determiner(class_at(walk, first - 1)))
                break;
            first--;
        } else if ((class == CLASS_TIME || class == CLASS_ADVERB) && after_noun &&
                   (walk->speech->tokens[first].class == CLASS_GENITIVE || is_determiner(class_at(walk, first - 1)))) {
            first--; /* a June poll, the friendly crowd, Monday's vote */
        } else if (class == CLASS_RIGHT && bracket_begin(walk, first) < first) {
            first = bracket_begin(walk, first);
        } else if (is_determiner(class) && after_noun) {
            first--;
            bool more = is_determiner(class_at(walk, first)); /* all the, both his */
            if (more) first--;
            if (class_at(walk, first) != CLASS_OF) break;
        } else if (class == CLASS_OF && after_noun && first - 1 > walk->floor &&
                   (is_noun(class_at(walk, first - 1)) || is_determiner(class_at(walk, first - 1)))) {
            first--;
            if (is_determiner(class_at(walk, first))) first--;
        } else {
            break;
        }
    }
    /* A participle or a genitive cannot begin one. */
    while (first < end && walk->speech->tokens[first].class == CLASS_GENITIVE) first++;
    return first;
}

static bool begins_clause(enum token_class left) {
    return left == CLASS_EDGE || left == CLASS_COMMA || left == CLASS_THAT || left == CLASS_WHEN || left == CLASS_AND ||
           left == CLASS_OR || left == CLASS_CLOSE || left == CLASS_OPEN || left == CLASS_DASH || left == CLASS_COLON ||
           left == CLASS_SEMICOLON || left == CLASS_IF || left == CLASS_WHAT || left == CLASS_LEFT ||
           left == CLASS_STOP;
}

struct tokens phrase_before(const struct speech *speech, uint32_t floor, uint32_t end) {
    struct walk walk = {.speech = speech, .floor = floor};
    enum token_class last = class_at(&walk, end);
    if (last == CLASS_PRONOUN || last == CLASS_WHO || last == CLASS_WHICH || last == CLASS_THAT || last == CLASS_OBJECT)
        return (struct tokens){end - 1, end};
    if (last == CLASS_ARTICLE) return (struct tokens){end - 1, end}; /* many said, some say */
    uint32_t first = base_phrase(&walk, end), tried = first;
    if (first == end) return (struct tokens){end, end};
    /* Take prepositions and conjunctions in as long as what stands before them begins the clause. */
    bool coordinated = false;
    while (end - tried < LONGEST_PHRASE) {
        enum token_class left = class_at(&walk, tried);
        bool joins = is_preposition(left) || left == CLASS_AND || (left == CLASS_COMMA && coordinated);
        if (!joins) break;
        coordinated = coordinated || left == CLASS_AND;
        uint32_t joint = tried - 1;
        if (left == CLASS_AND && class_at(&walk, joint) == CLASS_COMMA) joint--;
        if (class_at(&walk, joint) == CLASS_PRONOUN && left == CLASS_AND) return (struct tokens){joint - 1, end};
        bool bracket = class_at(&walk, joint) == CLASS_RIGHT;
        if (!is_noun(class_at(&walk, joint)) && !bracket) break;
        uint32_t before = base_phrase(&walk, joint);
        if (before == joint) break;
        tried = before;
        enum token_class border = class_at(&walk, tried);
        if (begins_clause(border)) first = tried;
    }
    return (struct tokens){first, end};
}

/* "however", "for example", "on Tuesday": an insertion that says nothing of the speaker. */
static bool is_adverbial(const struct speech *speech, struct tokens t) {
    if (tokens_empty(t)) return true;
    enum token_class class = (enum token_class)speech->tokens[t.first].class;
    return class == CLASS_ADVERB || class == CLASS_TIME || class == CLASS_FOR || class == CLASS_IN ||
           class == CLASS_WHEN || class == CLASS_TO || class == CLASS_AS ||
           (class == CLASS_PREPOSITION && t.end - t.first < 8);
}

/* "Lee on Monday said", "Lee last week said": the phrase ends before the time. */
static uint32_t without_time(const struct speech *speech, uint32_t floor, uint32_t end) {
    uint32_t at = end;
    while (at > floor && speech->tokens[at - 1].class == CLASS_TIME) at--;
    if (at == end || at <= floor + 1) return end;
    bool joint = speech->tokens[at - 1].class == CLASS_IN || token_is(speech, at - 1, "last") ||
                 token_is(speech, at - 1, "this");
    return joint || at < end ? at - joint : end;
}

struct tokens phrase_with_insertions(const struct speech *speech, uint32_t floor, uint32_t end) {
    if (end <= floor) return (struct tokens){end, end};
    enum token_class mark = (enum token_class)speech->tokens[end - 1].class;
    if (mark != CLASS_COMMA && mark != CLASS_DASH)
        return phrase_before(speech, floor, without_time(speech, floor, end));
    struct tokens found = {end, end};
    uint32_t comma = end - 1, seen = 0;
    for (uint32_t i = comma; i-- > floor && seen < MOST_INSERTIONS && end - i < LONGEST_INSERTION;) {
        enum token_class class = (enum token_class)speech->tokens[i].class;
        if (class == CLASS_CLOSE || class == CLASS_OPEN || class == CLASS_STOP) break;
        if (class != mark) continue;
        seen++;
        struct tokens insertion = {i + 1, comma};
        struct tokens before = phrase_before(speech, floor, i);
        if (tokens_empty(before)) continue;
        enum token_class left =
            before.first > floor ? (enum token_class)speech->tokens[before.first - 1].class : CLASS_EDGE;
        if (!begins_clause(left)) continue;
        found = is_adverbial(speech, insertion) ? before : (struct tokens){before.first, end};
        if (left != CLASS_COMMA) break; /* else a longer chain of insertions may begin further left */
    }
    return found;
}

/* A participle right after a determiner or a preposition is an adjective: the united front. */
static bool phrase_material_joint(const struct speech *speech, uint32_t token) {
    enum token_class before = (enum token_class)speech->tokens[token - 1].class;
    return is_determiner(before) || before == CLASS_GENITIVE || before == CLASS_AND || before == CLASS_OF ||
           is_preposition(before);
}

struct tokens phrase_after(const struct speech *speech, uint32_t first, uint32_t ceiling) {
    if (first >= ceiling) return (struct tokens){first, first};
    enum token_class class = (enum token_class)speech->tokens[first].class;
    if (class == CLASS_PRONOUN || class == CLASS_OBJECT) return (struct tokens){first, first + 1};
    uint32_t end = first;
    bool noun = false;
    while (end < ceiling && end - first < LONGEST_PHRASE) {
        class = (enum token_class)speech->tokens[end].class;
        bool follows = end + 1 < ceiling;
        enum token_class next = follows ? (enum token_class)speech->tokens[end + 1].class : CLASS_EDGE;
        bool joins = noun && (class == CLASS_OF || is_preposition(class) || class == CLASS_AND) &&
                     (phrase_material(next) || is_determiner(next)) && next != CLASS_ING;
        bool adverb = class == CLASS_ADVERB && !noun && phrase_material(next);
        bool determiner = is_determiner(class) &&
                          (!noun || is_preposition((enum token_class)speech->tokens[end - 1].class) ||
                           speech->tokens[end - 1].class == CLASS_OF || speech->tokens[end - 1].class == CLASS_AND);
        bool time = class == CLASS_TIME && (next == CLASS_GENITIVE || is_noun(next)) && !noun;
        if (noun && (class == CLASS_ED || class == CLASS_ING) && !phrase_material_joint(speech, end)) break;
        if (!phrase_material(class) && !determiner && !joins && !adverb && !time) break;
        noun = noun || phrase_material(class);
        end++;
    }
    return (struct tokens){first, noun || end == first + 1 ? end : first};
}

bool phrase_begins_adverbial(const struct speech *speech, uint32_t token, uint32_t ceiling) {
    enum token_class class = (enum token_class)speech->tokens[token].class;
    enum token_class next = token + 1 < ceiling ? (enum token_class)speech->tokens[token + 1].class : CLASS_EDGE;
    if (class == CLASS_TIME || class == CLASS_ADVERB) return next != CLASS_GENITIVE;
    if (class == CLASS_WHEN) return true;
    if (class == CLASS_IN && next == CLASS_TIME) return true;
    if (class == CLASS_IN || token_is(speech, token, "during"))
        for (uint32_t i = token + 1; i < ceiling && i < token + 5; i++)
            if (token_is(speech, i, "statement") || token_is(speech, i, "interview") || token_is(speech, i, "email") ||
                token_is(speech, i, "tweet") || token_is(speech, i, "speech"))
                return true;
    return (token_is(speech, token, "last") || token_is(speech, token, "this")) && next == CLASS_TIME;
}

/* Prepositions, besides in, at and on, that tell when, where or by what means something was said. */
static bool is_setting_preposition(const struct speech *speech, uint32_t token) {
    static const char *const words[] = {"after",  "before", "during", "via",     "through", "near", "outside",
                                        "inside", "from",   "since",  "between", "by",      "amid", "following"};
    if (speech->tokens[token].class == CLASS_IN) return true;
    for (size_t i = 0; i < sizeof words / sizeof *words; i++)
        if (token_is(speech, token, words[i])) return true;
    return false;
}

/* The words of a time: Tuesday, last week, two days later, the day before. */
static uint32_t time_end(const struct speech *speech, uint32_t first, uint32_t ceiling) {
    uint32_t at = first, end = first;
    while (at < ceiling && at < first + LONGEST_TIME) {
        enum token_class class = (enum token_class)speech->tokens[at].class;
        bool modifies = class == CLASS_NUMBER || class == CLASS_ARTICLE || token_is(speech, at, "last") ||
                        token_is(speech, at, "this") || token_is(speech, at, "next") || token_is(speech, at, "late") ||
                        token_is(speech, at, "early");
        if (class != CLASS_TIME && class != CLASS_ADVERB && !modifies) break;
        at++;
        if (!modifies || token_is(speech, at - 1, "late") || token_is(speech, at - 1, "early")) end = at;
    }
    return end;
}

uint32_t phrase_setting_end(const struct speech *speech, uint32_t first, uint32_t ceiling) {
    uint32_t end = first;
    while (end < ceiling && end - first < LONGEST_PHRASE) {
        bool joint = is_setting_preposition(speech, end);
        uint32_t next = time_end(speech, end + joint, ceiling);
        if (next == end + joint && joint) next = phrase_after(speech, end + joint, ceiling).end;
        if (next <= end + joint) break;
        end = next;
    }
    return end;
}

struct tokens phrase_after_with_insertions(const struct speech *speech, uint32_t first, uint32_t ceiling) {
    struct tokens phrase = phrase_after(speech, first, ceiling);
    if (tokens_empty(phrase) || speech->tokens[phrase.first].class == CLASS_PRONOUN) return phrase;
    uint32_t end = phrase.end;
    bool comma = false;
    while (end < ceiling && end - first < LONGEST_INSERTION) {
        enum token_class class = (enum token_class)speech->tokens[end].class;
        enum token_class next = end + 1 < ceiling ? (enum token_class)speech->tokens[end + 1].class : CLASS_EDGE;
        if (class == CLASS_STOP || class == CLASS_OPEN || class == CLASS_CLOSE || class == CLASS_COLON ||
            class == CLASS_SEMICOLON || class == CLASS_DASH)
            break;
        if (class == CLASS_COMMA && (next == CLASS_ING || next == CLASS_AND || next == CLASS_OR || next == CLASS_OPEN))
            break;
        if (!comma && phrase_begins_adverbial(speech, end, ceiling)) break;
        if (!comma && (is_verb(class) && class != CLASS_ED && class != CLASS_ING)) break;
        comma = comma || class == CLASS_COMMA || class == CLASS_WHO;
        end++;
    }
    while (end > phrase.end && speech->tokens[end - 1].class == CLASS_COMMA) end--;
    return (struct tokens){first, end};
}

struct tokens phrase_list_after(const struct speech *speech, uint32_t first, uint32_t ceiling) {
    struct tokens list = phrase_after(speech, first, ceiling);
    while (!tokens_empty(list) && list.end + 1 < ceiling && list.end - first < LONGEST_INSERTION) {
        uint32_t next = list.end;
        if (speech->tokens[next].class == CLASS_COMMA) next++;
        if (next < ceiling && speech->tokens[next].class == CLASS_AND) next++;
        struct tokens item = phrase_after(speech, next, ceiling);
        if (next == list.end || tokens_empty(item) || speech->tokens[item.first].class == CLASS_ING) break;
        list.end = item.end;
    }
    return list;
}
