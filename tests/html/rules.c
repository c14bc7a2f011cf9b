/* The rules of tree construction, a few cases for each insertion mode: what is written and the tree it stands for. */
#include "check_tree.h"
#include "show_tree.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>

#include <cmocka.h>

struct rule {
    const char *page, *tree;
};

static void check(const struct rule *rules, size_t count, const struct html_options *options) {
    struct html_parser *const parser = html_parser_new();
    assert_non_null(parser);
    for (size_t i = 0; i < count; i++) {
        const struct html_tree *tree;
        struct buffer shown = {0};
        assert_int_equal(html_parse(parser, text_from(rules[i].page), options, &tree), COPYDESK_OK);
        assert_null(check_tree(tree));
        show_tree(&shown, tree);
        assert_string_equal(shown.at, rules[i].tree);
        buffer_free(&shown);
    }
    html_parser_free(parser);
}

/* What all pages have, so that the rules show what is theirs. */
#define BODY(content) "<html><head></head><body>" content "</body></html>"
#define CHECK(rules, ...) check(rules, sizeof(rules) / sizeof((rules)[0]), &(const struct html_options){__VA_ARGS__})

static void before_the_head(void **state) {
    (void)state;
    static const struct rule rules[] = {
        {"", BODY("")},
        {" \n", BODY("")},
        {"x", BODY("x")},
        {"<!doctype HTML>x", "<!html>" BODY("x")},
        {"<!doctype html public \"a\" 'b'>", "<!html public=a system=b>" BODY("")},
        {"<!--1--> <!--2--><html><!--3--><head><!--4-->",
         "<!--1--><!--2--><html><!--3--><head><!--4--></head><body></body></html>"},
        {"</p>x</br>", BODY("x<br></br>")},
        {"</body>x", BODY("x")},
        {"<html a><html a=1 b=2>", "<html a b=2><head></head><body></body></html>"},
        {"<head a><head b>", "<html><head a></head><body></body></html>"},
    };
    CHECK(rules, .scripting = true);
}

static void head(void **state) {
    (void)state;
    static const struct rule rules[] = {
        {"<title>a<b>&lt;</title>", "<html><head><title>a<b><</title></head><body></body></html>"},
        {"<meta charset=utf-8><p>", "<html><head><meta charset=utf-8></meta></head><body><p></p></body></html>"},
        {"<style>a</stylex></STYLE >b", "<html><head><style>a</stylex></style></head><body>b</body></html>"},
        {"<noscript><p>a</noscript>", "<html><head><noscript><p>a</noscript></head><body></body></html>"},
        {"<head></head> <link><!--x-->y", "<html><head><link></link></head> <!--x--><body>y</body></html>"},
        {"<template><td>a</template>b", "<html><head><template><td>a</td></template></head><body>b</body></html>"},
        {"<script><!--<script>a</script>b--></script>c",
         "<html><head><script><!--<script>a</script>b--></script></head><body>c</body></html>"},
        {"<script><!--a</script>b", "<html><head><script><!--a</script></head><body>b</body></html>"},
        {"<script><!--><script></script>b", "<html><head><script><!--><script></script></head><body>b</body></html>"},
        {"<script>a", "<html><head><script>a</script></head><body></body></html>"},
    };
    CHECK(rules, .scripting = true);
    static const struct rule without_scripting[] = {
        {"<noscript><link></noscript>a", "<html><head><noscript><link></link></noscript></head><body>a</body></html>"},
        {"<noscript><p>a</noscript>", "<html><head><noscript></noscript></head><body><p>a</p></body></html>"},
        {"<body><noscript><p>a", BODY("<noscript><p>a</p></noscript>")},
    };
    CHECK(without_scripting, .scripting = false);
}

