#include "speech/lexicon.h"

#include "base/hash.h"
#include "base/utf8.h"
#include "speech/cue_table.h"
#include "speech/senses.h"
#include "speech/tongue.h"

#include <stdlib.h>

static const struct word_list lists[] = {
    {CLASS_ARTICLE, 0, "the a an this these those some any every each no another both all many most several few"},
    {CLASS_POSSESSIVE, 0, "his her its their my our your whose"},
    {CLASS_PRONOUN, 0, "he she they it we i you everyone everybody someone nobody"},
    {CLASS_OBJECT, 0, "him them us me himself herself itself themselves myself ourselves"},
    {CLASS_WHO, 0, "who"},
    {CLASS_WHICH, 0, "which whom"},
    {CLASS_THAT, 0, "that"},
    {CLASS_WHAT, 0, "what how why where"},
    {CLASS_IF, 0, "if whether"},
    {CLASS_BE, 0, "is are was were be been being am 're 'm ’re ’m"},
    {CLASS_HAVE, 0, "has have had having 've ’ve"},
    {CLASS_DO, 0, "do does did"},
    {CLASS_MODAL, 0, "will would can could may might must should shall 'll ’ll 'd ’d ca wo"},
    {CLASS_NOT, 0, "not n't n’t never cannot"},
    {CLASS_TO, 0, "to"},
    {CLASS_OF, 0, "of"},
    {CLASS_IN, 0, "in at on"},
    {CLASS_FOR, 0, "for"},
    {CLASS_AS, 0, "as"},
    {CLASS_BY, 0, "by"},
    {CLASS_ABOUT, 0, "about"},
    {CLASS_PREPOSITION, 0,
     "from with over into against under through between among amid during despite toward towards across without within "
     "upon near behind beyond like via per around outside inside above below including regarding concerning versus"},
    {CLASS_AND, 0, "and &"},
    {CLASS_OR, 0, "or but nor yet"},
    {CLASS_WHEN, 0, "when because while after before since until unless though although once whereas so than"},
    {CLASS_ADVERB, 0,
     "also then later still just even often always already ever again soon now here there thus therefore however "
     "instead meanwhile too perhaps maybe only earlier ago repeatedly recently previously publicly privately "
     "reportedly "
     "further once long rather almost nearly far simply openly first afterward afterwards"},
    {CLASS_TIME, 0,
     "monday tuesday wednesday thursday friday saturday sunday today yesterday tomorrow tonight week weeks month "
     "months "
     "year years day days morning afternoon evening night weekend january february march april june july august "
     "september october november december"},
    {CLASS_TIME, TRAIT_ABBREVIATION, "jan. feb. mar. apr. aug. sept. sep. oct. nov. dec. mon. tues. wed. thurs. fri."},
    {CLASS_NUMBER, 0,
     "one two three four five six seven eight nine ten eleven twelve dozen hundred thousand million billion percent "
     "half"},
    {CLASS_VERB, 0,
     "went came got made took gave became began won lost ran held kept left met led saw knew thought felt brought "
     "bought "
     "built sent spent stood sat put set cut hit let broke chose drew drove fell flew grew rose shook spoke told said "
     "says say wrote found paid sold fought caught taught sought heard read goes comes gets makes takes gives becomes "
     "wants needs seems remains means appears"},
    {CLASS_TITLE, TRAIT_PERSON | TRAIT_ABBREVIATION,
     "mr. mrs. ms. dr. prof. sen. rep. gov. gen. lt. col. sgt. capt. maj. rev. hon. st. pres. sens. reps. messrs. "
     "cmdr. "
     "mr mrs ms dr prof sen rep gov gen"},
    {CLASS_TITLE, TRAIT_PERSON,
     "president senator governor secretary minister chancellor mayor judge justice professor sheriff congressman "
     "congresswoman ambassador commissioner king queen prince princess pope bishop general colonel captain sergeant"},
    {CLASS_NAME, TRAIT_ABBREVIATION,
     "u.s. u.n. u.k. e.u. d.c. jr. sr. inc. corp. ltd. co. bros. no. vs. v. etc. e.g. i.e. cf. approx. dept. univ. "
     "ave. "
     "blvd. rd. mt. ft. a.m. p.m. ph.d. n.y. calif. mass. conn. ill. mich. minn. penn. pa. va. fla. tex. ariz. colo. "
     "wash. "
     "wis. ga. ala. tenn. n.j. n.h. n.c. s.c. okla. ore. nev. neb. mo. md. ky. kan. ind. del. ark. bzw. ca. z.b. d.h. "
     "mme. "
     "mlle. sra. srta. dña. ud. sr"},
    {CLASS_NAME, TRAIT_OUTLET,
     "reuters bbc cnn nbc abc cbs msnbc npr pbs afp dpa tass xinhua bloomberg guardian politico axios breitbart "
     "buzzfeed "
     "spiegel monde figaro pais ansa kyodo sputnik"},
    {CLASS_WORD, TRAIT_OUTLET,
     "newspaper newspapers paper magazine outlet outlets broadcaster news times post journal tribune herald gazette "
     "daily "
     "telegraph chronicle press agency website publication publications media channel network tv television radio "
     "tabloid blog observer examiner globe inquirer courier mirror weekly zeitung"},
    {CLASS_WORD, TRAIT_PERSON,
     "spokesman spokeswoman spokesperson spokespeople director executive chairman chairwoman chief leader leaders "
     "member "
     "members lawyer lawyers attorney attorneys manager adviser advisers advisor advisors analyst analysts expert "
     "experts "
     "scientist scientists researcher researchers economist economists professor professors critic critics supporter "
     "supporters voter voters politician politicians lawmaker lawmakers senator senators resident residents witness "
     "witnesses candidate candidates founder author authors doctor doctors teacher teachers officer officers "
     "man woman men women people person boy girl mother father son daughter husband wife brother sister student "
     "students "
     "worker workers activist activists donor donors delegate delegates strategist strategists democrat democrats "
     "republican republicans friend friends colleague colleagues reporter reporters journalist journalists editor "
     "columnist correspondent host historian owner farmer ministers commander soldier soldiers respondents "
     "participants "
     "owners parents neighbor neighbors neighbour nurse nurses engineer pastor coach player head deputy"},
    {CLASS_WORD, TRAIT_PERSON | TRAIT_VAGUE,
     "official officials source sources aide aides insider insiders diplomat diplomats whistleblower observers"},
    {CLASS_WORD, TRAIT_VAGUE, "unnamed anonymous unidentified undisclosed"},
    {CLASS_WORD, TRAIT_ORGANISATION,
     "ministry company government police department committee commission council court party campaign union "
     "association "
     "university institute embassy army military administration authorities bank foundation federation organization "
     "organisation group agency office board team club house senate congress parliament court coalition firm "
     "corporation "
     "airline hospital school church league society bureau service center centre navy kremlin pentagon nato fbi cia "
     "nasa "
     "who-org eu un cabinet regime"},
    {CLASS_WORD, TRAIT_DOCUMENT | TRAIT_CLAIM, "report reports"},
    {CLASS_WORD, TRAIT_DOCUMENT,
     "statement poll polls survey surveys study studies letter document documents memo email emails e-mail e-mails "
     "article "
     "editorial lawsuit complaint indictment filing filings data figures records record transcript book essay post "
     "tweet "
     "analysis research results release text bill law constitution paper papers affidavit audit census statistics ad "
     "commercial video"},
    {CLASS_WORD, TRAIT_CLAIM,
     "claim claims allegation allegations accusation accusations rumor rumors rumour rumours charge charges assertion "
     "assertions suggestion suggestions remark remarks comment comments"},
    /* Words of other languages that stand in English text; the weights of the trained stages count with the trait. */
    {CLASS_ARTICLE, TRAIT_FOREIGN,
     "der die das den dem des ein eine einer eines le la les un une el los las una unos unas del"},
    {CLASS_POSSESSIVE, TRAIT_FOREIGN, "sein seine seiner ihr ihre son sa ses leur leurs su sus"},
    {CLASS_PRONOUN, TRAIT_FOREIGN, "er sie wir il elle ils elles él ella ellos"},
    {CLASS_THAT, TRAIT_FOREIGN, "dass daß que qu’ qu'"},
    {CLASS_OF, TRAIT_FOREIGN, "von vom de du d' d’ des"},
    {CLASS_IN, TRAIT_FOREIGN, "im am bei beim dans en à au aux sur"},
    {CLASS_BY, TRAIT_FOREIGN, "durch par por"},
    {CLASS_AND, TRAIT_FOREIGN, "und et y e"},
    {CLASS_OR, TRAIT_FOREIGN, "oder aber ou mais o pero"},
    {CLASS_HAVE, TRAIT_FOREIGN, "hat haben hatte a ont avait ha han había"},
    {CLASS_BE, TRAIT_FOREIGN, "ist sind war waren wurde est sont était es son era"},
    {CLASS_PREPOSITION, TRAIT_FOREIGN, "mit aus nach gegen für über unter avec pour contre con para contra sobre"},
    {CLASS_TIME, TRAIT_FOREIGN,
     "montag dienstag mittwoch donnerstag freitag samstag sonntag lundi mardi mercredi jeudi vendredi samedi dimanche "
     "lunes martes miércoles jueves viernes sábado domingo hier heute gestern ayer hoy"},
};

