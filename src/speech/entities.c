/* Names → entities. A run of words with capitals is a name; its titles, its first and its last word tell what it names:
 *
 *     [Gov.] John Kasich         a title, a first name     a person
 *     Department of the Interior a body's word             an organisation
 *     the New Harbour Times      an outlet's word          an outlet
 *
 * Two names mean the same when their last words agree and their first words do not speak against it. A single word
 * means whoever was named so last. */
#include "speech/entities.h"

#include "base/hash.h"

enum { LONGEST_NAME = 12, LONGEST_KEY = 32, MOST_NAMESAKES = 32, TITLE_CASE_WORDS = 4 };

unsigned senses_at(const struct speech *speech, uint32_t token) {
    return lexicon_at(speech->words, speech->tokens[token].word)->senses;
}

bool is_first_name(unsigned senses) {
    return senses & (SENSE_HE | SENSE_SHE) && !(senses & (SENSE_TITLE | SENSE_PERSON | SENSE_GROUP));
}

bool is_name_word(const struct speech *speech, uint32_t token) {
    const struct token *t = &speech->tokens[token];
    return t->upper && (t->class == CLASS_NAME || t->class == CLASS_TITLE);
}

bool is_title_case(const struct speech *speech, struct tokens sentence) {
    uint32_t words = 0, upper = 0;
    for (uint32_t i = sentence.first; i < sentence.end; i++) {
        const struct token *t = &speech->tokens[i];
        bool verb = t->class == CLASS_BE || t->class == CLASS_VERB || t->class == CLASS_ED || t->class == CLASS_HAVE;
        if (verb && !t->upper && speech->sentences[t->sentence].block > 0)
            return false; /* Mayor Ann Lee met Judge Bo Ray. */
        bool word = t->class < CLASS_COMMA && t->class != CLASS_NUMBER && t->class != CLASS_GENITIVE;
        if (!word || t->end - t->begin < TITLE_CASE_WORDS) continue;
        words++;
        upper += t->upper;
    }
    bool last = !tokens_empty(sentence) && speech->tokens[sentence.end - 1].class == CLASS_STOP;
    bool text = last && speech->sentences[speech->tokens[sentence.first].sentence].block > 0;
    if (text && upper < words) return false; /* Officer Ann Lee shot Mark Ray. */
    return words >= TITLE_CASE_WORDS && upper * 10 >= words * 8;
}

/* ---- one run ------------------------------------------------------------------------------------------------- */

/* Ludwig van Beethoven: lower-case words inside a person's name. */
static bool is_particle(const struct speech *speech, uint32_t token) {
    static const char *const words[] = {"de", "la", "del", "von", "van", "der", "den", "bin", "ibn", "al", "el",
                                        "di", "da", "du",  "le",  "ter", "ten", "dos", "das", "zu",  "af", "bint"};
    return token_is_one_of(speech, token, words, sizeof words / sizeof *words);
}

static bool is_suffix(const struct speech *speech, uint32_t token) {
    static const char *const words[] = {"jr.", "sr.",  "jr",  "sr",  "ii",   "iii",
                                        "iv",  "inc.", "inc", "llc", "ltd.", "ltd"};
    return token_is_one_of(speech, token, words, sizeof words / sizeof *words);
}

/* Where the name goes on behind the word that joins its parts; 0 where it does not. */
static uint32_t behind_joint(const struct speech *speech, uint32_t at, uint32_t ceiling, bool body, bool *joined) {
    const struct token *t = &speech->tokens[at];
    uint32_t next = at + 1;
    if (next >= ceiling) return 0;
    if (token_is(speech, at, "&")) return is_name_word(speech, next) ? next : 0;
    if (t->class == CLASS_COMMA) return is_suffix(speech, next) && is_name_word(speech, next) ? next : 0;
    if (!t->upper && is_particle(speech, at)) {
        if (next + 1 < ceiling && is_particle(speech, next)) next++;
        return !body && is_name_word(speech, next) ? next : 0;
    }
    bool and = t->class == CLASS_AND && *joined;
    if (!body || !(t->class == CLASS_OF || t->class == CLASS_FOR || and || token_is(speech, at, "on"))) return 0;
    if (token_is(speech, next, "the") && next + 1 < ceiling) next++;
    if (!is_name_word(speech, next)) return 0;
    unsigned senses = senses_at(speech, next);
    if (and&&(is_first_name(senses) || senses & (SENSE_TITLE | SENSE_BODY | SENSE_PLACE))) return 0;
    *joined = true;
    return next;
}

