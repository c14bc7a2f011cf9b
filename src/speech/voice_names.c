/* Who it is that speaks in other languages: the name in the phrase and the role beside it, or, where a pronoun or a
 * last name stands, the speaker who was named before.
 *
 *     Bürgermeisterin [Greta Ulmhof]      role, name
 *     [Greta Ulmhof], Bürgermeisterin …   the same
 *     Ulmhof, sie                         whom the article named before
 *     der Sprecher, ein Mitarbeiter       nobody by name
 *     das Ministerium, die „Zeitung“      a body, a paper */
#include "speech/voices.h"

enum { NAMED_BACK = 64, PRONOUN_BACK = 12, SPELLED_WITHIN = 1024 };

static unsigned senses_of(const struct speech *speech, uint32_t token) {
    return voice_senses(speech, token);
}

/* Words that may belong to a name: capitals that no table knows as anything else. */
static bool is_name(const struct speech *speech, uint32_t token) {
    const struct token *t = &speech->tokens[token];
    bool follows = token > 0 && t->class == CLASS_NAME && speech->tokens[token - 1].class == CLASS_NAME &&
                   senses_of(speech, token - 1) & (SENSE_HE | SENSE_SHE);
    if (follows) return true; /* Heike [Hofmann] */
    unsigned common = SENSE_PERSON | SENSE_TITLE | SENSE_GROUP | SENSE_BODY | SENSE_DOCUMENT;
    return t->class == CLASS_NAME &&
           !(senses_of(speech, token) & common && !(senses_of(speech, token) & (SENSE_PLACE)));
}

/* van, der, de, bin: short words in lower case inside a name. */
static bool is_particle(const struct speech *speech, uint32_t token) {
    const struct token *t = &speech->tokens[token];
    bool word = t->class == CLASS_WORD || t->class == CLASS_OF || t->class == CLASS_ARTICLE;
    return word && !t->upper && t->end - t->begin <= 3;
}

/* The name words from `first` on, particles between them taken in. */
static struct tokens run_from(const struct speech *speech, uint32_t first, uint32_t end) {
    struct tokens run = {first, first + 1};
    while (run.end < end) {
        uint32_t next = run.end;
        while (next < end && next < run.end + 2 && is_particle(speech, next)) next++;
        if (next >= end || !is_name(speech, next)) break;
        run.end = next + 1;
    }
    return run;
}

/* The name in the phrase: the run of name words with a first name, else the first of several words. */
static struct tokens run_in(const struct speech *speech, struct tokens t) {
    struct tokens name = {t.end, t.end};
    for (uint32_t i = t.first; i < t.end; i++) {
        if (!is_name(speech, i)) continue;
        struct tokens run = run_from(speech, i, t.end);
        i = run.end - 1;
        for (uint32_t first = run.first; first < run.end; first++) {
            if (!(senses_of(speech, first) & (SENSE_HE | SENSE_SHE))) continue;
            if (speech->tongue->nouns_upper) run.first = first; /* Leseforscher [Christian Lind] */
            return run;
        }
        if (tokens_empty(name) || (name.end - name.first == 1 && run.end - run.first > 1)) name = run;
    }
    return name;
}

/* The same; a name before the first comma is the speaker's, one behind it may be another's. */
static struct tokens name_in(const struct speech *speech, struct tokens t) {
    for (uint32_t i = t.first + 1; i < t.end; i++) {
        if (speech->tokens[i].class != CLASS_COMMA) continue;
        struct tokens head = run_in(speech, (struct tokens){t.first, i});
        if (head.end - head.first > 1) return head;
        break;
    }
    return run_in(speech, t);
}

/* Where every noun has a capital, a name is one that a title, a first name or another name word vouches for, and no
 * article of its own. */
static bool is_sure(const struct speech *speech, struct tokens source, struct tokens name) {
    if (tokens_empty(name)) return false;
    if (!speech->tongue->nouns_upper) return true;
    if (name.end - name.first > 1) return true;
    if (senses_of(speech, name.first) & (SENSE_HE | SENSE_SHE | SENSE_PLACE | SENSE_OUTLET | SENSE_FIRM)) return true;
    if (name.first > source.first)
        return is_person_noun(speech, name.first - 1) || speech->tokens[name.first - 1].class == CLASS_TITLE;
    return name.first == source.first; /* Ulmhof sagte: a noun would have an article */
}

