-- Schema version 7: what was sent is remembered. A period can be locked, and a finished report is kept as it was sent.

-- A row locks a period, or opens one that is locked: then it names the row that locked it.
CREATE TABLE locks (
  id          INTEGER PRIMARY KEY,
  block       INTEGER NOT NULL,
  uuid        BLOB    NOT NULL,
  from_on     TEXT    NOT NULL,
  until_on    TEXT    NOT NULL CHECK (until_on > from_on),
  period      TEXT    NOT NULL,                  -- as the user named it
  opens       INTEGER REFERENCES locks (id),
  reason      TEXT,
  CONSTRAINT "opening a period needs a reason" CHECK (opens IS NULL OR reason IS NOT NULL)
) STRICT;
CREATE UNIQUE INDEX locks_opened_once ON locks (opens) WHERE opens IS NOT NULL;
CREATE TRIGGER locks_stay BEFORE UPDATE ON locks BEGIN SELECT RAISE(ABORT, 'locks are final: add a correcting row'); END;
CREATE TRIGGER locks_are_kept BEFORE DELETE ON locks BEGIN SELECT RAISE(ABORT, 'locks are final: add a correcting row'); END;

CREATE VIEW live_locks AS
  SELECT * FROM locks
   WHERE opens IS NULL AND NOT EXISTS (SELECT 1 FROM locks AS later WHERE later.opens = locks.id);

-- A report under a name that is given once.
CREATE TABLE frozen (
  id          INTEGER PRIMARY KEY,
  block       INTEGER NOT NULL,
  uuid        BLOB    NOT NULL,
  name        TEXT    NOT NULL,
  name_fold   TEXT    NOT NULL,
  arguments   TEXT    NOT NULL,                  -- of aid-report, quoted for a shell
  title       TEXT    NOT NULL,
  from_on     TEXT,                              -- the period of the report; none: all dates
  until_on    TEXT    CHECK (until_on > from_on),
  language    TEXT    NOT NULL CONSTRAINT "language is vi or en" CHECK (language = 'vi' OR language = 'en'),
  of_block    INTEGER NOT NULL,                  -- the ledger as it stood after this block
  of_hash     BLOB    NOT NULL
) STRICT;
CREATE UNIQUE INDEX frozen_by_name ON frozen (name_fold);
CREATE TRIGGER frozen_stay BEFORE UPDATE ON frozen BEGIN SELECT RAISE(ABORT, 'frozen are final: add a correcting row'); END;
CREATE TRIGGER frozen_are_kept BEFORE DELETE ON frozen BEGIN SELECT RAISE(ABORT, 'frozen are final: add a correcting row'); END;

-- Its bytes: in each format of text as it was then, and the document of which the others are made.
CREATE TABLE frozen_files (
  frozen      INTEGER NOT NULL REFERENCES frozen (id),
  no          INTEGER NOT NULL,
  format      TEXT    NOT NULL,
  bytes       TEXT    NOT NULL,
  PRIMARY KEY (frozen, no)
) STRICT, WITHOUT ROWID;
CREATE TRIGGER frozen_files_stay BEFORE UPDATE ON frozen_files BEGIN SELECT RAISE(ABORT, 'frozen_files are final: add a correcting row'); END;
CREATE TRIGGER frozen_files_are_kept BEFORE DELETE ON frozen_files BEGIN SELECT RAISE(ABORT, 'frozen_files are final: add a correcting row'); END;