enum { SLOTS = 16384, LONGEST_WORD = 32, LONGEST_FOREIGN = 64, MOST_WORDS = 8000, MOST_VOICES = 1000 };

struct lexicon {
    const struct tongue *tongue; /* NULL: English */
    struct lexicon_word words[MOST_WORDS];
    uint16_t count;
    uint16_t slots[SLOTS]; /* open addressing; 0 is free */
    struct voice voices[MOST_VOICES];
    uint16_t voice_count;
};

static uint32_t slot_of(const struct lexicon *lexicon, textref lower) {
    uint32_t slot = hash_text(lower) & (SLOTS - 1);
    while (lexicon->slots[slot] && !text_is(lexicon->words[lexicon->slots[slot]].text, lower))
        slot = (slot + 1) & (SLOTS - 1);
    return slot;
}

/* The word's record, made if it is new; NULL when the table is full. */
static struct lexicon_word *add(struct lexicon *lexicon, textref lower) {
    uint32_t slot = slot_of(lexicon, lower);
    if (!lexicon->slots[slot]) {
        if (lexicon->count >= MOST_WORDS) return NULL;
        lexicon->words[lexicon->count] = (struct lexicon_word){.text = lower, .class = CLASS_EDGE};
        lexicon->slots[slot] = lexicon->count++;
    }
    return &lexicon->words[lexicon->slots[slot]];
}

