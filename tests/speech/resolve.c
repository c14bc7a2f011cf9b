#include "speaking.h"

static void expect_identity(const char *text, const char *cue, const char *name, const char *role,
                            enum copydesk_source_kind kind) {
    struct speaking s = {0};
    speaking_attribute(&s, text);
    const struct copydesk_statement *statement = speaking_by(&s, cue);
    assert_text(statement->source_name, name);
    assert_text(statement->source_role, role);
    assert_int_equal(statement->source_kind, kind);
    speaking_free(&s);
}

static void splits_role_and_name(void **state) {
    (void)state;
    expect_identity("City council spokesperson Ann Lee said the port will close.", "said", "Ann Lee",
                    "City council spokesperson", COPYDESK_SOURCE_PERSON);
    expect_identity("Dutch Foreign Minister Jan Smit said the port will close.", "said", "Jan Smit",
                    "Dutch Foreign Minister", COPYDESK_SOURCE_PERSON);
    expect_identity("Ann Lee, 57, a nurse from York, said the port will close.", "said", "Ann Lee", "nurse from York",
                    COPYDESK_SOURCE_PERSON);
    expect_identity("A spokesman for the port, Jan Smit, said the port will close.", "said", "Jan Smit",
                    "spokesman for the port", COPYDESK_SOURCE_PERSON);
    expect_identity("Mr. Smit said the port will close.", "said", "Smit", "", COPYDESK_SOURCE_PERSON);
}

static void tells_the_kinds(void **state) {
    (void)state;
    expect_identity("The Ministry of Transport said the port will close.", "said", "Ministry of Transport", "",
                    COPYDESK_SOURCE_ORGANISATION);
    expect_identity("Two officials said the port will close.", "said", "", "", COPYDESK_SOURCE_ANONYMOUS);
    expect_identity("The report found that the port will close.", "found", "", "", COPYDESK_SOURCE_DOCUMENT);
    expect_identity("Reuters reported that the port will close.", "reported", "Reuters", "", COPYDESK_SOURCE_OUTLET);
    expect_identity("The New Harbour Times reported that the port will close.", "reported", "New Harbour Times", "",
                    COPYDESK_SOURCE_OUTLET);
}

static void last_names_and_pronouns(void **state) {
    (void)state;
    static const char text[] = "Harbour director Ann Lee said the port will close.\n“It is old,” Lee added.\n"
                               "“It leaks,” she argued.";
    expect_identity(text, "added", "Ann Lee", "Harbour director", COPYDESK_SOURCE_PERSON);
    expect_identity(text, "argued", "Ann Lee", "Harbour director", COPYDESK_SOURCE_PERSON);
}

static void a_name_met_outside_of_any_source(void **state) {
    (void)state;
    expect_identity("The port hired Ann Lee in 2019.\n“It is old,” Lee said.", "said", "Ann Lee", "",
                    COPYDESK_SOURCE_PERSON);
}

static void a_pronoun_that_does_not_fit(void **state) {
    (void)state;
    expect_identity("Mrs. Lee said the port will close.\n“It is old,” he argued.", "argued", "", "",
                    COPYDESK_SOURCE_PERSON);
}

static void the_role_alone(void **state) {
    (void)state;
    expect_identity(
        "Transport minister Jan Smit said the port will close.\nThe union objects.\nThe minister added that it is old.",
        "added", "Jan Smit", "Transport minister", COPYDESK_SOURCE_PERSON);
}

static void initials(void **state) {
    (void)state;
    expect_identity("The story ran in the New Harbour Times.\nThe NHT said that the port will close.", "said",
                    "the New Harbour Times", "", COPYDESK_SOURCE_OUTLET);
}

static void the_report_of_an_outlet(void **state) {
    (void)state;
    expect_identity("Citing unnamed officials, the Harbour Times reported that the port will close. "
                    "The report added that it is old.",
                    "added", "the Harbour Times", "", COPYDESK_SOURCE_DOCUMENT);
}

static void expect_name(const char *text, const char *cue, const char *name, enum copydesk_source_kind kind) {
    struct speaking s = {0};
    speaking_attribute(&s, text);
    const struct copydesk_statement *statement = speaking_by(&s, cue);
    if (!text_is(statement->source_name, text_from(name)) || statement->source_kind != kind)
        fail_msg("“%.*s”, kind %d, of: %s", (int)statement->source_name.size, statement->source_name.at,
                 (int)statement->source_kind, text);
    speaking_free(&s);
}

struct named {
    const char *text, *cue, *name;
    enum copydesk_source_kind kind;
};

static void expect_names(const struct named *cases, size_t count) {
    for (size_t i = 0; i < count; i++) expect_name(cases[i].text, cases[i].cue, cases[i].name, cases[i].kind);
}

static void a_short_name_finds_the_full_one(void **state) {
    (void)state;
    static const struct named cases[] = {
        {"Smit says port will close.\nThe mayor met Jan Smit in 2019.", "says", "Jan Smit", COPYDESK_SOURCE_PERSON},
        {"Ann B. Lee spoke first.\nMs. Lee said the port will close.", "said", "Ann B. Lee", COPYDESK_SOURCE_PERSON},
        {"Ann Lee and Tom Lee met.\nMr. Lee said the port will close.", "said", "Tom Lee", COPYDESK_SOURCE_PERSON},
        {"Tom Lee and Ann Lee met.\nMr. Lee said the port will close.", "said", "Tom Lee", COPYDESK_SOURCE_PERSON},
        {"House Speaker Jan Smit spoke.\nSmit said the port will close.", "said", "Jan Smit", COPYDESK_SOURCE_PERSON},
        {"South Carolina Gov. Ann Lee spoke.\nLee said the port will close.", "said", "Ann Lee",
         COPYDESK_SOURCE_PERSON},
        {"Mark German runs the port.\nGerman said the port will close.", "said", "Mark German", COPYDESK_SOURCE_PERSON},
        {"The port's minister, Lou Jiwei, spoke first.\nMr. Lou said the port will close.", "said", "Lou Jiwei",
         COPYDESK_SOURCE_PERSON},
        {"It ran in the Harbour Post on Monday.\nThe Post said that the port will close.", "said", "Harbour Post",
         COPYDESK_SOURCE_OUTLET},
        {"Ann Lee spoke on Monday.\nLee's claim that the port will close is wrong.", "claim", "Ann Lee",
         COPYDESK_SOURCE_PERSON},
        {"Orsolyn Zask Says The Whole Port Will Close Soon\nZask also said the port is old.\nThe mayor met Zask there.",
         "also said", "Orsolyn Zask", COPYDESK_SOURCE_PERSON},
        {"It ran in the Harbour Press.\nThe HP said that the port will close.", "said", "the Harbour Press",
         COPYDESK_SOURCE_OUTLET},
    };
    expect_names(cases, sizeof cases / sizeof *cases);
}

