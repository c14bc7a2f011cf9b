/* Metadata from each source, and which source is believed where they disagree. */
#include "metadata_page.h"

#include "article/metadata_words.h"

#include <stdio.h>

static void title_without_the_sites_name(void **state) {
    (void)state;
    assert_text(read_page("<title>Ferry strike ends | The Harbour Post</title>"
                          "<meta property='og:site_name' content='The Harbour Post'>")
                    .title,
                "Ferry strike ends");
    assert_text(read_page("<title>Ferry strike ends - harbourpost.example</title>"
                          "<link rel=canonical href='https://www.harbourpost.example/ferry'>")
                    .title,
                "Ferry strike ends");
    assert_text(
        read_page("<title>The Harbour Post: Ferry strike ends at last</title><h1>Ferry strike ends at last</h1>").title,
        "Ferry strike ends at last");
    assert_text(read_page("<meta property='og:title' content='Ferry strike ends | Sport'>").title, "Ferry strike ends");
    assert_text(read_page("<title>Home</title>").title, "Home");
    assert_text(read_page("<h1>Ferry strike ends¶</h1>").title, "Ferry strike ends");
}

static void title_on_which_claims_agree(void **state) {
    (void)state;
    /* the headline for search engines is outvoted by what reader and network see */
    assert_text(read_page("<meta property='og:title' content='Ferries sail again'><h1>Ferries sail again</h1>"
                          "<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"headline\":\"Strike 2022\"}"
                          "</script>")
                    .title,
                "Ferries sail again");
    /* an h1 that is about something else */
    assert_text(read_page("<title>Ferries sail again - The Post</title><meta property='og:title' "
                          "content='Ferries sail again'><h1>Log in</h1><h1>Ferries sail again</h1>")
                    .title,
                "Ferries sail again");
    /* the banner above the story is the end of the title element */
    assert_text(read_page("<title>How ferries are built, in five steps - Shipwright Forum</title>"
                          "<h1>Shipwright Forum</h1>")
                    .title,
                "How ferries are built, in five steps");
    /* a description and a title cut short by a network */
    assert_text(read_page("<meta name='twitter:title' content='Ferries sail again after nine days of…'>"
                          "<h1>Ferries sail again after nine days of strike</h1>")
                    .title,
                "Ferries sail again after nine days of strike");
}

static void title_that_the_address_spells(void **state) {
    (void)state;
    static const char *const rest = "<meta property='og:title' content='Bürgermeister räumt Fehler bei Fähren ein'>"
                                    "<h1>Bürgermeister räumt Fehler bei Fähren ein</h1>"
                                    "<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"headline\":"
                                    "\"Fähren der Stadt stehen drei Tage still\"}</script>";
    static const struct {
        const char *url, *title;
    } cases[] = {
        {"https://a.example/stadt/faehren-der-stadt-stehen-drei-tage-still-410.html",
         "Fähren der Stadt stehen drei Tage still"},
        {"https://a.example/fahren-der-stadt-stehen-drei-tage-still/?a=b-c-d-e-f-g-h",
         "Fähren der Stadt stehen drei Tage still"},
        {"https://a.example/f%C3%A4hren-der-stadt-stehen-drei-tage-still", "Fähren der Stadt stehen drei Tage still"},
        /* too little of it, in another order, no words */
        {"https://a.example/faehren-stadt-stillstand-verkehr", "Bürgermeister räumt Fehler bei Fähren ein"},
        {"https://a.example/still-tage-drei-stehen-stadt-der-faehren", "Bürgermeister räumt Fehler bei Fähren ein"},
        {"https://a.example/article/410", "Bürgermeister räumt Fehler bei Fähren ein"},
        {"https://a.example/%", "Bürgermeister räumt Fehler bei Fähren ein"},
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++)
        assert_text(read_page_at(text_from(rest), text_from(cases[i].url)).title, cases[i].title);
}