static struct tokens role_beside(const struct speech *speech, struct tokens source, struct tokens name) {
    struct tokens role = {source.first, name.first};
    while (role.first < role.end &&
           (speech->tokens[role.first].class == CLASS_ARTICLE || speech->tokens[role.first].class == CLASS_POSSESSIVE))
        role.first++;
    while (role.end > role.first && speech->tokens[role.end - 1].class == CLASS_COMMA) role.end--;
    if (!tokens_empty(role)) return role;
    bool apposition = false;
    for (uint32_t i = name.end; i < source.end; i++) apposition = apposition || is_person_noun(speech, i);
    if (!apposition) return (struct tokens){0, 0};
    role = (struct tokens){name.end, source.end};
    if (role.first < role.end && speech->tokens[role.first].class == CLASS_COMMA) role.first++;
    while (role.end > role.first && speech->tokens[role.end - 1].class == CLASS_COMMA) role.end--;
    while (role.first < role.end &&
           (speech->tokens[role.first].class == CLASS_ARTICLE || speech->tokens[role.first].class == CLASS_POSSESSIVE))
        role.first++;
    return role;
}

/* The head noun's kind: the first noun that a table knows. */
static enum copydesk_source_kind kind_of_words(const struct speech *speech, struct tokens source, bool named) {
    for (uint32_t i = source.first; i < source.end; i++) {
        unsigned senses = senses_of(speech, i);
        if (senses & SENSE_OUTLET && !(senses & SENSE_PERSON)) return COPYDESK_SOURCE_OUTLET;
        if (senses & (SENSE_PERSON | SENSE_TITLE)) return named ? COPYDESK_SOURCE_PERSON : COPYDESK_SOURCE_ANONYMOUS;
        if (senses & (SENSE_BODY | SENSE_FIRM | SENSE_PLACE)) return COPYDESK_SOURCE_ORGANISATION;
        if (senses & SENSE_DOCUMENT) return COPYDESK_SOURCE_DOCUMENT;
        if (senses & SENSE_GROUP) return COPYDESK_SOURCE_ANONYMOUS;
        if (senses & (SENSE_HE | SENSE_SHE)) return COPYDESK_SOURCE_PERSON;
    }
    return COPYDESK_SOURCE_UNKNOWN;
}

static void copy_identity(struct draft *to, const struct draft *from) {
    to->name = from->name;
    to->role = from->role;
    to->kind = from->kind;
}

/* Петров, Петрова: the same name in another case, up to its last two letters. */
static bool same_name(const struct speech *speech, textref a, textref b) {
    enum { FEWEST_BYTES = 8, LONGEST_ENDING = 4 };
    if (text_is(a, b)) return true;
    uint32_t shorter = a.size < b.size ? a.size : b.size, longer = a.size < b.size ? b.size : a.size;
    if (!speech->tongue->case_endings || shorter < FEWEST_BYTES || longer - shorter > LONGEST_ENDING) return false;
    return memcmp(a.at, b.at, shorter - LONGEST_ENDING / 2) == 0;
}

/* The earlier speaker whose name ends in the same word. */
static const struct draft *named_before(const struct speech *speech, uint32_t index, uint32_t token) {
    uint32_t first = index > NAMED_BACK ? index - NAMED_BACK : 0;
    for (uint32_t i = index; i-- > first;) {
        const struct draft *earlier = &speech->drafts[i];
        if (!tokens_empty(earlier->name) &&
            same_name(speech, token_text(speech, earlier->name.end - 1), token_text(speech, token)))
            return earlier;
    }
    return NULL;
}

static void from_pronoun(struct speech *speech, uint32_t index) {
    struct draft *draft = &speech->drafts[index];
    uint32_t first = index > PRONOUN_BACK ? index - PRONOUN_BACK : 0;
    draft->kind = COPYDESK_SOURCE_PERSON;
    for (uint32_t i = index; i-- > first;) {
        const struct draft *earlier = &speech->drafts[i];
        if (earlier->kind != COPYDESK_SOURCE_PERSON || tokens_empty(earlier->name)) continue;
        copy_identity(draft, earlier);
        return;
    }
}

