/* From what a page puts where an author belongs to people and agencies.
 *
 * "By Ana Tyr and Bo Lund, Senior Reporters" names two people. The text is cut into parts at commas, conjunctions and
 * other separators; a part loses its opening ("By", "Von", "記者") and what follows a name ("in Paris", "for the
 * Times"); parts that are no names (job titles, dates, addresses, handles) go, except that a lone job title stays:
 * "Staff writer" is all that some pages say.
 */
#include "article/metadata_claims.h"

#include "base/utf8.h"

enum { LONGEST_NAME = 120, MOST_WORDS = 9, MOST_PARTS = 48, SENTENCE_WORDS = 12 };

/* ---- openings ----------------------------------------------------------------------------------------------- */

static const char *const openings[] = {
    "by",        "von",         "par",         "por",         "door",   "av",      "af",       "di",        "da",
    "text",      "texte",       "texto",       "tekst",       "autor",  "autorin", "autoren",  "author",    "authors",
    "auteur",    "autore",      "автор",       "автори",      "текст",  "written", "posted",   "published", "reported",
    "story",     "words",       "skrevet",     "geschrieben", "publié", "écrit",   "escrito",  "yazar",     "oleh",
    "penulis",   "kirjoittaja", "opinion",     "analysis",    "from",   "edited",  "compiled", "reporter",  "editor",
    "μετάφραση", "του",         "από",         "foto",        "photo",  "photos",  "by-line",  "byline",    "via",
    "post",      "reviewed",    "contributed", "and",         "und",    "et",      "og",       "och",       "&",
    "|",         "-",           "–",           "—",           "•",      "·"};

static const char *const unspaced_openings[] = {
    "作者：", "作者:",  "記者：", "记者：",     "记者:",      "文／",   "文/",   "文：",
    "撰文：", "編輯：", "编辑：", "責任編輯：", "责任编辑：", "来源：", "來源："};

static textref first_word(textref t) {
    uint32_t end = 0;
    while (end < t.size) {
        struct utf8_char c = utf8_decode(t, end);
        if (utf8_is_space(c.code)) break;
        end += c.size;
    }
    return text_slice(t, 0, end);
}

/* Lower case for comparison; words longer than any of ours come back cut. */
static textref lower_word(textref word, char out[64]) {
    uint32_t size = 0;
    for (uint32_t at = 0; at < word.size && size + 4 <= 64;) {
        struct utf8_char c = utf8_decode(word, at);
        size += utf8_encode(utf8_lower(c.code), out + size);
        at += c.size;
    }
    return text_of(out, size);
}

static bool is_among(textref word, const char *const *list, size_t count) {
    for (size_t i = 0; i < count; i++)
        if (text_is(word, text_from(list[i]))) return true;
    return false;
}

#define COUNT_OF(list) (sizeof(list) / sizeof *(list))

static textref drop_openings(textref t) {
    for (int i = 0; i < 4; i++) {
        char lower[64];
        textref word = first_word(t), plain = lower_word(word, lower);
        if (plain.size > 1 && plain.at[plain.size - 1] == ':') plain.size--;
        if (word.size < t.size && is_among(plain, openings, COUNT_OF(openings))) {
            t = text_trim(text_slice(t, word.size, t.size));
            if (text_starts(t, TEXT(":"))) t = text_trim(text_slice(t, 1, t.size));
            continue;
        }
        for (size_t k = 0; k < COUNT_OF(unspaced_openings); k++)
            if (text_starts(t, text_from(unspaced_openings[k])))
                t = text_trim(text_slice(t, (uint32_t)strlen(unspaced_openings[k]), t.size));
    }
    return t;
}

/* ---- parts -------------------------------------------------------------------------------------------------- */

/* Conjunctions that always part names, and those that also stand inside them (Ortega y Gasset): the latter part only
 * where two words stand on both sides. */
static const char *const conjunctions[] = {"and", "und", "et", "og",  "och", "&", "with", "mit", "avec",
                                           "con", "ja",  "ve", "dan", "و",   "и", "та",   "και", "및"};