static void title_drawn_out_for_search(void **state) {
    (void)state;
    const char *const full = "<title>Ferries sail again after nine long days of strike - The Post</title>"
                             "<h1>Ferries sail again after nine long days of strike</h1>";
    const char *const shared = "<meta property='og:title' content='Ferries sail again after nine days'>";
    const char *const twitter = "<meta name='twitter:title' content='Ferries sail again after nine days'>";
    char page[1024];
    snprintf(page, sizeof page, "%s%s%s", full, shared, twitter);
    assert_text(read_page(page).title, "Ferries sail again after nine days");
    snprintf(page, sizeof page, "%s%s", full, shared); /* one network alone */
    assert_text(read_page(page).title, "Ferries sail again after nine long days of strike");
    snprintf(page, sizeof page,
             "%s%s<meta name='twitter:title' content='Ferries sail again after nine long days of strike'>", full,
             shared);
    assert_text(read_page(page).title, "Ferries sail again after nine long days of strike");
}

static void title_of_marked_up_headings(void **state) {
    (void)state;
    assert_text(read_page("<h1><span>Transport:</span><span>Ferries sail</span></h1>").title,
                "Transport: Ferries sail");
    assert_text(read_page("<h1>Ferries<br>sail <em>ag</em>ain</h1>").title, "Ferries sail again");
    assert_text(read_page("<h1>Fer<span>ries</span> sail</h1>").title, "Ferries sail");
    assert_text(read_page("<h1>Ferries <svg><title>icon</title></svg>sail<script>x</script></h1>").title,
                "Ferries sail");
    assert_text(
        read_page("<meta property='og:title' content='Ferries &amp;amp; tugs &amp;#8211; a &lt;b&gt;day&lt;/b&gt;'>")
            .title,
        "Ferries & tugs – a day");
    assert_text(read_page("<h1>&lt;table>: the table element</h1>").title, "<table>: the table element");
}

static void open_graph(void **state) {
    (void)state;
    struct article_metadata meta =
        read_page("<html lang=en-GB><meta property='og:title' content='Ferry strike ends'>"
                  "<meta property='og:description' content='Crews  accept\na raise.'>"
                  "<meta property='og:site_name' content='The Harbour Post'>"
                  "<meta property='og:url' content='https://post.example/ferry'>"
                  "<meta property='og:image' content='/ferry.jpg'>"
                  "<meta property='article:author' content='https://social.example/ana'>"
                  "<meta property='article:author' content='Ana Tyr'><meta property='article:author' content='Bo Lund'>"
                  "<meta property='article:published_time' content='2022-03-14T00:37:05+01:00'>"
                  "<meta property='article:modified_time' content='2022-03-15 10:00'>"
                  "<meta property='article:section' content='Transport'>"
                  "<meta property='article:tag' content='ferries'><meta property='article:tag' content='strikes'>");
    assert_text(meta.title, "Ferry strike ends");
    assert_text(meta.standfirst, "Crews accept a raise.");
    assert_text(meta.site, "The Harbour Post");
    assert_text(meta.canonical, "https://post.example/ferry");
    assert_text(meta.image, "https://post.example/ferry.jpg");
    assert_authors(meta, "Ana Tyr; Bo Lund");
    assert_text(meta.published, "2022-03-14T00:37:05+01:00");
    assert_text(meta.modified, "2022-03-15T10:00");
    assert_text(meta.section, "Transport");
    assert_text(meta.language, "en-GB");
    assert_int_equal(meta.tag_count, 2);
    assert_text(meta.tags[1], "strikes");
}

