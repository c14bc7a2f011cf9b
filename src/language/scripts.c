#include "language/scripts.h"

#include "base/utf8.h"

struct range {
    uint32_t first, last;
    enum script script;
};

/* Unicode 15, Scripts.txt, whole blocks; ascending. */
static const struct range ranges[] = {
    {0x00C0, 0x024F, SCRIPT_LATIN},      {0x0250, 0x02AF, SCRIPT_LATIN},     {0x0370, 0x03FF, SCRIPT_GREEK},
    {0x0400, 0x052F, SCRIPT_CYRILLIC},   {0x0531, 0x0587, SCRIPT_ARMENIAN},  {0x0591, 0x05F4, SCRIPT_HEBREW},
    {0x0610, 0x061A, SCRIPT_ARABIC},     {0x0620, 0x065F, SCRIPT_ARABIC},    {0x066E, 0x06D3, SCRIPT_ARABIC},
    {0x06D5, 0x06EF, SCRIPT_ARABIC},     {0x06FA, 0x06FF, SCRIPT_ARABIC},    {0x0750, 0x077F, SCRIPT_ARABIC},
    {0x0780, 0x07B1, SCRIPT_THAANA},     {0x08A0, 0x08FF, SCRIPT_ARABIC},    {0x0900, 0x0963, SCRIPT_DEVANAGARI},
    {0x0971, 0x097F, SCRIPT_DEVANAGARI}, {0x0980, 0x09E3, SCRIPT_BENGALI},   {0x09F0, 0x09F1, SCRIPT_BENGALI},
    {0x0A01, 0x0A5E, SCRIPT_GURMUKHI},   {0x0A70, 0x0A76, SCRIPT_GURMUKHI},  {0x0A81, 0x0AE3, SCRIPT_GUJARATI},
    {0x0B01, 0x0B63, SCRIPT_ORIYA},      {0x0B82, 0x0BD7, SCRIPT_TAMIL},     {0x0C00, 0x0C63, SCRIPT_TELUGU},
    {0x0C80, 0x0CE3, SCRIPT_KANNADA},    {0x0D00, 0x0D63, SCRIPT_MALAYALAM}, {0x0D7A, 0x0D7F, SCRIPT_MALAYALAM},
    {0x0D81, 0x0DDF, SCRIPT_SINHALA},    {0x0E01, 0x0E4E, SCRIPT_THAI},      {0x0E81, 0x0ECD, SCRIPT_LAO},
    {0x0EDC, 0x0EDF, SCRIPT_LAO},        {0x0F00, 0x0F17, SCRIPT_TIBETAN},   {0x0F35, 0x0FBC, SCRIPT_TIBETAN},
    {0x1000, 0x103F, SCRIPT_MYANMAR},    {0x1050, 0x108F, SCRIPT_MYANMAR},   {0x10A0, 0x10FF, SCRIPT_GEORGIAN},
    {0x1100, 0x11FF, SCRIPT_HANGUL},     {0x1200, 0x139F, SCRIPT_ETHIOPIC},  {0x1780, 0x17D3, SCRIPT_KHMER},
    {0x1C80, 0x1C88, SCRIPT_CYRILLIC},   {0x1C90, 0x1CBF, SCRIPT_GEORGIAN},  {0x1E00, 0x1EFF, SCRIPT_LATIN},
    {0x1F00, 0x1FFF, SCRIPT_GREEK},      {0x2D00, 0x2D2D, SCRIPT_GEORGIAN},  {0x2D80, 0x2DDE, SCRIPT_ETHIOPIC},
    {0x2DE0, 0x2DFF, SCRIPT_CYRILLIC},   {0x3005, 0x3007, SCRIPT_HAN},       {0x3041, 0x309F, SCRIPT_KANA},
    {0x30A1, 0x30FA, SCRIPT_KANA},       {0x30FC, 0x30FF, SCRIPT_KANA},      {0x3130, 0x318F, SCRIPT_HANGUL},
    {0x31F0, 0x31FF, SCRIPT_KANA},       {0x3400, 0x4DBF, SCRIPT_HAN},       {0x4E00, 0x9FFF, SCRIPT_HAN},
    {0xA640, 0xA69F, SCRIPT_CYRILLIC},   {0xA720, 0xA7FF, SCRIPT_LATIN},     {0xA8E0, 0xA8FF, SCRIPT_DEVANAGARI},
    {0xA960, 0xA97F, SCRIPT_HANGUL},     {0xAB01, 0xAB2E, SCRIPT_ETHIOPIC},  {0xAC00, 0xD7FF, SCRIPT_HANGUL},
    {0xF900, 0xFAFF, SCRIPT_HAN},        {0xFB00, 0xFB06, SCRIPT_LATIN},     {0xFB13, 0xFB17, SCRIPT_ARMENIAN},
    {0xFB1D, 0xFB4F, SCRIPT_HEBREW},     {0xFB50, 0xFDFB, SCRIPT_ARABIC},    {0xFE70, 0xFEFC, SCRIPT_ARABIC},
    {0xFF21, 0xFF3A, SCRIPT_LATIN},      {0xFF41, 0xFF5A, SCRIPT_LATIN},     {0xFF66, 0xFF9F, SCRIPT_KANA},
    {0x20000, 0x3134F, SCRIPT_HAN},
};