static void a_pronoun_takes_whom_the_text_speaks_of(void **state) {
    (void)state;
    static const struct named cases[] = {
        {"Ann Lee met Tom Berg at the port. She said it will close.", "said", "Ann Lee", COPYDESK_SOURCE_PERSON},
        {"Ann Lee met Tom Berg at the port. He said it will close.", "said", "Tom Berg", COPYDESK_SOURCE_PERSON},
        {"Tom Berg met Jan Smit at the port. He said it will close.", "said", "Tom Berg", COPYDESK_SOURCE_PERSON},
        {"“Jan Smit will lose,” said Tom Berg. “The port is old,” he added.", "added", "Tom Berg",
         COPYDESK_SOURCE_PERSON},
        {"Tom Berg, who met Jan Smit on Monday, left. He said it will close.", "said", "Tom Berg",
         COPYDESK_SOURCE_PERSON},
        {"Jan Smit ran the port with Tom Berg. He said Smit will lose.", "said", "Tom Berg", COPYDESK_SOURCE_PERSON},
        {"Jan Smit ran the port. He sold it.\nThen he said it will close.", "said", "Jan Smit", COPYDESK_SOURCE_PERSON},
        {"The pier.\nZorah Quent, a spokeswoman, slept. He said it will close.", "said", "", COPYDESK_SOURCE_PERSON},
        {"The pier.\nQuill Zask met his wife, Zorah Quent. She said it will close.", "said", "Zorah Quent",
         COPYDESK_SOURCE_PERSON},
    };
    expect_names(cases, sizeof cases / sizeof *cases);
}

static void who_takes_the_noun_before_it(void **state) {
    (void)state;
    static const struct named cases[] = {
        {"The mayor praised Ann Lee, a nurse from York, who said the port will close.", "said", "Ann Lee",
         COPYDESK_SOURCE_PERSON},
        {"The mayor praised the nurses, who said the port will close.", "said", "", COPYDESK_SOURCE_ANONYMOUS},
    };
    expect_names(cases, sizeof cases / sizeof *cases);
}

static void descriptions(void **state) {
    (void)state;
    static const struct named cases[] = {
        {"Sen. Ann Lee met Gov. Tom Berg.\nThe senator said the port will close.", "said", "Ann Lee",
         COPYDESK_SOURCE_PERSON},
        {"Sen. Ann Lee met Gov. Tom Berg.\nThe governor said the port will close.", "said", "Tom Berg",
         COPYDESK_SOURCE_PERSON},
        {"Ann Lee runs the port.\nThe tycoon said it will close.", "said", "Ann Lee", COPYDESK_SOURCE_PERSON},
        {"A lawmaker said the port will close.\nAnn Lee told voters it is old.", "said", "Ann Lee",
         COPYDESK_SOURCE_PERSON},
        {"A lawmaker said the port will close.", "said", "", COPYDESK_SOURCE_ANONYMOUS},
        {"Harbour Holdings Inc. owns the port.\nThe company said it will close.", "said", "Harbour Holdings Inc.",
         COPYDESK_SOURCE_ORGANISATION},
        {"The Institute of Ports met.\nThe institute said it will close.", "said", "Institute of Ports",
         COPYDESK_SOURCE_ORGANISATION},
        {"Sen. Jo Berg runs the port. Utah Sen. Ann Lee sold it.\nThe Ohio senator said the port will close.", "said",
         "Jo Berg", COPYDESK_SOURCE_PERSON},
        {"Sen. Ann Lee met Gov. Tom Berg.\nAnother senator said the port will close.", "said", "",
         COPYDESK_SOURCE_ANONYMOUS},
        {"One delegate, party chairwoman Ann Lee, said the port will close.", "said", "Ann Lee",
         COPYDESK_SOURCE_PERSON},
        {"Voters leaving the port said it will close.", "said", "", COPYDESK_SOURCE_ANONYMOUS},
        {"Several hundred voters said the port will close.", "said", "", COPYDESK_SOURCE_ANONYMOUS},
        {"Two in three said the port will close.", "said", "", COPYDESK_SOURCE_ANONYMOUS},
        {"Hundreds of demonstrators said the port will close.", "said", "", COPYDESK_SOURCE_ANONYMOUS},
        {"Playing Field, a talent agency, said the port will close.", "said", "Playing Field",
         COPYDESK_SOURCE_ORGANISATION},
        {"Canada said the port will close.", "said", "Canada", COPYDESK_SOURCE_ORGANISATION},
    };
    expect_names(cases, sizeof cases / sizeof *cases);
}