static void other_meta_elements(void **state) {
    (void)state;
    struct article_metadata meta =
        read_page("<meta name='DC.title' content='On ferries'><meta name='DC.creator' content='Tyr, Ana'>"
                  "<meta name='DC.date.issued' content='2022-03-14'><meta name='dcterms.language' content='de'>");
    assert_text(meta.title, "On ferries");
    assert_authors(meta, "Ana Tyr");
    assert_text(meta.published, "2022-03-14");
    assert_text(meta.language, "de");

    meta = read_page("<meta name='citation_title' content='On ferries'><meta name='citation_author' content='Tyr, Ana'>"
                     "<meta name='citation_author' content='Bo Lund'>"
                     "<meta name='citation_publication_date' content='2022/03/14'>");
    assert_authors(meta, "Ana Tyr; Bo Lund");
    assert_text(meta.published, "2022-03-14");

    assert_text(read_page("<meta name='parsely-pub-date' content='2022-03-14T00:37:05Z'>").published,
                "2022-03-14T00:37:05Z");
    assert_text(read_page("<meta name='sailthru.date' content='March 14th, 2022'>").published, "2022-03-14");
    assert_text(read_page("<meta name='bt:pubDate' content='1647218225'>").published, "2022-03-14T00:37:05Z");
    assert_text(read_page("<meta name='article:expiration_time' content='2022-03-14'>").published, "");
    assert_text(read_page("<meta property='http://ogp.me/ns/article#published_time' content='2022-03-14'>").published,
                "2022-03-14");
    assert_authors(read_page("<meta name='author' content='By Ana Tyr and Bo Lund, Harbour Reporters'>"),
                   "Ana Tyr; Bo Lund");
    assert_authors(read_page("<meta name='twitter:creator' content='@anatyr'>"), "");
    assert_int_equal(read_page("<meta name='keywords' content='ferries, strikes; Ferries, '>").tag_count, 2);
    assert_text(read_page("<a rel='license nofollow' href='https://cc.example/by'>CC BY</a>").licence,
                "https://cc.example/by");
}

static void microdata(void **state) {
    (void)state;
    struct article_metadata meta =
        read_page("<article itemscope itemtype='https://schema.org/NewsArticle'><h2 itemprop=headline>Ferries sail</h2>"
                  "<span itemprop=author itemscope><span itemprop=name>Ana Tyr</span>, senior reporter</span>"
                  "<div itemprop=image itemscope itemtype='https://schema.org/ImageObject'>"
                  "<meta itemprop=author content='Lens Agency'></div>"
                  "<meta itemprop=datePublished content='2022-03-14T00:37'><time itemprop=dateModified "
                  "datetime='2022-03-15'>yesterday</time></article>");
    assert_text(meta.title, "Ferries sail");
    assert_authors(meta, "Ana Tyr");
    assert_text(meta.published, "2022-03-14T00:37");
    assert_text(meta.modified, "2022-03-15");
    assert_text(read_page("<head><meta itemprop=datePublished content='2022-03-14'></head>").published, "2022-03-14");
}

static void visible_dates(void **state) {
    (void)state;
    assert_text(read_page("<h1>Ferries sail again</h1><time datetime='2022-03-14T00:37Z'>Monday</time>").published,
                "2022-03-14T00:37Z");
    assert_text(read_page("<h1>Ferries sail again</h1><p class=dateline>14 March 2022</p>").published, "2022-03-14");
    assert_text(read_page("<h1>Ferries sail again</h1><p>14 Mar, 2022 00:37</p>").published, "2022-03-14T00:37");
    struct article_metadata meta =
        read_page("<h1>Ferries sail again</h1><p>Published 14 March 2022 | Updated 16 March 2022");
    assert_text(meta.published, "2022-03-14");
    assert_text(meta.modified, "2022-03-16");
    meta = read_page("<h1>Ferries sail again</h1><p>Updated: <time>16 March 2022</time>");
    assert_text(meta.published, "");
    assert_text(meta.modified, "2022-03-16");
    /* other stories' dates */
    assert_text(
        read_page("<h1>Ferries sail again</h1><aside class=related><p>A long list of other stories, each of which "
                  "has a headline, a line or two of text, and a picture; and each has its own date as well, "
                  "which is not this story's, and more words still, so that nobody takes it for a byline of "
                  "this one: <time>1 May 2021</time></aside>")
            .published,
        "");
    /* the day in the address, and a time of that day beside the headline */
    assert_text(read_page_at(TEXT("<h1>Ferries sail</h1><p>14 March 2022, 5.30 pm"),
                             TEXT("https://post.example/2022/03/14/ferries"))
                    .published,
                "2022-03-14T17:30");
    assert_text(read_page_at(TEXT("<p>x"), TEXT("https://post.example/2022/03/14/ferries")).published, "2022-03-14");
    /* 3/4/2022 is April in Britain, March in America */
    assert_text(read_page("<html lang=en-GB><h1>Ferries sail</h1><p>3/4/2022").published, "2022-04-03");
    assert_text(read_page("<html lang=en-US><h1>Ferries sail</h1><p>3/4/2022").published, "2022-03-04");
    assert_text(read_page("<html lang=en><link rel=canonical href='https://post.example.uk/f'><h1>Ferries</h1>3/4/2022")
                    .published,
                "2022-04-03");
}

