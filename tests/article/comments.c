/* Comments and posts of pages written here: told apart by structure, in several languages and markups; and pages that
 * would like to be expensive. */
#include "article/reader.h"
#include "base/limits.h"
#include "support.h"

#include <stdio.h>

struct read {
    struct html_parser *parser;
    struct article_reader *reader;
    struct arena arena;
    struct article article;
};

static void read_text(struct read *read, textref html) {
    const struct html_tree *tree;
    *read = (struct read){.parser = html_parser_new(), .reader = article_reader_new(COPYDESK_FAVOUR_NEITHER)};
    assert_int_equal(article_parse_page(read->parser, html, &tree), COPYDESK_OK);
    assert_int_equal(article_read_page(read->reader, tree, (textref){0}, &read->arena, &read->article), COPYDESK_OK);
}

static void close_read(struct read *read) {
    html_parser_free(read->parser);
    article_reader_free(read->reader);
    arena_free(&read->arena);
    article_free(&read->article);
}

#define STORY                                                                                                          \
    "<!doctype html><html lang=en><title>Ferry returns</title><meta property=og:type content=article><body>"           \
    "<article><h1>Ferry returns</h1><p>The night ferry will sail again from Monday, three months after a storm "       \
    "tore its ramp away, the harbour office said on Friday.</p><p>Repairs took longer than planned because the "       \
    "steel had to come from abroad, and because divers found a second crack below the waterline.</p><p>Tickets "       \
    "can be bought from Sunday. The first crossing leaves at a quarter past ten, and the company has promised to "     \
    "carry islanders free of charge for a week.</p></article>"

static void read_comments(struct read *read, const char *comments) {
    static char page[16384];
    size_t story = sizeof STORY - 1, size = strlen(comments);
    assert_true(story + size < sizeof page);
    memcpy(page, STORY, story);
    memcpy(page + story, comments, size);
    read_text(read, text_of(page, story + size));
    /* whatever is said below it, the story stays what it is */
    assert_true(text_starts(buffer_text(&read->article.text), TEXT("The night ferry will sail")));
    assert_true(text_ends(buffer_text(&read->article.text), TEXT("free of charge for a week.")));
    assert_int_equal(read->article.post_count, 0);
}

static void assert_post(const struct copydesk_post *post, const char *author, const char *published, uint32_t level,
                        const char *text) {
    assert_text(post->author, author);
    assert_text(post->published, published);
    assert_int_equal(post->level, level);
    assert_text(post->text, text);
}

static void lists_of_comments_nest(void **state) {
    (void)state;
    struct read read;
    read_comments(
        &read,
        "<div id=comments><h2>3 comments</h2><ol class=comment-list><li class='comment even depth-1' id=comment-7>"
        "<div class='comment-author vcard'><img class=avatar><cite class=fn>Ana Tyr</cite> <span>says:</span></div>"
        "<div class=comment-meta><a href=#comment-7>March 9, 2026 at 6:51 am</a></div><p>At last it sails.</p><p>I "
        "have "
        "waited for months.</p><div class=reply><a href=#>Reply</a></div><ol class=children><li class='comment odd "
        "depth-2' id=comment-9><div class='comment-author vcard'><cite class=fn>rope_77</cite> says:</div>"
        "<div class=comment-meta><a href=#comment-9>March 9, 2026 at 7:20 am</a></div><p>Who has not?</p>"
        "<div class=reply><a href=#>Reply</a></div></li></ol></li><li class='comment even depth-1' id=comment-11>"
        "<div class='comment-author vcard'><cite class=fn>Bo</cite> says:</div><div class=comment-meta>"
        "<a href=#comment-11>March 10, 2026 at 9:00 am</a></div><p>Too dear, if you ask me.</p><div class=reply>"
        "<a href=#>Reply</a></div></li></ol><form class=comment-form "
        "id=respond><label>Name</label><input></form></div>");
    assert_int_equal(read.article.comment_count, 3);
    assert_post(&read.article.comments[0], "Ana Tyr", "2026-03-09T06:51", 0,
                "At last it sails.\nI have waited for months.");
    assert_post(&read.article.comments[1], "rope_77", "2026-03-09T07:20", 1, "Who has not?");
    assert_post(&read.article.comments[2], "Bo", "2026-03-10T09:00", 0, "Too dear, if you ask me.");
    close_read(&read);
}

