/* Which trees come back from serialising and parsing again. The standard (13.3) warns that not all do, and names some
 * that do not; this asks of every node whether, in the mode its ancestors put the parser in, the rules of 13.2.6 would
 * put its start tag just there and its end tag would close just it. Then, by induction over the tags, the second
 * tree is the first:
 *
 *     the open elements    are the node's ancestors
 *     the insertion mode   follows from them, and among a template's children from those before
 *     formatting elements  that are active are open, so that none is ever reopened
 *
 * A tree found wanting may come back all the same; one found fit must. The scopes are searched by walking up the tree,
 * not by the parser's own shortcuts.
 */
#ifndef TESTS_HTML_SURVIVES_H
#define TESTS_HTML_SURVIVES_H

#include "html/parser.h"
#include "serialise.h"

/* What the children of a node are judged by. */
enum ground {
    GROUND_DOCUMENT,
    GROUND_HTML,
    GROUND_HEAD,
    GROUND_HEAD_NOSCRIPT,
    GROUND_FLOW, /* the rules of "in body" */
    GROUND_TABLE,
    GROUND_TABLE_BODY,
    GROUND_ROW,
    GROUND_COLUMN_GROUP,
    GROUND_TEMPLATE,
    GROUND_FRAMESET,
    GROUND_TEXT,
    GROUND_FOREIGN,
    GROUND_MATHML_TEXT
};

/* A tree and how it was parsed. */
struct survey {
    const struct html_tree *tree;
    const struct html_options *options;
    bool quirks; /* the second document will be in quirks mode */
};

static inline bool is_context(const struct survey *survey, uint32_t node) {
    return node == 1 && survey->options->context.at;
}

static inline enum html_tag tag_at(const struct survey *survey, uint32_t node) {
    return html_tag_of(survey->tree, survey->options, node);
}

/* The element as it stands on the stack: a fragment's root is an html element there. */
static inline bool is_open_as(const struct survey *survey, uint32_t node, enum html_tag tag) {
    return html_is(survey->tree, node, tag);
}

static inline enum html_space space_at(const struct survey *survey, uint32_t node) {
    if (!is_context(survey, node)) return (enum html_space)survey->tree->space[node];
    if (text_starts(survey->options->context, TEXT("svg "))) return HTML_SPACE_SVG;
    return text_starts(survey->options->context, TEXT("math ")) ? HTML_SPACE_MATHML : HTML_SPACE_HTML;
}

static inline textref name_at(const struct survey *survey, uint32_t node) {
    const textref context = survey->options->context;
    if (!is_context(survey, node)) return html_name(survey->tree, node);
    const uint32_t prefix = text_find(context, TEXT(" "), 0);
    return prefix == UINT32_MAX ? context : text_slice(context, prefix + 1, context.size);
}

static inline bool is_one_of(textref name, const char *const *names) {
    for (; *names; names++)
        if (text_is_nocase(name, text_from(*names))) return true;
    return false;
}

static inline enum ground foreign_ground(const struct survey *survey, uint32_t node) {
    static const char *const svg[] = {"foreignObject", "desc", "title", NULL};
    static const char *const mathml[] = {"mi", "mo", "mn", "ms", "mtext", NULL};
    const textref name = name_at(survey, node);
    if (space_at(survey, node) == HTML_SPACE_SVG) return is_one_of(name, svg) ? GROUND_FLOW : GROUND_FOREIGN;
    if (is_one_of(name, mathml)) return GROUND_MATHML_TEXT;
    if (!text_is(name, TEXT("annotation-xml"))) return GROUND_FOREIGN;
    const textref encoding = html_attribute(survey->tree, node, HTML_ATTRIBUTE_ENCODING);
    const bool html =
        text_is_nocase(encoding, TEXT("text/html")) || text_is_nocase(encoding, TEXT("application/xhtml+xml"));
    return html ? GROUND_FLOW : GROUND_FOREIGN;
}

