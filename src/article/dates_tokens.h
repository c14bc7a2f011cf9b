/* The tokens of a date: numbers, words, marks. Read one at a time, without memory: a date is found by trying patterns
 * at each token, and each pattern looks at a bounded number of tokens ahead, so that the whole stays linear. */
#ifndef ARTICLE_DATES_TOKENS_H
#define ARTICLE_DATES_TOKENS_H

#include "base/text.h"

#define DATE_WORD_BYTES 40u /* a longer word is no part of a date */

enum date_token_kind { DATE_END, DATE_NUMBER, DATE_WORD, DATE_MARK };

struct date_token {
    enum date_token_kind kind;
    uint32_t begin, end; /* bytes of the text */
    bool spaced;         /* white space stands before it */
    uint32_t value;      /* of a number, UINT32_MAX when larger; the code point of a mark */
    uint32_t digits;     /* of a number */
    uint32_t size;       /* of `lower`; 0 for a word that is too long */
    char lower[DATE_WORD_BYTES];
};

/* The token at or after byte `at`. Numbers are decimal digits of any script with a known zero; words are letters of one
 * kind (ideographs and kana each by itself), without combining accents; every other character is a mark. */
struct date_token date_token_at(textref t, uint32_t at);

static inline struct date_token date_token_after(textref t, const struct date_token *token) {
    return date_token_at(t, token->end);
}

bool date_word_is(const struct date_token *token, const char *word);

static inline bool date_mark_is(const struct date_token *token, uint32_t code) {
    return token->kind == DATE_MARK && token->value == code;
}

/* The month, 1–12, that `token` names, alone or with the words after it; *token becomes the last of them. 0: none. */
uint32_t date_month(textref t, struct date_token *token, textref language);

#endif