static void visible_authors(void **state) {
    (void)state;
    assert_authors(
        read_page("<h1>Ferries sail again</h1><p class=byline>By <b>Ana Tyr</b> and Bo Lund | 14 March 2022"),
        "Ana Tyr; Bo Lund");
    assert_authors(read_page("<h1>Ferries sail again</h1><div class=author-box><span class=author-name>Ana Tyr</span>"
                             "<span class=author-title>Harbour reporter</span></div>"),
                   "Ana Tyr");
    assert_authors(read_page("<h1>Ferries sail again</h1><p>By <a href='/people/ana'>Ana Tyr</a>, with the fleet</p>"),
                   "Ana Tyr");
    assert_authors(read_page("<h1>Ferries sail again</h1><p>Von Ana Tyr</p>"), "Ana Tyr");
    assert_authors(read_page("<h1>Ferries sail again</h1><a rel=author href='/x'>Ana Tyr</a>"), "Ana Tyr");
    assert_authors(read_page("<h1>Ferries sail again</h1><p>By noon all ferries had sailed.</p>"), "");
    assert_authors(read_page("<h1>Ferries sail again</h1><div class=comments><p class=author>Troll One</p></div>"), "");
}

static void authors_that_are_the_site(void **state) {
    (void)state;
    /* the site as author yields to a person, and stays where there is none */
    assert_authors(
        read_page("<meta property='og:site_name' content='The Harbour Post'>"
                  "<meta name=author content='Harbour Post, The'><meta name=author content='The Harbour Post'>"
                  "<h1>Ferries sail again</h1><p class=byline>Ana Tyr"),
        "Harbour Post; The; The Harbour Post");
    assert_authors(read_page("<meta property='og:site_name' content='The Harbour Post'>"
                             "<meta name=author content='The Harbour Post'>"
                             "<h1>Ferries sail again</h1><p class=byline>Ana Tyr"),
                   "Ana Tyr");
    assert_authors(read_page("<meta property='og:site_name' content='The Harbour Post'>"
                             "<meta name=author content='The Harbour Post'><h1>Ferries sail again</h1>"),
                   "The Harbour Post");
}

static void what_only_looks_like_a_field(void **state) {
    (void)state;
    /* a holder of rights is no licence, a number no tag, a change before the publication no change */
    assert_text(read_page("<meta name=dc.rights content='The Harbour Post Ltd.'>").licence, "");
    assert_text(read_page("<meta name=dc.rights content='CC BY-SA 4.0'>").licence, "CC BY-SA 4.0");
    struct article_metadata meta =
        read_page("<meta name=keywords content='ferries, cce15240-c52a-4887-a61a-cd64701d6596, 4821377, 2022'>");
    assert_int_equal(meta.tag_count, 2);
    assert_text(meta.tags[1], "2022");
    meta = read_page("<meta property='article:published_time' content='2022-03-14T08:00Z'>"
                     "<meta property='article:modified_time' content='2022-03-13T08:00Z'>");
    assert_text(meta.published, "2022-03-14T08:00Z");
    assert_text(meta.modified, "");
    assert_text(read_page("<meta property='og:site_name' content='harbourpost'>"
                          "<meta name=application-name content='Harbour Post'>")
                    .site,
                "Harbour Post");
}

