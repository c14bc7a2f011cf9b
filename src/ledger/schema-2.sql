-- Version 2: corrections by hand, and a trash.
--
-- A speaker or an outlet keeps its key, by which filing finds it, whatever it is renamed to: corrections outlast the
-- next filing. Where it is the same as another, same_as names that one and its name is that one's too. A page in the
-- trash has no latest article, so that nothing finds it; trashed is the one that it would be.

ALTER TABLE speaker ADD COLUMN same_as INTEGER REFERENCES speaker;
ALTER TABLE outlet ADD COLUMN same_as INTEGER REFERENCES outlet;
ALTER TABLE page ADD COLUMN trashed INTEGER REFERENCES article DEFERRABLE INITIALLY DEFERRED;
CREATE INDEX page_in_trash ON page (id) WHERE trashed IS NOT NULL;
CREATE INDEX article_by_outlet ON article (outlet, published_at);

-- One row for each row that a correction changed, with what it was before; those of one correction have its number.
CREATE TABLE edit (
    id          INTEGER PRIMARY KEY,
    number      INTEGER NOT NULL,
    at          TEXT NOT NULL,            -- UTC
    what        TEXT NOT NULL,            -- in words: "merge speaker Liu into Liu Pengyu"
    kind        TEXT NOT NULL,            -- speaker, outlet, page
    changed     INTEGER NOT NULL,         -- its id
    name_before TEXT,                     -- of a speaker or outlet
    link_before INTEGER,                  -- its same_as; of a page 1 where it was in the trash
    undone      INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX edit_by_number ON edit (number);