static void words_without_a_name_of_their_own(void **state) {
    (void)state;
    static const struct named cases[] = {
        {"TOM BERG: PORT WILL CLOSE\nTom Berg spoke on Monday.\nBERG said the port will close.", "said", "Tom Berg",
         COPYDESK_SOURCE_PERSON},
        {"Republican nominee Ann Lee met Democratic nominee Tom Berg.\nThe Republican nominee said the port will "
         "close.",
         "said", "Ann Lee", COPYDESK_SOURCE_PERSON},
        {"Ann Lee runs the port.\nThe man said the port will close.", "said", "", COPYDESK_SOURCE_ANONYMOUS},
        {"The Lee campaign began.\nThe campaign said the port will close.", "said", "Lee campaign",
         COPYDESK_SOURCE_ORGANISATION},
        {"SkyFerry said the port will close.", "said", "SkyFerry", COPYDESK_SOURCE_ORGANISATION},
        {"Merrow said it will close the port.", "said", "Merrow", COPYDESK_SOURCE_ORGANISATION},
        {"FULL TEXT.\nThe port is old.\nIt said the port will close.", "said", "", COPYDESK_SOURCE_UNKNOWN},
        {"Gallup found that the port will close.", "found", "Gallup", COPYDESK_SOURCE_ORGANISATION},
        {"Secretary of State Ann Lee said the port will close.", "said", "Ann Lee", COPYDESK_SOURCE_PERSON},
        {"Ann Lee — chosen by the port as its head — said it will close.", "said", "Ann Lee", COPYDESK_SOURCE_PERSON},
        {"Ann Lee (D-York) said the port will close.", "said", "Ann Lee", COPYDESK_SOURCE_PERSON},
        {"The former minister and union leader Ann Lee said the port will close.", "said", "Ann Lee",
         COPYDESK_SOURCE_PERSON},
    };
    expect_names(cases, sizeof cases / sizeof *cases);
}

static void documents_have_makers(void **state) {
    (void)state;
    static const struct named cases[] = {
        {"The Harbour Times conducted a poll.\nThe new poll found that the port will close.", "found", "Harbour Times",
         COPYDESK_SOURCE_DOCUMENT},
        {"The study showed that the port will close. It is the study released by the Harbour Institute.", "showed",
         "Harbour Institute", COPYDESK_SOURCE_DOCUMENT},
        {"The Harbour Times reported on Monday that he was ill.\nThe letter said that the port will close.", "said", "",
         COPYDESK_SOURCE_DOCUMENT},
        {"The Harbour Times conducted a poll.\nPolls show that the port will close.", "show", "",
         COPYDESK_SOURCE_DOCUMENT},
        {"Ann Lee unveiled her first ad.\nThe ad says that it is old.", "says", "Ann Lee", COPYDESK_SOURCE_DOCUMENT},
        {"The Harbour Board contended in its letter, written by Ann Lee, that it is old.\nThe letter says that it "
         "leaks.",
         "says", "Harbour Board", COPYDESK_SOURCE_DOCUMENT},
        {"Ann Lee's report found that the port will close.", "found", "Ann Lee", COPYDESK_SOURCE_DOCUMENT},
    };
    expect_names(cases, sizeof cases / sizeof *cases);
}

static void bodies_told_by_what_stands_beside_them(void **state) {
    (void)state;
    static const struct named cases[] = {
        {"The newspaper Harbour Post closed a year ago, and the Fish Guild mourned.\nThe newspaper said the pier was "
         "old.",
         "said", "Harbour Post", COPYDESK_SOURCE_OUTLET},
        {"A new group said on Monday that the pier must close.\nHarbour Watch, a group from Ayr, met in the hall.",
         "said", "Harbour Watch", COPYDESK_SOURCE_ORGANISATION},
        {"Mary Lee met Harbour Watch, a group that said the pier was old.", "said", "Harbour Watch",
         COPYDESK_SOURCE_ORGANISATION},
        {"The group backing Mary Lee said the pier must close.", "said", "", COPYDESK_SOURCE_ORGANISATION},
        {"The Harbour Institute met.\nA survey by the institute in May found that the pier is old.", "found",
         "Harbour Institute", COPYDESK_SOURCE_DOCUMENT},
        {"Mary Lee met the board.\nThe Lee ad said that it is old.", "said", "Mary Lee", COPYDESK_SOURCE_DOCUMENT},
        {"The Harbour Post wrote that the pier is old.\nThey said it leaks.", "said", "Harbour Post",
         COPYDESK_SOURCE_OUTLET},
    };
    expect_names(cases, sizeof cases / sizeof *cases);
}

static void persons_named_beside_or_behind(void **state) {
    (void)state;
    static const struct named cases[] = {
        {"Jane Ray, a lawmaker hoping that the pier will close, met Mary Lee.", "hoping", "Jane Ray",
         COPYDESK_SOURCE_PERSON},
        {"One of his advisers, Ann Lee, said the pier will close.", "said", "Ann Lee", COPYDESK_SOURCE_PERSON},
        {"The woman who had closed the pier, his cousin Ann Lee of Ayr, said it was old.", "said", "Ann Lee",
         COPYDESK_SOURCE_PERSON},
        {"A lawmaker asked on Monday for the pier to be closed.\n“It is old,” Joe Salt said in a bill filed in Ayr, "
         "according to the Harbour Post.",
         "asked", "Joe Salt", COPYDESK_SOURCE_PERSON},
        {"Mary Lee’s campaign chief said the pier must close.\nJane Ray, vice chair of Lee’s campaign, wrote a letter.",
         "said", "Jane Ray", COPYDESK_SOURCE_PERSON},
        {"Mary Lee’s campaign chief said the pier must close.\nJane Ray, a nurse, wrote a letter.", "said", "",
         COPYDESK_SOURCE_PERSON},
    };
    expect_names(cases, sizeof cases / sizeof *cases);
}

static void capitals_that_begin_no_name(void **state) {
    (void)state;
    static const struct named cases[] = {
        {"Mary Smit came in. Understated Smit slept for an hour. “It is old,” Smit said.", "said", "Mary Smit",
         COPYDESK_SOURCE_PERSON},
        {"Zoe Questions Port As Pier Closes\n\nThe board slept. Zoe said the pier was old.", "said", "Zoe",
         COPYDESK_SOURCE_PERSON},
    };
    expect_names(cases, sizeof cases / sizeof *cases);
}

