#include "ledger/wording.h"

#include "base/hash.h"
#include "base/utf8.h"
#include <stdlib.h>

/* Words that say little of what is said; in byte order, for bsearch. */
static const char *const empty_words[] = {
    "a",    "about", "after", "all",  "also",  "an",   "and",   "any",  "are",   "as",     "at",  "be",
    "been", "but",   "by",    "can",  "could", "did",  "do",    "does", "for",   "from",   "had", "has",
    "have", "he",    "her",   "his",  "how",   "i",    "if",    "in",   "into",  "is",     "it",  "its",
    "may",  "might", "more",  "must", "of",    "on",   "or",    "our",  "she",   "should", "so",  "some",
    "such", "than",  "that",  "the",  "their", "them", "there", "they", "this",  "to",     "us",  "was",
    "we",   "were",  "what",  "when", "which", "who",  "will",  "with", "would", "you",    "your"};

/* English, German, French, Spanish; apostrophes are left out of words. In byte order, too. */
static const char *const negations[] = {
    "arent", "cannot",  "cant",   "couldnt", "didnt", "doesnt", "dont",   "hadnt",   "hasnt",  "havent", "isnt",
    "kein",  "keine",   "keinen", "neither", "never", "nicht",  "nie",    "no",      "nobody", "none",   "nor",
    "not",   "nothing", "nunca",  "pas",     "rien",  "wasnt",  "werent", "without", "wont",   "wouldnt"};

/* Words that news uses for each other: a capital and its people for the country, and what every wire rewords. In byte
 * order of the first. */
static const char *const same_words[][2] = {
    {"afghan", "afghanistan"}, {"aid", "help"},        {"american", "america"},   {"americans", "america"},
    {"ankara", "turkey"},      {"asked", "ask"},       {"asking", "ask"},         {"asks", "ask"},
    {"assist", "help"},        {"assistance", "help"}, {"assisted", "help"},      {"australian", "australia"},
    {"baghdad", "iraq"},       {"beijing", "china"},   {"belarusian", "belarus"}, {"berlin", "germany"},
    {"british", "britain"},    {"cairo", "egypt"},     {"canadian", "canada"},    {"canberra", "australia"},
    {"caracas", "venezuela"},  {"chinese", "china"},   {"cuban", "cuba"},         {"damascus", "syria"},
    {"delhi", "india"},        {"egyptian", "egypt"},  {"french", "france"},      {"german", "germany"},
    {"germans", "germany"},    {"hanoi", "vietnam"},   {"havana", "cuba"},        {"helped", "help"},
    {"helping", "help"},       {"helps", "help"},      {"indian", "india"},       {"iranian", "iran"},
    {"iraqi", "iraq"},         {"israeli", "israel"},  {"italian", "italy"},      {"japanese", "japan"},
    {"kabul", "afghanistan"},  {"kiev", "ukraine"},    {"kremlin", "russia"},     {"kyiv", "ukraine"},
    {"london", "britain"},     {"madrid", "spain"},    {"minsk", "belarus"},      {"moscow", "russia"},
    {"ottawa", "canada"},      {"paris", "france"},    {"polish", "poland"},      {"request", "ask"},
    {"requested", "ask"},      {"requesting", "ask"},  {"requests", "ask"},       {"riyadh", "saudi"},
    {"rome", "italy"},         {"russian", "russia"},  {"russians", "russia"},    {"seek", "ask"},
    {"seeking", "ask"},        {"seeks", "ask"},       {"ships", "ship"},         {"sought", "ask"},
    {"spanish", "spain"},      {"syrian", "syria"},    {"tehran", "iran"},        {"tokyo", "japan"},
    {"turkish", "turkey"},     {"uk", "britain"},      {"ukrainian", "ukraine"},  {"ukrainians", "ukraine"},
    {"vessel", "ship"},        {"vessels", "ship"},    {"vietnamese", "vietnam"}, {"warsaw", "poland"},
    {"washington", "america"}, {"weapon", "arms"},     {"weaponry", "arms"},      {"weapons", "arms"}};

static int compare_word(const void *key, const void *entry) {
    return strcmp(key, *(const char *const *)entry);
}

static bool is_among(const char *word, const char *const *words, size_t count) {
    return bsearch(word, words, count, sizeof *words, compare_word) != NULL;
}

