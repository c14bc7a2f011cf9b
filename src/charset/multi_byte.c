/* The multi-byte encodings of East Asia: the Encoding Standard's decoders (sections 10–13), with the characters taken
 * from the C library's iconv.
 *
 * How bytes make up a character, and how many of them an error takes, is the standard's own: a lead byte and its trail
 * go together, but an ASCII trail is given back, lest a broken character swallow a "<". Which character it is, iconv
 * knows; where its tables differ from the standard's indexes they are mended below. The standard keeps one index for
 * all Japanese encodings, which iconv has as code page 932. */
#include "base/utf8.h"
#include "charset/encoding.h"

#include <iconv.h>

static const iconv_t no_converter = (iconv_t)-1; /* NOLINT(performance-no-int-to-ptr): as POSIX has it */
static const size_t iconv_failed = (size_t)-1;

/* A pair of bytes and what it stands for; no character is longer than four bytes, two of Unicode's in one included. */
struct character {
    uint16_t pair;
    uint8_t size; /* 0: it stands for nothing */
    char text[5];
};

struct mended_pair {
    uint16_t pair, code;
};

enum { seen_bits = 12 };

struct charset_index {
    iconv_t characters, supplement; /* the second for JIS X 0212 */
    const struct mended_pair *mended;
    size_t mended_count;
    struct character seen[1 << seen_bits]; /* asking iconv costs as much as twenty look-ups here */
    struct buffer *out;
};

/* The character of `bytes`, by iconv alone. */
static struct character read_character(iconv_t characters, const unsigned char *bytes, size_t size) {
    struct character character = {0};
    char in[4], text[16];
    memcpy(in, bytes, size);
    char *from = in, *to = text;
    size_t left = size, space = sizeof text;
    iconv(characters, NULL, NULL, NULL, NULL);
    if (iconv(characters, &from, &left, &to, &space) == iconv_failed || left > 0) return character;
    iconv(characters, NULL, NULL, &to, &space); /* some hold a letter back, in case a mark to combine with it follows */
    if (sizeof text - space > sizeof character.text) return character;
    character.size = (uint8_t)(sizeof text - space);
    memcpy(character.text, text, character.size);
    return character;
}

static bool put_character(struct charset_index *index, struct character character) {
    buffer_put(index->out, character.text, character.size);
    return character.size > 0;
}

static bool put_code(struct charset_index *index, uint32_t code) {
    charset_put(index->out, code);
    return true;
}

static bool is_within(unsigned byte, unsigned first, unsigned last) {
    return byte >= first && byte <= last;
}

/* ---- characters --------------------------------------------------------------------------------------------- */

/* Pairs that glibc's tables lack or read otherwise than the standard's indexes do; found by comparing all pairs. */