static void microdata_says_what_is_a_comment(void **state) {
    (void)state;
    struct read read;
    read_comments(&read,
                  "<section><div class=x itemscope itemtype=https://schema.org/Comment><meta itemprop=dateCreated "
                  "content=2026-03-09T06:51:00Z><span itemprop=author itemscope itemtype=https://schema.org/Person>"
                  "<span itemprop=name>Ana</span></span><div itemprop=text>At last.</div></div></section>");
    assert_int_equal(read.article.comment_count, 1);
    assert_post(&read.article.comments[0], "Ana", "2026-03-09T06:51:00Z", 0, "At last.");
    close_read(&read);
}

static void a_heading_in_any_language_will_do(void **state) {
    (void)state;
    static const char *const headings[] = {"Kommentare (2)", "2 Kommentarer", "Комментарии", "コメント",
                                           "댓글 2",         "Yorumlar",      "التعليقات",   "2 σχόλια"};
    for (size_t i = 0; i < sizeof headings / sizeof *headings; i++) {
        struct read read;
        char markup[1024];
        snprintf(
            markup, sizeof markup,
            "<section class=lower><h3>%s</h3><article class=k id=k1><b>Ana</b> <time datetime=2026-03-09T06:51>6:51"
            "</time><p>Endlich fährt sie wieder über den Sund.</p></article><article class=k id=k2><b>Bo</b> <time "
            "datetime=2026-03-09T07:20>7:20</time><p>Viel zu teuer, wenn man mich fragt.</p></article></section>",
            headings[i]);
        read_comments(&read, markup);
        assert_int_equal(read.article.comment_count, 2);
        assert_post(&read.article.comments[1], "Bo", "2026-03-09T07:20", 0, "Viel zu teuer, wenn man mich fragt.");
        close_read(&read);
    }
}

static void teasers_and_forms_are_no_comments(void **state) {
    (void)state;
    static const char *const others[] = {
        "<div class=recommended><h2>Recommended</h2><div class=card id=c1><a href=/a>Seal pups on the pier</a> <time "
        "datetime=2026-03-01>1 March</time></div><div class=card id=c2><a href=/b>New bell for the tower</a> <time "
        "datetime=2026-03-02>2 March</time></div></div>",
        "<aside><ul id=recentcomments><li class=recentcomments><span class=comment-author>Ana</span> on <a href=/x>New "
        "bell for the tower</a></li><li class=recentcomments><span class=comment-author>Bo</span> on <a href=/x>Seal "
        "pups</a></li></ul></aside>",
        "<div id=comments class=comments-area><h2>Leave a comment</h2><form class=comment-form><label>Your name and "
        "the "
        "date</label><p>Your address will not be published.</p></form></div>",
        "<div itemscope itemtype=https://schema.org/FAQPage><div itemscope "
        "itemtype=https://schema.org/Question><h3>Does it "
        "sail?</h3><div itemscope itemtype=https://schema.org/Answer><p>It does, from Monday "
        "on.</p></div></div></div>"};
    for (size_t i = 0; i < sizeof others / sizeof *others; i++) {
        struct read read;
        char page[8192];
        snprintf(page, sizeof page, "%s%s", STORY, others[i]);
        read_text(&read, text_from(page));
        assert_int_equal(read.article.comment_count, 0);
        assert_int_equal(read.article.post_count, 0);
        close_read(&read);
    }
}

static const char thread[] =
    "<!doctype html><title>Brown water</title><body><div itemscope "
    "itemtype=https://schema.org/DiscussionForumPosting><h1>Brown water</h1>"
    "<div class=post id=p1><dl class=profile><dt><a class=username href=/u/1>rope</a></dt><dd>Joined: May 4, 2019</dd>"
    "<dd>Posts: 318</dd></dl><p class=author>by <a class=username href=/u/1>rope</a> » Wed Mar 11, 2026 7:32 am</p>"
    "<div class=content>Since Monday the kettle looks like tea before I put any tea in it. Second floor, Net Street. "
    "Is "
    "it the pipes in our building or is it the dam?</div></div>"
    "<div class=post id=p2><dl class=profile><dt><a class=username href=/u/2>Sluice</a></dt><dd>Joined: Jan 1, "
    "2011</dd>"
    "<dd>Posts: 4127</dd></dl><p class=author>by <a class=username href=/u/2>Sluice</a> » Wed Mar 11, 2026 8:05 am</p>"
    "<div class=content>Pipes. They are flushing the hydrants from Net Street to the customs house, there is a notice "
    "on "
    "the pump station door. Run it for ten minutes.</div></div>"
    "<div class=post id=p3><dl class=profile><dt><a class=username href=/u/1>rope</a></dt><dd>Joined: May 4, 2019</dd>"
    "<dd>Posts: 319</dd></dl><p class=author>by <a class=username href=/u/1>rope</a> » Wed Mar 11, 2026 9:20 pm</p>"
    "<div class=content>Update: it has been clear since five o’clock. Thank you all, and thanks to the pump station "
    "too, which answered the telephone.</div></div></div>";

