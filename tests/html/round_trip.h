/* Everything that holds for the tree of any page: it is sound (check_tree.h), another reading is the same byte by byte
 * by whatever means the machine scans text and whatever either parser read before, it breaks no rule of survives.h
 * where nothing was moved, and where that says so it comes back from serialising. */
#ifndef TESTS_HTML_ROUND_TRIP_H
#define TESTS_HTML_ROUND_TRIP_H

#include "check_tree.h"
#include "same_tree.h"
#include "survives.h"

struct round_trip {
    struct html_parser *one, *two; /* kept from page to page, so that what one leaves behind is tested too */
    struct buffer markup;          /* the tree as it was serialised */
    const char *loss;              /* why the tree need not come back, or NULL */
};

static inline bool round_trip_begin(struct round_trip *trip) {
    *trip = (struct round_trip){.one = html_parser_new(), .two = html_parser_new()};
    return trip->one && trip->two;
}

static inline void round_trip_end(struct round_trip *trip) {
    html_parser_free(trip->one);
    html_parser_free(trip->two);
    buffer_free(&trip->markup);
}

/* Every path of base/scan.h that this machine has reads the same. */
static inline const char *read_again(struct round_trip *trip, textref page, const struct html_options *options,
                                     const struct html_tree *first) {
    const struct html_tree *second;
    const char *wrong = NULL;
    for (int path = 0; path < SCAN_PATHS && !wrong; path++) {
        trip->two->scan = scan_of((enum scan_path)path);
        if (trip->two->scan && html_parse(trip->two, page, options, &second) == COPYDESK_OK)
            wrong = differs_at_all(first, second);
    }
    trip->two->scan = scan_best();
    return wrong;
}

/* What start tags prevent, so that only nodes put elsewhere than at the end of the open element can bring it about.
 * (Links and nobr come to stand in their like by formatting that is reopened, and formatting in MathML where an <svg>
 * reopens it; items by a paragraph that is closed, headings by a form that ends from beneath them.) */
static inline bool takes_moving(const char *loss, const struct html_options *options) {
    static const char *const losses[] = {"a block in a paragraph",
                                         "a button in a button",
                                         "a field in a select",
                                         "a rule in an option",
                                         "an option in an option",
                                         "a group in an option",
                                         "a part of ruby in another",
                                         "an HTML element that MathML would take",
                                         "one foreign element in another",
                                         "a foreign element that breaks out",
                                         "an element where only text may stand",
                                         "not for a noscript in the head",
                                         "not for the head",
                                         NULL};
    static const char *const of_pages[] = {"not for html", "html without head or body", "text out of place", NULL};
    return is_one_of(text_from(loss), losses) || (!options->context.at && is_one_of(text_from(loss), of_pages));
}

static inline const char *come_back(struct round_trip *trip, const struct html_options *options,
                                    const struct html_tree *first) {
    const struct html_tree *second;
    buffer_clear(&trip->markup);
    serialise(&trip->markup, first, options);
    if (trip->markup.failed) return NULL;
    trip->loss = find_loss(first, options);
    if (trip->loss && !trip->one->linked && takes_moving(trip->loss, options)) return trip->loss;
    if (html_parse(trip->two, buffer_text(&trip->markup), options, &second) != COPYDESK_OK) return NULL;
    const char *const wrong = check_tree(second);
    if (wrong || trip->loss || second->truncated) return wrong;
    if (second->quirks != will_be_quirky(first, options)) return "quirks mode, after serialising";
    return differs(first, second, options->context.at != NULL);
}

/* NULL, or what is wrong. `page` is valid UTF-8. */
static inline const char *check_page(struct round_trip *trip, textref page, const struct html_options *options) {
    const struct html_tree *tree;
    trip->loss = "memory";
    if (html_parse(trip->one, page, options, &tree) != COPYDESK_OK) return NULL;
    const char *wrong = check_tree(tree);
    if (!wrong) wrong = read_again(trip, page, options, tree);
    if (!wrong) wrong = come_back(trip, options, tree);
    return wrong;
}

#endif
