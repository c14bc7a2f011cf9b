/* What a page says of itself, from everything in it that says something: the sources claim (metadata_claims.h), this
 * file weighs.
 *
 * A page contradicts itself: its JSON-LD names the site as author and its byline names two people; its og:title is
 * written to be clicked. So every field has its own order of trust, a row of `trust` below; the most trusted claim that
 * can be read wins. Titles are chosen by agreement instead (metadata_title.c).
 *
 * The orders were set on three sets: 132 news pages of some 100 publishers with the fields their publishers give, 200
 * news pages with their day, and 1,497 pages of all kinds with what readers found. How often each source, where it
 * speaks, gave the right day and exactly the right authors (news · days · all kinds):
 *
 *     source          day                             authors
 *     JSON-LD         119/119 · 107/115 · 249/286     109/117 · 229/264
 *     article:…        72/72  ·  69/71  · 331/346      18/20  ·  27/34
 *     trackers         28/28  ·  38/39  ·  45/47       16/16  ·  21/26
 *     plain meta       31/31  ·  15/16  ·  11/13       35/48  · 230/268
 *     microdata         8/8   ·  35/35  ·  52/60        6/9   ·  45/51
 *     time elements    70/71  ·  54/56  · 168/185
 *     bylines          50/54  ·  99/105 · 204/237      77/94  · 302/378
 *     plain text       94/100 · 133/146 · 413/465      10/13  ·  54/78
 *     the address      25/26  ·  50/51  ·  36/38
 *
 * JSON-LD comes first although its day is off by one where it gives the moment in UTC: it gives the moment. An author
 * that is the site itself, an agency or a log-in yields to any source that names somebody else.
 */
#include "article/metadata.h"

#include "article/dates.h"
#include "article/metadata_claims.h"
#include "language/language.h"

enum { MOST_AUTHORS = 32, MOST_TAGS = 64 };

