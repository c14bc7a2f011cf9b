/* JSON-LD: schema.org's words for what a page is about, as pages really write them: several scripts, lists, @graph,
 * nested and referenced nodes, more than one article.
 *
 * All objects of all scripts are laid out in one list. Of those, the page's own article is the one that scores best:
 * by its type, by naming the page's title or address, by standing near the top and not inside a list of others. What it
 * says is claimed as ORIGIN_JSON_LD; nodes of the page, the site and its videos add to that as ORIGIN_JSON_LD_PAGE.
 */
#include "article/metadata_claims.h"

#include "article/dates.h"
#include "article/metadata_json.h"

#define LIMIT_JSON_NODES 4096u   /* objects looked at on one page */
#define LIMIT_JSON_NAMES 64u     /* items of a list of authors, keywords … */
#define LONGEST_SECTION 60u      /* bytes; a longer crumb is a story */
#define LIMIT_REFERENCE_DEPTH 4u /* lists in lists, references to references */

struct node {
    const json_t *object;
    uint32_t depth; /* of objects around it; @graph and lists do not count */
    bool aside;     /* inside a list of other things: comments, related stories … */
};

struct graph {
    struct metadata_claims *claims;
    struct node *nodes; /* [LIMIT_JSON_NODES] */
    uint32_t count;
    textref keys[3]; /* the titles the page gives itself elsewhere, as keys */
};

/* ---- values ------------------------------------------------------------------------------------------------- */

static textref string_of(const json_t *value) {
    return json_is_string(value) ? text_of(json_string_value(value), json_string_length(value)) : (textref){0};
}

/* A text, however it is wrapped: a string, the first of a list, {"@value": …}, {"name": …}, {"url": …}, {"@id": …}. */
static textref text_value(const json_t *value) {
    static const char *const keys[] = {"@value", "name", "url", "contentUrl", "@id"};
    for (uint32_t i = 0; i < LIMIT_REFERENCE_DEPTH; i++) {
        if (json_is_array(value)) {
            value = json_array_get(value, 0);
        } else if (json_is_object(value)) {
            const json_t *inner = NULL;
            for (size_t k = 0; k < sizeof keys / sizeof *keys && !inner; k++) inner = json_object_get(value, keys[k]);
            value = inner;
        }
    }
    if (json_is_boolean(value)) return json_is_true(value) ? TEXT("true") : TEXT("false");
    return string_of(value);
}

static textref field(const json_t *object, const char *name) {
    return text_value(json_object_get(object, name));
}

static textref local_name(textref type) {
    for (uint32_t i = type.size; i > 0; i--)
        if (type.at[i - 1] == '/' || type.at[i - 1] == ':' || type.at[i - 1] == '#')
            return text_slice(type, i, type.size);
    return type;
}

/* The n-th @type; absent after the last. */
static textref type_of(const json_t *object, size_t n) {
    const json_t *type = json_object_get(object, "@type");
    if (json_is_array(type)) return local_name(string_of(json_array_get(type, n)));
    return n == 0 ? local_name(string_of(type)) : (textref){0};
}

static bool has_type(const json_t *object, textref wanted) {
    for (size_t n = 0; n < 8; n++)
        if (text_is_nocase(type_of(object, n), wanted)) return true;
    return false;
}

/* ---- the list of nodes -------------------------------------------------------------------------------------- */

/* What these hold is about something else than the page. */
static bool leads_aside(textref key) {
    static const char *const keys[] = {"review",          "reviews",        "comment",   "comments",    "hasPart",
                                       "itemListElement", "liveBlogUpdate", "isPartOf",  "citation",    "mentions",
                                       "suggestedAnswer", "acceptedAnswer", "isBasedOn", "relatedLink", "publisher",
                                       "author",          "isRelatedTo",    "subjectOf", "recordedIn",  "episode"};
    for (size_t i = 0; i < sizeof keys / sizeof *keys; i++)
        if (text_is(key, text_from(keys[i]))) return true;
    return false;
}

struct pending {
    const json_t *value;
    uint32_t depth;
    bool aside;
};

