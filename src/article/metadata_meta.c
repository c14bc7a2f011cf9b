/* The elements of the head, wherever they stand: html, title, meta, link. Names of meta elements are compared by their
 * letters and digits alone, for "DC.date.issued", "dc:date:issued" and "dc_date_issued" are one name. */
#include "article/metadata_claims.h"

static const struct {
    const char *name;
    enum metadata_field field;
    enum metadata_origin origin;
} names[] = {
    {"ogtitle", FIELD_TITLE, ORIGIN_OPEN_GRAPH},
    {"twittertitle", FIELD_TITLE, ORIGIN_TWITTER},
    {"dctitle", FIELD_TITLE, ORIGIN_LIBRARY},
    {"dctermstitle", FIELD_TITLE, ORIGIN_LIBRARY},
    {"citationtitle", FIELD_TITLE, ORIGIN_LIBRARY},
    {"parselytitle", FIELD_TITLE, ORIGIN_TRACKER},
    {"sailthrutitle", FIELD_TITLE, ORIGIN_TRACKER},

    {"ogdescription", FIELD_STANDFIRST, ORIGIN_OPEN_GRAPH},
    {"twitterdescription", FIELD_STANDFIRST, ORIGIN_TWITTER},
    {"dcdescription", FIELD_STANDFIRST, ORIGIN_LIBRARY},
    {"dctermsabstract", FIELD_STANDFIRST, ORIGIN_LIBRARY},
    {"citationabstract", FIELD_STANDFIRST, ORIGIN_LIBRARY},
    {"sailthrudescription", FIELD_STANDFIRST, ORIGIN_TRACKER},
    {"description", FIELD_STANDFIRST, ORIGIN_META},

    {"articleauthor", FIELD_AUTHOR, ORIGIN_ARTICLE},
    {"ogarticleauthor", FIELD_AUTHOR, ORIGIN_ARTICLE},
    {"articleauthorname", FIELD_AUTHOR, ORIGIN_ARTICLE},
    {"dccreator", FIELD_AUTHOR, ORIGIN_LIBRARY},
    {"dctermscreator", FIELD_AUTHOR, ORIGIN_LIBRARY},
    {"citationauthor", FIELD_AUTHOR, ORIGIN_LIBRARY},
    {"author", FIELD_AUTHOR, ORIGIN_META},
    {"authors", FIELD_AUTHOR, ORIGIN_META},
    {"byl", FIELD_AUTHOR, ORIGIN_META},
    {"byline", FIELD_AUTHOR, ORIGIN_META},

    {"articlepublishedtime", FIELD_PUBLISHED, ORIGIN_ARTICLE},
    {"ogarticlepublishedtime", FIELD_PUBLISHED, ORIGIN_ARTICLE},
    {"articlepublished", FIELD_PUBLISHED, ORIGIN_ARTICLE},
    {"ogpublishedtime", FIELD_PUBLISHED, ORIGIN_OPEN_GRAPH},
    {"ogpubdate", FIELD_PUBLISHED, ORIGIN_OPEN_GRAPH},
    {"dcdate", FIELD_PUBLISHED, ORIGIN_LIBRARY},
    {"dcdateissued", FIELD_PUBLISHED, ORIGIN_LIBRARY},
    {"dcdatecreated", FIELD_PUBLISHED, ORIGIN_LIBRARY},
    {"dcissued", FIELD_PUBLISHED, ORIGIN_LIBRARY},
    {"dccreated", FIELD_PUBLISHED, ORIGIN_LIBRARY},
    {"dctermsdate", FIELD_PUBLISHED, ORIGIN_LIBRARY},
    {"dctermsissued", FIELD_PUBLISHED, ORIGIN_LIBRARY},
    {"dctermscreated", FIELD_PUBLISHED, ORIGIN_LIBRARY},
    {"dctermsavailable", FIELD_PUBLISHED, ORIGIN_LIBRARY},
    {"citationpublicationdate", FIELD_PUBLISHED, ORIGIN_LIBRARY},
    {"citationonlinedate", FIELD_PUBLISHED, ORIGIN_LIBRARY},
    {"citationdate", FIELD_PUBLISHED, ORIGIN_LIBRARY},
    {"sailthrudate", FIELD_PUBLISHED, ORIGIN_TRACKER},
    {"date", FIELD_PUBLISHED, ORIGIN_META},
    {"created", FIELD_PUBLISHED, ORIGIN_META},
    {"datecreated", FIELD_PUBLISHED, ORIGIN_META},
    {"dateissued", FIELD_PUBLISHED, ORIGIN_META},
    {"displaydate", FIELD_PUBLISHED, ORIGIN_META},
    {"releasedate", FIELD_PUBLISHED, ORIGIN_META},
    {"published", FIELD_PUBLISHED, ORIGIN_META},

    {"articlemodifiedtime", FIELD_MODIFIED, ORIGIN_ARTICLE},
    {"ogarticlemodifiedtime", FIELD_MODIFIED, ORIGIN_ARTICLE},
    {"ogupdatedtime", FIELD_MODIFIED, ORIGIN_OPEN_GRAPH},
    {"dcmodified", FIELD_MODIFIED, ORIGIN_LIBRARY},
    {"dcdatemodified", FIELD_MODIFIED, ORIGIN_LIBRARY},
    {"dctermsmodified", FIELD_MODIFIED, ORIGIN_LIBRARY},
    {"datemodified", FIELD_MODIFIED, ORIGIN_META},
    {"lastmodified", FIELD_MODIFIED, ORIGIN_META},
    {"lastupdated", FIELD_MODIFIED, ORIGIN_META},
    {"revised", FIELD_MODIFIED, ORIGIN_META},

    {"ogsitename", FIELD_SITE, ORIGIN_OPEN_GRAPH},
    {"applicationname", FIELD_SITE, ORIGIN_META},
    {"dcpublisher", FIELD_SITE, ORIGIN_LIBRARY},
    {"citationjournaltitle", FIELD_SITE, ORIGIN_LIBRARY},

    {"articlesection", FIELD_SECTION, ORIGIN_ARTICLE},
    {"ogarticlesection", FIELD_SECTION, ORIGIN_ARTICLE},
    {"parselysection", FIELD_SECTION, ORIGIN_TRACKER},
    {"section", FIELD_SECTION, ORIGIN_META},

    {"articletag", FIELD_TAG, ORIGIN_ARTICLE},
    {"ogarticletag", FIELD_TAG, ORIGIN_ARTICLE},
    {"parselytags", FIELD_TAG, ORIGIN_TRACKER},
    {"sailthrutags", FIELD_TAG, ORIGIN_TRACKER},
    {"newskeywords", FIELD_TAG, ORIGIN_META},
    {"keywords", FIELD_TAG, ORIGIN_META},
    {"citationkeywords", FIELD_TAG, ORIGIN_LIBRARY},

    {"oglocale", FIELD_LANGUAGE, ORIGIN_OPEN_GRAPH},
    {"dclanguage", FIELD_LANGUAGE, ORIGIN_LIBRARY},
    {"dctermslanguage", FIELD_LANGUAGE, ORIGIN_LIBRARY},
    {"citationlanguage", FIELD_LANGUAGE, ORIGIN_LIBRARY},
    {"language", FIELD_LANGUAGE, ORIGIN_META},
    {"contentlanguage", FIELD_LANGUAGE, ORIGIN_META},

    {"ogurl", FIELD_CANONICAL, ORIGIN_OPEN_GRAPH},
    {"twitterurl", FIELD_CANONICAL, ORIGIN_TWITTER},
    {"parselylink", FIELD_CANONICAL, ORIGIN_TRACKER},

    {"ogimage", FIELD_IMAGE, ORIGIN_OPEN_GRAPH},
    {"ogimageurl", FIELD_IMAGE, ORIGIN_OPEN_GRAPH},
    {"ogimagesecureurl", FIELD_IMAGE, ORIGIN_OPEN_GRAPH},
    {"twitterimage", FIELD_IMAGE, ORIGIN_TWITTER},
    {"twitterimagesrc", FIELD_IMAGE, ORIGIN_TWITTER},
    {"parselyimageurl", FIELD_IMAGE, ORIGIN_TRACKER},

    {"articlecontenttier", FIELD_ACCESS, ORIGIN_ARTICLE},
    {"ogarticlecontenttier", FIELD_ACCESS, ORIGIN_ARTICLE},
    {"isaccessibleforfree", FIELD_ACCESS, ORIGIN_META},

    {"dcrights", FIELD_LICENCE, ORIGIN_LIBRARY},
    {"dctermslicense", FIELD_LICENCE, ORIGIN_LIBRARY},
    {"license", FIELD_LICENCE, ORIGIN_META},
};

