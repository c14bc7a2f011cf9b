/* What the parts of a page claim about it. Every source (JSON-LD, meta elements, visible text …) only claims; weighing
 * one claim against another is done in one place, metadata.c. */
#ifndef ARTICLE_METADATA_CLAIMS_H
#define ARTICLE_METADATA_CLAIMS_H

#include "article/article.h"
#include "html/tree.h"

#define LIMIT_CLAIMS 1024u      /* on one page */
#define LIMIT_FIELD_CLAIMS 128u /* for one field */
#define LIMIT_MEDIA 128u
#define LIMIT_CLAIM_BYTES 8192u /* of one text; the rest is cut */
#define LIMIT_CLAIM_NODES 8192u /* read of one element */
#define LIMIT_HEADINGS 32u      /* h1 elements looked at */
#define LIMIT_SCRIPTS 64u       /* JSON-LD scripts looked at */

enum metadata_field {
    FIELD_TITLE,
    FIELD_STANDFIRST,
    FIELD_AUTHOR,
    FIELD_PUBLISHED,
    FIELD_MODIFIED,
    FIELD_SITE,
    FIELD_SECTION,
    FIELD_TAG,
    FIELD_LANGUAGE,
    FIELD_CANONICAL,
    FIELD_IMAGE,
    FIELD_LICENCE,
    FIELD_ACCESS, /* schema.org's isAccessibleForFree, or a word of Facebook's article:content_tier */
    FIELD_COUNT
};

enum metadata_origin {
    ORIGIN_JSON_LD,      /* the node of the page's article */
    ORIGIN_JSON_LD_PAGE, /* nodes of the page, the site, a video on it */
    ORIGIN_ARTICLE,      /* Open Graph's article:… */
    ORIGIN_OPEN_GRAPH,   /* og:… */
    ORIGIN_TWITTER,      /* twitter:… */
    ORIGIN_LIBRARY,      /* Dublin Core, citation_… */
    ORIGIN_TRACKER,      /* parsely-…, sailthru.… and the like */
    ORIGIN_META,         /* plain names: author, date, description */
    ORIGIN_LINK,         /* link elements, attributes of html */
    ORIGIN_MICRODATA,    /* itemprop */
    ORIGIN_TIME,         /* time elements by the headline */
    ORIGIN_BYLINE,       /* elements by the headline whose class, rel or role says what they hold */
    ORIGIN_TEXT,         /* plain text by the headline */
    ORIGIN_NAMES,        /* a paragraph by the headline that holds names and nothing else */
    ORIGIN_HEADING,      /* h1 */
    ORIGIN_TITLE,        /* the title element */
    ORIGIN_ADDRESS,      /* the page's address */
    ORIGIN_COUNT
};

struct metadata_claim {
    enum metadata_field field;
    enum metadata_origin origin;
    textref text; /* cleaned; never empty */
};

struct metadata_claims {
    const struct html_tree *tree;
    struct arena *arena;
    struct metadata_claim *at; /* [LIMIT_CLAIMS], `count` in use */
    uint32_t count, field_count[FIELD_COUNT];
    struct copydesk_media *media; /* [LIMIT_MEDIA] */
    uint32_t *media_nodes;        /* [LIMIT_MEDIA] the element that shows it; HTML_NONE: only the page's data name it */
    uint32_t media_count;
    uint32_t headings[LIMIT_HEADINGS], heading_count; /* nodes */
    uint32_t scripts[LIMIT_SCRIPTS], script_count;    /* nodes of JSON-LD */
    bool failed;                                      /* memory is short */
};

/* Adds a claim: cleaned, without a repetition of the same claim. Empty texts and claims over a limit are ignored. */
void metadata_claim(struct metadata_claims *claims, enum metadata_field field, enum metadata_origin origin,
                    textref text);

/* Adds a medium, shown by `node` or HTML_NONE, unless its address is empty or already there; then what was missing of
 * it is filled in. */
void metadata_add_media(struct metadata_claims *claims, struct copydesk_media media, uint32_t node);

/* The first claim for `field` by `origin`; absent when there is none. */
textref metadata_first(const struct metadata_claims *claims, enum metadata_field field, enum metadata_origin origin);

/* ---- metadata_text.c ---------------------------------------------------------------------------------------- */

/* White space folded and trimmed, character references resolved (again, where they were escaped twice), tags and
 * control characters dropped. In place when nothing changes, else a copy in the arena. */
textref metadata_clean(textref t, struct arena *arena);

/* What two writings of one text have in common: its letters and digits in lower case, words apart by one space. */
textref metadata_key(textref t, struct arena *arena);

/* The same without the spaces: "The Daily Star" and "thedailystar" are one. */
textref metadata_squeeze(textref t, struct arena *arena);

/* The text under `node` as a reader sees it: elements that are not inline set apart by a space; no scripts, no icons.
 * At most LIMIT_CLAIM_BYTES. */
textref metadata_text_under(const struct html_tree *tree, uint32_t node, struct arena *arena);

/* `url` as seen from `base` (RFC 3986 5.2, without the removal of dot segments). Absent when it is no address. */
textref metadata_resolve(textref url, textref base, struct arena *arena);

/* "news.example" of "https://www.news.example/a". */
textref metadata_host(textref url);

/* ---- metadata_wording.c ------------------------------------------------------------------------------------- */

/* How many in a hundred of the words of `key` stand in `of_key` in the same order; 0 when it has fewer than four words.
 * Letters beyond ASCII may be written plainly there. */
uint32_t metadata_share(textref key, textref of_key);

/* The words that the path of `url` spells, as a key; absent when they are few. */
textref metadata_slug(textref url, struct arena *arena);

/* ---- the sources -------------------------------------------------------------------------------------------- */

/* metadata_meta.c: html, title, meta, link; notes headings and scripts. */
void metadata_read_elements(struct metadata_claims *claims);

/* metadata_jsonld.c: the scripts. `titles` are known when it is called, so that the page's own node can be told. */
void metadata_read_json_ld(struct metadata_claims *claims);

/* metadata_visible.c: microdata, times and bylines around the headline, whose node is `heading` (HTML_NONE: none). */
void metadata_read_visible(struct metadata_claims *claims, uint32_t heading, textref language);

/* metadata_title.c: the title on which the claims agree, without the site's name; *heading is the h1 that shows it, or
 * the first, or HTML_NONE. */
textref metadata_choose_title(struct metadata_claims *claims, textref site, textref url, uint32_t *heading);

/* What stands behind the story's title in the title element: the site's name, where it is nowhere else. */
textref metadata_site_of_title(const struct metadata_claims *claims, textref title, textref host);

/* metadata_authors.c: adds the people and agencies that `text` names to authors[*count], at most `capacity`. */
void metadata_add_authors(textref text, bool inverted, struct copydesk_author *authors, uint32_t *count,
                          uint32_t capacity, struct arena *arena);

/* Whether `text` is one to three persons' names with capitals, and nothing else. */
bool metadata_is_names(textref text);

/* Whether a text in capitals is rather a heading or a button: "In This Article". English. */
bool metadata_is_label(textref text);

/* Whether a name may be a log-in: one word in a script that has capitals, where persons have two. */
bool metadata_is_one_word(textref name);

/* Whether a name is one of the agencies whose name alone stands for an author: "AFP". */
bool metadata_is_agency(textref name);

/* Whether a name has the form of a person's (two to five words with capitals, or a few ideographs) or is an agency. */
bool metadata_is_person(textref name);

#endif