static inline enum ground ground_of(const struct survey *survey, uint32_t node) {
    const struct html_tree *const tree = survey->tree;
    if (node == 0) return GROUND_DOCUMENT;
    if (space_at(survey, node) != HTML_SPACE_HTML) return foreign_ground(survey, node);
    switch (tag_at(survey, node)) {
    case HTML_TAG_HTML: return GROUND_HTML;
    case HTML_TAG_HEAD: return GROUND_HEAD;
    case HTML_TAG_TABLE: return GROUND_TABLE;
    case HTML_TAG_TBODY:
    case HTML_TAG_THEAD:
    case HTML_TAG_TFOOT: return GROUND_TABLE_BODY;
    case HTML_TAG_TR: return GROUND_ROW;
    case HTML_TAG_COLGROUP: return GROUND_COLUMN_GROUP;
    case HTML_TAG_TEMPLATE: return GROUND_TEMPLATE;
    case HTML_TAG_FRAMESET: return GROUND_FRAMESET;
    case HTML_TAG_TITLE:
    case HTML_TAG_TEXTAREA:
    case HTML_TAG_STYLE:
    case HTML_TAG_SCRIPT:
    case HTML_TAG_XMP:
    case HTML_TAG_IFRAME:
    case HTML_TAG_NOEMBED:
    case HTML_TAG_NOFRAMES: return GROUND_TEXT;
    case HTML_TAG_NOSCRIPT:
        if (survey->options->scripting) return GROUND_TEXT;
        return html_is(tree, tree->parent[node], HTML_TAG_HEAD) ? GROUND_HEAD_NOSCRIPT : GROUND_FLOW;
    default: return GROUND_FLOW;
    }
}

/* Whether an element ends every scope but the table's (13.2.4.2). */
static inline bool ends_scope(const struct survey *survey, uint32_t node) {
    static const char *const html[] = {"applet",  "caption", "html",     "table",  "td", "th",
                                       "marquee", "object",  "template", "select", NULL};
    static const char *const svg[] = {"foreignObject", "desc", "title", NULL};
    static const char *const mathml[] = {"mi", "mo", "mn", "ms", "mtext", "annotation-xml", NULL};
    static const char *const *const lists[] = {html, svg, mathml};
    return is_one_of(html_name(survey->tree, node), lists[survey->tree->space[node]]);
}

/* Whether a `tag` is in scope for a child of `node`; `also` ends the search too. */
static inline bool in_scope(const struct survey *survey, uint32_t node, enum html_tag tag, enum html_tag also) {
    for (; node != 0; node = survey->tree->parent[node]) {
        if (is_open_as(survey, node, tag)) return true;
        if (ends_scope(survey, node)) return false;
        if (also != HTML_TAG_OTHER && is_open_as(survey, node, also)) return false;
    }
    return false;
}

static inline bool is_under(const struct survey *survey, uint32_t node, enum html_tag tag) {
    for (; node != 0; node = survey->tree->parent[node])
        if (is_open_as(survey, node, tag)) return true;
    return false;
}

/* Whether an <a> is among the active formatting elements for a child of `node`. */
static inline bool in_a(const struct survey *survey, uint32_t node) {
    static const enum html_tag markers[] = {HTML_TAG_APPLET, HTML_TAG_MARQUEE, HTML_TAG_OBJECT,  HTML_TAG_TD,
                                            HTML_TAG_TH,     HTML_TAG_CAPTION, HTML_TAG_TEMPLATE};
    for (; node != 0; node = survey->tree->parent[node]) {
        if (is_open_as(survey, node, HTML_TAG_A)) return true;
        for (size_t i = 0; i < sizeof markers / sizeof markers[0]; i++)
            if (is_open_as(survey, node, markers[i])) return false;
    }
    return false;
}

/* Whether an item would first close one that it stands in: special elements but address, div and p prevent that. */
static inline bool in_item(const struct survey *survey, uint32_t node, enum html_tag one, enum html_tag other) {
    const struct html_tree *const tree = survey->tree;
    for (; node != 0; node = tree->parent[node]) {
        if (is_open_as(survey, node, one) || is_open_as(survey, node, other)) return true;
        if (tree->space[node] != HTML_SPACE_HTML) {
            if (ends_scope(survey, node)) return false;
            continue;
        }
        const enum html_tag tag = (enum html_tag)tree->tag[node];
        const bool passed = tag == HTML_TAG_ADDRESS || tag == HTML_TAG_DIV || tag == HTML_TAG_P;
        if (!passed && (html_tag_properties[tag] & TAG_SPECIAL)) return false;
    }
    return false;
}