static const char *const soft_conjunctions[] = {"y", "e", "i", "en", "és", "a", "și", "und", "à"};

static uint32_t count_words(textref t) {
    uint32_t count = 0;
    for (t = text_trim(t); t.size > 0; count++) {
        textref word = first_word(t);
        t = text_trim(text_slice(t, word.size, t.size));
    }
    return count;
}

static bool is_separator(uint32_t code) {
    return code == ',' || code == ';' || code == '|' || code == '/' || code == 0x3001 || code == 0xFF0C ||
           code == 0x30FB || code == 0xFF1B || code == 0x60C || code == '(' || code == ')' || code == 0x2022 ||
           code == 0xB7 || code == '\n';
}

/* The end of the part that begins at `at`, and in *next where the one after it begins. */
static uint32_t part_end(textref t, uint32_t at, uint32_t *next) {
    uint32_t begin = at;
    while (at < t.size) {
        struct utf8_char c = utf8_decode(t, at);
        bool slash_in_word = c.code == '/' && at + 1 < t.size && at > begin && !byte_is_space(t.at[at - 1]) &&
                             !byte_is_space(t.at[at + 1]) && count_words(text_slice(t, begin, at)) < 2;
        if (is_separator(c.code) && !slash_in_word) {
            *next = at + c.size;
            return at;
        }
        bool dash =
            (c.code == '-' || c.code == 0x2013 || c.code == 0x2014) && at > begin && byte_is_space(t.at[at - 1]);
        if (dash) {
            *next = at + c.size;
            return at;
        }
        if (utf8_is_space(c.code)) {
            char lower[64];
            textref rest = text_slice(t, at + c.size, t.size), word = first_word(rest);
            textref plain = lower_word(word, lower);
            uint32_t after = at + c.size + word.size;
            bool hard = is_among(plain, conjunctions, COUNT_OF(conjunctions));
            bool soft = is_among(plain, soft_conjunctions, COUNT_OF(soft_conjunctions)) && text_is(plain, word) &&
                        count_words(text_slice(t, begin, at)) >= 2 &&
                        count_words(text_slice(t, after, t.size < after + 200 ? t.size : after + 200)) >= 2;
            if ((hard || soft) && after < t.size && at > begin) {
                *next = after;
                return at;
            }
        }
        at += c.size;
    }
    *next = t.size;
    return t.size;
}

/* "Ana Tyr in Paris", "Ana Tyr for the Times": the name ends before the preposition. */
static textref cut_after_name(textref t) {
    static const char *const prepositions[] = {
        "in",     "for",        "at",     "für",       "pour",      "para",         "från",      "fra",
        "from",   "à",          "aus",    "via",       "@",         "updated",      "published", "posted",
        "on",     "last",       "»",      "senior",    "staff",     "contributing", "reporter",  "correspondent",
        "editor", "journalist", "writer", "associate", "assistant", "deputy",       "managing",  "executive",
        "is",     "content",    "»"};
    uint32_t words = 0;
    for (uint32_t at = 0; at < t.size;) {
        textref word = first_word(text_slice(t, at, t.size));
        char lower[64];
        textref plain = lower_word(word, lower);
        uint32_t least = text_is(plain, TEXT("»")) ? 1 : 2; /* words of a name */
        if (words >= least && is_among(plain, prepositions, COUNT_OF(prepositions)))
            return text_trim(text_slice(t, 0, at));
        at += word.size;
        while (at < t.size) {
            struct utf8_char c = utf8_decode(t, at);
            if (!utf8_is_space(c.code)) break;
            at += c.size;
        }
        words++;
    }
    return t;
}

/* ---- what is no name ---------------------------------------------------------------------------------------- */