/* al-Jazari, d'Arc: a capital behind the first letters. */
static bool has_inner_capital(const struct speech *speech, uint32_t token) {
    textref word = token_text(speech, token);
    for (uint32_t i = 1; i + 1 < word.size && i < 4; i++)
        if ((word.at[i] == '-' || word.at[i] == '\'') && word.at[i + 1] >= 'A' && word.at[i + 1] <= 'Z') return true;
    return false;
}

static uint32_t run_end(const struct speech *speech, uint32_t first, uint32_t ceiling) {
    bool body = false, joined = false;
    uint32_t end = first;
    while (end < ceiling && end - first < LONGEST_NAME) {
        bool channel = end > first && speech->tokens[end].class == CLASS_NUMBER &&
                       senses_at(speech, end - 1) & SENSE_OUTLET && speech->tokens[end - 1].capitals;
        if (is_name_word(speech, end) || channel || (end > first && has_inner_capital(speech, end))) {
            body = body || senses_at(speech, end) & SENSE_BODY;
            end++;
            continue;
        }
        uint32_t next = end > first ? behind_joint(speech, end, ceiling, body, &joined) : 0;
        if (!next) break;
        end = next;
    }
    return end;
}

static uint32_t last_word(const struct speech *speech, struct tokens name) {
    uint32_t last = name.end - 1;
    while (last > name.first && (is_suffix(speech, last) || speech->tokens[last].class == CLASS_COMMA)) last--;
    return last;
}

static bool is_initial(const struct speech *speech, uint32_t token) {
    textref word = token_text(speech, token);
    return word.size == 2 && word.at[1] == '.';
}

/* Behind the last word of "House Speaker", "Texas Sen.", "Republican": where the person's own name begins. */
static uint32_t own_name(const struct speech *speech, struct tokens run, bool *titled, enum gender *gender) {
    uint32_t first = run.first;
    for (uint32_t i = run.first; i + 1 < run.end; i++) {
        unsigned senses = senses_at(speech, i);
        if (!(senses & SENSE_TITLE) || is_first_name(senses)) continue;
        *titled = true;
        first = i + 1;
        if (senses & SENSE_HE && !(senses & SENSE_SHE)) *gender = GENDER_HE;
        if (senses & SENSE_SHE && !(senses & SENSE_HE)) *gender = GENDER_SHE;
    }
    for (uint32_t i = first; i + 1 < run.end; i++) {
        unsigned senses = senses_at(speech, i);
        if (!is_first_name(senses) || senses & (SENSE_NATION | SENSE_PLACE)) continue;
        bool initial = i > first && is_initial(speech, i - 1); /* J. Ann Lee */
        first = initial ? i - 1 : i;
        break;
    }
    while (first + 1 < run.end && senses_at(speech, first) & SENSE_NATION && !is_first_name(senses_at(speech, first)))
        first++;
    return first;
}

static enum gender gender_of_first_name(unsigned senses) {
    bool he = senses & SENSE_HE, she = senses & SENSE_SHE;
    return he == she ? GENDER_UNKNOWN : he ? GENDER_HE : GENDER_SHE;
}