static void body(void **state) {
    (void)state;
    static const struct rule rules[] = {
        {"<p>a<p>b<div>c", BODY("<p>a</p><p>b</p><div>c</div>")},
        {"a</p>b", BODY("a<p></p>b")},
        {"<h1>a<h2>b</h3>c", BODY("<h1>a</h1><h2>b</h2>c")},
        {"<ul><li>a<div><li>b</ul>", BODY("<ul><li>a<div></div></li><li>b</li></ul>")},
        {"<ul><li><ul><li>a</ul><li>b", BODY("<ul><li><ul><li>a</li></ul></li><li>b</li></ul>")},
        {"<dl><dt>a<dd>b<dt>c", BODY("<dl><dt>a</dt><dd>b</dd><dt>c</dt></dl>")},
        {"<pre>\n\na</pre><listing>\r\nb", BODY("<pre>\na</pre><listing>b</listing>")},
        {"<textarea>\n<p>&amp;</textarea>", BODY("<textarea><p>&</textarea>")},
        {"<form a><form b><div></form>c", BODY("<form a><div>c</div></form>")},
        {"<button>a<button>b", BODY("<button>a</button><button>b</button>")},
        {"<p><button><p>a</button>b", BODY("<p><button><p>a</p></button>b</p>")},
        {"<image a/>b", BODY("<img a></img>b")},
        {"<xmp><b></xmp><iframe><b></iframe><noembed><b>",
         BODY("<xmp><b></xmp><iframe><b></iframe><noembed><b></noembed>")},
        {"<plaintext></plaintext>a", BODY("<plaintext></plaintext>a</plaintext>")},
        {"<ruby>a<rb>b<rt>c<rtc>d<rp>e", BODY("<ruby>a<rb>b</rb><rt>c</rt><rtc>d<rp>e</rp></rtc></ruby>")},
        {"<x-y>a<div></x-y>b", BODY("<x-y>a<div>b</div></x-y>")},
        {"<x-y>a<span></x-y>b", BODY("<x-y>a<span></span></x-y>b")},
        {"<tr><td>a<body b>", "<html><head></head><body b>a</body></html>"},
        {"<hr/><br/>a<input type=hidden>", BODY("<hr></hr><br></br>a<input type=hidden></input>")},
        {"<!doctype html><p><table>", "<!html>" BODY("<p></p><table></table>")},
        {"<p><table>", BODY("<p><table></table></p>")},
    };
    CHECK(rules, .scripting = true);
}

static void formatting(void **state) {
    (void)state;
    static const struct rule rules[] = {
        {"<b>1<p>2</b>3", BODY("<b>1</b><p><b>2</b>3</p>")},
        {"<p>1<b>2<i>3</b>4</i>5", BODY("<p>1<b>2<i>3</i></b><i>4</i>5</p>")},
        {"<p><b>1<p>2", BODY("<p><b>1</b></p><p><b>2</b></p>")},
        {"<a href=1>a<a href=2>b", BODY("<a href=1>a</a><a href=2>b</a>")},
        {"<a>1<div>2<a>3", BODY("<a>1</a><div><a>2</a><a>3</a></div>")},
        {"<nobr>1<nobr>2", BODY("<nobr>1</nobr><nobr>2</nobr>")},
        {"<b><object><p></b>1</object>2", BODY("<b><object><p>1</p></object>2</b>")},
        {"<b><b><b><b><p>1", BODY("<b><b><b><b><p>1</p></b></b></b></b>")},
        {"<p><b><b><b><b><p>1", BODY("<p><b><b><b><b></b></b></b></b></p><p><b><b><b>1</b></b></b></p>")},
        {"<p><b a><b a><b><b a><b a><p>1",
         BODY("<p><b a><b a><b><b a><b a></b></b></b></b></b></p><p><b a><b><b a><b a>1</b></b></b></b></p>")},
        {"<b></b></b>1", BODY("<b></b>1")},
    };
    CHECK(rules, .scripting = true);
}

static void tables(void **state) {
    (void)state;
    static const struct rule rules[] = {
        {"<table><td>1<td>2<tr><th>3</table>4",
         BODY("<table><tbody><tr><td>1</td><td>2</td></tr><tr><th>3</th></tr></tbody></table>4")},
        {"<table>1<tr>2<td>3", BODY("12<table><tbody><tr><td>3</td></tr></tbody></table>")},
        {"<table> <tr> ", BODY("<table> <tbody><tr> </tr></tbody></table>")},
        {"<table><tr> 1 ", BODY(" 1 <table><tbody><tr></tr></tbody></table>")},
        {"0<table>1", BODY("01<table></table>")},
        {"<table><b>1<tr>2", BODY("<b>1</b><b>2</b><table><tbody><tr></tr></tbody></table>")},
        {"<table><caption>1<tr><td>2", BODY("<table><caption>1</caption><tbody><tr><td>2</td></tr></tbody></table>")},
        {"<table><col><colgroup> <col>1<thead><tfoot>",
         BODY("1<table><colgroup><col></col></colgroup><colgroup> <col></col></colgroup><thead></thead><tfoot></tfoot>"
              "</table>")},
        {"<table><table>1", BODY("<table></table>1<table></table>")},
        {"<table><td><table><td>1</table>2",
         BODY("<table><tbody><tr><td><table><tbody><tr><td>1</td></tr></tbody></table>2</td></tr></tbody></table>")},
        {"<table><input type=hidden><input><form a><form b>",
         BODY("<input></input><table><input type=hidden></input><form a></form></table>")},
        {"<table><style>1</style><script>2</script></body></td>",
         BODY("<table><style>1</style><script>2</script></table>")},
        {"<table><tr><td><p></tbody>1", BODY("1<table><tbody><tr><td><p></p></td></tr></tbody></table>")},
        {"<table><div><tr>1</div>2", BODY("<div></div>12<table><tbody><tr></tr></tbody></table>")},
    };
    CHECK(rules, .scripting = true);
}