/* Lays out the objects under `root` in document order. The stack holds the siblings still to come, last first. */
static void lay_out(struct graph *graph, const json_t *root, struct pending *stack) {
    uint32_t size = 0;
    stack[size++] = (struct pending){root, 0, false};
    while (size > 0) {
        struct pending top = stack[--size];
        if (json_is_array(top.value)) {
            size_t count = json_array_size(top.value), room = LIMIT_JSON_NODES - size;
            for (size_t i = count < room ? count : room; i-- > 0;)
                stack[size++] = (struct pending){json_array_get(top.value, i), top.depth, top.aside};
            continue;
        }
        if (!json_is_object(top.value)) continue;
        if (graph->count < LIMIT_JSON_NODES)
            graph->nodes[graph->count++] = (struct node){top.value, top.depth, top.aside};
        uint32_t first = size;
        const char *name;
        json_t *value;
        json_object_foreach((json_t *)top.value, name, value) {
            if (!json_is_object(value) && !json_is_array(value)) continue;
            if (size == LIMIT_JSON_NODES) break;
            textref key = text_from(name);
            bool graph_key = text_is(key, TEXT("@graph"));
            stack[size++] = (struct pending){value, top.depth + (graph_key ? 0 : 1), top.aside || leads_aside(key)};
        }
        for (uint32_t a = first, b = size; a + 1 < b; a++, b--) {
            struct pending swap = stack[a];
            stack[a] = stack[b - 1];
            stack[b - 1] = swap;
        }
    }
}

/* The node that {"@id": …} refers to, when it says nothing itself. */
static const json_t *resolve(const struct graph *graph, const json_t *object) {
    textref id = string_of(json_object_get(object, "@id"));
    if (id.size == 0 || json_object_size(object) > 2) return object;
    for (uint32_t i = 0; i < graph->count; i++) {
        const json_t *other = graph->nodes[i].object;
        if (json_object_size(other) > 2 && text_is(string_of(json_object_get(other, "@id")), id)) return other;
    }
    return object;
}

/* ---- the page's own article --------------------------------------------------------------------------------- */

static int type_score(const json_t *object) {
    int best = 0;
    for (size_t n = 0; n < 8; n++) {
        textref type = type_of(object, n);
        int score = 0;
        if (text_ends(type, TEXT("NewsArticle")))
            score = 60;
        else if (text_ends(type, TEXT("Article")) || text_ends(type, TEXT("Posting")) || text_is(type, TEXT("Report")))
            score = 50;
        else if (text_is(type, TEXT("Recipe")) || text_is(type, TEXT("HowTo")) || text_is(type, TEXT("Question")) ||
                 text_ends(type, TEXT("Review")) || text_is(type, TEXT("CreativeWork")))
            score = 35;
        else if (text_is(type, TEXT("PodcastEpisode")) || text_is(type, TEXT("Product")) ||
                 text_is(type, TEXT("Event")) || text_is(type, TEXT("Book")))
            score = 30;
        else if (text_ends(type, TEXT("Page")))
            score = 15;
        if (score > best) best = score;
    }
    return best;
}

static bool names_title(const struct graph *graph, const json_t *object) {
    textref key = metadata_key(metadata_clean(field(object, "headline"), graph->claims->arena), graph->claims->arena);
    if (key.size == 0)
        key = metadata_key(metadata_clean(field(object, "name"), graph->claims->arena), graph->claims->arena);
    if (key.size == 0) return false;
    for (size_t i = 0; i < sizeof graph->keys / sizeof *graph->keys; i++) {
        textref other = graph->keys[i];
        if (other.size == 0) continue;
        if (text_is(key, other)) return true;
        bool shorter = key.size < other.size;
        textref part = shorter ? key : other, whole = shorter ? other : key;
        if (part.size >= 16 && text_has(whole, part)) return true;
    }
    return false;
}

static bool names_address(const struct graph *graph, const json_t *object) {
    textref canonical = metadata_first(graph->claims, FIELD_CANONICAL, ORIGIN_LINK);
    if (canonical.size == 0) canonical = metadata_first(graph->claims, FIELD_CANONICAL, ORIGIN_OPEN_GRAPH);
    if (canonical.size == 0) return false;
    const json_t *main_page = json_object_get(object, "mainEntityOfPage");
    textref page = json_is_object(main_page) ? string_of(json_object_get(main_page, "@id")) : string_of(main_page);
    return text_is(field(object, "url"), canonical) || text_is(page, canonical) ||
           text_is(string_of(json_object_get(object, "@id")), canonical);
}

/* 0: no article. Types first, then proof that it is this page's, then completeness; the earlier of equals wins. */
static int score_node(const struct graph *graph, const struct node *node) {
    int score = type_score(node->object);
    if (score == 0) return 0;
    bool title = names_title(graph, node->object);
    /* a product in a list, one of many questions: only when the page is about it */
    if ((node->aside || (score <= 35 && score > 15 && node->depth > 0)) && !title) return 0;
    if (title) score += 40;
    if (names_address(graph, node->object)) score += 20;
    if (json_object_get(node->object, "datePublished")) score += 10;
    if (json_object_get(node->object, "author")) score += 10;
    if (json_object_get(node->object, "headline")) score += 5;
    score -= (int)(node->depth < 5 ? node->depth : 5) * 4;
    return score > 0 ? score : 1;
}