static void whose_i_it_is(void **state) {
    (void)state;
    static const struct named cases[] = {
        {"Mark Ray met Ann Lee, who has led the port.\n\nShe spoke of piers.\n\nQ: Is the pier old?\n\nA: It is.\n\n"
         "I fear that it leaks.\n\nQ: Will it close?\n\nA: No.",
         "fear", "Ann Lee", COPYDESK_SOURCE_PERSON},
        {"Ann Lee has led the port.\n\nQ: Is the pier old?\n\nI fear that it leaks.\n\nA: Yes.", "fear", "",
         COPYDESK_SOURCE_PERSON},
        {"Pier must stay.\n\nI fear that the port leaks.\n\nTrue, it is old.\n\nAnn Lee.\n\nYork.\n\nNot at all.",
         "fear", "Ann Lee", COPYDESK_SOURCE_PERSON},
        {"Pier must stay.\n\nI fear that the port leaks.\n\nAnn Lee is the director of the Port of York.", "fear",
         "Ann Lee", COPYDESK_SOURCE_PERSON},
        {"Pier must stay.\n\nI fear that Ann Lee is late.\n\nTrue, it is old.\n\nAnn Lee slept in York.", "fear", "",
         COPYDESK_SOURCE_PERSON},
    };
    expect_names(cases, sizeof cases / sizeof *cases);
}

static void whoever_spoke_goes_on(void **state) {
    (void)state;
    static const struct named cases[] = {
        {"Paul Ray ran the port before, and Paul Ray may run it again. Paul Ray wants the pier back.\n"
         "Mark Lee said the harbour that Paul Ray built will close.\n“It is old,” he added.",
         "added", "Mark Lee", COPYDESK_SOURCE_PERSON},
        {"Mark Lee said the pier will close. “It is old. It leaks. It rots. It sinks,” Lee argued.\n"
         "The board of Paul Ray met.\n“It is old. It leaks,” he added.",
         "added", "Mark Lee", COPYDESK_SOURCE_PERSON},
        {"Mark Lee said Paul Ray was late, and he added that it was sad.", "added", "Mark Lee", COPYDESK_SOURCE_PERSON},
        {"Mary Lee met a nurse. Tinder closed her page; on Tinder, nobody met Tinder.\nIt was gone, she said.", "said",
         "Mary Lee", COPYDESK_SOURCE_PERSON},
        {"Mark Lee took the floor.\n“It is old. It leaks. It rots. It sinks. It creaks. It sways. It sags. It drips. "
         "It "
         "cracks. It rusts. It smells. It is dark. It is cold,” he said.",
         "said", "Mark Lee", COPYDESK_SOURCE_PERSON},
    };
    expect_names(cases, sizeof cases / sizeof *cases);
}

static void several_persons(void **state) {
    (void)state;
    static const struct named cases[] = {
        {"Ann Lee and Bo Ray left.\nThe two said the pier will close.", "said", "Ann Lee and Bo Ray",
         COPYDESK_SOURCE_PERSON},
        {"Ann Lee, a nurse, and Mark Ray met a crew.\nThe mayor slept.\nBoth men said the pier will close.", "said",
         "Ann Lee, a nurse, and Mark Ray", COPYDESK_SOURCE_PERSON},
        {"The mayor met Ann Lee, the nurse Mary Ray and Mark Tal, and they argued that the pier will close.", "argued",
         "Ann Lee, the nurse Mary Ray and Mark Tal", COPYDESK_SOURCE_PERSON},
        {"Ann Lee and Mark Ray met the voters, and they argued that the pier will close.", "argued", "",
         COPYDESK_SOURCE_ANONYMOUS},
        {"Ann Lee and Mark Ray left.\nThe two said the pier will close.\nThe mayor slept.\nThey added that it leaks.",
         "added", "Ann Lee and Mark Ray", COPYDESK_SOURCE_PERSON},
        {"The mayor read a letter by Ann Lee and Mark Ray.\nThey argued that the pier will close.", "argued", "",
         COPYDESK_SOURCE_ANONYMOUS},
        {"Ann Lee and Mark Ray, who were late, slept.\nThey argued that the pier will close.", "argued",
         "Ann Lee and Mark Ray", COPYDESK_SOURCE_PERSON},
        {"The pier.\nSen. Ann Lee of Ohio and Sen. Mary Ray of Utah slept.\nThe two senators said the pier will close.",
         "said", "Ann Lee of Ohio and Sen. Mary Ray", COPYDESK_SOURCE_PERSON},
    };
    expect_names(cases, sizeof cases / sizeof *cases);
}