static void templates(void **state) {
    (void)state;
    static const struct rule rules[] = {
        {"<body><template><tr><td>1</template>2", BODY("<template><tr><td>1</td></tr></template>2")},
        {"<body><template><col><p></template>", BODY("<template><col></col></template>")},
        {"<body><template><template><p>1</template>2", BODY("<template><template><p>1</p></template>2</template>")},
        {"<body><template><caption>1</template>", BODY("<template><caption>1</caption></template>")},
        {"<body><div><template></div>1", BODY("<div><template>1</template></div>")},
        {"<body></template>1", BODY("1")},
        {"<table><template>1</template>2", BODY("2<table><template>1</template></table>")},
    };
    CHECK(rules, .scripting = true);
}

static void select(void **state) {
    (void)state;
    static const struct rule rules[] = {
        {"<select><option>1<option>2<optgroup><option>3</select>4",
         BODY("<select><option>1</option><option>2</option><optgroup><option>3</option></optgroup></select>4")},
        {"<select>1<select>2", BODY("<select>1</select>2")},
        {"<select>1<input>2", BODY("<select>1</select><input></input>2")},
        {"<select><div><b>1</select>2", BODY("<select><div><b>1</b></div></select><b>2</b>")},
        {"<select><option>1<hr>2", BODY("<select><option>1</option><hr></hr>2</select>")},
        {"<option>1<option>2", BODY("<option>1</option><option>2</option>")},
    };
    CHECK(rules, .scripting = true);
}

static void after_the_body(void **state) {
    (void)state;
    static const struct rule rules[] = {
        {"<p>1</body> <!--2--></html> <!--3-->", "<html><head></head><body><p>1  </p></body><!--2--></html><!--3-->"},
        {"<p>1</body>2", BODY("<p>12</p>")},
        {"1</body><!--2-->3", "<html><head></head><body>13</body><!--2--></html>"},
        {"1</html><p>2", BODY("1<p>2</p>")},
        {"<frameset><frame><p>1</frameset> <noframes><p></noframes></html><!--2-->",
         "<html><head></head><frameset><frame></frame></frameset> <noframes><p></noframes></html><!--2-->"},
        {"<p><frameset>", "<html><head></head><frameset></frameset></html>"},
        {"<p>1<frameset>2", BODY("<p>12</p>")},
    };
    CHECK(rules, .scripting = true);
}

static void foreign_content(void **state) {
    (void)state;
    static const struct rule rules[] = {
        {"<svg viewbox=1 xlink:href=2><LINEARGRADIENT/><circle>3",
         BODY("<(svg)svg viewBox=1 xlink:href=2><(svg)linearGradient></linearGradient><(svg)circle>3</circle></svg>")},
        {"<svg><foreignobject><p>1</p><rect/></foreignobject>2",
         BODY("<(svg)svg><(svg)foreignObject><p>1</p><rect>2</rect></foreignObject></svg>")},
        {"<svg><g><p>1", BODY("<(svg)svg><(svg)g></g></svg><p>1</p>")},
        {"<svg><title><b>1</b></title></svg>2", BODY("<(svg)svg><(svg)title><b>1</b></title></svg>2")},
        {"<svg><style><b>", BODY("<(svg)svg><(svg)style></style></svg><b></b>")},
        {"<svg><![CDATA[<p>&amp;]]>1", BODY("<(svg)svg><p>&amp;1</svg>")},
        {"<p><![CDATA[1]]>", BODY("<p><!--[CDATA[1]]--></p>")},
        {"<math definitionurl=1><mi><b>2</b><mglyph/></mi><mo>3",
         BODY("<(math)math definitionURL=1><(math)mi><b>2</b><(math)mglyph></mglyph></mi><(math)mo>3</mo></math>")},
        {"<math><annotation-xml encoding=TEXT/html><p>1",
         BODY("<(math)math><(math)annotation-xml encoding=TEXT/html><p>1</p></annotation-xml></math>")},
        {"<math><annotation-xml><svg><p>1",
         BODY("<(math)math><(math)annotation-xml><(svg)svg></svg></annotation-xml></math><p>1</p>")},
        {"<svg><font>1<font color=2>3", BODY("<(svg)svg><(svg)font>1</font></svg><font color=2>3</font>")},
        {"<svg><a></br>1", BODY("<(svg)svg><(svg)a></a></svg><br></br>1")},
    };
    CHECK(rules, .scripting = true);
}

