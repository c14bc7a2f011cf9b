#include "output/feature_words.h"

#include "article/page.h"

#include <stdlib.h>

struct phrase {
    const char *name, *words;
};

/* ---- features with a name of their own --------------------------------------------------------------------------- */

static const struct phrase phrases[] = {
    {"tag", "kind of tag it stands in"},
    {"inline", "kind of tag its first words stand in"},
    {"words", "words"},
    {"characters", "characters"},
    {"word_length", "mean length of its words"},
    {"link_density", "share of its characters in links"},
    {"links", "links"},
    {"bold", "share of its characters in bold"},
    {"images", "images since the block before"},
    {"commas", "commas and full stops"},
    {"comma_density", "commas and full stops a word"},
    {"first", "class of its first character"},
    {"last", "class of its last character"},
    {"uppers", "share of capitals"},
    {"digits", "share of digits"},
    {"capitalised", "share of words with a capital"},
    {"symbols", "share of symbols"},
    {"unspaced", "share of characters of scripts without spaces"},
    {"lines", "line breaks"},
    {"preformatted", "preformatted"},
    {"currency", "currency signs"},
    {"copyright", "copyright signs"},
    {"at_signs", "@ signs"},
    {"bars", "bars and bullets"},
    {"title_share", "share of its words that the title has too"},
    {"title_words", "words that the title has too"},
    {"description", "share of its words that the page's description has too"},
    {"copies", "blocks with the same words"},
    {"copy_before", "the same words stand before it"},
    {"copy_after", "the same words stand after it"},
    {"copy_words", "words, where it is repeated"},
    {"depth", "elements it lies in"},
    {"hidden", "hidden by style or ARIA"},
    {"names_against", "names above it that speak against text"},
    {"names_for", "names above it that speak for text"},
    {"chain", "containers around it"},
    {"alike_most", "most siblings alike of a container around it"},
    {"in_top", "inside the best container of prose"},
    {"in_majority", "inside the container of most long blocks"},
    {"away_from_top", "levels up to where it meets the best container of prose"},
    {"below_top", "levels from there down to that container"},
    {"share_of_common", "share of the page's words in what holds both"},
    {"side_of_top", "before or after the best container of prose"},
    {"path_count", "blocks with the same path of tags and classes"},
    {"path_share", "share of the page's words on the same path"},
    {"path_mean", "mean words of blocks on the same path"},
    {"path_links", "share of words in links on the same path"},
    {"tags_count", "blocks with the same path of tags"},
    {"tags_share", "share of the page's words on the same path of tags"},
    {"tags_mean", "mean words of blocks on the same path of tags"},
    {"tags_links", "share of words in links on the same path of tags"},
    {"parent_words", "words of its parent"},
    {"parent_longest", "words of its parent's longest block"},
    {"parent_relative", "its words against its parent's longest block"},
    {"parent_blocks", "blocks of its parent"},
    {"parent_links", "share of words in links in its parent"},
    {"parent_place", "place among its parent's blocks"},
    {"own_place", "place among its element's blocks"},
    {"own_blocks", "other blocks of its element"},
    {"position", "place in the page, by blocks"},
    {"word_position", "place in the page, by words"},
    {"index", "blocks before it"},
    {"index_from_end", "blocks from it to the end"},
    {"from_title", "blocks since the title"},
    {"words_from_title", "words since the title"},
    {"is_title", "is the title"},
    {"from_first_long", "blocks since the first long one"},
    {"from_last_long", "blocks since the last long one"},
    {"long_before", "share of the long blocks' words before it"},
    {"long_after", "share of the long blocks' words after it"},
    {"long_words_before", "words of long blocks before it"},
    {"long_words_after", "words of long blocks after it"},
    {"from_heading", "blocks since the last heading"},
    {"heading_level", "level of the last heading"},
    {"heading_words", "words of the last heading"},
    {"words_from_heading", "words since the last heading"},
    {"headings", "headings before it"},
    {"second_headings", "second-level headings before it"},
    {"from_comment", "blocks since one named as a comment (−1: none)"},
    {"from_related", "blocks since one named as related matter (−1: none)"},
    {"from_author", "blocks since one named as an author (−1: none)"},
    {"from_share", "blocks since one named as sharing (−1: none)"},
    {NULL, NULL},
};

/* ---- features in rows: a name and a number ----------------------------------------------------------------------- */

static const struct phrase containers[] = {
    {"share_", "share of the page's words"},
    {"links_", "share of words in links"},
    {"mean_", "mean words of a block"},
    {"paragraphs_", "share of words in paragraphs"},
    {"blocks_", "blocks"},
    {"long_", "share of words in long blocks"},
    {"alike_", "siblings alike"},
    {NULL, NULL},
};