static void names_in_parts(void **state) {
    (void)state;
    static const struct named cases[] = {
        {"Ann Le Roux met Mary Ray.\nLe Roux said the pier will close.", "said", "Ann Le Roux", COPYDESK_SOURCE_PERSON},
        {"Kenneth Ray met the board.\nKen Ray said the pier will close.", "said", "Kenneth Ray",
         COPYDESK_SOURCE_PERSON},
        {"Ken Ray met the board.\nKenneth Ray said the pier will close.", "said", "Kenneth Ray",
         COPYDESK_SOURCE_PERSON},
        {"William Ray met the board.\nBill Ray said the pier will close.", "said", "William Ray",
         COPYDESK_SOURCE_PERSON},
        {"Pier20 said the harbour will close.", "said", "Pier20", COPYDESK_SOURCE_ORGANISATION},
        {"Fair Harbour Watch said the pier will close.", "said", "Fair Harbour Watch", COPYDESK_SOURCE_ORGANISATION},
        {"Mayor Ann Bloomberg met the board.\nBloomberg said the pier will close.", "said", "Ann Bloomberg",
         COPYDESK_SOURCE_PERSON},
        {"House Speaker Ann Lee said the pier will close.", "said", "Ann Lee", COPYDESK_SOURCE_PERSON},
        {"White House Chief of Staff Ann Lee said the pier will close.", "said", "Ann Lee", COPYDESK_SOURCE_PERSON},
        {"Ann J. Church met the board.\nMs. Church said the pier will close.", "said", "Ann J. Church",
         COPYDESK_SOURCE_PERSON},
        {"A deadlocked Harbour Council said the pier will close.", "said", "Harbour Council",
         COPYDESK_SOURCE_ORGANISATION},
        {"The rights group the Harbour League said the pier will close.", "said", "Harbour League",
         COPYDESK_SOURCE_ORGANISATION},
        {"The Clean Harbour Act says the pier will close.", "says", "Clean Harbour Act", COPYDESK_SOURCE_DOCUMENT},
        {"Audiences said the pier will close.", "said", "", COPYDESK_SOURCE_UNKNOWN},
        {"Pastor J. Magnus Ray said the pier will close.", "said", "J. Magnus Ray", COPYDESK_SOURCE_PERSON},
        {"Ann Vega Ruiz met the board.\nVega Ruiz said the pier will close.", "said", "Ann Vega Ruiz",
         COPYDESK_SOURCE_PERSON},
        {"The pier.\nFULL TEXT.\nA crew slept.\nShe said the pier will close.", "said", "", COPYDESK_SOURCE_PERSON},
        {"Mary Lee met the Harbour Partnership. Harbour Decisions slept.\nShe said the pier will close.", "said",
         "Mary Lee", COPYDESK_SOURCE_PERSON},
        {"A board of the old crew met in York (Ky.) on Monday.\nShe said the pier will close.", "said", "",
         COPYDESK_SOURCE_PERSON},
        {"The pier.\nThe Ohio-born former singer met a crew.\nShe said the pier will close.", "said", "",
         COPYDESK_SOURCE_PERSON},
    };
    expect_names(cases, sizeof cases / sizeof *cases);
}

static void kinds_of_nouns(void **state) {
    (void)state;
    static const struct named cases[] = {
        {"The fact-checker said the pier will close.", "said", "", COPYDESK_SOURCE_PERSON},
        {"Mary Lee met the board.\nThe 46-year-old said the pier will close.", "said", "Mary Lee",
         COPYDESK_SOURCE_PERSON},
        {"The Harbour Authority and some experts say the pier will close.", "say", "", COPYDESK_SOURCE_ORGANISATION},
        {"Experts like Ann Lee say the pier will close.", "say", "", COPYDESK_SOURCE_PERSON},
        {"Some critics, including Ann Lee of York, say the pier will close.", "say", "", COPYDESK_SOURCE_PERSON},
        {"Experts who met Ann Lee say the pier will close.", "say", "", COPYDESK_SOURCE_ANONYMOUS},
        {"The Danish say the pier will close.", "say", "", COPYDESK_SOURCE_ANONYMOUS},
        {"The spot says the pier will close.", "says", "", COPYDESK_SOURCE_DOCUMENT},
        {"Party bosses say the pier will close.", "say", "", COPYDESK_SOURCE_ANONYMOUS},
        {"Top figures say the pier will close.", "say", "", COPYDESK_SOURCE_ANONYMOUS},
        {"The two said the pier will close.", "said", "", COPYDESK_SOURCE_PERSON},
        {"Other news organizations say the pier will close.", "say", "", COPYDESK_SOURCE_OUTLET},
        {"According to a national Harbour Poll taken last week, the pier is old.", "According to", "Harbour Poll",
         COPYDESK_SOURCE_DOCUMENT},
        {"Polls there suggest that the pier is old.", "there suggest", "", COPYDESK_SOURCE_DOCUMENT},
        {"The board slept.\nFifty of the sailors said the pier will close.", "said", "", COPYDESK_SOURCE_ANONYMOUS},
        {"Business Insider said the pier will close.", "said", "Business Insider", COPYDESK_SOURCE_OUTLET},
        {"A trio of governors seeking a third term said the pier will close.", "said", "", COPYDESK_SOURCE_ANONYMOUS},
        {"Ann Lee met the board.\nLee herself said the pier will close.", "said", "Ann Lee", COPYDESK_SOURCE_PERSON},
        {"The brothers said the pier will close.", "said", "", COPYDESK_SOURCE_ANONYMOUS},
        {"The left said the pier will close.", "said", "", COPYDESK_SOURCE_ANONYMOUS},
        {"The militia said the pier will close.", "said", "", COPYDESK_SOURCE_ORGANISATION},
        {"The teenager said the pier will close.", "said", "", COPYDESK_SOURCE_PERSON},
        {"The Koran says the pier will close.", "says", "", COPYDESK_SOURCE_DOCUMENT},
        {"Wells Fargo said the pier will close.", "said", "Wells Fargo", COPYDESK_SOURCE_ORGANISATION},
        {"The Harbour Beacon said the pier will close.", "said", "Harbour Beacon", COPYDESK_SOURCE_OUTLET},
        {"The op-ed said the pier will close.", "said", "", COPYDESK_SOURCE_DOCUMENT},
    };
    expect_names(cases, sizeof cases / sizeof *cases);
}

