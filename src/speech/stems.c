#include "speech/stems.h"

enum { STEM_BYTES = 6, SHORTEST = 4, MARKS = 64 };

bool carries_meaning(const struct token *t) {
    return (t->class == CLASS_WORD || t->class == CLASS_NAME || t->class == CLASS_ED || t->class == CLASS_ING ||
            t->class == CLASS_VERB || t->class == CLASS_NUMBER) &&
           t->end - t->begin >= SHORTEST;
}

uint64_t stem_of(const struct speech *speech, uint32_t token) {
    textref word = token_text(speech, token);
    uint64_t stem = 0;
    for (uint32_t i = 0; i < word.size && i < STEM_BYTES; i++) stem = stem << 8 | (unsigned char)byte_lower(word.at[i]);
    return stem;
}

static uint64_t mark_of(uint64_t stem) {
    return UINT64_C(1) << (stem * UINT64_C(0x9E3779B97F4A7C15) >> 58); /* Fibonacci hashing: Knuth, TAOCP 6.4 */
}

bool stems_hold(const struct stems *stems, uint64_t stem) {
    if (!(stems->marks & mark_of(stem))) return false;
    for (uint32_t i = 0; i < stems->count; i++)
        if (stems->words[i] == stem) return true;
    return false;
}

void stems_add(const struct speech *speech, struct tokens t, struct stems *stems) {
    for (uint32_t i = t.first; i < t.end && i < t.first + STEMS_FARTHEST && stems->count < STEMS_MOST; i++) {
        if (!carries_meaning(&speech->tokens[i])) continue;
        uint64_t stem = stem_of(speech, i);
        if (stems_hold(stems, stem)) continue;
        if (speech->tokens[i].upper) stems->names |= UINT32_C(1) << stems->count;
        stems->words[stems->count++] = stem;
        stems->marks |= mark_of(stem);
    }
}

struct stems stems_of(const struct speech *speech, const struct draft *draft) {
    struct stems stems = {.count = 0};
    for (uint32_t i = 0; i < draft->content_count; i++) stems_add(speech, draft->content[i], &stems);
    return stems;
}

uint32_t stems_shared(const struct stems *a, const struct stems *b, uint32_t *names) {
    uint32_t shared = 0;
    *names = 0;
    if (!(a->marks & b->marks)) return 0;
    for (uint32_t i = 0; i < a->count; i++)
        if (stems_hold(b, a->words[i])) {
            shared++;
            *names += a->names >> i & 1;
        }
    return shared;
}

bool starts_with_any(textref word, const char *const *stems) {
    char first = word.size ? byte_lower(*word.at) : '\0';
    for (; *stems; stems++)
        if (**stems == first && text_starts_nocase(word, text_from(*stems))) return true;
    return false;
}