/* 0: not believed. */
static const uint8_t trust[FIELD_COUNT][ORIGIN_COUNT] = {
    [FIELD_STANDFIRST] = {[ORIGIN_OPEN_GRAPH] = 9,
                          [ORIGIN_JSON_LD] = 8,
                          [ORIGIN_META] = 7,
                          [ORIGIN_TWITTER] = 6,
                          [ORIGIN_MICRODATA] = 5,
                          [ORIGIN_BYLINE] = 10,
                          [ORIGIN_TEXT] = 4,
                          [ORIGIN_LIBRARY] = 3,
                          [ORIGIN_TRACKER] = 2,
                          [ORIGIN_JSON_LD_PAGE] = 1},
    [FIELD_AUTHOR] = {[ORIGIN_JSON_LD] = 10,
                      [ORIGIN_LIBRARY] = 9,
                      [ORIGIN_MICRODATA] = 8,
                      [ORIGIN_ARTICLE] = 7,
                      [ORIGIN_META] = 6,
                      [ORIGIN_TRACKER] = 5,
                      [ORIGIN_BYLINE] = 4,
                      [ORIGIN_TEXT] = 3,
                      [ORIGIN_JSON_LD_PAGE] = 2,
                      [ORIGIN_NAMES] = 1},
    [FIELD_PUBLISHED] = {[ORIGIN_JSON_LD] = 12,
                         [ORIGIN_ARTICLE] = 11,
                         [ORIGIN_OPEN_GRAPH] = 10,
                         [ORIGIN_JSON_LD_PAGE] = 9,
                         [ORIGIN_MICRODATA] = 8,
                         [ORIGIN_TRACKER] = 7,
                         [ORIGIN_LIBRARY] = 6,
                         [ORIGIN_META] = 5,
                         [ORIGIN_ADDRESS] = 4,
                         [ORIGIN_TIME] = 3,
                         [ORIGIN_BYLINE] = 2,
                         [ORIGIN_TEXT] = 1},
    [FIELD_MODIFIED] = {[ORIGIN_JSON_LD] = 9,
                        [ORIGIN_ARTICLE] = 8,
                        [ORIGIN_OPEN_GRAPH] = 7,
                        [ORIGIN_JSON_LD_PAGE] = 6,
                        [ORIGIN_MICRODATA] = 5,
                        [ORIGIN_LIBRARY] = 4,
                        [ORIGIN_TRACKER] = 4,
                        [ORIGIN_META] = 3,
                        [ORIGIN_TIME] = 2,
                        [ORIGIN_BYLINE] = 1,
                        [ORIGIN_TEXT] = 1},
    [FIELD_SITE] = {[ORIGIN_OPEN_GRAPH] = 9,
                    [ORIGIN_JSON_LD_PAGE] = 8,
                    [ORIGIN_JSON_LD] = 7,
                    [ORIGIN_META] = 6,
                    [ORIGIN_LIBRARY] = 5},
    [FIELD_SECTION] = {[ORIGIN_ARTICLE] = 9,
                       [ORIGIN_JSON_LD] = 8,
                       [ORIGIN_TRACKER] = 7,
                       [ORIGIN_META] = 6,
                       [ORIGIN_MICRODATA] = 5,
                       [ORIGIN_JSON_LD_PAGE] = 4},
    [FIELD_TAG] = {[ORIGIN_ARTICLE] = 9,
                   [ORIGIN_JSON_LD] = 8,
                   [ORIGIN_TRACKER] = 7,
                   [ORIGIN_META] = 6,
                   [ORIGIN_LIBRARY] = 5,
                   [ORIGIN_JSON_LD_PAGE] = 4},
    [FIELD_LANGUAGE] = {[ORIGIN_LINK] = 9,
                        [ORIGIN_JSON_LD] = 8,
                        [ORIGIN_META] = 7,
                        [ORIGIN_OPEN_GRAPH] = 6,
                        [ORIGIN_LIBRARY] = 5,
                        [ORIGIN_JSON_LD_PAGE] = 4,
                        [ORIGIN_MICRODATA] = 3},
    [FIELD_CANONICAL] = {[ORIGIN_LINK] = 9, [ORIGIN_OPEN_GRAPH] = 8, [ORIGIN_TRACKER] = 7, [ORIGIN_TWITTER] = 6},
    [FIELD_IMAGE] = {[ORIGIN_OPEN_GRAPH] = 9,
                     [ORIGIN_JSON_LD] = 8,
                     [ORIGIN_TWITTER] = 7,
                     [ORIGIN_LINK] = 6,
                     [ORIGIN_TRACKER] = 5,
                     [ORIGIN_JSON_LD_PAGE] = 4},
    [FIELD_ACCESS] = {[ORIGIN_JSON_LD] = 9,
                      [ORIGIN_ARTICLE] = 8,
                      [ORIGIN_MICRODATA] = 7,
                      [ORIGIN_META] = 6,
                      [ORIGIN_JSON_LD_PAGE] = 5},
    [FIELD_LICENCE] = {[ORIGIN_LINK] = 9,
                       [ORIGIN_JSON_LD] = 8,
                       [ORIGIN_LIBRARY] = 7,
                       [ORIGIN_MICRODATA] = 6,
                       [ORIGIN_META] = 5,
                       [ORIGIN_JSON_LD_PAGE] = 4},
};

/* ---- claiming ----------------------------------------------------------------------------------------------- */

void metadata_claim(struct metadata_claims *claims, enum metadata_field field, enum metadata_origin origin,
                    textref text) {
    if (text.size == 0 || claims->count == LIMIT_CLAIMS) return;
    if (claims->field_count[field] == LIMIT_FIELD_CLAIMS) return;
    text = metadata_clean(text, claims->arena);
    if (text.size == 0) return;
    for (uint32_t i = 0; i < claims->count; i++) {
        const struct metadata_claim *other = &claims->at[i];
        if (other->field == field && other->origin == origin && text_is(other->text, text)) return;
    }
    claims->at[claims->count++] = (struct metadata_claim){field, origin, text};
    claims->field_count[field]++;
}

