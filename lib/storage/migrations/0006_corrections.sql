-- Schema version 6: what a book begins with, the part of a commitment that will not come, and what is promised per year.

-- The kinds of entries stand in a CHECK, which SQLite changes only by making the table anew. A table that others refer to is
-- dropped and made again under its own name, so that their references stay as they are written: they are checked at the
-- end of the transaction. Each row has its id and every value that it had, so it has its hash, too.
PRAGMA defer_foreign_keys = ON;
CREATE INDEX entries_by_settled ON entries (settles) WHERE settles IS NOT NULL;  -- or each row would be looked for in all
CREATE TABLE entries_before AS SELECT * FROM entries ORDER BY id;
DROP TABLE entries;

CREATE TABLE entries (
  id           INTEGER PRIMARY KEY,
  block        INTEGER NOT NULL,
  uuid         BLOB    NOT NULL,
  aid          INTEGER NOT NULL REFERENCES aids (id),
  no           INTEGER NOT NULL,
  kind         TEXT    NOT NULL
               CONSTRAINT "kind is pledge, commitment, receipt, disbursement, use, handover, counterpart, return, opening or cancellation"
               CHECK (kind = 'pledge' OR kind = 'commitment' OR kind = 'receipt' OR kind = 'disbursement'
                      OR kind = 'use' OR kind = 'handover' OR kind = 'counterpart' OR kind = 'return'
                      OR kind = 'opening' OR kind = 'cancellation'),
  from_on      TEXT    NOT NULL,
  until_on     TEXT    NOT NULL CHECK (until_on > from_on),
  form         TEXT    NOT NULL,
  amount_minor INTEGER CHECK (amount_minor >= 0),  -- NULL: no money, or not valued
  currency     TEXT    CHECK ((currency IS NULL) = (amount_minor IS NULL)),
  qualifier    TEXT    CHECK ((qualifier IS NULL) = (amount_minor IS NULL)),
  stated_vnd   INTEGER,                   -- equivalents printed beside the amount
  stated_vnd_qualifier TEXT,
  stated_usd   INTEGER,
  stated_usd_qualifier TEXT,
  channel      INTEGER REFERENCES partners (id),
  channel_kind TEXT,
  settles      INTEGER REFERENCES entries (id),
  note         TEXT,
  typed_amount TEXT,                      -- as the user gave it
  typed_date   TEXT,
  source       TEXT,
  external_id  TEXT,
  fingerprint  BLOB
) STRICT;
CREATE INDEX entries_by_settled ON entries (settles) WHERE settles IS NOT NULL;
INSERT INTO entries SELECT * FROM entries_before ORDER BY id;
DROP TABLE entries_before;
DROP INDEX entries_by_settled;
CREATE UNIQUE INDEX entries_by_uuid ON entries (uuid);
CREATE UNIQUE INDEX entries_by_aid ON entries (aid, no);
CREATE INDEX entries_by_external_id ON entries (external_id) WHERE external_id IS NOT NULL;
CREATE INDEX entries_by_fingerprint ON entries (fingerprint) WHERE fingerprint IS NOT NULL;
CREATE TRIGGER entries_stay BEFORE UPDATE ON entries BEGIN SELECT RAISE(ABORT, 'entries are final: add a correcting row'); END;
CREATE TRIGGER entries_are_kept BEFORE DELETE ON entries BEGIN SELECT RAISE(ABORT, 'entries are final: add a correcting row'); END;

-- What a pledge or a commitment promises for a year or another time within it.
CREATE TABLE instalments (
  entry        INTEGER NOT NULL REFERENCES entries (id),
  no           INTEGER NOT NULL,
  from_on      TEXT    NOT NULL,          -- when it is to come, [from, until)
  until_on     TEXT    NOT NULL CONSTRAINT "until_on lies after from_on" CHECK (until_on > from_on),
  amount_minor INTEGER NOT NULL CHECK (amount_minor >= 0),
  currency     TEXT    NOT NULL,
  qualifier    TEXT    NOT NULL,
  typed        TEXT    NOT NULL,          -- as the user gave it
  PRIMARY KEY (entry, no)
) STRICT, WITHOUT ROWID;
CREATE TRIGGER instalments_stay BEFORE UPDATE ON instalments BEGIN SELECT RAISE(ABORT, 'instalments are final: add a correcting row'); END;
CREATE TRIGGER instalments_are_kept BEFORE DELETE ON instalments BEGIN SELECT RAISE(ABORT, 'instalments are final: add a correcting row'); END;