/* clang-format off */
static const struct mended_pair gb18030_pairs[] = {
    {0xA3A0, 0x3000}, {0xFE51, 0xE816}, {0xFE52, 0xE817}, {0xFE53, 0xE818}, {0xFE6C, 0xE831}, {0xFE76, 0xE83B},
    {0xFE91, 0xE855},
};
static const struct mended_pair big5_pairs[] = {
    {0x8E69, 0x7BB8}, {0x8E6F, 0x7C06}, {0x8E7E, 0x7CCE}, {0x8EAB, 0x7DD2}, {0x8EB4, 0x7E1D}, {0x8ECD, 0x8005},
    {0x8ED0, 0x8028}, {0x8F57, 0x83C1}, {0x8F69, 0x84A8}, {0x8F6E, 0x840F}, {0x8FCB, 0x89A6}, {0x8FCC, 0x89A9},
    {0x8FFE, 0x8D77}, {0x906D, 0x90FD}, {0x907A, 0x92B9}, {0x90DC, 0x975C}, {0x90F1, 0x97FF}, {0x91BF, 0x9F16},
    {0x9244, 0x8503}, {0x92AF, 0x5159}, {0x92B0, 0x515B}, {0x92B1, 0x515D}, {0x92B2, 0x515E}, {0x92C8, 0x936E},
    {0x92D1, 0x7479}, {0x9447, 0x6D67}, {0x94CA, 0x799B}, {0x95D9, 0x9097}, {0x9644, 0x975D}, {0x96ED, 0x701E},
    {0x96FC, 0x5B28}, {0x9B76, 0x7201}, {0x9B78, 0x77D7}, {0x9B7B, 0x7E87}, {0x9BC6, 0x99D6}, {0x9BDE, 0x91D4},
    {0x9BEC, 0x60DE}, {0x9BF6, 0x6FB6}, {0x9C42, 0x8F36}, {0x9C53, 0x4FBB}, {0x9C62, 0x71DF}, {0x9C68, 0x9104},
    {0x9C6B, 0x9DF0}, {0x9C77, 0x83CF}, {0x9CBC, 0x5C10}, {0x9CBD, 0x79E3}, {0x9CD0, 0x5A67}, {0x9D57, 0x8F0B},
    {0x9D5A, 0x7B51}, {0x9DC4, 0x62D0}, {0x9EA9, 0x6062}, {0x9EEF, 0x75F9}, {0x9EFD, 0x6C4A}, {0x9F60, 0x9B2E},
    {0x9F66, 0x9F17}, {0x9FCB, 0x50ED}, {0x9FD8, 0x5F0C}, {0xA063, 0x880F}, {0xA077, 0x62CE}, {0xA0D5, 0x7468},
    {0xA0DF, 0x7162}, {0xA0E4, 0x7250}, {0xA145, 0x2027}, {0xA14E, 0xFE51}, {0xA15A, 0x2574}, {0xA1C2, 0x00AF},
    {0xA1C3, 0xFFE3}, {0xA1C5, 0x02CD}, {0xA1E3, 0xFF5E}, {0xA1F2, 0x2295}, {0xA1F3, 0x2299}, {0xA1FE, 0xFF0F},
    {0xA240, 0xFF3C}, {0xA241, 0x2215}, {0xA242, 0xFE68}, {0xA244, 0xFFE5}, {0xA246, 0xFFE0}, {0xA247, 0xFFE1},
    {0xA2CC, 0x5341}, {0xA2CE, 0x5345}, {0xA3C0, 0x2400}, {0xA3C1, 0x2401}, {0xA3C2, 0x2402}, {0xA3C3, 0x2403},
    {0xA3C4, 0x2404}, {0xA3C5, 0x2405}, {0xA3C6, 0x2406}, {0xA3C7, 0x2407}, {0xA3C8, 0x2408}, {0xA3C9, 0x2409},
    {0xA3CA, 0x240A}, {0xA3CB, 0x240B}, {0xA3CC, 0x240C}, {0xA3CD, 0x240D}, {0xA3CE, 0x240E}, {0xA3CF, 0x240F},
    {0xA3D0, 0x2410}, {0xA3D1, 0x2411}, {0xA3D2, 0x2412}, {0xA3D3, 0x2413}, {0xA3D4, 0x2414}, {0xA3D5, 0x2415},
    {0xA3D6, 0x2416}, {0xA3D7, 0x2417}, {0xA3D8, 0x2418}, {0xA3D9, 0x2419}, {0xA3DA, 0x241A}, {0xA3DB, 0x241B},
    {0xA3DC, 0x241C}, {0xA3DD, 0x241D}, {0xA3DE, 0x241E}, {0xA3DF, 0x241F}, {0xA3E0, 0x2421}, {0xA3E1, 0x20AC},
    {0xC6CF, 0x5EF4}, {0xC6D3, 0x65E0}, {0xC6D5, 0x7676}, {0xC6D7, 0x96B6}, {0xC6DE, 0x3003}, {0xC6DF, 0x4EDD},
    {0xFA5F, 0x5029}, {0xFA66, 0x507D}, {0xFABD, 0x5305}, {0xFAC5, 0x5344}, {0xFAD5, 0x537F}, {0xFB48, 0x5605},
    {0xFBB8, 0x5A77}, {0xFBF3, 0x5E75}, {0xFBF9, 0x5ED0}, {0xFC4F, 0x5F58}, {0xFC6C, 0x60A4}, {0xFCB9, 0x6490},
    {0xFCE2, 0x6674}, {0xFCF1, 0x675E}, {0xFDB7, 0x6C9C}, {0xFDB8, 0x6E1D}, {0xFDBB, 0x6E2F}, {0xFDF1, 0x716E},
    {0xFE52, 0x732A}, {0xFE6F, 0x745C}, {0xFEAA, 0x74E9}, {0xFEDD, 0x7809},
};
/* clang-format on */

static uint32_t mended_code(const struct charset_index *index, unsigned pair) {
    size_t first = 0, count = index->mended_count;
    while (count > 0) {
        const size_t half = count / 2;
        if (index->mended[first + half].pair < pair) {
            first += half + 1;
            count -= half + 1;
        } else {
            count = half;
        }
    }
    return first < index->mended_count && index->mended[first].pair == pair ? index->mended[first].code : 0;
}

static struct character find_pair(const struct charset_index *index, const unsigned char *bytes, unsigned pair) {
    struct character character = {0};
    const uint32_t code = mended_code(index, pair);
    if (code)
        character.size = (uint8_t)utf8_encode(code, character.text);
    else
        character = read_character(index->characters, bytes, 2);
    character.pair = (uint16_t)pair;
    return character;
}