static void a_thread_falls_into_posts(void **state) {
    (void)state;
    struct read read;
    read_text(&read, text_from(thread));
    const struct article *article = &read.article;
    assert_int_equal(article->post_count, 3);
    assert_int_equal(article->comment_count, 0);
    assert_text(article->posts[0].author, "rope");
    assert_text(article->posts[0].published, "2026-03-11T07:32");
    assert_text(article->posts[1].published, "2026-03-11T08:05");
    assert_true(text_starts(article->posts[1].text, TEXT("Pipes. They are")));
    assert_true(text_starts(text_of(thread + article->posts[1].at.begin, 5), TEXT("Pipes")));
    uint32_t end = 0;
    for (uint32_t i = 0; i < 3; i++) {
        struct copydesk_range blocks = article->posts[i].blocks;
        assert_true(end <= blocks.begin && blocks.begin < blocks.end && blocks.end <= article->block_count);
        end = blocks.end;
    }
    close_read(&read);
}

/* ---- hostile pages ---------------------------------------------------------------------------------------------- */

/* STORY, and `count` times `part`, in which %u is the number. */
static void read_many(struct read *read, const char *head, const char *part, uint32_t count) {
    struct buffer page = {0};
    buffer_put_string(&page, STORY);
    buffer_put_string(&page, head);
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wformat-nonliteral"
    for (uint32_t i = 0; i < count; i++) buffer_format(&page, part, i);
#pragma GCC diagnostic pop
    assert_false(page.failed);
    read_text(read, buffer_text(&page));
    close_read(read);
    buffer_free(&page);
}

static void deep_and_many_comments_are_cheap(void **state) {
    (void)state;
    static const char *const parts[] = {
        "<ol><li class=comment id=c%u><b class=author>Ana</b> <time datetime=2026-03-09T06:51>x</time><p>Words said "
        "here",
        "<div class=comment id=c%u itemscope itemtype=https://schema.org/Comment><i class=author>A</i> "
        "2026-03-09<p>words",
        "<div class=comment><div class='author user username'><div class=date id=u%u>x",
        "<div class=comment-%u><span class=author>A</span> 2026-03-09 06:51<p>words said here</div>",
        "<div class=comment id=c1 data-author=x><p>2026-03-09 06:51 1.2.2020 3/4/%u</p></div>",
        "<div itemscope itemtype=https://schema.org/DiscussionForumPosting><time>2026-01-0%u</time> by <a "
        "href=/u/a>a</a> x"};
    for (size_t i = 0; i < sizeof parts / sizeof *parts; i++) {
        struct read read;
        read_many(&read, "<section class=comments><h2>Comments</h2>", parts[i], i == 0 ? 100000 : 20000);
    }
}

static void too_many_comments_are_cut(void **state) {
    (void)state;
    for (uint32_t over = 0; over < 2; over++) {
        struct buffer page = {0};
        struct read read;
        buffer_put_string(&page, STORY "<section class=comments><h2>Comments</h2>");
        for (uint32_t i = 0; i < LIMIT_TURNS + over; i++)
            buffer_format(&page,
                          "<div class=comment id=c%u><b class=author>Ana</b> <time datetime=2026-03-09T06:51>x</time>"
                          "<p>Words %u said here, by %u</div>",
                          i, i, i);
        read_text(&read, buffer_text(&page));
        uint32_t count = read.article.comment_count + read.article.post_count;
        assert_int_equal(count, LIMIT_TURNS);
        assert_int_equal(read.article.truncated, over);
        close_read(&read);
        buffer_free(&page);
    }
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(lists_of_comments_nest),
        cmocka_unit_test(microdata_says_what_is_a_comment),
        cmocka_unit_test(a_heading_in_any_language_will_do),
        cmocka_unit_test(teasers_and_forms_are_no_comments),
        cmocka_unit_test(a_thread_falls_into_posts),
        cmocka_unit_test(deep_and_many_comments_are_cheap),
        cmocka_unit_test(too_many_comments_are_cut),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