/* Players are named with and without what they are to do: ".../embed/x" and ".../embed/x?autoplay=1" show the same. */
static textref media_key(textref url, enum copydesk_media_kind kind) {
    uint32_t begin = text_find(url, TEXT("//"), 0), end = kind == COPYDESK_IMAGE ? url.size : 0;
    if (begin == UINT32_MAX || begin > 6) begin = 0;
    for (; end < url.size && url.at[end] != '?'; end++)
        if (end < begin) end = begin;
    return text_slice(url, begin < end ? begin : 0, end);
}

void metadata_add_media(struct metadata_claims *claims, struct copydesk_media media, uint32_t node) {
    if (media.url.size == 0) return;
    for (uint32_t i = 0; i < claims->media_count; i++) {
        struct copydesk_media *other = &claims->media[i];
        bool images = other->kind == COPYDESK_IMAGE || media.kind == COPYDESK_IMAGE;
        enum copydesk_media_kind kind = images ? COPYDESK_IMAGE : COPYDESK_VIDEO;
        if (!text_is(media_key(other->url, kind), media_key(media.url, kind))) continue;
        if (other->caption.size == 0) other->caption = media.caption;
        if (other->duration == 0) other->duration = media.duration;
        if (claims->media_nodes[i] == HTML_NONE) claims->media_nodes[i] = node;
        return;
    }
    if (claims->media_count == LIMIT_MEDIA) return;
    claims->media[claims->media_count] = media;
    claims->media_nodes[claims->media_count++] = node;
}

textref metadata_first(const struct metadata_claims *claims, enum metadata_field field, enum metadata_origin origin) {
    for (uint32_t i = 0; i < claims->count; i++)
        if (claims->at[i].field == field && claims->at[i].origin == origin) return claims->at[i].text;
    return (textref){0};
}

/* ---- weighing ----------------------------------------------------------------------------------------------- */

/* The claims for a field, the most trusted first, those of one origin in their order on the page. Walk with
 * `for (uint32_t i = NO_CLAIM; next_claim(claims, field, &i);)`. */
enum { NO_CLAIM = UINT16_MAX };

static bool next_claim(const struct metadata_claims *claims, enum metadata_field field, uint32_t *at) {
    uint32_t limit = *at == NO_CLAIM ? UINT8_MAX : trust[field][claims->at[*at].origin];
    uint32_t best = NO_CLAIM, best_trust = 0;
    for (uint32_t i = 0; i < claims->count; i++) {
        const struct metadata_claim *claim = &claims->at[i];
        uint32_t weight = trust[field][claim->origin];
        if (claim->field != field || weight == 0 || weight > limit) continue;
        if (weight == limit && i <= *at) continue;
        if (weight <= best_trust) continue;
        best = i;
        best_trust = weight;
    }
    *at = best;
    return best != NO_CLAIM;
}

static textref most_trusted(const struct metadata_claims *claims, enum metadata_field field) {
    uint32_t i = NO_CLAIM;
    return next_claim(claims, field, &i) ? claims->at[i].text : (textref){0};
}

/* ---- language ----------------------------------------------------------------------------------------------- */

static bool is_claimed(const struct article_metadata *meta, textref tag) {
    for (uint32_t i = 0; i < meta->claimed_language_count; i++)
        if (text_is(meta->claimed_languages[i], tag)) return true;
    return false;
}

/* All languages the page claims; the most trusted is its language as long as nothing was read. */
static void choose_languages(const struct metadata_claims *claims, struct article_metadata *meta) {
    for (uint32_t i = NO_CLAIM; next_claim(claims, FIELD_LANGUAGE, &i);) {
        textref tag = language_tag(claims->at[i].text, claims->arena);
        if (tag.size == 0 || is_claimed(meta, tag) || meta->claimed_language_count == ARTICLE_CLAIMED_LANGUAGES)
            continue;
        meta->claimed_languages[meta->claimed_language_count++] = tag;
    }
    if (meta->claimed_language_count > 0) meta->language = meta->claimed_languages[0];
}

/* The language for reading 3/4/2022. English that does not say where it is from is British where the address is of a
 * country other than the United States. */