static inline bool closes_paragraph(enum html_tag tag) {
    switch (tag) {
    case HTML_TAG_ADDRESS:
    case HTML_TAG_ARTICLE:
    case HTML_TAG_ASIDE:
    case HTML_TAG_BLOCKQUOTE:
    case HTML_TAG_CENTER:
    case HTML_TAG_DD:
    case HTML_TAG_DETAILS:
    case HTML_TAG_DIALOG:
    case HTML_TAG_DIR:
    case HTML_TAG_DIV:
    case HTML_TAG_DL:
    case HTML_TAG_DT:
    case HTML_TAG_FIELDSET:
    case HTML_TAG_FIGCAPTION:
    case HTML_TAG_FIGURE:
    case HTML_TAG_FOOTER:
    case HTML_TAG_FORM:
    case HTML_TAG_H1:
    case HTML_TAG_H2:
    case HTML_TAG_H3:
    case HTML_TAG_H4:
    case HTML_TAG_H5:
    case HTML_TAG_H6:
    case HTML_TAG_HEADER:
    case HTML_TAG_HGROUP:
    case HTML_TAG_HR:
    case HTML_TAG_LI:
    case HTML_TAG_LISTING:
    case HTML_TAG_MAIN:
    case HTML_TAG_MENU:
    case HTML_TAG_NAV:
    case HTML_TAG_OL:
    case HTML_TAG_P:
    case HTML_TAG_PRE:
    case HTML_TAG_SEARCH:
    case HTML_TAG_SECTION:
    case HTML_TAG_SUMMARY:
    case HTML_TAG_UL:
    case HTML_TAG_XMP: return true;
    default: return false;
    }
}

static inline bool has_implied_end(const struct survey *survey, uint32_t node, enum html_tag except) {
    const struct html_tree *const tree = survey->tree;
    return tree->kind[node] == HTML_ELEMENT && tree->space[node] == HTML_SPACE_HTML &&
           tree->tag[node] != (uint16_t)except && (html_tag_properties[tree->tag[node]] & TAG_IMPLIED_END);
}