/* Words that a clause has and a name of a thing has not: "that he was ill", "the plan will fail", "to leave", but not
 * "the Affordable Care Act". English only. */
static const char *const clause_words[] = {
    "am",    "are",  "arent", "be",     "been",  "can",     "cannot", "cant",   "could", "couldnt", "did",
    "didnt", "do",   "does",  "doesnt", "dont",  "had",     "hadnt",  "has",    "hasnt", "have",    "he",
    "hed",   "hes",  "i",     "id",     "ill",   "im",      "is",     "isnt",   "it",    "ive",     "may",
    "might", "must", "she",   "shed",   "shes",  "should",  "they",   "theyre", "was",   "wasnt",   "we",
    "were",  "weve", "will",  "wont",   "would", "wouldnt", "you"};

enum { WORD = 48 /* bytes of a word that count */ };

struct word {
    char at[WORD + 1]; /* lower case */
    uint32_t size, begin;
    bool capital, number;
};

static void add_char(struct word *word, uint32_t code) {
    char lower[4];
    const uint32_t size = utf8_encode(utf8_lower(code), lower);
    if (word->size == 0) word->capital = utf8_is_upper(code);
    if (utf8_is_digit(code)) word->number = true;
    if (word->size + size > WORD) return;
    memcpy(word->at + word->size, lower, size);
    word->size += size;
}

/* Whether the character at `at` joins two parts of one word: an apostrophe in "don't", a comma in "40,000". */
static bool joins(textref t, uint32_t at, struct utf8_char c, const struct word *word) {
    if (word->size == 0 || at + c.size >= t.size) return false;
    const uint32_t after = utf8_decode(t, at + c.size).code;
    if (c.code == '\'' || c.code == 0x2019) return utf8_is_letter(after);
    return (c.code == ',' || c.code == '.') && word->number && utf8_is_digit(after);
}

/* The next word of `t` from *at on; false at its end. `begins`: a sentence begins with it, as far as punctuation tells.
 */
static bool next_word(textref t, uint32_t *at, struct word *word, bool *begins) {
    *word = (struct word){0};
    for (uint32_t brackets = 0; *at < t.size;) {
        const struct utf8_char c = utf8_decode(t, *at);
        const bool inside = utf8_is_word(c.code) && brackets == 0;
        if (!inside && word->size && !joins(t, *at, c, word)) return true;
        if (inside && !word->size) word->begin = *at;
        if (inside) add_char(word, c.code);
        if (!inside && (c.code == '.' || c.code == '!' || c.code == '?' || c.code == ':'))
            *begins = *begins || !word->size;
        if (c.code == '[') brackets++;
        if (c.code == ']' && brackets) brackets--;
        *at += c.size;
    }
    return word->size > 0;
}

static const char *const endings[] = {"ing", "ed", "es", "s", "e"};
enum { ENDINGS = sizeof endings / sizeof *endings, SAME_WORDS = sizeof same_words / sizeof *same_words };

static const char *same_word(const char *word) {
    const char *const(*found)[2] = bsearch(word, same_words, SAME_WORDS, sizeof *same_words, compare_word);
    return found ? (*found)[1] : NULL;
}

/* "demanded", "demands", "demanding": "demand". Too rough to read, good enough to compare. */
static void stem(struct word *word) {
    const char *same = same_word(word->at);
    if (same) {
        word->size = (uint32_t)strlen(same);
        memcpy(word->at, same, word->size + 1);
        return;
    }
    for (size_t i = 0; i < ENDINGS; i++) {
        const uint32_t size = (uint32_t)strlen(endings[i]);
        if (word->number || word->size < size + 4 || memcmp(word->at + word->size - size, endings[i], size) != 0)
            continue;
        word->size -= size;
        word->at[word->size] = '\0';
        return;
    }
}

static int compare_hashes(const void *a, const void *b) {
    const uint32_t left = *(const uint32_t *)a, right = *(const uint32_t *)b;
    return (left > right) - (left < right);
}

/* Sorted, each once. */
static uint32_t settle(uint32_t *hashes, uint32_t count) {
    uint32_t kept = 0;
    qsort(hashes, count, sizeof *hashes, compare_hashes);
    for (uint32_t i = 0; i < count; i++)
        if (kept == 0 || hashes[kept - 1] != hashes[i]) hashes[kept++] = hashes[i];
    return kept;
}