static textref date_language(textref language, textref host) {
    if (!text_is(language, TEXT("en")) && language.size > 0) return language;
    uint32_t dot = host.size;
    while (dot > 0 && host.at[dot - 1] != '.') dot--;
    textref top = text_slice(host, dot, host.size);
    static const char *const abroad[] = {"uk", "au", "nz", "ie", "za", "in", "ng", "ke", "gh", "pk", "bd", "lk",
                                         "my", "sg", "hk", "zw", "ug", "tz", "zm", "mt", "jm", "np", "ls", "eu"};
    for (size_t i = 0; i < sizeof abroad / sizeof *abroad; i++)
        if (text_is_nocase(top, text_from(abroad[i]))) return TEXT("en-GB");
    return language;
}

/* ---- dates -------------------------------------------------------------------------------------------------- */

static bool same_day(textref a, textref b) {
    return a.size >= 10 && b.size >= 10 && memcmp(a.at, b.at, 10) == 0;
}

/* Whether a change is said to come before the publication: then it is the date of something else. */
static bool is_earlier_day(textref modified, textref published) {
    return modified.size >= 10 && published.size >= 10 && memcmp(modified.at, published.at, 10) < 0;
}

static textref read_date(const struct metadata_claims *claims, const struct metadata_claim *claim, textref language) {
    textref date = article_read_date(claim->text, language, claims->arena, NULL);
    return date.size ? date : article_read_unix_time(claim->text, claims->arena);
}

/* The most trusted date; where that is a bare day, a less trusted claim may add the time. */
static textref choose_date(const struct metadata_claims *claims, enum metadata_field field, textref language) {
    textref chosen = {0};
    for (uint32_t i = NO_CLAIM; next_claim(claims, field, &i);) {
        textref date = read_date(claims, &claims->at[i], language);
        if (chosen.size == 0) chosen = date;
        if (chosen.size > 10) return chosen;
        if (same_day(chosen, date) && date.size > chosen.size) return date;
    }
    return chosen;
}

/* The day in the path: /2022/03/14/, /2022-03-14-a-story, /20220314/. */
static void claim_address(struct metadata_claims *claims, textref url) {
    if (url.size == 0 || url.size > 2048) return;
    uint32_t end = 0;
    while (end < url.size && url.at[end] != '?' && url.at[end] != '#') end++;
    textref host = metadata_host(url);
    uint32_t begin = host.size ? (uint32_t)(host.at + host.size - url.at) : 0;
    textref date = article_read_date(text_slice(url, begin, end), TEXT("x"), claims->arena, NULL);
    if (date.size >= 10) metadata_claim(claims, FIELD_PUBLISHED, ORIGIN_ADDRESS, text_slice(date, 0, 10));
}

/* ---- authors ------------------------------------------------------------------------------------------------ */

/* Whether an author is the site itself: its name, its host, or its host's first label. */
static bool is_site(textref name, textref site, textref host, struct arena *arena) {
    textref key = metadata_squeeze(name, arena), site_key = metadata_squeeze(site, arena);
    textref host_key = metadata_squeeze(host, arena);
    if (key.size == 0) return false;
    if (text_is(key, site_key) || text_is(key, host_key)) return true;
    uint32_t dot = text_find(host, TEXT("."), 0);
    return dot != UINT32_MAX && dot >= 3 && text_is(key, metadata_squeeze(text_slice(host, 0, dot), arena));
}

/* The authors whom all claims of one origin name: claims->at[first] and those behind it. Returns how many there are;
 * *last is the last of the claims. */
static uint32_t collect_authors(const struct metadata_claims *claims, uint32_t first, struct copydesk_author *authors,
                                uint32_t *last) {
    enum metadata_origin origin = claims->at[first].origin;
    uint32_t count = 0;
    *last = first;
    for (uint32_t i = first; i < claims->count; i++) {
        if (claims->at[i].field != FIELD_AUTHOR || claims->at[i].origin != origin) continue;
        metadata_add_authors(claims->at[i].text, origin == ORIGIN_LIBRARY, authors, &count, MOST_AUTHORS,
                             claims->arena);
        *last = i;
    }
    return count;
}