/* An HTML element where "in body" judges its start tag (13.2.6.4.7). */
static inline const char *lost_in_flow(const struct survey *survey, uint32_t node) {
    const enum html_tag tag = (enum html_tag)survey->tree->tag[node];
    const uint32_t parent = survey->tree->parent[node];
    const bool in_select = in_scope(survey, parent, HTML_TAG_SELECT, HTML_TAG_OTHER);
    const bool of_select = text_is(survey->options->context, TEXT("select"));
    const bool in_p = in_scope(survey, parent, HTML_TAG_P, HTML_TAG_BUTTON);
    if (closes_paragraph(tag) && in_p) return "a block in a paragraph";
    switch (tag) {
    case HTML_TAG_HTML:
    case HTML_TAG_HEAD:
    case HTML_TAG_BODY:
    case HTML_TAG_FRAMESET:
    case HTML_TAG_FRAME:
    case HTML_TAG_CAPTION:
    case HTML_TAG_COL:
    case HTML_TAG_COLGROUP:
    case HTML_TAG_TBODY:
    case HTML_TAG_TD:
    case HTML_TAG_TFOOT:
    case HTML_TAG_TH:
    case HTML_TAG_THEAD:
    case HTML_TAG_TR: return "a part of a page or table outside its place";
    case HTML_TAG_PLAINTEXT: return "plaintext, which has no end";
    case HTML_TAG_SELECTEDCONTENT: return "selectedcontent, whose content is a copy";
    case HTML_TAG_H1:
    case HTML_TAG_H2:
    case HTML_TAG_H3:
    case HTML_TAG_H4:
    case HTML_TAG_H5:
    case HTML_TAG_H6: {
        const enum html_tag above = tag_at(survey, parent);
        return !is_context(survey, parent) && above >= HTML_TAG_H1 && above <= HTML_TAG_H6 ? "a heading in a heading"
                                                                                           : NULL;
    }
    case HTML_TAG_FORM:
        return is_under(survey, parent, HTML_TAG_FORM) && !is_under(survey, parent, HTML_TAG_TEMPLATE)
                   ? "a form in a form"
                   : NULL;
    case HTML_TAG_LI: return in_item(survey, parent, tag, tag) ? "an item in an item" : NULL;
    case HTML_TAG_DD:
    case HTML_TAG_DT: return in_item(survey, parent, HTML_TAG_DD, HTML_TAG_DT) ? "an item in an item" : NULL;
    case HTML_TAG_BUTTON: return in_scope(survey, parent, tag, HTML_TAG_OTHER) ? "a button in a button" : NULL;
    case HTML_TAG_A: return in_a(survey, parent) ? "a link in a link" : NULL;
    case HTML_TAG_NOBR: return in_scope(survey, parent, tag, HTML_TAG_OTHER) ? "a nobr in a nobr" : NULL;
    case HTML_TAG_TABLE: return in_p && !survey->quirks ? "a table in a paragraph" : NULL;
    case HTML_TAG_SELECT:
    case HTML_TAG_INPUT: return in_select || of_select ? "a field in a select" : NULL;
    case HTML_TAG_HR:
        return in_select && has_implied_end(survey, parent, HTML_TAG_OTHER) ? "a rule in an option" : NULL;
    case HTML_TAG_OPTION:
        if (in_select) return has_implied_end(survey, parent, HTML_TAG_OPTGROUP) ? "an option in an option" : NULL;
        return is_open_as(survey, parent, tag) ? "an option in an option" : NULL;
    case HTML_TAG_OPTGROUP:
        if (in_select) return has_implied_end(survey, parent, HTML_TAG_OTHER) ? "a group in an option" : NULL;
        return is_open_as(survey, parent, HTML_TAG_OPTION) ? "a group in an option" : NULL;
    case HTML_TAG_RB:
    case HTML_TAG_RTC:
    case HTML_TAG_RP:
    case HTML_TAG_RT: {
        const enum html_tag except = tag == HTML_TAG_RB || tag == HTML_TAG_RTC ? HTML_TAG_OTHER : HTML_TAG_RTC;
        const bool in_ruby = in_scope(survey, parent, HTML_TAG_RUBY, HTML_TAG_OTHER);
        return in_ruby && has_implied_end(survey, parent, except) ? "a part of ruby in another" : NULL;
    }
    default: return NULL;
    }
}

/* The start tags that end foreign content (13.2.6.5). */
static inline bool breaks_out(const struct survey *survey, uint32_t node) {
    static const char *const names[] = {
        "b",       "big",  "blockquote", "body",  "br", "center", "code", "dd",   "div", "dl",    "dt",   "em",
        "embed",   "h1",   "h2",         "h3",    "h4", "h5",     "h6",   "head", "hr",  "i",     "img",  "li",
        "listing", "menu", "meta",       "nobr",  "ol", "p",      "pre",  "ruby", "s",   "small", "span", "strong",
        "strike",  "sub",  "sup",        "table", "tt", "u",      "ul",   "var",  NULL};
    const textref name = html_name(survey->tree, node);
    return is_one_of(name, names) ||
           (text_is(name, TEXT("font")) && (html_attribute(survey->tree, node, HTML_ATTRIBUTE_COLOR).at ||
                                            html_attribute(survey->tree, node, HTML_ATTRIBUTE_FACE).at ||
                                            html_attribute(survey->tree, node, HTML_ATTRIBUTE_SIZE).at));
}

