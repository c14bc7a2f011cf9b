#include "sample.h"

#include "base/text.h"

enum { MAX_BLOCKS = 32, MAX_RANGES = 64 };

static char text[4096];
static uint32_t text_size;
static struct copydesk_block blocks[MAX_BLOCKS];
static uint32_t block_count;
static struct copydesk_range ranges[MAX_RANGES];
static uint32_t range_count;

/* The document is the text itself, four bytes in. */
static const uint32_t shift = 4;

static void add_text(textref t) {
    memcpy(text + text_size, t.at, t.size);
    text_size += t.size;
}

static void add_block(enum copydesk_block_kind kind, uint8_t level, bool ordered, const char *words) {
    bool tight = block_count && kind == blocks[block_count - 1].kind &&
                 (kind == COPYDESK_LIST_ITEM || kind == COPYDESK_TABLE_ROW);
    if (block_count) add_text(tight ? TEXT("\n") : TEXT("\n\n"));
    uint32_t begin = text_size;
    add_text(text_from(words));
    uint32_t end = text_size;
    blocks[block_count++] = (struct copydesk_block){.kind = kind,
                                                    .level = level,
                                                    .ordered = ordered,
                                                    .span = {begin, end},
                                                    .at = {begin + shift, end + shift},
                                                    .confidence = 0.9731f};
}

static struct copydesk_ranges find(const char *words, uint32_t moved) {
    uint32_t begin = text_find(text_of(text, text_size), text_from(words), 0);
    struct copydesk_range *range = &ranges[range_count++];
    *range = (struct copydesk_range){begin + moved, begin + (uint32_t)strlen(words) + moved};
    return (struct copydesk_ranges){range, 1};
}

static struct copydesk_part part(const char *words) {
    return (struct copydesk_part){text_from(words), find(words, 0), find(words, shift)};
}

static void write_article(void) {
    add_block(COPYDESK_PARAGRAPH, 0, false,
              "The harbour office says the old bridge will close on Monday. Two engineers who asked not to be named "
              "told the Evening Courier on Tuesday that its cables were “eaten through”.");
    add_block(COPYDESK_HEADING, 2, false, "What is known");
    add_block(COPYDESK_LIST_ITEM, 1, false, "The bridge was built in 1931");
    add_block(COPYDESK_LIST_ITEM, 2, false, "and repaired twice");
    add_block(COPYDESK_LIST_ITEM, 1, false, "It carries 9,000 cars a day");
    add_block(COPYDESK_QUOTE, 0, false, "“I have never heard of such a report,” said mayor Ana Bratić.");
    add_block(COPYDESK_TABLE_ROW, 1, false, "Year\tCars a day");
    add_block(COPYDESK_TABLE_ROW, 0, false, "1931\t400");
    add_block(COPYDESK_TABLE_ROW, 0, false, "2021\t9,000");
    add_block(COPYDESK_CODE, 0, false, "load = cars * 1.4\n  limit < 12000 && ok");
    add_block(COPYDESK_CAPTION, 0, false, "The bridge at dusk");
}

const struct copydesk_record *sample_record(void) {
    static struct copydesk_record record;
    static struct copydesk_statement statements[3];
    static struct copydesk_via via[2];
    static const struct copydesk_author authors[] = {{{"Mira Holt", 9}}, {{"J. Okafor", 9}}};
    static const struct copydesk_text tags[] = {{"bridges", 7}, {"harbour", 7}};
    static const struct copydesk_media media[] = {
        {.kind = COPYDESK_VIDEO, .url = {"https://example.org/v.mp4", 25}, .duration = 95}};
    static const struct copydesk_text warnings[] = {{"charset guessed: windows-1250", 29}};
    if (record.text.size) return &record;
    write_article();
    statements[0] = (struct copydesk_statement){.source = part("The harbour office"),
                                                .source_kind = COPYDESK_SOURCE_ORGANISATION,
                                                .cue = part("says"),
                                                .content = part("the old bridge will close on Monday"),
                                                .mode = COPYDESK_INDIRECT,
                                                .within = -1,
                                                .answers = -1,
                                                .confidence = 0.5f};
    via[0] = (struct copydesk_via){-1, TEXT("the Evening Courier")};
    via[1] = (struct copydesk_via){0, {0}};
    statements[1] = (struct copydesk_statement){.source = part("Two engineers who asked not to be named"),
                                                .source_kind = COPYDESK_SOURCE_ANONYMOUS,
                                                .cue = part("told"),
                                                .content = part("its cables were “eaten through”"),
                                                .quoted = find("eaten through", 0),
                                                .mode = COPYDESK_MIXED,
                                                .stance = COPYDESK_ALLEGES,
                                                .hedged = true,
                                                .told = part("the Evening Courier"),
                                                .said = part("on Tuesday"),
                                                .said_date = TEXT("2024-04-30"),
                                                .via = via,
                                                .via_count = 2,
                                                .within = -1,
                                                .answers = -1,
                                                .confidence = 1};
    statements[2] = (struct copydesk_statement){.source = part("mayor Ana Bratić"),
                                                .source_name = TEXT("Ana Bratić"),
                                                .source_role = TEXT("mayor"),
                                                .source_kind = COPYDESK_SOURCE_PERSON,
                                                .cue = part("said"),
                                                .content = part("I have never heard of such a report,"),
                                                .quoted = find("I have never heard of such a report,", 0),
                                                .mode = COPYDESK_DIRECT,
                                                .stance = COPYDESK_UNAWARE,
                                                .within = -1,
                                                .answers = 1,
                                                .confidence = 0.25f};
    record = (struct copydesk_record){.input = TEXT("pages/bridge.html"),
                                      .url = TEXT("https://example.org/bridge"),
                                      .captured = TEXT("2024-05-02T10:00:00Z"),
                                      .charset = TEXT("windows-1250"),
                                      .kind = COPYDESK_ARTICLE,
                                      .title = TEXT("Bridge to close"),
                                      .standfirst = TEXT("Cables at fault, engineers say"),
                                      .authors = authors,
                                      .author_count = 2,
                                      .published = TEXT("2024-05-02T08:30+02:00"),
                                      .site = TEXT("Harbour News"),
                                      .language = TEXT("en"),
                                      .tags = tags,
                                      .tag_count = 2,
                                      .media = media,
                                      .media_count = 1,
                                      .text = text_of(text, text_size),
                                      .blocks = blocks,
                                      .block_count = block_count,
                                      .statements = statements,
                                      .statement_count = 3,
                                      .warnings = warnings,
                                      .warning_count = 1};
    return &record;
}
