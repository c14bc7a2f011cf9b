/* The article and its statements as one HTML page: no script, nothing fetched. Quoted words are marked where they
 * stand, each with the number of its statement; the statements lie beside the article, or below it where there is no
 * room. */
#include "output/escape.h"
#include "output/html_text.h"
#include "output/names.h"
#include "output/output.h"
#include "output/view.h"

static const char style_sheet[] =
    ":root{color-scheme:light dark;--paper:#fdfcf9;--ink:#1d1c1a;--soft:#6b675f;--line:#dcd8cf;--mark:#fbeeb5;"
    "--link:#8a2b1d}\n"
    "@media(prefers-color-scheme:dark){:root{--paper:#191816;--ink:#e6e2da;--soft:#9c968b;--line:#3a3733;"
    "--mark:#4d421b;--link:#e79b8b}}\n"
    "*{box-sizing:border-box}\n"
    "body{margin:0;background:var(--paper);color:var(--ink);font:1.125rem/1.6 Charter,Georgia,'Noto Serif',serif}\n"
    "main{max-width:38rem;margin:0 auto;padding:2.5rem 1.25rem}\n"
    "h1{font-size:2.1rem;line-height:1.15;margin:.2rem 0 .8rem;text-wrap:balance}\n"
    "h2,h3,h4,h5,h6{line-height:1.25;margin:2rem 0 .6rem}\n"
    ".standfirst{font-size:1.25rem;line-height:1.45;margin:0 0 1rem}\n"
    ".byline,.kind,.links,.media,figcaption,footer,.statements h2,.cue{font-family:system-ui,sans-serif}\n"
    ".byline,.media,figcaption,footer{color:var(--soft);font-size:.875rem}\n"
    ".byline{padding-bottom:1.2rem;border-bottom:1px solid var(--line)}\n"
    "figure{margin:1.2rem 0}\n"
    "blockquote{margin:1.2rem 0;padding-left:1rem;border-left:3px solid var(--line);font-style:italic}\n"
    "pre{overflow-x:auto;padding:1rem;border:1px solid var(--line);font-size:.875rem;line-height:1.45}\n"
    ".rows{overflow-x:auto}\n"
    "table{border-collapse:collapse;font-size:.9rem}\n"
    "td,th{padding:.3rem .8rem .3rem 0;text-align:start;vertical-align:top;border-bottom:1px solid var(--line)}\n"
    "a{color:var(--link)}\n"
    "mark{background:var(--mark);color:inherit;padding:.05em 0;border-radius:2px}\n"
    "sup{line-height:0;font-size:.7em;font-family:system-ui,sans-serif}sup a{text-decoration:none;padding:0 .15em}\n"
    ".statements{margin-top:3rem;padding-top:1rem;border-top:1px solid var(--line);font-size:.95rem;line-height:1.45}\n"
    ".statements h2{font-size:.8rem;letter-spacing:.08em;text-transform:uppercase;color:var(--soft);margin:0 0 1rem}\n"
    ".statements ol{margin:0;padding-left:1.8rem}\n"
    ".statements li{margin-bottom:1.1rem;scroll-margin-top:2rem}\n"
    ".statements li::marker{color:var(--soft);font-family:system-ui,sans-serif;font-size:.8rem}\n"
    ".statements li:target{background:var(--mark)}\n"
    ".statements p{margin:0}\n"
    ".cue{color:var(--link);font-size:.85em}\n"
    ".kind,.links{color:var(--soft);font-size:.8rem}\n"
    ".post{margin:2rem 0 .6rem;padding:.6rem 0 0;border-top:1px solid var(--line)}\n"
    ".comments{margin-top:3rem;padding-top:1rem;border-top:1px solid var(--line);font-size:.95rem}\n"
    ".comments summary{cursor:pointer;font-family:system-ui,sans-serif;font-size:.875rem;color:var(--soft)}\n"
    ".comments .post{margin:1rem 0 .2rem;border:0}.comments p+p,.comments p:only-child{margin:0;white-space:pre-line}"
    ".comments .reply{margin-left:1.5rem}\n"
    "footer{margin-top:3rem}\n"
    "@media(min-width:68rem){main.wide{max-width:68rem;display:grid;grid-template-columns:38rem 1fr;column-gap:4rem}"
    ".wide .statements{margin-top:0;padding:.6rem 0 0;border:0}footer{grid-column:1/-1}}\n";