/* A foreign element as a child of one (13.2.6.5), or where HTML rules hold. */
static inline const char *lost_foreign(const struct survey *survey, uint32_t node, enum ground ground) {
    const enum html_space space = (enum html_space)survey->tree->space[node];
    const uint32_t parent = survey->tree->parent[node];
    const textref name = html_name(survey->tree, node);
    const bool svg = space == HTML_SPACE_SVG && text_is(name, TEXT("svg"));
    const bool math = space == HTML_SPACE_MATHML && text_is(name, TEXT("math"));
    if (ground == GROUND_FLOW) return svg || math ? NULL : "a foreign element in HTML";
    if (ground == GROUND_MATHML_TEXT) {
        const bool glyph = text_is(name, TEXT("mglyph")) || text_is(name, TEXT("malignmark"));
        return svg || math || (space == HTML_SPACE_MATHML && glyph) ? NULL : "a foreign element in HTML";
    }
    if (space == space_at(survey, parent)) return breaks_out(survey, node) ? "a foreign element that breaks out" : NULL;
    return svg && text_is(name_at(survey, parent), TEXT("annotation-xml")) ? NULL : "one foreign element in another";
}

static inline const char *lost_in_head(enum html_tag tag, bool noscript) {
    switch (tag) {
    case HTML_TAG_BASEFONT:
    case HTML_TAG_BGSOUND:
    case HTML_TAG_LINK:
    case HTML_TAG_META:
    case HTML_TAG_NOFRAMES:
    case HTML_TAG_STYLE: return NULL;
    case HTML_TAG_BASE:
    case HTML_TAG_TITLE:
    case HTML_TAG_NOSCRIPT:
    case HTML_TAG_SCRIPT:
    case HTML_TAG_TEMPLATE: return noscript ? "not for a noscript in the head" : NULL;
    default: return "not for the head";
    }
}

/* What any part of a table may hold besides the parts of its own (13.2.6.4.9). */
static inline const char *lost_in_table_part(const struct survey *survey, uint32_t node) {
    const struct html_tree *const tree = survey->tree;
    const uint32_t parent = tree->parent[node];
    switch (tree->tag[node]) {
    case HTML_TAG_STYLE:
    case HTML_TAG_SCRIPT:
    case HTML_TAG_TEMPLATE: return NULL;
    case HTML_TAG_INPUT:
        return text_is_nocase(html_attribute(tree, node, HTML_ATTRIBUTE_TYPE), TEXT("hidden")) ? NULL
                                                                                               : "a field in a table";
    case HTML_TAG_FORM:
        if (tree->subtree[node] > node + 1) return "a form around a part of a table";
        return is_under(survey, parent, HTML_TAG_FORM) || is_under(survey, parent, HTML_TAG_TEMPLATE)
                   ? "a form in a table"
                   : NULL;
    default: return "not for a table";
    }
}

static inline const char *lost_in_table(const struct survey *survey, uint32_t node, enum ground ground) {
    const enum html_tag tag = (enum html_tag)survey->tree->tag[node];
    switch (tag) {
    case HTML_TAG_CAPTION:
    case HTML_TAG_COLGROUP:
    case HTML_TAG_TBODY:
    case HTML_TAG_THEAD:
    case HTML_TAG_TFOOT: return ground == GROUND_TABLE ? NULL : "a part of a table in another";
    case HTML_TAG_TR: return ground == GROUND_TABLE_BODY ? NULL : "a row outside a body";
    case HTML_TAG_TD:
    case HTML_TAG_TH: return ground == GROUND_ROW ? NULL : "a cell outside a row";
    default: return lost_in_table_part(survey, node);
    }
}

static inline const char *lost_element(const struct survey *survey, uint32_t node, enum ground ground) {
    const enum html_tag tag = (enum html_tag)survey->tree->tag[node];
    if (survey->tree->space[node] != HTML_SPACE_HTML) {
        const bool may = ground == GROUND_FLOW || ground == GROUND_FOREIGN || ground == GROUND_MATHML_TEXT;
        return may ? lost_foreign(survey, node, ground) : "a foreign element out of place";
    }
    switch (ground) {
    case GROUND_MATHML_TEXT:
        if (tag == HTML_TAG_MGLYPH || tag == HTML_TAG_MALIGNMARK) return "an HTML element that MathML would take";
        return lost_in_flow(survey, node);
    case GROUND_FLOW: return lost_in_flow(survey, node);
    case GROUND_HEAD: return lost_in_head(tag, false);
    case GROUND_HEAD_NOSCRIPT: return lost_in_head(tag, true);
    case GROUND_TABLE:
    case GROUND_TABLE_BODY:
    case GROUND_ROW: return lost_in_table(survey, node, ground);
    case GROUND_COLUMN_GROUP:
        return tag == HTML_TAG_COL || tag == HTML_TAG_TEMPLATE ? NULL : "not for a group of columns";
    case GROUND_FRAMESET:
        return tag == HTML_TAG_FRAMESET || tag == HTML_TAG_FRAME || tag == HTML_TAG_NOFRAMES ? NULL
                                                                                             : "not for a frameset";
    case GROUND_FOREIGN: return "an HTML element in a foreign one";
    case GROUND_TEXT: return "an element where only text may stand";
    default: return NULL; /* judged with its siblings */
    }
}