/* The next of the words that spaces part, from *at on; empty behind the last. */
static textref next_word(const char **at) {
    *at += strspn(*at, " ");
    size_t size = strcspn(*at, " ");
    textref word = text_of(*at, size);
    *at += size;
    return word;
}

/* A word of several lists keeps the first one's class and gathers the traits; foreign classes never override. */
static void add_list(struct lexicon *lexicon, const struct word_list *list) {
    const char *at = list->words;
    for (textref text = next_word(&at); text.size; text = next_word(&at)) {
        struct lexicon_word *word = add(lexicon, text);
        if (!word) return;
        bool taken = word->class != CLASS_EDGE;
        if (!taken) word->class = (uint8_t)list->class;
        if (!taken || !(list->traits & TRAIT_FOREIGN)) word->traits |= (uint8_t)list->traits;
    }
}

/* Senses go beside classes: a word that is only in these lists has no class of its own. */
static void add_senses(struct lexicon *lexicon, const struct sense_list *list) {
    const char *at = list->words;
    for (textref text = next_word(&at); text.size; text = next_word(&at)) {
        struct lexicon_word *word = add(lexicon, text);
        if (word) word->senses |= (uint16_t)list->senses;
    }
}

static void add_cues(struct lexicon *lexicon) {
    for (uint16_t i = 0; i < cue_table_count; i++) {
        const char *phrase = cue_table[i].phrase;
        struct lexicon_word *word = add(lexicon, text_of(phrase, strcspn(phrase, " ")));
        if (!word) continue;
        if (word->cue_count == 0) word->cue_first = i;
        word->cue_count++;
    }
}

static void add_more_cues(struct lexicon *lexicon) {
    for (uint16_t i = 0; i < cue_more_count; i++) {
        const char *phrase = cue_more[i].phrase;
        struct lexicon_word *word = add(lexicon, text_of(phrase, strcspn(phrase, " ")));
        if (!word) continue;
        if (word->more_count == 0) word->more_first = i;
        word->more_count++;
    }
}

static void add_english(struct lexicon *lexicon) {
    for (size_t i = 0; i < sizeof lists / sizeof *lists; i++) add_list(lexicon, &lists[i]);
    size_t count;
    const struct sense_list *senses = sense_lists(&count);
    for (size_t i = 0; i < count; i++) add_senses(lexicon, &senses[i]);
    add_cues(lexicon);
    add_more_cues(lexicon);
}

/* Every word of a phrase, so that its tokens are known; the first one's record. */
static struct lexicon_word *add_phrase(struct lexicon *lexicon, textref phrase) {
    struct lexicon_word *first = NULL;
    for (uint32_t at = 0; at < phrase.size;) {
        uint32_t joint = text_find(phrase, TEXT("_"), at), end = joint == UINT32_MAX ? phrase.size : joint;
        struct lexicon_word *word = add(lexicon, text_slice(phrase, at, end));
        if (!first) first = word;
        at = end + 1;
    }
    return first;
}