/* WikiHarbour, SkyFerry; but not McLee, DeLee. */
static bool is_compound(const struct speech *speech, uint32_t token) {
    static const char *const person[] = {"Mc", "Mac", "De", "Di", "La", "Le", "Du", "Van", "Fitz", "O"};
    textref word = token_text(speech, token);
    for (size_t i = 0; i < sizeof person / sizeof *person; i++)
        if (text_starts(word, text_from(person[i]))) return false;
    uint32_t capitals = 0;
    while (capitals < word.size && word.at[capitals] >= 'A' && word.at[capitals] <= 'Z') capitals++;
    if (capitals > 2 && capitals + 1 < word.size && byte_is_alpha(word.at[capitals])) return true;        /* HWMoney */
    if (word.size > 2 && byte_is_alpha(word.at[0]) && byte_is_digit(word.at[word.size - 1])) return true; /* Future20 */
    for (uint32_t i = 2; i + 1 < word.size; i++)
        if (word.at[i] >= 'A' && word.at[i] <= 'Z' && word.at[i - 1] >= 'a' && word.at[i - 1] <= 'z') return true;
    return false;
}

static bool has_joint(const struct speech *speech, struct tokens run) {
    for (uint32_t i = run.first; i < run.end; i++)
        if (!speech->tokens[i].upper && !is_particle(speech, i) && speech->tokens[i].class != CLASS_COMMA &&
            !has_inner_capital(speech, i) && speech->tokens[i].class != CLASS_NUMBER)
            return true;
    return false;
}

static bool is_web_address(const struct speech *speech, uint32_t token) {
    textref word = token_text(speech, token);
    return text_ends(word, TEXT(".com")) || text_ends(word, TEXT(".org")) || text_ends(word, TEXT(".net"));
}

/* New Hampshire, South Korea, Saudi Arabia */
static bool is_place(const struct speech *speech, struct tokens run) {
    static const char *const firsts[] = {"new", "north", "south", "west", "east",   "saudi",  "san", "los",
                                         "las", "el",    "fort",  "hong", "puerto", "united", "sri", "costa"};
    static const char *const lasts[] = {"sea",    "ocean",     "river",   "lake",  "bay",       "street",
                                        "avenue", "island",    "islands", "beach", "mountains", "valley",
                                        "square", "boulevard", "road",    "gulf"};
    uint32_t words = run.end - run.first;
    if (words == 1) return senses_at(speech, run.first) & SENSE_PLACE;
    if (token_is_one_of(speech, run.end - 1, lasts, sizeof lasts / sizeof *lasts)) return true;
    return words == 2 && token_is_one_of(speech, run.first, firsts, sizeof firsts / sizeof *firsts);
}

/* Outlets whose names have no outlet's word in them. */
static bool is_known_outlet(const struct speech *speech, struct tokens run) {
    static const char *const names[] = {"the hill",
                                        "daily beast",
                                        "daily caller",
                                        "roll call",
                                        "drudge report",
                                        "talking points memo",
                                        "real clear politics",
                                        "associated press",
                                        "al jazeera",
                                        "face the nation",
                                        "meet the press",
                                        "this week",
                                        "60 minutes",
                                        "the intercept",
                                        "national review",
                                        "the economist",
                                        "vanity fair",
                                        "rolling stone",
                                        "le monde",
                                        "die welt",
                                        "der spiegel",
                                        "die zeit",
                                        "la repubblica",
                                        "el mundo",
                                        "morning joe",
                                        "good morning america",
                                        "state of the union",
                                        "the view",
                                        "the verge",
                                        "business insider"};
    textref text = text_slice(speech->text, speech->tokens[run.first].begin, speech->tokens[run.end - 1].end);
    bool article = run.first > 0 && token_is(speech, run.first - 1, "the");
    for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
        textref name = text_from(names[i]);
        if (text_is_nocase(text, name)) return true;
        if (article && text_starts(name, TEXT("the ")) && text_is_nocase(text, text_slice(name, 4, name.size)))
            return true;
    }
    return false;
}

/* Bodies whose names have no body's word and look like a person's. */
static bool is_known_body(const struct speech *speech, struct tokens run) {
    static const char *const names[] = {"planned parenthood", "goldman sachs",      "morgan stanley", "merrill lynch",
                                        "wells fargo",        "credit suisse",      "boko haram",     "al shabaab",
                                        "home depot",         "berkshire hathaway", "ernst & young",  "best buy",
                                        "burger king",        "jpmorgan chase",     "rolls royce",    "louis vuitton",
                                        "deutsche telekom",   "general electric",   "morgan chase",   "charles schwab",
                                        "occupy wall street", "downing street",     "scotland yard",  "capitol hill"};
    textref text = text_slice(speech->text, speech->tokens[run.first].begin, speech->tokens[run.end - 1].end);
    for (size_t i = 0; i < sizeof names / sizeof *names; i++)
        if (text_is_nocase(text, text_from(names[i]))) return true;
    return false;
}