static inline bool is_space_only(const struct html_tree *tree, uint32_t text) {
    for (uint32_t i = tree->first[text]; i != HTML_NONE; i = tree->pieces[i].next)
        for (uint32_t at = 0; at < tree->pieces[i].size; at++)
            if (!byte_is_space(tree->pieces[i].at[at])) return false;
    return true;
}

static inline bool holds_carriage_return(textref text) {
    return text.size && memchr(text.at, '\r', text.size);
}

/* "<!--" and, later, "<script": then "</script>" may be text. Only where the page ended within the script can that
 * differ from what was read. */
static inline bool is_half_escaped_script(const struct html_tree *tree, uint32_t text) {
    const uint32_t parent = tree->parent[text];
    if (!html_is(tree, parent, HTML_TAG_SCRIPT) || tree->source_end[parent] != tree->source.size) return false;
    bool escaped = false;
    for (uint32_t i = tree->first[text]; i != HTML_NONE; i = tree->pieces[i].next) {
        const textref piece = html_piece_text(&tree->pieces[i]);
        const uint32_t begin = escaped ? 0 : text_find(piece, TEXT("<!--"), 0);
        if (begin == UINT32_MAX) continue;
        escaped = true;
        if (text_find_nocase(piece, TEXT("<script"), begin) != UINT32_MAX) return true;
    }
    return false;
}

static inline const char *lost_text(const struct survey *survey, uint32_t node, enum ground ground) {
    const struct html_tree *const tree = survey->tree;
    const uint32_t parent = tree->parent[node];
    for (uint32_t i = tree->first[node]; i != HTML_NONE; i = tree->pieces[i].next)
        if (holds_carriage_return(html_piece_text(&tree->pieces[i]))) return "a carriage return";
    const uint32_t next = tree->subtree[node];
    if (next < tree->subtree[parent] && tree->kind[next] == HTML_TEXT) return "a text beside a text";
    const bool drops_line_feed = html_is(tree, parent, HTML_TAG_PRE) || html_is(tree, parent, HTML_TAG_LISTING) ||
                                 html_is(tree, parent, HTML_TAG_TEXTAREA);
    if (drops_line_feed && node == parent + 1 && tree->pieces[tree->first[node]].at[0] == '\n')
        return "a line feed that is dropped";
    if (is_half_escaped_script(tree, node)) return "a script that a comment may hold open";
    switch (ground) {
    case GROUND_FLOW:
    case GROUND_TEXT:
    case GROUND_TEMPLATE: /* judged with its siblings */
    case GROUND_FOREIGN:
    case GROUND_MATHML_TEXT: return NULL;
    default: return is_space_only(tree, node) ? NULL : "text out of place";
    }
}