struct page {
    const struct copydesk_record *record;
    struct buffer *out;
    struct html_text text; /* the article's, with what is marked in it */
    uint32_t quotes;       /* open block quotes */
};

static void put(struct page *page, const char *markup) {
    buffer_put_string(page->out, markup);
}

static void put_text(struct page *page, textref t) {
    output_put_escaped(page->out, t, &output_html_escapes);
}

static void put_number(struct page *page, uint32_t number) {
    buffer_put_unsigned(page->out, number);
}

static void put_marked(struct page *page, uint32_t block, struct copydesk_range span) {
    const struct copydesk_block *b = &page->record->blocks[block];
    html_text_put(&page->text, span, b->marks, b->mark_count);
}

/* ---- blocks -------------------------------------------------------------------------------------------------- */

/* `element` with the block's number as its anchor; its end tag is up to the caller. */
static void open_block(struct page *page, const char *element, uint32_t block) {
    put(page, "<");
    put(page, element);
    put(page, " id=\"b");
    put_number(page, block + 1);
    put(page, "\">");
}

static void put_simple(struct page *page, const char *element, const char *end, uint32_t block) {
    open_block(page, element, block);
    put_marked(page, block, page->record->blocks[block].span);
    put(page, end);
}

static void put_heading(struct page *page, uint32_t block) {
    static const char *const elements[] = {"h2", "h3", "h4", "h5", "h6"};
    uint8_t level = page->record->blocks[block].level;
    const char *element = elements[level < 2 ? 0 : level > 6 ? 4 : level - 2];
    put_simple(page, element, "</", block);
    put(page, element);
    put(page, ">\n");
}

/* Returns the column after the cell. */
static uint32_t put_cell(struct page *page, uint32_t block, const struct output_columns *columns,
                         const struct copydesk_cell *cell, uint32_t column) {
    const char *element = cell->header ? "th" : "td";
    uint32_t at = output_column(columns, cell, column), end = at + 1;
    while (end < columns->count && columns->at[end] - cell->column < cell->columns) end++;
    for (; column < at; column++) put(page, "<td></td>");
    put(page, "<");
    put(page, element);
    if (end - at > 1) buffer_format(page->out, " colspan=\"%u\"", end - at);
    put(page, ">");
    put_marked(page, block, cell->span);
    buffer_format(page->out, "</%s>", element);
    return end;
}

static void put_row(struct page *page, uint32_t block, const struct output_columns *columns) {
    struct output_cells cells = output_cells_of(page->record, block);
    struct copydesk_cell cell;
    open_block(page, "tr", block);
    for (uint32_t column = 0; output_next_cell(&cells, &cell);) column = put_cell(page, block, columns, &cell, column);
    put(page, "</tr>\n");
}

static void put_table(struct page *page, uint32_t begin, uint32_t end) {
    struct output_columns columns;
    output_find_columns(page->record, begin, end, &columns);
    put(page, "<div class=\"rows\"><table>\n");
    for (uint32_t i = begin; i < end; i++) put_row(page, i, &columns);
    put(page, "</table></div>\n");
}

static void put_code(struct page *page, uint32_t block) {
    textref language = page->record->blocks[block].language;
    open_block(page, "pre", block);
    put(page, "<code");
    if (language.size) {
        put(page, " class=\"language-");
        put_text(page, language);
        put(page, "\"");
    }
    put(page, ">");
    put_text(page, output_block_text(page->record, block));
    put(page, "</code></pre>\n");
}

static void put_flow(struct page *page, uint32_t begin, uint32_t end) {
    switch (page->record->blocks[begin].kind) {
    case COPYDESK_QUOTE:
    case COPYDESK_LIST_ITEM:
    case COPYDESK_PARAGRAPH: put_simple(page, "p", "</p>\n", begin); break;
    case COPYDESK_HEADING: put_heading(page, begin); break;
    case COPYDESK_CODE: put_code(page, begin); break;
    case COPYDESK_TABLE_ROW: put_table(page, begin, end); break;
    case COPYDESK_CAPTION:
        put(page, "<figure>");
        put_simple(page, "figcaption", "</figcaption></figure>\n", begin);
        break;
    }
}

/* ---- lists and quotes ---------------------------------------------------------------------------------------- */

struct open_lists {
    struct output_list list;
    bool ordered[OUTPUT_LIST_DEPTH];
    uint32_t open;
};

static void close_list(struct page *page, struct open_lists *lists) {
    put(page, lists->ordered[--lists->open] ? "</li></ol>\n" : "</li></ul>\n");
}