/* Verizon executives, Verizon's workers: what has employees is a body. */
static bool employs(const struct speech *speech, uint32_t after) {
    static const char *const words[] = {"executives", "workers", "employees", "shares",   "stock",
                                        "engineers",  "stores",  "products",  "customers"};
    if (after < speech->token_count && speech->tokens[after].class == CLASS_GENITIVE) after++;
    return after < speech->token_count && token_is_one_of(speech, after, words, sizeof words / sizeof *words);
}

/* The cleric Anwar Aziz; Anwar Aziz, who; Anwar Aziz, 44, */
static bool stands_for_person(const struct speech *speech, struct tokens run) {
    if (run.first > 0 && !speech->tokens[run.first - 1].upper && senses_at(speech, run.first - 1) & SENSE_PERSON)
        return true;
    if (run.end + 1 >= speech->token_count || speech->tokens[run.end].class != CLASS_COMMA) return false;
    enum token_class next = (enum token_class)speech->tokens[run.end + 1].class;
    enum token_class left = run.first > 0 ? (enum token_class)speech->tokens[run.first - 1].class : CLASS_EDGE;
    if (left == CLASS_IN || left == CLASS_OF || left == CLASS_PREPOSITION) return false; /* a nurse from York, who */
    bool age =
        next == CLASS_NUMBER && run.end + 2 < speech->token_count && speech->tokens[run.end + 2].class == CLASS_COMMA;
    return next == CLASS_WHO || age;
}

/* Harbour, which; Harbour said it: a body. */
static bool stands_for_body(const struct speech *speech, struct tokens run) {
    struct tokens sentence = sentence_of(speech, run.first);
    if (run.end + 1 >= sentence.end) return false;
    if (speech->tokens[run.end].class == CLASS_COMMA) return token_is(speech, run.end + 1, "which");
    if (!token_is(speech, run.end, "said") && !token_is(speech, run.end, "says")) return false;
    uint32_t next = run.end + 1 + (speech->tokens[run.end + 1].class == CLASS_THAT);
    return next < sentence.end && (token_is(speech, next, "it") || token_is(speech, next, "its"));
}

/* Where a person's own name begins though the run looks like a body's: "Chief of Staff Ann Lee", "Ann J. Church", "Mr.
 * Church"; its end where none does. */
static uint32_t person_in_body(const struct speech *speech, struct tokens run, uint32_t last) {
    static const char *const addresses[] = {"mr.", "mrs.", "ms.", "dr.", "mr", "mrs", "ms"};
    uint32_t words = run.end - run.first;
    if (words == 2 && token_is_one_of(speech, run.first, addresses, sizeof addresses / sizeof *addresses))
        return run.first + 1;
    if (words < 3 || last < run.first + 2) return run.end;
    uint32_t given = is_initial(speech, last - 1) ? last - 2 : last - 1;
    if (!is_first_name(senses_at(speech, given))) return run.end;
    if (given == run.first) return given < last - 1 ? given : run.end;
    for (uint32_t i = run.first; has_joint(speech, run) && i < given; i++)
        if (senses_at(speech, i) & (SENSE_TITLE | SENSE_PERSON)) return given;
    return run.end;
}

/* KING-TV, WNYC-FM */
static bool is_station(textref word) {
    return word.size > 4 &&
           (text_ends(word, TEXT("-TV")) || text_ends(word, TEXT("-FM")) || text_ends(word, TEXT("-AM")));
}

/* A Harbour Times/Lee Institute Poll: the document, not who made it. */
static bool is_poll_name(const struct speech *speech, struct tokens whole) {
    return !is_single(whole) && (token_is(speech, whole.end - 1, "poll") || token_is(speech, whole.end - 1, "survey"));
}

