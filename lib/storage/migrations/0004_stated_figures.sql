-- Schema version 4: decisions that are dated only to their month or year, more of what others publish, several
-- equivalents of one amount with their sources, and rows that take a published figure back.
--
-- New columns stand at the end of their tables: a row without a value has the hash that it had before.

-- The first day after those on which it may have been decided; nothing: it was decided on the day `decided_on`.
ALTER TABLE approvals ADD COLUMN decided_until TEXT
  CONSTRAINT "decided_until lies after decided_on" CHECK (decided_until > decided_on);

-- A published total has a code of its own, "DN-S0003"; the rows of older versions have the ledger's code and their id in it.
ALTER TABLE stated_totals ADD COLUMN code_prefix TEXT;
ALTER TABLE stated_totals ADD COLUMN code_no INTEGER;
-- The total that it is put in the place of, which a row of `withdrawals` takes back.
ALTER TABLE stated_totals ADD COLUMN corrects INTEGER REFERENCES stated_totals (id);
-- When it was published, [from, until).
ALTER TABLE stated_totals ADD COLUMN published_on TEXT;
ALTER TABLE stated_totals ADD COLUMN published_until TEXT
  CONSTRAINT "published_until lies after published_on" CHECK (published_until > published_on);
-- Up to when it counts, in Viet Nam's time: "2021-08-14" or "2021-08-14T16:00".
ALTER TABLE stated_totals ADD COLUMN as_of TEXT;
-- A share or a growth in per cent; the word before it is `qualifier`.
ALTER TABLE stated_totals ADD COLUMN percent TEXT;
-- What a target, a growth or a share is of: "received".
ALTER TABLE stated_totals ADD COLUMN of_what TEXT;
-- The sector that it is of.
ALTER TABLE stated_totals ADD COLUMN sector_scheme TEXT;
ALTER TABLE stated_totals ADD COLUMN sector TEXT;

-- What somebody says that the money of an entry is worth in another currency. Those that stand in the entry itself
-- (`stated_vnd`, `stated_usd`) were printed beside its amount and come before them.
CREATE TABLE equivalents (
  id              INTEGER PRIMARY KEY,
  block           INTEGER NOT NULL,
  uuid            BLOB    NOT NULL,
  entry           INTEGER NOT NULL REFERENCES entries (id),
  no              INTEGER NOT NULL,         -- within the entry, from 1
  amount_minor    INTEGER NOT NULL CHECK (amount_minor >= 0),
  currency        TEXT    NOT NULL,
  qualifier       TEXT    NOT NULL,
  source          TEXT,                     -- the paper, the report
  published_on    TEXT,                     -- when that says so, [from, until)
  published_until TEXT CONSTRAINT "published_until lies after published_on" CHECK (published_until > published_on),
  typed           TEXT                      -- as the user gave it
) STRICT;
CREATE UNIQUE INDEX equivalents_by_uuid ON equivalents (uuid);
CREATE UNIQUE INDEX equivalents_by_entry ON equivalents (entry, no);
CREATE TRIGGER equivalents_stay BEFORE UPDATE ON equivalents BEGIN SELECT RAISE(ABORT, 'equivalents are final: add a correcting row'); END;
CREATE TRIGGER equivalents_are_kept BEFORE DELETE ON equivalents BEGIN SELECT RAISE(ABORT, 'equivalents are final: add a correcting row'); END;

-- Takes a published total or an equivalent back.
CREATE TABLE withdrawals (
  id           INTEGER PRIMARY KEY,
  block        INTEGER NOT NULL,
  uuid         BLOB    NOT NULL,
  stated_total INTEGER REFERENCES stated_totals (id),
  equivalent   INTEGER REFERENCES equivalents (id),
  reason       TEXT    NOT NULL,
  CONSTRAINT "a withdrawal names one thing" CHECK ((stated_total IS NULL) <> (equivalent IS NULL))
) STRICT;
CREATE UNIQUE INDEX withdrawals_by_stated_total ON withdrawals (stated_total) WHERE stated_total IS NOT NULL;
CREATE UNIQUE INDEX withdrawals_by_equivalent ON withdrawals (equivalent) WHERE equivalent IS NOT NULL;
CREATE TRIGGER withdrawals_stay BEFORE UPDATE ON withdrawals BEGIN SELECT RAISE(ABORT, 'withdrawals are final: add a correcting row'); END;
CREATE TRIGGER withdrawals_are_kept BEFORE DELETE ON withdrawals BEGIN SELECT RAISE(ABORT, 'withdrawals are final: add a correcting row'); END;

-- What counts.
CREATE VIEW live_stated_totals AS
  SELECT * FROM stated_totals
   WHERE NOT EXISTS (SELECT 1 FROM withdrawals WHERE withdrawals.stated_total = stated_totals.id);
CREATE VIEW live_equivalents AS
  SELECT * FROM equivalents WHERE NOT EXISTS (SELECT 1 FROM withdrawals WHERE withdrawals.equivalent = equivalents.id);