/* Of what stands around a headline only persons count, as long as there is one. Returns how many there are; without one
 * the first name stays: a forum's user, a desk. */
static uint32_t keep_persons(struct copydesk_author *authors, uint32_t *count) {
    uint32_t persons = 0;
    for (uint32_t i = 0; i < *count; i++)
        if (metadata_is_person(authors[i].name)) authors[persons++] = authors[i];
    *count = persons > 0 || *count == 0 ? persons : 1;
    return persons;
}

/* "Ana Tyr, Harbour Post Sport": behind a person the site's name is where she works. */
static uint32_t drop_affiliations(struct copydesk_author *authors, uint32_t count, textref site, struct arena *arena) {
    textref key = metadata_squeeze(site, arena);
    if (count < 2 || key.size < 3) return count;
    uint32_t kept = 1;
    for (uint32_t i = 1; i < count; i++)
        if (!text_starts(metadata_squeeze(authors[i].name, arena), key)) authors[kept++] = authors[i];
    return kept;
}

/* A lone paragraph of names signs a story; on other pages, which have no date, it names what they offer. */
static bool is_signature(const struct metadata_claims *claims, const struct article_metadata *meta) {
    uint32_t count = 0;
    for (uint32_t i = 0; i < claims->count; i++)
        count += claims->at[i].field == FIELD_AUTHOR && claims->at[i].origin == ORIGIN_NAMES;
    return count == 1 && meta->published.size > 0 &&
           !metadata_is_label(metadata_first(claims, FIELD_AUTHOR, ORIGIN_NAMES));
}

static bool is_visible(enum metadata_origin origin) {
    return origin == ORIGIN_BYLINE || origin == ORIGIN_TEXT || origin == ORIGIN_NAMES;
}

/* Whether one of the authors is somebody: not the site, an agency, a log-in. */
static bool names_somebody(const struct metadata_claims *claims, const struct copydesk_author *authors, uint32_t count,
                           textref site, textref host) {
    for (uint32_t i = 0; i < count; i++) {
        textref name = authors[i].name;
        if (is_site(name, site, host, claims->arena)) continue;
        if (!metadata_is_agency(name) && !metadata_is_one_word(name)) return true;
    }
    return false;
}

/* All authors of the most trusted origin that names somebody; else the first that named anybody. */
static void choose_authors(const struct metadata_claims *claims, textref host, struct article_metadata *meta) {
    struct copydesk_author *authors = arena_take(claims->arena, 2 * MOST_AUTHORS * sizeof *authors);
    if (!authors) return;
    struct copydesk_author *fallback = authors + MOST_AUTHORS;
    uint32_t fallback_count = 0;
    for (uint32_t i = NO_CLAIM; next_claim(claims, FIELD_AUTHOR, &i);) {
        enum metadata_origin origin = claims->at[i].origin;
        if (origin == ORIGIN_NAMES && !is_signature(claims, meta)) continue;
        uint32_t count = collect_authors(claims, i, authors, &i);
        if (count == 0) continue;
        if (is_visible(origin)) count = drop_affiliations(authors, count, meta->site, claims->arena);
        if (is_visible(origin) && keep_persons(authors, &count) == 0 && fallback_count > 0) continue;
        if (names_somebody(claims, authors, count, meta->site, host)) {
            meta->authors = authors;
            meta->author_count = count;
            return;
        }
        if (fallback_count > 0) continue;
        memcpy(fallback, authors, count * sizeof *authors);
        fallback_count = count;
    }
    meta->authors = fallback;
    meta->author_count = fallback_count;
}

/* ---- the other fields --------------------------------------------------------------------------------------- */

/* Content systems number what they file: "cce15240-c52a-4887-a61a-cd64701d6596", "48213". */
static bool is_number(textref tag) {
    uint32_t digits = 0;
    for (uint32_t i = 0; i < tag.size; i++) {
        char c = byte_lower(tag.at[i]);
        if (!byte_is_digit(c) && c != '-' && !(c >= 'a' && c <= 'f')) return false;
        digits += byte_is_digit(c);
    }
    return digits > 4;
}

