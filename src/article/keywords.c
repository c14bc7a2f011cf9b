#include "article/keywords.h"

#include <assert.h>
#include <stdlib.h>

/* In a keyword "-" stands for any byte that is no letter, the start and the end of the labels included: "-ad-" is the
 * word "ad", "-more" a word that begins with "more". Chosen by reading class names of the development pages. */
static const struct {
    enum keyword_group group;
    const char *words; /* separated by spaces */
} lexicon[] = {
    {KEYWORD_ARTICLE,
     "article story postbody post-body entrycontent entry-content postcontent post-content contentbody "
     "content-body richtext rich-text prose markdown bodycopy body-copy bodytext body-text wysiwyg -rte- "
     "pagecontent page-content maincontent main-content"},
    {KEYWORD_CONTENT, "content main body"},
    {KEYWORD_TEXT, "text copy paragraph desc"},
    {KEYWORD_POST, "post entry blog message topic thread answer question cooked"},
    {KEYWORD_NAV, "nav menu breadcrumb topbar masthead toolbar sitemap"},
    {KEYWORD_FOOT, "foot bottom copyright legal disclaim colophon"},
    {KEYWORD_SIDE, "side -rail aside widget secondary"},
    {KEYWORD_RELATED, "relat recommend -more also trend popular recirc suggest similar pagin pager next prev readon "
                      "read-on latest upsell crosssell cross-sell recent teaser"},
    {KEYWORD_SHARE, "share sharing social follow facebook twitter print"},
    {KEYWORD_COMMENT, "comment disqus respond discussion reply replies"},
    {KEYWORD_PROMO, "promo advert -ad- -ads- sponsor banner -cta newsletter subscri signup sign-up popup modal overlay "
                    "dialog paywall donat notice alert toast"},
    {KEYWORD_COOKIE, "cookie consent gdpr onetrust privacy"},
    {KEYWORD_AUTHOR, "author byline -bio contributor writer"},
    {KEYWORD_META, "meta date time -tag- -tags- categor info badge stat"},
    {KEYWORD_HEADER, "header hero title headline heading intro lead subtitle -dek summary excerpt standfirst"},
    {KEYWORD_CAPTION, "caption figure image gallery credit media photo thumb"},
    {KEYWORD_PRODUCT, "product price cart -sku -buy spec detail feature variant swatch shipping"},
    {KEYWORD_REVIEW, "review rating -star testimonial"},
    {KEYWORD_CARD, "card tile grid item list result -row -col"},
    {KEYWORD_CAROUSEL, "carousel slide swiper slick -owl"},
    {KEYWORD_CODE, "code highlight syntax language- hljs prism"},
    {KEYWORD_FAQ, "faq accordion collaps toggle tabpanel tab-panel expand -tab- -tabs-"},
    {KEYWORD_USER, "login account user profile avatar signature member signin sign-in"},
    {KEYWORD_SEARCH, "search filter facet sort form input select"},
    {KEYWORD_HIDDEN, "hidden hide sr-only screenreader screen-reader visually invisible offscreen d-none skip"},
    {KEYWORD_CONTENTS, "-toc tableofcontent table-of-content jump anchor index"},
    /* one stem in most of Europe and in Indonesia, and what other languages write in class names beside it */
    {KEYWORD_ANY_COMMENT, "comment coment komment koment disqus hozzaszol reactie replies yorum"},
    {KEYWORD_USER_NAME, "username user-name nickname author-name authorname displayname display-name user--name "
                        "comment-name bigusername postuser-name -fn-"},
    {KEYWORD_SOMEBODY, "author user byline poster nick vcard creator member profile writer commenter submitter"},
    /* what stands beside a name in its panel */
    {KEYWORD_NO_NAME,
     "avatar usertitle user-title author-title job rank badge role status count joined joinda locati "
     "photo signature stat reply rating score points date time flair online report action menu control"},
    /* the day a member joined, a change, a signature */
    {KEYWORD_OTHER_DATE, "join regist edited modif signature lastvisit quote since mitglied dabei beigetreten inscrit "
                         "inscrip membre-depuis miembro membro lid-sind geregistreerd zarejestr last-post bearbeitet"},
};

enum { SYMBOLS = 27, SEPARATOR = 26, STATES = 2048 };
static_assert(KEYWORD_ALL_GROUPS <= 32, "a group is a bit");

struct keywords {
    uint16_t next[STATES][SYMBOLS]; /* a deterministic automaton; state 0 is the start */
    uint32_t found[STATES];         /* groups whose keywords end here */
    uint16_t states;
};

static uint32_t symbol_of(char byte) {
    return byte >= 'a' && byte <= 'z' ? (uint32_t)(byte - 'a') : SEPARATOR;
}

static bool add_word(struct keywords *keywords, const char *word, size_t size, enum keyword_group group) {
    uint16_t state = 0;
    for (size_t i = 0; i < size; i++) {
        uint16_t *next = &keywords->next[state][symbol_of(word[i])];
        if (!*next) {
            if (keywords->states == STATES) return false;
            *next = keywords->states++;
        }
        state = *next;
    }
    keywords->found[state] |= 1u << group;
    return true;
}

/* Breadth first, so that the state to fall back to is complete before it is used. */
static void close_automaton(struct keywords *keywords) {
    uint16_t queue[STATES], fall[STATES] = {0}, head = 0, tail = 0;
    for (uint32_t symbol = 0; symbol < SYMBOLS; symbol++)
        if (keywords->next[0][symbol]) queue[tail++] = keywords->next[0][symbol];
    while (head < tail) {
        uint16_t state = queue[head++];
        keywords->found[state] |= keywords->found[fall[state]];
        for (uint32_t symbol = 0; symbol < SYMBOLS; symbol++) {
            uint16_t *next = &keywords->next[state][symbol], other = keywords->next[fall[state]][symbol];
            if (*next) {
                fall[*next] = other;
                queue[tail++] = *next;
            } else {
                *next = other;
            }
        }
    }
}

struct keywords *keywords_new(void) {
    struct keywords *keywords = calloc(1, sizeof *keywords);
    if (!keywords) return NULL;
    keywords->states = 1;
    for (size_t i = 0; i < sizeof lexicon / sizeof *lexicon; i++) {
        for (const char *word = lexicon[i].words; *word;) {
            size_t size = strcspn(word, " ");
            if (!add_word(keywords, word, size, lexicon[i].group)) {
                free(keywords);
                return NULL;
            }
            word += size + (word[size] == ' ');
        }
    }
    close_automaton(keywords);
    return keywords;
}

void keywords_free(struct keywords *keywords) {
    free(keywords);
}

uint32_t keywords_find(const struct keywords *keywords, textref labels) {
    uint16_t state = keywords->next[0][SEPARATOR];
    uint32_t found = 0;
    for (uint32_t i = 0; i < labels.size; i++) {
        state = keywords->next[state][symbol_of(labels.at[i])];
        found |= keywords->found[state];
    }
    return found | keywords->found[keywords->next[state][SEPARATOR]];
}