static void tokens(void **state) {
    (void)state;
    static const struct rule rules[] = {
        {"<p a b=1 c='2' d=\"3\" A=4 e = 5/f>", BODY("<p a b=1 c=2 d=3 e=5/f></p>")},
        {"<p =a b/c/>1", BODY("<p =a b c>1</p>")},
        {"<p =a =b/c/>1", BODY("<p =a=b/c/>1</p>")},
        {"<p a=\"&amp;&lt&copy=&copyx&copy;&#x41&unknown;\">", BODY("<p a=&<&copy=&copyx\xC2\xA9"
                                                                    "A&unknown;></p>")},
        {"&amp&notin;&notit;&#128;&#0;&#xD800;&#1114112;&;&#;&#x;",
         BODY("&\xE2\x88\x89\xC2\xACit;\xE2\x82\xAC\xEF\xBF\xBD\xEF\xBF\xBD\xEF\xBF\xBD&;&#;&#x;")},
        {"1<2 <3", BODY("1<2 <3")},
        {"<body><!--1--!><!--2->3--><!-->4<!--->5<!--6", BODY("<!--1--><!--2->3--><!---->4<!---->5<!--6-->")},
        {"<body><!1><?2></ 3></>4", BODY("<!--1--><!--?2--><!-- 3-->4")},
        {"1<p a", BODY("1")},
        {"1<p a='2", BODY("1")},
        {"1</p", BODY("1")},
        {"1<", BODY("1<")},
        {"1</", BODY("1</")},
        {"<DIV CLASS=A>1</DiV>2", BODY("<div class=A>1</div>2")},
    };
    CHECK(rules, .scripting = true);
}

static void fragments(void **state) {
    (void)state;
    static const struct rule cells[] = {{"<td>1<tr><td>2", "<html><tr><td>1</td></tr><tr><td>2</td></tr></html>"}};
    CHECK(cells, .context = TEXT("tbody"));
    static const struct rule title[] = {{"<b>&amp;</title>", "<html><b>&</title></html>"}};
    CHECK(title, .context = TEXT("title"));
    static const struct rule select[] = {{"<input><select><option>1", "<html><option>1</option></html>"}};
    CHECK(select, .context = TEXT("select"));
    static const struct rule svg[] = {{"<g/><p>1", "<html><(svg)g></g><p>1</p></html>"}};
    CHECK(svg, .context = TEXT("svg svg"));
    static const struct rule template[] = {{"<tr><td>1</template>", "<html><tr><td>1</td></tr></html>"}};
    CHECK(template, .context = TEXT("template"));
    static const struct rule div[] = {{"<body><td>1</div>2", "<html>12</html>"}};
    CHECK(div, .context = TEXT("div"));
}

static void quirks(void **state) {
    (void)state;
    static const struct {
        const char *page;
        bool quirks;
    } pages[] = {
        {"<!doctype html>", false},
        {"", true},
        {"<!doctype>", true},
        {"<!doctype svg>", true},
        {"<!doctype html public '-//W3C//DTD HTML 3.2//EN'>", true},
        {"<!DOCTYPE HTML PUBLIC '-//W3C//DTD HTML 4.01 Transitional//EN'>", true},
        {"<!DOCTYPE HTML PUBLIC '-//W3C//DTD HTML 4.01 Transitional//EN' 'http://www.w3.org/TR/html4/loose.dtd'>",
         false},
        {"<!doctype html system 'about:legacy-compat'>", false},
        {"<!doctype html public>", true},
    };
    struct html_parser *const parser = html_parser_new();
    assert_non_null(parser);
    for (size_t i = 0; i < sizeof pages / sizeof pages[0]; i++) {
        const struct html_tree *tree;
        const struct html_options options = {0};
        assert_int_equal(html_parse(parser, text_from(pages[i].page), &options, &tree), COPYDESK_OK);
        assert_int_equal(tree->quirks, pages[i].quirks);
    }
    html_parser_free(parser);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(before_the_head), cmocka_unit_test(head),           cmocka_unit_test(body),
        cmocka_unit_test(formatting),      cmocka_unit_test(tables),         cmocka_unit_test(templates),
        cmocka_unit_test(select),          cmocka_unit_test(after_the_body), cmocka_unit_test(foreign_content),
        cmocka_unit_test(tokens),          cmocka_unit_test(fragments),      cmocka_unit_test(quirks),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