static void access_by_tier_and_item(void **state) {
    (void)state;
    assert_int_equal(read_page("<meta property='article:content_tier' content='locked'>").access,
                     COPYDESK_ACCESS_PAYWALLED);
    assert_int_equal(read_page("<meta property='article:content_tier' content='metered'>").access,
                     COPYDESK_ACCESS_PAYWALLED);
    assert_int_equal(read_page("<meta property='article:content_tier' content='free'>").access, COPYDESK_ACCESS_FREE);
    assert_int_equal(read_page("<h1>x</h1><meta itemprop='isAccessibleForFree' content='False'>").access,
                     COPYDESK_ACCESS_PAYWALLED);
    assert_int_equal(read_page("<h1>x</h1>").access, COPYDESK_ACCESS_UNKNOWN);
}

static void author_signed_in_a_paragraph(void **state) {
    (void)state;
    const char *const head =
        "<meta name=author content='The Harbour Post'><meta property='og:site_name' content='The Harbour "
        "Post'><meta property='article:published_time' content='2022-03-14'>"
        "<h1>Ferries sail again</h1>";
    const char *const undated = "<h1>Ferries sail again</h1>";
    static const struct {
        bool dated;
        const char *body, *authors;
    } cases[] = {
        {true, "<p><em>After nine days</em><p><b>Ana Tyr/Bo Lund</b><p>The first ferry left on Monday.",
         "Ana Tyr; Bo Lund"},
        {true, "<p><a href=/a>Leave Comment</a><p>The first ferry left on Monday.", "The Harbour Post"},
        {true, "<p>In This Article<p>The first ferry left on Monday.", "The Harbour Post"},
        {true, "<p>Free Shipping<p>Low Price<p>The first ferry left on Monday.", "The Harbour Post"},
        {false, "<p>Ana Tyr<p>The first ferry left on Monday.", ""},
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        char page[1024];
        snprintf(page, sizeof page, "%s%s", cases[i].dated ? head : undated, cases[i].body);
        assert_authors(read_page(page), cases[i].authors);
    }
}

static void persons_rather_than_log_ins(void **state) {
    (void)state;
    const char *const login = "<meta name=author content='a.tyr'><h1>Ferries sail again</h1>";
    char page[512];
    snprintf(page, sizeof page, "%s<p class=byline>By Ana Tyr", login);
    assert_authors(read_page(page), "Ana Tyr");
    snprintf(page, sizeof page, "%s<p class=byline>Harbourmaster", login);
    assert_authors(read_page(page), "a.tyr");
    assert_authors(read_page("<h1>Ferries sail again</h1><p class=author>14 March 2022 &middot; Ana Tyr"), "Ana Tyr");
    assert_authors(read_page("<meta name=author content='田中太郎'><h1>x</h1><p class=byline>佐藤花子"), "田中太郎");
}

static void persons_rather_than_their_agency(void **state) {
    (void)state;
    const char *const agency =
        "<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"headline\":\"Ferries sail again\","
        "\"author\":{\"name\":\"AFP\"}}</script><h1>Ferries sail again</h1>";
    char page[1024];
    snprintf(page, sizeof page, "%s<p class=byline>Ana Tyr, Bo Lund", agency);
    assert_authors(read_page(page), "Ana Tyr; Bo Lund");
    assert_authors(read_page(agency), "AFP");
    /* the outlet behind a name is where she works */
    assert_authors(read_page("<meta property='og:site_name' content='Harbour Post'><h1>Ferries sail again</h1>"
                             "<p class=byline>Ana Tyr, Harbour Post Sport"),
                   "Ana Tyr");
    /* a line about the author in a script without spaces */
    assert_authors(read_page("<h1>フェリーが再開</h1><p class=author>この記事を書いた人 田中太郎 専門・関心分野 "
                             "海運、平和、港湾、地域経済の問題"),
                   "");
}

