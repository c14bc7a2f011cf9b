#include "speech/signs.h"

#include "base/hash.h"

enum { LONGEST_WORD = 48, SHAPE = 8, FIRST_GROUP_TAG = 64, PROBES = 64 };

bool groups_open(struct groups *groups, const void *bytes, size_t size) {
    uint32_t header[GROUPS_HEADER / 4];
    if (size < GROUPS_HEADER || (uintptr_t)bytes % 4 || memcmp(bytes, "cdgroups", 8) != 0) return false;
    memcpy(header, bytes, sizeof header);
    groups->count = header[2];
    groups->slots = (const struct group_slot *)(const void *)((const char *)bytes + GROUPS_HEADER);
    return groups->count > 0 && size == GROUPS_HEADER + (uint64_t)groups->count * sizeof(struct group_slot);
}

static const struct group_slot *find_groups(const struct groups *groups, uint32_t word) {
    static const struct group_slot none = {0};
    uint32_t at = (uint32_t)((uint64_t)word * groups->count >> 32);
    for (int probe = 0; probe < PROBES && groups->slots[at].fine; probe++) {
        if (groups->slots[at].word == word) return &groups->slots[at];
        at = at + 1 == groups->count ? 0 : at + 1;
    }
    return &none;
}

/* A word's first bytes in lower case, a curly apostrophe as a straight one. */
struct folded {
    char at[LONGEST_WORD];
    uint32_t size;
};

static struct folded fold(textref word) {
    struct folded f = {.size = 0};
    for (uint32_t i = 0; i < word.size && f.size < LONGEST_WORD; i++) {
        if ((unsigned char)word.at[i] == 0xe2 && text_starts(text_slice(word, i, word.size), TEXT("’"))) {
            f.at[f.size++] = '\'';
            i += 2;
        } else {
            f.at[f.size++] = byte_lower(word.at[i]);
        }
    }
    return f;
}

static uint32_t hash_of(const char *at, uint32_t size) {
    uint32_t hash = hash_text((textref){at, size});
    return hash ^ hash >> 15;
}

uint32_t sign_of_word(textref word) {
    struct folded f = fold(word);
    return hash_of(f.at, f.size);
}

struct irregular {
    const char *form, *stem;
};

/* Forms of verbs of speech and thought that no ending tells, ascending. */
static const struct irregular irregulars[] = {
    {"began", "begin"},   {"believes", "believ"}, {"felt", "feel"},
    {"forgot", "forget"}, {"found", "find"},      {"gave", "giv"},
    {"given", "giv"},     {"heard", "hear"},      {"held", "hold"},
    {"kept", "keep"},     {"knew", "know"},       {"known", "know"},
    {"made", "mak"},      {"meant", "mean"},      {"read", "read"},
    {"said", "say"},      {"saw", "see"},         {"seen", "see"},
    {"sought", "seek"},   {"spoke", "speak"},     {"spoken", "speak"},
    {"swore", "swear"},   {"taken", "tak"},       {"thought", "think"},
    {"told", "tell"},     {"took", "tak"},        {"understood", "understand"},
    {"went", "go"},       {"written", "writ"},    {"wrote", "writ"},
};

static bool is_doubled(char c) {
    return strchr("bdglmnprt", c) != NULL;
}

/* The word without -s, -ed, -ing and what they changed: argue, argued, arguing → argu; denies → deny. */
static uint32_t stem_of(const struct folded *f) {
    for (size_t i = 0; i < sizeof irregulars / sizeof *irregulars; i++)
        if (text_is((textref){f->at, f->size}, text_from(irregulars[i].form))) {
            textref stem = text_from(irregulars[i].stem);
            return hash_of(stem.at, stem.size);
        }
    char stem[LONGEST_WORD];
    uint32_t size = f->size;
    memcpy(stem, f->at, size);
    if (size < 4 || !byte_is_alpha(stem[size - 1])) return hash_of(stem, size);
    textref word = {stem, size};
    if (text_ends(word, TEXT("ies")) || text_ends(word, TEXT("ied"))) {
        stem[size - 3] = 'y';
        size -= 2;
    } else if (text_ends(word, TEXT("ing")) && size > 5) {
        size -= 3;
    } else if (text_ends(word, TEXT("ed")) && size > 4) {
        size -= 2;
    } else if (text_ends(word, TEXT("s")) && !text_ends(word, TEXT("ss")) && !text_ends(word, TEXT("us"))) {
        size -= 1;
    }
    bool cut = size < f->size;
    if (cut && size > 3 && stem[size - 1] == stem[size - 2] && is_doubled(stem[size - 1])) size--;
    if (size > 3 && stem[size - 1] == 'e') size--;
    return hash_of(stem, size);
}

static char kind_of(unsigned char c) {
    if (c >= 'A' && c <= 'Z') return 'X';
    if (c >= 'a' && c <= 'z') return 'x';
    if (c >= '0' && c <= '9') return 'd';
    return (char)(c < 0x80 ? c : 'u');
}

static uint32_t shape_of(textref word) {
    char shape[SHAPE];
    uint32_t size = 0;
    for (uint32_t i = 0; i < word.size && size < SHAPE; i++) {
        char kind = kind_of((unsigned char)word.at[i]);
        if (size < 2 || shape[size - 1] != kind || shape[size - 2] != kind) shape[size++] = kind;
    }
    return hash_of(shape, size);
}

static bool is_open_class(enum token_class class) {
    return class == CLASS_WORD || class == CLASS_ED || class == CLASS_ING || class == CLASS_VERB;
}

static struct sign sign_of(const struct speech *speech, const struct token *token, const struct groups *groups) {
    textref text = text_slice(speech->text, token->begin, token->end);
    struct folded f = fold(text);
    enum token_class class = (enum token_class)token->class;
    struct sign sign = {
        .shape = shape_of(text), .tag = class, .traits = lexicon_at(speech->words, token->word)->traits};
    if (class == CLASS_OPEN || class == CLASS_CLOSE || class == CLASS_DASH || class == CLASS_NUMBER) {
        sign.word = sign.stem = sign.tail2 = sign.tail3 = sign.head =
            (uint32_t) class * 64 + (class == CLASS_NUMBER ? (f.size < 8 ? f.size : 8) : 0) + 1;
    } else {
        sign.word = hash_of(f.at, f.size);
        sign.stem = stem_of(&f);
        sign.tail2 = f.size > 2 ? hash_of(f.at + f.size - 2, 2) : sign.word;
        sign.tail3 = f.size > 3 ? hash_of(f.at + f.size - 3, 3) : sign.word;
        sign.head = f.size > 4 ? hash_of(f.at, 4) : sign.word;
    }
    sign.mark = class >= CLASS_COMMA ? class : 0;
    const struct group_slot *found = find_groups(groups, sign.word);
    sign.group = found->fine;
    if (found->fine && is_open_class(class)) sign.tag = FIRST_GROUP_TAG + found->coarse;
    return sign;
}

void speech_read_signs(struct speech *speech, const struct groups *groups) {
    while (speech->sign_capacity < speech->token_count)
        if (!array_grow(&speech->signs, &speech->sign_capacity, speech->sign_capacity, sizeof *speech->signs)) {
            speech->failed = true;
            return;
        }
    for (uint32_t i = 0; i < speech->token_count; i++) speech->signs[i] = sign_of(speech, &speech->tokens[i], groups);
}