static bool add_tag(struct article_metadata *meta, textref tag, struct arena *arena) {
    if (tag.size == 0 || tag.size > 100 || meta->tag_count == MOST_TAGS || is_number(tag)) return false;
    textref key = metadata_key(tag, arena);
    for (uint32_t i = 0; i < meta->tag_count; i++)
        if (text_is(metadata_key(meta->tags[i], arena), key)) return false;
    meta->tags[meta->tag_count++] = tag;
    return true;
}

/* Tags of the most trusted origin that gives any; lists are cut at commas and semicolons. */
static void choose_tags(const struct metadata_claims *claims, struct article_metadata *meta) {
    meta->tags = arena_take(claims->arena, MOST_TAGS * sizeof *meta->tags);
    if (!meta->tags) return;
    uint32_t first = NO_CLAIM;
    if (!next_claim(claims, FIELD_TAG, &first)) return;
    for (uint32_t i = first; i < claims->count; i++) {
        const struct metadata_claim *claim = &claims->at[i];
        if (claim->field != FIELD_TAG || claim->origin != claims->at[first].origin) continue;
        uint32_t begin = 0;
        for (uint32_t at = 0; at <= claim->text.size; at++) {
            bool end = at == claim->text.size || claim->text.at[at] == ',' || claim->text.at[at] == ';';
            if (!end) continue;
            add_tag(meta, text_trim(text_slice(claim->text, begin, at)), claims->arena);
            begin = at + 1;
        }
    }
}

static bool is_cut(textref t) {
    return text_ends(t, TEXT("...")) || text_ends(t, TEXT("…"));
}

/* The most trusted description that is not the title again; one that was cut short yields to its whole. */
static textref choose_standfirst(const struct metadata_claims *claims, textref title) {
    textref chosen = {0}, title_key = metadata_key(title, claims->arena);
    for (uint32_t i = NO_CLAIM; next_claim(claims, FIELD_STANDFIRST, &i);) {
        textref t = claims->at[i].text, key = metadata_key(t, claims->arena);
        if (key.size == 0 || text_is(key, title_key)) continue;
        if (chosen.size == 0) {
            chosen = t;
            if (!is_cut(t)) return t;
        } else if (!is_cut(t) && text_starts(key, metadata_key(chosen, claims->arena))) {
            return t;
        }
    }
    return chosen;
}

static textref choose_address(const struct metadata_claims *claims, enum metadata_field field, textref base) {
    for (uint32_t i = NO_CLAIM; next_claim(claims, field, &i);) {
        textref url = metadata_resolve(claims->at[i].text, base, claims->arena);
        if (metadata_host(url).size > 0) return url;
    }
    return (textref){0};
}

/* Of the ways to write the most trusted name the one with capitals: "The Harbour Post" for "theharbourpost". */
static textref choose_site(const struct metadata_claims *claims) {
    textref site = most_trusted(claims, FIELD_SITE), key = metadata_squeeze(site, claims->arena);
    if (!text_is(site, key)) return site;
    for (uint32_t i = NO_CLAIM; next_claim(claims, FIELD_SITE, &i);)
        if (!text_is(claims->at[i].text, key) && text_is(metadata_squeeze(claims->at[i].text, claims->arena), key))
            return claims->at[i].text;
    return site;
}

/* A licence is a known one, an address, or says that it is one: "© The Harbour Post" grants nothing. */
static textref choose_licence(const struct metadata_claims *claims) {
    static const char *const words[] = {"licen", "lizenz", "creative",      "commons", "cc-",
                                        "cc by", "cc0",    "public domain", "://"};
    for (uint32_t i = NO_CLAIM; next_claim(claims, FIELD_LICENCE, &i);) {
        textref t = claims->at[i].text;
        for (size_t k = 0; k < sizeof words / sizeof *words; k++)
            if (text_find_nocase(t, text_from(words[k]), 0) != UINT32_MAX) return t;
    }
    return (textref){0};
}