static const struct node *choose_article(const struct graph *graph) {
    const struct node *best = NULL;
    int best_score = 0;
    for (uint32_t i = 0; i < graph->count; i++) {
        int score = score_node(graph, &graph->nodes[i]);
        if (score <= best_score) continue;
        best = &graph->nodes[i];
        best_score = score;
    }
    return best;
}

/* ---- claims ------------------------------------------------------------------------------------------------- */

/* The values die with the JSON: what is claimed is a copy. */
static void claim(const struct graph *graph, enum metadata_field name, enum metadata_origin origin, textref text) {
    if (text.size == 0) return;
    struct arena *arena = graph->claims->arena;
    metadata_claim(graph->claims, name, origin, arena_copy(arena, metadata_clean(text, arena)));
}

struct list_item {
    const json_t *value;
    uint32_t depth;
};

/* Claims the name of every item of `value`: a text, an object, a reference, a list of those. */
static void claim_names(const struct graph *graph, const json_t *value, enum metadata_field name_field,
                        enum metadata_origin origin) {
    struct list_item stack[LIMIT_JSON_NAMES];
    uint32_t size = 0;
    if (value) stack[size++] = (struct list_item){value, 0};
    while (size > 0) {
        struct list_item top = stack[--size];
        if (json_is_string(top.value)) {
            claim(graph, name_field, origin, string_of(top.value));
        } else if (json_is_array(top.value) && top.depth < LIMIT_REFERENCE_DEPTH) {
            size_t count = json_array_size(top.value);
            for (size_t i = count < LIMIT_JSON_NAMES ? count : LIMIT_JSON_NAMES; i-- > 0 && size < LIMIT_JSON_NAMES;)
                stack[size++] = (struct list_item){json_array_get(top.value, i), top.depth + 1};
        } else if (json_is_object(top.value) && top.depth < LIMIT_REFERENCE_DEPTH) {
            const json_t *object = resolve(graph, top.value), *name = json_object_get(object, "name");
            if (!name) name = json_object_get(object, "@value");
            if (!name) name = json_object_get(object, "@list");
            if (name) stack[size++] = (struct list_item){name, top.depth + 1};
        }
    }
}

static void claim_texts(const struct graph *graph, const json_t *object, enum metadata_origin origin) {
    static const struct {
        const char *name;
        enum metadata_field field;
    } texts[] = {
        {"headline", FIELD_TITLE},          {"description", FIELD_STANDFIRST},
        {"datePublished", FIELD_PUBLISHED}, {"dateCreated", FIELD_PUBLISHED},
        {"uploadDate", FIELD_PUBLISHED},    {"dateModified", FIELD_MODIFIED},
        {"articleSection", FIELD_SECTION},  {"inLanguage", FIELD_LANGUAGE},
        {"license", FIELD_LICENCE},         {"isAccessibleForFree", FIELD_ACCESS},
    };
    for (size_t i = 0; i < sizeof texts / sizeof *texts; i++)
        claim(graph, texts[i].field, origin, field(object, texts[i].name));
    if (!json_object_get(object, "headline")) claim(graph, FIELD_TITLE, origin, field(object, "name"));
}

static void claim_article(const struct graph *graph, const json_t *object, enum metadata_origin origin) {
    claim_texts(graph, object, origin);
    claim_names(graph, json_object_get(object, "author"), FIELD_AUTHOR, origin);
    if (graph->claims->field_count[FIELD_AUTHOR] == 0)
        claim_names(graph, json_object_get(object, "creator"), FIELD_AUTHOR, origin);
    claim_names(graph, json_object_get(object, "publisher"), FIELD_SITE, origin);
    claim_names(graph, json_object_get(object, "keywords"), FIELD_TAG, origin);
    const json_t *image = json_object_get(object, "image");
    if (json_is_array(image)) image = json_array_get(image, 0);
    if (json_is_object(image)) image = resolve(graph, image);
    textref address = string_of(image);
    if (address.size == 0) address = field(image, "url");
    if (address.size == 0) address = field(image, "contentUrl");
    claim(graph, FIELD_IMAGE, origin, address);
}