static const char *const job_words[] = {
    "reporter",       "reporters",
    "editor",         "editors",
    "correspondent",  "correspondents",
    "journalist",     "journalists",
    "writer",         "writers",
    "contributor",    "contributors",
    "columnist",      "author",
    "staff",          "freelance",
    "producer",       "photographer",
    "analyst",        "redakteur",
    "redakteurin",    "redaktion",
    "redaktør",       "journalistin",
    "korrespondent",  "korrespondentin",
    "reporterin",     "chefredakteur",
    "rédacteur",      "rédactrice",
    "journaliste",    "correspondant",
    "correspondante", "redactor",
    "redactora",      "periodista",
    "corresponsal",   "redazione",
    "giornalista",    "jornalista",
    "repórter",       "redatie",
    "redacteur",      "verslaggever",
    "toimittaja",     "muhabir",
    "muhabiri",       "editörü",
    "корреспондент",  "журналист",
    "редактор",       "обозреватель",
    "wartawan",       "autor",
    "autorin",        "volontär",
    "volontärin",     "head",
    "chief",          "director",
    "fellow",         "blogger",
    "critic",         "specialist",
    "expert",         "manager",
    "founder",        "ceo",
    "professor",      "team",
    "desk",           "bureau",
    "newsroom",
};

static bool has_job_word(textref t) {
    for (t = text_trim(t); t.size > 0;) {
        textref word = first_word(t);
        char lower[64];
        textref plain = lower_word(word, lower);
        while (plain.size > 0 && strchr(".,:-", plain.at[plain.size - 1])) plain.size--;
        if (is_among(plain, job_words, COUNT_OF(job_words))) return true;
        t = text_trim(text_slice(t, word.size, t.size));
    }
    return false;
}

/* Accounts and placeholders that stand for nobody. */
static bool is_nobody(textref t) {
    static const char *const nobodies[] = {
        "admin",     "administrator", "webmaster",  "root",      "user",        "guest",    "author", "null",
        "undefined", "none",          "n/a",        "unknown",   "false",       "true",     "by",     "default",
        "follow",    "subscribe",     "share",      "comments",  "md",          "phd",      "ph.d.",  "m.d.",
        "jr",        "jr.",           "sr",         "sr.",       "ii",          "iii",      "esq",    "mba",
        "rd",        "more",          "superadmin", "editorial", "contributor", "anonymous"};
    char lower[64];
    return t.size < 64 && is_among(lower_word(t, lower), nobodies, COUNT_OF(nobodies));
}

/* An address, a handle, a slug, a date, a sentence: nothing that a person is called. */
static bool is_no_name(textref t) {
    if (t.size < 2 || t.size > LONGEST_NAME || count_words(t) > MOST_WORDS) return true;
    if (text_has(t, TEXT("://")) || text_starts_nocase(t, TEXT("www.")) || text_has(t, TEXT("@"))) return true;
    bool minutes = text_has(t, TEXT(" min ")) || text_ends(t, TEXT(" min")) || text_has(t, TEXT(" mins"));
    if (byte_is_digit(t.at[0]) && minutes) return true; /* 5 min read */
    uint32_t digits = 0, letters = 0;
    bool slug = false, upper_or_space = false;
    for (uint32_t at = 0; at < t.size;) {
        struct utf8_char c = utf8_decode(t, at);
        digits += utf8_is_digit(c.code);
        letters += utf8_is_letter(c.code);
        slug |= c.code == '-' && at > 2; /* but e-paper is a name, and rope_and_kettle may be a forum's user */
        upper_or_space |= utf8_is_upper(c.code) || utf8_is_space(c.code) || c.code >= 0x250 || c.code == '.';
        at += c.size;
    }
    return letters < 1 || digits > 3 || (slug && !upper_or_space) || text_has(t, TEXT("{")) || is_nobody(t) ||
           text_starts_nocase(t, TEXT("image:")) || text_starts_nocase(t, TEXT("photo:"));
}