static void put_item(struct page *page, struct open_lists *lists, uint32_t block) {
    const struct copydesk_block *item = &page->record->blocks[block];
    uint32_t depth = output_list_depth(&lists->list, item), before = lists->list.count[depth];
    bool goes_on = lists->open > depth && lists->ordered[depth] == item->ordered;
    uint32_t number = output_list_count(&lists->list, item);
    while (lists->open > depth + 1 || (lists->open == depth + 1 && !goes_on)) close_list(page, lists);
    if (goes_on) {
        put(page, "</li>\n");
    } else {
        lists->ordered[lists->open++] = item->ordered;
        put(page, item->ordered ? "<ol>\n" : "<ul>\n");
    }
    open_block(page, "li", block);
    if (item->ordered && number != (goes_on ? before + 1 : 1)) {
        page->out->size--; /* the tag goes on */
        buffer_format(page->out, " value=\"%u\">", number);
    }
    put_marked(page, block, item->span);
}

static uint32_t rows_end(const struct copydesk_record *record, uint32_t begin, uint32_t end) {
    uint32_t i = begin + 1;
    while (record->blocks[begin].kind == COPYDESK_TABLE_ROW && i < end && record->blocks[i].kind == COPYDESK_TABLE_ROW)
        i++;
    return i;
}

static void put_list(struct page *page, uint32_t begin, uint32_t end) {
    struct open_lists lists = {.open = 0};
    for (uint32_t i = begin, next; i < end; i = next) {
        const struct copydesk_block *block = &page->record->blocks[i];
        next = rows_end(page->record, i, end);
        if (block->kind == COPYDESK_LIST_ITEM && (!block->continues || i == begin)) {
            put_item(page, &lists, i);
            continue;
        }
        while (lists.open > output_list_inside(&lists.list, block->lists)) close_list(page, &lists);
        if (block->kind == COPYDESK_QUOTE) put(page, "<blockquote>");
        put_flow(page, i, next);
        if (block->kind == COPYDESK_QUOTE) put(page, "</blockquote>\n");
    }
    while (lists.open > 0) close_list(page, &lists);
}

static void set_quotes(struct page *page, uint32_t shared, uint32_t quotes) {
    for (; page->quotes > shared; page->quotes--) put(page, "</blockquote>\n");
    for (; page->quotes < quotes; page->quotes++) put(page, "<blockquote>\n");
}

/* Nothing is fetched: a picture too is a link. */
static void put_media(struct page *page, const struct copydesk_media *media) {
    put(page, "<p class=\"media\"><a rel=\"noreferrer\" href=\"");
    put_text(page, media->url);
    put(page, "\">");
    put(page, output_media_title(media->kind));
    put(page, "</a>");
    if (!output_has_caption(page->record, media) && media->caption.size) {
        put(page, " ");
        put_text(page, media->caption);
    }
    put(page, "</p>\n");
}

static void put_media_before(struct page *page, uint32_t from, uint32_t to) {
    const struct copydesk_media *media;
    for (uint32_t next = 0; (media = output_next_media(page->record, from, to, &next));) put_media(page, media);
}

static void put_group(struct page *page, uint32_t begin, uint32_t end) {
    const struct copydesk_block *block = &page->record->blocks[begin];
    set_quotes(page, output_shared_quotes(page->record, begin), output_quotes(block));
    if (block->kind == COPYDESK_LIST_ITEM)
        put_list(page, begin, end);
    else
        put_flow(page, begin, end);
}

/* ---- front and statements ------------------------------------------------------------------------------------ */

/* Only addresses of the web become links: a page may name any scheme, `javascript:` among them. */
static bool is_web_address(textref url) {
    return text_starts_nocase(url, TEXT("https://")) || text_starts_nocase(url, TEXT("http://"));
}

static void put_byline(struct page *page) {
    const struct copydesk_record *record = page->record;
    textref address = record->canonical.size ? record->canonical : record->url;
    textref site = record->site.size ? record->site : is_web_address(address) ? address : (textref){0};
    if (!record->author_count && !record->published.size && !site.size) return;
    put(page, "<p class=\"byline\">");
    for (uint32_t i = 0; i < record->author_count; i++) {
        put(page, i ? ", " : "By ");
        put_text(page, record->authors[i].name);
    }
    if (record->published.size) {
        char room[64];
        put(page, record->author_count ? " · <time datetime=\"" : "<time datetime=\"");
        put_text(page, record->published);
        put(page, "\">");
        put_text(page, output_date(record->published, room));
        put(page, "</time>");
    }
    if (site.size) {
        if (record->author_count || record->published.size) put(page, " · ");
        if (is_web_address(address)) {
            put(page, "<a rel=\"noreferrer\" href=\"");
            put_text(page, address);
            put(page, "\">");
        }
        put_text(page, site);
        if (is_web_address(address)) put(page, "</a>");
    }
    put(page, "</p>\n");
}