enum script script_of(uint32_t code) {
    if (code < 0x80) return byte_is_alpha((char)code) ? SCRIPT_LATIN : SCRIPT_NONE;
    if (code == 0xAA || code == 0xBA || code == 0xB5) return SCRIPT_LATIN;
    if (code == 0xD7 || code == 0xF7) return SCRIPT_NONE; /* × ÷ */
    uint32_t low = 0, high = sizeof ranges / sizeof *ranges;
    while (low < high) {
        uint32_t middle = low + (high - low) / 2;
        if (code > ranges[middle].last)
            low = middle + 1;
        else
            high = middle;
    }
    bool inside = low < sizeof ranges / sizeof *ranges && code >= ranges[low].first;
    return inside ? ranges[low].script : SCRIPT_NONE;
}

/* ---- simplified or traditional -------------------------------------------------------------------------------- */

/* Frequent characters whose two forms differ and which the other orthography does not use, pairs in the same order
 * (General List of Simplified Chinese Characters, 1964 and 1986). */
static const char simplified_only[] = "这国说们个来时对发会过经学进样动现关开长还实东见问门车"
                                      "员认让应该给谁头难气电机业务议员报网张无书义华为边传"
                                      "体当总结统战军党产济银价财买卖红语话请调论证试记讲";
static const char traditional_only[] = "這國說們個來時對發會過經學進樣動現關開長還實東見問門車"
                                       "員認讓應該給誰頭難氣電機業務議員報網張無書義華為邊傳"
                                       "體當總結統戰軍黨產濟銀價財買賣紅語話請調論證試記講";

static bool stands_in(const char *characters, const char *character) {
    for (; *characters; characters += 3)
        if (memcmp(characters, character, 3) == 0) return true;
    return false;
}

/* ---- the whole ------------------------------------------------------------------------------------------------ */

/* What a character tells, beside a letter of an alphabet: Han and Hangul pack a syllable or a word into one. */
static uint32_t weight_of(enum script script) {
    switch (script) {
    case SCRIPT_HAN: return 3;
    case SCRIPT_KANA:
    case SCRIPT_HANGUL:
    case SCRIPT_ETHIOPIC: return 2;
    default: return 1;
    }
}

enum { ORTHOGRAPHY_CHARACTERS = 200 }; /* Han characters that are looked up */

struct script_shares scripts_measure(textref t) {
    struct script_shares shares = {0};
    uint32_t han = 0;
    for (uint32_t at = 0; at < t.size;) {
        struct utf8_char c = utf8_decode(t, at);
        enum script script = script_of(c.code);
        shares.weight[script] += weight_of(script);
        if (script == SCRIPT_HAN && c.size == 3 && han++ < ORTHOGRAPHY_CHARACTERS) {
            bool simplified = stands_in(simplified_only, t.at + at),
                 traditional = stands_in(traditional_only, t.at + at);
            shares.simplified += simplified && !traditional;
            shares.traditional += traditional && !simplified;
        }
        at += c.size;
    }
    shares.weight[SCRIPT_NONE] = 0;
    return shares;
}

enum script scripts_main(const struct script_shares *shares) {
    /* Japanese prose is half kana; a Chinese text that quotes a Japanese name has some. Weights: a kana is 2, a Han 3.
     */
    uint32_t kana = shares->weight[SCRIPT_KANA], han = shares->weight[SCRIPT_HAN];
    enum script best = kana + han == 0 ? SCRIPT_NONE : kana * 8 > kana + han ? SCRIPT_KANA : SCRIPT_HAN;
    uint32_t most = kana + han;
    for (uint32_t i = SCRIPT_NONE + 1; i < SCRIPT_COUNT; i++) {
        if (i == SCRIPT_KANA || i == SCRIPT_HAN || shares->weight[i] <= most) continue;
        most = shares->weight[i];
        best = (enum script)i;
    }
    return best;
}

const char *script_languages(enum script script) {
    static const char *const languages[SCRIPT_COUNT] = {
        [SCRIPT_HAN] = "zh yue wuu nan hak gan lzh",
        [SCRIPT_KANA] = "ja ryu ain",
        [SCRIPT_HANGUL] = "ko",
        [SCRIPT_GREEK] = "el grc",
        [SCRIPT_ARMENIAN] = "hy hyw",
        [SCRIPT_GEORGIAN] = "ka xmf",
        [SCRIPT_THAI] = "th",
        [SCRIPT_LAO] = "lo",
        [SCRIPT_KHMER] = "km",
        [SCRIPT_MYANMAR] = "my shn mnw ksw",
        [SCRIPT_TIBETAN] = "bo dz",
        [SCRIPT_ETHIOPIC] = "am ti tig gez",
        [SCRIPT_GURMUKHI] = "pa",
        [SCRIPT_GUJARATI] = "gu",
        [SCRIPT_ORIYA] = "or",
        [SCRIPT_TAMIL] = "ta",
        [SCRIPT_TELUGU] = "te",
        [SCRIPT_KANNADA] = "kn tcy",
        [SCRIPT_MALAYALAM] = "ml",
        [SCRIPT_SINHALA] = "si",
        [SCRIPT_THAANA] = "dv",
    };
    return languages[script] ? languages[script] : "";
}

textref script_subtag(enum script script) {
    switch (script) {
    case SCRIPT_LATIN: return TEXT("Latn");
    case SCRIPT_CYRILLIC: return TEXT("Cyrl");
    case SCRIPT_ARABIC: return TEXT("Arab");
    case SCRIPT_DEVANAGARI: return TEXT("Deva");
    case SCRIPT_HEBREW: return TEXT("Hebr");
    case SCRIPT_BENGALI: return TEXT("Beng");
    default: return (textref){0};
    }
}