bool metadata_is_agency(textref t) {
    static const char *const agencies[] = {
        "afp",  "ap",  "dpa", "efe",     "ansa",  "pti",    "ani",    "ians",   "tass", "sid", "apa",    "kna",  "epd",
        "ntb",  "tt",  "bns", "ctk",     "mti",   "pap",    "bta",    "pa",     "upi",  "sda", "ats",    "anp",  "stt",
        "lusa", "cnn", "bbc", "reuters", "belga", "ritzau", "xinhua", "tanjug", "hina", "aap", "yonhap", "kyodo"};
    char lower[64];
    return t.size <= 8 && is_among(lower_word(t, lower), agencies, COUNT_OF(agencies));
}

/* "MS", "Ph.D.", "RDN" behind a name: capitals and stops, and no agency that is written so. */
static bool is_degree(textref t) {
    if (t.size > 6 || metadata_is_agency(t)) return false;
    uint32_t capitals = 0;
    for (uint32_t i = 0; i < t.size; i++) {
        if (t.at[i] >= 'A' && t.at[i] <= 'Z')
            capitals++;
        else if (t.at[i] != '.' && t.at[i] != 'h')
            return false;
    }
    return capitals >= 2;
}

/* "de", "van der", "bin": parts of names that are written small. */
static bool is_particle(textref word) {
    static const char *const particles[] = {"de",  "da",  "do",  "dos", "das",  "del", "della", "di", "du",
                                            "des", "la",  "le",  "van", "von",  "der", "den",   "zu", "zur",
                                            "ter", "ten", "bin", "ibn", "al",   "el",  "af",    "av", "y",
                                            "e",   "i",   "och", "abu", "bint", "san", "st."};
    return is_among(word, particles, COUNT_OF(particles));
}

static bool is_name_word(textref word) {
    uint32_t first = utf8_decode(word, 0).code;
    if (!utf8_is_letter(first) || (utf8_is_lower(first) && !is_particle(word))) return false;
    for (uint32_t at = 0; at < word.size;) {
        struct utf8_char c = utf8_decode(word, at);
        if (utf8_is_digit(c.code) || c.code == ':' || c.code == 0xBB || c.code == '!' || c.code == '?') return false;
        at += c.size;
    }
    return true;
}

static uint32_t count_letters(textref t) {
    uint32_t letters = 0;
    for (uint32_t at = 0; at < t.size;) {
        struct utf8_char c = utf8_decode(t, at);
        letters += utf8_is_letter(c.code);
        at += c.size;
    }
    return letters;
}

bool metadata_is_person(textref name) {
    if (metadata_is_agency(name)) return true;
    uint32_t words = 0;
    bool cased = false;
    for (textref rest = text_trim(name); rest.size > 0; words++) {
        textref word = first_word(rest);
        if (!is_name_word(word)) return false;
        cased |= utf8_is_upper(utf8_decode(word, 0).code);
        rest = text_trim(text_slice(rest, word.size, rest.size));
    }
    return cased ? words >= 2 && words <= 5 : words >= 1 && words <= 2 && count_letters(name) <= 8;
}

bool metadata_is_one_word(textref name) {
    bool cased = false;
    for (uint32_t at = 0; at < name.size;) {
        struct utf8_char c = utf8_decode(name, at);
        if (utf8_is_space(c.code)) return false;
        cased |= utf8_is_upper(c.code) || utf8_is_lower(c.code);
        at += c.size;
    }
    return cased;
}

bool metadata_is_label(textref t) {
    static const char *const words[] = {"in",    "this", "the",  "our",  "your",    "more",  "share",
                                        "about", "all",  "new",  "key",  "best",    "free",  "how",
                                        "what",  "why",  "top",  "post", "article", "table", "read",
                                        "see",   "next", "last", "is",   "are",     "for",   "with"};
    for (t = text_trim(t); t.size > 0;) {
        textref word = first_word(t);
        char lower[64];
        if (is_among(lower_word(word, lower), words, COUNT_OF(words))) return true;
        t = text_trim(text_slice(t, word.size, t.size));
    }
    return false;
}