static void put_front(struct page *page) {
    const struct copydesk_record *record = page->record;
    put(page, "<header>\n");
    if (record->title.size) {
        put(page, "<h1>");
        put_text(page, record->title);
        put(page, "</h1>\n");
    }
    if (output_standfirst(record).size) {
        put(page, "<p class=\"standfirst\">");
        put_text(page, output_standfirst(record));
        put(page, "</p>\n");
    }
    put_byline(page);
    put(page, "</header>\n");
}

/* The block that byte `text` stands in, by bisection; block_count when there is none. */
static uint32_t block_at(const struct copydesk_record *record, uint32_t text) {
    uint32_t low = 0, high = record->block_count;
    while (low < high) {
        uint32_t middle = low + (high - low) / 2;
        if (record->blocks[middle].span.end <= text)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

/* The words of a statement, a link to where they stand. */
static void put_content(struct page *page, const struct copydesk_statement *statement) {
    const struct copydesk_ranges span = statement->content.span;
    if (statement->content.text.size == 0) return;
    uint32_t block = span.count ? block_at(page->record, span.at[0].begin) : page->record->block_count;
    put(page, "<p class=\"content\">");
    put_text(page, statement->content.text);
    if (block < page->record->block_count && block >= output_first_block(page->record))
        buffer_format(page->out, " <a href=\"#b%u\" title=\"in the text\">¶</a>", block + 1);
    put(page, "</p>\n");
}

static void put_kind(struct page *page, const struct copydesk_statement *statement) {
    const char *source = output_source_name(statement->source_kind);
    put(page, "<p class=\"kind\">");
    put(page, source);
    put(page, *source ? " · " : "");
    put(page, output_mode_name(statement->mode));
    put(page, " · ");
    put(page, output_stance_name(statement->stance));
    if (statement->negated) put(page, " · negated");
    if (statement->hedged) put(page, " · hedged");
    put(page, "</p>\n");
}

static void put_link(struct page *page, bool *first, const char *how, int32_t index) {
    if (index < 0) return;
    buffer_format(page->out, "%s<a href=\"#s%d\">%s %d</a>", *first ? "" : " · ", index + 1, how, index + 1);
    *first = false;
}

static void put_links(struct page *page, const struct copydesk_statement *statement) {
    const struct copydesk_record *record = page->record;
    if (statement->via_count == 0 && statement->within < 0 && statement->answers < 0) return;
    put(page, "<p class=\"links\">");
    for (uint32_t i = 0; i < statement->via_count; i++) {
        const struct copydesk_via *via = &statement->via[i];
        put(page, i ? ", " : "via ");
        if (via->statement >= 0 && (uint32_t)via->statement < record->statement_count) {
            buffer_format(page->out, "<a href=\"#s%d\">", via->statement + 1);
            put_text(page, output_who(&record->statements[via->statement]));
            put(page, "</a>");
        } else {
            put_text(page, via->name);
        }
    }
    bool first = statement->via_count == 0;
    put_link(page, &first, "within", statement->within);
    put_link(page, &first, "answers", statement->answers);
    put(page, "</p>\n");
}

/* HTML's <time> takes a day; of several only the words are shown. */
static void put_said(struct page *page, const struct copydesk_statement *statement) {
    bool day = statement->said_date.size && !text_has(statement->said_date, TEXT("/"));
    put(page, " · ");
    if (day) {
        put(page, "<time datetime=\"");
        put_text(page, statement->said_date);
        put(page, "\">");
    }
    put_text(page, statement->said.text);
    if (day) put(page, "</time>");
}

static void put_statement(struct page *page, uint32_t number) {
    const struct copydesk_statement *statement = &page->record->statements[number];
    textref who = statement->source.text.size ? statement->source.text : statement->source_name;
    buffer_format(page->out, "<li id=\"s%u\"><p><b>", number + 1);
    put_text(page, who.size ? who : TEXT("(no source named)"));
    put(page, "</b>");
    if (statement->source_name.size && !text_has(who, statement->source_name)) {
        put(page, " (");
        put_text(page, statement->source_name);
        put(page, ")");
    }
    put(page, " <span class=\"cue\">");
    put_text(page, statement->cue.text);
    if (statement->told.text.size) {
        put(page, " → ");
        put_text(page, statement->told.text);
    }
    if (statement->said.text.size) put_said(page, statement);
    put(page, "</span></p>\n");
    put_content(page, statement);
    put_kind(page, statement);
    put_links(page, statement);
    put(page, "</li>\n");
}

static void put_statements(struct page *page) {
    if (page->record->statement_count == 0) return;
    put(page, "<section class=\"statements\" aria-labelledby=\"said\">\n<h2 id=\"said\">Who said what</h2>\n<ol>\n");
    for (uint32_t i = 0; i < page->record->statement_count; i++) put_statement(page, i);
    put(page, "</ol>\n</section>\n");
}

static void put_signature(struct page *page, const struct copydesk_post *post) {
    char room[64];
    if (post->author.size == 0 && post->published.size == 0) return;
    put(page, "<p class=\"byline post\">");
    if (post->level) put(page, "↳ ");
    if (post->author.size) {
        put(page, "<b>");
        put_text(page, post->author);
        put(page, "</b>");
    }
    if (post->published.size) {
        put(page, post->author.size ? " · <time datetime=\"" : "<time datetime=\"");
        put_text(page, post->published);
        put(page, "\">");
        put_text(page, output_date(post->published, room));
        put(page, "</time>");
    }
    put(page, "</p>\n");
}

static void put_comments(struct page *page) {
    const struct copydesk_record *record = page->record;
    if (record->comment_count == 0) return;
    put(page, "<details class=\"comments\"><summary>Comments: ");
    put_number(page, record->comment_count);
    put(page, "</summary>\n");
    for (uint32_t i = 0; i < record->comment_count; i++) {
        put(page, record->comments[i].level ? "<div class=\"reply\" dir=\"auto\">" : "<div dir=\"auto\">");
        put_signature(page, &record->comments[i]);
        put(page, "<p>");
        put_text(page, record->comments[i].text);
        put(page, "</p></div>\n");
    }
    put(page, "</details>\n");
}

static void put_footer(struct page *page) {
    const struct copydesk_record *record = page->record;
    if (record->input.size == 0 && record->warning_count == 0) return;
    put(page, "<footer>");
    if (record->input.size) {
        put(page, "<p>Read from ");
        put_text(page, record->input);
        put(page, "</p>");
    }
    for (uint32_t i = 0; i < record->warning_count; i++) {
        put(page, "<p>Note: ");
        put_text(page, record->warnings[i]);
        put(page, "</p>");
    }
    put(page, "</footer>\n");
}

static void put_head(struct page *page) {
    const struct copydesk_record *record = page->record;
    put(page, "<!doctype html>\n<html");
    if (record->language.size) {
        put(page, " lang=\"");
        put_text(page, record->language);
        put(page, "\"");
    }
    put(page, ">\n<head>\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" content=\"width=device-width\">\n<title>");
    put_text(page, record->title.size ? record->title : record->input.size ? record->input : TEXT("Untitled"));
    put(page, "</title>\n<style>\n");
    put(page, style_sheet);
    put(page, "</style>\n</head>\n");
}

void output_html(const struct copydesk_record *record, struct buffer *out) {
    struct page page = {.record = record, .out = out};
    if (!html_text_open(&page.text, record, out)) {
        out->failed = true;
        return;
    }
    put_head(&page);
    put(&page, record->statement_count ? "<body>\n<main class=\"wide\">\n" : "<body>\n<main>\n");
    put(&page, "<article dir=\"auto\">\n");
    put_front(&page);
    uint32_t from = 0;
    for (uint32_t i = output_first_block(record), post = 0, end; i < record->block_count; i = end) {
        const struct copydesk_post *opened = output_post_at(record, i, &post);
        end = output_end_in_post(record, post, output_group_end(record, i));
        if (opened) {
            set_quotes(&page, 0, 0);
            put_signature(&page, opened);
        }
        put_media_before(&page, from, i);
        put_group(&page, i, end);
        from = i + 1;
    }
    put_media_before(&page, from, record->block_count);
    set_quotes(&page, 0, 0);
    put(&page, "</article>\n");
    put_statements(&page);
    put_comments(&page);
    put_footer(&page);
    put(&page, "</main>\n</body>\n</html>\n");
    html_text_close(&page.text);
}