static void documents_by_other_words(void **state) {
    (void)state;
    static const struct named cases[] = {
        {"Ann Lee unveiled an ad.\nThe spot says that the pier is old.", "says", "Ann Lee", COPYDESK_SOURCE_DOCUMENT},
        {"Harbour Watch is a group in Ayr.\nThe group is also running ads.\nThe ads say that the pier is old.", "say",
         "Harbour Watch", COPYDESK_SOURCE_DOCUMENT},
        {"Harbour Watch, founded by Ann Lee, will air an ad.\nThe ad says that the pier is old.", "says",
         "Harbour Watch", COPYDESK_SOURCE_DOCUMENT},
        {"A new article in the Harbour Times found that the pier is old.", "found", "Harbour Times",
         COPYDESK_SOURCE_DOCUMENT},
        {"The Harbour Institute released a poll.\nA poll of sailors found that the pier is old.", "found", "",
         COPYDESK_SOURCE_DOCUMENT},
        {"Mary Lee said in a letter that the pier is old.\nMark Ray met the board.\nThe letter added that it leaks.",
         "added", "Mary Lee", COPYDESK_SOURCE_DOCUMENT},
        {"The American Harbour Fund is airing a TV ad.\nThe ad says that the pier is old.", "says",
         "American Harbour Fund", COPYDESK_SOURCE_DOCUMENT},
        {"A photo of Ann Lee was new.\nThe photo shows that the pier is old.", "shows", "", COPYDESK_SOURCE_DOCUMENT},
        {"A poll of 900 sailors released after some delay on Friday by Harbour Decisions found that the "
         "pier is "
         "old.\n"
         "The poll says it leaks.",
         "says", "Harbour Decisions", COPYDESK_SOURCE_DOCUMENT},
        {"The Harbour Board issued a bill.\nThe bill says that the pier is old.", "says", "", COPYDESK_SOURCE_DOCUMENT},
        {"Mary Lee emailed the crew, telling them that the pier is old.\nThe email added that it leaks.", "added",
         "Mary Lee", COPYDESK_SOURCE_DOCUMENT},
        {"Harbour Watch met. It slept.\nThe group's emails show that the pier is old.", "show", "Harbour Watch",
         COPYDESK_SOURCE_DOCUMENT},
        {"The Lee campaign sent an email saying that the pier is old.\nThe email added that it leaks.", "added",
         "Lee campaign", COPYDESK_SOURCE_DOCUMENT},
        {"The Lee campaign said on Monday that the pier is old.\nThe statement added that it leaks.", "added",
         "Lee campaign", COPYDESK_SOURCE_DOCUMENT},
        {"Mary Lee sued the board.\nThe lawsuit says that the pier is old.", "says", "Mary Lee",
         COPYDESK_SOURCE_DOCUMENT},
        {"An email was sent by the club's director, Mary Lee.\nThe email says that the pier is old.", "says",
         "Mary Lee", COPYDESK_SOURCE_DOCUMENT},
        {"Mary Lee posted a photo of a crew.\nThe photo shows that the pier is old.", "shows", "Mary Lee",
         COPYDESK_SOURCE_DOCUMENT},
        {"A letter from Ohio was sent to Mary Lee.\nThe letter says that the pier is old.", "says", "",
         COPYDESK_SOURCE_DOCUMENT},
        {"In a poll of 900 sailors, taken in May, the Harbour Institute found that it is old.\n"
         "The crew slept. The mayor left. It rained. It snowed. The pier fell.\nThe poll says it leaks.",
         "says", "Harbour Institute", COPYDESK_SOURCE_DOCUMENT},
        {"The Harbour Institute released a poll.\nRecent polling says that the pier is old.", "says", "",
         COPYDESK_SOURCE_DOCUMENT},
    };
    expect_names(cases, sizeof cases / sizeof *cases);
}

static void bodies_told_apart(void **state) {
    (void)state;
    static const struct named cases[] = {
        {"The Harbour Institute met.\nThe Danish government said the pier will close.", "said", "",
         COPYDESK_SOURCE_ORGANISATION},
        {"The Harbour Institute met.\nThe police union said the pier will close.", "said", "",
         COPYDESK_SOURCE_ORGANISATION},
        {"The Harbour Institute met.\nThe government watchdog group said the pier will close.", "said",
         "Harbour Institute", COPYDESK_SOURCE_ORGANISATION},
        {"The Bank of Norway met.\nThe Harbour Institute slept.\nNorway's central bank said the pier will close.",
         "said", "Bank of Norway", COPYDESK_SOURCE_ORGANISATION},
        {"A new group said on Monday that the pier must close.\nHarbour Watch, founded by Ann Lee, will meet.", "said",
         "Harbour Watch", COPYDESK_SOURCE_ORGANISATION},
        {"The Dow fell with the oil giant Harbour Oil.\nThe company said the pier will close.", "said", "Harbour Oil",
         COPYDESK_SOURCE_ORGANISATION},
        {"Mary Lee told Harbour News that Fish Holdings Inc. had met Fish Holdings Inc. of Ayr.\nThe network said the "
         "pier will close.",
         "said", "Harbour News", COPYDESK_SOURCE_OUTLET},
        {"The Merrow group said the pier will close.", "said", "Merrow", COPYDESK_SOURCE_ORGANISATION},
        {"Mary Lee ran.\nHer campaign said the pier will close.", "said", "Mary Lee", COPYDESK_SOURCE_ORGANISATION},
        {"The Harbour Post editorial board met.\nThe editorial board said the pier will close.", "said",
         "Harbour Post editorial board", COPYDESK_SOURCE_OUTLET},
        {"A Super PAC said the pier will close.", "said", "", COPYDESK_SOURCE_ORGANISATION},
        {"Harbour University met. The Fish Fund slept.\nThe school said the pier will close.", "said",
         "Harbour University", COPYDESK_SOURCE_ORGANISATION},
        {"The Supreme Court met.\nThe ministry said the pier will close.", "said", "", COPYDESK_SOURCE_ORGANISATION},
        {"The Merrow Sea was calm.\nThe group said the pier will close.", "said", "", COPYDESK_SOURCE_ORGANISATION},
        {"The Fish Fund sent the Harbour Institute a letter.\nIt said the pier will close.", "said", "Fish Fund",
         COPYDESK_SOURCE_ORGANISATION},
        {"Harbour Watch's way is another: It says the pier will close.", "says", "Harbour Watch",
         COPYDESK_SOURCE_ORGANISATION},
        {"Mary Lee met the crew of the Harbour Institute.\nIt shows that the pier is old.", "shows", "",
         COPYDESK_SOURCE_ORGANISATION},
        {"An outside group said the pier will close.", "said", "", COPYDESK_SOURCE_ORGANISATION},
        {"HWCMoney said the pier will close.", "said", "HWCMoney", COPYDESK_SOURCE_ORGANISATION},
        {"The White House slept.\nThe House said the pier will close.", "said", "", COPYDESK_SOURCE_ORGANISATION},
        {"The Harbour Post met.\nThe paper's editorial board said the pier will close.", "said", "Harbour Post",
         COPYDESK_SOURCE_OUTLET},
        {"The Harbour Post met.\nThe company said the pier will close.", "said", "Harbour Post",
         COPYDESK_SOURCE_ORGANISATION},
        {"Harbour Holdings CEO Ann Lee met a crew.\nThe company said the pier will close.", "said", "Harbour Holdings",
         COPYDESK_SOURCE_ORGANISATION},
        {"North Korea closed a port in Ayr.\nThe kingdom said the pier will close.", "said", "North Korea",
         COPYDESK_SOURCE_ORGANISATION},
        {"The super PAC Harbour Future met a crew.\nThe super PAC said the pier will close.", "said", "Harbour Future",
         COPYDESK_SOURCE_ORGANISATION},
    };
    expect_names(cases, sizeof cases / sizeof *cases);
}