static void languages(void **state) {
    (void)state;
    assert_text(read_page("<html lang=EN_us>").language, "en-US");
    assert_text(read_page("<html lang=zh-hant-tw>").language, "zh-Hant-TW");
    assert_text(read_page("<html lang='{{lang}}'><meta property='og:locale' content='fr_FR'>").language, "fr-FR");
    assert_text(read_page("<meta http-equiv=content-language content='de, en'>").language, "de");
    assert_text(read_page("<html lang=english>").language, "");
}

static void media(void **state) {
    (void)state;
    struct article_metadata meta = read_page_at(
        TEXT("<h1>Ferries sail again</h1><figure><img src='data:x' data-src='f.jpg'><figcaption>A ferry. "
             "<small>Lens</small></figcaption></figure><video src='//cdn.example/v.mp4' title='At sea'></video>"
             "<audio><source src='/a.mp3'></audio><iframe src='https://video.example/embed/1'></iframe>"
             "<iframe src='https://ads.example/slot'></iframe><script type='application/ld+json'>"
             "{\"@type\":\"VideoObject\",\"contentUrl\":\"https://cdn.example/w.mp4\",\"name\":\"Harbour\","
             "\"duration\":\"PT27M38S\"}</script>"),
        TEXT("https://post.example/a/b?c"));
    assert_int_equal(meta.media_count, 5);
    assert_int_equal(meta.media[0].kind, COPYDESK_VIDEO);
    assert_text(meta.media[0].url, "https://cdn.example/w.mp4");
    assert_int_equal(meta.media[0].duration, 27 * 60 + 38);
    assert_int_equal(meta.media[1].kind, COPYDESK_IMAGE);
    assert_text(meta.media[1].url, "https://post.example/a/f.jpg");
    assert_text(meta.media[1].caption, "A ferry. Lens");
    assert_text(meta.media[2].url, "https://cdn.example/v.mp4");
    assert_int_equal(meta.media[3].kind, COPYDESK_AUDIO);
    assert_text(meta.media[3].url, "https://post.example/a.mp3");
    assert_int_equal(meta.media[4].kind, COPYDESK_EMBED);
}

static void standfirsts(void **state) {
    (void)state;
    assert_text(read_page("<meta property='og:description' content='Crews accept a raise of nine…'>"
                          "<meta name=description content='Crews accept a raise of nine per cent.'>")
                    .standfirst,
                "Crews accept a raise of nine per cent.");
    assert_text(read_page("<h1>Ferries sail</h1><meta name=description content='Ferries sail'>").standfirst, "");
    assert_text(
        read_page("<h1>Ferries sail</h1><p class=standfirst>Crews accept a raise of nine per cent a year.").standfirst,
        "Crews accept a raise of nine per cent a year.");
}

static void sites(void **state) {
    (void)state;
    assert_text(read_page("<title>Ferries sail again — Harbour Post</title><h1>Ferries sail again</h1>").site,
                "Harbour Post");
    assert_text(read_page("<title>Ferries sail | Transport | Harbour Post</title><h1>Ferries sail</h1>"
                          "<link rel=canonical href='https://www.harbourpost.example/'>")
                    .site,
                "Harbour Post");
    assert_text(read_page("<title>Ferries sail again: the crews' story</title><h1>Ferries sail again</h1>").site, "");
}

static void forums(void **state) {
    (void)state;
    struct article_metadata meta = read_page(
        "<h2>Is the water brown in Lower Town?</h2><div><a class=username href='#'>rope_and_kettle</a><dd>Posts: 318"
        "</dd><dd>Joined: 4 May 2019</dd></div><p class=author>by <a class=username href='#'>rope_and_kettle</a> "
        "» Wed Mar 11, 2026 7:32 am</p><p>Since Monday the kettle looks like tea before I put any tea in it.</p>"
        "<p class=author>by <a class=username href='#'>sluice</a> » Wed Mar 11, 2026 8:05 am</p>"
        "<title>Is the water brown in Lower Town? - Forum</title>");
    assert_authors(meta, "rope_and_kettle");
    assert_text(meta.published, "2026-03-11T07:32");
}