struct name_run entities_run(const struct speech *speech, uint32_t first, uint32_t ceiling) {
    struct name_run run = {.whole = {first, run_end(speech, first, ceiling)}};
    struct tokens whole = run.whole;
    if (tokens_empty(whole)) return run;
    uint32_t last = last_word(speech, whole), words = whole.end - whole.first;
    unsigned end = senses_at(speech, last);
    bool body = end & SENSE_BODY || has_joint(speech, whole) || (is_suffix(speech, whole.end - 1) && end & SENSE_BODY);
    bool brand = lexicon_at(speech->words, speech->tokens[last].word)->class == CLASS_NAME;
    if (brand && words > 1 && is_first_name(senses_at(speech, last - 1)))
        end &= ~(unsigned)SENSE_OUTLET; /* Ann Bloomberg */
    bool outlet = (end & SENSE_OUTLET || is_station(token_text(speech, last)) || is_web_address(speech, last) ||
                   speech->tokens[whole.end - 1].class == CLASS_NUMBER) &&
                  !(end & SENSE_TITLE);
    run.name = whole;
    run.sure = true;
    if (outlet &&
        (words > 1 || end & SENSE_OUTLET || is_station(token_text(speech, last)) || is_web_address(speech, last))) {
        run.kind = COPYDESK_SOURCE_OUTLET;
        return run;
    }
    bool fund = words == 2 && token_is(speech, whole.first, "super"); /* a Super PAC */
    run.common = fund && (token_is(speech, last, "pac") || token_is(speech, last, "pacs"));
    bool people = end & SENSE_GROUP || (end & SENSE_PERSON && (end & SENSE_NATION || words == 2));
    people = people && !is_known_outlet(speech, whole); /* the Harbour Caller may be one */
    if (words > 1 && people && !has_joint(speech, whole) && !is_first_name(end) &&
        !is_first_name(senses_at(speech, whole.first)))
        run.common = true; /* the Ohio Republican, Lee Supporters */
    run.place = is_place(speech, whole);
    if (words == 1 && end & SENSE_FIRM) body = true;
    body = body || is_known_body(speech, whole);
    uint32_t person = body ? person_in_body(speech, whole, last) : whole.end;
    if (person < whole.end) {
        run.name.first = person;
        run.titled = person > whole.first;
        run.kind = COPYDESK_SOURCE_PERSON;
        run.gender = gender_of_first_name(senses_at(speech, person));
        return run;
    }
    bool act = words > 1 && (token_is(speech, last, "act") || token_is(speech, last, "amendment"));
    if (act || is_poll_name(speech, whole)) { /* the Clean Harbour Act */
        run.kind = COPYDESK_SOURCE_DOCUMENT;
        return run;
    }
    if (body || run.place || is_known_outlet(speech, whole)) {
        run.kind = is_known_outlet(speech, whole) ? COPYDESK_SOURCE_OUTLET : COPYDESK_SOURCE_ORGANISATION;
        return run;
    }
    run.name.first = own_name(speech, whole, &run.titled, &run.gender);
    uint32_t own = run.name.end - run.name.first;
    bool given = own > 1 && is_first_name(senses_at(speech, run.name.first));
    if (given && run.gender == GENDER_UNKNOWN) run.gender = gender_of_first_name(senses_at(speech, run.name.first));
    if (run.titled || given || stands_for_person(speech, whole)) {
        if (run.gender == GENDER_UNKNOWN && whole.first > 0 && senses_at(speech, whole.first - 1) & SENSE_PERSON)
            run.gender = gender_of_first_name(senses_at(speech, whole.first - 1));
        run.kind = COPYDESK_SOURCE_PERSON;
        return run;
    }
    if (words > 1 && senses_at(speech, whole.first) & (SENSE_BODY | SENSE_OUTLET)) {
        bool channel = senses_at(speech, whole.first) & SENSE_OUTLET; /* Team Lee; CNN Sports */
        run.name = whole;
        run.name.first += token_is(speech, whole.first, "pac"); /* super PAC Harbour Future */
        run.kind = channel ? COPYDESK_SOURCE_OUTLET : COPYDESK_SOURCE_ORGANISATION;
        return run;
    }
    bool paper = whole.first > 0 && !speech->tokens[whole.first - 1].upper &&
                 senses_at(speech, whole.first - 1) & SENSE_OUTLET &&
                 !(senses_at(speech, whole.first - 1) & (SENSE_PERSON | SENSE_DOCUMENT));
    if (paper) { /* the newspaper El Correo */
        run.name = whole;
        run.kind = COPYDESK_SOURCE_OUTLET;
        return run;
    }
    bool noun = whole.end < speech->token_count && speech->tokens[whole.end].class == CLASS_WORD;
    bool article = !noun && whole.first > 0 && token_is(speech, whole.first - 1, "the");
    run.sure = article || (own == 1 && is_compound(speech, last)) || stands_for_body(speech, whole) ||
               (own == 1 && speech->tokens[last].capitals) || employs(speech, whole.end);
    run.kind = run.sure || own > 3 ? COPYDESK_SOURCE_ORGANISATION : COPYDESK_SOURCE_UNKNOWN;
    if (run.kind == COPYDESK_SOURCE_ORGANISATION) run.name = whole;
    return run;
}

