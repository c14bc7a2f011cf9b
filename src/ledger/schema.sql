-- The ledger's tables, version 1. A later version is a file of its own that alters what this one made; a ledger is brought
-- up to date when it is opened (database.c). docs/ledger.md draws the tables.
--
-- A page is what is found at one address. Each reading of it that differs from the last is another article, its next
-- version; articles are never changed nor deleted. Names of kinds, stances and so on are those of the record
-- (docs/record.md). Ranges of several runs are JSON: [[begin, end], …].

CREATE TABLE outlet (
    id   INTEGER PRIMARY KEY,
    key  TEXT NOT NULL UNIQUE, -- the name folded: lower case, no article, single spaces
    name TEXT NOT NULL         -- as first met
) STRICT;

CREATE TABLE speaker (
    id   INTEGER PRIMARY KEY,
    key  TEXT NOT NULL UNIQUE,
    name TEXT NOT NULL,
    kind TEXT                  -- as first known
) STRICT;

CREATE TABLE page (
    id     INTEGER PRIMARY KEY,
    key    TEXT NOT NULL UNIQUE, -- its canonical address, else the address it was found at, else its path
    latest INTEGER REFERENCES article DEFERRABLE INITIALLY DEFERRED
) STRICT;

CREATE TABLE article (
    id           INTEGER PRIMARY KEY,
    page         INTEGER NOT NULL REFERENCES page,
    version      INTEGER NOT NULL,      -- from 1
    digest       BLOB NOT NULL,         -- of what was read: title, standfirst, authors, dates, text
    filed        TEXT NOT NULL,         -- UTC
    outlet       INTEGER REFERENCES outlet,
    input        TEXT NOT NULL,
    url          TEXT,
    canonical    TEXT,
    captured     TEXT,
    kind         TEXT NOT NULL,
    title        TEXT,
    standfirst   TEXT,
    published    TEXT,                  -- ISO 8601 as the page gives it
    published_at INTEGER,               -- the same in seconds since 1970, UTC where the page names no zone
    modified     TEXT,
    language     TEXT,
    section      TEXT,
    text         TEXT NOT NULL,
    confidence   REAL NOT NULL,
    UNIQUE (page, version)
) STRICT;
CREATE INDEX article_by_time ON article (published_at);

CREATE TABLE author (
    article INTEGER NOT NULL REFERENCES article,
    number  INTEGER NOT NULL,
    name    TEXT NOT NULL,
    PRIMARY KEY (article, number)
) STRICT, WITHOUT ROWID;

CREATE TABLE block (
    article    INTEGER NOT NULL REFERENCES article,
    number     INTEGER NOT NULL,
    kind       TEXT NOT NULL,
    level      INTEGER NOT NULL,
    span_begin INTEGER NOT NULL, -- bytes of the article's text
    span_end   INTEGER NOT NULL,
    at_begin   INTEGER NOT NULL, -- bytes of the page as UTF-8
    at_end     INTEGER NOT NULL,
    confidence REAL NOT NULL,
    PRIMARY KEY (article, number)
) STRICT, WITHOUT ROWID;

CREATE TABLE statement (
    id           INTEGER PRIMARY KEY,
    article      INTEGER NOT NULL REFERENCES article,
    number       INTEGER NOT NULL,  -- from 0, as in the record
    speaker      INTEGER REFERENCES speaker,
    source       TEXT,
    source_kind  TEXT,
    role         TEXT,
    cue          TEXT,
    cue_class    TEXT NOT NULL,
    content      TEXT,
    mode         TEXT NOT NULL,
    stance       TEXT NOT NULL,
    hedged       INTEGER NOT NULL,
    negated      INTEGER NOT NULL,
    told         TEXT,
    answers      INTEGER,           -- the number of a statement of the same article
    confidence   REAL NOT NULL,
    source_span  TEXT,
    source_at    TEXT,
    cue_span     TEXT,
    cue_at       TEXT,
    content_span TEXT,
    content_at   TEXT,
    quoted       TEXT,
    UNIQUE (article, number)
) STRICT;
CREATE INDEX statement_by_speaker ON statement (speaker) WHERE speaker IS NOT NULL;

-- On whose word: the chain by which a statement reached its page, nearest first.
CREATE TABLE via (
    statement INTEGER NOT NULL REFERENCES statement,
    number    INTEGER NOT NULL,
    outlet    INTEGER REFERENCES outlet, -- named in the text, or
    of        INTEGER,                   -- the number of a statement of the same article, whose source it is
    PRIMARY KEY (statement, number)
) STRICT, WITHOUT ROWID;

CREATE VIRTUAL TABLE article_text USING fts5(title, standfirst, text, content = 'article', content_rowid = 'id',
                                             tokenize = 'unicode61 remove_diacritics 2');
-- Only an index: what it found is read from statement. The speaker's name stands beside "she".
CREATE VIRTUAL TABLE statement_text USING fts5(speaker, source, content, content = '',
                                               tokenize = 'unicode61 remove_diacritics 2');