enum { LONGEST_NAME = 64 };

static textref plain_name(textref name, char out[LONGEST_NAME]) {
    uint32_t size = 0;
    for (uint32_t i = 0; i < name.size && size < LONGEST_NAME; i++) {
        char c = byte_lower(name.at[i]);
        if (byte_is_alpha(c) || byte_is_digit(c)) out[size++] = c;
    }
    return text_of(out, size);
}

/* Names that no table can hold ("bt:pubDate", "cXenseParse:recs:publishtime", "DCSext.author") but that say it. */
static bool guess_field(textref name, enum metadata_field *field) {
    if (text_has(name, TEXT("expir")) || text_has(name, TEXT("unpublish")) || text_has(name, TEXT("twitter")))
        return false;
    bool moment = text_has(name, TEXT("date")) || text_has(name, TEXT("time"));
    if (moment && (text_has(name, TEXT("modif")) || text_has(name, TEXT("update")))) {
        *field = FIELD_MODIFIED;
        return true;
    }
    if (moment && text_has(name, TEXT("pub"))) {
        *field = FIELD_PUBLISHED;
        return true;
    }
    if (text_ends(name, TEXT("author")) || text_ends(name, TEXT("authors")) || text_ends(name, TEXT("authorname"))) {
        *field = FIELD_AUTHOR;
        return true;
    }
    return false;
}

