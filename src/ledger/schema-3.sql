-- Version 3: claims put together or apart by hand. A statement is known by its page and its words, so that this outlasts
-- the next version of the page.

CREATE TABLE claim_edit (
    id            INTEGER PRIMARY KEY,
    page          INTEGER NOT NULL REFERENCES page,
    content       TEXT NOT NULL,
    other_page    INTEGER REFERENCES page, -- of the statement that says the same; NULL: it says what no other does
    other_content TEXT,
    undone        INTEGER NOT NULL DEFAULT 0
) STRICT;
