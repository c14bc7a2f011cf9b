/* A tree comes back from serialising and parsing again wherever the standard lets it (round_trip.h): on pages made by
 * chance, and on one page for each way in which it does not, which the tests must know. */
#include "round_trip.h"
#include "contexts.h"
#include "make_page.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdio.h>
#include <stdlib.h>

#include <cmocka.h>

static void made_pages_come_back(void **state) {
    (void)state;
    const char *const asked = getenv("COPYDESK_ROUND_TRIPS");
    const unsigned long pages = asked ? strtoul(asked, NULL, 10) : 4000;
    struct round_trip trip;
    struct buffer page = {0};
    unsigned long back = 0;
    assert_true(round_trip_begin(&trip));
    for (unsigned long seed = 1; seed <= pages; seed++) {
        const bool fragment = seed % 4 == 0;
        const struct html_options options = options_of((uint8_t)(fragment ? seed / 4 % 40 : seed & 1));
        buffer_clear(&page);
        make_page(&page, seed, seed % 3 ? (unsigned)(seed % 16) / 2 : 0, (uint32_t)(seed % 96), fragment);
        const char *const wrong = check_page(&trip, buffer_text(&page), &options);
        if (wrong)
            fail_msg("page %lu, %.*s: %s\n%.*s\n%.*s", seed, (int)options.context.size,
                     options.context.at ? options.context.at : "", wrong, (int)page.size, page.at,
                     (int)trip.markup.size, trip.markup.at);
        back += trip.loss == NULL;
    }
    if (asked) printf("%lu of %lu pages come back\n", back, pages);
    assert_true(back > pages / 2);
    buffer_free(&page);
    round_trip_end(&trip);
}

/* What no serialising can keep: the page, and why. */
static const struct {
    const char *page, *loss;
} lost_pages[] = {
    {"<p>&#13;", "a carriage return"},
    {"<p title='&#13;'>", "a carriage return"},
    {"<p>a<plaintext>b", "plaintext, which has no end"},
    {"<pre>\n\na</pre>", "a line feed that is dropped"},
    {"<textarea>\n\na</textarea>", "a line feed that is dropped"},
    {"<form><div></form><form></form>", "a form in a form"},
    {"<a><table><a>", "a link in a link"},
    {"<nobr><table><nobr>", "a nobr in a nobr"},
    {"<li><table><li>", "an item in an item"},
    {"<h1><table><h2>", "a heading in a heading"},
    {"<h1><form><h1></form><h1>", "a heading in a heading"},
    {"<p><table><div>", "a block in a paragraph"},
    {"<!DOCTYPE html PUBLIC '-//W3C//DTD HTML 3.2//'><p><table>", "a table in a paragraph"},
    {"<button><table><button>", "a button in a button"},
    {"<select><p><table><select>", "a field in a select"},
    {"<select><option><table><hr>", "a rule in an option"},
    {"<option><table><option>", "an option in an option"},
    {"<option><table><optgroup>", "a group in an option"},
    {"<ruby><rp><table><rp>", "a part of ruby in another"},
    {"<script><!--<script>", "a script that a comment may hold open"},
    {"<math><annotation-xml encoding=text/html><select><b></select></annotation-xml><annotation-xml><svg>",
     "an HTML element in a foreign one"},
    {"<math><mi><table><mglyph>", "an HTML element that MathML would take"},
    {"<a><frameset></frameset></html> ", "not for html"},
};

static void losses_are_known(void **state) {
    (void)state;
    struct round_trip trip;
    const struct html_options options = options_of('Q');
    assert_true(round_trip_begin(&trip));
    for (size_t i = 0; i < sizeof lost_pages / sizeof lost_pages[0]; i++) {
        const char *const wrong = check_page(&trip, text_from(lost_pages[i].page), &options);
        if (wrong) fail_msg("%s: %s", lost_pages[i].page, wrong);
        if (!trip.loss || strcmp(trip.loss, lost_pages[i].loss) != 0)
            fail_msg("%s: %s", lost_pages[i].page, trip.loss ? trip.loss : "no loss");
        if (!differs(&trip.one->tree, &trip.two->tree, false)) fail_msg("%s comes back", lost_pages[i].page);
    }
    round_trip_end(&trip);
}

int main(void) {
    const struct CMUnitTest tests[] = {cmocka_unit_test(made_pages_come_back), cmocka_unit_test(losses_are_known)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