static void add_voices(struct lexicon *lexicon, const struct voice_list *list) {
    const char *at = list->phrases;
    for (textref text = next_word(&at); text.size; text = next_word(&at)) {
        if (lexicon->voice_count + 1 >= MOST_VOICES) return;
        struct voice voice = {
            .phrase = text, .sort = (uint8_t)list->sort, .stance = (uint8_t)list->stance, .whole = list->whole};
        uint32_t gap = text_find(text, TEXT("…"), 0);
        if (gap != UINT32_MAX) {
            voice.phrase = text_slice(text, 0, gap);
            voice.rest = text_slice(text, gap + (uint32_t)strlen("…"), text.size);
        }
        add_phrase(lexicon, voice.rest);
        struct lexicon_word *word = lexicon->tongue->unspaced
                                        ? add(lexicon, text_slice(text, 0, utf8_decode(text, 0).size))
                                        : add_phrase(lexicon, voice.phrase);
        if (!word) return;
        voice.next = word->voice;
        word->voice = ++lexicon->voice_count;
        lexicon->voices[word->voice] = voice;
    }
}

static void add_signs(struct lexicon *lexicon, const char *words, enum word_sign sign) {
    for (textref text = next_word(&words); text.size; text = next_word(&words)) {
        struct lexicon_word *word = add_phrase(lexicon, text);
        if (word) word->signs |= (uint8_t)sign;
    }
}

/* Of the English lists those hold everywhere that name somebody: first names, papers, places and firms. */
static void add_tongue(struct lexicon *lexicon, const struct tongue *tongue) {
    for (const struct word_list *list = tongue->words; list->words; list++) add_list(lexicon, list);
    for (const struct sense_list *list = tongue->nouns; list->words; list++) add_senses(lexicon, list);
    for (const struct voice_list *list = tongue->voices; list->phrases; list++) add_voices(lexicon, list);
    add_signs(lexicon, tongue->back, SIGN_BACK);
    add_signs(lexicon, tongue->subjunctive, SIGN_SUBJUNCTIVE);
    size_t count;
    const struct sense_list *senses = sense_lists(&count);
    for (size_t i = 0; i < count; i++) {
        unsigned names = senses[i].senses;
        if (names == SENSE_HE || names == SENSE_SHE || names == SENSE_OUTLET || names == SENSE_PLACE ||
            names == SENSE_FIRM)
            add_senses(lexicon, &senses[i]);
    }
}

struct lexicon *lexicon_of(const struct tongue *tongue) {
    struct lexicon *lexicon = calloc(1, sizeof *lexicon);
    if (!lexicon) return NULL;
    lexicon->tongue = tongue;
    lexicon->words[0] = (struct lexicon_word){.class = CLASS_EDGE};
    lexicon->count = 1;
    if (tongue)
        add_tongue(lexicon, tongue);
    else
        add_english(lexicon);
    return lexicon;
}

struct lexicon *lexicon_new(void) {
    return lexicon_of(NULL);
}

void lexicon_free(struct lexicon *lexicon) {
    free(lexicon);
}

/* U+064B … U+0652 are Arabic vowel signs, U+0640 only stretches a word. */
static bool is_unwritten(uint32_t code) {
    return (code >= 0x64B && code <= 0x652) || code == 0x640;
}

/* The word as the tables of other languages have it; its size, 0 where it is longer than any of them. */
static uint32_t fold_foreign(textref word, char out[LONGEST_FOREIGN]) {
    uint32_t size = 0;
    for (uint32_t at = 0; at < word.size;) {
        struct utf8_char c = utf8_decode(word, at);
        at += c.size;
        if (is_unwritten(c.code)) continue;
        if (size + 4 > LONGEST_FOREIGN) return 0;
        size += utf8_encode(c.code == 0x2019 ? '\'' : utf8_lower(c.code), out + size);
    }
    return size;
}

uint16_t lexicon_find(const struct lexicon *lexicon, textref word) {
    char lower[LONGEST_FOREIGN];
    if (lexicon->tongue) {
        uint32_t size = fold_foreign(word, lower);
        return size ? lexicon->slots[slot_of(lexicon, text_of(lower, size))] : 0;
    }
    if (word.size == 0 || word.size > LONGEST_WORD) return 0;
    for (uint32_t i = 0; i < word.size; i++) lower[i] = byte_lower(word.at[i]);
    return lexicon->slots[slot_of(lexicon, text_of(lower, word.size))];
}

const struct lexicon_word *lexicon_at(const struct lexicon *lexicon, uint16_t number) {
    return &lexicon->words[number];
}

const struct voice *lexicon_voice(const struct lexicon *lexicon, uint16_t number) {
    return &lexicon->voices[number];
}