/* ---- entities ------------------------------------------------------------------------------------------------ */

/* Without case: TRUMP and al-Jazari are met as Trump and Al-Jazari too. */
uint32_t entities_key(textref word) {
    char lower[LONGEST_KEY];
    uint32_t size = word.size < LONGEST_KEY ? word.size : LONGEST_KEY;
    for (uint32_t i = 0; i < size; i++) lower[i] = byte_lower(word.at[i]);
    return hash_text(text_of(lower, size)) & (ENTITY_KEYS - 1);
}

enum { SHORTEST_STEM = 3 };

/* Ken for Kenneth, Bill for William. */
static bool is_short_for(textref short_form, textref whole) {
    static const char *const names[][2] = {
        {"bill", "william"},    {"bob", "robert"},      {"mike", "michael"},    {"jim", "james"},
        {"dick", "richard"},    {"rick", "richard"},    {"ted", "edward"},      {"joe", "joseph"},
        {"steve", "stephen"},   {"tony", "anthony"},    {"liz", "elizabeth"},   {"chuck", "charles"},
        {"jack", "john"},       {"larry", "lawrence"},  {"andy", "andrew"},     {"debbie", "deborah"},
        {"cathy", "catherine"}, {"maggie", "margaret"}, {"bernie", "bernard"},  {"kate", "katherine"},
        {"sue", "susan"},       {"jeff", "geoffrey"},   {"chris", "kristopher"}};
    if (short_form.size >= SHORTEST_STEM && whole.size > short_form.size && text_starts_nocase(whole, short_form))
        return true;
    for (size_t i = 0; i < sizeof names / sizeof *names; i++)
        if (text_is_nocase(short_form, text_from(names[i][0])) && text_is_nocase(whole, text_from(names[i][1])))
            return true;
    return false;
}

/* J. stands for John, and so does Jack. */
static bool words_agree(const struct speech *speech, uint32_t a, uint32_t b) {
    textref one = token_text(speech, a), two = token_text(speech, b);
    bool initial = (one.size == 2 && one.at[1] == '.') || (two.size == 2 && two.at[1] == '.');
    if (initial) return one.at[0] == two.at[0];
    if (text_is_nocase(one, two)) return true;
    if (!is_first_name(senses_at(speech, a)) || !is_first_name(senses_at(speech, b))) return false;
    return is_short_for(one, two) || is_short_for(two, one);
}

static bool is_person(const struct entity *entity) {
    return entity->kind == COPYDESK_SOURCE_PERSON || entity->kind == COPYDESK_SOURCE_UNKNOWN;
}

/* "Le Roux" of Ann Le Roux, "Vega Ruiz" of Ann Vega Ruiz. */
static bool is_surname_of(const struct speech *speech, struct tokens full, struct tokens name) {
    uint32_t words = name.end - name.first;
    if (words != 2 || full.end - full.first <= words || is_suffix(speech, full.end - 1)) return false;
    return text_is_nocase(token_text(speech, name.first), token_text(speech, full.end - 2)) &&
           text_is_nocase(token_text(speech, name.first + 1), token_text(speech, full.end - 1));
}