static void claim_named(struct metadata_claims *claims, textref name, textref content) {
    char out[LONGEST_NAME];
    name = plain_name(name, out);
    /* RDFa spelled out: "http://ogp.me/ns/article#published_time" */
    if (text_starts(name, TEXT("httpogpmens"))) name = text_slice(name, 11, name.size);
    if (name.size == 0) return;
    for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
        if (names[i].name[0] != name.at[0] || !text_is(name, text_from(names[i].name))) continue;
        metadata_claim(claims, names[i].field, names[i].origin, content);
        return;
    }
    enum metadata_field field;
    if (guess_field(name, &field)) metadata_claim(claims, field, ORIGIN_TRACKER, content);
}

static void read_meta(struct metadata_claims *claims, uint32_t node) {
    textref content = html_attribute(claims->tree, node, HTML_ATTRIBUTE_CONTENT);
    if (content.size == 0) return;
    static const enum html_attribute_name holders[] = {HTML_ATTRIBUTE_PROPERTY, HTML_ATTRIBUTE_NAME,
                                                       HTML_ATTRIBUTE_HTTP_EQUIV};
    for (size_t i = 0; i < sizeof holders / sizeof *holders; i++) {
        textref name = html_attribute(claims->tree, node, holders[i]);
        if (name.size > 0) claim_named(claims, name, content);
    }
    /* microdata of the body belongs to some item there, and is read with it */
    textref item = html_attribute(claims->tree, node, HTML_ATTRIBUTE_ITEMPROP);
    if (item.size > 0 && html_is(claims->tree, claims->tree->parent[node], HTML_TAG_HEAD))
        claim_named(claims, item, content);
}

/* Whether the space-separated list `tokens` has `token`. */
static bool has_token(textref tokens, textref token) {
    for (uint32_t at = 0; at < tokens.size;) {
        uint32_t end = at;
        while (end < tokens.size && !byte_is_space(tokens.at[end])) end++;
        if (text_is_nocase(text_slice(tokens, at, end), token)) return true;
        at = end + 1;
    }
    return false;
}

static void read_link(struct metadata_claims *claims, uint32_t node) {
    textref rel = html_attribute(claims->tree, node, HTML_ATTRIBUTE_REL);
    textref href = html_attribute(claims->tree, node, HTML_ATTRIBUTE_HREF);
    if (has_token(rel, TEXT("canonical"))) metadata_claim(claims, FIELD_CANONICAL, ORIGIN_LINK, href);
    if (has_token(rel, TEXT("license"))) metadata_claim(claims, FIELD_LICENCE, ORIGIN_LINK, href);
    if (has_token(rel, TEXT("image_src"))) metadata_claim(claims, FIELD_IMAGE, ORIGIN_LINK, href);
}

/* <a rel="license">, the Creative Commons' way. */
static void read_anchor(struct metadata_claims *claims, uint32_t node) {
    if (has_token(html_attribute(claims->tree, node, HTML_ATTRIBUTE_REL), TEXT("license")))
        metadata_claim(claims, FIELD_LICENCE, ORIGIN_LINK, html_attribute(claims->tree, node, HTML_ATTRIBUTE_HREF));
}

static void read_root(struct metadata_claims *claims, uint32_t node) {
    textref language = html_attribute(claims->tree, node, HTML_ATTRIBUTE_LANG);
    if (language.size == 0) language = html_attribute(claims->tree, node, HTML_ATTRIBUTE_XML_LANG);
    metadata_claim(claims, FIELD_LANGUAGE, ORIGIN_LINK, language);
}

static void read_script(struct metadata_claims *claims, uint32_t node) {
    textref type = html_attribute(claims->tree, node, HTML_ATTRIBUTE_TYPE);
    if (text_find_nocase(type, TEXT("ld+json"), 0) == UINT32_MAX) return;
    if (claims->script_count < LIMIT_SCRIPTS) claims->scripts[claims->script_count++] = node;
}

static void read_heading(struct metadata_claims *claims, uint32_t node) {
    if (claims->heading_count == LIMIT_HEADINGS) return;
    claims->headings[claims->heading_count++] = node;
    metadata_claim(claims, FIELD_TITLE, ORIGIN_HEADING, metadata_text_under(claims->tree, node, claims->arena));
}

void metadata_read_elements(struct metadata_claims *claims) {
    const struct html_tree *tree = claims->tree;
    for (uint32_t node = 0; node < tree->count; node++) {
        if (tree->kind[node] != HTML_ELEMENT || tree->space[node] != HTML_SPACE_HTML) continue;
        switch (tree->tag[node]) {
        case HTML_TAG_HTML: read_root(claims, node); break;
        case HTML_TAG_META: read_meta(claims, node); break;
        case HTML_TAG_LINK: read_link(claims, node); break;
        case HTML_TAG_A: read_anchor(claims, node); break;
        case HTML_TAG_SCRIPT: read_script(claims, node); break;
        case HTML_TAG_H1: read_heading(claims, node); break;
        case HTML_TAG_TITLE:
            metadata_claim(claims, FIELD_TITLE, ORIGIN_TITLE, metadata_text_under(tree, node, claims->arena));
            break;
        default: break;
        }
    }
}