/* A full name with the same last word, anywhere in the text: headlines name people shortly. */
static struct tokens spelled_out(const struct speech *speech, struct tokens name) {
    textref last = token_text(speech, name.first);
    uint32_t limit = speech->token_count < SPELLED_WITHIN ? speech->token_count : SPELLED_WITHIN;
    for (uint32_t i = 1; i < limit; i++) {
        const struct token *t = &speech->tokens[i];
        if (t->class != CLASS_NAME || t->line || t->end - t->begin != last.size ||
            !text_is(token_text(speech, i), last))
            continue;
        if (senses_of(speech, i - 1) & (SENSE_HE | SENSE_SHE) && speech->tokens[i - 1].class == CLASS_NAME)
            return (struct tokens){i - 1, i + 1};
    }
    return name;
}

/* 水道局の広報担当[イルゼ・マラント]氏: where words are not parted, a name is what a form of address closes, back to
 * the last kana, の. */
static void from_address(struct speech *speech, struct draft *draft) {
    static const char *const forms[] = {"氏", "さん"};
    struct tokens source = draft->source;
    for (size_t i = 0; i < sizeof forms / sizeof *forms; i++) {
        textref form = text_from(forms[i]), last = token_text(speech, source.end - 1);
        uint32_t begin = speech->tokens[source.end - 1].end - form.size, end = source.end;
        if (last.size > form.size || begin < speech->tokens[source.first].end ||
            memcmp(speech->text.at + begin, form.at, form.size) != 0)
            continue;
        while (end > source.first && speech->tokens[end - 1].begin >= begin) end--;
        uint32_t first = end;
        bool foreign = token_text(speech, end - 1).size == 3 &&
                       (unsigned char)token_text(speech, end - 1).at[0] == 0xE3; /* katakana */
        for (; first > source.first; first--) {
            textref t = token_text(speech, first - 1);
            bool kana = (unsigned char)t.at[0] == 0xE3;
            if (foreign ? !kana && speech->tokens[first - 1].class < CLASS_COMMA : text_is(t, TEXT("の"))) break;
        }
        draft->kind = COPYDESK_SOURCE_PERSON;
        draft->name = (struct tokens){first, end};
        draft->role = (struct tokens){source.first, first};
        return;
    }
}

static void from_words(struct speech *speech, uint32_t index) {
    struct draft *draft = &speech->drafts[index];
    struct tokens name = name_in(speech, draft->source);
    bool sure = is_sure(speech, draft->source, name);
    draft->kind = kind_of_words(speech, draft->source, sure);
    if (!sure) return;
    draft->name = name;
    if (name.end - name.first == 1) {
        const struct draft *earlier = named_before(speech, index, name.first);
        if (earlier) {
            copy_identity(draft, earlier);
            return;
        }
        draft->name = spelled_out(speech, name);
    }
    bool full = draft->name.end - draft->name.first > 1;
    if (draft->kind == COPYDESK_SOURCE_UNKNOWN && full) draft->kind = COPYDESK_SOURCE_PERSON;
    if (draft->kind == COPYDESK_SOURCE_PERSON) draft->role = role_beside(speech, draft->source, name);
    if (draft->kind == COPYDESK_SOURCE_DOCUMENT) draft->name = (struct tokens){0, 0};
}

void voices_name(struct speech *speech) {
    for (uint32_t i = 0; i < speech->draft_count; i++) {
        struct draft *draft = &speech->drafts[i];
        draft->kind = COPYDESK_SOURCE_UNKNOWN;
        if (tokens_empty(draft->source)) continue;
        if (speech->tongue->unspaced) {
            from_address(speech, draft);
            continue;
        }
        enum token_class class = (enum token_class)speech->tokens[draft->source.first].class;
        if (draft->antecedent != NONE)
            copy_identity(draft, &speech->drafts[draft->antecedent]);
        else if (class == CLASS_PRONOUN && draft->source.end - draft->source.first == 1)
            from_pronoun(speech, i);
        else
            from_words(speech, i);
    }
}

/* ---- stance -------------------------------------------------------------------------------------------------- */

void voices_find_stance(struct speech *speech) {
    for (uint32_t i = 0; i < speech->draft_count; i++) {
        struct draft *draft = &speech->drafts[i];
        for (uint32_t t = draft->cue.first; t < draft->cue.end; t++)
            draft->negated =
                draft->negated || (speech->tokens[t].class == CLASS_NOT && draft->stance != COPYDESK_DECLINES);
    }
}