/* Full names: equal at both ends. A body's: word by word. */
static bool same_full_name(const struct speech *speech, const struct entity *entity, struct tokens name) {
    struct tokens other = entity->name;
    if (is_person(entity) && (is_surname_of(speech, other, name) || is_surname_of(speech, name, other))) return true;
    if (is_person(entity))
        return words_agree(speech, other.first, name.first) &&
               text_is_nocase(token_text(speech, last_word(speech, other)),
                              token_text(speech, last_word(speech, name)));
    if (other.end - other.first != name.end - name.first) return false;
    for (uint32_t i = 0; i < name.end - name.first; i++)
        if (!text_is_nocase(token_text(speech, other.first + i), token_text(speech, name.first + i))) return false;
    return true;
}

/* Of two that a short name may mean, the one that has acted; else the one mentioned later; one never mentioned yet,
 * only when nobody was. */
static bool is_nearer(const struct entity *entity, const struct entity *than) {
    if (entity->mentioned == NONE) return false;
    if (entity->subject != than->subject) return entity->subject;
    return than->mentioned == NONE || entity->mentioned > than->mentioned;
}

static uint32_t find_full(const struct speech *speech, const struct name_run *run) {
    const struct entities *entities = speech->entities;
    textref last = token_text(speech, last_word(speech, run->name));
    uint32_t at = entities->by_last[entities_key(last)];
    for (uint32_t seen = 0; at && seen < MOST_NAMESAKES; seen++) {
        const struct entity *entity = &entities->all[at - 1];
        bool single = entity->name.end - entity->name.first == 1;
        if (!single && same_full_name(speech, entity, run->name)) return at - 1;
        at = entity->next_last;
    }
    return NONE;
}

/* Trump; Hillary; Exxon for Exxon Mobil. */
static uint32_t find_single(const struct speech *speech, const struct name_run *run) {
    const struct entities *entities = speech->entities;
    uint32_t word = last_word(speech, run->name), best = NONE;
    textref text = token_text(speech, word);
    uint32_t at = entities->by_last[entities_key(text)];
    for (uint32_t seen = 0; at && seen < MOST_NAMESAKES; seen++) {
        const struct entity *entity = &entities->all[at - 1];
        bool named = text_is_nocase(token_text(speech, last_word(speech, entity->name)), text);
        bool paper = entity->kind == COPYDESK_SOURCE_OUTLET && senses_at(speech, word) & SENSE_OUTLET;
        bool fits = is_person(entity) ? genders_fit(entity->gender, run->gender)
                                      : !run->titled && (paper || entity->name.end - entity->name.first == 1);
        if (named && fits && (best == NONE || is_nearer(entity, &entities->all[best]))) best = at - 1;
        at = entity->next_last;
    }
    if (best != NONE) return best;
    at = entities->by_first[entities_key(text)];
    for (uint32_t seen = 0; at && seen < MOST_NAMESAKES; seen++) {
        const struct entity *entity = &entities->all[at - 1];
        bool named = text_is_nocase(token_text(speech, entity->name.first), text);
        bool common = !is_person(entity) && senses_at(speech, word) & (SENSE_NATION | SENSE_PLACE | SENSE_BODY);
        bool fits = !run->titled || (is_person(entity) && entity->name.end - entity->name.first == 2); /* Mr. Li */
        if (named && !common && fits && (best == NONE || is_nearer(entity, &entities->all[best]))) best = at - 1;
        at = entity->next_first;
    }
    return best;
}

/* The first word that counts for a body's initials: not the U.S. of "the U.S. Department of Justice". */
static uint32_t first_initial(const struct speech *speech, struct tokens name) {
    bool country = name.end - name.first > 2 && text_ends(token_text(speech, name.first), TEXT("."));
    return name.first + country;
}