static void empty_pages(void **state) {
    (void)state;
    struct article_metadata meta = read_page("");
    assert_int_equal(meta.title.size + meta.published.size + meta.language.size, 0);
    assert_int_equal(meta.author_count + meta.tag_count + meta.media_count, 0);
    meta = read_page("<title> </title><h1></h1><meta name=author content=''><meta property='og:title'>");
    assert_int_equal(meta.title.size + meta.author_count, 0);
}

static void words_of_class_names(void **state) {
    (void)state;
    for (uint32_t i = 0; i < METADATA_WORD_SLOTS; i++) {
        const struct metadata_word_entry *entry = &metadata_word_table[i];
        if (entry->word) assert_int_equal(metadata_words_in(text_from(entry->word)), entry->flags);
    }
    assert_int_equal(metadata_words_in(TEXT("entry-metaAuthor")), WORD_AUTHOR | WORD_PROFILE);
    assert_int_equal(metadata_words_in(TEXT("candidate")), 0);
    assert_int_equal(metadata_words_in(TEXT("")), 0);
}

/* A page made of `count` times `piece`, after `head`: must be read, and in time that grows with it. */
static void survives(const char *head, const char *piece, size_t count) {
    struct buffer page = {0};
    buffer_put_string(&page, head);
    for (size_t i = 0; i < count; i++) buffer_put_string(&page, piece);
    assert_false(page.failed);
    read_page_at(buffer_text(&page), TEXT("https://post.example/"));
    buffer_free(&page);
}

static void hostile_pages(void **state) {
    (void)state;
    survives("<h1>x</h1>", "<div class='author byline date summary'>", 20000);
    survives("<h1>x</h1>", "<i class='author date'></i>", 100000);
    survives("<h1>x</h1>", "<time>1 May</time>", 50000);
    survives("<h1>x</h1>", "<figure>", 20000);
    survives("", "<h1>a title | of | many | parts</h1>", 20000);
    survives("", "<meta name=author content='A B, C D and E F'>", 50000);
    survives("", "<meta property='article:tag' content='&amp;amp;amp;amp;'>", 20000);
    survives("<title>", "a - b | ", 200000);
    survives("<meta name=author content='", "A and B, ", 200000);
    survives("<meta name=author content='", "&lt;&amp;#", 200000);
    survives("<meta property='og:title' content='", "<a <", 200000);
    survives("<h1>x</h1><p>By", " By", 100000);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(title_without_the_sites_name),
        cmocka_unit_test(title_on_which_claims_agree),
        cmocka_unit_test(title_that_the_address_spells),
        cmocka_unit_test(title_drawn_out_for_search),
        cmocka_unit_test(what_only_looks_like_a_field),
        cmocka_unit_test(access_by_tier_and_item),
        cmocka_unit_test(author_signed_in_a_paragraph),
        cmocka_unit_test(persons_rather_than_log_ins),
        cmocka_unit_test(persons_rather_than_their_agency),
        cmocka_unit_test(title_of_marked_up_headings),
        cmocka_unit_test(open_graph),
        cmocka_unit_test(other_meta_elements),
        cmocka_unit_test(microdata),
        cmocka_unit_test(visible_dates),
        cmocka_unit_test(visible_authors),
        cmocka_unit_test(authors_that_are_the_site),
        cmocka_unit_test(languages),
        cmocka_unit_test(media),
        cmocka_unit_test(standfirsts),
        cmocka_unit_test(sites),
        cmocka_unit_test(forums),
        cmocka_unit_test(empty_pages),
        cmocka_unit_test(words_of_class_names),
        cmocka_unit_test(hostile_pages),
    };
    return cmocka_run_group_tests(tests, set_up, tear_down);
}