/* Appends the character of two bytes. False when there is none. */
static bool put_pair(struct charset_index *index, const unsigned char *bytes) {
    const uint32_t pair = bytes[0] * 256u + bytes[1], spread = pair * 0x9E3779B1u;
    struct character *const seen = &index->seen[spread >> (32 - seen_bits)];
    if (seen->pair != pair) *seen = find_pair(index, bytes, pair);
    return put_character(index, *seen);
}

/* Two stretches of characters that have pairs too since 2005, and that the C library has as pairs only. */
static bool put_chinese_four(struct charset_index *index, const unsigned char *bytes) {
    static const struct { uint32_t pointer, count, code; } stretches[] = {{19057, 8, 0x9FB4}, {39076, 10, 0xFE10}};
    const uint32_t pointer =
        ((bytes[0] - 0x81u) * 10 + bytes[1] - 0x30u) * 1260 + (bytes[2] - 0x81u) * 10 + bytes[3] - 0x30u;
    for (size_t i = 0; i < sizeof stretches / sizeof *stretches; i++)
        if (pointer - stretches[i].pointer < stretches[i].count)
            return put_code(index, stretches[i].code + pointer - stretches[i].pointer);
    return put_character(index, read_character(index->characters, bytes, 4));
}

/* A row and a cell of JIS X 0208, both from 0, by their place in code page 932. */
bool charset_put_jis(struct charset_index *index, unsigned row, unsigned cell) {
    enum { cells = 94, trails = 188, leads_below = 0x1F, trails_below = 0x3F };
    const unsigned pointer = row * cells + cell, lead = pointer / trails, trail = pointer % trails;
    const unsigned char bytes[2] = {(unsigned char)(lead + (lead < leads_below ? 0x81 : 0xC1)),
                                    (unsigned char)(trail + (trail < trails_below ? 0x40 : 0x41))};
    return put_pair(index, bytes);
}

/* ---- decoders ----------------------------------------------------------------------------------------------- */

/* A decoder reads what begins with a byte that is no ASCII, appends its character and returns how many bytes it took;
 * for an error it appends U+FFFD. `left` is at least 1. */
typedef size_t decoder(struct charset_index *index, const unsigned char *at, size_t left);

static size_t refuse(struct charset_index *index, size_t taken) {
    charset_put(index->out, UTF8_REPLACEMENT);
    return taken;
}

/* An error at the last of `size` bytes: if that is ASCII, it is read again. */
static size_t refuse_last(struct charset_index *index, const unsigned char *at, size_t size) {
    return refuse(index, at[size - 1] < 0x80 ? size - 1 : size);
}

/* 10.2.1, four bytes; what follows the first is read again when they are none. */
static size_t decode_four(struct charset_index *index, const unsigned char *at, size_t left) {
    if (left > 2 && !is_within(at[2], 0x81, 0xFE)) return refuse(index, 1);
    if (left < 4) return refuse(index, left);
    if (!is_within(at[3], 0x30, 0x39)) return refuse(index, 1);
    return put_chinese_four(index, at) ? 4 : refuse(index, 4);
}

/* 10.1.1 and 10.2.1, GBK and gb18030. */
static size_t decode_chinese(struct charset_index *index, const unsigned char *at, size_t left) {
    if (at[0] == 0x80) return put_code(index, 0x20AC);
    if (at[0] == 0xFF || left == 1) return refuse(index, 1);
    if (is_within(at[1], 0x30, 0x39)) return decode_four(index, at, left);
    const bool trail = is_within(at[1], 0x40, 0x7E) || is_within(at[1], 0x80, 0xFE);
    return trail && put_pair(index, at) ? 2 : refuse_last(index, at, 2);
}

/* 11.1.1 */
static size_t decode_big5(struct charset_index *index, const unsigned char *at, size_t left) {
    if (!is_within(at[0], 0x81, 0xFE) || left == 1) return refuse(index, 1);
    const bool trail = is_within(at[1], 0x40, 0x7E) || is_within(at[1], 0xA1, 0xFE);
    return trail && put_pair(index, at) ? 2 : refuse_last(index, at, 2);
}

/* 12.1.1, JIS X 0212. */
static size_t decode_supplement(struct charset_index *index, const unsigned char *at, size_t left) {
    if (left == 1) return refuse(index, 1);
    if (!is_within(at[1], 0xA1, 0xFE)) return refuse_last(index, at, 2);
    if (left == 2) return refuse(index, 2);
    const bool found = is_within(at[2], 0xA1, 0xFE) && put_character(index, read_character(index->supplement, at, 3));
    return found ? 3 : refuse_last(index, at, 3);
}