static void persons_told_apart(void **state) {
    (void)state;
    static const struct named cases[] = {
        {"Ann Lee met Mark Ray.\nThe spokesman said the pier will close.", "said", "", COPYDESK_SOURCE_PERSON},
        {"Mark Lee met the board. Mary Lee slept.\nMark Lee's wife said the pier will close.", "said", "Mary Lee",
         COPYDESK_SOURCE_PERSON},
        {"Sen. Mary Ray, who was late again, met Sen. Ann Lee, R-Iowa, behind closed doors.\nThe Florida senator said "
         "the pier will close.",
         "said", "Mary Ray", COPYDESK_SOURCE_PERSON},
        {"Mary Ray met Ann Lee, the senator from Ohio.\nThe Florida senator said the pier will close.", "said",
         "Mary Ray", COPYDESK_SOURCE_PERSON},
        {"Sen. Ann Lee met the board.\nThe Republican from Ohio said the pier will close.", "said", "Ann Lee",
         COPYDESK_SOURCE_PERSON},
        {"Mark Lee met Paul Ray.\nHis campaign said Lee will win.", "said", "Mark Lee", COPYDESK_SOURCE_ORGANISATION},
        {"President Ann Lee met Vice President Mark Ray behind closed doors. Lee slept.\nThe vice president said the "
         "pier will close.",
         "said", "Mark Ray", COPYDESK_SOURCE_PERSON},
        {"Republican Mary Ray slept. Ann Lee, a Democrat, met the board.\nThe Republican tycoon said the pier will "
         "close.",
         "said", "Mary Ray", COPYDESK_SOURCE_PERSON},
        {"Mary Ray, the nominee, met a crew. Ann Lee slept. The board met at noon.\nThe candidate said the pier will "
         "close.",
         "said", "Mary Ray", COPYDESK_SOURCE_PERSON},
        {"Mary Ray met the board.\nThe moderator said the pier will close.", "said", "", COPYDESK_SOURCE_PERSON},
        {"Mary Ray met the board.\nThe head of the crew of Norway said the pier will close.", "said", "",
         COPYDESK_SOURCE_PERSON},
        {"Ann Lee, the mayor of York, met the union.\nThe mayor said the pier will close.", "said", "Ann Lee",
         COPYDESK_SOURCE_PERSON},
        {"The pier.\nForeign Minister Ann Lee met Interior Minister Mark Ray.\nThe interior minister said the pier "
         "will close.",
         "said", "Mark Ray", COPYDESK_SOURCE_PERSON},
        {"The pier.\nForeign Minister Ann Lee met Interior Minister Mark Ray.\nThe foreign minister said the pier will "
         "close.",
         "said", "Ann Lee", COPYDESK_SOURCE_PERSON},
        {"Ann Lee and her husband, Mark Ray, live in York.\nLee's husband said the pier will close.", "said",
         "Mark Ray", COPYDESK_SOURCE_PERSON},
        {"The pier.\nA critic of Harbour Watch, Mark Lee, met Paul Ray. Paul Ray slept.\nThe critic said the pier will "
         "close.",
         "said", "Mark Lee", COPYDESK_SOURCE_PERSON},
        {"The pier.\nSen. Ann Lee of Ohio met Sen. Mary Ray of Utah.\nThe Ohio senator said the pier will close.",
         "said", "Ann Lee", COPYDESK_SOURCE_PERSON},
        {"The pier.\nOfficer Mark Ray shot Paul Lee.\nThe officer said the pier will close.", "said", "Mark Ray",
         COPYDESK_SOURCE_PERSON},
        {"With Paul Ray present, Mark Lee defended Paul Ray.\n“I think that it is bad,” the tycoon said.", "said",
         "Mark Lee", COPYDESK_SOURCE_PERSON},
    };
    expect_names(cases, sizeof cases / sizeof *cases);
}

static void names_that_the_source_holds(void **state) {
    (void)state;
    static const struct named cases[] = {
        {"The Lee campaign said the pier will close.", "said", "Lee campaign", COPYDESK_SOURCE_ORGANISATION},
        {"Mary Lee's office said the pier will close.", "said", "Mary Lee's office", COPYDESK_SOURCE_ORGANISATION},
        {"Ann Lee and Mark Ray said the pier will close.", "said", "Ann Lee and Mark Ray", COPYDESK_SOURCE_PERSON},
        {"Former Secretary of State Ann Lee and Mark Ray said the pier will close.", "said", "Ann Lee and Mark Ray",
         COPYDESK_SOURCE_PERSON},
        {"Ann Lee slept.\nLee and her advisers said the pier will close.", "said", "Ann Lee", COPYDESK_SOURCE_PERSON},
        {"Ann Lee slept.\nA spokesman for Lee and the board said the pier will close.", "said", "",
         COPYDESK_SOURCE_ANONYMOUS},
        {"HARB-TV reported that the pier will close.", "reported", "HARB-TV", COPYDESK_SOURCE_OUTLET},
        {"A new Fish Institute Poll found that the pier is old.", "found", "Fish Institute Poll",
         COPYDESK_SOURCE_DOCUMENT},
        {"A group of young nurses said the pier will close.", "said", "", COPYDESK_SOURCE_ANONYMOUS},
        {"Nearly a third said the pier will close.", "said", "", COPYDESK_SOURCE_ANONYMOUS},
    };
    expect_names(cases, sizeof cases / sizeof *cases);
}