/* schema.org: true or false, in JSON, as a word, as an address; the Open Graph's tiers: free, metered, locked. */
static enum copydesk_access choose_access(const struct metadata_claims *claims) {
    static const struct {
        const char *ending;
        enum copydesk_access access;
    } words[] = {{"true", COPYDESK_ACCESS_FREE},      {"yes", COPYDESK_ACCESS_FREE},
                 {"free", COPYDESK_ACCESS_FREE},      {"false", COPYDESK_ACCESS_PAYWALLED},
                 {"no", COPYDESK_ACCESS_PAYWALLED},   {"locked", COPYDESK_ACCESS_PAYWALLED},
                 {"paid", COPYDESK_ACCESS_PAYWALLED}, {"metered", COPYDESK_ACCESS_PAYWALLED}};
    for (uint32_t i = NO_CLAIM; next_claim(claims, FIELD_ACCESS, &i);) {
        textref key = metadata_squeeze(claims->at[i].text, claims->arena);
        for (size_t k = 0; k < sizeof words / sizeof *words; k++)
            if (text_is(key, text_from(words[k].ending)) ||
                (text_has(claims->at[i].text, TEXT("schema.org/")) && text_ends(key, text_from(words[k].ending))))
                return words[k].access;
    }
    return COPYDESK_ACCESS_UNKNOWN;
}

static void choose_media(struct metadata_claims *claims, textref base, struct article_metadata *meta) {
    for (uint32_t i = 0; i < claims->media_count; i++) {
        struct copydesk_media media = claims->media[i];
        media.url = metadata_resolve(media.url, base, claims->arena);
        if (media.url.size == 0) continue;
        claims->media_nodes[meta->media_count] = claims->media_nodes[i];
        claims->media[meta->media_count++] = media;
    }
    meta->media = claims->media;
    meta->media_nodes = claims->media_nodes;
}

/* ---- the whole ---------------------------------------------------------------------------------------------- */

enum copydesk_status article_read_metadata(const struct html_tree *tree, textref url, struct arena *arena,
                                           struct article_metadata *meta) {
    struct metadata_claims claims = {.tree = tree,
                                     .arena = arena,
                                     .at = arena_take(arena, LIMIT_CLAIMS * sizeof *claims.at),
                                     .media = arena_take(arena, LIMIT_MEDIA * sizeof *claims.media),
                                     .media_nodes = arena_take(arena, LIMIT_MEDIA * sizeof *claims.media_nodes)};
    if (!claims.at || !claims.media || !claims.media_nodes) return COPYDESK_NO_MEMORY;
    metadata_read_elements(&claims);
    metadata_read_json_ld(&claims);

    meta->canonical = choose_address(&claims, FIELD_CANONICAL, url);
    textref base = meta->canonical.size ? meta->canonical : url, host = metadata_host(base);
    meta->site = choose_site(&claims);
    choose_languages(&claims, meta);
    textref language = date_language(meta->language, host);
    claim_address(&claims, base);

    uint32_t heading, titles = claims.field_count[FIELD_TITLE];
    meta->title = metadata_choose_title(&claims, meta->site, base, &heading);
    metadata_read_visible(&claims, heading, language);
    if (claims.field_count[FIELD_TITLE] > titles) /* microdata has a say too */
        meta->title = metadata_choose_title(&claims, meta->site, base, &heading);

    if (meta->site.size == 0) meta->site = metadata_site_of_title(&claims, meta->title, host);

    meta->standfirst = choose_standfirst(&claims, meta->title);
    meta->published = choose_date(&claims, FIELD_PUBLISHED, language);
    meta->modified = choose_date(&claims, FIELD_MODIFIED, language);
    if (is_earlier_day(meta->modified, meta->published)) meta->modified = (textref){0};
    choose_authors(&claims, host, meta);
    meta->section = most_trusted(&claims, FIELD_SECTION);
    meta->image = choose_address(&claims, FIELD_IMAGE, base);
    meta->licence = choose_licence(&claims);
    meta->access = choose_access(&claims);
    choose_tags(&claims, meta);
    choose_media(&claims, base, meta);
    return claims.failed ? COPYDESK_NO_MEMORY : COPYDESK_OK;
}