static void claim_media(const struct graph *graph, const json_t *object) {
    bool video = has_type(object, TEXT("VideoObject"));
    if (!video && !has_type(object, TEXT("AudioObject"))) return;
    struct arena *arena = graph->claims->arena;
    textref url = field(object, "contentUrl");
    if (url.size == 0) url = field(object, "embedUrl");
    if (url.size == 0) url = field(object, "url");
    textref caption = metadata_clean(field(object, "name"), arena);
    if (caption.size == 0) caption = metadata_clean(field(object, "description"), arena);
    /* the values die with the JSON */
    metadata_add_media(graph->claims,
                       (struct copydesk_media){.kind = video ? COPYDESK_VIDEO : COPYDESK_AUDIO,
                                               .url = arena_copy(arena, text_trim(url)),
                                               .caption = arena_copy(arena, caption),
                                               .duration = article_read_duration(field(object, "duration"))},
                       HTML_NONE);
}

/* The section is the last crumb that is neither the site, which comes first, nor the page itself. */
static void claim_crumbs(const struct graph *graph, const json_t *object) {
    const json_t *items = json_object_get(object, "itemListElement");
    size_t count = json_array_size(items);
    struct arena *arena = graph->claims->arena;
    for (size_t i = count < LIMIT_JSON_NAMES ? count : LIMIT_JSON_NAMES; i-- > 1;) {
        const json_t *item = json_array_get(items, i);
        textref name = field(item, "name");
        if (name.size == 0) name = text_value(json_object_get(json_object_get(item, "item"), "name"));
        textref key = metadata_key(metadata_clean(name, arena), arena);
        bool is_page = i + 1 == count && count > 2; /* Home > Transport > Ferries sail again */
        for (size_t k = 0; k < sizeof graph->keys / sizeof *graph->keys; k++) is_page |= text_has(graph->keys[k], key);
        if (key.size == 0 || key.size > LONGEST_SECTION || (is_page && i + 1 == count)) continue;
        claim(graph, FIELD_SECTION, ORIGIN_JSON_LD_PAGE, name);
        return;
    }
}

static void claim_others(const struct graph *graph, const json_t *article) {
    for (uint32_t i = 0; i < graph->count; i++) {
        const struct node *node = &graph->nodes[i];
        if (has_type(node->object, TEXT("WebSite")))
            claim(graph, FIELD_SITE, ORIGIN_JSON_LD_PAGE, field(node->object, "name"));
        if (has_type(node->object, TEXT("BreadcrumbList"))) claim_crumbs(graph, node->object);
        if (node->aside || node->object == article) continue;
        claim_media(graph, node->object);
        int score = type_score(node->object);
        if (score == 15 && node->depth < 2) claim_article(graph, node->object, ORIGIN_JSON_LD_PAGE);
    }
}

static void read_graph(struct graph *graph) {
    const struct node *article = choose_article(graph);
    if (article) {
        bool page = type_score(article->object) == 15;
        claim_article(graph, article->object, page ? ORIGIN_JSON_LD_PAGE : ORIGIN_JSON_LD);
    }
    claim_others(graph, article ? article->object : NULL);
}

void metadata_read_json_ld(struct metadata_claims *claims) {
    struct arena *arena = claims->arena;
    if (claims->script_count == 0) return;
    struct graph graph = {.claims = claims, .nodes = arena_take(arena, LIMIT_JSON_NODES * sizeof *graph.nodes)};
    struct pending *stack = arena_take(arena, LIMIT_JSON_NODES * sizeof *stack);
    if (!graph.nodes || !stack) {
        claims->failed = true;
        return;
    }
    graph.keys[0] = metadata_key(metadata_first(claims, FIELD_TITLE, ORIGIN_OPEN_GRAPH), arena);
    graph.keys[1] = metadata_key(metadata_first(claims, FIELD_TITLE, ORIGIN_HEADING), arena);
    graph.keys[2] = metadata_key(metadata_first(claims, FIELD_TITLE, ORIGIN_TITLE), arena);

    json_t *roots[LIMIT_JSON_ROOTS];
    uint32_t count = 0;
    for (uint32_t i = 0; i < claims->script_count && count < LIMIT_JSON_ROOTS; i++) {
        textref script = html_text_under(claims->tree, claims->scripts[i], arena);
        count += metadata_parse_json(script, roots + count, LIMIT_JSON_ROOTS - count, arena);
    }
    for (uint32_t i = 0; i < count; i++) lay_out(&graph, roots[i], stack);
    read_graph(&graph);
    for (uint32_t i = 0; i < count; i++) json_decref(roots[i]);
}
