#include "ledger/sentence.h"

#include "base/utf8.h"

enum { SENTENCE_REACH = 600 /* bytes to each side that a sentence may go on for */ };

static bool is_stop(char c) {
    return c == '.' || c == '!' || c == '?';
}

/* Whether a sentence ends before `at`, where white space stands: after a stop, and closing quotes after that. */
static bool ends_before(textref text, uint32_t at) {
    for (int i = 0; i < 2 && at; i++) {
        struct utf8_char c = utf8_decode_before(text, at);
        if (c.code != 0x201D && c.code != 0x2019 && c.code != '"' && c.code != '\'' && c.code != ')') break;
        at -= c.size;
    }
    return at && (is_stop(text.at[at - 1]) || utf8_decode_before(text, at).code == 0x3002);
}

struct copydesk_range ledger_sentence(textref text, struct copydesk_range part) {
    uint32_t begin = part.begin < text.size ? part.begin : text.size;
    uint32_t end = part.end < text.size ? part.end : text.size;
    if (end < begin) end = begin;
    const uint32_t first = begin > SENTENCE_REACH ? begin - SENTENCE_REACH : 0;
    const uint32_t last = text.size - end > SENTENCE_REACH ? end + SENTENCE_REACH : text.size;
    while (begin > first && text.at[begin - 1] != '\n' &&
           !(byte_is_space(text.at[begin - 1]) && ends_before(text, begin - 1)))
        begin--;
    while (end < last && text.at[end] != '\n' && !(byte_is_space(text.at[end]) && ends_before(text, end))) end++;
    while (begin < text.size && byte_is_continuation(text.at[begin])) begin++;
    while (end < text.size && byte_is_continuation(text.at[end])) end++;
    return (struct copydesk_range){begin, end};
}