/* 13.2.6.4.16: the children before decide what a template's next child is judged by. */
static inline const char *lost_in_template(const struct survey *survey, uint32_t template) {
    const struct html_tree *const tree = survey->tree;
    enum ground ground = GROUND_TEMPLATE;
    const uint32_t end = tree->subtree[template];
    for (uint32_t node = template + 1; node < end; node = tree->subtree[node]) {
        const enum html_tag tag = tag_at(survey, node);
        if (tree->kind[node] == HTML_COMMENT) continue;
        if (tree->kind[node] == HTML_TEXT) {
            if (ground == GROUND_TEMPLATE || ground == GROUND_FLOW || is_space_only(tree, node)) continue;
            return "text in a template for parts of a table";
        }
        if (ground == GROUND_TEMPLATE && (lost_in_head(tag, false) || tag == HTML_TAG_NOSCRIPT)) {
            switch (tag) {
            case HTML_TAG_CAPTION:
            case HTML_TAG_COLGROUP:
            case HTML_TAG_TBODY:
            case HTML_TAG_TFOOT:
            case HTML_TAG_THEAD: ground = GROUND_TABLE; break;
            case HTML_TAG_COL: ground = GROUND_COLUMN_GROUP; break;
            case HTML_TAG_TR: ground = GROUND_TABLE_BODY; break;
            case HTML_TAG_TD:
            case HTML_TAG_TH: ground = GROUND_ROW; break;
            default: ground = GROUND_FLOW; break;
            }
        }
        if (ground == GROUND_TEMPLATE) continue;
        if (lost_element(survey, node, ground)) return "an element in a template for others";
    }
    return NULL;
}

/* The children of html: a head, a body or frames, and white space and comments where they may stand. */
static inline const char *lost_in_html(const struct survey *survey, uint32_t html) {
    const struct html_tree *const tree = survey->tree;
    enum { BEFORE_HEAD, AFTER_HEAD, AFTER_BODY, AFTER_FRAMESET } state = BEFORE_HEAD;
    const uint32_t end = tree->subtree[html];
    for (uint32_t node = html + 1; node < end; node = tree->subtree[node]) {
        const enum html_tag tag = tag_at(survey, node);
        if (tree->kind[node] == HTML_COMMENT) continue;
        if (tree->kind[node] == HTML_TEXT) {
            if (state == BEFORE_HEAD || state == AFTER_BODY) return "text out of place";
        } else if (state == BEFORE_HEAD && tag == HTML_TAG_HEAD) {
            state = AFTER_HEAD;
        } else if (state == AFTER_HEAD && (tag == HTML_TAG_BODY || tag == HTML_TAG_FRAMESET)) {
            state = tag == HTML_TAG_BODY ? AFTER_BODY : AFTER_FRAMESET;
        } else if (state != AFTER_FRAMESET || tag != HTML_TAG_NOFRAMES) {
            return "not for html";
        }
    }
    return state == AFTER_BODY || state == AFTER_FRAMESET ? NULL : "html without head or body";
}

static inline const char *lost_node(const struct survey *survey, uint32_t node) {
    const struct html_tree *const tree = survey->tree;
    const enum ground ground = ground_of(survey, tree->parent[node]);
    if (tree->kind[node] == HTML_TEXT) return lost_text(survey, node, ground);
    if (tree->kind[node] != HTML_ELEMENT) return NULL;
    const bool root = is_context(survey, node);
    for (uint32_t i = 0; i < tree->attribute_count[node] && !root; i++)
        if (holds_carriage_return(tree->attributes[tree->first[node] + i].value)) return "a carriage return";
    const char *const lost = root ? NULL : lost_element(survey, node, ground);
    if (lost) return lost;
    const enum ground own = ground_of(survey, node);
    if (own == GROUND_TEMPLATE) return lost_in_template(survey, node);
    return own == GROUND_HTML ? lost_in_html(survey, node) : NULL;
}

/* Quirks mode follows from the doctype's name, the identifiers being left out. */
static inline bool will_be_quirky(const struct html_tree *tree, const struct html_options *options) {
    if (options->context.at) return false;
    for (uint32_t node = 1; node < tree->count; node = tree->subtree[node])
        if (tree->kind[node] == HTML_DOCTYPE) return !text_is(html_name(tree, node), TEXT("html"));
    return true;
}

/* NULL when the tree must come back from serialising and parsing again, else the first thing that speaks against it.
 * Trees that a limit cut are left alone: limits are no part of the standard. */
static inline const char *find_loss(const struct html_tree *tree, const struct html_options *options) {
    const struct survey survey = {tree, options, will_be_quirky(tree, options)};
    if (tree->truncated) return "a limit";
    for (uint32_t node = 1; node < tree->count; node++) {
        const char *const lost = lost_node(&survey, node);
        if (lost) return lost;
    }
    return NULL;
}

#endif