static const struct phrase neighbours[] = {
    {"near_words", "words"},         {"near_links", "share of characters in links"},
    {"near_tag", "kind of tag"},     {"near_path", "same path"},
    {"near_parent", "same parent"},  {"near_commas", "commas and full stops"},
    {"near_last", "last character"}, {NULL, NULL},
};

static const struct phrase windows[] = {
    {"window", "mean words of the blocks around, within "},
    {"window_links", "share of words in links around, within "},
    {"window_before", "mean words of the blocks before, within "},
    {"window_after", "mean words of the blocks after, within "},
    {NULL, NULL},
};

/* enum keyword_group */
static const char *const groups[KEYWORD_GROUPS] = {
    "article", "content",  "text",   "post",   "nav",  "footer", "side",    "related",  "share",
    "comment", "promo",    "cookie", "author", "meta", "header", "caption", "product",  "review",
    "card",    "carousel", "code",   "faq",    "user", "search", "hidden",  "contents",
};

/* The bits of structure.roles. */
static const char *const roles[STRUCTURE_ROLES] = {
    "main",   "navigation", "complementary", "contentinfo", "banner", "dialog",
    "search", "article",    "list",          "tabpanel",    "alert",  "button",
};

static const char *const repetitions[] = {
    "how many repeat",
    "mean words of one",
    "share of the page's words",
    "share of words in links",
    "number among them",
    "place among them",
    "prices in it",
    "headings in it",
    "levels below it",
    "blocks in it",
    "words of its longest block",
};

/* A table ends in an entry without a name. */
static const char *find(const struct phrase *table, textref name) {
    for (; table->name; table++)
        if (text_is(name, text_from(table->name))) return table->words;
    return NULL;
}

static void put_tag(uint16_t tag, struct buffer *out) {
    textref name = html_tag_name((enum html_tag)tag);
    buffer_put_byte(out, '<');
    buffer_put_text(out, name.size ? name : TEXT("other"));
    buffer_put_byte(out, '>');
}

static bool put_ancestor(textref base, uint32_t number, struct buffer *out) {
    if (text_is(base, TEXT("tag_above")) && number < STRUCTURE_TAGS) {
        buffer_put_string(out, "levels up to ");
        put_tag(structure_tags[number], out);
        buffer_put_string(out, " (15: none near)");
    } else if (text_is(base, TEXT("name")) && number < KEYWORD_GROUPS) {
        buffer_put_string(out, "levels up to a name like “");
        buffer_put_string(out, groups[number]);
        buffer_put_string(out, "” (15: none near)");
    } else if (text_is(base, TEXT("role")) && number < STRUCTURE_ROLES) {
        buffer_put_string(out, "inside the role ");
        buffer_put_string(out, roles[number]);
    } else {
        return false;
    }
    return true;
}

static bool put_repetition(uint32_t number, struct buffer *out) {
    enum { ROW = 20 };
    uint32_t item = number % ROW;
    if (number >= 2 * ROW || item >= sizeof repetitions / sizeof *repetitions) return false;
    buffer_put_string(out, number < ROW ? "nearest repeated part: " : "outermost repeated part: ");
    buffer_put_string(out, repetitions[item]);
    return true;
}

static void put_distance(uint32_t number, struct buffer *out) {
    enum { MIDDLE = 3 };
    uint32_t away = number < MIDDLE ? MIDDLE - number : number - MIDDLE;
    buffer_put_string(out, ", ");
    buffer_put_unsigned(out, away);
    buffer_put_string(out, away == 1 ? " block " : " blocks ");
    buffer_put_string(out, number < MIDDLE ? "before" : "after");
}

static bool put_numbered(textref base, uint32_t number, struct buffer *out) {
    const char *words = find(containers, base);
    if (words) {
        buffer_put_string(out, words);
        buffer_put_string(out, number ? " in the container " : " in its element");
        if (number) buffer_put_unsigned(out, number);
        if (number) buffer_put_string(out, " up");
    } else if ((words = find(neighbours, base))) {
        buffer_put_string(out, words);
        put_distance(number, out);
    } else if ((words = find(windows, base))) {
        buffer_put_string(out, words);
        buffer_put_unsigned(out, number);
    } else {
        return text_is(base, TEXT("repeat")) ? put_repetition(number, out) : put_ancestor(base, number, out);
    }
    return true;
}

bool output_put_feature_words(const char *name, struct buffer *out) {
    textref whole = text_from(name);
    const char *words = find(phrases, whole);
    if (words) {
        buffer_put_string(out, words);
        return true;
    }
    uint32_t end = whole.size;
    while (end > 0 && byte_is_digit(name[end - 1])) end--;
    if (end == whole.size) return false;
    return put_numbered(text_slice(whole, 0, end), (uint32_t)strtoul(name + end, NULL, 10), out);
}