/* A paragraph of its own holds names of two to four words; more is a sentence or a list of something. */
enum { MOST_NAMES = 3, MOST_NAME_WORDS = 4, LONGEST_NAMES = 80 };

bool metadata_is_names(textref text) {
    uint32_t names = 0;
    if (text.size == 0 || text.size > LONGEST_NAMES || strchr(".!?:", text.at[text.size - 1])) return false;
    if (!utf8_is_upper(utf8_decode(text, 0).code)) return false;
    for (uint32_t at = 0; at < text.size; names++) {
        uint32_t next, end = part_end(text, at, &next);
        textref part = text_trim(text_slice(text, at, end));
        if (names == MOST_NAMES || count_words(part) > MOST_NAME_WORDS) return false;
        if (!metadata_is_person(part) || has_job_word(part) || is_no_name(part)) return false;
        at = next;
    }
    return names > 0;
}

static textref trim_marks(textref t) {
    for (;;) {
        uint32_t before = t.size;
        t = text_trim(t);
        while (t.size > 0 && strchr(",;:|/-*\"", t.at[0])) t = text_slice(t, 1, t.size);
        while (t.size > 0 && strchr(",;:|/-*\"", t.at[t.size - 1])) t.size--;
        if (t.size == before) return t;
    }
}

/* ---- putting together --------------------------------------------------------------------------------------- */

static void add_author(textref name, struct copydesk_author *authors, uint32_t *count, uint32_t capacity,
                       struct arena *arena) {
    if (*count == capacity) return;
    textref key = metadata_squeeze(name, arena);
    for (uint32_t i = 0; i < *count; i++)
        if (text_is(metadata_squeeze(authors[i].name, arena), key)) return;
    authors[(*count)++] = (struct copydesk_author){name};
}

/* "Tyr, Ana" of library catalogues. */
static bool add_inverted(textref t, struct copydesk_author *authors, uint32_t *count, uint32_t capacity,
                         struct arena *arena) {
    uint32_t comma = text_find(t, TEXT(","), 0);
    if (comma == UINT32_MAX || text_find(t, TEXT(","), comma + 1) != UINT32_MAX) return false;
    textref family = text_trim(text_slice(t, 0, comma)), given = text_trim(text_slice(t, comma + 1, t.size));
    if (family.size == 0 || given.size == 0 || count_words(family) > 3 || count_words(given) > 3) return false;
    char *at = arena_take(arena, (size_t)family.size + given.size + 1);
    if (!at) return false;
    memcpy(at, given.at, given.size);
    at[given.size] = ' ';
    memcpy(at + given.size + 1, family.at, family.size);
    add_author(text_of(at, (size_t)family.size + given.size + 1), authors, count, capacity, arena);
    return true;
}

void metadata_add_authors(textref text, bool inverted, struct copydesk_author *authors, uint32_t *count,
                          uint32_t capacity, struct arena *arena) {
    textref t = drop_openings(text_trim(text));
    if (t.size > 600 || text_has(t, TEXT("://"))) return;
    if (inverted && add_inverted(t, authors, count, capacity, arena)) return;
    textref parts[MOST_PARTS], job = {0};
    uint32_t part_count = 0;
    for (uint32_t at = 0; at < t.size && part_count < MOST_PARTS;) {
        uint32_t next, end = part_end(t, at, &next);
        textref part = trim_marks(drop_openings(trim_marks(text_slice(t, at, end))));
        at = next;
        if (count_words(part) > SENTENCE_WORDS) continue;
        part = trim_marks(cut_after_name(part));
        if (is_no_name(part) || (part_count > 0 && is_degree(part))) continue;
        if (has_job_word(part)) {
            if (job.size == 0) job = part;
            continue;
        }
        parts[part_count++] = part;
    }
    for (uint32_t i = 0; i < part_count; i++) add_author(parts[i], authors, count, capacity, arena);
    if (part_count == 0 && job.size > 0) add_author(job, authors, count, capacity, arena);
}
