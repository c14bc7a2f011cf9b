/* Writing systems: which of them a text is in, and what that alone says of its language. */
#ifndef LANGUAGE_SCRIPTS_H
#define LANGUAGE_SCRIPTS_H

#include "base/text.h"

/* In the order of the ranges in scripts.c; the numbers stand in models/languages.bin. */
enum script {
    SCRIPT_NONE,
    SCRIPT_LATIN,
    SCRIPT_CYRILLIC,
    SCRIPT_ARABIC,
    SCRIPT_DEVANAGARI,
    SCRIPT_HEBREW,
    SCRIPT_BENGALI,
    SCRIPT_HAN,
    SCRIPT_KANA,
    SCRIPT_HANGUL,
    SCRIPT_GREEK,
    SCRIPT_ARMENIAN,
    SCRIPT_GEORGIAN,
    SCRIPT_THAI,
    SCRIPT_LAO,
    SCRIPT_KHMER,
    SCRIPT_MYANMAR,
    SCRIPT_TIBETAN,
    SCRIPT_ETHIOPIC,
    SCRIPT_GURMUKHI,
    SCRIPT_GUJARATI,
    SCRIPT_ORIYA,
    SCRIPT_TAMIL,
    SCRIPT_TELUGU,
    SCRIPT_KANNADA,
    SCRIPT_MALAYALAM,
    SCRIPT_SINHALA,
    SCRIPT_THAANA,
    SCRIPT_COUNT
};

/* The script of a letter or mark; SCRIPT_NONE for digits, punctuation, symbols and scripts not listed. */
enum script script_of(uint32_t code);

/* How much of `t` stands in each script, in letters of an alphabet: a Han character weighs as much as a word's half. */
struct script_shares {
    uint32_t weight[SCRIPT_COUNT];
    uint32_t simplified, traditional; /* Chinese characters that only one of the two orthographies has */
};
struct script_shares scripts_measure(textref t);

/* The script that most of the text stands in; SCRIPT_NONE without a letter. Kana and Han count as one: SCRIPT_KANA
 * where it is Japanese, SCRIPT_HAN where it is Chinese. */
enum script scripts_main(const struct script_shares *shares);

/* The languages that are written in `script` and told from each other by nothing but a page's claim, the commonest
 * first, separated by spaces; "" where the letters must be weighed (weigh.h). */
const char *script_languages(enum script script);

/* The subtag of a script that several languages here are weighed in: "Latn", "Cyrl", …; absent for the others. */
textref script_subtag(enum script script);

#endif