/* Whether the capitals of the name's words are these; "of" may count (DOJ) or not (FBI). */
static bool initials_are(const struct speech *speech, struct tokens name, textref initials) {
    uint32_t size = 0, words = 0;
    for (uint32_t i = first_initial(speech, name); i < name.end; i++) {
        char letter = speech->text.at[speech->tokens[i].begin];
        bool here = size < initials.size && byte_lower(letter) == byte_lower(initials.at[size]);
        if (speech->tokens[i].upper && !here) return false;
        words += speech->tokens[i].upper;
        size += here;
    }
    return size == initials.size && words > 1;
}

/* AP → the Associated Press */
static uint32_t find_initials(const struct speech *speech, const struct name_run *run) {
    const struct entities *entities = speech->entities;
    textref text = token_text(speech, run->name.first);
    uint32_t at = entities->by_initial[entities_key(text_slice(text, 0, 1))];
    for (uint32_t seen = 0; at && seen < MOST_NAMESAKES; seen++) {
        const struct entity *entity = &entities->all[at - 1];
        if (initials_are(speech, entity->name, text)) return at - 1;
        at = entity->next_initial;
    }
    return NONE;
}

uint32_t entities_find(const struct speech *speech, const struct name_run *run) {
    uint32_t words = run->name.end - run->name.first;
    if (words == 0) return NONE;
    if (words > 1) return find_full(speech, run);
    uint32_t found = find_single(speech, run);
    if (found == NONE && speech->tokens[run->name.first].capitals) found = find_initials(speech, run);
    return found;
}

/* More words, or of as many a longer first one: Kenneth Lee over Ken Lee. */
static bool is_fuller(const struct speech *speech, struct tokens name, struct tokens than) {
    uint32_t words = name.end - name.first, others = than.end - than.first;
    if (words != others || words < 2) return words > others;
    return is_short_for(token_text(speech, than.first), token_text(speech, name.first));
}

static void learn(struct speech *speech, uint32_t index, const struct name_run *run) {
    struct entity *entity = &speech->entities->all[index];
    if (is_fuller(speech, run->name, entity->name)) entity->name = run->name;
    if (entity->gender == GENDER_UNKNOWN) entity->gender = run->gender;
    if (run->sure && !entity->sure) {
        entity->kind = run->kind;
        entity->sure = true;
    }
}

/* Makes the entity known by its first and its last word, a body by its initials. */
static void register_words(struct speech *speech, uint32_t index) {
    struct entities *entities = speech->entities;
    struct entity *entity = &entities->all[index];
    bool several = entity->name.end - entity->name.first > 1;
    uint32_t last = entities_key(token_text(speech, last_word(speech, entity->name)));
    entity->next_last = entities->by_last[last];
    entities->by_last[last] = index + 1;
    if (several && entity->kind != COPYDESK_SOURCE_PERSON) {
        textref word = token_text(speech, first_initial(speech, entity->name));
        uint32_t initial = entities_key(text_slice(word, 0, 1));
        entity->next_initial = entities->by_initial[initial];
        entities->by_initial[initial] = index + 1;
    }
    if (several && !is_person(entity)) return;
    uint32_t first = entities_key(token_text(speech, entity->name.first));
    entity->next_first = entities->by_first[first];
    entities->by_first[first] = index + 1;
}

uint32_t entities_take(struct speech *speech, const struct name_run *run) {
    struct entities *entities = speech->entities;
    uint32_t found = entities_find(speech, run);
    if (found != NONE) {
        if (run->kind == entities->all[found].kind || !entities->all[found].sure) learn(speech, found, run);
        return found;
    }
    if (entities->count >= ENTITY_MOST) return NONE;
    if (!array_grow(&entities->all, &entities->capacity, entities->count, sizeof *entities->all)) {
        speech->failed = true;
        return NONE;
    }
    uint32_t index = entities->count++;
    entities->all[index] = (struct entity){.name = run->name,
                                           .kind = run->kind,
                                           .gender = run->gender,
                                           .sure = run->sure,
                                           .place = run->place,
                                           .first_mention = NONE,
                                           .mentioned = NONE};
    register_words(speech, index);
    return index;
}
