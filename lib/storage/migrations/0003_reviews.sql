-- Schema version 3: somebody looked at an aid that `check` doubts, and says that it is right.

-- A review holds for the aid as it was then: what is recorded of the aid in a later block is not reviewed. The last
-- review of an aid is the one that counts.
CREATE TABLE reviews (
  id          INTEGER PRIMARY KEY,
  block       INTEGER NOT NULL,
  uuid        BLOB    NOT NULL,
  aid         INTEGER NOT NULL REFERENCES aids (id),
  withdrawn   INTEGER CONSTRAINT "withdrawn is 1 or nothing" CHECK (withdrawn = 1),  -- 1: it is open again
  reason      TEXT    NOT NULL
) STRICT;
CREATE INDEX reviews_by_aid ON reviews (aid);
CREATE TRIGGER reviews_stay BEFORE UPDATE ON reviews BEGIN SELECT RAISE(ABORT, 'reviews are final: add a correcting row'); END;
CREATE TRIGGER reviews_are_kept BEFORE DELETE ON reviews BEGIN SELECT RAISE(ABORT, 'reviews are final: add a correcting row'); END;