static bool denies(const struct word *word) {
    return is_among(word->at, negations, sizeof negations / sizeof *negations);
}

/* `number`: the place of the word, from 1. */
static bool tells_of_a_clause(const struct word *word, uint32_t number) {
    const textref at = text_of(word->at, word->size);
    if (number == 1 && (text_is(at, TEXT("that")) || text_is(at, TEXT("to")))) return true;
    if (word->size > 4 && memcmp(word->at + word->size - 2, "ed", 2) == 0) return true;
    return is_among(word->at, clause_words, sizeof clause_words / sizeof *clause_words);
}

static void add_term(struct wording *wording, struct word *word, bool begins) {
    if (is_among(word->at, empty_words, sizeof empty_words / sizeof *empty_words)) return;
    stem(word);
    const uint32_t hash = hash_text(text_of(word->at, word->size));
    wording->terms[wording->term_count++] = hash;
    if (word->capital && !begins) wording->names[wording->name_count++] = hash;
    if (word->number) wording->numbers[wording->number_count++] = hash;
}

bool wording_of(textref content, struct arena *arena, struct wording *wording) {
    const uint32_t most = content.size / 2 + 1 < WORDING_WORDS ? content.size / 2 + 1 : WORDING_WORDS;
    uint32_t *all = arena_take_zeroed(arena, most, 3 * sizeof *all), words[WORDING_WORDS], count = 0;
    uint64_t *runs = arena_take_zeroed(arena, most, sizeof *runs);
    if (!all || !runs) return false;
    *wording = (struct wording){.runs = runs, .terms = all, .names = all + most, .numbers = all + 2 * most};
    struct word word;
    bool begins = true;
    for (uint32_t at = 0; count < most && next_word(content, &at, &word, &begins); begins = false) {
        words[count++] = hash_text(text_of(word.at, word.size));
        if (denies(&word)) wording->negated = !wording->negated;
        if (tells_of_a_clause(&word, count)) wording->clause = true;
        add_term(wording, &word, begins);
    }
    for (uint32_t i = 0; i + WORDING_RUN <= count; i++) {
        uint64_t run = HASH_SEED_64;
        for (uint32_t j = i; j < i + WORDING_RUN; j++) run = hash_mix(run ^ words[j]);
        wording->runs[wording->run_count++] = run;
    }
    wording->term_count = settle(wording->terms, wording->term_count);
    wording->name_count = settle(wording->names, wording->name_count);
    wording->number_count = settle(wording->numbers, wording->number_count);
    return true;
}

bool wording_next(textref content, uint32_t *at, struct wording_word *next) {
    struct word word;
    bool begins = false;
    if (!next_word(content, at, &word, &begins)) return false;
    *next = (struct wording_word){.begin = word.begin, .end = *at, .negation = denies(&word)};
    while (next->end > next->begin && !utf8_is_word(utf8_decode_before(content, next->end).code))
        next->end -= utf8_decode_before(content, next->end).size;
    if (is_among(word.at, empty_words, sizeof empty_words / sizeof *empty_words)) return true;
    stem(&word);
    next->term = hash_text(text_of(word.at, word.size));
    return true;
}

static void put_form(struct buffer *out, const char *word, const char *ending) {
    buffer_format(out, "%s\"%s%s\"", out->size ? " OR " : "", word, ending);
}

void wording_put_forms(textref text, struct buffer *out) {
    struct word word;
    uint32_t at = 0;
    bool begins = false;
    buffer_clear(out);
    if (!next_word(text, &at, &word, &begins)) return;
    put_form(out, word.at, "");
    stem(&word);
    put_form(out, word.at, "");
    for (size_t i = 0; i < ENDINGS; i++) put_form(out, word.at, endings[i]);
    for (size_t i = 0; i < SAME_WORDS; i++)
        if (strcmp(same_words[i][1], word.at) == 0) put_form(out, same_words[i][0], "");
}

uint32_t wording_shared(const uint32_t *a, uint32_t a_count, const uint32_t *b, uint32_t b_count) {
    uint32_t shared = 0;
    for (uint32_t i = 0, j = 0; i < a_count && j < b_count;) {
        shared += a[i] == b[j];
        const bool left = a[i] <= b[j], right = b[j] <= a[i];
        i += left;
        j += right;
    }
    return shared;
}