static void initials_of_what_they_stand_for(void **state) {
    (void)state;
    static const struct named cases[] = {
        {"The U.S. Office of Harbours met.\nThe OOH said the pier will close.", "said", "U.S. Office of Harbours",
         COPYDESK_SOURCE_ORGANISATION},
        {"The Bureau of Harbour Fishing met.\nThe BHF said the pier will close.", "said", "Bureau of Harbour Fishing",
         COPYDESK_SOURCE_ORGANISATION},
        {"A cable came from Merrow Velmar.\nMV said the pier will close.", "said", "Merrow Velmar",
         COPYDESK_SOURCE_ORGANISATION},
    };
    expect_names(cases, sizeof cases / sizeof *cases);
}

static void who_acts_is_meant(void **state) {
    (void)state;
    static const struct named cases[] = {
        /* of one name, whoever has done something */
        {"Mary Lee met the board, and so did the widow of Mark Lee.\n“It leaks,” Lee said.", "said", "Mary Lee",
         COPYDESK_SOURCE_PERSON},
        /* a tag behind the name is no part of the clause */
        {"The board met Paul Tal and Tal.\nRep. Mark Ray (R-Ohio) was late, he said.", "said", "Mark Ray",
         COPYDESK_SOURCE_PERSON},
        /* whoever is told does not speak */
        {"Paul Tal asked Mark Ray whether it leaks.\n“It leaks,” he told Tal.", "told", "Mark Ray",
         COPYDESK_SOURCE_PERSON},
        /* said of himself, in the narrator's words */
        {"Paul Tal left.\nMark Ray sold the boat, he said.", "said", "Mark Ray", COPYDESK_SOURCE_PERSON},
        /* a role of several words before the name */
        {"Mary Tal slept.\nFormer head of the harbour board Mary Lee, a critic of Mary Tal, angered the crew.\nShe "
         "said the pier will close.",
         "said", "Mary Lee", COPYDESK_SOURCE_PERSON},
    };
    expect_names(cases, sizeof cases / sizeof *cases);
}

static void whoever_is_called_so(void **state) {
    (void)state;
    static const struct named cases[] = {
        {"British diplomat says the pier will close\nThe port has an admirer in British diplomat Mark Ray.", "says",
         "Mark Ray", COPYDESK_SOURCE_PERSON},
        {"The port has an admirer in British diplomat Mark Ray.\nThe diplomat said the pier will close.", "said",
         "Mark Ray", COPYDESK_SOURCE_PERSON},
        {"The board met.\nThe diplomat said the pier will close.", "said", "", COPYDESK_SOURCE_ANONYMOUS},
        {"Republican nominee Mark Ray met the board.\nThe nominee-in-waiting said the pier will close.", "said",
         "Mark Ray", COPYDESK_SOURCE_PERSON},
        {"The Lee camp slept. Ann Lee met the board.\nThe campaign said the pier will close.", "said", "Lee camp",
         COPYDESK_SOURCE_ORGANISATION},
        {"Ann Lee met the board.\nLee's campaign sent an email.\nThe email says that the pier is old.", "says",
         "Ann Lee", COPYDESK_SOURCE_DOCUMENT},
        {"Ann Lee met the board.\nLee's campaign sued the port.\nThe lawsuit says that the pier is old.", "says",
         "Ann Lee", COPYDESK_SOURCE_DOCUMENT},
    };
    expect_names(cases, sizeof cases / sizeof *cases);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(splits_role_and_name),
        cmocka_unit_test(tells_the_kinds),
        cmocka_unit_test(last_names_and_pronouns),
        cmocka_unit_test(a_name_met_outside_of_any_source),
        cmocka_unit_test(a_pronoun_that_does_not_fit),
        cmocka_unit_test(the_role_alone),
        cmocka_unit_test(initials),
        cmocka_unit_test(the_report_of_an_outlet),
        cmocka_unit_test(a_short_name_finds_the_full_one),
        cmocka_unit_test(a_pronoun_takes_whom_the_text_speaks_of),
        cmocka_unit_test(who_takes_the_noun_before_it),
        cmocka_unit_test(descriptions),
        cmocka_unit_test(words_without_a_name_of_their_own),
        cmocka_unit_test(documents_have_makers),
        cmocka_unit_test(bodies_told_by_what_stands_beside_them),
        cmocka_unit_test(persons_named_beside_or_behind),
        cmocka_unit_test(capitals_that_begin_no_name),
        cmocka_unit_test(whose_i_it_is),
        cmocka_unit_test(whoever_spoke_goes_on),
        cmocka_unit_test(several_persons),
        cmocka_unit_test(names_in_parts),
        cmocka_unit_test(kinds_of_nouns),
        cmocka_unit_test(documents_by_other_words),
        cmocka_unit_test(bodies_told_apart),
        cmocka_unit_test(persons_told_apart),
        cmocka_unit_test(names_that_the_source_holds),
        cmocka_unit_test(initials_of_what_they_stand_for),
        cmocka_unit_test(who_acts_is_meant),
        cmocka_unit_test(whoever_is_called_so),
    };
    return cmocka_run_group_tests_name("speech.resolve", tests, NULL, NULL);
}