/* 12.1.1 */
static size_t decode_euc_jp(struct charset_index *index, const unsigned char *at, size_t left) {
    enum { first_katakana = 0xFF61 };
    if (at[0] == 0x8F) return decode_supplement(index, at, left);
    if ((at[0] != 0x8E && !is_within(at[0], 0xA1, 0xFE)) || left == 1) return refuse(index, 1);
    if (at[0] == 0x8E && is_within(at[1], 0xA1, 0xDF)) return put_code(index, first_katakana + at[1] - 0xA1u) * 2u;
    const bool pair = at[0] != 0x8E && is_within(at[1], 0xA1, 0xFE);
    return pair && charset_put_jis(index, at[0] - 0xA1u, at[1] - 0xA1u) ? 2 : refuse_last(index, at, 2);
}

/* 12.3.1 */
static size_t decode_shift_jis(struct charset_index *index, const unsigned char *at, size_t left) {
    enum { first_katakana = 0xFF61 };
    if (at[0] == 0x80) return put_code(index, 0x80);
    if (is_within(at[0], 0xA1, 0xDF)) return put_code(index, first_katakana + at[0] - 0xA1u);
    if (at[0] == 0xA0 || at[0] > 0xFC || left == 1) return refuse(index, 1);
    const bool trail = is_within(at[1], 0x40, 0x7E) || is_within(at[1], 0x80, 0xFC);
    return trail && put_pair(index, at) ? 2 : refuse_last(index, at, 2);
}

/* 13.1.1 */
static size_t decode_euc_kr(struct charset_index *index, const unsigned char *at, size_t left) {
    if (!is_within(at[0], 0x81, 0xFE) || left == 1) return refuse(index, 1);
    const bool trail = is_within(at[1], 0x41, 0xFE);
    return trail && put_pair(index, at) ? 2 : refuse_last(index, at, 2);
}

static decoder *decoder_of(const struct charset_encoding *encoding) {
    static const struct {
        const char *name;
        decoder *decode;
    } decoders[] = {
        {"Big5", decode_big5}, {"EUC-JP", decode_euc_jp}, {"Shift_JIS", decode_shift_jis}, {"EUC-KR", decode_euc_kr}};
    for (size_t i = 0; i < sizeof decoders / sizeof *decoders; i++)
        if (strcmp(encoding->name, decoders[i].name) == 0) return decoders[i].decode;
    return decode_chinese;
}

static enum copydesk_status decode_all(decoder *decode, struct charset_index *index, textref bytes) {
    enum { bytes_a_look = 4096 };
    enum copydesk_status status = COPYDESK_OK;
    for (uint32_t at = 0, looked = 0; at < bytes.size && status == COPYDESK_OK;) {
        const uint32_t ascii = charset_ascii_prefix(text_slice(bytes, at, bytes.size));
        buffer_put(index->out, bytes.at + at, ascii);
        at += ascii;
        if (at < bytes.size) at += (uint32_t)decode(index, (const unsigned char *)bytes.at + at, bytes.size - at);
        if (at - looked < bytes_a_look) continue;
        status = charset_state(index->out);
        looked = at;
    }
    return status == COPYDESK_OK ? charset_state(index->out) : status;
}

static void mend(struct charset_index *index, const struct charset_encoding *encoding) {
    const bool big5 = strcmp(encoding->name, "Big5") == 0, chinese = strcmp(encoding->iconv, "GB18030") == 0;
    if (big5 || chinese) index->mended = big5 ? big5_pairs : gb18030_pairs;
    if (big5) index->mended_count = sizeof big5_pairs / sizeof *big5_pairs;
    if (chinese) index->mended_count = sizeof gb18030_pairs / sizeof *gb18030_pairs;
}

enum copydesk_status charset_convert_multi_byte(const struct charset_encoding *encoding, textref bytes,
                                                struct buffer *out) {
    const bool euc_jp = strcmp(encoding->name, "EUC-JP") == 0;
    struct charset_index index = {
        .characters = iconv_open("UTF-8", encoding->iconv),
        .supplement = euc_jp ? iconv_open("UTF-8", "EUC-JP") : no_converter,
        .out = out,
    };
    mend(&index, encoding);
    enum copydesk_status status;
    if (index.characters == no_converter || (euc_jp && index.supplement == no_converter))
        status = charset_convert_without(bytes, out);
    else if (encoding->kind == CHARSET_ISO_2022_JP)
        status = charset_decode_iso_2022_jp(&index, bytes, out);
    else
        status = decode_all(decoder_of(encoding), &index, bytes);
    if (index.characters != no_converter) iconv_close(index.characters);
    if (index.supplement != no_converter) iconv_close(index.supplement);
    return status;
}
