/* Is it text at all? Crawls and folders are full of images and archives with the wrong name; decoding one as
 * windows-1252 would yield a page of noise, so these are refused: by the signatures of the formats that the web
 * carries, and by the share of control bytes, which no text encoding but UTF-16 uses. */
#include "charset/encoding.h"

struct signature {
    uint8_t offset, size;
    const char *bytes;
};

/* From the formats' own specifications; WHATWG MIME Sniffing, sections 6 and 7.1, lists most of them. */
static const struct signature signatures[] = {
    {0, 8, "\x89PNG\r\n\x1A\n"},
    {0, 3, "\xFF\xD8\xFF"}, /* JPEG */
    {0, 6, "GIF87a"},
    {0, 6, "GIF89a"},
    {0, 5, "%PDF-"},
    {0, 4, "PK\3\4"}, /* ZIP, and what is made of it: docx, epub, jar, apk */
    {0, 4,
     "\x7F"
     "ELF"},
    {0, 3, "\x1F\x8B\x08"},     /* gzip */
    {0, 4, "\x28\xB5\x2F\xFD"}, /* zstd */
    {0, 6,
     "\xFD"
     "7zXZ"}, /* xz, with its NUL */
    {0, 6, "7z\xBC\xAF\x27\x1C"},
    {0, 6, "Rar!\x1A\7"},
    {0, 10, "SQLite for"},
    {0, 4, "\xCA\xFE\xBA\xBE"}, /* Java class */
    {0, 4, "\0asm"},
    {0, 4, "OggS"},
    {0, 4, "fLaC"},
    {0, 3, "ID3"},              /* MP3 */
    {0, 4, "\x1A\x45\xDF\xA3"}, /* Matroska, WebM */
    {0, 4, "wOFF"},
    {0, 4, "wOF2"},
    {0, 5, "\0\1\0\0"},         /* TrueType; the table count's first byte is 0 too */
    {0, 4, "\xD0\xCF\x11\xE0"}, /* old Office documents */
    {0, 4, "II*\0"},            /* TIFF */
    {0, 4, "MM\0*"},
    {4, 4, "ftyp"}, /* MP4, AVIF, HEIC */
    {8, 4, "WEBP"},
    {8, 4, "WAVE"},
    {8, 4, "AVI "},
};

static bool has_signature(textref bytes, const struct signature *s) {
    return bytes.size >= (uint32_t)s->offset + s->size && memcmp(bytes.at + s->offset, s->bytes, s->size) == 0;
}

/* NUL and the C0 controls that text has no use for. Tab, line feed, vertical tab, form feed, carriage return and
 * ESC (ISO-2022-JP) are text. */
static bool is_control(char byte) {
    unsigned char b = (unsigned char)byte;
    return (b < 0x20 && (b < 0x09 || b > 0x0D) && b != 0x1B) || b == 0x7F;
}

/* Random or compressed bytes hold one control byte in nine. A page cut out of a database may hold a few. */
static bool is_full_of_controls(textref bytes) {
    enum { sample = 4096, at_least = 4, one_in = 16 };
    uint32_t size = bytes.size < sample ? bytes.size : sample, controls = 0;
    for (uint32_t i = 0; i < size; i++) controls += is_control(bytes.at[i]);
    return controls >= at_least && controls > size / one_in;
}

bool charset_is_binary(textref bytes) {
    for (size_t i = 0; i < sizeof signatures / sizeof *signatures; i++)
        if (has_signature(bytes, &signatures[i])) return true;
    return is_full_of_controls(bytes);
}
